"""Cases of side room F: ways of finding people, information power, kinds of saturation.

Every study in them is invented. The strategies are named as in Palinkas and colleagues (2015,
doi:10.1007/s10488-013-0528-y), the dimensions as in Malterud, Siersma and Guassora (2016,
doi:10.1177/1049732315617444).
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken, Trap

INVENTED = "Every study here is invented."

# How people are found.

_STRATEGIES = {
    "convenience": (
        "whoever is at hand. It can carry a first look; it leaves out whoever is hard to reach"
    ),
    "criterion": (
        "people who all meet one condition. It can carry what it is like for them; it says "
        "nothing of people outside the condition"
    ),
    "maximum variation": (
        "people who differ in ways fixed beforehand. It can carry what is shared in spite of the "
        "differences; it cannot say how common anything is"
    ),
    "snowball": (
        "one person names the next. It reaches people who do not show themselves; it stays in "
        "the circles of those who began"
    ),
    "theoretical": (
        "the next people are chosen to work out an idea from the analysis. It can carry a "
        "theory; nobody can draw up the list beforehand"
    ),
    "disconfirming": (
        "people are looked for who would say the opposite. It can overturn a finding; it does "
        "not show how many think so"
    ),
}

#: What each strategy would need, said where a case has it by mistake.
_NEEDS = {
    "convenience": Taken(
        "called-convenience",
        "Convenience would mean that nobody asked what a person can tell, and only who was near. "
        "Here something was looked for.",
    ),
    "criterion": Taken(
        "called-criterion",
        "A criterion is one condition that is fixed, and everybody who is asked meets it. Name "
        "the condition: is there one here?",
    ),
    "maximum variation": Taken(
        "called-variation",
        "Maximum variation needs differences that were fixed before anybody was asked, and "
        "people looked for on each side of them. Several people are not yet variation.",
    ),
    "snowball": Taken(
        "called-snowball",
        "In a snowball a person who was asked names the next one. Nobody names anybody here.",
    ),
    "theoretical": Taken(
        "called-theoretical",
        "Theoretical sampling needs an idea that came out of the first interviews, and people "
        "chosen to work it out further. Which idea would that be here?",
    ),
    "disconfirming": Taken(
        "called-disconfirming",
        "A disconfirming case is looked for because of a finding that it could overturn. Which "
        "finding is there here, and would these people contradict it?",
    ),
}

STRATEGIES = Sorting(
    task=f"How were these people found? Six studies. {INVENTED}",
    labels=_STRATEGIES,
    cases=(
        Case(
            "a",
            "A nurse wants to know what waiting for a scan is like. On three Mondays she "
            "interviews the first four patients in her own waiting room.",
            "convenience",
            "She took whoever sat there. Those who did not come, or came later in the day, could "
            "not be asked.",
            "On what did it depend whether a patient was asked?",
            instead={
                "criterion": Taken(
                    "place-for-condition",
                    "All of them sat in one waiting room. She did not choose that because of what "
                    "such people can tell: it was where she works.",
                ),
                "maximum variation": Taken(
                    "days-for-variation",
                    "Three Mondays are three dates. Nobody looked for people who differ.",
                ),
            },
        ),
        Case(
            "b",
            "Eleven midwives praise a new rota, one after another. Now the team looks for a "
            "midwife who is known to have argued against it.",
            "disconfirming",
            "There is a finding, and a person is sought who could overturn it.",
            "What did the team already have when it went to look for her?",
            instead={
                "theoretical": Taken(
                    "opposite-for-theory",
                    "It does follow from the first interviews. But no idea is worked out further: "
                    "the team has praise, and looks for somebody who would not praise.",
                ),
                "maximum variation": Taken(
                    "opposite-for-variation",
                    "She differs from the eleven. But the difference was not fixed beforehand: it "
                    "was sought because all eleven agreed.",
                ),
            },
        ),
        Case(
            "c",
            "A team wants to hear husbands who care for a wife with dementia and never come to a "
            "carers' meeting. Two are found. Each is asked for another one whom he knows.",
            "snowball",
            "Those who were asked lead to the next. All of them know somebody who knows the first "
            "two.",
            "Through whom did the third husband come in?",
            instead={
                "criterion": Taken(
                    "condition-for-path",
                    "There is a condition: they care, and stay away. The question here is how the "
                    "team came upon people of whom there is no list.",
                ),
                "convenience": Taken(
                    "names-for-convenience",
                    "The first two may have been at hand. Look at how the third one was found.",
                ),
            },
        ),
        Case(
            "d",
            "All fourteen doctors of a region who gave up their practice within a year of opening "
            "it are asked for an interview.",
            "criterion",
            "One condition, and everybody who meets it is asked.",
            "What do all fourteen have in common, and why was that chosen?",
            instead={
                "convenience": Taken(
                    "all-for-convenience",
                    "Fourteen sounds like whoever there was. But somebody fixed what they must "
                    "have done, and left nobody out who had done it.",
                ),
                "disconfirming": Taken(
                    "failure-for-opposite",
                    "They gave up. That makes them opponents of nothing: no finding is named that "
                    "they could overturn.",
                ),
            },
        ),
        Case(
            "e",
            "After six interviews the team has an idea: shame keeps people from phoning the "
            "practice. Now it asks people who have to beg for other things, at a bank and at a "
            "school, to see what belongs to shame and what to illness.",
            "theoretical",
            "The idea came from the first interviews, and decides who is asked next.",
            "What decided that the bank came in?",
            instead={
                "maximum variation": Taken(
                    "places-for-variation",
                    "A bank and a school do differ from a practice. But nobody fixed these places "
                    "beforehand: an idea led to them.",
                ),
                "disconfirming": Taken(
                    "further-for-opposite",
                    "These people need not contradict anything. They are asked so that the idea "
                    "becomes clearer.",
                ),
            },
        ),
        Case(
            "f",
            "Before the first interview a team draws four boxes: town and island, with a car and "
            "without. It goes on until there are two people in each box.",
            "maximum variation",
            "The differences were fixed first, and people were sought for each.",
            "When were the four boxes drawn, and what for?",
            instead={
                "criterion": Taken(
                    "boxes-for-condition",
                    "There are several conditions here, and they lead to people who differ. A "
                    "criterion makes them alike.",
                ),
                "theoretical": Taken(
                    "boxes-for-theory",
                    "The boxes were there before anybody had said a word. No idea from the "
                    "interviews led to them.",
                ),
            },
        ),
    ),
    needs=_NEEDS,
    well_done=(
        "All six are purposive in some measure, except the first. None of them can say how common "
        "something is."
    ),
    hint=(
        "Ask of each: what decided who came next? Nearness, a condition, a difference, a name, an "
        "idea, or a finding?"
    ),
    lesson="F: Who can tell it?",
)

# Information power.

_TWO_STUDIES = {
    "fewer": "this lets a study do with fewer people",
    "more": "because of this a study needs more people",
}


def _bell(key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    return _of("Night bell", key, text, label, why, look, taken)


def _islands(key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    return _of("Islands", key, text, label, why, look, taken)


def _of(study: str, key: str, text: str, label: str, why: str, look: str, taken: Taken) -> Case:
    other = next(word for word in _TWO_STUDIES if word != label)
    return Case(key, text, label, why, look, where=study, instead={other: taken})


POWER = Sorting(
    task=f"Ten lines from two studies. Which way does each pull? {INVENTED}",
    labels=_TWO_STUDIES,
    cases=(
        _bell(
            "a",
            "We ask how night nurses decide whether to ring the doctor.",
            "fewer",
            "A narrow aim: one decision, of one profession, at night.",
            "How much does the aim take in?",
            Taken(
                "narrow-taken-for-poor",
                "A small question can look too small for a study. It takes less talk to answer "
                "it, not more.",
            ),
        ),
        _islands(
            "b",
            "The interviewer was the islands' nurse for thirty years. People talk to her for "
            "hours, and tell what they have told nobody.",
            "fewer",
            "Strong dialogue: each interview holds much. (That some things cannot be said to the "
            "islands' nurse is a question for side room A.)",
            "How much does one such interview hold?",
            Taken(
                "closeness-for-weakness",
                "You may think of what people would hide from her. That is a worry about what is "
                "said, and more interviews by her would not mend it. Here the question is how "
                "much one interview holds.",
            ),
        ),
        _bell(
            "c",
            "We used no earlier work, so as to meet the material with an open mind.",
            "more",
            "Without theory everything has to be built up from the interviews.",
            "What has to be worked out from the material alone?",
            Taken(
                "openness-for-power",
                "An open mind is a good thing to bring. But what a theory would have brought has "
                "to come from more people.",
            ),
        ),
        _islands(
            "d",
            "We ask what illness means on the islands.",
            "more",
            "A broad aim: any illness, anybody, any meaning.",
            "How much does the aim take in?",
            Taken(
                "small-place-for-narrow",
                "The islands are small. The question is not: it takes in every illness and "
                "everything it can mean.",
            ),
        ),
        _bell(
            "e",
            "Everybody we asked has been alone on nights for ten years or more.",
            "fewer",
            "Each of them knows what is asked about. (The authors call this dense specificity.)",
            "How many of them could say “I do not know that”?",
            Taken(
                "alike-for-too-few",
                "They are alike in one thing, and you may miss variation. But each of them knows "
                "the decision from many nights, and that is what is asked.",
            ),
        ),
        _islands(
            "f",
            "The analysis builds on a known theory of how illness breaks into a life story.",
            "fewer",
            "An established theory gives the analysis concepts to work with.",
            "What does not have to be built from the material?",
            Taken(
                "theory-for-bias",
                "A theory may make one see only what it has a word for. That is a danger for what "
                "is found. It does not raise the number of people.",
            ),
        ),
        _islands(
            "g",
            "We asked whoever waited for the ferry. Some had been ill all their life, some never.",
            "more",
            "Some know little of what is asked. (The authors call this sparse specificity.)",
            "How many of them could say “I do not know that”?",
            Taken(
                "variety-for-power",
                "They differ, and that can look rich. Some of them have nothing to tell about "
                "illness, so their hour brings little.",
            ),
        ),
        _bell(
            "h",
            "A student did the interviews by telephone, in the nurses' breaks. Several were cut "
            "off by a bell.",
            "more",
            "Weak dialogue: each interview holds little.",
            "How much does one such interview hold?",
            Taken(
                "short-taken-for-quick",
                "Short talks are quickly done. The power lies in what is said, and a bell cut it "
                "off.",
            ),
        ),
        _islands(
            "i",
            "We look for patterns across all who were asked: what they share, and where they part.",
            "more",
            "An analysis across cases needs enough cases to compare.",
            "How many people does this analysis have to set side by side?",
            Taken(
                "patterns-for-few",
                "A pattern is a short result. It takes many people to see one, and to see where "
                "it ends.",
            ),
        ),
        _bell(
            "j",
            "We follow each nurse's account of one night from its beginning to its end, as a case "
            "of its own.",
            "fewer",
            "An analysis in depth of single accounts works with few.",
            "How many people does this analysis have to set side by side?",
            Taken(
                "depth-for-many",
                "Depth sounds like much work, and it is. It is work on each account, and a few "
                "accounts are enough for it.",
            ),
        ),
    ),
    traps=(
        Trap(
            "one-verdict-a-study",
            {
                **dict.fromkeys("acehj", "fewer"),
                **dict.fromkeys("bdfgi", "more"),
            },
            "You gave each study one verdict, and all its lines the same.",
            "Each study pulls both ways: that is why there are five dimensions and no sum. Night "
            "bell has two lines that call for more people, Islands two that can do with fewer.",
            "Read each line as if it stood in a study of which you know nothing else.",
        ),
    ),
    well_done=(
        "Night bell is strong in aim, people and analysis, and weak in theory and dialogue. "
        "Nobody can add that up: it has to be argued."
    ),
    hint="Ask of each line: does it make one interview hold more of what the study needs?",
    lesson="F: How much can they tell?",
)

# Kinds of saturation.

SATURATIONS = Sorting(
    task=f"Six sentences from Methods sections. What was saturated? {INVENTED}",
    labels={
        "codes": "no new codes or issues came up any more",
        "meaning": "nothing more was understood about an issue that was known already",
        "theory": "the categories of a theory, and how they are linked, did not change any more",
        "only the word": "the word stands there, and nothing that one could look up in this study",
    },
    cases=(
        Case(
            "a",
            "New codes in the last three interviews were 3 per cent of those in the first six.",
            "codes",
            "Codes are counted, against a base.",
            instead={
                "meaning": Taken(
                    "count-for-understanding",
                    "A count of codes says that no further issue was named. It says nothing about "
                    "how well one of them is understood.",
                ),
                "theory": Taken(
                    "codes-for-categories",
                    "Are these codes linked with one another in a theory? The sentence only "
                    "counts them.",
                ),
                "only the word": Taken(
                    "count-overlooked",
                    "Here is a count that somebody could do again from the codes.",
                ),
            },
        ),
        Case(
            "b",
            "We went on until further families changed neither the category “guarding” nor how it "
            "is linked with “letting go”.",
            "theory",
            "Categories and their links: this is what grounded theory means by the word.",
            instead={
                "codes": Taken(
                    "categories-for-codes",
                    "No codes are counted here. Look at what did not change any more.",
                ),
                "meaning": Taken(
                    "links-for-meaning",
                    "It is near: the category is understood. But the sentence also speaks of "
                    "links between categories.",
                ),
                "only the word": Taken(
                    "stop-overlooked",
                    "The word does not stand there at all. What is told is what stopped changing.",
                ),
            },
        ),
        Case(
            "c",
            "Interviews were continued until data saturation was achieved.",
            "only the word",
            "Of what, by which rule, seen by whom? Nothing of it is told.",
            instead={
                "codes": Taken(
                    "filled-in-codes",
                    "You filled in what it usually means. The sentence names no codes and no rule.",
                ),
                "meaning": Taken(
                    "filled-in-meaning",
                    "You filled in what it ought to mean. The sentence says nothing of what was "
                    "understood.",
                ),
                "theory": Taken(
                    "filled-in-theory",
                    "The word comes from grounded theory. This sentence names no category.",
                ),
            },
        ),
        Case(
            "d",
            "All issues had come up by the ninth interview. Of four we knew only that they exist, "
            "so we went on.",
            "meaning",
            "The range of issues was there, and they went on for what the issues mean.",
            instead={
                "codes": Taken(
                    "range-for-end",
                    "At the ninth interview they had saturation of that kind, and did not stop. "
                    "What did they go on for?",
                ),
                "theory": Taken(
                    "issues-for-theory",
                    "Issues are not yet categories that are linked in a theory.",
                ),
                "only the word": Taken(
                    "reason-overlooked",
                    "A reason is told that one could follow: which issues, and what was missing.",
                ),
            },
        ),
        Case(
            "e",
            "Twelve were interviewed, because saturation occurs within twelve interviews (Guest "
            "and colleagues).",
            "only the word",
            "The number comes from another study, of other people, with another codebook. Nothing "
            "was looked at here.",
            instead={
                "codes": Taken(
                    "borrowed-number",
                    "In the study that is cited, codes were counted. In this one nobody looked.",
                ),
                "meaning": Taken(
                    "borrowed-number",
                    "Twelve is a number from another study. Nothing is told of what was "
                    "understood in this one.",
                ),
                "theory": Taken(
                    "borrowed-number",
                    "Twelve is a number from another study, and that one built no theory.",
                ),
            },
        ),
        Case(
            "f",
            "The last two interviews were coded with the codebook as it stood. No code had to be "
            "added.",
            "codes",
            "The codebook did not grow.",
            instead={
                "meaning": Taken(
                    "codebook-for-meaning",
                    "That no code was added does not say how much was understood of the old ones.",
                ),
                "theory": Taken(
                    "codebook-for-theory",
                    "A codebook is a list. Nothing is said of how its entries are linked.",
                ),
                "only the word": Taken(
                    "check-overlooked",
                    "Somebody looked: two interviews were coded, and it is told what came of it.",
                ),
            },
        ),
    ),
    well_done="Ask of each such sentence: of what, by which rule, and in which order?",
    hint="Ask of each: what exactly did not change any more, and could you check it?",
    lesson="F: What is full?",
)

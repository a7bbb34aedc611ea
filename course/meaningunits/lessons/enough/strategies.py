"""Six ways of finding people; every study here is invented.

Five are named as in Palinkas and colleagues (2015, doi:10.1007/s10488-013-0528-y); theoretical
sampling is grounded theory's own.
"""

from __future__ import annotations

from ...activities.sorting.kind import Case, Sorting, Taken

INVENTED = "Every study here is invented."

_STRATEGIES = {
    "convenience": (
        "people who are easy to reach. It can be enough for a first impression; it leaves out all "
        "others"
    ),
    "criterion": (
        "people who all meet one condition. It can show what it is like for them; it says nothing "
        "about other people"
    ),
    "maximum variation": (
        "people who differ as much as possible in ways fixed beforehand. It can show what they "
        "share in spite of the differences; it cannot say how common anything is"
    ),
    "snowball": (
        "one person names the next. It reaches people who are hard to find; it stays among those "
        "whom the first ones know"
    ),
    "theoretical": (
        "the next people are chosen to develop an idea from the analysis. It can support a theory; "
        "nobody can make the list beforehand"
    ),
    "disconfirming": (
        "one looks for people who would say the opposite. It can overturn a finding; it does not "
        "show how many think so"
    ),
}

#: What each strategy would need, said where a case has it by mistake.
_NEEDS = {
    "convenience": Taken(
        "called-convenience",
        "Convenience would mean that people were asked only because they were near. Here the team "
        "looked for something.",
    ),
    "criterion": Taken(
        "called-criterion",
        "A criterion is one condition that is fixed, and everybody who is asked meets it. Name "
        "the condition: is there one here?",
    ),
    "maximum variation": Taken(
        "called-variation",
        "Maximum variation needs differences that were fixed before anybody was asked, and people "
        "who differ in them as much as possible. Several people are not yet variation.",
    ),
    "snowball": Taken(
        "called-snowball",
        "In a snowball a person who was asked names the next one. Nobody names anybody here.",
    ),
    "theoretical": Taken(
        "called-theoretical",
        "Theoretical sampling needs an idea that came out of the first interviews, and people "
        "chosen to develop it further. Which idea would that be here?",
    ),
    "disconfirming": Taken(
        "called-disconfirming",
        "One looks for a disconfirming case because it could overturn a finding. Which finding is "
        "there here, and would these people contradict it?",
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
            "Eleven midwives praise a new shift plan, one after another. Now the team looks for a "
            "midwife who is known to have argued against it.",
            "disconfirming",
            "There is a finding, and the team looks for a person who could overturn it.",
            "What did the team already have when it went to look for her?",
            instead={
                "theoretical": Taken(
                    "opposite-for-theory",
                    "It could be a step of a grounded theory, which looks for opposite cases too. "
                    "But no idea is developed here: the team has heard praise, and looks for "
                    "somebody who does not praise.",
                ),
                "maximum variation": Taken(
                    "opposite-for-variation",
                    "She differs from the eleven. But the difference was not fixed beforehand: the "
                    "team looked for it because all eleven agreed.",
                ),
            },
        ),
        Case(
            "c",
            "A team wants to hear husbands who care for a wife with dementia and never come to a "
            "carers' meeting. Two are found. Each is asked to name another such husband.",
            "snowball",
            "Those who were asked name the next. All of them know somebody who knows the first "
            "two.",
            "How did the team find the third husband?",
            instead={
                "criterion": Taken(
                    "condition-for-path",
                    "There is a condition: they care for a wife, and do not come to the meetings. "
                    "The question here is how the team found people who are on no list.",
                ),
                "convenience": Taken(
                    "names-for-convenience",
                    "The first two may have been easy to reach. Look at how the third one was "
                    "found.",
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
                    "Fourteen may sound like those who were easy to reach. But somebody fixed what "
                    "they must have done, and asked all who had done it.",
                ),
                "disconfirming": Taken(
                    "failure-for-opposite",
                    "They gave up. But they do not contradict anything: no finding is named that "
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
            "Why did the team ask people about the bank?",
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
            "Before the first interview a team lists what may make a difference: how far away "
            "people live, whether they have a car, their age, how their treatment ended. Then it "
            "looks for people who differ as much as possible in these points.",
            "maximum variation",
            "The differences were fixed first, and then the team looked for people who differ in "
            "them as much as possible. (If one fixes groups beforehand, and how many people one "
            "takes from each, it is a stratified sample.)",
            "When was the list made, and what for?",
            instead={
                "criterion": Taken(
                    "list-for-condition",
                    "There are several conditions here, and they lead to people who differ. A "
                    "criterion makes them alike.",
                ),
                "theoretical": Taken(
                    "list-for-theory",
                    "The list was there before anybody had said a word. No idea from the "
                    "interviews led to them.",
                ),
            },
        ),
    ),
    needs=_NEEDS,
    well_done=(
        "All except a (convenience) are purposive. None of them can say how common something is."
    ),
    hint=(
        "Ask of each: what decided who came next? Nearness, a condition, a difference, a name, an "
        "idea, or a finding?"
    ),
    lesson="F: Who can tell it?",
)

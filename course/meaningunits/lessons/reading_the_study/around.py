"""What stands around the study: its summaries, a talk about it, another study, what it cites.

Short phrases are quoted to the letter; titles and references are those of the journal's page.
"""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Option, Quiz, Single
from ...activities.sorting.kind import Case, Sorting
from ...material.study import REFERENCES

#: Interviews with leaders by the same two authors: published in 2010, and already part of
#: Kjeldmand's dissertation of 2006 (DiVA diva2:168540), as the interviews with GPs are.
COMPANION = Quiz(
    lesson="01: Three kinds of sentence",
    task=(
        "Another study by Kjeldmand and Holmström (published 2010): the authors interviewed eight "
        "leaders of Balint groups from five countries, and analysed the interviews by systematic "
        "text condensation. They found difficulties of three kinds: with the single physician "
        "(needs, weak points, ways of protecting oneself), with the group and its leader (hidden "
        "aims, rivalries, the rules of the group), and with the surroundings. What can you say "
        "about this study?"
    ),
    questions=(
        Single(
            "whom",
            "Whose experience is it about?",
            (
                Option(
                    "a",
                    "That of doctors who are members of a group.",
                    "Doctors in groups were interviewed for the article of 2008. Here the leaders "
                    "speak. They speak about members too, but as leaders.",
                    name="members-for-leaders",
                ),
                Option(
                    "b",
                    "That of members in difficulty.",
                    "The leaders speak about them. Nobody interviewed them.",
                    name="spoken-about",
                ),
                Option(
                    "c",
                    "That of leaders.",
                    "Eight leaders were interviewed. To learn what members would say, one needs "
                    "another study.",
                    True,
                ),
            ),
        ),
        Multiple(
            "how",
            "What do the two studies share?",
            (
                Option("a", "The authors.", "The same two.", True),
                Option("b", "Interviews.", "Both use what people told.", True),
                Option(
                    "c",
                    "The way of analysing.",
                    "Both condense. But the analysis of 2008 is called phenomenologic, and this "
                    "one is systematic text condensation: the two are related, but not the same.",
                    name="relatives-for-twins",
                ),
                Option(
                    "d",
                    "The people interviewed.",
                    "One study is about doctors in groups, and the other about leaders.",
                    name="members-for-leaders",
                ),
            ),
            hint="Compare the two studies, one feature at a time.",
        ),
        Single(
            "may",
            "You have read only the lines above. Which sentence may you write?",
            (
                Option(
                    "a",
                    "Rivalry and hidden aims harm members.",
                    "Leaders described rivalry as a difficulty. Whether it harms anybody is "
                    "another question.",
                    name="account-for-effect",
                ),
                Option(
                    "b",
                    "The leaders interviewed described difficulties of the physician, the group "
                    "and its surroundings.",
                    "It says who described what, and adds nothing.",
                    True,
                ),
                Option(
                    "c",
                    "Most leaders see rivalries in their groups.",
                    "“Most” is a count, and the eight leaders were not chosen for a count.",
                    name="counts-heads",
                ),
            ),
        ),
    ),
)

CLAIM_BY_CLAIM = Sorting(
    task=(
        "Here are seven claims, each in two texts about the same study. The phrases are quoted "
        "word for word. How has the claim changed in the second text?"
    ),
    labels={
        "kept": "as careful in the second text as in the first",
        "surer": "a careful word is gone: the second text claims more",
        "other": "as sure as before, and about something slightly different",
    },
    cases=(
        Case(
            "a",
            "Abstract: “It seemed to increase their competence in patient encounters”. Article in "
            "brief: “It strengthens their competence in patient visits”.",
            "surer",
            "“Seemed to” is gone. The abstract says how it looked; the brief says that it is so.",
            "Compare the two verbs.",
        ),
        Case(
            "b",
            "Abstract: “described their Balint group participation as beneficial and essential”. "
            "Article in brief: “describe Balint group participation as beneficial and essential”.",
            "kept",
            "Both say “describe”. The claim stays with those who were interviewed.",
            "Compare the two verbs.",
        ),
        Case(
            "c",
            "Abstract: “might thus help GPs handle a demanding work life and prevent burnout”. "
            "Article in brief: “can help general practitioners handle a demanding work life and "
            "prevent burnout”.",
            "surer",
            "“Might” says that it is possible. “Can” says that the group is able to do it.",
            "Compare the word before “help”.",
        ),
        Case(
            "d",
            "Abstract: “find joy and challenge in their relationships with patients”. Article in "
            "brief: “find joy and enthusiasm in their patient relationships”.",
            "other",
            "A challenge is not enthusiasm. A challenge may also be hard.",
            "Which noun has changed?",
        ),
        Case(
            "e",
            "Abstract: “These groups might not suit all GPs”. Article in brief: “Balint groups "
            "might not suit all general practitioners”.",
            "kept",
            "The careful word, “might”, is in both.",
            "Look for the careful word in both.",
        ),
        Case(
            "f",
            "Abstract: “might thus help GPs handle a demanding work life and prevent burnout”. "
            "Title: “Balint Groups as a Means to […] Prevent Burnout”.",
            "surer",
            "“Might” is gone. The title says that the groups are a way to prevent burnout.",
            "In which of the two is there a careful word?",
        ),
        Case(
            "g",
            "Abstract: “One approach might be Balint group participation”. Article in brief: "
            "“Doctors can reduce or avoid burnout by joining groups”.",
            "surer",
            "A possible approach has become something that doctors can do and that works.",
            "Compare “might be” with “can”.",
        ),
    ),
    well_done=(
        "Two claims stayed careful. They say who describes the group, or whom a group may not "
        "suit. The claims about effects became surer on the way from the abstract to the title."
    ),
    hint="Underline the verbs in both texts. Is a word such as “seem” or “might” gone?",
    lesson="01: One study, four texts",
)

TWO_ACCOUNTS = Quiz(
    task=(
        "The article says that the nine GPs had been in a Balint group for 3 to 15 years. Slides "
        "of a talk by the first author (Danish Balint Society, “The future role of general "
        "practice”) say 2–14 years. The slides also say: four women and five men, aged 42–60, "
        "from six groups with six leaders in southern Sweden; audio-taped, transcribed verbatim, "
        "analysed by Gunnar Karlsson's EPP method (empirical phenomenological psychological)."
    ),
    questions=(
        Single(
            "years",
            "How long had they been in a group? What do you write, and why?",
            (
                Option(
                    "a",
                    "2 to 15 years, so that both are covered.",
                    "That is a third number. Neither source gives it.",
                    name="merged-sources",
                ),
                Option(
                    "b",
                    "2 to 14 years: the first author said this herself, and she would know best.",
                    "She also wrote the article. We do not know which was counted later, and "
                    "reviewers have read only one of the two.",
                    name="person-for-source",
                ),
                Option(
                    "c",
                    "3 to 15 years, as the article says; and I note that the slides differ.",
                    "The article was reviewed and is the version to cite. The difference is kept "
                    "where a reader can see it.",
                    True,
                ),
                Option(
                    "d",
                    "Nothing: the study contradicts itself.",
                    "A small difference between two accounts is a reason to say where a number "
                    "comes from. It is no reason to drop it.",
                    name="discards-both",
                ),
            ),
        ),
        Multiple(
            "still-unknown",
            "Which of these do you still not know, from the journal's page, the abstract and the "
            "slides together?",
            (
                Option(
                    "a",
                    "How many were women.",
                    "The slides say four.",
                    name="stands-in-the-slides",
                ),
                Option("b", "Who invited the nine, and how many declined.", "Not told.", True),
                Option(
                    "c",
                    "Whether the interviews were recorded.",
                    "The slides say that they were audio-taped.",
                    name="stands-in-the-slides",
                ),
                Option(
                    "d",
                    "Which questions they were asked.",
                    "Not told. Look in the article's Methods.",
                    True,
                ),
            ),
            hint="Look for each of the four in the lines above.",
        ),
    ),
    lesson="01: One study, four texts",
)


def _reference(number: int, label: str, why: str) -> Case:
    return Case("abcde"[number - 1], REFERENCES[number - 1].text, label, why)


REFERENCES_AS_SOURCES = Sorting(
    task=(
        "Here are the five references of the journal-club page. What kind of source is each of "
        "them? This decides what you may use it for."
    ),
    labels={
        "about the club": "how this kind of journal club works; nothing about Balint groups",
        "an essay about a life": "who Michael Balint was, as one author tells it",
        "the founder's book": "the idea, in the words of the man who had it",
        "a society's page": "what a society says of itself; pages change, so the date counts",
        "a study": "what was found when people were asked, counted or compared",
    },
    cases=(
        _reference(1, "about the club", "It introduces the journal's own series of clubs."),
        _reference(2, "an essay about a life", "The title says so: a medical life."),
        _reference(
            3,
            "the founder's book",
            "Balint tells of his own groups. He does not compare them with anything else.",
        ),
        _reference(4, "a society's page", "A society has a reason to speak well of its groups."),
        _reference(5, "a society's page", "The same, in another country."),
    ),
    well_done=(
        "None of the five is a study of what the groups do. That is no fault: the page introduces "
        "a discussion. But one cannot cite them as five studies."
    ),
    hint="Ask of each: who wrote it, about what, and did anybody look or count?",
    lesson="01: Before it and after it",
)


OUR_QUESTION = Quiz(
    task=(
        "In the next four lessons you analyse nine invented interviews with GPs in Balint groups. "
        "An analysis needs a research question before it begins: the question decides what you "
        "keep of each passage."
    ),
    questions=(
        Single(
            "question",
            "A good question can be answered by such interviews, and it tells you what to keep. "
            "Which of these questions does both?",
            (
                Option(
                    "a",
                    "Do Balint groups prevent burnout?",
                    "That needs a comparison of people with and without a group.",
                    name="needs-a-comparison",
                ),
                Option(
                    "b",
                    "What do these doctors tell about their lives?",
                    "The interviews could answer it. But everything in them belongs to the "
                    "answer, so the question does not tell you what to keep.",
                    name="keeps-everything",
                ),
                Option(
                    "c",
                    "How many GPs feel safe in their group?",
                    "That needs a count of many GPs, not nine.",
                    name="needs-a-count",
                ),
                Option(
                    "d",
                    "What does the group mean for these doctors' encounters with patients, and for "
                    "staying in their work?",
                    "It asks what something means to those who were asked. It asks two things on "
                    "purpose: Table 2 has both, encounters with patients and staying in the work. "
                    "You may leave out what has to do with neither of them. (In an interview ask "
                    "one thing at a time: lesson 07.) “It means little” is an answer too. This is "
                    "the course's question.",
                    True,
                ),
            ),
        ),
        Multiple(
            "bears",
            "Here are four things that doctors tell (invented). Which of them are relevant to "
            "that question?",
            (
                Option(
                    "a",
                    "Before a hard visit she hears what the others would ask.",
                    "An encounter, and the group in it.",
                    True,
                ),
                Option(
                    "b",
                    "He wanted to resign, told it in the group, and is still there.",
                    "Staying in the work.",
                    True,
                ),
                Option(
                    "c",
                    "She left the group because it bored her.",
                    "It says what the group means to her. This is part of the question, even if "
                    "the group means little to her.",
                    True,
                ),
                Option(
                    "d",
                    "The practice building got a new roof in the spring.",
                    "Neither an encounter nor staying in the work. Leave it out.",
                    name="keeps-everything",
                ),
            ),
            hint="It is also relevant what the group did not do.",
        ),
    ),
    lesson="01: A question of our own",
)

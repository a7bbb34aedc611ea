"""Items of lesson 00: a first task to try the tools on, and the entry quiz."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Numeric, Option, Ordering, Quiz, Single
from ...activities.quizzing.questions import Slip
from ...tasks.item import Item

#: It has no consequences: it is there so that the first click happens where it cannot go wrong.
FIRST = Quiz(
    task="Try it: choose one, check, undo, choose the other. Your answer has no consequences.",
    questions=(
        Single(
            "ready",
            "How do you feel about a course in a notebook?",
            (
                Option(
                    "a",
                    "Comfortable.",
                    "Good. Then pay attention to the words, not to the code.",
                    True,
                ),
                Option(
                    "b",
                    "Not yet comfortable.",
                    "Good too. You will never have to write a line of code here.",
                    True,
                ),
            ),
        ),
    ),
)

ENTRY = Quiz(
    task=(
        "Ten questions, one for each aim of the course. Some are about lessons that are still to "
        "come. Answer as you would today. If you do not know, guess. At the end of the course, "
        "other questions ask about the same ten aims."
    ),
    questions=(
        Single(
            "found",
            "Nine doctors are interviewed. All say that their group helps them to go on working. "
            "What is the finding?",
            (
                Option(
                    "a",
                    "Their group helps these nine doctors to go on working, each of them in a way "
                    "of their own.",
                    "This treats what they said as a fact. They may well be right, but interviews "
                    "cannot show it.",
                    name="account-for-effect",
                ),
                Option(
                    "b",
                    "Groups help doctors to go on working.",
                    "This goes two steps too far: from what people tell to what is true, and from "
                    "these nine doctors to all doctors.",
                    name="beyond-the-data",
                ),
                Option(
                    "c",
                    "These nine describe their group as something that helps them to go on "
                    "working.",
                    "It stays with what was heard: how nine people describe it.",
                    True,
                ),
                Option(
                    "d",
                    "Nothing. Nine is too few.",
                    "Nine people are too few for a percentage. But to understand how people "
                    "experience something, nine rich interviews can be a lot.",
                    name="counts-heads",
                ),
            ),
            objective="finding-or-claim",
        ),
        Single(
            "unit",
            "An interview is divided into meaning units. Where does a new one start?",
            (
                Option(
                    "a",
                    "Where the speaker changes.",
                    "This shows only who speaks. An “And then?” does not change the meaning.",
                    name="turns-for-units",
                ),
                Option(
                    "b",
                    "Where the meaning shifts.",
                    "In the study's words: where the content of meaning shifts.",
                    True,
                ),
                Option(
                    "c",
                    "At each full stop.",
                    "One meaning often takes several sentences.",
                ),
                Option(
                    "d",
                    "Every ten lines or so, where a unit gets long.",
                    "Then the length decides, and nobody needs to read the text.",
                ),
            ),
            objective="meaning-units",
        ),
        Single(
            "condense",
            "A doctor says: “I sat in the car for ten minutes before I could go in.” (invented) "
            "Which sentence says this best in a researcher's words: it adds nothing, and it loses "
            "nothing important?",
            (
                Option(
                    "a",
                    "She is burnt out and avoids her work.",
                    "Her sentence names no diagnosis and no avoidance. She did go in.",
                    name="adds",
                ),
                Option(
                    "b",
                    "I sat in the car.",
                    "These are still her words, but the point of her sentence is gone.",
                    name="loses",
                ),
                Option(
                    "c",
                    "She prepares herself well for the day before she goes in.",
                    "This may be true, or the opposite may be true. Her sentence does not say "
                    "which.",
                    name="turns-it-round",
                ),
                Option(
                    "d",
                    "She waits for a while before she is able to go in.",
                    "It keeps two things: she waits, and she cannot go in yet. It says no more.",
                    True,
                ),
            ),
            objective="condensing",
        ),
        Single(
            "agree",
            "Two coders gave the same code to 95 of 100 units. Each used the code “other” for "
            "nearly all of them. What do these 95 per cent show?",
            (
                Option(
                    "a",
                    "Little: by chance alone they would agree nearly as often.",
                    "Where nearly every unit has the same code, coders agree almost by "
                    "themselves. For this reason coefficients take chance into account.",
                    True,
                ),
                Option(
                    "b",
                    "That the coding is reliable: people often ask for 80 per cent, and 95 is "
                    "more.",
                    "It looks reliable. But both use one code nearly always, so they would agree "
                    "nearly as often by chance.",
                    name="raw-agreement",
                ),
                Option(
                    "c",
                    "That the coding is true.",
                    "Two people can agree and both be mistaken. Agreement is about coders, not "
                    "about the world.",
                    name="agreement-for-truth",
                ),
                Option(
                    "d",
                    "That five units were coded by mistake.",
                    "A disagreement is two readings. Nobody knows yet which of them is a mistake, "
                    "or whether one is.",
                ),
            ),
            objective="agreement",
        ),
        Ordering(
            "levels",
            "Put these five in order. Begin with what is nearest to the person's own words.",
            (
                Option("u", "a meaning unit", "A unit is the person's own words, cut out."),
                Option("c", "the condensation of a unit", "It says one unit in other words."),
                Option("s", "a subtheme", "A subtheme gathers several condensations."),
                Option("t", "a theme", "A theme gathers several subthemes."),
                Option("g", "the general structure", "The structure relates the themes."),
            ),
            objective="structure",
            hint="Each level is made from the level before, so one can go back step by step.",
            offered=("t", "c", "g", "u", "s"),
        ),
        Single(
            "missing",
            "All the people who still come to a training after five years praise it. Whom would "
            "you need to hear, and why?",
            (
                Option(
                    "a",
                    "More of those who still come, so that the number is larger and surer.",
                    "More of the same people give the same wrong picture, and it looks more "
                    "convincing.",
                    name="more-of-the-same",
                ),
                Option(
                    "b",
                    "The trainers, since they know it best.",
                    "Another view is useful, but it does not replace the people who are missing "
                    "here.",
                ),
                Option(
                    "c",
                    "Those who stopped coming: people who like it tend to stay.",
                    "People who stay have mostly found it good. If you ask only them, any "
                    "training looks good.",
                    True,
                ),
                Option(
                    "d",
                    "Nobody: everyone who was asked agreed.",
                    "You could ask only the people who were still there.",
                    name="all-who-were-asked",
                ),
            ),
            objective="selection",
        ),
        Multiple(
            "leading",
            "Which of these questions suggest an answer to the other person?",
            (
                Option(
                    "a",
                    "So the group made you feel safe?",
                    "“Safe” and “made you” are the interviewer's words.",
                    True,
                ),
                Option("b", "What happened then?", "It leaves the words to the other person."),
                Option(
                    "c",
                    "Can you tell me about the last evening that you remember?",
                    "It asks for an event and leaves open what it was like.",
                    name="story-for-leading",
                ),
                Option(
                    "d",
                    "You must have been relieved, weren't you?",
                    "It says what the other person felt, and asks only for a yes.",
                    True,
                ),
            ),
            objective="information",
            hint="Ask of each question: whose words would the answer use?",
        ),
        Single(
            "third",
            "Doctors in groups are less exhausted than others. They also work shorter hours, and "
            "did so before they joined. What follows?",
            (
                Option(
                    "a",
                    "The group makes them less exhausted.",
                    "That may be true. But the shorter hours came first, and may be the whole "
                    "reason.",
                    name="cause-from-difference",
                ),
                Option(
                    "b",
                    "The shorter hours may account for some or all of the difference.",
                    "They may lead both to joining and to less exhaustion. That is confounding.",
                    True,
                ),
                Option(
                    "c",
                    "The group has no effect; the hours alone explain the whole difference.",
                    "That does not follow either: some of the difference may still come from the "
                    "group.",
                    name="no-effect",
                ),
                Option(
                    "d",
                    "The group shortens the hours.",
                    "They worked shorter hours before they joined.",
                ),
            ),
            objective="confounding",
        ),
        Numeric(
            "sources",
            "Four colleagues tell you the same about a new drug. All four heard it in one and the "
            "same talk. How many separate sources do you have?",
            1,
            "Four people, one talk. If the talk is mistaken, all four are mistaken.",
            slips=(
                Slip(
                    "counts-mouths",
                    4,
                    "Four people told you; but what if the talk they heard was mistaken?",
                    "Ask where each of them heard it.",
                ),
                Slip(
                    "counts-the-talk-too",
                    5,
                    "All that the four told you comes from the talk.",
                    "Ask where each of them heard it.",
                ),
            ),
            objective="triangulation",
            hint="Ask of each colleague where they heard it.",
        ),
        Multiple(
            "travel",
            "What would you want to know before you use an interview study's finding where you "
            "work?",
            (
                Option(
                    "a",
                    "Who was interviewed, and who was not.",
                    "A finding comes from certain people in a certain place.",
                    True,
                ),
                Option(
                    "b",
                    "Its p-value.",
                    "An interview study of this kind has none: it describes, and tests nothing.",
                    name="p-value",
                ),
                Option(
                    "c",
                    "Which conditions the finding needs, and whether your place of work has them.",
                    "This decides whether you can expect the finding at your place of work.",
                    True,
                ),
                Option(
                    "d",
                    "How well known the journal is.",
                    "It says something about the journal, and nothing about this study.",
                    name="journal-for-study",
                ),
            ),
            objective="transfer",
            hint="Ask of each: would the answer change what you do in your work?",
        ),
    ),
)

ITEMS = (
    Item("start-here/first-try", "A first try", FIRST, 1, "lesson"),
    Item("start-here/entry-quiz", "Where you stand now", ENTRY, 10, "lesson"),
)

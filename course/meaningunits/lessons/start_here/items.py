"""Items of lesson 00: a first task to try the tools on, and the entry quiz."""

from __future__ import annotations

from ...activities.quizzing.kind import Multiple, Numeric, Option, Ordering, Quiz, Single
from ...activities.quizzing.questions import Slip
from ...tasks.item import Item

#: Nothing hangs on it: it is there so that the first click happens where it cannot go wrong.
FIRST = Quiz(
    task="Try it: choose one, check, undo, choose the other. Nothing hangs on it.",
    questions=(
        Single(
            "ready",
            "How do you feel about a course in a notebook?",
            (
                Option("a", "At home.", "Good. Then look out for the words, not the code.", True),
                Option(
                    "b",
                    "Not yet at home.",
                    "Good too. You will not have to write a line of code here, ever.",
                    True,
                ),
            ),
        ),
    ),
)

ENTRY = Quiz(
    task=(
        "Ten questions on what the course is about, also on lessons that are still to come. Answer "
        "what you would say today; guess where you must. The same ten aims will be asked about "
        "again at the end, with other questions."
    ),
    questions=(
        Single(
            "found",
            "Nine doctors are interviewed. All say that their group keeps them going. What has "
            "been found?",
            (
                Option(
                    "a",
                    "Their group keeps these nine doctors going, each of them in a way of "
                    "their own.",
                    "This takes what they said for what is so. They may well be right; interviews "
                    "cannot show it.",
                    name="account-for-effect",
                ),
                Option(
                    "b",
                    "Groups keep doctors going.",
                    "From nine who are in a group to all doctors is two steps too far: from what "
                    "is told to what is so, and from these to others.",
                    name="beyond-the-data",
                ),
                Option(
                    "c",
                    "These nine describe their group as something that keeps them going.",
                    "It stays with what was heard: how nine people describe it.",
                    True,
                ),
                Option(
                    "d",
                    "Nothing. Nine is too few.",
                    "Nine are few for a percentage. To understand how something is lived, nine "
                    "rich interviews can be many.",
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
                    "Turns are about who speaks. An “And then?” leaves the meaning where it was.",
                    name="turns-for-units",
                ),
                Option(
                    "b",
                    "Where what is meant shifts.",
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
                    "Then the length decides, and no reading is needed.",
                ),
            ),
            objective="meaning-units",
        ),
        Single(
            "condense",
            "“I sat in the car for ten minutes before I could go in.” (invented) Which of these "
            "puts it in a reader's words, and neither adds nor loses?",
            (
                Option(
                    "a",
                    "Is burnt out and avoids her work.",
                    "A diagnosis and an avoidance: neither was said. She did go in.",
                    name="adds",
                ),
                Option(
                    "b",
                    "I sat in the car.",
                    "These are still her words, and what they were about is gone.",
                    name="loses",
                ),
                Option(
                    "c",
                    "Prepares herself well for the day before she goes in.",
                    "It may be so; it may be the opposite. The sentence does not say which.",
                    name="turns-it-round",
                ),
                Option(
                    "d",
                    "Needs time alone before she is able to go in.",
                    "It keeps the waiting and the not yet being able, and says no more.",
                    True,
                ),
            ),
            objective="condensing",
        ),
        Single(
            "agree",
            "Two coders gave the same code to 95 of 100 units. Each used the code “other” for "
            "nearly all of them. What does the 95 per cent tell?",
            (
                Option(
                    "a",
                    "Little: without reading they would have agreed nearly as often.",
                    "Where one code is nearly everywhere, agreement comes by itself. That is why "
                    "coefficients take chance into account.",
                    True,
                ),
                Option(
                    "b",
                    "That the coding is reliable, since 95 is well above the usual eighty.",
                    "It looks so, until one asks how often they would agree by habit.",
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
                    "A disagreement is two readings. Which is the mistake, if either, nobody knows "
                    "yet.",
                ),
            ),
            objective="agreement",
        ),
        Ordering(
            "levels",
            "From nearest to the person's own words to furthest away:",
            (
                Option("u", "a meaning unit", "A unit is the person's own words, cut out."),
                Option("c", "its condensation", "A condensation says one unit in other words."),
                Option("s", "a subtheme", "A subtheme gathers several condensations."),
                Option("t", "a theme", "A theme gathers several subthemes."),
                Option("g", "the general structure", "The structure relates the themes."),
            ),
            objective="structure",
            hint="Each level is made from the one before, so one can walk back.",
            offered=("t", "c", "g", "u", "s"),
        ),
        Single(
            "missing",
            "A training is praised by all who still come after five years. Whom would you need to "
            "hear, and why?",
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
                    "Another view is worth having; but it does not bring back the people missing "
                    "here.",
                ),
                Option(
                    "c",
                    "Those who stopped coming, since staying goes with liking it.",
                    "Who stays has mostly found it good. Asking only them makes any training look "
                    "good.",
                    True,
                ),
                Option(
                    "d",
                    "Nobody: everyone who was asked agreed.",
                    "Everyone who was there to be asked.",
                    name="all-who-were-asked",
                ),
            ),
            objective="selection",
        ),
        Multiple(
            "leading",
            "Which of these questions put words into somebody's mouth?",
            (
                Option(
                    "a",
                    "So the group made you feel safe?",
                    "“Safe” and “made you” are the interviewer's.",
                    True,
                ),
                Option("b", "What happened then?", "It leaves the words to the other."),
                Option(
                    "c",
                    "Can you tell me about the last evening that you remember?",
                    "It asks for an event and leaves open what it was like.",
                    name="story-for-leading",
                ),
                Option(
                    "d",
                    "You must have been relieved, weren't you?",
                    "It says what was felt and asks for a nod.",
                    True,
                ),
            ),
            objective="information",
            hint="Ask of each: whose word would the answer be made of?",
        ),
        Single(
            "third",
            "Doctors in groups are less exhausted than others. They also work shorter hours, and "
            "did so before they joined. What follows?",
            (
                Option(
                    "a",
                    "The group makes them less exhausted.",
                    "It may. But the shorter hours were there first, and may do it on their own.",
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
                    "That does not follow either: some of the difference may still be its own.",
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
            "Four colleagues tell you the same about a new drug. All four have it from one and the "
            "same talk. On how many separate sources does what you heard rest?",
            1,
            "Four mouths, one talk. If the talk is mistaken, so are all four.",
            slips=(
                Slip(
                    "counts-mouths",
                    4,
                    "Four people told you; but what if the talk they heard was mistaken?",
                    "Ask where each of them has it from.",
                ),
                Slip(
                    "counts-the-talk-too",
                    5,
                    "The four bring nothing that was not in the talk.",
                    "Ask where each of them has it from.",
                ),
            ),
            objective="triangulation",
            hint="Ask of each colleague where they have it from.",
        ),
        Multiple(
            "travel",
            "What would you want to know before you use an interview study's finding where you "
            "work?",
            (
                Option(
                    "a",
                    "Who was interviewed, and who was not.",
                    "A finding comes from somewhere.",
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
                    "What in their setting it hangs on, and whether yours has that.",
                    "That is what decides whether it can travel.",
                    True,
                ),
                Option(
                    "d",
                    "How well known the journal is.",
                    "It says something about the journal.",
                    name="journal-for-study",
                ),
            ),
            objective="transfer",
            hint="Ask of each: would the answer change what you do on Monday?",
        ),
    ),
)

ITEMS = (
    Item("start-here/first-try", "A first try", FIRST, 1, "lesson"),
    Item("start-here/entry-quiz", "Where you stand now", ENTRY, 10, "lesson"),
)

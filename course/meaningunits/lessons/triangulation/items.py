"""Items of lesson 09 and exercise 09: several sources beside each other, and what that is worth."""

from __future__ import annotations

from ...activities.labs.independence.kind import Independence
from ...activities.labs.lab import Guess
from ...activities.sorting.kind import Sorting
from ...activities.writing.kind import Writing
from ...appraisal.triangulation import TRIANGULATION_TYPES
from ...tasks.item import Item
from ...tasks.variants import Varied
from . import cases
from . import convergence_cases as matrices
from . import convergence_exercise as matrices_again
from .convergence_published import published
from .numbers import between, how_many
from .quizzes import MISUSE, ONE_DISSERTATION, PANEL

LAB = Independence(
    task=(
        "Make a guess first. Then change how many sources there are and how much they share. "
        "See how many independent sources would give as much information as these sources."
    ),
    guess=Guess(
        "Four studies find the same. All four found their participants through the groups "
        "themselves, so they are wrong in a similar way: the correlation between the errors of any "
        "two of them is .9. How many independent studies are "
        "the four worth?",
        1,
        4,
        "of 4",
    ),
)

_DIRECTIONS = {
    "over": "makes the groups look better than they are",
    "under": "makes them look less good than they are",
    "unclear": "one cannot say it from what is written here",
}

DIRECTIONS = Sorting(
    task="Does each of these make the groups look better, or less good, than they are?",
    labels=_DIRECTIONS,
    cases=cases.DIRECTIONS,
    well_done="With such a table you can choose sources that are wrong in different directions.",
    hint=cases.DIRECTIONS_HINT,
    lesson="09: In which direction is each source wrong?",
)

TYPES = Sorting(
    task="Five ways to look twice. Which of Denzin's four types is each?",
    labels=TRIANGULATION_TYPES,
    cases=cases.TYPES,
    well_done="The type says what differs. It does not say that nothing is shared.",
    hint=cases.TYPES_HINT,
    lesson="09: Four ways to look twice",
)

TYPES_AGAIN = Sorting(
    task="Eight more ways to look twice. Which of Denzin's four types is each?",
    labels=TRIANGULATION_TYPES,
    cases=cases.TYPES_AGAIN,
    well_done="Now ask of each what the two looks would still have in common.",
    everywhere=dict.fromkeys(
        TRIANGULATION_TYPES,
        "You found one type in all eight. Ask of each what is used twice. Is it data from other "
        "people, times or places? A second person who looks? A second theory? Or a second method?",
    ),
    apart={
        ("data", "investigator"): (
            "Are there other people, places or times about which one asks? Or are there other "
            "people who collect or read?"
        ),
        ("data", "theory"): (
            "Is there new material to read, or is the same material read with another theory?"
        ),
        ("data", "method"): (
            "Are other people, times or places asked in the same way? Or does one look for the "
            "same thing in another way (a register, watching)?"
        ),
        ("investigator", "theory"): ("Is there a second person, or a second explanation?"),
        ("investigator", "method"): (
            "If two people do the same, it is one method. If one thing is found out in two ways, "
            "there are two methods."
        ),
        ("theory", "method"): (
            "A method gives you material to read. A theory says how to understand this material."
        ),
    },
    hint=cases.TYPES_HINT,
    lesson="09: Four ways to look twice",
)

TITLES = Sorting(
    task=(
        "The journal lists 29 titles that cite the study. Here are nine statements. What would "
        "you need in order to make each statement?"
    ),
    labels={
        "title": "the title is enough",
        "text": "one would have to read the text",
        "neither": "even all 29 texts are not enough",
    },
    cases=cases.TITLES,
    well_done="You can count who cites the study. You can find out how they use it only by "
    "reading.",
    hint=cases.TITLES_HINT,
    lesson="09: If you like: what a title can tell",
)

_LABELS_OF_MISUSE = {
    "sound": "may stay in a report",
    "wrong tool": "a tool for reviews is used on single studies",
    "agreement as truth": "agreement of readers is confused with truth",
    "counted twice": "one source is counted as several",
}

MISUSE_AGAIN = Sorting(
    task=(
        "Eight sentences from reports. Which may stay in a report, and what is wrong with the "
        "others?"
    ),
    labels=_LABELS_OF_MISUSE,
    cases=cases.MISUSE,
    well_done="It would have been easy to believe each of the six sentences that may not stay.",
    everywhere={
        "sound": (
            "You find every sentence in order. Ask about each: was the tool made for this? Does "
            "the sentence take agreement for truth? Are there really as many sources as it seems?"
        ),
        "wrong tool": (
            "You find the wrong tool everywhere. A sentence may also count one source as "
            "several, take agreement for truth, or be in order: some say no more than what "
            "was done."
        ),
        "agreement as truth": (
            "You find agreement taken for truth everywhere. A sentence may also use a tool "
            "that was made for something else, count one source as several, or be in order."
        ),
        "counted twice": (
            "You find a source counted twice everywhere. A sentence may also use a tool that "
            "was made for something else, take agreement for truth, or be in order."
        ),
    },
    apart={
        ("sound", "wrong tool"): (
            "What was the tool made for: a finding of a review, or a single study?"
        ),
        ("sound", "agreement as truth"): (
            "A report may say that two readers agree. Does the sentence claim more than this?"
        ),
        ("sound", "counted twice"): (
            "Ask of each source who said its words first. Does the sentence tell how many such "
            "origins there are?"
        ),
        ("wrong tool", "agreement as truth"): (
            "Is a rating used for something for which it was not made? Or is agreement confused "
            "with truth?"
        ),
        ("wrong tool", "counted twice"): (
            "Does the tool not fit, or is the number of sources too high?"
        ),
        ("agreement as truth", "counted twice"): (
            "Do several readers agree about one material? Or is one material counted as several?"
        ),
    },
    hint=cases.MISUSE_HINT,
    lesson="09: Three ways to fool oneself",
)
#: The lesson's memo, in its own words.

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Think of something that you are sure of because everybody "
        "says so. Who said it first? Who has checked it personally?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "Does the group protect its members from exhaustion? The text above says what the report "
        "has to contain, and how it is marked."
    ),
    least=120,
    most=180,
    marked=4,
)

ITEMS = (
    # Lesson 09.
    Item("triangulation/lab", "The independence lab", LAB, 0, "lesson"),
    Item("triangulation/types", "Four ways to look twice", TYPES, 2, "lesson"),
    Item("triangulation/members", "Members, leader, notes", matrices.members(), 3, "lesson"),
    Item(
        "triangulation/directions",
        "In which direction is each source wrong?",
        DIRECTIONS,
        2,
        "lesson",
    ),
    Item("triangulation/published", "Beside what is published", published(), 3, "lesson"),
    Item("triangulation/one-dissertation", "One dissertation", ONE_DISSERTATION, 2, "lesson"),
    Item("triangulation/citing", "What a title can tell", TITLES, 2, "lesson"),
    Item("triangulation/panel", "The panel as a case", PANEL, 2, "lesson"),
    Item("triangulation/misuse", "Three ways to fool oneself", MISUSE, 2, "lesson"),
    Item("triangulation/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 09: where there are numbers, each student has their own.
    Item(
        "triangulation/members-again",
        "Members, leader, notes once more",
        matrices_again.members(),
        4,
        "exercise",
    ),
    Item(
        "triangulation/published-again",
        "Belgrade beside three others",
        matrices_again.published(),
        3,
        "exercise",
    ),
    Item("triangulation/how-many", "How many are they worth?", Varied(how_many), 3, "exercise"),
    Item("triangulation/between", "Between which two numbers?", Varied(between), 2, "exercise"),
    Item("triangulation/looked-twice", "Which kind of second look", TYPES_AGAIN, 2, "exercise"),
    Item("triangulation/may-it-stand", "May the sentence stay?", MISUSE_AGAIN, 2, "exercise"),
    Item("triangulation/dissonance", "A dissonance", MARKED, 0, "exercise"),
)

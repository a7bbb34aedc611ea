"""Items of lesson 05 and exercise 05: relating themes, by units, and against them."""

from __future__ import annotations

from ...activities.writing.kind import Writing
from ...tasks.item import Item
from . import cases, questions, sentences
from .statement import STATEMENT

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. For which arrow did you not look for a negative case? "
        "Which patient of yours does not fit something that you believe?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "Write the structure of your map as one paragraph. Above you can read what it has to say "
        "and how it is marked."
    ),
    least=120,
    most=180,
    marked=4,
)

ITEMS = (
    # Lesson 05.
    Item("general-structure/guess-against", "A guess", questions.GUESS, 0, "lesson"),
    Item(
        "general-structure/which-carries",
        "What do these units support?",
        questions.WHICH_CARRIES,
        3,
        "lesson",
    ),
    Item("general-structure/without", "Take it away", sentences.WITHOUT, 3, "lesson"),
    Item("general-structure/map", "A structure of your own", cases.LESSON, 6, "lesson"),
    Item("general-structure/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 05.
    Item("general-structure/levels", "Which step of the ladder?", sentences.LEVELS, 2, "exercise"),
    Item("general-structure/relate", "Relating six themes", cases.EXERCISE, 6, "exercise"),
    Item(
        "general-structure/which-relation",
        "Which relation do these units support?",
        questions.WHICH_RELATION,
        3,
        "exercise",
    ),
    Item("general-structure/hardest", "The hardest test", questions.HARDEST, 2, "exercise"),
    Item(
        "general-structure/statement",
        "A structure compared with the units",
        STATEMENT,
        3,
        "exercise",
    ),
    Item("general-structure/paragraph", "The general structure", MARKED, 0, "exercise"),
)

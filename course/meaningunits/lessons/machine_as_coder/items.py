"""Items of side room D: a machine as coder."""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from .quizzes import AGREEMENT, REPORT
from .rows import ROWS
from .where import WHERE_WORDS_GO

GUESS = Prediction(
    question=(
        "Imagine that a machine coded an interview of this course with our codebook. It agrees "
        "with reader C better than readers A and B agree with each other. You look at ten "
        "of its rows: a code, a quotation for it, a sentence about it. How many of the ten would "
        "you print without a change?"
    ),
    least=0,
    most=10,
    outcome=3,
    told=(
        "Seven of the ten have a fault that no agreement number shows. (The coding is invented, "
        "and the faults were put in on purpose. So the number seven says nothing about any program "
        "that you may use.)"
    ),
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Which of the seven faults would you not have noticed? What "
        "would you want to be asked before your own words were given to such a program?"
    )
)

ITEMS = (
    Item("machine-as-coder/guess", "A guess", GUESS, 0, "lesson"),
    Item("machine-as-coder/rows", "Ten rows, checked", ROWS, 0, "lesson"),
    Item("machine-as-coder/agreement", "Beside the readers", AGREEMENT, 0, "lesson"),
    Item(
        "machine-as-coder/where-words-go", "Where may these words go?", WHERE_WORDS_GO, 0, "lesson"
    ),
    Item("machine-as-coder/report", "What is to be reported", REPORT, 0, "lesson"),
    Item("machine-as-coder/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)

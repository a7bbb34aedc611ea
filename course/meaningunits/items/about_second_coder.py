"""Items of lesson 04's second half: a second coder, saturation, themes across interviews."""

from __future__ import annotations

from .core import Item
from .crossing import Crossing
from .labs import Guess
from .saturating import Saturating
from .second_coder_numbers import by_hand_or_function, published, reading_measures, saturated
from .variants import Varied

#: Whose coding may stand in the panel's place: the board of the lesson's part "Alone".
BOARD = "themes/board"

CURVE = Saturating(
    task=(
        "Commit to a guess; then move base, run and threshold, and move the interviews about. When "
        "would you have stopped?"
    ),
    guess=Guess(
        "Nine interviews, coded by the readers' consensus, in the order in which they stand. Four "
        "are the base. After how many interviews will the next two bring no more than 5 per cent "
        "of the base's codes? (0: never among these nine)",
        0,
        9,
        "interviews",
    ),
    board=BOARD,
)

MATRIX = Crossing(
    task=(
        "Find a theme that stands in every interview, one interview where it is spoken against, "
        "and an empty cell. Open each and read what is behind the number."
    ),
    board=BOARD,
)

ITEMS = (
    # Lesson 04.
    Item("second-coder/published", "Cohen's own table", published(), 3, "lesson"),
    Item("second-coder/curve", "Nothing new?", CURVE, 2, "lesson"),
    Item("second-coder/matrix", "Themes across interviews", MATRIX, 0, "lesson"),
    # Exercise 04: the numbers are each student's own.
    Item("second-coder/agreement", "Beyond luck", Varied(by_hand_or_function), 3, "exercise"),
    Item("second-coder/measures", "Reading the measures", Varied(reading_measures), 3, "exercise"),
    Item("second-coder/saturation", "Nothing new?", Varied(saturated), 2, "exercise"),
)

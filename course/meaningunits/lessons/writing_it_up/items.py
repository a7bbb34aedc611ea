"""Tasks of side room G: quotations, member checking, a report row by row.

A side room has no points.
"""

from __future__ import annotations

from ...activities.coding.across import CONSENSUS, Coded, of_panel
from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from .members import MEMBERS
from .quotations import OWN_QUOTATIONS, QUOTATIONS
from .report import READ, ROWS


def spoken_against(coded: Coded, theme: str) -> tuple[int, int]:
    """How many units have a code of a theme, and how many of these speak against one of them."""
    codes = set(coded.themes[theme][1])
    units = [row for rows in coded.interviews.values() for row in rows if codes & set(row.codes)]
    return len(units), sum(bool(codes & set(row.against)) for row in units)


_UNITS, _AGAINST = spoken_against(of_panel(CONSENSUS), "S")

GUESS = Prediction(
    question=(
        "In our nine interviews the readers' consensus gave many units a code of the theme “sense "
        "of security”. Think of 100 of these units. In how many does somebody speak against it, "
        "and say that security was missing, that it failed, or that it came from something else?"
    ),
    least=0,
    most=100,
    outcome=round(100 * _AGAINST / _UNITS),
    told=(
        f"{_AGAINST} of {_UNITS} units. If you print only three warm quotations about security, "
        "you leave out more than half of what was said, and no reader can see it."
    ),
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Whose words do you quote when you tell of your work: to "
        "colleagues, in a letter, at home? Whose do you never quote?"
    )
)

OWN = Writing(
    task=(
        "Your own report, about 500 words: aim, who was asked and how, what you did with the "
        "words, two themes with quotations from at least three people, what speaks against it, "
        "limits. Then go through the rows above with your own text."
    ),
    least=400,
    most=650,
)

ITEMS = (
    Item("writing-it-up/guess-against", "How much speaks against it", GUESS, 0, "lesson"),
    Item("writing-it-up/quotations", "What you print", QUOTATIONS, 0, "lesson"),
    Item("writing-it-up/members", "Six have answered", MEMBERS, 0, "lesson"),
    Item("writing-it-up/rows", "Row by row", ROWS, 0, "lesson"),
    Item("writing-it-up/read", "What the rows do not see", READ, 0, "lesson"),
    Item("writing-it-up/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    Item("writing-it-up/own-theme", "Quotations for your own theme", OWN_QUOTATIONS, 0, "lesson"),
    Item("writing-it-up/own-report", "Your own report", OWN, 0, "lesson"),
)

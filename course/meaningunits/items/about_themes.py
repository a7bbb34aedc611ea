"""Items of lesson 04 and exercise 04 on themes: coding against the panel, building one's own.

What a second coder adds (agreement, saturation, the matrix) is in ``about_second_coder``.
"""

from __future__ import annotations

from .core import Item
from .predicting import Prediction

#: Farida's interview in the consensus's twenty units: the sets of codes that the readers gave.
SAME_CODES_GUESS = Prediction(
    question=(
        "Three readers coded Farida's interview with one codebook, each alone. Cut into twenty "
        "units, in how many of them did all three give exactly the same codes, or all three none?"
    ),
    least=0,
    most=20,
    outcome=11,
    told=(
        "The codebook has a definition, rules and an example for every code, and still nine units "
        "of twenty were heard in more than one way. Most of the nine differ by one code."
    ),
)

ITEMS = (Item("themes/guess-same-codes", "A guess", SAME_CODES_GUESS, 0, "lesson"),)

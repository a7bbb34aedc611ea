"""Tasks of side room F: sampling, information power, and what a stop rule does not hear.

A side room has no points.
"""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from .power import POWER
from .questions import NINE, STOP
from .saturations import SATURATIONS
from .strategies import STRATEGIES

#: What came out is worked out anew by the tests, from every order.
GUESS = Prediction(
    question=(
        "Think of 100 orders (first, second, third …) of the same nine interviews. In how many of "
        "them does the rule stop the team before it has heard all 26 codes?"
    ),
    least=0,
    most=100,
    outcome=21,
    told=(
        "Worked out from all 362,880 orders: in 21 of 100 at least one of the 26 codes would not "
        "have been heard. In 56 of 100 something else would have been missing: somebody who "
        "speaks against a code."
    ),
)

LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. When do you stop asking in your own work: a history, a "
        "round on the ward, a survey of patients? What would somebody have to say, so that you go "
        "on asking?"
    )
)

ITEMS = (
    Item("enough/guess-orders", "How often the rule stops too early", GUESS, 0, "lesson"),
    Item("enough/strategies", "How people are found", STRATEGIES, 0, "lesson"),
    Item("enough/power", "Two studies, ten lines", POWER, 0, "lesson"),
    Item("enough/nine", "Nine doctors", NINE, 0, "lesson"),
    Item("enough/saturations", "What was saturated", SATURATIONS, 0, "lesson"),
    Item("enough/stop", "A team that stops", STOP, 0, "lesson"),
    Item("enough/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)

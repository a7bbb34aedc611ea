"""Items of side room A: three statements, two ideas of what to do with oneself, one's own."""

from __future__ import annotations

from ...activities.guessing.kind import Prediction
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from . import cases, counts

#: Both readers divided and coded the same nine interviews; A's is the count that stands out.
GUESS = Prediction(
    question=(
        "Two readers of the panel coded the same nine interviews with the same codebook. Before "
        "that, each of them had divided the interviews into units of their own. C1 is the code "
        "“Difficult emotions”. Reader B writes: “Another reader may find my C1 thin”, that is, "
        f"given too rarely. B gave it to {counts.given('b', 'C1')} units. Reader A reads “as a "
        "phenomenologist” and is “quick to hear feeling”. To how many units did A give C1?"
    ),
    least=0,
    most=40,
    outcome=counts.given("a", "C1"),
    told=(
        f"A gave C1 to {counts.given('a', 'C1')} of {counts.units('a')} units, B to "
        f"{counts.given('b', 'C1')} of {counts.units('b')}. Reader C, whom you do not know yet, "
        f"gave it to {counts.given('c', 'C1')} of {counts.units('c')}. So the reader who differs "
        "from the other two here is A, not B."
    ),
)

STATEMENT = Writing(
    task=(
        "Your statement. Who are you to the people in these interviews: your work, your training, "
        "your position? What would you like to find? What are you quick to hear? What do you hear "
        "late, or not at all? Name one thing that you will do about it while you code."
    ),
    least=60,
    most=250,
)

LOOKING_BACK = Writing(
    task=(
        "Three sentences, for yourself. Which expectation of your statement do you find again in "
        "what you coded? Which do you not find? What would you do differently with the next "
        "interview?"
    )
)

ITEMS = (
    Item("whos-asking/guess-feeling", "A guess", GUESS, 0, "lesson"),
    Item("whos-asking/what-to-expect", "What to expect", cases.EXPECTED, 0, "lesson"),
    Item("whos-asking/same-statements", "The same statements, twice", cases.TWICE, 0, "lesson"),
    Item("whos-asking/two-ideas", "Two ideas", cases.TWO_IDEAS, 0, "lesson"),
    Item("whos-asking/disclosed-or-used", "Disclosed or used?", cases.DISCLOSED, 0, "lesson"),
    Item("whos-asking/statement", "Your statement", STATEMENT, 0, "lesson"),
    Item("whos-asking/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
)  # fmt: skip

"""Items of lesson 08 and exercise 08: what else could lie behind it, and what adjusting does."""

from __future__ import annotations

from ...activities.labs.confounding.kind import Adjusting
from ...activities.labs.e_value.kind import Explaining
from ...activities.labs.lab import Guess
from ...activities.sorting.kind import Sorting
from ...activities.writing.kind import Writing
from ...tasks.item import Item
from ...tasks.variants import Varied
from . import confounding_cases as cases
from .numbers import belgrade, own_numbers, quartet
from .practice import PRACTICE

LAB = Adjusting(
    task=(
        "Commit to a guess. Then adjust for one set after another, and compare the estimate with "
        "the truth."
    ),
    guess=Guess(
        "In this invented world, joining a group lowers exhaustion by .150 units, all in all: an "
        "effect of −.150. Below 0 means less exhausted, above 0 more. A careful colleague adjusts "
        "for openness (O), for workload (W), and also for who remains in practice (R), so that "
        "she compares similar people. Where will her estimate lie?",
        -1,
        1,
        choices=(
            ("lower than −.150", -0.25),
            ("about −.150", -0.15),
            ("higher than −.150", -0.05),
        ),
    ),
    about=("O", "W", "R"),
    nodes=cases.NODES,
    exposure="J",
    outcome="B",
    effects=cases.EFFECTS,
)

CALCULATOR = Explaining(
    task=(
        "Commit to a guess. Then move the sliders to the strength of a variable that you imagine, "
        "and enter other results on other scales."
    ),
    guess=Guess(
        "In Belgrade the risk ratio was .159. Suppose that training did nothing, and an "
        "unmeasured variable explains all of this. It is associated with training, and just as "
        "strongly with exhaustion. How large would this risk ratio be?",
        1,
        100,
    ),
    scale="RR",
    numbers={"estimate": 0.159, "lower": 0.067, "upper": 0.377},
    source=(
        "At the start: high emotional exhaustion with and without training, Belgrade "
        "(Stojanovic-Tasic and others 2018); interval worked out from the counts, without regard "
        "to "
        "the 1 : 2 matching."
    ),
)

#: Other words for the two kinds of none.
_NOT_NEEDED = ("no adjustment", "no adjustment needed", "nothing needed", "nothing", "not needed")
_NOT_ENOUGH = ("none is enough", "no set", "no set is enough", "no set suffices", "not enough")
_ALSO = {
    **dict.fromkeys(_NOT_NEEDED, "none needed"),
    **dict.fromkeys(_NOT_ENOUGH, "none suffices"),
}

SMALL_GRAPHS = Sorting(
    task=(
        "Six small graphs. X is the exposure, Y the outcome; the total effect is wanted. What kind "
        "of answer does each have?"
    ),
    labels=cases.KINDS_OF_NONE,
    also=_ALSO,
    cases=cases.small_cases(),
    well_done="In two of the three kinds you adjust for nothing, for opposite reasons.",
    apart={
        ("none needed", "a set"): (
            "Look at the path besides the effect. Two arrows that meet in it close it by "
            "themselves; otherwise something has to."
        ),
        ("none needed", "none suffices"): (
            "In both you would adjust for nothing. Is the path closed by itself, or open with "
            "nothing measured on it that could close it?"
        ),
        ("a set", "none suffices"): (
            "Is something that was measured on the open path itself? A measured variable beside "
            "the path does not close it."
        ),
    },
    towards={
        ("none needed", "none suffices"): (
            "Something unmeasured leads to both, and no arrows meet on that path: it is open. That "
            "you can adjust for nothing on it does not mean that you need not."
        ),
        ("none suffices", "none needed"): (
            "Where two arrows meet, a path is closed by itself, until one adjusts for what lies "
            "there. So nothing has to close it, whatever was measured."
        ),
        ("a set", "none needed"): (
            "Two arrows meet in the variable that you would adjust for: the path is closed, and "
            "adjusting would open it."
        ),
        ("none needed", "a set"): (
            "A path besides the effect is open: follow it from the exposure against the arrow. No "
            "two arrows meet on it, and something on it was measured."
        ),
        ("a set", "none suffices"): (
            "What was measured does not lie on the open path between the two, or does not close "
            "it; what lies on it was not measured."
        ),
        ("none suffices", "a set"): (
            "The unmeasured variable need not be measured itself: its path also runs through one "
            "that was, and that closes it."
        ),
    },
    hint="For each path besides the effect: does anything close it, by itself or by you?",
    lesson="08: Two kinds of none",
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Think of something that you believe works in your practice. "
        "What third thing could explain both why you do it and why it seems to work? When should "
        "one have measured this third thing?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "One rival explanation of why members are less exhausted. The text above says what it has "
        "to contain, and how it is marked."
    ),
    least=120,
    most=180,
    marked=4,
)

ITEMS = (
    # Lesson 08.
    Item("confounding/lab", "The confounding lab", LAB, 0, "lesson"),
    Item("confounding/worked", "Paths and sets", cases.WORKED, 1, "lesson"),
    Item("confounding/none-or-none", "Two kinds of none", cases.NONE_OR_NONE, 1, "lesson"),
    Item("confounding/half-done", "The quiet hour", cases.HALF_DONE, 2, "lesson"),
    Item("confounding/quartet", "Four data sets", quartet(), 2, "lesson"),
    Item("confounding/alone", "A mentor", cases.ALONE, 4, "lesson"),
    Item("confounding/calculator", "The E-value calculator", CALCULATOR, 0, "lesson"),
    Item("confounding/belgrade", "How strong would it have to be?", belgrade(), 4, "lesson"),
    Item("confounding/own-graph", "A graph of your own", cases.SKETCH, 0, "lesson"),
    Item("confounding/practice", "Graphs without end", PRACTICE, 0, "lesson"),
    Item("confounding/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 08: numbers, scenes and questions of a student's own where they could be copied.
    Item("confounding/draw", "Draw the story", cases.DRAW, 3, "exercise"),
    Item("confounding/parts", "What part does each play?", cases.PARTS, 2, "exercise"),
    Item("confounding/enough", "A set that is enough", Varied(cases.enough), 3, "exercise"),
    Item(
        "confounding/effect-and-set",
        "Which effect, which set?",
        Varied(cases.effect_and_set),
        3,
        "exercise",
    ),
    Item("confounding/none", "None needed, none enough", SMALL_GRAPHS, 2, "exercise"),
    Item("confounding/e-values", "How strong?", Varied(own_numbers), 3, "exercise"),
    Item("confounding/rival", "A rival explanation", MARKED, 0, "exercise"),
)

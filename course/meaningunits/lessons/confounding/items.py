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
from . import small
from .data_sets import quartet
from .numbers import belgrade, own_numbers
from .practice import PRACTICE, SKETCH

LAB = Adjusting(
    task=(
        "Make a guess first. Then choose a group of variables (a “set”) to adjust for, and compare "
        "the estimate with the truth. Do this with several sets, one after the other."
    ),
    guess=Guess(
        "In this invented world, joining a group lowers exhaustion by .150 units in total: an "
        "effect of −.150. Below 0 means less exhausted, above 0 more. A careful colleague "
        "adjusts for openness (O), for workload (W), and also for who remains in practice (R), "
        "so that she compares similar people. Where will her estimate lie?",
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
        "Make a guess first. Then imagine a variable, and set the sliders to its strength. You "
        "can also enter other results on other scales."
    ),
    guess=Guess(
        "In Belgrade the risk ratio was .159. Suppose that training did nothing, and an "
        "unmeasured variable explains all of this. Suppose that its association with training "
        "and its association with exhaustion are equally strong: both have the same risk ratio. "
        "How large must this risk ratio be?",
        1,
        100,
    ),
    scale="RR",
    numbers={"estimate": 0.159, "lower": 0.067, "upper": 0.377},
    source=(
        "At the start: high emotional exhaustion with and without training, Belgrade "
        "(Stojanovic-Tasic and others 2018); we worked out the interval from the counts, without "
        "using the 1 : 2 matching."
    ),
)

#: Other words for the two answers without a set.
_NOT_NEEDED = ("no adjustment", "no adjustment needed", "nothing needed", "nothing", "not needed")
_NOT_ENOUGH = ("none is enough", "no set", "no set is enough", "no set suffices", "not enough")
_ALSO = {
    **dict.fromkeys(_NOT_NEEDED, "none needed"),
    **dict.fromkeys(_NOT_ENOUGH, "none suffices"),
}

SMALL_GRAPHS = Sorting(
    task=(
        "Six small graphs. X is the exposure, and Y is the outcome. You want the total effect of "
        "X on Y. What must you adjust for in each graph?"
    ),
    labels=small.KINDS_OF_NONE,
    also=_ALSO,
    cases=small.small_cases(),
    well_done="Two of the three answers mean that you do not adjust. But their reasons are "
    "opposite.",
    everywhere={
        "none needed": (
            "You adjust for nothing anywhere. Look in each graph for a path that is not the "
            "effect. Is it open? Then ask whether a variable on it was measured."
        ),
        "a set": (
            "You adjust in every graph. In some graphs every path that has to be closed is "
            "closed already. In other graphs nothing on the open path was measured."
        ),
        "none suffices": (
            "You say for every graph that no set is enough. Look at the path that is not the "
            "effect. Is it open at all? And was really nothing on it measured?"
        ),
    },
    apart={
        ("none needed", "a set"): (
            "Look at the path that is not the effect. If two arrows meet at a variable on it, "
            "the path is closed already. If not, you have to close it."
        ),
        ("none needed", "none suffices"): (
            "With both answers you do not adjust. Is the path closed already? Or is "
            "it open, and nothing on it was measured that could close it?"
        ),
        ("a set", "none suffices"): (
            "Which variables lie on the open path itself? Only a measured variable on this path "
            "can close it. A variable beside the path cannot."
        ),
    },
    towards={
        ("none needed", "none suffices"): (
            "A variable that was not measured causes the exposure and the outcome, and no two "
            "arrows meet on this path. So the path is open. No variable on it was measured. So "
            "adjusting is needed, but it is not possible."
        ),
        ("none suffices", "none needed"): (
            "If two arrows meet at a variable, the path is closed already, as long as you do not "
            "adjust for this variable. So it does not matter what was measured."
        ),
        ("a set", "none needed"): (
            "Two arrows meet at the variable for which you would adjust. So the path is closed "
            "already, and adjusting would open it."
        ),
        ("none needed", "a set"): (
            "There is an open path that is not the effect. Follow it from the exposure, against "
            "the arrow. No two arrows meet on it, and a variable on it was measured."
        ),
        ("a set", "none suffices"): (
            "The measured variable does not lie on the open path between the two. What lies on "
            "this path was not measured."
        ),
        ("none suffices", "a set"): (
            "The path of the unmeasured variable also runs through another variable, and this "
            "one was measured. You can close the path there."
        ),
    },
    hint=(
        "Ask of each path that is not the effect: is it closed already? If not, can you close it?"
    ),
    lesson="08: Nothing to adjust for, or no set is enough",
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Think of something that you do in your practice because you "
        "believe that it works. Which third thing could explain why you do it, and also why it "
        "seems to work? When should this third thing have been measured?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "Another explanation of why members are less exhausted. The text above says what it has "
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
    Item(
        "confounding/none-or-none",
        "Nothing to adjust for, or no set is enough",
        cases.NONE_OR_NONE,
        1,
        "lesson",
    ),
    Item("confounding/half-done", "The quiet hour", cases.HALF_DONE, 2, "lesson"),
    Item("confounding/quartet", "Four data sets", quartet(), 2, "lesson"),
    Item("confounding/alone", "A mentor", cases.ALONE, 4, "lesson"),
    Item("confounding/calculator", "The E-value calculator", CALCULATOR, 0, "lesson"),
    Item("confounding/belgrade", "How strong would it have to be?", belgrade(), 4, "lesson"),
    Item("confounding/own-graph", "A graph of your own", SKETCH, 0, "lesson"),
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
    Item(
        "confounding/none",
        "Nothing to adjust for, or no set is enough?",
        SMALL_GRAPHS,
        2,
        "exercise",
    ),
    Item("confounding/e-values", "How strong?", Varied(own_numbers), 3, "exercise"),
    Item("confounding/rival", "Another explanation", MARKED, 0, "exercise"),
)

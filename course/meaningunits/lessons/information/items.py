"""Items of lesson 07 and exercise 07: how people were asked, and what wrong answers do."""

from __future__ import annotations

from dataclasses import replace

from ...activities.guessing.kind import Prediction
from ...activities.labs.information.kind import Misreporting
from ...activities.labs.lab import Guess
from ...activities.sorting.kind import Sorting
from ...activities.turn_coding.kind import TurnCoding
from ...activities.writing.kind import Writing
from ...material.interviewer_turns import turns
from ...tasks.item import Item
from ...tasks.variants import Varied, chosen
from . import cases, counts, numbers

# The interviewer's turns.

FAULTS = Prediction(
    question=(
        "In Tomas's interview the interviewer speaks sixteen times. In how many of these turns "
        "did the authors of the interview write a fault on purpose?"
    ),
    least=0,
    most=16,
    outcome=5,
    told=(
        "Five of sixteen, and she is a practised interviewer: most of what she does is good. "
        "Faults can happen in any interview. Look for them afterwards."
    ),
)

_CODE = (
    "Read the interview. Below each marked turn of the interviewer, choose “sound” (no fault) or "
    "the fault. A turn may have more than one fault. If it has none, choose “sound” too: leave no "
    "turn empty."
)

LEIF = TurnCoding(
    task=f"{_CODE} Three turns are done for you as examples.",
    name="leif",
    turns=turns(
        "leif",
        also={
            17: ("closed",),
            41: ("closed", "missed-probe"),
            59: ("closed",),
            103: ("closed",),
            115: ("closed", "missed-probe"),
            127: ("closed",),
        },
        done=(17, 41, 45),
    ),
    lesson="07: Worked",
)

FARIDA = TurnCoding(
    task=_CODE,
    name="farida",
    turns=turns(
        "farida",
        also={
            1: ("closed", "leading"),
            15: ("closed",),
            20: ("closed",),
            33: ("closed", "missed-probe"),
            41: ("closed", "missed-probe"),
            64: ("missed-probe",),
            92: ("closed", "leading"),
            115: ("leading", "missed-probe"),
        },
        look={
            51: (
                "Two sentences, and one of them asks. Could one half be answered without the "
                "other? And whose words are they?"
            ),
            124: (
                "It stays with what she has just told, and does not say what would be a good "
                "answer. It does take one thing for granted: look at what the next answer does "
                "with that."
            ),
        },
    ),
    lesson="07: Worked",
)

OSKAR = TurnCoding(
    task=_CODE,
    name="oskar",
    turns=turns(
        "oskar",
        also={
            16: ("closed",),
            29: ("closed", "double-barrelled", "missed-probe"),
            43: ("closed", "missed-probe"),
            66: ("closed", "leading"),
            83: ("leading", "missed-probe"),
            108: ("closed", "leading"),
        },
    ),
    lesson="07: Worked",
)

RAGNHILD = TurnCoding(
    task=_CODE,
    name="ragnhild",
    turns=turns(
        "ragnhild",
        also={
            1: ("closed",),
            17: ("closed", "leading", "missed-probe"),
            47: ("closed", "leading"),
            53: ("closed", "missed-probe"),
            60: ("closed",),
            104: ("leading", "missed-probe"),
        },
    ),
    lesson="07: Worked",
)

# The lab.

LAB = Misreporting(
    task=(
        "Commit to a guess. Then change how many have it and how many of them answer truly, and "
        "watch what is reported."
    ),
    guess=Guess(
        "Truly, 30 of 100 members and 45 of 100 others have high exhaustion: a ratio of 0.67. In "
        "both groups, one in five of those who have it says no, and one in ten of those who do not "
        "says yes. What ratio will be reported?",
        0.1,
        5,
    ),
    shares=(0.3, 0.45),
    sensitivity=(0.8, 0.8),
    specificity=(0.9, 0.9),
)

_DENIAL = Guess(
    "Suppose there is no difference at all. How many of a hundred exhausted members would still "
    "say that they are exhausted, to give this report? (The others would deny it.)",
    0,
    100,
    "of 100",
)

PUBLISHED = Misreporting(
    task=(
        "In Belgrade, 5 of 70 doctors with Balint training and 63 of 140 doctors without it had "
        "high emotional exhaustion: 7.1 % and 45 %. Suppose that the true share is 45 % in both "
        "groups. Move the sliders until the shares are as they were reported."
    ),
    guess=_DENIAL,
    shares=(0.45, 0.45),
    moves=("sensitivity",),
    aim=(5 / 70, 0.45),
)

BACK = Misreporting(
    task=(
        "The same report, calculated in the opposite direction. Choose how many in each group "
        "answered truly. The lab shows what the true shares would then be, or that this is not "
        "possible."
    ),
    guess=Guess(
        "Reported: 7.1 % of the members and 45 % of the others, a ratio of 0.16. Suppose that "
        "half of the members who have it say yes, and nine in ten of the others who have it. "
        "Nobody says yes by mistake. What was the true ratio?",
        0.01,
        5,
    ),
    shares=(5 / 70, 0.45),
    sensitivity=(0.5, 0.9),
    moves=("sensitivity", "specificity"),
    back=True,
)


def _taken(truth: float, owning: float) -> tuple[tuple[float, str], ...]:
    """What else the guess is taken for, where that is another number."""
    deny, points = 100 * (1 - owning), 100 * truth * (1 - owning)
    found = (
        (
            deny,
            f"{deny:.3g} is how many would deny it. Asked is how many still say so: the rest.",
        ),
        (
            points,
            f"{points:.3g} is how many are missing of a hundred members. Of those who have it: how "
            "many in a hundred still say so?",
        ),
    )
    return tuple((number, told) for number, told in found if abs(number - 100 * owning) > 2)


def fake(variant: int) -> Misreporting:
    """A difference to be made out of nothing, with numbers of a student's own."""
    truth = chosen(variant, "truth", (0.4, 0.36, 0.5, 0.44, 0.3))
    owning = chosen(variant, "owning", (0.3, 0.2, 0.25, 0.35, 0.4))
    return Misreporting(
        task=(
            f"In both groups, {100 * truth:.0f} % truly have high exhaustion. Move the sliders "
            "until the shares are as they are to be reported, by denial alone."
        ),
        guess=replace(_DENIAL, taken=_taken(truth, owning)),
        shares=(truth, truth),
        moves=("sensitivity",),
        aim=(round(truth * owning, 3), truth),
    )


_SORT = (
    "Members truly have high exhaustion less often than the others. Each case says what happens "
    "to the answers. What does this do to the comparison?"
)

#: The lesson's memo, in its own words.
LOOKING_BACK = Writing(
    task=(
        "Two sentences, for yourself. Which question that you ask every day suggests its answer? "
        "How could you ask it so that it allows the other answer as well?"
    )
)

#: The exercise's last part: a person reads and marks it.
MARKED = Writing(
    task=(
        "For each of A, B and C: what you would say instead, and why. How it is marked is written "
        "above."
    ),
    marked=4,
)

ITEMS = (
    # Lesson 07.
    Item("information/guess-faults", "How many of sixteen", FAULTS, 0, "lesson"),
    Item("information/turns-leif", "Half done: Leif", LEIF, 3, "lesson"),
    Item("information/rewrites", "Mending a question", cases.REWRITES, 3, "lesson"),
    Item("information/turns-farida", "Alone: Farida", FARIDA, 3, "lesson"),
    Item("information/lab", "The information lab", LAB, 0, "lesson"),
    Item(
        "information/which-way",
        "Which way it pushes",
        Sorting(
            task=_SORT,
            labels=cases.LABELS,
            cases=cases.LESSON,
            well_done="None of the six needed a number. The direction is the first thing to ask.",
            hint=cases.HINT,
        ),
        3,
        "lesson",
    ),
    Item("information/how-much", "How much it takes", PUBLISHED, 2, "lesson"),
    Item("information/back-again", "And back again", BACK, 0, "lesson"),
    Item("information/published", "A correction by hand", numbers.published_correction(), 2,
         "lesson"),
    Item("information/cut-off", "Where a number becomes a name", counts.CUTTING, 0, "lesson"),
    Item("information/where-to-cut", "Choosing a line", counts.choosing_a_line(), 2, "lesson"),
    Item("information/one-grain", "Per cents of seventy", counts.one_grain(), 3, "lesson"),
    Item("information/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 07: the numbers are each student's own.
    Item("information/turns-oskar", "Oskar's interviewer", OSKAR, 3, "exercise"),
    Item("information/turns-ragnhild", "Ragnhild's interviewer", RAGNHILD, 3, "exercise"),
    Item("information/forward", "From truth to report", Varied(numbers.forward), 2, "exercise"),
    Item("information/back", "From report to truth", Varied(numbers.back), 2, "exercise"),
    Item(
        "information/directions",
        "Which way it pushes",
        Sorting(
            task=_SORT,
            labels=cases.LABELS,
            also=cases.ALSO,
            cases=cases.EXERCISE,
            well_done="The direction is the first thing to ask of an error, and the size the next.",
            apart={
                ("more alike", "better"): (
                    "Does it touch both groups, or only one? What touches both alike favours "
                    "neither."
                ),
                ("more alike", "worse"): (
                    "Does it touch both groups, or only one? What touches both alike favours "
                    "neither."
                ),
                ("better", "worse"): (
                    "Take the group that it touches. Do more of its people say yes because of "
                    "it, or fewer? And is that group the members, or those they are held "
                    "against?"
                ),
            },
            towards={
                ("better", "more alike"): (
                    "You think of the members alone. The others make the same slip, so it favours "
                    "nobody: it blurs the difference."
                ),
                ("worse", "more alike"): (
                    "You think of one group alone. The other makes the same slip, so it favours "
                    "nobody: it blurs the difference."
                ),
                ("more alike", "better"): (
                    "It does not fall on both: one group is asked, or answers, otherwise than the "
                    "other. And it ends with members who seem to have less of it, or others who "
                    "seem to have more."
                ),
                ("more alike", "worse"): (
                    "It does not fall on both: one group is asked, or answers, otherwise than the "
                    "other. And it ends with members who seem to have more of it, or others who "
                    "seem to have less."
                ),
                ("better", "worse"): (
                    "One of the two groups answers askew: is it the members who say yes more "
                    "often, or the others who say it less? Either puts the members in a bad light."
                ),
                ("worse", "better"): (
                    "One of the two groups answers askew: is it the members who say yes less "
                    "often, or the others who say it more? Either puts the members in a good light."
                ),
            },
            hint=cases.HINT,
        ),
        2,
        "exercise",
    ),
    Item("information/fake", "A difference out of nothing", Varied(fake), 2, "exercise"),
    Item("information/grains", "Per cents of people", Varied(counts.grains), 2, "exercise"),
    Item("information/rewriting", "Mending three questions", MARKED, 0, "exercise"),
)  # fmt: skip

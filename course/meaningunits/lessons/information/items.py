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
from . import cases, counts, numbers, working_back

# The interviewer's turns.

FAULTS = Prediction(
    question=(
        "The interview with Tomas is invented. In it the interviewer speaks sixteen times. We "
        "wrote a mistake into some of these turns. How many of the sixteen have a mistake?"
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
                "The turn has two sentences, and one of them asks. Could he or she answer one "
                "half without the other? And whose words does the turn use?"
            ),
            124: (
                "It stays with what she has just told, and does not say what would be a good "
                "answer. But it supposes one thing without asking: look at what the next answer "
                "does with this."
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
        "Make a guess first. Then change how many have it and how many of them answer truly. "
        "Watch what is reported."
    ),
    guess=Guess(
        "Truly, 30 of 100 members and 45 of 100 others have high exhaustion: a ratio of 0.67. In "
        "both groups people make the same errors. Of those who have it, one in five says no. Of "
        "those who do not have it, one in ten says yes. What ratio will be reported?",
        0.1,
        5,
    ),
    shares=(0.3, 0.45),
    sensitivity=(0.8, 0.8),
    specificity=(0.9, 0.9),
)

_DENIAL = Guess(
    "Suppose that there is no true difference at all, and that denial alone has made the reported "
    "number of the members. Then how many of a hundred exhausted members say that they are "
    "exhausted? (The rest of the hundred deny it.)",
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
        "Reported: 7.1 % of the members and 45 % of the others, a ratio of 0.16. Suppose that 50 "
        "% of the exhausted members say yes, and 90 % of the exhausted others. Nobody says yes "
        "by mistake. What was the true ratio?",
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
            f"{deny:.3g} is how many would deny it. The question is how many still say that they "
            "are exhausted: the rest of the hundred.",
        ),
        (
            100 * truth * owning,
            f"{100 * truth * owning:.3g} is the per cent of all members who are to report it. The "
            "question is about a hundred members who have it: how many of these say so?",
        ),
        (
            100 * truth,
            f"{100 * truth:.3g} is the per cent of all members who truly have it. The question is "
            "about a hundred members who have it: how many of these say so?",
        ),
        (
            points,
            f"{points:.3g} is how many of a hundred members are missing in the report. But look "
            "at a hundred members who have it: how many of these still say so?",
        ),
    )
    return tuple((number, told) for number, told in found if abs(number - 100 * owning) > 2)


def fake(variant: int) -> Misreporting:
    """A difference to be made out of nothing, with numbers of a student's own."""
    truth = chosen(variant, "truth", (0.4, 0.36, 0.5, 0.44, 0.3))
    # Another number than the truth: whoever takes the one for the other is not to be right.
    apart = [share for share in (0.3, 0.2, 0.25, 0.35, 0.4) if abs(share - truth) > 0.04]
    owning = chosen(variant, "owning", apart)
    return Misreporting(
        task=(
            f"In both groups, {100 * truth:.0f} % truly have high exhaustion. Move the sliders "
            "until the reported shares are those of the goal. Change only how many people deny it."
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
        "For each of A, B and C, write what you would say instead, and why. Above you read how "
        "it is marked."
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
    Item("information/how-much", "How large must the error be?", PUBLISHED, 2, "lesson"),
    Item("information/back-again", "And back again", BACK, 0, "lesson"),
    Item("information/published", "A correction by hand", working_back.published_correction(), 2,
         "lesson"),
    Item("information/cut-off", "A line for “burnt out”", counts.CUTTING, 0, "lesson"),
    Item("information/where-to-cut", "Choosing a line", counts.choosing_a_line(), 2, "lesson"),
    Item("information/one-grain", "Per cents of seventy", counts.one_grain(), 3, "lesson"),
    Item("information/looking-back", "Looking back", LOOKING_BACK, 0, "lesson"),
    # Exercise 07: the numbers are each student's own.
    Item("information/turns-oskar", "Oskar's interviewer", OSKAR, 3, "exercise"),
    Item("information/turns-ragnhild", "Ragnhild's interviewer", RAGNHILD, 3, "exercise"),
    Item("information/forward", "From truth to report", Varied(numbers.forward), 2, "exercise"),
    Item("information/back", "From report to truth", Varied(working_back.back), 2, "exercise"),
    Item(
        "information/directions",
        "Which way it pushes",
        Sorting(
            task=_SORT,
            labels=cases.LABELS,
            also=cases.ALSO,
            cases=cases.EXERCISE,
            well_done="First ask in which direction an error goes, and then how large it is.",
            everywhere={
                "more alike": (
                    "You say of every error that it makes the groups look more alike. This is "
                    "true only if the error is the same in both groups. An error in only one "
                    "group changes the result in one direction."
                ),
                "better": (
                    "You say of every error that it makes the members look better. But an error "
                    "that is the same in both groups favours nobody. And some errors are in the "
                    "one group, and some in the other."
                ),
                "worse": (
                    "You say of every error that it makes the members look worse. But an error "
                    "that is the same in both groups favours nobody. And some errors are in the "
                    "one group, and some in the other."
                ),
            },
            apart={
                ("more alike", "better"): (
                    "Is the error in both groups, or only in one? If it is the same in both, it "
                    "favours neither."
                ),
                ("more alike", "worse"): (
                    "Is the error in both groups, or only in one? If it is the same in both, it "
                    "favours neither."
                ),
                ("better", "worse"): (
                    "Take the group that has the error. Do more of its people say yes because of "
                    "the error, or fewer? And is this group the members, or the others with whom "
                    "they are compared?"
                ),
            },
            towards={
                ("better", "more alike"): (
                    "You thought of the members only. The others make the same error. So it "
                    "favours nobody: the difference looks smaller."
                ),
                ("worse", "more alike"): (
                    "You thought of one group only. The other group makes the same error. So it "
                    "favours nobody: the difference looks smaller."
                ),
                ("more alike", "better"): (
                    "The error is not the same in both groups: one group is asked in another "
                    "way, or answers in another way. In the end the members seem to have it less "
                    "often than they do, or the others seem to have it more often."
                ),
                ("more alike", "worse"): (
                    "The error is not the same in both groups: one group is asked in another "
                    "way, or answers in another way. In the end the members seem to have it more "
                    "often than they do, or the others seem to have it less often."
                ),
                ("better", "worse"): (
                    "Here only one of the two groups answers in another way. Do the members say "
                    "yes more often, or do the others say yes less often? In both cases the "
                    "members look worse than they are."
                ),
                ("worse", "better"): (
                    "Here only one of the two groups answers in another way. Do the members say "
                    "yes less often, or do the others say yes more often? In both cases the "
                    "members look better than they are."
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

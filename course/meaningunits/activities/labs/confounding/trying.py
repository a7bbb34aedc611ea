"""What the confounding lab offers to try: a group that does nothing, and two ways to be misled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..trying import Challenge, Preset
from .drawing import number

if TYPE_CHECKING:
    from .kind import Adjusting, Trial

#: Nearer than this to the truth, a number is right by what one can see of it.
NEAR = 0.01
#: A guess as near as this is as good as right.
CLOSE = 0.05


def presets(kind: Adjusting) -> tuple[Preset, ...]:
    """Settings with a name that are worth a look."""
    away = {f"{a} to {b}": 0.0 for a, b in kind.effects if a == kind.exposure and b in kind.before}
    return (Preset("The exposure does nothing", away),) if away else ()


def challenges(kind: Adjusting, read: Trial) -> tuple[Challenge, ...]:
    """What may be reached by adjusting and by moving arrows, and how far one is."""
    truth = kind.truth(read.values, read.effect)
    estimate = kind.estimate(read.values, read.adjust)
    enough = kind.enough(read.adjust, read.effect)
    now = f"Now {number(estimate)}; the truth is {number(truth)}."
    return (
        Challenge(
            "turn the sign",
            "Find a set and numbers for the arrows, so that the estimate and the truth lie on "
            "different sides of 0, and the estimate is 0.1 or more from 0.",
            now,
            abs(truth) >= NEAR and (estimate > 0) != (truth > 0) and abs(estimate) >= 0.1,
        ),
        Challenge(
            "right by accident",
            "Find a set that is not enough, and numbers for the arrows, so that it gives the truth "
            f"(within {NEAR}). No arrow may be at 0.",
            now + (" But this set is enough." if enough else ""),
            not enough and abs(estimate - truth) < NEAR and all(read.values.values()),
        ),
    )


def weighed(kind: Adjusting, read: Trial) -> str:
    """What to make of the guess, by where it lies between the truth and what came."""
    if read.predicted is None:
        return ""
    start = kind.start
    truth = kind.truth(start, "total")
    came = kind.estimate(start, frozenset(kind.about))
    off, beyond = read.predicted - came, read.predicted - truth
    if abs(off) <= CLOSE:
        return "You expected this. What in the graph told you?"
    if abs(beyond) <= CLOSE:
        return (
            f"You expected about the truth, {number(truth)}. Most people do: they "
            "think that one more variable cannot do harm."
        )
    if off * beyond < 0:
        return (
            f"Your guess lies between the truth, {number(truth)}, and the estimate. The estimate "
            "moved in the direction that you expected, and further."
        )
    if abs(off) < abs(beyond):
        return (
            f"The truth is {number(truth)}. The estimate moved away from it in the direction that "
            "you expected, but not as far."
        )
    return (
        f"Your guess lies on the other side of the truth, {number(truth)}: adjusting moved the "
        "estimate in the opposite direction."
    )

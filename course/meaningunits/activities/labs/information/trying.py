"""What the information lab offers to try: honest answers, denial, and three challenges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..trying import Challenge, Preset

if TYPE_CHECKING:
    from .kind import Misreporting

TRUE, REPORTED, SENSITIVITY, SPECIFICITY = "true", "reported", "sensitivity", "specificity"


def presets(kind: Misreporting) -> tuple[Preset, ...]:
    """Settings with a name that are worth a look."""
    if kind.aim or kind.back:
        return ()
    right = {f"{key} {g}": 100.0 for key in (SENSITIVITY, SPECIFICITY) for g in kind.groups}
    first = kind.groups[0]
    return (
        Preset("No errors", right),
        Preset(f"Only the {first} deny", {**right, f"{SENSITIVITY} {first}": 50.0}),
    )


def challenges(kind: Misreporting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
    """What may be reached by moving, and how far one is."""
    if kind.aim:
        return ()
    truth, seen = (outcome["ratios"].get(key) for key in (TRUE, REPORTED))
    said = outcome.get("ratio_texts", {})
    now = f"Now: true {said.get(TRUE, 'none')}, reported {said.get(REPORTED, 'none')}."
    there = truth is not None and seen is not None
    if kind.back:
        text = (
            "The reported shares stay as they are. Move the sliders until there is no true "
            "difference at all: a true ratio of 1 (from 0.95 to 1.05)."
        )
        return (Challenge("no true difference", text, now, there and 0.95 <= truth <= 1.05),)
    return (
        Challenge(
            "a difference out of nothing",
            "Give both groups the same true share. Then move the other sliders until the reported "
            "ratio is 0.5 or less.",
            now,
            there and abs(truth - 1) < 0.005 and seen <= 0.5,
        ),
        Challenge(
            "the other side of 1",
            "Leave the members truly better off (a true ratio of 0.8 or less). Move the sliders "
            "until the report says the opposite.",
            now,
            there and truth <= 0.8 and seen > 1,
        ),
    )

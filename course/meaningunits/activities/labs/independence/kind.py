"""The independence lab: how many independent sources k sources with shared errors are worth.

The mechanism is invented: every source errs as much as any other, a share of the error is common
to all that lean the same way, and sources that lean the other way have it with the opposite sign.
Everything follows exactly from that (``appraisal.triangulation.effective_sources``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ....appraisal.triangulation import effective_sources
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.kind import Context, plural
from ..lab import Setting, Slider, SliderLab, three
from ..trying import Challenge, Preset

INDEPENDENCE = Table(__file__)

SAME, OTHER, SHARED = "same way", "other way", "shared"
#: How far one source is typically off, in points; only there to make a number of it.
TYPICAL = 10
#: The curve runs to so many sources.
REACH = 12


@dataclass(frozen=True)
class Independence(SliderLab):
    """Set how many sources there are, what they share, and which way they lean."""

    diagnoses = INDEPENDENCE

    same: int = 4
    other: int = 0
    shared: int = 90

    @property
    def sliders(self) -> tuple[Slider, ...]:
        return (
            Slider(
                SAME,
                "the same direction",
                "of them",
                1,
                REACH,
                self.same,
                group="How many sources are wrong in …",
            ),
            Slider(
                OTHER,
                "the other direction",
                "of them",
                0,
                6,
                self.other,
                group="How many sources are wrong in …",
            ),
            Slider(
                SHARED,
                "shared",
                "%",
                0,
                100,
                self.shared,
                step=5,
                group="How alike the errors are (correlation ρ × 100)",
            ),
        )

    def given(self) -> list[str]:
        """What is given and cannot be moved, in words."""
        return [
            f"Each source alone typically differs from the truth by {TYPICAL} points.",
            "Sources can have the same kind of volunteers, the same way of asking, or the same "
            "readers.",
        ]

    def sentences(self) -> list[str]:
        return [
            f"{{{SAME}}} sources are wrong in the same direction, {{{OTHER}}} in the other. The "
            f"correlation of their errors is {{{SHARED}}}."
        ]

    def presets(self) -> tuple[Preset, ...]:
        return (
            Preset("Twelve of the same kind", {SAME: 12, OTHER: 0}),
            Preset("Nothing in common", {SHARED: 0}),
            Preset("Two against two", {SAME: 2, OTHER: 2}),
        )

    def challenges(self, read: Setting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        worth, rho = outcome["worth"], outcome["rho"]
        many = worth is None or worth >= 3
        return (
            Challenge(
                "worth three",
                "Be worth three independent sources or more, with a correlation of 50 % or more.",
                f"Now {outcome['worths']}, with a correlation of {100 * rho:.0f} %.",
                many and rho >= 0.5,
            ),
        )

    # What comes of a setting.

    def outcome(self, values: Mapping[str, float]) -> dict[str, Any]:
        """Everything that a setting leads to, as plain numbers and as sentences.

        Returns
        -------
        dict
            ``count``, ``worth`` (None where the shared errors cancel out exactly), ``curve``,
            ``ceiling``, ``words`` and ``table``.
        """
        same, other, shared = (int(values[key]) for key in (SAME, OTHER, SHARED))
        rho = shared / 100
        worth = worth_of(same, other, rho)
        curve = [worth_of(k, 0, rho) for k in range(1, REACH + 1)]
        ceiling = 1 / rho if rho else None
        found = {
            "count": same + other,
            "same": same,
            "other": other,
            "rho": rho,
            "worth": worth,
            "worths": _number(worth),
            "curve": curve,
            "ceiling": ceiling,
            "ceilings": _number(ceiling) if ceiling else "",
        }
        return found | {"words": self._words(found), "table": self._table(found)}

    def _words(self, found: Mapping[str, Any]) -> list[str]:
        n, worth = found["count"], found["worth"]
        words = [
            f"{plural(n, 'source')}, counted one by one, look like {n}. They are worth "
            f"{found['worths']}."
        ]
        believed = TYPICAL / n**0.5
        truly = 0.0 if worth is None else TYPICAL / worth**0.5
        words.append(
            f"If they were {plural(n, 'independent source')}, their mean would typically differ "
            f"from the truth by {believed:.1f} points. In fact it differs by {truly:.1f} points."
        )
        if found["other"]:
            lean = "One of them is" if found["other"] == 1 else f"{found['other']} of them are"
            words.append(
                f"{lean} wrong in the other direction: the shared error has the opposite sign, so "
                "the two sides cancel out in part. In the lab all these errors are exactly equal; "
                "in real studies they never are."
            )
        elif found["ceiling"]:
            words.append(
                f"However many more of the same kind are added, they are never worth more than "
                f"{found['ceilings']}."
            )
        return words

    def _table(self, found: Mapping[str, Any]) -> dict[str, Any]:
        if found["other"]:  # the curve is about sources that all lean the same way
            caption = (
                "Sources that are wrong in two directions, with a correlation of "
                f"{100 * found['rho']:.0f} %"
            )
            head = ["wrong in the same direction", "in the other", "worth"]
            row = [str(found["same"]), str(found["other"]), found["worths"]]
            return {"caption": caption, "head": head, "rows": [row]}
        rows = [[str(k), _number(found["curve"][k - 1])] for k in (1, 2, 3, 4, 6, 8, REACH)]
        caption = (
            "Sources that are wrong in the same direction, with a correlation of "
            f"{100 * found['rho']:.0f} %"
        )
        return {"caption": caption, "head": ["sources", "worth"], "rows": rows}

    def came_out(self, outcome: Mapping[str, Any]) -> str:
        """What is set beside the guess, in words."""
        return outcome["worths"]

    # Judging.

    def noticed(self, read: Setting, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        n, worth, rho = outcome["count"], outcome["worth"], outcome["rho"]
        given = {"n": n, "worth": outcome["worths"], "most": outcome["ceilings"]}
        if n == 1:
            name = "one-source"
        elif outcome["other"] and (worth is None or worth > n + 1e-9):
            name = "offsetting"
        elif not rho:
            name = "independent"
        elif worth > n - 1e-9:
            name = "balanced"
        elif worth < 1.5:
            name = "nearly-one"
        elif not outcome["other"] and worth > 0.8 * outcome["ceiling"]:
            name = "at-the-ceiling"
        else:
            name = "worth-less"
        return [self.say(name, context, given)]


def worth_of(same: int, other: int, rho: float) -> float | None:
    """How many independent sources these are worth; None where shared errors cancel out exactly.

    Parameters
    ----------
    same, other : int
        Sources that lean one way and the other.
    rho : float
        Correlation of errors between two that lean the same way; minus that between two that lean
        opposite ways.

    Returns
    -------
    float or None

    Source
    ------
    ``effective_sources``, with the mean correlation over all pairs.
    """
    n = same + other
    pairs = n * (n - 1) / 2
    alike = same * (same - 1) / 2 + other * (other - 1) / 2
    mean = rho * (alike - same * other) / pairs if pairs else 0.0
    # At the least correlation that n sources can have, their errors sum to nothing.
    if n > 1 and mean <= -1 / (n - 1) + 1e-9:
        return None
    return effective_sources(n, mean)


def _number(worth: float | None) -> str:
    if worth is None:
        return "without limit"
    return three(worth) if worth >= 100 else f"{worth:.2f}".rstrip("0").rstrip(".")

"""What the selection lab offers to try: doors alike or turned round, and two challenges."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..lab import Setting, per_cent
from ..trying import Challenge, Preset

if TYPE_CHECKING:
    from .kind import Selecting

JOIN, STAY, INVITE = "join", "stay", "invite"


def presets(kind: Selecting) -> tuple[Preset, ...]:
    """Settings with a name that are worth a look."""
    if kind.aims:
        return ()

    def alike(name: str, of: Mapping[str, float]) -> dict[str, float]:
        return dict.fromkeys((f"{name} {one}" for one in of), 50)

    def turned(name: str, of: Mapping[str, float]) -> dict[str, float]:
        return {
            f"{name} {k}": round(100 * p) for k, p in zip(of, [*of.values()][::-1], strict=True)
        }

    stay, invite = alike(STAY, kind.stay), alike(INVITE, kind.invite)
    join = dict.fromkeys((f"{JOIN} {one}" for one in kind.join or {}), 100)
    return (
        Preset("All stay alike", stay),
        Preset("All doors alike", {**join, **stay, **invite}),
        Preset("Turn the doors round", {**turned(STAY, kind.stay), **turned(INVITE, kind.invite)}),
    )


def challenges(kind: Selecting, read: Setting, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
    """What may be reached by moving, and how far one is."""
    if kind.aims:
        return ()
    bars = {bar["name"]: bar for bar in outcome["bars"]}
    truth = outcome["bars"][0]["report"]
    there = bars.get("Interviewed")
    if there is None:
        now, off, harm = "Now nobody is left to ask.", 1.0, 1.0
    else:
        now, off = f"Now it is {there['reports']}.", there["report"] - truth
        harm = there["report"]
    starts = {slider.key: slider.start for slider in kind.sliders}
    doors = {key.split()[0] for key, at in read.values.items() if at != starts[key]}
    moved = f" You have moved {len(doors)} doors." if len(doors & {JOIN, STAY, INVITE}) > 1 else ""
    return (
        Challenge(
            "praise as from everybody",
            f"Move the sliders of one door only, until those interviewed praise the group as "
            f"often as everybody would: {per_cent(truth)}.",
            now + moved,
            abs(off) <= 0.01 and not moved,
        ),
        Challenge(
            "make it look harmful",
            "The group does nothing on average. Move the sliders until fewer than 20 of 100 of "
            "those interviewed praise it.",
            now,
            harm < 0.2,
        ),
    )

"""What the selection lab gives, and what its sliders ask, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ....tasks.kind import listed
from ..lab import per_cent
from .trying import INVITE, JOIN, STAY

if TYPE_CHECKING:
    from .kind import Selecting


def given(lab: Selecting) -> list[str]:
    """What is given and cannot be moved, in words."""
    there = (
        "Doctors who hear of a group, by what the group would do to them"
        if lab.join
        else "Doctors who join, by what the group does to them"
    )
    said = {"neither": "neither helped nor harmed (“neither”)"}
    rows: list[tuple[str, Mapping[str, float]]]
    rows = [(there, {said.get(kind, kind): share for kind, share in lab.shares.items()})]
    if STAY not in lab.moves:
        rows.append(("Chance of staying three years or more", lab.stay))
    if INVITE not in lab.moves:
        rows.append(("Chance of being invited and saying yes, if one stayed", lab.invite))
    rows.append(("Chance of reporting benefit when asked", lab.reports))
    return [
        f"{what}: {', '.join(f'{kind} {per_cent(p)}' for kind, p in values.items())}."
        for what, values in rows
    ]


def sentences(lab: Selecting) -> list[str]:
    """What the sliders say of each kind of people, a sentence each, with the sliders in it."""
    told = []
    for kind in lab.shares:
        parts: list[str] = []
        whom = "of those who join"
        for name, what, of in (
            (JOIN, "join", lab.join),
            (STAY, "stay three years", lab.stay),
            (INVITE, "are invited and say yes", lab.invite),
        ):
            if name in lab.moves and of:
                parts.append(f"{{{name} {kind}}} {f'{whom} ' if parts else ''}{what}")
            whom = "of these"
        # Nobody is helped by a group before joining it.
        would = {"helped": "would help", "harmed": "would harm"}
        has = "has neither helped nor harmed" if kind == "neither" else f"has {kind}"
        does = would.get(kind, "would neither help nor harm") if lab.join else has
        stayed = "" if len(parts) > 1 else " and who stayed"
        told.append(f"Of those whom the group {does}{stayed}, {listed(parts)}.")
    return told

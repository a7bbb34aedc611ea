"""A map as it is drawn and saved, held whole: in layers, with boxes moved, in given places."""

from __future__ import annotations

import os
from pathlib import Path

from as_text import lines_of
from meaningunits.activities.relating import saving
from meaningunits.activities.relating.drawing import NARROW, SHEETS, WIDE, drawing

APPROVED = Path(__file__).with_name("kinds") / "map.approved"
NAMES = ("Soup", "What may be said in the room", "A very long name of a theme that goes on")
CODES = ("C1", "S2", "P3", "C4", "S5", "P6", "C7", "What stays unsaid in the room")
BOXES = [
    {"key": f"T{n}", "name": NAMES[n % 3], "codes": CODES[: (0, 2, 8)[n % 3]]} for n in range(7)
]
ARROWS = [
    {"key": f"r{n}", "source": a, "target": b, "name": ("lets", "makes possible")[n % 2]}
    for n, (a, b) in enumerate(
        [("T0", "T1"), ("T1", "T0"), ("T0", "T2"), ("T1", "T2"), ("T2", "T3"), ("T3", "T0"),
         ("T4", "T2"), ("T0", "T4"), ("T1", "T5")]
    )
]  # fmt: skip
PLACES = {f"T{n}": (n % 3 / 2, n // 3 / 2) for n in range(7)}
MOVED = {"T1": (700, 500), "T2": (120, 640)}


def test_a_map_is_drawn_and_saved_as_was_approved():
    drawn = {f"in layers, {sheet.width} wide": drawing(BOXES, ARROWS, sheet) for sheet in SHEETS}
    drawn["moved"] = drawing(BOXES, ARROWS, WIDE, moved=MOVED)
    drawn["given"] = drawing(BOXES, ARROWS, WIDE, PLACES)
    drawn["given, narrow"] = drawing(BOXES[:4], ARROWS[:5], NARROW, PLACES)
    rows = [f"{at}: {said}" for at, said in lines_of(drawn)]
    rows += saving.svg(drawn["moved"], "A map", "Invented.").replace("><", ">\n<").splitlines()
    said = "\n".join(rows) + "\n"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        APPROVED.write_text(said, encoding="utf-8")
    assert said == APPROVED.read_text(encoding="utf-8")

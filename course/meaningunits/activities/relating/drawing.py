"""Where the boxes and arrows of a structure go: computed here, drawn by whoever shows them.

Themes stand in layers (``layers``), so that no label, line or box covers another; the same
structure is always drawn alike. Somebody may move boxes: then these are where they were put, and
the arrows lead straight. Position means nothing, and says so.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import Any

from .layers import UNDER, Item, laid

#: px that a line is high, and that a letter takes on average in a box and in a label.
LINE, LETTER, SMALL, SMALL_LINE = 18, 9.4, 7.2, 16
MOST_HIGH = 4000
EDGE = 3  # px that stay free at the sides
PAD = 10  # px around a box's text
#: px that a line of a code's name is high, a letter of it wide, and the sign of a code wide.
CHIP_LINE, CHIP_LETTER, SIGN = 14, 6.4, 30
LONGEST_SIGN = 3


@dataclass(frozen=True)
class Sheet:
    """A sheet to draw on: its width, the boxes' width, and how many letters a label's line has."""

    width: int
    box: int
    label: int


WIDE, NARROW, PHONE = Sheet(940, 190, 22), Sheet(600, 160, 18), Sheet(280, 128, 15)
SHEETS = (WIDE, NARROW, PHONE)

Places = Mapping[str, tuple[float, float]]


def drawing(
    boxes: Sequence[Mapping[str, Any]],
    arrows: Sequence[Mapping[str, Any]],
    sheet: Sheet = WIDE,
    places: Places | None = None,
    moved: Places | None = None,
) -> dict[str, Any]:
    """Lay out a structure.

    Parameters
    ----------
    boxes : sequence of mapping
        ``key``, ``name``, ``codes`` (as they are to be called: signs, or whole names), and
        whatever else is to come along; ``label`` is what is written in it, if not key and name.
    arrows : sequence of mapping
        ``key``, ``source``, ``target``, ``name``, and whatever else is to come along. Those that
        lead to no box are left out.
    sheet : Sheet
    places : mapping, optional
        Key → where the middle of a box goes, in parts of the sheet, instead of in layers.
    moved : mapping, optional
        Key → where somebody put the middle of a box, in px.

    Returns
    -------
    dict
        ``width``, ``height``, ``boxes`` and ``arrows`` in px: each box with ``x``, ``y`` (its
        middle), ``w``, ``h``, ``lines`` and all its ``chips``; each arrow with its way ``d``, and
        its label's ``x``, ``y``, ``w``, ``h`` and ``lines``.
    """
    sized = [_sized(box, sheet) for box in boxes]
    number = {box["key"]: n for n, box in enumerate(sized)}
    drawn = [
        {**arrow, **_labelled(arrow, sheet)}
        for arrow in arrows
        if {arrow["source"], arrow["target"]} <= number.keys()
        and arrow["source"] != arrow["target"]
    ]
    if places is not None:
        return _in_places(sized, drawn, sheet, places)
    ends = [(number[a["source"]], number[a["target"]]) for a in drawn]
    labels = [(a["w"], a["h"]) for a in drawn]
    found = laid([(b["w"], b["h"]) for b in sized], ends, labels, sheet.width - 2 * EDGE)
    for item in found.everything:
        item.x += EDGE
    for box, item in zip(sized, found.boxes, strict=True):
        box["x"], box["y"] = round(item.x, 1), round(item.y - UNDER / 2, 1)
    width, height = found.width + 2 * EDGE, found.height
    if moved and moved.keys() & number.keys():
        for key, (x, y) in moved.items():
            if key in number:
                sized[number[key]] |= {"x": round(x, 1), "y": round(y, 1)}
        _straight(sized, drawn)
        width = max([width, *(b["x"] + b["w"] / 2 + 4 for b in sized)])
        height = max([height, *(b["y"] + b["h"] / 2 + UNDER + 4 for b in sized)])
    else:
        ports = _ports(found.ways)
        for n, arrow in enumerate(drawn):
            label = found.labels[n]
            arrow["x"], arrow["y"] = round(label.x, 1), round(label.y, 1)
            way = _way(found.ways[n], ports[n], sized)
            arrow["d"] = _path(way if ends[n][0] == found.ways[n][0].box else way[::-1])
    return {"width": round(width), "height": round(height), "boxes": sized, "arrows": drawn}


def _sized(box: Mapping[str, Any], sheet: Sheet) -> dict[str, Any]:
    letters = int((sheet.box - 2 * PAD) / LETTER)
    said = box.get("label") or f"{box['key']} {box['name']}".strip()
    lines = textwrap.wrap(said, letters) or [""]
    high = 2 * PAD + LINE * len(lines)
    chips = _chips(box.get("codes") or (), sheet.box - 2 * PAD + 4, high - 1)
    if chips:
        high = chips[-1]["y"] + chips[-1]["h"] / 2 + PAD - 1
    return {**box, "lines": lines, "chips": chips, "w": sheet.box, "h": high}


def _chips(codes: Sequence[str], room: float, top: float) -> list[dict[str, Any]]:
    """Every code of a box, from its middle and its top edge: signs side by side, names whole."""
    made: list[dict[str, Any]] = []
    in_a_row = int(room / (SIGN - 3))
    signs = [code for code in codes if len(code) <= LONGEST_SIGN]
    for n in range(0, len(signs), in_a_row):
        row = signs[n : n + in_a_row]
        step = min(SIGN, room / len(row))
        for i, code in enumerate(row):
            x = (i - (len(row) - 1) / 2) * step
            made.append(_chip([code], x, top, step - 4))
        top += made[-1]["h"] + 3
    for code in codes:
        if len(code) > LONGEST_SIGN:
            made.append(_chip(textwrap.wrap(code, int(room / CHIP_LETTER)), 0, top, room))
            top += made[-1]["h"] + 3
    return made


def _chip(lines: list[str], x: float, top: float, wide: float) -> dict[str, Any]:
    high = CHIP_LINE * len(lines) + 2
    return {"lines": lines, "x": round(x, 1), "y": top + high / 2, "w": wide, "h": high}


def _labelled(arrow: Mapping[str, Any], sheet: Sheet) -> dict[str, Any]:
    """A label's lines and size; a verb is written whole."""
    text = f"{arrow['key']} {arrow['name']}".strip()
    lines = textwrap.wrap(text, sheet.label) or [""]
    wide = max(map(len, lines)) * SMALL + 14
    return {"lines": lines, "w": round(wide, 1), "h": SMALL_LINE * len(lines) + 6}


# In layers.


def _ports(ways: Mapping[int, list[Item]]) -> dict[int, tuple[float, float]]:
    """Where each arrow leaves its upper box and meets its lower one: side by side, as they go."""
    found: dict[int, list[float]] = {n: [0.0, 0.0] for n in ways}
    for end, beside in ((0, 1), (-1, -2)):
        held: dict[int | None, list[int]] = {}
        for n, way in ways.items():
            held.setdefault(way[end].box, []).append(n)
        for arrows in held.values():
            arrows.sort(key=lambda n: ways[n][beside].x)
            box = ways[arrows[0]][end]
            step = min(24.0, (box.w - 24) / max(len(arrows), 1))
            for i, n in enumerate(arrows):
                found[n][end] = box.x + (i - (len(arrows) - 1) / 2) * step
    return {n: (a, b) for n, (a, b) in found.items()}


def _way(
    way: list[Item], ports: tuple[float, float], boxes: list[dict[str, Any]]
) -> list[tuple[float, float]]:
    """The points of an arrow, from the upper box to the lower; into each row and out of it."""
    upper, lower = boxes[way[0].box or 0], boxes[way[-1].box or 0]
    points = [(ports[0], upper["y"] + upper["h"] / 2 + 2)]
    points.append((ports[0], way[0].bottom))
    for item in way[1:-1]:
        points += [(item.x, item.top), (item.x, item.bottom)]
    return [*points, (ports[1], lower["y"] - lower["h"] / 2 - 4)]


def _path(points: list[tuple[float, float]]) -> str:
    """A way as it is drawn: straight where it goes down, bent where it moves aside."""
    said = [f"M{points[0][0]:.1f} {points[0][1]:.1f}"]
    for (a, b), (c, d) in pairwise(points):
        if abs(a - c) < 0.05:
            said.append(f"L{c:.1f} {d:.1f}")
        else:
            said.append(f"C{a:.1f} {(b + d) / 2:.1f} {c:.1f} {(b + d) / 2:.1f} {c:.1f} {d:.1f}")
    return "".join(said)


# In given places: straight.


def _in_places(
    boxes: list[dict[str, Any]], arrows: list[dict[str, Any]], sheet: Sheet, places: Places
) -> dict[str, Any]:
    height = max(sheet.width * 0.46, 260)
    while not _placed(boxes, places, sheet, height):  # higher, until no box touches another
        height += 40
    _straight(boxes, arrows)
    return {"width": sheet.width, "height": round(height), "boxes": boxes, "arrows": arrows}


def _placed(boxes: list[dict[str, Any]], places: Places, sheet: Sheet, height: float) -> bool:
    """Put the boxes in their places; whether they stand apart, or never will."""
    tallest = max((box["h"] for box in boxes), default=0)
    rx, ry = (sheet.width - sheet.box) / 2 - 4, (height - tallest) / 2 - 4
    for box in boxes:
        px, py = places[box["key"]]
        box["x"] = round(sheet.width / 2 + (2 * px - 1) * rx, 1)
        box["y"] = round(height / 2 + (2 * py - 1) * ry, 1)
    return height > MOST_HIGH or all(
        abs(a["x"] - b["x"]) >= (a["w"] + b["w"]) / 2 + 4
        or abs(a["y"] - b["y"]) >= (a["h"] + b["h"]) / 2 + 22
        for a, b in combinations(boxes, 2)
    )


def _straight(boxes: list[dict[str, Any]], arrows: list[dict[str, Any]]) -> None:
    """Lead the arrows from box to box, each label where it covers least."""
    by_key = {box["key"]: box for box in boxes}
    taken = [(b["x"], b["y"], b["w"], b["h"]) for b in boxes]
    between: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for arrow in arrows:
        between.setdefault(tuple(sorted((arrow["source"], arrow["target"]))), []).append(arrow)
    for pair, several in between.items():
        a, b = by_key[pair[0]], by_key[pair[1]]
        for n, arrow in enumerate(several):
            bend = _bend(a, b, n - (len(several) - 1) / 2)
            path = [*_edge(a, bend), *_edge(b, bend)]
            start, end = (
                (path[:2], path[2:]) if arrow["source"] == pair[0] else (path[2:], path[:2])
            )
            at = [f"{x:.1f} {y:.1f}" for x, y in (start, bend, end)]
            arrow["d"] = f"M{at[0]}Q{at[1]} {at[2]}"
            x, y = _label(arrow, path, bend, taken)
            arrow["x"], arrow["y"] = round(max(x, arrow["w"] / 2), 1), round(max(y, 12), 1)
            taken.append((arrow["x"], arrow["y"], arrow["w"], arrow["h"]))


def _bend(a: dict[str, Any], b: dict[str, Any], side: float) -> tuple[float, float]:
    """The middle of the way; several arrows between two boxes bend away from one another."""
    dx, dy = b["x"] - a["x"], b["y"] - a["y"]
    length = math.hypot(dx, dy) or 1
    mx, my = (a["x"] + b["x"]) / 2, (a["y"] + b["y"]) / 2
    return mx - dy / length * 90 * side, my + dx / length * 90 * side


def _edge(box: dict[str, Any], towards: tuple[float, float]) -> tuple[float, float]:
    """Where the line from a box's middle towards a point leaves the box, with a little air."""
    dx, dy = towards[0] - box["x"], towards[1] - box["y"]
    if not dx and not dy:
        return box["x"], box["y"]
    scale = min(
        (box["w"] / 2 + 5) / abs(dx) if dx else math.inf,
        (box["h"] / 2 + 5) / abs(dy) if dy else math.inf,
    )
    return box["x"] + dx * scale, box["y"] + dy * scale


def _label(
    arrow: Mapping[str, Any],
    path: Sequence[float],
    bend: tuple[float, float],
    taken: list[tuple[float, float, float, float]],
) -> tuple[float, float]:
    """A place on the way at which the label covers least."""
    (a, b, c, d), (m, n) = path, bend

    def at(t: float) -> tuple[float, float]:
        u = 1 - t
        return u * u * a + 2 * u * t * m + t * t * c, u * u * b + 2 * u * t * n + t * t * d

    def covered(place: tuple[float, float]) -> float:
        x, y = place
        return sum(
            max(0.0, (arrow["w"] + w) / 2 - abs(x - u))
            * max(0.0, (arrow["h"] + h) / 2 - abs(y - v))
            for u, v, w, h in taken
        )

    return min((at(t) for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74)), key=covered)

"""Where the boxes and arrows of a structure go: computed here, drawn by whoever shows them.

Themes stand on an ellipse, in an order in which few arrows cross; the same structure is always
drawn alike, so that a box moves only when there is a reason. Position means nothing, and says so.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Any

#: Up to this many themes every order is tried; more are put in order one by one.
MOST_TRIED = 7

#: px that a line is high, and that a letter takes on average in a box and in a label.
LINE, LETTER, SMALL = 18, 9.4, 7.0
MOST_HIGH = 4000
PAD, CHIPS = 10, 24  # px around a box's text, and for the row of its codes


@dataclass(frozen=True)
class Sheet:
    """A sheet to draw on: its width, the boxes' width, and how many letters a label may have.

    Where there is room for no more than the arrows' keys, the list beside the map has the verbs.
    """

    width: int
    box: int
    label: int


WIDE, NARROW = Sheet(940, 190, 30), Sheet(600, 150, 0)


def drawing(
    boxes: Sequence[Mapping[str, Any]],
    arrows: Sequence[Mapping[str, Any]],
    sheet: Sheet = WIDE,
    places: Mapping[str, tuple[float, float]] | None = None,
) -> dict[str, Any]:
    """Lay out a structure.

    Parameters
    ----------
    boxes : sequence of mapping
        ``key``, ``name``, ``codes`` (their letters), and whatever else is to come along.
    arrows : sequence of mapping
        ``key``, ``source``, ``target``, ``name``, and whatever else is to come along. Those that
        lead to no box are left out.
    sheet : Sheet
    places : mapping, optional
        Key → where the middle of a box goes, in parts of the sheet, instead of on an ellipse.

    Returns
    -------
    dict
        ``width``, ``height``, ``boxes`` and ``arrows`` in px: each box with ``x``, ``y`` (its
        middle), ``w``, ``h`` and ``lines``; each arrow with ``path`` (four numbers: from, to),
        ``bend`` (the point that it bends towards), and its label's ``x``, ``y``, ``w``, ``text``.
    """
    sized = [_sized(box, sheet) for box in boxes]
    if places is None:
        places = _ellipse(_order(sized, arrows))
    height = max(sheet.width * 0.46, 260)
    while not _placed(sized, places, sheet, height):  # higher, until no box touches another
        height += 40
    by_key = {box["key"]: box for box in sized}
    drawn = _arrows(by_key, arrows, sheet)
    return {"width": sheet.width, "height": round(height), "boxes": sized, "arrows": drawn}


def _sized(box: Mapping[str, Any], sheet: Sheet) -> dict[str, Any]:
    letters = int((sheet.box - 2 * PAD) / LETTER)
    lines = textwrap.wrap(f"{box['key']} {box['name']}".strip(), letters) or [""]
    if len(lines) > 3:
        lines = [*lines[:2], f"{lines[2][: letters - 1].rstrip()}…"]
    high = 2 * PAD + LINE * len(lines) + (CHIPS if box.get("codes") else 0)
    return {**box, "lines": lines, "w": sheet.box, "h": high}


def _placed(
    boxes: list[dict], places: Mapping[str, tuple[float, float]], sheet: Sheet, height: float
) -> bool:
    """Put the boxes in their places; whether they stand apart, or never will."""
    tallest = max((box["h"] for box in boxes), default=0)
    rx, ry = (sheet.width - sheet.box) / 2 - 4, (height - tallest) / 2 - 4
    for box in boxes:
        px, py = places[box["key"]]
        box["x"] = round(sheet.width / 2 + (2 * px - 1) * rx, 1)
        box["y"] = round(height / 2 + (2 * py - 1) * ry, 1)
    air = 22  # for what stands under a box
    return height > MOST_HIGH or all(
        abs(a["x"] - b["x"]) >= (a["w"] + b["w"]) / 2 + 4
        or abs(a["y"] - b["y"]) >= (a["h"] + b["h"]) / 2 + air
        for a, b in combinations(boxes, 2)
    )


def _ellipse(order: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Keys around an ellipse, the first at the top; a single one in the middle."""
    count = len(order)
    if count == 1:
        return {order[0]: (0.5, 0.5)}
    if count == 2:
        return {order[0]: (0.12, 0.5), order[1]: (0.88, 0.5)}
    found = {}
    for i, key in enumerate(order):
        angle = 2 * math.pi * i / count - math.pi / 2
        found[key] = (0.5 + math.cos(angle) / 2, 0.5 + math.sin(angle) / 2)
    return found


def _order(boxes: list[dict], arrows: Sequence[Mapping[str, Any]]) -> list[str]:
    """The order around the ellipse with the fewest crossings and the shortest ways."""
    keys = [box["key"] for box in boxes]
    pairs = sorted(
        {
            (min(a["source"], a["target"]), max(a["source"], a["target"]))
            for a in arrows
            if a["source"] in keys and a["target"] in keys
        }
    )
    if len(keys) < 4 or not pairs:
        return keys
    if len(keys) <= MOST_TRIED:
        tried = ([keys[0], *rest] for rest in permutations(keys[1:]))
        return min(tried, key=lambda order: (*_cost(order, pairs), order))
    order = keys[:3]
    for key in keys[3:]:
        ways = [[*order[:i], key, *order[i:]] for i in range(1, len(order) + 1)]
        order = min(ways, key=lambda way: (*_cost(way, pairs), way))
    return order


def _cost(order: Sequence[str], pairs: Sequence[tuple[str, str]]) -> tuple[int, int]:
    at = {key: i for i, key in enumerate(order)}
    chords = [sorted((at[a], at[b])) for a, b in pairs if a in at and b in at]
    crossed = sum(a < c < b < d or c < a < d < b for (a, b), (c, d) in combinations(chords, 2))
    return crossed, sum(min(b - a, len(order) - b + a) for a, b in chords)


def _arrows(
    boxes: Mapping[str, dict], arrows: Sequence[Mapping[str, Any]], sheet: Sheet
) -> list[dict[str, Any]]:
    between: dict[tuple[str, ...], int] = {}
    drawn: list[dict[str, Any]] = []
    for arrow in arrows:
        a, b = boxes.get(arrow["source"]), boxes.get(arrow["target"])
        if a is not None and b is not None and a is not b:
            pair = tuple(sorted((a["key"], b["key"])))
            between[pair] = between.get(pair, 0) + 1
            drawn.append({**arrow, "pair": pair, "nth": between[pair]})
    for arrow in drawn:
        a, b = boxes[arrow["source"]], boxes[arrow["target"]]
        pair, nth = arrow.pop("pair"), arrow.pop("nth")
        bend = _bend(a, b, nth, between[pair], forward=pair[0] == a["key"])
        path = (*_edge(a, bend), *_edge(b, bend))
        arrow["path"] = [round(v, 1) for v in path]
        arrow["bend"] = [round(v, 1) for v in bend]
    taken = [(b["x"], b["y"], b["w"], b["h"]) for b in boxes.values()]
    for arrow in drawn:
        arrow["text"] = _written(arrow, sheet)
        arrow["w"] = round(len(arrow["text"]) * SMALL + 14, 1)
        others = [point for other in drawn if other is not arrow for point in _points(other)]
        x, y = _label(arrow, taken, others, sheet)
        arrow["x"], arrow["y"] = round(x, 1), round(y, 1)
        taken.append((x, y, arrow["w"], 20))
    return drawn


def _bend(a: dict, b: dict, nth: int, count: int, *, forward: bool) -> tuple[float, float]:
    """The middle of the way; several arrows between two boxes bend away from one another."""
    mx, my = (a["x"] + b["x"]) / 2, (a["y"] + b["y"]) / 2
    if count == 1:
        return mx, my
    dx, dy = b["x"] - a["x"], b["y"] - a["y"]
    length = math.hypot(dx, dy) or 1
    side = (nth - (count + 1) / 2) * (1 if forward else -1)
    return mx - dy / length * 90 * side, my + dx / length * 90 * side


def _at(arrow: Mapping[str, Any], t: float) -> tuple[float, float]:
    """A point of an arrow's way, t from 0 to 1."""
    (a, b, c, d), (m, n), u = arrow["path"], arrow["bend"], 1 - t
    return u * u * a + 2 * u * t * m + t * t * c, u * u * b + 2 * u * t * n + t * t * d


def _points(arrow: Mapping[str, Any]) -> list[tuple[float, float]]:
    return [_at(arrow, i / 12) for i in range(13)]


def _edge(box: dict, towards: tuple[float, float]) -> tuple[float, float]:
    """Where the line from a box's middle towards a point leaves the box, with a little air."""
    dx, dy = towards[0] - box["x"], towards[1] - box["y"]
    if not dx and not dy:
        return box["x"], box["y"]
    scale = min(
        (box["w"] / 2 + 5) / abs(dx) if dx else math.inf,
        (box["h"] / 2 + 5) / abs(dy) if dy else math.inf,
    )
    return box["x"] + dx * scale, box["y"] + dy * scale


def _written(arrow: Mapping[str, Any], sheet: Sheet) -> str:
    if not sheet.label and arrow["key"]:
        return arrow["key"]
    text = f"{arrow['key']} {arrow['name']}".strip()
    most = sheet.label or 18
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _label(
    arrow: Mapping[str, Any],
    taken: list[tuple[float, float, float, float]],
    others: list[tuple[float, float]],
    sheet: Sheet,
) -> tuple[float, float]:
    """A place on the way, or beside it where it is short, at which the label covers least."""
    (a, b, c, d), width = arrow["path"], arrow["w"]
    length = math.hypot(c - a, d - b) or 1
    nx, ny = -(d - b) / length, (c - a) / length
    off = abs(nx) * width / 2 + abs(ny) * 11 + 4  # just clear of the line
    sides = (0,) if length > 1.8 * width else (-off, off)

    def place(t: float, side: float) -> tuple[float, float]:
        x, y = _at(arrow, t)
        x, y = x + side * nx, y + side * ny
        return min(max(x, width / 2), sheet.width - width / 2), max(y, 12)

    def covered(place: tuple[float, float]) -> float:
        x, y = place
        boxes = sum(
            max(0.0, (width + w) / 2 - abs(x - u)) * max(0.0, (22 + h) / 2 - abs(y - v))
            for u, v, w, h in taken
        )
        lines = sum(abs(x - u) < width / 2 + 6 and abs(y - v) < 18 for u, v in others)
        return boxes + 150 * lines

    tries = [place(t, side) for t in (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74) for side in sides]
    return min(tries, key=covered)

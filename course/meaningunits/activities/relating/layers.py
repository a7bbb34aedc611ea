"""A structure laid out in rows: boxes, labels and lines each in a place where nothing else stands.

After Sugiyama, Tagawa and Toda (1981): themes stand in layers, so that relations lead downwards as
far as they can; a label has a row of its own between two layers; a line that passes a row has a
place in it. Within a row nothing overlaps, rows do not overlap, and between rows there are lines
only. So no line crosses a box or another's label, however many there are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

#: px between two things in a row, between rows, and for what stands under a box.
GAP, BETWEEN, UNDER = 18, 30, 26
#: px that a line has in a row that it passes.
PASS = 12
#: How much more a line that passes wants its place than a box does: lines are straight then.
STRAIGHT = 8
SWEEPS = 24


@dataclass(eq=False)
class Item:
    """Something in a row: a box, a label, or a line that passes; ``near`` is what it is tied to."""

    w: float
    h: float
    x: float = 0
    y: float = 0
    top: float = 0  # of its row
    bottom: float = 0
    box: int | None = None
    arrow: int | None = None
    above: list[Item] = field(default_factory=list)
    below: list[Item] = field(default_factory=list)


@dataclass
class Laid:
    """Where everything is: boxes by number, and for each arrow its label and its way."""

    width: float
    height: float
    boxes: list[Item]
    labels: dict[int, Item]
    ways: dict[int, list[Item]]
    everything: list[Item]


def laid(
    boxes: Sequence[tuple[float, float]],
    arrows: Sequence[tuple[int, int]],
    labels: Sequence[tuple[float, float]],
    width: float,
) -> Laid:
    """Lay out boxes and arrows.

    Parameters
    ----------
    boxes : sequence of (width, height)
    arrows : sequence of (box, box)
        From which box to which, by their numbers; never from one to itself.
    labels : sequence of (width, height)
        Of each arrow.
    width : float
        Of the sheet; it grows where a row needs more.

    Returns
    -------
    Laid
        ``ways`` hold what each arrow passes, from the upper box to the lower, both included.
    """
    down = [(b, a) if turned else (a, b) for (a, b), turned in _turned(len(boxes), arrows)]
    layers = _layers(boxes, down, width)
    made = _Rows(boxes, down, labels, layers, width)
    made.order()
    height = made.heights()
    wide = max([width, *(_length(row) for row in made.rows)])
    made.places(wide)
    everything = [one for row in made.rows for one in row]
    return Laid(wide, height, made.boxes, made.labels, made.ways, everything)


def _turned(
    count: int, arrows: Sequence[tuple[int, int]]
) -> Iterable[tuple[tuple[int, int], bool]]:
    """Each arrow, and whether it is laid the other way round, so that none leads in a circle."""
    after: dict[int, list[int]] = {n: [] for n in range(count)}
    into = [0] * count
    for a, b in arrows:
        after[a].append(b)
        into[b] += 1
    done: dict[int, int] = {}
    active: set[int] = set()
    back: set[tuple[int, int]] = set()

    def visit(start: int) -> None:
        stack = [(start, iter(after[start]))]
        active.add(start)
        while stack:
            node, rest = stack[-1]
            for other in rest:
                if other in active:
                    back.add((node, other))
                elif other not in done:
                    active.add(other)
                    stack.append((other, iter(after[other])))
                    break
            else:
                stack.pop()
                active.discard(node)
                done[node] = len(done)

    for node in sorted(range(count), key=lambda n: (into[n] > 0, n)):
        if node not in done:
            visit(node)
    return [((a, b), (a, b) in back) for a, b in arrows]


def _layers(
    boxes: Sequence[tuple[float, float]], down: Sequence[tuple[int, int]], width: float
) -> list[int]:
    """The layer of each box: below all that lead to it, and no more in one than there is room."""
    widest = max((w for w, _ in boxes), default=1)
    free = width - 2 * (PASS + GAP)  # for lines that pass
    room = max(int((free + GAP) // (widest + GAP)), 1)
    before: dict[int, set[int]] = {n: set() for n in range(len(boxes))}
    after: dict[int, set[int]] = {n: set() for n in range(len(boxes))}
    for a, b in down:
        before[b].add(a)
        after[a].add(b)
    tied = {n for pair in down for n in pair}
    layer: dict[int, int] = {}
    full: dict[int, int] = {}
    ready = [n for n in sorted(tied) if not before[n]]
    while ready:
        node = ready.pop(0)
        at = max((layer[n] + 1 for n in before[node]), default=0)
        while full.get(at, 0) >= room:
            at += 1
        layer[node] = at
        full[at] = full.get(at, 0) + 1
        ready += [n for n in sorted(after[node]) if n not in ready and before[n] <= layer.keys()]
    last = max(layer.values(), default=-1) + 1
    for n, alone in enumerate(n for n in range(len(boxes)) if n not in tied):
        layer[alone] = last + n // room
    return [layer[n] for n in range(len(boxes))]


class _Rows:
    """The rows of a sheet: a layer of boxes, rows of labels, a layer of boxes, and so on."""

    def __init__(
        self,
        boxes: Sequence[tuple[float, float]],
        down: Sequence[tuple[int, int]],
        labels: Sequence[tuple[float, float]],
        layers: list[int],
        width: float,
    ) -> None:
        self.boxes = [Item(w, h + UNDER, box=n) for n, (w, h) in enumerate(boxes)]
        self.labels: dict[int, Item] = {}
        self.ways: dict[int, list[Item]] = {n: [self.boxes[a]] for n, (a, _) in enumerate(down)}
        self.rows: list[list[Item]] = []
        gap_of = _gaps(down, layers)
        for at in range(max(layers, default=-1) + 1):
            here = [self.boxes[n] for n, layer in enumerate(layers) if layer == at]
            passing = [n for n, (a, b) in enumerate(down) if layers[a] < at < layers[b]]
            self.rows.append(here + [self._pass(n) for n in passing])
            crossing = [n for n, (a, b) in enumerate(down) if layers[a] <= at < layers[b]]
            for row in _shared_out(crossing, gap_of, at, labels, width):
                self.rows.append([self._item(n, n in row, labels) for n in crossing])
        for n, (_, b) in enumerate(down):
            self.ways[n].append(self.boxes[b])
            for upper, lower in pairwise(self.ways[n]):
                upper.below.append(lower)
                lower.above.append(upper)

    def _pass(self, arrow: int) -> Item:
        self.ways[arrow].append(Item(PASS, 1, arrow=arrow))
        return self.ways[arrow][-1]

    def _item(self, arrow: int, is_label: bool, labels: Sequence[tuple[float, float]]) -> Item:
        if not is_label:
            return self._pass(arrow)
        self.labels[arrow] = Item(*labels[arrow], arrow=arrow)
        self.ways[arrow].append(self.labels[arrow])
        return self.labels[arrow]

    def order(self) -> None:
        """Put what is tied together under one another; few lines cross then."""
        for row in self.rows:
            _packed(row)
        for sweep in range(SWEEPS):
            up = sweep % 2 == 1
            for row in reversed(self.rows) if up else self.rows:
                wanted = {id(one): _middle(one.below if up else one.above, one.x) for one in row}
                row.sort(key=lambda one: wanted[id(one)])
                _packed(row)

    def heights(self) -> float:
        """Put each row below the one before it; how high all of it is."""
        y = 8.0
        for row in self.rows:
            high = max((one.h for one in row), default=0)
            for one in row:
                one.y = y + (one.h / 2 if one.box is not None else high / 2)
                one.top, one.bottom = y, y + high
            y += high + BETWEEN
        return y

    def places(self, width: float) -> None:
        """Bring what is tied together closer, in the order that was found."""
        for sweep in range(SWEEPS):
            up = sweep % 2 == 1
            for row in reversed(self.rows) if up else self.rows:
                wanted = [_middle([*one.above, *one.below], width / 2) for one in row]
                _set_apart(row, wanted, width)


def _gaps(down: Sequence[tuple[int, int]], layers: list[int]) -> dict[int, int]:
    """The gap below which layer each label stands: of those it may stand in, the emptiest."""
    held: dict[int, int] = {}
    found = {}
    for n, (a, b) in sorted(enumerate(down), key=lambda e: layers[e[1][1]] - layers[e[1][0]]):
        middle = (layers[a] + layers[b] - 1) / 2
        at = min(range(layers[a], layers[b]), key=lambda g: (held.get(g, 0), abs(g - middle)))
        held[at] = held.get(at, 0) + 1
        found[n] = at
    return found


def _shared_out(
    crossing: list[int],
    gap_of: dict[int, int],
    at: int,
    labels: Sequence[tuple[float, float]],
    width: float,
) -> list[set[int]]:
    """The labels of one gap in as many rows as they need; at least one row where lines cross it."""
    rows: list[set[int]] = []
    for n in crossing:
        if gap_of[n] != at:
            continue
        for row in rows:
            used = sum(labels[m][0] for m in row) + (len(crossing) - len(row)) * PASS
            if used + labels[n][0] + len(crossing) * GAP <= width:
                row.add(n)
                break
        else:
            rows.append({n})
    return rows


def _length(row: list[Item]) -> float:
    return sum(one.w for one in row) + GAP * max(len(row) - 1, 0)


def _packed(row: list[Item]) -> None:
    x = -_length(row) / 2
    for one in row:
        one.x = x + one.w / 2
        x += one.w + GAP


def _middle(near: list[Item], otherwise: float) -> float:
    return sum(one.x for one in near) / len(near) if near else otherwise


def _set_apart(row: list[Item], wanted: list[float], width: float) -> None:
    """Each as near to where it is wanted as the others let it, in their order, on the sheet."""
    offset, offsets = 0.0, []
    for before, one in zip([None, *row], row, strict=False):
        offset += (before.w + one.w) / 2 + GAP if before else one.w / 2
        offsets.append(offset)
    heaps: list[tuple[float, float, int]] = []  # means of what has to move together
    for one, want, at in zip(row, wanted, offsets, strict=True):
        heaps.append((want - at, STRAIGHT if one.w == PASS else 1, 1))
        while len(heaps) > 1 and heaps[-2][0] > heaps[-1][0]:
            (a, m, i), (b, n, j) = heaps[-2:]
            heaps[-2:] = [((a * m + b * n) / (m + n), m + n, i + j)]
    moved = [mean for mean, _, count in heaps for _ in range(count)]
    room = width - _length(row)
    for one, by, at in zip(row, moved, offsets, strict=True):
        one.x = at + min(max(by, 0), max(room, 0))

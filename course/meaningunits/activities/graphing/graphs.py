"""Causal graphs as answers: reading one, refusing a cycle, saying it in words, and laying it out.

An answer is plain data: ``{"edges": [["O", "J"], …], "adjust": ["O"], "effect": "total",
"parts": {"C": "mediator"}, "own": {"K": "kind colleagues"}, "latent": ["K"]}``. What a task does
not ask for is left out. ``"adjust": []`` says that nothing needs adjusting, ``"none suffices"``
that no set of measured variables is enough, and no ``"adjust"`` at all that nobody has said
anything yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import cos, hypot, pi, sin
from typing import Any, ClassVar

from ...appraisal.graphs import causal_graph
from ...appraisal.paths import PARTS
from ...tasks.choices import parts_of, read_arrows, read_choice
from ...tasks.html import paragraph, table
from ...tasks.kind import Unreadable, listed, shown
from ...tasks.unreadable import Whole, Wordless

NONE_NEEDED, NONE_SUFFICES = "none needed", "none suffices"
EFFECTS = {
    "total": "all that the exposure does, by whatever way",
    "direct": "only what does not go through other variables of the graph",
}
MEANT = {
    "confounder": "a cause of the exposure and, by another way, of the outcome",
    "mediator": "on the way from the exposure to the outcome",
    "collider": "where two arrows meet on a path between them",
    "other": "none of the three",
}
assert tuple(MEANT) == PARTS
LONGEST_NAME = 60

Arrow = tuple[str, str]


class GoesRound(Whole):
    """Arrows that go round in a cycle."""

    diagnosis: ClassVar[str] = "circle"


@dataclass(frozen=True)
class Line:
    """A sentence of a story, the arrows it tells of, and one that it only tempts to draw."""

    text: str
    arrows: tuple[Arrow, ...] = ()
    tempts: tuple[Arrow, ...] = ()
    why: str = ""  # why not


@dataclass(frozen=True)
class Drawing:
    """An answer as read. ``adjust`` is None where nothing was said; ``impossible``: no set is."""

    edges: tuple[Arrow, ...] = ()
    adjust: frozenset[str] | None = None
    impossible: bool = False
    effect: str | None = None
    parts: Mapping[str, str] = field(default_factory=dict)
    own: Mapping[str, str] = field(default_factory=dict)
    latent: frozenset[str] = frozenset()
    #: Two-headed arrows: something unmeasured causes both ends. Only in a graph of one's own.
    both: tuple[Arrow, ...] = ()
    #: Names of exposure and outcome that were changed, and where variables were put.
    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    #: Which of the graphs without end: its difficulty and its number.
    practice: tuple[str, int] | None = None

    @property
    def says_of_adjusting(self) -> bool:
        """Whether anything is said of adjusting."""
        return self.impossible or self.adjust is not None


def refuse_cycle(edges: Iterable[Arrow]) -> None:
    """Raise GoesRound where arrows go round in a cycle."""
    if circle := cycle(edges):
        raise GoesRound(circle)


def cycle(edges: Iterable[Arrow]) -> str:
    """The cycle in which arrows go round, in words; else nothing."""
    try:
        causal_graph(edges)
    except ValueError as problem:
        circle = str(problem)
        return circle[0].lower() + circle[1:].rstrip(".")
    return ""


def read_edges(said: Any, names: Iterable[str]) -> tuple[Arrow, ...]:
    """Arrows of an answer, each once; raises Unreadable for what can be none."""
    found: dict[Arrow, None] = {}
    for pair in read_arrows(said):
        a, b = (read_node(end, names) for end in pair)
        if a == b:
            raise Unreadable(f"an arrow from {a} to itself")
        found[a, b] = None
    if both := [arrow for arrow in found if arrow[::-1] in found]:
        refuse_cycle((both[0], both[0][::-1]))
    return tuple(found)


def read_node(said: Any, names: Iterable[str] | Mapping[str, str]) -> str:
    """One of the variables, by its letter or its name; raises Unreadable if there is none."""
    known = list(names)
    try:
        return read_choice(said if isinstance(said, str) else None, names)
    except Wordless:
        there = f", only {listed(known)}" if known else ": there are no variables yet"
        raise Unreadable(f"there is no variable {shown(said)} here{there}") from None


def read_set(
    said: Any,
    names: Iterable[str] | Mapping[str, str],
    latent: Iterable[str],
    ends: Iterable[str] = (),
) -> frozenset[str] | None:
    """A set to adjust for; None where it is said that no set is enough; raises Unreadable.

    ``ends`` are exposure and outcome: they are there, and belong in no set.
    """
    if isinstance(said, list) and len(said) == 1 and isinstance(said[0], str):
        said = said[0]
    if isinstance(said, str) and (word := _kind_of_none(said)):
        return None if word == NONE_SUFFICES else frozenset()
    if not isinstance(said, list | str | dict):
        raise Whole(
            f"the set is {shown(said)}: give a list, [] for “nothing needs adjusting”, or "
            f"'{NONE_SUFFICES}'"
        )
    both = {*ends}
    words = names if isinstance(names, Mapping) else {name: name for name in names}
    try:
        parts = parts_of(said, [*words, *both])
        found = frozenset(read_node(one, words) for one in parts if not _is(one, both))
    except Unreadable as problem:
        raise Whole(str(problem)) from None
    if inside := [one for one in parts if _is(one, both)]:
        raise Whole(
            f"{str(inside[0]).strip().upper()} is exposure or outcome: what is compared is not "
            "adjusted for"
        )
    if hidden := sorted(found & set(latent)):
        raise Whole(f"{hidden[0]} was not measured, so it cannot be adjusted for")
    return found


def _is(said: Any, names: set[str]) -> bool:
    return isinstance(said, str) and said.strip().casefold() in {name.casefold() for name in names}


def _kind_of_none(said: str) -> str:
    """Which “none” somebody means, where it is one; raises Unreadable where it can be both."""
    if said.strip().casefold() in ("none", "no set", "none of them"):
        raise Whole(
            f"{shown(said)} can be two things: write [] for “nothing needs adjusting”, or "
            f"'{NONE_SUFFICES}' for “no set is enough”"
        )
    try:
        return read_choice(said, NONES)
    except Unreadable:
        return ""


#: Either “none” in words.
NONES = {
    NONE_NEEDED: "nothing needs adjusting",
    NONE_SUFFICES: "no set of measured variables is enough",
}


def read_effect(said: Any) -> str:
    """The total effect or the direct one; raises Unreadable."""
    try:
        return read_choice(said, {effect: f"{effect} effect" for effect in EFFECTS})
    except Unreadable:
        raise Unreadable(f"the effect is {shown(said)}, not 'total' or 'direct'") from None


def read_own(said: Any, taken: Iterable[str], most: int) -> dict[str, str]:
    """Variables of the learner's own, key → name; raises Unreadable."""
    if not isinstance(said, dict) or len(said) > most:
        raise Unreadable(f"your own variables are at most {most}, each as key: name")
    found = {}
    for key, name in said.items():
        if not (isinstance(key, str) and 0 < len(key) <= 4 and key.isalnum()) or key in taken:
            raise Unreadable(f"{shown(key)} cannot name a variable of your own")
        if not isinstance(name, str) or not 0 < len(name.strip()) <= LONGEST_NAME:
            raise Unreadable(f"{shown(name)} is no name of 1 to {LONGEST_NAME} letters")
        found[key] = name.strip()
    return found


def in_order(edges: Iterable[Arrow], names: Iterable[str]) -> tuple[Arrow, ...]:
    """Arrows in the order of the variables, so that one graph is always written one way."""
    place = {name: i for i, name in enumerate(names)}
    return tuple(sorted(set(edges), key=lambda arrow: (place[arrow[0]], place[arrow[1]])))


# In words.


def arrow_text(arrow: Arrow) -> str:
    return f"{arrow[0]} → {arrow[1]}"


def set_text(nodes: Iterable[str], order: Iterable[str] = ()) -> str:
    """'{O, W}', in a given order or by name, and 'nothing' for the empty set."""
    place = list(order)
    found = sorted(nodes, key=lambda n: (place.index(n) if n in place else len(place), n))
    return f"{{{', '.join(found)}}}" if found else "nothing"


def adjustment_text(drawing: Drawing) -> str:
    """What a drawing says of adjusting; the two kinds of “none” are different sentences."""
    if drawing.impossible:
        return "No set of measured variables is enough."
    if drawing.adjust is None:
        return "Nothing said about adjusting yet."
    if not drawing.adjust:
        return "Nothing to adjust for."
    return f"Adjust for {listed(sorted(drawing.adjust))}."


def graph_text(edges: Iterable[Arrow], names: Mapping[str, str]) -> str:
    """A graph for somebody who cannot see it: each cause with what it causes."""
    effects: dict[str, list[str]] = {}
    for a, b in edges:
        effects.setdefault(a, []).append(names[b])
    if not effects:
        return "No arrows yet."
    return " ".join(f"{names[a]} causes {listed(said)}." for a, said in effects.items())


def still(
    drawing: Drawing,
    names: Mapping[str, str],
    edges: Iterable[Arrow],
    asked: Iterable[str],
    hidden: Iterable[str] = (),
) -> str:
    """A drawing as static HTML: the arrows in a table, then what was decided."""
    rows: dict[str, list[str]] = {}
    for a, b in edges:
        rows.setdefault(a, []).append(f"{b} {names[b]}")
    arrows = [[f"{a} {names[a]}", "; ".join(to)] for a, to in rows.items()]
    said = []
    if unmeasured := [f"{key} {names[key]}" for key in names if key in set(hidden)]:
        said.append(f"Not measured: {listed(unmeasured)}.")
    if "effect" in asked:
        said.append(f"Effect: {drawing.effect or 'not chosen yet'}.")
    if "adjust" in asked:
        said.append(adjustment_text(drawing))
    if "parts" in asked:
        said += [f"{key} {names[key]}: {part}." for key, part in drawing.parts.items()]
    drawn = table({"head": ["Cause", "Arrows to"], "rows": arrows})
    return (drawn if arrows else paragraph("No arrows yet.")) + "".join(map(paragraph, said))


# Where things stand on the page, from 0 to 1 across and down.

Place = tuple[float, float]


def layout(
    names: Iterable[str], exposure: str, outcome: str, edges: Iterable[Arrow] | None
) -> dict[str, Place]:
    """A place for each variable: exposure left, outcome right, the others by their part.

    Common causes stand above, what lies between in the middle, consequences below. Where the
    arrows are still to be drawn (``edges`` is None) the others stand in a ring, in order of name,
    so that no place tells what belongs there.
    """
    rest = [name for name in names if name not in (exposure, outcome)]
    middle = 0.5 if edges is None else 0.42
    found = {exposure: (0.0, middle), outcome: (1.0, middle)}
    if edges is None:
        for i, name in enumerate(rest):
            above, of = i % 2 == 0, (len(rest) + (i % 2 == 0)) // 2
            angle = pi * (i // 2 + 1) / (of + 1)
            y = 0.5 - 0.5 * sin(angle) if above else 0.5 + 0.5 * sin(angle)
            found[name] = (0.5 - 0.42 * cos(angle), y)
        return found
    rows: dict[float, list[str]] = {0.0: [], 0.7: [], 1.0: []}
    graph = causal_graph(edges)
    for name in rest:
        rows[_row(graph, name, exposure, outcome)].append(name)
    for y, row in rows.items():
        row.sort(key=lambda name: _pull(graph, name, exposure, outcome))
        for i, name in enumerate(row):
            x = (i + 1) / (len(row) + 1)
            # Long rows stand in two lines, so that names have room.
            lift = 0.17 * (i % 2) * (1 if y == 0 else -1) if len(row) > 2 and y != 0.7 else 0.0
            found[name] = (round(x, 3), round(y + lift, 3))
    return found


def _row(graph: Any, name: str, exposure: str, outcome: str) -> float:
    import networkx as nx

    if name not in graph:
        return 1.0
    below = nx.descendants(graph, exposure) if exposure in graph else set()
    if name not in below and outcome not in nx.ancestors(graph, name):
        return 0.0
    return 0.7 if outcome in nx.descendants(graph, name) else 1.0


def _pull(graph: Any, name: str, exposure: str, outcome: str) -> tuple[int, str]:
    """How far to the right: towards the end that it is tied to, by arrows either way."""
    near = set(graph.successors(name)) | set(graph.predecessors(name)) if name in graph else set()
    return ((outcome in near) - (exposure in near), name)


def bends(edges: Iterable[Arrow], places: Mapping[str, Place]) -> dict[Arrow, float]:
    """How much each arrow must bend (0: straight) so as not to run through another variable."""
    found = {}
    for a, b in edges:
        (ax, ay), (bx, by) = places[a], places[b]
        long = hypot(bx - ax, by - ay) or 1.0
        bend = 0.0
        for name, (x, y) in places.items():
            if name in (a, b):
                continue
            along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long**2
            off = ((x - ax) * (by - ay) - (y - ay) * (bx - ax)) / long
            if 0.05 < along < 0.95 and abs(off) < 0.13:
                bend = -0.24 if off < 0 else 0.24
        found[a, b] = bend
    return found

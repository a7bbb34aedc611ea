"""Judging a drawn graph: its arrows, the effect, the set and the parts, each on its own."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import networkx as nx

from ...appraisal.confounding import adjustment_sets, is_valid_adjustment
from ...appraisal.graphs import causal_graph, colliders
from ...appraisal.paths import part_of, routes
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed
from . import graphs as dags
from .graphs import Arrow, Drawing

GRAPHING = Table(__file__)

if TYPE_CHECKING:
    from .kind import Graphing

#: Nearer than this to the truth, a number is right by what one can see of it.
NEAR = 0.01

Judged = tuple[float, list[Message]]


def judged(kind: Graphing, drawing: Drawing, context: Context) -> Judged:
    """The share and messages of everything asked; each part counts on its own."""
    if kind.free:
        return _sketch(kind, drawing)
    ways: dict[str, Callable[[Graphing, Drawing, Context], Judged]] = {
        "edges": _edges,
        "effect": _effect,
        "adjust": _adjust,
        "parts": _parts,
    }
    weights = kind.weights or {}
    earned = weight = 0.0
    told: list[Message] = []
    for part in kind.asked:
        share, messages = ways[part](kind, drawing, context)
        if part == "adjust" and kind.draws:
            # A set is right for a graph: one that is right for half a graph is half right.
            share *= arrows_share(kind, drawing)
        earned += weights.get(part, 1.0) * share
        weight += weights.get(part, 1.0)
        told += messages
    if kind.well_done and earned == weight:
        told.append(message(GRAPHING, "well-done", why=kind.well_done))
    return earned / weight, told


# Arrows.


def sorted_out(kind: Graphing, drawing: Drawing) -> tuple[set[Arrow], set[Arrow], set[Arrow]]:
    """One's own arrows: those a sentence tells of, those that run the other way, and the rest."""
    right, own = set(kind.arrows), set(drawing.edges) - set(kind.given)
    hits = own & right
    turned = {(a, b) for a, b in own - hits if (b, a) in right}
    return hits, turned, own - hits - turned


def arrows_share(kind: Graphing, drawing: Drawing) -> float:
    """Arrows told of, less arrows nobody tells of; drawing everything earns nothing."""
    hits, _, extra = sorted_out(kind, drawing)
    to_draw = len(set(kind.arrows) - set(kind.given))
    return max((len(hits) - len(extra)) / to_draw, 0.0)


def _edges(kind: Graphing, drawing: Drawing, context: Context) -> Judged:
    hits, turned, extra = sorted_out(kind, drawing)
    share = arrows_share(kind, drawing)
    if not drawing.edges:
        return 0.0, [message(GRAPHING, "no-arrows")]
    told: list[Message] = []
    n = len(kind.nodes)
    if len({frozenset(arrow) for arrow in kind.graph(drawing)}) == n * (n - 1) // 2:
        told.append(message(GRAPHING, "drawn-everything"))
    tempting = {arrow: (i, line) for i, line in enumerate(kind.story, 1) for arrow in line.tempts}
    for arrow in sorted(extra & set(tempting)):
        i, line = tempting[arrow]
        text = dags.arrow_text(arrow)
        told.append(message(GRAPHING, "tempted", arrow=text, n=i, why=line.why, place=(i, i)))
    if unbacked := sorted(extra - set(tempting)):
        told.append(_unbacked(unbacked, kind, context))
    absent = set(kind.arrows) - set(kind.given) - hits
    turned_back = {(b, a) for a, b in turned}
    rows = [
        (i, set(line.arrows) & absent)
        for i, line in enumerate(kind.story, 1)
        if set(line.arrows) & absent
    ]
    if context.host == "exercise":
        told += _among(kind, rows, turned_back)
    else:
        against = [i for i, arrows in rows if arrows & turned_back]
        told += [message(GRAPHING, "turned", n=i, place=(i, i)) for i in against]
        if absent_from := [i for i, _ in rows if i not in against]:
            which = f"sentence{'s' if len(absent_from) > 1 else ''} {listed(absent_from)}"
            says = "say" if len(absent_from) > 1 else "says"
            first = absent_from[0]
            given = {"which": which, "says": says, "place": (first, first)}
            told.append(message(GRAPHING, "told-not-drawn", **given))
    if not told:
        told.append(message(GRAPHING, "all-drawn", n=len(kind.arrows)))
    return share, told


def _unbacked(arrows: list[Arrow], kind: Graphing, context: Context) -> Message:
    right = causal_graph(kind.arrows)
    short = [
        (a, b) for a, b in arrows if a in right and b in right and b in nx.descendants(right, a)
    ]
    name = "short-cut" if short else "unbacked"
    shown = short or arrows
    if context.host == "exercise":
        count = f"{len(shown)} of your arrows" if len(shown) > 1 else "one of your arrows"
        return message(GRAPHING, name, arrows=count)
    texts = listed([dags.arrow_text(arrow) for arrow in shown])
    return message(GRAPHING, name, arrows=texts)


def _among(kind: Graphing, rows: list[tuple[int, set[Arrow]]], turned: set[Arrow]) -> list[Message]:
    """How many sentences of each half are not in the graph, without saying which."""
    told = []
    middle = (len(kind.story) + 1) // 2
    for first, last in ((1, middle), (middle + 1, len(kind.story))):
        here = [(i, arrows) for i, arrows in rows if first <= i <= last]
        against = sum(bool(arrows & turned) for _, arrows in here)
        given = {"first": first, "last": last, "place": (first, last)}
        if against:
            told.append(message(GRAPHING, "turned-among", n=against, **given))
        if len(here) > against:
            told.append(message(GRAPHING, "missing-among", n=len(here) - against, **given))
    return told


# The effect.


def _effect(kind: Graphing, drawing: Drawing, context: Context) -> Judged:
    if drawing.effect is None:
        return 0.0, [message(GRAPHING, "no-effect-yet")]
    if drawing.effect == kind.effect:
        return 1.0, [message(GRAPHING, "effect-right", effect=drawing.effect)]
    return 0.0, [message(GRAPHING, f"{kind.effect}-asked")]


# The set.


def _adjust(kind: Graphing, drawing: Drawing, context: Context) -> Judged:
    if drawing.adjust is None and not drawing.impossible:
        return 0.0, [message(GRAPHING, "no-set-yet", none=dags.NONE_SUFFICES)]
    edges, effect = kind.graph(drawing), kind.wanted(drawing)
    drawn = {node for arrow in edges for node in arrow}
    if not {kind.exposure, kind.outcome} <= drawn:
        ends = f"{kind.exposure} and {kind.outcome}"
        return 0.0, [message(GRAPHING, "graph-unfinished", ends=ends)]
    hidden = kind.hidden(drawing) & drawn
    sets = adjustment_sets(edges, kind.exposure, kind.outcome, hidden, effect)
    if drawing.impossible:
        if not sets:
            return 1.0, [message(GRAPHING, "impossible-right")]
        name = "says-impossible-none-needed" if sets == [frozenset()] else "says-impossible"
        return 0.0, [message(GRAPHING, name, effect=effect)]
    chosen = frozenset(drawing.adjust or ()) & drawn
    return _chosen(kind, edges, chosen, sets, hidden, effect)


def _chosen(
    kind: Graphing,
    edges: tuple[Arrow, ...],
    chosen: frozenset[str],
    sets: list[frozenset[str]],
    hidden: set[str],
    effect: str,
) -> Judged:
    text = dags.set_text(chosen, kind.nodes)
    found = is_valid_adjustment(edges, kind.exposure, kind.outcome, chosen, hidden, effect)
    if found.ok:
        if not chosen:
            return 1.0, [message(GRAPHING, "nothing-needed", effect=effect)]
        name = "set-enough" if chosen in sets else "set-enough-and-more"
        rest = _rest(chosen, sets)
        return 1.0, [message(GRAPHING, name, set=text, effect=effect, rest=rest)]
    told = []
    if kind.linear is not None and abs(kind.estimate(chosen) - kind.truth) < NEAR:
        told.append(message(GRAPHING, "right-by-accident", set=text))
    reasons = list(found.reasons)
    for node in found.forbidden:
        name = _forbidden(kind, edges, node)
        told.append(message(GRAPHING, name, node=node, reason=reasons.pop(0)))
    if found.open_path:
        graph = causal_graph(edges)
        steps = list(pairwise(found.open_path))
        if all(step in graph.edges for step in steps) and found.open_path[0] == kind.exposure:
            name = "way-open"  # open only where the direct effect is wanted
        elif not chosen:
            name = "nothing-adjusted"
        else:
            name = "collider-opened" if colliders(graph, found.open_path) else "path-open"
        told.append(message(GRAPHING, name, reason=reasons.pop(0)))
    return _part_way(kind, edges, chosen, found.forbidden, found.open_path, effect), told


def _rest(chosen: frozenset[str], sets: list[frozenset[str]]) -> str:
    """What else is to be said of a set with nothing to spare."""
    if len(sets) > 1:
        return "Another set would be enough, too, with nothing to spare."
    if len(chosen) > 1:
        return "Leave one out, and it is no longer enough."
    return "With nothing adjusted for, a path is open."


def _forbidden(kind: Graphing, edges: tuple[Arrow, ...], node: str) -> str:
    graph = causal_graph(edges)
    causes = nx.ancestors(graph, node)
    if kind.outcome in causes:
        return "consequence-adjusted"
    between = kind.outcome in nx.descendants(graph, node)
    return "mediator-adjusted" if between else "consequence-adjusted"


def _part_way(
    kind: Graphing,
    edges: tuple[Arrow, ...],
    chosen: frozenset[str],
    forbidden: tuple[str, ...],
    open_path: tuple[str, ...] | None,
    effect: str,
) -> float:
    """Half for closing all that must be closed with one variable too many, or for half of it."""
    if open_path is None:
        return 0.5
    if forbidden or not chosen:
        return 0.0

    def biasing(adjusting: frozenset[str]) -> set[tuple[str, ...]]:
        found = routes(edges, kind.exposure, kind.outcome, adjusting, effect)
        return {r.nodes for r in found if r.open and not r.wanted}

    before, after = biasing(frozenset()), biasing(chosen)
    if after - before or not before:
        return 0.0
    return 0.5 * (1 - len(after) / len(before))


# The parts.


def _parts(kind: Graphing, drawing: Drawing, context: Context) -> Judged:
    right = {key: part_of(kind.arrows, kind.exposure, kind.outcome, key) for key in kind.others}
    said = drawing.parts
    hits = [key for key in right if said.get(key) == right[key]]
    wrong = [key for key in right if key in said and key not in hits]
    told: list[Message] = []
    if blank := [key for key in right if key not in said]:
        told.append(message(GRAPHING, "parts-left-out", nodes=listed(blank)))
    if not blank and len(set(said.values())) == 1 and wrong:
        told.append(message(GRAPHING, "parts-all-alike"))
    elif wrong and context.host == "exercise":
        swapped = {(said[key], right[key]) for key in wrong}
        name = "collider-for-confounder" if _mixed(swapped) else "parts-off"
        verb = "part is" if len(wrong) == 1 else "parts are"
        told.append(message(GRAPHING, name, what=f"{len(wrong)} {verb}", node=""))
    else:
        for key in wrong:
            mixed = _mixed({(said[key], right[key])})
            name = "collider-for-confounder" if mixed else "parts-off"
            told.append(message(GRAPHING, name, what=f"The part of {key} is", node=key))
    if len(hits) == len(right):
        told.append(message(GRAPHING, "parts-right", n=len(right)))
    counts = [sum(part == one for part in right.values()) for one in set(right.values())]
    habit = max(counts) / len(right)
    return max((len(hits) / len(right) - habit) / (1 - habit), 0.0), told


def _mixed(pairs: set[tuple[str, str]]) -> bool:
    return bool(pairs & {("confounder", "collider"), ("collider", "confounder")})


# A sketch of one's own: nothing to hold it against but itself.


def _sketch(kind: Graphing, drawing: Drawing) -> Judged:
    edges = kind.graph(drawing)
    drawn = {node for arrow in edges for node in arrow}
    if not {kind.exposure, kind.outcome} <= drawn:
        ends = f"{kind.exposure} and {kind.outcome}"
        return 0.0, [message(GRAPHING, "graph-unfinished", ends=ends)]
    told = []
    if not set(drawing.own) & drawn:
        told.append(message(GRAPHING, "no-rival-yet"))
    hidden = kind.hidden(drawing) & drawn
    sets = adjustment_sets(edges, kind.exposure, kind.outcome, hidden, kind.wanted(drawing))
    name = "sketch-impossible" if not sets else "sketch-none" if sets == [frozenset()] else "sketch"
    told.append(message(GRAPHING, name, sets=kind.sets_text(edges, hidden, kind.wanted(drawing))))
    return float(bool(set(drawing.own) & drawn)), told

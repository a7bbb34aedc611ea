"""Causal graphs: building and checking them, open paths, and every minimal separating set."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING

from .checks import name, pairs

if TYPE_CHECKING:
    import networkx as nx

#: Arrows (cause, effect): pairs of names, or an array or DataFrame with these two columns.
Edges = Iterable[tuple[str, str]]

_State = tuple[str, bool]


def causal_graph(edges: Edges, *named: str) -> nx.DiGraph:
    """A directed acyclic graph from its arrows.

    Parameters
    ----------
    edges : iterable of (str, str)
        Arrows as (cause, effect).
    *named : str
        Nodes that must be in the graph.

    Returns
    -------
    networkx.DiGraph

    Raises
    ------
    ValueError
        If an edge is not a pair, the arrows form a cycle, or a named node is not in the graph.
    """
    import networkx as nx

    graph = nx.DiGraph()
    arrows = list(edges) if isinstance(edges, Mapping) else edges  # by arrow, as in a LinearModel
    for cause, effect in pairs(arrows, "The arrows", "each as a pair (cause, effect)", 2):
        graph.add_edge(name(cause, "A cause"), name(effect, "An effect"))
    if not nx.is_directed_acyclic_graph(graph):
        nodes = [cause for cause, _ in nx.find_cycle(graph)]
        raise ValueError(
            f"The arrows go round in a cycle, {' → '.join([*nodes, nodes[0]])}: a cause cannot be "
            "its own effect. Remove or turn one of them."
        )
    for node in named:
        if name(node, "A variable") not in graph:
            raise ValueError(
                f"{node!r} is not in the graph: no arrow starts or ends there. Draw one, or check "
                f"the name; the graph has {', '.join(sorted(graph)) or 'no nodes'}."
            )
    return graph


def path_text(graph: nx.DiGraph, path: Sequence[str]) -> str:
    """A path as people write it, such as ``J ← O → B``."""
    text = path[0]
    for start, end in pairwise(path):
        text += f" {'→' if graph.has_edge(start, end) else '←'} {end}"
    return text


def open_path(
    graph: nx.DiGraph, start: str, end: str, given: Iterable[str] = ()
) -> tuple[str, ...] | None:
    """A shortest path that is open between two nodes given others, or None.

    A path is open if every collider on it has been adjusted for, itself or through a descendant,
    and nothing else on it has been. The search goes over (node, came in along an arrow), so it
    takes time linear in the arrows; a shortest open walk never visits a node twice, because
    leaving out the loop leaves the walk open.

    Parameters
    ----------
    graph : networkx.DiGraph
    start, end : str
    given : iterable of str
        The nodes adjusted for.

    Returns
    -------
    tuple of str, or None

    Source
    ------
    Shachter, R. D. (1998). Bayes-ball. UAI 1998, 480-487. https://arxiv.org/abs/1301.7412
    """
    given = set(given)
    opened = _ancestors(graph, given)
    # Leaving the start is free either way, as if it had been reached against an arrow.
    came_from: dict[_State, _State | None] = {(start, False): None}
    queue = deque(came_from)
    while queue:
        state = queue.popleft()
        node, inward = state
        if node == end:
            return _walked(came_from, state)
        steps = []
        if node not in given:
            steps += [(child, True) for child in sorted(graph.successors(node))]
        if (node in opened) if inward else (node not in given):
            steps += [(parent, False) for parent in sorted(graph.predecessors(node))]
        for step in steps:
            if step not in came_from:
                came_from[step] = state
                queue.append(step)
    return None


def colliders(graph: nx.DiGraph, path: Sequence[str]) -> list[str]:
    """The nodes of a path at which two arrows meet."""
    return [
        middle
        for before, middle, after in zip(path, path[1:], path[2:], strict=False)
        if graph.has_edge(before, middle) and graph.has_edge(after, middle)
    ]


def minimal_separators(
    graph: nx.DiGraph, start: str, end: str, allowed: Iterable[str]
) -> list[frozenset[str]]:
    """Every inclusion-minimal set of allowed nodes that d-separates two nodes.

    A minimal set lies among the ancestors of the two nodes, and there d-separation is separation
    in the moral graph. Forbidden nodes are taken out of that graph and their neighbours joined,
    so that no path is lost. What remains is to list the minimal vertex separators, which takes
    polynomial time for each one: from a separator, push the side of `start` over one of its
    nodes and take the part of the new border that `end` can see.

    Parameters
    ----------
    graph : networkx.DiGraph
    start, end : str
    allowed : iterable of str
        Nodes that may be in a set.

    Returns
    -------
    list of frozenset of str
        In order of size, then of name; empty if no set separates them, ``[frozenset()]`` if they
        are separated already.

    Source
    ------
    van der Zander, B., Liśkiewicz, M. & Textor, J. (2019). Separators and adjustment sets in
    causal graphs. Artif Intell 270, 1-40. https://doi.org/10.1016/j.artint.2018.12.006;
    Berry, A., Bordat, J.-P. & Cogis, O. (2000). Generating all the minimal separators of a graph.
    Int J Found Comput Sci 11, 397-403. https://doi.org/10.1142/S0129054100000211
    """
    neighbours = _moral_neighbours(graph, start, end, set(allowed) | {start, end})
    if end in neighbours[start]:
        return []
    first = _border_seen_from(neighbours, end, {start} | neighbours[start])
    found = {first}
    queue = deque(found)
    while queue:
        separator = queue.popleft()
        side = _component(neighbours, start, separator)
        for node in separator - neighbours[end]:
            closed = side | {node} | neighbours[node] | separator
            pushed = _border_seen_from(neighbours, end, closed)
            if pushed not in found:
                found.add(pushed)
                queue.append(pushed)
    return sorted(found, key=lambda nodes: (len(nodes), sorted(nodes)))


def _ancestors(graph: nx.DiGraph, nodes: set[str]) -> set[str]:
    """The nodes and all their ancestors."""
    reached, waiting = set(nodes), list(nodes)
    while waiting:
        for parent in graph.predecessors(waiting.pop()):
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return reached


def _walked(came_from: Mapping[_State, _State | None], state: _State | None) -> tuple[str, ...]:
    path = []
    while state is not None:
        path.append(state[0])
        state = came_from[state]
    return tuple(reversed(path))


def _moral_neighbours(
    graph: nx.DiGraph, start: str, end: str, kept: set[str]
) -> dict[str, set[str]]:
    """Neighbours in the moral graph of the ancestors, all but the kept nodes bridged over."""
    import networkx as nx

    moral = nx.moral_graph(graph.subgraph(_ancestors(graph, {start, end})))
    neighbours = {node: set(moral[node]) for node in moral}
    for node in neighbours.keys() - kept:
        around = neighbours.pop(node)
        for other in around:
            neighbours[other] |= around
            neighbours[other] -= {node, other}
    return neighbours


def _component(neighbours: dict[str, set[str]], start: str, without: AbstractSet[str]) -> set[str]:
    reached, waiting = {start}, [start]
    while waiting:
        fresh = neighbours[waiting.pop()] - reached - without
        reached |= fresh
        waiting.extend(fresh)
    return reached


def _border_seen_from(
    neighbours: dict[str, set[str]], node: str, closed: set[str]
) -> frozenset[str]:
    """The closed nodes next to the part of the rest that a node is in."""
    part = _component(neighbours, node, closed)
    return frozenset(set().union(*(neighbours[each] for each in part)) - part)

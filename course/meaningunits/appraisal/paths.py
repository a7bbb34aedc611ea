"""Every path between exposure and outcome, in words; and the part a variable plays among them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from .checks import Names, choice, name, names
from .graphs import Edges, causal_graph, colliders, path_text

if TYPE_CHECKING:
    import networkx as nx

#: The parts that `part_of` tells apart.
PARTS = ("confounder", "mediator", "collider", "other")

#: More paths than this are not listed: nobody reads them.
MOST = 60


@dataclass(frozen=True)
class Route:
    """One path between exposure and outcome, and what adjusting does to it.

    ``wanted``: it carries the effect that is asked for. ``causal``: all its arrows run from the
    exposure to the outcome. ``cut`` are the nodes on it that are adjusted for and close it;
    ``meet`` those at which two arrows meet and that close it because nothing there is adjusted
    for; ``opened`` those at which two arrows meet and that adjusting has opened.
    """

    nodes: tuple[str, ...]
    text: str
    wanted: bool
    causal: bool
    cut: tuple[str, ...]
    meet: tuple[str, ...]
    opened: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether association runs along it."""
        return not self.cut and not self.meet

    @property
    def right(self) -> bool:
        """Whether it is as it should be: open if it carries the effect, closed if not."""
        return self.open == self.wanted

    @property
    def words(self) -> str:
        """What there is to say of it, without the path itself."""
        if self.open and self.wanted:
            return "open: it carries the effect you want"
        if self.open and self.causal:
            return "open: causal, but not a part of the effect you want"
        if self.open and self.opened:
            where = " and ".join(self.opened)
            return f"open, because of what you adjust for: two arrows meet at {where}"
        if self.open:
            return "open: not causal, it brings in bias"
        if self.cut:
            lost = ", and with it a part of the effect you want" if self.wanted else ""
            return f"closed at {' and '.join(self.cut)}, adjusted for{lost}"
        return f"closed at {' and '.join(self.meet)}, where two arrows meet"


def routes(
    edges: Edges,
    exposure: str,
    outcome: str,
    adjusting: Names = (),
    effect: str = "total",
) -> list[Route]:
    """Every path between exposure and outcome, whichever way its arrows point.

    Parameters
    ----------
    edges : Edges
        The arrows of the graph as (cause, effect).
    exposure, outcome : str
    adjusting : Names
        The variables adjusted for.
    effect : {"total", "direct"}
        Which effect is asked for; of the causal paths, "direct" wants only the arrow.

    Returns
    -------
    list of Route
        Causal paths first, then by length; at most `MOST`. Empty if no path joins the two, or one
        of them is not in the graph.

    Raises
    ------
    ValueError
        If the arrows form a cycle or there is no such effect.

    Source
    ------
    Pearl, J. (2009). Causality (2nd ed.), section 1.2 (d-separation).
    https://doi.org/10.1017/CBO9780511803161
    """
    import networkx as nx

    choice(effect, "The effect", ("total", "direct"))
    graph = causal_graph(edges)
    name(exposure, "The exposure")
    name(outcome, "The outcome")
    if exposure not in graph or outcome not in graph or exposure == outcome:
        return []
    given = set(names(adjusting, "The variables adjusted for"))
    opened = given.union(*(nx.ancestors(graph, node) for node in given if node in graph))
    paths = nx.all_simple_paths(graph.to_undirected(as_view=True), exposure, outcome)
    found = [
        _route(graph, tuple(path), given, opened, effect)
        for path in islice(paths, 20 * MOST)  # sorted below, so that the short ones are listed
    ]
    return sorted(found, key=lambda r: (not r.causal, len(r.nodes), r.nodes))[:MOST]


def _route(
    graph: nx.DiGraph, path: tuple[str, ...], given: set[str], opened: set[str], effect: str
) -> Route:
    meeting = colliders(graph, path)
    causal = all(graph.has_edge(a, b) for a, b in pairwise(path))
    return Route(
        nodes=path,
        text=path_text(graph, path),
        wanted=causal and (effect == "total" or len(path) == 2),
        causal=causal,
        cut=tuple(node for node in path[1:-1] if node in given and node not in meeting),
        meet=tuple(node for node in meeting if node not in opened),
        opened=tuple(node for node in meeting if node in opened),
    )


def part_of(edges: Edges, exposure: str, outcome: str, node: str) -> str:
    """The part that a variable plays for one exposure and one outcome.

    Parameters
    ----------
    edges : Edges
        The arrows of the graph as (cause, effect).
    exposure, outcome, node : str

    Returns
    -------
    str
        "mediator" if it lies on a causal path; "confounder" if it is a cause of both, of the
        outcome not only through the exposure; "collider" if two arrows meet there on some path
        between the two; "other" otherwise. The first that holds, in this order.

    Raises
    ------
    ValueError
        If the arrows form a cycle, or a name is not in the graph.

    Source
    ------
    Hernán, M. A. & Robins, J. M. (2020). Causal Inference: What If, chapters 6 to 8.
    """
    import networkx as nx

    graph = causal_graph(edges, exposure, outcome, node)
    if node in nx.descendants(graph, exposure) & nx.ancestors(graph, outcome):
        return "mediator"
    besides = graph.copy()
    besides.remove_node(exposure)
    if node in nx.ancestors(graph, exposure) and node in nx.ancestors(besides, outcome):
        return "confounder"
    paths = nx.all_simple_paths(graph.to_undirected(as_view=True), exposure, outcome)
    if any(node in colliders(graph, path) for path in paths):
        return "collider"
    return "other"

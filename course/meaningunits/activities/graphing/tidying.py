"""A graph laid out from causes to effects, in columns, for as many variables as one may draw."""

from __future__ import annotations

from collections.abc import Iterable

from ...appraisal.graphs import causal_graph
from .graphs import Arrow, Place

#: So far below one another variables of one column stand, and so many rounds put them in order.
STEP, ROUNDS = 0.27, 6


def tidied(names: Iterable[str], edges: Iterable[Arrow]) -> dict[str, Place]:
    """A place for each variable: causes left of what they cause, few arrows crossing.

    Parameters
    ----------
    names : iterable of str
    edges : iterable of (str, str)
        Without a cycle.

    Returns
    -------
    dict of str to (float, float)
        From 0 to 1 across, and down with 0.5 as the middle; many in a column reach beyond 0 and 1.

    Source
    ------
    Sugiyama, K., Tagawa, S. & Toda, M. (1981), doi:10.1109/TSMC.1981.4308636: layers by the longest
    way, and in each layer the order of the neighbours' means.
    """
    import networkx as nx

    keys, arrows = list(names), list(edges)
    graph = causal_graph(arrows)
    graph.add_nodes_from(keys)
    layer = {node: i for i, nodes in enumerate(nx.topological_generations(graph)) for node in nodes}
    for node in reversed(list(nx.topological_sort(graph))):  # a cause stands near what it causes
        after = [layer[below] for below in graph.successors(node)]
        if after:
            layer[node] = max(min(after) - 1, 0)
    deep = max(layer.values(), default=0)
    columns = [[key for key in keys if layer[key] == i] for i in range(deep + 1)]
    height = {key: i - (len(column) - 1) / 2 for column in columns for i, key in enumerate(column)}
    for turn in range(ROUNDS):
        for column in columns if turn % 2 == 0 else reversed(columns):
            beside = graph.predecessors if turn % 2 == 0 else graph.successors

            def mean(key: str, beside: object = beside) -> float:
                near = [height[other] for other in beside(key)]  # type: ignore[operator]
                return sum(near) / len(near) if near else height[key]

            column.sort(key=lambda key: (mean(key), keys.index(key)))
            for i, key in enumerate(column):
                height[key] = i - (len(column) - 1) / 2
    return {
        key: (
            round(layer[key] / deep, 3) if deep else 0.5,
            round(0.5 + STEP * (height[key] + 0.22 * (layer[key] % 2)), 3),
        )
        for key in keys
    }

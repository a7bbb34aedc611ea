"""Confounding: what to adjust for, what not, and what a causal graph lets the data contradict."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from .checks import Names, choice, listed, names
from .graphs import Edges, causal_graph, colliders, minimal_separators, open_path, path_text

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class AdjustmentCheck:
    """Whether a set is enough to adjust for, and if not, why not."""

    ok: bool
    open_path: tuple[str, ...] | None  # a shortest path that still brings in bias
    forbidden: tuple[str, ...]  # nodes of the set that must not be in it
    reasons: tuple[str, ...]  # a sentence for each fault


@dataclass(frozen=True)
class Independence:
    """Two variables that the graph says are independent once others are held fixed."""

    first: str
    second: str
    given: frozenset[str]

    def __str__(self) -> str:
        text = f"{self.first} and {self.second} are independent"
        return text + (f" given {', '.join(sorted(self.given))}" if self.given else "")


@dataclass(frozen=True)
class _Question:
    """A graph with an exposure and an outcome, prepared for one kind of effect."""

    graph: nx.DiGraph
    paths: nx.DiGraph  # the graph without the arrows that carry the effect
    between: frozenset[str]  # nodes on the causal paths in question, the outcome included
    forbidden: frozenset[str]  # those and all their descendants


def adjustment_sets(
    edges: Edges,
    exposure: str,
    outcome: str,
    latent: Names = (),
    effect: str = "total",
) -> list[frozenset[str]]:
    """Every minimal set of variables that is enough to adjust for.

    Adjusting for any set returned gives the effect without bias, and leaving any variable out of
    it no longer does. Two answers look alike and mean the opposite: ``[]`` says that no set of
    measured variables is enough, ``[frozenset()]`` that nothing needs adjusting.

    Parameters
    ----------
    edges : Edges
        The arrows of the graph as (cause, effect).
    exposure, outcome : str
    latent : Names
        Variables that were not measured and so cannot be adjusted for.
    effect : {"total", "direct"}
        The total effect, or the direct one (the arrow from exposure to outcome, in a linear
        model its coefficient).

    Returns
    -------
    list of frozenset of str
        In order of size, then of name.

    Raises
    ------
    ValueError
        If the arrows form a cycle, a name is not in the graph, exposure and outcome are the same
        or were not measured, or there is no such effect.

    Source
    ------
    Total: van der Zander, B., Liśkiewicz, M. & Textor, J. (2019). Separators and adjustment sets
    in causal graphs. Artif Intell 270, 1-40. https://doi.org/10.1016/j.artint.2018.12.006.
    Direct: Pearl, J. (2009). Causality (2nd ed.), theorem 5.3.1 (single door).
    https://doi.org/10.1017/CBO9780511803161
    """
    hidden = set(names(latent, "The variables not measured"))
    question = _question(edges, exposure, outcome, hidden, effect)
    allowed = set(question.graph) - question.forbidden - hidden
    return minimal_separators(question.paths, exposure, outcome, allowed)


def describe_sets(sets: Iterable[Names]) -> str:
    """Say in a sentence what `adjustment_sets` found; none suffices and none needed differ.

    Parameters
    ----------
    sets : iterable of Names
        What `adjustment_sets` returned.

    Returns
    -------
    str

    Raises
    ------
    ValueError
        If it is no list of sets of names.

    Source
    ------
    As for `adjustment_sets`.
    """
    found = listed(sets, "The sets", "what `adjustment_sets` returned", ordered=False)
    if not found:
        return "No set of measured variables is enough: adjustment alone cannot give this effect."
    texts = [", ".join(sorted(names(each, "A set"))) for each in found]
    if "" in texts:
        return "No adjustment is needed."
    if len(texts) == 1:
        return f"One set is enough, and every variable in it is needed: {texts[0]}."
    return f"Each of these sets is enough, and every variable in it is needed: {'; '.join(texts)}."


def is_valid_adjustment(
    edges: Edges,
    exposure: str,
    outcome: str,
    adjusting: Names,
    latent: Names = (),
    effect: str = "total",
) -> AdjustmentCheck:
    """Is it enough, and allowed, to adjust for exactly these variables?

    For the total effect this is the generalised adjustment criterion: the set holds no node on a
    causal path and no descendant of one, and it blocks every path that is not causal. It is
    complete: a set that fails it is wrong for some data that the graph can produce.

    Parameters
    ----------
    edges, exposure, outcome, latent
        As for `adjustment_sets`.
    adjusting : Names
        The variables adjusted for; need not be minimal.
    effect : {"total", "direct"}
        As for `adjustment_sets`.

    Returns
    -------
    AdjustmentCheck
        ``ok``, an open path or None, the nodes that must not be in the set, and a sentence on
        each fault.

    Raises
    ------
    ValueError
        As for `adjustment_sets`, or if exposure, outcome or an unknown variable is adjusted for.

    Source
    ------
    Perković, E., Textor, J., Kalisch, M. & Maathuis, M. H. (2018). Complete graphical
    characterization and construction of adjustment sets in Markov equivalence classes of
    ancestral graphs. J Mach Learn Res 18(220), 1-62. https://jmlr.org/papers/v18/16-319.html.
    Direct: Pearl (2009), as for `adjustment_sets`.
    """
    given = set(names(adjusting, "The variables adjusted for"))
    hidden = set(names(latent, "The variables not measured"))
    question = _question(edges, exposure, outcome, hidden, effect, given)
    if {exposure, outcome} & given:
        raise ValueError(
            f"{exposure!r} and {outcome!r} are exposure and outcome: adjust for other variables "
            "only."
        )
    wrong = sorted(given & (question.forbidden | hidden))
    reasons = [_why_not(question, node, outcome, hidden) for node in wrong]
    path = open_path(question.paths, exposure, outcome, given)
    if path is not None:
        reasons.append(_why_open(question.graph, path, given))
    return AdjustmentCheck(not reasons, path, tuple(wrong), tuple(reasons))


def implied_independences(edges: Edges, latent: Names = ()) -> list[Independence]:
    """The testable implications of a graph: what it says that the data could contradict.

    Every pair of measured variables without an arrow between them, with every minimal set of
    measured variables given which the graph makes them independent.

    Parameters
    ----------
    edges, latent
        As for `adjustment_sets`.

    Returns
    -------
    list of Independence
        By pair, then by size of the set; empty if the graph forbids nothing in the data.

    Raises
    ------
    ValueError
        If the arrows form a cycle or a name is not in the graph.

    Source
    ------
    Pearl, J. (2009). Causality (2nd ed.), section 1.2. https://doi.org/10.1017/CBO9780511803161
    """
    hidden = set(names(latent, "The variables not measured"))
    graph = causal_graph(edges, *sorted(hidden))
    measured = sorted(set(graph) - hidden)
    return [
        Independence(first, second, given)
        for first, second in combinations(measured, 2)
        for given in minimal_separators(graph, first, second, measured)
    ]


def _question(
    edges: Edges,
    exposure: str,
    outcome: str,
    latent: set[str],
    effect: str,
    adjusting: Iterable[str] = (),
) -> _Question:
    import networkx as nx

    choice(effect, "The effect", ("total", "direct"))
    graph = causal_graph(edges, exposure, outcome, *sorted(latent), *sorted(adjusting))
    if exposure == outcome:
        raise ValueError(f"{exposure!r} is both exposure and outcome: choose two variables.")
    for node in (exposure, outcome):
        if node in latent:
            raise ValueError(
                f"{node!r} is marked as not measured: without it there is no effect to estimate. "
                "Choose another variable, or mark it as measured."
            )
    if effect == "total":
        causes = nx.ancestors(graph, outcome) | {outcome}
        between = nx.descendants(graph, exposure) & causes
        carrying = [(exposure, node) for node in graph.successors(exposure) if node in between]
    else:
        carrying = [(exposure, outcome)] if graph.has_edge(exposure, outcome) else []
        between = {outcome} if carrying else set()
    paths = graph.copy()
    paths.remove_edges_from(carrying)
    forbidden = between.union(*(nx.descendants(graph, node) for node in between))
    return _Question(graph, paths, frozenset(between), frozenset(forbidden))


def _why_not(question: _Question, node: str, outcome: str, latent: set[str]) -> str:
    import networkx as nx

    if node in latent:
        return f"{node} was not measured, so it cannot be adjusted for."
    if node in question.between:
        return (
            f"{node} lies on a causal path to {outcome}: adjusting for it takes away a part of "
            "the effect."
        )
    causes = nx.ancestors(question.graph, node)
    if outcome in causes:
        return (
            f"{node} is a consequence of {outcome}: adjusting for a consequence of the outcome "
            "distorts the effect."
        )
    on_path = min(causes & question.between)
    return (
        f"{node} is a consequence of {on_path}, which lies on a causal path to {outcome}: "
        "adjusting for it takes away a part of the effect."
    )


def _why_open(graph: nx.DiGraph, path: Sequence[str], adjusting: set[str]) -> str:
    text = path_text(graph, path)
    if len(path) == 2:
        return f"The arrow {text} runs from the outcome to the exposure: no adjustment closes it."
    opened = colliders(graph, path)
    if not opened:
        return f"The path {text} is open: you adjust for no variable on it."
    ways = [
        f"two arrows meet at {node}, and you adjust for {node}"
        if node in adjusting
        else f"two arrows meet at {node}, and you adjust for a consequence of {node}"
        for node in opened
    ]
    return f"The path {text} is open: {', and '.join(ways)}."

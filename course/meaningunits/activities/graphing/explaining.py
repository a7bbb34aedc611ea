"""Why a set is enough or not, path by path: what each of its variables is there for."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ...appraisal.paths import Route, routes
from ...tasks.kind import listed
from . import graphs as dags
from . import sketching
from .graphs import Arrow, Drawing
from .judging import Question

#: Sets whose variables are accounted for, and paths named of each variable.
MOST_SETS, MOST_PATHS = 4, 2


def explained(question: Question, drawing: Drawing) -> list[str]:
    """What is to be said of the chosen set, and of each that is enough.

    Parameters
    ----------
    question : Question
        With exposure and outcome in the graph.
    drawing : Drawing

    Returns
    -------
    list of str
        A sentence or two each: first the set that was chosen, if any, then the smallest ones.
    """
    told = []
    if drawing.adjust is not None:
        found = question.check(drawing.adjust)
        name = dags.set_text(drawing.adjust)
        reasons = " ".join(found.reasons)
        told.append(
            f"Your set, {name}, is enough: every other path is closed."
            if found.ok
            else f"Your set, {name}, is not enough. {reasons}"
        )
    told += [
        f"{dags.set_text(chosen)}: {_accounted(question, drawing, chosen)}"
        for chosen in question.sets()[:MOST_SETS]
    ]
    return [sketching.path_as_drawn(line, drawing.both) for line in told]


def states(edges: Iterable[Arrow], found: Iterable[Route]) -> dict[Arrow, str]:
    """Each arrow by what runs along it: "open" bias, the "causal" effect, or nothing: "closed"."""
    kept: dict[Arrow, str] = dict.fromkeys(edges, "closed")
    for route in sorted(found, key=lambda route: route.causal, reverse=True):
        if not route.open:
            continue
        for a, b in pairwise(route.nodes):
            arrow = (a, b) if (a, b) in kept else (b, a)
            kept[arrow] = "causal" if route.causal else "open"
    return kept


def _accounted(question: Question, drawing: Drawing, chosen: frozenset[str]) -> str:
    """What each variable of a set is there for."""
    ends = (question.exposure, question.outcome)
    if not chosen:
        return "every other path is closed by itself."
    parts = []
    for node in sorted(chosen):
        without = routes(question.edges, *ends, chosen - {node}, question.effect)
        reopened = [route.text for route in without if route.open and not route.wanted]
        texts = [sketching.path_as_drawn(text, drawing.both) for text in reopened[:MOST_PATHS]]
        more = f" and {len(reopened) - MOST_PATHS} more" if len(reopened) > MOST_PATHS else ""
        parts.append(f"{node} closes {listed(texts)}{more}" if texts else f"{node} closes a path")
    return f"{'; '.join(parts)}."

"""Causal graphs without end, each made of a difficulty and a number, and judged exactly.

An answer holds ``"practice": {"level": "middle", "n": 3}`` besides what is said of adjusting: the
third graph of that difficulty, which is the same for everybody. Without it, it is the first easy
one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from random import Random
from typing import Any

from ...appraisal.graphs import causal_graph
from ...tasks.feedback import Message
from ...tasks.kind import Context, Line, Unreadable, is_nothing, shown
from ...trail import Log
from .graphs import Arrow, Drawing, Place
from .kind import Graphing
from .tidying import tidied

#: Variables, those of them not measured, and how likely one causes a later one.
LEVELS: Mapping[str, tuple[int, int, float]] = {
    "easy": (5, 0, 0.42),
    "middle": (7, 1, 0.36),
    "hard": (10, 2, 0.3),
}
FIRST = ("easy", 1)
MOST = 9999
ENDS = ("X", "Y")
_LETTERS = "ABCDEFGH"


@cache
def graph_of(level: str, n: int) -> tuple[tuple[Arrow, ...], tuple[str, ...], tuple[str, ...]]:
    """A graph of a difficulty: its arrows, its variables, and those of them not measured.

    X causes Y, directly or by others, and some other path joins the two.
    """
    import networkx as nx

    many, hidden, chance = LEVELS[level]
    luck = Random(f"{level} {n}")
    letters = list(_LETTERS[: many - 2])
    while True:
        order = [*letters]
        luck.shuffle(order)
        early = luck.randint(1, max(len(order) - 1, 1))
        late = luck.randint(early, len(order))
        order = [*order[:early], "X", *order[early:late], "Y", *order[late:]]
        edges = tuple(
            (a, b) for i, a in enumerate(order) for b in order[i + 1 :] if luck.random() < chance
        )
        unmeasured = tuple(sorted(luck.sample(letters, hidden)))
        touched = {node for edge in edges for node in edge}
        if len(touched) < many or len(edges) > 2 * many:
            continue
        graph = causal_graph(edges)
        if "Y" not in nx.descendants(graph, "X"):
            continue
        besides = graph.copy()
        besides.remove_edges_from(list(graph.out_edges("X")))
        if not nx.has_path(besides.to_undirected(), "X", "Y"):
            continue
        return edges, (*ENDS, *letters), unmeasured


@dataclass(frozen=True)
class Practising(Graphing):
    """One graph after another, as many as one likes (see the head of this module)."""

    def which(self, answer: Any) -> tuple[str, int]:
        """The graph that an answer is about; raises Unreadable where there is none of that name."""
        said = answer.get("practice") if isinstance(answer, dict) else None
        if is_nothing(said):
            return FIRST
        level, n = (said.get("level"), said.get("n")) if isinstance(said, dict) else (None, None)
        if not isinstance(level, str) or level not in LEVELS:
            raise Unreadable(f"{shown(level)} is no difficulty: there are {', '.join(LEVELS)}")
        if not isinstance(n, int) or isinstance(n, bool) or not 1 <= n <= MOST:
            raise Unreadable(f"{shown(n)} is the number of no graph: they go from 1 to {MOST}")
        return level, n

    def made(self, level: str, n: int) -> Graphing:
        """The task as it is with one of the graphs."""
        edges, names, hidden = graph_of(level, n)
        nodes = {name: name for name in names}
        return replace(self, nodes=nodes, arrows=edges, latent=hidden)

    def at_answer(self, answer: Any) -> Graphing:
        """The task as an answer has it; with the first graph where that cannot be read."""
        try:
            return self.made(*self.which(answer))
        except Unreadable:
            return self.made(*FIRST)

    def read(self, answer: Any) -> Drawing:
        which = self.which(answer)
        rest = answer
        if isinstance(answer, dict):
            rest = {key: value for key, value in answer.items() if key != "practice"}
        return replace(Graphing.read(self.made(*which), rest), practice=which)

    def layout(self, drawing: Drawing) -> dict[str, Place]:
        return tidied(self.nodes, self.arrows)

    def _made_for(self, read: Drawing) -> Graphing:
        return self.made(*(read.practice or FIRST))

    def judged(self, read: Drawing, context: Context) -> tuple[float, list[Message]]:
        return Graphing.judged(self._made_for(read), read, context)

    def draw(self, read: Drawing) -> str:
        return Graphing.draw(self._made_for(read), read)

    def in_words(self, read: Drawing) -> list[Line]:
        level, n = read.practice or FIRST
        return [("Graph", f"{level}, number {n}"), *Graphing.in_words(self._made_for(read), read)]

    def done_before(self, slug: str, log: Log) -> int:
        """How many different graphs a trail has a right answer to, each as it was checked."""
        right, last = set(), None
        for entry in log.of(slug):
            if not entry.is_event:
                last = entry.value
            elif entry.word == "check" and isinstance(last, dict):
                share, _ = self.judge(last, Context(slug, "lesson"))
                right |= {str(last.get("practice"))} if share == 1 else set()
        return len(right)

"""Judging a drawn graph: its arrows, the effect, the set and the parts, each on its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from ...appraisal.confounding import (
    AdjustmentCheck,
    adjustment_sets,
    describe_sets,
    is_valid_adjustment,
)
from ...appraisal.graphs import causal_graph, colliders
from ...appraisal.paths import routes
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Host, listed, plural
from . import advice
from . import graphs as dags
from .graphs import Arrow, Drawing, Line

GRAPHING = Table(__file__)

Judged = tuple[float, list[Message]]


@dataclass(frozen=True)
class Story:
    """What arrows are held against: sentences, all arrows they tell of, those drawn already."""

    lines: tuple[Line, ...]
    arrows: tuple[Arrow, ...]
    given: tuple[Arrow, ...]

    @property
    def to_draw(self) -> set[Arrow]:
        return set(self.arrows) - set(self.given)

    def sorted_out(self, drawing: Drawing) -> tuple[set[Arrow], set[Arrow], set[Arrow]]:
        """One's own arrows: those a sentence tells of, those turned round, and the rest."""
        right, own = set(self.arrows), set(drawing.edges) - set(self.given)
        hits = own & right
        turned = {(a, b) for a, b in own - hits if (b, a) in right}
        return hits, turned, own - hits - turned

    def share(self, drawing: Drawing) -> float:
        """Arrows told of, less arrows nobody tells of; drawing everything earns nothing."""
        hits, _, extra = self.sorted_out(drawing)
        return max((len(hits) - len(extra)) / len(self.to_draw), 0.0)


@dataclass(frozen=True)
class Question:
    """What a set is chosen for: which effect of what on what, in which graph.

    ``unmeasured`` may hold variables that no arrow of the graph touches.
    """

    edges: tuple[Arrow, ...]
    exposure: str
    outcome: str
    unmeasured: frozenset[str]
    effect: str

    @property
    def drawn(self) -> set[str]:
        """The variables that an arrow touches."""
        return {node for arrow in self.edges for node in arrow}

    @property
    def hidden(self) -> set[str]:
        """Those of them that were not measured."""
        return set(self.unmeasured & self.drawn)

    @property
    def can_be_asked(self) -> bool:
        """Whether the exposure and the outcome are both in the graph."""
        return {self.exposure, self.outcome} <= self.drawn

    def check(self, chosen: frozenset[str]) -> AdjustmentCheck:
        """Whether a set is enough, and why not."""
        ends = (self.exposure, self.outcome)
        return is_valid_adjustment(self.edges, *ends, chosen, self.hidden, self.effect)

    def sets(self) -> list[frozenset[str]]:
        """Every set that is enough, with nothing to spare."""
        return adjustment_sets(self.edges, self.exposure, self.outcome, self.hidden, self.effect)

    def sets_text(self) -> str:
        """Every set that is enough, or which of the two kinds of “none” it is."""
        return f"For the {self.effect} effect: {describe_sets(self.sets())}"

    def unfinished(self) -> Judged:
        """What is told of a graph in which nothing can be asked yet."""
        ends = f"{self.exposure} and {self.outcome}"
        return 0.0, [message(GRAPHING, "graph-unfinished", ends=ends)]


# Arrows.


def of_edges(
    story: Story, drawing: Drawing, graph: tuple[Arrow, ...], nodes: int, host: Host
) -> Judged:
    """The arrows, held against a story.

    Parameters
    ----------
    story : Story
    drawing : Drawing
    graph : tuple of Arrow
        The arrows with those given.
    nodes : int
        How many variables the task has.
    host : {"lesson", "exercise"}
        An exercise names no arrow and no sentence.
    """
    if not drawing.edges:
        return 0.0, [message(GRAPHING, "no-arrows")]
    hits, turned, extra = story.sorted_out(drawing)
    told: list[Message] = []
    if len({frozenset(arrow) for arrow in graph}) == nodes * (nodes - 1) // 2:
        told.append(message(GRAPHING, "drawn-everything"))
    if circle := dags.cycle(graph):
        told.append(message(GRAPHING, "goes-round", detail=circle))
    tempting = {arrow: (i, line) for i, line in enumerate(story.lines, 1) for arrow in line.tempts}
    for arrow in sorted(extra & set(tempting)):
        i, line = tempting[arrow]
        given = {"arrow": dags.arrow_text(arrow), "n": i, "why": line.why}
        told.append(message(GRAPHING, "tempted", given, place=(i, i)))
    if unbacked := sorted(extra - set(tempting)):
        told.append(_unbacked(unbacked, story, host))
    absent = story.to_draw - hits
    turned_back = {(b, a) for a, b in turned}
    rows = [
        (i, set(line.arrows) & absent)
        for i, line in enumerate(story.lines, 1)
        if set(line.arrows) & absent
    ]
    if host == "exercise":
        told += _among(len(story.lines), rows, turned_back)
    else:
        told += _by_sentence(rows, turned_back)
    if not told:
        told.append(message(GRAPHING, "all-drawn", n=len(story.arrows)))
    return story.share(drawing), told


def _unbacked(arrows: list[Arrow], story: Story, host: Host) -> Message:
    import networkx as nx

    right = causal_graph(story.arrows)
    short = [
        (a, b) for a, b in arrows if a in right and b in right and b in nx.descendants(right, a)
    ]
    name = "short-cut" if short else "unbacked"
    shown = short or arrows
    if host == "exercise":
        count = f"{len(shown)} of your arrows" if len(shown) > 1 else "one of your arrows"
        return message(GRAPHING, name, arrows=count)
    texts = listed(map(dags.arrow_text, shown))
    return message(GRAPHING, name, arrows=texts)


def _by_sentence(rows: list[tuple[int, set[Arrow]]], turned: set[Arrow]) -> list[Message]:
    """Sentences whose arrow runs the other way, and those that are not in the graph."""
    against = [i for i, arrows in rows if arrows & turned]
    told = [message(GRAPHING, "turned", n=i, place=(i, i)) for i in against]
    if absent := [i for i, _ in rows if i not in against]:
        several = len(absent) > 1
        which = f"sentence{'s' if several else ''} {listed(absent)}"
        given = {"which": which, "says": "say" if several else "says"}
        told.append(message(GRAPHING, "told-not-drawn", given, place=(absent[0], absent[0])))
    return told


def _among(sentences: int, rows: list[tuple[int, set[Arrow]]], turned: set[Arrow]) -> list[Message]:
    """How many sentences of each half are not in the graph, without saying which."""
    told = []
    middle = (sentences + 1) // 2
    for first, last in ((1, middle), (middle + 1, sentences)):
        here = [(i, arrows) for i, arrows in rows if first <= i <= last]
        against = sum(bool(arrows & turned) for _, arrows in here)
        for name, n in (("turned-among", against), ("missing-among", len(here) - against)):
            if n:
                given = {"first": first, "last": last, "n": n}
                told.append(message(GRAPHING, name, given, place=(first, last)))
    return told


# The effect.


def of_effect(said: str | None, wanted: str) -> Judged:
    """The effect that was chosen, beside the one that the question wants."""
    if said is None:
        return 0.0, [message(GRAPHING, "no-effect-yet")]
    if said == wanted:
        return 1.0, [message(GRAPHING, "effect-right", effect=said)]
    return 0.0, [message(GRAPHING, f"{wanted}-asked")]


# The set.


def of_set(
    question: Question,
    drawing: Drawing,
    order: Mapping[str, str],
    by_accident: Callable[[frozenset[str]], bool],
) -> Judged:
    """The set to adjust for.

    Parameters
    ----------
    question : Question
        What it is chosen for.
    drawing : Drawing
    order : mapping of str to str
        The task's variables, in the order in which a set is written.
    by_accident : callable
        Whether a set that is not enough gives the truth in numbers.
    """
    if drawing.adjust is None and not drawing.impossible:
        return 0.0, [message(GRAPHING, "no-set-yet", none=dags.NONE_SUFFICES)]
    if not question.can_be_asked:
        return question.unfinished()
    sets, effect = question.sets(), question.effect
    if drawing.impossible:
        if not sets:
            return 1.0, [message(GRAPHING, "impossible-right")]
        name = "says-impossible" if question.hidden else "says-impossible-all-measured"
        if sets == [frozenset()]:
            name = "says-impossible-none-needed"
        which = advice.PATHS[effect].format(x=question.exposure)
        return 0.0, [message(GRAPHING, name, effect=effect, which=which)]
    chosen = frozenset(drawing.adjust or ()) & question.drawn
    text = dags.set_text(chosen, order)
    if question.check(chosen).ok:
        return 1.0, [_enough(chosen, sets, text, effect)]
    told = [message(GRAPHING, "right-by-accident", set=text)] if by_accident(chosen) else []
    share, why_not = _not_enough(question, chosen)
    return share, [*told, *why_not]


def _enough(chosen: frozenset[str], sets: list[frozenset[str]], text: str, effect: str) -> Message:
    if not chosen:
        return message(GRAPHING, "nothing-needed", effect=effect)
    name = "set-enough" if chosen in sets else "set-enough-and-more"
    return message(GRAPHING, name, set=text, effect=effect, rest=_rest(chosen, sets))


def _not_enough(question: Question, chosen: frozenset[str]) -> Judged:
    found, told = question.check(chosen), []
    reasons = list(found.reasons)
    for node in found.forbidden:
        name = _forbidden(question, node)
        told.append(message(GRAPHING, name, node=node, reason=reasons.pop(0)))
    if found.open_path:
        name = _left_open(question, found.open_path, chosen)
        meet = frozenset(colliders(causal_graph(question.edges), found.open_path))
        without = question.check(chosen - meet).open_path
        opens = chosen & meet
        look = advice.about_a_collider(found.open_path, without, meet | question.hidden, opens)
        told.append(message(GRAPHING, name, reason=reasons.pop(0), look=look))
    if found.open_path is None:
        return 0.5, told  # all that must be closed is closed, with one variable too many
    return 0.0 if found.forbidden else _part_way(question, chosen), told


def _rest(chosen: frozenset[str], sets: list[frozenset[str]]) -> str:
    """What else is to be said of a set with nothing to spare."""
    if len(sets) > 1:
        return "Another set would be enough, too."
    if len(chosen) > 1:
        return "If you leave one of them out, the set is not enough."
    return "If you adjust for nothing, a path is open."


def _forbidden(question: Question, node: str) -> str:
    import networkx as nx

    graph = causal_graph(question.edges)
    causes = nx.ancestors(graph, node)
    if question.outcome in causes:
        return "consequence-adjusted"
    between = question.outcome in nx.descendants(graph, node)
    return "mediator-adjusted" if between else "consequence-adjusted"


def _left_open(question: Question, path: tuple[str, ...], chosen: frozenset[str]) -> str:
    graph = causal_graph(question.edges)
    if all(step in graph.edges for step in pairwise(path)) and path[0] == question.exposure:
        return "way-open"  # open only where the direct effect is wanted
    if not chosen:
        return "nothing-adjusted"
    return "collider-opened" if colliders(graph, path) else "path-open"


def _part_way(question: Question, chosen: frozenset[str]) -> float:
    """Half of the share of biasing paths that a set closes, if it opens none."""

    def biasing(adjusting: frozenset[str]) -> set[tuple[str, ...]]:
        ends = (question.exposure, question.outcome)
        found = routes(question.edges, *ends, adjusting, question.effect)
        return {r.nodes for r in found if r.open and not r.wanted}

    before, after = biasing(frozenset()), biasing(chosen)
    if after - before or not before:
        return 0.0
    return 0.5 * (1 - len(after) / len(before))


# The parts.


#: Two arrows meet at the one, and leave from the other.
_TWO_ARROWS = frozenset(("confounder", "collider"))
#: What tells two parts from one another.
_TOLD_APART = {
    frozenset(("collider", "mediator")): (
        "To a collider and to a mediator, an arrow comes from the exposure's side. Now look on the "
        "outcome's side: does an arrow go out of the variable there, or come in?"
    ),
    frozenset(("confounder", "mediator")): (
        "From a confounder and from a mediator, arrows lead to the outcome. Look at the arrows "
        "between the variable and the exposure. Does the variable cause the exposure, or does the "
        "exposure cause the variable?"
    ),
    frozenset(("confounder", "other")): (
        "A confounder leads to the exposure, and by another way to the outcome. For each "
        "variable that you call a confounder, follow both ways: does one of them end where two "
        "arrowheads meet?"
    ),
    frozenset(("mediator", "other")): (
        "From the exposure, arrows lead to a mediator, and from the mediator to the outcome. All "
        "of them point the same way. Check this for each variable that you call a mediator."
    ),
    frozenset(("collider", "other")): (
        "Two arrowheads meet at a collider, one from the exposure's side and one from the "
        "outcome's. "
        "From each variable, follow both arrows back."
    ),
}


def of_parts(right: Mapping[str, str], said: Mapping[str, str], host: Host) -> Judged:
    """The part of each variable, corrected for giving all of them the commonest one."""
    hits = [key for key in right if said.get(key) == right[key]]
    wrong = [key for key in right if key in said and key not in hits]
    told: list[Message] = []
    if blank := [key for key in right if key not in said]:
        told.append(message(GRAPHING, "parts-left-out", nodes=listed(blank)))
    if not blank and len(set(said.values())) == 1 and wrong:
        told.append(message(GRAPHING, "parts-all-alike"))
    elif wrong and host == "exercise":
        swapped: dict[frozenset[str], int] = {}
        for key in wrong:
            pair = frozenset((said[key], right[key]))
            swapped[pair] = swapped.get(pair, 0) + 1
        for pair, n in sorted(swapped.items(), key=lambda each: (-each[1], sorted(each[0]))):
            name = "collider-for-confounder" if pair == _TWO_ARROWS else "parts-off"
            what = f"In {plural(n, 'case')} you confused “{'” and “'.join(sorted(pair))}”."
            told.append(message(GRAPHING, name, what=what, look=_TOLD_APART.get(pair, "")))
    else:
        for key in wrong:
            pair = frozenset((said[key], right[key]))
            name = "collider-for-confounder" if pair == _TWO_ARROWS else "parts-off"
            what = f"The part of {key} is not right."
            if pair == _TWO_ARROWS:
                what += " You confused “collider” and “confounder”."
            given = {"what": what, "look": _TOLD_APART.get(pair, "")}
            told.append(message(GRAPHING, name, given))
    if len(hits) == len(right):
        told.append(message(GRAPHING, "parts-right", n=len(right)))
    counts = [sum(part == one for part in right.values()) for one in set(right.values())]
    habit = max(counts) / len(right)
    return max((len(hits) / len(right) - habit) / (1 - habit), 0.0), told


# A sketch of one's own: nothing to hold it against but itself.


def of_sketch(question: Question, own: set[str]) -> Judged:
    """A graph of one's own: whether a rival of one's own (``own``) is in it, and which sets."""
    if not question.can_be_asked:
        return question.unfinished()
    rival, sets = bool(own & question.drawn), question.sets()
    told = [] if rival else [message(GRAPHING, "no-rival-yet")]
    name = "sketch-impossible" if not sets else "sketch-none" if sets == [frozenset()] else "sketch"
    told.append(message(GRAPHING, name, sets=question.sets_text()))
    return float(rival), told

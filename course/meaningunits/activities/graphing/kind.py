"""Drawing a causal graph and deciding what to adjust for: the kind behind the DAG editor.

What is asked is any of ``edges`` (draw the arrows that a story tells of), ``adjust`` (choose a set
that is enough, or say that nothing needs adjusting or that no set is enough), ``effect`` (total or
direct, whichever the question wants) and ``parts`` (which part each variable plays).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...appraisal.confounding import adjustment_sets, describe_sets, implied_independences
from ...appraisal.paths import routes
from ...appraisal.sem import LinearModel
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import written
from ...tasks.kind import Context, Kind, Unreadable, is_nothing, referring, shown
from . import graphs as dags
from .graphs import Arrow, Drawing

GRAPHING = Table(__file__)

ASKED = ("edges", "effect", "adjust", "parts")
STORY = "An invented story, no evidence about anybody."


@dataclass(frozen=True)
class Line:
    """A sentence of a story, the arrows it tells of, and one that it only tempts to draw."""

    text: str
    arrows: tuple[Arrow, ...] = ()
    tempts: tuple[Arrow, ...] = ()
    why: str = ""  # why not


@dataclass(frozen=True)
class Graphing(Kind[Any]):
    """Draw, choose, name: what is asked of one causal graph.

    Parameters
    ----------
    task : str
        What to do.
    nodes : mapping of str to str
        Key → name of each variable.
    exposure, outcome : str
    arrows : tuple of (str, str)
        The graph as it is given, or as the story tells it.
    asked : tuple of str
        Any of "edges", "effect", "adjust", "parts".
    story : tuple of Line
        Sentences, each with the arrows it tells of.
    given : tuple of (str, str)
        Arrows of the story that are drawn already.
    latent : tuple of str
        Variables that were not measured.
    effect : {"total", "direct"}
        Which effect the question wants.
    model : mapping of (str, str) to float, optional
        Coefficients: the editor then says what a regression with the chosen set gives.
    tells : tuple of str
        What the editor says before a check: any of "paths", "sets", "implied".
    weights : mapping of str to float
        How much each part counts; 1 where nothing is said.
    own : int
        How many variables of one's own may be added.
    places : mapping of str to (float, float), optional
        Where to stand, from 0 to 1 across and down, for variables that laying out does not suit.
    label : str
        That it is invented, in the words that fit.
    well_done, lesson : str
        Said when all is right; the passage that helps, as ``08: Heading``.
    """

    diagnoses = GRAPHING

    task: str
    nodes: Mapping[str, str]
    exposure: str
    outcome: str
    arrows: tuple[Arrow, ...]
    asked: tuple[str, ...] = ("adjust",)
    story: tuple[Line, ...] = ()
    given: tuple[Arrow, ...] = ()
    latent: tuple[str, ...] = ()
    effect: str = "total"
    model: Mapping[Arrow, float] | None = None
    tells: tuple[str, ...] = ()
    weights: Mapping[str, float] | None = None
    own: int = 0
    label: str = STORY
    places: Mapping[str, dags.Place] | None = None
    well_done: str = ""
    lesson: str = ""

    @property
    def draws(self) -> bool:
        """Whether the arrows are the learner's."""
        return "edges" in self.asked

    @property
    def free(self) -> bool:
        """Whether there is no story to hold the arrows against: a sketch."""
        return self.draws and not self.story

    @cached_property
    def linear(self) -> LinearModel | None:
        return LinearModel(self.model) if self.model else None

    # Asking in writing.

    def asks(self, slug: str) -> str:
        lines = [self.task, self.label]
        lines += [f"  {key}: {name}{self._role(key)}" for key, name in self.nodes.items()]
        lines += [f"  ({n}) {line.text}" for n, line in enumerate(self.story, start=1)]
        if not self.draws:
            lines.append(f"  Arrows: {', '.join(map(dags.arrow_text, self.arrows))}.")
        elif self.given:
            lines.append(f"  Drawn already: {', '.join(map(dags.arrow_text, self.given))}.")
        if "adjust" in self.asked:
            lines.append(
                f"  'adjust': a list; [] says that nothing needs adjusting, '{dags.NONE_SUFFICES}' "
                "that no set of measured variables is enough"
            )
        if "effect" in self.asked:
            lines += [f"  'effect': '{name}': {text}" for name, text in dags.EFFECTS.items()]
        if "parts" in self.asked:
            lines += [f"  'parts': '{name}': {text}" for name, text in dags.MEANT.items()]
        return "\n".join([*lines, f"Write {self.example(slug)}."])

    def _role(self, key: str) -> str:
        roles = {self.exposure: " (exposure)", self.outcome: " (outcome)"}
        return roles.get(key, " (not measured)" if key in self.latent else "")

    def example(self, slug: str) -> str:
        """How an answer is written, with nothing in it that is one."""
        shapes = {
            "edges": '"edges": [["…", "…"], …]',
            "effect": '"effect": "…"',
            "adjust": '"adjust": ["…", …]',
            "parts": '"parts": {"…": "…", …}',
        }
        return f'mu.answer("{slug}", {{{", ".join(shapes[part] for part in self.asked)}}})'

    # Reading.

    def names(self, drawing: Drawing) -> dict[str, str]:
        """All variables, the learner's own last: key → name."""
        return {**self.nodes, **drawing.own}

    def hidden(self, drawing: Drawing) -> set[str]:
        """The variables that were not measured."""
        return {*self.latent, *drawing.latent}

    def graph(self, drawing: Drawing) -> tuple[Arrow, ...]:
        """The arrows that a set is chosen for: drawn ones where they are asked for."""
        if not self.draws:
            return self.arrows
        return dags.in_order((*self.given, *drawing.edges), self.names(drawing))

    def read(self, answer: Any) -> Drawing:
        """The answer as a drawing; raises Unreadable."""
        if is_nothing(answer):
            return Drawing()
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which part is what")
        known = {*self.asked, *(("own", "latent") if self.own else ())}
        for key in answer:
            if key not in known:
                raise Unreadable(f"there is nothing called {shown(key)} to say here")
        said = {key: value for key, value in answer.items() if not is_nothing(value)}
        own = dags.read_own(said.get("own", {}), self.nodes, self.own)
        names = {**self.nodes, **own}
        latent = self._read_latent(said.get("latent", []), own)
        edges = dags.read_edges(said.get("edges", []), names)
        if circle := dags.cycle({*edges, *self.given}):
            raise Unreadable(circle[0].lower() + circle[1:].rstrip("."))
        adjust: frozenset[str] | None = None
        impossible = False
        if "adjust" in said:
            others = [key for key in names if key not in (self.exposure, self.outcome)]
            adjust = dags.read_set(said["adjust"], others, {*self.latent, *latent})
            impossible = adjust is None
        return Drawing(
            edges, adjust, impossible, self._read_effect(said), self._read_parts(said), own, latent
        )

    def _read_latent(self, said: Any, own: Mapping[str, str]) -> frozenset[str]:
        if not isinstance(said, list):
            raise Unreadable(f"{shown(said)} is not a list of variables of your own")
        return frozenset(dags.read_node(one, own or ("none",)) for one in said)

    def _read_effect(self, said: Mapping[str, Any]) -> str | None:
        if "effect" not in said:
            return None
        word = said["effect"].strip().lower() if isinstance(said["effect"], str) else None
        if word not in dags.EFFECTS:
            raise Unreadable(f"the effect is {shown(said['effect'])}, not 'total' or 'direct'")
        return word

    def _read_parts(self, said: Mapping[str, Any]) -> dict[str, str]:
        parts = said.get("parts", {})
        if not isinstance(parts, dict):
            raise Unreadable("it does not say which variable plays which part")
        found = {}
        for key, part in parts.items():
            name = dags.read_node(key, self.others)
            word = part.strip().lower() if isinstance(part, str) else None
            if word not in dags.MEANT:
                raise Unreadable(f"{shown(part)} is none of {', '.join(dags.MEANT)} ({name})")
            found[name] = word
        return {key: found[key] for key in self.others if key in found}

    @property
    def others(self) -> tuple[str, ...]:
        """The variables besides exposure and outcome."""
        return tuple(key for key in self.nodes if key not in (self.exposure, self.outcome))

    # What the editor says.

    def wanted(self, drawing: Drawing) -> str:
        """The effect that a set is held against: the one chosen, where one is to choose."""
        return drawing.effect or self.effect

    def told(self, drawing: Drawing) -> dict[str, Any]:
        """What can be said of a drawing before it is checked: paths, sets, estimate, in words."""
        edges, hidden = self.graph(drawing), self.hidden(drawing)
        adjust, effect = drawing.adjust or frozenset(), self.wanted(drawing)
        found: dict[str, Any] = {"paths": None, "sets": "", "implied": None, "estimate": ""}
        if "paths" in self.tells:
            found["paths"] = [
                {"text": r.text, "words": r.words, "right": r.right, "open": r.open}
                for r in routes(edges, self.exposure, self.outcome, adjust, effect)
            ]
        drawn = {node for arrow in edges for node in arrow}
        if "sets" in self.tells:
            found["sets"] = (
                self.sets_text(edges, hidden, effect)
                if {self.exposure, self.outcome} <= drawn
                else "Draw the exposure and the outcome into the graph first."
            )
        if "implied" in self.tells:
            found["implied"] = [str(i) for i in implied_independences(edges, hidden & drawn)]
        if self.linear is not None:
            found["estimate"] = self.estimate_text(drawing)
        return found

    def sets_text(self, edges: tuple[Arrow, ...], hidden: set[str], effect: str) -> str:
        """Every set that is enough, or which of the two kinds of “none” it is."""
        drawn = {node for arrow in edges for node in arrow}
        sets = adjustment_sets(edges, self.exposure, self.outcome, hidden & drawn, effect)
        return f"For the {effect} effect: {describe_sets(sets)}"

    def estimate(self, adjust: frozenset[str]) -> float:
        """What a regression with this set gives, in the model."""
        return self.linear.coefficient(self.exposure, self.outcome, adjust)

    @property
    def truth(self) -> float:
        """The effect that the question wants, in the model."""
        find = self.linear.total_effect if self.effect == "total" else self.linear.direct_effect
        return find(self.exposure, self.outcome)

    def estimate_text(self, drawing: Drawing) -> str:
        if drawing.adjust is None:
            return "Choose a set, and what a regression gives with it will stand here."
        value = f"{self.estimate(drawing.adjust):+.3f}".replace("-", "−")
        text = dags.set_text(drawing.adjust, self.nodes)
        which = f"a regression of {self.outcome} on {self.exposure}"
        return f"Adjusting for {text}, {which} gives {value}."

    def layout(self, drawing: Drawing) -> dict[str, dags.Place]:
        """Where each variable stands; where arrows are to be drawn, it tells nothing of them."""
        names = self.names(drawing)
        made = dags.layout(names, self.exposure, self.outcome, None if self.draws else self.arrows)
        return {**made, **(self.places or {})}

    # Judging.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        from .judging import judged

        example = self.example(context.slug)
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(GRAPHING, "nothing-yet", example=example)]
        try:
            drawing = self.read(answer)
        except Unreadable as problem:
            name = "circle" if "go round in a cycle" in str(problem) else "unreadable"
            return 0.0, [message(GRAPHING, name, detail=str(problem), example=example)]
        share, told = judged(self, drawing, context)
        return share, referring(told, self.lesson)

    def still(self, answer: Any) -> str:
        """The graph as a table and what was decided, as static HTML."""
        try:
            drawing = self.read(answer)
        except Unreadable:
            return written(answer)
        if is_nothing(answer):
            return written(answer)
        names = self.names(drawing)
        return f'<p class="mu-note">{self.label}</p>' + dags.still(
            drawing, names, self.graph(drawing), self.asked, self.hidden(drawing)
        )

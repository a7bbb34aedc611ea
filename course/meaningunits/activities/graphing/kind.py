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

from ...appraisal.confounding import implied_independences
from ...appraisal.paths import part_of, routes
from ...appraisal.sem import LinearModel
from ...tasks.choices import read_choice
from ...tasks.feedback import Message
from ...tasks.html import note
from ...tasks.kind import Context, Kind, Unreadable, is_nothing, listed, referring, shown
from ...tasks.kind import Line as Part
from . import graphs as dags
from . import sketching
from .explaining import explained
from .graphs import Arrow, Drawing, Line
from .judging import GRAPHING, Question, Story, of_edges, of_effect, of_parts, of_set, of_sketch

__all__ = ["GRAPHING", "Graphing", "Line"]

ASKED = ("edges", "effect", "adjust", "parts")
STORY = "An invented story, no evidence about anybody."
#: Nearer than this to the truth, a number is right by what one can see of it.
NEAR = 0.01


@dataclass(frozen=True)
class Graphing(Kind[Drawing]):
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
    def linear(self) -> LinearModel:
        """The model, with nothing in it where there is none."""
        return LinearModel(self.model or {})

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
                "  'adjust': a list of variables; write [] if nothing needs adjusting, and "
                f"'{dags.NONE_SUFFICES}' if no set of measured variables is enough"
            )
        if "effect" in self.asked:
            lines += [f"  'effect': '{name}': {text}" for name, text in dags.EFFECTS.items()]
        if "parts" in self.asked:
            lines += [f"  'parts': '{name}': {text}" for name, text in dags.MEANT.items()]
        return "\n".join([*lines, f"Write {self.example(slug)}."])

    def _role(self, key: str) -> str:
        roles = {self.exposure: " (exposure)", self.outcome: " (outcome)"}
        return roles.get(key, " (not measured)" if key in self.latent else "")

    def braces(self, context: Context) -> dict[str, Any]:
        begin = {
            "edges": "the first arrow",
            "effect": "the effect",
            "parts": "the part of one variable",
        }
        first = next((begin[part] for part in self.asked if part in begin), "the set")
        return {"example": self.example(context.slug), "begin": first}

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
        return {**self.nodes, **drawing.names, **drawing.own}

    def hidden(self, drawing: Drawing) -> set[str]:
        """The variables that were not measured."""
        return {*self.latent, *drawing.latent}

    def graph(self, drawing: Drawing) -> tuple[Arrow, ...]:
        """The arrows that a set is chosen for: drawn ones where they are asked for."""
        if not self.draws:
            return self.arrows
        return dags.in_order((*self.given, *drawing.edges), self.names(drawing))

    def read(self, answer: Any) -> Drawing:
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which part is what")
        if self.asked == ("parts",) and "parts" not in answer:
            answer = {"parts": answer}
        known = {*self.asked, *(sketching.KEYS if self.own else ())}
        known |= {"places"} if self.draws else set()
        for key in answer:
            if key not in known:
                raise Unreadable(f"there is nothing called {shown(key)} to say here")
        said = {key: value for key, value in answer.items() if not is_nothing(value)}
        own = dags.read_own(said.get("own", {}), self.nodes, self.own)
        ends = (self.exposure, self.outcome)
        changed = sketching.read_names(said.get("names", {}), ends)
        names = {**self.nodes, **changed, **own}
        both = sketching.read_both(said.get("both", []), names)
        places = sketching.read_places(said.get("places", {}), names)
        latent = self._read_latent(said.get("latent", []), own)
        edges = dags.read_edges(said.get("edges", []), names)
        if self.asked != ("edges",) or self.tells:  # what follows from a graph needs one
            dags.refuse_cycle((*edges, *self.given))
        adjust: frozenset[str] | None = None
        impossible = False
        if "adjust" in said:
            others = {key: name for key, name in names.items() if key not in ends}
            adjust = dags.read_set(said["adjust"], others, {*self.latent, *latent}, ends)
            impossible = adjust is None
        effect, parts = self._read_effect(said), self._read_parts(said)
        return Drawing(edges, adjust, impossible, effect, parts, own, latent, both, changed, places)

    def _read_latent(self, said: Any, own: Mapping[str, str]) -> frozenset[str]:
        if not isinstance(said, list):
            raise Unreadable(f"{shown(said)} is not a list of variables of your own")
        return frozenset(dags.read_node(one, own or ("none",)) for one in said)

    def _read_effect(self, said: Mapping[str, Any]) -> str | None:
        if "effect" not in said:
            return None
        return dags.read_effect(said["effect"])

    def _read_parts(self, said: Mapping[str, Any]) -> dict[str, str]:
        parts = said.get("parts", {})
        if not isinstance(parts, dict):
            raise Unreadable("it does not say which variable plays which part")
        found = {}
        for key, part in parts.items():
            name = dags.read_node(key, {key: self.nodes[key] for key in self.others})
            if not is_nothing(part) and part != "":
                found[name] = read_choice(part, dags.MEANT, name)
        return {key: found[key] for key in self.others if key in found}

    @property
    def others(self) -> tuple[str, ...]:
        """The variables besides exposure and outcome."""
        return tuple(key for key in self.nodes if key not in (self.exposure, self.outcome))

    # What the editor says.

    def wanted(self, drawing: Drawing) -> str:
        """The effect that a set is held against: the one chosen, where one is to choose."""
        return drawing.effect or self.effect

    def question(self, drawing: Drawing) -> Question:
        """What a set is chosen for, in a drawing."""
        hidden = frozenset(self.hidden(drawing)) | set(map(sketching.hidden_key, drawing.both))
        ends = (self.exposure, self.outcome)
        edges = (*self.graph(drawing), *sketching.behind(drawing.both))
        return Question(edges, *ends, hidden, self.wanted(drawing))

    def told(self, drawing: Drawing) -> dict[str, Any]:
        """What can be said of a drawing before it is checked: paths, sets, estimate, in words."""
        question, adjust = self.question(drawing), drawing.adjust or frozenset()
        edges = question.edges
        found: dict[str, Any] = {"paths": None, "sets": "", "implied": None, "estimate": ""}
        if "paths" in self.tells:
            found["paths"] = [
                {"text": sketching.path_as_drawn(r.text, drawing.both), "nodes": list(r.nodes),
                 "words": r.words, "right": r.right, "open": r.open}
                for r in routes(edges, self.exposure, self.outcome, adjust, question.effect)
            ]  # fmt: skip
        if "sets" in self.tells:
            found["sets"] = (
                question.sets_text()
                if question.can_be_asked
                else "Draw the exposure and the outcome into the graph first."
            )
        if self.free and question.can_be_asked:
            found["why"] = explained(question, drawing)
        if "implied" in self.tells:
            found["implied"] = [str(i) for i in implied_independences(edges, question.hidden)]
        if self.model:
            found["estimate"] = self.estimate_text(drawing)
        return found

    def estimate(self, adjust: frozenset[str]) -> float:
        """What a regression with this set gives, in the model."""
        return self.linear.coefficient(self.exposure, self.outcome, adjust)

    @property
    def truth(self) -> float:
        """The effect that the question wants, in the model."""
        find = self.linear.total_effect if self.effect == "total" else self.linear.direct_effect
        return find(self.exposure, self.outcome)

    def estimate_text(self, drawing: Drawing) -> str:
        """What a regression gives with the chosen set, in the model."""
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
        return {**made, **(self.places or {}), **drawing.places}

    # Judging.

    def judged(self, read: Drawing, context: Context) -> tuple[float, list[Message]]:
        """Each part that is asked counts on its own."""
        if self.free:
            return of_sketch(self.question(read), set(read.own))
        weights = self.weights or {}
        earned = weight = 0.0
        told: list[Message] = []
        for part in self.asked:
            share, messages = self._judged(part, read, context)
            earned += weights.get(part, 1.0) * share
            weight += weights.get(part, 1.0)
            told += messages
        if self.well_done and earned == weight:
            told.append(self.say("well-done", context, why=self.well_done))
        return earned / weight, told

    def _judged(self, part: str, drawing: Drawing, context: Context) -> tuple[float, list[Message]]:
        story = Story(self.story, self.arrows, self.given)
        if part == "edges":
            graph = self.graph(drawing)
            return of_edges(story, drawing, graph, len(self.nodes), context.host)
        if part == "effect":
            return of_effect(drawing.effect, self.effect)
        if part == "parts":
            return of_parts(self._parts, drawing.parts, context.host)
        share, told = of_set(self.question(drawing), drawing, self.nodes, self._by_accident)
        # A set is right for a graph: one that is right for half a graph is half right.
        return share * (story.share(drawing) if self.draws else 1.0), told

    def _by_accident(self, chosen: frozenset[str]) -> bool:
        """Whether a set gives the truth in numbers, whatever the graph says of it."""
        return bool(self.model) and abs(self.estimate(chosen) - self.truth) < NEAR

    @property
    def _parts(self) -> dict[str, str]:
        """The part that each variable plays."""
        ends = (self.exposure, self.outcome)
        return {key: part_of(self.arrows, *ends, key) for key in self.others}

    def referred(self, messages: list[Message]) -> list[Message]:
        # How an answer is written down is no matter of the lesson's.
        unread = [m for m in messages if m.name in ("nothing-yet", "unreadable", "circle")]
        return unread or referring(messages, self.lesson)

    def ideal(self) -> dict[str, Any]:
        if self.free:  # a rival of one's own, as a common cause
            rival = next(key for key in ("Z", "Z2", "Z3") if key not in self.nodes)
            arrows = [[rival, self.exposure], [rival, self.outcome]]
            return {"own": {rival: "something else"}, "edges": arrows}
        hidden, ends = frozenset(self.latent), (self.exposure, self.outcome)
        sets = Question(self.arrows, *ends, hidden, self.effect).sets()
        right = {
            "edges": [list(arrow) for arrow in self.arrows if arrow not in self.given],
            "effect": self.effect,
            "adjust": sorted(sets[0]) if sets else dags.NONE_SUFFICES,
            "parts": self._parts,
        }
        return {part: right[part] for part in self.asked}

    # Showing and telling.

    def draw(self, read: Drawing) -> str:
        """The graph as a table, and what was decided."""
        names, hidden = self.names(read), self.hidden(read)
        return note(self.label) + dags.still(read, names, self.graph(read), self.asked, hidden)

    def in_words(self, read: Drawing) -> list[Part]:
        names = self.names(read)
        told = [
            (f"Your variable {key}", f"{name}{', not measured' if key in read.latent else ''}")
            for key, name in read.own.items()
        ]
        told += [
            (f"The arrow {dags.arrow_text((a, b))}", f"{names[a]} causes {names[b]}")
            for a, b in read.edges
        ]
        told += [
            (f"The arrow {a} ↔ {b}", f"something unmeasured causes {names[a]} and {names[b]}")
            for a, b in read.both
        ]
        if read.effect:
            told.append(("Effect", f"{read.effect}, {dags.EFFECTS[read.effect]}"))
        if read.impossible:
            told.append(("Adjusting", "no set of measured variables is enough"))
        elif read.adjust is not None:
            chosen = [names[key] for key in names if key in read.adjust]
            told.append(("Adjusting", f"for {listed(chosen)}" if chosen else "not needed"))
        told += [(f"Part of {key} ({names[key]})", part) for key, part in read.parts.items()]
        return told or [("The graph", "as it was at the start")]

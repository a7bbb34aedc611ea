"""The DAG editor: arrows between variables, as a drawing and as a table, and what to adjust for."""

from __future__ import annotations

from typing import Any, cast

from ... import trail
from ...appraisal.paths import routes
from ...page.base import Base, Refused, sources
from ...tasks import catalogue
from ...tasks.kind import Unreadable, is_nothing
from . import graphs as dags
from . import sketching
from .explaining import states
from .graphs import Drawing
from .kind import Graphing
from .practising import FIRST, LEVELS, Practising
from .tidying import tidied


class DagEditor(Base[Graphing]):
    """Draw a causal graph and say what to adjust for (kind ``Graphing``).

    Python reads and validates, finds paths and sets, and says where things stand; the page draws.
    Where a variable is dragged to is the page's own affair: it says nothing about the graph.
    """

    _esm, _css = sources(
        __file__,
        "page/number",
        "page/download",
        "page/picture",
        "page/hold",
        "activities/labs/scale",
        "activities/labs/lab",
        "activities/graphing/dag",
    )

    #: The answer that is looked at just now: of graphs without end, it says which one.
    _about: Any = None

    @property
    def kind(self) -> Graphing:
        """The kind of the task, with the graph that the answer is about."""
        kind = self.item.kind
        if isinstance(kind, Practising):
            return kind.at_answer(self._about)
        return cast(Graphing, kind)

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "text": {"status": kind.label},
            "asked": list(kind.asked),
            "story": [line.text for line in kind.story],
            "effects": [[name, text] for name, text in dags.EFFECTS.items()],
            "parts": [[name, text] for name, text in dags.MEANT.items()],
            "own": kind.own,
            "tells": list(kind.tells),
            "exposure": kind.exposure,
            "outcome": kind.outcome,
            "levels": list(LEVELS) if isinstance(self.item.kind, Practising) else [],
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        self._about = answer
        kind = self.kind
        drawing, note = self._stands(answer)
        names, edges = kind.names(drawing), kind.graph(drawing)
        ends = (kind.exposure, kind.outcome)
        places = kind.layout(drawing)
        bends = dags.bends(edges, places)
        hidden, adjusted = kind.hidden(drawing), drawing.adjust or frozenset()
        told = kind.told(drawing)
        run = self._states(drawing) if told["paths"] is not None else {}
        if not (kind.free or self._tried_twice()):
            told["sets"] = ""  # what is looked for is not told before a second honest try
        return {
            "nodes": [
                {
                    "key": key,
                    "name": name,
                    "role": self._role(key, hidden),
                    "adjusted": key in adjusted,
                    "mine": key in drawing.own,
                    "part": drawing.parts.get(key, ""),
                    "place": places[key],
                    "put": key in drawing.places,
                }
                for key, name in names.items()
            ],
            "edges": [
                {"from": a, "to": b, "fixed": not kind.draws or (a, b) in kind.given,
                 "bend": bends[a, b], "state": run.get((a, b))}
                for a, b in edges
            ]
            + [{"from": a, "to": b, "fixed": False, "bend": 0.2, "both": True}
               for a, b in drawing.both],
            "dagitty": sketching.text_of(drawing, names, edges, ends, places) if kind.own else "",
            "said": {
                "adjust": dags.adjustment_text(drawing),
                "none": "suffices"
                if drawing.impossible
                else "needed"
                if drawing.adjust is not None and not adjusted
                else "",
                "effect": drawing.effect or "",
            },
            "practice": self._practice(answer),
            "graph": dags.graph_text(edges, names),
            "told": told,
            "note": note,
        }  # fmt: skip

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        self._about = answer
        drawing, note = self._stands(answer)
        before = {} if note or is_nothing(answer) else dict(answer)
        what = action.get("what")
        deeds = {
            "arrow": self._arrow,
            "remove": self._remove,
            "turn": self._turn,
            "adjust": self._adjust,
            "none": self._none,
            "effect": self._effect,
            "part": self._part,
            "add": self._add,
            "drop": self._drop,
            "measured": self._measured,
            "both": self._both,
            "move": self._move,
            "tidy": self._tidy,
            "rename": self._rename,
            "paste": self._paste,
        }
        if what == "another" and isinstance(self.item.kind, Practising):
            return self._another(before, action.get("level"))
        if not isinstance(what, str) or what not in deeds:
            raise Refused("This could not be understood; nothing was changed.")
        asked = {"arrow": "edges", "remove": "edges", "turn": "edges", "none": "adjust",
                 "part": "parts", "move": "edges", "tidy": "edges"}.get(what, what)  # fmt: skip
        own = what in ("add", "drop", "measured", "both", "rename", "paste") and self.kind.own
        if not (own or asked in self.kind.asked):
            raise Refused("This could not be understood; nothing was changed.")
        try:
            changes, said = deeds[what](drawing, action)
            after = {**before, **changes}
            self.kind.read(after)
        except Unreadable as problem:
            raise Refused(f"Not done: {problem}.") from None
        return what, after, said

    # What can be done.

    def _arrow(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        a, b = self._ends(drawing, action)
        if (a, b) in self.kind.graph(drawing):
            raise Unreadable(f"the arrow {dags.arrow_text((a, b))} is there already")
        if (b, a) in self.kind.graph(drawing):
            raise Unreadable(f"there is an arrow the other way, {dags.arrow_text((b, a))}")
        names = self.kind.names(drawing)
        dags.refuse_cycle({*self.kind.graph(drawing), (a, b)})
        said = f"{names[a]} causes {names[b]}."
        return self._edges(drawing, {*drawing.edges, (a, b)}), said

    def _remove(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        arrow = self._own_arrow(drawing, action)
        said = f"The arrow {dags.arrow_text(arrow)} is removed."
        return self._edges(drawing, {*drawing.edges} - {arrow}), said

    def _turn(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        a, b = self._own_arrow(drawing, action)
        names = self.kind.names(drawing)
        turned = {*drawing.edges} - {(a, b)} | {(b, a)}
        dags.refuse_cycle({*self.kind.given, *turned})
        return self._edges(drawing, turned), f"Turned: {names[b]} causes {names[a]}."

    def _edges(self, drawing: Drawing, edges: set[dags.Arrow]) -> dict[str, Any]:
        names = self.kind.names(drawing)
        return {"edges": [list(arrow) for arrow in dags.in_order(edges, names)]}

    def _ends(self, drawing: Drawing, action: dict[str, Any]) -> dags.Arrow:
        names = self.kind.names(drawing)
        a, b = (dags.read_node(action.get(end), names) for end in ("from", "to"))
        if a == b:
            raise Unreadable(f"an arrow from {a} to itself")
        return a, b

    def _own_arrow(self, drawing: Drawing, action: dict[str, Any]) -> dags.Arrow:
        arrow = self._ends(drawing, action)
        if arrow in self.kind.given:
            raise Unreadable(f"the arrow {dags.arrow_text(arrow)} is given")
        if arrow not in drawing.edges:
            raise Unreadable(f"there is no arrow {dags.arrow_text(arrow)} any more")
        return arrow

    def _adjust(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        kind = self.kind
        names = kind.names(drawing)
        node = dags.read_node(action.get("node"), names)
        if node in (kind.exposure, kind.outcome):
            raise Unreadable("exposure and outcome are what is compared, not adjusted for")
        if node in kind.hidden(drawing):
            raise Unreadable(f"{names[node]} was not measured, so it cannot be adjusted for")
        chosen = set(drawing.adjust or ())
        chosen = chosen | {node} if action.get("on") is True else chosen - {node}
        if not chosen:  # the last mark taken away says nothing yet: it takes an act to say "none"
            return {"adjust": None}, "Nothing said about adjusting now."
        order = [name for name in names if name in chosen]
        return {"adjust": order}, f"Adjusting for {', '.join(names[name] for name in order)}."

    def _none(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        values: dict[str, Any] = {"needed": [], "suffices": dags.NONE_SUFFICES, "": None}
        value = action.get("value")
        if not isinstance(value, str) or value not in values:
            raise Unreadable("that is none of the answers")
        after = Drawing(adjust=None if value != "needed" else frozenset(),
                        impossible=value == "suffices")  # fmt: skip
        return {"adjust": values[value]}, dags.adjustment_text(after)

    def _effect(self, _drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        value = action.get("value")
        if not isinstance(value, str) or value not in dags.EFFECTS:
            raise Unreadable("that is neither the total nor the direct effect")
        return {"effect": value}, f"The {value} effect: {dags.EFFECTS[value]}."

    def _part(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        kind = self.kind
        node = dags.read_node(action.get("node"), kind.others)
        part = action.get("value")
        if not isinstance(part, str) or part not in ("", *dags.MEANT):
            raise Unreadable("that is no part a variable can play here")
        parts = {**drawing.parts, node: part}
        after = {key: parts[key] for key in kind.others if parts.get(key)}
        return {"parts": after}, f"{kind.nodes[node]}: {part or 'no part said'}."

    # Variables of one's own.

    def _add(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        name = action.get("name")
        if not isinstance(name, str) or not name.strip():
            raise Unreadable("a variable needs a name")
        name = " ".join(name.split())
        kind = self.kind
        if len(drawing.own) >= kind.own:
            raise Unreadable(f"{kind.own} variables of your own are the most there is room for")
        if name.lower() in {known.lower() for known in kind.names(drawing).values()}:
            raise Unreadable(f"there is a variable called {name} already")
        key = sketching.key_for(name, kind.names(drawing))
        return {"own": {**drawing.own, key: name}}, f"{name} is there now, as {key}."

    def _drop(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        node = dags.read_node(action.get("node"), drawing.own or ("none",))
        edges = {arrow for arrow in drawing.edges if node not in arrow}
        adjust = sorted((drawing.adjust or frozenset()) - {node})
        changes = {
            "own": {key: name for key, name in drawing.own.items() if key != node},
            "latent": sorted(drawing.latent - {node}),
            "both": [list(arrow) for arrow in drawing.both if node not in arrow],
            "places": {k: list(place) for k, place in drawing.places.items() if k != node},
            **self._edges(drawing, edges),
        }
        if drawing.adjust:
            changes["adjust"] = adjust or None
        return changes, f"{drawing.own[node]} is away, and its arrows."

    def _measured(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        node = dags.read_node(action.get("node"), drawing.own or ("none",))
        on = action.get("on") is True
        latent = drawing.latent - {node} if on else drawing.latent | {node}
        changes: dict[str, Any] = {"latent": sorted(latent)}
        if not on and drawing.adjust and node in drawing.adjust:
            changes["adjust"] = sorted(drawing.adjust - {node}) or None
        return changes, f"{drawing.own[node]} {'was' if on else 'was not'} measured."

    # A graph of one's own: two-headed arrows, places, names, and DAGitty's text.

    def _both(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        names = self.kind.names(drawing)
        (arrow,) = sketching.read_both([list(self._ends(drawing, action))], names)
        a, b = arrow
        if arrow in drawing.both:
            left = [list(one) for one in drawing.both if one != arrow]
            return {"both": left}, f"The arrow {a} ↔ {b} is removed."
        edges = {*drawing.edges} - {arrow, arrow[::-1]}
        both = [list(one) for one in (*drawing.both, arrow)]
        said = f"Something unmeasured causes {names[a]} and {names[b]}."
        return {"both": both, **self._edges(drawing, edges)}, said

    def _move(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        names = self.kind.names(drawing)
        node = dags.read_node(action.get("node"), names)
        place = sketching.read_places({node: action.get("place")}, names)
        places = {**drawing.places, **place}
        return {"places": {key: list(at) for key, at in places.items()}}, f"{names[node]} moved."

    def _tidy(self, drawing: Drawing, _action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        kind = self.kind
        names, edges = kind.names(drawing), kind.graph(drawing)
        # Where a story tells the arrows, no place may tell what belongs there.
        places = tidied(names, edges) if kind.free and edges else {}
        if places == drawing.places:
            raise Unreadable("everything is tidy already")
        tidy = {key: list(place) for key, place in places.items()}
        return {"places": tidy}, "Tidied up: causes stand left of what they cause."

    def _rename(self, drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        names = self.kind.names(drawing)
        node, name = (
            dags.read_node(action.get("node"), names),
            sketching.name_of(action.get("name")),
        )
        others = {known.casefold() for key, known in names.items() if key != node}
        if name.casefold() in others:
            raise Unreadable(f"there is a variable called {name} already")
        if node in drawing.own:
            return {"own": {**drawing.own, node: name}}, f"{node} is {name} now."
        return {"names": {**drawing.names, node: name}}, f"{node} is {name} now."

    def _paste(self, _drawing: Drawing, action: dict[str, Any]) -> tuple[dict[str, Any], str]:
        kind = self.kind
        after = sketching.pasted(action.get("text"), (kind.exposure, kind.outcome), kind.own)
        many = len(after["own"]) + 2
        return after, f"Read: {many} variables and {len(after['edges'])} arrows."

    def _tried_twice(self) -> bool:
        """Whether two different sets were checked, or one that was right."""
        kind = self.kind
        tried: set[str] = set()
        last: Drawing | None = None
        for entry in trail.here().log().of(self.item.slug):
            if not entry.is_event:
                last = self.as_read(entry.value)[0]
            elif entry.word == catalogue.CHECKED and last and last.says_of_adjusting:
                tried.add(f"{last.impossible} {last.adjust and sorted(last.adjust)}")
                question = kind.question(last)
                if last.adjust is not None and question.can_be_asked:
                    tried |= {"right", "found"} if question.check(last.adjust).ok else set()
        return len(tried) > 1

    # Graphs without end.

    def _practice(self, answer: Any) -> dict[str, Any]:
        """Which of the graphs without end it is, and how many are done."""
        kind = self.item.kind
        if not isinstance(kind, Practising):
            return {}
        try:
            level, n = kind.which(answer)
        except Unreadable:
            level, n = FIRST
        done = kind.done_before(self.item.slug, trail.here().log())
        return {"level": level, "n": n, "done": done}

    def _another(self, before: dict[str, Any], level: Any) -> tuple[str, Any, str]:
        kind = cast(Practising, self.item.kind)
        if not isinstance(level, str) or level not in LEVELS:
            raise Refused("There is no such difficulty; nothing was changed.")
        try:
            was, n = kind.which(before)
        except Unreadable:
            was, n = FIRST
        n = n + 1 if was == level else 1
        after = {"practice": {"level": level, "n": n}}
        return "another", after, f"Another graph: {level}, number {n}."

    def _states(self, drawing: Drawing) -> dict[dags.Arrow, str]:
        """What runs along each arrow, where the paths are told."""
        question = self.kind.question(drawing)
        ends = (question.exposure, question.outcome)
        found = routes(question.edges, *ends, drawing.adjust or (), question.effect)
        return states(question.edges, found)

    def _role(self, key: str, hidden: set[str]) -> str:
        kind = self.kind
        roles = {kind.exposure: "exposure", kind.outcome: "outcome"}
        return roles.get(key, "not measured" if key in hidden else "")

    def _stands(self, answer: Any) -> tuple[Drawing, str]:
        """The drawing, or an empty one; and why one written in code cannot be shown here."""
        drawing, note = self.as_read(answer)
        return drawing or Drawing(), note


WIDGET = DagEditor

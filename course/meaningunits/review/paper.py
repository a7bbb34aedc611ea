"""What the audit report says, part by part, before it is Markdown, a page or a Word file. Pure.

Each unit, code and relation stands once; whatever speaks of it elsewhere leads there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from ..tasks.catalogue import MY_STUDY
from .blocks import Block, Head, Para, Quote, Run, clock, head, many, para
from .done import counted, sittings, span, steps
from .story import Note, Story
from .trace import Node

TITLE = "How I got from these words to these themes"
INVENTED = (
    "Every interview quoted here is invented for teaching. No such person exists, and no words of "
    "any real participant were used. Nothing in this report is evidence about Balint groups."
)
OWN = (
    "These are transcripts of somebody's own study: whoever gets this report reads what people "
    "said there. Give it to nobody who may not read the transcripts."
)
#: Said at the end: what such a record does not show.
LIMITS = (
    "A trail shows what was done and in which order, not what went on in whoever did it. A way "
    "that can be followed can still lead astray: that every theme goes back to sentences shows "
    "that there are sentences, not that they mean what the theme says. What was thought and not "
    "written down is not here. A second reader who goes the same way with other eyes tests more "
    "than a longer record."
)
NOTHING_YET = "Nothing has been done in this folder yet. Do a task, and it will be told here."
NO_TRACE = "There is no theme, code or condensation to trace yet."


def whose(told: Story) -> str:
    """Whose words the report quotes: ours, which are invented, or those of one's own study."""
    own = [one.slug.startswith(f"{MY_STUDY}/") for one in told.moments]
    return " ".join(([OWN] if any(own) else []) + ([] if own and all(own) else [INVENTED]))


def paper(told: Story, made: Sequence[Node], name: str, *, whole: bool = True) -> list[Block]:
    """The report's parts in order, its title apart.

    Parameters
    ----------
    told : Story
    made : sequence of Node
        What is traced back to the words; see ``tracing.traces``.
    name : str
        The file that it was made from.
    whole : bool
        With contents, sittings and index.
    """
    begun = [para(whose(told), quiet=True), para(f"Made from {name}: {counted(told)}{span(told)}.")]
    if told.empty:
        return [*begun, para(NOTHING_YET)]
    found = _Found(made)
    parts: list[list[Block]] = [
        list(steps(told)),
        list(_themes(found)),
        list(_relations(found)),
        list(_units(found)),
        list(_notes("Memos, rules and reasons", _rest(told.memos, found))),
        list(_notes("What I committed to before I was told", told.guesses)),
    ]
    if whole:
        parts += [list(sittings(told)), list(_index(found))]
    parts.append([head("What this cannot tell you", 2), para(LIMITS)])
    parts = [part for part in parts if part]
    heads = [block for part in parts for block in part[:1] if isinstance(block, Head)]
    contents = [Para((Run(h.text, to=h.anchor),), point=True) for h in heads] if whole else []
    return [*begun, *contents, *(block for part in parts for block in part)]


# What came of it.


@dataclass
class _Place:
    """A unit, code, theme or relation, with all that the traces say of it."""

    node: Node
    anchor: str
    notes: dict[str, None] = field(default_factory=dict)
    below: dict[str, None] = field(default_factory=dict)
    above: dict[str, None] = field(default_factory=dict)


class _Found:
    """Everything that the traces lead to, each once."""

    def __init__(self, made: Iterable[Node]) -> None:
        self.places: dict[str, dict[str, _Place]] = {
            what: {} for what in ("relation", "theme", "code", "unit")
        }
        for node in made:
            self._take(node, None)

    def _take(self, node: Node, above: _Place | None) -> None:
        held = self.places[node.what]
        place = held.get(node.name)
        if place is None:
            anchor = f"{node.what}-{len(held) + 1}"
            place = held[node.name] = _Place(node, anchor)
        elif len(node.notes) + bool(node.said) > len(place.node.notes) + bool(place.node.said):
            place.node = node
        place.notes |= dict.fromkeys(node.notes)
        if above is not None:
            place.above[above.anchor] = None
            above.below[node.name] = None
        for below in node.below:
            self._take(below, place)

    def links(self, what: str, names: Iterable[str]) -> tuple[Run, ...]:
        """Names that lead to where they stand: 'Leif, sentences 41–44; …'."""
        runs: list[Run] = []
        for name in names:
            if place := self.places[what].get(name):
                runs += [Run("; "), Run(_short(name), to=place.anchor)]
        return tuple(runs[1:])

    def at(self, anchor: str) -> _Place | None:
        what = anchor.partition("-")[0]
        return next((p for p in self.places[what].values() if p.anchor == anchor), None)


def _short(name: str) -> str:
    return re.sub(r", sentences? ", " ", name)


def _themes(found: _Found) -> Iterator[Block]:
    codes, themes = found.places["code"], found.places["theme"]
    yield head("From the themes back to the words", 2)
    if not any(found.places.values()):
        yield para(NO_TRACE)
        return
    placed: set[str] = set()
    for name, theme in themes.items():
        yield Head(f"Theme: {name}", 3, theme.anchor)
        yield from _since(theme.node.at)
        yield from (para(note, point=True) for note in theme.notes if not theme.below)
        for code in theme.below:
            if code in codes and code not in placed:
                placed.add(code)
                yield from _code(found, codes[code])
            elif code in codes:
                yield Para((Run("Code: "), Run(code, to=codes[code].anchor)), point=True)
    loose = [code for name, code in codes.items() if name not in placed]
    if loose:
        yield head("In no theme", 3)
        for one in loose:
            yield from _code(found, one)


def _code(found: _Found, code: _Place) -> Iterator[Block]:
    node = code.node
    yield Head(f"Code: {node.name}", 4, code.anchor)
    if node.said:
        yield para(node.said)
    units = found.links("unit", code.below)
    if units:
        count = len(code.below)
        yield Para((Run(f"{many(count, 'unit')}: "), *units, Run(".")))
    history = list(code.notes)
    if node.at or history:
        told = [f"since {clock(node.at)}"] if node.at else []
        yield para(". ".join([*told, *(h.rstrip(".") for h in history)]) + ".", quiet=True)


def _relations(found: _Found) -> Iterator[Block]:
    relations = found.places["relation"]
    if not relations:
        return
    yield head("Relations", 2)
    for name, one in relations.items():
        yield Head(f"Relation: {name}", 3, one.anchor)
        if one.node.said:
            yield para(one.node.said)
        yield from _since(one.node.at)
        yield from (para(note, point=True) for note in one.notes)
        units = found.links("unit", dict.fromkeys(_units_below(one.node)))
        if units:
            yield Para((Run("Carried by "), *units, Run(".")))
        for end in one.node.below:
            if not end.below and end.what != "unit":
                notes = " ".join(end.notes)
                yield para(f"{end.name}: {notes}", point=True)


def _units_below(node: Node) -> Iterator[str]:
    for below in node.below:
        if below.what == "unit":
            yield below.name
        yield from _units_below(below)


def _units(found: _Found) -> Iterator[Block]:
    units = found.places["unit"]
    if not units:
        return
    yield head("The words", 2)
    for name, unit in units.items():
        yield Head(f"Unit: {name}", 3, unit.anchor)
        if unit.node.said:
            yield para(unit.node.said)
        for n, who, words in unit.node.lines:
            yield Quote(n, who, words)
        above = [found.at(anchor) for anchor in unit.above]
        codes = [p for p in above if p and p.node.what == "code"]
        if codes:
            runs = [r for p in codes for r in (Run("; "), Run(p.node.name, to=p.anchor))][1:]
            yield Para((Run("Coded: "), *runs, Run(".")))
        for note in unit.notes:
            yield para(note, quiet=True)


def _rest(notes: Iterable[Note], found: _Found) -> list[Note]:
    """Memos that do not stand with their code, relation or unit already."""
    said = [p.node.said for held in found.places.values() for p in held.values() if p.node.said]
    beside = [note for p in found.places["unit"].values() for note in p.notes]
    return [n for n in notes if n.text not in said and not any(n.text in b for b in beside)]


def _notes(title: str, notes: Iterable[Note]) -> Iterator[Block]:
    notes = list(notes)
    if not notes:
        return
    yield head(title, 2)
    for note in notes:
        quote = f" on “{note.quote}”" if note.quote else ""
        yield Para(
            (Run(note.where, strong=True), Run(f", {clock(note.at)}{quote}: {note.text}")),
            point=True,
        )


def _index(found: _Found) -> Iterator[Block]:
    """Themes, codes and units in the order of the alphabet, each leading to where it stands."""
    rows: Mapping[str, str] = {
        name: place.anchor
        for what in ("theme", "code", "unit")
        for name, place in found.places[what].items()
    }
    if not rows:
        return
    yield head("Index", 2)
    runs: list[Run] = []
    for name in sorted(rows, key=str.casefold):
        runs += [Run(" · "), Run(_short(name), to=rows[name])]
    yield Para(tuple(runs[1:]))


def _since(at: datetime | None) -> Iterator[Block]:
    if at:
        yield para(f"since {clock(at)}", quiet=True)

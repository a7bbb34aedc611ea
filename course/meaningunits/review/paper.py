"""What the audit report says, part by part, before it is Markdown, a page or a Word file. Pure.

Each unit, code and relation stands once; whatever speaks of it elsewhere leads there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby

from .story import STEPS, Moment, Note, Story
from .trace import Node

TITLE = "How I got from these words to these themes"
INVENTED = (
    "Every interview quoted here is invented for teaching. No such person exists, and no words of "
    "any real participant were used. Nothing in this report is evidence about Balint groups."
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


@dataclass(frozen=True)
class Run:
    """Some words: plain, strong, or leading to a place of the report."""

    text: str
    strong: bool = False
    to: str = ""


@dataclass(frozen=True)
class Head:
    """A heading, and the place that leads to it."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True)
class Para:
    """A paragraph, or a point of a list."""

    runs: tuple[Run, ...]
    point: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Quote:
    """A sentence of an interview."""

    number: int
    who: str
    words: str


@dataclass(frozen=True)
class Rows:
    """A table."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Head | Para | Quote | Rows


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
    begun = [_para(INVENTED, quiet=True), _para(f"Made from {name}: {counted(told)}{_span(told)}.")]
    if told.empty:
        return [*begun, _para(NOTHING_YET)]
    found = _Found(made)
    parts: list[list[Block]] = [
        list(_steps(told)),
        list(_themes(found)),
        list(_relations(found)),
        list(_units(found)),
        list(_notes("Memos, rules and reasons", _rest(told.memos, found))),
        list(_notes("What I committed to before I was told", told.guesses)),
    ]
    if whole:
        parts += [list(_sittings(told)), list(_index(found))]
    parts.append([_head("What this cannot tell you", 2), _para(LIMITS)])
    parts = [part for part in parts if part]
    heads = [block for part in parts for block in part[:1] if isinstance(block, Head)]
    contents = [Para((Run(h.text, to=h.anchor),), point=True) for h in heads] if whole else []
    return [*begun, *contents, *(block for part in parts for block in part)]


# What was done.


def summary(told: Story) -> list[tuple[str, str]]:
    """One line for each step: its name, and what was done in it."""
    rows = []
    for step in told.steps:
        if step.key == "other" and not step.tasks:
            continue
        if not step.made:
            rows.append((step.name, "nothing yet"))
            continue
        parts = [_many(step.made, "decision")]
        if step.undone:
            parts.append(f"{step.undone} taken back")
        if step.redone:
            parts.append(f"{step.redone} done again")
        if step.checked:
            parts.append(_many(step.checked, "check"))
        span = clock(step.first)
        if step.last and step.last != step.first and clock(step.last) != span:
            span += f" to {clock(step.last)}"
        rows.append((step.name, f"{', '.join(parts)}; {', '.join(step.tasks)}; {span}"))
    return rows


def gaps(told: Story) -> list[str]:
    """Steps of the analysis that the trail holds nothing of, before one that it does."""
    done = [step.key for step in told.steps if step.made and step.key != "other"]
    if not done:
        return []
    order = [key for key in STEPS if key != "other"]
    last = order.index(done[-1])
    return [f"{STEPS[key]}: {_missing(key)}." for key in order[:last] if key not in done]


def _missing(key: str) -> str:
    """What it means that a step is not in the trail, and no more than that."""
    if key == "read":
        return (
            "no memo from reading is in the trail; it was read without writing one, or it was "
            "written elsewhere"
        )
    return (
        "nothing of this step is in the trail; it was left out or done elsewhere, or what was "
        "prepared stands in its place (each unit below says whose it is)"
    )


def counted(told: Story) -> str:
    """How many moments there are, and what they are, so that the steps' numbers add up."""
    forms = [m.form for m in told.moments]
    back = forms.count("undone") + forms.count("redone")
    parts = [
        _many(forms.count("made"), "decision"),
        f"{back} taken back or done again" if back else "",
        _many(forms.count("checked"), "check") if "checked" in forms else "",
        f"{forms.count('shown')} at which something was shown" if "shown" in forms else "",
        f"{forms.count('noted')} other" if "noted" in forms else "",
    ]
    return f"{_many(len(forms), 'moment')} ({', '.join(filter(None, parts))})"


def _steps(told: Story) -> Iterator[Block]:
    yield _head("Step by step", 2)
    for step, text in summary(told):
        yield Para((Run(step, strong=True), Run(f": {text}")), point=True)
    for text in (*gaps(told), *told.problems):
        yield _para(f"⚠ {text}", point=True)


def _sittings(told: Story) -> Iterator[Block]:
    """Everything, task after task: what was done there at one go, in a row."""
    yield _head("Everything, in order", 2)
    rows = []
    for _, several in groupby(told.moments, key=_sitting):
        moments = list(several)
        first, last = moments[0], moments[-1]
        number = f"{first.n}" if first is last else f"{first.n}–{last.n}"
        begun, ended = clock(first.at), clock(last.at)
        when = begun if begun == ended else f"{begun} to {last.at.astimezone():%H:%M}"
        titles = list(dict.fromkeys(m.title for m in moments))
        title = first.title if len(titles) == 1 else _many(len(titles), "task")
        rows.append((number, when, STEPS[first.step], title, _at_one_go(moments)))
    head = ("", "when", "step", "task", "what")
    caption = "What was done one thing after another in a task is a row; the page tells each."
    yield Rows(caption, head, tuple(rows))


def _sitting(moment: Moment) -> tuple[object, ...]:
    """What belongs in one row: a task's moments, and questions that were asked beside."""
    return (moment.step == "other" or moment.slug, moment.at.date())


def _at_one_go(moments: Sequence[Moment]) -> str:
    """What was done in a task at one go: counted, and the last of it that stands in words."""
    if len(moments) == 1:
        only = moments[0]
        return only.what if only.stands else f"{only.what} (no longer part of the answer)"
    forms = [m.form for m in moments]
    said = {"made": "decision", "checked": "check"}
    parts = [_many(forms.count(f), what) for f, what in said.items() if f in forms]
    parts += [f"{forms.count('undone')} taken back"] if "undone" in forms else []
    parts += [f"{forms.count('redone')} done again"] if "redone" in forms else []
    shown = list(dict.fromkeys(m.what for m in moments if m.form in ("shown", "noted")))
    beside = moments[0].step == "other"  # no step of the analysis: its words are on the page
    shown = [] if beside else shown
    stands = [m.what for m in moments if m.form in ("made", "redone") and m.stands and not beside]
    last = [f"Last of what stands: {stands[-1]}"] if stands else []
    checks = [m.what for m in moments if m.form == "checked" and not beside][-1:]
    return " ".join([f"{', '.join(parts) or 'Looked at'}.", *shown, *last, *checks])


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
    yield _head("From the themes back to the words", 2)
    if not any(found.places.values()):
        yield _para(NO_TRACE)
        return
    placed: set[str] = set()
    for name, theme in themes.items():
        yield Head(f"Theme: {name}", 3, theme.anchor)
        yield from _since(theme.node.at)
        yield from (_para(note, point=True) for note in theme.notes if not theme.below)
        for code in theme.below:
            if code in codes and code not in placed:
                placed.add(code)
                yield from _code(found, codes[code])
            elif code in codes:
                yield Para((Run("Code: "), Run(code, to=codes[code].anchor)), point=True)
    loose = [code for name, code in codes.items() if name not in placed]
    if loose:
        yield _head("In no theme", 3)
        for code in loose:
            yield from _code(found, code)


def _code(found: _Found, code: _Place) -> Iterator[Block]:
    node = code.node
    yield Head(f"Code: {node.name}", 4, code.anchor)
    if node.said:
        yield _para(node.said)
    units = found.links("unit", code.below)
    if units:
        count = len(code.below)
        yield Para((Run(f"{_many(count, 'unit')}: "), *units, Run(".")))
    history = list(code.notes)
    if node.at or history:
        told = [f"since {clock(node.at)}"] if node.at else []
        yield _para(". ".join([*told, *(h.rstrip(".") for h in history)]) + ".", quiet=True)


def _relations(found: _Found) -> Iterator[Block]:
    relations = found.places["relation"]
    if not relations:
        return
    yield _head("Relations", 2)
    for name, one in relations.items():
        yield Head(f"Relation: {name}", 3, one.anchor)
        if one.node.said:
            yield _para(one.node.said)
        yield from _since(one.node.at)
        yield from (_para(note, point=True) for note in one.notes)
        units = found.links("unit", dict.fromkeys(_units_below(one.node)))
        if units:
            yield Para((Run("Carried by "), *units, Run(".")))
        for end in one.node.below:
            if not end.below and end.what != "unit":
                notes = " ".join(end.notes)
                yield _para(f"{end.name}: {notes}", point=True)


def _units_below(node: Node) -> Iterator[str]:
    for below in node.below:
        if below.what == "unit":
            yield below.name
        yield from _units_below(below)


def _units(found: _Found) -> Iterator[Block]:
    units = found.places["unit"]
    if not units:
        return
    yield _head("The words", 2)
    for name, unit in units.items():
        yield Head(f"Unit: {name}", 3, unit.anchor)
        if unit.node.said:
            yield _para(unit.node.said)
        for n, who, words in unit.node.lines:
            yield Quote(n, who, words)
        above = [found.at(anchor) for anchor in unit.above]
        codes = [p for p in above if p and p.node.what == "code"]
        if codes:
            runs = [r for p in codes for r in (Run("; "), Run(p.node.name, to=p.anchor))][1:]
            yield Para((Run("Coded: "), *runs, Run(".")))
        for note in unit.notes:
            yield _para(note, quiet=True)


def _rest(notes: Iterable[Note], found: _Found) -> list[Note]:
    """Memos that do not stand with their code, relation or unit already."""
    said = [p.node.said for held in found.places.values() for p in held.values() if p.node.said]
    beside = [note for p in found.places["unit"].values() for note in p.notes]
    return [n for n in notes if n.text not in said and not any(n.text in b for b in beside)]


def _notes(head: str, notes: Iterable[Note]) -> Iterator[Block]:
    notes = list(notes)
    if not notes:
        return
    yield _head(head, 2)
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
    yield _head("Index", 2)
    runs: list[Run] = []
    for name in sorted(rows, key=str.casefold):
        runs += [Run(" · "), Run(_short(name), to=rows[name])]
    yield Para(tuple(runs[1:]))


def clock(at: datetime | None) -> str:
    """A time as it is told: in the reader's own zone, to the minute."""
    return f"{at.astimezone():%d %b %Y %H:%M}" if at else ""


def _head(text: str, level: int) -> Head:
    return Head(text, level, re.sub(r"[^a-z]+", "-", text.casefold()).strip("-"))


def _para(text: str, *, point: bool = False, quiet: bool = False) -> Para:
    return Para((Run(text),), point, quiet)


def _since(at: datetime | None) -> Iterator[Block]:
    if at:
        yield _para(f"since {clock(at)}", quiet=True)


def _span(told: Story) -> str:
    if told.empty:
        return ""
    first, last = clock(told.moments[0].at), clock(told.moments[-1].at)
    return f", {first}" if first == last else f", {first} to {last}"


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"

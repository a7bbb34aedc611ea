"""Relating themes to one another: each relation by units, and what speaks against taken up.

The answer is ``{"themes": {key: {"name", "codes"}}, "relations": {key: {"from", "to", "name",
"units", "memo"}}, "against": {unit: note}, "alone": {theme: note}, "memo": text}``; where the
learner's own codes were brought along, ``"units"`` holds them, so that an answer explains itself.
What is judged is whether a relation can be traced, never whether it is true.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Self

from ...material.coding import codebook
from ...material.corpus import load
from ...material.panel_codes import heard
from ...material.study_map import STRUCTURE_SAYS, STRUCTURE_SILENCE
from ...tasks.feedback import Message
from ...tasks.html import as_written
from ...tasks.kind import Context, Kind, Line, Noted, holds, listed
from ...trail import Log
from ..coding.board import unit_of
from .coded import coded_by_learner
from .judging import RELATING, Judge
from .start import start
from .still import drawn
from .structure import Material, Structure, Theme, read, voice


@dataclass(frozen=True)
class Relating(Kind[Structure]):
    """Relate themes, each relation by the units that carry it.

    Parameters
    ----------
    task : str
    themes : tuple of Theme
        The themes that the task comes with.
    says : tuple of (str, str)
        Each given unit, and what it says, condensed by us.
    carries : str, optional
        The slug of a code board, whose themes and codes the learner brings along.
    condensed : tuple of str
        The slugs of condensations that come along with them.
    shows_codes : bool
        Whether a given unit shows what it bears on; where it does not, that is to be found.
    wanted : int
        How many relations are asked for.
    """

    diagnoses = RELATING
    step = "structured"
    blank = "Nothing related yet."

    task: str
    themes: tuple[Theme, ...]
    says: tuple[tuple[str, str], ...]
    carries: str | None = None
    condensed: tuple[str, ...] = ()
    shows_codes: bool = True
    wanted: int = 4
    #: The learner's own board, where it holds enough to go on with.
    mine: Material | None = None

    def with_own(self, log: Log) -> Self:
        """The same, with the learner's own board as it stands in this trail."""
        if not self.carries:
            return self
        begun = start(self, log)
        return self if begun.made is None else replace(self, mine=begun.material)

    @cached_property
    def given(self) -> Material:
        """What the task comes with, coded by the panel."""
        return coded_by_panel(self.themes, dict(self.says))

    @cached_property
    def interviews(self) -> tuple[str, ...]:
        """Short names of the interviews that the given units are from."""
        return tuple(dict.fromkeys(voice(key) for key, _ in self.says))

    def asks(self, slug: str) -> str:
        material = self.given
        themes = [
            f"  {t.key}: {t.name} ({listed([material.names.get(c, c) for c in t.codes])})"
            for t in material.themes
        ]
        units = [f"  {key}: {text}{self._shown(key)}" for key, text in self.says]
        own = "\n(Or the themes and codes of your own board.)" if self.carries else ""
        status = load(self.interviews[0]).status
        first = self.says[0][0]
        a, b = unit_of(first).place
        words = f'print(mu.interview("{voice(first)}").passage({a}, {b}).numbered())'
        return "\n".join(
            [
                f"{self.task}{own}\n({status})",
                "The themes:",
                *themes,
                f"The units, each as it was condensed; {words} prints the words of the first:",
                *units,
                f"Write {self._example(slug)}.",
            ]
        )

    def _shown(self, key: str) -> str:
        codes = self.given.units[key] if self.shows_codes else ()
        return f" [{', '.join(codes)}]" if codes else ""

    def _example(self, slug: str) -> str:
        a, b = (theme.key for theme in self.themes[:2])
        unit = self.says[0][0]
        return (
            f'mu.answer("{slug}", {{"relations": {{"r1": {{"from": "{a}", "to": "{b}", '
            f'"name": "…", "units": ["{unit}", …]}}, …}}, "against": {{"{unit}": "…"}}, '
            f'"alone": {{"{a}": "…"}}, "memo": "…"}})'
        )

    def material_of(self, structure: Structure) -> Material:
        """What an answer is about: the codes that it holds, the learner's board, or the given."""
        if self.carries and structure.coded is not None:
            names, marked = structure.names, structure.marked
            return coded_by_learner(structure.themes, structure.coded, names, marked=marked)
        return self.mine or self.given

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {"example": self._example(context.slug)}

    def read(self, answer: Any) -> Structure:
        found = read(answer)
        known = {theme.key: theme.name or theme.key for theme in self.material_of(found).themes}
        return found.by_theme(known)

    def judged(self, read: Structure, context: Context) -> tuple[float, list[Message]]:
        if not (read.relations or read.against or read.alone or read.left_out):
            return self.judged_blank(context)
        hidden = context.host == "exercise"
        share, told = Judge(read, self.material_of(read), self.wanted, hidden).all()
        if context.reveal:
            says, silence = STRUCTURE_SAYS, STRUCTURE_SILENCE[0]
            told.append(self.say("panel", context, sentence=says, silence=silence))
        return share, told

    def draw(self, read: Structure) -> str:
        """The themes, and the relations with the words that carry them."""
        left_out = as_written(read.written) if read.left_out else ""
        return drawn(read, self.material_of(read)) + left_out

    def in_words(self, read: Structure) -> Iterator[Line]:
        themes = (*self.material_of(read).themes, *read.themes)
        names = {theme.key: theme.name or theme.key for theme in themes}
        told = [*_relations(read, names), *_taken_up(read, names)]
        if read.left_out:
            told.append(("Not read", listed(read.left_out)))
        yield from told or [("The structure", "nothing in it yet")]

    def notes(self, read: Structure) -> Iterator[Noted]:
        for one in read.relations:
            if one.memo:
                held = holds("relations", one.key, "memo", one.memo)
                yield Noted(f"Relation {one.key}", one.memo, held)
        for unit, text in read.against.items():
            if text:
                yield Noted(f"Against: {unit}", text, holds("against", unit, text))
        if read.memo:
            yield Noted("The structure as a whole", read.memo, holds("memo", read.memo))


def _relations(read: Structure, names: Mapping[str, str]) -> Iterator[Line]:
    for one in read.relations:
        a, b = (names.get(end, end) for end in (one.source, one.target))
        by = f"by {', '.join(one.units)}" if one.units else "by no unit yet"
        head = f"{one.key}: {a} → {one.name or '(no name)'} → {b}"
        yield head, ". ".join(filter(None, (by, one.memo)))


def _taken_up(read: Structure, names: Mapping[str, str]) -> Iterator[Line]:
    for unit, note in read.against.items():
        yield f"Against: {unit}", note or "nothing said about it yet"
    for theme, note in read.alone.items():
        yield f"One voice: {names.get(theme, theme)}", note or "nothing said about it yet"
    if read.memo:
        yield "The whole", read.memo


def coded_by_panel(themes: tuple[Theme, ...], says: dict[str, str]) -> Material:
    """Given units with what the panel and its consensus heard in them."""
    homed = {code for theme in themes for code in theme.codes}
    units, bears, against, doubtful = {}, {}, {}, set()
    for key in says:
        found = heard(unit_of(key))
        units[key] = tuple(code for code in codebook() if code in found.codes)
        bears[key] = found.anybodys
        if codes := tuple(sorted(found.against & homed)):
            against[key] = codes
        elif found.anybodys_against & homed:
            doubtful.add(key)
    names = {code: entry.short for code, entry in codebook().items()}
    return Material(themes, units, names, bears, against, frozenset(doubtful), says)

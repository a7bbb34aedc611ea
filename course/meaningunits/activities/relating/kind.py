"""Relating themes to one another: each relation by units, and what speaks against taken up.

The answer is ``{"themes": {key: {"name", "codes"}}, "relations": {key: {"from", "to", "name",
"units", "memo"}}, "against": {unit: note}, "alone": {theme: note}, "memo": text}``; where the
learner's own codes were brought along, ``"units"`` holds them, so that an answer explains itself.
What is judged is whether a relation can be traced, never whether it is true.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.coding import codebook
from ...material.corpus import load
from ...material.panel_codes import heard
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, Kind, is_nothing, listed
from ..coding.board import unit_at
from ..condensing.form import Unit
from .judging import Judge
from .structure import Material, Structure, Theme, read, voice

RELATING = Table(__file__)


@dataclass(frozen=True)
class Relating(Kind[Any]):
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

    task: str
    themes: tuple[Theme, ...]
    says: tuple[tuple[str, str], ...]
    carries: str | None = None
    condensed: tuple[str, ...] = ()
    shows_codes: bool = True
    wanted: int = 4

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
        a, b = _unit(first).place
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
        """What an answer is about: the learner's own codes where it holds them, else the given."""
        if self.carries and structure.coded is not None:
            names, marked = structure.names, structure.marked
            return coded_by_learner(structure.themes, structure.coded, names, marked=marked)
        return self.given

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        common = {"example": self._example(context.slug)}
        structure = read(answer)
        if structure.unreadable:
            detail = structure.unreadable
            return 0.0, [message(RELATING, "unreadable", detail=detail, **common)]
        if is_nothing(answer) or not (
            structure.relations or structure.against or structure.alone or structure.left_out
        ):
            return 0.0, [message(RELATING, "nothing-yet", **common)]
        material = self.material_of(structure)
        hidden = context.host == "exercise"
        share, told = Judge(structure, material, self.wanted, hidden).all()
        if context.reveal:
            told.append(_study())
        return share, told

    def still(self, answer: Any) -> str:
        """The answer as static HTML: relations with the words that carry them."""
        from .still import still

        return still(answer, self)


def coded_by_panel(themes: tuple[Theme, ...], says: dict[str, str]) -> Material:
    """Given units with what the panel and its consensus heard in them."""
    homed = {code for theme in themes for code in theme.codes}
    units, bears, against, doubtful = {}, {}, {}, set()
    for key in says:
        found = heard(_unit(key))
        units[key] = tuple(code for code in codebook() if code in found.codes)
        bears[key] = found.anybodys
        if codes := tuple(sorted(found.against & homed)):
            against[key] = codes
        elif found.anybodys_against & homed:
            doubtful.add(key)
    names = {code: entry.short for code, entry in codebook().items()}
    return Material(themes, units, names, bears, against, frozenset(doubtful), says)


def coded_by_learner(
    themes: tuple[Theme, ...],
    coded: Mapping[str, tuple[str, ...]],
    names: Mapping[str, str],
    says: dict[str, str] | None = None,
    marked: Mapping[str, tuple[str, ...]] | None = None,
) -> Material:
    """A learner's own units, codes and themes.

    What speaks against something is what the learner ``marked`` so. What the panel marked is kept
    beside it: it can be taken up, and is not asked for.
    """
    marked = marked or {}
    against = {key: tuple(sorted(marked[key])) for key in coded if marked.get(key)}
    others, doubtful = {}, set()
    for key in coded:
        found = heard(_unit(key))
        if codes := tuple(sorted(found.against.difference(marked.get(key, ())))):
            others[key] = codes
        if found.anybodys_against:
            doubtful.add(key)
    short = {code: entry.short for code, entry in codebook().items()} | dict(names)
    bears = {key: frozenset(codes) for key, codes in coded.items()}
    return Material(
        themes,
        coded,
        short,
        bears,
        against,
        frozenset(doubtful),
        says=says or {},
        own=True,
        marked=marked,
        heard=others,
    )


def _unit(key: str) -> Unit:
    unit = unit_at(key)
    if unit is None:
        raise ValueError(f"There is no unit {key!r}.")
    return unit


def _study() -> Message:
    from ...material import study_map as studymap

    given = {"sentence": studymap.STRUCTURE_SAYS, "silence": studymap.STRUCTURE_SILENCE[0]}
    return message(RELATING, "panel", **given)

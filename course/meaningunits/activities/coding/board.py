"""The code board: what its answer is, and reading it. ``changes`` has what is done to it.

The answer is plain data that anybody can read::

    {"codes":  {"n1": {"name": "Kept from the group", "theme": "S", "memo": "…"},
                "C1": {"memo": "…"}},
     "themes": {"T1": {"name": "What is not said"}},
     "merged": {"n2": "n1"},
     "units":  {"leif 41–44": ["C1", "n1"], "farida 57–63": []},
     "against": {"leif 41–44": ["C1"]}}

Codebook codes are there without being named; ``codes`` holds codes of one's own and what was
changed about the codebook's. A unit is written as the interview's short name, a space, and its
key (see ``material.units``). An empty list says "no code", which is a proper answer; a unit that
is not named has not been looked at. ``against`` marks codes whose opposite the unit says. A merged
code keeps its entry, so that its history can be shown. Only ``units`` is needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from ...material import corpus, own, study
from ...material.coding import codebook
from ...material.units import Unit, key_of, read_key, span
from ...tasks.kind import Unreadable, is_nothing, shown
from ...tasks.unreadable import uncut
from .naming import Naming

LONGEST_NAME = 80
LONGEST_MEMO = 1000

_ByUnit = dict[str, tuple[str, ...]]


class _Said(NamedTuple):
    """Codes by unit, those of them marked against, keys outside the corpus, codes and units."""

    units: _ByUnit
    against: _ByUnit
    outside: tuple[str, ...]
    unknown: tuple[str, ...]
    unread: tuple[str, ...]


_OWN_CODE, _OWN_THEME = re.compile(r"n[1-9]\d{0,3}"), re.compile(r"T[1-9]\d{0,2}")


@dataclass(frozen=True)
class Theme:
    """A theme: its letter (``C``) or id of one's own (``T1``), and its name, whole and short."""

    id: str
    name: str
    short: str
    own: bool = False


@dataclass(frozen=True)
class Code:
    """A code of the codebook (``C1``) or of one's own (``n1``).

    ``name`` is what the learner calls it; ``gathers`` are the codes that were merged into it.
    """

    id: str
    name: str
    theme: str = ""
    memo: str = ""
    own: bool = False
    gathers: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """'C1 Difficult emotions': a code of the codebook keeps its sign, one's own has none."""
        return self.name if self.own else f"{self.id} {self.name}"


@dataclass(frozen=True)
class Board:
    """A code board as read.

    ``units`` maps every given unit, in the order given, to its codes (none: an empty tuple);
    ``decided`` are the units that somebody has looked at, those without a code among them.
    ``apart`` are units of the answer that are not given here (a division was changed since),
    ``outside`` what names no unit of the corpus, ``unknown`` codes that do not exist, ``unread``
    units that were given no other, ``written`` is the answer as it was written.
    """

    codes: Mapping[str, Code]
    themes: Mapping[str, Theme]
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    against: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided: tuple[str, ...] = ()
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    outside: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    written: Any = field(default=None, compare=False, repr=False)

    def of(self, code: str) -> tuple[str, ...]:
        """The units that have this code (or one merged into it), in order."""
        code = self.now(code)
        return tuple(key for key, codes in self.units.items() if code in codes)

    def now(self, code: str) -> str:
        """The code that this one is now, after all merging."""
        while code in self.merged:
            code = self.merged[code]
        return code

    def told_on(self, key: str, codes: Iterable[str]) -> list[str]:
        """A unit's codes as they are called, each with its mark: 'C1 Difficult … (against)'."""
        marks = self.against.get(key, ())
        return [self.codes[c].label + (" (against)" if c in marks else "") for c in codes]

    def in_theme(self, theme: str) -> tuple[Code, ...]:
        """The codes of a theme; of no theme for ``""``."""
        return tuple(code for code in self.codes.values() if code.theme == theme)

    @cached_property
    def open(self) -> tuple[str, ...]:
        """Given units that nobody has looked at yet."""
        looked_at = set(self.decided)
        return tuple(key for key in self.units if key not in looked_at)

    @cached_property
    def used(self) -> tuple[Code, ...]:
        """The codes that some given unit has, in the codebook's order, one's own last."""
        there = {code for codes in self.units.values() for code in codes}
        return tuple(code for code in self.codes.values() if code.id in there)


# Units and their keys.


def unit_key(name: str, unit: Unit | str) -> str:
    """A unit as a board writes it: ``"leif 41–44"``."""
    return f"{name} {unit if isinstance(unit, str) else key_of(unit)}"


def place_key(name: str, place: tuple[int, int]) -> str:
    """A unit of whole sentences as a board writes it, from its first and last sentence."""
    return f"{name} {span(*place)}"


def split_key(key: str) -> tuple[str, str]:
    """A board's key in its two parts: the interview's short name, and the unit's own key."""
    name, _, place = key.partition(" ")
    return name, place


def unit_at(key: Any) -> Unit | None:
    """The unit that a board's key names, or None where it names none."""
    return _unit_at(key.strip(), own.opened()) if isinstance(key, str) else None


@lru_cache(maxsize=4096)
def _unit_at(key: str, _opened: int) -> Unit | None:
    name, place = split_key(key)
    name = name.casefold()
    if name not in corpus.names() and not own.is_own(name):
        return None
    return read_key(place, corpus.load(name).passage())


def unit_of(key: str) -> Unit:
    """The unit that a board's key names.

    Raises
    ------
    ValueError
        If it names none: no key of a board that was read, and none that is given.
    """
    unit = unit_at(key)
    if unit is None:
        raise ValueError(f"There is no unit {key!r}.")
    return unit


def folded(key: Any) -> str | None:
    """A board's key as this module writes it ("Leif 41-44" is "leif 41–44"), or None."""
    return _folded(key, own.opened()) if isinstance(key, str) else None


@lru_cache(maxsize=4096)
def _folded(key: str, _opened: int) -> str | None:
    unit = unit_at(key)
    return None if unit is None else unit_key(unit.passage.interview.name, unit)


# Reading.


def in_full(answer: Any, interview: str) -> Any:
    """The codes of one interview's units in a board's own form, where they were written short.

    ``{"26–30": [], "31–33": ["C6"]}`` names no interview and has no parts; anything else is given
    back as it is.
    """
    if not isinstance(answer, Mapping) or "units" in answer or not answer:
        return answer
    units = {}
    for key, codes in answer.items():
        if not any(mark.isdigit() for mark in str(key)):  # "codes", "merged": a board's own
            return answer
        here = str(key).strip()
        units[here if here[:1].isalpha() else f"{interview} {here}"] = codes
    return {"units": units}


def read(answer: Any, given_units: Iterable[str] | None = None) -> Board:
    """Read a board from plain data.

    Parameters
    ----------
    answer
        As in the module's text; nothing is a board with nothing on it.
    given_units : iterable of str, optional
        Keys of the units on the board, in order; those of the answer if not given.

    Returns
    -------
    Board

    Raises
    ------
    Unreadable
        If it has another shape altogether.
    """
    whole = {} if is_nothing(answer) else answer
    for flaw in _flaws(whole):
        raise Unreadable(flaw)
    merged = _merged(whole)
    themes = _themes(whole.get("themes") or {})
    codes = _codes(whole.get("codes") or {}, themes, merged)
    said, against, outside, unknown, unread = _units(whole, codes, merged)
    units = {key: said.get(key, ()) for key in (said if given_units is None else given_units)}
    return Board(
        codes=codes,
        themes=themes,
        units=units,
        against={key: marks for key, marks in against.items() if marks},
        decided=tuple(key for key in units if key in said),
        apart={key: found for key, found in said.items() if key not in units},
        merged=merged,
        outside=outside,
        unknown=unknown,
        unread=unread,
        written=answer,
    )


def read_or_empty(answer: Any) -> Board:
    """A board, or one with nothing on it where the answer is none: for whoever goes on with it."""
    try:
        return read(answer)
    except Unreadable:
        return read(None)


def _flaws(answer: Any) -> Iterator[str]:
    """What is wrong with the shape of an answer; whoever asks stops at the first."""
    if not isinstance(answer, dict):
        yield f"{shown(answer)} is not a board: it needs {{'units': {{unit: [codes]}}}}"
    for key in answer:
        if key not in ("codes", "themes", "merged", "units", "against"):
            yield f"{shown(key)} is no part of a board (units, codes, themes, merged, against)"
    for part, value in answer.items():
        if not isinstance(value, dict) and value is not None:
            yield f"{part!r} holds {shown(value)}, not one entry for each name"
    for part in ("codes", "themes"):
        yield from _entry_flaws(part, answer.get(part) or {})
    for key, into in (answer.get("merged") or {}).items():
        if not isinstance(into, str):
            yield f"{shown(key)} is merged into {shown(into)}, which is no code"
    for part in ("units", "against"):
        yield from _list_flaws(answer.get(part) or {})


def _entry_flaws(part: str, entries: Mapping[Any, Any]) -> Iterator[str]:
    for key, entry in entries.items():
        if not isinstance(entry, dict):
            yield f"{shown(key)} in {part!r} is {shown(entry)}, not a name, a theme, a memo"
        for what, value in entry.items():
            if not isinstance(value, str):
                yield f"the {what} of {shown(key)} is {shown(value)}, not words"


def _list_flaws(units: Mapping[Any, Any]) -> Iterator[str]:
    for key, codes in units.items():
        if isinstance(codes, str):  # one code without its brackets
            continue
        if not isinstance(codes, list) or not all(isinstance(code, str) for code in codes):
            yield f"{shown(key)} has {shown(codes)}, not a list of codes such as ['C1']"


def _merged(answer: dict) -> dict[str, str]:
    """What was merged into what; a circle is left out where it would close."""
    known = {*codebook(), *filter(_OWN_CODE.fullmatch, answer.get("codes") or {})}
    merged: dict[str, str] = {}
    for code, into in (answer.get("merged") or {}).items():
        if not {code, into} <= known:
            continue
        end = into
        while end in merged:
            end = merged[end]
        if end != code:
            merged[code] = into
    return merged


def _themes(own: Mapping[str, dict]) -> dict[str, Theme]:
    found = {t.code: Theme(t.code, t.name, t.short) for t in study.THEMES}
    for key, entry in own.items():
        if _OWN_THEME.fullmatch(key):
            name = uncut(entry.get("name", ""), LONGEST_NAME, key) or key
            found[key] = Theme(key, name, name, own=True)
    return found


def _codes(
    said: Mapping[str, dict], themes: Mapping[str, Theme], merged: Mapping[str, str]
) -> dict[str, Code]:
    found: dict[str, Code] = {}
    for entry in codebook().values():
        change = said.get(entry.code, {})
        theme = change.get("theme", entry.theme)
        found[entry.code] = Code(
            entry.code,
            uncut(change.get("name", ""), LONGEST_NAME, entry.code) or entry.short,
            theme if theme in themes else entry.theme,
            uncut(change.get("memo", ""), LONGEST_MEMO, entry.code),
        )
    for key, change in said.items():
        if _OWN_CODE.fullmatch(key):
            theme = change.get("theme", "")
            found[key] = Code(
                key,
                uncut(change.get("name", ""), LONGEST_NAME, key) or key,
                theme if theme in themes else "",
                uncut(change.get("memo", ""), LONGEST_MEMO, key),
                own=True,
            )
    for code, into in merged.items():
        while into in merged:
            into = merged[into]
        if code in found and into in found:
            gathers = (*found[into].gathers, code)
            found[into] = replace(found[into], gathers=gathers)
    return {key: code for key, code in found.items() if key not in merged}


def _units(answer: dict, codes: Mapping[str, Code], merged: Mapping[str, str]) -> _Said:
    """What stands at the units."""
    reader = Naming(codes, merged)
    said: _ByUnit = {}
    outside, unread = [], []
    for key, written in (answer.get("units") or {}).items():
        place = folded(key)
        if place is None:
            outside.append(str(key)[:40])
        elif written is not None:
            found = reader.of(written)
            if found or not written:
                said[place] = found
            else:  # a code that is none is not the answer that there is no code
                unread.append(place)
    against: _ByUnit = {}
    for key, written in (answer.get("against") or {}).items():
        place = folded(key)
        if place is not None and place in said:
            against[place] = tuple(c for c in reader.of(written or ()) if c in said[place])
    unknown = tuple(dict.fromkeys(reader.unknown))
    return _Said(said, against, tuple(outside), unknown, tuple(unread))

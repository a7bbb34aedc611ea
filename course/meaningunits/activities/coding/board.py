"""The code board: what its answer is, and reading it. ``changes`` has what is done to it.

The answer is plain data that anybody can read::

    {"codes":  {"n1": {"name": "Kept from the group", "theme": "S", "memo": "…"},
                "C1": {"memo": "…"}},
     "themes": {"T1": {"name": "What is not said"}},
     "merged": {"n2": "n1"},
     "units":  {"leif 41–44": ["C1", "n1"], "farida 57–63": []},
     "against": {"leif 41–44": ["C1"]},
     "words":  {"leif 41–44": {"C1": ["41:3–41:9"]}},
     "notes":  {"farida 57–63": "Fits nowhere; she speaks of the dog."}}

Codebook codes are there without being named; ``codes`` holds codes of one's own and what was
changed about the codebook's. A unit is written as the interview's short name, a space, and its
key (see ``material.units``). An empty list says "no code", which is a proper answer; a unit that
is not named has not been looked at. ``against`` marks codes whose opposite the unit says; ``words``
says on which of a unit's words a code stands, where it is not all of them; ``notes`` are memos on
units. A merged code keeps its entry, so that its history can be shown. Only ``units`` is needed.
"""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from ...material import own, study
from ...material.coding import codebook
from ...material.units import read_key
from ...tasks.kind import Unreadable, is_nothing
from ...tasks.unreadable import uncut
from . import words as stretches
from .flaws import flaws
from .keys import folded as folded
from .keys import place_key as place_key
from .keys import split_key as split_key
from .keys import unit_at as unit_at
from .keys import unit_key as unit_key
from .keys import unit_of as unit_of
from .naming import Naming, without_marks

LONGEST_NAME = 80
LONGEST_MEMO = 4000

_ByUnit = dict[str, tuple[str, ...]]


class _Said(NamedTuple):
    """Codes by unit, marks, words, notes; keys outside the corpus, codes and units."""

    units: _ByUnit
    against: _ByUnit
    words: Mapping[str, Mapping[str, tuple[str, ...]]]
    notes: Mapping[str, str]
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
    ``words`` unit → code → the places that it stands on, where that is not all of the unit,
    ``notes`` unit → memo, ``outside`` what names no unit of the corpus, ``unknown`` codes that do
    not exist, ``unread`` units that were given no other, ``written`` is the answer as written.
    """

    codes: Mapping[str, Code]
    themes: Mapping[str, Theme]
    units: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    against: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decided: tuple[str, ...] = ()
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    notes: Mapping[str, str] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    outside: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    written: Any = field(default=None, compare=False, repr=False)

    def on(self, given_units: Iterable[str]) -> Board:
        """The same on other units: what is on none of them is set ``apart``."""
        said = {key: self.units[key] for key in self.decided} | dict(self.apart)
        units = {key: said.get(key, ()) for key in given_units}
        return replace(
            self,
            units=units,
            decided=tuple(key for key in units if key in said),
            apart={key: codes for key, codes in said.items() if key not in units},
        )

    def of(self, code: str) -> tuple[str, ...]:
        """The units that have this code (or one merged into it), in order."""
        code = self.now(code)
        return tuple(key for key, codes in self.units.items() if code in codes)

    def count(self, code: str) -> int:
        """How many units have this code, those that are set aside among them."""
        return len(self.of(code)) + sum(code in codes for codes in self.apart.values())

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
        return tuple(key for key in self.units if key not in self.looked_at)

    @cached_property
    def looked_at(self) -> frozenset[str]:
        """The units that somebody has looked at, to be asked for one by one."""
        return frozenset(self.decided)

    @cached_property
    def used(self) -> tuple[Code, ...]:
        """The codes that some given unit has, in the codebook's order, one's own last."""
        there = {code for codes in self.units.values() for code in codes}
        return tuple(code for code in self.codes.values() if code.id in there)


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
        units[here if here[:1].isalpha() else f"{interview} {here}"] = _bare(codes)
    return {"units": units}


#: How one says that a unit has no code.
_NO_CODE = {"", "none", "no code", "no codes", "nothing", "bare", "empty", "-", "–", "—", "∅", "0"}


def _bare(codes: Any) -> Any:
    """No codes where a word for none stands; what was given otherwise."""
    words = [codes] if isinstance(codes, str) else codes
    if isinstance(words, list) and len(words) == 1 and isinstance(words[0], str):
        return [] if words[0].strip().casefold() in _NO_CODE else codes
    return codes


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
    board = _read_before(answer)
    return board if given_units is None else board.on(given_units)


#: The boards that were read last, by their answers' bytes: one act asks for the same one often.
_READ: dict[bytes, Board] = {}
_KEPT = 8


def _read_before(answer: Any) -> Board:
    try:
        key = marshal.dumps((own.opened(), answer), 2)
    except ValueError:  # no plain data; it is told why
        return _read(answer)
    if key not in _READ:
        while len(_READ) >= _KEPT:
            del _READ[next(iter(_READ))]
        _READ[key] = _read(answer)
    return replace(_READ[key], written=answer)


def _read(answer: Any) -> Board:
    whole = {} if is_nothing(answer) else answer
    for flaw in flaws(whole):
        raise Unreadable(flaw)
    merged = _merged(whole)
    themes = _themes(whole.get("themes") or {})
    codes = _codes(whole.get("codes") or {}, themes, merged)
    found = _units(whole, codes, merged)
    return Board(
        codes=codes,
        themes=themes,
        units=found.units,
        against={key: marks for key, marks in found.against.items() if marks},
        decided=tuple(found.units),
        words=found.words,
        notes=found.notes,
        merged=merged,
        outside=found.outside,
        unknown=found.unknown,
        unread=found.unread,
        written=answer,
    )


def read_or_empty(answer: Any) -> Board:
    """A board, or one with nothing on it where the answer is none: for whoever goes on with it."""
    try:
        return read(answer)
    except Unreadable:
        return read(None)


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
        found[into] = replace(found[into], gathers=(*found[into].gathers, code))
    return {key: code for key, code in found.items() if key not in merged}


def _units(answer: dict, codes: Mapping[str, Code], merged: Mapping[str, str]) -> _Said:
    """What stands at the units."""
    reader = Naming(codes, merged)
    said: _ByUnit = {}
    against: _ByUnit = {}
    outside, unread = [], []
    for key, written in (answer.get("units") or {}).items():
        place = folded(key)
        if place is None:
            outside.append(str(key)[:40])
        else:
            bare, marked = without_marks(_bare(written))
            found = reader.of(bare)
            if found or not bare:
                said[place] = found
                against[place] = tuple(c for c in reader.of(marked) if c in found)
            else:  # a code that is none is not the answer that there is no code
                unread.append(place)
    for key, written in (answer.get("against") or {}).items():
        place = folded(key)
        if place is not None and place in said:
            marks = {*against.get(place, ()), *reader.of(written or ())}
            against[place] = tuple(c for c in said[place] if c in marks)
    stands = _stands(answer, said, reader, outside)
    notes = {folded(key) or "": note for key, note in (answer.get("notes") or {}).items()}
    outside += [str(key)[:40] for key in answer.get("notes") or {} if folded(key) is None]
    kept = {k: uncut(note, LONGEST_MEMO, k) for k, note in notes.items() if k and note.strip()}
    unknown, gone = dict.fromkeys(reader.unknown), dict.fromkeys(outside)
    return _Said(said, against, stands, kept, tuple(gone), tuple(unknown), tuple(unread))


def _stands(
    answer: dict, said: _ByUnit, reader: Naming, outside: list[str]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Unit → code → the places it stands on, of codes that do not stand on all of their unit."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for key, by_code in (answer.get("words") or {}).items():
        place, unit = folded(key), unit_at(key)
        if unit is None or place not in said:
            outside.append(str(key)[:40])
            continue
        marked: dict[str, list[stretches.Stretch]] = {}
        for code, places in by_code.items():
            outside += [f"{key} {p}"[:40] for p in places if read_key(p, unit.passage) is None]
            for now in reader.of([code]):
                marked.setdefault(now, []).extend(stretches.of_code(unit, places))
        for now, of_one in marked.items():
            if now in said[place] and (places := stretches.places(of_one, unit)):
                found.setdefault(place, {})[now] = places
    return found

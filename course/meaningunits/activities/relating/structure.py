"""A structure of themes as plain data: reading one, and what can be seen in it without judging.

Whether a relation is *true* of those who were interviewed cannot be computed. What can be: whether
it says which units carry it, whether these bear on both of its themes, which themes stand alone,
which rest on one person, and which units speak against something that nobody has taken up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Any, TypeGuard

from ...tasks.choices import read_arrow, read_choice
from ...tasks.kind import Unreadable, is_nothing, shown
from ...tasks.unreadable import uncut
from ..coding.board import folded, split_key

LONGEST_TEXT = 2000
#: The sign of a code of one's own, which tells nobody anything.
OWN_CODE = re.compile(r"n\d+\Z")
#: px from the corner, beyond which no box of a map is moved.
FAREST = 20_000
MOST_THEMES, MOST_RELATIONS, MOST_UNITS = 120, 300, 2500


@dataclass(frozen=True)
class Theme:
    """One theme: its key, its name, and the codes (subthemes) that are gathered in it.

    A code that belongs to no theme stands for itself: then the key is the code's.
    """

    key: str
    name: str
    codes: tuple[str, ...] = ()

    @property
    def stands_alone(self) -> bool:
        return self.codes == (self.key,)


@dataclass(frozen=True)
class Relation:
    """One relation: which theme does what to which, by which units, and why."""

    key: str
    source: str
    target: str
    name: str = ""
    units: tuple[str, ...] = ()
    memo: str = ""


@dataclass(frozen=True)
class Material:
    """What a structure is made from.

    Parameters
    ----------
    themes : tuple of Theme
    units : mapping
        Unit → the codes it carries, as shown.
    names : mapping
        Code → its name.
    bears : mapping
        Unit → every code that counts when it is asked what the unit bears on.
    against : mapping
        Unit → codes that it speaks against.
    doubtful : frozenset of str
        Units that only one coder heard to speak against something; of a learner's own, those that
        any reader of the panel did.
    says : mapping
        Unit → what it says, condensed.
    own : bool
        Whether the learner coded it.
    marked : mapping
        Unit → codes that the learner marked as spoken against.
    heard : mapping
        Unit of the learner's own → codes that the panel marked there, and the learner did not.
    """

    themes: tuple[Theme, ...]
    units: Mapping[str, tuple[str, ...]]
    names: Mapping[str, str]
    bears: Mapping[str, frozenset[str]]
    against: Mapping[str, tuple[str, ...]]
    doubtful: frozenset[str] = frozenset()
    says: Mapping[str, str] = field(default_factory=dict)
    own: bool = False
    marked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heard: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def theme(self, key: str) -> Theme | None:
        return next((theme for theme in self.themes if theme.key == key), None)

    def named(self, codes: Iterable[str]) -> list[str]:
        """Codes with their names: 'S5 Somebody there'."""
        return [f"{code} {self.names.get(code, '')}".strip() for code in codes]

    def called(self, codes: Iterable[str]) -> list[str]:
        """Codes in a drawing: the codebook's by their signs, one's own by their names."""
        return [self.names.get(code) or code if OWN_CODE.match(code) else code for code in codes]

    def on(self, unit: str, theme: Theme) -> bool:
        """Whether a unit bears on a theme."""
        return bool(self.bears.get(unit, frozenset()).intersection(theme.codes))

    def units_of(self, theme: Theme) -> list[str]:
        """The units that bear on a theme, as they are shown."""
        return [key for key, codes in self.units.items() if set(codes) & set(theme.codes)]

    def voices(self, theme: Theme) -> dict[str, int]:
        """Interview → how many of its units bear on a theme."""
        found: dict[str, int] = {}
        for key in self.units_of(theme):
            found[voice(key)] = found.get(voice(key), 0) + 1
        return found

    @property
    def alone(self) -> tuple[str, ...]:
        """Themes whose units all come from one interview."""
        return tuple(theme.key for theme in self.themes if len(self.voices(theme)) == 1)

    @property
    def loose(self) -> tuple[str, ...]:
        """Codes that units carry and that belong to no theme."""
        themes = [theme for theme in self.themes if not theme.stands_alone]
        homed = {code for theme in themes for code in theme.codes}
        given = dict.fromkeys(code for codes in self.units.values() for code in codes)
        return tuple(code for code in given if code not in homed)


@dataclass(frozen=True)
class Ground:
    """What the units of a relation bear on, and how far they carry it.

    ``both``, ``source``, ``target`` and ``neither`` divide its units; ``together`` says whether
    one person speaks to both themes.
    """

    both: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    neither: tuple[str, ...]
    together: bool

    @property
    def name(self) -> str:
        """``bare``, ``beside``, ``one-end``, ``two-people`` or ``carried``."""
        if not (self.both or self.source or self.target or self.neither):
            return "bare"
        if not (self.both or self.source or self.target):
            return "beside"
        if not self.both and not (self.source and self.target):
            return "one-end"
        return "carried" if self.together else "two-people"

    @property
    def share(self) -> float:
        """How far the relation can be traced, in [0, 1].

        Units that bear on neither theme cost twice their part, so that ticking everything earns
        nothing.
        """
        base = {"carried": 1.0, "two-people": 0.5}.get(self.name, 0.0)
        count = len(self.both) + len(self.source) + len(self.target) + len(self.neither)
        return base * max(1 - 2 * len(self.neither) / count, 0.0) if count else 0.0


@dataclass(frozen=True)
class Structure:
    """An answer as read: relations, negative cases and lone voices taken up, and a memo.

    ``themes``, ``coded``, ``names`` and ``marked`` are what the answer itself says of its material,
    where it says so; ``places`` are where boxes of the map were moved to, in px; ``left_out`` what
    of it could not be read; ``written`` the answer as it was.
    """

    relations: tuple[Relation, ...] = ()
    against: Mapping[str, str] = field(default_factory=dict)
    alone: Mapping[str, str] = field(default_factory=dict)
    memo: str = ""
    themes: tuple[Theme, ...] = ()
    coded: Mapping[str, tuple[str, ...]] | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    marked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()
    places: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    written: Any = field(default=None, compare=False, repr=False)

    def by_theme(self, known: Mapping[str, str]) -> Structure:
        """The same with each theme by its key, where it was written by its name."""

        def meant(said: str) -> str:
            with suppress(Unreadable):
                return said if said in known else read_choice(said, known)
            return said

        relations = [
            replace(one, source=meant(one.source), target=meant(one.target))
            for one in self.relations
        ]
        alone = {meant(theme): note for theme, note in self.alone.items()}
        return replace(self, relations=tuple(relations), alone=alone)


def voice(key: str) -> str:
    """Whose unit it is: the interview's short name."""
    return split_key(key)[0]


def read(answer: Any) -> Structure:
    """Read a structure from plain data; nothing is a structure with nothing in it.

    Raises
    ------
    Unreadable
        If it has another shape altogether.
    """
    if is_nothing(answer):
        return Structure()
    if not isinstance(answer, dict):
        raise Unreadable(f"{shown(answer)} does not say what relates to what")
    reader = _Reader()
    if isinstance(rows := answer.get("relations"), list) and all(map(_relates, rows)):
        answer = {**answer, "relations": {f"r{n}": row for n, row in enumerate(rows, start=1)}}
    for part in ("themes", "relations", "against", "alone", "units", "codes", "marked", "places"):
        if not isinstance(answer.get(part) or {}, dict):
            raise Unreadable(f"“{part}” is {shown(answer[part])}, not a mapping")
    themes = reader.themes(answer.get("themes") or {})
    codes = answer.get("codes") or {}
    names = [(str(k), _text(v, f"code {shown(k)}")) for k, v in codes.items()]
    return Structure(
        relations=reader.relations(answer.get("relations") or {}),
        against=reader.notes(answer.get("against") or {}, units=True),
        alone=reader.notes(answer.get("alone") or {}, units=False),
        memo=_text(answer.get("memo"), "memo"),
        themes=themes,
        coded=reader.coded(answer["units"]) if isinstance(answer.get("units"), dict) else None,
        names={k: name for k, name in names if name},
        marked=reader.coded(answer.get("marked") or {}),
        places=reader.places(answer.get("places") or {}),
        left_out=tuple(reader.left_out[:6]),
        written=answer,
    )


class _Reader:
    """Reads the parts of an answer, and keeps what could not be read."""

    def __init__(self) -> None:
        self.left_out: list[str] = []

    def most(self, given: Iterable[Any], room: int, what: str) -> list[Any]:
        """As many as there is room for; that there are more is told."""
        found = list(given)
        if over := max(len(found) - room, 0):
            self.left_out.append(f"the last {over} of {len(found)} {what}")
        return found[:room]

    def themes(self, given: dict) -> tuple[Theme, ...]:
        found = []
        for key, row in self.most(given.items(), MOST_THEMES, "themes"):
            if not isinstance(row, dict):
                self.left_out.append(f"the theme {str(key)[:20]}")
                continue
            found.append(
                Theme(
                    str(key),
                    _text(row.get("name"), f"theme {shown(key)}"),
                    _words(row.get("codes")),
                )
            )
        return tuple(found)

    def relations(self, given: dict) -> tuple[Relation, ...]:
        found = []
        for key, row in self.most(given.items(), MOST_RELATIONS, "relations"):
            said = row if isinstance(row, dict) else {}
            a, b = said.get("from"), said.get("to")
            if not isinstance(row, dict):
                with suppress(Unreadable):
                    a, b = read_arrow(row)
            if not (isinstance(a, str) and a and isinstance(b, str) and b):
                self.left_out.append(f"the relation {str(key)[:20]}, which lacks a from or a to")
                continue
            units = [
                self.unit(unit)
                for unit in self.most(_words(said.get("units")), MOST_UNITS, "units")
            ]
            kept = tuple(dict.fromkeys(unit for unit in units if unit))
            where = f"relation {shown(key)}"
            name, memo = _text(said.get("name"), where), _text(said.get("memo"), where)
            found.append(Relation(str(key), a, b, name, kept, memo))
        return tuple(found)

    def notes(self, given: dict, *, units: bool) -> dict[str, str]:
        found = {}
        for key, text in self.most(given.items(), MOST_UNITS, "units"):
            name = self.unit(key) if units else str(key)
            if name and (text is None or isinstance(text, str)):
                found[name] = _text(text, name)
        return found

    def coded(self, given: dict) -> dict[str, tuple[str, ...]]:
        found = {}
        for key, codes in self.most(given.items(), MOST_UNITS, "units"):
            if name := self.unit(key):
                found[name] = _words(codes)
        return found

    def places(self, given: dict) -> dict[str, tuple[float, float]]:
        found = {}
        for key, at in given.items():
            if is_place(at):
                found[str(key)] = (float(at[0]), float(at[1]))
            else:
                self.left_out.append(f"the place of {str(key)[:20]}")
        return found

    def unit(self, key: Any) -> str:
        name = folded(key)
        if name is None:
            self.left_out.append(f"the unit {shown(key)}")
        return name or ""


def is_place(at: Any) -> TypeGuard[list[float]]:
    """Whether this is a place on a map: two numbers, in px."""
    return (
        isinstance(at, list | tuple)
        and len(at) == 2
        and all(isinstance(n, int | float) and not isinstance(n, bool) for n in at)
        and all(0 <= n <= FAREST for n in at)
    )


def _relates(row: Any) -> bool:
    """Whether an entry of a list says what relates to what."""
    with suppress(Unreadable):
        return isinstance(row, dict) or bool(read_arrow(row))
    return False


def _text(given: Any, where: str) -> str:
    return uncut(" ".join(given.split()), LONGEST_TEXT, where) if isinstance(given, str) else ""


def _words(given: Any) -> tuple[str, ...]:
    if isinstance(given, str):  # several, written one after the other
        given = re.split(r"[,;\n]|\band\b", given)
    if not isinstance(given, list | tuple):
        return ()
    return tuple(word.strip() for word in given if isinstance(word, str) and word.strip())


def ground(relation: Relation, material: Material) -> Ground:
    """What the units of a relation bear on."""
    a, b = material.theme(relation.source), material.theme(relation.target)
    sorted_: dict[tuple[bool, bool], list[str]] = {}
    for key in relation.units:
        on = (a is not None and material.on(key, a), b is not None and material.on(key, b))
        sorted_.setdefault(on, []).append(key)
    both, source, target, neither = (
        tuple(sorted_.get(on, ()))
        for on in ((True, True), (True, False), (False, True), (False, False))
    )
    people = {voice(key) for key in source} & {voice(key) for key in target}
    return Ground(both, source, target, neither, bool(both or people))


def related(relations: Iterable[Relation]) -> set[str]:
    """Themes that some relation leads from or to."""
    return {end for relation in relations for end in (relation.source, relation.target)}


def islands(themes: Iterable[Theme], relations: Iterable[Relation]) -> list[tuple[str, ...]]:
    """The parts that a structure falls into; themes that nothing leads to are left out."""
    near: dict[str, set[str]] = {}
    for relation in relations:
        near.setdefault(relation.source, set()).add(relation.target)
        near.setdefault(relation.target, set()).add(relation.source)
    parts, seen = [], set()
    for start in (theme.key for theme in themes if theme.key in near):
        if start in seen:
            continue
        part, ahead = [], [start]
        while ahead:
            key = ahead.pop()
            if key not in seen:
                seen.add(key)
                part.append(key)
                ahead += sorted(near[key] - seen)
        parts.append(tuple(sorted(part)))
    return parts

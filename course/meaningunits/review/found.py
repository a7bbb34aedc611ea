"""What a trail holds, gathered from all its tasks: memos, cuts, condensations, boards, and more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ..activities.coding import board as boards
from ..activities.coding.applying import Applying
from ..activities.coding.building import Building
from ..activities.coding.history import Change
from ..activities.coding.history import Story as History
from ..activities.comparing.kind import Compared, Comparing, decided_in_words
from ..activities.condensing.kind import Condensations, Condensing
from ..activities.dividing.kind import Dividing, Division
from ..activities.reading.kind import Memos, Reading, quotation
from ..activities.relating import structure
from ..activities.relating.kind import Relating
from ..activities.relating.start import on_units, start
from ..material.units import read_key, units
from ..tasks.item import Item
from ..tasks.kind import Kind, Unreadable, is_nothing, listed
from ..trail import Log
from .story import known, since


@dataclass
class Found:
    """What a trail holds, gathered from all its tasks."""

    log: Log
    boards: list[tuple[str, boards.Board]] = field(default_factory=list)
    structures: list[tuple[str, structure.Structure]] = field(default_factory=list)
    condensed: dict[str, tuple[str, datetime]] = field(default_factory=dict)
    memos: list[tuple[str, int, int, str, str]] = field(default_factory=list)
    decided: list[tuple[str, str]] = field(default_factory=list)
    cut: dict[str, tuple[set[tuple[int, int]], datetime]] = field(default_factory=dict)
    changes: dict[str, tuple[Change, ...]] = field(default_factory=dict)
    used: dict[str, set[tuple[int, int]]] = field(default_factory=dict)

    def places(self, name: str) -> set[tuple[int, int]]:
        """Where the units of an interview stand that something was made of here, found once."""
        if not self.used:
            keys = {key for _, board in self.boards for key, codes in board.units.items() if codes}
            keys |= {key for _, one in self.structures for r in one.relations for key in r.units}
            for unit in map(boards.unit_at, keys | set(self.condensed)):
                if unit is not None:
                    self.used.setdefault(unit.passage.interview.name, set()).add(unit.place)
        return self.used.get(name, set())

    def history(self, slug: str) -> tuple[Change, ...]:
        """What became of a board's codes, read once."""
        if slug not in self.changes:
            self.changes[slug] = History().of(self.log.state(slug).answers)
        return self.changes[slug]


def gathered(log: Log) -> Found:
    """What a trail holds now; an answer written in code that cannot be read is passed over."""
    found = Found(log)
    for slug, item in known(log).items():
        value = log.state(slug).value
        if not is_nothing(value):
            with suppress(Unreadable):
                _take(found, item, item.kind.with_own(log), value)
    return found


def _take(found: Found, item: Item, kind: Kind[Any], value: Any) -> None:
    if isinstance(kind, Reading):
        _memos(found, kind, kind.as_far(value)[0])
    elif isinstance(kind, Dividing):
        _cuts(found, item, kind, kind.as_far(value)[0])
    elif isinstance(kind, Condensing):
        _condensed(found, item, kind, kind.as_far(value)[0])
    elif isinstance(kind, Applying | Building):
        board = kind.as_far(value)[0]
        if board.decided:
            found.boards.append((item.slug, board))
    elif isinstance(kind, Comparing):
        _compared(found, kind, kind.as_far(value)[0])
    elif isinstance(kind, Relating):
        # On the board as it is now: what was cut anew since is where its words are.
        read = kind.as_far(value)[0]
        if read.coded is not None or not read.themes:
            read = on_units(read, start(kind, found.log).material)
        found.structures.append((item.slug, read))


def _memos(found: Found, kind: Reading, read: Memos) -> None:
    name = kind.passage.interview.name
    for memo in read.memos:
        words = quotation(memo, kind.passage)
        found.memos.append((name, memo.start[0], memo.end[0], memo.text, words))


def _cuts(found: Found, item: Item, kind: Dividing, read: Division) -> None:
    passage = kind.passage
    made = {(u.start[0], u.end[0]) for u in units(read.cuts, passage)}
    at = found.log.state(item.slug).answers[-1].at
    found.cut[passage.interview.name] = (made, at)


def _condensed(found: Found, item: Item, kind: Condensing, read: Condensations) -> None:
    passage = kind.passage
    for key, text in read.texts.items():
        if unit := read_key(key, passage):
            at = since(found.log, item.slug, has(key))
            found.condensed[boards.unit_key(passage.interview.name, unit)] = (text, at)


def _compared(found: Found, kind: Comparing, read: Compared) -> None:
    for keys, place, one in read.talks:
        who = [kind.name(key) for key in keys]
        text = f"{listed(who)}: {decided_in_words(one.decision, *who)}. {one.reason}"
        found.decided.append((place, text))


def has(*path: str) -> Callable[[Any], bool]:
    """Whether an answer has something at the end of a path of keys."""

    def held(answer: Any) -> bool:
        for key in path:
            if not isinstance(answer, Mapping) or key not in answer:
                return False
            answer = answer[key]
        return True

    return held

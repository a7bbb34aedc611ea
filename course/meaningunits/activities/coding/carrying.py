"""Codes belong to words: a board's codings on other units than those that they were made on.

When a text is cut anew, each coding goes to the units that now hold its words:

- to a unit that holds at least half of the words that the code stands on, and to one that lies,
  for at least half of its own words, within them. So a code is on both parts of a unit that was
  divided, on the whole of two that were joined, and stays when a border moves a little;
- where these hold fewer than half of the words, also to the unit that has most of the rest, and so
  on;
- where fewer than half of them are in any unit, nowhere: it is set aside, in sight.

On its new unit a code stands on the words that it stood on before. So cutting as it was brings back
what was.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from ...material import own
from ...material.corpus import shipped
from ...material.units import Unit
from .board import Board, read, split_key, unit_of
from .words import Stretch, clipped, of_code, of_unit, places, shared


def _at(key: str) -> tuple[str, Stretch]:
    return _placed(key, own.opened())


@lru_cache(maxsize=8192)
def _placed(key: str, _opened: int) -> tuple[str, Stretch]:
    return split_key(key)[0], of_unit(unit_of(key))


class Cut:
    """The units that are there now, to be found by their words."""

    def __init__(self, keys: Iterable[str]) -> None:
        self.keys = tuple(dict.fromkeys(keys))
        self._there: dict[str, list[tuple[Stretch, str]]] = {}
        for key in self.keys:
            name, place = _at(key)
            self._there.setdefault(name, []).append((place, key))
        for units in self._there.values():
            units.sort()

    def meeting(self, name: str, stretch: Stretch) -> list[tuple[Stretch, str]]:
        """The units of an interview that have a word of this stretch, in order."""
        units = self._there.get(name, [])
        at = bisect_left(units, ((stretch[0] + 1, 0), ""))
        while at and units[at - 1][0][1] > stretch[0]:
            at -= 1
        found = []
        for place, key in units[at:]:
            if place[0] >= stretch[1]:
                break
            if shared(place, stretch):
                found.append((place, key))
        return found

    def holds_half(self, key: str) -> bool:
        """Whether at least half of a unit's words are in these units."""
        name, (a, b) = _at(key)
        return 2 * sum(shared(place, (a, b)) for place, _ in self.meeting(name, (a, b))) >= b - a

    def holders(self, name: str, stretch: Stretch) -> tuple[str, ...]:
        """The units that a code on these words goes to; none where it is to be set aside."""
        near = [(shared(place, stretch), place, key) for place, key in self.meeting(name, stretch)]
        size = stretch[1] - stretch[0]
        if 2 * sum(common for common, *_ in near) < size:
            return ()
        held = [one for one in near if 2 * one[0] >= min(size, one[1][1] - one[1][0])]
        while 2 * sum(common for common, *_ in held) < size:
            held.append(max((one for one in near if one not in held), key=lambda one: one[0]))
        return tuple(key for *_, key in sorted(held, key=lambda one: one[1]))


def units_now(keys: Iterable[str], now: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Each unit, and the units that hold its words now; itself where it is still there."""
    cut, there = Cut(now), set(now)
    found = {}
    for key in keys:
        stretch = of_unit(unit_of(key))
        found[key] = (key,) if key in there else cut.holders(split_key(key)[0], stretch)
    return found


def on_board(answer: Any, cut: Sequence[str], given: Sequence[str]) -> tuple[str, ...]:
    """The units on a board of one's own, interview by interview.

    Parameters
    ----------
    answer
        A board as plain data that can be read.
    cut : sequence of str
        Units of texts that its owner has divided: here these units are the only ones.
    given : sequence of str
        Prepared units of other texts. The board's own stand in their place: they may come from
        another program, or be written in code.

    Raises
    ------
    Unreadable
        If the answer cannot be read.
    """
    divided = Cut(cut)
    mine = [key for key in read(answer).units if not divided.meeting(*_at(key))]
    there = Cut(mine)
    left = [key for key in given if not there.holds_half(key)]
    names_here = dict.fromkeys(split_key(key)[0] for key in (*cut, *given))
    everyone = dict.fromkeys((*names_here, *shipped(), *own.names()))
    order = {name: n for n, name in enumerate(everyone)}
    found = dict.fromkeys((*cut, *mine, *left))
    return tuple(sorted(found, key=lambda key: (order[_at(key)[0]], _at(key)[1])))


def carried(answer: Any, now: Sequence[str]) -> Any:
    """A board's answer on the units that are there now.

    Parameters
    ----------
    answer
        A board as plain data that can be read.
    now : sequence of str
        Keys of the units that are there now.

    Returns
    -------
    plain data
        The same answer where all its units are still there; else a new one. Units that nothing
        holds now stay in it under their own keys.

    Raises
    ------
    Unreadable
        If it cannot be read.
    """
    board = read(answer)
    if set(now).issuperset((*board.units, *board.notes)):
        return answer
    return _Carrier(board, now).answer(answer)


class _Carrier:
    """Moves the codings of one board."""

    def __init__(self, board: Board, now: Sequence[str]) -> None:
        self.board, self.there, self.cut = board, set(now), Cut(now)
        self.before = Cut(board.decided)
        self.codes: dict[str, dict[str, list[Stretch]]] = {}  # unit → code → words
        self.against: dict[str, set[str]] = {}
        self.notes: dict[str, list[str]] = {}

    def answer(self, answer: Mapping[str, Any]) -> dict[str, Any]:
        board = self.board
        for key in board.decided:
            self._unit(key)
        for key, note in board.notes.items():
            self._note(key, note)
        units = {key: unit_of(key) for key in self.codes}
        order = list(board.codes)
        whole = {part: dict(value) for part, value in answer.items() if value is not None}
        whole["units"] = {key: sorted(found, key=order.index) for key, found in self.codes.items()}
        parts: dict[str, dict[str, Any]] = {
            "against": {key: sorted(v, key=order.index) for key, v in self.against.items() if v},
            "words": self._words(units),
            "notes": {key: "\n".join(dict.fromkeys(text)) for key, text in self.notes.items()},
        }
        for part, value in parts.items():
            whole.pop(part, None)
            if value:
                whole[part] = value
        return whole

    def _unit(self, key: str) -> None:
        """One unit of the board: each of its codes, or that it has none, where its words are."""
        board, unit, name = self.board, unit_of(key), split_key(key)[0]
        if not board.units[key]:
            for holder in self._holders(key, of_unit(unit)) or (key,):
                if self.before.holds_half(holder):  # of a part one cannot say "no code"
                    self.codes.setdefault(holder, {})
        for code in board.units[key]:
            on = of_code(unit, board.words.get(key, {}).get(code, ()))
            for stretch in on:
                holders = (key,) if key in self.there else self.cut.holders(name, stretch)
                for holder in holders or (key,):
                    kept = self.codes.setdefault(holder, {}).setdefault(code, [])
                    kept += clipped((stretch,), of_unit(unit_of(holder)))
                    if code in board.against.get(key, ()):
                        self.against.setdefault(holder, set()).add(code)

    def _holders(self, key: str, stretch: Stretch) -> tuple[str, ...]:
        return (key,) if key in self.there else self.cut.holders(split_key(key)[0], stretch)

    def _note(self, key: str, note: str) -> None:
        holders = self._holders(key, of_unit(unit_of(key)))
        self.notes.setdefault(holders[0] if holders else key, []).append(note)

    def _words(self, units: Mapping[str, Unit]) -> dict[str, dict[str, list[str]]]:
        found: dict[str, dict[str, list[str]]] = {}
        for key, by_code in self.codes.items():
            for code, on in by_code.items():
                if named := places(on, units[key]):
                    found.setdefault(key, {})[code] = list(named)
        return found

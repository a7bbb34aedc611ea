"""How a board's codes came to be, from the trail: made, renamed, moved, merged, split off."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ...tasks.kind import Unreadable
from ...trail import Entry
from .board import Board, read
from .flaws import flaws


@dataclass(frozen=True)
class Change:
    """One step in the life of a code: when, what happened, and how many units had it then.

    ``what`` is one of made, split off, renamed, moved, merged, gathered, deleted; ``before`` and
    ``after`` are names (of the code, of its theme, or of the code it went into). ``memo`` says
    whether what went into it brought a memo along.
    """

    at: datetime
    code: str
    what: str
    before: str = ""
    after: str = ""
    units: int = 0
    memo: bool = False

    @property
    def told(self) -> str:
        """'renamed from “Shame” to “Being shown up”, with 3 units'."""
        said = {
            "made": f"made, as “{self.after}”",
            "split off": f"split off from “{self.before}”, as “{self.after}”",
            "renamed": f"renamed from “{self.before}” to “{self.after}”",
            "moved": f"moved from {self.before or 'no theme'} to {self.after or 'no theme'}",
            "merged": f"merged into “{self.after}”",
            "gathered": f"took in “{self.before}”{' and its memo' if self.memo else ''}",
            "deleted": f"deleted; it was “{self.before}”",
        }[self.what]
        return f"{said}, with {self.units} unit{'s' if self.units != 1 else ''}"


class Story:
    """The changes of one board, read once each: what was told before is not read again."""

    def __init__(self) -> None:
        self._told: list[tuple[str, Any, tuple[Change, ...]]] = []

    def of(self, entries: Iterable[Entry]) -> tuple[Change, ...]:
        """What happened to all codes, in order.

        Parameters
        ----------
        entries : iterable of Entry
            The board's answers that stand, oldest first (``trail.State.answers``), so that what
            was undone is no part of the story.
        """
        entries = list(entries)
        same = 0
        for entry, (known, *_) in zip(entries, self._told, strict=False):
            if entry.id != known:
                break
            same += 1
        del self._told[same:]
        before = self._told[-1][1] if self._told else {}
        for entry in entries[same:]:
            changes: list[Change] = []
            # Giving codes is most of what is done, and no part of what became of a code.
            if _of_codes(before) == _of_codes(entry.value):
                before = before if any(flaws(entry.value)) else entry.value
            else:
                with suppress(Unreadable):
                    changes = _between(read(before), read(entry.value), entry)
                    before = entry.value
            self._told.append((entry.id, before, tuple(changes)))
        return tuple(change for *_, changes in self._told for change in changes)


def _of_codes(answer: Any) -> list[Any]:
    """The parts of an answer that say what codes there are."""
    whole = answer if isinstance(answer, Mapping) else {}
    return [whole.get(part) or {} for part in ("codes", "themes", "merged")]


def history(entries: Iterable[Entry], code: str | None = None) -> tuple[Change, ...]:
    """What happened to one code, or to all, in order; ``entries`` as for ``Story.of``."""
    return tuple(c for c in Story().of(entries) if code is None or c.code == code)


def _between(old: Board, new: Board, entry: Entry) -> list[Change]:
    found: list[Change] = []

    def say(
        code: str, what: str, before: str, after: str, units: int, *, memo: bool = False
    ) -> None:
        found.append(Change(entry.at, code, what, before, after, units, memo))

    for code in new.codes.values():
        units = new.count(code.id)
        was = old.codes.get(code.id)
        if was is None:
            source = _source(old, new, code.id) if entry.word == "split" else ""
            say(code.id, "split off" if source else "made", source, code.name, units)
            continue
        if was.name != code.name:
            say(code.id, "renamed", was.name, code.name, units)
        if was.theme != code.theme:
            say(code.id, "moved", _theme(old, was.theme), _theme(new, code.theme), units)
        for gone in code.gathers:
            if gone not in was.gathers and gone in old.codes:
                taken = old.codes[gone]
                kept = bool(taken.memo) and taken.memo in code.memo
                say(code.id, "gathered", taken.name, code.name, units, memo=kept)
    for code in old.codes.values():
        if code.id in new.codes:
            continue
        into = new.codes.get(new.now(code.id))
        what, after = ("merged", into.name) if into else ("deleted", "")
        say(code.id, what, code.name, after, old.count(code.id))
    return found


def _theme(board: Board, theme: str) -> str:
    return board.themes[theme].short if theme in board.themes else ""


def _source(old: Board, new: Board, code: str) -> str:
    """The name of the code that a new one was split off from: what its units had before."""
    for key in new.of(code):
        lost = [c for c in old.units.get(key, ()) if c not in new.units[key]]
        if lost:
            return old.codes[lost[0]].name
    return ""

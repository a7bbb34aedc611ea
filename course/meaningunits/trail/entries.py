"""What a trail consists of: its entries, what they add up to, and how they are read. Pure."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from .values import NOTHING, copied, plain

VERSION = 1


@dataclass(frozen=True)
class Entry:
    """One line of the trail: id, UTC time, item, the word for what was done, and a value."""

    id: str
    at: datetime
    item: str
    word: str
    value: Any
    is_event: bool = False

    def line(self) -> str:
        """The entry as one line of JSON without its line end."""
        return json.dumps(
            {
                "v": VERSION,
                "id": self.id,
                "at": self.at.isoformat(timespec="microseconds"),
                "item": self.item,
                "event" if self.is_event else "action": self.word,
                "value": self.value,
            },
            ensure_ascii=False,
            allow_nan=False,
            separators=(",", ":"),
        )


def clock(at: datetime) -> str:
    """A time in the local time of the kernel: '14:02', with its day where that is not today."""
    local = at.astimezone()
    today = local.date() == local.now(local.tzinfo).date()
    return local.strftime("%H:%M" if today else "%d %b %H:%M")


@dataclass(frozen=True)
class Problem:
    """A line that could not be used as it stood: its number (from 1) and what is wrong."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.what}"


@dataclass(frozen=True)
class State:
    """One item's answers in order of making, and how far they are undone."""

    answers: tuple[Entry, ...] = ()
    undone: tuple[Entry, ...] = ()

    @property
    def value(self) -> Any:
        """The current answer, or ``NOTHING``; a copy, so that changing it changes no entry."""
        return copied(self.answers[-1].value) if self.answers else NOTHING


@dataclass(frozen=True)
class Log:
    """A trail as read: entries in order of time, and the problems met on the way."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()
    _states: dict[str, State] = field(default_factory=dict, repr=False, compare=False)

    def of(self, item: str) -> tuple[Entry, ...]:
        """All entries of one item, oldest first."""
        return tuple(e for e in self.entries if e.item == item)

    def state(self, item: str) -> State:
        """The answers of one item after undo and redo."""
        if item not in self._states:
            self._states[item] = replay(self.of(item))
        return self._states[item]

    def events(self, item: str, word: str) -> tuple[Entry, ...]:
        """All events of one kind for one item, oldest first."""
        return tuple(e for e in self.of(item) if e.is_event and e.word == word)

    def extended(self, *more: Entry) -> Log:
        """This log with later entries at its end; states of untouched items are kept.

        An entry that is here already is not added: a write can fail after the line got through.
        """
        known = {entry.id for entry in self.entries}
        more = tuple(entry for entry in more if entry.id not in known)
        touched = {entry.item for entry in more}
        states = {item: s for item, s in self._states.items() if item not in touched}
        return Log(self.entries + more, self.problems, states)

    @property
    def items(self) -> tuple[str, ...]:
        """Every item the trail mentions, in order of first mention."""
        return tuple(dict.fromkeys(e.item for e in self.entries))


def replay(entries: Iterable[Entry]) -> State:
    """Fold one item's entries into its state; a new answer after an undo drops the redo.

    Parameters
    ----------
    entries : iterable of Entry
        Of one item, oldest first.
    """
    answers: list[Entry] = []
    undone: list[Entry] = []
    for entry in entries:
        if not entry.is_event:
            answers.append(entry)
            undone.clear()
        elif entry.word == "undo" and answers:
            undone.append(answers.pop())
        elif entry.word == "redo" and undone:
            answers.append(undone.pop())
    return State(tuple(answers), tuple(undone))


def parse(raw: bytes) -> Log:
    """Read a trail from bytes; never raises, whatever the bytes are.

    Torn, foreign and duplicate lines are left out and reported. Lines out of order (two copies
    joined by a synchronising folder, say) are put in order of time and reported.
    """
    entries: list[Entry] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    in_order = True
    lines = raw.removeprefix(BOM_UTF8).split(b"\n")  # which some editors put in front
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entry = _entry(line)
        except (ValueError, TypeError, RecursionError) as problem:
            torn = number == len(lines)
            what = "torn: the last line was not finished" if torn else f"left out: {problem}"
            problems.append(Problem(number, what))
            continue
        if entry.id in seen:
            problems.append(Problem(number, "left out: the same entry stands further up"))
            continue
        seen.add(entry.id)
        if entries and entry.at < entries[-1].at:
            in_order = False
            problems.append(Problem(number, "earlier than the line before it; put in order"))
        entries.append(entry)
    if not in_order:
        entries.sort(key=lambda e: e.at)
    return Log(tuple(entries), tuple(problems))


def _entry(line: bytes) -> Entry:
    """One line as an entry; raises ValueError or TypeError with a plain reason."""
    try:
        data = json.loads(line.decode("utf-8"))
    except (UnicodeDecodeError, json.JSONDecodeError):
        raise ValueError("not a line of JSON") from None
    if not isinstance(data, dict) or data.get("v") != VERSION:
        raise ValueError("not an entry of this version's trail")
    is_event = "event" in data
    names = ("id", "at", "item", "event" if is_event else "action")
    texts = [text for name in names if isinstance(text := data.get(name), str) and text]
    if len(texts) < len(names) or "value" not in data:
        raise ValueError("an entry without its id, time, item, action or value")
    key, written, item, word = texts
    at = datetime.fromisoformat(written)
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    if not 1 < at.year < 9999:  # the next entry's time is reckoned from it, and must exist
        raise ValueError("a time at the end of the calendar")
    value = plain(data["value"])  # what could not be recorded is not believed when read either
    return Entry(key, at.astimezone(UTC), item, word, value, is_event)

"""The audit trail: every decision a learner makes, one line each, in a file beside the notebook.

The trail knows entries, not what they mean. An entry is either an **answer** (field ``action``:
what was done; ``value``: the item's whole answer afterwards) or an **event** (field ``event``:
a check, a look at the panel, undo, redo). Because every answer entry holds the whole answer, a
lost or torn line costs one step and never the ones after it.

The file is the only place where answers are stored; the current answer, undo and redo, and the
history are all read from it. Appending is one write of one line, so two kernels cannot tear
each other's lines.
"""

from __future__ import annotations

import json
import os
import threading
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

FILENAME = "trail.jsonl"
VARIABLE = "MEANINGUNITS_TRAIL"
VERSION = 1
LONGEST_NUMBER = 10_000  # bits; Python itself refuses to write much longer ones as text

#: Value of an item that has no answer yet (``None`` is a value one could record).
NOTHING = type("Nothing", (), {"__repr__": lambda self: "NOTHING", "__bool__": lambda s: False})()


class TrailError(OSError):
    """The trail could not be written. The entry is kept in memory and written when possible."""


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
        return plain(self.answers[-1].value) if self.answers else NOTHING


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
    lines = raw.split(b"\n")
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
    word = data.get("event" if is_event else "action")
    texts = (data.get("id"), data.get("at"), data.get("item"), word)
    if not all(isinstance(text, str) and text for text in texts) or "value" not in data:
        raise ValueError("an entry without its id, time, item, action or value")
    at = datetime.fromisoformat(data["at"])
    if at.tzinfo is None:
        raise ValueError("a time without its zone")
    if not 1 < at.year < 9999:  # the next entry's time is reckoned from it, and must exist
        raise ValueError("a time at the end of the calendar")
    value = plain(data["value"])  # what could not be recorded is not believed when read either
    return Entry(data["id"], at.astimezone(UTC), data["item"], word, value, is_event)


def plain(value: Any) -> Any:
    """A value as plain JSON data: tuples and arrays become lists, sets sorted lists.

    Raises
    ------
    TypeError
        With a sentence, if the value holds something that has no plain form.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()  # half a character has no place in a file
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, int):
        if value.bit_length() > LONGEST_NUMBER:
            raise TypeError("An answer cannot hold a number of thousands of digits.")
        return int(value)
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            raise TypeError("An answer cannot hold 'not a number' or infinity.")
        return float(value)
    if isinstance(value, dict):
        if not all(isinstance(key, str | int) for key in value):
            raise TypeError("The names (keys) in an answer must be words or whole numbers.")
        named = {plain(str(key)): plain(item) for key, item in value.items()}
        if len(named) < len(value):
            raise TypeError("Two names (keys) in an answer would be the same once written down.")
        return named
    if isinstance(value, set | frozenset):
        items = [plain(item) for item in value]
        try:
            return sorted(items)
        except TypeError:  # words beside numbers, say: any order will do if it is always the same
            return sorted(items, key=json.dumps)
    if isinstance(value, list | tuple | range):
        return [plain(item) for item in value]
    if hasattr(value, "tolist"):  # numpy arrays and scalars, pandas series
        return plain(value.tolist())
    raise TypeError(
        f"An answer is made of numbers, words, lists and mappings; this holds a "
        f"{type(value).__name__}."
    )


class Trail:
    """The trail in one file.

    Parameters
    ----------
    path : path-like
        The file; it need not exist yet.
    """

    def __init__(self, path: str | os.PathLike) -> None:
        self.path = Path(path)
        self._lock = threading.RLock()
        self._pending: list[Entry] = []
        self._cached: tuple[tuple, Log] | None = None

    def log(self) -> Log:
        """The trail as it stands now, with what could not be written yet at its end."""
        with self._lock:
            try:
                stamp = _stamp(self.path.stat())
                if self._cached is None or self._cached[0] != stamp:
                    self._cached = (stamp, parse(self.path.read_bytes()))
                log = self._cached[1]
            except (FileNotFoundError, NotADirectoryError):
                log = Log()
            except OSError as problem:
                what = f"the trail could not be read: {problem.strerror or problem}"
                log = Log(problems=(Problem(0, what),))
            return log.extended(*self._pending) if self._pending else log

    def current(self, item: str) -> Any:
        """The current answer of an item, or ``NOTHING``."""
        return self.log().state(item).value

    def record(self, item: str, action: str, value: Any) -> Entry:
        """Append an answer: the item's whole answer after this action. Returns once on disk.

        Raises
        ------
        TypeError
            If the value has no plain form; nothing is recorded.
        TrailError
            If the file cannot be written. The entry is kept in memory, counts as the current
            answer, and is written with the next one that succeeds (or by ``flush``).
        """
        return self._append(item, action, plain(value), is_event=False)

    def event(self, item: str, word: str, value: Any = None) -> Entry:
        """Append an event, which changes no answer. Raises as ``record`` does."""
        return self._append(item, word, plain(value), is_event=True)

    def undo(self, item: str) -> bool:
        """Take the last answer back; False when there is nothing to take back."""
        if not self.log().state(item).answers:
            return False
        self.event(item, "undo")
        return True

    def redo(self, item: str) -> bool:
        """Bring back what was last undone; False when there is nothing."""
        if not self.log().state(item).undone:
            return False
        self.event(item, "redo")
        return True

    @property
    def unsaved(self) -> int:
        """How many entries are in memory only, because the file could not be written."""
        return len(self._pending)

    def flush(self) -> None:
        """Write what is still in memory only; raises TrailError if that is not possible yet."""
        with self._lock:
            while self._pending:
                self._write(self._pending[0])
                self._pending.pop(0)

    def clear(self) -> Path | None:
        """Set the trail aside under a dated name and start anew; returns where it went.

        What is in memory only is written first, so that nothing is lost.

        Raises
        ------
        TrailError
            If that cannot be written, or the file cannot be renamed; nothing is cleared then.
        """
        with self._lock:
            self.flush()
            stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
            aside = self.path.with_name(f"{self.path.stem}-cleared-{stamp}{self.path.suffix}")
            try:
                self.path.rename(aside)
            except (FileNotFoundError, NotADirectoryError):
                return None
            except OSError as problem:
                raise TrailError(
                    f"{self.path.name} could not be set aside: {problem.strerror or problem}. "
                    "Give write access to the folder and try again; nothing was cleared."
                ) from None
            return aside

    def _append(self, item: str, word: str, value: Any, *, is_event: bool) -> Entry:
        with self._lock:
            entries = self.log().entries
            now = datetime.now(UTC)
            if entries and now <= entries[-1].at:  # a clock set back must not reorder the trail
                now = entries[-1].at + timedelta(microseconds=1)
            entry = Entry(uuid.uuid4().hex, now, item, word, value, is_event)
            entry.line().encode()  # what can never be written must not wait before what can
            self._pending.append(entry)
            self.flush()
            return entry

    def _write(self, entry: Entry) -> None:
        line = entry.line().encode() + b"\n"
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
        try:
            handle = os.open(self.path, flags, 0o644)
            try:
                before = os.fstat(handle)
                clean = _ends_cleanly(handle, before.st_size)
                if not clean:
                    line = b"\n" + line  # a torn line before ours must not swallow it
                if os.write(handle, line) != len(line):
                    raise OSError(28, "No space left on device")
                os.fsync(handle)
                after = os.fstat(handle)
            finally:
                os.close(handle)
        except OSError as problem:
            raise TrailError(
                f"Your answer could not be saved to {self.path.name}: "
                f"{problem.strerror or problem}. It is kept in memory while this notebook runs. "
                "Make room or give write access to the folder, then answer again; nothing needs "
                "to be redone."
            ) from None
        # Reading everything again at each step would make a long trail slow: when nobody else
        # wrote in between, the log we hold plus this entry is the file.
        if self._cached and self._cached[0] == _stamp(before):
            alone = clean and after.st_size == before.st_size + len(line)
            self._cached = (_stamp(after), self._cached[1].extended(entry)) if alone else None


def _stamp(stat: os.stat_result) -> tuple[int, int, int]:
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def _ends_cleanly(handle: int, size: int) -> bool:
    if size == 0:
        return True
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) == b"\n"


_trails: dict[Path, Trail] = {}


def here() -> Trail:
    """The trail of this place: ``$MEANINGUNITS_TRAIL``, else ``trail.jsonl`` beside the notebook.

    The same file always gives the same object, so what could not be written yet is not lost.
    """
    path = Path(os.environ.get(VARIABLE) or FILENAME).absolute()
    return _trails.setdefault(path, Trail(path))

"""The audit trail: every decision a learner makes, one line each, in a file beside the notebook.

The trail knows entries, not what they mean. An entry is either an **answer** (field ``action``:
what was done; ``value``: the item's whole answer afterwards) or an **event** (field ``event``:
a check, a look at the panel, undo, redo). Because every answer entry holds the whole answer, a
lost or torn line costs one step and never the ones after it.

The file is the only place where answers are stored; the current answer, undo and redo, and the
history are all read from it. ``storage`` is how it is written: appending is one write of one line,
so two kernels cannot tear each other's lines. Where the file lacks what this kernel knows of it,
nothing is written until somebody has chosen (see ``memory``).
"""

from __future__ import annotations

import os
import threading
import uuid
from collections.abc import Callable, Hashable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from .blocks import DRIVE, Blocks, leave_a_dead_drive
from .entries import Entry, Log, Problem, State, clock, parse, replay
from .memory import Memory
from .storage import IN_BROWSER, File, Storage, lines
from .values import NOTHING, plain

__all__ = [
    "FILENAME",
    "NOTHING",
    "VARIABLE",
    "Entry",
    "Log",
    "Problem",
    "State",
    "Trail",
    "TrailError",
    "TrailGone",
    "clock",
    "here",
    "kept_where",
    "parse",
    "plain",
    "read",
    "replay",
    "settle",
    "shown",
]

FILENAME = "trail.jsonl"
VARIABLE = "MEANINGUNITS_TRAIL"


class TrailError(OSError):
    """The trail could not be written. The entry is kept in memory and written when possible."""


class TrailGone(TrailError):
    """The file lacks entries that were in it. Nothing is written until somebody has chosen."""


class Trail:
    """The trail in one file.

    Parameters
    ----------
    path : path-like
        The file; it need not exist yet.
    storage : Storage, optional
        How it is stored; as this place does it, if not given.
    """

    def __init__(self, path: str | os.PathLike[str], storage: Storage | None = None) -> None:
        self.path = Path(path)
        self._storage = storage or (Blocks(self.path) if IN_BROWSER else File(self.path))
        self._lock = threading.RLock()
        self._pending: list[Entry] = []
        self._cached: tuple[Hashable, Log] | None = None
        self._memory = Memory()

    def log(self) -> Log:
        """The trail as it stands now, with what could not be written yet at its end.

        What is gone from the file stands in it too, as long as nobody has chosen.
        """
        with self._lock:
            try:
                stamp = self._storage.stamp()
                if self._cached is None or self._cached[0] != stamp:
                    self._cached = (stamp, self._memory.joined(self._storage.read()))
                log = self._cached[1]
            except (FileNotFoundError, NotADirectoryError):
                self._cached = None
                log = self._memory.joined(Log())
            except OSError as problem:
                what = f"the trail could not be read: {problem.strerror or problem}"
                known = self._cached[1].entries if self._cached else ()  # as it was read last
                log = Log(known, (Problem(0, what),))
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

    @property
    def fleeting(self) -> str:
        """Why everything here will be gone when the page is closed, and what to do; or nothing."""
        return self._storage.fleeting()

    @property
    def gone(self) -> tuple[Entry, ...]:
        """Entries that this kernel met in the file and that are not in it any more."""
        with self._lock:
            self.log()
            return self._memory.gone

    def put_back(self) -> int:
        """Write what is gone into the file again; returns how many entries.

        Raises
        ------
        TrailError
            If it cannot be written; what could not be stays remembered.
        """
        with self._lock:
            back = 0
            for entry in self._memory.to_put_back() if self.gone else ():
                self._write(entry)
                back += 1
            self._cached = None
            self.flush()
            return back

    def let_go(self) -> Path | None:
        """Go on with the file as it is; returns where what is gone from it was laid.

        Raises
        ------
        TrailError
            If it cannot be laid aside; then it stays remembered.
        """
        with self._lock:
            gone = self.gone
            if not gone:
                return None
            aside = self._beside("set-aside")
            try:
                aside.write_bytes(lines(gone))
                self._storage.forget()
            except OSError as problem:
                raise TrailError(
                    f"{aside.name} could not be written: {problem.strerror or problem}. What is "
                    "gone from the trail is still remembered; nothing was changed."
                ) from None
            self._memory.forget()
            self._cached = None
            self.flush()
            return aside

    def _beside(self, word: str) -> Path:
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        return self.path.with_name(f"{self.path.stem}-{word}-{stamp}{self.path.suffix}")

    def _refuse_if_gone(self) -> None:
        if gone := self.gone:
            count = f"{len(gone)} {'entry' if len(gone) == 1 else 'entries'}"
            raise TrailGone(
                f"{self.path.name} was deleted, replaced or changed by another program: {count} "
                "that this notebook knows of are not in it any more. Nothing was written. Any task "
                "on this page offers to put them back, or to begin anew."
            )

    def flush(self) -> None:
        """Write what is still in memory only; raises TrailError if that is not possible yet."""
        with self._lock:
            if self._pending:
                self._refuse_if_gone()
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
            aside = self._beside("cleared")
            try:
                self._storage.settle()
                self.path.rename(aside)
                self._storage.forget()
            except (FileNotFoundError, NotADirectoryError):
                return None
            except OSError as problem:
                raise TrailError(
                    f"{self.path.name} could not be set aside: {problem.strerror or problem}. "
                    "Give write access to the folder and try again; nothing was cleared."
                ) from None
            self._memory, self._cached = Memory(), None
            return aside

    def rewrite(self, change: Callable[[Entry], Entry]) -> None:
        """Change every entry, the file whole or not at all: for a name that has to go from it.

        Lines that could not be read are left out. Every other kernel that holds this trail takes it
        for replaced, and asks.

        Raises
        ------
        TrailError
            If it cannot be written; nothing is changed then.
        """
        with self._lock:
            self._refuse_if_gone()
            self.settle()
            beside = self.path.with_name(f".{self.path.name}.new")
            try:
                beside.write_bytes(lines(map(change, parse(self.path.read_bytes()).entries)))
                os.replace(beside, self.path)
                self._storage.forget()
            except FileNotFoundError:
                return
            except OSError as problem:
                raise TrailError(
                    f"{self.path.name} could not be rewritten: {problem.strerror or problem}."
                ) from None
            self._memory, self._cached = Memory(), None

    def _append(self, item: str, word: str, value: Any, *, is_event: bool) -> Entry:
        with self._lock:
            self._refuse_if_gone()
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
        try:
            before, after = self._storage.append(entry)
        except OSError as problem:
            raise TrailError(
                f"Your answer could not be saved to {self.path.name}: "
                f"{self._storage.why(problem)}. It is kept in memory while this notebook runs. "
                f"{self._storage.mend()}"
            ) from None
        self._memory.met(entry)
        # Reading everything again at each step would make a long trail slow: when nobody else
        # wrote in between, the log we hold plus this entry is the file.
        if self._cached and self._cached[0] == before:
            alone = after is not None
            self._cached = (after, self._cached[1].extended(entry)) if alone else None

    def unfiled(self) -> tuple[Entry, ...]:
        """Every entry there is, if the file does not hold them all; nothing if it does."""
        with self._lock:
            entries = self.log().entries
            try:
                there = {entry.id for entry in parse(self.path.read_bytes()).entries}
            except OSError:
                there = set()
            return () if all(entry.id in there for entry in entries) else entries

    def settle(self) -> None:
        """Have every entry in the file itself, for whoever reads that.

        Raises
        ------
        TrailError
            If it cannot be written; nothing is lost then.
        """
        with self._lock:
            self.flush()
            try:
                self._storage.settle()
            except OSError as problem:
                raise TrailError(
                    f"{self.path.name} could not be written: {self._storage.why(problem)}."
                ) from None


_trails: dict[Path, Trail] = {}


def here() -> Trail:
    """The trail of this place: ``$MEANINGUNITS_TRAIL``, else ``trail.jsonl`` beside the notebook.

    The same file always gives the same object, so what could not be written yet is not lost.
    """
    if IN_BROWSER and not _trails:
        leave_a_dead_drive()
    path = Path(os.environ.get(VARIABLE) or FILENAME).absolute()
    return _trails.setdefault(path, Trail(path))


def read(path: str | os.PathLike[str]) -> Log:
    """A trail of this place as it stands; what this kernel holds already is not read again.

    Raises
    ------
    OSError
        If there is none, or it cannot be read.
    """
    known = _trails.get(Path(path).absolute())
    log = known.log() if known and not known.unsaved else Log()
    if log.entries and not any(problem.line == 0 for problem in log.problems):
        return log
    return parse(Path(path).read_bytes())


def settle(path: str | os.PathLike[str]) -> None:
    """Have a trail's file hold everything that any page of this place has stored for it.

    Nothing to do but in a browser, where a file can be a moment behind. Where that fails, the file
    stays as it is, and nothing is lost.
    """
    if IN_BROWSER:
        with suppress(TrailError):
            _trails.setdefault(Path(path).absolute(), Trail(path)).settle()


def whole(path: str | os.PathLike[str]) -> bytes | None:
    """What a trail would hold if all of it were in its file; None where all is there.

    In a browser, parts of it can be stored beside the file, or be in memory only.
    """
    if not IN_BROWSER:
        return None
    settle(path)
    trail = _trails.get(Path(path).absolute())
    held = trail.unfiled() if trail else ()
    return lines(held) if held else None


def kept_where() -> str:
    """Where what somebody does is kept, and that it goes nowhere: one sentence."""
    if IN_BROWSER:
        return (
            "It is kept in this browser, on this device, and nothing leaves it. Clearing the "
            "browser's data for this site deletes it: download your work now and then."
        )
    return "Nothing leaves this machine."


def shown(path: Path) -> str:
    """Where a file lies, as whoever looks for it would say."""
    if IN_BROWSER and path.is_relative_to(DRIVE):
        return f"{path.relative_to(DRIVE)}, in the list of files on the left"
    return str(path)

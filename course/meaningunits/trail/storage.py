"""Where a trail's entries are stored: one file that only grows; in a browser, see ``blocks``.

The seam between what a trail means (``Trail``) and how a place keeps it. Nothing else of the course
writes a trail.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Hashable, Iterable
from pathlib import Path
from typing import Protocol

from .entries import Entry, Log, parse

#: Whether this Python runs in a browser, whose files are no disk's.
IN_BROWSER = sys.platform == "emscripten"


class Storage(Protocol):
    """What a trail asks of the place where it is kept. Every method may raise OSError."""

    def stamp(self) -> Hashable:
        """Something that is another one when the entries are; FileNotFoundError without any."""

    def read(self) -> Log:
        """Every entry that is there."""

    def append(self, entry: Entry) -> tuple[Hashable, Hashable | None]:
        """Store one entry. Returns once that is done.

        Returns
        -------
        tuple
            The stamp before, and after; the latter None where more than this entry was added.
        """

    def settle(self) -> None:
        """Have everything that was stored in the one file, for whoever reads or moves that."""

    def forget(self) -> None:
        """Let go of what is stored beside the file: it was moved, or counts as it is."""

    def fleeting(self) -> str:
        """Why what is stored will be gone when the page is closed, and what to do; or nothing."""

    def why(self, problem: OSError) -> str:
        """Why storing failed, in words that go on a sentence."""

    def mend(self) -> str:
        """What to do about it, as a sentence."""


class File:
    """One file on a disk: an entry is appended by one write, so that two kernels tear nothing."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def stamp(self) -> Hashable:
        return _stamp(self.path.stat())

    def read(self) -> Log:
        return parse(self.path.read_bytes())

    def append(self, entry: Entry) -> tuple[Hashable, Hashable | None]:
        line = entry.line().encode() + b"\n"
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0)
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
        alone = clean and after.st_size == before.st_size + len(line)
        return _stamp(before), _stamp(after) if alone else None

    def settle(self) -> None:
        pass

    def forget(self) -> None:
        pass

    def fleeting(self) -> str:
        return ""

    def why(self, problem: OSError) -> str:
        return str(problem.strerror or problem)

    def mend(self) -> str:
        return (
            "Make room or give write access to the folder, then answer again; nothing needs to be "
            "redone."
        )


def _stamp(stat: os.stat_result) -> tuple[int, int, int]:
    return (stat.st_ino, stat.st_size, stat.st_mtime_ns)


def _ends_cleanly(handle: int, size: int) -> bool:
    if size == 0:
        return True
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) == b"\n"


def lines(entries: Iterable[Entry]) -> bytes:
    """Entries as they stand in a file."""
    return b"".join(entry.line().encode() + b"\n" for entry in entries)

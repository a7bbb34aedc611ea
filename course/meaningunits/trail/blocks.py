"""A trail in a browser, where a file is written whole each time: what is new goes into blocks.

JupyterLite keeps files in the browser, and whoever writes one puts all of it: a long trail would
take half a second each time, and of two kernels that write at once one would undo the other. So
each kernel writes a **block** of its own, small and quick, beside the trail. What is in blocks is
**folded** into the one file when nobody has done anything for a moment; that file is then as it is
everywhere, to be looked at, downloaded and handed in.

A block that is folded is marked, and **kept** for an hour: another kernel, which had read
the file before, may put it back without our entries. They come back from the block then, wherever
the file still has something older; a file that somebody took away or began anew stays as it is.
"""

from __future__ import annotations

import asyncio
import errno
import os
import time
import uuid
from collections.abc import Callable, Hashable
from contextlib import suppress
from pathlib import Path
from typing import Any

from .entries import Entry, Log, parse
from .storage import lines

#: The folder of blocks beside a trail; Jupyter's list of files shows no name that begins so.
FOLDER = ".{}-blocks"
PENDING, KEPT = ".new", ".kept"
#: Bytes of a block, after which the next one begins: it is written whole each time.
LARGEST = 16_000
#: Seconds: how long a look at the files serves, how long nothing happens before folding (a long
#: trail waits longer, for folding it takes longer), when a block that nobody writes in any more was
#: left by a page that is closed, and how long blocks that are folded are kept.
LOOK, QUIET, QUIET_IF_LONG, LEFT, KEEP = 1.0, 0.5, 3.0, 60.0, 3600.0
LONG = 200_000  # bytes
#: Where JupyterLite shows the browser's files; without it nothing outlives the page.
DRIVE = Path("/drive")

FLEETING = (
    "This browser window keeps no files: it is a private window, the browser is told to block this "
    "site's data, or the address does not begin with https. What you do is lost when you close the "
    "page. Download it before, and use an ordinary window next time."
)
ROOM = (
    "Download your work, in lesson 00 or under “My work” above; then make room on this device, or "
    "clear data of other sites, and answer again."
)


def _by_and_by(seconds: float, work: Callable[[], None]) -> Any:
    """Do something later, where something runs that can."""
    try:
        return asyncio.get_running_loop().call_later(seconds, work)
    except RuntimeError:
        return None


def leave_a_dead_drive(drive: Path = DRIVE, home: Path | None = None) -> None:
    """Go on in memory where the browser lets this page keep no files.

    Every file of the drive is then an error. In a folder of the same name below ``home`` one can
    work all the same, as long as the page is open, and download what one did.
    """
    here = Path.cwd()
    if not here.is_relative_to(drive):
        return
    try:
        os.stat(drive)  # to list it takes a look at each file
    except OSError:
        there = (home or Path.home()) / here.relative_to(drive)
        there.mkdir(parents=True, exist_ok=True)
        os.chdir(there)


class Blocks:
    """The storage of one trail in a browser.

    Parameters
    ----------
    path : Path
        The trail's file.
    drive : Path
        Below it files outlive the page.
    later : callable
        ``later(seconds, work)`` does the work by and by, and can be cancelled.
    now : callable
        Seconds, for how long a look serves.
    """

    def __init__(
        self,
        path: Path,
        *,
        drive: Path = DRIVE,
        later: Callable[[float, Callable[[], None]], Any] = _by_and_by,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.path = path
        self.folder = path.with_name(FOLDER.format(path.stem))
        self._drive, self._later, self._now = drive, later, now
        self._own = uuid.uuid4().hex[:8]
        self._number = 0
        self._block: list[Entry] = []
        self._waiting: Any = None
        #: When the files were looked at, what was seen, and how often that was news.
        self._looked: tuple[float, Hashable] | None = None
        self._news = 0
        self._count = 0
        self._ready = False
        self._known: dict[str, tuple[Hashable, tuple[Entry, ...]]] = {}

    # What a trail asks.

    def stamp(self) -> Hashable:
        now = self._now()
        if self._looked is None or now - self._looked[0] >= LOOK:
            seen = self._look()
            if self._looked is None or seen != self._looked[1]:
                self._news += 1
            self._looked = (now, seen)
        if self._looked[1] is None and not self._count:
            raise FileNotFoundError(errno.ENOENT, "no trail", str(self.path))
        return (self._news, self._count)

    def read(self) -> Log:
        log = self._joined(parse(self._bytes()))
        self._adopt()
        return log

    def _joined(self, whole: Log) -> Log:
        """What the file holds and the blocks, in order of time."""
        found = {entry.id: entry for entry in whole.entries}
        oldest = whole.entries[0].at if whole.entries else None
        blocks, pending = self._blocks()
        for name, entries in blocks.items():
            for entry in entries:
                if name in pending or (oldest is not None and oldest < entry.at):
                    found.setdefault(entry.id, entry)
        return Log(tuple(sorted(found.values(), key=lambda e: e.at)), whole.problems)

    def append(self, entry: Entry) -> tuple[Hashable, Hashable | None]:
        self._make_ready()
        before: Hashable = None
        with suppress(FileNotFoundError):
            before = self.stamp()
        block = [*self._block, entry]
        self._put(self._current(), lines(block))
        self._block = block
        self._count += 1
        if len(lines(block)) > LARGEST:
            self._next()
        self._fold_later()
        return before, self.stamp()

    def settle(self) -> None:
        self._fold()

    def forget(self) -> None:
        for path in self._listed():
            path.unlink(missing_ok=True)
        with suppress(OSError):
            self.folder.rmdir()
        self._next()
        self._looked, self._count, self._ready = None, 0, False

    def fleeting(self) -> str:
        return "" if self.path.is_relative_to(self._drive) else FLEETING

    def why(self, problem: OSError) -> str:
        if problem.errno in (errno.EINVAL, errno.EIO):
            return "the browser does not let this page keep files just now"
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            return "the browser has no room left for this site"
        return str(problem.strerror or problem)

    def mend(self) -> str:
        return ROOM

    # Folding.

    def _fold_later(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
        seen = self._looked[1] if self._looked else None
        size = seen[0] if isinstance(seen, tuple) else 0
        self._waiting = self._later(QUIET_IF_LONG if size > LONG else QUIET, self._fold_quietly)

    def _fold_quietly(self) -> None:
        self._waiting = None
        with suppress(OSError):  # the blocks hold it; the next time, or the next page, folds it
            self._fold()

    def _fold(self) -> None:
        """Have everything from the blocks in the file, in order of time, and keep the blocks."""
        blocks = self._pending(self._listed())
        if not blocks:
            return
        seen = self._look()
        known_before = self._looked is not None and self._looked[1] == seen
        raw = self._bytes()
        whole = parse(raw)
        there = {entry.id for entry in whole.entries}
        if new := [entry for entry in self._joined(whole).entries if entry.id not in there]:
            late = whole.entries and new[0].at < whole.entries[-1].at
            if late and not whole.problems:
                raw = lines(sorted((*whole.entries, *new), key=lambda e: e.at))
            else:
                raw += b"\n" if raw and not raw.endswith(b"\n") else b""
                raw += lines(new)
            self._put(self.path, raw)
        if self._block:
            self._next()
        for (
            path
        ) in blocks:  # never renamed: JupyterLite leaves whoever looks for it without an answer
            with suppress(OSError):
                if path.name.startswith(self._own) or time.time() - path.stat().st_mtime > LEFT:
                    self._put(path.with_suffix(KEPT), b"\n")
        self._let_old_ones_go()
        # What we folded ourselves is no news; what had come from elsewhere meanwhile is.
        self._looked = (self._now(), self._look())
        self._news += not known_before

    def _next(self) -> None:
        self._number += 1
        self._block = []

    def _let_old_ones_go(self) -> None:
        for path in self._listed():
            with suppress(OSError):
                if path.suffix == KEPT and time.time() - path.stat().st_mtime > KEEP:
                    path.with_suffix(PENDING).unlink(missing_ok=True)
                    path.unlink()

    def _adopt(self) -> None:
        """What a page left unfolded when it was closed is folded by whoever reads it next."""
        others = [p for p in self._pending(self._listed()) if not p.name.startswith(self._own)]
        if others and self._waiting is None:
            self._fold_later()

    # Files.

    def _current(self) -> Path:
        return self.folder / f"{self._own}-{self._number}{PENDING}"

    def _listed(self) -> list[Path]:
        try:
            return sorted(p for p in self.folder.iterdir() if p.suffix in (PENDING, KEPT))
        except (FileNotFoundError, NotADirectoryError):
            return []

    def _look(self) -> Hashable:
        """The file's size and time, and what others' blocks there are; None without any."""
        marks = tuple(
            (path.name, path.stat().st_size)
            for path in self._pending(self._listed())
            if not path.name.startswith(self._own)
        )
        try:
            stat = self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return (0, 0.0, marks) if marks else None
        return (stat.st_size, stat.st_mtime, marks)

    def _blocks(self) -> tuple[dict[str, tuple[Entry, ...]], set[str]]:
        """Every block's entries, and the names of those that are not folded yet."""
        listed = self._listed()
        pending = {path.name for path in self._pending(listed)}
        found = {}
        for path in listed:
            if path.suffix == PENDING:
                mark = path.stat().st_size if path.name in pending else None
                known = self._known.get(path.name)
                if known is None or known[0] != mark:
                    known = (mark, parse(path.read_bytes()).entries)
                found[path.name] = known
        self._known = found
        return {name: entries for name, (_, entries) in found.items()}, pending

    @staticmethod
    def _pending(listed: list[Path]) -> list[Path]:
        """Of the blocks those that have no mark of being folded."""
        folded = {path.stem for path in listed if path.suffix == KEPT}
        return [p for p in listed if p.suffix == PENDING and p.stem not in folded]

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except (FileNotFoundError, NotADirectoryError):
            return b""

    def _put(self, path: Path, content: bytes) -> None:
        """Write a file whole; where it was longer, empty lines follow.

        It is never short for a moment, which another kernel could read.
        """
        handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
        try:
            content = content.ljust(os.lseek(handle, 0, os.SEEK_END), b"\n")
            os.lseek(handle, 0, os.SEEK_SET)
            if os.write(handle, content) != len(content):
                raise OSError(errno.ENOSPC, "No space left on device")
        finally:
            os.close(handle)

    def _make_ready(self) -> None:
        if not self._ready:
            self.folder.mkdir(exist_ok=True)
            self._ready = True

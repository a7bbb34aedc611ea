"""The process that stays warm: libraries imported once, a walled-off fork for each submission.

Runs inside the sandbox, as ``python -m meaningunits.classroom.worker DESCRIPTOR WALLS``. Three
kinds of process: the **warm** one waits and forks; a **keeper** for each submission puts up its
walls, hands over one cell at a time, keeps time and collects what comes back; the **notebook**
process runs the cells. Only the last one ever holds a student's code, and only its messages,
which are plain data, come back.
"""

from __future__ import annotations

import base64
import contextlib
import gc
import importlib
import os
import select
import shutil
import signal
import socket
import stat
import sys
import tempfile
import time
from pathlib import Path, PurePosixPath
from typing import Any

from . import isolate, wire
from .outputs import Outputs

SCRATCH = "/scratch"
#: Compiles a grammar for one rare string format when jsonschema is imported, as plotly does to show
#: a figure: a second. It waits until somebody asks for it, unless it is among what is wanted.
SLOW = "rfc3987_syntax"
GRACE = 4.0  # seconds between an interrupt and the end of whoever ignores it
LARGEST = 256 << 20  # bytes of messages from one submission, counting what is thrown away
RETURNED = 16 << 20
MOST_FILES, DEEPEST = 200, 6  # of files that are given back

TIMEOUT = {
    "output_type": "error",
    "ename": "CellTimeoutError",
    "evalue": "",
    "traceback": ["\x1b[0;31mCellTimeoutError\x1b[0m: No reply from kernel before timeout"],
}


def main(arguments: list[str]) -> None:
    """The warm process: one byte on the control socket says what, a descriptor comes with it."""
    control = socket.socket(fileno=int(arguments[0]))
    walls = arguments[1] == "walls"
    # Gone keepers must not pile up, and a warm process has no use for their status.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    sys.path.insert(0, "")  # as in a kernel: modules beside the notebook can be imported
    if walls:
        isolate.leave_root()
        os.makedirs(f"{SCRATCH}/tmp", exist_ok=True)
    from .practice import practise
    from .shell import Shell, language

    shell = Shell()
    wire.send(control, {"language_info": language()})
    while True:
        what, received, _, _ = socket.recv_fds(control, 1, 1)
        if not what or not received:
            return
        conn = socket.socket(fileno=received[0])
        if what == b"W":
            with conn:
                asked = wire.receive(conn)
                _warm(asked["modules"], asked["slugs"])
                practise(shell)
                gc.collect()
                gc.freeze()
                wire.send(conn, {})
        elif os.fork() == 0:
            control.close()
            _keep(conn, shell, walls)
        else:
            conn.close()


def _warm(names: list[str], slugs: list[str]) -> None:
    """Import modules by name, and let our own tasks read the course's data, before any fork."""
    if SLOW not in names:
        sys.modules.setdefault(SLOW, None)  # type: ignore[arg-type]
    for name in names:
        if name not in sys.modules:
            with contextlib.suppress(BaseException):
                importlib.import_module(name)
    if sys.modules.get(SLOW, True) is None:
        del sys.modules[SLOW]
    if slugs:
        from .. import items

        for slug in slugs:
            with contextlib.suppress(Exception):
                items.find(slug).judge([])


def _keep(conn: socket.socket, shell: Any, walls: bool) -> None:
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        isolate.die_with_parent()
        keeper = Keeper(wire.receive(conn), shell, walls, conn)
        wire.send(conn, keeper.result())
        status = 0
    except Exception as problem:
        with contextlib.suppress(Exception):
            wire.send(conn, {"broken": f"{type(problem).__name__}: {problem}"})
    finally:
        os._exit(status)


class Keeper:
    """Runs one submission and reports; see the job's and the result's fields in ``pool``."""

    def __init__(self, job: dict, shell: Any, walls: bool, conn: socket.socket) -> None:
        self.job, self.shell, self.walls, self.conn = job, shell, walls, conn
        self.outputs = Outputs()
        self.counts: dict[int, int] = {}
        self.ended: dict | None = None
        self.received = 0
        self.extra: dict[str, Any] = {}
        self.seen: list[list] = []

    def result(self) -> dict:
        started = time.monotonic()
        self.deadline = started + self.job["total"]
        self.proc = os.open("/proc", os.O_RDONLY | os.O_DIRECTORY)
        if self.walls:
            isolate.separate()
            isolate.scratch(SCRATCH, "/dev/shm", *self.job.get("private", ()))
            os.mkdir(f"{SCRATCH}/tmp")
            self.place = f"{SCRATCH}/work"
            os.mkdir(self.place)
        else:
            self.place = tempfile.mkdtemp(prefix="grading-")
        try:
            before = _unpack(Path(self.place), self.job["files"])
            self._start()
            try:
                # The cells come only now: the process that runs the first one holds no later one.
                wire.send(self.conn, {"ready": True})
                self._talk(wire.receive(self.conn))
            finally:
                self._stop()
            files = _collect(Path(self.place), before) if self.job["give_back"] else {}
        finally:
            if not self.walls:
                shutil.rmtree(self.place, ignore_errors=True)
        return {
            "cells": [
                [i, self.counts.get(i), self.outputs.cells.get(i, [])]
                for i in sorted({*self.counts, *self.outputs.cells})
            ],
            "ended": self.ended,
            "left_out": self.outputs.left_out,
            "files": files,
            "seen": self.seen,
            "seconds": time.monotonic() - started,
            **self.extra,
        }

    # -- the notebook's process

    def _start(self) -> None:
        down_out, down_in = os.pipe()
        up_out, up_in = os.pipe()
        out_out, out_in = os.pipe()
        err_out, err_in = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            try:
                self._become(down_out, up_in, out_in, err_in)
                _notebook(self.job, self.shell, 3, 4)
            except BaseException as problem:
                with contextlib.suppress(BaseException):
                    os.write(2, f"{type(problem).__name__}: {problem}\n".encode())
            finally:
                os._exit(70)
        for each in (down_out, up_in, out_in, err_in):
            os.close(each)
        self.down, self.up = down_in, up_out
        self.raw = {out_out: "stdout", err_out: "stderr"}
        self.buffer = bytearray()

    def _become(self, down: int, up: int, out: int, err: int) -> None:
        os.setsid()
        isolate.die_with_parent()
        null = os.open(os.devnull, os.O_RDONLY)
        # First away from the low numbers, then onto them: none may overwrite another.
        high = [os.dup(n) if n < 8 else n for n in (null, out, err, down, up)]
        high = [n if n > 8 else _above(n) for n in high]
        for target, source in enumerate(high):
            os.dup2(source, target)
        os.closerange(5, 4096)
        if self.walls:
            isolate.own_proc()
        isolate.limit(self.job["total"])
        isolate.no_privileges() if self.walls else None
        os.umask(0o022)
        os.chdir(self.place)
        os.environ.update(self.job["environment"])

    def _stop(self) -> None:
        # Process 1 of its namespace: whatever else it started ends with it.
        with contextlib.suppress(ProcessLookupError):
            if not self.walls:
                os.killpg(self.pid, signal.SIGKILL)
            os.kill(self.pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)

    # -- talking to it

    def _talk(self, cells: list) -> None:
        watched, before = set(self.job["watch"]), None
        for index, source in cells:
            if index in watched:
                now = _read(Path(self.place) / self.job["watch_file"])
                self.seen.append([index, None if now == before else now])
                before = now
            self._say({"cell": index, "source": source})
            if not self._await(index):
                return
        if self.job.get("modules"):
            self._say({"modules": True})
            self._await(-1)

    def _say(self, what: dict) -> None:
        with contextlib.suppress(BrokenPipeError):
            data = wire.pack(what)
            while data:
                data = data[os.write(self.down, data) :]

    def _await(self, index: int) -> bool:
        """Collect until the cell is done; False when the notebook cannot go on."""
        allowed = self.job["cell_timeout"]
        until = min(self.deadline, time.monotonic() + allowed if allowed else self.deadline)
        interrupted = False
        watched = 0.0
        while True:
            now = time.monotonic()
            if now > until:
                if interrupted:
                    return self._end(index, "would not stop when its time was up")
                interrupted = True
                until = now + GRACE
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, signal.SIGINT)
            if now > watched + 0.2:
                watched = now
                if isolate.memory(self.proc, self.pid) > isolate.MEMORY:
                    return self._end(index, "took more memory than a submission may")
            ready, _, _ = select.select([self.up, *self.raw], [], [], 0.2)
            for descriptor in ready:
                if descriptor != self.up:
                    self._overheard(index, descriptor)
            if self.up not in ready:
                if os.waitpid(self.pid, os.WNOHANG)[0]:
                    return self._gone(index)
                continue
            data = os.read(self.up, 1 << 20)
            self.received += len(data)
            if not data:
                return self._gone(index)
            if self.received > LARGEST:
                return self._end(index, "wrote more output than a submission may")
            self.buffer += data
            done = self._messages(index)
            if done is None:
                return self._end(index, "sent something that no notebook sends")
            if done:
                if interrupted:
                    outs = self.outputs.cells.setdefault(index, [])
                    if not any(o.get("ename") == TIMEOUT["ename"] for o in outs):
                        outs.append(dict(TIMEOUT))
                    if self.deadline < time.monotonic():
                        return self._end(index, "used up the time for the whole notebook")
                for descriptor in list(self.raw):
                    while select.select([descriptor], [], [], 0)[0]:
                        if not self._overheard(index, descriptor):
                            break
                return True

    def _messages(self, index: int) -> bool | None:
        """Take whole messages from the buffer; True when the cell is done, None for nonsense."""
        done = False
        while True:
            try:
                message = wire.take(self.buffer, LARGEST)
            except ValueError:
                return None
            if message is None:
                return done
            if not isinstance(message, list) or len(message) != 2:
                return None
            kind, content = message
            if kind == "done" and isinstance(content, dict):
                done = True
                self._done(index, content)
            elif kind == "kernel":
                self.extra["needs_kernel"] = str(content)
            elif kind == "modules" and index == -1:
                self.extra["modules"] = [str(name) for name in content]
                done = True
            elif isinstance(kind, str):
                self.outputs.message(index, kind, content)

    def _done(self, index: int, content: dict) -> None:
        count = content.get("execution_count")
        if type(count) is int:
            self.counts[index] = count
        error = content.get("error")
        outs = self.outputs.cells.setdefault(index, [])
        if isinstance(error, dict) and not any(
            o["output_type"] == "error" and o["ename"] == error.get("ename") for o in outs
        ):
            lines = error.get("traceback") or ["ERROR: An error occurred while showtraceback was "
                                               "disabled"]  # fmt: skip
            self.outputs.message(index, "error", {**error, "traceback": lines})

    def _overheard(self, index: int, descriptor: int) -> bool:
        """What was written to the process's own stdout or stderr, by a subprocess say."""
        data = os.read(descriptor, 65536)
        if not data:
            self.raw.pop(descriptor, None)
            return False
        self.received += len(data)
        text = data.decode("utf-8", "replace")
        self.outputs.message(index, "stream", {"name": self.raw[descriptor], "text": text})
        return self.received < LARGEST

    def _gone(self, index: int) -> bool:
        return self._end(index, "ended the process that ran it")

    def _end(self, index: int, why: str) -> bool:
        self.ended = {"cell": index, "why": why}
        return False


def _above(descriptor: int) -> int:
    import fcntl

    return fcntl.fcntl(descriptor, fcntl.F_DUPFD, 9)


def _notebook(job: dict, shell: Any, down: int, up: int) -> None:
    """Run cells as they come, in the process that has no way back."""
    if job["executor"] == "kernel":
        from .kernel import Kernel

        shell = Kernel(job["kernel"])
    shell.open(up)
    channel = shell.messages.channel
    buffer = bytearray()
    if job.get("modules"):
        sys.modules.setdefault(SLOW, None)  # type: ignore[arg-type]
    while True:
        # A handler that a cell set must not outlive it; so does a kernel.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        order = None
        while order is None:
            data = os.read(down, 65536)
            if not data:
                return
            buffer += data
            order = wire.take(buffer, LARGEST)
        if order.get("modules"):
            channel.send("modules", sorted(sys.modules))
            continue
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            reply = shell.run(order["source"])
        except KeyboardInterrupt:
            reply = {"execution_count": None, "error": None}
        with contextlib.suppress(KeyboardInterrupt):
            signal.signal(signal.SIGINT, signal.SIG_IGN)
        channel.send("done", reply)


# ------------------------------------------------------------------ files


def _unpack(place: Path, files: dict[str, str]) -> dict[str, tuple]:
    """Write the submission's files; returns what tells later whether one was changed."""
    written = {}
    for name, data in files.items():
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts:
            continue
        path = place / pure
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
        written[str(pure)] = _stamp(path.stat())
    return written


def _stamp(about: os.stat_result) -> tuple:
    return (about.st_ino, about.st_size, about.st_mtime_ns)


def _read(path: Path) -> str:
    """A file as base64; empty where there is no regular one of a decent size."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return ""
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > RETURNED:
            return ""
        return base64.b64encode(file.read()).decode()


def _collect(place: Path, before: dict[str, tuple]) -> dict[str, str]:
    """Files that the notebook made or changed, as nbgrader leaves them beside it.

    Regular ones only, never what a link points to, and within bounds.
    """
    found: dict[str, str] = {}
    room, todo = RETURNED, [PurePosixPath()]
    while todo:
        below = todo.pop()
        try:
            entries = sorted(os.scandir(place / below), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            path = below / entry.name
            if entry.name.startswith(".") or entry.name == "__pycache__" or not _decent(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if len(path.parts) < DEEPEST:
                    todo.append(path)
                continue
            if not entry.is_file(follow_symlinks=False):
                continue
            about = entry.stat(follow_symlinks=False)
            if before.get(str(path)) == _stamp(about) or about.st_size > room:
                continue
            if len(found) >= MOST_FILES:
                return found
            found[str(path)] = _read(place / path)
            room -= about.st_size
    return found


def _decent(name: str) -> bool:
    """Whether a name can be used outside as it is."""
    return name.isprintable() and "\\" not in name and len(name.encode()) < 200


if __name__ == "__main__":
    main(sys.argv[1:])

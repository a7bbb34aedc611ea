"""What keeps one submission: puts up its walls, hands it cells, keeps time, takes what it says."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import select
import shutil
import signal
import socket
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import carrying, isolate, notebook, wire
from .outputs import Outputs

SCRATCH = "/scratch"
GRACE = 4.0  # seconds between an interrupt and the end of whoever ignores it
LARGEST = 256 << 20  # bytes of messages from one submission, counting what is thrown away
OUTCOMES = 64 << 10  # bytes of what one cell's functions may have given
WIDGETS = 8 << 20  # bytes of what live widgets hold
STARTING = 90.0  # seconds for a notebook's process to be ready, a real kernel's too

TIMEOUT = {
    "output_type": "error",
    "ename": "CellTimeoutError",
    "evalue": "",
    "traceback": ["\x1b[0;31mCellTimeoutError\x1b[0m: No reply from kernel before timeout"],
}


GONE = "ended the process that ran it"
NONSENSE = "sent something that no notebook sends"


class NotStarted(Exception):
    """A submission's walls or its kernel did not come up: the machine's fault, no student's."""


class _Ended(Exception):
    """The notebook cannot go on; the text says what it did, as the end of a sentence."""


@dataclass
class _Clock:
    """How long a cell may go on; it is interrupted once, and then ended."""

    until: float
    interrupted: bool = False
    watched: float = 0.0


class Keeper:
    """Runs one submission and reports; see the job's and the result's fields in ``pool``."""

    def __init__(self, job: dict[str, Any], shell: Any, walls: bool, conn: socket.socket) -> None:
        self.job, self.shell, self.walls, self.conn = job, shell, walls, conn
        self.outputs = Outputs()
        self.counts: dict[int, int] = {}
        self.ended: dict[str, Any] | None = None
        self.received = 0
        self.extra: dict[str, Any] = {}
        self.seen: list[list[Any]] = []
        self.asked = {index: rest for index, *rest in job["ask"]}
        self.expected, self.forged = "", False
        self.outcomes: list[list[Any]] = []

    def result(self) -> dict[str, Any]:
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
            before = carrying.unpack(Path(self.place), self.job["files"])
            self._start()
            try:
                self._greet()
                # The cells come only now: the process that runs the first one holds no later one.
                wire.send(self.conn, {"ready": True})
                self._talk(wire.receive(self.conn))
            finally:
                self._stop()
            files = carrying.collect(Path(self.place), before) if self.job["give_back"] else {}
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
            "outcomes": [] if self.forged else self.outcomes,
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
                notebook.run(self.job, self.shell, 3, 4)
            except BaseException as problem:  # noqa: BLE001 - said to the keeper; then it ends
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

    def _greet(self) -> None:
        """Wait until the process stands behind its walls; what it said till then is nobody's."""
        self.expected = "ready"
        if not self._await(-1, STARTING):
            last = [o["text"].strip() for o in self.outputs.cells.get(-1, ()) if "text" in o][-1:]
            raise NotStarted(last[0].splitlines()[-1] if last else (self.ended or {})["why"])
        self.outputs, self.expected = Outputs(), ""

    def _talk(self, cells: list[tuple[int, str]]) -> None:
        watched, before = set(self.job["watch"]), None
        for index, source in cells:
            if index in watched:
                now = carrying.read(Path(self.place) / self.job["watch_file"])
                self.seen.append([index, None if now == before else now])
                before = now
            self._say({"cell": index, "source": source})
            if not self._await(index):
                return
            # What took too long in the cell is not tried again.
            in_time = TIMEOUT not in self.outputs.cells.get(index, ())
            if index in self.asked and in_time and not self._ask(index, *self.asked[index]):
                return
        if self.job.get("modules"):
            self._say({"modules": True})
            self._await(-1)

    def _ask(self, index: int, slug: str, functions: dict[str, str]) -> bool:
        """Have the notebook's functions tried; what that shows and prints is nobody's output."""
        shown, self.outputs = self.outputs, Outputs()
        # The second order brings to light an answer that a function sent before the real one.
        tried = {"slug": slug, "functions": functions}
        orders: dict[str, dict[str, Any]] = {"outcomes": tried, "fence": {"fence": True}}
        going_on = True
        for self.expected, order in orders.items():
            self._say(order)
            going_on = going_on and self._await(index)
        self.outputs, self.expected = shown, ""
        return going_on

    def _say(self, what: dict[str, Any]) -> None:
        with contextlib.suppress(BrokenPipeError):
            data = wire.pack(what)
            while data:
                data = data[os.write(self.down, data) :]

    def _await(self, index: int, allowed: float | None = None) -> bool:
        """Collect until the cell is done; False when the notebook cannot go on."""
        allowed = self.job["cell_timeout"] if allowed is None else allowed
        until = min(self.deadline, time.monotonic() + allowed if allowed else self.deadline)
        clock = _Clock(until)
        try:
            self._press(clock)
            while not self._listen(index):
                self._press(clock)
            self._finish(index, clock)
        except _Ended as problem:
            self.ended = {"cell": index, "why": str(problem)}
            return False
        return True

    def _press(self, clock: _Clock) -> None:
        """Interrupt what takes too long, and end what goes on all the same or takes too much."""
        now = time.monotonic()
        if now > clock.until:
            if clock.interrupted:
                raise _Ended("would not stop when its time was up")
            clock.interrupted, clock.until = True, now + GRACE
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGINT)
        if now > clock.watched + 0.2:
            clock.watched = now
            if isolate.memory(self.proc, self.pid) > isolate.MEMORY:
                raise _Ended("took more memory than a submission may")

    def _listen(self, index: int) -> bool:
        """Take what has been said for a moment; whether with it the cell is done."""
        ready, _, _ = select.select([self.up, *self.raw], [], [], 0.2)
        for descriptor in ready:
            if descriptor != self.up:
                self._overheard(index, descriptor)
        if self.up not in ready:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                raise _Ended(GONE)
            return False
        data = os.read(self.up, 1 << 20)
        self.received += len(data)
        if not data:
            raise _Ended(GONE)
        if self.received > LARGEST:
            raise _Ended("wrote more output than a submission may")
        self.buffer += data
        done = False
        while (message := self._next()) is not None:
            done = self._message(index, *message, awaited=not done) or done
        return done

    def _finish(self, index: int, clock: _Clock) -> None:
        """Once a cell is done: what is said of its time, and the rest of what it wrote."""
        if clock.interrupted:
            outs = self.outputs.cells.setdefault(index, [])
            if not any(o.get("ename") == TIMEOUT["ename"] for o in outs):
                outs.append(dict(TIMEOUT))
            if self.deadline < time.monotonic():
                raise _Ended("used up the time for the whole notebook")
        for descriptor in list(self.raw):
            while select.select([descriptor], [], [], 0)[0]:
                if not self._overheard(index, descriptor):
                    break

    def _next(self) -> tuple[Any, Any] | None:
        """The next message, once all of it has come."""
        try:
            message = wire.take(self.buffer, LARGEST)
        except ValueError:
            raise _Ended(NONSENSE) from None
        if message is None:
            return None
        if not isinstance(message, list) or len(message) != 2:
            raise _Ended(NONSENSE)
        return message[0], message[1]

    def _message(self, index: int, kind: Any, content: Any, *, awaited: bool) -> bool:
        """Take one message; whether with it the cell is done, if that is still awaited."""
        if awaited and self.expected and kind == self.expected:
            if kind == "outcomes":
                self.outcomes.append([index, content if _small(content, OUTCOMES) else None])
            return True
        if kind in ("ready", "outcomes", "fence") or (kind == "done" and self.expected):
            self.forged = True  # unasked for: the notebook's own code sent it
            return False
        if kind == "done" and isinstance(content, dict):
            self._done(index, content)
            return True
        if kind == "modules" and index == -1:
            self.extra["modules"] = [str(name) for name in content]
            return True
        self._heard(index, kind, content)
        return False

    def _heard(self, index: int, kind: Any, content: Any) -> None:
        """Keep what a cell said on its way."""
        if kind == "kernel":
            self.extra["needs_kernel"] = str(content)
        elif kind == "widgets" and isinstance(content, dict) and _small(content, WIDGETS):
            self.extra["widgets"] = content
        elif isinstance(kind, str):
            self.outputs.message(index, kind, content)

    def _done(self, index: int, content: dict[str, Any]) -> None:
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


def _small(content: Any, most: int) -> bool:
    try:
        return len(json.dumps(content)) <= most
    except RecursionError:
        return False


def _above(descriptor: int) -> int:
    return fcntl.fcntl(descriptor, fcntl.F_DUPFD, 9)

"""Runs submissions: keeps the warm process alive and hands it jobs. Bytes in, plain data out.

A **job** is plain data: ``cells`` (pairs of index and source), ``files`` (name to base64 text),
``cell_timeout`` and ``total`` (seconds), ``executor`` (``"fork"`` or ``"kernel"``), ``kernel``
(its name), ``environment``, ``give_back`` (whether files that were made or changed are wanted
back), ``watch`` and ``watch_file`` (before which cells to look at which file), ``ask`` (cell, task
and names of functions: what the functions give once the cell has run; ``handed``), ``private``,
``modules`` (whether to list what was imported).

A **result** is plain data: ``cells`` (index, execution count, outputs), ``ended`` (None, or the
cell and why it was the last), ``files``, ``seen`` (cell, and the watched file as base64, None where
it was as before), ``outcomes`` (cell, and what its functions gave, which nobody vouches for; none
at all when one was sent that nobody had asked for), ``left_out`` (characters of output beyond what
is kept), ``seconds``, ``needs_kernel`` (why a fork was not enough), ``widgets`` (the notebook's
metadata of live widgets); or ``broken`` (a sentence: the grader's own machinery failed, not the
submission).
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import tempfile
import threading
from typing import Any

from . import sandbox, wire

TOTAL = 300.0  # seconds for a whole notebook
TRIES = 2


NO_WALLS = (
    "Not even an empty notebook could be run here: {why}. No submission was touched. In a "
    "container the walls around a submission often cannot be put up: grade outside of it. "
    "`--no-sandbox` would let submissions do whatever you may do."
)


class PoolError(Exception):
    """The warm process could not be started; the message says what it said."""


class Pool:
    """One warm process that any number of threads may ask at once.

    Parameters
    ----------
    walls : bool
        Behind bubblewrap, each submission behind walls of its own.
    hide : list of str
        Folders that stay invisible inside: the course.
    """

    def __init__(self, *, walls: bool = True, hide: list[str] | None = None) -> None:
        self.walls = walls
        self.hide = hide or []
        self.private = sandbox.private() if walls else []
        self.language_info: dict[str, Any] = {}
        self._warmed: dict[str, list[str]] = {"modules": [], "slugs": []}
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._started = 0

    def start(self) -> None:
        """Start the warm process; returns at once, it gets ready meanwhile."""
        self._forget()
        ours, theirs = socket.socketpair()
        inner = [sandbox.PYTHON, "-m", "meaningunits.classroom.worker", str(theirs.fileno())]
        inner.append("walls" if self.walls else "open")
        how: dict[str, Any] = {"pass_fds": [theirs.fileno()], "stdin": subprocess.DEVNULL}
        if self.walls:
            inner = sandbox.command(inner, self.hide)
        else:
            how["env"] = {**os.environ, "NBGRADER_EXECUTION": "autograde"}
            how["start_new_session"] = True  # an interrupt at the terminal is the command's
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        self._process = subprocess.Popen(
            inner, stdout=self._said, stderr=self._said, cwd="/", **how
        )
        theirs.close()
        self._control, self._ready, self._started = ours, False, self._started + 1

    def _forget(self) -> None:
        if self._process is not None:
            self._process.wait()
            self._control.close()
            self._said.close()

    def _ensure(self) -> None:
        """Have a warm process that is ready; called with the lock held."""
        if self._process is None or self._process.poll() is not None:
            self.start()
        if self._ready:
            return
        try:
            self.language_info = wire.receive(self._control)["language_info"]
        except (wire.Lost, ConnectionError, ValueError):
            self._said.seek(0)
            said = self._said.read().decode("utf-8", "replace").strip().splitlines()[-1:]
            raise PoolError(
                f"The process that runs submissions did not start: {' '.join(said) or 'no reason'}"
            ) from None
        self._ready = True
        if self._warmed["modules"] or self._warmed["slugs"]:
            with self._open(b"W") as conn:
                wire.send(conn, self._warmed)
                wire.receive(conn)

    def _open(self, what: bytes) -> socket.socket:
        ours, theirs = socket.socketpair()
        with theirs:
            socket.send_fds(self._control, [what], [theirs.fileno()])
        return ours

    def warm(self, modules: list[str], slugs: list[str]) -> None:
        """Import modules before any fork, here and whenever the process has to be replaced.

        Raises
        ------
        PoolError
            Also when not even an empty notebook can be run: it is the machine then, and nobody's
            submission.
        """
        with self._lock:
            self._warmed = {"modules": modules, "slugs": slugs}
            self._ensure()
            with self._open(b"W") as conn:
                wire.send(conn, self._warmed)
                wire.receive(conn)
        tried = self.run({"cells": [], "files": {}, "cell_timeout": TOTAL})
        if "broken" in tried:
            raise PoolError(NO_WALLS.format(why=tried["broken"]))

    def run(self, job: dict[str, Any]) -> dict[str, Any]:
        """Run one submission; a worker that is killed from outside is replaced once."""
        job = {"private": self.private, "executor": "fork", "total": TOTAL, "environment": {},
               "give_back": False, "watch": [], "watch_file": "", "ask": [], **job}  # fmt: skip
        cells = job.pop("cells")
        reason = ""
        for _ in range(TRIES):
            try:
                with self._lock:
                    self._ensure()
                    conn = self._open(b"F")
                with conn:
                    conn.settimeout(job["total"] + 60)
                    wire.send(conn, job)
                    said = wire.receive(conn)
                    if "ready" not in said:
                        return said
                    wire.send(conn, cells)
                    return wire.receive(conn)
            except PoolError as problem:
                reason = str(problem)
            except (wire.Lost, TimeoutError, OSError, ValueError) as problem:
                reason = f"the process that ran it was ended from outside ({problem})"
                # A process that is being killed may not be gone yet when its socket is.
                process = self._process
                if process is not None:
                    with contextlib.suppress(subprocess.TimeoutExpired):
                        process.wait(0.2)
        return {"broken": reason}

    def close(self) -> None:
        """End the warm process and everything in it."""
        process, self._process = self._process, None
        if process is None:
            return
        self._control.close()
        try:
            process.wait(0.5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._said.close()

    def __enter__(self) -> Pool:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

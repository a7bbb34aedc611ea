"""The process that stays warm: libraries imported once, a walled-off fork for each submission.

Runs inside the sandbox, as ``python -m meaningunits.classroom.worker DESCRIPTOR WALLS``. Three
kinds of process: the **warm** one waits and forks; a **keeper** for each submission (``keeper``)
puts up its walls, hands over one cell at a time, keeps time and collects what comes back; the
**notebook** process (``notebook``) runs the cells. Only the last one ever holds a student's code,
and only its messages, which are plain data, come back.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
from typing import Any

from . import isolate, wire
from .keeper import SCRATCH, Keeper, NotStarted
from .notebook import SLOW


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
        sys.modules.setdefault(SLOW, None)  # type: ignore[arg-type] # not to be imported
    for name in names:
        if name not in sys.modules:
            with contextlib.suppress(BaseException):
                importlib.import_module(name)
    if sys.modules.get(SLOW, True) is None:
        del sys.modules[SLOW]
    if slugs:
        from ..tasks import catalogue

        for slug in slugs:
            with contextlib.suppress(Exception):
                catalogue.find(slug).judge([])


def _keep(conn: socket.socket, shell: Any, walls: bool) -> None:
    status = 1
    try:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        isolate.die_with_parent()
        keeper = Keeper(wire.receive(conn), shell, walls, conn)
        wire.send(conn, keeper.result())
        status = 0
    except Exception as problem:  # noqa: BLE001 - told as a result; a keeper has nobody else
        with contextlib.suppress(Exception):
            named = "" if isinstance(problem, NotStarted) else f"{type(problem).__name__}: "
            wire.send(conn, {"broken": f"{named}{problem}"})
    finally:
        os._exit(status)


if __name__ == "__main__":
    main(sys.argv[1:])

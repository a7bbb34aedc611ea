"""``meaningunits classroom mark EXERCISE``: opens the marking page, until it is interrupted."""

from __future__ import annotations

import argparse
import getpass
import re
import webbrowser
from pathlib import Path

from .. import doing
from ..course import find
from ..doing import Stop, plural
from .desk import Desk
from .server import Server


@doing.command
def run(given: argparse.Namespace) -> int:
    """Serve the marking page of an exercise: 0 when it is ended, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``marker`` (or None), ``port`` and ``browser``.
    """
    course = find(Path.cwd())
    with doing.gradebook(course) as book:
        doing.named(course, book, given.assignment)
    desk = Desk(course, given.assignment, marker(given.marker))
    try:
        server = Server(desk, given.port)
    except OSError as problem:
        raise Stop(
            f"The page cannot be served on port {given.port}: {problem.strerror}. Take another, or "
            "none: without --port one that is free is found."
        ) from None
    print(
        f"{given.assignment}: {plural(len(desk.students), 'submission')}, marked by {desk.marker}."
    )
    print(f"The page: {server.address}")
    print(
        "It is on this machine only. Every level is saved as you set it. Ctrl-C ends.", flush=True
    )
    if given.browser:
        webbrowser.open(server.address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        server.server_close()
        desk.book.close()
    return 0


def marker(named: str | None) -> str:
    """What a marker is called: as named, else the name at this machine.

    Raises
    ------
    Stop
        If it is empty or too long to stand beside a level.
    """
    try:
        name = named if named is not None else getpass.getuser()
    except (OSError, KeyError):
        raise Stop("Say who marks: --as HP, say.") from None
    name = " ".join(name.split())
    if not re.fullmatch(r"[^\W_][\w .'-]{0,19}", name):
        raise Stop(f"{name!r} is no name for a marker: 1 to 20 letters, as in --as HP.")
    return name

"""The command ``meaningunits qda``: a workspace's coding work out, and a file from elsewhere in."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .. import workspace
from ..my_work.place import put
from ..trail import FILENAME, VARIABLE, Trail
from . import model
from .shown import from_qda, written


def run(given: argparse.Namespace) -> int:
    """Carry out one way; returns the exit status."""
    try:
        print(_out(given) if given.way == "out" else _in(given))
    except model.InterchangeError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def _out(given: argparse.Namespace) -> str:
    folder = Path(given.folder).expanduser().absolute()
    # The folder of one exercise has a trail of its own; a workspace, one for all lessons.
    place = folder if (folder / FILENAME).is_file() else workspace.at(folder)
    named = os.environ.get(VARIABLE) if given.folder == "." else None
    log = Trail(named or place / FILENAME).log()
    return written(log, given.file, name=given.name, panel=given.panel)


def _in(given: argparse.Namespace) -> str:
    read = from_qda(given.file)
    told = [str(read)]
    if given.csv:
        table = Path(given.csv).expanduser()
        if table.exists():
            raise model.InterchangeError(f"{table} is there already. Give another name.")
        try:
            put(table, b"\xef\xbb\xbf" + read.to_csv().encode())  # by the mark Excel knows UTF-8
        except OSError as problem:
            raise model.InterchangeError(
                f"{table} cannot be written ({problem.strerror or problem}). Give write access, "
                "make room, or name another place."
            ) from None
        told.append(f"Written: {table}")
    else:
        told.append(
            "Nothing was changed. In a notebook, mu.from_qda(file) gives it as answers and tables; "
            "--csv TABLE writes it into a table."
        )
    return "\n".join(told)

"""Whether a folder can be worked in, and whether its trail is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from ..trail import FILENAME, VARIABLE, Log
from .finding import FINE, MEND, NOTE, Finding


def writable(folder: Path) -> Finding:
    """Whether a file can be made in this folder."""
    try:
        with tempfile.NamedTemporaryFile(dir=folder, prefix=".meaningunits-"):
            pass
    except OSError as problem:
        return Finding(
            MEND,
            f"Nothing can be written in {folder} ({problem.strerror or problem}); your answers "
            "would be lost with the notebook's kernel.",
            "Work in another folder (meaningunits start FOLDER), or get write access to this one.",
        )
    return Finding(FINE, f"{folder} can be written.")


def durable(folder: Path) -> Finding | None:
    """Whether the folder's disk confirms a write, as the trail asks it to; None if not writable."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
            file.flush()
            try:
                os.fsync(file.fileno())
            except OSError as problem:
                return Finding(
                    MEND,
                    f"The disk under {folder} does not confirm that a file is written "
                    f"({problem.strerror or problem}); answers could not be saved there.",
                    "Work in a folder on a local disk: meaningunits start FOLDER",
                )
    except OSError:
        return None
    return Finding(FINE, "The disk confirms what is written.")


def appendable(path: Path) -> Finding | None:
    """Whether an existing trail can be read and written; None when there is none yet."""
    if not path.exists():
        return None
    if path.is_dir():
        return Finding(
            MEND, f"{path} is a folder; the trail is a file of that name.", f'Rename "{path}".'
        )
    try:
        with path.open("rb+"):
            pass
    except OSError as problem:
        return Finding(
            MEND,
            f"{path} cannot be opened for writing ({problem.strerror or problem}).",
            f'Give yourself access (chmod u+rw "{path}"), or close the program that holds it.',
        )
    return Finding(FINE, f"{path.name} can be written.")


def trail(log: Log, path: Path) -> Finding:
    """What a trail's reading met; lines that cannot be used are no fault that must be mended."""
    entries = f"{len(log.entries)} {'entry' if len(log.entries) == 1 else 'entries'}"
    if not log.problems:
        return Finding(FINE, f"{path.name} holds {entries}.")
    first, more = log.problems[0], len(log.problems) - 1
    tail = f", and {more} more" if more else ""
    return Finding(
        NOTE,
        f"{path} holds {entries}; not all of it could be used: {first}{tail}. The rest counts.",
        "Nothing need be done. If answers are missing, hand this file in and say so.",
    )


def elsewhere(variable: str | None, folder: Path) -> Finding | None:
    """Whether the trail is sent to another place than the notebook's folder."""
    if not variable:
        return None
    return Finding(
        NOTE,
        f"{VARIABLE} is set: answers go to {variable}, not to {folder / FILENAME}. Whoever hands "
        "in this folder hands in no answers.",
        f"If you did not mean that: unset {VARIABLE}",
    )


def kernels(running: Iterable[str]) -> Finding | None:
    """Whether more than one kernel works in a folder; ``running`` names their notebooks."""
    names = sorted(running)
    if len(names) < 2:
        return None
    return Finding(
        NOTE,
        f"{len(names)} notebooks of this folder are running ({', '.join(names)}) and share its "
        "trail. Nothing gets lost; what one does shows in the other once its cell is run again.",
    )


def home(trouble: str) -> Finding:
    """Whether Jupyter can keep its own files in the home folder; ``trouble`` is why it cannot."""
    if not trouble:
        return Finding(FINE, "Jupyter can keep its own files in the home folder.")
    return Finding(
        NOTE,
        f"{trouble}. `meaningunits start` lets Jupyter keep its own files in the workspace then; "
        "started in another way it may stop, or forget its settings.",
        "Open the course with: meaningunits start",
    )


def root(is_root: bool) -> Finding | None:
    """What there is to know where root works."""
    if not is_root:
        return None
    return Finding(
        NOTE,
        "You are root here. `meaningunits start` runs JupyterLab for this machine only, and with a "
        "token; JupyterLab by itself refuses.",
        "Open the course with: meaningunits start",
    )

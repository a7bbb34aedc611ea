"""Pre-flight: repairs a damaged submission where nothing has to be guessed, else says why not.

Bytes in, plain data out: no file is touched here, and nothing that is slow to import is used.
``folders`` finds the file in what a student handed in, ``check`` is the command.
"""

from __future__ import annotations

import copy
import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from ..assignment import AssignmentSpec
from . import decoding, matching, shape
from .letters import printable
from .putting_back import restore
from .refusal import Refusal
from .rendering import renderable

__all__ = ["Verdict", "holds", "inspect", "printable", "renamed"]


@dataclass(frozen=True)
class Verdict:
    """What became of one submitted notebook.

    Parameters
    ----------
    notebook : dict or None
        The notebook as plain JSON data, repaired where that was needed; None when refused.
    repairs : tuple of str
        What was done to it, a sentence each; empty for a notebook that is as it should be.
    refusal : str or None
        Why it cannot be graded and what the student can do, or None.
    """

    notebook: dict[str, Any] | None
    repairs: tuple[str, ...] = ()
    refusal: str | None = None


def inspect(raw: bytes, name: str, spec: AssignmentSpec) -> Verdict:
    """Read what a student handed in as one notebook of an assignment; never raises.

    Parameters
    ----------
    raw : bytes
        The file as it was handed in: a notebook, or a zip archive with the notebook in it.
    name : str
        The file's name, with or without folders.
    spec : AssignmentSpec
        The notebook that is expected.

    Returns
    -------
    Verdict
        An undamaged notebook comes back as it is, without repairs.
    """
    try:
        return _inspect(raw, name, spec)
    except Refusal as refusal:
        return Verdict(None, refusal=str(refusal))
    except (RecursionError, MemoryError):
        return Verdict(None, refusal=decoding.TOO_DEEP)


def _inspect(raw: bytes, name: str, spec: AssignmentSpec) -> Verdict:
    repairs = renamed(name, spec.notebook)
    data, notes = decoding.decode(raw, spec, lambda found: holds(found, spec))
    repairs += notes
    notebook, notes = shape.wellformed(data, spec.kernelspec)
    repairs += notes
    repairs += restore(notebook, spec)
    repairs += renderable(notebook, spec)
    repairs += shape.number_cells(notebook)
    return Verdict(notebook, tuple(dict.fromkeys(repairs)))


def holds(data: Any, spec: AssignmentSpec) -> bool:
    """Whether a notebook, damaged or not, has cells of the assignment in it."""
    try:
        cells, _ = shape.cells_of(copy.deepcopy(data))  # what is mended here would go unsaid
    except Refusal:
        return False
    return matching.belongs(cells, spec)


def renamed(name: str, notebook: str) -> list[str]:
    """What is to be said about the file's name: nothing if it is the expected one."""
    base = re.split(r"[/\\]", name)[-1]
    wanted = f"{notebook}.ipynb"
    if base == wanted:
        return []
    if unicodedata.normalize("NFC", base) == unicodedata.normalize("NFC", wanted):
        return [f"The file's name was written in another Unicode form; it is now {wanted}."]
    return [f"The file was called “{printable(base)}”; it is taken as {wanted}."]

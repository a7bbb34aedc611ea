"""``mu.to_qda`` and ``mu.from_qda``, and the command ``meaningunits qda``: files in and out."""

from __future__ import annotations

import os
from pathlib import Path

from .. import trail
from ..my_work.place import put
from ..tasks.catalogue import Said
from ..tasks.kind import plural
from . import model, reading, writing
from .coming_in import Coded
from .going_out import ORIGIN, project

#: Interviews that lessons show the panel's own coding of, and that no exercise asks about.
WITH_PANEL = ("leif", "farida", "tomas")


def to_qda(
    file: str | os.PathLike[str] = "my-work.qdpx", *, name: str = "Learner", panel: bool = False
) -> Said:
    """Write what the trail of this folder holds for another program: a project or a codebook.

    Parameters
    ----------
    file : path-like
        ``.qdpx`` for the whole project, ``.qdc`` for the codes alone. A file that is there already
        is replaced only if it was written so.
    name : str
        What you are called in it.
    panel : bool
        Whether the panel's readers go along, on the interviews that lessons show them on.

    Returns
    -------
    Said
        What was written.

    Raises
    ------
    InterchangeError
        If there is nothing to write, or it cannot be written.
    """
    return Said(written(trail.here().log(), file, name=name, panel=panel))


def from_qda(file: str | os.PathLike[str]) -> Coded:
    """Read a project (.qdpx) or a codebook (.qdc) from another program.

    Parameters
    ----------
    file : path-like

    Returns
    -------
    Coded
        Shows what is in it and all that was repaired. ``board()``, ``memos(interview)``,
        ``condensations(interview)`` and ``structure()`` are answers for ``mu.answer``; ``rows()``,
        ``to_frame()`` and ``to_csv()`` hold everything.

    Raises
    ------
    InterchangeError
        If it cannot be read, or cannot be trusted.
    """
    return Coded(reading.read(file))


def written(
    log: trail.Log, file: str | os.PathLike[str], *, name: str = "Learner", panel: bool = False
) -> str:
    """Write a trail as a file; returns what there is to say. Raises as ``to_qda`` does."""
    path = Path(os.path.abspath(Path(file).expanduser()))
    end = path.suffix.lower()
    if end not in (".qdpx", ".qdc"):
        raise model.InterchangeError(
            f"“{path.name}” says neither project nor codebook: give it the ending .qdpx or .qdc."
        )
    made = project(log, name, WITH_PANEL if panel else ())
    content = writing.qdpx(made) if end == ".qdpx" else writing.qdc(made)
    try:
        if path.exists() and not _ours(path):
            raise model.InterchangeError(
                f"{path} is there already and was not written by this course. Give another name."
            )
        put(path, content)
    except OSError as problem:
        raise model.InterchangeError(
            f"{path} cannot be written ({problem.strerror or problem}). Give write access, make "
            "room, or name another place."
        ) from None
    counted = str(Coded(model.Read(made))).splitlines()[0].partition(": ")[2]
    if end == ".qdc":
        counted = f"{plural(len(made.every_code()), 'code or theme', 'codes and themes')}."
    gone = "; ".join(map(str, log.problems))
    left = f" Parts of the trail could not be read and are not in it: {gone}." if gone else ""
    return f"Written: {path}. {counted}{left}"


def _ours(path: Path) -> bool:
    """Whether a file is one that was written here before."""
    try:
        return reading.read(path).project.origin.startswith(ORIGIN.rpartition(" ")[0])
    except model.InterchangeError:
        return False

"""Saving all work into one file, which replaces nothing that is nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

from . import archive
from .archive import WorkError
from .bringing import look
from .place import Place, packed, put


def save(folder: str | os.PathLike[str] | Place, file: str | os.PathLike[str]) -> Path:
    """Write all the work of a place into one file; whole, or not at all.

    Parameters
    ----------
    folder : path-like or Place
        A workspace, a folder in one, or the folder of one exercise.
    file : path-like
        The file; one that is there already is replaced only if it is a work file, and holds no
        answer that is not here.

    Raises
    ------
    WorkError
        If that cannot be done; it says why.
    """
    content = packed(folder)
    path = Path(os.path.abspath(Path(file).expanduser()))
    try:
        if path.exists() and not (path.is_file() and archive.is_ours(path.read_bytes())):
            raise WorkError(f"{path} is there already and is no work file. Give another name.")
        if path.exists() and _holds_more(path, folder):
            raise WorkError(
                f"{path} is there already and holds answers that are not here, so it was not "
                f"replaced. Give another name, or bring it back first: meaningunits work restore "
                f"{path.name}"
            )
        put(path, content)
    except OSError as problem:
        raise WorkError(
            f"{path} cannot be written ({problem.strerror or problem}). Give write access, make "
            "room, or name another place."
        ) from None
    return path


def _holds_more(path: Path, folder: str | os.PathLike[str] | Place) -> bool:
    """Whether a work file has steps of a trail that this place lacks; one that is damaged, none."""
    try:
        made = look(path, folder)
    except WorkError:
        return False
    return any(name.endswith(".jsonl") for name, _, _ in made.writes)

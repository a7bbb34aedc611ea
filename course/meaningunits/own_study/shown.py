"""``mu.study``: open a study, take in what lies in its folder, and say what is there."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from .. import trail
from ..page.show import shell
from ..tasks.catalogue import Said, being_graded
from . import folder as places
from . import pages
from .folder import StudyError
from .opening import Opened


def study(folder: str | os.PathLike[str] = ".") -> Any:
    """Open a study of one's own: from now on its tasks are found by their names.

    Files in the folder that can be transcripts and are not in yet come in (.txt, .md, .docx, .odt,
    .pdf, .vtt, .srt, .csv); what was done to them on the way is told, and what cannot come in says
    why. Nothing leaves this machine.

    Parameters
    ----------
    folder : path-like
        The study's folder; the notebook's own if none is named.

    Returns
    -------
    Opened or Said
        The study; or why it could not be opened.
    """
    try:
        opened = Opened(folder, _elsewheres(Path(folder)))
        opened.take_all()
        if opened.manifest.entries and not (opened.folder / places.MANIFEST).is_file():
            places.write_manifest(opened.folder, opened.manifest)
        opened.told += pages.missing(opened)
        opened.told += filter(None, [_elsewhere(opened.folder)])
    except StudyError as problem:
        return Said(str(problem))
    if shell() is not None and not being_graded():
        from .drop import Drop

        opened.drop = Drop(opened)
    return opened


def _elsewheres(folder: Path) -> trail.Trail | None:
    """The folder's own trail, where this notebook keeps another and work was done in that one.

    Tables and reports are of the work that lies beside the texts, wherever they are asked for.
    """
    own = trail.Trail((folder.expanduser() / trail.FILENAME).absolute())
    is_here = own.path.resolve() == trail.here().path.resolve()
    return None if is_here or not own.path.is_file() else own


def _elsewhere(folder: Path) -> str:
    """What is told where answers would be kept in another folder than the study's."""
    here = trail.here().path
    if here.parent.resolve() == folder.resolve():
        return ""
    if (folder / trail.FILENAME).is_file():
        return (
            "You are in another folder than the study. Its tables and reports are of the work in "
            f"its own folder; what you answer here is kept in {here}, and will not be in them. To "
            f"go on working, open a notebook that stands in {folder}, or make that the working "
            "folder first (os.chdir)."
        )
    return (
        f"What you answer here is kept in {here}, which is not this study's folder: keep both. "
        f"Better, work in a notebook that stands in {folder}, or make that the working folder "
        "first (os.chdir)."
    )

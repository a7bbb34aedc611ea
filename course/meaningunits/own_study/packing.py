"""A whole study in one file: to keep, to take to another machine, or to send to a first coder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from .folder import OUT, PRIVATE, StudyError

#: Bytes of a study that are put into one file.
MOST = 500_000_000


def packed(folder: Path, *, private: bool = False) -> bytes:
    """A study's folder as a ZIP archive, without what was written out.

    Parameters
    ----------
    folder : Path
    private : bool
        Whether the list of pseudonyms goes along.

    Raises
    ------
    StudyError
        If it cannot be read, or is larger than is put into one file.
    """
    away = {OUT} | (set() if private else {PRIVATE})
    out, size = io.BytesIO(), 0
    try:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted(folder.rglob("*")):
                inside = path.relative_to(folder)
                hidden = any(part.startswith(".") for part in inside.parts)
                if hidden or inside.parts[0] in away or path.is_symlink() or not path.is_file():
                    continue
                size += path.stat().st_size
                if size > MOST:
                    raise StudyError(
                        f"{folder} holds more than {MOST // 1_000_000} MB. Take recordings out of "
                        "it, or copy the folder."
                    )
                archive.writestr(f"{folder.name}/{inside.as_posix()}", path.read_bytes())
    except OSError as problem:
        raise StudyError(f"{folder} could not be read: {problem.strerror or problem}.") from None
    return out.getvalue()

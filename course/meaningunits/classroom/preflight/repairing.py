"""What a pre-flight writes: the repaired notebook in its place, and what was handed in beside it.

Nothing that somebody handed in is ever lost: it is kept as it was, among the originals.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from pathlib import Path, PurePosixPath
from typing import Any

from ...my_work import trails
from ...trail import FILENAME as TRAIL
from . import folders, printable

#: Beside the students' folders. nbgrader looks for ``submitted/*/ASSIGNMENT``, and ``*`` does not
#: match a name that begins with a dot, so no command of nbgrader's ever sees it.
ORIGINALS = ".originals"


def repair(folder: Path, wanted: str, found: folders.Found, originals: Path) -> None:
    """Keep the file as it was handed in, then write the repaired one in its place."""
    source = Path(found.file or folder / wanted)
    raw = folders.read(source)
    keep(originals / source.name, raw)
    if (folder / wanted).is_file() and source != folder / wanted:
        keep(originals / wanted, folders.read(folder / wanted))
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in found.beside.items():
        _lay_beside(folder, path, content, originals, found.strange)
    write(folder / wanted, as_bytes(found.verdict.notebook))
    if source.parent == folder and not source.samefile(folder / wanted):
        source.unlink()  # it is kept among the originals


def _lay_beside(
    folder: Path, path: PurePosixPath, content: bytes, originals: Path, strange: bool
) -> None:
    """Lay a file beside the notebook that it lay beside; what stands there is kept.

    Two trails become one, unless the one that stands there is another notebook's.
    """
    target = folder / path
    if target.is_file() and not target.is_symlink():
        stands = folders.read(target)
        if stands == content:
            return
        keep(originals / path, stands)
        if path.name == TRAIL and not strange:
            content = trails.merged(stands, content)
    elif os.path.lexists(target):
        return  # a folder, or a link
    target.parent.mkdir(parents=True, exist_ok=True)
    write(target, content)


def set_links_aside(
    folder: Path, there: folders.Listing, originals: Path, dry_run: bool
) -> list[str]:
    """Move links and devices out of a submission: nbgrader would copy what they lead to."""
    words = []
    for path in there.tricks:
        what = "a link to another place" if (folder / path).is_symlink() else "no plain file"
        words.append(f"“{printable(str(path))}” is {what}; it was not followed and was set aside.")
        if not dry_run:
            target = _free(originals / path.name)
            target.parent.mkdir(parents=True, exist_ok=True)
            (folder / path).rename(target)
    return words


def keep(target: Path, raw: bytes) -> None:
    """Keep an original, once, never in place of another one."""
    while target.exists() and folders.read(target) != raw:
        target = target.with_name(f"{target.name}.again")
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, raw)


def _free(target: Path) -> Path:
    while os.path.lexists(target):
        target = target.with_name(f"{target.name}.again")
    return target


def write(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; what stands there, be it a link, is replaced."""
    handle, name = tempfile.mkstemp(prefix=".being-written-", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        os.unlink(name)
        raise


def as_bytes(notebook: Any) -> bytes:
    """A notebook as it is written down."""
    text = json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    return text.encode("utf-8", "replace")


def fingerprint(content: bytes) -> str:
    """By which a later run knows its own work."""
    return hashlib.sha256(content).hexdigest()

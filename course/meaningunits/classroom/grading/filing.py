"""The autograded folder of a submission: written beside its place, then moved there whole."""

from __future__ import annotations

import base64
import contextlib
import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from ..course import Course
from ..naming import naming

MAKING, GONE = ".being-written-", ".being-removed-"


def file(
    course: Course, assignment: str, result: Mapping[str, Any], files: Mapping[str, str]
) -> None:
    """Put a result where nbgrader, formgrader and feedback look for it.

    Parameters
    ----------
    course : Course
    assignment : str
    result : mapping
        As ``submission.grade`` makes it.
    files : mapping
        Path to base64 of what was handed in beside the notebooks, and the source's own files.

    Raises
    ------
    OSError
        If it cannot be written; what was there before still is.
    """
    place = course.folder("autograded", assignment, result["student"])
    texts = {b["name"]: b["text"] for b in result["notebooks"] if b["text"] is not None}
    if not texts:  # nothing to look at: what an earlier submission left would mislead
        remove(place)
        return
    place.parent.mkdir(parents=True, exist_ok=True)
    making = Path(tempfile.mkdtemp(prefix=MAKING, dir=place.parent))
    try:
        os.chmod(making, 0o755)
        for name, data in {**files, **result["files"]}.items():
            pure = PurePosixPath(name)
            if pure.is_absolute() or ".." in pure.parts or pure.suffix == ".ipynb":
                continue
            target = making / pure
            # What the notebook wrote may have a folder's name where a file was, or the reverse.
            with contextlib.suppress(FileExistsError, NotADirectoryError, IsADirectoryError):
                target.parent.mkdir(parents=True, exist_ok=True)
                _put(target, base64.b64decode(data), course.permissions)
        for name, text in texts.items():
            data = text.encode("utf-8", "replace")
            _put(making / f"{name}.ipynb", data, course.permissions)
        remove(place)
        os.rename(making, place)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        raise


def filed(course: Course, assignment: str, student: str, notebook: str) -> dict[str, Any] | None:
    """The autograded notebook in its place; None where there is none that can be read."""
    path = course.folder("autograded", assignment, student) / f"{notebook}.ipynb"
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return found if isinstance(found.get("cells"), list) else None
    except (OSError, ValueError, AttributeError):
        return None


def _put(path: Path, content: bytes, permissions: int) -> None:
    with naming(path):
        path.write_bytes(content)
    os.chmod(path, permissions)


def remove(place: Path) -> None:
    """Take a folder away, at once to whoever looks."""
    if place.is_symlink() or place.is_file():
        place.unlink()
    elif place.is_dir():
        aside = tempfile.mkdtemp(prefix=GONE, dir=place.parent)
        os.rename(place, Path(aside, place.name))
        shutil.rmtree(aside)


def sweep(course: Course, assignment: str, student: str) -> None:
    """Take away what an earlier run that was killed left half written for a student."""
    parent = course.folder("autograded", assignment, student).parent
    with contextlib.suppress(OSError):
        for entry in os.scandir(parent):
            if entry.name.startswith((MAKING, GONE)):
                shutil.rmtree(entry.path, ignore_errors=True)

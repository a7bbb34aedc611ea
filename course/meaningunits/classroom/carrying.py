"""Files into a submission's scratch, and what it made or changed out of it again."""

from __future__ import annotations

import base64
import os
import stat
from pathlib import Path, PurePosixPath

RETURNED = 16 << 20  # bytes
MOST_FILES, DEEPEST = 200, 6  # of files that are given back

Stamp = tuple[int, int, int]  # by which a changed file is known: its inode, size and time


def unpack(place: Path, files: dict[str, str]) -> dict[str, Stamp]:
    """Write the submission's files; returns what tells later whether one was changed."""
    written = {}
    for name, data in files.items():
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts:
            continue
        path = place / pure
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(base64.b64decode(data))
        written[str(pure)] = _stamp(path.stat())
    return written


def _stamp(about: os.stat_result) -> Stamp:
    return (about.st_ino, about.st_size, about.st_mtime_ns)


def read(path: Path) -> str:
    """A file as base64; empty where there is no regular one of a decent size."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError:
        return ""
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > RETURNED:
            return ""
        return base64.b64encode(file.read()).decode()


def collect(place: Path, before: dict[str, Stamp]) -> dict[str, str]:
    """Files that the notebook made or changed, as nbgrader leaves them beside it.

    Regular ones only, never what a link points to, and within bounds.
    """
    found: dict[str, str] = {}
    room, todo = RETURNED, [PurePosixPath()]
    while todo:
        below = todo.pop()
        try:
            entries = sorted(os.scandir(place / below), key=lambda entry: entry.name)
        except OSError:
            continue
        for entry in entries:
            path = below / entry.name
            if entry.name.startswith(".") or entry.name == "__pycache__" or not _decent(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                if len(path.parts) < DEEPEST:
                    todo.append(path)
                continue
            if not entry.is_file(follow_symlinks=False):
                continue
            about = entry.stat(follow_symlinks=False)
            if before.get(str(path)) == _stamp(about) or about.st_size > room:
                continue
            if len(found) >= MOST_FILES:
                return found
            found[str(path)] = read(place / path)
            room -= about.st_size
    return found


def _decent(name: str) -> bool:
    """Whether a name can be used outside as it is."""
    return name.isprintable() and "\\" not in name and len(name.encode()) < 200

"""One person, one id: a name's letters can be written in two ways that look alike.

``ü`` may be one character or a ``u`` with dots, as a Mac writes it. nbgrader takes the two for two
students. The folder with the name in one piece (NFC) is the student's.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from .repairing import fingerprint

CALLED = (
    "The student's name was written in another Unicode form; the folder is now called as usual."
)
TWICE = (
    "This name stands here twice, in two Unicode forms that look alike, and both folders hold this "
    "assignment, and differ. Put what counts into one of them and take the other away."
)


@dataclass
class Entry:
    """An entry among the students' folders: what it is called, and whose it is."""

    name: str
    student: str
    words: list[str] = field(default_factory=list)
    refused: str = ""


def entries(top: Path, below: PurePosixPath, dry_run: bool) -> list[Entry]:
    """All entries by student; a folder under another form of a name is renamed, or joined.

    Parameters
    ----------
    top : Path
        The folder with one entry per student.
    below : PurePosixPath
        The way from a student's folder to the assignment's.
    dry_run : bool
        Say what would be done and change nothing.
    """
    names = sorted(entry.name for entry in os.scandir(top) if not entry.name.startswith("."))
    found = {name: Entry(name, name) for name in names if one_piece(name) == name}
    for name in names:
        student = one_piece(name)
        if name == student:
            continue
        if student not in found:
            found[student] = Entry(name if dry_run else student, student, [CALLED])
            if not dry_run:
                (top / name).rename(top / student)
        elif not _joined(top / name, top / student, below, dry_run):
            found[student].refused = TWICE
        else:
            found[student].words.append(CALLED)
    return [found[student] for student in sorted(found)]


def one_piece(name: str) -> str:
    """A name with its letters in one piece, as most programs write them."""
    return unicodedata.normalize("NFC", name)


def _joined(one: Path, other: Path, below: PurePosixPath, dry_run: bool) -> bool:
    """Move an assignment from one folder of a student's to the other, if nothing stands there."""
    here, there = one / below, other / below
    if not here.is_dir():
        return True  # nothing of this assignment
    if there.exists():
        return _contents(here) == _contents(there)
    if not dry_run:
        there.parent.mkdir(parents=True, exist_ok=True)
        here.rename(there)
    return True


def _contents(folder: Path) -> dict[str, str]:
    return dict(_files(folder))


def _files(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), fingerprint(path.read_bytes())

"""Copies of the gradebook, made before each grading, and bringing one back.

A copy is a folder in ``.grading/backups``, named by its time: the gradebook, and the journals that
belong to it. Only a gradebook in a file is copied; a server's own dump is for one in a database.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from . import held
from .naming import naming
from .sound import file_of, trouble

if TYPE_CHECKING:
    from .course import Course

FOLDER = Path(".grading", "backups")
MOST = 20  # copies that are kept
BOOK = "gradebook.db"
SERVER = (
    "The gradebook is in a database server, of which no copy is made here: let the database's own "
    "dump do that (pg_dump, for PostgreSQL)."
)
_PART = ".part"
#: Files that SQLite keeps beside a gradebook.
_BESIDE = ("-journal", "-wal", "-shm")


class BackupError(Exception):
    """No copy could be made or brought back; the message says why and what to do."""


@dataclass(frozen=True)
class Backup:
    """One copy: its folder, named by the time when it was made."""

    folder: Path

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def book(self) -> Path:
        return self.folder / BOOK


def listed(course: Course) -> list[Backup]:
    """Every copy there is, the newest first."""
    top = course.root / FOLDER
    found = [Backup(p.parent) for p in top.glob(f"*/{BOOK}") if p.parent.suffix != _PART]
    return sorted(found, key=lambda backup: backup.name, reverse=True)


def make(course: Course, *, now: datetime | None = None) -> Backup | None:
    """Copy the gradebook, unless the newest copy is the same; the oldest beyond ``MOST`` go.

    Parameters
    ----------
    course : Course
    now : datetime, optional
        Names the copy; the present time if it is not given.

    Returns
    -------
    Backup or None
        None where the gradebook is in a server, or there is none.

    Raises
    ------
    BackupError
    """
    path = file_of(course)
    if path is None or not path.exists():
        return None
    top = course.root / FOLDER
    stamp = (now or datetime.now(UTC)).strftime("%Y-%m-%d_%H-%M-%S-%f")
    making, place = top / f"{stamp}{_PART}", top / stamp
    try:
        with naming(top):
            top.mkdir(parents=True, exist_ok=True)
            for left in top.glob(f"*{_PART}"):
                shutil.rmtree(left, ignore_errors=True)
            making.mkdir()
        copy(path, making / BOOK)
        before = listed(course)
        for journal in sorted(top.parent.glob("*.jsonl")):
            with naming(making / journal.name):
                shutil.copyfile(journal, making / journal.name)
        if before and _same(before[0].folder, making):
            shutil.rmtree(making)
            return before[0]
        os.rename(making, place)
    except (OSError, sqlite3.Error) as problem:
        shutil.rmtree(making, ignore_errors=True)
        where = getattr(problem, "filename", None) or making / BOOK
        said = getattr(problem, "strerror", None) or problem
        raise BackupError(
            f"The gradebook could not be copied to {where}: {said}. Nothing was changed. Put it "
            "right (is the disk full, or the gradebook locked?) and run this again."
        ) from None
    for old in listed(course)[MOST:]:
        shutil.rmtree(old.folder, ignore_errors=True)
    return Backup(place)


def copy(source: Path, target: Path) -> None:
    """Copy a gradebook that others may have open, as it is at one moment.

    Raises
    ------
    sqlite3.Error
    """
    with (
        closing(sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True, timeout=10)) as old,
        closing(sqlite3.connect(target, timeout=10)) as new,
    ):
        old.backup(new)


def _same(one: Path, other: Path) -> bool:
    names = {path.name for path in one.iterdir()}
    if names != {path.name for path in other.iterdir()}:
        return False
    return all((one / name).read_bytes() == (other / name).read_bytes() for name in names)


def bring_back(course: Course, backup: Backup) -> Path:
    """Put a copy in the gradebook's place; what was there is kept.

    Parameters
    ----------
    course : Course
    backup : Backup

    Returns
    -------
    Path
        Where what was replaced is: a copy of its own, or, if it is damaged, the file beside.

    Raises
    ------
    BackupError
    """
    path = file_of(course)
    if path is None:
        raise BackupError(SERVER)
    kept = _set_aside(course, path)
    try:
        copy(backup.book, path)
        put_journals(course, backup, "*.jsonl")
        held.forget(course)
    except (OSError, sqlite3.Error) as problem:
        raise BackupError(
            f"{path} could not be written: {problem}. What was there is kept in {kept}, and the "
            f"copy in {backup.folder}. Put it right (is the disk full, or the gradebook open in "
            "formgrader?) and run this again."
        ) from None
    return kept


def put_journals(course: Course, backup: Backup, pattern: str) -> None:
    """Put a copy's journals in place of those there are; these are kept as ``.replaced``."""
    top = course.root / FOLDER.parent
    for journal in top.glob(pattern):
        journal.replace(journal.with_suffix(".replaced"))
    for journal in backup.folder.glob(pattern):
        shutil.copyfile(journal, top / journal.name)


def _set_aside(course: Course, path: Path) -> Path:
    """Keep what is about to be replaced."""
    if path.exists() and not trouble(course):
        made = make(course)
        assert made is not None
        return made.folder
    number = 1
    while (aside := path.with_name(f"{path.name}.replaced-{number}")).exists():
        number += 1
    for end in ("", *_BESIDE):
        with contextlib.suppress(FileNotFoundError):
            os.rename(f"{path}{end}", f"{aside}{end}")
    return aside

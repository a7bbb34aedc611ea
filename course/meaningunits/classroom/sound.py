"""Whether the gradebook's file is whole, and what to do if it is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .course import Course

#: Words of SQLite's that mean that another program is at work, which is nobody's damage.
BUSY = ("locked", "busy")


def file_of(course: Course) -> Path | None:
    """The gradebook's file; None where it is in a database server."""
    name = course.db_url.removeprefix("sqlite:///")
    return None if name == course.db_url else course.root / name


def trouble(course: Course) -> str:
    """What is wrong with the gradebook's file, as a sentence with the way out; else nothing.

    Parameters
    ----------
    course : Course
    """
    path = file_of(course)
    if path is None or not path.exists():
        return ""
    wrong = _wrong(path)
    if not wrong:
        return ""
    return (
        f"The gradebook {path} {wrong}. Nothing was changed. `meaningunits classroom restore` "
        "lists the copies that were made before each grading and brings one back; what is there "
        "now is kept beside it."
    )


def _wrong(path: Path) -> str:
    try:
        if not path.stat().st_size:
            return "is empty: a file of 0 bytes"
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True, timeout=10)) as db:
            found = db.execute("pragma quick_check(1)").fetchone()[0]
            if found != "ok":
                return f"is damaged ({' '.join(str(found).split())[:100]})"
            tables = {row[0] for row in db.execute("select name from sqlite_master")}
    except OSError as problem:
        return f"cannot be read ({problem.strerror})"
    except sqlite3.Error as problem:
        said = str(problem)
        return "" if any(word in said for word in BUSY) else f"is damaged ({said})"
    return "" if "assignment" in tables else "is no gradebook of nbgrader's, or was emptied"

"""The marks of one assignment, brought back from a copy of the gradebook; the others stay."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from . import backups, held
from .backups import Backup, BackupError
from .course import Course
from .sound import file_of, trouble

#: A grade's or comment's place by names, for keys are another gradebook's own.
_PLACE = """
from {main}.submitted_assignment s
join {main}.assignment a on a.id = s.assignment_id and a.name = :assignment
join {main}.submitted_notebook n on n.assignment_id = s.id
join {main}.notebook b on b.id = n.notebook_id
"""
_CELL = """
join {main}.{table} t on t.notebook_id = n.id
join {main}.base_cell c on c.id = t.cell_id
"""
_COLUMNS = {
    "grade": ("auto_score", "manual_score", "extra_credit", "needs_manual_grade"),
    "comment": ("auto_comment", "manual_comment"),
}


def bring_back(course: Course, backup: Backup, assignment: str) -> tuple[Path, int]:
    """Put the marks and comments of an assignment back as a copy has them.

    Parameters
    ----------
    course : Course
    backup : Backup
    assignment : str

    Returns
    -------
    Path, int
        Where what was there before is kept; how many submissions have their marks back.

    Raises
    ------
    BackupError
    """
    path = file_of(course)
    if path is None:
        raise BackupError(backups.SERVER)
    if wrong := trouble(course) or ("" if path.exists() else f"There is no gradebook {path}."):
        raise BackupError(
            f"{wrong} The marks of one assignment need a gradebook to go into: bring the whole "
            f"of it back by `meaningunits classroom restore --copy {backup.name}`."
        )
    made = backups.make(course)
    assert made is not None
    try:
        with closing(sqlite3.connect(path, timeout=10)) as db, db:
            db.execute("attach ? as old", (str(backup.book),))
            db.execute("begin immediate")
            count = _bring(db, assignment)
    except sqlite3.Error as problem:
        raise BackupError(
            f"The marks could not be brought back: {problem}. Nothing was changed. If another "
            "program has the gradebook open, let that finish; then run this again."
        ) from None
    if not count:
        raise BackupError(
            f"The copy {backup.name} has no submission of {assignment!r} that the gradebook has, "
            "too. Nothing was changed. Bring the whole gradebook back instead (without the "
            "assignment's name), or look for an earlier copy."
        )
    backups.put_journals(course, backup, f"{assignment}.jsonl")
    held.forget(course, assignment)
    return made.folder, count


def _bring(db: sqlite3.Connection, assignment: str) -> int:
    named = {"assignment": assignment}
    for table, columns in _COLUMNS.items():
        names = ", ".join(f"t.{name}" for name in columns)
        found = db.execute(
            f"select s.student_id, b.name, c.name, {names} "
            + (_PLACE + _CELL).format(main="old", table=table),
            named,
        ).fetchall()
        keys = {
            tuple(row[1:]): row[0]
            for row in db.execute(
                "select t.id, s.student_id, b.name, c.name "
                + (_PLACE + _CELL).format(main="main", table=table),
                named,
            )
        }
        settings = ", ".join(f"{name} = ?" for name in columns)
        db.executemany(
            f"update main.{table} set {settings} where id = ?",
            [(*row[3:], keys[row[:3]]) for row in found if row[:3] in keys],
        )
    there = {
        where: {row[0] for row in db.execute(
            "select distinct s.student_id " + _PLACE.format(main=where), named
        )}
        for where in ("main", "old")
    }  # fmt: skip
    return len(there["main"] & there["old"])

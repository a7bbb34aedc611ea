"""``meaningunits classroom restore``: lists the copies of the gradebook, and brings one back."""

from __future__ import annotations

import argparse
import sqlite3
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path

from ..tasks.kind import plural
from . import backups, marks_back, telling
from .backups import Backup, BackupError
from .course import Course, CourseError
from .course import find as find_course


def run(given: argparse.Namespace) -> int:
    """Restore in the course directory this is run in: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (a name, or None for the whole gradebook), ``copy`` (a copy's name,
        ``newest``: the newest that has marks; None to list them) and ``dry_run``.
    """
    try:
        course = find_course(Path.cwd(), whole=False)
        if backups.file_of(course) is None:
            raise BackupError(backups.SERVER)
        found = backups.listed(course)
        if not found:
            raise BackupError(
                f"There is no copy in {course.root / backups.FOLDER} yet. `meaningunits classroom "
                "grade` makes one before it grades. Without one: take the gradebook's file away, "
                "run `nbgrader generate_assignment NAME --force` for each assignment, and grade."
            )
        if not given.copy:
            telling.note(copies=[backup.name for backup in found])
            print(listing(found, given.assignment))
            return 0
        backup = _named(found, given.copy, given.assignment)
        if given.dry_run:
            what = f"the marks of {given.assignment}" if given.assignment else "the gradebook"
            print(f"Would bring {what} back as at {backup.name}; nothing was changed (--dry-run).")
            return 0
        print(_brought(course, backup, given.assignment))
    except (CourseError, BackupError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{problem.filename}: {problem.strerror}. Nothing is lost.", file=sys.stderr)
        return 2
    return 0


def _named(found: list[Backup], name: str, assignment: str | None) -> Backup:
    if name == "newest":
        return newest(found, assignment)
    chosen = [b for b in found if b.name.startswith(name)]
    if len(chosen) != 1:
        what = "No copy is" if not chosen else f"{len(chosen)} copies are"
        raise BackupError(f"{what} called {name!r}. There are:\n{listing(found, None)}")
    return chosen[0]


def _brought(course: Course, backup: Backup, assignment: str | None) -> str:
    if assignment:
        kept, count = marks_back.bring_back(course, backup, assignment)
        whose = f"{plural(count, 'submission')} of {assignment}"
        did = f"The marks of {whose} are as they were at {backup.name}"
    else:
        kept = backups.bring_back(course, backup)
        did = f"The gradebook is as it was at {backup.name}"
    return (
        f"{did}. What was there before is kept in {kept}. Run `meaningunits classroom grade "
        f"{assignment or ''}`".rstrip("` ")
        + "` next: it grades what was handed in since."
    )


def newest(found: list[Backup], assignment: str | None) -> Backup:
    """The newest copy that has marks by hand; else submissions; else that can be read at all.

    What a restored copy replaced is a copy, too, and may be an emptied gradebook.

    Parameters
    ----------
    found : list of Backup
        Newest first.
    assignment : str or None
        Look at this one only.
    """
    counts = [(backup, _counts(backup.book, assignment)) for backup in found]
    readable = [(backup, held) for backup, held in counts if held is not None]
    for what in ("marks", "handed"):
        for backup, held in readable:
            if held[what]:
                return backup
    return readable[0][0] if readable else found[0]


def listing(found: list[Backup], assignment: str | None) -> str:
    """The copies, newest first: when, how many submissions, and how many marks by hand.

    Parameters
    ----------
    found : list of Backup
    assignment : str or None
        Count in this one only.
    """
    lines = [f"{'copy (UTC)':<30}{'submissions':>12}{'marks by hand':>15}"]
    for backup in found:
        counts = _counts(backup.book, assignment)
        if counts is None:
            lines.append(f"{backup.name:<30}  (cannot be read)")
        else:
            lines.append(f"{backup.name:<30}{counts['handed']:>12}{counts['marks']:>15}")
    what = f"{assignment} " if assignment else ""
    best = newest(found, assignment).name
    return "\n".join([
        *lines,
        f"Bring one back: meaningunits classroom restore {what}--copy {best}",
    ])  # fmt: skip


_COUNTS = """
select count(distinct s.id), count(g.manual_score) from submitted_assignment s
join assignment a on a.id = s.assignment_id
left join submitted_notebook n on n.assignment_id = s.id
left join grade g on g.notebook_id = n.id
where a.name = coalesce(?, a.name)
"""


def _counts(book: Path, assignment: str | None) -> Counter[str] | None:
    try:
        with closing(sqlite3.connect(book)) as db:
            handed, marks = db.execute(_COUNTS, (assignment,)).fetchone()
    except sqlite3.Error:
        return None
    return Counter(handed=handed, marks=marks)

"""``meaningunits classroom export``: marks for a spreadsheet, for Canvas, or for Moodle.

What has no mark is never written as 0: the cell is empty (in Moodle's file it is ``-``, which its
import reads as no grade). The columns are those that the platforms' own exports have and their
imports ask for: Canvas wants Student, ID, SIS User ID, SIS Login ID and Section, then one column
for each assignment, and a second row with the points possible; Moodle lets one map any column.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from ..tasks.kind import plural
from . import exported, results, sheets
from .assignment import AssignmentError
from .course import CourseError
from .course import find as find_course
from .results import Result, Results, ResultsError

Row = list[Any]


def run(given: argparse.Namespace) -> int:
    """Export the course directory this is run in: 0 done, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``to``, ``assignment`` (names; all if empty), ``so_far`` and ``output``.
    """
    try:
        course = find_course(Path.cwd())
        found = results.read(course, given.assignment or None)
        path = Path(given.output or f"grades-{given.to}.csv")
        known = exported.before(course.root)
        lost = exported.emptied(found, known, results.marks_said(course), so_far=given.so_far)
        if not found.results:
            raise ResultsError(
                "The gradebook holds nobody and nothing to export, and nobody has handed in. If "
                "there were marks, `meaningunits classroom restore` lists earlier gradebooks."
                + "".join(f"\n  {line}" for line in lost[: exported.SHOWN])
            )
        sheets.write(path, FORMATS[given.to](found, so_far=given.so_far))
        exported.keep(course.root, found, known)
    except (CourseError, AssignmentError, ResultsError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        where = problem.filename or given.output or f"grades-{given.to}.csv"
        print(
            f"{where}: {problem.strerror}. Nothing was changed; put it right (is the disk full?) "
            "and run this again.",
            file=sys.stderr,
        )
        return 2
    print(_said(found, path, so_far=given.so_far))
    if lost:
        print(exported.warning(lost, path), file=sys.stderr)
    return 0


def plain(found: Results, *, so_far: bool = False) -> Iterator[Row]:
    """One row for each student and assignment, with everything that is known of it.

    Parameters
    ----------
    found : Results
    so_far : bool
        Put the points so far under ``score`` where marking is not finished.
    """
    yield [
        "student_id", "last_name", "first_name", "email", "assignment", "status", "score",
        "score_so_far", "late_penalty", "max_score", "handed_in", "reason",
    ]  # fmt: skip
    for r in found.results:
        who = r.student
        yield [
            who.id, who.last, who.first, who.email, r.assignment, r.status, _mark(r, so_far),
            r.so_far, r.penalty, found.most(r.assignment),
            r.handed_in.isoformat(" ", "seconds") if r.handed_in else "", r.reason,
        ]  # fmt: skip


def canvas(found: Results, *, so_far: bool = False) -> Iterator[Row]:
    """Canvas's gradebook import: a column for each assignment.

    ``ID`` is Canvas's own number for a student, which nbgrader keeps as ``lms_user_id``; where it
    is not known Canvas goes by the login, which is the student's id here.
    """
    names = list(found.asked)
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *names]
    yield ["    Points Possible", "", "", "", "", *(found.most(name) for name in names)]
    for who, marks in _by_student(found):
        name = ", ".join(filter(None, (who.last, who.first))) or who.id
        row = [_mark(marks[n], so_far) for n in names]
        yield [name, who.lms, "", who.id, "", *row]


def moodle(found: Results, *, so_far: bool = False) -> Iterator[Row]:
    """Moodle's gradebook import: map "ID number" or "Email address" to the user, then each column.

    Its import reads ``-`` as no grade, in columns that are new to it as well; an empty cell in a
    new column it would read as a grade.
    """
    names = list(found.asked)
    yield ["First name", "Last name", "ID number", "Email address", *names]
    for who, marks in _by_student(found):
        row = [_mark(marks[n], so_far) for n in names]
        yield [who.first, who.last, who.id, who.email, *("-" if m is None else m for m in row)]


FORMATS: dict[str, Callable[..., Iterator[Row]]] = {
    "csv": plain,
    "canvas": canvas,
    "moodle": moodle,
}


def _mark(result: Result, so_far: bool) -> float | None:
    return result.so_far if so_far else result.score


def _by_student(found: Results) -> Iterator[tuple[results.Student, dict[str, Result]]]:
    by_id: dict[str, dict[str, Result]] = {}
    for r in found.results:
        by_id.setdefault(r.student.id, {})[r.assignment] = r
    for who in found.students:
        if who.id in by_id:
            yield who, by_id[who.id]


def _said(found: Results, path: Path, *, so_far: bool) -> str:
    lines = [
        f"{plural(len(found.students), 'student')}, "
        f"{plural(len(found.asked), 'assignment')} → {path}"
    ]
    waiting = [r for r in found.results if r.status == results.MARKING]
    failed = [r for r in found.results if r.status == results.FAILED]
    ungraded = [r for r in found.results if r.status == results.WAITING]
    if waiting:
        how = "their points so far" if so_far else "no mark"
        lines.append(
            f"{len(waiting):,} submissions still need marking by a person; they have {how} in the "
            "file." + ("" if so_far else " (--so-far puts their points so far.)")
        )
    if failed:
        lines.append(
            f"{len(failed):,} submissions have no mark because they could not be graded; they are "
            "empty in the file, not 0. `meaningunits classroom check` says why."
        )
    if ungraded:
        lines.append(f"{len(ungraded):,} submissions are not graded yet, and empty in the file.")
    spoilt = [s.id for s in found.students if sheets.cell(s.id) != s.id]
    if spoilt:
        lines.append(
            f"{len(spoilt)} ids begin with a sign that a spreadsheet takes for a formula and got "
            f"an apostrophe before it ({', '.join(spoilt[:3])}): a platform may not know them so."
        )
    return "\n".join(lines)

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
from . import changes, doing, exported, naming, results, sheets, sound, telling
from .assignment import AssignmentError, title_of
from .course import Course, CourseError
from .course import find as find_course
from .lms import platform, tables, worksheet
from .lms.platform import Platform
from .results import EXCUSED, Result, Results, ResultsError
from .telling import Stop

Row = list[Any]
CANVAS = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]


def run(given: argparse.Namespace) -> int:
    """Export the course directory this is run in: 0 done, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``to``, ``assignment`` (names; all that are released if empty), ``so_far``,
        ``output``, ``column``, ``onto``, ``semicolon``, ``bom`` and ``dry_run``.
    """
    try:
        course = find_course(Path.cwd())
        wanted, later = _released(course, given.assignment)
        found = results.read(course, wanted)
        kind = "worksheet" if given.onto else given.to
        path = Path(given.output or f"grades-{kind}.csv")
        known = exported.before(course.root)
        lost = exported.emptied(found, known, results.marks_said(course), so_far=given.so_far)
        if not found.results:
            raise ResultsError(
                "The gradebook holds nobody and nothing to export, and nobody has handed in. If "
                "there were marks, `meaningunits classroom restore` lists earlier gradebooks."
                + "".join(f"\n  {line}" for line in lost[: exported.SHOWN])
            )
        if given.onto:
            said = _onto(given, found, path)
        else:
            there = _platform(course, given, found)
            rows = list(FORMATS[given.to](found, so_far=given.so_far, there=there))
            if not given.dry_run:
                sheets.write(path, rows, semicolon=given.semicolon, bom=given.bom)
            said = _said(found, path, so_far=given.so_far, there=there)
        if not given.dry_run:
            exported.keep(course.root, found, known)
    except (CourseError, AssignmentError, ResultsError, Stop) as problem:
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
    telling.note(file=path, assignments=list(found.asked), not_released=later, lost=lost,
                 dry_run=given.dry_run)  # fmt: skip
    print(said)
    if later:
        print(f"Not released yet, and not in the file: {', '.join(later)}. Name one to have it.")
    if given.dry_run:
        print("Nothing was written (--dry-run).")
    if lost:
        print(exported.warning(lost, path), file=sys.stderr)
    return 0


def _released(course: Course, named: list[str]) -> tuple[list[str] | None, list[str]]:
    """The assignments to export, and those that students do not have yet."""
    file = sound.file_of(course)
    if named or (file is not None and not file.exists()):
        return named or None, []
    with doing.gradebook(course) as book:
        names = sorted(entry.name for entry in book.assignments)
        handed = {name: len(book.assignment_submissions(name)) for name in names}
    when, known = changes.state(course.root).released, exported.before(course.root)
    wanted = [
        name for name in names
        if changes.is_released(
            when.get(name), handed[name] + len(course.students(name)) + len(known.get(name, ()))
        )
    ]  # fmt: skip
    if names and not wanted:
        raise ResultsError(
            "No exercise is released yet, and nobody has handed one in. `meaningunits classroom "
            "release EXERCISE` says that students have it; or name the exercise."
        )
    return wanted or None, sorted(set(names) - set(wanted))


def _platform(course: Course, given: argparse.Namespace, found: Results) -> Platform:
    """What the platform calls its people and columns; what a person chose now is kept."""
    known = platform.read(course.root)
    there = known.setdefault(given.to, Platform())
    if given.column:
        chosen = platform.chosen(given.column)
        if unknown := sorted(set(chosen) - set(found.asked)):
            raise Stop(f"--column names {', '.join(unknown)}, which is not exported here.")
        there.chosen |= chosen
        if not given.dry_run:
            platform.keep(course.root, known)
    return Platform(
        there.columns,
        {n: c for n in found.asked if (c := there.column(n, title_of(course, n)))},
        there.people,
    )


def _onto(given: argparse.Namespace, found: Results, path: Path) -> str:
    """Fill in Moodle's worksheet; says so."""
    if len(found.asked) != 1:
        raise Stop("A worksheet is of one exercise: name it, as in: export EXERCISE --onto FILE.")
    (name,) = found.asked
    marks = {r.student.id: r for r in found.of(name)}
    raw, missing = worksheet.filled(tables.read(Path(given.onto)), marks, so_far=given.so_far)
    if not given.dry_run:
        naming.write(path, raw)
    told = f"{name} → {path}"
    return told + (f"\nNot in the worksheet: {', '.join(missing)}." if missing else "")


def plain(
    found: Results,
    *,
    so_far: bool = False,
    there: Platform | None = None,  # noqa: ARG001 - as the other formats
) -> Iterator[Row]:
    """One row for each student and assignment, with everything that is known of it.

    Parameters
    ----------
    found : Results
    so_far : bool
        Put the points so far under ``score`` where marking is not finished.
    there : Platform, optional
        Not used: this file is for nobody's import.
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


def canvas(found: Results, *, so_far: bool = False, there: Platform | None = None) -> Iterator[Row]:
    """Canvas's gradebook import: a column for each assignment, ``EX`` for whoever is excused.

    ``ID`` is Canvas's own number for a student, which nbgrader keeps as ``lms_user_id``; where it
    is not known Canvas goes by the login, which is the student's id here. What ``roster`` read of
    Canvas's own export stands in the place of that, and of the assignments' names.
    """
    there = there or Platform()
    names = list(found.asked)
    yield [*CANVAS, *(there.column(name) or name for name in names)]
    yield ["    Points Possible", "", "", "", "", *(found.most(name) for name in names)]
    for who, marks in _by_student(found):
        row = ["EX" if marks[n].status == EXCUSED else _mark(marks[n], so_far) for n in names]
        if cells := there.people.get(who.id):
            name = cells.get("Student") or f"{cells.get('LastName')}, {cells.get('FirstName')}"
            yield [name, *(cells.get(head, "") for head in CANVAS[1:]), *row]
        else:
            name = ", ".join(filter(None, (who.last, who.first))) or who.id
            yield [name, who.lms, "", who.id, "", *row]


def moodle(found: Results, *, so_far: bool = False, there: Platform | None = None) -> Iterator[Row]:
    """Moodle's gradebook import: map "ID number" or "Email address" to the user, then each column.

    Its import reads ``-`` as no grade, in columns that are new to it as well; an empty cell in a
    new column it would read as a grade. It knows no sign for who is excused: that is set there.
    """
    there, names = there or Platform(), list(found.asked)
    columns = [there.column(name) or name for name in names]
    yield ["First name", "Last name", "ID number", "Email address", *columns]
    for who, marks in _by_student(found):
        row = [_mark(marks[n], so_far) for n in names]
        yield [who.first, who.last, who.id, who.email, *("-" if m is None else m for m in row)]


FORMATS: dict[str, Callable[..., Iterator[Row]]] = {
    "csv": plain,
    "canvas": canvas,
    "moodle": moodle,
}


def _mark(result: Result, so_far: bool) -> float | None:
    if result.status == EXCUSED:
        return None
    return result.so_far if so_far else result.score


def _by_student(found: Results) -> Iterator[tuple[results.Student, dict[str, Result]]]:
    by_id: dict[str, dict[str, Result]] = {}
    for r in found.results:
        by_id.setdefault(r.student.id, {})[r.assignment] = r
    for who in found.students:
        if who.id in by_id:
            yield who, by_id[who.id]


def _said(found: Results, path: Path, *, so_far: bool, there: Platform) -> str:
    lines = [
        f"{plural(len(found.students), 'student')}, "
        f"{plural(len(found.asked), 'assignment')} → {path}"
    ]
    if there.columns and (own := [name for name in found.asked if not there.column(name)]):
        lines.append(
            f"The platform has no column that is {', '.join(own)} for certain, and would make a "
            "new "
            f"one. Say which: --column {own[0]}='{there.columns[0]}'."
        )
    excused = [r for r in found.results if r.status == EXCUSED]
    if excused:
        lines.append(f"{len(excused):,} excused: EX for Canvas; in Moodle, tick it there.")
    waiting = [r for r in found.results if r.status == results.MARKING]
    failed = [r for r in found.results if r.status == results.FAILED]
    ungraded = [r for r in found.results if r.status == results.WAITING]
    if waiting:
        how = "their points so far" if so_far else "no mark"
        lines.append(
            f"{plural(len(waiting), 'submission')} still to be marked by a person, with {how} in "
            "the file." + ("" if so_far else " (--so-far puts their points so far.)")
        )
    if failed:
        lines.append(
            f"{plural(len(failed), 'submission')} without a mark, which could not be graded: empty "
            "in the file, not 0. `meaningunits classroom check` says why."
        )
    if ungraded:
        lines.append(f"{plural(len(ungraded), 'submission')} not graded yet: empty in the file.")
    spoilt = [s.id for s in found.students if sheets.cell(s.id) != s.id]
    if spoilt:
        lines.append(
            f"{len(spoilt)} ids begin with a sign that a spreadsheet takes for a formula and got "
            f"an apostrophe before it ({', '.join(spoilt[:3])}): a platform may not know them so."
        )
    return "\n".join(lines)

"""What the gradebook holds of a class, with "not graded" kept apart from zero.

nbgrader's own ``score`` reads 0 for whoever was never graded. Here every student of the gradebook
and everybody who handed in has a result for every assignment, and a result without a mark says so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

from . import assignment, changes, held, late, sound
from .grading import journal, one_id
from .telling import Stop

if TYPE_CHECKING:
    from .course import Course

GRADED, MARKING, FAILED = "graded", "needs-marking", "failed"
#: Handed in and nobody has graded it yet; and nothing handed in.
WAITING, ABSENT = "not graded yet", "not handed in"
#: A person said that nothing is owed.
EXCUSED = "excused"
#: Whoever has points.
MARKED = (GRADED, MARKING)

#: Beside the gradebook: what the last grading said, in words (``classroom grade`` writes it).
SUMMARY = "grading-summary.csv"


class ResultsError(Exception):
    """The gradebook cannot be read, or knows nothing of what is asked; says what to do next."""


@dataclass(frozen=True)
class Student:
    """Somebody in the gradebook; names may be empty, for nbgrader asks for none."""

    id: str
    first: str = ""
    last: str = ""
    email: str = ""
    lms: str = ""

    @property
    def name(self) -> str:
        """First and last name, else the id."""
        return " ".join(filter(None, (self.first, self.last))) or self.id


@dataclass(frozen=True)
class Asked:
    """One cell that carries points: its id, the most it can give, and whether a person marks it."""

    grade_id: str
    most: float
    by_hand: bool


@dataclass(frozen=True)
class Result:
    """One student's work on one assignment.

    Parameters
    ----------
    student : Student
    assignment : str
    status : str
        ``graded``, ``needs-marking``, ``failed``, ``not graded yet``, ``not handed in``,
        ``excused``.
    cells : mapping
        Grade id → points, None where there is no mark yet.
    penalty : float
        What is taken off for being late.
    handed_in : datetime or None
    reason : str
        Why a submission failed, where the last grading said it; why somebody is excused.
    override : float or None
        The mark that a person set over the one worked out.
    """

    student: Student
    assignment: str
    status: str
    cells: Mapping[str, float | None] = field(default_factory=dict)
    penalty: float = 0.0
    handed_in: datetime | None = None
    reason: str = ""
    override: float | None = None

    @property
    def so_far(self) -> float | None:
        """Points given up to now, late penalty taken off; None where nothing was graded."""
        if self.override is not None:
            return self.override
        given = [points for points in self.cells.values() if points is not None]
        if self.status not in MARKED or not given:
            return None
        return max(sum(given) - self.penalty, 0.0)

    @property
    def score(self) -> float | None:
        """The mark; None until every cell has one."""
        if self.override is not None:
            return self.override
        return self.so_far if self.status == GRADED else None


@dataclass(frozen=True)
class Results:
    """A class: its students, what each assignment asks, and a result for each pair of them."""

    students: tuple[Student, ...]
    asked: Mapping[str, tuple[Asked, ...]]
    results: tuple[Result, ...]

    def of(self, assignment: str) -> tuple[Result, ...]:
        """All results of one assignment, in the students' order."""
        return tuple(r for r in self.results if r.assignment == assignment)

    def most(self, assignment: str) -> float:
        """The points an assignment has."""
        return sum(cell.most for cell in self.asked[assignment])


def read(course: Course, assignments: Iterable[str] | None = None) -> Results:
    """Read the gradebook of a course, and who has handed in.

    Parameters
    ----------
    course : Course
    assignments : iterable of str, optional
        Only these; every assignment of the gradebook if none is named.

    Raises
    ------
    ResultsError
        If there is no gradebook, or it does not know an assignment that is named.
    """
    from nbgrader.api import Gradebook
    from sqlalchemy.exc import SQLAlchemyError

    file = course.db_url.removeprefix("sqlite:///")
    if file != course.db_url and not (course.root / file).exists():
        raise ResultsError(
            f"There is no gradebook yet ({file}). Run `nbgrader generate_assignment NAME --force` "
            "here for each assignment, then grade."
        )
    try:
        with Gradebook(course.db_url, course.course_id) as gradebook:
            known = {a.name: a for a in gradebook.assignments}
            wanted = list(assignments) if assignments is not None else sorted(known)
            for name in wanted:
                if name not in known:
                    listed = ", ".join(sorted(known)) or "none"
                    raise ResultsError(
                        f"The gradebook does not know an assignment {name!r}; it has: {listed}."
                    )
            if one_id.join(gradebook.db.connection()):
                gradebook.db.commit()
            for name in wanted:
                late.refresh(course, gradebook.db, name)
            found = _read(course, gradebook.db, wanted)
        held.keep(course)
        return found
    except (late.LateError, Stop) as problem:
        raise ResultsError(str(problem)) from None
    except SQLAlchemyError as problem:
        said = str(getattr(problem, "orig", problem)).splitlines()[0]
        raise ResultsError(
            f"The gradebook could not be read ({said}). See that no other program holds it, and "
            "run this again; nothing was changed."
        ) from None


def _read(course: Course, session: Any, wanted: list[str]) -> Results:
    students = _students(session)
    said = _said(course)
    asked: dict[str, tuple[Asked, ...]] = {}
    found: dict[tuple[str, str], Result] = {}
    for name in wanted:
        asked[name] = _asked(course, name)
        for result in _graded(session, name, asked[name], students, said):
            found[name, result.student.id] = result
        for student in course.students(name):
            students.setdefault(student, Student(student))
            if (name, student) not in found:
                reason = said.get((student, name), "")
                status = FAILED if reason else WAITING
                found[name, student] = Result(students[student], name, status, reason=reason)
    ordered = sorted(students.values(), key=lambda s: (s.last.casefold(), s.first.casefold(), s.id))
    results = [
        found.get((name, student.id), Result(student, name, ABSENT))
        for name in wanted
        for student in ordered
    ]
    stands = changes.state(course.root)
    return Results(tuple(ordered), asked, tuple(_decided(r, stands) for r in results))


def _decided(result: Result, stands: changes.State) -> Result:
    """A result with what a person decided about it: excused, or a mark of its own."""
    name, student = result.assignment, result.student.id
    if (why := stands.excused.get(name, {}).get(student)) is not None:
        return replace(result, status=EXCUSED, reason=why)
    mark = stands.overrides.get(name, {}).get(student)
    return result if mark is None else replace(result, status=GRADED, override=mark)


def students(course: Course) -> tuple[Student, ...]:
    """Everybody whom the gradebook knows; nobody where there is none."""
    from nbgrader.api import Gradebook

    file = sound.file_of(course)
    if file is not None and not file.exists():
        return ()
    with Gradebook(course.db_url, course.course_id) as gradebook:
        return tuple(_students(gradebook.db).values())


def _students(session: Any) -> dict[str, Student]:
    from nbgrader.api import Student as Columns

    rows = session.query(
        Columns.id, Columns.first_name, Columns.last_name, Columns.email, Columns.lms_user_id
    )
    return {row[0]: Student(*(value or "" for value in row)) for row in rows}


def _asked(course: Course, name: str) -> tuple[Asked, ...]:
    """The cells with points, in the notebooks' order."""
    specs = assignment.load(course, name)
    return tuple(
        Asked(
            cell_key(spec.notebook, cell.grade_id, len(specs)),
            cell.points or 0.0,
            cell.task or cell.solution or cell.cell_type != "code",
        )
        for spec in specs
        for cell in spec.graded
    )


def cell_key(notebook: str, grade_id: str, notebooks: int = 1) -> str:
    """A cell's name in results: two notebooks of one assignment may use the same grade id."""
    return grade_id if notebooks == 1 else f"{notebook}/{grade_id}"


def _graded(
    session: Any,
    name: str,
    asked: tuple[Asked, ...],
    students: Mapping[str, Student],
    said: Mapping[tuple[str, str], str],
) -> Iterable[Result]:
    """A result for every submission that the gradebook has of one assignment."""
    from nbgrader import api

    by_hand = {cell.grade_id for cell in asked if cell.by_hand}
    handed = {
        row[0]: row[1:]
        for row in session.query(
            api.SubmittedAssignment.id,
            api.SubmittedAssignment.student_id,
            api.SubmittedAssignment.timestamp,
        )
        .join(api.Assignment)
        .filter(api.Assignment.name == name)
    }
    cells: dict[str, dict[str, float | None]] = {key: {} for key in handed}
    open_: dict[str, set[str]] = {key: set() for key in handed}
    penalties = dict.fromkeys(handed, 0.0)
    books = (
        session.query(
            api.SubmittedNotebook.assignment_id, api.SubmittedNotebook.late_submission_penalty
        )
        .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id
              == api.SubmittedAssignment.id)
        .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .filter(api.Assignment.name == name)
    )  # fmt: skip
    for key, penalty in books:
        penalties[key] += penalty or 0.0
    grade = api.Grade
    rows = (
        session.query(
            api.SubmittedNotebook.assignment_id,
            api.Notebook.name,
            api.BaseCell.name,
            grade.auto_score,
            grade.manual_score,
            grade.extra_credit,
            grade.needs_manual_grade,
        )
        .select_from(grade)
        .join(api.BaseCell, grade.cell_id == api.BaseCell.id)
        .join(api.SubmittedNotebook, grade.notebook_id == api.SubmittedNotebook.id)
        .join(api.Notebook, api.SubmittedNotebook.notebook_id == api.Notebook.id)
        .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id
              == api.SubmittedAssignment.id)
        .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .filter(api.Assignment.name == name)
    )  # fmt: skip
    books = session.query(api.Notebook).join(api.Assignment).filter(api.Assignment.name == name)
    several = books.count()
    for key, notebook, cell, auto, manual, extra, needs in rows:
        cell = cell_key(notebook, cell, several)
        points = manual if manual is not None else auto
        cells[key][cell] = None if points is None else points + (extra or 0.0)
        if needs or points is None:
            open_[key].add(cell)
    for key, (student, timestamp) in handed.items():
        # A cell that the notebook should have marked and did not: this submission never ran.
        missing = [c.grade_id for c in asked if cells[key].get(c.grade_id) is None]
        if any(cell not in by_hand for cell in missing):
            status = FAILED
        else:
            status = MARKING if open_[key] or missing else GRADED
        reason = said.get((student, name), "") if status == FAILED else ""
        yield Result(students[student], name, status, cells[key], penalties[key], timestamp, reason)


def marks_said(course: Course) -> dict[tuple[str, str], str]:
    """(student, assignment) → what the last grading said of marks by hand that wait again."""
    found = {}
    for name in sorted(journal.names(course.root)):
        for student, entry in journal.Journal(course.root, name).entries.items():
            said = [known.get("said") for known in (entry.get("marks") or {}).values()]
            if any(said):
                found[student, name] = " ".join(filter(None, said))
    return found


def _said(course: Course) -> dict[tuple[str, str], str]:
    """(student, assignment) → the reason in the last grading's summary, where there is one."""
    try:
        text = (course.root / SUMMARY).read_text(encoding="utf-8-sig")
    except OSError:
        return {}
    rows = csv.DictReader(text.splitlines(keepends=True))
    return {
        (row["student"], row["assignment"]): row.get("reason") or ""
        for row in rows
        if row.get("student") and row.get("assignment") and row.get("status") == FAILED
    }

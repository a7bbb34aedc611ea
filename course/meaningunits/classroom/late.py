"""Late penalties as they should be now: by the marks, the due dates and the extensions that stand.

nbgrader works a penalty out once, when it grades, from the points before a person marks. Here they
are made anew whenever marks are read, with the course's own plugin, and written to the gradebook.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from . import changes

if TYPE_CHECKING:
    from .course import Course

Penalty = Callable[[str, float, float], Any]


class LateError(Exception):
    """The course's late penalty cannot be worked out; the message says why."""


def plugin(course: Course) -> Penalty:
    """The course's late penalty: a function of student, points and seconds late.

    A plugin may lie beside the configuration, however nbgrader was started.

    Raises
    ------
    LateError
    """
    from nbgrader.preprocessors import AssignLatePenalties

    with _beside(course):
        try:
            preprocessor = AssignLatePenalties(config=course.config)
            preprocessor.init_plugin()
        except Exception as problem:  # noqa: BLE001 - the plugin is the instructor's own Python
            raise LateError(_said(problem, "could not be loaded")) from None
    given = preprocessor.plugin_inst.late_submission_penalty

    def penalty(student: str, points: float, seconds: float) -> float | None:
        with _beside(course):
            try:
                found = given(student, points, seconds)
                return None if found is None else min(max(float(found), 0.0), points)
            except Exception as problem:  # noqa: BLE001
                raise LateError(_said(problem, f"failed for {student}")) from None

    return penalty


@contextmanager
def _beside(course: Course) -> Iterator[None]:
    sys.path.insert(0, str(course.root))
    try:
        yield
    finally:
        sys.path.remove(str(course.root))


def _said(problem: Exception, what: str) -> str:
    said = " ".join(str(problem).split())[:200]
    return (
        f"The course's late penalty {what} ({type(problem).__name__}: {said}). Look at "
        "AssignLatePenalties.plugin_class in nbgrader_config.py and at the file that it names; "
        "then run this again. Nothing was changed by it."
    )


def refresh(course: Course, session: Any, assignment: str) -> int:
    """Write every penalty of an assignment that is not as it should be; returns how many.

    Parameters
    ----------
    course : Course
    session : SQLAlchemy session
        Of nbgrader's gradebook.
    assignment : str

    Raises
    ------
    LateError
    """
    from nbgrader import api

    write_extensions(course, session, assignment)
    submissions = (
        session.query(api.SubmittedAssignment)
        .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .filter(api.Assignment.name == assignment)
    )
    due = session.query(api.Assignment.duedate).filter(api.Assignment.name == assignment).scalar()
    late: dict[str, tuple[str, float]] = {}
    for key, student, timestamp, extension in submissions.with_entities(
        api.SubmittedAssignment.id,
        api.SubmittedAssignment.student_id,
        api.SubmittedAssignment.timestamp,
        api.SubmittedAssignment.extension,
    ):
        seconds = seconds_late(timestamp, due, extension)
        if seconds > 0:
            late[key] = (student, seconds)
    penalty = plugin(course) if late else None
    changed = 0
    for book in (
        session.query(api.SubmittedNotebook)
        .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id
              == api.SubmittedAssignment.id)
        .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .filter(api.Assignment.name == assignment)
        .filter(api.SubmittedNotebook.assignment_id.in_(list(late))
                | api.SubmittedNotebook.late_submission_penalty.is_not(None))
    ):  # fmt: skip
        now = None
        if penalty is not None and book.assignment_id in late:
            student, seconds = late[book.assignment_id]
            now = penalty(student, _points(session, book.id), seconds)
        if (now or None) != (book.late_submission_penalty or None):
            book.late_submission_penalty = now
            changed += 1
    if changed:
        session.commit()
    return changed


def _points(session: Any, notebook: str) -> float:
    """A notebook's points as they stand, by hand before automatic, as nbgrader counts them."""
    from nbgrader import api

    grade = api.Grade
    rows = session.query(grade.auto_score, grade.manual_score, grade.extra_credit).filter(
        grade.notebook_id == notebook
    )
    total = 0.0
    for auto, manual, extra in rows:
        base = manual if manual is not None else auto
        total += 0.0 if base is None else base + (extra or 0.0)
    return total


def seconds_late(timestamp: Any, due: Any, extension: Any) -> float:
    """How late something is that came at ``timestamp``; 0 where nothing is due."""
    if timestamp is None or due is None:
        return 0.0
    due = due if extension is None else due + extension
    return max(0.0, (timestamp - due).total_seconds())


def write_extensions(course: Course, session: Any, assignment: str) -> None:
    """Put the extensions of the log where nbgrader keeps them: with what was handed in.

    nbgrader has no place for one before that, and so this is done whenever marks are read.
    """
    from nbgrader import api

    known = [
        c for c in changes.read(course.root) if c.what == "extend" and c.exercise == assignment
    ]
    if not known:
        return
    now = changes.state(course.root).extensions.get(assignment, {})
    rows = (
        session.query(api.SubmittedAssignment)
        .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
        .filter(api.Assignment.name == assignment)
        .filter(api.SubmittedAssignment.student_id.in_({c.student for c in known}))
    )
    for row in rows:
        seconds = now.get(row.student_id)
        row.extension = None if seconds is None else timedelta(seconds=seconds)
    session.commit()

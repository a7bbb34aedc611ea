"""nbgrader's own mark for a flagged submission, which formgrader shows to whoever marks.

It is a column of the gradebook that no feedback is made from. Whoever looked into it takes it down
in formgrader; it goes up again only when something new was seen.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..course import Course
from .flags import ASK
from .journal import FOLDER


def raise_flags(
    course: Course, assignment: str, engine: Any, flags: Mapping[str, Sequence[str]]
) -> None:
    """Flag the submissions about which there is something to ask; take down what is gone.

    Parameters
    ----------
    course : Course
    assignment : str
    engine
        SQLAlchemy's, of the gradebook.
    flags : mapping
        Student → flags, for everybody who was in this run.
    """
    place = course.root / FOLDER / f"{assignment}.flags.json"
    try:
        before = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        before = {}
    known = dict(before) if isinstance(before, dict) else {}
    changed: dict[bool, list[str]] = {True: [], False: []}
    for student, said in flags.items():
        asked = "\n".join(flag for flag in said if flag.startswith(ASK))
        digest = hashlib.sha256(asked.encode()).hexdigest()[:16] if asked else ""
        if digest != known.get(student, ""):
            changed[bool(asked)].append(student)
        known[student] = digest
    for up, students in changed.items():
        _set(engine, assignment, students, up)
    place.parent.mkdir(exist_ok=True)
    kept = {student: digest for student, digest in sorted(known.items()) if digest}
    place.write_text(json.dumps(kept, indent=0, ensure_ascii=False), encoding="utf-8")


def _set(engine: Any, assignment: str, students: Sequence[str], up: bool) -> None:
    from nbgrader import api
    from sqlalchemy import select

    book, work, task = (
        getattr(api, name).__table__
        for name in ("SubmittedNotebook", "SubmittedAssignment", "Assignment")
    )
    for start in range(0, len(students), 400):
        theirs = (
            select(work.c.id)
            .join(task, task.c.id == work.c.assignment_id)
            .where(task.c.name == assignment)
            .where(work.c.student_id.in_(students[start : start + 400]))
        )
        with engine.begin() as db:
            db.execute(book.update().where(book.c.assignment_id.in_(theirs)).values(flagged=up))

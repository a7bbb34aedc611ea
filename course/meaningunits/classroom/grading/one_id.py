"""One person, one id, in the gradebook too: a roster may come with letters taken to pieces.

A Mac writes ``ü`` as ``u`` with dots. nbgrader takes such an id for another student than the one
who handed in, whose folder has the name in one piece (``preflight.people``).
"""

from __future__ import annotations

from typing import Any

from ..preflight.people import one_piece


def join(db: Any) -> int:
    """Give every student whose id is in pieces the one in one piece; returns how many.

    What a student has of names and submissions goes along. Where both forms have a submission to
    one assignment, both stay: which counts is not known.

    Parameters
    ----------
    db : SQLAlchemy connection
        In a transaction.
    """
    from nbgrader import api
    from sqlalchemy import delete, insert, select, update

    student, work = api.Student.__table__, api.SubmittedAssignment.__table__
    joined = 0
    for old in db.execute(select(student.c.id)).scalars().all():
        new = one_piece(old)
        if new == old:
            continue
        known = dict(db.execute(select(student).where(student.c.id == old)).mappings().one())
        there = db.execute(select(student).where(student.c.id == new)).mappings().one_or_none()
        if there is None:
            db.execute(insert(student).values(known | {"id": new}))
        else:
            more = {name: value for name, value in known.items() if value and not there[name]}
            if more:
                db.execute(update(student).where(student.c.id == new).values(more))
        own = select(work.c.assignment_id).where(work.c.student_id == new).scalar_subquery()
        db.execute(
            update(work)
            .where(work.c.student_id == old, work.c.assignment_id.not_in(own))
            .values(student_id=new)
        )
        if db.execute(select(work.c.id).where(work.c.student_id == old)).first() is None:
            db.execute(delete(student).where(student.c.id == old))
            joined += 1
    return joined

"""Marks in nbgrader's gradebook as formgrader has them: read, and written only over what was seen.

A mark is ``manual_score``, a comment ``manual_comment``, a flag the submitted notebook's own.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..results import cell_key

if TYPE_CHECKING:
    from ..course import Course

PATIENCE = 10  # seconds to wait for another program that has the gradebook locked


@dataclass(frozen=True)
class Row:
    """What the gradebook has of one answer."""

    student: str
    cell: str
    auto: float | None
    manual: float | None
    waits: bool
    extra: float
    comment: str
    flagged: bool
    key: str
    book: str

    def seen(self, text: str) -> str:
        """A digest of all that a marker sees of it and could write over.

        Parameters
        ----------
        text : str
            Digest of what is marked.
        """
        about = json.dumps([self.manual, self.waits, self.comment, text])
        return hashlib.sha256(about.encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Wanted:
    """What the gradebook is to have of an answer."""

    manual: float | None
    waits: bool
    comment: str


class Book:
    """The gradebook of a course, for those who mark one of its exercises.

    Parameters
    ----------
    course : Course
    exercise : str
    """

    def __init__(self, course: Course, exercise: str) -> None:
        from nbgrader import api
        from sqlalchemy import create_engine

        self.exercise, self.api = exercise, api
        options = {"timeout": PATIENCE} if course.db_url.startswith("sqlite") else {}
        self.engine = create_engine(course.db_url, connect_args=options)
        names = (
            "Assignment", "Notebook", "BaseCell", "SubmittedAssignment", "SubmittedNotebook",
            "Grade", "Comment",
        )  # fmt: skip
        self.t = {name: getattr(api, name).__table__ for name in names}

    def close(self) -> None:
        """Let go of the gradebook."""
        self.engine.dispose()

    def rows(self, key: str) -> dict[str, Row]:
        """Student → what the gradebook has of one cell, as ``results.cell_key`` calls it."""
        with self.engine.connect() as db:
            found = self._read(db, name=key.rpartition("/")[2])
            return {row.student: row for row in found if row.cell == key}

    def write(
        self, seen: str, text: str, row: Row, change: Callable[[Row], Wanted]
    ) -> tuple[Row, bool]:
        """Write a mark where what stands there is what the marker has seen.

        Parameters
        ----------
        seen : str
            As ``Row.seen`` had it when the answer was shown.
        text : str
            Digest of the text as it is now.
        row : Row
            Names the answer.
        change : callable
            Is given what stands there and says what shall; called before anything is written, while
            nobody else can write.

        Returns
        -------
        Row, bool
            What stands there now; whether it is what was wanted.
        """
        with self.engine.begin() as db:
            if db.dialect.name == "sqlite":
                db.exec_driver_sql("begin immediate")
            now = next(self._read(db, row.key))
            if now.seen(text) != seen:
                return now, False
            wanted = change(now)
            grade = self.t["Grade"]
            db.execute(
                grade.update()
                .where(grade.c.id == row.key)
                .values(manual_score=wanted.manual, needs_manual_grade=wanted.waits)
            )
            if wanted.comment != now.comment:
                self._comment(db, row, wanted.comment)
            return next(self._read(db, row.key)), True

    def flag(self, row: Row, *, up: bool) -> None:
        """Put a submission's flag up or take it down, as formgrader does."""
        book = self.t["SubmittedNotebook"]
        with self.engine.begin() as db:
            db.execute(book.update().where(book.c.id == row.book).values(flagged=up))

    # -- inside

    def _read(self, db: Any, key: str = "", name: str = "") -> Any:
        from sqlalchemy import and_, select

        t = self.t
        grade, cell, comment = t["Grade"], t["BaseCell"], t["Comment"]
        written = cell.alias("written")
        query = (
            select(
                t["SubmittedAssignment"].c.student_id, t["Notebook"].c.name, cell.c.name,
                grade.c.auto_score, grade.c.manual_score, grade.c.needs_manual_grade,
                grade.c.extra_credit, comment.c.manual_comment, t["SubmittedNotebook"].c.flagged,
                grade.c.id, t["SubmittedNotebook"].c.id,
            )
            .select_from(grade)
            .join(cell, cell.c.id == grade.c.cell_id)
            .join(t["SubmittedNotebook"], t["SubmittedNotebook"].c.id == grade.c.notebook_id)
            .join(t["Notebook"], t["Notebook"].c.id == t["SubmittedNotebook"].c.notebook_id)
            .join(
                t["SubmittedAssignment"],
                t["SubmittedAssignment"].c.id == t["SubmittedNotebook"].c.assignment_id,
            )
            .join(t["Assignment"], t["Assignment"].c.id == t["SubmittedAssignment"].c.assignment_id)
            .outerjoin(
                written,
                and_(
                    written.c.notebook_id == cell.c.notebook_id,
                    written.c.name == cell.c.name,
                    written.c.type.in_(("SolutionCell", "TaskCell")),
                ),
            )
            .outerjoin(
                comment,
                and_(
                    comment.c.cell_id == written.c.id,
                    comment.c.notebook_id == t["SubmittedNotebook"].c.id,
                ),
            )
            .where(t["Assignment"].c.name == self.exercise)
        )  # fmt: skip
        if key:  # to be written over: on a server nobody else may till this is done
            query = query.where(grade.c.id == key).with_for_update(of=grade)
        if name:
            query = query.where(cell.c.name == name)
        several = self._several(db)
        for (
            student, notebook, grade_id, auto, manual, waits, extra, said, flagged, grade_key, book,
        ) in db.execute(query):  # fmt: skip
            yield Row(
                student, cell_key(notebook, grade_id, several), auto, manual, bool(waits),
                extra or 0.0, said or "", bool(flagged), grade_key, book,
            )  # fmt: skip

    def _several(self, db: Any) -> int:
        from sqlalchemy import func, select

        t = self.t
        query = (
            select(func.count())
            .select_from(t["Notebook"])
            .join(t["Assignment"], t["Assignment"].c.id == t["Notebook"].c.assignment_id)
            .where(t["Assignment"].c.name == self.exercise)
        )
        return int(db.execute(query).scalar_one())

    def _comment(self, db: Any, row: Row, said: str) -> None:
        from sqlalchemy import select

        t = self.t
        comment, cell, grade = t["Comment"], t["BaseCell"], t["Grade"]
        mine = cell.alias("mine")
        cells = (
            select(cell.c.id)
            .select_from(cell)
            .join(mine, (mine.c.notebook_id == cell.c.notebook_id) & (mine.c.name == cell.c.name))
            .join(grade, grade.c.cell_id == mine.c.id)
            .where(grade.c.id == row.key, cell.c.type.in_(("SolutionCell", "TaskCell")))
        )
        place = db.execute(cells).scalars().first()
        there = (comment.c.notebook_id == row.book) & (comment.c.cell_id == place)
        values = {"manual_comment": said or None}
        if place and not db.execute(comment.update().where(there).values(**values)).rowcount:
            db.execute(
                comment.insert().values(
                    id=self.api.new_uuid(), cell_id=place, notebook_id=row.book, **values
                )
            )

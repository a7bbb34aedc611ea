"""The one writer: results into nbgrader's gradebook, a batch in one transaction.

Any SQLAlchemy URL. Only what an autograder owns is written: automatic scores and comments, whether
a person has to look, and late penalties (``late``). What people entered stays; where
a cell's points were changed, it is put on their scale.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from .. import late, sound
from ..course import Course
from .changes import Changes, Known
from .one_id import join
from .raising import raise_flags
from .standing import Mark, Memory

Ahead = Callable[[dict[str, dict[str, Memory]]], None]
PATIENCE = 10  # seconds to wait for another program that has the gradebook locked


class GradebookError(Exception):
    """The gradebook could not be read or written; the message says what to do."""


@dataclass(frozen=True)
class Standing:
    """Where a submission stands in the gradebook: with what people entered, less the penalty.

    ``waiting`` are the cells that wait for a person, each as notebook and grade id.
    """

    score: float
    needs_marking: bool
    waiting: frozenset[str] = frozenset()
    penalty: float = 0.0


class Writer:
    """Writes the results of one assignment.

    Parameters
    ----------
    course : Course
    assignment : str

    Raises
    ------
    GradebookError
    """

    def __init__(self, course: Course, assignment: str, *, patience: float = PATIENCE) -> None:
        from nbgrader import api
        from sqlalchemy import create_engine

        self.course, self.assignment, self.api = course, assignment, api
        options = {"timeout": patience} if course.db_url.startswith("sqlite") else {}
        self.engine = create_engine(course.db_url, connect_args=options)
        self.tables = {
            name: getattr(api, name).__table__
            for name in (
                "Assignment", "Notebook", "BaseCell", "Student", "SubmittedAssignment",
                "SubmittedNotebook", "Grade", "Comment",
            )
        }  # fmt: skip
        self.memory: dict[str, dict[str, Memory]] = {}
        self._guarded(self._load)

    def close(self) -> None:
        """Let go of the gradebook."""
        self.engine.dispose()

    def write(
        self, results: Iterable[Mapping[str, Any]], ahead: Ahead | None = None
    ) -> dict[str, Standing]:
        """Write a batch, all of it or nothing.

        Parameters
        ----------
        results : iterable of mapping
            As ``submission.grade`` makes them, with ``timestamp`` (a datetime or None) and
            ``before`` (what is remembered of the graded cells).
        ahead : callable, optional
            Is given what will be remembered, by student, just before the gradebook has it.

        Returns
        -------
        dict
            Student → Standing after it.

        Raises
        ------
        GradebookError
        """
        from sqlalchemy.exc import IntegrityError

        results = list(results)
        try:
            return self._guarded(self._write, results, ahead)
        except IntegrityError:  # another program wrote the same rows meanwhile: look again
            self._guarded(self._load)
            return self._guarded(self._write, results, ahead)

    def standings(self) -> dict[str, Standing]:
        """Where every submission of the assignment stands now.

        Raises
        ------
        GradebookError
        """

        def look() -> dict[str, Standing]:
            with self.engine.connect() as connection:
                return self._standings(connection, list(self.known.submissions), self.known)

        return self._guarded(look)

    def raise_flags(self, flags: Mapping[str, Sequence[str]]) -> None:
        """Show in formgrader which submissions there is something to ask about; see ``raising``.

        Raises
        ------
        GradebookError
        """
        self._guarded(raise_flags, self.course, self.assignment, self.engine, flags)

    # -- inside

    def _guarded(self, what: Any, *arguments: Any) -> Any:
        from sqlalchemy.exc import IntegrityError, SQLAlchemyError

        try:
            return what(*arguments)
        except IntegrityError:
            raise
        except SQLAlchemyError as problem:
            said = str(getattr(problem, "orig", None) or problem).splitlines()[0]
            raise GradebookError(
                f"The gradebook{self._place()} could not be used: {said}. What was graded before "
                "this is kept. If another program has it open (formgrader, another `classroom "
                "grade`), let that finish; if the disk is full, make room; if nbgrader was "
                "updated, make a copy of the gradebook and run `nbgrader db upgrade`. Then run "
                "this again: it goes on where it stopped."
            ) from None

    def _place(self) -> str:
        """The gradebook's file, to be named; a server's address may hold a password."""
        file = sound.file_of(self.course)
        return f" {file}" if file else ""

    def _load(self) -> None:
        from sqlalchemy import select

        t = self.tables
        with self.engine.begin() as db:
            join(db)
        with self.engine.connect() as db:
            assignment, due = db.execute(
                select(t["Assignment"].c.id, t["Assignment"].c.duedate).where(
                    t["Assignment"].c.name == self.assignment
                )
            ).one()
            notebooks = {
                name: key
                for key, name in db.execute(
                    select(t["Notebook"].c.id, t["Notebook"].c.name).where(
                        t["Notebook"].c.assignment_id == assignment
                    )
                )
            }
            keys = list(notebooks.values())
            cells = db.execute(
                select(
                    t["BaseCell"].c.notebook_id, t["BaseCell"].c.name,
                    t["BaseCell"].c.type, t["BaseCell"].c.id,
                ).where(t["BaseCell"].c.notebook_id.in_(keys))
            )  # fmt: skip
            graded: dict[str, dict[str, str]] = {key: {} for key in keys}
            commented: dict[str, dict[str, str]] = {key: {} for key in keys}
            for notebook, name, kind, key in cells:
                if kind in ("GradeCell", "TaskCell"):
                    graded[notebook][name] = key
                if kind in ("SolutionCell", "TaskCell"):
                    commented[notebook][name] = key
            students = set(db.execute(select(t["Student"].c.id)).scalars())
            submissions = {
                student: (key, extension)
                for key, student, extension in db.execute(
                    select(
                        t["SubmittedAssignment"].c.id,
                        t["SubmittedAssignment"].c.student_id,
                        t["SubmittedAssignment"].c.extension,
                    ).where(t["SubmittedAssignment"].c.assignment_id == assignment)
                )
            }
            books = {
                (submission, notebook): key
                for key, submission, notebook in db.execute(
                    select(
                        t["SubmittedNotebook"].c.id,
                        t["SubmittedNotebook"].c.assignment_id,
                        t["SubmittedNotebook"].c.notebook_id,
                    ).where(t["SubmittedNotebook"].c.notebook_id.in_(keys))
                )
            }
            grades = self._existing(db, "Grade", keys)
            comments = self._existing(db, "Comment", keys)
        self.known = Known(
            assignment, due, notebooks, graded, commented,
            students, submissions, books, grades, comments,
        )  # fmt: skip

    def _existing(self, db: Any, name: str, notebooks: list[str]) -> dict[tuple[str, str], str]:
        from sqlalchemy import select

        table, books = self.tables[name], self.tables["SubmittedNotebook"]
        rows = db.execute(
            select(table.c.id, table.c.notebook_id, table.c.cell_id)
            .join(books, books.c.id == table.c.notebook_id)
            .where(books.c.notebook_id.in_(notebooks))
        )
        return {(notebook, cell): key for key, notebook, cell in rows}

    def _write(self, results: list[Mapping[str, Any]], ahead: Ahead | None) -> dict[str, Standing]:
        changes = Changes(self.known.copy(), self.api.new_uuid)
        with self.engine.begin() as db:
            changes.marks = self._marks(db, [result["student"] for result in results])
            for result in results:
                changes.add(result)
            changes.carry_out(db, self.tables)
            students = [result["student"] for result in results]
            standings = self._standings(db, students, changes.known)
            if ahead is not None:
                ahead(changes.memory)
        self.known, self.memory = changes.known, changes.memory
        return standings

    def _marks(self, db: Any, students: list[str]) -> dict[str, Mark]:
        """What people entered for some students; nobody can enter more till this is written."""
        from sqlalchemy import select

        if db.dialect.name == "sqlite":
            db.exec_driver_sql("begin immediate")
        book, grade = self.tables["SubmittedNotebook"], self.tables["Grade"]
        keys = [self.known.submissions[s][0] for s in students if s in self.known.submissions]
        rows = db.execute(
            select(grade.c.id, grade.c.manual_score, grade.c.needs_manual_grade)
            .join(book, book.c.id == grade.c.notebook_id)
            .where(book.c.assignment_id.in_(keys))
            .where(grade.c.manual_score.is_not(None))
            .with_for_update(of=grade)
        )
        return {key: Mark(manual, bool(waits)) for key, manual, waits in rows}

    def penalize(self) -> None:
        """Make every late penalty of the assignment anew.

        Raises
        ------
        GradebookError, late.LateError
        """
        from sqlalchemy.orm import Session

        with Session(self.engine) as session:
            self._guarded(late.refresh, self.course, session, self.assignment)

    def _standings(self, db: Any, students: list[str], known: Known) -> dict[str, Standing]:
        from sqlalchemy import select

        book = self.tables["SubmittedNotebook"]
        grade = self.tables["Grade"]
        keys = {known.submissions[s][0]: s for s in students if s in known.submissions}
        sums: dict[str, list[Any]] = {student: [0.0, set(), 0.0] for student in keys.values()}
        names = {
            cell: f"{name}/{grade_id}"
            for name, notebook in known.notebooks.items()
            for grade_id, cell in known.graded[notebook].items()
        }
        for part in _parts(list(keys), 400):
            for submission, penalty in db.execute(
                select(book.c.assignment_id, book.c.late_submission_penalty).where(
                    book.c.assignment_id.in_(part)
                )
            ):
                sums[keys[submission]][2] += penalty or 0.0
            for submission, cell, auto, manual, extra, waits in db.execute(
                select(
                    book.c.assignment_id, grade.c.cell_id, grade.c.auto_score, grade.c.manual_score,
                    grade.c.extra_credit, grade.c.needs_manual_grade,
                )
                .join(grade, grade.c.notebook_id == book.c.id)
                .where(book.c.assignment_id.in_(part))
            ):  # fmt: skip
                mine = sums[keys[submission]]
                base = manual if manual is not None else auto
                mine[0] += 0.0 if base is None else base + (extra or 0.0)
                mine[1] |= {names.get(cell, cell)} if waits else set()
        return {
            student: Standing(max(0.0, total - penalty), bool(waits), frozenset(waits), penalty)
            for student, (total, waits, penalty) in sums.items()
        }


def _parts(things: list[str], size: int) -> Iterable[list[str]]:
    return (things[i : i + size] for i in range(0, len(things), size))

"""What a batch of results changes in the gradebook: rows it lacks, and values that are new.

Nothing is read or written here but ``Changes.carry_out``, on a connection that is given.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from .standing import Mark, Memory, decide

Fields = dict[str, Any]
_GRADED = ("auto_score", "manual_score", "needs_manual_grade")


@dataclass(frozen=True)
class Known:
    """What the gradebook has of an assignment: the keys of its rows.

    Parameters
    ----------
    assignment : str
        Its key.
    due : datetime or None
    notebooks : mapping
        Name → key.
    graded, commented : mapping
        Notebook → grade id → key of the cell, for cells with points and cells with comments.
    students : set
    submissions : dict
        Student → key, and how much later than the others it may come.
    books : dict
        Submission and notebook → key.
    grades, comments : dict
        Submitted notebook and cell → key.
    """

    assignment: str
    due: datetime | None
    notebooks: Mapping[str, str]
    graded: Mapping[str, Mapping[str, str]]
    commented: Mapping[str, Mapping[str, str]]
    students: set[str]
    submissions: dict[str, tuple[str, Any]]
    books: dict[tuple[str, str], str]
    grades: dict[tuple[str, str], str]
    comments: dict[tuple[str, str], str]

    def copy(self) -> Known:
        """One to add to: this one stays as it is, should the batch not be written after all."""
        return replace(
            self,
            students=set(self.students),
            submissions=dict(self.submissions),
            books=dict(self.books),
            grades=dict(self.grades),
            comments=dict(self.comments),
        )


@dataclass
class Changes:
    """Changes to the gradebook, gathered result by result and then written at once.

    Parameters
    ----------
    known : Known
        Is added to.
    new_key : callable
        Makes a key for a row.
    marks : mapping
        Key of a grade → what people entered there.
    memory : dict
        Student → notebook and grade id → what is to be remembered of the cell.
    """

    known: Known
    new_key: Callable[[], str]
    rows: dict[str, list[Fields]] = field(default_factory=dict)
    stamps: list[Fields] = field(default_factory=list)
    scores: list[Fields] = field(default_factory=list)
    remarks: list[Fields] = field(default_factory=list)
    marks: Mapping[str, Mark] = field(default_factory=dict)
    memory: dict[str, dict[str, Memory]] = field(default_factory=dict)

    def add(self, result: Mapping[str, Any]) -> None:
        """Take one submission's result in; see ``submission.grade``."""
        submission = self._submission(result["student"], result.get("timestamp"))
        by_name = {book["name"]: book for book in result["notebooks"]}
        failed = result["status"] == "failed"
        before = result.get("before") or {}
        memory = self.memory.setdefault(result["student"], {})
        for name, notebook in self.known.notebooks.items():
            book = self._book(submission, notebook)
            found: Mapping[str, Any] = by_name.get(name, {"scores": [], "comments": {}})
            earlier = {grade_id: before.get(f"{name}/{grade_id}") or {}
                       for grade_id in self.known.graded[notebook]}  # fmt: skip
            for grade_id, known in self._grade(book, notebook, found, earlier, failed=failed):
                memory[f"{name}/{grade_id}"] = known
            self._comment(book, notebook, found["comments"], failed=failed)

    def carry_out(self, db: Any, tables: Mapping[str, Any]) -> None:
        """Write everything; ``tables`` are in the order of what refers to what."""
        from sqlalchemy import bindparam, insert

        for name, table in tables.items():
            if name in self.rows:
                db.execute(insert(table), self.rows[name])
        changes: tuple[tuple[str, tuple[str, ...], list[Fields]], ...] = (
            ("SubmittedAssignment", ("timestamp",), self.stamps),
            ("Grade", _GRADED, self.scores),
            ("Comment", ("auto_comment",), self.remarks),
        )
        for name, columns, changed in changes:
            if changed:
                table = tables[name]
                own = table.update().where(table.c.id == bindparam("key"))
                values: dict[str, Any] = {column: bindparam(f"new_{column}") for column in columns}
                db.execute(own.values(**values), changed)

    def _new(self, table: str, fields: Fields) -> str:
        """A row that the gradebook lacks; returns its key."""
        key = self.new_key()
        self.rows.setdefault(table, []).append({"id": key, **fields})
        return key

    def _submission(self, student: str, timestamp: datetime | None) -> str:
        known = self.known
        if student not in known.students:
            known.students.add(student)
            self.rows.setdefault("Student", []).append({"id": student})
        if student not in known.submissions:
            fields = {
                "assignment_id": known.assignment,
                "student_id": student,
                "timestamp": timestamp,
            }
            known.submissions[student] = (self._new("SubmittedAssignment", fields), None)
        elif timestamp:
            self.stamps.append({"key": known.submissions[student][0], "new_timestamp": timestamp})
        return known.submissions[student][0]

    def _book(self, submission: str, notebook: str) -> str:
        books = self.known.books
        if (submission, notebook) not in books:
            fields = {"assignment_id": submission, "notebook_id": notebook}
            books[submission, notebook] = self._new("SubmittedNotebook", fields)
        return books[submission, notebook]

    def _grade(
        self,
        book: str,
        notebook: str,
        found: Mapping[str, Any],
        before: Mapping[str, Memory],
        *,
        failed: bool,
    ) -> Iterator[tuple[str, Memory]]:
        """Automatic points. A submission that failed has none, not even earlier ones.

        What nbgrader does not score (a task) it leaves as it is; so is this.
        """
        grades = self.known.grades
        earned = {} if failed else {name: (points, of) for name, points, of in found["scores"]}
        for grade_id, cell in self.known.graded[notebook].items():
            if (book, cell) not in grades:
                fields = {"cell_id": cell, "notebook_id": book, "needs_manual_grade": True}
                grades[book, cell] = self._new("Grade", fields)
            if not failed and grade_id not in earned:
                continue
            points, of = earned.get(grade_id, (None, None))
            key = grades[book, cell]
            # A notebook that is not there has no text; what stands in its place is nothing.
            now = None if failed else found.get("given", {}).get(grade_id, "")
            decision = decide(
                grade_id, self.marks.get(key, Mark()), before[grade_id], now, of,
                person=points is None,
            )  # fmt: skip
            mark = decision.mark
            values: tuple[Any, ...] = (points, mark.manual, mark.waits)
            fields = {f"new_{name}": value for name, value in zip(_GRADED, values, strict=True)}
            self.scores.append({"key": key, **fields})
            yield grade_id, decision.memory

    def _comment(
        self, book: str, notebook: str, said: Mapping[str, str | None], *, failed: bool
    ) -> None:
        comments = self.known.comments
        for grade_id, cell in self.known.commented[notebook].items():
            if (book, cell) not in comments:
                fields = {"cell_id": cell, "notebook_id": book}
                comments[book, cell] = self._new("Comment", fields)
            if grade_id in said or failed:
                words = None if failed else said.get(grade_id)
                self.remarks.append({"key": comments[book, cell], "new_auto_comment": words})

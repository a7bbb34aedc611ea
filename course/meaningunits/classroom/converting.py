"""nbgrader's own feedback pages, the same to a browser, for many students in one go.

nbgrader makes everything anew for each student: templates are compiled, each cell's marks are
asked for by a query of their own, and the whole page is parsed once more to add what screen
readers need. Here marks are asked for at once, and ``rendered`` makes what is alike for a class
once. What is not plain enough goes nbgrader's and nbconvert's own way.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import rendered


class Causes(logging.Handler):
    """The last traceback that nbgrader logged, which its own exception only points to."""

    last = ""

    def emit(self, record: logging.LogRecord) -> None:
        if (said := record.getMessage()).startswith("Traceback"):
            self.last = said


class Converter:
    """Makes one student's page after another for a course.

    Parameters
    ----------
    course : Course
    assignment : str
    """

    def __init__(self, course: Any, assignment: str) -> None:
        self.course, self.assignment = course, assignment
        self.exporter: Any = None
        self.books = _Books()
        self.kinds = _kinds(self.books)

    def close(self) -> None:
        """Close the gradebook."""
        self.books.close()

    def make(self, student: str) -> str:
        """Make the pages of one student; what went wrong, else nothing."""
        from nbgrader.coursedir import CourseDirectory

        directory = CourseDirectory(config=self.course.config)
        directory.root = str(self.course.root)
        directory.assignment_id, directory.student_id = self.assignment, student
        made = self.kinds(coursedir=directory, config=self.course.config, force=True)
        causes = Causes()
        made.log = logging.Logger("meaningunits.feedback", logging.ERROR)
        made.log.addHandler(causes)
        made.kept = self
        try:
            made.start()
        except (Exception, SystemExit) as problem:  # noqa: BLE001 - whatever one notebook holds
            said = causes.last or f"{type(problem).__name__}: {problem}"
            return said.strip().splitlines()[-1][:200]
        return ""


def _kinds(books: _Books) -> Any:
    """nbgrader's converter, taking a student by name: nbgrader itself takes names for patterns."""
    from nbconvert.writers import FilesWriter
    from nbgrader.converters import GenerateFeedback
    from nbgrader.preprocessors import GetGrades

    marks = _marks(books)

    class OneStudent(GenerateFeedback):
        kept: Converter | None = None

        def init_notebooks(self) -> None:
            place = self._format_source(self.coursedir.assignment_id, self.coursedir.student_id)
            found = sorted(map(str, Path(place).glob("*.ipynb")))
            if not found:
                raise FileNotFoundError(f"There is no notebook in {place}.")
            self.notebooks: list[str] = []
            self.assignments = {place: found}

        def start(self) -> None:
            """As nbgrader starts, with the exporter of the students before."""
            assert self.kept is not None
            self.init_notebooks()
            self.writer = FilesWriter(parent=self, config=self.config)
            if self.kept.exporter is None:
                kind = self.exporter_class
                self.kept.exporter = (rendered.quick(kind) if rendered.is_plain(kind) else kind)(
                    parent=self, config=self.config
                )
                for step in self.preprocessors:
                    self.kept.exporter.register_preprocessor(marks if step is GetGrades else step)
            self.exporter = self.kept.exporter
            with contextlib.chdir(self.coursedir.root):
                self.convert_notebooks()

    return OneStudent


class _Books:
    """The gradebook, opened once for all students; what it was asked before it knows to ask."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}

    @contextlib.contextmanager
    def open(self, url: str) -> Iterator[Any]:
        from nbgrader.api import Gradebook

        if url not in self.kept:
            self.kept[url] = Gradebook(url)
        try:
            yield self.kept[url]
        finally:
            self.kept[url].db.rollback()
            self.kept[url].db.expunge_all()

    def close(self) -> None:
        for book in self.kept.values():
            book.close()
        self.kept.clear()


def _marks(books: _Books) -> Any:
    """nbgrader's step that writes marks into cells, asking the gradebook once for all of them."""
    from types import SimpleNamespace

    from nbgrader import api
    from nbgrader.preprocessors import GetGrades

    class Known:
        """A submission's grades and comments by cell, found as a gradebook finds them."""

        def __init__(self, gradebook: Any, notebook: str) -> None:
            self.gradebook = gradebook
            self.grades = {
                name: SimpleNamespace(score=score, max_score=most)
                for name, score, most in gradebook.db.query(
                    api.BaseCell.name, api.Grade.score, api.Grade.max_score
                )
                .select_from(api.Grade)
                .join(api.BaseCell, api.BaseCell.id == api.Grade.cell_id)
                .filter(api.Grade.notebook_id == notebook)
            }
            self.comments = {
                name: SimpleNamespace(comment=comment)
                for name, comment in gradebook.db.query(api.BaseCell.name, api.Comment.comment)
                .select_from(api.Comment)
                .join(api.BaseCell, api.BaseCell.id == api.Comment.cell_id)
                .filter(api.Comment.notebook_id == notebook)
            }

        def find_grade(self, cell: str, *where: str) -> Any:
            return self.grades.get(cell) or self.gradebook.find_grade(cell, *where)

        def find_comment(self, cell: str, *where: str) -> Any:
            return self.comments.get(cell) or self.gradebook.find_comment(cell, *where)

    def found(gradebook: Any, notebook: str, assignment: str, student: str) -> Any:
        """The id, penalty, score and most points of a notebook that was handed in."""
        handed = api.SubmittedNotebook
        return (
            gradebook.db.query(
                handed.id, handed.late_submission_penalty, handed.score, handed.max_score
            )
            .join(api.Notebook, api.Notebook.id == handed.notebook_id)
            .join(api.SubmittedAssignment, api.SubmittedAssignment.id == handed.assignment_id)
            .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
            .filter(
                api.Notebook.name == notebook,
                api.Assignment.name == assignment,
                api.SubmittedAssignment.student_id == student,
            )
            .one_or_none()
        )

    class Marks(GetGrades):
        def preprocess(self, nb: Any, resources: Any) -> Any:
            mine = resources["nbgrader"]
            where = (mine["notebook"], mine["assignment"], mine["student"])
            self.notebook_id, self.assignment_id, self.student_id = where
            self.db_url = mine["db_url"]
            with books.open(self.db_url) as gradebook:
                if (notebook := found(gradebook, *where)) is None:
                    return super().preprocess(nb, resources)  # and nbgrader says what is missing
                self.gradebook = Known(gradebook, notebook.id)
                for index, cell in enumerate(nb.cells):
                    nb.cells[index], resources = self.preprocess_cell(cell, resources, index)
                penalty = notebook.late_submission_penalty or 0
                mine["score"] = notebook.score - penalty
                mine["max_score"] = notebook.max_score
                mine["late_penalty"] = penalty
            return nb, resources

    return Marks

"""nbgrader's own feedback pages, the same to a browser, for many students in one go.

nbgrader makes everything anew for each student: templates are compiled, each cell's marks are
asked for by a query of their own, and the whole page is parsed once more to add what screen
readers need. Here the templates, and the cells that are alike for a class, are made once. What is
not plain enough goes nbgrader's and nbconvert's own way.
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import pass_context

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
         "source", "track", "wbr", "basefont", "bgsound", "command", "frame", "image", "isindex",
         "keygen", "menuitem", "nextid", "spacer"}  # fmt: skip
#: Texts of cells whose HTML is kept.
KEPT = 4_000


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
                self.kept.exporter = (_quick(kind) if _is_plain(kind) else kind)(
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
    from nbgrader.api import Comment, Grade, MissingEntry
    from nbgrader.preprocessors import GetGrades
    from sqlalchemy.orm import joinedload

    class Known:
        """A submission's grades and comments by cell, found as a gradebook finds them."""

        def __init__(self, gradebook: Any, notebook: Any) -> None:
            self.gradebook = gradebook
            self.grades, self.comments = (
                {
                    one.cell.name: one
                    for one in gradebook.db.query(table)
                    .options(joinedload(table.cell))
                    .filter(table.notebook_id == notebook.id)
                }
                for table in (Grade, Comment)
            )

        def find_grade(self, cell: str, *where: str) -> Any:
            return self.grades.get(cell) or self.gradebook.find_grade(cell, *where)

        def find_comment(self, cell: str, *where: str) -> Any:
            return self.comments.get(cell) or self.gradebook.find_comment(cell, *where)

    class Marks(GetGrades):
        def preprocess(self, nb: Any, resources: Any) -> Any:
            mine = resources["nbgrader"]
            where = (mine["notebook"], mine["assignment"], mine["student"])
            self.notebook_id, self.assignment_id, self.student_id = where
            self.db_url = mine["db_url"]
            with books.open(self.db_url) as gradebook:
                try:
                    notebook = gradebook.find_submission_notebook(*where)
                except MissingEntry:
                    return super().preprocess(nb, resources)  # and nbgrader says what is missing
                self.gradebook = Known(gradebook, notebook)
                for index, cell in enumerate(nb.cells):
                    nb.cells[index], resources = self.preprocess_cell(cell, resources, index)
                penalty = notebook.late_submission_penalty or 0
                mine["score"] = notebook.score - penalty
                mine["max_score"] = notebook.max_score
                mine["late_penalty"] = penalty
            return nb, resources

    return Marks


def _is_plain(kind: Any) -> bool:
    """Whether a course's exporter is nbconvert's own, whose ways are known here."""
    from nbconvert.exporters import HTMLExporter

    return kind is HTMLExporter


def _quick(kind: Any) -> Any:
    """nbconvert's exporter, with what is alike for a class made once."""
    from nbconvert.exporters import html as module
    from nbformat import validator

    html: Any = module

    class Quick(kind):
        def __init__(self, **more: Any) -> None:
            super().__init__(**more)
            self._words: dict[str, Any] = {}
            self._colours = _Colours(self)
            self.filters.setdefault("highlight_code", self._colours)

        def _preprocess(self, nb: Any, resources: Any) -> Any:
            # Nobody else has this notebook: it need not be copied, and is looked at once.
            _, nb = validator.normalize(nb)
            for step in self._preprocessors:
                nb, resources = step(nb, resources)
            self._validate_preprocessor(nb, self)
            return nb, resources

        @pass_context
        def markdown2html(self, context: Any, source: str) -> Any:
            if context.get("cell", {}).get("attachments") or "![" in source or "<img" in source:
                return super().markdown2html(context, source)
            if source not in self._words:
                _room(self._words)[source] = super().markdown2html(context, source)
            return self._words[source]

        def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> Any:
            told = nb.metadata.get("language_info", {})
            self._colours.lexer = told.get("pygments_lexer", told.get("name", None))
            # nbconvert parses what the template gave by this name of its module.
            real = html.BeautifulSoup
            html.BeautifulSoup = Page
            try:
                return super().from_notebook_node(nb, resources, **kw)
            finally:
                html.BeautifulSoup = real

    return Quick


class _Colours:
    """nbconvert's colouring of code, which knows what it coloured before."""

    def __init__(self, exporter: Any) -> None:
        self.exporter = exporter
        self.lexer: str | None = None
        self.by_lexer: dict[str | None, Any] = {}
        self.known: dict[tuple[str | None, ...], Any] = {}

    def __call__(self, source: str, language: Any = None, metadata: Any = None) -> Any:
        from nbconvert.filters import Highlight2HTML

        if self.lexer not in self.by_lexer:
            made = Highlight2HTML(pygments_lexer=self.lexer, parent=self.exporter)
            self.by_lexer[self.lexer] = made
        colour = self.by_lexer[self.lexer]
        if metadata:
            return colour(source, language, metadata)
        key = (source, self.lexer, language)
        if key not in self.known:
            _room(self.known)[key] = colour(source, language)
        return self.known[key]


def _room(kept: dict[Any, Any]) -> dict[Any, Any]:
    """A store with room for one more."""
    if len(kept) >= KEPT:
        kept.clear()
    return kept


class Page:
    """A page as nbconvert asks for it after the template: words for images without, and its text.

    nbconvert parses the page and writes it anew, which is most of the time it takes. Where each tag
    that begins also ends, in order, what a browser makes of it is the same without.
    """

    def __init__(self, text: str, features: str = "html.parser") -> None:
        self.text, self.whole = described(text), None
        if self.text is None:
            from bs4 import BeautifulSoup

            self.whole = BeautifulSoup(text, features=features)

    def select(self, what: str) -> Any:
        return [] if self.whole is None else self.whole.select(what)

    def __str__(self) -> str:
        return str(self.whole) if self.text is None else self.text


def described(text: str) -> str | None:
    """A page with words for each image that has none; None where only a parser can tell.

    Parameters
    ----------
    text : str
    """
    if _FOCUS.search(text):
        return None
    open_: list[str] = []
    made, at = [], 0
    for found in _TAG.finditer(text):
        # Between two tags there is no other beginning of one.
        if "<" in text[at : found.start()]:
            return None
        ends, tag, inside = found["ends"], (found["tag"] or "").lower(), found["inside"] or ""
        whole = found[0]
        if tag == "img" and not ends and not _ALT.search(_QUOTED.sub('""', inside)):
            cut = -2 if whole.endswith("/>") else -1
            whole = f'{whole[:cut]} alt="{NO_WORDS}"{whole[cut:]}'
        made += [text[at : found.start()], whole]
        at = found.end()
        if not tag or tag in _VOID:
            if ends:
                return None
        elif not ends:
            open_.append(tag)
        elif not open_ or open_.pop() != tag:
            return None
    if open_ or "<" in text[at:]:
        return None
    return "".join([*made, text[at:]])


NO_WORDS = "No description has been provided for this image"
#: A tag; or, whole, what a parser does not look into.
_TAG = re.compile(
    r"""<!doctype[^>]*> | <!--(?!-?>).*?--> | <(?:script|style)\b[^>]*>.*?</(?:script|style)>
    | <(?P<ends>/?)(?P<tag>[a-z][a-z0-9:-]*)(?P<inside>(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?)>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ALT = re.compile(r"\salt(?=[\s=/]|$)", re.IGNORECASE)
#: What nbconvert makes reachable by keyboard; this template has none of it, but a student's HTML
#: may.
_FOCUS = re.compile(r"""class=["']?[^"'>]*\bjp-Notebook\b""")

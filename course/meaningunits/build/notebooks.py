"""One notebook from its percent-format source: cells, what grading needs, links to the glossary."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import glossary
from ..tasks.catalogue import find
from . import in_code, minutes
from .lessons import aside, heads, on_path, table
from .problem import BuildError

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: Under this name a notebook says which page of the course it is (see ``course_mode.page``).
CLAIM = "meaningunits"
#: A lesson is read and worked in: no stray key changes or deletes a part of it.
LOCKED = {"deletable": False, "editable": False}
NOTEBOOK = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def notebook(source: Path) -> str:
    """One notebook, as text, from its percent-format source: no outputs, the same every time."""
    try:
        import jupytext
    except ImportError:
        raise BuildError(
            'Building needs jupytext. Install it with: pip install -e ".[test]"'
        ) from None
    import nbformat

    book = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    lesson = source.parent.name == "course"
    if lesson:
        _fill_in(book, source)
    in_code.fill_in(book, exercise=not lesson)
    page = source.stem if lesson else f"exercise {source.stem}"
    book.metadata = nbformat.from_dict({**NOTEBOOK, CLAIM: {"page": page}})
    book.nbformat, book.nbformat_minor = 4, 5
    for position, cell in enumerate(book.cells):
        grading = _grading(cell, source)
        cell.metadata = nbformat.from_dict(dict(LOCKED) if lesson else grading)
        cell.id = grading["nbgrader"]["grade_id"] if grading else f"cell-{position:02d}"
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        if cell.source.endswith(glossary.WHOLE):
            cell.source = cell.source.removesuffix(glossary.WHOLE).rstrip()
            at = book.cells.index(cell) + 1
            book.cells[at:at] = _terms()
            break  # the glossary ends its notebook
    return text_of(book)


def _terms() -> list[NotebookNode]:
    """The glossary, a cell for each term."""
    import nbformat

    terms = glossary.terms().values()
    return [
        nbformat.v4.new_markdown_cell(term.page, id=term.cell, metadata=dict(LOCKED))
        for term in terms
    ]


def _fill_in(book: NotebookNode, source: Path) -> None:
    """Links to the glossary, minutes and the table of lessons in the place of their marks."""
    written = source.read_text(encoding="utf-8")
    breaks = 0
    for cell in book.cells:
        if cell.cell_type == "markdown" and not cell.source.startswith(in_code.MARK):
            text = minutes.filled_in(cell.source, written, breaks)
            breaks += minutes.BREAK in cell.source
            if "[[lessons]]" in text:
                text = text.replace("[[lessons]]", table(on_path(heads(source.parent))))
            if "[[rooms]]" in text:
                shown = table(aside(heads(source.parent)), what="side room")
                text = text.replace("[[rooms]]", shown)
            text, whole, _ = text.partition(glossary.WHOLE)
            try:
                cell.source = glossary.linked(text) + whole
            except glossary.GlossaryError as problem:
                raise BuildError(f"{source.name}: {problem}") from None


def _grading(cell: NotebookNode, source: Path) -> dict[str, Any]:
    """nbgrader's metadata for a cell, from what the source's cell line says."""
    marks = dict(cell.metadata)
    common = {"schema_version": 3, "task": False}
    if slug := marks.get("graded"):
        item = find(slug)
        if not cell.source.rstrip().split("\n")[-1].startswith(f'mu.grade("{slug}"'):
            raise BuildError(f'{source.name}: the cell graded="{slug}" must end in mu.grade(…).')
        kind = {"grade": True, "solution": False, "locked": True, "points": item.points}
        return {"nbgrader": {**common, **kind, "grade_id": item.grade_id}}
    if slug := marks.get("answers"):
        kind = {"grade": False, "solution": True, "locked": False}
        return {"nbgrader": {**common, **kind, "grade_id": f"{find(slug).grade_id}--answer"}}
    if grade_id := marks.get("by_hand"):
        kind = {"grade": True, "solution": True, "locked": False, "points": marks["points"]}
        return {"nbgrader": {**common, **kind, "grade_id": grade_id}}
    return {}


def text_of(book: NotebookNode) -> str:
    """A notebook as it is written down: the same every time."""
    import nbformat

    return nbformat.writes(book, version=nbformat.NO_CONVERT, sort_keys=True).rstrip("\n") + "\n"

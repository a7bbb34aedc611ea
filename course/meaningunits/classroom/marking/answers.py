"""What there is to read of one answer: the text, its earlier versions, the model, and the rest."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...activities.writing.kind import Writing, words
from ...tasks.item import Item
from ...tasks.kind import Unreadable, is_nothing
from ..assignment import AssignmentSpec, CellSpec, text_of
from ..results import cell_key
from ..texts import without_stubs
from .rubric import Question, question

if TYPE_CHECKING:
    from ...trail import Log
    from ..course import Course

#: Versions of a text that were kept within this time of one another are one.
PAUSE = timedelta(minutes=2)
#: How many versions are shown; the first and the last always are.
VERSIONS = 6
#: How many cells above an answer may hold its words and its rubric.
ABOVE = 6

_SOLUTION = re.compile(r"#+ *BEGIN SOLUTION[ \t]*\n(.*?)(?:#+ *END SOLUTION|\Z)", re.DOTALL)
#: What grading puts above a text that was written in its task, where nothing else stands there.
_WRITTEN = re.compile(r"^\*Written in the task above \(\d[\d,]* words?\):\*\s*")
_NO_FORMULA = re.compile(r"<span>\\\$</span>")


@dataclass(frozen=True)
class Asked:
    """A cell that a person marks: where it is, and what is asked in it."""

    key: str
    notebook: str
    cell: CellSpec
    of: Question
    model: str


@dataclass(frozen=True)
class Text:
    """What somebody handed in for a cell.

    Parameters
    ----------
    source : str
        Markdown, as formgrader shows it; empty where nothing was written.
    digest : str
    """

    source: str
    digest: str

    @property
    def plain(self) -> str:
        """Its words, without Markdown's signs."""
        return re.sub(r"[\\*_>]", "", self.source)

    @property
    def words(self) -> int:
        return words(self.plain)


@dataclass(frozen=True)
class Version:
    """A text as it stood at a time."""

    at: datetime
    text: str

    @property
    def words(self) -> int:
        return words(self.text)


def asked(course: Course, specs: tuple[AssignmentSpec, ...]) -> list[Asked]:
    """The cells of an assignment that a person marks, in the notebooks' order.

    Parameters
    ----------
    course : Course
    specs : tuple of AssignmentSpec
    """
    found = []
    for spec in specs:
        cells = (spec.release or {}).get("cells", [])
        source = book(course.folder("source", spec.assignment) / f"{spec.notebook}.ipynb")
        for cell in spec.graded:
            if not (cell.task or cell.solution or cell.cell_type != "code"):
                continue
            above = list(_above(cells, cell.grade_id))
            of = question(above, cell.grade_id, cell.points or 0.0)
            key = cell_key(spec.notebook, cell.grade_id, len(specs))
            found.append(Asked(key, spec.notebook, cell, of, _model(source, cell.grade_id)))
    return found


def book(path: Path) -> dict[str, Any]:
    """A notebook as plain data; one without cells where there is none that can be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {"cells": []}
    return (
        found if isinstance(found, dict) and isinstance(found.get("cells"), list) else {"cells": []}
    )


def _id(cell: Mapping[str, Any]) -> str:
    mine = cell.get("metadata", {}).get("nbgrader") or {}
    return str(mine.get("grade_id") or "")


def _above(cells: list[dict[str, Any]], grade_id: str) -> Iterator[str]:
    """The Markdown above a cell, the nearest first, and the cell's own where it is a task."""
    at = next((i for i, cell in enumerate(cells) if _id(cell) == grade_id), 0)
    task = (cells[at].get("metadata", {}).get("nbgrader") or {}).get("task") if cells else False
    for cell in reversed(cells[max(at - ABOVE, 0) : at + bool(task)]):
        if cell.get("cell_type") == "markdown" and (not _id(cell) or cell is cells[at]):
            yield text_of(cell["source"])


def _model(source: Mapping[str, Any], grade_id: str) -> str:
    for cell in source["cells"]:
        if _id(cell) == grade_id:
            found = _SOLUTION.search(text_of(cell["source"]))
            return found[1].strip() if found else ""
    return ""


def text(made: Mapping[str, Any], cell: CellSpec) -> Text:
    """What stands in the autograded notebook for a cell.

    Parameters
    ----------
    made : mapping
        The notebook.
    cell : CellSpec
    """
    cells = made["cells"]
    at = next((i for i, one in enumerate(cells) if _id(one) == cell.grade_id), None)
    if at is None:
        return Text("", _digest(""))
    source = text_of(cells[at]["source"])
    if cell.task:  # what was done for a task stands in the cells below it
        below = []
        for one in cells[at + 1 :]:
            if _id(one):
                break
            below.append(_fenced(one))
        source = "\n\n".join(below)
    elif cells[at].get("cell_type") == "code":
        source = "" if source.strip() == cell.released.strip() else _fenced(cells[at])
    elif source.strip() == cell.released.strip():
        source = ""
    source = _WRITTEN.sub("", without_stubs(source))
    return Text(source, _digest(source))


def _fenced(cell: Mapping[str, Any]) -> str:
    source = text_of(cell["source"])
    return source if cell.get("cell_type") != "code" else f"```\n{source}\n```"


def _digest(source: str) -> str:
    return hashlib.sha256(" ".join(source.split()).encode("utf-8", "replace")).hexdigest()[:16]


def shown(source: str) -> str:
    """Markdown as HTML; tags in it are shown as they were written, and nothing is loaded."""
    from mistune import create_markdown

    plain = _NO_FORMULA.sub(r"\\$", source)
    plain = re.sub(r"!\[([^\]]*)\]\([^)]*\)", r"(picture: \1)", plain)
    return str(create_markdown(escape=True, hard_wrap=True, plugins=["table"])(plain))


def versions(item: Item | None, log: Log) -> list[Version]:
    """How a text became what it is, the oldest first; none of what is no text."""
    if item is None or not isinstance(item.kind, Writing):
        return []
    found: list[Version] = []
    for entry in log.state(item.slug).answers:
        said = "\n\n".join(text for _, text in item.kind.words(entry.value)).strip()
        if not said or (found and found[-1].text == said):
            continue
        if found and entry.at - found[-1].at < PAUSE:
            found.pop()
        found.append(Version(entry.at, said))
    if len(found) > VERSIONS:
        found = [found[0], *found[-VERSIONS + 1 :]]
    return found


def elsewhere(items: Mapping[str, Item], own: Item | None, log: Log) -> list[tuple[str, str]]:
    """(title, HTML) of what this learner answered in the exercise's other tasks."""
    found = []
    for item in items.values():
        value = log.state(item.slug).value
        if item is own or is_nothing(value):
            continue
        try:
            found.append((item.title, item.kind.draw(item.kind.read(value))))
        except Unreadable:
            continue
    return found

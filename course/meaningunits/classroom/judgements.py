"""What our own tasks say of each submission, read from its trail: plain data, no code is run.

Points come from the gradebook; this gives the reasons behind them. A trail is looked for where
grading left it (answers written into cells stand there), then where it was handed in, then in the
notebook's saved outputs.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from .. import trail
from ..tasks import catalogue
from .assignment import load
from .grading.outside import ours
from .preflight.written import as_lines
from .results import cell_key
from .saved import RESTORED, together

if TYPE_CHECKING:
    from .course import Course


@dataclass(frozen=True)
class Judgement:
    """One student's answers to the tasks of an assignment, and what is said of them."""

    student: str
    log: trail.Log
    feedback: dict[str, catalogue.Feedback]


def tasks(course: Course, assignment: str) -> dict[str, catalogue.Item]:
    """Grade id → our item, for those of an assignment's cells that are our own.

    A cell is ours by the task that it asks for points, whatever it is called; else by its name.
    Where an assignment has several notebooks, a cell is named with its own, as in ``results``.
    """
    found = {}
    specs = load(course, assignment)
    for spec in specs:
        asked = ours(spec)
        for cell in spec.graded:
            slug = asked.get(cell.grade_id) or cell.grade_id.replace("--", "/", 1)
            if slug in catalogue.of(slug.partition("/")[0]):
                key = cell_key(spec.notebook, cell.grade_id, len(specs))
                found[key] = catalogue.find(slug)
    return found


def read(
    course: Course, assignment: str, students: list[str], asked: dict[str, catalogue.Item]
) -> Iterator[Judgement]:
    """Judge every student's trail, one after another.

    Parameters
    ----------
    course : Course
    assignment : str
    students : list of str
    asked : dict of str to Item
        By slug.
    """
    for student in students:
        log = log_of(course, assignment, student)
        yield Judgement(student, log, {slug: catalogue.judged(slug, log) for slug in asked})


def log_of(course: Course, assignment: str, student: str) -> trail.Log:
    """A student's trail for an assignment; empty when there is none anywhere."""
    graded, submitted = (course.folder(step, assignment, student) / trail.FILENAME
                         for step in ("autograded", "submitted"))  # fmt: skip
    if (log := trail.parse(_file(graded))).entries:
        return log
    raw = _file(submitted)
    for notebook in sorted(submitted.parent.glob("*.ipynb")) if submitted.parent.is_dir() else ():
        try:
            raw = together(raw, json.loads(notebook.read_text(encoding="utf-8")))
        except (OSError, ValueError, AttributeError, RecursionError):
            continue  # a damaged notebook: the pre-flight says so, here it only has no answers
    return trail.parse(raw)


def from_outputs(log: trail.Log, asked: dict[str, catalogue.Item]) -> list[str]:
    """The titles of the tasks whose answer that counts came out of a notebook's saved outputs."""
    found = []
    for slug, item in asked.items():
        deeds = [e for e in log.of(slug) if not e.is_event or e.word in ("undo", "redo")]
        if deeds and deeds[-1].word == RESTORED:
            found.append(item.title)
    return found


def _file(path: Path) -> bytes:
    """A trail that somebody handed in: a link in its place is not followed."""
    if path.is_symlink() or not path.is_file():
        return b""
    try:
        return as_lines(path.read_bytes())
    except OSError:
        return b""

"""What an assignment asks: its graded cells, from the gradebook and the released notebook."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .course import Course


class AssignmentError(Exception):
    """The assignment cannot be graded; the message says why and what to do next."""


@dataclass(frozen=True)
class CellSpec:
    """One cell that nbgrader knows.

    Parameters
    ----------
    grade_id, cell_type : str
        As in the gradebook.
    source : str
        What the gradebook holds: hidden tests are in it, solutions are not.
    released : str
        What the student was given.
    points : float or None
        None for a cell that is not graded.
    checksum : str or None
        nbgrader's, of ``source``.
    locked, solution, grade, task : bool
        nbgrader's flags.
    """

    grade_id: str
    cell_type: str
    source: str
    released: str
    points: float | None
    checksum: str | None
    locked: bool
    solution: bool
    grade: bool
    task: bool = False

    def metadata(self) -> dict[str, Any]:
        """The ``nbgrader`` metadata a released cell of this kind carries."""
        found: dict[str, Any] = {
            "grade": self.grade,
            "grade_id": self.grade_id,
            "locked": self.locked,
            "schema_version": 3,
            "solution": self.solution,
            "task": self.task,
        }
        if self.cell_type:
            found["cell_type"] = self.cell_type
        if self.checksum:
            found["checksum"] = self.checksum
        if self.points is not None:
            found["points"] = self.points
        return found


@dataclass(frozen=True)
class AssignmentSpec:
    """One notebook of an assignment and the cells nbgrader knows in it, in the notebook's order.

    Parameters
    ----------
    assignment, notebook : str
        Names; the notebook's without ``.ipynb``.
    cells : tuple of CellSpec
    kernelspec : mapping
        What nbgrader puts in place of the student's.
    release : mapping, optional
        The released notebook as plain JSON data, where it could be found.
    """

    assignment: str
    notebook: str
    cells: tuple[CellSpec, ...]
    kernelspec: Mapping[str, Any] = field(default_factory=dict)
    release: Mapping[str, Any] | None = None

    @property
    def by_id(self) -> dict[str, CellSpec]:
        """Cells by grade id."""
        return {cell.grade_id: cell for cell in self.cells}

    @property
    def graded(self) -> tuple[CellSpec, ...]:
        """The cells that carry points."""
        return tuple(cell for cell in self.cells if cell.points is not None)

    @property
    def max_score(self) -> float:
        return sum(cell.points or 0.0 for cell in self.cells)


def text_of(value: Any) -> str:
    """A notebook's text field, whether written as one string or as a list of lines."""
    return "".join(map(str, value)) if isinstance(value, list) else str(value)


def checksum(cell: Mapping[str, Any]) -> str:
    """nbgrader's checksum of a cell given as plain data (``nbgrader.utils.compute_checksum``)."""
    mine = cell["metadata"]["nbgrader"]
    solution, grade = mine.get("solution", False), mine.get("grade", False)
    locked = False if solution else True if grade else mine.get("locked", False)
    parts = [text_of(cell["source"]), cell["cell_type"]]
    parts += [str(grade), str(solution), str(locked), mine["grade_id"]]
    if grade:
        parts.append(str(float(mine["points"])))
    return hashlib.md5("".join(parts).encode(), usedforsecurity=False).hexdigest()


def from_notebook(assignment: str, notebook: str, data: Mapping[str, Any]) -> AssignmentSpec:
    """The spec that a released notebook tells by itself, without a gradebook.

    Parameters
    ----------
    assignment, notebook : str
    data : mapping
        The notebook as plain JSON data.
    """
    cells = []
    for cell in data.get("cells", []):
        mine = cell.get("metadata", {}).get("nbgrader")
        if not mine or not mine.get("grade_id"):
            continue
        flags = {name: bool(mine.get(name)) for name in ("solution", "grade", "task")}
        if not any((*flags.values(), mine.get("locked"))):
            continue
        points = mine.get("points") if flags["grade"] or flags["task"] else None
        cells.append(
            CellSpec(
                grade_id=mine["grade_id"],
                cell_type=cell["cell_type"],
                source=text_of(cell["source"]),
                released=text_of(cell["source"]),
                points=None if points is None else float(points),
                checksum=mine.get("checksum"),
                locked=not flags["solution"] and (flags["grade"] or bool(mine.get("locked"))),
                **flags,
            )
        )
    kernelspec = data.get("metadata", {}).get("kernelspec", {})
    return AssignmentSpec(assignment, notebook, tuple(cells), kernelspec, data)


def unknown(course: Course, assignment: str) -> str:
    """What is said of an assignment that nobody here knows: a slip of the pen, or not released."""
    if course.folder("source", assignment).is_dir():
        return (
            f"The assignment {assignment} is not released yet. Run "
            f"`nbgrader generate_assignment {assignment} --force` here; it fills the gradebook."
        )
    released = course.folder("release", "*").parent
    there = sorted({p.parent.name for p in released.glob("*/*.ipynb")})
    near = get_close_matches(assignment, there, n=1, cutoff=0.4)
    meant = f" Did you mean {near[0]}?" if near else ""
    known = (
        f" Released here: {', '.join(there)}."
        if there
        else f" Nothing is released in {released}: run this in the course directory, after "
        "`nbgrader generate_assignment`."
    )
    return f"There is no assignment {assignment!r} here.{meant}{known}"


def load(course: Course, assignment: str) -> tuple[AssignmentSpec, ...]:
    """Every notebook of an assignment, as the gradebook and the release folder have it.

    Raises
    ------
    AssignmentError
        If the gradebook does not know the assignment.
    """
    from nbgrader.api import Gradebook, MissingEntry

    with Gradebook(course.db_url, course.course_id) as gradebook:
        try:
            entry = gradebook.find_assignment(assignment)
        except MissingEntry:
            raise AssignmentError(unknown(course, assignment)) from None
        notebooks = sorted(entry.notebooks, key=lambda n: n.name)
        specs = tuple(_spec(assignment, n, _release(course, assignment, n.name)) for n in notebooks)
    if not specs:
        raise AssignmentError(
            f"The assignment {assignment!r} has no notebook in the gradebook. Run "
            f"`nbgrader generate_assignment {assignment} --force`."
        )
    return specs


def _spec(assignment: str, notebook: Any, release: dict[str, Any] | None) -> AssignmentSpec:
    given = from_notebook(assignment, notebook.name, release or {}).by_id
    grades = {cell.name: cell for cell in notebook.grade_cells}
    tasks = {cell.name: cell for cell in notebook.task_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    cells = []
    for cell in notebook.source_cells:
        scored = grades.get(cell.name) or tasks.get(cell.name)
        cells.append(
            CellSpec(
                grade_id=cell.name,
                cell_type=cell.cell_type,
                source=cell.source or "",
                released=given[cell.name].released if cell.name in given else cell.source or "",
                points=None if scored is None else float(scored.max_score),
                checksum=cell.checksum,
                locked=bool(cell.locked),
                solution=cell.name in solutions,
                grade=cell.name in grades,
                task=cell.name in tasks,
            )
        )
    order = {grade_id: i for i, grade_id in enumerate(given)}
    cells.sort(key=lambda cell: order.get(cell.grade_id, len(order)))
    kernelspec = json.loads(notebook.kernelspec) if notebook.kernelspec else {}
    return AssignmentSpec(assignment, notebook.name, tuple(cells), kernelspec, release)


def _release(course: Course, assignment: str, notebook: str) -> dict[str, Any] | None:
    path = Path(course.folder("release", assignment)) / f"{notebook}.ipynb"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None


def title_of(course: Course, assignment: str) -> str:
    """The released notebook's own heading, else the assignment's name."""
    for spec in load(course, assignment):
        for cell in (spec.release or {}).get("cells", ()):
            first = text_of(cell.get("source", "")).strip().partition("\n")[0]
            if cell.get("cell_type") == "markdown" and first.startswith("# "):
                return first[2:].strip()
    return assignment

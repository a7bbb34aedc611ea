"""nbgrader's first pass over a submission, on plain data: what is run is what the assignment says.

In nbgrader's order: ``ClearOutput``, ``DeduplicateIds``, ``OverwriteKernelspec``,
``OverwriteCells``. The pre-flight has been over the notebook before, so that what is left to do
here is mostly to put the gradebook's text, with its hidden tests, into the locked cells.
"""

from __future__ import annotations

from typing import Any

from ..assignment import AssignmentSpec, checksum, text_of

Cell = dict[str, Any]


class Inconsistent(Exception):
    """The gradebook contradicts itself about a cell; the message says which."""


def mark(cell: Cell) -> dict[str, Any]:
    """What nbgrader noted on a cell; empty where it noted nothing."""
    found = cell.get("metadata", {}).get("nbgrader")
    return found if isinstance(found, dict) else {}


def is_locked(mine: dict[str, Any]) -> bool:
    """Whether a cell's text is the assignment's (``nbgrader.utils.is_locked``)."""
    if not mine or mine.get("solution"):
        return False
    return True if mine.get("grade") else bool(mine.get("locked"))


def sanitized(notebook: dict[str, Any], spec: AssignmentSpec) -> dict[str, Any]:
    """The notebook as nbgrader would run it; changes its argument and returns it.

    Raises
    ------
    Inconsistent
        If a locked cell's text is not the one its checksum in the gradebook was made of.
    """
    cells = notebook["cells"]
    for cell in cells:
        cell["source"] = text_of(cell.get("source", ""))
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None
            for name in ("collapsed", "scrolled"):
                cell["metadata"].pop(name, None)
    _deduplicate(cells)
    if spec.kernelspec:
        notebook["metadata"]["kernelspec"] = dict(spec.kernelspec)
    known = spec.by_id
    for cell in cells:
        mine = mark(cell)
        grade_id = mine.get("grade_id")
        if grade_id is None:
            continue
        if grade_id not in known:
            del mine["grade_id"]
            continue
        _overwrite(cell, known[grade_id])
    return notebook


def _deduplicate(cells: list[Cell]) -> None:
    seen: set[str] = set()
    for cell in reversed(cells):
        mine = mark(cell)
        if not (mine.get("grade") or mine.get("solution") or is_locked(mine)):
            continue
        if mine["grade_id"] in seen:
            cell["metadata"]["nbgrader"] = {}
        seen.add(mine["grade_id"])


def _overwrite(cell: Cell, source: Any) -> None:
    mine = mark(cell)
    if cell["cell_type"] != source.cell_type:
        cell["cell_type"] = source.cell_type
        if source.cell_type == "code":
            cell["outputs"], cell["execution_count"] = [], None
        else:
            cell.pop("outputs", None)
            cell.pop("execution_count", None)
    if is_locked(mine) != source.locked:
        mine["locked"] = source.locked
    if mine.get("grade") and float(mine["points"]) != source.points:
        mine["points"] = source.points
    mine["checksum"] = source.checksum
    if source.locked and checksum(cell) != source.checksum:
        cell["source"] = source.source
        if checksum(cell) != source.checksum:
            raise Inconsistent(
                f"The gradebook's text of the cell {source.grade_id} is not the one that its "
                "checksum was made of. Run `nbgrader generate_assignment` for this assignment "
                "again, and then this."
            )

"""What nbgrader writes into a cell's metadata, and the small questions one asks of a cell."""

from __future__ import annotations

import ast
import re
import warnings
from typing import Any

from ..assignment import CellSpec

Cell = dict[str, Any]

_FLAGS = ("grade", "solution", "locked", "task")
_ALLOWED = {*_FLAGS, "schema_version", "grade_id", "points", "checksum", "cell_type"}


def folded(text: str) -> str:
    """A text without its white space, which editors change."""
    return "".join(text.split())


def mark(cell: Cell) -> Any:
    """What nbgrader wrote into a cell's metadata, whatever it looks like now; None if nothing."""
    return cell["metadata"].get("nbgrader") if isinstance(cell.get("metadata"), dict) else None


def named(cell: CellSpec) -> str:
    """What to call a cell of the assignment in a sentence."""
    kind = (
        "task" if cell.task else "answer" if cell.solution else "test" if cell.grade else "locked"
    )
    return f"the {kind} cell {cell.grade_id}"


def is_code(text: str) -> bool:
    """Whether a cell's code can be read as Python, magics and shell lines aside."""
    if text.startswith("%%"):
        return True
    lines = [re.sub(r"^(\s*)[%!].*|\?+\s*$", r"\1pass", line) for line in text.split("\n")]
    try:
        with warnings.catch_warnings():  # Python's remarks on a student's style are not ours
            warnings.simplefilter("ignore")
            ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return True


def is_right(mine: Any, spec: CellSpec) -> bool:
    """Whether nbgrader would read a mark as the assignment means it."""
    if not isinstance(mine, dict) or mine.get("schema_version") != 3 or mine.keys() - _ALLOWED:
        return False
    if any(mine.get(flag, False) is not getattr(spec, flag) for flag in _FLAGS[:2]):
        return False
    if mine.get("task", False) is not spec.task or not isinstance(mine.get("locked"), bool):
        return False
    if not (spec.solution or spec.grade or spec.task) and mine["locked"] is not spec.locked:
        return False  # of graded cells and answers nbgrader itself knows whether they are locked
    if mine.get("grade_id") != spec.grade_id or mine.get("cell_type", spec.cell_type) != (
        spec.cell_type
    ):
        return False
    total = mine.get("checksum", "0" * 32)
    if not isinstance(total, str) or len(total) != 32:
        return False
    points = mine.get("points")
    if points is None:
        return "points" not in mine and not spec.grade
    return isinstance(points, int | float) and (spec.points is None or points == spec.points)


def is_harmless(mine: Any) -> bool:
    """Whether a mark on a cell of the student's own means nothing and breaks nothing."""
    if mine is None:
        return True
    return (
        isinstance(mine, dict)
        and not mine.keys() - _ALLOWED
        and mine.get("schema_version") == 3
        and all(mine.get(flag, flag == "task" and False) is False for flag in _FLAGS)
        and all(flag in mine for flag in _FLAGS[:3])
        and isinstance(mine.get("grade_id", ""), str)
    )


def new_cell(cell_type: str, source: str, metadata: dict[str, Any]) -> Cell:
    cell: Cell = {"cell_type": cell_type, "metadata": metadata, "source": source}
    if cell_type == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def retype(cell: Cell, cell_type: str) -> None:
    cell["cell_type"] = cell_type
    if cell_type == "code":
        cell.pop("attachments", None)
        cell |= {"execution_count": None, "outputs": []}
    else:
        cell.pop("execution_count", None)
        cell.pop("outputs", None)


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]

"""What nbgrader makes of a notebook that has run: outputs, points and comments, on plain data.

The rules are those of nbgrader 0.9 (``preprocessors/limitoutput.py``, ``saveautogrades.py`` and
``utils.determine_grade``), the odd ones too: anything on stderr scores 0, the first value that a
test cell gives is its score, and one that is no number gives full points.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..assignment import AssignmentSpec, checksum
from .sanitizing import mark

NO_RESPONSE = "No response."


class NoScore(Exception):
    """nbgrader would stop at this cell and grade nothing; the message says why."""


@dataclass(frozen=True)
class Score:
    """What one graded cell earns by nbgrader's rules; ``points`` is None where a person marks."""

    grade_id: str
    points: float | None
    of: float


def put_in(notebook: dict[str, Any], cells: list[list[Any]], language: Mapping[str, Any]) -> None:
    """Put what came back from a run into the notebook.

    Parameters
    ----------
    notebook : dict
        Sanitized; changed in place.
    cells : list
        Index, execution count and outputs of each cell that ran.
    language : mapping
        What a kernel says about its language.
    """
    for index, count, outputs in cells:
        if 0 <= index < len(notebook["cells"]):
            cell = notebook["cells"][index]
            cell["outputs"] = outputs
            cell["execution_count"] = count
    notebook["metadata"]["language_info"] = dict(language)


def limit(notebook: dict[str, Any], lines: int, traceback: int, ignore: str | None = None) -> None:
    """Cut outputs as nbgrader's ``IgnorePattern`` and ``LimitOutput`` do; changes the notebook.

    Parameters
    ----------
    notebook : dict
    lines, traceback : int
        The most lines of output and of a traceback; -1 for no limit.
    ignore : str, optional
        stderr that matches this regular expression is dropped first.
    """
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code":
            continue
        if ignore:
            cell["outputs"] = [o for o in cell["outputs"] if not _ignored(o, ignore)]
        if lines != -1:
            cell["outputs"] = _limited(cell["outputs"], lines)
        if traceback != -1:
            for output in cell["outputs"]:
                if output["output_type"] == "error" and len(output["traceback"]) > traceback:
                    start = traceback // 2
                    end = traceback - start - 1
                    whole = output["traceback"]
                    cut = ["... Traceback truncated ..."]
                    output["traceback"] = whole[:start] + cut + whole[-end:]


def _ignored(output: dict[str, Any], pattern: str) -> bool:
    is_stderr = output["output_type"] == "stream" and output["name"] == "stderr"
    return is_stderr and re.search(pattern, output["text"]) is not None


def _limited(outputs: list[dict[str, Any]], most: int) -> list[dict[str, Any]]:
    length, kept = 0, []
    for output in outputs:
        if output["output_type"] == "stream":
            if length == most:
                continue
            text = output["text"].split("\n")
            if len(text) + length > most:
                text = [*text[: most - length - 1], "... Output truncated ..."]
            length += len(text)
            output["text"] = "\n".join(text)
        kept.append(output)
    return kept


def points_of(cell: dict[str, Any]) -> float | None:
    """What a graded cell earns by itself; None where a person has to mark it.

    Raises
    ------
    NoScore
    """
    mine = mark(cell)
    of = float(mine["points"])
    if mine.get("solution"):
        return 0.0 if _untouched(cell) else None
    if cell["cell_type"] != "code":
        return None
    for output in cell["outputs"]:
        kind = output["output_type"]
        if kind == "error" or (kind == "stream" and output["name"] == "stderr"):
            return 0.0
        if kind == "execute_result":
            return _partial(output, of, mine["grade_id"])
    return of


def _partial(output: dict[str, Any], of: float, grade_id: str) -> float:
    text = output["data"].get("text/plain")
    if not text:
        raise NoScore(f"The value of the test cell {grade_id} cannot be shown as text.")
    try:
        value = float(text)
    except (TypeError, ValueError):
        return of
    if value > of:
        raise NoScore(f"The test cell {grade_id} gave {value:g} points and is worth {of:g}.")
    return value if value >= 0 else of


def said(cell: dict[str, Any]) -> float | None:
    """What a test cell itself gave for its points, whatever the cell is worth.

    0 where it failed; None where it gave nothing that is a number, which nbgrader would take for
    full points.
    """
    for output in cell["outputs"]:
        kind = output["output_type"]
        if kind == "error" or (kind == "stream" and output["name"] == "stderr"):
            return 0.0
        if kind == "execute_result":
            try:
                return float(output["data"].get("text/plain") or "")
            except (TypeError, ValueError):
                return None
    return None


def in_words(points: float | None) -> str:
    """As in '2 points'."""
    return "nothing that is a number" if points is None else f"{points:g} points"


def comments(notebook: dict[str, Any]) -> dict[str, str | None]:
    """Comments on solution and task cells by grade id; None clears an earlier one."""
    found: dict[str, str | None] = {}
    for cell in notebook["cells"]:
        mine = mark(cell)
        if mine.get("solution") or mine.get("task"):
            nothing = _untouched(cell) and not mine.get("task")
            found[mine["grade_id"]] = NO_RESPONSE if nothing else None
    return found


def _untouched(cell: dict[str, Any]) -> bool:
    mine = mark(cell)
    return mine.get("checksum") is not None and mine["checksum"] == checksum(cell)


def absent(spec: AssignmentSpec) -> list[Score]:
    """nbgrader's points for a notebook, one of several, that was not handed in: zero."""
    return [Score(cell.grade_id, 0.0, float(cell.points or 0)) for cell in spec.graded]

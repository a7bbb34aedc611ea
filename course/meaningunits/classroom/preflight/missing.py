"""Answers that did not come along: a notebook that was worked in, and nothing of what was answered.

What is answered in a task stands in the trail and in the cell's saved output. Where both stayed
behind, 0 would be a mark for the way somebody handed in, not for what they did.
"""

from __future__ import annotations

from typing import Any

from ...trail import parse
from ..assignment import AssignmentSpec, text_of
from ..saved import saved_answers
from .choosing import worked
from .trails import asked

#: Beside a notebook: whoever grades says that there are no answers to be asked for.
NONE = "no-answers.txt"
ASK = (
    "answers missing: ask for trail.jsonl. Cells of this notebook were run or changed, but neither "
    "a trail with its answers nor their saved outputs came with it. The file trail.jsonl lies "
    "beside the notebook where it was worked in; or “Download my work” gives all of it in one file."
    f" If there is none, whoever grades puts an empty file {NONE} beside the notebook: then it is "
    "graded as it is."
)
GIVEN_UP = f"no answers came along, and {NONE} says that there are none: it is graded as it is."


def is_missing(notebook: dict[str, Any], spec: AssignmentSpec, trail: bytes) -> bool:
    """Whether a notebook's answers stayed behind.

    Parameters
    ----------
    notebook : dict
        Well-formed.
    spec : AssignmentSpec
    trail : bytes
        What came of a trail, from wherever.
    """
    slugs = asked((spec,))
    if not slugs or any(entry.item in slugs for entry in parse(trail).entries):
        return False
    if any(found["slug"] in slugs for found in saved_answers(notebook)):
        return False
    return not _is_written(notebook, spec) and (_was_run(notebook) or worked(notebook, spec))


def _is_written(notebook: dict[str, Any], spec: AssignmentSpec) -> bool:
    """Whether an answer was given in code, in the cell that is there for it."""
    given = {cell.grade_id: cell.released for cell in spec.cells if cell.solution}
    for cell in notebook["cells"]:
        mine = cell["metadata"].get("nbgrader")
        name = mine.get("grade_id") if isinstance(mine, dict) else None
        handed_out = given.get(str(name), "") if cell["cell_type"] == "code" else ""
        if handed_out and text_of(cell["source"]).strip() != handed_out.strip():
            return True
    return False


def _was_run(notebook: dict[str, Any]) -> bool:
    code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    return any(cell.get("outputs") or cell.get("execution_count") for cell in code)

"""Points for our own tasks, computed from the answers that came back, where no submission reaches.

What a test cell said inside the sandbox is kept beside it. Where the two differ, these points
count and the submission is flagged.
"""

from __future__ import annotations

import base64
import re
from typing import Any

from ... import items
from ...items import Feedback
from ...trail import Log, parse
from ..assignment import AssignmentSpec
from .sanitizing import mark

#: The one call by which a locked cell of ours gives its points. Functions of the student's handed
#: over by keyword cannot be called out here, so such a cell is not ours to judge.
_CALL = re.compile(r"""^\s*(?:\w+\.)?grade\(\s*["']([\w/-]+)["']\s*\)\s*$""", re.MULTILINE)


def ours(spec: AssignmentSpec) -> dict[str, str]:
    """Grade id → slug of the cells whose points can be computed out here."""
    found = {}
    for cell in spec.cells:
        if not cell.grade or cell.solution or not cell.locked:
            continue
        calls = _CALL.findall(cell.source)
        if len(calls) != 1 or cell.source.count("grade(") != 1:
            continue
        try:
            item = items.find(calls[0])
        except LookupError:
            continue
        if item.grade_id == cell.grade_id and item.points == cell.points:
            found[cell.grade_id] = item.slug
    return found


def places(notebook: dict[str, Any], mine: dict[str, str]) -> dict[int, str]:
    """Where our cells are in a notebook: index → slug."""
    found = {}
    for i, cell in enumerate(notebook["cells"]):
        slug = mine.get(mark(cell).get("grade_id", ""))
        if slug is not None and mark(cell).get("grade"):
            found[i] = slug
    return found


class Judge:
    """Judges the answers of one submission from its trail as it stood before each test cell.

    Parameters
    ----------
    seen : list
        Cell index and the trail as base64, None where it was as before.
    """

    def __init__(self, seen: list) -> None:
        self.logs: dict[int, Log] = {}
        log = Log()
        for index, raw in seen:
            if raw is not None:
                log = parse(base64.b64decode(raw))
            self.logs[index] = log

    def answer(self, index: int, slug: str) -> Any:
        """The answer that the feedback is about."""
        return self.logs.get(index, Log()).state(slug).value

    def feedback(self, index: int, slug: str) -> Feedback:
        """The feedback on a task, from the trail as it stood when its test cell was reached."""
        return items.judged(slug, self.logs.get(index, Log()))


def shown(feedback: Feedback, count: int | None) -> list[dict[str, Any]]:
    """The outputs that a test cell of ours gives for a feedback."""
    return [
        {"output_type": "stream", "name": "stdout", "text": f"{feedback}\n"},
        {
            "output_type": "execute_result",
            "execution_count": count,
            "data": {"text/plain": repr(feedback.points)},
            "metadata": {},
        },
    ]

"""Points for our own tasks, computed from the answers that came back, where no submission reaches.

Answers are in the trail. Where a task takes functions too, what they gave was found inside and
came back as plain data: with it, their points are computed out here like any others.

What a test cell said inside the sandbox is kept beside it. Where the two differ, these points
count and the submission is flagged.
"""

from __future__ import annotations

import ast
import base64
from collections.abc import Iterable
from typing import Any

from ...tasks import catalogue
from ...tasks.feedback import Feedback
from ...trail import Log, parse
from ..assignment import AssignmentSpec
from ..handed import TakesFunctions
from .sanitizing import mark


def ours(spec: AssignmentSpec) -> dict[str, str]:
    """Grade id → slug of the cells whose points can be computed out here."""
    found = {}
    for cell in spec.cells:
        if not cell.grade or cell.solution or not cell.locked:
            continue
        slug, handed = _call(cell.source)
        if not slug:
            continue
        try:
            item = catalogue.find(slug)
        except LookupError:
            continue
        if handed and not isinstance(catalogue.own(slug, Log()).kind, TakesFunctions):
            continue
        if item.grade_id == cell.grade_id and item.points == cell.points:
            found[cell.grade_id] = item.slug
    return found


def functions(spec: AssignmentSpec) -> dict[str, dict[str, str]]:
    """Slug → the functions that its locked cell hands over: the task's word → the notebook's name.

    Read from the assignment's own text of the cell, never from a submission.
    """
    mine = ours(spec)
    handed = {mine[c.grade_id]: _call(c.source)[1] for c in spec.cells if c.grade_id in mine}
    return {slug: names for slug, names in handed.items() if names}


def _call(source: str) -> tuple[str, dict[str, str]]:
    """The one call by which a locked cell of ours gives its points: slug, and functions by word.

    A function is handed over as its name, or as ``globals().get("name")``. An empty slug where the
    cell is anything else.
    """
    nothing: tuple[str, dict[str, str]] = ("", {})
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return nothing
    calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n.func) == "grade"]
    alone = [line.value for line in tree.body if isinstance(line, ast.Expr)]
    if len(calls) != 1 or calls[0] not in alone or len(calls[0].args) != 1:
        return nothing
    slug = _text(calls[0].args[0])
    handed = {word.arg or "": _variable(word.value) for word in calls[0].keywords}
    return (slug, handed) if all(handed) and all(handed.values()) else nothing


def _name(node: ast.AST) -> str:
    """The last part of a dotted name."""
    if isinstance(node, ast.Name):
        return node.id
    return node.attr if isinstance(node, ast.Attribute) else ""


def _text(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _variable(node: ast.AST) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if not isinstance(node, ast.Call) or len(node.args) != 1 or node.keywords:
        return ""
    return _text(node.args[0]) if ast.unparse(node.func) == "globals().get" else ""


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
    outcomes : list
        Cell index and what the functions that it hands over gave. Nobody vouches for it: what has
        not the shape of outcomes is none, and the answer in the trail is judged alone.
    """

    def __init__(self, seen: list[list[Any]], outcomes: Iterable[tuple[int, Any]] = ()) -> None:
        self.outcomes = dict(outcomes)
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
        log = self.logs.get(index, Log())
        kind = catalogue.own(slug, log).kind
        given: dict[str, Any] = {}
        if index in self.outcomes and isinstance(kind, TakesFunctions):
            given = kind.read_outcomes(self.outcomes[index])
        return catalogue.judged(slug, log, **given)


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

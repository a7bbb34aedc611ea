"""Points for our own tasks, computed from the answers that came back, where no submission reaches.

Answers are in the trail. Where a task takes functions too, what they gave was found inside and
came back as plain data: with it, their points are computed out here like any others.

What a test cell said inside the sandbox is kept beside it. Where the two differ, these points
count and the submission is flagged.
"""

from __future__ import annotations

import ast
import base64
from collections.abc import Iterable, Mapping
from typing import Any

from ...tasks import catalogue
from ...tasks.feedback import Feedback
from ...trail import Log, parse
from ..assignment import AssignmentSpec, CellSpec, text_of
from ..handed import TakesFunctions
from .sanitizing import mark


def ours(spec: AssignmentSpec) -> dict[str, str]:
    """Grade id → slug of the cells whose points are computed out here.

    Whatever the cell is called and is worth: its own points are the share of them that is earned.
    """
    found = {}
    for cell in _tests(spec):
        slug, handed = _call(cell.source)
        if slug and not _trouble(slug, handed):
            found[cell.grade_id] = catalogue.find(slug).slug
    return found


def refused(spec: AssignmentSpec) -> list[str]:
    """Why cells that ask this course's tasks for points cannot be graded, a sentence for each.

    What such a cell says inside, a submission can make it say: it is computed out here or not
    counted at all.
    """
    names = _course_names(spec)
    found = []
    for cell in _tests(spec):
        slug, handed = _call(cell.source)
        trouble = _trouble(slug, handed) if slug else "it has more in it than the one call"
        if trouble and _asks_us(cell.source, names):
            found.append(
                f"The test cell {cell.grade_id} of {spec.notebook} cannot be graded: {trouble}. "
                'Points of this course\'s tasks come from a cell that holds mu.grade("SLUG") and '
                "nothing else, for these are computed outside the notebook. Change the cell in "
                f"the source, run `nbgrader generate_assignment {spec.assignment} --force`, and "
                "grade again."
            )
    return found


def rescaled(spec: AssignmentSpec) -> list[str]:
    """Which cells are worth something else here than in the course, a sentence for each."""
    found = []
    for grade_id, slug in ours(spec).items():
        here, there = spec.by_id[grade_id].points or 0.0, catalogue.find(slug).points
        if abs(here - there) > 1e-9:
            found.append(
                f"{grade_id} is worth {here:g} points here and {there:g} in the course: the share "
                "that was earned counts."
            )
    return found


def _tests(spec: AssignmentSpec) -> list[CellSpec]:
    return [cell for cell in spec.cells if cell.grade and cell.locked and not cell.solution]


def _trouble(slug: str, handed: dict[str, str]) -> str:
    """Why a task cannot be graded so, or nothing."""
    try:
        item = catalogue.find(slug)
    except LookupError:
        return f"the course has no task {slug!r}"
    if not item.points:
        return f"{slug} has no points to give"
    if handed and not isinstance(catalogue.own(slug, Log()).kind, TakesFunctions):
        return f"{slug} takes nothing but its slug"
    return ""


def _course_names(spec: AssignmentSpec) -> dict[str, str]:
    """What the notebook calls the course's library (→ ""), and functions that it takes from it."""
    found = {"mu": "", "meaningunits": ""}
    cells = (spec.release or {}).get("cells", [])
    texts = [text_of(c.get("source", "")) for c in cells if c.get("cell_type") == "code"]
    for text in [*texts, *(cell.source for cell in spec.cells)]:
        for node in ast.walk(_parsed(text)):
            if isinstance(node, ast.Import):
                found |= {n.asname: "" for n in node.names if n.asname and _is_ours(n.name)}
            elif isinstance(node, ast.ImportFrom) and _is_ours(node.module or ""):
                found |= {n.asname or n.name: n.name for n in node.names}
    return found


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "meaningunits"


def _asks_us(source: str, names: Mapping[str, str]) -> bool:
    """Whether a cell's outcome hangs on what this course says of an answer."""
    tree = _parsed(source)
    shown = {id(line.value) for line in tree.body if isinstance(line, ast.Expr)}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        base = _base(node.func)
        name = _name(node.func)
        if isinstance(node.func, ast.Name):
            name = names.get(name) or name
        text = _text(node.args[0]) if node.args else ""
        known = base in names or text.partition("/")[0] in catalogue.lessons()
        if known and (name == "grade" or (name in JUDGING and id(node) not in shown)):
            return True
    return False


#: Beside ``grade``: what else gives a judgement of ours. Shown and no more, it earns nothing.
JUDGING = ("check", "judged", "judge")


def _parsed(source: str) -> ast.Module:
    """A cell's code; nothing where it is no plain Python, such as a shell line."""
    lines = ("" if line.lstrip()[:1] in ("%", "!") else line for line in source.splitlines())
    try:
        return ast.parse("\n".join(lines))
    except (SyntaxError, ValueError, RecursionError):
        return ast.Module([], [])


def _base(node: ast.AST) -> str:
    """The first part of a dotted name."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


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
    cell is anything else: a line more could ask for more than the task does, and would not count.
    """
    nothing: tuple[str, dict[str, str]] = ("", {})
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return nothing
    lines = [line for line in tree.body if not isinstance(line, ast.Import | ast.ImportFrom)]
    last = lines[-1] if lines else None
    if not isinstance(last, ast.Expr) or not all(map(_only_shows, lines[:-1])):
        return nothing
    call = last.value
    if not isinstance(call, ast.Call) or _name(call.func) != "grade" or len(call.args) != 1:
        return nothing
    slug = _text(call.args[0])
    handed = {word.arg or "": _variable(word.value) for word in call.keywords}
    return (slug, handed) if all(handed) and all(handed.values()) else nothing


def _only_shows(line: ast.stmt) -> bool:
    """A line that changes nothing about the points: a text, a check, something printed."""
    if not isinstance(line, ast.Expr):
        return False
    value = line.value
    shows = isinstance(value, ast.Call) and _name(value.func) in ("check", "ask", "print")
    return shows or isinstance(value, ast.Constant)


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

"""No notebook prints an answer that is right: every example in every one of them is judged.

An example shows the form of an answer. Where more stands in it than dots, it must earn nothing; and
whoever goes on in its way, over all parts of the task, must not earn more than a guess.
"""

from __future__ import annotations

import ast
import re
from itertools import cycle
from pathlib import Path
from typing import Any

import class_of
import nbformat
import pytest
from contracts import right
from meaningunits import numbering
from meaningunits.activities.coding.building import Building
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.labs.lab import Lab
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.build.in_code import examples
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

NOTEBOOKS = numbering.lessons(class_of.ROOT / "course", ".ipynb") + sorted(
    class_of.ROOT.glob("exercises/*/*.ipynb")
)
#: Examples that earn something, by what they are examples of: how much at most, and why that gives
#: nothing away.
MEANT = {
    Building: (0.05, "the one unit that shows how a code is tied to it; no name and no memo"),
}


def texts(path: Path) -> list[str]:
    """What stands in a notebook's cells, comments as their text."""
    return [re.sub(r"(?m)^# ?", "", cell.source) for cell in nbformat.read(path, 4).cells]


def printed(path: Path) -> list[tuple[str, str]]:
    """Every example of an answer in a notebook: (slug, as it is written)."""
    found = []
    for text in texts(path):
        for call in examples(text):
            slug, _, written = call.partition('"')[2].partition('"')
            found.append((slug, written.removesuffix(")").lstrip(", \n")))
    return found


def loose(path: Path) -> list[str]:
    """Mappings and lists that stand in a notebook's prose as code, of no task by name."""
    prose = [re.sub(r"mu\.\w+\(.*?\)`", "", text, flags=re.S) for text in texts(path)]
    return [found for text in prose for found in re.findall(r"`([{\[][^`]*[}\]])`", text)]


def as_data(written: str) -> Any:
    """An example as data: dots are left out, wherever they stand; None where only dots are."""
    dots = re.sub(r"(\"[^\"]*\"|'[^']*')|…", lambda m: m[1] or "...", written)
    dots = re.sub(r",\s*\.\.\.\s*(?=[}])", "", dots)
    try:
        tree = ast.parse(dots.strip(), mode="eval")
    except SyntaxError:  # “your number”, “the last sentence of each unit”
        return None
    return _said(ast.literal_eval(tree))


def _said(value: Any) -> Any:
    if value is ... or (isinstance(value, str) and "…" in value):
        return None
    if isinstance(value, dict):
        kept = {key: _said(part) for key, part in value.items()}
        return {key: part for key, part in kept.items() if part is not None} or None
    if isinstance(value, list | tuple):
        kept = [part for part in map(_said, value) if part is not None]
        return kept if kept or not value else None
    return value


def repeated(item: Item, said: Any) -> Any:
    """What somebody writes who goes on as an example begins, over every part of the task."""
    kind = item.kind
    if isinstance(kind, Sorting):
        keys = [case.key for case in kind.cases]
    elif isinstance(kind, Quiz):
        keys = [question.key for question in kind.questions]
    else:
        keys = list(getattr(kind, "keys", ()))
    if not keys or not isinstance(said, dict):
        return said
    return dict(zip(keys, cycle(said.values()), strict=False))


def share(item: Item, answer: Any) -> float:
    told = item.judge(answer)
    return told.points / item.points if item.points else float("unreadable" not in told.names)


def right_parts(item: Item, said: Any) -> list[str]:
    """Parts of a task that an example has right: a quiz may earn nothing by them, and yet."""
    if isinstance(item.kind, Quiz | Sorting) and isinstance(said, dict):
        ideal = right(item.kind)
        return [key for key, part in said.items() if ideal.get(key) == part]
    return []


def gives_away(slug: str, written: str) -> str:
    """What is wrong with an example, if anything is."""
    item = catalogue.find(slug).at(0)
    said = as_data(written)
    if said is None or isinstance(item.kind, Prediction) or not item.points:
        return ""  # a guess earns by being made, and so does what has no points
    if isinstance(item.kind, Lab) and not set(said) - {"predicted"}:
        return ""
    if parts := right_parts(item, said):
        return f"{slug} {written}: right in {', '.join(parts)}"
    most, _ = MEANT.get(type(item.kind), (0.0, ""))
    for how, answer in (("as it stands", said), ("gone on with", repeated(item, said))):
        if (earned := share(item, answer)) > most:
            return f"{slug} {written}: {how} it earns {earned:.2f}"
    return ""


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_example_in_a_notebook_earns_anything(path):
    found = [gives_away(slug, written) for slug, written in printed(path)]
    assert [problem for problem in found if problem] == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_notebook_asks_for_code_outside_its_folded_end(path):
    cells = nbformat.read(path, 4).cells
    assert cells
    last = next(c for c in reversed(cells) if c.source.startswith("<details><summary>If you would"))
    for cell in cells:
        if cell is last or cell.metadata.get("nbgrader", {}).get("solution"):
            continue
        assert "mu.answer(" not in cell.source, cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_prose_shows_a_piece_of_an_answer(path):
    assert loose(path) == []


def test_every_task_has_its_line_at_the_end_of_its_notebook():
    asked = {slug for path in NOTEBOOKS for slug, _ in printed(path)}
    shown = {
        slug
        for path in NOTEBOOKS
        for text in texts(path)
        for slug in re.findall(r'^mu\.ask\("([^"]+)"\)', text, re.M)
    }
    assert asked == shown
    assert len(asked) > 100


# And each fault is seen.


@pytest.mark.parametrize(
    ("slug", "written"),
    [
        ("triangulation/looked-twice", '{"a": "data", "b": "method", …}'),
        ("reading-the-study/half-done", '{"a": "finding", "b": …}'),
        ("triangulation/citing", '{"a": "title", "b": "text", "c": "neither"}'),
    ],
)
def test_a_right_answer_would_be_seen(slug, written):
    assert gives_away(slug, written)


def test_what_is_dots_is_no_answer():
    assert as_data('{"a": …, "b": ["…", …], …}') is None
    assert as_data('{"a": "x", "b": …, …}') == {"a": "x"}
    assert as_data("your number") is None
    assert as_data("[…, 4, 9]") == [4, 9]
    assert as_data('{"64–72": [], …}') == {"64–72": []}

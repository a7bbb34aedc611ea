"""``add``, ``remove`` and ``points``: the exercises of a course, and what they are worth."""

from __future__ import annotations

import argparse
import copy
import json
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .. import backups, changes, doing, new, telling
from ..assignment import text_of
from ..course import Course, find
from ..doing import Stop, plural
from ..naming import write
from ..preflight.check import assignments

REMOVED = Path(".grading", "removed")

Cell = dict[str, Any]


@doing.command
def add(given: argparse.Namespace) -> int:
    """Make an exercise of tasks that are in ``source/``, or of a notebook: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``item`` (slugs or grade ids), ``notebook`` (a file, or None),
        ``title`` and ``dry_run``.
    """
    course = find(Path.cwd())
    name = given.assignment
    _is_free(course, name)
    if bool(given.item) == bool(given.notebook):
        raise Stop("Say what is in it: --item SLUG (again for more), or --from NOTEBOOK.")
    if given.notebook:
        book = _book(Path(given.notebook))
        if given.title:
            book["cells"][:0] = [_words(f"# {given.title}")]
    else:
        book = gathered(sources(course), given.item, given.title or name)
    if not any(_mine(cell).get("grade") or _mine(cell).get("task") for cell in book["cells"]):
        raise Stop(
            "No cell in it gives points. In JupyterLab, open the notebook, Create Assignment, and "
            "say which cells are graded; then add it."
        )
    points = sum(float(_mine(cell).get("points") or 0) for cell in book["cells"])
    told = f"{name}: {plural(len(book['cells']), 'cell')}, {points:g} points"
    telling.note(exercise=name, points=points, cells=len(book["cells"]))
    if given.dry_run:
        print(f"{told}; nothing was made (--dry-run).")
        return 0
    place = course.folder("source", name)
    place.mkdir(parents=True)
    try:
        write(
            place / f"{name}.ipynb",
            (json.dumps(book, indent=1, ensure_ascii=False) + "\n").encode(),
        )
        new.release(course.root, name)
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    changes.add(course.root, "add", told, exercise=name, after=points)
    print(f"{told} → {place.relative_to(course.root)}. Students do not have it yet: look at it, "
          f"then `meaningunits classroom release {name}`.")  # fmt: skip
    return 0


def _is_free(course: Course, name: str) -> None:
    if not all(c.isalnum() or c in "_-" for c in name) or not name:
        raise Stop(f"{name!r}: an exercise's name is letters, digits, _ and -, as in 13_our_case.")
    for step in ("source", "release"):
        if course.folder(step, name).exists():
            raise Stop(
                f"{name} is there already ({course.folder(step, name)}). Choose another name."
            )


def _book(path: Path) -> Any:
    if not path.exists():
        raise Stop(f"There is no {path}.")
    try:
        book = json.loads(path.read_text(encoding="utf-8-sig"))
        if not isinstance(book["cells"], list):
            raise TypeError
    except (ValueError, KeyError, TypeError):
        raise Stop(f"{path} is no notebook. Name an .ipynb that JupyterLab opens.") from None
    for cell in book["cells"]:
        if cell.get("cell_type") == "code":
            cell["outputs"], cell["execution_count"] = [], None
    return book


def sources(course: Course) -> dict[str, Any]:
    """Every notebook in ``source/``, by its path."""
    top = course.folder("source", "*").parent
    return {str(path): _book(path) for path in sorted(top.glob("*/*.ipynb"))}


def gathered(books: dict[str, Any], wanted: Iterable[str], title: str) -> dict[str, Any]:
    """A notebook with some tasks of others, each with the words above it and its answer.

    Parameters
    ----------
    books : mapping
        Path → notebook.
    wanted : iterable of str
        Slugs, or grade ids.
    title : str

    Raises
    ------
    Stop
        If a task is in none of them.
    """
    cells, made = [_words(f"# {title}"), _code("import meaningunits as mu")], None
    for slug in wanted:
        grade_id = slug.replace("/", "--")
        found = next(
            ((book, part) for book in books.values() if (part := _task(book["cells"], grade_id))),
            None,
        )
        if found is None:
            there = sorted(
                _mine(c)["grade_id"] for book in books.values() for c in book["cells"]
                if _mine(c).get("grade")
            )  # fmt: skip
            raise Stop(
                f"No exercise in source/ has the task {slug!r}. There are: {', '.join(there)}. "
                "What "
                "the lessons ask is practice: it shows its answers."
            )
        made = made or found[0]
        cells += copy.deepcopy(found[1])
    assert made is not None
    for number, cell in enumerate(cells):
        if not _mine(cell):
            cell["id"] = f"cell-{number:02d}"
    return {**{k: v for k, v in made.items() if k != "cells"}, "cells": cells}


def _task(cells: list[Cell], grade_id: str) -> list[Cell]:
    """A task's cells: from the heading above it to the cell that gives its points."""
    end = next(
        (
            i for i, c in enumerate(cells)
            if _mine(c).get("grade_id") == grade_id and _mine(c).get("grade")
        ),
        None,
    )  # fmt: skip
    if end is None:
        return []
    start = end
    while start > 0 and not (
        cells[start]["cell_type"] == "markdown"
        and text_of(cells[start]["source"]).startswith("## ")
    ):
        start -= 1
        if _mine(cells[start]).get("grade"):
            start += 1
            break
    return cells[start : end + 1]


def _mine(cell: Cell) -> dict[str, Any]:
    found: dict[str, Any] = cell.get("metadata", {}).get("nbgrader") or {}
    return found


def _words(text: str) -> Cell:
    return {"cell_type": "markdown", "id": "title", "metadata": {}, "source": text}


def _code(text: str) -> Cell:
    return {"cell_type": "code", "id": "code", "metadata": {}, "source": text, "outputs": [],
            "execution_count": None}  # fmt: skip


@doing.command
def remove(given: argparse.Namespace) -> int:
    """Take out an exercise of which nothing was handed in: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` and ``dry_run``.
    """
    course = find(Path.cwd())
    name = given.assignment
    if name not in assignments(course):
        with doing.gradebook(course) as book:
            doing.named(course, book, name)
    handed = course.students(name)
    with doing.gradebook(course) as book:
        handed = sorted({*handed, *(s.student_id for s in book.assignment_submissions(name))})
    if handed:
        raise Stop(
            f"{len(handed)} have handed {name} in, {handed[0]} among them; it stays. `release "
            f"{name} "
            "--withhold` keeps it out of exports, and `excuse` frees those who owe it."
        )
    telling.note(exercise=name)
    if given.dry_run:
        print(f"{name} would be taken out; nothing was changed (--dry-run).")
        return 0
    kept = take_out(course, name)
    changes.add(course.root, "remove", f"{name} was taken out", exercise=name, before=kept)
    print(
        f"{name} was taken out; it is kept in {kept}. `meaningunits classroom undo` brings it back."
    )
    return 0


def take_out(course: Course, name: str) -> str:
    """Move an exercise away and take it out of the gradebook; says where it is kept."""
    backups.make(course)
    top, number = course.root / REMOVED, 1
    while (top / f"{name}-{number}").exists():
        number += 1
    place = top / f"{name}-{number}"
    place.mkdir(parents=True)
    for step in ("source", "release"):
        if (folder := course.folder(step, name)).exists():
            folder.rename(place / step)
    with doing.gradebook(course) as book:
        book.remove_assignment(name)
    return place.relative_to(course.root).as_posix()


def put_back(course: Course, name: str, kept: str) -> None:
    """Bring an exercise back that was taken out.

    Raises
    ------
    Stop, CourseError
    """
    place = course.root / kept
    if not (place / "source").is_dir():
        raise Stop(f"{place} does not hold {name} any more; nothing was changed.")
    _is_free(course, name)
    (place / "source").rename(course.folder("source", name))
    new.release(course.root, name, again=True)


@doing.command
def points(given: argparse.Namespace) -> int:
    """Show what an exercise's tasks are worth, or change it, for everybody: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``values`` (``TASK=POINTS``) and ``dry_run``.
    """
    course = find(Path.cwd())
    paths = sorted(course.folder("source", given.assignment).glob("*.ipynb"))
    if not paths:
        raise Stop(f"There is no source of {given.assignment} in {course.folder('source', '.')}.")
    if not given.values:
        rows = [
            [_mine(c)["grade_id"], f"{float(_mine(c).get('points') or 0):g}"]
            for path in paths for c in _book(path)["cells"]
            if _mine(c).get("grade") or _mine(c).get("task")
        ]  # fmt: skip
        telling.note(exercise=given.assignment, points={name: float(n) for name, n in rows})
        print("\n".join(telling.columns(["task", "points"], rows)))
        return 0
    wanted = {
        task: _number(number) for task, _, number in (v.rpartition("=") for v in given.values)
    }
    before = change(course, given.assignment, wanted, dry_run=given.dry_run)
    told = f"{given.assignment}: " + ", ".join(
        f"{task} {before[task]:g} → {value:g} points" for task, value in wanted.items()
    )
    telling.note(exercise=given.assignment, before=before, after=wanted)
    if given.dry_run:
        print(f"{told}; nothing was changed (--dry-run).")
        return 0
    changes.add(course.root, "points", told, exercise=given.assignment, before=before, after=wanted)
    print(f"{told}. Words in the notebook that name points are as they were: see source/.")
    if course.students(given.assignment):
        print(f"Next, so that everybody is put on the new scale: meaningunits classroom grade "
              f"{given.assignment}")  # fmt: skip
    return 0


def _number(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 < value < 10_000:
        raise Stop(
            f"{text!r} is no number of points that a mark can be put on. Write TASK=POINTS, as in "
            "meaning-units--memo=6; a task that is to count for nothing is taken out of source/."
        )
    return value


def change(
    course: Course, name: str, wanted: dict[str, float], *, dry_run: bool = False
) -> dict[str, float]:
    """Give tasks other points, in the source and in the gradebook; returns what they had.

    Raises
    ------
    Stop, CourseError
    """
    before: dict[str, float] = {}
    changed: dict[Path, Any] = {}
    for path in sorted(course.folder("source", name).glob("*.ipynb")):
        book = _book(path)
        for cell in book["cells"]:
            task = _mine(cell).get("grade_id")
            if task in wanted and (_mine(cell).get("grade") or _mine(cell).get("task")):
                before[task] = float(_mine(cell).get("points") or 0)
                cell["metadata"]["nbgrader"]["points"] = wanted[task]
                changed[path] = book
    if unknown := sorted(set(wanted) - set(before)):
        raise Stop(f"{name} has no task {', '.join(unknown)}. `points {name}` lists them.")
    if dry_run:
        return before
    backups.make(course)
    for path, book in changed.items():
        write(path, (json.dumps(book, indent=1, ensure_ascii=False) + "\n").encode())
    new.release(course.root, name, again=True)
    return before

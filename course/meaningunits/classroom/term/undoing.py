"""``log`` and ``undo``: what was changed in a term, and taking one change back."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from .. import changes, doing, late, telling
from ..changes import Change
from ..course import Course, find
from ..doing import Stop
from . import exercises, standing


@doing.command
def log(given: argparse.Namespace) -> int:
    """List the changes: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (or None) and ``student`` (or None).
    """
    course = find(Path.cwd())
    every = changes.read(course.root)
    undone = {change.undoes for change in every}
    found = [
        c for c in every
        if given.assignment in (None, c.exercise) and given.student in (None, c.student)
    ]  # fmt: skip
    telling.note(changes=[vars(change) | {"undone": change.number in undone} for change in found])
    rows = [
        [str(c.number), c.when[:16], c.what, c.told + (" (undone)" if c.number in undone else "")]
        for c in found
    ]
    print("\n".join(telling.columns(["no.", "when (UTC)", "what", ""], rows)) if rows
          else "Nothing was changed yet.")  # fmt: skip
    return 0


@doing.command
def undo(given: argparse.Namespace) -> int:
    """Take one change back, the last one if none is named: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``number`` (or None) and ``dry_run``.
    """
    course = find(Path.cwd())
    standing_now = list(changes.standing(changes.read(course.root)))
    if not standing_now:
        raise Stop("There is nothing to undo.")
    change = standing_now[-1]
    if given.number is not None:
        found = [c for c in standing_now if c.number == given.number]
        if not found:
            raise Stop(f"There is no change {given.number} that stands. `log` lists them.")
        change = found[0]
    later = [c.number for c in standing_now if c.number > change.number and _same(c, change)]
    if later:
        raise Stop(
            f"Change {later[0]} came after it and is about the same: undo that first "
            f"(`undo {later[-1]}`)."
        )
    telling.note(undone=change.number, told=change.told)
    if given.dry_run:
        print(f"Would undo {change.number}: {change.told}.")
        return 0
    more = _UNDO[change.what](course, change) if change.what in _UNDO else ""
    changes.add(course.root, changes.UNDO, f"undone: {change.told}", exercise=change.exercise,
                student=change.student, undoes=change.number)  # fmt: skip
    if change.what == "extend":
        with doing.gradebook(course) as book:
            late.write_extensions(course, book.db, change.exercise)
    print(f"Undone: {change.told}.{more}")
    return 0


def _same(one: Change, other: Change) -> bool:
    return (one.what, one.exercise, one.student) == (other.what, other.exercise, other.student)


def _due(course: Course, change: Change) -> str:
    with doing.gradebook(course) as book:
        entry = doing.named(course, book, change.exercise)
        now = None if entry.duedate is None else entry.duedate.isoformat(" ")
        _untouched(now, change.after, "The due date")
        entry.duedate = None if change.before is None else datetime.fromisoformat(change.before)
        book.db.commit()
    return ""


def _untouched(now: Any, after: Any, what: str) -> None:
    if now != after:
        raise Stop(
            f"{what} was changed since, elsewhere (formgrader?): it is {now}, and was set to "
            f"{after}. "
            "Set it as you want it; nothing was undone."
        )


def _mark(course: Course, change: Change) -> str:
    with doing.gradebook(course) as book:
        grade = standing.cell(book, change.exercise, change.student, change.after["task"])
        _untouched(grade.manual_score, change.after["mark"][0], "The mark")
        grade.manual_score, grade.needs_manual_grade = change.before["mark"]
        book.db.commit()
    return ""


def _roster(course: Course, change: Change) -> str:
    left = []
    with doing.gradebook(course) as book:
        for student, known in change.before.items():
            if known is not None:
                book.update_or_create_student(student, **known)
            elif book.student_submissions(student):
                left.append(student)
            else:
                book.remove_student(student)
    return f" They have handed in and stay: {', '.join(left)}." if left else ""


def _points(course: Course, change: Change) -> str:
    exercises.change(course, change.exercise, change.before)
    return f" Next: meaningunits classroom grade {change.exercise}"


def _add(course: Course, change: Change) -> str:
    if course.students(change.exercise):
        raise Stop(f"{change.exercise} was handed in by now; it stays.")
    return f" It is kept in {exercises.take_out(course, change.exercise)}."


def _remove(course: Course, change: Change) -> str:
    exercises.put_back(course, change.exercise, change.before)
    return ""


_UNDO: dict[str, Callable[[Course, Change], str]] = {
    "due": _due,
    "mark": _mark,
    "roster": _roster,
    "points": _points,
    "add": _add,
    "remove": _remove,
}

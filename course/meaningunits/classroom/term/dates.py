"""``due`` and ``extend``: when an exercise is to be handed in, by all and by one."""

from __future__ import annotations

import argparse
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from .. import changes, doing, late, moments, telling
from ..course import Course, find
from ..doing import Stop


@doing.command
def due(given: argparse.Namespace) -> int:
    """List the due dates, or set one: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (or None to list), ``when`` (a time, ``none``, or None) and ``dry_run``.
    """
    course = find(Path.cwd())
    with doing.gradebook(course) as book:
        if not given.assignment or not given.when:
            names = [given.assignment] if given.assignment else [a.name for a in book.assignments]
            return _list(course, book, names)
        entry = doing.named(course, book, given.assignment)
        before = entry.duedate
        after = None if given.when == "none" else moments.read(given.when)
        told = f"{given.assignment} is due {moments.told(after)} (before: {moments.told(before)})"
        telling.note(exercise=given.assignment, before=before, after=after)
        if not given.dry_run and before != after:
            entry.duedate = after
            book.db.commit()
            changes.add(course.root, "due", told, exercise=given.assignment,
                    before=_kept(before), after=_kept(after))  # fmt: skip
    print(told + ("." if not given.dry_run else "; nothing was changed (--dry-run)."))
    if not given.dry_run:
        print("Late penalties follow by themselves. Set the same date on the platform.")
    return 0


def _kept(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat(" ")


def _list(course: Course, book: Any, names: list[str]) -> int:
    extended = changes.state(course.root).extensions
    rows, facts = [], {}
    for name in sorted(names):
        entry = doing.named(course, book, name)
        more = extended.get(name, {})
        words = ", ".join(f"{who} {_span(seconds)}" for who, seconds in sorted(more.items()))
        rows.append([name, moments.told(entry.duedate), words])
        facts[name] = {"due": entry.duedate, "extensions": more}
    telling.note(exercises=facts)
    print("\n".join(telling.columns(["exercise", "due", "extensions"], rows)))
    return 0


def _span(seconds: float) -> str:
    days, rest = divmod(round(seconds), 86400)
    return f"+{days} d" if not rest else f"+{round(seconds / 3600)} h"


@doing.command
def extend(given: argparse.Namespace) -> int:
    """Give some more time: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``students``, ``by`` (``3d``), ``until`` (a time), ``take_back`` and
        ``dry_run``.
    """
    course = find(Path.cwd())
    with doing.gradebook(course) as book:
        entry = doing.named(course, book, given.assignment)
        more = None if given.take_back else length(given.by, given.until, entry.duedate)
        students(book, given.students)
        now = changes.state(course.root).extensions.get(given.assignment, {})
        for student in given.students:
            if more is None:
                told = f"{student} has no more time for {given.assignment} than the others"
            else:
                end = entry.duedate + more if entry.duedate else None
                until = f", until {moments.told(end)}" if end else " once a due date is set"
                told = f"{student} has {_span(more.total_seconds())} for {given.assignment}{until}"
            print(told + ".")
            if not given.dry_run:
                changes.add(course.root, "extend", told, exercise=given.assignment, student=student,
                        before=now.get(student),
                        after=None if more is None else more.total_seconds())  # fmt: skip
        if not given.dry_run:
            print("Give the same time on the platform, or it may refuse the file.")
            late.write_extensions(course, book.db, given.assignment)
    telling.note(exercise=given.assignment, students=given.students,
                 seconds=None if more is None else more.total_seconds())  # fmt: skip
    return 0


def length(by: str | None, until: str | None, due: datetime | None) -> timedelta:
    """How much more time is given.

    Raises
    ------
    Stop
    """
    if bool(by) == bool(until):
        raise Stop("Say how much: --by 3d (or 48h, 1w), or --until 2026-11-27.")
    if by:
        found = moments.span(by)
        if not found:
            raise Stop(f"{by!r} is no length of time. Write --by 3d, 48h or 1w.")
        return found
    if due is None:
        raise Stop("No due date is set that could be extended to a day. `due` sets it; or --by 3d.")
    found = moments.read(until or "") - due
    if found <= timedelta(0):
        raise Stop(f"That is before it is due ({moments.told(due)}).")
    return found


def students(book: Any, named: list[str]) -> None:
    """See that the gradebook knows some students.

    Raises
    ------
    Stop
    """
    known = {s.id for s in book.students}
    if unknown := sorted(set(named) - known):
        raise Stop(
            f"The gradebook knows no {', '.join(unknown)}. `meaningunits classroom roster FILE` "
            "takes the class in; an id is the name of the folder in submitted/."
        )

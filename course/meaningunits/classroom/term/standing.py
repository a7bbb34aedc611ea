"""``excuse``, ``override`` and ``regrade``: what a person decides about one student's mark."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from .. import changes, doing, results, telling
from ..course import Course, find
from ..doing import Stop
from .dates import students


@doing.command
def excuse(given: argparse.Namespace) -> int:
    """Excuse some from an exercise, or list who is: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (or None to list), ``students``, ``because``, ``take_back``,
        ``dry_run``.
    """
    course = find(Path.cwd())
    now = changes.state(course.root).excused
    if not given.assignment or not given.students:
        rows = [
            [name, who, why]
            for name, of in sorted(now.items())
            for who, why in sorted(of.items())
            if given.assignment in (None, name)
        ]
        telling.note(excused=now)
        print("\n".join(telling.columns(["exercise", "student", "because"], rows)) if rows
              else "Nobody is excused.")  # fmt: skip
        return 0
    with doing.gradebook(course) as book:
        doing.named(course, book, given.assignment)
        students(book, given.students)
    for student in given.students:
        before = now.get(given.assignment, {}).get(student)
        after = None if given.take_back else given.because or "excused"
        told = (
            f"{student} is {'no longer ' if after is None else ''}excused from {given.assignment}"
        )
        print(told + ".")
        if not given.dry_run and before != after:
            changes.add(course.root, "excuse", told, exercise=given.assignment, student=student,
                    before=before, after=after)  # fmt: skip
    telling.note(exercise=given.assignment, students=given.students, excused=not given.take_back)
    return 0


@doing.command
def override(given: argparse.Namespace) -> int:
    """Set a mark over what was worked out: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``student``, ``points`` (or None), ``task`` (a cell, or None for the
        whole mark), ``because``, ``take_back`` and ``dry_run``.
    """
    course = find(Path.cwd())
    if (given.points is None) != given.take_back:
        raise Stop("Say the points, as in: override EXERCISE STUDENT 14; or --take-back.")
    told = set_mark(
        course, given.assignment, given.student, given.points, task=given.task,
        because=given.because or "", dry_run=given.dry_run,
    )  # fmt: skip
    telling.note(exercise=given.assignment, student=given.student, points=given.points)
    print(told + ("." if not given.dry_run else "; nothing was changed (--dry-run)."))
    return 0


def set_mark(
    course: Course, exercise: str, student: str, points: float | None, *,
    task: str | None = None, because: str = "", dry_run: bool = False,
) -> str:  # fmt: skip
    """Set a mark, or one task's, or take it back; says so.

    Raises
    ------
    Stop
        If there is no such task, or the points are more than it has.
    """
    found = results.read(course, [exercise])
    row = next((r for r in found.of(exercise) if r.student.id == student), None)
    if row is None:
        raise Stop(f"The gradebook knows no {student}.")
    why = f" ({because})" if because else ""
    if task is None:
        most, name = found.most(exercise), exercise
    else:
        by_id = {cell.grade_id: cell for cell in found.asked[exercise]}
        if task not in by_id:
            raise Stop(f"{exercise} has no task {task!r}. It has: {', '.join(by_id)}.")
        most, name = by_id[task].most, f"{exercise}, {task}"
    if points is not None and not 0 <= points <= most:
        raise Stop(f"{name} has {most:g} points; {points:g} is not one of them.")
    new = "as worked out" if points is None else f"{points:g} of {most:g}"
    told = f"{student}, {name}: {new}{why}"
    if dry_run:
        return told
    if task is None:
        before = changes.state(course.root).overrides.get(exercise, {}).get(student)
        changes.add(course.root, "override", told, exercise=exercise, student=student,
                before=before, after=points)  # fmt: skip
        return told
    with doing.gradebook(course) as book:
        grade = cell(book, exercise, student, task)
        was = [grade.manual_score, grade.needs_manual_grade]
        grade.manual_score = points
        grade.needs_manual_grade = points is None and grade.auto_score is None
        after = [grade.manual_score, grade.needs_manual_grade]
        book.db.commit()
    changes.add(course.root, "mark", told, exercise=exercise, student=student,
            before={"task": task, "mark": was}, after={"task": task, "mark": after})  # fmt: skip
    return told


def cell(book: Any, exercise: str, student: str, task: str) -> Any:
    """A grade in the gradebook.

    Raises
    ------
    Stop
        If nothing of it was graded.
    """
    from nbgrader.api import MissingEntry

    notebook, _, name = task.rpartition("/")
    try:
        for one in book.find_submission(exercise, student).notebooks:
            for grade in one.grades:
                if grade.name == name and notebook in ("", one.name):
                    return grade
    except MissingEntry:
        pass
    raise Stop(
        f"Nothing of {student}'s in {exercise} was graded, so that no task of it has a mark. "
        "Without "
        "--task you set the whole mark."
    )


@doing.command
def regrade(given: argparse.Namespace) -> int:
    """Keep a student's request, answer it, or list what is open: 0 done, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``student`` (both None to list), ``request`` (words), ``file`` (a file
        with them), ``answer``, ``points``, ``task`` and ``dry_run``.
    """
    course = find(Path.cwd())
    if not given.student:
        return _requests(course, given.assignment)
    with doing.gradebook(course) as book:
        doing.named(course, book, given.assignment)
        students(book, [given.student])
    words = given.request or (_text(Path(given.file)) if given.file else "")
    if bool(words) == bool(given.answer):
        raise Stop("Give the student's words (--request or --file), or your answer (--answer).")
    requests = changes.state(course.root).requests.get(given.assignment, {}).get(given.student, [])
    if given.answer and not is_open(requests):
        raise Stop(
            f"{given.student} asked for nothing that is open in {given.assignment}. Keep the words "
            "first: --request or --file."
        )
    if given.points is not None and not given.answer:
        raise Stop("Points go with an answer: --answer says why.")
    told = f"{given.student}, {given.assignment}: " + ("answered" if given.answer else "asked")
    if given.points is not None:
        told += "; " + set_mark(
            course, given.assignment, given.student, given.points, task=given.task,
            because="regraded", dry_run=given.dry_run,
        )  # fmt: skip
    print(told + ".")
    if not given.dry_run:
        after = {"answer": given.answer} if given.answer else {"request": words}
        changes.add(course.root, "regrade", told, exercise=given.assignment, student=given.student,
                after=after)  # fmt: skip
    telling.note(exercise=given.assignment, student=given.student, open=not given.answer)
    return 0


def is_open(requests: list[dict[str, str]]) -> bool:
    """Whether the last word is the student's."""
    return bool(requests) and "request" in requests[-1]


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig").strip()
    except UnicodeDecodeError:
        raise Stop(f"{path} is no plain text (UTF-8). Save it as text, or use --request.") from None


def _requests(course: Course, only: str | None) -> int:
    found = changes.state(course.root).requests
    rows = [
        [name, who, "open" if is_open(said) else "answered", said[-1]["when"][:10],
         " ".join((said[-1].get("request") or said[-1]["answer"]).split())[:60]]
        for name, of in sorted(found.items()) if only in (None, name)
        for who, said in sorted(of.items(), key=lambda pair: not is_open(pair[1]))
    ]  # fmt: skip
    telling.note(requests=found)
    head = ["exercise", "student", "it is", "since", "the last words"]
    print("\n".join(telling.columns(head, rows)) if rows else "Nobody asked for another look.")
    return 0

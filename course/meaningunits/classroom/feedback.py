"""``meaningunits classroom feedback``: nbgrader's report, and one page for each student.

The page says what was done well, what to look at again, and where in the lessons that is taught.
It is made of the student's own answers and the exercise's own words, which never name a place of
the panel's; of anybody else it knows nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from .. import numbering
from ..tasks import catalogue
from ..tasks.feedback import Feedback, Message
from ..tasks.kind import plural
from . import (
    afterwards,
    changes,
    converting,
    joining,
    judgements,
    naming,
    pages,
    results,
    telling,
)
from .afterwards import Reached
from .assignment import AssignmentError, load, title_of
from .course import CourseError
from .course import find as find_course
from .grading.summary import Progress
from .preflight.check import assignments
from .preflight.people import one_piece
from .results import ABSENT, EXCUSED, FAILED, MARKED, MARKING, WAITING, Asked, Result, ResultsError

if TYPE_CHECKING:
    from .course import Course

PAGE = "overview.html"
#: Below this many students for each, starting another process takes longer than it saves: as a copy
#: of this one, or anew, which imports nbgrader once more.
WORTH_A_PROCESS = {"fork": 10, "spawn": 120}


def run(given: argparse.Namespace) -> int:
    """Feedback for the course directory this is run in: 0 all, 1 not all, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (a name, or None for all), ``student`` (ids; all if empty),
        ``pages_only``, ``lessons`` (the address of the lessons, to be remembered; or None) and
        ``dry_run``.
    """
    try:
        course = find_course(Path.cwd())
        names = [given.assignment] if given.assignment else assignments(course)
        if getattr(given, "dry_run", False):
            return _would(course, names, given)
        if (address := getattr(given, "lessons", None)) is not None:
            _lessons_are_at(course, address)
        complete = [_one(course, name, given.student, given.pages_only) for name in names]
    except (CourseError, AssignmentError, ResultsError, telling.Stop) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        where = problem.filename or f"{Path.cwd()}: a file"
        print(f"{where}: {problem.strerror or problem}. Put it right and run this again.",
              file=sys.stderr)  # fmt: skip
        return 2
    return 0 if all(complete) else 1


def _lessons_are_at(course: Course, address: str) -> None:
    """Remember where a class has its lessons, so that pages can point into them."""
    address = address.strip()
    if address and not re.match(r"https?://[^\s/]", address):
        raise telling.Stop(
            f"{address!r} is no address of the web. Give the folder in which students open their "
            "lessons, as in --lessons https://hub.example.org/lab/tree/meaning-units; or '' for "
            "none."
        )
    before = changes.state(course.root).lessons
    if address != before:
        told = f"lessons are at {address}" if address else "lessons have no address"
        changes.add(course.root, "lessons", told, before=before, after=address)


def _whose(found: results.Results, name: str, only: Sequence[str]) -> list[Result]:
    """The students who get a page."""
    rows = [r for r in found.of(name) if r.status not in (ABSENT, EXCUSED, WAITING)]
    if not only:
        return rows
    only = [one_piece(student) for student in only]
    if unknown := set(only) - {r.student.id for r in rows}:
        raise ResultsError(f"Nothing of {', '.join(sorted(unknown))} has been graded in {name}.")
    return [r for r in rows if r.student.id in only]


def _would(course: Course, names: Sequence[str], given: argparse.Namespace) -> int:
    """Say who would get which pages."""
    for name in names:
        rows = _whose(results.read(course, [name]), name, given.student)
        graded = [r.student.id for r in rows if r.status in MARKED]
        telling.note(exercise=name, pages=[r.student.id for r in rows], reports=graded)
        reports = "" if given.pages_only else f", and {plural(len(graded), 'report')} by nbgrader"
        where = course.folder("feedback", name, "STUDENT").relative_to(course.root)
        print(f"{name}: would write {plural(len(rows), 'page')} → {where}/{PAGE}{reports}.")
    print("Nothing was written (--dry-run).")
    return 0


def _one(course: Course, name: str, only: Sequence[str], pages_only: bool) -> bool:
    found = results.read(course, [name])
    rows = _whose(found, name, only)
    graded = [r.student.id for r in rows if r.status in MARKED]
    workers = os.cpu_count() or 1
    troubles = {} if pages_only else _reports(course, name, graded, workers)
    cells = judgements.tasks(course, name)
    titles = {key: item.title for key, item in cells.items()}
    ours = {item.slug: item for item in cells.values()}
    comments, title = _comments(course, name), title_of(course, name)
    state = changes.state(course.root)
    asked_again = state.requests.get(name, {})
    marks = {(r.student.id, cell): p for r in rows for cell, p in r.cells.items()}
    specs = load(course, name)
    reached = afterwards.levels(course, specs, marks)
    said, newer = {}, {}
    for j in judgements.read(course, name, graded, ours):
        said[j.student] = j.feedback
        newer[j.student] = judgements.from_outputs(j.log, ours)
    for row in rows:
        student = row.student.id
        text = page(
            title, row, found.asked[name], said.get(student, {}), comments.get(student, {}),
            newer.get(student, ()), titles, asked_again.get(student, []),
            reached.get(student, {}), state.lessons,
        )  # fmt: skip
        place = course.folder("feedback", name, student)
        place.mkdir(parents=True, exist_ok=True)
        naming.write(place / PAGE, text.encode())
        joining.into(place, [spec.notebook for spec in specs], text)
    where = course.folder("feedback", name, "STUDENT").relative_to(course.root)
    telling.note(exercise=name, pages=[row.student.id for row in rows], troubles=troubles)
    print(f"{name}: {plural(len(rows), 'page')} → {where}/{PAGE}")
    if not pages_only:
        print(
            f"{name}: {len(graded) - len(troubles):,} of {plural(len(graded), 'report')} "
            "by nbgrader."
        )
    for student, trouble in troubles.items():
        print(f"  {student}: {trouble}")
    return not troubles


def _reports(course: Course, name: str, students: Sequence[str], workers: int) -> dict[str, str]:
    """The reports, with a line that says how far they are."""
    progress = Progress(len(students), word="reports")
    try:
        return reports(course, name, students, workers, progress.step)
    finally:
        progress.close()


def reports(
    course: Course,
    assignment: str,
    students: Sequence[str],
    workers: int = 1,
    done: Callable[[], None] = lambda: None,
) -> dict[str, str]:
    """nbgrader's own HTML for each student, made anew; student → trouble for whom it failed.

    One student after another, so that one whose files are damaged holds nobody up. A large class is
    shared out over ``workers``; ``done`` is called after each student.
    """
    troubles: dict[str, str] = {}

    def told(student: str, said: str) -> None:
        if said:
            troubles[student] = said
        done()

    converter = converting.Converter(course, assignment)
    shared = workers > 1 and len(students) >= workers * WORTH_A_PROCESS[_how()]
    here, others = (students[:1], students[1:]) if shared else (students, [])
    with contextlib.closing(converter):
        for student in here:
            told(student, converter.make(student))
    if not others:
        return troubles
    # A copy of this process has what the first student's report was made with.
    _mine[:] = [converter]
    begin = (str(course.root), assignment)
    try:
        with ProcessPoolExecutor(workers, get_context(_how()), _begin, begin) as pool:
            for student, said in zip(others, pool.map(_make, others, chunksize=8), strict=True):
                told(student, said)
    finally:
        _mine.clear()
    return troubles


def _how() -> str:
    """How to start a worker: as a copy of this process where only one thread runs in it."""
    tasks = Path("/proc/self/task")
    return "fork" if tasks.is_dir() and len(list(tasks.iterdir())) == 1 else "spawn"


#: What makes the reports, for workers; in a worker that began anew, its own.
_mine: list[converting.Converter] = []


def _begin(root: str, assignment: str) -> None:
    if not _mine:
        _mine.append(converting.Converter(find_course(root), assignment))


def _make(student: str) -> str:
    return _mine[0].make(student)


def page(
    title: str,
    row: Result,
    asked: Sequence[Asked],
    said: Mapping[str, Feedback],
    comments: Mapping[str, str],
    newer: Sequence[str] = (),
    titles: Mapping[str, str] | None = None,
    requests: Sequence[Mapping[str, str]] = (),
    reached: Mapping[str, list[Reached]] | None = None,
    lessons: str = "",
) -> str:
    """One student's page.

    Parameters
    ----------
    title : str
        The exercise's.
    row : Result
    asked : sequence of Asked
        The assignment's cells with points.
    said : mapping
        Slug → feedback, for the course's own tasks.
    comments : mapping
        Grade id → what the marker wrote.
    newer : sequence of str
        Titles of tasks whose answer was taken from the notebook's saved outputs.
    titles : mapping, optional
        Grade id → title of the course's own tasks; by the tasks' own grade ids if not given.
    requests : sequence of mappings
        What the student asked to have looked at again, and what was answered.
    reached : mapping, optional
        Grade id → the lines of its rubric, as they were marked.
    lessons : str
        The address of the folder in which students open their lessons; empty for none.
    """
    said = {slug: afterwards.afterwards(told) for slug, told in said.items()}
    reached = reached or {}
    by_slug = {catalogue.find(slug).grade_id: told.title for slug, told in said.items()}
    titles = by_slug if titles is None else titles
    named = partial(_title, titles)
    reason = row.reason or "It could not be run. Please ask whoever runs the course."
    return pages.page(
        "feedback.html.jinja",
        title,
        called=numbering.called,
        student=row.student.name,
        failed=reason if row.status == FAILED else "",
        so_far=row.so_far or 0,
        most=sum(cell.most for cell in asked),
        penalty=row.penalty,
        newer=newer,
        still=row.status == MARKING,
        points=[_points(cell, row.cells.get(cell.grade_id), named) for cell in asked],
        words=[
            ("Done well", _messages(said, ("good",))),
            ("Look at again", _messages(said, ("look", "mend"))),
        ],
        taught=[
            (lesson, *afterwards.place_of(lesson), afterwards.link(lesson, lessons))
            for lesson in _passages(said)
        ],
        steps=[
            (step, afterwards.link(step.lesson, lessons))
            for step in afterwards.next_steps(said, reached, titles)
        ],
        rubrics=[
            (
                named(cell),
                [[r.line, r.points, r.most, r.words or "–", r.next or "–"] for r in lines],
            )
            for cell, lines in reached.items()
        ],
        set_by_hand=row.override is not None,
        requests=[
            ("Answer", r["answer"]) if "answer" in r else ("You asked", r["request"])
            for r in requests
        ],
        comments=[(named(cell), _laid_out(text)) for cell, text in comments.items()],
    )


def _laid_out(comment: str) -> str:
    """A marker's words, which are Markdown in formgrader, as HTML; tags in them are shown."""
    from mistune import create_markdown

    return str(create_markdown(escape=True, hard_wrap=True, plugins=["url"])(comment))


def _title(titles: Mapping[str, str], cell: str) -> str:
    """What a cell is called on the page: its task's title, else its own name in words."""
    return titles.get(cell, cell.replace("-", " "))


def _points(cell: Asked, points: float | None, named: Callable[[str], str]) -> list[str]:
    given = "not marked yet" if points is None else f"{points:g}"
    by = "a person" if cell.by_hand else "the notebook"
    return [named(cell.grade_id), by, given, f"{cell.most:g}"]


def _messages(
    said: Mapping[str, Feedback], verdicts: Sequence[str]
) -> list[tuple[str, list[Message]]]:
    """Messages with one of some verdicts, by task."""
    found = ((told.title, [m for m in told.messages if m.verdict in verdicts])
             for told in said.values())  # fmt: skip
    return [(title, messages) for title, messages in found if messages]


def _passages(said: Mapping[str, Feedback]) -> list[str]:
    """The passages of lessons that help."""
    every = (m for told in said.values() for m in told.messages if m.verdict != "good")
    return sorted({m.lesson for m in every if m.see})


def _comments(course: Course, assignment: str) -> dict[str, dict[str, str]]:
    """Student → grade id → what a marker wrote; what nbgrader writes by itself is left out."""
    from nbgrader import api

    found: dict[str, dict[str, str]] = {}
    with api.Gradebook(course.db_url, course.course_id) as gradebook:
        rows = (
            gradebook.db.query(
                api.SubmittedAssignment.student_id, api.BaseCell.name, api.Comment.manual_comment
            )
            .select_from(api.Comment)
            .join(api.BaseCell, api.Comment.cell_id == api.BaseCell.id)
            .join(api.SubmittedNotebook, api.Comment.notebook_id == api.SubmittedNotebook.id)
            .join(
                api.SubmittedAssignment,
                api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id,
            )
            .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
            .filter(api.Assignment.name == assignment)
        )
        for student, cell, text in rows:
            if text and text.strip():
                found.setdefault(student, {})[cell] = text.strip()
    return found

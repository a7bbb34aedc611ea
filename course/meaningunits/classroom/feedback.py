"""``meaningunits classroom feedback``: nbgrader's report, and one page for each student.

The page says what was done well, what to look at again, and where in the lessons that is taught.
It is made of the student's own answers and the exercise's own words, which never name a place of
the panel's; of anybody else it knows nothing.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from html import escape
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from ..tasks import catalogue
from . import judgements, pages, results
from .assignment import AssignmentError, title_of
from .course import CourseError
from .course import find as find_course
from .preflight.check import assignments
from .results import ABSENT, FAILED, MARKED, MARKING, WAITING, Asked, Result, ResultsError

if TYPE_CHECKING:
    from .course import Course

PAGE = "overview.html"
#: Below this many students for each, starting another process takes longer than it saves.
WORTH_A_PROCESS = 12


def run(given: argparse.Namespace) -> int:
    """Feedback for the course directory this is run in: 0 all, 1 not all, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (a name, or None for all), ``student`` (ids; all if empty) and
        ``pages_only``.
    """
    try:
        course = find_course(Path.cwd())
        names = [given.assignment] if given.assignment else assignments(course)
        complete = [_one(course, name, given.student, given.pages_only) for name in names]
    except (CourseError, AssignmentError, ResultsError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{problem.filename}: {problem.strerror}. Put it right and run this again.",
              file=sys.stderr)  # fmt: skip
        return 2
    return 0 if all(complete) else 1


def _one(course: Course, name: str, only: Sequence[str], pages_only: bool) -> bool:
    found = results.read(course, [name])
    rows = [r for r in found.of(name) if r.status not in (ABSENT, WAITING)]
    if only:
        unknown = set(only) - {r.student.id for r in rows}
        if unknown:
            raise ResultsError(
                f"Nothing of {', '.join(sorted(unknown))} has been graded in {name}."
            )
        rows = [r for r in rows if r.student.id in only]
    graded = [r.student.id for r in rows if r.status in MARKED]
    workers = os.cpu_count() or 1
    troubles = {} if pages_only else reports(course, name, graded, workers)
    ours = judgements.tasks([cell.grade_id for cell in found.asked[name]])
    comments, title = _comments(course, name), title_of(course, name)
    said = {j.student: j.feedback for j in judgements.read(course, name, graded, ours)}
    for row in rows:
        student = row.student.id
        text = page(title, row, found.asked[name], said.get(student, {}), comments.get(student, {}))
        place = course.folder("feedback", name, student)
        place.mkdir(parents=True, exist_ok=True)
        (place / PAGE).write_text(text, encoding="utf-8")
    where = course.folder("feedback", name, "STUDENT").relative_to(course.root)
    print(f"{name}: {len(rows):,} pages → {where}/{PAGE}")
    if not pages_only:
        print(f"{name}: {len(graded) - len(troubles):,} of {len(graded):,} reports by nbgrader.")
    for student, trouble in troubles.items():
        print(f"  {student}: {trouble}")
    return not troubles


def reports(
    course: Course, assignment: str, students: Sequence[str], workers: int = 1
) -> dict[str, str]:
    """nbgrader's own HTML for each student, made anew; student → trouble for whom it failed.

    One student after another, so that one whose files are damaged holds nobody up. Converting a
    notebook is most of the work and uses one core; a class is shared out over ``workers``.
    """
    if workers < 2 or len(students) < 2 * WORTH_A_PROCESS:
        return _reports(str(course.root), assignment, students)
    shares = [students[i::workers] for i in range(workers)]
    troubles: dict[str, str] = {}
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        jobs = [pool.submit(_reports, str(course.root), assignment, share) for share in shares]
        for job in jobs:
            troubles |= job.result()
    return troubles


def _reports(root: str, assignment: str, students: Sequence[str]) -> dict[str, str]:
    """The reports of some students; the course is named by its folder, for another process."""
    course = find_course(root)
    from nbgrader.converters import GenerateFeedback
    from nbgrader.coursedir import CourseDirectory

    troubles = {}
    for student in students:
        directory = CourseDirectory(config=course.config)
        directory.root = str(course.root)
        directory.assignment_id, directory.student_id = assignment, student
        converter = GenerateFeedback(coursedir=directory, config=course.config, force=True)
        converter.log = logging.getLogger("meaningunits.feedback")
        converter.log.setLevel(logging.CRITICAL)
        try:
            converter.start()
        except (Exception, SystemExit) as problem:  # whatever nbgrader meets in one notebook
            said = str(problem).splitlines()
            troubles[student] = f"{type(problem).__name__}: {said[0][:200] if said else ''}"
    return troubles


def page(
    title: str,
    row: Result,
    asked: Sequence[Asked],
    said: Mapping[str, catalogue.Feedback],
    comments: Mapping[str, str],
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
    """
    head = f"<h1>{escape(title)}</h1><p>{escape(row.student.name)}</p>"
    if row.status == FAILED:
        reason = row.reason or "It could not be run. Please ask whoever runs the course."
        body = f"<h2>Not graded yet</h2><p>{escape(reason)}</p><p>This is not a mark of 0.</p>"
        return pages.document(title, head + body)
    titles = {catalogue.find(slug).grade_id: told.title for slug, told in said.items()}
    parts = [head, _points(row, asked, titles), *_words(said), *_marker(comments, titles)]
    return pages.document(title, "".join(parts))


def _points(row: Result, asked: Sequence[Asked], titles: Mapping[str, str]) -> str:
    lines = []
    for cell in asked:
        points = row.cells.get(cell.grade_id)
        given = "not marked yet" if points is None else f"{points:g}"
        name = titles.get(cell.grade_id, cell.grade_id.replace("-", " "))
        by = "a person" if cell.by_hand else "the notebook"
        lines.append([name, by, given, f"{cell.most:g}"])
    late = f" {row.penalty:g} are taken off for being late." if row.penalty else ""
    still = " A person still has to mark a part of it." if row.status == MARKING else ""
    most = sum(cell.most for cell in asked)
    return (
        f"<h2>Points</h2><p>{row.so_far or 0:g} of {most:g}{' so far' if still else ''}."
        f"{late}{still}</p>"
        + pages.table("Points by task", ("Task", "Marked by", "Points", "Of"), lines, (2, 3))
    )


def _words(said: Mapping[str, catalogue.Feedback]) -> Iterable[str]:
    """What was done well, what to look at again, each by task; and the passages that help."""
    for heading, verdicts in (("Done well", ("good",)), ("Look at again", ("look", "mend"))):
        shown = ""
        for told in said.values():
            cards = [m.html() for m in told.messages if m.verdict in verdicts]
            if cards:
                shown += f"<h3>{escape(told.title)}</h3>{''.join(cards)}"
        if shown:
            yield f"<h2>{heading}</h2>{shown}"
    where = {
        m.see for told in said.values() for m in told.messages if m.verdict != "good" and m.see
    }
    if where:
        lines = "".join(f"<li>{escape(see)}</li>" for see in sorted(where))
        yield f"<h2>Where it is taught</h2><ul>{lines}</ul>"


def _marker(comments: Mapping[str, str], titles: Mapping[str, str]) -> Iterable[str]:
    if comments:
        lines = "".join(
            f"<p><b>{escape(titles.get(cell, cell.replace('-', ' ')))}:</b> {escape(text)}</p>"
            for cell, text in comments.items()
        )
        yield f"<h2>From the person who marked it</h2>{lines}"


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

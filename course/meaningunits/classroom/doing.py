"""What the commands of a term have in common: the course, the gradebook, and errors in words."""

from __future__ import annotations

import argparse
import contextlib
import functools
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..tasks.kind import plural
from .assignment import AssignmentError, unknown
from .backups import BackupError
from .course import CourseError
from .results import ResultsError
from .telling import Stop

if TYPE_CHECKING:
    from .course import Course

__all__ = ["Stop", "command", "gradebook", "named", "plural"]


def command(work: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """A command whose errors are told in words: its own status, or 2 where it could not run."""

    @functools.wraps(work)
    def run(given: argparse.Namespace) -> int:
        from sqlalchemy.exc import SQLAlchemyError

        try:
            return work(given)
        except (Stop, CourseError, AssignmentError, BackupError, ResultsError) as problem:
            print(problem, file=sys.stderr)
        except SQLAlchemyError as problem:
            said = str(getattr(problem, "orig", problem)).splitlines()[0]
            print(
                f"The gradebook could not be used ({said}). See that no other program holds it, "
                "and "
                "run this again.",
                file=sys.stderr,
            )
        except OSError as problem:
            where = problem.filename or Path.cwd()
            print(
                f"{where}: {problem.strerror or problem}. Put it right and run this again.",
                file=sys.stderr,
            )
        return 2

    return run


@contextlib.contextmanager
def gradebook(course: Course) -> Iterator[Any]:
    """nbgrader's gradebook of a course, which has to be there.

    Raises
    ------
    Stop
    """
    from nbgrader.api import Gradebook

    file = course.db_url.removeprefix("sqlite:///")
    if file != course.db_url and not (course.root / file).exists():
        raise Stop(
            f"There is no gradebook yet ({file}). Run `nbgrader generate_assignment NAME --force` "
            "here for each assignment."
        )
    with Gradebook(course.db_url, course.course_id) as book:
        yield book


def named(course: Course, book: Any, assignment: str) -> Any:
    """An assignment of the gradebook.

    Raises
    ------
    AssignmentError
        If there is none of that name.
    """
    from nbgrader.api import MissingEntry

    try:
        return book.find_assignment(assignment)
    except MissingEntry:
        raise AssignmentError(unknown(course, assignment)) from None

"""The command ``meaningunits classroom report``: writes ``reports/NAME.html`` and its CSV files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...tasks.kind import plural
from .. import naming, sheets, telling
from ..assignment import AssignmentError
from ..course import Course, CourseError
from ..course import find as find_course
from ..preflight.check import assignments
from ..results import ResultsError
from . import gather, nameless, page, tables, term, term_page

FOLDER = "reports"
WITHOUT_NAMES = "-without-names"
TERM = "class-over-the-term"


def run(given: argparse.Namespace) -> int:
    """Report on the course directory this is run in: 0 done, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (a name, or None for all), ``hide_names`` and ``dry_run``.
    """
    try:
        course = find_course(Path.cwd())
        names = [given.assignment] if given.assignment else assignments(course)
        place = Path(FOLDER)
        if getattr(given, "dry_run", False):
            return _would(course, names, place, given)
        place.mkdir(exist_ok=True)
        gathered = [gather(course, name) for name in names]
        for name, report in zip(names, gathered, strict=True):
            report = nameless(report) if given.hide_names else report
            # Beside the one that names students, never in its place.
            file = f"{name}{WITHOUT_NAMES}" if given.hide_names else name
            naming.write(place / f"{file}.html", page.html(report).encode())
            for end, rows in tables.tables(report).items():
                sheets.write(place / f"{file}-{end}.csv", rows)
            handed_in = sum(report.counts.values()) - report.counts["not handed in"]
            telling.note(exercise=name, counts=report.counts, page=place / f"{file}.html")
            written = place / f"{file}.html"
            print(f"{name}: {plural(handed_in, 'submission')} → {written}, and its tables as CSV.")
        if not given.assignment:
            file = f"{TERM}{WITHOUT_NAMES}" if given.hide_names else TERM
            over = term.gather(gathered, hide_names=given.hide_names)
            naming.write(place / f"{file}.html", term_page.html(over).encode())
            for end, rows in term_page.tables(over).items():
                sheets.write(place / f"{file}-{end}.csv", rows)
            print(f"The class over the term → {place / f'{file}.html'}")
    except (CourseError, AssignmentError, ResultsError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        where = problem.filename or f"{Path.cwd()}: a file"
        print(f"{where}: {problem.strerror or problem}. Put it right and run this again.",
              file=sys.stderr)  # fmt: skip
        return 2
    return 0


def _would(course: Course, names: list[str], place: Path, given: argparse.Namespace) -> int:
    """Say which pages would be written, and over which the term's."""
    for name in names:
        counts = gather(course, name).counts
        handed_in = sum(counts.values()) - counts["not handed in"]
        written = place / f"{name}{WITHOUT_NAMES if given.hide_names else ''}.html"
        telling.note(exercise=name, counts=counts, page=written)
        print(
            f"{name}: {plural(handed_in, 'submission')}, would go to {written}, "
            "and its tables as CSV."
        )
    if not given.assignment:
        over = place / f"{TERM}{WITHOUT_NAMES if given.hide_names else ''}.html"
        print(f"The class over the term would go to {over}.")
    print("Nothing was written (--dry-run).")
    return 0

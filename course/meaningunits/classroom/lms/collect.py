"""``meaningunits classroom collect``: a platform's bulk downloads into ``submitted/``.

Files go in as they came, all of them, whatever they are; ``check`` and ``grade`` then find the work
in them. What stood there before is kept in ``submitted/.earlier``. Nobody is left out silently.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from .. import doing, naming, results, telling
from ..doing import Stop, plural
from ..preflight.check import assignments
from ..preflight.folders import TIMESTAMP
from . import downloads, people, tables, taken, times
from .downloads import Download, File
from .taken import Taken

if TYPE_CHECKING:
    from ..course import Course

EARLIER = ".earlier"
NEW, AGAIN, SAME = "new", "handed in again", "as before"


@dataclass
class Found:
    """What one run took in, by student; and what it could not."""

    students: dict[str, str] = field(default_factory=dict)
    late: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)
    refused: dict[str, str] = field(default_factory=dict)
    unknown: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@doing.command
def run(given: argparse.Namespace) -> int:
    """Collect into the course directory this is run in: 0 all, 1 not all, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment``, ``files`` (zips or folders; a Moodle worksheet may be among them),
        ``take_guesses`` and ``dry_run``.
    """
    from ..course import find

    course = find(Path.cwd())
    if given.assignment not in assignments(course):
        raise Stop(_not_one(course, given.assignment))
    sheets = [Path(name) for name in given.files if name.lower().endswith((".csv", ".txt"))]
    zips = [Path(name) for name in given.files if Path(name) not in sheets]
    if not zips:
        raise Stop("Name a zip, as in: meaningunits classroom collect EXERCISE submissions.zip")
    ask = _asked if sys.stdin.isatty() and not given.dry_run and not given.json else None
    found = collect(
        course, given.assignment, [downloads.opened(path) for path in zips],
        worksheets=[tables.read(path) for path in sheets], ask=ask,
        take_guesses=given.take_guesses, dry_run=given.dry_run,
    )  # fmt: skip
    telling.note(
        students=found.students, late=found.late, typed=found.typed, refused=found.refused,
        unknown=found.unknown, others=found.others, dry_run=given.dry_run,
    )  # fmt: skip
    print(said(given.assignment, found, dry_run=given.dry_run))
    return int(bool(found.unknown or found.refused))


def _not_one(course: Course, name: str) -> str:
    from ..assignment import unknown

    hint = " The exercise comes first, then the files." if Path(name).exists() else ""
    return unknown(course, name) + hint


def _asked(question: str) -> str:
    print(question, end="", file=sys.stderr, flush=True)
    return sys.stdin.readline()


def collect(
    course: Course,
    assignment: str,
    found: list[Download],
    *,
    worksheets: list[tables.Table] | None = None,
    ask: Callable[[str], str] | None = None,
    take_guesses: bool = False,
    dry_run: bool = False,
) -> Found:
    """Take downloads in, the later ones over the earlier.

    Parameters
    ----------
    course : Course
    assignment : str
    found : list of Download
    worksheets : list of Table
        Moodle's grading worksheets: they say whose a participant's number is, and when work came.
    ask : function of a question, or None
    take_guesses : bool
        Take the guesses in the id map for the answers.
    dry_run : bool
        Say what would be done and change nothing.

    Raises
    ------
    Stop
    OSError
    """
    known = results.students(course)
    sheet = times.Worksheets(worksheets or [], known)
    who = people.read(course.root, known)
    everybody = [(files[0].handed, files) for one in found for files in one.by_person().values()]
    strangers = [
        handed for handed, _ in everybody if not sheet.of(handed) and not who.of(handed, assignment)
    ]
    new = who.ask(strangers, assignment, ask)
    who.lines += new
    if take_guesses:
        who.lines = [_guessed(line) for line in who.lines]
    if (new or take_guesses) and not dry_run:
        people.keep(course.root, who.lines)
    made = Found(others=[name for one in found for name in one.others])
    record = taken.read(course.root)
    for handed, files in everybody:
        name = handed.name or "somebody"
        students = sheet.of(handed) or who.of(handed, assignment)
        if not students:
            made.unknown.append(f"{name} ({handed.system} {handed.number})")
        for student in students:
            if bad := _no_folder(student) or downloads.too_large(files):
                made.refused[student] = bad
                continue
            came = sheet.came(handed)
            before = record.get(assignment, {}).get(student)
            place = course.folder("submitted", assignment, student)
            made.students[student] = _take(place, files, before, came, dry_run=dry_run)
            if any(file.handed.late for file in files):
                made.late.append(student)
            if all(file.handed.typed for file in files):
                made.typed.append(student)
            record.setdefault(assignment, {})[student] = [
                Taken(file.handed, taken.digest(file.read())) for file in files
            ]
            if not dry_run:
                taken.keep(course.root, record)
    return made


def _guessed(line: people.Line) -> people.Line:
    if line.student_id:
        return line
    return people.Line(
        line.system, line.exercise, line.number, line.name, line.guess or line.name, line.guess
    )


def _no_folder(student: str) -> str:
    if student.startswith(".") or set(student) & set('/\\:*?"<>|[]\0'):
        return f"{student!r} cannot be a folder's name; correct it in {people.FILE}"
    return ""


def _take(
    place: Path, files: list[File], before: list[Taken] | None, came: str, *, dry_run: bool
) -> str:
    """Put one student's files in their folder; says what it was."""
    digests = {file.handed.file: taken.digest(file.read()) for file in files}
    known = None if before is None else {one.handed.file: one.digest for one in before}
    if place.is_dir() and digests == known:
        return SAME
    status = AGAIN if place.exists() else NEW
    if dry_run:
        return status
    making = place.with_name(f".{place.name}.part")
    shutil.rmtree(making, ignore_errors=True)
    for file in files:
        target = making / file.handed.file
        with naming.naming(target):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.read())
    if came:
        (making / TIMESTAMP).write_text(f"{came}\n", encoding="utf-8")
    if status == AGAIN:
        _set_aside(place)
    making.rename(place)
    return status


def _set_aside(place: Path) -> None:
    """Keep what a newer hand-in replaces: ``submitted/.earlier/STUDENT/EXERCISE/1`` and so on."""
    top = place.parents[1] / EARLIER / place.parent.name / place.name
    top.mkdir(parents=True, exist_ok=True)
    number = 1 + max((int(p.name) for p in top.iterdir() if p.name.isdigit()), default=0)
    place.rename(top / str(number))


def said(assignment: str, found: Found, *, dry_run: bool = False) -> str:
    """What is told of a run: counts first, then what to do, then who."""
    counts: Mapping[str, list[str]] = {
        status: [name for name, had in found.students.items() if had == status]
        for status in (NEW, AGAIN, SAME)
    }
    parts = [f"{len(names):,} {status}" for status, names in counts.items() if names]
    would = "Would collect" if dry_run else "Collected"
    lines = [
        f"{assignment}: {would.lower()} from {plural(len(found.students), 'student')}"
        + (f" ({', '.join(parts)})." if parts else ".")
    ]
    if found.unknown:
        lines += [
            telling.colour(f"{len(found.unknown):,} not known, and not collected:", "bad"),
            *(f"  {name}" for name in found.unknown),
            f"Write their student_id into {people.FILE} (a guess stands beside it; of a group, all "
            "members, parted by spaces), and collect again. --take-guesses takes the guesses.",
        ]
    lines += [f"{name}: not collected; {why}." for name, why in found.refused.items()]
    if found.late:
        lines.append(
            f"Late, says Canvas, which does not say how late: {', '.join(found.late)}. Where that "
            f"costs points, write the time into their {TIMESTAMP}, as in 2026-11-24 12:00:00 UTC."
        )
    if found.typed:
        lines.append(
            f"Typed into the platform, no file handed in: {', '.join(found.typed)}. Ask for the "
            "file."
        )
    if counts[AGAIN]:
        lines.append(
            f"Handed in again: {', '.join(counts[AGAIN])}. What stood there before is kept in "
            f"submitted/{EARLIER}."
        )
    if found.others:
        lines.append(
            f"{plural(len(found.others), 'file')} of nobody, left where they are: "
            + ", ".join(found.others[:5])
            + (" and more." if len(found.others) > 5 else ".")
        )
    if found.students and not dry_run:
        lines.append(f"Next: meaningunits classroom grade {assignment}")
    return "\n".join(lines)

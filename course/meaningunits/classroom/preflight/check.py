"""``meaningunits classroom check``: pre-flight of every submission in a course directory."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from typing import Any

from .. import telling
from ..assignment import AssignmentError, AssignmentSpec, from_notebook, load, unknown
from ..course import Course, CourseError
from ..course import find as find_course
from . import Verdict, folders, inspect, people, printable, timestamps, trails, work_file
from .missing import ASK, GIVEN_UP, NONE, is_missing
from .repairing import ORIGINALS, as_bytes, fingerprint, repair, set_links_aside, write
from .rows import FINE, MISSING, RECORD, REFUSED, REPAIRED, Row, table


def run(given: argparse.Namespace) -> int:
    """Check the course directory this is run in: 0 all can be graded, 1 not all, 2 could not run.

    Parameters
    ----------
    given : argparse.Namespace
        With ``assignment`` (a name, or None for all) and ``dry_run``.
    """
    try:
        course = find_course(Path.cwd())
        names = [given.assignment] if given.assignment else assignments(course)
        checked = [(name, check(course, name, dry_run=given.dry_run)) for name in names]
    except (CourseError, AssignmentError) as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        where = printable(str(problem.filename or "a file"))
        print(
            f"{where}: {problem.strerror or problem}. What was repaired before this is kept; put "
            "it right and run this again.",
            file=sys.stderr,
        )
        return 2
    telling.note(
        exercises={
            name: [
                {"student": row.student, "notebook": row.notebook, **row.record()} for row in rows
            ]
            for name, rows in checked
        }
    )
    for name, rows in checked:
        print(table(name, rows, dry_run=given.dry_run, width=telling.width()))
    if lacks_gradebook(course):
        name = names[0] if len(names) == 1 else "NAME"
        print(
            "There is no gradebook yet, and nbgrader autograde needs one: run "
            f"`nbgrader generate_assignment {name} --force` first."
        )
    return int(any(row.verdict == REFUSED for _, rows in checked for row in rows))


def lacks_gradebook(course: Course) -> bool:
    """Whether the gradebook is a file that nothing has made yet."""
    file = course.db_url.removeprefix("sqlite:///")
    return file != course.db_url and not (course.root / file).exists()


def assignments(course: Course) -> list[str]:
    """Every assignment that was released here.

    Raises
    ------
    AssignmentError
        If there is none.
    """
    released = course.folder("release", "*").parent
    names = sorted({p.parent.name for p in released.glob("*/*.ipynb")})
    if not names:
        raise AssignmentError(
            f"No released assignment was found in {released}. Run this in the course directory, "
            "where nbgrader_config.py is, after `nbgrader generate_assignment`."
        )
    return names


def specs_of(course: Course, assignment: str) -> tuple[AssignmentSpec, ...]:
    """The assignment's notebooks as the gradebook has them, else as they were released.

    Raises
    ------
    AssignmentError
        If neither knows the assignment.
    """
    if not lacks_gradebook(course):  # nbgrader would make an empty one
        from sqlalchemy.exc import SQLAlchemyError

        try:
            return load(course, assignment)
        except AssignmentError:
            pass
        except SQLAlchemyError as problem:
            raise AssignmentError(
                f"The gradebook could not be read ({type(problem).__name__}). If another program "
                "is using it, let that finish; if nbgrader was updated, make a copy of it and run "
                "`nbgrader db upgrade`. Then run this again."
            ) from None
    folder = course.folder("release", assignment)
    found = []
    for path in sorted(folder.glob("*.ipynb")):
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        found.append(from_notebook(assignment, path.stem, data))
    if not found:
        raise AssignmentError(unknown(course, assignment))
    return tuple(found)


def check(
    course: Course,
    assignment: str,
    *,
    dry_run: bool = False,
    students: Collection[str] | None = None,
) -> list[Row]:
    """Check every submission of an assignment, repair what can be repaired, and record it.

    Parameters
    ----------
    course : Course
    assignment : str
    dry_run : bool
        Say what would be done and change nothing.
    students : collection of str, optional
        Only these; all if not given.

    Returns
    -------
    list of Row
        A row for every student's folder and every notebook of the assignment.
    """
    specs = specs_of(course, assignment)
    top, below = places(course, assignment)
    if not top.is_dir():
        raise AssignmentError(
            f"There are no submissions: the folder {top} does not exist. Put each student's files "
            f"into {course.folder('submitted', assignment, 'STUDENT')}."
        )
    record = _read_record(course.root)
    known = record.get(assignment, {})
    others = _other_assignments(course, assignment)
    rows = []
    for entry in people.entries(top, below, dry_run):
        student = entry.student
        if students is not None and student not in {people.one_piece(s) for s in students}:
            continue
        if entry.refused:
            rows += [Row(student, spec.notebook, REFUSED, [entry.refused]) for spec in specs]
            continue
        try:
            found = _student(top / entry.name, below, specs, others, known, dry_run)
        except OSError as problem:  # one folder that cannot be written must not stop the others
            why = f"It could not be put right: {problem.strerror or problem}. What was handed in "
            words = [f"{why} is still there. Give write access to {top.name}, and run this again."]
            found = [Row(student, spec.notebook, REFUSED, words) for spec in specs]
        rows += [_of(row, entry) for row in found]
    if not dry_run:
        kept = {} if students is None else {n: k for n, k in known.items() if n not in students}
        record[assignment] = kept
        for row in rows:
            kept.setdefault(row.student, {})[row.notebook] = row.record()
        text = json.dumps(record, indent=1, sort_keys=True) + "\n"
        write(course.root / RECORD, text.encode())
    return rows


def _of(row: Row, entry: people.Entry) -> Row:
    """A row under the student's one name."""
    row.student = entry.student
    if entry.words and row.verdict in (FINE, REPAIRED):
        row.verdict, row.words = REPAIRED, [*entry.words, *row.words]
    return row


def places(course: Course, assignment: str) -> tuple[Path, PurePosixPath]:
    """The folder with one entry per student, and the way from there to the assignment."""
    pattern = course.folder("submitted", assignment, "*")
    at = pattern.parts.index("*")
    return Path(*pattern.parts[:at]), PurePosixPath(*pattern.parts[at + 1 :])


def _other_assignments(course: Course, assignment: str) -> set[str]:
    names = set()
    for step in ("source", "release"):
        folder = course.folder(step, assignment).parent
        if folder.is_dir():
            names |= {p.name for p in folder.iterdir() if p.is_dir()}
    return names - {assignment}


def _student(
    home: Path,
    below: PurePosixPath,
    specs: tuple[AssignmentSpec, ...],
    others: set[str],
    known: dict[str, Any],
    dry_run: bool,
) -> list[Row]:
    """One entry of the folder of submissions: a row for each notebook."""
    student = home.name
    outside = _is_no_students_folder(home, specs[0].assignment, others) or _is_linked(home, below)
    if outside:
        return [Row(student, spec.notebook, REFUSED, [outside]) for spec in specs]
    folder = home / below
    originals = home.parent / ORIGINALS / student / below
    laid = work_file.unpack(home, folder, specs, known.get(student, {}), originals, dry_run)
    if laid.refused:
        return [Row(student, spec.notebook, REFUSED, [laid.refused]) for spec in specs]
    if dry_run and laid.notebooks:
        return [_as_laid(student, spec, laid) for spec in specs]
    elsewhere = not folder.is_dir()
    looked_in = home if elsewhere else folder
    there = folders.listing(looked_in, others | laid.passed_over if elsewhere else ())
    set_aside = [] if elsewhere else set_links_aside(looked_in, there, originals, dry_run)
    in_time = [] if elsewhere else timestamps.mend(looked_in, originals, dry_run)
    set_aside = [*laid.words, *set_aside, *in_time]
    names = {f"{spec.notebook}.ipynb" for spec in specs}
    rows = []
    for spec in specs:
        wanted = f"{spec.notebook}.ipynb"
        try:
            found = folders.find(looked_in, there, spec, names - {wanted}, elsewhere)
        except (folders.Unreadable, ValueError, RuntimeError, NotImplementedError) as problem:
            found = folders.Found(Verdict(None, refusal=f"What was handed in: {problem}"))
        if found.verdict.notebook is None and _not_handed_in(wanted, names, there, elsewhere):
            words = [f"{wanted} was not handed in."]
            rows.append(Row(student, spec.notebook, MISSING, words))
            continue
        row = _row(student, spec, found, set_aside)
        if found.file is not None:
            content = as_bytes(found.verdict.notebook)
            is_new = found.file != folder / wanted or content != folders.read(found.file)
            if found.verdict.repairs and is_new:
                row.after = fingerprint(content)
                if not dry_run:
                    repair(folder, wanted, found, originals)
            else:
                _remember(row, known, found.file)
        row.notebook_read = found.verdict.notebook
        rows.append(row)
    _look_for_answers(rows, specs, folder, home, originals, dry_run)
    return rows


def _look_for_answers(
    rows: list[Row],
    specs: tuple[AssignmentSpec, ...],
    folder: Path,
    home: Path,
    originals: Path,
    dry_run: bool,
) -> None:
    """Bring the answers that came along together, and say so; say where none came."""
    words, trail = trails.gather(folder, home, specs, originals, dry_run)
    by_name = {spec.notebook: spec for spec in specs}
    for row in rows:
        row.trail = trails.troubles(folder, trail)
        if row.notebook_read is None:
            continue
        if words:
            row.verdict, row.words = REPAIRED, list(dict.fromkeys([*row.words, *words]))
            if not dry_run:
                row.after = fingerprint(folders.read(folder / f"{row.notebook}.ipynb"))
        if is_missing(row.notebook_read, by_name[row.notebook], trail):
            if (folder / NONE).is_file():
                row.trail = [*row.trail, GIVEN_UP]
            else:
                row.verdict, row.words = REFUSED, [ASK, *row.words]


def _as_laid(student: str, spec: AssignmentSpec, laid: work_file.Laid) -> Row:
    """What would be said of a notebook in a work file, which is not unpacked for asking."""
    wanted = f"{spec.notebook}.ipynb"
    content = laid.notebooks.get(spec.notebook)
    if content is None:
        return Row(student, spec.notebook, MISSING, [f"{wanted} was not handed in."])
    return _row(student, spec, folders.Found(inspect(content, wanted, spec)), laid.words)


def _is_no_students_folder(home: Path, assignment: str, others: set[str]) -> str:
    """What is wrong with an entry among the students' folders, if it is none; else nothing."""
    place = home.parent.name
    if home.is_symlink():
        return "This is a link to another place and was not followed. Put the folder itself here."
    if not home.is_dir():
        return (
            f"This file lies in {place} itself, in no student's folder, so it cannot be known "
            f"whose it is. Move it to {place}/STUDENT/{assignment}."
        )
    if home.name == assignment or home.name in others:
        return (
            f"The folders are the wrong way round: {place}/{home.name} should be inside each "
            f"student's folder, {place}/STUDENT/{home.name}."
        )
    return ""


def _is_linked(home: Path, below: PurePosixPath) -> str:
    """What is said of a student's folder that is reached over a link; else nothing."""
    links = [home / p for p in [*reversed(below.parents), below] if (home / p).is_symlink()]
    if not links:
        return ""
    name = printable(str(links[0].relative_to(home.parent)))
    return f"{name} is a link to another place and was not followed. Hand in the folder."


def _not_handed_in(wanted: str, names: set[str], there: folders.Listing, elsewhere: bool) -> bool:
    """Whether a student simply did not hand this notebook in, rather than something damaged."""
    like = {p.name for p in there.files if folders.may_be_notebook(p)}
    return not like if elsewhere else bool(like) and like <= names - {wanted}


def _row(
    student: str,
    spec: AssignmentSpec,
    found: folders.Found,
    set_aside: list[str],
) -> Row:
    if found.verdict.notebook is None:
        words = [str(found.verdict.refusal), *set_aside]
        return Row(student, spec.notebook, REFUSED, words)
    words = [*found.verdict.repairs, *set_aside]
    return Row(student, spec.notebook, REPAIRED if words else FINE, words)


def _remember(row: Row, known: dict[str, Any], file: Path) -> None:
    """Keep what an earlier run wrote down, if the file is still as that run left it."""
    now = fingerprint(folders.read(file))
    before = known.get(row.student, {}).get(row.notebook, {})
    if before.get("sha256") == now:
        row.words = list(dict.fromkeys([*before.get("words", []), *row.words]))
        row.verdict = REPAIRED
    if row.verdict == REPAIRED:
        row.after = now


def _read_record(root: Path) -> dict[str, Any]:
    try:
        record = json.loads((root / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}

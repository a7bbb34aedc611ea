"""``meaningunits classroom new``: a course directory that is ready to teach from."""

from __future__ import annotations

import argparse
import contextlib
import json
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from ..doctor import machine
from ..tasks.kind import plural
from . import telling
from .assignment import CellSpec, from_notebook
from .course import CourseError, find

HERE = Path(__file__).parent
#: Where a gradebook's address is read from when it holds a password.
VARIABLE = "MEANINGUNITS_GRADEBOOK"

CONFIG = '''"""nbgrader's settings; run nbgrader and `meaningunits classroom` in this folder."""

${first}from pathlib import Path

c = get_config()
c.CourseDirectory.course_id = ${course_id}
${gradebook}c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.py"]
c.ClearSolutions.code_stub = {"python": "# Only for code: the task above keeps what you do there."}
c.ClearSolutions.text_stub = "*Your answer here.*"
# A student's trail holds the answers; no file of ours may take its place.
assignments = [path.name for path in Path("source").glob("*/")]
c.Autograde.exclude_overwriting = {name: ["trail.jsonl"] for name in assignments}
# A notebook handed in without its trail still carries the widgets' answers in its outputs.
c.Autograde.sanitize_preprocessors.insert(0, "meaningunits.classroom.answers.RestoreTrail")
# What was answered in a task is told in the answer cell below it.
c.Autograde.sanitize_preprocessors.append("meaningunits.classroom.answers.WriteTexts")
# nbgrader's own collector takes notebooks alone; the answers are in the trail.
c.FileNameCollectorPlugin.valid_ext = [".ipynb", ".jsonl", ".zip"]
'''


def run(given: argparse.Namespace) -> int:
    """Make a course directory: 0 made, 2 could not.

    Parameters
    ----------
    given : argparse.Namespace
        With ``folder``, ``checkout`` (or None), ``db`` (or None), ``course_id`` and ``dry_run``.
    """
    try:
        place = Path(given.folder).expanduser().absolute()
        checkout = checkout_of(given.checkout)
        if getattr(given, "dry_run", False):
            _see(place)
            names = sorted({path.parent.name for path in _notebooks(checkout)})
            telling.note(folder=place, exercises=names)
            print(
                f"Would make {place} with {plural(len(names), 'exercise')}: {', '.join(names)}. "
                "Nothing was written (--dry-run)."
            )
            return 0
        made = make(place, checkout, given.course_id, given.db)
    except CourseError as problem:
        print(problem, file=sys.stderr)
        return 2
    except OSError as problem:
        print(f"{problem.filename or given.folder}: {problem.strerror}.", file=sys.stderr)
        return 2
    telling.note(folder=place, exercises=made)
    print(f"{plural(len(made), 'exercise')} in {place}: {', '.join(made)}.")
    if given.db and _has_password(given.db):
        print(
            f"The gradebook's address holds a password, so it is not written down: set {VARIABLE} "
            "to it in the environment of every command here."
        )
    print(f"Read {place / 'GUIDE.md'} first.")
    return 0


def checkout_of(named: str | None) -> Path:
    """The checkout that the exercises' sources are taken from.

    Raises
    ------
    CourseError
        If there are no sources there, or none can be found.
    """
    if named:
        places = [Path(named).expanduser().absolute()]
    else:
        here = Path.cwd()
        places = [here, *here.parents, HERE.parents[2]]  # and where this package lies, in place
    for place in places:
        if _notebooks(place):
            return place
    raise CourseError(
        f"There is no solutions/ folder with exercises in {named or 'this folder or above it'}. "
        "Full answers do not travel with the installed package: get a checkout of the course, and "
        "name its folder with --from."
    )


def make(place: Path, checkout: Path, course_id: str, db: str | None = None) -> list[str]:
    """Make the course directory; all of it, or nothing.

    Parameters
    ----------
    place : Path
        Must not exist, or be an empty folder.
    checkout : Path
    course_id : str
    db : str, optional
        Any SQLAlchemy URL; ``gradebook.db`` in the folder if not given.

    Returns
    -------
    list of str
        The exercises' names.

    Raises
    ------
    CourseError
        If something lies there already, or nbgrader cannot make the release.
    """
    _see(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=f".{place.name}-") as scratch:
        made = Path(scratch) / "course"
        names = _sources(checkout, made / "source")
        (made / "nbgrader_config.py").write_text(_config(course_id, db), encoding="utf-8")
        (made / "GUIDE.md").write_text(_guide(made, names, db), encoding="utf-8")
        with _gradebook_address(db):
            for name in names:
                release(made, name)
        if place.exists():
            place.rmdir()
        made.rename(place)
    return names


def _see(place: Path) -> None:
    """Refuse a place in which no course directory can be made."""
    if place.exists() and (not place.is_dir() or any(place.iterdir())):
        raise CourseError(f"{place} is there already and not empty. Name another folder.")
    if odd := sorted({*"*?[]"} & {*str(place)}):
        raise CourseError(
            f"nbgrader takes {' '.join(odd)} in a path for a pattern, and would find nothing in "
            f"{place}. Name a folder without."
        )


def _notebooks(checkout: Path) -> list[Path]:
    """The exercises with full answers."""
    return sorted((checkout / "solutions").glob("[0-9][0-9]_*/*.ipynb"))


def _sources(checkout: Path, source: Path) -> list[str]:
    names = []
    for notebook in _notebooks(checkout):
        name = notebook.parent.name
        (source / name).mkdir(parents=True, exist_ok=True)
        shutil.copy(notebook, source / name)
        names.append(name)
    return list(dict.fromkeys(names))


def _config(course_id: str, db: str | None) -> str:
    first, gradebook = "", ""
    if db and _has_password(db):
        first = "import os\n"
        gradebook = f'c.CourseDirectory.db_url = os.environ["{VARIABLE}"]\n'
    elif db:
        gradebook = f"c.CourseDirectory.db_url = {db!r}\n"
    return Template(CONFIG).substitute(first=first, course_id=repr(course_id), gradebook=gradebook)


def _has_password(url: str) -> bool:
    return urlsplit(url).password is not None


def _guide(made: Path, names: list[str], db: str | None) -> str:
    rows = ["| exercise | points | by the notebook | by a person |", "|---|---|---|---|"]
    for name in names:
        cells: list[CellSpec] = []
        for path in sorted((made / "source" / name).glob("*.ipynb")):
            data = json.loads(path.read_text(encoding="utf-8"))
            cells += from_notebook(name, path.stem, data).graded
        total = sum(cell.points or 0.0 for cell in cells)
        by_hand = sum(
            c.points or 0.0 for c in cells if c.solution or c.task or c.cell_type != "code"
        )
        rows.append(f"| `{name}` | {total:g} | {total - by_hand:g} | {by_hand:g} |")
    book = "the database" if db else "`gradebook.db`"
    text = (HERE / "guide.md").read_text(encoding="utf-8")
    return Template(text).substitute(exercises="\n".join(rows), gradebook=book)


def release(made: Path, name: str, *, again: bool = False) -> None:
    """Let nbgrader make what students get, and fill the gradebook.

    Parameters
    ----------
    made : Path
        The course directory.
    name : str
    again : bool
        In the place of what was made before.

    Raises
    ------
    CourseError
    """
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory

    config = find(made).config
    directory = CourseDirectory(config=config)
    directory.root, directory.assignment_id = str(made), name
    converter = GenerateAssignment(coursedir=directory, config=config, force=again)
    converter.log = logging.getLogger("meaningunits.new")
    converter.log.setLevel(logging.CRITICAL)
    try:
        with tools_on_path():
            converter.start()
    except (Exception, SystemExit) as problem:  # noqa: BLE001 - whatever nbgrader runs into
        raise CourseError(
            f"nbgrader could not make the release of {name} ({type(problem).__name__}: "
            f"{str(problem).splitlines()[0] if str(problem) else 'it gave no reason'}). Nothing "
            "was left behind; see that the gradebook's address is right and can be written to."
        ) from None


@contextlib.contextmanager
def tools_on_path() -> Iterator[None]:
    """nbgrader calls alembic through PATH, where an environment that is not activated is not."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(machine.scripts("alembic", "alembic")), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


@contextlib.contextmanager
def _gradebook_address(db: str | None) -> Iterator[None]:
    """The address in the environment while the release is made, where the settings look for it."""
    before = os.environ.get(VARIABLE)
    if db and _has_password(db):
        os.environ[VARIABLE] = db
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(VARIABLE, None)
        else:
            os.environ[VARIABLE] = before

"""What `meaningunits classroom` understands beyond grading: a term's commands and their flags.

Only names stand here; a command's module is imported when it is run.
"""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import Any

from . import telling

JSON = "print one JSON object for scripts instead of text"
DRY = "say what would be done, do nothing"


def run(given: argparse.Namespace) -> int:
    """Run the command that was named, for a person or for a script."""
    return telling.run(given, given.run)


def add(tasks: Any) -> None:
    """Add a term's commands, and to every command but ``mark`` ``--json``.

    Parameters
    ----------
    tasks : argparse's subparsers
        With the commands that are there already.
    """
    _between(tasks)
    _marking(tasks)
    _dates(tasks)
    _decisions(tasks)
    _exercises(tasks)
    _export(tasks.choices["export"])
    for name in ("grade", "feedback", "report", "restore", "new"):
        tasks.choices[name].add_argument("--dry-run", action="store_true", help=DRY)
    for name, parser in tasks.choices.items():
        if name == "mark":  # it serves a page, and has nothing to say when it ends
            continue
        parser.add_argument("--json", action="store_true", help=JSON)


def _verb(tasks: Any, name: str, work: str, about: str, *, writes: bool = True) -> Any:
    def run(given: argparse.Namespace) -> int:
        module, _, function = work.partition(":")
        return int(getattr(import_module(f"{__package__}.{module}"), function or "run")(given))

    parser = tasks.add_parser(name, help=about, description=f"{about[0].upper()}{about[1:]}.")
    if writes:
        parser.add_argument("--dry-run", action="store_true", help=DRY)
    parser.set_defaults(run=run)
    return parser


def _between(tasks: Any) -> None:
    """In from Canvas or Moodle, and back."""
    collect = _verb(tasks, "collect", "lms.collect", "take in a bulk download of Canvas or Moodle")
    collect.add_argument("assignment", metavar="EXERCISE")
    collect.add_argument(
        "files", nargs="+", metavar="FILE", help="zips or folders; Moodle's worksheet may be there"
    )
    collect.add_argument(
        "--take-guesses", action="store_true", help="take the guesses in lms-ids.csv for answers"
    )

    back = _verb(
        tasks, "return", "lms.giving", "make the zip with pages that the platform takes back"
    )
    back.add_argument("assignment", metavar="EXERCISE")
    back.add_argument("--student", action="append", default=[], help="only this one (again: more)")

    roster = _verb(tasks, "roster", "lms.roster", "take the class in from Canvas's or Moodle's CSV")
    roster.add_argument("file", metavar="FILE")
    roster.add_argument("--id-column", help="the column that is the student's id here")
    _column(roster)


def _marking(tasks: Any) -> None:
    """The page on which a person marks."""
    mark = _verb(
        tasks, "mark", "marking.command", "open the page on which you mark, one question for all",
        writes=False,
    )  # fmt: skip
    mark.add_argument("assignment", metavar="EXERCISE")
    mark.add_argument(
        "--as", dest="marker", metavar="NAME", help="who marks (default: your name here)"
    )
    mark.add_argument("--port", type=int, default=0, help="the page's; one that is free without")
    mark.add_argument(
        "--no-browser", dest="browser", action="store_false", help="print the address only"
    )


def _column(parser: Any) -> None:
    parser.add_argument(
        "--column", action="append", default=[], metavar="EXERCISE=HEADING",
        help="which column of the platform's an exercise is; kept (again: more)",
    )  # fmt: skip


def _export(parser: Any) -> None:
    """What an export can be told more."""
    _column(parser)
    parser.add_argument("--onto", metavar="FILE", help="fill in Moodle's own grading worksheet")
    parser.add_argument(
        "--semicolon", action="store_true", help="; between cells and a comma in numbers"
    )
    parser.add_argument("--bom", action="store_true", help="mark the file as UTF-8, for Excel")
    parser.add_argument("--dry-run", action="store_true", help=DRY)


def _dates(tasks: Any) -> None:
    due = _verb(tasks, "due", "term.dates:due", "list the due dates, or set one")
    due.add_argument("assignment", nargs="?", metavar="EXERCISE")
    due.add_argument("when", nargs="?", help="2026-11-24, '2026-11-24 18:00', or none")

    extend = _verb(tasks, "extend", "term.dates:extend", "give somebody more time")
    extend.add_argument("assignment", metavar="EXERCISE")
    extend.add_argument("students", nargs="+", metavar="STUDENT")
    extend.add_argument("--by", help="how much: 3d, 48h, 1w")
    extend.add_argument("--until", help="a time, as for due")
    _back(extend)

    release = _verb(
        tasks, "release", "term.releasing", "say that students have an exercise; zip it"
    )
    release.add_argument("assignment", nargs="?", metavar="EXERCISE")
    release.add_argument("--on", help="from then on")
    release.add_argument("--withhold", action="store_true", help="they do not have it")


def _back(parser: Any) -> None:
    parser.add_argument("--take-back", action="store_true", help="as if it had never been said")


def _decisions(tasks: Any) -> None:
    excuse = _verb(tasks, "excuse", "term.standing:excuse", "excuse somebody, or list who is")
    excuse.add_argument("assignment", nargs="?", metavar="EXERCISE")
    excuse.add_argument("students", nargs="*", metavar="STUDENT")
    excuse.add_argument("--because", help="the reason, for the log and the export")
    _back(excuse)

    override = _verb(
        tasks, "override", "term.standing:override", "set a mark over the one worked out"
    )
    override.add_argument("assignment", metavar="EXERCISE")
    override.add_argument("student", metavar="STUDENT")
    override.add_argument("points", nargs="?", type=float)
    override.add_argument("--task", help="one task's points; the whole mark without")
    override.add_argument("--because", help="the reason, for the log")
    _back(override)

    regrade = _verb(
        tasks, "regrade", "term.standing:regrade", "keep a request for another look, or answer it"
    )
    regrade.add_argument("assignment", nargs="?", metavar="EXERCISE")
    regrade.add_argument("student", nargs="?", metavar="STUDENT")
    regrade.add_argument("--request", help="the student's words")
    regrade.add_argument("--file", help="a text file with them")
    regrade.add_argument("--answer", help="yours")
    regrade.add_argument("--points", type=float, help="the new mark, with the answer")
    regrade.add_argument("--task", help="the points are one task's")

    log = _verb(tasks, "log", "term.undoing:log", "list what was changed", writes=False)
    log.add_argument("assignment", nargs="?", metavar="EXERCISE")
    log.add_argument("--student", help="only what is about this one")

    undo = _verb(tasks, "undo", "term.undoing:undo", "take a change back: the last one, or NUMBER")
    undo.add_argument("number", nargs="?", type=int, metavar="NUMBER")


def _exercises(tasks: Any) -> None:
    add = _verb(tasks, "add", "term.exercises:add", "add an exercise of your own")
    add.add_argument("assignment", metavar="NAME")
    add.add_argument("--item", action="append", default=[], help="a task in source/ (again: more)")
    add.add_argument("--from", dest="notebook", help="a notebook with nbgrader's cells")
    add.add_argument("--title", help="its heading")

    remove = _verb(
        tasks, "remove", "term.exercises:remove", "take out an exercise nobody handed in"
    )
    remove.add_argument("assignment", metavar="EXERCISE")

    points = _verb(tasks, "points", "term.exercises:points", "what tasks are worth, or change it")
    points.add_argument("assignment", metavar="EXERCISE")
    points.add_argument("values", nargs="*", metavar="TASK=POINTS")

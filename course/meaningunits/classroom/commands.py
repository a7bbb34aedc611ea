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
    """Add a term's commands, and to every command ``--json``.

    Parameters
    ----------
    tasks : argparse's subparsers
        With the commands that are there already.
    """
    _between(tasks)
    for parser in tasks.choices.values():
        parser.add_argument("--json", action="store_true", help=JSON)


def _verb(tasks: Any, name: str, module: str, about: str, *, writes: bool = True) -> Any:
    def run(given: argparse.Namespace) -> int:
        place = f"{__package__}.{module}"
        return int(import_module(place).run(given))

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

"""Moodle's grading worksheet: whose a participant's number is, and when the work came in.

Its columns: Identifier (``Participant 123``), Full name, ID number, Email address, Status, Grade,
Maximum grade, …, Last modified (submission), in the language of whoever downloads it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import moments
from ..results import Student
from .names import MOODLE, Handed, key, keys
from .tables import Table, TableError


class Worksheets:
    """Some worksheets, read for collecting.

    Raises
    ------
    TableError
        If one of them is no worksheet.
    """

    def __init__(self, tables: Iterable[Table], known: Iterable[Student]) -> None:
        self.known = tuple(known)
        self.rows: dict[str, tuple[str, str]] = {}
        for table in tables:
            place = table.known("participant")
            if place is None or not any(number(row[place]) for row in table.rows):
                raise TableError(
                    "That CSV is no grading worksheet of Moodle's (no Identifier in it). In the "
                    "assignment: View all submissions, Download grading worksheet."
                )
            came = table.known("came")
            for row in table.rows:
                told = row[came] if came is not None else ""
                self.rows[number(row[place])] = (whose(table, row, self.known), told)

    def of(self, handed: Handed) -> tuple[str, ...]:
        """The student of a participant's number."""
        found = self.rows.get(handed.number, ("", ""))[0] if handed.system == MOODLE else ""
        return (found,) if found else ()

    def came(self, handed: Handed) -> str:
        """When the work came in, as nbgrader writes it; empty where it is not told for certain."""
        told = self.rows.get(handed.number, ("", ""))[1] if handed.system == MOODLE else ""
        moment = moments.maybe(told) if told.strip(" -") else None
        return moments.kept(moment) if moment else ""


def number(identifier: str) -> str:
    """The number in ``Participant 123``; empty where there is none."""
    found = re.search(r"(\d+)\s*$", identifier)
    return found[1] if found else ""


def whose(table: Table, row: tuple[str, ...], known: Iterable[Student]) -> str:
    """The student of a row: by number, address, user name or name; empty if nobody is sure."""
    students = tuple(known)
    for what in ("number", "email", "user"):
        place = table.known(what)
        cell = row[place].strip().casefold() if place is not None else ""
        found = {s.id for s in students if cell and cell in (s.id.casefold(), s.email.casefold())}
        if len(found) == 1:
            return found.pop()
    place = table.known("full")
    name = key(row[place]) if place is not None else ""
    found = {s.id for s in students if name and name in keys(s.first, s.last)}
    return found.pop() if len(found) == 1 else ""

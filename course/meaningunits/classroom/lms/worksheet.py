"""Marks written into Moodle's own grading worksheet, which it then takes back."""

from __future__ import annotations

from collections.abc import Mapping

from ..results import Result, Student
from . import times
from .tables import Table, TableError, written


def filled(
    table: Table, marks: Mapping[str, Result], *, so_far: bool = False
) -> tuple[bytes, list[str]]:
    """The worksheet with the marks that there are; every other cell as it was.

    Parameters
    ----------
    table : Table
    marks : mapping
        Student id → result in the exercise that the worksheet is of.
    so_far : bool
        Points so far where marking is not finished.

    Returns
    -------
    bytes, list of str
        The file, and those with a mark who are not in it.

    Raises
    ------
    TableError
        If it is no worksheet.
    """
    grade = table.known("grade")
    if grade is None or table.known("participant") is None:
        raise TableError(
            "That is no grading worksheet of Moodle's: it has no Identifier and Grade. In the "
            "assignment: View all submissions, Download grading worksheet."
        )
    known: list[Student] = [result.student for result in marks.values()]
    rows, seen = [], set()
    for row in table.rows:
        student = times.whose(table, row, known)
        result = marks.get(student)
        mark = None if result is None else result.so_far if so_far else result.score
        seen.add(student)
        if mark is not None:
            text = f"{mark:.10g}"
            text = text.replace(".", ",") if table.between == ";" else text
            row = (*row[:grade], text, *row[grade + 1 :])
        rows.append(row)
    missing = [name for name, r in marks.items() if r.score is not None and name not in seen]
    return written(table.head, rows, table.between, marked=table.marked), missing

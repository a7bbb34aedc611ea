"""Codes against something: against interviews, against one another, and against coders. Counting.

Each number is units, and each unit can be read. What stands together in a unit need not have to do
with one another; that is for the reader to say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .across import Cell, Coded, Line, Row, matrix, pseudonym

INTERVIEW, CODE, CODER = "interview", "code", "coder"
#: What a matrix may be by, and how it is said.
BY = {
    INTERVIEW: "by interview",
    CODE: "together in a unit",
    CODER: "by coder",
}
#: What each number of a matrix counts, said above it.
CAPTION = {
    INTERVIEW: "How many units of each interview have a theme or code. A unit counts once for a "
    "theme, however many of its codes it has.",
    CODE: "What stands together in a unit: how many units have both the theme or code of the row "
    "and that of the column. Where row and column are the same: how many units have it at all.",
    CODER: "To how many units each coder gave a theme or code, over all interviews.",
}


@dataclass(frozen=True)
class Crossed:
    """A matrix: its lines, and the key and name of each column."""

    lines: tuple[Line, ...]
    columns: tuple[tuple[str, str], ...]

    def line(self, key: str) -> Line | None:
        return next((line for line in self.lines if line.key == key), None)

    def column(self, key: str) -> int | None:
        return next((n for n, (known, _) in enumerate(self.columns) if known == key), None)


def crossed(
    coded: Coded, by: str, opened: Sequence[str], others: Mapping[str, Coded] | None = None
) -> Crossed:
    """One coding against interviews, its own codes, or other coders.

    Parameters
    ----------
    coded : Coded
    by : str
        A key of ``BY``.
    opened : sequence of str
        Themes whose codes follow them, in lines and in columns of codes.
    others : mapping, optional
        Coders to set beside one another: key → coding.
    """
    lines = matrix(coded, opened)
    if by == CODE:
        return _together(lines)
    if by == CODER:
        return _by_coder({coded.key: coded, **(others or {})}, opened)
    return Crossed(tuple(lines), tuple((name, pseudonym(name)) for name in coded.interviews))


def _units(line: Line) -> dict[str, Row]:
    return {row.key: row for cell in line.cells for row in cell.units}


def _together(lines: Sequence[Line]) -> Crossed:
    """Units that carry both: a line's theme or code, and a column's."""
    units = {line.key: _units(line) for line in lines}
    found = []
    for line in lines:
        cells = []
        for other in lines:
            both = [row for key, row in units[line.key].items() if key in units[other.key]]
            cells.append(Cell(tuple(both), sum(bool(row.against) for row in both)))
        found.append(Line(line.key, line.name, tuple(cells)))
    return Crossed(tuple(found), tuple((line.key, line.name) for line in lines))


def _by_coder(coders: Mapping[str, Coded], opened: Sequence[str]) -> Crossed:
    """Units that each coder gave a theme or code, over all interviews."""
    by_coder = {key: {one.key: one for one in matrix(c, opened)} for key, c in coders.items()}
    names = {key: one.name for lines in by_coder.values() for key, one in lines.items()}
    found = []
    for key, name in names.items():
        cells = []
        for lines in by_coder.values():
            own = tuple(_units(lines[key]).values()) if key in lines else ()
            against = sum(cell.against for cell in lines[key].cells) if key in lines else 0
            cells.append(Cell(own, against))
        found.append(Line(key, name, tuple(cells)))
    return Crossed(tuple(found), tuple((key, c.name) for key, c in coders.items()))

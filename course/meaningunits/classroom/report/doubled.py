"""How alike two markers were, where answers were marked twice: read from the ledger of marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean
from typing import TYPE_CHECKING

from ..ledger import Ledger
from ..results import Asked

if TYPE_CHECKING:
    from ..course import Course


@dataclass(frozen=True)
class Doubled:
    """Two markers at one task.

    Parameters
    ----------
    cell, one, other : str
    answers : int
        That both have finished.
    alike, levels : int
        Of how many levels, how many they set the same.
    apart : float
        How many points they are apart on average, whichever way.
    """

    cell: str
    one: str
    other: str
    answers: int
    alike: int
    levels: int
    apart: float


def doubled(course: Course, assignment: str, asked: Sequence[Asked]) -> tuple[Doubled, ...]:
    """Every two markers at every task that a person marks.

    Parameters
    ----------
    course : Course
    assignment : str
    asked : sequence of Asked
    """
    ledger, found = Ledger(course.root), []
    for cell in asked:
        if not cell.by_hand:
            continue
        pairs: dict[tuple[str, str], list[tuple[int, int, float]]] = {}
        for student in ledger.order(assignment, cell.grade_id):
            by = ledger.of(assignment, cell.grade_id, student).by.values()
            done = sorted((e for e in by if e.points is not None), key=lambda e: e.marker)
            for a, b in combinations(done, 2):
                if a.text == b.text and a.levels.keys() == b.levels.keys():
                    alike = sum(a.levels[name] == b.levels[name] for name in a.levels)
                    apart = abs((a.points or 0.0) - (b.points or 0.0))
                    pairs.setdefault((a.marker, b.marker), []).append((alike, len(a.levels), apart))
        for (one, other), rows in sorted(pairs.items()):
            alikes, levels, aparts = zip(*rows, strict=True)
            sums = len(rows), sum(alikes), sum(levels), fmean(aparts)
            found.append(Doubled(cell.grade_id, one, other, *sums))
    return tuple(found)

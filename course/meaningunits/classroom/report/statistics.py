"""Numbers about a class's marks: how hard a task was, whom it tells apart, how marks are spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

from ..results import ABSENT, FAILED, GRADED, MARKED, MARKING, WAITING, Asked, Result

#: Below this many students a correlation says more about chance than about the task.
LEAST_FOR_CORRELATION = 10


@dataclass(frozen=True)
class TaskRow:
    """One cell with points: how the class did.

    Parameters
    ----------
    grade_id : str
    most : float
        Points.
    by_hand : bool
        Whether a person marks it.
    marked : int
        How many have a mark here.
    difficulty : float or None
        Mean share of the points reached, in [0, 1]; high is easy (the usual name is a misnomer).
    full, none : int
        How many reached all points, and how many none.
    discrimination : float or None
        Correlation of this cell's points with the sum of the other cells' marks (corrected
        item–total correlation, in [−1, 1]); None for few students or where nothing varies.
    """

    grade_id: str
    most: float
    by_hand: bool
    marked: int
    difficulty: float | None
    full: int
    none: int
    discrimination: float | None


@dataclass(frozen=True)
class Spread:
    """How the points so far are spread over a class."""

    students: int
    lowest: float
    median: float
    mean: float
    highest: float


def counts(results: Sequence[Result]) -> dict[str, int]:
    """Status → how many students have it."""
    return {
        status: sum(r.status == status for r in results)
        for status in (GRADED, MARKING, FAILED, WAITING, ABSENT)
    }


def spread(scores: Sequence[float]) -> Spread | None:
    """The spread of points; None of nobody."""
    if not scores:
        return None
    return Spread(len(scores), min(scores), median(scores), fmean(scores), max(scores))


def task_rows(asked: Sequence[Asked], results: Sequence[Result]) -> tuple[TaskRow, ...]:
    """How the class did on each cell, in the notebook's order.

    Failed and missing submissions do not count: that somebody handed in nothing says nothing
    about a task.
    """
    run = [r.cells for r in results if r.status in MARKED]
    return tuple(_row(cell, asked, run) for cell in asked)


def _row(cell: Asked, asked: Sequence[Asked], run: Sequence[Mapping[str, float | None]]) -> TaskRow:
    points = [p for cells in run if (p := cells.get(cell.grade_id)) is not None]
    pairs = []
    others = [a.grade_id for a in asked if a.grade_id != cell.grade_id]
    for cells in run:
        mine = cells.get(cell.grade_id)
        rest = [p for name in others if (p := cells.get(name)) is not None]
        if mine is not None and rest:
            pairs.append((mine, sum(rest)))
    return TaskRow(
        cell.grade_id,
        cell.most,
        cell.by_hand,
        len(points),
        fmean(points) / cell.most if points and cell.most else None,
        sum(p >= cell.most for p in points),
        sum(p <= 0 for p in points),
        correlation(pairs) if len(pairs) >= LEAST_FOR_CORRELATION else None,
    )


def correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's correlation; None where one side does not vary."""
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    mx, my = fmean(xs), fmean(ys)
    sxx, syy = sum((x - mx) ** 2 for x in xs), sum((y - my) ** 2 for y in ys)
    if sxx < 1e-12 or syy < 1e-12:
        return None
    return sum((x - mx) * (y - my) for x, y in pairs) / sqrt(sxx * syy)


def histogram(scores: Sequence[float], most: float) -> list[tuple[int, int]]:
    """(whole points, how many students have them, rounded down), from 0 to the most there is."""
    top = int(most)
    found = dict.fromkeys(range(top + 1), 0)
    for score in scores:
        found[min(max(int(score + 1e-9), 0), top)] += 1
    return list(found.items())

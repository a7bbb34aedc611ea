"""Numbers about a class's marks: how hard a task was, whom it tells apart, how marks are spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import fmean, median

from ..results import ABSENT, FAILED, GRADED, MARKED, MARKING, WAITING, Asked, Result
from .intervals import Between, alpha, between, mean

#: Below this many students a mean tells of persons.
LEAST_FOR_MEAN = 5
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
    difficulty : Between or None
        Mean share of the points reached, in [0, 1]; high is easy (the usual name is a misnomer).
    full, none : int
        How many reached all points, and how many none.
    discrimination : Between or None
        Correlation of this cell's points with the sum of the other cells' marks (corrected
        item–total correlation, in [−1, 1]); None for few students or where nothing varies.
    """

    grade_id: str
    most: float
    by_hand: bool
    marked: int
    difficulty: Between | None
    full: int
    none: int
    discrimination: Between | None


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
        between([p / cell.most for p in points], mean, LEAST_FOR_MEAN) if cell.most else None,
        sum(p >= cell.most for p in points),
        sum(p <= 0 for p in points),
        between(pairs, correlation, LEAST_FOR_CORRELATION),
    )


def reliability(asked: Sequence[Asked], results: Sequence[Result]) -> Between | None:
    """Cronbach's α over the cells of those who have a mark at each; None of few students.

    Parameters
    ----------
    asked : sequence of Asked
        Cells that nobody has a mark at yet are left out.
    results : sequence of Result
    """
    run = [r.cells for r in results if r.status in MARKED]
    names = [a.grade_id for a in asked if any(c.get(a.grade_id) is not None for c in run)]
    rows = [[c.get(name) for name in names] for c in run]
    whole = [[p for p in row if p is not None] for row in rows if None not in row]
    if len(whole) < LEAST_FOR_CORRELATION:  # what only some have a mark at yet would cost the rest
        names = [n for n in names if all(c.get(n) is not None for c in run)]
        whole = [[p for n in names if (p := c.get(n)) is not None] for c in run]
    return between(whole, alpha, LEAST_FOR_CORRELATION)


def rests(asked: Sequence[Asked], results: Sequence[Result]) -> dict[str, dict[str, float]]:
    """Grade id → student → share of the points at all other cells that have a mark.

    Parameters
    ----------
    asked : sequence of Asked
    results : sequence of Result
    """
    found: dict[str, dict[str, float]] = {cell.grade_id: {} for cell in asked}
    for result in results:
        if result.status not in MARKED:
            continue
        marked = {
            a.grade_id: (p, a.most)
            for a in asked
            if (p := result.cells.get(a.grade_id)) is not None
        }
        for name in found:
            others = [pair for other, pair in marked.items() if other != name]
            most = sum(m for _, m in others)
            if most:
                found[name][result.student.id] = sum(p for p, _ in others) / most
    return found


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

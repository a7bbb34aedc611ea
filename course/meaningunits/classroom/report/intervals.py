"""How much a class's number would move with other students of the kind; and reliability. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from statistics import fmean
from typing import TypeVar

T = TypeVar("T")

#: How often a class is drawn anew, and from which seed: the same class has the same interval.
DRAWS, SEED = 1000, 0
#: Of a large class fewer draws do: its numbers move less, and a report should not take minutes.
MOST_DRAWN, FEWEST_DRAWS = 60_000, 200
#: What lies inside.
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Between:
    """A number, and between what it lies in most classes drawn from this one."""

    value: float
    low: float
    high: float


def between(
    students: Sequence[T], measure: Callable[[Sequence[T]], float | None], fewest: int
) -> Between | None:
    """A number with its percentile bootstrap interval; None of too few, or where it is undefined.

    Students are drawn with replacement, each with all their marks. It speaks of other students of
    the kind, not of other tasks (Efron and Tibshirani 1993, ch. 13).

    Parameters
    ----------
    students : sequence
        What is known of each.
    measure : callable
        The number of such a sequence; None where it is not defined.
    fewest : int
        Below that many students nothing is said.
    """
    value = measure(students) if len(students) >= fewest else None
    if value is None:
        return None
    random = Random(SEED)
    draws = max(min(DRAWS, MOST_DRAWN // len(students)), FEWEST_DRAWS)
    drawn = (measure(random.choices(students, k=len(students))) for _ in range(draws))
    values = sorted(found for found in drawn if found is not None)
    tail = (1 - CONFIDENCE) / 2
    return Between(value, _at(values, tail), _at(values, 1 - tail))


def _at(ordered: Sequence[float], share: float) -> float:
    """The value below which a share lies, interpolated between neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def alpha(marks: Sequence[Sequence[float]]) -> float | None:
    """Cronbach's α of tasks: how far they order a class alike.

    Parameters
    ----------
    marks : sequence of sequence of float
        For each student, the points at each task.

    Returns
    -------
    float or None
        At most 1, below 0 where tasks speak against one another; None of fewer than two tasks or
        students, or where all students have the same sum (Cronbach 1951).
    """
    if len(marks) < 2 or len(marks[0]) < 2:
        return None
    total = _variance([sum(row) for row in marks])
    if total < 1e-12:
        return None
    tasks = len(marks[0])
    within = sum(_variance(column) for column in zip(*marks, strict=True))
    return tasks / (tasks - 1) * (1 - within / total)


def _variance(values: Sequence[float]) -> float:
    """The standard library's own is exact, and a hundred times slower."""
    middle = fmean(values)
    return sum((value - middle) ** 2 for value in values) / (len(values) - 1)


def mean(values: Sequence[float]) -> float | None:
    """The mean; None of nothing."""
    return fmean(values) if values else None


def slope(values: Sequence[float]) -> float | None:
    """Theil and Sen's slope: the median of the steps between any two, per step; None below three.

    One bad week moves it little (Sen 1968).
    """
    if len(values) < 3:
        return None
    steps = sorted(
        (values[j] - values[i]) / (j - i)
        for i in range(len(values))
        for j in range(i + 1, len(values))
    )
    return _at(steps, 0.5)

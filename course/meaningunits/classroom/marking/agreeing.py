"""How alike two markers set the levels of the same answers, by the course's own statistics."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from ...agreement import bootstrap_interval, krippendorff_alpha
from ..ledger import Entry
from .rubric import Rubric

#: Below this many answers a coefficient says more about chance than about two markers.
FEWEST = 10


@dataclass(frozen=True)
class LineAlike:
    """One line of the rubric: of how many answers two set the same level."""

    name: str
    alike: int
    of: int


@dataclass(frozen=True)
class Alike:
    """Two markers beside each other.

    Parameters
    ----------
    one, other : str
    answers : int
        That both have finished.
    lines : tuple of LineAlike
    more : float
        How many points the first gives more, on average.
    alpha, low, high : float or None
        Krippendorff's ordinal α of the marks, with its bootstrap interval; None of few answers.
    """

    one: str
    other: str
    answers: int
    lines: tuple[LineAlike, ...]
    more: float
    alpha: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def alike(self) -> int:
        return sum(line.alike for line in self.lines)

    @property
    def levels(self) -> int:
        return sum(line.of for line in self.lines)

    @property
    def part_at(self) -> str:
        """The line at which they part most often; empty where they never do."""
        worst = min(self.lines, key=lambda line: line.alike - line.of, default=None)
        return worst.name if worst and worst.alike < worst.of else ""


def alike(
    one: str, other: str, pairs: Sequence[tuple[Entry, Entry]], rubric: Rubric
) -> Alike | None:
    """Two markers over the answers that both have finished; None where there is none.

    Parameters
    ----------
    one, other : str
    pairs : sequence of (Entry, Entry)
        Of each answer, the one's and the other's.
    rubric : Rubric
    """
    if not pairs:
        return None
    lines = tuple(
        LineAlike(line.name, sum(_same(a, b, line.name) for a, b in pairs), len(pairs))
        for line in rubric.lines
    )
    marks = [(a.points or 0.0, b.points or 0.0) for a, b in pairs]
    more = fmean(a - b for a, b in marks)
    found = _alpha(marks) if len(marks) >= FEWEST else (None, None, None)
    return Alike(one, other, len(pairs), lines, more, *found)


def _same(a: Entry, b: Entry, name: str) -> bool:
    return a.levels.get(name) == b.levels.get(name)


def _alpha(marks: Sequence[tuple[float, float]]) -> tuple[float | None, float | None, float | None]:
    rows = [list(column) for column in zip(*marks, strict=True)]
    try:
        found = bootstrap_interval(lambda r: krippendorff_alpha(r, "ordinal"), rows, resamples=500)
    except ValueError:  # all marks alike
        return None, None, None
    return found.estimate, found.low, found.high


def every_pair(marks: Sequence[Mapping[str, Entry]], me: str, rubric: Rubric) -> list[Alike]:
    """A marker beside each other one.

    Parameters
    ----------
    marks : sequence of mapping
        For each answer, marker → finished entry.
    me : str
    rubric : Rubric
    """
    others = sorted({name for answer in marks if me in answer for name in answer} - {me})
    found = []
    for other in others:
        both = [(a[me], a[other]) for a in marks if {me, other} <= a.keys()]
        found.append(alike(me, other, both, rubric))
    return [each for each in found if each]

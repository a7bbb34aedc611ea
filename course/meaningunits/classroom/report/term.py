"""A class over the term: how its exercises went, and whose line falls, as plain data."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import median

from ...tasks.feedback import Message
from ..results import ABSENT, FAILED, MARKED
from . import Person, Report
from .effort import FEWEST
from .intervals import Between, between, slope

#: Beside the class, a line that fell by this share of the points from end to end has fallen.
FELL = 0.1


@dataclass(frozen=True)
class Week:
    """One exercise of the term.

    Parameters
    ----------
    exercise, title : str
    handed_in, marked : int
    middle : Between or None
        The median of the shares reached, of what is marked; None of few students.
    low, high : float or None
        Between what the middle half of the class lies.
    reliability : Between or None
    minutes : float or None
        The medians of its tasks, together.
    hardest : str
        The title of the task with the lowest mean; empty where none is told.
    """

    exercise: str
    title: str
    handed_in: int
    marked: int
    middle: Between | None
    low: float | None
    high: float | None
    reliability: Between | None
    minutes: float | None
    hardest: str


@dataclass(frozen=True)
class Line:
    """One student over the term.

    Parameters
    ----------
    name : str
    shares : tuple
        Of each exercise the share reached of what is marked; None where there is none.
    beside : tuple of float
        How far above the class's median each of those is that there are.
    slope : float or None
        How ``beside`` goes on average from one exercise to the next (Theil and Sen).
    missing : tuple of str
        Exercises that others have handed in and this student has not, or that failed.
    look_at : tuple
        (task, message): what was urgent in the last exercise with marks.
    lessons : tuple of str
        Passages of lessons that were named to this student in two exercises or more.
    """

    name: str
    shares: tuple[float | None, ...]
    beside: tuple[float, ...]
    slope: float | None
    missing: tuple[str, ...]
    look_at: tuple[tuple[str, Message], ...] = ()
    lessons: tuple[str, ...] = ()

    @property
    def fall(self) -> float:
        """How far the line fell beside the class from end to end; 0 where it did not."""
        return max(0.0, -(self.slope or 0.0) * (len(self.beside) - 1))

    @property
    def has_fallen(self) -> bool:
        """Whether it fell, and ends below its own middle."""
        return self.fall >= FELL and self.beside[-1] < median(self.beside)

    @property
    def is_away(self) -> bool:
        """Whether the last exercise is not there, or two are not."""
        return (
            bool(self.shares)
            and (len(self.missing) > 1 or self.shares[-1] is None)
            and bool(self.missing)
        )


@dataclass(frozen=True)
class Term:
    """Everything that the class page says."""

    course: str
    weeks: tuple[Week, ...]
    lines: tuple[Line, ...]
    names_hidden: bool = False


def gather(reports: Sequence[Report], *, hide_names: bool = False) -> Term:
    """A term out of the reports on its exercises, in their order.

    Parameters
    ----------
    reports : sequence of Report
        With names; those on which nothing is marked yet are left out.
    hide_names : bool
        Call everybody "Student 7", in an order drawn anew.
    """
    given = [report for report in reports if any(p.share is not None for p in report.people)]
    lines = _lines(given)
    if hide_names:
        numbers = list(range(1, len(lines) + 1))
        random.SystemRandom().shuffle(numbers)
        numbered = sorted(zip(numbers, lines, strict=True), key=lambda pair: pair[0])
        lines = [replace(line, name=f"Student {number}") for number, line in numbered]
    name = reports[0].course if reports else ""
    return Term(name, tuple(map(_week, given)), tuple(lines), hide_names)


def _week(report: Report) -> Week:
    shares = sorted(p.share for p in report.people if p.share is not None)
    many = len(shares) >= FEWEST
    told = [e.minutes for e in report.efforts if e.minutes is not None]
    means = [row for row in report.tasks if row.difficulty is not None]
    means.sort(key=lambda row: row.difficulty.value if row.difficulty else 1)
    hardest = means[0].grade_id if means else ""
    return Week(
        report.assignment,
        report.title,
        sum(report.counts.values()) - report.counts[ABSENT],
        len(shares),
        between(shares, _median, FEWEST),
        _quarter(shares, 0.25) if many else None,
        _quarter(shares, 0.75) if many else None,
        report.reliability,
        sum(told) if told else None,
        report.titles.get(hardest, hardest),
    )


def _median(values: Sequence[float]) -> float:
    return median(values)


def _quarter(ordered: Sequence[float], share: float) -> float:
    """The value below which a share lies, interpolated between neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def _lines(reports: Sequence[Report]) -> list[Line]:
    people: dict[str, dict[str, Person]] = {}
    for report in reports:
        for person in report.people:
            people.setdefault(person.result.student.id, {})[report.assignment] = person
    middles = {
        report.assignment: median(p.share for p in report.people if p.share is not None)
        for report in reports
    }
    lines = [_line(own, middles) for own in people.values()]
    return sorted(lines, key=lambda line: (-line.fall, line.name))


def _line(own: Mapping[str, Person], middles: Mapping[str, float]) -> Line:
    shares = tuple(own[name].share if name in own else None for name in middles)
    pairs = zip(shares, middles.values(), strict=True)
    beside = tuple(share - middle for share, middle in pairs if share is not None)
    missing = tuple(name for name in middles if name in own and _is_missing(own[name]))
    with_marks = [p for name, p in own.items() if p.result.status in MARKED]
    named: dict[str, int] = {}
    for person in with_marks:
        for lesson in {message.lesson for _, message in person.look_at if message.lesson}:
            named[lesson] = named.get(lesson, 0) + 1
    first = next(iter(own.values()))
    return Line(
        first.result.student.name,
        shares,
        beside,
        slope(beside),
        missing,
        with_marks[-1].look_at if with_marks else (),
        tuple(sorted(lesson for lesson, times in named.items() if times > 1)),
    )


def _is_missing(person: Person) -> bool:
    return person.result.status in (ABSENT, FAILED)

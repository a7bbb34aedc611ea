"""How a class worked: minutes, tries, and looks at the feedback, task by task, from the trails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from statistics import median

from ...tasks.hints import HINT
from ...trail import Log

#: A longer pause is taken for a break, and counts nothing.
BREAK = timedelta(minutes=10)
#: Of fewer students a median tells of one of them.
FEWEST = 5
CHECKED = "check"


@dataclass(frozen=True)
class Worked:
    """What one student's trail says of one task."""

    minutes: float
    tries: int
    checks: int
    hints: int


@dataclass(frozen=True)
class Effort:
    """A class at one task; medians over those who began it, None of too few.

    Parameters
    ----------
    slug : str
    students : int
        Who began it.
    minutes, tries, checks : float or None
    unchecked : int or None
        How many of them never asked for feedback.
    hinted : int
        How many asked for a hint; exercises offer none.
    """

    slug: str
    students: int
    minutes: float | None
    tries: float | None
    checks: float | None
    unchecked: int | None
    hinted: int


def worked(log: Log) -> dict[str, Worked]:
    """What a trail says of each task that was begun.

    The time between two entries counts for the task of the later one, where it is no break. So
    reading before the first answer counts only from the entry before, and is often longer.

    Parameters
    ----------
    log : Log
    """
    seconds: dict[str, float] = dict.fromkeys(log.items, 0.0)
    entries = sorted(log.entries, key=lambda entry: entry.at)
    for before, after in pairwise(entries):
        gap = after.at - before.at
        if timedelta(0) < gap <= BREAK:
            seconds[after.item] += gap.total_seconds()
    found = {}
    for slug in log.items:
        mine = log.of(slug)
        tries = 0
        last: object = object()
        for entry in mine:
            if not entry.is_event and entry.value != last:
                tries, last = tries + 1, entry.value
        found[slug] = Worked(
            seconds[slug] / 60,
            tries,
            sum(entry.is_event and entry.word == CHECKED for entry in mine),
            sum(entry.is_event and entry.word == HINT for entry in mine),
        )
    return found


def efforts(slugs: Sequence[str], logs: Sequence[Log]) -> tuple[Effort, ...]:
    """How a class worked at each task.

    Parameters
    ----------
    slugs : sequence of str
    logs : sequence of Log
        Each student's trail.
    """
    each = [worked(log) for log in logs]
    return tuple(_effort(slug, [own[slug] for own in each if slug in own]) for slug in slugs)


def _effort(slug: str, found: Sequence[Worked]) -> Effort:
    many = len(found) >= FEWEST
    return Effort(
        slug,
        len(found),
        median(one.minutes for one in found) if many else None,
        median(one.tries for one in found) if many else None,
        median(one.checks for one in found) if many else None,
        sum(not one.checks for one in found) if many else None,
        sum(one.hints > 0 for one in found),
    )


def total(logs: Mapping[str, Log]) -> dict[str, float]:
    """Student → minutes at all tasks together."""
    return {who: sum(one.minutes for one in worked(log).values()) for who, log in logs.items()}

"""What coders heard in a unit of any interview, however the learner divided it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ..activities.condensing.form import Unit
from .coding import Coding, consensus, panel


@dataclass(frozen=True)
class Heard:
    """What was heard in a unit: codes, and those of them that it speaks against.

    ``codes`` and ``against`` are the consensus's and those that most coders gave; ``anybodys`` and
    ``anybodys_against`` hold what at least one coder, or the consensus, gave.
    """

    codes: frozenset[str]
    against: frozenset[str]
    anybodys: frozenset[str]
    anybodys_against: frozenset[str]


def heard(unit: Unit) -> Heard:
    """What the panel and its consensus heard in a unit, whoever divided it.

    A coder's unit counts when it and this one overlap by half or more of the shorter of the two,
    so that a division of one's own can be compared with codings of another division.
    """
    first, last = unit.place
    return _heard(unit.passage.interview.name, first, last)


@cache
def _heard(name: str, first: int, last: int) -> Heard:
    agreed = consensus(name).coding
    codings = panel(name).codings
    given = [_given(coding, first, last) for coding in (*codings, agreed)]
    found = []
    for side in (0, 1):
        sets = [pair[side] for pair in given]
        everything = frozenset().union(*sets)
        coders = sets[:-1]
        most = {c for c in everything if 2 * sum(c in one for one in coders) > len(coders)}
        found += [frozenset(most | sets[-1]), everything]
    return Heard(found[0], found[2], found[1], found[3])


def _given(coding: Coding, first: int, last: int) -> tuple[set[str], set[str]]:
    codes: set[str] = set()
    against: set[str] = set()
    for unit in coding.units:
        shared = min(unit.last, last) - max(unit.first, first) + 1
        shorter = min(unit.last - unit.first, last - first) + 1
        if 2 * shared >= shorter:
            codes.update(unit.codes)
            against.update(unit.against)
    return codes, against

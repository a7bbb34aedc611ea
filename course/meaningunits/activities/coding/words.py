"""Which of a unit's words a code stands on: stretches of an interview, counted in its words.

A stretch is written as a unit is, without the interview's name: ``"41:3–41:9"``. A code that no
words are named for stands on all of its unit.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate

from ...material import own
from ...material.corpus import Interview, load
from ...material.units import Place, Unit, key_of, read_key, words_in

#: From the first word to the one after the last, counted through a whole interview.
Stretch = tuple[int, int]


def before(name: str) -> tuple[int, ...]:
    """How many words come before each sentence of an interview, and in all of it."""
    return _before(name, own.opened())


@lru_cache(maxsize=64)
def _before(name: str, _opened: int) -> tuple[int, ...]:
    return (0, *accumulate(words_in(sentence) for sentence in load(name).sentences))


def of_unit(unit: Unit) -> Stretch:
    """A unit's place, counted in words."""
    counted = before(unit.passage.interview.name)
    (a, k), (b, m) = unit.start, unit.end
    return counted[a - 1] + k - 1, counted[b - 1] + m


def written(stretch: Stretch, interview: Interview) -> str:
    """A stretch as it stands in an answer: ``"41:3–41:9"``."""
    start, end = (_place(word, interview) for word in (stretch[0], stretch[1] - 1))
    return key_of(Unit(interview.passage(), start, end))


def _place(word: int, interview: Interview) -> Place:
    counted = before(interview.name)
    number = bisect_right(counted, word)
    return number, word - counted[number - 1] + 1


def shared(a: Stretch, b: Stretch) -> int:
    """How many words two stretches have in common."""
    return max(min(a[1], b[1]) - max(a[0], b[0]), 0)


def clipped(stretches: Iterable[Stretch], to: Stretch) -> tuple[Stretch, ...]:
    """What of these stretches lies in another, in order; those that meet are one."""
    found: list[Stretch] = []
    for a, b in sorted((max(a, to[0]), min(b, to[1])) for a, b in stretches):
        if a >= b:
            continue
        if found and a <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], b))
        else:
            found.append((a, b))
    return tuple(found)


def of_code(unit: Unit, places: Iterable[str]) -> tuple[Stretch, ...]:
    """The words that a code stands on in a unit; all of them where no place is named."""
    whole = of_unit(unit)
    named = (read_key(place, unit.passage.interview.passage()) for place in places)
    return clipped((of_unit(one) for one in named if one is not None), whole) or (whole,)


def places(found: Iterable[Stretch], unit: Unit) -> tuple[str, ...]:
    """Stretches of a unit as they stand in an answer; nothing where they are all of it."""
    whole = of_unit(unit)
    within = clipped(found, whole)
    interview = unit.passage.interview
    return () if within in ((), (whole,)) else tuple(written(one, interview) for one in within)

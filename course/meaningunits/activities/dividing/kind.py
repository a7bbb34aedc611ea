"""Dividing a passage into meaning units: reading the answer, and judging it beside the panel.

The answer is a list of boundaries. A boundary is the number of the last sentence of a unit, or
``[n, k]`` for a cut inside sentence ``n`` after its ``k``-th word; that is kept as it is and
counts at the nearer end of the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import Any

from ...material.coding import Benchmark, Shift, panel
from ...material.corpus import Passage, load
from ...material.units import cuts, stretch, units
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, lines, paragraph
from ...tasks.kind import Context, Kind, is_nothing, listed, shown

DIVIDING = Table(__file__)

#: How many places a round of feedback names at most: a reader can mend five, not fifteen.
MOST_PLACES = 5


@dataclass(frozen=True)
class Division:
    """An answer as read: boundaries in the passage, and what lay outside it or was unreadable."""

    boundaries: frozenset[int] = frozenset()
    outside: tuple[int, ...] = ()
    unreadable: str = ""
    inside: tuple[tuple[int, int], ...] = ()  # (boundary it counts as, sentence it lies in)


def read_division(answer: Any, passage: Passage) -> Division:
    """Read a division from plain data; never raises.

    A boundary at the passage's end is left out without a word: every division ends there.
    """
    if isinstance(answer, int) and not isinstance(answer, bool):
        answer = [answer]
    if not isinstance(answer, list):
        return Division(unreadable=f"it is {_a_kind(answer)}, not a list of numbers")
    boundaries: set[int] = set()
    outside: list[int] = []
    inside: list[tuple[int, int]] = []
    for part in answer:
        cut = _sentence_number(part, passage)
        if isinstance(cut, str):
            return Division(unreadable=cut)
        if cut in passage.gaps:
            boundaries.add(cut)
            if isinstance(part, list):
                inside.append((cut, part[0]))
        elif cut != passage.last:
            outside.append(cut)
    return Division(frozenset(boundaries), tuple(outside), inside=tuple(inside))


def _sentence_number(part: Any, passage: Passage) -> int | str:
    """The sentence a boundary comes after, or what is wrong with it."""
    if _is_whole(part):
        return part
    if isinstance(part, float) and part.is_integer():
        return int(part)
    if isinstance(part, list) and len(part) == 2 and all(map(_is_whole, part)):
        number, word = part
        if not passage.first <= number <= passage.last:
            return number
        return snap(passage, number, word)
    return f"{shown(part)} is not the number of a sentence"


def snap(passage: Passage, number: int, word: int) -> int:
    """The nearer end of sentence ``number`` for a cut after its ``word``-th word.

    Returns
    -------
    int
        ``number`` for the sentence's own end, ``number − 1`` for the end before it; at equal
        distance its own.
    """
    sentence = passage.interview.sentence(number)
    ends = sentence.word_ends
    cut = ends[min(max(word, 1), len(ends)) - 1] if word > 0 else sentence.span.start
    before, after = cut - sentence.span.start, sentence.span.end - cut
    return number - 1 if before < after else number


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _a_kind(value: Any) -> str:
    names = {str: "text", dict: "a mapping", bool: "True or False", float: "a number with a point"}
    return names.get(type(value), "something else")


@dataclass(frozen=True)
class Dividing(Kind[Any]):
    """Divide sentences ``first``–``last`` of an interview (the whole of it if not given)."""

    diagnoses = DIVIDING

    interview: str
    first: int = 1
    last: int | None = None

    @cached_property
    def passage(self) -> Passage:
        return load(self.interview).passage(self.first, self.last)

    @cached_property
    def benchmark(self) -> Benchmark:
        return panel(self.interview).on(self.passage)

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        passage = self.passage
        return (
            f"Divide {passage.interview.pseudonym}'s interview, sentences {passage.first} to "
            f"{passage.last}, into meaning units: a new unit starts where the content of meaning "
            "shifts."
        )

    def asks(self, slug: str) -> str:
        return (
            f"{self.task} Write the numbers of the sentences after which a unit ends, as in "
            f"{self._example(slug)}.\n"
            f"({self.passage.interview.status})\n\n{self.passage.numbered()}"
        )

    def _example(self, slug: str) -> str:
        # The same numbers for every passage, so that they never hint at this one's shifts.
        return f'mu.answer("{slug}", [4, 9]), with your own numbers'

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        passage = self.passage
        common = {
            "first": passage.first,
            "last": passage.last,
            "length": len(passage),
            "example": self._example(context.slug),
        }
        if is_nothing(answer):
            return 0.0, [message(DIVIDING, "nothing-yet", **common)]
        division = read_division(answer, passage)
        if division.unreadable:
            detail = division.unreadable
            return 0.0, [message(DIVIDING, "unreadable", detail=detail, **common)]
        if division.outside and not division.boundaries:
            return 0.0, [self._outside(division, common)]
        return self.benchmark.share(division.boundaries), _Reading(
            self.benchmark, division, context
        ).messages([self._outside(division, common)] if division.outside else [], common)

    def still(self, answer: Any) -> str:
        """The answer as static HTML: its units with their full text."""
        if is_nothing(answer):
            return paragraph("Nothing divided yet.")
        passage = self.passage
        found = cuts(answer, passage)
        whole = isinstance(answer, list) and len(answer) == len(found)
        blocks = [
            block(
                f"Unit {unit.number}",
                lines(stretch(unit.start, unit.end, passage)),
                f" · {unit.counts}",
            )
            for unit in units(found, passage)
        ]
        return invented(passage) + "".join(blocks) + ("" if whole else as_written(answer))

    @staticmethod
    def _outside(division: Division, common: dict) -> Message:
        places = sorted(set(division.outside))
        few = listed(places[:6]) + (" and more" if len(places) > 6 else "")
        return message(DIVIDING, "out-of-range", places=few, **common)


class _Reading:
    """One division read beside the panel's: what to say about it, and in which order."""

    def __init__(self, benchmark: Benchmark, division: Division, context: Context) -> None:
        self.benchmark = benchmark
        self.passage = benchmark.passage
        self.own = own = division.boundaries
        self.inside = dict(division.inside)
        self.context = context
        self.units = as_units(own, self.passage)
        self.hits, self.near, self.missed = self._met()

    def _met(self) -> tuple[list[Shift], list[tuple[int, Shift]], list[Shift]]:
        """Clear shifts met on a place that a reader chose, met one sentence off, and missed."""
        hits, near, missed = [], [], []
        free = set(self.own)
        for shift in self.benchmark.clear_shifts:
            if on := shift.places & free:
                free -= on
                hits.append(shift)
        for shift in self.benchmark.clear_shifts:
            if shift in hits:
                continue
            if beside := [b for b in (shift.at - 1, shift.at + 1) if b in free]:
                free.discard(beside[0])
                near.append((beside[0], shift))
            else:
                missed.append(shift)
        return hits, near, missed

    def messages(self, first: list[Message], common: dict) -> list[Message]:
        overall = self._overall(common)
        thoughtless = {m.name for m in overall} & {"one-unit", "every-sentence"}
        places = [] if thoughtless else self._places()
        good = [] if thoughtless else self._good([m.place for m in places])
        shown_panel = self._panel() if self.context.reveal else []
        return [*first, *overall, *places, *good, *shown_panel]

    # What can be said of the whole.

    def _overall(self, common: dict) -> list[Message]:
        own, gaps, turns = self.own, self.passage.gaps, self.passage.turn_ends
        if not own:
            return [message(DIVIDING, "one-unit", **common)]
        if len(own) >= 0.85 * len(gaps):
            a, b = self._around(gaps[len(gaps) // 2], self.passage.first, self.passage.last)
            return [message(DIVIDING, "every-sentence", a=a, b=b, place=(a, b), **common)]
        if len(turns) > 2 and len(own & turns) >= 0.85 * len(own | turns):
            turn = max(self.passage.interview.turns, key=self._inside)
            a, b = max(turn.first, self.passage.first), min(turn.last, self.passage.last)
            return [message(DIVIDING, "follows-the-turns", a=a, b=b, place=(a, b), **common)]
        if self._one_late():
            return [message(DIVIDING, "one-late", **common)]
        if end := self._stops_early():
            place = (end + 1, self.passage.last)
            return [message(DIVIDING, "stops-early", n=end, place=place, **common)]
        found = len(self.hits) + len(self.near)
        if len(own) >= 3 and self.benchmark.share(own) < 0.05 and found < len(self.missed):
            a, b = max(self.units, key=lambda unit: unit[1] - unit[0])
            return [message(DIVIDING, "unrelated", a=a, b=b, place=(a, b), **common)]
        return self._size(common)

    def _inside(self, turn) -> int:
        return min(turn.last, self.passage.last) - max(turn.first, self.passage.first)

    def _one_late(self) -> bool:
        clear, own = self.benchmark.consensus, self.own
        if len(own) < 3 or len(clear) < 3:
            return False
        earlier = frozenset(b - 1 for b in own)
        return len(earlier & clear) >= 0.6 * len(own) > 2 * len(own & clear)

    def _stops_early(self) -> int | None:
        """The last boundary, if more than a third of the passage and of its shifts come after."""
        end = max(self.own)
        clear = self.benchmark.clear_shifts
        after = [s for s in clear if s.at > end + 1]
        late = end < self.passage.first + 0.67 * len(self.passage)
        return end if late and len(clear) >= 3 and len(after) >= len(clear) / 3 else None

    def _size(self, common: dict) -> list[Message]:
        counts = sorted(len(c) + 1 for c in self.benchmark.coders)
        own = len(self.units)
        readers = f"{counts[0]} to {counts[-1]}" if counts[0] != counts[-1] else f"{counts[0]}"
        sizes = {"own": f"{own} unit{'s' if own != 1 else ''}", "readers": readers}
        if own < 0.67 * counts[0]:
            place = max(self.units, key=lambda unit: unit[1] - unit[0])
            unit = _stretch(*place)
            return [message(DIVIDING, "under-split", unit=unit, place=place, **sizes, **common)]
        if own > 1.5 * counts[-1]:
            place = min(self.units, key=lambda unit: unit[1] - unit[0])
            unit = _stretch(*place)
            return [message(DIVIDING, "over-split", unit=unit, place=place, **sizes, **common)]
        return []

    # What can be said of a place.

    def _places(self) -> list[Message]:
        """Missed shifts, near misses, cuts in mid-thought: the weightiest, in the text's order."""
        found: list[tuple[float, int, Message]] = []
        for shift in self.missed:
            unit = next(u for u in self.units if u[0] <= shift.at <= u[1])
            a, b = self._around(shift.at, *unit)
            many = len(self.benchmark.coders)
            who = (
                f"All {many} readers"
                if shift.coders == many
                else f"{shift.coders} of {many} readers"
            )
            told = message(
                DIVIDING, "missed-shift", who=who, a=a, b=b, reason=_reason(shift), place=(a, b)
            )
            if shift.coders < many:  # they did not agree themselves: nothing there to be mended
                told = replace(told, verdict="look")
            found.append((-shift.coders, shift.at, told))
        for cut, shift in self.near:
            a, b = self._around(cut, self.passage.first, self.passage.last)
            told = message(
                DIVIDING,
                "near-miss",
                cut=self._cut(cut),
                a=a,
                b=b,
                reason=_reason(shift),
                place=(a, b),
            )
            found.append((-shift.coders + 0.5, cut, told))
        heard = {p + d for s in self.benchmark.shifts for p in s.places for d in (-1, 0, 1)}
        for cut in sorted(self.own - heard):
            a, b = self._around(cut, self.passage.first, self.passage.last)
            reason = "No reader of the panel heard a turn near here."
            told = message(
                DIVIDING, "mid-thought", cut=self._cut(cut), a=a, b=b, reason=reason, place=(a, b)
            )
            found.append((-len(self.benchmark.coders) + 0.25, cut, told))
        weightiest = sorted(found, key=lambda f: f[:2])[:MOST_PLACES]
        return [told for *_, told in sorted(weightiest, key=lambda f: f[1])]

    def _cut(self, boundary: int) -> str:
        """Where the learner's own cut lies, in words."""
        if boundary not in self.inside:
            return f"after sentence {boundary}"
        return f"inside sentence {self.inside[boundary]} (it counts as after {boundary})"

    def _good(self, places: list[tuple[int, int]]) -> list[Message]:
        told = []
        split = [s for s in self.benchmark.shifts if s not in self.benchmark.clear_shifts]
        cuts = [min(s.places & self.own) for s in split if s.places & self.own]
        # Of one place one thing is said: not both that a turn was missed and that the cut is good.
        for cut in [c for c in cuts if not any(a <= c <= b for a, b in places)][:1]:
            a, b = self._around(cut, self.passage.first, self.passage.last)
            reason = "Some readers cut about here, others read on."
            told.append(message(DIVIDING, "panel-disagreed", a=a, b=b, reason=reason, place=(a, b)))
        if self.hits:
            clear = len(self.benchmark.clear_shifts)
            reason = "They need no mending." if self.near or self.missed else "None is missing."
            told.append(
                message(DIVIDING, "shifts-heard", hits=len(self.hits), clear=clear, reason=reason)
            )
        return told

    def _panel(self) -> list[Message]:
        """The panel's own places, shift by shift; lessons only."""
        words = {1: "One reader of the panel cut", len(self.benchmark.coders): "All readers cut"}
        told = []
        for shift in self.benchmark.shifts:
            who = words.get(shift.coders, f"{shift.coders} of {len(self.benchmark.coders)} cut")
            places = listed(sorted(shift.places), "or")
            told.append(
                message(
                    DIVIDING,
                    "panel",
                    who=who,
                    places=places,
                    reason=_reason(shift),
                    place=(min(shift.places), max(shift.places) + 1),
                )
            )
        return told

    def _around(self, place: int, low: int, high: int) -> tuple[int, int]:
        """A neighbourhood of about seven sentences that does not give the place away.

        Where in it the place lies differs from place to place, but not from try to try: a
        neighbourhood that moved would let somebody close in on it by asking again.
        """
        token = sha256(f"{self.context.slug}|{place}".encode()).digest()
        before = 2 + token[0] % 3
        a, b = max(place - before, low), min(place - before + 6, high)
        # A unit shorter than that is shown with its neighbours.
        a = max(min(a, b - 4), self.passage.first)
        b = min(max(b, a + 4), self.passage.last)
        return a, b


def _stretch(first: int, last: int) -> str:
    return f"{first}–{last}" if first != last else f"sentence {first} alone"


def _reason(shift: Shift) -> str:
    return f"A reader of the panel wrote: “{shift.reasons[0]}”" if shift.reasons else ""


def as_units(boundaries: Iterable[int], passage: Passage) -> list[tuple[int, int]]:
    """First and last sentence of each unit that these boundaries make of a passage."""
    ends = [*sorted(boundaries), passage.last]
    return list(zip([passage.first, *(e + 1 for e in ends[:-1])], ends, strict=True))

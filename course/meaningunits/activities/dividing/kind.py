"""Dividing a passage into meaning units: reading the answer, and judging it beside the panel.

The answer is a list of boundaries. A boundary is the number of the last sentence of a unit, or
``[n, k]`` for a cut inside sentence ``n`` after its ``k``-th word; that is kept as it is and
counts at the nearer end of the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, pairwise
from typing import Any

from ...material.coding import Benchmark, panel
from ...material.corpus import Passage, load
from ...material.units import Cut, cuts, is_whole, span, units, words_in
from ...tasks.choices import read_span
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, lines
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, opening, shown
from .judging import Beside

DIVIDING = Table(__file__)


@dataclass(frozen=True)
class Division:
    """An answer as read.

    Parameters
    ----------
    boundaries : frozenset of int
        The boundaries in the passage, at sentence ends.
    outside : tuple of int
        Sentences that were named and lie outside it.
    inside : tuple of (int, int)
        For each cut inside a sentence, the boundary it counts as and the sentence it lies in.
    cuts : tuple of Cut
        The cuts in the passage, where they were made.
    undrawn
        The answer as it was written, if it holds more than these cuts; else None.
    """

    boundaries: frozenset[int] = frozenset()
    outside: tuple[int, ...] = ()
    inside: tuple[tuple[int, int], ...] = ()
    cuts: tuple[Cut, ...] = ()
    undrawn: Any = None


def read_division(answer: Any, passage: Passage) -> Division:
    """Read a division from plain data.

    A boundary at the passage's end is left out without a word: every division ends there.

    Raises
    ------
    Unreadable
        If it is none.
    """
    if (
        isinstance(answer, dict)
        and answer
        and all(isinstance(cut, bool) for cut in answer.values())
    ):
        answer = [at for at, cut in answer.items() if cut]
    parts = read_cuts(answer)
    if not isinstance(parts, list):
        raise Unreadable(f"it is {_a_kind(answer)}, not a list of numbers")
    if (ends := ends_of_ranges(parts)) is not None:
        parts = ends
    boundaries: set[int] = set()
    outside: list[int] = []
    inside: list[tuple[int, int]] = []
    for part in parts:
        cut = _sentence_number(part, passage)
        if cut in passage.gaps:
            boundaries.add(cut)
            if isinstance(part, list):
                inside.append((cut, part[0]))
        elif cut != passage.last:
            outside.append(cut)
    found = cuts(parts, passage)
    undrawn = None if isinstance(answer, list) and len(answer) == len(found) else answer
    return Division(frozenset(boundaries), tuple(outside), tuple(inside), found, undrawn)


#: What is said around the number of a sentence: "after 45", "sentence 45".
_AROUND = re.compile(
    r"(?:\b(?:after|behind|at|sentences?|cut|s|no|nr|and|then|plus|und|nach|satz|et|och|og)\b\.?"
    r"\s*|&\s*)+(?=\d)",
    re.IGNORECASE,
)
#: A place between two sentences, as in "45 | 46".
_BETWEEN = re.compile(r"(\d+)\s*[|/]\s*(\d+)")


def read_cuts(answer: Any) -> Any:
    """An answer as a list of cuts, each a whole number or a pair, where it can be one."""
    if isinstance(answer, str):
        bare = _plainly(answer).strip("[](){} ")
        answer = [part for part in re.split(r"[,;\s→>]+(?:and\s+)?", bare) if part]
    if is_whole(answer) or isinstance(answer, float):
        answer = [answer]
    return [_cut(part) for part in answer] if isinstance(answer, list) else answer


def _plainly(said: str) -> str:
    """A text without the words around its numbers."""
    return _BETWEEN.sub(
        lambda found: found[1] if int(found[2]) == int(found[1]) + 1 else found[0],
        _AROUND.sub(" ", said),
    )


def _cut(part: Any) -> Any:
    """A whole number out of its quotation marks, a range out of its text."""
    if isinstance(part, float) and part.is_integer():
        return int(part)
    if isinstance(part, str) and (found := read_span(_plainly(part))):
        return found[0] if found[0] == found[1] else list(found)
    if isinstance(part, list) and len(part) == 2 and (found := read_span(part)):
        return list(found)
    return part


def ends_of_ranges(parts: list[Any]) -> list[int] | None:
    """Where units end that were written as ranges: ``[[38, 45], [46, 50]]``; None of other cuts.

    One pair alone is a cut inside a sentence, as is any whose second number is a word's. A unit of
    one sentence may be its number alone, where all stand in a row: ``[[38, 45], 46, [47, 50]]``.
    """
    pairs = [part for part in parts if isinstance(part, list) and len(part) == 2]
    ranges = [[part, part] if is_whole(part) else part for part in parts]
    if len(pairs) < 2 or not all(isinstance(one, list) and len(one) == 2 for one in ranges):
        return None
    if not all(map(is_whole, chain(*ranges))):
        return None
    in_a_row = all(b[0] == a[1] + 1 for a, b in pairwise(ranges))
    return [last for _, last in ranges] if in_a_row and all(a <= b for a, b in ranges) else None


def _sentence_number(part: Any, passage: Passage) -> int:
    """The sentence a boundary comes after."""
    if is_whole(part) or (isinstance(part, float) and part.is_integer()):
        return int(part)
    if isinstance(part, list) and len(part) == 2 and all(map(is_whole, part)):
        number, word = part
        if not passage.first <= number <= passage.last:
            return int(number)
        return snap(passage, number, word)
    raise Unreadable(f"{shown(part)} is not the number of a sentence")


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


def _a_kind(value: Any) -> str:
    names = {
        str: "text",
        dict: "a set of pairs",
        bool: "True or False",
        float: "a number with a point",
    }
    return names.get(type(value), "something else")


@dataclass(frozen=True)
class Dividing(Kind[Division]):
    """Divide sentences ``first``–``last`` of an interview (the whole of it if not given)."""

    diagnoses = DIVIDING
    step = "divided"
    blank = "Nothing divided yet."

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

    def braces(self, context: Context) -> dict[str, Any]:
        return {
            "first": self.passage.first,
            "last": self.passage.last,
            "length": len(self.passage),
            "example": self._example(context.slug),
        }

    def is_blank(self, answer: Any) -> bool:
        # A division is a list: an empty mapping is not one that has yet to be begun.
        return is_nothing(answer)

    def read(self, answer: Any) -> Division:
        return read_division(answer, self.passage)

    def judged(self, read: Division, context: Context) -> tuple[float, list[Message]]:
        told = [self._outside(read, context)] if read.outside else []
        if read.outside and not read.boundaries:
            return 0.0, told
        say = partial(self.say, context=context)
        told += Beside(self.benchmark, read.boundaries, dict(read.inside), context, say).messages()
        return self.benchmark.share(read.boundaries), told

    def _outside(self, read: Division, context: Context) -> Message:
        places = sorted(set(read.outside))
        few = listed(places[:6]) + (" and more" if len(places) > 6 else "")
        # Where all would lie in the passage if its sentences were counted anew, they were.
        counted = not read.boundaries and 0 < places[0] <= places[-1] <= len(self.passage)
        return self.say("counted-anew" if counted else "out-of-range", context, places=few)

    def draw(self, read: Division) -> str:
        """Its units with their full text."""
        rest = "" if read.undrawn is None else as_written(read.undrawn)
        return self._drawn(read.cuts) + rest

    def drawn_unread(self, answer: Any) -> str:
        """As far as it goes: the cuts that can be told."""
        return self._drawn(cuts(answer, self.passage)) + as_written(answer)

    def _drawn(self, found: Iterable[Cut]) -> str:
        blocks = [
            block(f"Unit {n}", lines(unit.pieces), f" · {unit.counts}")
            for n, unit in enumerate(units(found, self.passage), start=1)
        ]
        return invented(self.passage) + "".join(blocks)

    def in_words(self, read: Division) -> Iterator[Line]:
        for unit in units(read.cuts, self.passage):
            (a, k), (b, m) = unit.start, unit.end
            begins = "" if k == 1 else f" from word {k}"
            cut = m < words_in(self.passage.interview.sentence(b))
            ends = f", cut inside {b} after word {m}" if cut else ""
            yield f"Unit {span(a, b)}{begins}{ends}", opening(unit.text)

    def ideal(self) -> list[int]:
        return sorted(self.benchmark.consensus)

    @property
    def readers(self) -> list[str]:
        """The panel's readers by name, in the benchmark's order."""
        names = [coding.coder for coding in panel(self.interview).codings]
        return [f"Reader {name.upper()}" if len(name) == 1 else name for name in names]

"""An interview as a text that other programs can show, and positions in it as places of the course.

The course keeps speakers apart from what they say; elsewhere a reader has to see who speaks. So
the text that goes out opens each turn with its speaker, and a place (sentence, word) is a position
in it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache, cached_property

from ..material import corpus, own
from ..material.corpus import Interview
from ..material.units import Place, Unit

_WORD = re.compile(r"\S+")


class Outward:
    """One interview as it is shown elsewhere."""

    def __init__(self, interview: Interview) -> None:
        self.interview = interview
        pieces: list[str] = []
        self.starts: list[int] = []
        at = 0
        for sentence in interview.sentences:
            turn = interview.turns[sentence.turn - 1]
            before = " "
            if sentence.number == turn.first:
                before = "\n\n" if pieces else ""
                before += f"{turn.speaker}: " if turn.speaker else ""
            at += len(before)
            self.starts.append(at)
            at += len(sentence.text)
            pieces += [before, sentence.text]
        self.text = "".join(pieces)

    @cached_property
    def words(self) -> list[tuple[int, int, Place]]:
        """Every word of a sentence: where it starts and ends, and its place."""
        found = []
        for sentence, start in zip(self.interview.sentences, self.starts, strict=True):
            for k, match in enumerate(_WORD.finditer(sentence.text), start=1):
                found.append((start + match.start(), start + match.end(), (sentence.number, k)))
        return found

    @cached_property
    def folded(self) -> str:
        """The text with its white space folded, by which it is recognised."""
        return " ".join(self.text.split())

    @cached_property
    def _ends(self) -> list[int]:
        return [end for _, end, _ in self.words]

    @cached_property
    def _by_place(self) -> dict[Place, tuple[int, int]]:
        return {place: (start, end) for start, end, place in self.words}

    def positions(self, unit: Unit) -> tuple[int, int]:
        """Where a unit starts and ends in the text, half-open."""
        return self._by_place[unit.start][0], self._by_place[unit.end][1]

    def unit(self, start: int, end: int) -> tuple[Unit | None, bool]:
        """The unit at a stretch of the text, and whether its borders had to be moved to words.

        A word that is only partly in the stretch counts as in it; a speaker's label is no word.
        None where no word is.
        """
        first = bisect_right(self._ends, start)
        last = first
        while last < len(self.words) and self.words[last][0] < end:
            last += 1
        if last == first:
            return None, False
        (a, _, begin), (_, b, finish) = self.words[first], self.words[last - 1]
        rest = self.text[start:a] if start <= a else "x"
        rest += self.text[b:end] if b <= end else "x"
        moved = bool(re.sub(r"\b[A-Z]{1,3}:\s", "", rest + " ").strip())
        return Unit(self.interview.passage(), begin, finish), moved


def outward(name: str) -> Outward:
    """An interview of the course, or of one's own study, as it is shown elsewhere."""
    return _outward(name, own.opened())


@cache
def _outward(name: str, _opened: int) -> Outward:
    return Outward(corpus.load(name))


def recognised(text: str) -> Outward | None:
    """The interview of the course whose text this is, line ends and white space aside."""
    folded = " ".join(text.split())
    there = map(outward, (*corpus.shipped(), *own.names()))
    return next((here for here in there if here.folded == folded), None)

"""How a program counted positions in a text, found out by the words that its selections are called.

The standard counts Unicode code points from 0, half-open. Programs are known to count a line's end
of two characters as one, or one as two, to count in UTF-16, and to name the last character instead
of the one after it. Which of these was done is not guessed: a selection's name is often its words,
and the way of counting must put every such selection on its words. Where names and positions
contradict each other, the source is refused.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

#: A name this long that stands in the text, but never where its selection is, is no accident.
TELLING = 20
#: A name shorter than this says nothing about where its selection is.
LEAST = 3
#: How a selection lies on its name: but for white space at its ends, or exactly.
ALMOST, EXACTLY = 1, 2


@dataclass(frozen=True)
class Mark:
    """A selection as written: its name and its two positions."""

    name: str
    start: int
    end: int


class Miscounted(ValueError):
    """Positions that fit no way of counting; the text says which."""


@dataclass(frozen=True)
class Way:
    """A way of counting: what it is called, and a function from its positions to code points."""

    told: str
    place: Callable[[int], int | None]
    last: int = 0  # what is added to the end: 1 where the last character is named

    def of(self, mark: Mark) -> tuple[int, int] | None:
        """A selection in code points, half-open; None where it does not lie in the text."""
        start, end = self.place(mark.start), self.place(mark.end + self.last)
        return None if start is None or end is None or start > end else (start, end)


class Text:
    """A text in which positions are to be understood."""

    def __init__(self, text: str) -> None:
        self.text = text

    def settled(self, marks: Iterable[Mark]) -> tuple[Way, str]:
        """The way in which these selections were counted, and what was repaired, if anything.

        Raises
        ------
        Miscounted
            If they lie outside the text, or on other words than they are called by.
        """
        marks = list(marks)
        plain = self._plain()
        named = [mark for mark in marks if len(_folded(mark.name)) >= LEAST]
        chosen = plain
        if not all(self._fits(plain, mark) == EXACTLY for mark in named):
            chosen = self._best(plain, named)
        for mark in marks:
            if chosen.of(mark) is None:
                raise Miscounted(
                    f"a selection runs from {mark.start} to {mark.end}, and the text has "
                    f"{len(self.text)} characters"
                )
        return chosen, "" if chosen is plain else f"positions were counted {chosen.told}"

    def _best(self, plain: Way, named: list[Mark]) -> Way:
        """The way that puts most selections on their words; it has to explain all that any does."""
        ways = [plain, *self._others()]
        how = [[self._fits(way, mark) for mark in named] for way in ways]
        fitting = [{n for n, fit in enumerate(fits) if fit} for fits in how]
        if not any(fitting):
            self._refuse_telling(named)
        best = max((len(fits), sum(how[n])) for n, fits in enumerate(fitting))
        chosen = next(n for n in range(len(ways)) if (len(fitting[n]), sum(how[n])) == best)
        for n in sorted(set().union(*fitting) - fitting[chosen]):
            raise Miscounted(
                f"some selections fit when positions are counted {ways[chosen].told}, others "
                f"(“{named[n].name[:40]}”) only when they are counted otherwise"
            )
        return ways[chosen]

    def _refuse_telling(self, named: list[Mark]) -> None:
        for mark in named:
            name = _folded(mark.name)
            if len(name) >= TELLING and name in self._folded:
                raise Miscounted(
                    f"the selection called “{mark.name[:40]}” does not lie on these words, "
                    "however positions are counted"
                )

    def _fits(self, way: Way, mark: Mark) -> int:
        """Whether a selection lies on its name: not at all, but for white space, or exactly."""
        place = way.of(mark)
        if place is None:
            return 0
        there = self.text[place[0] : place[1]]
        said, name = _folded(there), _folded(mark.name)
        short = re.sub(r"\s*(\.\.\.|…)$", "", name)
        cut = len(short) >= (LEAST if short != name else TELLING) and said != name
        if said != name and not (cut and said.startswith(short)):
            return 0
        # A line's end at a border is folded away: what begins or ends with one is off by it.
        begins = there[:1].isspace() == mark.name[:1].isspace()
        ends = cut or there[-1:].isspace() == mark.name[-1:].isspace()
        return EXACTLY if begins and ends else ALMOST

    @cached_property
    def _folded(self) -> str:
        return _folded(self.text)

    def _plain(self) -> Way:
        whole = len(self.text)
        return Way("in code points", lambda n: n if 0 <= n <= whole else None)

    def _others(self) -> Iterator[Way]:
        pair = "with a line's end of two characters as one"
        lone = "with a line's end of one character as two"
        two = "\r\n" in self.text
        one = bool(re.search(r"(?<!\r)\n|\r(?!\n)", self.text))
        if two:
            yield self._by(pair, pair=1)
        if one:
            yield self._by(lone, lone=2)
        if re.search("[\U00010000-\U0010ffff]", self.text):
            yield self._by("in UTF-16", wide=2)
            if two:
                yield self._by(f"in UTF-16, {pair}", wide=2, pair=1)
            if one:
                yield self._by(f"in UTF-16, {lone}", wide=2, lone=2)
        whole = len(self.text)
        told = "with the last character named, not the one after it"
        yield Way(told, lambda n: n if 0 <= n <= whole else None, 1)

    def _by(self, told: str, *, pair: int = 2, lone: int = 1, wide: int = 1) -> Way:
        """A way in which some pieces of the text count for more or less than they are."""
        widths = {"\r\n": pair, "\n": lone, "\r": lone}
        counted, real, starts = [0], [0], []
        for match in re.finditer("\r\n|\n|\r|[\U00010000-\U0010ffff]", self.text):
            width = widths.get(match[0], wide)
            if width == len(match[0]):
                continue
            starts.append(match.start())
            counted.append(counted[-1] + match.start() - real[-1] + width)
            real.append(match.end())
        starts.append(len(self.text))

        def place(n: int) -> int | None:
            i = bisect_right(counted, n) - 1
            if i < 0:
                return None
            found = real[i] + n - counted[i]
            return found if found <= starts[i] else None

        return Way(told, place)


def _folded(text: str) -> str:
    return " ".join(text.split())

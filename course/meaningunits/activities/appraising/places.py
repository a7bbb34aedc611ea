"""Places: where a piece of evidence can stand, and whether its words are found there.

A place of which the course has the text is searched; of one of which it has not (the article, for
it is the journal's) only the whereabouts are asked for, and a person looks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from ...material import corpus, own
from ...material.quotable import stands_in

_RANGE = re.compile(
    r"(?:sentences?\s*)?(\d{1,4})(?:\s*(?:[-–—]|to)\s*(\d{1,4}))?\.?", re.IGNORECASE
)


@dataclass(frozen=True)
class Place:
    """Somewhere that the course has no text of: whereabouts are asked for, words are optional.

    ``name`` is what it is called in an answer, ``hint`` what to write as its whereabouts, and
    ``remark`` the diagnosis that points out what such evidence can and cannot do.
    """

    name: str
    hint: str
    remark: str = ""
    #: Whether its whereabouts have to be said, and whether its words can be looked up.
    has_parts: ClassVar[bool] = True
    has_text: ClassVar[bool] = False

    def flaw(self, at: str, quote: str) -> str:
        """What is wrong with whereabouts and words, as the name of a diagnosis, or ''."""
        return "" if at else "no-whereabouts"


@dataclass(frozen=True)
class Whole(Place):
    """A short text that the course has, such as a title: no whereabouts are needed."""

    text: str = ""
    has_parts: ClassVar[bool] = False
    has_text: ClassVar[bool] = True

    def flaw(self, at: str, quote: str) -> str:
        return "" if not quote or stands_in(quote, self.text) else "quote-nowhere"


@dataclass(frozen=True)
class Numbered(Place):
    """A text in numbered sentences that stands before the reader."""

    lines: Mapping[int, str] = field(default_factory=dict)
    has_text: ClassVar[bool] = True

    def flaw(self, at: str, quote: str) -> str:
        span = numbers(at)
        if span is None:
            return "no-whereabouts"
        return _in_lines(quote, self.lines, span)


@dataclass(frozen=True)
class Interviews(Place):
    """The course's invented interviews: a name and the numbers of sentences, ``marek 41–43``."""

    has_text: ClassVar[bool] = True

    def flaw(self, at: str, quote: str) -> str:
        name, _, rest = at.partition(" ")
        span = numbers(rest)
        here = (*own.names(), *corpus.shipped())
        if name.strip(",").lower() not in here or span is None:
            return "no-such-place" if at else "no-whereabouts"
        return _in_lines(quote, _lines(name.strip(",").lower()), span)


@dataclass(frozen=True)
class Lessons(Place):
    """A passage of the course: the number of a lesson, and where in it."""

    def flaw(self, at: str, quote: str) -> str:
        match = re.match(r"(?:lesson\s*)?(\d\d?)\b", at, re.IGNORECASE)
        if match is None:
            return "no-whereabouts"
        return "" if int(match[1]) <= 10 else "no-such-place"


def numbers(at: str) -> tuple[int, int] | None:
    """First and last sentence that whereabouts such as ``12`` or ``12–14`` name, or None."""
    match = _RANGE.fullmatch(at.strip())
    if match is None:
        return None
    first = int(match[1])
    last = int(match[2] or first)
    return (first, last) if first <= last else None


def _in_lines(quote: str, lines: Mapping[int, str], span: tuple[int, int]) -> str:
    if not all(n in lines for n in span):
        return "no-such-place"
    if not quote:
        return ""
    if stands_in(quote, " ".join(lines[n] for n in range(span[0], span[1] + 1) if n in lines)):
        return ""
    everything = " ".join(lines[n] for n in sorted(lines))
    return "quote-elsewhere" if stands_in(quote, everything) else "quote-nowhere"


def _lines(name: str) -> dict[int, str]:
    return {sentence.number: sentence.text for sentence in corpus.load(name).passage()}

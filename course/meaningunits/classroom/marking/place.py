"""The place in an interview that an answer speaks of: its words, and who cut there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from ...activities.dividing.kind import Dividing
from ...material.quotable import stands_in
from ...tasks.item import Item
from ...tasks.kind import Unreadable, is_nothing

#: How many sentences are shown before and after what is named, and how far one stretch may go.
AROUND, LONGEST = 4, 16
INTERVIEWER = "I"
#: Words in quotation marks, of two words or more.
_QUOTED = re.compile(r"[“\"«„](\S+\s[^“”\"«»„]{4,300}?)[”\"»“]")
_NUMBER = re.compile(r"(?<![\w.,])(\d{1,3})(?![\w%]|[.,]\d)")


@dataclass(frozen=True)
class Sentence:
    """A sentence of the place: who cut after it, as it is told."""

    number: int
    text: str
    asks: bool
    named: bool
    own: bool = False
    others: int = 0
    coders: int = 0


@dataclass(frozen=True)
class Place:
    """A stretch of an interview, with its cuts."""

    interview: str
    status: str
    sentences: tuple[Sentence, ...]
    students: int
    coders: int


def about(items: Iterable[Item], said: str) -> Item | None:
    """The division that a question speaks of: its interview is named in it; else the only one."""
    divisions = [item for item in items if isinstance(item.kind, Dividing)]
    named = [item for item in divisions if _voice(item) in said]
    if len(named) == 1:
        return named[0]
    return divisions[0] if len(divisions) == 1 else None


def _voice(item: Item) -> str:
    return str(item.kind.passage.interview.pseudonym) if isinstance(item.kind, Dividing) else ""


def place(item: Item, text: str, own: Any, others: Mapping[str, Any]) -> Place | None:
    """The stretch that a text names by its sentences' numbers or words; None where it names none.

    Parameters
    ----------
    item : Item
        A division.
    text : str
        The answer.
    own : object
        This learner's division.
    others : mapping
        Student → division, of the whole class.
    """
    kind = item.kind
    assert isinstance(kind, Dividing)
    passage = kind.passage
    numbers = [n for n in map(int, _NUMBER.findall(text)) if passage.first <= n <= passage.last]
    quoted = _QUOTED.findall(text)
    said = [s for s in passage.interview.sentences if passage.first <= s.number <= passage.last]
    numbers += [s.number for s in said if any(stands_in(words, s.text) for words in quoted)]
    if not numbers:
        return None
    first = max(min(numbers[0], *numbers) - AROUND, passage.first)
    if max(numbers) - first > LONGEST:  # far apart: what is named first is what it is about
        first = max(numbers[0] - AROUND, passage.first)
    last = min(first + LONGEST, max(max(numbers), numbers[0]) + AROUND, passage.last)
    mine, all_ = _cuts(kind, own), [_cuts(kind, value) for value in others.values()]
    divided = [cuts for cuts in all_ if cuts is not None]
    asks = {s.number for s in passage.interview.sentences if s.speaker == INTERVIEWER}
    return Place(
        passage.interview.pseudonym,
        passage.interview.status,
        tuple(
            Sentence(
                n,
                passage.interview.sentences[n - 1].text,
                n in asks,
                n in numbers,
                mine is not None and n in mine,
                sum(n in cuts for cuts in divided),
                sum(n in coder for coder in kind.benchmark.coders),
            )
            for n in range(first, last + 1)
        ),
        len(divided),
        len(kind.benchmark.coders),
    )


def _cuts(kind: Dividing, value: Any) -> frozenset[int] | None:
    if is_nothing(value):
        return None
    with suppress(Unreadable):
        return kind.read(value).boundaries
    return None

"""Marks in the margin that can be judged by where they stand: what two kinds of reading share.

A mark is a memo (see ``kind``): a stretch of the text, and a few words about it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.corpus import Passage
from ...material.units import span, words_in
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed
from .kind import PLACES, Memo, Memos, Reading

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Marking(Reading):
    """Mark stretches of an interview, each with a few words: a reading whose places are judged."""

    step = "read"
    blank = "Nothing marked yet."

    def asks(self, slug: str) -> str:
        return (
            f"{self.task} Write it as in {self._example(slug)}.\n{PLACES}\n"
            f"({self.passage.interview.status})\n\n{self.passage.numbered()}"
        )

    def outside(self, read: Memos, context: Context) -> list[Message]:
        """What is said of places that are not in the passage."""
        if not read.outside:
            return []
        few = listed(read.outside[:3]) + (" and more" if len(read.outside) > 3 else "")
        return [self.say("not-in-this-interview", context, places=few)]

    @cached_property
    def sizes(self) -> dict[int, int]:
        """Sentence → how many words it has."""
        return {sentence.number: words_in(sentence) for sentence in self.passage}


def covered(memos: Iterable[Memo]) -> frozenset[int]:
    """The numbers of the sentences that lie in any of these marks."""
    return frozenset(n for memo in memos for n in range(memo.start[0], memo.end[0] + 1))


def runs(numbers: Iterable[int]) -> Iterator[Stretch]:
    """Numbers as stretches without gaps, in order."""
    first = last = None
    for n in sorted(numbers):
        if last is not None and n == last + 1:
            last = n
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = n
    if first is not None and last is not None:
        yield first, last


def said_of(stretches: Iterable[Stretch]) -> str:
    """Stretches in words: '39–54 and 139–159'."""
    return listed([span(*one) for one in stretches])


def as_mark(passage: Passage, stretch: Stretch, text: str) -> dict[str, Any]:
    """A mark on whole sentences, as the plain answer has it."""
    a, b = stretch
    return Memo((a, 1), (b, words_in(passage.interview.sentence(b))), text).plain()

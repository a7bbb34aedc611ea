"""Reading the whole before dividing it: memos in the margin, judged for structure only.

The answer is a list of memos. A memo is ``{"from": [n, k], "to": [m, l], "text": …}``: from the
k-th word of sentence n to the l-th word of sentence m, both included and counted from 1. What a
memo says is for a person to read; here it only has to be somewhere, and to be somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from ...material.corpus import Passage, load
from ...material.units import Place, Unit, is_whole, lies_in, span, words_in
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, paragraph, quoted, remark
from ...tasks.kind import (
    Context,
    Kind,
    Line,
    Noted,
    Unreadable,
    is_nothing,
    listed,
    opening,
    plural,
    shown,
)

READING = Table(__file__)

#: From this many words on, a memo that stands word for word in the interview is a copy.
LONG_ENOUGH_TO_BE_A_COPY = 3
LONGEST_MEMO = 4000
#: What is told of a memo that somebody marked words for, and no more.
NOT_WRITTEN = "marked, and nothing written"

_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Memo:
    """One memo: first and last place (sentence, word), and what was written there."""

    start: Place
    end: Place
    text: str

    def plain(self) -> dict[str, Any]:
        """The memo as it stands in the answer."""
        return {"from": list(self.start), "to": list(self.end), "text": self.text}

    @property
    def where(self) -> str:
        """'Sentence 41', or 'Sentences 41–44'."""
        a, b = self.start[0], self.end[0]
        return f"Sentence{'s' if a != b else ''} {span(a, b)}"

    def stands_in(self, answer: Any) -> bool:
        """Whether an answer holds this memo, word for word."""
        return self.plain() in (answer if isinstance(answer, list) else [answer])


#: How a place is written, for those who write it.
PLACES = "(A place is two numbers: the sentence, and the word in it. [4, 1] is sentence 4, word 1.)"


@dataclass(frozen=True)
class Memos:
    """An answer as read.

    Parameters
    ----------
    memos : tuple of Memo
        In the order of the text.
    outside : tuple of str
        Places that are not in the passage.
    undrawn
        The answer as it was written, where there are such places; else None.
    """

    memos: tuple[Memo, ...] = ()
    outside: tuple[str, ...] = ()
    undrawn: Any = None


def read_memos(answer: Any, passage: Passage) -> Memos:
    """Read memos from plain data.

    Raises
    ------
    Unreadable
        If it holds anything else.
    """
    parts = [answer] if isinstance(answer, dict) else answer
    if not isinstance(parts, list):
        raise Unreadable(f"it is {shown(answer)}, not a list of memos")
    found: list[Memo] = []
    outside: list[str] = []
    for memo in map(_memo, parts):
        if lies_in(memo.start, memo.end, passage):
            found.append(memo)
        else:
            outside.append(_not_here(memo, passage))
    found.sort(key=lambda memo: (memo.start, memo.end))
    return Memos(tuple(found), tuple(outside), answer if outside else None)


def _not_here(memo: Memo, passage: Passage) -> str:
    """Which end of a memo is not in the passage; the last, where it comes before the first."""
    for sentence, word in (memo.start, memo.end):
        if not lies_in((sentence, word), (sentence, word), passage):
            return f"sentence {sentence}, word {word}"
    (a, first), (b, last) = memo.start, memo.end
    return f"sentence {b}, word {last}, which is before sentence {a}, word {first}"


def quotation(memo: Memo, passage: Passage) -> str:
    """The informant's words that a memo is about, white space folded."""
    return Unit(passage, memo.start, memo.end).text


def _memo(part: Any) -> Memo:
    if not isinstance(part, dict):
        raise Unreadable(f"{shown(part)} is not a memo")
    start, end = _place(part.get("from")), _place(part.get("to"))
    text = part.get("text")
    if not isinstance(text, str):
        raise Unreadable(f"{shown(text)} is not what somebody wrote")
    return Memo(start, end, text)


def _place(given: Any) -> Place:
    if isinstance(given, list) and len(given) == 2 and all(map(is_whole, given)):
        return given[0], given[1]
    raise Unreadable("no place is given" if given is None else f"{shown(given)} is not a place")


@dataclass(frozen=True)
class Reading(Kind[Memos]):
    """Read sentences ``first``–``last`` of an interview and write memos where something strikes."""

    diagnoses = READING
    step = "read"
    blank = "No memo yet."
    #: What stands above the box in which one writes.
    prompt: ClassVar[str] = "Your memo: what did you notice here?"

    interview: str
    first: int = 1
    last: int | None = None

    @cached_property
    def passage(self) -> Passage:
        return load(self.interview).passage(self.first, self.last)

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        passage = self.passage
        return (
            f"Read {passage.interview.pseudonym}'s interview, sentences {passage.first} to "
            f"{passage.last}, from start to end. When you notice something, write a memo in your "
            "own words. Write at least three, in different parts of the interview."
        )

    def asks(self, slug: str) -> str:
        return (
            f"{self.task} Write them as in {self._example(slug)}.\n{PLACES}\n"
            f"({self.passage.interview.status})\n\n{self.passage.numbered()}"
        )

    def _example(self, slug: str) -> str:
        n = self.passage.first
        return (
            f'mu.answer("{slug}", [{{"from": [{n}, 1], "to": [{n}, 2], '
            f'"text": "what you thought there"}}])'
        )

    def braces(self, context: Context) -> dict[str, Any]:
        passage = self.passage
        return {
            "first": passage.first,
            "last": passage.last,
            "pseudonym": passage.interview.pseudonym,
            "example": self._example(context.slug),
        }

    def is_blank(self, answer: Any) -> bool:
        return is_nothing(answer) or answer == []

    def read(self, answer: Any) -> Memos:
        return read_memos(answer, self.passage)

    def judged(self, read: Memos, context: Context) -> tuple[float, list[Message]]:
        told: list[Message] = []
        if read.outside:
            few = listed(read.outside[:3]) + (" and more" if len(read.outside) > 3 else "")
            told.append(self.say("not-in-this-interview", context, places=few))
        good: list[Memo] = []
        for memo in read.memos:
            flaw = self._flaw(memo)
            if flaw is None:
                good.append(memo)
            else:
                place = memo.start[0], memo.end[0]
                told.append(self.say(flaw, context, where=span(*place), place=place))
        thirds = {self._third(memo) for memo in good}
        if good:
            told.append(self._spread(good, thirds, context))
        return len(thirds) / 3, told

    def _flaw(self, memo: Memo) -> str | None:
        words = _words(memo.text)
        if not words:
            return "without-words"
        if len(words) >= LONG_ENOUGH_TO_BE_A_COPY and self._stands_there(words):
            return "only-copied"
        return None

    def _stands_there(self, words: list[str]) -> bool:
        return f" {' '.join(words)} " in self._folded

    @cached_property
    def _folded(self) -> str:
        return f" {' '.join(_words(self.passage.interview.text))} "

    @cached_property
    def _words_before(self) -> dict[int, int]:
        before, found = 0, {}
        for sentence in self.passage:
            found[sentence.number] = before
            before += words_in(sentence)
        return found | {0: before}

    def _third(self, memo: Memo) -> int:
        """Which third of the passage's words a memo begins in: 0, 1 or 2."""
        position = self._words_before[memo.start[0]] + memo.start[1] - 1
        return 3 * position // self._words_before[0]

    def _spread(self, good: list[Memo], thirds: set[int], context: Context) -> Message:
        places = listed([memo.start[0] for memo in good])
        seen = {"memos": plural(len(good), "memo"), "places": places}
        if len(thirds) == 3:
            return self.say("whole-read", context, seen)
        if thirds == {0} and len(good) > 1:
            end = max(memo.end[0] for memo in good)
            place = (min(end + 1, self.passage.last), self.passage.last)
            return self.say("first-third-only", context, seen, end=end, place=place)
        a, b = self._bounds(min({0, 1, 2} - thirds))
        return self.say("not-yet-spread", context, seen, a=a, b=b, place=(a, b))

    def _bounds(self, third: int) -> tuple[int, int]:
        """First and last sentence that begin in this third (the whole of it, when none does)."""
        total = self._words_before[0]
        inside = [
            s.number for s in self.passage if 3 * self._words_before[s.number] // total == third
        ]
        return (inside[0], inside[-1]) if inside else (self.passage.first, self.passage.last)

    def draw(self, read: Memos) -> str:
        """Each memo with its quotation."""
        rows = [
            block(one.where, quoted(quotation(one, self.passage)) + remark(one.text))
            for one in read.memos
        ]
        rest = "" if read.undrawn is None else as_written(read.undrawn)
        return invented(self.passage) + ("".join(rows) or paragraph(self.blank)) + rest

    def in_words(self, read: Memos) -> Iterator[Line]:
        for memo in read.memos:
            place = span(memo.start[0], memo.end[0])
            words = opening(quotation(memo, self.passage))
            yield f"Memo at {place} “{words}”", memo.text if _words(memo.text) else NOT_WRITTEN
        for place in read.outside:
            yield f"Memo at {place}", "there is no such place in this passage"

    def notes(self, read: Memos) -> Iterator[Noted]:
        who = self.passage.interview.pseudonym
        for memo in read.memos:
            where = f"{who}, {memo.where.lower()}"
            yield Noted(where, memo.text, memo.stands_in, quotation(memo, self.passage))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def as_answer(memos: Iterable[Memo]) -> list[dict[str, Any]]:
    """Memos as the plain answer, in the order of the text."""
    return [memo.plain() for memo in sorted(memos, key=lambda memo: (memo.start, memo.end))]

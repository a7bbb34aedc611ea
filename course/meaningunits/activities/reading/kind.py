"""Reading the whole before dividing it: memos in the margin, judged for structure only.

The answer is a list of memos. A memo is ``{"from": [n, k], "to": [m, l], "text": …}``: from the
k-th word of sentence n to the l-th word of sentence m, both included and counted from 1. What a
memo says is for a person to read; here it only has to be somewhere, and to be somebody's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.corpus import Passage, load
from ...material.units import said, stretch, words_in
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, paragraph, quoted, remark
from ...tasks.kind import Context, Kind, is_nothing, listed, shown

READING = Table(__file__)

#: From this many words on, a memo that stands word for word in the interview is a copy.
LONG_ENOUGH_TO_BE_A_COPY = 3
LONGEST_MEMO = 4000

_WORD = re.compile(r"\w+")

Place = tuple[int, int]


@dataclass(frozen=True)
class Memo:
    """One memo: first and last place (sentence, word), and what was written there."""

    start: Place
    end: Place
    text: str

    def plain(self) -> dict[str, Any]:
        """The memo as it stands in the answer."""
        return {"from": list(self.start), "to": list(self.end), "text": self.text}


@dataclass(frozen=True)
class Memos:
    """An answer as read: memos in the order of the text, places outside it, or what is wrong."""

    memos: tuple[Memo, ...] = ()
    outside: tuple[str, ...] = ()
    unreadable: str = ""


def read_memos(answer: Any, passage: Passage) -> Memos:
    """Read memos from plain data; never raises."""
    if isinstance(answer, dict):
        answer = [answer]
    if not isinstance(answer, list):
        return Memos(unreadable=f"it is {shown(answer)}, not a list of memos")
    found: list[Memo] = []
    outside: list[str] = []
    for part in answer:
        memo = _memo(part)
        if isinstance(memo, str):
            return Memos(unreadable=memo)
        if lies_in(memo.start, memo.end, passage):
            found.append(memo)
        else:
            outside.append(f"sentence {memo.start[0]}, word {memo.start[1]}")
    found.sort(key=lambda memo: (memo.start, memo.end))
    return Memos(tuple(found), tuple(outside))


def lies_in(start: Place, end: Place, passage: Passage) -> bool:
    """Whether both places are words of the passage and run forward."""
    if not passage.first <= start[0] <= end[0] <= passage.last:
        return False
    return start <= end and all(
        1 <= word <= words_in(passage.interview.sentence(n)) for n, word in (start, end)
    )


def quotation(memo: Memo, passage: Passage) -> str:
    """The informant's words that a memo is about, white space folded."""
    parts = (said(*piece) for piece in stretch(memo.start, memo.end, passage))
    return " ".join(parts)


def _memo(part: Any) -> Memo | str:
    if not isinstance(part, dict):
        return f"{shown(part)} is not a memo"
    start, end, text = part.get("from"), part.get("to"), part.get("text")
    for place in (start, end):
        whole = isinstance(place, list) and len(place) == 2
        if not whole or not all(isinstance(n, int) and not isinstance(n, bool) for n in place):
            return f"{shown(place)} is not a place"
    if not isinstance(text, str):
        return f"{shown(text)} is not what somebody wrote"
    return Memo(tuple(start), tuple(end), text)


@dataclass(frozen=True)
class Reading(Kind[Any]):
    """Read sentences ``first``–``last`` of an interview and write memos where something strikes."""

    diagnoses = READING

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
            f"{passage.last}, from start to end. Wherever something strikes you, write a memo in "
            "your own words: at least three, spread over the whole."
        )

    def asks(self, slug: str) -> str:
        return (
            f"{self.task} Write them as in {self._example(slug)}.\n"
            f"({self.passage.interview.status})\n\n{self.passage.numbered()}"
        )

    def _example(self, slug: str) -> str:
        n = self.passage.first
        return (
            f'mu.answer("{slug}", [{{"from": [{n}, 1], "to": [{n}, 2], '
            f'"text": "what you thought there"}}])'
        )

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        passage = self.passage
        common = {
            "first": passage.first,
            "last": passage.last,
            "pseudonym": passage.interview.pseudonym,
            "example": self._example(context.slug),
        }
        if is_nothing(answer) or answer == []:
            return 0.0, [message(READING, "nothing-yet", **common)]
        read = read_memos(answer, passage)
        if read.unreadable:
            return 0.0, [message(READING, "unreadable", detail=read.unreadable, **common)]
        told: list[Message] = []
        if read.outside:
            few = listed(read.outside[:3]) + (" and more" if len(read.outside) > 3 else "")
            told.append(message(READING, "not-in-this-interview", places=few, **common))
        good: list[Memo] = []
        for memo in read.memos:
            flaw = self._flaw(memo)
            if flaw is None:
                good.append(memo)
            else:
                a, b = memo.start[0], memo.end[0]
                where = f"{a}" if a == b else f"{a}–{b}"
                told.append(message(READING, flaw, where=where, place=(a, b), **common))
        thirds = {self._third(memo) for memo in good}
        told += self._spread(good, thirds, common)
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

    def _spread(self, good: list[Memo], thirds: set[int], common: dict) -> list[Message]:
        if not good:
            return []
        places = listed([memo.start[0] for memo in good])
        seen = {"n": len(good), "memos": _memos(len(good)), "places": places, **common}
        if len(thirds) == 3:
            return [message(READING, "whole-read", **seen)]
        if thirds == {0} and len(good) > 1:
            end = max(memo.end[0] for memo in good)
            place = (min(end + 1, self.passage.last), self.passage.last)
            return [message(READING, "first-third-only", end=end, place=place, **seen)]
        empty = min(set(range(3)) - thirds)
        a, b = self._bounds(empty)
        return [message(READING, "not-yet-spread", a=a, b=b, place=(a, b), **seen)]

    def _bounds(self, third: int) -> tuple[int, int]:
        """First and last sentence that begin in this third (the whole of it, when none does)."""
        total = self._words_before[0]
        inside = [
            s.number for s in self.passage if 3 * self._words_before[s.number] // total == third
        ]
        return (inside[0], inside[-1]) if inside else (self.passage.first, self.passage.last)

    def still(self, answer: Any) -> str:
        """The answer as static HTML: each memo with its quotation."""
        if is_nothing(answer):
            return paragraph("No memo yet.")
        read = read_memos(answer, self.passage)
        if read.unreadable:
            return as_written(answer)
        rows = []
        for one in read.memos:
            a, b = one.start[0], one.end[0]
            where = f"Sentence {a}" if a == b else f"Sentences {a}–{b}"
            rows.append(block(where, quoted(quotation(one, self.passage)) + remark(one.text)))
        outside = as_written(answer) if read.outside else ""
        return invented(self.passage) + ("".join(rows) or paragraph("No memo yet.")) + outside


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _memos(count: int) -> str:
    return f"{count} memo{'s' if count != 1 else ''}"


def as_answer(memos: Iterable[Memo]) -> list[dict[str, Any]]:
    """Memos as the plain answer, in the order of the text."""
    return [memo.plain() for memo in sorted(memos, key=lambda memo: (memo.start, memo.end))]

"""Stretches of an interview: cuts, the units that they make, how a unit is written, its words.

Scoring snaps a cut inside a sentence to the nearer end; what is shown keeps it where it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from .corpus import SPEAKERS, Passage, Sentence
from .number_words import spoken

#: ``(n, 0)`` is a cut after sentence n, ``(n, k)`` one inside sentence n after its k-th word.
Cut = tuple[int, int]
#: A sentence and one of its words, counted from 1.
Place = tuple[int, int]

#: A letter and digits in one ("C3") are one word; so are digits with their point.
TOKEN = re.compile(r"\b[^\W\d_]\d+\b|[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,:]\d+)*")

#: A unit as it is written: ``"41–44"``, ``"41"``, ``"41:3–44:6"``.
_KEY = re.compile(r"\s*(\d{1,6})(?::(\d{1,4}))?(?:\s*(?:[-–—]|to)\s*(\d{1,6})(?::(\d{1,4}))?)?\s*")


@dataclass(frozen=True)
class Token:
    """A word of a unit or of somebody's own text: as it stands, folded, and its place in a unit."""

    text: str
    at: Place = (0, 0)
    speaker: str = ""

    @property
    def folded(self) -> str:
        return self.text.replace("’", "'").casefold()

    @property
    def bare(self) -> str:
        """Folded, and without a possessive 's."""
        return self.folded.removesuffix("'s")


def tokens(text: str) -> list[Token]:
    """The words of a text of one's own."""
    return [Token(match[0]) for match in TOKEN.finditer(text)]


@dataclass(frozen=True)
class Unit:
    """A stretch of an interview, from one place (sentence, word) to another, both included."""

    passage: Passage
    start: Place
    end: Place

    @property
    def place(self) -> tuple[int, int]:
        """Its first and last sentence."""
        return self.start[0], self.end[0]

    @property
    def pieces(self) -> Iterator[tuple[Sentence, int, int]]:
        """Its sentences, each with its first and last word."""
        return stretch(self.start, self.end, self.passage)

    @property
    def text(self) -> str:
        """What is said in it, white space folded."""
        return " ".join(said(*piece) for piece in self.pieces)

    @property
    def with_speakers(self) -> str:
        """What is said in it, by whom where more than one speaks: 'Interviewer: So? Anna: No.'"""
        pieces = list(self.pieces)
        if len({sentence.speaker for sentence, _, _ in pieces}) < 2:
            return self.text
        told, last = [], None
        for sentence, a, b in pieces:
            name = SPEAKERS[sentence.speaker] if sentence.turn != last else ""
            told.append(f"{name}: {said(sentence, a, b)}" if name else said(sentence, a, b))
            last = sentence.turn
        return " ".join(told)

    @property
    def counts(self) -> str:
        """'5 sentences · 62 words'."""
        whole = [b - a + 1 == words_in(sentence) for sentence, a, b in self.pieces]
        told = []
        if sentences := sum(whole):
            told.append(_many(sentences, "sentence"))
        if parts := len(whole) - sentences:
            told.append(_many(parts, "part") + ("" if told else " of a sentence"))
        return f"{' and '.join(told)} · {_many(len(self.text.split()), 'word')}"

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        found = []
        for sentence, a, b in self.pieces:
            for k, word in enumerate(sentence.text.split()[a - 1 : b], start=a):
                found += [
                    Token(match[0], (sentence.number, k), sentence.speaker)
                    for match in TOKEN.finditer(word)
                ]
        return tuple(found)

    @property
    def length(self) -> int:
        """How many words it has, of whoever speaks; a dash that stands alone is none."""
        return len(self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        return frozenset(token.bare for token in self.tokens)

    @cached_property
    def numbers(self) -> frozenset[float]:
        return frozenset(n for n, _ in spoken((t.text for t in self.tokens), parts=True))

    @cached_property
    def always_capitalised(self) -> frozenset[str]:
        """Words with a capital inside a sentence, and never without one: names, most of them."""
        small = {token.bare for token in self.tokens if token.text[0].islower()}
        inside = {
            token.bare
            for before, token in pairwise(self.tokens)
            if token.text[0].isupper() and before.at[0] == token.at[0]
        }
        return frozenset(inside - small)


def key_of(unit: Unit) -> str:
    """A unit as it is written in an answer: ``"41–44"``."""
    (a, k), (b, m) = unit.start, unit.end
    whole = k == 1 and m == words_in(unit.passage.interview.sentence(b))
    if not whole:
        return f"{a}:{k}–{b}:{m}"
    return span(a, b)


def read_key(key: Any, passage: Passage) -> Unit | None:
    """The unit that a key names, or None where it names none in this passage."""
    match = _KEY.fullmatch(key) if isinstance(key, str) else None
    if match is None:
        return None
    a, k, b, m = (int(part) if part else 0 for part in match.groups())
    b = b or a
    if not passage.first <= a <= b <= passage.last:
        return None
    start, end = (a, k or 1), (b, m or words_in(passage.interview.sentence(b)))
    return Unit(passage, start, end) if lies_in(start, end, passage) else None


def lies_in(start: Place, end: Place, passage: Passage) -> bool:
    """Whether both places are words of the passage and run forward."""
    if not passage.first <= start[0] <= end[0] <= passage.last:
        return False
    return start <= end and all(
        1 <= word <= words_in(passage.interview.sentence(n)) for n, word in (start, end)
    )


def span(first: int, last: int) -> str:
    """'41–44', or '41' where it is one."""
    return f"{first}–{last}" if first != last else f"{first}"


def cuts(answer: Any, passage: Passage) -> tuple[Cut, ...]:
    """The cuts of an answer that lie inside the passage, in order; never raises.

    A cut at a sentence's very end or start is given as one between sentences.
    """
    if isinstance(answer, int) and not isinstance(answer, bool):
        answer = [answer]
    found = {cut for part in answer if (cut := _cut(part, passage))} if _is_list(answer) else set()
    return tuple(sorted(found, key=lambda cut: place(cut, passage)))


def place(cut: Cut, passage: Passage) -> Place:
    """A cut as the place of the last word before it, which sorts in reading order."""
    number, word = cut
    return number, word or words_in(passage.interview.sentence(number))


def words_in(sentence: Sentence) -> int:
    """How many words a sentence has."""
    return len(sentence.word_ends)


def at(number: Any, word: Any, passage: Passage) -> Cut | None:
    """The cut at this place, or None where there is none."""
    if not (is_whole(number) and is_whole(word) and passage.first <= number <= passage.last):
        return None
    if word < 0:
        return None
    if word >= words_in(passage.interview.sentence(number)):
        word = 0
    return (number, word) if word or number in passage.gaps else None


def as_answer(found: Iterable[Cut], passage: Passage) -> list[int | list[int]]:
    """Cuts as the plain answer: sentence numbers, and ``[n, k]`` for cuts inside."""
    ordered = sorted(set(found), key=lambda cut: place(cut, passage))
    return [[n, k] if k else n for n, k in ordered]


def units(found: Iterable[Cut], passage: Passage) -> list[Unit]:
    """The units that these cuts make of a passage."""
    last = passage.interview.sentence(passage.last)
    made = []
    start = (passage.first, 1)
    for end in [*(place(cut, passage) for cut in found), (passage.last, words_in(last))]:
        made.append(Unit(passage, start, end))
        start = _next(end, passage)
    return made


def units_of(answer: Any, passage: Passage) -> list[Unit]:
    """The units that a division (an answer of kind ``Dividing``) makes of a passage."""
    return units(cuts(answer, passage), passage)


def stretch(start: Place, end: Place, passage: Passage) -> Iterator[tuple[Sentence, int, int]]:
    """The sentences from one place to another, each with its first and last word (from 1)."""
    for number in range(start[0], end[0] + 1):
        sentence = passage.interview.sentence(number)
        a = start[1] if number == start[0] else 1
        b = end[1] if number == end[0] else words_in(sentence)
        yield sentence, a, b


def said(sentence: Sentence, a: int, b: int) -> str:
    """Words ``a`` to ``b`` of a sentence, white space folded."""
    return " ".join(sentence.text.split()[a - 1 : b])


def _next(end: Place, passage: Passage) -> Place:
    number, word = end
    inside = word < words_in(passage.interview.sentence(number))
    return (number, word + 1) if inside else (number + 1, 1)


def _cut(part: Any, passage: Passage) -> Cut | None:
    if isinstance(part, float) and part.is_integer():
        part = int(part)
    if is_whole(part):
        return at(part, 0, passage)
    if _is_list(part) and len(part) == 2 and all(map(is_whole, part)):
        number, word = part
        return at(number, word, passage) if word > 0 else at(number - 1, 0, passage)
    return None


def is_whole(value: Any) -> bool:
    """Whether this is a whole number, and not True or False."""
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"

"""A division as stretches of text: exact cuts, the units they make, and their counts.

Scoring snaps a cut inside a sentence to the nearer end; what is shown keeps it where it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from .corpus import Passage, Sentence

#: ``(n, 0)`` is a cut after sentence n, ``(n, k)`` one inside sentence n after its k-th word.
Cut = tuple[int, int]


@dataclass(frozen=True)
class Unit:
    """One unit: its number, first and last place (sentence, word; both included), and counts."""

    number: int
    start: tuple[int, int]
    end: tuple[int, int]
    sentences: int
    parts: int
    words: int

    @property
    def counts(self) -> str:
        """'5 sentences · 62 words'."""
        said = []
        if self.sentences:
            said.append(_many(self.sentences, "sentence"))
        if self.parts:
            said.append(_many(self.parts, "part") + ("" if said else " of a sentence"))
        return f"{' and '.join(said)} · {_many(self.words, 'word')}"


def cuts(answer: Any, passage: Passage) -> tuple[Cut, ...]:
    """The cuts of an answer that lie inside the passage, in order; never raises.

    A cut at a sentence's very end or start is given as one between sentences.
    """
    if isinstance(answer, int) and not isinstance(answer, bool):
        answer = [answer]
    found = {cut for part in answer if (cut := _cut(part, passage))} if _is_list(answer) else set()
    return tuple(sorted(found, key=lambda cut: place(cut, passage)))


def place(cut: Cut, passage: Passage) -> tuple[int, int]:
    """A cut as the place of the last word before it, which sorts in reading order."""
    number, word = cut
    return number, word or words_in(passage.interview.sentence(number))


def words_in(sentence: Sentence) -> int:
    """How many words a sentence has."""
    return len(sentence.word_ends)


def at(number: Any, word: Any, passage: Passage) -> Cut | None:
    """The cut at this place, or None where there is none."""
    if not (_is_whole(number) and _is_whole(word) and passage.first <= number <= passage.last):
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
    ends = [*(place(cut, passage) for cut in found), (passage.last, words_in(last))]
    made = []
    start = (passage.first, 1)
    for number, end in enumerate(ends, start=1):
        whole = parts = words = 0
        for sentence, a, b in stretch(start, end, passage):
            words += b - a + 1
            if b - a + 1 == words_in(sentence):
                whole += 1
            else:
                parts += 1
        made.append(Unit(number, start, end, whole, parts, words))
        start = _next(end, passage)
    return made


def stretch(
    start: tuple[int, int], end: tuple[int, int], passage: Passage
) -> Iterator[tuple[Sentence, int, int]]:
    """The sentences from one place to another, each with its first and last word (from 1)."""
    for number in range(start[0], end[0] + 1):
        sentence = passage.interview.sentence(number)
        a = start[1] if number == start[0] else 1
        b = end[1] if number == end[0] else words_in(sentence)
        yield sentence, a, b


def said(sentence: Sentence, a: int, b: int) -> str:
    """Words ``a`` to ``b`` of a sentence, white space folded."""
    return " ".join(sentence.text.split()[a - 1 : b])


def _next(end: tuple[int, int], passage: Passage) -> tuple[int, int]:
    number, word = end
    inside = word < words_in(passage.interview.sentence(number))
    return (number, word + 1) if inside else (number + 1, 1)


def _cut(part: Any, passage: Passage) -> Cut | None:
    if isinstance(part, float) and part.is_integer():
        part = int(part)
    if _is_whole(part):
        return at(part, 0, passage)
    if _is_list(part) and len(part) == 2 and all(map(_is_whole, part)):
        number, word = part
        return at(number, word, passage) if word > 0 else at(number - 1, 0, passage)
    return None


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_list(value: Any) -> bool:
    return isinstance(value, list | tuple)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"

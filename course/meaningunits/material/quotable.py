"""Quotations: whether and where their words stand in a text or in a source's numbered sentences.

An interview, notes, a card about a publication and a few lines about a survey are all read in the
same way: sentence by sentence, each with its number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, cached_property
from statistics import mean
from typing import Any

from . import sources
from .corpus import SPEAKERS, Interview
from .literature import CARDS, STATUS

#: More than this many sentences are a passage to read, not a quotation that bears on one finding.
LONGEST = 4

#: “can't” is one word, and “can” does not stand in it.
_WORD = re.compile(r"\w+(?:'\w+)*")
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘´`ʼ", "'"))
#: A hyphen at a line's end, where the word goes on with a small letter.
_DIVIDED = re.compile(r"(?<=[^\W\d_])[-\u2010]\s+(?=[a-zß-öø-ÿ])")
#: What stands in a quotation for words that are left out.
_GAP = re.compile(r"\[?(?:…|\.\.\.)\]?")
#: The number of a sentence where it is set before or behind what stands in it.
_NUMBER_BEFORE = re.compile(r"^\W*(?:sentences?\s+)?\d{1,3}(?:\s*[-–,]\s*\d{1,3})?[)\].:]?\s+")
_NUMBER_BEHIND = re.compile(
    r"\s*[(\[]\s*(?:sentences?\s+)?\d{1,3}(?:\s*[-–,]\s*\d{1,3})?\s*[)\]]\W*$"
)


@dataclass(frozen=True)
class Turn:
    """Sentences that belong together: who speaks (or nobody), and each with its number."""

    speaker: str
    sentences: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class Source:
    """One source: its key, name, the line that says what it is, its turns, where it is published.

    What is not published is invented.
    """

    key: str
    name: str
    status: str
    turns: tuple[Turn, ...]
    cite: str = ""

    @property
    def made(self) -> str:
        """'invented' or 'published', for wherever its name stands."""
        return "published" if self.cite else "invented"

    @cached_property
    def sentences(self) -> dict[int, str]:
        return {n: text for turn in self.turns for n, text in turn.sentences}

    @property
    def first(self) -> int:
        return min(self.sentences)

    @property
    def last(self) -> int:
        return max(self.sentences)

    @property
    def numbered(self) -> str:
        """All of it in writing, turn by turn, each sentence with its number."""
        lines = []
        for turn in self.turns:
            said = " ".join(f"{n} {text}" for n, text in turn.sentences)
            lines.append(f"{turn.speaker}: {said}" if turn.speaker else said)
        return "\n".join(lines)

    def words(self, first: int, last: int) -> str:
        """What stands from one sentence to another, both included."""
        return " ".join(self.sentences[n] for n in range(first, last + 1))

    def locate(self, quotation: str) -> tuple[tuple[int, int], ...]:
        """Where these words stand: first and last sentence of each place, in order."""
        wanted = _words(quotation)
        words, stands = self._stream
        found = _found(wanted, words) if wanted else ()
        return tuple((stands[i], stands[i + len(wanted) - 1]) for i in found)

    def find(self, quotation: str) -> tuple[tuple[int, int], ...]:
        """Where a quotation stands as people write one: with its number, with gaps in it."""
        there = self.locate(quotation)
        if not there:
            bare = _NUMBER_BEHIND.sub("", _NUMBER_BEFORE.sub("", quotation))
            parts = [part for part in _GAP.split(bare) if _words(part)]
            there = self.locate(parts[0]) if parts else ()
            for part in parts[1:]:
                there = tuple(
                    (first, next_[1])
                    for first, last in there
                    for next_ in [n for n in self.locate(part) if n[0] >= last][:1]
                )
        return there

    @cached_property
    def _stream(self) -> tuple[list[str], list[int]]:
        """Every word, and the sentence that each stands in."""
        pairs = [(word, n) for n, text in self.sentences.items() for word in _words(text)]
        return [word for word, _ in pairs], [n for _, n in pairs]

    def nearest(self, quotation: str) -> int | None:
        """The sentence that these words come close to without standing in it, or None."""
        wanted = _words(quotation)
        if len(wanted) < 3:
            return None
        best, found = 0.0, None
        for n, text in self.sentences.items():
            there = _words(text)
            blocks = SequenceMatcher(None, wanted, there, autojunk=False).get_matching_blocks()
            share = sum(block.size for block in blocks) / len(wanted)
            if share > best:
                best, found = share, n
        return found if best >= 0.6 else None


def of_interview(key: str, name: str, interview: Interview) -> Source:
    """An invented interview, or notes, as a source."""
    turns = tuple(
        Turn(
            SPEAKERS[turn.speaker],
            tuple(
                (s.number, " ".join(s.text.split()))
                for s in interview.sentences[turn.first - 1 : turn.last]
            ),
        )
        for turn in interview.turns
    )
    return Source(key, name, _sentence(interview.status), turns)


def of_lines(key: str, name: str, status: str, lines: tuple[str, ...], cite: str = "") -> Source:
    """A few sentences as a source."""
    return Source(key, name, status, (Turn("", tuple(enumerate(lines, start=1))),), cite)


@cache
def leader() -> Source:
    """The invented leader's interview."""
    return of_interview("leader", "The leader", sources.leader())


@cache
def notes() -> Source:
    """The invented notes of one evening."""
    return of_interview("notes", "Notes of one evening", sources.meeting())


@cache
def card(key: str) -> Source:
    """A published study's card."""
    found = CARDS[key]
    return of_lines(key, found.name, STATUS, found.lines, found.cite)


@cache
def survey() -> Source:
    """The invented survey in sentences, counted from the table itself."""
    rows = sources.survey()
    groups = {said: [row for row in rows if row["joined"] == said] for said in ("yes", "no")}
    yes, no = groups["yes"], groups["no"]
    counts = {
        "all": len(rows),
        "joined": len(yes),
        "answered": _answered(rows),
        "left yes": sum(row["left_practice"] == "yes" for row in yes),
        "left no": sum(row["left_practice"] == "yes" for row in no),
    }
    return of_lines(
        "survey",
        "The survey",
        "Invented for teaching: 420 GPs who do not exist. A computer program made their "
        "answers. The data card says where its rules are written.",
        (
            f"Of {counts['all']} GPs, {counts['joined']} had joined a group at some time.",
            f"Only {counts['answered']} answered the later questions, and exhausted GPs answered "
            "them less often.",
            f"Exhaustion, on a line from 0 to 100: {_mean(yes, 'exhaustion_0_100')} among those "
            f"who had joined, {_mean(no, 'exhaustion_0_100')} among those who had never joined.",
            f"Accomplishment, on such a line: {_mean(yes, 'accomplishment_0_100')} and "
            f"{_mean(no, 'accomplishment_0_100')}.",
            f"Of the {len(yes)} who had joined, {counts['left yes']} left practice; of the "
            f"{len(no)} who had never joined, {counts['left no']} left it.",
            "These numbers are not adjusted for anything.",
        ),
    )


def stands_in(quotation: str, text: str) -> bool:
    """Whether the words of a quotation stand in a text in this order; ``…`` skips some.

    A word that is divided at a line's end, in either, may be whole in the other.
    """
    return any(
        _stands_in(quoted, whole)
        for quoted in {quotation: None, _rejoined(quotation): None}
        for whole in {text: None, _rejoined(text): None}
    )


def _rejoined(text: str) -> str:
    return _DIVIDED.sub("", text)


def _stands_in(quotation: str, text: str) -> bool:
    words, at = _words(text), 0
    parts = [part for part in map(_words, _GAP.split(quotation)) if part]
    for wanted in parts:
        first = next(_found(wanted, words, at), None)
        if first is None:
            return False
        at = first + len(wanted)
    return bool(parts)


def _found(wanted: list[str], words: list[str], start: int = 0) -> Iterator[int]:
    """Where a run of words begins among others, each time from ``start`` on."""
    for i in range(start, len(words) - len(wanted) + 1):
        if words[i] == wanted[0] and words[i : i + len(wanted)] == wanted:
            yield i


def _words(text: str) -> list[str]:
    """A text's words: white space, case, dashes and the shape of quotation marks do not count."""
    return _WORD.findall(text.casefold().translate(_APOSTROPHES))


def _answered(rows: list[dict[str, Any]]) -> int:
    return sum(row["answered"] == "yes" for row in rows)


def _mean(rows: list[dict[str, Any]], column: str) -> str:
    return f"{mean(row[column] for row in rows if row[column] is not None):.0f}"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."

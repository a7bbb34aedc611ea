"""Sources as numbered sentences: where a quotation stands, and what stands at a place.

An interview, notes, a card about a publication and a few lines about a survey are all read in the
same way: sentence by sentence, each with its number.
"""

from __future__ import annotations

import re
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

_WORD = re.compile(r"\w+")


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

    def words(self, first: int, last: int) -> str:
        """What stands from one sentence to another, both included."""
        return " ".join(self.sentences[n] for n in range(first, last + 1))

    def locate(self, quotation: str) -> tuple[tuple[int, int], ...]:
        """Where these words stand: first and last sentence of each place, in order.

        White space, case, dashes and the shape of quotation marks do not count; words do.
        """
        wanted = _words(quotation)
        if not wanted:
            return ()
        words, stands = self._stream
        return tuple(
            (stands[i], stands[i + len(wanted) - 1])
            for i in range(len(words) - len(wanted) + 1)
            if words[i : i + len(wanted)] == wanted
        )

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
            SPEAKERS.get(turn.speaker, ""),
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
        "Invented for teaching: 420 GPs who do not exist, from a mechanism that is written out.",
        (
            f"Of {counts['all']} GPs, {counts['joined']} had ever joined a group.",
            f"{counts['answered']} answered the later questions, the exhausted more seldom.",
            f"Exhaustion, on a line from 0 to 100: {_mean(yes, 'exhaustion_0_100')} among those "
            f"who had joined, {_mean(no, 'exhaustion_0_100')} among those who never had.",
            f"Accomplishment, on such a line: {_mean(yes, 'accomplishment_0_100')} and "
            f"{_mean(no, 'accomplishment_0_100')}.",
            f"{counts['left yes']} of {len(yes)} who had joined left practice, and "
            f"{counts['left no']} of {len(no)} who never had.",
            "Nothing was held fixed in these numbers.",
        ),
    )


def _answered(rows: list[dict[str, Any]]) -> int:
    return sum(row["answered"] == "yes" for row in rows)


def _mean(rows: list[dict[str, Any]], column: str) -> str:
    return f"{mean(row[column] for row in rows if row[column] is not None):.0f}"


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("’", "'"))


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."

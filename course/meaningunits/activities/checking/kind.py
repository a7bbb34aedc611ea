"""Checking a coding that somebody hands in: row by row, against the text it is about.

The answer maps a row to what was found, and to the sentence that decides it::

    {"a": {"looked": true, "found": "sound", "at": [41, 41]}, "c": {"found": "no such words"}}

``looked`` says that the quotation was looked up; it is kept, and nothing depends on it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ...material.corpus import Passage, load
from ...material.quotable import LONGEST, Source, of_interview
from ...material.units import is_whole, span
from ...tasks.choices import read_choice, read_name
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import block, invented, paragraph, quoted
from ...tasks.kind import (
    Context,
    Kind,
    Line,
    Unreadable,
    is_nothing,
    listed,
    opening,
    plural,
    shown,
)
from ...tasks.unreadable import Whole

CHECKING = Table(__file__)

#: What a row's share is for what was found; the rest is for the sentence that decides it.
FOUND = 0.5

Place = tuple[int, int]


@dataclass(frozen=True)
class Taken:
    """What a row is taken for by mistake: the diagnosis, and why it is not that."""

    name: str
    why: str


@dataclass(frozen=True)
class Claim:
    """One row: the unit, its code and the code's rule, the quotation, and what is said of it.

    ``fault`` is what is the matter with it, ``places`` where the words stand that decide so (none
    where the fault is that there are none), ``instead`` what is told of it by wrong label.
    """

    key: str
    unit: Place
    code: str
    rule: str
    quote: str
    says: str
    fault: str
    places: tuple[Place, ...]
    why: str
    instead: Mapping[str, Taken] = field(default_factory=dict)

    def decided_by(self, at: Place) -> bool:
        """Whether a place holds a sentence that decides."""
        return any(at[0] <= last and first <= at[1] for first, last in self.places)


@dataclass(frozen=True)
class Check:
    """What somebody found in a row."""

    found: str = ""
    at: Place | None = None
    looked: bool = False

    def plain(self) -> dict[str, Any]:
        """As it stands in the answer."""
        parts = {"looked": self.looked, "found": self.found, "at": self.at and list(self.at)}
        return {key: value for key, value in parts.items() if value}


@dataclass(frozen=True)
class Located:
    """What looking a quotation up brings: where it stands, or comes near, and who says it."""

    places: tuple[Place, ...]
    near: int | None
    speakers: tuple[str, ...]

    @property
    def said(self) -> str:
        """The result in a sentence."""
        if self.places:
            where = listed([span(*place) for place in self.places])
            who = listed(s if s.isupper() else s.lower() for s in self.speakers)
            one = len(self.places) == 1 and len(set(self.places[0])) == 1
            says = "speaks" if len(self.speakers) == 1 else "speak"
            return (
                f"Found word for word: sentence{'' if one else 's'} {where}. "
                f"It is the {who} who {says} there."
            )
        if self.near is not None:
            return f"Not found word for word. Sentence {self.near} comes near: compare the two."
        return "Not found, and no sentence of the text comes near."


@dataclass(frozen=True)
class Checking(Kind[dict[str, Check]]):
    """Say of each row what is the matter with it, and show the sentence that decides it.

    Parameters
    ----------
    task : str
    interview : str
        The text that the rows are about.
    made : str
        The line that says what the rows are.
    labels : mapping
        What can be the matter with a row, and what that means.
    sound, nowhere : str
        Which of the labels say that nothing is, and that the words do not stand in the text.
    claims : tuple of Claim
    needs : mapping
        What a label would need, told of any row that has it by mistake and says nothing of its own.
    looks : mapping
        Where to look again, by what is the matter with the row.
    well_done, lesson : str
    """

    diagnoses = CHECKING
    blank = "Nothing checked yet."

    task: str
    interview: str
    made: str
    labels: Mapping[str, str]
    sound: str
    nowhere: str
    claims: tuple[Claim, ...]
    needs: Mapping[str, Taken] = field(default_factory=dict)
    looks: Mapping[str, str] = field(default_factory=dict)
    well_done: str = ""
    lesson: str = ""

    @cached_property
    def passage(self) -> Passage:
        return load(self.interview).passage()

    @cached_property
    def source(self) -> Source:
        interview = self.passage.interview
        return of_interview(self.interview, interview.pseudonym, interview)

    def claim(self, key: Any) -> Claim | None:
        return next((claim for claim in self.claims if claim.key == key), None)

    def located(self, claim: Claim) -> Located:
        """What looking a row's quotation up brings."""
        places = tuple(dict.fromkeys(self.source.locate(claim.quote)))
        speakers = [
            turn.speaker
            for turn in self.source.turns
            for n, _ in turn.sentences
            if any(first <= n <= last for first, last in places)
        ]
        near = None if places else self.source.nearest(claim.quote)
        return Located(places, near, tuple(dict.fromkeys(speakers)))

    def asks(self, slug: str) -> str:
        rows = [
            f"  {c.key}: sentences {span(*c.unit)}, {c.code} ({c.rule}) “{c.quote}” {c.says}"
            for c in self.claims
        ]
        meant = [f"  '{label}': {text}" for label, text in self.labels.items()]
        return "\n".join(
            [
                self.task,
                self.made,
                *rows,
                *meant,
                f"Write {self._example(slug)}.",
                f"({self.passage.interview.status})",
                self.passage.numbered(),
            ]
        )

    def _example(self, slug: str) -> str:
        first, second = (claim.key for claim in self.claims[:2])
        return (
            f'mu.answer("{slug}", {{"{first}": {{"found": "…", "at": 1}}, '
            f'"{second}": {{"found": "…"}}, …}})'
        )

    def braces(self, context: Context) -> dict[str, Any]:
        return {
            "example": self._example(context.slug),
            "rows": listed(claim.key for claim in self.claims),
            "labels": listed(self.labels, "or"),
            "longest": LONGEST,
        }

    # Reading.

    def read(self, answer: Any) -> dict[str, Check]:
        """Row → what was found in it."""
        if not isinstance(answer, dict):
            raise Unreadable("it does not say what was found in which row")
        keys = {claim.key: claim.key for claim in self.claims}
        said: dict[str, Check] = {}
        for key, value in answer.items():
            row = read_name(key, keys, "row")
            if is_nothing(value) or value in ("", {}):
                continue
            check = self._check(value, row)
            if said.setdefault(row, check) != check:
                raise Unreadable(f"there are two answers to row {row}")
        return {key: said[key] for key in keys if key in said}

    def _check(self, value: Any, row: str) -> Check:
        if not isinstance(value, dict):
            value = {"found": value}
        found = value.get("found")
        word = "" if is_nothing(found) or found == "" else read_choice(found, self.labels, row)
        looked = value.get("looked", False)
        if not isinstance(looked, bool):
            raise Whole(f"row {row}: whether it was looked up is yes or no, not {shown(looked)}")
        return Check(word, self._place(value.get("at"), row), looked)

    def _place(self, given: Any, row: str) -> Place | None:
        if is_nothing(given) or given == []:
            return None
        if isinstance(given, str):
            raise Whole(
                f"row {row}: {shown(given)} stands in quotation marks; write the number of the "
                "sentence without them, as in 1, or two numbers, as in [1, 2]"
            )
        ends = given if isinstance(given, list) else [given]
        last = self.source.last
        if not 1 <= len(ends) <= 2 or not all(is_whole(n) and 1 <= n <= last for n in ends):
            raise Whole(f"row {row}: {shown(given)} is no sentence from 1 to {last}")
        if ends[0] > ends[-1]:
            raise Whole(f"row {row}: {shown(given)} ends before it begins")
        return ends[0], ends[-1]

    # Judging.

    def judged(self, read: dict[str, Check], context: Context) -> tuple[float, list[Message]]:
        named = {key: check for key, check in read.items() if check.found}
        if not named:
            return 0.0, [self.say("only-looked", context)]
        told: list[Message] = []
        left = [c.key for c in self.claims if c.key not in named and c.key not in context.unread]
        if left:
            told.append(self.say("left-out", context, left=listed(left)))
        if alike := self._alike(named):
            return 0.0, [self.say(alike, context, word=next(iter(named.values())).found)]
        shares = {c.key: self._share(c, named[c.key]) for c in self.claims if c.key in named}
        checked = [claim for claim in self.claims if claim.key in named]
        about = (self._about(claim, named[claim.key], context) for claim in checked)
        told += filter(None, about)
        whole = [key for key, share in shares.items() if share == 1]
        if len(whole) == len(self.claims):
            told.append(self.say("all-checked", context, n=len(whole), why=self.well_done))
        elif whole:
            given = {"n": plural(len(whole), "row"), "whole": listed(whole)}
            told.append(self.say("some-checked", context, given))
        if context.reveal:
            sure = [c for c in self.claims if context.reveals(c.key) or shares.get(c.key) == 1]
            told += [self._reason(claim, context) for claim in sure]
        return sum(shares.values()) / len(self.claims), told

    def _alike(self, named: Mapping[str, Check]) -> str:
        """Whether every row was given one label, and which."""
        words = {check.found for check in named.values()}
        if len(named) < len(self.claims) or len(words) > 1:
            return ""
        return "all-trusted" if self.sound in words else "all-alike"

    def _share(self, claim: Claim, check: Check) -> float:
        if check.found != claim.fault:
            return 0.0
        if not claim.places:
            return 1.0
        return 1.0 if not self._flaw(claim, check) else FOUND

    def _flaw(self, claim: Claim, check: Check) -> str:
        """What is the matter with the place, where what was found holds."""
        if not claim.places:
            return ""
        if check.at is None:
            return "no-place"
        if check.at[1] - check.at[0] >= LONGEST:
            return "too-long"
        if claim.decided_by(check.at):
            return ""
        if check.at[1] < claim.unit[0] or claim.unit[1] < check.at[0]:
            return "outside-the-unit"
        again = any(check.at[0] <= b and a <= check.at[1] for a, b in self.located(claim).places)
        if claim.fault == self.sound:
            return "not-the-support"
        return "quotation-again" if again else "elsewhere"

    def _about(self, claim: Claim, check: Check, context: Context) -> Message | None:
        """What is to be said of a row, or nothing."""
        n = self.claims.index(claim) + 1
        given: dict[str, Any] = {"row": claim.key, "said": check.found, "place": (n, n)}
        if check.found == claim.fault:
            flaw = self._flaw(claim, check)
            at = span(*check.at) if check.at else ""
            given |= {"at": at, "unit": span(*claim.unit)}
            return self.say(flaw, context, **given) if flaw else None
        located = self.located(claim)
        if check.found == self.nowhere and located.places:
            where = listed([span(*place) for place in located.places])
            return self.say("stands-there", context, where=where, **given)
        if claim.fault == self.nowhere:
            kept = "kept-all-the-same" if check.looked else "not-looked-up"
            name = kept if check.found == self.sound else "words-first"
            return self.say(name, context, **given)
        taken = claim.instead.get(check.found) or self.needs.get(check.found)
        why, called = (taken.why, taken.name) if taken else (self.labels[check.found], None)
        look = self.looks.get(claim.fault, "Read around the quotation.")
        return self.say("otherwise", context, called=called, why=why, look=look, **given)

    def _reason(self, claim: Claim, context: Context) -> Message:
        n = self.claims.index(claim) + 1
        given = {"row": claim.key, "fault": claim.fault, "why": claim.why}
        return self.say("reason", context, given, place=(n, n))

    # Showing.

    def draw(self, read: dict[str, Check]) -> str:
        """The rows, each with what was found."""
        rows = []
        for claim in self.claims:
            check = read.get(claim.key, Check())
            body = quoted(claim.quote) + paragraph(claim.says)
            head = f"{claim.key}. Sentences {span(*claim.unit)}, {claim.code}"
            rows.append(block(head, body, f" · {_told(check)}"))
        return invented(self.passage) + paragraph(self.made) + "".join(rows)

    def in_words(self, read: dict[str, Check]) -> Iterator[Line]:
        for claim in self.claims:
            if claim.key in read:
                yield f"{claim.key}. {claim.code}, “{opening(claim.quote)}”", _told(read[claim.key])

    def ideal(self) -> dict[str, Any]:
        return {
            claim.key: Check(claim.fault, claim.places[0] if claim.places else None).plain()
            for claim in self.claims
        }


def _told(check: Check) -> str:
    """What was found in a row, in words."""
    parts = [check.found or ("looked up" if check.looked else "open")]
    if check.at:
        first, last = check.at
        parts.append(f"sentence{'s' if first != last else ''} {span(first, last)}")
    return ", ".join(parts)

"""Condensing meaning units: reading the answer, and judging its form, never its meaning.

The answer maps a unit to its condensation. A unit is written by its sentences, ``"41–44"`` or
``"41"``; one that begins or ends inside a sentence names the word too, ``"41:3–44:6"``: from the
third word of 41 to the sixth of 44. So an answer can be read by anybody, and a condensation still
says what it belongs to when the division is changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.coding import panel
from ...material.corpus import Passage, load
from ...material.units import cuts, stretch, units, words_in
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, lines, paragraph, remark
from ...tasks.kind import Context, Kind, is_nothing, listed, shown
from .form import Finding, Unit, findings, tokens

CONDENSING = Table(__file__)

LONGEST_TEXT = 2000
#: How many messages a round of feedback has at most: what must be mended comes first.
MOST_MESSAGES = 8

#: What each finding takes of a condensation's share. What is not named here points and costs
#: nothing: it may be right, and a machine cannot tell.
COSTS = {
    "empty": 1.0,
    "label": 1.0,
    "only-copied": 1.0,
    "said-twice": 1.0,
    "copied": 0.5,
    "first-person": 0.5,
    "question": 0.5,
    "too-long": 0.5,
    "code-word": 0.5,
    "number-added": 0.5,
    "name-added": 0.5,
}

_PLACE = re.compile(
    r"\s*(\d{1,6})(?::(\d{1,4}))?(?:\s*(?:[-–—]|to)\s*(\d{1,6})(?::(\d{1,4}))?)?\s*"
)


def key_of(unit: Unit) -> str:
    """A unit as it is written in an answer: ``"41–44"``."""
    (a, k), (b, m) = unit.start, unit.end
    whole = k == 1 and m == words_in(unit.passage.interview.sentence(b))
    if not whole:
        return f"{a}:{k}–{b}:{m}"
    return f"{a}–{b}" if a != b else f"{a}"


def read_key(key: Any, passage: Passage) -> Unit | None:
    """The unit that a key names, or None where it names none in this passage."""
    match = _PLACE.fullmatch(key) if isinstance(key, str) else None
    if match is None:
        return None
    a, k, b, m = (int(part) if part else 0 for part in match.groups())
    b = b or a
    if not passage.first <= a <= b <= passage.last:
        return None
    k, m = k or 1, m or words_in(passage.interview.sentence(b))
    for n, word in ((a, k), (b, m)):
        if not 1 <= word <= words_in(passage.interview.sentence(n)):
            return None
    return Unit(passage, (a, k), (b, m)) if (a, k) <= (b, m) else None


def units_of(division: Any, passage: Passage) -> list[Unit]:
    """The units that a division (an answer of kind ``Dividing``) makes of a passage."""
    return [Unit(passage, u.start, u.end) for u in units(cuts(division, passage), passage)]


@dataclass(frozen=True)
class Condensations:
    """An answer as read: texts by key in reading order, keys that fit no unit, or why not."""

    texts: dict[str, str]
    outside: tuple[str, ...] = ()
    unreadable: str = ""


@dataclass(frozen=True)
class Condensing(Kind[Any]):
    """Condense units of an interview.

    Parameters
    ----------
    interview : str
    ends : tuple of (int, int)
        First and last sentence of each unit that is given; where ``carries`` is set, the prepared
        starting point of somebody who has no division of their own.
    carries : str, optional
        The slug of a division of the same passage, whose units the learner brings along.
    wanted : int, optional
        How many condensations are asked for; all the given units if not said.
    """

    diagnoses = CONDENSING

    interview: str
    ends: tuple[tuple[int, int], ...]
    carries: str | None = None
    wanted: int | None = None

    @cached_property
    def passage(self) -> Passage:
        return load(self.interview).passage(self.ends[0][0], self.ends[-1][1])

    @cached_property
    def given(self) -> tuple[Unit, ...]:
        """The units that the task comes with."""
        return tuple(read_key(f"{a}–{b}", self.passage) for a, b in self.ends)

    @property
    def asked(self) -> int:
        return self.wanted or len(self.ends)

    @property
    def task(self) -> str:
        """What to do, in a sentence or two: a widget's title line."""
        who = self.passage.interview.pseudonym
        least = ("one", "two", "three", "four")[self.asked - 1] if self.asked < 5 else self.asked
        which = f"at least {least} of {who}'s units" if self.carries else f"{who}'s units"
        return (
            f"Condense {which}: say each in one or two plain sentences of your own, as the "
            "researcher who tells what was said, with nothing lost that matters and nothing added."
        )

    def asks(self, slug: str) -> str:
        interview = self.passage.interview
        blocks = []
        for unit in self.given:
            first, last = unit.place
            blocks.append(f"Unit {key_of(unit)}\n{interview.passage(first, last).numbered()}")
        own = " (or the units of a division of your own)" if self.carries else ""
        return "\n\n".join(
            [
                f"{self.task} Write them as in {self._example(slug)}{own}.\n({interview.status})",
                *blocks,
            ]
        )

    def _example(self, slug: str) -> str:
        return f'mu.answer("{slug}", {{"{key_of(self.given[0])}": "The doctor …"}})'

    def read(self, answer: Any) -> Condensations:
        """Read condensations from plain data; never raises."""
        if not isinstance(answer, dict):
            return Condensations({}, unreadable=f"{shown(answer)} does not say which unit is meant")
        found: dict[str, tuple[Unit, str]] = {}
        outside = []
        for key, text in answer.items():
            if is_nothing(text):
                continue
            if not isinstance(text, str):
                return Condensations({}, unreadable=f"{shown(text)} is not a text ({key})")
            unit = read_key(key, self.passage)
            if unit is None or not (self.carries or unit in self.given):
                outside.append(str(key)[:20])
            else:
                found[key_of(unit)] = unit, text[:LONGEST_TEXT]
        ordered = sorted(found.items(), key=lambda item: (item[1][0].start, item[1][0].end))
        return Condensations({key: text for key, (_, text) in ordered}, tuple(outside))

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        given = listed([key_of(unit) for unit in self.given])
        common = {"example": self._example(context.slug), "units": given}
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(CONDENSING, "nothing-yet", **common)]
        read = self.read(answer)
        if read.unreadable:
            return 0.0, [message(CONDENSING, "unreadable", detail=read.unreadable, **common)]
        told: list[Message] = []
        if read.outside:
            few = listed(read.outside[:4])
            told.append(message(CONDENSING, "no-such-unit", places=few, **common))
        shares, about, good = [], [], []
        seen: dict[str, str] = {}
        for key, text in read.texts.items():
            unit = read_key(key, self.passage)
            found = findings(text, unit)
            folded = " ".join(token.folded for token in tokens(text))
            if folded and folded in seen:
                found = [Finding("said-twice", {"other": seen[folded]}), *found]
            seen.setdefault(folded, key)
            shares.append(max(1 - sum(COSTS.get(f.name, 0.0) for f in found), 0.0))
            told_of = [as_message(finding, unit) for finding in found]
            about += told_of
            # Some findings cost nothing and still ask to look again: nothing to mend is said
            # only where nothing is asked.
            if not any(m.verdict in ("mend", "look") for m in told_of):
                good.append(key)
        about.sort(key=lambda m: m.verdict != "mend")  # stable: in the order of the text
        told += about[:MOST_MESSAGES]
        told += self._left(read, len(good))
        if good:
            told.append(message(CONDENSING, "form-in-order", units=listed(good)))
        if context.reveal:
            told += self._panel(read.texts)
        return sum(shares) / max(len(shares), self.asked), told

    def _left(self, read: Condensations, good: int) -> list[Message]:
        if self.carries:
            if len(read.texts) < self.asked:
                given = {"done": len(read.texts), "wanted": self.asked}
                return [message(CONDENSING, "more-to-do", **given)]
            return []
        left = [key_of(unit) for unit in self.given if key_of(unit) not in read.texts]
        return [message(CONDENSING, "left-out", units=listed(left))] if left else []

    def _panel(self, keys: Iterable[str]) -> list[Message]:
        told = []
        for key in keys:
            unit = read_key(key, self.passage)
            for coder, about in noted(self.interview, unit):
                where = f"Unit {key}"
                given = {"where": where, "coder": coder, "about": about}
                told.append(message(CONDENSING, "panel", place=unit.place, **given))
        return told

    def still(self, answer: Any) -> str:
        """The answer as static HTML: each condensation beside its unit."""
        if is_nothing(answer):
            return paragraph("Nothing condensed yet.")
        read = self.read(answer)
        if read.unreadable:
            return as_written(answer)
        rows = []
        for key, text in read.texts.items():
            unit = read_key(key, self.passage)
            words = lines(stretch(unit.start, unit.end, self.passage))
            rows.append(block(f"Unit {key}", words + remark(text, "Condensed:")))
        outside = as_written(answer) if read.outside else ""
        blocks = "".join(rows) or paragraph("Nothing condensed yet.")
        return invented(self.passage) + blocks + outside


def as_message(finding: Finding, unit: Unit) -> Message:
    """What is said of a finding."""
    given = {"where": f"Unit {key_of(unit)}", **finding.given}
    return message(CONDENSING, finding.name, place=unit.place, **given)


def noted(interview: str, unit: Unit) -> list[tuple[str, str]]:
    """What each reader of the panel noted on the unit of theirs that covers most of this one."""
    found = []
    for coding in panel(interview).codings:
        first, last = unit.place
        best = max(coding.units, key=lambda u: min(u.last, last) - max(u.first, first))
        name = f"reader {coding.coder.upper()}" if len(coding.coder) == 1 else coding.coder
        where = f"{best.first}–{best.last}" if best.first != best.last else f"{best.first}"
        found.append((f"{name}, of {where},", best.about))
    return found

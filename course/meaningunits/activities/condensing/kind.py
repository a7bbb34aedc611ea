"""Condensing meaning units: reading the answer, and judging its form, never its meaning.

The answer maps a unit to its condensation. A unit is written by its sentences, ``"41–44"`` or
``"41"``; one that begins or ends inside a sentence names the word too, ``"41:3–44:6"``: from the
third word of 41 to the sixth of 44. So an answer can be read by anybody, and a condensation still
says what it belongs to when the division is changed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ...material.coding import panel
from ...material.corpus import Passage, load
from ...material.units import Unit, key_of, read_key, span, tokens, words_in
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import as_written, block, invented, lines, paragraph, remark
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, shown
from ...tasks.unreadable import uncut
from .form import Finding, findings

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


@dataclass(frozen=True)
class Condensations:
    """An answer as read.

    Parameters
    ----------
    texts : dict
        Condensations by key, in reading order.
    units : dict
        The units of these keys.
    outside : tuple of str
        Keys that fit no unit.
    undrawn
        The answer as it was written, where there are such keys; else None.
    """

    texts: dict[str, str]
    units: dict[str, Unit]
    outside: tuple[str, ...] = ()
    undrawn: Any = None


@dataclass(frozen=True)
class Condensing(Kind[Condensations]):
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
    step = "condensed"
    blank = "Nothing condensed yet."

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
        sentence = self.passage.interview.sentence
        return tuple(Unit(self.passage, (a, 1), (b, words_in(sentence(b)))) for a, b in self.ends)

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
            f"Condense {which}. Write one or two plain sentences of your own about each, as a "
            "researcher who tells what was said. Lose nothing important, and add nothing."
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

    def braces(self, context: Context) -> dict[str, Any]:
        units = listed([key_of(unit) for unit in self.given])
        return {"example": self._example(context.slug), "units": units}

    def read(self, answer: Any) -> Condensations:
        if not isinstance(answer, dict):
            raise Unreadable(f"{shown(answer)} does not say which unit is meant")
        found: dict[str, tuple[Unit, str]] = {}
        outside = []
        for key, text in answer.items():
            if is_nothing(text):
                continue
            if not isinstance(text, str):
                raise Unreadable(f"{shown(text)} is not a text ({key})")
            unit = read_key(key, self.passage)
            if unit is None or not (self.carries or unit in self.given):
                outside.append(str(key)[:20])
            else:
                found[key_of(unit)] = unit, uncut(text, LONGEST_TEXT, key_of(unit))
        ordered = sorted(found.items(), key=lambda item: (item[1][0].start, item[1][0].end))
        return Condensations(
            {key: text for key, (_, text) in ordered},
            {key: unit for key, (unit, _) in ordered},
            tuple(outside),
            answer if outside else None,
        )

    def judged(self, read: Condensations, context: Context) -> tuple[float, list[Message]]:
        told: list[Message] = []
        if read.outside:
            told.append(self.say("no-such-unit", context, places=listed(read.outside[:4])))
        shares, about, good = [], [], []
        for key, found in self._found(read):
            shares.append(max(1 - sum(COSTS.get(f.name, 0.0) for f in found), 0.0))
            told_of = [as_message(finding, read.units[key]) for finding in found]
            about += told_of
            # Some findings cost nothing and still ask to look again: nothing to mend is said
            # only where nothing is asked.
            if not any(m.verdict in ("mend", "look") for m in told_of):
                good.append(key)
        about.sort(key=lambda m: m.verdict != "mend")  # stable: in the order of the text
        told += about[:MOST_MESSAGES]
        told += self._left(read)
        if good:
            told.append(message(CONDENSING, "form-in-order", units=listed(good)))
        if context.reveal:
            told += self._panel(read)
        return sum(shares) / max(len(shares), self.asked), told

    @staticmethod
    def _found(read: Condensations) -> Iterator[tuple[str, list[Finding]]]:
        """What the checks see in each condensation, and whether it was said before."""
        seen: dict[str, str] = {}
        for key, text in read.texts.items():
            found = findings(text, read.units[key])
            folded = " ".join(token.folded for token in tokens(text))
            if folded and folded in seen:
                found = [Finding("said-twice", {"other": seen[folded]}), *found]
            seen.setdefault(folded, key)
            yield key, found

    def _left(self, read: Condensations) -> list[Message]:
        if self.carries:
            if len(read.texts) < self.asked:
                given = {"done": len(read.texts), "wanted": self.asked}
                return [message(CONDENSING, "more-to-do", given)]
            return []
        left = [key_of(unit) for unit in self.given if key_of(unit) not in read.texts]
        return [message(CONDENSING, "left-out", units=listed(left))] if left else []

    def _panel(self, read: Condensations) -> list[Message]:
        told = []
        for key, unit in read.units.items():
            for coder, about in noted(self.interview, unit):
                given = {"where": f"Unit {key}", "coder": coder, "about": about}
                told.append(message(CONDENSING, "panel", given, place=unit.place))
        return told

    def draw(self, read: Condensations) -> str:
        """Each condensation beside its unit."""
        rows = [
            block(f"Unit {key}", lines(unit.pieces) + remark(read.texts[key], "Condensed:"))
            for key, unit in read.units.items()
        ]
        rest = "" if read.undrawn is None else as_written(read.undrawn)
        return invented(self.passage) + ("".join(rows) or paragraph(self.blank)) + rest

    def in_words(self, read: Condensations) -> Iterator[Line]:
        who = self.passage.interview.pseudonym
        for key, text in read.texts.items():
            yield f"{who} {key}", text if tokens(text) else "nothing written yet"
        for key in read.outside:
            yield f"{who} “{key}”", "there is no such unit here"


def as_message(finding: Finding, unit: Unit) -> Message:
    """What is said of a finding."""
    given = {"where": f"Unit {key_of(unit)}", **finding.given}
    return message(CONDENSING, finding.name, given, place=unit.place)


def noted(interview: str, unit: Unit) -> list[tuple[str, str]]:
    """What each reader of the panel noted on the unit of theirs that covers most of this one."""
    found = []
    for coding in panel(interview).codings:
        first, last = unit.place
        best = max(coding.units, key=lambda u: min(u.last, last) - max(u.first, first))
        name = f"reader {coding.coder.upper()}" if len(coding.coder) == 1 else coding.coder
        found.append((f"{name}, of {span(best.first, best.last)},", best.about))
    return found

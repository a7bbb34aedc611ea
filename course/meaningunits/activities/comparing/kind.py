"""Partner compare: two coders side by side, and what was decided where they part, with a reason.

The answer says who is compared, on what, and what came of each talk::

    {"sides": ["a", "b"], "third": "c", "interview": "leif", "about": "all", "partner": "kim.jsonl",
     "decisions": {"a|b|c": {"leif 74–81": {"decision": "both", "reason": "…"}}}}

Whether a decision is wise is for the two to say. What is looked at here is that there is one, at a
place of the interview, with a reason that can be read by somebody who was not in the room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from ...material.coding import codebook
from ...material.corpus import names
from ...material.units import tokens
from ...tasks.choices import parts_of, read_choice
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, paragraph, remark
from ...tasks.kind import (
    Context,
    Kind,
    Line,
    Noted,
    Unreadable,
    holds,
    is_nothing,
    listed,
    shown,
)
from ..coding import across as spread
from ..coding import board as boards
from . import coders as sides
from . import pair as pairing
from .coders import MINE, PARTNER, SECOND, Side
from .pair import Pair
from .talks import DECISIONS, decided_in_words, decisions

COMPARING = Table(__file__)

LONGEST_REASON = 1000
#: Fewer words than this are a mark, not a reason.
SHORTEST_REASON = 4


@dataclass(frozen=True)
class Decided:
    """What came of one talk."""

    decision: str
    reason: str

    def plain(self) -> dict[str, str]:
        return {"decision": self.decision, "reason": self.reason}


@dataclass(frozen=True)
class Compared:
    """An answer as read."""

    sides: tuple[str, str]
    interview: str
    about: str = pairing.ALL
    partner: str = ""
    decisions: Mapping[str, Mapping[str, Decided]] = field(default_factory=dict)
    third: str = ""
    partner2: str = ""

    @property
    def who(self) -> tuple[str, ...]:
        """The two that are compared, or three."""
        return (*self.sides, self.third) if self.third else self.sides

    @property
    def pair(self) -> str:
        return "|".join(self.who)

    @property
    def decided(self) -> Mapping[str, Decided]:
        """What was decided between these two."""
        return self.decisions.get(self.pair, {})

    @property
    def talks(self) -> Iterator[tuple[list[str], str, Decided]]:
        """What came of every talk: the coders, the place, the decision."""
        for pair, rows in self.decisions.items():
            who = pair.split("|")
            if len(who) in (2, 3):
                yield from ((who, place, one) for place, one in rows.items())

    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "sides": list(self.sides),
            "interview": self.interview,
            "about": self.about,
        }
        if self.third:
            found["third"] = self.third
        if self.partner:
            found["partner"] = self.partner
        if self.partner2:
            found["partner2"] = self.partner2
        if self.decisions:
            found["decisions"] = {
                pair: {key: one.plain() for key, one in rows.items()}
                for pair, rows in self.decisions.items()
            }
        return found


@dataclass(frozen=True)
class Comparing(Kind[Compared]):
    """Compare two coders and talk over where they part.

    Parameters
    ----------
    task : str
    start : tuple of str
        The two sides and the interview to begin with.
    board : str
        Slug of the code board that a trail is looked through for.
    applied : mapping
        Interview → slug of a task in which its units are coded with the codebook.
    wanted : int
        How many decisions with a reason are asked for.
    mine, partner, partner2 : Side, optional
        Put there by whoever knows the trails.
    """

    diagnoses = COMPARING
    step = "coded"

    task: str
    start: tuple[str, str, str] = ("a", "b", "tomas")
    board: str = ""
    applied: Mapping[str, str] = field(default_factory=dict)
    wanted: int = 3
    mine: Side | None = None
    partner: Side | None = None
    partner2: Side | None = None

    @property
    def readers(self) -> dict[str, str]:
        """Coders who can be chosen beside oneself and a partner: key → name."""
        return {coder: f"Reader {coder.upper()}" for coder in sides.readers()}

    @property
    def interviews(self) -> tuple[str, ...]:
        """Short names of the interviews that may be compared."""
        return names()

    @property
    def known(self) -> dict[str, str]:
        """Sides that an answer may name, there or not yet: key → name."""
        return {**self.readers, MINE: MINE, PARTNER: PARTNER, SECOND: SECOND}

    def not_yet(self, missing: list[str]) -> str:
        """What is said where those who are to be compared have coded nothing."""
        return f"There is nothing of {listed(missing)} to compare yet: no unit is coded."

    @property
    def there(self) -> dict[str, str]:
        """Sides that can be chosen now: key → name."""
        found = self.readers
        own = {MINE: self.mine, PARTNER: self.partner, SECOND: self.partner2}
        return {**{k: s.name for k, s in own.items() if s}, **found}

    def side(self, key: str) -> Side | None:
        own = {MINE: self.mine, PARTNER: self.partner, SECOND: self.partner2}
        if key in own:
            return own[key]
        return sides.of_reader(key)

    def pair_of(self, compared: Compared) -> Pair | None:
        """The two on what both coded, or None where one of them is not there."""
        a, b = map(self.side, compared.sides)
        c = self.side(compared.third) if compared.third else None
        return pairing.pair(a, b, compared.interview, c) if a and b else None

    def asks(self, slug: str) -> str:
        found = self.pair_of(self.read(None))
        lines = []
        for spot in found.disagreements if found else ():
            given = [", ".join(row.codes) or "no code" for row in (spot.a, spot.b)]
            lines.append(f"  {spot.key}: {given[0]} / {given[1]}")
        a, b, name = self.start
        return "\n".join(
            [
                self.task,
                self.begins(a, b, name),
                *lines,
                f"For each: {listed(decisions(''), 'or')}, with a reason: {self._example(slug)}.",
            ]
        )

    def begins(self, a: str, b: str, name: str) -> str:
        """With whom one begins, in a sentence."""
        return (
            f"Begin with readers {a.upper()} and {b.upper()} on {spread.pseudonym(name)} "
            "(invented for teaching). They differ at:"
        )

    def _example(self, slug: str) -> str:
        a, b, name = self.start
        return (
            f'mu.answer("{slug}", {{"sides": ["{a}", "{b}"], "interview": "{name}", "decisions": '
            f'{{"{a}|{b}": {{"{name} …": {{"decision": "open", "reason": "…"}}}}}}}})'
        )

    # Reading.

    def read(self, answer: Any) -> Compared:
        """The answer as read; raises Unreadable."""
        a, b, name = self.start
        if is_nothing(answer):
            return Compared((a, b), name)
        if not isinstance(answer, dict):
            raise Unreadable("it does not say who is compared")
        known = self.known
        said = answer.get("sides", [a, b])
        try:
            who = [read_choice(one, known) for one in parts_of(said, known)]
        except Unreadable:
            who = []
        if len(set(who)) != 2:
            raise Unreadable(f"{shown(said)}: choose two different ones of {listed(sorted(known))}")
        try:
            interview = read_choice(answer.get("interview", name), self.interviews)
        except Unreadable:
            raise Unreadable(f"{shown(answer['interview'])} is none of the interviews") from None
        third = ""
        if said := answer.get("third"):
            try:
                third = read_choice(said, known)
            except Unreadable:
                raise Unreadable(f"{shown(said)} is no third coder") from None
            if third in who:
                raise Unreadable(f"{shown(said)} is one of the two already")
        about, partner = answer.get("about", pairing.ALL), answer.get("partner", "")
        second = answer.get("partner2", "")
        if not all(isinstance(one, str) for one in (about, partner, second)):
            raise Unreadable("what is compared, and the partner's file, are words")
        decisions = self._decisions(answer.get("decisions") or {})
        return Compared((who[0], who[1]), interview, about, partner, decisions, third, second)

    @staticmethod
    def _decisions(said: Any) -> dict[str, dict[str, Decided]]:
        if not isinstance(said, dict):
            raise Unreadable(f"{shown(said)} does not say what was decided where")
        found: dict[str, dict[str, Decided]] = {}
        for pair, rows in said.items():
            if not isinstance(rows, dict):
                raise Unreadable(f"under {shown(pair)} stands {shown(rows)}, not place by place")
            for key, one in rows.items():
                place = boards.folded(key)
                if place is None:
                    raise Unreadable(f"{shown(key)} is no place in an interview")
                found.setdefault(str(pair), {})[place] = _decided(one, place)
        return found

    # Judging.

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {"example": self._example(context.slug), "wanted": self.wanted}

    def judged(self, read: Compared, context: Context) -> tuple[float, list[Message]]:
        found = self.pair_of(read)
        told: list[Message] = []
        good = 0
        reasons: dict[str, str] = {}
        for key, one in read.decided.items():
            flaw = self._flaw(key, one, found, reasons)
            reasons.setdefault(one.reason.casefold(), key)
            if flaw:
                place = boards.unit_of(key).place
                told.append(self.say(flaw, context, place=place, place_of=key))
            else:
                good += 1
        told.sort(key=lambda m: m.verdict != "mend")
        if not read.decided:
            told.append(self.say("not-decided", context))
        elif good < self.wanted:
            told.append(self.say("few", context, good=good))
        else:
            told.append(self.say("talked-over", context, good=good))
        told += self._of_all(read, found)
        return min(good / self.wanted, 1.0), told

    @staticmethod
    def _flaw(key: str, one: Decided, found: Pair | None, before: Mapping[str, str]) -> str:
        if len(tokens(one.reason)) < SHORTEST_REASON:
            return "no-reason"
        if one.reason.casefold() in before:
            return "same-reason"
        name = boards.split_key(key)[0]
        if found and found.interview == name and not _meets(key, found):
            return "no-difference-here"
        return ""

    def _of_all(self, compared: Compared, found: Pair | None) -> list[Message]:
        kinds = [one.decision for one in compared.decided.values()]
        told = []
        if len(kinds) >= 3 and len(set(kinds)) == 1 and kinds[0] in ("first", "second"):
            told.append(message(COMPARING, "always-one"))
        if len(kinds) >= 3 and set(kinds) == {"open"}:
            told.append(message(COMPARING, "always-open"))
        if found and (measured := pairing.figures(found)):
            first, second, *_ = measured.groups[0][1]
            parts = len(found.disagreements)
            given = {
                "a": found.a.name,
                "b": found.b.name,
                "observed": _number(first.value),
                "kappa": _number(second.value),
                "differ": f"{parts} place{'s' if parts != 1 else ''}",
            }
            told.append(message(COMPARING, "numbers", given))
        return told

    # Showing.

    def draw(self, read: Compared) -> str:
        """The decisions, each with its place and reason."""
        who = [self.name(key) for key in read.who]
        made = "" if self.alone else " (invented)"
        head = f"{listed(who)}, {spread.pseudonym(read.interview)}{made}"
        rows = "".join(
            block(key, paragraph(decided_in_words(one.decision, *who)) + remark(one.reason))
            for key, one in read.decided.items()
        )
        return paragraph(head) + (rows or paragraph("Nothing decided yet."))

    def in_words(self, read: Compared) -> Iterator[Line]:
        sides = listed([self.name(key) for key in read.who])
        yield "Compared", f"{sides}, {spread.pseudonym(read.interview)}"
        if read.partner:
            yield "Your partner's file", read.partner
        if read.partner2:
            yield "Your second partner's file", read.partner2
        if read.about not in ("", pairing.ALL):
            yield "Measured", _measured(read.about)
        for note in self.notes(read):
            yield note.where, note.text

    def notes(self, read: Compared) -> Iterator[Noted]:
        for keys, place, one in read.talks:
            who = [self.name(key) for key in keys]
            decided = decided_in_words(one.decision, *who)
            text = f"{decided}. {one.reason}" if one.reason else decided
            held = holds("decisions", "|".join(keys), place, one.plain())
            yield Noted(f"{place}, {listed(who)}", text, held)

    def name(self, key: str) -> str:
        given = {MINE: "you", PARTNER: "your partner", SECOND: "your second partner"}
        return given.get(key) or self.there.get(key, key)


def _decided(said: Any, place: str) -> Decided:
    decision = said.get("decision") if isinstance(said, dict) else None
    try:
        decision = read_choice(decision, DECISIONS.keys())
    except Unreadable:
        told = f"at {place}: the decision is one of {listed(decisions(''), 'or')}"
        raise Unreadable(told) from None
    reason = said.get("reason", "")
    if not isinstance(reason, str) or len(reason) > LONGEST_REASON:
        raise Unreadable(f"at {place}: the reason is up to {LONGEST_REASON:,} characters of words")
    return Decided(decision, reason.strip())


def _measured(about: str) -> str:
    """What is compared, a theme or a code, as the page calls it: 'theme S: given or not'."""
    entry = codebook().get(about)
    name = f"{about} {entry.short}" if entry else f"theme {about}" if len(about) == 1 else about
    return f"{name}: given or not"


def _meets(key: str, found: Pair) -> bool:
    """Whether a place touches one where the two differ."""
    first, last = boards.unit_of(key).place
    return any(spot.first <= last and spot.last >= first for spot in found.disagreements)


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.2f}"

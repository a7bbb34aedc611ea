"""Partner compare: two coders side by side, and what was decided where they part, with a reason.

The answer says who is compared, on what, and what came of each talk::

    {"sides": ["a", "b"], "interview": "leif", "about": "all", "partner": "kim.jsonl",
     "decisions": {"a|b": {"leif 74–81": {"decision": "both", "reason": "…"}}}}

Whether a decision is wise is for the two to say. What is looked at here is that there is one, at a
place of the interview, with a reason that can be read by somebody who was not in the room.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from ...material.corpus import names
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, paragraph, remark, written
from ...tasks.kind import Context, Kind, Unreadable, is_nothing, listed, shown
from ..coding import across as spread
from ..coding import board as boards
from ..condensing.form import tokens
from . import coders as sides
from . import pair as pairing
from .coders import MINE, PARTNER, Side
from .pair import Pair

COMPARING = Table(__file__)

#: What may come of a talk, and how it is said of two coders.
DECISIONS = {
    "first": "as {a} has it",
    "second": "as {b} has it",
    "both": "the codes of both",
    "neither": "no code here",
    "open": "left open: both readings stand",
}
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

    @property
    def pair(self) -> str:
        return "|".join(self.sides)

    @property
    def decided(self) -> Mapping[str, Decided]:
        """What was decided between these two."""
        return self.decisions.get(self.pair, {})

    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "sides": list(self.sides),
            "interview": self.interview,
            "about": self.about,
        }
        if self.partner:
            found["partner"] = self.partner
        if self.decisions:
            found["decisions"] = {
                pair: {key: one.plain() for key, one in rows.items()}
                for pair, rows in self.decisions.items()
            }
        return found


@dataclass(frozen=True)
class Comparing(Kind[Any]):
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
    mine, partner : Side, optional
        Put there by whoever knows the trails.
    """

    diagnoses = COMPARING

    task: str
    start: tuple[str, str, str] = ("a", "b", "tomas")
    board: str = ""
    applied: Mapping[str, str] = field(default_factory=dict)
    wanted: int = 3
    mine: Side | None = None
    partner: Side | None = None

    @property
    def there(self) -> dict[str, str]:
        """Sides that can be chosen now: key → name."""
        found = {coder: f"Reader {coder.upper()}" for coder in sides.readers()}
        own = {MINE: self.mine, PARTNER: self.partner}
        return {**{k: s.name for k, s in own.items() if s}, **found}

    def side(self, key: str) -> Side | None:
        if key in (MINE, PARTNER):
            return {MINE: self.mine, PARTNER: self.partner}[key]
        return sides.of_reader(key)

    def pair_of(self, compared: Compared) -> Pair | None:
        """The two on what both coded, or None where one of them is not there."""
        a, b = map(self.side, compared.sides)
        return pairing.pair(a, b, compared.interview) if a and b else None

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
                f"Begin with readers {a.upper()} and {b.upper()} on {spread.pseudonym(name)} "
                "(invented for teaching). They differ at:",
                *lines,
                f"For each: {listed(list(DECISIONS), 'or')}, with a reason: {self._example(slug)}.",
            ]
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
        known = {*sides.readers(), MINE, PARTNER}
        who = answer.get("sides", [a, b])
        if not isinstance(who, list) or len(who) != 2 or not all(isinstance(w, str) for w in who):
            raise Unreadable(f"{shown(who)} are no two coders")
        if not set(who) <= known or who[0] == who[1]:
            raise Unreadable(f"{shown(who)}: choose two different ones of {listed(sorted(known))}")
        interview = answer.get("interview", name)
        if interview not in names():
            raise Unreadable(f"{shown(interview)} is none of the interviews")
        about, partner = answer.get("about", pairing.ALL), answer.get("partner", "")
        if not isinstance(about, str) or not isinstance(partner, str):
            raise Unreadable("what is compared, and the partner's file, are words")
        return Compared(
            tuple(who), interview, about, partner, self._decisions(answer.get("decisions") or {})
        )

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
                if not isinstance(one, dict) or one.get("decision") not in DECISIONS:
                    raise Unreadable(
                        f"at {place}: the decision is one of {listed(list(DECISIONS), 'or')}"
                    )
                reason = one.get("reason", "")
                if not isinstance(reason, str) or len(reason) > LONGEST_REASON:
                    raise Unreadable(
                        f"at {place}: the reason is up to {LONGEST_REASON:,} characters of words"
                    )
                found.setdefault(pair, {})[place] = Decided(one["decision"], reason.strip())
        return found

    # Judging.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        common = {"example": self._example(context.slug), "wanted": self.wanted}
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(COMPARING, "nothing-yet", **common)]
        try:
            compared = self.read(answer)
        except Unreadable as problem:
            return 0.0, [message(COMPARING, "unreadable", detail=str(problem), **common)]
        found = self.pair_of(compared)
        told, good = [], 0
        reasons: dict[str, str] = {}
        for key, one in compared.decided.items():
            flaw = self._flaw(key, one, found, reasons)
            reasons.setdefault(one.reason.casefold(), key)
            if flaw:
                told.append(message(COMPARING, flaw, place_of=key, **common))
            else:
                good += 1
        told.sort(key=lambda m: m.verdict != "mend")
        if not compared.decided:
            told.append(message(COMPARING, "not-decided", **common))
        elif good < self.wanted:
            told.append(message(COMPARING, "few", good=good, **common))
        else:
            told.append(message(COMPARING, "talked-over", good=good, **common))
        told += self._of_all(compared, found)
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
        if found and found.spots:
            measured = pairing.figures(found, ALL_CODES)
            first, second, *_ = measured.groups[0][1]
            parts = len(found.disagreements)
            given = {
                "a": found.a.name,
                "b": found.b.name,
                "observed": _number(first.value),
                "kappa": _number(second.value),
                "differ": f"{parts} place{'s' if parts != 1 else ''}",
            }
            told.append(message(COMPARING, "numbers", **given))
        return told

    # Showing.

    def still(self, answer: Any) -> str:
        """The decisions as static HTML, each with its place and reason."""
        try:
            compared = self.read(answer)
        except Unreadable:
            return written(answer)
        if is_nothing(answer):
            return written(answer)
        names_ = [self.name(key) for key in compared.sides]
        head = f"{names_[0]} and {names_[1]}, {spread.pseudonym(compared.interview)} (invented)"
        rows = "".join(
            block(key, paragraph(in_words(one.decision, *names_)) + remark(one.reason))
            for key, one in compared.decided.items()
        )
        return paragraph(head) + (rows or paragraph("Nothing decided yet."))

    def name(self, key: str) -> str:
        given = {MINE: "you", PARTNER: "your partner"}
        return given.get(key) or self.there.get(key, key)


ALL_CODES = pairing.ALL


def in_words(decision: str, a: str, b: str) -> str:
    """A decision as said of two coders: 'as Reader A has it'."""
    return DECISIONS[decision].format(a=a, b=b)


def _meets(key: str, found: Pair) -> bool:
    """Whether a place touches one where the two differ."""
    first, last = boards.unit_at(key).place
    return any(spot.first <= last and spot.last >= first for spot in found.disagreements)


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.2f}"

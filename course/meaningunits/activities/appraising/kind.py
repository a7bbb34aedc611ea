"""Appraising a study: judged is whether each judgement is whole, located and at one with itself.

Whether a study is good is nobody's key. A row's share has four parts: a judgement, a reason, one
piece of evidence that stands where it is said to stand, and a judgement that its own evidence does
not contradict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ...material.quotable import stands_in
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed
from .sheet import EMPTY, SAID, Entry, Evidence, Row, Sheet, Verdict, words
from .summing import only_judges, summed_up

APPRAISING = Table(__file__)

VERDICTS = (
    Verdict("no concerns", "✓", "good"),
    Verdict("some concerns", "◆", "look"),
    Verdict("serious concerns", "✗", "mend"),
    Verdict("cannot tell", "?", "open"),
)
MOST_MESSAGES = 8
#: What a reason is told that is none.
NO_REASONS = {"no-reason", "judgement-again", "said-twice", "total-score", "summed-up"}
#: Where an own study is entered: its citation, and its abstract for looking words up in.
STUDY, ABSTRACT = "study", "abstract"


@dataclass(frozen=True)
class Appraising(Sheet):
    """An appraisal board; the rows are questions to a study."""

    diagnoses = APPRAISING

    verdicts: tuple[Verdict, ...] = VERDICTS

    def braces(self, context: Context) -> dict[str, Any]:
        return {**super().braces(context), "wanted": self.asked}

    def judged(self, read: dict[str, Entry], context: Context) -> tuple[float, list[Message]]:
        told: list[Message] = []
        whole: list[str] = []
        shares: list[float] = []
        reasons: dict[str, str] = {}
        for row in self.questions:
            entry = read.get(row.key, EMPTY)
            if entry == EMPTY:
                continue
            about = self._flaws(entry, read)
            folded = " ".join(entry.reason.lower().split())
            if folded and folded in reasons:
                about.insert(0, ("said-twice", {"other": reasons[folded]}))
            reasons.setdefault(folded, row.key)
            shares.append(self._share(entry, {name for name, _ in about}, read))
            if shares[-1] == 1:
                whole.append(row.key)
            told += [self._message(row, name, given) for name, given in about]
        told.sort(key=lambda m: m.verdict != "mend")
        told = self._overall(read, len(shares), context) + told[:MOST_MESSAGES]
        if whole:
            told.append(message(APPRAISING, "whole", rows=listed(whole)))
        if self.row(STUDY) and words(read.get(STUDY, EMPTY).reason) < SAID:
            told.insert(0, message(APPRAISING, "which-study", place=self._at(STUDY)))
        return min(sum(shares) / self.asked, 1.0), told

    @property
    def questions(self) -> tuple[Row, ...]:
        """The rows that are judged."""
        return tuple(row for row in self.rows if row.judged)

    @property
    def asked(self) -> int:
        return self.wanted or len(self.questions)

    def _at(self, key: str) -> tuple[int, int]:
        n = [row.key for row in self.rows].index(key) + 1
        return n, n

    def _message(self, row: Row, name: str, given: Mapping[str, str]) -> Message:
        return message(APPRAISING, name, given, place=self._at(row.key), row=row.key)

    def _flaws(
        self, entry: Entry, entries: Mapping[str, Entry]
    ) -> list[tuple[str, dict[str, str]]]:
        """What is to be said of a row: names of diagnoses, with what fills their braces."""
        found: list[tuple[str, dict[str, str]]] = []
        if not entry.judgement:
            found.append(("no-judgement", {}))
        if words(entry.reason) < SAID:
            found.append(("no-reason", {"said": entry.reason or "nothing"}))
        elif only_judges(entry.reason, [verdict.name for verdict in self.verdicts]):
            found.append(("judgement-again", {"said": entry.reason}))
        name, said = summed_up(entry.reason)
        if name:
            found.append((name, {"said": said}))
        if not entry.evidence:
            found.append(("no-evidence", {}))
        remarks: dict[str, dict[str, str]] = {}
        for each in entry.evidence:
            given = {"where": each.where, "quote": each.quote}
            if flaw := self.flaw(each, entries):
                found.append((flaw, given))
            elif remark := self.place(each.place).remark:
                remarks.setdefault(remark, given)
        if name := contradiction(entry):
            found.append((name, {"judgement": entry.judgement}))
        return [*found, *remarks.items()]

    def flaw(self, each: Evidence, entries: Mapping[str, Entry]) -> str:
        place = self.place(each.place)
        if flaw := place.flaw(each.at, each.quote):
            return flaw
        if each.speaks == "not told":
            return "quoted-silence" if each.quote else ""
        if place.has_text and not each.quote:
            return "no-quote"
        pasted = entries.get(ABSTRACT, EMPTY).reason
        looked_up = each.place == ABSTRACT and pasted and each.quote
        return "quote-nowhere" if looked_up and not stands_in(each.quote, pasted) else ""

    def _share(self, entry: Entry, names: set[str], entries: Mapping[str, Entry]) -> float:
        # A lab, or an invented interview, is no evidence about a study: it cannot stand alone.
        located = any(
            not self.flaw(each, entries) and not self.place(each.place).remark
            for each in entry.evidence
        )
        parts = (
            bool(entry.judgement),
            not names & NO_REASONS,
            located,
            bool(entry.judgement) and located and not contradiction(entry),
        )
        return sum(parts) / len(parts)

    def _overall(self, entries: Mapping[str, Entry], done: int, context: Context) -> list[Message]:
        judged = [entries[r.key].judgement for r in self.questions if r.key in entries]
        told = []
        if done < self.asked:
            left = [r.key for r in self.questions if r.key not in entries]
            told.append(self.say("rows-left", context, done=done, left=listed(left)))
        if len(judged) > 3 and len(set(judged)) == 1 and judged[0]:
            told.append(message(APPRAISING, "all-alike", judgement=judged[0]))
        return told


def contradiction(entry: Entry) -> str:
    """The diagnosis of a judgement that its own evidence speaks against, or ''."""
    speaks = {each.speaks for each in entry.evidence}
    if not entry.judgement or not speaks:
        return ""
    if entry.judgement == "no concerns" and "concern" in speaks:
        return "concern-unheard"
    if entry.judgement == "no concerns" and speaks == {"not told"}:
        return "silence-as-praise"
    if entry.judgement == "some concerns" and speaks == {"reassures"}:
        return "concern-from-nowhere"
    if entry.judgement == "serious concerns" and "concern" not in speaks:
        return "concern-from-nowhere"
    if entry.judgement == "cannot tell" and "not told" not in speaks:
        return "could-tell"
    return ""

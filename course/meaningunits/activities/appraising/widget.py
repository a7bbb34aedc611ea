"""The appraisal board: a row of lights, and under it one row at a time with why and where."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable
from .sheet import EMPTY, LONGEST_QUOTE, LONGEST_TEXT, MOST_EVIDENCE, SPEAKS, Entry, Row, Sheet


class AppraisalBoard(Base[Sheet]):
    """Fill in a sheet; the answer maps each row to what stands there (kinds of ``Sheet``).

    Where no row is judged, as in a plan, all rows are open at once.
    """

    _esm, _css = sources(__file__, "page/field")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "text": {"status": kind.status} if kind.status else None,
            "rows": [
                {
                    "key": row.key,
                    "title": row.title,
                    "asks": row.asks,
                    "note": row.note,
                    "group": row.group,
                    "judged": row.judged,
                    "evidence": row.evidence,
                }
                for row in kind.rows
            ],
            "verdicts": [
                {"name": v.name, "symbol": v.symbol, "tone": v.tone} for v in kind.verdicts
            ],
            "places": [{"name": p.name, "hint": p.hint, "parts": p.has_parts} for p in kind.places],
            "speaks": [
                {"name": name, "symbol": symbol, "word": word}
                for name, (symbol, word) in SPEAKS.items()
            ],
            "told": kind.told,
            "longest": {"text": LONGEST_TEXT, "quote": LONGEST_QUOTE},
            "open": not any(row.judged for row in kind.rows),
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        read, note = self.as_read(answer)
        entries = read or {}
        lights = [
            {"name": verdict.name, "symbol": verdict.symbol, "rows": rows}
            for verdict, rows in self.kind.summary(entries)
        ]
        return {
            "entries": {key: self._drawn(entry, entries) for key, entry in entries.items()},
            "lights": lights,
            "note": note,
        }

    def _drawn(self, entry: Entry, entries: dict[str, Entry]) -> dict[str, Any]:
        return {
            "judgement": entry.judgement,
            "reason": entry.reason,
            "evidence": [
                {
                    **each.plain(),
                    "word": SPEAKS[each.speaks][1],
                    "symbol": SPEAKS[each.speaks][0],
                    "found": not self.kind.flaw(each, entries),
                    "unseen": bool(each.quote) and not self.kind.looked_up(each),
                }
                for each in entry.evidence
            ],
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        entries = self.as_read(answer)[0] or {}
        row = kind.row(action.get("row"))
        if row is None:
            raise Refused("There is no such row here; nothing was changed.")
        deeds = {"judge": self._judge, "write": self._write, "add": self._add, "drop": self._drop}
        what = str(action.get("what"))
        deed = deeds.get(what)
        if deed is None:
            raise Refused("This could not be understood; nothing was changed.")
        before = entries.get(row.key, EMPTY)
        try:
            entry, told = deed(row, before, action)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        if entry == before:
            return what, answer, ""
        after = entries | {row.key: entry}
        plain = {r.key: after[r.key].plain() for r in kind.rows if after.get(r.key, EMPTY) != EMPTY}
        return what, plain, f"{row.title}: {told}"

    def _judge(self, row: Row, before: Entry, action: dict[str, Any]) -> tuple[Entry, str]:
        judgement = self.kind.verdict(action.get("value"), row)
        return Entry(judgement, before.reason, before.evidence), f"{judgement or 'no judgement'}."

    def _write(self, row: Row, before: Entry, action: dict[str, Any]) -> tuple[Entry, str]:
        text = _text(action.get("text"), LONGEST_TEXT)
        told = "kept." if text else "empty now."
        return Entry(before.judgement, text, before.evidence), told

    def _add(self, row: Row, before: Entry, action: dict[str, Any]) -> tuple[Entry, str]:
        if not row.evidence:
            raise Refused("Evidence is not asked for in this row.")
        if len(before.evidence) >= MOST_EVIDENCE:
            raise Refused(f"A row holds up to {MOST_EVIDENCE} places. Take one away first.")
        given = action.get("evidence")
        if isinstance(given, dict):
            for name in ("at", "quote"):
                _text(given.get(name, ""), LONGEST_QUOTE)
        new = self.kind.evidence(given, row)
        if new in before.evidence:
            raise Refused("This is there already.")
        entry = Entry(before.judgement, before.reason, (*before.evidence, new))
        return entry, f"{new.place} added."

    def _drop(self, row: Row, before: Entry, action: dict[str, Any]) -> tuple[Entry, str]:
        gone = self.kind.evidence(action.get("evidence"), row)
        left = tuple(each for each in before.evidence if each != gone)
        if left == before.evidence:
            raise Refused("It is not there any more.")
        return Entry(before.judgement, before.reason, left), f"{gone.place} taken away."


def _text(given: Any, longest: int) -> str:
    if not isinstance(given, str):
        raise Refused("This could not be understood; nothing was changed.")
    if len(given) > longest:
        raise Refused(
            f"There is room for {longest:,} characters here; this has {len(given):,}. Please "
            "shorten it."
        )
    return " ".join(given.split()).encode("utf-8", "replace").decode()


WIDGET = AppraisalBoard

"""The matrix: findings by sources; in each cell a comparison, a code, and a place in the source."""

from __future__ import annotations

from typing import Any

from ...appraisal.triangulation import CONVERGENCE_CODES
from ...material.quotable import LONGEST, Source
from ...page.base import Base, Refused, sources
from .comparison import ABSENT, DIFFER, MATCH, Cell, Record, read_record, where
from .kind import Converging

#: After so many codes that one gave oneself and that follow, the others are filled in by the rule.
BY_HAND = 3
#: What may be put into which part of a cell.
PARTS = {
    "meaning": (MATCH, DIFFER, ABSENT),
    "examples": (MATCH, DIFFER),
    "code": CONVERGENCE_CODES,
}


class Matrix(Base[Converging]):
    """Compare, code and quote; the answer maps each cell to its record (kind ``Converging``)."""

    _esm, _css = sources(__file__, "page/passage", "page/desk")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "first": kind.first,
            "findings": [{"key": f.key, "name": f.name, "text": f.text} for f in kind.findings],
            "sources": [_described(source) for source in kind.sources],
            "cells": [
                {
                    "key": cell.key,
                    "finding": cell.finding,
                    "source": cell.source,
                    "name": kind.name(cell),
                }
                for cell in kind.cells
            ],
            "codes": list(CONVERGENCE_CODES),
            "longest": LONGEST,
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        said, note = self.as_read(answer)
        cells = {}
        for cell in self.kind.cells:
            if (record := (said or {}).get(cell.key)) is None:
                continue
            place = self.kind.place(cell, record) if record.quote else None
            cells[cell.key] = {
                "meaning": record.meaning,
                "examples": record.examples,
                "code": record.code,
                "quote": record.quote,
                "at": list(place) if place else None,
                "where": where(place).capitalize() if place else "not found in this source",
                "whole": record.reading is not None and record.code is not None,
                "follows": record.code is not None and record.code == record.follows,
            }
        return {"cells": cells, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.kind
        said = self.as_read(answer)[0] or {}
        key = action.get("cell")
        cell = kind.cell(key) if isinstance(key, str) else None
        if cell is None:
            raise Refused("There is no such cell here; nothing was changed.")
        before = said.get(cell.key, Record()).plain()
        what = str(action.get("what"))
        if what == "record":
            after, told = self._recorded(before, action)
        elif what == "quote":
            after, told = self._quoted(before, cell, action)
        elif what == "unquote":
            after = {k: v for k, v in before.items() if k not in ("quote", "at")}
            told = "Quotation taken away."
        else:
            raise Refused("This could not be understood; nothing was changed.")
        whole = {k: record.plain() for k, record in said.items() if k != cell.key}
        if what == "record" and action.get("part") != "code":
            after, told = self._with_code(said, cell, before, after, told)
        if after:
            whole[cell.key] = after
        ordered = {c.key: whole[c.key] for c in kind.cells if c.key in whole}
        return what, ordered, f"{kind.name(cell)}: {told}"

    def _recorded(
        self, before: dict[str, Any], action: dict[str, Any]
    ) -> tuple[dict[str, Any], str]:
        part, value = action.get("part"), action.get("value")
        if not isinstance(part, str) or part not in PARTS:
            raise Refused("This could not be understood; nothing was changed.")
        if value is None:
            return {k: v for k, v in before.items() if k != part}, f"{part} is open again."
        if value not in PARTS[part]:
            raise Refused("There is no such word here; nothing was changed.")
        if part == "examples" and before.get("meaning") == ABSENT:
            raise Refused("The source says nothing, so there are no examples to compare.")
        after = {**before, part: value}
        if value == ABSENT:  # there is nothing to compare, and nothing to quote
            after = {k: v for k, v in after.items() if k not in ("examples", "quote", "at")}
            return after, "the source says nothing."
        return after, f"{part}, {value}."

    def _with_code(
        self,
        said: dict[str, Record],
        cell: Cell,
        before: dict[str, Any],
        after: dict[str, Any],
        told: str,
    ) -> tuple[dict[str, Any], str]:
        """A comparison with the code that follows, for whoever has given some rightly by hand."""
        was, now = read_record(before, cell.key), read_record(after, cell.key)
        own = [r for key, r in said.items() if key != cell.key and r.code and r.code == r.follows]
        mine = was.code is not None and was.code != was.follows
        if len(own) < BY_HAND or now.follows is None or mine:
            return after, told
        return {**after, "code": now.follows}, f"{told} So the code is {now.follows}."

    def _quoted(
        self, before: dict[str, Any], cell: Cell, action: dict[str, Any]
    ) -> tuple[dict[str, Any], str]:
        source = self.kind.source(cell.source)
        first, last = _number(action.get("from")), _number(action.get("to"))
        if first is None or last is None or not source.first <= first <= last <= source.last:
            raise Refused("There are no such sentences in this source; nothing was changed.")
        if last - first >= LONGEST:
            raise Refused(
                f"A quotation holds up to {LONGEST} sentences; this one has {last - first + 1}. "
                "Keep only the sentences that you need for the comparison."
            )
        if before.get("meaning") == ABSENT:
            raise Refused(
                "You recorded that this source says nothing on it. Change that first; then quote."
            )
        after = {**before, "quote": source.words(first, last), "at": [first, last]}
        return after, f"{where((first, last)).capitalize()} quoted."


def _number(value: Any) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def _described(source: Source) -> dict[str, Any]:
    """A source as the page draws it: the same shape as an interview's passage."""
    turns = [
        {
            "n": n,
            "key": turn.speaker,
            "who": turn.speaker,
            "lines": [list(s) for s in turn.sentences],
        }
        for n, turn in enumerate(source.turns, start=1)
    ]
    return {
        "key": source.key,
        "name": source.name,
        "status": source.status,
        "made": source.made,
        "cite": source.cite,
        "first": source.first,
        "last": source.last,
        "turns": turns,
    }


WIDGET = Matrix

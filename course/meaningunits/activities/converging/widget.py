"""The matrix: findings by sources; in each cell a comparison, a code, and a place in the source."""

from __future__ import annotations

from typing import Any

from ...appraisal.triangulation import CONVERGENCE_CODES
from ...material.quotable import LONGEST, Source
from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable
from .comparison import ABSENT, DIFFER, MATCH, Cell, Record

#: What may be put into which part of a cell.
PARTS = {
    "meaning": (MATCH, DIFFER, ABSENT),
    "examples": (MATCH, DIFFER),
    "code": CONVERGENCE_CODES,
}


class Matrix(Base):
    """Compare, code and quote; the answer maps each cell to its record (kind ``Converging``)."""

    _esm, _css = sources(__file__, "page/passage", "page/desk")

    def described(self) -> dict[str, Any]:
        kind = self.item.kind
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
        said, note = self._read(answer)
        kind = self.item.kind
        cells = {}
        for key, record in said.items():
            cell = kind.cell(key)
            place = kind.place(cell, record) if record.quote else None
            cells[key] = {
                "meaning": record.meaning,
                "examples": record.examples,
                "code": record.code,
                "quote": record.quote,
                "at": list(place) if place else None,
                "where": _where(place) if place else "not found in this source",
                "whole": record.reading is not None and record.code is not None,
            }
        return {"cells": cells, "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self.item.kind
        said, _ = self._read(answer)
        key = action.get("cell")
        cell = kind.cell(key) if isinstance(key, str) else None
        if cell is None:
            raise Refused("There is no such cell here; nothing was changed.")
        before = said.get(cell.key, Record()).plain()
        what = action.get("what")
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

    def _quoted(
        self, before: dict[str, Any], cell: Cell, action: dict[str, Any]
    ) -> tuple[dict[str, Any], str]:
        source = self.item.kind.source(cell.source)
        first, last = action.get("from"), action.get("to")
        whole = all(isinstance(n, int) and not isinstance(n, bool) for n in (first, last))
        if not whole or not source.first <= first <= last <= source.last:
            raise Refused("There are no such sentences in this source; nothing was changed.")
        if last - first >= LONGEST:
            raise Refused(
                f"A quotation holds up to {LONGEST} sentences; this one has {last - first + 1}. "
                "Keep what the comparison rests on."
            )
        if before.get("meaning") == ABSENT:
            raise Refused(
                "You recorded that this source says nothing on it. Change that first; then quote."
            )
        after = {**before, "quote": source.words(first, last), "at": [first, last]}
        return after, f"{_where((first, last))} quoted."

    def _read(self, answer: Any) -> tuple[dict[str, Record], str]:
        """What is recorded, and what of an answer written in code cannot be shown here."""
        try:
            return self.item.kind.read(answer), ""
        except Unreadable as problem:
            return {}, (
                f"The answer written in code could not be read ({problem}); what you do here "
                "replaces it."
            )


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


def _where(place: tuple[int, int]) -> str:
    a, b = place
    return f"Sentence {a}" if a == b else f"Sentences {a}–{b}"


WIDGET = Matrix

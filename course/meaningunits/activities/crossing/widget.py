"""The matrix: themes across interviews, each cell a way to its units."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ... import trail
from ...material import own
from ...material.corpus import STATUS
from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable, plural
from ..coding import across as spread
from ..coding import crossed as crossing
from ..coding import standing
from .kind import OBJECTION, Behind, Crossing, Look

#: Places of the five themes in the course's colours; one's own have the same, from the first.
HUES = {theme: i for i, theme in enumerate("CISPE", start=1)}


class CrossingTable(Base[Crossing]):
    """Look into a cell; the answer says which (kind ``Crossing``)."""

    _esm, _css = sources(__file__, "page/quoted")

    def described(self) -> dict[str, Any]:
        status = own.STATUS if self.kind.alone else STATUS
        return {"text": {"status": status}, "objection": OBJECTION}

    def rests_on(self) -> tuple[str, ...]:
        return standing.under(self.kind.board)

    def drawn(self, answer: Any) -> dict[str, Any]:
        look, note = self._looked(answer)
        kind = self.kind
        coded = kind.coded(look.source)
        whole = kind.crossed(look.source, look.by, look.opened)
        lines = [self._line(line, coded, look) for line in whole.lines]
        return {
            "sources": [[key, name] for key, name in kind.sources.items()],
            "source": coded.key,
            "by": look.by,
            "caption": f"{crossing.CAPTION[look.by]} ⊖ marks units that speak against it.",
            "bys": [[key, told] for key, told in crossing.BY.items()],
            "whos": [name for _, name in whole.columns],
            "names": [key for key, _ in whole.columns],
            "lines": lines,
            "cell": self._behind(look),
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        look, _ = self._looked(answer)
        kind = self.kind
        what, key = action.get("what"), action.get("key")
        if what == "source" and isinstance(key, str) and key in kind.sources:
            return what, Look(key, by=look.by).plain(), f"Codes by: {kind.sources[key]}."
        if what == "by" and isinstance(key, str) and key in crossing.BY:
            after = replace(look, by=key, cell=None)
            return what, after.plain(), f"Counted {crossing.BY[key]}."
        coded = kind.coded(look.source)
        if what == "open" and isinstance(key, str) and key in coded.themes:
            opened = [t for t in look.opened if t != key]
            if len(opened) == len(look.opened):
                opened.append(key)
            word = "opened" if key in opened else "closed"
            after = replace(look, opened=tuple(opened))
            return what, after.plain(), f"{coded.themes[key][0]}: {word}."
        if what == "cell":
            try:
                after = kind.read({**look.plain(), "cell": [key, action.get("name")]})
            except Unreadable as problem:
                raise Refused(f"Not opened: {problem}.") from None
            found = kind.behind(after)
            return what, after.plain(), f"{_headed(found)}." if found else ""
        raise Refused("This could not be understood; nothing was changed.")

    def _line(self, line: spread.Line, coded: spread.Coded, look: Look) -> dict[str, Any]:
        theme = line.key in coded.themes
        own = [key for key in coded.themes if key and key not in HUES]
        hues = HUES | {key: n % len(HUES) + 1 for n, key in enumerate(own)}
        home = line.key if theme else coded.theme_of(line.key)
        return {
            "key": line.key,
            "name": line.name,
            "theme": theme,
            "hue": hues.get(home, 0),
            "opens": theme and bool(coded.themes[line.key][1]),
            "open": line.key in look.opened,
            "cells": [[len(cell), cell.against] for cell in line.cells],
            "units": line.units,
            "voices": line.voices,
        }

    def _behind(self, look: Look) -> dict[str, Any] | None:
        found = self.kind.behind(look)
        if found is None:
            return None
        rows = []
        for row in found.shown:
            codes = [
                found.coded.labels[c] + (" (speaks against it)" if c in row.against else "")
                for c in row.codes
            ]
            rows.append({"code": "; ".join(codes), **spread.quoted(row.key)})
        return {
            "key": found.line.key,
            "name": found.column,
            "head": _headed(found),
            "rows": rows,
            "closed": _closed(found),
        }

    def _looked(self, answer: Any) -> tuple[Look, str]:
        """What is looked at, and what of an answer written in code cannot be shown."""
        kind = self.kind.with_own(trail.here().log())
        if kind is not self.kind:
            self.item = replace(self.item, kind=kind)
        read, note = self.as_read(answer)
        look = read or Look()
        if look.source == spread.MINE and not kind.mine and not kind.alone:
            note = "Your own board has no coded unit here, so you see the consensus."
        if kind.alone and not kind.mine:
            note = "No unit is coded on your board yet. The table fills as you code."
        return look, note


def _closed(found: Behind) -> str:
    """What is said where some units are not shown; nothing where all are."""
    hidden = len(found.cell) - len(found.shown)
    if not hidden:
        return ""
    if not found.shown:
        return spread.CLOSED_NOTE
    return f"{plural(hidden, 'more unit')} in interviews of the exercises, which stay closed here."


def _headed(found: Behind) -> str:
    """What a cell is of, and how many units it holds."""
    count = len(found.cell)
    return f"{found.head}: {plural(count, 'unit') if count else 'no unit'}"


WIDGET = CrossingTable

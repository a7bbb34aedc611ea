"""The letter: one's own board at the side, and a text within a limit of words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from ... import trail
from ...page.base import Base, Refused, sources
from ...tasks import catalogue
from ...tasks.kind import Unreadable, plural
from ..appraising.sheet import Entry, Sheet, words
from .kind import LONGEST_LINE, LONGEST_TEXT, Letter, Written, tidy


class LetterDesk(Base[Letter]):
    """Write a letter; the answer has its heading, text, name and rows (kind ``Letter``)."""

    _esm, _css = sources(__file__, "page/field")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "text": {"status": kind.status} if kind.status else None,
            "about": kind.about,
            "least": kind.least,
            "most": kind.most,
            "longest": {"text": LONGEST_TEXT, "line": LONGEST_LINE},
        }

    def rests_on(self) -> tuple[str, ...]:
        return (self.kind.board,)

    def drawn(self, answer: Any) -> dict[str, Any]:
        read, note = self.as_read(answer)
        letter = read or Written()
        count = words(letter.text)
        kind = self.kind
        return {
            "title": letter.title,
            "text": letter.text,
            "name": letter.name,
            "count": f"{count} of {kind.least} to {kind.most} words",
            "over": count > kind.most,
            "board": [
                {
                    "key": key,
                    "title": title,
                    "judgement": entry.judgement,
                    "symbol": symbol,
                    "reason": entry.reason,
                    "places": [str(each) for each in entry.evidence],
                    "taken": key in letter.rows,
                }
                for key, title, symbol, entry in self._board()
            ],
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        letter = self.as_read(answer)[0] or Written()
        what = action.get("what")
        if what == "write":
            part, text = action.get("part"), action.get("text")
            if part not in ("title", "text", "name") or not isinstance(text, str):
                raise Refused("This could not be understood; nothing was changed.")
            longest = LONGEST_TEXT if part == "text" else LONGEST_LINE
            if len(text) > longest:
                raise Refused(
                    f"There is room for {longest:,} characters here; this has {len(text):,}."
                )
            text = text.encode("utf-8", "replace").decode()
            text = tidy(text) if part == "text" else " ".join(text.split())
            after = replace(letter, **{part: text})
            told = f"{plural(words(text), 'word')} kept." if part == "text" else "Kept."
        elif what in ("take", "leave"):
            after, told = self._take(letter, action.get("row"), what)
        else:
            raise Refused("This could not be understood; nothing was changed.")
        return str(what), answer if after == letter else after.plain(), told

    def _take(self, letter: Written, key: Any, what: str) -> tuple[Written, str]:
        found = next((entry for k, _, _, entry in self._board() if k == key), None)
        if what == "leave":
            rows = tuple(row for row in letter.rows if row != key)
            if rows == letter.rows:
                raise Refused("This row is not in the letter.")
            told = f"Row {key} is no longer named under the letter; your text is as it was."
            return replace(letter, rows=rows), told
        if found is None or not found.reason:
            raise Refused("There is no reason in this row of your board yet.")
        if key in letter.rows:
            raise Refused("This row is in the letter already.")
        rows = tuple(row for row in self.kind.rows if row in (*letter.rows, key))
        text = tidy(f"{letter.text}\n\n{found.reason}")
        if len(text) > LONGEST_TEXT:
            raise Refused("There is no room left for it; shorten the text first.")
        told = f"Row {key} taken in: your own words from the board, at the end."
        return replace(letter, text=text, rows=rows), told

    def _board(self) -> list[tuple[str, str, str, Entry]]:
        """The rows of one's own board that say something: key, title, symbol, entry."""
        board = catalogue.find(self.kind.board).kind
        if not isinstance(board, Sheet):
            return []
        try:
            entries = board.read(trail.here().current(self.kind.board))
        except Unreadable:
            return []
        symbols = {v.name: v.symbol for v in board.verdicts}
        return [
            (row.key, row.title, symbols.get(entries[row.key].judgement, ""), entries[row.key])
            for row in board.rows
            if row.key in entries
        ]


WIDGET = LetterDesk

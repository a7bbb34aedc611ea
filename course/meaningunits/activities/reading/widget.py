"""The reader: a transcript with numbers and search, and memos written at its words."""

from __future__ import annotations

from typing import Any

from ...material.corpus import Passage
from ...page.base import Base, Refused, sources
from ...page.passage import described
from .kind import LONGEST_MEMO, Memo, Place, as_answer, lies_in, quotation, read_memos


class Reader(Base):
    """Read a passage and write memos; the answer is the list of memos (kind ``Reading``)."""

    _esm, _css = sources(__file__, "page/passage", "page/desk")

    @property
    def passage(self) -> Passage:
        return self.item.kind.passage

    def described(self) -> dict[str, Any]:
        return {"text": described(self.passage)}

    def drawn(self, answer: Any) -> dict[str, Any]:
        read = read_memos(answer, self.passage) if isinstance(answer, list | dict) else None
        found = read.memos if read else ()
        note = ""
        if read and (read.unreadable or read.outside):
            why = read.unreadable or f"not in this passage: {', '.join(read.outside[:3])}"
            note = f"Part of the answer written in code is not shown ({why})."
        return {
            "memos": [
                {**memo.plain(), "where": _where(memo), "quote": quotation(memo, self.passage)}
                for memo in found
            ],
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        memos = list(read_memos(answer, self.passage).memos) if isinstance(answer, list) else []
        what = action.get("what")
        if what == "add":
            memo = self._memo(action.get("memo"))
            if memo in memos:
                raise Refused("This memo is there already.")
            return "add", as_answer([*memos, memo]), f"Memo kept at {_where(memo).lower()}."
        if what in ("edit", "remove"):
            old = self._memo(action.get("memo"))
            if old not in memos:
                raise Refused("This memo was changed elsewhere; here is how it stands now.")
            memos.remove(old)
            if what == "remove":
                return "remove", as_answer(memos), f"Memo at {_where(old).lower()} removed."
            new = Memo(old.start, old.end, _text(action.get("text")))
            return "edit", as_answer([*memos, new]), f"Memo at {_where(old).lower()} changed."
        raise Refused("This could not be understood; nothing was changed.")

    def _memo(self, given: Any) -> Memo:
        """A memo as the page sent it."""
        given = given if isinstance(given, dict) else {}
        start, end = _place(given.get("from")), _place(given.get("to"))
        if not lies_in(start, end, self.passage):
            raise Refused("There are no such words in this passage; nothing was changed.")
        return Memo(start, end, _text(given.get("text")))


def _place(given: Any) -> Place:
    if isinstance(given, list) and len(given) == 2:
        n, word = given
        if all(isinstance(x, int) and not isinstance(x, bool) for x in (n, word)):
            return n, word
    raise Refused("There are no such words in this passage; nothing was changed.")


def _text(given: Any) -> str:
    if not isinstance(given, str):
        raise Refused("This could not be understood; nothing was changed.")
    if len(given) > LONGEST_MEMO:
        raise Refused(
            f"A memo holds up to {LONGEST_MEMO:,} characters; this one has {len(given):,}. "
            "Please split it."
        )
    return given.strip().encode("utf-8", "replace").decode()


def _where(memo: Memo) -> str:
    a, b = memo.start[0], memo.end[0]
    return f"Sentence {a}" if a == b else f"Sentences {a}–{b}"


WIDGET = Reader

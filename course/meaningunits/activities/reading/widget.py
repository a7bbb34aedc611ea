"""The reader: a transcript with numbers and search, and memos written at its words."""

from __future__ import annotations

from typing import Any

from ...material.corpus import Passage
from ...material.units import Place, is_whole, lies_in
from ...page.base import Base, Refused, sources
from ...page.passage import described
from .kind import LONGEST_MEMO, Memo, Reading, as_answer, quotation


class Reader(Base[Reading]):
    """Read a passage and write memos; the answer is the list of memos (kind ``Reading``)."""

    _esm, _css = sources(__file__, "page/passage", "page/desk", "page/hour")

    @property
    def passage(self) -> Passage:
        return self.kind.passage

    def described(self) -> dict[str, Any]:
        return {"text": described(self.passage), "prompt": self.kind.prompt}

    def drawn(self, answer: Any) -> dict[str, Any]:
        read, note = self.as_read(answer)
        if read and read.outside:
            places = ", ".join(read.outside[:3])
            note = (
                f"Part of the answer written in code is not shown (not in this passage: {places})."
            )
        return {
            "memos": [
                {**memo.plain(), "where": memo.where, "quote": quotation(memo, self.passage)}
                for memo in (read.memos if read else ())
            ],
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        read, _ = self.as_read(answer)
        memos = list(read.memos) if read else []
        what = action.get("what")
        if what == "add":
            memo = self._memo(action.get("memo"))
            if memo in memos:
                raise Refused("This memo is there already.")
            return "add", as_answer([*memos, memo]), f"Memo kept at {memo.where.lower()}."
        if what in ("edit", "remove"):
            old = self._memo(action.get("memo"))
            if old not in memos:
                raise Refused("This memo was changed elsewhere; here is how it stands now.")
            memos.remove(old)
            if what == "remove":
                return "remove", as_answer(memos), f"Memo at {old.where.lower()} removed."
            new = Memo(old.start, old.end, _text(action.get("text")))
            return "edit", as_answer([*memos, new]), f"Memo at {old.where.lower()} changed."
        raise Refused("This could not be understood; nothing was changed.")

    def _memo(self, given: Any) -> Memo:
        """A memo as the page sent it."""
        given = given if isinstance(given, dict) else {}
        start, end = _place(given.get("from")), _place(given.get("to"))
        if not lies_in(start, end, self.passage):
            raise Refused("There are no such words in this passage; nothing was changed.")
        return Memo(start, end, _text(given.get("text")))


def _place(given: Any) -> Place:
    if isinstance(given, list) and len(given) == 2 and all(map(is_whole, given)):
        return given[0], given[1]
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


WIDGET = Reader

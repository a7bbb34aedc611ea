"""A desk to write at: one box for a text, and how many words it has."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, sources
from ...tasks.kind import Refused
from .kind import LONGEST, Writing, tidy, words


class WritingDesk(Base[Writing]):
    """Write a text; the answer is the text (kind ``Writing``)."""

    _esm, _css = sources(__file__, "page/field")

    def described(self) -> dict[str, Any]:
        kind = self.kind
        return {
            "length": kind.length,
            "least": kind.least,
            "most": kind.most,
            "reader": kind.reader,
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        text, note = self.as_read(answer)
        return {"text": text or "", "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        text = action.get("text")
        if action.get("what") != "write" or not isinstance(text, str):
            raise Refused("This could not be understood; nothing was changed.")
        # A lone surrogate, as from a torn paste, cannot be written to a file.
        text = tidy(text.encode("utf-8", "replace").decode())
        if len(text) > LONGEST:
            raise Refused(
                f"There is room for {LONGEST:,} characters here; this text has {len(text):,}. "
                "It stands in the box still: shorten it, or keep the rest elsewhere."
            )
        count = words(text)
        told = f"{count} word{'' if count == 1 else 's'} kept." if text else "The box is empty now."
        return "write", text, told


WIDGET = WritingDesk

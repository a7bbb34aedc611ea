"""The guess: a number to commit to before being told; what came out is shown later, by a check."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, Refused, sources
from ...tasks.kind import Unreadable
from .kind import Prediction


class Guess(Base[Prediction]):
    """Commit to a number; the answer is that number (kind ``Prediction``)."""

    _esm, _css = sources(__file__, "page/number")

    def described(self) -> dict[str, Any]:
        return {"range": self.kind.range}

    def drawn(self, answer: Any) -> dict[str, Any]:
        guess, note = self.as_read(answer)
        return {"guess": "" if guess is None else f"{guess:g}", "note": note}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        given = action.get("value")
        if action.get("what") != "guess" or not isinstance(given, str):
            raise Refused("This could not be understood; nothing was changed.")
        try:
            number = self.kind.read(given)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        kept = f"{number:g} is kept. You will see it again beside the right number."
        return "guess", number, kept


WIDGET = Guess

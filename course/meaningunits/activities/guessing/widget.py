"""The guess: a number to commit to before being told; what came out is shown later, by a check."""

from __future__ import annotations

from typing import Any

from ...page.base import Base, Refused, sources
from ...tasks.kind import is_nothing


class Guess(Base):
    """Commit to a number; the answer is that number (kind ``Prediction``)."""

    _esm, _css = sources(__file__)

    def described(self) -> dict[str, Any]:
        return {"range": f"{self.item.kind.least:g} to {self.item.kind.most:g}"}

    def drawn(self, answer: Any) -> dict[str, Any]:
        if is_nothing(answer) or self.item.kind.holds(answer):
            return {"guess": "" if is_nothing(answer) else f"{answer:g}", "note": ""}
        note = "What was written in code is no number from {}; what you do here replaces it."
        return {"guess": "", "note": note.format(self.described()["range"])}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        given = action.get("value")
        if action.get("what") != "guess" or not isinstance(given, str):
            raise Refused("This could not be understood; nothing was changed.")
        try:
            number = float(given.strip().replace(",", "."))
        except ValueError:
            number = None
        if number is None or not self.item.kind.holds(number):
            raise Refused(f"Not kept: please give a number from {self.described()['range']}.")
        number = int(number) if number.is_integer() else number
        return "guess", number, f"{number:g} is kept. You will meet it again beside what came out."


WIDGET = Guess

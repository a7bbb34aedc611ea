"""The E-value calculator: a reported result, and how strong its rival would have to be."""

from __future__ import annotations

from typing import Any

from ....page.base import Refused, sources
from ....tasks.kind import Unreadable, is_nothing
from ..widget import Lab
from .kind import NUMBERS, SCALES, read_number


class ExplainingLab(Lab):
    """Put in a result and a scale, move two strengths (kind ``Explaining``)."""

    _esm, _css = sources(__file__, "activities/labs/lab")

    def described(self) -> dict[str, Any]:
        return super().described() | {
            "text": {"status": self.item.kind.source},
            "given": [],
            "scales": list(SCALES.items()),
            "numbers": list(NUMBERS.items()),
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        kind = self.item.kind
        result, note = self._read(answer)
        more = {"scale": result.scale, "numbers": dict(result.numbers)}
        work = {"predicted": result.predicted, "values": result.values, "note": note, "more": more}
        if result.predicted is None:  # nothing is shown, and nothing sent, before one has guessed
            return work | {"outcome": {}, "beside": ""}
        return work | {"outcome": kind.outcome_of(result), "beside": kind.beside(result)}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        what, value = action.get("what"), action.get("value")
        if what not in ("scale", "number"):
            return super().done(answer, action)
        result, note = self._read(answer)
        before = {} if note or is_nothing(answer) else dict(answer)
        if result.predicted is None:
            raise Refused("Commit to a guess first; then put in what you like.")
        if what == "scale":
            if not isinstance(value, str) or value not in SCALES:
                raise Refused("There is no such scale here; nothing was changed.")
            return what, {**before, "scale": value}, f"Read as: {SCALES[value]}."
        key = action.get("key")
        if not isinstance(key, str) or key not in NUMBERS or not isinstance(value, str):
            raise Refused("This could not be understood; nothing was changed.")
        if not value.strip():
            return what, {**before, key: None}, f"{NUMBERS[key]}: left out."
        try:
            number = read_number(key, value)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        return what, {**before, key: number}, f"{NUMBERS[key]}: {number:g}."

    def _read(self, answer: Any) -> Any:
        """The result, and what of an answer written in code cannot be shown here."""
        kind = self.item.kind
        try:
            return kind.read(answer), ""
        except Unreadable as problem:
            return kind.read({}), (
                f"The answer written in code could not be read ({problem}); what you do here "
                "replaces it."
            )


WIDGET = ExplainingLab

"""The E-value calculator: a reported result, and how strong its rival would have to be."""

from __future__ import annotations

from typing import Any

from ....page.base import Refused, sources
from ....tasks.kind import Unreadable
from ..widget import LAB, LabWidget
from .kind import NUMBERS, SCALES, Explaining, Result, reported


class ExplainingLab(LabWidget[Explaining]):
    """Put in a result and a scale, move two strengths (kind ``Explaining``)."""

    _esm, _css = sources(__file__, *LAB)

    def described(self) -> dict[str, Any]:
        return super().described() | {
            "text": {"status": self.kind.source},
            "given": [],
            "scales": list(SCALES.items()),
            "numbers": list(NUMBERS.items()),
        }

    def more(self, read: Result) -> dict[str, Any]:
        return {"more": {"scale": read.scale, "numbers": dict(read.numbers)}}

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        what, value = action.get("what"), action.get("value")
        if what not in ("scale", "number"):
            return super().done(answer, action)
        result, before = self.begun(answer)
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
            number = reported(key, value)
        except Unreadable as problem:
            raise Refused(f"Not kept: {problem}.") from None
        return what, {**before, key: number}, f"{NUMBERS[key]}: {number:g}."


WIDGET = ExplainingLab

"""Numbers with an exact answer, and a name and a reason for each likely slip."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, Kind, is_nothing, listed, shown

NUMBERS = Table(__file__, "numbers")


@dataclass(frozen=True)
class Slip:
    """A wrong value that people are known to reach: its name, and how one gets there.

    ``keeps`` is the share of the question that it still earns.
    """

    name: str
    value: float
    why: str
    look: str = "Do it once more with this in mind."
    keeps: float = 0.0


@dataclass(frozen=True)
class Field:
    """One question: its key, its wording, the value, how far off is still right, and slips."""

    key: str
    asks: str
    value: float
    tolerance: float = 0.005
    slips: tuple[Slip, ...] = ()
    weight: float = 1.0

    def met_by(self, said: float) -> bool:
        return math.isclose(said, self.value, rel_tol=0.0, abs_tol=self.tolerance)


@dataclass(frozen=True)
class Numbers(Kind[Any]):
    """Give a number for each of several questions; the share is the weight of those right."""

    diagnoses = NUMBERS

    task: str
    fields: tuple[Field, ...]
    well_done: str = ""

    widget = None  # it is only written down

    def asks(self, slug: str) -> str:
        lines = [f"  {field.key}: {field.asks}" for field in self.fields]
        return "\n".join([self.task, *lines, f"Write {self._example(slug)}."])

    def _example(self, slug: str) -> str:
        # Numbers that are right nowhere, so that the example is never half an answer.
        parts = ", ".join(f"{field.key!r}: …" for field in self.fields)
        return f'mu.answer("{slug}", {{{parts}}})'

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        common = {
            "example": self._example(context.slug),
            "fields": listed([field.key for field in self.fields]),
        }
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(NUMBERS, "nothing-yet", **common)]
        said = self._read(answer)
        if isinstance(said, str):
            return 0.0, [message(NUMBERS, "unreadable", detail=said, **common)]
        earned = 0.0
        right, told = [], []
        for field in self.fields:
            if field.key not in said:
                continue
            value = said[field.key]
            if field.met_by(value):
                earned += field.weight
                right.append(field.key)
                continue
            slip = _slip(field, value)
            if slip is None:
                text = {"why": "None of the usual slips leads to this number."}
                told.append(message(NUMBERS, "off", field=field.key, said=f"{value:g}", **text))
            else:
                earned += slip.keeps * field.weight
                text = {"why": slip.why, "look": slip.look}
                told.append(
                    message(
                        NUMBERS,
                        "slip",
                        called=slip.name,
                        field=field.key,
                        said=f"{value:g}",
                        **text,
                    )
                )
        if missing := [f.key for f in self.fields if f.key not in said]:
            told.insert(0, message(NUMBERS, "left-out", fields=listed(missing)))
        if right:
            why = self.well_done if len(right) == len(self.fields) else ""
            told.append(message(NUMBERS, "right", fields=listed(right), why=why))
        return earned / sum(field.weight for field in self.fields), told

    def _read(self, answer: Any) -> dict[str, float] | str:
        """Question → number as said, or what is wrong with the answer."""
        if not isinstance(answer, dict):
            return "it does not say which number answers which question"
        keys = {field.key for field in self.fields}
        said: dict[str, float] = {}
        for key, value in answer.items():
            if key not in keys:
                return f"there is no question {shown(key)} here"
            if is_nothing(value):
                continue
            if isinstance(value, bool) or not isinstance(value, int | float):
                return f"{shown(value)} is not a number"
            try:
                said[key] = float(value)
            except OverflowError:
                return f"the number for {key} is too large to be meant"
        return said


def _slip(field: Field, value: float) -> Slip | None:
    close = max(field.tolerance, 1e-9)
    return next((s for s in field.slips if abs(s.value - value) <= close), None)

"""Predicting before being told: the guess is kept, and shown again beside what came out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import paragraph, strong
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, opening, shown
from ...tasks.numbers import read_number

PREDICTING = Table(__file__)


@dataclass(frozen=True)
class Prediction(Kind[float]):
    """A whole number to commit to; committing is all that is asked, so any honest guess is enough.

    ``outcome`` is what came out, ``told`` what to make of it.
    """

    diagnoses = PREDICTING

    question: str
    least: float
    most: float
    outcome: float
    told: str

    @property
    def task(self) -> str:
        return self.question

    def asks(self, slug: str) -> str:
        return f'{self.question} Give a whole number from {self.range}: mu.answer("{slug}", …)'

    @property
    def range(self) -> str:
        """The numbers to choose from, in words."""
        return f"{self.least:g} to {self.most:g}"

    def braces(self, context: Context) -> dict[str, Any]:
        return {"least": f"{self.least:g}", "most": f"{self.most:g}", "slug": context.slug}

    def is_blank(self, answer: Any) -> bool:
        return is_nothing(answer)

    def read(self, answer: Any) -> float:
        try:
            number = read_number(answer)
        except Unreadable as problem:
            asked = f"a number from {self.range} is asked for"
            raise Unreadable(f"{problem}; {asked}") from None
        if not self.least <= number <= self.most:
            raise Unreadable(f"{shown(answer)} is not a number from {self.range}")
        if number != int(number):
            raise Unreadable(f"{shown(answer)} is not a whole number, and one is asked for")
        return number

    def judged(self, read: float, context: Context) -> tuple[float, list[Message]]:
        name = "as-predicted" if read == self.outcome else "otherwise"
        numbers = {"said": f"{read:g}", "outcome": f"{self.outcome:g}", "told": self.told}
        return 1.0, [self.say(name, context, numbers)]

    def draw(self, read: float) -> str:
        return paragraph(self.question) + strong(f"{read:g}")

    def in_words(self, read: float) -> Iterator[Line]:
        yield f"Your guess: “{opening(self.question)}”", _said(read)

    def committed(self, answer: Any) -> tuple[str, str] | None:
        try:
            return self.question, _said(self.read(answer))
        except Unreadable:
            return None

    def ideal(self) -> float:
        return self.outcome


def _said(number: float) -> str:
    return f"{number:g}".replace("-", "−")

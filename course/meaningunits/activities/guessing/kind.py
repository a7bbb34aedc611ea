"""Predicting before being told: the guess is kept, and shown again beside what came out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import written
from ...tasks.kind import Context, Kind, is_nothing, shown

PREDICTING = Table(__file__)


@dataclass(frozen=True)
class Prediction(Kind[Any]):
    """A number to commit to; committing is all that is asked, so any honest guess is enough.

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
        return (
            f"{self.question} Commit to a number from {self.least:g} to {self.most:g}: "
            f'mu.answer("{slug}", …)'
        )

    def holds(self, answer: Any) -> bool:
        """Whether this is a number to be guessed at all."""
        number = isinstance(answer, int | float) and not isinstance(answer, bool)
        return number and self.least <= answer <= self.most

    def still(self, answer: Any) -> str:
        """The guess as static HTML."""
        if not self.holds(answer):
            return written(answer)
        return f"<p>{escape(self.question)}</p><p><strong>{answer:g}</strong></p>"

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        common = {"least": f"{self.least:g}", "most": f"{self.most:g}", "slug": context.slug}
        if is_nothing(answer):
            return 0.0, [message(PREDICTING, "nothing-yet", **common)]
        if not self.holds(answer):
            return 0.0, [message(PREDICTING, "unreadable", said=shown(answer), **common)]
        name = "as-predicted" if answer == self.outcome else "otherwise"
        numbers = {"said": f"{answer:g}", "outcome": f"{self.outcome:g}", "told": self.told}
        return 1.0, [message(PREDICTING, name, **numbers)]

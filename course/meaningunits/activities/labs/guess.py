"""The guess that a lab begins with: how it is asked, read and said, and what it was taken for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...tasks.kind import Unreadable, opening
from ...tasks.numbers import read_number

#: Letters of a question that stands before an answer.
LONGEST = 100
#: How near a guess is to a number that it was taken for, as a part of that.
NEAR = 0.02


def readable(value: float) -> str:
    """A number as it is read, with a minus sign; what is to be typed has a hyphen."""
    return f"{value:g}".replace("-", "−")


def tidy(value: float) -> float:
    value = round(value, 6)
    return int(value) if float(value).is_integer() else value


#: Units that are words, for one of them.
ONE = {
    "interviews": "interview",
    "people": "person",
    "points on": "point on",
    "times": "time",
    "units": "unit",
}


def with_unit(value: float, unit: str) -> str:
    """'1 interview', '2 interviews', '0.5'."""
    return f"{readable(value)} {ONE.get(unit, unit) if value == 1 else unit}".strip()


@dataclass(frozen=True)
class Guess:
    """What to commit to before anything is shown."""

    question: str
    least: float
    most: float
    unit: str = ""
    #: Where a direction is guessed and no number: each in words, with the number it stands for.
    choices: tuple[tuple[str, float], ...] = ()
    #: Numbers that people come to by taking the question for another, and what is told of each.
    taken: tuple[tuple[float, str], ...] = ()

    def said(self, value: float) -> str:
        """A guess in words: the choice it was, or the number."""
        named = next((name for name, number in self.choices if number == value), None)
        return named or with_unit(value, self.unit)

    def taken_for(self, value: float | None) -> str:
        """What a guess was taken for, where it is such a number; else nothing."""
        if value is None:
            return ""
        near = [told for number, told in self.taken if abs(number - value) <= NEAR * abs(number)]
        return near[0] if near else ""

    @property
    def asked(self) -> str:
        """The question without what leads up to it, short enough to stand before an answer."""
        sentences = re.split(r"(?<=[.?!]) ", self.question)
        asked = next((s for s in reversed(sentences) if s.endswith("?")), self.question)
        return asked if len(asked) <= LONGEST else opening(asked)

    def read(self, said: Any) -> float:
        """The guess as a number; raises Unreadable when it is none, or cannot be meant."""
        if self.choices and isinstance(said, str) and said.strip() in dict(self.choices):
            return dict(self.choices)[said.strip()]
        value = read_number(said, "the guess", unit=self.unit)
        if self.unit.startswith("of ") and 0 < abs(value) < 1:
            raise Unreadable(
                f"{readable(value)} looks like a share; the guess is how many {self.unit}"
            )
        if not self.least <= value <= self.most:
            raise Unreadable(
                f"the guess is {readable(value)}: give a number from {readable(self.least)} to "
                f"{readable(self.most)}"
            )
        return tidy(value)

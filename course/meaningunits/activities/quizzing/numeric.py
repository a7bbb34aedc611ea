"""A question for a number: how finely it is asked, what is right, and what else people come to.

A slip is told only where that slip alone gives the number; a right number with fewer digits than
were asked for is told so, and is none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from typing import Any, ClassVar

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.kind import Context, Unreadable, shown
from ...tasks.numbers import PER_CENT, SHARE, read_number, said_of

QUIZZING = Table(__file__)

#: A per cent is right to the nearest whole one, however one rounds on the way.
NEAREST_PER_CENT = 0.6
#: How near a slip that is small beside the tolerance has to be met, as a part of itself.
NEAR_A_SMALL_ONE = 0.06
#: So many decimals, in words.
DECIMALS = ("as a whole number", "one decimal", "two decimals", "three decimals")
EXACT = 1e-9
#: A number and nothing else, with its decimals.
_TYPED = re.compile(r"[\s\"'“”]*[-+−]?\d*[.,](\d+)[\s\"'“”]*")
#: What may stand before a number and changes nothing.
_LEADING = re.compile(r"^\s*(?:after|=)\s*(?=\W?\d)", re.IGNORECASE)
#: Between the things that one number can be, and how many of them are told.
OR = " Or else: "
MOST_WAYS = 3


class Typed(float):
    """A number that was typed with so many decimals, noughts at its end among them."""

    places: int

    def __new__(cls, value: float, places: int) -> Typed:
        made = super().__new__(cls, value)
        made.places = places
        return made


@dataclass(frozen=True)
class Slip:
    """A wrong value that people are known to reach: its name, and how one gets there.

    Without a ``look`` of its own the question's hint is told. ``keeps`` is the share of the
    question that it still earns; ``within`` how near it is met, where that is not the question's
    own tolerance.
    """

    name: str
    value: float
    why: str
    look: str = ""
    keeps: float = 0.0
    within: float | None = None


@dataclass(frozen=True)
class Numeric:
    """A number is right, within a tolerance; likely slips have a name and a reason.

    ``unit`` is ``"%"`` where per cent are asked for, ``"share"`` where a share is, which may be
    written as a per cent with its sign. ``places`` is how many decimals are wanted, where that does
    not follow from the tolerance. ``behind`` is what the notation sets behind the number.
    ``follows`` works it out from the other answers of the quiz, where it rests on them.
    """

    key: str
    text: str
    value: float
    told: str
    tolerance: float = 0.0
    slips: tuple[Slip, ...] = ()
    objective: str = ""
    hint: str = ""
    unit: str = ""
    places: int | None = None
    behind: str = ""
    follows: Callable[[Mapping[str, float]], float] | None = None
    form: ClassVar[str] = "numeric"

    def __post_init__(self) -> None:
        if not self.unit and "per cent" in self.text:
            object.__setattr__(self, "unit", PER_CENT)
        if self.places is None:  # as many as tell it from what is not right any more
            fine = math.ceil(-math.log10(2 * self.tolerance)) if self.tolerance else 0
            object.__setattr__(self, "places", max(fine, 0))

    @property
    def example(self) -> str:
        return "…"

    @property
    def ideal(self) -> float:
        return self.value

    @property
    def decimals(self) -> int:
        """How many decimals are wanted."""
        return self.places or 0

    @property
    def wants(self) -> str:
        """How the number is to be given, in words."""
        if not self.decimals and not self.unit:
            return "a whole number"
        what = {PER_CENT: "in per cent, ", SHARE: "between 0 and 1, "}.get(self.unit, "")
        return f"{what}{DECIMALS[self.decimals]}"

    def drawn(self) -> dict[str, Any]:
        text = f"{self.text} ({self.wants})"
        return {"key": self.key, "form": self.form, "text": text, "options": []}

    def written(self) -> list[str]:
        return [f"{self.key}: {self.text} ({self.wants})"]

    def explained(self) -> str:
        """The number and the likely slips, each with its reason and no finer than is asked."""
        slips = [f"{self._rounded(slip.value)}: {slip.why}" for slip in self.slips]
        return "\n".join([f"{self._rounded(self.value)}: {self.told}", *slips])

    def _rounded(self, value: float) -> str:
        return f"{value:.{self.decimals}f}" if self.tolerance else f"{value:g}"

    def read(self, said: Any, what: str = "") -> float:
        """A number, however it was typed: ``15,3 %`` where per cent are asked for."""
        if self.behind and isinstance(said, str):
            behind = r"\s*".join(map(re.escape, self.behind))
            said = re.sub(rf"\s*{behind}(?=\W*$)", "", said)
        if isinstance(said, str):
            said = _LEADING.sub("", said)
        if isinstance(said, list) and len(said) > 1 and not self.tolerance and not self.unit:
            of = f" ({what})" if what else ""
            raise Unreadable(f"{shown(said)} is a list, and what is asked for is how many{of}")
        # A ratio may be written as a per cent of its denominator: 60 % is .60.
        unit = self.unit or (SHARE if self.tolerance and "%" in str(said) else "")
        value = read_number(said, what, unit=unit, decimals=self.decimals)
        if isinstance(said, str) and (typed := _TYPED.fullmatch(said)):
            return Typed(value, len(typed[1]))
        return value

    # Judging.

    def share(self, value: float) -> float:
        if self._met(value):
            return 1.0
        return slip.keeps if (slip := self._slip(value)) else 0.0

    def judged(self, value: float, n: int, context: Context) -> list[Message]:
        given, place = {"n": n, "said": said_of(round(value, 6))}, (n, n)
        if self._met(value):
            return [message(QUIZZING, "number-right", given, why=self.told, place=place)]
        if row := self._too_coarse(value):
            slip = self._written(value)
            also = f" Or did you mean it to be exact? {slip.why}" if slip else ""
            return [message(QUIZZING, row, given, wants=self.wants, also=also, place=place)]
        slip = self._slip(value) or self._of_its_form(value)
        look = self._look(slip) if slip else self._again
        why, name = (slip.why, slip.name) if slip else (self.hint, None)
        return [
            message(QUIZZING, "number-off", given, called=name, why=why, look=look, place=place)
        ]

    def known(self, value: float) -> bool:
        """Whether something is told of a number: right, too coarse, or a slip of this question."""
        return bool(self._met(value) or self._too_coarse(value) or self._slip(value))

    def follows_from(self, said: Mapping[str, Any]) -> bool:
        """Whether a wrong number is what comes of other answers that are wrong."""
        value = said[self.key]
        if self.follows is None or self._met(value):
            return False
        try:
            rests_on = self.follows(said)
        except (KeyError, TypeError, ZeroDivisionError, ValueError, OverflowError):
            return False
        # What was rounded on the way may be off by one in the last place.
        near = max(2 * self.tolerance, EXACT)
        return abs(value - rests_on) <= near < abs(rests_on - self.value)

    def in_words(self, value: float) -> list[str]:
        return [said_of(value)]

    def _look(self, slip: Slip) -> str:
        """What to do about a slip: its own word on it, or the question's hint where it is new."""
        return slip.look or (self.hint if self.hint not in slip.why else "")

    @property
    def _again(self) -> str:
        return "Work it out once more." if self.tolerance else "Count once more."

    def _met(self, value: float) -> bool:
        near = abs(value - self.value) <= max(self.tolerance, EXACT)
        return near and self._too_coarse(value) != "number-coarse"

    def _slip(self, value: float) -> Slip | None:
        """The one slip that gives a number, if it is near enough to one: the nearest."""
        near = [s for s in self.slips if self._near(value, s)]
        if not near:
            coarse = [s for s in self.slips if self._rounds_to(value, s.value)]
            near = coarse if len(coarse) == 1 else []
        return min(near, key=lambda s: abs(value - s.value), default=None)

    def _near(self, value: float, slip: Slip) -> bool:
        """Whether a number is a slip's, also where it is given no finer than is asked for."""
        rounded = bool(value) and abs(round(slip.value, self.decimals) - value) <= EXACT
        return abs(value - slip.value) <= self.within(slip) + EXACT or rounded

    def _rounds_to(self, value: float, exact: float) -> bool:
        """Whether a number is another one with fewer decimals than were asked for."""
        places = _places(value)
        return 0 < places < self.decimals and round(exact, places) == value

    def _exactly(self, value: float) -> Slip | None:
        return next((s for s in self.slips if abs(value - s.value) <= EXACT), None)

    def _written(self, value: float) -> Slip | None:
        """A slip that is this very number, with noughts as its last digits."""
        return next((s for s in self.slips if round(s.value, self.decimals) == value), None)

    def within(self, slip: Slip) -> float:
        """How near a slip is met: a tolerance that reaches to nought and beyond would meet all."""
        if slip.within is not None:
            return slip.within
        if abs(slip.value) > 2 * self.tolerance:
            return max(self.tolerance, EXACT)
        return max(NEAR_A_SMALL_ONE * abs(slip.value), EXACT)

    def _too_coarse(self, value: float) -> str:
        """What is told of a right number that was rounded too far, or cut off; else nothing."""
        said, right = Decimal(repr(float(value))), Decimal(repr(float(self.value)))
        places = _places(value)
        if not self.tolerance or places > self.decimals or not value:
            return ""
        if round(self.value, self.decimals) == value:  # its last digits are noughts
            return ""
        step = Decimal(1).scaleb(-places)
        fewer = places < self.decimals and (places or abs(self.value) >= 1)
        if fewer and said == right.quantize(step, ROUND_HALF_UP):
            return "number-coarse"
        cut = (places or not self.decimals) and said == right.quantize(step, ROUND_DOWN)
        known = self._exactly(value) if places else self._slip(value)
        if cut and not known:  # where it is right all the same, that is said first
            return "number-cut"
        return ""

    def _of_its_form(self, value: float) -> Slip | None:
        """What can be said of any number of this form that is asked for: scale, bounds, wholes."""
        if found := self._of_a_whole(value) or self._turned(value):
            return found
        if self.tolerance and abs(value - self.value) <= 4 * self.tolerance:
            told = (
                "It is nearly right. Perhaps you left out a part, made a mistake in the sum, or "
                "rounded too early."
            )
            return Slip("near", value, told, "Keep all decimals until the end, and add up again.")
        if not self.tolerance and float(self.value).is_integer() and value != int(value):
            told = "What is asked for here is a whole number."
            return Slip("not-whole", value, f"{told} {self.hint}", self._again)
        return None

    def _of_a_whole(self, value: float) -> Slip | None:
        """What can be said of a share or a per cent."""
        if self.unit == PER_CENT and 0 < abs(value) < 1 <= abs(self.value):
            told = "That looks like a share between 0 and 1; the question asks for per cent."
            return self._scaled("as-a-share", 100 * value, told, "Multiply by 100.")
        if self.unit == SHARE and value > 1 and self._met(1 / value):
            return Slip("upside-down", value, "It is upside down: a share is no more than 1.")
        if self.unit == SHARE and 2 < value <= 100:
            told = "That looks like per cent; the question asks for a share, between 0 and 1."
            return self._scaled("as-per-cent", value / 100, told, "Divide by 100.")
        most = {PER_CENT: 100, SHARE: 1}.get(self.unit)
        if most and self._met(most - value):
            told = f"That is the rest: with what is asked for it makes {most}."
            return Slip("the-rest", value, told, f"Take it from {most}.")
        if most and not 0 <= value <= most:
            told = f"A part of a whole is neither less than 0 nor more than {most}."
            return Slip("beyond-the-whole", value, f"{told} {self.hint}", self._again)
        return None

    def _turned(self, value: float) -> Slip | None:
        """What can be said of a right number with another sign or point, or upside down."""
        if value and self._met(-value):
            return Slip("wrong-sign", value, f"The sign is the other way round. {self.hint}")
        if self.tolerance and not self.unit and abs(value) > EXACT and self._met(1 / value):
            return Slip("upside-down", value, f"It is upside down. {self.hint}", "Turn it over.")
        if self._point(value):
            told = "The decimal point stands in another place than it should."
            return Slip("decimal-point", value, told, "Count the zeros.")
        return None

    def _point(self, value: float) -> bool:
        """Whether a number is right but for its decimal point."""
        if not value or abs(self.value) <= 10 * self.tolerance:
            return False
        return any(self._met(value * 10.0**by) for by in (-3, -2, -1, 1, 2, 3))

    def _scaled(self, name: str, value: float, told: str, look: str) -> Slip:
        """A number on another scale, and what there is to say of it on the one asked for."""
        if self._met(value) or self._too_coarse(value):
            return Slip(name, value, told, look)
        inner = self._slip(value)
        return Slip(name, value, f"{told} {inner.why if inner else self.hint}", look)


def _places(value: float) -> int:
    """How many decimals a number has as it is written."""
    if isinstance(value, Typed):
        return value.places
    return max(-int(Decimal(repr(float(value))).normalize().as_tuple().exponent), 0)


def numeric_with_slips(
    key: str,
    text: str,
    value: float,
    told: str,
    hint: str,
    *slips: tuple[str, float, str] | Slip,
    tolerance: float,
    unit: str = "",
    places: int | None = None,
    behind: str = "",
    follows: Callable[[Mapping[str, float]], float] | None = None,
) -> Numeric:
    """A question for a number; slips are (name, value, reason)."""
    known = [slip if isinstance(slip, Slip) else Slip(*slip) for slip in slips]
    asked = Numeric(key, text, value, told, tolerance, hint=hint, unit=unit, places=places)
    asked = replace(asked, behind=behind, follows=follows)
    return replace(asked, slips=_apart(asked, known))


def percentage(
    key: str, text: str, share: float, told: str, hint: str, *slips: tuple[str, float, str]
) -> Numeric:
    """A question for a per cent; slips are (name, share, reason)."""
    known = [Slip(name, 100 * wrong, why) for name, wrong, why in slips]
    return numeric_with_slips(
        key, text, 100 * share, told, hint, *known, tolerance=NEAREST_PER_CENT, unit=PER_CENT
    )


def _apart(asked: Numeric, slips: Iterable[Slip]) -> tuple[Slip, ...]:
    """Slips that can be told from the value and from one another.

    Where one answer could be two things, both are said.
    """
    kept: list[Slip] = []
    for slip in slips:
        reach = asked.within(slip)
        written = round(slip.value, asked.decimals)
        same = [
            s
            for s in kept
            if abs(slip.value - s.value) <= min(reach, asked.within(s))
            or (asked.tolerance and round(s.value, asked.decimals) == written)
        ]
        for s in same[:1]:
            if slip.why not in s.why and s.why.count(OR) < MOST_WAYS - 1:
                kept[kept.index(s)] = replace(s, why=f"{s.why}{OR}{slip.why}")
        others = [(asked.value, asked.tolerance), *((s.value, asked.within(s)) for s in kept)]
        if all(abs(slip.value - value) > max(reach + far, EXACT) for value, far in others):
            kept.append(slip)
            continue
        # Nearer than that, it is met only as one would write it down: of two slips the nearer.
        clear = abs(written - asked.value) > asked.tolerance + EXACT
        room = min(abs(slip.value - value) - far for value, far in others)
        if written and clear and not same and room > 4 * EXACT:
            kept.append(replace(slip, within=min(room, reach) / 2))
    return tuple(kept)

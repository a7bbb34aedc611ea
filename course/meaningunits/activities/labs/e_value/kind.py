"""The E-value calculator: how strong something unmeasured would have to be, on any scale.

An answer holds the guess, the result as reported (``"scale"``, ``"estimate"``, ``"lower"``,
``"upper"``), what it is to be explained away to (``"null"``), and how strongly something that one
has in mind goes with the exposure and with the outcome (the two sliders).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ....appraisal.sensitivity import EValue, bounding_factor, e_value, risk_ratio_from
from ....tasks.diagnosis import Table, message
from ....tasks.feedback import Message
from ....tasks.html import written
from ....tasks.kind import Context, Kind, Unreadable, is_nothing, shown
from ...quizzing.questions import Numeric
from .. import lab as labs
from ..lab import Guess, Slider

EXPLAINING = Table(__file__)

SCALES = {
    "RR": "risk ratio",
    "OR rare": "odds ratio, rare outcome",
    "OR common": "odds ratio, common outcome",
    "HR rare": "hazard ratio, rare outcome",
    "HR common": "hazard ratio, common outcome",
    "SMD": "standardised mean difference",
}
NUMBERS = {
    "estimate": "Estimate",
    "lower": "Lower limit",
    "upper": "Upper limit",
    "null": "Explain it away to",
}
WITH_EXPOSURE, WITH_OUTCOME = "with exposure", "with outcome"
STRONGEST = 10.0
SMALLEST, LARGEST = 1e-6, 1e6


@dataclass(frozen=True)
class Result:
    """An answer as read."""

    predicted: float | None
    values: Mapping[str, float]
    scale: str
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Explaining(Kind[Any]):
    """Ask of a reported result how strong something would have to be to explain it away.

    Parameters
    ----------
    task : str
        What to do.
    guess : Guess
        What to commit to first: the E-value of the result given.
    scale : str
        One of ``SCALES``.
    numbers : mapping of str to float
        The result given: "estimate", and where known "lower" and "upper".
    source : str
        Where it comes from, or that it is invented.
    """

    diagnoses = EXPLAINING

    task: str
    guess: Guess
    scale: str
    numbers: Mapping[str, float]
    source: str

    @property
    def sliders(self) -> tuple[Slider, ...]:
        group = "What you have in mind goes"
        return tuple(
            Slider(key, key, "RR", 1, STRONGEST, 2, step=0.1, group=group)
            for key in (WITH_EXPOSURE, WITH_OUTCOME)
        )

    def given(self) -> list[str]:
        return [self.source]

    def asks(self, slug: str) -> str:
        scales = [f"  'scale': {name!r}: {text}" for name, text in SCALES.items()]
        numbers = [f"  {key!r}: {text}" for key, text in NUMBERS.items()]
        lines = labs.written(self.guess, self.sliders)
        return "\n".join(
            [self.task, self.source, *lines, *scales, *numbers, f"Write {self._example(slug)}."]
        )

    def _example(self, slug: str) -> str:
        return f'mu.answer("{slug}", {{"predicted": …, "scale": "…", "estimate": …}})'

    def read(self, answer: Any) -> Result:
        """The answer; raises Unreadable."""
        said = answer if not is_nothing(answer) else {}
        if not isinstance(said, dict):
            raise Unreadable("it does not say which number belongs to what")
        own = ("scale", *NUMBERS)
        rest = {key: value for key, value in said.items() if key not in own}
        setting = labs.read_setting(rest, self.guess, self.sliders)
        scale = said.get("scale")
        scale = self.scale if is_nothing(scale) else scale
        if not isinstance(scale, str) or scale not in SCALES:
            raise Unreadable(f"the scale is {shown(scale)}, not one of {', '.join(SCALES)}")
        numbers = dict(self.numbers)
        for key in NUMBERS:
            if key in said:
                numbers.pop(key, None)  # said to be nothing: a limit that was not reported
                if not is_nothing(said[key]):
                    numbers[key] = read_number(key, said[key])
        return Result(setting.predicted, setting.values, scale, numbers)

    # What comes of it.

    def worked(self, result: Result, scale: str | None = None) -> EValue:
        """The E-value; raises ValueError, in a sentence, for a result that cannot be."""
        numbers = dict(result.numbers)
        if "estimate" not in numbers:
            raise ValueError("There is no estimate yet: put in the number that was reported.")
        return e_value(
            numbers["estimate"],
            numbers.get("lower"),
            numbers.get("upper"),
            measure=scale or result.scale,
            null=numbers.get("null"),
        )

    def outcome_of(self, result: Result) -> dict[str, Any]:
        """Everything that follows from a result, in numbers and in words."""
        try:
            found = self.worked(result)
        except ValueError as problem:
            return {"words": [str(problem)]}
        except OverflowError:
            return {"words": ["On this scale such a number is beyond anything that occurs."]}
        null = result.numbers.get("null")
        target = 1.0 if null is None else risk_ratio_from(null, result.scale)
        far = _factor(found.risk_ratio, target)
        near = None if found.limit is None else _undone(found.limit)
        strengths = [result.values[key] for key in (WITH_EXPOSURE, WITH_OUTCOME)]
        bound = bounding_factor(*strengths)
        return {
            "words": self._words(found, far, near, target, bound, strengths),
            "table": self._table(result),
            "far": far,
            "near": near,
            "point": found.point,
            "limit": found.limit,
            "strengths": strengths,
            "curve": _curve(far),
            "nearer": _curve(near) if near and near > 1 else [],
            "enough": bound >= far,
        }

    def _words(
        self,
        found: EValue,
        far: float,
        near: float | None,
        target: float,
        bound: float,
        strengths: list[float],
    ) -> list[str]:
        interval = ""
        if found.lower is not None and found.upper is not None:
            interval = f" ({found.lower:.3g} to {found.upper:.3g})"
        to = "no effect" if target == 1 else f"a risk ratio of {target:.3g}"
        words = [
            f"As a risk ratio: {found.risk_ratio:.3g}{interval}. It is {far:.3g} times away from "
            f"{to}.",
            f"E-value {found.point:.2f}: something unmeasured would have to go with the exposure, "
            "and with the outcome, by a risk ratio of that size each, beyond what was adjusted "
            "for.",
        ]
        if found.limit == 1:
            words.append("The interval reaches that far already: its E-value is 1.")
        elif found.limit is not None:
            words.append(f"For the limit of the interval that is nearer, {found.limit:.2f}.")
        a, b = strengths
        if bound >= far:
            verdict = "enough to explain the estimate away"
        elif near is not None and bound >= near:
            verdict = "not enough for the estimate, but enough for the limit of its interval"
        else:
            verdict = "not enough"
        words.append(
            f"What you have in mind, {a:g} and {b:g}, can shift a result by a factor of "
            f"{bound:.2f} at most: {verdict}."
        )
        return words

    def _table(self, result: Result) -> dict[str, Any]:
        """The same numbers read on each scale: what a slip of scale would do."""
        rows = []
        for name, text in SCALES.items():
            try:
                found = self.worked(result, name)
                row = [f"{found.risk_ratio:.3g}", f"{found.point:.2f}",
                       "–" if found.limit is None else f"{found.limit:.2f}"]  # fmt: skip
            except (ValueError, OverflowError):
                row = ["cannot be", "–", "–"]
            rows.append([f"{text}{' (chosen)' if name == result.scale else ''}", *row])
        return {
            "caption": "The same numbers, read on each scale",
            "head": ["", "as a risk ratio", "E-value", "of the limit"],
            "rows": rows,
        }

    def beside(self, result: Result) -> str:
        """The guess beside the E-value of the result that was given."""
        if result.predicted is None:
            return ""
        given = e_value(
            self.numbers["estimate"],
            self.numbers.get("lower"),
            self.numbers.get("upper"),
            measure=self.scale,
        )
        said = f"{result.predicted:g}"
        return f"You guessed {said} for the result given; its E-value is {given.point:.1f}."

    # Judging.

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        example = self._example(context.slug)
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(EXPLAINING, "nothing-yet", example=example)]
        try:
            result = self.read(answer)
        except Unreadable as problem:
            return 0.0, [message(EXPLAINING, "unreadable", detail=str(problem), example=example)]
        told = []
        if result.predicted is None:
            told.append(message(EXPLAINING, "no-guess", example=example))
        else:
            told.append(message(EXPLAINING, "guess", beside=self.beside(result)))
        outcome = self.outcome_of(result)
        if "table" not in outcome:
            told.append(message(EXPLAINING, "cannot-be", detail=outcome["words"][0]))
        else:
            told.append(self._noticed(result, outcome))
        return float(result.predicted is not None), told

    def _noticed(self, result: Result, outcome: Mapping[str, Any]) -> Message:
        near = outcome["near"]
        if near is not None and near <= 1:
            name = "nothing-to-explain"
        elif outcome["enough"]:
            name = "explained"
        elif near is not None and bounding_factor(*outcome["strengths"]) >= near:
            name = "limit-explained"
        else:
            name = "not-explained"
        a, b = outcome["strengths"]
        return message(EXPLAINING, name, a=f"{a:g}", b=f"{b:g}", point=f"{outcome['point']:.2f}")

    def still(self, answer: Any) -> str:
        """The result and what follows from it, as static HTML."""
        from html import escape

        try:
            result = self.read(answer)
        except Unreadable:
            return written(answer)
        if is_nothing(answer):
            return written(answer)
        setting = labs.Setting(result.predicted, result.values, frozenset())
        outcome = {} if result.predicted is None else self.outcome_of(result)
        said = [f"{SCALES[result.scale]}"]
        said += [f"{NUMBERS[k].lower()} {signed(v)}" for k, v in result.numbers.items()]
        return f"<p>{escape(self.source)}</p><p>{escape(', '.join(said))}.</p>" + labs.still(
            setting, self.sliders, outcome
        )


def read_number(key: str, said: Any) -> float:
    """One number of a result, also one typed with a comma; raises Unreadable."""
    number = float(Numeric(key, "", 0, "").read(said))
    if number and not SMALLEST <= abs(number) <= LARGEST:
        raise Unreadable(f"{signed(number)} is beyond anything that is reported ({key})")
    return number


def signed(value: float) -> str:
    """A number as people write it: a minus sign is no hyphen."""
    return f"{value:g}".replace("-", "−")


def _factor(ratio: float, target: float) -> float:
    return max(ratio / target, target / ratio)


def _undone(value: float) -> float:
    """The ratio that has this E-value: E = R + √(R(R − 1)) turned round."""
    return value**2 / (2 * value - 1)


def _curve(factor: float) -> list[list[float]]:
    """Pairs of strengths that just explain a factor away, from steep to flat."""
    if factor <= 1:
        return []
    found = []
    for i in range(1, 61):
        a = factor * (1 + 0.02 * 1.12**i)
        b = factor * (a - 1) / (a - factor)
        found.append([round(a, 3), round(b, 3)])
    return found

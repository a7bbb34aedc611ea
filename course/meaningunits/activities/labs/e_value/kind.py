"""The E-value calculator: how strong something unmeasured would have to be, on any scale.

An answer holds the guess, the result as reported (``"scale"``, ``"estimate"``, ``"lower"``,
``"upper"``), what it is to be explained away to (``"null"``), and how strongly something that one
has in mind goes with the exposure and with the outcome (the two sliders).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ....appraisal.sensitivity import EValue, bounding_factor, e_value, risk_ratio_from
from ....tasks.choices import read_choice
from ....tasks.diagnosis import Table
from ....tasks.feedback import Message
from ....tasks.html import paragraph
from ....tasks.kind import Context, Line, Unreadable, is_nothing
from ....tasks.numbers import read_number
from ..lab import Lab, Setting, Slider, ratio_text, readable, three
from ..trying import Challenge

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
    "null": "The variable moves the result to this number (empty: to no effect)",
}
WITH_EXPOSURE, WITH_OUTCOME = "with exposure", "with outcome"
#: Far enough for the worked example, whose E-value is 12.06.
STRONGEST = 20.0
#: The picture's risk without the variable is such that no group has more than so many of 100 ill.
MOST_ILL = 60
SMALLEST, LARGEST = 1e-6, 1e6


@dataclass(frozen=True)
class Result(Setting):
    """An answer as read."""

    scale: str
    numbers: Mapping[str, float]


@dataclass(frozen=True)
class Explaining(Lab[Result]):
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
    own = ("scale", *NUMBERS)

    scale: str
    numbers: Mapping[str, float]
    source: str

    @property
    def sliders(self) -> tuple[Slider, ...]:
        group = "How strongly is your variable associated …"
        return tuple(
            Slider(key, key, "RR", 1, STRONGEST, 2, step=0.1, group=group)
            for key in (WITH_EXPOSURE, WITH_OUTCOME)
        )

    def given(self) -> list[str]:
        return [self.source]

    def first_lines(self) -> list[str]:
        return self.given()

    def further_lines(self) -> list[str]:
        scales = [f"  'scale': {name!r}: {text}" for name, text in SCALES.items()]
        return [*scales, *(f"  {key!r}: {text}" for key, text in NUMBERS.items())]

    @property
    def shape(self) -> str:
        return '"scale": "…", "estimate": …'

    def read(self, answer: Any) -> Result:
        setting = self.setting(answer)
        scale = answer.get("scale")
        scale = self.scale if is_nothing(scale) else scale
        scale = read_choice(scale, SCALES, "the scale")
        numbers = dict(self.numbers)
        for key in NUMBERS:
            if key in answer:
                numbers.pop(key, None)  # said to be nothing: a limit that was not reported
                if not is_nothing(answer[key]):
                    numbers[key] = reported(key, answer[key])
        moved = setting.moved | {key for key in self.own if key in answer}
        return Result(setting.predicted, setting.values, moved, scale, numbers)

    # What comes of it.

    def worked(self, result: Result, scale: str | None = None) -> EValue:
        """The E-value; raises ValueError, in a sentence, for a result that cannot be."""
        numbers = dict(result.numbers)
        if "estimate" not in numbers:
            raise ValueError("There is no estimate yet: put in the number that was reported.")
        limits = numbers.get("lower"), numbers.get("upper")
        return _worked(numbers["estimate"], *limits, scale or result.scale, numbers.get("null"))

    def outcome_of(self, read: Result) -> dict[str, Any]:
        """Everything that follows from a result, in numbers and in words."""
        try:
            found = self.worked(read)
        except ValueError as problem:
            return self._impossible(read, str(problem))
        except OverflowError:
            why = "On this scale such a number is beyond anything that occurs."
            return self._impossible(read, why)
        null = read.numbers.get("null")
        target = 1.0 if null is None else risk_ratio_from(null, read.scale)
        far = _factor(found.risk_ratio, target)
        near = None if found.limit is None else _undone(found.limit)
        strengths = [read.values[key] for key in (WITH_EXPOSURE, WITH_OUTCOME)]
        bound = bounding_factor(*strengths)
        return {
            "words": self._words(found, far, near, target, bound, strengths),
            "split": split(*strengths),
            "texts": {"point": ratio_text(found.point), "far": three(far), "bound": three(bound)}
            | ({} if found.limit is None else {"limit": ratio_text(found.limit)}),
            "table": self._table(read),
            "far": far,
            "near": near,
            "point": found.point,
            "limit": found.limit,
            "strengths": strengths,
            "curve": _curve(far),
            "nearer": _curve(near) if near and near > 1 else [],
            "enough": bound >= far,
        }

    @staticmethod
    def _impossible(read: Result, why: str) -> dict[str, Any]:
        """What is drawn where the numbers are no result: the variable in mind, and why not."""
        strengths = [read.values[key] for key in (WITH_EXPOSURE, WITH_OUTCOME)]
        return {
            "impossible": why,
            "words": [why],
            "drawn": True,
            "strengths": strengths,
            "split": split(*strengths),
            "curve": [],
            "nearer": [],
        }

    def sentences(self) -> list[str]:
        return [
            "A variable that was not measured is associated with the exposure by a risk ratio of "
            f"{{{WITH_EXPOSURE}}}, and with the outcome by one of {{{WITH_OUTCOME}}}."
        ]

    def heard(self, outcome: Mapping[str, Any]) -> str:
        words = outcome["words"]
        return str(words[0] if "impossible" in outcome else words[2])

    def challenges(self, read: Result, outcome: Mapping[str, Any]) -> tuple[Challenge, ...]:
        if "impossible" in outcome or outcome["far"] <= 1:
            return ()
        a, b = outcome["strengths"]
        equal, less = abs(a - b) < 0.05, max(a - 0.1, 1.0)
        now = f"Now {a:g} and {b:g} change it by a factor of {three(bounding_factor(a, b))}."
        return (
            Challenge(
                "equally strong, and just enough",
                "Give both the same strength, as little as is enough: a factor of "
                f"{three(outcome['far'])}. That strength is the E-value.",
                now,
                equal and outcome["enough"] and bounding_factor(less, less) < outcome["far"],
            ),
        )

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
            interval = f" ({three(found.lower)} to {three(found.upper)})"
        to = "no effect" if target == 1 else f"a risk ratio of {three(target)}"
        a, b = strengths
        if bound >= far:
            verdict = "enough to explain the whole estimate"
        elif near is not None and bound >= near:
            verdict = "not enough for the estimate, but enough for the limit of its interval"
        else:
            verdict = "not enough"
        words = [
            f"As a risk ratio: {three(found.risk_ratio)}{interval}. It differs from {to} by a "
            f"factor of {three(far)}.",
            in_people(a, b),
            f"Your variable has the strengths {a:g} and {b:g}. It can change a result by a factor "
            f"of {three(bound)} at most ({a:g} × {b:g} / ({a:g} + {b:g} − 1)): {verdict}.",
            f"E-value {ratio_text(found.point)}: an unmeasured variable must be associated with "
            "the exposure and with the outcome, both times by a risk ratio of this size, even "
            "after the study has adjusted for other variables.",
        ]
        if found.limit == 1:
            words.append("The interval includes this ratio already, so its E-value is 1.")
        elif found.limit is not None:
            words.append(
                "The limit of the interval that is nearer has the E-value "
                f"{ratio_text(found.limit)}."
            )
        return words

    def _table(self, result: Result) -> dict[str, Any]:
        """The same numbers read on each scale: what a slip of scale would do."""
        rows = []
        for name, text in SCALES.items():
            try:
                found = self.worked(result, name)
                row = [three(found.risk_ratio), ratio_text(found.point),
                       "–" if found.limit is None else ratio_text(found.limit)]  # fmt: skip
            except (ValueError, OverflowError):
                row = ["cannot be", "–", "–"]
            rows.append([f"{text}{' (chosen)' if name == result.scale else ''}", *row])
        return {
            "caption": "The same numbers, read on each scale",
            "head": ["", "as a risk ratio", "E-value", "of the limit"],
            "rows": rows,
        }

    def beside(self, read: Result, outcome: Mapping[str, Any]) -> str:
        """The guess beside the E-value of the result that was given."""
        if read.predicted is None:
            return ""
        came = self.worked(self.read({})).point
        return f"You guessed {read.predicted:g}. The E-value of the given result is {came:.1f}."

    def weighed(self, read: Result) -> str:
        """Nothing more: its row asks how strong the strongest thing is that one knows."""
        return ""

    # Judging.

    def noticed(self, read: Result, outcome: Mapping[str, Any], context: Context) -> list[Message]:
        if "impossible" in outcome:
            return [self.say("cannot-be", context, detail=outcome["impossible"])]
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
        given = {"a": f"{a:g}", "b": f"{b:g}", "point": ratio_text(outcome["point"])}
        return [self.say(name, context, given)]

    # Showing and telling.

    def draw(self, read: Result) -> str:
        """The result, and what follows from it."""
        said = [SCALES[read.scale]]
        said += [f"{NUMBERS[k].lower()} {readable(v)}" for k, v in read.numbers.items()]
        return paragraph(self.source) + paragraph(f"{', '.join(said)}.") + super().draw(read)

    def further_words(self, read: Result) -> Iterator[Line]:
        if "scale" in read.moved:
            yield "Read as", SCALES[read.scale]
        for key, name in NUMBERS.items():
            if key in read.moved:
                yield name, readable(read.numbers[key]) if key in read.numbers else "left out"


def reported(key: str, said: Any) -> float:
    """One number of a result, however it was typed; raises Unreadable."""
    number = float(read_number(said, NUMBERS[key].lower()))
    if number and not SMALLEST <= abs(number) <= LARGEST:
        raise Unreadable(
            f"{readable(number)} is beyond anything that is reported ({NUMBERS[key].lower()})"
        )
    return number


def split(a: float, b: float) -> dict[str, Any]:
    """Two groups of 100 that only something unmeasured sets apart: who has it, and who is ill.

    The most that a variable of these strengths can do (``bounding_factor``): all of one group have
    it and 1 in ``a`` of the other, and it makes illness ``b`` times as likely.
    """
    risk = min(0.1, MOST_ILL / 100 / b)
    groups = []
    for having in (100.0, 100 / a):
        ill = having * risk * b, (100 - having) * risk
        groups.append({"having": having, "ill": sum(ill), "ill_having": ill[0]})
    return {"risk": risk, "groups": groups}


def in_people(a: float, b: float) -> str:
    """``split`` in a sentence, with its counts."""
    found = split(a, b)
    one, other = found["groups"]
    without = three(100 * found["risk"])
    with_it = three(100 * found["risk"] * b)
    return (
        "Suppose that the exposure does nothing. In one group all 100 have the unmeasured "
        f"variable, and in the other group {three(other['having'])} of 100. Of 100 who have it, "
        f"{with_it} fall ill; of 100 who do not have it, {without} fall ill. So "
        f"{three(one['ill'])} are ill in one group and {three(other['ill'])} in the other: a ratio "
        f"of {ratio_text(one['ill'] / other['ill'])} out of nothing."
    )


@cache
def _worked(
    estimate: float, lower: float | None, upper: float | None, measure: str, null: float | None
) -> EValue:
    """The same for every place of a slider, and asked for at each."""
    return e_value(estimate, lower, upper, measure=measure, null=null)


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

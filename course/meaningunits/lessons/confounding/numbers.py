"""E-values to be worked out: in the lesson on a published study, in the exercise on one's own."""

from __future__ import annotations

from math import exp, sqrt

from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Numeric, Option, Single, Slip, numeric_with_slips
from ...appraisal.sensitivity import bounding_factor, e_value
from ...tasks.variants import chosen


def _plain(ratio: float) -> float:
    """The formula, with a ratio on either side of 1."""
    ratio = max(ratio, 1 / ratio)
    return ratio + sqrt(ratio * (ratio - 1))


def _unturned(ratio: float) -> float:
    """What comes out when a ratio below 1 is put in as it is, and the sign under the root lost."""
    return ratio + sqrt(ratio * abs(ratio - 1))


_REDUCTION = (
    "You put in 1 minus the ratio: this is by how much the risk is smaller. The formula needs "
    "the ratio itself. The ratio is below 1, so take 1 divided by the ratio."
)


def evalue(
    key: str, text: str, value: float, told: str, hint: str, *slips: tuple[str, float, str] | Slip
) -> Numeric:
    """A question for an E-value; slips are (name, value, reason)."""
    tolerance = max(0.03, 0.01 * value)
    return numeric_with_slips(key, text, value, told, hint, *slips, tolerance=tolerance, places=2)


_BY_HAND = "E = RR + √(RR × (RR − 1)). If RR is below 1, take 1 / RR first."
_NOT_TURNED = "This is only 1 divided by the ratio. Now put it into the formula."
_ROOT_NOT_TURNED = "This is only 1 divided by the root. Now put it into the formula."
_BELOW_ONE = (
    "This ratio is below 1: divide 1 by it before you put it into the formula. An E-value is "
    "never so small."
)
_NO_ROOT = "You did not take the root. Take it of RR × (RR − 1), and then add RR."
_ROOT = (
    "The outcome is common here. First take the square root of the odds ratio, and then use the "
    "formula."
)


def _means(key: str, first: str) -> Single:
    return Single(
        key,
        first,
        (
            Option(
                "a",
                "that an unmeasured variable does explain it, and is about twice as strong as "
                "everything that was measured",
                "It says how strong such a variable would have to be. No formula can tell "
                "whether such a variable exists.",
                name="read-as-proof",
            ),
            Option(
                "b",
                "how strongly an unmeasured variable must be associated with exposure and outcome "
                "to explain it",
                "Both associations are risk ratios. They must still be as strong as this after "
                "the study has adjusted for other variables. Then ask whether you know any "
                "variable that is so strong.",
                right=True,
            ),
            Option(
                "c",
                "how likely it is that confounding produced the result",
                "An E-value is a strength, not a probability. An E-value of 2 does not mean that "
                "something is twice as likely as with one of 4.",
                name="read-as-chance",
            ),
            Option(
                "d",
                "that the result is safe from selection and from mismeasurement, too",
                "It is only about confounding. It says nothing about who was asked, or how "
                "things were measured.",
                name="read-as-safe",
            ),
        ),
        hint="Ask: what does this number measure?",
    )


def belgrade() -> Quiz:
    """The survey from Belgrade (Stojanovic-Tasic and colleagues 2018), on three scales."""
    crude = (5 / 70) / (63 / 140)
    return Quiz(
        task=(
            "A survey from Belgrade (2018): high emotional exhaustion in 5 of 70 doctors with "
            "Balint training and in 63 of 140 without. Work out what is asked."
        ),
        questions=(
            evalue(
                "crude",
                "The risk ratio is .159. What is its E-value?",
                e_value(crude).point,
                "A variable would have to be associated with training by a risk ratio of about "
                "12, and with exhaustion by one of about 12 as well.",
                _BY_HAND,
                ("not-put-in", 1 / crude, _NOT_TURNED),
                ("not-turned", _unturned(crude), _BELOW_ONE),
                ("of-the-reduction", _plain(1 - crude), _REDUCTION),
                ("as-odds", _plain(sqrt(crude)), (
                    "You took the root. It is for odds ratios, and this is a risk ratio."
                )),
            ),
            evalue(
                "limit",
                "The limit nearer to 1 is .377 (worked out from the counts, without the "
                "matching). What is its E-value?",
                e_value(0.377).point,
                "Report it together with the first E-value, because the data cannot exclude a "
                "weaker effect.",
                _BY_HAND,
                ("other-limit", _plain(0.067), (
                    "This belongs to the other limit, the one further from 1."
                )),
                ("not-put-in", 1 / 0.377, _NOT_TURNED),
                ("not-turned", _unturned(0.377), _BELOW_ONE),
            ),
            evalue(
                "odds",
                "The authors also report an odds ratio of .12, from a multiple ordinal logistic "
                "model. High exhaustion is common among those without training. Take the square "
                "root. What is the E-value, roughly?",
                e_value(0.12, measure="OR common").point,
                "If you put the odds ratio in as if it were a risk ratio, you get 16.2. That is "
                "three times as much, only because of the scale. (The model is about steps of "
                "exhaustion, so the root is a rough approximation.)",
                _ROOT,
                ("odds-as-risk", _plain(0.12), _ROOT),
                ("not-turned", _unturned(sqrt(0.12)), _BELOW_ONE),
                ("not-put-in", 1 / sqrt(0.12), _ROOT_NOT_TURNED),
            ),
            _means("means", "What does such a number say?"),
        ),
        lesson="08: How strong would it have to be?",
    )  # fmt: skip


def own_numbers(variant: int) -> Quiz:
    """Four invented results on four scales, with numbers of a student's own."""
    rr, low, high = chosen(
        variant, "rr", ((0.6, 0.45, 0.8), (0.5, 0.36, 0.7), (0.4, 0.25, 0.64), (0.55, 0.4, 0.75))
    )
    odds = chosen(variant, "odds", (2.6, 3.1, 3.6, 4.2))
    d = chosen(variant, "d", (-0.5, -0.42, -0.6, 0.55))
    a, b = chosen(variant, "pair", ((2, 3), (1.5, 4), (2.5, 2), (3, 1.8)))
    null = 0.9
    point, limit = e_value(rr).point, e_value(high).point
    return Quiz(
        task=f"Invented results. {_BY_HAND}",
        questions=(
            evalue(
                "ratio",
                f"A risk ratio is {rr:g} ({low:g} to {high:g}). What is the E-value of the "
                "estimate?",
                point,
                "Each of the two associations would have to be as strong as this.",
                _BY_HAND,
                ("not-put-in", 1 / rr, _NOT_TURNED),
                ("of-the-limit", limit, (
                    "This belongs to the limit nearer to 1. The question asks for the estimate."
                )),
                ("as-odds", _plain(sqrt(rr)), (
                    "You took the root of the ratio first. That is for odds ratios of common "
                    "outcomes, and this is a risk ratio."
                )),
                ("not-turned", _unturned(rr), _BELOW_ONE),
                ("of-the-reduction", _plain(1 - rr), _REDUCTION),
                ("itself", rr, "This is the ratio itself. Put it into the formula."),
                ("no-root", 1 / rr + (1 / rr) * (1 / rr - 1), _NO_ROOT),
            ),
            evalue(
                "limit",
                f"Take the same result, {rr:g} ({low:g} to {high:g}). One of the two confidence "
                "limits is to be reported with an E-value. What is this E-value?",
                limit,
                "It must be smaller than the E-value of the estimate, because this limit is nearer "
                "to 1, and 1 means no effect.",
                "Which of the two limits lies nearer to 1?",
                ("other-limit", _plain(low), (
                    "This belongs to the other limit, the one further from 1."
                )),
                ("of-the-estimate", point, (
                    "This belongs to the estimate. The question asks for a limit."
                )),
                ("not-put-in", 1 / high, _NOT_TURNED),
                ("not-turned", _unturned(high), _BELOW_ONE),
                ("of-the-reduction", _plain(1 - high), _REDUCTION),
                ("itself", high, "This is the limit itself. Put it into the formula."),
                Slip("none-needed", 1, (
                    "An E-value of 1 is right if the interval includes 1. This one does not: "
                    "both limits lie below 1, and the limit nearer to 1 has an E-value of its "
                    "own."
                ),
                     within=0.005),
                ("no-root", 1 / high + (1 / high) * (1 / high - 1), _NO_ROOT),
            ),
            evalue(
                "odds",
                f"An odds ratio is {odds:g}, and four in ten people have the outcome. What is its "
                "E-value, approximately?",
                e_value(odds, measure="OR common").point,
                "If you put the odds ratio in as it is, the result looks much safer than it is.",
                "Is the outcome rare? If not, an odds ratio is not a risk ratio.",
                ("odds-as-risk", _plain(odds), _ROOT),
                ("not-put-in", sqrt(odds), "This is only the root. Now put it into the formula."),
                ("itself", odds, (
                    "This is the odds ratio itself. First take its root, and then use the "
                    "formula."
                )),
                ("halved", _plain(odds / 2), (
                    "You took half of the odds ratio. Take its square root."
                )),
                ("root-at-the-end", sqrt(_plain(odds)), (
                    "You took the root at the end. Take it first, and then use the formula."
                )),
                ("squared", _plain(odds**2), "You squared the odds ratio. Take its square root: "
                 "this brings it nearer to 1."),
                ("squared-alone", odds**2, "You squared the odds ratio. Take its square root, and "
                 "then use the formula."),
                ("no-root-of-it", sqrt(odds) + sqrt(odds) * (sqrt(odds) - 1), _NO_ROOT),
            ),
            evalue(
                "standard",
                f"A standardised mean difference is {d:g}. Take RR = e to the power of (0.91 × "
                "difference); e is 2.718. What is the E-value?",
                e_value(d, measure="SMD").point,
                "This conversion is rough, but good enough to ask how strong a variable would "
                "have to be.",
                "First work out the power of e. This gives a ratio; put it into the formula.",
                ("without-the-factor", _plain(exp(d)), "You left out the 0.91."),
                (
                    "difference-as-ratio",
                    _plain(max(abs(d), 1 / abs(d))),
                    "You put the difference in as if it were a ratio. First take e to the power "
                    "of 0.91 × difference.",
                ),
                (
                    "added-to-one",
                    _plain(1 + abs(d)),
                    "You took 1 + the difference as the ratio. The ratio is e to the power of "
                    "0.91 × difference.",
                ),
                (
                    "times-as-ratio",
                    _plain(max(abs(0.91 * d), 1 / abs(0.91 * d))),
                    "You put 0.91 × difference in as if it were a ratio. The ratio is e to this "
                    "power.",
                ),
                ("not-put-in", max(exp(0.91 * d), exp(-0.91 * d)), (
                    "This is only the ratio. Now put it into the formula."
                )),
                ("not-turned", _unturned(exp(0.91 * d)) if d < 0 else 0, _BELOW_ONE),
                ("below-one", exp(-0.91 * abs(d)), (
                    "This is only the ratio, and it is below 1. Divide 1 by it, and then use the "
                    "formula."
                )),
                ("no-power", _plain(1 + abs(0.91 * d)), (
                    "You took 1 + 0.91 × difference as the ratio. First take e to the power of "
                    "0.91 × difference."
                )),
                ("no-factor-no-formula", exp(abs(d)), "You left out the 0.91. And this is only the "
                 "ratio: put it into the formula."),
                ("no-factor-below-one", exp(-abs(d)), "You left out the 0.91. And this is a ratio "
                 "below 1: divide 1 by it, and then use the formula."),
                ("difference-itself", abs(d), "This is the difference itself. Take e to the power "
                 "of 0.91 × difference, and then use the formula."),
                ("as-odds", _plain(exp(0.91 * abs(d) / 2)), "You took a square root as well. It is "
                 "for odds ratios; this ratio goes into the formula as it is."),
            ),
            evalue(
                "shifted",
                f"Take the first result again, {rr:g}. Suppose that a ratio of {null:g} is a "
                "difference too small to matter. How strong would an unmeasured variable have to "
                f"be to bring the result to {null:g}? (Divide {null:g} by the ratio, and then use "
                "the formula.)",
                e_value(rr, null=null).point,
                "A variable that makes a result unimportant need not be as strong as one that "
                "brings it to 1.",
                f"The formula is the same. What goes into it is {null:g} divided by the ratio.",
                ("to-nothing", point, (
                    f"This would bring the result to 1. The question asks only for {null:g}."
                )),
                ("not-put-in", null / rr, (
                    f"This is {null:g} divided by the ratio. Now put it into the formula."
                )),
                ("of-the-target", _plain(null), (
                    f"This would bring {null:g} to 1. The question is what brings the result to "
                    f"{null:g}."
                )),
                ("turned-round", rr / null, (
                    f"You divided the two the other way round, so this is below 1. Divide {null:g} "
                    "by the "
                    "ratio."
                )),
                ("multiplied", _plain(rr * null), f"Divide {null:g} by the ratio."),
                ("not-turned", _unturned(rr / null), _BELOW_ONE),
                ("made-smaller", null * point, (
                    f"You multiplied the E-value by {null:g}. Change what goes into the formula "
                    "instead: first divide, and then use the formula."
                )),
                ("taken-off", point - _plain(null), (
                    "You subtracted one E-value from another. E-values cannot be subtracted: "
                    "divide the two ratios first, and then use the formula."
                )),
                ("difference", _plain(max(abs(null - rr), 1 / abs(null - rr))),
                 f"You subtracted the ratio from {null:g}. Divide {null:g} by it."),
                ("difference-alone", abs(null - rr), f"This is the difference. Divide {null:g} by "
                 "the ratio, and then use the formula."),
                ("no-root", null / rr + (null / rr) * (null / rr - 1), _NO_ROOT),
            ),
            evalue(
                "bound",
                "An unmeasured variable is associated with the exposure by a risk ratio of "
                f"{a:g}, and with the outcome by one of {b:g}. By what factor can this variable "
                "have changed a result at most? (a × b / (a + b − 1))",
                bounding_factor(a, b),
                "This is the largest ratio that the two strengths together can produce. If it is "
                "larger than the ratio of a result, the variable could explain the whole result.",
                "Multiply the two. Then divide by their sum minus 1.",
                ("multiplied", a * b, "This is only the product. Divide it by the sum minus 1."),
                ("without-the-one", a * b / (a + b), (
                    "You divided by the sum. Subtract 1 from the sum first."
                )),
                ("the-sum", a + b, (
                    "This is only the sum. Subtract 1 from it, and divide the product by the "
                    "result."
                )),
                ("sum-only", a + b - 1, "This is only the sum minus 1. Divide the product by it."),
                ("upside-down", (a + b - 1) / (a * b), (
                    "You divided the other way round. Divide the product by the sum minus 1."
                )),
                ("one-added", a * b / (a + b + 1), "You added 1 to the sum. Subtract 1."),
                *((f"formula-of-{name}", _plain(size), (
                    "You used the formula of the E-value. Here two strengths are given, and the "
                    "rule is another one: divide their product by their sum minus 1."
                )) for name, size in (("the-one", a), ("the-other", b))),
                ("an-e-value", _plain(a * b / (a + b - 1)), (
                    "You went on to an E-value. The question asks for the factor."
                )),
                ("mean", (a + b) / 2, "This is the mean of the two strengths. Together they can do "
                 "less than the weaker one alone: multiply them, and divide by their sum minus 1."),
                ("the-weaker", min(a, b), "This is the weaker of the two strengths. What they can "
                 "do together is less."),
                ("the-stronger", max(a, b), "This is the stronger of the two strengths. What they "
                 "can do together is less than the weaker one alone."),
                ("root-of-the-product", sqrt(a * b), "You took the root of the product. Divide the "
                 "product by the sum minus 1."),
            ),
            _means("means", "A result has an E-value of 2.1. What does this number say?"),
        ),
        lesson="08: How strong would it have to be?",
    )  # fmt: skip

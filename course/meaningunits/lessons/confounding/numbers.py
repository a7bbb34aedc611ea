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


def evalue(
    key: str, text: str, value: float, told: str, hint: str, *slips: tuple[str, float, str] | Slip
) -> Numeric:
    """A question for an E-value; slips are (name, value, reason)."""
    tolerance = max(0.03, 0.01 * value)
    return numeric_with_slips(key, text, value, told, hint, *slips, tolerance=tolerance, places=2)


_BY_HAND = "E = RR + √(RR × (RR − 1)); below 1, take 1 / RR first."
_NOT_TURNED = "This is the ratio turned round, before the formula."
_ROOT_NOT_TURNED = "This is the root turned round, before the formula."
_BELOW_ONE = "A ratio below 1 is turned round before it is put in: an E-value is never so small."
_NO_ROOT = "The root is missing: only RR × (RR − 1) is under it, and it has to be taken."
_ROOT = "The outcome is common here: take the root of the odds ratio first, then the formula."


def _means(key: str, first: str) -> Single:
    return Single(
        key,
        first,
        (
            Option(
                "a",
                "that an unmeasured variable does explain it, about twice as strong as everything "
                "that was measured",
                "It says how strong such a variable would have to be. No formula knows whether "
                "there is one.",
                name="read-as-proof",
            ),
            Option(
                "b",
                "how strongly an unmeasured variable must be associated with exposure and outcome "
                "to explain it",
                "Both associations are risk ratios, beyond what was adjusted for. Then ask "
                "whether any variable that you know is as strong as that.",
                right=True,
            ),
            Option(
                "c",
                "how likely it is that confounding produced the result",
                "It is a strength, not a chance. An E-value of 2 is not twice as likely as one "
                "of 4.",
                name="read-as-chance",
            ),
            Option(
                "d",
                "that the result is safe from selection and from mismeasurement, too",
                "It is about confounding only. It does not see who was asked, or how it was "
                "measured.",
                name="read-as-safe",
            ),
        ),
        hint="Ask what the number is a size of.",
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
                "The risk ratio is .159. Its E-value?",
                e_value(crude).point,
                "A variable would have to be associated with training and with exhaustion, each "
                "twelvefold.",
                _BY_HAND,
                ("not-put-in", 1 / crude, _NOT_TURNED),
                ("not-turned", _unturned(crude), _BELOW_ONE),
                ("as-odds", _plain(sqrt(crude)), "The root is for odds ratios; this is a ratio of "
                 "risks."),
            ),
            evalue(
                "limit",
                "The limit nearer to 1 is .377 (worked out from the counts, without the matching). "
                "Its E-value?",
                e_value(0.377).point,
                "Report it together with the first: the data cannot exclude a weaker effect.",
                _BY_HAND,
                ("other-limit", _plain(0.067), "That is the limit further from 1."),
                ("not-put-in", 1 / 0.377, _NOT_TURNED),
                ("not-turned", _unturned(0.377), _BELOW_ONE),
            ),
            evalue(
                "odds",
                "The authors also report an odds ratio of .12, from a multiple ordinal logistic "
                "model. High exhaustion is common among those without training. Its E-value, "
                "roughly, by the square root?",
                e_value(0.12, measure="OR common").point,
                "With the odds ratio put in as if it were a risk ratio, it would be 16.2: three "
                "times as much, only because of the scale. (The model is about steps of "
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
                f"Risk ratio {rr:g} ({low:g} to {high:g}). The E-value of the estimate?",
                point,
                "Each of the two ties would have to be that strong.",
                _BY_HAND,
                ("not-put-in", 1 / rr, _NOT_TURNED),
                ("of-the-limit", limit, "That belongs to the limit nearer to 1."),
                ("as-odds", _plain(sqrt(rr)), "The root is for odds ratios of common outcomes."),
                ("not-turned", _unturned(rr), _BELOW_ONE),
                ("itself", rr, "That is the ratio itself."),
                ("no-root", 1 / rr + (1 / rr) * (1 / rr - 1), _NO_ROOT),
            ),
            evalue(
                "limit",
                f"Of the same result, {rr:g} ({low:g} to {high:g}): the E-value of the confidence "
                "limit that is to be reported?",
                limit,
                "It can only be smaller: the limit lies nearer to no effect.",
                "Which of the two limits lies nearer to 1?",
                ("other-limit", _plain(low), "That is the limit further from 1."),
                ("of-the-estimate", point, "That belongs to the estimate."),
                ("not-put-in", 1 / high, _NOT_TURNED),
                ("not-turned", _unturned(high), _BELOW_ONE),
                ("itself", high, "That is the limit itself."),
                Slip("none-needed", 1, "This takes it that the interval holds 1. It does not: both "
                     "limits lie below 1, and the nearer one has an E-value of its own.",
                     within=0.005),
                ("no-root", 1 / high + (1 / high) * (1 / high - 1), _NO_ROOT),
            ),
            evalue(
                "odds",
                f"An odds ratio of {odds:g}; four in ten have the outcome. Its E-value, "
                "approximately?",
                e_value(odds, measure="OR common").point,
                "Put in as it stands, it would have looked far safer than it is.",
                "Is the outcome rare? If not, an odds ratio is not a risk ratio.",
                ("odds-as-risk", _plain(odds), _ROOT),
                ("not-put-in", sqrt(odds), "That is the root; the formula comes after it."),
                ("itself", odds, "That is the odds ratio itself."),
                ("halved", _plain(odds / 2), "The root is taken, not the half."),
                ("root-at-the-end", sqrt(_plain(odds)), "The root comes before the formula."),
            ),
            evalue(
                "standard",
                f"A standardised mean difference of {d:g}. Take RR = e to the power of "
                "(0.91 × difference). The E-value?",
                e_value(d, measure="SMD").point,
                "A rough conversion, good enough for asking how strong.",
                "First the power, then the formula for the ratio that comes out.",
                ("without-the-factor", _plain(exp(d)), "The 0.91 is left out."),
                (
                    "difference-as-ratio",
                    _plain(max(abs(d), 1 / abs(d))),
                    "That puts the difference in as if it were a ratio. Take e to the power of "
                    "0.91 × difference first.",
                ),
                (
                    "added-to-one",
                    _plain(1 + abs(d)),
                    "That takes 1 + the difference for the ratio. It is e to the power of 0.91 × "
                    "difference.",
                ),
                (
                    "times-as-ratio",
                    _plain(max(abs(0.91 * d), 1 / abs(0.91 * d))),
                    "That puts 0.91 × difference in as if it were a ratio. It is e to that power.",
                ),
                ("not-put-in", max(exp(0.91 * d), exp(-0.91 * d)), "That is the ratio; the formula "
                 "comes after it."),
                ("not-turned", _unturned(exp(0.91 * d)) if d < 0 else 0, _BELOW_ONE),
                ("below-one", exp(-0.91 * abs(d)), "That is a ratio below 1; turn it round, then "
                 "the formula."),
                ("no-power", _plain(1 + abs(0.91 * d)), "The power of e comes first."),
            ),
            evalue(
                "shifted",
                f"The first result again, {rr:g}. How strong would something have to be to "
                f"bring it to {null:g}, a difference too small to matter? (Divide {null:g} by the "
                "ratio, then the formula.)",
                e_value(rr, null=null).point,
                "To make a result unimportant takes less than to make it nothing.",
                "The formula is the same; what goes into it is how far there is to go.",
                ("to-nothing", point, "That brings it all the way to 1."),
                ("not-put-in", null / rr, "That is how far there is to go, before the formula."),
                ("of-the-target", _plain(null), f"That is what would bring {null:g} to 1."),
                ("turned-round", rr / null, "That is below 1: divide the other way round."),
                ("multiplied", _plain(rr * null), f"Divide {null:g} by the ratio."),
                ("not-turned", _unturned(rr / null), _BELOW_ONE),
                ("made-smaller", null * point, f"This makes the E-value smaller by {null:g}. What "
                 "changes is how far there is to go: divide first, then the formula."),
                ("taken-off", point - _plain(null), "This takes one E-value from another. They do "
                 "not subtract: the ratio that is left goes into the formula."),
            ),
            evalue(
                "bound",
                f"Something unmeasured goes with the exposure by a risk ratio of {a:g}, and with "
                f"the outcome by {b:g}. By what factor can it have shifted a result at most? "
                "(a × b / (a + b − 1))",
                bounding_factor(a, b),
                "A factor above the result itself could explain it away.",
                "Multiply the two, then divide by their sum less 1.",
                ("multiplied", a * b, "That is the product, not yet divided."),
                ("without-the-one", a * b / (a + b), "The sum is lessened by 1 first."),
                ("the-sum", a + b, "That is the sum; below the line it is lessened by 1."),
                ("sum-only", a + b - 1, "That stands below the line; the product stands above."),
                ("upside-down", (a + b - 1) / (a * b), "You have it upside down."),
                ("one-added", a * b / (a + b + 1), "1 is taken from the sum, not added."),
                *((f"formula-of-{name}", _plain(size), "This is the E-value's formula. Here two "
                   "strengths are given, and the rule is another: their product over their sum "
                   "less 1.") for name, size in (("the-one", a), ("the-other", b))),
                ("an-e-value", _plain(a * b / (a + b - 1)), "This goes on to an E-value; "
                 "asked for is the factor."),
            ),
            _means("means", "A result has an E-value of 2.1. What does that say?"),
        ),
        lesson="08: How strong would it have to be?",
    )  # fmt: skip


def quartet() -> Quiz:
    """Four data sets that look alike: what can be told from them, and what cannot."""
    return Quiz(
        task=(
            "Four invented data sets of one exposure X, one outcome Y and a third variable Z. In "
            "all four the slope of Y on X is 1, and X and Z are correlated by .70."
        ),
        questions=(
            Single(
                "which",
                "Adjusted for Z, the slope is .55 in the first, .50 in the second, .00 in the "
                "third and .88 in the fourth. In which of the four should you adjust?",
                (
                    Option(
                        "a",
                        "where the slope changes most",
                        "It changes most where Z lies on the way from X to Y: there, adjusting "
                        "takes the effect away.",
                        name="by-the-change",
                    ),
                    Option(
                        "b",
                        "in all, to be on the safe side",
                        "In three of the four the plain slope is the effect, and adjusting spoils "
                        "it. There is no safe side.",
                        name="all-to-be-safe",
                    ),
                    Option(
                        "c",
                        "these numbers do not say",
                        "In the second, Z was there before X and changes both: there you should "
                        "adjust. In the first and the third, Z came after X. In the fourth, Z "
                        "comes from two things that nobody measured. No column of the data says "
                        "this.",
                        right=True,
                    ),
                    Option(
                        "d",
                        "in none, since X and Y go together in all",
                        "In the second, half of that comes from Z.",
                        name="none-at-all",
                    ),
                ),
            ),
            Single(
                "what-tells",
                "One such data set lies on your desk. What helps most to decide about Z?",
                (
                    Option(
                        "a",
                        "more people",
                        "With more of them each slope becomes more precise, and says the same.",
                        name="size-tells",
                    ),
                    Option(
                        "b",
                        "a test whether Z is significant",
                        "Z is tied to X and Y in all four.",
                        name="test-tells",
                    ),
                    Option(
                        "c",
                        "when Z arose, and how",
                        "What comes after X cannot be a cause of it. Order in time is often the "
                        "cheapest knowledge there is.",
                        right=True,
                    ),
                ),
            ),
        ),
    )

"""Numbers of the information tasks: from the truth to what is reported, and back again.

A function here makes a quiz from a variant's number; what is right is computed from
``appraisal.information``. Slips too near the right value or one another are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Slip, numeric_with_slips, percentage
from ...appraisal.information import apparent_risks
from ...tasks.variants import chosen

ROUNDED = "Give per cents as whole numbers (rounded), and ratios with two decimals."
#: However one rounds on the way: a ratio of two rounded per cents is off by about as much.
RATIO_TOLERANCE = 0.02
IN_PER_CENT = "This is in per cent. A ratio is only one number divided by another."
#: A question for a ratio of two risks.
ratio = partial(numeric_with_slips, tolerance=RATIO_TOLERANCE)


def in_per_cent(share: float) -> str:
    return f"{100 * share:.1f}".removesuffix(".0") + " %"


def of_both(said: Mapping[str, float]) -> float:
    """The ratio of the two per cents as they were answered."""
    return said["members"] / said["others"]


def forward(variant: int) -> Quiz:
    """From the truth to the report: the same error in both groups, then one of them denies more."""
    members, others = chosen(variant, "true", ((0.2, 0.5), (0.24, 0.4), (0.15, 0.45), (0.3, 0.6)))
    se, sp = chosen(variant, "errors", ((0.7, 0.9), (0.75, 0.85), (0.6, 0.9), (0.85, 0.8)))
    denial = chosen(variant, "denial", (0.35, 0.3, 0.4))
    seen = apparent_risks((members, others), se, sp)
    apart = apparent_risks((members, others), (denial, se), sp)
    wrong = 1 - sp
    return Quiz(
        task=(
            f"{INVENTED}\nTruly, {in_per_cent(members)} of the members and "
            f"{in_per_cent(others)} of the others have high exhaustion.\nOf those who have it, "
            f"{in_per_cent(se)} say yes (sensitivity); of those who do not have it, "
            f"{in_per_cent(sp)} say no (specificity). At first, the same in both groups.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "members",
                "How many per cent of the members are reported to have high exhaustion?",
                seen.exposed,
                "Two groups of people say yes: those who have it and say so, and those who say "
                "yes by mistake.",
                "Take 1,000 members. How many have it and say yes? How many do not have it and "
                "say yes? Add the two.",
                ("owning-up-only", se * members, (
                    "This counts those who have it and say yes. Others say yes by mistake: add "
                    "them."
                )),
                (
                    "mistakes-of-all",
                    se * members + wrong,
                    "You counted the mistake for everybody. Only those who do not have it can say "
                    "yes by mistake.",
                ),
                ("nobody-denies", members + wrong * (1 - members), (
                    "You counted all who have it. But some of them say no."
                )),
                (
                    "swapped",
                    sp * members + (1 - se) * (1 - members),
                    "Sensitivity and specificity have changed places.",
                ),
                (
                    "sensitivity-twice",
                    se * members + (1 - se) * (1 - members),
                    "For those who say yes by mistake you took 1 − sensitivity. Take 1 − "
                    "specificity.",
                ),
                ("specificity-as-yes", se * members + sp * (1 - members), (
                    "Specificity is the share of those without it who say no. The rest of them "
                    "say yes by mistake: 1 − specificity."
                )),
                ("the-others", seen.unexposed, "This is the number of the others."),
                ("sensitivity", se, (
                    "This is the per cent of those who have it. The question is about all "
                    "members."
                )),
                ("as-true", members, (
                    "This is how many truly have it. The question is how many are reported."
                )),
                ("mistakes-only", wrong * (1 - members), (
                    "This counts those who say yes by mistake. Add those who have it and say yes."
                )),
            ),
            percentage(
                "others",
                "How many per cent of the others?",
                seen.unexposed,
                "It is the same error, but among the others more people truly have it.",
                "Work it out in the same two steps, with the numbers of the others.",
                ("owning-up-only", se * others, (
                    "This counts those who have it and say yes. Others say yes by mistake: add "
                    "them."
                )),
                (
                    "mistakes-of-all",
                    se * others + wrong,
                    "You counted the mistake for everybody. Only those who do not have it can say "
                    "yes by mistake.",
                ),
                ("nobody-denies", others + wrong * (1 - others), (
                    "You counted all who have it. But some of them say no."
                )),
                (
                    "swapped",
                    sp * others + (1 - se) * (1 - others),
                    "Sensitivity and specificity have changed places.",
                ),
                (
                    "sensitivity-twice",
                    se * others + (1 - se) * (1 - others),
                    "For those who say yes by mistake you took 1 − sensitivity. Take 1 − "
                    "specificity.",
                ),
                ("specificity-as-yes", se * others + sp * (1 - others), (
                    "Specificity is the share of those without it who say no. The rest of them "
                    "say yes by mistake: 1 − specificity."
                )),
                ("the-members", seen.exposed, "This is the number of the members."),
                ("as-true", others, (
                    "This is how many truly have it. The question is how many are reported."
                )),
                ("mistakes-only", wrong * (1 - others), (
                    "This counts those who say yes by mistake. Add those who have it and say yes."
                )),
            ),
            ratio(
                "ratio",
                "What ratio is reported, members to others?",
                seen.ratio,
                f"The true ratio is {members / others:.2f}: both groups made the same error, and "
                "so they look more alike.",
                "Divide your first answer by your second.",
                ("true-ratio", members / others, (
                    "This is the true ratio. The reported ratio is another one."
                )),
                ("odds-ratio", seen.odds_ratio, (
                    "This is the ratio of the odds: those who say yes divided by those who say "
                    "no, in each group. The question is about the ratio of the two per cents."
                )),
                ("upside-down", 1 / seen.ratio, (
                    "This is the others divided by the members. Divide the members by the others."
                )),
                Slip("as-per-cent", 100 * seen.ratio, IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (seen.unexposed - seen.exposed), (
                    "This is a difference, in percentage points. For a ratio, divide."
                ), within=0.6),
                ("difference", seen.unexposed - seen.exposed, (
                    "This is a difference. For a ratio, divide."
                )),
                ("difference-turned", seen.exposed - seen.unexposed, (
                    "This is a difference. For a ratio, divide."
                )),
                follows=of_both,
            ),
            ratio(
                "denying",
                f"Now only {in_per_cent(denial)} of the members who have it say yes. Nothing else "
                "changes. What ratio is reported?",
                apart.ratio,
                "One group answers in another way now. Nobody has become more or less exhausted.",
                "Only one number changes: the members who have it and say yes.",
                ("as-before", seen.ratio, "This is the ratio with the same error in both groups."),
                (
                    "both-deny",
                    apparent_risks((members, others), denial, sp).ratio,
                    "In your calculation the others deny more as well. Only the members deny more.",
                ),
                (
                    "owning-up-only",
                    denial * members / (se * others),
                    "You left out those who say yes by mistake. They are still there, in both "
                    "groups.",
                ),
                (
                    "members-mistakes-left-out",
                    denial * members / seen.unexposed,
                    "You left out the members who say yes by mistake. They still say yes. Only "
                    "the number of members who have it and say yes has become smaller.",
                ),
                (
                    "share-as-report",
                    denial / seen.unexposed,
                    f"{in_per_cent(denial)} is of those who have it. How many per cent "
                    "of all members is that, and who else says yes?",
                ),
                (
                    "truth-after-denial",
                    denial * members / others,
                    "You took the others' true number, and you left out the mistakes. But in "
                    "both groups some people say yes by mistake, and some of the others deny it.",
                ),
                ("of-the-report", denial * seen.exposed / seen.unexposed, (
                    "You took this share of all who are reported. It is a share of those who "
                    "have it."
                )),
                (
                    "ratio-scaled",
                    seen.ratio * denial / se,
                    "You made the reported ratio smaller, in the same proportion as fewer "
                    "members say yes. But some members say yes by mistake, and they still do so. "
                    "Calculate the members' number again, with both parts.",
                ),
                (
                    "specificity-lowered",
                    apparent_risks((members, others), se, (denial, sp)).ratio,
                    f"You changed the answers of the members who do not have it: you took "
                    f"{in_per_cent(denial)} as their specificity. Those who deny are members who "
                    "have it: the sensitivity changes.",
                ),
                ("odds-ratio", apart.odds_ratio, (
                    "This is the ratio of the odds: those who say yes divided by those who say "
                    "no, in each group. The question is about the ratio of the two per cents."
                )),
                ("upside-down", 1 / apart.ratio, (
                    "This is the others divided by the members. Divide the members by the others."
                )),
                Slip("as-per-cent", 100 * apart.ratio, IN_PER_CENT, within=2),
                (
                    "others-deny",
                    apparent_risks((members, others), (se, denial), sp).ratio,
                    "In your calculation the others deny more. But only the members deny more.",
                ),
                ("true-ratio", members / others, (
                    "This is the true ratio. The reported ratio is another one."
                )),
                ("twice-denied", apparent_risks((members, others), (denial * se, se), sp).ratio,
                 "You multiplied the new share with the old one. The new share takes the place "
                 "of the old one."),
                Slip("others-only", 100 * apart.unexposed, (
                    "This is the per cent of the others. The question asks for a ratio."
                ), within=0.6),
                Slip("members-only", 100 * apart.exposed, (
                    "This is the per cent of the members. The question asks for the ratio: "
                    "divide it by the per cent of the others."
                ), within=0.6),
                (
                    "share-who-deny",
                    apparent_risks((members, others), (1 - denial, se), sp).ratio,
                    f"You took {in_per_cent(denial)} as those who deny it. It is the per cent of "
                    "those who still say yes.",
                ),
                (
                    "lowered-by",
                    apparent_risks((members, others), (max(se - denial, 0), se), sp).ratio,
                    f"You lowered the sensitivity by {in_per_cent(denial)}. It is now "
                    f"{in_per_cent(denial)} itself.",
                ),
                (
                    "both-lowered-by",
                    apparent_risks((members, others), max(se - denial, 0), sp).ratio,
                    f"You lowered the sensitivity in both groups. Only the members deny more: of "
                    f"those who have it, {in_per_cent(denial)} say yes.",
                ),
            ),
        ),
    )  # fmt: skip

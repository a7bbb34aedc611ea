"""Numbers of the information tasks: from the truth to what is reported, and back again.

A function here makes a quiz from a variant's number; what is right is computed from
``appraisal.information``. Slips too near the right value or one another are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import (
    Numeric,
    Option,
    Single,
    Slip,
    numeric_with_slips,
    percentage,
)
from ...appraisal.bias_analysis import correct_outcome
from ...appraisal.information import apparent_risks, true_risks
from ...tasks.variants import chosen

ROUNDED = "Give per cents, to the nearest whole one, and ratios with two decimals."
#: However one rounds on the way: a ratio of two rounded per cents is off by about as much.
RATIO_TOLERANCE = 0.02
_IN_PER_CENT = "This is in per cent. A ratio is only one number divided by another."
#: A question for a ratio of two risks.
ratio = partial(numeric_with_slips, tolerance=RATIO_TOLERANCE)


def _per_cent(share: float) -> str:
    return f"{100 * share:.1f}".removesuffix(".0") + " %"


def _of_both(said: Mapping[str, float]) -> float:
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
            f"{INVENTED}\nTruly, {_per_cent(members)} of the members and {_per_cent(others)} of "
            f"the others have high exhaustion.\nOf those who have it, {_per_cent(se)} say yes "
            f"(sensitivity); of those who do not have it, {_per_cent(sp)} say no (specificity). "
            f"At first, the same in both groups.\n{ROUNDED}"
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
                    "You let everybody make the mistake. Only those who do not have it can say "
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
                    "You let everybody make the mistake. Only those who do not have it can say "
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
                f"The true ratio is {members / others:.2f}: the same error has made the two "
                "groups look more alike.",
                "Divide your first answer by your second.",
                ("true-ratio", members / others, (
                    "This is the true ratio. The reported ratio is another one."
                )),
                ("upside-down", 1 / seen.ratio, (
                    "This is the others divided by the members. Divide the members by the others."
                )),
                Slip("as-per-cent", 100 * seen.ratio, _IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (seen.unexposed - seen.exposed), (
                    "This is a difference, in percentage points. For a ratio, divide."
                ), within=0.6),
                ("difference", seen.unexposed - seen.exposed, (
                    "This is a difference. For a ratio, divide."
                )),
                ("difference-turned", seen.exposed - seen.unexposed, (
                    "This is a difference. For a ratio, divide."
                )),
                follows=_of_both,
            ),
            ratio(
                "denying",
                f"Now only {_per_cent(denial)} of the members who have it say yes. Nothing else "
                "changes. What ratio is reported?",
                apart.ratio,
                "One group answers in another way now. Nobody has become more or less exhausted.",
                "Only one number changes: the members who have it and say yes.",
                ("as-before", seen.ratio, "This is the ratio with the same error in both groups."),
                (
                    "both-deny",
                    apparent_risks((members, others), denial, sp).ratio,
                    "You let the others deny more as well. Only the members deny more.",
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
                    f"{_per_cent(denial)} is the per cent of those who have it. How many per cent "
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
                ("upside-down", 1 / apart.ratio, (
                    "This is the others divided by the members. Divide the members by the others."
                )),
                Slip("as-per-cent", 100 * apart.ratio, _IN_PER_CENT, within=2),
                (
                    "others-deny",
                    apparent_risks((members, others), (se, denial), sp).ratio,
                    "You let the others deny more. It is the members who deny more.",
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
            ),
        ),
    )  # fmt: skip


def back(variant: int) -> Quiz:
    """From the report to the truth, and a report that no truth leads to."""
    members, others = chosen(variant, "true", ((0.1, 0.5), (0.15, 0.6), (0.12, 0.55), (0.2, 0.6)))
    se, sp = chosen(variant, "errors", ((0.8, 0.85), (0.7, 0.9), (0.75, 0.8), (0.9, 0.85)))
    seen = [round(risk, 3) for risk in apparent_risks((members, others), se, sp)]
    truth = true_risks(seen, se, sp)
    wrong = 1 - sp
    low = round(wrong * chosen(variant, "low", (0.4, 0.5, 0.3)), 3)

    def naive(share: float) -> float:
        return share / se

    def subtracted(share: float) -> float:
        return share - wrong

    return Quiz(
        task=(
            f"{INVENTED}\nReported high exhaustion: {_per_cent(seen[0])} of the members, "
            f"{_per_cent(seen[1])} of the others.\nSuppose that {_per_cent(se)} of those who have "
            f"it say yes, and {_per_cent(sp)} of those who do not have it say no, in both "
            f"groups.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "members",
                "How many per cent of the members truly have it?",
                truth.exposed,
                "First you subtract the mistakes. Then you divide, so that those who deny it are "
                "counted again.",
                "Subtract the share of mistakes, which is 1 − specificity. Then divide by "
                "sensitivity + specificity − 1.",
                ("mistakes-kept", naive(seen[0]), (
                    "In this number there are still the people who say yes by mistake. Subtract "
                    "them first."
                )),
                ("not-divided", subtracted(seen[0]), (
                    "You subtracted the mistakes. But the people who deny it are still missing: "
                    "divide."
                )),
                ("divided-by-sensitivity", subtracted(seen[0]) / se, (
                    "Nearly right. But you subtracted too many mistakes: people who truly have "
                    "it cannot say yes by mistake. To allow for this, divide by sensitivity + "
                    "specificity − 1."
                )),
                ("the-others", truth.unexposed, "This is the number of the others."),
                ("as-reported", seen[0], "This is what was reported."),
                ("times-sensitivity", seen[0] * se, (
                    "You made the reported number even smaller. The true number is larger by "
                    "those who deny it."
                )),
                ("divided-by-sum", subtracted(seen[0]) / (se + sp), (
                    "Nearly right. But subtract 1 from the sum before you divide."
                )),
                ("mistakes-added", (seen[0] + wrong) / (se + sp - 1), (
                    "You added the mistakes. Subtract them."
                )),
                ("sensitivity-taken-off", (seen[0] - (1 - se)) / (se + sp - 1), (
                    "You subtracted 1 − sensitivity. But people who say yes by mistake are "
                    "people who do not have it: subtract 1 − specificity."
                )),
                ("divided-first", seen[0] / se - wrong, (
                    "You divided first and subtracted afterwards. Do it the other way round: "
                    "subtract the mistakes from the report, then divide."
                )),
                ("specificity-taken", seen[0] / (se + sp - 1), (
                    "You did not subtract the mistakes."
                )),
                ("forward-again", apparent_risks(seen, se, sp).exposed, (
                    "You applied the error a second time. Work back from the report to the truth."
                )),
            ),
            percentage(
                "others",
                "How many per cent of the others?",
                truth.unexposed,
                "Check it: with this true number, the error must give the reported number again.",
                "Take the same steps, with the number of the others.",
                ("mistakes-kept", naive(seen[1]), (
                    "In this number there are still the people who say yes by mistake. Subtract "
                    "them first."
                )),
                ("not-divided", subtracted(seen[1]), (
                    "You subtracted the mistakes. But the people who deny it are still missing: "
                    "divide."
                )),
                ("divided-by-sensitivity", subtracted(seen[1]) / se, (
                    "Nearly right. But you subtracted too many mistakes: people who truly have "
                    "it cannot say yes by mistake. To allow for this, divide by sensitivity + "
                    "specificity − 1."
                )),
                ("the-members", truth.exposed, "This is the number of the members."),
                ("as-reported", seen[1], "This is what was reported."),
                ("times-sensitivity", seen[1] * se, (
                    "You made the reported number even smaller. The true number is larger by "
                    "those who deny it."
                )),
                ("divided-by-sum", subtracted(seen[1]) / (se + sp), (
                    "Nearly right. But subtract 1 from the sum before you divide."
                )),
                ("mistakes-added", (seen[1] + wrong) / (se + sp - 1), (
                    "You added the mistakes. Subtract them."
                )),
                ("sensitivity-taken-off", (seen[1] - (1 - se)) / (se + sp - 1), (
                    "You subtracted 1 − sensitivity. But people who say yes by mistake are "
                    "people who do not have it: subtract 1 − specificity."
                )),
                ("divided-first", seen[1] / se - wrong, (
                    "You divided first and subtracted afterwards. Do it the other way round: "
                    "subtract the mistakes from the report, then divide."
                )),
                ("specificity-taken", seen[1] / (se + sp - 1), (
                    "You did not subtract the mistakes."
                )),
                ("forward-again", apparent_risks(seen, se, sp).unexposed, (
                    "You applied the error a second time. Work back from the report to the truth."
                )),
            ),
            ratio(
                "ratio",
                "What is the true ratio then, members to others?",
                truth.ratio,
                "The true ratio is further from 1 than the reported one: if both groups make the "
                "same error, the true difference is larger.",
                "Divide your first answer by your second.",
                ("as-reported", seen[0] / seen[1], "This is the ratio as reported."),
                ("upside-down", truth.unexposed / truth.exposed, (
                    "This is the others divided by the members. Divide the members by the others."
                )),
                Slip("as-per-cent", 100 * truth.ratio, _IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (truth.unexposed - truth.exposed), (
                    "This is a difference, in percentage points. For a ratio, divide."
                ), within=0.6),
                ("difference", truth.unexposed - truth.exposed, (
                    "This is a difference. For a ratio, divide."
                )),
                follows=_of_both,
            ),
            Single(
                "impossible",
                f"A third group, asked with the same questions, reports {_per_cent(low)}. "
                "Somebody calculates the true number from it, and gets a number below 0. What "
                "follows?",
                (
                    Option(
                        "a",
                        "in that group, nobody has it",
                        "Even if nobody had it, some would say yes by mistake, and these would "
                        "be more than were reported. If you write 0, you hide that the numbers "
                        "do not fit one another.",
                        name="cut-at-nought",
                    ),
                    Option(
                        "b",
                        "the assumed errors cannot be right for this group, or the report is not",
                        "A correction says: if these errors are right, then this is the true "
                        "number. If the true number is impossible, the errors or the report must "
                        "be wrong.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "too few were asked; with more people in that group, the number will come "
"right by itself",
                        "With more people, the reported share becomes more exact. It would still "
                        "be just as impossible.",
                        name="size-mends",
                    ),
                    Option(
                        "d",
                        "corrections are of no use",
                        "This correction was useful: it showed that two of your numbers cannot "
                        "both be true.",
                        name="throws-it-away",
                    ),
                ),
            ),
        ),
    )  # fmt: skip


def published_correction() -> Quiz:
    """An example from a program, worked back: an outcome of which about half is counted."""
    cases, noncases = (4558, 3428), (46305, 46085)
    se, sp = 0.53, 0.99
    truth = correct_outcome((cases, noncases), se, sp)
    seen = [c / (c + n) for c, n in zip(cases, noncases, strict=True)]
    return Quiz(
        task=(
            "Here is an example of such a correction. It compares men (called the exposed) with "
            "women. The outcome is death from a heart attack. (The example comes from the R "
            "package episensr. That is software, not a publication, and we know of no other "
            "source.) Counted as deaths from a heart attack: 4,558 of 50,863 men and 3,428 of "
            "49,513 women, that is 8.96 % and 6.92 %: a ratio of 1.29. Assume for both groups: "
            "53 % of such deaths are counted (sensitivity), and 99 % of all others are not "
            "counted (specificity). Give per cents with one decimal, the ratio with two."
        ),
        questions=(
            Numeric(
                "exposed",
                "How many per cent of the men died of a heart attack, after you correct this "
                "error?",
                100 * truth.risks.exposed,
                "8.96 % minus the 1 % who are counted by mistake is 7.96 %. That is only .52 "
                "(.53 + .99 − 1) of the true share: 7.96 divided by .52.",
                0.15,
                (
                    Slip("mistakes-kept", 100 * seen[0] / se, "You did not subtract the mistakes."),
                    Slip("not-divided", 100 * (seen[0] - 1 + sp), (
                        "You subtracted the mistakes. But the deaths that were not counted are "
                        "still missing: divide."
                    )),
                    Slip("as-reported", 100 * seen[0], "This is what was reported."),
                ),
                hint=(
                    "Subtract the mistakes from 8.96. Then divide by sensitivity + specificity − "
                    "1."
                ),
            ),
            Numeric(
                "ratio",
                "And what is the ratio after the correction?",
                truth.risk_ratio,
                "The ratio changes from 1.29 to 1.34. The shares were wrong by nearly a half, "
                "and the ratio was wrong by very little. So an error can matter for one number "
                "and hardly for another.",
                0.012,
                (
                    Slip("as-reported", seen[0] / seen[1], "This is the ratio as reported."),
                    Slip("upside-down", 1 / truth.risk_ratio, (
                        "This is the women divided by the men."
                    )),
                ),
                hint="Work out the true share of the women in the same way: it is 11.4 %.",
            ),
        ),
    )  # fmt: skip

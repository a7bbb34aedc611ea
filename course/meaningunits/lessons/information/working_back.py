"""Numbers worked back: from what is reported to the truth, by assumed errors."""

from __future__ import annotations

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Numeric, Option, Single, Slip, percentage
from ...appraisal.bias_analysis import correct_outcome
from ...appraisal.information import apparent_risks, true_risks
from ...tasks.variants import chosen
from .numbers import IN_PER_CENT, ROUNDED, in_per_cent, of_both, ratio


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
            f"{INVENTED}\nReported high exhaustion: {in_per_cent(seen[0])} of the members, "
            f"{in_per_cent(seen[1])} of the others.\nSuppose that {in_per_cent(se)} of those who "
            f"have it say yes, and {in_per_cent(sp)} of those who do not have it say no, in both "
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
                ("specificity-taken-off", (seen[0] - sp) / (se + sp - 1), "You subtracted the "
                 "specificity. Those who say yes by mistake are 1 − specificity."),
                ("divided-by-specificity", subtracted(seen[0]) / sp, "You divided by the "
                 "specificity. Divide by sensitivity + specificity − 1."),
                ("specificity-off-undivided", seen[0] - sp, "You subtracted the specificity. "
                 "Those who say yes by mistake are 1 − specificity. Then divide."),
                ("both-errors-off", seen[0] - wrong + (1 - se), "You added those who deny it "
                 "as if everybody could deny. Divide by sensitivity + specificity − 1 instead."),
                ("divided-by-the-product",
                 subtracted(seen[0]) / (se * sp), "You divided by the product of the two. "
                 "Divide by sensitivity + specificity − 1."),
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
                ("specificity-taken-off", (seen[1] - sp) / (se + sp - 1), "You subtracted the "
                 "specificity. Those who say yes by mistake are 1 − specificity."),
                ("divided-by-specificity", subtracted(seen[1]) / sp, "You divided by the "
                 "specificity. Divide by sensitivity + specificity − 1."),
                ("specificity-off-undivided", seen[1] - sp, "You subtracted the specificity. "
                 "Those who say yes by mistake are 1 − specificity. Then divide."),
                ("both-errors-off", seen[1] - wrong + (1 - se), "You added those who deny it "
                 "as if everybody could deny. Divide by sensitivity + specificity − 1 instead."),
                ("divided-by-the-product",
                 subtracted(seen[1]) / (se * sp), "You divided by the product of the two. "
                 "Divide by sensitivity + specificity − 1."),
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
                Slip("as-per-cent", 100 * truth.ratio, IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (truth.unexposed - truth.exposed), (
                    "This is a difference, in percentage points. For a ratio, divide."
                ), within=0.6),
                ("difference", truth.unexposed - truth.exposed, (
                    "This is a difference. For a ratio, divide."
                )),
                follows=of_both,
            ),
            Single(
                "impossible",
                "A third group, of 20,000 people, is asked the same questions: "
                f"{in_per_cent(low)} report it. Somebody calculates the true number from it, and "
                "gets a number below 0. What follows?",
                (
                    Option(
                        "a",
                        "in that group, nobody has it",
                        "Even if nobody had it, some would say yes by mistake. In a group as large "
                        "as this, their share would be clearly larger than the reported share. If "
                        "you write 0, you hide that the numbers do not fit one another.",
                        name="cut-at-nought",
                    ),
                    Option(
                        "b",
                        "for this group, the assumed errors or the report must be wrong",
                        "A correction says: if the errors are as we assumed, this is the true "
                        "number. If the true number is impossible, the errors or the report must "
                        "be wrong.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "it is chance; with more people in that group, the number will become "
                        "right by itself",
                        "In a small group it could be chance. With 20,000 people chance changes "
                        "the share very little.",
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
            "of those who died of a heart attack, 53 % are counted (sensitivity); of all other "
            "people, 99 % are rightly not counted (specificity). Give per cents with one "
            "decimal, the ratio with two."
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

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
_IN_PER_CENT = "This is in per cent; a ratio is one number divided by another, and no more."
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
                "Two streams: those who have it and say yes, and those who say yes by mistake.",
                "Take 1,000 members. Who has it and says yes? Who has it not and says yes? Add.",
                ("owning-up-only", se * members, "These have it and say yes. Others say yes too."),
                (
                    "mistakes-of-all",
                    se * members + wrong,
                    "The mistakes are made by those who do not have it, not by everybody.",
                ),
                ("nobody-denies", members + wrong * (1 - members), "Some who have it say no."),
                (
                    "swapped",
                    sp * members + (1 - se) * (1 - members),
                    "Sensitivity and specificity have changed places.",
                ),
                (
                    "sensitivity-twice",
                    se * members + (1 - se) * (1 - members),
                    "For the false yes this takes 1 − sensitivity. Those who do not have it say "
                    "yes by 1 − specificity.",
                ),
                ("specificity-as-yes", se * members + sp * (1 - members), "Specificity is the "
                 "share of those without it who say no. It is the rest of them that say yes."),
                ("the-others", seen.unexposed, "This is of the others."),
                ("sensitivity", se, "This is of those who have it; the question is of all "
                 "members."),
                ("as-true", members, "This is how many truly have it; the question is what is "
                 "reported."),
                ("mistakes-only", wrong * (1 - members), "These say yes by mistake. Add those who "
                 "have it and say yes."),
            ),
            percentage(
                "others",
                "How many per cent of the others?",
                seen.unexposed,
                "The same error, on another mixture.",
                "The same two streams, with the others' numbers.",
                ("owning-up-only", se * others, "These have it and say yes. Others say yes too."),
                (
                    "mistakes-of-all",
                    se * others + wrong,
                    "The mistakes are made by those who do not have it, not by everybody.",
                ),
                ("nobody-denies", others + wrong * (1 - others), "Some who have it say no."),
                (
                    "swapped",
                    sp * others + (1 - se) * (1 - others),
                    "Sensitivity and specificity have changed places.",
                ),
                (
                    "sensitivity-twice",
                    se * others + (1 - se) * (1 - others),
                    "For the false yes this takes 1 − sensitivity. Those who do not have it say "
                    "yes by 1 − specificity.",
                ),
                ("specificity-as-yes", se * others + sp * (1 - others), "Specificity is the share "
                 "of those without it who say no. It is the rest of them that say yes."),
                ("the-members", seen.exposed, "This is of the members."),
                ("as-true", others, "This is how many truly have it; the question is what is "
                 "reported."),
                ("mistakes-only", wrong * (1 - others), "These say yes by mistake. Add those who "
                 "have it and say yes."),
            ),
            ratio(
                "ratio",
                "What ratio is reported, members to others?",
                seen.ratio,
                f"Truly it is {members / others:.2f}: the same error has drawn the two together.",
                "Divide your first answer by your second.",
                ("true-ratio", members / others, "This is the true ratio; the report has another."),
                ("upside-down", 1 / seen.ratio, "This is others to members."),
                Slip("as-per-cent", 100 * seen.ratio, _IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (seen.unexposed - seen.exposed), "This is a "
                     "difference, in points of per cent; a ratio divides.", within=0.6),
                ("difference", seen.unexposed - seen.exposed, "This is a difference; a ratio "
                 "divides."),
                ("difference-turned", seen.exposed - seen.unexposed, "This is a difference; a "
                 "ratio divides."),
                follows=_of_both,
            ),
            ratio(
                "denying",
                f"Now only {_per_cent(denial)} of the members who have it say yes; all else stays. "
                "What ratio is reported?",
                apart.ratio,
                "One group has changed how it answers, and nobody has changed how they are.",
                "Only the first stream of the members changes.",
                ("as-before", seen.ratio, "This is the ratio with the same error in both groups."),
                (
                    "both-deny",
                    apparent_risks((members, others), denial, sp).ratio,
                    "Here the others deny more as well; only the members do.",
                ),
                (
                    "owning-up-only",
                    denial * members / (se * others),
                    "Those who say yes by mistake are still there, in both groups.",
                ),
                (
                    "members-mistakes-left-out",
                    denial * members / seen.unexposed,
                    "This leaves out the members who say yes without having it; they still do. "
                    "Only the first of the two streams has become smaller.",
                ),
                (
                    "share-as-report",
                    denial / seen.unexposed,
                    f"{_per_cent(denial)} is of those who have it. How many per cent of all "
                    "members is that, and who else says yes?",
                ),
                (
                    "truth-after-denial",
                    denial * members / others,
                    "This is the truth after the denial. In both groups some say yes who do not "
                    "have it, and some of the others deny it.",
                ),
                ("of-the-report", denial * seen.exposed / seen.unexposed, "The share is of those "
                 "who have it, not of all who are reported."),
                ("upside-down", 1 / apart.ratio, "This is others to members."),
                Slip("as-per-cent", 100 * apart.ratio, _IN_PER_CENT, within=2),
                (
                    "others-deny",
                    apparent_risks((members, others), (se, denial), sp).ratio,
                    "Here it is the others who deny more.",
                ),
                ("true-ratio", members / others, "This is the true ratio; the report has another."),
                ("twice-denied", apparent_risks((members, others), (denial * se, se), sp).ratio,
                 "The new share stands in place of the old one, and is not a part of it."),
                Slip("others-only", 100 * apart.unexposed, "That is the others' per cent; the "
                     "question is for a ratio.", within=0.6),
                Slip("members-only", 100 * apart.exposed, "That is the members' per cent; the "
                 "question is for the ratio of theirs to the others'.", within=0.6),
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
                "The mistakes are taken away first, and what is left is stretched.",
                "Take the share of mistakes away, then divide by sensitivity + specificity − 1.",
                ("mistakes-kept", naive(seen[0]), "Those who say yes by mistake are still in it."),
                ("not-divided", subtracted(seen[0]), "The mistakes are gone; those who deny are "
                 "still missing."),
                ("divided-by-sensitivity", subtracted(seen[0]) / se, "Nearly. With each person who "
                 "truly has it there is one fewer to make a mistake: divide by sensitivity + "
                 "specificity − 1."),
                ("the-others", truth.unexposed, "This is of the others."),
                ("as-reported", seen[0], "This is what was reported."),
                ("times-sensitivity", seen[0] * se, "This makes the report smaller once more by "
                 "those who deny."),
                ("divided-by-sum", subtracted(seen[0]) / (se + sp), "Nearly: the sum is lessened "
                 "by 1 before one divides."),
                ("mistakes-added", (seen[0] + wrong) / (se + sp - 1), "The mistakes are taken "
                 "away, not added."),
                ("sensitivity-taken-off", (seen[0] - (1 - se)) / (se + sp - 1), "This takes away "
                 "1 − sensitivity. Those who say yes by mistake are those who do not have it: take "
                 "1 − specificity."),
                ("divided-first", seen[0] / se - wrong, "This divides first and takes away "
                 "afterwards. The other way round: take the mistakes out of the report, then "
                 "divide."),
                ("specificity-taken", seen[0] / (se + sp - 1), "The mistakes are still in it."),
                ("forward-again", apparent_risks(seen, se, sp).exposed, "This puts the error on a "
                 "second time. Work back from the report."),
            ),
            percentage(
                "others",
                "How many per cent of the others?",
                truth.unexposed,
                "Check it forward: it must give the report.",
                "The same steps, with the others' number.",
                ("mistakes-kept", naive(seen[1]), "Those who say yes by mistake are still in it."),
                ("not-divided", subtracted(seen[1]), "The mistakes are gone; those who deny are "
                 "still missing."),
                ("divided-by-sensitivity", subtracted(seen[1]) / se, "Nearly. With each person who "
                 "truly has it there is one fewer to make a mistake: divide by sensitivity + "
                 "specificity − 1."),
                ("the-members", truth.exposed, "This is of the members."),
                ("as-reported", seen[1], "This is what was reported."),
                ("times-sensitivity", seen[1] * se, "This makes the report smaller once more by "
                 "those who deny."),
                ("divided-by-sum", subtracted(seen[1]) / (se + sp), "Nearly: the sum is lessened "
                 "by 1 before one divides."),
                ("mistakes-added", (seen[1] + wrong) / (se + sp - 1), "The mistakes are taken "
                 "away, not added."),
                ("sensitivity-taken-off", (seen[1] - (1 - se)) / (se + sp - 1), "This takes away "
                 "1 − sensitivity. Those who say yes by mistake are those who do not have it: take "
                 "1 − specificity."),
                ("divided-first", seen[1] / se - wrong, "This divides first and takes away "
                 "afterwards. The other way round: take the mistakes out of the report, then "
                 "divide."),
                ("specificity-taken", seen[1] / (se + sp - 1), "The mistakes are still in it."),
                ("forward-again", apparent_risks(seen, se, sp).unexposed, "This puts the error on "
                 "a second time. Work back from the report."),
            ),
            ratio(
                "ratio",
                "What is the true ratio then, members to others?",
                truth.ratio,
                "Further from 1 than reported: if both err alike, the truth is the clearer one.",
                "Divide your first answer by your second.",
                ("as-reported", seen[0] / seen[1], "This is the ratio as reported."),
                ("upside-down", truth.unexposed / truth.exposed, "This is others to members."),
                Slip("as-per-cent", 100 * truth.ratio, _IN_PER_CENT, within=2),
                Slip("difference-in-points", 100 * (truth.unexposed - truth.exposed), "This is a "
                     "difference, in points of per cent; a ratio divides.", within=0.6),
                ("difference", truth.unexposed - truth.exposed, "This is a difference; a ratio "
                 "divides."),
                follows=_of_both,
            ),
            Single(
                "impossible",
                f"A third group, asked with the same questions, reports {_per_cent(low)}. Somebody "
                "works it back and gets less than nothing. What follows?",
                (
                    Option(
                        "a",
                        "in that group, nobody has it",
                        "Even if nobody had it, those who say yes by mistake would be there, and "
                        "there would be more of them than were reported. Putting 0 there hides "
                        "that the numbers do not fit one another.",
                        name="cut-at-nought",
                    ),
                    Option(
                        "b",
                        "the assumed errors cannot be right for this group, or the report is not",
                        "A correction is a conditional sentence. When it ends in the impossible, "
                        "its condition is false.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "too few were asked; with more people in that group, the number will come "
"right by itself",
                        "More people make the reported share more exact. It would be just as "
                        "impossible, to more decimals.",
                        name="size-mends",
                    ),
                    Option(
                        "d",
                        "corrections are of no use",
                        "This one has just been of use: it has shown that two of your numbers "
                        "cannot both be true.",
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
            "An example of such a correction, from the R package episensr (that is software, not "
            "a publication; we know of no other source for it): men (the exposed) and women, and "
            "death from a heart attack (the outcome). Counted as deaths from a heart attack: "
            "4,558 of 50,863 men and 3,428 of 49,513 women, that is 8.96 % and 6.92 %: a ratio of "
            "1.29. Assume this for both groups: 53 % of such deaths are counted (sensitivity), "
            "and 99 % of all others are not counted (specificity). Give per cents with one "
            "decimal, the ratio with two."
        ),
        questions=(
            Numeric(
                "exposed",
                "How many per cent of the men died of a heart attack, after you correct this "
                "error?",
                100 * truth.risks.exposed,
                "8.96 % less the 1 % who are counted by mistake leaves 7.96 %. That is only .52 "
                "(.53 + .99 − 1) of the true share: 7.96 divided by .52.",
                0.15,
                (
                    Slip("mistakes-kept", 100 * seen[0] / se, "The mistakes are still in it."),
                    Slip("not-divided", 100 * (seen[0] - 1 + sp), "The deaths that are not counted "
                         "are still missing."),
                    Slip("as-reported", 100 * seen[0], "This is what was reported."),
                ),
                hint="8.96 less the mistakes; then divide by sensitivity + specificity − 1.",
            ),
            Numeric(
                "ratio",
                "And what is the ratio after the correction?",
                truth.risk_ratio,
                "From 1.29 to 1.34. The shares were off by nearly a half and the ratio by very "
                "little: what an error does depends on what you read off.",
                0.012,
                (
                    Slip("as-reported", seen[0] / seen[1], "This is the ratio as reported."),
                    Slip("upside-down", 1 / truth.risk_ratio, "This is women to men."),
                ),
                hint="Work back the women in the same way; they come to 11.4 %.",
            ),
        ),
    )  # fmt: skip

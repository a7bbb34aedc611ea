"""Surveys of the selection tasks: what weights mend, and what the silent could have said.

As in ``numbers``, each number follows exactly from what the task gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Numeric, Option, Single, percentage
from ...appraisal.selection import StagedSelection, nonresponse_bounds
from ...tasks.variants import chosen
from .numbers import ROUNDED, in_words


def reweighting(variant: int) -> Quiz:
    """A survey weighted by age, where being helped decides about answering as well."""
    # Not half: whoever weighs the two alike, or the wrong way round, would be right.
    young = chosen(variant, "young", (0.4, 0.3, 0.6))
    helped = chosen(variant, "helped", ((0.3, 0.5), (0.2, 0.4), (0.4, 0.6)))
    answers = chosen(
        variant, "answers", ((0.4, 0.2, 0.8, 0.4), (0.3, 0.1, 0.9, 0.5), (0.5, 0.2, 0.8, 0.6))
    )
    people = chosen(variant, "people", (600, 800, 1000, 1200))
    types = ("young helped", "young not", "old helped", "old not")
    sizes = (young * helped[0], young * (1 - helped[0]), (1 - young) * helped[1])
    shares = dict(zip(types, (*sizes, 1 - sum(sizes)), strict=True))
    reports = dict(zip(types, (1, 0, 1, 0), strict=True))
    by_kind = dict(zip(types, answers, strict=True))
    model = StagedSelection(shares, {"answered": by_kind}, reports)
    raw, truth = model.p_report("answered"), model.p_report()
    weighted = model.reweighted_report("answered", {type_: type_.split()[0] for type_ in types})
    answered = model.mix("answered")
    within = [
        answered[f"{age} helped"] / (answered[f"{age} helped"] + answered[f"{age} not"])
        for age in ("young", "old")
    ]
    return Quiz(
        task=(
            f"An invented survey of {people:,} members. {INVENTED}\n{100 * young:.0f} % are young; "
            f"of these {100 * helped[0]:.0f} % were helped, of the old {100 * helped[1]:.0f} %.\n"
            f"Answer the survey: {in_words(by_kind)}. All answer truthfully.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "raw",
                "Of those who answer, how many per cent were helped?",
                raw,
                "This is what the survey reports before anybody weights it.",
                "Count who answers, kind by kind; then divide.",
                ("everybody", truth, "This is of all members."),
                (
                    "two-ages",
                    sum(within) / 2,
                    "This takes both ages as equally many among the answers.",
                ),
                (
                    "not-divided",
                    sum(model.reached("answered")[f"{age} helped"] for age in ("young", "old")),
                    "This is of all members; divide by how many of them answer.",
                ),
                (
                    "response",
                    sum(model.reached("answered").values()),
                    "This is how many answer at all.",
                ),
                ("young-only", within[0], "These are the young alone."),
                ("old-only", within[1], "These are the old alone."),
            ),
            percentage(
                "weighted",
                "Weighted by age, so that young and old count as among all members: how many per "
                "cent?",
                weighted,
                "Age is mended. What is left runs through something nobody measured.",
                "Take the share of helped among the young who answered, and among the old; then "
                "weigh the two by how many young and old members there are.",
                ("not-weighted", raw, "This is as the answers came in, without weights."),
                ("two-ages", sum(within) / 2, "Young and old members are not equally many."),
                ("everybody", truth, "This is of all members; the survey does not know it."),
                (
                    "swapped-ages",
                    (1 - young) * within[0] + young * within[1],
                    "The two ages have changed places: each is weighed by the other's number.",
                ),
                ("young-only", within[0], "These are the young alone."),
                ("old-only", within[1], "These are the old alone."),
            ),
            Single(
                "left-over",
                "The weighted number is still not what holds of all members. Why?",
                (
                    Option(
                        "a",
                        "Chance: with more answers it would come right",
                        "These are exact shares; there is no chance in them. More answers of the "
                        "same kind give the same number, with more confidence.",
                        name="size-mends",
                    ),
                    Option(
                        "b",
                        "Within each age, having been helped decides who answers",
                        "Weights see what was measured. Inside a group of equal age they are "
                        "blind.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "Weighting should have been by who was helped in the answers",
                        "Weights come from what is known of all members; who was helped is what "
                        "one wanted to find out.",
                        name="weights-from-the-answers",
                    ),
                    Option(
                        "d",
                        "The old were given too much weight",
                        "Young and old count now exactly as among all members.",
                        name="too-much-weight",
                    ),
                ),
            ),
        ),
    )


def silent(variant: int) -> Quiz:
    """What a survey can say when many did not answer, whatever they would have said."""
    response = chosen(variant, "response", (0.6, 0.55, 0.45, 0.7, 0.64, 0.52))
    observed = chosen(variant, "observed", (0.35, 0.3, 0.4, 0.25, 0.45))
    return Quiz(
        task=(
            f"An invented survey: {100 * response:.0f} % of the GPs asked answered, and "
            f"{100 * observed:.0f} % of those who answered say they are exhausted.\nGive per cents "
            "of all who were asked, to the nearest whole one."
        ),
        questions=tuple(_bounds(observed, response)),
    )


def lesson_survey() -> tuple[Numeric, ...]:
    """Soler 2008: 41 % of the GPs asked answered; 43 % of those had high emotional exhaustion."""
    low, high, _ = _bounds(
        0.43,
        0.41,
        "In a European survey (Soler 2008) 41 % answered; 43 % of these had "
        "high emotional exhaustion. ",
    )
    return low, high


def _bounds(observed: float, response: float, given: str = "") -> Iterator[Numeric]:
    lowest, highest = nonresponse_bounds(observed, response)
    quiet = 1 - response
    known = observed * response
    yield percentage(
        "least",
        f"{given}What is the lowest possible per cent of all who were asked, if none of those who "
        "did not answer (the silent) had it?",
        lowest,
        "This much is known; the rest is assumption.",
        "Of a hundred asked, how many answered, and how many of those said yes?",
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        (
            "subtracted",
            observed - quiet,
            "This takes the silent off as they are; first "
            "reckon how many of all asked are known to have it.",
        ),
        ("the-other-end", highest, "This is the other end."),
        ("nobody-at-all", 0, "Of those who answered, some said that they have it: it is more."),
        ("the-silent", quiet, "These are the silent alone."),
        (
            "of-the-silent",
            observed * quiet,
            "This is their part of the silent, if these are alike; here none of the silent has it.",
        ),
        ("the-answers", response, "That is how many answered. How many of them have it?"),
    )
    yield percentage(
        "most",
        f"{given}What is the highest possible per cent of all who were asked, if all of those who "
        "did not answer (the silent) had it?",
        highest,
        f"Between the two lie {100 * quiet:.0f} points: exactly those who did not answer.",
        "Add all who did not answer to those known to have it.",
        (
            "added-to-observed",
            observed + quiet,
            "This adds the silent to the per cent among "
            "those who answered; first make that a per cent of all asked.",
        ),
        ("the-silent", quiet, "These are the silent alone."),
        ("the-other-end", lowest, "This is the other end."),
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        ("everybody", 1, "Of those who answered, some said that they do not have it: it is less."),
        (
            "yes-for-no",
            1 - observed,
            "This takes the yes of those who answered from 100. What is taken off is the no: those "
            "who answered and do not have it.",
        ),
        (
            "not-having",
            1 - lowest,
            "This is all but those known to have it; some of those who "
            "answered are known not to have it.",
        ),
    )
    yield percentage(
        "half",
        "And if the silent had it half as often as those who answered?",
        known + quiet * observed / 2,
        "One assumption, named, and a number that follows from it: that can be argued about.",
        "Add the two parts: those who answered, and those who did not, each with its own share.",
        ("plain-mean", 0.75 * observed, "This takes the two parts as equally large."),
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        (
            "half-of-the-answers",
            observed / 2,
            "This is half of what those who answered report, for "
            "everybody; only the silent have it half as often.",
        ),
        (
            "the-silent-part",
            quiet * observed / 2,
            "This is the part of the silent; those who answered are still to come.",
        ),
        (
            "answered-part",
            known,
            "This is the part of those who answered; the silent are still to come.",
        ),
        (
            "added",
            1.5 * observed,
            "This adds half as much again, as if the two were equally many "
            "and stood one upon the other.",
        ),
        (
            "half-as-many",
            1.5 * known,
            "Here half as many people of the silent have it as of those who answered. They have it "
            "half as often, whatever their number.",
        ),
        (
            "half-of-the-known",
            known / 2,
            "This halves those who answered. How many of them have it is known; only the silent "
            "have it half as often.",
        ),
        (
            "half-of-the-silent",
            known + quiet / 2,
            "Here half of the silent have it. They have it half as often as those who answered.",
        ),
        (
            "middle",
            (lowest + highest) / 2,
            "This is the middle of the bounds; nothing says that the truth lies there.",
        ),
    )

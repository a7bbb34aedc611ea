"""Surveys of the selection tasks: what weights mend, and what the silent could have said.

As in ``numbers``, each number follows exactly from what the task gives.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...activities.labs.lab import INVENTED, per_cent
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Numeric, Option, Single, percentage
from ...appraisal.selection import StagedSelection, nonresponse_bounds
from ...tasks.variants import chosen
from .numbers import ROUNDED


def reweighting(variant: int) -> Quiz:
    """A survey weighted by age, where being helped decides about answering as well."""
    # Not half: whoever weighs the two alike, or the wrong way round, would be right. And with all
    # of these the number without weights is another one than the weighted.
    young = chosen(variant, "young", (0.4, 0.3, 0.6))
    helped = chosen(variant, "helped", ((0.3, 0.5), (0.2, 0.4), (0.4, 0.6)))
    answers = chosen(
        variant, "answers", ((0.4, 0.2, 0.8, 0.4), (0.2, 0.1, 0.9, 0.6), (0.2, 0.1, 0.8, 0.5))
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
            f"An invented survey of {people:,} members. {INVENTED}\n{100 * young:.0f} % are "
            f"young. Of the young {100 * helped[0]:.0f} % were helped, and of the old "
            f"{100 * helped[1]:.0f} % were helped.\nThe survey is answered by "
            f"{per_cent(answers[0])} of the young who were helped, {per_cent(answers[1])} of the "
            f"young who were not, {per_cent(answers[2])} of the old who were helped, and "
            f"{per_cent(answers[3])} of the old who were not. All answer truthfully.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "raw",
                "What percentage of those who answer were helped?",
                raw,
                "This is what the survey reports before anybody weights it.",
                "Count how many of each kind answer. Then divide.",
                ("everybody", truth, "This is the percentage of all members."),
                (
                    "two-ages",
                    sum(within) / 2,
                    "This would be right if both ages had given equally many answers.",
                ),
                (
                    "not-divided",
                    sum(model.reached("answered")[f"{age} helped"] for age in ("young", "old")),
                    "This is a percentage of all members. Divide by how many of them answer.",
                ),
                (
                    "response",
                    sum(model.reached("answered").values()),
                    "This is how many members answer. How many of these were helped?",
                ),
                ("young-only", within[0], "This is the percentage among the young only."),
                ("old-only", within[1], "This is the percentage among the old only."),
                (
                    "not-helped",
                    1 - raw,
                    "This is the percentage of those who answer who were not helped.",
                ),
                (
                    "mean-of-answering",
                    (answers[0] + answers[2]) / 2,
                    "This is the mean of how often the helped answer, young and old. The question "
                    "is about those who answer: how many of them were helped?",
                ),
                (
                    "plain-mean-of-all",
                    (helped[0] + helped[1]) / 2,
                    "This is the mean of the two ages among the members. The question is about "
                    "those who answer.",
                ),
            ),
            percentage(
                "weighted",
                "Now weight the answers by age, so that young and old count as much as they do "
                "among all members. What percentage of the weighted answers come from members "
                "who were helped?",
                weighted,
                "The error from age is corrected. The rest of the error comes from something "
                "that nobody measured.",
                "Take the share of helped among the young who answered, and the same among the "
                "old. Then multiply each by its age's share of all members, and add.",
                ("not-weighted", raw, "This is the number without weights."),
                ("two-ages", sum(within) / 2, "Young and old members are not equally many."),
                (
                    "everybody",
                    truth,
                    "This is the true number of all members. The survey does not know it.",
                ),
                (
                    "swapped-ages",
                    (1 - young) * within[0] + young * within[1],
                    "The two ages have changed places: you multiplied the young by the share of "
                    "the old, and the old by the share of the young.",
                ),
                ("young-only", within[0], "This is the percentage among the young only."),
                ("old-only", within[1], "This is the percentage among the old only."),
                (
                    "not-helped",
                    1 - weighted,
                    "This is the percentage who were not helped.",
                ),
            ),
            Single(
                "left-over",
                "The weighted number still differs from the true number of all members. Why?",
                (
                    Option(
                        "a",
                        "It is chance: with more answers the number would become right",
                        "These shares are exact, so the difference is not chance. More answers of "
                        "the same kind give the same number, with more confidence.",
                        name="size-mends",
                    ),
                    Option(
                        "b",
                        "In each age group, members who were helped answer more often",
                        "Weights can correct only what was measured. Among people of the same "
                        "age they change nothing.",
                        right=True,
                    ),
                    Option(
                        "c",
                        "One should have weighted by who was helped among those who answered",
                        "Weights come from what is known about all members. Nobody knows who of "
                        "them was helped: the survey was to find this out.",
                        name="weights-from-the-answers",
                    ),
                    Option(
                        "d",
                        "The old were given too much weight",
                        "The young and the old now count exactly as much as they do among all "
                        "members.",
                        name="too-much-weight",
                    ),
                ),
            ),
        ),
    )


def silent(variant: int) -> Quiz:
    """What a survey can say when many did not answer, whatever they would have said."""
    response = chosen(variant, "response", (0.6, 0.66, 0.38, 0.7, 0.64, 0.35))
    observed = chosen(variant, "observed", (0.35, 0.3, 0.4, 0.25, 0.45))
    return Quiz(
        task=(
            f"An invented survey: of the GPs who were asked, {100 * response:.0f} % answered. Of "
            f"those who answered, {100 * observed:.0f} % had high emotional exhaustion.\nGive "
            "percentages of all who were asked, as whole numbers (rounded)."
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
        f"{given}Suppose that nobody among the silent (those who did not answer) had it. Then "
        "what percentage of all who were asked had it? This is the lowest possible number.",
        lowest,
        "This much is known. Anything above it is an assumption.",
        "Of a hundred asked, how many answered, and how many of those said yes?",
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        (
            "subtracted",
            observed - quiet,
            "You subtracted the percentage of the silent. First work out: what percentage of all "
            "who were asked are known to have it?",
        ),
        ("the-other-end", highest, "This is the other end of the range."),
        (
            "nobody-at-all",
            0,
            "Some of those who answered said that they have it, so it is more than 0.",
        ),
        ("the-silent", quiet, "This is the percentage of the silent, and no more."),
        (
            "of-the-silent",
            observed * quiet,
            "This is how many of the silent would have it if they were like those who answered. "
            "But here we suppose that none of the silent has it.",
        ),
        ("the-answers", response, "This is how many answered. How many of them have it?"),
    )
    yield percentage(
        "most",
        f"{given}Suppose that all of the silent (those who did not answer) had it. Then what "
        "percentage of all who were asked had it? This is the highest possible number.",
        highest,
        f"The highest number minus the lowest is {100 * quiet:.0f} per cent: exactly the share of "
        "those who did not answer.",
        "Add all who did not answer to those known to have it.",
        (
            "added-to-observed",
            observed + quiet,
            "You added the silent to the percentage among those who answered. First turn that into "
            "a percentage of all who were asked.",
        ),
        ("the-silent", quiet, "This is the percentage of the silent, and no more."),
        ("the-other-end", lowest, "This is the other end of the range."),
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        (
            "everybody",
            1,
            "Some of those who answered said that they do not have it, so it is less than 100.",
        ),
        (
            "yes-for-no",
            1 - observed,
            "You subtracted the percentage who answered yes from 100. Subtract the others: those "
            "who answered and said no, as a percentage of all who were asked.",
        ),
        (
            "not-having",
            1 - lowest,
            "This counts everybody except those who said that they have it. But some people "
            "answered and said that they do not have it.",
        ),
    )
    yield percentage(
        "half",
        "Suppose that the silent had it half as often as those who answered. What percentage "
        "of all who were asked had it?",
        known + quiet * observed / 2,
        "You named one assumption and the number that follows from it. Others can discuss such "
        "an assumption.",
        "Add the two parts: those who answered, and those who did not, each with its own share.",
        (
            "plain-mean",
            0.75 * observed,
            "This would be right if as many people had answered as not.",
        ),
        ("as-observed", observed, "This assumes that the silent are like those who answered."),
        (
            "half-of-the-answers",
            observed / 2,
            "You took half of the percentage for everybody. Only the silent have it half as often.",
        ),
        (
            "the-silent-part",
            quiet * observed / 2,
            "This is only the part of the silent. Add those who answered and have it.",
        ),
        (
            "answered-part",
            known,
            "This is only the part of those who answered. Add the part of the silent.",
        ),
        (
            "added",
            1.5 * observed,
            "You added half of the percentage to the whole percentage. But each of the two holds "
            "for a part of the people only: multiply each by how many they are, and then add.",
        ),
        (
            "half-as-many",
            1.5 * known,
            "You took half the number of people who are known to have it. But the silent are not "
            "as many as those who answered: halve the percentage, and multiply it by the share of "
            "the silent.",
        ),
        (
            "half-of-the-known",
            known / 2,
            "You halved the part of those who answered. It is known how many of them have it. "
            "Only the silent have it half as often.",
        ),
        (
            "half-of-the-silent",
            known + quiet / 2,
            "You counted half of all the silent. But they have it half as often as those who "
            "answered.",
        ),
        (
            "middle",
            (lowest + highest) / 2,
            "This is the middle between the lowest and the highest number. The question assumes "
            "something else.",
        ),
    )

"""Numbers of the selection tasks: each follows exactly from an invented mechanism.

A function here makes a quiz from a variant's number. Answers are per cents, right to the nearest
whole one; slips that would come too near the right value or one another are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import comb

from ...activities.labs.lab import INVENTED, per_cent
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import percentage
from ...appraisal.selection import StagedSelection, p_k_of_n, report_distribution
from ...tasks.variants import chosen

ROUNDED = "Give per cents, to the nearest whole one."
KINDS = ("helped", "neither", "harmed")


def in_words(values: Mapping[str, float]) -> str:
    """'helped 60 %, neither 20 % and harmed 2 %'."""
    *first, last = [f"{kind} {per_cent(share)}" for kind, share in values.items()]
    return f"{', '.join(first)} and {last}"


def _rows(variant: int, name: str, *rows: tuple[float, ...]) -> dict[str, float]:
    return dict(zip(KINDS, chosen(variant, name, rows), strict=True))


def who_is_left(variant: int) -> Quiz:
    """Two hurdles, three kinds of member: who is interviewed, and what they say."""
    shares = _rows(variant, "shares", (0.2, 0.5, 0.3), (0.3, 0.4, 0.3), (0.2, 0.6, 0.2))
    stay = _rows(variant, "stay", (0.5, 0.2, 0.1), (0.6, 0.3, 0.1), (0.7, 0.4, 0.1))
    invite = _rows(variant, "invite", (0.8, 0.4, 0.2), (0.9, 0.5, 0.3), (0.6, 0.3, 0.2))
    reports = _rows(variant, "reports", (0.9, 0.4, 0.1), (0.95, 0.3, 0.05), (0.9, 0.3, 0.1))
    n = chosen(variant, "n", (6, 7, 5, 8))
    model = StagedSelection(shares, {"stayed": stay, "asked": invite}, reports)
    without = StagedSelection(shares, {"asked": invite}, reports)
    truth, stayed, asked = model.p_report(), model.p_report("stayed"), model.p_report("asked")
    mean = sum(reports.values()) / 3
    weigh = "Weigh each kind by how many of it there are at that point, and divide by all of them."
    return Quiz(
        task=(
            f"{INVENTED}\nOf those who join: {in_words(shares)}.\nStay three years: "
            f"{in_words(stay)}.\nInvited and say yes, of those who stayed: {in_words(invite)}."
            f"\nReport benefit when asked: {in_words(reports)}.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "joined",
                "If everybody who joined were asked, how many per cent would report benefit?",
                truth,
                "This is what the other numbers have to be held against.",
                weigh,
                (
                    "unweighted",
                    mean,
                    "This is the plain mean of the three. They are not equally many.",
                ),
                (
                    "only-the-helped",
                    shares["helped"],
                    "These are the helped; others report benefit too.",
                ),
                ("asked-instead", asked, "That is of those interviewed; here everybody is asked."),
                ("stayed-instead", stayed, "That is of those who stayed; here everybody is asked."),
                (
                    "helped-who-report",
                    shares["helped"] * reports["helped"],
                    "These are the helped who report it; of the others some do, too.",
                ),
                (
                    "only-the-helped-are-asked",
                    reports["helped"],
                    "That is how often the helped say so. The others are asked, too.",
                ),
            ),
            percentage(
                "helped",
                "Of those interviewed, how many per cent are helped members?",
                model.mix("asked")["helped"],
                "Compare it with their share among those who joined.",
                weigh,
                (
                    "not-divided",
                    model.reached("asked")["helped"],
                    "This is their share of all who joined. The question is about those "
                    "interviewed: divide by all who come through.",
                ),
                (
                    "only-staying",
                    model.mix("stayed")["helped"],
                    "This is after one hurdle; there are two.",
                ),
                (
                    "only-inviting",
                    without.mix("asked")["helped"],
                    "This leaves out who had stayed before.",
                ),
                (
                    "as-if-equally-many",
                    stay["helped"] * invite["helped"] / sum(stay[k] * invite[k] for k in KINDS),
                    "This takes the three kinds as equally many among those who joined.",
                ),
                (
                    "as-at-the-start",
                    shares["helped"],
                    "That is their share among those who joined.",
                ),
                (
                    "hurdles-added",
                    shares["helped"]
                    * (stay["helped"] + invite["helped"])
                    / sum(shares[k] * (stay[k] + invite[k]) for k in KINDS),
                    "This adds the two hurdles. Whoever is interviewed has come over both: "
                    "multiply.",
                ),
                (
                    "chance-of-being-asked",
                    stay["helped"] * invite["helped"],
                    "That is how many of the helped come through. The question is how many of "
                    "those who come through are helped.",
                ),
            ),
            percentage(
                "praise",
                "Of those interviewed, how many per cent report benefit?",
                asked,
                "The groups have not changed; only who is there to be asked.",
                weigh,
                (
                    "only-staying",
                    stayed,
                    "This is of those who stayed; only some of them are invited.",
                ),
                ("everybody", truth, "This is of all who joined."),
                (
                    "only-inviting",
                    without.p_report("asked"),
                    "This leaves out who had stayed before.",
                ),
                (
                    "not-divided",
                    sum(model.reached("asked")[k] * reports[k] for k in KINDS),
                    "This is of all who joined; divide by those who are interviewed.",
                ),
                (
                    "only-the-helped-report",
                    model.mix("asked")["helped"] * reports["helped"],
                    "These are the helped who report it; of the others some do, too.",
                ),
                (
                    "the-helped-say-so",
                    reports["helped"],
                    "That is how often the helped say so. Not all who are interviewed are helped: "
                    "the others speak, too.",
                ),
                (
                    "helped-instead",
                    model.mix("asked")["helped"],
                    "These are the helped; the question is who reports benefit.",
                ),
                (
                    "unweighted",
                    mean,
                    "This is the plain mean of the three. They are not equally many.",
                ),
            ),
            percentage(
                "all",
                f"Of {n} interviewed, each independent of the others: what is the chance, in per "
                f"cent, that all {n} report benefit?",
                p_k_of_n(n, n, asked),
                f"{n} of {n}, and what the groups did for all who joined is still what it was.",
                "Multiply the chance of one by itself, once for each person asked.",
                ("one-person", asked, "That is the chance for one person."),
                ("everybody", p_k_of_n(n, n, truth), "This starts from all who joined."),
                ("only-staying", p_k_of_n(n, n, stayed), "This starts from those who stayed."),
                (
                    "at-least-one",
                    1 - (1 - asked) ** n,
                    "This is the chance that at least one does.",
                ),
                ("nobody", (1 - asked) ** n, "This is the chance that nobody does."),
                (
                    "times-instead",
                    n * asked,
                    f"This is {n} times the chance of one. Chances of all together are multiplied "
                    "with one another, and become smaller.",
                ),
                ("divided", asked / n, f"This divides the chance of one by {n}; multiply instead."),
                ("one-too-few", asked ** (n - 1), f"This is {n - 1} of them."),
                ("unweighted", p_k_of_n(n, n, mean), "This starts from the plain mean."),
                (
                    "comes-to-nothing",
                    0,
                    "That is the chance of somebody else: of all who joined, or all who stayed. "
                    "Begin with your answer to the question before.",
                ),
                ("one-missing", 1 - asked**n, "This is the chance that not all of them do."),
            ),
        ),
    )


def leavers_in_the_lesson() -> Quiz:
    """The lesson's groups: what those who left would say, and what one of them changes."""
    shares = {"helped": 0.25, "neither": 0.5, "harmed": 0.25}
    stay = {"helped": 0.6, "neither": 0.2, "harmed": 0.02}
    reports = {"helped": 0.98, "neither": 0.4, "harmed": 0.05}
    model = StagedSelection(shares, {"stayed": stay}, reports)
    stayed, left = model.p_report("stayed"), model.p_report("stayed", leavers=True)
    return Quiz(
        task=(
            f"The groups of the lab. {INVENTED}\nOf 1,000 who joined, 745 left: 100 helped, 400 "
            "neither and 245 harmed.\nReport benefit: helped 98 %, neither 40 %, harmed 5 %.\n"
            f"{ROUNDED}"
        ),
        questions=(
            percentage(
                "left",
                "Of those who left, how many per cent would report benefit?",
                left,
                "Less than half as many as among those who stayed.",
                "98 of the helped, 160 of the neither, and of the harmed …",
                ("everybody", model.p_report(), "That is of all who joined, those who stayed too."),
                ("stayed", stayed, "That is of those who stayed."),
                ("not-divided", 0.27025, "This is of all 1,000; divide by the 745 who left."),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean; the three kinds are not equally many.",
                ),
            ),
            percentage(
                "mixed",
                "You ask five who stayed (73.4 % of whom report benefit) and one who left. What "
                "is the chance, in per cent, that all six report benefit?",
                stayed**5 * left,
                "With six who stayed it would be 16 %.",
                "Multiply: .734 five times, and your first answer, as a share, once.",
                ("only-stayed", stayed**6, "This is six who stayed."),
                ("five-only", stayed**5, "This is the five; the one who left is still to come."),
                ("seven", stayed**6 * left, "This is six who stayed and one more."),
            ),
        ),
    )


def who_left(variant: int) -> Quiz:
    """What those who left would say, and what a few of them change."""
    shares = _rows(variant, "shares", (0.3, 0.4, 0.3), (0.2, 0.5, 0.3), (0.4, 0.4, 0.2))
    stay = _rows(variant, "stay", (0.7, 0.4, 0.1), (0.8, 0.3, 0.1), (0.6, 0.3, 0.1))
    reports = _rows(variant, "reports", (0.95, 0.5, 0.1), (0.9, 0.6, 0.2), (0.95, 0.6, 0.05))
    n, m = chosen(variant, "asked", ((5, 1), (4, 1), (5, 2), (4, 2)))
    model = StagedSelection(shares, {"stayed": stay}, reports)
    stayed, left = model.p_report("stayed"), model.p_report("stayed", leavers=True)
    away = sum(model.left("stayed").values())
    both = report_distribution([(n - m, stayed), (m, left)])[-1]
    return Quiz(
        task=(
            f"{INVENTED}\nOf those who join: {in_words(shares)}.\nStay: {in_words(stay)}; the "
            f"others leave.\nReport benefit when asked: {in_words(reports)}.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "left",
                "Of those who left, how many per cent would report benefit?",
                left,
                "Nobody who is interviewed through the groups will tell you this.",
                "Begin with how many of each kind leave.",
                ("stayed", stayed, "This is of those who stayed."),
                ("everybody", model.p_report(), "This is of all who joined."),
                (
                    "not-divided",
                    left * away,
                    "This is of all who joined; divide by those who left.",
                ),
                (
                    "stay-for-leave",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares) / away,
                    "That takes those who stay for those who leave: of each kind it is 1 less the "
                    "share who stay.",
                ),
                (
                    "stay-for-leave-undivided",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares),
                    "That takes those who stay for those who leave, and is of all who joined.",
                ),
                ("who-left", away, "That is how many leave. How many of them report benefit?"),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean of the three. They are not equally many.",
                ),
                (
                    "not-stayed",
                    1 - stayed,
                    "This is those of the stayers who would not report it. "
                    "Others left than stayed: begin with how many of each kind.",
                ),
                ("other-way", 1 - left, "These are those who would not report it."),
            ),
            percentage(
                "stayed",
                f"You ask {n} who stayed. What is the chance that all {n} report benefit?",
                stayed**n,
                "Keep it beside the next one.",
                "First the share of those who stayed, then as many times as people are asked.",
                ("one-person", stayed, "That is the chance for one person."),
                ("everybody", model.p_report() ** n, "This starts from all who joined."),
                ("left", left**n, "This starts from those who left."),
                (
                    "times-instead",
                    n * stayed,
                    f"This is {n} times the chance of one: multiply the chances with one another.",
                ),
                ("one-too-few", stayed ** (n - 1), f"This is {n - 1} of them."),
            ),
            percentage(
                "mixed",
                f"You ask {n - m} who stayed and {m} who left instead. What is the chance that all "
                f"{n} report benefit?",
                both,
                "A few who can say otherwise do more than many of the same.",
                "Multiply the chances, each person's own.",
                ("only-stayed", stayed**n, f"This is {n} who stayed."),
                ("added", stayed**n * left**m, f"This is {n} who stayed and {m} more."),
                ("some-only", stayed ** (n - m), "Those who left are still to come."),
                (
                    "in-any-order",
                    comb(n, m) * both,
                    f"That counts the orders in which it could happen ({comb(n, m)}). Here it is "
                    f"fixed who is asked: {n - m} of the one and {m} of the other, once.",
                ),
                (
                    "sum-instead",
                    ((n - m) * stayed + m * left) / n,
                    "This is the mean of the chances; all of them together is their product.",
                ),
                (
                    "mean-first",
                    (((n - m) * stayed + m * left) / n) ** n,
                    "That takes the mean of the chances first. Each person has a chance of their "
                    "own: multiply these.",
                ),
                (
                    "mean-of-chances",
                    ((stayed + left) / 2) ** n,
                    "This takes the two as equally many; each person has a chance of their own.",
                ),
                (
                    "chances-added",
                    stayed ** (n - m) + left**m,
                    "This adds the two; both together is their product.",
                ),
                (
                    "changed-places",
                    stayed**m * left ** (n - m),
                    f"That is {m} who stayed and {n - m} who left. It is {n - m} and {m}.",
                ),
                ("everybody", model.p_report() ** n, "This starts from all who joined."),
            ),
        ),
    )

"""Numbers of those who left: what they would say, and what a few of them change."""

from __future__ import annotations

from math import comb

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import percentage
from ...appraisal.selection import StagedSelection, report_distribution
from ...tasks.variants import chosen
from .numbers import NEITHER, ROUNDED, in_words, rows


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
            "neither helped nor harmed (“neither”) and 245 harmed.\nChance of reporting benefit: "
            f"helped 98 %, neither 40 %, harmed 5 %.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "left",
                "What percentage of those who left would report benefit?",
                left,
                "Among those who stayed, more than twice as many would report benefit: 73.4 %.",
                "98 of the helped and 160 of those who were neither would report benefit. How "
                "many of the harmed?",
                (
                    "everybody",
                    model.p_report(),
                    (
                        "This is the percentage of all who joined, so those who stayed are in it "
                        "as well."
                    ),
                ),
                ("stayed", stayed, "This is the percentage of those who stayed."),
                (
                    "not-divided",
                    0.27025,
                    "This is a percentage of all 1,000. Divide by the 745 who left.",
                ),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean of the three percentages. But the three kinds are not "
                    "equally large.",
                ),
            ),
            percentage(
                "mixed",
                "Of all who stayed, 73.4 % report benefit. You ask five of them, and one who "
                "left. What is the chance that all six report benefit?",
                stayed**5 * left,
                "With six who stayed it would be 16 %.",
                "Multiply .734 by itself five times, .734 × .734 × …, and then once by your "
                "first answer, written as a share: 36 % is .36.",
                ("only-stayed", stayed**6, "This is the chance for six who stayed."),
                (
                    "five-only",
                    stayed**5,
                    (
                        "This is the chance for the five who stayed. Multiply once more, for the "
                        "one who left."
                    ),
                ),
                (
                    "seven",
                    stayed**6 * left,
                    "This is the chance for six who stayed and one who left. It is five and one.",
                ),
            ),
        ),
    )


def who_left(variant: int) -> Quiz:
    """What those who left would say, and what a few of them change."""
    shares = rows(variant, "shares", (0.3, 0.4, 0.3), (0.2, 0.5, 0.3), (0.4, 0.4, 0.2))
    stay = rows(variant, "stay", (0.7, 0.4, 0.1), (0.8, 0.3, 0.1), (0.6, 0.3, 0.1))
    reports = rows(variant, "reports", (0.95, 0.5, 0.1), (0.9, 0.6, 0.2), (0.95, 0.6, 0.05))
    n, m = chosen(variant, "asked", ((5, 1), (4, 1), (5, 2), (4, 2)))
    model = StagedSelection(shares, {"stayed": stay}, reports)
    stayed, left = model.p_report("stayed"), model.p_report("stayed", leavers=True)
    away = sum(model.left("stayed").values())
    both = report_distribution([(n - m, stayed), (m, left)])[-1]
    return Quiz(
        task=(
            f"{INVENTED}\nOf those who join: {in_words(shares)} ({NEITHER}).\nChance of staying: "
            f"{in_words(stay)}; the others leave.\nChance of reporting benefit when asked: "
            f"{in_words(reports)}.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "left",
                "What percentage of those who left would report benefit?",
                left,
                "If you look for people through the groups, you do not meet those who left, and "
                "they cannot tell you this.",
                "Begin with how many of each kind leave.",
                ("stayed", stayed, "This is the percentage of those who stayed."),
                ("everybody", model.p_report(), "This is the percentage of all who joined."),
                (
                    "not-divided",
                    left * away,
                    "This is a percentage of all who joined. Divide by those who left.",
                ),
                (
                    "stay-for-leave",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares) / away,
                    "You worked with those who stay instead of those who leave. For each kind, "
                    "subtract the percentage who stay from 100 %.",
                ),
                (
                    "stay-for-leave-undivided",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares),
                    "You worked with those who stay instead of those who leave, and this is a "
                    "percentage of all who joined.",
                ),
                (
                    "who-left",
                    away,
                    "This is how many leave. How many of them would report benefit?",
                ),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean of the three percentages. But the three kinds are not "
                    "equally large.",
                ),
                (
                    "not-stayed",
                    1 - stayed,
                    "These are the people who stayed and would not report benefit. The question "
                    "is about other people, those who left: begin with how many of each kind "
                    "left.",
                ),
                ("other-way", 1 - left, "This is the percentage who would not report benefit."),
                (
                    "who-stays",
                    1 - away,
                    "This is how many stay. How many of those who left would report benefit?",
                ),
                (
                    "only-the-helped",
                    shares["helped"] * (1 - stay["helped"]) * reports["helped"] / away,
                    "These are only the helped who report it. Some of the others report it, too.",
                ),
                (
                    "harmed-left-out",
                    left - shares["harmed"] * (1 - stay["harmed"]) * reports["harmed"] / away,
                    "You left out the harmed. They left as well, and some of them report benefit.",
                ),
                (
                    "how-many-helped",
                    shares["helped"] * (1 - stay["helped"]) / away,
                    "This is how many of those who left were helped. The question is how many "
                    "would report benefit.",
                ),
            ),
            percentage(
                "stayed",
                f"You ask {n} who stayed. What is the chance that all {n} report benefit?",
                stayed**n,
                "Compare it with your next answer.",
                "First work out what share of those who stayed report benefit. Then multiply it "
                "by itself, once for each person asked.",
                ("one-person", stayed, "That is the chance for one person."),
                ("everybody", model.p_report() ** n, "You began with the share of all who joined."),
                ("left", left**n, "You began with the share of those who left."),
                (
                    "times-instead",
                    n * stayed,
                    f"This is {n} times the chance of one: multiply the chances with one another.",
                ),
                (
                    "one-too-few",
                    stayed ** (n - 1),
                    f"This is the chance for {n - 1} people, not {n}.",
                ),
                (
                    "only-the-helped",
                    (shares["helped"] * stay["helped"] / (1 - away)) ** n,
                    "You began with how many of those who stayed were helped. Begin with how many "
                    "of them report benefit.",
                ),
                (
                    "reporting-helped-only",
                    (shares["helped"] * stay["helped"] * reports["helped"] / (1 - away)) ** n,
                    "You counted only the helped who report it. Some of the others who stayed "
                    "report it, too.",
                ),
                ("would-not", (1 - stayed) ** n, "This is the chance that none of them does."),
                (
                    "at-least-one",
                    1 - (1 - stayed) ** n,
                    "This is the chance that at least one of them reports benefit.",
                ),
                ("one-too-many", stayed ** (n + 1), f"This is the chance for {n + 1} people."),
            ),
            percentage(
                "mixed",
                f"You ask {n - m} who stayed and {m} who left instead. What is the chance that all "
                f"{n} report benefit?",
                both,
                "A few people with another experience change more than many people of the same "
                "kind.",
                "Each person has a chance of his or her own: multiply all of them.",
                ("only-stayed", stayed**n, f"This is the chance for {n} who stayed."),
                (
                    "added",
                    stayed**n * left**m,
                    (
                        f"This is the chance for {n} who stayed and {m} more who left. It is {n} "
                        "people in all."
                    ),
                ),
                (
                    "some-only",
                    stayed ** (n - m),
                    (
                        "This is only the chance for those who stayed. Multiply it by the chance "
                        "for those who left."
                    ),
                ),
                (
                    "in-any-order",
                    comb(n, m) * both,
                    "You multiplied by the number of orders in which this could happen "
                    f"({comb(n, m)}). But it is fixed who is asked: {n - m} who stayed and {m} who "
                    "left. So there is only one order.",
                ),
                (
                    "sum-instead",
                    ((n - m) * stayed + m * left) / n,
                    "This is the mean of the chances. The chance that all report benefit is "
                    "their product.",
                ),
                (
                    "mean-first",
                    (((n - m) * stayed + m * left) / n) ** n,
                    "You took the mean of the chances first. Each person has a chance of their "
                    "own: multiply these.",
                ),
                (
                    "mean-of-chances",
                    ((stayed + left) / 2) ** n,
                    "You took the mean of the two chances. Each person has a chance of their own: "
                    "multiply these.",
                ),
                (
                    "chances-added",
                    stayed ** (n - m) + left**m,
                    "This adds the two chances. The chance of both together is their product.",
                ),
                (
                    "changed-places",
                    stayed**m * left ** (n - m),
                    f"This is the chance for {m} who stayed and {n - m} who left. It is {n - m} "
                    f"who stayed and {m} who left.",
                ),
                ("everybody", model.p_report() ** n, "You began with the share of all who joined."),
                (
                    "one-of-each",
                    stayed * left,
                    f"This is the chance for one of each. You ask {n - m} who stayed and {m} who "
                    "left, and each of them has to report benefit.",
                ),
                (
                    "everybody-for-the-left",
                    stayed ** (n - m) * model.p_report() ** m,
                    "For those who left you took the share of all who joined. They have a share "
                    "of their own: your answer to question 1.",
                ),
                (
                    "everybody-for-the-stayed",
                    model.p_report() ** (n - m) * left**m,
                    "For those who stayed you took the share of all who joined. They have a share "
                    "of their own.",
                ),
                ("only-left", left**n, f"This is the chance for {n} who left."),
                (
                    "the-left-alone",
                    left**m,
                    "This is only the chance for those who left. Multiply it by the chance for "
                    "those who stayed.",
                ),
                (
                    "at-least-one",
                    1 - (1 - stayed) ** (n - m) * (1 - left) ** m,
                    "This is the chance that at least one of them reports benefit.",
                ),
                (
                    "nobody",
                    (1 - stayed) ** (n - m) * (1 - left) ** m,
                    "This is the chance that none of them reports benefit.",
                ),
            ),
        ),
    )

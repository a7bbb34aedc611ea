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
    weigh = (
        "Multiply each kind by how many of them are still there at that point. Add up, and "
        "divide by all who are there."
    )
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
                "Compare the other numbers with this one.",
                weigh,
                (
                    "unweighted",
                    mean,
                    "This is the plain mean of the three per cents. But the three kinds are not "
                    "equally large.",
                ),
                (
                    "only-the-helped",
                    shares["helped"],
                    "These are only the helped. Others report benefit, too.",
                ),
                (
                    "asked-instead",
                    asked,
                    (
                        "This is the per cent of those interviewed. In this question everybody is "
                        "asked."
                    ),
                ),
                (
                    "stayed-instead",
                    stayed,
                    (
                        "This is the per cent of those who stayed. In this question everybody is "
                        "asked."
                    ),
                ),
                (
                    "helped-who-report",
                    shares["helped"] * reports["helped"],
                    "These are only the helped who report it. Some of the others report it, too.",
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
                    "This is their share after one hurdle, staying. There are two hurdles.",
                ),
                (
                    "only-inviting",
                    without.mix("asked")["helped"],
                    "This leaves out the first hurdle: only people who stayed can be invited.",
                ),
                (
                    "as-if-equally-many",
                    stay["helped"] * invite["helped"] / sum(stay[k] * invite[k] for k in KINDS),
                    "This is right if the three kinds were equally large among those who joined. "
                    "They were not.",
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
                    "This adds the two chances. Whoever is interviewed has come over both "
                    "hurdles: multiply.",
                ),
                (
                    "chance-of-being-asked",
                    stay["helped"] * invite["helped"],
                    "This is how many of the helped are interviewed in the end. The question is "
                    "how many of the interviewed are helped.",
                ),
            ),
            percentage(
                "praise",
                "Of those interviewed, how many per cent report benefit?",
                asked,
                "The groups have not changed. Only the people who are left to be asked have "
                "changed.",
                weigh,
                (
                    "only-staying",
                    stayed,
                    "This is the per cent of those who stayed. Only some of them are invited.",
                ),
                ("everybody", truth, "This is the per cent of all who joined."),
                (
                    "only-inviting",
                    without.p_report("asked"),
                    "This leaves out the first hurdle: only people who stayed can be invited.",
                ),
                (
                    "not-divided",
                    sum(model.reached("asked")[k] * reports[k] for k in KINDS),
                    "This is a per cent of all who joined. Divide by those who are interviewed.",
                ),
                (
                    "only-the-helped-report",
                    model.mix("asked")["helped"] * reports["helped"],
                    "These are only the helped who report it. Some of the others report it, too.",
                ),
                (
                    "the-helped-say-so",
                    reports["helped"],
                    "This is how often the helped report benefit. But not all who are "
                    "interviewed are helped.",
                ),
                (
                    "helped-instead",
                    model.mix("asked")["helped"],
                    "This is how many are helped. The question is how many report benefit.",
                ),
                (
                    "unweighted",
                    mean,
                    "This is the plain mean of the three per cents. But the three kinds are not "
                    "equally large.",
                ),
            ),
            percentage(
                "all",
                f"Of {n} interviewed, each independent of the others: what is the chance, in per "
                f"cent, that all {n} report benefit?",
                p_k_of_n(n, n, asked),
                f"All {n} may praise the group, and what the group did to all who joined has not "
                "changed.",
                "Multiply the chance of one by itself, once for each person asked.",
                ("one-person", asked, "That is the chance for one person."),
                ("everybody", p_k_of_n(n, n, truth), "You began with the share of all who joined."),
                (
                    "only-staying",
                    p_k_of_n(n, n, stayed),
                    ("You began with the share of those who stayed."),
                ),
                (
                    "at-least-one",
                    1 - (1 - asked) ** n,
                    "This is the chance that at least one of them reports benefit.",
                ),
                (
                    "nobody",
                    (1 - asked) ** n,
                    ("This is the chance that none of them reports benefit."),
                ),
                (
                    "times-instead",
                    n * asked,
                    f"This is {n} times the chance of one. Chances of all together are multiplied "
                    "with one another, and become smaller.",
                ),
                ("divided", asked / n, f"This divides the chance of one by {n}; multiply instead."),
                (
                    "one-too-few",
                    asked ** (n - 1),
                    (f"This is the chance for {n - 1} people, not {n}."),
                ),
                (
                    "unweighted",
                    p_k_of_n(n, n, mean),
                    ("You began with the plain mean of the three per cents."),
                ),
                (
                    "comes-to-nothing",
                    0,
                    "You began with the share of other people: all who joined, or all who "
                    "stayed. Begin with your answer to the question before.",
                ),
                (
                    "one-missing",
                    1 - asked**n,
                    ("This is the chance that not all of them report benefit."),
                ),
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
                "Among those who stayed, more than twice as many would report benefit: 73.4 %.",
                "98 of the helped and 160 of those who were neither would report benefit. How "
                "many of the harmed?",
                (
                    "everybody",
                    model.p_report(),
                    (
                        "This is the per cent of all who joined, so those who stayed are in it as "
                        "well."
                    ),
                ),
                ("stayed", stayed, "This is the per cent of those who stayed."),
                (
                    "not-divided",
                    0.27025,
                    ("This is a per cent of all 1,000. Divide by the 745 who left."),
                ),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean of the three per cents. But the three kinds are not "
                    "equally large.",
                ),
            ),
            percentage(
                "mixed",
                "Of all who stayed, 73.4 % report benefit. You ask five of them, and one who "
                "left. What is the chance, in per cent, that all six report benefit?",
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
                    ("This is the chance for six who stayed and one who left. It is five and one."),
                ),
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
                ("stayed", stayed, "This is the per cent of those who stayed."),
                ("everybody", model.p_report(), "This is the per cent of all who joined."),
                (
                    "not-divided",
                    left * away,
                    "This is a per cent of all who joined. Divide by those who left.",
                ),
                (
                    "stay-for-leave",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares) / away,
                    "You worked with those who stay instead of those who leave. Of each kind, "
                    "100 % minus the per cent who stay leave.",
                ),
                (
                    "stay-for-leave-undivided",
                    sum(shares[kind] * stay[kind] * reports[kind] for kind in shares),
                    "You worked with those who stay instead of those who leave, and this is a "
                    "per cent of all who joined.",
                ),
                (
                    "who-left",
                    away,
                    ("This is how many leave. How many of them would report benefit?"),
                ),
                (
                    "unweighted",
                    sum(reports.values()) / 3,
                    "This is the plain mean of the three per cents. But the three kinds are not "
                    "equally large.",
                ),
                (
                    "not-stayed",
                    1 - stayed,
                    "These are the people who stayed and would not report benefit. The question "
                    "is about other people, those who left: begin with how many of each kind "
                    "left.",
                ),
                ("other-way", 1 - left, "This is the per cent who would not report benefit."),
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
                    (f"This is the chance for {n - 1} people, not {n}."),
                ),
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
                        "This is only the chance for those who stayed. Multiply it with the chance "
                        "for those who left."
                    ),
                ),
                (
                    "in-any-order",
                    comb(n, m) * both,
                    f"That counts the orders in which it could happen ({comb(n, m)}). Here it is "
                    f"fixed who is asked: {n - m} of the one and {m} of the other, once.",
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
                    "This is right only if as many who stayed as who left were asked. Each "
                    "person has a chance of their own.",
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
            ),
        ),
    )

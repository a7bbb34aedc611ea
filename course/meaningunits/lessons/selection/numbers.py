"""Numbers of the selection tasks: each follows exactly from an invented mechanism.

A function here makes a quiz from a variant's number. Answers are per cents, right to the nearest
whole one; slips that would come too near the right value or one another are left out.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...activities.labs.lab import INVENTED, per_cent
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import percentage
from ...appraisal.selection import StagedSelection, p_k_of_n
from ...tasks.variants import chosen

ROUNDED = "Give percentages as whole numbers (rounded)."
KINDS = ("helped", "neither", "harmed")
NEITHER = "“neither” means neither helped nor harmed"


def in_words(values: Mapping[str, float]) -> str:
    """'helped 60 %, neither 20 % and harmed 2 %'."""
    *first, last = [f"{kind} {per_cent(share)}" for kind, share in values.items()]
    return f"{', '.join(first)} and {last}"


def rows(variant: int, name: str, *found: tuple[float, ...]) -> dict[str, float]:
    """A number for each kind of member, one row of several for a variant."""
    return dict(zip(KINDS, chosen(variant, name, found), strict=True))


def who_is_left(variant: int) -> Quiz:
    """Two steps, three kinds of member: who is interviewed, and what they say."""
    shares = rows(variant, "shares", (0.2, 0.5, 0.3), (0.3, 0.4, 0.3), (0.2, 0.6, 0.2))
    stay = rows(variant, "stay", (0.5, 0.2, 0.1), (0.6, 0.3, 0.1), (0.7, 0.4, 0.1))
    invite = rows(variant, "invite", (0.8, 0.4, 0.2), (0.9, 0.5, 0.3), (0.6, 0.3, 0.2))
    reports = rows(variant, "reports", (0.9, 0.4, 0.1), (0.95, 0.3, 0.05), (0.9, 0.3, 0.1))
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
            f"{INVENTED}\nOf those who join: {in_words(shares)} ({NEITHER}).\nChance of staying "
            f"three years: {in_words(stay)}.\nChance of being invited and saying yes, if one "
            f"stayed: {in_words(invite)}.\nChance of reporting benefit when asked: "
            f"{in_words(reports)}.\n{ROUNDED}"
        ),
        questions=(
            percentage(
                "joined",
                "If everybody who joined were asked, what percentage would report benefit?",
                truth,
                "Compare the other numbers with this one.",
                weigh,
                (
                    "unweighted",
                    mean,
                    "This is the plain mean of the three percentages. But the three kinds are not "
                    "equally large.",
                ),
                (
                    "only-the-helped",
                    shares["helped"],
                    "These are only the helped. Others report benefit, too.",
                ),
                (
                    "harmed-left-out",
                    truth - shares["harmed"] * reports["harmed"],
                    "You left out the harmed. They joined as well, and some of them report "
                    "benefit.",
                ),
                (
                    "neither-left-out",
                    truth - shares["neither"] * reports["neither"],
                    "You left out the members who were neither helped nor harmed. They joined as "
                    "well, and some of them report benefit.",
                ),
                (
                    "asked-instead",
                    asked,
                    (
                        "This is the percentage of those interviewed. In this question everybody "
                        "is asked."
                    ),
                ),
                (
                    "stayed-instead",
                    stayed,
                    (
                        "This is the percentage of those who stayed. In this question everybody is "
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
                (
                    "who-stays",
                    sum(model.reached("stayed").values()),
                    "This is how many of all who joined stay. The question is how many would "
                    "report benefit.",
                ),
            ),
            percentage(
                "helped",
                "What percentage of those interviewed are helped members?",
                model.mix("asked")["helped"],
                "Compare it with the share of the helped among those who joined.",
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
                    "This is their share after one step, staying. There are two steps.",
                ),
                (
                    "only-inviting",
                    without.mix("asked")["helped"],
                    "This leaves out the first step: only people who stayed can be invited.",
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
                    "That is the share of the helped among those who joined.",
                ),
                (
                    "hurdles-added",
                    shares["helped"]
                    * (stay["helped"] + invite["helped"])
                    / sum(shares[k] * (stay[k] + invite[k]) for k in KINDS),
                    "This adds the two chances. Whoever is interviewed has passed both steps: "
                    "multiply.",
                ),
                (
                    "divided-by-the-stayed",
                    model.reached("asked")["helped"] / sum(model.reached("stayed").values()),
                    "You divided by all who stayed. The question is about those interviewed: "
                    "divide by all who pass both steps.",
                ),
                (
                    "chance-of-being-asked",
                    stay["helped"] * invite["helped"],
                    "This is how many of the helped are interviewed in the end. The question is "
                    "how many of the interviewed are helped.",
                ),
                (
                    "neither-left-out",
                    model.reached("asked")["helped"]
                    / sum(model.reached("asked")[k] for k in ("helped", "harmed")),
                    "You left out the members who were neither helped nor harmed. They are "
                    "interviewed as well.",
                ),
                (
                    "harmed-instead",
                    model.mix("asked")["harmed"],
                    "This is the percentage of the harmed among those interviewed.",
                ),
                (
                    "neither-instead",
                    model.mix("asked")["neither"],
                    "This is the percentage, among those interviewed, who were neither helped nor "
                    "harmed.",
                ),
            ),
            percentage(
                "praise",
                "What percentage of those interviewed report benefit?",
                asked,
                "The groups have not changed. Only the people who are left to be asked have "
                "changed.",
                weigh,
                (
                    "only-staying",
                    stayed,
                    "This is the percentage of those who stayed. Only some of them are invited.",
                ),
                ("everybody", truth, "This is the percentage of all who joined."),
                (
                    "only-inviting",
                    without.p_report("asked"),
                    "This leaves out the first step: only people who stayed can be invited.",
                ),
                (
                    "not-divided",
                    sum(model.reached("asked")[k] * reports[k] for k in KINDS),
                    "This is a percentage of all who joined. Divide by those who are interviewed.",
                ),
                (
                    "divided-by-the-stayed",
                    sum(model.reached("asked")[k] * reports[k] for k in KINDS)
                    / sum(model.reached("stayed").values()),
                    "You divided by all who stayed. The question is about those interviewed: "
                    "divide by all who pass both steps.",
                ),
                (
                    "harmed-left-out",
                    asked - model.mix("asked")["harmed"] * reports["harmed"],
                    "You left out the harmed. Some of them are interviewed as well, and some of "
                    "these report benefit.",
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
                    "This is the plain mean of the three percentages. But the three kinds are not "
                    "equally large.",
                ),
                (
                    "would-not",
                    1 - asked,
                    "This is the percentage of those interviewed who would not report benefit.",
                ),
            ),
            percentage(
                "all",
                f"Of {n} interviewed, each independent of the others: what is the chance, in per "
                f"cent, that all {n} report benefit?",
                p_k_of_n(n, n, asked),
                f"It can happen that all {n} praise the group. But what the group did to all who "
                "joined has not changed.",
                "Multiply the chance of one by itself, once for each person asked.",
                ("one-person", asked, "That is the chance for one person."),
                ("everybody", p_k_of_n(n, n, truth), "You began with the share of all who joined."),
                (
                    "only-staying",
                    p_k_of_n(n, n, stayed),
                    "You began with the share of those who stayed.",
                ),
                (
                    "at-least-one",
                    1 - (1 - asked) ** n,
                    "This is the chance that at least one of them reports benefit.",
                ),
                (
                    "nobody",
                    (1 - asked) ** n,
                    "This is the chance that none of them reports benefit.",
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
                    f"This is the chance for {n - 1} people, not {n}.",
                ),
                (
                    "unweighted",
                    p_k_of_n(n, n, mean),
                    "You began with the plain mean of the three percentages.",
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
                    "This is the chance that not all of them report benefit.",
                ),
                (
                    "one-too-many",
                    asked ** (n + 1),
                    f"This is the chance for {n + 1} people, not {n}.",
                ),
                (
                    "only-the-helped",
                    model.mix("asked")["helped"] ** n,
                    "You began with the percentage who are helped. But everybody who is "
                    "interviewed can report benefit: begin with your answer to the question "
                    "before.",
                ),
                (
                    "all-as-the-helped",
                    reports["helped"] ** n,
                    "You took all of them as helped. Begin with your answer to the question "
                    "before.",
                ),
                ("halved", asked / 2, "You halved the chance of one. Multiply it by itself."),
            ),
        ),
    )

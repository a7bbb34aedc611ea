"""Numbers of the triangulation tasks: what sources are worth, and between what the truth lies.

Each follows exactly from an invented mechanism; a variant gives a student numbers of their own.
Slips that would come too near the right value or one another are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from itertools import combinations
from math import ceil, floor, sqrt

from ...activities.labs.lab import INVENTED
from ...activities.quizzing.kind import Quiz
from ...activities.quizzing.questions import Option, Single, Slip, numeric_with_slips
from ...appraisal.triangulation import bracket, compare_biases, effective_sources
from ...tasks.variants import chosen

#: To two decimals, however one rounds on the way.
TOLERANCE = 0.02
#: A question for a number.
quantity = partial(numeric_with_slips, tolerance=TOLERANCE)


def how_many(variant: int) -> Quiz:
    """What k sources with a common error are worth, and what would make them worth more."""
    k = chosen(variant, "k", (5, 4, 6, 8))
    rho = chosen(variant, "rho", (0.6, 0.7, 0.8, 0.4, 0.3, 0.45))
    worth, double = effective_sources(k, rho), effective_sources(2 * k, rho)
    formula = (
        "The first study counts in full. Each further study adds ρ below the line of the fraction."
    )
    return Quiz(
        task=(
            f"{INVENTED}\n{k} studies ask the same question, and their errors are equally large. "
            "Between the errors of "
            f"any two of them the correlation is {rho:g}, because all of them found their "
            "participants in the same way.\nGive numbers to two decimals."
        ),
        questions=(
            quantity(
                "worth",
                f"How many independent studies are the {k} worth?",
                worth,
                f"So ‘{k} studies agree’ sounds like more evidence than it is.",
                formula,
                ("counted", k, "That is how many there are, not what they are worth."),
                (
                    "whole-k-below",
                    k / (1 + k * rho),
                    "Below the line take k − 1, not k: a study does not share its error with "
                    "itself.",
                ),
                (
                    "share-taken-off",
                    k * (1 - rho),
                    "You subtracted the shared part once for each study, as if it were lost. But "
                    "what all of them share still counts once.",
                ),
                (
                    "rho-squared",
                    k / (1 + (k - 1) * rho**2),
                    "You squared ρ. Put ρ in as it is.",
                ),
                (
                    "root-of-rho",
                    k / (1 + (k - 1) * sqrt(rho)),
                    "You took the root of ρ. Put ρ in as it is.",
                ),
                (
                    "upside-down",
                    1 / worth,
                    "You divided the other way round. The number is between 1 and k.",
                ),
                (
                    "times-rho",
                    k * rho,
                    "That is k times ρ. But the more the studies share, the less they are worth: "
                    "put ρ below the line.",
                ),
                (
                    "root-of-k",
                    sqrt(k),
                    "That is the root of how many there are. What they are worth depends on how "
                    "much they share: put ρ in.",
                ),
                ("halved", k / 2, "That is half of them. How much they share is ρ: put ρ in."),
                (
                    "only-below",
                    1 + (k - 1) * rho,
                    "This belongs below the line, and k belongs above it.",
                ),
                ("as-one", 1, "It would be one if all of the error were shared."),
            ),
            quantity(
                "double",
                f"{k} further studies are made in the same way. How many are all {2 * k} worth?",
                double,
                "Twice as many studies are twice the work, but they are worth only a little more.",
                "The same rule with twice as many.",
                ("doubled", 2 * worth, "Twice as many are not worth twice as much."),
                ("counted", 2 * k, "That is how many there are, not what they are worth."),
                (
                    "whole-k-below",
                    2 * k / (1 + 2 * k * rho),
                    "Below the line take the number of studies minus 1.",
                ),
                (
                    "rho-squared",
                    2 * k / (1 + (2 * k - 1) * rho**2),
                    "You squared ρ. Put ρ in as it is.",
                ),
                ("unchanged", worth, f"That is what the first {k} are worth."),
                ("times-rho", 2 * k * rho, "That is the number times ρ. Divide, as before."),
                (
                    "share-taken-off",
                    2 * k * (1 - rho),
                    "You subtracted the shared part once for each study. But what all of them "
                    "share still counts once.",
                ),
                ("only-below", 1 + (2 * k - 1) * rho, "This belongs below the line only."),
                (
                    "root-of-k",
                    sqrt(2 * k),
                    "That is the root of how many there are. What they are worth depends on how "
                    "much they share: put ρ in.",
                ),
            ),
            quantity(
                "ceiling",
                "Even if very many more studies are made in this way, all of them together are "
                "never worth more than …",
                1 / rho,
                "If you want more than this, you need studies whose errors are less alike, not "
                "more studies of the same kind.",
                "Let the number of studies grow without end in the rule: what is left?",
                (
                    "unshared",
                    1 / (1 - rho),
                    "You divided by what is not shared. Divide by what is shared.",
                ),
                (
                    "rest-of-rho",
                    1 - rho,
                    "That is what is not shared. The largest possible number is 1 divided by what "
                    "is shared.",
                ),
                ("rho-squared", 1 / rho**2, "You squared ρ. Put ρ in as it is."),
                ("rho-itself", rho, "That is ρ. Divide 1 by it."),
                (
                    "no-ceiling",
                    2 * k,
                    "That is how many studies there are then, each counted in full. The question "
                    "is what they are worth at most, if all of them share a part of their error.",
                ),
                ("one", 1, "One study is worth one. More studies are worth a little more."),
                (
                    "counted",
                    k,
                    "That is how many studies there are now, each counted in full. The question "
                    "is what they are worth at most, however many they become.",
                ),
                (
                    "the-first",
                    worth,
                    f"This is what the first {k} are worth. More of them are worth a little more.",
                ),
                (
                    "doubled-only",
                    double,
                    f"This is what {2 * k} are worth. Still more of them are worth a little more.",
                ),
                *(
                    Slip(
                        "without-limit",
                        large,
                        "Even very many studies are never worth so much: there is a number that "
                        "they do not pass.",
                        within=0.005,
                    )
                    for large in (10, 12, 20, 50, 100, 1000, 10000)
                    if large != 2 * k
                ),
            ),
            quantity(
                "another-kind",
                "There is also one study of another kind. Its error is as large, but it has "
                f"nothing in common with the errors of the {k}. Count the {k} together as what "
                "they are worth, and count the new study as one whole study. Then the two kinds "
                "have the weight that they deserve, and you may add. How many independent studies "
                "are all of them worth?",
                worth + 1,
                f"The study of another kind adds 1. The {k - 1} further studies of the first kind "
                "together added only "
                f"{worth - 1:.2f}.",
                "Take what the first studies are worth, and add the new study as one.",
                ("counted", k + 1, "That is how many there are."),
                (
                    "as-one-more",
                    effective_sources(k + 1, rho),
                    "That is one more of the same kind. This one shares nothing with them.",
                ),
                (
                    "weighted-by-rho",
                    worth + rho,
                    "The new study shares nothing, so it counts in full.",
                ),
                ("after-doubling", double + 1, f"Here add it to the first {k} only."),
                (
                    "added-to-the-ceiling",
                    1 / rho + 1,
                    "You added it to the largest possible number for such studies. Add it to what "
                    f"the {k} studies are worth.",
                ),
                (
                    "plain-mean",
                    (k + 1) ** 2 / (k + 1 + k * (k - 1) * rho),
                    f"This is for the plain mean of all {k + 1} studies, in which the first kind "
                    f"has too much weight. Count the {k} together as what they are worth, and "
                    "add 1.",
                ),
                (
                    "mean",
                    (worth + 1) / 2,
                    "This is the mean of the two. Here you have to add.",
                ),
                ("left-out", worth, "The study of another kind is not counted yet."),
                ("twice-the-worth", 2 * worth, "Only one study is added, and it counts as one."),
                follows=lambda said: said["worth"] + 1,
            ),
        ),
        lesson="09: What the lab shows",
    )


_NO_BOUND = (
    "The mean of the three sources is no limit, because two of them are wrong in the same "
    "direction."
)
_FROM_VOLUNTEERS = "who volunteers"
_PAIRS = {"ab": ("A", "B"), "ac": ("A", "C"), "bc": ("B", "C")}


def _between_two(estimates: Iterable[int]) -> list[Slip]:
    """The middles between two sources, as they are and as one rounds them."""
    told = (
        "That is the middle of two sources. The question asks for the lowest and the highest "
        "number that are possible, if each source is wrong only in its own direction."
    )
    middles = {(a + b) / 2 for a, b in combinations(estimates, 2)}
    rounded = {float(whole) for middle in middles for whole in (floor(middle), ceil(middle))}
    return [Slip("middle-of-two", value, told, within=0.05) for value in sorted(middles | rounded)]


def between(variant: int) -> Quiz:
    """Sources wrong in opposite directions: which agreement says most, and where the truth is."""
    low = chosen(variant, "low", (3, 2, 5, 1, 4, 6))
    high = low + chosen(variant, "high", (6, 5, 7, 8))
    higher = high + chosen(variant, "higher", (5, 3, 4, 6))
    estimates = {"A": high, "B": low, "C": higher}
    table = [
        ("A", _FROM_VOLUNTEERS, "over"),
        ("B", "with whom they are compared", "under"),
        ("C", _FROM_VOLUNTEERS, "over"),
    ]
    least, most = bracket(estimates, table)
    assert least is not None  # B can only be too low,
    assert most is not None  # A and C only too high
    relations = {(p.first, p.second): p.relation for p in compare_biases(table)}
    best = next(key for key, pair in _PAIRS.items() if relations[pair] == "opposing")
    mean = (high + low + higher) / 3
    why = {
        "ab": "One can only be too high, and the other only too low. If both give the same number, "
        "this number must be true.",
        "ac": "In both, people who feel well take part more often, so both are too high. They "
        "could also agree if the true number were another one.",
    }
    return Quiz(
        task=(
            f"{INVENTED}\nThree sources say by how many points the members of the same groups are "
            "less exhausted than doctors without a group.\n"
            f"A, members who answered a letter: {high}. Members who feel well answer more often.\n"
            f"B, members compared with doctors who have fewer patients: {low}. Doctors with fewer "
            "patients are less exhausted, even without a group.\n"
            f"C, a survey handed out in the groups: {higher}. Members who feel well are there more "
            "often.\n"
            "Assume that there is no error by chance, and that each source has only this one bias."
        ),
        questions=(
            Single(
                "strongest",
                "Suppose that two of them give the same number. Which two would make you trust "
                "this number most?",
                (
                    Option("ac", "A and C", why["ac"], name="shared-bias"),
                    Option("ab", "A and B", why["ab"], right=best == "ab"),
                    Option(
                        "any",
                        "any two: agreement is agreement",
                        "Ask what could have made them agree. Two sources that are wrong in the "
                        "same direction can agree for this reason alone.",
                        name="agreement-is-agreement",
                    ),
                    Option(
                        "none",
                        "none: each of them is biased",
                        "Every source is biased. It helps to know in which direction.",
                        name="all-biased",
                    ),
                ),
            ),
            quantity(
                "least",
                "The truth is at least … points.",
                least,
                "This source can only be too low. So the truth cannot be lower than this number.",
                "Which source can only be too low?",
                (
                    "a-high-one",
                    high,
                    "This source can only be too high. So the truth may be lower than this number.",
                ),
                (
                    "zero",
                    0,
                    "A biased source still gives a limit, if one knows in which direction it is "
                    "wrong. One of the three says more than 0.",
                ),
                Slip("mean", mean, _NO_BOUND, within=0.05),
                *_between_two(estimates.values()),
                tolerance=0,
            ),
            quantity(
                "most",
                "The truth is at most … points.",
                most,
                "Two sources can only be too high. The truth cannot be higher than the lower of "
                "the two.",
                "Which sources can only be too high, and which of these gives the lower number?",
                (
                    "the-looser",
                    higher,
                    "This is true. But another source that is too high gives a "
                    "lower number, so it says more.",
                ),
                (
                    "a-low-one",
                    low,
                    "This source can only be too low. So the truth may be higher than this number.",
                ),
                (
                    "all-there-is",
                    100,
                    "This is the end of a scale. One source can only be too high: the truth cannot "
                    "be higher than this source.",
                ),
                Slip("mean", mean, _NO_BOUND, within=0.05),
                *_between_two(estimates.values()),
                tolerance=0,
            ),
        ),
        lesson="09: In which direction is each source wrong?",
    )

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
    formula = "One source counts in full; each further one adds ρ below the line."
    return Quiz(
        task=(
            f"{INVENTED}\n{k} studies of one question err to the same extent. Between the errors "
            "of "
            f"any two of them the correlation is {rho:g}, because all of them found their "
            "participants in the same way.\nGive numbers to two decimals."
        ),
        questions=(
            quantity(
                "worth",
                f"How many independent studies are the {k} worth?",
                worth,
                f"So ‘{k} studies agree’ claims more than there is.",
                formula,
                ("counted", k, "That is how many there are, not what they are worth."),
                (
                    "whole-k-below",
                    k / (1 + k * rho),
                    "Below the line stands k − 1: a study does not share its error with itself.",
                ),
                (
                    "share-taken-off",
                    k * (1 - rho),
                    "This takes the shared part off once for each study, as if what is shared were "
                    "simply lost. Of what all share, one remains.",
                ),
                (
                    "rho-squared",
                    k / (1 + (k - 1) * rho**2),
                    "That squares ρ; it goes in as it is.",
                ),
                (
                    "root-of-rho",
                    k / (1 + (k - 1) * sqrt(rho)),
                    "That takes the root of ρ; it goes in as it is.",
                ),
                ("upside-down", 1 / worth, "You have it upside down: it lies between 1 and k."),
                (
                    "times-rho",
                    k * rho,
                    "That is k times ρ: what is shared counts more the more "
                    "there is of it. Below the line it makes the studies worth less.",
                ),
                (
                    "root-of-k",
                    sqrt(k),
                    "That is the root of how many there are. What they are worth depends on how "
                    "much they share: put ρ in.",
                ),
                ("halved", k / 2, "That is half of them. How much they share is ρ; put it in."),
                ("only-below", 1 + (k - 1) * rho, "That stands below the line; k stands above."),
                ("as-one", 1, "It would be one if all of the error were shared."),
            ),
            quantity(
                "double",
                f"{k} further studies are made in the same way. How many are all {2 * k} worth?",
                double,
                "Twice the work, and little more to show for it.",
                "The same rule with twice as many.",
                ("doubled", 2 * worth, "What they are worth does not double with them."),
                ("counted", 2 * k, "That is how many there are, not what they are worth."),
                (
                    "whole-k-below",
                    2 * k / (1 + 2 * k * rho),
                    "Below the line stands the number of studies less one.",
                ),
                (
                    "rho-squared",
                    2 * k / (1 + (2 * k - 1) * rho**2),
                    "That squares ρ; it goes in as it is.",
                ),
                ("unchanged", worth, f"That is what the first {k} are worth."),
                ("times-rho", 2 * k * rho, "That is the number times ρ; divide, as before."),
                (
                    "share-taken-off",
                    2 * k * (1 - rho),
                    "This takes the shared part off once for "
                    "each study. Of what all share, one remains.",
                ),
                ("only-below", 1 + (2 * k - 1) * rho, "That stands below the line."),
                (
                    "root-of-k",
                    sqrt(2 * k),
                    "That is the root of how many there are. What they are worth depends on how "
                    "much they share: put ρ in.",
                ),
            ),
            quantity(
                "ceiling",
                "However many more are made in this way, they are never worth more than …",
                1 / rho,
                "Who wants more has to share less, not do more.",
                "Let the number of studies grow without end in the rule: what is left?",
                (
                    "unshared",
                    1 / (1 - rho),
                    "This takes what is not shared for what is.",
                ),
                (
                    "rest-of-rho",
                    1 - rho,
                    "That is what is not shared. The ceiling is 1 divided by what is shared.",
                ),
                ("rho-squared", 1 / rho**2, "That squares ρ; it goes in as it is."),
                ("rho-itself", rho, "That is ρ. The ceiling is what one gets by dividing by it."),
                (
                    "no-ceiling",
                    2 * k,
                    "That is how many studies there are then, each counted in full. The question "
                    "is what they are worth at most, if all of them share a part of their error.",
                ),
                ("one", 1, "It begins at one, with one study, and grows a little."),
                (
                    "counted",
                    k,
                    "That is how many studies there are now, each counted in full. The question "
                    "is what they are worth at most, however many they become.",
                ),
                (
                    "the-first",
                    worth,
                    f"The first {k} are worth that; some more go a little further.",
                ),
                (
                    "doubled-only",
                    double,
                    f"{2 * k} are worth that; there is still a little to come.",
                ),
                *(
                    Slip(
                        "without-limit",
                        large,
                        "However many studies are made, they never come so far: there is a number "
                        "that they do not pass.",
                        within=0.005,
                    )
                    for large in (10, 12, 20, 50, 100, 1000, 10000)
                    if large != 2 * k
                ),
            ),
            quantity(
                "another-kind",
                f"Beside the {k} stands one study of another kind, which shares no error with "
                "them. "
                "What sources that share nothing are worth adds up. How many are all of them "
                "worth?",
                worth + 1,
                f"It adds one whole; the {k - 1} further ones of the first kind added "
                f"{worth - 1:.2f}.",
                "What the first are worth, and the new one in full.",
                ("counted", k + 1, "That is how many there are."),
                (
                    "as-one-more",
                    effective_sources(k + 1, rho),
                    "That is one more of the same kind. This one shares nothing with them.",
                ),
                ("weighted-by-rho", worth + rho, "The new one shares nothing: it counts in full."),
                ("after-doubling", double + 1, f"Here it stands beside the first {k} alone."),
                (
                    "added-to-the-ceiling",
                    1 / rho + 1,
                    f"This adds it to the most that such studies "
                    f"come near to. The {k} have not got there: add it to what {k} are worth.",
                ),
                (
                    "mean",
                    (worth + 1) / 2,
                    "This is the mean of the two. What shares nothing adds up.",
                ),
                ("left-out", worth, "The study of another kind is still to be counted."),
                ("twice-the-worth", 2 * worth, "Only one study is added, and it counts as one."),
                follows=lambda said: said["worth"] + 1,
            ),
        ),
        lesson="09: What the lab shows",
    )


_NO_BOUND = (
    "The mean of the three sources is no bound, because two of them are wrong in the same "
    "direction."
)
_FROM_VOLUNTEERS = "who volunteers"
_PAIRS = {"ab": ("A", "B"), "ac": ("A", "C"), "bc": ("B", "C")}


def _between_two(estimates: Iterable[int]) -> list[Slip]:
    """The middles between two sources, as they are and as one rounds them."""
    told = (
        "That is the middle of two sources. The question asks for the floor and the ceiling: "
        "what is certain, if each source is wrong only in its own direction."
    )
    middles = {(a + b) / 2 for a, b in combinations(estimates, 2)}
    rounded = {float(whole) for middle in middles for whole in (floor(middle), ceil(middle))}
    return [Slip("middle-of-two", value, told, within=0.05) for value in sorted(middles | rounded)]


def between(variant: int) -> Quiz:
    """Sources that lean opposite ways: which agreement says most, and where the truth lies."""
    low = chosen(variant, "low", (3, 2, 5, 1, 4, 6))
    high = low + chosen(variant, "high", (6, 5, 7, 8))
    higher = high + chosen(variant, "higher", (5, 3, 4, 6))
    estimates = {"A": high, "B": low, "C": higher}
    table = [
        ("A", _FROM_VOLUNTEERS, "over"),
        ("B", "being obliged", "under"),
        ("C", _FROM_VOLUNTEERS, "over"),
    ]
    least, most = bracket(estimates, table)
    assert least is not None  # B can only be too low,
    assert most is not None  # A and C only too high
    relations = {(p.first, p.second): p.relation for p in compare_biases(table)}
    best = next(key for key, pair in _PAIRS.items() if relations[pair] == "opposing")
    mean = (high + low + higher) / 3
    why = {
        "ab": "One is too high if anything, the other too low: what could make both say the same, "
        "except that it is so?",
        "ac": "Both are moved the same way by who volunteers. They would agree also if it were not "
        "so.",
    }
    return Quiz(
        task=(
            f"{INVENTED}\nThree sources say by how many points members are less exhausted.\n"
            f"A, members who answered a letter: {high}. Whoever is well answers.\n"
            f"B, trainees obliged to attend: {low}. Being obliged spoils some of it.\n"
            f"C, a survey handed out in the groups: {higher}. Whoever is well is there.\n"
            "Leave chance aside, and take each to have this one bias and no other."
        ),
        questions=(
            Single(
                "strongest",
                "If two of them had given the same number, from which two would it be the "
                "strongest "
                "evidence?",
                (
                    Option("ac", "A and C", why["ac"], name="shared-bias"),
                    Option("ab", "A and B", why["ab"], right=best == "ab"),
                    Option(
                        "any",
                        "any two: agreement is agreement",
                        "Agreement is worth what could have made it. Two that lean the same way "
                        "can "
                        "agree for that reason alone.",
                        name="agreement-is-agreement",
                    ),
                    Option(
                        "none",
                        "none: each of them is biased",
                        "Every source is. What one can use is to know which way.",
                        name="all-biased",
                    ),
                ),
            ),
            quantity(
                "least",
                "The truth is at least … points.",
                least,
                "A source that can only be too low gives a floor.",
                "Which source can only be too low?",
                (
                    "a-high-one",
                    high,
                    "If this source is wrong, it is too high. So it gives no floor.",
                ),
                (
                    "zero",
                    0,
                    "A biased source still gives a bound, if one knows in which direction it is "
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
                "Of two that are too high the lower one is the tighter ceiling.",
                "Which sources can only be too high, and which of these says more?",
                ("the-looser", higher, "True, and another source that is too high says more."),
                ("a-low-one", low, "That one is too low, if anything: it gives no ceiling."),
                (
                    "all-there-is",
                    100,
                    "That is as far as a scale goes. One source is too high, if "
                    "anything: the truth cannot lie above it.",
                ),
                Slip("mean", mean, _NO_BOUND, within=0.05),
                *_between_two(estimates.values()),
                tolerance=0,
            ),
        ),
        lesson="09: In which direction is each source wrong?",
    )

"""Agreement where a unit may carry several codes, or none: α with a distance between sets."""

from __future__ import annotations

from collections.abc import Callable, Set
from itertools import combinations
from math import fsum

from .ratings import Ratings, tally, unit_patterns

Distance = Callable[[Set, Set], float]


def masi_distance(a: Set, b: Set) -> float:
    """Passonneau's MASI as a distance: how far two sets of codes are from being the same.

    Their overlap (shared codes over all codes, Jaccard) is weighed by how it comes about: 1 for
    two equal sets, ⅔ where one holds the other, ⅓ where each has codes of its own, 0 where they
    share nothing. Two empty sets are equal: both coders say "no code".

    Parameters
    ----------
    a, b : set or frozenset

    Returns
    -------
    float
        In [0, 1]; 0 for the same set, 1 for sets that share nothing.

    Raises
    ------
    TypeError
        If the two differ and one of them is no set.

    Source
    ------
    Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and
    pragmatic annotation. LREC 2006.
    """
    if a == b:
        return 0.0
    shared = len(a & b)
    if not shared:
        return 1.0
    kind = 2 / 3 if a < b or b < a else 1 / 3
    return 1 - shared / len(a | b) * kind


def set_alpha(ratings: Ratings, distance: Distance = masi_distance) -> float:
    """Krippendorff's α for sets of codes, any number of coders, missing ratings allowed.

    One minus the mean distance within units over the mean distance between any two ratings, as
    luck would pair them.

    Parameters
    ----------
    ratings : sequence of sequences, or mapping from coder to sequence
        Coders × units; each rating a frozenset, None where it is missing.
    distance : callable
        Between two sets; symmetric, and 0 for equal ones.

    Returns
    -------
    float
        α, at most 1; 0 for what luck would do, below 0 for disagreement beyond luck.

    Raises
    ------
    ValueError
        If there are fewer than two coders, no unit, rows of unequal length, or no unit with two
        ratings; or if all ratings are alike (α is then 0/0).

    Source
    ------
    Krippendorff, K. (2019). Content analysis: an introduction to its methodology (4th ed.), ch. 12.
    https://doi.org/10.4135/9781071878781, with the distance of Passonneau (2006).
    """
    patterns = [(p, times) for p, times in unit_patterns(ratings).items() if len(p) > 1]
    uses: dict[Set, int] = {}
    for pattern, times in patterns:
        for rating in pattern:
            uses[rating] = uses.get(rating, 0) + times
    if not uses:
        raise ValueError("No unit was rated by two coders, so there is nothing to compare.")
    if len(uses) == 1:
        raise ValueError(
            "Every unit has the same codes from every coder: without any variation luck alone "
            "agrees on every unit, so α is 0/0 and undefined."
        )
    observed = fsum(
        times * _apart(tally(pattern), distance) / (len(pattern) - 1) for pattern, times in patterns
    )
    return 1 - observed * (sum(uses.values()) - 1) / _apart(uses, distance)


def _apart(counts, distance: Distance) -> float:
    """The distance summed over all ordered pairs of ratings."""
    return 2 * fsum(
        n * m * distance(a, b) for (a, n), (b, m) in combinations(list(counts.items()), 2)
    )

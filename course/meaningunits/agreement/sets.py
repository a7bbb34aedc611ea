"""Agreement where a unit may carry several codes, or none: α with a distance between sets."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import combinations
from math import fsum
from typing import Any

from .inputs import Ratings, function, is_missing, listed
from .ratings import coder_rows, paired_patterns, tally

Distance = Callable[[Any, Any], float]


def masi_distance(a: Iterable[Hashable], b: Iterable[Hashable]) -> float:
    """Passonneau's MASI as a distance: how far two sets of codes are from being the same.

    Their overlap (shared codes over all codes, Jaccard) is weighed by how it comes about: 1 for
    two equal sets, ⅔ where one holds the other, ⅓ where each has codes of its own, 0 where they
    share nothing. Two empty sets are equal: both coders say "no code".

    Parameters
    ----------
    a, b : set, or list, tuple or array of codes
        The codes that each of two coders gave one unit.

    Returns
    -------
    float
        In [0, 1]; 0 for the same set, 1 for sets that share nothing.

    Raises
    ------
    ValueError
        If one of them is no collection of codes (a plain text is none).

    Source
    ------
    Passonneau, R. (2006). Measuring agreement on set-valued items (MASI) for semantic and
    pragmatic annotation. LREC 2006. https://aclanthology.org/L06-1392/
    """
    a, b = _code_set(a, "The first set"), _code_set(b, "The second set")
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
    ratings : Ratings
        Coders × units, or a DataFrame of units × coders; each rating a set or list of codes, empty
        for "no code", None where it is missing.
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
        ratings; if a rating is no collection of codes; or if all are alike (α is then 0/0).

    Source
    ------
    Krippendorff, K. (2019). Content analysis: an introduction to its methodology (4th ed.), ch. 12.
    https://doi.org/10.4135/9781071878781, with the distance of Passonneau (2006).
    """
    function(distance, "The distance", "masi_distance")
    rows = [
        [
            None if is_missing(codes) else _code_set(codes, f"Unit {unit} of coder {coder}")
            for unit, codes in enumerate(row, 1)
        ]
        for coder, row in enumerate(coder_rows(ratings), 1)
    ]
    patterns, uses = paired_patterns(rows)
    if len(uses) == 1:
        raise ValueError(
            "Every unit has the same codes from every coder: without any variation luck alone "
            "agrees on every unit, so α is 0/0 and undefined."
        )
    observed = fsum(
        times * _apart(tally(pattern), distance) / (len(pattern) - 1) for pattern, times in patterns
    )
    return 1 - observed * (sum(uses.values()) - 1) / _apart(uses, distance)


def _code_set(codes: Any, where: str) -> frozenset[Hashable]:
    """The codes of one unit as a frozenset."""
    if isinstance(codes, frozenset):
        return codes
    give = "a set or list of codes, empty where there is none"
    if isinstance(codes, str):
        raise ValueError(f"{where} is the text {codes!r}: give {give}.")
    try:
        return frozenset(listed(codes, where, give, ordered=False))
    except TypeError:
        raise ValueError(
            f"{where} holds a list, set or the like: give one word or number for each code."
        ) from None


def _apart(counts: Mapping[Hashable, int], distance: Distance) -> float:
    """The distance summed over all ordered pairs of ratings."""
    return 2 * fsum(
        n * m * distance(a, b) for (a, n), (b, m) in combinations(list(counts.items()), 2)
    )

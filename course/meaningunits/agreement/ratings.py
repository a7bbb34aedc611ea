"""Ratings as coders × units: checking them, and counting how often each pattern occurs.

A pattern is what the coders said of one unit. There are few different ones however many units
there are, so every coefficient is computed from pattern counts, not unit by unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

Rows = Sequence[Sequence[Hashable]]
Ratings = Rows | Mapping[Hashable, Sequence[Hashable]]

# Up to this many coders, asking for one rating after another is quicker than a Counter.
_SHORT = 8


def coder_rows(ratings: Ratings) -> Rows:
    """The rows of ratings that may also be given as a mapping from coder to row."""
    return list(ratings.values()) if isinstance(ratings, Mapping) else ratings


def unit_patterns(ratings: Ratings) -> Counter[tuple[Hashable, ...]]:
    """Count the patterns of units, missing ratings (None) left out of the pattern.

    Parameters
    ----------
    ratings : sequence of sequences, or mapping from coder to sequence
        Coders × units.

    Returns
    -------
    Counter
        Number of units for every pattern, a tuple of the ratings there are, in coder order.

    Raises
    ------
    ValueError
        If there are fewer than two coders, no unit, or rows of unequal length, or if a rating
        is NaN or cannot be compared as a whole (a list or a set).
    """
    rows = coder_rows(ratings)
    if len(rows) < 2:
        raise ValueError(f"There are {len(rows)} coders: agreement needs at least two.")
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            raise ValueError(
                f"Coder 1 has {len(rows[0])} units and coder {number} has {len(row)}: every coder "
                "needs one entry for each of the same units, None where a rating is missing."
            )
    if len(rows[0]) == 0:
        raise ValueError("The ratings are empty: agreement needs at least one unit.")
    try:
        counts = Counter(zip(*rows, strict=True))
    except TypeError:
        raise ValueError(
            "A rating is a list, set or the like: give one word or number for each unit, or a "
            "frozenset where a unit carries several codes."
        ) from None
    values = set().union(*counts)
    # NaN is the only value that differs from itself, and would count as a new category each time.
    if any(rating != rating for rating in values):
        raise ValueError("A rating is NaN: use None where a coder gave no rating.")
    if None not in values:
        return counts
    patterns: Counter[tuple[Hashable, ...]] = Counter()
    for pattern, times in counts.items():
        patterns[tuple(rating for rating in pattern if rating is not None)] += times
    return patterns


def tally(pattern: Sequence[Hashable]) -> Mapping[Hashable, int]:
    """How often each rating occurs in a pattern."""
    if len(pattern) > _SHORT:
        return Counter(pattern)
    return {rating: pattern.count(rating) for rating in set(pattern)}

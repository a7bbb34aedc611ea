"""Ratings as coders × units: checking them, and counting how often each pattern occurs.

A pattern is what the coders said of one unit. There are few different ones however many units
there are, so every coefficient is computed from pattern counts, not unit by unit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

from .inputs import Ratings, is_missing, listed, named

Rows = Sequence[Sequence[Hashable]]

# Up to this many coders, asking for one rating after another is quicker than a Counter.
_SHORT = 8

_ROW = "one code for each unit, in the order of the units, None where one is missing"


def code_row(codes: Any, coder: Hashable) -> Sequence[Hashable]:
    """One coder's codes as a list; `coder` names the row in an error."""
    return listed(codes, f"The codes of coder {coder}", _ROW)


def coder_rows(ratings: Ratings) -> Rows:
    """One row for each coder, whatever the ratings were given as.

    Raises
    ------
    ValueError
        If they are not coders × units.
    """
    rows = named(ratings, "one row of codes for each coder").values()
    return [code_row(row, number) for number, row in enumerate(rows, 1)]


def unit_patterns(rows: Rows) -> Counter[tuple[Hashable, ...]]:
    """Count the patterns of units, missing ratings left out of the pattern.

    Parameters
    ----------
    rows : sequence of sequences
        Coders × units, as `coder_rows` makes them.

    Returns
    -------
    Counter
        Number of units for every pattern, a tuple of the ratings there are, in coder order.

    Raises
    ------
    ValueError
        If there are fewer than two coders, no unit, or rows of unequal length, or if a rating
        cannot be compared as a whole (a list or a set).
    """
    if len(rows) < 2:
        raise ValueError(f"There are {len(rows)} coders: agreement needs at least two.")
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            units = f"{len(rows[0])} unit{'s' * (len(rows[0]) != 1)}"
            raise ValueError(
                f"Coder 1 has {units} and coder {number} has "
                f"{len(row)}: every coder "
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
    missing = {rating for rating in set().union(*counts) if is_missing(rating)}
    if not missing:
        return counts
    patterns: Counter[tuple[Hashable, ...]] = Counter()
    for pattern, times in counts.items():
        patterns[tuple(rating for rating in pattern if rating not in missing)] += times
    return patterns


def paired_patterns(
    rows: Rows,
) -> tuple[list[tuple[tuple[Hashable, ...], int]], dict[Hashable, int]]:
    """The patterns of units that two coders or more rated, and how often each rating is in them.

    Raises
    ------
    ValueError
        As for `unit_patterns`, or if no unit was rated by two coders.
    """
    patterns = [(p, times) for p, times in unit_patterns(rows).items() if len(p) > 1]
    uses: dict[Hashable, int] = {}
    for pattern, times in patterns:
        for rating in pattern:
            uses[rating] = uses.get(rating, 0) + times
    if not uses:
        raise ValueError(
            "No unit was rated by two coders, so there is nothing to compare: give units that "
            "two coders or more have rated."
        )
    return patterns, uses


def tally(pattern: Sequence[Hashable]) -> Mapping[Hashable, int]:
    """How often each rating occurs in a pattern."""
    if len(pattern) > _SHORT:
        return Counter(pattern)
    return {rating: pattern.count(rating) for rating in set(pattern)}

"""Krippendorff's α: any number of coders, missing ratings, four levels of measurement."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from math import fsum
from typing import Any

from .inputs import Ratings, chosen, is_finite
from .ratings import coder_rows, paired_patterns, tally

Counts = Mapping[Hashable, int]

LEVELS = ("nominal", "ordinal", "interval", "ratio")


def krippendorff_alpha(ratings: Ratings, level: str = "nominal") -> float:
    """Krippendorff's α: one minus the disagreement found over the disagreement luck would bring.

    Luck draws pairs without replacement from all ratings that could be paired. Units with fewer
    than two ratings are left out.

    Parameters
    ----------
    ratings : Ratings
        Coders × units, or a DataFrame of units × coders; missing ratings are allowed.
    level : {"nominal", "ordinal", "interval", "ratio"}
        How far two different ratings are apart: equally far; by the ratings that lie between
        them; by their difference; by their difference relative to their sum.

    Returns
    -------
    float
        α, at most 1; 0 for what luck would do, below 0 for disagreement beyond luck.

    Raises
    ------
    ValueError
        If the level is not known; if there are fewer than two coders, no unit, rows of unequal
        length, or no unit with two ratings; if all ratings are alike (α is then 0/0); or if
        ratings above the nominal level are not finite numbers (not negative, for ratio).

    Source
    ------
    Krippendorff, K. (2011). Computing Krippendorff's alpha-reliability.
    https://repository.upenn.edu/asc_papers/43; Krippendorff, K. (2019). Content
    analysis: an introduction to its methodology (4th ed.), ch. 12.
    https://doi.org/10.4135/9781071878781
    """
    chosen(level, "level", LEVELS)
    patterns, uses = paired_patterns(coder_rows(ratings))
    if len(uses) == 1:
        raise ValueError(
            f"Every rating that can be paired is {next(iter(uses))!r}: without any variation "
            "luck alone agrees on every unit, so α is 0/0 and undefined. Report the percentage, "
            "and say that there was nothing to tell apart."
        )
    place = _places(uses, level)
    disagreement = _DISAGREEMENT[level]
    observed = fsum(
        times * disagreement(tally(pattern), place) / (len(pattern) - 1)
        for pattern, times in patterns
        if len(set(pattern)) > 1
    )
    return 1 - observed * (sum(uses.values()) - 1) / disagreement(uses, place)


def _places(uses: Counts, level: str) -> Mapping[Hashable, float]:
    """Where each rating stands on the scale; nominal ratings stand nowhere."""
    if level == "nominal":
        return {}
    for rating in uses:
        if not is_finite(rating):
            raise ValueError(
                f"The rating {rating!r} is not a number: the {level} level needs finite numbers, "
                "in the order of the scale. Number the steps of the scale, or use the nominal "
                "level."
            )
    place: dict[Hashable, Any] = {rating: rating for rating in uses}
    lowest = min(place.values())
    if level == "ratio" and lowest < 0:
        raise ValueError(
            f"The rating {lowest} is negative: the ratio level needs a scale that starts at "
            "zero. Use the interval level."
        )
    if level == "ordinal":
        return _midranks(uses, sorted(place.values()))
    return {rating: float(number) for rating, number in place.items()}


def _midranks(uses: Counts, ordered: list[Any]) -> dict[Hashable, float]:
    """Middle of the ranks that each rating takes up among all ratings.

    Krippendorff's ordinal distance, the ratings from one to the other with half of either end,
    is the difference of these, so that ordinal data are interval data on mid-ranks.
    """
    ranks, below = {}, 0
    for rating in ordered:
        ranks[rating] = below + uses[rating] / 2
        below += uses[rating]
    return ranks


# Each takes the number of uses of every rating and sums the distance over all ordered pairs.


def _nominal(counts: Counts, _: Mapping[Hashable, float]) -> float:
    return sum(counts.values()) ** 2 - sum(n * n for n in counts.values())


def _squared(counts: Counts, place: Mapping[Hashable, float]) -> float:
    # Squared differences over all pairs are squared deviations from the mean, counted 2n times.
    total = sum(counts.values())
    mean = fsum(n * place[rating] for rating, n in counts.items()) / total
    return 2 * total * fsum(n * (place[rating] - mean) ** 2 for rating, n in counts.items())


def _relative(counts: Counts, place: Mapping[Hashable, float]) -> float:
    spots = [(place[rating], n) for rating, n in counts.items()]
    return 2 * fsum(
        n * m * ((x - y) / (x + y)) ** 2
        for i, (x, n) in enumerate(spots)
        for y, m in spots[:i]  # different ratings, neither negative: their sum is not zero
    )


_DISAGREEMENT: Mapping[str, Callable[[Counts, Mapping[Hashable, float]], float]] = {
    "nominal": _nominal,
    "ordinal": _squared,
    "interval": _squared,
    "ratio": _relative,
}

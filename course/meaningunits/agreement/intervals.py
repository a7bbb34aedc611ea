"""How much an agreement number would move with other units: bootstrap intervals."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from random import Random
from typing import Any

from .inputs import function, is_finite, whole
from .ratings import code_row, coder_rows, unit_patterns


@dataclass(frozen=True)
class Interval:
    """A bootstrap interval and what it rests on."""

    estimate: float
    low: float
    high: float
    confidence: float
    resamples: int  # that gave a value
    undefined: int  # that gave none, such as those with a single code


def bootstrap_interval(
    measure: Callable[..., float],
    *codings: Any,
    confidence: float = 0.95,
    resamples: int = 1000,
    seed: int = 0,
) -> Interval:
    """Percentile bootstrap interval of an agreement coefficient, resampling units.

    Units are drawn with replacement, each with all its ratings, as many as there are; the
    measure is computed again on each draw, and the interval runs between the percentiles of the
    results. Draws on which the measure is undefined are left out and counted. The interval
    speaks of other units from the same coders, not of other coders; with few units it is too
    narrow.

    Parameters
    ----------
    measure : callable
        Takes the codings as they are given here and returns a number, or raises ValueError
        where it is undefined: ``bootstrap_interval(cohen_kappa, a, b)`` or
        ``bootstrap_interval(krippendorff_alpha, ratings)``.
    *codings : Codes, or Ratings
        Two or more rows of codes, or one set of ratings, coders × units.
    confidence : float
        Share of resamples inside the interval, between 0 and 1.
    resamples : int
        Number of draws.
    seed : int
        Seed of the draws: the same seed gives the same interval.

    Returns
    -------
    Interval
        Estimate on all units, lower and upper end, and the numbers of draws with and without a
        value.

    Raises
    ------
    ValueError
        If the codings are not valid, the measure is undefined on them or on every draw, the
        confidence does not lie between 0 and 1, or there is not one resample.

    Source
    ------
    Efron, B. & Tibshirani, R. J. (1993). An introduction to the bootstrap, ch. 13.
    https://doi.org/10.1201/9780429246593
    """
    function(measure, "The measure", "cohen_kappa")
    if not is_finite(confidence) or not 0 < confidence < 1:
        raise ValueError(f"The confidence is {confidence!r}: it must lie between 0 and 1, as .95.")
    resamples = whole(resamples, "The number of resamples", 1, "take at least 1, better 1000")
    seed = whole(seed, "The seed", 0, "give 0 or a whole number above it")
    one = len(codings) == 1
    rows = coder_rows(codings[0]) if one else [code_row(c, n) for n, c in enumerate(codings, 1)]
    unit_patterns(rows)  # refuses what cannot be resampled
    estimate = measure(rows) if one else measure(*rows)
    units = list(zip(*rows, strict=True))
    random = Random(seed)
    values: list[float] = []
    for _ in range(resamples):
        drawn = list(zip(*random.choices(units, k=len(units)), strict=True))
        with suppress(ValueError):
            values.append(measure(drawn) if one else measure(*drawn))
    if not values:
        raise ValueError(
            f"The measure was undefined on all {resamples} resamples, so there is no interval: "
            "there are too few units, or hardly any variation."
        )
    values.sort()
    tail = (1 - confidence) / 2
    return Interval(
        estimate=estimate,
        low=_quantile(values, tail),
        high=_quantile(values, 1 - tail),
        confidence=confidence,
        resamples=len(values),
        undefined=resamples - len(values),
    )


def _quantile(ordered: list[float], share: float) -> float:
    """The value below which a share lies, interpolated between neighbours."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])

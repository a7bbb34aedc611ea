"""Triangulation: do sources converge, how many are they really, and which way is each biased?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from numbers import Real
from typing import Any, NamedTuple

from .checks import choice, count, listed, mapping, name, number, pairs

# Denzin, N. K. (1978). The research act (2nd ed.).
TRIANGULATION_TYPES = {
    "data": "the same question put to other people, places or times",
    "investigator": "more than one person who collects or reads the data",
    "theory": "the same data seen through more than one theory",
    "method": "the same question answered by more than one method",
}

CONVERGENCE_CODES = ("agreement", "partial agreement", "silence", "dissonance")

DIRECTIONS = ("over", "under", "unclear")

#: The bias-direction table: lines (source, bias, direction), the direction one of the three; or
#: an array or DataFrame with these three columns.
Biases = Iterable[tuple[str, str, str]]


class SourcePair(NamedTuple):
    """What agreement between two sources would be worth."""

    first: str
    second: str
    relation: str  # "shared", "opposing", "same way" or "unclear"
    shared: tuple[str, ...]  # biases they have in common, pulling the same way
    reason: str


def convergence_code(
    meaning: bool | None, examples: bool | None, covered: tuple[bool, bool] = (True, True)
) -> str:
    """The convergence code that follows from comparing two sources on one finding.

    Parameters
    ----------
    meaning : bool or None
        Do the sources agree on the meaning and prominence of the finding? None if one is silent.
    examples : bool or None
        Do they agree on specific examples? None if one is silent.
    covered : (bool, bool)
        Does the first source, does the second, say anything about the finding?

    Returns
    -------
    str
        "agreement" (both match), "partial agreement" (one does), "dissonance" (neither does) or
        "silence" (one source says nothing).

    Raises
    ------
    ValueError
        If both sources are silent, a silent source is compared, a comparison is missing, or an
        answer is neither True nor False.

    Source
    ------
    Farmer, T. et al. (2006). Developing and implementing a triangulation protocol for qualitative
    health research. Qual Health Res 16, 377-394. https://doi.org/10.1177/1049732305285708; the
    rule as printed in table 4 of https://doi.org/10.1186/s13063-021-05410-6 (PMC8278187).
    """
    covers = listed(covered, "What is covered", "True or False for each of the two sources")
    if len(covers) != 2 or not all(
        isinstance(each, Real) and each in (True, False) for each in covers
    ):
        raise ValueError(
            f"What is covered: give True or False for each of the two sources; got {covered!r}."
        )
    meaning, examples = _match(meaning, "meaning"), _match(examples, "examples")
    if not any(covers):
        raise ValueError("Neither source says anything on this: there is nothing to code.")
    if not all(covers):
        if meaning is not None or examples is not None:
            raise ValueError(
                "One source is silent, so there is nothing to compare: leave meaning and examples "
                "open, or mark the source as covering the finding."
            )
        return "silence"
    if meaning is None or examples is None:
        raise ValueError(
            "Both sources cover this finding: say of meaning and of examples whether they match."
        )
    return {2: "agreement", 1: "partial agreement", 0: "dissonance"}[meaning + examples]


def _match(value: Any, what: str) -> bool | None:
    made = value.tolist() if hasattr(value, "tolist") else value
    if made is not None and (not isinstance(made, Real) or made not in (True, False)):
        raise ValueError(f"The comparison of {what} is {value!r}: give True, False or None.")
    return None if made is None else bool(made)


def effective_sources(k: int, correlation: float) -> float:
    """How many independent sources k sources with correlated errors are worth.

    Parameters
    ----------
    k : int
        Number of sources.
    correlation : float
        Correlation of their errors, the same for each pair, or the mean over pairs (sources of
        equal variance): above −1/(k − 1), at most 1.

    Returns
    -------
    float
        k / (1 + (k − 1)ρ): k if independent, 1 if they all err alike, above k if errors offset
        one another.

    Raises
    ------
    ValueError
        If k is below 1, or no k sources can have this correlation.

    Source
    ------
    Kish, L. (1965). Survey sampling, ch. 5 (the design effect), Wiley; the reading as bias follows
    Lawlor, D. A., Tilling, K. & Davey Smith, G. (2016). Triangulation in aetiological
    epidemiology. Int J Epidemiol 45, 1866-1886. https://doi.org/10.1093/ije/dyw314
    """
    k = count(k, "The number of sources", least=1)
    number(correlation, "The correlation")
    least = -1 / (k - 1) if k > 1 else -1
    if correlation > 1 or (correlation <= least and k > 1) or correlation < -1:
        raise ValueError(
            f"The correlation is {correlation:g}: for {k} sources it must be above {least:.3g} and "
            "at most 1."
        )
    return k / (1 + (k - 1) * correlation)


def compare_biases(table: Biases) -> list[SourcePair]:
    """For each pair of sources, what it would be worth if they agreed.

    Parameters
    ----------
    table : Biases
        Lines (source, bias, direction); direction is "over" (the bias moves the estimate above the
        truth), "under" or "unclear".

    Returns
    -------
    list of SourcePair
        Every pair once, in the order of the table, as "shared" (a bias in common that pulls the
        same way: agreement adds little), "opposing" (all biases of one pull up and all of the
        other down: agreement is strong evidence, and the truth lies between the two), "same way"
        (different biases, one direction: both may be wrong alike) or "unclear".

    Raises
    ------
    ValueError
        If a direction is none of the three, or a bias of a source is listed twice.

    Source
    ------
    Lawlor et al. (2016), as for `effective_sources`.
    """
    return [
        _compared(first, biases, second, others)
        for (first, biases), (second, others) in combinations(_by_source(table).items(), 2)
    ]


def bracket(estimates: Mapping[str, float], table: Biases) -> tuple[float | None, float | None]:
    """Between which two numbers the truth lies, if the bias-direction table is right.

    A source whose biases all pull up gives an upper bound, one whose biases all pull down a lower
    bound; other sources give none. Chance is left out.

    Parameters
    ----------
    estimates : mapping of str to float, or a Series so indexed
        Source → its estimate, all on one scale.
    table : Biases
        As for `compare_biases`.

    Returns
    -------
    (float or None, float or None)
        The highest lower and the lowest upper bound; None where no source gives one.

    Raises
    ------
    ValueError
        As for `compare_biases`; if a source of the table has no estimate; or if the bounds
        contradict each other.

    Source
    ------
    Lawlor et al. (2016), as for `effective_sources`.
    """
    estimates = mapping(estimates, "The estimates", "for each source a number")
    bounds: dict[str, list[float]] = {"over": [], "under": []}
    for source, biases in _by_source(table).items():
        if source not in estimates:
            raise ValueError(f"{source!r} is in the table but has no estimate: add one.")
        direction = _one_way(biases)
        if direction in bounds:
            bounds[direction].append(number(estimates[source], f"The estimate of {source!r}"))
    lower = max(bounds["under"], default=None)
    upper = min(bounds["over"], default=None)
    if lower is not None and upper is not None and lower > upper:
        raise ValueError(
            f"A source said to lie too low gives {lower:g}, one said to lie too high gives "
            f"{upper:g}: chance aside, one of the directions must be wrong. Look at them again."
        )
    return (lower, upper)


def _by_source(table: Biases) -> dict[str, dict[str, str]]:
    sources: dict[str, dict[str, str]] = {}
    give = "for each bias (source, bias, direction)"
    for source, bias, direction in pairs(table, "The table", give, 3):
        name(source, "A source")
        name(bias, "A bias")
        choice(direction, f"The direction of {bias!r} in {source!r}", DIRECTIONS)
        biases = sources.setdefault(source, {})
        if bias in biases:
            raise ValueError(f"{bias!r} is listed twice for {source!r}: keep one line.")
        biases[bias] = direction
    return sources


def _one_way(biases: Mapping[str, str]) -> str:
    """The direction of all biases of a source, or "unclear" if they differ."""
    directions = set(biases.values())
    return directions.pop() if len(directions) == 1 else "unclear"


def _compared(
    first: str, biases: Mapping[str, str], second: str, others: Mapping[str, str]
) -> SourcePair:
    shared = tuple(
        bias
        for bias, direction in biases.items()
        if direction != "unclear" and others.get(bias) == direction
    )
    ways = {_one_way(biases), _one_way(others)}
    if shared:
        relation = "shared"
        reason = f"Both have the same bias ({', '.join(shared)}): agreement adds little."
    elif "unclear" in ways:
        relation = "unclear"
        reason = "The direction of at least one error is not clear: agreement is hard to interpret."
    elif len(ways) == 2:
        relation = "opposing"
        reason = (
            "Their biases go in opposite directions: agreement is strong evidence, and the "
            "truth lies between the two."
        )
    else:
        (way,) = ways
        relation = "same way"
        reason = f"Different biases, but all pull {way}: both may be wrong alike."
    return SourcePair(first, second, relation, shared, reason)

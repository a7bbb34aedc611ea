"""How often codes occur, which occur together, and when interviews stop bringing new ones.

Coded interviews are given in order, each as its meaning units, each unit as the codes it
carries: ``{"Anna": [["C1", "S2"], ["C1"], []], "Bo": [["E1"]]}``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from .inputs import is_finite, is_missing, listed, named, plain, whole

Units = Iterable[Iterable[Hashable]]
#: Coded interviews in order, or by name: each a list of units, a unit a list of its codes.
Interviews = Iterable[Units] | Mapping[Hashable, Units]

_UNITS = "a list of units, each as the list of its codes"


@dataclass(frozen=True)
class Run:
    """One run of interviews: how many codes it added, relative to the base."""

    first: int  # interview number, from 1
    last: int
    new: int
    ratio: float  # new codes ÷ codes in the base


@dataclass(frozen=True)
class Saturation:
    """Guest's assessment. `reached` + `run` interviews were needed to see it."""

    base_codes: int
    runs: tuple[Run, ...]
    reached: int | None  # interviews before the run that brought next to nothing new
    seen_at: int | None  # last interview of that run
    notation: str | None  # such as "5+2"


@dataclass(frozen=True)
class Frequency:
    """How widely a code is spread: a code with many units may still have a single source."""

    units: int
    interviews: int


def guest_saturation(
    new_codes: Iterable[int], base: int = 4, run: int = 2, threshold: float = 0.05
) -> Saturation:
    """Thematic saturation by base size, run length and new-information threshold.

    The codes of the first `base` interviews are the denominator throughout. Runs of `run`
    interviews follow, each one interview on from the last, and each gives a ratio of its new
    codes to those of the base.

    "6+2" is read in two ways in print. **Here** it means: reached at interview 6, confirmed by
    the run of the next 2 (7 and 8), hence seen at interview 8. Some write it of a run that
    *ends* at interview 6; that is our `seen_at`.

    Parameters
    ----------
    new_codes : iterable of int
        Codes not met before, per interview, in the order of the interviews.
    base : int
        Interviews in the base; 4 to 6 are usual.
    run : int
        Interviews in a run; 2 or 3 are usual.
    threshold : float
        Highest ratio that still counts as saturated; 0.05 or 0 are usual.

    Returns
    -------
    Saturation
        Codes in the base, all runs with their ratio, and when the threshold was first met
        (`None` where it was not).

    Raises
    ------
    ValueError
        If a count is not a whole number of at least 0, `base` or `run` is below 1, the threshold
        is negative, there are fewer than base + run interviews, or the base has no code.

    Source
    ------
    Guest, G., Namey, E. & Chen, M. (2020). A simple method to assess and report thematic
    saturation in qualitative research. PLOS ONE 15(5), e0232076.
    https://doi.org/10.1371/journal.pone.0232076
    """
    new = listed(new_codes, "The new codes", "their number in each interview, in order")
    counts = [
        whole(count, f"The number of new codes in interview {number}", 0, "give 0 or more")
        for number, count in enumerate(new, 1)
    ]
    base = whole(base, "The base", 1, "it needs at least 1 interview")
    run = whole(run, "The run", 1, "it needs at least 1 interview")
    if not is_finite(threshold) or threshold < 0:
        raise ValueError(
            f"The threshold is {threshold!r}: it is a share, such as 0.05, and cannot be negative."
        )
    if len(counts) < base + run:
        there = "is 1 interview" if len(counts) == 1 else f"are {len(counts)} interviews"
        raise ValueError(
            f"There {there}: a base of {base} and a run of {run} need at least {base + run}."
        )
    base_codes = sum(counts[:base])
    if base_codes == 0:
        raise ValueError(
            f"The first {base} interview{'s' * (base != 1)} brought no code, so a ratio to "
            "them is undefined: check the counts or take a larger base."
        )
    runs = [
        Run(start + 1, start + run, brought, brought / base_codes)
        for start in range(base, len(counts) - run + 1)
        for brought in [sum(counts[start : start + run])]
    ]
    # The limit is compared as written (5 % of 40 is 2), not as the nearest binary fraction.
    limit = Fraction(str(plain(threshold))) * base_codes
    settled = next((each for each in runs if each.new <= limit), None)
    if settled is None:
        return Saturation(base_codes, tuple(runs), None, None, None)
    reached = settled.first - 1
    return Saturation(base_codes, tuple(runs), reached, settled.last, f"{reached}+{run}")


def new_codes_per_interview(interviews: Interviews) -> list[int]:
    """Count the codes that each interview brings for the first time.

    Parameters
    ----------
    interviews : Interviews
        Coded interviews in order, or by name.

    Returns
    -------
    list of int
        New codes per interview: what `guest_saturation` takes.

    Raises
    ------
    ValueError
        If there is no interview, or a unit is not a list of codes (a plain text is none); the text
        names the unit.

    Source
    ------
    Guest et al. (2020), as for `guest_saturation`.
    """
    seen: set[Hashable] = set()
    counts = []
    for units in _sets(interviews):
        found: set[Hashable] = set().union(*units)
        counts.append(len(found - seen))
        seen |= found
    return counts


def code_frequency(interviews: Interviews) -> dict[Hashable, Frequency]:
    """Count the units and the interviews in which each code occurs.

    Parameters
    ----------
    interviews : Interviews
        As for `new_codes_per_interview`; their order does not matter.

    Returns
    -------
    dict
        Code to `Frequency` (units, interviews), the most frequent first, ties in code order.
        A code counts once per unit.

    Raises
    ------
    ValueError
        As for `new_codes_per_interview`.

    Source
    ------
    Guest, G., MacQueen, K. M. & Namey, E. E. (2012). Applied thematic analysis.
    https://doi.org/10.4135/9781483384436
    """
    in_units: Counter[Hashable] = Counter()
    in_interviews: Counter[Hashable] = Counter()
    for units in _sets(interviews):
        in_units.update(code for codes in units for code in codes)
        in_interviews.update(set().union(*units))
    order = sorted(in_units, key=lambda code: (-in_units[code], str(code)))
    return {code: Frequency(in_units[code], in_interviews[code]) for code in order}


def co_occurrence(interviews: Interviews) -> dict[Hashable, dict[Hashable, int]]:
    """Count the units that carry two codes at once.

    Parameters
    ----------
    interviews : Interviews
        As for `new_codes_per_interview`; their order does not matter.

    Returns
    -------
    dict of dict
        Symmetric table codes × codes, in units, in code order; on the diagonal the units that
        carry the code at all. ``pandas.DataFrame`` takes it as it is.

    Raises
    ------
    ValueError
        As for `new_codes_per_interview`.

    Source
    ------
    Guest et al. (2012), as for `code_frequency`.
    """
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    for units in _sets(interviews):
        pairs.update((x, y) for codes in units for x in codes for y in codes)
    codes = sorted({x for x, _ in pairs}, key=str)
    return {x: {y: pairs[x, y] for y in codes} for x in codes}


def _sets(interviews: Interviews) -> list[list[set[Hashable]]]:
    """The units of each interview as sets of codes."""
    found = named(interviews, "the interviews, each as a list of units")
    if not found:
        raise ValueError("There is no interview: give at least one.")
    return [
        [
            _codes(unit, f"Unit {number} of interview {name}")
            for number, unit in enumerate(listed(units, f"Interview {name}", _UNITS), 1)
        ]
        for name, units in found.items()
    ]


def _codes(unit: Any, where: str) -> set[Hashable]:
    if isinstance(unit, str):  # or else "C1" would be read as two codes, "C" and "1"
        raise ValueError(f"{where} is the text {unit!r}: give a list of codes, such as [{unit!r}].")
    entries = listed(unit, where, "a list of codes, [] where there is none", ordered=False)
    try:
        codes = set(entries)
    except TypeError:
        raise ValueError(
            f"{where} holds a list, set or the like: give one word or number for each code."
        ) from None
    if any(map(is_missing, codes)):
        raise ValueError(f"{where} holds a missing code: leave it out; [] says that there is none.")
    return codes

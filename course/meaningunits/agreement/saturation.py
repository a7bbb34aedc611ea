"""How often codes occur, which occur together, and when interviews stop bringing new ones.

Coded interviews are given in order, each as its meaning units, each unit as the codes it
carries: ``{"Anna": [["C1", "S2"], ["C1"], []], "Bo": [["E1"]]}``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from operator import index

Units = Iterable[Iterable[Hashable]]
Interviews = Sequence[Units] | Mapping[Hashable, Units]


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
    new_codes: Sequence[int], base: int = 4, run: int = 2, threshold: float = 0.05
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
    new_codes : sequence of int
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
    counts = _checked_counts(new_codes)
    if base < 1 or run < 1:
        raise ValueError(f"The base is {base} and the run {run}: both need at least 1 interview.")
    if threshold < 0:
        raise ValueError(f"The threshold is {threshold}: it is a share and cannot be negative.")
    if len(counts) < base + run:
        raise ValueError(
            f"There are {len(counts)} interviews: a base of {base} and a run of {run} need at "
            f"least {base + run}."
        )
    base_codes = sum(counts[:base])
    if base_codes == 0:
        raise ValueError(
            f"The first {base} interviews brought no code, so a ratio to them is undefined: "
            "check the counts or take a larger base."
        )
    runs = []
    for start in range(base, len(counts) - run + 1):
        new = sum(counts[start : start + run])
        runs.append(Run(start + 1, start + run, new, new / base_codes))
    # The limit is compared as written (5 % of 40 is 2), not as the nearest binary fraction.
    limit = Fraction(str(threshold)) * base_codes
    settled = next((each for each in runs if each.new <= limit), None)
    if settled is None:
        return Saturation(base_codes, tuple(runs), None, None, None)
    reached = settled.first - 1
    return Saturation(base_codes, tuple(runs), reached, settled.last, f"{reached}+{run}")


def new_codes_per_interview(interviews: Interviews) -> list[int]:
    """Count the codes that each interview brings for the first time.

    Parameters
    ----------
    interviews : sequence, or mapping from name to interview
        Coded interviews in order; an interview is a sequence of units, a unit its codes.

    Returns
    -------
    list of int
        New codes per interview: what `guest_saturation` takes.

    Raises
    ------
    ValueError
        If there is no interview, or a unit is a plain text and not a collection of codes.
    """
    seen: set[Hashable] = set()
    counts = []
    for _, units in _named(interviews):
        found = set().union(*units)
        counts.append(len(found - seen))
        seen |= found
    return counts


def code_frequency(interviews: Interviews) -> dict[Hashable, Frequency]:
    """Count the units and the interviews in which each code occurs.

    Parameters
    ----------
    interviews : sequence, or mapping from name to interview
        Coded interviews; an interview is a sequence of units, a unit its codes.

    Returns
    -------
    dict
        Code to `Frequency` (units, interviews), the most frequent first, ties in code order.
        A code counts once per unit.

    Raises
    ------
    ValueError
        If there is no interview, or a unit is a plain text and not a collection of codes.
    """
    in_units: Counter[Hashable] = Counter()
    in_interviews: Counter[Hashable] = Counter()
    for _, units in _named(interviews):
        in_units.update(code for codes in units for code in codes)
        in_interviews.update(set().union(*units))
    order = sorted(in_units, key=lambda code: (-in_units[code], str(code)))
    return {code: Frequency(in_units[code], in_interviews[code]) for code in order}


def co_occurrence(interviews: Interviews) -> dict[Hashable, dict[Hashable, int]]:
    """Count the units that carry two codes at once.

    Parameters
    ----------
    interviews : sequence, or mapping from name to interview
        Coded interviews; an interview is a sequence of units, a unit its codes.

    Returns
    -------
    dict of dict
        Symmetric table codes × codes, in units, in code order; on the diagonal the units that
        carry the code at all. ``pandas.DataFrame`` takes it as it is.

    Raises
    ------
    ValueError
        If there is no interview, or a unit is a plain text and not a collection of codes.
    """
    pairs: Counter[tuple[Hashable, Hashable]] = Counter()
    for _, units in _named(interviews):
        pairs.update((x, y) for codes in units for x in codes for y in codes)
    codes = sorted({x for x, _ in pairs}, key=str)
    return {x: {y: pairs[x, y] for y in codes} for x in codes}


def _named(interviews: Interviews) -> Iterator[tuple[Hashable, list[set[Hashable]]]]:
    """Each interview's name (or number) and its units as sets of codes."""
    named = interviews if isinstance(interviews, Mapping) else dict(enumerate(interviews, 1))
    if not named:
        raise ValueError("There is no interview: give at least one.")
    for name, units in named.items():
        yield name, [_codes(unit, name, number) for number, unit in enumerate(units, 1)]


def _codes(unit: Iterable[Hashable], name: Hashable, number: int) -> set[Hashable]:
    if isinstance(unit, str):  # or else "C1" would be read as two codes, "C" and "1"
        raise ValueError(
            f"Unit {number} of interview {name} is the text {unit!r}: give a list of codes, "
            f"such as [{unit!r}]."
        )
    return set(unit)


def _checked_counts(new_codes: Sequence[int]) -> list[int]:
    try:
        counts = [index(count) for count in new_codes]
    except TypeError:
        raise ValueError("The new codes must be whole numbers, one for each interview.") from None
    for number, count in enumerate(counts, 1):
        if count < 0:
            raise ValueError(f"Interview {number} has {count} new codes: it cannot be below 0.")
    return counts

"""One pair of codings under every measure that applies, and why the measures differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from .inputs import Codes, Masses, is_missing, is_table, listed, text_length
from .masses import checked_masses, masses_from_boundaries
from .reliability import scheme_of
from .segmentation import boundary_edits
from .sentences import UNCODED, Measured, atoms, on_boundaries, on_codes, on_units
from .unitizing import Unit, check_units, unit_rows

CAUTION = (
    "None of these numbers says who is right, and for reflexive thematic analysis coder agreement "
    "is no criterion of quality (Braun & Clarke): use them to find the places worth talking about."
)

# A code with at least this share of all codes is called dominant.
_DOMINANT = 0.6


@dataclass(frozen=True)
class Explanation:
    """A pair of codings under several measures: plain data that a widget can show."""

    measures: tuple[Measured, ...]
    reasons: tuple[str, ...]  # why the measures differ for this pair
    caution: str = CAUTION

    @property
    def values(self) -> dict[str, float | None]:
        """Value by measure name, None where undefined."""
        return {each.name: each.value for each in self.measures}


def explain(
    a: Codes | Iterable[Unit],
    b: Codes | Iterable[Unit],
    length: int | None = None,
    categories: Codes | None = None,
) -> Explanation:
    """Show two codings under every measure that applies, with a sentence on each.

    Two kinds of codings are told apart by their entries. **Codes**, one for each of the same
    given units, have agreement on categories only. **Units** ``(start, end, code)``, which each
    coder also placed, have agreement on codes (atom by atom, uncoded text counting as a code of
    its own), on units as wholes, and on boundaries.

    Parameters
    ----------
    a, b : Codes, or units
        Two codings of one kind: rows of codes, or units as for `unitizing_alpha`; `b` is the
        reference where a measure asks for one.
    length : int, optional
        Length of the text in atoms, for units; left out, the end of the last unit.
    categories : Codes, optional
        All codes of the scheme, which S and AC1 depend on; left out, those that were used.

    Returns
    -------
    Explanation
        The measures with value and sentence, the reasons why they differ here, and a caution.
        A measure undefined for this pair has the value None and a sentence that says why.

    Raises
    ------
    ValueError
        If the codings are empty, of unequal length or of two kinds, a unit is not valid, or a
        length is given with plain codes.

    Source
    ------
    Each measure as in its own function. On prevalence: Feinstein, A. R. & Cicchetti, D. V.
    (1990). High agreement but low kappa: I. Journal of Clinical Epidemiology 43(6), 543-549.
    https://doi.org/10.1016/0895-4356(90)90158-L
    """
    a, b = _entries(a, "a"), _entries(b, "b")
    scheme = None if categories is None else scheme_of(categories)
    kinds = {_is_unit(entry) for coding in (a, b) for entry in coding}
    if len(kinds) > 1:
        raise ValueError(
            "Some entries are units (start, end, code) and others plain codes: give both codings "
            "as units, or both as one code for each unit."
        )
    if kinds == {True} or (not kinds and length is not None):
        return _explain_units(a, b, length, scheme)
    if length is not None:
        raise ValueError("A length goes with units (start, end, code), not with plain codes.")
    measures = on_codes(a, b, scheme, "units")
    return Explanation(measures, (_prevalence(a, b, measures), _chance(measures)))


def explain_segmentations(a: Masses, b: Masses) -> Explanation:
    """Show two segmentations under every boundary measure, with a sentence on each.

    Parameters
    ----------
    a, b : Masses
        Two segmentations of the same text; `b` is the reference where a measure asks for one.

    Returns
    -------
    Explanation
        As for `explain`.

    Raises
    ------
    ValueError
        If a segmentation is not valid, or the two differ in length.

    Source
    ------
    Each measure as in its own function.
    """
    first, second = checked_masses(a, "Segmentation a"), checked_masses(b, "Segmentation b")
    measures = on_boundaries(first, second)
    return Explanation(measures, (_near_misses(first, second, measures),))


def _entries(coding: Any, name: str) -> Sequence[Any]:
    """One coding as a list, its missing codes as None."""
    if is_table(coding):
        return unit_rows(coding, f"Coding {name}")
    give = "a list of codes, or of units (start, end, code)"
    entries = listed(coding, f"Coding {name}", give)
    return [None if is_missing(entry) else entry for entry in entries]


def _explain_units(
    a: Sequence[Unit],
    b: Sequence[Unit],
    length: int | None,
    categories: Collection[Hashable] | None,
) -> Explanation:
    if length is None:
        length = max(end for units in (a, b) for _, end, _ in units)
    length = text_length(length)
    first, second = check_units(a, length, "Coder a"), check_units(b, length, "Coder b")
    codes = atoms(first, length), atoms(second, length)
    scheme = None if categories is None else {UNCODED, *categories}
    masses = _masses(first, length), _masses(second, length)
    of_codes = on_codes(*codes, scheme, "atoms")
    of_units = on_units(first, second, length)
    of_boundaries = on_boundaries(*masses)
    return Explanation(
        measures=of_codes + of_units + of_boundaries,
        reasons=(
            _prevalence(*codes, of_codes),
            _chance(of_codes),
            _where_or_what(of_units),
            _near_misses(*masses, of_boundaries),
        ),
    )


def _is_unit(entry: Any) -> bool:
    return (
        isinstance(entry, tuple | list)
        and len(entry) == 3
        and all(hasattr(edge, "__index__") for edge in entry[:2])
    )


def _masses(units: Sequence[Unit], length: int) -> list[int]:
    edges = {edge for unit in units for edge in unit[:2]}
    return masses_from_boundaries(edges - {0, length}, length)


# The reasons, each from the measures of its kind.


def _prevalence(a: Sequence[Any], b: Sequence[Any], measures: tuple[Measured, ...]) -> str:
    uses = Counter(code for pair in zip(a, b, strict=True) if None not in pair for code in pair)
    code, times = uses.most_common(1)[0]
    share = times / uses.total()
    if len(uses) == 1:
        return f"Prevalence: every code is {code!r}, so there was nothing to tell apart."
    if share < _DOMINANT:
        return (
            f"Prevalence: no code makes up more than {share:.0%} of all codes, so prevalence does "
            "little to set the coefficients apart."
        )
    value = {each.name: each.value for each in measures}
    return (
        f"Prevalence: {code!r} makes up {share:.0%} of all codes. κ, π and α take much agreement "
        f"on a common code for luck (π {value['scott_pi']:.2f}); S does not ask how common it is "
        f"({value['brennan_prediger']:.2f}), and AC1 expects the less luck for it "
        f"({value['gwet_ac1']:.2f})."
    )


def _chance(measures: tuple[Measured, ...]) -> str:
    percentage, *corrected = (each.value for each in measures)
    defined = [value for value in corrected if value is not None]
    if not defined:
        return "Chance model: where a single code is used, no coefficient can tell skill from luck."
    if percentage == 1:
        return "Chance model: the two agree throughout, so every coefficient that is defined is 1."
    return (
        f"Chance model: the same {percentage:.0%} of agreement becomes {min(defined):.2f} to "
        f"{max(defined):.2f}, since each coefficient has its own idea of what luck would do."
    )


def _where_or_what(measures: tuple[Measured, ...]) -> str:
    _, where, what = (each.value for each in measures)
    if where is None or what is None:
        return "Where or what: |uα and cuα cannot be set side by side, as one of them is undefined."
    both = f"|uα is {where:.2f} and cuα {what:.2f}"
    if abs(where - what) < 0.05:
        return f"Where or what: {both}, so neither place nor code is the weaker side."
    weak = "where something is to be marked" if where < what else "which code it is to have"
    return f"Where or what: {both}, so the two differ more about {weak}."


def _near_misses(a: Sequence[int], b: Sequence[int], measures: tuple[Measured, ...]) -> str:
    near = len(boundary_edits(a, b).near_misses)
    similarity, f1 = (each.value for each in measures[:2])
    if not near:
        return (
            "Near misses: there are none. B divides the matches by all boundaries and F1 by the "
            "mean number of the two coders', so F1 is the higher unless both are 0 or 1."
        )
    boundaries = "boundary is" if near == 1 else "boundaries are"
    return (
        f"Near misses: {near} {boundaries} off by one atom. B gives each half a match "
        f"({similarity:.2f}), exact comparison gives none (F1 {f1:.2f}), and WindowDiff and Pk "
        "charge for a few windows."
    )

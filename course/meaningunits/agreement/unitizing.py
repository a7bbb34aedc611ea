"""Agreement on which stretches of a text were marked, and as what: the unitizing α family.

Definitions in print differ. These are the coefficients of Krippendorff, Mathet, Bouvry &
Widlöcher (2016) and Krippendorff (2019), not those of 1995 and 2004. A coding is a list of
units ``(start, end, code)``, half-open, in whole atoms (sentences or characters); what lies
between units is a gap.

All three are nominal α counted over atoms, with one change: luck never pairs a unit with
itself. An atom of a gap can only meet itself, a unit of length ℓ would meet itself ℓ² times.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import index
from typing import Any, NoReturn

from .inputs import columns, is_missing, is_table, listed, named, text_length

Unit = tuple[int, int, Hashable]
#: One coding for each coder, in order or by name: its units (start, end, code), half-open, in
#: atoms, in any order and without overlaps; or a DataFrame or array with these three columns.
Codings = Iterable[Iterable[Unit]] | Mapping[Hashable, Iterable[Unit]]

_GAP = object()  # no code of a user's can be equal to it


def unitizing_alpha(codings: Codings, length: int) -> float:
    """uα of the 2016/2019 family: agreement on units and their codes together.

    Parameters
    ----------
    codings : Codings
        For each coder the units (start, end, code), half-open, in atoms, which must not overlap.
    length : int
        Length of the text, in atoms.

    Returns
    -------
    float
        uα, at most 1; 0 for what luck would do.

    Raises
    ------
    ValueError
        If there are fewer than two coders, a unit is empty, leaves the text or overlaps another
        of its coder, or all coders gave the whole text one and the same code or none (uα is
        then 0/0).

    Source
    ------
    Krippendorff, K., Mathet, Y., Bouvry, S. & Widlöcher, A. (2016). On the reliability of
    unitizing textual continua: further developments. Quality & Quantity 50(6), 2347-2364.
    https://doi.org/10.1007/s11135-015-0266-1; Krippendorff, K. (2019). Content analysis (4th
    ed.), ch. 12. https://doi.org/10.4135/9781071878781
    """
    text = _read(codings, length)
    uses = _uses(text)
    total = len(text.coders) * length
    expected = (total**2 - sum(n * n for n in uses.values())) / _free(text, total)
    if expected == 0:
        code = next(iter(uses))
        _undefined("uα", "marked nothing" if code is _GAP else f"gave the whole text {code!r}")
    observed = _disagreement(text.pieces, len(text.coders))
    return 1 - observed / expected


def unitizing_alpha_binary(codings: Codings, length: int) -> float:
    """|uα of the 2016/2019 family: agreement on what is relevant, whatever code it was given.

    Parameters
    ----------
    codings : Codings
        As for `unitizing_alpha`; the codes are ignored.
    length : int
        Length of the text, in atoms.

    Returns
    -------
    float
        |uα, at most 1; 0 for what luck would do.

    Raises
    ------
    ValueError
        If the codings are not valid, as for `unitizing_alpha`, or all coders marked the whole
        text, or nothing.

    Source
    ------
    Krippendorff et al. (2016), https://doi.org/10.1007/s11135-015-0266-1; Krippendorff (2019).
    """
    text = _read(codings, length)
    total = len(text.coders) * length
    gaps = _uses(text)[_GAP]
    expected = 2 * gaps * (total - gaps) / _free(text, total)
    if expected == 0:
        _undefined("|uα", "marked nothing" if gaps else "marked the whole text")
    marked: Counter[tuple[Hashable, ...]] = Counter()
    for codes, size in text.pieces.items():
        marked[tuple(code is _GAP for code in codes)] += size
    return 1 - _disagreement(marked, len(text.coders)) / expected


def unitizing_alpha_coding(codings: Codings, length: int) -> float:
    """cuα of the 2016/2019 family: agreement on the codes, only where coders marked something.

    A unit's own length is here its mean overlap with what each of the others marked.

    Parameters
    ----------
    codings : Codings
        As for `unitizing_alpha`.
    length : int
        Length of the text, in atoms.

    Returns
    -------
    float
        cuα, at most 1; 0 for what luck would do.

    Raises
    ------
    ValueError
        If the codings are not valid, as for `unitizing_alpha`, no two coders marked the same
        place, or all gave the same code wherever they did.

    Source
    ------
    Krippendorff et al. (2016), https://doi.org/10.1007/s11135-015-0266-1; Krippendorff (2019).
    The published example is met (.724) when the mean pairwise overlap is squared.
    """
    text = _read(codings, length)
    others = len(text.coders) - 1
    relevant: Counter[tuple[Hashable, ...]] = Counter()
    uses: Counter[Hashable] = Counter()  # in atoms times the number of others, to stay exact
    for codes, size in text.pieces.items():
        kept = tuple(code for code in codes if code is not _GAP)
        relevant[kept] += size
        for code in kept:
            uses[code] += size * (len(kept) - 1)
    total = uses.total()
    if not total:
        raise ValueError(
            "No two coders marked the same place, so there are no codes to compare: cuα is "
            "undefined. See |uα for agreement on what to mark."
        )
    self_pairs = sum(overlap**2 for overlap in _overlaps(text))
    expected = (total**2 - sum(n * n for n in uses.values())) / (total - self_pairs / total)
    if expected == 0:
        code = next(code for code, n in uses.items() if n)
        _undefined("cuα", f"used {code!r} wherever another coder marked something too")
    return 1 - _disagreement(relevant, len(text.coders)) * others / expected


@dataclass(frozen=True)
class _Text:
    """A text cut wherever any coder begins or ends a unit."""

    coders: list[list[Unit]]
    pieces: Counter[tuple[Hashable, ...]]  # what the coders said of a piece -> atoms
    cuts: list[tuple[int, int, tuple[Hashable, ...]]]  # the same in order: start, end, codes


def _read(codings: Codings, length: int) -> _Text:
    given = named(codings, "one list of units (start, end, code) for each coder")
    if len(given) < 2:
        raise ValueError(f"There are {len(given)} coders: agreement needs at least two.")
    length = text_length(length)
    coders = [check_units(units, length, f"Coder {name}") for name, units in given.items()]
    edges = {0, length}.union(*({edge for unit in units for edge in unit[:2]} for units in coders))
    ordered = sorted(edges)
    columns = [_codes_between(units, ordered) for units in coders]
    starts, ends = ordered[:-1], ordered[1:]
    cuts = list(zip(starts, ends, zip(*columns, strict=True), strict=True))
    pieces: Counter[tuple[Hashable, ...]] = Counter()
    for start, end, codes in cuts:
        pieces[codes] += end - start
    return _Text(coders, pieces, cuts)


def check_units(units: Iterable[Unit], length: int, name: str) -> list[Unit]:
    """Sort one coder's units and refuse any that are empty, overlap or leave the text.

    Parameters
    ----------
    units : iterable of (start, end, code)
        Half-open, in atoms, in any order.
    length : int
        Length of the text, in atoms.
    name : str
        Who the units are of, to begin an error with.

    Returns
    -------
    list of (start, end, code)
        In text order.

    Raises
    ------
    ValueError
        If a unit is not valid; the text names the coder and the unit.
    """
    rows = unit_rows(units, name)
    try:
        found = [(index(start), index(end), code) for start, end, code in rows]
    except (TypeError, ValueError):
        raise ValueError(
            f"{name} has a unit that is not (start, end, code) with whole numbers: give each "
            "unit as, for instance, (0, 7, 'C1')."
        ) from None
    found.sort(key=lambda unit: unit[:2])
    reached = 0
    for start, end, code in found:
        place = f"{name} marked {start} to {end} as {code!r}"
        if is_missing(code) or not isinstance(code, Hashable):
            raise ValueError(f"{place}: a unit needs a code, or a frozenset of several.")
        if not 0 <= start < end <= length:
            raise ValueError(
                f"{place}: a unit must hold at least one atom and lie within 0 and {length}."
            )
        if start < reached:
            raise ValueError(
                f"{place}, but an earlier unit reaches {reached}: units of one coder "
                "must not overlap."
            )
        reached = end
    return found


def unit_rows(units: Any, name: str) -> Sequence[Any]:
    """One coder's units as a list of rows, from a table's columns or a list; not yet checked."""
    if is_table(units):
        return list(zip(*columns(units).values(), strict=True))
    return listed(units, f"{name} has no list of units", "each unit as (start, end, code)")


def _codes_between(units: list[Unit], edges: list[int]) -> list[Hashable]:
    """This coder's code between each edge and the next."""
    codes: dict[int, Hashable] = {}
    for start, end, code in units:
        codes[start] = code
        codes[end] = _GAP  # unless the next unit begins here, and overwrites it
    column, current = [], _GAP
    for edge in edges[:-1]:
        current = codes.get(edge, current)
        column.append(current)
    return column


def _uses(text: _Text) -> Counter[Hashable]:
    """Atoms given each code, all coders together."""
    uses: Counter[Hashable] = Counter()
    for codes, size in text.pieces.items():
        for code in codes:
            uses[code] += size
    return uses


def _free(text: _Text, total: int) -> float:
    """Partners that luck has for an atom, on average: all atoms but those of its own unit."""
    self_pairs = _uses(text)[_GAP]
    self_pairs += sum((end - start) ** 2 for units in text.coders for start, end, _ in units)
    return total - self_pairs / total


def _disagreement(pieces: Counter[tuple[Hashable, ...]], coders: int) -> float:
    """Atoms on which ordered pairs of coders differ, shared among each coder's partners."""
    differing = sum(
        size * (len(codes) ** 2 - sum(n * n for n in Counter(codes).values()))
        for codes, size in pieces.items()
    )
    return differing / (coders - 1)


def _overlaps(text: _Text) -> list[int]:
    """For every unit, atoms that others marked too, summed over the others."""
    starts = {start: place for place, (start, _, _) in enumerate(text.cuts)}
    found = []
    for units in text.coders:
        for start, end, _ in units:
            overlap, place = 0, starts[start]
            while place < len(text.cuts) and text.cuts[place][0] < end:
                low, high, codes = text.cuts[place]
                overlap += (high - low) * (sum(code is not _GAP for code in codes) - 1)
                place += 1
            found.append(overlap)
    return found


def _undefined(name: str, what: str) -> NoReturn:
    raise ValueError(
        f"All coders {what}: without any variation luck alone agrees everywhere, so {name} is "
        "0/0 and undefined."
    )

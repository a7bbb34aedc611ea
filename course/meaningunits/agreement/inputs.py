"""What the functions take: lists, numpy arrays and pandas made plain, anything else refused.

Neither numpy nor pandas is loaded: an array is what has ``tolist``, a table what has ``columns``
and ``to_numpy``. The names below are the kinds of input that the functions speak of.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from math import isfinite
from numbers import Real
from operator import index
from reprlib import repr as short
from typing import Any

#: One code per unit, in the order of the units. None, NaN and pandas' NA are missing codes.
Codes = Iterable[Hashable]
#: Coders × units: rows of codes, a mapping from coder to row, a two-dimensional array with one
#: row per coder, or a DataFrame with one **column** per coder and one row per unit.
Ratings = Iterable[Codes] | Mapping[Hashable, Codes]
#: A segmentation: the lengths of its consecutive segments, in atoms.
Masses = Iterable[int]

_ORDERED = (list, tuple, str)


def plain(values: Any) -> Any:
    """An array, Series or numpy scalar as Python's own lists and numbers; the rest as it is."""
    return values.tolist() if hasattr(values, "tolist") else values


def is_missing(value: Any) -> bool:
    """None, NaN (the only value that differs from itself), or pandas' NA."""
    if value is None:
        return True
    try:
        return bool(value != value)
    except (TypeError, ValueError):  # NA says of nothing whether it differs; an array says too much
        return type(value).__name__ == "NAType"


def is_table(values: Any) -> bool:
    """Whether something is a DataFrame or the like."""
    return hasattr(values, "columns") and hasattr(values, "to_numpy")


def columns(table: Any) -> dict[Hashable, list[Any]]:
    """The columns of a table by name.

    Raises
    ------
    ValueError
        If two have one name: the second would silently take the place of the first.
    """
    names = list(table.columns)
    for name in names:
        if names.count(name) > 1:
            raise ValueError(
                f"Two columns of the table are called {name!r}: give each a name of its own."
            )
    return {name: plain(table[name]) for name in names}


def listed(values: Any, what: str, give: str, ordered: bool = True) -> Sequence[Any]:
    """The entries of a list, tuple, array or Series.

    Parameters
    ----------
    values
        What was given.
    what : str
        What it is, to begin an error with.
    give : str
        What to give instead, to end one with.
    ordered : bool
        False where the order does not matter, so that a set will do.

    Returns
    -------
    sequence

    Raises
    ------
    ValueError
        If it is no collection, a table or a mapping, or has no order where it needs one.
    """
    if isinstance(values, _ORDERED):
        return values
    made = plain(values)
    unordered = ordered and isinstance(made, AbstractSet)
    if isinstance(made, Mapping | bytes) or unordered or is_table(made) or not _iterable(made):
        raise ValueError(f"{what}: give {give}; got {short(values)}.")
    return list(made)


def named(codings: Any, give: str) -> dict[Hashable, Any]:
    """Codings by coder: by name from a mapping or a table's columns, by number from 1 otherwise.

    Raises
    ------
    ValueError
        If there are no codings of this shape.
    """
    if is_table(codings):
        return columns(codings)
    if isinstance(codings, Mapping):
        return dict(codings)
    return dict(enumerate(listed(codings, "The codings", give), 1))


def whole(value: Any, what: str, least: int, must: str) -> int:
    """A whole number of at least `least`.

    Parameters
    ----------
    value
        What was given; 2.0 is as good as 2.
    what : str
        What it is, to begin an error with.
    least : int
        The least that it may be.
    must : str
        What it must be, to end an error with.

    Returns
    -------
    int

    Raises
    ------
    ValueError
        If it is no whole number, or below the least.
    """
    made = plain(value)
    if isinstance(made, float) and made.is_integer():
        made = int(made)
    try:
        number = index(made)
    except TypeError:
        raise ValueError(f"{what} is {short(value)}, not a whole number: {must}.") from None
    if number < least:
        raise ValueError(f"{what} is {number}: {must}.")
    return number


def text_length(length: Any) -> int:
    """The length of a text in atoms, a whole number of at least 1; ValueError if it is not."""
    return whole(length, "The length of the text", 1, "a text has at least one atom")


def is_finite(value: Any) -> bool:
    """Whether something is a number, and neither infinite nor NaN."""
    return isinstance(value, Real) and isfinite(value)


def chosen(value: Any, what: str, allowed: Iterable[str]) -> str:
    """One of the words allowed.

    Raises
    ------
    ValueError
        If it is none of them; the text names them.
    """
    words = list(allowed)
    if not isinstance(value, str) or value not in words:
        raise ValueError(f"There is no {what} {short(value)}: choose from {', '.join(words)}.")
    return value


def function(value: Any, what: str, such_as: str) -> Callable[..., Any]:
    """Something that can be called.

    Raises
    ------
    ValueError
        If it cannot.
    """
    if not callable(value):
        raise ValueError(f"{what} is {short(value)}: give a function, such as {such_as}.")
    return value


def _iterable(values: Any) -> bool:
    try:
        iter(values)
    except TypeError:  # also a nought-dimensional array
        return False
    return True

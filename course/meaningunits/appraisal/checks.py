"""Refusing impossible input with a sentence that says what, where and what to do.

Lists, numpy arrays and pandas are all taken, and neither library is loaded for it: an array is
what has ``tolist``, a table what has ``columns`` and ``to_numpy``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from math import isfinite
from numbers import Real
from reprlib import repr as short
from typing import Any

#: Names of variables, in any order; a text stands for names of one letter each.
Names = Iterable[str]


def number(value: Any, what: str) -> float:
    """Refuse what is not a finite number."""
    real = isinstance(value, Real) and not isinstance(value, bool)
    if not real or not isfinite(value):
        raise ValueError(f"{what} is {short(value)}: give a finite number.")
    return value


def probability(value: Any, what: str) -> float:
    """Refuse what is not a probability."""
    if not 0 <= number(value, what) <= 1:
        raise ValueError(f"{what} is {value:g}: it must lie between 0 and 1.")
    return number(value, what)


def positive(value: Any, what: str) -> float:
    """Refuse what is not above 0."""
    if number(value, what) <= 0:
        raise ValueError(f"{what} is {value:g}: it must be above 0.")
    return number(value, what)


def count(value: Any, what: str, least: int = 0) -> int:
    """Refuse what is not a whole number of at least `least`."""
    if number(value, what) != int(value) or value < least:
        raise ValueError(f"{what} is {value!r}: give a whole number of at least {least}.")
    return int(value)


def choice(value: Any, what: str, allowed: Iterable[str]) -> str:
    """Refuse what is not one of the words allowed."""
    words = list(allowed)
    if not isinstance(value, str) or value not in words:
        raise ValueError(f"{what} is {short(value)}: choose one of {', '.join(map(repr, words))}.")
    return value


def listed(values: Any, what: str, give: str, ordered: bool = True) -> list[Any]:
    """The entries of a list, tuple, array or Series; refuse what is none of them.

    A set will do only where the order does not matter.
    """
    made = values.tolist() if hasattr(values, "tolist") else values
    unordered = ordered and isinstance(made, AbstractSet)
    if isinstance(made, str | bytes | Mapping) or unordered or hasattr(made, "columns"):
        raise ValueError(f"{what}: give {give}; got {short(values)}.")
    try:
        return list(made)
    except TypeError:
        raise ValueError(f"{what}: give {give}; got {short(values)}.") from None


def rows(values: Any, what: str, give: str, ordered: bool = True) -> list[Any]:
    """The rows of a list of rows, a two-dimensional array or a DataFrame."""
    if hasattr(values, "columns") and hasattr(values, "to_numpy"):
        columns = list(values.columns)
        return list(zip(*(values[name].tolist() for name in columns), strict=True))
    return listed(values, what, give, ordered)


def mapping(values: Any, what: str, give: str) -> dict[Any, Any]:
    """A mapping, a Series by its index, or a DataFrame by its columns and then its index."""
    made = values.to_dict() if hasattr(values, "to_dict") else values
    if not isinstance(made, Mapping):
        raise ValueError(f"{what}: give {give}; got {short(values)}.")
    return dict(made)


def names(values: Any, what: str) -> list[str]:
    """Names of variables in any order; a text is read letter by letter."""
    if isinstance(values, str):
        return list(values)
    found = listed(values, what, "a list of names", ordered=False)
    for each in found:
        name(each, what)
    return found


def name(value: Any, what: str) -> str:
    """Refuse what cannot be the name of a variable."""
    if not isinstance(value, str):
        raise ValueError(f"{what}: {short(value)} is not a name; give a text.")
    return value


def pairs(values: Any, what: str, give: str, width: int) -> list[tuple[Any, ...]]:
    """Rows of a given width, each as a tuple."""
    found = []
    for number_, row in enumerate(rows(values, what, give, ordered=False), 1):
        entries = () if isinstance(row, str) or not isinstance(row, Iterable) else tuple(row)
        if len(entries) != width:
            raise ValueError(f"{what}: give {give}; row {number_} is {short(row)}.")
        found.append(entries)
    return found

"""Refusing impossible numbers with a sentence that says what, where and what to do."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from numbers import Real


def number(value: float, what: str) -> float:
    """Refuse what is not a finite number."""
    if not isinstance(value, Real) or not isfinite(value):
        raise ValueError(f"{what} is {value!r}: give a finite number.")
    return value


def probability(value: float, what: str) -> float:
    """Refuse what is not a probability."""
    if not 0 <= number(value, what) <= 1:
        raise ValueError(f"{what} is {value:g}: it must lie between 0 and 1.")
    return value


def positive(value: float, what: str) -> float:
    """Refuse what is not above 0."""
    if number(value, what) <= 0:
        raise ValueError(f"{what} is {value:g}: it must be above 0.")
    return value


def count(value: int, what: str, least: int = 0) -> int:
    """Refuse what is not a whole number of at least `least`."""
    if number(value, what) != int(value) or value < least:
        raise ValueError(f"{what} is {value!r}: give a whole number of at least {least}.")
    return int(value)


def choice(value: str, what: str, allowed: Iterable[str]) -> str:
    """Refuse what is not one of the words allowed."""
    allowed = list(allowed)
    if value not in allowed:
        raise ValueError(f"{what} is {value!r}: choose one of {', '.join(map(repr, allowed))}.")
    return value

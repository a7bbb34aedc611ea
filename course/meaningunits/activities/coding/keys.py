"""Units as a board writes them: the interview's short name, a space, and the unit's own key."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ...material import corpus, own
from ...material.units import Unit, key_of, read_key, span


def unit_key(name: str, unit: Unit | str) -> str:
    """A unit as a board writes it: ``"leif 41–44"``."""
    return f"{name} {unit if isinstance(unit, str) else key_of(unit)}"


def place_key(name: str, place: tuple[int, int]) -> str:
    """A unit of whole sentences as a board writes it, from its first and last sentence."""
    return f"{name} {span(*place)}"


def split_key(key: str) -> tuple[str, str]:
    """A board's key in its two parts: the interview's short name, and the unit's own key."""
    name, _, place = key.partition(" ")
    return name, place


def unit_at(key: Any) -> Unit | None:
    """The unit that a board's key names, or None where it names none."""
    return _unit_at(key.strip(), own.opened()) if isinstance(key, str) else None


@lru_cache(maxsize=4096)
def _unit_at(key: str, _opened: int) -> Unit | None:
    name, place = split_key(key)
    name = name.casefold()
    if name not in corpus.shipped() and not own.is_own(name):
        return None
    return read_key(place, corpus.load(name).passage())


def unit_of(key: str) -> Unit:
    """The unit that a board's key names.

    Raises
    ------
    ValueError
        If it names none: no key of a board that was read, and none that is given.
    """
    unit = unit_at(key)
    if unit is None:
        raise ValueError(f"There is no unit {key!r}.")
    return unit


def folded(key: Any) -> str | None:
    """A board's key as this module writes it ("Leif 41-44" is "leif 41–44"), or None."""
    return _folded(key, own.opened()) if isinstance(key, str) else None


@lru_cache(maxsize=4096)
def _folded(key: str, _opened: int) -> str | None:
    unit = unit_at(key)
    return None if unit is None else unit_key(unit.passage.interview.name, unit)

"""What the panel did with the two long interviews and with the nine, counted in its codings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from ...material.coding import panel
from ...material.corpus import load, long_names, names
from ...material.long_report import Empty, empty


@cache
def without_code(name: str) -> Empty:
    """How much of an interview its coders left without a code, as shares of its words."""
    return empty(panel(name))


@dataclass(frozen=True)
class Given:
    """Units of all coders in some interviews: all, those with a theme, those that speak against."""

    units: int
    coded: int
    against: int

    @property
    def share(self) -> float:
        """Of the units that carry it, those that speak against it."""
        return self.against / self.coded if self.coded else 0.0


@cache
def given(theme: str = "", *, long: bool) -> Given:
    """How many units carry a theme, or any code, in the long interviews or in the nine.

    Parameters
    ----------
    theme : str
        The theme's letter; any code where it is empty.
    long : bool
        Whether the two long ones are meant.
    """
    units = [
        unit
        for name in (long_names() if long else names())
        for coding in panel(name).codings
        for unit in coding.units
    ]
    coded = [u for u in units if any(code.startswith(theme) for code in u.codes)]
    against = [u for u in units if any(code.startswith(theme) for code in u.against)]
    return Given(len(units), len(coded), len(against))


def ends(name: str) -> tuple[tuple[int, int], ...]:
    """An interview in the units that most coders made: their first and last sentences."""
    passage = load(name).passage()
    found, first = [], 1
    for last in [*sorted(panel(name).on(passage).consensus), passage.last]:
        found.append((first, last))
        first = last + 1
    return tuple(found)

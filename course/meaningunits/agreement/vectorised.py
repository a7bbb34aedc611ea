"""The coefficients for two coders, for all pairs of a class of hundreds at once, with numpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from .inputs import is_missing
from .ratings import code_row, unit_patterns
from .reliability import brennan_prediger, cohen_kappa, gwet_ac1, percent_agreement, scott_pi


def coefficient_matrix(
    rows: Sequence[Sequence[Any]], measure: Callable[..., float]
) -> list[list[float]] | None:
    """Compute a coefficient for every pair of coders.

    Parameters
    ----------
    rows : sequence of Codes
        Coders × units.
    measure : callable
        One of `percent_agreement`, `cohen_kappa`, `scott_pi`, `brennan_prediger`, `gwet_ac1`.

    Returns
    -------
    list of lists of float, or None
        Coders × coders, the same values as pair by pair, the diagonal without meaning. None
        where this path cannot serve: another measure, no numpy, or a pair for which the
        coefficient is undefined and which the slow path will name.

    Raises
    ------
    ValueError
        If the rows are not valid ratings.
    """
    if measure not in _CHANCE:
        return None
    try:
        import numpy as np
    except ImportError:
        return None
    rows = [code_row(row, number) for number, row in enumerate(rows, 1)]
    unit_patterns(rows)  # the same checks, and the same sentences, as for a single pair
    used = [code for code in dict.fromkeys(c for row in rows for c in row) if not is_missing(code)]
    numbers = {code: number for number, code in enumerate(used)}
    codes = np.array([[numbers.get(code, -1) for code in row] for row in rows])
    present = (codes != -1).astype(float)
    units = present @ present.T  # coded by both of a pair
    agreed, together, squares, variety = (np.zeros_like(units) for _ in range(4))
    for number in numbers.values():
        chosen = (codes == number).astype(float)
        uses = chosen @ present.T  # by the row's coder, among the units the column's also coded
        pooled = uses + uses.T
        agreed += chosen @ chosen.T
        together += uses * uses.T
        squares += pooled**2
        variety += pooled > 0
    # Nobody is compared with themself: any defined value will do on the diagonal.
    for matrix, value in ((units, 1), (variety, 2), (together, 0), (squares, 2)):
        np.fill_diagonal(matrix, value)
    if not units.all() or (measure is not percent_agreement and (variety < 2).any()):
        return None
    chance = _CHANCE[measure](_Luck(together / units**2, squares / (2 * units) ** 2, variety))
    return ((agreed / units - chance) / (1 - chance)).tolist()


@dataclass(frozen=True)
class _Luck:
    """What the models of luck are made of, each an array of coders × coders."""

    cohen: Any  # the two rows of codes, each with its own use of them
    scott: Any  # one pooled use
    variety: Any  # different codes that the two used


#: Chance for all pairs at once.
_CHANCE: dict[Callable[..., float], Callable[[_Luck], Any]] = {
    percent_agreement: lambda _: 0.0,
    cohen_kappa: lambda luck: luck.cohen,
    scott_pi: lambda luck: luck.scott,
    brennan_prediger: lambda luck: 1 / luck.variety,
    gwet_ac1: lambda luck: (1 - luck.scott) / (luck.variety - 1),
}

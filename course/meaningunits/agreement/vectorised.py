"""The coefficients for two coders, for all pairs of a class of hundreds at once, with numpy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .ratings import unit_patterns
from .reliability import brennan_prediger, cohen_kappa, gwet_ac1, percent_agreement, scott_pi


def coefficient_matrix(
    rows: Sequence[Sequence[Any]], measure: Callable[..., float]
) -> list[list[float]] | None:
    """Compute a coefficient for every pair of coders.

    Parameters
    ----------
    rows : sequence of sequences
        Coders × units, None where a coder gave no code.
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
    unit_patterns(rows)  # the same checks, and the same sentences, as for a single pair
    numbers = {code: n for n, code in enumerate(dict.fromkeys(c for row in rows for c in row))}
    codes = np.array([[numbers[code] for code in row] for row in rows])
    present = (codes != numbers.pop(None, -1)).astype(float)
    units = present @ present.T  # coded by both of a pair
    agreed, together, squares, used = (np.zeros_like(units) for _ in range(4))
    for number in numbers.values():
        chosen = (codes == number).astype(float)
        uses = chosen @ present.T  # by the row's coder, among the units the column's also coded
        pooled = uses + uses.T
        agreed += chosen @ chosen.T
        together += uses * uses.T
        squares += pooled**2
        used += pooled > 0
    # Nobody is compared with themself: any defined value will do on the diagonal.
    for matrix, value in ((units, 1), (used, 2), (together, 0), (squares, 2)):
        np.fill_diagonal(matrix, value)
    if not units.all() or (measure is not percent_agreement and (used < 2).any()):
        return None
    chance = _CHANCE[measure](together / units**2, squares / (2 * units) ** 2, used)
    return ((agreed / units - chance) / (1 - chance)).tolist()


#: Chance for all pairs from Cohen's chance, Scott's chance, and the number of codes used.
_CHANCE: dict[Callable[..., float], Callable[[Any, Any, Any], Any]] = {
    percent_agreement: lambda cohen, scott, used: 0.0,
    cohen_kappa: lambda cohen, scott, used: cohen,
    scott_pi: lambda cohen, scott, used: scott,
    brennan_prediger: lambda cohen, scott, used: 1 / used,
    gwet_ac1: lambda cohen, scott, used: (1 - scott) / (used - 1),
}

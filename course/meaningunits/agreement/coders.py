"""Many coders at once: every pair, the mean, and what each coder does to it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from .inputs import function, is_finite, named, plain
from .segmentation import boundary_similarity, boundary_similarity_matrix
from .vectorised import coefficient_matrix

Measure = Callable[[Any, Any], float]
#: One coding per coder, of whatever kind a measure takes: masses, rows of codes, units. A mapping
#: names the coders; a DataFrame has one column for each.
Panel = Iterable[Any] | Mapping[Hashable, Any]
Matrix = list[list[float]]

# Below this many coders, loading numpy costs more than it saves.
_MANY = 30


@dataclass(frozen=True)
class CoderSummary:
    """Pairwise agreement of a panel; the tuples are in the order of `coders`."""

    coders: tuple[Hashable, ...]
    matrix: Matrix
    mean: float  # over all pairs
    with_others: tuple[float, ...]  # each coder's mean with the others
    without: tuple[float, ...] | None  # mean of the others, this coder left out


def pairwise_matrix(
    codings: Panel,
    measure: Measure = boundary_similarity,
    diagonal: float = 1.0,
) -> Matrix:
    """Compare every pair of coders with a measure for two.

    Boundary similarity and the coefficients for two coders have a quick path for a class of
    hundreds (the latter with numpy, where it is installed); the values are the same.

    Parameters
    ----------
    codings : Panel
        What `measure` takes, one of it for each coder: masses, or rows of codes.
    measure : callable
        Takes two codings, returns a number, and does not mind their order (give `pk` and
        `window_diff` a fixed k).
    diagonal : float
        Value where a coder meets themself; 0 suits a penalty.

    Returns
    -------
    list of lists of float
        Symmetric coders × coders matrix.

    Raises
    ------
    ValueError
        If there are fewer than two coders, the measure is no function, the diagonal no number,
        or the measure is undefined for a pair; the text names the two.

    Source
    ------
    That of the measure.
    """
    panel = _panel(codings)
    rows = list(panel.values())
    function(measure, "The measure", "cohen_kappa")
    if not is_finite(diagonal):
        raise ValueError(f"The diagonal is {diagonal!r}: give a number, 1 or 0.")
    if measure is boundary_similarity:
        matrix = boundary_similarity_matrix(rows)
    else:
        quick = coefficient_matrix(rows, measure) if len(rows) >= _MANY else None
        matrix = quick or _one_by_one(panel, measure)
    for place, row in enumerate(matrix):
        row[place] = diagonal
    return matrix


def summarise_coders(codings: Panel, measure: Measure = boundary_similarity) -> CoderSummary:
    """Mean pairwise agreement of a panel, coder by coder, and with each one left out.

    A coder whose absence raises the mean sees the text differently from the rest, which is a
    reason to talk, not to drop anyone.

    Parameters
    ----------
    codings : Panel
        As for `pairwise_matrix`.
    measure : callable
        As for `pairwise_matrix`.

    Returns
    -------
    CoderSummary
        Coder names (or numbers from 1), the coders × coders matrix, its mean over pairs, each
        coder's mean with the others, and the mean of the others without each coder (None for
        two coders, where nobody is left to compare).

    Raises
    ------
    ValueError
        As for `pairwise_matrix`.

    Source
    ------
    That of the measure.
    """
    matrix = pairwise_matrix(codings, measure)
    count = len(matrix)
    totals = [sum(row) - row[place] for place, row in enumerate(matrix)]
    everything = sum(totals) / 2  # each pair stands in two rows
    pairs = count * (count - 1) // 2
    without = None
    if count > 2:
        without = tuple((everything - total) / (pairs - (count - 1)) for total in totals)
    return CoderSummary(
        coders=tuple(_panel(codings)),
        matrix=matrix,
        mean=everything / pairs,
        with_others=tuple(total / (count - 1) for total in totals),
        without=without,
    )


def _panel(codings: Panel) -> dict[Hashable, Any]:
    panel = {
        name: plain(each) for name, each in named(codings, "one coding for each coder").items()
    }
    if len(panel) < 2:
        raise ValueError(f"There are {len(panel)} coders: agreement needs at least two.")
    return panel


def _one_by_one(panel: Mapping[Hashable, Any], measure: Measure) -> Matrix:
    matrix = [[0.0] * len(panel) for _ in panel]
    for (i, (first, a)), (j, (second, b)) in combinations(enumerate(panel.items()), 2):
        try:
            matrix[i][j] = matrix[j][i] = measure(a, b)
        except ValueError as error:
            raise ValueError(f"Coders {first} and {second}: {error}") from error
    return matrix

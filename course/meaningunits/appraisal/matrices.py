"""Small matrices as lists of rows, in plain Python: what a dozen variables need, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum, sqrt

#: A matrix as its rows.
Matrix = list[list[float]]


def times(left: Sequence[Sequence[float]], right: Sequence[Sequence[float]]) -> Matrix:
    """The product of two matrices."""
    columns = list(zip(*right, strict=True))
    return [[_along(row, column) for column in columns] for row in left]


def turned(matrix: Sequence[Sequence[float]]) -> Matrix:
    """A matrix with its rows as columns."""
    return [list(column) for column in zip(*matrix, strict=True)]


def solved(matrix: Sequence[Sequence[float]], right: Sequence[Sequence[float]]) -> Matrix:
    """The X with ``matrix`` times X = ``right``: Gaussian elimination, the largest pivot first.

    Parameters
    ----------
    matrix : sequence of sequences of float
        Square, and of full rank.
    right : sequence of sequences of float
        As many rows as ``matrix``.
    """
    size = len(matrix)
    rows = [[*row, *beside] for row, beside in zip(matrix, right, strict=True)]
    for at in range(size):
        best = max(range(at, size), key=lambda row: abs(rows[row][at]))
        rows[at], rows[best] = rows[best], rows[at]
        pivot = rows[at]
        for row in rows[at + 1 :]:
            _take(row, pivot, row[at] / pivot[at])
    for at in reversed(range(size)):
        rows[at] = [value / rows[at][at] for value in rows[at]]
        for row in rows[:at]:
            _take(row, rows[at], row[at])
    return [row[size:] for row in rows]


def _along(row: Sequence[float], other: Sequence[float]) -> float:
    return fsum(one * two for one, two in zip(row, other, strict=True))


def _take(row: list[float], pivot: Sequence[float], share: float) -> None:
    if share:
        row[:] = [value - share * other for value, other in zip(row, pivot, strict=True)]


def root(matrix: Sequence[Sequence[float]]) -> Matrix:
    """The lower triangular L with L times itself turned = ``matrix`` (Cholesky's factor).

    Parameters
    ----------
    matrix : sequence of sequences of float
        Symmetric and positive definite.
    """
    rows: Matrix = [[0.0] * len(matrix) for _ in matrix]
    for i, row in enumerate(rows):
        for j in range(i):
            row[j] = (matrix[i][j] - _along(row[:j], rows[j][:j])) / rows[j][j]
        row[i] = sqrt(matrix[i][i] - _along(row[:i], row[:i]))
    return rows

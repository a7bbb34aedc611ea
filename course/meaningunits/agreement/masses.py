"""Segmentations as masses: checking them, and going to boundary positions and back.

A segmentation is a list of *masses*: the lengths of its consecutive segments, counted in atoms
(sentences, in this course). ``[2, 3, 6]`` divides eleven atoms after the second and the fifth.
A boundary is named by the number of atoms before it, so those boundaries are ``[2, 5]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import index


def boundaries_from_masses(masses: Sequence[int]) -> list[int]:
    """List the inner boundaries of a segmentation.

    Parameters
    ----------
    masses : sequence of int
        Lengths of consecutive segments, in atoms.

    Returns
    -------
    list of int
        Boundary positions in rising order, each the number of atoms before it. The two ends of
        the text are not boundaries.

    Raises
    ------
    ValueError
        If there is no segment, or a length is not a whole number of at least 1.
    """
    return segment_ends(masses, "The segmentation")[:-1]


def masses_from_boundaries(boundaries: Iterable[int], length: int) -> list[int]:
    """Turn boundary positions into masses.

    Parameters
    ----------
    boundaries : iterable of int
        Positions in any order, each the number of atoms before it; repeats count once.
    length : int
        Length of the text, in atoms.

    Returns
    -------
    list of int
        Lengths of consecutive segments; they add up to `length`.

    Raises
    ------
    ValueError
        If the text is empty, or a boundary does not lie strictly inside it.
    """
    if length < 1:
        raise ValueError(f"The text has {length} atoms: it needs at least one to be divided.")
    positions = sorted(set(boundaries))
    for position in positions:
        if not 0 < position < length:
            raise ValueError(
                f"Boundary {position} does not lie inside the text: a text of {length} atoms "
                f"can be divided after atom 1 to {length - 1}."
            )
    return [end - start for start, end in zip([0, *positions], [*positions, length], strict=True)]


def segment_ends(masses: Sequence[int], name: str) -> list[int]:
    """Where each segment ends; the last end is the length of the text."""
    try:
        lengths = [index(mass) for mass in masses]
    except TypeError:
        raise ValueError(
            f"{name} is not a list of whole numbers: give the lengths of its segments, "
            "for instance [2, 3, 6]."
        ) from None
    if not lengths:
        raise ValueError(f"{name} is empty: give the lengths of its segments, such as [2, 3, 6].")
    if min(lengths) < 1:
        number, mass = next((i, mass) for i, mass in enumerate(lengths, 1) if mass < 1)
        raise ValueError(
            f"{name} has a segment of length {mass} (number {number}): "
            "every segment holds at least one atom."
        )
    return list(accumulate(lengths))


def paired_ends(
    a: Sequence[int], b: Sequence[int], names: tuple[str, str]
) -> tuple[list[int], list[int]]:
    """Where the segments of both end, once it is sure that they divide the same text."""
    first, second = segment_ends(a, names[0]), segment_ends(b, names[1])
    check_same_text(names, first, second)
    return first, second


def check_same_text(names: tuple[str, str], first: list[int], second: list[int]) -> None:
    """Refuse two segmentations, given by their ends, of texts of unequal length."""
    if first[-1] != second[-1]:
        raise ValueError(
            f"{names[0]} covers {first[-1]} atoms and {names[1][0].lower() + names[1][1:]} "
            f"covers {second[-1]}: they must divide the same text, so their lengths must add up "
            "alike."
        )

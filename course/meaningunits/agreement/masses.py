"""Segmentations as masses: checking them, and going to boundary positions and back.

A segmentation is a list of *masses*: the lengths of its consecutive segments, counted in atoms
(sentences, in this course). ``[2, 3, 6]`` divides eleven atoms after the second and the fifth.
A boundary is named by the number of atoms before it, so those boundaries are ``[2, 5]``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate
from operator import index

from .inputs import Masses, listed, text_length, whole

_SUCH_AS = "give the lengths of its segments, for instance [2, 3, 6]"


def boundaries_from_masses(masses: Masses) -> list[int]:
    """List the inner boundaries of a segmentation.

    Parameters
    ----------
    masses : Masses
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

    Source
    ------
    The notation is that of Fournier, C. (2013). Evaluating text segmentation using boundary edit
    distance. ACL 2013, 1702-1712. https://aclanthology.org/P13-1167/
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
        If the text is empty, or a boundary is not a whole number strictly inside it.

    Source
    ------
    As for `boundaries_from_masses`.
    """
    length = text_length(length)
    given = listed(boundaries, "The boundaries", "the numbers of atoms before each", ordered=False)
    must = "give the number of atoms before it"
    positions = sorted({whole(each, "A boundary", 0, must) for each in given})
    for position in positions:
        if not 0 < position < length:
            raise ValueError(
                f"Boundary {position} does not lie inside the text: a text of {length} atoms "
                f"can be divided after atom 1 to {length - 1}."
            )
    return [end - start for start, end in zip([0, *positions], [*positions, length], strict=True)]


def checked_masses(masses: Masses, name: str) -> list[int]:
    """The masses as whole numbers; `name` begins an error.

    Raises
    ------
    ValueError
        As for `boundaries_from_masses`.
    """
    not_masses = f"{name} is not a list of whole numbers"
    given = listed(masses, not_masses, "the lengths of its segments, for instance [2, 3, 6]")
    try:
        lengths = [index(mass) for mass in given]
    except TypeError:
        lengths = [
            whole(mass, f"{not_masses}: length {number}", 1, _SUCH_AS)
            for number, mass in enumerate(given, 1)
        ]
    if not lengths:
        raise ValueError(f"{name} is empty: {_SUCH_AS}.")
    if min(lengths) < 1:
        number, mass = next((i, mass) for i, mass in enumerate(lengths, 1) if mass < 1)
        raise ValueError(
            f"{name} has a segment of length {mass} (number {number}): "
            "every segment holds at least one atom."
        )
    return lengths


def segment_ends(masses: Masses, name: str) -> list[int]:
    """Where each segment ends; the last end is the length of the text."""
    return list(accumulate(checked_masses(masses, name)))


def paired_ends(a: Masses, b: Masses, names: tuple[str, str]) -> tuple[list[int], list[int]]:
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

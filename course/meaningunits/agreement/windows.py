"""The older window measures of segmentation, Pk and WindowDiff: penalties, 0 is best."""

from __future__ import annotations

from collections.abc import Callable
from itertools import accumulate
from operator import ne, sub

from .inputs import Masses, whole
from .masses import paired_ends


def pk(hypothesis: Masses, reference: Masses, k: int | None = None) -> float:
    """Pk: how often two atoms k apart are wrongly judged to lie in one segment, or not.

    A penalty: 0 is best. When `k` is left to be chosen the reference sets it, so that swapping
    the two may change the result.

    Parameters
    ----------
    hypothesis, reference : Masses
        Two segmentations of the same text.
    k : int, optional
        Distance of the two atoms. Left out, it is half the mean segment length of the reference,
        rounded (halves to the even number), and at least 2.

    Returns
    -------
    float
        Share of the ``length - k`` windows that disagree, in [0, 1].

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or no window of `k` fits.

    Source
    ------
    Beeferman, D., Berger, A. & Lafferty, J. (1999). Statistical models for text segmentation.
    Machine Learning 34, 177-210. https://doi.org/10.1023/A:1007506220214
    """
    # With windows of k places, "in one segment" means that none of them holds a boundary.
    return _share_unlike(hypothesis, reference, k, ne)


def window_diff(hypothesis: Masses, reference: Masses, k: int | None = None) -> float:
    """WindowDiff: how often a window of k atoms holds a different number of boundaries.

    A penalty: 0 is best. When `k` is left to be chosen the reference sets it, so that swapping
    the two may change the result.

    Parameters
    ----------
    hypothesis, reference : Masses
        Two segmentations of the same text.
    k : int, optional
        Width of the window. Left out, it is half the mean segment length of the reference,
        rounded (halves to the even number), and at least 2.

    Returns
    -------
    float
        Share of the ``length - k`` windows that disagree, in [0, 1].

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or no window of `k` fits.

    Source
    ------
    Pevzner, L. & Hearst, M. A. (2002). A critique and improvement of an evaluation metric for
    text segmentation. Computational Linguistics 28(1), 19-36.
    https://doi.org/10.1162/089120102317341756
    """
    return _share_unlike(hypothesis, reference, k, sub)


def _share_unlike(
    hypothesis: Masses,
    reference: Masses,
    k: int | None,
    between: Callable[[int, int], int],
) -> float:
    """Share of windows that look unlike in the two segmentations.

    What a window looks like is `between` the numbers of boundaries up to its two ends.
    """
    first, second = paired_ends(hypothesis, reference, ("The hypothesis", "The reference"))
    length = first[-1]
    if k is None:
        k = usual_window(len(second), length)
    k = whole(k, "The window", 0, "it counts atoms, and must be at least 1")
    if not 0 < k < length:
        raise ValueError(
            f"A window of {k} does not fit in a text of {length} atoms: "
            "it must be at least 1 and shorter than the text."
        )
    # Each atom's number of boundaries before it; atoms k apart are the ends of a window.
    before, also_before = _boundaries_before(first), _boundaries_before(second)
    looks = map(between, before[k:], before)
    other_looks = map(between, also_before[k:], also_before)
    return sum(map(ne, looks, other_looks)) / (length - k)


def usual_window(segments: int, length: int) -> int:
    """Half the mean length of the segments, rounded (halves to the even number), at least 2."""
    return max(2, round(length / (2 * segments)))


def _boundaries_before(ends: list[int]) -> list[int]:
    marks = bytearray(ends[-1])
    for end in ends[:-1]:
        marks[end] = 1
    return list(accumulate(marks))

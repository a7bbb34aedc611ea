"""Agreement on where to divide a text: boundary similarity and its relatives, on masses."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass

from .inputs import Masses, named, whole
from .masses import check_same_text, paired_ends, segment_ends


@dataclass(frozen=True)
class BoundaryEdits:
    """What separates two segmentations, place by place (positions count the atoms before)."""

    matches: tuple[int, ...]
    near_misses: tuple[tuple[int, int], ...]  # (position in a, position in b)
    only_a: tuple[int, ...]
    only_b: tuple[int, ...]


@dataclass(frozen=True)
class BoundaryMatch:
    """How well hypothesised boundaries find the reference's, each share in [0, 1]."""

    precision: float
    recall: float
    f1: float
    matched: int


def boundary_edits(a: Masses, b: Masses, window: int = 2) -> BoundaryEdits:
    """Name the places where two segmentations match, nearly match and differ.

    A near miss joins a boundary only `a` has with one only `b` has, less than `window` atoms
    apart. Each boundary is used once; the closest pairs are joined first, then from left to
    right.

    Parameters
    ----------
    a, b : Masses
        Two segmentations of the same text.
    window : int
        Atoms a near miss may span, both ends counted; 2 forgives neighbours, 1 forgives none.

    Returns
    -------
    BoundaryEdits
        Matching positions, near misses as (position in a, position in b), and the positions
        left over on either side, each in rising order.

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or `window` is below 1.

    Source
    ------
    Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. ACL 2013,
    1702-1712. https://aclanthology.org/P13-1167/
    """
    mask_a, mask_b, _ = _masks(a, b)
    near = []
    differing = mask_a ^ mask_b
    for start, distance in _near_misses(mask_a, mask_b, _checked_window(window)):
        end = start + distance
        differing ^= 1 << start | 1 << end
        near.append((start, end) if mask_a >> start & 1 else (end, start))
    return BoundaryEdits(
        matches=_positions(mask_a & mask_b),
        near_misses=tuple(sorted(near)),
        only_a=_positions(mask_a & differing),
        only_b=_positions(mask_b & differing),
    )


def boundary_similarity(a: Masses, b: Masses, window: int = 2) -> float:
    """Boundary similarity B: the share of boundaries that two segmentations have in common.

    Every matching pair of boundaries counts 1, a near miss of distance d counts
    ``1 - d / window`` (half for neighbours, by default), a boundary only one of them has counts
    nothing; the sum is divided by the number of pairs and single boundaries. Two segmentations
    without any boundary agree fully: B = 1.

    Parameters
    ----------
    a, b : Masses
        Two segmentations of the same text.
    window : int
        Atoms a near miss may span, both ends counted (Fournier's n_t).

    Returns
    -------
    float
        B in [0, 1]; 1 for the same boundaries, 0 when nothing matches, not even nearly.

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or `window` is below 1.

    Source
    ------
    Fournier, C. (2013). Evaluating text segmentation using boundary edit distance. ACL 2013,
    1702-1712. https://aclanthology.org/P13-1167/
    """
    mask_a, mask_b, _ = _masks(a, b)
    return _similarity(mask_a, mask_b, _checked_window(window))


def boundary_similarity_matrix(
    segmentations: Iterable[Masses] | Mapping[Hashable, Masses], window: int = 2
) -> list[list[float]]:
    """Boundary similarity B of every pair of coders, fast enough for a class of hundreds.

    Parameters
    ----------
    segmentations : sequence of Masses, or mapping from coder to Masses
        One segmentation of the same text per coder.
    window : int
        Atoms a near miss may span, both ends counted (Fournier's n_t).

    Returns
    -------
    list of lists of float
        Symmetric coders × coders matrix of B in [0, 1], with 1 on the diagonal.

    Raises
    ------
    ValueError
        If there is no coder, a segmentation is not valid, the lengths differ, or `window` is
        below 1.

    Source
    ------
    Fournier (2013), as for `boundary_similarity`.
    """
    given = named(segmentations, "the masses of one segmentation for each coder").values()
    if not given:
        raise ValueError("There is no coder to compare: give at least one segmentation.")
    window = _checked_window(window)
    ends = [
        segment_ends(masses, f"Segmentation {number}") for number, masses in enumerate(given, 1)
    ]
    for number, other in enumerate(ends, 1):
        check_same_text(("Segmentation 1", f"Segmentation {number}"), ends[0], other)
    masks = [_mask(each) for each in ends]
    matrix = [[1.0] * len(masks) for _ in masks]
    for i, mask_a in enumerate(masks):
        for j in range(i):
            matrix[i][j] = matrix[j][i] = _similarity(mask_a, masks[j], window)
    return matrix


def segmentation_similarity(a: Masses, b: Masses, window: int = 2) -> float:
    """Segmentation similarity S: the share of possible boundary places left unedited.

    S divides by every place where a boundary could stand, so sparse segmentations of a long text
    look alike whatever their boundaries; B divides by the boundaries there are.

    Parameters
    ----------
    a, b : Masses
        Two segmentations of the same text.
    window : int
        Atoms a near miss may span, both ends counted (n_t); a near miss of distance d costs
        ``d / window``, a boundary only one of them has costs 1.

    Returns
    -------
    float
        S in [0, 1]; 1 for the same boundaries, and for a text of a single atom.

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or `window` is below 1.

    Source
    ------
    Fournier, C. & Inkpen, D. (2012). Segmentation similarity and agreement. NAACL-HLT 2012,
    152-161, https://aclanthology.org/N12-1016/; with the edit costs of Fournier (2013),
    https://aclanthology.org/P13-1167/.
    """
    mask_a, mask_b, length = _masks(a, b)
    window = _checked_window(window)
    if length == 1:
        return 1.0
    near = _near_misses(mask_a, mask_b, window)
    alone = (mask_a ^ mask_b).bit_count() - 2 * len(near)
    cost = alone + sum(distance for _, distance in near) / window
    return 1 - cost / (length - 1)


def boundary_precision_recall(
    hypothesis: Masses, reference: Masses, tolerance: int = 0
) -> BoundaryMatch:
    """Precision, recall and F1 of boundaries, a boundary being found within a tolerance.

    The matching is one-to-one and optimal: no other pairing of boundaries at most `tolerance`
    atoms apart has more pairs. Without any boundary on either side all three are 1; with
    boundaries on one side only all three are 0.

    Parameters
    ----------
    hypothesis, reference : Masses
        Two segmentations of the same text. Swapping them swaps precision and recall.
    tolerance : int
        Atoms by which a matched boundary may be off; 0 asks for the same place.

    Returns
    -------
    BoundaryMatch
        Precision, recall and F1 in [0, 1], and the number of pairs.

    Raises
    ------
    ValueError
        If a segmentation is not valid, the two differ in length, or `tolerance` is negative.

    Source
    ------
    van Rijsbergen, C. J. (1979). Information retrieval (2nd ed.), ch. 7; the tolerance is the
    usual allowance for boundaries that are nearly right.
    """
    tolerance = whole(tolerance, "The tolerance", 0, "it counts atoms and cannot be negative")
    first, second = paired_ends(hypothesis, reference, ("The hypothesis", "The reference"))
    found, wanted = first[:-1], second[:-1]
    if not found and not wanted:
        return BoundaryMatch(1.0, 1.0, 1.0, 0)
    matched = _matched_within(found, wanted, tolerance)
    return BoundaryMatch(
        precision=matched / len(found) if found else 0.0,
        recall=matched / len(wanted) if wanted else 0.0,
        f1=2 * matched / (len(found) + len(wanted)),
        matched=matched,
    )


def _mask(ends: list[int]) -> int:
    """Boundaries as the bits of one integer, bit p for position p.

    Whole segmentations can then be compared with a handful of integer operations, which is what
    makes a class of hundreds quick without numpy.
    """
    mask = 0
    for end in ends[:-1]:
        mask |= 1 << end
    return mask


def _masks(a: Masses, b: Masses) -> tuple[int, int, int]:
    first, second = paired_ends(a, b, ("Segmentation a", "Segmentation b"))
    return _mask(first), _mask(second), first[-1]


def _positions(mask: int) -> tuple[int, ...]:
    positions = []
    while mask:
        lowest = mask & -mask
        positions.append(lowest.bit_length() - 1)
        mask ^= lowest
    return tuple(positions)


def _checked_window(window: int) -> int:
    return whole(
        window, "The near-miss window", 1, "it must be at least 1 (no near misses); 2 is usual"
    )


def _near_misses(a: int, b: int, window: int) -> list[tuple[int, int]]:
    """Near misses between two masks as (position, distance), closest first, then left to right."""
    found = []
    free = a ^ b
    for distance in range(1, window):
        # Bit p is set if p and p + distance are both free, one of them in a and the other in b.
        pairs = free & free >> distance & (a ^ a >> distance)
        while pairs:
            lowest = pairs & -pairs
            used = lowest | lowest << distance
            found.append((lowest.bit_length() - 1, distance))
            free &= ~used
            pairs &= ~used
    return found


def _similarity(a: int, b: int, window: int) -> float:
    """B of two masks."""
    matches = (a & b).bit_count()
    differing = (a ^ b).bit_count()
    if not differing:
        return 1.0
    near = _near_misses(a, b, window)
    credit = matches + sum(1 - distance / window for _, distance in near)
    return credit / (matches + differing - len(near))


def _matched_within(found: list[int], wanted: list[int], tolerance: int) -> int:
    """Size of the largest one-to-one matching within the tolerance.

    On a line, joining the two leftmost boundaries whenever they are close enough never costs a
    pair later, and dropping the leftmost one when they are not loses nothing.
    """
    matched = i = j = 0
    while i < len(found) and j < len(wanted):
        if abs(found[i] - wanted[j]) <= tolerance:
            matched, i, j = matched + 1, i + 1, j + 1
        elif found[i] < wanted[j]:
            i += 1
        else:
            j += 1
    return matched

"""Inviting in a proportion that is known, and is not the one that makes up for staying."""

from __future__ import annotations

from collections.abc import Mapping

#: How near to a proportion invitations have to be to be taken for it, as a part of the largest.
NEAR = 0.03


def in_proportion(
    invited: Mapping[str, float], joined: Mapping[str, float], stay: Mapping[str, float]
) -> str:
    """The diagnosis of inviting as the kinds joined, or as they left.

    Parameters
    ----------
    invited, joined, stay : mapping of str to float
        Kind → its chance of being invited, its share of those who join, its chance of staying.

    Returns
    -------
    str
        The diagnosis; empty where the invitations are in neither proportion, or all are alike.
    """
    known = {
        "as-they-joined": joined,
        "as-they-left": {kind: 1 - chance for kind, chance in stay.items()},
    }
    sizes = _to_the_largest(invited)
    for name, shares in known.items():
        wanted = _to_the_largest(shares)
        apart = max(wanted.values()) - min(wanted.values()) > NEAR
        if apart and all(abs(sizes[kind] - wanted[kind]) <= NEAR for kind in wanted):
            return name
    return ""


def _to_the_largest(sizes: Mapping[str, float]) -> dict[str, float]:
    """Each size as a part of the largest."""
    largest = max(sizes.values()) or 1.0
    return {key: size / largest for key, size in sizes.items()}

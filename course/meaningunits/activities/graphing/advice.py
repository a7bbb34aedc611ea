"""Where to look in a graph once a set is not enough: the paths of an effect, a collider's path."""

from __future__ import annotations

from collections.abc import Collection

#: Which paths there are to be closed, by the effect that is wanted.
PATHS = {
    "total": "Which paths begin with an arrow into {x}?",
    "direct": "Which paths lead from {x} to the outcome besides its one arrow there?",
}


def about_a_collider(
    path: tuple[str, ...], without: tuple[str, ...] | None, closed: Collection[str]
) -> str:
    """What can be done about a path that adjusting for a variable has opened.

    Parameters
    ----------
    path : tuple of str
        From the exposure to the outcome.
    without : tuple of str, optional
        The path that is open without the variables at which arrows meet on it, if one is.
    closed : collection of str
        What no path can be closed by: where arrows meet, and what was not measured.

    Returns
    -------
    str
    """
    if without is not None and without != path:
        return "That variable is needed for another path. Close this one at another place on it."
    if set(path[1:-1]) <= set(closed):
        return "Take that variable out: this path has no other place where it could be closed."
    return "Take that variable out, or close the path at another place."

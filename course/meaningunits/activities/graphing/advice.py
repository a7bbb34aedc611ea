"""Where to look in a graph once a set is not enough: the paths of an effect, a collider's path."""

from __future__ import annotations

from collections.abc import Collection

from ...tasks.kind import listed

#: Which paths there are to be closed, by the effect that is wanted.
PATHS = {
    "total": "Which paths begin with an arrow into {x}?",
    "direct": "Which paths lead from {x} to the outcome besides its one arrow there?",
}


def about_a_collider(
    path: tuple[str, ...],
    without: tuple[str, ...] | None,
    closed: Collection[str],
    opens: Collection[str],
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
    opens : collection of str
        What was adjusted for and has opened the path.

    Returns
    -------
    str
    """
    if without is not None and without != path:
        if set(opens) & set(without):
            return "That variable also closes another path. Close this one at another place on it."
        return (
            f"Take {listed(sorted(opens))} out: it opens this path, and closes no other. Then look "
            "for what closes the paths that are still open."
        )
    if set(path[1:-1]) <= set(closed):
        return "Take that variable out: this path has no other place where it could be closed."
    return "Take that variable out, or close the path at another place."

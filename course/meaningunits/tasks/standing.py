"""How a task stands by a trail: not begun, begun, or done; bar, map and My work ask here."""

from __future__ import annotations

from typing import Literal

from ..trail import Log
from . import catalogue
from .kind import is_nothing

Standing = Literal["", "begun", "done"]


def standing(slug: str, log: Log) -> Standing:
    """How a task stands.

    It is done when it has an answer and was checked, or when its kind finds nothing left open in
    the answer. An answer that was taken back is none.

    Parameters
    ----------
    slug : str
    log : Log
        Any trail.

    Returns
    -------
    {"", "begun", "done"}
        Nothing where there is no answer.
    """
    if is_nothing(log.state(slug).value):
        return ""
    if log.events(slug, catalogue.CHECKED):
        return "done"
    if not catalogue.known(slug):  # a later version's task, perhaps
        return "done"
    return "begun" if catalogue.judged(slug, log).open else "done"

"""Hints on demand, as the page gets them: those that were asked for, and how many there are."""

from __future__ import annotations

from typing import Any

from .. import trail
from ..tasks import hints
from ..tasks.item import Item
from ..tasks.kind import Refused


def shown(item: Item, log: trail.Log) -> dict[str, Any]:
    """What of a task's hints stands on the page; in an exercise there are none.

    Returns
    -------
    dict
        ``of``: how many there are; ``given``: name and text of those that were asked for.
    """
    said = hints.of(item.slug) if item.host == "lesson" else ()
    names = [hints.NAMES[step] for step in hints.STEPS]
    given = list(zip(names, said, strict=False))[: hints.asked(item.slug, log)]
    return {"of": len(said), "given": given}


def give(item: Item) -> str:
    """Give the next one, and let the trail know that it was asked for."""
    here = trail.here()
    now = shown(item, here.log())
    step = len(now["given"]) + 1
    if step > now["of"]:
        raise Refused("There is no further hint here.")
    here.event(item.slug, hints.HINT, {"step": step})
    return f"Hint {step} of {now['of']}."

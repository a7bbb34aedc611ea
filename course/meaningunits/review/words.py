"""What changed between two answers, in words. Pure; every kind says its own answers in words."""

from __future__ import annotations

from typing import Any

from ..tasks.item import Item
from ..tasks.kind import Line, is_nothing, plainly

#: Changes of one entry that are told; the rest are counted.
MOST_TOLD = 3
LONGEST = 160


def lines(item: Item | None, answer: Any) -> list[Line]:
    """An answer as lines of (what, words), in its own order."""
    if item is not None:
        return item.kind.words(answer)
    return [] if is_nothing(answer) else plainly(answer)


def changes(item: Item | None, before: Any, after: Any) -> str:
    """What changed between two answers, in a sentence or a few; empty where nothing did."""
    old, new = lines(item, before), lines(item, after)
    was, now = dict(old), dict(new)
    told = []
    for head, words in new:
        if head not in was:
            told.append(f"{head}: {words}" if words else head)
        elif was[head] != words:
            told.append(f"{head}: {words or 'nothing'} (before: {was[head] or 'nothing'})")
    told += [f"{head}: taken away" for head, _ in old if head not in now]
    more = f"; and {len(told) - MOST_TOLD} more" if len(told) > MOST_TOLD else ""
    text = "; ".join(_short(one) for one in told[:MOST_TOLD])
    return f"{text}{more}" if text else ""


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"

"""What somebody tried before: the answers that were checked, and which parts were mended since."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..trail import NOTHING, Entry
from .kind import is_nothing


def checked_before(entries: Iterable[Entry], word: str) -> list[Any]:
    """The answers of one task that were checked, in order; ``word`` is a check's in the trail."""
    tried: list[Any] = []
    current: Any = NOTHING
    for entry in entries:
        if not entry.is_event:
            current = entry.value
        elif entry.word == word and not is_nothing(current):
            tried.append(current)
    return tried


def mended_parts(tried: Iterable[Any], now: Any) -> frozenset[str] | None:
    """The parts of an answer that say something else than when it was checked before.

    None where an answer has no parts.
    """
    before = list(tried)
    if not all(isinstance(one, dict) for one in (now, *before)):
        return None
    return frozenset(
        str(part)
        for part, said in now.items()
        if any(part in one and not same(one[part], said) for one in before)
    )


def same(a: Any, b: Any) -> bool:
    """Whether two answers are the same; True is not 1 here."""
    return type(a) is type(b) and a == b

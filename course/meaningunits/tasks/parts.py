"""What of an answer can be read where not all of it can: one unreadable part costs only itself.

A part is what is judged on its own: a question, a case, a turn, a cut, an arrow, a field of a cell.
A set or an order is one part: with one member less it would be another answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .unreadable import Unreadable, Whole

#: An answer of more entries than this is read as a whole or not at all.
MOST = 300
#: So deep may a part lie within another.
DEEPEST = 4

#: A part that was left out: the keys that lead to it, what stands there, and why it was.
Left = tuple[tuple[str, ...], Any, str]


def readable_part(answer: Any, read: Callable[[Any], Any]) -> tuple[Any, list[Left]]:
    """The part of an answer that can be read, and what had to be left out.

    Parameters
    ----------
    answer
        An answer that cannot be read as a whole.
    read : callable
        Reads an answer; raises Unreadable where it cannot.

    Returns
    -------
    tuple
        Plain data that ``read`` takes, empty where nothing of the answer can be read; and each part
        that was left out, the outermost first.
    """
    if not isinstance(answer, dict | list) or not 0 < len(answer) <= MOST:
        return type(answer)() if isinstance(answer, dict | list) else None, []
    left: list[Left] = []
    kept = _kept(answer, read, (), left)
    return (kept if kept is not None else type(answer)()), left


def _kept(
    whole: Any, read: Callable[[Any], Any], path: tuple[str, ...], left: list[Left]
) -> Any | None:
    """As much of a mapping or a list as can be read; None where not even an empty one can."""
    if _refused(type(whole)(), read) is not None:
        return None
    if isinstance(whole, dict):
        return _of_mapping(whole, read, path, left)
    return _of_list(whole, read, path, left)


def _of_mapping(
    whole: dict[str, Any], read: Callable[[Any], Any], path: tuple[str, ...], left: list[Left]
) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    waiting = dict(whole)
    while waiting:  # again for parts that only what stands behind them makes readable
        before = len(waiting)
        for key, value in [*waiting.items()]:
            if _refused({**kept, key: value}, read) is None:
                kept[key] = waiting.pop(key)
        if len(waiting) == before:
            break
    for key, value in waiting.items():

        def beside(part: Any, key: str = key) -> Any:
            return read({**kept, key: part})

        part = _part(value, beside, (*path, str(key)), left)
        if part is not None:
            kept[key] = part
    return {key: kept[key] for key in whole if key in kept}


def _of_list(
    whole: list[Any], read: Callable[[Any], Any], path: tuple[str, ...], left: list[Left]
) -> list[Any]:
    kept: list[Any] = []
    for n, value in enumerate(whole, start=1):
        if _refused([*kept, value], read) is None:
            kept.append(value)
            continue
        part = _part(value, lambda v: read([*kept, v]), (*path, f"number {n}"), left)
        if part is not None:
            kept.append(part)
    return kept


def _part(
    value: Any, read: Callable[[Any], Any], path: tuple[str, ...], left: list[Left]
) -> Any | None:
    """What can be read of one entry that cannot be read as it is; None where nothing can."""
    problem = _refused(value, read)
    within = isinstance(value, dict | list) and value and len(path) < DEEPEST
    if within and not isinstance(problem, Whole):
        inner: list[Left] = []
        part = _kept(value, read, path, inner)
        if part:
            left += inner
            return part
    left.append((path, value, str(problem)))
    return None


def _refused(answer: Any, read: Callable[[Any], Any]) -> Unreadable | None:
    """Why an answer cannot be read; None where it can."""
    try:
        read(answer)
    except Unreadable as problem:
        return problem
    return None

"""What a student's functions give, found where they live: plain data for whoever judges outside.

Runs in the notebook's process, beside the student's code. Nothing here is a score, and nobody
outside believes it before its shape is checked.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Mapping
from typing import Any, Protocol, runtime_checkable


@runtime_checkable
class TakesFunctions(Protocol):
    """A kind whose tasks take a student's functions; what they give comes out as plain data."""

    def outcomes(self, given: Mapping[str, Any]) -> Any:
        """What the functions give for the task's tables, by the task's word for each."""

    def read_outcomes(self, data: Any) -> dict[str, Any]:
        """Outcomes that came from elsewhere, their shape checked; empty where they are none."""


def outcomes(slug: str, functions: Mapping[str, str], namespace: Mapping[str, Any]) -> Any:
    """What the functions of a namespace give, tried as ``mu.grade`` tries them there.

    Parameters
    ----------
    slug : str
        The task; its kind has ``outcomes``.
    functions : mapping
        The task's word for a function → the name it has in the notebook.
    namespace : mapping
        The notebook's.

    Returns
    -------
    Plain data, or None where there is none to be had; only an interrupt comes through.
    """
    from .. import trail
    from ..tasks import catalogue

    try:
        given = {word: namespace.get(name) for word, name in functions.items()}
        kind = catalogue.own(slug, trail.here().log()).kind
        return kind.outcomes(given) if isinstance(kind, TakesFunctions) else None
    except KeyboardInterrupt:
        raise
    except BaseException:  # noqa: BLE001 - a student's own kind of exception, or what they took apart
        return None


def expression(slug: str, functions: Mapping[str, str]) -> str:
    """The same as an expression that a kernel can work out; it gives JSON."""
    here = f"__import__({__name__!r}, fromlist=['outcomes'])"
    asked = f"{here}.outcomes({slug!r}, {dict(functions)!r}, globals())"
    return f"__import__('json').dumps({asked})"


def read(text: str) -> Any:
    """What ``expression`` gave, from the text that a kernel shows for it; else None."""
    try:
        return json.loads(ast.literal_eval(text))
    except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
        return None

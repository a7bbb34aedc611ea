"""A trail that lacks what this kernel knows of it: said in a sentence, and two ways to go on."""

from __future__ import annotations

from typing import Any

from .. import trail
from ..tasks.kind import plural


def told(here: trail.Trail) -> str:
    """What has happened, and what to choose from; empty where nothing is gone."""
    gone = here.gone
    if not gone:
        return ""
    count = plural(len(gone), "step")
    them = "it" if len(gone) == 1 else "them"
    return (
        f"{here.path.name} was deleted, replaced or changed by another program: {count} of your "
        f"work {'is' if len(gone) == 1 else 'are'} not in it any more. This notebook still "
        f"remembers {them}, and what you see here is as it was. Nothing is written until you "
        "choose."
    )


def put_back(_content: dict[str, Any]) -> str:
    """Write what is remembered into the file again."""
    count = trail.here().put_back()
    return f"{plural(count, 'step')} put back." if count else "Nothing is missing."


def begin_anew(_content: dict[str, Any]) -> str:
    """Go on with the file as it is; what is remembered is laid beside it."""
    aside = trail.here().let_go()
    if aside is None:
        return "Nothing is missing."
    return f"You begin anew. What was there before lies in {aside.name}."

"""What a notebook keeps of an answer as data, beside the still that people see.

A submission of the notebook alone can be graded from that.
"""

from __future__ import annotations

from typing import Any

from ..trail import Log
from .catalogue import CHECKED, REVEALED, checked
from .item import Item
from .kind import is_nothing

MIMETYPE = "application/vnd.meaningunits.answer+json"
VERSION = 1

#: Events that say how an answer came about, not what it is; the notebook's copy leaves them out.
_PASSING = {"undo", "redo", CHECKED, REVEALED}


def kept(item: Item, log: Log, *, draft: bool = False) -> dict[str, Any]:
    """The answer of a task as it stands in a trail, with what else grading needs to know.

    ``draft`` tells a reader that something was written and not kept; it is never scored.
    ``checked`` tells which check the still shows, so that an older copy is known for one.
    """
    state = log.state(item.slug)
    answered = not is_nothing(state.value)
    entry = state.answers[-1] if answered and state.answers else None
    check = checked(item.slug, log)
    return {
        "v": VERSION,
        "slug": item.slug,
        "answer": state.value if answered else None,
        "events": [
            {"event": e.word, "value": e.value, "at": e.at.isoformat()}
            for e in log.of(item.slug)
            if e.is_event and e.word not in _PASSING
        ],
        "at": entry.at.isoformat() if entry else None,
        **({"draft": True} if draft else {}),
        **({"checked": check.at.isoformat()} if check else {}),
    }

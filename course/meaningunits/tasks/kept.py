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

#: Events by which an answer becomes another one.
_TURNED = {"undo", "redo"}

#: Events that say how an answer came about, not what it is; the notebook's copy leaves them out.
_PASSING = {*_TURNED, CHECKED, REVEALED}


def kept(item: Item, log: Log, *, draft: bool = False) -> dict[str, Any]:
    """The answer of a task as it stands in a trail, with what else grading needs to know.

    ``at`` is when it became what it is: an answer, or its taking back, is newer than another by it.
    ``draft`` tells a reader that something was written and not kept; it is never scored.
    ``checked`` tells which check the still shows, so that an older copy is known for one.
    """
    state = log.state(item.slug)
    answered = not is_nothing(state.value)
    deeds = [e for e in log.of(item.slug) if not e.is_event or e.word in _TURNED]
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
        "at": deeds[-1].at.isoformat() if deeds else None,
        **({"draft": True} if draft else {}),
        **({"checked": check.at.isoformat()} if check else {}),
    }

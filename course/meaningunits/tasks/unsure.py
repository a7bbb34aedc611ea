"""“Not sure yet”: a mark that somebody puts on a task, so as to come back to it.

It stands beside the answer and changes nothing about it: a question without an answer is
unanswered, with the mark or without. The trail has it as an event with ``{"on": true}``.
"""

from __future__ import annotations

from collections.abc import Mapping

from ..trail import Log

#: What the event is called in the trail.
UNSURE = "not sure yet"


def is_marked(slug: str, log: Log) -> bool:
    """Whether a task bears the mark: the last time that somebody said, it was put on."""
    said = [e.value for e in log.events(slug, UNSURE) if isinstance(e.value, Mapping)]
    return bool(said) and said[-1].get("on") is True

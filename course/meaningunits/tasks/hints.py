"""Help in three steps for a lesson's task: a nudge, a pointer, and one place reasoned through.

The words stand in the lesson's ``hints.toml``, by the second part of the slug. A hint is given only
when a learner asks; the trail keeps which were asked for, and nothing is taken from the points.
"""

from __future__ import annotations

import tomllib
from functools import cache

from ..trail import Log
from .catalogue import LESSONS

#: The three steps, in the order in which they are given.
STEPS = ("nudge", "pointer", "reason")
#: What each is called on the page.
NAMES = {
    "nudge": "a question to ask",
    "pointer": "where to look",
    "reason": "one case, with its reason",
}
#: The word that asking for one leaves in the trail.
HINT = "hint"


@cache
def _of_lesson(folder: str) -> dict[str, dict[str, str]]:
    path = LESSONS / folder / "hints.toml"
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def of(slug: str) -> tuple[str, ...]:
    """The hints of a task, in order; none where it has none.

    Parameters
    ----------
    slug : str
        The task.

    Returns
    -------
    tuple of str
        Three sentences or short paragraphs, or nothing.
    """
    lesson, _, task = slug.partition("/")
    said = _of_lesson(lesson.replace("-", "_")).get(task, {})
    return tuple(said[step] for step in STEPS if step in said)


def asked(slug: str, log: Log) -> int:
    """How many hints of a task somebody has asked for, from 0 to 3, as the trail has it."""
    steps = [e.value.get("step") for e in log.events(slug, HINT) if isinstance(e.value, dict)]
    return min(max((s for s in steps if isinstance(s, int)), default=0), len(of(slug)))

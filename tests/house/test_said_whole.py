"""All that is said of an answer, held whole, for one task of each kind in an exercise.

What is said of the ideal answer, of half of it, of none, of what cannot be read and of two habits
stands in ``said/``, a file a kind: each message with its name, verdict and place, in its order, and
the points. After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes them
anew: read the difference.
"""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path
from typing import Any

import habits
import pytest
from altering import EVERY
from contracts import as_said, right
from meaningunits.tasks.item import Item
from meaningunits.trail import NOTHING

SAID = Path(__file__).with_name("said")
#: Whose numbers are drawn.
VARIANT = 1
#: So many habits are played.
PLAYED = 2


def of_each_kind() -> dict[str, Item]:
    """The first task of each kind that gives points in an exercise, by the kind's name."""
    found: dict[str, Item] = {}
    for item in EVERY:
        if item.host == "exercise" and item.points:
            found.setdefault(type(item.at(VARIANT).kind).__name__.lower(), item.at(VARIANT))
    return found


def half(answer: Any) -> Any:
    """The first half of an answer's parts."""
    if isinstance(answer, dict):
        return dict(islice(answer.items(), (len(answer) + 1) // 2))
    return answer[: (len(answer) + 1) // 2]


def whole(item: Item) -> str:
    """What is said of the answers that are tried, one below the other."""
    ideal, tried = right(item.kind), []
    if ideal is not NOTHING:  # where judgement has no key, there is none
        tried = [("ideal", ideal), ("half of it", half(ideal))]
    tried += [("nothing", NOTHING), ("what is no answer", {"no such part": "whatever"})]
    tried += [(name, play(item.kind)) for name, play in islice(habits.plays(item.kind), PLAYED)]
    parts = [f"## {name}\n{as_said(item.judge(answer))}" for name, answer in tried]
    return "\n\n".join([f"# {item.slug}", *parts, ""])


@pytest.mark.parametrize("kind", of_each_kind())
def test_what_is_said_is_what_was_approved(kind):
    said, path = whole(of_each_kind()[kind]), SAID / f"{kind}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_nothing_is_approved_that_no_kind_says():
    assert {path.stem for path in SAID.glob("*.txt")} == {*of_each_kind()}

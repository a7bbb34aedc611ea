"""All that is said of the answers to every graded task, held whole.

What is said of the ideal answer, of half of it and of two habits stands in ``said/``, a file for
each lesson; what is said of none, and of what cannot be read, once for each kind. What a lesson's
own tasks say, the panel shown, is held for one task of each kind (``in-lessons.txt``). The wrong
answers that a lesson's contract names are held beside it (``tests/lessons/conftest.py``). After a
change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes them anew: read the
difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import habits
import pytest
from altering import EVERY
from contracts import right
from meaningunits.tasks.item import Item
from meaningunits.trail import NOTHING
from said import as_said, sections

SAID = Path(__file__).with_name("said")
#: Whose numbers are drawn.
VARIANT = 1
#: So many habits are played.
PLAYED = 2


def graded() -> dict[str, list[Item]]:
    """The tasks that give points in an exercise, by lesson."""
    found: dict[str, list[Item]] = {}
    for item in EVERY:
        if item.host == "exercise" and item.points:
            found.setdefault(item.slug.partition("/")[0], []).append(item.at(VARIANT))
    return found


def in_lessons() -> list[Item]:
    """The first task of each kind that stands in a lesson itself."""
    found: dict[type, Item] = {}
    for item in EVERY:
        if item.host == "lesson":
            found.setdefault(type(item.at(VARIANT).kind), item.at(VARIANT))
    return list(found.values())


#: The first task of each kind: how a blank is met is said once.
FIRST = {type(item.kind): item.slug for items in [*graded().values()][::-1] for item in items[::-1]}


def half(answer: Any) -> Any:
    """The first half of an answer's parts."""
    if isinstance(answer, dict):
        return dict(islice(answer.items(), (len(answer) + 1) // 2))
    return answer[: (len(answer) + 1) // 2]


def tried(item: Item) -> Iterator[tuple[str, Any]]:
    """The answers whose judgement is held, with what they are."""
    ideal = right(item.kind)
    if ideal is not NOTHING:  # where judgement has no key, there is none
        yield "ideal", ideal
        if isinstance(ideal, dict | list):
            yield "half of it", half(ideal)
    if FIRST.get(type(item.kind), item.slug) == item.slug:
        yield "nothing", NOTHING
        yield "what is no answer", {"no such part": "whatever"}
    graded = item.host == "exercise"
    for name, play in islice(habits.plays(item.kind), PLAYED if graded else 0):
        yield name, play(item.kind)


def whole(item: Item) -> str:
    """What is said of the answers that are tried, one below the other."""
    told = [
        f"## {name}\n{as_said(item.judge(answer, reveal=True))}\n" for name, answer in tried(item)
    ]
    return "\n".join([f"# {item.slug}\n", *told])


FILES = {**graded(), "in-lessons": in_lessons()}


@pytest.mark.parametrize("file", FILES)
def test_what_is_said_is_what_was_approved(file):
    said, path = "\n".join(map(whole, FILES[file])), SAID / f"{file}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_nothing_is_approved_that_no_task_says():
    assert {path.stem for path in SAID.glob("*.txt")} == {*FILES}


def test_nothing_is_approved_of_a_test_that_is_gone():
    for path in (SAID.parents[1] / "lessons/said").glob("*.txt"):
        source = (path.parents[1] / f"{path.stem}.py").read_text("utf-8")
        for name in sections(path.read_text("utf-8")):
            assert f"def {name.partition('[')[0]}(" in source, (path.name, name)

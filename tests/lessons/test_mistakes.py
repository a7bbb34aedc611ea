"""Mistakes that fresh readers invented, and all that is said of each, held whole.

What is said stands in ``mistakes/``, a file a lesson: each message with its name, verdict, place
and order, and the points. After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this
test writes them anew: read the difference.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from contracts import as_said, right
from meaningunits.tasks import catalogue
from mistakes import MISTAKES, Mistake

SAID = Path(__file__).with_name("mistakes")
LESSONS = sorted({mistake.lesson for mistake in MISTAKES})


def answered(mistake: Mistake) -> Any:
    """A right answer with the mistake in it."""
    kind = catalogue.find(mistake.slug).at(mistake.variant).kind
    if not isinstance(mistake.said, Mapping) or mistake.alone:
        return mistake.said
    whole = dict(right(kind))
    for key, value in mistake.said.items():
        within = isinstance(value, Mapping) and isinstance(whole.get(key), Mapping)
        whole[key] = {**whole[key], **value} if within else value
    return whole


def whole(lesson: str) -> str:
    """What is said of the mistakes of one lesson, one below the other."""
    parts = []
    for mistake in MISTAKES:
        if mistake.lesson == lesson:
            told = catalogue.find(mistake.slug).judge(answered(mistake), variant=mistake.variant)
            parts.append(f"# {mistake.slug}: {mistake.thought}\n{as_said(told)}\n")
    return "\n".join(parts)


@pytest.mark.parametrize("lesson", LESSONS)
def test_what_is_said_of_a_mistake_is_what_was_approved(lesson):
    said, path = whole(lesson), SAID / f"{lesson}.txt"
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def test_nothing_is_approved_that_nobody_does_wrong():
    assert sorted(path.stem for path in SAID.glob("*.txt")) == LESSONS

"""What each lesson says of itself in its first cells, and the table of all lessons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .. import glossary, numbering
from . import minutes as reckoning
from .problem import BuildError


@dataclass(frozen=True)
class Head:
    """What a lesson says of itself in its first cells."""

    stem: str
    number: str
    title: str
    minutes: str
    afterwards: str


def heads(course: Path) -> list[Head]:
    """The heads of all lessons, in order.

    Raises
    ------
    BuildError
        If a lesson's first cell has no place for its minutes, or does not say what one can do
        afterwards.
    """
    found = []
    for source in numbering.lessons(course, ".py"):
        written = source.read_text(encoding="utf-8")
        text = re.sub(r"^# ?", "", written, flags=re.MULTILINE)
        title = numbering.HEADING.search(text)
        afterwards = re.search(r"\*\*Afterwards you can\*\* (.+?)\n\n", text, re.DOTALL)
        if not (title and reckoning.MINUTES in text and afterwards):
            raise BuildError(
                f"{source.name} needs a title “# NN Title” or “# Side room A: Title”, "
                f"the mark {reckoning.MINUTES} and a "
                "paragraph that begins with “**Afterwards you can**”."
            )
        can = glossary.unmarked(" ".join(afterwards[1].split()))
        minutes = " + ".join(map(str, reckoning.sittings(written)))
        found.append(Head(source.stem, title[1], title[2], minutes, can))
    return found


def on_path(lessons: list[Head]) -> list[Head]:
    """Those on the main path."""
    return [one for one in lessons if not numbering.is_room(one.number)]


def aside(lessons: list[Head]) -> list[Head]:
    """The side rooms."""
    return [one for one in lessons if numbering.is_room(one.number)]


def table(lessons: list[Head], folder: str = "", what: str = "lesson") -> str:
    """Lessons as a Markdown table, with links to the notebooks in a folder."""
    rows = [
        f"| {one.number} | [{one.title}]({folder}{one.stem}.ipynb) | {one.minutes} | "
        f"{one.afterwards} |"
        for one in lessons
    ]
    return "\n".join([f"| | {what} | minutes | afterwards you can… |", "|---|---|---|---|", *rows])

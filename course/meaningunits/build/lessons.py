"""What each lesson says of itself in its first cells, and the table of all lessons."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from .. import glossary
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
        If a lesson's first cell does not say how long it takes and what one can do afterwards.
    """
    found = []
    for source in sorted(course.glob("[0-9][0-9]_*.py")):
        text = re.sub(r"^# ?", "", source.read_text(encoding="utf-8"), flags=re.MULTILINE)
        title = re.search(r"^# (\d\d) (.+)$", text, re.MULTILINE)
        minutes = re.search(r"About (\d+) minutes", text)
        afterwards = re.search(r"\*\*Afterwards you can\*\* (.+?)\n\n", text, re.DOTALL)
        if not (title and minutes and afterwards):
            raise BuildError(
                f"{source.name} needs a title “# NN Title”, “About NN minutes” and a paragraph "
                "that begins with “**Afterwards you can**”."
            )
        can = glossary.unmarked(" ".join(afterwards[1].split()))
        found.append(Head(source.stem, title[1], title[2], minutes[1], can))
    return found


def table(lessons: list[Head], folder: str = "") -> str:
    """The lessons as a Markdown table, with links to the notebooks in a folder."""
    rows = [
        f"| {one.number} | [{one.title}]({folder}{one.stem}.ipynb) | {one.minutes} | "
        f"{one.afterwards} |"
        for one in lessons
    ]
    return "\n".join(["| | lesson | minutes | afterwards you can… |", "|---|---|---|---|", *rows])

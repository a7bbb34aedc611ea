"""The other sources beside the interviews: a group leader, notes of one meeting, a survey.

All three are invented. They are what lesson 09 sets beside the nine interviews.
"""

from __future__ import annotations

import csv
from functools import cache

from .corpus import DATA, Interview, read

PLACE = DATA / "sources"

#: Columns of the survey that hold words; the others hold whole numbers, blank where not answered.
WORDS = ("id", "invented", "joined", "answered", "left_practice")


@cache
def leader() -> Interview:
    """The interview with a group leader (speaker ``L``)."""
    return read(PLACE / "leader.txt")


@cache
def meeting() -> Interview:
    """An observer's notes of one meeting: paragraphs count as turns, without a speaker."""
    return read(PLACE / "meeting.txt", spoken=False)


def survey() -> list[dict[str, str | int | None]]:
    """The survey, one mapping from column to value for each GP; None where not answered."""
    with (PLACE / "survey.csv").open(encoding="utf-8", newline="") as file:
        return [
            {key: _value(key, value) for key, value in row.items()} for row in csv.DictReader(file)
        ]


def _value(column: str, value: str) -> str | int | None:
    if column in WORDS:
        return value
    return int(value) if value else None

"""The parts that the audit report is made of, before they are Markdown, a page or a Word file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Run:
    """Some words: plain, strong, or leading to a place of the report."""

    text: str
    strong: bool = False
    to: str = ""


@dataclass(frozen=True)
class Head:
    """A heading, and the place that leads to it."""

    text: str
    level: int
    anchor: str


@dataclass(frozen=True)
class Para:
    """A paragraph, or a point of a list."""

    runs: tuple[Run, ...]
    point: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Quote:
    """A sentence of an interview."""

    number: int
    who: str
    words: str


@dataclass(frozen=True)
class Rows:
    """A table."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Head | Para | Quote | Rows


def clock(at: datetime | None) -> str:
    """A time as it is told: in the reader's own zone, to the minute."""
    return f"{at.astimezone():%d %b %Y %H:%M}" if at else ""


def head(text: str, level: int) -> Head:
    """A heading that is led to by its own words."""
    return Head(text, level, re.sub(r"[^a-z]+", "-", text.casefold()).strip("-"))


def para(text: str, *, point: bool = False, quiet: bool = False) -> Para:
    """Plain words."""
    return Para((Run(text),), point, quiet)


def many(count: int, what: str) -> str:
    """'1 unit', '1,200 units'."""
    return f"{count:,} {what}{'s' if count != 1 else ''}"

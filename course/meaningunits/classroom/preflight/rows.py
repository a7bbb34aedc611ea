"""What the pre-flight found of each student, and how it is told in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from . import printable

#: In the course directory: what was found and done, for the next run and for people.
RECORD = "repairs.json"

FINE, REPAIRED, REFUSED, MISSING = "fine", "repaired", "refused", "missing"


@dataclass
class Row:
    """One student and one notebook: the verdict and the sentences that go with it."""

    student: str
    notebook: str
    verdict: str
    words: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    notebook_read: dict[str, Any] | None = None
    after: str | None = None  # the repaired file's SHA-256: a second run knows its own work by it

    def record(self) -> dict[str, Any]:
        """The row as plain data."""
        kept = {"verdict": self.verdict, "words": self.words, "trail": self.trail}
        return kept | ({"sha256": self.after} if self.after else {})


def table(assignment: str, rows: Iterable[Row], *, dry_run: bool = False, width: int = 100) -> str:
    """Rows as a table for the terminal; every student is in it."""
    rows = list(rows)
    several = len({row.notebook for row in rows}) > 1
    names = [
        printable(f"{row.student} / {row.notebook}" if several else row.student) for row in rows
    ]
    first = max([len("student"), *map(len, names)]) + 2
    lines = [f"{'student':<{first}}{'verdict':<10}what"]
    for name, row in zip(names, rows, strict=True):
        left = f"{name:<{first}}{row.verdict:<10}"
        indent = " " * len(left)
        for sentence in [*row.words, *row.trail] or [""]:
            room = max(width - len(left), 40)
            wrapped = textwrap.wrap(printable_line(sentence), room, break_on_hyphens=False) or [""]
            for line in wrapped:
                lines.append((left + line).rstrip())
                left = indent
    counts = [
        f"{n} {verdict}"
        for verdict in (FINE, REPAIRED, REFUSED, MISSING)
        if (n := sum(row.verdict == verdict for row in rows))
    ]
    what = "Nothing was changed (dry run)" if dry_run else f"Recorded in {RECORD}"
    told = f"{assignment}: {', '.join(counts) or 'no students'}. {what}."
    return "\n".join([told, *lines])


def printable_line(text: str) -> str:
    """A sentence without control characters that a student's text could have brought in."""
    return "".join(c if c.isprintable() else "�" for c in text)

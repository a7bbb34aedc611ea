"""What a run says: a line of progress, a table, and ``grading-summary.csv``."""

from __future__ import annotations

import csv
import io
import sys
import textwrap
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TextIO

from ..naming import write
from ..preflight import printable
from ..telling import colour

FILENAME = "grading-summary.csv"
COLUMNS = ("student", "assignment", "status", "score", "max_score", "flags", "repairs", "reason",
           "late_penalty")  # fmt: skip
GRADED, MARKING, FAILED = "graded", "needs-marking", "failed"
LOOKS = {GRADED: "good", MARKING: "wait", FAILED: "bad"}


@dataclass
class Row:
    """One student and one assignment, as it stands after the run."""

    student: str
    assignment: str
    status: str
    score: float | None
    max_score: float
    flags: list[str] = field(default_factory=list)
    repairs: list[str] = field(default_factory=list)
    reason: str = ""
    penalty: float = 0.0

    def cells(self) -> list[str]:
        """The row as text, in the order of ``COLUMNS``."""
        score = "" if self.score is None else _number(self.score)
        words = [" ".join(map(_line, self.flags)), " ".join(map(_line, self.repairs))]
        first = [_line(self.student), self.assignment, self.status, score]
        penalty = _number(self.penalty) if self.penalty else ""
        return [*first, _number(self.max_score), *words, _line(self.reason), penalty]


def _number(value: float) -> str:
    return f"{round(value, 4):g}"


def _line(text: str) -> str:
    """Text that somebody else may have had a hand in, fit for one line."""
    return "".join(c if c.isprintable() else "�" for c in text)


def keep(root: Path, rows: list[Row], whole: set[str]) -> None:
    """Write the summary; rows of assignments or students that were not in this run stay.

    Parameters
    ----------
    root : Path
    rows : list of Row
    whole : set of str
        Assignments of which every student is among the rows.

    Raises
    ------
    OSError
    """
    path = root / FILENAME
    new = {(row.assignment, row.student): row.cells() for row in rows}
    merged: dict[tuple[str, str], list[str]] = {}
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for old in csv.DictReader(file):
                key = (old.get("assignment") or "", old.get("student") or "")
                if key[0] not in whole:
                    merged[key] = [old.get(name) or "" for name in COLUMNS]
    except (OSError, csv.Error, UnicodeDecodeError):
        pass
    merged |= new
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(merged[key] for key in sorted(merged))
    write(path, text.getvalue().encode())


def table(rows: Iterable[Row], width: int = 100) -> str:
    """Rows for the terminal; every student is in it, and what is to be known about them."""
    rows = list(rows)
    several = len({row.assignment for row in rows}) > 1
    names = [
        printable(f"{row.assignment} / {row.student}" if several else row.student) for row in rows
    ]
    first = max([len("student"), *map(len, names)]) + 2
    lines = [f"{'student':<{first}}{'status':<15}{'score':>9}  what"]
    for name, row in zip(names, rows, strict=True):
        score = "–" if row.score is None else f"{_number(row.score)}/{_number(row.max_score)}"
        left = f"{name:<{first}}{row.status:<15}{score:>9}  "
        late = [f"late: a penalty of {_number(row.penalty)}."] if row.penalty else []
        words = [*([row.reason] if row.reason else []), *late, *row.flags, *row.repairs]
        for sentence in words or [""]:
            room = max(width - len(left), 40)
            for line in textwrap.wrap(_line(sentence), room, break_on_hyphens=False) or [""]:
                shown = (left + line).rstrip()
                if left.strip():  # the row's first line has the status, alone in its column
                    start = shown[first : first + 15]
                    shown = shown[:first] + colour(start, LOOKS[row.status]) + shown[first + 15 :]
                lines.append(shown)
                left = " " * len(left)
    return "\n".join(lines)


class Progress:
    """How far a run is, how fast, and how long it still takes; one line, kept up to date.

    Parameters
    ----------
    total : int
    stream : text stream, optional
        Where a terminal follows it line is overwritten; elsewhere a line every few seconds.
    word : str
        What is being done to them.
    """

    EVERY = 5.0

    def __init__(self, total: int, stream: TextIO | None = None, word: str = "graded") -> None:
        self.word = word
        self.total, self.stream = total, stream or sys.stderr
        self.done = self.skipped = 0
        self.started = self.said = time.monotonic()
        self.live = self.stream.isatty()

    def step(self, *, skipped: bool = False) -> None:
        """One submission more is done."""
        self.done += 1
        self.skipped += skipped
        now = time.monotonic()
        if now - self.said >= (0.2 if self.live else self.EVERY):
            self.said = now
            self._say(self.line(now))

    def line(self, now: float) -> str:
        """As in '120 of 200 graded, 31.0 a second, 3 s left'."""
        worked = self.done - self.skipped
        rate = worked / max(now - self.started, 1e-9)
        text = f"{self.done} of {self.total} {self.word}"
        if worked and rate:
            text += f", {rate:.1f} a second, {_span((self.total - self.done) / rate)} left"
        return text

    def _say(self, text: str) -> None:
        self.stream.write(f"\r{text:<70}" if self.live else f"{text}\n")
        self.stream.flush()

    def close(self) -> None:
        """Leave the line as it should not stay."""
        if self.live:
            self.stream.write("\r" + " " * 70 + "\r")
            self.stream.flush()


def _span(seconds: float) -> str:
    seconds = round(seconds)
    if seconds < 90:
        return f"{seconds} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"

"""What a kind fills into its diagnoses, without their sentences: these are held elsewhere.

A table's sentences change often, and are held in ``house/said/rows``. What a kind puts into them
is a matter of its Python: which row, which verdict and place, and what stands for each brace.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from held import is_as_approved
from meaningunits.tasks import diagnosis
from meaningunits.tasks.feedback import Message
from meaningunits.tasks.kind import Context

APPROVED = Path(__file__).with_name("activities") / "filled"
#: What is longer than this stands whole once in a file, and then by so many of its letters.
LONG, FEW = 60, 40


def bare(monkeypatch) -> None:
    """From here on a message holds what its braces stand for, and none of its sentences."""

    def filled(text: str, given: Mapping[str, Any]) -> str:
        braces = dict.fromkeys(re.findall(r"\{(\w+)\}", text))
        return "; ".join(f"{brace} = {given[brace]}" for brace in braces if str(given[brace]))

    monkeypatch.setattr(diagnosis, "_filled", filled)


def line(message: Message) -> str:
    """A message in a line: verdict, name, place, and what was filled in."""
    at = f" {message.place[0]}–{message.place[1]}" if message.place else ""
    parts = (message.what, message.why, message.look)
    words = " | ".join(part.replace("\n", " / ") for part in parts if part)
    return f"[{message.verdict} {message.name}{at}] {words}".rstrip()


def lines(messages: Iterable[Message]) -> str:
    return " ".join(map(line, messages))


def judged(kind: Any, answer: Any, host: str = "lesson", **context: Any) -> str:
    """The share of an answer, and what is filled in."""
    share, messages = kind.judge(answer, Context("sample/any", host, **context))
    return f"{share:.4g} {lines(messages)}".rstrip()


def runs(told: Iterable[tuple[float, str]]) -> list[str]:
    """Each run of numbers of which the same is said in one row, by its first and its last."""
    rows: list[list[Any]] = []
    for at, said in told:
        if rows and rows[-1][2] == said:
            rows[-1][1] = at
        else:
            rows.append([at, at, said])
    return [f"{a:.9g} … {b:.9g}: {s}" if a != b else f"{a:.9g}: {s}" for a, b, s in rows]


def shortened(rows: Iterable[str]) -> list[str]:
    """Rows in which a long sentence that stood above already is told by its beginning."""
    seen: set[str] = set()
    kept = []
    for row in rows:
        parts = re.split(r"( \| | \[)", row)
        kept.append("".join(f"{p[:FEW]} …" if p in seen else p for p in parts))
        seen |= {part for part in parts if len(part) > LONG}
    return kept


def approved(name: str, rows: Iterable[str]) -> None:
    """Compare rows with what was approved; ``MEANINGUNITS_APPROVE=1`` writes them anew."""
    path = APPROVED / f"{name.replace(',', '').replace(' ', '-')}.txt"
    is_as_approved(path, "\n".join(shortened(rows)) + "\n")

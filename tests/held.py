"""What is held whole in a file: after a change that is meant, ``MEANINGUNITS_APPROVE=1`` writes it.

Read the difference: it is what somebody will be told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from meaningunits.tasks.feedback import Message


def is_held(path: Path, cases: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Whether what each case says is what was approved; ``cases`` by heading, in order."""
    is_as_approved(path, "\n".join("\n".join([f"## {head}", *lines, ""]) for head, lines in cases))


def is_as_approved(path: Path, said: str) -> None:
    """Whether a text is what its file holds."""
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")


def plainly(
    table: Any, name: str, given: Any = None, *, called=None, place=None, **more
) -> Message:
    """A row of a table by its name and what is filled in, without its words."""
    filled = {**(given or {}), **more}
    text = " ".join(f"{key}={value}" for key, value in filled.items())
    row = f" as {called}" if called else ""
    return Message(f"{name}{row}", table[name].verdict, text, place=place)


def as_row(message: Message) -> str:
    """A message that ``plainly`` made, in a line."""
    at = f" {message.place[0]}–{message.place[1]}" if message.place else ""
    return f"[{message.verdict} {message.name}{at}] {message.what}".rstrip()

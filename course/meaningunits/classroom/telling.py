"""How the commands speak: text as wide as the terminal for a person, ``--json`` for a script."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TextIO

#: What the command that runs now has to say to a script.
_facts: dict[str, Any] = {}

WIDEST, NARROWEST = 160, 60
_COLOURS = {"good": "32", "wait": "33", "bad": "31", "quiet": "2", "strong": "1"}


class Stop(Exception):
    """A command cannot be carried out; the message says why and what to do. Nothing was changed."""


def note(**facts: Any) -> None:
    """Say something to scripts, under a name of its own; ``--json`` prints it."""
    _facts.update(facts)


def width(stream: TextIO | None = None) -> int:
    """How wide text may be: the terminal's width within reason; 100 where there is none."""
    stream = stream or sys.stdout
    if not stream.isatty():
        return 100
    return min(max(shutil.get_terminal_size((100, 24)).columns, NARROWEST), WIDEST)


def colour(text: str, what: str, stream: TextIO | None = None) -> str:
    """Text in the colour of ``good``, ``wait``, ``bad``, ``quiet`` or ``strong``.

    Only a terminal gets colours, and none that asks for none (``NO_COLOR``, ``TERM=dumb``).
    """
    stream = stream or sys.stdout
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    if plain or not stream.isatty():
        return text
    return f"\033[{_COLOURS[what]}m{text}\033[0m"


class _Tee(io.TextIOBase):
    """What is written here goes to a stream as well, and is kept."""

    def __init__(self, stream: TextIO) -> None:
        self.stream, self.kept = stream, io.StringIO()

    def write(self, text: str) -> int:
        self.stream.write(text)
        return self.kept.write(text)

    def flush(self) -> None:
        self.stream.flush()

    def isatty(self) -> bool:
        return False


def run(given: argparse.Namespace, command: Callable[[argparse.Namespace], int]) -> int:
    """Run a command; with ``--json`` print one object instead of text.

    In it stand ``command``, ``status`` (the exit status), ``said`` and ``warned`` (the lines that
    a person would have read), and what the command notes.
    """
    _facts.clear()
    if not getattr(given, "json", False):
        return command(given)
    said, warned = io.StringIO(), _Tee(sys.stderr)
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(warned):
        status = command(given)
    told = {
        "command": given.task,
        "status": status,
        "said": _lines(said),
        "warned": _lines(warned.kept),
        **_facts,
    }
    print(json.dumps(told, default=_plain, ensure_ascii=False, indent=2))
    return status


def _lines(text: io.StringIO) -> list[str]:
    return [line for line in text.getvalue().splitlines() if line.strip()]


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, set | frozenset | tuple):
        return sorted(value)
    return str(value)


def columns(head: list[str], rows: list[list[str]]) -> Iterator[str]:
    """Rows under their headings, each column as wide as it needs; the last one is not padded."""
    wide = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for row in [head, *rows]:
        yield "  ".join(
            word if i == len(row) - 1 else f"{word:<{wide[i]}}" for i, word in enumerate(row)
        ).rstrip()

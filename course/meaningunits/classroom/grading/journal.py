"""What was graded, line by line: by it a run goes on where an earlier one stopped.

A line is written after the autograded folder and the gradebook. A run that is killed between them
has no line, and grades that submission again.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..naming import naming, write

FOLDER = ".grading"


def names(root: Path) -> list[str]:
    """Assignments that have a journal in a course directory."""
    return [path.stem for path in (root / FOLDER).glob("*.jsonl")]


class Journal:
    """The journal of one assignment, in the course directory.

    Parameters
    ----------
    root : Path
    assignment : str
    """

    def __init__(self, root: Path, assignment: str) -> None:
        self.path = root / FOLDER / f"{assignment}.jsonl"
        self.lines = 0
        self.entries = self._read()

    def _read(self) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        try:
            raw = self.path.read_bytes()
        except OSError:
            return found
        for line in raw.split(b"\n"):
            try:
                entry = json.loads(line)
                found[entry["student"]] = entry
            except (ValueError, TypeError, KeyError):
                continue  # torn by a kill, or by hand: that student is graded again
            self.lines += 1
        self.torn = not raw.endswith(b"\n") and bool(raw)
        return found

    torn = False

    def add(self, entries: Iterable[Mapping[str, Any]]) -> None:
        """Write down a batch."""
        added = [dict(entry) for entry in entries]
        data = "".join(json.dumps(entry, ensure_ascii=True) + "\n" for entry in added)
        self.path.parent.mkdir(exist_ok=True)
        with naming(self.path), open(self.path, "ab") as file:
            file.write((b"\n" if self.torn else b"") + data.encode())
            file.flush()
            os.fsync(file.fileno())
        self.torn = False
        self.lines += len(added)
        self.entries.update((entry["student"], entry) for entry in added)

    def tidy(self) -> None:
        """Drop lines that later ones replaced, when they are most of the file."""
        if self.lines <= 2 * len(self.entries) + 10:
            return
        text = "".join(json.dumps(entry) + "\n" for entry in self.entries.values())
        write(self.path, text.encode())
        self.lines = len(self.entries)

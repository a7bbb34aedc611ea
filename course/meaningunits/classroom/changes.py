"""Every change of a term, in ``changes.jsonl`` beside the gradebook: what, when, before and after.

Extensions, excuses, marks set over others, regrade requests and what is released stand here and
nowhere else: ``state`` reads them from the log. Undoing a change is a line, too; nothing is taken
out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from . import naming
from .telling import Stop

FILE = "changes.jsonl"
UNDO = "undo"


@dataclass(frozen=True)
class Change:
    """One line of the log.

    Parameters
    ----------
    number : int
        Counted from 1; by it a change is undone.
    what : str
        The command.
    when : str
    told : str
        In words.
    exercise, student : str
        What it is about; empty where it is about more.
    before, after : object
        What stood there and what stands there now.
    undoes : int
        The change that this one undid; 0 for none.
    """

    number: int
    what: str
    when: str
    told: str
    exercise: str = ""
    student: str = ""
    before: Any = None
    after: Any = None
    undoes: int = 0


def read(root: Path) -> list[Change]:
    """Every change, the oldest first.

    Raises
    ------
    Stop
        If a line is damaged.
    """
    path = root / FILE
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return []
    except UnicodeDecodeError:
        lines = ["not text"]
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(Change(number=number, **json.loads(line)))
        except (ValueError, TypeError):
            raise Stop(
                f"{path}, line {number}, is damaged. Take that line out, or bring the file back "
                "from "
                "where you keep copies; it says who is excused and what was changed by hand."
            ) from None
    return found


def add(root: Path, what: str, told: str, **more: Any) -> Change:
    """Write a change down.

    Parameters
    ----------
    root : Path
    what, told : str
    **more
        ``exercise``, ``student``, ``before``, ``after``, ``undoes``.

    Raises
    ------
    OSError
    """
    when = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC"
    line = {"what": what, "when": when, "told": told, **more}
    path = root / FILE
    with naming.naming(path), path.open("ab") as file:
        file.write(json.dumps(line, ensure_ascii=False, default=str).encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())
    return Change(number=len(read(root)), **line)


def standing(changes: list[Change]) -> Iterator[Change]:
    """The changes that were not undone."""
    undone = {change.undoes for change in changes}
    return (c for c in changes if c.number not in undone and c.what != UNDO)


@dataclass
class State:
    """What stands, by exercise and student."""

    extensions: dict[str, dict[str, float]] = field(default_factory=dict)
    excused: dict[str, dict[str, str]] = field(default_factory=dict)
    overrides: dict[str, dict[str, float]] = field(default_factory=dict)
    released: dict[str, str] = field(default_factory=dict)
    requests: dict[str, dict[str, list[dict[str, str]]]] = field(default_factory=dict)
    lessons: str = ""


def state(root: Path) -> State:
    """What stands after every change.

    Raises
    ------
    Stop
    """
    found = State()
    parts = {"extend": found.extensions, "excuse": found.excused, "override": found.overrides}
    for change in standing(read(root)):
        if change.what in parts:
            part: dict[str, dict[str, Any]] = parts[change.what]  # type: ignore[assignment]
            of = part.setdefault(change.exercise, {})
            of.pop(change.student, None)
            if change.after is not None:
                of[change.student] = change.after
        elif change.what == "release":
            found.released.pop(change.exercise, None)
            if change.after is not None:
                found.released[change.exercise] = change.after
        elif change.what == "lessons":
            found.lessons = change.after or ""
        elif change.what == "regrade":
            requests = found.requests.setdefault(change.exercise, {})
            requests.setdefault(change.student, []).append({**change.after, "when": change.when})
    return found


def is_released(when: str | None, handed_in: int, now: datetime | None = None) -> bool:
    """Whether students have an exercise: said so, or somebody has handed it in.

    Parameters
    ----------
    when : str or None
        As ``State.released`` has it: a time; empty for withheld; None where nothing was said.
    handed_in : int
    now : datetime, optional
        In UTC; the present time if it is not given.
    """
    if when is None:
        return handed_in > 0
    now = now or datetime.now(UTC).replace(tzinfo=None)
    return bool(when) and datetime.fromisoformat(when) <= now


def released_in_words(when: str | None) -> str:
    """As in ``from 2026-11-02 08:00 UTC``."""
    if when is None:
        return "nothing was said: from the first hand-in"
    return f"from {when[:16]} UTC" if when else "no: withheld"

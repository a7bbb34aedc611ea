"""Which marks were exported last, so that none becomes empty afterwards without a word.

A platform that imports an empty cell wipes the mark that it shows. What was exported once is kept
in ``.grading/exported.json`` until another mark replaces it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ..tasks.kind import plural
from .naming import write
from .results import Results

PLACE = Path(".grading", "exported.json")
SHOWN = 20  # of them are named on screen


def before(root: Path) -> dict[str, dict[str, float]]:
    """Assignment → student → the mark that was exported last; what cannot be read is none."""
    try:
        found = json.loads((root / PLACE).read_text(encoding="utf-8"))
        return {
            name: {student: float(mark) for student, mark in marks.items()}
            for name, marks in found.items()
        }
    except (OSError, ValueError, AttributeError, TypeError):
        return {}


def keep(root: Path, found: Results, known: Mapping[str, Mapping[str, float]]) -> None:
    """Remember the marks of an export; who has none now keeps the one of before.

    Raises
    ------
    OSError
    """
    now = {name: dict(marks) for name, marks in known.items()}
    for result in found.results:
        if result.score is not None:
            now.setdefault(result.assignment, {})[result.student.id] = result.score
    (root / PLACE).parent.mkdir(exist_ok=True)
    write(root / PLACE, json.dumps(now, sort_keys=True).encode())


def emptied(
    found: Results,
    known: Mapping[str, Mapping[str, float]],
    why: Mapping[tuple[str, str], str],
    *,
    so_far: bool = False,
) -> list[str]:
    """A line for each mark that was exported once and is empty now: whose, what it was, and why.

    Parameters
    ----------
    found : Results
    known : mapping
        As ``before`` reads it.
    why : mapping
        Student and assignment → what the last grading said of marks by hand.
    so_far : bool
        Whether points so far stand where marking is not finished.
    """
    lines = []
    there = {(r.assignment, r.student.id): r for r in found.results}
    for name in found.asked:
        for student, mark in sorted(known.get(name, {}).items()):
            result = there.get((name, student))
            if result is None:
                lines.append(f"{student}, {name}: was {mark:g}; the gradebook no longer has them")
            elif (result.so_far if so_far else result.score) is None:
                reason = why.get((student, name)) or result.reason or "nothing more is known"
                lines.append(f"{student}, {name}: was {mark:g}; {result.status} now: {reason}")
    return lines


def warning(lines: list[str], path: Path) -> str:
    """What is said of them; nothing where there are none."""
    if not lines:
        return ""
    more = len(lines) - SHOWN
    was, now = ("was", "is") if len(lines) == 1 else ("were", "are")
    return "\n".join([
        f"WARNING: {plural(len(lines), 'mark')} that {was} exported before {now} empty now. "
        f"Importing {path} "
        "may wipe them where they are shown:",
        *(f"  {line}" for line in lines[:SHOWN]),
        *([f"  and {more:,} more"] if more > 0 else []),
        "Mark them and export again, or `meaningunits classroom restore` an earlier gradebook.",
    ])  # fmt: skip

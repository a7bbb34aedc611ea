"""What each graded cell was handed in with, as a digest: while it is the same, a mark stands.

Only what a student wrote counts, not the words around it that the library may put otherwise, nor
spaces and line ends.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from ...trail import Log
from .. import texts
from .sanitizing import mark


def digests(
    notebook: Mapping[str, Any], log: Log, ours: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Grade id → digest of what a mark in this cell is for.

    For a cell that holds an answer that is its text; for a test, the answer cells since the last
    graded cell, and the answer of the task where it is one of ours.

    Parameters
    ----------
    notebook : mapping
        As handed in, before anything of a trail is put in.
    log : Log
        What was handed in with it.
    ours : mapping, optional
        Grade id → slug of our own tasks.
    """
    found: dict[str, str] = {}
    since: list[str] = []
    for cell in notebook["cells"]:
        note = mark(cell)
        if note.get("solution"):
            since.append(texts.own(cell, log))
        if not note.get("grade"):
            continue
        parts = since[-1:] if note.get("solution") else since
        slug = (ours or {}).get(note["grade_id"])
        value = log.state(slug).value if slug else None
        about = json.dumps(
            [[" ".join(t.split()) for t in parts], value], sort_keys=True, default=str
        )
        found[note["grade_id"]] = hashlib.sha256(about.encode("utf-8", "replace")).hexdigest()[:24]
        since = []
    return found


def unlike(before: Mapping[str, Any], now: Mapping[str, Any]) -> set[str]:
    """Grade ids of two autograded notebooks in which what was handed in differs, or is in one only.

    For a submission of which no digest was kept: nbgrader graded it, or the journal is gone.
    """
    old, new = digests(before, Log()), digests(now, Log())
    return {name for name in old.keys() | new.keys() if old.get(name) != new.get(name)}


def points(notebook: Mapping[str, Any]) -> dict[str, float]:
    """Grade id → the most it could give when the notebook was graded."""
    notes = [mark(cell) for cell in notebook["cells"]]
    return {note["grade_id"]: float(note["points"]) for note in notes if note.get("grade")}

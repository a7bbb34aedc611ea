"""What is held whole in a file: after a change that is meant, ``MEANINGUNITS_APPROVE=1`` writes it.

Read the difference: it is what somebody will be told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path


def is_held(path: Path, cases: Iterable[tuple[str, Iterable[str]]]) -> None:
    """Whether what each case says is what was approved; ``cases`` by heading, in order."""
    said = "\n".join("\n".join([f"## {head}", *lines, ""]) for head, lines in cases)
    if os.environ.get("MEANINGUNITS_APPROVE"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(said, encoding="utf-8")
    assert said == path.read_text(encoding="utf-8")

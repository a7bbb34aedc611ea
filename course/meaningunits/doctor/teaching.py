"""What only those who teach need: a sandbox to grade in, and what nbgrader calls by name. Pure."""

from __future__ import annotations

import os
from pathlib import Path

from .finding import FINE, NOTE, Finding


def sandbox(found: str | None, works: bool, platform: str) -> Finding:
    """Whether submissions can be graded shut in, with bubblewrap."""
    if found and works:
        return Finding(FINE, "For instructors: bubblewrap works.")
    if platform != "linux":
        what = "For instructors: grading shut in (with bubblewrap) works on Linux only."
        return Finding(NOTE, f"{what} Plain nbgrader works; run it in a virtual machine.")
    if found:
        what = "For instructors: bubblewrap is here but may not make its walls on this system."
        mend = "Ask whoever runs the machine to allow user namespaces. Learners need nothing."
        return Finding(NOTE, what, mend)
    return Finding(
        NOTE,
        "For instructors: bubblewrap is missing; submissions cannot be graded shut in.",
        "sudo apt-get install bubblewrap (Debian, Ubuntu). Learners need nothing.",
    )


def alembic(found: str | None, beside: bool, bin_folder: Path) -> Finding:
    """Whether nbgrader finds alembic, which it calls by name when it makes a gradebook."""
    if found and beside:
        return Finding(FINE, "For instructors: nbgrader finds alembic.")
    where = "is not on PATH" if not found else f"on PATH is another environment's ({found})"
    activate = "Scripts\\activate" if os.name == "nt" else f'source "{bin_folder / "activate"}"'
    return Finding(
        NOTE,
        f"For instructors: alembic {where}; nbgrader could not make a gradebook.",
        f"Activate the environment before you call nbgrader: {activate}",
    )

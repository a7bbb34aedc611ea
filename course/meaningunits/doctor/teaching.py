"""What only those who teach need: a sandbox to grade in, and what nbgrader calls by name. Pure."""

from __future__ import annotations

import os
from collections.abc import Iterable
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
    what = f"For instructors: alembic {where}; nbgrader by itself could not make a gradebook."
    return Finding(NOTE, what, f"Before you call nbgrader: {_reach(bin_folder)}")


def _reach(bin_folder: Path) -> str:
    """How a shell finds the commands of a folder: its environment activated, if it is one."""
    if os.name == "nt":
        return str(bin_folder / "activate") if (bin_folder / "activate.bat").exists() else (
            f"set PATH={bin_folder};%PATH%"
        )  # fmt: skip
    if (bin_folder / "activate").exists():
        return f'source "{bin_folder / "activate"}"'
    return f'export PATH="{bin_folder}:$PATH"'


def packages(own: bool, beside: Iterable[str], holding: Iterable[str]) -> Finding:
    """Where the course's packages lie, and whether a submission can be shown those alone.

    Parameters
    ----------
    own : bool
        Whether this Python is an environment of its own.
    beside : iterable of str
        Other folders that it imports from: the user's own, and PYTHONPATH.
    holding : iterable of str
        Those of them that hold more than packages.
    """
    mend = (
        "Install the course into an environment of its own: python3 -m venv "
        "~/meaning-units-python, then that one's pip install."
    )
    if holding := list(holding):
        return Finding(
            NOTE,
            f"For instructors: Python imports from {', '.join(holding)}, where other files of "
            "yours lie, too. Grading does not let submissions look there.",
            mend,
        )
    if beside := list(beside):
        what = f"Python imports from {', '.join(beside)}, too: for all your Pythons of this version"
        return Finding(
            NOTE, f"{what}. What is installed or removed there changes the course.", mend
        )
    if own:
        return Finding(FINE, "The course has an environment of its own.")
    return Finding(FINE, "The course is installed for everybody on this machine.")

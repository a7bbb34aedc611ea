"""What a notebook of the course is called: a lesson has a number, a side room has a letter.

``04_themes`` is lesson 04, on the main path; ``A_whos_asking`` is side room A, which one may skip.
A side room is a lesson in all else. Whoever looks for lessons looks here.
"""

from __future__ import annotations

import re
from pathlib import Path

_STEM = re.compile(r"(\d\d|[A-Z])_\w+", re.ASCII)
#: The heading of a page: its number or letter, and its title.
HEADING = re.compile(r"^# (?:Exercise |Side room )?(\d\d|[A-Z]):? (.+)$", re.MULTILINE)


def number(stem: str) -> str:
    """The number or letter of a notebook, by its name without the ending; empty for any other."""
    found = _STEM.fullmatch(stem)
    return found[1] if found else ""


def is_room(number: str) -> bool:
    """Whether a number is the letter of a side room."""
    return number.isalpha()


def called(number: str) -> str:
    """What a lesson or a side room is called within a sentence: ``lesson 04``, ``side room A``."""
    return f"{'side room' if is_room(number) else 'lesson'} {number}"


def lessons(folder: Path, ending: str) -> list[Path]:
    """The files of all lessons in a folder, by their ending: the main path, then side rooms.

    Parameters
    ----------
    folder : Path
    ending : str
        With its dot: ``.py`` for the sources, ``.ipynb`` for the notebooks.
    """
    found = [path for path in folder.glob(f"*{ending}") if number(path.stem)]
    return sorted(found, key=lambda path: path.name)

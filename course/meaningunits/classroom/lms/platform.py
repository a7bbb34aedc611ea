"""What is known of the platform: its columns, and its people as its own files write them.

Kept in ``.grading/platform.json``, for an export has to name columns and people exactly as they are
named there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from .. import naming
from ..doing import Stop
from .names import key

PLACE = Path(".grading", "platform.json")

#: As Canvas writes a column: the title, then its own number in brackets.
_NUMBERED = re.compile(r"(?P<title>.*\S)\s*\((?P<number>\d+)\)\s*")


@dataclass
class Platform:
    """One platform's names.

    Parameters
    ----------
    columns : list of str
        Headings of what is marked there, as the platform's own export has them.
    chosen : dict
        Exercise → heading, where a person chose it.
    people : dict
        Student id → the cells that say who it is there, by heading.
    """

    columns: list[str] = field(default_factory=list)
    chosen: dict[str, str] = field(default_factory=dict)
    people: dict[str, dict[str, str]] = field(default_factory=dict)

    def column(self, exercise: str, title: str = "") -> str:
        """The heading of an exercise; empty where none is its own for certain.

        Chosen by a person, else the only one that is called as the exercise or its title, else the
        only one that begins with the exercise's number.
        """
        if exercise in self.chosen:
            return self.chosen[exercise]
        plain = {name: key(bare(name)) for name in self.columns}
        wanted = {key(exercise), key(exercise.partition("_")[2]), key(title)} - {""}
        found = [name for name in self.columns if plain[name] in wanted]
        number = re.match(r"0*(\d+)", exercise)
        if not found and number:
            begins = re.compile(rf"\D*0*{number[1]}(?!\d)")
            found = [name for name in self.columns if begins.match(bare(name))]
        return found[0] if len(found) == 1 else ""


def bare(column: str) -> str:
    """A heading without Canvas's number."""
    found = _NUMBERED.fullmatch(column)
    return found["title"] if found else column


def read(root: Path) -> dict[str, Platform]:
    """System → what is known of it.

    Raises
    ------
    Stop
        If the record is damaged.
    """
    try:
        found = json.loads((root / PLACE).read_text(encoding="utf-8"))
        return {system: Platform(**parts) for system, parts in found.items()}
    except FileNotFoundError:
        return {}
    except (ValueError, TypeError, AttributeError):
        raise Stop(
            f"{root / PLACE} is damaged. Take it away and run `meaningunits classroom roster FILE` "
            "with the platform's own export again."
        ) from None


def keep(root: Path, known: Mapping[str, Platform]) -> None:
    """Write what is known.

    Raises
    ------
    OSError
    """
    (root / PLACE).parent.mkdir(exist_ok=True)
    plain = {system: asdict(platform) for system, platform in known.items()}
    naming.write(root / PLACE, json.dumps(plain, ensure_ascii=False, indent=1).encode())


def chosen(words: Iterable[str]) -> dict[str, str]:
    """``EXERCISE=Heading`` as a mapping.

    Raises
    ------
    Stop
    """
    found = {}
    for word in words:
        exercise, sign, heading = word.partition("=")
        if not sign or not exercise or not heading.strip():
            raise Stop(f"{word!r}: write --column EXERCISE='Heading as the platform has it'.")
        found[exercise.strip()] = heading.strip()
    return found

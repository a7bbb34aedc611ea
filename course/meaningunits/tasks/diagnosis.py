"""What a diagnosis is, and how its braces are filled in.

A diagnosis says what is there, why it matters and where to look. It never says only "wrong", and
while there is still something to try it never gives the key. Each activity keeps its own, in a
TOML file beside its kind; the kind that makes a diagnosis fills in its braces.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .feedback import Message


@dataclass(frozen=True)
class Diagnosis:
    """What to say: verdict, what is there, why it matters, where to look, which passage helps."""

    verdict: str
    what: str
    why: str = ""
    look: str = ""
    lesson: str = ""


class Table(Mapping[str, Diagnosis]):
    """Diagnoses by name, from a TOML file; it is read when one is first asked for.

    Parameters
    ----------
    module : str
        The ``__file__`` of a module in the activity's folder.
    name : str
        The file's stem.
    """

    def __init__(self, module: str, name: str = "diagnoses") -> None:
        self.path = Path(module).with_name(f"{name}.toml")

    def __getitem__(self, name: str) -> Diagnosis:
        return _rows(self.path)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_rows(self.path))

    def __len__(self) -> int:
        return len(_rows(self.path))


@cache
def _rows(path: Path) -> Mapping[str, Diagnosis]:
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return {name: Diagnosis(**row) for name, row in rows.items()}


def message(
    table: Table,
    name: str,
    given: Mapping[str, Any] | None = None,
    *,
    called: str | None = None,
    place: tuple[int, int] | None = None,
    **more: object,
) -> Message:
    """Fill in a diagnosis.

    Parameters
    ----------
    table, name
        Where it stands.
    given : mapping, optional
        What the braces stand for.
    called : str, optional
        The name it goes by in the feedback, when one row of the table serves several.
    place : tuple of int, optional
        First and last sentence to look at.
    **more
        What further braces stand for.
    """
    row = table[name]
    given = {**(given or {}), **more}
    # Two separate steps: a learner's own words may hold braces and must not be filled in again.
    return Message(
        called or name,
        row.verdict,
        row.what.format_map(given),
        row.why.format_map(given),
        row.look.format_map(given),
        place,
        row.lesson,
    )

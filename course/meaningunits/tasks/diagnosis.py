"""What a diagnosis is, and how its braces are filled in.

A diagnosis says what is there, why it matters and where to look. It never says only "wrong", and
while there is still something to try it never gives the key. Each activity keeps its own, in a
TOML file beside its kind; the kind that makes a diagnosis fills in its braces.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from .feedback import Message


@dataclass(frozen=True)
class Diagnosis:
    """What to say: verdict, what is there, why it matters, where to look, which passage helps.

    ``code`` is the call for whoever writes in code; a page on which the task stands leaves it out.
    ``open`` marks what says that a part of the task is not answered yet.
    """

    verdict: str
    what: str
    why: str = ""
    look: str = ""
    lesson: str = ""
    code: str = ""
    open: bool = False


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
        _filled(row.what, given),
        _filled(row.why, given),
        _filled(row.look, given),
        place,
        row.lesson,
        _filled(row.code, given),
        row.open,
    )


#: What is counted, behind the brace that says how many.
_COUNTED = re.compile(
    r"\{(\w+)\} (?!(?:is|as|was|has|this|less)\b)(people|[a-z]+s)\b(?: (are|make|agree)\b)?"
)
#: Verbs that go with one, by those that go with many.
_VERBS = {"are": "is", "make": "makes", "agree": "agrees"}


def _filled(text: str, given: Mapping[str, Any]) -> str:
    """A text with its braces filled in; what is counted agrees with its number."""

    def agreeing(found: re.Match[str]) -> str:
        if str(given.get(found[1])) != "1":
            return found[0]
        verb = f" {_VERBS[found[3]]}" if found[3] else ""
        return f"{{{found[1]}}} {_one(found[2])}{verb}"

    return _COUNTED.sub(agreeing, text).format_map(given)


def _one(word: str) -> str:
    if word == "people":
        return "person"
    return f"{word[:-3]}y" if word.endswith("ies") else word[:-1]

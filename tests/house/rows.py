"""What each row of a table of diagnoses says, held with what its braces stood for in a test.

``said/rows/`` has a file for each table. Of each row it holds an example that a test makes, or two,
where something is one in one and many in the other: verdict and name, what the braces stood for,
and below it all that is said, a sentence a line.
"""

from __future__ import annotations

import json
import re
import string
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path

from meaningunits.tasks.diagnosis import Diagnosis, Table, message
from tried import Made

SAID = Path(__file__).with_name("said") / "rows"

#: What the braces of a row stood for, as it was printed.
Example = dict[str, str]
#: Examples by row.
Held = dict[str, list[Example]]

#: Between two sentences; a number at the beginning is none.
_SENTENCE = re.compile(r"(?:(?<=[.?!])|(?<=[.?!]”))(?<!^\d\.)(?<!^\d\d\.) (?=[A-Z“])")


def file_of(table: str) -> Path:
    """Where the rows of a table are held."""
    return SAID / f"{table.replace('/', '--')}.txt"


def as_held(table: Table, held: Held) -> str:
    """The rows of a table as they are said of their examples, one below the other."""
    return "\n".join(_said(table, name, each) for name in table for each in held.get(name, ()))


def _said(table: Table, name: str, example: Example) -> str:
    told = message(table, name, example)
    given = _cut(example, braces(table[name]))
    lines = [f"[{told.verdict} {name}]"]
    lines += [f"{{{brace}}} {_shown(value)}" for brace, value in given.items()]
    for part in (field.name for field in fields(Diagnosis)):
        if part != "verdict" and (value := getattr(told, part)):
            lines.append(f"{part}: {_in_lines(str(value))}")
    return "\n".join(lines) + "\n"


def _in_lines(text: str) -> str:
    """A sentence a line; where a line ends in the text itself, that is shown."""
    return _SENTENCE.sub("\n    ", text.replace("\n", "⏎\n    "))


def _shown(value: str) -> str:
    """What a brace stood for, in a line; as in JSON where it would not be read as it was."""
    if value.strip().splitlines() == [value] and value[0] != '"':
        return value
    return json.dumps(value, ensure_ascii=False)


def read(text: str) -> Held:
    """The examples that a file holds, by row."""
    held: Held = {}
    for line in text.split("\n"):
        if head := re.fullmatch(r"\[\w+ (.+)\]", line):
            held.setdefault(head[1], []).append(example := {})
        elif given := re.fullmatch(r"\{(\w+)\} (.*)", line):
            value = given[2]
            example[given[1]] = json.loads(value) if value.startswith('"') else value
    return held


def braces(row: Diagnosis) -> list[str]:
    """What a row wants to be filled in, each once."""
    found = [b for text in _texts(row) for _, b, *_ in string.Formatter().parse(text) if b]
    return list(dict.fromkeys(found))


def _texts(row: Diagnosis) -> list[str]:
    return [value for value in vars(row).values() if isinstance(value, str)]


# Approving.


def approved(name: str, table: Table, old: Held, made: Callable[[], Made]) -> Held:
    """What is to be held: the examples that still fit their row; of a row without any, new ones."""
    new = {}
    for row in table:
        wanted = braces(table[row])
        new[row] = _once(_cut(e, wanted) for e in old.get(row, ()) if {*wanted} <= {*e})
        new[row] = new[row] or chosen(table[row], made().get((name, row), ()))
    return new


def invented(name: str, table: Table, held: Held, made: Made) -> list[str]:
    """The rows with an example that no test makes."""

    def real(row: str) -> list[Example]:
        return [_cut(given, braces(table[row])) for _, given in made.get((name, row), ())]

    return [row for row in table if any(each not in real(row) for each in held.get(row, ()))]


def chosen(row: Diagnosis, made: Iterable[tuple[Path, Example]]) -> list[Example]:
    """The first example of a row, and the first in which what was one is many, or many one.

    The more its braces stand for different things, the more is seen of them; then by test file,
    and the short before the long.
    """

    def turn(met: tuple[Path, Example]) -> tuple[int, Path, int, str]:
        example = json.dumps(met[1])
        return -len({*met[1].values()} - {""}), met[0], len(example), example

    wanted = braces(row)
    ordered = sorted(((where, _cut(given, wanted)) for where, given in made), key=turn)
    examples = _once(example for _, example in ordered)
    others = [each for each in examples if _ones(row, each) != _ones(row, examples[0])]
    return [*examples[:1], *others[:1]]


def _ones(row: Diagnosis, example: Example) -> set[str]:
    """The braces that stand for one of something: for “1” before a word, or for “1 word”."""
    counting = re.findall(r"\{(\w+)\} [a-z]", " ".join(_texts(row)))
    return {b for b, v in example.items() if (v == "1" and b in counting) or v.startswith("1 ")}


def _cut(given: Example, wanted: Iterable[str]) -> Example:
    return {brace: given[brace] for brace in wanted}


def _once(examples: Iterable[Example]) -> list[Example]:
    found: list[Example] = []
    for each in examples:
        if each not in found:
            found.append(each)
    return found

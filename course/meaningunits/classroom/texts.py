"""What was answered in a task, told in the answer cell below it, before anything is graded.

A text that a person marks goes from the trail into nbgrader's Markdown answer cell, so that
nbgrader's own rules hold: a cell that nobody touched is 0 and "No response.", a written one waits
for a person. What somebody typed into that cell by hand stays, told apart. An answer cell of code
that was left alone, because its task was answered above it, says so in a comment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..activities.writing.kind import Writing, words
from ..tasks import catalogue
from ..tasks.item import Item
from ..tasks.kind import is_nothing, plural
from ..trail import Log
from .assignment import checksum, text_of

#: What an answer cell of code says, and nothing else of it changes.
ANSWERED = "# Answered in the task above."
#: What stands in every Markdown answer cell of the exercises; it is no answer.
STUBS = (
    "*Write in the box above: what you write there is kept, and goes into this cell when your work "
    "is marked. Text typed here counts as well.*",
    "*Your answer here.*",
)
#: What stands between two texts in one cell.
RULE = "\n\n---\n\n"
#: Characters of one text at most; the trail, which is handed in beside it, has all of it.
LONGEST = 100_000

_ANSWER = "--answer"


def put_in(notebook: Mapping[str, Any], log: Log) -> list[str]:
    """Write what a trail holds into a notebook's answer cells; changes them in place.

    Parameters
    ----------
    notebook : mapping
        As JSON data; each cell that nbgrader knows carries the checksum it was given out with.
    log : Log
        The trail that was handed in.

    Returns
    -------
    list of str
        The grade ids of the cells that were written in.
    """
    if not log.entries:
        return []
    found = []
    for cell in notebook["cells"]:
        mine = cell["metadata"].get("nbgrader") or {}
        if not mine.get("solution") or not isinstance(mine.get("grade_id"), str):
            continue
        name = mine["grade_id"]
        untouched = mine.get("checksum") == checksum(cell)
        source = text_of(cell["source"])
        if cell["cell_type"] == "markdown" and mine.get("grade"):
            new = _marked(name, "" if untouched else source, log)
        elif cell["cell_type"] == "code" and untouched and name.endswith(_ANSWER):
            new = _answered(name.removesuffix(_ANSWER), source, log)
        else:
            continue
        if new:
            cell["source"] = new
            found.append(name)
    return found


def _task(grade_id: str) -> Item | None:
    try:
        return catalogue.find(grade_id.replace("--", "/"))
    except LookupError:
        return None


def _answered(grade_id: str, source: str, log: Log) -> str:
    item = _task(grade_id)
    if item is None or is_nothing(log.state(item.slug).value):
        return ""
    return f"{source.rstrip()}\n{ANSWERED}"


def _marked(grade_id: str, typed: str, log: Log) -> str:
    """The whole text for whoever marks; empty where nothing was written in a task."""
    item = _task(grade_id)
    if item is None or not isinstance(item.kind, Writing):
        return ""
    parts = [*_beside(item.kind, log), *_written(item, log)]
    if not parts:
        return ""
    told = RULE.join(f"*{head}:*\n\n{literal(text)}" for head, text in parts)
    own = without_stubs(typed)
    if own.startswith(told):  # nbgrader may go over a notebook twice
        return ""
    if own and _folded(own) not in _folded(" ".join(text for _, text in parts)):
        told += f"{RULE}*Typed into this cell:*\n\n{own}"
    return told


def _written(item: Item, log: Log) -> Iterator[tuple[str, str]]:
    value = log.state(item.slug).value
    for _, text in item.kind.words(value) if value else []:
        if text.strip():
            count = plural(words(text), "word")
            yield f"Written in the task above ({count})", _with_room(text)


def _with_room(text: str) -> str:
    """A text for a cell; where it is too long for one, that and where the rest is."""
    if over := max(len(text) - LONGEST, 0):
        return f"{text[:LONGEST]}\n\n[… {over:,} characters more are in the trail.]"
    return text


def _beside(kind: Writing, log: Log) -> Iterator[tuple[str, str]]:
    """The answers of other tasks that are marked together with the text."""
    for slug in kind.beside:
        other = catalogue.find(slug)
        said = other.kind.words(log.state(other.slug).value)
        if said:
            text = "\n\n".join(f"{name}: {value}" for name, value in said)
            yield f"{other.title}, from its own task", _with_room(text)


def own(cell: Mapping[str, Any], log: Log) -> str:
    """What somebody wrote for an answer cell, there and in its task, and nothing around it.

    Parameters
    ----------
    cell : mapping
        An answer cell as it was handed in.
    log : Log
        The trail that was handed in.
    """
    mine = cell["metadata"].get("nbgrader") or {}
    source = text_of(cell["source"])
    item = _task(mine.get("grade_id") or "") if cell["cell_type"] == "markdown" else None
    if item is None or not isinstance(item.kind, Writing):
        return source
    value = log.state(item.slug).value
    parts = [text for _, text in item.kind.words(value)] if value else []
    for slug in item.kind.beside:
        beside = log.state(catalogue.find(slug).slug).value
        parts += [] if is_nothing(beside) else [json.dumps(beside, sort_keys=True, default=str)]
    typed = "" if mine.get("checksum") == checksum(cell) else without_stubs(source)
    if _folded(typed) not in _folded(" ".join(parts)):
        parts.append(typed)
    return "\n".join(parts)


def without_stubs(typed: str) -> str:
    """What somebody typed into a cell, without the sentences that stood there."""
    for stub in STUBS:
        pattern = r"\s+".join(map(re.escape, stub.split()))
        typed = re.sub(pattern, "", typed)
    return typed.strip()


def _folded(text: str) -> str:
    return " ".join(text.split())


_MARKS = re.compile(r"[\\`*_\[\]<>#|~&]")
_OPENING = re.compile(r"^(\s*)(?:([-+=])|(\d{1,9})([.)]))", re.MULTILINE)


def literal(text: str) -> str:
    """A text as Markdown that shows it as it was written: no mark of it means anything.

    Lines stay lines, and spaces at their beginning do not make code of them.
    """
    text = _MARKS.sub(r"\\\g<0>", text)
    text = text.replace("$", r"<span>\$</span>")  # two prices in a sentence are no formula
    text = _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)
    lines = [
        "\u00a0" * (len(line) - len(line.lstrip())) + line.strip() for line in text.splitlines()
    ]
    shown = "\n".join(lines)
    return re.sub(r"(?<=\S)\n(?=\S|\u00a0)", "\\\\\n", shown)

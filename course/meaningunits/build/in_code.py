"""The folded end of a notebook: how its tasks are answered in code, for those who like to.

Nobody has to. The lines are what each kind gives as its example, so none holds an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ..tasks.catalogue import find

if TYPE_CHECKING:
    from nbformat import NotebookNode

#: Where a notebook's source has it: a Markdown cell that begins so.
MARK = "[[in code]]"

_INTRODUCTION = """\
You never have to write code: you can do every task of this page in the task itself. If you prefer \
code, add a cell (**+** in the bar above), copy the line of a task into it, replace each … with \
an answer, and run the cell. `mu.check("…")` with the name of the task then says the same as the \
task's *Check*."""
_IN_AN_EXERCISE = """\
You never have to write code: you can do every task of this page in the task itself. If you prefer \
code, use the cell below a task: copy the line of the task from here, replace each … with an \
answer, and run the cell. `mu.check("…")` with the name of the task then says the same as the \
task's *Check*."""
_ASKED = re.compile(r'^mu\.ask\("([^"]+)"\)', re.MULTILINE)
_ANY = r"[\w/-]+"
_OPEN, _CLOSED = "([{", ")]}"


def examples(text: str, slug: str = "") -> Iterator[str]:
    """Every ``mu.answer("slug", …)`` in a text, to its last bracket; of any task without a slug."""
    for found in re.finditer(rf'mu\.answer\(\s*"{re.escape(slug) or _ANY}"', text):
        depth = 0
        for i in range(found.start(), len(text)):
            depth += (text[i] in _OPEN) - (text[i] in _CLOSED)
            if text[i] in _CLOSED and depth == 0:
                yield text[found.start() : i + 1]
                break


def fill_in(book: NotebookNode, *, exercise: bool) -> None:
    """Put the lines of all tasks of a notebook into the cell that has the mark."""
    cell = next((c for c in book.cells if c.source.startswith(MARK)), None)
    if cell is None:
        return
    code = (c.source for c in book.cells if c.cell_type == "code")
    slugs = [slug for source in code for slug in _ASKED.findall(source)]
    cell.source = _folded(slugs, cell.source.removeprefix(MARK).strip(), exercise=exercise)


def _folded(slugs: Iterable[str], more: str, *, exercise: bool) -> str:
    lines = "\n".join(_example(slug) for slug in dict.fromkeys(slugs))
    parts = [
        "<details><summary>If you would rather write your answers as code</summary>",
        _IN_AN_EXERCISE if exercise else _INTRODUCTION,
        f"```python\n{lines}\n```",
        *filter(None, [more]),
        "</details>",
    ]
    return "\n\n".join(parts)


def _example(slug: str) -> str:
    return next(examples(find(slug).at(0).kind.asks(slug), slug))

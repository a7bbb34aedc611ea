"""The glossary: one file of terms, and the links that lead to it from the lessons.

In a lesson's source ``[[meaning unit]]`` marks the first use of a term, ``[[meaning unit|units]]``
shows it in another form, and ``[[glossary]]`` at a cell's end is followed by all terms in cells.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from . import numbering

FILE = Path(__file__).parent / "data" / "glossary.toml"

#: The notebook that holds the glossary, at its end.
HOME = "00_start_here.ipynb"
LONGEST = 40  # words: what one reads in passing

MARK = re.compile(r"\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]")
WHOLE = "[[glossary]]"


class GlossaryError(ValueError):
    """A mark without a term; the text says which."""


@dataclass(frozen=True)
class Term:
    """One term: its name, other forms it is used in, what it means, the lesson, the source."""

    name: str
    means: str
    lesson: str
    forms: tuple[str, ...] = ()
    source: str = ""

    @property
    def heading(self) -> str:
        return f"{self.name[:1].upper()}{self.name[1:]}"

    @property
    def cell(self) -> str:
        """The id of the cell that explains it."""
        return f"term-{re.sub(r'[^a-z0-9]+', '-', self.name.lower())}"

    @property
    def link(self) -> str:
        """Where it is explained, as a link for a notebook beside the glossary's.

        JupyterLab finds a cell by its id also while it is still opening the notebook; a heading
        it finds only once the notebook is open.
        """
        return f"{HOME}#cell-id={self.cell}"

    @property
    def page(self) -> str:
        """The term explained, as Markdown."""
        source = f" *{self.source}*" if self.source else ""
        where = numbering.called(self.lesson)
        return f"### {self.heading}\n\n{self.means} ({where[:1].upper()}{where[1:]}.){source}"

    @property
    def words(self) -> re.Pattern[str]:
        """What finds the term in a text, in any of its forms."""
        forms = sorted({self.name, *self.forms}, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])", re.I)


@cache
def terms() -> dict[str, Term]:
    """All terms by name, in the order of the alphabet."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["term"]
    found = [Term(**{**row, "forms": tuple(row.get("forms", ()))}) for row in rows]
    return {term.name: term for term in sorted(found, key=lambda term: term.name.lower())}


def linked(text: str) -> str:
    """A lesson's text with its marks made into links.

    Raises
    ------
    GlossaryError
        If a mark names no term.
    """
    return MARK.sub(_link, text)


def unmarked(text: str) -> str:
    """A text with its marks taken away, the words left."""
    return MARK.sub(lambda mark: mark[2] or mark[1], text)


def _link(mark: re.Match[str]) -> str:
    name = mark[1]
    term = terms().get(name) or terms().get(f"{name[:1].lower()}{name[1:]}")
    if term is None:
        raise GlossaryError(
            f"[[{name}]] is not in the glossary. Add it to data/glossary.toml, or mark another "
            "word."
        )
    title = term.means.replace('"', "'")
    return f'[{mark[2] or name}]({term.link} "{title}")'

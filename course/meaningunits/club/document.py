"""A document in a few kinds of blocks, and how it reads as Markdown and as a page of HTML.

What the course writes is Markdown, of which two things are used: two stars around words make them
bold, and an address is a link. What a learner wrote is shown as it is (``own=True``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from ..look import template

if TYPE_CHECKING:
    from mistune import Markdown

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Heading:
    kind: ClassVar[str] = "heading"
    text: str
    level: int = 2


@dataclass(frozen=True)
class Text:
    """A paragraph; ``quiet`` for what stands at the edge, ``own`` for a learner's words."""

    kind: ClassVar[str] = "text"
    text: str
    quiet: bool = False
    own: bool = False


@dataclass(frozen=True)
class Bullets:
    kind: ClassVar[str] = "bullets"
    items: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row names it. ``widths`` are shares, ``tall`` to write in.

    ``own`` says that somebody's words stand in its rows.
    """

    kind: ClassVar[str] = "table"
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    tall: bool = False
    own: bool = False


@dataclass(frozen=True)
class Lines:
    """Room to write on paper."""

    kind: ClassVar[str] = "lines"
    count: int


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a page of its own, on paper."""


Shown = Heading | Text | Bullets | Table | Lines
Block = Shown | PageBreak


@dataclass(frozen=True)
class Document:
    """A title, blocks, and a line for the foot of every page."""

    title: str
    blocks: tuple[Block, ...]
    foot: str = ""
    author: str = ""

    def placed(self) -> Iterator[tuple[Shown, bool]]:
        """The blocks but for page breaks, each with whether it begins a page on paper."""
        begins = False
        for block in self.blocks:
            if isinstance(block, PageBreak):
                begins = True
                continue
            yield block, begins
            begins = False


@dataclass(frozen=True)
class Run:
    """A piece of a text in one look, and where it leads if it is a link."""

    text: str
    bold: bool = False
    link: str = ""


def runs(text: str, own: bool = False) -> list[Run]:
    """A text in pieces of one look."""
    return [Run(text)] if own else list(_runs(_markdown().inline(text, {})))


@cache
def _markdown() -> Markdown:
    from mistune import create_markdown

    made = create_markdown(renderer="ast", plugins=["url"])
    made.inline.rules = ["emphasis", "url_link"]
    return made


def _runs(tokens: Any, bold: bool = False) -> Iterator[Run]:
    for token in tokens:
        match token["type"]:
            case "text":
                if token["raw"]:
                    yield Run(token["raw"], bold)
            case "strong":
                yield from _runs(token["children"], bold=True)
            case "link":
                yield Run("".join(c["raw"] for c in token["children"]), bold, token["attrs"]["url"])
            case other:
                raise ValueError(f"A document has bold words and links, and here it has {other}.")


# Markdown.


def to_markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {_md(document.title)}", *map(_md_block, document.blocks)]
    if document.foot:
        parts.append(f"---\n\n*{_md(document.foot)}*")
    return "\n\n".join(part for part in parts if part) + "\n"


def _md_block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * level} {_md(text)}"
        case Text(text, quiet, own):
            said = _md_runs(text, own)
            return f"*{said}*" if quiet and "*" not in said else said
        case Bullets(items, own):
            return "\n".join(f"- {_md_runs(item, own)}" for item in items)
        case Table(head, rows, own=own):
            lines = [(head, False), (("---",) * len(head), False), *((row, own) for row in rows)]
            return "\n".join(
                "| " + " | ".join(_md_runs(c, whose).replace("|", "\\|") for c in line) + " |"
                for line, whose in lines
            )
        case Lines(count):
            return "\n\n".join(["…"] * min(count, 2))
        case PageBreak():
            return ""


def _md_runs(text: str, own: bool = False) -> str:
    return "".join(f"**{_md(r.text)}**" if r.bold else _md(r.text) for r in runs(text, own))


def _md(text: str) -> str:
    """Text as it is, whatever signs are in it."""
    escaped = re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
    escaped = re.sub(r"(?m)^([ \t]*)([#>+-])(?=\s)", r"\1\\\2", escaped)
    # No list where none was meant.
    return re.sub(r"(?m)^([ \t]*\d+)\.(?=\s)", r"\1\\.", escaped)


# HTML.


def to_html(document: Document) -> str:
    """The document as one page of HTML that needs nothing else, also to print."""
    style = (HERE / "document.css").read_text(encoding="utf-8")
    return template(HERE, "document.html.jinja").render(document=document, style=style, runs=runs)

"""A document in a few kinds of blocks, and how it reads as Markdown and as a page of HTML.

Two stars around words make them bold, in what the course writes; what a learner wrote is shown
as it is (``own=True``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True)
class Heading:
    text: str
    level: int = 2


@dataclass(frozen=True)
class Text:
    """A paragraph; ``quiet`` for what stands at the edge, ``own`` for a learner's words."""

    text: str
    quiet: bool = False
    own: bool = False


@dataclass(frozen=True)
class Bullets:
    items: tuple[str, ...]
    own: bool = False


@dataclass(frozen=True)
class Table:
    """A table; the first cell of each row names it. ``widths`` are shares, ``tall`` to write in."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    tall: bool = False


@dataclass(frozen=True)
class Lines:
    """Room to write on paper."""

    count: int


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a page of its own, on paper."""


Block = Heading | Text | Bullets | Table | Lines | PageBreak


@dataclass(frozen=True)
class Document:
    """A title, blocks, and a line for the foot of every page."""

    title: str
    blocks: tuple[Block, ...]
    foot: str = ""
    author: str = ""


def runs(text: str, own: bool = False) -> list[tuple[str, bool]]:
    """A text in pieces of one look: (words, bold)."""
    if own:
        return [(text, False)]
    return [(part, bool(i % 2)) for i, part in enumerate(text.split("**")) if part]


# Markdown.


def to_markdown(document: Document) -> str:
    """The document as Markdown."""
    parts = [f"# {_md(document.title)}"]
    for block in document.blocks:
        parts.append(_md_block(block))
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
        case Table(head, rows):
            lines = [head, ("---",) * len(head), *rows]
            return "\n".join(
                "| " + " | ".join(_md_runs(cell).replace("|", "\\|") for cell in line) + " |"
                for line in lines
            )
        case Lines(count):
            return "\n\n".join(["…"] * min(count, 2))
        case _:
            return ""


def _md_runs(text: str, own: bool = False) -> str:
    return "".join(f"**{_md(t)}**" if bold else _md(t) for t, bold in runs(text, own))


def _md(text: str) -> str:
    """Text as it is, whatever signs are in it."""
    escaped = re.sub(r"([\\`*_\[\]<>])", r"\\\1", text)
    escaped = re.sub(r"^(\s*)([#>+-])(?=\s)", r"\1\\\2", escaped)
    return re.sub(r"^(\s*\d+)\.(?=\s)", r"\1\\.", escaped)  # no list where none was meant


# HTML.

_STYLE = """
:root { color-scheme: light dark; }
body { color: #1d2329; background: #fff; font: 16px/1.55 system-ui, sans-serif; margin: 2.5rem auto; max-width: 46rem; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1.02rem; }
h1, h2, h3 { break-after: avoid; }
a { color: inherit; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.94rem; width: 100%; }
th, td { border: 1px solid #b9c2ca; padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; }
thead th { background: #f4f6f7; }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
.tall td { height: 3.6rem; }
.quiet, footer { color: #55606b; font-size: 0.9rem; }
.line { border-bottom: 1px solid #8b96a0; height: 2.1rem; }
footer { border-top: 1px solid #d5dade; margin-top: 2.5rem; padding-top: 0.5rem; }
@media (prefers-color-scheme: dark) {
  body { background: #14181b; color: #e8ebee; } thead th { background: #1b2126; }
  th, td { border-color: #3b434b; } .quiet, footer { color: #a7b1bb; } footer { border-color: #3b434b; }
}
@media print {
  body { background: #fff; color: #000; font-size: 10.5pt; margin: 0; max-width: none; padding: 0; }
  th, td { border-color: #8b96a0; } thead th { background: #eee; }
  .page { break-before: page; } h2.page { margin-top: 0; }
  @page { margin: 18mm; size: A4; }
}
"""  # noqa: E501 - one rule a line


def to_html(document: Document) -> str:
    """The document as one page of HTML that needs nothing else, also to print."""
    body, breaks = [], False
    for block in document.blocks:
        if isinstance(block, PageBreak):
            breaks = True
            continue
        body.append(_html_block(block, ' class="page"' if breaks else ""))
        breaks = False
    foot = f"<footer>{escape(document.foot)}</footer>" if document.foot else ""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(document.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<main>\n<h1>{escape(document.title)}</h1>\n{chr(10).join(body)}\n</main>\n{foot}\n"
        "</body>\n</html>\n"
    )


def _html_block(block: Block, page: str) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level}{page}>{escape(text)}</h{level}>"
        case Text(text, quiet, own):
            kind = ' class="quiet"' if quiet else page
            return f"<p{kind}>{_html_runs(text, own)}</p>"
        case Bullets(items, own):
            rows = "".join(f"<li>{_html_runs(item, own)}</li>" for item in items)
            return f"<ul{page}>{rows}</ul>"
        case Table():
            return _html_table(block)
        case Lines(count):
            return '<div class="line"></div>' * count
    return ""


def _html_table(table: Table) -> str:
    whole = sum(table.widths)
    columns = "".join(f'<col style="width:{100 * w / whole:.0f}%">' for w in table.widths)
    head = "".join(f'<th scope="col">{_html_runs(cell)}</th>' for cell in table.head)
    rows = "".join(
        f'<tr><th scope="row">{_html_runs(first)}</th>'
        + "".join(f"<td>{_html_runs(cell)}</td>" for cell in cells)
        + "</tr>"
        for first, *cells in table.rows
    )
    tall = ' class="tall"' if table.tall else ""
    return (
        f'<div class="wide"><table{tall}><colgroup>{columns}</colgroup>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _html_runs(text: str, own: bool = False) -> str:
    said = "".join(f"<b>{escape(t)}</b>" if bold else escape(t) for t, bold in runs(text, own))
    return said if own else re.sub(r"https://[\w./-]*\w", r'<a href="\g<0>">\g<0></a>', said)

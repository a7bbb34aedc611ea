"""HTML pages that stand on their own: the frame and the tables of reports and students' pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from ..look import CSS

PAGE = (Path(__file__).parent / "page.css").read_text(encoding="utf-8")


def document(title: str, body: str, head: str = "") -> str:
    """A whole page, which needs no other file and no network.

    Parameters
    ----------
    title : str
        Plain text.
    body, head : str
        HTML; ``head`` is added to the page's own.
    """
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)}</title><style>{CSS}{PAGE}</style>{head}</head>"
        f'<body><main class="mu mu-page">{body}</main></body></html>\n'
    )


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    numbers: Sequence[int] = (),
) -> str:
    """A table of plain texts; the first cell of a row names it, ``numbers`` are right-aligned."""

    def kind(i: int) -> str:
        return ' class="mu-n"' if i in numbers else ""

    top = "".join(f'<th scope="col"{kind(i)}>{escape(h)}</th>' for i, h in enumerate(head))
    body = "".join(
        f'<tr><th scope="row">{escape(row[0])}</th>'
        + "".join(f"<td{kind(i)}>{escape(text)}</td>" for i, text in enumerate(row[1:], start=1))
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="mu-wide"><table><caption>{escape(caption)}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )

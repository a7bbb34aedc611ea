"""Pieces of stills: an answer as static, escaped HTML, for formgrader, feedback reports and paper.

A still needs no widget and no script, so it is there wherever a notebook is looked at. Each kind
draws its own, of these pieces.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from ..material.corpus import SPEAKERS, Passage, Sentence
from ..material.units import said
from ..trail import NOTHING


def block(head: str, body: str, beside: str = "") -> str:
    """One part of an answer under its heading.

    Parameters
    ----------
    head : str
        The heading, as text.
    body : str
        What stands under it, as HTML.
    beside : str, optional
        More of the heading, as text, less weighty.
    """
    return f'<section class="mu-still-unit">{headed(head, beside)}{body}</section>'


def headed(head: str, beside: str = "") -> str:
    """The line over a part: its heading, if any, and more of it, less weighty."""
    weighty = f"<strong>{escape(head)}</strong>" if head else ""
    return f'<p class="mu-unit-head">{weighty}{escape(beside)}</p>'


def paragraph(text: str, head: str = "") -> str:
    """A paragraph of text, right behind what it is about, if that is said."""
    weighty = f"<strong>{escape(head)}</strong>" if head else ""
    return f"<p>{weighty}{escape(text)}</p>"


def strong(text: str) -> str:
    """A paragraph that stands out: a heading, a number that somebody committed to."""
    return f"<p><strong>{escape(text)}</strong></p>"


def note(text: str) -> str:
    """A paragraph that stands quietly beside the work: that a text is invented, say."""
    return f'<p class="mu-note">{escape(text)}</p>'


def remark(text: str, head: str = "") -> str:
    """Something that was written, with what it is."""
    strong = f"<strong>{escape(head)}</strong> " if head else ""
    return f'<p class="mu-still-memo">{strong}{_in_lines(text)}</p>'


def written_text(text: str) -> str:
    """A text of somebody's own, with its lines and paragraphs."""
    parts = [part for part in text.split("\n\n") if part.strip()]
    return "".join(f'<p class="mu-still-memo">{_in_lines(part)}</p>' for part in parts)


def _in_lines(text: str) -> str:
    """A text with its lines; where looks are dropped, there is a space between two."""
    return escape(text.strip("\n")).replace("\n", "<br>\n")


def quoted(text: str) -> str:
    """Words out of a text."""
    return f"<blockquote>{escape(text)}</blockquote>"


def lines(pieces: Iterable[tuple[Sentence, int, int]]) -> str:
    """Sentences or parts of them, numbered, each speaker named where the voice changes."""
    rows, speaker = [], None
    for sentence, a, b in pieces:
        who = f"<b>{escape(SPEAKERS[sentence.speaker])}</b> " if sentence.speaker != speaker else ""
        speaker = sentence.speaker
        rows.append(
            f'<p class="mu-still-line"><span class="mu-num">{sentence.number}</span> '
            f"{who}{escape(said(sentence, a, b))}</p>"
        )
    return "".join(rows)


def table(told: Mapping[str, Any]) -> str:
    """A table: ``caption``, ``head``, and ``rows``, whose first cells are headings.

    A cell of the head that is None is empty; a caption need not be.
    """
    head = "".join(
        f'<th scope="col">{escape(str(cell))}</th>' if cell is not None else "<td></td>"
        for cell in told["head"]
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(str(first))}</th>'
        + "".join(f"<td>{escape(str(cell))}</td>" for cell in cells)
        + "</tr>"
        for first, *cells in told["rows"]
    )
    caption = f"<caption>{escape(told['caption'])}</caption>" if told.get("caption") else ""
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def invented(passage: Passage) -> str:
    """Whose interview a still shows, and that it is invented."""
    return note(f"{passage.interview.pseudonym}: {passage.interview.status}")


def as_written(answer: Any) -> str:
    """An answer that cannot be drawn, or not all of it: as it was written."""
    text = json.dumps(answer, ensure_ascii=False, indent=1, default=str)
    return f"{note('As it was written:')}<pre>{escape(text)}</pre>"


def written(answer: Any) -> str:
    """Any answer: as it was written."""
    return (
        paragraph("No answer yet.") if answer is NOTHING or answer is None else as_written(answer)
    )

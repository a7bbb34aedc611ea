"""What is in a study, as a table on the page."""

from __future__ import annotations

from html import escape
from pathlib import Path

from ..look import saved


def as_html(title: str, rows: list[tuple[str, ...]], told: list[str], folder: Path) -> str:
    """What is in a study, as escaped HTML."""
    head = ("Transcript", "Short name", "Sentences", "Words", "Speakers", "Language")
    cells = "".join(f"<th scope='col'>{escape(cell)}</th>" for cell in head)
    body = "".join(
        "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows
    )
    whole = f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"
    table = f'<div style="overflow-x: auto">{whole}</div>' if rows else ""
    notes = "".join(f"<li>{escape(text)}</li>" for text in told)
    notes = f"<ul>{notes}</ul>" if notes else ""
    none = "" if rows else "<p>No transcript is in it yet.</p>"
    return saved(
        f'<section class="mu mu-still"><h3>{escape(title)}</h3>{none}{table}{notes}'
        f'<p class="mu-note">In {escape(str(folder))}. Nothing leaves this machine.</p></section>'
    )

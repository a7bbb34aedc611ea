"""What is in a study, as a table on the page."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from urllib.parse import quote

from ..look import saved


def as_html(
    title: str, rows: list[tuple[str, str, int, int, str, str]], told: list[str], folder: Path
) -> str:
    """What is in a study, as escaped HTML."""
    head = ("Transcript", "Short name", "Sentences", "Words", "Speakers", "Language")
    cells = "".join(f"<th scope='col'>{escape(cell)}</th>" for cell in head)
    body = ""
    for row in rows:
        page = quote(f"{_from_here(folder)}transcript_{row[1]}.ipynb")
        title_of, name, sentences, words, *more = row
        texts = (name, f"{sentences:,}", f"{words:,}", *more)
        cells_of = "".join(f"<td>{escape(cell)}</td>" for cell in texts)
        body += f'<tr><td><a href="{escape(page)}">{escape(title_of)}</a></td>{cells_of}</tr>'
    whole = f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"
    table = f'<div style="overflow-x: auto">{whole}</div>' if rows else ""
    notes = "".join(f"<li>{escape(text)}</li>" for text in told)
    notes = f"<ul>{notes}</ul>" if notes else ""
    none = "" if rows else "<p>No transcript is in it yet.</p>"
    return saved(
        f'<section class="mu mu-still"><h3>{escape(title)}</h3>{none}{table}{notes}'
        f'<p class="mu-note">In {escape(str(folder))}. Nothing leaves this machine.</p></section>'
    )


def _from_here(folder: Path) -> str:
    """The way from this notebook to the study's folder, as an address has it."""
    try:
        way = Path(os.path.relpath(folder, Path.cwd())).as_posix()
    except ValueError:  # another drive: no way leads there
        return ""
    return "" if way == "." else f"{way}/"

"""HTML pages that stand on their own, for instructors and students, from templates beside here."""

from __future__ import annotations

from pathlib import Path

from ..look import CSS, template

HERE = Path(__file__).parent
PAGE = (HERE / "page.css").read_text(encoding="utf-8")


def page(name: str, title: str, **shown: object) -> str:
    """A whole page, which needs no other file and no network.

    Parameters
    ----------
    name : str
        The template's, from this folder on; it extends ``page.html.jinja``.
    title : str
        Plain text.
    **shown
        What the template names.
    """
    return template(HERE, name).render(title=title, style=CSS + PAGE, **shown)

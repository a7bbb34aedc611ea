"""One visual language for every widget, still, figure and report: read from ``look.css``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

CSS = (Path(__file__).parent / "look.css").read_text(encoding="utf-8")

#: The style sheet as an element, for HTML that stands on its own in a notebook's output.
STYLE = f"<style>{CSS}</style>"


@cache
def template(folder: Path, name: str) -> Template:
    """A template of a page, read from a file; whatever is put into it is escaped.

    Parameters
    ----------
    folder : Path
        Where it is, and what it extends or imports.
    name : str
        The file's name, from there on.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,  # a name that nobody gave is a mistake, no empty place
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["number"] = format  # as an f-string writes it: ``{{ share|number(".0%") }}``
    return made.get_template(name)

"""One visual language for every widget, still, figure and report: read from ``look.css``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Template

CSS = (Path(__file__).parent / "look.css").read_text(encoding="utf-8")


def scoped(sheet: str, root: str) -> str:
    """A style sheet that means what stands in one place only, and weighs what it weighed.

    Several widgets stand on one page, and the sheet of each is the whole page's. Each selector's
    last part gets ``:where``, which counts for nothing where rules compete, so that alone the place
    looks as it would without.

    Parameters
    ----------
    sheet : str
        Plain CSS: rules, also within ``@media`` and ``@container``, but no ``@keyframes``.
    root : str
        A selector of the place.
    """

    def narrowed(found: re.Match[str]) -> str:
        space, selectors = found.groups()
        if selectors.startswith("@"):
            return found[0]
        return f"{space}{', '.join(map(within, _selectors(selectors)))} {{"

    def within(selector: str) -> str:
        element, colons, part = selector.partition("::")
        return f"{element}:where({root}, {root} *){colons}{part}"

    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return re.sub(r"(\s*)([^\s{};][^{};]*)\{", narrowed, plain)


def _selectors(text: str) -> Iterator[str]:
    """The selectors of a list; a comma in brackets parts nothing."""
    depth, start = 0, 0
    for i, c in enumerate(text):
        depth += (c in "([") - (c in ")]")
        if c == "," and not depth:
            yield text[start:i].strip()
            start = i + 1
    yield text[start:].strip()


#: The style sheet as an element, for HTML that stands on its own in a notebook's output: beside
#: widgets, which it leaves alone.
STYLE = f"<style>{scoped(CSS, '.mu:not(.mu-widget)')}</style>"


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

"""Markdown as the pages to read show it: our own texts, with headings that can be linked to."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape
from typing import Any

from mistune import HTMLRenderer, create_markdown

#: Says where a link of a notebook leads in the site.
Led = Callable[[str], str]


class _Renderer(HTMLRenderer):
    def __init__(self, led: Led) -> None:
        super().__init__(escape=False)  # it is our own, and holds what is folded as HTML
        self.led = led
        self.used: dict[str, int] = {}

    def heading(self, text: str, level: int, **_attrs: Any) -> str:
        name = re.sub(r"[^a-z0-9]+", "-", plain(text).lower()).strip("-") or "part"
        self.used[name] = self.used.get(name, 0) + 1
        name = name if self.used[name] == 1 else f"{name}-{self.used[name]}"
        return f'<h{level} id="{name}">{text}</h{level}>\n'

    def link(self, text: str, url: str, title: str | None = None) -> str:
        told = f' title="{escape(unescape(title))}"' if title else ""
        return f'<a href="{escape(self.led(url))}"{told}>{text}</a>'


class Pages:
    """Turns Markdown into HTML, one page after another.

    Parameters
    ----------
    led : callable
        Says where a link leads.
    """

    def __init__(self, led: Led) -> None:
        self._renderer = _Renderer(led)
        self._made = create_markdown(renderer=self._renderer, plugins=["table", "strikethrough"])

    def begin(self) -> None:
        """A new page: its headings may be called as those of the one before."""
        self._renderer.used.clear()

    def html(self, text: str) -> str:
        """A text as HTML; a wide table scrolls by itself."""
        made = re.sub(r"<th([^>]*)></th>", r"<td\1></td>", str(self._made(text)))
        return made.replace(
            "<table>", '<div class="wide" role="group" tabindex="0" aria-label="Table"><table>'
        ).replace("</table>", "</table></div>")


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", html))).strip()

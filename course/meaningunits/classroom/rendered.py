"""nbconvert's HTML of notebooks that have most cells in common: what is alike is made once.

A cell's HTML follows from the cell, with the marks that stand in it, and from nothing else; so does
whether its tags fit. Each is made when a cell is first met and kept. What is not plain enough goes
nbconvert's own way.
"""

from __future__ import annotations

import json
import re
import uuid
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from jinja2 import pass_context

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
         "source", "track", "wbr", "basefont", "bgsound", "command", "frame", "image", "isindex",
         "keygen", "menuitem", "nextid", "spacer"}  # fmt: skip
#: Characters of HTML that are kept; what a class has in common is a small part of it.
KEPT = 50_000_000
#: Around nbgrader's template: each cell is asked for, and drawn by that template where it is new.
_AROUND = "{% extends whole %}{% block any_cell %}{{ once(cell, super) }}{% endblock %}"
#: What has a name drawn by lot, or goes by what stands elsewhere in the notebook.
_OF_ITS_PAGE = ("application/javascript", "application/vnd.jupyter.widget-view+json")


class Piece(NamedTuple):
    """A cell's HTML as the template gave it, and described; None where only a parser can tell."""

    raw: str
    fits: str | None


class _Kept(dict[Any, Any]):
    """What was made before, within bounds."""

    size = 0

    def keep(self, key: Any, made: Any, size: int) -> Any:
        self.size += size
        if self.size > KEPT:
            self.clear()
            self.size = size
        self[key] = made
        return made


def is_plain(kind: Any) -> bool:
    """Whether a course's exporter is nbconvert's own, whose ways are known here."""
    from nbconvert.exporters import HTMLExporter

    return kind is HTMLExporter


def quick(kind: Any) -> Any:
    """nbconvert's exporter, with what is alike for a class made once."""
    return type("Quick", (_Quick, kind), {})


_Exporter: Any = object  # nbconvert is imported where it is used


class _Quick(_Exporter):
    def __init__(self, **more: Any) -> None:
        super().__init__(**more)
        self._words, self._cells = _Kept(), _Kept()
        self._colours = _Colours(self)
        self.filters.setdefault("highlight_code", self._colours)
        self._here, self._pieces = uuid.uuid4().hex, list[Piece]()

    def _load_template(self) -> Any:
        whole = super()._load_template()
        # A template of somebody's own may say of a cell what is not in it.
        if self.embed_images or not _is_nbgraders(whole.filename):
            return whole
        return self.environment.from_string(_AROUND, {"whole": whole, "once": self._once})

    def _once(self, cell: Any, draw: Any) -> str:
        """A place in the page, for the cell's HTML."""
        key = json.dumps(cell)
        if (piece := self._cells.get(key)) is None:
            raw = draw()
            piece = Piece(raw, described(raw))
            if not any(kind in key for kind in _OF_ITS_PAGE):
                self._cells.keep(key, piece, len(key) + len(raw))
        self._pieces.append(piece)
        return self._here

    def from_file(self, file_stream: Any, resources: Any = None, **kw: Any) -> Any:
        import nbformat

        wrong: dict[str, Any] = {}
        nb = nbformat.read(file_stream, as_version=4, capture_validation_error=wrong)
        self._is_valid = not wrong
        return self.from_notebook_node(_whole()(nb), resources, **kw)

    def _preprocess(self, nb: Any, resources: Any) -> Any:
        # It was made regular and looked at when it was read; marks add to its metadata alone.
        for step in self._preprocessors:
            nb, resources = step(nb, resources)
        if not self._is_valid:
            self._validate_preprocessor(nb, self)
        return nb, resources

    @pass_context
    def markdown2html(self, context: Any, source: str) -> Any:
        if context.get("cell", {}).get("attachments") or "![" in source or "<img" in source:
            return super().markdown2html(context, source)
        if (known := self._words.get(source)) is not None:
            return known
        made = super().markdown2html(context, source)
        return self._words.keep(source, made, len(made))

    def from_notebook_node(self, nb: Any, resources: Any = None, **kw: Any) -> Any:
        told = nb.metadata.get("language_info", {})
        self._colours.lexer = told.get("pygments_lexer", told.get("name", None))
        self._pieces.clear()
        from nbconvert.exporters import html as module

        # nbconvert parses what the template gave by this name of its module.
        html: Any = module
        real = html.BeautifulSoup
        html.BeautifulSoup = self._page
        try:
            return super().from_notebook_node(nb, resources, **kw)
        finally:
            html.BeautifulSoup = real

    def _page(self, text: str, features: str = "html.parser") -> Page:
        return Page(text, features, self._here, self._pieces)


def _is_nbgraders(template: str | None) -> bool:
    import nbgrader

    return Path(template or "").is_relative_to(Path(nbgrader.__file__).parent)


@cache
def _whole() -> Any:
    """A notebook that nobody else has, so that it need not be copied."""
    from nbformat import NotebookNode

    return type("Whole", (NotebookNode,), {"__deepcopy__": lambda self, _: self})


class _Colours:
    """nbconvert's colouring of code, which knows what it coloured before."""

    def __init__(self, exporter: Any) -> None:
        self.exporter = exporter
        self.lexer: str | None = None
        self.by_lexer: dict[str | None, Any] = {}
        self.known = _Kept()

    def __call__(self, source: str, language: Any = None, metadata: Any = None) -> Any:
        from nbconvert.filters import Highlight2HTML

        if self.lexer not in self.by_lexer:
            made = Highlight2HTML(pygments_lexer=self.lexer, parent=self.exporter)
            self.by_lexer[self.lexer] = made
        # Of a cell's metadata nbconvert looks at this alone.
        magics = (metadata or {}).get("magics_language")
        key = (source, self.lexer, language, magics)
        if (known := self.known.get(key)) is not None:
            return known
        made = self.by_lexer[self.lexer](source, language, metadata)
        return self.known.keep(key, made, len(made))


class Page:
    """A page as nbconvert asks for it after the template: words for images without, and its text.

    nbconvert parses the page and writes it anew, which is most of the time it takes. Where each tag
    that begins also ends, in order, what a browser makes of it is the same without.

    Parameters
    ----------
    text : str
    features : str
        The parser, for a page that needs one.
    here : str
        What stands in the text where a piece belongs; nothing for a text without pieces.
    pieces : list of Piece
        In their order.
    """

    def __init__(
        self,
        text: str,
        features: str = "html.parser",
        here: str = "",
        pieces: list[Piece] | None = None,
    ) -> None:
        pieces = pieces or []
        self.text, self.whole = described(text), None
        fit = [piece.fits for piece in pieces if piece.fits is not None]
        if self.text is not None and len(fit) == len(pieces):
            self.text = _filled(self.text, here, fit)
        else:
            from bs4 import BeautifulSoup

            raw = _filled(text, here, [piece.raw for piece in pieces])
            self.text, self.whole = None, BeautifulSoup(raw, features=features)

    def select(self, what: str) -> Any:
        return [] if self.whole is None else self.whole.select(what)

    def __str__(self) -> str:
        return str(self.whole) if self.text is None else self.text


def _filled(text: str, here: str, pieces: list[str]) -> str:
    """A text with pieces put in their places."""
    if not pieces:
        return text
    first, *others = text.split(here)
    made = [first]
    for piece, after in zip(pieces, others, strict=True):
        made += [piece, after]
    return "".join(made)


def described(text: str) -> str | None:
    """A page with words for each image that has none; None where only a parser can tell.

    Parameters
    ----------
    text : str
    """
    if _FOCUS.search(text):
        return None
    parts = _TAG.split(text)
    # Between two tags there is no other beginning of one.
    if "<" in "".join(parts[::4]):
        return None
    ends, tags, insides = parts[1::4], parts[2::4], parts[3::4]
    open_: list[str] = []
    for end, name in zip(ends, tags, strict=True):
        tag = (name or "").lower()
        if not tag or tag in _VOID:
            if end:
                return None
        elif not end:
            open_.append(tag)
        elif not open_ or open_.pop() != tag:
            return None
    if open_:
        return None
    if any(map(_lacks_words, ends, tags, insides)):
        return _TAG.sub(_with_words, text)
    return text


def _lacks_words(end: str | None, tag: str | None, inside: str | None) -> bool:
    """Whether a tag is an image without a description."""
    if not tag or end or tag.lower() != "img":
        return False
    return not _ALT.search(_QUOTED.sub('""', inside or ""))


def _with_words(found: re.Match[str]) -> str:
    whole = found[0]
    if not _lacks_words(found["ends"], found["tag"], found["inside"]):
        return whole
    cut = -2 if whole.endswith("/>") else -1
    return f'{whole[:cut]} alt="{NO_WORDS}"{whole[cut:]}'


NO_WORDS = "No description has been provided for this image"
#: A tag; or, whole, what a parser does not look into.
_TAG = re.compile(
    r"""<!doctype[^>]*> | <!--(?!-?>).*?--> | <(?:script|style)\b[^>]*>.*?</(?:script|style)>
    | <(?P<ends>/?)(?P<tag>[a-z][a-z0-9:-]*)(?P<inside>(?:\s(?:[^<>"']|"[^"]*"|'[^']*')*)?/?)>""",
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_ALT = re.compile(r"\salt(?=[\s=/]|$)", re.IGNORECASE)
#: What nbconvert makes reachable by keyboard; this template has none of it, but a student's HTML
#: may.
_FOCUS = re.compile(r"""class=["']?[^"'>]*\bjp-Notebook\b""")

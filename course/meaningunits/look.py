"""One visual language for every widget, still, figure and report: read from ``look.css``."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from html import escape
from html.parser import HTMLParser
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


# What a notebook saves.

#: Tags that every reader of a notebook leaves as they are (nbconvert's ``clean_html`` knows the
#: fewest); what else there is becomes one of them, with the looks and the role that it had.
_KNOWN = {
    "a", "abbr", "acronym", "b", "blockquote", "code", "div", "em", "i", "li", "ol", "pre", "span",
    "strong", "ul",
}  # fmt: skip
#: Tags that become a span; all others that are not known become a div. Where looks are dropped, a
#: row of a table is a line of text then. (A table itself is filled up by whoever reads it strictly,
#: with tags that are then dropped.)
_INLINE = {"td", "th", "br", "cite", "kbd", "mark", "q", "s", "small", "sub", "sup", "u"}
#: Tags that leave nothing behind but what is in them.
_GONE = {"tbody", "thead", "tfoot", "colgroup", "col"}
_CELL = "display: table-cell; padding: 0.2rem 0.8rem 0.2rem 0; vertical-align: top"
#: How a tag looks that becomes another.
_LOOKS = {
    "br": "display: block",
    "caption": "display: table-caption; font-weight: 600; text-align: left",
    "dd": "margin: 0 0 0.4em",
    "dt": "font-weight: 600",
    "figcaption": "font-weight: 600",
    "p": "margin: 0.5em 0",
    "s": "text-decoration: line-through",
    "table": "display: table; margin: 0.4rem 0",
    "td": f"{_CELL}; text-align: left",
    "th": f"{_CELL}; font-weight: 600; text-align: left",
    "tr": "display: table-row",
    **dict.fromkeys(
        ("h1", "h2", "h3", "h4", "h5", "h6"), "font-weight: 600; margin: 0.6em 0 0.2em"
    ),
}
_ROLES = {
    "article": "article",
    "figure": "figure",
    "section": "region",
    "table": "table",
    "td": "cell",
    "tr": "row",
}
_INK = "var(--jp-content-font-color1, #1d2329)"
_PAPER = "var(--jp-layout-color0, #fff)"


def _mixed(colour: str, share: int, other: str) -> str:
    return f"color-mix(in srgb, {colour} {share}%, {other})"


#: The colours where no rule can ask for the theme: mixed with the host's own ink and paper.
_FOLLOWING = {
    "quiet": _mixed(_INK, 74, _PAPER),
    "edge": _mixed(_INK, 55, _PAPER),
    "line": _mixed(_INK, 18, _PAPER),
    "wash": _mixed(_INK, 5, _PAPER),
    "good": _mixed("#009a6c", 55, _INK),
    "look": _mixed("#c07a00", 55, _INK),
    "differ": _mixed("#c07a00", 55, _INK),
    "mend": _mixed("#e05a1a", 55, _INK),
    "accent": _mixed("#1580d8", 55, _INK),
    "panel": _mixed("#6f8aa4", 60, _INK),
    "mark": _mixed("#ffc83d", 22, _PAPER),
}
_NAMESPACE = "http://www.w3.org/2000/svg"
_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PART = re.compile(r"([a-z][a-z0-9]*)?((?:\.[\w-]+)*)(?::nth-child\(n\))?$")


def saved(html: str) -> str:
    """HTML as a notebook may keep it: its looks in each element, and no tag that anybody drops.

    A style sheet in an output becomes text where a reader sanitises it (nbconvert on request,
    GitHub always), and so does every tag but the plainest. What is folded stands open: paper
    cannot be clicked. A drawing becomes its element's background.
    """
    drawings = _SVG.findall(html)
    made = _Saved(drawings)
    made.feed(_SVG.sub("<svg>", html))
    made.close()
    return "".join(made.out)


class _Saved(HTMLParser):
    """Writes elements anew, each with its looks."""

    def __init__(self, drawings: list[str]) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.within: list[tuple[str, frozenset[str]]] = []  # tag, classes
        self.drawings = iter(drawings)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "svg":
            self.out.append(self._drawing(next(self.drawings)))
            return
        classes = frozenset(given.get("class", "").split())
        self.within.append((tag, classes))
        if tag not in _GONE:
            kept = {n: v for n, v in given.items() if n not in ("style", "open", "scope")}
            if tag == "th":
                kept["role"] = "columnheader" if given.get("scope") == "col" else "rowheader"
            elif tag in _ROLES and (tag != "section" or "aria-label" in given):
                kept.setdefault("role", _ROLES[tag])
            if re.fullmatch(r"h[1-6]", tag):
                kept |= {"role": "heading", "aria-level": tag[1]}
            looks = [_LOOKS.get(tag, ""), *_looks(self.within), given.get("style", "")]
            kept["style"] = "; ".join(filter(None, looks))
            written = "".join(f' {n}="{escape(v)}"' for n, v in kept.items() if v)
            self.out.append(f"<{_name(tag)}{written}>")
        if tag in ("br", "col", "hr"):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg":
            return
        self.within.pop()
        if tag not in _GONE:
            self.out.append(f"</{_name(tag)}>{' ' if tag in ('td', 'th') else ''}")

    def handle_data(self, data: str) -> None:
        self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.out.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.out.append(f"&#{name};")

    def _drawing(self, svg: str) -> str:
        """A drawing as the background of an element of its size; paper shows it all the same."""
        box = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', svg)
        label = re.search(r'aria-label="([^"]*)"', svg)
        wide, high = box.groups() if box else ("400", "300")
        around = " ".join(sorted(set[str]().union(*(c for _, c in self.within))))
        alone = svg.replace("<svg", f'<svg xmlns="{_NAMESPACE}"', 1) if "xmlns=" not in svg else svg
        alone = re.sub(
            r"(<svg\b[^>]*>)", rf'\1<style>{CSS}</style><g class="{around}">', alone, count=1
        )
        alone = alone.removesuffix("</svg>") + "</g></svg>"
        data = b64encode(alone.encode()).decode()
        looks = (
            f"background: #fff url(data:image/svg+xml;base64,{data}) no-repeat; "
            f"background-size: contain; aspect-ratio: {wide} / {high}; max-width: {wide}px; "
            "print-color-adjust: exact; -webkit-print-color-adjust: exact"
        )
        named = f' role="img" aria-label="{label[1]}"' if label else ""
        return f'<div class="mu-drawn"{named} style="{looks}"></div>'


def _name(tag: str) -> str:
    return tag if tag in _KNOWN else "span" if tag in _INLINE else "div"


def _looks(within: list[tuple[str, frozenset[str]]]) -> list[str]:
    """What the style sheet says of the last of some elements, each within the one before."""
    found = [
        (weight, n, said) for n, (weight, path, said) in enumerate(_rules()) if _meant(path, within)
    ]
    return [said for _, _, said in sorted(found)]


def _meant(path: tuple[re.Match[str], ...], within: list[tuple[str, frozenset[str]]]) -> bool:
    *above, last = path
    if not _is(last, within[-1]):
        return False
    outer = iter(reversed(within[:-1]))
    return all(any(_is(part, element) for element in outer) for part in reversed(above))


def _is(part: re.Match[str], element: tuple[str, frozenset[str]]) -> bool:
    tag, classes = part[1], {name for name in part[2].split(".") if name}
    return (tag is None or tag == element[0]) and classes <= element[1]


@cache
def _rules() -> tuple[tuple[tuple[int, int], tuple[re.Match[str], ...], str], ...]:
    """The plain rules of the style sheet: their weight, the elements meant, what is said."""
    plain = re.sub(r"/\*.*?\*/|@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", CSS, flags=re.DOTALL)
    found = []
    for selectors, said in re.findall(r"([^{}]+)\{([^{}]*)\}", plain):
        tidy = "; ".join(line.strip() for line in said.split(";") if line.strip())
        for name, value in _FOLLOWING.items():
            tidy = re.sub(rf"--mu-{name}: [^;]+", f"--mu-{name}: {value}", tidy)
        for selector in _selectors(selectors):
            for one in _spelt_out(selector):
                path = [_PART.match(part) for part in one.split()]
                if all(path):
                    parts = tuple(part for part in path if part)
                    weight = (sum(p[2].count(".") for p in parts), sum(bool(p[1]) for p in parts))
                    found.append((weight, parts, tidy))
    return tuple(found)


def _spelt_out(selector: str) -> Iterator[str]:
    """A selector without ``:is``: one for each of what it lists."""
    listed = re.search(r":is\(([^()]*)\)", selector)
    if listed is None:
        yield selector
        return
    for one in listed[1].split(","):
        yield from _spelt_out(selector.replace(listed[0], one.strip(), 1))

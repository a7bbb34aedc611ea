"""The pages to read: lessons with their tasks and figures, the first page, and what goes along."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from html import escape
from pathlib import Path, PurePosixPath
from string import Template
from typing import Any

from .. import __version__
from ..bibliography import bibliography, cite
from ..course_mode.page import IMPORT, Cell, Page, pages
from ..figures.drawings import Quartet
from ..figures.weighting import Weighting
from ..look import CSS, scoped, template
from ..material.corpus import DATA
from ..material.study_map import study_map
from ..tasks import catalogue
from ..tasks.item import Item
from ..workspace import PACKAGE
from .markdown import Pages, plain

HERE = Path(__file__).parent
LIVE = "live/lab/index.html?path="
GUIDE = PACKAGE / "classroom" / "guide.md"
#: The document on the statistics lies in the wheel's data, or in the checkout.
STATISTICS = (DATA / "site" / "statistics.md", PACKAGE.parent.parent / "docs" / "statistics.md")
#: References as files: name → format.
REFERENCES = {"references.ris": "ris", "references.bib": "bibtex", "references.json": "csl-json"}
#: What stands in place of a call that shows something only where one works.
INSTEAD = {
    "mu.map()": "When you work on this page, the map of what you have done is here. All lessons "
    'are on <a href="index.html#lessons">the first page</a>.',
    "mu.work()": "When you work on this page, you see here what you have done. You can download "
    "all of it as one file, and bring such a file back.",
    "mu.audit()": "When you work on this page, you see here your own way from the words to the "
    "themes.",
    "mu.gain()": "When you work on this page, you see here your entry quiz beside your exit quiz.",
    "mu.mirror()": "When you work on this page, you see here your statement beside what you coded.",
    "mu.letter()": "When you work on this page, your letter is written into files here.",
    "mu.kit()": "When you work on this page, the papers for a journal club are written here.",
}
#: Calls that show a figure.
FIGURES: dict[str, Any] = {
    "mu.quartet()": Quartet,
    "mu.study_map()": study_map,
    "mu.weighting()": Weighting,
}
_ASK = re.compile(r'mu\.ask\("([a-z0-9-]+/[a-z0-9-]+)"\)')
_CHECK = re.compile(r"mu\.(?:check|grade)\(")


@dataclass
class Made:
    """A page to read: its file, its heading, and its parts as (id, heading, HTML)."""

    name: str
    title: str
    parts: list[tuple[str, str]] = field(default_factory=list)
    live: str = ""
    number: str = ""
    label: str = ""
    room: bool = False
    minutes: int = 0
    exercise: str = ""
    about: str = ""

    @property
    def html(self) -> str:
        return "\n".join(html for _, html in self.parts)


def made(folder: Path, *, binder: str = "") -> None:
    """Write the pages to read into a folder.

    Parameters
    ----------
    folder : Path
    binder : str
        The address of the course on Binder, if it has one.
    """
    shown = [*_lessons(), _guide(), _statistics(), _card(), _citing()]
    lessons = [one for one in shown if one.number and not one.room]
    rooms = [one for one in shown if one.room]
    others = [one for one in shown if not one.number]
    ways = {"lessons": lessons, "rooms": rooms, "others": others}
    common = {**ways, "binder": binder, "version": __version__}
    for one in shown:
        row = next((row for row in (lessons, rooms) if one in row), [one])
        at = row.index(one)
        told = {
            "page": one,
            "before": row[at - 1] if at else None,
            "after": row[at + 1] if at + 1 < len(row) else None,
        }
        _write(folder / one.name, "lesson.html.jinja", common | told)
    _write(folder / "index.html", "index.html.jinja", common | {"page": None})
    for name in ("site.js", "404.html"):  # hosts show the latter where a page is missing
        (folder / name).write_bytes((HERE / name).read_bytes())
    look = scoped(CSS, ".mu")
    sheet = (HERE / "site.css").read_text(encoding="utf-8")
    (folder / "site.css").write_text(f"{sheet}\n{look}", encoding="utf-8")
    for name, style in REFERENCES.items():
        (folder / name).write_text(bibliography(style), encoding="utf-8", newline="")
    found = json.dumps([*_found(shown)], ensure_ascii=False, separators=(",", ":"))
    (folder / "found.js").write_text(f"window.MU_FOUND = {found};\n", encoding="utf-8")


def _write(path: Path, name: str, told: dict[str, Any]) -> None:
    path.write_text(template(HERE, name).render(**told), encoding="utf-8")


# Lessons.


def _lessons() -> list[Made]:
    markdown = Pages(led)
    exercises = {page.number: page for page in pages().values() if page.exercise}
    found = []
    for page in pages().values():
        if page.exercise:
            continue
        markdown.begin()
        exercise = exercises.get(page.number)
        found.append(
            Made(
                f"{page.stem}.html", page.title,
                [(cell.id, html) for cell in page.cells if (html := _cell(page, cell, markdown))],
                LIVE + page.name, page.number, page.label, page.room, page.minutes,
                LIVE + exercise.name if exercise else "", _about(page),
            )
        )  # fmt: skip
    return found


def _about(page: Page) -> str:
    """What one can do after a lesson, in its own words."""
    told = re.search(r"\*\*Afterwards you can\*\*(.+?)(?:\n\n|\Z)", page.text, re.DOTALL)
    return re.sub(r"\s+", " ", told[1]).strip() if told else ""


def _cell(page: Page, cell: Cell, markdown: Pages) -> str:
    source = cell.source.strip()
    if cell.kind == "markdown":
        return f'<div class="text">{markdown.html(source)}</div>'
    if not source or source == IMPORT or cell.kind != "code":
        return ""
    if asked := _ASK.fullmatch(source):
        return _task(page, catalogue.find(asked[1]))
    if source in FIGURES:
        return f'<div class="figure">{FIGURES[source]()._repr_html_()}</div>'
    if source in INSTEAD:
        return f'<p class="instead">{INSTEAD[source]}</p>'
    if _CHECK.match(source):
        told = "When you do the tasks on this page, the course comments on your answer here."
        return f'<p class="instead">{told}</p>'
    return f"<pre><code>{escape(source)}</code></pre>"


def _task(page: Page, item: Item) -> str:
    """A task as it stands before anybody has answered: what is asked, and what it shows."""
    heading = f'<h3 id="{item.slug.replace("/", "--")}">{escape(item.title)}</h3>'
    asked = "".join(f"<p>{escape(line)}</p>" for line in item.kind.task.split("\n") if line)
    lines = str(item.kind.asks(item.slug)).split("\n")
    shown = [line for n, line in enumerate(lines) if n and "mu.answer(" not in line]
    material = "\n".join(shown).strip("\n")
    fold = (
        f"<details><summary>What the task shows</summary><pre>{escape(material)}</pre></details>"
        if material
        else ""
    )
    work = f'<p class="to-do"><a href="{LIVE}{page.name}">Work on it here</a></p>'
    return f'<div class="task">{heading}{asked}{fold}{work}</div>'


def led(link: str) -> str:
    """Where a link of a notebook or a document leads in the site."""
    path, _, mark = link.partition("#")
    if "://" in path or path.startswith("mailto:"):
        return link
    if not path:
        return f"#{mark}"
    mark = mark.removeprefix("cell-id=")
    name = PurePosixPath(path).name
    stem, dot, ending = name.partition(".")
    if ending == "ipynb" and path.startswith("exercises/"):
        return LIVE + path
    known = {"data_card.md": "data_card.html", "CARD.md": "data_card.html"}
    if ending == "ipynb":
        return f"{stem}.html{f'#{mark}' if mark else ''}"
    return known.get(name, link if dot else f"#{mark}")


# What else there is to read.


def _document(name: str, title: str, text: str) -> Made:
    markdown = Pages(led)
    body = re.sub(r"\A# .+\n", "", text)
    return Made(name, title, [("", f'<div class="text">{markdown.html(body)}</div>')])


def _guide() -> Made:
    exercises = [page for page in pages().values() if page.exercise]
    rows = ["| exercise | lesson |", "|---|---|"]
    rows += [f"| `{page.stem}` | {page.number} {page.title} |" for page in exercises]
    text = Template(GUIDE.read_text(encoding="utf-8")).safe_substitute(
        gradebook="`gradebook.db`", exercises="\n".join(rows)
    )
    return _document("guide.html", "The instructor's guide", text)


def _statistics() -> Made:
    path = next(path for path in STATISTICS if path.is_file())
    return _document("statistics.html", "The statistics", path.read_text(encoding="utf-8"))


def _card() -> Made:
    text = (DATA / "CARD.md").read_text(encoding="utf-8")
    return _document("data_card.html", "The data card", text)


def _citing() -> Made:
    files = " · ".join(f'<a href="{name}" download>{name}</a>' for name in REFERENCES)
    listed = "".join(f"<li>{_linked(one)}</li>" for one in bibliography("text").splitlines() if one)
    html = (
        '<div class="text"><p>To cite the course:</p>'
        f"<blockquote>{_linked(cite('meaning-units'))}</blockquote>"
        "<p>The study that it is built on:</p>"
        f"<blockquote>{_linked(cite('kjeldmand-2008'))}</blockquote>"
        '<h2 id="references">All references</h2>'
        f"<p>For your reference manager: {files}</p><ul>{listed}</ul></div>"
    )
    return Made("citing.html", "How to cite, and all references", [("", html)])


def _linked(reference: str) -> str:
    """A reference whose DOI or address is a link."""
    text = escape(reference)
    text = re.sub(r"\bdoi:(10\.\S+)", r'<a href="https://doi.org/\1">doi:\1</a>', text)
    return re.sub(r"(?<![\"/])\b(https?://[^\s<]+)(?![^<]*</a>)", r'<a href="\1">\1</a>', text)


# Searching.


def _found(shown: list[Made]) -> list[list[str]]:
    """What can be found: page, the mark in it, its heading, and the words below that."""
    found: list[list[str]] = []
    for one in shown:
        label = f"{one.label} {one.title}".strip()
        pieces = re.split(r'(<h[1-3] id="[^"]*">.*?</h[1-3]>)', one.html, flags=re.DOTALL)
        mark, heading = "", label
        for piece in pieces:
            if head := re.match(r'<h[1-3] id="([^"]*)">(.*)</h[1-3]>', piece, re.DOTALL):
                mark, heading = head[1], plain(head[2])
            elif words := plain(piece):
                found.append([one.name, mark, label, heading, words])
    return found

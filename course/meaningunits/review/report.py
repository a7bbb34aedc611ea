"""The story of a trail as a report that can be read, printed and handed on.

Markdown, a page, and a Word file say the same (``paper``) and need nothing else: no network, no
script, no style sheet from elsewhere. What anybody wrote is escaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from html import escape
from pathlib import Path

from ..look import CSS
from . import word
from .blocks import Block, Head, Para, Quote, Rows, Run
from .blocks import clock as clock
from .done import counted as counted
from .done import gaps as gaps
from .done import summary as summary
from .paper import INVENTED as INVENTED
from .paper import LIMITS as LIMITS
from .paper import TITLE as TITLE
from .paper import paper
from .paper import whose as whose
from .story import Story
from .trace import Node

#: A file that begins so is ours and may be written anew.
MARK = "meaning-units audit report"
STEM = "how-i-got-here"

KINDS = {"relation": "Relation", "theme": "Theme", "code": "Code", "unit": "Unit"}


# Markdown.


def markdown(told: Story, made: Iterable[Node], name: str = "trail.jsonl") -> str:
    """The report as Markdown.

    Parameters
    ----------
    told : Story
    made : iterable of Node
        What is traced back to the words; see ``tracing.traces``.
    name : str
        The file that it was made from.
    """
    lines = [f"<!-- {MARK} -->", f"# {TITLE}", ""]
    before: Block | None = None
    for block in paper(told, list(made), name):
        same = isinstance(block, Para) and block.point and isinstance(before, Para) and before.point
        same = same or (isinstance(block, Quote) and isinstance(before, Quote))
        if before is not None and not same:
            lines.append("")
        lines += _md(block)
        before = block
    return "\n".join(lines).rstrip() + "\n"


def _md(block: Block) -> Iterator[str]:
    match block:
        case Head(text, level, anchor):
            yield f'{"#" * level} <a id="{anchor}"></a>{md(text)}'
        case Para(runs, point, quiet):
            text = "".join(map(_md_run, runs))
            yield f"- {text}" if point else f"*{text}*" if quiet and "*" not in text else text
        case Quote(number, who, words):
            yield f"> **{number}** {f'*{md(who)}:* ' if who else ''}{md(words)}  "
        case Rows(caption, head, rows):
            yield f"*{md(caption)}*"
            yield ""
            yield f"| {' | '.join(head)} |"
            yield "|" + "---|" * len(head)
            for row in rows:
                yield f"| {' | '.join(map(md, row))} |"


def _md_run(run: Run) -> str:
    text = md(run.text, inside=True)
    if run.to:
        return f"[{text}](#{run.to})"
    return f"**{text}**" if run.strong else text


_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def md(text: str, *, inside: bool = False) -> str:
    """Somebody's words as Markdown that shows them and does nothing else."""
    lead, trail = ("" if not inside or not text[:1].isspace() else " ", "")
    trail = " " if inside and text[-1:].isspace() and text.strip() else ""
    text = " ".join(str(text).split()).replace("&", "&amp;")
    text = _SPECIAL.sub(r"\\\1", text)
    text = re.sub(r"^(\d+)([.)])(\s)|^([-+])(\s)", r"\1\\\2\3\4\5", text) if text else ""
    return f"{lead}{text}{trail}"


# HTML.


def html(told: Story, made: Iterable[Node], name: str = "trail.jsonl") -> str:
    """The report as one HTML page that stands on its own; parameters as for ``markdown``."""
    return (
        f'<!DOCTYPE html>\n<!-- {MARK} -->\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{TITLE}</title><style>{CSS}{PAGE}</style></head>"
        f'<body><main class="mu mu-report">{body(told, made, name)}</main></body></html>\n'
    )


def body(
    told: Story, made: Iterable[Node], name: str = "trail.jsonl", *, whole: bool = True
) -> str:
    """What stands in the page; without contents, sittings, index and links where not ``whole``."""
    parts, listing = [f"<h1>{TITLE}</h1>"], False
    for block in paper(told, list(made), name, whole=whole):
        point = isinstance(block, Para) and block.point
        if point != listing:
            parts.append("<ul>" if point else "</ul>")
        listing = point
        parts.append(_html(block, linked=whole))
    return "".join([*parts, "</ul>" if listing else ""])


def _html(block: Block, *, linked: bool) -> str:
    match block:
        case Head(text, level, anchor):
            name = f' id="{anchor}"' if linked else ""
            return f"<h{level}{name}>{escape(text)}</h{level}>"
        case Para(runs, point, quiet):
            text = "".join(_html_run(run, linked=linked) for run in runs)
            look = ' class="mu-note"' if quiet else ""
            return f"<li>{text}</li>" if point else f"<p{look}>{text}</p>"
        case Quote(number, who, words):
            speaker = f"<b>{escape(who)}</b> " if who else ""
            return (
                f'<p class="mu-still-line"><span class="mu-num">{number}</span> '
                f"{speaker}{escape(words)}</p>"
            )
        case Rows(caption, head, rows):
            heads = "".join(f'<th scope="col">{escape(h)}</th>' for h in head)
            lines = "".join(
                f'<tr><th scope="row">{escape(row[0])}</th>'
                + "".join(f"<td>{escape(cell)}</td>" for cell in row[1:])
                + "</tr>"
                for row in rows
            )
            return (
                f"<table><caption>{escape(caption)}</caption><thead><tr>{heads}</tr></thead>"
                f"<tbody>{lines}</tbody></table>"
            )


def _html_run(run: Run, *, linked: bool) -> str:
    if run.to and linked:
        return f'<a href="#{run.to}">{escape(run.text)}</a>'
    return f"<b>{escape(run.text)}</b>" if run.strong else escape(run.text)


PAGE = """
body { margin: 0; }
.mu.mu-report { font-size: 15px; margin: 0 auto; max-width: 50rem; padding: 1.5rem 1rem 4rem; }
.mu-report a { color: var(--mu-accent); }
.mu-report h1 { font-size: 1.6rem; line-height: 1.25; }
.mu-report h2 { border-top: 1px solid var(--mu-line); font-size: 1.2rem; margin: 1.6rem 0 0.4rem; padding-top: 0.8rem; }
.mu-report :is(h3, h4) { break-after: avoid-page; font-size: 1rem; margin: 0.8rem 0 0.15rem; }
.mu-report h4 { font-weight: 600; }
.mu-report :is(p, li) { margin: 0.15rem 0; max-width: 46rem; }
.mu-report :is(ul, ol) { margin: 0.3rem 0; padding-left: 1.2rem; }
.mu-report .mu-still-line { font-family: var(--mu-read); margin: 0.05rem 0; padding-left: 2.2rem; text-indent: -2.2rem; }
.mu-report .mu-num { display: inline-block; text-indent: 0; width: 2.2rem; }
.mu-report table { border-collapse: collapse; font-size: 0.875rem; }
.mu-report caption { caption-side: top; text-align: left; }
.mu-report :is(th, td) { border-top: 1px solid var(--mu-line); padding: 0.25rem 0.6rem 0.25rem 0; text-align: left; vertical-align: top; }
@page { margin: 16mm; size: A4; }
@media print { .mu.mu-report { font-size: 9.5pt; max-width: none; padding: 0; } .mu-report a { color: inherit; text-decoration: none; } .mu-report tr { break-inside: avoid; } }
"""  # noqa: E501 - a style sheet, one rule a line


# Files.


def write(folder: Path, told: Story, made: Iterable[Node], name: str) -> tuple[Path, ...]:
    """Write the report into a folder, as Markdown, page and Word file; returns where they went.

    A report written before is written anew; any other file of that name is left alone.

    Raises
    ------
    OSError
        If they cannot be written.
    """
    made = list(made)
    texts = {".md": markdown(told, made, name), ".html": html(told, made, name)}
    n, stem = 1, STEM
    while any(_foreign(folder / f"{stem}{end}") for end in texts) or not word.is_ours(
        folder / f"{stem}.docx"
    ):
        n += 1
        stem = f"{STEM}-{n}"
    for end, text in texts.items():
        (folder / f"{stem}{end}").write_text(text, encoding="utf-8", newline="\n")
    ends = [*texts]
    with suppress(ImportError):  # where there is no python-docx, in a browser say
        word.save(paper(told, made, name), folder / f"{stem}.docx")
        ends.append(".docx")
    return tuple(folder / f"{stem}{end}" for end in ends)


def _foreign(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        return MARK not in path.read_text(encoding="utf-8")[:200]
    except (OSError, UnicodeDecodeError):
        return True

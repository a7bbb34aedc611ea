"""The audit report as a Word file, with python-docx; only here is it imported."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .blocks import Block, Head, Para, Quote, Rows, Run
from .paper import TITLE

#: What a file of ours says of itself.
MARK = "meaning-units audit report"


def is_ours(path: Path) -> bool:
    """Whether a file may be written here: there is none, or it is such a report."""
    if not path.exists():
        return True
    try:
        import docx

        return bool(docx.Document(str(path)).core_properties.keywords == MARK)
    except Exception:  # noqa: BLE001 -- whatever is no Word file of ours is left alone
        return False


def save(blocks: Iterable[Block], path: Path) -> None:
    """Write the report's parts as a Word file.

    Raises
    ------
    OSError
        If it cannot be written.
    """
    import docx
    from docx.shared import Cm, Pt

    made = docx.Document()
    made.core_properties.title, made.core_properties.keywords = TITLE, MARK
    made.core_properties.author, made.core_properties.language = "Meaning Units", "en"
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Cm(1.8))
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(10)
    normal.paragraph_format.space_after = Pt(3)
    made.add_heading(TITLE, 0)
    for block in blocks:
        _add(made, block)
    made.save(str(path))


def _add(made: Any, block: Block) -> None:
    from docx.shared import Cm, Pt

    match block:
        case Head(text, level, anchor):
            _named(made.add_heading(text, level - 1), anchor)
        case Para(runs, point, quiet):
            paragraph = made.add_paragraph(style="List Bullet" if point else None)
            for run in runs:
                _run(paragraph, run, small=quiet)
        case Quote(number, who, words):
            paragraph = made.add_paragraph()
            paragraph.paragraph_format.left_indent = Cm(0.8)
            paragraph.paragraph_format.space_after = Pt(0)
            paragraph.add_run(f"{number} ").bold = True
            if who:
                paragraph.add_run(f"{who}: ").italic = True
            paragraph.add_run(words)
        case Rows(caption, head, rows):
            made.add_paragraph(caption)
            grid = made.add_table(rows=1, cols=len(head), style="Table Grid")
            for cells, texts in ((grid.rows[0].cells, head), *((None, row) for row in rows)):
                for cell, text in zip(cells or grid.add_row().cells, texts, strict=True):
                    written = cell.paragraphs[0].add_run(text)
                    written.font.size = Pt(8.5)


def _run(paragraph: Any, run: Run, *, small: bool) -> None:
    from docx.shared import Pt

    made = paragraph.add_run(run.text)
    made.bold = run.strong or None
    if small:
        made.font.size = Pt(9)
    if run.to:
        _linked(paragraph, made, run.to)


def _named(paragraph: Any, anchor: str) -> None:
    """Let links lead to a paragraph."""
    element = paragraph._p  # noqa: SLF001 - it has no public name there
    number = str(sum(1 for _ in element.getroottree().iter(_qn("w:bookmarkStart"))) + 1)
    start, end = _element("w:bookmarkStart"), _element("w:bookmarkEnd")
    for one in (start, end):
        one.set(_qn("w:id"), number)
    start.set(_qn("w:name"), anchor.replace("-", "_"))
    element.insert(1 if element.pPr is not None else 0, start)
    element.append(end)


def _linked(paragraph: Any, run: Any, anchor: str) -> None:
    link = _element("w:hyperlink")
    link.set(_qn("w:anchor"), anchor.replace("-", "_"))
    paragraph._p.append(link)  # noqa: SLF001 - it has no public name there
    link.append(run._r)  # noqa: SLF001 - it has no public name there


def _element(name: str) -> Any:
    from docx.oxml import OxmlElement

    return OxmlElement(name)


def _qn(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(name))

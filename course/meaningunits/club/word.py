"""A document as a Word file, with python-docx; only here is it imported."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from .document import Bullets, Document, Heading, Lines, Shown, Table, Text, runs

QUIET = RGBColor(0x55, 0x60, 0x6B)
#: Width of the text on A4 between margins of two centimetres.
WIDTH = Cm(17)


def save(document: Document, path: Path) -> None:
    """Write a document as a Word file.

    Parameters
    ----------
    document : Document
    path : Path
        Where to; a file there is overwritten.
    """
    made = docx.Document()
    made.core_properties.title = document.title
    made.core_properties.author = document.author or "Meaning Units"
    made.core_properties.language = "en"
    made.core_properties.comments = ""
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    for side in ("left", "right", "top", "bottom"):
        setattr(section, f"{side}_margin", Cm(2))
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    made.add_heading(document.title, 0)
    for block, begins_page in document.placed():
        if begins_page and not isinstance(block, Heading):
            made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _add(made, block, begins_page)
    if document.foot:
        foot = section.footer.paragraphs[0]
        _runs(foot, document.foot, own=True, quiet=True)
    made.save(str(path))


def _add(made: docx.document.Document, block: Shown, begins_page: bool) -> None:
    match block:
        case Heading(text, level):
            made.add_heading(text, level - 1).paragraph_format.page_break_before = begins_page
        case Text(text, quiet, own):
            _runs(made.add_paragraph(), text, own=own, quiet=quiet)
        case Bullets(items, own):
            for item in items:
                _runs(made.add_paragraph(style="List Bullet"), item, own=own)
        case Table():
            _table(made, block)
        case Lines(count):
            for _ in range(count):
                _ruled(made.add_paragraph())


def _runs(paragraph: Paragraph, text: str, *, own: bool = False, quiet: bool = False) -> None:
    for piece in runs(text, own):
        run = paragraph.add_run(piece.text)
        run.bold = piece.bold or None
        if quiet:
            run.font.size, run.font.color.rgb = Pt(9), QUIET


def _table(made: docx.document.Document, table: Table) -> None:
    grid = made.add_table(rows=1, cols=len(table.head), style="Table Grid")
    grid.autofit = False
    whole = sum(table.widths)
    widths = [int(WIDTH * share / whole) for share in table.widths]
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width  # some programs go by the column's width, others by the cell's
    lines = [(table.head, True), *((row, False) for row in table.rows)]
    for n, (cells, is_head) in enumerate(lines):
        row = grid.rows[0] if n == 0 else grid.add_row()
        properties = _xml(row).get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if is_head:  # said again at the top of the next page
            properties.append(OxmlElement("w:tblHeader"))
        elif table.tall:
            row.height = Cm(1.3)
        for i, (text, cell) in enumerate(zip(cells, row.cells, strict=True)):
            cell.width = widths[i]
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = Pt(2)
            paragraph.paragraph_format.space_after = Pt(3)
            _runs(paragraph, text, own=table.own and not is_head)
            for run in paragraph.runs:
                run.font.size = Pt(10)
                run.bold = True if is_head or i == 0 else run.bold
            if is_head:
                _shaded(cell)
    made.add_paragraph().paragraph_format.space_after = Pt(2)


def _xml(shown: Paragraph | _Row | _Cell) -> Any:
    """The element behind a part of the file, for what python-docx does not do itself."""
    return shown._element  # noqa: SLF001 - it has no public name there


def _shaded(cell: _Cell) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "F4F6F7")):
        shade.set(qn(f"w:{name}"), value)
    _xml(cell).get_or_add_tcPr().append(shade)


def _ruled(paragraph: Paragraph) -> None:
    """A line to write on."""
    paragraph.paragraph_format.space_before = Pt(14)
    borders = OxmlElement("w:pBdr")
    # Word draws one line under several such paragraphs, unless there is one between them too.
    for side in ("bottom", "between"):
        line = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "1"), ("color", "8B96A0")):
            line.set(qn(f"w:{name}"), value)
        borders.append(line)
    _xml(paragraph).get_or_add_pPr().append(borders)

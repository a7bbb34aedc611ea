"""Tables as CSV and XLSX, and a codebook for Taguette: formulas neutralised, nothing cut."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from .folder import StudyError, written
from .tabled import Cell, Table

#: How a cell begins that a spreadsheet would take for a formula, or for a command.
_FORMULA = re.compile(r"^[\s\ufeff\u200b]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n|%]")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*")
#: Columns of whole sentences.
WIDE = ("text", "memo", "condensed", "rule", "in words", "quotation", "where", "reason")
#: Characters that a cell of a workbook holds, at the most.
LONGEST = 32_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def neutral(cell: Cell) -> Cell:
    """A cell that no spreadsheet runs: an apostrophe in front of what looks like a formula."""
    if not isinstance(cell, str):
        return cell
    cell = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", cell)
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Rows as CSV, UTF-8 with a mark by which Excel knows it; formulas neutralised."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([neutral("" if cell is None else cell) for cell in row] for row in rows)
    return f"\ufeff{out.getvalue()}"


def workbook(tables: Sequence[Table], path: Path) -> list[str]:
    """Write tables as one XLSX file, a sheet each; returns what is to be told.

    Raises
    ------
    StudyError
        If XlsxWriter is missing, or the file cannot be written (it is open in Excel, say).
    """
    try:
        import xlsxwriter
    except ImportError:
        raise StudyError(
            "The package XlsxWriter, which writes .xlsx, is missing: “pip install XlsxWriter” "
            "brings it. The .csv files are there."
        ) from None
    told = []
    out = io.BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
         "in_memory": True},
    )  # fmt: skip
    bold, wrapped = (
        book.add_format({"bold": True, "bottom": 1}),
        book.add_format({"text_wrap": True, "valign": "top"}),
    )
    for table in tables:
        sheet = book.add_worksheet(table.name[:31])
        sheet.freeze_panes(1, 0)
        for i, column in enumerate(table.columns):
            sheet.write_string(0, i, column, bold)
            wide = column in WIDE
            sheet.set_column(i, i, 60 if wide else 18)
        long = 0
        for n, row in enumerate(table.rows, start=1):
            for i, cell in enumerate(row):
                long += _cell(sheet, n, i, neutral(cell), wrapped)
        if table.note:
            sheet.write_string(len(table.rows) + 2, 0, table.note)
        if long:
            told.append(
                f"{long} cell(s) of “{table.name}” hold more than a workbook's cell can; they end "
                f"with a note, and stand whole in {table.name}.csv."
            )
    book.close()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(out.getvalue())
    except OSError as problem:
        raise StudyError(
            f"{path.name} could not be written: {problem.strerror or problem}. Is it open in "
            "another program? Close it there, and try again."
        ) from None
    return told


def _cell(sheet: object, n: int, i: int, cell: Cell, look: object) -> int:
    """Write one cell; 1 where it had to end with a note."""
    write = sheet.write_string if isinstance(cell, str) else sheet.write_number  # type: ignore[attr-defined]
    if cell is None or cell == "":
        return 0
    if isinstance(cell, str) and len(cell) > LONGEST:
        more = len(cell) - LONGEST
        write(n, i, f"{cell[:LONGEST]} … [{more:,} characters more in the .csv]", look)
        return 1
    write(n, i, cell, look)
    return 0


def csv_files(tables: Iterable[Table], folder: Path) -> list[str]:
    """Write each table as CSV; returns the files' names."""
    names = []
    for table in tables:
        written(folder / f"{table.name}.csv", as_csv(table.columns, table.rows))
        names.append(f"{table.name}.csv")
    return names


def taguette(codes: Table) -> str:
    """One's own codes as a codebook that Taguette imports: a tag and its description.

    A dot divides the levels of a tag there, as in "theme.code". The mark at the beginning tells it
    the encoding, which it would guess otherwise.
    """
    at = {column: i for i, column in enumerate(codes.columns)}
    rows = []
    for row in codes.rows:
        if row[at["coder"]] != "me":
            continue
        theme, code = (str(row[at[k]] or "").replace(".", " ") for k in ("theme", "code"))
        rows.append((f"{theme}.{code}" if theme else code, str(row[at["rule"]] or "")))
    return as_csv(("tag", "description"), rows)

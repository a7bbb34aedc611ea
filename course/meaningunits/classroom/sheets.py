"""CSV that a spreadsheet opens as it was meant: quoted, UTF-8, and no cell starts a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from . import naming

#: A cell that begins so is a formula to one spreadsheet or another.
STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def text_of(rows: Iterable[Sequence[Any]], *, semicolon: bool = False) -> str:
    """Rows as CSV: numbers as they are, None as nothing, words with formulas taken out.

    Parameters
    ----------
    rows : iterable of sequences
        The first is usually the header.
    semicolon : bool
        Semicolons between cells and commas in numbers, as spreadsheets want it in many countries.
    """
    made = io.StringIO(newline="")
    writer = csv.writer(made, lineterminator="\r\n", delimiter=";" if semicolon else ",")
    writer.writerows([_there(v) if semicolon else cell(v) for v in row] for row in rows)
    return made.getvalue()


def _there(value: Any) -> Any:
    words = cell(value)
    return words.replace(".", ",") if isinstance(value, float) else words


def cell(value: Any) -> Any:
    """One value for a cell.

    A word that a spreadsheet would take for a formula gets an apostrophe before it. That is seen
    when the file is read again; a name is spoilt then, and nobody's machine.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int | float):
        return f"{value:.10g}"
    words = str(value)
    return f"'{words}" if words.startswith(STARTS) and words != "-" else words


def write(
    path: Path, rows: Iterable[Sequence[Any]], *, semicolon: bool = False, bom: bool = False
) -> None:
    """Write rows to a file, whole or not at all; ``bom`` tells Excel that it is UTF-8."""
    text = text_of(rows, semicolon=semicolon)
    path.parent.mkdir(parents=True, exist_ok=True)
    naming.write(path, text.encode("utf-8-sig" if bom else "utf-8"))

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


def text_of(rows: Iterable[Sequence[Any]]) -> str:
    """Rows as CSV: numbers as they are, None as nothing, words with formulas taken out.

    Parameters
    ----------
    rows : iterable of sequences
        The first is usually the header.
    """
    made = io.StringIO(newline="")
    csv.writer(made, lineterminator="\r\n").writerows([cell(v) for v in row] for row in rows)
    return made.getvalue()


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


def write(path: Path, rows: Iterable[Sequence[Any]]) -> None:
    """Write rows to a file, whole or not at all."""
    text = text_of(rows)
    path.parent.mkdir(parents=True, exist_ok=True)
    naming.write(path, text.encode())

"""Stills of a code board: units with their codes, and themes of one's own with their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ...material.corpus import load
from ...material.units import stretch
from ...tasks.html import as_written, block, invented, lines, paragraph, remark
from ...tasks.kind import is_nothing
from .board import split_key, unit_at

if TYPE_CHECKING:
    from .applying import Applying
    from .board import Board
    from .building import Building


def coded(answer: Any, kind: Applying) -> str:
    """Each unit with its codes."""
    if is_nothing(answer):
        return paragraph("Nothing coded yet.")
    read = kind.read(answer)
    if read.unreadable:
        return as_written(answer)
    rows = [_coded(key, read) for key in read.units]
    outside = as_written(answer) if read.outside or read.apart or read.unknown else ""
    return invented(kind.passage) + "".join(rows) + outside


def built(answer: Any, kind: Building) -> str:
    """A list of the themes and codes with their rules, then each unit with its codes."""
    if is_nothing(answer):
        return paragraph("Nothing on the board yet.")
    read = kind.read(answer)
    if read.unreadable:
        return as_written(answer)
    rows = []
    for code in (code for code in read.codes.values() if code.own or read.of(code.id)):
        theme = read.themes[code.theme].name if code.theme else "no theme"
        units = "; ".join(read.of(code.id)) or "no units"
        gathered = f" Took in: {', '.join(code.gathers)}." if code.gathers else ""
        rule = remark(code.memo) if code.memo else ""
        rows.append(block(code.label, rule + paragraph(f"{units}.{gathered}"), f" · {theme}"))
    status = [invented(load(source.interview).passage()) for source in kind.sources]
    units = [_coded(key, read) for key in read.decided]
    outside = as_written(answer) if read.outside or read.unknown else ""
    return "".join([*status, *rows, *units, outside])


def _coded(key: str, board: Board) -> str:
    unit = unit_at(key)
    marks = board.against.get(key, ())
    codes = [
        f"{board.codes[code].label}{' (against)' if code in marks else ''}"
        for code in board.units[key]
    ]
    bare = "no code" if key in board.decided else "not looked at"
    head = f"{unit.passage.interview.pseudonym} {split_key(key)[1]}"
    text = lines(stretch(unit.start, unit.end, unit.passage))
    return block(head, text + remark("; ".join(codes) or bare, "Coded:"))

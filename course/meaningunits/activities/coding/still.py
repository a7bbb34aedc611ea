"""The still of a unit on a code board: its words, and its codes."""

from __future__ import annotations

from ...tasks.html import block, lines, remark
from .board import Board, split_key, unit_of


def unit(key: str, board: Board) -> str:
    """A unit with its codes, as static HTML."""
    found = unit_of(key)
    bare = "no code" if key in board.decided else "not looked at"
    codes = "; ".join(board.told_on(key, board.units[key]))
    head = f"{found.passage.interview.pseudonym} {split_key(key)[1]}"
    return block(head, lines(found.pieces) + remark(codes or bare, "Coded:"))

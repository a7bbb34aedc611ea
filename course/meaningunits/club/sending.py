"""A learner's letter as a document: their words alone, and below them where it stands."""

from __future__ import annotations

from ..activities.appraising.sheet import SPEAKS, Entry, Evidence, Row
from ..activities.letter.kind import Letter, Written
from .document import Block, Bullets, Document, Heading, Text


def as_document(written: Written, kind: Letter, rests: list[tuple[Row, Entry]]) -> Document:
    """The letter with what it is about above, and the places it rests on below.

    Parameters
    ----------
    written : Written
        The letter.
    kind : Letter
        Its task.
    rests : list of (Row, Entry)
        The rows of the board that were taken in.
    """
    blocks: list[Block] = [Text(f"To the discussion of: {kind.about}", quiet=True, own=True)]
    if kind.status:
        blocks.append(Text(kind.status, quiet=True, own=True))
    blocks += [Text(part, own=True) for part in written.text.split("\n\n") if part]
    if written.name:
        blocks.append(Text(written.name, own=True))
    places = [_place(row, each) for row, entry in rests for each in entry.evidence]
    if places:
        blocks += [Heading("Where it stands"), Bullets(tuple(places), own=True)]
    return Document(written.title or "Letter", tuple(blocks), author=written.name)


def _place(row: Row, each: Evidence) -> str:
    where = f"{each.place}, {each.at}" if each.at else each.place
    quote = f": “{each.quote}”" if each.quote else ""
    return f"{row.title} – {SPEAKS[each.speaks][1]} – {where}{quote}"

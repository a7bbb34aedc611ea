"""Two copies of one trail as one: every entry once, in order of time. Pure: bytes in and out."""

from __future__ import annotations

from datetime import UTC, datetime

from ..trail import parse

_FIRST = datetime.min.replace(tzinfo=UTC)


def merged(here: bytes, other: bytes) -> bytes:
    """A trail with every line of both.

    An entry is told by its id. Lines that cannot be read stay, each behind the entry it stood
    behind. Where the other has nothing new the trail comes back as it is, to the byte.
    """
    lines = _lines(here)
    known = {key for key, _, _ in lines}
    more = [line for line in _lines(other) if line[0] not in known]
    if not more:
        return here
    together = sorted([*lines, *more], key=lambda line: line[1])  # stable: ours first
    return b"".join(text + b"\n" for _, _, text in together)


def new_entries(here: bytes, other: bytes) -> int:
    """How many entries the other has that are not here."""
    known = {entry.id for entry in parse(here).entries}
    return sum(entry.id not in known for entry in parse(other).entries)


def _lines(raw: bytes) -> list[tuple[str | bytes, datetime, bytes]]:
    """(what a line is told by, its time or that of the line before, its text), repeats left out."""
    found: dict[str | bytes, tuple[str | bytes, datetime, bytes]] = {}
    at = _FIRST
    for line in raw.split(b"\n"):
        text = line.strip()
        if not text:
            continue
        entries = parse(text).entries
        key: str | bytes = entries[0].id if entries else text
        at = entries[0].at if entries else at
        found.setdefault(key, (key, at, text))
    return list(found.values())

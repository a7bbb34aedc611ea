"""A board as it stands: its codings on the units that are there now. One place for everybody.

Board, matrix, curve, map, comparison, trace and report all ask here, so that they count the same
after every change: a new division moves no code in the trail by itself, and undoing it brings all
back.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple

from ...tasks import catalogue
from ...tasks.kind import Unreadable, is_nothing
from ...trail import Log
from .board import Board, read_or_empty
from .kind import OnBoard, Source


class Now(NamedTuple):
    """The units that there are now: of texts that the learner has divided, and prepared ones.

    A division that was undone counts: what was coded on its units goes to those that came back.
    """

    cut: tuple[str, ...]
    given: tuple[str, ...]

    @classmethod
    def of(cls, sources: Iterable[Source], log: Log, *, alone: bool = False) -> Now:
        """What a trail holds of these sources; of one's own study, what is divided already."""
        cut: list[str] = []
        given: list[str] = []
        for source in sources:
            slug = source.division
            division = log.state(slug).value if slug else None
            own = source.own(division) if isinstance(division, list) else source.prepared()
            if alone and not isinstance(division, list):
                own = ()
            (cut if slug and log.of(slug) else given).extend(own)
        return cls(tuple(cut), tuple(given))


def board(slug: str, log: Log) -> Board:
    """The board that a trail holds under this slug, on the units that are there now.

    A board with nothing on it where the answer is none, or cannot be read.
    """
    value = log.state(slug).value if slug else None
    with suppress(LookupError, Unreadable):
        kind = catalogue.find(slug).kind
        if isinstance(kind, OnBoard) and kind.goes_on:
            kind = kind.with_own(log)
            return kind.read(None) if is_nothing(value) else kind.as_far(value)[0]
    return read_or_empty(value)


def under(slug: str) -> tuple[str, ...]:
    """A board's slug, and those of the divisions that make its units: what is counted rests on all.

    Nothing for no board.
    """
    found: list[str | None] = [slug]
    with suppress(LookupError):
        kind = catalogue.find(slug).kind if slug else None
        found += [one.division for one in kind.sources] if isinstance(kind, OnBoard) else []
    return tuple(one for one in found if one)

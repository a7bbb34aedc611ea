"""What both kinds of coding share: units on a code board, told in words, where they come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ...material import corpus
from ...material.coding import codebook
from ...material.units import units_of
from ...tasks.kind import Kind, Line, Noted, holds, listed
from .board import Board, Code, place_key, split_key, unit_key


@dataclass(frozen=True)
class Source:
    """Where units on a board come from.

    Parameters
    ----------
    interview : str
    ends : tuple of (int, int)
        The units that are given, or the prepared starting point where ``division`` is set.
    division : str, optional
        The slug of a division whose units the learner brings along.
    condensed : str, optional
        The slug of condensations to show with the units.
    """

    interview: str
    ends: tuple[tuple[int, int], ...]
    division: str | None = None
    condensed: str | None = None

    def prepared(self) -> tuple[str, ...]:
        """Keys of the given units."""
        return tuple(place_key(self.interview, place) for place in self.ends)

    def own(self, division: Any) -> tuple[str, ...]:
        """Keys of the units that a learner's division makes of this stretch."""
        passage = corpus.load(self.interview).passage(self.ends[0][0], self.ends[-1][1])
        return tuple(unit_key(self.interview, unit) for unit in units_of(division, passage))


class OnBoard(Kind[Board]):
    """A task whose answer is a code board."""

    step = "coded"
    #: Whether the codebook is on the board.
    with_codebook: bool = True

    if TYPE_CHECKING:

        @property
        def keys(self) -> tuple[str, ...]:
            """Keys of the units that are given or prepared."""

        @property
        def sources(self) -> tuple[Source, ...]:
            """Where the units come from, if codes and themes of one's own are made of them."""

    @property
    def builds(self) -> bool:
        """Whether codes and themes of one's own are made here."""
        return bool(self.sources)

    @property
    def goes_on(self) -> bool:
        """Whether the learner's own units may stand here."""
        return any(source.division for source in self.sources)

    @property
    def interviews(self) -> tuple[str, ...]:
        """Short names of the interviews that the units are from."""
        return tuple(dict.fromkeys(split_key(key)[0] for key in self.keys))

    def as_board(self, answer: Any) -> Any:
        """An answer in a board's own form, where it was written short; anything else as it is."""
        return answer

    def in_words(self, read: Board) -> Iterator[Line]:
        told = [*_themes(read), *_codes(read), *_units(read), *_strange(read)]
        yield from told or [("The board", "nothing on it yet")]

    def notes(self, read: Board) -> Iterator[Noted]:
        for code in read.codes.values():
            if code.memo:
                yield Noted(code.label, code.memo, holds("codes", code.id, "memo", code.memo))
        for key, note in read.notes.items():
            yield Noted(key, note, holds("notes", key, note))


def _themes(board: Board) -> Iterator[Line]:
    for theme in board.themes.values():
        if theme.own:
            codes = ", ".join(code.name for code in board.in_theme(theme.id))
            yield f"Theme “{theme.name}”", codes or "no code in it yet"


def _codes(board: Board) -> Iterator[Line]:
    for code in board.codes.values():
        where = f"in “{board.themes[code.theme].name}”" if code.theme else "in no theme"
        if code.own:
            yield f"Code {code.id} “{code.name}”", "; ".join(filter(None, (where, code.memo)))
            continue
        if changed := _changed(code, where):
            yield f"{code.id} {codebook()[code.id].short}", "; ".join(changed)
        if code.memo:
            yield f"Rule for {code.label}", code.memo
    for old, into in board.merged.items():
        yield f"Code {old} merged", f"into {board.codes[board.now(into)].name}"


def _changed(code: Code, where: str) -> list[str]:
    """What is otherwise about a code than the codebook has it."""
    entry = codebook()[code.id]
    renamed = [f"called “{code.name}”"] if code.name != entry.short else []
    return [*renamed, where] if code.theme != entry.theme else renamed


def _units(board: Board) -> Iterator[Line]:
    looked_at = {key: board.units[key] for key in board.decided}
    for key, codes in (looked_at | dict(board.apart)).items():
        yield key, ", ".join(board.told_on(key, codes)) or "no code"
    for key, named in board.words.items():
        for code, places in named.items():
            if code in board.codes:
                where = f"the words {', '.join(places)}"
                yield f"{board.codes[code].label} on {key} stands on", where
    for key, note in board.notes.items():
        yield f"Memo on {key}", note


def _strange(board: Board) -> Iterator[Line]:
    if board.outside:
        yield "Units that are not there", listed(board.outside)
    if board.unknown:
        yield "Codes that are not there", listed(board.unknown)

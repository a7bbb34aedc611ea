"""The code board: units as cards, codes and themes beside them, and what each code came from."""

from __future__ import annotations

from typing import Any

import traitlets

from ... import trail
from ...material import corpus
from ...material.coding import codebook
from ...page.base import UNREAD, Base, sources
from ...tasks.item import Item
from ...tasks.kind import Unreadable, is_nothing, listed
from . import deeds, shown
from .applying import Applying
from .board import LONGEST_MEMO, LONGEST_NAME, Board, read, split_key
from .carrying import carried
from .history import Story
from .kind import OnBoard

_SCRIPTS = (
    "page/finger",
    "entry",
    "tree",
    "picker",
    "drag",
    "rows",
    "selected",
    "card",
    "cards",
    "text",
    "heaps",
)


class Codeboard(Base[OnBoard]):
    """Give units codes (kind ``Applying``), or build codes and themes of one's own (``Building``).

    The answer is a code board, see ``board``.
    """

    _esm, _css = sources(__file__, *_SCRIPTS)

    #: The interviews that the units are from, sent once each; and the units without their codes.
    texts = traitlets.Dict().tag(sync=True)
    cards: traitlets.List[Any] = traitlets.List().tag(sync=True)

    def __init__(self, item: Item, cell: str | None = None) -> None:
        self.has_panel = isinstance(item.kind, Applying)
        self._story, self._cards = Story(), shown.Cards()
        super().__init__(item, cell)

    def described(self) -> dict[str, Any]:
        kind = self.kind
        names = kind.interviews
        who = listed([corpus.load(name).pseudonym for name in names])
        status = corpus.load(names[0]).status
        entries = codebook().values() if kind.with_codebook else ()
        return {
            "text": {"status": f"{who}: {status}."},
            "builds": kind.builds,
            "codebook": {one.code: shown.entry(one) for one in entries},
            "longest": {"name": LONGEST_NAME, "memo": LONGEST_MEMO},
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        kind, log = self._here(), trail.here().log()
        board, note = self._board(kind, answer)
        names = dict.fromkeys(split_key(key)[0] for key in board.units)
        self.texts = {name: self.texts.get(name) or shown.text(name) for name in names}
        self.cards = self._cards.of(kind, board, log)
        state = log.state(self.item.slug)
        changes = self._story.of(state.answers) if kind.builds else ()
        own = [code for code in board.codes.values() if code.own or kind.with_codebook]
        history: dict[str, list[str]] = {}
        for one in changes:
            history.setdefault(one.code, []).append(shown.dated(one))
        counts: dict[str, int] = {}
        for codes in board.units.values():
            for code in codes:
                counts[code] = counts.get(code, 0) + 1
        return {
            "told": shown.told_of_units(kind, log),
            "units": {key: _coded(board, key) for key in board.units if _is_told(board, key)},
            "themes": shown.themes(board, with_study=kind.with_codebook),
            "loose": shown.units_by_theme(board).get("", 0),
            "codes": [
                {
                    "id": code.id,
                    "name": code.name,
                    "label": code.label,
                    "sign": shown.sign(code),
                    "theme": code.theme,
                    "memo": code.memo,
                    "own": code.own,
                    "count": counts.get(code.id, 0),
                    "history": history.get(code.id, []),
                }
                for code in own
            ],
            "merged": {gone: board.now(gone) for gone in board.merged},
            "apart": shown.apart(board, moved=kind.goes_on),
            "done": f"{len(board.decided)} of {len(board.units)} looked at",
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        kind = self._here()
        answer = self._plain(answer)
        board = kind.read(answer)
        if kind.goes_on:  # what is written is what was shown
            answer = carried(answer, list(board.units))
        makes = {"builds": kind.builds, "with_codebook": kind.with_codebook}
        return deeds.done(answer, action, board, **makes)

    def rests_on(self) -> tuple[str, ...]:
        named = [(source.division, source.condensed) for source in self.kind.sources]
        return tuple(slug for pair in named for slug in pair if slug)

    def laid_beside(self, answer: Any) -> dict[str, Any]:
        """Each reader's codes on each unit, and how a moderator decided where they differed."""
        kind = self.kind
        if not isinstance(kind, Applying):
            return {}
        found, bench = {}, kind.benchmark
        for n, key in enumerate(kind.keys):
            found[key] = {
                "readers": [
                    {
                        "name": letter,
                        "codes": [c for c in codebook() if c in bench.coders[i][n]],
                        "said": kind.given_by(i, n),
                    }
                    for i, letter in enumerate("ABC")
                ],
                "reason": kind.told_by_panel(n)[1],
            }
        return found

    def _here(self) -> OnBoard:
        """The kind with the units that are there now."""
        return self.kind.with_own(trail.here().log())

    def _board(self, kind: OnBoard, answer: Any) -> tuple[Board, str]:
        """The board as read, and what of an answer written in code cannot be shown here."""
        try:
            board = kind.read(kind.as_board(answer))
        except Unreadable as problem:
            return kind.read(None), UNREAD.format(problem)
        if astray := [*board.outside, *board.unknown]:
            why = f"there is no {', '.join(astray[:3])}"
            return board, f"Part of the answer written in code is not shown ({why})."
        return board, ""

    def _plain(self, answer: Any) -> Any:
        """The answer as a board, however it was written; an unreadable one is begun anew."""
        plain = self.kind.as_board(answer)
        try:
            read(plain)
        except Unreadable:
            return {}
        return {} if is_nothing(plain) else plain


def _is_told(board: Board, key: str) -> bool:
    return key in board.looked_at or key in board.notes


def _coded(board: Board, key: str) -> dict[str, Any]:
    """What was said of a unit; what is empty is left out, for there are hundreds."""
    parts = {
        "codes": list(board.units[key]),
        "against": list(board.against.get(key, ())),
        "words": {code: list(on) for code, on in board.words.get(key, {}).items()},
        "note": board.notes.get(key, ""),
        "decided": key in board.looked_at,
    }
    return {part: value for part, value in parts.items() if value}


WIDGET = Codeboard

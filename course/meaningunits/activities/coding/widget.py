"""The code board: units as cards, codes and themes beside them, and what each code came from."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ... import trail
from ...material import corpus, study
from ...material.coding import CodebookEntry, codebook
from ...material.corpus import SPEAKERS
from ...material.units import Unit
from ...page.base import UNREAD, Base, Refused, sources
from ...tasks import catalogue
from ...tasks.item import Item
from ...tasks.kind import Unreadable, is_nothing, listed
from ..condensing.kind import Condensing, noted
from . import changes as change
from .applying import Applying
from .board import LONGEST_MEMO, LONGEST_NAME, Board, read, split_key, unit_of
from .history import Change, Story
from .kind import OnBoard, Source

_ON_UNIT = {"give", "take", "bare", "forget", "against"}
#: Codes are made on a board of one's own only; a codebook that is given has them all.
_MAKING = {"add", "theme", "rename", "move", "merge", "split", "drop"}


class Codeboard(Base[OnBoard]):
    """Give units codes (kind ``Applying``), or build codes and themes of one's own (``Building``).

    The answer is a code board, see ``board``.
    """

    _esm, _css = sources(__file__, "tree", "picker", "cards")

    def __init__(self, item: Item, cell: str | None = None) -> None:
        self.has_panel = isinstance(item.kind, Applying)
        self._story = Story()
        super().__init__(item, cell)

    def described(self) -> dict[str, Any]:
        kind = self.kind
        names = kind.interviews
        who = listed([corpus.load(name).pseudonym for name in names])
        status = corpus.load(names[0]).status
        entries = codebook().values() if kind.with_codebook else ()
        return {
            "text": {"status": f"{who}: {status}."},
            "texts": {name: _text(name) for name in names},
            "builds": kind.builds,
            "codebook": {entry.code: _entry(entry) for entry in entries},
            "longest": {"name": LONGEST_NAME, "memo": LONGEST_MEMO},
        }

    def drawn(self, answer: Any) -> dict[str, Any]:
        keys, told = self._units()
        board, note = self._board(answer, keys)
        state = trail.here().log().state(self.item.slug)
        changes = self._story.of(state.answers) if self.kind.builds else ()
        own = [code for code in board.codes.values() if code.own or self.kind.with_codebook]
        counts = {code.id: len(board.of(code.id)) for code in own}
        return {
            "told": told,
            "units": [self._unit(key, board) for key in keys],
            "themes": _themes(board, with_study=self.kind.with_codebook),
            "codes": [
                {
                    "id": code.id,
                    "name": code.name,
                    "label": code.label,
                    "theme": code.theme,
                    "memo": code.memo,
                    "own": code.own,
                    "count": counts[code.id],
                    "history": [_dated(c) for c in changes if c.code == code.id],
                }
                for code in own
            ],
            "apart": [
                {"key": key, "where": _where(key), "codes": [board.codes[c].label for c in codes]}
                for key, codes in board.apart.items()
            ],
            "done": f"{len(board.decided)} of {len(keys)} looked at",
            "note": note,
        }

    def done(self, answer: Any, action: dict[str, Any]) -> tuple[str, Any, str]:
        keys, _ = self._units()
        what = action.get("what")
        answer = self._plain(answer)
        deeds: dict[Any, Callable[..., tuple[str, Any, str]]] = {
            "give": self._give,
            "take": self._take,
            "bare": self._bare,
            "forget": self._forget,
            "against": self._against,
            "add": self._add,
            "theme": self._theme,
            "rename": self._rename,
            "move": self._move,
            "memo": self._memo,
            "merge": self._merge,
            "split": self._split,
            "drop": self._drop,
        }
        deed = deeds.get(what) if isinstance(what, str) else None
        if deed is None or (what in _MAKING and not self.kind.builds):
            raise Refused("This could not be understood; nothing was changed.")
        unit = action.get("unit")
        known = set(keys) | set(read(answer).units)
        if what in _ON_UNIT and unit is None:
            raise Refused("Which unit is meant? Nothing was changed.")
        if unit is not None and (not isinstance(unit, str) or unit not in known):
            raise Refused("There is no such unit here now; nothing was changed.")
        return deed(answer, action)

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

    # What is done, one by one: the word for the trail, the answer, and what happened.

    def _give(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        new = change.assign(answer, action.get("unit"), code)
        return "assign", new, f"{self._label(new, code)} given to {_where(action['unit'])}."

    def _take(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        said = f"{self._label(answer, code)} taken from {_where(action['unit'])}."
        return "remove", change.remove(answer, action.get("unit"), code), said

    def _bare(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        new = change.leave_uncoded(answer, action.get("unit"))
        return "leave-uncoded", new, f"{_where(action['unit'])}: no code."

    def _forget(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        new = change.set_aside(answer, action.get("unit"))
        return "set-aside", new, f"{_where(action['unit'])}: as if not looked at."

    def _against(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        new = change.turn(answer, action.get("unit"), code)
        marked = code in read(new).against.get(action["unit"], ())
        label = self._label(new, code)
        return (
            "turn",
            new,
            f"{label}: {'marked as spoken against' if marked else 'mark taken off'}.",
        )

    def _add(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = change.next_code(answer)
        new = change.add(answer, action.get("name"), action.get("theme") or "")
        said = f"“{read(new).codes[code].name}” made"
        if action.get("unit") is not None:
            new = change.assign(new, action["unit"], code)
            said += f" and given to {_where(action['unit'])}"
        return "add", new, f"{said}."

    def _theme(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        theme = change.next_theme(answer)
        new = change.add_theme(answer, action.get("name"))
        name = read(new).themes[theme].name
        if action.get("code") is not None:
            new = change.move(new, action["code"], theme)
        return "add-theme", new, f"The theme “{name}” made."

    def _rename(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        new = change.rename(answer, action.get("code"), action.get("name"))
        return "rename", new, "Renamed. What it was called before stays in its history."

    def _move(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        new = change.move(answer, code, action.get("theme") or "")
        board = read(new)
        theme = board.codes[code].theme
        where = f"under “{board.themes[theme].name}”" if theme else "under no theme"
        return "move", new, f"{self._label(new, code)} is {where} now."

    def _memo(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        new = change.write_memo(answer, code, action.get("memo"))
        return "memo", new, f"Memo of {self._label(new, code)} kept."

    def _merge(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        gone, into = self._code(answer, action), self._code(answer, action, "into")
        said = f"{self._label(answer, gone)} merged into {self._label(answer, into)}."
        return "merge", change.merge(answer, gone, into), said

    def _split(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        units = action.get("units")
        if not isinstance(units, list):
            raise Refused("Choose the units that go into the new code.")
        code = self._code(answer, action)
        new = change.split(answer, code, action.get("name"), units)
        return "split", new, f"Split off from {self._label(answer, code)}."

    def _drop(self, answer: Any, action: dict) -> tuple[str, Any, str]:
        code = self._code(answer, action)
        return "drop", change.drop(answer, code), f"{self._label(answer, code)} deleted."

    def _code(self, answer: Any, action: dict, name: str = "code") -> str:
        """A code that is on this board, as the page named it."""
        code = action.get(name)
        board = read(answer)
        found = board.codes.get(board.now(code)) if isinstance(code, str) else None
        if found is None or (not found.own and not self.kind.with_codebook):
            raise Refused("There is no such code on this board.")
        return found.id

    @staticmethod
    def _label(answer: Any, code: str) -> str:
        label = read(answer).codes[code].label
        return f"“{label}”" if code.startswith("n") else label

    # What stands on the board.

    def _units(self) -> tuple[list[str], list[str]]:
        """The units' keys in order, and where they come from."""
        if not self.kind.builds:
            return list(self.kind.keys), []
        keys: list[str] = []
        told: list[str] = []
        for source in self.kind.sources:
            found, said = self._of(source)
            keys += found
            told += said
        return keys, told

    def _of(self, source: Source) -> tuple[tuple[str, ...], list[str]]:
        if not source.division:
            return source.prepared(), []
        who = corpus.load(source.interview).pseudonym
        state = trail.here().log().state(source.division)
        if isinstance(state.value, list):
            own = source.own(state.value)
            if self.kind.alone:
                return own, [f"{who}: {len(own)} units, as you divided it."]
            return own, [
                f"{who}: your own units, {len(own)} of them, last changed "
                f"{trail.clock(state.answers[-1].at)}. If you cut otherwise in lesson 02, the new "
                "units come here, and what you have coded stays."
            ]
        if self.kind.alone:
            return (), [f"{who}: not divided yet; its units come here as soon as it is."]
        return source.prepared(), [
            f"{who}: a prepared starting point. In this folder you have not divided {who} yet, so "
            "these units are ours; divide the passage in lesson 02, and your own stand here."
        ]

    def _unit(self, key: str, board: Board) -> dict[str, Any]:
        unit = unit_of(key)
        gist, by, whose = self._gist(key, unit)
        return {
            "key": key,
            "name": split_key(key)[0],
            "where": _where(key),
            "place": list(unit.place),
            "start": list(unit.start),
            "end": list(unit.end),
            "gist": gist,
            "by": by,
            "whose": whose,
            "codes": list(board.units[key]),
            "against": list(board.against.get(key, ())),
            "decided": key in board.decided,
        }

    def _gist(self, key: str, unit: Unit) -> tuple[str, str, str]:
        """The unit's condensation, whose it is, and how that is said; nothing in an exercise."""
        if not self.kind.goes_on:
            return "", "", ""
        name, place = split_key(key)
        source = next(source for source in self.kind.sources if source.interview == name)
        if text := _condensed(source).get(place):
            return text, "you", "Yours"
        if self.kind.alone:
            return "", "", "Not condensed by you yet"
        coder, about = noted(name, unit)[-1]
        by = coder.partition(",")[0]
        own = source.division is not None and isinstance(
            trail.here().current(source.division), list
        )
        unit_is = "Your unit" if own else "Prepared unit"
        left = ", not condensed by you yet" if source.condensed else ""
        return about, by, f"{unit_is}{left}. {by[:1].upper()}{by[1:]} noted"

    def _board(self, answer: Any, keys: list[str]) -> tuple[Board, str]:
        """The board as read, and what of an answer written in code cannot be shown here."""
        try:
            board = read(self.kind.as_board(answer), keys)
        except Unreadable as problem:
            return read(None, keys), UNREAD.format(problem)
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


def _where(key: str) -> str:
    name, place = split_key(key)
    return f"{corpus.load(name).pseudonym} {place}"


def _condensed(source: Source) -> dict[str, str]:
    """What the learner wrote for units of a source, by their keys."""
    if source.condensed is None:
        return {}
    kind, value = catalogue.find(source.condensed).kind, trail.here().current(source.condensed)
    if not isinstance(kind, Condensing) or is_nothing(value):
        return {}
    try:
        return kind.read(value).texts
    except Unreadable:
        return {}


def _text(name: str) -> dict[str, Any]:
    """An interview sentence by sentence: its number, who opens a turn with it, and its words."""
    interview = corpus.load(name)
    opens = {turn.first: turn.speaker for turn in interview.turns}
    lines = [
        [s.number, s.speaker, SPEAKERS[opens[s.number]] if s.number in opens else "", s.text]
        for s in interview.sentences
    ]
    return {"name": interview.pseudonym, "lines": lines}


def _entry(entry: CodebookEntry) -> dict[str, Any]:
    return {
        "study": entry.name,
        "definition": entry.definition,
        "include": list(entry.include),
        "exclude": list(entry.exclude),
        "example": entry.example,
        "note": entry.note,
    }


def _themes(board: Board, *, with_study: bool) -> list[dict[str, Any]]:
    """The themes in order, one's own first; the study's with the number of their hue."""
    hues = {theme.code: n for n, theme in enumerate(study.THEMES, start=1)}
    own = [theme for theme in board.themes.values() if theme.own]
    others = [theme for theme in board.themes.values() if not theme.own and with_study]
    return [
        {"id": t.id, "name": t.name, "short": t.short, "own": t.own, "hue": hues.get(t.id, 0)}
        for t in (*own, *others)
    ]


def _dated(told: Change) -> str:
    local = told.at.astimezone()
    return f"{local.strftime('%d %b %H:%M').lstrip('0')}: {told.told}"


WIDGET = Codeboard

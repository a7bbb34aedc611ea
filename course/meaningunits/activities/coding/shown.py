"""What a board's page draws: units, texts, themes, the codebook's entries, as plain data."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ...material import corpus, study
from ...material.coding import CodebookEntry
from ...material.corpus import SPEAKERS
from ...material.units import Unit
from ...tasks import catalogue
from ...tasks.kind import Unreadable, is_nothing, plural
from ...trail import Log, clock
from ..condensing.kind import Condensing, noted
from .board import Board, Code, split_key, unit_of
from .deeds import where
from .history import Change
from .kind import OnBoard, Source


def text(name: str) -> dict[str, Any]:
    """An interview sentence by sentence: its number, who opens a turn with it, and its words."""
    interview = corpus.load(name)
    opens = {turn.first: turn.speaker for turn in interview.turns}
    lines = [
        [s.number, s.speaker, SPEAKERS[opens[s.number]] if s.number in opens else "", s.text]
        for s in interview.sentences
    ]
    return {"name": interview.pseudonym, "lines": lines}


class Cards:
    """The units with what does not change while one codes: where, which words, what they say."""

    def __init__(self) -> None:
        self._drawn_of: Any = None
        self._cards: list[dict[str, Any]] = []

    def of(self, kind: OnBoard, board: Board, log: Log) -> list[dict[str, Any]]:
        """The units of a board, made anew only where something about them is new."""
        gists = _Gists(kind, log)
        now = (tuple(board.units), gists.texts, gists.own)
        if now != self._drawn_of:
            self._drawn_of = now
            self._cards = [_card(key, unit_of(key), gists) for key in board.units]
        return self._cards


def _card(key: str, unit: Unit, gists: _Gists) -> dict[str, Any]:
    gist, by, whose = gists.of(key, unit)
    return {
        "key": key,
        "name": split_key(key)[0],
        "where": where(key),
        "place": list(unit.place),
        "start": list(unit.start),
        "end": list(unit.end),
        "gist": gist,
        "by": by,
        "whose": whose,
    }


class _Gists:
    """Each unit's condensation, whose it is, and how that is said; nothing in an exercise."""

    def __init__(self, kind: OnBoard, log: Log) -> None:
        self.alone = kind.alone
        self.sources = {source.interview: source for source in kind.sources if kind.goes_on}
        self.texts = {name: _condensed(source, log) for name, source in self.sources.items()}
        self.own = {
            name: isinstance(log.state(source.division).value, list) if source.division else False
            for name, source in self.sources.items()
        }

    def of(self, key: str, unit: Unit) -> tuple[str, str, str]:
        name, place = split_key(key)
        source = self.sources.get(name)
        if source is None:
            return "", "", ""
        if said := self.texts[name].get(place):
            return said, "you", "Yours"
        if self.alone:
            return "", "", "Not condensed by you yet"
        coder, about = noted(name, unit)[-1]
        by = coder.partition(",")[0]
        unit_is = "Your unit" if self.own[name] else "Prepared unit"
        left = ", not condensed by you yet" if source.condensed else ""
        return about, by, f"{unit_is}{left}. {by[:1].upper()}{by[1:]} noted"


def _condensed(source: Source, log: Log) -> dict[str, str]:
    """What the learner wrote for units of a source, by their keys."""
    if source.condensed is None:
        return {}
    kind, value = catalogue.find(source.condensed).kind, log.state(source.condensed).value
    if not isinstance(kind, Condensing) or is_nothing(value):
        return {}
    try:
        return kind.read(value).texts
    except Unreadable:
        return {}


def told_of_units(kind: OnBoard, log: Log) -> list[str]:
    """Where the units come from, interview by interview."""
    told = []
    for source in kind.sources if kind.builds else ():
        if not source.division:
            continue
        who = corpus.load(source.interview).pseudonym
        state = log.state(source.division)
        if kind.alone and not isinstance(state.value, list):
            told.append(f"{who}: not divided yet; its units come here as soon as it is.")
        elif isinstance(state.value, list):
            own = source.own(state.value)
            if kind.alone:
                told.append(f"{who}: {plural(len(own), 'unit')}, as you divided it.")
                continue
            told.append(
                f"{who}: your own units, {len(own)} of them, last changed "
                f"{clock(state.answers[-1].at)}. If you divide in another way in lesson 02, the "
                "new units come here, and each code goes to the units that hold its words."
            )
        else:
            told.append(
                f"{who}: a prepared starting point. In this folder you have not divided {who} yet, "
                "so these units are ours. Divide the passage in lesson 02: then you see your own."
            )
    return told


def entry(one: CodebookEntry) -> dict[str, Any]:
    """An entry of the codebook."""
    return {
        "study": one.name,
        "definition": one.definition,
        "include": list(one.include),
        "exclude": list(one.exclude),
        "example": one.example,
        "note": one.note,
    }


#: Letters that a code's name may have where there is room for a word or two.
ROOM_OF_A_SIGN = 18


def sign(code: Code) -> str:
    """A code in little room: the codebook's by its sign, one's own by its name, short."""
    if not code.own or len(code.name) <= ROOM_OF_A_SIGN:
        return code.name if code.own else code.id
    half = (ROOM_OF_A_SIGN - 1) // 2
    return f"{code.name[: half + 1].rstrip()}…{code.name[-half:].lstrip()}"


def units_by_theme(board: Board) -> dict[str, int]:
    """Theme (``""``: none) → units with one of its codes, each once however many it has."""
    found: dict[str, int] = {}
    for codes in board.units.values():
        for theme in {board.codes[code].theme for code in codes}:
            found[theme] = found.get(theme, 0) + 1
    return found


#: Letters that one's own themes are shown by.
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def themes(board: Board, *, with_study: bool) -> list[dict[str, Any]]:
    """The themes in order, one's own first; each with the number of its hue, and its letter."""
    hues = {theme.code: n for n, theme in enumerate(study.THEMES, start=1)}
    units = units_by_theme(board)
    own = [theme for theme in board.themes.values() if theme.own]
    others = [theme for theme in board.themes.values() if not theme.own and with_study]
    found = [
        {
            "id": t.id,
            "name": t.name,
            "short": t.short,
            "own": True,
            "hue": n % len(hues) + 1,
            "letter": LETTERS[n % len(LETTERS)],
            "units": units.get(t.id, 0),
        }
        for n, t in enumerate(own)
    ]
    return found + [
        {
            "id": t.id,
            "name": t.name,
            "short": t.short,
            "own": False,
            "hue": hues[t.id],
            "letter": t.id,
            "units": units.get(t.id, 0),
        }
        for t in others
    ]


@lru_cache(maxsize=4096)
def dated(told: Change) -> str:
    """A change of a code with its time: '3 Mar 14:02: renamed from …'."""
    local = told.at.astimezone()
    return f"{local.strftime('%d %b %H:%M').lstrip('0')}: {told.told}"


def apart(board: Board, *, moved: bool) -> list[dict[str, Any]]:
    """What is set aside, and why."""
    return [
        {
            "key": key,
            "where": where(key),
            "codes": [board.codes[c].label for c in codes],
            "why": _why(key) if moved else "",
        }
        for key, codes in board.apart.items()
    ]


def _why(key: str) -> str:
    count = len(unit_of(key).text.split())
    return f"fewer than half of its words ({count}) are in any unit that is here now"

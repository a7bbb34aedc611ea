"""What a trail holds, as a REFI-QDA project: what the learner did, and the panel on request.

| in the course | in the project |
|---|---|
| interview | source, with speakers |
| learner; reader of the panel | user |
| unit, place of a memo | selection |
| memo, condensation, talk with a second coder | note at the selection |
| theme, code | code that holds codes, code |
| code spoken against | note at the coding |
| relation of the structure | link, and edge of a graph whose points are the themes |
| units behind a relation | one note, at the link and at each of them |

GUIDs are made from what a thing is, so that the same trail gives the same file.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from .. import __version__
from ..activities.coding import board as boards
from ..activities.dividing.kind import Dividing
from ..activities.reading.kind import Reading
from ..activities.relating.structure import Structure
from ..material import coding, corpus, own, study
from ..material.units import Unit, units
from ..review.found import gathered
from ..review.story import known, since
from ..tasks.kind import Unreadable, is_nothing
from ..trail import Log
from . import model as m
from .place import Place
from .texts import outward
from .xml import ILLEGAL

ORIGIN = f"Meaning Units {__version__}"
_HOME = uuid.UUID("6f0d3a52-6c0e-5b8e-9d0a-8f2b7c5e1a43")
LONGEST_NAME = 200

#: What a note is, by its name: going in, the same names are looked for.
MEMO, CONDENSATION, AGAINST, TALK = "Memo", "Condensation", "Spoken against", "Talked over"
BEHIND, NEGATIVE, LONE, WHOLE = "Units behind", "Negative case", "Lone voice", "General structure"
RELATION, WORDS, ON_UNIT = "Relation", "Words it stands on", "Memo on the unit"
#: The description of a unit that was looked at and given no code.
NO_CODE = "Looked at: no code"
#: Between a codebook's definition and what the learner wrote about the code.
MEMO_MARK = "\n\nMemo: "


def guid(*parts: object) -> str:
    """The GUID of a thing, made from what it is."""
    return str(uuid.uuid5(_HOME, "\x1f".join(map(str, parts))))


def clean(text: str) -> str:
    """A text that XML can hold: what it cannot (a stray control character) is shown as �."""
    return ILLEGAL.sub("�", text)


def project(log: Log, name: str = "Learner", panel: Iterable[str] = ()) -> m.Project:
    """A trail as a project.

    Parameters
    ----------
    log : Log
    name : str
        What the learner is called in it.
    panel : iterable of str
        Interviews whose codings by the panel go along.

    Raises
    ------
    InterchangeError
        If there is nothing to write.
    """
    out = _Out(log, name)
    out.learner()
    for interview in panel:
        out.panel(interview)
    made = out.made()
    if not made.sources and not made.codes:
        raise m.InterchangeError(
            "There is nothing to write yet: no unit, memo, condensation or code is in this "
            "folder's trail. Do a task of lessons 02 to 05, or go to the folder where you did."
        )
    return made


class _Out:
    """Puts a project together."""

    def __init__(self, log: Log, name: str) -> None:
        self.log, self.found = log, gathered(log)
        self.me = m.User(guid("user", "learner"), name)
        self.users: dict[str, m.User] = {}
        self.places: dict[tuple[str, str, Any, Any], Place] = {}
        self.notes: dict[str, m.Note] = {}
        self.tree: dict[str, dict[str, m.Code]] = {}
        self.themes: dict[str, m.Code] = {}
        self.links: list[m.Link] = []
        self.graphs: list[m.Graph] = []
        self.about: list[str] = []

    # The learner's own.

    def learner(self) -> None:
        for slug, item in known(self.log).items():
            value = self.log.state(slug).value
            if is_nothing(value):
                continue
            try:
                self._taken(slug, item.kind, item.kind.as_far(value)[0])
            except Unreadable:
                continue
        for key, (text, at) in self.found.condensed.items():
            self._noted(self.me, key, CONDENSATION, text, at)
        for key, text in self.found.decided:
            self._noted(self.me, key, TALK, text, None)
        for slug, board in self.found.boards:
            self.board(slug, board)
        for slug, structure in self.found.structures:
            self.structure(slug, structure)

    def _taken(self, slug: str, kind: Any, read: Any) -> None:
        if isinstance(kind, Reading):
            for memo in read.memos:
                place = self.place(self.me, Unit(kind.passage, memo.start, memo.end))
                at = since(self.log, slug, memo.stands_in)
                place.notes.append(self.note(self.me, MEMO, memo.text, at, slug, memo.start))
        elif isinstance(kind, Dividing):
            at = self.log.state(slug).answers[-1].at
            for unit in units(read.cuts, kind.passage):
                place = self.place(self.me, unit)
                place.at = place.at or at

    def _noted(self, user: m.User, key: str, name: str, text: str, at: datetime | None) -> None:
        unit = boards.unit_at(key)
        if unit is not None and text:
            self.place(user, unit).notes.append(self.note(user, name, text, at, key))

    def board(self, slug: str, board: boards.Board) -> None:
        """A code board: its themes and codes, and every unit with what it was given."""
        self.codes(slug, board)
        times = _since(self.log, slug)
        for key, text in board.notes.items():
            self._noted(self.me, key, ON_UNIT, text, None)
        for key, codes in {**board.apart, **board.units}.items():
            unit = boards.unit_at(key)
            if unit is None or (key in board.units and key not in board.decided):
                continue
            place = self.place(self.me, unit)
            if not codes:
                place.about = NO_CODE
            for code in codes:
                at = times.get((key, code))
                notes: tuple[str, ...] = ()
                if code in board.against.get(key, ()):
                    notes = (self.note(self.me, AGAINST, AGAINST, at, slug, key, code),)
                if on := board.words.get(key, {}).get(code):
                    notes += (self.note(self.me, WORDS, ", ".join(on), at, slug, key, code),)
                given = self.code_guid(slug, board.codes[code])
                place.codings[given] = m.Coding(
                    guid("coding", slug, key, code), given, self.me.guid, at, notes
                )

    def code_guid(self, slug: str, code: boards.Code) -> str:
        """A code as it is in the codebook has one GUID; one's own, or one changed, another."""
        entry = coding.codebook().get(code.id)
        same = entry and (code.name, code.theme, code.memo) == (entry.short, entry.theme, "")
        return guid("code", code.id) if same else guid("code", slug, code.id)

    def codes(self, slug: str, board: boards.Board) -> None:
        for code in board.codes.values():
            if not (code.own or code in board.used or code.memo or code.gathers):
                continue
            theme = board.themes.get(code.theme)
            entry = coding.codebook().get(code.id)
            said = entry.definition if entry else ""
            if code.memo:
                said = f"{said}{MEMO_MARK}{code.memo}" if entry else code.memo
            made = m.Code(self.code_guid(slug, code), clean(code.label), clean(said))
            self.under(slug, theme, made)
        for theme in board.themes.values():
            if theme.own:
                self.under(slug, theme)

    def under(self, slug: str, theme: boards.Theme | None, code: m.Code | None = None) -> None:
        top = ""
        if theme is not None:
            top = guid("theme", slug if theme.own else "", theme.id)
            name = theme.name if theme.own else f"{theme.id} {theme.name}"
            self.themes.setdefault(top, m.Code(top, clean(name), codable=False))
        below = self.tree.setdefault(top, {})
        if code is not None:
            below.setdefault(code.guid, code)

    def structure(self, slug: str, one: Structure) -> None:
        """The general structure: a link for each relation, and a graph that draws them."""
        ends = {e for relation in one.relations for e in (relation.source, relation.target)}
        names = {theme.key: theme.name for theme in one.themes}
        codes = {
            key: self.end(slug, key, names.get(key, "")) for key in sorted(ends | {*one.alone})
        }
        edges = []
        for relation in one.relations:
            label = f"{relation.source} → {relation.name} → {relation.target}"
            notes = []
            if relation.memo:
                notes.append(self.note(self.me, RELATION, relation.memo, None, slug, relation.key))
            if relation.units:
                text = "\n".join(relation.units)
                behind = self.note(self.me, f"{BEHIND}: {label}", text, None, slug, relation.key)
                notes.append(behind)
                for key in relation.units:
                    if unit := boards.unit_at(key):
                        self.place(self.me, unit).notes.append(behind)
            ids = codes[relation.source], codes[relation.target]
            link = m.Link(
                guid("link", slug, relation.key),
                clean(relation.name),
                *ids,
                direction="OneWay",
                notes=tuple(notes),
            )
            self.links.append(link)
            points = guid("vertex", slug, ids[0]), guid("vertex", slug, ids[1])
            edge = guid("edge", slug, relation.key)
            edges.append(m.Edge(edge, *points, link.name, link.guid, "OneWay", "solid"))
        for key, text in one.against.items():
            self._noted(self.me, key, NEGATIVE, text or NEGATIVE, None)
        for key, text in one.alone.items():
            note = self.note(self.me, LONE, text or LONE, None, slug, key)
            self.to_code(codes[key], note)
        if one.memo:
            self.about.append(self.note(self.me, WHOLE, one.memo, None, slug))
        vertices = [
            m.Vertex(
                guid("vertex", slug, code),
                240 * (n % 3),
                120 * (n // 3),
                240 * (n % 3) + 200,
                120 * (n // 3) + 80,
                self.named(code),
                code,
                "RoundedRectangle",
            )
            for n, code in enumerate(dict.fromkeys(codes[key] for key in codes if key in ends))
        ]
        if vertices:
            self.graphs.append(m.Graph(guid("graph", slug), WHOLE, tuple(vertices), tuple(edges)))

    def end(self, slug: str, key: str, name: str) -> str:
        """The code that an end of a relation is: a theme, or a code that stands for itself."""
        for board_slug, board in self.found.boards:
            if key in board.themes and board.themes[key].own:
                return guid("theme", board_slug, key)
            if key in board.codes and board.codes[key].own:
                return self.code_guid(board_slug, board.codes[key])
        entry = coding.codebook().get(key)
        if entry is not None:
            theme = next(t for t in study.THEMES if t.code == entry.theme)
            made = m.Code(guid("code", key), f"{key} {entry.short}", entry.definition)
            self.under("", boards.Theme(theme.code, theme.name, theme.short), made)
            return made.guid
        of_study = next((t for t in study.THEMES if t.code == key), None)
        own = of_study is None
        one = boards.Theme(key, of_study.name if of_study else name or key, "", own=own)
        self.under(slug, one)
        return guid("theme", slug if own else "", key)

    def to_code(self, code: str, note: str) -> None:
        for below in self.tree.values():
            if code in below:
                below[code] = replace(below[code], notes=(*below[code].notes, note))
        if code in self.themes:
            one = self.themes[code]
            self.themes[code] = replace(one, notes=(*one.notes, note))

    def named(self, code: str) -> str:
        if code in self.themes:
            return self.themes[code].name
        return next((below[code].name for below in self.tree.values() if code in below), "")

    # The panel.

    def panel(self, name: str) -> None:
        """What the panel's readers made of an interview, each a user."""
        for one in coding.panel(name).codings:
            user = m.User(guid("user", "panel", one.coder), f"Panel reader {one.coder.upper()}")
            for unit in one.units:
                key = boards.place_key(name, (unit.first, unit.last))
                place = self.place(user, boards.unit_of(key))
                place.about = unit.about
                for code in unit.codes:
                    entry = coding.codebook()[code]
                    theme = next(t for t in study.THEMES if t.code == entry.theme)
                    made = m.Code(guid("code", code), f"{code} {entry.short}", entry.definition)
                    self.under("", boards.Theme(theme.code, theme.name, theme.short), made)
                    notes: tuple[str, ...] = ()
                    if code in unit.against:
                        notes = (self.note(user, AGAINST, AGAINST, None, key, code),)
                    place.codings[made.guid] = m.Coding(
                        guid("coding", one.coder, key, code), made.guid, user.guid, None, notes
                    )

    # Together.

    def place(self, user: m.User, unit: Unit) -> Place:
        self.users.setdefault(user.guid, user)
        name = unit.passage.interview.name
        return self.places.setdefault(
            (name, user.guid, unit.start, unit.end), Place(unit, user.guid)
        )

    def note(self, user: m.User, name: str, text: str, at: datetime | None, *where: object) -> str:
        self.users.setdefault(user.guid, user)
        one = guid("note", user.guid, name, *where)
        self.notes[one] = m.Note(one, clean(text), clean(name), "", user.guid, at)
        return one

    def made(self) -> m.Project:
        by_interview: dict[str, list[Place]] = {}
        for (name, *_), place in self.places.items():
            by_interview.setdefault(name, []).append(place)
        order = [name for name in (*corpus.shipped(), *own.names()) if name in by_interview]
        sources = tuple(self.source(name, by_interview[name]) for name in order)
        tops = [
            replace(self.themes[top], codes=tuple(below.values()))
            for top, below in self.tree.items()
            if top
        ]
        return m.Project(
            name="Meaning Units",
            origin=ORIGIN,
            description=_described(order),
            user=self.me.guid if self.me.guid in self.users else "",
            users=tuple(self.users.values()),
            codes=(*tops, *self.tree.get("", {}).values()),
            sources=sources,
            notes=tuple(self.notes.values()),
            links=tuple(self.links),
            graphs=tuple(self.graphs),
            about=tuple(self.about),
        )

    def source(self, name: str, places: list[Place]) -> m.Source:
        here = outward(name)
        made = []
        for place in places:
            start, end = here.positions(place.unit)
            words = " ".join(here.text[start:end].split())
            made.append(
                m.Selection(
                    guid("selection", place.user, name, start, end),
                    start,
                    end,
                    words if len(words) <= LONGEST_NAME else words[: LONGEST_NAME - 1] + "…",
                    place.about,
                    place.user,
                    place.at,
                    tuple(place.codings.values()),
                    tuple(dict.fromkeys(place.notes)),
                )
            )
        made.sort(key=lambda one: (one.start, one.end, one.user))
        interview = here.interview
        return m.Source(
            guid("source", name, interview.fingerprint),
            here.text,
            interview.pseudonym,
            interview.status,
            selections=tuple(made),
        )


def _described(names: Iterable[str]) -> str:
    """What a project says of its interviews; with a long one among them they are not the nine."""
    if own.names():
        return own.STATUS
    others = not set(names) <= set(corpus.names())
    return corpus.STATUS.replace("Nine interviews", "Interviews") if others else corpus.STATUS


def _since(log: Log, slug: str) -> Mapping[tuple[str, str], datetime]:
    """Since when each unit of a board has had each code, in one walk through the answers."""
    had: dict[tuple[str, str], datetime] = {}
    for entry in log.state(slug).answers:
        given = entry.value.get("units") if isinstance(entry.value, dict) else None
        now: dict[tuple[str, str], datetime] = {}
        for key, codes in (given or {}).items() if isinstance(given, dict | None) else ():
            for code in codes if isinstance(codes, list) else ():
                if isinstance(code, str):
                    now[key, code] = had.get((key, code), entry.at)
        had = now
    return had

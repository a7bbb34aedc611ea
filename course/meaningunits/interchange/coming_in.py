"""A REFI-QDA file as the course's own: units, codes, memos and structure as answers and as rows.

Nothing of it goes into the trail by itself. ``board()`` and its neighbours give plain answers,
which ``mu.answer`` records where somebody wants them.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any

from ..activities.coding import board as boards
from ..material.units import Unit, key_of
from . import going_out as out
from . import model as m
from .codes import Codes
from .texts import Outward, recognised

if TYPE_CHECKING:
    import pandas

#: What a spreadsheet would take for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
COLUMNS = (
    *("source", "coder", "unit", "start", "end", "words", "codes", "against"),
    *("memo", "condensation", "description"),
)


@dataclass(frozen=True)
class Coded:
    """A project or codebook that was read.

    Parameters
    ----------
    read : Read
        What is in it, and what was repaired.
    """

    read: m.Read
    #: What was done on the way to the course's own form, and is no repair of the file.
    remarks: list[str] = field(default_factory=list, compare=False)

    @property
    def project(self) -> m.Project:
        return self.read.project

    @property
    def repairs(self) -> tuple[m.Repair, ...]:
        return self.read.repairs

    @cached_property
    def coders(self) -> dict[str, str]:
        """GUID → name of everybody who coded or selected something; '' is whoever is not named."""
        names = {user.guid: user.name or user.guid for user in self.project.users}
        there = {
            guid: names.get(guid, guid)
            for source in self.project.sources
            for one in source.selections
            for guid in _whose(one)
        }
        return {guid: there[guid] for guid in dict.fromkeys((*names, *there)) if guid in there}

    # As answers.

    def board(self, coder: str | None = None) -> dict[str, Any]:
        """The codes of the course's interviews, as the answer of a code board.

        Parameters
        ----------
        coder : str, optional
            Whose; needed where several coded.

        Returns
        -------
        dict
            As ``mu.answer`` takes it for a task with a code board.

        Raises
        ------
        InterchangeError
            If several coded and none is named, or nobody of that name did.
        """
        who = self._who(coder)
        codes, themes = self._codes.codes, self._codes.themes
        units: dict[str, list[str]] = {}
        against: dict[str, list[str]] = {}
        words: dict[str, dict[str, list[str]]] = {}
        notes: dict[str, str] = {}
        for here, one, unit in self._units:
            mine = [c for c in one.codings if (c.user or one.user) == who]
            for note in (self.notes[n] for n in one.notes):
                if note.name == out.ON_UNIT and (note.user or one.user) == who:
                    notes[boards.unit_key(here.interview.name, unit)] = note.text
            empty = one.user == who and one.description == out.NO_CODE
            if not mine and not empty:
                continue  # the place of a memo, a unit that nobody coded, or another's
            key = boards.unit_key(here.interview.name, unit)
            keys = units.setdefault(key, [])
            for coding in mine:
                code = self.keys[coding.code]
                if code not in keys:
                    keys.append(code)
                for note in (self.notes[n] for n in coding.notes):
                    if note.name == out.AGAINST:
                        against.setdefault(key, []).append(code)
                    if note.name == out.WORDS:
                        words.setdefault(key, {})[code] = note.text.split(", ")
        rest = {"codes": codes, "themes": themes, "against": against}
        rest |= {"words": words, "notes": notes}
        return {"units": units, **{part: value for part, value in rest.items() if value}}

    def memos(self, interview: str, coder: str | None = None) -> list[dict[str, Any]]:
        """The memos on an interview, as the answer of a reading task."""
        found = []
        for unit, note in self._noted(interview, coder, out.MEMO):
            found.append({"from": list(unit.start), "to": list(unit.end), "text": note})
        return found

    def condensations(self, interview: str, coder: str | None = None) -> dict[str, str]:
        """The condensations of an interview: unit → text, as the answer of a condensing task."""
        return {
            key_of(unit): text for unit, text in self._noted(interview, coder, out.CONDENSATION)
        }

    def structure(self) -> dict[str, Any]:
        """The relations between themes, as the answer of a task with a structure map."""
        behind: dict[str, list[str]] = {}
        answer: dict[str, Any] = {"relations": {}, "against": {}, "alone": {}}
        for here, one, unit in self._units:
            key = boards.unit_key(here.interview.name, unit)
            for note in (self.notes[guid] for guid in one.notes):
                behind.setdefault(note.guid, []).append(key)
                if note.name == out.NEGATIVE:
                    answer["against"][key] = _said(note)
        for code in self.project.every_code().values():
            for note in (self.notes[guid] for guid in code.notes):
                if note.name == out.LONE:
                    answer["alone"][self.keys[code.guid]] = _said(note)
        for link in self.project.links:
            if {link.origin, link.target} <= self.keys.keys():
                number = len(answer["relations"]) + 1
                answer["relations"][f"r{number}"] = self._relation(link, behind)
        memos = [self.notes[guid] for guid in self.project.about]
        answer["memo"] = "\n".join(note.text for note in memos if note.name == out.WHOLE)
        return {part: value for part, value in answer.items() if value or part == "relations"}

    def _relation(self, link: m.Link, behind: Mapping[str, list[str]]) -> dict[str, Any]:
        notes = [self.notes[guid] for guid in link.notes]
        lists = [note for note in notes if note.name.startswith(out.BEHIND)]
        order = [line for note in lists for line in note.text.split("\n")]
        units = dict.fromkeys(key for note in lists for key in behind.get(note.guid, ()))
        return {
            "from": self.keys[link.origin],
            "to": self.keys[link.target],
            "name": link.name,
            "units": sorted(units, key=lambda k: order.index(k) if k in order else len(order)),
            "memo": next((note.text for note in notes if note.name == out.RELATION), ""),
        }

    # As rows.

    def rows(self) -> Iterator[dict[str, Any]]:
        """Every selection of every source, the course's and others', one after another."""
        names = {guid: code.name for guid, code in self.project.every_code().items()}
        units = {one.guid: key_of(unit) for _, one, unit in self._units}
        for source in self.project.sources:
            for one in source.selections:
                notes = [self.notes[guid] for guid in one.notes]
                marked = [c for c in one.codings if any(map(self._against, c.notes))]
                yield {
                    "source": source.name,
                    "coder": "; ".join(filter(None, (self.coders[guid] for guid in _whose(one)))),
                    "unit": units.get(one.guid, ""),
                    "start": one.start,
                    "end": one.end,
                    "words": source.text[one.start : one.end],
                    "codes": "; ".join(names[c.code] for c in one.codings),
                    "against": "; ".join(names[c.code] for c in marked),
                    "memo": "\n".join(n.text for n in notes if n.name != out.CONDENSATION),
                    "condensation": "\n".join(n.text for n in notes if n.name == out.CONDENSATION),
                    "description": one.description,
                }

    def to_frame(self) -> pandas.DataFrame:
        """The rows as a table of pandas."""
        import pandas

        return pandas.DataFrame(list(self.rows()), columns=list(COLUMNS))

    def to_csv(self) -> str:
        """The rows as CSV; what a spreadsheet would take for a formula is made harmless."""
        made = io.StringIO()
        writer = csv.DictWriter(made, COLUMNS, lineterminator="\r\n")
        writer.writeheader()
        for row in self.rows():
            writer.writerow({key: _harmless(value) for key, value in row.items()})
        return made.getvalue()

    # Told.

    def __str__(self) -> str:
        return "\n".join(self.told())

    def _repr_html_(self) -> str:
        lines = self.told()
        rest = "".join(f"<li>{escape(line)}</li>" for line in lines[1:])
        return f"<p>{escape(lines[0])}</p><ul>{rest}</ul>"

    def told(self) -> list[str]:
        """What is in it, what was repaired, and what is not the course's, line by line."""
        one = self.project
        parts = [
            _many(len(one.every_code()), "code"),
            *([_many(len(one.sources), "source")] if one.sources or one.codings else []),
            *([_many(one.codings, "coding")] if one.codings else []),
            *([_many(len(one.notes), "note")] if one.notes else []),
        ]
        lines = [f"{'From ' + one.origin + ': ' if one.origin else ''}{', '.join(parts)}."]
        if len(self.coders) > 1:
            lines.append(
                f"Coders: {', '.join(name or '(no name)' for name in self.coders.values())}."
            )
        ours = {source.guid for source, _ in self.known}
        other = [source.name or "(no name)" for source in one.sources if source.guid not in ours]
        if other:
            lines.append(
                f"Not interviews of this course, so in rows() and no board: {', '.join(other[:10])}"
                f"{' and more' if len(other) > 10 else ''}."
            )
        lines += [f"Repaired: {repair}" for repair in self.repairs]
        lines += [f"Note: {remark}" for remark in self.remarks]
        return lines

    # Underneath.

    @cached_property
    def notes(self) -> Mapping[str, m.Note]:
        return {note.guid: note for note in self.project.notes}

    @cached_property
    def known(self) -> list[tuple[m.Source, Outward]]:
        """The sources that are interviews of the course, each with its interview."""
        found = []
        for source in self.project.sources:
            here = recognised(source.text)
            if here is not None:
                found.append((source, here))
        return found

    @cached_property
    def _units(self) -> list[tuple[Outward, m.Selection, Unit]]:
        """Every selection in an interview of the course, as a unit of it."""
        found, moved = [], Counter[str]()
        for source, here in self.known:
            place = _aligned(source.text, here.text)
            for one in source.selections:
                unit, off = here.unit(place(one.start), place(one.end))
                if unit is None:
                    moved["Selections that hold no word, left out"] += 1
                    continue
                if off:
                    moved["Selections with a border inside a word, moved to its end"] += 1
                found.append((here, one, unit))
        self.remarks.extend(f"{what}: {count:,}." for what, count in moved.items())
        return found

    @cached_property
    def keys(self) -> dict[str, str]:
        """GUID → the course's key, of every code and theme."""
        return self._codes.keys

    @cached_property
    def _codes(self) -> Codes:
        """Every code and theme, found in the codebook or made one's own."""
        made = Codes(self._given)
        for top in self.project.codes:
            made.top(top)
        self.remarks.extend(made.remarks)
        return made

    @cached_property
    def _given(self) -> set[str]:
        """GUIDs of the codes that something was given."""
        return {
            coding.code
            for source in self.project.sources
            for coding in (*source.codings, *(c for s in source.selections for c in s.codings))
        }

    def _who(self, coder: str | None) -> str:
        """The GUID of whoever is meant."""
        there = ", ".join(repr(name) for name in self.coders.values())
        if coder is None:
            if len(self.coders) > 1:
                raise m.InterchangeError(f"Several coded: {there}. Say whose: board(coder='…').")
            return next(iter(self.coders), "")
        found = [guid for guid, name in self.coders.items() if name == coder]
        if len(found) != 1:
            raise m.InterchangeError(
                f"{'Several are' if found else 'Nobody is'} called {coder!r}. There are: {there}."
            )
        return found[0]

    def _noted(self, interview: str, coder: str | None, name: str) -> Iterator[tuple[Unit, str]]:
        """The notes of one name on an interview; a bare description counts as a memo."""
        who = self._who(coder)
        for here, one, unit in self._units:
            if here.interview.name != interview:
                continue
            for note in (self.notes[guid] for guid in one.notes):
                # Other programs give notes names of their own: what is none of ours is a memo.
                ours = note.name if note.name in _NAMES else out.MEMO
                ours = out.BEHIND if note.name.startswith(out.BEHIND) else ours
                if ours == name and (note.user or one.user) == who:
                    yield unit, note.text
            bare = one.description not in ("", out.NO_CODE) and not one.notes
            if name == out.MEMO and bare and one.user == who:
                yield unit, one.description

    def _against(self, guid: str) -> bool:
        return self.notes[guid].name == out.AGAINST


_NAMES = (
    *(out.MEMO, out.CONDENSATION, out.AGAINST, out.TALK, out.NEGATIVE, out.LONE, out.WHOLE),
    *(out.ON_UNIT, out.WORDS),
)


def _said(note: m.Note) -> str:
    """What a note says; nothing where it only marks."""
    return "" if note.text == note.name else note.text


def _whose(one: m.Selection) -> tuple[str, ...]:
    """Who gave the codes of a selection; who made it, where there are none."""
    return tuple(dict.fromkeys(c.user or one.user for c in one.codings)) or (one.user,)


def _aligned(theirs: str, ours: str) -> Callable[[int], int]:
    """A position in a text as a position in ours, where only white space differs."""
    if theirs == ours:
        return lambda n: n
    # The n-th character that is no white space is the same in both.
    solid = [i for i, c in enumerate(ours) if not c.isspace()]
    before = [0]
    for c in theirs:
        before.append(before[-1] + (not c.isspace()))

    def place(n: int) -> int:
        k = before[n]
        return solid[k] if k < len(solid) else len(ours)

    return place


def _harmless(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' if count != 1 else ''}"

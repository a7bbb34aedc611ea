"""From a relation or a theme back to the words: relation → themes → codes → units → sentences.

A trace is a tree of ``Node``, made from what a trail holds now. Where a step was left out, the tree
is shorter and says so; nothing is made up to fill the gap.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..activities.coding import across as spread
from ..activities.coding import board as boards
from ..activities.relating import structure
from ..material.panel_codes import heard
from ..trail import Log
from .found import Found, gathered, has
from .story import since


@dataclass(frozen=True)
class Node:
    """One link of a trace.

    Parameters
    ----------
    what : {"relation", "theme", "code", "unit"}
    name : str
        What it is called, or where it stands.
    said : str
        What the learner wrote about it: a memo, a rule, a condensation.
    at : datetime, optional
        Since when it has been there.
    lines : tuple
        The sentences of a unit: number, speaker where one begins, words.
    notes : tuple of str
        What else belongs to it: memos in the text, a decision with a second coder, what is missing.
    below : tuple of Node
    """

    what: str
    name: str
    said: str = ""
    at: datetime | None = None
    lines: tuple[tuple[int, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    below: tuple[Node, ...] = ()

    @property
    def sentences(self) -> int:
        """How many sentences it rests on, each counted once for every unit."""
        return len(self.lines) + sum(node.sentences for node in self.below)


def traces(log: Log) -> list[Node]:
    """Every relation and theme of a trail, each with its way back to the words.

    Relations come first; then themes of a code board; codes of no theme; and, where nothing was
    coded, the units that were condensed.
    """
    found = gathered(log)
    made: list[Node] = []
    for slug, one in found.structures:
        made += [_relation(found, slug, one, relation) for relation in one.relations]
    for slug, board in found.boards:
        made += _themes(found, slug, board)
    if not made:
        made = [_unit(found, key) for key in found.condensed]
    return made


def _relation(
    found: Found, slug: str, one: structure.Structure, relation: structure.Relation
) -> Node:
    names = {theme.key: theme for theme in one.themes}
    ends = []
    for end in (relation.source, relation.target):
        theme = names.get(end)
        codes = theme.codes if theme else ()
        units = [key for key in relation.units if set(_codes(found, one, key)) & set(codes)]
        below = tuple(_code(found, one, code, units) for code in codes)
        below = tuple(node for node in below if node.below)
        if theme and theme.stands_alone:  # a code that is in no theme is not called one
            none = Node("code", theme.name, notes=("None of the relation's units carries it.",))
            ends.append(below[0] if below else none)
            continue
        notes = () if below else ("None of the relation's units carries a code of this theme.",)
        ends.append(Node("theme", theme.name if theme else end, notes=notes, below=below))
    placed = {
        key
        for key in relation.units
        for theme in (names.get(relation.source), names.get(relation.target))
        if theme and set(_codes(found, one, key)) & set(theme.codes)
    }
    other = [key for key in relation.units if key not in placed]
    rest = tuple(_unit(found, key) for key in other)
    labels = [names[e].name if e in names else e for e in (relation.source, relation.target)]
    return Node(
        "relation",
        f"{labels[0]} → {relation.name or '(no name)'} → {labels[1]}",
        relation.memo,
        since(found.log, slug, has("relations", relation.key)),
        notes=() if relation.units else ("No unit stands behind this relation.",),
        below=(*ends, *rest),
    )


def _codes(found: Found, one: structure.Structure, key: str) -> tuple[str, ...]:
    """The codes of a unit as the structure has them, or as the board does."""
    if one.coded is not None and key in one.coded:
        return one.coded[key]
    own = [board.units[key] for _, board in found.boards if board.units.get(key)]
    if own:
        return own[-1]
    unit = boards.unit_at(key)  # a prepared start: what the panel heard there
    return tuple(sorted(heard(unit).anybodys)) if unit else ()


def _code(found: Found, one: structure.Structure, code: str, units: Iterable[str]) -> Node:
    carried = [key for key in units if code in _codes(found, one, key)]
    for slug, board in found.boards:
        if code in board.codes and any(code in codes for codes in board.units.values()):
            return _coded(found, slug, board, code, carried)
    name = one.names.get(code) or spread.of_panel(spread.CONSENSUS).labels.get(code, code)
    notes = ("Prepared: here the codes are the panel's.",) if one.coded is None and carried else ()
    below = tuple(_unit(found, key) for key in carried)
    return Node("code", name, notes=notes, below=below)


def _themes(found: Found, slug: str, board: boards.Board) -> list[Node]:
    made: list[Node] = []
    for theme in (*board.themes.values(), None):
        codes = [c for c in board.used if c.theme == (theme.id if theme else "")]
        if not codes:
            continue
        below = tuple(_coded(found, slug, board, c.id, board.of(c.id)) for c in codes)
        if theme is None:
            made += below
        else:
            at = since(found.log, slug, has("themes", theme.id)) if theme.own else None
            made.append(Node("theme", theme.name, at=at, below=below))
    return made


def _coded(found: Found, slug: str, board: boards.Board, code: str, units: Iterable[str]) -> Node:
    one = board.codes[code]
    at = since(found.log, slug, has("codes", code)) if one.own else None
    notes = tuple(
        f"{change.at.astimezone():%d %b %H:%M}: {change.told}"
        for change in found.history(slug)
        if change.code == code
    )
    below = tuple(_unit(found, key, slug, code) for key in units)
    marked = {key for key in units if code in board.against.get(key, ())}
    if marked:
        notes += (f"Spoken against in {', '.join(sorted(marked))}.",)
    return Node("code", one.label, one.memo, at, notes=notes, below=below)


def _unit(found: Found, key: str, slug: str = "", code: str = "") -> Node:
    quoted = spread.quoted(key)
    said, _ = found.condensed.get(key, ("", None))
    notes = []
    unit = boards.unit_at(key)
    if unit is not None:
        name, (first, last) = unit.passage.interview.name, unit.place
        for who, a, b, text, quote in found.memos:
            if who == name and a <= last and b >= first:
                notes.append(f"Memo on “{quote}”: {text}")
        for place, text in found.decided:
            other = boards.unit_at(place)
            if other is None or other.passage.interview.name != name:
                continue
            if _belongs(other.place, (first, last), found.places(name)):
                notes.append(f"Talked over, {place}. {text}")
        notes.append(_whose(found, name, (first, last)))
    at = None
    if slug and code:
        at = since(found.log, slug, lambda v: code in _given(v, key, code))
    where = f"{quoted['who']}, {quoted['where']}" if quoted["who"] else key
    return Node(
        "unit",
        where,
        said,
        at,
        tuple(tuple(line) for line in quoted["lines"]),
        tuple(notes),
    )


def _belongs(
    decided: tuple[int, int], here: tuple[int, int], places: Iterable[tuple[int, int]]
) -> bool:
    """Whether a decision is about this unit: half of its sentences or more, and more than another.

    A decision is about a stretch that two coders cut otherwise than the learner did. One shared
    sentence at a border does not make it a decision about the neighbour.
    """

    def shared(place: tuple[int, int]) -> int:
        return min(decided[1], place[1]) - max(decided[0], place[0]) + 1

    own = shared(here)
    return 2 * own > decided[1] - decided[0] and own >= max(map(shared, places), default=own)


def _whose(found: Found, name: str, place: tuple[int, int]) -> str:
    """Who drew a unit's borders."""
    cut = found.cut.get(name)
    if cut and place in cut[0]:
        return f"A unit of one's own division, {cut[1].astimezone():%d %b %H:%M}."
    if cut:
        return "Not a unit of one's own division as it stands now: prepared, or cut anew since."
    return "A prepared unit: nobody drew its borders in this folder."


def _given(answer: Any, key: str, code: str) -> tuple[str, ...]:
    """The codes of a unit in an answer of a board, or of units coded with the codebook."""
    if not isinstance(answer, dict):
        return ()
    if "units" in answer:
        units = answer["units"]
        plain = units.get(key) if isinstance(units, dict) else None
        if isinstance(plain, list) and code in plain:  # a long trail is not read board by board
            return (code,)
        return boards.read_or_empty(answer).units.get(key, ())
    codes = answer.get(key.partition(" ")[2])
    return tuple(codes) if isinstance(codes, list) else ()

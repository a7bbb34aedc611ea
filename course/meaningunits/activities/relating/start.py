"""What a structure starts from: the learner's own themes and codes, or a prepared set."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...material.units import read_key
from ...tasks.catalogue import find
from ...tasks.kind import is_nothing
from ...trail import Entry, Log
from ..coding import board as boards
from ..coding import standing
from ..coding.carrying import units_now
from ..condensing.kind import Condensing
from .changes import relations
from .coded import coded_by_learner
from .structure import Material, Structure, Theme

if TYPE_CHECKING:
    from .kind import Relating

#: Fewer coded units than this, or fewer themes, are no start yet.
LEAST_UNITS, LEAST_THEMES = 3, 2


@dataclass(frozen=True)
class Start:
    """The material, and the entry of the trail in which the learner made it (None: prepared).

    ``too_little`` is how many themes and coded units there are, where a board holds too little to
    go on with.
    """

    material: Material
    made: Entry | None = None
    too_little: tuple[int, int] | None = None


def start(kind: Relating, log: Log) -> Start:
    """What a learner starts from now.

    The board's codes and themes, as they stand in the trail, with the condensations that were
    written for these units; otherwise what the task comes with.

    Parameters
    ----------
    kind : Relating
    log : Log
        The learner's trail.
    """
    if not kind.carries:
        return Start(kind.given)
    state = log.state(kind.carries)
    if is_nothing(state.value):
        return Start(kind.given)
    board = standing.board(kind.carries, log)
    coded = {key: codes for key, codes in board.units.items() if codes}
    # In one's own study nothing is a theme that was not made one; loose codes are told as such.
    themes = tuple(_themes(board, with_loose=not kind.alone))
    if len(coded) < LEAST_UNITS or len(themes) < LEAST_THEMES:
        return Start(kind.given, too_little=(len(themes), len(coded)))
    names = {code.id: code.name for code in board.codes.values()}
    says = {key: text for key, text in condensed(kind, log).items() if key in coded}
    own = coded_by_learner(themes, coded, names, says, board.against)
    return Start(own, state.answers[-1])


def told_of_own(begun: Start) -> str:
    """Where one's own study starts from, in a sentence or two."""
    if begun.made is None:
        return (
            "Nothing to relate yet: there is something once your board has two themes and three "
            "coded units."
        )
    count = sum(map(bool, begun.material.units.values()))
    return (
        f"Your themes and codes, from your board ({count} coded units). If you change the board, "
        "the map follows, and what you have related stays."
    )


def _themes(board: boards.Board, *, with_loose: bool) -> list[Theme]:
    """The board's themes that any unit speaks of, those the learner made, and codes in no theme."""
    used = {code.id for code in board.used}
    found = []
    for theme in board.themes.values():
        codes = tuple(code.id for code in board.in_theme(theme.id) if code.id in used)
        if codes or theme.own:
            found.append(Theme(theme.id, theme.short, codes))
    loose = [Theme(c.id, c.name, (c.id,)) for c in board.used if not c.theme]
    return found + loose if with_loose else found


def condensed(kind: Relating, log: Log) -> dict[str, str]:
    """What the learner wrote for units, by unit, from the condensations that come along."""
    found = {}
    for slug in kind.condensed:
        condensing, value = find(slug).kind, log.state(slug).value
        if not isinstance(condensing, Condensing) or not isinstance(value, dict):
            continue
        passage = condensing.passage
        for key, text in value.items():
            unit = read_key(key, passage)
            if unit is not None and isinstance(text, str):
                found[boards.unit_key(passage.interview.name, unit)] = text
    return found


def on_this(structure: Structure, material: Material) -> Structure:
    """An answer as read, for this material.

    What was drawn on the prepared set and what is drawn on one's own may use the same keys for
    other themes. After a change from one to the other, the earlier relations lead to themes that
    are not here: they are set aside, with the names of these themes, and not lost.
    """
    if not structure.themes or (structure.coded is not None) == material.own:
        return on_units(structure, material)
    named = {theme.key: f"{theme.key} ({theme.name})" for theme in structure.themes}
    moved = tuple(
        replace(r, source=named.get(r.source, r.source), target=named.get(r.target, r.target))
        for r in structure.relations
    )
    alone = {named.get(key, key): note for key, note in structure.alone.items()}
    return replace(structure, relations=moved, alone=alone)


def on_units(structure: Structure, material: Material) -> Structure:
    """An answer on the units that are there now: what was cut anew since goes where its words are.

    Each unit that carries a relation, or speaks against something, is the one that holds its words
    now; one whose words are in no unit stays as it is, and is told as lost.
    """
    if not material.own:
        return structure
    there = {theme.key for theme in material.themes}
    structure = replace(
        structure,
        themes=(*material.themes, *(t for t in structure.themes if t.key not in there)),
        coded=dict(material.units),
        names={**structure.names, **material.names},
        marked=dict(material.marked),
    )
    named = {*structure.against, *(unit for r in structure.relations for unit in r.units)}
    gone = [key for key in named if key not in material.units]
    if not gone:
        return structure
    now = units_now(gone, tuple(material.units))

    def moved(keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(new for key in keys for new in now.get(key) or (key,)))

    against: dict[str, str] = {}
    for key, note in structure.against.items():
        for new in moved([key])[:1]:
            against[new] = "\n".join(filter(None, dict.fromkeys((against.get(new, ""), note))))
    relations = tuple(replace(r, units=moved(r.units)) for r in structure.relations)
    return replace(structure, relations=relations, against=against)


def as_answer(structure: Structure, material: Material, **changed: Any) -> dict[str, Any]:
    """An answer as plain data with some parts changed, and what it is about kept beside it."""
    structure = on_this(structure, material)
    whole: dict[str, Any] = {
        "themes": {t.key: {"name": t.name, "codes": list(t.codes)} for t in material.themes},
        **relations(structure.relations),
        "against": dict(structure.against),
        "alone": dict(structure.alone),
        "memo": structure.memo,
    }
    if structure.places or "places" in changed:
        whole["places"] = {key: list(at) for key, at in structure.places.items()}
    if material.own:
        whole["units"] = {key: list(codes) for key, codes in material.units.items()}
        used = dict.fromkeys(code for codes in material.units.values() for code in codes)
        whole["marked"] = {key: list(codes) for key, codes in material.marked.items()}
        whole["codes"] = {code: material.names.get(code, code) for code in used}
    whole |= changed
    if whole.get("places") == {}:
        del whole["places"]
    return whole

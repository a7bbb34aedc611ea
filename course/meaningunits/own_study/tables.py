"""What was made of a study as tables: units, codes, memos, condensations, themes, agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..activities.coding import board as boards
from ..activities.condensing.kind import Condensing
from ..activities.reading.kind import Reading, quotation
from ..activities.relating.kind import Relating
from ..activities.relating.structure import Structure
from ..material import own
from ..material.corpus import SPEAKERS, load
from ..material.units import Unit, cuts, key_of, units
from ..tasks.catalogue import MY_STUDY, find, of
from ..tasks.kind import is_nothing
from ..trail import Log
from . import comparisons, quoting, signs, tasks
from .tabled import Cell, Table


def every(log: Log, coders: Mapping[str, Log]) -> tuple[Table, ...]:
    """All tables of the study that is open.

    Parameters
    ----------
    log : Log
        One's own work.
    coders : mapping
        Other coders' work by name: units and codes of theirs stand in the same tables.
    """
    everyone = {"me": log, **coders}
    return (
        _transcripts(),
        _units(everyone),
        _codes(everyone),
        _memos(everyone),
        _condensations(everyone),
        _themes(everyone),
        _relations(everyone),
        _quotations(log),
        comparisons.agreement(log, coders),
        comparisons.differences(log, coders),
    )


def _board(log: Log) -> boards.Board:
    return signs.own_board(log.state(tasks.slug(tasks.BOARD)).value)


def _divided(name: str, log: Log) -> list[Unit]:
    """The units of a transcript, where it was divided."""
    value = log.state(tasks.slug("divide", name)).value
    passage = load(name).passage()
    return units(cuts(value, passage), passage) if isinstance(value, list) else []


def _condensed(name: str, log: Log) -> Mapping[str, str]:
    kind = find(tasks.slug("condense", name)).kind
    value = log.state(tasks.slug("condense", name)).value
    if not isinstance(kind, Condensing) or is_nothing(value):
        return {}
    try:
        return kind.as_far(value)[0].texts
    except ValueError:
        return {}


def _speakers(unit: Unit) -> str:
    return ", ".join(dict.fromkeys(SPEAKERS[s.speaker] for s, _, _ in unit.pieces if s.speaker))


def _transcripts() -> Table:
    rows = []
    for name in own.names():
        one = load(name)
        words = sum(len(s.text.split()) for s in one.sentences)
        rows.append((name, one.pseudonym, len(one.turns), len(one.sentences), words,
                     one.fingerprint))  # fmt: skip
    columns = ("transcript", "title", "turns", "sentences", "words", "fingerprint")
    return Table("transcripts", columns, tuple(rows))


def _units(everyone: Mapping[str, Log]) -> Table:
    """Every unit: of a division, and those on a board that no division has any more."""
    rows: list[tuple[Cell, ...]] = []
    for coder, log in everyone.items():
        board = _board(log)
        for name in own.names():
            divided = {boards.unit_key(name, unit): unit for unit in _divided(name, log)}
            said = _condensed(name, log)
            more = {
                key: boards.unit_of(key)
                for key in board.units
                if boards.split_key(key)[0] == name and key not in divided and board.units[key]
            }
            for n, (key, unit) in enumerate({**divided, **more}.items(), start=1):
                codes = board.units.get(key, ())
                rows.append(
                    (
                        coder,
                        name,
                        n if key in divided else None,
                        key,
                        unit.place[0],
                        unit.place[1],
                        _speakers(unit),
                        len(unit.text.split()),
                        unit.with_speakers,
                        said.get(key_of(unit), ""),
                        "; ".join(board.codes[c].name for c in codes),
                        "; ".join(board.codes[c].name for c in board.against.get(key, ())),
                    )
                )
    columns = (
        *("coder", "transcript", "number", "unit", "first sentence", "last sentence"),
        *("speakers", "words", "text", "condensed", "codes", "codes spoken against"),
    )
    return Table("units", columns, tuple(rows))


def _codes(everyone: Mapping[str, Log]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for coder, log in everyone.items():
        board = _board(log)
        for code in board.codes.values():
            if not code.own:
                continue
            here = board.of(code.id)
            theme = board.themes[code.theme].name if code.theme else ""
            voices = len({boards.split_key(key)[0] for key in here})
            rows.append((coder, code.name, theme, code.memo, len(here), voices, "; ".join(here),
                         "; ".join(code.gathers)))  # fmt: skip
    columns = ("coder", "code", "theme", "rule", "units", "transcripts", "where", "merged into it")
    return Table("codes", columns, tuple(rows))


def _memos(everyone: Mapping[str, Log]) -> Table:
    columns = ("coder", "about", "transcript", "first sentence", "last sentence", "quotation",
               "memo")  # fmt: skip
    rows = [(coder, *row) for coder, log in everyone.items() for row in _memos_of(log)]
    return Table("memos", columns, tuple(rows))


def _memos_of(log: Log) -> Iterator[tuple[Cell, ...]]:
    """What one coder wrote: of the whole, at places of a transcript, and of the structure."""
    for what in (tasks.STATEMENT, tasks.QUESTION, "memo"):
        value = log.state(tasks.slug(what)).value
        if isinstance(value, str) and value:
            yield find(tasks.slug(what)).title, "", None, None, "", value
    for name in own.names():
        kind = find(tasks.slug("read", name)).kind
        value = log.state(tasks.slug("read", name)).value
        if not isinstance(kind, Reading) or is_nothing(value):
            continue
        try:
            memos = kind.as_far(value)[0].memos
        except ValueError:
            continue
        for memo in memos:
            place = (memo.start[0], memo.end[0])
            yield "Reading", name, *place, quotation(memo, kind.passage), memo.text
    if text := whole(log):
        yield find(tasks.slug(tasks.STRUCTURE)).title, "", None, None, "", text


def _condensations(everyone: Mapping[str, Log]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for coder, log in everyone.items():
        for name in own.names():
            for key, text in _condensed(name, log).items():
                unit = boards.unit_at(boards.unit_key(name, key))
                words = unit.with_speakers if unit else ""
                rows.append((coder, name, boards.unit_key(name, key), words, text))
    columns = ("coder", "transcript", "unit", "text", "condensed")
    return Table("condensations", columns, tuple(rows))


def _themes(everyone: Mapping[str, Log]) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for coder, log in everyone.items():
        board = _board(log)
        for theme in board.themes.values():
            if not theme.own:
                continue
            codes = board.in_theme(theme.id)
            here = dict.fromkeys(key for code in codes for key in board.of(code.id))
            voices = {boards.split_key(key)[0] for key in here}
            names = "; ".join(code.name for code in codes)
            counts = (len(here), len(voices), len(own.names()) - len(voices))
            rows.append((coder, theme.name, names, *counts, "; ".join(here)))
    columns = (
        *("coder", "theme", "codes", "units", "transcripts with it", "transcripts without"),
        "where",
    )
    return Table("themes", columns, tuple(rows))


def _structure(log: Log) -> tuple[Structure, Mapping[str, str]] | None:
    """The structure as far as it is drawn, and what its themes are called; None without one."""
    slug = tasks.slug(tasks.STRUCTURE)
    value = log.state(slug).value
    kind = find(slug).kind if own.names() else None
    if not isinstance(kind, Relating) or is_nothing(value):
        return None
    kind = kind.with_own(log)
    try:
        read = kind.as_far(value)[0]
    except ValueError:
        return None
    themes = (*kind.material_of(read).themes, *read.themes)
    return read, {theme.key: theme.name or theme.key for theme in themes}


def _relations(everyone: Mapping[str, Log]) -> Table:
    columns = ("coder", "from", "relation", "to", "units", "memo")
    rows = [(coder, *row) for coder, log in everyone.items() for row in _relations_of(log)]
    return Table("relations", columns, tuple(rows))


def _relations_of(log: Log) -> Iterator[tuple[Cell, ...]]:
    if (found := _structure(log)) is None:
        return
    read, names = found
    for r in read.relations:
        ends = (names.get(r.source, r.source), r.name, names.get(r.target, r.target))
        yield *ends, "; ".join(r.units), r.memo
    for key, note in read.against.items():
        yield "", AGAINST, "", key, note
    for key, note in read.alone.items():
        yield names.get(key, key), ONE_VOICE, "", "", note


def _quotations(log: Log) -> Table:
    """Quotations that were chosen to be printed, theme by theme."""
    rows: list[tuple[Cell, ...]] = []
    for slug, item in of(MY_STUDY).items():
        if isinstance(kind := item.kind, quoting.OwnStudyQuoting):
            name = _board(log).themes[kind.theme].name
            rows += [
                (name, q.where, q.by, q.side, q.text) for q in quoting.printed(kind, log, slug)
            ]
    return Table("quotations", ("theme", "where", "whose", "side", "text"), tuple(rows))


#: What stands in a table of relations in the place of a verb.
AGAINST, ONE_VOICE = "speaks against", "rests on one voice"


def whole(log: Log) -> str:
    """What is written of the structure as a whole."""
    found = _structure(log)
    return found[0].memo if found else ""


def named(made: Sequence[Table], name: Any) -> Table:
    """The table of this name.

    Raises
    ------
    LookupError
        If there is none; it says which there are.
    """
    for table in made:
        if table.name == name:
            return table
    raise LookupError(f"There is no table {name!r}. There are: {', '.join(t.name for t in made)}.")

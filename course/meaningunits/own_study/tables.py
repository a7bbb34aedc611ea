"""What was made of a study as tables: units, codes, memos, condensations, themes, agreement."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..activities.coding import board as boards
from ..activities.comparing import coders as sides
from ..activities.comparing import pair as pairing
from ..activities.condensing.kind import Condensing
from ..activities.reading.kind import Reading, quotation
from ..activities.relating.kind import Relating
from ..activities.relating.structure import Structure
from ..agreement import boundary_similarity
from ..material import own
from ..material.coding import panel
from ..material.corpus import SPEAKERS, load
from ..material.units import Unit, cuts, key_of, units
from ..tasks.catalogue import find
from ..tasks.kind import is_nothing, plural
from ..trail import Log
from . import signs, tasks

if TYPE_CHECKING:
    import pandas as pd

Cell = str | int | float | None


@dataclass(frozen=True)
class Table:
    """A table: its name, what its columns are called, and its rows.

    ``note`` says what it cannot tell, where that has to be said.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""

    def to_frame(self) -> pd.DataFrame:
        """The table for pandas, its cells as they are."""
        import pandas as pd

        return pd.DataFrame(list(self.rows), columns=list(self.columns))

    def __str__(self) -> str:
        count = len(self.rows)
        told = f"{self.name}: {count} row{'s' if count != 1 else ''} ({', '.join(self.columns)})."
        return f"{told} {self.note}".strip()

    __repr__ = __str__


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
        _memos(log),
        _condensations(log),
        _themes(log),
        _relations(log),
        _agreement(log, coders),
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


def _memos(log: Log) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for what in (tasks.STATEMENT, tasks.QUESTION, "memo"):
        value = log.state(tasks.slug(what)).value
        if isinstance(value, str) and value:
            rows.append((find(tasks.slug(what)).title, "", None, None, "", value))
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
            words = quotation(memo, kind.passage)
            place = (memo.start[0], memo.end[0])
            rows.append(("Reading", name, *place, words, memo.text))
    if text := whole(log):
        rows.append((find(tasks.slug(tasks.STRUCTURE)).title, "", None, None, "", text))
    columns = ("about", "transcript", "first sentence", "last sentence", "quotation", "memo")
    return Table("memos", columns, tuple(rows))


def _condensations(log: Log) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for name in own.names():
        for key, text in _condensed(name, log).items():
            unit = boards.unit_at(boards.unit_key(name, key))
            words = unit.with_speakers if unit else ""
            rows.append((name, boards.unit_key(name, key), words, text))
    return Table("condensations", ("transcript", "unit", "text", "condensed"), tuple(rows))


def _themes(log: Log) -> Table:
    board = _board(log)
    rows: list[tuple[Cell, ...]] = []
    for theme in board.themes.values():
        if not theme.own:
            continue
        codes = board.in_theme(theme.id)
        here = dict.fromkeys(key for code in codes for key in board.of(code.id))
        voices = {boards.split_key(key)[0] for key in here}
        names = "; ".join(code.name for code in codes)
        counts = (len(here), len(voices), len(own.names()) - len(voices))
        rows.append((theme.name, names, *counts, "; ".join(here)))
    columns = ("theme", "codes", "units", "transcripts with it", "transcripts without", "where")
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


def _relations(log: Log) -> Table:
    rows: list[tuple[Cell, ...]] = []
    if (found := _structure(log)) is not None:
        read, names = found
        for r in read.relations:
            ends = (names.get(r.source, r.source), r.name, names.get(r.target, r.target))
            rows.append((*ends, "; ".join(r.units), r.memo))
        rows += [("", AGAINST, "", key, note) for key, note in read.against.items()]
        rows += [(names.get(key, key), ONE_VOICE, "", "", note) for key, note in read.alone.items()]
    return Table("relations", ("from", "relation", "to", "units", "memo"), tuple(rows))


#: What stands in a table of relations in the place of a verb.
AGAINST, ONE_VOICE = "speaks against", "rests on one voice"


def whole(log: Log) -> str:
    """What is written of the structure as a whole."""
    found = _structure(log)
    return found[0].memo if found else ""


ALONE = (
    "There is one coder, so agreement cannot be said: how far two people would cut or code alike "
    "cannot be worked out from the work of one."
)


def _agreement(log: Log, coders: Mapping[str, Log]) -> Table:
    columns = ("coders", "transcript", "about", "measure", "value", "in words")
    if not coders:
        return Table("agreement", columns, (), ALONE)
    rows = [
        row
        for name in own.names()
        for coder, other in coders.items()
        for row in (*_of_cuts(name, coder, log), *_of_codes(name, coder, log, other))
    ]
    note = "Agreement is not truth: two people can be of one mind and wrong."
    if not rows:
        note = "No transcript was divided or coded by two coders yet."
    return Table("agreement", columns, tuple(rows), note)


def _of_cuts(name: str, coder: str, log: Log) -> Iterator[tuple[Cell, ...]]:
    theirs = next((c for c in panel(name).codings if c.coder == coder), None)
    mine = log.state(tasks.slug("divide", name)).value
    if theirs is None or not isinstance(mine, list):
        return
    passage = load(name).passage()
    bench = panel(name).on(passage)
    ends = {number for number, _ in cuts(mine, passage)} & set(passage.gaps)
    gaps = theirs.boundaries & set(passage.gaps)
    value = boundary_similarity(bench.masses(ends), bench.masses(gaps))
    words = f"{plural(len(ends & gaps), 'cut')} in the same place, of {len(ends)} and {len(gaps)}"
    yield (f"me, {coder}", name, "boundaries", "boundary similarity B", round(value, 4), words)


def _of_codes(name: str, coder: str, log: Log, other: Log) -> Iterator[tuple[Cell, ...]]:
    slug = tasks.slug(tasks.BOARD)
    one = sides.of_trail(log, slug, {}, "me", "me")
    two = sides.of_trail(other, slug, {}, coder, coder)
    if one is None or two is None:
        return
    figures = pairing.figures(pairing.pair(one, two, name))
    for group, measures in figures.groups if figures else ():
        for m in measures:
            value = None if m.value is None else round(m.value, 4)
            yield (f"me, {coder}", name, group, m.title, value, m.sentence)


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

"""The theme × interview matrix: how many units of each interview carry each theme, and which.

The answer says what is looked at::

    {"source": "consensus", "by": "interview", "opened": ["E"], "cell": ["E3", "leif"]}

``by`` may be left out, or say that codes are counted together in a unit, or coder by coder; a
cell's second part is then a code, or a coder.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from ...material import own
from ...material.corpus import names
from ...tasks.choices import parts_of, read_choice, read_name
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, lines, note, paragraph, strong, table
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, plural, shown
from ...trail import Log
from ..coding import across as spread
from ..coding import board as boards
from ..coding import crossed as crossing

CROSSING = Table(__file__)

#: What a cell's second part is.
_COLUMN = {
    crossing.INTERVIEW: "an interview",
    crossing.CODE: "a second theme or code",
    crossing.CODER: "a coder",
}

#: Said wherever the matrix stands.
OBJECTION = (
    "Braun and Clarke would object to the counting: a theme matters by what it says about the "
    "question, not by how many said it. One person can say the thing that explains the others, and "
    "an empty cell can be a question that was never asked."
)


@dataclass(frozen=True)
class Look:
    """What is looked at: whose coding, by what, which themes are opened, which cell (or None)."""

    source: str = spread.CONSENSUS
    opened: tuple[str, ...] = ()
    cell: tuple[str, str] | None = None
    by: str = crossing.INTERVIEW

    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = {"source": self.source, "opened": list(self.opened)}
        if self.by != crossing.INTERVIEW:
            found["by"] = self.by
        return found | ({"cell": list(self.cell)} if self.cell else {})


@dataclass(frozen=True)
class Behind:
    """The cell that is looked into: its line, its units, whose coding, and which column."""

    line: spread.Line
    cell: spread.Cell
    coded: spread.Coded
    column: str
    name: str

    @property
    def head(self) -> str:
        return f"{self.line.name}, {self.name}"

    @property
    def shown(self) -> tuple[spread.Row, ...]:
        """Its units that may be shown one by one."""
        whose = self.coded.key
        return tuple(
            row for row in self.cell.units if spread.may_show(boards.split_key(row.key)[0], whose)
        )

    @property
    def closed(self) -> bool:
        """Whether none of its units is shown."""
        if self.column in (*names(), *own.names()):
            return not spread.may_show(self.column, self.coded.key)
        return not self.shown and bool(len(self.cell))


@dataclass(frozen=True)
class Crossing(Kind[Look]):
    """Look at themes across interviews, down to the units; ``board``, ``mine`` as in Saturating."""

    diagnoses = CROSSING

    task: str
    board: str = ""
    mine: spread.Coded | None = None

    def with_own(self, log: Log) -> Self:
        """The same, with the learner's own board as it stands in this trail."""
        mine = spread.of_log(log, self.board)
        return self if mine == self.mine else replace(self, mine=mine)

    @property
    def sources(self) -> dict[str, str]:
        own = {spread.MINE: self.mine.name} if self.mine and self.mine.interviews else {}
        return spread.sources() | own

    def coded(self, source: str) -> spread.Coded:
        if source == spread.MINE:
            return self.mine or spread.of_panel(spread.CONSENSUS)
        return spread.of_panel(source)

    def asks(self, slug: str) -> str:
        return "\n".join(
            [
                self.task,
                "Nine interviews invented for teaching, as a panel coded them. How many units of "
                "each interview have a code of the theme:",
                *self._as_text(spread.of_panel(spread.CONSENSUS)),
                f'To look into a cell: mu.answer("{slug}", {{"cell": ["E", "leif"]}}), then '
                f'mu.check("{slug}").',
            ]
        )

    @staticmethod
    def _as_text(coded: spread.Coded) -> list[str]:
        whos = [spread.pseudonym(name) for name in coded.interviews]
        lines = []
        for line in spread.matrix(coded):
            cells = [f"{w} {len(c)}" for w, c in zip(whos, line.cells, strict=True)]
            lines.append(f"  {line.name}: {', '.join(cells)}")
        return lines

    def read(self, answer: Any) -> Look:
        """The answer as what is looked at; raises Unreadable."""
        if is_nothing(answer):
            return Look()
        if not isinstance(answer, dict):
            raise Unreadable("it does not say what is looked at")
        source = spread.read_source(answer.get("source") or spread.CONSENSUS)
        coded = self.coded(source)
        by = read_choice(answer.get("by") or crossing.INTERVIEW, crossing.BY)
        whole = self.crossed(source, by, tuple(coded.themes))
        rows = {line.key: line.name for line in whole.lines}
        opened = answer.get("opened") or []
        if not isinstance(opened, list | str):
            raise Unreadable(f"{shown(opened)} is no list of themes")
        opened = tuple(self._opened(opened, rows))
        cell = answer.get("cell")
        if is_nothing(cell):
            return Look(source, opened, None, by)
        if isinstance(cell, str):
            cell = parts_of(cell, [])
        if not isinstance(cell, list) or len(cell) != 2:
            raise Unreadable(f"{shown(cell)} is no cell: give a theme or code, and {_COLUMN[by]}")
        key = read_name(cell[0], rows, "theme or code")
        try:
            return Look(source, opened, (key, read_choice(cell[1], dict(whole.columns))), by)
        except Unreadable:
            what = f"none of the {_COLUMN[by].split()[-1]}s here"
            raise Unreadable(f"{shown(cell[1])} is {what}") from None

    @staticmethod
    def _opened(said: Any, rows: Mapping[str, str]) -> Iterator[str]:
        """The themes opened; one that another coding has stays open for it."""
        for key in parts_of(said, rows):
            try:
                yield read_choice(key, rows)
            except Unreadable:
                yield str(key)

    def behind(self, look: Look) -> Behind | None:
        """The cell that is looked into, or None."""
        if look.cell is None:
            return None
        coded = self.coded(look.source)
        key, column = look.cell
        whole = self.crossed(look.source, look.by, tuple(coded.themes))
        line, at = whole.line(key), whole.column(column)
        if line is None or at is None:
            return None
        if look.by == crossing.CODER:  # whose units they are decides what may be shown
            coded = self.coders(look.source)[column]
        return Behind(line, line.cells[at], coded, column, whole.columns[at][1])

    def coders(self, source: str) -> dict[str, spread.Coded]:
        """Every coding that there is, the one that is looked at first."""
        keys = dict.fromkeys((self.coded(source).key, *self.sources))
        return {key: self.coded(key) for key in keys}

    def crossed(self, source: str, by: str, opened: Sequence[str]) -> crossing.Crossed:
        """The matrix that is looked at."""
        others = self.coders(source) if by == crossing.CODER else None
        return crossing.crossed(self.coded(source), by, opened, others)

    def braces(self, context: Context) -> Mapping[str, Any]:
        return {"example": f'mu.answer("{context.slug}", {{"cell": ["E", "leif"]}})'}

    def judged(self, read: Look, context: Context) -> tuple[float, list[Message]]:
        found = self.behind(read)
        if found is None:
            return 0.0, [self.say("no-cell", context)]
        told = [_of_cell(found), *_of_lines(found.coded)]
        return 1.0, [*told, message(CROSSING, "objection", objection=OBJECTION)]

    def drawn_blank(self) -> str:
        return self.draw(Look())

    def draw(self, read: Look) -> str:
        """The matrix, and under it the units of the cell."""
        whole = self.crossed(read.source, read.by, read.opened)
        coded = self.coded(read.source)
        ours = not any(map(own.is_own, coded.interviews))
        drawn = as_table(whole, coded.name, read.by, ours=ours)
        found = self.behind(read)
        if found is None:
            return drawn
        drawn += strong(found.head)
        if found.closed:
            return drawn + paragraph(spread.CLOSED_NOTE)
        return drawn + "".join(_quoted(row.key) for row in found.shown)

    def in_words(self, read: Look) -> Iterator[Line]:
        coded = self.coded(read.source)
        yield "Codes by", coded.name
        if read.by != crossing.INTERVIEW:
            yield "Counted", crossing.BY[read.by]
        if opened := [coded.themes[key][0] for key in read.opened if key in coded.themes]:
            yield "Themes opened", listed(opened)
        if found := self.behind(read):
            count = plural(len(found.cell), "unit") if len(found.cell) else "no unit"
            against = f", {found.cell.against} of them against" if found.cell.against else ""
            yield f"Cell looked into: {found.head}", count + against


def _of_cell(found: Behind) -> Message:
    line, cell = found.line, found.cell
    given = {"theme": line.name, "who": found.name, "n": len(cell), "against": cell.against}
    if not len(cell):
        return message(CROSSING, "empty-cell", given)
    if found.closed:
        return message(CROSSING, "closed", given)
    units = [row.key for row in found.shown]
    given["units"] = listed(units[:6]) + (" and more" if len(units) > 6 else "")
    if cell.against == len(cell):
        return message(CROSSING, "only-against", given)
    return message(CROSSING, "against" if cell.against else "cell", given)


def _of_lines(coded: spread.Coded) -> list[Message]:
    codes = tuple(coded.themes)
    found = [line for line in spread.matrix(coded, codes) if line.key not in codes]
    alone = [line.name for line in found if line.voices == 1]
    if not alone:
        return []
    names = listed(alone[:4]) + (" …" if len(alone) > 4 else "")
    return [message(CROSSING, "one-voice", codes=names)]


def _quoted(key: str) -> str:
    """A unit in the words of its interview, as static HTML."""
    unit, told = boards.unit_of(key), spread.quoted(key)
    return block("", lines(unit.pieces), f"{told['who']}, {told['where']}")


def as_table(whole: crossing.Crossed, whose: str, by: str, *, ours: bool = True) -> str:
    """The matrix as escaped HTML."""
    heads = [name for _, name in whole.columns]
    rows = [[line.name, *map(_cell, line.cells), line.units] for line in whole.lines]
    if by != crossing.INTERVIEW:  # the columns share units, so that no sum means anything
        rows = [row[:-1] for row in rows]
    last = ["all"] if by == crossing.INTERVIEW else []
    caption = crossing.CAPTION[by]
    drawn = table({"caption": caption, "head": [None, *heads, *last], "rows": rows})
    return note(f"{whose}{'; interviews invented for teaching' if ours else ''}.") + drawn


def _cell(cell: spread.Cell) -> str:
    return f"{len(cell)}{f' ({cell.against} against)' if cell.against else ''}"

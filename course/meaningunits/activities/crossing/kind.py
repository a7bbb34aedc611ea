"""The theme × interview matrix: how many units of each interview carry each theme, and which.

The answer says what is looked at::

    {"source": "consensus", "opened": ["E"], "cell": ["E3", "leif"]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Self

from ...material import own
from ...tasks.choices import parts_of, read_choice, read_name
from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import block, lines, note, paragraph, strong, table
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, plural, shown
from ...trail import Log
from ..coding import across as spread
from ..coding import board as boards

CROSSING = Table(__file__)

#: Said wherever the matrix stands.
OBJECTION = (
    "Braun and Clarke would object to the counting: a theme matters by what it says about the "
    "question, not by how many said it. One person can say the thing that explains the others, and "
    "an empty cell can be a question that was never asked."
)


@dataclass(frozen=True)
class Look:
    """What is looked at: whose coding, which themes are opened, which cell (or None)."""

    source: str = spread.CONSENSUS
    opened: tuple[str, ...] = ()
    cell: tuple[str, str] | None = None

    def plain(self) -> dict[str, Any]:
        found: dict[str, Any] = {"source": self.source, "opened": list(self.opened)}
        return found | ({"cell": list(self.cell)} if self.cell else {})


@dataclass(frozen=True)
class Behind:
    """The cell that is looked into: its line, its units, whose coding, and which interview."""

    line: spread.Line
    cell: spread.Cell
    coded: spread.Coded
    interview: str

    @property
    def head(self) -> str:
        return f"{self.line.name}, {spread.pseudonym(self.interview)}"

    @property
    def closed(self) -> bool:
        """Whether its units are not shown."""
        return not spread.may_show(self.interview, self.coded.key)


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
                "Nine interviews invented for teaching, as a panel coded them. Units that carry a "
                "theme, by interview:",
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
        rows = {line.key: line.name for line in spread.matrix(coded, tuple(coded.themes))}
        opened = answer.get("opened") or []
        if not isinstance(opened, list | str):
            raise Unreadable(f"{shown(opened)} is no list of themes")
        opened = tuple(self._opened(opened, rows))
        cell = answer.get("cell")
        if is_nothing(cell):
            return Look(source, opened)
        if isinstance(cell, str):
            cell = parts_of(cell, [])
        if not isinstance(cell, list) or len(cell) != 2:
            raise Unreadable(f"{shown(cell)} is no cell: give a theme or code, and an interview")
        key = read_name(cell[0], rows, "theme or code")
        try:
            who = {name: spread.pseudonym(name) for name in coded.interviews}
            return Look(source, opened, (key, read_choice(cell[1], who)))
        except Unreadable:
            raise Unreadable(f"{shown(cell[1])} is none of the interviews here") from None

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
        key, name = look.cell
        for line in spread.matrix(coded, tuple(coded.themes)):
            if line.key == key and name in coded.interviews:
                return Behind(line, line.cells[list(coded.interviews).index(name)], coded, name)
        return None

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
        drawn = as_table(self.coded(read.source), read.opened)
        found = self.behind(read)
        if found is None:
            return drawn
        drawn += strong(found.head)
        if found.closed:
            return drawn + paragraph(spread.CLOSED_NOTE)
        return drawn + "".join(_quoted(row.key) for row in found.cell.units)

    def in_words(self, read: Look) -> Iterator[Line]:
        coded = self.coded(read.source)
        yield "Codes by", coded.name
        if opened := [coded.themes[key][0] for key in read.opened if key in coded.themes]:
            yield "Themes opened", listed(opened)
        if found := self.behind(read):
            count = plural(len(found.cell), "unit") if len(found.cell) else "no unit"
            against = f", {found.cell.against} of them against" if found.cell.against else ""
            yield f"Cell looked into: {found.head}", count + against


def _of_cell(found: Behind) -> Message:
    line, cell = found.line, found.cell
    who = spread.pseudonym(found.interview)
    given = {"theme": line.name, "who": who, "n": len(cell), "against": cell.against}
    if not len(cell):
        return message(CROSSING, "empty-cell", given)
    if found.closed:
        return message(CROSSING, "closed", given)
    units = [row.key for row in cell.units]
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


def as_table(coded: spread.Coded, opened: Sequence[str] = ()) -> str:
    """The matrix as escaped HTML."""
    whos = [spread.pseudonym(name) for name in coded.interviews]
    rows = [
        [line.name, *map(_cell, line.cells), line.units] for line in spread.matrix(coded, opened)
    ]
    caption = "Units that carry a theme, by interview"
    drawn = table({"caption": caption, "head": [None, *whos, "all"], "rows": rows})
    ours = not any(map(own.is_own, coded.interviews))
    return note(f"{coded.name}{'; interviews invented for teaching' if ours else ''}.") + drawn


def _cell(cell: spread.Cell) -> str:
    return f"{len(cell)}{f' ({cell.against} against)' if cell.against else ''}"

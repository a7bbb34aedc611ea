"""The theme × interview matrix: how many units of each interview carry each theme, and which.

The answer says what is looked at::

    {"source": "consensus", "opened": ["E"], "cell": ["E3", "leif"]}
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape
from typing import Any, Self

from ...tasks.diagnosis import Table, message
from ...tasks.feedback import Message
from ...tasks.html import written
from ...tasks.kind import Context, Kind, Unreadable, is_nothing, listed, shown
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
class Crossing(Kind[Any]):
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
        source = answer.get("source", spread.CONSENSUS)
        if source not in (*spread.sources(), spread.MINE):
            raise Unreadable(f"{shown(source)} is nobody's coding here")
        opened = answer.get("opened") or []
        if not isinstance(opened, list) or not all(isinstance(key, str) for key in opened):
            raise Unreadable(f"{shown(opened)} is no list of themes")
        cell = answer.get("cell")
        if is_nothing(cell):
            return Look(source, tuple(opened))
        if (
            not isinstance(cell, list)
            or len(cell) != 2
            or not all(isinstance(c, str) for c in cell)
        ):
            raise Unreadable(f"{shown(cell)} is no cell: give a theme or code, and an interview")
        key, name = cell[0].strip(), cell[1].strip().casefold()
        coded = self.coded(source)
        if key not in {line.key for line in spread.matrix(coded, tuple(coded.themes))}:
            raise Unreadable(f"there is no theme or code {shown(key)} here")
        if name not in coded.interviews:
            raise Unreadable(f"{shown(cell[1])} is none of the interviews here")
        return Look(source, tuple(opened), (key, name))

    def in_cell(self, look: Look) -> tuple[spread.Line, spread.Cell, spread.Coded] | None:
        """The line and the cell that are looked at, or None."""
        if look.cell is None:
            return None
        coded = self.coded(look.source)
        key, name = look.cell
        for line in spread.matrix(coded, tuple(coded.themes)):
            if line.key == key and name in coded.interviews:
                return line, line.cells[list(coded.interviews).index(name)], coded
        return None

    def judge(self, answer: Any, context: Context) -> tuple[float, list[Message]]:
        example = f'mu.answer("{context.slug}", {{"cell": ["E", "leif"]}})'
        if is_nothing(answer) or answer == {}:
            return 0.0, [message(CROSSING, "nothing-yet", example=example)]
        try:
            look = self.read(answer)
        except Unreadable as problem:
            return 0.0, [message(CROSSING, "unreadable", detail=str(problem), example=example)]
        found = self.in_cell(look)
        if found is None:
            return 0.0, [message(CROSSING, "no-cell", example=example)]
        line, cell, coded = found
        who = spread.pseudonym(look.cell[1])
        told = [self._of_cell(line, cell, coded, who)]
        told += self._of_lines(coded)
        told.append(message(CROSSING, "objection", objection=OBJECTION))
        return 1.0, told

    @staticmethod
    def _of_cell(line: spread.Line, cell: spread.Cell, coded: spread.Coded, who: str) -> Message:
        given = {"theme": line.name, "who": who, "n": len(cell), "against": cell.against}
        if not len(cell):
            return message(CROSSING, "empty-cell", **given)
        if not spread.may_show(boards.split_key(cell.units[0].key)[0], coded.key):
            return message(CROSSING, "closed", **given)
        units = [row.key for row in cell.units]
        given["units"] = listed(units[:6]) + (" and more" if len(units) > 6 else "")
        if cell.against == len(cell):
            return message(CROSSING, "only-against", **given)
        return message(CROSSING, "against" if cell.against else "cell", **given)

    @staticmethod
    def _of_lines(coded: spread.Coded) -> list[Message]:
        codes = tuple(coded.themes)
        lines = [line for line in spread.matrix(coded, codes) if line.key not in codes]
        alone = [line for line in lines if line.voices == 1]
        told = []
        if alone:
            names = listed([line.name for line in alone[:4]]) + (" …" if len(alone) > 4 else "")
            told.append(message(CROSSING, "one-voice", codes=names))
        return told

    def still(self, answer: Any) -> str:
        """The matrix as a static table, and under it the units of the cell."""
        try:
            look = self.read(answer)
        except Unreadable:
            return written(answer)
        return as_table(self.coded(look.source), look.opened) + self._still_cell(look)

    def _still_cell(self, look: Look) -> str:
        found = self.in_cell(look)
        if found is None:
            return ""
        line, cell, _ = found
        who = spread.pseudonym(look.cell[1])
        rows = [f"<p><strong>{escape(line.name)}, {escape(who)}</strong></p>"]
        if not spread.may_show(look.cell[1], look.source):
            return f"{rows[0]}<p>{escape(spread.CLOSED_NOTE)}</p>"
        for row in cell.units:
            unit = spread.quoted(row.key)
            lines = "".join(
                f'<p class="mu-still-line"><span class="mu-num">{n}</span> '
                f"{f'<b>{escape(speaker)}</b> ' if speaker else ''}{escape(words)}</p>"
                for n, speaker, words in unit["lines"]
            )
            rows.append(
                f'<section class="mu-still-unit"><p class="mu-unit-head">'
                f"{escape(unit['who'])}, {escape(unit['where'])}</p>{lines}</section>"
            )
        return "".join(rows)


def as_table(coded: spread.Coded, opened: Sequence[str] = ()) -> str:
    """The matrix as escaped HTML."""
    whos = [spread.pseudonym(name) for name in coded.interviews]
    head = "".join(f'<th scope="col">{escape(who)}</th>' for who in whos)
    body = ""
    for line in spread.matrix(coded, opened):
        cells = "".join(
            f"<td>{len(c)}{f' ({c.against} against)' if c.against else ''}</td>" for c in line.cells
        )
        body += f'<tr><th scope="row">{escape(line.name)}</th>{cells}<td>{line.units}</td></tr>'
    return (
        f'<p class="mu-note">{escape(coded.name)}; interviews invented for teaching.</p>'
        "<table><caption>Units that carry a theme, by interview</caption>"
        f'<thead><tr><td></td>{head}<th scope="col">all</th></tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )

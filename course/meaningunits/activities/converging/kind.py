"""Setting sources beside each other: compare, quote, and let the code follow from the comparison.

The answer maps a cell, ``finding/source``, to what was recorded there: ``meaning`` and
``examples`` ("match" or "differ"; ``meaning`` is "absent" where the source says nothing), the
``code``, the words of the ``quote`` and, ``at``, the first and last sentence where they stand.

What is judged: whether the code follows from the comparison by Farmer's rule, and whether the
quotation stands in the source that is named. The comparison itself has no key. It is set against a
range, the readings that can be defended from the text, and any reading in the range is accepted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from ...appraisal.triangulation import CONVERGENCE_CODES
from ...material.quotable import LONGEST, Source
from ...tasks.diagnosis import Table
from ...tasks.feedback import Message
from ...tasks.html import block, note, paragraph, quoted
from ...tasks.kind import Context, Kind, Line, Unreadable, is_nothing, listed, opening, shown
from .comparison import (
    ABSENT,
    DIFFER,
    IN_WORDS,
    MATCH,
    NOTHING_SAID,
    Cell,
    Finding,
    Record,
    read_record,
    where,
)
from .judging import ELSEWHERE, READING, Judged

CONVERGING = Table(__file__)


@dataclass(frozen=True)
class Converging(Kind[dict[str, Record]]):
    """Compare what a first source says with what other sources say, cell by cell.

    Parameters
    ----------
    task : str
        What to do.
    first : str
        Who says what stands in the rows.
    findings, sources : tuple
        Rows and columns.
    cells : tuple of Cell
        Which of the crossings are asked for.
    well_done : str
        What to make of it when all is done.
    lesson : str
        The passage that helps, as ``09: Heading``.
    beware : mapping of str to str
        Source → what its own words are easily taken for, told where it is misread in an exercise.
    """

    diagnoses = CONVERGING
    blank = "Nothing compared yet."

    task: str
    first: str
    findings: tuple[Finding, ...]
    sources: tuple[Source, ...]
    cells: tuple[Cell, ...]
    well_done: str = ""
    lesson: str = ""
    beware: Mapping[str, str] = field(default_factory=dict)

    def cell(self, key: Any) -> Cell | None:
        return next((cell for cell in self.cells if cell.key == key), None)

    def source(self, key: str) -> Source:
        return next(source for source in self.sources if source.key == key)

    def finding(self, key: str) -> Finding:
        return next(finding for finding in self.findings if finding.key == key)

    def name(self, cell: Cell) -> str:
        """'Leaving × The leader'."""
        return f"{self.finding(cell.finding).name} × {self.source(cell.source).name}"

    def asks(self, slug: str) -> str:
        lines = [self.task, f"Rows, {self.first}:"]
        lines += [f"  {f.key}: {f.name}. {f.text}" for f in self.findings]
        lines += [f"  {s.key}: {s.name}. {s.status}" for s in self.sources]
        return "\n".join(
            [
                *lines,
                f"Cells: {', '.join(cell.key for cell in self.cells)}.",
                f"meaning: {MATCH!r}, {DIFFER!r} or, where the source says nothing, {ABSENT!r}; "
                f"examples: {MATCH!r} or {DIFFER!r}; code: {listed(list(CONVERGENCE_CODES), 'or')}"
                "; quote: the source's own words.",
                f"Write {self._example(slug)}.",
                *(f"\n{source.name} ({source.made})\n{source.numbered}" for source in self.sources),
            ]
        )

    def _example(self, slug: str) -> str:
        cell = '{"meaning": "…", "examples": "…", "code": "…", "quote": "…"}'
        return f'mu.answer("{slug}", {{"finding/source": {cell}, …}})'

    # Reading.

    def read(self, answer: Any) -> dict[str, Record]:
        """Cell → what was recorded, for cells where something was."""
        if not isinstance(answer, dict):
            raise Unreadable("it does not say which comparison belongs to which cell")
        found: dict[str, Record] = {}
        for key, said in answer.items():
            cell = self.cell(key)
            if cell is None:
                raise Unreadable(f"there is no cell {shown(key)} to fill in here")
            if is_nothing(said) or said == {}:
                continue
            record = read_record(said, cell.key)
            if record != Record():
                found[cell.key] = record
        return found

    def place(self, cell: Cell, record: Record) -> tuple[int, int] | None:
        """Where the quotation stands in the cell's source; None where it does not."""
        places = self.source(cell.source).find(record.quote)
        return record.at if record.at in places else next(iter(places), None)

    # Judging.

    def braces(self, context: Context) -> dict[str, Any]:
        return {"example": self._example(context.slug)}

    def judged(self, read: dict[str, Record], context: Context) -> tuple[float, list[Message]]:
        if not read:
            return self.judged_blank(context)
        judged = Judged(self, read, context)
        return judged.share, judged.messages

    def referred(self, messages: list[Message]) -> list[Message]:
        # Whoever has compared nothing yet is told where to begin, and sent nowhere else.
        blank = messages[0].name == "nothing-yet"
        return messages if blank else super().referred(messages)

    @cached_property
    def luck(self) -> float:
        """What comparisons drawn blindly earn, each with any sentence of its source, on average."""
        many = len(IN_WORDS)
        told = (1 - READING) * ELSEWHERE * (many - 1) / many
        cells = []
        for cell in self.cells:
            spoken = sum(reading != NOTHING_SAID for reading in cell.range)
            silent = (1 - 1 / many) / many if NOTHING_SAID in cell.range else 0.0
            cells.append(READING * spoken / many + told + silent)
        return sum(cells) / len(cells)

    @cached_property
    def at(self) -> Mapping[str, tuple[int, int]]:
        """Cell → its place in messages: which of the cells it is."""
        return {cell.key: (n, n) for n, cell in enumerate(self.cells, start=1)}

    # Showing and telling.

    def draw(self, read: dict[str, Record]) -> str:
        """The matrix: each cell with its comparison, code and quotation."""
        if not read:
            return self.drawn_blank()
        status = "".join(note(f"{source.name}: {source.status}") for source in self.sources)
        rows = [
            block(self.name(cell), self._drawn(cell, read.get(cell.key))) for cell in self.cells
        ]
        return status + "".join(rows)

    def _drawn(self, cell: Cell, record: Record | None) -> str:
        if record is None:
            return paragraph("not compared yet")
        compared = f"meaning: {record.meaning or 'open'}"
        if record.meaning != ABSENT:
            compared += f"; examples: {record.examples or 'open'}"
        drawn = paragraph(f"{compared}; code: {record.code or 'open'}.")
        if record.quote:
            place = self.place(cell, record)
            stands = f"sentences {place[0]}–{place[1]}" if place else "not found in this source"
            drawn += quoted(record.quote) + paragraph(stands)
        return drawn

    def in_words(self, read: dict[str, Record]) -> Iterator[Line]:
        for cell in self.cells:
            if record := read.get(cell.key):
                code = f"coded as {record.code}" if record.code else "no code yet"
                parts = (record.compared, code, self._cited(cell, record))
                yield self.name(cell), "; ".join(filter(None, parts))

    def _cited(self, cell: Cell, record: Record) -> str:
        """The quotation and where it stands."""
        if not record.quote:
            return ""
        place = self.place(cell, record)
        return f"“{opening(record.quote)}” ({where(place) if place else 'not found there'})"

    def ideal(self) -> dict[str, Any]:
        """The first of the readings that can be defended, with a place that bears it out."""
        return {cell.key: self._best(cell).plain() for cell in self.cells}

    def _best(self, cell: Cell) -> Record:
        meaning, examples = cell.range[0]
        compared = Record(meaning, examples)
        best = replace(compared, code=compared.follows)
        if meaning == ABSENT or not cell.places:
            return best
        first, last = cell.places[0]
        last = min(last, first + LONGEST - 1)
        quote = self.source(cell.source).words(first, last)
        return replace(best, quote=quote, at=(first, last))

"""What a comparison of sources earns, cell by cell, and what is said of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from ...material.corpus import SPEAKERS
from ...material.quotable import LONGEST
from ...tasks.feedback import Message
from ...tasks.kind import Context, listed, shown
from .comparison import (
    DIFFER,
    IN_WORDS,
    MATCH,
    NOTHING_SAID,
    SLIPS_OF_CODE,
    Cell,
    Reading,
    Record,
)

if TYPE_CHECKING:
    from .kind import Converging

#: What of a cell's share is the reading; the rest is quotation and code together.
READING = 0.5
#: What is told in an exercise of readings that are off where the source does speak, and is heard.
MISREAD = (
    "The source speaks of it, and you noticed it. But your comparison does not fit: the source "
    "says something else, or says it less strongly."
)
#: The same by the comparison, where it is one in all of them.
MISREAD_AS: Mapping[Reading, str] = {
    (DIFFER, DIFFER): (
        "You found a contradiction. But in meaning or in examples the source does match. Does it "
        "deny the finding? Or does it tell of the same thing with a limit, at a later place, or in "
        "other words?"
    ),
    (MATCH, MATCH): (
        "You found a full match. But in meaning or in examples the source differs: it says less, "
        "says the opposite, or tells of other things."
    ),
}
#: The same, where a silence was filled, or a source passed over.
FILLED = (
    "The source says nothing about the finding, but you found something there: your quotation is "
    "about something else. If one knows the finding, one easily sees it in similar words."
)
#: The same where not all of it has a quotation; and where no word was taken for a no.
FILLED_UNQUOTED = (
    "The source says nothing about the finding, but you found something there. If one knows the "
    "finding, one easily hears it where nobody speaks of it."
)
NOT_A_NO = (
    "You found a contradiction where the source says nothing. If somebody does not mention a "
    "thing, this is not a “no”: it is silence."
)
PASSED_OVER = (
    "You missed a source that does speak. It may use other words than the finding: look for what "
    "it would tell if the finding were true, or if it were not true."
)
#: Where to look, where nothing was quoted that could be read again.
NOTHING_QUOTED = (
    "Take the findings one by one. About which does this source say something, and about which "
    "does it say nothing?"
)
#: What is told of one comparison in all cells, by what it is.
HABITS: Mapping[Reading, str] = {
    (MATCH, MATCH): (
        "If a source speaks of the matter, or speaks well of it, this is not yet a match."
    ),
    (DIFFER, DIFFER): (
        "If a source does not tell of a thing, this is not a “no”: there is another code for this."
    ),
}
HABIT = "Some of the sources say other things than the rest, and some say nothing."
#: What a quotation is worth that stands in the source, where no reading of this finding points.
ELSEWHERE = 0.25


class Judged:
    """One answer's judgement: what each cell earns, and what is said of it."""

    def __init__(self, kind: Converging, said: Mapping[str, Record], context: Context) -> None:
        self.kind, self.said, self.context = kind, said, context
        self.cells = [cell for cell in kind.cells if cell.key in said]
        self.alike = self._all_alike()
        self.passed, self.speaking = self._passed_over()
        self.apart = 1 - self.passed / self.speaking if self.speaking else 1.0
        self.worn = self._one_place()
        earned = sum(self._earned(cell) for cell in self.cells) / len(kind.cells)
        # Luck is taken off: what blind comparisons earn is nothing.
        self.share = max((earned - kind.luck) / (1 - kind.luck), 0.0)
        blind = [self._tell("no-better")] if earned and not self.share else []
        self.messages = [
            *self._whole(), *blind, *self._cells(), *self._readings(), *self._good(),
            *self._limits(),
        ]  # fmt: skip

    # What a cell earns.

    def _earned(self, cell: Cell) -> float:
        record = self.said[cell.key]
        if record.reading == NOTHING_SAID and NOTHING_SAID in cell.range:
            # No work shows in it: it counts as far as silence was told apart from speech.
            return self.apart * (1.0 if record.code == record.follows else 0.75)
        reading = 0.0 if self.alike else READING * (record.reading in cell.range)
        follows = record.reading is not None and record.code == record.follows
        return reading + (1 - READING) * self._evidence(cell) * (1.0 if follows else 0.5)

    def _evidence(self, cell: Cell) -> float:
        """What the quotation is worth."""
        record = self.said[cell.key]
        if record.reading == NOTHING_SAID:
            return 0.0
        if not record.quote or (place := self.kind.place(cell, record)) is None:
            return 0.0
        if place[1] - place[0] >= LONGEST:
            return 0.0
        if self._asked_there(cell, place):
            return 0.0
        if cell.bears(place):
            return 1.0
        return 0.0 if (cell.source, place) in self.worn else ELSEWHERE

    def _asked_there(self, cell: Cell, place: tuple[int, int]) -> bool:
        """Whether only the interviewer speaks at a place."""
        turns = self.kind.source(cell.source).turns
        who = {t.speaker for t in turns for n, _ in t.sentences if place[0] <= n <= place[1]}
        return who == {SPEAKERS["I"]}

    def _passed_over(self) -> tuple[int, int]:
        """Of the cells compared where the source does speak: how many are called silent, of all."""
        speak = [cell for cell in self.cells if NOTHING_SAID not in cell.range]
        return sum(self.said[cell.key].reading == NOTHING_SAID for cell in speak), len(speak)

    def _all_alike(self) -> bool:
        """Whether every cell holds the same comparison, though no reading could hold in all."""
        readings = {self.said[cell.key].reading for cell in self.cells}
        few = len(self.cells) < 3 or 2 * len(self.cells) <= len(self.kind.cells)
        if few or len(readings) > 1 or None in readings:
            return False
        return not all(readings <= set(cell.range) for cell in self.cells)

    def _one_place(self) -> set[tuple[str, tuple[int, int]]]:
        """Places that serve as the quotation for three findings or more."""
        places: Counter[tuple[str, tuple[int, int]]] = Counter()
        for cell in self.cells:
            record = self.said[cell.key]
            if record.quote and (place := self.kind.place(cell, record)):
                places[cell.source, place] += 1
        return {key for key, count in places.items() if count >= 3}

    # What is said.

    def _tell(self, name: str, cell: Cell | None = None, **given: Any) -> Message:
        place = self.kind.at[cell.key] if cell else None
        if cell:
            given |= {"cell": self.kind.name(cell), "source": self.kind.source(cell.source).name}
        return self.kind.say(name, self.context, given, place=place)

    def _whole(self) -> list[Message]:
        told = []
        if open_ := [cell for cell in self.kind.cells if cell.key not in self.said]:
            names = [self.kind.name(cell) for cell in open_]
            more = [*names[:3], f"{len(names) - 3} more"] if len(names) > 3 else names
            told.append(self._tell("left-out", cells=listed(more)))
        if self.alike:
            reading = self.said[self.cells[0].key].reading
            habit = HABITS.get(reading, HABIT) if reading else HABIT
            told.append(self._tell("all-alike", n=len(self.cells), habit=habit))
        elif self.apart <= 0.5:
            told.append(self._tell("silence-by-habit", n=self.passed))
        for source, (a, b) in sorted(self.worn):
            place = f"sentence {a}" if a == b else f"sentences {a} to {b}"
            name = self.kind.source(source).name
            told.append(self._tell("one-place", source=name, where=place))
        return told

    def _cells(self) -> list[Message]:
        told = []
        for cell in self.cells:
            record = self.said[cell.key]
            if record.reading is None:
                told.append(self._tell("half-compared", cell))
            elif record.code is None:
                told.append(self._tell("no-code", cell))
            elif record.code != record.follows:
                told.append(self._wrong_code(cell, record))
            if about := self._quotation(cell, record):
                told.append(about)
        return _once(told)

    def _wrong_code(self, cell: Cell, record: Record) -> Message:
        name = SLIPS_OF_CODE.get((record.follows, record.code), "code-does-not-follow")
        return self._tell(name, cell, code=record.code, compared=record.compared)

    def _quotation(self, cell: Cell, record: Record) -> Message | None:
        if record.reading == NOTHING_SAID:
            return self._tell("quoted-silence", cell) if record.quote else None
        if not record.quote:
            return self._tell("no-quotation", cell) if record.reading else None
        place = self.kind.place(cell, record)
        if place is None:
            return self._not_there(cell, record)
        if place[1] - place[0] >= LONGEST:
            return self._tell("too-long", cell, most=LONGEST, n=place[1] - place[0] + 1)
        if self._asked_there(cell, place):
            return self._tell("interviewers-words", cell)
        # Where only silence is in range, what is said of the reading says it.
        if cell.places and not cell.bears(place) and (cell.source, place) not in self.worn:
            why = cell.lure(place)
            return self._tell("lured", cell, why=why) if why else self._tell("elsewhere", cell)
        return None

    def _not_there(self, cell: Cell, record: Record) -> Message:
        for other in self.kind.sources:
            if other.key != cell.source and other.find(record.quote):
                return self._tell("from-another", cell, other=other.name)
        near = self.kind.source(cell.source).nearest(record.quote)
        if near is not None:
            return self._tell("not-word-for-word", cell, n=near)
        return self._tell("not-there", cell, said=shown(record.quote))

    def _readings(self) -> list[Message]:
        """Readings outside the range: which, in a lesson; in an exercise how many of a source."""
        outside = [
            cell
            for cell in self.cells
            if self.said[cell.key].reading not in (None, *cell.range) and not self.alike
        ]
        told: list[Message] = []
        if self.context.host == "exercise":
            for source in self.kind.sources:
                off = [cell for cell in outside if cell.source == source.key]
                if off:
                    of = sum(cell.source == source.key for cell in self.cells)
                    lie = "lies" if len(off) == 1 else "lie"
                    given = {"source": source.name, "n": len(off), "of": of, "lie": lie}
                    about = self.kind.say("outside-among", self.context, given)
                    if why := self._misread(off):
                        about = replace(about, why=why)
                    if not any(self.said[cell.key].quote for cell in off):
                        about = replace(about, look=NOTHING_QUOTED)
                    told.append(about)
            told = _once(told)
        else:
            told = [self._outside(cell) for cell in outside]
        if self.context.reveal:
            told += [self._told(cell) for cell in self.kind.cells]
        return told

    def _misread(self, off: list[Cell]) -> str:
        """Why readings of one source are off where all are off in one way; else nothing."""
        passed = [self.said[cell.key].reading == NOTHING_SAID for cell in off]
        filled = [cell.range == (NOTHING_SAID,) for cell in off]
        readings = {self.said[cell.key].reading for cell in off}
        taken = [cell.taken.get(self.said[cell.key].reading or NOTHING_SAID, "") for cell in off]
        if all(taken):
            return " ".join(dict.fromkeys(taken))
        if all(passed):
            return PASSED_OVER
        if all(filled):
            return self._filled(off, readings)
        mixed = any(passed) or any(filled)
        one = MISREAD_AS.get(next(iter(readings)) or NOTHING_SAID, "") if len(readings) == 1 else ""
        known = self.kind.beware.get(off[0].source) or one or MISREAD
        return "" if mixed else known

    def _filled(self, off: list[Cell], readings: set[Reading | None]) -> str:
        """Why silent cells are off: what is said of a quotation where there is one in each."""
        if all(self.said[cell.key].quote for cell in off):
            return FILLED
        return NOT_A_NO if readings == {(DIFFER, DIFFER)} else FILLED_UNQUOTED

    def _limits(self) -> list[Message]:
        """What speaks against readings that are in the range, for whoever takes them."""
        told = []
        for cell in self.cells:
            record = self.said[cell.key]
            why = cell.besides.get(record.reading or NOTHING_SAID, "")
            if why and record.reading in cell.range and record.code == record.follows:
                told.append(self._tell("in-range-but", cell, compared=record.compared, why=why))
        return told

    def _outside(self, cell: Cell) -> Message:
        record = self.said[cell.key]
        if record.reading == NOTHING_SAID:
            return self._tell("passed-over", cell)
        if cell.range == (NOTHING_SAID,):
            return self._tell("filled-in", cell, compared=record.compared)
        about = self._tell("outside-the-range", cell, compared=record.compared)
        if record.code in (None, record.follows):
            return about
        # The code has a card of its own: which of the two comes first is said here.
        return replace(about, look=f"{about.look} First this; the code then follows from it.")

    def _told(self, cell: Cell) -> Message:
        readings = "; or that ".join(IN_WORDS[reading] for reading in cell.range)
        return self._tell("the-range", cell, readings=readings, why=cell.why)

    def _good(self) -> list[Message]:
        if self.messages_so_far_good():
            why = self._provisos(self.kind.cells, self.kind.well_done)
            return [self._tell("all-held", n=len(self.kind.cells), why=why)]
        held = [cell for cell in self.cells if not self.alike and self._earned(cell) > 1 - 1e-9]
        # In an exercise a list of the cells that hold would be the list of those that do not.
        if held and self.context.host == "lesson":
            cells = listed([self.kind.name(cell) for cell in held])
            return [self._tell("held", cells=cells, why=self._provisos(held))]
        return []

    @staticmethod
    def _provisos(cells: Iterable[Cell], *more: str) -> str:
        return " ".join(filter(None, (*(cell.proviso for cell in cells), *more)))

    def messages_so_far_good(self) -> bool:
        whole = len(self.cells) == len(self.kind.cells)
        return whole and all(self._earned(cell) > 1 - 1e-9 for cell in self.cells)


def _once(told: list[Message]) -> list[Message]:
    """Messages, each with why and where to look at the first place only where it is said."""
    found: list[Message] = []
    for about in told:
        again = any((about.why, about.look) == (one.why, one.look) for one in found)
        found.append(replace(about, why="", look="", lesson="") if again else about)
    return found

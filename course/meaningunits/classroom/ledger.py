"""Who set which level of which answer, line by line, in ``marking.jsonl`` beside the gradebook.

The gradebook has one mark for an answer. Here stands what each marker set for it, level by level,
for which text, and what two agreed on. Nothing is taken out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .naming import naming
from .telling import Stop

FILE = "marking.jsonl"
MARK, AGREED, ORDER = "mark", "agreed", "order"


@dataclass(frozen=True)
class Entry:
    """One marker's levels for an answer, as they stood at a time; or what two agreed on.

    Parameters
    ----------
    what : {"mark", "agreed"}
    marker, exercise, cell, student : str
    text : str
        Digest of what was marked.
    levels : mapping
        Line → points.
    points : float or None
        What they sum to; None while a line has none.
    comment : str
    at : str
        In UTC.
    """

    what: str
    marker: str
    exercise: str
    cell: str
    student: str
    text: str
    levels: Mapping[str, float] = field(default_factory=dict)
    points: float | None = None
    comment: str = ""
    at: str = ""

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.at)


@dataclass(frozen=True)
class Marked:
    """What the ledger has of one answer.

    Parameters
    ----------
    by : mapping
        Marker → their last entry, in the order in which they first finished.
    agreed : Entry or None
    talk : Entry or None
        What two are about to agree on, where a line is still open.
    """

    by: Mapping[str, Entry] = field(default_factory=dict)
    agreed: Entry | None = None
    talk: Entry | None = None

    def whole(self, text: str) -> dict[str, Entry]:
        """Marker → entry of whoever has finished this text."""
        return {
            marker: entry
            for marker, entry in self.by.items()
            if entry.points is not None and entry.text == text
        }

    def counts(self, text: str) -> Entry | None:
        """Whose levels the gradebook has: what was agreed, else who was first."""
        if self.agreed is not None and self.agreed.text == text:
            return self.agreed
        return next(iter(self.whole(text).values()), None)

    def differ(self, text: str) -> tuple[str, ...]:
        """The lines that two markers set differently and have not agreed on."""
        if self.agreed is not None and self.agreed.text == text:
            return ()
        whole = list(self.whole(text).values())
        names = dict.fromkeys(name for entry in whole for name in entry.levels)
        return tuple(name for name in names if len({e.levels.get(name) for e in whole}) > 1)

    def is_parted(self, text: str) -> bool:
        """Whether two markers give different points and have not agreed."""
        given = {entry.points for entry in self.whole(text).values()}
        return bool(self.differ(text)) and len(given) > 1


class Ledger:
    """The ledger of a course directory; read again whenever its file has grown.

    Parameters
    ----------
    root : Path
    """

    def __init__(self, root: Path) -> None:
        self.path = root / FILE
        self._size = -1
        self._marked: dict[tuple[str, str, str], Marked] = {}
        self._orders: dict[tuple[str, str], list[str]] = {}
        self._times: dict[tuple[str, str, str], list[datetime]] = {}

    def of(self, exercise: str, cell: str, student: str) -> Marked:
        """What is known of one answer."""
        self._refresh()
        return self._marked.get((exercise, cell, student), Marked())

    def order(self, exercise: str, cell: str) -> list[str]:
        """The students in the order in which their answers are shown; empty before it is drawn."""
        self._refresh()
        return list(self._orders.get((exercise, cell), ()))

    def keep_order(self, exercise: str, cell: str, students: Iterable[str]) -> list[str]:
        """Keep an order, and who is new at its end; what another marker kept first stays."""
        self._write({"what": ORDER, "exercise": exercise, "cell": cell, "students": [*students]})
        return self.order(exercise, cell)

    def finished(self, exercise: str, cell: str, marker: str) -> list[datetime]:
        """When somebody finished answers of a question, the oldest first."""
        self._refresh()
        return list(self._times.get((exercise, cell, marker), ()))

    def comments(self, exercise: str, cell: str) -> list[tuple[str, str]]:
        """(student, comment) of every answer to a question that has one here."""
        self._refresh()
        return [
            (student, entry.comment)
            for (name, asked, student), marked in self._marked.items()
            if (name, asked) == (exercise, cell)
            for entry in [*marked.by.values(), *filter(None, [marked.agreed])]
            if entry.comment
        ]

    def parted(self, exercise: str) -> dict[str, dict[str, str]]:
        """Student → cell → text about which two markers differ and have not agreed."""
        self._refresh()
        found: dict[str, dict[str, str]] = {}
        for (name, cell, student), marked in self._marked.items():
            for entry in marked.by.values():
                if name == exercise and marked.is_parted(entry.text):
                    found.setdefault(student, {})[cell] = entry.text
        return found

    def add(self, entry: Entry) -> Entry:
        """Write an entry down, with its time.

        Raises
        ------
        OSError
        """
        timed = {**entry.__dict__, "at": f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S+00:00}"}
        self._write(timed)
        return Entry(**timed)

    # -- inside

    def _write(self, line: Mapping[str, Any]) -> None:
        with naming(self.path), self.path.open("ab") as file:
            file.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())

    def _refresh(self) -> None:
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            size = 0
        if size == self._size:
            return
        self._size = size
        self._marked, self._orders, self._times = {}, {}, {}
        for number, line in enumerate(self._lines(), 1):
            try:
                self._take(json.loads(line))
            except (ValueError, TypeError, KeyError, AttributeError):
                raise Stop(
                    f"{self.path}, line {number}, is damaged. Take that line out, or bring the "
                    "file back from where you keep copies; it says who set which level. The marks "
                    "themselves are in the gradebook."
                ) from None

    def _lines(self) -> list[str]:
        try:
            return self.path.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        except UnicodeDecodeError:
            return ["not text"]

    def _take(self, line: dict[str, Any]) -> None:
        if line["what"] == ORDER:
            known = self._orders.setdefault((line["exercise"], line["cell"]), [])
            known += [student for student in line["students"] if student not in known]
            return
        entry = Entry(**line)
        key = entry.exercise, entry.cell, entry.student
        before = self._marked.get(key, Marked())
        if entry.what == AGREED:
            open_ = entry.points is None
            made = Marked(before.by, talk=entry) if open_ else Marked(before.by, agreed=entry)
            self._marked[key] = made
            return
        by = dict(before.by)
        earlier = by.get(entry.marker)
        if earlier is None or earlier.points is None or earlier.text != entry.text:
            by.pop(entry.marker, None)  # who finishes first stands first
            if entry.points is not None:
                times = self._times.setdefault((entry.exercise, entry.cell, entry.marker), [])
                times.append(entry.when)
        by[entry.marker] = entry
        self._marked[key] = Marked(by, before.agreed, before.talk)

"""What a run of ``grade`` would do, submission by submission, without doing any of it."""

from __future__ import annotations

import argparse
import textwrap
from collections import Counter
from collections.abc import Iterable

from ...tasks.kind import plural
from .. import telling
from ..course import Course
from ..preflight import check, printable
from ..preflight.rows import printable_line
from .batch import TOTAL, Batch
from .gradebook import Writer
from .journal import Journal
from .reading import Reader
from .summary import Row

NEW, CHANGED, AGAIN = "new", "changed", "once more"
LEFT, REFUSED = "left as it is", "refused"


class Rehearsal(Batch):
    """One assignment, looked at: nothing is run, and nothing is written."""

    def __init__(self, course: Course, assignment: str, given: argparse.Namespace) -> None:
        def none(*_: object) -> None:
            raise AssertionError("a rehearsal runs nothing")

        super().__init__(course, assignment, none, given)  # type: ignore[arg-type]

    def rows(self) -> list[Row]:
        """A row for each submission: what would be done with it."""
        reader = Reader(self.course, self.assignment, self.specs, TOTAL)
        self._look()
        writer = Writer(self.course, self.assignment)
        try:
            standings = writer.standings()
        finally:
            writer.close()
        entries = Journal(self.course.root, self.assignment).entries
        rows = []
        for student in self.checked:
            row = Row(student, self.assignment, NEW, None, self.max_score)
            row.repairs = self._words(student, check.REPAIRED)
            made = self._task(reader, entries, standings, student)
            # What the pre-flight would put right cannot be read yet as it will lie there.
            if made.refused and not row.repairs:
                row.status, row.reason = REFUSED, made.refused
            elif made.known is not None and not row.repairs:
                row.status = LEFT
            elif student in entries:
                same = entries[student].get("digest") == made.digest
                row.status = AGAIN if same and self.given.again else CHANGED
            rows.append(row)
        return rows


def run(course: Course, names: Iterable[str], given: argparse.Namespace) -> int:
    """Say for each assignment what ``grade`` would do: 0, or 1 if it would refuse something."""
    told: list[Row] = []
    for name in names:
        rows = Rehearsal(course, name, given).rows()
        told += rows
        counts = Counter(row.status for row in rows)
        graded = [f"{counts[what]} {what}" for what in (NEW, CHANGED, AGAIN) if counts[what]]
        many = sum(counts[what] for what in (NEW, CHANGED, AGAIN))
        parts = [f"would grade {plural(many, 'submission')}"]
        parts[0] += f" ({', '.join(graded)})" if graded else ""
        parts += [f"leave {counts[LEFT]:,} as graded"] if counts[LEFT] else []
        parts += [f"refuse {counts[REFUSED]:,}"] if counts[REFUSED] else []
        print(f"{name}: {', '.join(parts)}.")
        for row in rows:
            if row.status == LEFT and not given.student:
                continue
            words = " ".join([row.status, *filter(None, [row.reason, *row.repairs])])
            first = f"  {printable(row.student)}: "
            print(textwrap.fill(printable_line(words), telling.width(), initial_indent=first,
                                subsequent_indent="    ", break_on_hyphens=False))  # fmt: skip
    telling.note(rows=[vars(row) for row in told])
    print("Nothing was run, and nothing was written (--dry-run).")
    return int(any(row.status == REFUSED for row in told))

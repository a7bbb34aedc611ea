"""A marker's desk: every answer to a question, what this marker may see of it, and saving a mark.

Where several mark, nobody sees another's levels of an answer before having set their own; where two
differ, the answer waits until they agreed. What formgrader wrote is shown as what it is, and is not
written over unless the marker says so.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from dataclasses import replace as altered
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from .. import judgements, results
from ..assignment import AssignmentError, load
from ..ledger import AGREED, MARK, Entry, Ledger
from ..results import MARKED
from ..telling import Stop
from . import answers
from .agreeing import Alike, every_pair
from .answers import Asked, Text
from .book import Book, Row, Wanted
from .seeing import OUTSIDE, PARTED, Answer, state_of, wanted

if TYPE_CHECKING:
    from ..course import Course

#: How many answers every marker marks, before anybody goes on alone.
SHARED = 5
#: Of the comments used before, how many are offered, and by which key each.
BANK = "abdghi"
#: A longer pause between two marks is a break.
BREAK = timedelta(minutes=12)


class Refused(Exception):
    """A mark that cannot be taken; the message says why."""


class Changed(Exception):
    """What stands there is not what the marker saw; nothing was written."""

    def __init__(self, said: str, *, replace: bool) -> None:
        super().__init__(said)
        self.replace = replace


@dataclass
class Desk:
    """What one marker works at.

    Parameters
    ----------
    course : Course
    exercise, marker : str
    luck : random.Random
        Draws the order in which answers are shown.
    """

    course: Course
    exercise: str
    marker: str
    luck: random.Random = field(default_factory=random.SystemRandom)

    def __post_init__(self) -> None:
        self.ledger = Ledger(self.course.root)
        self.specs = load(self.course, self.exercise)
        self.questions = answers.asked(self.course, self.specs)
        if not self.questions:
            raise AssignmentError(f"Nothing in {self.exercise} is marked by a person.")
        self.items = judgements.tasks(self.course, self.exercise)
        self._texts: dict[tuple[str, str], tuple[float, Text]] = {}
        self._logs: dict[str, tuple[tuple[float, ...], Any]] = {}
        found = results.read(self.course, [self.exercise]).of(self.exercise)
        self.students = {r.student.id: r for r in found if r.status in MARKED}
        if not self.students:
            raise Stop(
                f"Nothing of {self.exercise} is graded yet. Run `meaningunits classroom grade "
                f"{self.exercise}` first, and then this again."
            )
        self.book = Book(self.course, self.exercise)
        self._undo: list[tuple[Asked, str, dict[str, float], str, str]] = []

    # -- reading

    def all(self, asked: Asked) -> list[Answer]:
        """Every answer to a question, in the order in which this exercise's are shown.

        Parameters
        ----------
        asked : Asked
        """
        rows = self.book.rows(asked.key)
        read = {who: self.text(asked, who) for who in rows}
        texts = {who: text for who, text in read.items() if text is not None}
        order = [who for who in self._order(asked, texts) if who in texts]
        written = [who for who in order if texts[who].source]
        blank = [who for who in order if not texts[who].source]
        numbers = {who: n for n, who in enumerate([*written, *blank], 1)}
        shared = set(written[:SHARED]) if len(written) > SHARED else set()
        return [
            self._answer(asked, numbers[who], who, rows[who], texts[who], who in shared)
            for who in numbers
        ]

    def text(self, asked: Asked, student: str) -> Text | None:
        """What a student handed in for a question, as it is now; None where nothing was graded."""
        path = self.course.folder("autograded", self.exercise, student) / f"{asked.notebook}.ipynb"
        stamp, known = self._stamp(path), self._texts.get((student, asked.key))
        if not stamp:
            return None
        if known is None or known[0] != stamp:
            known = stamp, answers.text(answers.book(path), asked.cell)
            self._texts[student, asked.key] = known
        return known[1]

    def log(self, student: str) -> Any:
        """A student's trail, read again when it was graded anew."""
        stamp = tuple(
            self._stamp(self.course.folder(step, self.exercise, student) / "trail.jsonl")
            for step in ("autograded", "submitted")
        )
        if (known := self._logs.get(student)) is None or known[0] != stamp:
            known = stamp, judgements.log_of(self.course, self.exercise, student)
            self._logs[student] = known
        return known[1]

    def bank(self, asked: Asked) -> list[tuple[str, int]]:
        """The comments used most for a question, one line each, with how many have it.

        Those of formgrader's as well. They stand by their words, so that a comment keeps its letter
        as long as the same ones are used most.
        """
        said = [(who, row.comment) for who, row in self.book.rows(asked.key).items()]
        lines = {
            (who, line.strip())
            for who, text in [*said, *self.ledger.comments(self.exercise, asked.key)]
            for line in text.splitlines()
            if line.strip()
        }
        counts = Counter(line for _, line in sorted(lines))
        return sorted(counts.most_common(len(BANK)))

    def alike(self, asked: Asked, found: list[Answer]) -> list[Alike]:
        """This marker beside each other, over what both have finished."""
        marks = [answer.marked.whole(answer.text.digest) for answer in found]
        return every_pair(marks, self.marker, asked.of.rubric)

    def minutes_left(self, asked: Asked, found: list[Answer]) -> int | None:
        """How long what is left will take at this marker's own pace; None before there is one."""
        times = self.ledger.finished(self.exercise, asked.key, self.marker)
        gaps = [(b - a).total_seconds() for a, b in pairwise(times) if b - a < BREAK]
        if len(gaps) < 3:
            return None
        left = sum(answer.to_do for answer in found)
        return round(median(gaps) * left / 60)

    def _answer(
        self, asked: Asked, number: int, who: str, row: Row, text: Text, shared: bool
    ) -> Answer:
        marked = self.ledger.of(self.exercise, asked.key, who)
        mine, counts = marked.by.get(self.marker), marked.counts(text.digest)
        state = state_of(row, text, marked, self.marker, self._worth(asked, counts))
        return Answer(number, who, self.marker, row, text, marked, state, shared, mine, counts)

    @staticmethod
    def _worth(asked: Asked, entry: Entry | None) -> float | None:
        """What an entry's levels are worth on the scale that the question has now."""
        return None if entry is None else asked.of.rubric.points(entry.levels)

    def _order(self, asked: Asked, texts: Mapping[str, Text]) -> list[str]:
        known = self.ledger.order(self.exercise, asked.key)
        new = sorted(set(texts) - set(known))
        if not new:
            return known
        self.luck.shuffle(new)
        return self.ledger.keep_order(self.exercise, asked.key, new)

    @staticmethod
    def _stamp(path: Path) -> float:
        try:
            return path.stat().st_mtime_ns
        except OSError:
            return 0

    # -- writing

    def save(
        self, asked: Asked, student: str, levels: Mapping[str, float], comment: str, seen: str,
        *, replace: bool = False,
    ) -> Answer:  # fmt: skip
        """Save levels and a comment of this marker's; where all lines have one, that is the mark.

        Parameters
        ----------
        asked : Asked
        student : str
        levels : mapping
            Line → points.
        comment : str
        seen : str
            What the answer was when it was shown (``Row.seen``).
        replace : bool
            Write over a mark that is not from here.

        Returns
        -------
        Answer
            As it stands afterwards.

        Raises
        ------
        Refused
            If the levels are none of the rubric's.
        Changed
            If it is not as it was shown, or its mark is from elsewhere.
        """
        if said := asked.of.rubric.misfit(levels):
            raise Refused(said)
        answer = self.find(asked, student)
        if answer.row.seen(answer.text.digest) != seen:
            raise Changed(_changed(answer.row), replace=False)
        if answer.state == OUTSIDE and levels and not replace:
            raise Changed(
                f"Its mark, {answer.row.manual:g}, was not set on this page.", replace=True
            )
        together = answer.state == PARTED or answer.agreed is not None
        entry = Entry(
            AGREED if together else MARK, self.marker, self.exercise, asked.key, student,
            answer.text.digest, dict(levels), asked.of.rubric.points(levels),
            comment,
        )  # fmt: skip

        def change(now: Row) -> Wanted:
            kept = self.ledger.add(entry)
            marked = self.ledger.of(self.exercise, asked.key, student)
            worth = self._worth(asked, marked.counts(answer.text.digest))
            made = wanted(now, marked, answer.text.digest, worth, answer)
            alone = marked.counts(answer.text.digest) in (None, kept)
            return altered(made, comment=comment) if alone else made

        now, done = self.book.write(seen, answer.text.digest, answer.row, change)
        if not done:
            raise Changed(_changed(now), replace=False)
        made = self.find(asked, student)
        after = made.row.seen(made.text.digest)
        self._undo.append((asked, student, answer.levels, answer.comment, after))
        return made

    def undo(self) -> tuple[Asked, Answer] | None:
        """Take back what this marker saved last; None where there is nothing to take back.

        Raises
        ------
        Changed
            If the answer was changed since, by somebody else.
        """
        if not self._undo:
            return None
        asked, student, levels, comment, seen = self._undo[-1]
        made = self.save(asked, student, levels, comment, seen, replace=True)
        del self._undo[-2:]
        return asked, made

    def flag(self, asked: Asked, student: str) -> Answer:
        """Put formgrader's flag up, or take it down."""
        answer = self.find(asked, student)
        self.book.flag(answer.row, up=not answer.row.flagged)
        return self.find(asked, student)

    def find(self, asked: Asked, student: str) -> Answer:
        """One student's answer.

        Raises
        ------
        Refused
            If there is none.
        """
        for answer in self.all(asked):
            if answer.student == student:
                return answer
        raise Refused("This answer is not there any more: it was graded anew. Load the page again.")


def _changed(now: Row) -> str:
    """What is there now, for whoever was about to write over it."""
    mark = "no mark" if now.manual is None else f"a mark of {now.manual:g}"
    said = " and a comment" if now.comment else ""
    return (
        f"Since you opened this answer it was changed elsewhere: it has {mark}{said} now, or "
        "another text. Yours was not saved, and nothing was written over. Load it again to see."
    )

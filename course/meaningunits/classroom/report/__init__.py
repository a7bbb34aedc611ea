"""``meaningunits classroom report``: how a class did on an assignment, and with what it needs help.

``gather`` makes plain data of gradebook and trails; ``page`` shows it as one HTML file, ``tables``
as CSV. Nothing of a submission is run.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ...activities.dividing.kind import Dividing
from ...tasks.feedback import Feedback, Message
from ...tasks.item import Item
from .. import judgements, results
from ..assignment import title_of
from ..results import ABSENT, FAILED, MARKED, Asked, Result, Student
from .readings import Reading, reading
from .statistics import Spread, TaskRow, counts, spread, task_rows

if TYPE_CHECKING:
    from ..course import Course

#: Whoever has less than this share of the points marked so far is listed first.
NEEDS_HELP = 0.5


@dataclass(frozen=True)
class Diagnosed:
    """One diagnosis at one task: how many students were given it, and an example of its words."""

    slug: str
    task: str
    message: Message
    students: int
    of: int


@dataclass(frozen=True)
class Person:
    """One student: result, share of what is marked, and (task, message) of what is most urgent."""

    result: Result
    share: float | None
    look_at: tuple[tuple[str, Message], ...] = ()

    @property
    def needs_help(self) -> bool:
        return self.result.status in (FAILED, ABSENT) or (
            self.share is not None and self.share < NEEDS_HELP
        )


@dataclass(frozen=True)
class Report:
    """Everything a report says about one assignment."""

    course: str
    assignment: str
    title: str
    most: float
    counts: Mapping[str, int]
    scores: tuple[float, ...]
    spread: Spread | None
    tasks: tuple[TaskRow, ...]
    titles: Mapping[str, str]
    diagnosed: tuple[Diagnosed, ...]
    readings: tuple[Reading, ...]
    people: tuple[Person, ...]
    names_hidden: bool = False


def gather(course: Course, assignment: str, *, hide_names: bool = False) -> Report:
    """Read gradebook and trails of one assignment.

    Parameters
    ----------
    course : Course
    assignment : str
    hide_names : bool
        Call everybody "Student 7", in an order drawn anew each time.

    Raises
    ------
    ResultsError, AssignmentError
        If the gradebook cannot be read or does not know the assignment.
    """
    class_ = results.read(course, [assignment])
    rows = class_.of(assignment)
    asked = class_.asked[assignment]
    ours = judgements.tasks([cell.grade_id for cell in asked])
    there = [r.student.id for r in rows if r.status in MARKED]
    judged = list(judgements.read(course, assignment, there, ours)) if ours else []
    said = {j.student: j.feedback for j in judged}
    scores = tuple(r.so_far for r in rows if r.so_far is not None)
    people = [_person(row, asked, said.get(row.student.id, {})) for row in rows]
    people.sort(key=lambda p: (not p.needs_help, p.share if p.share is not None else -1))
    return Report(
        course.course_id,
        assignment,
        title_of(course, assignment),
        class_.most(assignment),
        counts(rows),
        scores,
        spread(scores),
        task_rows(asked, rows),
        {item.grade_id: item.title for item in ours.values()},
        diagnosed(ours, said.values()),
        tuple(
            reading(slug, item.title, item.kind, [j.log.state(slug).value for j in judged])
            for slug, item in ours.items()
            if isinstance(item.kind, Dividing)
        ),
        tuple(_nameless(people) if hide_names else people),
        hide_names,
    )


def diagnosed(
    ours: Mapping[str, Item], feedback: Iterable[Mapping[str, Feedback]]
) -> tuple[Diagnosed, ...]:
    """Every diagnosis by how many students it was given to, the commonest first; praise left out.

    A student to whom the same is said of three places counts once.
    """
    words: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    first: dict[tuple[str, str, str], Message] = {}
    given: Counter[tuple[str, str]] = Counter()
    total = 0
    for by_slug in feedback:
        total += 1
        for slug, told in by_slug.items():
            for name in dict.fromkeys(told.names):
                given[slug, name] += 1
            for message in told.messages:
                words[slug, message.name][message.what] += 1
                first.setdefault((slug, message.name, message.what), message)
    found = []
    for (slug, name), students in given.items():
        what, _ = words[slug, name].most_common(1)[0]
        message = first[slug, name, what]
        if message.verdict in ("mend", "look"):
            found.append(Diagnosed(slug, ours[slug].title, message, students, total))
    return tuple(sorted(found, key=lambda d: (-d.students, d.slug, d.message.name)))


def _person(row: Result, asked: Sequence[Asked], feedback: Mapping[str, Feedback]) -> Person:
    marked = sum(cell.most for cell in asked if row.cells.get(cell.grade_id) is not None)
    share = row.so_far / marked if row.so_far is not None and marked else None
    return Person(row, share, _urgent(feedback.values()))


def _urgent(feedback: Iterable[Feedback]) -> tuple[tuple[str, Message], ...]:
    """The first thing to mend at each of the three tasks that lost the most points."""
    found = []
    for told in sorted(feedback, key=lambda f: f.points - f.of):
        first = next((m for m in told.messages if m.verdict in ("mend", "look")), None)
        if first and told.share < 1:
            found.append((told.title, first))
    return tuple(found[:3])


def _nameless(people: Sequence[Person]) -> list[Person]:
    numbers = list(range(1, len(people) + 1))
    random.SystemRandom().shuffle(numbers)
    return [
        replace(p, result=replace(p.result, student=Student(f"Student {number}"), handed_in=None))
        for p, number in zip(people, numbers, strict=True)
    ]

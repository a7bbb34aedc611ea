"""``meaningunits classroom report``: how a class did on an assignment, and with what it needs help.

``gather`` makes plain data of gradebook and trails; ``page`` shows it as one HTML file, ``tables``
as CSV. Nothing of a submission is run.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ...activities.dividing.kind import Dividing
from ...tasks.feedback import Feedback, Message
from ...tasks.item import Item
from .. import judgements, results
from ..assignment import title_of
from ..results import ABSENT, FAILED, MARKED, Asked, Result, Student
from . import flagged
from .doubled import Doubled, doubled
from .effort import Effort, efforts
from .intervals import Between
from .options import Chosen, chosen
from .readings import Reading, reading
from .statistics import Spread, TaskRow, counts, reliability, rests, spread, task_rows
from .thursday import Parting, partings

if TYPE_CHECKING:
    from ..course import Course

#: Whoever has less than this share of the points marked so far is listed first.
NEEDS_HELP = 0.5
#: A task's slug, a diagnosis's name, and where in the task's text it is about.
Place = tuple[str, str, tuple[int, int] | None]
#: In place of a reason, which may name a file or a person.
HIDDEN = "The reason stands in the report that names students."


@dataclass(frozen=True)
class Diagnosed:
    """One diagnosis at one place of a task: how many students were given it.

    Parameters
    ----------
    slug, task : str
    message : Message
        In the words that it most often had.
    students : int
    worded : int
        How many of them were given these very words.
    of : int
        How many were told anything.
    """

    slug: str
    task: str
    message: Message
    students: int
    worded: int
    of: int


@dataclass(frozen=True)
class Person:
    """One student: result, share of what is marked, (task, message) of what is urgent, flags."""

    result: Result
    share: float | None
    look_at: tuple[tuple[str, Message], ...] = ()
    flags: tuple[str, ...] = ()

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
    flagged: tuple[tuple[str, int], ...] = ()
    names_hidden: bool = False
    reliability: Between | None = None
    efforts: tuple[Effort, ...] = ()
    options: tuple[Chosen, ...] = ()
    partings: tuple[Parting, ...] = ()
    doubled: tuple[Doubled, ...] = ()
    slugs: Mapping[str, str] = field(default_factory=dict)


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
    cells = judgements.tasks(course, assignment)
    ours = {item.slug: item for item in cells.values()}
    there = [r.student.id for r in rows if r.status in MARKED]
    judged = list(judgements.read(course, assignment, there, ours)) if ours else []
    said = {j.student: j.feedback for j in judged}
    said_of = [row.student.id for row in rows]
    scores = tuple(r.so_far for r in rows if r.so_far is not None)
    flags = flagged.read(course, assignment)
    people = [
        _person(r, asked, said.get(r.student.id, {}), flags.get(r.student.id, ())) for r in rows
    ]
    answers = {slug: {j.student: j.log.state(slug).value for j in judged} for slug in ours}
    readings = tuple(
        reading(slug, item.title, item.kind, list(answers[slug].values()))
        for slug, item in ours.items()
        if isinstance(item.kind, Dividing)
    )
    others = rests(asked, rows)
    options = chosen(
        ours.values(), answers, {item.slug: others.get(key, {}) for key, item in cells.items()}
    )
    found = Report(
        course.course_id,
        assignment,
        title_of(course, assignment),
        class_.most(assignment),
        counts(rows),
        scores,
        spread(scores),
        task_rows(asked, rows),
        {key: item.title for key, item in cells.items()},
        diagnosed(ours, said.values()),
        readings,
        _sorted(people),
        tuple(flagged.counted({s: flags[s] for s in said_of if s in flags})),
        False,
        reliability(asked, rows),
        efforts(list(ours), [j.log for j in judged]),
        options,
        partings(readings, options, {slug: item.title for slug, item in ours.items()}),
        doubled(course, assignment, asked),
        {slug: item.title for slug, item in ours.items()},
    )
    return nameless(found) if hide_names else found


def nameless(report: Report) -> Report:
    """The same report, with nothing that says who somebody is.

    Parameters
    ----------
    report : Report
    """
    # Before they are sorted: who stands where tells who it is, too.
    return replace(report, people=_sorted(_nameless(report.people)), names_hidden=True)


def _sorted(people: Sequence[Person]) -> tuple[Person, ...]:
    order = sorted(people, key=lambda p: (not p.needs_help, p.share if p.share is not None else -1))
    return tuple(order)


def diagnosed(
    ours: Mapping[str, Item], feedback: Iterable[Mapping[str, Feedback]]
) -> tuple[Diagnosed, ...]:
    """Every diagnosis at every place by how many students it was given to; praise left out.

    A student to whom the same is said twice of one place counts once.
    """
    words: dict[Place, Counter[str]] = defaultdict(Counter)
    first: dict[tuple[Place, str], Message] = {}
    lessons: dict[tuple[str, str], str] = {}
    given: Counter[Place] = Counter()
    total = 0
    for by_slug in feedback:
        total += 1
        for slug, told in by_slug.items():
            own: dict[Place, dict[str, None]] = defaultdict(dict)
            for message in told.messages:
                place = slug, message.name, message.place
                own[place][message.what] = None
                first.setdefault((place, message.what), message)
                if message.lesson:  # named at the first message that has it, and not again
                    lessons.setdefault((slug, message.name), message.lesson)
            given.update(own.keys())
            for place, said in own.items():
                words[place].update(said.keys())
    found = []
    for place, students in given.items():
        what, worded = words[place].most_common(1)[0]
        message = first[place, what]
        if message.verdict in ("mend", "look"):
            message = replace(message, lesson=lessons.get(place[:2], ""))
            title = ours[place[0]].title
            found.append(Diagnosed(place[0], title, message, students, worded, total))
    order = sorted(found, key=lambda d: (d.slug, d.message.name, d.message.place or ()))
    return tuple(sorted(order, key=lambda d: -d.students))


def _person(
    row: Result, asked: Sequence[Asked], feedback: Mapping[str, Feedback], flags: tuple[str, ...]
) -> Person:
    marked = sum(cell.most for cell in asked if row.cells.get(cell.grade_id) is not None)
    share = row.so_far / marked if row.so_far is not None and marked else None
    return Person(row, share, _urgent(feedback.values()), flags)


def _urgent(feedback: Iterable[Feedback]) -> tuple[tuple[str, Message], ...]:
    """The first thing to mend at each of the three tasks that lost the most points."""
    found = []
    for told in sorted(feedback, key=lambda f: f.points - f.of):
        first = next((m for m in told.messages if m.verdict in ("mend", "look")), None)
        if first and told.share < 1:
            found.append((told.title, first))
    return tuple(found[:3])


def _nameless(people: Sequence[Person]) -> list[Person]:
    """The same people in another order, with nothing that says who they are.

    A reason may name a file, and a flag names others: the one is left out, the other counted.
    """
    numbers = list(range(1, len(people) + 1))
    random.SystemRandom().shuffle(numbers)
    hidden = []
    for person, number in zip(people, numbers, strict=True):
        row = person.result
        row = replace(row, student=Student(f"Student {number}"), handed_in=None,
                      reason=HIDDEN if row.reason else "")  # fmt: skip
        hidden.append((number, replace(person, result=row, flags=())))
    return [person for _, person in sorted(hidden, key=lambda pair: pair[0])]

"""How far a learner has come: each page's tasks, its best points, and what is worth a second look.

Read from the trails of a workspace; nothing is written.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath

from ..my_work.place import Place
from ..tasks import catalogue
from ..tasks.kind import is_nothing
from ..tasks.standing import standing
from ..tasks.unsure import is_marked
from ..trail import Log
from .page import Page, pages

#: After so long what was learnt is worth asking oneself again.
DUE = timedelta(days=7)
#: Widgets whose questions one can ask oneself again; but those that are set beside one another at
#: the end of the course are asked once.
ASKED_AGAIN = ("quizzing", "sorting")
ONCE = ("start-here/entry-quiz", "start-here/first-try", "journal-club/exit-quiz")


@dataclass(frozen=True)
class Stand:
    """How one page stands: which tasks are done, and what checking has said of them.

    ``answered`` are the tasks that are done, ``begun`` those that have an answer with parts left.
    ``half`` is the one of these that was worked on last.
    ``best`` is the sum of each task's best checked points, ``of`` what tasks that can be checked
    are worth, ``checks`` how often anything was checked.
    """

    page: Page
    answered: tuple[str, ...]
    best: float
    checks: int
    last: datetime | None
    begun: tuple[str, ...] = ()
    half: str = ""

    @property
    def of(self) -> float:
        """Points; asked only where something was checked, for it loads the lesson's tasks."""
        return sum(catalogue.find(slug).points for slug in self.page.tasks if not _by_hand(slug))

    @property
    def done(self) -> int:
        return len(self.answered)

    @property
    def count(self) -> int:
        return len(self.page.tasks)

    @property
    def left(self) -> int:
        """Minutes that are left, to the nearest five: the page's own, by the tasks still open."""
        if not self.count:
            return 0
        share = self.page.minutes * (self.count - self.done) / self.count
        return 0 if self.done == self.count else max(5, 5 * round(share / 5))

    @property
    def next(self) -> str:
        """Where to go on: what is half done, or the first open task; nothing where all are done."""
        return self.half or next(
            (slug for slug in self.page.tasks if slug not in self.answered), ""
        )

    def begin(self, slug: str) -> str:
        """The cell to go to for a task: what explains it, and once it is begun the task itself."""
        known = slug in self.answered or slug in self.begun
        return (self.page.tasks if known else self.page.begins).get(slug, "")


@dataclass(frozen=True)
class Again:
    """Something to come back to: where it is, what it is, and why."""

    page: Page
    cell: str
    what: str
    why: str


def stand(page: Page, log: Log) -> Stand:
    """How a page stands by a trail."""
    tasks = page.tasks
    how = {slug: standing(slug, log) for slug in tasks}
    answered = tuple(slug for slug in tasks if how[slug] == "done")
    checks = {slug: log.events(slug, catalogue.CHECKED) for slug in tasks}
    latest = {slug: entry.at for slug in tasks for entry in log.of(slug)[-1:]}
    begun = tuple(slug for slug in tasks if how[slug] == "begun")
    return Stand(
        page,
        answered,
        sum(max(map(_points, checks[slug]), default=0.0) for slug in tasks),
        sum(map(len, checks.values())),
        max(latest.values(), default=None),
        begun,
        max(begun, key=latest.__getitem__, default=""),
    )


def _points(entry: object) -> float:
    value = getattr(entry, "value", None)
    points = value.get("points") if isinstance(value, Mapping) else None
    return float(points) if isinstance(points, int | float) else 0.0


def _by_hand(slug: str) -> bool:
    """Whether a person marks a task, so that no check can say what it earns."""
    return catalogue.find(slug).kind.widget == "writing"


@dataclass(frozen=True)
class Work:
    """What lies in a workspace: each folder's trail, and the tasks in which something is held."""

    logs: Mapping[str, Log]
    held: frozenset[str]


def read(folder: Path) -> Work:
    """The work around a folder, each file asked for once."""
    logs, held = {}, set[str]()
    for home in Place.around(folder).homes():
        held |= {f"{home.name}{slug}" for slug in home.held}
        with suppress(OSError):
            logs[home.name] = home.log()
    return Work(logs, frozenset(held))


def stands(work: Work) -> list[Stand]:
    """How every page of a workspace stands, in the order of the course."""
    return [stand(page, work.logs.get(_home(page), Log())) for page in in_order()]


def in_order() -> list[Page]:
    """The pages as one takes them: each lesson and then its exercise; side rooms after them all."""
    return sorted(pages().values(), key=lambda page: (page.stem, page.exercise))


def _home(page: Page) -> str:
    folder = PurePosixPath(page.name).parent.as_posix()
    return "" if folder == "." else f"{folder}/"


def again(work: Work, now: datetime) -> list[Again]:
    """What is worth coming back to.

    What is half written, what somebody marked as not sure yet, and questions last seen days ago.
    """
    found = []
    for page in in_order():
        home, log = _home(page), work.logs.get(_home(page), Log())
        for slug, cell in page.tasks.items():
            entries, half = log.of(slug), f"{home}{slug}" in work.held
            if not (entries or half):
                continue
            item = catalogue.find(slug)
            reasons = []
            if is_marked(slug, log):
                reasons.append("you marked it “not sure yet”")
            if half:
                reasons.append("half written")
            again = item.kind.widget in ASKED_AGAIN and slug not in ONCE
            answered = entries and not is_nothing(log.state(slug).value)
            if again and answered and now - entries[-1].at >= DUE:
                reasons.append(f"last seen {(now - entries[-1].at).days} days ago")
            if reasons:
                found.append(Again(page, cell, item.title, "; ".join(reasons)))
    return found

"""How far a learner has come: each page's tasks, its best points, and what is worth a second look.

Read from the trails of a workspace; nothing is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path, PurePosixPath

from ..my_work.place import Place
from ..tasks import catalogue
from ..tasks.kind import is_nothing
from ..tasks.standing import standing
from ..tasks.unsure import is_marked
from ..trail import FILENAME, Log, drafts, parse
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
    ``best`` is the sum of each task's best checked points, ``of`` what the tasks that were checked
    or can be are worth, ``checks`` how often anything was checked.
    """

    page: Page
    answered: tuple[str, ...]
    best: float
    of: float
    checks: int
    last: datetime | None
    begun: tuple[str, ...] = ()
    half: str = ""

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
    items = {slug: catalogue.find(slug) for slug in tasks}
    checks = {slug: log.events(slug, catalogue.CHECKED) for slug in tasks}
    latest = {slug: entry.at for slug in tasks for entry in log.of(slug)[-1:]}
    begun = tuple(slug for slug in tasks if how[slug] == "begun")
    return Stand(
        page,
        answered,
        sum(max(map(_points, checks[slug]), default=0.0) for slug in tasks),
        sum(items[slug].points for slug in tasks if not _by_hand(slug)),
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


def stands(folder: Path) -> list[Stand]:
    """How every page of a workspace stands, in the order of the course."""
    place = Place.around(folder)
    logs = dict(_logs(place))
    return [stand(page, logs.get(_home(page), Log())) for page in in_order()]


def in_order() -> list[Page]:
    """The pages as one takes them: each lesson and then its exercise; side rooms after them all."""
    return sorted(pages().values(), key=lambda page: (page.stem, page.exercise))


def _home(page: Page) -> str:
    folder = PurePosixPath(page.name).parent.as_posix()
    return "" if folder == "." else f"{folder}/"


def _logs(place: Place) -> Iterator[tuple[str, Log]]:
    for name, path in place.files():
        if PurePosixPath(name).name == FILENAME:
            try:
                yield name.removesuffix(FILENAME), parse(path.read_bytes())
            except OSError:
                continue


def again(folder: Path, now: datetime) -> list[Again]:
    """What is worth coming back to.

    What is half written, what somebody marked as not sure yet, and questions last seen days ago.
    """
    place = Place.around(folder)
    logs = dict(_logs(place))
    held = {
        name.removesuffix(".json").replace(f"{drafts.FOLDER}/", "").replace("--", "/")
        for name, _ in place.files()
        if f"{drafts.FOLDER}/" in name
    }
    found = []
    for page in in_order():
        home, log = _home(page), logs.get(_home(page), Log())
        for slug, cell in page.tasks.items():
            item = catalogue.find(slug)
            reasons = []
            if is_marked(slug, log):
                reasons.append("you marked it “not sure yet”")
            if f"{home}{slug}" in held:
                reasons.append("half written")
            entries = log.of(slug)
            again = item.kind.widget in ASKED_AGAIN and slug not in ONCE
            answered = entries and not is_nothing(log.state(slug).value)
            if again and answered and now - entries[-1].at >= DUE:
                reasons.append(f"last seen {(now - entries[-1].at).days} days ago")
            if reasons:
                found.append(Again(page, cell, item.title, "; ".join(reasons)))
    return found

"""What is said of an answer once it is handed in: as it was, where it is taught, what to try next.

While one works, a message may say what to do now. On a page that comes back after the deadline that
would mislead: there what was left out is told as left out, and nothing is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote

from .. import numbering, workspace
from ..activities.quizzing.kind import Quiz
from ..activities.sorting.kind import Sorting
from ..activities.writing.kind import Writing
from ..tasks import catalogue
from ..tasks.feedback import Feedback, Message
from .ledger import Ledger
from .marking import answers
from .marking.rubric import Rubric, told

if TYPE_CHECKING:
    from ..tasks.item import Item
    from .assignment import AssignmentSpec
    from .course import Course

__all__ = ["Reached", "Step", "afterwards", "levels", "link", "next_steps", "place_of"]

#: Diagnoses of what is not there; their words are for whoever still works.
NOTHING, LEFT_OUT = "nothing-yet", "left-out"
#: Kinds that ask for anything: two tasks of them have only their form in common.
MANIFOLD = (Quiz, Sorting, Writing)
#: How many things to try are named.
STEPS = 3
#: Where a task has earned less than this share, another of its kind is named.
WORTH_TRYING = 0.75


@dataclass(frozen=True)
class Reached:
    """A line of a rubric as it was marked: the level reached, and the next one."""

    line: str
    points: str
    most: str
    words: str
    next: str


@dataclass(frozen=True)
class Step:
    """Something to try next: what it is about, what was seen, a task of the kind, a passage."""

    about: str
    what: str
    task: str = ""
    lesson: str = ""


def afterwards(said: Feedback) -> Feedback:
    """The same feedback for somebody who has handed in.

    Parameters
    ----------
    said : Feedback
    """
    return replace(said, messages=tuple(map(_told, said.messages)))


def _told(message: Message) -> Message:
    if message.name == NOTHING:
        return replace(message, what="Nothing was handed in for this task.", why="", look="")
    if message.name == LEFT_OUT:
        return replace(message, what=message.what.replace(" yet", ""), why="", look="")
    return replace(message, look="") if "mu." in message.look else message


def next_steps(
    said: Mapping[str, Feedback], reached: Mapping[str, list[Reached]], titles: Mapping[str, str]
) -> list[Step]:
    """What to try next: where most was lost, each with a lesson's task of the same kind.

    Parameters
    ----------
    said : mapping
        Slug → feedback.
    reached : mapping
        Grade id → lines of its rubric.
    titles : mapping
        Grade id → title.
    """
    lost = [(told_.of - told_.points, slug) for slug, told_ in said.items()]
    found = []
    for points, slug in sorted(lost, key=lambda pair: (-pair[0], pair[1])):
        told_ = said[slug]
        urgent = [m for m in told_.messages if m.verdict in ("mend", "look")]
        # What was left out says little of what is hard: anything else that was seen comes first.
        first = next((m for m in urgent if m.name not in (NOTHING, LEFT_OUT)), None)
        first = first or next(iter(urgent), None)
        if points > 0 and told_.share < WORTH_TRYING and first is not None:
            own = getattr(_kind(catalogue.find(slug)), "lesson", "")
            passages = (m.lesson for m in told_.messages if m.lesson)
            lesson = next(passages, own) or _lesson_of(slug)
            what = " ".join(filter(None, (first.what, first.look)))
            found.append(Step(told_.title, what, _alike(slug), lesson))
    for cell, lines in reached.items():
        open_ = [line for line in lines if line.next]
        if open_:
            least = min(open_, key=lambda line: _share(line))
            what = f"{least.line}: the next level is: {least.next}"
            found.insert(1, Step(titles.get(cell, cell.replace("-", " ")), what))
    return found[:STEPS]


def _share(line: Reached) -> float:
    signs = {"¼": 0.25, "½": 0.5, "¾": 0.75}

    def number(text: str) -> float:
        part = signs.get(text[-1:], 0.0)
        whole = text[:-1] if part else text
        return (float(whole) if whole else 0.0) + part

    return number(line.points) / (number(line.most) or 1.0)


def _alike(slug: str) -> str:
    """The title of a lesson's task of the same kind; empty where there is none."""
    item = catalogue.find(slug)
    folder = slug.partition("/")[0]
    for other in catalogue.of(folder).values():
        alike = type(_kind(other)) is type(_kind(item)) and not isinstance(_kind(item), MANIFOLD)
        if other.host == "lesson" and alike:
            return other.title
    return ""


def _kind(item: Item) -> object:
    return item.at(0).kind


def levels(
    course: Course, specs: tuple[AssignmentSpec, ...], marks: Mapping[tuple[str, str], float | None]
) -> dict[str, dict[str, list[Reached]]]:
    """Student → grade id → the rubric's lines as they were marked on our page.

    Only where they still are the mark: what was set elsewhere afterwards has no levels.

    Parameters
    ----------
    course : Course
    specs : tuple of AssignmentSpec
    marks : mapping
        (student, cell) → points.
    """
    ledger = Ledger(course.root)
    found: dict[str, dict[str, list[Reached]]] = {}
    if not ledger.path.exists():
        return found
    for asked in answers.asked(course, specs):
        for student in ledger.order(specs[0].assignment, asked.key):
            folder = course.folder("autograded", specs[0].assignment, student)
            made = answers.book(folder / f"{asked.notebook}.ipynb")
            text = answers.text(made, asked.cell).digest
            counts = ledger.of(specs[0].assignment, asked.key, student).counts(text)
            rubric = asked.of.rubric
            if counts is None or rubric.points(counts.levels) != marks.get((student, asked.key)):
                continue
            found.setdefault(student, {})[asked.key] = list(_reached(rubric, counts.levels))
    return found


def _reached(rubric: Rubric, given: Mapping[str, float]) -> Iterator[Reached]:
    for line in rubric.lines:
        level, above = line.level(given[line.name]), line.above(given[line.name])
        scale = rubric.scale
        yield Reached(
            line.name, told(scale * given[line.name]), told(scale * line.most),
            level.words if level else "", above.words if above else "",
        )  # fmt: skip


def place_of(lesson: str) -> tuple[str, str]:
    """The notebook and the heading of a passage, as ``02: Turns``; no notebook if there is none.

    Parameters
    ----------
    lesson : str
    """
    number, _, heading = lesson.partition(": ")
    names = (name for name, _ in workspace.material() if name.endswith(".ipynb"))
    return next((name for name in names if name.startswith(f"{number}_")), ""), heading


def _lesson_of(slug: str) -> str:
    """The lesson that a task of an exercise goes with, without a passage; empty for none."""
    folder = slug.partition("/")[0].replace("-", "_")
    names = (name for name, _ in workspace.material() if name.endswith(f"_{folder}.ipynb"))
    first = next((name for name in names if "/" not in name), "")
    return f"{numbering.number(PurePosixPath(first).stem)}: " if first else ""


def link(lesson: str, address: str) -> str:
    """Where a passage opens, below the address at which a class has its lessons.

    Parameters
    ----------
    lesson : str
    address : str
        Empty where none was told: then there is no link.
    """
    name, heading = place_of(lesson)
    if not address or not name:
        return ""
    anchor = quote(heading.replace(" ", "-"), safe="-,:;!'()")
    return f"{address.rstrip('/')}/{name}" + (f"#{anchor}" if anchor else "")

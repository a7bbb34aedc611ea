"""The tasks of the course, and three of the four calls that a notebook needs.

Each lesson has a folder in ``lessons``, named after the first part of its slugs; an item is found
by its slug, and its lesson's module is loaded on first use.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from .. import trail
from ..trail.strayed import strayed
from .astray import in_place_of, is_astray, kept_elsewhere
from .feedback import Feedback, Message, Points
from .item import Item
from .kind import Host, is_nothing
from .tries import checked_before, mended_parts, same
from .variants import recorded

__all__ = [
    "Feedback",
    "Host",
    "Item",
    "Message",
    "Said",
    "answer",
    "check",
    "find",
    "grade",
    "judged",
    "own",
]

#: The words that ``mu.answer`` and ``mu.check`` leave in the trail.
WRITTEN, CHECKED, REVEALED = "write", "check", "reveal"


LESSONS = Path(__file__).parent.parent / "lessons"
_PACKAGE = f"{__package__.rpartition('.')[0]}.lessons"


#: First part of the slugs of one's own study, and its tasks while it is open.
MY_STUDY = "my-study"
_ENTERED: dict[str, Item] = {}
_FOLDER: list[Path] = []
_NEW: list[Callable[[], Iterable[Item] | None]] = []
_WHY: list[Callable[[str], str]] = []


def enter(
    items: Iterable[Item],
    folder: Path | None = None,
    new: Callable[[], Iterable[Item] | None] | None = None,
    why: Callable[[str], str] | None = None,
) -> None:
    """Let the tasks of one's own study be found by their slugs, in place of any before.

    Parameters
    ----------
    items : iterable of Item
    folder : Path, optional
        The study's: where an answer is kept in another one, it is said.
    new : callable, optional
        Gives the tasks anew where an answer has changed them, and None where none has.
    why : callable, optional
        Says of a slug that is no task now why not, and what to do; nothing where it cannot say.
    """
    _ENTERED.clear()
    _FOLDER[:] = [folder] if folder else []
    _NEW[:] = [new] if new else []
    _WHY[:] = [why] if why else []
    _ENTERED.update((item.slug, item) for item in items)


def _entered() -> dict[str, Item]:
    """The tasks of one's own study, as the answers now make them."""
    if _NEW:
        (new,) = _NEW
        _NEW.clear()  # tasks that are being made look for tasks
        try:
            if (items := new()) is not None:
                made = {item.slug: item for item in items}
                _ENTERED.clear()
                _ENTERED.update(made)
        finally:
            _NEW[:] = [new]
    return dict(_ENTERED)


@cache
def lessons() -> tuple[str, ...]:
    """First parts of the slugs there are: one folder of ``lessons`` for each.

    Every finding of a task asks this, thousands of times for a class: the folders are read once.
    """
    # In a browser a module stands there compiled, without its source.
    found = {path.parent.name for path in LESSONS.glob("*/items.py*")}
    return tuple(name.replace("_", "-") for name in sorted(found))


def of(lesson: str) -> Mapping[str, Item]:
    """All items of one lesson, or of one's own study; empty when there is no such lesson."""
    if lesson == MY_STUDY:
        return _entered()
    if lesson not in lessons():
        return {}
    module = import_module(f"{_PACKAGE}.{lesson.replace('-', '_')}.items")
    return {item.slug: item for item in module.ITEMS}


def known(slug: str) -> bool:
    """Whether there is an item with this slug; quicker than to be told which ones are near it."""
    return slug in of(slug.partition("/")[0])


def find(slug: str) -> Item:
    """The item with this slug.

    Raises
    ------
    LookupError
        If there is none; it names the nearest ones.
    """
    items = of(str(slug).partition("/")[0])
    if isinstance(slug, str) and slug in items:
        return items[slug]
    if str(slug).startswith(f"{MY_STUDY}/") and not _ENTERED:
        raise LookupError(
            f"{slug!r} is a task of your own study, and no study is open here. Open it first: "
            'mu.study() in its folder, or mu.study("FOLDER").'
        )
    for why in _WHY:
        if told := why(str(slug)):
            raise LookupError(told)
    everything = [s for lesson in (*lessons(), MY_STUDY) for s in of(lesson)]
    near = get_close_matches(str(slug), everything, n=3, cutoff=0.3)
    hint = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
    raise LookupError(f"There is no task called {slug!r}.{hint}")


class Said:
    """A sentence that a notebook shows as it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return self.text


#: Whoever shows answers, and is told the slug of one that was written in code.
LISTENERS: list[Callable[[str], None]] = []

#: What stands in the place of a value that was forgotten.
_FORGOTTEN: Any = object()


def answer(slug: Any, value: Any = _FORGOTTEN) -> Said:
    """Record a plain value as the answer: the way without a widget.

    Running the same call again writes nothing, so that a notebook can be run from top to bottom
    without undoing what was changed in a widget since.

    Parameters
    ----------
    slug : str
        The task.
    value
        Numbers, words, lists and mappings; arrays and sets are made plain.

    Returns
    -------
    Said
        What happened, in a sentence: also when nothing could be recorded.
    """
    if problem := _not_an_answer(slug, value):
        return Said(f"Nothing was recorded, and what was there stays as it was. {problem}")
    item = find(slug)
    try:
        value = trail.plain(value)
    except (TypeError, ValueError, RecursionError) as problem:
        reason = "It contains itself." if isinstance(problem, RecursionError) else str(problem)
        return Said(f"Not recorded. {reason}")
    here = trail.here()
    answers = here.log().state(item.slug).answers
    is_own = slug.startswith(f"{MY_STUDY}/")
    away = kept_elsewhere(here.path, *_FOLDER) if is_own and _FOLDER else ""
    written = next((e for e in reversed(answers) if e.word == WRITTEN), None)
    if written is not None and same(written.value, value):
        if written is answers[-1]:
            return Said(f"Recorded at {trail.clock(written.at)}; nothing new.{away}")
        return Said(
            f"Recorded at {trail.clock(written.at)}, and changed in the widget since: the later "
            f"answer stands. Undo in the widget brings this one back.{away}"
        )
    try:
        entry = here.record(item.slug, WRITTEN, value)
    except (trail.TrailError, ValueError) as problem:
        return Said(f"Not saved. {problem}")
    for listener in LISTENERS:
        listener(item.slug)
    said = f"Recorded at {trail.clock(entry.at)}.{away}"
    if is_own and answers:
        said += in_place_of(answers[-1], value, slug.partition("/")[2])
    told = judged(slug, here.log()).messages
    but = [f"{m.what} {m.look}" for m in told if is_astray(m, is_own=is_own)]
    return Said(f"{said} But: {' '.join(but)}" if but else said)


def _not_an_answer(slug: Any, value: Any) -> str:
    """Why a call of ``answer`` is none, and how it is written; nothing where it is one."""
    if isinstance(slug, list | tuple) and len(slug) == 1:
        return f"The task's name stands by itself, without brackets: mu.answer({slug[0]!r}, …)."
    if not isinstance(slug, str):
        return 'The task\'s name comes first, between quotation marks: mu.answer("…", your answer).'
    try:
        find(slug)
    except LookupError as problem:
        return str(problem)
    if value is _FORGOTTEN:
        return f"Your answer is missing: mu.answer({slug!r}, your answer)."
    if value is None:
        return (
            "The answer is None, which is what a function gives that returns nothing: after "
            "cuts.sort() or print(cuts), say, give cuts itself, or sorted(cuts)."
        )
    return ""


def check(slug: str, *, reveal: bool = False, **given: Any) -> Feedback:
    """Feedback on the current answer, now.

    Parameters
    ----------
    slug : str
        The task.
    reveal : bool
        Also show what the panel did, before a second try; lessons only.
    **given
        Functions of one's own that the task asks for, by name.
    """
    try:
        item = find(slug)
    except LookupError as problem:
        look = 'The name stands between quotation marks: mu.check("…").'
        told = Message("no-such-task", "mend", str(problem), look=look)
        return Feedback(str(slug), "Nothing was checked", 0, 0.0, (told,))
    here = trail.here()
    log = here.log()
    value = log.state(item.slug).value
    tried = checked_before(log.of(item.slug), CHECKED)
    again = any(not same(before, value) for before in tried)  # the second honest try
    mended = None if reveal else mended_parts(tried, value)
    feedback = _judged(item, value, log, reveal=reveal or again, given=given, mended=mended)
    notes = feedback.notes
    if is_nothing(value):
        notes = (*notes, *_elsewhere(here.path, item.slug))
    word, points = REVEALED if reveal else CHECKED, {"points": feedback.points}
    last = checked(item.slug, log)  # what was checked as it stands is checked: Run All adds nothing
    known = last is not None and (last.word, last.value) == (word, points)
    if not is_nothing(value) and not known and not being_graded():  # which leaves a trail alone
        try:
            here.event(item.slug, word, points)
        except trail.TrailError as problem:
            notes = (*notes, str(problem))
    return Feedback(
        feedback.slug, feedback.title, feedback.of, feedback.share, feedback.messages, notes
    )


def _elsewhere(path: Path, slug: str) -> list[str]:
    """What to say where a trail of another name holds an answer to a task; else nothing."""
    return [
        f"{name} holds an answer to this task, and {path.name} does not. If it is yours, hand in "
        f"both files; where there is no {path.name} yet, rename it to that."
        for name, more in strayed(path).items()
        if any(entry.item == slug and not entry.is_event for entry in more)
    ]


def grade(slug: str, **given: Any) -> float:
    """Points for the current answer, in [0, points]; prints the feedback. Writes no trail.

    Parameters
    ----------
    slug : str
        The task.
    **given
        Functions of one's own that the task asks for, by name.

    Returns
    -------
    float
        0 where there is no such task, with a sentence that says so.

    Raises
    ------
    LookupError
        If there is no such task, and the notebook is being graded.
    """
    try:
        item = find(slug)
    except LookupError as problem:
        if being_graded():  # an assignment with a task that is none is to be seen
            raise
        print(problem)
        return Points.none(str(problem))
    with warnings.catch_warnings():
        # nbgrader scores a cell 0 at the first word on stderr, even a library's warning.
        warnings.simplefilter("ignore")
        feedback = judged(item.slug, trail.here().log(), **given)
    print(feedback)
    return feedback.points if being_graded() else Points.of(feedback)


def judged(slug: str, log: trail.Log, **given: Any) -> Feedback:
    """Feedback on the answer in any trail, with the numbers that this trail's owner was given.

    Parameters
    ----------
    slug : str
        The task.
    log : trail.Log
        A trail as read, such as a submission's.
    **given
        Functions of the learner's that the task asks for, by name.
    """
    item = find(slug)
    return _judged(item, log.state(item.slug).value, log, given=given)


def told(item: Item, log: trail.Log) -> Feedback | None:
    """What the last check said, where it is about the answer as it stands; None otherwise."""
    return judged(item.slug, log) if checked(item.slug, log) else None


def checked(slug: str, log: trail.Log) -> trail.Entry | None:
    """The last check of a task, where it was about the answer as it stands; None otherwise."""
    for entry in reversed(log.of(slug)):
        if entry.is_event and entry.word in (CHECKED, REVEALED):
            return entry
        if not entry.is_event or entry.word in ("undo", "redo"):
            return None
    return None


def own(slug: str, log: trail.Log) -> Item:
    """The task with the numbers that a trail's owner was given."""
    item = find(slug)
    return item.at(recorded(item, log))


def being_graded() -> bool:
    """Whether nbgrader is running this notebook, and nobody is looking at it."""
    return bool(os.environ.get("NBGRADER_EXECUTION"))


def _judged(item: Item, value: Any, log: trail.Log, **how: Any) -> Feedback:
    try:
        item = replace(item, kind=item.kind.with_own(log))
        feedback = item.judge(value, variant=recorded(item, log), **how)
    # A learner never meets a bare traceback; tests ask kinds directly.
    except Exception as problem:  # noqa: BLE001
        told = Message(
            "not-judged",
            "mend",
            "This answer could not be judged.",
            f"Judging it ended in {type(problem).__name__}: {problem}.",
            "Please show this to whoever runs the course; your answer itself is kept.",
        )
        feedback = Feedback(item.slug, item.title, item.points, 0.0, (told,))
    notes = tuple(str(problem) for problem in log.problems[:5])
    return Feedback(
        feedback.slug, feedback.title, feedback.of, feedback.share, feedback.messages, notes
    )

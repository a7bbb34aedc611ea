"""How somebody got from the words to a theme: a trail told as a story, step by step. Pure.

A trail holds entries and does not know what they mean. Here each becomes a moment: when, in which
step of the analysis, what was done, and whether it still stands. It works on whatever there is: a
trail of one lesson, one with torn lines, one that two kernels wrote into at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ..tasks.catalogue import CHECKED, REVEALED, own
from ..tasks.item import Item
from ..tasks.variants import EVENT as VARIANT
from ..trail import NOTHING, Entry, Log, replay
from .words import changes, lines

#: The study's steps as they show in a trail, and what stands beside them.
STEPS = {
    "read": "Read",
    "divided": "Divided",
    "condensed": "Condensed",
    "coded": "Coded",
    "structured": "Structured",
    "other": "Asked and guessed",
}


@dataclass(frozen=True)
class Moment:
    """One entry of the trail, told.

    Parameters
    ----------
    n : int
        Its number in the story, from 1.
    at : datetime
        When, in UTC.
    step : str
        A key of ``STEPS``.
    slug, title : str
        The task.
    what : str
        What happened, in a sentence.
    form : {"made", "undone", "redone", "checked", "shown", "noted"}
    stands : bool
        Whether it is part of the answer as it is now.
    """

    n: int
    at: datetime
    step: str
    slug: str
    title: str
    what: str
    form: str
    stands: bool


@dataclass(frozen=True)
class Step:
    """One step of the analysis: how much was done in it, and when."""

    key: str
    name: str
    tasks: tuple[str, ...]
    made: int
    undone: int
    checked: int
    first: datetime | None = None
    last: datetime | None = None
    redone: int = 0


@dataclass(frozen=True)
class Note:
    """Something that was written or committed to: where, what, when."""

    where: str
    text: str
    at: datetime
    quote: str = ""


@dataclass(frozen=True)
class Story:
    """A trail as a story."""

    moments: tuple[Moment, ...]
    steps: tuple[Step, ...]
    memos: tuple[Note, ...]
    guesses: tuple[Note, ...]
    problems: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not self.moments


def known(log: Log) -> dict[str, Item]:
    """The tasks of a trail, each with its owner's numbers; those of this version of the course."""
    return {slug: task for slug in log.items if (task := _known(slug, log)) is not None}


def _known(slug: str, log: Log) -> Item | None:
    try:
        return own(slug, log)
    except LookupError:
        return None


def step_of(item: Item | None) -> str:
    """The step that a task belongs to."""
    return item.kind.step if item else "other"


def story(log: Log) -> Story:
    """A trail as a story; never raises, whatever it holds.

    Parameters
    ----------
    log : Log
        As read: in order of time, with the problems met.
    """
    tasks = known(log)
    moments: list[Moment] = []
    so_far: dict[str, list[Entry]] = {}
    standing = {e.id for slug in log.items for e in log.state(slug).answers}
    values: dict[str, Any] = {}
    for entry in log.entries:
        slug, item = entry.item, tasks.get(entry.item)
        so_far.setdefault(slug, []).append(entry)
        told = _told(item, entry, values.get(slug, NOTHING), so_far[slug])
        if not entry.is_event:
            values[slug] = entry.value
        elif entry.word in ("undo", "redo"):
            values[slug] = replay(so_far[slug]).value
        if told is None:
            continue
        what, form = told
        title = item.title if item else f"{slug} (not in this version of the course)"
        moments.append(
            Moment(
                len(moments) + 1,
                entry.at,
                step_of(item),
                slug,
                title,
                what,
                form,
                _stands(entry, form, so_far[slug], standing),
            )
        )
    return Story(
        tuple(moments),
        tuple(_step(key, moments) for key in STEPS),
        tuple(_memos(log, tasks)),
        tuple(_guesses(log, tasks)),
        tuple(map(str, log.problems)),
    )


def _stands(entry: Entry, form: str, entries: Sequence[Entry], standing: set[str]) -> bool:
    """Whether what a moment did is part of the answer as it is now."""
    if form == "redone":  # what came back is; the word that brought it back is in no answer
        answers = replay(entries).answers
        return bool(answers) and answers[-1].id in standing
    return form != "made" or entry.id in standing


def _told(
    item: Item | None, entry: Entry, before: Any, entries: Sequence[Entry]
) -> tuple[str, str] | None:
    """What an entry did, and its form; None for what tells nothing."""
    if not entry.is_event:
        said = changes(item, before, entry.value)
        return (said or f"Answered again ({entry.word}), with nothing changed."), "made"
    if entry.word in ("undo", "redo"):
        now = replay(entries).value
        said = changes(item, before, now)
        if not said:
            return None
        form, head = ("undone", "Taken back") if entry.word == "undo" else ("redone", "Done again")
        return f"{head}: {said}", form
    points = entry.value.get("points") if isinstance(entry.value, dict) else None
    earned = ""
    if item and item.points and isinstance(points, int | float):
        earned = f": {points:g} of {item.points:g} points"
    if entry.word == CHECKED:
        return f"Checked{earned}.", "checked"
    if entry.word == REVEALED:
        if step_of(item) == "structured":
            return "The study's own structure was shown.", "shown"
        return "The panel's work was shown.", "shown"
    if entry.word == VARIANT:
        return "Numbers of one's own were drawn.", "noted"
    return f"{entry.word}.", "noted"


def _step(key: str, moments: Sequence[Moment]) -> Step:
    here = [m for m in moments if m.step == key]
    done = [m for m in here if m.form in ("made", "undone", "redone")]
    return Step(
        key,
        STEPS[key],
        tuple(dict.fromkeys(m.title for m in here)),
        sum(m.form == "made" for m in here),
        sum(m.form == "undone" for m in here),
        sum(m.form == "checked" for m in here),
        done[0].at if done else None,
        done[-1].at if done else None,
        sum(m.form == "redone" for m in here),
    )


def _memos(log: Log, tasks: Mapping[str, Item]) -> list[Note]:
    """Every memo and reason that stands now, each with when it came."""
    return [
        Note(one.where, one.text, since(log, slug, one.held), one.quote)
        for slug, item in tasks.items()
        for one in item.kind.noted(log.state(slug).value)
    ]


def since(log: Log, slug: str, key: Any) -> datetime:
    """When something came into an answer that it has been in ever since.

    Parameters
    ----------
    key : callable
        Whether an answer holds it.
    """
    answers = log.state(slug).answers
    first = len(answers) - 1
    while first > 0 and key(answers[first - 1].value):
        first -= 1
    return answers[first].at


def _guesses(log: Log, tasks: Mapping[str, Item]) -> list[Note]:
    """Numbers that somebody committed to, the first time each."""
    found = []
    for slug, item in tasks.items():
        for entry in log.state(slug).answers:
            if committed := item.kind.committed(entry.value):
                asked, said = committed
                found.append(Note(item.title, said, entry.at, asked))
                break
    return found


# A moment looked at again.


@dataclass(frozen=True)
class Then:
    """A task's answer as it stood at a moment: lines of (what, words, whether they are new)."""

    moment: Moment
    lines: tuple[tuple[str, str, bool], ...]


def then(log: Log, told: Story, n: int) -> Then | None:
    """The answer of a moment's task as it stood after that moment, or None where there is none."""
    if not 1 <= n <= len(told.moments):
        return None
    moment = told.moments[n - 1]
    entries = [e for e in log.of(moment.slug) if e.at <= moment.at]
    now = replay(entries).value
    before = replay(entries[:-1]).value
    item = _known(moment.slug, log)
    had = set(lines(item, before))
    return Then(moment, tuple((*line, line not in had) for line in lines(item, now)))

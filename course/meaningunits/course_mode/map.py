"""The map: every page, how it stands, where to go on, and what to come back to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from ..look import saved
from ..review.gain import Gains, gain
from ..tasks import catalogue
from ..tasks.kind import plural
from ..trail import clock
from .page import Page
from .progress import Again, Stand, again, read, stands

_WORDS = dict(enumerate("no one two three four five six seven eight nine ten eleven".split()))  # noqa: SIM905
MOST = 6  # things to come back to that are named
ASIDE = "Side rooms, which you may skip"


@dataclass(frozen=True)
class Map:
    """Where one is in the course, shown as a table where HTML can be shown, as text elsewhere.

    ``moved`` sets the exit quiz beside the entry quiz, once both are answered.
    """

    stands: tuple[Stand, ...]
    again: tuple[Again, ...]
    up: str = ""
    moved: Gains | None = None

    def __repr__(self) -> str:
        lines = [self.summary, self.continued]
        for lesson, exercise in self.rows():
            if lesson.page.room and self.rooms[0] is lesson:
                lines.append(f"{ASIDE}:")
            line = f"  {lesson.page.number} {lesson.page.title}: {tasks(lesson)}, {time(lesson)}"
            lines.append(line + (f"; exercise {with_time(exercise)}" if exercise else ""))
        lines += [f"  Worth coming back to: {each.what}, {each.why}" for each in self.again[:MOST]]
        if self.moved:
            lines += ["From entry to exit:", repr(self.moved)]
        return "\n".join(filter(None, lines))

    def _repr_html_(self) -> str:
        go = self.go_on
        button = ""
        if go is not None:
            where = self.link(go.page, go.begin(go.next))
            button = f'<p><a class="mu-map-go" href="{where}">{escape(self.continued)}</a></p>'
        on_path = [(one, its) for one, its in self.rows() if not one.page.room]
        lessons = self._table(("", "Lesson", "Tasks", "Time", "Exercise", ""), on_path)
        rooms = self._table(("", "Side room", "Tasks", "Time"), [(one, None) for one in self.rooms])
        aside = f'<p class="mu-way-aside"><strong>{ASIDE}</strong></p>{rooms}'
        return saved(
            f'<section class="mu mu-way" aria-label="Where you are"><p class="mu-way-now">'
            f"{escape(self.summary)}</p>{button}{self._again()}"
            f"{lessons}{aside if self.rooms else ''}</section>"
        ) + (f"<h3>From entry to exit</h3>{self.moved._repr_html_()}" if self.moved else "")

    def _table(self, heads: tuple[str, ...], rows: list[tuple[Stand, Stand | None]]) -> str:
        head = "".join(f'<th scope="col">{one}</th>' for one in heads)
        body = "".join(self._row(*row, cells=len(heads)) for row in rows)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"

    def _row(self, lesson: Stand, exercise: Stand | None, *, cells: int) -> str:
        page = lesson.page
        here = ' class="mu-way-here"' if lesson is self.go_on or exercise is self.go_on else ""
        name = (
            f'<span class="mu-way-number">{page.number}</span> '
            f'<a href="{self.link(page)}">{escape(page.title)}</a>'
        )
        done = _to_exercise(exercise, self.link(exercise.page)) if exercise else ""
        checks = times(exercise.checks) if exercise else ""
        said = [tasks(lesson), time(lesson), done, checks][: cells - 2]
        rest = "".join(f"<td>{one}</td>" for one in said)
        return f'<tr{here}><td>{disc(lesson)}</td><th scope="row">{name}</th>{rest}</tr>'

    def _again(self) -> str:
        if not self.again:
            return ""
        listed = "".join(
            f'<li><a href="{self.link(one.page, one.cell)}">{escape(one.what)}</a> '
            f"({named(one.page)}), {escape(one.why)}</li>"
            for one in self.again[:MOST]
        )
        more = len(self.again) - MOST
        rest = f"<li>and {more} more</li>" if more > 0 else ""
        return (
            f'<div class="mu-way-again"><strong>Worth coming back to</strong>'
            f"<ul>{listed}{rest}</ul></div>"
        )

    @property
    def summary(self) -> str:
        """How far one is, in a sentence or two."""
        lessons = [one for one in self.stands if not (one.page.exercise or one.page.room)]
        done = sum(one.done == one.count for one in lessons)
        begun = [one for one in self.stands if one.last is not None]
        if not begun:
            return "Nothing is done yet. The course begins here."
        last = max(begun, key=_when)
        far = "No lesson is finished yet" if not done else _of(done, len(lessons))
        at = clock(last.last) if last.last is not None else ""
        return f"{far}. You were last in {named(last.page)}, at {at}."

    @property
    def go_on(self) -> Stand | None:
        """Where to go on: where one was last, or the first page with something still to do.

        A side room only where one was last: it is no part of the way.
        """
        begun = sorted((one for one in self.stands if one.last is not None), key=_when)
        if begun and begun[-1].next:
            return begun[-1]
        on_path = [one for one in self.stands if one.next and not one.page.room]
        return next((one for one in reversed(begun) if one in on_path), next(iter(on_path), None))

    @property
    def continued(self) -> str:
        """Where to go on, in words."""
        go = self.go_on
        if go is None:
            return ""
        at = [*go.page.tasks].index(go.next) + 1
        word = "Begin" if all(one.last is None for one in self.stands) else "Continue"
        return (
            f"{word}: {catalogue.find(go.next).title} ({named(go.page)}, task {at} of {go.count})"
        )

    @property
    def rooms(self) -> list[Stand]:
        """The side rooms."""
        return [one for one in self.stands if one.page.room]

    def rows(self) -> Iterator[tuple[Stand, Stand | None]]:
        """Each lesson, with its exercise where there is one."""
        exercises = {one.page.number: one for one in self.stands if one.page.exercise}
        for one in self.stands:
            if not one.page.exercise:
                yield one, exercises.get(one.page.number)

    def link(self, page: Page, cell: str = "") -> str:
        """The way to a page, at a cell of it if one is named."""
        return f"{self.up}{page.name}{f'#cell-id={cell}' if cell else ''}"


def map() -> Map:
    """Show where one is in the course: what is done, where to go on, what to come back to."""
    folder = Path.cwd()
    work, moved = read(folder), gain()
    return Map(
        tuple(stands(work)),
        tuple(again(work, datetime.now(UTC))),
        "../../" if folder.parent.name == "exercises" else "",
        None if moved.missing else moved,
    )


def _when(how: Stand) -> datetime:
    return how.last or datetime.min.replace(tzinfo=UTC)


def named(page: Page) -> str:
    label = page.label[:1].lower() + page.label[1:]
    return f"{label}{':' if page.room else ''} {page.title}"


def tasks(how: Stand) -> str:
    return f"{how.done} of {how.count}"


def time(how: Stand) -> str:
    """How long a page takes; where it is begun, what of that is left."""
    if how.done in (0, how.count):
        return f"{how.page.minutes} min"
    return f"{how.left} of {how.page.minutes} min left"


def result(how: Stand) -> str:
    """How an exercise stands: its best points, as far as they are known."""
    if how.checks:
        return f"{how.best:.3g} of {how.of:g}"
    return "begun" if how.done or how.begun else "open"


def with_time(how: Stand) -> str:
    """How an exercise stands, and how long what is left of it takes."""
    said = result(how)
    return f"{said}, {time(how)}" if how.done < how.count and how.page.minutes else said


def _to_exercise(how: Stand, where: str) -> str:
    """The way to an exercise; in a list of links its name says of which one this is said."""
    said = with_time(how)
    return f'<a href="{where}" aria-label="{escape(named(how.page))}: {said}">{said}</a>'


def times(checks: int) -> str:
    return "" if not checks else "checked once" if checks == 1 else f"checked {checks} times"


def disc(how: Stand) -> str:
    """A disc as full as a page is done."""
    share = how.done / how.count if how.count else 0
    said = (
        "done"
        if share == 1
        else "not begun"
        if not share and not how.begun
        else f"{how.done} of {plural(how.count, 'task')}"
    )
    full = f"background: conic-gradient(currentcolor {100 * share:.0f}%, transparent 0)"
    return f'<span class="mu-disc" role="img" aria-label="{said}" style="{full}"></span>'


def _of(done: int, all_of_them: int) -> str:
    if done == all_of_them:
        return "All lessons are done"
    verb = "is" if done == 1 else "are"
    return f"{_word(done).capitalize()} of the {_word(all_of_them)} lessons {verb} done"


def _word(number: int) -> str:
    return _WORDS.get(number, str(number))

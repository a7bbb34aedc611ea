"""One's statement beside what one coded: what was written before, and what was given afterwards.

Counts are set beside the words; nothing is judged. Whether an expectation was met is the reader's
own to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from ..activities.coding.applying import Applying
from ..activities.coding.board import Board
from ..activities.coding.keys import split_key, unit_of
from ..material.coding import panel
from ..material.panel_codes import against_on, codes_on, theme_of
from ..material.study import THEMES
from ..tasks.catalogue import find
from ..tasks.kind import is_nothing, plural
from ..trail import Entry, Log, clock, here
from .found import gathered

#: The statement, and the tasks in which a lesson has one condense and code.
STATEMENT = "whos-asking/statement"
CODED = "themes/code-farida"
BOARD = "themes/board"
WORK = ("condensing/condense-farida", "condensing/condense-leif", BOARD, CODED)
#: Rows of the table that are no theme.
NONE, AGAINST = "no code", "marked against"
#: How much is named of a long list.
MOST = 8


@dataclass(frozen=True)
class Row:
    """How many of the units one gave something to, and how many each reader of the panel did."""

    what: str
    own: int
    readers: tuple[int, ...]


@dataclass(frozen=True)
class Mirror:
    """A statement beside what was coded, as text and as HTML.

    Parameters
    ----------
    statement : str
        As it stood when the work began, or as it stands where that has not begun.
    when : str
        When it was written, seen from the work.
    later : str
        As it stands now, where it was changed since.
    rows : tuple of Row
    coded : int
        How many units the rows are about.
    lists : dict of str to tuple of str
        What else was made: a heading, and its entries.
    missing : str
        What is not there yet, and where it is made.
    """

    statement: str = ""
    when: str = ""
    later: str = ""
    rows: tuple[Row, ...] = ()
    coded: int = 0
    lists: dict[str, tuple[str, ...]] = field(default_factory=dict)
    missing: str = ""

    CAUTION = (
        "These are counts of few units. They say what you gave, not why, and not whether it is a "
        "good reading. Nobody scores how much of a statement is met."
    )

    def __repr__(self) -> str:
        lines = [self.missing]
        if self.statement:
            lines += [f"Your statement. {self.when}", self.statement]
        if self.later:
            lines += ["As it stands now:", self.later]
        if self.rows:
            lines.append(f"{self._heading}: you; readers A, B, C")
            lines += [f"  {r.what}: {r.own}; {', '.join(map(str, r.readers))}" for r in self.rows]
        for heading, entries in self.lists.items():
            lines += [f"{heading}:", *(f"  {entry}" for entry in entries)]
        if self.rows or self.lists:
            lines.append(self.CAUTION)
        return "\n".join(filter(None, lines))

    def _repr_html_(self) -> str:
        from ..look import saved

        parts = [f'<p class="mu-missing">{escape(self.missing)}</p>' if self.missing else ""]
        if self.statement:
            said = f"<p><strong>Your statement.</strong> {escape(self.when)}</p>"
            parts.append(said + _quoted(self.statement))
        if self.later:
            parts.append(f"<p><strong>As it stands now</strong></p>{_quoted(self.later)}")
        if self.rows:
            parts.append(f"<p><strong>{escape(self._heading)}</strong></p>{self._table()}")
        for heading, entries in self.lists.items():
            listed_ = "".join(f"<li>{escape(entry)}</li>" for entry in entries)
            parts.append(f"<p><strong>{escape(heading)}</strong></p><ul>{listed_}</ul>")
        if self.rows or self.lists:
            parts.append(f'<p class="mu-note">{escape(self.CAUTION)}</p>')
        return saved(
            '<section class="mu mu-gains" aria-label="Your statement beside what you coded">'
            f"{''.join(parts)}</section>"
        )

    @property
    def _heading(self) -> str:
        return f"Farida, {plural(self.coded, 'unit')} that you coded: how many have…"

    def _table(self) -> str:
        heads = ("", "You", "Reader A", "Reader B", "Reader C")
        head = "".join(f'<th scope="col">{one}</th>' for one in heads)
        rows = "".join(
            f'<tr><th scope="row">{escape(row.what)}</th>'
            f"{''.join(f'<td>{n}</td>' for n in (row.own, *row.readers))}</tr>"
            for row in self.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def mirror() -> Mirror:
    """Show one's statement beside what one condensed and coded in this folder.

    Returns
    -------
    Mirror
        Where something is not there yet, it says what, and where it is made.
    """
    return mirrored(here().log())


def mirrored(log: Log) -> Mirror:
    """The same of any trail.

    Parameters
    ----------
    log : Log
    """
    versions = [e for e in log.state(STATEMENT).answers if not is_nothing(e.value)]
    work = [e for slug in WORK for e in log.state(slug).answers if not is_nothing(e.value)]
    began = min((entry.at for entry in work), default=None)
    statement, when, later = _stood(versions, began)
    found = gathered(log)
    boards = dict(found.boards)
    rows, coded = _rows(boards.get(CODED))
    condensed = [f"{_place(key)}: {text}" for key, (text, _) in found.condensed.items()]
    stopped = [f"{name.capitalize()} {a}: {text}" for name, a, _, text, _ in found.memos]
    lists = {
        "Your own codes, and to how many units you gave them": _own_codes(boards.get(BOARD)),
        "What you condensed": _shortened(condensed),
        "Where you stopped while reading": _shortened(stopped),
    }
    return Mirror(
        statement, when, later, rows, coded,
        {heading: entries for heading, entries in lists.items() if entries},
        _missing(bool(versions), bool(work)),
    )  # fmt: skip


def _stood(versions: Sequence[Entry], began: datetime | None) -> tuple[str, str, str]:
    """The statement as it stood when the work began, when that was, and as it stands now."""
    if not versions:
        return "", "", ""
    first, last = versions[0], versions[-1]
    if began is None:
        return str(last.value), f"Written {clock(last.at)}; nothing is coded yet.", ""
    if first.at > began:
        when = (
            f"Written {clock(first.at)}, after you had begun to condense or code "
            f"({clock(began)}). So it looks back; it could not be surprised any more."
        )
        return str(last.value), when, ""
    before = [entry for entry in versions if entry.at <= began][-1]
    when = f"Written {clock(before.at)}, before you began to condense or code ({clock(began)})."
    return str(before.value), when, str(last.value) if last.value != before.value else ""


def _missing(written: bool, worked: bool) -> str:
    work = (
        "Nothing is condensed or coded in this folder yet. Condense Farida's or Leif's units in "
        "lesson 03, or code Farida's in lesson 04, and then come back."
    )
    statement = "You have no statement yet: write it above, and then show this again."
    return " ".join(s for s, there in ((statement, written), (work, worked)) if not there)


def _rows(board: Board | None) -> tuple[tuple[Row, ...], int]:
    """Themes, no code and marks: one's own and each reader's, on the units one looked at."""
    kind = find(CODED).kind
    assert isinstance(kind, Applying)
    keys = [key for key in kind.keys if board is not None and key in board.looked_at]
    if board is None or not keys:
        return (), 0
    codings = panel(kind.interview).codings
    places = [unit_of(key).place for key in keys]
    own = [frozenset(board.units[key]) for key in keys]
    readers = [[codes_on(coding, place) for place in places] for coding in codings]
    rows = [
        Row(f"{t.code} {t.short}", _with(t.code, own), tuple(_with(t.code, one) for one in readers))
        for t in THEMES
    ]
    bare = tuple(sum(not codes for codes in each) for each in readers)
    rows.append(Row(NONE, sum(not codes for codes in own), bare))
    marks = tuple(sum(bool(against_on(c, place)) for place in places) for c in codings)
    rows.append(Row(AGAINST, sum(bool(board.against.get(key)) for key in keys), marks))
    return tuple(rows), len(keys)


def _with(theme: str, units: Iterable[frozenset[str]]) -> int:
    return sum(any(theme_of(code) == theme for code in codes) for codes in units)


def _own_codes(board: Board | None) -> tuple[str, ...]:
    if board is None:
        return ()
    given = sorted(
        ((len(board.of(code.id)), code.name) for code in board.used if code.own),
        key=lambda pair: (-pair[0], pair[1]),
    )
    return _shortened([f"{name}: {plural(n, 'unit')}" for n, name in given])


def _place(key: str) -> str:
    name, place = split_key(key)
    return f"{name.capitalize()} {place}"


def _shortened(entries: list[str]) -> tuple[str, ...]:
    more = len(entries) - MOST
    return (*entries[:MOST], f"and {more} more") if more > 0 else tuple(entries)


def _quoted(text: str) -> str:
    lines = "<br>".join(map(escape, text.splitlines()))
    return f"<blockquote>{lines}</blockquote>"

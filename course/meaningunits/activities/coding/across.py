"""Codes and themes across interviews: who brought what first, in which order, and where it stands.

A coding of several interviews comes from one of the panel, from its consensus, or from a learner's
code board. Everything here is plain counting; what it is worth is for the reader to say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random
from typing import Any

from ...agreement import Saturation, guest_saturation, new_codes_per_interview
from ...material.coding import Coding, codebook, consensus, panel
from ...material.corpus import SPEAKERS, load, names
from ...material.study import THEMES
from ...material.units import said, stretch
from ...tasks.choices import read_choice
from ...tasks.kind import Unreadable, shown
from ...trail import Log
from . import board as boards
from . import standing

CONSENSUS, MINE = "consensus", "mine"
#: Interviews in which an exercise compares somebody's units or codes with the readers': what the
#: readers did there is counted and never shown.
CLOSED = frozenset({"birgitta", "hanne", "marek", "ragnhild", "solveig"})
CLOSED_NOTE = "These words belong to an exercise: what the readers did there stays closed here."

#: Orders drawn to see what an order does; all of nine interviews would be 362,880.
ORDERS = 2000


@dataclass(frozen=True)
class Row:
    """One coded unit: its key on a board, its codes, and those of them that it speaks against."""

    key: str
    codes: tuple[str, ...]
    against: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coded:
    """Several interviews as one coder coded them.

    Parameters
    ----------
    key, name : str
        Whose coding it is.
    interviews : mapping
        Interview → its units in the order of the text.
    themes : mapping
        Theme → (its name, its codes); codes of no theme stand under ``""``.
    labels : mapping
        Code → what it is called.
    """

    key: str
    name: str
    interviews: Mapping[str, tuple[Row, ...]]
    themes: Mapping[str, tuple[str, tuple[str, ...]]]
    labels: Mapping[str, str]

    def theme_of(self, code: str) -> str:
        return next((key for key, (_, codes) in self.themes.items() if code in codes), "")


def pseudonym(name: str) -> str:
    return load(name).pseudonym


def sources() -> dict[str, str]:
    """Whose codings of all interviews there are: key → name."""
    coders = {c.coder: f"Reader {c.coder.upper()}" for c in panel(names()[0]).codings}
    return {CONSENSUS: "The readers' consensus", **coders}


def read_source(said: Any) -> str:
    """The coding that somebody names, by its key or its name.

    One's own board is read from the trail; an answer may name it before it is there.

    Raises
    ------
    Unreadable
        If it is nobody's.
    """
    try:
        return read_choice(said, {**sources(), MINE: MINE})
    except Unreadable:
        raise Unreadable(f"{shown(said)} is nobody's coding here") from None


@cache
def of_panel(key: str) -> Coded:
    """All interviews as one of the panel, or the consensus, coded them.

    Raises
    ------
    KeyError
        If there is no such coder.
    """
    found = {}
    for name in names():
        coding = consensus(name).coding if key == CONSENSUS else _coding(name, key)
        found[name] = tuple(
            Row(boards.place_key(name, (u.first, u.last)), u.codes, u.against) for u in coding.units
        )
    themes = {t.code: (f"{t.code} {t.short}", tuple(s.code for s in t.subthemes)) for t in THEMES}
    labels = {code: f"{code} {entry.short}" for code, entry in codebook().items()}
    return Coded(key, sources()[key], found, themes, labels)


def of_log(log: Log, slug: str) -> Coded | None:
    """The interviews on the code board that a trail holds under this slug, or None."""
    board = standing.board(slug, log)
    return of_board(board) if any(board.units.values()) else None


def of_board(board: boards.Board) -> Coded:
    """The interviews on a learner's code board; only units that somebody has looked at."""
    found: dict[str, list[Row]] = {}
    for key in board.decided:
        row = Row(key, board.units[key], board.against.get(key, ()))
        found.setdefault(boards.split_key(key)[0], []).append(row)
    used = {code.id: code for code in board.used}
    themes = {}
    # One's own come first, and of the study's only those that stand on the board.
    ordered = sorted(board.themes.values(), key=lambda theme: not theme.own)
    for theme in [*ordered, None]:
        own = tuple(c.id for c in used.values() if c.theme == (theme.id if theme else ""))
        if theme and own:
            name = theme.name if theme.own else f"{theme.id} {theme.short}"
            themes[theme.id] = (name, own)
        elif own:
            themes[""] = ("no theme yet", own)
    interviews = {name: tuple(rows) for name, rows in found.items()}
    labels = {code.id: code.label for code in used.values()}
    return Coded(MINE, "Your own board", interviews, themes, labels)


def _coding(name: str, coder: str) -> Coding:
    return {c.coder: c for c in panel(name).codings}[coder]


def may_show(interview: str, source: str) -> bool:
    """Whether a coding of this interview may be shown unit by unit: one's own always."""
    return source == MINE or interview not in CLOSED


# New codes, one interview after another.


@dataclass(frozen=True)
class Curve:
    """What each interview brought in one order, and Guest's assessment of it.

    ``brought`` holds the codes that an interview brought first; ``found`` is None, with ``why``,
    where there are too few interviews to assess.
    """

    order: tuple[str, ...]
    brought: tuple[tuple[str, ...], ...]
    total: tuple[int, ...]
    found: Saturation | None
    why: str = ""

    @property
    def new(self) -> tuple[int, ...]:
        return tuple(map(len, self.brought))


def curve(coded: Coded, order: Sequence[str], base: int, run: int, threshold: float) -> Curve:
    """New codes per interview in an order, and where saturation is reached.

    Parameters
    ----------
    coded : Coded
    order : sequence of str
        Interviews; others than those of the coding are left out, missing ones come last.
    base, run, threshold
        As in ``agreement.guest_saturation``; the threshold is a share.
    """
    there = [name for name in order if name in coded.interviews]
    there += [name for name in coded.interviews if name not in there]
    codes = {name: [row.codes for row in coded.interviews[name]] for name in there}
    seen: set[str] = set()
    brought, total = [], []
    for name in there:
        new = [c for c in coded.labels if any(c in unit for unit in codes[name]) and c not in seen]
        seen.update(new)
        brought.append(tuple(new))
        total.append(len(seen))
    found, why = None, ""
    try:
        # The counts are the tested function's; what is listed beside them must be the same.
        counts = new_codes_per_interview(codes)
        found = guest_saturation(counts, base, run, threshold)
    except ValueError as problem:
        why = str(problem)
    return Curve(tuple(there), tuple(brought), tuple(total), found, why)


def what_order_does(coded: Coded, base: int, run: int, threshold: float) -> dict[int | None, int]:
    """How often saturation is reached after how many interviews, over orders drawn by luck.

    Returns
    -------
    dict
        Interviews (None: not reached) → number of the ``ORDERS`` orders; the same each time.
    """
    bits = {code: 1 << i for i, code in enumerate(coded.labels)}
    masks = tuple(
        sum({bits[code] for row in rows for code in row.codes if code in bits})
        for rows in coded.interviews.values()
    )
    return dict(_orders(masks, base, run, round(threshold, 6)))


@cache
def _orders(
    masks: tuple[int, ...], base: int, run: int, threshold: float
) -> tuple[tuple[int | None, int], ...]:
    if len(masks) < base + run:
        return ()
    random, drawn = Random(0), list(masks)
    found: Counter[int | None] = Counter()
    for _ in range(ORDERS):
        random.shuffle(drawn)
        totals, union = [0], 0
        for mask in drawn:
            union |= mask
            totals.append(union.bit_count())
        limit = threshold * totals[base] + 1e-9
        ends = range(base, len(drawn) - run + 1)
        found[next((i for i in ends if totals[i + run] - totals[i] <= limit), None)] += 1
    return tuple(sorted(found.items(), key=lambda pair: (pair[0] is None, pair[0] or 0)))


# Themes across interviews.


@dataclass(frozen=True)
class Cell:
    """The units of one interview that carry a theme or code."""

    units: tuple[Row, ...]
    against: int

    def __len__(self) -> int:
        return len(self.units)


@dataclass(frozen=True)
class Line:
    """One row of the matrix: a theme, or a code of it, over all interviews."""

    key: str
    name: str
    cells: tuple[Cell, ...]

    @property
    def units(self) -> int:
        return sum(map(len, self.cells))

    @property
    def voices(self) -> int:
        """In how many interviews it stands at all."""
        return sum(bool(len(cell)) for cell in self.cells)


def matrix(coded: Coded, opened: Sequence[str] = ()) -> list[Line]:
    """Themes × interviews; the codes of the ``opened`` themes follow theirs.

    A unit counts once in a cell, however many of the theme's codes it carries. ``against`` counts
    those that speak against one of these codes.
    """
    lines = []
    for key, (name, codes) in coded.themes.items():
        lines.append(_line(coded, key or "–", name, codes))
        if key in opened:
            lines += [_line(coded, code, coded.labels[code], (code,)) for code in codes]
    return lines


def _line(coded: Coded, key: str, name: str, codes: Sequence[str]) -> Line:
    wanted = set(codes)
    cells = []
    for rows in coded.interviews.values():
        units = tuple(row for row in rows if wanted.intersection(row.codes))
        cells.append(Cell(units, sum(bool(wanted.intersection(row.against)) for row in units)))
    return Line(key, name, tuple(cells))


def quoted(key: str) -> dict[str, Any]:
    """A unit with its sentences, as plain data: where it stands and what was said."""
    unit = boards.unit_at(key)
    if unit is None:
        return {"key": key, "who": "", "where": key, "lines": []}
    lines, speaker = [], None
    for sentence, a, b in stretch(unit.start, unit.end, unit.passage):
        who = SPEAKERS[sentence.speaker] if sentence.speaker != speaker else ""
        speaker = sentence.speaker
        lines.append([sentence.number, who, said(sentence, a, b)])
    first, last = unit.place
    where = f"sentence {first}" if first == last else f"sentences {first}–{last}"
    return {"key": key, "who": unit.passage.interview.pseudonym, "where": where, "lines": lines}

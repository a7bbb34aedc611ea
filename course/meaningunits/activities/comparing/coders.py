"""The two sides of a comparison: a panel member's codes, one's own, or a second coder's trail."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeGuard

from ...material import own
from ...material.coding import codebook, panel
from ...material.corpus import names, shipped
from ...material.study import THEMES
from ...material.units import Place
from ...trail import Log, parse
from ..coding import board as boards
from ..coding import standing
from ..coding.across import Row

MINE, PARTNER, SECOND = "mine", "partner", "partner2"
#: A trail of years of work on hundreds of units is smaller.
LARGEST_FILE = 256 << 20


class PartnerError(ValueError):
    """A second coder's file that cannot be used; the text says why, and what to do."""


@dataclass(frozen=True)
class Side:
    """One coder's codes.

    Parameters
    ----------
    key, name : str
        Whose they are.
    rows : tuple of Row
        Coded units in the order of the text, interview by interview.
    labels : mapping
        Code → what it is called. A code that somebody made is known by its name, so that two
        people who made it under one name are of one mind.
    themes : mapping
        Code → its theme.
    notes : mapping
        Unit → what the coder wrote about it.
    remarks : tuple of str
        What was noticed while reading it.
    """

    key: str
    name: str
    rows: tuple[Row, ...]
    labels: Mapping[str, str]
    themes: Mapping[str, str]
    notes: Mapping[str, str] = field(default_factory=dict)
    remarks: tuple[str, ...] = ()

    @property
    def interviews(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(boards.split_key(row.key)[0] for row in self.rows))


_CODEBOOK = {code: f"{code} {entry.short}" for code, entry in codebook().items()}
_THEME = {s.code: t.code for t in THEMES for s in t.subthemes}


def of_reader(coder: str) -> Side:
    """A panel member's codes for all interviews."""
    rows, notes = [], {}
    for name in names():
        coding = next(c for c in panel(name).codings if c.coder == coder)
        for unit in coding.units:
            key = boards.place_key(name, (unit.first, unit.last))
            rows.append(Row(key, unit.codes, unit.against))
            notes[key] = unit.about
    return Side(coder, f"Reader {coder.upper()}", tuple(rows), _CODEBOOK, _THEME, notes)


def readers() -> tuple[str, ...]:
    """The panel's members."""
    return tuple(c.coder for c in panel(names()[0]).codings)


def of_trail(log: Log, board: str, applied: Mapping[str, str], key: str, name: str) -> Side | None:
    """What a trail holds of somebody's codes, or None where it holds none.

    Parameters
    ----------
    log : Log
        The trail.
    board : str
        Slug of the code board.
    applied : mapping
        Interview → slug of a task in which its units were coded; it goes before the board.
    key, name : str
        Whose side it is to be.
    """
    said: dict[str, dict[str, Any]] = {"units": {}, "against": {}}
    for interview, slug in applied.items():
        value = boards.in_full(log.state(slug).value, interview)
        for part, gathered in said.items():
            given = value.get(part) if isinstance(value, dict) else None
            if isinstance(given, dict):
                gathered |= {str(k): codes for k, codes in given.items() if _is_codes(codes)}
    first = boards.read(said)
    own = standing.board(board, log)
    rows: list[Row] = []
    labels, themes = dict(_CODEBOOK), dict(_THEME)
    there = {boards.split_key(unit)[0] for unit in first.decided}
    for source in (first, own):
        shared = {code: _shared(found) for code, found in source.codes.items()}
        for code, found in source.codes.items():
            labels.setdefault(shared[code], found.label)
            themes.setdefault(shared[code], found.theme)
        for unit in source.decided:
            if source is own and boards.split_key(unit)[0] in there:
                continue
            codes, against = source.units[unit], source.against.get(unit, ())
            rows.append(Row(unit, *(tuple(shared[c] for c in part) for part in (codes, against))))
    if not rows:
        return None
    problems = tuple(str(problem) for problem in log.problems[:3])
    return Side(key, name, tuple(sorted(rows, key=_place)), labels, themes, {}, problems)


def _is_codes(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(code, str) for code in value)


def _shared(code: boards.Code) -> str:
    """A code as both sides know it: its sign in the codebook, or the name that was given to it."""
    return f"“{code.name.casefold()}”" if code.own else code.id


def _place(row: Row) -> tuple[int, Place, Place]:
    unit = boards.unit_of(row.key)
    everyone = shipped() + own.names()
    return (everyone.index(unit.passage.interview.name), unit.start, unit.end)


# A second coder's file.


def read_partner(
    path: Path, own: Path, board: str, applied: Mapping[str, str], key: str = PARTNER
) -> Side:
    """The codes in a second coder's trail.

    Parameters
    ----------
    path : Path
        The file.
    own : Path
        The learner's own trail, which is nobody else's.
    board, applied
        As in ``of_trail``.
    key : str
        Whose side it is to be: a partner's, or a second partner's.

    Raises
    ------
    PartnerError
        If there is no such file, it cannot be read, is one's own, is no trail, or holds no codes.
    """
    try:
        if path.is_dir():
            path = path / "trail.jsonl"
        if own.exists() and path.exists() and path.samefile(own):
            raise PartnerError(
                f"{path.name} is your own trail. Ask your partner for theirs, and lay it beside "
                "yours under another name, such as kim.jsonl."
            )
        size = path.stat().st_size
        if size > LARGEST_FILE:
            raise PartnerError(
                f"{path.name} has {size / 2**20:.0f} MB, which no trail has. Is it another file?"
            )
        raw = path.read_bytes()
    except FileNotFoundError:
        raise PartnerError(
            f"There is no file {str(path)!r}. Put your partner's trail.jsonl into this folder, "
            "under another name, and write that name."
        ) from None
    except PartnerError:
        raise
    except (OSError, ValueError) as problem:
        reason = isinstance(problem, OSError) and problem.strerror
        raise PartnerError(f"{path.name} cannot be read: {reason or problem}.") from None
    return from_bytes(raw, path.name, board, applied, key)


def from_bytes(
    raw: bytes, name: str, board: str, applied: Mapping[str, str], key: str = PARTNER
) -> Side:
    """The codes in a trail's bytes; raises PartnerError as ``read_partner``."""
    log = parse(raw)
    if not log.entries:
        what = f" ({log.problems[0]})" if log.problems else ""
        raise PartnerError(
            f"{name} holds no line of a trail{what}. Your partner's file is called trail.jsonl and "
            "lies beside their notebook."
        )
    who = "Your partner" if key == PARTNER else "Your second partner"
    side = of_trail(log, board, applied, key, f"{who} ({name})")
    if side is None:
        raise PartnerError(
            f"{name} is a trail, but nothing is coded in it. Your partner has to code some units "
            "first, with the codebook or on the code board of lesson 04."
        )
    return side


def of_one_person(first: Path, second: Path) -> bool:
    """Whether two trails are one person's, earlier and later: they begin with the same entry."""
    begun = []
    for path in (first, second):
        try:
            entries = parse(path.read_bytes()).entries
        except (OSError, ValueError):  # what is no file here is told when it is read
            return first == second
        begun.append(entries[0].id if entries else path.name)
    return begun[0] == begun[1]


def safe_name(name: str) -> str:
    """A name for a file that was brought: plain, and never that of one's own trail."""
    stem = re.sub(r"[^\w-]+", "-", Path(name).stem).strip("-")[:40] or "partner"
    return f"second-coder-{stem.removeprefix('second-coder-')}.jsonl"


def is_named(name: Any) -> TypeGuard[str]:
    """Whether somebody wrote a name."""
    return isinstance(name, str) and bool(name.strip())

"""Two coders on the same text: every measure, why they differ here, and where the two part.

By units where both coded the very same ones, else sentence by sentence: two divisions of one's own
can only meet there. Pure; the measures are those of ``agreement``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ...agreement import explain, explain_segmentations, masses_from_boundaries
from ...agreement.compare import CAUTION
from ...material.coding import consensus
from ...material.corpus import load
from ...material.units import span
from ..coding import across as spread
from ..coding import board as boards
from ..coding.across import Row
from .coders import Side

if TYPE_CHECKING:
    from ...agreement.sentences import Measured

ALL = "all"
#: Sentences shown before and after a place.
AROUND = 2

BY_SENTENCES = (
    "The two divided the text differently, so they are compared sentence by sentence. Sentences of "
    "one unit get their code together: there are fewer decisions here than sentences, and each of "
    "these numbers is less sure than it looks."
)
BY_SETS = (
    "Some have several codes. In “all codes”, two sets of codes are the same or wholly different: "
    "“A” beside “A, B” counts as no agreement. Compare one code at a time to see what is shared."
)
BY_UNITS = "Both coded the same units, so they are compared unit by unit; nobody placed a boundary."


@dataclass(frozen=True)
class Spot:
    """A unit, or a stretch of sentences, with what each coder gave it."""

    interview: str
    first: int
    last: int
    a: Row
    b: Row
    c: Row | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """What each of the two, or three, gave it."""
        return (self.a, self.b, self.c) if self.c else (self.a, self.b)

    @property
    def key(self) -> str:
        return boards.place_key(self.interview, (self.first, self.last))

    @property
    def differ(self) -> bool:
        return len({frozenset(row.codes) for row in self.rows}) > 1


@dataclass(frozen=True)
class Pair:
    """Two sides, or three, on what all of them coded in one interview."""

    a: Side
    b: Side
    interview: str
    by_units: bool
    spots: tuple[Spot, ...]
    c: Side | None = None

    @property
    def sides(self) -> tuple[Side, ...]:
        return (self.a, self.b, self.c) if self.c else (self.a, self.b)

    def two(self, i: int, j: int) -> Pair:
        """Two of the three, on what all three coded."""
        spots = tuple(replace(s, a=s.rows[i], b=s.rows[j], c=None) for s in self.spots)
        return replace(self, a=self.sides[i], b=self.sides[j], spots=spots, c=None)

    @property
    def disagreements(self) -> tuple[Spot, ...]:
        """Where the codes differ, in the text's order; what lies together is one place."""
        found: list[Spot] = []
        for spot in self.spots:
            if not spot.differ:
                continue
            if found and self._goes_on(found[-1], spot):
                found[-1] = replace(found[-1], last=spot.last)
            else:
                found.append(spot)
        return tuple(found)

    def _goes_on(self, before: Spot, spot: Spot) -> bool:
        """Whether a disagreement is the one before, a sentence later."""
        return (
            not self.by_units
            and before.last + 1 == spot.first
            and all(
                set(one.codes) == set(other.codes)
                for one, other in zip(before.rows, spot.rows, strict=True)
            )
        )

    @property
    def used(self) -> tuple[str, ...]:
        """Codes that either gave here, the codebook's first."""
        there = {c for spot in self.spots for row in spot.rows for c in row.codes}
        order = [code for side in self.sides for code in side.labels]
        return tuple(sorted(there, key=order.index))

    def label(self, code: str) -> str:
        return next((s.labels[code] for s in self.sides if s.labels.get(code)), code)

    def theme(self, code: str) -> str:
        return next((s.themes[code] for s in self.sides if s.themes.get(code)), "")


def interviews(a: Side, b: Side, c: Side | None = None) -> list[str]:
    """Interviews that both, or all three, coded something of."""
    return [name for name in a.interviews if name in b.interviews and pair(a, b, name, c).spots]


def pair(a: Side, b: Side, interview: str, c: Side | None = None) -> Pair:
    """Two sides, or three, on what all coded in an interview; no spots where that is nothing."""
    sides = [side for side in (a, b, c) if side]
    units = [_units(side, interview) for side in sides]
    if units[0] and all(set(units[0]) == set(other) for other in units[1:]):
        same = [
            Spot(interview, *boards.unit_of(key).place, *(rows[key] for rows in units))
            for key in units[0]
        ]
        return Pair(a, b, interview, True, tuple(same), c)
    by_sentence = [_by_sentence(rows) for rows in units]
    spots: list[Spot] = []
    for n in sorted(set.intersection(*(set(rows) for rows in by_sentence))):
        here = tuple(rows[n] for rows in by_sentence)
        last = spots[-1] if spots else None
        if last and last.last + 1 == n and last.rows == here:
            spots[-1] = replace(last, last=n)
        else:
            spots.append(Spot(interview, n, n, *here))
    return Pair(a, b, interview, False, tuple(spots), c)


def _units(side: Side, interview: str) -> dict[str, Row]:
    return {row.key: row for row in side.rows if boards.split_key(row.key)[0] == interview}


def _by_sentence(rows: Mapping[str, Row]) -> dict[int, Row]:
    """Sentence → the unit that holds it; the first one where a cut lies inside it."""
    found: dict[int, Row] = {}
    for key, row in rows.items():
        first, last = boards.unit_of(key).place
        for n in range(first, last + 1):
            found.setdefault(n, row)
    return found


# Measures.


@dataclass(frozen=True)
class Figures:
    """Measures in groups, why they differ on these data, and what to bear in mind."""

    groups: tuple[tuple[str, tuple[Measured, ...]], ...]
    reasons: tuple[str, ...]
    cautions: tuple[str, ...]


def choices(found: Pair) -> dict[str, str]:
    """What may be compared: all codes at once, a theme, a code."""
    themes = {found.theme(code): None for code in found.used if found.theme(code)}
    names = {t: f"theme {t}: given or not" for t in sorted(themes) if len(t) == 1}
    codes = {code: f"{found.label(code)}: given or not" for code in found.used}
    return {ALL: "all codes: the same ones or not", **names, **codes}


def figures(found: Pair, about: str = ALL) -> Figures | None:
    """Every measure that applies, or None where the two have nothing in common.

    Parameters
    ----------
    found : Pair
    about : str
        ``"all"``, a theme, or a code; see ``choices``.
    """
    if not found.spots:
        return None
    if found.by_units:
        rows = [[_label(found, r, about) for r in side] for side in _rows(found)]
        told = explain(*rows)
        cautions = (BY_UNITS, *_of_sets(found, about), CAUTION)
        return Figures((("Codes, unit by unit", told.measures),), told.reasons, cautions)
    length = sum(spot.last - spot.first + 1 for spot in found.spots)
    units = [list(_marked(found, side, about)) for side in (0, 1)]
    told = explain(*units, length=length)
    codes = tuple(m for m in told.measures if m.name in _CODES)
    where = tuple(m for m in told.measures if m.name in _UNITS)
    groups = [("Codes, sentence by sentence", codes), ("Marked stretches", where)]
    reasons = list(told.reasons[:3])
    if masses := _masses(found, length):
        ends = explain_segmentations(*masses)
        groups.append(("Boundaries of the units", ends.measures))
        reasons += ends.reasons
    plain = [(name, tuple(_plain(m) for m in measures)) for name, measures in groups]
    cautions = (BY_SENTENCES, *_of_sets(found, about), CAUTION)
    return Figures(tuple(plain), tuple(map(_words, reasons)), cautions)


def _of_sets(found: Pair, about: str) -> tuple[str, ...]:
    """What is to be said of sets of codes, where there are any and they are compared as such."""
    several = any(len(row.codes) > 1 for spot in found.spots for row in spot.rows)
    return (BY_SETS,) if about == ALL and several else ()


_CODES = (
    "percent_agreement",
    "cohen_kappa",
    "scott_pi",
    "brennan_prediger",
    "gwet_ac1",
    "krippendorff_alpha",
)
_UNITS = ("unitizing_alpha", "unitizing_alpha_binary", "unitizing_alpha_coding")


def _plain(measured: Measured) -> Measured:
    return replace(measured, sentence=_words(measured.sentence))


def _words(text: str) -> str:
    """What ``agreement`` says of atoms, in this course's word for them."""
    text = re.sub(r"\bone atom\b", "one sentence", text)
    return re.sub(
        r"\batoms\b", "sentences", re.sub(r"\batom by atom\b", "sentence by sentence", text)
    )


def _rows(found: Pair) -> tuple[list[Row], list[Row]]:
    return [s.a for s in found.spots], [s.b for s in found.spots]


def _label(found: Pair, row: Row, about: str) -> str:
    """A unit's codes as one category."""
    if about == ALL:
        return " + ".join(row.codes) or "none"
    wanted = any(code == about or found.theme(code) == about for code in row.codes)
    return about if wanted else "not given"


def _marked(found: Pair, side: int, about: str) -> Iterator[tuple[int, int, str]]:
    """A side's coded stretches, counted in the sentences that both coded; no code is a gap."""
    at, open_ = 0, None
    for spot in found.spots:
        row = (spot.a, spot.b)[side]
        size = spot.last - spot.first + 1
        label = _label(found, row, about)
        if open_ and (open_[2] is not row or open_[1] != at):
            yield open_[0], open_[1], open_[3]
            open_ = None
        if label not in ("none", "not given"):
            open_ = (open_[0] if open_ else at, at + size, row, label)
        at += size
    if open_:
        yield open_[0], open_[1], open_[3]


def _masses(found: Pair, length: int) -> tuple[list[int], list[int]] | None:
    """Both divisions as lengths of units, where the common text is one stretch."""
    pairs = zip(found.spots, found.spots[1:], strict=False)
    if any(one.last + 1 != other.first for one, other in pairs):
        return None
    made = []
    for rows in _rows(found):
        ends, at = [], 0
        for spot, row, following in zip(found.spots, rows, [*rows[1:], None], strict=True):
            at += spot.last - spot.first + 1
            if following is not None and following is not row:
                ends.append(at)
        made.append(masses_from_boundaries(ends, length))
    return made[0], made[1]


#: The measures that stand open: what two coders share, and two ways to take chance off it.
OPEN = ("percent_agreement", "cohen_kappa", "gwet_ac1")


def of_pairs(found: Pair, about: str = ALL) -> list[tuple[str, list[float | None]]]:
    """The open measures of each two of three coders on what all coded, and their mean.

    Returns
    -------
    list of (str, list)
        Who, and a number for each of ``OPEN`` (None where it is not defined); nothing for two.
    """
    if found.c is None or not found.spots:
        return []
    rows = []
    for i, j in ((0, 1), (0, 2), (1, 2)):
        told = figures(found.two(i, j), about)
        named = {m.name: m.value for _, ms in (told.groups if told else ()) for m in ms}
        who = f"{found.sides[i].name} and {found.sides[j].name}"
        rows.append((who, [named.get(name) for name in OPEN]))
    means = [_mean([values[n] for _, values in rows]) for n in range(len(OPEN))]
    return [*rows, ("Mean of the three pairs", means)]


def _mean(values: list[float | None]) -> float | None:
    there = [value for value in values if value is not None]
    return sum(there) / len(there) if len(there) == len(values) else None


# One place, to be talked over.


def around(spot: Spot) -> list[dict[str, Any]]:
    """The sentences of a place with a few before and after, as plain data."""
    interview = load(spot.interview)
    first = max(1, spot.first - AROUND)
    last = min(len(interview.sentences), spot.last + AROUND)
    unit = spread.quoted(boards.place_key(interview.name, (first, last)))
    return [
        {"n": n, "who": who, "text": text, "inside": spot.first <= n <= spot.last}
        for n, who, text in unit["lines"]
    ]


def moderated(spot: Spot) -> list[str]:
    """What the panel's moderator decided within a place, and why."""
    agreed = consensus(spot.interview)
    starts = {unit.last: unit.first for unit in agreed.coding.units}
    said = []
    for one in agreed.decisions:
        if one.about != "code":
            continue
        first = starts.get(one.place, one.place)
        if first <= spot.last and one.place >= spot.first:
            where = span(first, one.place)
            said.append(f"{where}, {one.code}: {one.decision}. {one.reason}")
    return said


def is_aside(reason: str) -> bool:
    """Whether a reason speaks of a measure that is folded away."""
    return any(sign in reason for sign in ("α", "Pk", "WindowDiff", "B is", "boundar"))


def split(reason: str) -> list[str]:
    """A reason as its head, and the rest as a sentence."""
    head, _, rest = reason.partition(": ")
    return [head, f"{rest[:1].upper()}{rest[1:]}"]

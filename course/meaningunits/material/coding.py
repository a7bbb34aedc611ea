"""What coders made of an interview: meaning units, codings, the codebook, and the panel.

A judgement about text has no single key. The course compares a learner with a panel of coders
who worked without sight of one another, and scales the comparison between two honest marks: how
well a thoughtless answer does on this passage, and how well the coders do with one another.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from ..agreement import boundary_similarity, masses_from_boundaries
from . import met
from .corpus import DATA, Interview, Passage, home, load
from .own import is_own

#: Below this distance between panel and thoughtless answers a passage is not graded: it could
#: not tell judgement from habit.
LEAST_ROOM = 0.15


@dataclass(frozen=True)
class MeaningUnit:
    """One meaning unit: sentences ``first``–``last`` and what a coder wrote about it.

    ``opens`` says why a new unit begins here ("turns from … to …"; empty for the first one),
    ``about`` what it is about, ``codes`` its subthemes, ``against`` those of them that the unit
    speaks against.
    """

    first: int
    last: int
    opens: str = ""
    about: str = ""
    codes: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@dataclass(frozen=True)
class Coding:
    """One coder's division of one interview into meaning units, with their codes."""

    coder: str
    interview: str
    units: tuple[MeaningUnit, ...]

    @cached_property
    def boundaries(self) -> frozenset[int]:
        """Numbers of the sentences after which a unit ends, the interview's end left out."""
        return frozenset(unit.last for unit in self.units[:-1])

    def unit_at(self, sentence: int) -> MeaningUnit:
        """The unit that holds this sentence."""
        return next(unit for unit in self.units if unit.first <= sentence <= unit.last)


class CodingError(ValueError):
    """A coding that does not fit its interview; the text says which, where, and what to do."""


def read_coding(data: dict, interview: Interview) -> Coding:
    """Build a coding from plain data (as stored in the panel's files) and check that it fits.

    Raises
    ------
    CodingError
        If the units do not divide the interview from its first to its last sentence, or the
        coding belongs to another text.
    """
    place = f"{data.get('coder', 'a coder')}'s coding of {interview.name}"
    if data.get("fingerprint", interview.fingerprint) != interview.fingerprint:
        raise CodingError(
            f"{place} was made on another version of the text. Restore the interview's file, or "
            "have it coded again."
        )
    units: list[MeaningUnit] = []
    first = 1
    for unit in data["units"]:
        last = unit["last"]
        if not first <= last <= len(interview.sentences):
            raise CodingError(
                f"{place}: a unit ends at sentence {last}, but the next one to end lies in "
                f"{first}–{len(interview.sentences)}. Units follow one another without gaps."
            )
        units.append(
            MeaningUnit(
                first,
                last,
                unit.get("opens", ""),
                unit.get("about", ""),
                tuple(unit.get("codes", ())),
                tuple(unit.get("against", ())),
            )
        )
        first = last + 1
    if first != len(interview.sentences) + 1:
        raise CodingError(f"{place} stops after sentence {first - 1}; the interview goes on.")
    return Coding(data["coder"], interview.name, tuple(units))


@dataclass(frozen=True)
class Panel:
    """Several independent codings of one interview."""

    interview: Interview
    codings: tuple[Coding, ...]

    def on(self, passage: Passage) -> Benchmark:
        """What the panel did with a passage, ready to compare an answer with."""
        return Benchmark(
            passage,
            tuple(frozenset(c.boundaries.intersection(passage.gaps)) for c in self.codings),
            tuple({u.first - 1: u.opens for u in c.units if u.opens} for c in self.codings),
        )


@dataclass(frozen=True)
class Shift:
    """A place where coders heard the content of meaning shift.

    ``at`` is where most of them put it (the number of the sentence before it), ``places`` are
    all their positions (at most one sentence away), ``coders`` how many of them heard it, and
    ``reasons`` what they wrote, the one at ``at`` first.
    """

    at: int
    places: frozenset[int]
    coders: int
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Benchmark:
    """The panel's boundaries inside one passage, and the scale that a judgement is read on.

    Parameters
    ----------
    passage : Passage
    coders : tuple of frozenset of int
        Each coder's boundaries inside the passage.
    reasons : tuple of dict, optional
        For each coder, boundary → why a new unit begins after it.
    """

    passage: Passage
    coders: tuple[frozenset[int], ...]
    reasons: tuple[dict[int, str], ...] = ()

    def masses(self, boundaries: Iterable[int]) -> list[int]:
        """Boundaries as lengths of consecutive units, counted in sentences."""
        first = self.passage.first
        return masses_from_boundaries([b - first + 1 for b in boundaries], len(self.passage))

    def similarity(self, boundaries: Iterable[int]) -> float:
        """Mean boundary similarity B with the coders: *a*."""
        own = self.masses(boundaries)
        values = [boundary_similarity(own, self.masses(c)) for c in self.coders]
        return sum(values) / len(values)

    @cached_property
    def among_coders(self) -> float:
        """Mean boundary similarity of the coders with one another: *L*."""
        pairs = [
            boundary_similarity(self.masses(a), self.masses(b))
            for i, a in enumerate(self.coders)
            for b in self.coders[:i]
        ]
        return sum(pairs) / len(pairs)

    @cached_property
    def thoughtless(self) -> float:
        """The best that an answer without reading gets here: *t*."""
        gaps = self.passage.gaps
        return max(map(self.similarity, (frozenset(), frozenset(gaps), self.passage.turn_ends)))

    @property
    def room(self) -> float:
        """L − t: how far judgement stands out from habit on this passage."""
        return self.among_coders - self.thoughtless

    def met(self, boundaries: Iterable[int]) -> met.Met:
        """What of the shifts a division meets, and how far its cuts are borne out."""
        clear = self.clear_shifts
        return met.met(boundaries, clear, [s for s in self.shifts if s not in clear])

    def share(self, boundaries: Iterable[int]) -> float:
        """Share of the points in [0, 1]; the rule is written in ``met``."""
        return met.share(self.met(boundaries), self._habit, self._full, max(map(len, self.coders)))

    @cached_property
    def _habit(self) -> float:
        return max(self.met(habit).f for habit in (self.passage.gaps, self.passage.turn_ends))

    @cached_property
    def _full(self) -> float:
        return sum(self.met(coder).f for coder in self.coders) / len(self.coders)

    @cached_property
    def shifts(self) -> tuple[Shift, ...]:
        """Where the coders heard shifts, in order; boundaries one sentence apart are one shift."""
        votes = {gap: [c for c in self.coders if gap in c] for gap in self.passage.gaps}
        free = {(i, b) for i, coder in enumerate(self.coders) for b in coder}
        found = []
        for at in sorted(votes, key=lambda gap: (-len(votes[gap]), gap)):
            members: dict[int, int] = {}
            for place in (at, at - 1, at + 1):
                for i in range(len(self.coders)):
                    if (i, place) in free and i not in members:
                        members[i] = place
            if at not in members.values():
                continue
            free -= set(members.items())
            nearest = sorted(members.items(), key=lambda member: (abs(member[1] - at), member[0]))
            reasons = [self.reasons[i].get(b, "") for i, b in nearest] if self.reasons else []
            found.append(
                Shift(at, frozenset(members.values()), len(members), tuple(filter(None, reasons)))
            )
        return tuple(sorted(found, key=lambda shift: shift.at))

    @cached_property
    def clear_shifts(self) -> tuple[Shift, ...]:
        """The shifts that most coders heard."""
        return tuple(s for s in self.shifts if 2 * s.coders > len(self.coders))

    @cached_property
    def consensus(self) -> frozenset[int]:
        """The clear shifts' places: a division that most of the panel could live with."""
        return frozenset(s.at for s in self.clear_shifts)


def share(achieved: float, among_coders: float, thoughtless: float) -> float:
    """Share of the points for a judgement: ``clip((a − t) / (L − t), 0, 1)``.

    Parameters
    ----------
    achieved, among_coders, thoughtless : float
        The learner's mean agreement with the coders (a), the coders' with one another (L), and
        the best that a thoughtless answer gets (t), all by the same coefficient.

    Raises
    ------
    ValueError
        If the coders do no better than a thoughtless answer: such a passage is not graded.
    """
    if among_coders <= thoughtless:
        raise ValueError(
            "This passage cannot be graded: the panel agrees with itself no better than a "
            "thoughtless answer agrees with the panel."
        )
    return min(max((achieved - thoughtless) / (among_coders - thoughtless), 0.0), 1.0)


#: What other coders of one's own study made of its transcripts, by short name; see ``enter``.
_ENTERED: dict[str, tuple[Coding, ...]] = {}


def enter(codings: Iterable[Coding]) -> None:
    """Let other coders of one's own study be its panel, in place of any before."""
    _ENTERED.clear()
    for coding in codings:
        _ENTERED[coding.interview] = (*_ENTERED.get(coding.interview, ()), coding)


def panel(name: str) -> Panel:
    """The panel for one interview: the course's, or, of one's own study, its other coders.

    Raises
    ------
    CodingError
        If nobody has coded it, or a coding does not fit the text.
    """
    return Panel(load(name), _ENTERED.get(name, ())) if is_own(name) else _shipped(name)


@cache
def _shipped(name: str) -> Panel:
    interview = load(name)
    files = sorted((home(name) / "panel").glob(f"*/{name}.json"))
    if not files:
        raise CodingError(f"No panel has coded the interview {name!r} yet.")
    codings = [read_coding(json.loads(f.read_text(encoding="utf-8")), interview) for f in files]
    return Panel(interview, tuple(codings))


@dataclass(frozen=True)
class Decision:
    """What was decided at one place where the coders differed, and why.

    ``about`` is "boundary" (``place`` is the sentence that the unit would end with) or "code"
    (``place`` is the last sentence of the consensus's unit, ``code`` the subtheme). ``positions``
    holds each coder's own in a few words.
    """

    place: int
    about: str
    positions: dict[str, str]
    decision: str
    reason: str
    code: str = ""


@dataclass(frozen=True)
class Consensus:
    """A coding that the panel could live with, and the decisions that led to it, in order."""

    coding: Coding
    decisions: tuple[Decision, ...]


def has_consensus(name: str) -> bool:
    """Whether a consensus was written for this interview; for the long ones none was."""
    return (DATA / "consensus" / f"{name}.json").is_file()


@cache
def consensus(name: str) -> Consensus:
    """The moderated version of the panel's codings of one interview.

    Where the coders are of one mind it is theirs. Everywhere else one moderator read the
    disagreement in the text and wrote down a decision; nothing is graded against it.

    Raises
    ------
    CodingError
        If there is none, or it does not fit the text.
    """
    if not has_consensus(name):
        raise CodingError(f"No consensus has been written for the interview {name!r}.")
    data = json.loads((DATA / "consensus" / f"{name}.json").read_text(encoding="utf-8"))
    coding = read_coding({**data, "coder": "the consensus"}, load(name))
    return Consensus(coding, tuple(Decision(**row) for row in data["decisions"]))


@dataclass(frozen=True)
class CodebookEntry:
    """One subtheme of the codebook: what it means, what goes in, what goes elsewhere."""

    code: str
    theme: str
    name: str
    short: str
    definition: str
    include: tuple[str, ...]
    exclude: tuple[str, ...]
    example: str
    note: str = ""


@cache
def codebook() -> dict[str, CodebookEntry]:
    """The course's codebook, by code, in the order of Table 2."""
    data = tomllib.loads((DATA / "codebook.toml").read_text(encoding="utf-8"))
    entries = {}
    for row in data["subtheme"]:
        lists = {key: tuple(row[key]) for key in ("include", "exclude")}
        entries[row["code"]] = CodebookEntry(**{**row, **lists})
    return entries

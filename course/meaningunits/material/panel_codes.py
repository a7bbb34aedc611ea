"""What the panel's readers coded on any unit, and the scale a coding of given units is read on.

The readers divided the interviews each in their own way, so their codes are laid onto given units:
a reader's codes count for a unit where the reader's own unit and this one cover at least half of
either. Judgements are scaled as those about boundaries are: a, L and t (``coding.share``).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from ..agreement import set_alpha
from .coding import Coding, MeaningUnit, codebook, consensus, has_consensus, panel, share
from .own import is_own
from .units import Unit

Codes = frozenset[str]
Place = tuple[int, int]

#: Stands for "not looked at": a set that agrees with no reader's.
OPEN: Codes = frozenset({"?"})


def covering(coding: Coding, place: Place) -> tuple[MeaningUnit, ...]:
    """A reader's units that lie on a given unit: at least half of theirs, or of it, is shared."""
    first, last = place

    def lies_on(unit: MeaningUnit) -> bool:
        shared = min(unit.last, last) - max(unit.first, first) + 1
        return shared > 0 and 2 * shared >= min(unit.last - unit.first, last - first) + 1

    return tuple(unit for unit in coding.units if lies_on(unit))


def codes_on(coding: Coding, place: Place) -> Codes:
    """A reader's codes for a given unit, whether the unit speaks for or against them."""
    return frozenset(code for unit in covering(coding, place) for code in unit.codes)


def against_on(coding: Coding, place: Place) -> Codes:
    """Those of a reader's codes for a given unit that it speaks against."""
    return frozenset(code for unit in covering(coding, place) for code in unit.against)


@dataclass(frozen=True)
class Heard:
    """What was heard in a unit: codes, and those of them that it speaks against.

    ``codes`` and ``against`` are the consensus's and those that most coders gave; ``anybodys`` and
    ``anybodys_against`` hold what at least one coder, or the consensus, gave.
    """

    codes: Codes
    against: Codes
    anybodys: Codes
    anybodys_against: Codes


def heard(unit: Unit) -> Heard:
    """What the panel and its consensus heard in a unit; of one's own study, nothing."""
    if is_own(unit.passage.interview.name):
        return Heard(frozenset(), frozenset(), frozenset(), frozenset())
    return _heard(unit.passage.interview.name, unit.place)


@cache
def _heard(name: str, place: Place) -> Heard:
    codings = panel(name).codings
    agreed = against_agreed = frozenset[str]()
    if has_consensus(name):
        coding = consensus(name).coding
        agreed, against_agreed = codes_on(coding, place), against_on(coding, place)
    codes = _most([codes_on(coding, place) for coding in codings], agreed)
    against = _most([against_on(coding, place) for coding in codings], against_agreed)
    return Heard(codes[0], against[0], codes[1], against[1])


def _most(coders: Sequence[Codes], agreed: Codes) -> tuple[Codes, Codes]:
    """What the consensus or most coders gave, and what it or any of them gave."""
    everything = agreed.union(*coders)
    most = {code for code in everything if 2 * sum(code in one for one in coders) > len(coders)}
    return agreed | most, everything


def theme_of(code: str) -> str:
    """The letter of a code's theme; codes outside the codebook are their own theme."""
    entry = codebook().get(code)
    return entry.theme if entry else code


def agreement(one: Sequence[Codes], other: Sequence[Codes]) -> float:
    """How far two codings of the same units agree beyond luck.

    The mean of two α with MASI distances (``agreement.set_alpha``): one over the sets of
    subthemes, one over the sets of their themes. So a neighbouring subtheme of the right theme is
    worth about half, and no code anywhere is worth nothing by itself. Codings that are all alike
    have shown nothing and count 0.

    Parameters
    ----------
    one, other : sequence of frozenset of str
        The codes of each unit, in the same order.

    Returns
    -------
    float
        At most 1; 0 for what luck would do.
    """
    themes = [[frozenset(map(theme_of, codes)) for codes in row] for row in (one, other)]
    return (_alpha([one, other]) + _alpha(themes)) / 2


def _alpha(rows: Sequence[Sequence[Codes]]) -> float:
    if len({codes for row in rows for codes in row}) < 2:
        return 0.0
    return set_alpha(rows)


@dataclass(frozen=True)
class CodeBenchmark:
    """The readers' codes on the given units of one interview.

    ``coders`` and ``against`` hold, for each reader, the codes of each unit in order.
    """

    interview: str
    places: tuple[Place, ...]
    coders: tuple[tuple[Codes, ...], ...]
    against: tuple[tuple[Codes, ...], ...]

    def similarity(self, own: Sequence[Codes]) -> float:
        """Mean agreement with the readers: *a*."""
        return sum(agreement(own, coder) for coder in self.coders) / len(self.coders)

    @cached_property
    def among_coders(self) -> float:
        """The readers' mean agreement with one another: *L*."""
        pairs = [agreement(a, b) for i, a in enumerate(self.coders) for b in self.coders[:i]]
        return sum(pairs) / len(pairs)

    @cached_property
    def thoughtless(self) -> float:
        """The best that an answer without reading gets: *t*.

        No code anywhere, one and the same code everywhere, every code everywhere; and 0, which is
        what codes dealt out by luck would get.
        """
        everywhere = [frozenset(), *(frozenset({c}) for c in codebook()), frozenset(codebook())]
        return max(0.0, *(self.similarity([codes] * len(self.places)) for codes in everywhere))

    @property
    def room(self) -> float:
        """L − t: how far judgement stands out from habit on these units."""
        return self.among_coders - self.thoughtless

    def share(self, own: Sequence[Codes]) -> float:
        """Share of the points in [0, 1]: where *a* lies between *t* and *L*."""
        return share(self.similarity(own), self.among_coders, self.thoughtless)

    def votes(self, n: int) -> dict[str, int]:
        """How many readers gave each code to unit ``n``, in the codebook's order."""
        given = [coder[n] for coder in self.coders]
        counts = {code: sum(code in codes for codes in given) for code in codebook()}
        return {code: count for code, count in counts.items() if count}

    def heard(self, n: int) -> Codes:
        """The codes that most readers gave to unit ``n``."""
        return frozenset(c for c, count in self.votes(n).items() if 2 * count > len(self.coders))

    def heard_against(self, n: int) -> Codes:
        """The codes of unit ``n`` that most readers marked as spoken against."""
        given = [coder[n] for coder in self.against]
        return frozenset(c for c in self.votes(n) if 2 * sum(c in a for a in given) > len(given))

    def of_one_mind(self, n: int) -> bool:
        """Whether all readers gave unit ``n`` the same codes."""
        return len({coder[n] for coder in self.coders}) == 1


def benchmark(interview: str, places: Sequence[Place]) -> CodeBenchmark:
    """The course's panel on given units of one interview."""
    codings = panel(interview).codings
    return CodeBenchmark(
        interview,
        tuple(places),
        tuple(tuple(codes_on(coding, place) for place in places) for coding in codings),
        tuple(tuple(against_on(coding, place) for place in places) for coding in codings),
    )

"""What a division earns beside a panel: which shifts it meets, how far its cuts are borne out.

Version 2 of the rule, and the only place where it is written as code:

- A cut counts 1 where a reader ended a unit at a shift that most of them heard, and ½ one sentence
  beside it (each cut and each shift once) or where fewer readers heard one; else 0.
- **Borne out** is the mean of that over one's cuts; **found** the share of the shifts that most
  readers heard which are met (½ for one sentence off).
- Both in one number: F with β = 0.45. As one usually says, having found is worth β times as much as
  being borne out; in the formula their weights are β² = 0.2 and 1. So whoever cuts seldom and well
  is ahead of whoever cuts often and meets something.
- Points begin above the better of two divisions that need no reading (a cut after each sentence, a
  cut at each change of speaker), and are full where the readers stand on average. Whoever made no
  more cuts than a reader keeps at least a quarter of what was found.

F is van Rijsbergen's (Information Retrieval, 1979).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

#: Which rule this is: 1 was the mean boundary similarity B with the readers.
VERSION = 2

#: How much less being found weighs than being borne out.
BETA = 0.45
#: What a cut is worth beside a shift, and where fewer readers than most heard one.
NEAR = LONE = 0.5
#: What is kept of what was found, whatever the other cuts cost.
KEPT = 0.25


class Heard(Protocol):
    """A shift as far as it is needed here: where most put it, and every place it was put."""

    @property
    def at(self) -> int: ...

    @property
    def places(self) -> frozenset[int]: ...


@dataclass(frozen=True)
class Met:
    """What a division meets: cuts made, what they are worth, shifts that most heard, and met."""

    cuts: int
    worth: float
    shifts: int
    met: float

    @property
    def borne_out(self) -> float:
        """Precision: what one's cuts are worth, of one's cuts."""
        return self.worth / self.cuts if self.cuts else 0.0

    @property
    def found(self) -> float:
        """Recall: the shifts met, of those that most readers heard."""
        return self.met / self.shifts if self.shifts else 0.0

    @property
    def f(self) -> float:
        """Both in one number, in [0, 1]."""
        p, r = self.borne_out, self.found
        return (1 + BETA**2) * p * r / (BETA**2 * p + r) if p and r else 0.0


def met(own: Iterable[int], clear: Collection[Heard], lone: Iterable[Heard]) -> Met:
    """What a division meets.

    Parameters
    ----------
    own : iterable of int
        Its boundaries.
    clear, lone : shifts
        Those that most readers heard, and those that fewer did.
    """
    free = set(own)
    cuts, exact, near, beside = len(free), 0, 0, 0
    missed = []
    for shift in clear:
        if on := shift.places & free:
            free.discard(min(on, key=lambda place: (abs(place - shift.at), place)))
            exact += 1
        else:
            missed.append(shift)
    for shift in missed:
        if off := {shift.at - 1, shift.at + 1} & free:
            free.discard(min(off))
            near += 1
    for shift in lone:
        if on := shift.places & free:
            free -= on
            beside += len(on)
    reached = exact + NEAR * near
    return Met(cuts, reached + LONE * beside, len(clear), reached)


def share(own: Met, habit: float, full: float, most: int) -> float:
    """The share of the points, in [0, 1].

    Parameters
    ----------
    own : Met
    habit, full : float
        F of the best division without reading, and of the readers on average.
    most : int
        Cuts of the reader who made the most.

    Raises
    ------
    ValueError
        If the readers do no better than a division without reading: such a passage is not graded.
    """
    if full <= habit:
        raise ValueError(
            "This passage cannot be graded: the readers do no better than a division without "
            "reading."
        )
    kept = KEPT * own.found if own.cuts <= most else 0.0
    return min(max((own.f - habit) / (full - habit), kept), 1.0)

"""What there is to sort: a case, what it is taken for, and what leads somebody astray."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Taken:
    """A label that a case is taken for: the diagnosis, and what that label would need."""

    name: str
    why: str


@dataclass(frozen=True)
class Case:
    """One case: its short key, what stands there, its label, why, what to reread, where it stands.

    ``why`` is told in a lesson when the case is judged otherwise; ``where`` is shown with the case.
    ``instead`` are labels it is likely to be taken for: what is said of them comes first, and
    ``why`` after a second try. ``needs`` is what has to stand where it belongs, in other words:
    told of several cases together, so that they can be held against one another.
    """

    key: str
    text: str
    label: str
    why: str
    look: str = "Read it again, and compare it with the ones before and after it."
    where: str = ""
    instead: Mapping[str, Taken] = field(default_factory=dict)
    needs: str = ""


@dataclass(frozen=True)
class Trap:
    """A rule that sorts without reading: the label it gives to each case, and what is told."""

    name: str
    labels: Mapping[str, str]
    what: str
    why: str
    look: str


@dataclass(frozen=True)
class Lure:
    """What leads to a label where another is right, and fits several cases: so it names none.

    A ``whole`` one is told where all its cases were given that label, right or not.
    """

    said: str
    cases: frozenset[str]
    why: str
    whole: bool = False

    def fits(self, said: str, wrong: set[str], read: Mapping[str, str]) -> bool:
        """Whether it leads to all of these wrong cases, and to what else it would."""
        all_so = not self.whole or all(read.get(key) == said for key in self.cases)
        return self.said == said and wrong <= self.cases and all_so

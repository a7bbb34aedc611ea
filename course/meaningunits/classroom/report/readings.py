"""Where a class cut a transcript, beside the panel; and how alike the class and the panel read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import combinations
from math import fsum
from statistics import fmean
from typing import Any

from ...activities.dividing.kind import Dividing
from ...agreement import boundary_similarity_matrix
from ...tasks.kind import Unreadable, is_nothing

#: A place is listed when this share of the class cut there, or any reader of the panel did.
WORTH_NAMING = 0.25


@dataclass(frozen=True)
class Gap:
    """The end of a sentence: what share of the class cut there, and how many of the panel."""

    sentence: int
    share: float
    coders: int


@dataclass(frozen=True)
class Reading:
    """A class's divisions of one passage.

    Parameters
    ----------
    slug, title : str
    interview : str
        The pseudonym.
    status : str
        That it is invented.
    students, coders : int
    gaps : tuple of Gap
        Every place where a cut is possible, in order.
    with_itself : float or None
        Mean boundary similarity B of the students' divisions with one another; None below two.
    with_panel : float or None
        Mean B of the students with the panel's coders.
    panel_itself, thoughtless : float
        The two marks between which a division earns points: L and t.
    """

    slug: str
    title: str
    interview: str
    status: str
    students: int
    coders: int
    gaps: tuple[Gap, ...]
    with_itself: float | None
    with_panel: float | None
    panel_itself: float
    thoughtless: float
    text: dict[int, str]

    @property
    def named(self) -> tuple[Gap, ...]:
        """The places worth a line: the class or the panel cut there."""
        return tuple(g for g in self.gaps if g.coders or g.share >= WORTH_NAMING)

    @property
    def differing(self) -> tuple[Gap, ...]:
        """Most of the panel cut and most of the class did not, or the other way round."""
        half = self.coders / 2
        return tuple(
            g
            for g in self.gaps
            if (g.coders > half and g.share < 0.5) or (g.coders < half and g.share > 0.5)
        )


def reading(slug: str, title: str, kind: Dividing, answers: Sequence[Any]) -> Reading:
    """The class's reading of one passage.

    Parameters
    ----------
    slug, title : str
    kind : Dividing
    answers : sequence
        Each student's answer as plain data; what is missing or cannot be read is left out.
    """
    passage, benchmark = kind.passage, kind.benchmark
    divisions = []
    for answer in answers:
        with suppress(Unreadable):
            if not is_nothing(answer):
                divisions.append(kind.read(answer).boundaries)
    many = len(divisions) or 1
    gaps = tuple(
        Gap(
            at,
            sum(at in division for division in divisions) / many,
            sum(at in coder for coder in benchmark.coders),
        )
        for at in sorted(passage.gaps)
    )
    sentences = passage.interview.sentences
    return Reading(
        slug,
        title,
        passage.interview.pseudonym,
        passage.interview.status,
        len(divisions),
        len(benchmark.coders),
        gaps,
        _among(divisions, benchmark),
        fmean(map(benchmark.similarity, divisions)) if divisions else None,
        benchmark.among_coders,
        benchmark.thoughtless,
        {n: sentences[n - 1].text for n in range(passage.first, passage.last + 1)},
    )


def _among(divisions: list[frozenset[int]], benchmark: Any) -> float | None:
    if len(divisions) < 2:
        return None
    # Pairs grow with the square of a class: those with the same division are compared once.
    having = Counter(divisions)
    matrix = boundary_similarity_matrix([benchmark.masses(d) for d in having])
    alike = [n * (n - 1) / 2 for n in having.values()]
    pairs = combinations(enumerate(having.values()), 2)
    apart = [matrix[i][j] * n * m for (i, n), (j, m) in pairs]
    return fsum(alike + apart) / (len(divisions) * (len(divisions) - 1) / 2)

"""What to talk about on Thursday: the places where a class parted, with their words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .effort import FEWEST
from .options import Chosen
from .readings import Reading

#: How many are named.
MOST = 3


@dataclass(frozen=True)
class Parting:
    """A place where a class parted.

    Parameters
    ----------
    task : str
        The task's title.
    words : str
        What stands there.
    sides : str
        Who took which side, in a sentence.
    ask : str
        What to ask both sides.
    evenly : float
        How evenly the class is split, from 0 to 1.
    """

    task: str
    words: str
    sides: str
    ask: str
    evenly: float


def partings(
    readings: Iterable[Reading], options: Iterable[Chosen], titles: dict[str, str]
) -> tuple[Parting, ...]:
    """The three places where a class is split most evenly; of each passage and task one.

    Parameters
    ----------
    readings : iterable of Reading
    options : iterable of Chosen
    titles : dict
        Slug → title.
    """
    found = [*_cuts(readings), *_choices(options, titles)]
    best: dict[str, Parting] = {}
    for one in sorted(found, key=lambda p: (-p.evenly, p.task, p.words)):
        best.setdefault(one.task, one)
    return tuple(best.values())[:MOST]


def _evenly(share: float) -> float:
    """1 for half and half, 0 where all are of one mind."""
    return 4 * share * (1 - share)


def _cuts(readings: Iterable[Reading]) -> Iterable[Parting]:
    for told in readings:
        if told.students < FEWEST:
            continue
        for gap in told.gaps:
            cut = round(gap.share * told.students)
            if not cut or cut == told.students:
                continue
            yield Parting(
                told.title,
                f"{told.interview}, {gap.sentence}: “{told.text[gap.sentence]}” ‖ "
                f"“{told.text.get(gap.sentence + 1, '')}”",
                f"{cut} of {told.students} end a unit here, {told.students - cut} do not; of the "
                f"readers {gap.coders} of {told.coders} do.",
                "What is meant before, and what after? Let one of each side read the place aloud "
                "and say it.",
                _evenly(gap.share),
            )


def _choices(options: Iterable[Chosen], titles: dict[str, str]) -> Iterable[Parting]:
    by_question: dict[tuple[str, str], list[Chosen]] = {}
    for one in options:
        by_question.setdefault((one.slug, one.question), []).append(one)
    for (slug, question), rows in by_question.items():
        first, *rest = sorted(rows, key=lambda one: (-one.students, one.option))
        second = rest[0] if rest else None
        if second is None or not second.students:
            continue
        yield Parting(
            titles.get(slug, slug),
            f"“{question}”",
            f"{first.students} of {first.of} chose “{first.option}”, {second.students} “"
            f"{second.option}”.",
            "What does each see that speaks for it?",
            min(2 * second.share, _evenly(first.share)),
        )

"""What a class chose where something is chosen: each option, by how many, and how they did else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from statistics import fmean
from typing import Any

from ...activities.quizzing.kind import Multiple, Quiz, Single
from ...activities.sorting.kind import Sorting
from ...tasks.item import Item
from ...tasks.kind import Unreadable, is_nothing

#: Below this many answers to a question, who chose what tells of persons.
FEWEST = 5


@dataclass(frozen=True)
class Chosen:
    """One option of a question.

    Parameters
    ----------
    slug, question, option : str
        The question and the option in words.
    right : bool
    students, of : int
        How many chose it, and how many answered the question.
    rest : float or None
        The mean share of the points at the exercise's other tasks of those who chose it.
    """

    slug: str
    question: str
    option: str
    right: bool
    students: int
    of: int
    rest: float | None

    @property
    def share(self) -> float:
        return self.students / self.of


def chosen(
    items: Iterable[Item],
    answers: Mapping[str, Mapping[str, Any]],
    rests: Mapping[str, Mapping[str, float]],
) -> tuple[Chosen, ...]:
    """Every option of every question that enough have answered, in the tasks' order.

    Parameters
    ----------
    items : iterable of Item
    answers : mapping
        Slug → student → answer as plain data.
    rests : mapping
        Slug → student → share of the points at the other tasks.
    """
    found: list[Chosen] = []
    for item in items:
        asked = list(_questions(item))
        said = _read(item, answers.get(item.slug, {})) if asked else {}
        for key, question, options in asked:
            given = {who: values[key] for who, values in said.items() if key in values}
            if len(given) < FEWEST:
                continue
            for option, words, right in options:
                who = [student for student, picked in given.items() if option in picked]
                rest = [r for w in who if (r := rests.get(item.slug, {}).get(w)) is not None]
                found.append(
                    Chosen(item.slug, question, words, right, len(who), len(given),
                           fmean(rest) if rest else None)
                )  # fmt: skip
    return tuple(found)


def luring(found: Iterable[Chosen]) -> list[Chosen]:
    """Wrong options that a quarter chose, or more than chose the right one, the commonest first."""
    rows = list(found)
    best: dict[tuple[str, str], int] = {}
    for one in rows:
        if one.right:
            key = one.slug, one.question
            best[key] = max(best.get(key, 0), one.students)
    lures = [
        one
        for one in rows
        if not one.right
        and one.students
        and (one.share >= 0.25 or one.students > best.get((one.slug, one.question), one.of))
    ]
    return sorted(lures, key=lambda one: (-one.share, one.slug, one.question, one.option))


def _read(item: Item, answers: Mapping[str, Any]) -> dict[str, dict[str, list[Any]]]:
    """Student → question → the options chosen."""
    found = {}
    for student, answer in answers.items():
        if is_nothing(answer):
            continue
        with suppress(Unreadable):
            read = item.kind.read(answer)
            found[student] = {
                key: [value] if isinstance(value, str) else list(value)
                for key, value in read.items()
                if isinstance(value, str | list | tuple | set | frozenset)
            }
    return found


def _questions(item: Item) -> Iterator[tuple[str, str, list[tuple[str, str, bool]]]]:
    """Key, words, and options (key, words, right) of what is chosen in a task."""
    kind = item.kind
    if isinstance(kind, Quiz):
        for question in kind.questions:
            if isinstance(question, Single | Multiple):
                options = [(o.key, f"{o.key}: {o.text}", o.right) for o in question.options]
                yield question.key, question.text, options
    elif isinstance(kind, Sorting):
        for case in kind.cases:
            options = [(label, label, label == case.label) for label in kind.labels]
            yield case.key, f"{case.key}: {case.text}", options

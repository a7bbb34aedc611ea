"""Where a task has no points, nothing that is said of an answer speaks of points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from contracts import slug
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Numeric, Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

#: "No points", "2 of 3 points", "earns"; "at two points of the hour" is something else.
OF_POINTS = re.compile(
    r"\bno points\b|\bpoints (begin|for)\b|\d points\b|\bearns?\b", re.IGNORECASE
)

FREE = [
    item
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if item.host == "lesson" and not item.points
]


def tries(kind: Any) -> Iterator[dict[str, Any]]:
    """Nothing, everything alike, one part alone, and numbers with a digit too few."""
    yield {}
    if isinstance(kind, Sorting):
        yield {kind.cases[0].key: kind.cases[0].label}
        for label in kind.labels:
            yield dict.fromkeys((case.key for case in kind.cases), label)
    for question in kind.questions if isinstance(kind, Quiz) else ():
        if isinstance(question, Single):
            yield from ({question.key: option.key} for option in question.options)
        elif isinstance(question, Numeric):
            yield from ({question.key: round(question.value, n)} for n in (0, 1))


@pytest.mark.parametrize("item", FREE, ids=slug)
def test_nothing_is_said_of_points_where_there_are_none(item: Item):
    for said in tries(item.at(0).kind):
        told = str(item.judge(said))
        assert not OF_POINTS.search(told), told

"""Nothing around a task gives its answer away: no order of things, and no word on a wrong answer.

Every quiz and every sorting, found by itself, with the numbers of several students.
"""

from __future__ import annotations

import dataclasses
from itertools import groupby
from typing import Any

import pytest
from altering import EVERY, at_all_variants
from contracts import right_to, slug
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Numeric, Ordering, Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

ASKED = [item for item in EVERY if isinstance(item.at(0).kind, Quiz | Sorting)]
JUDGED = [item for item in ASKED if item.host == "exercise"]

# Order tells as well.


def told_by_order(kind: Any) -> list[str]:
    """Questions and cases whose order on the page says what is right."""
    found = []
    if isinstance(kind, Quiz):
        for question in kind.questions:
            if isinstance(question, Ordering):
                order, offered = right_to(question), list(question.offered)
                if offered in (order, order[::-1]):
                    found.append(f"{question.key}: offered in order")
        single = [q for q in kind.questions if isinstance(q, Single)]
        places = [[o.right for o in q.options].index(True) for q in single]
        if len(single) > 2 and len(set(places)) == 1:
            found.append(f"every right option is number {places[0] + 1}")
    if isinstance(kind, Sorting):
        labels = [case.label for case in kind.cases]
        # Where each label is right once there are no groups.
        groups = len(set(labels))
        if len(labels) > 5 and len([*groupby(labels)]) == groups < len(labels):
            found.append("the cases come group by group")
    return found


@pytest.mark.parametrize("item", ASKED, ids=slug)
def test_the_order_of_things_does_not_say_what_is_right(item):
    for one in at_all_variants(item):
        assert told_by_order(one.kind) == []


# What an exercise says of a wrong answer.


def mistaken(kind: Quiz | Sorting) -> tuple[dict[str, Any], Quiz | Sorting]:
    """An answer that is wrong throughout, and a kind in which something else would be right.

    Where only one thing is left to be right, nothing is answered. In a sorting the cases that were
    given one label change places: how many of each were confused is told, and never which.
    """
    said: dict[str, Any] = {}
    if isinstance(kind, Sorting):
        for case in kind.cases:
            others = [label for label in kind.labels if label != case.label]
            if len(others) > 1:
                said[case.key] = others[0]
        cases = list(kind.cases)
        for label in kind.labels:
            alike = [n for n, case in enumerate(cases) if said.get(case.key) == label]
            labels = [cases[n].label for n in alike]
            for n, turned in zip(alike, labels[-1:] + labels[:-1], strict=True):
                cases[n] = dataclasses.replace(cases[n], label=turned)
        return said, dataclasses.replace(kind, cases=tuple(cases))
    questions = []
    for question in kind.questions:
        if isinstance(question, Numeric):
            said[question.key] = question.value * 7 + 1_000
            question = dataclasses.replace(question, value=question.value + 111)
        elif isinstance(question, Single):
            others = [option.key for option in question.options if not option.right]
            if len(others) > 1:
                said[question.key] = others[0]
                options = (
                    dataclasses.replace(o, right=o.key == others[1]) for o in question.options
                )
                question = dataclasses.replace(question, options=tuple(options))
        questions.append(question)
    return said, dataclasses.replace(kind, questions=tuple(questions))


def given_away(item: Item) -> list[str]:
    """What feedback on a wrong answer says of the right one."""
    said, other = mistaken(item.kind)
    told = str(item.judge(said))
    found = []
    if told != str(dataclasses.replace(item, kind=other).judge(said)):
        found.append("the feedback depends on what is right")
    flat = " ".join(told.split())
    keys: list[str] = []
    if isinstance(item.kind, Sorting):
        keys = [case.why for case in item.kind.cases if case.key in said]
    else:
        for question in item.kind.questions:
            if isinstance(question, Single) and question.key in said:
                best = question.option(right_to(question))
                keys += [best.text, best.told] if len(best.text) > 15 else [best.told]
            elif isinstance(question, Numeric):
                # A number of one digit or two may stand for anything.
                keys += [question.told, *([f"{question.value:g}"] if question.value > 99 else [])]
    return [*found, *(key for key in keys if key and " ".join(key.split()) in flat)]


@pytest.mark.parametrize("item", JUDGED, ids=slug)
def test_an_exercise_does_not_say_what_would_have_been_right(item):
    for one in at_all_variants(item):
        assert given_away(one) == []


# And each fault is seen.

QUIZ = catalogue.find("reading-the-study/design")
ORDER = catalogue.find("reading-the-study/steps-at-work")
SORT = catalogue.find("reading-the-study/claims")
NUMBERS = catalogue.find("confounding/e-values").at(1)


def test_an_order_that_tells_is_named():
    (row,) = (q for q in ORDER.kind.questions if isinstance(q, Ordering))
    for order in (right_to(row), right_to(row)[::-1]):
        open_ = dataclasses.replace(row, offered=tuple(order))
        kind = dataclasses.replace(ORDER.kind, questions=(open_,))
        assert told_by_order(kind) == [f"{row.key}: offered in order"]
    cases = sorted(SORT.kind.cases, key=lambda case: case.label)
    kind = dataclasses.replace(SORT.kind, cases=tuple(cases))
    assert told_by_order(kind) == ["the cases come group by group"]
    first = [
        dataclasses.replace(q, options=tuple(sorted(q.options, key=lambda o: not o.right)))
        for q in QUIZ.kind.questions
        if isinstance(q, Single)
    ]
    kind = dataclasses.replace(QUIZ.kind, questions=(first * 3)[:3])
    assert told_by_order(kind) == ["every right option is number 1"]


def test_feedback_that_gives_the_answer_away_is_named():
    hint = SORT.kind.cases[0].why
    kind = dataclasses.replace(SORT.kind, hint=hint, apart={})
    assert given_away(dataclasses.replace(SORT, kind=kind)) == [hint]
    told = given_away(dataclasses.replace(SORT, host="lesson"))
    assert {case.why for case in SORT.kind.cases} <= {*told}
    question = next(q for q in NUMBERS.kind.questions if isinstance(q, Numeric))
    open_ = dataclasses.replace(question, value=4711, hint="It is 4711.")
    kind = dataclasses.replace(NUMBERS.kind, questions=(open_,))
    assert given_away(dataclasses.replace(NUMBERS, kind=kind)) == ["4711"]

    class Blunt(type(SORT.kind)):
        def judge(self, answer, context):
            share, told = super().judge(answer, context)
            why = ", ".join(f"{case.key} is {case.label}" for case in self.cases)
            return share, [dataclasses.replace(each, why=why) for each in told]

    fields = {f.name: getattr(SORT.kind, f.name) for f in dataclasses.fields(SORT.kind)}
    blunt = dataclasses.replace(SORT, kind=Blunt(**fields))
    assert "the feedback depends on what is right" in given_away(blunt)

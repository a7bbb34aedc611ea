"""Each diagnosis of the quiz and the good words, met by an answer that earns it.

The tables of the other kinds are met case by case in the contract tests of their exercises;
``house/test_tried.py`` holds that no row of any table stands untried.
"""

from __future__ import annotations

import pytest
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import (
    Multiple,
    Numeric,
    Option,
    Ordering,
    Single,
    Slip,
)
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context

OPTIONS = (
    Option("a", "the first", "It comes first.", right=True),
    Option("b", "the second", "It says less.", keeps=0.5),
    Option("c", "the third", "It says something else."),
)
PAIR = (OPTIONS[0], Option("d", "the fourth", "It belongs too.", right=True), OPTIONS[2])
QUIZ = Quiz(
    "Four questions, invented for this test.",
    (
        Single("one", "Which?", OPTIONS),
        Multiple("some", "Which ones?", PAIR, hint="Two belong."),
        Ordering("row", "In which order?", OPTIONS, hint="By number.", offered=("c", "a", "b")),
        Numeric("many", "How many?", 3, "Three.", slips=(Slip("slip", 5, "That is five."),)),
    ),
)


def names(kind, answer, host="lesson", reveal=False) -> list[str]:
    _, told = kind.judge(answer, Context("test/one", host, reveal))
    return [message.name for message in told]


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ({"one": "a"}, "right"),
        ({"one": "b"}, "partly"),
        ({"one": "c"}, "off"),
        ({"some": ["a", "d"]}, "complete"),
        ({"some": ["a"]}, "passed-over"),
        ({"some": ["a", "c"]}, "taken-in"),
        ({"some": ["a", "c", "d"]}, "marked-all"),
        ({"row": ["a", "b", "c"]}, "in-order"),
        ({"row": ["c", "b", "a"]}, "backwards"),
        ({"row": ["b", "a", "c"]}, "before"),
        ({"many": 3}, "number-right"),
        ({"many": 4}, "number-off"),
        ({"many": 5}, "slip"),
        ({"many": 4}, "left-out"),
        ({"many": "several"}, "unreadable"),
        ([3], "unreadable"),
        ({}, "nothing-yet"),
    ],
)
def test_an_answer_to_a_quiz_meets_its_diagnosis(answer, name):
    assert name in names(QUIZ, answer)


@pytest.mark.parametrize(
    ("answer", "name"),
    [({"some": ["a", "c"]}, "too-many"), ({"row": ["b", "a", "c"]}, "out-of-order")],
)
def test_an_exercise_counts_where_a_lesson_would_name(answer, name):
    assert name in names(QUIZ, answer, host="exercise")
    assert name not in names(QUIZ, answer)


def test_every_reason_is_told_when_a_lesson_reveals():
    assert "explained" in names(QUIZ, {"one": "c"}, reveal=True)
    assert "explained-number" in names(QUIZ, {"many": 4}, reveal=True)
    assert not {"explained", "explained-number"} & {*names(QUIZ, {"one": "c", "many": 4})}


def test_what_went_well_is_said_of_a_division_and_of_cases_sorted():
    marek = catalogue.find("meaning-units/divide-marek")
    assert "shifts-heard" in marek.judge(sorted(marek.kind.benchmark.consensus)).names
    cases = catalogue.find("meaning-units/shift-or-not")
    assert "all-right" in cases.judge({c.key: c.label for c in cases.kind.cases}).names


def test_a_lesson_says_what_is_right_in_a_sorting_and_why_it_earns_nothing_yet():
    item = catalogue.find("general-structure/without")
    right = {c.key: c.label for c in item.kind.cases}
    other = {k: next(w for w in item.kind.labels if w != v) for k, v in right.items()}
    few, most = list(right)[:3], list(right)[:-1]
    found = item.judge(other | {k: right[k] for k in few})
    assert found.share == 0
    (told,) = (m for m in found.messages if m.name == "no-better")
    assert told.what.startswith(f"3 of {len(right)} ")
    assert "Points begin above that" in told.why
    found = item.judge({**right, list(right)[-1]: other[list(right)[-1]]})
    assert found.share > 0
    (told,) = (m for m in found.messages if m.name == "some-right")
    assert all(key in told.what for key in most)
    exercise = catalogue.find("meaning-units/shift-or-not")
    case = exercise.kind.cases[0]
    names = exercise.judge({case.key: case.label}).names
    assert not {"some-right", "no-better"} & set(names)

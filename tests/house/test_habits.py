"""Nothing for nothing: every habit earns less than two of sixteen points, in any exercise.

Every exercise is found by itself, every habit is played through all of its tasks (``habits``), and
what the options of questions look like says nothing of which is right.
"""

from __future__ import annotations

import dataclasses
import random
from collections import Counter

import class_of
import habits
import pytest
from altering import EVERY
from contracts import slug
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Single
from meaningunits.tasks import catalogue
from meaningunits.tasks.item import Item

SOURCES = sorted(class_of.ROOT.glob("solutions/*/[0-9]*.py"))
#: Of sixteen, what a habit stays below: an eighth.
MOST = 2
GRADED = {path.stem: habits.graded(path.read_text("utf-8")) for path in SOURCES}
#: Kinds that no habit of the list has anything to do in: numbers worked out, functions written.
WORKED_OUT = {"labs.information"}


def too_much(slugs: list[str]) -> list[str]:
    """Habits that earn what they may not in an exercise, by name."""
    sums = {name: sum(points.values()) for name, points in habits.exercise(slugs).items()}
    return [f"{name}: {points:.2f}" for name, points in sums.items() if points > MOST - 1e-9]


@pytest.mark.parametrize("name", GRADED)
def test_every_habit_earns_less_than_two_points_of_an_exercise(name):
    assert too_much(GRADED[name]) == []


def test_every_kind_that_gives_points_in_an_exercise_meets_a_habit():
    items = [catalogue.find(slug) for slugs in GRADED.values() for slug in slugs]
    without = {i.at(1).kind.widget for i in items if not [*habits.plays(i.at(1).kind)]}
    assert without <= WORKED_OUT


# A division that is coarse, and one that is a little off.

DIVIDING = [item for item in EVERY if isinstance(item.kind, Dividing)]


def coarse(item: Item, count: int = 25) -> list[list[int]]:
    """Halves of the shifts that most readers heard, drawn at random."""
    shared, luck = sorted(item.kind.benchmark.consensus), random.Random(1)
    return [sorted(luck.sample(shared, len(shared) // 2)) for _ in range(count)]


@pytest.mark.parametrize("item", DIVIDING, ids=slug)
def test_a_coarse_division_is_ahead_of_every_habit_and_told_that_it_is_coarse(item):
    kind = item.kind
    by_habit = {name: item.judge(play(kind)).share for name, play in habits.plays(kind)}
    best = max(by_habit.values())
    for division in coarse(item):
        found = item.judge(division)
        assert found.share > best, max(by_habit, key=by_habit.get)
        assert "coarse" in found.names
        assert not {"mid-thought", "near-miss", "unrelated"} & {*found.names}


@pytest.mark.parametrize("item", DIVIDING, ids=slug)
def test_an_honest_division_with_near_misses_is_never_at_nothing(item):
    gaps, luck = item.kind.passage.gaps, random.Random(2)
    for _ in range(25):
        beside = {at + luck.choice((-1, 1)) for at in item.kind.benchmark.consensus}
        assert item.judge(sorted(beside & {*gaps})).share > 0.1


def test_a_reader_who_is_a_sentence_or_two_off_on_leif_earns_something():
    item = catalogue.find("meaning-units/divide-leif")
    assert item.judge([50, 58, 62, 70, 76, 88]).share == pytest.approx(0.25 * 2 / 8)


# Options.


def singles(host: str, items: list[Item] = EVERY) -> list[Single]:
    """The questions with one right option, of lessons or of exercises."""
    kinds = [item.at(1).kind for item in items if item.host == host]
    quizzes = [kind for kind in kinds if isinstance(kind, Quiz)]
    return [q for quiz in quizzes for q in quiz.questions if isinstance(q, Single)]


def by_length(questions: list[Single]) -> Counter[str]:
    """How often the right option is the longest, or the shortest, of its question."""
    found: Counter[str] = Counter(longest=0, shortest=0)
    for question in questions:
        lengths = sorted(len(option.text) for option in question.options)
        own = len(question.option(question.ideal).text)
        found["longest"] += own == lengths[-1]
        found["shortest"] += own == lengths[0]
    return found


@pytest.mark.parametrize("host", ["lesson", "exercise"])
def test_the_right_option_is_the_longest_or_shortest_no_more_often_than_chance_has_it(host):
    questions = singles(host)
    chance = sum(1 / len(question.options) for question in questions)
    assert len(questions) > 20
    assert {what: n for what, n in by_length(questions).items() if n > chance} == {}


# And each fault is seen.


def test_a_habit_that_earns_something_is_named():
    item = catalogue.find("selection/fit")
    cases = sorted(item.kind.cases, key=lambda case: [*item.kind.labels].index(case.label))
    in_rows = dataclasses.replace(item.kind, cases=tuple(cases))
    play = habits.HABITS["labels dealt out, first first, from 1, 3 in a row"]
    (deal,) = [play for type_, play in play.items() if isinstance(item.kind, type_)]
    assert habits.earned(dataclasses.replace(item, kind=in_rows), deal) > MOST
    assert habits.earned(item, deal) < MOST
    longest = [q for q in singles("exercise") if len({len(o.text) for o in q.options}) > 1]
    for question in longest[:3]:
        option = question.option(question.ideal)
        grown = dataclasses.replace(option, text=option.text + " and so on" * 20)
        options = tuple(grown if o is option else o for o in question.options)
        assert by_length([dataclasses.replace(question, options=options)])["longest"] == 1

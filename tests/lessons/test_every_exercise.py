"""What every exercise keeps to: its points, its solution, a blank; and what every sorting does."""

from __future__ import annotations

import class_of
import pytest
from contracts import blank_is_told_so, blank_words, judgement_is_rewarded_and_habit_is_not, slug
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.tasks import catalogue

EXERCISES = sorted(path.parent.name for path in class_of.ROOT.glob("solutions/*/[0-9]*.py"))
EXERCISE = [item for name in EXERCISES for item in class_of.automatic(name).values()]
EVERY = [item for module in catalogue.lessons() for item in catalogue.of(module).values()]

each = pytest.mark.parametrize("name", EXERCISES)


def test_there_are_ten_exercises_and_each_graded_task_stands_in_one_of_them():
    assert len(EXERCISES) == 10
    graded = [item.slug for item in EVERY if item.host == "exercise" and item.points]
    assert sorted(item.slug for item in EXERCISE) == sorted(graded)


@each
def test_sixteen_of_the_twenty_points_are_automatic_in_at_least_five_cells(name):
    automatic = class_of.automatic(name).values()
    assert sum(item.points for item in automatic) == 16
    assert len(automatic) >= 5


@each
def test_the_solution_answers_everything_and_earns_full_points_everywhere(
    name, tmp_path, own_trail
):
    ideal = class_of.ideal_answers(name, tmp_path)
    assert set(ideal) == {item.slug for item in class_of.automatic(name).values()}
    for item in class_of.automatic(name).values():
        answer = ideal[item.slug]
        assert item.judge(answer).share == 1, item.slug
        catalogue.answer(item.slug, answer)
        assert catalogue.grade(item.slug) == pytest.approx(item.points), item.slug


@pytest.mark.parametrize("item", EXERCISE, ids=slug)
def test_blank_earns_nothing_and_is_told_so(item):
    blank_is_told_so(item)


@pytest.mark.parametrize("item", EXERCISE, ids=slug)
def test_blank_scores_nothing_and_writes_nothing(item, own_trail, capfd):
    assert catalogue.grade(item.slug) == 0.0
    out, err = capfd.readouterr()
    assert blank_words(item) in out
    assert not err
    catalogue.check(item.slug)
    assert not own_trail.exists()


@pytest.mark.parametrize(
    "item", [item for item in EVERY if isinstance(item.at(0).kind, Sorting)], ids=slug
)
def test_sorting_rewards_judgement_and_not_habit(item):
    judgement_is_rewarded_and_habit_is_not(item.at(0))

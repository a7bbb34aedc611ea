"""What every exercise keeps to: its points, its solution, a blank; and what every sorting does."""

from __future__ import annotations

import class_of
import pytest
from contracts import (
    blank_is_told_so,
    blank_words,
    half,
    judgement_is_rewarded_and_habit_is_not,
    numbers,
    slips_cost_their_question,
    slug,
    stands_apart,
    wrong_options_cost_their_question,
)
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.activities.writing.kind import Writing
from meaningunits.tasks import catalogue

EXERCISES = sorted(path.parent.name for path in class_of.ROOT.glob("solutions/*/[0-9]*.py"))
EXERCISE = [item for name in EXERCISES for item in class_of.automatic(name).values()]
EVERY = [item for module in catalogue.lessons() for item in catalogue.of(module).values()]

#: Sortings that are judged card by card; quotations are judged as a set, in a test of their own.
SORTINGS = [item for item in EVERY if type(item.at(0).kind).judged is Sorting.judged]
#: Where half of what to do is none of it, or nearly: an order, cases of one label, sliders.
NOT_BY_HALVES = {
    "reading-the-study/steps-at-work",
    "meaning-units/shift-or-not",
    "selection/repair",
    "meaning-units/whoever-speaks",
    "information/fake",
}

#: Tasks whose answers whoever marks a text reads with it.
BESIDE = {s for item in EVERY if isinstance(item.kind, Writing) for s in item.kind.beside}

each = pytest.mark.parametrize("name", EXERCISES)
of_every_lesson = pytest.mark.parametrize("lesson", catalogue.lessons())


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
    graded = {item.slug for item in class_of.automatic(name).values()}
    # What gives no points itself goes along with a text that a person marks.
    assert {slug for slug in ideal if catalogue.find(slug).points} == graded
    assert {*ideal} - graded <= BESIDE
    for item in class_of.automatic(name).values():
        answer = ideal[item.slug]
        assert item.judge(answer).share == 1, item.slug
        catalogue.answer(item.slug, answer)
        assert catalogue.grade(item.slug) == pytest.approx(item.points), item.slug


@each
def test_half_of_the_solution_earns_a_part_and_is_graded_as_it_was_checked(
    name, tmp_path, own_trail, capfd
):
    for task, whole in class_of.ideal_answers(name, tmp_path).items():
        share = catalogue.find(task).judge(half(whole)).share
        # Half of a division is a coarse one: all of it is borne out, and that weighs most.
        most = 0.9 if isinstance(catalogue.find(task).kind, Dividing) else 0.84
        assert 0 <= share < 1 if task in NOT_BY_HALVES else 0.16 < share < most, task
        catalogue.answer(task, half(whole))
        checked = catalogue.check(task)
        before = own_trail.read_bytes()
        assert catalogue.grade(task) == checked.points, task
        assert own_trail.read_bytes() == before, task
        assert capfd.readouterr().err == "", task


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


# And every lesson's tasks.


@pytest.mark.sweep
@of_every_lesson
def test_every_slip_of_a_number_is_named_and_costs_its_question(lesson):
    slips_cost_their_question(catalogue.of(lesson))


@of_every_lesson
def test_every_wrong_option_is_named_and_costs_its_question(lesson):
    wrong_options_cost_their_question(catalogue.of(lesson))


@pytest.mark.sweep
@of_every_lesson
def test_no_number_is_its_own_slip_and_no_two_slips_are_one(lesson):
    for where, number in numbers(catalogue.of(lesson)):
        # A ratio above 1 cannot be turned round by mistake.
        stands_apart(number, where, 1 if where[0] == "confounding/e-values" else 2)


@pytest.mark.parametrize("item", SORTINGS, ids=slug)
def test_sorting_rewards_judgement_and_not_habit(item):
    judgement_is_rewarded_and_habit_is_not(item.at(0))


def test_no_case_to_be_sorted_in_an_exercise_was_sorted_in_a_lesson():
    lesson, exercise = (
        {case.text for item in SORTINGS if item.host == host for case in item.at(0).kind.cases}
        for host in ("lesson", "exercise")
    )
    assert min(len(lesson), len(exercise)) > 50
    assert not lesson & exercise

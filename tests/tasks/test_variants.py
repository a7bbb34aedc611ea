"""Variants: numbers of a student's own, drawn once, kept in the trail, and graded from there."""

from __future__ import annotations

import pytest
from meaningunits import trail
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Numeric
from meaningunits.classroom.answers import as_trail
from meaningunits.page import show
from meaningunits.tasks import catalogue, variants
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import DEFAULT_VARIANT
from meaningunits.tasks.variants import Varied, chosen, opened, recorded

SLUG = "sample/add"


def adding(variant: int) -> Quiz:
    a = chosen(variant, "a", (2, 30, 400))
    b = chosen(variant, "b", (3, 50, 700))
    return Quiz(f"What is {a} + {b}?", (Numeric("sum", "How much?", a + b, "Added up."),))


ITEM = Item(SLUG, "Adding", Varied(adding), 2, "exercise")
PLAIN = Item("sample/plain", "Adding", adding(DEFAULT_VARIANT), 2, "exercise")


@pytest.fixture
def student(monkeypatch, here):
    """Two tasks, one of which varies, and a trail in a folder of one's own."""
    monkeypatch.delenv("NBGRADER_EXECUTION", raising=False)
    found = {ITEM.slug: ITEM, PLAIN.slug: PLAIN}
    monkeypatch.setattr(catalogue, "of", lambda lesson: found if lesson == "sample" else {})
    return here


def draws(monkeypatch, *numbers: int):
    """The next numbers that are drawn."""
    rest = iter(numbers)
    generator = type("Generator", (), {"randint": lambda self, a, b: next(rest)})
    monkeypatch.setattr(variants.random, "SystemRandom", generator)


def number_for(total: int) -> int:
    """A variant of the task whose answer is this."""
    return next(n for n in range(1, 999) if adding(n).questions[0].value == total)


def test_the_same_number_makes_the_same_task_and_the_default_takes_the_first_of_each():
    assert adding(7) == adding(7)
    assert adding(DEFAULT_VARIANT).questions[0].value == 5
    assert {adding(n).questions[0].value for n in range(1, 200)} == {
        a + b for a in (2, 30, 400) for b in (3, 50, 700)
    }


def test_what_is_chosen_for_a_number_never_changes():
    # Students' answers are judged by these: another value here would be another task for them.
    assert [chosen(n, "a", range(100)) for n in (0, 1, 2, 3, 759_860)] == [0, 91, 53, 84, 32]


def test_the_first_opening_draws_and_later_ones_keep_it(student):
    first = opened(ITEM, trail.here())
    assert 1 <= first <= variants.MOST
    assert all(opened(ITEM, trail.here()) == first for _ in range(3))
    (entry,) = trail.here().log().of(SLUG)
    assert (entry.is_event, entry.word, entry.value) == (True, "variant", {"number": first})


def test_two_students_get_different_numbers_with_different_right_answers(
    student, monkeypatch, tmp_path, capsys
):
    totals = (700 + 2, 50 + 400)
    draws(monkeypatch, *map(number_for, totals))
    for name, own, other in zip("ab", totals, totals[::-1], strict=True):
        (tmp_path / name).mkdir()
        monkeypatch.chdir(tmp_path / name)
        assert str(own) not in repr(show.ask(SLUG))
        catalogue.answer(SLUG, {"sum": own})
        assert catalogue.grade(SLUG) == catalogue.check(SLUG).points == 2
        catalogue.answer(SLUG, {"sum": other})
        assert catalogue.grade(SLUG) == catalogue.check(SLUG).points == 0


def test_what_is_shown_are_the_numbers_of_the_variant(student, monkeypatch):
    draws(monkeypatch, number_for(1100))
    assert "400 + 700" in repr(show.ask(SLUG))
    log = trail.here().log()
    assert recorded(ITEM, log) == number_for(1100)
    kept = show.bundle(ITEM.at(recorded(ITEM, log)), log)[show.MIMETYPE]
    assert kept["events"][0]["value"] == {"number": number_for(1100)}


def test_without_a_drawn_number_the_default_counts(student, capsys):
    catalogue.answer(SLUG, {"sum": 5})
    assert catalogue.grade(SLUG) == 2
    assert recorded(ITEM, trail.here().log()) == DEFAULT_VARIANT


def test_an_answer_given_before_the_first_opening_keeps_its_numbers(student, capsys):
    catalogue.answer(SLUG, {"sum": 5})
    assert "2 + 3" in repr(show.ask(SLUG))
    assert catalogue.grade(SLUG) == 2


def test_grading_draws_nothing_and_writes_nothing(student, monkeypatch, capsys):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert "2 + 3" in repr(show.ask(SLUG))
    assert catalogue.grade(SLUG) == 0
    assert not (student / trail.FILENAME).exists()


def test_a_task_that_does_not_vary_draws_nothing(student):
    assert opened(PLAIN, trail.here()) == DEFAULT_VARIANT
    assert not (student / trail.FILENAME).exists()
    assert PLAIN.at(17) is PLAIN


@pytest.mark.parametrize(
    "value",
    [None, 7, "7", {}, {"number": "7"}, {"number": True}, {"number": -1}, {"number": 10**7}, [1]],
    ids=repr,
)
def test_a_number_that_cannot_be_is_passed_over(student, value):
    trail.here().event(SLUG, "variant", value)
    assert recorded(ITEM, trail.here().log()) == DEFAULT_VARIANT
    trail.here().event(SLUG, "variant", {"number": 7})
    assert recorded(ITEM, trail.here().log()) == 7


def test_the_first_number_counts_whatever_is_added_later(student):
    for number in (7, 8, 9):
        trail.here().event(SLUG, "variant", {"number": number})
    assert recorded(ITEM, trail.here().log()) == 7


def test_a_trail_that_cannot_be_written_still_gives_numbers_that_last(student, monkeypatch):
    monkeypatch.setattr(trail.os, "write", lambda *a: 0)
    shown = repr(show.ask(SLUG))
    assert repr(show.ask(SLUG)) == shown
    assert recorded(ITEM, trail.here().log()) != DEFAULT_VARIANT


def test_a_trail_that_cannot_be_read_is_given_no_second_number(student):
    (student / trail.FILENAME).mkdir()
    assert opened(ITEM, trail.here()) == DEFAULT_VARIANT
    assert not trail.here().unsaved


def test_a_notebook_handed_in_alone_brings_its_variant(student, monkeypatch, tmp_path, capsys):
    draws(monkeypatch, number_for(1100))
    show.ask(SLUG)
    catalogue.answer(SLUG, {"sum": 1100})
    log = trail.here().log()
    data = show.bundle(ITEM.at(recorded(ITEM, log)), log)
    book = {"cells": [{"outputs": [{"output_type": "display_data", "data": data}]}]}
    (tmp_path / "alone").mkdir()
    monkeypatch.chdir(tmp_path / "alone")
    (tmp_path / "alone" / trail.FILENAME).write_bytes(as_trail(book))
    assert catalogue.grade(SLUG) == 2


def test_a_trail_read_elsewhere_is_judged_with_its_owners_numbers(student, tmp_path):
    theirs = trail.Trail(tmp_path / "theirs.jsonl")
    theirs.event(SLUG, "variant", {"number": number_for(1100)})
    theirs.record(SLUG, "write", {"sum": 1100})
    assert catalogue.judged(SLUG, theirs.log()).points == 2
    assert catalogue.judged(SLUG, trail.here().log()).points == 0

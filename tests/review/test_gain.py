"""From entry to exit: what has moved, objective by objective."""

from __future__ import annotations

import pytest
from meaningunits import trail
from meaningunits.activities.quizzing.kind import Numeric, Option, Quiz, Single
from meaningunits.review.gain import OBJECTIVES, by_objective, first_try, gain, gains
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING

ENTRY = catalogue.find("start-here/entry-quiz").kind


def single(key, objective):
    options = (Option("a", "yes", "", True), Option("b", "no", "no"))
    return Single(key, "?", options, objective)


BEFORE = Quiz("", (single("one", "selection"), single("two", "condensing")))
AFTER = Quiz("", (single("x", "selection"), Numeric("y", "?", 3, "", objective="selection")))


def test_the_entry_quiz_asks_once_about_each_objective():
    assert [q.objective for q in ENTRY.questions] == list(OBJECTIVES)


def test_a_gain_is_exit_less_entry_and_shares_are_means():
    found = {g.objective: g for g in gains(BEFORE, {"one": "b"}, AFTER, {"x": "a", "y": 4}).rows}
    assert (found["selection"].entry, found["selection"].exit) == (0, 0.5)
    assert found["selection"].change == 0.5
    assert found["condensing"].change is None


def test_a_question_left_open_beside_an_answered_one_counts_as_none():
    assert by_objective(AFTER, {"x": "a"}) == {"selection": 0.5}


@pytest.mark.parametrize("answer", [NOTHING, None, {}, "b", {"one": "z"}, {"nobody": "a"}])
def test_what_was_not_answered_is_not_a_zero(answer):
    assert by_objective(BEFORE, answer) == {}
    assert all(g.change is None for g in gains(BEFORE, answer, AFTER, answer).rows)


def test_the_first_checked_answer_counts(here):
    slug = "start-here/entry-quiz"
    assert first_try(trail.here().log(), slug) is NOTHING
    catalogue.answer(slug, {"found": "a"})
    assert first_try(trail.here().log(), slug) == {"found": "a"}
    catalogue.answer(slug, {"found": "b"})
    catalogue.check(slug)
    catalogue.answer(slug, {"found": "c"})
    catalogue.check(slug)
    assert first_try(trail.here().log(), slug) == {"found": "b"}


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"one": "b"}, {"x": "a", "y": 3}, "▲ more"),
        ({"one": "a"}, {"x": "b", "y": 3}, "▼ less"),
        ({"one": "b"}, {"x": "b", "y": 1}, "= as before"),
        ({"one": "a"}, {"x": "a", "y": 3}, "= known before and after"),
        ({}, {"x": "a"}, "not asked twice"),
    ],
)
def test_what_moved_is_said_with_a_sign_and_a_word(before, after, said):
    shown = gains(BEFORE, before, AFTER, after)
    assert f"({said})" in repr(shown).splitlines()[0]
    assert said in shown._repr_html_()
    assert "not a measurement" in repr(shown)


# What a learner sees, whichever quiz is missing.

EXIT = catalogue.find("journal-club/exit-quiz").kind


def test_the_exit_quiz_asks_about_the_entry_quizzes_objectives_in_the_same_order():
    assert [q.objective for q in EXIT.questions] == list(OBJECTIVES)


def test_both_quizzes_stand_side_by_side_and_first_answers_count(here):
    catalogue.answer("start-here/entry-quiz", {"found": "a", "unit": "b"})
    catalogue.check("start-here/entry-quiz")
    catalogue.answer("start-here/entry-quiz", {"found": "c"})
    catalogue.answer("journal-club/exit-quiz", {"headline": "b", "shift": "b"})
    shown = gain()
    assert shown.missing == ""
    first, second, *rest = shown.rows
    assert (first.objective, first.entry, first.exit) == ("finding-or-claim", 0, 1)
    assert (second.entry, second.change) == (1, 0)
    assert all(row.change is None for row in rest)
    assert "▲ more" in shown._repr_html_()


@pytest.mark.parametrize(
    ("slug", "answer", "said", "table"),
    [
        (None, None, "Nothing to show yet", False),
        ("start-here/entry-quiz", {"found": "c"}, "exit quiz is not answered yet", True),
        ("journal-club/exit-quiz", {"headline": "b"}, "no entry quiz in this folder", True),
        ("journal-club/exit-quiz", {"nobody": "b"}, "Nothing to show yet", False),
    ],
)
def test_what_is_missing_is_said_with_what_to_do_about_it(here, slug, answer, said, table):
    if slug:
        catalogue.answer(slug, answer)
    shown = gain()
    for text in (repr(shown), shown._repr_html_()):
        assert said in text
        assert "nswer the exit quiz" in text or "nswer it above" in text
    assert ('role="table"' in shown._repr_html_()) == table
    assert "▲" not in shown._repr_html_()

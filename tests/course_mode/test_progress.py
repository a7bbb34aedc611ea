"""How far a learner has come, and what the map says of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import lab as labs
import meaningunits as mu
import pytest
from meaningunits import workspace
from meaningunits.course_mode.map import ASIDE, with_time
from meaningunits.course_mode.page import pages
from meaningunits.course_mode.progress import again, read, stand
from meaningunits.page import unsure
from meaningunits.tasks import catalogue
from meaningunits.trail import FILENAME, Trail
from meaningunits.trail.drafts import Drafts

NOW = datetime.now(UTC)


@pytest.fixture
def work(here):
    workspace.make(here)
    return here


def test_nothing_done_begins_with_the_first_task(work):
    where = mu.map()
    assert where.summary == "Nothing is done yet. The course begins here."
    assert where.continued.startswith("Begin: A first try (00 Start here, task 1 of ")
    assert not where.again


def test_a_map_asks_no_lesson_that_nobody_has_begun(work):
    """But the two that ask the same questions at the beginning and at the end."""
    code = (
        "import sys, meaningunits as mu; str(mu.map()); mu.map()._repr_html_();"
        "print(*sorted({m.split('.')[2] for m in sys.modules if 'meaningunits.lessons.' in m}))"
    )
    assert labs.printed(code, work).split() == ["journal_club", "start_here"]


def test_one_goes_on_where_one_was_last(work):
    mu.answer("meaning-units/guess-agreement", 2)
    where = mu.map()
    assert where.summary.startswith("No lesson is finished yet. You were last in 02 Meaning units")
    assert where.continued == "Continue: Reading Tomas (02 Meaning units, task 1 of 5)"
    assert f'href="{pages()["02_meaning_units"].name}#cell-id=' in where._repr_html_()


def test_a_side_room_is_listed_apart_and_counts_for_nothing_on_the_way(work):
    mu.answer("whos-asking/guess-feeling", 5)
    where = mu.map()
    rooms = [one for one in where.stands if one.page.room]
    assert [one.page.number for one in rooms] == [*"ABCDEFGH"][: len(rooms)]
    assert (rooms[0].done, rooms[0].of) == (1, 0)
    assert where.summary.startswith("No lesson is finished yet. You were last in side room A: Who")
    assert "(side room A: Who is asking?, task 2 of " in where.continued
    text, html = repr(where), where._repr_html_()
    assert text.index("10 Journal club") < text.index(f"{ASIDE}:") < text.index("A Who is asking?")
    assert html.index(">Journal club<") < html.index(ASIDE) < html.index(">Who is asking?<")
    assert html.count('role="table"') == 2


def test_a_side_room_that_was_left_is_nowhere_to_go_on_with(work):
    mu.answer("whos-asking/guess-feeling", 5)
    mu.answer("meaning-units/guess-agreement", 2)
    assert "02 Meaning units" in mu.map().continued
    for page in pages().values():
        if page.number == "02" and not page.exercise:
            for slug in page.tasks:
                Trail(work / FILENAME).record(slug, "write", "x")
    assert mu.map().continued.startswith("Continue: A first try (00 Start here")


def test_the_lessons_are_all_done_whatever_is_open_in_the_side_rooms(work):
    lessons = [page for page in pages().values() if not (page.exercise or page.room)]
    trail = Trail(work / FILENAME)
    for slug in [slug for page in lessons for slug in page.tasks]:
        trail.record(slug, "write", "x")
        trail.event(slug, catalogue.CHECKED, {"points": 0})
    assert mu.map().summary.startswith("All lessons are done.")


def test_the_best_check_of_each_task_counts_and_a_later_worse_one_does_not(here):
    trail = Trail(here / FILENAME)
    page = pages()["exercise 02_meaning_units"]
    for points in (1.5, 2.5, 0.5):
        trail.event("meaning-units/divide-hanne", "check", {"points": points})
    how = stand(page, trail.log())
    assert (how.best, how.checks, how.done) == (2.5, 3, 0)
    assert how.of == 16  # what a person marks is no part of what can be checked


def test_questions_are_worth_coming_back_to_after_a_week_and_not_before(work):
    mu.answer("meaning-units/guess-agreement", 2)  # told already: nothing to ask again
    mu.answer("reading-the-study/sort-claims", {})
    assert again(read(work), NOW + timedelta(days=6)) == []
    (found,) = again(read(work), NOW + timedelta(days=8, hours=1))
    assert (found.page.number, found.why) == ("01", "last seen 8 days ago")


def test_what_is_half_written_is_worth_coming_back_to_at_once(work):
    Drafts(work / FILENAME, "meaning-units/looking-back").keep("memo", "I stopped where")
    (found,) = again(read(work), NOW)
    assert (found.page.number, found.why) == ("02", "half written")


def test_what_somebody_is_not_sure_of_yet_is_worth_coming_back_to_until_they_are(work):
    slug = "reading-the-study/sort-claims"
    unanswered = mu.grade(slug)
    unsure.turn(catalogue.find(slug))
    (found,) = again(read(work), NOW)
    assert (found.page.number, found.why) == ("01", "you marked it “not sure yet”")
    # A mark is no answer: the task is as open as before, and earns what it earned.
    assert slug not in stand(pages()["01_reading_the_study"], Trail(work / FILENAME).log()).answered
    assert mu.grade(slug) == unanswered
    mu.answer(slug, {"a": "finding"})
    assert again(read(work), NOW)[0].why == "you marked it “not sure yet”"
    assert "not sure yet" in repr(mu.map())
    unsure.turn(catalogue.find(slug))
    assert again(read(work), NOW) == []
    assert Trail(work / FILENAME).log().state(slug).value == {"a": "finding"}


def test_entry_and_exit_stand_beside_each_other_once_both_are_answered(work):
    entry, last = "start-here/entry-quiz", "journal-club/exit-quiz"
    title = "From entry to exit"
    mu.answer(entry, {question.key: "a" for question in catalogue.find(entry).kind.questions[:1]})
    assert title not in repr(mu.map())
    assert title not in mu.map()._repr_html_()
    mu.answer(last, {catalogue.find(last).kind.questions[0].key: "a"})
    assert repr(mu.map()).endswith(f"{title}:\n{mu.gain()!r}")
    assert mu.gain()._repr_html_() in mu.map()._repr_html_()


def test_the_map_tells_how_long_an_exercise_takes_and_of_one_begun_what_is_left(here):
    exercise = pages()["exercise 01_reading_the_study"]
    assert (
        with_time(stand(exercise, Trail(here / FILENAME).log())) == f"open, {exercise.minutes} min"
    )
    half = replace(
        stand(exercise, Trail(here / FILENAME).log()), answered=tuple(exercise.tasks)[:1]
    )
    assert with_time(half) == f"begun, {half.left} of {exercise.minutes} min left"

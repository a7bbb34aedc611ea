"""Hints on demand: three steps, given one at a time, only in lessons, and kept in the trail."""

import tomllib

import pytest
from meaningunits import trail
from meaningunits.page import hints as page
from meaningunits.tasks import catalogue, hints
from meaningunits.tasks.kind import Refused

SLUG = "meaning-units/divide-farida"
EVERY = {
    f"{folder.parent.name.replace('_', '-')}/{task}": said
    for folder in sorted(catalogue.LESSONS.glob("*/hints.toml"))
    for task, said in tomllib.loads(folder.read_text("utf-8")).items()
}


@pytest.mark.parametrize("slug", EVERY)
def test_hints_are_three_steps_for_a_lessons_task(slug):
    assert list(EVERY[slug]) == list(hints.STEPS)
    assert catalogue.find(slug).host == "lesson"
    assert all(text.strip() == text and text.endswith((".", "?")) for text in hints.of(slug))


#: These ask where somebody stands, before and after. With hints they would not measure it.
MEASURES = {"start-here/entry-quiz", "journal-club/exit-quiz"}


@pytest.mark.parametrize("lesson", catalogue.lessons())
def test_every_task_of_a_lesson_that_earns_points_has_hints(lesson):
    tasks = [i.slug for i in catalogue.of(lesson).values() if i.host == "lesson" and i.points]
    assert [slug for slug in tasks if slug not in MEASURES and not hints.of(slug)] == []


@pytest.mark.parametrize("slug", sorted(MEASURES))
def test_what_measures_where_somebody_stands_has_none(slug):
    assert catalogue.find(slug).points
    assert hints.of(slug) == ()


def test_they_come_one_by_one_and_are_there_again_the_next_morning(here):
    item = catalogue.find(SLUG)
    assert page.shown(item, trail.here().log()) == {"of": 3, "given": []}
    assert [page.give(item) for _ in range(2)] == ["Hint 1 of 3.", "Hint 2 of 3."]
    given = page.shown(item, trail.here().log())["given"]
    assert given == [("a question to ask", hints.of(SLUG)[0]), ("where to look", hints.of(SLUG)[1])]
    page.give(item)
    with pytest.raises(Refused, match="no further hint"):
        page.give(item)
    assert [e.value for e in trail.here().log().events(SLUG, "hint")] == [
        {"step": 1},
        {"step": 2},
        {"step": 3},
    ]


def test_an_exercise_gives_none(here):
    exercise = next(i for i in catalogue.of("meaning-units").values() if i.host == "exercise")
    assert page.shown(exercise, trail.here().log()) == {"of": 0, "given": []}
    with pytest.raises(Refused):
        page.give(exercise)


def test_what_a_trail_says_of_hints_is_not_believed_further_than_there_are_any(here):
    trail.here().event(SLUG, "hint", {"step": 99})
    trail.here().event(SLUG, "hint", ["nonsense"])
    assert hints.asked(SLUG, trail.here().log()) == 3

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


#: Lessons whose tasks have their hints. What asks where one stands has none: it would measure them.
WITH_HINTS = ("reading-the-study", "meaning-units", "condensing")


@pytest.mark.parametrize("lesson", WITH_HINTS)
def test_every_task_of_these_lessons_that_earns_points_has_hints(lesson):
    tasks = [i for i in catalogue.of(lesson).values() if i.host == "lesson" and i.points]
    assert [i.slug for i in tasks if not hints.of(i.slug)] == []


def test_they_come_one_by_one_and_are_there_again_the_next_morning(here):
    item = catalogue.find(SLUG)
    assert page.shown(item, trail.here().log()) == {"of": 3, "given": []}
    assert [page.give(item) for _ in range(2)] == ["Hint 1 of 3.", "Hint 2 of 3."]
    given = page.shown(item, trail.here().log())["given"]
    assert given == [("nudge", hints.of(SLUG)[0]), ("pointer", hints.of(SLUG)[1])]
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

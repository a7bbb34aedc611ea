"""A task is done once it was checked, or its kind finds nothing left open; the same everywhere."""

from __future__ import annotations

import pytest
from meaningunits import trail
from meaningunits.course_mode.page import pages
from meaningunits.course_mode.progress import stand
from meaningunits.my_work.place import state
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import is_nothing
from meaningunits.tasks.standing import standing

QUIZ, CARDS = "start-here/entry-quiz", "reading-the-study/sort-claims"
MEMOS, CUTS = "meaning-units/read-tomas", "meaning-units/divide-leif"
UNITS = "condensing/condense-farida"


def begun(slug):
    """A first touch of a task, as somebody leaves it."""
    kind = catalogue.find(slug).kind
    if slug == MEMOS:
        return [{"from": [14, 1], "to": [14, 2], "text": "The laughing hurts him, I think."}]
    if slug == CUTS:
        return [44]
    if slug == UNITS:
        from meaningunits.activities.condensing.kind import key_of

        return {key_of(kind.given[0]): "Farida rang the wrong woman, and she was ashamed of it."}
    return dict(list(kind.ideal().items())[:1])


@pytest.mark.parametrize("slug", [QUIZ, CARDS, MEMOS, CUTS, UNITS])
def test_one_touch_is_a_beginning_and_a_check_makes_it_done_in_bar_map_and_my_work(slug, here):
    own = trail.Trail(here / trail.FILENAME)
    page = next(page for page in pages().values() if slug in page.tasks)
    own.event(slug, "opened")
    assert standing(slug, own.log()) == ""
    own.record(slug, "done", begun(slug))
    how = stand(page, own.log())
    assert (standing(slug, own.log()), how.done, how.begun) == ("begun", 0, (slug,))
    assert how.left == 5 * round(page.minutes / 5)
    assert state(slug, own.log()).startswith("begun, ")
    own.event(slug, catalogue.CHECKED, {"points": 0})
    how = stand(page, own.log())
    assert (standing(slug, own.log()), how.done, how.begun) == ("done", 1, ())
    assert state(slug, own.log()).startswith("answered, ")
    own.undo(slug)
    assert standing(slug, own.log()) == ""


def test_whatever_is_answered_whole_is_done_without_a_check(here):
    own = trail.Trail(here / trail.FILENAME)
    whole = {
        slug: ideal
        for page in pages().values()
        for slug in page.tasks
        if not is_nothing(ideal := catalogue.find(slug).kind.ideal())
    }
    for slug, ideal in whole.items():
        own.record(slug, "done", ideal)
    log = own.log()
    assert len(whole) > 40
    assert [slug for slug in whole if standing(slug, log) != "done"] == []

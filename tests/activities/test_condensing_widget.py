"""The condenser without a browser: typing, keeping, own units, and what is refused."""

from __future__ import annotations

import json

import pytest
from meaningunits.tasks import catalogue
from pages import Page, lines

LEIF, FARIDA, OSKAR = (f"condensing/condense-{name}" for name in ("leif", "farida", "oskar"))
DIVISION = "meaning-units/divide-leif"
SENTENCE = "A colleague comes by with a dog, asks nothing, and one day stays away."


class Condensing(Page):
    def act(self, what, unit, text=None):
        return super().act(what, unit=unit, text=text)

    def unit(self, key):
        return next(unit for unit in self.widget.work["units"] if unit["key"] == key)

    def checks(self, key):
        return [check["what"] for check in self.unit(key)["checks"]]

    @property
    def keys(self):
        return [unit["key"] for unit in self.widget.work["units"]]


@pytest.fixture
def page(here):
    return Condensing.of(LEIF)


def test_every_screen_says_that_the_interview_is_invented(page):
    assert "invented" in page.widget.task["text"]["status"].lower()


# Typing and keeping.


def test_what_is_typed_is_checked_and_not_yet_an_answer(page):
    page.tell("draft", box="unit 53–58", text="I told my")
    assert any("label" in what for what in page.checks("53–58"))
    assert any("the informant speaks" in what for what in page.checks("53–58"))
    assert page.unit("53–58")["text"] == ""
    assert page.unit("53–58")["count"] == "3 words"
    assert lines() == []


def test_what_is_kept_is_one_line_of_the_trail_and_the_same_again_is_none(page):
    reply = page.act("write", "53–58", f"  {SENTENCE}\n")
    assert reply["said"] == "Unit 53–58 kept. 8 left."
    assert page.kept == {"53–58": SENTENCE}
    page.act("write", "53–58", SENTENCE)
    (line,) = lines()
    assert json.loads(line)["action"] == "condense"
    assert page.unit("53–58")["text"] == SENTENCE
    assert page.unit("53–58")["checks"] == []


def test_a_text_taken_away_again_leaves_an_empty_answer_and_undo_brings_it_back(page):
    page.act("write", "53–58", SENTENCE)
    page.act("write", "53–58", "")
    assert page.kept == {}
    page.tell("undo")
    assert page.kept == {"53–58": SENTENCE}


def test_condensations_are_kept_in_the_order_of_the_text(page):
    page.act("write", "88–94", "His father, too, decided about such letters for a living.")
    page.act("write", "41–44", "The leave lies in the middle of the letters he wrote.")
    assert list(page.kept) == ["41–44", "88–94"]


def test_copied_words_are_marked_in_the_unit(page):
    page.tell(
        "draft", box="unit 53–58", text="He'd tell me they'd got a new one, and no more than that."
    )
    lines_ = {line["n"]: line["pieces"] for line in page.unit("53–58")["lines"]}
    assert ["He'd tell me they'd got a new one, and", "copied"] in lines_[57]
    assert all(mark == "" for _, mark in lines_[54])
    page.tell(
        "draft",
        box="unit 53–58",
        text="A colleague comes by with his dog and asks about everything.",
    )
    words = [w for n in (55, 56, 58) for w, mark in _pieces(page, n) if mark == "negation-lost"]
    assert words == ["doesn't", "never", "never"]


def _pieces(page, n):
    return next(line["pieces"] for line in page.unit("53–58")["lines"] if line["n"] == n)


def test_check_gives_the_messages_with_their_places(page):
    page.act("write", "53–58", "Burnout.")
    page.tell("check")
    messages = page.widget.feedback["messages"]
    assert messages[0]["place"] == [53, 58]
    assert page.widget.feedback["heading"].startswith("Leif, your own units: 0 of 4")


# Own units.


def test_without_a_division_prepared_units_stand_there_and_say_so(page):
    assert page.keys[0] == "41–44"
    assert page.widget.work["told"].startswith("A prepared starting point")


def test_ones_own_division_gives_the_units_and_says_so(here):
    catalogue.answer(DIVISION, [46, [52, 4], 90])
    page = Condensing.of(LEIF)
    assert page.keys == ["41–46", "47:1–52:4", "52:5–90:5", "91–102"]
    assert page.widget.work["told"].startswith("Your own units: you divided Leif into 4")
    page.act("write", "52:5–90:5", SENTENCE)
    assert page.kept == {"52:5–90:5": SENTENCE}


def test_when_the_division_changes_what_was_written_is_set_aside_and_not_lost(page):
    page.act("write", "53–58", SENTENCE)
    catalogue.answer(DIVISION, [52, 60])
    page.tell("look")
    assert page.keys == ["41–52", "53–60", "61–102"]
    assert page.widget.work["apart"] == [{"key": "53–58", "text": SENTENCE}]
    page.act("write", "53–60", "A colleague comes, and the interviewer draws a conclusion from it.")
    assert set(page.kept) == {"53–58", "53–60"}
    page.act("drop", "53–58")
    assert set(page.kept) == {"53–60"}
    catalogue.answer(DIVISION, [52, 58])
    page.tell("look")
    assert page.widget.work["apart"][0]["key"] == "53–60"


def test_a_division_written_as_nonsense_is_one_unit_and_no_harm(here):
    catalogue.answer(DIVISION, ["here and there"])
    assert Condensing.of(LEIF).keys == ["41–102"]
    catalogue.answer(DIVISION, "all of it")
    assert Condensing.of(LEIF).keys[0] == "41–44"


def test_given_units_need_no_division(here):
    page = Condensing.of(FARIDA)
    assert page.keys == ["64–72", "85–88", "89–91"]
    assert page.widget.work["told"] == ""


# The panel's notes.


def test_the_readers_notes_lie_beside_ones_own_in_a_lesson_when_asked_for(page):
    page.act("write", "53–58", SENTENCE)
    page.tell("panel", show=True)
    notes = page.widget.panel["53–58"]
    assert len(notes) == 3
    assert notes[2] == "Reader C, of 53–58, “Halvard walking with him without asking”"
    page.tell("panel", show=False)
    assert page.widget.panel == {}


def test_an_exercise_shows_no_notes(here):
    page = Condensing.of(OSKAR)
    page.act(
        "write", page.keys[0], "She sits on her hands while he talks of other things for long."
    )
    assert page.tell("panel", show=True)["refused"]
    assert page.widget.panel == {}


# What is not believed.


@pytest.mark.parametrize(
    "action",
    [
        {},
        {"what": "write"},
        {"what": "write", "unit": "1–4", "text": SENTENCE},
        {"what": "write", "unit": "53–59", "text": SENTENCE},
        {"what": "write", "unit": ["53–58"], "text": SENTENCE},
        {"what": "write", "unit": "53–58", "text": 5},
        {"what": "write", "unit": "53–58", "text": "x" * 5000},
        {"what": "try", "unit": "53–58", "text": SENTENCE},
        {"what": "burn", "unit": "53–58", "text": SENTENCE},
        {"what": "drop", "unit": "53–58"},
        {"what": "drop", "unit": ["53–58"]},
        {"what": ["write"], "unit": "53–58", "text": SENTENCE},
    ],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(page, action):
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert "Error" not in reply["said"]
    assert lines() == []


def test_an_answer_written_in_code_is_shown_and_what_cannot_be_is_said(here):
    catalogue.answer(LEIF, {"53-58": SENTENCE, "1–4": "Not in this passage at all."})
    page = Condensing.of(LEIF)
    assert page.unit("53–58")["text"] == SENTENCE
    assert "no such unit: 1–4" in page.widget.work["note"]
    catalogue.answer(LEIF, 7)
    page.tell("look")
    assert "could not be read" in page.widget.work["note"]
    page.act("write", "53–58", SENTENCE)
    assert page.kept == {"53–58": SENTENCE}


def test_markup_and_lone_surrogates_are_only_text(page):
    page.act("write", "53–58", "<b>He</b> walks \ud800 with a dog and a colleague there.")
    assert page.kept["53–58"].startswith("<b>He</b>")
    assert "\ud800" not in page.kept["53–58"]

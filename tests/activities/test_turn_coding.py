"""The turn coder and the information lab without a browser: codes, a guess, and bad messages."""

from __future__ import annotations

import json

import pytest
from meaningunits import trail
from meaningunits.activities.labs import lab as labs
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from pages import lines, opened

FARIDA = "information/turns-farida"
InformationLab, CutoffLab = map(widgets.find, ("labs.information", "labs.cutoff"))


@pytest.fixture
def page(here):
    return opened(FARIDA)


def kept(slug=FARIDA):
    return trail.here().current(slug)


# The turn coder.


def test_codes_are_put_on_a_turn_and_taken_away_and_each_is_a_line(page):
    assert page.act("code", turn="92", code="missed-probe")["said"] == (
        "Turn at sentence 92: missed probe. 12 left."
    )
    page.act("code", turn="92", code="closed")
    assert kept() == {"92": ["closed", "missed-probe"]}
    page.act("code", turn="92", code="closed")
    page.act("code", turn="15", code="sound")
    assert kept() == {"15": ["sound"], "92": ["missed-probe"]}
    page.act("clear", turn="92")
    assert kept() == {"15": ["sound"]}
    assert len(lines()) == 5
    page.tell("undo")
    assert page.widget.work["said"] == {"15": ["sound"], "92": ["missed-probe"]}


def test_what_is_sound_has_no_fault_and_the_other_way_round(page):
    page.act("code", turn="41", code="leading")
    page.act("code", turn="41", code="sound")
    assert kept() == {"41": ["sound"]}
    page.act("code", turn="41", code="closed")
    assert kept() == {"41": ["closed"]}


def test_the_last_code_taken_away_leaves_the_turn_open(page):
    page.act("code", turn="41", code="leading")
    page.act("code", turn="41", code="leading")
    assert kept() == {}
    assert page.widget.work["said"] == {}


def test_the_page_is_told_the_text_and_which_turns_but_not_what_they_are(page):
    task = page.widget.task
    assert "invented" in task["text"]["status"].lower()
    assert len(task["asked"]) == 13
    assert task["codes"][0]["code"] == "sound"
    assert task["aloud"] == []
    state = json.dumps(page.widget.get_state(), default=str)
    for turn in page.widget.item.kind.turns:
        assert turn.why not in state
        assert turn.better not in state or not turn.better


def test_what_is_read_aloud_comes_with_its_reason_and_is_not_asked(here):
    page = opened("information/turns-leif")
    aloud = page.widget.task["aloud"]
    assert [row["first"] for row in aloud] == [17, 41, 45]
    assert aloud[1]["codes"] == ["interrupting"]
    assert "Better: " in aloud[1]["why"]
    assert page.act("code", turn="41", code="closed")["refused"]


HOSTILE = [
    {},
    {"what": "code"},
    {"what": "code", "turn": "41"},
    {"what": "code", "turn": "41", "code": "loud"},
    {"what": "code", "turn": "41", "code": ["closed"]},
    {"what": "code", "turn": 41, "code": "closed"},
    {"what": "code", "turn": "42", "code": "closed"},
    {"what": "code", "turn": None, "code": "closed"},
    {"what": "clear", "turn": "__class__"},
    {"what": ["code"], "turn": "41", "code": "closed"},
]


@pytest.mark.parametrize("action", HOSTILE, ids=repr)
def test_what_the_page_sends_is_not_believed(page, action):
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert "Error" not in reply["said"]
    assert lines() == []


def test_an_answer_from_code_is_shown_or_said_to_be_replaced(page):
    catalogue.answer(FARIDA, {41: "leading"})
    page.widget.refresh()
    assert page.widget.work["said"] == {"41": ["leading"]}
    catalogue.answer(FARIDA, {"41": "loud"})
    page.widget.refresh()
    assert "could not be read" in page.widget.work["note"]
    page.act("code", turn="41", code="closed")
    assert kept() == {"41": ["closed"]}


def test_the_widgets_points_are_mu_grades(here, capsys):
    page = opened("information/turns-oskar")
    for turn in page.widget.item.kind.asked[:6]:
        for code in turn.codes:
            page.act("code", turn=turn.key, code=code)
    page.tell("check")
    points = catalogue.grade("information/turns-oskar")
    assert 0 < points < 3
    assert f"{points:g} of 3 points" in page.widget.feedback["heading"]


def test_a_still_has_every_turn_its_words_and_its_codes_escaped():
    kind = catalogue.find(FARIDA).kind
    html = kind.still({"41": ["leading"], "15": ["sound"]})
    assert "invented for teaching" in html
    assert "among friends" in html
    assert html.count("not coded") == 11
    assert "leading" in html
    assert "<script" not in kind.still({"<script>": 1})


# The information lab.


def test_the_lab_waits_for_a_guess_and_keeps_it_beside_what_comes_out(here):
    page = opened("information/lab")
    assert page.widget.task["text"]["status"] == labs.INVENTED
    assert page.act("set", key="sensitivity members", value=50)["refused"]
    assert page.widget.work["outcome"] == {}
    page.act("predict", value=0.5)
    assert (
        page.widget.work["beside"]
        == "Your guess: 0.5. In the case that the question describes, it is 0.75."
    )
    page.act("set", key="sensitivity members", value=50)
    assert kept("information/lab") == {"predicted": 0.5, "sensitivity members": 50}
    rows = [row for group in page.widget.task["groups"] for row in group["sliders"]]
    assert len(rows) == 6
    assert all(row["unit"] == "%" and row["label"] for row in rows)


def test_the_impossible_is_told_and_drawn_without_a_ratio(here):
    page = opened("information/back-again")
    page.act("predict", value=0.3)
    assert page.widget.work["outcome"]["ratios"]
    page.act("set", key="specificity members", value=90)
    outcome = page.widget.work["outcome"]
    assert "This cannot be" in outcome["impossible"]
    assert outcome["table"]
    assert outcome["ratios"] == {}
    beside = page.widget.work["beside"]
    assert beside.startswith(
        "Your guess: 0.3. In the case that the question describes, it is 0.29. "
    )
    assert beside.endswith("With the sliders as they are now, it is not possible at all.")


def test_every_place_of_a_slider_can_be_told_ahead(here):
    page = opened("information/back-again")
    page.act("predict", value=0.3)
    told = page.tell("try", action={"what": "ahead", "key": "specificity members"})["ahead"]
    assert len(told["places"]) == 101
    page.act("set", key="specificity members", value=90)
    assert page.widget.work == dict(told["places"])[90]


def test_a_guess_about_the_way_stays_beside_any_line(here):
    page = opened("information/cut-off")
    page.act("predict", value=1)
    for line in (6, 7, 8):
        page.act("set", key="from", value=line)
        assert page.widget.work["beside"] == "Your guess: 1. From 6 to 9 it is 3 times."
    assert page.widget.work["outcome"]["line"] == 8

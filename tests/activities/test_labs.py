"""The labs' widgets without a browser: a guess first, then sliders; and bad messages."""

from __future__ import annotations

import json

import pytest
from contracts import slug
from meaningunits import trail
from meaningunits.activities.labs import lab as labs
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from meaningunits.tasks.variants import Varied
from pages import lines, opened

LAB = "selection/lab"
SelectionLab = widgets.find("labs.selection")


@pytest.fixture
def page(here):
    return opened(LAB)


def test_nothing_is_shown_or_sent_before_a_guess(page):
    assert page.widget.work["outcome"] == {}
    reply = page.act("set", key="stay helped", value=50)
    assert reply["refused"]
    assert "guess first" in reply["said"]
    assert page.tell("try", action={"what": "set", "key": "n", "value": 5})["tried"] is None
    assert lines() == []
    state = json.dumps(page.widget.get_state(), default=str)
    assert "7.5" not in state
    assert "on average" not in state


def test_the_guess_is_kept_and_stays_beside_what_comes_out(page):
    page.act("predict", value=5)
    assert page.kept == {"predicted": 5}
    assert page.widget.work["beside"] == (
        "Your guess: 5 of 9. In the case that the question describes, it is 7.5 of 9 on average."
    )
    assert page.act("predict", value=8)["refused"]
    page.act("set", key="n", value=4)
    assert page.kept == {"predicted": 5, "n": 4}
    assert page.widget.work["beside"] == (
        "Your guess: 5 of 9. In the case that the question describes, it is 7.5 of 9 on average. "
        "With the sliders as they are now, it is 3.3 of 4 on average."
    )
    page.tell("undo")
    page.tell("undo")
    assert page.widget.work["outcome"] == {}


def test_what_comes_of_a_move_is_said_with_it(page):
    page.act("predict", value=5)
    said = page.act("set", key="stay harmed", value=60)["said"]
    assert said.startswith(
        "harmed: 60 %. The group would have no effect on average on all who hear of a group."
    )
    lab = opened("confounding/lab")
    lab.act("predict", value="about −.150")
    said = lab.act("set", values={"J to B": -0.1, "W to J": 0})["said"]
    assert said.startswith("J → B: −0.1 units. W → J: 0 units. Adjusting for nothing, a regression")


def test_trying_shows_what_would_come_and_writes_nothing(page):
    page.act("predict", value=5)
    before = lines()
    tried = page.tell("try", action={"what": "set", "key": "stay helped", "value": 20})["tried"]
    page.act("set", key="stay helped", value=20)
    assert page.widget.work == tried
    assert lines()[:-1] == before
    page.tell("try", action={"what": "set", "key": "stay helped", "value": 90})
    assert page.kept == {"predicted": 5, "stay helped": 20}


def test_all_places_of_a_slider_are_told_ahead_and_each_is_what_doing_it_leads_to(page):
    page.act("predict", value=5)
    before = lines()
    told = page.tell("try", action={"what": "ahead", "key": "stay helped"})["ahead"]
    assert told["key"] == "stay helped"
    assert [place for place, _ in told["places"]] == list(range(101))
    assert lines() == before
    for place in (0, 20, 100):
        page.act("set", key="stay helped", value=place)
        assert page.widget.work == dict(told["places"])[place]


def test_nothing_is_told_ahead_of_a_guess_or_of_a_slider_that_is_not_there(page):
    ahead = {"what": "ahead", "key": "n"}
    assert page.tell("try", action=ahead)["ahead"]["places"] == []
    page.act("predict", value=5)
    assert len(page.tell("try", action=ahead)["ahead"]["places"]) == 20
    for key in (None, "x", ["n"], {}):
        assert page.tell("try", action={**ahead, "key": key})["ahead"]["places"] == []


def test_every_slider_has_a_name_a_unit_and_ends(page):
    rows = [slider for group in page.widget.task["groups"] for slider in group["sliders"]]
    assert len(rows) == 11
    for row in rows:
        assert row["label"]
        assert row["unit"] in ("%", "people")
        assert row["least"] < row["most"]


def test_it_says_that_the_mechanism_is_invented(page):
    assert page.widget.task["text"]["status"] == labs.INVENTED


HOSTILE = [
    {},
    {"what": "set"},
    {"what": "set", "key": "stay helped"},
    {"what": "set", "key": "stay helped", "value": "many"},
    {"what": "set", "key": "stay helped", "value": True},
    {"what": "set", "key": "stay helped", "value": 101},
    {"what": "set", "key": "stay helped", "value": -1},
    {"what": "set", "key": ["stay helped"], "value": 5},
    {"what": "set", "key": "__class__", "value": 5},
    {"what": "predict", "value": 10},
    {"what": "predict", "value": None},
    {"what": ["predict"], "value": 1},
]


@pytest.mark.parametrize("action", HOSTILE, ids=repr)
def test_what_the_page_sends_is_not_believed(page, action):
    if action.get("what") != "predict":
        page.act("predict", value=5)
    before = lines()
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert "Error" not in reply["said"]
    assert page.tell("try", action=action)["tried"] is None
    assert lines() == before


@pytest.mark.parametrize("action", [None, 5, "x", []], ids=repr)
def test_trying_what_is_no_action_is_answered_all_the_same(page, action):
    assert page.tell("try", action=action)["tried"] is None


def test_an_answer_from_code_that_cannot_be_read_is_said_and_replaced(page):
    catalogue.answer(LAB, {"predicted": "some"})
    page.widget.refresh()
    assert "could not be read" in page.widget.work["note"]
    page.act("predict", value=5)
    assert page.kept == {"predicted": 5}


def test_where_nobody_is_left_this_is_said_and_nothing_else(page):
    page.act("predict", value=5)
    for kind in ("helped", "neither", "harmed"):
        page.act("set", key=f"stay {kind}", value=0)
    assert "Nobody is left to be asked" in page.widget.work["outcome"]["nobody"]


def test_a_setting_that_could_not_be_saved_counts_and_is_called_not_saved(page, monkeypatch):
    page.act("predict", value=5)
    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", lambda *a: 0)
        page.act("set", key="n", value=4)
        assert not page.widget.status["saved"]
        assert page.widget.work["values"]["n"] == 4
    page.tell("retry")
    assert page.widget.status["saved"]


def test_the_widgets_points_are_mu_grades(here, capsys):
    item = catalogue.find("selection/repair")
    made = opened(item.slug)
    made.act("predict", value=5)
    for kind, value in (("helped", 20), ("neither", 40), ("harmed", 80)):
        made.act("set", key=f"invite {kind}", value=value)
    made.tell("check")
    points = catalogue.grade(item.slug)
    assert 0 < points < 3
    assert f"{points:g} of 3 points" in made.widget.feedback["heading"]


def test_a_still_has_the_setting_the_words_and_the_table_escaped():
    kind = catalogue.find(LAB).kind
    html = kind.still({"predicted": 5, "leavers": 2})
    assert labs.INVENTED in html
    assert "Guessed: 5 of 9." in html
    assert "<table>" in html
    assert "<script" not in kind.still({"<script>": 1})


def test_a_number_below_nothing_is_read_with_a_minus_sign_and_typed_with_a_hyphen():
    kind = catalogue.find("confounding/lab").kind
    assert "Guessed: −0.2." in kind.still({"predicted": -0.2})
    assert "O to B −0.4 units" in kind.still({"predicted": -0.2})
    assert "; -0.4 if you do not change it" in kind.asks("confounding/lab")


TOLD = [
    (
        LAB,
        {"predicted": 5, "stay helped": 20, "leavers": 2},
        [
            ("Your guess: “How many of the nine will report benefit?”", "5 of 9"),
            ("Chance of staying three years or more: helped", "20 %"),
            ("Interviews with people who left", "2 people"),
        ],
    ),
    (
        "selection/fair-invitation",
        {"predicted": 4},
        [
            (
                "Your guess: “How many times as high must the harmed member's chance be?”",
                "4 times",
            )
        ],
    ),
    (
        "information/cut-off",
        {"from": 7},
        [("From how many points on is somebody called burnt out? the line", "7 points")],
    ),
    ("triangulation/lab", {"predicted": None}, [("The lab", "as it stood at the start")]),
    (
        "confounding/lab",
        {"predicted": -0.2, "O to J": -0.5, "tried": [["W"]], "adjust": ["O", "R"]},
        [
            ("Your guess: “Where will her estimate lie?”", "−0.2"),
            ("The arrow O → J", "−0.5 units"),
            ("Adjusted for so far", "nothing; workload; openness and remains"),
            ("Adjusted for now", "openness and remains"),
        ],
    ),
    ("confounding/lab", {"effect": "direct"}, [("Compared with", "the direct effect")]),
    (
        "confounding/calculator",
        {"scale": "SMD", "estimate": -0.4, "lower": None, "with outcome": 3},
        [
            ("How strongly is your variable associated with outcome", "3 RR"),
            ("Read as", "standardised mean difference"),
            ("Estimate", "−0.4"),
            ("Lower limit", "left out"),
        ],
    ),
    (
        "second-coder/curve",
        {"base": 5, "order": ["ragnhild"], "source": "b"},
        [
            ("When do you stop? Base", "5 interviews"),
            (
                "Order of the interviews",
                "Ragnhild, Tomas, Hanne, Oskar, Farida, Marek, Birgitta, Leif, Solveig",
            ),
            ("Codes by", "Reader B"),
        ],
    ),
]


@pytest.mark.parametrize(("slug", "answer", "lines"), TOLD)
def test_a_lab_is_told_by_what_was_guessed_and_moved(slug, answer, lines):
    assert catalogue.find(slug).kind.words(answer) == lines


LABS = [
    item
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, labs.Lab)
]


@pytest.mark.parametrize("item", LABS, ids=slug)
def test_the_answer_that_a_lab_calls_ideal_earns_everything(item):
    for variant in range(150) if isinstance(item.kind, Varied) else [0]:
        assert item.judge(item.at(variant).kind.ideal(), variant=variant).share == 1, variant


@pytest.mark.parametrize(
    ("answer", "committed"),
    [
        ({"predicted": -0.2, "adjust": ["?"]}, "−0.2"),
        ({"predicted": 7}, None),
        ({"predicted": 10**400}, None),
        ({"predicted": True}, None),
        ({}, None),
        ([-0.2], None),
    ],
)
def test_what_somebody_committed_to_is_a_guess_that_can_be_meant(answer, committed):
    kind = catalogue.find("confounding/lab").kind
    assert kind.committed(answer) == (committed and (kind.guess.question, committed))


def test_a_guess_that_cannot_be_read_is_told_of_once():
    item = catalogue.find("information/fake").at(1)
    told = item.judge({"predicted": "0.3", "sensitivity members": 30, "sensibility others": 100})
    assert told.names[0] == "unreadable"
    assert "0.3 looks like a share; the guess is how many of 100" in told.messages[0].what
    assert "“sensibility others” to move here; did you mean" in told.messages[0].what
    assert "no-guess" not in told.names
    assert "no-guess" in item.judge({"sensitivity members": 30}).names

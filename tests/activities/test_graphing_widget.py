"""The DAG editor and the confounding lab without a browser: what is done, refused, and said."""

from __future__ import annotations

import json

import pytest
from meaningunits import trail
from meaningunits.activities.labs import lab as labs
from meaningunits.tasks import catalogue
from pages import lines, opened

pytestmark = pytest.mark.usefixtures("here")


def editor(name):
    return opened(f"confounding/{name}")


def kept(name):
    return trail.here().current(f"confounding/{name}")


# Arrows.


def test_an_arrow_is_drawn_turned_and_taken_away_and_undone():
    page = editor("draw")
    assert (
        page.act("arrow", **{"from": "K", "to": "W"})["said"] == "sore knee causes walking group."
    )
    page.act("arrow", **{"from": "W", "to": "F"})
    assert kept("draw") == {"edges": [["W", "F"], ["K", "W"]]}
    page.act("turn", **{"from": "K", "to": "W"})
    assert ["W", "K"] in kept("draw")["edges"]
    page.act("remove", **{"from": "W", "to": "K"})
    assert kept("draw") == {"edges": [["W", "F"]]}
    page.tell("undo")
    assert ["W", "K"] in kept("draw")["edges"]
    assert "walking group causes sore knee" in page.widget.work["graph"]


def test_a_cycle_is_refused_with_a_sentence_and_nothing_is_written():
    page = editor("draw")
    page.act("arrow", **{"from": "W", "to": "F"})
    page.act("arrow", **{"from": "F", "to": "L"})
    before = lines()
    reply = page.act("arrow", **{"from": "L", "to": "W"})
    assert reply["refused"]
    assert "go round in a cycle" in reply["said"]
    assert "a cause cannot be its own effect" in reply["said"]
    assert lines() == before


def test_arrows_that_are_given_stay_and_are_no_part_of_the_answer():
    page = editor("half-done")
    fixed = [e for e in page.widget.work["edges"] if e["fixed"]]
    assert len(fixed) == 3
    assert page.act("remove", **{"from": "S", "to": "Q"})["refused"]
    assert "other way" in page.act("arrow", **{"from": "Q", "to": "S"})["said"]
    page.act("arrow", **{"from": "Q", "to": "M"})
    assert kept("half-done") == {"edges": [["Q", "M"]]}


def test_dragging_writes_nothing_for_python_gives_the_places():
    page = editor("draw")
    places = [n["place"] for n in page.widget.work["nodes"]]
    page.act("arrow", **{"from": "K", "to": "W"})
    assert [n["place"] for n in page.widget.work["nodes"]] == places


# Sets and effects.


def test_a_set_is_marked_and_the_last_mark_away_says_nothing_rather_than_none():
    page = editor("worked")
    page.act("adjust", node="W", on=True)
    page.act("adjust", node="O", on=True)
    assert kept("worked") == {"adjust": ["O", "W"]}
    page.act("adjust", node="O", on=False)
    page.act("adjust", node="W", on=False)
    assert kept("worked") == {"adjust": None}
    assert "yet" in page.widget.work["said"]["adjust"]
    page.tell("check")
    assert "no-set-yet" in catalogue.check("confounding/worked").names


def test_the_two_nones_take_an_act_each_and_say_different_things():
    page = editor("worked")
    page.act("none", value="needed")
    assert kept("worked") == {"adjust": []}
    assert page.widget.work["said"] | {"effect": ""} == {
        "adjust": "Nothing to adjust for.", "none": "needed", "effect": "",
    }  # fmt: skip
    page.act("none", value="suffices")
    assert kept("worked") == {"adjust": "none suffices"}
    assert page.widget.work["said"]["adjust"] == "No set of measured variables is enough."
    page.act("adjust", node="O", on=True)
    assert page.widget.work["said"]["none"] == ""


def test_paths_and_sets_stand_in_words_and_follow_the_set_and_the_effect():
    page = editor("worked")
    page.act("adjust", node="O", on=True)
    page.act("adjust", node="W", on=True)
    told = page.widget.work["told"]
    assert all(path["right"] for path in told["paths"])
    assert told["sets"] == ""  # it is what one is looking for
    page.tell("check")
    told = page.widget.work["told"]
    assert told["sets"].endswith("One set is enough, and every variable in it is needed: O, W.")
    page.act("effect", value="direct")
    told = page.widget.work["told"]
    assert not all(path["right"] for path in told["paths"])
    assert told["sets"].endswith("and every variable in it is needed: C, O, W.")
    assert any("independent" in line for line in told["implied"])


def test_a_check_without_a_set_tells_no_set():
    page = editor("worked")
    page.act("effect", value="total")
    page.tell("check")
    assert page.widget.work["told"]["sets"] == ""
    assert page.widget.work["told"]["paths"]


def test_an_exercise_tells_no_path_and_no_set_before_a_check():
    page = editor("enough")
    state = json.dumps(page.widget.get_state(), default=str)
    assert page.widget.work["told"]["paths"] is None
    assert page.widget.work["told"]["sets"] == ""
    assert "enough, and every variable in it is needed" not in state
    assert "Choose a set" in page.widget.work["told"]["estimate"]
    page.act("adjust", node="V", on=True)
    assert (
        "Adjusting for {V}, a regression of Y on X gives −0.2"
        in (page.widget.work["told"]["estimate"])
    )


def test_what_was_not_measured_cannot_be_ticked():
    page = editor("none-or-none")
    reply = page.act("adjust", node="U", on=True)
    assert reply["refused"]
    assert "was not measured" in reply["said"]


def test_a_part_is_chosen_and_taken_back():
    page = editor("parts")
    page.act("part", node="K", value="confounder")
    assert kept("parts") == {"parts": {"K": "confounder"}}
    page.act("part", node="K", value="")
    assert kept("parts") == {"parts": {}}


# Variables of one's own.


def test_a_variable_of_ones_own_is_added_measured_or_not_and_dropped_with_its_arrows():
    page = editor("own-graph")
    page.act("add", name="  kind   colleagues ")
    assert kept("own-graph") == {"own": {"K": "kind colleagues"}}
    page.act("add", name="kin")
    assert kept("own-graph")["own"] == {"K": "kind colleagues", "K2": "kin"}
    for arrow in (("K", "G"), ("K", "E"), ("G", "E")):
        page.act("arrow", **dict(zip(("from", "to"), arrow, strict=True)))
    assert "and every variable in it is needed: K" in page.widget.work["told"]["sets"]
    page.act("adjust", node="K", on=True)
    page.act("measured", node="K", on=False)
    assert kept("own-graph")["latent"] == ["K"]
    assert kept("own-graph")["adjust"] is None
    assert "No set of measured variables is enough" in page.widget.work["told"]["sets"]
    page.act("drop", node="K")
    assert kept("own-graph")["edges"] == [["G", "E"]]
    assert "No adjustment is needed" in page.widget.work["told"]["sets"]


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "exhaustion", None, 5])
def test_a_name_that_cannot_be_is_refused(name):
    page = editor("own-graph")
    assert page.act("add", name=name)["refused"]
    assert lines() == []


HOSTILE = [
    {},
    {"what": ["arrow"]},
    {"what": "arrow"},
    {"what": "arrow", "from": "K", "to": "K"},
    {"what": "arrow", "from": ["K"], "to": "W"},
    {"what": "arrow", "from": "K", "to": "<script>"},
    {"what": "remove", "from": "K", "to": "W"},
    {"what": "turn", "from": "K", "to": "W"},
    {"what": "adjust", "node": "K", "on": True},
    {"what": "none", "value": "needed"},
    {"what": "effect", "value": "total"},
    {"what": "part", "node": "K", "value": "mediator"},
    {"what": "add", "name": "x"},
    {"what": "measured", "node": "K"},
    {"what": "_read"},
]


@pytest.mark.parametrize("action", HOSTILE, ids=repr)
def test_what_the_page_sends_is_not_believed(action):
    page = editor("draw")
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert "Error" not in reply["said"]
    assert lines() == []


@pytest.mark.parametrize(
    "action",
    [
        {"what": "adjust", "node": "J", "on": True},
        {"what": "adjust", "node": None},
        {"what": "none", "value": ["needed"]},
        {"what": "none", "value": "all"},
        {"what": "effect", "value": {}},
        {"what": "effect", "value": "net"},
        {"what": "arrow", "from": "O", "to": "C"},
    ],
    ids=repr,
)
def test_what_cannot_be_decided_is_refused(action):
    page = editor("worked")
    assert page.tell("act", action=action)["refused"]
    assert lines() == []


def test_an_answer_from_code_that_cannot_be_read_is_said_and_replaced():
    catalogue.answer("confounding/draw", {"edges": [["W", "Q"]]})
    page = editor("draw")
    assert "could not be read" in page.widget.work["note"]
    page.act("arrow", **{"from": "K", "to": "W"})
    assert kept("draw") == {"edges": [["K", "W"]]}


def test_the_editors_points_are_mu_grades(capsys):
    page = editor("effect-and-set")
    page.act("effect", value="direct")
    page.act("adjust", node="A", on=True)
    page.tell("check")
    points = catalogue.grade("confounding/effect-and-set")
    assert 0 < points < 3
    assert f"{points:g} of 3 points" in page.widget.feedback["heading"]


# The lab.


@pytest.fixture
def lab():
    return opened("confounding/lab")


def test_nothing_is_shown_or_sent_before_a_guess(lab):
    assert lab.widget.work["outcome"] == {}
    assert lab.widget.task["text"]["status"] == labs.INVENTED
    assert lab.act("adjust", node="O", on=True)["refused"]
    assert lab.act("effect", value="direct")["refused"]
    state = json.dumps(lab.widget.get_state(), default=str)
    assert "0.007" not in state
    assert "0.411" not in state
    assert lines() == []


def test_sets_are_tried_one_after_another_beside_the_truth_and_the_guess(lab):
    lab.act("predict", value=-0.2)
    assert "Tick O, W, R" in lab.widget.work["beside"]
    for node in "OWR":
        lab.act("adjust", node=node, on=True)
    assert kept("lab") == {
        "predicted": -0.2,
        "adjust": ["O", "R", "W"],
        "tried": [["O"], ["O", "W"], ["O", "R", "W"]],
    }
    work = lab.widget.work
    assert [row["value"] for row in work["outcome"]["rows"]] == [
        "−0.411", "−0.288", "−0.150", "+0.007",
    ]  # fmt: skip
    assert work["beside"] == "Your guess: −0.200 for {O, W, R}. It is +0.007."
    assert len(work["outcome"]["table"]["rows"]) == 4
    lab.tell("undo")
    assert len(lab.widget.work["outcome"]["rows"]) == 3


def test_a_moved_arrow_moves_every_estimate_and_trying_writes_nothing(lab):
    lab.act("predict", value=0)
    lab.act("adjust", node="R", on=True)
    before = lines()
    moved = {"what": "set", "key": "W to B", "value": 0.2}
    tried = lab.tell("try", action=moved)["tried"]
    assert lines() == before
    lab.tell("act", action=moved)
    assert lab.widget.work == tried
    assert lab.widget.work["outcome"]["rows"][1]["value"] != "−0.152"


def test_an_arrow_at_nothing_is_not_drawn(lab):
    lab.act("predict", value=0)
    lab.act("set", key="J to C", value=0)
    off = [(e["from"], e["to"]) for e in lab.widget.work["outcome"]["edges"] if e["off"]]
    assert off == [("J", "C")]


def test_the_truth_may_be_the_direct_effect(lab):
    lab.act("predict", value=0)
    lab.act("effect", value="direct")
    assert lab.widget.work["outcome"]["said"] == "truth −0.050"


def test_the_calculator_takes_a_result_and_reads_it_on_every_scale():
    page = opened("confounding/calculator")
    assert page.widget.work["outcome"] == {}
    assert page.act("number", key="estimate", value="2")["refused"]
    page.act("predict", value=3)
    for key in ("lower", "upper"):
        page.act("number", key=key, value="")
    page.act("number", key="estimate", value="0,12")
    assert kept("calculator") == {"predicted": 3, "lower": None, "upper": None, "estimate": 0.12}
    assert round(page.widget.work["outcome"]["point"], 1) == 16.2
    page.act("scale", value="OR common")
    assert round(page.widget.work["outcome"]["point"], 1) == 5.2
    rows = {row[0]: row[2] for row in page.widget.work["outcome"]["table"]["rows"]}
    assert rows["risk ratio"] == "16.15"
    assert rows["odds ratio, common outcome (chosen)"] == "5.22"
    page.act("number", key="upper", value="0.05")
    assert "does not lie between its limits" in page.widget.work["outcome"]["words"][0]
    before = lines()
    for hostile in (
        {"what": "scale", "value": "risk"},
        {"what": "scale", "value": ["RR"]},
        {"what": "number", "key": "estimate", "value": 2},
        {"what": "number", "key": "estimate", "value": "many"},
        {"what": "number", "key": ["estimate"], "value": "2"},
        {"what": "number", "key": "__class__", "value": "2"},
        {"what": "set", "key": "with exposure", "value": 21},
    ):
        assert page.tell("act", action=hostile)["refused"]
    assert lines() == before
    assert "2018" in catalogue.find("confounding/calculator").kind.still({"predicted": 3})
    below = catalogue.find("confounding/calculator").kind.still(
        {"predicted": 3, "scale": "SMD", "estimate": -0.5, "lower": None, "upper": None}
    )
    assert "estimate −0.5" in below


def test_a_still_has_the_guess_every_set_and_no_markup_of_anybodys():
    kind = catalogue.find("confounding/lab").kind
    html = kind.still({"predicted": -0.2, "adjust": ["O", "W", "R"]})
    assert labs.INVENTED in html
    assert "{O, W, R}" in html
    assert "<table>" in html
    assert "<script" not in kind.still({"<script>": 1})
    own = catalogue.find("confounding/own-graph").kind
    assert "<b>" not in own.still({"own": {"K": "<b>x</b>"}, "edges": [["G", "E"]]})

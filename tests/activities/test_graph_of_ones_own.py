"""A graph of one's own: two-headed arrows, places and names in the trail, and DAGitty's text."""

from __future__ import annotations

import random

import pytest
from meaningunits.activities.graphing import dagitty, sketching
from meaningunits.activities.graphing.tidying import tidied
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Unreadable
from pages import opened

OWN = "confounding/own-graph"

#: As dagitty.net gives it: attributes, positions, a group, a two-headed arrow, a chain, a comment.
FROM_THE_SITE = """dag {
bb="-2.5,-1.5,2.5,1.5"
"Body mass index" [exposure,pos="-1.5,0.0"]
Death [outcome,pos="1.5,0.0"]
"smoking status" [adjusted,pos="0.0,-1.0"]
genes [latent,pos="0.0,1.0"]
"smoking status" -> { "Body mass index" Death }
"Body mass index" -> Death [beta="0.3"]
genes <-> Death // a rival
income -> "smoking status"; Death <- income
}
"""


@pytest.fixture
def page(here):
    return opened(OWN)


def test_what_the_site_gives_is_read_and_what_is_written_is_read_the_same(page):
    page.act("paste", text=FROM_THE_SITE)
    assert page.kept == {
        "names": {"G": "Body mass index", "E": "Death"},
        "own": {"S": "smoking status", "G2": "genes", "I": "income"},
        "latent": ["G2"],
        "edges": [["S", "G"], ["S", "E"], ["G", "E"], ["I", "S"], ["I", "E"]],
        "both": [["G2", "E"]],
        "adjust": ["S"],
        "places": {"G": [0.0, 0.5], "E": [1.0, 0.5], "S": [0.5, 0.0], "G2": [0.5, 1.0]},
    }
    first, text = page.kept, page.widget.work["dagitty"]
    page.act("paste", text=text)
    assert page.widget.work["dagitty"] == text
    assert {**page.kept, "places": first["places"]} == first | {
        "both": [["E", "G2"]], "edges": page.kept["edges"]}  # fmt: skip
    assert {tuple(e) for e in page.kept["edges"]} == {tuple(e) for e in first["edges"]}
    # Undo brings back what was there before.
    page.tell("undo")
    page.tell("undo")
    assert page.kept is not first
    assert page.widget.work["edges"] == []


NO_GRAPH = [
    ("", "there is no text to read"),
    ("hello!", "“hello!” in line 1 is no part of DAGitty's text"),
    ("dag { a -> b }", "one variable has to be marked [exposure], and none is"),
    ("dag { a [exposure] b [exposure] c [outcome] }", "marked [exposure], and 2 is"),
    ("dag { a [exposure] b [outcome] a -- b }", "a -- b has no direction"),
    ("dag { a [exposure] b [outcome] a -> b b -> a }", "go round in a cycle"),
    ("pdag { a -> b }", "this is a PDAG"),
    ("dag { a -> }", "after the last -> there is no variable"),
    ("dag { a [exposure", "the last bracket } is missing"),
    ("dag { a [exposure }", "a bracket ] is missing"),
    ("dag { a [exposure] a -> a }", "an arrow from “a” to itself"),
    (f"dag {{ a [exposure] b [outcome] {' '.join(f'v{i}' for i in range(19))} }}",
     "it has 19 variables besides the two; 18 is the most here"),
    ("x" * 20_001, "more than 20,000 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), NO_GRAPH, ids=[w for _, w in NO_GRAPH])
def test_what_is_no_graph_is_refused_in_a_sentence_and_nothing_is_lost(page, text, why):
    page.act("add", name="workload")
    before = page.kept
    reply = page.act("paste", text=text)
    assert reply["refused"]
    assert why in reply["said"]
    assert page.kept == before


def test_any_graph_survives_the_way_out_and_back():
    luck = random.Random(5)
    for _ in range(60):
        names = {f"V{i}": luck.choice(("age", 'a "b" c', "x-y", "income, tax", "dag")) + f" {i}"
                 for i in range(luck.randint(2, 20))}  # fmt: skip
        keys = list(names)
        pairs = [(a, b) for i, a in enumerate(keys) for b in keys[i + 1 :]]
        edges = [pair for pair in pairs if luck.random() < 0.2]
        both = [pair for pair in pairs if luck.random() < 0.05]
        roles = {keys[0]: "exposure", keys[1]: "outcome"}
        text = dagitty.written(names, edges, both, roles, tidied(keys, edges))
        read = dagitty.parse(text)
        back = {name: key for key, name in names.items()}
        assert [back[name] for name in read.names] == keys
        assert [(back[a], back[b]) for a, b in read.edges] == edges
        assert [(back[a], back[b]) for a, b in read.both] == both
        assert read.marked("exposure") == [names[keys[0]]]


def test_a_two_headed_arrow_is_a_hidden_common_cause_and_drawn_as_such(page):
    page.act("arrow", **{"from": "G", "to": "E"})
    page.act("add", name="workload")
    page.act("both", **{"from": "W", "to": "G"})
    page.act("arrow", **{"from": "W", "to": "E"})
    assert page.kept["both"] == [["G", "W"]]
    told = page.widget.work["told"]
    assert [path["text"] for path in told["paths"]] == ["G → E", "G ↔ W → E"]
    assert told["sets"] == (
        "For the total effect: One set is enough, and every variable in it is needed: W."
    )  # what is hidden is in no set
    assert told["why"] == ["{W}: W closes G ↔ W → E."]
    page.act("adjust", node="W", on=True)
    assert page.widget.work["told"]["why"][0] == (
        "Your set, {W}, is enough: every other path is closed."
    )
    page.act("both", **{"from": "G", "to": "W"})
    assert page.kept["both"] == []
    page.act("both", **{"from": "G", "to": "E"})
    # Where a hidden cause lies behind both ends, no set is enough; the plain arrow has made way.
    assert "no set" in page.widget.work["told"]["sets"].lower()
    assert page.kept["edges"] == [["W", "E"]]


def test_places_are_kept_undone_and_tidied(page):
    page.act("add", name="workload")
    page.act("move", node="W", place=[0.25, 0.1])
    assert page.kept["places"] == {"W": [0.25, 0.1]}
    node = next(node for node in page.widget.work["nodes"] if node["key"] == "W")
    assert (tuple(node["place"]), node["put"]) == ((0.25, 0.1), True)
    page.tell("undo")
    assert "places" not in page.kept
    page.act("arrow", **{"from": "W", "to": "G"})
    page.act("arrow", **{"from": "G", "to": "E"})
    page.act("tidy")
    places = page.kept["places"]
    assert places["W"][0] < places["G"][0] < places["E"][0]
    assert page.act("tidy")["refused"]
    for place in (None, [], [0.5], ["a", 1], [9, 0], [True, 0], {"x": 1}):
        assert page.act("move", node="W", place=place)["refused"]
    assert catalogue.find("confounding/worked").kind.draws is False
    with pytest.raises(Unreadable):  # where nothing is drawn, nothing is moved
        catalogue.find("confounding/worked").kind.read({"places": {"J": [0, 0]}})


def test_exposure_and_outcome_have_names_of_ones_own(page):
    page.act("rename", node="G", name="  statin   use ")
    assert page.kept["names"] == {"G": "statin use"}
    assert "statin use" in str(page.widget.work["nodes"])
    assert page.act("rename", node="E", name="Statin use")["refused"]
    assert page.act("rename", node="E", name="x" * 61)["refused"]
    assert sketching.name_of("x" * 60)


def test_tidied_causes_stand_left_of_what_they_cause_and_no_two_in_one_place():
    luck = random.Random(7)
    for _ in range(40):
        keys = [f"V{i}" for i in range(luck.randint(2, 20))]
        edges = [(a, b) for i, a in enumerate(keys) for b in keys[i + 1 :] if luck.random() < 0.2]
        places = tidied(keys, edges)
        assert all(places[a][0] < places[b][0] for a, b in edges)
        assert len(set(places.values())) == len(keys)


def test_the_set_is_not_told_before_a_second_honest_try(here):
    page = opened("confounding/worked")
    page.act("effect", value="total")
    page.act("adjust", node="O", on=True)
    page.tell("check")
    page.tell("check")  # the same again is no second try
    assert page.widget.work["told"]["sets"] == ""
    page.act("adjust", node="C", on=True)
    page.tell("check")
    assert "O, W" in page.widget.work["told"]["sets"]

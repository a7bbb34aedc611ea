"""Paths in words: all listed, open exactly where d-separation says so, and named aright."""

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import part_of, routes

# Lab 3: Openness, Joining, Workload, exhaustion (B), Competence, Remaining.
LAB = list(map(tuple, ["OJ", "OB", "WJ", "WB", "JC", "CB", "JB", "JR", "BR"]))
M_BIAS = list(map(tuple, ["UX", "UZ", "VZ", "VY", "XY"]))


def words(edges, given=(), effect="total", ends="JB"):
    return {r.text: r.words for r in routes(edges, *ends, given, effect)}


def test_the_labs_paths_are_five_and_the_causal_ones_come_first():
    found = routes(LAB, "J", "B")
    assert [r.text for r in found] == [
        "J → B",
        "J → C → B",
        "J ← O → B",
        "J → R ← B",
        "J ← W → B",
    ]
    assert [r.open for r in found] == [True, True, True, False, True]
    assert [r.right for r in found] == [True, True, False, True, False]


def test_adjusting_closes_and_opens_and_each_is_said():
    assert words(LAB)["J ← O → B"] == "open: not causal, it brings in bias"
    assert words(LAB)["J → R ← B"] == "closed at R, where two arrows meet"
    assert words(LAB, ["O"])["J ← O → B"] == "closed at O, adjusted for"
    assert words(LAB, ["R"])["J → R ← B"] == (
        "open, because of what you adjust for: two arrows meet at R"
    )
    assert words(LAB, ["C"])["J → C → B"] == (
        "closed at C, adjusted for, and with it a part of the effect you want"
    )


def test_the_direct_effect_wants_the_arrow_only():
    found = words(LAB, effect="direct")
    assert found["J → B"] == "open: it carries the effect you want"
    assert found["J → C → B"] == "open: causal, but not a part of the effect you want"
    assert words(LAB, ["C"], "direct")["J → C → B"] == "closed at C, adjusted for"


def test_a_consequence_of_a_collider_opens_it_too():
    edges = [*M_BIAS, ("Z", "D")]
    assert "open, because" in words(edges, ["D"], ends="XY")["X ← U → Z ← V → Y"]


def test_nothing_to_list_and_impossible_input():
    assert routes([], "X", "Y") == []
    assert routes([("X", "Z")], "X", "Y") == []
    with pytest.raises(ValueError, match="cycle"):
        routes([("X", "Y"), ("Y", "X")], "X", "Y")
    with pytest.raises(ValueError, match="effect"):
        routes([("X", "Y")], "X", "Y", effect="some")


@pytest.mark.parametrize(
    ("node", "part"),
    [("O", "confounder"), ("W", "confounder"), ("C", "mediator"), ("R", "collider")],
)
def test_the_labs_variables_play_their_parts(node, part):
    assert part_of(LAB, "J", "B", node) == part


def test_a_cause_of_the_exposure_only_is_no_confounder():
    assert part_of([("A", "X"), ("X", "Y")], "X", "Y", "A") == "other"
    assert part_of(M_BIAS, "X", "Y", "Z") == "collider"
    assert part_of(M_BIAS, "X", "Y", "U") == "other"
    with pytest.raises(ValueError, match="not in the graph"):
        part_of([("X", "Y")], "X", "Y", "Q")


NODES = "ABCDEF"
PAIRS = [(a, b) for i, a in enumerate(NODES) for b in NODES[i + 1 :]]


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.sets(st.sampled_from(PAIRS), min_size=1), st.permutations(NODES), st.data())
def test_a_path_is_open_exactly_where_the_two_are_not_separated(pairs, order, data):
    name = dict(zip(NODES, order, strict=True))
    edges = [(name[a], name[b]) for a, b in pairs]
    graph = nx.DiGraph(edges)
    start, end = data.draw(st.sampled_from([(a, b) for a in NODES for b in NODES if a != b]))
    given_ = data.draw(st.sets(st.sampled_from([n for n in NODES if n not in (start, end)])))
    if not {start, end, *given_} <= set(graph):
        return
    found = routes(edges, start, end, given_)
    separated = nx.is_d_separator(graph, {start}, {end}, given_)
    assert any(r.open for r in found) != separated

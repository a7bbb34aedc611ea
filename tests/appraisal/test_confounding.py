"""Adjustment sets against published graphs, an independent enumeration, and the true effect."""

import json
from itertools import chain, combinations, pairwise
from pathlib import Path
from random import Random
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    LinearModel,
    adjustment_sets,
    describe_sets,
    implied_independences,
    is_valid_adjustment,
)

ORACLE = Path(__file__).parents[1] / "data" / "adjustment_sets.json"
GRAPHS = json.loads(ORACLE.read_text(encoding="utf-8"))["graphs"]
FORK = [("C", "X"), ("C", "Y"), ("X", "Y")]
FRONT_DOOR = next(graph for graph in GRAPHS if graph["name"].startswith("Front-door"))
# Lab 3: Openness, Joining, Workload, exhaustion (B), Competence, Remaining.
LAB = list(map(tuple, ["OJ", "OB", "WJ", "WB", "JC", "CB", "JB", "JR", "BR"]))


# --- an independent criterion: every path is written out and looked at, node by node -------------


def subsets(nodes):
    nodes = sorted(nodes)
    return map(
        frozenset, chain.from_iterable(combinations(nodes, k) for k in range(len(nodes) + 1))
    )


class Paths:
    """All paths between two nodes, and whether sets of nodes satisfy the criterion on them."""

    def __init__(self, edges, exposure, outcome):
        self.edges, self.exposure, self.outcome = set(edges), exposure, outcome
        nodes = {node for edge in edges for node in edge}
        self.below = {node: {node} for node in nodes}
        for _ in nodes:
            for cause, effect in edges:
                self.below[cause] |= self.below[effect]
        self.beside = {node: [] for node in nodes}
        for cause, effect in edges:
            self.beside[cause].append(effect)
            self.beside[effect].append(cause)
        self.all = list(self._walk([exposure]))
        self.causal = [p for p in self.all if all(step in self.edges for step in pairwise(p))]
        self.turns = {tuple(path): self._turns(path) for path in self.all}
        self.asked = {effect: self._asked(effect) for effect in ("total", "direct")}

    def _walk(self, path):
        if path[-1] == self.outcome:
            yield path
            return
        for there in self.beside[path[-1]]:
            if there not in path:
                yield from self._walk([*path, there])

    def _turns(self, path):
        """The nodes that close a path when given, and for each collider what opens it."""
        passed, colliders = set(), []
        for (before, node), (_, after) in pairwise(pairwise(path)):
            if (before, node) in self.edges and (after, node) in self.edges:
                colliders.append(self.below[node])
            else:
                passed.add(node)
        return passed, colliders

    def open(self, path, given):
        passed, colliders = self.turns[tuple(path)]
        return passed.isdisjoint(given) and all(below & given for below in colliders)

    def _asked(self, effect):
        """What may not be given for an effect, and the paths that are to be closed."""
        if effect == "total":
            stopped = [path for path in self.all if path not in self.causal]
            carrying = {node for path in self.causal for node in path[1:]}
        else:
            direct = [self.exposure, self.outcome]
            stopped = [path for path in self.all if path != direct or path not in self.causal]
            carrying = {self.outcome} if direct in self.causal else set()
        return {below for node in carrying for below in self.below[node]}, stopped

    def valid(self, given, effect):
        forbidden, stopped = self.asked[effect]
        return not (given & forbidden or any(self.open(path, given) for path in stopped))

    def minimal(self, allowed, effect):
        valid = [given for given in subsets(allowed) if self.valid(given, effect)]
        return {given for given in valid if not any(other < given for other in valid)}


def random_graphs(number, most=7, seed=2008):
    """Random graphs of every density with exposure, outcome and latent variables."""
    random = Random(seed)
    while number:
        names = random.sample("ABCDEFGH", random.randint(3, most))
        density = random.choice([0.2, 0.35, 0.5, 0.7])
        edges = [edge for edge in combinations(names, 2) if random.random() < density]
        present = sorted({node for edge in edges for node in edge})
        if len(present) < 3:
            continue
        # The outcome may also come before the exposure.
        exposure, outcome = random.sample(present, 2)
        others = [node for node in present if node not in (exposure, outcome)]
        latent = [node for node in others if random.random() < 0.2]
        random.shuffle(edges)
        number -= 1
        yield random, edges, exposure, outcome, latent, others


def random_model(random, edges):
    def strength():
        return random.choice([-1, 1]) * random.uniform(0.3, 1.2)

    nodes = {node for edge in edges for node in edge}
    return LinearModel(
        {edge: strength() for edge in edges}, {node: random.uniform(0.5, 2) for node in nodes}
    )


# --- published graphs ----------------------------------------------------------------------------


@pytest.mark.parametrize("graph", GRAPHS, ids=lambda graph: graph["name"])
def test_published_graphs(graph):
    found = adjustment_sets(graph["edges"], graph["exposure"], graph["outcome"], graph["latent"])
    assert {frozenset(each) for each in graph["minimal_total"]} == set(found)
    assert len(found) == len(graph["minimal_total"])
    for each in found:
        assert is_valid_adjustment(
            graph["edges"], graph["exposure"], graph["outcome"], each, graph["latent"]
        ).ok


def test_none_suffices_and_none_needed_are_different_answers():
    none_suffices = adjustment_sets(FRONT_DOOR["edges"], "X", "Y", FRONT_DOOR["latent"])
    none_needed = adjustment_sets([("X", "Y")], "X", "Y")
    assert none_suffices == []
    assert none_needed == [frozenset()]
    texts = {
        describe_sets(none_suffices),
        describe_sets(none_needed),
        describe_sets(adjustment_sets(FORK, "X", "Y")),
        describe_sets([{"A", "Z"}, {"B", "Z"}]),
    }
    assert texts == {
        "No set of measured variables is enough: adjustment alone cannot give this effect.",
        "No adjustment is needed.",
        "One set is enough, and every variable in it is needed: C.",
        "Each of these sets is enough, and every variable in it is needed: A, Z; B, Z.",
    }


def test_the_lab_graph_has_one_set_for_each_effect():
    assert adjustment_sets(LAB, "J", "B") == [{"O", "W"}]
    assert adjustment_sets(LAB, "J", "B", effect="direct") == [{"C", "O", "W"}]
    assert adjustment_sets(LAB, "J", "B", latent="O") == []


def test_a_total_effect_against_the_arrows_is_identified_by_blocking_the_way_back():
    chain_ = [("Y", "M"), ("M", "X")]
    assert adjustment_sets(chain_, "X", "Y") == [{"M"}]
    assert is_valid_adjustment(chain_, "X", "Y", {"M"}).ok


def test_two_variables_that_nothing_joins_need_no_adjustment():
    assert adjustment_sets([("X", "A"), ("Y", "B")], "X", "Y") == [frozenset()]


# --- random graphs -------------------------------------------------------------------------------


@pytest.mark.parametrize("effect", ["total", "direct"])
def test_the_sets_are_those_that_enumerating_every_subset_finds(effect):
    for _, edges, exposure, outcome, latent, others in random_graphs(4000, most=8):
        expected = Paths(edges, exposure, outcome).minimal(set(others) - set(latent), effect)
        found = adjustment_sets(edges, exposure, outcome, latent, effect)
        assert len(found) == len(set(found))
        assert set(found) == expected, (edges, exposure, outcome, latent)


@pytest.mark.parametrize("effect", ["total", "direct"])
def test_a_set_is_judged_as_the_independent_criterion_judges_it_and_the_path_named_is_open(effect):
    for random, edges, exposure, outcome, latent, others in random_graphs(1500, seed=42):
        paths = Paths(edges, exposure, outcome)
        for _ in range(3):
            chosen = frozenset(node for node in others if random.random() < 0.5)
            found = is_valid_adjustment(edges, exposure, outcome, chosen, latent, effect)
            assert found.ok == (paths.valid(chosen, effect) and not chosen & set(latent))
            assert found.ok == (not found.reasons)
            assert found.ok == (found.open_path is None and not found.forbidden)
            assert set(found.forbidden) >= chosen & set(latent)
            if found.open_path:
                path = list(found.open_path)
                assert path in paths.all
                assert paths.open(path, chosen)
                carrying = paths.causal if effect == "total" else [[exposure, outcome]]
                assert path not in carrying or path not in paths.causal


@pytest.mark.parametrize("effect", ["total", "direct"])
def test_every_valid_set_gives_the_true_effect_and_no_other_set_does(effect):
    """The coefficient in the population, to 1e-9; coefficients are drawn, so luck has no chance."""
    for random, edges, exposure, outcome, latent, others in random_graphs(3000, most=6, seed=7):
        model = random_model(random, edges)
        truth = getattr(model, f"{effect}_effect")(exposure, outcome)
        paths = Paths(edges, exposure, outcome)
        for found in adjustment_sets(edges, exposure, outcome, latent, effect):
            assert abs(model.coefficient(exposure, outcome, found) - truth) < 1e-9
        for chosen in subsets(others):
            right = abs(model.coefficient(exposure, outcome, chosen) - truth) < 1e-9
            assert right == paths.valid(chosen, effect), (model, exposure, outcome, chosen)


def test_the_implied_independences_are_true_in_every_linear_model_of_the_graph():
    for random, edges, _, _, latent, _ in random_graphs(600, seed=11):
        model = random_model(random, edges)
        found = implied_independences(edges, latent)
        for each in found:
            assert abs(model.coefficient(each.first, each.second, each.given)) < 1e-9
            assert not each.given & set(latent)
            for node in each.given:  # minimal: nothing can be left out
                assert abs(model.coefficient(each.first, each.second, each.given - {node})) > 1e-9
        if not latent:  # Every pair without an arrow is separated by something, and only those.
            nodes = sorted({node for edge in edges for node in edge})
            joined = {tuple(sorted(edge)) for edge in edges}
            assert {(e.first, e.second) for e in found} == set(combinations(nodes, 2)) - joined


@settings(deadline=None, derandomize=True)
@given(st.permutations("ABCDEF"), st.randoms(use_true_random=False))
def test_the_order_of_arrows_and_the_names_do_not_matter(names, random):
    edges = [tuple(edge) for edge in ["AB", "CA", "CB", "DA", "DE", "FE", "FB", "CF"]]
    renamed = dict(zip("ABCDEF", names, strict=True))
    other = [(renamed[a], renamed[b]) for a, b in edges]
    random.shuffle(other)
    expected = {frozenset(renamed[node] for node in s) for s in adjustment_sets(edges, "A", "B")}
    assert set(adjustment_sets(other, renamed["A"], renamed["B"])) == expected


def test_fifteen_nodes_take_well_under_a_second():
    random = Random(3)
    nodes = [f"V{i:02}" for i in range(15)]
    for density in (0.1, 0.2, 0.3, 0.5, 0.8):
        edges = [edge for edge in combinations(nodes, 2) if random.random() < density]
        edges += [(nodes[6], nodes[14]), (nodes[0], nodes[6])]
        start = process_time()
        for effect in ("total", "direct"):
            adjustment_sets(edges, nodes[6], nodes[14], effect=effect)
        assert process_time() - start < 1


# --- reasons and refusals ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("adjusting", "effect", "path", "forbidden", "words"),
    [
        ("", "total", "JOB", "", ["J ← O → B is open: you adjust for no variable on it."]),
        ("OW", "total", None, "", []),
        ("OWC", "total", None, "C", ["C lies on a causal path to B"]),
        (
            "OWR",
            "total",
            "JRB",
            "R",
            [
                "R is a consequence of B",
                "J → R ← B is open: two arrows meet at R, and you adjust for R.",
            ],
        ),
        ("OW", "direct", "JCB", "", ["J → C → B is open"]),
        ("OWC", "direct", None, "", []),
    ],
)
def test_the_lab_reasons(adjusting, effect, path, forbidden, words):
    found = is_valid_adjustment(LAB, "J", "B", adjusting, effect=effect)
    assert found.ok == (not words)
    assert found.open_path == (tuple(path) if path else None)
    assert found.forbidden == tuple(forbidden)
    for reason, word in zip(found.reasons, words, strict=True):
        assert word in reason


def test_more_reasons():
    found = is_valid_adjustment([("Y", "X"), ("C", "X"), ("C", "Y")], "X", "Y", "C")
    assert found.reasons == (
        "The arrow X ← Y runs from the outcome to the exposure: no adjustment closes it.",
    )
    edges = [*FORK, ("U", "X"), ("U", "Y"), ("X", "M"), ("M", "Y"), ("M", "D")]
    found = is_valid_adjustment(edges, "X", "Y", {"C", "U", "D"}, latent={"U"})
    assert found.forbidden == ("D", "U")
    assert found.reasons == (
        "D is a consequence of M, which lies on a causal path to Y: adjusting for it takes away a "
        "part of the effect.",
        "U was not measured, so it cannot be adjusted for.",
    )
    m_bias = [("A", "X"), ("A", "Z"), ("B", "Y"), ("B", "Z"), ("Z", "D"), ("X", "Y")]
    found = is_valid_adjustment(m_bias, "X", "Y", "D")
    assert found.open_path == tuple("XAZBY")
    assert found.reasons == (
        "The path X ← A → Z ← B → Y is open: two arrows meet at Z, and you adjust for "
        "a consequence of Z.",
    )


def test_an_independence_reads_as_a_sentence():
    (found,) = implied_independences([("A", "B"), ("B", "C")])
    assert str(found) == "A and C are independent given B"
    assert str(implied_independences([("A", "B"), ("C", "B")])[0]) == "A and C are independent"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: adjustment_sets([("X", "Y"), ("Y", "X")], "X", "Y"), "cycle, .*→.*→"),
        (lambda: adjustment_sets([("X", "X")], "X", "Y"), "cycle, X → X"),
        (lambda: adjustment_sets(FORK, "X", "Q"), "'Q' is not in the graph.*C, X, Y"),
        (lambda: adjustment_sets([], "X", "Y"), "the graph has no nodes"),
        (lambda: adjustment_sets(FORK, "X", "Y", latent=["U"]), "'U' is not in the graph"),
        (lambda: adjustment_sets(FORK, "X", "X"), "both exposure and outcome"),
        (lambda: adjustment_sets(FORK, "X", "Y", latent="X"), "'X' is marked as not measured"),
        (lambda: adjustment_sets(FORK, "X", "Y", latent="Y"), "'Y' is marked as not measured"),
        (lambda: adjustment_sets(FORK, "X", "Y", effect="net"), "'total', 'direct'"),
        (lambda: adjustment_sets([("X", "Y", "Z")], "X", "Y"), "pair"),
        (lambda: is_valid_adjustment(FORK, "X", "Y", "X"), "adjust for other variables"),
        (lambda: is_valid_adjustment(FORK, "X", "Y", ["Q"]), "'Q' is not in the graph"),
        (lambda: implied_independences([("A", "B"), ("B", "A")]), "cycle"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith((".", "Y", "no nodes."))

"""The linear model: the confounding lab's numbers, and the causal quartet."""

from itertools import combinations
from random import Random

import numpy as np
import pytest
from meaningunits.appraisal import LinearModel, adjustment_sets, causal_quartet, exact_sample

# The confounding lab's mechanism: invented for teaching. Openness, Joining, Workload,
# exhaustion (B), Competence, Remaining in practice; noise of variance 1 everywhere.
LAB = LinearModel(
    {
        ("O", "J"): 0.5,
        ("O", "B"): -0.4,
        ("W", "J"): -0.3,
        ("W", "B"): 0.5,
        ("J", "C"): 0.4,
        ("C", "B"): -0.25,
        ("J", "B"): -0.05,
        ("J", "R"): 0.3,
        ("B", "R"): -0.5,
    }
)
NO_EFFECT = LinearModel({**LAB.effects, ("J", "B"): 0, ("J", "C"): 0})


def regress(points, outcome, predictors):
    """Least squares with an intercept, by numpy: the first predictor's coefficient."""
    columns = [np.ones(len(points[outcome])), *(points[name] for name in predictors)]
    return np.linalg.lstsq(np.column_stack(columns), np.array(points[outcome]), rcond=None)[0][1]


def test_the_lab_effects():
    assert LAB.total_effect("J", "B") == pytest.approx(-0.15, abs=1e-12)
    assert LAB.direct_effect("J", "B") == -0.05
    assert NO_EFFECT.total_effect("J", "B") == 0
    assert NO_EFFECT.effects["C", "B"] == -0.25


@pytest.mark.parametrize(
    ("model", "adjusting", "coefficient"),
    # Lab 3, three decimals.
    [
        (LAB, "", -0.411),
        (LAB, "O", -0.288),
        (LAB, "W", -0.310),
        (LAB, "OW", -0.150),
        (LAB, "OWC", -0.050),
        (LAB, "OWR", +0.007),
        (LAB, "R", -0.152),
        (NO_EFFECT, "", -0.261),
        (NO_EFFECT, "OW", 0),
        (NO_EFFECT, "OWR", +0.126),
    ],
)
def test_the_lab_coefficients(model, adjusting, coefficient):
    assert model.coefficient("J", "B", adjusting) == pytest.approx(coefficient, abs=0.0005)


def test_right_coefficients_are_exact():
    assert LAB.coefficient("J", "B", "OW") == pytest.approx(-0.15, abs=1e-12)
    assert LAB.coefficient("J", "B", "OWC") == pytest.approx(-0.05, abs=1e-12)
    assert NO_EFFECT.coefficient("J", "B", "OW") == pytest.approx(0, abs=1e-12)


def directed_paths(effects, start, end):
    if start == end:
        return [1.0]
    return [
        coefficient * rest
        for (cause, effect), coefficient in effects.items()
        if cause == start
        for rest in directed_paths(effects, effect, end)
    ]


def test_total_effects_and_covariances_follow_from_the_paths():
    """Wright's rule: a total effect sums the directed paths; a covariance, over common sources."""
    random = Random(1921)
    for _ in range(200):
        names = random.sample("ABCDEFG", random.randint(2, 7))
        effects = {
            edge: random.uniform(-1.5, 1.5)
            for edge in combinations(names, 2)
            if random.random() < 0.6
        }
        if not effects:
            continue
        nodes = sorted({node for edge in effects for node in edge})
        noise = {node: random.uniform(0.2, 3) for node in nodes}
        model = LinearModel(dict(random.sample(list(effects.items()), len(effects))), noise)
        total = {(a, b): sum(directed_paths(effects, a, b)) for a in nodes for b in nodes}
        for a, b in combinations(nodes, 2):
            assert model.total_effect(a, b) == pytest.approx(total[a, b], abs=1e-9)
            covariance = sum(total[s, a] * noise[s] * total[s, b] for s in nodes)
            i, j = model.nodes.index(a), model.nodes.index(b)
            assert model.covariance[i][j] == pytest.approx(covariance, abs=1e-9)


def test_an_exact_sample_has_the_population_moments_and_so_its_regressions():
    points = exact_sample(LAB, 40, seed=5)
    values = np.array([points[node] for node in LAB.nodes])
    assert values.mean(axis=1) == pytest.approx(0, abs=1e-12)
    assert values @ values.T / 40 == pytest.approx(np.array(LAB.covariance), abs=1e-12)
    for adjusting in ["", "OW", "OWR"]:
        found = regress(points, "B", ["J", *adjusting])
        assert found == pytest.approx(LAB.coefficient("J", "B", adjusting), abs=1e-9)
    assert points == exact_sample(LAB, 40, seed=5)
    assert points != exact_sample(LAB, 40, seed=6)


QUARTET = {part.name: part for part in causal_quartet()}


@pytest.mark.parametrize(
    ("name", "adjusted", "true"),
    # D'Agostino McGowan, Gerke & Barrett (2024): the slope of Y on X with Z in the regression,
    # and the total effect.
    [("collider", 0.55, 1), ("confounder", 0.50, 0.5), ("mediator", 0, 1), ("M-bias", 0.88, 1)],
)
def test_the_quartet_regresses_alike_and_means_four_things(name, adjusted, true):
    part = QUARTET[name]
    points = part.points
    assert list(points) == ["X", "Y", "Z"]
    assert regress(points, "Y", ["X"]) == pytest.approx(1, abs=1e-9)
    assert regress(points, "Y", ["X", "Z"]) == pytest.approx(adjusted, abs=1e-9)
    assert np.corrcoef(points["X"], points["Z"])[0, 1] == pytest.approx(0.70, abs=1e-9)
    assert [np.var(points[column]) for column in "XYZ"] == pytest.approx([1, 3, 1])
    assert part.model.total_effect("X", "Y") == pytest.approx(true)
    sets = adjustment_sets(part.model.edges, "X", "Y", part.latent)
    assert sets == ([{"Z"}] if name == "confounder" else [frozenset()])
    assert part.model.coefficient("X", "Y", sets[0]) == pytest.approx(true)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: LinearModel({("A", "B"): 1, ("B", "A"): 1}), "cycle"),
        (lambda: LinearModel({("A", "B"): None}), "coefficient of A → B is None"),
        (lambda: LinearModel({("A", "B"): 1}, {"A": 0}), "noise variance of 'A' is 0"),
        (lambda: LinearModel({("A", "B"): 1}, {"C": 1}), "'C' is not in the graph"),
        (lambda: LAB.coefficient("J", "X"), "'X' is not in the model"),
        (lambda: LAB.coefficient("J", "B", ["X"]), "'X' is not in the model"),
        (lambda: LAB.coefficient("J", "B", ["J"]), "adjust for other variables only"),
        (lambda: LAB.total_effect("J", "J"), "both exposure and outcome"),
        (lambda: LAB.direct_effect("J", "X"), "'X' is not in the model"),
        (lambda: exact_sample(LAB, 6), "at least 7"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith(".")

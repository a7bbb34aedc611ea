"""Staged selection: the lab's numbers, and what must hold for any mechanism."""

from itertools import product

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    StagedSelection,
    nonresponse_bounds,
    p_k_of_n,
    report_distribution,
)

SETTINGS = settings(deadline=None, derandomize=True)

# The selection lab's mechanism: invented for teaching.
SHARES = {"helped": 0.25, "neutral": 0.5, "harmed": 0.25}
STAY = {"helped": 0.6, "neutral": 0.2, "harmed": 0.02}
ACCEPT = {"helped": 0.8, "neutral": 0.4, "harmed": 0.1}
REPORT = {"helped": 0.98, "neutral": 0.4, "harmed": 0.05}
EFFECT = {"helped": 1, "neutral": 0, "harmed": -1}
LAB = StagedSelection(SHARES, {"stayed": STAY, "interviewed": ACCEPT}, REPORT)

chances = st.floats(0, 1)
positive_chances = st.floats(0.01, 1)
by_type = st.tuples(*[chances] * 3).map(lambda values: dict(zip(SHARES, values, strict=True)))
passing = st.tuples(*[positive_chances] * 3).map(
    lambda values: dict(zip(SHARES, values, strict=True))
)


@st.composite
def shares(draw):
    weights = draw(st.tuples(*[st.floats(0.01, 1)] * 3))
    return {name: weight / sum(weights) for name, weight in zip(SHARES, weights, strict=True)}


@pytest.mark.parametrize(
    ("stage", "report", "nine_of_nine"),
    # Lab 1, worked by hand: .4575, .18725/.255 and .133625/.1605; printed to three decimals.
    [(None, 0.4575, 0.0009), ("stayed", 0.734, 0.062), ("interviewed", 0.833, 0.192)],
)
def test_the_lab_gives_near_unanimous_praise_without_any_net_effect(stage, report, nine_of_nine):
    p = LAB.p_report(stage)
    assert p == pytest.approx(report, abs=0.0005)
    assert p_k_of_n(9, 9, p) == pytest.approx(nine_of_nine, abs=0.0005)
    assert LAB.average(EFFECT) == 0


def test_the_lab_numbers_are_exact():
    assert LAB.p_report() == pytest.approx(0.4575, abs=1e-12)
    assert LAB.p_report("stayed") == pytest.approx(0.18725 / 0.255, abs=1e-12)
    assert LAB.p_report("interviewed") == pytest.approx(0.133625 / 0.1605, abs=1e-12)
    assert LAB.mix("interviewed")["helped"] == pytest.approx(0.12 / 0.1605, abs=1e-12)


def test_joining_can_be_a_stage_of_its_own():
    joined = StagedSelection(SHARES, {"joined": dict.fromkeys(SHARES, 0.1), "stayed": STAY}, REPORT)
    assert joined.p_report("joined") == pytest.approx(LAB.p_report())
    assert joined.p_report("stayed") == pytest.approx(LAB.p_report("stayed"))
    assert sum(joined.reached("joined").values()) == pytest.approx(0.1)


def test_leavers_say_what_stayers_cannot():
    # By hand: .1, .4 and .245 of all leave; .27025 of .745 report benefit.
    assert LAB.p_report("stayed", leavers=True) == pytest.approx(0.27025 / 0.745, abs=1e-12)
    assert LAB.average(EFFECT, "stayed", leavers=True) < 0 < LAB.average(EFFECT, "stayed")
    stayed, left = LAB.p_report("stayed"), LAB.p_report("stayed", leavers=True)
    unanimous = report_distribution([(6, stayed), (3, left)])[-1]
    assert unanimous == pytest.approx(stayed**6 * left**3)
    assert unanimous < p_k_of_n(9, 9, stayed) / 5


@SETTINGS
@given(shares(), passing, by_type)
def test_stayers_and_leavers_together_are_everybody(who, stay, report):
    model = StagedSelection(who, {"stayed": stay}, report)
    assume(sum(model.left("stayed").values()) > 1e-6)
    staying = sum(model.reached("stayed").values())
    both = staying * model.p_report("stayed")
    both += (1 - staying) * model.p_report("stayed", leavers=True)
    assert both == pytest.approx(model.p_report(), abs=1e-9)


@SETTINGS
@given(shares(), by_type, st.lists(positive_chances, min_size=1, max_size=4))
def test_equal_selection_gives_no_bias(who, report, stages):
    model = StagedSelection(
        who, {f"stage {i}": dict.fromkeys(who, p) for i, p in enumerate(stages)}, report
    )
    for stage in model.stages:
        assert model.p_report(stage) == pytest.approx(model.p_report(), abs=1e-9)
        assert model.mix(stage) == pytest.approx(model.mix())


@SETTINGS
@given(shares(), passing, by_type)
def test_reweighting_repairs_selection_on_what_is_measured_and_nothing_else(who, stay, report):
    model = StagedSelection(who, {"stayed": stay}, report)
    everything = model.reweighted_report("stayed", {name: name for name in who})
    nothing = model.reweighted_report("stayed", dict.fromkeys(who, "all"))
    assert everything == pytest.approx(model.p_report(), abs=1e-9)
    assert nothing == pytest.approx(model.p_report("stayed"), abs=1e-9)


def test_reweighting_leaves_what_differs_within_a_measured_group():
    # Measured: young or old. Unmeasured: whether the group helped. Old people stay more, helped
    # people stay more; weighting by age mends the first only.
    types = {(age, luck): f"{age} {luck}" for age, luck in product(["young", "old"], ["yes", "no"])}
    age_of = {name: age for (age, _), name in types.items()}
    shares = dict.fromkeys(age_of, 0.25)
    report = {name: {"yes": 0.9, "no": 0.1}[luck] for (_, luck), name in types.items()}
    by_age = {name: {"young": 0.2, "old": 0.8}[age] for name, age in age_of.items()}
    by_luck = {name: {"yes": 0.8, "no": 0.2}[luck] for (_, luck), name in types.items()}
    assert StagedSelection(shares, {"stayed": by_age}, report).reweighted_report(
        "stayed", age_of
    ) == pytest.approx(0.5)
    biased = StagedSelection(shares, {"stayed": by_luck}, report)
    assert biased.reweighted_report("stayed", age_of) == pytest.approx(biased.p_report("stayed"))
    assert biased.p_report("stayed") == pytest.approx(0.74)


@SETTINGS
@given(st.lists(st.tuples(st.integers(0, 6), chances), max_size=3))
def test_the_distribution_of_reports_adds_up_and_has_the_right_mean(groups):
    distribution = report_distribution(groups)
    assert sum(distribution) == pytest.approx(1)
    mean = sum(k * p for k, p in enumerate(distribution))
    assert mean == pytest.approx(sum(n * p for n, p in groups), abs=1e-9)


def test_one_group_is_binomial():
    distribution = report_distribution([(9, 0.3)])
    assert distribution == pytest.approx([p_k_of_n(k, 9, 0.3) for k in range(10)])


def test_nonresponse_bounds_of_a_survey():
    # Soler 2008: 41 % responded, 43 % of them with high emotional exhaustion.
    assert nonresponse_bounds(0.43, 0.41) == pytest.approx((0.176, 0.766), abs=0.0005)


@SETTINGS
@given(chances, chances, chances)
def test_nonresponse_bounds_hold_the_truth_whatever_the_silent_would_say(said, silent, response):
    lower, upper = nonresponse_bounds(said, response)
    assert lower - 1e-12 <= said * response + silent * (1 - response) <= upper + 1e-12


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: StagedSelection({"a": 0.5, "b": 0.4}, {}, {"a": 1, "b": 1}), "add up to 0.9"),
        (lambda: StagedSelection({"a": 1}, {}, {"b": 1}), "every type and no other: a; got b"),
        (lambda: StagedSelection({"a": 1}, {"s": {}}, {"a": 1}), "got none"),
        (lambda: StagedSelection({"a": 1}, {"s": {"a": 1.2}}, {"a": 1}), "between 0 and 1"),
        (lambda: StagedSelection({"a": 1}, {"s": {"a": "x"}}, {"a": 1}), "give a finite number"),
        (lambda: LAB.p_report("left"), "the stages are stayed, interviewed"),
        (lambda: LAB.mix(None, leavers=True), "name the stage"),
        (
            lambda: StagedSelection({"a": 1}, {"s": {"a": 0}}, {"a": 1}).mix("s"),
            "Nobody reaches the stage 's'",
        ),
        (
            lambda: StagedSelection({"a": 1}, {"s": {"a": 1}}, {"a": 1}).mix("s", leavers=True),
            "Nobody leaves at the stage 's'",
        ),
        (
            lambda: StagedSelection(
                {"a": 0.5, "b": 0.5}, {"s": {"a": 1, "b": 0}}, {"a": 1, "b": 0}
            ).reweighted_report("s", {"a": "A", "b": "B"}),
            "Nobody of the group 'B'",
        ),
        (lambda: p_k_of_n(10, 9, 0.5), "10 of 9"),
        (lambda: p_k_of_n(1.5, 9, 0.5), "whole number"),
        (lambda: p_k_of_n(1, 9, -0.5), "between 0 and 1"),
        (lambda: report_distribution([(-1, 0.5)]), "at least 0"),
        (lambda: nonresponse_bounds(43, 0.41), "between 0 and 1"),
    ],
)
def test_impossible_inputs_are_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith(".")

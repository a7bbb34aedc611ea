"""E-values, bounds, arrays and tipping points against published numbers."""

from math import exp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    TwoByTwo,
    adjust_for_confounder,
    bounding_factor,
    confounder_array,
    e_value,
    risk_ratio_from,
    selection_e_value,
    tipping_confounder,
)

SETTINGS = settings(deadline=None, derandomize=True)
ratios = st.floats(0.05, 20)
chances = st.floats(0, 1)


def approx(value, digits=3):
    """Equal to as many decimals as are printed."""
    return pytest.approx(value, abs=0.5000001 * 10**-digits)


@pytest.mark.parametrize(
    ("estimate", "lower", "upper", "point", "limit"),
    # The E-value papers' examples: VanderWeele & Ding (2017) and the R packages EValue, episensr.
    [
        (3.9, 1.8, 8.7, 7.263, 3.0),
        (10.73, 8.02, 14.36, 20.948, 15.523),
        (0.80, 0.71, 0.91, 1.809, 1.429),
    ],
)
def test_e_value_of_a_risk_ratio(estimate, lower, upper, point, limit):
    found = e_value(estimate, lower, upper)
    assert found.point == approx(point)
    assert found.limit == approx(limit)


def test_e_value_for_a_shifted_null():
    found = e_value(0.80, 0.71, 0.91, null=1.2)
    assert (found.point, found.limit) == (approx(2.366), approx(1.967))


def test_a_null_below_the_estimate_makes_the_lower_limit_count():
    found = e_value(0.80, 0.71, 0.91, null=0.5)
    assert found.point == pytest.approx(e_value(1.6).point)
    assert found.limit == pytest.approx(e_value(1.42).point)


def test_e_value_of_a_common_odds_ratio():
    found = e_value(1.47, 1.12, 1.93, measure="OR common")
    assert found.risk_ratio == approx(1.212)
    assert (found.point, found.limit) == (approx(1.720), approx(1.307))


def test_e_value_of_a_standardised_difference():
    found = e_value(-0.42, measure="SMD", standard_error=0.14)
    assert found.risk_ratio == approx(0.682)
    assert (found.point, found.limit) == (approx(2.291), approx(1.545))
    assert found.upper == pytest.approx(exp(0.91 * -0.42 + 1.78 * 0.14))
    by_limits = e_value(-0.42, -0.42 - 0.28, -0.42 + 0.28, measure="SMD")
    assert by_limits.limit == pytest.approx(e_value(exp(0.91 * -0.14)).point)


@pytest.mark.parametrize("measure", ["OR rare", "HR rare"])
def test_a_ratio_of_a_rare_outcome_is_taken_as_a_risk_ratio(measure):
    assert e_value(3.9, 1.8, 8.7, measure=measure) == e_value(3.9, 1.8, 8.7)


def test_e_value_of_a_common_hazard_ratio():
    # The formula of VanderWeele & Ding (2017) worked by hand for HR .56: .5 to the powers .74833
    # and 1.33631 is .59529 and .39603, so RR = .40471/.60397 and E = 1.49236 + .85719.
    found = e_value(0.56, 0.46, 0.69, measure="HR common")
    assert found.risk_ratio == pytest.approx(0.40471 / 0.60397, abs=1e-4)
    assert found.point == approx(2.350)
    assert found.limit == e_value(risk_ratio_from(0.69, "HR common")).point


def test_the_belgrade_capstone_hangs_on_the_scale():
    table = TwoByTwo((5, 63), (65, 77))
    risk = e_value(table.risk_ratio, *table.risk_ratio_interval())
    assert (risk.point, risk.limit) == (approx(12.1, 1), approx(4.8, 1))
    assert e_value(table.odds_ratio, measure="OR common").point == approx(6.0, 1)
    assert e_value(0.12, measure="OR rare").point == approx(16.2, 1)  # naively
    assert e_value(0.12, measure="OR common").point == approx(5.2, 1)


def test_joint_bounding_factor_of_several_biases():
    # Smith, Mathur & VanderWeele (2021): confounding, selection, misclassification.
    assert bounding_factor(2, 1.5) * bounding_factor(1.25, 2.5) * 1.75 == approx(2.386364, 6)


def test_selection_e_value():
    # Smith & VanderWeele (2019), two examples.
    everybody = selection_e_value(73.1, 13.0)
    assert (everybody.point, everybody.limit) == (approx(16.58, 2), approx(6.67, 2))
    selected = selection_e_value(1.50, 1.22, population="selected")
    assert (selected.point, selected.limit) == (approx(2.37, 2), approx(1.74, 2))


def test_unmeasured_confounder():
    # The example of the R package episensr, [105, 85; 527, 93], in Fox et al. (2021).
    table = TwoByTwo((105, 85), (527, 93))
    assert table.risk_ratio == approx(0.3479, 4)
    assert adjust_for_confounder(table.risk_ratio, 0.63, 0.8, 0.05) == approx(0.4851, 4)
    assert table.odds_ratio == approx(0.2180, 4)
    assert adjust_for_confounder(table.odds_ratio, 0.63, 0.8, 0.05) == approx(0.3039, 4)


def test_array():
    # Schneeweiss (2006), as in episensr.
    assert confounder_array(1.5, [5.5], [0.5], 0.1) == [[approx(0.6692, 4)]]
    assert confounder_array(2, [2.5], [0.1], 0.5) == [[approx(3.04, 2)]]
    table = confounder_array(1.5, [1, 2, 5.5], [0.1, 0.5], 0.1)
    assert [len(row) for row in table] == [2, 2, 2]
    assert table[0] == [1.5, 1.5]
    assert [row[0] for row in table] == pytest.approx([1.5, 1.5, 1.5])


def test_an_interval_that_holds_the_null_needs_no_explaining():
    assert e_value(1.2, 0.9, 1.6).limit == 1
    assert e_value(0.8, 0.6, 1.0).limit == 1
    assert e_value(1.0, 0.9, 1.1).point == 1
    assert e_value(3.9, upper=8.7).limit is None
    assert e_value(3.9).limit is None


@SETTINGS
@given(ratios, st.floats(1, 3))
def test_protection_and_harm_mirror_each_other(ratio, width):
    there = e_value(ratio, ratio / width, ratio * width)
    back = e_value(1 / ratio, 1 / ratio / width, 1 / ratio * width)
    assert there.point == pytest.approx(back.point)
    assert there.limit == pytest.approx(back.limit)
    assert there.point >= there.limit >= 1


@SETTINGS
@given(ratios, ratios)
def test_an_e_value_is_the_strength_whose_bound_explains_the_estimate(ratio, null):
    point = e_value(ratio, null=null).point
    away = max(ratio / null, null / ratio)
    assert bounding_factor(point, point) == pytest.approx(away)
    both_groups = selection_e_value(ratio, null=null).point
    assert bounding_factor(both_groups, both_groups) ** 2 == pytest.approx(away)


@SETTINGS
@given(ratios)
def test_a_common_hazard_ratio_is_symmetric(ratio):
    there, back = risk_ratio_from(ratio, "HR common"), risk_ratio_from(1 / ratio, "HR common")
    assert there * back == pytest.approx(1)


@SETTINGS
@given(ratios, ratios, chances, chances)
def test_a_tipping_confounder_tips(estimate, target, exposed, unexposed):
    try:
        ratio = tipping_confounder(estimate, exposed, unexposed, target)
    except ValueError:
        return
    if 1e-3 < ratio < 1e3:  # beyond, the prevalences are too close for floating-point numbers
        adjusted = adjust_for_confounder(estimate, ratio, exposed, unexposed)
        assert adjusted == pytest.approx(target, rel=1e-6)


def test_tipping_point_by_hand():
    # 1 + .5 (g - 1) = 1.2
    assert tipping_confounder(1.2, 0.5, 0) == pytest.approx(1.4)
    assert tipping_confounder(1, 0.3, 0.3) == 1


@SETTINGS
@given(ratios, ratios, chances)
def test_a_balanced_confounder_changes_nothing(estimate, ratio, prevalence):
    adjusted = adjust_for_confounder(estimate, ratio, prevalence, prevalence)
    assert adjusted == pytest.approx(estimate)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: e_value(-2), "RR is -2: it must be above 0"),
        (lambda: e_value(float("inf")), "give a finite number"),
        (lambda: e_value(2, measure="OR"), "'OR rare', 'OR common'"),
        (lambda: e_value(2, 3, 4), "does not lie between its limits"),
        (lambda: e_value(2, 1, 1.5), "does not lie between its limits"),
        (lambda: e_value(2, standard_error=0.1), "for an SMD"),
        (lambda: e_value(0.2, 0.1, measure="SMD", standard_error=0.1), "without limits"),
        (lambda: e_value(0.2, measure="SMD", standard_error=-0.1), "must be above 0"),
        (lambda: selection_e_value(2, population="some"), "'all', 'selected'"),
        (lambda: bounding_factor(0.5, 2), "at least 1"),
        (lambda: adjust_for_confounder(2, 0, 0.5, 0.1), "must be above 0"),
        (lambda: adjust_for_confounder(2, 3, 50, 0.1), "between 0 and 1"),
        (lambda: tipping_confounder(2, 0.3, 0.3), "cannot move 2 to 1"),
        (lambda: tipping_confounder(3, 0.3, 0.2), "30% of the exposed and 20% of the unexposed"),
    ],
)
def test_impossible_inputs_are_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith(".")

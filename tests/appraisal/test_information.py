"""Misclassification forward and back, what fakes a result, and percentages that cannot be."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    Risks,
    apparent_prevalence,
    apparent_risks,
    granularity,
    sensitivity_to_fake,
    specificity_to_fake,
    true_prevalence,
    true_risks,
)

SETTINGS = settings(deadline=None, derandomize=True)
chances = st.floats(0, 1)


def test_nondifferential_error_moves_the_ratio_towards_one():
    # Lab 2: true .30 and .45, sensitivity .8, specificity .9.
    true = Risks(0.30, 0.45)
    seen = apparent_risks(true, 0.8, 0.9)
    assert true.ratio == pytest.approx(0.667, abs=0.0005)
    assert seen.ratio == pytest.approx(0.747, abs=0.0005)
    assert seen == pytest.approx((0.31, 0.415))


def test_differential_error_goes_either_way():
    away = apparent_risks((0.30, 0.45), (0.5, 0.9), 1)
    beyond = apparent_risks((0.30, 0.45), (1, 0.5), 1)
    assert away.ratio < 0.667 < 1 < beyond.ratio


def test_what_it_takes_to_fake_the_belgrade_result():
    # 5 of 70 seen where 45 % are exhausted, nobody counted by mistake.
    sensitivity = sensitivity_to_fake(0.45, 5 / 70)
    assert sensitivity == pytest.approx(0.159, abs=0.0005)
    assert 1 - sensitivity == pytest.approx(0.84, abs=0.005)
    assert apparent_prevalence(0.45, sensitivity, 1) == pytest.approx(5 / 70)


@SETTINGS
@given(chances, chances, chances)
def test_correcting_undoes_corrupting(true, sensitivity, specificity):
    assume(abs(sensitivity + specificity - 1) > 0.001)
    seen = apparent_prevalence(true, sensitivity, specificity)
    assert 0 <= seen <= 1
    assert true_prevalence(seen, sensitivity, specificity) == pytest.approx(true, abs=1e-9)


@SETTINGS
@given(*[st.tuples(chances, chances)] * 3)
def test_correcting_undoes_corrupting_in_each_arm(true, sensitivity, specificity):
    for se, sp in zip(sensitivity, specificity, strict=True):
        assume(abs(se + sp - 1) > 0.001)
    seen = apparent_risks(true, sensitivity, specificity)
    assert true_risks(seen, sensitivity, specificity) == pytest.approx(true, abs=1e-9)


def test_correcting_undoes_corrupting_to_the_last_digit_in_fractions():
    true, se, sp = Fraction(1, 7), Fraction(4, 5), Fraction(9, 10)
    assert true_prevalence(apparent_prevalence(true, se, sp), se, sp) == true


@SETTINGS
@given(chances, chances, chances)
def test_error_free_answers_change_nothing(exposed, unexposed, other):
    assert apparent_risks((exposed, unexposed), 1, 1) == pytest.approx((exposed, unexposed))


@SETTINGS
@given(st.floats(0.01, 0.99), chances, chances)
def test_the_error_that_fakes_a_share_gives_that_share(true, apparent, other):
    for solve, place in [(sensitivity_to_fake, 1), (specificity_to_fake, 2)]:
        try:
            solved = solve(true, apparent, other)
        except ValueError:
            continue
        rates = (solved, other) if place == 1 else (other, solved)
        assert apparent_prevalence(true, *rates) == pytest.approx(apparent, abs=1e-9)


@pytest.mark.parametrize(
    ("percent", "n", "counts"),
    # The Belgrade percentages (70 and 140 people), as printed.
    [
        (4.4, 70, ()),
        (4.3, 70, (3,)),
        (7.1, 70, (5,)),
        (45.0, 140, (63,)),
        (20.0, 140, (28,)),
        (21.4, 140, (30,)),
        (100.0, 7, (7,)),
        (0.0, 7, (0,)),
        (50.0, 2000, (999, 1000, 1001)),
    ],
)
def test_which_counts_a_percentage_can_come_from(percent, n, counts):
    found = granularity(percent, n)
    assert found.counts == counts
    assert found.possible == bool(counts)


def test_an_impossible_percentage_comes_with_its_possible_neighbours():
    assert granularity(4.4, 70).neighbours == ((3, 4.3), (4, 5.7))
    assert granularity(50, 1, decimals=0).neighbours == ((0, 0), (1, 100))


@pytest.mark.parametrize(("k", "n"), [(1, 8), (1, 16), (1, 80), (3, 80)])
def test_a_half_may_be_rounded_up_or_to_even(k, n):
    exact = Fraction(100 * k, n)
    lower = float(int(exact * 10)) / 10
    for printed in {round(float(exact), 1), lower, round(lower + 0.1, 1)}:
        if abs(Fraction(str(printed)) - exact) <= Fraction(1, 20):
            assert k in granularity(printed, n).counts


@SETTINGS
@given(st.integers(1, 400), st.data(), st.integers(0, 2))
def test_every_rounded_percentage_of_a_count_is_possible(n, data, decimals):
    k = data.draw(st.integers(0, n))
    printed = round(100 * k / n, decimals)
    assert k in granularity(printed, n, decimals).counts


@SETTINGS
@given(st.integers(1, 300), st.integers(0, 1000))
def test_the_counts_are_those_that_trying_every_count_finds(n, tenths):
    tried = [k for k in range(n + 1) if abs(Fraction(1000 * k, n) - tenths) <= Fraction(1, 2)]
    assert list(granularity(tenths / 10, n).counts) == tried


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: apparent_prevalence(30, 0.8, 0.9), "true prevalence is 30: it must lie between"),
        (lambda: apparent_prevalence(0.3, float("nan"), 0.9), "The sensitivity is nan"),
        (lambda: true_prevalence(0.3, 0.4, 0.6), "add up to 1"),
        (lambda: true_prevalence(0.05, 0.8, 0.9), "lies between 0.1 .* and 0.8"),
        (lambda: true_prevalence(0.9, 0.8, 0.9), "is impossible"),
        (lambda: true_risks((0.3, 0.05), 0.8, 0.9), "In the unexposed arm: .*impossible"),
        (lambda: apparent_risks((0.3, 0.4, 0.5), 0.8, 0.9), "a pair of two"),
        (lambda: apparent_risks((0.3, 0.4), None, 0.9), "The sensitivity: give one number"),
        (lambda: sensitivity_to_fake(0.2, 0.5), "No sensitivity turns a true 0.2"),
        (lambda: sensitivity_to_fake(0, 0.5), "no true case"),
        (lambda: specificity_to_fake(0.5, 0.2), "No specificity turns a true 0.5"),
        (lambda: specificity_to_fake(1, 0.2), "no non-case"),
        (lambda: Risks(0.3, 0).ratio, "must be above 0"),
        (lambda: Risks(1, 0.3).odds_ratio, "undefined"),
        (lambda: granularity(104, 70), "between 0 and 100"),
        (lambda: granularity(4.43, 70), "more than 1 decimal"),
        (lambda: granularity(4.4, 0), "at least 1"),
        (lambda: granularity(4.4, 70.5), "whole number"),
        (lambda: granularity(4.4, 70, -1), "at least 0"),
    ],
)
def test_impossible_inputs_are_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith(".")

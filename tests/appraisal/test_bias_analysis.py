"""Simple bias analysis of 2×2 tables against published corrections."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    TwoByTwo,
    apparent_prevalence,
    correct_exposure,
    correct_outcome,
    correct_selection,
)

SETTINGS = settings(deadline=None, derandomize=True)
counts = st.integers(1, 500)
tables = st.tuples(st.tuples(counts, counts), st.tuples(counts, counts))
good_rates = st.floats(0.6, 1)


def approx(value):
    """Equal to the four decimals that the published values are printed with."""
    return pytest.approx(value, abs=0.00005)


# The values below stand in the tests of the R package episensr, from Fox, MacLehose & Lash (2021).


def test_selection():
    table = TwoByTwo((136, 107), (297, 165))
    corrected = correct_selection(table, [[0.94, 0.85], [0.64, 0.25]])
    assert table.odds_ratio == approx(0.7061)
    assert corrected.odds_ratio == approx(1.6346)
    assert table.risk_ratio == approx(0.7984)
    assert corrected.risk_ratio == approx(1.4838)


@pytest.mark.parametrize(
    ("table", "se", "sp", "before", "after"),
    [
        ([[126, 92], [71, 224]], 0.94, 0.97, 4.3209, 5.0245),
        ([[215, 1449], [668, 4296]], 0.78, 0.99, 0.9542, 0.9491),
    ],
)
def test_exposure_misclassification(table, se, sp, before, after):
    assert TwoByTwo(*table).odds_ratio == approx(before)
    assert correct_exposure(table, se, sp).odds_ratio == approx(after)


def test_outcome_misclassification():
    table = TwoByTwo((4558, 3428), (46305, 46085))
    corrected = correct_outcome(table, 0.53, 0.99)
    assert table.risk_ratio == approx(1.2943)
    assert corrected.risk_ratio == approx(1.3440)
    assert table.odds_ratio == approx(1.3233)
    assert corrected.odds_ratio == approx(1.4062)


def test_the_belgrade_risk_ratio_and_its_interval():
    # 5 of 70 and 63 of 140 with high emotional exhaustion.
    table = TwoByTwo((5, 63), (65, 77))
    assert table.risk_ratio == pytest.approx(0.159, abs=0.0005)
    assert table.risk_ratio_interval() == pytest.approx((0.067, 0.377), abs=0.0005)
    assert table.odds_ratio == pytest.approx(0.094, abs=0.0005)
    lower, upper = table.odds_ratio_interval()
    assert lower * upper == pytest.approx(table.odds_ratio**2)


def misclassified(positive, negative, se, sp):
    """A row or column as it is recorded with error, written anew."""
    total = positive + negative
    seen = total * apparent_prevalence(positive / total, se, sp)
    return seen, total - seen


@SETTINGS
@given(tables, *[st.tuples(good_rates, good_rates)] * 2)
def test_correcting_undoes_misclassifying(table, se, sp):
    (a, b), (c, d) = table
    recorded = [misclassified(*row, se[i], sp[i]) for i, row in enumerate(table)]
    for found, true in zip(correct_exposure(recorded, se, sp), table, strict=True):
        assert found == pytest.approx(true, abs=1e-6)
    columns = [misclassified(*column, se[i], sp[i]) for i, column in enumerate([(a, c), (b, d)])]
    recorded = list(zip(*columns, strict=True))
    for found, true in zip(correct_outcome(recorded, se, sp), table, strict=True):
        assert found == pytest.approx(true, abs=1e-6)


@SETTINGS
@given(tables, st.floats(0.01, 1), st.floats(0.01, 1))
def test_selection_that_does_not_depend_on_both_leaves_the_odds_ratio(table, cases, exposed):
    """Equal selection, or selection by outcome and by exposure independently: no bias in the OR."""
    before = TwoByTwo(*table).odds_ratio
    equal = correct_selection(table, [[cases, cases], [cases, cases]])
    assert equal.odds_ratio == pytest.approx(before)
    assert equal.risk_ratio == pytest.approx(TwoByTwo(*table).risk_ratio)
    by_outcome_and_exposure = [[cases * exposed, cases], [exposed, 1]]
    assert correct_selection(table, by_outcome_and_exposure).odds_ratio == pytest.approx(before)


@SETTINGS
@given(tables)
def test_perfect_records_stay(table):
    for correct in (correct_exposure, correct_outcome):
        for found, true in zip(correct(table, 1, 1), table, strict=True):
            assert found == pytest.approx(true)


def test_an_arm_without_anybody_stays_empty():
    assert correct_outcome([[0, 5], [0, 5]], 0.9, 0.9).cases[0] == 0


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (
            lambda: correct_exposure([[5, 95], [50, 50]], 0.9, 0.9),
            r"Among the cases \(5 of 100 recorded\): .*impossible",
        ),
        (
            lambda: correct_exposure([[50, 50], [5, 95]], 0.9, 0.9),
            "Among the non-cases .*impossible",
        ),
        (lambda: correct_outcome([[5, 50], [95, 50]], 0.9, 0.9), "Among the exposed .*impossible"),
        (lambda: correct_outcome([[50, 99], [50, 1]], 0.9, 0.9), "Among the unexposed"),
        (lambda: correct_outcome([[-5, 50], [95, 50]], 0.9, 0.9), "cannot be negative"),
        (lambda: correct_outcome([5, 50, 95, 50], 0.9, 0.9), "two rows of two numbers"),
        (lambda: correct_outcome([[5, 50], [95, 50]], 0.5, 0.5), "add up to 1"),
        (lambda: correct_selection([[5, 5], [5, 5]], [[0, 1], [1, 1]]), "probability is 0"),
        (lambda: correct_selection([[5, 5], [5, 5]], [[2, 1], [1, 1]]), "between 0 and 1"),
        (lambda: TwoByTwo((0, 5), (0, 5)).risk_ratio, "Nobody is exposed"),
        (lambda: TwoByTwo((5, 0), (5, 5)).risk_ratio, "risk in the unexposed is 0"),
        (lambda: TwoByTwo((5, 0), (5, 5)).odds_ratio, "no unexposed case"),
        (lambda: TwoByTwo((0, 5), (5, 5)).risk_ratio_interval(), "is 0"),
        (lambda: TwoByTwo((5, 5), (5, 5)).odds_ratio_interval(95), "inside 0 and 1"),
    ],
)
def test_impossible_inputs_are_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).endswith(".")

"""Convergence codes, the effective number of sources, the bias-direction table, and transfer."""

from contextlib import suppress
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.appraisal import (
    CONVERGENCE_CODES,
    TRANSFER_GROUPS,
    TRIANGULATION_TYPES,
    VERDICTS,
    Judgement,
    bracket,
    compare_biases,
    convergence_code,
    effective_sources,
    transfer_profile,
)

SETTINGS = settings(deadline=None, derandomize=True)


@pytest.mark.parametrize(
    ("meaning", "examples", "code"),
    # Farmer et al. (2006), as printed in PMC8278187, table 4.
    [
        (True, True, "agreement"),
        (True, False, "partial agreement"),
        (False, True, "partial agreement"),
        (False, False, "dissonance"),
    ],
)
def test_the_code_follows_from_the_comparison(meaning, examples, code):
    assert convergence_code(meaning, examples) == code


@pytest.mark.parametrize("covered", [(True, False), (False, True)])
def test_one_silent_source_is_silence(covered):
    assert convergence_code(None, None, covered) == "silence"


def test_every_comparison_is_either_coded_or_refused():
    codes = []
    for meaning, examples, *covered in product(
        [True, False, None], [True, False, None], *[[1, 0]] * 2
    ):
        with suppress(ValueError):
            codes.append(convergence_code(meaning, examples, covered))
    assert set(codes) == set(CONVERGENCE_CODES)
    assert len(codes) == 4 + 2  # four full comparisons, and either source silent


@pytest.mark.parametrize(
    ("correlation", "worth"), [(0, 4), (0.25, 2.29), (0.5, 1.6), (0.9, 1.08), (1, 1)]
)
def test_four_sources_that_err_alike_are_nearly_one(correlation, worth):
    # Lab 4 (b), two decimals.
    assert effective_sources(4, correlation) == pytest.approx(worth, abs=0.005)


@SETTINGS
@given(st.integers(1, 50), st.floats(0, 1))
def test_sources_are_worth_at_least_one_and_at_most_their_number(k, correlation):
    assert 1 - 1e-12 <= effective_sources(k, correlation) <= k + 1e-12


def test_errors_that_offset_one_another_are_worth_more_than_independent_ones():
    assert effective_sources(3, -0.25) == pytest.approx(6)


SOURCES = [
    ("interviews", "volunteers", "over"),
    ("interviews", "who stayed", "over"),
    ("survey", "volunteers", "over"),
    ("leaders", "sees the ones in trouble", "under"),
    ("registry", "long leave excluded", "over"),
    ("trial", "drop-out", "unclear"),
]


def test_pairs_of_sources_are_told_apart_by_their_biases():
    found = {(pair.first, pair.second): pair for pair in compare_biases(SOURCES)}
    assert len(found) == 10
    assert found["interviews", "survey"].relation == "shared"
    assert found["interviews", "survey"].shared == ("volunteers",)
    assert found["interviews", "leaders"].relation == "opposing"
    assert found["interviews", "registry"].relation == "same way"
    assert found["interviews", "trial"].relation == "unclear"
    assert all(pair.reason.endswith(".") for pair in found.values())


def test_one_bias_pulling_two_sources_apart_is_not_shared():
    (pair,) = compare_biases([("a", "recall", "over"), ("b", "recall", "under")])
    assert (pair.relation, pair.shared) == ("opposing", ())


def test_a_source_pulled_both_ways_is_unclear():
    (pair,) = compare_biases(
        [("a", "recall", "over"), ("a", "leavers", "under"), ("b", "mood", "over")]
    )
    assert pair.relation == "unclear"


def test_opposite_biases_bracket_the_truth():
    estimates = {"interviews": 0.8, "survey": 0.6, "leaders": 0.2, "registry": 0.7, "trial": 0.1}
    assert bracket(estimates, SOURCES) == (0.2, 0.6)
    narrower = [*SOURCES, ("diary", "asked in bad weeks", "under")]
    assert bracket(estimates | {"diary": 0.3}, narrower) == (0.3, 0.6)
    assert bracket({"trial": 0.1}, [("trial", "drop-out", "unclear")]) == (None, None)


def test_the_four_types_of_triangulation_are_denzins():
    assert list(TRIANGULATION_TYPES) == ["data", "investigator", "theory", "method"]


def test_transfer_has_the_four_groups_and_no_factor_twice():
    assert [group.name for group in TRANSFER_GROUPS] == [
        "population",
        "intervention",
        "environment",
        "transfer",
    ]
    slugs = [factor.slug for group in TRANSFER_GROUPS for factor in group.factors]
    assert len(slugs) == len(set(slugs))
    assert all(
        factor.question.endswith("?") for group in TRANSFER_GROUPS for factor in group.factors
    )


def test_a_profile_sorts_judgements_and_names_what_is_open():
    population, *others = transfer_profile(
        [
            Judgement("need", "fits", "Half of us say so."),
            Judgement("wish", "unknown"),
        ]
    )
    assert population.group == "population"
    assert population.judged["fits"] == ("need",)
    assert population.judged["unknown"] == ("wish",)
    assert population.unjudged == ("likeness",)
    assert population.without_reason == ("wish",)
    assert not population.complete
    assert all(not group.complete and group.unjudged for group in others)


def test_a_profile_is_complete_with_a_verdict_and_a_reason_for_each_factor():
    judgements = [
        Judgement(factor.slug, VERDICTS[0], "Because.")
        for group in TRANSFER_GROUPS
        for factor in group.factors
    ]
    assert all(group.complete for group in transfer_profile(judgements))


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: convergence_code(None, None, (False, False)), "Neither source"),
        (lambda: convergence_code(True, None, (True, False)), "One source is silent"),
        (lambda: convergence_code(True, None), "whether they match"),
        (lambda: effective_sources(0, 0.5), "at least 1"),
        (lambda: effective_sources(4, 1.1), "at most 1"),
        (lambda: effective_sources(4, -1 / 3), "for 4 sources it must be above -0.333"),
        (lambda: compare_biases([("a", "recall", "up")]), "'over', 'under', 'unclear'"),
        (lambda: compare_biases([("a", "r", "over"), ("a", "r", "under")]), "listed twice"),
        (lambda: bracket({}, [("a", "recall", "over")]), "has no estimate"),
        (
            lambda: bracket({"a": 0.1, "b": 0.5}, [("a", "r", "over"), ("b", "r", "under")]),
            "one of the directions must be wrong",
        ),
        (lambda: transfer_profile([Judgement("luck", "fits")]), "The factor is 'luck'"),
        (lambda: transfer_profile([Judgement("need", "good")]), "The verdict on 'need'"),
        (
            lambda: transfer_profile([Judgement("need", "fits"), Judgement("need", "fits")]),
            "judged twice",
        ),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(call, words):
    with pytest.raises(ValueError, match=words) as problem:
        call()
    assert str(problem.value).startswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ'"))
    assert ":" in str(problem.value)

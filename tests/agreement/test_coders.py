"""Many coders: every pair by the quick and the plain path, panel summaries, intervals."""

import subprocess
import sys
import warnings
from random import Random
from statistics import mean

import pytest
from meaningunits import agreement
from meaningunits.agreement import (
    bootstrap_interval,
    boundary_similarity,
    brennan_prediger,
    cohen_kappa,
    gwet_ac1,
    krippendorff_alpha,
    pairwise_matrix,
    percent_agreement,
    scott_pi,
    summarise_coders,
    window_diff,
)

with warnings.catch_warnings():
    # segeval's code is old, and newer Pythons warn of it ("is 0", invalid escapes) on compiling it.
    warnings.simplefilter("ignore")
    from segeval import boundary_similarity as segeval_boundary_similarity
    from segeval import summarize as segeval_summarize
    from segeval.data.samples import HEARST_1997_STARGAZER

STARGAZER = dict(HEARST_1997_STARGAZER["stargazer"])
COEFFICIENTS = (percent_agreement, cohen_kappa, scott_pi, brennan_prediger, gwet_ac1)


def a_class(coders=40, units=30, seed=4):
    """Codes of a class: a common truth, mistakes, and units left out."""
    random = Random(seed)
    truth = random.choices("abbbcc", k=units)
    return [
        [random.choice([code, code, code, *"abc", None]) for code in truth] for _ in range(coders)
    ]


# Many coders.


def test_the_mean_of_hearsts_seven_coders_equals_segeval():
    theirs = segeval_summarize(segeval_boundary_similarity(HEARST_1997_STARGAZER))
    panel = summarise_coders(STARGAZER)
    assert panel.mean == pytest.approx(float(theirs[0]), abs=1e-9)
    assert panel.coders == ("1", "2", "3", "4", "5", "6", "7")


def test_leaving_a_coder_out_is_the_summary_of_the_rest():
    panel = summarise_coders(STARGAZER)
    for place, name in enumerate(STARGAZER):
        rest = {other: masses for other, masses in STARGAZER.items() if other != name}
        assert panel.without[place] == pytest.approx(summarise_coders(rest).mean)
        with_others = mean(boundary_similarity(STARGAZER[name], masses) for masses in rest.values())
        assert panel.with_others[place] == pytest.approx(with_others)


def test_two_coders_leave_nobody_behind():
    panel = summarise_coders([[2, 3, 6], [2, 2, 7]])
    assert panel.mean == 0.75
    assert panel.with_others == (0.75, 0.75)
    assert panel.without is None


@pytest.mark.parametrize("coefficient", COEFFICIENTS)
def test_the_quick_path_gives_the_plain_values(coefficient):
    codings = a_class()
    matrix = pairwise_matrix(codings, coefficient)
    for i, a in enumerate(codings):
        assert matrix[i][i] == 1
        for j in range(i):
            assert matrix[i][j] == matrix[j][i]
            assert matrix[i][j] == pytest.approx(coefficient(a, codings[j]), abs=1e-12)


@pytest.mark.parametrize("coefficient", COEFFICIENTS)
def test_without_numpy_the_values_are_the_same(coefficient, monkeypatch):
    codings = a_class(coders=31, units=12)
    quick = pairwise_matrix(codings, coefficient)
    monkeypatch.setitem(sys.modules, "numpy", None)
    plain = pairwise_matrix(codings, coefficient)
    for one, other in zip(quick, plain, strict=True):
        assert one == pytest.approx(other, abs=1e-12)


def test_any_measure_for_two_will_do_and_penalties_have_their_diagonal():
    matrix = pairwise_matrix(STARGAZER, lambda a, b: window_diff(a, b, 3), diagonal=0)
    assert matrix[0][0] == 0
    assert matrix[2][5] == matrix[5][2] == window_diff(STARGAZER["3"], STARGAZER["6"], 3)


@pytest.mark.parametrize("coders", [3, 35])
def test_an_undefined_pair_is_named_on_either_path(coders):
    codings = {f"coder {n}": list("abab") for n in range(coders)}
    codings["coder 1"] = codings["coder 2"] = list("aaaa")
    with pytest.raises(ValueError, match=r"Coders coder 1 and coder 2: Every rating is 'a'"):
        pairwise_matrix(codings, cohen_kappa)


def test_too_few_or_unequal_coders():
    with pytest.raises(ValueError, match="There are 1 coders"):
        summarise_coders([[2, 3]])
    with pytest.raises(ValueError, match="coder 40 has 29"):
        pairwise_matrix([*a_class(39), a_class(1, 29)[0]], cohen_kappa)


# Intervals.


def test_the_same_seed_gives_the_same_interval_around_the_estimate():
    a, b = a_class(2, 60)
    found = bootstrap_interval(cohen_kappa, a, b, resamples=300)
    assert found == bootstrap_interval(cohen_kappa, a, b, resamples=300)
    assert found != bootstrap_interval(cohen_kappa, a, b, resamples=300, seed=1)
    assert found.estimate == cohen_kappa(a, b)
    assert found.low < found.estimate < found.high
    assert (found.resamples, found.undefined, found.confidence) == (300, 0, 0.95)


def test_ratings_of_many_coders_go_in_as_one():
    ratings = a_class(4, 50)
    found = bootstrap_interval(krippendorff_alpha, ratings, resamples=100)
    assert found.estimate == krippendorff_alpha(ratings)
    named = dict(zip("wxyz", ratings, strict=True))
    assert bootstrap_interval(krippendorff_alpha, named, resamples=100) == found


def test_more_confidence_or_fewer_units_widen_the_interval():
    a, b = a_class(2, 400)

    def width(units, confidence):
        found = bootstrap_interval(
            percent_agreement, a[:units], b[:units], confidence=confidence, resamples=300
        )
        return found.high - found.low

    assert width(400, 0.5) < width(400, 0.95) < width(40, 0.95)


def test_the_interval_of_a_share_is_the_binomial_one():
    # 70 of 100 agree: the normal approximation puts 95 % within .70 ± 1.96 × .0458.
    a, b = ["x"] * 100, ["x"] * 70 + ["y"] * 30
    found = bootstrap_interval(percent_agreement, a, b, resamples=4000)
    assert found.low == pytest.approx(0.70 - 1.96 * 0.0458, abs=0.015)
    assert found.high == pytest.approx(0.70 + 1.96 * 0.0458, abs=0.015)


def test_resamples_without_variation_are_left_out_and_counted():
    a, b = list("aaaaab"), list("aaaaaa")
    found = bootstrap_interval(cohen_kappa, a, b, resamples=200)
    assert found.undefined > 20
    assert found.resamples + found.undefined == 200


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: bootstrap_interval(cohen_kappa, "ab", "ab", confidence=95), "confidence is 95"),
        (lambda: bootstrap_interval(cohen_kappa, "ab", "ab", resamples=0), "resamples is 0"),
        (lambda: bootstrap_interval(cohen_kappa, "ab", "abc"), "Coder 1 has 2 units"),
        (lambda: bootstrap_interval(cohen_kappa, "aa", "aa"), "Cohen's κ is 0/0"),
        (lambda: bootstrap_interval(cohen_kappa), "There are 0 coders"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says):
        call()


# The package.


def test_importing_it_loads_no_numpy():
    code = (
        "import sys, meaningunits.agreement as agreement; "
        "agreement.explain('ab', 'aa'); agreement.boundary_similarity([2, 3], [5]); "
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_public_name_is_there_and_says_what_it_does():
    for name in agreement.__all__:
        assert getattr(agreement, name).__doc__
    functions = [getattr(agreement, name) for name in agreement.__all__ if name.islower()]
    assert all("Returns\n" in function.__doc__ for function in functions)
    assert all("Raises\n" in function.__doc__ for function in functions)
    assert set(agreement.__all__) <= set(dir(agreement))
    with pytest.raises(AttributeError, match="no attribute 'kapa'"):
        agreement.kapa  # noqa: B018

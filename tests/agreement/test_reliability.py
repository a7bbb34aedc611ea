"""Coefficients of agreement on categories: published numbers, four libraries, properties."""

from itertools import chain, product
from random import Random

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from meaningunits.agreement import (
    brennan_prediger,
    chance_agreement,
    cohen_kappa,
    fleiss_kappa,
    gwet_ac1,
    krippendorff_alpha,
    percent_agreement,
    scott_pi,
)
from nltk.metrics.agreement import AnnotationTask
from sklearn.metrics import cohen_kappa_score

LEVELS = ("nominal", "ordinal", "interval", "ratio")
PAIRWISE = (cohen_kappa, scott_pi, brennan_prediger, gwet_ac1)
SETTINGS = settings(deadline=None, derandomize=True)


def from_table(table):
    """Two codings with the given cross-table."""
    cells = list(
        chain.from_iterable(
            [(i, j)] * count for i, row in enumerate(table) for j, count in enumerate(row)
        )
    )
    return [i for i, _ in cells], [j for _, j in cells]


def random_pairs(count):
    """Pairs of codings with 1 to 5 codes, some much more common than others."""
    random = Random(1960)
    for _ in range(count):
        codes = "vwxyz"[: random.randint(1, 5)]
        weights = [random.choice([1, 1, 10]) for _ in codes]
        units = random.randint(1, 20)
        yield tuple(random.choices(codes, weights, k=units) for _ in range(2))


# Published and checked numbers.


@pytest.mark.parametrize(
    ("level", "alpha"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_krippendorff_2011(level, alpha):
    none = None
    ratings = {
        "A": [1, 2, 3, 3, 2, 1, 4, 1, 2, none, none, none],
        "B": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, none, 3],
        "C": [none, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, none],
        "D": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, none],
    }
    assert krippendorff_alpha(ratings, level) == pytest.approx(alpha, abs=5e-4)
    assert krippendorff_alpha(list(ratings.values()), level=level) == pytest.approx(alpha, abs=5e-4)


def test_every_coefficient_on_cohen_1960_page_45():
    a, b = from_table([[88, 14, 18], [10, 40, 10], [2, 6, 12]])
    assert percent_agreement(a, b) == pytest.approx(0.70)
    assert cohen_kappa(a, b) == pytest.approx(0.4915, abs=5e-5)
    assert scott_pi(a, b) == pytest.approx(0.4872, abs=5e-5)
    assert brennan_prediger(a, b) == pytest.approx(0.55)
    assert krippendorff_alpha([a, b]) == pytest.approx(0.4885, abs=5e-5)
    assert gwet_ac1(a, b) == pytest.approx(0.5760, abs=5e-5)
    assert chance_agreement(a, b, "gwet") == pytest.approx(0.2925)


def test_a_skewed_table_sets_ac1_and_pi_apart():
    # 8 yes-yes, 1 no-no, 1 yes-no: the paradox of Feinstein & Cicchetti (1990) in small.
    a, b = from_table([[8, 1], [0, 1]])
    assert gwet_ac1(a, b) == pytest.approx(0.8658, abs=5e-5)
    assert scott_pi(a, b) == pytest.approx(0.6078, abs=5e-5)


def test_fleiss_kappa_of_the_worked_example():
    # Fourteen raters, ten subjects, five categories: the table in Wikipedia's "Fleiss' kappa".
    counts = [
        [0, 0, 0, 0, 14],
        [0, 2, 6, 4, 2],
        [0, 0, 3, 5, 6],
        [0, 3, 9, 2, 0],
        [2, 2, 8, 1, 1],
        [7, 7, 0, 0, 0],
        [3, 2, 6, 3, 0],
        [2, 5, 3, 2, 2],
        [6, 5, 2, 1, 0],
        [0, 2, 2, 3, 7],
    ]
    subjects = [[code for code, n in enumerate(row) for _ in range(n)] for row in counts]
    assert fleiss_kappa(list(zip(*subjects, strict=True))) == pytest.approx(0.210, abs=5e-4)


# Independent implementations.


def test_alpha_equals_the_krippendorff_package_at_every_level_with_missing_ratings():
    random, compared = Random(2011), 0
    for _ in range(2000):
        lowest = random.choice([0, 1])  # with and without zero, which matters to ratios
        values = range(lowest, lowest + random.randint(1, 6))
        missing = random.choice([0, 0.2, 0.6])
        coders, units = random.randint(2, 6), random.randint(1, 12)
        ratings = [
            [None if random.random() < missing else random.choice(values) for _ in range(units)]
            for _ in range(coders)
        ]
        # The package takes any array with two different values, also where none can be paired;
        # α then is 0/0 for both, and ours says so.
        paired = [unit for unit in zip(*ratings, strict=True) if len(unit) - unit.count(None) > 1]
        if len({rating for unit in paired for rating in unit} - {None}) < 2:
            for level in LEVELS:
                with pytest.raises(ValueError, match=r"undefined|nothing to compare"):
                    krippendorff_alpha(ratings, level)
            continue
        table = np.array(ratings, dtype=float)
        for level in LEVELS:
            expected = krippendorff.alpha(table, level_of_measurement=level)
            assert krippendorff_alpha(ratings, level) == pytest.approx(expected, abs=1e-9)
        compared += 1
    assert compared > 1000


def test_alpha_of_real_numbers_equals_the_krippendorff_package():
    random = Random(7)
    for _ in range(200):
        offset = random.choice([0, 1000])
        ratings = [[offset + round(random.random() * 9, 2) for _ in range(9)] for _ in range(3)]
        for level in LEVELS:
            expected = krippendorff.alpha(ratings, level_of_measurement=level)
            assert krippendorff_alpha(ratings, level) == pytest.approx(expected, abs=1e-9)


def test_kappa_equals_scikit_learn():
    compared = 0
    for a, b in random_pairs(1200):
        if len({*a, *b}) > 1:
            assert cohen_kappa(a, b) == pytest.approx(cohen_kappa_score(a, b), abs=1e-9)
            compared += 1
    assert compared > 800


def test_coefficients_equal_nltk():
    for a, b in random_pairs(1500):
        task = AnnotationTask(
            [("a", i, x) for i, x in enumerate(a)] + [("b", i, x) for i, x in enumerate(b)]
        )
        assert percent_agreement(a, b) == pytest.approx(task.avg_Ao(), abs=1e-9)
        if len({*a, *b}) == 1:
            continue  # NLTK calls this 1; it is 0/0
        assert cohen_kappa(a, b) == pytest.approx(task.kappa(), abs=1e-9)
        assert scott_pi(a, b) == pytest.approx(task.pi(), abs=1e-9)
        assert brennan_prediger(a, b) == pytest.approx(task.S(), abs=1e-9)
        assert krippendorff_alpha([a, b]) == pytest.approx(task.alpha(), abs=1e-9)


def test_fleiss_kappa_equals_nltk():
    random = Random(1971)
    for _ in range(400):
        units, codes = random.randint(2, 9), "pqrs"[: random.randint(2, 4)]
        ratings = [random.choices(codes, k=units) for _ in range(random.randint(2, 5))]
        if len(set(chain(*ratings))) > 1:
            task = AnnotationTask(
                [(c, i, code) for c, row in enumerate(ratings) for i, code in enumerate(row)]
            )
            assert fleiss_kappa(ratings) == pytest.approx(task.pi(), abs=1e-9)


# Properties.

CODES = st.sampled_from("abcd")


@st.composite
def two_codings(draw):
    units = draw(st.integers(1, 25))
    pair = [draw(st.lists(CODES, min_size=units, max_size=units)) for _ in range(2)]
    assume(len(set(chain(*pair))) > 1)
    return pair


@st.composite
def many_codings(draw, codes=CODES):
    units = draw(st.integers(1, 10))
    rows = st.lists(st.none() | codes, min_size=units, max_size=units)
    ratings = draw(st.lists(rows, min_size=2, max_size=6))
    paired = [unit for unit in zip(*ratings, strict=True) if len(unit) - unit.count(None) > 1]
    assume(len({rating for unit in paired for rating in unit} - {None}) > 1)
    return ratings


@SETTINGS
@given(two_codings(), st.permutations("abcd"))
def test_two_coders_are_exchangeable_labels_are_names_and_values_are_bounded(pair, names):
    a, b = pair
    rename = dict(zip("abcd", names, strict=True))
    for coefficient in (percent_agreement, *PAIRWISE):
        value = coefficient(a, b)
        assert value == pytest.approx(coefficient(b, a), abs=1e-12)
        renamed = coefficient([rename[x] for x in a], [rename[x] for x in b])
        assert value == pytest.approx(renamed, abs=1e-12)
        assert -1 - 1e-12 <= value <= 1
        assert (value == 1) == (a == b)
        assert coefficient(a * 3, b * 3) == pytest.approx(value, abs=1e-12)


@SETTINGS
@given(two_codings())
def test_how_the_coefficients_lie_to_one_another(pair):
    a, b = pair
    assert scott_pi(a, b) <= cohen_kappa(a, b) + 1e-12
    assert fleiss_kappa(pair) == pytest.approx(scott_pi(a, b), abs=1e-12)
    correction = (1 - scott_pi(a, b)) / (2 * len(a))
    assert krippendorff_alpha(pair) == pytest.approx(scott_pi(a, b) + correction, abs=1e-12)
    assert chance_agreement(a, b, "gwet") <= chance_agreement(a, b, "brennan_prediger") + 1e-12


@SETTINGS
@given(many_codings(), st.permutations("abcd"), st.randoms(use_true_random=False))
def test_alpha_minds_neither_names_nor_the_order_of_coders_and_units(ratings, names, random):
    value = krippendorff_alpha(ratings)
    rename = {None: None, **dict(zip("abcd", names, strict=True))}
    assert value <= 1
    units = list(zip(*ratings, strict=True))
    random.shuffle(units)
    shuffled = [[rename[x] for x in row] for row in zip(*units, strict=True)]
    random.shuffle(shuffled)
    assert krippendorff_alpha(shuffled) == pytest.approx(value, abs=1e-12)


@SETTINGS
@given(many_codings(st.integers(0, 6)), st.sampled_from(LEVELS))
def test_alpha_is_1_for_perfect_agreement_only_and_keeps_to_its_scale(ratings, level):
    value = krippendorff_alpha(ratings, level)
    alike = all(len({*unit} - {None}) < 2 for unit in zip(*ratings, strict=True))
    assert (value == 1) == alike
    if level != "nominal":
        doubled = [[None if x is None else 2 * x for x in row] for row in ratings]
        assert krippendorff_alpha(doubled, level) == pytest.approx(value, abs=1e-9)
    if level in ("nominal", "ordinal", "interval"):
        shifted = [[None if x is None else x + 3 for x in row] for row in ratings]
        assert krippendorff_alpha(shifted, level) == pytest.approx(value, abs=1e-9)


# Degenerate and wrong input.


def test_missing_codes_are_left_out_pair_by_pair():
    a, b = ["x", None, "y", "x", "y"], ["x", "y", "y", None, "x"]
    for coefficient in (percent_agreement, *PAIRWISE):
        assert coefficient(a, b) == coefficient(["x", "y", "y"], ["x", "y", "x"])


def test_codes_nobody_used_still_belong_to_the_scheme():
    a, b = list("aab"), list("aaa")
    assert brennan_prediger(a, b) == pytest.approx(1 / 3)
    assert brennan_prediger(a, b, categories="abcd") == pytest.approx((2 / 3 - 1 / 4) / (3 / 4))
    assert gwet_ac1(a, b, categories="abcd") > gwet_ac1(a, b)
    assert gwet_ac1("aa", "aa", categories="ab") == 1


def test_no_code_in_common_is_no_agreement_and_is_defined():
    assert cohen_kappa("aaa", "bbb") == 0
    assert scott_pi("aaa", "bbb") == -1


def test_arrays_do_as_well_as_lists():
    a, b = np.array([1, 2, 1, 2]), np.array([1, 2, 2, 2])
    assert cohen_kappa(a, b) == cohen_kappa(a.tolist(), b.tolist())
    assert krippendorff_alpha(np.array([a, b]), "interval") == krippendorff_alpha(
        [a.tolist(), b.tolist()], "interval"
    )


def test_a_frozenset_of_codes_is_one_category():
    several = frozenset({"C1", "S2"})
    assert cohen_kappa([several, "C1"], [several, "C1"]) == 1


@pytest.mark.parametrize(
    ("call", "says"),
    [
        *[
            (lambda c=coefficient, a=a, b=b: c(a, b), says)
            for coefficient, (a, b, says) in product(
                (percent_agreement, *PAIRWISE),
                [
                    ("aab", "aa", "Coder 1 has 3 units and coder 2 has 2"),
                    ("", "", "ratings are empty"),
                    ([None, "a"], ["a", None], "No unit was coded by both"),
                    ([["a"], "b"], [["a"], "b"], "a list, set or the like"),
                ],
            )
        ],
        (lambda: cohen_kappa("aaa", "aaa"), "Every rating is 'a'.*Cohen's κ is 0/0"),
        (lambda: scott_pi("aaa", "aaa"), "Scott's π is 0/0"),
        (lambda: gwet_ac1("aaa", "aaa"), "single category"),
        (lambda: brennan_prediger("aaa", "aaa"), "single category"),
        (lambda: gwet_ac1("ab", "ab", categories="a"), "'b' is used but not among"),
        (lambda: chance_agreement("ab", "ab", "bayes"), "no chance model 'bayes'"),
        (lambda: chance_agreement("aa", "aa", "gwet"), "single category"),
        (lambda: fleiss_kappa(["ab", "ab", ["a", None]]), "2 ratings and others 3"),
        (lambda: fleiss_kappa([["a"], [None]]), "has 1 ratings"),
        (lambda: fleiss_kappa(["aa", "aa"]), "Fleiss' κ is 0/0"),
        (lambda: fleiss_kappa(["ab"]), "There are 1 coders"),
        (lambda: krippendorff_alpha([]), "There are 0 coders"),
        (lambda: krippendorff_alpha([[], []]), "ratings are empty"),
        (lambda: krippendorff_alpha(["aa", "aa"]), "α is 0/0"),
        (lambda: krippendorff_alpha([["a", None], [None, "b"]]), "No unit was rated by two"),
        (lambda: krippendorff_alpha([[1, 2], [1]]), "Coder 1 has 2 units and coder 2 has 1"),
        (lambda: krippendorff_alpha(["ab", "ba"], "ordinal"), "'a' is not a number"),
        (lambda: krippendorff_alpha([[-1, 2], [1, 2]], "ratio"), "-1 is negative"),
        (lambda: krippendorff_alpha([[1, 2], [1, 2]], "cyclic"), "no level 'cyclic'"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says) as caught:
        call()
    assert str(caught.value).endswith(".")

"""Segmentation measures against published numbers, segeval and NLTK, and by their properties."""

import warnings
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.agreement import (
    boundaries_from_masses,
    boundary_edits,
    boundary_precision_recall,
    boundary_similarity,
    boundary_similarity_matrix,
    masses_from_boundaries,
    pk,
    segmentation_similarity,
    window_diff,
)
from nltk.metrics import segmentation as nltk_segmentation
from sklearn.metrics import precision_recall_fscore_support

with warnings.catch_warnings():
    # segeval's code is old, and newer Pythons warn of it ("is 0", invalid escapes) on compiling it.
    warnings.simplefilter("ignore")
    from segeval import boundary_similarity as segeval_boundary_similarity
    from segeval import pk as segeval_pk
    from segeval import segmentation_similarity as segeval_segmentation_similarity
    from segeval import window_diff as segeval_window_diff
    from segeval.data.samples import HEARST_1997_STARGAZER

STARGAZER = HEARST_1997_STARGAZER["stargazer"]
SETTINGS = settings(deadline=None, derandomize=True)


def divide(random, length, density):
    """Masses of a random segmentation."""
    places = [place for place in range(1, length) if random.random() < density]
    return masses_from_boundaries(places, length)


def random_pairs(count, shortest, longest):
    """Pairs of segmentations of every density, those without and with all boundaries included."""
    random = Random(20130804)
    for _ in range(count):
        length = random.randint(shortest, longest)
        yield tuple(
            divide(random, length, random.choice([0, 0.1, 0.3, 0.5, 0.8, 1])) for _ in range(2)
        )


def as_string(masses):
    """NLTK's form: one character per possible boundary."""
    inner = set(boundaries_from_masses(masses))
    return "".join("1" if place in inner else "0" for place in range(1, sum(masses)))


@st.composite
def pairs(draw):
    length = draw(st.integers(1, 40))
    places = st.sets(st.integers(1, length - 1)) if length > 1 else st.just(set())
    return tuple(masses_from_boundaries(draw(places), length) for _ in range(2))


# Published and checked numbers.


@pytest.mark.parametrize(
    ("a", "b", "similarity", "s", "pk_", "window_diff_"),
    [  # three pairs after Fournier (2013), values checked with segeval
        ([2, 3, 6], [5, 6], 0.5, 0.9, 0.25, 0.25),
        ([2, 3, 6], [2, 2, 7], 0.75, 0.95, 0.2222, 0.2222),
        ([2, 3, 6], [2, 3, 3, 3], 0.6667, 0.9, 0.2222, 0.2222),
    ],
)
def test_checked_pairs(a, b, similarity, s, pk_, window_diff_):
    assert boundary_similarity(a, b) == pytest.approx(similarity, abs=5e-5)
    assert segmentation_similarity(a, b) == pytest.approx(s, abs=5e-5)
    assert pk(a, b) == pytest.approx(pk_, abs=5e-5)
    assert window_diff(a, b) == pytest.approx(window_diff_, abs=5e-5)


def test_window_diff_of_the_nltk_documentation():
    first, second, third = "000100000010", "000010000100", "100000010000"
    masses = {
        text: masses_from_boundaries([i for i, mark in enumerate(text, 1) if mark == "1"], 13)
        for text in (first, second, third)
    }
    assert window_diff(masses[first], masses[first], 3) == 0
    assert window_diff(masses[first], masses[second], 3) == pytest.approx(0.30, abs=1e-9)
    assert window_diff(masses[second], masses[third], 3) == pytest.approx(0.80, abs=1e-9)


# Independent implementations.


def test_b_and_s_equal_segeval():
    compared = 0
    for a, b in random_pairs(2500, 2, 30):
        if len(a) == len(b) == 1:
            continue  # segeval fails on two segmentations without a boundary
        window = 2 + compared % 4
        assert boundary_similarity(a, b, window) == pytest.approx(
            float(segeval_boundary_similarity(a, b, n_t=window)), abs=1e-9
        ), (a, b, window)
        assert segmentation_similarity(a, b, window) == pytest.approx(
            float(segeval_segmentation_similarity(a, b, n_t=window)), abs=1e-9
        ), (a, b, window)
        compared += 1
    assert compared > 2000


def test_pk_and_window_diff_equal_segeval_with_the_window_left_to_choose():
    for a, b in random_pairs(1200, 3, 30):
        assert pk(a, b) == pytest.approx(float(segeval_pk(a, b)), abs=1e-9), (a, b)
        assert window_diff(a, b) == pytest.approx(float(segeval_window_diff(a, b)), abs=1e-9)


def test_pk_and_window_diff_equal_nltk_for_a_given_window():
    for number, (a, b) in enumerate(random_pairs(2500, 2, 40)):
        k = 1 + number % (sum(a) - 1)
        hypothesis, reference = as_string(a), as_string(b)
        assert pk(a, b, k) == pytest.approx(
            nltk_segmentation.pk(reference, hypothesis, k), abs=1e-9
        )
        assert window_diff(a, b, k) == pytest.approx(
            nltk_segmentation.windowdiff(reference, hypothesis, k), abs=1e-9
        )


@pytest.mark.parametrize(("a", "b"), list(combinations(STARGAZER, 2)))
def test_seven_human_coders_of_hearst_1997(a, b):
    a, b = STARGAZER[a], STARGAZER[b]
    for ours, theirs in [
        (boundary_similarity, segeval_boundary_similarity),
        (segmentation_similarity, segeval_segmentation_similarity),
        (pk, segeval_pk),
        (window_diff, segeval_window_diff),
    ]:
        assert ours(a, b) == pytest.approx(float(theirs(a, b)), abs=1e-9)


def test_exact_precision_and_recall_equal_scikit_learn():
    for a, b in random_pairs(400, 2, 30):
        if len(a) == len(b) == 1:
            continue  # nothing to find and nothing found: scikit-learn says 0, we say 1
        expected = precision_recall_fscore_support(
            list(as_string(b)), list(as_string(a)), pos_label="1", average="binary", zero_division=0
        )
        found = boundary_precision_recall(a, b)
        assert (found.precision, found.recall, found.f1) == pytest.approx(expected[:3], abs=1e-9)


def largest_matching(found, wanted, tolerance):
    """Try every partner for the first boundary, and none."""
    if not found:
        return 0
    first, rest = found[0], found[1:]
    best = largest_matching(rest, wanted, tolerance)
    for partner in wanted:
        if abs(partner - first) <= tolerance:
            others = [place for place in wanted if place != partner]
            best = max(best, 1 + largest_matching(rest, others, tolerance))
    return best


def test_tolerant_matching_is_the_largest_there_is():
    for number, (a, b) in enumerate(random_pairs(300, 2, 9)):
        tolerance = number % 4
        expected = largest_matching(boundaries_from_masses(a), boundaries_from_masses(b), tolerance)
        assert boundary_precision_recall(a, b, tolerance).matched == expected, (a, b, tolerance)


# Properties.


@SETTINGS
@given(pairs(), st.integers(1, 6))
def test_b_and_s_are_symmetric_bounded_and_1_only_for_the_same(pair, window):
    a, b = pair
    for measure in (boundary_similarity, segmentation_similarity):
        value = measure(a, b, window)
        assert value == measure(b, a, window)
        assert 0 <= value <= 1
        assert (value == 1) == (a == b)


@SETTINGS
@given(pairs())
def test_b_does_not_mind_reading_backwards(pair):
    a, b = pair
    assert boundary_similarity(a, b) == boundary_similarity(a[::-1], b[::-1])


@SETTINGS
@given(pairs(), st.integers(1, 5))
def test_edits_account_for_every_boundary_once_and_for_b(pair, window):
    a, b = pair
    edits = boundary_edits(a, b, window)
    from_a = [*edits.matches, *(near[0] for near in edits.near_misses), *edits.only_a]
    from_b = [*edits.matches, *(near[1] for near in edits.near_misses), *edits.only_b]
    assert sorted(from_a) == boundaries_from_masses(a)
    assert sorted(from_b) == boundaries_from_masses(b)
    assert all(0 < abs(x - y) < window for x, y in edits.near_misses)
    credit = len(edits.matches) + sum(1 - abs(x - y) / window for x, y in edits.near_misses)
    places = len(from_a) + len(edits.only_b)
    assert boundary_similarity(a, b, window) == pytest.approx(credit / places if places else 1)


@SETTINGS
@given(pairs(), st.integers(0, 5))
def test_swapping_swaps_precision_and_recall(pair, tolerance):
    one = boundary_precision_recall(*pair, tolerance)
    other = boundary_precision_recall(*pair[::-1], tolerance)
    assert (one.precision, one.recall, one.f1) == (other.recall, other.precision, other.f1)
    assert boundary_precision_recall(pair[0], pair[0], tolerance).f1 == 1


@SETTINGS
@given(pairs().filter(lambda pair: sum(pair[0]) > 2), st.data())
def test_penalties_are_bounded_and_0_for_the_same(pair, data):
    a, b = pair
    k = data.draw(st.integers(1, sum(a) - 1))
    for penalty in (pk, window_diff):
        assert 0 <= penalty(a, b) <= 1
        assert penalty(a, b, k) == penalty(b, a, k)
        assert penalty(a, a) == 0
    assert pk(a, b, k) <= window_diff(a, b, k)


@SETTINGS
@given(pairs())
def test_masses_and_boundaries_are_two_ways_to_say_the_same(pair):
    masses, _ = pair
    assert masses_from_boundaries(boundaries_from_masses(masses), sum(masses)) == masses


# Degenerate and wrong input.


def test_without_a_boundary_on_either_side_agreement_is_full():
    assert boundary_similarity([7], [7]) == 1
    assert boundary_similarity([1], [1]) == 1
    assert segmentation_similarity([1], [1]) == 1
    assert boundary_precision_recall([7], [7]).f1 == 1


def test_boundaries_on_one_side_only_are_no_agreement():
    assert boundary_similarity([7], [1] * 7) == 0
    assert boundary_precision_recall([7], [3, 4]).precision == 0
    assert boundary_precision_recall([3, 4], [7]).recall == 0


def test_a_window_of_one_forgives_nothing():
    assert boundary_similarity([2, 9], [3, 8], window=1) == 0
    assert boundary_similarity([2, 9], [3, 8]) == 0.5


def test_near_misses_beyond_the_neighbour_count_by_their_distance():
    assert boundary_similarity([2, 9], [4, 7], window=3) == pytest.approx(1 / 3)


def test_the_matrix_holds_every_pair():
    matrix = boundary_similarity_matrix(list(STARGAZER.values()))
    for i, a in enumerate(STARGAZER.values()):
        assert matrix[i] == [boundary_similarity(a, b) for b in STARGAZER.values()]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: boundary_similarity([2, 3], [2, 4]), "a covers 5 atoms and segmentation b cov"),
        (lambda: pk([2, 3], [2, 4]), "The hypothesis covers 5 atoms and the reference covers 6"),
        (lambda: boundary_similarity([], [2, 4]), "Segmentation a is empty"),
        (lambda: boundary_similarity([2, 4], [6, 0]), r"b has a segment of length 0 \(number 2\)"),
        (lambda: boundary_similarity([-1, 7], [6]), "a has a segment of length -1"),
        (lambda: boundary_similarity([2.5, 3.5], [6]), "not a list of whole numbers"),
        (lambda: boundary_similarity(5, [6]), "not a list of whole numbers"),
        (lambda: boundary_similarity([6], [6], window=0), "near-miss window is 0"),
        (lambda: boundary_similarity_matrix([]), "no coder"),
        (
            lambda: boundary_similarity_matrix([[3], [3], [4]]),
            "1 covers 3 atoms and segmentation 3",
        ),
        (lambda: boundary_precision_recall([6], [6], -1), "tolerance is -1"),
        (lambda: pk([1, 1], [2]), "window of 2 does not fit in a text of 2"),
        (lambda: window_diff([3, 3], [6], 6), "window of 6 does not fit in a text of 6"),
        (lambda: window_diff([3, 3], [6], 0), "window of 0 does not fit"),
        (lambda: boundaries_from_masses([]), "The segmentation is empty"),
        (lambda: masses_from_boundaries([3], 3), "Boundary 3 does not lie inside the text"),
        (lambda: masses_from_boundaries([0], 3), "Boundary 0 does not lie inside the text"),
        (lambda: masses_from_boundaries([], 0), "The length of the text is 0"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says) as caught:
        call()
    assert str(caught.value).endswith((".", "usual."))

"""α over sets of codes: hand-worked values, a published distance, and NLTK as an oracle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from meaningunits.agreement import krippendorff_alpha, masi_distance, set_alpha
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import masi_distance as nltk_masi


def s(text: str) -> frozenset[str]:
    return frozenset(text.split())


@pytest.mark.parametrize(
    ("a", "b", "distance"),
    [
        ("", "", 0),
        ("C1", "C1", 0),
        ("C1", "", 1),
        ("C1", "S3", 1),
        ("C1", "C1 S3", 1 - 1 / 2 * 2 / 3),  # one holds the other: 2/3
        ("C1 C2", "C1 S3", 1 - 1 / 3 * 1 / 3),  # each has its own: 8/9
        ("C1 C2 C3", "C1", 1 - 1 / 3 * 2 / 3),
    ],
)
def test_masi_by_hand(a, b, distance):
    assert masi_distance(s(a), s(b)) == pytest.approx(distance)
    assert masi_distance(s(b), s(a)) == pytest.approx(distance)


def test_alpha_by_hand():
    # Three units, two coders. Distances within units: 0, 2/3, 0; mean 2/9.
    # Six ratings: {C1} three times, {C1 S3}, and the empty set twice; 15 pairs. Apart:
    # C1 with C1S3 three times 2/3, C1 with nothing 3·2, C1S3 with nothing 2; 10 of 15, mean 2/3.
    rows = [[s("C1"), s("C1"), s("")], [s("C1"), s("C1 S3"), s("")]]
    assert set_alpha(rows) == pytest.approx(1 - (2 / 9) / (2 / 3))


def test_a_missing_rating_leaves_the_unit_out():
    rows = [[s("C1"), s("C1"), s(""), s("C2")], [s("C1"), s("C1 S3"), s(""), None]]
    assert set_alpha(rows) == pytest.approx(2 / 3)


def test_sets_alike_everywhere_leave_nothing_to_compare():
    with pytest.raises(ValueError, match="0/0"):
        set_alpha([[s("C1")] * 3, [s("C1")] * 3])
    with pytest.raises(ValueError, match="nothing to compare"):
        set_alpha([[s("C1"), None], [None, s("C1")]])


codes = st.frozensets(st.sampled_from(["C1", "C2", "S3"]), max_size=3)
rated = st.lists(st.tuples(codes, codes, codes), min_size=2, max_size=8)


@given(rated)
def test_as_nltk_computes_it(units):
    rows = [list(row) for row in zip(*units, strict=True)]
    if len({rating for unit in units for rating in unit}) == 1:
        return
    data = [(c, n, r) for c, row in enumerate(rows) for n, r in enumerate(row)]
    task = AnnotationTask(data=data, distance=masi_distance)
    assert set_alpha(rows) == pytest.approx(task.alpha(), abs=1e-9)


@given(codes, codes)
def test_the_distance_is_nltks_where_that_is_defined(a, b):
    if a | b:
        # NLTK rounds the weights ⅓ and ⅔ to two places.
        assert masi_distance(a, b) == pytest.approx(nltk_masi(a, b), abs=0.005)


@given(rated)
def test_one_code_a_unit_is_nominal_alpha(units):
    rows = [[s(min(r, default="none")) for r in row] for row in zip(*units, strict=True)]
    if len({rating for row in rows for rating in row}) > 1:
        assert set_alpha(rows) == pytest.approx(krippendorff_alpha(rows))

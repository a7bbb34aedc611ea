"""What a division earns: exact numbers for each part of the rule, on shifts made for it."""

from __future__ import annotations

import pytest
from meaningunits.material.coding import Shift
from meaningunits.material.met import Met, met, share

#: Four shifts that most heard, one of them at two places, and one that a single reader heard.
PLACES = {4: {4}, 9: {9, 10}, 15: {15}, 20: {20}}
CLEAR = tuple(Shift(at, frozenset(places), 3, ()) for at, places in PLACES.items())
LONE = (Shift(30, frozenset({30}), 1, ()),)


@pytest.mark.parametrize(
    ("own", "worth", "reached"),
    [
        ([], 0, 0),
        ([4, 9, 15, 20], 4, 4),
        ([10], 1, 1),  # where some put it
        ([9, 10], 1, 1),  # each shift once
        ([3, 5], 0.5, 0.5),  # one sentence beside it, once
        ([6], 0, 0),  # two are too many
        ([4, 5], 1, 1),
        ([30], 0.5, 0),  # borne out by one reader, and no shift that most heard
        ([29], 0, 0),
        ([14, 16, 20], 1.5, 1.5),
    ],
)
def test_a_cut_counts_where_readers_cut_half_beside_it_and_once(own, worth, reached):
    assert met(own, CLEAR, LONE) == Met(len(own), worth, 4, reached)


def test_being_borne_out_weighs_about_twice_as_much_as_having_found():
    few, many = Met(2, 2, 4, 2), Met(8, 4, 4, 4)  # all right and half found; half right, all found
    assert few.f == pytest.approx(1.2025 * 0.5 / (0.2025 + 0.5))
    assert many.f == pytest.approx(1.2025 * 0.5 / (0.2025 * 0.5 + 1))
    assert few.f > 1.5 * many.f
    assert Met(3, 0, 4, 0).f == Met(0, 0, 4, 0).f == 0


def test_points_begin_above_habit_are_full_with_the_readers_and_keep_a_quarter_of_what_is_found():
    assert share(Met(4, 4, 4, 4), 0.4, 0.9, 4) == 1
    assert share(Met(8, 2, 4, 2), 0.4, 0.9, 4) == 0  # more cuts than any reader made
    assert share(Met(4, 1, 4, 1), 0.4, 0.9, 4) == pytest.approx(0.25 / 4)
    half = share(Met(2, 2, 4, 2), 0.4, 0.9, 4)
    assert half == pytest.approx((Met(2, 2, 4, 2).f - 0.4) / 0.5)
    with pytest.raises(ValueError, match="cannot be graded"):
        share(Met(4, 4, 4, 4), 0.9, 0.9, 4)

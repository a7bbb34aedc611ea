"""Saturation after Guest and the tables of codes, on small cases worked by hand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.agreement import (
    Frequency,
    Run,
    co_occurrence,
    code_frequency,
    guest_saturation,
    new_codes_per_interview,
)

SETTINGS = settings(deadline=None, derandomize=True)

# Worked by hand after Guest, Namey & Chen (2020), doi 10.1371/journal.pone.0232076.
NINE = [15, 10, 7, 5, 2, 1, 0, 1, 0]

CODED = {
    "Anna": [["C1", "S2"], ["C1"], [], ["S2", "C1", "E1"]],
    "Bo": [["E1"], ["I3", "I3"]],
    "Cilla": [["C1"]],
}


def test_the_worked_nine_interviews():
    found = guest_saturation(NINE, base=4)
    assert found.base_codes == 37
    assert found.runs[0] == Run(5, 6, 3, 3 / 37)
    assert found.runs[1] == Run(6, 7, 1, 1 / 37)
    assert found.runs[0].ratio == pytest.approx(0.081, abs=5e-4)
    assert found.runs[1].ratio == pytest.approx(0.027, abs=5e-4)
    assert len(found.runs) == 4


def test_the_convention_is_reached_before_the_run_and_seen_at_its_end():
    found = guest_saturation(NINE, base=4, run=2, threshold=0.05)
    assert (found.reached, found.seen_at, found.notation) == (5, 7, "5+2")


def test_a_stricter_threshold_may_never_be_met():
    found = guest_saturation(NINE, threshold=0)
    assert (found.reached, found.seen_at, found.notation) == (None, None, None)
    assert guest_saturation([*NINE, 0], threshold=0).notation == "8+2"


def test_the_threshold_itself_still_counts():
    # 29 of 100 is .29 to the letter, though .29 * 100 falls short of 29 in floating point.
    assert guest_saturation([40, 1, 1], base=1, threshold=0.05).notation == "1+2"
    assert guest_saturation([100, 29, 0], base=1, threshold=0.29).notation == "1+2"


@SETTINGS
@given(st.lists(st.integers(0, 20), min_size=6, max_size=20), st.integers(1, 3), st.integers(1, 3))
def test_the_first_run_at_or_below_the_threshold_settles_it(counts, base, run):
    counts[0] += 1
    found = guest_saturation(counts, base, run, threshold=0.25)
    assert [each.first for each in found.runs] == list(range(base + 1, len(counts) - run + 2))
    low = [each for each in found.runs if each.ratio <= 0.25]
    if low:
        assert (found.reached, found.seen_at) == (low[0].first - 1, low[0].last)
        assert found.seen_at - found.reached == run
    else:
        assert found.reached is None


def test_new_codes_count_once_in_the_order_of_interviews():
    assert new_codes_per_interview(CODED) == [3, 1, 0]
    assert new_codes_per_interview(list(CODED.values())) == [3, 1, 0]


def test_frequency_tells_a_code_in_many_units_from_one_in_many_interviews():
    assert code_frequency(CODED) == {
        "C1": Frequency(units=4, interviews=2),
        "E1": Frequency(units=2, interviews=2),
        "S2": Frequency(units=2, interviews=1),
        "I3": Frequency(units=1, interviews=1),
    }
    assert list(code_frequency(CODED)) == ["C1", "E1", "S2", "I3"]


def test_co_occurrence_is_symmetric_with_the_codes_own_units_on_the_diagonal():
    table = co_occurrence(CODED)
    assert list(table) == ["C1", "E1", "I3", "S2"]
    assert table["C1"] == {"C1": 4, "E1": 1, "I3": 0, "S2": 2}
    assert all(table[x][y] == table[y][x] for x in table for y in table)
    frequency = code_frequency(CODED)
    assert all(table[code][code] == frequency[code].units for code in table)


def test_an_interview_without_codes_is_an_interview():
    assert new_codes_per_interview([[], [["a"]]]) == [0, 1]
    assert code_frequency([[]]) == {}
    assert co_occurrence([[[]]]) == {}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: guest_saturation([]), "There are 0 interviews"),
        (lambda: guest_saturation([5, 4, 3, 2, 1]), "5 interviews.* need at least 6"),
        (lambda: guest_saturation([5, -1, 3, 2, 1, 0]), "new codes in interview 2 is -1"),
        (lambda: guest_saturation([5, 0.5, 3, 2, 1, 0]), "interview 2 is 0.5, not a whole number"),
        (lambda: guest_saturation([0, 0, 0, 0, 1, 0]), "first 4 interviews brought no code"),
        (lambda: guest_saturation(NINE, base=0), "The base is 0"),
        (lambda: guest_saturation(NINE, run=0), "The run is 0"),
        (lambda: guest_saturation(NINE, threshold=-0.1), "threshold is -0.1"),
        (lambda: new_codes_per_interview([]), "There is no interview"),
        (lambda: code_frequency({}), "There is no interview"),
        (lambda: co_occurrence({"Anna": [["C1"], "C1"]}), "Unit 2 of interview Anna is the text"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says) as caught:
        call()
    assert str(caught.value).endswith(".")

"""Reading a number that somebody wrote: what is one, what could be two, and why not."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from meaningunits.tasks import numbers
from meaningunits.tasks.kind import Unreadable


@pytest.mark.parametrize(
    ("said", "how", "number"),
    [
        ("1,5", {}, 1.5), ("1.234,5", {}, 1234.5), ("1,234.5", {}, 1234.5),
        ("1,234,567", {}, 1234567),
        ("1.234.567", {}, 1234567), ("1 234", {}, 1234), ("1'234,5", {}, 1234.5),
        ("12,34.5", {}, None),
        ("1.2.3", {}, None), ("1,234", {}, None), ("1,234", {"decimals": 3}, 1.234),
        ("0,234", {}, 0.234),
        ("1234,567", {}, 1234.567), ("1.234", {}, 1.234), ("1,23,4.5", {}, None),
        ("01,234.5", {}, None),
        ("−3", {}, -3), ("- 3", {}, -3), ("+3", {}, 3), (".5", {}, 0.5), ("5.", {}, 5),
        ("1e3", {}, 1000),
        ("", {}, None), ("x", {}, None), (True, {}, None), (None, {}, None), ([3], {}, 3),
        ([3, 4], {}, None),
        (Decimal("0.5"), {}, 0.5), (Fraction(1, 4), {}, 0.25), (float("inf"), {}, None),
        (10**400, {}, None),
        ("“3”", {}, 3), ("about 3", {}, 3), ("ca. 3", {}, 3), ("~3", {}, 3), ("30°", {}, 30),
        ("twelve", {}, 12), ("thirteen", {}, 13), ("twenty-seven", {}, 27), ("ninety", {}, 90),
        ("twenty ten", {}, None), ("16 people", {}, 16), ("16 hundred", {}, None),
        ("16 men", {}, None),
        ("16 km", {"unit": "km"}, 16), ("16 people", {"unit": "%"}, None),
        ("1/4", {}, 0.25), ("2 1/2", {}, 2.5), ("½", {}, 0.5), ("2½", {}, 2.5), ("1/0", {}, None),
        ("1:2", {}, 0.5), ("1:2", {"unit": "%"}, None), ("1:2", {"unit": "share"}, None),
        ("-1/4", {"unit": "%"}, -25), ("1/1", {"unit": "%"}, 100), ("0/3", {"unit": "%"}, 0),
        ("3/2", {"unit": "%"}, 1.5), ("3 of 6", {"unit": "%"}, 50),
        ("3 out of the 6", {"unit": "share"}, 0.5),
        ("two thirds", {"unit": "share"}, 2 / 3), ("half", {"unit": "%"}, 50),
        ("a quarter", {"unit": "%"}, 25),
        ("some thirds", {"unit": "%"}, None), ("half", {}, None), ("3 of x", {"unit": "%"}, None),
        ("50%", {"unit": "%"}, 50), ("0.5%", {"unit": "%"}, 0.5),
        ("50 per cent", {"unit": "share"}, 0.5),
        ("50%", {}, None), ("0.5", {"unit": "share"}, 0.5), ("1", {"unit": "%"}, 1),
        ("0.5", {"unit": "%"}, None),
        ("0", {"unit": "%"}, 0),
    ],
)  # fmt: skip
def test_a_number_is_read_or_refused(said, how, number):
    if number is None:
        with pytest.raises(Unreadable):
            numbers.read_number(said, **how)
    else:
        found = numbers.read_number(said, **how)
        assert found == pytest.approx(number)
        assert isinstance(found, int) is (float(number).is_integer())


@pytest.mark.parametrize(
    ("said", "how", "reason"),
    [
        (" ", {"what": "the age"}, "there is no number yet (the age)"),
        ("x", {}, "“x” is not a number"),
        (10**400, {"what": "it"}, "that number is too large to be meant (it)"),
        ("1,234", {"what": "it"}, "“1,234” can be read in two ways: write 1.234 or 1234 (it)"),
        ("5%", {"unit": "people"},
         "“5%” is a per cent, and what is asked for is a number of people"),
        ("5%", {"unit": "of 100"},
         "“5%” is a per cent, and what is asked for is a number without %"),
        ("5%", {}, "“5%” is a per cent, and what is asked for is a number without %"),
        ("0.5", {"unit": "%", "what": "it"},
         "“0.5” looks like a share; per cent are asked for, so write it "
         "as one, from 0 to 100, or with a % sign if you mean less than one per cent (it)"),
    ],
)  # fmt: skip
def test_why_a_number_is_refused_is_told_whole(said, how, reason):
    with pytest.raises(Unreadable) as why:
        numbers.read_number(said, **how)
    assert str(why.value) == reason


def test_a_number_is_whole_up_to_where_floats_are():
    below = numbers.read_number(1e15 - 1)
    assert (below, isinstance(below, int)) == (1e15 - 1, True)
    assert isinstance(numbers.read_number(1e15), float)
    assert isinstance(numbers.read_number(-1e15), float)
    assert [numbers.said_of(n) for n in (-1.5, 0.1, 1234567, 1e-7)] == [
        "−1.5",
        "0.1",
        "1234567",
        "1e−07",
    ]

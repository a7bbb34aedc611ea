"""Plain values: what an answer may be made of, and what is refused with a sentence."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction
from itertools import count

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from meaningunits.trail import plain

steady = settings(deadline=None, derandomize=True)

PLAIN = [
    ((1, (2, [])), [1, [2, []]]),
    (range(3), [0, 1, 2]),
    ({10, 9, 2.5}, [2.5, 9, 10]),
    (frozenset("ba"), ["a", "b"]),
    ({(1, None), (1, 2)}, [[1, 2], [1, None]]),
    ({1, "a", None}, ["a", 1, None]),
    ({"a": {1: ("x",)}}, {"a": {"1": ["x"]}}),
    ("\ud800 half", "? half"),
    ("🫖", "🫖"),
    ({"\udc00": 1}, {"?": 1}),
    (np.array([[1, 2], [3, 4]]), [[1, 2], [3, 4]]),
    (np.array([1.5, 2.0]), [1.5, 2.0]),
    (np.array(7), 7),
    (np.int64(7), 7),
    (np.float32(0.5), 0.5),
    (np.float64(0.5), 0.5),
    (np.bool_(True), True),
    (np.str_("a"), "a"),
    ([np.int8(1), {"n": np.float64(2)}], [1, {"n": 2.0}]),
    (pd.Series([3, 1], index=["a", "b"]), {"a": 3, "b": 1}),  # its rows have names
    ({"a": 1}.keys(), ["a"]),
    ({"a": 1}.values(), [1]),
    (Decimal("0.5"), 0.5),
    (Decimal(3), 3),
    (Fraction(1, 4), 0.25),
    ({np.int64(2): "a"}, {"2": "a"}),
    (pd.Series(["a", "b"]), ["a", "b"]),
    (pd.Index([1, 2]), [1, 2]),
]


def test_what_is_given_one_by_one_becomes_a_row():
    assert plain(map(int, "34")) == [3, 4]


def kinds(value):
    """The type of a value and of everything in it, exactly."""
    if type(value) is dict:
        return {kinds(key): kinds(item) for key, item in value.items()}
    return [kinds(item) for item in value] if type(value) is list else type(value)


@pytest.mark.parametrize(("value", "expected"), PLAIN, ids=[str(made) for _, made in PLAIN])
def test_a_value_is_made_plain(value, expected):
    assert plain(value) == expected
    assert kinds(plain(value)) == kinds(expected)


NOT_PLAIN = [
    (float("nan"), "not a number"),
    (float("inf"), "infinity"),
    ([-float("inf")], "infinity"),
    (np.array([1.0, np.nan]), "not a number"),
    (pd.Series([1.0, None]), "not a number"),
    (object(), "this holds a object"),
    ({"a": [b"bytes"]}, "this holds a bytes"),
    (1 + 2j, "this holds a complex"),
    (datetime.now(UTC), "this holds a datetime"),
    (print, "this holds a builtin"),
    (pd.DataFrame({"a": [1]}), "this holds a DataFrame"),
    (count(), "a row of more than 10,000 parts"),
    ({(1, 2): "a"}, "names .* must be words or whole numbers"),
    ({1.5: "a"}, "names .* must be words or whole numbers"),
    ({None: "a"}, "names .* must be words or whole numbers"),
    ({1: "a", "1": "b"}, "the same once written down"),
    ({"\ud800": 1, "?": 2}, "the same once written down"),
    (10**5_000, "thousands of digits"),
    (-(10**5_000), "thousands of digits"),
]


@pytest.mark.parametrize(("value", "reason"), NOT_PLAIN, ids=lambda given: repr(type(given)))
def test_a_value_without_a_plain_form_is_refused_with_a_sentence(value, reason):
    with pytest.raises(TypeError, match=rf"{reason}.*\.") as refused:
        plain(value)
    assert str(refused.value).startswith(("An answer ", "The names ", "Two names "))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.lists(inner).map(tuple)
            | st.dictionaries(st.text() | st.integers(), inner)
            | st.sets(st.integers() | st.text() | st.tuples(st.integers(), st.none()))
        ),
        max_leaves=8,
    )
)
@steady
def test_a_plain_value_survives_the_file_as_it_is(value):
    try:
        once = plain(value)
    except TypeError:  # two keys that would be the same; told above
        reject()
    back = json.loads(json.dumps(once, allow_nan=False, ensure_ascii=False).encode())
    assert back == once == plain(once)
    assert kinds(back) == kinds(once)

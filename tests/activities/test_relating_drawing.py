"""The drawing of a structure: nothing overlaps, everything is on the sheet, the same each time."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.relating.drawing import NARROW, WIDE, drawing


def boxes(count):
    names = ("Soup", "What may be said in the room", "A very long name of a theme that goes on")
    return [
        {"key": f"T{i}", "name": names[i % 3], "codes": ["C1", "S2"][: i % 3]} for i in range(count)
    ]


def arrows(*pairs):
    return [
        {"key": f"r{i}", "source": f"T{a}", "target": f"T{b}", "name": "makes possible"}
        for i, (a, b) in enumerate(pairs)
    ]


def apart(a, b):
    return (
        abs(a["x"] - b["x"]) >= (a["w"] + b["w"]) / 2
        or abs(a["y"] - b["y"]) >= (a["h"] + b["h"]) / 2
    )


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 9), st.data(), st.sampled_from([WIDE, NARROW]))
def test_boxes_stand_apart_and_on_the_sheet(count, data, sheet):
    pairs = data.draw(
        st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12, unique=True)
    )
    made = drawing(boxes(count), arrows(*pairs), sheet)
    assert [box["key"] for box in made["boxes"]] == [f"T{i}" for i in range(count)]
    for box in made["boxes"]:
        assert box["w"] / 2 <= box["x"] <= made["width"] - box["w"] / 2
        assert box["h"] / 2 <= box["y"] <= made["height"] - box["h"] / 2
    assert all(apart(a, b) for a, b in combinations(made["boxes"], 2))
    there = [(a, b) for a, b in pairs if a != b and a < count and b < count]
    assert len(made["arrows"]) == len(there)
    for arrow in made["arrows"]:
        assert arrow["w"] / 2 <= arrow["x"] <= made["width"] - arrow["w"] / 2
    assert drawing(boxes(count), arrows(*pairs), sheet) == made


def test_an_order_is_found_in_which_few_arrows_cross():
    ring = [(0, 3), (3, 1), (1, 4), (4, 2), (2, 0)]
    made = drawing(boxes(5), arrows(*ring))
    at = {box["key"]: (box["x"], box["y"]) for box in made["boxes"]}

    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0

    def cross(one, two):
        (a, b), (c, d) = [tuple(at[f"T{k}"] for k in pair) for pair in (one, two)]
        return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)

    shared = [(p, q) for p, q in combinations(ring, 2) if not set(p) & set(q)]
    assert not any(cross(p, q) for p, q in shared)


def test_arrows_there_and_back_bend_away_from_one_another():
    one, other = drawing(boxes(2), arrows((0, 1), (1, 0)))["arrows"]
    assert one["bend"] != other["bend"]
    assert abs(one["y"] - other["y"]) > 20


def test_an_arrow_ends_outside_its_boxes():
    made = drawing(boxes(4), arrows((0, 2), (1, 3), (0, 1)))
    by_key = {box["key"]: box for box in made["boxes"]}
    for arrow in made["arrows"]:
        for end, (x, y) in (("source", arrow["path"][:2]), ("target", arrow["path"][2:])):
            box = by_key[arrow[end]]
            assert abs(x - box["x"]) > box["w"] / 2 or abs(y - box["y"]) > box["h"] / 2


def test_long_names_are_cut_and_narrow_labels_are_keys():
    made = drawing([{"key": "T1", "name": "word " * 40, "codes": []}], [], NARROW)
    assert len(made["boxes"][0]["lines"]) == 3
    assert made["boxes"][0]["lines"][-1].endswith("…")
    two = drawing(boxes(2), arrows((0, 1)), NARROW)
    assert two["arrows"][0]["text"] == "r0"


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
def test_places_may_be_given(sheet):
    made = drawing(boxes(2), [], sheet, {"T0": (0, 0), "T1": (1, 1)})
    a, b = made["boxes"]
    assert a["x"] < b["x"]
    assert a["y"] < b["y"]

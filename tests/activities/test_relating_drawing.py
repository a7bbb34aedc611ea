"""The drawing of a structure: nothing covers anything, up to forty themes; the same each time."""

from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.relating import shown
from meaningunits.activities.relating.drawing import NARROW, PHONE, SHEETS, WIDE, drawing
from meaningunits.activities.relating.structure import Material, Structure, Theme

NAMES = ("Soup", "What may be said in the room", "A very long name of a theme that goes on")
VERBS = ("makes possible", "…", "is what remains of it when nobody asks any more", "lets")


def boxes(count):
    return [
        {"key": f"T{i}", "name": NAMES[i % 3], "codes": ["C1", "S2"][: i % 3]} for i in range(count)
    ]


def every_code_of(made):
    return [" ".join(chip["lines"]) for box in made["boxes"] for chip in box["chips"]]


def arrows(*pairs):
    return [
        {"key": f"r{i}", "source": f"T{a}", "target": f"T{b}", "name": VERBS[i % 4]}
        for i, (a, b) in enumerate(pairs)
    ]


def apart(a, b, air=0):
    return (
        abs(a["x"] - b["x"]) >= (a["w"] + b["w"]) / 2 + air
        or abs(a["y"] - b["y"]) >= (a["h"] + b["h"]) / 2 + air
    )


def points(way):
    """Points along a way, close enough that no box or label fits between two of them."""
    numbers = [
        (step[0], [float(n) for n in re.findall(r"-?[\d.]+", step[1:])])
        for step in re.findall(r"[MLCQ][^MLCQ]*", way)
    ]
    found, at = [], (0.0, 0.0)
    for sign, given_numbers in numbers:
        through = [at, *zip(given_numbers[::2], given_numbers[1::2], strict=True)]
        at = through[-1]
        if sign == "M":
            continue
        for n in range(41):
            t, row = n / 40, through
            while len(row) > 1:  # de Casteljau
                row = [
                    ((1 - t) * a + t * c, (1 - t) * b + t * d) for (a, b), (c, d) in pairwise(row)
                ]
            found.append(row[0])
    return found


def within(point, thing):
    return (
        abs(point[0] - thing["x"]) < thing["w"] / 2 and abs(point[1] - thing["y"]) < thing["h"] / 2
    )


def covers_nothing(made):
    everything = [*made["boxes"], *made["arrows"]]
    assert all(apart(a, b) for a, b in combinations(everything, 2))
    for arrow in made["arrows"]:
        others = [one for one in everything if one is not arrow]
        assert not any(within(point, one) for point in points(arrow["d"]) for one in others)


def drawn(count, pairs, sheet):
    made = drawing(boxes(count), arrows(*pairs), sheet)
    assert [box["key"] for box in made["boxes"]] == [f"T{i}" for i in range(count)]
    for one in [*made["boxes"], *made["arrows"]]:
        assert one["w"] / 2 <= one["x"] + 0.1 <= made["width"] - one["w"] / 2 + 0.2
        assert one["h"] / 2 <= one["y"] + 0.1 <= made["height"] - one["h"] / 2 + 0.2
    there = [(a, b) for a, b in pairs if a != b and a < count and b < count]
    assert len(made["arrows"]) == len(there)
    covers_nothing(made)
    assert drawing(boxes(count), arrows(*pairs), sheet) == made
    return made


@settings(deadline=None, max_examples=40)
@given(st.integers(0, 14), st.data(), st.sampled_from(SHEETS))
def test_no_box_label_or_line_covers_another(count, data, sheet):
    pairs = data.draw(
        st.lists(st.tuples(st.integers(0, 14), st.integers(0, 14)), max_size=20, unique=True)
    )
    drawn(count, pairs, sheet)


# How large they come out, and hardly more: forty themes are scrolled through in both directions on
# a phone (2.4 sheets wide), and a layout that takes more room is a worse one.
@pytest.mark.parametrize(
    ("sheet", "sheets", "high"), [(WIDE, 1.35, 2700), (NARROW, 1.65, 4700), (PHONE, 2.45, 9300)]
)
def test_forty_themes_with_fifty_relations_are_readable(sheet, sheets, high):
    pairs = [(n, (7 * n + 3) % 40) for n in range(40)] + [
        (n, (n + 5) % 40) for n in range(0, 40, 4)
    ]
    made = drawn(40, [(a, b) for a, b in pairs if a != b], sheet)
    assert made["width"] <= sheets * sheet.width
    assert made["height"] < high


def test_a_map_of_real_size_needs_no_more_than_its_sheet():
    tree = [(n // 3, n) for n in range(1, 11)]
    for sheet, high in ((WIDE, 800), (NARROW, 1080), (PHONE, 2300)):
        made = drawn(11, tree, sheet)
        assert made["width"] <= (1.15 if sheet is PHONE else 1.05) * sheet.width
        assert made["height"] < high


def test_names_and_verbs_are_written_whole():
    made = drawing([{"key": "T1", "name": "word " * 40, "codes": []}], [], NARROW)
    assert " ".join(made["boxes"][0]["lines"]).count("word") == 40
    (arrow,) = drawing(boxes(2), arrows((0, 1), (1, 2))[:1], PHONE)["arrows"]
    assert " ".join(arrow["lines"]) == "r0 makes possible"


@pytest.mark.parametrize("sheet", SHEETS)
def test_all_codes_of_a_theme_stand_in_its_box_each_in_a_place_of_its_own(sheet):
    names = [f"a code of my own, the {n}th, whose name is long" for n in range(12)]
    signs = [f"C{n}" for n in range(9)]
    made = drawing([{"key": "T1", "name": NAMES[2], "codes": [*names, *signs]}], [], sheet)
    assert every_code_of(made) == [*signs, *names]
    (box,) = made["boxes"]
    assert all(apart(a, b) for a, b in combinations(box["chips"], 2))
    for chip in box["chips"]:
        assert abs(chip["x"]) + chip["w"] / 2 <= box["w"] / 2
        assert 20 + 18 * len(box["lines"]) - 2 < chip["y"] - chip["h"] / 2
        assert chip["y"] + chip["h"] / 2 < box["h"]
        assert max(map(len, chip["lines"])) * 6 < chip["w"] or chip["lines"][0] in signs


def test_a_saved_map_of_ones_own_codes_calls_all_of_them_by_name():
    names = {f"n{n}": f"What stays unsaid {n}" for n in range(1, 10)}
    theme = Theme("T1", "Silence", tuple(names))
    units = {"leif 41–44": tuple(names)}
    material = Material((theme,), units, names, {}, {}, own=True)
    svg, text = (shown.file(form, Structure(), material, False)["text"] for form in ("svg", "text"))
    for name in names.values():
        assert name in " ".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))
        assert name in text
    assert not re.search(r">n\d", svg)
    assert (
        200 < int(re.search(r'width="(\d+)"', svg)[1]) < WIDE.width * 0.65
    )  # only the note is wider


def test_an_arrow_runs_from_its_source_to_its_target():
    made = drawing(boxes(4), arrows((0, 1), (1, 2), (2, 0), (3, 2), (2, 3)))
    by_key = {box["key"]: box for box in made["boxes"]}
    for arrow in made["arrows"]:
        way = points(arrow["d"])
        for end, (x, y) in (("source", way[0]), ("target", way[-1])):
            box = by_key[arrow[end]]
            assert abs(x - box["x"]) <= box["w"] / 2
            assert box["h"] / 2 < abs(y - box["y"]) < box["h"] / 2 + 8


def test_a_box_that_was_moved_is_where_it_was_put_and_its_arrows_follow():
    made = drawing(boxes(3), arrows((0, 1), (1, 0), (1, 2)), WIDE, moved={"T1": (700, 500)})
    box = made["boxes"][1]
    assert (box["x"], box["y"]) == (700, 500)
    there, back, _ = made["arrows"]
    assert there["d"] != back["d"]
    assert (there["x"], there["y"]) != (back["x"], back["y"])
    x, y = points(there["d"])[-1]
    assert abs(x - 700) < box["w"] / 2 + 8
    assert abs(y - 500) < box["h"] / 2 + 8


@pytest.mark.parametrize("sheet", [WIDE, NARROW])
def test_places_may_be_given(sheet):
    made = drawing(boxes(2), arrows((0, 1)), sheet, {"T0": (0, 0), "T1": (1, 1)})
    a, b = made["boxes"]
    assert a["x"] < b["x"]
    assert a["y"] < b["y"]

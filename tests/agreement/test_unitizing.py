"""The unitizing α family: the published example, first principles, and α on single atoms."""

from fractions import Fraction
from itertools import product
from random import Random

import krippendorff
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from meaningunits.agreement import (
    krippendorff_alpha,
    unitizing_alpha,
    unitizing_alpha_binary,
    unitizing_alpha_coding,
)

FAMILY = (unitizing_alpha, unitizing_alpha_binary, unitizing_alpha_coding)
SETTINGS = settings(deadline=None, derandomize=True)
GAP = "gap"

# Krippendorff (2019), fig. 12.11, a text of 60, half-open.
FIGURE = {
    "Alex": [(0, 7, 1), (7, 13, 2), (30, 32, 5), (32, 37, 6), (37, 44, 6), (44, 60, 7)],
    "Paul": [(0, 7, 1), (7, 13, 3), (13, 21, 5), (32, 44, 6)],
    "Suzan": [(0, 7, 1), (7, 13, 4), (13, 21, 5), (32, 37, 6), (37, 41, 6), (41, 44, 6)],
}


@pytest.mark.parametrize(
    ("measure", "printed", "checked"),
    [
        (unitizing_alpha, 0.510, 0.50998),
        (unitizing_alpha_binary, 0.413, 0.4136),
        (unitizing_alpha_coding, 0.724, 0.7242),
    ],
)
def test_figure_12_11_of_krippendorff_2019(measure, printed, checked):
    value = measure(FIGURE, 60)
    assert value == pytest.approx(printed, abs=1e-3)
    assert value == pytest.approx(checked, abs=5e-5)
    assert measure(list(FIGURE.values()), 60) == value


def test_it_is_not_the_older_definition():
    # The replacement given in the third edition has .3016 for the same data.
    assert unitizing_alpha(FIGURE, 60) != pytest.approx(0.3016, abs=1e-2)


# First principles: luck pairs any two atoms, but never two of one unit. Written out pair by pair.


def atoms(units, length):
    """(unit, code) of every atom, a gap's atom being a unit by itself."""
    found = [(f"gap {place}", GAP) for place in range(length)]
    for start, end, code in units:
        found[start:end] = [(start, code)] * (end - start)
    return found


def by_luck(weighted):
    """Share of different codes among pairs of (unit, code, weight) from different units."""
    different = everything = 0
    for (unit, code, weight), (other, its_code, its_weight) in product(weighted, repeat=2):
        if unit != other:
            everything += weight * its_weight
            different += weight * its_weight * (code != its_code)
    return Fraction(different, everything)


def literal_alpha(codings, length, relevant_only=False):
    texts = [atoms(units, length) for units in codings]
    weighted, different, everything = [], 0, 0
    for coder, text in enumerate(texts):
        others = [other for number, other in enumerate(texts) if number != coder]
        for place, (unit, code) in enumerate(text):
            met = [other[place][1] for other in others]
            if relevant_only:
                met = [its_code for its_code in met if GAP not in (code, its_code)]
            weighted.append(((coder, unit), code, len(met)))
            everything += len(met)
            different += sum(code != its_code for its_code in met)
    return float(1 - Fraction(different, everything) / by_luck(weighted))


def without_codes(codings):
    return [[(start, end, "relevant") for start, end, _ in units] for units in codings]


def random_coding(random, length):
    units, place = [], 0
    while place < length:
        end = min(length, place + random.randint(1, 4))
        if random.random() < 0.6:
            units.append((place, end, random.choice("abc")))
        place = end
    return units


def test_random_texts_agree_with_first_principles():
    random, compared = Random(2016), 0
    for _ in range(400):
        length = random.randint(1, 12)
        codings = [random_coding(random, length) for _ in range(random.randint(2, 4))]
        for measure, expected in [
            (unitizing_alpha, lambda c, n: literal_alpha(c, n)),
            (unitizing_alpha_coding, lambda c, n: literal_alpha(c, n, relevant_only=True)),
        ]:
            try:
                value = measure(codings, length)
            except ValueError:
                with pytest.raises(ZeroDivisionError):
                    expected(codings, length)
            else:
                assert value == pytest.approx(expected(codings, length), abs=1e-9), codings
                compared += 1
    assert compared > 600


def test_the_binary_form_is_u_alpha_of_relevance():
    random = Random(1)
    for _ in range(200):
        length = random.randint(4, 30)
        codings = [random_coding(random, length) for _ in range(3)]
        try:
            value = unitizing_alpha_binary(codings, length)
        except ValueError:
            continue
        assert value == pytest.approx(unitizing_alpha(without_codes(codings), length), abs=1e-9)


def test_units_of_one_atom_make_it_nominal_alpha():
    random = Random(3)
    for _ in range(300):
        length = random.randint(3, 30)
        rows = [[random.choice([GAP, "a", "b", "c"]) for _ in range(length)] for _ in range(3)]
        codings = [
            [(place, place + 1, code) for place, code in enumerate(row) if code != GAP]
            for row in rows
        ]
        if len({code for row in rows for code in row}) == 1:
            continue
        numbers = [[[GAP, "a", "b", "c"].index(code) for code in row] for row in rows]
        expected = krippendorff.alpha(numbers, level_of_measurement="nominal")
        assert unitizing_alpha(codings, length) == pytest.approx(expected, abs=1e-9)
        assert unitizing_alpha(codings, length) == pytest.approx(krippendorff_alpha(rows), abs=1e-9)


# Properties.


@st.composite
def texts(draw):
    length = draw(st.integers(2, 30))
    codings = []
    for _ in range(draw(st.integers(2, 4))):
        edges = sorted(draw(st.sets(st.integers(0, length), max_size=10)))
        codes = draw(st.lists(st.sampled_from("abcd "), min_size=len(edges), max_size=len(edges)))
        units = zip(edges, edges[1:], codes[1:], strict=False)
        codings.append([unit for unit in units if unit[2] != " "])
    return codings, length


@SETTINGS
@given(texts(), st.permutations("abcd"), st.randoms(use_true_random=False))
def test_coders_codes_units_and_direction_are_exchangeable(text, names, random):
    codings, length = text
    rename = dict(zip("abcd", names, strict=True))
    turned = [
        [(length - end, length - start, rename[code]) for start, end, code in units]
        for units in codings
    ]
    random.shuffle(turned)
    for measure in FAMILY:
        try:
            value = measure(codings, length)
        except ValueError:
            assume(False)
        assert value <= 1
        assert measure(turned, length) == pytest.approx(value, abs=1e-9)


@SETTINGS
@given(texts())
def test_a_coding_agrees_fully_with_itself(text):
    codings, length = text
    units = codings[0]
    assume(len({code for _, _, code in units}) > 1)
    assume(sum(end - start for start, end, _ in units) < length)
    for measure in FAMILY:
        assert measure([units, units], length) == 1


# Degenerate and wrong input.


def test_units_may_come_in_any_order_and_a_coder_may_mark_nothing():
    assert unitizing_alpha([FIGURE["Paul"][::-1], []], 60) < 0
    assert unitizing_alpha({"x": FIGURE["Paul"][::-1], "y": FIGURE["Paul"]}, 60) == 1


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: unitizing_alpha([[]], 5), "There are 1 coders"),
        (lambda: unitizing_alpha([[], []], 0), "The length of the text is 0"),
        (lambda: unitizing_alpha([[], []], 5), "marked nothing.*uα is 0/0"),
        (lambda: unitizing_alpha([[(0, 5, "a")]] * 2, 5), "gave the whole text 'a'"),
        (lambda: unitizing_alpha_binary([[], []], 5), r"marked nothing.*\|uα is 0/0"),
        (lambda: unitizing_alpha_binary([[(0, 5, "a")]] * 2, 5), "marked the whole text"),
        (
            lambda: unitizing_alpha_coding([[(0, 2, "a")], [(2, 4, "a")]], 5),
            "No two coders marked the same place",
        ),
        (
            lambda: unitizing_alpha_coding([[(0, 2, "a"), (3, 4, "b")], [(1, 3, "a")]], 5),
            "used 'a' wherever another",
        ),
        (
            lambda: unitizing_alpha([[(0, 6, "a")], []], 5),
            "marked 0 to 6 as .* within 0 and 5",
        ),
        (lambda: unitizing_alpha({"Paul": [(2, 2, "a")], "Jo": []}, 5), "Coder Paul marked 2 to 2"),
        (lambda: unitizing_alpha([[], [(0, 3, "a"), (2, 4, "b")]], 5), "earlier unit reaches 3"),
        (lambda: unitizing_alpha([[(0, 3)], []], 5), r"not \(start, end, code\)"),
        (lambda: unitizing_alpha([[(0.5, 3, "a")], []], 5), r"not \(start, end, code\)"),
        (lambda: unitizing_alpha([[(0, 3, ["a"])], []], 5), "needs a code, or a frozenset"),
        (lambda: unitizing_alpha([[(0, 3, None)], []], 5), "needs a code"),
    ],
)
def test_errors_are_sentences(call, says):
    with pytest.raises(ValueError, match=says) as caught:
        call()
    assert str(caught.value).endswith(".")

"""Numbers as people type them: every spelling, in every activity that asks for one."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import meaningunits
import pytest
from altering import EVERY, at_all_variants
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.labs.e_value.kind import LARGEST, reported
from meaningunits.activities.labs.lab import Guess, Slider
from meaningunits.activities.quizzing.questions import Numeric
from meaningunits.tasks.kind import Unreadable
from meaningunits.tasks.numbers import read_number

PACKAGE = Path(meaningunits.__file__).parent
THIN, HARD, NARROW = "\N{THIN SPACE}", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"

#: Each activity that asks for a number: how it reads one.
READERS = {
    "a quiz": Numeric("many", "How many?", 3, "").read,
    "a lab's guess": Guess("How many?", -9e9, 9e9).read,
    "a lab's slider": Slider("x", "x", "", -9e6, 9e6, 0, step=1e-3).read,
}
#: The same where per cent are asked for.
OF_PER_CENT = {
    "a quiz": Numeric("many", "How many per cent?", 30, "").read,
    "a lab's guess": Guess("How many?", -100, 100, "%").read,
    "a lab's slider": Slider("x", "x", "%", -100, 100, 0, step=1e-3).read,
    "a slider of another's per cent": Slider("x", "x", "% of the base", 0, 100, 0, 1e-3).read,
}
SPELLINGS = {
    "0,4": 0.4,
    "2,5": 2.5,
    "−0,1": -0.1,
    "–3": -3,
    "- 0.25": -0.25,
    "+7": 7,
    ",5": 0.5,
    ".5": 0.5,
    "12.": 12,
    " 3 ": 3,
    "“0,4”": 0.4,
    "'2.5'": 2.5,
    "1 234": 1234,
    f"1{THIN}234,5": 1234.5,
    f"12{HARD}345": 12345,
    f"1{NARROW}234{NARROW}567": 1234567,
    "1'234.5": 1234.5,
    "1,234.5": 1234.5,
    "1.234,5": 1234.5,
    "1,234,567": 1234567,
    "1.234.567": 1234567,
    "0,250": 0.25,
    "1.234": 1.234,
    "1e3": 1000,
    "45°": 45,
    "3/4": 0.75,
    "3 / 8": 0.375,
    "½": 0.5,
    "2½": 2.5,
    "1 1/2": 1.5,
    "−1/4": -0.25,
    "1:1.25": 0.8,
    "three": 3,
    "Twelve": 12,
    "seventeen": 17,
    "twenty-seven": 27,
    "Twenty seven": 27,
    "ninety": 90,
    "about 38": 38,
    "ca. 38": 38,
    "≈ 38": 38,
    "~2,5": 2.5,
}
NO_NUMBERS = (
    "", " ", "some", "--3", "1_000", "2/0", "1/2/3", "about", "about some", "5 or 6",
    "1,2,3", "12,34,567",
    "nan", "inf", "1e999", "0x10", "1.2.3", "1,234.5.6", "3 4", "1 23", "%", "-", ",",
)  # fmt: skip


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_number_is_read_however_it_is_spelt(reader, spelling):
    assert READERS[reader](spelling) == SPELLINGS[spelling]


@pytest.mark.parametrize("spelling", [s for s, value in SPELLINGS.items() if 0 < value < LARGEST])
def test_a_reported_result_is_read_in_the_same_way(spelling):
    assert reported("lower", spelling) == SPELLINGS[spelling]


@pytest.mark.parametrize("reader", [*READERS, "the E-value's"])
@pytest.mark.parametrize("said", [*NO_NUMBERS, None, True, [3, 4], {}, float("nan"), 10**400])
def test_what_is_no_number_is_refused_and_never_becomes_one(reader, said):
    read = READERS.get(reader, lambda said: reported("estimate", said))
    with pytest.raises(Unreadable):
        read(said)


@pytest.mark.parametrize("reader", [*READERS, "the E-value's"])
def test_what_could_be_two_numbers_is_refused_with_both_ways_to_write_it(reader):
    read = READERS.get(reader, lambda said: reported("estimate", said))
    with pytest.raises(Unreadable, match=r"“1,234” can be read in two ways: write 1\.234 or 1234"):
        read("1,234")


@pytest.mark.parametrize("reader", [*READERS, "the E-value's"])
def test_a_per_cent_is_refused_where_none_is_asked_for(reader):
    read = READERS.get(reader, lambda said: reported("estimate", said))
    with pytest.raises(Unreadable, match="“70%” is a per cent, and what is asked for is a number"):
        read("70%")


@pytest.mark.parametrize("reader", OF_PER_CENT)
@pytest.mark.parametrize("spelling", ["70%", "70 %", "70", "70 per cent", "70,0 percent", "70٪"])
def test_a_per_cent_may_have_its_sign_where_it_is_asked_for(reader, spelling):
    assert OF_PER_CENT[reader](spelling) == 70


@pytest.mark.parametrize("reader", OF_PER_CENT)
def test_a_share_is_refused_where_per_cent_are_asked_for(reader):
    with pytest.raises(Unreadable, match="“0,7” looks like a share; per cent are asked for"):
        OF_PER_CENT[reader]("0,7")
    assert OF_PER_CENT[reader]("0,7 %") == 0.7  # that can be only one thing
    assert OF_PER_CENT[reader]("0") == 0
    assert OF_PER_CENT[reader]("3/4") == 75  # nobody writes a per cent as a fraction


def test_what_is_counted_may_stand_behind_the_number():
    assert Guess("How many?", 0, 9, "interviews").read("6 interviews") == 6
    with pytest.raises(Unreadable, match="asked for is a number of interviews"):
        Guess("How many?", 0, 9, "interviews").read("6 %")


def test_a_typed_number_between_two_steps_is_never_moved_to_one():
    slider = Slider("x", "x", "RR", 1, 10, 2, step=0.1)
    assert slider.read("2,5") == 2.5
    with pytest.raises(Unreadable, match=r"2\.53 lies between two steps: x goes by 0\.1, so"):
        slider.read("2,53")
    with pytest.raises(Unreadable, match="x is 25: it goes from 1 to 10"):
        slider.read("25")


def test_a_guess_at_how_many_is_a_whole_number():
    read = Prediction("How many of four?", 0, 4, 3, "").read
    assert [read(said) for said in ("3", 3.0, " 3 ", "+3", "−0")] == [3, 3, 3, 3, 0]
    for said in ("0,4", 0.4, "3/4"):
        with pytest.raises(Unreadable, match="is not a whole number, and one is asked for"):
            read(said)
    for said in [*NO_NUMBERS, None, True, [3, 4], {}, float("nan"), 10**400, "70%", "1,234", 5]:
        with pytest.raises(Unreadable):
            read(said)


def test_a_whole_number_is_kept_as_one():
    assert [type(read_number(said)) for said in ("3", "3,0", 3.0, 3)] == [int] * 4
    assert type(read_number(2.5)) is float


def test_every_question_that_asks_for_per_cent_refuses_a_share_and_no_other_does():
    """Told by what the question says, not by how it was made: a per cent has no value below 1."""
    for item in EVERY:
        for one in at_all_variants(item):
            for question in getattr(one.kind, "questions", ()):
                if not isinstance(question, Numeric):
                    continue
                asks = re.search(r"\bper cent\b", question.written()[0]) is not None
                assert (question.unit == "%") is asks, (item.slug, question.key)
                if not asks:
                    assert question.read(str(question.value)) == question.value


def test_no_script_makes_a_number_box_of_the_browsers():
    """It turns "0,4" into 4 without a word: numbers go through page/number.js."""
    sign = re.compile(r"""type["']?\s*[:=,]\s*["'`]?number|\.valueAsNumber""")
    found = [p.name for p in PACKAGE.rglob("*.js") if sign.search(p.read_text("utf-8"))]
    assert found == []
    assert sign.search('make("input", { type: "number" })')


@pytest.mark.parametrize(
    ("said", "share"),
    [
        ("3 of 6", 1 / 2),
        ("three out of five", 3 / 5),
        ("38 of the 50", 0.76),
        ("half", 1 / 2),
        ("a quarter", 1 / 4),
        ("two thirds", 2 / 3),
        ("three-fifths", 3 / 5),
    ],
)
def test_a_share_may_be_said_in_words_where_a_share_is_asked_for(said, share):
    assert read_number(said, unit="share") == pytest.approx(share)
    assert read_number(said, unit="%") == pytest.approx(100 * share)
    with pytest.raises(Unreadable, match="is not a number"):
        read_number(said)


def test_a_share_is_no_guess_at_how_many_of_a_hundred():
    read = Guess("How many of a hundred?", 0, 100, "of 100").read
    assert read("30") == 30
    with pytest.raises(Unreadable, match=r"0\.3 looks like a share; the guess is how many of 100"):
        read("0,3")


def test_every_number_has_a_hint_of_its_own_and_says_how_finely_it_is_asked():
    for item in EVERY:
        for question in getattr(item.at(0).kind, "questions", ()):
            if isinstance(question, Numeric):
                assert len(question.hint.split()) > 3, (item.slug, question.key)
                assert question.wants in question.written()[0]


def test_no_slip_reaches_to_another_number_of_its_question():
    for item in EVERY:
        for one in at_all_variants(item):
            for question in getattr(one.kind, "questions", ()):
                if isinstance(question, Numeric):
                    assert overlaps(question) == [], (item.slug, question.key)


def overlaps(question: Numeric) -> list[str]:
    """Pairs of what is told of a number that some one number could be both of."""
    met = [("right", question.value, question.tolerance)]
    met += [(slip.name, slip.value, question.within(slip)) for slip in question.slips]
    met.sort(key=lambda row: row[1])
    return [f"{a} {b}" for (a, x, far), (b, y, near) in pairwise(met) if y - x <= far + near]

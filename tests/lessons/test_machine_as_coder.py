"""Side room D: the planted faults are what they are said to be, and every number is worked out."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import blank_is_told_so, right, slug
from meaningunits.activities.quizzing.kind import Multiple, Quiz, Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.lessons.machine_as_coder import quizzes, rows
from meaningunits.material import machine
from meaningunits.material.coding import panel
from meaningunits.material.corpus import load
from meaningunits.material.panel_codes import codes_on
from meaningunits.tasks import catalogue, hints

CATALOGUE = catalogue.of("machine-as-coder")
QUIZZES = [item for item in CATALOGUE.values() if isinstance(item.kind, Quiz)]
ROWS = CATALOGUE["machine-as-coder/rows"].kind
SOURCE = (ROOT / "course" / "D_machine_as_coder.py").read_text(encoding="utf-8")
TABLES = [[cell.strip(" *") for cell in line.strip("# |").split("|")] for line in
          SOURCE.splitlines() if line.startswith("# |")]  # fmt: skip


def row_of(name: str) -> list[str]:
    return next(row for row in TABLES if row[0] == name and "." in "".join(row))


def readers_of(claim) -> int:
    """How many readers gave a row's code at its place."""
    code = claim.code.split()[0]
    return sum(code in codes_on(c, claim.unit) for c in panel(machine.INTERVIEW).codings)


# The data.


def test_the_coding_says_that_it_is_invented_and_the_card_names_it():
    assert "Invented for teaching" in machine.status()
    assert "No program was given" in machine.status()
    card = (ROOT / "course" / "meaningunits" / "data" / "CARD.md").read_text(encoding="utf-8")
    assert "`machine/" in card
    for run in machine.RUNS:
        assert machine.coding(run).units[-1].last == len(load(machine.INTERVIEW).sentences)


def test_every_code_of_the_machine_has_a_quotation_and_a_sentence():
    for row in machine.claimed().values():
        assert row.quote
        assert row.says.endswith(".")


def test_the_second_run_repeats_the_faults():
    first, second = machine.coding("first"), machine.coding("second")
    assert [u.last for u in first.units] == [u.last for u in second.units]
    faulty = {c.unit[1] for c in ROWS.claims if c.fault != rows.SOUND}
    codes = {u.last: u.codes for u in second.units}
    assert all(codes[u.last] == u.codes for u in first.units if u.last in faulty)


# The faults.


def test_each_kind_of_fault_is_planted_and_three_rows_hold():
    faults = [claim.fault for claim in ROWS.claims]
    assert {fault: faults.count(fault) for fault in ROWS.labels} == {
        rows.SOUND: 3, rows.NOWHERE: 2, rows.VOICES: 2, rows.SMOOTHED: 2, rows.KEYWORD: 1,
    }  # fmt: skip
    guess = CATALOGUE["machine-as-coder/guess"].kind
    assert guess.outcome == faults.count(rows.SOUND)


@pytest.mark.parametrize("claim", ROWS.claims, ids=lambda claim: claim.key)
def test_a_quotation_is_found_exactly_where_the_fault_is_not_that_it_is_not(claim):
    places = ROWS.located(claim).places
    assert bool(places) == (claim.fault != rows.NOWHERE)
    assert all(claim.unit[0] <= a and b <= claim.unit[1] for a, b in places)


def test_one_invented_quotation_comes_near_and_the_other_does_not():
    near = {c.key: ROWS.located(c).near for c in ROWS.claims if c.fault == rows.NOWHERE}
    assert near == {"c": 46, "h": None}


@pytest.mark.parametrize(
    ("key", "place", "words"),
    [
        ("a", 28, "listening to people cough"),
        ("e", 67, "And somebody said"),
        ("f", 81, "I took her blood pressure"),
        ("g", 87, "well, I don't know, he may be a perfectly nice man who smokes"),
        ("e", 65, "steriliser"),
        ("i", 108, "So it gives you a breathing space"),
        ("j", 118, "not a word"),
    ],
)
def test_what_decides_a_row_stands_at_its_place(key, place, words):
    assert words in load("tomas").sentences[place - 1].text
    assert ROWS.claim(key).decided_by((place, place))


def test_the_places_that_decide_lie_in_the_unit_and_are_short():
    for claim in ROWS.claims:
        assert bool(claim.places) == (claim.fault != rows.NOWHERE)
        for first, last in claim.places:
            assert claim.unit[0] <= first <= last <= claim.unit[1]
            assert last - first < 4


def test_every_wrong_word_for_every_row_is_answered_in_words_that_fit_it():
    item = CATALOGUE["machine-as-coder/rows"]
    for claim in ROWS.claims:
        said = {}
        for label in ROWS.labels:
            if label == claim.fault:
                continue
            (message,) = [
                m for m in item.judge({claim.key: {"found": label, "at": 1}}).messages if m.place
            ]
            assert message.name != "otherwise"
            said[label] = (message.name, message.why)
        if claim.fault != rows.NOWHERE:
            assert len(set(said.values())) == len(said)


def test_a_mark_that_the_readers_set_is_missing_where_it_is_said_to_be():
    for key in ("f", "i"):
        claim = ROWS.claim(key)
        assert "against" not in claim.code
        units = [c.unit_at(claim.unit[1]) for c in panel("tomas").codings]
        assert all(claim.code[:2] in unit.against for unit in units)


# The numbers on the page.


@pytest.mark.parametrize("claim", ROWS.claims, ids=lambda claim: claim.key)
def test_the_first_table_counts_the_readers(claim):
    (row,) = [row for row in TABLES if row[0] == claim.key]
    first, last = claim.unit
    assert row == [claim.key, f"{first}–{last}", claim.code.split()[0], str(readers_of(claim))]


def test_five_of_the_seven_faulty_rows_have_a_code_that_all_readers_gave():
    faulty = [claim for claim in ROWS.claims if claim.fault != rows.SOUND]
    assert tuple(claim.key for claim in faulty) == quizzes.FAULTY
    given = tuple(claim.key for claim in faulty if readers_of(claim) == 3)
    assert given == quizzes.GIVEN_BY_ALL
    assert (len(faulty), len(given)) == (7, 5)
    assert [c.key for c in faulty if readers_of(c) == 0] == ["a"]


def test_the_second_table_is_alpha_of_the_codings():
    coders = machine.coders()
    names = [*coders]
    for n, name in enumerate(names[:-1]):
        shown = [cell for cell in row_of(name)[1:] if cell]
        others = names[n + 1 :]
        found = [f"{machine.alpha(coders[name], coders[other]):.2f}" for other in others]
        assert shown == [value.removeprefix("0") for value in found]


def test_what_the_questions_say_of_the_numbers_is_so():
    c = machine.coders()
    alpha = machine.alpha
    with_c = alpha(c["machine"], c["reader C"])
    assert f"{with_c:.2f}" == "0.75"
    between = [alpha(c["reader A"], c[f"reader {x}"]) for x in "BC"]
    assert [f"{value:.2f}" for value in between] == ["0.60", "0.57"]
    assert all(with_c > value for value in between)
    readers = [c[f"reader {x}"] for x in "ABC"]
    most = max(alpha(a, b) for i, a in enumerate(readers) for b in readers[:i])
    itself = alpha(c["machine"], c["machine again"])
    assert itself > most
    assert f"{itself:.2f}" == "0.95"
    assert len(machine.codes_by_sentence(c["machine"])) == 129
    assert "129" in SOURCE


def test_alpha_does_not_see_a_quotation():
    coding = machine.coding("first")
    assert not any(hasattr(unit, "quote") for unit in coding.units)


# The questions.


def test_nothing_in_the_room_is_graded():
    assert {item.host for item in CATALOGUE.values()} == {"lesson"}
    assert {item.points for item in CATALOGUE.values()} == {0}


SORTINGS = [item for item in CATALOGUE.values() if isinstance(item.kind, Sorting)]


@pytest.mark.parametrize("item", [*QUIZZES, *SORTINGS], ids=slug)
def test_a_right_answer_holds_and_a_blank_is_told_so(item):
    assert item.judge(right(item.kind)).share == 1
    blank_is_told_so(item)
    assert len(hints.of(item.slug)) == 3


@pytest.mark.parametrize("item", QUIZZES, ids=slug)
def test_every_wrong_option_is_told_by_its_own_name_and_in_its_own_words(item):
    for question in item.kind.questions:
        if not isinstance(question, Single | Multiple):
            continue
        for option in question.options:
            if option.right:
                continue
            said = option.key if isinstance(question, Single) else [option.key]
            told = item.judge({question.key: said})
            (message,) = [m for m in told.messages if m.name == option.name]
            assert message.why == option.told


@pytest.mark.parametrize("number", [0, 3, 4, 6, 7, 8])
def test_a_likely_miscount_is_told_by_name(number):
    names = {
        0: "faulty-for-off",
        3: "against-left-out",
        4: "one-passed-over",
        6: "counts-one-reader",
        7: "all-seven",
        8: "counts-the-sound",
    }
    assert names[number] in CATALOGUE["machine-as-coder/agreement"].judge({"faulty": number}).names


def test_each_wrong_word_for_a_plan_is_answered_in_its_own_words():
    item = CATALOGUE["machine-as-coder/where-words-go"]
    whys = set()
    for case in item.kind.cases:
        for label in item.kind.labels:
            if label == case.label:
                continue
            (message,) = [m for m in item.judge({case.key: label}).messages if m.place]
            assert message.name == case.instead[label].name
            whys.add(message.why)
    assert len(whys) == len(item.kind.cases) * 2


def test_the_row_that_is_worked_is_none_of_the_ten_and_stands_in_the_data():
    row = machine.claimed()[95]
    assert row.place not in {claim.unit for claim in ROWS.claims}
    assert f'*"{row.quote}"*' in SOURCE
    assert row.says in SOURCE
    for n, words in re.findall(r"^# > \*\*(\d+)\*\* (?:I: |GP: )?(.+?)\\?$", SOURCE, re.M):
        assert words == " ".join(load("tomas").sentences[int(n) - 1].text.split())

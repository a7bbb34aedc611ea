"""One's statement beside what one coded: as it stood before, with counts and no judgement."""

from __future__ import annotations

import meaningunits as mu
import pytest
from meaningunits.material.panel_codes import codes_on, panel
from meaningunits.review import mirror
from meaningunits.review.mirror import CODED, STATEMENT
from meaningunits.tasks import catalogue

KIND = catalogue.find(CODED).kind
BEFORE = "I am a nurse. I am quick to hear feeling & slow to hear <rules>.\nI will look twice."
FARIDA = [key.removeprefix("farida ") for key in KIND.keys]


@pytest.fixture
def coded(here):
    """A statement, then three of Farida's units: one with two codes of a theme, one bare."""
    mu.answer(STATEMENT, BEFORE)
    mu.answer(CODED, {FARIDA[0]: ["C1", "C2"], FARIDA[1]: [], FARIDA[2]: ["S3", "C1"]})
    return here


def rows(told):
    return {row.what: (row.own, row.readers) for row in told.rows}


def test_nothing_there_says_what_is_missing_and_where_it_is_made(here):
    told = mu.mirror()
    assert repr(told) == told.missing
    assert told.missing.startswith("You have no statement yet: write it above")
    assert "lesson 03" in told.missing
    assert "lesson 04" in told.missing


def test_a_statement_alone_is_shown_and_waits(here):
    mu.answer(STATEMENT, BEFORE)
    told = mu.mirror()
    assert told.statement == BEFORE
    assert told.when.endswith("; nothing is coded yet.")
    assert told.missing.startswith("Nothing is condensed or coded in this folder yet.")


def test_a_unit_counts_once_for_a_theme_and_open_units_not_at_all(coded):
    told = mu.mirror()
    assert told.coded == 3
    assert {what: own for what, (own, _) in rows(told).items()} == {
        "C Competence": 2, "I Identity": 0, "S Security": 1, "P Parallel process": 0,
        "E Endurance": 0, "no code": 1, "marked against": 0,
    }  # fmt: skip
    assert told.missing == ""


def test_the_readers_are_counted_on_the_same_units(coded):
    places = KIND.ends[:3]
    for n, coding in enumerate(panel("farida").codings):
        given = [codes_on(coding, place) for place in places]
        found = {what: readers[n] for what, (_, readers) in rows(mu.mirror()).items()}
        assert found["no code"] == sum(not codes for codes in given)
        assert found["C Competence"] == sum(any(c[0] == "C" for c in codes) for codes in given)


def test_the_statement_is_shown_as_it_stood_when_coding_began(coded):
    mu.answer(STATEMENT, "I knew it all along.")
    told = mu.mirror()
    assert (told.statement, told.later) == (BEFORE, "I knew it all along.")
    assert ", before you began to condense or code (" in told.when


def test_a_statement_written_afterwards_is_told_to_look_back(here):
    mu.answer(CODED, {FARIDA[0]: ["C1"]})
    mu.answer(STATEMENT, BEFORE)
    told = mu.mirror()
    assert (told.statement, told.later) == (BEFORE, "")
    assert "after you had begun" in told.when
    assert "it looks back" in told.when


def test_own_codes_condensations_and_memos_stand_below(here):
    mu.answer("condensing/condense-farida", {"64–72": "She tells of a fear."})
    board = {"codes": {"n1": {"name": "Hands"}, "n2": {"name": "Bags"}},
             "units": {"farida 33–40": ["n1", "n2"], "farida 46–50": ["n1"]}}  # fmt: skip
    mu.answer("themes/board", board)
    memo = {"from": [3, 1], "to": [3, 2], "text": "Why the coat?"}
    mu.answer("meaning-units/read-tomas", [memo])
    lists = mu.mirror().lists
    assert lists["Your own codes, and to how many units you gave them"] == (
        "Hands: 2 units", "Bags: 1 unit",
    )  # fmt: skip
    assert lists["What you condensed"] == ("Farida 64–72: She tells of a fear.",)
    assert [*lists["Where you stopped while reading"]] == ["Tomas 3: Why the coat?"]


def test_a_long_list_is_cut_and_says_how_much_is_left():
    assert mirror._shortened([str(n) for n in range(11)])[-2:] == ("7", "and 3 more")


def test_what_is_written_is_shown_as_text(coded):
    html = mu.mirror()._repr_html_()
    assert "&amp; slow to hear &lt;rules&gt;" in html
    assert "<rules>" not in html
    assert "These are counts of few units." in html
    assert "These are counts of few units." in repr(mu.mirror())


@pytest.mark.parametrize("junk", [{"x": 1}, ["C1"], 7, {FARIDA[0]: ["Z9"]}, ""])
def test_an_answer_that_cannot_be_read_is_passed_over(here, junk):
    mu.answer(STATEMENT, BEFORE)
    mu.answer(CODED, junk)
    assert repr(mu.mirror())
    assert not mu.mirror().coded or rows(mu.mirror())["C Competence"][0] == 0

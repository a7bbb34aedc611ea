"""Board, worksheet, plan and letter without a browser: what is done is kept, or refused."""

from __future__ import annotations

import json

import pytest
from meaningunits.tasks import catalogue
from pages import Page, opened

BOARD, WORKSHEET, PLAN, LETTER = (
    f"journal-club/{name}" for name in ("board", "worksheet", "plan", "letter")
)
PORTERS, PORTERS_LETTER = "journal-club/porters-board", "journal-club/porters-letter"
PLACE = {"place": "abstract", "at": "Results", "quote": "", "speaks": "concern"}
REASON = "Because all nine had stayed, those who left are not heard."


class Rows(Page):
    def row(self, key):
        return self.widget.work["entries"][key]


@pytest.fixture
def page(here):
    return Rows.of(BOARD)


# The board.


def test_a_row_is_judged_reasoned_and_located_a_line_of_the_trail_each(page, here):
    assert page.act("judge", row="4a", value="some concerns")["said"] == "Selection: some concerns."
    page.act("write", row="4a", text=f"  {REASON}\n")
    page.act("add", row="4a", evidence=PLACE)
    assert page.kept == {
        "4a": {"judgement": "some concerns", "reason": REASON, "evidence": [PLACE]}
    }
    lines = (here / "trail.jsonl").read_text().splitlines()
    assert [json.loads(line)["action"] for line in lines] == ["judge", "write", "add"]
    page.act("write", row="4a", text=REASON)  # the same again is no line
    assert len((here / "trail.jsonl").read_text().splitlines()) == 3


def test_rows_are_kept_in_the_order_of_the_questions(page):
    page.act("judge", row="7", value="cannot tell")
    page.act("judge", row="1", value="no concerns")
    assert list(page.kept) == ["1", "7"]


def test_the_lights_name_the_rows_and_are_never_added_up(page):
    for key in ("1", "3"):
        page.act("judge", row=key, value="no concerns")
    page.act("judge", row="5", value="cannot tell")
    assert page.widget.work["lights"] == [
        {"name": "no concerns", "symbol": "✓", "rows": ["1", "3"]},
        {"name": "cannot tell", "symbol": "?", "rows": ["5"]},
    ]
    assert page.widget.task["told"].startswith("There is no total, on purpose")
    assert set(page.widget.work) == {"entries", "lights", "note"}


def test_a_place_taken_away_comes_back_with_undo(page):
    page.act("add", row="5", evidence=PLACE)
    page.act("drop", row="5", evidence=PLACE)
    assert page.kept == {}
    page.tell("undo")
    assert page.kept == {"5": {"evidence": [PLACE]}}


def test_a_quotation_is_looked_up_where_the_course_has_the_text(here):
    page = Rows.of(PORTERS)
    quote = {"place": "report", "at": "6", "quote": "everyone who was asked agreed"}
    page.act("add", row="4a", evidence={**quote, "speaks": "concern"})
    page.act("add", row="4a", evidence={**quote, "at": "7", "speaks": "concern"})
    assert [each["found"] for each in page.row("4a")["evidence"]] == [True, False]
    assert "invented" in page.widget.task["text"]["status"]


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ({"what": "judge", "row": "9", "value": "no concerns"}, "no such row"),
        ({"what": "judge", "row": ["1"], "value": "no concerns"}, "no such row"),
        ({"what": "judge", "row": "1", "value": "splendid"}, "none of no concerns"),
        ({"what": "write", "row": "1", "text": 7}, "could not be understood"),
        ({"what": "write", "row": "1", "text": "x" * 9000}, "room for 6,000"),
        ({"what": "add", "row": "1", "evidence": "p. 3"}, "not a piece of evidence"),
        ({"what": "add", "row": "1", "evidence": {"place": "moon"}}, "none of abstract"),
        ({"what": "add", "row": "1", "evidence": {**PLACE, "speaks": "maybe"}}, "none of"),
        ({"what": "add", "row": "1", "evidence": {**PLACE, "speaks": ""}}, "say what this place"),
        ({"what": "add", "row": "1", "evidence": {**PLACE, "quote": "x" * 500}}, "room for 400"),
        ({"what": "drop", "row": "1", "evidence": PLACE}, "not there any more"),
        ({"what": "sum"}, "no such row"),
        ({"what": "sum", "row": "1"}, "could not be understood"),
        ({"what": ["judge"], "row": "1"}, "could not be understood"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_changes_nothing(page, here, action, said):
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert said in reply["said"]
    assert not (here / "trail.jsonl").exists()


def test_the_same_place_twice_and_a_thirteenth_are_refused(page):
    for n in range(12):
        page.act("add", row="1", evidence={**PLACE, "at": str(n)})
    assert "up to 12" in page.act("add", row="1", evidence=PLACE)["said"]
    page.act("drop", row="1", evidence={**PLACE, "at": "0"})
    assert "already" in page.act("add", row="1", evidence={**PLACE, "at": "1"})["said"]


def test_an_answer_in_code_is_shown_and_an_unreadable_one_is_said_to_be(page):
    catalogue.answer(
        BOARD, {"1": {"judgement": "No concerns", "reason": "It says so in one line."}}
    )
    page.widget.refresh()
    assert page.row("1")["judgement"] == "no concerns"
    catalogue.answer(BOARD, {"1": {"grade": "A"}})
    page.widget.refresh()
    assert "could not be read" in page.widget.work["note"]


# Worksheet and plan: the same board without places, and without judgements.


def test_the_worksheet_has_the_four_groups_and_no_places(here):
    page = Rows.of(WORKSHEET)
    rows = page.widget.task["rows"]
    assert list(dict.fromkeys(r["group"] for r in rows if r["group"])) == [
        "population",
        "intervention",
        "environment",
        "transfer",
    ]
    assert page.act("add", row="need", evidence=PLACE)["refused"]
    assert page.act("judge", row="setting", value="fits")["refused"]
    page.act("judge", row="need", value="fits")
    assert page.kept == {"need": {"judgement": "fits"}}


def test_a_plan_has_all_rows_open_and_only_words(here):
    page = Rows.of(PLAN)
    assert page.widget.task["open"]
    page.act("write", row="when", text="Monday 3 March, until Easter")
    assert page.kept == {"when": {"reason": "Monday 3 March, until Easter"}}


# The letter.


def test_a_letter_that_stands_below_the_board_shows_a_row_as_soon_as_it_is_worked_on(here):
    letter, board = opened(LETTER), Rows.of(BOARD)
    assert letter.widget.work["board"] == []
    board.act("write", row="4a", text=REASON)
    assert [(row["key"], row["reason"]) for row in letter.widget.work["board"]] == [("4a", REASON)]
    board.tell("undo")
    assert letter.widget.work["board"] == []
    assert len(letter.replies) == 0


def test_a_row_of_the_board_is_taken_in_in_its_own_words_and_named_under_the_letter(here):
    catalogue.answer(BOARD, {"4a": {"judgement": "some concerns", "reason": REASON}})
    page = opened(LETTER)
    (row,) = page.widget.work["board"]
    assert (row["key"], row["symbol"], row["taken"]) == ("4a", "◆", False)
    page.act("write", part="text", text="Kjeldmand and Holmström\nasked nine GPs.")
    assert "your own words" in page.act("take", row="4a")["said"]
    assert page.kept == {
        "text": f"Kjeldmand and Holmström asked nine GPs.\n\n{REASON}",
        "rows": ["4a"],
    }
    page.act("leave", row="4a")
    assert page.kept["text"].endswith(REASON)  # nothing written is taken away
    assert "rows" not in page.kept


def test_words_are_counted_and_parts_are_kept_apart(here):
    page = opened(LETTER)
    page.act("write", part="title", text=" Who was  there ")
    page.act("write", part="name", text="A reader")
    page.act("write", part="text", text="word " * 251)
    assert page.widget.work["count"] == "251 of 120 to 250 words"
    assert page.widget.work["over"]
    assert (page.kept["title"], page.kept["name"]) == ("Who was there", "A reader")


@pytest.mark.parametrize(
    ("action", "said"),
    [
        ({"what": "take", "row": "1"}, "no reason in this row"),
        ({"what": "leave", "row": "1"}, "not in the letter"),
        ({"what": "write", "part": "postscript", "text": "x"}, "could not be understood"),
        ({"what": "write", "part": "title", "text": "x" * 300}, "room for 200"),
        ({"what": "send"}, "could not be understood"),
        ({"what": ["write"]}, "could not be understood"),
    ],
)
def test_a_letter_refuses_in_words(here, action, said):
    reply = opened(LETTER).tell("act", action=action)
    assert reply["refused"]
    assert said in reply["said"]
    assert not (here / "trail.jsonl").exists()


def test_a_letter_without_a_board_can_be_written_and_a_broken_board_does_no_harm(here):
    catalogue.answer(BOARD, "no board at all")
    page = opened(LETTER)
    assert page.widget.work["board"] == []
    page.act("write", part="text", text="Still a letter.")
    assert page.kept == {"text": "Still a letter."}


def test_a_board_on_which_nothing_stands_is_told_so():
    from meaningunits.tasks import catalogue

    assert catalogue.find("journal-club/porters-board").judge({}).names == ("nothing-yet",)

"""The code board without a browser: what each deed leaves in the trail, own units, refusals."""

from __future__ import annotations

import json

import pytest
from meaningunits.activities.coding import widget as codeboard
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from pages import Page

FARIDA, BOARD, OWN = "themes/code-farida", "themes/board", "themes/build-own"
DIVISION, CONDENSED = "meaning-units/divide-leif", "condensing/condense-leif"


class Board(Page):
    def unit(self, key):
        return next(unit for unit in self.units if unit["key"] == key)

    @property
    def units(self):
        """The units as the page puts them together: what stays, and what was said of them."""
        bare = {"codes": [], "against": [], "words": {}, "note": "", "decided": False}
        said = self.widget.work["units"]
        return [{**card, **bare, **said.get(card["key"], {})} for card in self.widget.cards]

    def code(self, code):
        return next((c for c in self.widget.work["codes"] if c["id"] == code), None)


@pytest.fixture
def page(here):
    return Board.of(FARIDA)


@pytest.fixture
def own(here):
    return Board.of(OWN)


def words(folder) -> list[str]:
    lines = (folder / "trail.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line).get("action") for line in lines]


def test_units_stand_there_with_their_place_and_the_page_has_the_text(page):
    (first, *_) = page.units
    assert first["where"] == "Farida 64–72"
    assert (first["start"], first["end"][0]) == ([64, 1], 72)
    assert not first["decided"]
    lines = page.widget.texts["farida"]["lines"]
    assert lines[63][:2] == [64, "I"]
    assert "invented" in page.widget.task["text"]["status"]
    assert len(page.widget.task["codebook"]) == 26
    assert page.widget.work["done"] == "0 of 7 looked at"


def test_giving_taking_marking_and_saying_none(page, here):
    said = page.act("give", unit="farida 64–72", code="S2")["said"]
    assert said == "S2 Faults are tolerated given to Farida 64–72."
    page.act("give", unit="farida 64–72", code="S3")
    page.act("against", unit="farida 64–72", code="S3")
    assert page.unit("farida 64–72")["against"] == ["S3"]
    page.act("take", unit="farida 64–72", code="S3")
    page.act("bare", unit="farida 89–91")
    assert page.kept == {"units": {"farida 64–72": ["S2"], "farida 89–91": []}}
    page.act("bare", unit="farida 73–80")
    page.act("forget", unit="farida 73–80")
    assert page.widget.work["done"] == "2 of 7 looked at"
    assert words(here)[:5] == ["assign", "assign", "turn", "remove", "leave-uncoded"]
    assert page.code("S2")["count"] == 1
    page.tell("undo")
    assert page.unit("farida 73–80")["decided"]


def test_an_answer_written_short_goes_on_in_the_widget(page):
    catalogue.answer(FARIDA, {"64–72": ["s2"], "92–101": "E2", "1–3": ["C1"], "73–80": ["Q9"]})
    page.widget.refresh()
    assert page.unit("farida 64–72")["codes"] == ["S2"]
    assert "not shown (there is no Q9)" in page.widget.work["note"]
    page.act("give", unit="farida 102–108", code="P2")
    assert page.kept["units"]["farida 64–72"] == ["s2"]
    assert page.unit("farida 92–101")["codes"] == ["E2"]
    assert page.widget.work["apart"] == [
        {
            "key": "farida 1–3",
            "where": "Farida 1–3",
            "codes": ["C1 Difficult emotions"],
            "why": "",
        }
    ]


@pytest.mark.parametrize(
    "action",
    [
        {"what": "give", "unit": "farida 64–72", "code": "n1"},
        {"what": "give", "unit": "farida 1–2", "code": "C1"},
        {"what": "give", "unit": ["farida 64–72"], "code": "C1"},
        {"what": "give", "code": "C1"},
        {"what": "give", "unit": "farida 64–72"},
        {"what": "take", "unit": None, "code": "C1"},
        {"what": "bare"},
        {"what": "against", "unit": "farida 64–72", "code": "C1"},
        {"what": "add", "name": "A code of mine"},
        {"what": "memo", "code": "C1", "memo": 3},
        {"what": "memo", "code": {}, "memo": "x"},
        {"what": "write"},
        {"what": ["give"]},
        {},
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_written(page, here, action):
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert "Error" not in reply["said"]
    assert not (here / "trail.jsonl").exists()


def test_a_memo_with_a_code_of_the_codebook(page):
    page.act("memo", code="C1", memo=" needs a name ")
    assert page.code("C1")["memo"] == "needs a name"
    assert page.kept == {"codes": {"C1": {"memo": "needs a name"}}}


def test_the_panel_is_laid_beside_after_work_in_a_lesson_only(page):
    assert not page.widget.status["panel"]
    page.act("give", unit="farida 64–72", code="S2")
    assert page.widget.status["panel"]
    page.tell("panel", show=True)
    beside = page.widget.panel["farida 84–88"]
    assert [reader["said"] for reader in beside["readers"]] == ["S5 (against)"] * 3
    assert "Decided on" in page.widget.panel["farida 64–72"]["reason"]
    exercise = Board.of("themes/code-birgitta")
    exercise.act("give", unit="birgitta 31–33", code="C6")
    assert not exercise.widget.status["panel"]
    assert exercise.tell("panel", show=True)["refused"]
    assert exercise.widget.panel == {}
    assert not Board.of(OWN).widget.has_panel


def test_checking_tells_the_share_that_grading_gives(page):
    page.act("give", unit="farida 64–72", code="S2")
    page.act("give", unit="farida 92–101", code="E2")
    page.tell("check")
    heading = page.widget.feedback["heading"]
    assert heading == f"Farida, seven units: {catalogue.grade(FARIDA):g} of 4 points"


def test_words_that_are_marked_get_a_code_of_the_name_that_was_given(own):
    told = own.act("in vivo", unit="marek 87–94", on=["88:1–88:2"], name="  Late   home ")["said"]
    assert told == "“Late home” made, on the marked words of Marek 87–94."
    assert own.code("n1")["name"] == "Late home"
    assert own.unit("marek 87–94")["words"] == {"n1": ["88:1–88:2"]}
    own.act("in vivo", unit="marek 87–94", on=["88:1–88:2"])
    assert own.code("n2")["name"] not in ("", "Late home")


def test_codes_and_themes_of_ones_own_with_their_history(own, here):
    assert own.widget.work["codes"] == []
    own.act("add", name="Seeing what lies at home", unit="oskar 43–54")
    own.act("give", unit="marek 87–94", code="n1")
    own.act("theme", name="Turning round to look", code="n1")
    own.act("rename", code="n1", name="What lies at home")
    own.act("memo", code="n1", memo="In: the household. Out: the illness.")
    own.act("split", code="n1", name="A chair by the door", units=["marek 87–94"])
    own.act("move", code="n2", theme="")
    own.act("memo", code="n2", memo="A place to wait.")
    said = own.act("merge", code="n2", into="n1")["said"]
    assert said == (
        "“A chair by the door” merged into “What lies at home”, which has its 1 unit and memo now."
    )
    told = [line.partition(": ")[2] for line in own.code("n1")["history"]]
    assert told == [
        "made, as “Seeing what lies at home”, with 1 unit",
        "moved from no theme to Turning round to look, with 2 units",
        "renamed from “Seeing what lies at home” to “What lies at home”, with 2 units",
        "took in “A chair by the door” and its memo, with 2 units",
    ]
    assert own.code("n2") is None
    assert own.widget.work["merged"] == {"n2": "n1"}
    assert own.unit("marek 87–94")["codes"] == ["n1"]
    assert own.widget.work["themes"] == [
        {
            "id": "T1",
            "name": "Turning round to look",
            "short": "Turning round to look",
            "own": True,
            "hue": 1,
            "letter": "a",
            "units": 2,
        }
    ]
    own.tell("undo")
    assert own.code("n2")["theme"] == ""
    assert len(own.code("n1")["history"]) == 3
    own.act("drop", code="n2")
    assert own.unit("marek 87–94")["codes"] == []
    assert words(here)[:4] == ["add", "assign", "add-theme", "rename"]


def test_without_the_codebook_its_codes_are_not_to_be_had(own):
    assert own.act("give", unit="oskar 43–54", code="C5")["refused"]
    assert own.act("add", name="")["said"] == "It needs a name."
    assert own.widget.task["codebook"] == {}


def test_ones_own_units_and_condensations_come_along(here):
    catalogue.answer(DIVISION, [47, 60, 80])
    sentence = "He waits in the car, unable to leave it, and stays at home for months."
    catalogue.answer(CONDENSED, {"48–60": sentence})
    page = Board.of(BOARD)
    keys = [unit["key"] for unit in page.units]
    assert keys[:4] == ["leif 41–47", "leif 48–60", "leif 61–80", "leif 81–102"]
    assert "your own units, 4 of them" in page.widget.work["told"][0]
    assert (page.unit("leif 48–60")["gist"], page.unit("leif 48–60")["by"]) == (sentence, "you")
    assert page.unit("leif 41–47")["by"] == "reader C"
    whose = {key: page.unit(key)["whose"] for key in ("leif 41–47", "leif 48–60", "tomas 63–72")}
    assert list(whose.values()) == [
        "Your unit, not condensed by you yet. Reader C noted",
        "Yours",
        "Prepared unit. Reader C noted",
    ]
    # Cut otherwise afterwards, the code goes to the units that hold its words; and back.
    page.act("add", name="Going under", unit="leif 48–60")
    catalogue.answer(DIVISION, [47])
    page.widget.refresh()
    assert [unit["key"] for unit in page.units][:2] == ["leif 41–47", "leif 48–102"]
    assert page.unit("leif 48–102")["codes"] == ["n1"]
    page.act("note", unit="leif 48–102", note="Longer than it was.")
    assert page.kept["words"] == {"leif 48–102": {"n1": ["48–60"]}}
    catalogue.answer(DIVISION, [47, 60])
    page.widget.refresh()
    assert page.unit("leif 48–60")["codes"] == ["n1"]
    assert page.unit("leif 61–102")["codes"] == []


def test_what_no_unit_holds_is_in_sight_and_can_be_placed_or_removed(here):
    catalogue.answer(DIVISION, [47, 60, 80])
    catalogue.answer(BOARD, {"units": {"leif 30–43": ["C1"], "farida 73–84": ["C2"]}})
    page = Board.of(BOARD)
    (aside,) = page.widget.work["apart"]
    assert aside["where"] == "Leif 30–43"
    assert "fewer than half of its words" in aside["why"]
    assert page.unit("farida 73–84")["codes"] == ["C2"]  # one's own unit, beside the prepared
    page.act("place", unit="leif 30–43", to="leif 41–47")
    assert page.kept["units"] == {"farida 73–84": ["C2"], "leif 41–47": ["C1"]}
    page.tell("undo")
    page.act("forget", unit="leif 30–43")
    assert page.widget.work["apart"] == []
    assert page.kept["units"] == {"farida 73–84": ["C2"]}


def test_who_starts_here_has_a_prepared_board_that_says_so(here):
    page = Board.of(BOARD)
    assert "A prepared starting point" in " ".join(page.widget.work["told"]) or (
        "a prepared starting point" in page.widget.work["told"][0]
    )
    leif = [u for u in page.units if u["name"] == "leif"]
    assert len(leif) == 9
    assert all(unit["by"] == "reader C" and unit["gist"] for unit in leif)
    assert all(unit["whose"].startswith("Prepared unit, not condensed by you yet") for unit in leif)
    assert len(page.widget.task["codebook"]) == 26
    assert [t["id"] for t in page.widget.work["themes"]] == list("CISPE")


def test_the_widget_is_the_one_the_items_name():
    assert widgets.find("coding") is codeboard.WIDGET
    assert catalogue.find(FARIDA).kind.widget == "coding"

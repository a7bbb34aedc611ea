"""The matrix without a browser: comparing, coding, quoting, and what is refused."""

from __future__ import annotations

import json

import pytest
from meaningunits.activities.converging import comparison
from meaningunits.page import find as widgets
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING
from pages import lines, opened

SLUG = "triangulation/members"
CELL = "leaving/leader"
IndependenceLab = widgets.find("labs.independence")


@pytest.fixture
def page(here):
    return opened(SLUG)


def test_every_source_on_the_page_says_what_it_is(page):
    described = page.widget.task["sources"]
    assert [source["name"] for source in described] == ["The leader", "Notes of one evening"]
    assert all("nvented" in source["status"] for source in described)
    assert [source["made"] for source in described] == ["invented", "invented"]
    published = opened("triangulation/published").widget.task["sources"]
    made = {source["name"]: source["made"] for source in published}
    assert made == {
        "2010 leaders": "published",
        "Belgrade 2018": "published",
        "The survey": "invented",
    }
    assert sum(len(turn["lines"]) for turn in described[0]["turns"]) == 130


def test_nothing_about_the_ranges_goes_to_the_page(page):
    state = json.dumps(page.widget.get_state(), default=str)
    for cell in catalogue.find(SLUG).kind.cells:
        assert cell.why[:40] not in state


def test_a_cell_is_compared_quoted_and_coded_one_line_of_the_trail_each(page):
    page.act("record", cell=CELL, part="meaning", value="differ")
    page.act("record", cell=CELL, part="examples", value="match")
    page.act("quote", cell=CELL, **{"from": 48, "to": 49})
    reply = page.act("record", cell=CELL, part="code", value="partial agreement")
    assert "code, partial agreement" in reply["said"]
    assert page.kept == {
        CELL: {
            "meaning": "differ",
            "examples": "match",
            "code": "partial agreement",
            "quote": "Nobody goes without a word. They say it to me, at the door, with the car key "
            "out, and I write it down the same night.",
            "at": [48, 49],
        }
    }
    assert len(lines()) == 4
    shown = page.widget.work["cells"][CELL]
    assert shown["whole"]
    assert shown["where"] == "Sentences 48–49"
    page.tell("undo")
    assert "code" not in page.kept[CELL]


def test_silence_leaves_nothing_to_compare_or_quote(page):
    page.act("record", cell=CELL, part="meaning", value="differ")
    page.act("record", cell=CELL, part="examples", value="differ")
    page.act("quote", cell=CELL, **{"from": 48, "to": 48})
    page.act("record", cell=CELL, part="meaning", value="absent")
    assert page.kept == {CELL: {"meaning": "absent"}}
    for refused in (
        page.act("record", cell=CELL, part="examples", value="match"),
        page.act("quote", cell=CELL, **{"from": 48, "to": 48}),
    ):
        assert refused["refused"]
    assert page.kept == {CELL: {"meaning": "absent"}}


def test_a_choice_and_a_quotation_can_be_taken_back_and_an_empty_cell_is_none(page):
    page.act("record", cell=CELL, part="meaning", value="match")
    page.act("quote", cell=CELL, **{"from": 9, "to": 9})
    page.act("unquote", cell=CELL)
    assert page.kept == {CELL: {"meaning": "match"}}
    page.act("record", cell=CELL, part="meaning", value=None)
    assert page.kept == {}


@pytest.mark.parametrize(
    "action",
    [
        {"what": "record", "cell": "nobody/leader", "part": "meaning", "value": "match"},
        {"what": "record", "cell": CELL, "part": "weight", "value": 1},
        {"what": "record", "cell": CELL, "part": "meaning", "value": "maybe"},
        {"what": "record", "cell": CELL, "part": ["meaning"], "value": "match"},
        {"what": "quote", "cell": CELL, "from": 0, "to": 2},
        {"what": "quote", "cell": CELL, "from": 5, "to": 3},
        {"what": "quote", "cell": CELL, "from": 5, "to": 9},
        {"what": "quote", "cell": CELL, "from": True, "to": 2},
        {"what": "quote", "cell": "leaving/notes", "from": 100, "to": 100},
        {"what": "burn", "cell": CELL},
        {"what": "record", "cell": None},
        {},
    ],
)
def test_what_cannot_be_is_refused_with_a_reason_and_changes_nothing(page, action):
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert "Error" not in reply["said"]
    assert lines() == []


def test_an_answer_written_in_code_is_shown_and_an_unreadable_one_is_told(page):
    catalogue.answer(SLUG, {CELL: {"meaning": "differ", "quote": "nobody goes  without a word"}})
    page.tell("look")
    assert page.widget.work["cells"][CELL]["where"] == "Sentence 48"
    catalogue.answer(SLUG, {CELL: {"quote": "These words stand nowhere."}})
    page.tell("look")
    assert page.widget.work["cells"][CELL]["where"] == "not found in this source"
    catalogue.answer(SLUG, "everything agrees")
    page.tell("look")
    assert page.widget.work["cells"] == {}
    assert "could not be read" in page.widget.work["note"]
    page.act("record", cell=CELL, part="meaning", value="match")
    assert page.kept == {CELL: {"meaning": "match"}}


def test_a_message_about_a_cell_points_to_it(page):
    page.act("record", cell="between/leader", part="meaning", value="absent")
    page.act("record", cell="between/leader", part="code", value="dissonance")
    page.tell("check")
    cards = page.widget.feedback["messages"]
    (card,) = [c for c in cards if "called it dissonance" in c["what"]]
    n = card["place"][0]
    assert page.widget.task["cells"][n - 1]["key"] == "between/leader"


def test_the_still_holds_comparison_code_quotation_and_place_escaped():
    kind = catalogue.find(SLUG).kind
    answer = {
        CELL: {"meaning": "differ", "examples": "differ", "code": "dissonance",
               "quote": "Nobody goes without a word."},
        "mistakes/notes": {"meaning": "absent", "code": "silence"},
        "between/notes": {"quote": "<b>never said</b>"},
    }  # fmt: skip
    html = kind.still(answer)
    assert "<b>never" not in html
    assert "not found in this source" in html
    for words in ("dissonance", "sentences 48–48", "meaning: absent; code: silence", "nvented"):
        assert words in html
    assert html.count("not compared yet") == 3
    assert "Nothing compared yet" in kind.still(NOTHING)
    assert "As it was written" in kind.still("everything agrees")


def test_the_lab_shows_nothing_before_a_guess(here):
    page = opened("triangulation/lab")
    assert page.widget.work["outcome"] == {}
    assert page.act("set", key="shared", value=50)["refused"]
    page.act("predict", value=3)
    assert (
        page.widget.work["beside"]
        == "Your guess: 3 of 4. In the case that the question describes, it is 1.08."
    )
    tried = page.tell("try", action={"what": "set", "key": "shared", "value": 50})["tried"]
    assert tried["outcome"]["worths"] == "1.6"
    page.act("set", key="other way", value=4)
    page.act("set", key="shared", value=100)
    assert page.widget.work["outcome"]["worths"] == "without limit"


def test_after_three_codes_given_rightly_the_others_follow_from_the_comparison(here):
    page = opened(SLUG)
    keys = [cell["key"] for cell in page.widget.task["cells"]]
    for key in keys[:3]:
        page.act("record", cell=key, part="meaning", value="absent")
        assert "code" not in page.kept[key]
        page.act("record", cell=key, part="code", value="silence")
    said = page.act("record", cell=keys[3], part="meaning", value="match")
    assert "code" not in page.kept[keys[3]]  # the comparison is not whole yet
    said = page.act("record", cell=keys[3], part="examples", value="differ")
    assert page.kept[keys[3]]["code"] == "partial agreement"
    assert said["said"].endswith("So the code is partial agreement.")
    # Compare anew, and the code follows; one that was given otherwise stays as it was given.
    page.act("record", cell=keys[3], part="meaning", value="differ")
    assert page.kept[keys[3]]["code"] == "dissonance"
    page.act("record", cell=keys[3], part="code", value="silence")
    page.act("record", cell=keys[3], part="examples", value="match")
    assert page.kept[keys[3]]["code"] == "silence"


@pytest.mark.parametrize("slug", ["members", "published", "members-again", "published-again"])
def test_in_writing_each_source_stands_below_the_task_sentence_by_sentence(slug):
    kind = catalogue.find(f"triangulation/{slug}").kind
    asked = kind.asks(f"triangulation/{slug}")
    for source in kind.sources:
        assert f"\n{source.name} ({source.made})\n" in asked
        for n, text in source.sentences.items():
            assert f"{n} {text}" in asked


AGAIN = catalogue.find("triangulation/members-again")
NO = {"meaning": "differ", "examples": "differ", "code": "dissonance", "quote": ""}
SILENT = {"meaning": "absent", "code": "silence"}


def test_a_no_in_every_cell_is_told_what_it_takes_for_one():
    told = AGAIN.judge({cell.key: NO for cell in AGAIN.kind.cells}).messages
    assert (told[0].name, told[0].why) == (
        "all-alike",
        "So your answer does not depend on what the sources say. If a source does not tell of "
        "a thing, this is not a “no”: there is another code for this.",
    )
    quotes = [m for m in told if m.name == "no-quotation"]
    assert len(quotes) == len(AGAIN.kind.cells)
    assert quotes[0].look == "Find the sentence that made you decide, and add it."
    assert {(m.why, m.look, m.lesson) for m in quotes[1:]} == {("", "", "")}


def of_cells(answer, name="outside-among"):
    return [m for m in AGAIN.judge(answer).messages if m.name == name]


def test_a_reading_of_one_source_is_told_in_which_way_it_is_off():
    silent = [c for c in AGAIN.kind.cells if c.range == (comparison.NOTHING_SAID,)]
    speaking = [c for c in AGAIN.kind.cells if comparison.NOTHING_SAID not in c.range]
    quote = AGAIN.kind.source(silent[0].source).words(1, 1)
    filled = of_cells({silent[0].key: {**NO, "quote": quote}})
    assert [m.why[:24] for m in filled] == ["The source says nothing "]
    passed = of_cells({speaking[0].key: SILENT})
    assert [m.why[:38] for m in passed] == ["You missed a source that does speak. I"]


def test_words_of_the_interviewer_are_told_to_be_hers_and_show_nothing():
    cell = next(c for c in AGAIN.kind.cells if c.source == "leader" and c.places)
    asked = AGAIN.kind.source("leader").words(72, 72)
    meaning, examples = cell.range[0]
    said = {"meaning": meaning, "examples": examples, "code": "agreement", "quote": asked}
    told = AGAIN.judge({cell.key: said})
    assert "interviewers-words" in told.names
    assert not told.points

"""The structure map without a browser: relating, choosing, one's own board, and what is refused."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from meaningunits import trail
from meaningunits.activities.relating.structure import read
from meaningunits.lessons.general_structure import cases as structure_cases
from meaningunits.tasks import catalogue
from pages import Page

LESSON, EXERCISE = "general-structure/map", "general-structure/relate"
BOARD = structure_cases.LESSON.carries


class Map(Page):
    def relate(self, a, b):
        return self.act("relate", **{"from": a, "to": b})

    def one(self, kind, key):
        return next(one for one in self.widget.work[f"{kind}s"] if one["key"] == key)

    @property
    def open(self):
        return {row["title"]: row for row in self.widget.work["lists"]}


@pytest.fixture
def page(here):
    return Map.of(LESSON)


@pytest.fixture
def graded(here):
    return Map.of(EXERCISE)


def board(**more):
    """A board of one's own, as lesson 04 leaves it."""
    value = {
        "codes": {"n1": {"name": "Kept from the group", "theme": "T1", "memo": "…"}},
        "themes": {"T1": {"name": "What is not said"}},
        "units": {
            "leif 41–44": ["S5"],
            "leif 88–96": ["n1", "C2"],
            "farida 57–63": ["C1"],
            "farida 84–88": ["S5"],
            "leif 1–10": [],
        },
        "against": {"leif 41–44": ["S5"]},
        **more,
    }
    trail.here().record(BOARD, "assign", value)


def test_every_screen_says_that_the_interviews_are_invented(page, graded):
    for one in (page, graded):
        assert "invented" in one.widget.task["text"]["status"].lower()


# Relating.


def test_relating_naming_turning_and_choosing_units_goes_to_the_trail(page):
    said = page.relate("T1", "T3")["said"]
    assert said.startswith("r1: Speaking freely to One's own part in it.")
    page.act("name", relation="r1", text="  lets   one see ")
    page.act("back", relation="r1", unit="leif 88–96", on=True)
    page.act("back", relation="r1", unit="farida 81–83", on=True)
    page.act("because", relation="r1", text="Both see it without saying it.")
    assert page.kept["relations"]["r1"] == {
        "from": "T1",
        "to": "T3",
        "name": "lets one see",
        "units": ["leif 88–96", "farida 81–83"],
        "memo": "Both see it without saying it.",
    }
    assert page.one("relation", "r1")["state"] == "carried"
    page.act("turn", relation="r1")
    assert page.kept["relations"]["r1"]["from"] == "T3"
    page.act("back", relation="r1", unit="leif 88–96", on=False)
    assert page.kept["relations"]["r1"]["units"] == ["farida 81–83"]
    page.act("remove", relation="r1")
    assert page.kept["relations"] == {}
    assert page.tell("undo")["said"] == "Taken back."
    assert list(page.kept["relations"]) == ["r1"]


def test_keys_of_relations_are_never_used_again_while_others_stand(page):
    for a, b in (("T1", "T2"), ("T1", "T3")):
        page.relate(a, b)
    page.act("remove", relation="r1")
    page.relate("T2", "T3")
    assert list(page.kept["relations"]) == ["r2", "r3"]


def test_what_was_done_twice_is_written_once(page):
    page.relate("T1", "T3")
    before = len(trail.here().log().entries)
    page.act("name", relation="r1", text="")
    page.act("memo", text="")
    assert len(trail.here().log().entries) == before


def test_an_empty_memo_first_of_all_writes_nothing(page):
    page.act("memo", text="  ")
    assert page.kept is trail.NOTHING


def test_notes_are_kept_and_taken_back(page):
    page.act("against", unit="farida 84–88", text="Nobody rang.")
    page.act("alone", theme="T5", text="Leif's only.")
    page.act("memo", text="Three of six hang together.")
    assert page.kept["against"] == {"farida 84–88": "Nobody rang."}
    assert page.kept["alone"] == {"T5": "Leif's only."}
    assert page.kept["memo"] == "Three of six hang together."
    page.act("against", unit="farida 84–88", text="")
    assert page.kept["against"] == {}


@pytest.mark.parametrize(
    "action",
    [
        {"what": "relate", "from": "T1", "to": "T1"},
        {"what": "relate", "from": "T1", "to": "T9"},
        {"what": "relate"},
        {"what": "name", "relation": "r9", "text": "x"},
        {"what": "name", "relation": "r1", "text": 3},
        {"what": "name", "relation": "r1", "text": "x" * 5000},
        {"what": "back", "relation": "r1", "unit": "leif 1–10", "on": True},
        {"what": "back", "relation": "r1", "unit": "leif 88–96", "on": "yes"},
        {"what": "against", "unit": ["leif"], "text": "x"},
        {"what": "alone", "theme": "T9", "text": "x"},
        {"what": ["relate"]},
        {},
    ],
)
def test_what_cannot_be_done_is_refused_and_changes_nothing(page, action):
    page.relate("T1", "T3")
    before = page.kept
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert page.kept == before


# What is shown, and what is not.


def test_the_lesson_lists_what_is_open_until_it_is_taken_up(page):
    assert set(page.open) == {
        "Themes with no relation",
        "Resting on one voice, and not taken up",
        "Speaking against something, and not taken up",
        "Codes in no theme",
    }
    page.relate("T1", "T5")
    assert "Relations that cannot be traced yet" in page.open
    page.act("back", relation="r1", unit="leif 74–81", on=True)
    assert "Relations that cannot be traced yet" not in page.open
    rows = [row["key"] for row in page.open["Themes with no relation"]["rows"]]
    assert rows == ["T2", "T3", "T4", "T6"]
    page.act("alone", theme="T5", text="It is Leif's alone, and he doubts it.")
    assert "Resting on one voice, and not taken up" not in page.open
    page.relate("T2", "T4")
    assert "Parts that do not touch" in page.open


def test_the_exercise_shows_nothing_that_is_to_be_found(graded):
    graded.relate("T1", "T2")
    graded.act("back", relation="r1", unit="solveig 72–82", on=True)
    work = graded.widget.work
    assert work["lists"] == []
    assert graded.one("relation", "r1")["state"] == ""
    for unit in work["units"]:
        assert not unit["codes"]
        assert not unit["on"]
        assert not unit["against"]
    for theme in work["themes"]:
        assert not theme["voices"]
        assert not theme["units"]
        assert not theme["alone"]
    for sheet in work["drawings"]:
        assert not any(box["alone"] for box in sheet["boxes"])
        assert [arrow["state"] for arrow in sheet["arrows"]] == ["carried"]
    assert graded.tell("panel", show=True)["refused"]


def test_the_map_can_be_read_without_being_seen(page):
    assert page.widget.work["words"] == "A map of 6 themes with no relation yet."
    page.relate("T1", "T5")
    page.act("name", relation="r1", text="keeps")
    assert "Speaking freely keeps Staying in the job" in page.widget.work["words"]


def test_the_study_comes_after_ones_own_work_with_what_it_does_not_say(page):
    assert page.tell("panel", show=True)["refused"]
    assert "Parallel" not in str(page.widget.work) + str(page.widget.task)
    for target in ("T2", "T3", "T4"):
        page.relate("T1", target)
        early = page.tell("panel", show=True) if target == "T2" else {}
        if early:
            assert early["refused"]
            assert "You have none so far" in early["said"]
            assert not page.widget.panel
    fresh = Map.of(LESSON)
    for n in (1, 2):
        page.act("name", relation=f"r{n}", text="bears on")
    assert "You have 2 so far" in fresh.tell("panel", show=True)["said"]
    page.act("name", relation="r3", text="bears on")
    page = Map.of(LESSON)
    assert not page.tell("panel", show=True).get("refused")
    panel = page.widget.panel
    assert [box["key"] for box in panel["drawings"][0]["boxes"]] == list("CISPE")
    assert len(panel["drawings"][0]["arrows"]) == 9
    assert len(panel["silence"]) >= 3
    assert "10.1370/afm.813" in panel["source"]


def test_the_study_can_be_seen_before_ones_own_work_is_done_by_asking_twice(page):
    page.relate("T1", "T5")
    told = page.tell("panel", show=True)
    assert told["refused"]
    assert "once more" in told["said"]
    assert not page.tell("panel", show=True).get("refused")
    assert page.widget.panel["drawings"]


# One's own codes.


def test_ones_own_board_comes_along_with_its_themes_units_and_codes(here):
    board()
    trail.here().record("condensing/condense-leif", "condense", {"88–96": "He has it from home."})
    page = Map.of(LESSON)
    assert "Your own themes and codes" in page.widget.work["told"]
    names = {theme["key"]: theme["name"] for theme in page.widget.work["themes"]}
    assert names == {"C": "Competence", "S": "Security", "T1": "What is not said"}
    units = [unit["key"] for unit in page.widget.work["units"]]
    assert units == ["leif 41–44", "leif 88–96", "farida 57–63", "farida 84–88"]
    assert page.one("unit", "leif 88–96")["says"] == "He has it from home."
    assert page.one("unit", "leif 88–96")["on"] == ["C", "T1"]
    # What the learner marked; and what only the panel did is said to be the panel's, and not asked.
    assert page.one("unit", "leif 41–44")["against"]
    assert "You marked it as against: S5" in page.one("unit", "leif 41–44")["opposes"]
    theirs = page.one("unit", "farida 84–88")
    assert theirs["against"] == []
    assert theirs["opposes"].startswith("The panel marked it as against: S5 ")
    asked = next(row for row in page.widget.work["lists"] if row["title"].startswith("Speaking"))
    assert [row["key"] for row in asked["rows"]] == ["leif 41–44"]
    page.relate("C", "T1")
    page.act("back", relation="r1", unit="leif 88–96", on=True)
    kept = page.kept
    assert kept["themes"]["T1"] == {"name": "What is not said", "codes": ["n1"]}
    assert kept["units"]["leif 88–96"] == ["C2", "n1"]
    assert kept["codes"]["n1"] == "Kept from the group"
    assert kept["marked"] == {"leif 41–44": ["S5"]}
    assert "traceable" in catalogue.judged(LESSON, trail.here().log()).names


def test_the_map_follows_the_board_and_loses_nothing(here):
    board()
    page = Map.of(LESSON)
    page.relate("C", "T1")
    page.act("back", relation="r1", unit="leif 88–96", on=True)
    board(units={"leif 41–44": ["S5"], "farida 57–63": ["C1"], "leif 53–58": ["E1"]}, themes={})
    page.tell("look")
    assert "Your own themes and codes" in page.widget.work["told"]
    assert page.widget.work["relations"] == []
    assert page.widget.work["apart"][0]["key"] == "r1"
    board()
    page.tell("look")
    assert page.one("relation", "r1")["units"] == ["leif 88–96"]
    assert page.widget.work["apart"] == []


def test_what_was_drawn_on_the_prepared_set_is_set_aside_when_ones_own_comes(here):
    page = Map.of(LESSON)
    page.relate("T1", "T3")
    page.act("back", relation="r1", unit="leif 88–96", on=True)
    page.act("alone", theme="T5", text="Only Leif tells of it.")
    board()  # with a T1 of its own, which is another theme
    page.tell("look")
    assert page.widget.work["relations"] == []
    assert "T1 (Speaking freely)" in page.widget.work["apart"][0]["text"]
    page.relate("C", "T1")
    assert list(page.kept["relations"]) == ["r1", "r2"]
    assert page.kept["relations"]["r1"]["from"] == "T1 (Speaking freely)"
    assert page.kept["alone"] == {"T5 (Staying in the job)": "Only Leif tells of it."}
    assert [r["key"] for r in page.widget.work["relations"]] == ["r2"]
    page.act("remove", relation="r1")
    assert page.widget.work["apart"] == []


def test_a_check_is_about_the_board_as_it_is_now(here):
    board()
    page = Map.of(LESSON)
    page.relate("C", "T1")
    page.act("back", relation="r1", unit="leif 88–96", on=True)
    page.tell("check")
    assert any("followed back" in m["what"] for m in page.widget.feedback["messages"])
    board(units={"leif 41–44": ["S5"], "leif 88–96": ["C2"], "farida 84–88": ["n1"]})
    page.tell("check")
    assert page.kept["units"]["leif 88–96"] == ["C2"]
    told = [m["what"] for m in page.widget.feedback["messages"]]
    assert any("only one of the two themes" in what for what in told)
    # Nothing has changed since: a check alone writes no answer.
    before = len(trail.here().log().state(LESSON).answers)
    page.tell("check")
    assert len(trail.here().log().state(LESSON).answers) == before


def test_a_check_leaves_alone_what_cannot_be_read(here):
    board()
    page = Map.of(LESSON)
    catalogue.answer(LESSON, {"relations": "r1 leads to r2"})
    page.tell("check")
    assert page.kept == {"relations": "r1 leads to r2"}
    assert "could not be read" in page.widget.feedback["messages"][0]["what"]


def test_a_unit_that_the_board_has_lost_stays_on_its_relation_until_it_is_taken_off(here):
    board()
    page = Map.of(LESSON)
    page.relate("C", "S")
    page.act("back", relation="r1", unit="farida 57–63", on=True)
    board(units={"leif 41–44": ["S5"], "leif 88–96": ["C2"], "leif 53–58": ["S5"]})
    page.tell("look")
    assert page.one("relation", "r1")["gone"] == ["farida 57–63"]
    page.act("back", relation="r1", unit="farida 57–63", on=False)
    assert page.one("relation", "r1")["gone"] == []


@pytest.mark.parametrize(
    "value",
    [{"units": {"leif 41–44": ["C1"]}}, {"units": {}}, "no board", {"units": {"x": ["C1"]}}],
)
def test_a_board_that_holds_too_little_leaves_the_prepared_start_and_says_so(here, value):
    trail.here().record(BOARD, "write", value)
    page = Map.of(LESSON)
    assert "does not hold enough yet" in page.widget.work["told"]
    assert len(page.widget.work["themes"]) == 6


def test_a_board_of_two_themes_asks_for_as_many_relations_as_it_has_room_for(here):
    board(units={"leif 41–44": ["S5"], "leif 88–96": ["n1"], "farida 84–88": ["S5"]})
    page = Map.of(LESSON)
    told = page.widget.work["told"]
    assert told.startswith("Your own themes and codes")
    assert "only 2 themes" in told
    assert "2 are asked for; with a third theme on the board it would be 3" in told
    page.relate("S", "T1")
    page.act("name", relation="r1", text="bears on")
    assert "when you have 2 relations of your own, each" in page.tell("panel", show=True)["said"]
    page.tell("check")
    assert any("asks for 2 or more" in m["what"] for m in page.widget.feedback["messages"])
    board(units={"leif 41–44": ["S5"], "leif 88–96": ["n1"], "farida 84–88": ["C1"]})
    assert "only" not in Map.of(LESSON).widget.work["told"]


def test_a_message_leads_to_the_unit_it_names_whatever_order_the_board_has(here):
    units = ["leif 53–58", "farida 64–72", "tomas 63–72", "leif 88–96", "tomas 83–91"]
    codes = [["S5"], ["S2"], ["C1"], ["n1"], ["n1"]]
    against = {"leif 88–96": ["n1"], "tomas 83–91": ["n1"]}
    board(units=dict(zip(units, codes, strict=True)), against=against)
    page = Map.of(LESSON)
    page.relate("C", "T1")
    page.tell("check")
    work = page.widget.work
    shown = [("theme", t["key"]) for t in work["themes"]]
    shown += [("relation", r["key"]) for r in work["relations"]]
    for who in dict.fromkeys(unit["who"] for unit in work["units"]):  # as the page lists them
        shown += [("unit", u["key"]) for u in work["units"] if u["who"] == who]
    missed = next(
        m
        for m in page.widget.feedback["messages"]
        if m["what"].startswith("These units speak against")
    )
    assert "leif 88–96 and tomas 83–91" in missed["what"]
    assert shown[missed["place"][0] - 1] == ("unit", "leif 88–96")


def test_without_a_board_the_start_is_prepared_and_labelled_so(page):
    assert page.widget.work["told"].startswith("A prepared starting point")


def test_four_hundred_units_of_ones_own_can_be_shown(here):
    from meaningunits.material import corpus

    units = {}
    for name in corpus.names():
        for n in range(1, len(corpus.load(name).sentences), 3):
            units[f"{name} {n}–{n + 1}"] = ["C1", "S2"] if n % 2 else ["E3"]
    board(units=units, against={})
    page = Map.of(LESSON)
    assert len(page.widget.work["units"]) > 350
    page.relate("C", "S")
    assert page.act("back", relation="r1", unit=next(iter(units)), on=True)["said"]


# Answers written in code.


def test_an_answer_written_in_code_is_shown_as_far_as_it_goes(page):
    catalogue.answer(
        LESSON, {"relations": {"r1": {"from": "T1", "to": "T2", "units": ["leif 999"]}}}
    )
    page.tell("look")
    assert page.one("relation", "r1")["units"] == []
    assert "“leif 999”" in page.widget.work["note"]
    catalogue.answer(LESSON, [1, 2])
    page.tell("look")
    assert "could not be read" in page.widget.work["note"]
    page.relate("T1", "T2")
    assert list(page.kept["relations"]) == ["r1"]


# The map moved and saved.


def test_a_box_that_is_moved_before_anything_else_stays(here):
    page = Page.of("general-structure/map")
    key = page.widget.work["themes"][0]["key"]
    page.act("move", theme=key, at=[700, 420])
    assert page.kept["places"] == {key: [700, 420]}
    page.act("lay out")
    assert "places" not in page.kept


def test_a_box_is_moved_kept_and_laid_out_anew(here):
    page = Page.of("general-structure/map")
    key, other = (theme["key"] for theme in page.widget.work["themes"][:2])
    page.act("relate", **{"from": key, "to": other})
    page.act("move", theme=key, at=[700, 420.25])
    assert page.kept["places"] == {key: [700, 420.2]}
    assert page.widget.work["moved"]
    wide, narrow, _ = page.widget.work["drawings"]
    box = next(box for box in wide["boxes"] if box["key"] == key)
    assert (box["x"], box["y"]) == (700, 420.2)
    assert all(box["x"] <= 600 for box in narrow["boxes"])  # a narrow sheet is laid out by itself
    for wrong in (None, [1], [1, "2"], [-1, 5], [True, 1], [1e9, 1], [float("nan"), 1]):
        assert page.act("move", theme=key, at=wrong)["refused"]
    assert page.act("move", theme="nobody", at=[1, 1])["refused"]
    page.act("lay out")
    assert "places" not in page.kept
    page.tell("undo")
    assert page.kept["places"] == {key: [700, 420.2]}


def test_the_map_is_saved_as_a_drawing_and_in_words_and_what_was_typed_does_nothing(here):
    page = Page.of("general-structure/map")
    key, other = (theme["key"] for theme in page.widget.work["themes"][:2])
    page.act("relate", **{"from": key, "to": other})
    page.act("name", relation="r1", text='<script>alert("1")</script> & lets')
    before = (here / "trail.jsonl").read_bytes()
    file = page.tell("try", action={"what": "save", "as": "svg"})["file"]
    assert file["name"] == "my-map.svg"
    root = ElementTree.fromstring(file["text"])
    assert not [
        one for one in root.iter() if one.tag.endswith(("script", "image", "foreignObject"))
    ]
    words = " ".join(text for one in root.iter() for text in [one.text or ""])
    assert "alert" in words
    assert "invented" in words
    text = page.tell("try", action={"what": "save", "as": "text"})["file"]["text"]
    assert '→ <script>alert("1")</script> & lets →' in text
    assert (here / "trail.jsonl").read_bytes() == before


def test_a_structure_that_is_written_in_code_goes_by_ones_own_board(here):
    kind = catalogue.find(LESSON).kind
    assert kind.with_own(trail.here().log()) is kind
    board()
    own = kind.with_own(trail.here().log())
    mine, given = ([t.key for t in one.material_of(read({})).themes] for one in (own, kind))
    assert "T1" in mine
    assert mine != given
    written = {"r1": {"from": mine[0], "to": mine[1], "name": "hides", "units": ["leif 88–96"]}}
    catalogue.answer(LESSON, {"relations": written})
    told = catalogue.check(LESSON)
    assert "no-such-theme" not in [m.name for m in told.messages]
    written["r1"]["to"] = "T9"
    catalogue.answer(LESSON, {"relations": written})
    assert "no-such-theme" in [m.name for m in catalogue.check(LESSON).messages]

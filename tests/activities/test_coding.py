"""The code board: reading any answer, changing it, telling it in words, and its codes' history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from meaningunits.activities.coding import changes as change
from meaningunits.activities.coding import history as board_history
from meaningunits.activities.coding.board import (
    folded,
    read,
    read_or_empty,
    split_key,
    unit_at,
    unit_of,
)
from meaningunits.activities.coding.history import Story, history
from meaningunits.activities.coding.shown import ROOM_OF_A_SIGN, sign, units_by_theme
from meaningunits.tasks.catalogue import find
from meaningunits.tasks.kind import Refused, Unreadable
from meaningunits.trail import NOTHING, Entry

LEIF, FARIDA, OTHER = "leif 41–44", "farida 57–63", "leif 45–52"
GIVEN = (LEIF, OTHER, FARIDA)
ANSWER = {
    "codes": {
        "n1": {"name": "Kept to himself", "theme": "S", "memo": "said and not told"},
        "n2": {"name": "Held back", "theme": ""},
        "C1": {"memo": "needs a name"},
    },
    "themes": {"T1": {"name": "What is not said"}},
    "merged": {"n2": "n1"},
    "units": {LEIF: ["n2", "E3"], FARIDA: []},
    "against": {LEIF: ["E3"]},
}


def test_a_board_is_read_whole():
    board = read(ANSWER, GIVEN)
    assert board.written == ANSWER
    assert board.units == {LEIF: ("E3", "n1"), OTHER: (), FARIDA: ()}
    assert board.against == {LEIF: ("E3",)}
    assert (board.decided, board.open) == ((LEIF, FARIDA), (OTHER,))
    assert board.of("n1") == board.of("n2") == (LEIF,)
    assert [code.id for code in board.used] == ["E3", "n1"]
    assert board.codes["n1"].gathers == ("n2",)
    assert "n2" not in board.codes
    assert board.codes["C1"].memo == "needs a name"
    assert board.codes["C1"].label == "C1 Difficult emotions"
    assert board.themes["T1"].own
    assert len([c for c in board.codes.values() if not c.own]) == 26


def test_without_given_units_those_of_the_answer_are_read():
    assert list(read(ANSWER).units) == [LEIF, FARIDA]


@pytest.mark.parametrize("nothing", [None, NOTHING, {}, {"units": {}}, {"units": None}])
def test_nothing_is_a_board_with_nothing_on_it(nothing):
    board = read(nothing, GIVEN)
    assert board.units == dict.fromkeys(GIVEN, ())
    assert board.open == GIVEN


@pytest.mark.parametrize(
    "bad",
    [
        7,
        "C1",
        ["C1"],
        {"leif 41–44": ["C1"]},
        {"units": ["leif 41–44"]},
        {"units": {LEIF: 3}},
        {"units": {LEIF: [["C1"]]}},
        {"units": {LEIF: {"C1": True}}},
        {"codes": {"n1": "a name"}, "units": {}},
        {"codes": {"n1": {"name": 3}}, "units": {}},
        {"merged": {"n1": ["n2"]}},
        {"themes": {"T1": None}},
        {"against": {LEIF: 1}},
    ],
)
def test_another_shape_is_told_in_a_sentence_and_changed_by_nothing(bad):
    with pytest.raises(Unreadable, match=r"\w \w"):
        read(bad, GIVEN)
    empty = read_or_empty(bad)
    assert empty.units == {}
    assert len(empty.codes) == 26
    with pytest.raises(Refused):
        change.add(bad, "A name")


def test_keys_and_codes_are_read_as_people_write_them():
    board = read({"units": {"Leif 41-44": "c1", " farida 57 to 63": ["E3 ", "e3"]}}, GIVEN)
    assert board.units[LEIF] == ("C1",)
    assert board.units[FARIDA] == ("E3",)
    assert folded("Leif 41-44") == LEIF
    assert split_key(LEIF) == ("leif", "41–44")
    assert unit_at(LEIF).place == (41, 44)
    assert unit_at("nobody 1–3") is unit_at(7) is unit_at("leif 41–4400") is None
    with pytest.raises(ValueError, match="no unit 'nobody 1–3'"):
        unit_of("nobody 1–3")


def test_what_fits_nowhere_is_kept_apart_and_named():
    said = {"units": {LEIF: ["C9", "n7", "C1"], "leif 1–900": ["C1"], "leif 60–61": ["S5"]}}
    board = read(said, GIVEN)
    assert board.unknown == ("C9", "n7")
    assert board.outside == ("leif 1–900",)
    assert board.apart == {"leif 60–61": ("S5",)}
    assert board.units[LEIF] == ("C1",)


def test_a_circle_of_merges_and_a_merge_into_nothing_do_no_harm():
    circle = {"codes": {"n1": {}, "n2": {}}, "merged": {"n1": "n2", "n2": "n1", "C1": "zz"}}
    board = read({**circle, "units": {LEIF: ["n1", "C1"]}}, GIVEN)
    assert board.merged == {"n1": "n2"}
    assert board.units[LEIF] == ("C1", "n2")


def test_assigning_and_removing():
    answer = change.assign(NOTHING, LEIF, "E3")
    answer = change.assign(answer, "Leif 41-44", "C1")
    assert answer == {"units": {LEIF: ["C1", "E3"]}}
    assert change.assign(answer, LEIF, "C1") == answer
    answer = change.turn(answer, LEIF, "E3")
    assert answer["against"] == {LEIF: ["E3"]}
    assert change.remove(answer, LEIF, "E3") == {"units": {LEIF: ["C1"]}}
    assert change.leave_uncoded(answer, LEIF) == {"units": {LEIF: []}}
    assert change.set_aside(answer, LEIF) == {"units": {}}
    with pytest.raises(Refused, match="does not have"):
        change.turn(answer, LEIF, "S1")
    with pytest.raises(Refused, match="no such unit"):
        change.assign(answer, "leif 9–2", "C1")
    with pytest.raises(Refused, match="no such code"):
        change.assign(answer, LEIF, "n4")


def test_changes_leave_the_old_answer_alone():
    before = {"units": {LEIF: ["C1"]}, "codes": {"n1": {"name": "Mine"}}}
    for after in (
        change.assign(before, LEIF, "C2"),
        change.merge(before, "C1", "n1"),
        change.split(before, "C1", "Other", [LEIF]),
        change.rename(before, "n1", "Yours"),
        change.drop(before, "n1"),
    ):
        assert after != before
    assert before == {"units": {LEIF: ["C1"]}, "codes": {"n1": {"name": "Mine"}}}


def test_codes_of_ones_own():
    answer = change.add(NOTHING, "  Kept   to himself ", "S")
    assert answer["codes"] == {"n1": {"name": "Kept to himself", "theme": "S"}}
    answer = change.add_theme(answer, "What is not said")
    answer = change.move(answer, "n1", "T1")
    answer = change.write_memo(answer, "n1", "three units so far")
    answer = change.rename(answer, "C1", "Feelings")
    board = read(answer)
    assert board.codes["n1"].theme == "T1"
    assert board.codes["n1"].memo == "three units so far"
    assert (board.codes["C1"].name, board.codes["C1"].theme) == ("Feelings", "C")
    assert read(change.rename(answer, "T1", "Silence")).themes["T1"].name == "Silence"
    assert change.write_memo(answer, "n1", "")["codes"]["n1"] == {
        "name": "Kept to himself",
        "theme": "T1",
    }
    refusals = {
        "needs a name": lambda: change.add(answer, "  "),
        "there already": lambda: change.add(answer, "kept to HIMSELF"),
        "up to 80": lambda: change.add(answer, "x" * 81),
        "no such theme": lambda: change.add(answer, "New", "T9"),
        "study's": lambda: change.rename(answer, "S", "Safety"),
        "stays under": lambda: change.move(answer, "C1", ""),
        "cannot be deleted": lambda: change.drop(answer, "C1"),
        "up to 4,000": lambda: change.write_memo(answer, "n1", "x" * 4001),
        "made of words": lambda: change.write_memo(answer, "n1", 3),
    }
    for words, deed in refusals.items():
        with pytest.raises(Refused, match=words):
            deed()


def test_merging_and_splitting_carry_the_units_along():
    answer = {"codes": {"n1": {"name": "A"}}, "units": {LEIF: ["C1", "n1"], OTHER: ["n1"]}}
    answer["against"] = {OTHER: ["n1"]}
    merged = change.merge(answer, "n1", "C1")
    board = read(merged, GIVEN)
    assert board.units == {LEIF: ("C1",), OTHER: ("C1",), FARIDA: ()}
    assert board.against == {OTHER: ("C1",)}
    assert merged["codes"]["n1"] == {"name": "A"}  # kept, so that its history can be shown
    assert change.next_code(merged) == "n2"
    with pytest.raises(Refused, match="itself"):
        change.merge(merged, "n1", "C1")
    with pytest.raises(Refused, match="merged into this"):
        change.drop(change.merge(answer, "C1", "n1"), "n1")

    split = change.split(merged, "C1", "Fear", [OTHER])
    board = read(split, GIVEN)
    assert board.units == {LEIF: ("C1",), OTHER: ("n2",), FARIDA: ()}
    assert board.against == {OTHER: ("n2",)}
    assert board.codes["n2"].theme == "C"
    for keys in ([], [FARIDA], [LEIF, FARIDA]):
        with pytest.raises(Refused, match="Choose some"):
            change.split(merged, "C1", "Fear", keys)


def merged_memo(gone: str, stays: str) -> str:
    codes = {"n1": {"name": "A boat", "memo": gone}, "n2": {"name": "Somebody", "memo": stays}}
    merged = change.merge({"codes": codes, "units": {LEIF: ["n1"]}}, "n1", "n2")
    return read(merged).codes["n2"].memo


def test_a_merge_keeps_the_words_of_both_codes_and_says_from_where():
    assert merged_memo("alone at sea", "") == "From “A boat”: alone at sea"
    assert merged_memo("alone at sea", "knows") == "knows\n\nFrom “A boat”: alone at sea"
    assert merged_memo("", "knows") == merged_memo("knows", "knows") == "knows"
    with pytest.raises(Refused, match=r"none is to be lost\. Shorten one, then merge"):
        merged_memo("x" * 3000, "y" * 1000)


def test_history_is_read_from_what_the_trail_holds():
    steps = [("add", change.add(NOTHING, "Shame", "C"))]

    def then(word, deed, *rest):
        steps.append((word, deed(steps[-1][1], *rest)))

    then("assign", change.assign, LEIF, "n1")
    then("assign", change.assign, FARIDA, "n1")
    then("rename", change.rename, "n1", "Being shown up")
    then("split", change.split, "n1", "Fear", [FARIDA])
    then("move", change.move, "n2", "S")
    then("merge", change.merge, "n2", "C1")
    at = datetime(2026, 1, 1, tzinfo=UTC)
    entries = [
        Entry(str(n), at + timedelta(minutes=n), "themes/x", word, value)
        for n, (word, value) in enumerate(steps)
    ]
    entries.insert(2, Entry("odd", at, "themes/x", "write", "not a board"))
    assert [c.told for c in history(entries, "n1")] == [
        "made, as “Shame”, with 0 units",
        "renamed from “Shame” to “Being shown up”, with 2 units",
    ]
    assert [c.told for c in history(entries, "n2")] == [
        "split off from “Being shown up”, as “Fear”, with 1 unit",
        "moved from Competence to Security, with 1 unit",
        "merged into “Difficult emotions”, with 1 unit",
    ]
    assert [c.told for c in history(entries, "C1")] == ["took in “Fear”, with 1 unit"]


def test_what_the_story_has_read_is_not_read_again(monkeypatch):
    at = datetime(2026, 1, 1, tzinfo=UTC)
    answers = [change.add(NOTHING, "Shame")]
    for key in GIVEN:
        answers.append(change.assign(answers[-1], key, "n1"))
    answers.append(change.rename(answers[-1], "n1", "Being shown up"))
    entries = [Entry(str(n), at, "themes/x", "add", value) for n, value in enumerate(answers)]
    story = Story()
    whole = story.of(entries[:3])
    seen: list = []
    monkeypatch.setattr(board_history, "read", lambda value: seen.append(value) or read(value))
    assert story.of(entries[:4]) == whole
    assert seen == []  # giving a code is no part of what became of it
    assert [change.what for change in story.of(entries)] == ["made", "renamed"]
    assert seen == answers[3:]
    assert story.of(entries[:2]) == whole  # an undo: what was read stands
    assert seen == answers[3:]


# In words.

SAID = {
    "codes": {
        "n1": {"name": "Left standing", "theme": "T1", "memo": "Goes in: being left."},
        "n3": {"name": "Doors"},
        "C1": {"name": "Fright", "theme": "S", "memo": "named in so many words"},
    },
    "themes": {"T1": {"name": "Alone with it"}, "T2": {"name": "Later"}},
    "merged": {"n3": "n1"},
    "units": {LEIF: ["n1", "C1"], FARIDA: [], "leif 1–2": ["Q9", "n1"], "nobody 1": ["C1"]},
    "against": {LEIF: ["n1"], "leif 1–2": ["n1"]},
}


@pytest.mark.parametrize("slug", ["themes/board", "themes/code-farida"])
def test_a_board_is_told_in_words_code_by_code_and_unit_by_unit(slug):
    assert sorted(find(slug).kind.words(SAID)) == sorted(
        [
            ("Theme “Alone with it”", "Left standing"),
            ("Theme “Later”", "no code in it yet"),
            ("Code n1 “Left standing”", "in “Alone with it”; Goes in: being left."),
            ("Code n3 merged", "into Left standing"),
            (
                "C1 Difficult emotions",
                "called “Fright”; in “Sense of security developed in the group”",
            ),
            ("Rule for C1 Fright", "named in so many words"),
            (LEIF, "C1 Fright, Left standing (against)"),
            (FARIDA, "no code"),
            ("leif 1–2", "Left standing (against)"),
            ("Units that are not there", "nobody 1"),
            ("Codes that are not there", "Q9"),
        ]
    )


def test_a_code_in_no_theme_and_a_board_with_nothing_on_it_are_told_so():
    kind = find("themes/board").kind
    assert kind.words({"codes": {"n1": {"name": "Doors"}}}) == [("Code n1 “Doors”", "in no theme")]
    assert kind.words({"units": {}}) == [("The board", "nothing on it yet")]
    assert kind.words(NOTHING) == []


def test_the_rules_of_codes_are_the_notes_of_a_board_and_say_where_they_are_held():
    kind = find("themes/board").kind
    notes = {note.where: note for note in kind.notes(kind.read(SAID))}
    assert {where: note.text for where, note in notes.items()} == {
        "C1 Fright": "named in so many words",
        "Left standing": "Goes in: being left.",
    }
    held = notes["Left standing"].held
    assert held(SAID)
    assert not held({**SAID, "codes": {"n1": {"name": "Left standing"}}})


@pytest.mark.parametrize(
    "written", [["S2-"], ["−S2"], ["S2 against"], "against S2", "S2 (against)"]
)
def test_the_mark_against_may_be_written_beside_the_code(written):
    board = read({"units": {"ragnhild 100–103": written}})
    assert board.units == {"ragnhild 100–103": ("S2",)}
    assert board.against == {"ragnhild 100–103": ("S2",)}
    assert not board.unknown


def test_of_two_codes_only_the_one_with_the_mark_has_it():
    board = read({"units": {"leif 41–44": "C1, S2 against"}, "against": {"leif 41–44": ["C1"]}})
    assert board.units == {"leif 41–44": ("C1", "S2")}
    assert board.against == {"leif 41–44": ("C1", "S2")}
    plain = read({"units": {"leif 41–44": ["C1-C2", "against"]}})
    assert plain.against == {}


def test_a_theme_counts_its_units_once_each_and_loose_codes_are_counted_apart():
    codes = {"n1": {"theme": "T1"}, "n2": {"theme": "T1"}, "n3": {"theme": ""}}
    units = {LEIF: ["n1", "n2"], OTHER: ["n2", "n3"], FARIDA: []}
    board = read({"codes": codes, "themes": {"T1": {"name": "A"}}, "units": units})
    assert units_by_theme(board) == {"T1": 2, "": 1}


def test_in_little_room_a_code_of_ones_own_goes_by_its_name_and_no_number():
    names = {"n1": "Tired", "n2": "Being left alone with what nobody has told"}
    codes = read({"codes": {key: {"name": name} for key, name in names.items()}}).codes
    assert sign(codes["C1"]) == "C1"
    assert sign(codes["n1"]) == "Tired"
    short = sign(codes["n2"])
    head, tail = short.split("…")
    assert names["n2"].startswith(head)
    assert names["n2"].endswith(tail)
    assert ROOM_OF_A_SIGN - 3 < len(short) <= ROOM_OF_A_SIGN

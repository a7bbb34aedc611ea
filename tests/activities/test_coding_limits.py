"""What is read, done, judged and told of a code board: each rule at its limit, held whole.

``limits/coding-*.txt`` hold it: what is read of an odd answer, what each deed makes of a board and
says, and which rows are said of a board's form and of codes beside the panel's (not their words:
they stand in the tables). After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this
test writes them anew.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from held import as_row, is_held, plainly
from meaningunits.activities.coding import (
    across,
    applying,
    building,
    crossed,
    deeds,
    shown,
    standing,
)
from meaningunits.activities.coding import changes as change
from meaningunits.activities.coding.applying import Applying
from meaningunits.activities.coding.board import in_full, read, unit_of
from meaningunits.activities.coding.building import Building
from meaningunits.activities.coding.history import history
from meaningunits.activities.coding.kind import Source
from meaningunits.activities.coding.words import of_code, of_unit, places
from meaningunits.tasks.feedback import Message
from meaningunits.tasks.kind import Context, Refused, Unreadable
from meaningunits.trail import Entry, Log

LIMITS = Path(__file__).with_name("limits")
LEIF, OTHER, FARIDA, LAST = "leif 41–44", "leif 45–52", "farida 57–63", "leif 53–58"
GIVEN = (LEIF, OTHER, FARIDA)


def with_border(table: Any, name: str, given: Any = None, **more) -> Message:
    """A row in short; of the words on a code's border only whether they send it elsewhere."""
    place = more.pop("place", None)
    filled = {**(given or {}), **more}
    border = filled.get("border", "")
    if border:
        filled["border"] = "elsewhere" if "goes elsewhere" in border else "told"
    return replace(plainly(table, name, filled, place=place), why=border)


def plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


# Reading.

ODD: list[Any] = [
    {"units": {LEIF: ["E3", "C1", "E3"], FARIDA: []}},
    {"units": {"Leif 41-44": "C1, E3", "FARIDA 57 – 63": "none"}},
    {"units": {LEIF: None, OTHER: "", FARIDA: [""]}},
    {"units": {LEIF: ["Z9"], OTHER: ["Z9", "C1"], FARIDA: ["n1"]}},
    {"units": {"nobody 3": ["C1"], "leif 900": [], "x" * 50: [], "leif 53–58": ["C1"]}},
    {"units": {LEIF: ["C1 against", "-E3", "S2"]}, "against": {LEIF: ["S2", "C7"], OTHER: ["C1"]}},
    {"units": {LEIF: "C1"}, "against": {LEIF: "C1"}},
    {"units": {LEIF: ["C1"]}, "against": {LEIF: None}},
    {"units": {LEIF: ["C1", "E3"]}, "words": {LEIF: {"C1": ["41:3–41:9"], "E3": ["41–44"]}}},
    {"units": {LEIF: ["C1"]}, "words": {LEIF: {"C1": ["41:3–41:5", "41:6–41:9", "99"], "E3": []}}},
    {"units": {LEIF: ["C1"]}, "words": {OTHER: {"C1": ["45"]}, "nobody 1": {"C1": []}}},
    {"units": {LEIF: ["C1"]}, "words": {LEIF: {"C1": ["45–46", "44:1–45:2"]}}},
    {"units": {LEIF: []}, "notes": {LEIF: " a memo ", "leif 45-52": "o", FARIDA: " ", "q": "z"}},
    {"units": {LEIF: "none", OTHER: ["no code"], FARIDA: ["none", "C1"]}},
    {"codes": {"n1": {"name": "One", "theme": "T1"}, "n2": {"theme": "Q"}, "n0": {"name": "no"},
               "n12345": {}, "C1": {"theme": "Q", "name": "Fright"}, "C2": {"theme": "S"}},
     "themes": {"T1": {"name": "Mine"}, "T2": {}, "T0": {"name": "no"}, "S": {"name": "no"}},
     "units": {LEIF: ["one", "Fright", "C2", "n2"]}},
    {"codes": {"n1": {"name": "A"}, "n2": {"name": "B"}, "n3": {"name": "C"}},
     "merged": {"n1": "n2", "n2": "n3", "n3": "n1", "C1": "n1"},
     "units": {LEIF: ["n1", "C1"], OTHER: ["n3"]}, "words": {LEIF: {"n1": ["41"], "C1": ["42"]}}},
    {"codes": {"n1": {"name": "x" * 80, "memo": "y" * 4000}}, "units": {}},
    {"codes": {"n1": {"name": "x" * 81}}, "units": {}},
    {"codes": {"n1": {"memo": "x" * 4001}}, "units": {}},
    {"codes": {"C1": {"name": "x" * 81}}}, {"codes": {"C1": {"memo": "x" * 4001}}},
    {"themes": {"T1": {"name": "x" * 81}}}, {"notes": {LEIF: "x" * 4001}},
    {"units": {LEIF: 3}}, {"units": {LEIF: [3]}}, {"units": {LEIF: {}}}, {"units": [LEIF]},
    {"against": {LEIF: 3}}, {"codes": {"n1": "A"}}, {"codes": {"n1": {"name": 3}}},
    {"themes": {"T1": 3}}, {"merged": {"n1": 3}}, {"words": {LEIF: []}},
    {"words": {LEIF: {"C1": "41"}}}, {"words": {LEIF: {3: ["41"]}}}, {"notes": {LEIF: 3}},
    {"heaps": {}}, {"codes": None, "units": None}, {}, None, [], "C1", 7,
]  # fmt: skip
SHORT: list[Any] = [
    {"41–44": ["C1"], "45–52": "none", " 53–58 ": ["E3", "C1"]},
    {"leif 41–44": [" No code "], "Leif 45–52": ["–"], "53–58": ["0"]},
    {"41–44": ["none", "C1"], "45–52": [], "53–58": "C1"},
    {"41–44": ["C1"], "codes": {}}, {"units": {"41–44": ["C1"]}}, {}, None, 7, ["C1"],
    {41: ["C1"], "45–52": 3, "53–58": [3]},
]  # fmt: skip


def as_read(answer: Any) -> Iterator[str]:
    try:
        board = read(answer, GIVEN)
    except Unreadable as problem:
        yield f"unreadable: {problem}"
        return
    yield plain(board.units)
    for part in ("against", "apart", "words", "notes", "merged", "outside", "unknown", "unread"):
        if found := getattr(board, part):
            yield f"{part}: {plain(found)}"
    yield f"decided {plain(board.decided)}, open {plain(board.open)}"
    for code in board.codes.values():
        if code.own or code.gathers or code.theme != code.id[0] or board.of(code.id):
            more = f", gathers {plain(code.gathers)}" if code.gathers else ""
            yield f"{code.label[:40]}, in {code.theme or 'none'}{more}: {plain(board.of(code.id))}"
    for theme in board.themes.values():
        if theme.own:
            yield f"theme {theme.id} {theme.name}: {[c.id for c in board.in_theme(theme.id)]}"
    yield f"used {[code.id for code in board.used]}"


def headed(answer: Any) -> str:
    text = plain(answer) if isinstance(answer, dict | list) else repr(answer)
    return text if len(text) < 300 else f"{text[:60]} … ({len(text)})"


def test_what_is_read_of_an_odd_board_is_what_was_approved():
    is_held(LIMITS / "coding-read.txt", [(headed(one), as_read(one)) for one in ODD])


def test_codes_of_one_interview_written_short_are_a_boards():
    is_held(LIMITS / "coding-short.txt",
            [(headed(one), [headed(in_full(one, "leif"))]) for one in SHORT])  # fmt: skip


# Doing.

BEFORE = {
    "codes": {"n1": {"name": "Kept", "theme": "T1", "memo": "a rule"}, "n2": {"name": "Held"},
              "n3": {"name": "Bare"}, "n4": {"name": "Old"}},
    "themes": {"T1": {"name": "Silence"}},
    "merged": {"n4": "n3"},
    "units": {LEIF: ["E3", "n1"], OTHER: ["n1", "n2"], FARIDA: [], LAST: ["n1", "C1"]},
    "against": {LEIF: ["E3", "n1"], LAST: ["C1"]},
    "words": {LEIF: {"n1": ["42–43"]}, OTHER: {"n2": ["45:2–45:4"]}, LAST: {"C1": ["53"]}},
    "notes": {LEIF: "on it", LAST: "set aside"},
}  # fmt: skip
ACTIONS: list[dict[str, Any]] = [
    {"what": "give", "unit": LEIF, "code": "C1"},
    {"what": "give", "units": [LEIF, FARIDA, LEIF], "code": "n2"},
    {"what": "give", "unit": FARIDA, "code": "n4"},
    {"what": "give", "unit": LEIF, "code": "n1"},
    {"what": "give", "unit": LEIF, "code": "Z9"},
    {"what": "give", "unit": LEIF, "code": 3},
    {"what": "give", "unit": "leif 1–2", "code": "C1"},
    {"what": "give", "unit": 3, "code": "C1"},
    {"what": "give", "units": [], "code": "C1"},
    {"what": "give", "units": [LEIF, "leif 1–2"], "code": "C1"},
    {"what": "give", "code": "C1"},
    {"what": "take", "unit": LEIF, "code": "n1"},
    {"what": "take", "units": [LEIF, OTHER], "code": "n1"},
    {"what": "take", "unit": FARIDA, "code": "n1"},
    {"what": "shift", "units": [LEIF, OTHER], "code": "n1", "into": "n2"},
    {"what": "shift", "unit": LEIF, "code": "n1", "into": "n1"},
    {"what": "shift", "unit": LEIF, "code": "n1", "into": "Z9"},
    {"what": "bare", "unit": LEIF},
    {"what": "bare", "units": [LEIF, OTHER]},
    {"what": "forget", "unit": LEIF},
    {"what": "forget", "unit": LAST},
    {"what": "against", "unit": LEIF, "code": "E3"},
    {"what": "against", "unit": OTHER, "code": "n2"},
    {"what": "against", "unit": FARIDA, "code": "n2"},
    {"what": "words", "unit": LEIF, "code": "E3", "on": ["41:2–41:5"]},
    {"what": "words", "unit": LEIF, "code": "E3", "on": ["41:2–41:5", "44"]},
    {"what": "words", "unit": LEIF, "code": "n1", "on": ["41–44"]},
    {"what": "words", "unit": LEIF, "code": "n1", "on": []},
    {"what": "words", "unit": FARIDA, "code": "n2", "on": ["57:1–57:2"]},
    {"what": "words", "unit": LEIF, "code": "E3", "on": ["45"]},
    {"what": "words", "unit": LEIF, "code": "E3", "on": ["x"]},
    {"what": "words", "unit": LEIF, "code": "E3"},
    {"what": "note", "unit": OTHER, "note": " new "},
    {"what": "note", "unit": LEIF, "note": " "},
    {"what": "note", "unit": LEIF, "note": 3},
    {"what": "note", "unit": LEIF, "note": "x" * 4001},
    {"what": "place", "unit": LAST, "to": LEIF},
    {"what": "place", "unit": LAST, "to": OTHER},
    {"what": "place", "unit": LAST, "to": FARIDA},
    {"what": "place", "unit": LEIF, "to": LEIF},
    {"what": "place", "unit": LAST, "to": LAST},
    {"what": "place", "unit": LAST},
    {"what": "add", "name": " New  one "},
    {"what": "add", "name": "New one", "theme": "T1", "unit": LEIF},
    {"what": "add", "name": "New one", "units": [LEIF, OTHER]},
    {"what": "add", "name": "New one", "theme": "T9"},
    {"what": "add", "name": "kept"},
    {"what": "add", "name": " "},
    {"what": "add"},
    {"what": "add", "name": "x" * 80},
    {"what": "add", "name": "x" * 81},
    {"what": "heap", "units": [LEIF, OTHER]},
    {"what": "heap"},
    {"what": "in vivo", "unit": LEIF, "on": ["42:1–42:1"]},
    {"what": "in vivo", "unit": LEIF, "on": ["42:1–42:1", "44:1–44:2"]},
    {"what": "in vivo", "unit": LEIF, "on": ["44"], "name": " Letters "},
    {"what": "in vivo", "unit": LEIF, "on": ["44"], "name": " "},
    {"what": "in vivo", "unit": LEIF, "on": ["41–44"]},
    {"what": "in vivo", "unit": LEIF, "on": []},
    {"what": "in vivo", "unit": LEIF},
    {"what": "in vivo", "unit": LEIF, "on": ["45"]},
    {"what": "in vivo", "unit": LEIF, "on": ["44–45"]},
    {"what": "in vivo", "unit": LEIF, "on": ["40–41"]},
    {"what": "in vivo", "unit": LEIF, "on": ["x"]},
    {"what": "theme", "name": "Another"},
    {"what": "theme", "name": "Another", "code": "n2"},
    {"what": "theme", "name": "silence"},
    {"what": "rename", "code": "n1", "name": "Other"},
    {"what": "rename", "code": "n1", "name": "KEPT"},
    {"what": "rename", "code": "n1", "name": "Held"},
    {"what": "rename", "code": "T1", "name": "Quiet"},
    {"what": "rename", "code": "S", "name": "Quiet"},
    {"what": "rename", "code": "Z9", "name": "Quiet"},
    {"what": "move", "code": "n1", "theme": "S"},
    {"what": "move", "code": "n1"},
    {"what": "move", "code": "C1", "theme": "T1"},
    {"what": "move", "code": "C1"},
    {"what": "move", "code": "n1", "theme": "T9"},
    {"what": "memo", "code": "n2", "memo": " rule "},
    {"what": "memo", "code": "n1", "memo": ""},
    {"what": "memo", "code": "n1", "memo": 3},
    {"what": "merge", "code": "n1", "into": "n2"},
    {"what": "merge", "code": "n2", "into": "n1"},
    {"what": "merge", "code": "n3", "into": "C1"},
    {"what": "merge", "code": "C1", "into": "n3"},
    {"what": "merge", "code": "n1", "into": "n1"},
    {"what": "split", "code": "n1", "name": "Off", "units": [LEIF, LAST]},
    {"what": "split", "code": "n1", "name": "Off", "units": [OTHER]},
    {"what": "split", "code": "n1", "name": "Off", "units": [FARIDA]},
    {"what": "split", "code": "n1", "name": "Off", "units": []},
    {"what": "split", "code": "n1", "name": "Off"},
    {"what": "drop", "code": "n1"},
    {"what": "drop", "code": "n2"},
    {"what": "drop", "code": "n3"},
    {"what": "drop", "code": "C1"},
    {"what": "nothing"}, {"what": 3}, {},
]  # fmt: skip


def changed(before: dict, after: dict) -> Iterator[str]:
    """What of an answer is otherwise than before, entry by entry."""
    for part in dict.fromkeys([*before, *after]):
        old, new = before.get(part) or {}, after.get(part) or {}
        for key in dict.fromkeys([*old, *new]):
            if old.get(key) != new.get(key):
                yield f"    {part}, {key}: {plain(old.get(key))} → {plain(new.get(key))}"


def as_done(action: dict, on: Any = BEFORE, **how: Any) -> Iterator[str]:
    kept = plain(on)
    try:
        word, after, said = deeds.done(on, action, read(on, GIVEN), **how)
    except Refused as problem:
        yield f"refused: {problem}"
    else:
        yield f"{word}: {said}"
        yield from changed(on, after)
    assert plain(on) == kept


def test_what_each_deed_makes_of_a_board_and_says_is_what_was_approved():
    both = {"builds": True, "with_codebook": True}
    done = [(headed(action), as_done(action, **both)) for action in ACTIONS]
    alone = [
        (f"without the codebook: {headed(action)}",
         as_done(action, builds=True, with_codebook=False))
        for action in ({"what": "give", "unit": LEIF, "code": "C1"},
                       {"what": "give", "unit": LEIF, "code": "n2"})
    ]  # fmt: skip
    given = [
        (f"where no codes are made: {headed(action)}",
         as_done(action, builds=False, with_codebook=True))
        for action in ({"what": "add", "name": "New one"}, {"what": "bare", "unit": LEIF},
                       {"what": "memo", "code": "C1", "memo": "rule"})
    ]  # fmt: skip
    nothing = {"codes": None, "themes": None, "against": None, "units": None, "notes": None}
    bare = [(f"on nothing: {headed(action)}", as_done(action, nothing, **both))
            for action in ({"what": "give", "unit": LEIF, "code": "C1"},
                           {"what": "add", "name": "A"}, {"what": "theme", "name": "A"},
                           {"what": "bare", "unit": LEIF},
                           {"what": "note", "unit": LEIF, "note": "a"})]  # fmt: skip
    heaps = {"codes": {"n1": {"name": "Heap 1"}, "n2": {"name": "Heap 3"}}, "units": {}}
    third = [("a heap beside heaps", as_done({"what": "heap"}, heaps, **both))]
    is_held(LIMITS / "coding-deeds.txt", [*done, *alone, *given, *bare, *third])


def test_every_deed_there_is_is_tried():
    assert {*deeds._ON_UNITS, *deeds._MAKING, "memo"} <= {action.get("what") for action in ACTIONS}


def test_two_hundred_codes_of_ones_own_are_enough():
    codes = {f"n{n}": {"name": f"Name {n}"} for n in range(1, 200)}
    full = change.add({"codes": codes, "units": {}}, "The last")
    assert "n200" in full["codes"]
    with pytest.raises(Refused, match="200 codes of your own already"):
        change.add(full, "One more")


def test_what_happened_to_codes_is_told_with_the_units_set_aside_among_them():
    at = datetime(2026, 3, 3, tzinfo=UTC)
    steps: list[tuple[str, Any]] = [("add", BEFORE)]
    for n, (word, action) in enumerate([
        ("rename", {"what": "rename", "code": "n1", "name": "Other"}),
        ("move", {"what": "move", "code": "n1"}),
        ("split", {"what": "split", "code": "n1", "name": "Off", "units": [LEIF, LAST]}),
        ("merge", {"what": "merge", "code": "n1", "into": "n2"}),
        ("merge", {"what": "merge", "code": "n2", "into": "C1"}),
        ("drop", {"what": "drop", "code": "n5"}),
        ("add", {"what": "add", "name": "Again", "theme": "S"}),
    ]):  # fmt: skip
        before = steps[n][1]
        steps.append((word, deeds.done(before, action, read(before, GIVEN), builds=True,
                                       with_codebook=True)[1]))  # fmt: skip
    entries = [Entry(str(n), at + timedelta(minutes=n), "made/board", word, value)
               for n, (word, value) in enumerate(steps)]  # fmt: skip
    lines = [f"{change.code}: {change.told}" for change in history(entries)]
    is_held(LIMITS / "coding-history.txt", [("step by step", lines)])


@pytest.mark.parametrize(("length", "whole"), [(17, True), (18, True), (19, False)])
def test_a_code_of_ones_own_has_room_for_eighteen_letters(length, whole):
    name = "abcdefghijklmnopqrstuvwxyz"[:length]
    code = read({"codes": {"n1": {"name": name}}}).codes["n1"]
    assert shown.sign(code) == (name if whole else "abcdefghi…lmnopqrs")


# The form of a board with codes of one's own.

RULE = "whatever somebody keeps {} and does not tell"
SOURCES = (
    Source("leif", ((41, 44), (45, 52), (53, 58), (59, 63))),
    Source("farida", ((57, 63), (64, 70), (71, 75))),
)
BUILT = Building(SOURCES, 6)
LESSON = Building((Source("leif", SOURCES[0].ends, "meaning-units/divide-leif"), SOURCES[1]), 6)
KEYS = BUILT.keys


def made(
    units: str, *, memos: int = 8, themes: str = "", names: str = "", more: Any = None
) -> dict:
    """A board: digits for the codes at each unit, "-" for none, "." for one not looked at."""
    at = {key: [f"n{d}" for d in said if d.isdigit()]
          for key, said in zip(KEYS, units.split(), strict=False) if said != "."}  # fmt: skip
    used = sorted({d for said in units for d in said if d.isdigit()})
    called = [name.strip() for name in names.split(",") if name.strip()]
    codes = {}
    for n, d in enumerate(used):
        name = called[n] if n < len(called) else f"The name of {'abcdefghi'[n]}"
        rule = RULE.format(["one", "two", "three", "four", "five", "six", "seven", "eight"][n])
        memo = " ".join(rule.split()[:memos])
        codes[f"n{d}"] = {"name": name, "memo": memo, "theme": themes[n] if n < len(themes) else ""}
        if codes[f"n{d}"]["theme"] in "TUV":
            codes[f"n{d}"]["theme"] = {"T": "T1", "U": "T2", "V": "T3"}.get(
                codes[f"n{d}"]["theme"], ""
            )
    own = {"T1": {"name": "All of it"}, "T2": {"name": "The rest"}, "T3": {"name": "And more"}}
    board = {"codes": codes, "themes": own, "units": at}
    return board | {part: {**board[part], **said} for part, said in (more or {}).items()}


BOARDS = {
    "well built": made("1 12 2 3 3 1 -", themes="TTU"),
    "five of six placed": made("1 12 2 3 13 . .", themes="TTU"),
    "six of six placed": made("1 12 2 3 13 2 .", themes="TTU"),
    "one placed": made("1", themes="T"),
    "none of ones own": {"units": {KEYS[0]: ["C1"], KEYS[1]: []}},
    "none at all": {"units": {KEYS[0]: [], KEYS[1]: []}},
    "nothing": {"units": {}},
    "one code of two units": made("1 1 2 - - 3", themes="TTU"),
    "no code of two units": made("1 2 - - - 3", themes="TTU"),
    "two codes of two units": made("1 12 2 3 - -", themes="TTU"),
    "four codes, one unit each": made("1 2 3 4 - -", themes="TTUU"),
    "five codes, four with one unit": made("1 2 3 4 5 5", themes="TTUUV"),
    "five codes, three with one unit": made("1 2 3 4 5 45", themes="TTUUV"),
    "three codes, one unit each": made("1 2 3 - - -", themes="TTU"),
    "on three of five": made("1 1 1 2 2 - -", themes="TT"),
    "on four of five": made("1 1 1 1 2 2 3", themes="TTU"),
    "on four of six": made("1 1 1 1 23 23 -", themes="TTU"),
    "on four of seven": made("1 1 1 1 23 23 3", themes="TTU"),
    "over one interview": made("1 1 2 2 3 3", themes="TTU"),
    "all of one interview": made("1 12 23 3 - -", themes="TTU"),
    "rules of seven words": made("1 12 2 3 3 1", themes="TTU", memos=7),
    "no rules": made("1 12 2 3 3 1", themes="TTU", memos=0),
    "one rule of one word": made("1 12 2 3 3 1", themes="TTU", memos=8,
                                 more={"codes": {"n1": {"name": "The name", "memo": "Word"}}}),
    "four without a rule": made("1 12 23 34 4 1", themes="TTUU", memos=0),
    "five without a rule": made("1 12 23 34 45 51", themes="TTUUV", memos=0),
    "six without a rule": made("1 12 23 34 456 516", themes="TTUUVV", memos=0),
    "two codes in a theme": made("1 12 2 3 3 1", themes="TT"),
    "a theme for each": made("1 12 2 3 3 1", themes="TUV"),
    "two in a theme of the study": made("1 12 2 3 3 1", themes="CCU"),
    "no theme": made("1 12 2 3 3 1"),
    "one theme": made("1 12 2 3 3 1", themes="TTT"),
    "names of one word": made("1 12 2 3 3 1", themes="TTU", names="Alone, Left behind, Doors"),
    "borrowed names": made("1 12 2 3 3 1", themes="TTU", names="Limits, C2 Knowing oneself, Doors"),
    "a name twice": made("1 12 2 3 3 1", themes="TTU", names="Shut doors, shut Doors, Doors shut"),
    "a theme called as its code": made("1 12 2 3 3 1", themes="TTU", names="All of it, The rest"),
    "a theme that is borrowed": made("1 12 2 3 3 1", themes="TTU",
                                     more={"themes": {"T1": {"name": "Competence"}}}),
    "one left out": made("1 12 2 3 3 1 -", themes="TTU"),
    "two left out": made("1 12 23 3 - 1 -", themes="TTU"),
    "units and codes that are not there": made("1 12 2 3 3 1", themes="TTU", more={
        "units": {**{key: ["n1", "Z1"] for key in KEYS}, "leif 1–2": ["n1"], "x": [], "y": [],
                  "z": [], "q": ["Z2", "Z3", "Z4", "Z5"]}}),
}  # fmt: skip


def judged(kind: Any, answer: Any) -> Iterator[str]:
    share, messages = kind.judged(kind.read(answer), Context("made/board", "lesson"))
    yield f"{share:.4f} of the points"
    yield from map(as_row, messages)


@pytest.fixture
def in_short(monkeypatch):
    """Rows of the tables by their names and what is filled in."""
    monkeypatch.setattr(building, "message", plainly)
    monkeypatch.setattr(applying, "message", with_border)
    for kind in (Building, Applying):
        monkeypatch.setattr(
            kind, "say", lambda self, name, context, **more: plainly(self.diagnoses, name, **more)
        )


def test_what_is_said_of_a_boards_form_is_what_was_approved(in_short):
    exercise = [(name, judged(BUILT, answer)) for name, answer in BOARDS.items()]
    lesson = [(f"in the lesson: {name}", judged(LESSON, BOARDS[name]))
              for name in ("well built", "one theme", "no theme", "a theme for each")]  # fmt: skip
    is_held(LIMITS / "coding-building.txt", [*exercise, *lesson])


# Codes beside the panel's.

CODED = Applying(
    "tomas", ((9, 15), (33, 42), (43, 45), (46, 50), (51, 56), (57, 60), (61, 63), (64, 66))
)
OTHERWISE = replace(CODED, told_otherwise={(33, 42): "a reason of its own"})


def beside_the_panel() -> Iterator[tuple[str, Iterator[str]]]:
    """Each unit with each single code, and with what the readers gave, one more, one less."""
    keys = CODED.keys
    for n, key in enumerate(keys):
        heard = sorted(CODED.benchmark.heard(n))
        votes = sorted(CODED.benchmark.votes(n))
        rest = {k: sorted(CODED.benchmark.heard(m)) for m, k in enumerate(keys) if m != n}
        options = [[], votes, [*votes, "C1"], heard, heard[:1], heard[1:], [*heard, "E4"], ["P3"]]
        options += [[code] for code in votes]
        seen: list[list[str]] = []
        for codes in options:
            if codes not in seen:
                seen.append(codes)
                yield f"{key} {codes}", judged(CODED, {"units": {**rest, key: codes}})
        for code in heard:
            answer = {"units": {**rest, key: heard}, "against": {key: [code]}}
            yield f"{key} {heard}, against {code}", judged(CODED, answer)


ALL = {
    "none anywhere": [[]] * 8,
    "none at seven of eight": [[]] * 7,
    "none at six of eight": [[]] * 6,
    "the same at four of five": [["C1"]] * 4 + [["E3"]],
    "the same at four of six": [["C1"]] * 4 + [["E3"]] * 2,
    "the same at five of six": [["C1"]] * 5 + [["E3"]],
    "the same at five of seven": [["C1"]] * 5 + [["E3"]] * 2,
    "the same at five of eight": [["C1"]] * 5 + [["E3"]] * 3,
    "the same at three of three": [["C1"]] * 3,
    "four at each of three": [["C1", "C2", "C3", "C4"], ["E1", "E2", "E3", "E4"], ["S1", "S2"]],
    "four at each of two": [["C1", "C2", "C3", "C4"], ["E1", "E2", "E3", "E4"]],
    "one where nobody gave it": [["P3"], ["P4"], ["E4"], ["S6"], ["C5"], ["I3"]],
    "two left": [["C1"], ["E3"], [], []],
    "five left": [["C1"], ["C3"], []],
    "six left": [["C1"], ["C3"]],
    "seven left": [["C1"]],
    "the same that nobody gave": [["E4"], ["P3"], ["E4"], ["P3"]],
    "none left": [["C1"], ["E3"], [], [], [], [], [], []],
}


def of_all(codes: list[list[str]]) -> dict:
    return {"units": dict(zip(CODED.keys, codes, strict=False))}


def test_what_is_said_of_codes_beside_the_panels_is_what_was_approved(in_short):
    whole = [(name, judged(CODED, of_all(codes))) for name, codes in ALL.items()]
    odd = {"units": {CODED.keys[0]: ["Z1", "Z2", "Z3", "Z4", "Z5"], CODED.keys[1]: ["C1"]}}
    far = {"units": {CODED.keys[0]: ["C1"], "tomas 1–2": [], "x": [], "y": [], "z": [], "q": []}}
    is_held(LIMITS / "coding-applying.txt", [
        *whole,
        ("codes that are none", judged(CODED, odd)),
        ("units that are none", judged(CODED, far)),
        ("with a word of its own for what was left bare", judged(OTHERWISE, of_all([["C1"], []]))),
        *beside_the_panel(),
    ])  # fmt: skip


def test_what_the_readers_gave_is_told_unit_by_unit():
    lines = [
        f"{key}: {said} / {decided[:60]}"
        for n, key in enumerate(CODED.keys)
        for said, decided in [CODED.told_by_panel(n)]
    ]
    is_held(LIMITS / "coding-panel.txt", [("tomas", lines)])


# A board from the trail, and codes across interviews.


def log_of(slug: str, value: Any) -> Log:
    return Log((Entry("1", datetime(2026, 3, 3, tzinfo=UTC), slug, "answer", value),))


@pytest.mark.parametrize("slug", ["themes/code-farida", "e-value/lab", "no/such", ""])
def test_what_is_no_board_that_goes_on_is_read_as_it_stands_or_is_empty(slug):
    answer = {"units": {LEIF: ["C1"]}}
    assert dict(standing.board(slug, log_of(slug, answer)).units) == (
        {LEIF: ("C1",)} if slug else {}
    )
    assert standing.board(slug, log_of(slug, 7)).units == {}


MINE = read({
    "codes": {"n1": {"name": "Kept", "theme": "T1"}, "n2": {"name": "Loose"}},
    "themes": {"T1": {"name": "Silence"}, "T2": {"name": "Empty"}},
    "units": {LEIF: ["n1", "C1"], OTHER: ["n1"], FARIDA: ["n2", "C1"], LAST: []},
    "against": {LEIF: ["C1"], OTHER: ["n1"]},
})  # fmt: skip


@pytest.mark.parametrize("by", [*crossed.BY])
def test_a_board_of_ones_own_is_counted_against_everything(by):
    coded = across.of_board(MINE)
    found = crossed.crossed(coded, by, ["T1", ""], {"a": across.of_panel("a")})
    lines = [f"columns {plain(found.columns)}"]
    for line in found.lines:
        cells = [f"{len(c)}{f' ({c.against} against)' if c.against else ''}" for c in line.cells]
        lines.append(f"{line.key} {line.name}: {' | '.join(cells)}; {line.units} in {line.voices}")
    is_held(LIMITS / f"coding-by-{by}.txt", [(by, lines)])


def test_codes_of_a_board_come_one_interview_after_another():
    coded = across.of_board(MINE)
    for order in (["farida", "leif"], ["leif"], ["nobody", "farida"]):
        curve = across.curve(coded, order, 4, 2, 0.05)
        assert curve.found is None
        assert curve.why
        assert curve.order == (("leif", "farida") if order == ["leif"] else ("farida", "leif"))
        assert curve.new == tuple(map(len, curve.brought))
        assert curve.total == (2, 3)
    assert across.what_order_does(coded, 1, 1, 0.05) != {}
    assert across.what_order_does(coded, 2, 1, 0.05) == {}


def test_orders_drawn_by_luck_leave_out_codes_that_have_no_name():
    coded = across.of_board(MINE)
    nameless = across.Coded(coded.key, coded.name, coded.interviews, coded.themes, {"C1": "C1"})
    assert across.what_order_does(nameless, 1, 1, 0.0) == {1: across.ORDERS}
    assert sum(across.what_order_does(coded, 1, 1, 0.5).values()) == across.ORDERS


# Where units come from.

DIVIDED = "meaning-units/divide-leif"


def test_units_are_those_of_a_division_or_prepared_ones_and_of_ones_own_study_the_divided():
    source = LESSON.sources[0]
    nobody, somebody = Log(), log_of(DIVIDED, [44, 52])
    undone = log_of(DIVIDED, "nonsense")
    prepared, cut = source.prepared(), source.own([44, 52])
    found = {
        (name, alone): standing.Now.of([source], log, alone=alone)
        for name, log in (("none", nobody), ("one", somebody), ("odd", undone))
        for alone in (False, True)
    }
    assert found == {
        ("none", False): ((), prepared), ("none", True): ((), ()),
        ("one", False): (cut, ()), ("one", True): (cut, ()),
        ("odd", False): (prepared, ()), ("odd", True): ((), ()),
    }  # fmt: skip
    given = standing.Now.of([replace(source, division=None)], somebody)
    assert given == ((), prepared)


class Alone(Building):
    """A board of somebody's own study."""

    alone = True


def of_units(kind: Building, log: Log) -> list[str]:
    """Where units come from, in so many words; not when, for that depends on the clock."""
    return [re.split(r", last changed|;", line)[0] for line in shown.told_of_units(kind, log)]


def test_where_units_come_from_is_told_interview_by_interview():
    told = [
        (f"{name}, {'an own study' if kind is Alone else 'a lesson'}",
         of_units(kind(LESSON.sources, 6), log))
        for kind in (Building, Alone)
        for name, log in (("nothing divided", Log()), ("divided", log_of(DIVIDED, [44, 52])),
                          ("one unit", log_of(DIVIDED, [])))
    ]  # fmt: skip
    is_held(LIMITS / "coding-units.txt", [("given", of_units(BUILT, Log())), *told])


@pytest.mark.parametrize(
    ("written", "said"),
    [({LEIF[5:]: "He was away twice."}, ("He was away twice.", "you", "Yours")), ("nonsense", None),
     (7, None), (None, None)],
)  # fmt: skip
def test_what_was_condensed_stands_at_its_unit_and_else_a_readers_note(written, said):
    source = replace(LESSON.sources[0], condensed="condensing/condense-leif")
    kind = Building((source,), 6)
    board = read({"units": {LEIF: []}})
    (card,) = shown.Cards().of(kind, board, log_of("condensing/condense-leif", written))
    found = (card["gist"], card["by"], card["whose"])
    if said:
        assert found == said
    else:
        assert card["by"].startswith("reader ")
        assert card["whose"].startswith("Prepared unit, not condensed by you yet.")


def test_a_memo_has_room_for_four_thousand_characters_and_a_unit_has_to_be_there():
    full = change.write_note({"units": {}}, LEIF, "x" * 4000)
    assert len(full["notes"][LEIF]) == 4000
    for key in ("nobody 1", 7, None):
        with pytest.raises(Refused, match=r"^There is no such unit here\.$"):
            change.leave_uncoded({"units": {}}, key)


def test_words_are_counted_from_the_first_of_the_interview():
    first, second = (unit_of(key) for key in ("leif 1", "leif 2"))
    size = len(first.text.split())
    assert (of_unit(first), of_unit(second)[0]) == ((0, size), size)
    assert places([(0, 1)], first) == ("1:1–1:1",)
    assert places([(0, size)], first) == places([], first) == ()
    assert of_code(first, ["1:1–1:2"]) == ((0, 2),)

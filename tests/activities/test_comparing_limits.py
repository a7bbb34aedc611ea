"""What two coders have in common and where they part, on codes made for it; and the matrix.

``limits/comparing*.txt`` and ``limits/crossing.txt`` hold places, labels, numbers, and which rows
of the tables are said, not the words. After a change that is meant, ``MEANINGUNITS_APPROVE=1``
before this test writes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from held import as_row, is_held, plainly
from meaningunits.activities.coding.across import Row, of_board
from meaningunits.activities.coding.board import read as read_board
from meaningunits.activities.comparing import coders, pair, talks
from meaningunits.activities.comparing import kind as kinds
from meaningunits.activities.comparing.coders import MINE, PARTNER, SECOND, Side, of_trail
from meaningunits.activities.comparing.kind import Comparing
from meaningunits.activities.crossing import kind as crossing
from meaningunits.activities.crossing.kind import Crossing, Look
from meaningunits.tasks.kind import Context, Unreadable
from meaningunits.trail import Entry, Log, Trail

LIMITS = Path(__file__).with_name("limits")
LESSON = Context("made/any", "lesson")


def side(key: str, units: str, interview: str = "tomas") -> Side:
    """A coder of units written as "1–3:E1+C1 4–6: 7:n1"; a second code behind a plus."""
    rows = []
    for said in units.split():
        place, _, codes = said.partition(":")
        rows.append(Row(f"{interview} {place}", tuple(filter(None, codes.split("+")))))
    reader = coders.of_reader("a")
    labels = {**reader.labels, "n1": "“mine”"}
    themes = {**reader.themes, "n1": "T1"}
    return Side(key, f"Coder {key}", tuple(rows), labels, themes)


SIDES: dict[str, tuple[str, ...]] = {
    "of one mind": ("1–3:E1 4–6:", "1–3:E1 4–6:"),
    "the same units, one apart": ("1–3:E1 4–6: 7–9:C1", "1–3:E1 4–6:E1 7–9:C1"),
    "the same units, two apart beside one another": ("1–3:E1 4–6: 7–9:", "1–3: 4–6: 7–9:E1"),
    "nothing coded alike": ("1–3:E1", "4–6:E1"),
    "other units, the same codes": ("1–3:E1 4–6:E1", "1–2:E1 3–6:E1"),
    "other units, a stretch apart": ("1–4:E1 5–8:C1", "1–2:E1 3–6:C1 7–8:C1"),
    "apart twice in a row, otherwise": ("1–4:E1 5–8:C1", "1–2:E1 3–8:S1"),
    "a gap between": ("1–3:E1 7–9:E1", "1–2:E1 3–4:C1 7–9:E1"),
    "only the middle in common": ("1–5:E1", "4–8:E1+C1"),
    "several codes": ("1–2:E1+C1 3–4:E1", "1–2:E1 3–4:E1+C1"),
    "a code of ones own": ("1–2:n1 3–4:E1", "1–2:n1 3–4:n1"),
    "units without a code": ("1–2: 3–4:", "1–3: 4:"),
    "inside a sentence": ("1–2:3:E1", "1–2:E1"),
    "three of one mind": ("1–3:E1 4–6:", "1–3:E1 4–6:", "1–3:E1 4–6:"),
    "three, one apart": ("1–3:E1 4–6:C1", "1–3:E1 4–6:C1", "1–3:E1 4–6:"),
    "three, units of one cut otherwise": ("1–3:E1 4–6:C1", "1–3:E1 4–6:C1", "1–2:E1 3–6:S1"),
    "three, one coded less": ("1–3:E1 4–6:C1", "1–3:E1 4–6:C1", "1–3:C1"),
}
SIDES["inside a sentence"] = ("1–2:E1 3–4:C1", "1–2:E1 3–5:C1")


def the_pair(name: str) -> pair.Pair:
    made = [side(key, units) for key, units in zip("xyz", SIDES[name], strict=False)]
    return pair.pair(made[0], made[1], "tomas", made[2] if len(made) > 2 else None)


def number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def compared(found: pair.Pair) -> Iterator[str]:
    yield "unit by unit" if found.by_units else "sentence by sentence"
    for spot in found.spots:
        codes = " / ".join("+".join(row.codes) or "none" for row in spot.rows)
        yield f"{spot.key}: {codes}{' differ' if spot.differ else ''}"
    apart = [f"{spot.key} {spot.first}–{spot.last}" for spot in found.disagreements]
    yield f"apart at {apart}; used {[*found.used]}; choices {[*pair.choices(found)]}"
    for about in pair.choices(found):
        told = pair.figures(found, about) if found.c is None else None
        for group, measures in told.groups if told else ():
            yield f"  {about}, {group}: " + ", ".join(
                f"{m.name} {number(m.value)}" for m in measures
            )
        if told:
            named = {pair.BY_SETS: "by sets", pair.BY_SENTENCES: "by sentences",
                     pair.BY_UNITS: "by units"}  # fmt: skip
            yield f"    cautions {[named.get(one, '…') for one in told.cautions]}"
            yield f"    reasons {[reason.partition(': ')[0] for reason in told.reasons]}"
        for who, values in pair.of_pairs(found, about):
            yield f"  {about}, {who}: {[number(v) for v in values]}"


def test_what_coders_share_and_where_they_part_is_what_was_approved():
    is_held(LIMITS / "comparing.txt", [(name, compared(the_pair(name))) for name in SIDES])


def test_interviews_are_those_in_which_all_coded_the_same_words():
    one, other = side("x", "1–3:E1"), side("y", "4–6:E1")
    here, there = side("x", "1–3:E1", "leif"), side("y", "2–3:E1", "leif")
    both = replace(one, rows=one.rows + here.rows), replace(other, rows=there.rows + other.rows)
    assert one.interviews == ("tomas",)
    assert pair.interviews(one, other) == []
    assert pair.interviews(*both) == ["leif"]
    assert pair.interviews(*both, side("z", "1:C1", "leif")) == []
    assert pair.interviews(*both, side("z", "2:C1", "leif")) == ["leif"]


@pytest.mark.parametrize(
    ("first", "last", "inside"),
    [(1, 1, [1, 2, 3]), (3, 4, [1, 2, 3, 4, 5, 6]), (2, 2, [1, 2, 3, 4])],
)
def test_two_sentences_before_and_after_a_place_are_shown_with_it(first, last, inside):
    lines = pair.around(pair.Spot("tomas", first, last, Row("", ()), Row("", ())))
    assert [line["n"] for line in lines] == inside
    assert [line["n"] for line in lines if line["inside"]] == [*range(first, last + 1)]


def test_a_reason_is_a_head_and_a_sentence():
    assert pair.split("Why: because it: is") == ["Why", "Because it: is"]
    assert pair.split("Why") == ["Why", ""]


def test_what_is_said_of_atoms_is_said_of_sentences():
    said = "one atom, two atoms, atom by atom, atomic"
    assert pair._words(said) == "one sentence, two sentences, sentence by sentence, atomic"


@pytest.mark.parametrize(
    ("who", "said"),
    [
        (("Reader A", "you"), ["as Reader A has it", "as you have it", "as a third coder has it"]),
        (("I", "You"), ["as I have it", "as you have it", "as a third coder has it"]),
        (("a", "b", "c"), ["as a has it", "as b has it", "as c has it"]),
    ],
)
def test_what_came_of_a_talk_is_said_of_those_who_talked(who, said):
    told = [talks.decided_in_words(key, *who) for key in talks.DECISIONS]
    assert told[:3] == said
    more = len(who) == 3
    assert told[3] == ("the codes of all three" if more else "the codes of both")
    assert told[4] == "no code here"
    assert ("one another" in told[5]) is more


# A side out of a trail.

AT = datetime(2026, 3, 3, tzinfo=UTC)


def log_of(**answers: Any) -> Log:
    slugs = {"board": "themes/board", "farida": "themes/code-farida", "leif": "themes/code-leif"}
    return Log(tuple(Entry(str(n), AT, slugs[key], "answer", value)
                     for n, (key, value) in enumerate(answers.items())))  # fmt: skip


APPLIED = {"farida": "themes/code-farida", "leif": "themes/code-leif"}
BOARD = {
    "codes": {"n1": {"name": "Kept Back", "theme": "T1"}}, "themes": {"T1": {"name": "Silence"}},
    "units": {"tomas 1–3": ["n1", "C1"], "farida 57–63": ["n1"], "leif 53–58": []},
    "against": {"tomas 1–3": ["n1"]},
}  # fmt: skip
TRAILS: dict[str, dict[str, Any]] = {
    "nothing": {},
    "a board": {"board": BOARD},
    "one task in short": {"farida": {"57–63": ["E1"], "64–70": []}},
    "a task and a board": {"board": BOARD, "farida": {"57–63": ["E1"], "64–70": []}},
    "two tasks": {"leif": {"41–44": ["C1"]}, "farida": {"units": {"farida 57–63": ["E1"]},
                                                       "against": {"farida 57–63": ["E1"]}}},
    "what is no list of codes": {"leif": {"41–44": "C1", "45–52": [3]}},
    "what is no board": {"leif": 3, "farida": {"units": 3}},
}  # fmt: skip


def of_log(log: Log) -> Iterator[str]:
    made = of_trail(log, "themes/board", APPLIED, MINE, "You")
    if made is None:
        yield "nobody"
        return
    for row in made.rows:
        against = f" against {[*row.against]}" if row.against else ""
        yield f"{row.key}: {[*row.codes]}{against}"
    for code in dict.fromkeys(code for row in made.rows for code in row.codes):
        yield f"{code}: {made.labels[code]}, {made.themes[code]}"


def test_what_a_trail_holds_of_somebodys_codes_is_what_was_approved():
    is_held(LIMITS / "comparing-trails.txt", [
        (name, of_log(log_of(**answers))) for name, answers in TRAILS.items()
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("kim.jsonl", "second-coder-kim.jsonl"), ("", "second-coder-partner.jsonl"),
        ("a b/c d!.txt", "second-coder-c-d.jsonl"), ("-.jsonl", "second-coder-partner.jsonl"),
        ("second-coder-kim.jsonl", "second-coder-kim.jsonl"), ("é_1", "second-coder-é_1.jsonl"),
        ("x" * 40, f"second-coder-{'x' * 40}.jsonl"), ("x" * 41, f"second-coder-{'x' * 40}.jsonl"),
    ],
)  # fmt: skip
def test_a_file_that_is_brought_gets_a_plain_name(name, safe):
    assert coders.safe_name(name) == safe


# What was decided.

X, Y, Z = (side(key, "1–3:E1 4–6:C1 7–9:S1 10–12:E2") for key in (MINE, PARTNER, SECOND))
Y = replace(Y, rows=side("y", "1–3:E2 4–6:E2 7–9:E2 10–12:E2").rows)
KIND = Comparing("the task", (MINE, PARTNER, "tomas"), mine=X, partner=Y, partner2=Z)
WHY = ["He says so himself there", "It was read too fast", "One of us did not hear", "It is so too"]


def decided(*decisions: str, reasons: list[str] | None = None, places: str = "") -> dict[str, Any]:
    where = places.split() or ["1–3", "4–6", "7–9", "10–12"]
    made = {f"tomas {place}": {"decision": decision, "reason": (reasons or WHY)[n]}
            for n, (place, decision) in enumerate(zip(where, decisions, strict=False))}  # fmt: skip
    return {"decisions": {f"{MINE}|{PARTNER}": made}}


DECIDED: dict[str, dict[str, Any]] = {
    "nothing": {},
    "two": decided("first", "both"),
    "three": decided("first", "both", "open"),
    "one of three where they do not differ":
        decided("first", "both", "open", places="1–3 4–6 10–12"),
    "at a place that touches one": decided("first", "both", "open", places="1–3 4–6 9–12"),
    "in another interview": {"decisions": {f"{MINE}|{PARTNER}": {
        "leif 1–3": {"decision": "first", "reason": WHY[0]}}}},
    "three words": decided("both", reasons=["only three words"]),
    "four words": decided("both", reasons=["now it is four"]),
    "a reason twice": decided("both", "first", reasons=["It was so here", "it WAS so here"]),
    "always the first": decided("first", "first", "first"),
    "twice the first": decided("first", "first"),
    "always both": decided("both", "both", "both"),
    "always the second": decided("second", "second", "second"),
    "always open": decided("open", "open", "open"),
    "always open, twice": decided("open", "open"),
    "another pair": {"decisions": {"a|b": {"tomas 1–3": {"decision": "open", "reason": WHY[0]}}}},
    "of one mind": {"sides": [MINE, SECOND]},
    "readers": {"sides": ["a", "b"]},
    "three coders": {"third": SECOND},
    "an interview that nobody coded": {"interview": "leif"},
}  # fmt: skip


@pytest.fixture(autouse=True)
def in_short(monkeypatch):
    def say(self, name, context, given=None, **more):
        return plainly(self.diagnoses, name, given, **more)

    monkeypatch.setattr(kinds, "message", plainly)
    monkeypatch.setattr(crossing, "message", plainly)
    for kind in (Comparing, Crossing):
        monkeypatch.setattr(kind, "say", say)


def said(kind: Any, answer: Any) -> Iterator[str]:
    read = kind.read(answer)
    share, told = kind.judged(read, LESSON)
    yield f"{share:.3f} of the points"
    yield from map(as_row, told)
    yield from (f"{head}: {words}" for head, words in kind.in_words(read))


def test_what_is_said_of_decisions_is_what_was_approved():
    two = replace(KIND, wanted=2)
    gone = replace(KIND, partner=None)
    is_held(LIMITS / "comparing-decided.txt", [
        *((name, said(KIND, answer)) for name, answer in DECIDED.items()),
        ("two wanted", said(two, DECIDED["two"])),
        ("the partner gone", said(gone, DECIDED["three"])),
    ])  # fmt: skip


ODD: list[Any] = [
    None, {}, 3, "a", {"sides": ["a", "b"]}, {"sides": "a, c"}, {"sides": ["a", "a"]},
    {"sides": ["a"]}, {"sides": ["a", "b", "c"]}, {"sides": ["a", "nobody"]}, {"sides": 3},
    {"third": "a"}, {"third": MINE}, {"third": "nobody"}, {"third": ""}, {"interview": "Leif"},
    {"interview": "nobody"}, {"interview": 3}, {"about": "S"}, {"about": 3}, {"partner": 3},
    {"partner2": 3}, {"partner": "kim.jsonl", "partner2": "sam.jsonl", "about": "E1"},
    {"about": ""}, {"about": "n1x"}, {"decisions": 3}, {"decisions": None},
    {"decisions": {"a|b": 3}},
    {"decisions": {"a|b": {"nobody 3": {}}}}, {"decisions": {"a|b": {"leif 3": 3}}},
    {"decisions": {"a|b": {"leif 3": {"decision": "so"}}}},
    {"decisions": {"a|b": {"leif 3": {"decision": "open"}}}},
    {"decisions": {"a|b": {"leif 3": {"decision": "Open", "reason": " so "}}}},
    {"decisions": {"a|b": {"leif 3": {"decision": "open", "reason": 3}}}},
    {"decisions": {"a|b": {"leif 3": {"decision": "open", "reason": "x" * 1001}}}},
    {"decisions": {"a": {"leif 3": {"decision": "open", "reason": "so"}},
                   "a|b|c": {"leif 3": {"decision": "third", "reason": "so"}},
                   "a|b|c|d": {"leif 3": {"decision": "third", "reason": "so"}}}},
]  # fmt: skip


def as_read(kind: Any, answer: Any) -> Iterator[str]:
    try:
        read = kind.read(answer)
    except Unreadable as problem:
        yield f"unreadable: {problem}"
        return
    yield str(read.plain())
    yield from (f"{head}: {words}" for head, words in kind.in_words(read))


def headed(answer: Any) -> str:
    text = repr(answer)
    return text if len(text) < 200 else f"{text[:100]} … ({len(text)})"


def test_what_is_read_of_a_comparison_is_what_was_approved():
    is_held(LIMITS / "comparing-read.txt", [(headed(one), as_read(KIND, one)) for one in ODD])


def test_a_comparison_in_writing_names_the_places_where_they_differ():
    is_held(LIMITS / "comparing-asked.txt", [
        ("in writing", KIND.asks("made/any").splitlines()),
        ("what is there", [str(KIND.there), str(sorted(KIND.known)), KIND.not_yet(["you", "a"])]),
    ])  # fmt: skip


# The matrix.

MINE_CODED = of_board(read_board({
    "codes": {"n1": {"name": "Kept", "theme": "T1"}}, "themes": {"T1": {"name": "Silence"}},
    "units": {"leif 41–44": ["n1"], "leif 45–52": ["C1"], "tomas 1–3": ["C1"], "marek 1–3": ["E1"]},
    "against": {"leif 41–44": ["n1"], "leif 45–52": ["C1"]},
}))  # fmt: skip
MATRIX = Crossing("the task", mine=MINE_CODED)
LOOKS: list[Any] = [
    None, {}, 3, {"source": "mine"}, {"source": "nobody"}, {"source": "a", "opened": ["E"]},
    {"opened": "E, S"}, {"opened": 3}, {"opened": ["Z"]}, {"by": "code"}, {"by": "nothing"},
    {"cell": ["E", "leif"]}, {"cell": "E, leif"}, {"cell": ["E"]}, {"cell": 3},
    {"cell": ["E", "leif", "x"]}, {"cell": ["Z", "leif"]}, {"cell": ["E", "nobody"]},
    {"by": "code", "cell": ["E", "Z"]}, {"by": "coder", "cell": ["E", "nobody"]},
    {"by": "code", "cell": ["E", "S"]}, {"by": "coder", "cell": ["E", "a"]},
    {"source": "a", "cell": ["E1", "hanne"]}, {"source": "mine", "cell": ["T1", "leif"]},
    {"source": "mine", "cell": ["C", "leif"]}, {"source": "mine", "cell": ["C1", "tomas"]},
    {"source": "mine", "cell": ["E", "marek"]}, {"source": "mine", "cell": ["T1", "tomas"]},
    {"source": "mine", "by": "coder", "cell": ["T1", "mine"]},
    {"source": "mine", "by": "coder", "cell": ["T1", "a"]},
    {"source": "mine", "by": "code", "cell": ["T1", "T1"], "opened": ["T1", "E"]},
]  # fmt: skip


def looked(answer: Any) -> Iterator[str]:
    yield from as_read(MATRIX, answer)
    try:
        look = MATRIX.read(answer)
    except Unreadable:
        return
    share, told = MATRIX.judged(look, LESSON)
    yield f"{share} of the points"
    yield from (as_row(m)[:200] for m in told if m.name != "objection")
    found = MATRIX.behind(look)
    if found:
        yield f"{found.head}: closed {found.closed}, shown {[row.key for row in found.shown]}"


def test_what_is_said_of_a_look_into_the_matrix_is_what_was_approved():
    is_held(LIMITS / "crossing.txt", [(headed(one), looked(one)) for one in LOOKS])


@pytest.mark.parametrize("cell", [("E", "nobody"), ("Z", "leif"), ("Z", "nobody")])
def test_behind_a_cell_that_is_not_there_is_nothing(cell):
    assert MATRIX.behind(Look(cell=cell)) is None
    assert MATRIX.behind(Look(cell=("E", "leif"))) is not None


def test_a_partners_trail_may_be_named_by_its_folder(tmp_path):
    folder = tmp_path / "kim"
    folder.mkdir()
    Trail(folder / "trail.jsonl").record("themes/board", "write", BOARD)
    found = coders.read_partner(folder, tmp_path / "trail.jsonl", "themes/board", {})
    assert found.name == "Your partner (trail.jsonl)"
    assert [row.key for row in found.rows] == ["tomas 1–3", "farida 57–63", "leif 53–58"]

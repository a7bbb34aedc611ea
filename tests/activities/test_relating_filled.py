"""All that can be made of a structure: each choice of units, each note, each deed, at every limit.

The themes and what units bear on are made here; the units are places of the course's interviews.
"""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations, product

import pytest
from filled import approved, bare, judged
from meaningunits.activities.relating import judging, saving, shown, structure
from meaningunits.activities.relating.changes import change
from meaningunits.activities.relating.coded import coded_by_learner
from meaningunits.activities.relating.drawing import SHEETS, WIDE, _label, _placed, drawing
from meaningunits.activities.relating.kind import Relating
from meaningunits.activities.relating.start import Start, as_answer, on_this, start, told_of_own
from meaningunits.activities.relating.structure import Material, Relation, Theme
from meaningunits.activities.relating.verbs import claims_a_cause, only_retells, says_nothing
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Refused, Unreadable
from meaningunits.trail import Entry, Log

HOSTS = ("lesson", "exercise")
#: Units by what they bear on: both themes, the first (of two people), the second, none.
BOTH, FIRST, OTHERS, SECOND, NEITHER, NOR = (
    "leif 88–96",
    "leif 11–15",
    "farida 38–45",
    "leif 53–58",
    "leif 59–63",
    "tomas 1–5",
)
THEMES = (
    Theme("A", "Alpha", ("a", "x")),
    Theme("B", "Beta", ("b",)),
    Theme("C", "Gamma", ("c",)),
    Theme("D", "Delta", ("d",)),
)
BEARS = {
    BOTH: ("a", "b"),
    FIRST: ("a",),
    OTHERS: ("a",),
    SECOND: ("b",),
    NEITHER: ("c",),
    NOR: ("l",),
}
MATERIAL = Material(
    THEMES,
    BEARS,
    {"a": "Ay", "b": "Bee", "c": "See", "l": "Loose", "n1": "One's own"},
    {unit: frozenset(codes) for unit, codes in BEARS.items()},
    {BOTH: ("a",), SECOND: ("b",)},
    frozenset({FIRST}),
    own=True,
    heard={NEITHER: ("a", "b"), NOR: ("c",)},
)
KIND = Relating("Relate.", THEMES, ((BOTH, "Both."), (FIRST, "First.")), mine=MATERIAL, wanted=1)
#: The same with two themes of two people each, and nothing else to be taken up.
TWO = {key: codes if {*codes} <= {"a", "b"} else () for key, codes in BEARS.items()}
PLAIN = replace(
    KIND,
    mine=replace(
        MATERIAL,
        themes=THEMES[:2],
        units={**TWO, "farida 84–88": ("b",)},
        bears={key: frozenset(codes) for key, codes in TWO.items()},
        against={},
        heard={},
    ),
)
#: Notes: one that says something, one that only retells, a label, and none.
FULL = "This limits what the theme can mean."
RETOLD = "He sat by his door all evening."
LABEL = "One, two, three, four."


def relation(units=(), a="A", b="B", name="lets", memo=""):
    return {"from": a, "to": b, "name": name, "units": list(units), "memo": memo}


def some(parts):
    return [c for n in range(len(parts) + 1) for c in combinations(parts, n)]


# Each choice of units.


def test_each_choice_of_units_carries_a_relation_as_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = []
    for units in some([*BEARS]):
        answer = {"relations": {"r1": relation(units)}}
        rows.append(f"{', '.join(units) or 'none'}: {judged(PLAIN, answer)}")
    for name, memo in product(("", "lets"), ("", LABEL, FULL)):
        for units in ((), (BOTH,), (OTHERS, SECOND), (NEITHER,), (FIRST,)):
            answer = {"relations": {"r1": relation(units, name=name, memo=memo)}}
            rows.append(f"{name!r} {memo!r} {', '.join(units)}: {judged(PLAIN, answer)}")
    approved("relating/units of a relation", rows)


@pytest.mark.parametrize("units", some([*BEARS]))
def test_a_relation_earns_by_its_units_and_each_stray_costs_twice_its_part(units):
    found = structure.ground(Relation("r1", "A", "B", units=units), MATERIAL)
    both, first, others, second = (unit in units for unit in (BOTH, FIRST, OTHERS, SECOND))
    strays = [unit for unit in units if unit in (NEITHER, NOR)]
    if not units:
        name = "bare"
    elif len(strays) == len(units):
        name = "beside"
    elif both or (first and second):
        name = "carried"
    elif others and second:
        name = "two-people"
    else:
        name = "one-end"
    assert found.name == name
    base = {"carried": 1, "two-people": 0.5}.get(name, 0)
    assert found.share == (base * max(1 - 2 * len(strays) / len(units), 0) if units else 0)
    assert found.neither == tuple(strays)


# Several relations.

GOOD = {
    "r1": relation([BOTH]),
    "r2": relation([BOTH], "B", "A", "makes"),
    "r3": relation([BOTH, NEITHER], "A", "B", "is related to"),
    "r4": relation([NEITHER], "C", "C"),
    "r5": relation([NEITHER], "C", "Z"),
    "r6": relation([SECOND, NEITHER], "B", "C", "causes"),
    "r7": relation([BOTH, NEITHER], "B", "C", ""),
}


def test_relations_of_every_sort_are_told_what_was_approved(monkeypatch):
    bare(monkeypatch)
    rows = []
    for wanted in (1, 2, 3, 4, 13):
        kind = replace(KIND, mine=replace(MATERIAL, against={}, heard={}), wanted=wanted)
        for keys in ("r1", "r2 r1", "r1 r2 r7", "r1 r3", "r4", "r5", "r6", "r1 r6", "r4 r5 r6 r7"):
            chosen = {key: GOOD[key] for key in keys.split()}
            rows.append(f"{wanted} wanted, {keys}: {judged(kind, {'relations': chosen})}")
    for memo in ("", LABEL, FULL):  # parts that do not touch, and a code that is at home nowhere
        chosen = {"r1": relation([BOTH]), "r2": relation([NEITHER, "tomas 6–9"], "C", "D")}
        rows.append(f"memo {memo!r}: {judged(KIND, {'relations': chosen, 'memo': memo})}")
    none = replace(KIND, mine=replace(MATERIAL, themes=()))
    rows.append(f"no themes: {judged(none, {'relations': {'r1': relation()}})}")
    approved("relating/several relations", rows)


@pytest.mark.parametrize("count", range(6))
@pytest.mark.parametrize("wanted", range(1, 8))
def test_no_more_relations_are_asked_for_than_there_can_be(count, wanted):
    themes = tuple(Theme(f"T{n}", "T", ()) for n in range(count))
    asked = judging.asked_for(wanted, replace(MATERIAL, themes=themes))
    assert asked == min(wanted, {0: 1, 1: 1, 2: 2, 3: 6}.get(count, wanted))


def islands(material, apart, loose=0):
    """A structure in so many parts of two themes, with so many codes that have no home."""
    themes = tuple(Theme(key, key, (key.lower(),)) for key in "ABCDEF")
    units = {BOTH: ("a", "b"), NEITHER: ("c", "d"), NOR: ("e", "f")}
    codes = tuple(f"l{n}" for n in range(loose))
    bears = {unit: frozenset(code) for unit, code in units.items()}
    mine = replace(
        material,
        themes=themes,
        units={**units, SECOND: codes},
        bears=bears,
        names={"l0": "Loose nought"},
        against={},
        heard={},
    )
    parts = [relation([BOTH]), relation([NEITHER], "C", "D"), relation([NOR], "F", "E")]
    return replace(KIND, mine=mine), {f"r{n}": row for n, row in enumerate(parts[:apart], 1)}


@pytest.mark.parametrize("memo", ["", FULL])
def test_parts_that_do_not_touch_and_loose_codes_are_told_by_number(memo, monkeypatch):
    bare(monkeypatch)
    rows = []
    for apart, loose in ((1, 0), (2, 0), (3, 0), (1, 1), (2, 6), (3, 7)):
        kind, chosen = islands(MATERIAL, apart, loose)
        told = judged(kind, {"relations": chosen, "memo": memo})
        rows.append(f"{apart} parts, {loose} loose: {told}")
    approved(f"relating/parts {'with' if memo else 'without'} a memo", rows)


@pytest.mark.parametrize(
    ("arrows", "parts"),
    [
        ("", ""),
        ("AB", "AB"),
        ("AB CD", "AB CD"),
        ("DC BA", "AB CD"),
        ("AB BC", "ABC"),
        ("CB DA AB", "ABCD"),
        ("AD BD CD", "ABCD"),
        ("AB BA", "AB"),
    ],
)
def test_a_structure_falls_into_the_parts_that_no_arrow_joins(arrows, parts):
    made = [Relation(f"r{n}", *pair) for n, pair in enumerate(arrows.split())]
    assert ["".join(part) for part in structure.islands(THEMES, made)] == parts.split()


# What is to be taken up.


@pytest.mark.parametrize("host", HOSTS)
def test_lone_voices_are_told_by_how_many_were_found_and_how_many_are_none(host, monkeypatch):
    bare(monkeypatch)
    # B and C have one voice, A has two, D has none.
    assert MATERIAL.alone == ("B", "C")
    rows = []
    for keys in some("ABCD"):
        answer = {"alone": dict.fromkeys(keys, FULL)}
        rows.append(f"{''.join(keys)}: {judged(KIND, answer, host)}")
    for note in (LABEL, "", None, "One, two, three, four, five"):
        for keys in ("B", "BC", "AB", "AD"):
            answer = {"alone": dict.fromkeys(keys, note)}
            rows.append(f"{keys} {note!r}: {judged(KIND, answer, host)}")
    nobody = replace(KIND, mine=replace(MATERIAL, themes=THEMES[:1]))
    for keys in ("", "A"):
        answer = {"alone": dict.fromkeys(keys, FULL), "relations": {"r1": relation([FIRST])}}
        rows.append(f"nobody's, {keys}: {judged(nobody, answer, host)}")
    approved(f"relating/one voice {host}", rows)


@pytest.mark.parametrize("host", HOSTS)
def test_units_that_speak_against_are_told_by_how_many_were_found(host, monkeypatch):
    bare(monkeypatch)
    rows = []
    for keys in some([BOTH, SECOND, FIRST, NEITHER, NOR]):
        answer = {"against": dict.fromkeys(keys, FULL)}
        rows.append(f"{', '.join(keys)}: {judged(KIND, answer, host)}")
    for notes in product((FULL, RETOLD, LABEL, ""), repeat=2):
        answer = {"against": dict(zip((BOTH, SECOND), notes, strict=True))}
        rows.append(f"{' / '.join(notes)}: {judged(KIND, answer, host)}")
    three = replace(KIND, mine=replace(MATERIAL, against={BOTH: "a", SECOND: "b", FIRST: "a"}))
    for notes in product((FULL, RETOLD), repeat=3):
        answer = {"against": dict(zip((BOTH, SECOND, FIRST), notes, strict=True))}
        rows.append(f"of three, {' / '.join(notes)}: {judged(three, answer, host)}")
    # Of what somebody is to take back nothing more is asked.
    rows.append(f"none of them, a label: {judged(KIND, {'against': {NEITHER: LABEL}}, host)}")
    both = {"against": {BOTH: FULL, SECOND: FULL}, "alone": {"B": FULL, "C": FULL}}
    rows += [f"all, with one voice: {judged(KIND, both, host)}"]
    rows += [f"all but one voice: {judged(KIND, {**both, 'alone': {'B': FULL}}, host)}"]
    rows += [f"and one more: {judged(KIND, {**both, 'alone': dict.fromkeys('ABC', FULL)}, host)}"]
    none = replace(KIND, mine=replace(MATERIAL, against={}, heard={}))
    rows += [f"nothing speaks against: {judged(none, {'against': {BOTH: FULL}}, host)}"]
    many = dict.fromkeys([BOTH, FIRST, OTHERS, SECOND, NEITHER], ("a",))
    heard = replace(KIND, mine=replace(MATERIAL, against={}, heard=many))
    rows += [f"five that were heard: {judged(heard, {'memo': 'x', 'alone': {'B': FULL}}, host)}"]
    rows += [f"one of them taken up: {judged(heard, {'against': {BOTH: FULL}}, host)}"]
    approved(f"relating/against {host}", rows)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it is marked, and nothing is said about it"),
        ("one two three four", "“one two three four” is a label, not yet what you make of it"),
        (
            "one two three four four",
            "“one two three four four” is a label, not yet what you make of",
        ),
        ("one two three four five", ""),
        ("o" * 45, f"“{'o' * 40}” is a label, not yet what you make of it"),
    ],
)
def test_a_note_is_thin_where_it_says_fewer_than_five_different_words(text, why):
    assert judging.thin(text, None).startswith(why)
    assert bool(judging.thin(text, None)) is bool(why)


def test_a_note_that_copies_its_unit_is_thin():
    from meaningunits.activities.coding.board import unit_at

    unit = unit_at(FIRST)
    words = " ".join(unit.text.split()[:12])
    assert judging.thin(words, unit) == "the note repeats the unit's own words"
    assert judging.thin(words, None) == ""


def test_of_one_sort_three_are_told_and_nine_in_all(monkeypatch):
    bare(monkeypatch)
    pairs = [(a, b) for a in "ABCD" for b in "ABCD" if a != b]
    rows = []
    for count in (2, 3, 4, 12):
        chosen = {f"r{n}": relation([], *pair) for n, pair in enumerate(pairs[:count], 1)}
        rows.append(f"{count} bare: {judged(KIND, {'relations': chosen})}")
    bad = [relation([NOR], *pair, name="") for pair in pairs[:4]]
    bad += [relation([NOR, FIRST], "A", "B"), relation([], "C", "C"), relation([], "D", "D")]
    bad += [
        relation([], "A", "Z"),
        relation([], "Y", "B"),
        relation([FIRST, NEITHER, NOR], "D", "A"),
    ]
    bad += [relation([], "B", "D"), relation([], "C", "D"), relation([BOTH, NOR], "B", "C", "")]
    for count in range(5, len(bad) + 1):
        chosen = {f"r{n}": row for n, row in enumerate(bad[:count], 1)}
        answer = {"relations": chosen, "alone": {"A": FULL, "B": ""}}
        rows.append(f"{count} of every sort: {judged(KIND, answer, 'exercise')}")
    approved("relating/many flaws", rows)


def test_the_studys_own_structure_is_told_where_it_is_revealed():
    told = KIND.judge({"relations": {"r1": relation([BOTH])}}, Context("a/b", reveal=True))[1]
    assert told[-1].name == "panel"
    assert judged(KIND, {"memo": "x"}).startswith("0 [look nothing-yet]")
    assert judged(KIND, {"places": {}}).startswith("0 [look nothing-yet]")


@pytest.mark.parametrize(
    ("verb", "empty", "cause"),
    [
        ("is related to", True, False),
        ("Are closely linked with …", True, False),
        ("has to do with", True, False),
        ("belongs together with", True, False),
        ("lets", False, False),
        ("leads to", False, True),
        ("→ always causes more", False, True),
        ("can lead to", False, False),
        ("prevents", False, True),
    ],
)
def test_a_verb_says_nothing_or_names_a_cause_or_neither(verb, empty, cause):
    assert (says_nothing(verb), claims_a_cause(verb)) == (empty, cause)


@pytest.mark.parametrize(
    ("text", "retells"),
    [("nothing evening someone candle butter adds lines turned yeti nobody", True),
     ("He adds it.", True), ("They add it.", False), ("The themes", False), ("Nobody", True),
     ("Limits", False), ("It cannot", True), ("", True)],
)  # fmt: skip
def test_some_words_count_whole_and_others_by_their_beginning(text, retells):
    assert only_retells(text) is retells


# Reading.

READ = {
    "nothing": None,
    "an empty one": {},
    "a text": "A → B",
    "a list": ["A → B"],
    "relations that are none": {"relations": "A → B"},
    "relations in a list": {"relations": [relation([BOTH]), "A → B", ["B", "A"]]},
    "a list with what is none": {"relations": [relation([BOTH]), 3]},
    "relations as arrows": {"relations": {"r1": "A → B", "r2": ["B", "A"], "r3": "A", "r4": 4}},
    "a relation with one end": {"relations": {"r1": {"from": "A"}, "r2": {"to": "B"}}},
    "ends that are no text": {"relations": {"r1": {"from": 1, "to": "B"}, "r2": relation(a="")}},
    "units as a text": {"relations": {"r1": {**relation(), "units": f"{BOTH}, Leif 11-15; x"}}},
    "the same unit twice": {"relations": {"r1": relation([BOTH, BOTH, "leif 999", 4, " "])}},
    "seven that are none": {"relations": {"r1": relation([f"leif {n}99" for n in range(9, 16)])}},
    "six that are none": {"relations": {"r1": relation([f"leif {n}99" for n in range(9, 15)])}},
    "themes by name": {"relations": {"r1": relation([BOTH], "alpha", "Beta")},
                       "alone": {"Gamma": "x"}},
    "notes": {"against": {BOTH: " a  b ", FIRST: None, "x 1": "no", SECOND: 4}, "alone": {"B": 3}},
    "themes": {"themes": {"A": {"name": " Al  pha ", "codes": ["a", 3, ""]}, "B": 4, "C": {}}},
    "units": {"units": {BOTH: ["a"], "Leif 11-15": "a, b", "nobody 1": ["a"]}},
    "marked": {"marked": {BOTH: ["a"], "nobody 1": ["a"]}},
    "codes": {"codes": {"n1": " My  own ", "n2": "", 3: "x", "n4": 4}},
    "places": {"places": {"A": [1, 2], "B": [1], "C": [-1, 0], "D": [0, 20000], "E": [0, 20000.5],
                          "F": [True, 1], "G": "ab", "H": (1.5, 0)}},
    "a memo that is none": {"memo": 3, "relations": {"r1": {**relation(), "memo": 4, "name": 5}}},
    "units that are no mapping": {"units": [BOTH]},
    "a memo": {"memo": "a \n b"},
    "too long a name": {"relations": {"r1": relation(name="n" * 2001)}},
    "as long as there is room": {"memo": "n" * 2000},
}  # fmt: skip


def test_what_is_written_is_read_or_it_is_said_what_is_not():
    rows = []
    for name, answer in READ.items():
        try:
            found = structure.read(answer)
        except Unreadable as problem:
            rows.append(f"{name}: not read: {problem}")
            continue
        parts = {k: v for k, v in vars(found).items() if v and k != "written"}
        rows.append(f"{name}: {str(parts)[:900]}")
        if name == "themes by name":
            rows.append(f"  by key: {KIND.read(answer).relations} {KIND.read(answer).alone}")
    approved("relating/as it is read", rows)


@pytest.mark.parametrize(
    "part", ["themes", "relations", "against", "alone", "units", "codes", "marked", "places"]
)
def test_each_part_is_a_mapping_or_it_is_said_which_is_not(part):
    with pytest.raises(Unreadable, match=f"“{part}” is 3, not a mapping"):
        structure.read({part: 3})
    assert structure.read({part: None}).left_out == ()


@pytest.mark.parametrize(
    ("part", "most", "what"),
    [
        ("themes", structure.MOST_THEMES, "themes"),
        ("relations", structure.MOST_RELATIONS, "relations"),
    ],
)
@pytest.mark.parametrize("over", [-1, 0, 1, 2])
def test_of_more_than_there_is_room_for_the_last_are_left_out(part, most, what, over):
    rows = {f"k{n}": {"from": "A", "to": "B", "name": "n"} for n in range(most + over)}
    found = structure.read({part: rows})
    assert len(getattr(found, part)) == min(most, most + over)
    told = (f"the last {over} of {most + over} {what}",) if over > 0 else ()
    assert found.left_out == told


# Deeds.

STRUCTURE = structure.read(
    {
        "relations": {
            "r1": relation([BOTH], memo="Why."),
            "r7": relation([FIRST, "leif 1–3"], "B", "C"),
            "own": relation([], "C", "A"),
        },
        "against": {BOTH: "Old.", "leif 1–3": "Lost."},
        "alone": {"B": "Old.", "Z": "Lost."},
        "places": {"A": [1, 2]},
    }
)
DEEDS = [
    {},
    {"what": ["relate"]},
    {"what": "relate", "from": "A", "to": "B"},
    {"what": "relate", "from": "A", "to": "A"},
    {"what": "relate", "from": "A", "to": "Z"},
    {"what": "relate", "from": "Z", "to": "A"},
    {"what": "relate", "from": "A"},
    {"what": "remove", "relation": "r1"},
    {"what": "remove", "relation": "r2"},
    {"what": "turn", "relation": "r7"},
    {"what": "name", "relation": "r1", "text": " a  b "},
    {"what": "name", "relation": "r1", "text": ""},
    {"what": "name", "relation": "r1"},
    {"what": "name", "relation": "r1", "text": "n" * 2000},
    {"what": "name", "relation": "r1", "text": "n" * 2001},
    {"what": "because", "relation": "r1", "text": "So."},
    {"what": "back", "relation": "r1", "unit": FIRST, "on": True},
    {"what": "back", "relation": "r1", "unit": BOTH, "on": True},
    {"what": "back", "relation": "r1", "unit": BOTH, "on": False},
    {"what": "back", "relation": "r1", "unit": BOTH, "on": 1},
    {"what": "back", "relation": "r1", "unit": 4, "on": True},
    {"what": "back", "relation": "r1", "unit": "leif 1–3", "on": True},
    {"what": "back", "relation": "r7", "unit": "leif 1–3", "on": False},
    {"what": "back", "relation": "r7", "unit": BOTH, "on": True},
    {"what": "against", "unit": BOTH, "text": "New."},
    {"what": "against", "unit": FIRST, "text": "New."},
    {"what": "against", "unit": BOTH, "text": " "},
    {"what": "against", "unit": "leif 1–3", "text": ""},
    {"what": "against", "unit": "leif 4–6", "text": "x"},
    {"what": "against", "unit": 4, "text": "x"},
    {"what": "alone", "theme": "A", "text": "New."},
    {"what": "alone", "theme": "B", "text": ""},
    {"what": "alone", "theme": "Z", "text": ""},
    {"what": "alone", "theme": "Y", "text": "x"},
    {"what": "alone", "theme": 4, "text": "x"},
    {"what": "memo", "text": "All."},
    {"what": "memo", "text": None},
    {"what": "move", "theme": "B", "at": [1.26, 20000]},
    {"what": "move", "theme": "A", "at": [0, 0]},
    {"what": "move", "theme": "A", "at": [0, 20000.1]},
    {"what": "move", "theme": "A", "at": [-0.1, 0]},
    {"what": "move", "theme": "A", "at": [1, 2, 3]},
    {"what": "move", "theme": "Z", "at": [1, 2]},
    {"what": "lay out"},
]


def did(action, made=STRUCTURE):
    try:
        parts, told = change(action, made, MATERIAL)
    except Refused as problem:
        return f"refused: {problem}"
    return f"{told[:100]} {str(parts)[:600]}"


def test_each_deed_changes_what_was_approved():
    rows = [f"{str(action)[:90]}: {did(action)}" for action in DEEDS]
    rows.append(f"with none yet: {did(DEEDS[2], structure.Structure())}")
    approved("relating/deeds", rows)


@pytest.mark.parametrize(("count", "room"), [(298, True), (299, True), (300, False), (301, False)])
def test_a_structure_holds_so_many_relations(count, room):
    made = structure.Structure(tuple(Relation(f"r{n}", "A", "B") for n in range(count)))
    told = did({"what": "relate", "from": "A", "to": "B"}, made)
    assert told.startswith(f"r{count}: " if room else "refused: A structure holds up to 300")


# What is told of it elsewhere.


def test_a_structure_is_told_in_words_drawn_and_saved_as_was_approved():
    answer = {
        "relations": {
            "r1": relation([BOTH, FIRST], memo="Why."),
            "r2": relation([], "B", "Z", ""),
            "r3": relation([NEITHER], "C", "B", ""),
            "r4": relation([NEITHER], "C", "A", "makes it possible to say at last what it is"),
        },
        "against": {BOTH: "So.", FIRST: ""},
        "alone": {"B": "Hers.", "C": None},
        "memo": "All.",
    }
    made = KIND.read(answer)
    rows = [f"{head}: {said}" for head, said in KIND.words(answer)]
    rows += [f"{head}: {said}" for head, said in KIND.words({"memo": ""})]
    rows += [f"{head}: {said}" for head, said in KIND.words({"relations": {"r1": 4}})]
    rows += [str((n.where, n.text, n.held(answer), n.held({}))) for n in KIND.notes(made)]
    rows += KIND.still(answer).replace("><", ">\n<").splitlines()[:60]
    for n in range(3):
        rows.append(shown.in_words(list(made.relations)[:n:2], MATERIAL))
    one = replace(MATERIAL, themes=THEMES[:1])
    rows.append(shown.in_words([], one))
    for form in ("text", "svg"):
        for hidden in (False, True):
            found = shown.file(form, made, MATERIAL, hidden)
            rows += [found["name"], *found["text"].replace("><", ">\n<").splitlines()]
    approved("relating/as it is told and saved", rows)


def test_a_saved_map_holds_the_relations_between_the_themes_there_are():
    two = replace(MATERIAL, themes=THEMES[:2])
    made = KIND.read({"relations": {"r1": relation([BOTH]), "r2": relation([BOTH], "A", "C")}})
    text = shown.file("text", made, two, False)["text"]
    assert text.endswith("Relations\n- Alpha → lets → Beta\n  by leif 88–96\n")


def test_a_map_knows_which_boxes_are_lonely_and_which_arrows_are_carried():
    made = KIND.read(
        {"relations": {"r1": relation([BOTH]), "r2": relation([NEITHER], "A", "C", ""),
                       "r3": relation([], "B", "C")}, "alone": {"A": "x"}}
    )  # fmt: skip
    rows = []
    for hidden in (False, True):
        for inside in ([], list(made.relations)):
            found = shown.drawings(made, inside, MATERIAL, hidden)
            assert [one["width"] for one in found] == [sheet.width for sheet in SHEETS]
            rows += [
                f"{hidden} {len(inside)} {b['key']} hue {b['hue']} lonely {b['lonely']} alone "
                f"{b['alone']} label {b['label']!r} codes {b['codes']}"
                for b in found[0]["boxes"]
            ]
            rows += [f"{a['key']} {a['name']} {a['state']} {a['both']}" for a in found[0]["arrows"]]
    many = replace(MATERIAL, themes=tuple(Theme(f"T{n}", "T", (f"T{n}",)) for n in range(7)))
    boxes = shown.drawings(structure.Structure(), [], many, False)[0]["boxes"]
    rows += [f"{b['key']} hue {b['hue']} codes {b['codes']}" for b in boxes]
    given = shown.drawings(structure.Structure(), [], replace(many, own=False), False)[0]["boxes"]
    assert {box["hue"] for box in given} == {None}
    approved("relating/what a map knows", rows)


def test_a_map_in_words_names_what_there_is_and_what_there_is_not():
    assert saving.text(
        [("Alpha", "a, b"), ("Beta", "")],
        [("Alpha", "lets", "Beta", ["u 1", "u 2"], "Why."), ("Beta", "", "Alpha", [], "")],
    ) == (
        "Themes\n- Alpha: a, b\n- Beta\n\nRelations\n- Alpha → lets → Beta\n  by u 1, u 2\n  Why.\n"
        "- Beta → (no verb yet) → Alpha\n  by no unit yet\n"
    )


def test_a_saved_map_is_as_wide_as_the_note_below_it():
    nothing = {"arrows": [], "boxes": [], "height": 10}
    assert 'viewBox="0 0 346 38"' in saving.svg(nothing, "A map", "n" * 50)
    assert 'viewBox="0 0 16 38"' in saving.svg(nothing, "A map", "")


# Drawn.

LONG = "a name that goes on and on"
MAPS = {
    "nothing": ("", ""),
    "one": ("A", ""),
    "two": ("AB", "AB"),
    "there and back": ("AB", "AB BA AB"),
    "a chain": ("ABCDEF", "AB BC CD DE EF AF AD"),
    "a circle": ("ABCD", "AB BC CD DA"),
    "a star": ("ABCDEFGH", "AB AC AD AE AF AG AH"),
    "a fan": ("ABCDEFGH", "BA CA DA EA FA GA HA"),
    "two parts and some alone": ("ABCDEFGHIJ", "AB CD"),
    "a circle that is led into": ("ABC", "CB BA AB"),
    "side by side": ("ABCDEF", "EA FC BA DA FA"),
    "everything": ("ABCDE", " ".join(a + b for a in "ABCDE" for b in "ABCDE" if a != b)),
    "to nowhere and to itself": ("AB", "AZ ZB AA BB AB"),
}


def boxes_of(keys):
    return [
        {"key": k, "name": "" if k == "A" else LONG[: 6 * n], "codes": [f"C{m}" for m in range(n)]}
        for n, k in enumerate(keys)
    ]


def arrows_of(pairs):
    return [
        {"key": f"r{n}", "source": p[0], "target": p[1], "name": LONG[: 9 * (n % 4)]}
        for n, p in enumerate(pairs.split())
    ]


def places(drawn):
    yield f"{drawn['width']} × {drawn['height']}"
    for box in drawn["boxes"]:
        chips = " ".join(f"{c['x']:g},{c['y']:g} {c['w']:.4g}×{c['h']}" for c in box["chips"])
        at = f"{box['x']:g},{box['y']:g} {box['w']}×{box['h']:g}"
        yield f"{box['key']} {at} {'/'.join(box['lines'])} {chips}".strip()
    for a in drawn["arrows"]:
        at = f"{a['x']:g},{a['y']:g} {a['w']:g}×{a['h']}"
        yield f"{a['key']} {a['d']} {'/'.join(a['lines'])} {at}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: str(sheet.width))
def test_maps_of_every_form_are_drawn_as_was_approved(sheet):
    rows = []
    for name, (keys, pairs) in MAPS.items():
        drawn = drawing(boxes_of(keys), arrows_of(pairs), sheet)
        rows += [f"# {name}", *places(drawn)]
    boxes, arrows = boxes_of("ABCD"), arrows_of("AB BA CD AD")
    for moved in ({"A": (10, 10)}, {"B": (900, 20), "C": (900, 700)}, {"Z": (1, 1)}, {}):
        rows += [f"# moved {moved}", *places(drawing(boxes, arrows, sheet, moved=moved))]
    near = {"A": (0, 0), "B": (1, 0), "C": (0.5, 0.5), "D": (0.5, 1)}
    rows += ["# in places", *places(drawing(boxes, arrows, sheet, near))]
    tight = {"A": (0, 0), "B": (0.1, 0.1), "C": (0.2, 0.2), "D": (0.2, 0.2)}
    rows += ["# never apart", *places(drawing(boxes, arrows, sheet, tight))]
    approved(f"relating/maps {sheet.width}", rows)


@pytest.mark.parametrize(
    ("down", "aside", "apart"),
    [(71, 0, False), (72, 0, True), (73, 0, True), (0, 193, False), (0, 194, True), (0, 195, True)],
)
def test_boxes_stand_apart_from_so_many_pixels_on(down, aside, apart):
    boxes = [{"key": key, "w": 190, "h": 50} for key in "AB"]
    height = 450.0
    rx, ry = (WIDE.width - 190) / 2 - 4, (height - 50) / 2 - 4
    there = {"A": (0.5, 0.5), "B": (0.5 + aside / 2 / rx, 0.5 + down / 2 / ry)}
    assert _placed(boxes, there, WIDE, height) is apart


@pytest.mark.parametrize(("height", "done"), [(3999.0, False), (4000.0, False), (4001.0, True)])
def test_a_sheet_grows_no_higher_than_it_may(height, done):
    boxes = [{"key": key, "w": 190, "h": 50} for key in "AB"]
    assert _placed(boxes, {"A": (0.5, 0.5), "B": (0.5, 0.5)}, WIDE, height) is done


@pytest.mark.parametrize(
    ("taken", "at"),
    [
        ([], 50.0),
        ([(50, 50, 10, 10)], 34.0),
        ([(50, 50, 20, 20), (34, 34, 20, 20)], 66.0),
        ([(50, 50, 40, 40)], 74.0),
    ],
)
def test_a_label_stands_where_it_covers_least(taken, at):
    x, y = _label({"w": 10, "h": 10}, (0.0, 0.0, 100.0, 100.0), (50.0, 50.0), taken)
    assert (round(x, 6), round(y, 6)) == (at, at)


# What it starts from.

BOARD = "themes/board"
MAP = catalogue.find("general-structure/map").kind


def log_of(value):
    entry = Entry(uuid.UUID(int=1).hex, datetime(2026, 3, 1, tzinfo=UTC), BOARD, "x", value, False)
    return Log(()).extended(entry)


def board(units, codes=("n1",), themes=2):
    own = {"n1": {"name": "Mine", "theme": "T1"}, "n2": {"name": "Other", "theme": "T2"}}
    return {
        "codes": {**own, "n3": {"name": "Loose"}},
        "themes": {f"T{n}": {"name": f"Theme {n}"} for n in range(1, themes + 1)},
        "units": {unit: list(codes) for unit in units},
    }


CODED = [unit for unit, _ in MAP.says][:4]


@pytest.mark.parametrize("themes", [0, 1, 2])
@pytest.mark.parametrize("count", [0, 2, 3, 4])
def test_a_board_is_gone_on_with_from_two_themes_and_three_coded_units_on(themes, count):
    value = board(CODED[:count], themes=themes)
    begun = start(MAP, log_of(value))
    enough = count >= 3 and themes >= 2
    assert (begun.made is not None) is enough
    assert bool(begun.too_little) is not enough
    if not enough:
        assert begun.material == MAP.given
        assert begun.too_little[1] == count
    said = told_of_own(begun)
    assert said.startswith("Your themes" if enough else "Nothing to relate yet")
    assert (f"({count} coded units)" in said) is enough


def test_where_there_is_no_board_the_prepared_set_is_given():
    assert start(MAP, Log(())) == Start(MAP.given)
    assert MAP.with_own(Log(())) is MAP


def test_a_map_is_the_learners_own_where_it_carries_a_board_that_holds_enough():
    log = log_of(board(CODED))
    assert MAP.with_own(log).mine == start(MAP, log).material
    assert MAP.with_own(log_of(board(CODED[:2]))) is MAP
    prepared = replace(MAP, carries=None)
    assert prepared.with_own(log) is prepared
    assert start(prepared, log) == Start(MAP.given)


def test_a_code_in_no_theme_stands_for_itself_but_not_in_ones_own_study():
    value = board(CODED, ("n1", "n3"))
    mine = start(MAP, log_of(value)).material
    keys = {t.key: t.codes for t in mine.themes}
    assert keys["T1"] == ("n1",)
    assert keys["T2"] == ()
    assert keys["n3"] == ("n3",)


OWN = coded_by_learner(
    THEMES[:2], {BOTH: ("a", "b"), FIRST: ("a",)}, {"a": "Ay"}, marked={BOTH: ("b", "a"), FIRST: ()}
)


def test_what_a_learner_marked_speaks_against_and_what_the_panel_marked_is_kept_beside():
    rows = [
        str(part)
        for part in (OWN.against, OWN.heard, sorted(OWN.doubtful), OWN.bears[FIRST], OWN.own)
    ]
    rows += [str(OWN.loose), str(OWN.named(["a", "zz"])), str(OWN.called(["n1", "a"]))]
    rows += [str(MATERIAL.loose), str(MATERIAL.called(["n1", "n2", "a"])), str(MATERIAL.alone)]
    approved("relating/a learners own", rows)


def test_an_answer_is_kept_with_what_it_is_about():
    made = structure.read(
        {
            "themes": {"A": {"name": "Then"}, "Q": {"name": "Quite"}},
            "relations": {"r1": relation([BOTH, "leif 88–90"], "A", "Q")},
            "against": {"leif 89–90": "One.", "leif 94–96": "Two.", "leif 1–3": "Lost."},
            "alone": {"A": "Alone.", "Z": "Not there."},
            "memo": "All.",
        }
    )
    own = replace(made, coded={BOTH: ("a",)})
    rows = []
    for name, one in {"given": made, "own": own, "none": structure.Structure()}.items():
        for whose, material in (("own", OWN), ("given", replace(OWN, own=False))):
            rows.append(f"{name} on {whose}: {as_answer(one, material)}")
            rows.append(f"  seen: {on_this(one, material).relations}")
    placed = replace(own, places={"A": (1.0, 2.0)})
    rows += [str(as_answer(placed, OWN)["places"]), str("places" in as_answer(own, OWN, places={}))]
    rows += [str(as_answer(placed, OWN, memo="New.")["memo"])]
    approved("relating/as it is kept", rows)

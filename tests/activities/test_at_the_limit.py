"""What is told at a limit, one below and one above it, and beside a second of its sort.

Each is told by its own kind alone, on material of the course; what a kind says on the whole is
held in ``house/said``.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from altering import EVERY
from meaningunits.activities.appraising.places import Lessons
from meaningunits.activities.appraising.transfer import Transferring
from meaningunits.activities.checking.kind import Checking
from meaningunits.activities.coding import across, changes
from meaningunits.activities.coding import board as boards
from meaningunits.activities.coding.applying import Applying
from meaningunits.activities.coding.building import Building, _listed_quoted
from meaningunits.activities.coding.shown import themes
from meaningunits.activities.comparing import coders as sides
from meaningunits.activities.comparing import pair as pairing
from meaningunits.activities.condensing import beyond, form
from meaningunits.activities.condensing.kind import Condensing
from meaningunits.activities.crossing import kind as crossing
from meaningunits.activities.dividing import outer
from meaningunits.activities.dividing.kind import _a_kind
from meaningunits.activities.letter.kind import tidy
from meaningunits.activities.writing.kind import Writing
from meaningunits.activities.writing_functions.run import TROUBLES, Ran, is_ran, read_ran
from meaningunits.material.coding import consensus, has_consensus
from meaningunits.material.corpus import load
from meaningunits.material.study import THEMES
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context

LESSON = Context("sample/any", "lesson")
MATRIX = catalogue.find("second-coder/matrix")
AGREEMENT = catalogue.find("second-coder/agreement")
LETTER = catalogue.find("journal-club/porters-letter")
BOARD = catalogue.find("journal-club/porters-board")


def told(kind, answer, name, context=LESSON):
    """What is said under one name, each message."""
    return [m.what for m in kind.judge(answer, context)[1] if m.name == name]


def names(kind, answer, context=LESSON):
    return [m.name for m in kind.judge(answer, context)[1]]


# A board and what rests on it.


def test_the_course_has_ten_lessons_to_name():
    said = [Lessons("lessons", "").flaw(at, "") for at in ("10", "lesson 10", "11", "somewhere")]
    assert said == ["", "", "no-such-place", "no-whereabouts"]


def test_a_place_may_be_a_number_and_what_it_does_has_to_be_said():
    kind, key = BOARD.kind, next(row.key for row in BOARD.kind.rows if row.evidence)
    piece = {"place": kind.places[0].name, "at": 7, "quote": "what", "speaks": "concern"}
    (read,) = kind.read({key: {"evidence": [piece]}})[key].evidence
    assert read.at == "7"
    (said,) = told(kind, {key: {"evidence": {**piece, "speaks": ""}}}, "unreadable")
    assert " or " in said
    assert "xor" not in said
    assert kind.read({key: None}) == kind.read({})


@pytest.mark.parametrize(("count", "alike"), [(4, False), (5, True)])
def test_five_judgements_alike_are_told(count, alike):
    kind = next(item.kind for item in EVERY if isinstance(item.kind, Transferring))
    keys = [row.key for row in kind.rows if row.judged][:count]
    answer = {key: {"judgement": kind.verdicts[0].name, "reason": "so"} for key in keys}
    assert (not {"all-alike", "all-unknown"}.isdisjoint(names(kind, answer))) is alike


# Functions.


PLAIN = Ran(1.0).plain()


@pytest.mark.parametrize(
    ("more", "whole"),
    [
        ({}, True),
        ({"value": 1}, False),
        ({"value": float("inf")}, False),
        ({"value": None}, False),
        ({"detail": "a\nb"}, False),
        ({"detail": 7}, False),
        ({"detail": "x" * 160}, True),
        ({"detail": "x" * 161}, False),
        ({"changed": 1}, False),
        ({"printed": 1}, False),
        ({"changed": 1, "printed": 1}, False),
        ({"changed": True, "printed": True}, True),
        ({"trouble": "raised"}, False),
        ({"trouble": "of no kind", "value": None}, False),
        *(({"trouble": trouble, "value": None}, True) for trouble in TROUBLES),
        ({"more": 1}, False),
    ],
)
def test_an_outcome_is_one_to_the_letter(more, whole):
    assert is_ran({**PLAIN, **more}) is whole
    kind = AGREEMENT.at(1).kind
    count = len(kind.tables) + bool(kind.edge)
    sent = {"kappa": [PLAIN] * (count - 1) + [{**PLAIN, **more}]}
    assert kind.read_outcomes(sent) == (sent if whole else {})


def test_outcomes_are_as_many_as_the_tables_and_of_functions_that_were_asked_for():
    kind = AGREEMENT.at(1).kind
    count = len(kind.tables) + bool(kind.edge)
    assert kind.read_outcomes({"kappa": [PLAIN] * count})
    for sent in (
        [PLAIN],
        None,
        {"kappa": [PLAIN] * (count - 1)},
        {"kappa": [PLAIN] * (count + 1)},
        {"kappa": {}},
        {"other": [PLAIN] * count},
        {"kappa": [PLAIN] * count, "observed": []},
    ):
        assert kind.read_outcomes(sent) == {}


def test_what_is_no_outcome_is_no_number():
    assert read_ran(7) == Ran(trouble="no-number", detail="no outcome")


@pytest.mark.parametrize(
    ("at_the_edge", "does"),
    [
        (Ran(0.5), "gives 0.5"),
        (Ran(trouble="raised", detail="ZeroDivisionError"), "stops (ZeroDivisionError)"),
        (Ran(trouble="not-finite", detail="infinity"), "gives infinity"),
        (Ran(trouble="endless"), "never ends"),
        (Ran(trouble="nothing"), "gives nothing"),
    ],
)
def test_what_a_right_function_does_where_nothing_is_right_is_told(at_the_edge, does):
    kind = AGREEMENT.at(1).kind
    wanted = kind.wanted[-1]
    ran = [Ran(float(wanted.right(table))).plain() for table in kind.tables]
    given = {wanted.name: [*ran, at_the_edge.plain()]}
    (said,) = told(kind, None, "edge", Context(AGREEMENT.slug, "exercise", given=given))
    assert f" {does}" in said.replace("\n", " ")


@pytest.mark.parametrize(("value", "name"), [(1.05, "function-off"), (1.2, "too-large")])
def test_a_number_is_too_large_where_it_is_clearly_more_than_there_can_be(value, name):
    kind = AGREEMENT.at(1).kind
    wanted = next(one for one in kind.wanted if one.most == 1)
    ran = [Ran(value + n / 1000).plain() for n in range(len(kind.tables))]
    given = {wanted.name: [*ran, Ran(0.0).plain()]}
    assert name in names(kind, None, Context(AGREEMENT.slug, "exercise", given=given))


# Writing, and a letter.


def test_how_long_a_text_is_to_be_is_said_where_somebody_counts():
    said = [
        Writing("What?", least, most).length for least, most in ((4, 8), (0, 8), (4, 0), (0, 0))
    ]
    assert said == ["4 to 8 words", "up to 8 words", "", ""]
    assert Writing("What?", 0, 0).asks("s/x").startswith("What?\n")
    assert Writing("What?", 0, 8).asks("s/x").startswith("What? (up to 8 words)\n")


def test_a_text_is_noted_as_long_as_it_stands_there():
    kind = Writing("What?", 4, 8)
    assert kind.words("One.\n\nTwo.") == [("Text", "One.\n\nTwo.")]
    assert list(kind.in_words("")) == list(kind.notes("")) == []
    (note,) = kind.notes("One.")
    assert (note.where, note.text) == ("In your own words", "One.")
    assert [note.held(v) for v in ("One.\n", "Two.", 7)] == [True, False, False]


def test_a_letter_is_neither_too_long_at_its_most_nor_short_of_it():
    kind = LETTER.kind
    for count, name in ((kind.most, False), (kind.most + 1, True)):
        assert ("too-long" in names(kind, {"text": "word " * count})) is name
    for count, name in ((kind.least, False), (kind.least - 1, True)):
        assert ("too-short" in names(kind, {"text": "word " * count})) is name


def test_half_a_letters_length_earns_that_it_has_no_flaw():
    kind = LETTER.kind
    shares = [
        kind.judge({"text": "word " * n}, LESSON)[0]
        for n in (kind.least // 2 - 1, kind.least // 2, kind.least // 2 + 1)
    ]
    assert shares[0] < shares[1] == shares[2]
    assert kind.least % 2 == 0


def test_a_quotation_of_three_words_is_looked_up_and_the_first_that_is_nowhere_is_told():
    kind = LETTER.kind
    two, three = "“zebra crossings”", "“zebra crossings sing”"
    assert told(kind, {"text": two}, "quote-nowhere") == []
    (said,) = told(kind, {"text": f"{three} and “yellow zebras sing too”"}, "quote-nowhere")
    assert "zebra crossings sing" in said
    assert "yellow" not in said


def test_a_run_of_twelve_words_at_the_end_of_a_letter_is_copied_and_eleven_are_not():
    kind = LETTER.kind
    line = next(text for _, text in sorted(kind.source.lines.items()) if len(text.split()) > 13)
    words = line.replace("“", "").replace("”", "").split()
    for count, copied in ((11, False), (12, True)):
        text = f"Zebra {' '.join(words[:count])}"
        assert ("copied" in names(kind, {"text": text})) is copied, text


def test_a_letter_in_words_names_its_parts_and_leaves_out_what_is_empty():
    kind, row = LETTER.kind, LETTER.kind.rows[0]
    whole = {"title": "A  title", "text": "One.\n\n\n\nTwo.", "name": "A  club", "rows": [row]}
    assert kind.words(whole) == [
        ("Heading", "A title"),
        ("Letter", "One. Two."),
        ("Signed by", "A club"),
        ("Rests on", f"1 row of the board: {row}"),
    ]
    assert kind.words({"text": "One."}) == [("Letter", "One.")]
    assert tidy("\n\n One.\n \n\nTwo. \n\n") == "One.\n\nTwo."
    (said,) = told(kind, 7, "unreadable")
    assert "it is neither a text nor a letter with its parts" in said.replace("\n", " ")
    assert " xit" not in said
    with pytest.raises(ValueError, match=r"\bname\b"):
        kind.read({"name": "x" * 201})


# Condensing.


ENDS = ((85, 88), (89, 92), (93, 96), (97, 100), (101, 104))


@pytest.mark.parametrize(("wanted", "said"), [(1, "one"), (4, "four"), (5, "5")])
def test_how_many_are_asked_for_is_said_in_words_up_to_four(wanted, said):
    kind = Condensing("hanne", ENDS, carries="a/b", wanted=wanted)
    assert f"at least {said} of Hanne's units" in kind.task


def test_four_places_that_are_no_unit_are_named_each_at_its_first_twenty_letters():
    kind = Condensing("hanne", ENDS)
    for count in (4, 5):
        keys = [f"{n}{'x' * 30}" for n in range(1, count + 1)]
        (said,) = told(kind, dict.fromkeys(keys, "She waits."), "no-such-unit")
        for n, key in enumerate(keys, start=1):
            assert (key[:20] in said) is (n <= 4)
        assert keys[0][:21] not in said


def test_a_word_that_carries_a_no_is_known_by_its_length():
    assert [form._may_negate(w) for w in ("unfit", "unwell", "unless", "less", "aless", "useless")]
    said = {w: form._may_negate(w) for w in ("union", "unwed", "unwell", "understood", "useless")}
    assert said == {
        "union": False, "unwed": False, "unwell": True, "understood": False, "useless": True,
    }  # fmt: skip


def test_four_words_are_quoted_and_each_once():
    assert form._quoted("abacde") == "“a”, “b”, “c”, “d”"


# The matrix.


def looked(count, against=0):
    units = {f"leif {n}": ["E3"] for n in range(41, 41 + count)}
    board = boards.read({"units": units, "against": {k: ["E3"] for k in [*units][:against]}})
    return replace(MATRIX.kind, mine=across.of_board(board))


@pytest.mark.parametrize(("count", "more"), [(6, False), (7, True)])
def test_six_units_of_a_cell_are_named(count, more):
    answer = {"source": "mine", "cell": ["E", "leif"]}
    (message,) = [m for m in looked(count).judge(answer, LESSON)[1] if m.name == "cell"]
    said = str(message)
    assert ("and more" in said.replace("\n", " ")) is more
    assert "leif 46" in said
    assert "leif 47" not in said


@pytest.mark.parametrize(("count", "more"), [(4, False), (5, True)])
def test_four_codes_with_one_voice_are_named(count, more):
    codes = ["E1", "E2", "E3", "C1", "C2"][:count]
    units = {f"leif {41 + n}": [code] for n, code in enumerate(codes)}
    units |= {f"farida {57 + n}": ["S1"] for n in range(2)}
    units |= {"leif 60": ["S1"]}
    kind = replace(MATRIX.kind, mine=across.of_board(boards.read({"units": units})))
    (said,) = told(kind, {"source": "mine", "cell": ["S", "leif"]}, "one-voice")
    assert ("…" in said) is more
    assert sum(f"{code} " in said for code in codes) == 4


def test_the_matrix_as_a_still_says_whose_it_is_and_has_the_cells_units_below():
    kind = MATRIX.kind
    blank = kind.still({"source": "a"})
    full = kind.still({"source": "a", "cell": ["C", "leif"]})
    assert "interviews invented for teaching" in blank
    assert ">all</th>" in blank
    assert blank in full
    assert ", Leif</strong>" in full
    assert ">all</th>" not in kind.still({"source": "a", "by": "coder"})
    (said,) = told(kind, 7, "unreadable")
    assert "read: it does not say what is looked at" in said.replace("\n", " ")


# Two coders.

A, B = (sides.of_reader(coder) for coder in "ab")


def test_what_may_be_compared_is_themes_by_their_letter_and_then_codes():
    found = pairing.pair(A, replace(B, themes=A.themes | {"E1": "n1"}), "tomas")
    codes = dict.fromkeys(found.used, "code")
    told = pairing.choices(found)
    themes = sorted({A.themes[code] for code in codes})
    assert [*told] == [pairing.ALL, *themes, *codes]
    assert found.used[0] != themes[0]


@pytest.mark.parametrize(
    ("reason", "aside"),
    [
        ("A has more, and B is cut.", True),
        ("The boundaries differ.", True),
        ("α weighs it.", True),
        ("Pk counts.", True),
        ("WindowDiff counts.", True),
        ("κ is low.", False),
    ],
)
def test_a_reason_for_a_measure_that_is_folded_away_is_folded_away_with_it(reason, aside):
    assert pairing.is_aside(reason) is aside


def test_a_moderators_decision_is_laid_beside_each_place_that_it_touches():
    agreed = consensus("tomas")
    starts = {unit.last: unit.first for unit in agreed.coding.units}
    one = next(d for d in agreed.decisions if d.about == "code" and d.place in starts)
    first, last = starts[one.place], one.place
    for at, there in (
        ((first - 1, first - 1), False),
        ((first - 1, first), True),
        ((last, last + 1), True),
        ((last + 1, last + 1), False),
    ):
        said = pairing.moderated(pairing.Spot("tomas", *at, None, None))
        assert any(one.reason in line for line in said) is there, at


def test_codes_are_a_list_of_texts():
    assert [sides._is_codes(v) for v in (["A"], [], "A", ["A", 7], None)] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_what_all_of_two_coded_alike_is_one_place_sentence_by_sentence():
    def side(key, *units):
        return replace(A, key=key, rows=tuple(across.Row(unit, codes, ()) for unit, codes in units))

    whole = side("a", ("tomas 9–12", ("E1",)))
    cut = side("b", ("tomas 9–10", ("E1",)), ("tomas 11–12", ("E1", "C1")))
    found = pairing.pair(whole, cut, "tomas")
    assert [(s.first, s.last, s.differ) for s in found.spots] == [(9, 10, False), (11, 12, True)]
    measured = pairing.figures(found)
    assert [name for name, _ in measured.groups] == [
        "Codes, sentence by sentence", "Marked stretches", "Boundaries of the units",
    ]  # fmt: skip
    assert pairing.BY_SETS in measured.cautions
    assert pairing.BY_SETS not in pairing.figures(found, "E1").cautions
    single = pairing.pair(whole, side("b", ("tomas 9–10", ("E1",))), "tomas")
    assert pairing.BY_SETS not in pairing.figures(single).cautions
    assert pairing._masses(found, 4) == ([4], [2, 2])
    apart = replace(found, spots=(found.spots[0], replace(found.spots[1], first=12)))
    assert pairing._masses(apart, 3) is None


def test_three_who_coded_the_same_units_are_compared_unit_by_unit_and_others_not():
    c = replace(A, key="c")
    assert pairing.pair(A, replace(A, key="b"), "tomas", c).by_units
    shorter = replace(A, key="b", rows=A.rows[:-1])
    name = boards.split_key(A.rows[-1].key)[0]
    assert not pairing.pair(A, shorter, name).by_units
    assert not pairing.pair(A, shorter, name, c).by_units


# Coding.


def test_a_quoted_unit_names_who_speaks_where_that_changes():
    lines = across.quoted("leif 40–50")["lines"]
    interview = load("leif")
    speakers = [interview.sentence(n).speaker for n, *_ in lines]
    assert len(set(speakers)) > 1
    changes = [a != b for a, b in zip([None, *speakers], speakers, strict=False)]
    assert [bool(who) for _, who, _ in lines] == changes


def test_what_a_moderator_decided_is_told_of_the_unit_it_lies_in_and_of_codes_only():
    kinds = [item.kind for item in EVERY if isinstance(item.kind, Applying)]
    told = 0
    for kind in kinds:
        decisions = consensus(kind.interview).decisions if has_consensus(kind.interview) else ()
        for n, (first, last) in enumerate(kind.ends):
            each, decided = kind.told_by_panel(n)
            mine = [d for d in decisions if d.about == "code" and first <= d.place <= last]
            if not each.startswith("all "):
                assert decided.count("Decided on ") == len(mine)
                assert all(d.reason in decided for d in mine)
                told += len(mine)
    assert told


def test_what_was_merged_into_a_code_that_is_not_there_changes_nothing():
    assert "C2" in boards.read({"merged": {"C2": "Z9"}}).codes
    assert boards.read({"merged": {"Z9": "C1"}}).codes["C1"].gathers == ()
    assert boards.read({"merged": {"C2": "C1"}}).codes["C1"].gathers == ("C2",)


def test_a_second_merger_keeps_the_first():
    codes = {"n1": {"name": "one"}, "n2": {"name": "two"}, "n3": {"name": "three"}}
    start = {"codes": codes, "units": {"leif 41–44": ["n1", "n2", "n3"]}}
    made = changes.merge(changes.merge(start, "n1", "n3"), "n2", "n3")
    assert made["merged"] == {"n1": "n3", "n2": "n3"}
    assert set(boards.read(made).codes["n3"].gathers) == {"n1", "n2"}


def test_themes_are_shown_with_a_hue_each_the_studys_from_the_first():
    board = boards.read({"themes": {"T1": {"name": "Mine"}}})
    rows = themes(board, with_study=True)
    others = [t for t in rows if t["id"] in {theme.code for theme in THEMES}]
    assert [t["hue"] for t in others] == [*range(1, len(THEMES) + 1)]
    assert [t["own"] for t in rows] == [t not in others for t in rows]
    assert [*map(set, rows)] == [{"id", "name", "short", "own", "hue", "letter", "units"}] * len(
        rows
    )


def test_the_rest_of_many_names_is_not_quoted():
    assert _listed_quoted(["one", "two", "others"]) == "“one”, “two” and others"


# Dividing.


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (True, "True or False"),
        ("what", "text"),
        (4.5, "a number with a point"),
        ({"a": 1}, "a set of pairs"),
        ((), "something else"),
    ],
)
def test_what_is_no_list_of_numbers_is_called_what_it_is(answer, said):
    assert _a_kind(answer) == said


def test_sentences_are_counted_anew_where_all_would_lie_in_the_passage():
    kind = catalogue.find("meaning-units/divide-hanne").kind
    length = len(kind.passage)
    for cuts, anew in (([1, length], False), ([0, 3], False), ([1, 2], True)):
        if cuts[-1] < kind.passage.first or anew is False:
            assert ("counted-anew" in names(kind, cuts)) is anew, cuts


def test_a_unit_in_words_says_where_in_a_sentence_it_begins():
    kind = catalogue.find("meaning-units/divide-hanne").kind
    first, second, *_ = [head for head, _ in kind.words([[45, 3]])]
    plain = [head for head, _ in kind.words([45])]
    assert plain == ["Unit 38–45", f"Unit 46–{kind.passage.last}"]
    assert "from word" in second or "cut inside" in first


def test_two_cuts_at_shifts_are_coarse_and_one_is_not():
    kind = catalogue.find("meaning-units/divide-hanne").kind
    turns = kind.passage.turn_ends
    heard = [s.at for s in kind.benchmark.clear_shifts if s.at not in turns][:2]
    assert "coarse" in names(kind, heard)
    assert "coarse" not in names(kind, heard[:1])
    assert "counted-anew" in names(kind, [8])


def test_cuts_before_a_quotation_are_at_quotes_and_those_a_sentence_earlier_are_not():
    passage = catalogue.find("meaning-units/divide-marek").kind.passage
    quoted = {n: bool(outer._QUOTED.search(passage.interview.sentence(n).text)) for n in
              range(passage.first, passage.last + 1)}  # fmt: skip
    inner = passage.gaps[1:-1]
    before = [n for n in inner if not quoted[n] and quoted[n + 1] and not quoted[n - 1]]
    assert len(before) >= outer.FEWEST_AT_QUOTES
    assert outer.at_quotes(before, passage)
    assert not outer.at_quotes([n - 1 for n in before], passage)


def test_two_codes_in_a_theme_of_the_study_are_no_theme_of_ones_own():
    kind = next(item.kind for item in EVERY if isinstance(item.kind, Building))
    codes = {key: {"name": f"Name {key}", "theme": "C"} for key in ("n1", "n2")}
    units = {key: ["n1", "n2"] for key in kind.keys[:2]}
    assert "no-theme" in names(kind, {"codes": codes, "units": units})
    mine = {key: {**code, "theme": "T1"} for key, code in codes.items()}
    answer = {"codes": mine, "units": units, "themes": {"T1": {"name": "Mine"}}}
    assert "no-theme" not in names(kind, answer)


def test_each_row_of_a_matrix_has_a_cell_for_each_head():
    for by in ("interview", "coder"):
        rows = MATRIX.kind.still({"source": "a", "by": by}).split("<tr")[1:]
        assert len({row.count("<th") + row.count("<td") for row in rows}) == 1


def test_a_matrix_with_ones_own_material_is_not_called_invented(monkeypatch):
    monkeypatch.setattr(crossing.own, "is_own", lambda name: name == "leif")
    assert "invented for teaching" not in MATRIX.kind.still({"source": "a"})


def test_a_cell_by_coder_is_open_where_a_unit_of_it_is():
    kind = MATRIX.kind
    found = kind.behind(kind.read({"source": "a", "by": "coder", "cell": ["C", "b"]}))
    assert found.shown
    assert not found.closed
    shut = replace(found, cell=replace(found.cell, units=()))
    assert (shut.shown, shut.closed) == ((), False)


def test_what_was_judged_of_a_group_is_told_when_all_of_it_is():
    kind = next(item.kind for item in EVERY if isinstance(item.kind, Transferring))
    group = next(row.group for row in kind.rows if row.judged)
    keys = [row.key for row in kind.rows if row.group == group]
    verdict = kind.verdicts[0].name
    reason = "It is so because of what we have here already."
    answer = {key: {"judgement": verdict, "reason": reason} for key in keys}
    (message,) = [m for m in kind.judge(answer, LESSON)[1] if m.name == "group-done"]
    assert all(key in str(message).replace("\n    ", " ") for key in keys)


def test_what_a_claim_may_be_is_told_with_or():
    kind = next(item.kind for item in EVERY if isinstance(item.kind, Checking))
    *_, last = kind.labels
    assert kind.braces(LESSON)["labels"].endswith(f" or {last}")


def test_two_decisions_are_enough_and_a_still_shows_them():
    kind = catalogue.find("second-coder/compare").kind
    places = ("tomas 9–15", "tomas 33–42", "tomas 43–45")[: kind.wanted]
    made = {p: {"decision": "both", "reason": f"He says so himself in {p}."} for p in places}
    answer = {"sides": ["a", "b"], "interview": "tomas", "decisions": {"a|b": made}}
    assert "talked-over" in names(kind, answer)
    assert "few" not in names(kind, answer)
    still = kind.still(answer)
    assert "Tomas (invented)" in still
    assert "He says so himself in tomas 9–15." in still
    assert "Nothing decided yet." not in still
    assert "Nothing decided yet." in kind.still({**answer, "decisions": {}})


def test_a_cause_that_the_unit_names_is_not_called_added():
    assert beyond._told("because it was Fear", {beyond.stem("fear")}) is True
    assert beyond._told("because it was Fear", set()) is False

"""Exercise 04's contract on themes: full, half and none, and a name for each realistic slip."""

from __future__ import annotations

import class_of
import pytest
from class_of import ROOT
from contracts import anything, holds, right, slug
from hypothesis import given, settings
from meaningunits.activities.coding.applying import APPLYING, Applying
from meaningunits.activities.coding.board import split_key, unit_at
from meaningunits.activities.coding.building import BUILDING, Building
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.material.coding import codebook, consensus
from meaningunits.material.panel_codes import benchmark
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING

CATALOGUE = catalogue.of("themes")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
CODING = [item for item in CATALOGUE.values() if isinstance(item.kind, Applying)]
BIRGITTA, RAGNHILD = CATALOGUE["themes/code-birgitta"], CATALOGUE["themes/code-ragnhild"]
FARIDA, BOARD = CATALOGUE["themes/code-farida"], CATALOGUE["themes/board"]
OWN = CATALOGUE["themes/build-own"]


def most(item) -> dict[str, list[str]]:
    """What most readers heard in each unit, written short."""
    kind = item.kind
    heard = [sorted(kind.benchmark.heard(n)) for n in range(len(kind.keys))]
    return {split_key(key)[1]: codes for key, codes in zip(kind.keys, heard, strict=True)}


def with_marks(item) -> dict:
    """The same as a board, with what most readers marked as spoken against."""
    kind = item.kind
    units = dict(zip(kind.keys, most(item).values(), strict=True))
    marks = {key: sorted(kind.benchmark.heard_against(n)) for n, key in enumerate(kind.keys)}
    return {"units": units, "against": {key: codes for key, codes in marks.items() if codes}}


def changed(item, **codes) -> dict[str, list[str]]:
    """The readers' majority with other codes in some units: ``_26_30=["C1"]``."""
    return most(item) | {key[1:].replace("_", "–"): value for key, value in codes.items()}


def test_eight_of_the_points_are_for_themes():
    assert sum(item.points for item in EXERCISE) == 8


def test_the_solutions_functions_earn_full_points_without_an_answer_by_hand():
    cell = class_of.ideal_cells("04_themes")
    source = next(text for text in cell.values() if "def kappa" in text)
    functions: dict = {"mu": type("Silent", (), {"answer": staticmethod(lambda *_: None)})}
    exec(source, functions)
    given = {name: functions[name] for name in ("observed", "kappa")}
    assert catalogue.find("second-coder/agreement").judge(NOTHING, given=given).share == 1


def test_the_rubric_has_four_criteria_with_examples_about_another_study():
    source = (ROOT / "solutions" / "04_themes" / "04_themes.py").read_text(encoding="utf-8")
    rubric = source[source.index("How it is marked") : source.index("by_hand=")]
    rows = [line for line in rubric.splitlines() if line.startswith("# | **")]
    assert len(rows) == 4
    assert all(row.count('*"') >= 3 or row.count('"*') >= 3 for row in rows)
    assert not any(name in row for row in rows for name in ("Oskar", "Marek", "Balint"))


@pytest.mark.parametrize("item", CODING, ids=slug)
def test_a_passage_that_is_graded_can_tell_judgement_from_habit(item):
    assert item.kind.benchmark.room > 0.5


@pytest.mark.parametrize("item", CODING, ids=slug)
def test_each_reader_and_their_majority_would_get_full_points(item):
    kind = item.kind
    assert item.judge(most(item)).share == 1
    for coder in kind.benchmark.coders:
        units = dict(zip(kind.keys, map(sorted, coder), strict=True))
        assert item.judge({"units": units}).share > 0.9


@pytest.mark.parametrize("item", [*CODING, OWN, BOARD], ids=slug)
@pytest.mark.parametrize("nothing", [NOTHING, None, {}, {"units": {}}], ids=repr)
def test_nothing_done_earns_nothing(item, nothing):
    told = item.judge(nothing)
    assert told.points == 0
    assert told.names == ("nothing-yet",)


def test_saying_no_code_everywhere_is_an_answer_that_earns_nothing():
    told = BIRGITTA.judge({key: [] for key in most(BIRGITTA)})
    assert told.points == 0
    assert told.names[0] == "nothing-anywhere"


@pytest.mark.parametrize("item", CODING, ids=slug)
def test_half_of_it_earns_part_of_it_and_what_is_left_is_named(item):
    whole = most(item)
    told = item.judge(dict(list(whole.items())[: len(whole) // 2]))
    assert 0.15 < told.share < 0.8
    assert "units-left" in told.names


# Eight and more realistic wrong answers, each with its name and its share.

HALF_BARE = {"41–46": [], "64–67": [], "90–97": []}
SLIPS = [
    # (item, answer, name, least share, most share)
    (BIRGITTA, changed(BIRGITTA, _26_30=["C6"]), "coded-bare", 0.8, 0.99),
    (BIRGITTA, most(BIRGITTA) | HALF_BARE, "bare-heard", 0.5, 0.85),
    (BIRGITTA, changed(BIRGITTA, _47_54=["I1"]), "sibling", 0.85, 1),
    (BIRGITTA, changed(BIRGITTA, _41_46=["E1"]), "unheard", 0.7, 1),
    (BIRGITTA, changed(BIRGITTA, _34_40=["C7"]), "another-too", 0.85, 1),
    (RAGNHILD, changed(RAGNHILD, _89_94=["C1"]), "another-too", 0.7, 1),
    (BIRGITTA, {key: ["S2"] for key in most(BIRGITTA)}, "same-everywhere", 0, 0),
    (
        BIRGITTA,
        {k: [*codes, f"I{n % 5 + 1}", "E2"] for n, (k, codes) in enumerate(most(BIRGITTA).items())}
        | {"31–33": ["C6"], "90–97": ["E4"], "64–67": ["S2"], "41–46": ["S1"]},
        "over-coding",
        0,
        0.5,
    ),
    (BIRGITTA, {**most(BIRGITTA), "41–46": ["Q9"]}, "no-such-code", 0.6, 1),
    (BIRGITTA, {**most(BIRGITTA), "27–29": ["C1"]}, "no-such-unit", 1, 1),
    (BIRGITTA, {"26–30": {"C1": True}}, "unreadable", 0, 0),
    (BIRGITTA, "C1, C6, C7", "unreadable", 0, 0),
    (BIRGITTA, most(BIRGITTA), "says-the-opposite", 1, 1),
    (
        BIRGITTA,
        {**with_marks(BIRGITTA), "against": {"birgitta 72–81": ["C3"]}},
        "not-the-opposite",
        1,
        1,
    ),
    (BIRGITTA, most(BIRGITTA), "panel-disagreed", 1, 1),
    (BIRGITTA, most(BIRGITTA), "as-most", 1, 1),
]


@pytest.mark.parametrize(("item", "answer", "name", "least", "most_share"), SLIPS)
def test_a_realistic_slip_has_its_own_name_and_share(item, answer, name, least, most_share):
    told = item.judge(answer)
    assert name in told.names, told
    assert least <= told.share <= most_share, told


def test_a_neighbouring_subtheme_costs_less_than_another_theme():
    kind = BIRGITTA.kind

    def agreed(answer):
        return kind.benchmark.similarity(kind.codes(kind.read(answer)))

    near, far = (agreed(changed(BIRGITTA, _41_46=[code])) for code in ("S6", "C5"))
    best = agreed(most(BIRGITTA))
    assert far < near < best
    assert best - near == pytest.approx((best - far) / 2, abs=0.03)


def test_codes_dealt_out_anyhow_earn_next_to_nothing():
    codes = list(most(RAGNHILD).values())
    shares = [
        RAGNHILD.judge(dict(zip(most(RAGNHILD), codes[n:] + codes[:n], strict=True))).share
        for n in range(1, len(codes))
    ]
    assert sum(shares) / len(shares) < 0.15


def test_what_is_marked_against_as_the_readers_do_needs_no_word():
    names = BIRGITTA.judge(with_marks(BIRGITTA)).names
    assert not {"says-the-opposite", "not-the-opposite"} & set(names)


def test_a_mark_that_differs_costs_nothing_and_is_not_passed_over_in_silence():
    told = FARIDA.judge(most(FARIDA))
    assert told.share == 1
    differ = [m for m in told.messages if m.name == "says-the-opposite"]
    assert differ
    assert all("the mark is not counted" in m.why for m in differ)
    asmost = next(m for m in told.messages if m.name == "as-most")
    assert f"in {len(differ)} of them they do not agree with you about the mark" in asmost.what
    marked = next(m for m in FARIDA.judge(with_marks(FARIDA)).messages if m.name == "as-most")
    assert marked.what.endswith("you have the codes that most readers have.")


def test_what_holds_for_each_such_place_is_said_once():
    told = BIRGITTA.judge(changed(BIRGITTA, _41_46=["E1"], _47_54=["E1"], _64_67=["E1"]))
    again = [m for m in told.messages if m.name == "unheard-again"]
    assert told.names.count("unheard") == 1
    assert len(again) == 2
    assert " ".join(str(told).split()).count("If you find none, take the code away") == 1
    assert (
        " ".join(str(told).split()).count(
            "is for this: The meeting itself makes the doctors feel better"
        )
        == 1
    )
    other = BIRGITTA.judge(changed(BIRGITTA, _41_46=["E1"], _47_54=["S5"], _64_67=["E1"])).messages
    assert [m.why[:40] for m in other if m.name == "unheard-again"] == [
        "S5, “Not alone between meetings”, is for",
        "",
    ]


def test_a_code_that_nobody_heard_is_told_by_what_it_is_for_and_where_else_one_gave_it():
    (told, *_) = BIRGITTA.judge(changed(BIRGITTA, _41_46=["E1"])).messages
    assert (told.what, told.why) == (
        "Unit 41–46: no reader gave E1 here.",
        "E1, “Good times, a rest”, is for this: The meeting itself makes the doctors feel better: "
        "company, laughter, food, a pause from the working day. They feel better while it lasts. "
        "It is not enough that people laugh in a story. The unit has to tell about the "
        "good time itself. If people laugh and then the unit tells something else, ask what this "
        "is.",
    )
    (told, *_) = RAGNHILD.judge(changed(RAGNHILD, _68_74=["C2"], _75_81=["C2"])).messages
    assert (told.what, told.look) == (
        "Unit 75–81: no reader gave C2 here.",
        "Read 75–81, and show with your finger the words that support this code. If you find none, "
        "take the code away. You gave C2 to the unit before too. What is said there need not be "
        "coded again: what is new in this unit?",
    )


def test_the_borders_of_a_code_are_told_where_one_of_them_runs_to_what_was_heard():
    (told, *_) = BIRGITTA.judge(changed(BIRGITTA, _47_54=["I1"])).messages
    heard = {code for coder in BIRGITTA.kind.benchmark.coders for code in coder[4]}
    borders = codebook()["I1"].exclude
    assert ("By the codebook this goes elsewhere" in told.why) == any(
        line.endswith(code) for line in borders for code in heard
    )


def test_another_theme_is_told_apart_from_another_subtheme():
    told = BIRGITTA.judge(changed(BIRGITTA, _55_63=["C1"])).messages
    assert [m.what for m in told if m.name == "another-too"][-1] == (
        "Unit 55–63: 2 of 3 readers gave a code here that you did not give, from another theme "
        "than yours."
    )


@pytest.mark.parametrize("item", CODING, ids=slug)
def test_an_exercise_never_names_what_a_reader_gave_and_a_lesson_does_when_it_reveals(item):
    wrong = changed(item) | {key: ["C2"] for key in list(most(item))[::2]}
    told = item.judge(wrong, reveal=True)
    shown = [m for m in told.messages if m.name == "panel"]
    if item.host == "lesson":
        assert len(shown) == len(item.kind.keys)
        assert any("S5 (against)" in m.what for m in shown)
        assert any("Decided on" in m.why for m in shown)
    else:
        assert not shown
        for n, key in enumerate(item.kind.keys):
            place = item.kind.ends[n]
            given_here = set(most(item)[split_key(key)[1]]) - set(wrong[split_key(key)[1]])
            for m in (m for m in told.messages if m.place == place):
                assert not [code for code in given_here if code in m.what + m.look]


def test_the_form_with_the_boards_own_parts_and_the_short_one_are_the_same():
    short = most(FARIDA)
    long = {"units": {f"farida {key}": codes for key, codes in short.items()}}
    named = {f"Farida {key.replace('–', '-')}": codes for key, codes in short.items()}
    assert FARIDA.judge(short) == FARIDA.judge(long) == FARIDA.judge(named)


# Building one's own.

RULE = "In: what is kept back from the others. Out: what nobody asked about."
FULL = {
    "codes": {
        "n1": {"name": "Seeing what lies at home", "theme": "T1", "memo": RULE},
        "n2": {
            "name": "Meeting oneself in another's case",
            "theme": "T1",
            "memo": "In: one's own way of working, seen in a colleague's. Out: the story alone.",
        },
        "n3": {
            "name": "Answering before anybody has asked",
            "theme": "T1",
            "memo": "In: an explanation or a nod that nobody wanted. Out: a question that was put.",
        },
    },
    "themes": {"T1": {"name": "Turning round to look"}},
    "units": {
        "oskar 43–54": ["n1"],
        "oskar 55–58": ["n3"],
        "oskar 59–65": ["n2", "n3"],
        "oskar 66–75": ["n1"],
        "oskar 76–82": ["n3"],
        "marek 26–31": [],
        "marek 32–37": ["n3"],
        "marek 87–94": ["n1"],
        "marek 95–97": ["n1"],
        "marek 98–107": ["n2"],
    },
}


def built(units=None, themes=None, **codes):
    """The full board with other units, themes, or changes to its codes."""
    entries = {key: {**entry, **codes.get(key, {})} for key, entry in FULL["codes"].items()}
    return {
        "codes": entries,
        "themes": FULL["themes"] if themes is None else themes,
        "units": FULL["units"] if units is None else units,
    }


def units(*codes):
    return dict(zip(FULL["units"], codes, strict=True))


def test_a_board_with_all_it_needs_is_full():
    told = OWN.judge(FULL)
    assert told.share == pytest.approx(1)
    assert told.names == ("well-built", "left-out-on-purpose")
    assert (
        "3 codes of your own, under “Turning round to look”, with units from 2 interviews"
        in str(told)
    )


ONE = {key: ["n1"] for key in FULL["units"]}
SINGLES = {
    "codes": {f"n{i}": {"name": f"A name of {i} words", "memo": RULE} for i in range(1, 11)},
    "units": {key: [f"n{i}"] for i, key in enumerate(FULL["units"], start=1)},
}
BY_DOCTOR = units(["n1"], ["n1"], ["n2"], ["n2"], ["n2"], ["n3"], ["n3"], ["n3"], ["n3"], ["n3"])
BUILT_SLIPS = [
    (built(units=dict(list(FULL["units"].items())[:6])), "units-left", 0.5, 0.95),
    (built(units=ONE), "catch-all", 0.2, 0.7),
    (built(units=ONE), "few-codes", 0.2, 0.7),
    (SINGLES, "one-each", 0.2, 0.5),
    (built(units=BY_DOCTOR), "one-interview", 0.85, 0.85),
    (built(n1={"memo": ""}, n2={"memo": "frightened"}), "no-rule", 0.8, 0.9),
    (built(themes={}), "no-theme", 0.85, 0.85),
    (built(n1={"theme": ""}, n2={"theme": "C"}), "no-theme", 0.85, 0.85),
    (built(n1={"name": "Support"}), "one-word-name", 1, 1),
    (built(n1={"name": "Knowing oneself"}), "borrowed-name", 1, 1),
    (built(n1={"name": "C2 Knowing oneself"}), "borrowed-name", 1, 1),
    (built(themes={"T1": {"name": "Professional identity"}}), "borrowed-name", 1, 1),
    (built(n1={"name": "Asking late"}, n2={"name": "Asking late"}), "two-of-a-name", 1, 1),
    (built(n1={"memo": RULE}, n2={"memo": RULE}), "same-rule", 1, 1),
    (
        built(n1={"memo": "In: all that fits this code. Out: any that does not."}),
        "circular-rule",
        1,
        1,
    ),
    (built(n1={"memo": "All units in which a doctor signs or nods."}), "nothing-stays-out", 1, 1),
    (built(n1={"name": "Turning round to look"}), "theme-as-code", 1, 1),
    ({"units": {key: ["C5"] for key in FULL["units"]}}, "only-the-codebooks", 0, 0),
    ({**FULL, "units": {**FULL["units"], "oskar 1–3": ["n1"]}}, "no-such-unit", 1, 1),
    ({**FULL, "units": {**FULL["units"], "marek 26–31": ["n9"]}}, "no-such-code", 0.98, 0.98),
    ({"codes": ["n1"], "units": {}}, "unreadable", 0, 0),
    (FULL, "well-built", 1, 1),
    (FULL, "left-out-on-purpose", 1, 1),
]


@pytest.mark.parametrize(("answer", "name", "least", "most_share"), BUILT_SLIPS)
def test_a_slip_in_building_has_its_own_name_and_share(answer, name, least, most_share):
    told = OWN.judge(answer)
    assert name in told.names, told
    assert least - 1e-9 <= told.share <= most_share + 1e-9, told


def test_units_of_ones_own_division_count_on_the_lessons_board():
    own = {"leif 41–47": ["n1"], "leif 48–60": ["n1"], "tomas 116–119": ["n1"], "oskar 1–3": []}
    board = BOARD.kind.read({"codes": {"n1": {"name": "x"}}, "units": own})
    assert list(board.units) == ["leif 41–47", "leif 48–60", "tomas 116–119"]
    assert board.apart == {"oskar 1–3": ()}
    assert BOARD.kind.sources[0].own([47, 60]) == ("leif 41–47", "leif 48–60", "leif 61–102")
    assert "of at least 8" in str(BOARD.judge({**FULL, "units": own}))


def test_a_board_with_too_few_themes_for_the_next_step_is_told_so_and_loses_nothing():
    keys = [key for source in BOARD.kind.sources for key in source.prepared()][:10]
    board = {**FULL, "units": dict(zip(keys, FULL["units"].values(), strict=True))}
    told = BOARD.judge(board)
    few = next(m for m in told.messages if m.name == "few-themes")
    assert few.what == "One theme so far. Lesson 05 asks how themes are related."
    three = {f"T{n}": {"name": f"Theme number {n}"} for n in (1, 2, 3)}
    codes = {**board["codes"], "n4": {"name": "A fourth code here", "theme": "T2", "memo": RULE}}
    codes |= {"n3": {**codes["n3"], "theme": "T3"}}
    units = {**board["units"], keys[5]: ["n4"], keys[0]: ["n1", "n4"]}
    more = BOARD.judge({"codes": codes, "themes": three, "units": units})
    assert "few-themes" not in more.names
    assert "few-themes" not in OWN.judge(FULL).names
    assert told.share == more.share


# Whatever is handed in.

WORDS = ["units", "codes", "themes", "merged", "n1", "26–30", "birgitta 26–30"]


@settings(max_examples=150, deadline=None)
@given(anything(*WORDS))
def test_a_judge_and_a_still_never_raise(answer):
    holds(CATALOGUE, answer)


def test_a_still_shows_every_unit_with_its_words_and_codes():
    still = BIRGITTA.kind.still(with_marks(BIRGITTA))
    assert "invented" in still
    assert "P2 " in still
    assert "(against)" in still
    assert still.count("mu-still-unit") == 12
    own = OWN.kind.still(FULL)
    for words in ("Seeing what lies at home", "Turning round to look", RULE, "no code", "invented"):
        assert words in own
    nasty = built(n1={"name": "<b>bold</b>"})
    assert "<b>bold</b>" not in OWN.kind.still(nasty)


def test_what_is_asked_in_writing_has_the_text_the_codebook_and_an_example():
    asked = BIRGITTA.kind.asks(BIRGITTA.slug)
    assert "invented" in asked
    assert "“" not in BIRGITTA.kind._example(BIRGITTA.slug)
    assert all(code in asked for code in codebook())
    assert 'mu.answer("themes/code-birgitta"' in asked
    assert "Unit oskar 43–54" in OWN.kind.asks(OWN.slug)


def test_lessons_and_exercises_share_no_sentence():
    def sentences(item):
        kind = item.kind
        if isinstance(kind, Applying):
            return {(kind.interview, n) for a, b in kind.ends for n in range(a, b + 1)}
        if isinstance(kind, Building):
            keys = [unit_at(key) for key in kind.keys]
            return {
                (unit.passage.interview.name, n)
                for unit in keys
                for n in range(unit.place[0], unit.place[1] + 1)
            }
        return set()

    lesson = set().union(*(sentences(i) for i in CATALOGUE.values() if i.host == "lesson"))
    exercise = set().union(*(sentences(i) for i in EXERCISE))
    assert lesson
    assert exercise
    assert not lesson & exercise


def test_every_option_of_the_quiz_has_a_reason_of_its_own():
    kind = CATALOGUE["themes/which-code"].kind
    assert isinstance(kind, Quiz)
    told = [option.told for question in kind.questions for option in question.options]
    assert len(set(told)) == len(told) == 9
    assert CATALOGUE["themes/which-code"].judge(right(kind)).share == 1


def test_the_guess_is_what_came_out():
    places = [(u.first, u.last) for u in consensus("farida").coding.units]
    panel = benchmark("farida", places)
    assert len(places) == 20
    outcome = CATALOGUE["themes/guess-same-codes"].kind.outcome
    assert sum(panel.of_one_mind(n) for n in range(20)) == outcome


def test_the_numbers_that_the_lesson_tells_of_its_passage_are_so():
    lesson = " ".join((ROOT / "course" / "04_themes.py").read_text(encoding="utf-8").split())
    panel = FARIDA.kind.benchmark
    assert panel.thoughtless == 0
    assert f"{panel.among_coders:.2f}" == "0.69"
    assert "units *t* is 0 and *L* is .69" in lesson.replace(" # ", " ")


def test_no_diagnosis_promises_a_passage_that_the_lesson_does_not_have():
    lesson = (ROOT / "course" / "04_themes.py").read_text(encoding="utf-8")
    for table in (APPLYING, BUILDING):
        for row in table.values():
            number, _, heading = row.lesson.partition(": ")
            assert not number or (number == "04" and f"# ## {heading}\n" in lesson), row.lesson


def test_a_code_that_is_none_is_not_told_as_no_code():
    item = CATALOGUE["themes/code-birgitta"]
    units = [f"{a}–{b}" for a, b in item.kind.ends]
    told = item.judge({key: ["C"] for key in units})
    assert told.names == ("no-such-code",)
    assert item.judge({key: ["X9"] for key in units}).names == ("no-such-code",)
    assert item.judge({key: [] for key in units}).names[0] == "nothing-anywhere"

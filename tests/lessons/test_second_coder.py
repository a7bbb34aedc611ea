"""Contract of lesson 04's second half: ideal = full, blank = 0, and each slip has its own name."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from random import Random

import pytest
from class_of import ROOT
from contracts import (
    VARIANTS,
    anything,
    costs_its_question,
    holds,
    right,
    rounding_costs_nothing,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.coding import across as spread
from meaningunits.activities.coding import board as boards
from meaningunits.activities.comparing import coders as sides
from meaningunits.activities.comparing import pair as pairing
from meaningunits.activities.quizzing.questions import Numeric
from meaningunits.activities.writing_functions import run as running
from meaningunits.activities.writing_functions.kind import WRITING
from meaningunits.agreement import guest_saturation
from meaningunits.lessons.second_coder import formulas, nothing_new
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context
from meaningunits.trail import NOTHING

CATALOGUE = catalogue.of("second-coder")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
AGREEMENT = CATALOGUE["second-coder/agreement"]
CURVE = CATALOGUE["second-coder/curve"]
MATRIX = CATALOGUE["second-coder/matrix"]


def test_eight_points_in_three_cells():
    assert sum(item.points for item in EXERCISE) == 8
    assert len(EXERCISE) == 3


def test_every_task_stands_in_its_lesson_or_exercise_and_every_heading_it_names_is_there():
    lesson, exercise = (
        (ROOT / name).read_text(encoding="utf-8")
        for name in ("course/04_themes.py", "solutions/04_themes/04_themes.py")
    )
    for item in CATALOGUE.values():
        assert f'"{item.slug}"' in (lesson if item.host == "lesson" else exercise), item.slug
        kind = item.at(0).kind
        told = [getattr(kind, "lesson", ""), *(m.lesson for m in item.judge({"x": 1}).messages)]
        for named in filter(None, told):
            assert f"# ## {named.removeprefix('04: ')}\n" in lesson, named


def test_the_lessons_numbers_are_the_panels():
    text = (ROOT / "course/04_themes.py").read_text(encoding="utf-8").replace("\n# ", " ")
    found = pairing.pair(sides.of_reader("a"), sides.of_reader("b"), "tomas")
    assert len(found.disagreements) == 10
    assert "ten places where the two" in text
    values = {m.name: m.value for m in pairing.figures(found, "S1").groups[0][1]}
    for name, shown in (("percent_agreement", ".97"), ("cohen_kappa", ".00"), ("gwet_ac1", ".97")):
        assert f"{values[name]:.2f}".removeprefix("0") == shown
    assert "observed agreement is .97, κ is .00, and [[AC1]] is .97" in text
    coded = spread.of_panel("consensus")
    assert spread.curve(coded, list(coded.interviews), 4, 2, 0.05).found.reached is None
    first = spread.curve(coded, ["leif", "solveig"], 4, 2, 0.05).found
    assert first.reached == 5
    assert first.runs[-1].new == 0
    assert (
        "saturation is reached after five interviews. The last four then bring nothing new." in text
    )
    orders = (("stands", list(coded.interviews)), ("moved", ["leif", "solveig"]))
    new = {name: list(spread.curve(coded, order, 4, 2, 0.05).new) for name, order in orders}
    assert new["moved"] == [10, 7, 5, 1, 3, 0, 0, 0, 0]
    assert [sum(new[name][:4]) for name in ("stands", "moved")] == [20, 23]
    assert "it holds 20 codes in one order and 23 in another" in text
    (cell,) = (
        line.cells[list(coded.interviews).index("oskar")]
        for line in spread.matrix(coded)
        if line.key == "S"
    )
    assert (len(cell), cell.against) == (1, 1)


@pytest.mark.sweep
def test_every_variant_has_full_points_for_its_own_numbers_however_rounded():
    places = {"ratio": 1, "luck": 0, "found": 0}
    rounding_costs_nothing(CATALOGUE, lambda number: places.get(number.key, 2))


REALISTIC = [
    ("agreement", {"observed": 79.07}, "as-per-cent"),
    ("agreement", {"kappa": 0.79}, "observed-instead"),
    ("measures", {"apart": "a"}, "few-units"),
    ("measures", {"apart": "c"}, "unequal-habits"),
    ("measures", {"apart": "d"}, "differ-on-most"),
    ("measures", {"luck": 50}, "fifty"),
    ("measures", {"found": 2.67}, "of-all"),
    ("measures", {"say": "a"}, "best-number"),
    ("measures", {"say": "b"}, "dropped-by-number"),
    ("measures", {"say": "d"}, "agreement-as-truth"),
    ("saturation", {"base": 30}, "of-all"),
    ("saturation", {"ratio": 11.5}, "one-interview"),
    ("saturation", {"reached": 7}, "seen-at"),
    ("saturation", {"reached": 6}, "first-of-run"),
    ("saturation", {"means": "a"}, "nothing-new-ever"),
    ("saturation", {"means": "c"}, "valid"),
    ("saturation", {"means": "d"}, "enough-for-all"),
]


@pytest.mark.parametrize(("name", "said", "diagnosis"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(name, said, diagnosis):
    costs_its_question(CATALOGUE[f"second-coder/{name}"], said, diagnosis)


@pytest.mark.sweep
def test_variants_differ_and_one_students_numbers_earn_another_little():
    for item in EXERCISE:
        tasks = {item.at(v).kind.task for v in VARIANTS}
        assert len(tasks) >= 30, item.slug
        numbers = []
        for variant in range(1, 40):
            mine, other = item.at(variant).kind, item.at(variant + 500).kind
            said = {q.key: q.value for q in other.questions if isinstance(q, Numeric)}
            asked = sum(isinstance(q, Numeric) for q in mine.questions)
            share = item.judge(said, variant=variant).share
            numbers.append(share * len(mine.questions) / asked)
        assert sum(numbers) / len(numbers) < 0.45, item.slug


def test_a_guess_is_told_in_words_and_only_a_number_that_was_asked_for_is_one():
    guess = CATALOGUE["second-coder/guess-rare"].kind
    asked = "Your guess: “Two readers of the panel coded Tomas's interview. On …”"
    assert guess.words(-5) == [(asked, "−5")]
    assert guess.committed(-5) == (guess.question, "−5")
    assert [guess.committed(said) for said in (-21, "some", True, None, [5, 6])] == [None] * 5


def test_the_published_table_gives_the_published_numbers():
    quiz = CATALOGUE["second-coder/published"].kind
    values = {q.key: q.value for q in quiz.questions}
    assert values["observed"] == pytest.approx(0.70)
    assert values["kappa"] == pytest.approx(0.4915, abs=0.00005)


def test_saturation_of_every_variant_is_reached_after_the_base_and_within_nine():
    for variant in VARIANTS:
        found = guest_saturation(nothing_new.new_codes(variant))
        assert 4 < found.reached <= 7


# Functions that learners write.


def observed(table):
    return sum(table[i][i] for i in range(len(table))) / sum(map(sum, table))


def kappa(table):
    n = sum(map(sum, table))
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    luck = sum(r * c for r, c in zip(rows, columns, strict=True)) / n**2
    return (observed(table) - luck) / (1 - luck)


def graded(answer=NOTHING, variant=0, **functions):
    return AGREEMENT.judge(answer, variant=variant, given=functions)


def test_right_functions_earn_everything_in_every_variant():
    for variant in range(30):
        feedback = graded(variant=variant, observed=observed, kappa=kappa)
        assert feedback.share == 1, variant
        assert feedback.names[:2] == ("function-right", "function-right")
    assert "edge" in feedback.names  # 0/0 is pointed out, and costs nothing


def test_functions_as_handed_out_are_no_attempt():
    def blank(table):
        """Nothing yet."""

    def undone(table):
        raise NotImplementedError

    for function in (blank, undone):
        feedback = graded(observed=function, kappa=function)
        assert feedback.share == 0
        assert feedback.names == ("nothing-yet",)
        hand = graded(right(AGREEMENT.at(0).kind), observed=function, kappa=function)
        assert hand.share == 1
        told = next(m for m in hand.messages if m.name == "functions-empty")
        assert "Your observed and kappa are still empty" in told.what


def test_functions_that_print_and_return_nothing_are_told_so():
    told = graded(observed=lambda t: print(observed(t)), kappa=lambda t: None).messages
    assert [(m.name, m.what) for m in told] == [
        ("gives-nothing", "Your observed gives nothing back."),
        ("not-begun", "You have not begun your kappa yet."),
        ("prints", "Your observed prints while it works."),
    ]
    assert told[0].look == (
        "Does its last line begin with “return”? It is not enough to print the result."
    )


def test_a_slip_is_known_also_where_the_function_stops_on_some_tables():
    def stops_where_all_is_alike(table):
        if kappa(table) == 1:
            raise ZeroDivisionError
        return observed(table) - formulas.chance(table)

    told = graded(observed=observed, kappa=stops_where_all_is_alike).messages[0]
    assert (told.name, told.what) == (
        "not-divided",
        "Your kappa gives something else: what they reached above chance, not divided.",
    )


def test_a_bracket_that_is_missing_is_named():
    def unbracketed(table):
        n = sum(map(sum, table))
        first, *others = (row[i] for i, row in enumerate(table))
        return first + sum(others) / n

    told = graded(observed=unbracketed, kappa=kappa).messages[0]
    assert told.name == "too-large"
    assert told.what == "Your observed gives a number that is too large."
    assert told.why.endswith("The largest possible number is 1.")
    assert told.look == (
        "Is a bracket missing? Python divides before it adds. Put brackets around what has to be "
        "added first."
    )


def test_what_follows_rightly_from_a_wrong_number_is_told_so():
    for variant in range(20):
        quiz = AGREEMENT.at(variant).kind
        o = quiz.questions[0].value
        third = {"observed": o, "chance": 0.33, "kappa": round((o - 0.33) / 0.67, 2)}
        chance_, kappa_ = graded(third, variant=variant).messages[1:]
        assert chance_.name == "one-in-k"
        assert kappa_.name == "number-follows"
        assert kappa_.what == (
            f"3. {third['kappa']:g} is not right, but it follows correctly from what you gave "
            "before."
        )


def test_the_number_that_an_earlier_slip_leads_to_is_no_excuse_where_nothing_slipped():
    quiz = AGREEMENT.at(0).kind
    said = {**right(quiz), "kappa": right(quiz)["kappa"] + 0.07}
    assert graded(said).names[-1] == "number-off"


def test_the_better_of_the_two_ways_counts():
    quiz = AGREEMENT.at(0).kind
    hand = {"observed": right(quiz)["observed"]}
    both = graded(hand, observed=observed, kappa=kappa)
    assert both.share == 1
    assert both.names[:2] == ("better-way", "function-right")
    other = graded(right(quiz), observed=observed, kappa=lambda table: 0.5)
    assert other.share == 1
    assert "number-right" in other.names[:3]
    assert graded(hand).share == pytest.approx(1 / 3)


@pytest.mark.sweep
@pytest.mark.parametrize("wanted", [formulas.OBSERVED, formulas.KAPPA])
def test_each_wrong_formula_is_known_by_its_name_in_every_variant(wanted):
    for slip in wanted.slips:
        for variant in range(8):
            functions = {"observed": observed, "kappa": kappa, wanted.name: slip.gives}
            feedback = graded(variant=variant, **functions)
            told = next(m for m in feedback.messages if m.name == slip.name)
            row = WRITING["function-slip"]
            assert told.what == row.what.format(function=wanted.name, what=slip.what), variant
            assert feedback.share < 1


def endless(table):
    n = 0
    while True:
        n += 1


def on_one_line(table):
    while True: pass  # fmt: skip  # noqa: E701


def two_by_two(table):
    (a, b), (c, d) = table
    n = a + b + c + d
    luck = ((a + b) * (a + c) + (c + d) * (b + d)) / n**2
    return ((a + d) / n - luck) / (1 - luck)


def forgets_the_unused(table):
    sizes = [1 / sum(column) for column in zip(*table, strict=True)]
    return kappa(table) + 0 * sum(sizes)


def off_by_a_little(table):
    return kappa(table) + (0.03 if len(table) > 2 else 0.02)


BROKEN = [
    (lambda table: print("0.5"), "gives-nothing", 0),
    (lambda table: None, "not-begun", 0),
    (lambda table: kappa(table) + len(table), "too-large", 0),
    (lambda table: "0.5", "no-number", 0),
    (lambda table: True, "no-number", 0),
    (lambda table: [kappa(table)], "no-number", 0),
    (lambda table: float("nan"), "not-finite", 0),
    (lambda table: 10**400, "not-finite", 0),
    (lambda table: table[7][7], "stumbles", 0),
    (lambda: 1, "stumbles", 0),
    (lambda table: sys.exit(), "stumbles", 0),
    (forgets_the_unused, "stumbles", 0.4),
    (endless, "endless", 0),
    (on_one_line, "endless", 0),
    (0.5, "no-function", 0),
    (lambda table: 0.4915, "one-value", 0),
    (two_by_two, "two-codes-only", 0.5),
    (off_by_a_little, "function-off", 0),
    (lambda table: kappa(table) + (0.2 if len(table) == 4 else 0), "function-partly", 0.4),
]


@pytest.mark.parametrize(("function", "diagnosis", "least"), BROKEN)
def test_a_broken_function_gets_a_clear_message_and_no_traceback(function, diagnosis, least, capfd):
    feedback = graded(observed=observed, kappa=function)
    assert diagnosis in feedback.names
    assert "Traceback" not in str(feedback)
    assert 1 / 3 + 2 / 3 * least - 0.01 <= feedback.share < 1
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")  # nbgrader scores 0 at the first word on stderr


def test_a_function_that_prints_or_changes_its_table_is_told_and_loses_nothing(capfd):
    def noisy(table):
        print("looking on")
        print("and complaining", file=sys.stderr)
        value = kappa(table)
        table[0][0] = 0
        return value

    feedback = graded(observed=observed, kappa=noisy)
    assert feedback.share == 1
    assert {"prints", "changes-the-table"} <= set(feedback.names)
    said = capfd.readouterr()
    assert (said.out, said.err) == ("", "")


def test_an_exception_whose_text_cannot_be_had_is_told_by_its_name():
    class Sly(Exception):
        def __str__(self):
            raise RuntimeError

    def function(table):
        raise Sly

    assert "Sly" in str(graded(observed=observed, kappa=function))


def test_what_functions_give_leaves_as_plain_data_and_is_judged_the_same():
    kind = AGREEMENT.at(3).kind
    for function in (kappa, *(f for f, *_ in BROKEN if callable(f))):
        functions = {"observed": observed, "kappa": function}
        plain = json.loads(json.dumps(kind.outcomes(functions)))
        assert set(plain) == {"observed", "kappa"}
        direct = graded(variant=3, **functions)
        assert graded(variant=3, **plain) == direct
    for forged in ([], [1], [{"value": True}], [{"value": float("nan")}], {"value": 1}):
        assert graded(observed=forged, kappa=forged).share == 0


def test_numbers_of_other_libraries_count_as_numbers():
    numpy = pytest.importorskip("numpy")
    wrapped = graded(
        observed=lambda t: numpy.float32(observed(t)), kappa=lambda t: numpy.float64(kappa(t))
    )
    assert wrapped.share == 1


def test_the_tracer_that_was_there_before_is_there_afterwards():
    before = sys.gettrace()
    running.run(endless, [[1, 0], [0, 1]])
    assert sys.gettrace() is before


# The curve.


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        ({}, "nothing-yet"),
        ({"predicted": 5, "order": ["leif", "leif"]}, "unreadable"),
        ({"predicted": 5, "order": 7}, "unreadable"),
        ({"predicted": 5, "source": "nobody"}, "unreadable"),
        ({"predicted": 5, "base": 40}, "unreadable"),
        ({"base": 5}, "no-guess"),
        ({"predicted": 5}, "guess"),
        ({"predicted": 5}, "never-reached"),
        ({"predicted": 5}, "order-as-given"),
        ({"predicted": 5, "order": ["leif", "solveig"]}, "reached"),
        ({"predicted": 5, "order": ["leif", "solveig"]}, "order-changes"),
        ({"predicted": 5, "order": ["hanne", "tomas"]}, "order-changes-nothing"),
        ({"predicted": 5}, "objection"),
    ],
)
def test_what_the_curve_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in CURVE.judge(answer).names


def test_a_guess_and_an_order_of_ones_own_are_what_is_asked():
    assert CURVE.judge({"predicted": 3}).share == 0.5
    assert CURVE.judge({"predicted": 3, "order": ["leif"]}).share == 1


def test_the_curve_is_the_tested_functions():
    coded = spread.of_panel("consensus")
    curve = spread.curve(coded, list(coded.interviews), 4, 2, 0.05)
    assert curve.new == (11, 3, 6, 0, 1, 1, 2, 2, 0)
    assert curve.total[-1] == len({c for new in curve.brought for c in new})
    orders = spread.what_order_does(coded, 4, 2, 0.05)
    assert sum(orders.values()) == spread.ORDERS
    assert orders == spread.what_order_does(coded, 4, 2, 0.05)


def test_what_an_order_does_agrees_with_the_tested_function_order_by_order(monkeypatch):
    coded = spread.of_panel("a")
    monkeypatch.setattr(spread, "ORDERS", 40)
    spread._orders.cache_clear()
    found = spread.what_order_does(coded, 4, 2, 0.1)
    spread._orders.cache_clear()
    random, order, counted = Random(0), list(coded.interviews), {}
    for _ in range(40):
        random.shuffle(order)
        reached = spread.curve(coded, order, 4, 2, 0.1).found.reached
        counted[reached] = counted.get(reached, 0) + 1
    assert found == counted


def test_one_board_with_too_few_interviews_is_told_so():
    board = boards.read({"units": {"leif 41–44": ["C1"], "farida 57–63": ["S2"]}})
    kind = replace(CURVE.kind, mine=spread.of_board(board))
    share, told = kind.judge({"predicted": 3, "source": "mine"}, Context("s/x", "lesson"))
    assert "too-few" in [m.name for m in told]
    assert share == 0.5


# The matrix.


def empty(coded):
    for line in spread.matrix(coded):
        for name, cell in zip(coded.interviews, line.cells, strict=True):
            if not len(cell):
                return [line.key, name]
    raise AssertionError


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        ({}, "nothing-yet"),
        ({"opened": ["E"]}, "no-cell"),
        ({"cell": ["E", "nobody"]}, "unreadable"),
        ({"cell": ["Z9", "leif"]}, "unreadable"),
        ({"cell": "E"}, "unreadable"),
        ({"cell": ["C", "leif"]}, "cell"),
        ({"cell": ["E", "leif"]}, "against"),
        ({"cell": ["S", "oskar"]}, "only-against"),
        ({"cell": empty(spread.of_panel("consensus"))}, "empty-cell"),
        ({"cell": ["C", "leif"]}, "objection"),
    ],
)
def test_what_stands_in_a_cell_is_put_in_words(answer, diagnosis):
    assert diagnosis in MATRIX.judge(answer).names


def test_a_code_with_one_voice_is_named_where_there_is_one():
    board = {"units": {"leif 41–44": ["E3"], "leif 45–52": ["E3"], "farida 57–63": ["C1"]}}
    board["units"]["leif 64–73"] = ["C1"]
    kind = replace(MATRIX.kind, mine=spread.of_board(boards.read(board)))
    _, told = kind.judge({"source": "mine", "cell": ["E", "leif"]}, Context("s/x", "lesson"))
    alone = next(m for m in told if m.name == "one-voice")
    assert "burnout" in alone.what.casefold()
    assert "C1" not in alone.what
    # The panel has none: every subtheme was written into two interviews at least.
    assert "one-voice" not in MATRIX.judge({"cell": ["E", "leif"]}).names


def test_the_matrix_counts_each_unit_of_the_consensus_once_for_each_theme():
    coded = spread.of_panel("consensus")
    for line in spread.matrix(coded):
        _, codes = coded.themes[line.key]
        for name, cell in zip(coded.interviews, line.cells, strict=True):
            keys = [row.key for row in coded.interviews[name] if set(row.codes) & set(codes)]
            assert [row.key for row in cell.units] == keys


def test_every_unit_of_the_matrix_can_be_quoted_from_its_interview():
    for rows in spread.of_panel("b").interviews.values():
        for row in rows:
            unit = spread.quoted(row.key)
            assert unit["lines"], row.key
            assert all(words for _, _, words in unit["lines"])


# Whatever somebody writes.

WORDS = ["predicted", "order", "source", "cell", "opened", "kappa", "base"]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything(*WORDS), st.integers(0, 999_999))
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)

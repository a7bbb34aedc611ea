"""Exercise 01's contract: ideal = full, blank = 0, each realistic slip gets its own name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import items, study
from meaningunits.items.core import Context
from meaningunits.items.questions import Multiple, Numeric, Ordering, Single
from meaningunits.items.quizzing import Quiz
from meaningunits.items.sorting import Sorting
from meaningunits.trail import NOTHING

CATALOGUE = items.catalogue("reading-the-study")
START = items.catalogue("start-here")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LESSON = [item for item in (*START.values(), *CATALOGUE.values()) if item.host == "lesson"]
SOURCE = Path(__file__).parent.parent / "solutions" / "01_reading_the_study"


def by_slug(item):
    return item.slug


def quizzes(found):
    return [item for item in found if isinstance(item.kind, Quiz)]


def sortings(found):
    return [item for item in found if isinstance(item.kind, Sorting)]


def right_answer(question):
    if isinstance(question, Single):
        return next(o.key for o in question.options if o.right)
    if isinstance(question, Multiple):
        return [o.key for o in question.options if o.right]
    if isinstance(question, Ordering):
        return [o.key for o in question.options]
    return question.value


def ideal(item):
    if isinstance(item.kind, Quiz):
        return {q.key: right_answer(q) for q in item.kind.questions}
    return {case.key: case.label for case in item.kind.cases}


def test_sixteen_of_the_twenty_points_are_automatic_in_at_least_five_cells():
    assert sum(item.points for item in EXERCISE) == 16
    assert len(EXERCISE) >= 5


@pytest.mark.parametrize("item", [*EXERCISE, *LESSON], ids=by_slug)
def test_the_ideal_is_full_and_blank_is_nothing(item):
    if hasattr(item.kind, "outcome"):
        return
    assert item.judge(ideal(item)).share == pytest.approx(1)
    for blank in (NOTHING, None, {}):
        feedback = item.judge(blank)
        assert feedback.share == 0
        assert feedback.names == ("nothing-yet",)


def test_the_source_notebooks_answers_are_the_ideal(tmp_path, monkeypatch):
    import meaningunits as mu

    monkeypatch.setenv("MEANINGUNITS_TRAIL", str(tmp_path / "trail.jsonl"))
    text = (SOURCE / "01_reading_the_study.py").read_text(encoding="utf-8")
    solutions = re.findall(r"### BEGIN SOLUTION\n(mu\.answer.*?)### END", text, re.DOTALL)
    assert len(solutions) == len(EXERCISE)
    for solution in solutions:
        exec(solution, {"mu": mu})
    for item in EXERCISE:
        assert items.grade(item.slug) == pytest.approx(item.points), item.slug


DESIGN = {"asked": "c", "whom": "a", "how": ["a", "c", "e"], "came-out": "b"}
CLAIMS = dict(zip("abcdefghi", ["finding", "beyond", "interpretation"] * 3, strict=True))
CLAIMS = CLAIMS | {"f": "interpretation", "g": "finding", "h": "beyond", "i": "beyond"}
WRONG = [
    # Realistic wrong answers: slug, answer, diagnosis, least and most share.
    ("design", {**DESIGN, "asked": "a"}, "title-for-aim", 0.7, 0.8),
    ("design", {**DESIGN, "asked": "b"}, "background-for-aim", 0.7, 0.8),
    ("design", {**DESIGN, "whom": "b"}, "sees-a-comparison", 0.7, 0.8),
    ("design", {**DESIGN, "whom": "c"}, "years-of-what", 0.7, 0.8),
    ("design", {**DESIGN, "how": ["a", "b", "c", "e"]}, "too-many", 0.9, 0.95),
    ("design", {**DESIGN, "how": ["a"]}, "passed-over", 0.8, 0.85),
    ("design", {**DESIGN, "how": list("abcde")}, "marked-all", 0.75, 0.9),
    ("design", {**DESIGN, "came-out": "d"}, "themes-for-people", 0.7, 0.8),
    ("design", {"asked": "c"}, "left-out", 0.2, 0.3),
    ("design", {**DESIGN, "asked": "the aim"}, "unreadable", 0, 0),
    ("design", [1, 2, 3], "unreadable", 0, 0),
    ("steps-at-work", {"log": list("kzswqr")}, "backwards", 0, 0),
    ("steps-at-work", {"log": list("rqwzsk")}, "out-of-order", 0.8, 0.9),
    ("steps-at-work", {"log": list("qrwszk")}, "out-of-order", 0.8, 0.9),
    ("steps-at-work", {"log": list("sqkrzw")}, "out-of-order", 0, 0.5),
    ("steps-at-work", {"log": list("rqw")}, "unreadable", 0, 0),
    ("claims", dict.fromkeys("abcdefghi", "beyond"), "all-alike", 0, 0),
    ("claims", {k: "finding" if v == "beyond" else v for k, v in CLAIMS.items()}, "among", 0, 0.3),
    ("claims", {**CLAIMS, "i": "interpretation"}, "among", 0.7, 0.95),
    ("claims", {"a": "finding", "d": "finding"}, "left-out", 0, 0.01),
    ("claims", {"a": "true"}, "unreadable", 0, 0),
    ("where-it-stands", dict.fromkeys("abcdefgh", "Table 2"), "all-alike", 0, 0),
    ("fits-the-question", dict.fromkeys("abcdef", "a comparison"), "all-alike", 0, 0),
    ("second-reader", {"may-stay": ["a", "b", "c"], "one-word": "b"}, "too-many", 0.7, 0.8),
    ("second-reader", {"may-stay": ["a", "c"], "one-word": "a"}, "fewer-for-weaker", 0.5, 0.5),
    ("second-reader", {"may-stay": [], "one-word": "c"}, "borrowed-test", 0, 0),
]


@pytest.mark.parametrize(
    ("slug", "answer", "diagnosis", "least", "most"),
    WRONG,
    ids=[f"{slug}: {name}" for slug, _, name, *_ in WRONG],
)
def test_a_realistic_slip_gets_its_own_diagnosis(slug, answer, diagnosis, least, most):
    feedback = CATALOGUE[f"reading-the-study/{slug}"].judge(answer)
    assert diagnosis in feedback.names
    assert least <= feedback.share <= most


def names_of(question):
    if isinstance(question, Numeric):
        return [(slip.value, slip.name) for slip in question.slips]
    if isinstance(question, Single):
        return [(o.key, o.name) for o in question.options if o.name]
    if isinstance(question, Multiple):
        return [([o.key], o.name) for o in question.options if o.name]
    return []


@pytest.mark.parametrize("item", quizzes([*EXERCISE, *LESSON]), ids=by_slug)
def test_every_named_slip_of_a_quiz_shows_its_name_and_earns_less(item):
    for question in item.kind.questions:
        for said, name in names_of(question):
            feedback = item.judge({**ideal(item), question.key: said})
            if isinstance(question, Multiple) and item.host == "exercise":
                name = "too-many"  # which one is the learner's to find
            assert name in feedback.names, (question.key, name)
            assert feedback.share < 1


@pytest.mark.parametrize("item", quizzes(EXERCISE), ids=by_slug)
def test_an_exercise_never_tells_what_was_not_chosen(item):
    for question in item.kind.questions:
        if isinstance(question, Ordering):
            continue
        right = [o for o in question.options if o.right]
        for option in question.options:
            if option.right:
                continue
            value = [option.key] if isinstance(question, Multiple) else option.key
            told = str(item.judge({question.key: value}, reveal=True))
            for key in right:
                assert key.text not in told, (question.key, option.key)
                assert not key.told or key.told not in told, (question.key, option.key)


def test_the_leak_detector_would_see_a_lessons_reveal():
    item = START["start-here/entry-quiz"]
    told = str(item.judge({"found": "a"}, reveal=True))
    assert "how nine people describe it" in told
    assert "how nine people describe it" not in str(item.judge({"found": "a"}))


@pytest.mark.parametrize("item", quizzes([*EXERCISE, *LESSON[1:]]), ids=by_slug)
def test_choosing_by_the_letter_earns_little(item):
    for key in "abcde":
        answer = {}
        for q in item.kind.questions:
            if isinstance(q, Single | Multiple) and any(o.key == key for o in q.options):
                answer[q.key] = key
        if answer:
            assert item.judge(answer).share <= 0.5


@pytest.mark.parametrize("item", quizzes(EXERCISE), ids=by_slug)
def test_marking_everything_or_keeping_the_order_given_earns_less_than_half(item):
    for question in item.kind.questions:
        if isinstance(question, Multiple):
            assert question.share([o.key for o in question.options]) <= 0.5
            assert question.share([]) == 0
        if isinstance(question, Ordering):
            assert question.share(list(question.offered)) < 0.5
            assert sorted(question.offered) == sorted(o.key for o in question.options)


@pytest.mark.parametrize("item", sortings([*EXERCISE, *LESSON]), ids=by_slug)
def test_sorting_rewards_judgement_and_every_case_says_why(item):
    kind = item.kind
    for label in kind.labels:
        assert item.judge({case.key: label for case in kind.cases}).share == 0
    for case in kind.cases:
        assert case.why
        assert case.label in kind.labels
        for other in set(kind.labels) - {case.label}:
            feedback = item.judge({**ideal(item), case.key: other})
            assert 0 < feedback.share < 1
            name = "case" if item.host == "lesson" else "among"
            (told,) = [m for m in feedback.messages if m.name == name]
            assert told.place[0] <= kind.cases.index(case) + 1 <= told.place[1]
            if item.host == "exercise":
                assert case.why not in str(told)
                assert told.place[1] - told.place[0] >= 2


def test_what_a_message_refers_to_stands_in_the_lesson():
    text = (SOURCE.parents[1] / "course" / "01_reading_the_study.py").read_text(encoding="utf-8")
    referring = [i for i in CATALOGUE.values() if getattr(i.kind, "lesson", "")]
    assert len(referring) >= 6
    for item in referring:
        number, _, heading = item.kind.lesson.partition(": ")
        assert number == "01"
        assert f"# ## {heading}\n" in text
        (told, *_) = item.judge({next(iter(ideal(item))): "no such thing"}).messages
        assert f"lesson 01, “{heading}”" in told.see


def test_lesson_and_exercise_sort_different_statements():
    lesson = {c.text for i in sortings(LESSON) for c in i.kind.cases}
    assert not lesson & {c.text for i in sortings(EXERCISE) for c in i.kind.cases}


def test_every_statement_says_where_it_stands_and_what_stands_nowhere_is_invented():
    for item in sortings([*EXERCISE, *LESSON]):
        if "beyond" in item.kind.labels:
            assert "paraphrased" in item.kind.task
            for case in item.kind.cases:
                assert re.match(r"Table 2, |Article in brief, |Abstract|Title|Nowhere", case.where)
                if case.where.startswith("Nowhere"):
                    assert "Invented" in case.where or "Compare" in case.where


def test_the_guess_about_burnout_is_what_the_study_page_shows():
    guess = CATALOGUE["reading-the-study/guess-burnout"].kind
    brief = study.ARTICLE_IN_BRIEF
    assert "burnout" in study.CITATION.title.lower()
    assert any("burnout" in text for text in brief["implications"])
    assert sum("burnout" in s.name for s in study.subthemes().values()) == guess.outcome == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=12,
)
KEYS = sorted({q.key for i in quizzes([*EXERCISE, *LESSON]) for q in i.kind.questions})


@settings(deadline=None, derandomize=True, max_examples=150)
@given(JSON | st.dictionaries(st.sampled_from(KEYS + list("abcdefgh")), JSON, max_size=5))
def test_no_kind_ever_raises_on_an_answer_and_points_stay_in_range(answer):
    for item in (*EXERCISE, *LESSON):
        share, messages = item.kind.judge(answer, Context(item.slug, item.host, True))
        assert 0 <= share <= 1
        assert messages
        if hasattr(item.kind, "still"):
            assert item.kind.still(answer)


@pytest.mark.parametrize("item", EXERCISE, ids=by_slug)
def test_asking_in_writing_names_every_key_and_shows_how_to_answer(item):
    said = item.kind.asks(item.slug)
    for key in ideal(item):
        assert f"{key}: " in said
    assert f'mu.answer("{item.slug}"' in said

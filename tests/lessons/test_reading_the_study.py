"""Exercise 01's contract: ideal = full, blank = 0, each realistic slip gets its own name."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import anything, blank_is_told_so, holds, right, slug
from hypothesis import given, settings
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import Multiple, Ordering, Single
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.material import study
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("reading-the-study")
START = catalogue.of("start-here")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LESSON = [item for item in (*START.values(), *CATALOGUE.values()) if item.host == "lesson"]
SOURCE = ROOT / "solutions" / "01_reading_the_study"


def quizzes(found):
    return [item for item in found if isinstance(item.kind, Quiz)]


def sortings(found):
    return [item for item in found if isinstance(item.kind, Sorting)]


@pytest.mark.parametrize("item", LESSON, ids=slug)
def test_blank_is_nothing_in_the_lessons_too(item):
    if not hasattr(item.kind, "outcome"):
        blank_is_told_so(item)


DESIGN = {"asked": "c", "whom": "a", "how": ["a", "c", "e"], "came-out": "b"}
CLAIMS = dict(
    zip("abcdefghi", ["beyond", "finding"] * 3 + ["interpretation", "beyond"], strict=False)
)
CLAIMS["i"] = "interpretation"
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
    ("design", {**DESIGN, "asked": "the aim"}, "unreadable", 0.75, 0.75),
    ("design", [1, 2, 3], "unreadable", 0, 0),
    ("steps-at-work", {"log": list("kzswqr")}, "backwards", 0, 0),
    ("steps-at-work", {"log": list("rqwzsk")}, "neighbours-changed", 0.8, 0.9),
    ("steps-at-work", {"log": list("qrwszk")}, "neighbours-changed", 0.8, 0.9),
    ("steps-at-work", {"log": list("rwqskz")}, "two-neighbours-changed", 0.7, 0.8),
    ("steps-at-work", {"log": list("szrqwk")}, "names-first", 0, 0.3),  # the row "order-sign"
    ("steps-at-work", {"log": list("rzqwsk")}, "one-too-early", 0.5, 0.7),
    ("steps-at-work", {"log": list("sqkrzw")}, "as-offered", 0, 0.5),
    ("steps-at-work", {"log": list("sqkrwz")}, "out-of-order", 0, 0.5),
    ("steps-at-work", {"log": list("rqw")}, "unreadable", 0, 0),
    ("claims", dict.fromkeys("abcdefghi", "beyond"), "all-alike", 0, 0),
    ("claims", {k: "finding" if v == "beyond" else v for k, v in CLAIMS.items()}, "pair", 0, 0.3),
    ("claims", {**CLAIMS, "i": "finding"}, "pair", 0.7, 0.95),
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


@pytest.mark.parametrize("item", quizzes(EXERCISE), ids=slug)
def test_an_exercise_never_tells_what_was_not_chosen(item):
    for question in item.kind.questions:
        if isinstance(question, Ordering):
            continue
        rights = [o for o in question.options if o.right]
        for option in question.options:
            if option.right:
                continue
            value = [option.key] if isinstance(question, Multiple) else option.key
            told = str(item.judge({question.key: value}, reveal=True))
            for key in rights:
                assert key.text not in told, (question.key, option.key)
                assert not key.told or key.told not in told, (question.key, option.key)


def test_the_leak_detector_would_see_a_lessons_reveal():
    item = START["start-here/entry-quiz"]
    told = str(item.judge({"found": "a"}, reveal=True))
    assert "how nine people describe it" in told
    assert "how nine people describe it" not in str(item.judge({"found": "a"}))


@pytest.mark.parametrize("item", quizzes([*EXERCISE, *LESSON[1:]]), ids=slug)
def test_choosing_by_the_letter_earns_little(item):
    for key in "abcde":
        answer = {}
        for q in item.kind.questions:
            if isinstance(q, Single | Multiple) and any(o.key == key for o in q.options):
                answer[q.key] = key
        if answer:
            assert item.judge(answer).share <= 0.5


@pytest.mark.parametrize("item", quizzes(EXERCISE), ids=slug)
def test_marking_everything_or_keeping_the_order_given_earns_less_than_half(item):
    for question in item.kind.questions:
        if isinstance(question, Multiple):
            assert question.share([o.key for o in question.options]) <= 0.5
            assert question.share([]) == 0
        if isinstance(question, Ordering):
            assert question.share(list(question.offered)) < 0.5
            assert sorted(question.offered) == sorted(o.key for o in question.options)


def test_what_a_message_refers_to_stands_in_the_lesson():
    text = (SOURCE.parents[1] / "course" / "01_reading_the_study.py").read_text(encoding="utf-8")
    referring = [i for i in CATALOGUE.values() if getattr(i.kind, "lesson", "")]
    assert len(referring) >= 6
    for item in referring:
        number, _, heading = item.kind.lesson.partition(": ")
        assert number == "01"
        assert f"# ## {heading}\n" in text
        (told, *_) = item.judge({next(iter(right(item.kind))): "no such thing"}).messages
        assert f"lesson 01, “{heading}”" in told.see


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


KEYS = sorted({q.key for i in quizzes([*EXERCISE, *LESSON]) for q in i.kind.questions})


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything() | anything(*KEYS, *"abcdefgh"))
def test_no_kind_ever_raises_on_an_answer_and_points_stay_in_range(answer):
    holds({**START, **CATALOGUE}, answer)


@pytest.mark.parametrize("item", [item for item in EXERCISE if item.points], ids=slug)
def test_asking_in_writing_names_every_key_and_shows_how_to_answer(item):
    said = item.kind.asks(item.slug)
    for key in right(item.kind):
        assert f"{key}: " in said
    assert f'mu.answer("{item.slug}"' in said

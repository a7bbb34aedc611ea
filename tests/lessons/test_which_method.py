"""Side room C: nothing of it is graded, every wrong turn has its own words, the facts hold."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import blank_is_told_so, right, slug
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.lessons.which_method.analyses import METHODS
from meaningunits.material.corpus import load
from meaningunits.tasks import catalogue, hints

CATALOGUE = catalogue.of("which-method")
QUIZZES = [item for item in CATALOGUE.values() if isinstance(item.kind, Quiz)]
QUESTIONS = CATALOGUE["which-method/questions"]
SOURCE = (ROOT / "course" / "C_which_method.py").read_text(encoding="utf-8")


def test_nothing_in_the_room_is_graded():
    assert {item.host for item in CATALOGUE.values()} == {"lesson"}
    assert {item.points for item in CATALOGUE.values()} == {0}


@pytest.mark.parametrize("item", [*QUIZZES, QUESTIONS], ids=slug)
def test_a_right_answer_holds_and_a_blank_is_told_so(item):
    assert item.judge(right(item.kind)).share == 1
    blank_is_told_so(item)
    assert len(hints.of(item.slug)) == 3


@pytest.mark.parametrize("item", QUIZZES, ids=slug)
def test_every_wrong_option_is_told_by_its_own_name_and_in_its_own_words(item):
    seen, words = set(), set()
    for question in item.kind.questions:
        for option in question.options:
            if option.right:
                continue
            told = item.judge({question.key: option.key})
            assert option.name in told.names, (question.key, option.key)
            assert any(option.told in m.why for m in told.messages)
            seen.add((question.key, option.name))
            words.add(option.told)
    assert len(seen) == len(words) == sum(len(q.options) - 1 for q in item.kind.questions)


def test_each_method_is_right_once_among_the_analyses_and_never_at_one_place():
    questions = CATALOGUE["which-method/four-analyses"].kind.questions
    chosen = [next(o for o in q.options if o.right) for q in questions]
    assert sorted(o.text for o in chosen) == sorted(METHODS)
    assert len({o.key for o in chosen}) == len(questions)


def test_every_method_that_is_wrong_for_a_question_is_answered_in_its_own_words():
    kind = QUESTIONS.kind
    assert isinstance(kind, Sorting)
    whys = set()
    for case in kind.cases:
        for label in kind.labels:
            if label == case.label:
                continue
            taken = case.instead[label]
            (told,) = [m for m in QUESTIONS.judge({case.key: label}).messages if m.place]
            assert (told.name, told.why) == (taken.name, taken.why)
            whys.add(told.why)
    assert len(whys) == len(kind.cases) * (len(kind.labels) - 1)


def test_no_label_of_the_questions_stands_unused():
    kind = QUESTIONS.kind
    assert {case.label for case in kind.cases} == set(kind.labels)


def test_the_passage_is_the_interviews_to_the_letter():
    farida = load("farida")
    quoted = dict(
        re.findall(r"^# > \*\*(\d+)\*\* (.+?)(?=\\?\n# > \*\*|\n\n)", SOURCE, re.M | re.S)
    )
    assert [*map(int, quoted)] == list(range(73, 92))
    for n, words in quoted.items():
        words = " ".join(words.replace("\n# > ", " ").rstrip("\\").split())
        words = re.sub(r"^(?:I|GP): ", "", words)
        assert words == " ".join(farida.sentences[int(n) - 1].text.split())


@pytest.mark.parametrize(
    ("interview", "place", "words"),
    [
        ("farida", 81, "I know that handle"),
        ("farida", 88, "Nobody rang"),
        ("farida", 90, "Folded"),
        ("tomas", 119, "I could have rung her"),
        ("leif", 111, "rang Agnes"),
    ],
)
def test_what_the_analyses_lean_on_stands_where_they_say(interview, place, words):
    assert words in load(interview).sentences[place - 1].text


def test_no_analysis_names_its_method():
    for question in CATALOGUE["which-method/four-analyses"].kind.questions:
        for word in ("phenomenolog", "grounded", "framework", "reflexive", "thematic"):
            assert word not in question.text.casefold()

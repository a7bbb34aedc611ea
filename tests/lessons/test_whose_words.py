"""Side room B: the register leads where the page says, and every act and answer has its reason."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import (
    blank_is_told_so,
    judgement_is_rewarded_and_habit_is_not,
    right,
    slug,
    wrong_options_cost_their_question,
)
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.lessons.whose_words.register import DOCTORS, fitting
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("whose-words")
PAGE = (ROOT / "course" / "B_whose_words.py").read_text(encoding="utf-8")
TOLD = " ".join(re.sub(r"^# ?>? ?", "", PAGE, flags=re.MULTILINE).split())
PASSAGE = " ".join(
    re.sub(r"^# > ", "", line).rstrip("\\") for line in PAGE.splitlines() if line[:4] == "# > "
)
#: What the editor wrote stands in square brackets: the words are the same without them.
MENDED = re.sub(
    r"[][]", "", re.search(r"one way to mend it</summary>“(.+?)” The line above it", TOLD)[1]
)


def of(name):
    return CATALOGUE[f"whose-words/{name}"]


def test_the_table_on_the_page_is_the_register():
    rows = re.findall(r"^# \| (\w+ \w+) \| (\w+) \| (.+?) \| (.*?) ?\|$", PAGE, re.MULTILINE)
    places = {"town": "in town", "village": "in a village", "island": "on an island"}
    assert rows == [
        (
            one.name,
            one.sex,
            f"{places[one.place]}, {'alone' if one.alone else 'with others'}",
            f"worked in {one.abroad}" if one.abroad else "",
        )
        for one in DOCTORS
    ]


def test_the_details_lead_to_one_doctor_and_no_pair_but_one_does():
    everything = {"sex": "woman", "place": "island", "alone": True, "abroad": True}
    assert [one.name for one in fitting(**everything)] == ["Karin Malm"]
    (pair,) = [q for q in of("find-her").kind.questions if q.key == "pair"]
    known = {
        "a": ("sex", "alone"), "b": ("sex", "place"), "c": ("alone", "place"),
        "d": ("place", "abroad"), "e": ("sex", "abroad"),
    }  # fmt: skip
    for option in pair.options:
        left = len(fitting(**{name: everything[name] for name in known[option.key]}))
        assert option.right == (left == 1), option.text
        assert option.told.startswith("One doctor is left: " if left == 1 else "Three are left: ")
        who = fitting(**{name: everything[name] for name in known[option.key]})
        assert all(one.name in option.told for one in who)
    assert all(len(fitting(**{name: said})) >= 5 for name, said in everything.items())


def test_what_the_texts_say_of_the_register_is_so():
    told = " ".join(str(of("guess-left").judge(3)).split())
    assert "each fits five doctors or more" in told
    assert "In the register five doctors work alone" in TOLD
    assert "If the line still said “a woman in her fifties”, only three doctors would fit" in TOLD
    assert len(fitting(sex="woman", alone=True)) == 3
    assert (
        len(fitting(alone=True)) == len(fitting(place="island")) == len(fitting(abroad=True)) == 5
    )
    (canada,) = [case for case in of("mend").kind.cases if case.key == "b"]
    assert "leaves only two of those who work alone" in canada.instead["generalise"].why
    assert len(fitting(alone=True, abroad=True)) == 2


def quoted(case):
    """The words of the passage that a case is about."""
    return [part.strip() for part in re.search("“(.+?)”", case.text)[1].split("…")]


def test_every_detail_to_be_mended_stands_in_the_passage():
    for case in of("mend").kind.cases:
        for words in quoted(case):
            assert words.casefold() in PASSAGE.casefold(), words
    assert PASSAGE.casefold().count("so to speak") == 4


def test_the_mended_passage_keeps_what_is_kept_and_holds_nothing_that_had_to_go():
    for case in of("mend").kind.cases:
        kept = all(words in MENDED for words in quoted(case))
        assert kept == (case.label == "keep"), case.text
    for word in (
        "island",
        "Canada",
        "ferry",
        "Berit",
        "Lindgren",
        "quay",
        "June",
        "bishop",
        "speak",
    ):
        assert word not in MENDED


def test_a_reading_that_can_still_be_checked_stands_in_the_mended_passage():
    (still,) = [q for q in of("quoting").kind.questions if q.key == "still"]
    assert [option.key for option in still.options if option.right] == ["a", "b"]
    for words in (
        "For two years",
        "asked nothing at all, and another member told in a few words of a case of his own",
    ):
        assert words.casefold() in MENDED.casefold()


@pytest.mark.parametrize("key", ["a", "d", "h"])
def test_what_is_generalised_in_the_reasons_stands_so_in_the_mended_passage(key):
    (case,) = [case for case in of("mend").kind.cases if case.key == key]
    suggested = re.findall("“(.+?)”", case.why)
    assert any(words.strip(".").casefold() in MENDED.casefold() for words in suggested)


def test_every_act_on_every_detail_is_told_what_it_costs_there():
    kind = of("mend").kind
    whys = [
        case.instead[act].why for case in kind.cases for act in kind.labels if act != case.label
    ]
    assert len({*whys}) == len(kind.cases) * (len(kind.labels) - 1)
    told = of("mend").judge({"e": "keep"})
    assert any("She has not been asked" in message.why for message in told.messages)


def test_mending_is_judged_detail_by_detail():
    judgement_is_rewarded_and_habit_is_not(of("mend"))


@pytest.mark.parametrize("name", ["black-pen", "names-only"])
def test_mending_by_a_rule_is_named(name):
    kind = of("mend").kind
    (trap,) = [trap for trap in kind.traps if trap.name == name]
    told = of("mend").judge(dict(trap.labels))
    assert name in told.names
    assert sum(trap.labels[case.key] != case.label for case in kind.cases) >= 3
    assert told.share < 0.5


def test_every_wrong_option_is_named_and_costs_its_question():
    wrong_options_cost_their_question(CATALOGUE)
    questions = [
        q for i in CATALOGUE.values() if isinstance(i.kind, Quiz) for q in i.kind.questions
    ]
    assert all(o.name for q in questions for o in q.options if not o.right)


@pytest.mark.parametrize("item", [*CATALOGUE.values()][1:], ids=slug)
def test_nothing_earns_nothing(item):
    blank_is_told_so(item)


def test_the_right_answers_are_right():
    for name in ("find-her", "mend", "yes-and-no", "quoting"):
        assert of(name).judge(right(of(name).kind)).share == 1

"""Side room G's contract: quotations stand where they are said to, wrong places are named."""

from __future__ import annotations

import dataclasses
import re
from itertools import combinations

import pytest
from class_of import ROOT
from meaningunits import trail
from meaningunits.activities.coding.across import CLOSED
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.quoting import AGAINST, FOR, LEFT_OUT, PRINTED
from meaningunits.lessons.writing_it_up.report import LINES, PARTS, TITLE
from meaningunits.material import corpus
from meaningunits.material.quotable import stands_in
from meaningunits.page import find as page
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("writing-it-up")
TEXT = (ROOT / "course" / "G_writing_it_up.py").read_text(encoding="utf-8")
QUOTATIONS = CATALOGUE["writing-it-up/quotations"]
ROWS = CATALOGUE["writing-it-up/rows"]


def printing(keys: str) -> dict[str, str]:
    """An answer that prints these and leaves out the rest."""
    return {q.key: PRINTED if q.key in keys else LEFT_OUT for q in QUOTATIONS.kind.cases}


# Choosing quotations.


def test_what_is_quoted_stands_where_it_is_said_to_and_in_no_interview_of_an_exercise():
    for quote in QUOTATIONS.kind.cases:
        name, first, last = re.match(r"(\w+) (\d+)(?:–(\d+))?", quote.where).groups()
        assert (name, name.lower() in CLOSED) == (quote.by, False)
        lines = {s.number: s.text for s in corpus.load(name.lower()).passage()}
        there = " ".join(lines[n] for n in range(int(first), int(last or first) + 1))
        # The two that are spoilt in their words are the two that are not found.
        spoilt = quote.flaw in ("interviewers-words", "not-the-words")
        assert stands_in(quote.text, there) != spoilt, quote.key


def test_a_quotation_that_is_spoilt_is_shown_like_any_other():
    assert all(", " in quote.where for quote in QUOTATIONS.kind.cases)


SETS = [
    ("", "none-printed"),
    ("c", "too-few"),
    ("cd", "too-few"),
    ("cdfhij", "too-many"),
    ("cdi", "whole"),
    ("dhi", "whole"),
    ("cdhij", "whole"),
    ("cj", "one-voice"),
    ("fi", "one-voice"),
    ("cfij", "few-voices"),
    ("ci", "only-for"),
    ("dfh", "only-against"),
    ("b", "neither-side"),
    ("acd", "interviewers-words"),
    ("bcd", "beside-the-theme"),
    ("cde", "not-the-words"),
    ("dgi", "names-somebody"),
    ("abcdefghij", "too-many"),
]


@pytest.mark.parametrize(("keys", "diagnosis"), SETS)
def test_a_set_of_quotations_is_told_what_it_lacks(keys, diagnosis):
    names = QUOTATIONS.judge(printing(keys)).names
    assert diagnosis in names
    assert ("whole" in names) == (diagnosis == "whole")


def test_several_choices_are_whole_and_none_that_is_spoilt_or_lopsided():
    by_key = {quote.key: quote for quote in QUOTATIONS.kind.cases}
    whole = 0
    for n in range(1, 7):
        for keys in combinations(by_key, n):
            chosen = [by_key[key] for key in keys]
            good = (
                3 <= n <= 5
                and len({q.by for q in chosen}) >= 3
                and {q.side for q in chosen} == {FOR, AGAINST}
                and not any(q.flaw for q in chosen)
            )
            share = QUOTATIONS.judge(printing("".join(keys))).share
            assert (share == 1) == good, keys
            whole += good
    assert whole > 10


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ({}, ("nothing-yet",)),
        ({"a": "perhaps"}, ("unreadable",)),
        (5, ("unreadable",)),
        (printing("cd"), ("too-few", "few-voices", "so-far")),
    ],
)
def test_nothing_and_what_cannot_be_read_and_what_is_half_done_are_told_as_such(said, names):
    assert QUOTATIONS.judge(said).names == names


def test_everything_printed_is_no_choice_and_earns_nothing():
    assert QUOTATIONS.judge(printing("abcdefghij")).share == 0


def test_what_is_not_decided_yet_is_told_and_counts_as_left_out():
    told = QUOTATIONS.judge({"c": PRINTED, "d": PRINTED, "i": PRINTED})
    assert told.names[0] == "undecided"
    assert told.share == 1


# A theme of one's own.

OWN = CATALOGUE["writing-it-up/own-theme"]
BOARD = {
    "codes": {
        "n1": {"name": "Nobody blames", "theme": "T1"},
        "n2": {"name": "Kept", "theme": "T1"},
    },
    "themes": {"T1": {"name": "What is not said"}},
    "units": {
        "leif 76–79": ["n1"],
        "leif 88–94": ["n2"],
        "farida 70–72": ["n1"],
        "tomas 112–115": ["n2"],
    },
    "against": {"leif 88–94": ["n2"]},
}


def own(tmp_path, board):
    """The task as it is with a board in the trail."""
    kept = trail.Trail(tmp_path / trail.FILENAME)
    kept.record("themes/board", "write", board)
    return dataclasses.replace(OWN, kind=OWN.kind.with_own(kept.log()))


def test_the_units_of_ones_own_theme_are_offered_one_person_after_another(tmp_path):
    item = own(tmp_path, BOARD)
    assert "“What is not said”: 4 units of 3 people" in item.kind.task
    assert [(q.key, q.side) for q in item.kind.cases] == [
        ("leif-76-79", FOR),
        ("farida-70-72", FOR),
        ("tomas-112-115", FOR),
        ("leif-88-94", AGAINST),
    ]
    assert item.kind.cases[0].text.startswith("“Three winters ago, Agnes")
    keys = [q.key for q in item.kind.cases]
    assert item.judge(dict.fromkeys(keys, PRINTED)).names == ("whole",)
    assert "only-for" in item.judge(dict.fromkeys(keys[:3], PRINTED)).names
    assert "few-voices" in item.judge(dict.fromkeys((keys[0], keys[1], keys[3]), PRINTED)).names
    assert "one-voice" in item.judge(dict.fromkeys((keys[0], keys[3]), PRINTED)).names


def test_where_nothing_on_the_board_speaks_against_it_one_is_asked_whether_that_is_so(tmp_path):
    item = own(tmp_path, {**BOARD, "against": {}})
    told = item.judge(dict.fromkeys((q.key for q in item.kind.cases), PRINTED))
    assert told.names == ("whole",)
    assert "have you not looked for it?" in str(told).replace("\n    ", " ")


@pytest.mark.parametrize("units", [{}, {"leif 76–79": ["n1"], "leif 88–94": ["n2"]}])
def test_with_too_few_units_of_ones_own_the_prepared_ones_stay(tmp_path, units):
    item = own(tmp_path, {**BOARD, "units": units, "against": {}})
    assert item.kind.cases == QUOTATIONS.kind.cases
    assert item.kind.task == OWN.kind.task


# The report.


def test_a_row_put_elsewhere_is_told_what_that_sentence_tells_and_not_where_it_is():
    names = set()
    for case in ROWS.kind.cases:
        for label in set(ROWS.kind.labels) - {case.label}:
            told = next(m for m in ROWS.judge({case.key: label}).messages if m.place)
            assert told.name != "case"
            assert case.why not in told.why
            names.add(told.name)
    likely = {"known-for-knowing", "answers-for-refusals", "thin-for-missing", "codes-for-notes"}
    assert likely < names
    assert {case.label for case in ROWS.kind.cases} == set(ROWS.kind.labels)


def test_only_of_a_row_that_is_told_nowhere_is_it_asked_what_would_have_to_be_written():
    for case in ROWS.kind.cases:
        for label in set(ROWS.kind.labels) - {case.label}:
            told = next(m for m in ROWS.judge({case.key: label}).messages if m.place)
            asked = told.look.startswith("What would an author have to write")
            assert asked == (case.label == "nowhere"), case.key


def test_what_the_page_prints_of_the_transcripts_stands_there_and_shows_the_two_that_are_spoilt():
    shown = " ".join(re.sub(r"^# ?>? ?", "", line) for line in TEXT.splitlines())
    for name, numbers in (("farida", (41, 42)), ("tomas", (67, 68))):
        for number in numbers:
            assert corpus.load(name).sentence(number).text in shown


def test_the_page_prints_the_report_as_it_is_judged():
    shown = " ".join(re.sub(r"^# ?>? ?", "", line) for line in TEXT.splitlines())
    shown = shown.replace("\\ ", " ")
    assert f"**{TITLE}**" in shown
    n = 0
    for heading, lines in PARTS.items():
        assert f"*{heading}.*" in shown
        for line in lines:
            n += 1
            assert f"**{n}** {line}" in shown
    assert 400 < sum(len(line.split()) for line in LINES.values()) < 550
    assert f"report's {n} sentences" in ROWS.kind.labels["nowhere"]


def test_all_quotations_of_the_report_are_one_nurses():
    said = " ".join(LINES.values())
    assert re.findall(r"\(nurse \d+\)", said) == ["(nurse 9)"] * 3
    assert "Ten nurses are not quoted" in str(CATALOGUE["writing-it-up/read"].kind.questions)


def test_rows_are_named_by_a_number_that_the_lists_have():
    for case in ROWS.kind.cases:
        assert re.match(r"(COREQ ([1-9]|[12]\d|3[0-2])|SRQR S([1-9]|1\d|2[01])): ", case.text)


# Questions, and the guess.


def test_every_option_that_is_not_right_has_a_name_and_a_reason_of_its_own():
    for item in (i for i in CATALOGUE.values() if isinstance(i.kind, Quiz)):
        for question in item.kind.questions:
            wrong = [option for option in question.options if not option.right]
            assert len({o.name for o in wrong} - {""}) == len({o.told for o in wrong}) == 3
            for option in wrong:
                assert option.name in item.judge({question.key: option.key}).names


def test_the_guess_is_counted_in_the_consensus():
    guess = CATALOGUE["writing-it-up/guess-against"].kind
    assert guess.outcome == 55
    assert guess.told.startswith("32 of 58 units.")


@pytest.mark.usefixtures("here")
def test_the_sorter_shows_the_units_of_ones_own_theme_and_keeps_what_is_done_with_them():
    trail.here().record("themes/board", "write", BOARD)
    shown = page.find("sorting")(OWN)
    assert [card["where"] for card in shown.task["cards"]][:2] == [
        "Leif, sentences 76–79",
        "Farida, sentences 70–72",
    ]
    assert shown.task["sentence"].startswith("Your theme “What is not said”: 4 units")
    _, answer, told = shown.done({}, {"what": "put", "card": "leif-88-94", "group": PRINTED})
    assert answer == {"leif-88-94": PRINTED}
    assert "3 left" in told

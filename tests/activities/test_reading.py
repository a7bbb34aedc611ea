"""Reading with memos: judged for structure only, and never by what a memo says."""

from __future__ import annotations

import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.reading.kind import (
    READING,
    Memo,
    Reading,
    as_answer,
    quotation,
    read_memos,
)
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context
from meaningunits.trail import NOTHING


@pytest.fixture
def item(tasks):
    return catalogue.find("sample/read")


def memo(n: int, text: str = "I did not expect that.", to: int | None = None) -> dict:
    return {"from": [n, 1], "to": [to or n, 1], "text": text}


EARLY, MIDDLE, LATE = memo(3), memo(17), memo(31)


@pytest.mark.parametrize("answer", [NOTHING, None, []])
def test_no_memo_is_no_answer(item, answer):
    feedback = item.judge(answer)
    assert feedback.share == 0
    assert feedback.names == ("nothing-yet",)


@pytest.mark.parametrize(
    ("answer", "share", "names"),
    [
        ([EARLY], 1 / 3, ["not-yet-spread"]),
        ([EARLY, memo(5)], 1 / 3, ["first-third-only"]),
        ([EARLY, memo(5), memo(6), memo(7)], 1 / 3, ["first-third-only"]),
        ([EARLY, LATE], 2 / 3, ["not-yet-spread"]),
        ([EARLY, MIDDLE, LATE], 1, ["whole-read"]),
        ([LATE, MIDDLE, EARLY, memo(20)], 1, ["whole-read"]),
        ([EARLY, MIDDLE, memo(31, "  ")], 2 / 3, ["without-words", "not-yet-spread"]),
        ([EARLY, MIDDLE, memo(31, "… – !")], 2 / 3, ["without-words", "not-yet-spread"]),
        ([EARLY, MIDDLE, memo(31, "I moved the desk!")], 2 / 3, ["only-copied", "not-yet-spread"]),
        ([EARLY, MIDDLE, memo(31, '"I moved the desk": as if asking leave')], 1, ["whole-read"]),
        ([EARLY, MIDDLE, LATE, memo(36)], 1, ["not-in-this-interview", "whole-read"]),
        ([memo(99)], 0, ["not-in-this-interview"]),
        (EARLY, 1 / 3, ["not-yet-spread"]),
    ],
)
def test_the_share_is_how_many_thirds_have_a_memo_of_ones_own(item, answer, share, names):
    feedback = item.judge(answer)
    assert feedback.share == pytest.approx(share)
    assert list(feedback.names) == names


def test_what_a_memo_says_changes_nothing(item):
    said = [
        [memo(n, text) for n in (3, 17, 31)]
        for text in ("Shame.", "x", "The weather is fine today.")
    ]
    assert {item.judge(answer).share for answer in said} == {1.0}


def test_a_long_memo_counts_where_it_begins(item):
    assert item.judge([memo(3, to=33)]).share == pytest.approx(1 / 3)


def test_a_place_to_look_at_lies_in_the_empty_third(item):
    (told,) = item.judge([EARLY, LATE]).messages
    assert told.place[0] <= 17 <= told.place[1]
    assert not told.place[0] <= 3 <= told.place[1]


@pytest.mark.parametrize(
    ("answer", "word"),
    [
        ("a memo", "“a memo”"),
        (7, "7"),
        (["a memo"], "not a memo"),
        ([{"text": "x"}], "no place is given"),
        ([{**EARLY, "from": [3]}], "not a place"),
        ([{**EARLY, "from": [3, True]}], "not a place"),
        ([{**EARLY, "to": [3, 1.5]}], "not a place"),
        ([{**EARLY, "text": 3}], "not what somebody wrote"),
    ],
)
def test_an_answer_that_is_no_memo_is_told_what_it_is(item, answer, word):
    feedback = item.judge(answer)
    assert feedback.share == 0
    assert feedback.names == ("unreadable",)
    assert word in feedback.messages[0].what


def test_memos_are_read_in_the_order_of_the_text_and_written_the_same(item):
    read = read_memos([LATE, EARLY], item.kind.passage)
    assert as_answer(read.memos) == [EARLY, LATE]
    assert read_memos(as_answer(read.memos), item.kind.passage) == read


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ((3, 1), (3, 2), "Twice, actually."),
        ((2, 1), (3, 1), "Mm. Twice,"),
        ((7, 3), (7, 3), "laughed."),
    ],
)
def test_a_quotation_is_the_words_from_the_first_to_the_last(item, start, end, words):
    assert quotation(Memo(start, end, ""), item.kind.passage) == words


def test_memos_are_told_in_words(item):
    assert item.kind.words([memo(20, " "), EARLY, memo(30, "So there.", to=31), memo(99)]) == [
        ("Memo at 3 “Twice,”", EARLY["text"]),
        ("Memo at 20 “I”", "marked, and nothing written"),
        ("Memo at 30–31 “I told him it was the right room and …”", "So there."),
        ("Memo at sentence 99, word 1", "there is no such place in this passage"),
    ]


def test_a_memo_is_noted_with_its_words_and_found_in_any_answer_that_holds_it(item):
    (note,) = item.kind.noted(EARLY)
    assert (note.where, note.text, note.quote) == ("Testa, sentence 3", EARLY["text"], "Twice,")
    assert note.held(EARLY)
    assert note.held([LATE, EARLY])
    assert not any(map(note.held, ([LATE], {**EARLY, "text": ""}, {}, "memo", 7, None)))


def test_a_passage_is_judged_by_its_own_thirds(tasks):
    kind = Reading("testa", 20, 35)
    share, _ = kind.judge([memo(21), memo(28), memo(34)], Context("sample/read"))
    assert share == pytest.approx(1)
    share, told = kind.judge([memo(3)], Context("sample/read"))
    assert (share, told[0].name) == (0, "not-in-this-interview")


def test_every_diagnosis_can_be_made(item):
    answers = [
        None, "x", [memo(99)], [memo(3, "")], [memo(3, "I moved the desk")], [EARLY, memo(5)],
        [EARLY], [EARLY, MIDDLE, LATE],
    ]  # fmt: skip
    assert {name for answer in answers for name in item.judge(answer).names} == set(READING)


def test_no_message_has_an_unfilled_brace(item):
    for answer in ([memo(3, "{first} {0}")], [memo(99)], "{x}", [EARLY], [EARLY, memo(5)]):
        assert "{" not in str(item.judge(answer)).replace("{x}", "").replace('{"from"', "")


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 60)
    | st.floats(allow_nan=False)
    | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["from", "to", "text", "x"]), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(deadline=None, derandomize=True, max_examples=200)
@given(PLAIN)
def test_judging_never_raises(answer):
    kind = Reading("testa")
    kind.__dict__["passage"] = sample.short().passage()
    share, told = kind.judge(answer, Context("sample/read"))
    assert 0 <= share <= 1
    assert told

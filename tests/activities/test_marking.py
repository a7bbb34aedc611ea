"""Marks that are judged by where they stand: what carries nothing, and what does not agree."""

from __future__ import annotations

from dataclasses import replace

import pytest
from meaningunits.activities.reading.contradictions import NEAR
from meaningunits.activities.reading.marking import covered, runs, said_of
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context

SIFT = catalogue.find("a-whole-hour/sift-nils")
LOOSE = catalogue.find("a-whole-hour/loose-nils")


def mark(a, b=None, text="money"):
    return {"from": [a, 1], "to": [b or a, 1], "text": text}


def test_numbers_become_stretches_and_marks_the_sentences_that_they_touch():
    assert list(runs([])) == []
    assert list(runs([7, 3, 4, 5, 9])) == [(3, 5), (7, 7), (9, 9)]
    assert said_of(runs([3, 4, 9])) == "3–4 and 9"
    assert covered(SIFT.kind.read([mark(3, 5), mark(4, 7)]).memos) == frozenset(range(3, 8))


# What carries nothing.


def test_what_all_left_what_all_coded_and_what_some_did_are_three_things():
    kind = SIFT.kind
    assert kind.empty.isdisjoint(kind.carrying)
    some = set(kind.sizes) - kind.empty - kind.carrying
    assert {369, 377} <= some  # the nurse: two readers coded it
    assert set(range(139, 160)) <= kind.empty
    assert set(range(365, 369)) <= kind.carrying


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ([], ("nothing-yet",)),
        ("the computer", ("unreadable",)),
        ([mark(999)], ("not-in-this-interview",)),
        ([mark(139, 159, " ")], ("without-words", "only-begun", "shares")),
        ([mark(1, 460)], ("nearly-all",)),
        ([mark(90, 97)], ("carries-something", "only-begun", "shares")),
        ([mark(365, 368)], ("taken-back", "only-begun", "shares")),
        ([mark(369, 377)], ("only-begun", "readers-differ", "shares")),
        ([mark(39, 63), mark(132, 163), mark(191, 224), mark(231, 257)], ("shares",)),
        (
            [
                mark(1, 21),
                mark(39, 63),
                mark(132, 163),
                mark(191, 224),
                mark(231, 257),
                mark(397, 410),
                mark(441, 460),
            ],
            ("well-sifted", "shares"),
        ),
    ],
)
def test_each_way_of_sifting_gets_its_own_answer(answer, names):
    assert SIFT.judge(answer).names == names


def test_neither_all_nor_nothing_nor_what_all_coded_earns_anything():
    kind = SIFT.kind
    assert SIFT.judge([mark(1, 460)]).share == 0
    assert SIFT.judge([mark(365, 368)]).share == 0
    assert SIFT.judge(kind.ideal()).share == pytest.approx(1)
    assert SIFT.judge(kind.ideal()).names == ("well-sifted", "shares")
    assert 0 < SIFT.judge([mark(139, 159)]).share < 0.2


def test_of_many_lost_places_three_are_named_and_of_what_is_left_the_longest():
    feedback = SIFT.judge([mark(60, 130)])
    assert [m.name for m in feedback.messages].count("carries-something") == 3
    (begun,) = [m for m in SIFT.judge([mark(139, 159)]).messages if m.name == "only-begun"]
    assert begun.place == (39, 63) or begun.place[1] - begun.place[0] > 20


def test_the_readers_empty_passages_are_told_when_one_asks_and_never_before():
    before = SIFT.judge([mark(139, 159)])
    assert "panel" not in before.names
    shown = SIFT.kind.judge([mark(139, 159)], Context(SIFT.slug, reveal=True))[1]
    told = [m for m in shown if m.name == "panel"]
    assert len(told) == 8
    assert [m.place for m in told] == sorted(m.place for m in told)


# What does not agree.


def test_the_pairs_are_the_keys_without_the_one_that_the_page_reasons_through():
    pairs = LOOSE.kind.pairs
    assert [(p.one, p.other) for p in pairs] == [
        (30, 417), (38, 345), (164, 366), (178, 372), (225, 319), (355, 424),
    ]  # fmt: skip
    assert len(replace(LOOSE.kind, worked=()).pairs) == 7


@pytest.mark.parametrize(
    ("answer", "names"),
    [
        ([], ("nothing-yet",)),
        ("sleep", ("unreadable",)),
        ([mark(999, text="366")], ("not-in-this-interview",)),
        ([mark(164, text="He says otherwise later.")], ("no-other-place",)),
        ([mark(164, text="In 1,000 and 3.5 he says so")], ("no-other-place",)),
        ([mark(164, text="999: four days")], ("no-such-sentence",)),
        ([mark(143, text="143: first November, then February")], ("mended-on-the-spot",)),
        ([mark(166, text="366: the interviewer makes a cause of it")], ("interviewers-words",)),
        ([mark(164, text="120, does not fit")], ("one-end",)),
        ([mark(83, text="132")], ("interviewers-words",)),
        ([mark(72, text="302: the silence")], ("not-in-the-key",)),
        ([mark(100, text="412")], ("the-worked-one",)),
        ([mark(164, text="366: four days")], ("found", "about")),
        ([mark(366, text="cf. 164")], ("found", "about")),
        ([mark(160, 165, text="see 365–368")], ("found", "about")),
        # The bus driver's month and the boy's aches: the same pairs, in other sentences of theirs.
        ([mark(189, text="374: five or six months")], ("found", "about")),
        ([mark(338, text="424: a girl, headaches")], ("found", "about")),
        # Two sentences before a planted one is not on to anything.
        ([mark(28, text="50. nothing")], ("not-in-the-key",)),
        ([mark(28, text="444")], ("not-in-the-key",)),
    ],
)
def test_each_way_of_pairing_gets_its_own_answer(answer, names):
    assert LOOSE.judge(answer).names == names


def test_half_of_a_pair_is_named_and_the_other_sentence_is_not_praised():
    for answer in (mark(164, text="120"), mark(120, text="164")):
        [told] = LOOSE.judge([answer]).messages
        assert told.what == (
            "164 is one half of a pair in the author's key. 120 is not its other half."
        )


@pytest.mark.parametrize(
    ("start", "end", "named"),
    [
        ([4, 1], [20, 2], "sentence 20, word 2"),  # "Anyway." has one word
        ([4, 999], [20, 1], "sentence 4, word 999"),
        ([20, 1], [4, 1], "sentence 4, word 1, which is before sentence 20, word 1"),
    ],
)
def test_the_end_that_is_not_there_is_the_one_that_is_named(start, end, named):
    [told] = SIFT.judge([{"from": start, "to": end, "text": "money"}]).messages
    assert told.what == f"A mark points to a place that is not here: {named}."


def test_two_pairs_are_enough_and_one_told_twice_is_one():
    sleep, sleep_again = mark(164, text="366"), mark(366, text="164")
    assert LOOSE.judge([sleep, sleep_again]).share == 0.5
    assert LOOSE.judge([sleep, mark(30, text="417")]).share == 1
    assert LOOSE.judge([sleep, mark(2, text="50")]).share == 0.5


def test_only_the_first_number_counts_so_that_naming_all_finds_nothing():
    everything = " ".join(map(str, range(1, 461)))
    assert LOOSE.judge([mark(164, text=everything)]).share == 0


def test_a_place_beside_a_planted_one_counts_within_its_answer():
    assert LOOSE.judge([mark(36, text="343")]).names[0] == "found"
    (pair,) = [p for p in LOOSE.kind.pairs if p.one == 164]
    turns = LOOSE.kind.passage.interview.turns
    for ((first, last),), at in zip(pair.around, (164, 366), strict=True):
        own = LOOSE.kind.passage.interview.sentence(at).turn
        assert turns[own - 2].first <= first <= at <= last <= turns[own - 1].last
        assert max(at - first, last - at) <= NEAR


def test_the_other_pairs_are_told_when_one_asks():
    shown = LOOSE.kind.judge([mark(164, text="366")], Context(LOOSE.slug, reveal=True))[1]
    assert [m.name for m in shown].count("panel") == 5


def test_both_ask_in_code_what_they_ask_on_the_page():
    for item, words in ((SIFT, "carry nothing"), (LOOSE, "the number of the other")):
        asked = item.kind.asks(item.slug)
        assert words in asked
        assert "invented" in asked
        assert "460" in asked

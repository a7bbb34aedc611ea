"""All that marks in the margin of an interview can be told: each place, each number, each share."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import combinations

import pytest
import sample
from filled import approved, bare, judged, runs
from meaningunits.activities.reading import marking
from meaningunits.activities.reading.contradictions import NEAR, Contradictions, Pair
from meaningunits.activities.reading.kind import Reading, read_memos
from meaningunits.activities.reading.sifting import BEGUN, NEARLY_ALL, SIFTED
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable

TEXT = "I did not expect that."


def memo(n, to=None, text=TEXT, word=1):
    return {"from": [n, word], "to": [to or n, word], "text": text}


def short(said):
    """What is told, with the data's own sentences cut."""
    return re.sub(r"((?:why|about) = [^|\[]{0,24})[^|\[]*", r"\1… ", said).strip()


# Memos.


@pytest.fixture
def kind():
    made = Reading("testa")
    made.__dict__["passage"] = sample.short().passage()
    return made


def test_memos_are_told_by_the_thirds_of_the_words_in_which_they_begin(kind, monkeypatch):
    bare(monkeypatch)
    numbers = [s.number for s in kind.passage]
    rows = ["# one", *runs((n, drop(judged(kind, [memo(n)]), n)) for n in numbers)]
    thirds = [kind._bounds(n) for n in range(3)]
    rows.append(f"thirds: {thirds}")
    ends = [end for third in thirds for end in third]
    for a, b in combinations(ends, 2):
        rows.append(f"{a} and {b}: {judged(kind, [memo(a), memo(b)])}")
    rows.append(f"all: {judged(kind, [memo(n) for n in ends])}")
    last = kind.passage.last
    rows += [
        f"two to {to}: {judged(kind, [memo(1, to), memo(2, to)])}"
        for to in (thirds[0][1], thirds[1][0], last - 1, last)
    ]
    # Each word of the sentence in which a third ends.
    at = thirds[0][1]
    count = marking.words_in(kind.passage.interview.sentence(at))
    for word in range(1, count + 1):
        told = judged(kind, [memo(1), memo(last), memo(at, word=word)])
        rows.append(f"word {word} of {at}: {told}")
    approved("reading/thirds", rows)


def drop(said, n):
    return re.sub(rf"places = {n}\b", "places = it", said)


def test_a_memo_is_a_copy_from_three_words_on(kind, monkeypatch):
    bare(monkeypatch)
    words = kind.passage.interview.sentence(3).text.split()
    more = " ".join(s.text for s in kind.passage).split()
    rows = []
    rows += [
        f"{text!r}: {judged(kind, [memo(3, text=text)])}"
        for text in ("", " ", "…", words[0], *(" ".join(more[4:n]) for n in (5, 6, 7, 8, 20)))
    ]
    rows.append(
        f"with one word changed: {judged(kind, [memo(3, text=' '.join(more[4:8]) + ' x')])}"
    )
    rows.append(f"part of a word: {judged(kind, [memo(3, text=' '.join(more[4:8])[1:])])}")
    rows.append(f"upper case: {judged(kind, [memo(3, text=' '.join(more[4:8]).upper())])}")
    approved("reading/copies", rows)


def test_memos_are_read_told_and_drawn(kind):
    rows = [kind.task, kind.asks("a/b")[:500], str(kind.is_blank([])), str(kind.is_blank([3]))]
    last = kind.passage.last
    answers = [
        [memo(3), memo(2, 4, " "), memo(last + 1)],
        [memo(4, 3)],
        [memo(0)],
        [memo(3, word=0)],
        [memo(3, word=99)],
        [{"from": [3, 2], "to": [3, 1], "text": "x"}],
        [memo(2), memo(2, 3), memo(2, text="b")],
        memo(3),
        [3],
        "x",
        [{"from": [3, 1], "text": "x"}],
        [{"from": [3], "to": [3, 1], "text": ""}],
        [{"from": [3, 1], "to": [3, 1]}],
    ]
    for answer in answers:
        rows.append(f"# {answer}")
        try:
            found = read_memos(answer, kind.passage)
        except Unreadable as problem:
            rows.append(f"not read: {problem}")
            continue
        rows.append(f"{[m.plain() for m in found.memos]} outside {found.outside}")
        rows.append(f"{found.undrawn is not None}")
        rows += [f"{head}: {said}" for head, said in kind.words(answer)]
        rows += [f"{n.where}: {n.text} “{n.quote}” {n.held(answer)}" for n in kind.noted(answer)]
        rows.append(kind.still(answer))
    approved("reading/memos", rows)


# Sifting.

SIFT = catalogue.find("a-whole-hour/sift-nils").kind
EMPTY, CARRYING = ([*marking.runs(part)] for part in (SIFT.empty, SIFT.carrying))


def marks(*places, text="of no use"):
    return [marking.as_mark(SIFT.passage, place, text) for place in places]


def test_a_sentence_is_empty_where_all_left_it_so_and_carries_where_none_did():
    fresh = replace(SIFT)  # nothing of it is worked out yet
    assert len(fresh.bare) == len(fresh.codings) == 3
    for n in fresh.sizes:
        left = [n in one for one in fresh.bare]
        assert (n in fresh.empty) is all(left)
        assert (n in fresh.carrying) is not any(left)


def test_marks_are_sifted_by_what_all_readers_left_and_what_all_coded(monkeypatch):
    bare(monkeypatch)
    rows = []
    rows += [
        f"the first {n} empty: {short(judged(SIFT, marks(*EMPTY[:n])))}"
        for n in range(len(EMPTY) + 1)
    ]
    rows += [
        f"the first {n} coded: {short(judged(SIFT, marks(*CARRYING[:n])))}"
        for n in range(1, len(CARRYING) + 1, 3)
    ]
    for n in (1, 2, 4, 7):
        told = judged(SIFT, marks(*EMPTY[:9], *CARRYING[:n]))
        rows.append(f"nine empty and {n} coded: {short(told)}")
    rows.append(f"from one to the other: {short(judged(SIFT, marks((60, 70), (80, 92))))}")
    between = [n for n in SIFT.sizes if n not in SIFT.empty | SIFT.carrying]
    rows += [
        f"between, {place}: {short(judged(SIFT, marks(place)))}"
        for place in [*marking.runs(between)][::5]
    ]
    by_size = sorted(marking.runs(between), key=lambda place: place[0] - place[1])
    short_first = [place for place in by_size if place < by_size[0]][-1]
    rows.append(f"the longer of two: {short(judged(SIFT, marks(short_first, by_size[0])))}")
    rows.append(f"without words: {short(judged(SIFT, marks(EMPTY[3], text=' ')))}")
    rows.append(f"revealed: {short(judged(SIFT, marks(*EMPTY[:3]), reveal=True))}")
    rows.append(f"nowhere: {judged(SIFT, [memo(901), memo(902), memo(903), memo(904)])}")
    rows.append(f"three nowhere: {judged(SIFT, [memo(901), memo(902), memo(903)])}")
    rows.append(f"ideal: {short(judged(SIFT, SIFT.ideal()))}")
    approved("reading/sifted", rows)


def names(marked):
    """What is told of marks on these sentences, each by its name."""
    return [m.name for m in SIFT.judge(marks(*marking.runs(marked)), CONTEXT)[1]]


CONTEXT = Context("a/b")
TOTAL = sum(SIFT.sizes.values())


def grown(among, share, of):
    """Sentences from the first on, until their words are this share of all; and one fewer."""
    got, words = [], 0
    for n in sorted(among):
        got.append(n)
        words += SIFT.sizes[n]
        if words / of >= share:
            return frozenset(got), frozenset(got[:-1])
    raise AssertionError


def test_more_than_nearly_all_leaves_nothing_to_read():
    over, under = grown(SIFT.sizes, NEARLY_ALL, TOTAL)
    assert names(over)[0] == "nearly-all"
    assert "shares" not in names(over)
    assert "nearly-all" not in names(under)
    assert "shares" in names(under)


@pytest.mark.parametrize(
    ("share", "name", "above"), [(BEGUN, "only-begun", False), (SIFTED, "well-sifted", True)]
)
def test_what_is_begun_and_what_is_well_sifted_is_told_from_a_share_on(share, name, above):
    there = SIFT._words(SIFT.empty)
    enough, fewer = grown(SIFT.empty, share, there)
    assert (name in names(enough)) is above
    assert (name in names(fewer)) is not above


def of_sizes(*words):
    """A passage of sentences of so many words, of which all but the last were left empty."""
    sizes = dict(enumerate(words, 1))
    empty = frozenset([*sizes][:-1])
    kind = replace(SIFT)
    kind.__dict__.update(sizes=sizes, bare=(empty, empty), empty=empty)
    kind.__dict__.update(carrying=frozenset(sizes) - empty)
    return kind


@pytest.mark.parametrize(("words", "begun"), [(3, True), (4, False), (5, False)])
def test_at_the_very_share_it_is_begun(words, begun):
    kind = of_sizes(words, 10 - words, 10)
    assert bool(kind._left(frozenset({1}), CONTEXT)) is begun


@pytest.mark.parametrize(("words", "sifted"), [(5, False), (6, True), (7, True)])
def test_at_the_very_share_it_is_well_sifted(words, sifted):
    told = of_sizes(words, 10 - words, 10).judge(marks((1, 1)), CONTEXT)[1]
    assert ("well-sifted" in [m.name for m in told]) is sifted


@pytest.mark.parametrize(("words", "nearly"), [(17, False), (18, False), (19, True)])
def test_nine_tenths_are_not_yet_nearly_all(words, nearly):
    told = of_sizes(words, 19 - words, 1).judge(marks((1, 1)), CONTEXT)[1]
    assert (told[0].name == "nearly-all") is nearly


@pytest.mark.parametrize(("against", "most"), [(0, False), (1, False), (2, True), (3, True)])
def test_what_is_taken_back_is_what_most_readers_marked_so(against, most):
    class Read:
        def __init__(self, marked):
            self.against = ("C1",) if marked else ()

        def unit_at(self, _):
            return self

    kind = replace(SIFT)
    kind.__dict__["codings"] = tuple(Read(n < against) for n in range(3))
    assert kind._against((1, 2)) is most
    kind.__dict__["codings"] = tuple(Read(n < against) for n in range(2 * against))
    assert kind._against((1, 2)) is False


@pytest.mark.parametrize(
    ("numbers", "found"),
    [
        ([], []),
        ([3], [(3, 3)]),
        ([4, 3], [(3, 4)]),
        ([1, 3], [(1, 1), (3, 3)]),
        ([1, 2, 4, 5, 7], [(1, 2), (4, 5), (7, 7)]),
    ],
)
def test_numbers_are_stretches_without_gaps(numbers, found):
    assert [*marking.runs(numbers)] == found


# Loose ends.

LOOSE = catalogue.find("a-whole-hour/loose-nils").kind
PAIRS = LOOSE.pairs


def test_marks_and_numbers_near_a_pair_meet_it_and_others_are_told_what_they_are(monkeypatch):
    bare(monkeypatch)
    rows = []
    for pair in LOOSE._every:
        for mark, number in ((pair.one, pair.other), (pair.other, pair.one)):
            around = [mark + by for by in range(-NEAR - 6, NEAR + 7)]
            told = [
                (n, plain(judged(LOOSE, [memo(n, text=f"{number}: not so")]), n)) for n in around
            ]
            rows += [f"# {number} at", *runs(told)]
    one = PAIRS[0]
    texts = [
        "cf. {}",
        "{}",
        "In 1,000 or 2.5, {}",
        "x{}",
        "12345",
        "no number",
        "{}.",
        "{},5",
        "999",
        "460",
        "461",
        "0",
        "see {} and 3",
        "–{}",
    ]
    for text in texts:
        rows.append(f"{text}: {short(judged(LOOSE, [memo(one.one, text=text.format(one.other))]))}")
    approved("reading/loose ends", rows)


def plain(said, n):
    return short(re.sub(rf"\b{n}\b", "it", said))


def test_as_many_pairs_as_were_found_are_told_each_once(monkeypatch):
    bare(monkeypatch)
    ideal = LOOSE.ideal()
    rows = [LOOSE.task, replace(LOOSE, wanted=1).task]
    rows += [f"{n}: {short(judged(LOOSE, ideal[:n]))}" for n in range(len(ideal) + 1)]
    rows.append(f"one twice: {short(judged(LOOSE, [ideal[0], ideal[0]]))}")
    rows.append(f"revealed: {short(judged(LOOSE, ideal[1:3], reveal=True))}")
    rows.append(f"nowhere: {short(judged(LOOSE, [*ideal[:1], memo(901)]))}")
    ends = (
        (30, 345),
        (345, 30),
        (30, 200),
        (200, 30),
        (4, 9),
        (13, 100),
        (100, 13),
        (4, 200),
        (22, 85),
    )
    for mark, number in ends:
        told = judged(LOOSE, [memo(mark, text=f"{number} differs")])
        rows.append(f"{number} at {mark}: {short(told)}")
    for place in ((4, 12), (4, 13), (29, 30), (30, 31), (31, 37)):
        told = judged(LOOSE, [memo(*place, text="200 differs")])
        rows.append(f"200 at {place}: {short(told)}")
    everything = replace(LOOSE, worked=())
    rows.append(str([(p.one, p.other, p.around) for p in everything.pairs]))
    rows.append(str([LOOSE._around(n) for n in (1, 4, 12, 13, 14, 23, 30, 31, 460)]))
    approved("reading/pairs", rows)


PAIR = Pair(10, 50, (((8, 12), (20, 21)), ((45, 55),)), "")


@pytest.mark.parametrize(
    ("stretch", "number", "met"),
    [
        ((10, 10), 50, True),
        ((12, 14), 45, True),
        ((13, 14), 45, False),
        ((7, 8), 55, True),
        ((7, 7), 55, False),
        ((8, 8), 56, False),
        ((8, 8), 44, False),
        ((50, 50), 10, True),
        ((21, 30), 50, True),
        ((22, 30), 50, False),
        ((55, 60), 20, True),
        ((56, 60), 20, False),
        ((1, 60), 50, True),
        ((10, 10), 10, False),
    ],
)
def test_a_pair_is_met_by_a_mark_on_one_end_and_a_number_on_the_other(stretch, number, met):
    assert PAIR.met_by(stretch, number) is met


@pytest.mark.parametrize(
    ("stretch", "holds"),
    [
        ((9, 9), False),
        ((10, 10), True),
        ((5, 10), True),
        ((10, 12), True),
        ((11, 49), False),
        ((11, 50), True),
        ((51, 60), False),
        ((1, 60), True),
    ],
)
def test_a_mark_holds_an_end_where_that_very_sentence_lies_in_it(stretch, holds):
    assert PAIR.end_in(stretch) is holds


def test_pairs_of_another_interview_are_of_its_key():
    assert isinstance(LOOSE, Contradictions)
    assert [pair.one for pair in PAIRS] == sorted(pair.one for pair in PAIRS)
    assert 100 not in [pair.one for pair in PAIRS]

"""What is compared between submissions, at its limits: traces and flags of made-up answers."""

from __future__ import annotations

import ast
import math
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from types import SimpleNamespace

import pytest
from meaningunits.classroom.grading import flags, traces
from meaningunits.tasks import catalogue, variants
from meaningunits.tasks.kind import Unreadable
from meaningunits.trail import Entry, Log

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def trace(**more):
    """A trace with nothing in it but what is given."""
    answers = {"odd": [], "left": [], "kept": []} | more.pop("told", {})
    return {
        "shape": traces.SHAPE, "entries": [], "moments": [], "answered": 1, "answers": answers,
        "variants": {}, "texts": {}, "code": "",
    } | more  # fmt: skip


TRAIL = (
    "same-trail: the trail has entries that are also in the trail of {}. Two who share a machine, "
    "and a folder that was passed on, leave that."
)
MOMENTS = (
    "same-trail: answers were given at the same microseconds as by {}. One trail that was handed "
    "in twice leaves that."
)
VARIANT = (
    "shared-variant: t has the same numbers as for {}. They are drawn for each folder, and a "
    "copied folder keeps them; once in a long while chance does it."
)
SAME = (
    "same-text: memo has the same words as by {}. Writing it together, or quoting one source, does "
    "that."
)
NEAR = (
    "same-text: memo is for long stretches word for word as by {}. Writing it together, or quoting "
    "one source, does that."
)
MODEL = (
    "model-text: memo is for long stretches word for word the model answer. Who has seen it in the "
    "course's own folder, or was shown it, may write so."
)
ANSWERS = (
    "same-answers: of the answers that are not simply right, nearly all are as by {}, and few "
    "others have them. Working side by side does that."
)
CODE = (
    "same-answers: the code of all answers is as by {}, but for spaces. Working side by side does "
    "that."
)
ODD = {"odd": [f"p{n}" for n in range(9)]}


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"entries": ["a", "b"]}, {"entries": ["b"]}, [TRAIL]),
        ({"entries": ["a"]}, {"entries": ["b"]}, []),
        ({"moments": ["a", "b"]}, {"moments": ["b", "a"]}, [MOMENTS]),
        ({"moments": ["a", "b"]}, {"moments": ["b", "c"]}, []),
        ({"moments": ["a", "a"]}, {"moments": ["a", "a"]}, []),
        ({"variants": {"t": 7}}, {"variants": {"t": 7}}, [VARIANT]),
        ({"variants": {"t": 7}}, {"variants": {"t": 8, "u": 7}}, []),
        ({"texts": {"memo": [*range(20)]}}, {"texts": {"memo": [*range(20)]}}, [SAME]),
        ({"texts": {"memo": [*range(20)]}}, {"texts": {"memo": [*range(1, 21)]}}, [NEAR]),
        ({"texts": {"memo": [*range(20)]}}, {"texts": {"essay": [*range(20)]}}, []),
        ({"told": ODD}, {"told": ODD}, [ANSWERS]),
        ({"told": ODD}, {"told": ODD, "answered": 0}, []),
        ({"code": "a"}, {"code": "a"}, [CODE]),
        ({"code": ""}, {"code": ""}, []),
        ({"entries": ["a"], "code": "b"}, {"entries": ["a"], "code": "b"}, [TRAIL, CODE]),
        ({"entries": ["a"]}, {"entries": ["a"], "shape": traces.SHAPE - 1}, []),
    ],
)
def test_what_two_have_in_common_is_said_of_both(one, other, said):
    # Others who have nothing in common make rare what these two have.
    class_ = {f"s{n:02}": trace(told={"odd": [f"own {n}"]}) for n in range(60)}
    found = flags.across(class_ | {"zoe": trace(**one), "yan": trace(**other)})
    assert found == (
        {"zoe": [s.format("yan") for s in said], "yan": [s.format("zoe") for s in said]}
        if said else {}
    )  # fmt: skip


def test_who_writes_as_the_model_does_is_told_of_no_other():
    own = {"ada": [*range(30)], "ben": [*range(100, 130)], "cleo": [*range(7, 37)]}
    made = {name: trace(texts={"memo": sketch}) for name, sketch in own.items()}
    found = flags.across(made, {"memo": [*range(3, 33)], "essay": [*range(100, 130)]})
    assert found == {
        "ada": [NEAR.format("cleo"), MODEL], "cleo": [NEAR.format("ada"), MODEL]
    }  # fmt: skip


@pytest.mark.parametrize(
    ("many", "named"),
    [(4, "b1, b2, b3"), (5, "b1, b2, b3, b4"), (6, "b1, b2, b3, b4 and 1 more")],
)
def test_no_more_than_a_few_are_named(many, named):
    made = {f"b{n}": trace(code="same") for n in reversed(range(many))}
    assert flags.across(made)["b0"] == [CODE.format(named)]


@pytest.mark.parametrize(("many", "others"), [(30, [29] * 30), (31, None)])
def test_of_a_crowd_each_is_beside_the_next_five(many, others):
    found = flags._sharing({f"s{n:02}": ["m"] for n in range(many)}, lambda marks: marks)
    near = [min(n, 5) + min(many - 1 - n, 5) for n in range(many)]
    assert [len(found[name]) for name in sorted(found)] == (others or near)


def test_flags_are_told_apart_again_where_they_stand_in_one_text():
    said = ["times: odd. Two: three.", "same-text: memo. It: is.", "coder: x."]
    assert flags.apart(" ".join(said)) == said
    assert flags.apart("") == []


def ranged(begin, end):
    return [*range(begin, end)]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        # At least twelve pairs in common …
        (ranged(0, 12), ranged(0, 12), True),
        (ranged(0, 11), ranged(0, 11), False),
        # … and at least two fifths of the smallest of both.
        (ranged(0, 30), ranged(0, 12), True),
        (ranged(0, 40), ranged(0, 16), True),
        (ranged(0, 40), ranged(0, 15), False),
        (ranged(0, 20), [*range(12), *range(100, 108)], True),
        ([*range(11), *range(200, 209)], [*range(11), *range(100, 109)], False),
        ([], [], False),
    ],
)
def test_two_texts_are_alike_where_so_many_of_the_smallest_are_in_both(one, other, alike):
    for far in (1, 1_000_003):  # hashes lie far apart, and a set has them in any order
        spread = [[n * far for n in sketch] for sketch in (one, other)]
        assert flags._text_alike(*spread) is alike
        assert flags._text_alike(*reversed(spread)) is alike


@pytest.mark.parametrize(("at", "near"), [(flags.PROBES - 1, {"ada": {"ben"}, "ben": {"ada"}}),
                                          (flags.PROBES, {})])  # fmt: skip
def test_texts_that_share_none_of_their_first_are_not_looked_at(at, near):
    one, other = ranged(0, at), [n + 0.5 for n in range(at)]
    both = ranged(500, 700)
    assert flags._texts({"ada": one + both, "ben": other + both}) == ({}, near)


def telling(odd=(), left=(), kept=()):
    return flags.Telling(frozenset(odd), frozenset(left), frozenset(kept))


def test_what_is_telling_is_what_is_other_than_right():
    one = flags.Telling.of({"odd": ["a"], "left": ["b", "c"], "kept": ["d", "e", "f"]})
    assert one == telling("a", "bc", "def")
    assert (one.parts, one.leaves) == ({*"abc"}, 0.4)
    assert telling("a").leaves == 0


@pytest.mark.parametrize(
    ("having", "of", "usual", "bits"),
    [(2, 3, 0, 1.584963), (2, 5, 0, 2.321928), (3, 5, 0.0, 1.321928), (2, 5, 0.5, 1.0),
     (2, 2, 0, 1.0), (2, 1, 0, 1.0), (2, 65, 0, 6.0), (2, 1000, 0, 6.0), (2, 64, 0, 6.0),
     (2, 63, 0, 5.97728)],
)  # fmt: skip
def test_what_one_part_is_worth(having, of, usual, bits):
    assert flags.Answers._worth(having, of, usual) == pytest.approx(bits, abs=1e-5)


def found_among(one, other, many=98):
    """Who is alike among so many others who have nothing in common."""
    class_ = {f"s{n}": telling([f"own {n} {k}" for k in range(6)]) for n in range(many)}
    return flags.Answers(class_ | {"yan": one, "zoe": other}).pairs()


BOTH = {"yan": {"zoe"}, "zoe": {"yan"}}


@pytest.mark.parametrize(
    ("shared", "own", "found"),
    [(7, 0, BOTH), (6, 0, {}), (9, 3, BOTH), (9, 4, {}), (12, 4, BOTH), (12, 5, {})],
)
def test_two_are_alike_by_three_quarters_of_what_tells_and_enough_of_it(shared, own, found):
    # 28 bits and those of the 4,950 pairs: 40.3; a part that only two of a hundred have is worth 6.
    common = [f"c{n}" for n in range(shared)]
    mine = [f"m{n}" for n in range(own)]
    assert found_among(telling([*common, *mine]), telling(common)) == found


def test_of_two_who_are_all_nobody_is_rare_and_one_alone_is_like_nobody():
    same = telling([f"c{n}" for n in range(30)])
    assert flags.Answers({"ada": same}).pairs() == {}
    # One bit of each part: two of two have it. 28 are needed, and none for the one pair.
    assert flags.Answers({"ada": same, "ben": same}).pairs() == {"ada": {"ben"}, "ben": {"ada"}}
    few = telling([f"c{n}" for n in range(27)])
    assert flags.Answers({"ada": few, "ben": few}).pairs() == {}
    exact = telling([f"c{n}" for n in range(28)])
    assert flags.Answers({"ada": exact, "ben": exact}).pairs() != {}


def test_three_with_the_same_are_named_with_both_others():
    same = telling([f"c{n}" for n in range(12)])
    class_ = {f"s{n}": telling([f"own {n} {k}" for k in range(6)]) for n in range(98)}
    found = flags.Answers(class_ | {"a": same, "b": same, "c": same}).pairs()
    assert found == {"a": {"b", "c"}, "b": {"a", "c"}, "c": {"a", "b"}}


def test_what_is_left_and_kept_is_worth_what_the_two_do_less_usually():
    # Both leave one place of four: a place left is worth two bits, one kept 0.4 at most.
    one = telling([f"o{n}" for n in range(4)], ["l1"], ["k1", "k2", "k3"])
    found = flags.Answers({"ada": one, "ben": one, "cleo": telling(["x"]), "dan": telling(["y"])})
    # four odd parts that one beside has of four, one place that one of two leaves …
    assert found._bits(one, one) == pytest.approx(4 * 2 + 1 + 3 * 0.415037, abs=1e-5)
    two = telling([], ["l1", "l2"], ["k1", "k2"])
    many = flags.Answers({f"s{n}": two for n in range(2)} | {
        f"t{n}": telling(["x"], ["l3"], ["l1", "l2"]) for n in range(30)
    })  # fmt: skip
    # … which two who leave every second leave by themselves: one bit each.
    assert many._bits(two, two) == pytest.approx(2 * 1 + 2 * 1, abs=1e-5)
    three = telling([], ["l1"], ["k1", "k2", "k3"])
    both = flags.Answers({"ada": two, "ben": three})
    assert both._bits(two, three) == pytest.approx(1 + 2 * 0.415037, abs=1e-5)


# A trace


def at(seconds, item, value="v", word="set", **more):
    when = START + timedelta(seconds=seconds)
    return Entry(f"{item} {seconds}", when, item, word, value, **more)


FAST = (
    "times: {} tasks were answered in widgets within {} seconds. Answers worked out elsewhere, "
    "such as on paper, are given as fast."
)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([at(0, "a"), at(10, "b"), at(20, "c"), at(59.4, "d")], [FAST.format(4, 59)]),
        ([at(0, "a"), at(10, "b"), at(20, "c"), at(60, "d")], []),
        ([at(0, "a"), at(10, "b"), at(20, "c"), at(30, "a")], []),
        ([at(0, "a"), at(1, "b"), at(2, "c"), at(3, "d"), at(4, "e")], [FAST.format(5, 4)]),
        ([at(0, "a"), at(1, "b"), at(2, "c"), at(3, "d", word=catalogue.WRITTEN)], []),
        ([at(0, "a"), at(1, "b"), at(2, "c"), at(3, "d", word=traces.RESTORED)], []),
        ([at(0, "a"), at(1, "b"), at(2, "c"), at(3, "d", is_event=True)], []),
    ],
)
def test_four_tasks_in_less_than_a_minute_are_told(entries, said):
    assert traces._times(Log(entries), None) == said


def test_a_trail_from_the_future_and_one_out_of_order_are_told():
    now = datetime.now(UTC)
    near, far = now + timedelta(hours=23), now + timedelta(hours=25)
    clock = "A clock that was wrong does that"
    for when, said in (
        (near, []), (far, [f"times: the trail has entries from the future. {clock}."])
    ):  # fmt: skip
        log = Log([Entry("a", when, "t", "set", "v")])
        assert traces._times(log, None) == said
        # What comes from the future is not told a second time as too late.
        assert traces._times(log, START.replace(tzinfo=None).isoformat())[:1] == (
            said or [f"times: the trail goes on after the submission was handed in. {clock}, and "
                     "so does a trail that was sent later."]
        )  # fmt: skip
    problems = (SimpleNamespace(what="lines were put in order"),)
    log = SimpleNamespace(entries=(), problems=problems)
    assert traces._times(log, None) == [
        f"times: lines of the trail are out of order. {clock}, and so do two trails that were "
        "joined."
    ]
    log.problems = (SimpleNamespace(what="torn"),)
    assert traces._times(log, None) == []


HANNE = "meaning-units/divide-hanne"


def test_a_trace_holds_what_is_compared_and_nothing_that_could_be_read():
    value = catalogue.find(HANNE).kind.ideal()
    log = Log([
        at(0, HANNE, None, variants.EVENT, is_event=True), at(1, HANNE, [3]), at(2, "b", 1),
        at(3, HANNE, value), at(4, "c", 1, word=traces.RESTORED),
    ])  # fmt: skip
    raw = b"".join(one.line().encode() + b"\n" for one in log.entries)
    long, code = "what was written by hand is long enough " * 3, "x  =  1\n" * 60
    sources = {"memo": (long, True), "x": (code, False), "brief": ("few", True)}
    found = traces.trace(raw, {}, sources)
    digests = traces._digest
    assert found == {
        "shape": 2, "flags": [], "answered": 0, "variants": {},
        "entries": [digests(f"{HANNE} 1"), digests("b 2")],
        "moments": [digests([HANNE, "2026-11-02T09:00:01+00:00"]),
                    digests(["b", "2026-11-02T09:00:02+00:00"])],
        "answers": {"odd": [], "left": [], "kept": []},
        "texts": {"memo": traces.sketch(long)},
        "code": digests("x = 1 " * 59 + "x = 1"),
    }  # fmt: skip
    answered = traces.trace(raw, {HANNE: (value, 1.0)}, sources)
    assert (answered["answered"], answered["code"]) == (1, "")
    assert traces.trace(b"", {HANNE: (None, 0.0)}, {})["answered"] == 0
    for size, kept in ((traces.CODE - 1, False), (traces.CODE, True)):
        assert bool(traces.trace(b"", {}, {"x": ("y" * size, False)})["code"]) is kept
    two = {"x": ("Y" * 200, False), "z": ("w" * 100, False), "m": ("q" * 200, True)}
    assert traces.trace(b"", {}, two)["code"] == digests("y" * 200 + " " + "w" * 100)


def test_a_text_is_its_pairs_of_words_and_no_more_than_so_many():
    words = [f"w{n}" for n in range(200)]
    text = " ".join(words)
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    every = sorted(int(traces._digest(pair)[:8], 16) for pair in pairs)
    assert traces.sketch(text) == every[: traces.KEPT]
    assert traces.sketch(text.upper().replace(" ", ",\n")) == every[: traces.KEPT]
    two = "x" * 39 + " " + "y" * 40
    assert traces.sketch(two) == [int(traces._digest(two)[:8], 16)]
    assert traces.sketch(f" {two[1:]} ") == []


@pytest.mark.parametrize(
    ("share", "value", "odd"),
    [
        (0.5, {"a": "right", "b": "wrong"}, ["('b', 'wrong')"]),
        (0.5, {"a": "wrong", "b": "wrong"}, ["('a', 'wrong')", "('b', 'wrong')"]),
        (1.0, {"a": "right", "b": "wrong"}, []),
        (0.5, {"a": "", "b": None}, []),
        (0.5, {"a": ["x", "y"]}, ["('a', 'x')", "('a', 'y')"]),
        (0.5, ["x", "y"], ["'x'", "'y'"]),
        (0.5, [{"a": "x"}, {"a": "right"}], ["('a', 'x')"]),
        (0.5, [["x"], "y"], ["'x'", "('y',)"]),
        (1.0, {"a": "w" * 39, "b": "w" * 40}, [repr("w" * 40)]),
        (0.5, {"a": "w" * 39}, [repr(("a", "w" * 39))]),
    ],
)
def test_what_tells_people_apart_is_wrong_or_in_words_of_their_own(share, value, odd, monkeypatch):
    kind = SimpleNamespace(ideal=lambda: {"a": "right", "b": "right"})
    monkeypatch.setattr(traces.catalogue, "find", lambda _: SimpleNamespace(kind=kind))
    found = traces._telling({"t": (value, share)})
    assert found == {
        "odd": sorted(traces._digest(f"t {part.casefold()}") for part in odd),
        "left": [], "kept": [],
    }  # fmt: skip
    assert all(ast.literal_eval(part) for part in odd)


def test_of_a_division_it_is_told_where_it_cuts_and_does_not_like_most(monkeypatch):
    kind = catalogue.find(HANNE).kind
    most = kind.benchmark.consensus
    gone, kept = sorted(most)[:2], sorted(most)[2:]
    own = next(gap for gap in sorted(kind.passage.gaps) if gap not in most)
    value = sorted([own, *kept])

    def digests(places):
        return sorted(traces._digest(f"{HANNE} {place}") for place in places)

    told = {"odd": digests([own]), "left": digests(gone), "kept": digests(kept)}
    nothing = {"odd": [], "left": [], "kept": []}
    assert traces._telling({HANNE: (value, traces.NEARLY_ALL - 0.01)}) == told
    assert traces._telling({HANNE: (value, traces.NEARLY_ALL)}) == nothing
    assert traces._telling({HANNE: ([], 0.0)}) == nothing
    assert traces._telling({HANNE: (None, 0.0)}) == nothing
    assert traces._telling({HANNE: ("no division", 0.0)}) == nothing
    with pytest.raises(Unreadable):
        kind.read("no division")


def reader(slug):
    return sorted(catalogue.find(slug).kind.benchmark.coders[0])


SEEN = (
    "coder: {} is divided exactly as by one reader of the panel, and no trail shows the way there. "
    "Trying the feedback out in another notebook leads there, too."
)


def test_a_readers_division_wants_half_as_many_tries_as_it_has_cuts():
    cuts = reader(HANNE)
    most = len(cuts) // 2
    for tries, said in ((1, [SEEN.format(HANNE)]), (most, [SEEN.format(HANNE)]), (most + 1, [])):
        log = Log([at(n, HANNE, cuts[: n + 1]) for n in range(tries)])
        assert traces._coders({HANNE: (cuts, 1.0)}, log) == said
        twice = Log([at(n, HANNE, cuts[: n // 2 + 1]) for n in range(2 * tries)])
        assert traces._coders({HANNE: (cuts, 1.0)}, twice) == said
    other = Log([at(n, "another", cuts[: n + 1]) for n in range(most + 1)])
    assert traces._coders({HANNE: (cuts, 1.0)}, other) == []
    assert traces._coders({HANNE: (cuts[1:], 1.0)}, Log([at(0, HANNE, cuts[1:])])) == []


@pytest.mark.parametrize("many", [2, 3, 100])
def test_what_two_share_must_be_worth_more_than_the_pairs_there_are(many, monkeypatch):
    class_ = {f"s{n}": telling([f"own {n} {k}" for k in range(6)]) for n in range(many - 2)}
    same = telling([f"c{n}" for n in range(9)])
    found = flags.Answers(class_ | {"yan": same, "zoe": same})
    needed = 28 + math.log2(many * (many - 1) / 2)
    for bits, pairs in ((needed, BOTH), (needed - 1e-9, {})):
        monkeypatch.setattr(found, "_bits", lambda *_, bits=bits: bits)
        assert found.pairs() == pairs


def source(text, **note):
    return {"source": text, "metadata": {"nbgrader": {"grade_id": "memo", **note}}}


def test_a_model_is_what_stands_between_the_marks_of_a_cell_that_a_person_marks():
    long = "so many words that differ from one another in what they say " * 2
    text = f"Intro.\n### BEGIN SOLUTION\n{long}\nand more\n### END SOLUTION\nAfter."
    both = {"grade": True, "solution": True}
    for cell, found in (
        (source(text, **both), {"memo": traces.sketch(f"{long}\nand more")}),
        (
            source(text.splitlines(keepends=True), **both),
            {"memo": traces.sketch(f"{long}\nand more")},
        ),
        (source(f"{text}\n{text}", **both), {"memo": traces.sketch(f"{long}\nand more\n" * 2)}),
        (source(text, grade=True), {}),
        (source(text, solution=True), {}),
        (source("### BEGIN SOLUTION\nshort\n### END SOLUTION", **both), {}),
        (source(long, **both), {}),
        ({"source": text, "metadata": {}}, {}),
    ):
        assert traces.models([{"cells": [cell]}, {}]) == found


def test_of_a_text_the_lines_that_everybody_has_are_no_words_of_ones_own():
    given = "Write here.\n  Second."
    theirs = ["Write here.", " Second. ", "*About the place:*", traces.ANSWERED, traces.RULE]
    own = ["Mine.", "*x* y:"]
    found = traces.written("\n".join([*theirs, *own, *theirs]), given)
    assert [line for line in found.splitlines() if line.strip()] == own


def test_a_number_that_was_drawn_is_compared_and_the_default_is_not():
    slug, other = "cutoff/explore", "nowhere/task"
    drawn = [
        Entry(f"{name}{n}", START, name, variants.EVENT, {"number": n}, True)
        for name, n in ((HANNE, 7), (other, 8))
    ]
    asked = at(0, slug, 1)
    none = Entry("n", START, slug, variants.EVENT, {"number": 0}, True)
    assert traces._variants(Log([*drawn, asked, none])) == {HANNE: 7}


OF = {name: f"meaning-units/divide-{name}" for name in ("leif", "hanne", "birgitta", "marek")}


@pytest.mark.parametrize(
    ("traceless", "tried", "said"),
    [
        (["leif", "hanne"], [], []),
        (["leif", "hanne", "marek"], [], ["leif", "hanne", "marek"]),
        (["leif", "hanne"], ["marek"], ["marek"]),
        (["leif", "hanne", "marek"], ["birgitta"], ["leif", "hanne", "marek", "birgitta"]),
        ([], ["marek", "birgitta"], ["marek", "birgitta"]),
    ],
)
def test_a_readers_division_without_any_try_is_told_where_three_are_one_readers(
    traceless, tried, said
):
    answers = {OF[name]: (reader(OF[name]), 1.0) for name in [*traceless, *tried]}
    log = Log([at(n, OF[name], reader(OF[name])) for n, name in enumerate(tried)])
    assert traces._coders(answers, log) == [SEEN.format(OF[name]) for name in said]


def test_three_divisions_are_one_readers_where_one_reader_made_all_three():
    def cut(name, which):
        return sorted(catalogue.find(OF[name]).kind.benchmark.coders[which])

    for which, many in (((0, 0, 0), 3), ((0, 0, 1), 0), ((1, 1, 1), 3), ((2, 0, 1), 0)):
        names = ("leif", "birgitta", "marek")
        answers = {OF[n]: (cut(n, w), 1.0) for n, w in zip(names, which, strict=True)}
        assert len(traces._coders(answers, Log())) == many


@pytest.mark.parametrize(("own", "found"), [(3, BOTH), (4, {})])
def test_what_many_have_counts_among_what_tells_as_well(own, found):
    common = [f"c{n}" for n in range(9)]
    mine = [f"m{n}" for n in range(own)]
    class_ = {f"s{n}": telling([*mine, *(f"own {n} {k}" for k in range(9))]) for n in range(98)}
    one, other = telling([*common, *mine]), telling(common)
    assert flags.Answers(class_ | {"yan": one, "zoe": other}).pairs() == found

"""What is said of a division does not contradict itself: every passage, every pair of cuts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import pytest
from altering import EVERY
from contracts import slug
from meaningunits.activities.dividing import outer
from meaningunits.activities.dividing.judging import NEAR, Beside
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.tasks import catalogue
from meaningunits.tasks.feedback import Message
from meaningunits.tasks.kind import Context

PASSAGES = [item for item in EVERY if isinstance(item.kind, Dividing)]
#: Rows that say that the meaning turns somewhere in the place they name.
TURNS = {"missed-shift", "missed-beside", "off-shift"}


Say = Callable[..., Message]


def saying(kind: Dividing, context: Context) -> Say:
    """What a kind says of a division; the same words are filled in once."""
    said: dict[tuple, Message] = {}

    def say(name: str, given: dict | None = None, **more) -> Message:
        key = (name, *(given or {}).items(), *more.items())
        if key not in said:
            said[key] = kind.say(name, context, given, **more)
        return said[key]

    return say


def beside(kind: Dividing, cuts: tuple[int, ...], context: Context, say: Say = None) -> Beside:
    say = say or saying(kind, context)
    return Beside(kind.benchmark, frozenset(cuts), {}, context, say)


def contradictions(found: Beside, told: list[Message]) -> list[str]:
    """What messages about places say of one another, and of the panel, that is not so."""
    heard = {place for shift in found.benchmark.shifts for place in shift.places}
    clear = {shift.at for shift in found.benchmark.clear_shifts}
    missed = {shift.at for shift in found.missed}
    closed = [m for m in told if m.name == "mid-thought"]
    flaws = []
    for m in told:
        a, b = m.place
        if f"{a}–{b}" not in f"{m.what} {m.look}":
            flaws.append(f"{m.name}: the place named is not the place meant")
        if m.name in TURNS and missed.isdisjoint(range(a, b)):
            flaws.append(f"{m.name}: no shift was missed in {a}–{b}")
        if m.name == "missed-shift" and not found.own.isdisjoint(range(a, b)):
            flaws.append(f"missed-shift: the unit does not run on in {a}–{b}")
        if m.name == "near-miss" and not any(
            a <= at <= b and abs(at - cut) <= NEAR + 1 for at in clear for cut in found.own
        ):
            flaws.append(f"near-miss: nothing is near in {a}–{b}")
        if m.name == "mid-thought" and not heard.isdisjoint(range(a, b)):
            flaws.append(f"mid-thought: a reader heard a turn in {a}–{b}")
    places = [m.place for m in told if m.name in TURNS]
    own = {cut for cut in found.own if any(f"sentence {cut}," in m.what for m in closed)}
    flaws += [
        f"after {cut} a thought, and in {a}–{b} a turn"
        for a, b in places
        for cut in own
        if a <= cut <= b
    ]
    return flaws


#: What is said of a place looks no further than this.
REACH = 16
#: Of pairs further apart, which say nothing of one place, CI takes one in so many.
ONE_IN = 1 if os.environ.get("MEANINGUNITS_WHOLE") == "1" else 10


def pairs(gaps: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Each cut alone, all pairs of cuts near one another, and of the others some or all."""
    yield from combinations(gaps, 1)
    for n, (a, b) in enumerate(combinations(gaps, 2)):
        if b - a <= REACH or n % ONE_IN == 0:
            yield a, b


@pytest.mark.sweep
@pytest.mark.parametrize("item", PASSAGES, ids=slug)
def test_no_pair_of_cuts_is_told_what_contradicts_itself(item):
    context = Context(item.slug, item.host)
    say = saying(item.kind, context)
    for cuts in pairs(item.kind.passage.gaps):
        found = beside(item.kind, cuts, context, say)
        assert contradictions(found, [told for *_, told in found.of_places()]) == [], cuts


LEIF = catalogue.find("meaning-units/divide-leif")
#: One at a shift, two one sentence off, one two off: an honest division.
HONEST = [50, 58, 62, 70, 76, 88]


def test_near_misses_are_counted_and_said_before_chance_is():
    told = LEIF.judge(HONEST)
    assert "unrelated" not in told.names
    assert "near-miss" in told.names
    assert "off-shift" in told.names
    if not told.share:
        (why,) = [m for m in told.messages if m.name == "no-better"]
        assert "1 is at a shift that most readers noticed" in why.what
        assert "2 lie one sentence beside one" in why.what


def test_what_meets_next_to_nothing_is_told_how_little():
    astray = [
        cut
        for cut in LEIF.kind.passage.gaps
        if beside(LEIF.kind, (cut,), Context(LEIF.slug)).astray
    ]
    told = LEIF.judge(astray[::3])
    (said,) = [m for m in told.messages if m.name == "unrelated"]
    assert "none is at a shift that most readers noticed, and none is" in said.what


def test_a_cut_beside_a_missed_shift_is_told_with_it_and_not_again():
    told = catalogue.find("meaning-units/divide-birgitta").judge([91, 97])
    (off,) = [m for m in told.messages if m.name == "off-shift"]
    assert off.what == (
        "All 3 readers noticed a shift of meaning somewhere in 86–91, but at another place than "
        "your boundary after sentence 91."
    )
    assert "mid-thought" not in told.names


def test_cuts_that_are_all_where_the_speaker_changes_are_named_also_where_they_are_few():
    item = catalogue.find("meaning-units/divide-hanne")
    assert "follows-the-turns" in item.judge([45, 49, 50, 64, 66, 78]).names
    marek = catalogue.find("meaning-units/divide-marek")
    asked = [7, 13, 16, 17, 25, 37, 45, 46, 57, 59, 60, 71, 75, 79, 86, 97, 104, 107, 117]
    assert "follows-the-turns" in marek.judge(asked).names
    # Those of the readers' own that stand there are no such cuts: all of them are at a shift.
    benchmark = item.kind.benchmark
    heard = sorted(benchmark.consensus & benchmark.passage.turn_ends)
    assert "follows-the-turns" not in item.judge(heard).names


#: A passage, what it is cut at, what is said of all, and how many cuts.
BY_AN_OUTER_SIGN = [
    ("birgitta", outer.at_brackets, 2, "All 2 of your cuts are at a bracket: a pause, a laugh"),
    ("hanne", outer.at_brackets, 2, "All 4 of your cuts are at a bracket: a pause, a laugh"),
    ("marek", outer.at_brackets, 2, "All 7 of your cuts are at a bracket: a pause, a laugh"),
    ("birgitta", outer.at_joins, 4, "All 11 of your cuts are before a word that connects"),
    ("marek", outer.at_joins, 4, "All 29 of your cuts are before a word that connects"),
]


@pytest.mark.parametrize(("who", "sign", "times", "said"), BY_AN_OUTER_SIGN)
def test_cuts_by_an_outer_sign_are_named_by_it(who, sign, times, said):
    item = catalogue.find(f"meaning-units/divide-{who}")
    passage = item.kind.passage
    cuts = [gap for gap in passage.gaps if sign([gap] * times, passage)]
    told = item.judge(cuts)
    assert told.messages[0].what.startswith(said)
    assert told.share < 0.1


def test_cuts_at_quoted_speech_are_named():
    told = catalogue.find("meaning-units/divide-marek").judge([23, 42, 63, 65, 66, 90]).messages[0]
    assert (told.name, told.what) == (
        "at-quotes",
        "All 6 of your cuts are at a sentence in which somebody is quoted.",
    )


def test_sentences_counted_anew_are_told_from_another_passages_answer():
    hanne = catalogue.find("meaning-units/divide-hanne")
    (told,) = hanne.judge([8, 13, 19, 22]).messages
    assert (told.name, told.why) == (
        "counted-anew",
        "It looks as if you counted the sentences of the passage from 1. They run from 38 to 84: "
        "the numbers are the interview's own.",
    )
    assert hanne.judge([90, 101]).names == ("out-of-range",)
    assert hanne.judge([8, 45]).names[0] == "out-of-range"


def test_a_unit_of_one_sentence_may_stand_among_ranges():
    kind = catalogue.find("meaning-units/divide-hanne").kind
    assert kind.read(["38–45", "46–50", 51, "52-84"]).boundaries == {45, 50, 51}
    assert kind.read([[47, 5], 51, [60, 3]]).boundaries >= {51}


def test_a_division_may_be_a_table_of_true_and_false():
    kind = catalogue.find("meaning-units/divide-hanne").kind
    assert kind.read({"45": True, "46": False, "50": True}).boundaries == {45, 50}


def test_whoever_cuts_as_the_readers_do_is_not_told_of_a_sign_that_is_there_too():
    for item in (catalogue.find(f"meaning-units/divide-{who}") for who in ("farida", "leif")):
        names = {"at-brackets", "at-joins"}
        passage = item.kind.passage
        at = [gap for gap in passage.gaps if outer.at_brackets([gap, gap], passage)]
        heard = {p for s in item.kind.benchmark.clear_shifts for p in s.places}
        assert not names & {*item.judge(sorted({*at} & heard) or [44]).names}
        for coder in item.kind.benchmark.coders:
            assert not names & {*item.judge(sorted(coder)).names}


def test_equal_units_are_told_only_where_the_last_is_no_longer_than_they_are():
    item = catalogue.find("meaning-units/divide-marek")
    assert item.judge([7, 13, 19, 25, 31, 37]).names[0] == "stops-early"
    assert item.judge([*range(7, 127, 6)]).names == ("even-steps",)


def test_that_there_is_no_boundary_between_sentences_is_only_said_where_there_is_none():
    kind, tried = catalogue.of("a-whole-hour")["a-whole-hour/divide-iron"].kind, 0
    context = Context("a-whole-hour/divide-iron")
    for step in range(2, 9):
        own = tuple(range(kind.passage.first + step, kind.passage.last, step))
        for *_, told in beside(kind, own, context).of_places():
            if told.name == "missed-shift":
                a, b = told.place
                assert not set(range(a, b)) & set(own), (step, told.what)
                tried += 1
    assert tried > 5

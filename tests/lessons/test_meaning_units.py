"""Exercise 02's contract: ideal = full, blank = 0, and each realistic slip gets its own name."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from contracts import (
    anything,
    holds,
    judgement_is_rewarded_and_habit_is_not,
    right,
    slug,
)
from hypothesis import given, settings
from meaningunits.activities.dividing.kind import Dividing, read_division, snap
from meaningunits.material.coding import LEAST_ROOM, panel
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING

CATALOGUE = catalogue.of("meaning-units")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
DIVIDING = [item for item in CATALOGUE.values() if isinstance(item.kind, Dividing)]
WHOLE = CATALOGUE["meaning-units/divide-marek"]


def exercise_divisions():
    return [item for item in DIVIDING if item.host == "exercise"]


@pytest.mark.parametrize("item", DIVIDING, ids=slug)
def test_a_graded_passage_can_tell_judgement_from_habit(item):
    assert item.kind.benchmark.room >= LEAST_ROOM


@pytest.mark.parametrize("item", DIVIDING, ids=slug)
def test_what_most_of_the_panel_could_live_with_earns_full_points(item):
    assert item.judge(sorted(item.kind.benchmark.consensus)).share == pytest.approx(1, abs=0.02)


def wrong_answers(item):
    """Realistic wrong answers: (name, answer, diagnosis, least share, most share)."""
    passage, consensus = item.kind.passage, sorted(item.kind.benchmark.consensus)
    middle = passage.first + len(passage) // 2
    every = list(passage.gaps)
    return [
        ("one unit", [], "one-unit", 0, 0.0001),
        ("every sentence", every, "every-sentence", 0, 0.0001),
        ("every turn", sorted(passage.turn_ends), "follows-the-turns", 0, 0.0001),
        ("opening sentences", [b + 1 for b in consensus], "one-late", 0, 0.7),
        ("a sentence early", [b - 1 for b in consensus], "one-early", 0, 0.7),
        ("half done", [b for b in consensus if b < middle], "stops-early", 0.05, 0.9),
        ("out of range", [b + 400 for b in consensus], "out-of-range", 0, 0),
        ("garbage", {"boundaries": "here and there"}, "unreadable", 0, 0),
        ("words", ["four", "nine"], "unreadable", 0, 0),
        ("nothing", NOTHING, "nothing-yet", 0, 0),
    ]


CASES = [(item, *case) for item in exercise_divisions() for case in wrong_answers(item)]


@pytest.mark.parametrize(
    ("item", "label", "answer", "diagnosis", "least", "most"),
    CASES,
    ids=[f"{item.slug}: {label}" for item, label, *_ in CASES],
)
def test_a_realistic_slip_gets_its_own_diagnosis(item, label, answer, diagnosis, least, most):
    feedback = item.judge(answer)
    assert diagnosis in feedback.names
    assert least <= feedback.share <= most


def test_another_interviews_answer_is_recognised_as_unrelated():
    passage = WHOLE.kind.passage
    foreign = [n for n in range(4, 200, 5) if n in passage.gaps]
    clear = {p + d for s in WHOLE.kind.benchmark.shifts for p in s.places for d in (-1, 0, 1)}
    foreign = [n if n not in clear else n + 2 for n in foreign if {n, n + 2} - clear]
    feedback = WHOLE.judge(foreign)
    assert "unrelated" in feedback.names
    assert feedback.share < 0.1


def test_one_shift_missed_one_too_many_and_one_beside_are_named_where_they_are():
    benchmark = WHOLE.kind.benchmark
    unanimous = [s.at for s in benchmark.clear_shifts if s.coders == len(benchmark.coders)]
    heard = {p + d for s in benchmark.shifts for p in s.places for d in (-1, 0, 1)}
    free = next(g for g in benchmark.passage.gaps if not heard & {g - 1, g, g + 1})
    answer = (set(benchmark.consensus) - {unanimous[0]}) | {free}
    feedback = WHOLE.judge(sorted(answer))
    missed = [m for m in feedback.messages if m.name == "missed-shift"]
    assert any(m.place[0] <= unanimous[0] <= m.place[1] for m in missed)
    cut = next(m for m in feedback.messages if m.name == "mid-thought")
    assert f"a unit after sentence {free}." in cut.what
    lone = next(
        s
        for s in benchmark.clear_shifts
        if len(s.places) == 1 and not benchmark.consensus & {s.at + 1, s.at + 2}
    )
    beside = (set(benchmark.consensus) - {lone.at}) | {lone.at + 1}
    assert "near-miss" in WHOLE.judge(sorted(beside)).names


def test_too_few_and_too_many_units_are_named():
    benchmark = WHOLE.kind.benchmark
    few = sorted(benchmark.consensus)[::3]
    assert "coarse" in WHOLE.judge([*few, max(benchmark.consensus)]).names
    heard = {p + d for s in benchmark.shifts for p in s.places for d in (-1, 0, 1)}
    lone = next(g for g in benchmark.passage.gaps if g not in heard)
    assert "under-split" in WHOLE.judge([lone, *few, max(benchmark.consensus)]).names
    more = [g for g in benchmark.passage.gaps if g not in heard][::2]
    assert "over-split" in WHOLE.judge(sorted({*benchmark.consensus, *more})).names


@pytest.mark.parametrize(
    ("task", "cuts", "name"),
    [
        ("divide-hanne", [44, 51, 58, 65, 72, 79], "even-steps"),
        ("divide-marek", list(range(10, 121, 10)), "even-steps"),
        ("divide-hanne", [45, 49, 64, 66, 78], "follows-the-turns"),
        ("divide-hanne", [64], "under-split"),
        ("divide-birgitta", [97], "under-split"),
        ("divide-birgitta", [83, 84, 89, 91, 104, 105, 114, 116], "follows-the-turns"),
        (
            "divide-marek",
            [1, 8, 14, 17, 26, 38, 46, 58, 60, 72, 76, 80, 87, 98, 105, 108, 118],
            "after-questions",
        ),
        (
            "divide-marek",
            [7, 13, 15, 16, 25, 37, 45, 57, 59, 71, 75, 79, 86, 97, 104, 107, 117],
            "follows-the-turns",
        ),
    ],
)
def test_a_rule_for_cutting_is_named_and_one_cut_is_no_stopping(task, cuts, name):
    told = catalogue.find(f"meaning-units/{task}").judge(cuts)
    assert told.names[0] == name
    assert "stops-early" not in told.names


def test_the_rule_of_the_points_stands_last_with_the_numbers_of_ones_own_division():
    benchmark = WHOLE.kind.benchmark
    cuts = sorted(benchmark.consensus)[::2]
    feedback = WHOLE.judge(cuts)
    assert feedback.names == (
        "coarse",
        "missed-shift",
        "missed-shift",
        "missed-shift",
        "missed-beside",
        "missed-shift",
        "shifts-heard",
        "points",
    )
    told = feedback.messages[-1]
    assert told.what == (
        "Points: you made 10 cuts, and the readers' cuts confirm 10 of them. Most readers noticed "
        "20 shifts, and you found 10 of them."
    )
    for thoughtless in ([], list(WHOLE.kind.passage.gaps)):
        assert "points" not in WHOLE.judge(thoughtless).names


def test_where_the_panel_disagrees_a_cut_is_not_called_wrong():
    benchmark = WHOLE.kind.benchmark
    split = next(s for s in benchmark.shifts if s.coders == 1)
    feedback = WHOLE.judge(sorted({*benchmark.consensus, *split.places}))
    assert "panel-disagreed" in feedback.names
    assert "mid-thought" not in feedback.names


def test_of_one_place_it_is_not_said_both_that_a_turn_was_missed_and_that_the_cut_is_good():
    leif = catalogue.find("meaning-units/divide-leif")
    told = leif.judge([44, 52, 58, 63, 73, 81, 87, 96])  # two readers turn at 94, one at 96
    assert "missed-shift" in told.names
    assert "panel-disagreed" not in told.names
    assert "panel-disagreed" in leif.judge([44, 52, 58, 63, 73, 81, 87, 94, 96]).names


# Reading an answer.


def test_a_cut_inside_a_sentence_counts_at_its_nearer_end():
    passage = WHOLE.kind.passage
    long = next(s for s in passage if len(s.text.split()) >= 12 and s.number > 2)
    assert snap(passage, long.number, 1) == long.number - 1
    assert snap(passage, long.number, len(long.word_ends) - 1) == long.number
    read = read_division([[long.number, 1], [long.number, 999]], passage)
    assert read.boundaries == {long.number - 1, long.number}


@pytest.mark.parametrize(
    ("answer", "boundaries"),
    [([5, 5, 9], {5, 9}), (7, {7}), ([3.0], {3}), ([127], set()), ([], set())],
)
def test_forgiving_ways_of_writing_a_division(answer, boundaries):
    assert read_division(answer, WHOLE.kind.passage).boundaries == boundaries


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything())
def test_no_kind_ever_raises_on_an_answer_and_points_stay_in_range(answer):
    holds(CATALOGUE, answer)


# Numbers and sorting.


def test_numbers_between_coders_are_forgiven_their_rounding():
    item = CATALOGUE["meaning-units/two-coders"]
    assert item.judge({**right(item.kind), "similarity": 0.67}).share == 1
    assert item.judge({**right(item.kind), "similarity": 0.66}).share == 0.75


def test_cases_left_out_of_a_sorting_are_told():
    item = CATALOGUE["meaning-units/shift-or-not"]
    some = {case.key: case.label for case in item.kind.cases[:3]}
    assert "left-out" in item.judge(some).names


def test_the_same_sorting_tells_the_case_in_a_lesson_and_what_was_confused_in_an_exercise():
    for host in ("lesson", "exercise"):
        item = replace(CATALOGUE["meaning-units/shift-or-not"], host=host)
        judgement_is_rewarded_and_habit_is_not(item)


@pytest.mark.parametrize(
    ("name", "interview"), [("shift-or-not", "solveig"), ("whoever-speaks", "birgitta")]
)
def test_the_places_to_sort_are_the_ones_the_panel_is_of_one_mind_about(name, interview):
    benchmark = panel(interview).on(panel(interview).interview.passage())
    for case in CATALOGUE[f"meaning-units/{name}"].kind.cases:
        after = int(re.match(r"after (\d+):", case.text)[1])
        heard = [sum(abs(b - after) <= 1 for b in coder) for coder in benchmark.coders]
        if case.label == "shift":
            assert all(after in coder for coder in benchmark.coders), case.key
        else:
            assert not any(heard), case.key


def test_whoever_cuts_where_the_speaker_changes_does_no_better_than_chance():
    item = CATALOGUE["meaning-units/whoever-speaks"]
    turns = panel("birgitta").interview.passage().turn_ends
    after = {c.key: int(re.match(r"after (\d+):", c.text)[1]) for c in item.kind.cases}
    said = {key: "shift" if n in turns else "same" for key, n in after.items()}
    feedback = item.judge(said)
    assert feedback.share == 0
    assert feedback.names == ("by-the-speaker", "no-better")  # the row "trap", under its own name


def test_two_reasons_exchanged_are_told_as_that_and_never_which():
    item = CATALOGUE["meaning-units/reasons-oskar"]
    right = {case.key: case.label for case in item.kind.cases}
    turned = {**right, "a": right["b"], "b": right["a"]}
    assert item.judge(turned).names == ("exchanged",)


def test_cuts_that_are_no_better_than_chance_are_told_so_first():
    leif = catalogue.find("meaning-units/divide-leif")
    told = leif.judge([55, 63, 66, 70, 73, 76, 77, 95, 97])
    assert told.names[0] == "no-better"


@pytest.mark.parametrize("name", ["oskar", "ragnhild"])
def test_a_reason_belongs_to_the_place_of_the_reader_who_wrote_it(name):
    kind = CATALOGUE[f"meaning-units/reasons-{name}"].kind
    shifts = panel(name).on(panel(name).interview.passage()).shifts
    cut = {place for shift in shifts for place in shift.places}
    written = {reason: shift.at for shift in shifts for reason in shift.reasons}
    for case in kind.cases:
        assert case.label == f"after {written[case.text.strip('“”')]}"
    (nobodys,) = kind.labels.keys() - {case.label for case in kind.cases}
    assert int(nobodys.removeprefix("after ")) not in cut


def test_the_guess_about_agreement_is_what_the_panel_shows():
    benchmark = panel("tomas").on(panel("tomas").interview.passage(26, 52))
    guess = CATALOGUE["meaning-units/guess-agreement"]
    places = set().union(*benchmark.coders)
    assert len(places) == guess.kind.most == 4
    assert len(frozenset.intersection(*benchmark.coders)) == guess.kind.outcome
    assert guess.judge(3).names == ("otherwise",)
    assert guess.judge(1).names == ("as-predicted",)
    assert guess.judge("many").names == ("unreadable",)
    assert guess.judge(NOTHING).names == ("nothing-yet",)


# The trail between answer and grade.


def test_the_same_answer_again_writes_nothing_and_a_later_one_in_a_widget_stands(own_trail):
    from meaningunits import trail

    slug = WHOLE.slug
    catalogue.answer(slug, [4, 9])
    before = own_trail.read_bytes()
    catalogue.answer(slug, (4, 9))
    assert own_trail.read_bytes() == before
    trail.here().record(slug, "cut", [4, 9, 12])
    assert "later answer stands" in repr(catalogue.answer(slug, [4, 9]))
    assert trail.here().current(slug) == [4, 9, 12]
    catalogue.answer(slug, [5])
    assert trail.here().current(slug) == [5]


def test_what_cannot_be_recorded_is_said_and_changes_nothing(own_trail):
    loop = []
    loop.append(loop)
    for value in (loop, object(), {3.5: 1}, float("nan"), 10**5000):
        assert repr(catalogue.answer(WHOLE.slug, value)).startswith("Not ")
    assert not own_trail.exists()


def test_a_slug_that_does_not_exist_names_the_nearest():
    with pytest.raises(LookupError, match="divide-marek"):
        catalogue.find("meaning-units/divide-mark")


def test_grade_never_raises_whatever_the_trail_holds(own_trail, capfd):
    own_trail.write_bytes(b'\x00\xff{"v":1}\n[[[[\n' + b"[" * 20000)
    assert catalogue.grade(WHOLE.slug) == 0.0
    out, err = capfd.readouterr()
    assert "trail" in out
    assert not err


# What an exercise may say.


def test_an_exercise_never_names_a_panel_position():
    for item in exercise_divisions():
        assert not leaks(item), item.slug


def leaks(item, reveal=False) -> list[str]:
    """Messages that give a panel position away: by naming it, or by a place around it."""
    benchmark, passage = item.kind.benchmark, item.kind.passage
    panel = {p for s in benchmark.shifts for p in s.places}
    found = []
    answers = [[], [passage.first + 5], list(passage.gaps)[::4], list(passage.gaps)[::7]]
    for answer in [*answers, sorted(benchmark.consensus)[1::2]]:
        own = set(answer)
        for message in item.judge(answer, reveal=reveal).messages:
            if message.name == "panel":
                found.append(str(message))
            # Not "mid-thought": that is a place of the learner's own, where nobody heard a turn.
            around = message.name in {"missed-shift", "missed-beside", "off-shift", "near-miss"}
            if around and message.place[1] - message.place[0] < 4:
                found.append(f"too narrow: {message}")
            named = {int(n) for n in re.findall(r"after (?:sentence )?(\d+)", str(message))}
            found += [f"{n}: {message}" for n in named & panel - own]
    return found


def test_the_leak_detector_sees_a_planted_leak():
    item = exercise_divisions()[0]
    assert leaks(replace(item, host="lesson"), reveal=True)


def test_a_neighbourhood_does_not_centre_on_the_place_nor_move_from_try_to_try():
    item = WHOLE
    shifts = item.kind.benchmark.clear_shifts
    offsets = set()
    for shift in shifts:
        answer = sorted(item.kind.benchmark.consensus - {shift.at})
        told = [m for m in item.judge(answer).messages if m.name == "missed-shift"]
        again = [m for m in item.judge(answer).messages if m.name == "missed-shift"]
        assert told == again
        offsets |= {shift.at - m.place[0] for m in told if m.place[0] <= shift.at <= m.place[1]}
    assert len(offsets) >= 3


def test_units_that_end_with_a_question_are_told_that_it_belongs_to_its_answer():
    told = CATALOGUE["meaning-units/divide-hanne"].judge([38, 46, 65, 68, 79])
    assert told.names[0] == "after-questions"
    assert told.messages[0].why.startswith("If a question brings something new, it belongs to the")


def test_the_first_sentence_of_the_new_unit_is_told_to_be_one_and_costs_only_itself():
    item = CATALOGUE["meaning-units/reasons-oskar"]
    told = item.judge({**item.kind.ideal(), "a": 96})
    assert told.names[0] == "unreadable"
    assert "96 is the first sentence of the new unit; a place is named by the sentence" in str(
        " ".join(str(told).split())
    )
    assert told.share > 0.8

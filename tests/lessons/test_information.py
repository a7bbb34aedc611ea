"""Lesson and exercise 07's contract: ideal = full, blank = 0, and each slip has its own name."""

from __future__ import annotations

import math
import re

import pytest
from class_of import ROOT
from contracts import (
    VARIANTS,
    anything,
    copied,
    costs_its_question,
    holds,
    numbers,
    right,
    rounding_costs_nothing,
    slug,
    variants_differ,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meaningunits.activities.labs import lab as labs
from meaningunits.activities.labs.cutoff.kind import Cutting
from meaningunits.activities.labs.information.kind import NEAR, Misreporting
from meaningunits.activities.turn_coding.kind import TurnCoding
from meaningunits.appraisal.information import granularity, sensitivity_to_fake
from meaningunits.lessons.information.cases import LABELS
from meaningunits.material import corpus
from meaningunits.material.interviewer_turns import CODES, HINTS, SOUND, turns
from meaningunits.tasks import catalogue
from meaningunits.tasks.variants import Varied

CATALOGUE = catalogue.of("information")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
CODED = [item for item in CATALOGUE.values() if isinstance(item.kind, TurnCoding)]
LAB = CATALOGUE["information/lab"]
HOW_MUCH = CATALOGUE["information/how-much"]
BACK = CATALOGUE["information/back-again"]
FAKE = CATALOGUE["information/fake"]
OSKAR = CATALOGUE["information/turns-oskar"]
FARIDA = CATALOGUE["information/turns-farida"]
LEIF = CATALOGUE["information/turns-leif"]
FAULTS = [code for code in CODES if code != SOUND]


def as_read(item) -> dict:
    """Every turn as the course reads it."""
    return {turn.key: list(turn.codes) for turn in item.kind.asked}


def ideal(item, variant=0):
    kind = item.at(variant).kind
    if isinstance(kind, TurnCoding):
        return as_read(item)
    if isinstance(kind, Misreporting):
        owning = sensitivity_to_fake(kind.shares[0], kind.aim[0])
        return {"predicted": 50, "sensitivity members": round(100 * owning)}
    return right(kind)


def test_every_lab_and_every_made_up_number_says_that_it_is_invented():
    for item in CATALOGUE.values():
        kind = item.at(0).kind
        if isinstance(kind, Misreporting | Cutting):
            assert labs.INVENTED in kind.asks(item.slug)
            assert labs.INVENTED in kind.still({"predicted": 3})
        elif isinstance(kind, TurnCoding):
            assert "invented" in kind.asks(item.slug)
            assert "invented" in kind.still(as_read(item))
        elif isinstance(item.kind, Varied):
            assert "nvented" in kind.task


# Turns.


def test_lesson_and_exercise_code_other_interviews():
    used = [{i.kind.name for i in CODED if i.host == host} for host in ("lesson", "exercise")]
    assert not used[0] & used[1]


@pytest.mark.parametrize("item", CODED, ids=slug)
def test_every_turn_is_the_interviewers_and_has_a_reason_and_a_hint(item):
    interview = corpus.load(item.kind.name)
    numbers = {turn.first for turn in interview.turns if turn.speaker == "I"}
    for turn in item.kind.turns:
        assert turn.first in numbers
        assert len(turn.why) > 30
        assert turn.hint
        assert bool(turn.better) is not turn.is_sound
        assert not set(turn.codes) & set(turn.also)
    assert {t.is_sound for t in item.kind.asked} == {True, False}
    # What can be defended as well is said of turns that are there.
    assert set(HINTS) >= {kind for turn in item.kind.turns for kind in turn.kinds}


@pytest.mark.parametrize("item", CODED, ids=slug)
def test_calling_every_turn_the_same_earns_nothing(item):
    keys = as_read(item)
    for codes in ([SOUND], FAULTS, *([fault] for fault in FAULTS), ["leading", "closed"]):
        feedback = item.judge(dict.fromkeys(keys, codes))
        assert feedback.share == 0, codes
        assert feedback.names == ("all-sound" if codes == [SOUND] else "all-faulty",)


@settings(deadline=None, derandomize=True, max_examples=60)
@given(st.randoms(use_true_random=False))
def test_guessing_earns_little_on_average(random):
    shares = []
    for _ in range(30):
        shares += [
            item.judge({key: [random.choice(list(CODES))] for key in as_read(item)}).share
            for item in CODED
        ]
    assert sum(shares) / len(shares) < 0.15


@pytest.mark.parametrize("item", CODED, ids=slug)
def test_hearing_the_faults_without_their_names_earns_half(item):
    said = {
        t.key: list(t.codes)
        if t.is_sound
        else [next(f for f in FAULTS if f not in t.codes and f not in t.also)]
        for t in item.kind.asked
    }
    assert item.judge(said).share == pytest.approx(0.5)


def test_a_turn_with_two_faults_earns_half_for_one_of_them():
    whole = as_read(LEIF)
    assert sorted(whole["59"]) == ["leading", "missed-probe"]
    feedback = LEIF.judge({**whole, "59": ["leading"]})
    assert "half-heard" in feedback.names
    faults = sum(not turn.is_sound for turn in LEIF.kind.asked)
    assert feedback.share == pytest.approx(1 - 0.5 / faults / 2)
    # The hint is for the one that is missing.
    told = next(m for m in feedback.messages if m.name == "half-heard")
    assert told.why == HINTS["missed-probe"]


def test_a_check_of_a_word_may_be_closed_and_the_hint_says_why():
    feedback = FARIDA.judge({**as_read(FARIDA), "20": ["closed"]})
    (told,) = [m for m in feedback.messages if m.name == "checks-a-word"]
    assert "A yes would be enough" in told.why
    assert 0.9 < feedback.share < 1


CODED_OTHERWISE = [
    ("115", ["sound"], "passed-over", "passed-over"),
    ("117", ["missed-probe"], "no-fault", "no-fault"),
    ("15", ["closed"], "form-only", "form-only"),
    ("41", ["interrupting"], "misnamed", "misnamed"),
    ("41", ["closed"], "arguable", "arguable"),
    ("41", ["leading", "double-barrelled"], "too-much", "too-much"),
]


@pytest.mark.parametrize(("turn", "codes", "name", "revealed"), CODED_OTHERWISE)
def test_a_turn_coded_otherwise_is_told_why_and_costs_its_share(turn, codes, name, revealed):
    said = {**as_read(FARIDA), turn: codes}
    feedback = FARIDA.judge(said)
    assert name in feedback.names
    assert 0.6 < feedback.share < 1
    told = next(m for m in feedback.messages if m.name == name)
    assert told.place[0] == int(turn)
    # Neither the right code nor its reason while there is something to try.
    reading = FARIDA.kind.turn(turn)
    assert reading.why not in str(feedback)
    assert "reason" not in feedback.names
    after = FARIDA.judge(said, reveal=True)
    assert "read-otherwise" in after.names
    assert "reason" in after.names
    assert reading.why in " ".join(m.why for m in after.messages)


def test_what_can_be_defended_too_costs_nothing_beside_what_is_there():
    whole = as_read(FARIDA)
    feedback = FARIDA.judge({**whole, "41": ["leading", "closed"]})
    assert feedback.share == 1
    assert feedback.names[0] == "as-read"


IN_AN_EXERCISE = [
    ({"83": ["sound"]}, "passed-over-among"),
    ({"103": ["missed-probe"]}, "no-fault-among"),
    ({"16": ["closed"]}, "form-only-among"),
    ({"43": ["interrupting"]}, "misnamed-among"),
    ({"43": ["closed"]}, "arguable-among"),
    ({"43": ["leading", "interrupting"]}, "too-much-among"),
]


@pytest.mark.parametrize(("said", "name"), IN_AN_EXERCISE)
def test_an_exercise_names_a_stretch_and_never_the_turn(said, name):
    feedback = OSKAR.judge({**as_read(OSKAR), **said}, reveal=True)
    assert name in feedback.names
    told = next(m for m in feedback.messages if m.name == name)
    first, last = told.place
    assert sum(first <= turn.first <= last for turn in OSKAR.kind.asked) >= 3
    assert not any(turn.why in str(feedback) for turn in OSKAR.kind.turns)
    assert not any(turn.better and turn.better in str(feedback) for turn in OSKAR.kind.turns)


def test_one_fault_of_two_in_an_exercise():
    # No graded interview has such a turn; the message is there for a course's own.
    twin = catalogue.Item("information/x", "X", LEIF.kind, 3, "exercise")
    feedback = twin.judge({**as_read(LEIF), "59": ["leading"]})
    assert "half-heard-among" in feedback.names


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ([], "unreadable"),
        ("sound", "unreadable"),
        ({"2": ["sound"]}, "unreadable"),
        ({"1": ["loud"]}, "unreadable"),
        ({"1": ["sound", "closed"]}, "unreadable"),
        ({"1": 4}, "unreadable"),
        ({"1": []}, "nothing-yet"),
        ({"1": ["closed"]}, "left-out"),
    ],
)
def test_what_cannot_be_read_is_said_and_earns_nothing(answer, name):
    feedback = FARIDA.judge(answer)
    assert name in feedback.names
    assert "15" in str(feedback) or name != "left-out"


def test_codes_may_be_written_as_people_write_them():
    said = {int(key): codes for key, codes in as_read(FARIDA).items()}
    said[92] = "Missed probe"
    assert FARIDA.judge(said).share == 1


def test_codes_are_told_in_words_turn_by_turn():
    assert FARIDA.kind.words({"92": ["missed probe", "closed"], "15": "sound"}) == [
        ("Sentence 15 “Is there a meeting with a patient, one particular …”", "sound"),
        ("Sentences 92–93 “I see. And your work in general, are you …”", "closed and missed probe"),
    ]


def test_the_prediction_counts_what_is_planted():
    interview = corpus.load("tomas")
    guess = CATALOGUE["information/guess-faults"].kind
    assert guess.most == sum(turn.speaker == "I" for turn in interview.turns)
    assert guess.outcome == sum(not turn.is_sound for turn in turns("tomas"))
    assert "as-predicted" in CATALOGUE["information/guess-faults"].judge(5).names


# The lab.


def outcome(item, **moved):
    kind = item.at(0).kind
    return kind.outcome(kind.read({k.replace("_", " "): v for k, v in moved.items()}).values)


def test_the_lab_shows_the_facts_numbers():
    found = outcome(LAB)
    assert [arm["reported"] for arm in found["arms"]] == pytest.approx([0.31, 0.415])
    assert found["ratios"]["true"] == pytest.approx(0.667, abs=0.0005)
    assert found["ratios"]["reported"] == pytest.approx(0.747, abs=0.0005)
    assert sensitivity_to_fake(0.45, 5 / 70) == pytest.approx(0.159, abs=0.0005)


def test_the_lessons_numbers_and_quotations_are_what_the_library_has():
    lesson = ROOT / "course" / "07_information.py"
    text = lesson.read_text(encoding="utf-8")
    denial = 1 - sensitivity_to_fake(0.45, 5 / 70)
    owning = f"{100 - 100 * denial:.0f} say yes, and {100 * denial:.0f} deny it"
    assert f"<strong>{owning}</strong>" in text
    assert f".071 / .45 = <strong>{1 - denial:.3f}</strong>".replace("0.", ".") in text
    assert f"**{100 * outcome(LAB)['arms'][0]['reported']:.0f}**" in text
    tomas = corpus.load("tomas")
    # A quotation runs to the end of its line with a backslash, or to the end of its block.
    blocks = re.findall(r"(?:^# > .*\n)+", text, re.MULTILINE)
    lines = [line for block in blocks for line in re.split(r"\\\n", block)]
    quoted = [" ".join(line.replace("# > ", " ").replace("*", "").split()) for line in lines]
    found = [re.match(r"(\d+) (?:GP|I): (.+)|(\d+) (.+)", line) for line in quoted]
    places = [(int(m[1] or m[3]), m[2] or m[4]) for m in found if m]
    assert len(places) >= 15
    for number, words in places:
        assert words == tomas.sentence(number).text, number


@settings(deadline=None, derandomize=True, max_examples=200)
@given(*[st.integers(1, 99)] * 2, st.integers(51, 100), st.integers(51, 100))
def test_the_same_error_in_both_groups_never_moves_a_ratio_away_from_one(p, q, se, sp):
    kind = LAB.kind
    found = kind.outcome({"true members": p, "true others": q, **alike(se, sp)})
    truth, seen = found["ratios"]["true"], found["ratios"]["reported"]
    assert abs(math.log(seen)) <= abs(math.log(truth)) + 1e-9


@settings(deadline=None, derandomize=True, max_examples=200)
@given(*[st.integers(0, 100)] * 4)
def test_working_back_undoes_the_error_or_says_why_it_cannot(a, b, c, d):
    moved = {"sensitivity_members": a, "sensitivity_others": b,
             "specificity_members": c, "specificity_others": d}  # fmt: skip
    found = outcome(BACK, **moved)
    if "impossible" in found:
        assert found["words"] == [found["impossible"]]
        assert "Error" not in found["impossible"]
    else:
        assert [arm["reported"] for arm in found["arms"]] == pytest.approx([5 / 70, 0.45])


def alike(se, sp):
    return {"predicted": 1, **{f"sensitivity {g}": se for g in ("members", "others")},
            **{f"specificity {g}": sp for g in ("members", "others")}}  # fmt: skip


LOOKED = [
    ({"predicted": 1}, "guess"),
    ({"predicted": 1}, "alike-nearer"),
    (alike(50, 100), "alike-stayed"),
    (alike(10, 40), "alike-across"),
    (alike(100, 100), "no-error"),
    ({"predicted": 1, "sensitivity others": 60}, "unlike-nearer"),
    ({"predicted": 1, "sensitivity members": 40}, "unlike-further"),
    ({"predicted": 1, "sensitivity others": 30}, "unlike-across"),
    ({"predicted": 1, "true others": 30, "sensitivity members": 40}, "unlike-made"),
    ({"predicted": 1, "true others": 0, "specificity others": 100}, "no-ratio"),
    ({"sensitivity others": 60}, "no-guess"),
    ({"predicted": "much"}, "unreadable"),
    ({"predicted": 1, "sensitivity leaders": 5}, "unreadable"),
    ({}, "nothing-yet"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "diagnosis"), LOOKED)
def test_what_the_lab_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in LAB.judge(answer).names


def test_two_errors_that_make_up_for_each_other_are_noticed():
    found = [
        {"predicted": 1, "sensitivity members": a, "sensitivity others": b}
        for a in range(50, 101)
        for b in range(50, 101)
        if a != b
    ]
    assert any("unlike-stayed" in LAB.judge(answer).names for answer in found)


@pytest.mark.parametrize(
    ("moved", "said"),
    [
        ({"specificity members": 90}, "at least 10 %"),
        ({"sensitivity others": 40}, "at most 40 %"),
        ({"sensitivity members": 20, "specificity members": 80}, "coin toss"),
        ({"sensitivity members": 30, "specificity members": 20}, "at least 30 %"),
    ],
)
def test_a_report_that_no_truth_leads_to_is_answered_by_a_sentence(moved, said):
    feedback = BACK.judge({"predicted": 0.3, **moved})
    assert "impossible" in feedback.names
    text = " ".join(m.why for m in feedback.messages).replace("\N{NO-BREAK SPACE}", " ")
    assert said in text
    assert "not possible at all" in str(feedback)


#: What the members' slider is taken for, from the truth and from what is to be reported of it.
TAKEN_FOR = [
    ("report-for-owning", lambda truth, report: 100 * report),
    ("denial-for-owning", lambda truth, report: 100 - 100 * report / truth),
    ("points-for-owning", lambda truth, report: 100 * (truth - report)),
]


@pytest.mark.parametrize(("name", "taken_for"), TAKEN_FOR)
def test_what_the_slider_was_taken_for_is_named_wherever_it_is_not_right_as_well(name, taken_for):
    named = 0
    for variant in range(20):
        kind = FAKE.at(variant).kind
        value = taken_for(kind.shares[0], kind.aim[0])
        told = FAKE.judge({"predicted": 50, "sensitivity members": value}, variant=variant)
        right = kind.ideal()["sensitivity members"]
        assert told.names[0] == (name if abs(value - right) > 1 else "faked")
        named += told.names[0] == name
    assert named


@pytest.mark.parametrize(
    ("name", "taken_for"),
    [
        ("rest-of-points", lambda truth, report: 100 - 100 * (truth - report)),
        ("truth-for-owning", lambda truth, report: 100 * truth),
    ],
)
def test_what_else_the_slider_was_taken_for_is_named_where_nothing_else_fits(name, taken_for):
    first = set()
    for variant in range(20):
        kind = FAKE.at(variant).kind
        value = taken_for(kind.shares[0], kind.aim[0])
        told = FAKE.judge({"predicted": 50, "sensitivity members": value}, variant=variant)
        first.add(told.names[0])
    assert name in first
    assert "faked" not in first


def test_a_share_on_a_slider_of_a_hundred_is_told_so_and_not_rounded_away():
    told = FAKE.judge({"predicted": 50, "sensitivity members": 0.3}).messages[0]
    assert (told.name, told.what) == (
        "unreadable",
        "This could not be read: 0.3 looks like a share; sensitivity members goes from 0 to 100.",
    )


FAKED = [
    ({"sensitivity members": 16}, "faked", 1, 1),
    ({"sensitivity members": 60}, "too-few-deny", 0.2, 0.7),
    ({"sensitivity members": 5}, "too-many-deny", 0.3, 0.79),
    ({"sensitivity members": 16, "sensitivity others": 70}, "other-group", 0, 0.7),
    ({"sensitivity others": 10}, "wrong-group", 0, 0),
    ({}, "not-moved", 0, 0),
    ({"specificity members": 10}, "unreadable", 0, 0),
]


@pytest.mark.parametrize(("moved", "name", "least", "most"), FAKED)
def test_faking_is_judged_by_how_near_the_report_has_come(moved, name, least, most):
    feedback = HOW_MUCH.judge({"predicted": 50, **moved})
    assert name in feedback.names
    assert least <= feedback.share <= most


def test_a_difference_can_be_made_out_of_nothing_in_every_variant():
    tasks = set()
    for variant in VARIANTS:
        kind = FAKE.at(variant).kind
        tasks.add((kind.shares, kind.aim))
        assert FAKE.judge(ideal(FAKE, variant), variant=variant).share == 1, variant
        off = ideal(FAKE, variant)["sensitivity members"] + 100 * NEAR / kind.shares[0] + 1
        assert FAKE.judge({"predicted": 5, "sensitivity members": off}, variant=variant).share < 1
    assert len(tasks) >= 15


def test_an_instructor_can_give_the_lab_other_groups():
    kind = Misreporting(
        "T.",
        labs.Guess("G?", 0, 5),
        shares=(0.2, 0.1),
        sensitivity=(0.5, 1),
        groups=("nurses", "doctors"),
        trait="back pain",
    )
    assert [s.key for s in kind.sliders][:2] == ["true nurses", "true doctors"]
    found = kind.outcome(kind.read({}).values)
    assert found["ratios"] == {"true": pytest.approx(2), "reported": pytest.approx(1)}
    assert "back pain" in found["words"][0]


# Numbers.


@pytest.mark.sweep
def test_every_variant_has_full_points_for_its_own_numbers_rounded():
    rounding_costs_nothing(CATALOGUE, lambda number: 0 if number.tolerance >= 0.5 else 2)


def test_no_number_is_nothing():
    for where, number in numbers(CATALOGUE):
        assert number.value > 0, where


REALISTIC = [
    ("forward", {"members": 14}, "owning-up-only"),
    ("forward", {"members": 24}, "mistakes-of-all"),
    ("forward", {"members": 28}, "nobody-denies"),
    ("forward", {"members": 42}, "swapped"),
    ("forward", {"ratio": 0.4}, "true-ratio"),
    ("forward", {"ratio": 1.82}, "upside-down"),
    ("forward", {"denying": 0.2}, "owning-up-only"),
    ("forward", {"denying": 0.55}, "as-before"),
    ("back", {"members": 26.9}, "mistakes-kept"),
    ("back", {"others": 32.5}, "not-divided"),
    ("back", {"others": 40.6}, "divided-by-sensitivity"),
    ("back", {"others": 47.5}, "as-reported"),
    ("back", {"ratio": 0.45}, "as-reported"),
    ("back", {"impossible": "a"}, "cut-at-nought"),
    ("back", {"impossible": "c"}, "size-mends"),
    ("back", {"impossible": "d"}, "throws-it-away"),
    ("grains", {"people": 11.5}, "not-whole"),
    ("grains", {"people": 12}, "one-too-many"),
    ("grains", {"large": "a"}, "passed-is-right"),
    ("grains", {"large": "c"}, "wrong-without-counting"),
]


@pytest.mark.parametrize(("name", "said", "diagnosis"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(name, said, diagnosis):
    costs_its_question(CATALOGUE[f"information/{name}"], said, diagnosis)


@pytest.mark.sweep
def test_variants_differ_and_one_students_answers_earn_another_little():
    variants_differ(EXERCISE, 12)
    assert copied(CATALOGUE) < 0.55


def test_what_can_be_a_per_cent_of_n_is_what_the_check_says():
    item = CATALOGUE["information/grains"]
    for variant in VARIANTS:
        quiz = item.at(variant).kind
        which, people, _ = quiz.questions
        n = int(which.text.removesuffix(" people?").rsplit(" ", 1)[1])
        for option in which.options:
            percent = float(option.text.removesuffix(" %"))
            assert granularity(percent, n).possible is option.right, (variant, option.text)
            # Nobody is wrong for rounding a half up.
            assert all(abs(1000 * k / n % 1 - 0.5) > 1e-9 for k in range(n + 1)), n
        assert sum(option.right for option in which.options) == 3
        assert len({option.text for option in which.options}) == 6
        assert people.value == round(people.value)
        # Marking all, or one of them, is not enough.
        assert item.judge({"which": list("abcdef")}, variant=variant).share == 0


def test_the_published_grain():
    quiz = CATALOGUE["information/one-grain"].kind
    assert not granularity(4.4, 70).possible
    assert granularity(7.1, 70).counts == (5,)
    of = quiz.question("of").value
    assert [n for n in range(50, 90) if 3 in granularity(4.4, n).counts] == [of]


def test_the_published_correction_is_the_packages():
    quiz = CATALOGUE["information/published"].kind
    assert quiz.question("ratio").value == pytest.approx(1.3440, abs=5e-5)
    assert quiz.question("exposed").value == pytest.approx(15.3, abs=0.05)


CUT = CATALOGUE["information/cut-off"]


def test_the_finding_turns_round_with_the_line():
    kind = CUT.kind
    assert [kind.better(line) for line in (6, 7, 8, 9)] == ["members", "others"] * 2
    assert kind.turns() == kind.guess.most == 3
    assert (kind.share("members", 6), kind.share("others", 6)) == (0.4, 0.5)
    found = kind.outcome(kind.read({"from": 7}).values)
    assert "the others seem to be better off" in found["words"][0]
    assert [row[3] for row in found["table"]["rows"]] == found["better"]


@pytest.mark.parametrize(
    ("answer", "diagnosis"),
    [
        ({"predicted": 1}, "not-moved"),
        ({"predicted": 1}, "guess"),
        ({"predicted": 1, "from": 7}, "turned"),
        ({"predicted": 1, "from": 8}, "same-side"),
        ({"predicted": 1, "from": 1}, "no-line"),
        ({"predicted": 1, "from": 10}, "no-line"),
        ({"from": 7}, "no-guess"),
        ({"from": 11}, "unreadable"),
        ({"predicted": 4}, "unreadable"),
        ({}, "nothing-yet"),
    ],
)
def test_what_a_line_does_is_put_in_words(answer, diagnosis):
    assert diagnosis in CUT.judge(answer).names


CHOSEN = [
    ("rewrites", "protected", "a", "only-a-question-mark"),
    ("rewrites", "protected", "b", "takes-it-for-granted"),
    ("rewrites", "protected", "d", "two-ready-answers"),
    ("rewrites", "stay-and-hard", "b", "still-two"),
    ("rewrites", "stay-and-hard", "c", "mended-into-closed"),
    ("rewrites", "stay-and-hard", "d", "mended-into-leading"),
    ("rewrites", "tiler", "a", "finishes-the-sentence"),
    ("rewrites", "tiler", "c", "a-nod-would-do"),
    ("rewrites", "tiler", "d", "still-breaks-in"),
    ("where-to-cut", "which", "a", "chosen-by-its-result"),
    ("where-to-cut", "which", "c", "shows-all"),
    ("where-to-cut", "which", "d", "the-usual-one"),
    ("where-to-cut", "two-studies", "a", "took-the-number-for-the-thing"),
    ("where-to-cut", "two-studies", "b", "averaged-definitions"),
    ("where-to-cut", "two-studies", "d", "threw-out-the-thing"),
    ("one-grain", "which", "a", "possible-after-all"),
    ("one-grain", "which", "c", "not-counted"),
    ("one-grain", "follows", "a", "cried-fraud"),
    ("one-grain", "follows", "c", "shrugged-off"),
]


@pytest.mark.parametrize(("name", "question", "letter", "diagnosis"), CHOSEN)
def test_a_choice_that_falls_short_is_told_why(name, question, letter, diagnosis):
    item = CATALOGUE[f"information/{name}"]
    feedback = item.judge({**right(item.kind), question: letter})
    assert diagnosis in feedback.names
    assert feedback.share < 1


# Directions.


@pytest.mark.parametrize("name", ["which-way", "directions"])
def test_directions_are_a_third_each_and_worse_for_better_earns_nothing(name):
    item = CATALOGUE[f"information/{name}"]
    kind = item.kind
    answer = ideal(item)
    for label in LABELS:
        assert sum(case.label == label for case in kind.cases) == len(kind.cases) / 3
    turned = {k: {"better": "worse", "worse": "better"}.get(v, v) for k, v in answer.items()}
    assert item.judge(turned).share == 0


# Whatever somebody writes.

WORDS = ["predicted", "sensitivity members", "1", "15", "a", "which", "x"]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything(*WORDS), st.integers(0, 999_999))
@example({"predicted": 10**400}, 0)
@example({"1": [["sound"]]}, 3)
@example({"1": [None, "sound"]}, 3)
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.dictionaries(st.sampled_from([s.key for s in LAB.kind.sliders]), st.integers(0, 100)))
def test_any_setting_of_the_lab_has_an_outcome_in_words(values):
    found = LAB.kind.outcome(LAB.kind.read(values).values)
    assert found["words"]
    assert LAB.judge({"predicted": 1, **values}).messages


@pytest.mark.parametrize("slug", ["information/forward", "information/back"])
def test_a_ratio_of_wrong_per_cents_is_told_to_follow_from_them(slug):
    item = CATALOGUE[slug]
    for variant in range(10):
        others = item.at(variant).kind.ideal()["others"]
        said = {"members": others - 3, "others": others, "ratio": round((others - 3) / others, 2)}
        told = item.judge(said, variant=variant)
        assert "number-follows" in told.names

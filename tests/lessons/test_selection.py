"""Lesson and exercise 06's contract: ideal = full, blank = 0, and each slip has its own name."""

from __future__ import annotations

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
    variants_differ,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meaningunits.activities.labs import lab as labs
from meaningunits.activities.labs.selection.kind import FAIR, Selecting
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.appraisal import p_k_of_n
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Unreadable

CATALOGUE = catalogue.of("selection")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LAB = CATALOGUE["selection/lab"]
FAIR_INVITATION = CATALOGUE["selection/fair-invitation"]
REPAIR = CATALOGUE["selection/repair"]


def fair(kind: Selecting) -> dict:
    """The invitation that undoes staying, as near as whole per cents come."""
    least = min(kind.stay.values())
    return {f"invite {k}": round(100 * least / p) for k, p in kind.stay.items()}


def test_every_lab_and_every_made_up_number_says_that_it_is_invented():
    for item in CATALOGUE.values():
        kind = item.at(0).kind
        if isinstance(kind, Selecting):
            assert labs.INVENTED in kind.asks(item.slug)
            assert labs.INVENTED in kind.still({"predicted": 3})
        elif isinstance(kind, Quiz) and item.slug != "selection/what-weights-mend":
            assert "nvented" in kind.task


# Numbers.


@pytest.mark.sweep
def test_every_variant_has_full_points_for_its_own_numbers_to_the_nearest_per_cent():
    rounding_costs_nothing(CATALOGUE, lambda number: 0)


def test_a_number_is_neither_nothing_nor_everything():
    for where, number in numbers(CATALOGUE):
        assert 1.2 < number.value < 98.8, where  # 0 and 100 are no answers


REALISTIC = [
    ("who-is-left", {"helped": 8}, "not-divided"),
    ("who-is-left", {"helped": 43.5}, "only-staying"),
    ("who-is-left", {"helped": 38}, "only-inviting"),
    ("who-is-left", {"joined": 46.7}, "unweighted"),
    ("who-is-left", {"all": 70}, "one-person"),
    ("who-is-left", {"praise": 0.703}, "as-a-share"),
    ("ask-the-leavers", {"left": 70.6}, "stayed"),
    ("ask-the-leavers", {"left": 23}, "not-divided"),
    ("ask-the-leavers", {"mixed": 6.8}, "added"),
    ("weights", {"weighted": 62}, "not-weighted"),
    ("weights", {"weighted": 56}, "two-ages"),
    ("weights", {"left-over": "a"}, "size-mends"),
    ("the-silent", {"least": 35}, "as-observed"),
    ("the-silent", {"most": 75}, "added-to-observed"),
    ("the-silent", {"least": 61}, "the-other-end"),
    ("the-silent", {"half": 26.25}, "plain-mean"),
]


@pytest.mark.parametrize(("name", "said", "diagnosis"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(name, said, diagnosis):
    costs_its_question(CATALOGUE[f"selection/{name}"], said, diagnosis)


@pytest.mark.sweep
def test_variants_differ_and_one_students_answers_earn_another_little():
    variants_differ(EXERCISE, 15)
    assert copied(CATALOGUE) < 0.35


def test_the_lessons_numbers_are_the_tables():
    lesson = ROOT / "course" / "06_selection.py"
    text = lesson.read_text(encoding="utf-8")
    outcome = LAB.kind.outcome(LAB.kind.read({}).values)
    bars = {bar["name"]: bar for bar in outcome["bars"]}
    assert outcome["distribution"][-1] == pytest.approx(0.192, abs=0.0005)
    assert p_k_of_n(9, 9, bars["Joined"]["report"]) == pytest.approx(0.0009, abs=0.00005)
    for number in ("**46 %**", "**83 %**", "**19 %**", "**0.09 %**", "457.5", "160.5", "133.6"):
        assert number in text
    assert (bars["Stayed"]["people"], bars["Left"]["people"]) == ("255", "745")
    ratio = outcome["distribution"][-1] / p_k_of_n(9, 9, bars["Joined"]["report"])
    assert 200 < ratio < 230  # "about two hundred times"


def test_the_survey_of_the_lesson_has_the_bounds_of_the_facts():
    quiz = CATALOGUE["selection/what-weights-mend"].kind
    assert quiz.question("least").value == pytest.approx(17.6, abs=0.05)
    assert quiz.question("most").value == pytest.approx(76.6, abs=0.05)


# The lab.


def test_the_lab_shows_the_facts_numbers():
    outcome = LAB.kind.outcome(LAB.kind.read({}).values)
    reports = [bar["report"] for bar in outcome["bars"][1:4]]
    assert reports == pytest.approx([0.4575, 0.734, 0.833], abs=0.0005)
    assert outcome["expected"] == pytest.approx(9 * 0.833, abs=0.005)


def test_an_instructor_can_give_the_lab_other_people():
    kind = Selecting(
        "T.",
        labs.Guess("G?", 0, 5),
        shares={"tall": 0.5, "short": 0.5},
        stay={"tall": 0.5, "short": 0.25},
        invite={"tall": 1, "short": 1},
        reports={"tall": 1, "short": 0},
        effects={"tall": 1, "short": 0},
        n=5,
    )
    assert [s.key for s in kind.sliders][:2] == ["stay tall", "stay short"]
    assert kind.outcome(kind.read({}).values)["bars"][2]["report"] == pytest.approx(2 / 3)


LOOKED = [
    ({"predicted": 5}, "praise-without-effect"),
    ({"predicted": 5, **dict.fromkeys(["stay helped", "stay neither", "stay harmed"], 30),
      **dict.fromkeys(["invite helped", "invite neither", "invite harmed"], 7)}, "no-bias"),
    ({"predicted": 5, "stay helped": 10, "stay harmed": 80, "invite helped": 10,
      "invite harmed": 90}, "blame-without-effect"),
    ({"predicted": 5, "stay helped": 24, "stay harmed": 15, "invite helped": 40,
      "invite harmed": 40}, "little-bias"),
    ({"predicted": 5, "leavers": 3}, "leavers-heard"),
    ({"leavers": 1}, "no-guess"),
    ({"predicted": 5, "stay helped": 0, "stay neither": 0, "stay harmed": 0}, "nobody"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "diagnosis"), LOOKED)
def test_what_the_lab_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in LAB.judge(answer).names


def test_the_guess_stands_beside_what_came_out():
    came = "Your guess: 5 of 9. In the case that the question describes, it is 7.5 of 9 on average."
    told = next(m for m in LAB.judge({"predicted": 5}).messages if m.name == "guess")
    assert (told.what, told.verdict) == (came, "told")
    # Wherever the sliders go, the guess was about the case that was asked about.
    told = next(m for m in LAB.judge({"predicted": 5, "n": 4}).messages if m.name == "guess")
    assert told.what == f"{came} With the sliders as they are now, it is 3.3 of 4 on average."


def test_a_guess_about_the_goal_is_set_beside_what_comes_out_there_and_nowhere_else():
    off = {f"invite {k}": 40 for k in FAIR_INVITATION.kind.stay}
    for moved, said, why in [
        (
            off,
            "Your guess: 5 times. With the sliders as they are now, the answer is 1 time. This is "
            "not the goal.",
            "Your guess was about the goal. You have not reached it yet.",
        ),
        (
            fair(FAIR_INVITATION.kind),
            "Your guess: 5 times. You have reached the goal: here the answer is 10 times.",
            "Why is it not as you guessed? The lesson explains this.",
        ),
    ]:
        told = FAIR_INVITATION.judge({"predicted": 5, **moved}).messages[-1]
        assert (told.name, told.what, told.why) == ("guess", said, why)


def test_the_fair_invitation_can_be_reached_in_every_variant():
    for variant in VARIANTS:
        kind = REPAIR.at(variant).kind
        feedback = REPAIR.judge({"predicted": 5, **fair(kind)}, variant=variant)
        assert feedback.share == 1, variant
        assert feedback.names[0] == "fair"
    assert FAIR_INVITATION.judge({"predicted": 5, **fair(FAIR_INVITATION.kind)}).share == 1


INVITED = [
    ({"invite helped": 40, "invite neither": 40, "invite harmed": 40}, "alike", 0, 0),
    ({"invite helped": 100, "invite neither": 40, "invite harmed": 10}, "louder", 0, 0),
    ({"invite helped": 0, "invite neither": 60, "invite harmed": 100}, "another-lean", 0, 0),
    ({"invite helped": 25, "invite neither": 40, "invite harmed": 60}, "part-way", 0.1, 0.7),
    ({"invite helped": 10, "invite neither": 40, "invite harmed": 80}, "one-kind-off", 0.1, 0.7),
    ({"invite helped": 5, "invite neither": 25, "invite harmed": 60}, "part-way-otherwise", 0, 0.7),
    ({"invite helped": 4, "invite neither": 8, "invite harmed": 100}, "overdone", 0, 0.7),
    ({"invite helped": 0, "invite neither": 0, "invite harmed": 0}, "nobody", 0, 0),
    ({"invite helped": 12, "invite neither": 25, "invite harmed": 1000}, "unreadable", 0.2, 0.3),
    ({"invite everybody": 12}, "unreadable", 0, 0),
    ({"stay harmed": 64}, "unreadable", 0, 0),
    ({}, "nothing-moved", 0, 0),
]


@pytest.mark.parametrize(("invited", "diagnosis", "least", "most"), INVITED)
def test_an_invitation_that_is_not_fair_is_told_why(invited, diagnosis, least, most):
    feedback = REPAIR.judge({"predicted": 5, **invited})
    assert diagnosis in feedback.names
    assert least <= feedback.share <= most


@pytest.mark.parametrize(("neither", "few"), [(10, "few"), (60, "many")])
def test_the_kind_that_is_out_of_step_is_named_also_where_it_leaves_too_many_harmed(neither, few):
    invited = {"invite helped": 10, "invite neither": neither, "invite harmed": 80}
    told = REPAIR.judge({"predicted": 5, **invited}).messages[0]
    assert (told.name, told.why) == (
        "one-kind-off",
        "The kinds “helped and harmed” stand in the same proportion to one another as when they "
        f"joined. Of the kind “neither” there are too {few}.",
    )


def test_the_right_share_with_the_wrong_people_is_called_an_accident():
    kind = REPAIR.at(0).kind
    truth = kind.model({}).p_report()
    found = []
    for helped in range(2, 60, 2):
        values = {"invite helped": helped, "invite neither": 10, "invite harmed": 100}
        report = kind.model(values).p_report("invite")
        if abs(report - truth) <= 0.01 and kind.distance(values) > 2 * FAIR:
            found.append(REPAIR.judge({"predicted": 5, **values}))
    assert found
    for feedback in found:
        assert feedback.names[0] == "right-by-accident"
        assert feedback.share < 1


def test_an_exercise_never_says_where_to_set_a_slider():
    kind = REPAIR.at(0).kind
    for invited, *_ in INVITED:
        told = " ".join(m.what + m.why + m.look for m in REPAIR.judge({**invited}).messages)
        assert not any(f"{value} %" in told for value in fair(kind).values())


def test_nearer_is_never_worth_less():
    kind = REPAIR.at(0).kind
    start, goal = dict.fromkeys(fair(kind), 40), fair(kind)
    shares = []
    for step in range(11):
        answer = {k: round(start[k] + (goal[k] - start[k]) * step / 10) for k in goal}
        shares.append(REPAIR.judge({"predicted": 5, **answer}).share)
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.5, "50 %"), (1, "100 %"), (0, "0 %"), (0.0009, "0.1 %"), (0.0001, "under 0.1 %"),
     (0.9999, "over 99.9 %"), (0.996, "99.6 %"), (0.0143, "1.4 %"), (0.734, "73 %")],
)  # fmt: skip
def test_a_share_in_words_is_never_rounded_to_never_or_always(share, words):
    assert labs.per_cent(share).replace("\N{NO-BREAK SPACE}", " ") == words


def test_a_slider_keeps_to_its_steps_and_its_ends():
    slider = labs.Slider("x", "x", "%", 0, 1, 0.5, step=0.05)
    assert slider.read(0.33) == 0.35
    assert slider.read(1) == 1
    for beyond in (-0.1, 1.1, "some", True, None, float("nan"), 10**400):
        with pytest.raises(Unreadable):
            slider.read(beyond)


# What the sample can carry.


@pytest.mark.parametrize("name", ["claims", "fit"])
def test_claims_are_a_third_each_and_taking_counting_for_others_earns_nothing(name):
    item = CATALOGUE[f"selection/{name}"]
    kind = item.kind
    assert isinstance(kind, Sorting)
    answer = right(kind)
    for label in kind.labels:
        assert sum(case.label == label for case in kind.cases) == len(kind.cases) / 3
    swapped = {k: {"others": "counting", "counting": "others"}.get(v, v) for k, v in answer.items()}
    assert item.judge(swapped).share == 0


# Whatever somebody writes.

WORDS = ["predicted", "invite helped", "n", "left", "a", "all", "x"]


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything(*WORDS), st.integers(0, 999_999))
@example({"predicted": 10**400}, 0)
@example({"invite helped": float("nan")}, 3)
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.dictionaries(st.sampled_from([s.key for s in LAB.kind.sliders]), st.integers(0, 20)))
def test_any_setting_of_the_lab_has_an_outcome_in_words(values):
    kind = LAB.kind
    outcome = kind.outcome(kind.read({k: max(v, 1) if k == "n" else v // 2 if k == "leavers" else v
                                      for k, v in values.items()}).values)  # fmt: skip
    assert outcome["words"]
    if "nobody" not in outcome:
        assert sum(outcome["distribution"]) == pytest.approx(1)
        assert len(outcome["distribution"]) == outcome["asked"] + 1
        assert all(sum(bar["mix"]) == pytest.approx(1) for bar in outcome["bars"])

"""Each diagnosis of the quiz and the good words, met by an answer that earns it.

The tables of the other kinds are met case by case in the contract tests of their exercises;
``house/test_tried.py`` holds that no row of any table stands untried.
"""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.quizzing.questions import (
    Multiple,
    Numeric,
    Option,
    Ordering,
    Single,
    Slip,
)
from meaningunits.activities.sorting.kind import Case, Sorting
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context

OPTIONS = (
    Option("a", "the first", "It comes first.", right=True),
    Option("b", "the second", "It says less.", keeps=0.5),
    Option("c", "the third", "It says something else."),
)
PAIR = (OPTIONS[0], Option("d", "the fourth", "It belongs too.", right=True), OPTIONS[2])
ROW = (*OPTIONS, Option("d", "the fourth", "It comes last."))
QUIZ = Quiz(
    "Four questions, invented for this test.",
    (
        Single("one", "Which?", OPTIONS),
        Multiple("some", "Which ones?", PAIR, hint="Two belong."),
        Ordering("row", "In which order?", ROW, hint="By number.", offered=tuple("cadb")),
        Numeric("many", "How many?", 3, "Three.", slips=(Slip("slip", 5, "That is five."),)),
    ),
)


def names(kind, answer, host="lesson", reveal=False) -> list[str]:
    _, told = kind.judge(answer, Context("test/one", host, reveal))
    return [message.name for message in told]


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ({"one": "a"}, "right"),
        ({"one": "b"}, "partly"),
        ({"one": "c"}, "off"),
        ({"some": ["a", "d"]}, "complete"),
        ({"some": ["a"]}, "passed-over"),
        ({"some": ["a", "c"]}, "taken-in"),
        ({"some": ["a", "c", "d"]}, "marked-all"),
        ({"row": list("abcd")}, "in-order"),
        ({"row": list("dcba")}, "backwards"),
        ({"row": list("bacd")}, "before"),
        ({"many": 3}, "number-right"),
        ({"many": 4}, "number-off"),
        ({"many": 5}, "slip"),
        ({"many": 4}, "left-out"),
        ({"many": "several"}, "unreadable"),
        ([3], "unreadable"),
        ({}, "nothing-yet"),
    ],
)
def test_an_answer_to_a_quiz_meets_its_diagnosis(answer, name):
    assert name in names(QUIZ, answer)


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ({"some": ["a", "c"]}, "too-many"),
        ({"some": ["c"]}, "the-others"),
        ({"row": list("bacd")}, "neighbours-changed"),
        ({"row": list("dabc")}, "one-too-early"),
        ({"row": list("bcda")}, "one-too-late"),
        ({"row": list("bdac")}, "out-of-order"),
    ],
)
def test_an_exercise_counts_where_a_lesson_would_name(answer, name):
    assert name in names(QUIZ, answer, host="exercise")
    assert name not in names(QUIZ, answer)


SHARE_OF = Numeric(
    "part", "What share?", 2 / 3, "Two of three.", 0.006, hint="Of all.", unit="share"
)
CENT_OF = Numeric(
    "part",
    "How many per cent?",
    200 / 3,
    "Two of three.",
    0.6,
    (Slip("rest", 100 / 3, "The rest."), Slip("tiny", 0.2, "Tiny.")),
    hint="Of all.",
)
RATIO_OF = Numeric(
    "r", "What ratio?", 0.4833, "So.", 0.006, (Slip("turned", 2.069, "Turned."),), hint="Divide."
)
FEW = Numeric(
    "few", "How many of four?", 3, "Three.", hint="Of four.", slips=(Slip("one", 1, "One."),)
)


@pytest.mark.parametrize(
    ("asked", "said", "name", "share"),
    [
        (SHARE_OF, 0.67, "number-right", 1),
        (SHARE_OF, "67 %", "number-right", 1),
        (SHARE_OF, "2/3", "number-right", 1),
        (SHARE_OF, 0.7, "number-coarse", 0),
        (SHARE_OF, 0.66, "number-cut", 0),
        (SHARE_OF, 0.6, "number-cut", 0),
        (SHARE_OF, 67, "as-per-cent", 0),
        (SHARE_OF, 1, "number-off", 0),
        (SHARE_OF, 0.33, "the-rest", 0),
        (RATIO_OF, 2.1, "turned", 0),
        (RATIO_OF, 0.9, "number-off", 0),
        (SHARE_OF, 1000, "beyond-the-whole", 0),
        (CENT_OF, 67, "number-right", 1),
        (CENT_OF, 0.667, "as-a-share", 0),
        (CENT_OF, 0.2, "tiny", 0),
        (CENT_OF, 0.121, "as-a-share", 0),
        (CENT_OF, 0, "number-off", 0),
        (CENT_OF, 33, "rest", 0),
        (CENT_OF, 140, "beyond-the-whole", 0),
        (FEW, 0.4, "not-whole", 0),
        (FEW, 1, "one", 0),
        (FEW, 1.02, "not-whole", 0),
    ],
)
def test_a_number_is_told_for_what_it_is_and_a_slip_only_where_it_alone_gives_it(
    asked, said, name, share
):
    quiz = Quiz("One, invented for this test.", (asked,))
    reached, told = quiz.judge(said, Context("test/one", "exercise"))
    assert ([message.name for message in told], reached) == ([name], share)


def test_a_share_that_is_another_slip_is_told_both_and_a_right_one_nothing_else():
    quiz = Quiz("One, invented for this test.", (CENT_OF,))
    looks = "That looks like a share between 0 and 1; the question asks for per cent."
    told = {said: quiz.judge(said, Context("test/one"))[1][0].why for said in (0.667, 0.333, 0.9)}
    assert told == {0.667: looks, 0.333: f"{looks} The rest.", 0.9: f"{looks} Of all."}


def test_the_task_says_how_finely_it_asks():
    assert [q.wants for q in (SHARE_OF, CENT_OF, FEW)] == [
        "between 0 and 1, two decimals",
        "in per cent, as a whole number",
        "a whole number",
    ]
    assert all(q.wants in q.written()[0] and q.wants in q.drawn()["text"] for q in (SHARE_OF, FEW))


def test_a_question_is_named_by_its_number_and_only_once_where_it_cannot_be_read():
    _, told = QUIZ.judge({"many": "several", "one": "a"}, Context("test/one"))
    assert [message.name for message in told] == ["unreadable", "left-out", "right"]
    assert "“several” is not a number (question 4)" in told[0].what
    assert told[1].what == "Not answered yet: 2 (some) and 3 (row)."


def test_every_reason_is_told_when_a_lesson_reveals():
    assert "explained" in names(QUIZ, {"one": "c"}, reveal=True)
    assert "explained-number" in names(QUIZ, {"many": 4}, reveal=True)
    assert not {"explained", "explained-number"} & {*names(QUIZ, {"one": "c", "many": 4})}


def test_what_went_well_is_said_of_a_division_and_of_cases_sorted():
    marek = catalogue.find("meaning-units/divide-marek")
    assert "shifts-heard" in marek.judge(sorted(marek.kind.benchmark.consensus)).names
    cases = catalogue.find("meaning-units/shift-or-not")
    assert "all-right" in cases.judge({c.key: c.label for c in cases.kind.cases}).names


def test_a_sorting_says_why_it_earns_nothing_yet_and_a_lesson_what_is_right():
    item = catalogue.find("general-structure/without")
    right = {c.key: c.label for c in item.kind.cases}
    other = {k: next(w for w in item.kind.labels if w != v) for k, v in right.items()}
    few, most = list(right)[:3], list(right)[:-1]
    found = item.judge(other | {k: right[k] for k in few})
    assert found.share == 0
    (told,) = (m for m in found.messages if m.name == "no-better")
    assert told.what.startswith(f"You judged 3 of {len(right)} correctly.")
    assert "So you get points only if you have more than 3 right." in told.why
    found = item.judge({**right, list(right)[-1]: other[list(right)[-1]]})
    assert found.share > 0
    (told,) = (m for m in found.messages if m.name == "some-right")
    assert all(key in told.what for key in most)
    exercise = catalogue.find("meaning-units/shift-or-not")
    case = exercise.kind.cases[0]
    assert exercise.judge({case.key: case.label}).names == ("left-out", "no-better")
    most = {c.key: c.label for c in exercise.kind.cases[1:]}
    assert exercise.judge(most).names == ("left-out",)


# Sorting: what was confused.

SORTING = Sorting(
    task="Invented for this test.",
    labels={"up": "it rises", "down": "it falls", "level": "it does neither"},
    cases=tuple(
        Case(f"c{n}", f"Case {n}.", label, "Why.")
        for n, label in enumerate(("up", "down", "level", "up", "down", "level"), start=1)
    ),
    hint="Look at both ends.",
    apart={("up", "down"): "Which end is higher?"},
)
RIGHT = SORTING.ideal()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        (
            {"c1": "down"},
            [("pair", "You said “down” 3 times. In 1 of these cases, “up” is right.")],
        ),
        (
            {"c1": "down", "c2": "up"},
            [("pair", "In 2 cases you confused “up” and “down”.")],
        ),
        (
            {"c1": "down", "c4": "down", "c2": "up", "c5": "up"},
            [
                (
                    "changed-places",
                    "You exchanged “up” and “down”. Wherever one of them is right, you gave the "
                    "other.",
                )
            ],
        ),
    ],
)
def test_an_exercise_tells_which_two_answers_were_confused(changed, told):
    _, messages = SORTING.judge({**RIGHT, **changed}, Context("test/one", "exercise"))
    assert [(message.name, message.what) for message in messages][: len(told)] == told
    assert messages[0].why == "Which end is higher?"


def test_two_answers_are_held_beside_each_other_where_nobody_wrote_how_they_differ():
    _, (told,) = SORTING.judge({**RIGHT, "c2": "level"}, Context("test/one", "exercise"))
    assert told.why == "“down”: it falls. “level”: it does neither. Look at both ends."


def test_what_would_name_a_case_is_told_of_all_that_are_sorted():
    _, told = SORTING.judge({"c1": "down"}, Context("test/one", "exercise"))
    assert [message.name for message in told] == ["left-out", "among"]
    assert told[1].what == "Your answer for c1 is not right."
    _, told = SORTING.judge({"c1": "sideways", **dict(list(RIGHT.items())[1:])}, Context("t/one"))
    assert [message.name for message in told] == ["unreadable", "some-right"]


def judged_as(slug, **changed):
    item = catalogue.find(slug)
    return item.judge({**item.kind.ideal(), **changed}).messages


def first(slug, **changed):
    return judged_as(slug, **changed)[0]


def test_two_that_changed_places_are_told_so_and_not_which():
    told = first("journal-club/where-it-rests", a="22", c="21")
    assert told.what == (
        "You exchanged two of your answers for a, b, c and h. Each is right for another one of "
        "these."
    )
    # What each of the four needs, so that they can be held against one another.
    assert told.why.splitlines() == [
        "For “a”, look for this: something that was counted once, with no other number to compare "
        "it with.",
        "For “b”, look for this: a question, word for word.",
        "For “c”, look for this: how many began, and how many there are now.",
        "For “h”, look for this: who made the themes, and who spoke about them later.",
    ]
    told = first("meaning-units/reasons-oskar", a="after 23", d="after 95")
    who = told.what.removesuffix(" Each is right for another one of these.")
    named = re.findall(r"\b[a-g]\b", who)
    assert {"a", "d"} < {*named}
    assert len(named) == 4
    # The same ones whatever else is changed: two checks beside each other do not name them.
    other = first("meaning-units/reasons-oskar", a="after 23", d="after 95", g="after 18")
    assert other.what != told.what


def test_whoever_finds_a_place_for_every_part_is_told_that_some_have_none():
    told = first("condensing/fingers-hanne", c="126", f="120")
    assert (told.name, told.what) == (
        "all-placed",
        "You chose a sentence for every part. But for some parts no sentence is right: they were "
        "added.",
    )
    assert first("condensing/fingers-hanne", c="126").name == "misplaced"


#: A task of places, what is put otherwise than it belongs, and what is said.
ASTRAY = [
    (
        "meaning-units/reasons-oskar",
        {"b": "after 18"},
        "1 of your answers for a, b, c and g is not right. The right place comes later in the text "
        "than the place you chose. Nothing in this task belongs to the place you chose.",
    ),
    (
        "condensing/fingers-hanne",
        {"d": "124"},
        "You put d and g at “124”. For one of them, the right place comes earlier in the text.",
    ),
    (
        "condensing/fingers-hanne",
        {"c": "124"},
        "You put c and g at “124”. For one of them there is no place.",
    ),
    (
        "condensing/fingers-hanne",
        {"a": "nowhere", "d": "nowhere"},
        "2 of your answers for a, c, d and g are not right. For each of these there is a place, "
        "but you chose none.",
    ),
    (
        "condensing/fingers-hanne",
        {"a": "122", "c": "126"},
        "2 of your answers for a, b, c and d are not right. For 1 of these, the right place comes "
        "earlier in the text than the place you chose. For 1 of these there is no place, but you "
        "chose one. For each of these, you chose a place to which nothing in this task belongs.",
    ),
    (
        "journal-club/where-it-rests",
        {"e": "21"},
        "You put a and e at “21”. For one of them, the right place comes later in the text.",
    ),
]


@pytest.mark.parametrize(("slug", "changed", "said"), ASTRAY)
def test_what_stands_in_the_wrong_place_of_a_text_is_told_by_the_way_it_is_off(slug, changed, said):
    assert first(slug, **changed).what == said


def test_whoever_errs_in_both_directions_is_told_what_leads_to_each():
    told = first("meaning-units/shift-or-not", a="same", c="shift")
    assert told.what == (
        "You said “shift” 3 times. In 1 of these cases, “same” is right. You said “same” 3 times. "
        "In 1 of these cases, “shift” is right."
    )
    assert told.why.startswith(
        "Where your answer “shift” is not right: You made a cut where only a detail is new"
    )
    assert "Where your answer “same” is not right: You did not mark places" in told.why


def test_where_one_case_alone_has_a_label_it_is_not_told_in_which_direction_it_is_off():
    answer = dict(
        zip(
            "abcdefgh",
            ["copies", "adds", "copies", "keeps", "copies", "reverses", "copies", "adds"],
            strict=True,
        )
    )
    told = catalogue.find("condensing/what-is-off").judge(answer).messages
    whys = {m.what: m.why for m in told if m.name == "pair"}
    both = whys["In 1 case you confused “reverses” and “adds”."]
    assert both.startswith("Both say something that the unit does not say.")


def test_yes_and_no_may_be_true_and_false():
    kind = catalogue.find("meaning-units/shift-or-not").kind
    assert kind.read({"a": True, "b": False}) == {"a": "shift", "b": "same"}


def test_a_reason_is_called_one_and_a_part_a_part():
    reason = catalogue.find("journal-club/where-it-rests").kind.hint
    assert reason.startswith("Say the reason once more, with only the words of the sentence")
    part = catalogue.find("condensing/fingers-hanne").kind.hint
    assert part.startswith("Say the part once more, with only the words of the sentence")


# Numbers: what can be said of any.

RATIO = Numeric("r", "What ratio?", 2.72, "So.", 0.006, hint="One over the other.")
WHOLE = Numeric("n", "How many?", 40, "So.", hint="Count them.")
EIGHTHS = Numeric(
    "e", "What share?", 0.5, "So.", 0.005, (Slip("eighths", 3 / 8, "Of all places."),), unit="share"
)
#: A question, what is said, what it is called, and why it is not it.
OF_ANY_FORM = [
    (RATIO, -2.72, "wrong-sign", "The sign is the other way round. One over the other."),
    (RATIO, 0.3676, "upside-down", "It is upside down. One over the other."),
    (RATIO, 27.2, "decimal-point", "The decimal point stands in another place than it should."),
    (RATIO, 2.7, "number-coarse", "With so few digits it could be several numbers"),
    (RATIO, 2.74, "near", "It is nearly right. Perhaps you left out a part, made a mistake"),
    (RATIO, 2.76, "number-off", "One over the other."),
    (WHOLE, 400, "decimal-point", "The decimal point stands in another place than it should."),
    (WHOLE, 41, "number-off", "Count them."),
    (EIGHTHS, 0.375, "eighths", "Of all places."),
    (EIGHTHS, 0.38, "eighths", "Of all places."),
    (EIGHTHS, 0.37, "eighths", "Of all places."),
    (EIGHTHS, 2, "upside-down", "It is upside down: a share is no more than 1."),
    (EIGHTHS, 1.4, "beyond-the-whole", "A part of a whole is neither less than 0 nor more than 1."),
    (EIGHTHS, 43, "as-per-cent", "That looks like per cent; the question asks for a share"),
]


@pytest.mark.parametrize(("question", "said", "name", "why"), OF_ANY_FORM)
def test_a_number_is_told_by_its_form_where_no_slip_of_the_question_leads_to_it(
    question, said, name, why
):
    (told,) = question.judged(said, 1, Context("test/one", "exercise"))
    assert told.name == name
    assert told.why.startswith(why)


#: The slips of numbers that a methods teacher would add, by task: what is said, and of what.
SLIPS_OF_NUMBERS = [
    ("meaning-units/two-coders", {"shared": 8}, "This is how many places there are in all"),
    ("meaning-units/two-coders", {"precision": 0.38}, "This divides by all places that Ada or "),
    (
        "meaning-units/two-coders",
        {"similarity": 0.37},
        "You get this if a boundary that is one sen",
    ),
    ("meaning-units/two-coders", {"similarity": 0.55}, "This is twice the shared places divided "),
    ("meaning-units/two-coders", {"recall": 0.12}, "This divides by the number of sentences. The"),
    ("meaning-units/two-coders", {"similarity": 0.5}, "You get this in three ways: you missed one"),
]


@pytest.mark.parametrize(("slug", "said", "why"), SLIPS_OF_NUMBERS)
def test_a_slip_of_a_number_is_told_for_what_it_is(slug, said, why):
    told = [m for m in judged_as(slug, **said) if m.verdict == "mend"]
    assert [m.why[: len(why)] for m in told] == [why]


def test_noughts_that_were_typed_are_digits():
    here = Context("test/one", "exercise")
    for said, name in (("2.70", "near"), ("2,70", "near"), ("2.7", "number-coarse"), (2.7, None)):
        (told,) = RATIO.judged(RATIO.read(said), 1, here)
        assert told.name == (name or "number-coarse"), said
    assert RATIO.share(RATIO.read("2.72")) == 1


@pytest.mark.parametrize("said", ["after 40", "= 40", "After  40"])
def test_a_word_before_a_number_changes_nothing(said):
    assert WHOLE.read(said) == 40


def test_a_number_that_answers_another_question_is_told_so():
    here = Numeric("a", "What share?", 0.42, "So.", 0.005, hint="Divide.", unit="share")
    there = Numeric("b", "What other share?", 0.77, "So.", 0.005, hint="Divide.", unit="share")
    _, told = Quiz(task="T", questions=(here, there)).judge(
        {"a": 0.77, "b": 0.42}, Context("test/one", "exercise")
    )
    assert [(m.name, m.what) for m in told] == [
        ("number-of-another", "1. 0.77 is not right here; it is the answer to question 2."),
        ("number-of-another", "2. 0.42 is not right here; it is the answer to question 1."),
    ]


def test_a_list_where_how_many_is_asked_for_is_told_so():
    (told, *_) = judged_as("meaning-units/two-coders", shared=[4, 13, 18])
    assert told.what == (
        "This could not be read: [4, 13, 18] is a list, and what is asked for is how many "
        "(question 1)."
    )


# Sorting: what leads from the one answer to the other.


def test_whoever_errs_in_one_direction_only_is_told_what_leads_there():
    told = first("general-structure/statement", a="one voice")
    assert (told.what, told.why) == (
        "You said “one voice” 4 times. In 1 of these cases, “supported” is right.",
        "You found one person for it. Somebody else tells the same in other words, about another "
        "patient or another evening. Look through everybody's units once more.",
    )
    told = first("reading-the-study/where-it-stands", e="nowhere")
    assert (told.what, told.why) == (
        "You said “nowhere” 3 times. In 1 of these cases, “in brief” is right.",
        "It is on the page, but the page uses other words. Read the article in brief to its "
        "end. It also says what the authors wanted to know, what they advise, and for whom a group "
        "might not be right.",
    )


#: What is called otherwise in “Whoever speaks”, and how the reason begins.
BY_THE_SPEAKER = [
    ({"h": "same"}, "You see no shift at any place where the speaker changes. A new speaker"),
    ({"a": "same", "c": "same"}, "The same person goes on speaking there, but begins"),
    (
        dict.fromkeys("acfj", "same"),
        "You see no shift at any place where the same person goes on. But one person",
    ),
    ({"b": "shift", "d": "shift"}, "The speaker changes there, but this alone is no shift."),
    ({"g": "shift"}, "You made a cut where only a detail is new. A new name, an object"),
]


@pytest.mark.parametrize(("changed", "begins"), BY_THE_SPEAKER)
def test_what_the_speakers_led_to_is_told_where_it_fits_all_that_is_off(changed, begins):
    assert first("meaning-units/whoever-speaks", **changed).why.startswith(begins)


SORTINGS = [
    item
    for lesson in catalogue.lessons()
    for item in catalogue.of(lesson).values()
    if isinstance(item.at(0).kind, Sorting)
]


@pytest.mark.parametrize("item", SORTINGS, ids=lambda item: item.slug)
def test_what_leads_to_an_answer_fits_several_cases_and_labels_that_there_are(item):
    kind = item.at(0).kind
    for lure in kind.lures:
        assert len(lure.cases) > 1, lure
        assert lure.said in kind.labels
    for said, meant in (*kind.towards, *kind.apart):
        assert {said, meant} <= {*kind.labels}
        assert said != meant


def test_an_order_is_told_by_how_far_it_is_off_and_as_none_where_it_is_the_printed_one():
    item = catalogue.find("reading-the-study/steps-at-work")
    (told,) = item.judge({"log": list("sqkrwz")}).messages
    assert told.what == (
        "1. If you compare every two of them, there are 15 pairs. In 7 of these pairs the later "
        "one stands first. One of them comes 3 places too early."
    )
    (told,) = item.judge({"log": list("sqkrzw")}).messages
    assert told.what == "1. You left them in the order in which they are printed."


def test_cutting_by_the_speaker_is_named():
    item = catalogue.find("meaning-units/whoever-speaks")
    answer = item.kind.traps[0].labels
    told = item.judge(answer).messages[0]
    assert told.name == "by-the-speaker"
    assert told.what == "You say that the meaning shifts where the speaker changes."
    assert item.judge(item.kind.ideal()).names == ("all-right",)


#: A number, by a slip that came out of nobody's list: what is told of it, whole.
TOLD = {
    ("second-coder/measures", "found", 30): "You divided by the units that only one of them "
    "marked. Add the units that both marked to this number, and divide by the sum.",
    ("second-coder/saturation", "reached", 6): "That is the first interview of the run; it was "
    "reached before it. Or else: The runs overlap. Each run begins one interview later than the "
    "run before it, not two. Or else: After this, one interview adds little. But a run has two "
    "interviews, and both count.",
    ("second-coder/saturation", "ratio", 111.8): "That is all codes so far. Take only what 5 and "
    "6 added.",
    ("selection/the-silent", "least", 0): (
        "You subtracted the percentage of the silent. First work out: what percentage of all who "
        "were asked are known to have it? Or else: Some of those who answered said that they "
        "have it, so it is more than 0."
    ),
    ("information/back", "members", 50): "This is the number of the others.",
    ("information/back", "ratio", 20): (
        "This is in per cent. A ratio is only one number divided by another."
    ),
    ("information/forward", "ratio", 18): (
        "This is a difference, in percentage points. For a ratio, divide."
    ),
    (
        "journal-club/one-sum",
        "total",
        75,
    ): "This is the sum as a per cent of 16, the largest possible sum.",
    ("journal-club/one-sum", "total", 1.5): "This is the mean of the eight rows.",
    ("triangulation/between", "least", 11): "This source can only be too high. So "
    "the truth may be lower than this number. Or else: The mean of the three sources is no limit, "
    "because two of them are wrong in the same direction. Or else: That is the middle of two "
    "sources. The question asks for the lowest and the highest number that are possible, if each "
    "source is wrong only in its own direction.",
    ("information/back", "members", 34): (
        "In this number there are still the people who say yes by mistake. Subtract them first. "
        "Or else: You applied the error a second time. Work back from the report to the truth."
    ),
}


@pytest.mark.sweep
@pytest.mark.parametrize(("task", "key", "said"), TOLD)
def test_a_number_is_told_what_gives_it_and_both_where_two_things_do(task, key, said):
    told = {
        message.why
        for variant in range(400)
        for message in catalogue.find(task).judge({key: said}, variant=variant).messages
        if message.what.endswith(f"{said} is not right.")
    }
    assert TOLD[task, key, said] in told


def test_luck_divided_by_all_units_once_is_no_per_cent():
    item = catalogue.find("second-coder/agreement").at(0)
    (once,) = (s.value for s in item.kind.question("chance").slips if s.name == "divided-once")
    told = item.judge({"chance": round(once, 2)}).messages
    why = "You divided by the number of units once. Divide by it once more."
    assert [m.why for m in told if m.name == "divided-once"] == [why]


def test_a_right_number_with_fewer_decimals_than_are_asked_earns_nothing_within_its_tolerance():
    asked = Numeric("e", "The E-value?", 3.412, "", 0.034, places=2)
    assert [asked.share(said) for said in (3.41, 3.42, 3.4, 3)] == [1, 1, 0, 0]
    (told,) = asked.judged(3.4, 1, Context("x", "exercise"))
    assert told.name == "number-coarse"
    assert Numeric("e", "The E-value?", 3.402, "", 0.034, places=2).share(3.4) == 1


@pytest.mark.parametrize("item", SORTINGS, ids=lambda item: item.slug)
def test_an_exercise_says_of_any_two_labels_how_they_differ(item):
    kind = item.at(0).kind
    said = {frozenset(pair) for pair in kind.apart}
    if item.host == "exercise" and not kind.in_text:
        assert [pair for pair in combinations(kind.labels, 2) if frozenset(pair) not in said] == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (["a", "d"], "“the first”: It comes first.\n“the fourth”: It belongs too."),
        (["a", "c"], "The others that you marked are right."),
        (["c"], ""),  # no other was marked
    ],
)
def test_each_reason_stands_by_its_option_and_right_marks_are_called_right(answer, said):
    _, told = QUIZ.judge({"some": answer}, Context("test/one", "lesson", False))
    (first, *_) = [message for message in told if message.place == (2, 2)]
    assert (first.why if first.name == "complete" else first.look) == said

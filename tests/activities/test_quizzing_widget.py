"""Quiz and sorter without a browser: what is done is kept, what cannot be is refused in words."""

from __future__ import annotations

import json

import pytest
from meaningunits import trail
from meaningunits.activities.quizzing.questions import quoted
from meaningunits.tasks import catalogue
from pages import lines, opened

ENTRY, LOG = "start-here/entry-quiz", "reading-the-study/steps-at-work"
SORT, CLAIMS = "reading-the-study/sort-claims", "reading-the-study/claims"


@pytest.mark.parametrize("slug", [ENTRY, LOG, SORT, CLAIMS])
def test_the_page_is_not_told_what_is_right(here, slug):
    page = opened(slug)
    sent = json.dumps(page.widget.get_state(), default=str)
    assert '"right"' not in page.widget.task
    kind = page.widget.item.kind
    secrets = [c.why for c in kind.cases] if slug in (SORT, CLAIMS) else [
        o.told for q in kind.questions for o in getattr(q, "options", ()) if o.told
    ]  # fmt: skip
    assert not [secret for secret in secrets if json.dumps(secret)[1:-1] in sent]


# The quiz.


def test_each_form_of_question_is_kept_as_it_was_answered(here):
    page = opened(ENTRY)
    page.act("choose", question="found", value="a")
    page.act("choose", question="found", value="c")
    page.act("mark", question="leading", value="d", on=True)
    page.act("mark", question="leading", value="a", on=True)
    page.act("mark", question="leading", value="d", on=False)
    page.act("say", question="sources", value="1,0")
    reply = page.act("order", question="levels", value=["u", "c", "s", "t", "g"])
    assert page.kept == {
        "found": "c",
        "leading": ["a"],
        "sources": 1,
        "levels": ["u", "c", "s", "t", "g"],
    }
    assert page.widget.work["said"] == page.kept
    assert reply["said"].startswith("Question 5: 1. a meaning unit; 2. ")
    assert [json.loads(line)["action"] for line in lines()] == [
        *["choose"] * 2,
        *["mark"] * 3,
        "say",
        "order",
    ]


def test_taking_the_last_mark_away_leaves_none_of_them_not_nothing(here):
    page = opened(ENTRY)
    page.act("mark", question="leading", value="d", on=True)
    page.act("mark", question="leading", value="d", on=False)
    assert page.kept == {"leading": []}


def test_undo_brings_the_former_answer_back(here):
    page = opened(ENTRY)
    page.act("choose", question="found", value="a")
    page.act("choose", question="found", value="c")
    page.tell("undo")
    assert page.widget.work["said"] == {"found": "a"}


REFUSED_QUIZ = [
    {"what": "choose", "question": "found", "value": "z"},
    {"what": "choose", "question": "found", "value": ["a", "b"]},
    {"what": "choose", "question": "found"},
    {"what": "choose", "question": "nobody", "value": "a"},
    {"what": "choose", "question": ["found"], "value": "a"},
    {"what": "choose", "question": "levels", "value": "u"},
    {"what": "mark", "question": "leading", "value": "a"},
    {"what": "mark", "question": "leading", "value": [], "on": True},
    {"what": "mark", "question": "leading", "value": "a", "on": "yes"},
    {"what": "mark", "question": "leading", "value": {"a": 1}, "on": True},
    {"what": "say", "question": "sources", "value": "some"},
    {"what": "say", "question": "sources", "value": ""},
    {"what": "say", "question": "sources", "value": "nan"},
    {"what": "say", "question": "sources", "value": True},
    {"what": "say", "question": "sources", "value": "1" * 400},
    {"what": "order", "question": "levels", "value": ["u", "u", "s", "t", "g"]},
    {"what": "order", "question": "levels", "value": ["u"]},
    {"what": "order", "question": "levels", "value": "u"},
    {"what": ["choose"], "question": "found", "value": "a"},
    {"what": "write", "value": {"found": "c"}},
    {},
]


@pytest.mark.parametrize("action", REFUSED_QUIZ, ids=lambda a: str(a)[:60])
def test_an_answer_that_cannot_be_is_refused_in_words_and_writes_nothing(here, action):
    page = opened(ENTRY)
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert "Error" not in reply["said"]
    assert lines() == []


@pytest.mark.parametrize("written", ["b", {"found": "z"}, {"nobody": 1}, [1], 3])
def test_what_was_written_and_cannot_be_shown_is_said_and_replaced(here, written):
    trail.here().record(ENTRY, "write", written)
    page = opened(ENTRY)
    assert page.widget.work["said"] == {}
    assert "could not be read" in page.widget.work["note"]
    page.act("choose", question="found", value="c")
    assert page.kept == {"found": "c"}
    assert not page.widget.work["note"]


def test_cards_point_to_their_question_and_to_the_lesson(here):
    page = opened("reading-the-study/companion")
    page.act("choose", question="may", value="a")
    page.tell("check")
    (card,) = [m for m in page.widget.feedback["messages"] if m["place"]]
    assert card["place"] == [3, 3]
    # The passage that helps is named once, by the first message.
    assert "lesson 01" in page.widget.feedback["messages"][0]["see"]


def test_reasons_of_all_options_are_told_in_a_lesson_after_a_second_try_only(here):
    page = opened(ENTRY)
    page.act("choose", question="found", value="a")
    page.tell("check")
    page.tell("check")
    assert not [m for m in page.widget.feedback["messages"] if "Every option" in m["what"]]
    page.act("choose", question="found", value="b")
    page.tell("check")
    assert [m for m in page.widget.feedback["messages"] if "Every option" in m["what"]]


def test_one_question_mended_gives_away_none_that_is_still_wrong(here):
    """All options of a question are told where it was mended, or is right."""
    page = opened(ENTRY)
    for question, value in (("found", "a"), ("unit", "a"), ("condense", "d")):
        page.act("choose", question=question, value=value)
    page.tell("check")
    page.act("choose", question="unit", value="c")  # another wrong one
    page.tell("check")
    told = page.widget.feedback["messages"]
    assert [m["what"] for m in told if "Every option" in m["what"]] == [
        "2. Every option and its reason.",
        "3. Every option and its reason.",
    ]


def test_a_check_of_nothing_says_what_to_do_and_names_no_key(here):
    page = opened("start-here/first-try")
    page.tell("check")
    (told,) = page.widget.feedback["messages"]
    assert (told["what"], told["why"], told["look"]) == (
        "There is no answer here yet.",
        "An empty answer does not count as a guess.",
        "Answer the question first, then check.",
    )


def test_the_reasons_of_a_number_are_a_list_rounded_to_what_was_asked(here):
    page = opened("information/published")
    for value in ("9", "8,9"):
        page.act("say", question="exposed", value=value)
        page.tell("check")
    (told,) = [
        m for m in catalogue.check("information/published").messages if m.name == "explained-number"
    ]
    first, *slips = told.why.split("\n")
    assert first.startswith("15.3: 8.96 % minus the 1 %")
    assert [line.split(":")[0] for line in slips] == ["16.9", "8.0", "9.0"]


def test_an_option_that_is_quoted_is_not_quoted_twice(here):
    page = opened("information/rewrites")
    page.act("choose", question="protected", value="b")
    page.act("choose", question="tiler", value="c")
    page.tell("check")
    told = [m["what"] for m in page.widget.feedback["messages"]]
    assert "1. “Why do you think the group has protected you?” – not this one." in told
    assert quoted("Nothing: “wait”.") == "“Nothing: ‘wait’.”"


def test_a_number_may_come_with_its_unit_and_an_emptied_box_is_no_answer(here):
    page = opened("information/published")
    for value in ("15.3 %", " 15,3%", "15.3 per cent", "15.3\N{NO-BREAK SPACE}%"):
        page.act("say", question="exposed", value=value)
        assert page.kept == {"exposed": 15.3}
    assert page.act("say", question="exposed", value="some 15 or 16 %")["refused"]
    assert page.kept == {"exposed": 15.3}
    page.act("say", question="exposed", value="")
    assert page.kept == {}


def test_the_widgets_points_are_mu_grades(here, capsys):
    page = opened(LOG)
    page.act("order", question="log", value=list("qrwszk"))
    page.tell("check")
    points = catalogue.grade(LOG)
    assert f"{points:g} of 2 points" in page.widget.feedback["heading"]
    assert 1 < points < 2


# The sorter.


def test_a_card_is_put_moved_and_taken_back(here):
    page = opened(SORT)
    assert page.act("put", card="a", group="finding")["said"] == "Card a: finding. 7 left."
    page.act("put", card="a", group="beyond")
    page.act("put", card="b", group="beyond")
    page.act("take", card="a")
    assert page.kept == {"b": "beyond"}
    assert page.widget.work["placed"] == {"b": "beyond"}
    assert [json.loads(line)["action"] for line in lines()] == ["put", "put", "put", "take"]


def test_when_the_last_card_is_sorted_it_is_said(here):
    page = opened(SORT)
    for case in page.widget.item.kind.cases:
        reply = page.act("put", card=case.key, group="finding")
    assert reply["said"].endswith("All are sorted.")


def test_every_statement_is_shown_with_where_it_stands(here):
    page = opened(SORT)
    assert all(card["where"] for card in page.widget.task["cards"])
    labels = [group["label"] for group in page.widget.task["groups"]]
    assert labels == ["finding", "interpretation", "beyond"]


@pytest.mark.parametrize(
    "action",
    [
        {"what": "put", "card": "z", "group": "finding"},
        {"what": "put", "card": "a", "group": "truth"},
        {"what": "put", "card": "a"},
        {"what": "put", "card": ["a"], "group": "finding"},
        {"what": "put", "card": "a", "group": ["finding"]},
        {"what": "take"},
        {"what": "drop", "card": "a"},
        {},
    ],
    ids=lambda a: str(a)[:50],
)
def test_a_card_cannot_go_where_there_is_no_group(here, action):
    page = opened(SORT)
    reply = page.tell("act", action=action)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert lines() == []


def test_a_sorting_that_cannot_be_read_is_said_and_replaced(here):
    trail.here().record(SORT, "write", ["finding"])
    page = opened(SORT)
    assert "could not be read" in page.widget.work["note"]
    page.act("put", card="a", group="finding")
    assert page.kept == {"a": "finding"}


def test_in_an_exercise_a_message_names_what_was_confused_and_marks_no_card(here):
    page = opened(CLAIMS)
    for case in page.widget.item.kind.cases:
        page.act("put", card=case.key, group="finding" if case.key != "a" else "beyond")
    page.tell("check")
    told = page.widget.feedback["messages"]
    assert [m["what"] for m in told][:2] == [
        "You said “finding” 8 times. In 3 of these cases, “beyond” is right.",
        "You said “finding” 8 times. In 2 of these cases, “interpretation” is right.",
    ]
    assert not [m for m in told if m["place"]]


# Stills.


def test_the_still_of_a_quiz_shows_what_was_said_and_what_was_not(here):
    kind = catalogue.find(ENTRY).kind
    still = kind.still({"found": "c", "sources": 4, "leading": []})
    assert "These nine describe their group" in still
    assert "<p>4</p>" in still
    assert "none of them" in still
    assert still.count("not answered") == 7
    assert "&lt;b&gt;" in kind.still({"found": "<b>"})


def test_the_still_of_a_sorting_shows_groups_and_what_is_left(here):
    kind = catalogue.find(SORT).kind
    still = kind.still({"a": "finding"})
    assert still.index("finding") < still.index("a: Four GPs in five")
    assert "not sorted yet" in still
    assert "not sorted yet" not in kind.still({c.key: c.label for c in kind.cases})
    assert "&lt;i&gt;" in kind.still("<i>")


# The guess.

GUESS = "reading-the-study/guess-burnout"


def test_a_guess_is_kept_as_a_number_and_not_judged_on_the_spot(here):
    page = opened(GUESS)
    assert "is kept" in page.act("guess", value=" 3 ")["said"]
    assert page.kept == 3
    assert page.widget.work["guess"] == "3"
    page.act("guess", value="3,0")
    assert page.kept == 3
    assert '"told"' not in json.dumps(page.widget.task)
    assert catalogue.check(GUESS).names == ("otherwise",)


@pytest.mark.parametrize("value", ["", "five", "7", "-1", "nan", "inf", None, 3, [3]])
def test_a_guess_that_is_no_number_in_range_is_refused_in_words(here, value):
    page = opened(GUESS)
    reply = page.act("guess", value=value)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert lines() == []


@pytest.mark.parametrize("written", ["a few", 9, [1, 2], True])
def test_what_was_written_and_is_no_guess_is_said(here, written):
    trail.here().record(GUESS, "write", written)
    page = opened(GUESS)
    assert page.widget.work["guess"] == ""
    assert "0 to 4" in page.widget.work["note"]
    assert page.widget.item.kind.still(written)

"""Checking a coding against its text: what each row is told, what the page does, what is kept."""

from __future__ import annotations

import dataclasses

import pytest
from contracts import blank_is_told_so
from meaningunits import trail
from meaningunits.activities.checking.kind import CHECKING, Check
from meaningunits.activities.checking.widget import Checker
from meaningunits.page.base import Refused
from meaningunits.tasks import catalogue
from meaningunits.trail import NOTHING

ROWS = catalogue.find("machine-as-coder/rows")
KIND = ROWS.kind
SOUND, NOWHERE, VOICES, SMOOTHED, KEYWORD = KIND.labels
IDEAL = KIND.ideal()


def told(**rows):
    """What is said of some rows, the others right: (names, share)."""
    judged = ROWS.judge({**IDEAL, **rows})
    return judged, [m for m in judged.messages if m.verdict not in ("good",)]


def test_what_is_right_earns_everything_and_nothing_earns_nothing():
    judged = ROWS.judge(IDEAL)
    assert (judged.share, judged.names) == (1, ("all-checked",))
    blank_is_told_so(ROWS)


@pytest.mark.parametrize(
    ("row", "said", "name"),
    [
        ("a", {"found": SOUND, "at": 28}, "word-for-meaning"),
        ("c", {"found": SOUND, "at": 46}, "not-looked-up"),
        ("c", {"found": SMOOTHED, "at": 46}, "words-first"),
        ("h", {"found": SMOOTHED, "at": 98}, "words-first"),
        ("d", {"found": NOWHERE}, "stands-there"),
        ("d", {"found": VOICES, "at": 57}, "one-voice-only"),
        ("f", {"found": SOUND, "at": 77}, "retreat-not-read"),
        ("i", {"found": SMOOTHED, "at": 110}, "first-whose-words"),
        ("b", {"found": SOUND}, "no-place"),
        ("b", {"found": SOUND, "at": 35}, "not-the-support"),
        ("f", {"found": SMOOTHED, "at": 75}, "elsewhere"),
        ("b", {"found": SOUND, "at": 52}, "outside-the-unit"),
        ("f", {"found": SMOOTHED, "at": 77}, "quotation-again"),
        ("c", {"found": SOUND, "looked": True}, "kept-all-the-same"),
        ("b", {"found": SOUND, "at": [36, 42]}, "too-long"),
    ],
)
def test_a_wrong_turn_has_its_own_name_and_points_to_its_row(row, said, name):
    judged, messages = told(**{row: said})
    (message,) = messages
    n = [claim.key for claim in KIND.claims].index(row) + 1
    assert (message.name, message.place) == (name, (n, n))
    right = said["found"] == KIND.claim(row).fault
    assert judged.share == pytest.approx(0.95 if right else 0.9)


def test_a_row_that_says_nothing_of_its_own_is_told_what_the_label_would_need():
    plain = dataclasses.replace(
        KIND, claims=tuple(dataclasses.replace(c, instead={}) for c in KIND.claims)
    )
    item = dataclasses.replace(ROWS, kind=plain)
    assert "taken-on-trust" in item.judge({**IDEAL, "f": {"found": SOUND, "at": 77}}).names
    bare = dataclasses.replace(item, kind=dataclasses.replace(plain, needs={}))
    (message,) = [
        m for m in bare.judge({**IDEAL, "f": {"found": KEYWORD}}).messages if m.name == "otherwise"
    ]
    assert KIND.labels[KEYWORD] in message.why


def test_one_word_for_every_row_earns_nothing():
    for word, name in ((SOUND, "all-trusted"), (NOWHERE, "all-alike")):
        judged = ROWS.judge({claim.key: word for claim in KIND.claims})
        assert (judged.share, judged.names) == (0, (name,))


def test_what_is_left_out_and_what_was_only_looked_up_is_said():
    half = dict(list(IDEAL.items())[:5])
    judged = ROWS.judge(half)
    assert judged.names == ("left-out", "some-checked")
    assert judged.share == 0.5
    assert ROWS.judge({"a": {"looked": True}}).names == ("only-looked",)


def test_after_a_second_try_every_row_is_told_with_its_reason():
    judged = ROWS.judge({"a": SOUND, "b": SOUND}, reveal=True)
    reasons = [m for m in judged.messages if m.name == "reason"]
    assert [m.why for m in reasons] == [claim.why for claim in KIND.claims]


@pytest.mark.parametrize(
    "answer",
    [
        7,
        ["sound"],
        {"z": SOUND},
        {"a": "perhaps"},
        {"a": {"found": SOUND, "at": 0}},
        {"a": {"found": SOUND, "at": 130}},
        {"a": {"found": SOUND, "at": [30, 28]}},
        {"a": {"found": SOUND, "at": "28"}},
        {"a": {"found": SOUND, "looked": "yes"}},
    ],
    ids=repr,
)
def test_what_cannot_be_read_is_told_so(answer):
    assert "unreadable" in ROWS.judge(answer).names


def test_a_row_may_be_written_short():
    full = {"b": {"found": SOUND, "at": [41, 41]}, "c": {"found": NOWHERE}}
    short = {"B": {"found": "Sound", "at": 41}, "c": "no such words"}
    assert KIND.read(full) == KIND.read(short)


def test_looking_up_says_where_whose_and_what_comes_near():
    said = {claim.key: KIND.located(claim) for claim in KIND.claims}
    assert (
        said["i"].said
        == "Found word for word: sentence 108. It is the interviewer who speaks there."
    )
    assert said["c"].said == ("Not found word for word. Sentence 46 comes near: compare the two.")
    assert said["h"].said == "Not found, and no sentence of the text comes near."
    assert {k for k, found in said.items() if not found.places} == {
        c.key for c in KIND.claims if c.fault == NOWHERE
    }


def test_the_answer_is_told_in_words_and_drawn():
    read = KIND.read({"a": {"looked": True}, "b": {"found": SOUND, "at": [41, 42]}})
    assert [words for _, words in KIND.in_words(read)] == ["looked up", "sound, sentences 41–42"]
    drawn = KIND.draw(read)
    assert "invented" in drawn.lower()
    assert KIND.made.split(".")[0] in drawn


@pytest.mark.parametrize("at", ["28", "81-82"])
def test_a_sentence_in_quotation_marks_is_told_how_to_be_written(at):
    (message,) = told(a={"found": SOUND, "at": at})[1]
    assert "stands in quotation marks" in message.what
    assert "is no sentence" not in message.what


def test_a_wrong_word_is_told_where_to_look_by_what_is_the_matter_with_the_row():
    looks = {key: told(**{key: {"found": SMOOTHED, "at": 1}})[1][0].look for key in "abei"}
    assert looks["e"] == looks["i"]
    assert len({*looks.values()}) == 3


def test_every_diagnosis_of_the_table_is_one_that_is_tried_here():
    assert {
        "nothing-yet", "unreadable", "only-looked", "left-out", "all-trusted", "all-alike",
        "not-looked-up", "words-first", "stands-there", "otherwise", "no-place", "elsewhere",
        "not-the-support",
        "too-long", "outside-the-unit", "quotation-again", "kept-all-the-same", "some-checked",
        "all-checked", "reason",
    } == {*CHECKING}  # fmt: skip


# The widget.


@pytest.fixture
def checker(own_trail):
    made = Checker(ROWS)
    yield made
    made.close()


def after(checker, *actions):
    """The answer after some acts."""
    answer = NOTHING
    for action in actions:
        _, answer, _ = checker.done(answer, action)
    return answer


def test_looking_up_is_kept_and_its_result_shown_only_then(checker):
    assert checker.drawn(NOTHING)["rows"] == {}
    answer = after(checker, {"what": "look", "row": "i"})
    assert answer == {"i": {"looked": True}}
    drawn = checker.drawn(answer)["rows"]["i"]
    assert (drawn["stands"], drawn["located"][:5]) == ([[108, 108]], "Found")


def test_rows_are_kept_in_their_order_and_nothing_is_kept_of_what_was_taken_back(checker):
    answer = after(
        checker,
        {"what": "find", "row": "b", "label": SOUND},
        {"what": "place", "row": "b", "from": 41, "to": 42},
        {"what": "find", "row": "a", "label": KEYWORD},
        {"what": "find", "row": "a", "label": None},
    )
    assert answer == {"b": {"found": SOUND, "at": [41, 42]}}
    answer = checker.done(answer, {"what": "unplace", "row": "b"})[1]
    assert answer == {"b": {"found": SOUND}}


def test_where_there_are_no_such_words_there_is_nothing_to_attach(checker):
    answer = after(
        checker,
        {"what": "place", "row": "c", "from": 46, "to": 46},
        {"what": "find", "row": "c", "label": NOWHERE},
    )
    assert answer == {"c": {"found": NOWHERE}}
    with pytest.raises(Refused, match="Change that first"):
        checker.done(answer, {"what": "place", "row": "c", "from": 46, "to": 46})


@pytest.mark.parametrize(
    "action",
    [
        {},
        {"what": "look"},
        {"what": "look", "row": ["a"]},
        {"what": "jump", "row": "a"},
        {"what": "find", "row": "a", "label": "perhaps"},
        {"what": "find", "row": "a", "label": 1},
        {"what": "place", "row": "a", "from": 0, "to": 1},
        {"what": "place", "row": "a", "from": True, "to": 1},
        {"what": "place", "row": "a", "from": 1, "to": 5},
        {"what": "place", "row": "a", "from": 130, "to": 130},
    ],
    ids=repr,
)
def test_what_cannot_be_is_refused(checker, action):
    with pytest.raises(Refused):
        checker.done(NOTHING, action)


def test_the_trail_tells_what_was_done(checker, own_trail):
    checker._hear(checker, {"what": "look", "row": "a", "n": 1, "view": "v"}, [])
    assert trail.here().log().state(ROWS.slug).value in ({"a": {"looked": True}}, NOTHING)
    assert Check("sound", (1, 2)).plain() == {"found": "sound", "at": [1, 2]}

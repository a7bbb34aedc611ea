"""What is said of a checked coding: each row with each label, at each place that may matter.

``limits/checking*.txt`` hold which row of the table is said and with what filled in, not the words.
After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from held import as_row, is_held, plainly
from meaningunits.activities.checking.kind import Check, Checking, Claim, Taken
from meaningunits.material.corpus import load
from meaningunits.material.quotable import LONGEST
from meaningunits.material.units import span
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import Context, Unreadable

LIMITS = Path(__file__).with_name("limits")
LESSON = Context("made/rows", "lesson")
TEXT = load("leif")


def words_of(first: int, last: int) -> str:
    return " ".join(TEXT.sentence(n).text for n in range(first, last + 1))


#: A row for each thing that can be the matter, and one whose support stands twice.
CLAIMS = (
    Claim("a", (41, 44), "C1", "a rule", words_of(43, 43), "says a", "sound", ((44, 44),), "as a"),
    Claim("b", (46, 52), "C2", "a rule", words_of(47, 48), "says b", "smoothed",
          ((50, 51), (52, 52)), "as b", {"sound": Taken("retreat-not-read", "not this")}),
    Claim("c", (53, 58), "E3", "a rule", "Nobody ever said these words anywhere.", "says c",
          "nowhere", (), "as c"),
    Claim("d", (59, 63), "E3", "a rule", words_of(59, 60), "says d", "voices", ((60, 60),), "as d"),
)  # fmt: skip
LABELS = {"sound": "it holds", "nowhere": "no such words", "smoothed": "a turn is left out",
          "voices": "two speak"}  # fmt: skip
KIND = Checking("the task", "leif", "made here", LABELS, "sound", "nowhere", CLAIMS,
                {"voices": Taken("one-voice-only", "two voices")}, {"smoothed": "look on"},
                "well done")  # fmt: skip
RIGHT = {"a": {"found": "sound", "at": 44}, "b": {"found": "smoothed", "at": 52},
         "c": "nowhere", "d": {"found": "voices", "at": [60, 60]}}  # fmt: skip


@pytest.fixture(autouse=True)
def in_short(monkeypatch):
    def say(self, name, context, given=None, **more):
        return plainly(self.diagnoses, name, given, **more)

    monkeypatch.setattr(Checking, "say", say)


def places(claim: Claim) -> Iterator[tuple[int, int] | None]:
    """Beside and on what decides, on the quotation, at the unit's edges; too many sentences."""
    a, b = claim.unit
    found: list[tuple[int, int] | None] = [None]
    for first, last in claim.places:
        found += [(first, first), (last, last), (first - 1, first - 1), (last + 1, last + 1)]
        found += [(first - 1, first), (last, last + LONGEST - 1), (last, last + LONGEST)]
    for first, last in KIND.located(claim).places:
        found += [(first, last), (first, first)]
    found += [(a - 1, a - 1), (b + 1, b + 1), (a - 1, a), (b, b + 1), (a, a), (b, b)]
    return iter(dict.fromkeys(found))


def combinations(claim: Claim) -> Iterator[str]:
    """What is said of one row where all others are right."""
    for label in LABELS:
        for at in places(claim) if label == claim.fault else [None]:
            said = {"found": label} | ({"at": list(at)} if at else {})
            share, told = KIND.judged(KIND.read({**RIGHT, claim.key: said}), LESSON)
            where = f" at {span(*at)}" if at else ""
            rest = "; ".join(as_row(m) for m in told)
            yield f"{label}{where}: {share:.3f}; {rest}"


def test_what_is_said_of_each_label_at_each_place_is_what_was_approved():
    is_held(LIMITS / "checking.txt", [
        (f"{claim.key}: {claim.fault}", combinations(claim)) for claim in CLAIMS
    ])  # fmt: skip


ANSWERS: dict[str, Any] = {
    "all right": RIGHT,
    "one left": {key: RIGHT[key] for key in "abc"},
    "one right": {"c": "nowhere"},
    "two left, none right": {"a": "voices", "b": "voices"},
    "all sound": dict.fromkeys("abcd", "sound"),
    "all smoothed": dict.fromkeys("abcd", "smoothed"),
    "three alike": dict.fromkeys("abc", "sound"),
    "looked up, and kept": {**RIGHT, "c": {"found": "sound", "looked": True}},
    "looked up, and smoothed": {**RIGHT, "c": {"found": "smoothed", "looked": True}},
    "only looked up": {"a": {"looked": True}, "b": {"at": 41}},
    "what stands there": {**RIGHT, "b": "nowhere"},
}


def said(answer: Any, context: Context = LESSON) -> Iterator[str]:
    share, told = KIND.judged(KIND.read(answer), context)
    yield f"{share:.3f} of the points"
    yield from map(as_row, told)


def test_what_is_said_of_all_rows_is_what_was_approved():
    shown = replace(LESSON, reveal=True)
    mended = replace(shown, mended=frozenset("c"))
    wrong = {**RIGHT, "a": "voices", "b": {"found": "smoothed", "at": 47}}
    is_held(LIMITS / "checking-whole.txt", [
        *((name, said(answer)) for name, answer in ANSWERS.items()),
        ("one could not be read", said({"a": RIGHT["a"]}, replace(LESSON, unread=("b",)))),
        ("with reasons, all right", said(RIGHT, shown)),
        ("with reasons, two right", said(wrong, shown)),
        ("with reasons, one mended", said(wrong, mended)),
        ("with reasons, where it is not shown", said(wrong, LESSON)),
    ])  # fmt: skip


LAST = len(TEXT.sentences)
ODD: list[Any] = [
    RIGHT, {"A": "Sound", "row b": "smoothed"}, {"a": {"found": "sound", "at": [44, 44]}},
    {"a": ["sound"]}, {"a": {"found": ""}}, {"a": ""}, {"a": {}}, {"a": None, "b": "sound"},
    {"a": {"looked": True}}, {"a": {"looked": False, "found": "sound"}}, {"a": {"looked": 1}},
    {"a": {"at": []}}, {"a": {"at": None, "found": "sound"}}, {"a": {"at": "44"}},
    {"a": {"at": 1}}, {"a": {"at": 0}}, {"a": {"at": LAST}}, {"a": {"at": LAST + 1}},
    {"a": {"at": [1, LAST]}}, {"a": {"at": [1, LAST + 1]}}, {"a": {"at": [3, 2]}},
    {"a": {"at": [2, 2]}}, {"a": {"at": [1, 2, 3]}}, {"a": {"at": [1.0]}}, {"a": {"at": True}},
    {"a": {"at": {"n": 1}}}, {"a": "sound", "A": "voices"}, {"a": "sound", "A": "sound"},
    {"a": "", "b": "sound", "c": None, "d": "voices"}, {"z": "sound"}, {"a": "what"}, {"a": 3},
    "sound", ["sound"], 3, {},
]  # fmt: skip


def as_read(answer: Any) -> Iterator[str]:
    try:
        read = KIND.read(answer)
    except Unreadable as problem:
        yield f"unreadable ({type(problem).__name__}): {problem}"
        return
    for key, check in read.items():
        yield f"{key}: {check.plain()}"
    yield from (f"{head}: {words}" for head, words in KIND.in_words(read))


def test_what_is_read_of_what_was_found_is_what_was_approved():
    is_held(LIMITS / "checking-read.txt", [(repr(one), as_read(one)) for one in ODD])


def test_what_looking_a_quotation_up_brings_is_what_was_approved():
    quotes = [words_of(41, 42), words_of(43, 43), words_of(41, 42) + " and more of it here", "the",
              "Halvard", "Nobody ever said these words.", TEXT.sentence(47).text[:60]]  # fmt: skip
    rows = [replace(CLAIMS[0], quote=quote) for quote in quotes]
    lines = [[KIND.located(row).said[:300]] for row in rows]
    is_held(LIMITS / "checking-located.txt",
            [(quote[:60], line) for quote, line in zip(quotes, lines, strict=True)])  # fmt: skip


@pytest.mark.parametrize(
    ("at", "flaw"),
    [(53, "quotation-again"), (55, "quotation-again"), (54, "elsewhere"), (58, ""),
     ([53, 55], "quotation-again"), ([54, 54], "elsewhere")],
)  # fmt: skip
def test_any_place_of_a_quotation_is_the_quotation_again(at, flaw):
    claim = replace(CLAIMS[1], key="e", unit=(53, 58), quote="Halvard", places=((58, 58),))
    assert [*KIND.located(claim).places] == [(19, 19), (53, 53), (55, 55)]
    place = tuple(at) if isinstance(at, list) else (at, at)
    assert KIND._flaw(claim, Check("smoothed", place)) == flaw


def test_a_blank_sheet_and_a_whole_one_are_told_row_by_row():
    assert KIND.ideal() == {
        "a": {"found": "sound", "at": [44, 44]}, "b": {"found": "smoothed", "at": [50, 51]},
        "c": {"found": "nowhere"}, "d": {"found": "voices", "at": [60, 60]},
    }  # fmt: skip
    rows = KIND.draw(
        {"a": Check("sound", (44, 45), looked=True), "b": Check("", None, looked=True)}
    )
    assert [row.partition("</")[0] for row in rows.split("</strong> · ")[1:]] == [
        "sound, sentences 44–45", "looked up", "open", "open",
    ]  # fmt: skip


def test_the_course_has_a_row_for_each_label_and_each_is_told():
    kind = catalogue.find("machine-as-coder/rows").kind
    assert {claim.fault for claim in kind.claims} == {*kind.labels}

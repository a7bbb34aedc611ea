"""What is said of an appraisal, a worksheet and a plan: each rule at its limit, made for it.

``limits/appraising*.txt`` hold which rows of the tables are said and with what filled in, not the
words. After a change that is meant, ``MEANINGUNITS_APPROVE=1`` before this test writes them anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from held import as_row, is_held, plainly
from meaningunits.activities.appraising import kind as kinds
from meaningunits.activities.appraising import transfer
from meaningunits.activities.appraising.kind import (
    ABSTRACT,
    STUDY,
    VERDICTS,
    Appraising,
    contradiction,
)
from meaningunits.activities.appraising.places import (
    Interviews,
    Lessons,
    Numbered,
    Place,
    Whole,
    numbers,
)
from meaningunits.activities.appraising.sheet import SPEAKS, Entry, Evidence, Row, Sheet
from meaningunits.activities.appraising.summing import only_judges, summed_up
from meaningunits.activities.appraising.transfer import PLAN_ROWS, Planning, Transferring
from meaningunits.tasks.kind import Context, Unreadable

LIMITS = Path(__file__).with_name("limits")
LESSON = Context("made/board", "lesson")
PLACES = (
    Place("article", "the page"),
    Whole("title", "", text="A title of six words here"),
    Numbered("report", "", lines={3: "three is said here", 4: "four is said", 6: "six is here"}),
    Lessons("lesson", "", remark="could-for-did"),
    Interviews("interview", "", remark="invented-for-real"),
    Place(ABSTRACT, "the sentence"),
)
ROWS = tuple(Row(key, f"Title {key}", f"Asks {key}?", evidence=True) for key in "12345")
BOARD = Appraising("the task", ROWS, places=PLACES, status="made here")
WRITTEN = (Row(STUDY, "Study", "Which?", judged=False),
           Row(ABSTRACT, "Abstract", "Its words?", judged=False))  # fmt: skip
OWN = replace(BOARD, rows=(*WRITTEN, *ROWS))


@pytest.fixture(autouse=True)
def in_short(monkeypatch):
    def say(self, name, context, given=None, **more):
        return plainly(self.diagnoses, name, given, **more)

    monkeypatch.setattr(kinds, "message", plainly)
    monkeypatch.setattr(transfer, "message", plainly)
    monkeypatch.setattr(Sheet, "say", say)


def piece(place: str = "article", at: str = "p. 3", quote: str = "", speaks: str = "concern"):
    return {"place": place, "at": at, "quote": quote, "speaks": speaks}


def filled(n: int = 1, **other: Any) -> dict[str, Any]:
    reason = f"This is reason number {'abcdefgh'[n - 1]}"
    return {"judgement": "some concerns", "reason": reason, "evidence": [piece()], **other}


def said(kind: Any, answer: Any) -> Iterator[str]:
    share, told = kind.judged(kind.read(answer), LESSON)
    yield f"{share:.4f} of the points"
    yield from map(as_row, told)


def five(**first: Any) -> dict[str, Any]:
    """Five rows that are whole and not alike, the first as it is given."""
    cannot = {"judgement": "cannot tell", "evidence": [piece(speaks="not told")]}
    rest = {str(n): filled(n) | (cannot if n == 2 else {}) for n in range(2, 6)}
    return {"1": filled(1, **first), **rest}


#: What stands in the first row of five.
FIRST: dict[str, dict[str, Any]] = {
    "whole": {},
    "no judgement": {"judgement": ""},
    "no reason": {"reason": ""},
    "three words": {"reason": "only three words"},
    "four words": {"reason": "now it is four"},
    "the judgement again": {"reason": "I have some concerns here"},
    "the judgement and a word": {"reason": "I have some concerns here today"},
    "words that judge nothing": {"reason": "it is as it is"},
    "as the second": {"reason": " this is  reason NUMBER b"},
    "points": {"reason": "It gets 14 of 20 points"},
    "a score": {"reason": "The total score of all is 14"},
    "criteria": {"reason": "It meets 8 of 10 criteria here"},
    "summed up": {"reason": "Overall the quality of the study is low"},
    "no evidence": {"evidence": []},
    "no whereabouts": {"evidence": [piece(at="")]},
    "a title": {"evidence": [piece("title", "", "six words")]},
    "a title without words": {"evidence": [piece("title", "", "")]},
    "words not in the title": {"evidence": [piece("title", "", "seven words")]},
    "a sentence": {"evidence": [piece("report", "3", "three is")]},
    "a sentence without words": {"evidence": [piece("report", "3")]},
    "the next sentence": {"evidence": [piece("report", "3", "four is")]},
    "over two sentences": {"evidence": [piece("report", "3-4", "here four is")]},
    "over a gap": {"evidence": [piece("report", "4–6", "said six is")]},
    "no such sentence": {"evidence": [piece("report", "5", "six is")]},
    "words from nowhere": {"evidence": [piece("report", "3", "eight is")]},
    "words for what is not told": {"evidence": [piece("report", "3", "three is", "not told")]},
    "not told": {"evidence": [piece("report", "3", "", "not told")]},
    "a lesson alone": {"evidence": [piece("lesson", "3")]},
    "a lesson and the article": {"evidence": [piece("lesson", "3"), piece()]},
    "two lessons": {"evidence": [piece("lesson", "3"), piece("lesson", "4")]},
    "an interview alone": {"evidence": [piece("interview", "leif 43", "the sick leave")]},
    "an abstract that nobody brought": {"evidence": [piece(ABSTRACT, "1", "whatever it says")]},
    "two places, one wrong": {"evidence": [piece(at=""), piece()]},
    "nothing but words": {"judgement": "", "evidence": []},
}
BOARDS: dict[str, dict[str, Any]] = {
    "one row": {"1": filled()},
    "four rows": {k: v for k, v in five().items() if k != "5"},
    "three alike": {str(n): filled(n) for n in (1, 2, 3)},
    "four alike": {str(n): filled(n) for n in (1, 2, 3, 4)},
    "four without a judgement": {str(n): filled(n, judgement="") for n in (1, 2, 3, 4)},
    "the same reason for all": {str(n): filled(1) for n in range(1, 6)},
    "more than eight messages": {str(n): {"reason": "no"} for n in range(1, 6)},
    "an empty row": {"1": {}, "2": filled(2)},
}
STUDIES: dict[str, dict[str, Any]] = {
    "no study": {"1": filled()},
    "three words": {STUDY: "Somebody 2020 Journal", "1": filled()},
    "four words": {STUDY: "Somebody and others 2020", "1": filled()},
    "an abstract with the words": {STUDY: "Somebody and others 2020", ABSTRACT: "We asked eleven.",
        "1": filled(evidence=[piece(ABSTRACT, "1", "asked eleven")])},
    "an abstract without the words": {STUDY: "Somebody and others 2020", ABSTRACT: "We asked ten.",
        "1": filled(evidence=[piece(ABSTRACT, "1", "asked eleven")])},
    "an abstract, and no words": {STUDY: "Somebody and others 2020", ABSTRACT: "We asked ten.",
        "1": filled(evidence=[piece(ABSTRACT, "1")])},
    "the article beside an abstract": {STUDY: "Somebody and others 2020", ABSTRACT: "We asked ten.",
        "1": filled(evidence=[piece("article", "1", "asked eleven")])},
}  # fmt: skip


def test_what_is_said_of_a_board_is_what_was_approved():
    two = replace(BOARD, wanted=2)
    is_held(LIMITS / "appraising.txt", [
        *((f"first row: {name}", said(BOARD, five(**first))) for name, first in FIRST.items()),
        *((name, said(BOARD, rows)) for name, rows in BOARDS.items()),
        *((f"two wanted: {name}", said(two, BOARDS[name])) for name in ("one row", "three alike")),
        *((f"an own study: {name}", said(OWN, rows)) for name, rows in STUDIES.items()),
    ])  # fmt: skip


def test_what_evidence_speaks_against_a_judgement_is_what_was_approved():
    """Every judgement beside all that its evidence may say together."""
    told = []
    for verdict in ("", *(v.name for v in VERDICTS)):
        rows = []
        for count in range(4):
            for speaks in combinations(SPEAKS, count):
                found = tuple(Evidence("article", "1", "", each) for each in speaks)
                said = contradiction(Entry(verdict, "", found))
                rows.append(f"{' and '.join(speaks) or 'nothing'}: {said or 'fits'}")
        told.append((verdict or "no judgement", rows))
    is_held(LIMITS / "appraising-contradictions.txt", told)


ODD: list[Any] = [
    {"1": filled()}, {"1": " a  reason "}, {"1": ""}, {"1": None}, {"1": {}}, {"2": "b", "1": "a"},
    {"9": "a"}, {"1": 3}, {"1": ["a"]}, {"1": {"mark": 3}}, {"1": {"reason": 3}},
    {"1": {"reason": None, "judgement": "No concerns"}}, {"1": {"judgement": "fine"}},
    {"1": {"judgement": ""}}, {"1": {"evidence": "page 3"}}, {"1": {"evidence": piece()}},
    {"1": {"evidence": [piece(), "x"]}}, {"1": {"evidence": [{}]}},
    {"1": {"evidence": [piece(speaks="")]}}, {"1": {"evidence": [piece(speaks="sings")]}},
    {"1": {"evidence": [piece(place="cellar")]}}, {"1": {"evidence": [piece(at=" 3  4 ")]}},
    {"1": {"evidence": [{**piece(), "at": 3}]}}, {"1": {"evidence": [{**piece(), "more": "x"}]}},
    {"1": {"evidence": [{**piece(), "quote": 3}]}}, {"1": {"evidence": [{**piece(), "at": True}]}},
    {"1": {"evidence": [piece(quote=" “six words” ")]}},
    {"1": {"evidence": [piece(quote="x" * 400)]}},
    {"1": {"evidence": [piece(quote="x" * 401)]}}, {"1": {"reason": "x" * 6000}},
    {"1": {"reason": "x" * 6001}}, {"1": {"evidence": [piece(at=f"{n}") for n in range(12)]}},
    {"1": {"evidence": [piece(at=f"{n}") for n in range(13)]}}, 3, "no concerns", ["1"], {}, None,
]  # fmt: skip


def as_read(kind: Any, answer: Any) -> Iterator[str]:
    try:
        read = kind.read(answer)
    except Unreadable as problem:
        yield f"unreadable: {problem}"
        return
    for key, entry in read.items():
        yield f"{key}: {entry.plain()}"[:300]
    yield from (f"{head}: {words}"[:300] for head, words in kind.in_words(read))


def headed(answer: Any) -> str:
    text = repr(answer)
    return text if len(text) < 200 else f"{text[:60]} … ({len(text)})"


def test_what_is_read_of_a_board_is_what_was_approved():
    odd = [(headed(one), as_read(BOARD, one)) for one in ODD]
    words = {STUDY: {"judgement": "no concerns"}}, {STUDY: {"evidence": [piece()]}}, {STUDY: "A"}
    own = [(f"an own study: {headed(one)}", as_read(OWN, one)) for one in words]
    is_held(LIMITS / "appraising-read.txt", [*odd, *own])


def test_a_board_is_drawn_row_by_row_with_what_was_judged_alike_below():
    answer = {"2": filled(2), "1": filled(1, evidence=[piece("title", "", "six words")])}
    drawn = BOARD.still(answer).replace("><", ">\n<").splitlines()
    blank = BOARD.still({}).replace("><", ">\n<").splitlines()
    unread = BOARD.still({"1": 3}).replace("><", ">\n<").splitlines()
    is_held(LIMITS / "appraising-drawn.txt", [
        ("two rows", drawn), ("nothing", blank), ("what cannot be read", unread),
        ("in writing", BOARD.asks("made/board").splitlines()),
        ("in writing, without places", Planning("plan").asks("made/plan").splitlines()),
        ("words only", [OWN.example("made/own"), Planning("plan").example("made/plan")]),
        ("how many", [str(kind.asked) for kind in (BOARD, OWN, Planning("plan"),
                                                  replace(BOARD, wanted=2))]),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ("12", (12, 12)), ("12-14", (12, 14)), (" 12 – 14 ", (12, 14)), ("12 to 14", (12, 14)),
        ("sentence 12", (12, 12)), ("Sentences 12–14.", (12, 14)), ("14–12", None),
        ("12–12", (12, 12)),
        ("", None), ("twelve", None), ("12345", None), ("12 14", None), ("12–", None),
    ],
)  # fmt: skip
def test_whereabouts_are_one_sentence_or_a_range_that_runs_forward(at, found):
    assert numbers(at) == found


@pytest.mark.parametrize(
    ("place", "at", "quote", "flaw"),
    [
        ("interview", "leif 43", "the sick leave", ""), ("interview", "Leif, 43", "", ""),
        ("interview", "leif 44", "the sick leave", "quote-elsewhere"),
        ("interview", "leif 43", "never said anywhere", "quote-nowhere"),
        ("interview", "leif 999", "", "no-such-place"),
        ("interview", "nobody 1", "", "no-such-place"),
        ("interview", "leif", "", "no-such-place"), ("interview", "", "", "no-whereabouts"),
        ("lesson", "lesson 9", "", ""), ("lesson", "10, Worked", "", ""), ("lesson", "0", "", ""),
        ("lesson", "11", "", "no-such-place"), ("lesson", "Worked", "", "no-whereabouts"),
        ("lesson", "100", "", "no-whereabouts"), ("report", "", "", "no-whereabouts"),
        ("report", "2", "", "no-such-place"), ("report", "3–5", "", "no-such-place"),
        ("report", "6", "three is", "quote-elsewhere"), ("article", "x", "", ""),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_place_is_told(place, at, quote, flaw):
    assert BOARD.place(place).flaw(at, quote) == flaw


SUMS = [
    "14/20 points",
    "six of eight points",
    "nine out of ten possible marks",
    "4 from 5 stars",
    "two of the nine doctors",
    "meets 8 of 10 criteria",
    "meets all of the 8 of 10 criteria",
    "fulfilled nearly six of our eight criteria",
    "satisfies long words before 8 of 10 criteria",
    "a total score of 14",
    "the sum of all is 7",
    "overall points, and these are many, are 7",
    "scores nine",
    "scored of 3",
    "it scores",
    "Overall the quality of the study is low",
    "Overall, the study was rather good",
    "Altogether the evidence seems to me poor",
    "its quality is good",
    "methodological quality was very high",
    "quality of this paper is low",
    "of poor quality overall",
    "good overall quality",
    "the quality of the coffee is low",
    "Overall I do not know. The study is good.",
    "the study is good",
    "SCORED TEN",
    "",
]


def test_what_sums_an_appraisal_up_is_what_was_approved():
    is_held(LIMITS / "appraising-sums.txt", [(one, [repr(summed_up(one))]) for one in SUMS])


@pytest.mark.parametrize(
    ("reason", "only"),
    [
        ("some concerns", True), ("A concern.", True), ("I judge this as no concerns at all", True),
        ("it is so", False), ("some concerns here 12", True), ("concerns with 2 groups", False),
        ("", False), ("SERIOUS Concerns", True), ("serious", True),
    ],
)  # fmt: skip
def test_a_reason_of_the_judgements_words_alone_is_none(reason, only):
    assert only_judges(reason, [verdict.name for verdict in VERDICTS]) is only


# The worksheet and the plan.

SHEET = Transferring("the task")
GROUPS = list(dict.fromkeys(row.group for row in SHEET.rows if row.group))
FACTORS = {g: [row.key for row in SHEET.rows if row.group == g] for g in GROUPS}
REASON = "It is so with us"


def factors(count: int, verdict: str = "fits", reason: str = REASON) -> dict[str, Any]:
    keys = [row.key for row in SHEET.rows if row.judged][:count]
    return {key: {"judgement": verdict, "reason": reason} for key in keys}


SHEETS: dict[str, dict[str, Any]] = {
    "a setting of three words": {"setting": "our small place"},
    "a setting of four words": {"setting": "our small place here"},
    "one factor": factors(1),
    "one factor and no reason": factors(1, reason=""),
    "a reason of three words": factors(1, reason="so it is"),
    "a reason of four words": factors(1, reason="so it is here"),
    "a reason and no judgement": {next(iter(factors(1))): REASON},
    "four alike": factors(4),
    "five alike": factors(5),
    "five unknown": factors(5, "unknown"),
    "four alike and one other": {**factors(5, "unknown"), **factors(4)},
    "all": {"setting": "our small place here", **factors(99), **factors(2, "does not fit")},
    "all, one without a reason": {**factors(99), **factors(1, reason="")},
    **{f"group {g}": {key: {"judgement": "fits", "reason": REASON} for key in FACTORS[g]}
       for g in GROUPS},
}  # fmt: skip
WHOLE_PLAN = {"what": "Ask one colleague in", "who": "I myself", "when": "On Monday",
              "know": "She says so", "stop": "She says no"}  # fmt: skip
PLANS: dict[str, dict[str, Any]] = {
    "whole": WHOLE_PLAN,
    "one left": {k: v for k, v in WHOLE_PLAN.items() if k != "who"},
    "no day left": {k: v for k, v in WHOLE_PLAN.items() if k != "when"},
    "only one": {"what": "Ask"},
    "no date": {**WHOLE_PLAN, "when": "soon"},
    "no date, though one may": {**WHOLE_PLAN, "when": "Maybe soon, as I may say"},
    "in May": {**WHOLE_PLAN, "when": "by the end of May"},
    "a number": {**WHOLE_PLAN, "when": "in 3"},
    "a month": {**WHOLE_PLAN, "when": "by JUNE"},
    "stop is know": {**WHOLE_PLAN, "stop": "she SAYS so"},
    "stop is know, no date": {**WHOLE_PLAN, "stop": "she SAYS so", "when": "soon"},
    "both left open": {k: v for k, v in WHOLE_PLAN.items() if k not in ("know", "stop")},
    "nothing but a wrong date": {"when": "soon"},
}


def test_what_is_said_of_a_worksheet_and_of_a_plan_is_what_was_approved():
    plan = Planning("the task")
    is_held(LIMITS / "appraising-transfer.txt", [
        *((name, said(SHEET, answer)) for name, answer in SHEETS.items()),
        *((f"plan: {name}", said(plan, answer)) for name, answer in PLANS.items()),
        ("no plan", [as_row(m) for m in plan.judged_blank(LESSON)[1]]),
    ])  # fmt: skip


def test_a_plan_has_a_place_for_its_date_and_for_what_would_stop_it():
    assert [row.key for row in PLAN_ROWS][2::2] == ["when", "stop"]


def test_words_can_be_looked_up_where_there_are_some_and_the_course_has_the_text():
    looked_up = {
        (place, quote): BOARD.looked_up(Evidence(place, "3", quote))
        for place in ("report", "article")
        for quote in ("", "three is")
    }
    assert [at for at, is_so in looked_up.items() if is_so] == [("report", "three is")]

"""Side room H: every number on its page is counted, and every wrong turn has its answer."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import blank_is_told_so, right, slug, wrong_options_cost_their_question
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.reading.kind import Reading
from meaningunits.lessons.a_whole_hour import counts
from meaningunits.material import corpus
from meaningunits.material.coding import LEAST_ROOM, codebook, panel
from meaningunits.material.study import THEMES
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("a-whole-hour")
PAGE = (ROOT / "course" / "H_a_whole_hour.py").read_text(encoding="utf-8")
TOLD = " ".join(re.sub(r"^# ?", "", PAGE, flags=re.MULTILINE).split())


def of(name):
    return CATALOGUE[f"a-whole-hour/{name}"]


def test_nothing_here_is_graded():
    assert all(item.points == 0 and item.host == "lesson" for item in CATALOGUE.values())


#: An answer of marks is a list: an empty mapping is none; see tests/activities/test_marking.py.
NO_MARKS = [i for i in CATALOGUE.values() if not isinstance(i.kind, Prediction | Reading)]


@pytest.mark.parametrize("item", NO_MARKS, ids=slug)
def test_nothing_earns_nothing(item):
    blank_is_told_so(item)


def test_every_wrong_option_is_named_and_costs_its_question():
    wrong_options_cost_their_question(CATALOGUE)
    questions = [
        q for i in CATALOGUE.values() if isinstance(i.kind, Quiz) for q in i.kind.questions
    ]
    assert len(questions) == 9
    assert all(o.name for q in questions for o in q.options if not o.right)


def test_the_right_answers_are_right():
    for name in ("what-is-lost", "what-to-do", "what-they-add", "turns-ewa"):
        assert of(name).judge(right(of(name).kind)).share == 1


def test_the_table_beside_the_nine_is_counted():
    rows = {}
    for line in re.findall(r"^# \| (.+?) \|$", PAGE.split("## Beside the nine")[1], re.MULTILINE):
        what, *cells = [cell.strip() for cell in line.split("|")]
        rows[what] = [int(number) for cell in cells for number in re.findall(r"\d+", cell)]
    every, long = counts.given(long=False), counts.given(long=True)
    assert rows["all units"] == [every.units, long.units]
    assert rows["with a code"] == [every.coded, every.against, long.coded, long.against]
    for theme in THEMES:
        found = [counts.given(theme.code, long=which) for which in (False, True)]
        assert rows[f"{theme.code} {theme.short}"] == [
            n for one in found for n in (one.coded, one.against)
        ]
    assert 0.31 < every.share < 0.34  # "a third"
    assert long.share > 0.5  # "more than half"


def test_what_is_said_of_the_shares_is_so():
    told = " ".join(str(of("guess-share").judge(30)).split())
    nils = counts.without_code("nils")
    assert f"All three left {nils.all:.0%}" in told
    alls = {name: counts.without_code(name).all for name in corpus.names()}
    assert min(alls, key=alls.get) == "tomas"
    assert max(alls, key=alls.get) == "leif"
    assert f"{corpus.load('nils').passage().words:,} words" in of("guess-share").kind.question
    # "nearly two thirds", of both
    assert all(0.6 < counts.without_code(n).all < 0.67 for n in corpus.long_names())


@pytest.mark.parametrize(
    ("name", "number", "words"),
    [
        ("nils", 38, "There was nothing more dramatic than that."),
        ("nils", 100, "I'd recommend it"),
        ("nils", 412, "I've thought of stopping."),
        ("nils", 143, "in the November, no, the February"),
        ("nils", 141, "the main difference in that room is the system"),
        ("nils", 164, "I sleep better, that's since the group"),
        ("nils", 366, "The sleep, that's when I went down to four days."),
        ("nils", 345, "So, sent."),
        ("ewa", 153, "And I'd been a bit, it wasn't only"),
        ("ewa", 156, "there was nothing else in it"),
    ],
)
def test_what_the_page_quotes_by_number_stands_there(name, number, words):
    assert words in corpus.load(name).sentence(number).text


def test_of_the_passages_that_the_page_calls_empty_all_readers_left_them_so():
    kind = of("sift-nils").kind
    assert set(range(132, 160)) <= kind.empty
    # and the three passages of the quiz: two empty, one that all or two readers coded
    assert set(range(39, 55)) <= kind.empty
    assert set(range(365, 369)) <= kind.carrying


def test_the_one_place_with_a_parallel_process_is_where_the_page_says():
    places = [
        (name, unit.first, unit.last, "P2" in unit.against)
        for name in corpus.long_names()
        for coding in panel(name).codings
        for unit in coding.units
        if any(code.startswith("P") for code in unit.codes)
    ]
    assert len(places) == 3
    assert all(name == "nils" and 390 <= a <= b <= 396 for name, a, b, _ in places)
    assert sum(against for *_, against in places) == 2


@pytest.mark.parametrize("name", ["divide-iron", "divide-ewa"])
def test_a_stretch_and_the_whole_can_tell_judgement_from_habit(name):
    kind = of(name).kind
    assert kind.benchmark.room >= LEAST_ROOM
    assert of(name).judge(sorted(kind.benchmark.consensus)).share == pytest.approx(1, abs=0.02)
    assert of(name).judge(list(kind.passage.gaps)).share == 0
    assert of(name).judge(sorted(kind.passage.turn_ends)).share == 0


def test_the_whole_is_coded_in_the_units_that_most_readers_made():
    kind = of("code-ewa").kind
    assert len(kind.ends) == 59  # "59 units"
    assert (kind.ends[0][0], kind.ends[-1][1]) == (1, 332)
    assert kind.benchmark.room >= LEAST_ROOM
    reader = {
        f"{a}–{b}": sorted(codes)
        for (a, b), codes in zip(kind.ends, kind.benchmark.coders[0], strict=True)
    }
    assert of("code-ewa").judge(reader).share > 0.9
    assert of("code-ewa").judge({key: [] for key in reader}).share == 0
    assert {code for codes in reader.values() for code in codes} <= set(codebook())


def test_sizes_told_on_the_page_are_so():
    units = [len(coding.units) for coding in panel("ewa").codings]
    assert (min(units), max(units)) == (56, 60)
    kind = of("divide-iron").kind
    assert isinstance(kind, Dividing)
    assert len(kind.passage) == 58
    assert len(of("divide-ewa").kind.passage) == 332
    for words in ("made from 56 to 60", "Fifty-eight sentences", "332 sentences", "59 units"):
        assert words in TOLD

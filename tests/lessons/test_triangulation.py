"""Lesson and exercise 09's contract: ideal = full, blank = 0, and each slip has its own name."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from class_of import ROOT
from contracts import (
    anything,
    copied,
    costs_its_question,
    holds,
    quizzes,
    rounding_costs_nothing,
    slug,
    variants_differ,
)
from hypothesis import example, given, settings
from hypothesis import strategies as st
from meaningunits.activities.converging.comparison import (
    EXAMPLES_ONLY,
    MEANING_ONLY,
    NOTHING_SAID,
    OTHER,
    SAME,
    Record,
)
from meaningunits.activities.converging.kind import Converging
from meaningunits.activities.labs import lab as labs
from meaningunits.activities.labs.independence.kind import worth_of
from meaningunits.appraisal import effective_sources
from meaningunits.material import literature, study
from meaningunits.material import quotable as evidence
from meaningunits.material.corpus import DATA, load
from meaningunits.material.quotable import LONGEST
from meaningunits.material.sources import leader, meeting
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("triangulation")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LAB = CATALOGUE["triangulation/lab"]
MATRICES = [item for item in CATALOGUE.values() if isinstance(item.kind, Converging)]
LESSON = CATALOGUE["triangulation/members"]
AGAIN = CATALOGUE["triangulation/members-again"]
PUBLISHED_AGAIN = CATALOGUE["triangulation/published-again"]


def record(cell, kind, reading=None, **other):
    """What a careful learner records in a cell, by the first reading in range or another one."""
    meaning, examples = reading or cell.range[0]
    said = {"meaning": meaning, "code": Record(meaning, examples).follows}
    if examples:
        source = kind.source(cell.source)
        a, b = cell.places[0] if cell.places else (source.first, source.first)
        said |= {"examples": examples, "quote": source.words(a, min(b, a + 1))}
    return {k: v for k, v in (said | other).items() if v is not None}


def ideal(kind):
    return {cell.key: record(cell, kind) for cell in kind.cells}


def test_whatever_is_made_up_says_so_and_whatever_is_published_says_where():
    for item in MATRICES:
        for source in item.kind.sources:
            published = source.key in literature.CARDS
            assert ("Published" if published else "nvented") in source.status
            assert bool(source.cite) == published
            assert source.status in item.kind.asks(item.slug)
    assert labs.INVENTED in LAB.kind.asks(LAB.slug)
    assert labs.INVENTED in LAB.kind.still({"predicted": 3})
    for item, _, quiz in quizzes(CATALOGUE, [0]):
        if item.host == "exercise":
            assert labs.INVENTED in quiz.task


# The matrix.


def test_that_a_source_is_invented_is_said_along_with_the_praise():
    item = CATALOGUE["triangulation/published"]
    key = "burnout/survey"
    feedback = item.judge({key: ideal(item.kind)[key]})
    (good,) = [m for m in feedback.messages if m.name == "held"]
    assert "remember" in good.why
    assert "is invented" in good.why
    (good,) = item.judge(ideal(item.kind)).messages
    assert "remember" in good.why
    assert "is invented" in good.why
    assert item.kind.well_done in good.why


def test_of_two_cards_on_one_cell_it_is_said_which_comes_first():
    (cell, *_) = [c for c in LESSON.kind.cells if OTHER not in c.range]
    said = record(cell, LESSON.kind, OTHER, quote=LESSON.kind.source(cell.source).words(1, 1))
    for code, first in (("agreement", True), (Record(*OTHER).follows, False)):
        feedback = LESSON.judge({cell.key: {**said, "code": code}})
        (about,) = [m for m in feedback.messages if m.name in ("outside-the-range", "filled-in")]
        assert about.look.endswith("First this; the code then follows from it.") == (
            first and about.name == "outside-the-range"
        )


@pytest.mark.parametrize("item", MATRICES, ids=slug)
def test_any_reading_in_range_is_accepted(item):
    kind = item.kind
    for cell in kind.cells:
        for reading in cell.range:
            answer = {**ideal(kind), cell.key: record(cell, kind, reading)}
            assert item.judge(answer).share == 1, (cell.key, reading)


@pytest.mark.parametrize("item", MATRICES, ids=slug)
def test_every_place_of_a_range_stands_in_its_source_and_every_range_has_its_reason(item):
    for cell in item.kind.cells:
        source = item.kind.source(cell.source)
        assert cell.why
        assert bool(cell.places) == (cell.range != (NOTHING_SAID,)), cell.key
        for a, b in cell.places:
            assert source.first <= a <= b <= source.last
            assert source.locate(source.words(a, b)) == ((a, b),)


@pytest.mark.parametrize("item", MATRICES, ids=slug)
@pytest.mark.parametrize("reading", [SAME, MEANING_ONLY, EXAMPLES_ONLY, OTHER, NOTHING_SAID])
def test_the_same_comparison_everywhere_earns_next_to_nothing(item, reading):
    kind = item.kind
    answer = {}
    for cell in kind.cells:
        source = kind.source(cell.source)
        first = source.words(source.first, source.first) if reading[1] else None
        answer[cell.key] = record(cell, kind, reading, quote=first)
    feedback = item.judge(answer)
    assert feedback.names[0] == "all-alike"
    assert feedback.share < 0.2


@pytest.mark.parametrize("item", MATRICES, ids=slug)
def test_silence_nearly_everywhere_earns_little(item):
    answer = {cell.key: record(cell, item.kind, NOTHING_SAID) for cell in item.kind.cells}
    speaks = next(cell for cell in item.kind.cells if NOTHING_SAID not in cell.range)
    feedback = item.judge({**answer, speaks.key: record(speaks, item.kind)})
    assert feedback.share < 0.4
    if len([c for c in item.kind.cells if NOTHING_SAID not in c.range]) > 1:
        assert "silence-by-habit" in feedback.names


def changed(item, key, **parts):
    """Feedback on the ideal answer with parts of one cell changed; None takes a part away."""
    answer = ideal(item.kind)
    cell = {**answer[key], **parts}
    return item.judge({**answer, key: {k: v for k, v in cell.items() if v is not None}})


def said_of(item, key, source=None):
    kind = item.kind
    return kind.source(source or kind.cell(key).source)


def cost(feedback, item):
    """What an answer loses, in cells, before luck is taken off."""
    return (1 - feedback.share) * len(item.kind.cells) * (1 - item.kind.luck)


LEADER = said_of(AGAIN, "work/leader")
SLIPS = [
    ("work/leader", {"code": "dissonance"}, "silence-as-dissonance", 0.25),
    ("work/leader", {"code": "agreement"}, "silence-as-agreement", 0.25),
    ("secrecy/leader", {"code": "silence"}, "dissonance-as-silence", 0.25),
    ("good-times/leader", {"code": "agreement"}, "partial-as-agreement", 0.25),
    ("good-times/leader", {"code": "dissonance"}, "partial-as-dissonance", 0.25),
    ("change/leader", {"code": "partial agreement"}, "code-does-not-follow", 0.25),
    ("change/leader", {"code": None}, "no-code", 0.25),
    ("change/leader", {"examples": None}, "half-compared", 0.75),
    ("change/leader", {"quote": None}, "no-quotation", 0.5),
    ("change/leader", {"quote": "One must give these things their time."}, "not-there", 0.5),
    ("change/leader", {"quote": "In the seventh year he suddenly stopped in the middle and said"},
     "not-word-for-word", 0.5),
    ("change/leader", {"quote": "Who shuts it, when he goes?"}, "from-another", 0.5),
    ("change/leader", {"quote": LEADER.words(21, 26)}, "too-long", 0.5),
    ("change/leader", {"quote": LEADER.words(113, 114)}, "elsewhere", 0.375),
    ("work/leader", {"quote": LEADER.words(67, 67)}, "quoted-silence", 0),
    ("change/leader", {"meaning": "differ", "examples": "differ", "code": "dissonance"},
     "outside-among", 0.5),
    ("work/leader", {"meaning": "differ", "examples": "differ", "code": "dissonance",
                     "quote": LEADER.words(18, 18)}, "outside-among", 0.875),
]  # fmt: skip


@pytest.mark.parametrize(("key", "parts", "diagnosis", "lost"), SLIPS)
def test_a_slip_in_a_cell_has_its_name_and_its_price(key, parts, diagnosis, lost):
    feedback = changed(AGAIN, key, **parts)
    assert diagnosis in feedback.names
    assert cost(feedback, AGAIN) == pytest.approx(lost)


def test_a_source_passed_over_costs_the_silences_too():
    parts = {"meaning": "absent", "examples": None, "quote": None, "code": "silence"}
    feedback = changed(AGAIN, "change/leader", **parts)
    assert "outside-among" in feedback.names
    # The cell itself, and a part of the cells where silence is right.
    assert 1 < cost(feedback, AGAIN) < 3
    assert "passed-over" in changed(LESSON, "leaving/leader", **parts).names


def test_a_lesson_names_the_cell_and_an_exercise_only_the_source():
    parts = {"meaning": "match", "examples": "match", "code": "agreement"}
    feedback = changed(LESSON, "leaving/leader", **parts)
    assert "outside-the-range" in feedback.names
    assert "How people leave × The leader" in str(feedback)
    told = changed(AGAIN, "secrecy/leader", **parts)
    (message,) = [m for m in told.messages if m.name == "outside-among"]
    assert message.place is None
    assert "The leader: of your 4 comparisons, 1 lies outside" in message.what
    assert "What stays in the room" not in str(told)
    filled = changed(LESSON, "between/leader", **parts, quote=LEADER.words(21, 21))
    assert "filled-in" in filled.names


def test_a_p_value_read_as_a_finding_is_not_told_to_be_a_silence_filled():
    again = catalogue.find("triangulation/published-again")
    cell = again.kind.cell("exhaustion/trial-2024")
    alike = {"meaning": "match", "examples": "match", "code": "agreement"}
    ideal = again.kind.ideal()
    told = again.judge({**ideal, cell.key: {**ideal[cell.key], **alike}})
    (message,) = [m for m in told.messages if m.name == "outside-among"]
    assert message.why == (
        "This source gives p-values. A p-value does not say how large a difference is, or in "
        "which direction it goes."
    )
    told = changed(AGAIN, "change/leader", **{**alike, "meaning": "differ", "code": None})
    (message,) = [m for m in told.messages if m.name == "outside-among"]
    assert message.why.startswith("The source speaks of it, and you noticed it.")
    no = {"meaning": "differ", "examples": "differ", "code": "dissonance"}
    told = changed(AGAIN, "change/leader", **no)
    (message,) = [m for m in told.messages if m.name == "outside-among"]
    assert message.why.startswith("You found a contradiction.")


def test_what_holds_is_named_in_a_lesson_and_not_in_an_exercise():
    for item, named in ((LESSON, True), (AGAIN, False)):
        first = item.kind.cells[0]
        feedback = item.judge({first.key: record(first, item.kind)})
        assert ("held" in feedback.names) == named
        assert "left-out" in feedback.names
        assert item.judge(ideal(item.kind)).names == ("all-held",)


def test_the_range_is_told_in_a_lesson_on_request_and_in_an_exercise_never():
    told = LESSON.judge(ideal(LESSON.kind), reveal=True)
    assert told.names.count("the-range") == len(LESSON.kind.cells)
    assert "who plays the oboe, really left" in " ".join(m.why for m in told.messages)
    hidden = AGAIN.judge(ideal(AGAIN.kind), reveal=True)
    assert "the-range" not in hidden.names
    for cell in AGAIN.kind.cells:
        assert cell.why not in str(hidden)


def test_one_sentence_for_three_findings_is_told_and_counts_nowhere_it_does_not_bear():
    kind = AGAIN.kind
    answer = ideal(kind)
    for key in ("good-times/leader", "secrecy/leader", "change/leader"):
        answer[key]["quote"] = LEADER.words(113, 113)
    feedback = AGAIN.judge(answer)
    assert "one-place" in feedback.names
    assert cost(feedback, AGAIN) == pytest.approx(1.5)


def test_what_blind_comparisons_would_earn_earns_nothing_and_is_told_so():
    first, *_ = AGAIN.kind.cells
    feedback = AGAIN.judge({first.key: record(first, AGAIN.kind)})
    assert feedback.share == 0
    assert feedback.names == ("left-out", "no-better")
    assert AGAIN.kind.luck == pytest.approx(0.3375)


def test_a_quotation_is_found_whatever_its_dashes_quotes_and_line_breaks():
    straight = LEADER.words(24, 24)
    assert LEADER.locate(straight.replace('"', "“").replace(" ", "\n ")) == ((24, 24),)
    assert LEADER.locate("NINETEEN minutes to get his patient") == ((15, 15),)
    assert LEADER.locate("") == ()
    assert LEADER.locate("nineteen hours to get his patient") == ()
    # Across the end of a sentence it is both of them.
    assert LEADER.locate("I'd swear to it anywhere. What it's good for") == ((17, 18),)


def test_where_words_stand_twice_the_recorded_place_counts():
    lines = ("The same words.", "Else.", "The same words.")
    twice = evidence.of_lines("leader", "X", "Invented.", lines)
    assert twice.locate("The same words.") == ((1, 1), (3, 3))
    kind = replace(AGAIN.kind, sources=(twice,))
    cell = kind.cell("change/leader")
    for at, place in (((3, 3), (3, 3)), ((1, 1), (1, 1)), ((2, 2), (1, 1)), (None, (1, 1))):
        assert kind.place(cell, Record(quote="The same words.", at=at)) == place


UNREADABLE = [
    ["leaving"],
    "dissonance",
    {"nobody/leader": {}},
    {"work/leader": "silence"},
    {"work/leader": {"meaning": "maybe"}},
    {"work/leader": {"code": "concord"}},
    {"work/leader": {"meaning": "absent", "examples": "match"}},
    {"work/leader": {"quote": 7}},
    {"work/leader": {"at": [1]}},
    {"work/leader": {"weight": 1}},
]


@pytest.mark.parametrize("answer", UNREADABLE)
def test_what_cannot_be_read_is_told_with_the_way_to_write_it(answer):
    feedback = AGAIN.judge(answer)
    assert feedback.names == ("unreadable",)
    assert feedback.share == 0
    assert "mu.answer(" in str(feedback)


def test_lesson_and_exercise_share_no_finding():
    for one, other in (("members", "members-again"), ("published", "published-again")):
        texts = [
            {f.text for f in CATALOGUE[f"triangulation/{name}"].kind.findings}
            for name in (one, other)
        ]
        assert not texts[0] & texts[1]


def test_the_invented_surveys_sentences_are_counted_from_its_table():
    said = evidence.survey().words(1, 6)
    for number in ("420", "168", "323", "37", "46", "14 left", "252", "69 left"):
        assert number in said


def test_a_card_has_the_checked_numbers_and_says_where_they_stand():
    belgrade = " ".join(literature.CARDS["belgrade-2018"].lines)
    for number in ("7.1 %", "45.0 %", "4.4 %", "20 %", "21.4 %", "140"):
        assert number in belgrade
    trial = " ".join(literature.CARDS["trial-2024"].lines)
    for number in (".003", ".740", ".387"):
        assert number in trial
    for card in literature.CARDS.values():
        assert any(year in card.cite for year in ("2004", "2008", "2010", "2015", "2018", "202"))


# What the notebooks say, held against what it is said of.


def quoted_sentences(text, mark):
    """The numbered sentences of the first quotation after a mark: (number, words)."""
    block = text.split(mark, 1)[1].split("# >", 1)[1].split("\n#\n", 1)[0]
    joined = " ".join(line.removeprefix("# >").strip() for line in f"# >{block}".splitlines())
    return re.findall(r"\*\*(\d+)\*\* (.*?)(?=\\\\? ?\*\*\d+\*\*|$)", joined)


@pytest.mark.parametrize(
    ("notebook", "mark", "interview"),
    [
        ("course/09_triangulation.py", "She keeps a diary", leader),
        ("course/09_triangulation.py", "Then the notes", meeting),
        ("solutions/09_triangulation/09_triangulation.py", "**Hanne**", lambda: load("hanne")),
        ("solutions/09_triangulation/09_triangulation.py", "**The leader**, of", leader),
    ],
)
def test_what_a_notebook_quotes_stands_in_the_text_under_that_number(notebook, mark, interview):
    text = (ROOT / notebook).read_text(encoding="utf-8")
    found = quoted_sentences(text, mark)
    assert len(found) >= 4
    for number, words in found:
        sentence = interview().sentence(int(number))
        assert words.strip().rstrip("\\").strip() == " ".join(sentence.text.split()), number


def test_the_panels_numbers_in_the_lesson_are_the_data_cards():
    lesson = (ROOT / "course" / "09_triangulation.py").read_text(encoding="utf-8")
    card = (DATA / "CARD.md").read_text(encoding="utf-8")
    now = re.search(r"\*\*mean of the five themes\*\* \| \*\*0(\.\d\d)", card)[1]
    first = re.search(r"α for the five themes was\n(\.\d\d) on average", card)[1]
    themes = re.findall(r"^\| [CISPE] \w.*?\| 0\.(\d\d)", card, re.MULTILINE)
    assert (first, now) == (".93", ".86")
    for said in (lesson, CATALOGUE["triangulation/panel"].kind.task):
        assert first in said
        assert now in said
    assert sum(int(alpha) > 90 for alpha in themes) == 2  # "two of the five still lie above .9"
    assert len(themes) == 5


def test_the_lessons_sums_are_right():
    lesson = (ROOT / "course" / "09_triangulation.py").read_text(encoding="utf-8")
    assert "about <strong>one</strong>" in lesson
    assert effective_sources(4, 0.9) == pytest.approx(1.08, abs=0.005)
    assert "four are worth 4 divided by 2.5, about one and a half" in lesson.replace("\n# ", " ")
    assert effective_sources(4, 0.5) == pytest.approx(4 / 2.5)
    # It is a warning, not a number to report: neither is printed to two decimals.
    assert "1.08" not in lesson


# The lab.


@pytest.mark.parametrize(("shared", "worth"), [(0, 4), (25, 2.29), (50, 1.6), (90, 1.08), (100, 1)])
def test_the_lab_has_the_facts_numbers(shared, worth):
    values = LAB.kind.read({"shared": shared}).values
    assert LAB.kind.outcome(values)["worth"] == pytest.approx(worth, abs=0.005)


def test_sources_that_lean_the_other_way_are_worth_more_and_balanced_ones_without_limit():
    for rho in (0.1, 0.5, 0.95):
        assert worth_of(2, 2, rho) > 4
        assert worth_of(4, 1, rho) > effective_sources(5, rho)
        assert worth_of(3, 0, rho) == pytest.approx(effective_sources(3, rho))
    assert worth_of(2, 2, 1) is None
    assert worth_of(1, 0, 0.9) == 1


LOOKED = [
    ({"predicted": 3}, "nearly-one"),
    ({"predicted": 3}, "guess"),
    ({"shared": 50}, "no-guess"),
    ({"predicted": 3, "shared": 0}, "independent"),
    ({"predicted": 3, "same way": 12, "shared": 50}, "at-the-ceiling"),
    ({"predicted": 3, "same way": 2, "other way": 2}, "offsetting"),
    ({"predicted": 3, "same way": 2, "other way": 2, "shared": 100}, "offsetting"),
    ({"predicted": 3, "same way": 3, "shared": 25}, "worth-less"),
    ({"predicted": 3, "same way": 3, "other way": 1, "shared": 90}, "balanced"),
    ({"predicted": 3, "same way": 1}, "one-source"),
    ({"predicted": "some"}, "unreadable"),
    ({}, "nothing-yet"),
]


@pytest.mark.parametrize(("answer", "diagnosis"), LOOKED)
def test_what_the_lab_shows_is_put_in_words(answer, diagnosis):
    assert diagnosis in LAB.judge(answer).names


@settings(deadline=None, derandomize=True, max_examples=100)
@given(st.integers(1, 12), st.integers(0, 6), st.integers(0, 20))
def test_any_setting_of_the_lab_has_an_outcome_in_words(same, other, steps):
    setting = LAB.kind.read({"same way": same, "other way": other, "shared": 5 * steps})
    outcome = LAB.kind.outcome(setting.values)
    assert len(outcome["words"]) >= 2
    assert outcome["worth"] is None or outcome["worth"] > 0
    assert len(outcome["curve"]) == 12


# Numbers.


@pytest.mark.sweep
def test_every_variant_has_full_points_for_its_own_numbers_to_two_decimals():
    rounding_costs_nothing(CATALOGUE, lambda number: 2)


REALISTIC = [
    ("how-many", {"worth": 5}, "counted"),
    ("how-many", {"worth": 1.25}, "whole-k-below"),
    ("how-many", {"worth": 2}, "share-taken-off"),
    ("how-many", {"double": 2.94}, "doubled"),
    ("how-many", {"ceiling": 2.5}, "unshared"),
    ("how-many", {"another-kind": 1.5}, "as-one-more"),
    ("between", {"strongest": "ac"}, "shared-bias"),
    ("between", {"strongest": "any"}, "agreement-is-agreement"),
    ("between", {"strongest": "none"}, "all-biased"),
    ("between", {"least": 9}, "a-high-one"),
    ("between", {"most": 14}, "the-looser"),
    ("between", {"most": 8.67}, "mean"),
    ("panel", {"fell": "c"}, "known-wrong"),
    ("panel", {"tells": "a"}, "alpha-is-rho"),
    ("misuse", {"cerqual": "a"}, "rated-higher"),
    ("misuse", {"cerqual": "c"}, "agreed-misuse"),
    ("misuse", {"kappa": "a"}, "higher-kappa"),
    ("misuse", {"four": "a"}, "documents-counted"),
]


@pytest.mark.parametrize(("name", "said", "diagnosis"), REALISTIC)
def test_a_realistic_slip_gets_its_own_diagnosis(name, said, diagnosis):
    costs_its_question(CATALOGUE[f"triangulation/{name}"], said, diagnosis)


def test_variants_differ_and_one_students_answers_earn_another_little():
    variants_differ(EXERCISE, 20)
    assert copied(CATALOGUE) < 0.4


def test_the_titles_sorted_are_titles_that_the_journal_lists():
    plain = [
        title.replace("'", "").replace("“", "").replace("”", "") for title in study.CITING_TITLES
    ]
    quoted = [
        case.text.split("‘", 1)[1].rsplit("’", 1)[0]
        for case in CATALOGUE["triangulation/citing"].kind.cases
        if "‘" in case.text
    ]
    assert len(quoted) == 6
    for text in quoted:
        for title in text.replace("“", "").replace("”", "").split("’ and ‘"):
            assert title in plain, title
    assert len(study.CITING_TITLES) == 29


# Whatever somebody writes.

WORDS = ["predicted", "shared", "work/leader", "change/leader", "meaning", "examples", "code",
         "quote", "at", "a", "worth", "least", "strongest"]  # fmt: skip


@settings(deadline=None, derandomize=True, max_examples=150)
@given(anything(*WORDS), st.integers(0, 999_999))
@example({"work/leader": {"meaning": "match", "examples": "match", "at": [-5, 10**9]}}, 0)
@example({"work/leader": {"meaning": ["match"]}}, 0)
@example({"change/leader": {"quote": "–", "meaning": "match", "examples": "differ"}}, 0)
def test_kinds_never_raise_and_stay_between_nothing_and_full(answer, variant):
    holds(CATALOGUE, answer, variant)


def test_a_quotation_stays_within_what_a_reader_can_check():
    kind = AGAIN.kind
    assert LONGEST == 4
    long = kind.source("leader").words(21, 25)
    assert "too-long" in changed(AGAIN, "change/leader", quote=long).names
    assert (
        "too-long"
        not in changed(AGAIN, "change/leader", quote=kind.source("leader").words(21, 24)).names
    )


TOLD_APART = ("members", "members-again", "published", "published-again")


def readings(reader):
    """Cell → the readings of somebody who compared without sight of the ranges, the first first."""
    path = DATA / "convergence" / f"{reader}.json"
    data = json.loads(path.read_text(encoding="utf-8"))
    return {
        (slug.partition("/")[2], key): [
            (r["meaning"], None if r["meaning"] == "absent" else r["examples"])
            for r in (given, *given["also"])
        ]
        for slug, cells in data.items()
        for key, given in cells.items()
    }


@pytest.mark.parametrize("matrix", TOLD_APART)
def test_a_range_holds_what_two_readers_apart_say_first_or_both_say(matrix):
    a, b = readings("a"), readings("b")
    for cell in catalogue.find(f"triangulation/{matrix}").kind.cells:
        one, other = a[matrix, cell.key], b[matrix, cell.key]
        for reading in {one[0], other[0], *(set(one) & set(other))}:
            assert reading in cell.range, (matrix, cell.key)


def test_the_two_readers_did_not_say_the_same():
    a, b = readings("a"), readings("b")
    assert a.keys() == b.keys()
    assert len(a) == 30
    assert 0.5 < sum(a[key][0] == b[key][0] for key in a) / len(a) < 1

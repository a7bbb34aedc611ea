"""Lesson and exercise 05's contract: ideal = full, blank = 0, and each slip has its own name."""

from __future__ import annotations

import json
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from class_of import ROOT, ideal_answers
from contracts import costs_its_question, shows_a_text, slug
from meaningunits.activities.coding.board import unit_at
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.activities.relating.kind import Relating
from meaningunits.activities.sorting.kind import Sorting
from meaningunits.lessons.general_structure import cases as structure_cases
from meaningunits.material.coding import consensus
from meaningunits.material.corpus import load
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("general-structure")
EXERCISE = [item for item in CATALOGUE.values() if item.host == "exercise"]
LESSON = [item for item in CATALOGUE.values() if item.host == "lesson"]
RELATE = CATALOGUE["general-structure/relate"]


with TemporaryDirectory() as scratch:
    IDEAL = ideal_answers("05_general_structure", Path(scratch))


@pytest.mark.parametrize("item", [*filter(shows_a_text, CATALOGUE.values())], ids=slug)
def test_what_is_told_of_interviews_says_that_they_are_invented(item):
    assert "invented" in item.kind.asks(item.slug)


# Slips, each with its own name and its own cost.

QUIZ_SLIPS = [
    ("which-relation", {"frame": "a"}, "too-smooth"),
    ("which-relation", {"frame": "b"}, "not-in-these-units"),
    ("which-relation", {"frame": "d"}, "content-added"),
    ("which-relation", {"catching": "b"}, "effect-added"),
    ("which-relation", {"catching": "c"}, "themes-merged"),
    ("which-relation", {"catching": "d"}, "too-narrow"),
    ("which-relation", {"years": "a"}, "cause-added"),
    ("which-relation", {"years": "b"}, "too-smooth"),
    ("hardest", {"frame": "a"}, "only-confirms"),
    ("hardest", {"caught": "b"}, "does-not-say"),
    ("hardest", {"years": "d"}, "only-confirms"),
    ("hardest", {"mistake": "b"}, "does-not-say"),
]


@pytest.mark.parametrize(("name", "said", "diagnosis"), QUIZ_SLIPS)
def test_a_realistic_choice_gets_its_own_diagnosis_and_costs_its_question(name, said, diagnosis):
    costs_its_question(CATALOGUE[f"general-structure/{name}"], said, diagnosis)


@pytest.mark.parametrize("said", [{"caught": "a"}, {"mistake": "c"}])
def test_a_unit_that_limits_a_sentence_without_breaking_it_counts_for_half(said):
    item = CATALOGUE["general-structure/hardest"]
    feedback = item.judge({**IDEAL[item.slug], **said})
    assert "limits-it" in feedback.names
    assert feedback.share == pytest.approx(1 - 0.5 / 4)


def test_a_case_sorted_wrongly_is_told_by_what_was_confused_and_costs_its_part():
    item = CATALOGUE["general-structure/statement"]
    feedback = item.judge({**IDEAL[item.slug], "b": "supported"})
    assert feedback.names == ("pair",)
    assert feedback.share == pytest.approx(1 - (1 / 12) / (1 - 3 / 12))


def test_a_case_that_is_not_sorted_yet_is_not_counted_among_the_wrong_ones():
    item = CATALOGUE["general-structure/statement"]
    read = {**IDEAL[item.slug], "b": "supported"}
    del read["c"]
    blank, told = item.judge(read).messages
    assert (blank.name, blank.what) == ("left-out", "Not judged yet: c.")
    assert told.what == "You said “supported” 4 times. In 1 of these cases, “beyond” is right."


def mapped(**changed):
    return RELATE.judge({**IDEAL[RELATE.slug], **changed})


def arrows(**changed):
    """The ideal's relations, one changed."""
    relations = dict(IDEAL[RELATE.slug]["relations"])
    for key, parts in changed.items():
        relations[key] = {**relations[key], **parts}
    return mapped(relations=relations)


def test_a_relation_under_all_units_is_told_to_be_buried_and_its_themes_are_not_called_bare():
    every = [
        "birgitta 16–25", "birgitta 31–40", "birgitta 64–67", "birgitta 72–81", "marek 32–37",
        "marek 72–75", "marek 87–97", "ragnhild 53–59", "solveig 72–82",
    ]  # fmt: skip
    one = {"r1": {"from": "T1", "to": "T3", "name": "lets hear", "units": every}}
    told = {m.name: m for m in RELATE.judge({"relations": one}).messages}
    assert told["buried"].what == (
        "Relation r1 (T1 → T3): of its 9 units, 7 belong to neither theme. One can hardly see the "
        "units that do support it."
    )
    assert told["orphan"].what == (
        "T2, T4, T5 and T6 have no relation yet that can be followed to its units."
    )


def test_a_verb_that_says_nothing_or_names_a_cause_is_asked_about_and_costs_nothing():
    told = arrows(r1={"name": "is linked to"}, r2={"name": "causes"}, r3={"name": "brings about"})
    whats = {m.name: m.what for m in told.messages}
    assert whats["empty-verb"] == (
        "The verb says only that two themes are related, not how (r1: “is linked to”)."
    )
    assert whats["causal-verb"] == (
        "The verb names a cause (r2 and r3: “causes” and “brings about”)."
    )
    assert told.share == mapped().share


STRAY = ["birgitta 31–40", "marek 72–75"]
MAP_SLIPS = [
    ("no unit", {"r5": {"units": []}}, "bare", 1 - (3 / 5 + 2 / 6) / 6),
    ("beside", {"r3": {"units": ["marek 72–75"]}}, "beside", 1 - (3 / 5) / 6),
    ("one end", {"r3": {"units": ["solveig 45–55"]}}, "one-end", 1 - (3 / 5) / 6),
    ("two people", {"r5": {"units": ["marek 87–97", "birgitta 72–81"]}}, "two-people", 0.95),
    ("a stray", {"r5": {"units": STRAY}}, "strays", 1 - (3 / 5 + 2 / 6) / 6),
    ("no verb", {"r1": {"name": ""}}, "unnamed", 1 - (3 / 10) / 6),
    ("to itself", {"r1": {"to": "T2"}}, "itself", 1 - (3 / 5 + 1 / 6) / 6),
    ("to nowhere", {"r1": {"to": "T7"}}, "no-such-theme", 1 - (3 / 5 + 1 / 6) / 6),
]


@pytest.mark.parametrize(
    ("changed", "diagnosis", "share"), [row[1:] for row in MAP_SLIPS], ids=[r[0] for r in MAP_SLIPS]
)
def test_a_slip_on_the_map_has_its_name_and_its_cost(changed, diagnosis, share):
    feedback = arrows(**changed)
    assert diagnosis in feedback.names
    assert feedback.share == pytest.approx(share)


def test_what_the_exercise_says_of_the_map_names_no_unit_that_is_to_be_found():
    found = structure_cases.EXERCISE.given
    for answer in ({"relations": IDEAL[RELATE.slug]["relations"]}, {"alone": {"T1": "one"}}):
        feedback = RELATE.judge(answer)
        told = " ".join(str(m) for m in feedback.messages if m.verdict != "good")
        assert "against-missed-some" in feedback.names
        assert not [key for key in found.against if key in told]
        assert not [m for m in feedback.messages if m.name.startswith("alone-") and m.place]


def test_feedback_on_the_map_never_says_which_unit_bears_on_what():
    item = RELATE
    relations = {"r1": {"from": "T1", "to": "T2", "name": "x", "units": STRAY}}
    told = str(item.judge({"relations": relations}))
    assert "birgitta 31" not in told
    assert "marek 72" not in told


# The cases are true of the interviews.


def quoted(text: str) -> list[str]:
    """The stretches of a text that stand in double quotation marks."""
    return re.findall(r"“([^”]{12,})”", text)


def everything_said() -> str:
    names = ("birgitta", "marek", "ragnhild", "solveig", "leif", "farida", "tomas")
    return " ".join(" ".join(load(name).text.split()) for name in names).replace('"', "")


def flat(text: str) -> str:
    return re.sub(r"[\"“”.,]", "", " ".join(text.split())).lower()


@pytest.mark.parametrize("item", CATALOGUE.values(), ids=slug)
def test_every_quotation_in_a_task_stands_in_an_interview(item):
    texts: list[str] = []
    if isinstance(item.kind, Quiz):
        for question in item.kind.questions:
            texts += [question.text, *(o.text + " " + o.told for o in question.options)]
    elif isinstance(item.kind, Sorting):
        texts += [f"{case.text} {case.why}" for case in item.kind.cases]
    said = flat(everything_said())
    sentences = ("without a frame", "when a doctor's habit", "after many years", "if somebody")
    sentences += (
        "one's own",
        "what can be said",
        "catching oneself",
        "years and what they do",
    )  # ours
    for text in texts:
        for words in quoted(text):
            if not flat(words).startswith(sentences):
                assert flat(words) in said, words


def test_the_guess_is_what_the_consensus_says():
    coded = [
        unit
        for name in ("leif", "farida", "tomas")
        for unit in consensus(name).coding.units
        if unit.codes
    ]
    guess = CATALOGUE["general-structure/guess-against"].kind
    assert len(coded) == guess.most == 43
    assert sum(bool(unit.against) for unit in coded) == guess.outcome


def test_units_named_in_the_quizzes_are_units_of_the_map():
    there = set(structure_cases.EXERCISE.given.units)
    for name in ("which-relation", "hardest"):
        text = CATALOGUE[f"general-structure/{name}"].kind.asks("a/b")
        named = re.findall(r"(Marek|Birgitta|Ragnhild|Solveig) (\d+–\d+)", text)
        assert len(named) > 5
        assert {f"{who.lower()} {place}" for who, place in named} <= there


def test_the_right_unit_of_the_hardest_test_is_one_that_speaks_against_or_goes_on():
    against = structure_cases.EXERCISE.given.against
    quiz = CATALOGUE["general-structure/hardest"].kind
    right = [next(o.text for o in q.options if o.right) for q in quiz.questions]
    keys = [f"{text.split()[0].lower()} {text.split()[1].rstrip(':')}" for text in right]
    assert [key for key in keys if key not in against] == ["solveig 45–55"]


# The lesson.


def test_every_passage_that_feedback_points_to_is_a_heading_of_the_lesson():
    from meaningunits.activities.relating.kind import RELATING

    book = json.loads((ROOT / "course" / "05_general_structure.ipynb").read_text(encoding="utf-8"))
    text = "\n".join("".join(cell["source"]) for cell in book["cells"])
    headings = set(re.findall(r"^## (.+)$", text, re.MULTILINE))
    pointed = {row.lesson for row in RELATING.values() if row.lesson}
    pointed |= {item.kind.lesson for item in CATALOGUE.values() if getattr(item.kind, "lesson", "")}
    assert pointed
    for place in pointed:
        number, _, heading = place.partition(": ")
        assert number == "05"
        assert heading in headings, place


def test_the_lesson_quotes_its_interviews_to_the_letter():
    source = (ROOT / "course" / "05_general_structure.py").read_text(encoding="utf-8")
    prose = re.sub(r"^# ?", "", source, flags=re.MULTILINE)
    lines = []
    for block in re.findall(r"(?:^>.*\n)+", prose, re.MULTILINE):
        words = re.sub(r"\\?\n> ?|^> ", " ", block)
        parts = re.split(r"\*\*(?:[A-Z]\w+ )?(\d+)\*\*", words)
        lines += zip(parts[1::2], parts[2::2], strict=True)
    assert len(lines) > 30
    said = {
        name: {s.number: flat(s.text) for s in load(name).sentences}
        for name in ("leif", "farida", "tomas")
    }
    for number, text in lines:
        words = flat(re.sub(r"\[…\]|^ *(GP|I): ", "", text))
        assert any(words in person.get(int(number), "") for person in said.values()), (number, text)


def test_relating_names_no_kind_of_evidence_that_is_not_there():
    for item in CATALOGUE.values():
        if isinstance(item.kind, Relating):
            assert all(unit_at(key) for key, _ in item.kind.says)

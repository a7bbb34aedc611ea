"""Side room A: every number on its page is the panel's, and every wrong turn has its answer."""

from __future__ import annotations

import re

import pytest
from class_of import ROOT
from contracts import (
    blank_is_told_so,
    judgement_is_rewarded_and_habit_is_not,
    right,
    slug,
    wrong_options_cost_their_question,
)
from meaningunits.activities.quizzing.kind import Quiz
from meaningunits.lessons.whos_asking import counts
from meaningunits.lessons.whos_asking.cases import FEWER, MORE, SILENT
from meaningunits.material.corpus import DATA
from meaningunits.tasks import catalogue

CATALOGUE = catalogue.of("whos-asking")
PAGE = (ROOT / "course" / "A_whos_asking.py").read_text(encoding="utf-8")
TOLD = " ".join(re.sub(r"^# ?>? ?", "", PAGE, flags=re.MULTILINE).split())
CODERS = ("a", "b", "c")


def of(name):
    return CATALOGUE[f"whos-asking/{name}"]


def statement(coder, which="panel"):
    """A reader's own statement, without its heading and its coding memo."""
    text = (DATA / which / coder / "statement.md").read_text(encoding="utf-8")
    return " ".join(re.sub(r"^#.*$", "", text.partition("## Coding memo")[0], flags=re.M).split())


@pytest.mark.parametrize("coder", CODERS)
def test_the_statements_on_the_page_are_the_readers_own_and_the_same_in_both_rounds(coder):
    assert statement(coder) in TOLD
    assert statement(coder) == statement(coder, "panel_first_round")


def rows(heading):
    """The tables below a heading: the first cell of each row → its numbers."""
    part = PAGE.split(heading, 1)[1].split("\n# ## ", 1)[0]
    found = re.findall(r"^# \| (?!\*\*|-)(.+?) \|$", part, re.MULTILINE)
    cells = [[cell.strip(" *") for cell in row.split(" | ")] for row in found]
    return [(row[0], [int(c) for c in row if c.isdigit()]) for row in cells if len(row) > 3]


#: What each row of the three tables counts.
WORKED = {
    "quick to hear feeling": ("C1",), "withholding": ("S3",), "slow to hear rules": ("S4",),
    "had to look twice for … I1": ("I1",), "divide rather finely": (),
}  # fmt: skip


def test_the_worked_table_has_the_panels_counts():
    found = {
        what.split('"')[1]: n for what, n in rows("## Worked") if '"' in what and "|" not in what
    }
    for what, codes in WORKED.items():
        count = [counts.given(c, *codes) if codes else counts.units(c) for c in CODERS]
        assert found[what] == count, what
    assert "A made 191 units, B 181 and C 197." in TOLD
    assert [counts.units(c) for c in CODERS] == [191, 181, 197]


def test_the_tables_of_both_rounds_have_the_panels_counts():
    found = [row for row in rows("## Disclosing is not using") if len(row[1]) == 3]
    assert len(found) == 13
    for what, numbers in found[:8]:
        code = re.search(r"[CIPSE]\d", what)
        count = [counts.given(c, code[0]) if code else counts.bare(c) for c in CODERS]
        assert numbers == count, what
    for what, numbers in found[8:]:
        first = counts.FIRST
        is_code = re.fullmatch(r"[CIPSE]\d", what)
        count = [counts.given(c, what, first) if is_code else counts.bare(c, first) for c in CODERS]
        assert numbers == count, what


def test_what_the_page_says_of_each_row_is_so():
    """“found” only where the reader has more (or fewer) than both others."""
    said = re.findall(r"^# \| (?:B|C): (more|less) .+?\| (.+?) \|$", PAGE, re.MULTILINE)
    assert len(said) == 8
    for line in re.findall(r"^# \| [BC]: .+$", PAGE, re.MULTILINE):
        cells = [cell.strip() for cell in line.strip("# |").split("|")]
        numbers = [int(cell.strip("*")) for cell in cells[1:4]]
        own = "ABC".index(cells[0][0])
        others = [n for i, n in enumerate(numbers) if i != own]
        more = "more" in cells[0]
        holds = all(numbers[own] > n if more else numbers[own] < n for n in others)
        assert cells[1 + own].startswith("**"), line
        assert (cells[4] == "found") == holds, line


def test_the_statement_says_what_the_key_says_it_says():
    """A code that is named is never one of which the statement is silent."""
    for case in of("what-to-expect").kind.cases:
        code = re.search(r"[CIPSE]\d", case.text)
        who = case.text[0].lower()
        if code and case.label == SILENT:
            assert code[0] not in statement(who)
    labels = [case.label for case in of("what-to-expect").kind.cases]
    assert {label: labels.count(label) for label in (MORE, FEWER, SILENT)} == {
        MORE: 3, FEWER: 2, SILENT: 3,
    }  # fmt: skip


@pytest.mark.parametrize("name", ["what-to-expect", "disclosed-or-used"])
def test_judgement_is_rewarded_and_habit_is_not(name):
    judgement_is_rewarded_and_habit_is_not(of(name))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("what-to-expect", "never-silent"),
        ("disclosed-or-used", "long-is-used"),
    ],
)
def test_sorting_by_a_rule_is_named(name, said):
    kind = of(name).kind
    (trap,) = kind.traps
    assert of(name).judge(dict(trap.labels)).names[0] == said
    assert sum(trap.labels[case.key] != case.label for case in kind.cases) == 3


def test_every_wrong_option_is_named_and_costs_its_question():
    wrong_options_cost_their_question(CATALOGUE)
    questions = [
        q for i in CATALOGUE.values() if isinstance(i.kind, Quiz) for q in i.kind.questions
    ]
    assert all(o.name for q in questions for o in q.options if not o.right)


@pytest.mark.parametrize("item", [*CATALOGUE.values()][1:], ids=slug)
def test_nothing_earns_nothing(item):
    blank_is_told_so(item)


def test_the_right_answers_are_right():
    for name in ("what-to-expect", "same-statements", "two-ideas", "disclosed-or-used"):
        assert of(name).judge(right(of(name).kind)).share == 1


def test_the_guess_is_told_with_all_three_counts():
    told = str(of("guess-feeling").judge(3))
    assert "12 of 191 units" in " ".join(told.split())
    assert [counts.given(c, "C1") for c in CODERS] == [12, 3, 3]


def test_a_statement_is_never_judged_by_its_words():
    for text in ("word " * 80, "I am a GP and expect praise. " * 12):
        assert of("statement").judge(text).names == ("kept",)
    assert of("statement").judge("I am a nurse.").names == ("short",)
    assert of("statement").judge("word " * 251).names == ("long",)

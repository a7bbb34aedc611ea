"""What was answered in a task is told in the answer cell below it, before anything is graded."""

from __future__ import annotations

import copy
import json
from functools import cache

import pytest
from class_of import ROOT
from hypothesis import given
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.classroom import texts
from meaningunits.classroom.assignment import checksum
from meaningunits.classroom.grading import scoring
from nbconvert.filters import markdown2html

NAMES = sorted(path.name for path in (ROOT / "solutions").glob("[0-9][0-9]_*"))
MEMO = "After 47 I could not decide. The towel ends the scene, and yet it begins the counting."
SLUG, GRADE_ID = "meaning-units/memo", "meaning-units--memo"
LETTER = "journal-club/porters-letter"


@cache
def released(name: str) -> dict:
    path = ROOT / "exercises" / name / f"{name}.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))


def exercise(name: str = "02_meaning_units") -> dict:
    return copy.deepcopy(released(name))


def cell(book: dict, grade_id: str) -> dict:
    (found,) = [
        c for c in book["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == grade_id
    ]
    return found


def text(book: dict, grade_id: str = GRADE_ID) -> str:
    return "".join(cell(book, grade_id)["source"])


@pytest.fixture
def mine(tmp_path):
    return trail.Trail(tmp_path / trail.FILENAME)


def put(book: dict, mine: trail.Trail) -> list[str]:
    return texts.put_in(book, mine.log())


def score(book: dict, grade_id: str = GRADE_ID) -> tuple[float | None, str | None]:
    """Points by nbgrader's rules, None for a person's; and what it comments."""
    marked = cell(book, grade_id)
    marked["source"] = "".join(marked["source"])
    said = scoring.comments({"cells": [marked]})[grade_id]
    return scoring.points_of(marked), said


def test_a_text_from_the_task_waits_for_a_person(mine):
    book = exercise()
    assert score(book) == (0.0, "No response.")
    mine.record(SLUG, "write", MEMO)
    assert put(book, mine) == [GRADE_ID]
    assert text(book) == f"*Written in the task above (17 words):*\n\n{MEMO}"
    assert score(book) == (None, None)


def test_what_was_typed_into_the_cell_counts_as_well(mine):
    book = exercise()
    typed = text(book).replace("*Your answer here.*", "**Typed**, and so it is.")
    cell(book, GRADE_ID)["source"] = typed
    assert put(book, mine) == []
    assert text(book) == typed
    mine.record(SLUG, "write", MEMO)
    put(book, mine)
    assert text(book) == (
        f"*Written in the task above (17 words):*\n\n{MEMO}\n\n---\n\n"
        "*Typed into this cell:*\n\n**Typed**, and so it is."
    )
    assert score(book) == (None, None)


@pytest.mark.parametrize("typed", ["", "**Typed**, and so it is."])
def test_going_over_a_notebook_twice_is_going_over_it_once(mine, typed):
    mine.record(SLUG, "write", MEMO)
    mine.record("meaning-units/divide-hanne", "cut", [45])
    book = exercise()
    if typed:
        cell(book, GRADE_ID)["source"] = typed
    assert len(put(book, mine)) == 2
    once = copy.deepcopy(book)
    assert put(book, mine) == []
    assert book == once


def test_one_text_in_both_places_is_told_once(mine):
    book = exercise()
    cell(book, GRADE_ID)["source"] = MEMO.replace(". ", ".\n")
    mine.record(SLUG, "write", MEMO)
    put(book, mine)
    assert text(book).count("towel") == 1


@pytest.mark.parametrize("value", ["", "  \n ", None, {}, []])
def test_nothing_written_is_no_response(mine, value):
    book = exercise()
    mine.record(SLUG, "write", MEMO)
    mine.record(SLUG, "write", value)
    assert put(book, mine) == []
    assert score(book) == (0.0, "No response.")


def test_a_text_that_was_taken_back_is_not_told(mine):
    book = exercise()
    mine.record(SLUG, "write", MEMO)
    mine.undo(SLUG)
    assert put(book, mine) == []


def test_an_answer_of_another_shape_is_told_in_plain_words(mine):
    book = exercise()
    mine.record(SLUG, "write", {"first": MEMO, "second": 3})
    put(book, mine)
    assert MEMO in text(book)
    assert score(book) == (None, None)


def test_a_letter_is_marked_with_what_is_written_beside_it(mine):
    name, grade_id = "10_journal_club", "journal-club--appraisal-and-letter"
    mine.record(LETTER, "write", {"title": "The nineteen", "text": "Nobody calls them."})
    book = exercise(name)
    assert grade_id in put(book, mine)
    assert "Nobody calls them." in text(book, grade_id)
    assert score(book, grade_id) == (None, None)  # three of its four lines are about the letter
    mine.record("journal-club/appraisal-and-letter", "write", "Least sure of Information.")
    book = exercise(name)
    put(book, mine)
    assert text(book, grade_id).index("Nobody calls") < text(book, grade_id).index("Least sure")


@pytest.mark.parametrize("name", NAMES)
def test_no_answer_cell_of_an_answered_task_is_left_without_a_word(name, mine):
    book = exercise(name)
    own = [c["metadata"]["nbgrader"] for c in book["cells"] if "nbgrader" in c["metadata"]]
    names = [n["grade_id"] for n in own if n["solution"]]
    assert len(names) >= 6
    for grade_id in names:
        slug = grade_id.removesuffix("--answer").replace("--", "/")
        mine.record(slug, "cut", "Some answer or other.")
    assert put(book, mine) == names
    told = [c for c in book["cells"] if c["metadata"].get("nbgrader", {}).get("solution")]
    for one in told:
        one["source"] = "".join(one["source"])
        if one["cell_type"] == "code":
            assert one["source"].endswith(f"\n{texts.ANSWERED}")
            before = "".join(
                cell(exercise(name), one["metadata"]["nbgrader"]["grade_id"])["source"]
            )
            assert one["source"] == f"{before}\n{texts.ANSWERED}"
    assert set(scoring.comments({"cells": told}).values()) == {None}


def test_a_cell_in_which_somebody_wrote_code_is_left_alone(mine):
    book = exercise()
    grade_id = "meaning-units--divide-hanne--answer"
    cell(book, grade_id)["source"] = 'mu.answer("meaning-units/divide-hanne", [45])'
    mine.record("meaning-units/divide-hanne", "cut", [45, 56])
    assert put(book, mine) == []


def test_cells_of_other_courses_are_left_alone(mine):
    mine.record(SLUG, "write", MEMO)
    made = {"grade": True, "solution": True, "locked": False, "task": False, "points": 2}
    for grade_id, kind in (
        ("ours--not", "markdown"),
        ("x--answer", "code"),
        (None, "code"),
        ("", "code"),
    ):
        one = {
            "cell_type": kind,
            "source": "x",
            "metadata": {"nbgrader": {**made, "grade_id": grade_id}},
        }
        if grade_id:
            one["metadata"]["nbgrader"]["checksum"] = checksum(one)
        assert put({"cells": [one, {"cell_type": "raw", "source": "", "metadata": {}}]}, mine) == []
        assert one["source"] == "x"


NASTY = [
    "# no heading", "- no list", "1. no list either", "1) nor this", "a *b* _c_ `d`", "[x](y)",
    "<img src=x onerror=alert(1)>", "| a | b |", "it cost $5, then $6", "a\n===", "\\*", "&amp;",
    "    four spaces", "> no quotation", "~~kept~~", "***", "+ plus", "```\ncode\n```", "a  \nb",
]  # fmt: skip


def seen(markdown: str) -> str:
    """What a page shows of Markdown, white space folded; fails on any element but plain text's."""
    from lxml import html

    tree = html.fromstring(f"<div>{markdown2html(markdown)}</div>")
    assert {node.tag for node in tree.iter()} <= {"div", "p", "br", "span"}, markdown
    return " ".join(tree.text_content().split())


@pytest.mark.parametrize("nasty", NASTY)
def test_a_text_is_shown_as_it_was_written(nasty):
    assert seen(texts.literal(nasty)) == " ".join(nasty.split())


@given(st.text(st.sampled_from("ab *_`#[]()<>!\\|~$&-+=1.\n'\""), max_size=40))
def test_no_mark_in_a_text_means_anything(written):
    assert seen(texts.literal(written)) == " ".join(written.split())

"""What a learner is told: every diagnosis is whole, helps, and is safe to show."""

from __future__ import annotations

import re
import string

import pytest
from class_of import ROOT
from contracts import TABLES
from meaningunits.tasks.diagnosis import message
from meaningunits.tasks.feedback import VERDICTS, Feedback, Message
from meaningunits.tasks.kind import listed

COURSE = ROOT / "course"
ROWS = [(name, key, row) for name, table in TABLES.items() for key, row in table.items()]


def headings(number: str) -> set[str]:
    (source,) = COURSE.glob(f"{number}_*.py")
    return set(re.findall(r"^# ##+ (.+)$", source.read_text(encoding="utf-8"), re.MULTILINE))


def test_there_are_tables():
    assert len(TABLES) >= 25


@pytest.mark.parametrize(("table", "name", "row"), ROWS, ids=[f"{t}-{n}" for t, n, _ in ROWS])
def test_a_diagnosis_says_what_is_there_and_more(table, name, row):
    assert row.verdict in VERDICTS
    assert row.what.strip()
    assert row.why or row.look or row.verdict == "good"
    assert not re.search(r"\b(wrong|incorrect|bad|failed)\b", row.what, re.IGNORECASE)
    if row.lesson:
        number, _, heading = row.lesson.partition(": ")
        assert heading in headings(number), row.lesson


def test_a_learners_braces_are_not_filled_in_again():
    told = message(
        TABLES["dividing/diagnoses"], "unreadable", detail="it holds '{first}'", example="x"
    )
    assert "{first}" in told.what


@pytest.mark.parametrize("evil", ["<script>alert(1)</script>", '" onload="x', "&lt;b&gt;"])
def test_html_is_escaped_everywhere(evil):
    told = Message("n", "mend", evil, evil, evil, lesson=f"02: {evil}")
    page = Feedback("s/x", evil, 2, 0.5, (told,), (evil,))._repr_html_()
    assert evil not in page
    assert "<script" not in page


@pytest.mark.parametrize(
    ("share", "points"), [(0, 0), (1, 3), (0.5, 1.5), (1.7, 3), (-1, 0), (1 / 3, 1)]
)
def test_points_stay_between_nothing_and_full(share, points):
    assert Feedback("s/x", "t", 3, share, ()).points == points


def test_a_reason_of_several_lines_is_a_list():
    told = Message("n", "told", "What.", "“a”: one.\n“<b>”: two.", "Look.")
    assert "<ul><li>“a”: one.</li><li>“&lt;b&gt;”: two.</li></ul><p>Look.</p>" in told.html()
    assert str(told).splitlines()[1:] == ["    “a”: one.", "    “<b>”: two. Look."]


def test_a_slug_in_print_is_not_broken_at_its_hyphen():
    for before in range(60, 92):
        told = Message(
            "n",
            "mend",
            "x" * before + " Write it as in",
            "w" * (before - 8),
            "mu.answer('one-two/three-four')",
        )
        assert "mu.answer('one-two/three-four')" in str(told)


def test_verdicts_have_symbol_and_word_in_text_and_html():
    for verdict, (symbol, word) in VERDICTS.items():
        told = Message("n", verdict, "There it is.")
        assert symbol in str(told)
        assert word in str(told)
        assert word in told.html()


def test_every_brace_in_the_table_is_a_plain_name():
    for _, name, row in ROWS:
        for text in (row.what, row.why, row.look, row.code):
            for _, field, spec, conversion in string.Formatter().parse(text):
                assert field is None or field.isidentifier(), (name, field)
                assert not spec
                assert not conversion


def test_a_list_in_words_is_whole_for_any_number_of_things():
    assert [listed(list("abc")[:n]) for n in range(4)] == ["none", "a", "a and b", "a, b and c"]
    assert listed([3, 7], "or") == "3 or 7"


#: A one before what is counted as many, or before a verb that goes with many.
_MANY = re.compile(
    r"\b1 (?!(?:is|as|was|has|this|less|makes)\b)(people|[a-z]+s)\b"
    r"|\b1 (?!(?:that|to|of|is)\b)(?:[a-z]+ )?[a-z]+ (are|make|agree)\b"
)


@pytest.mark.parametrize(("table", "name", "row"), ROWS, ids=[f"{t}-{n}" for t, n, _ in ROWS])
def test_what_is_counted_agrees_with_its_number(table, name, row):
    texts = f"{row.what} {row.why} {row.look} {row.code}"
    braces = {field for _, field, *_ in string.Formatter().parse(texts) if field}
    told = message(TABLES[table], name, dict.fromkeys(braces, 1))
    assert not _MANY.search(f"{told.what} {told.why} {told.look}")


def test_a_number_that_does_not_agree_is_seen():
    assert _MANY.search("1 people said so")
    assert _MANY.search("1 different word make a label")
    assert not _MANY.search("1 word makes a label, and 1 is left")

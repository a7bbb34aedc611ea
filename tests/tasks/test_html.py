"""Stills and exact units: the whole text is there, escaped, without a widget or a script."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import lab as labs
import pytest
import sample
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.reading.kind import Reading
from meaningunits.material import units
from meaningunits.material.corpus import parse
from meaningunits.tasks import html as stills
from meaningunits.trail import NOTHING


class Text(HTMLParser):
    """The words of a still as a reader sees them, and its elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words, self.elements = "", []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)

    def handle_data(self, data):
        self.words += f" {data}"


@pytest.fixture(scope="module")
def passage():
    return sample.short().passage()


def division(answer, passage):
    """The still of a division of any passage."""
    return _on(Dividing, passage).still(answer)


def memos(answer, passage):
    """The still of memos on any passage."""
    return _on(Reading, passage).still(answer)


def _on(kind, passage):
    made = kind(passage.interview.name)
    made.__dict__["passage"] = passage  # of no file: where it keeps one that it has loaded
    return made


def test_every_word_of_the_passage_stands_in_the_still_in_order(passage):
    shown = Text(division([8, [13, 7], 15], passage)).words.split()
    rest = iter(shown)
    assert all(word in rest for s in passage for word in s.text.split())


def test_units_are_blocks_with_counts(passage):
    html = division([8, [13, 7], 15], passage)
    heads = re.findall(r"<strong>(Unit \d)</strong> · ([^<]+)</p>", html)
    assert heads == [
        ("Unit 1", "8 sentences · 80 words"),
        ("Unit 2", "4 sentences and 1 part · 33 words"),
        ("Unit 3", "2 sentences and 1 part · 28 words"),
        ("Unit 4", "20 sentences · 188 words"),
    ]


def test_a_still_says_that_the_interview_is_invented(passage):
    said = [{"from": [3, 1], "to": [3, 2], "text": "She counts."}]
    assert "invented for teaching" in division([8], passage)
    assert "invented for teaching" in memos(said, passage)


@pytest.mark.parametrize("answer", [NOTHING, None])
def test_without_an_answer_a_still_says_so(passage, answer):
    assert "yet" in Text(division(answer, passage)).words
    assert "yet" in Text(memos(answer, passage)).words
    assert "yet" in Text(stills.written(answer)).words


def test_memos_stand_with_their_quotation(passage):
    said = [{"from": [3, 1], "to": [3, 2], "text": "She counts."}]
    words = Text(memos(said, passage)).words
    assert "Sentence 3" in words
    assert "Twice, actually." in words
    assert "She counts." in words


@pytest.mark.parametrize("answer", ["<b>x</b>", ["<script>"], {"<i>": "&"}, [[1, "<b>"]], [3, 99]])
def test_what_cannot_be_drawn_is_shown_as_written_and_escaped(passage, answer):
    for html in (
        division(answer, passage),
        memos(answer, passage),
        stills.written(answer),
    ):
        assert not {"b", "i", "script"} & (set(Text(html).elements) - {"b"})
        assert "<script" not in html
        assert "<b>x" not in html


def test_markup_in_text_and_memo_is_only_text():
    text = sample.TEXT.replace("Mm.", "<img src=x onerror=alert(1)> & Mm.")
    passage = parse(text, "testa").passage()
    said = [{"from": [2, 1], "to": [2, 3], "text": "<script>alert(2)</script>"}]
    for html in (division([8], passage), memos(said, passage)):
        assert not {"img", "script"} & set(Text(html).elements)
        assert "&lt;img" in html


def test_a_still_needs_no_widget():
    code = (
        "import sys; from meaningunits.tasks import catalogue;"
        "catalogue.find('meaning-units/divide-marek').kind.still([8]);"
        "print('ipywidgets' in sys.modules)"
    )
    said = labs.printed(code)
    assert said.split() == ["False"]


# Exact units.


@pytest.mark.parametrize(
    ("answer", "cuts"),
    [
        ([8, 3], [(3, 0), (8, 0)]),
        ([[13, 7]], [(13, 7)]),
        ([[13, 99]], [(13, 0)]),
        ([[13, 0]], [(12, 0)]),
        ([[1, 0]], []),
        ([35, [35, 2]], [(35, 2)]),
        ([0, 36, -1, True, "3", None, [1], [1, 2, 3]], []),
        (5, [(5, 0)]),
        ("text", []),
    ],
)
def test_cuts_are_read_in_order_and_inside_the_passage(passage, answer, cuts):
    assert list(units.cuts(answer, passage)) == cuts


CUTS = st.lists(
    st.integers(1, 35) | st.tuples(st.integers(1, 35), st.integers(0, 25)).map(list), max_size=12
)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(CUTS)
def test_units_cover_every_word_once(answer):
    passage = sample.short().passage()
    made = units.units(units.cuts(answer, passage), passage)
    words = [
        word
        for unit in made
        for piece in units.stretch(unit.start, unit.end, passage)
        for word in units.said(*piece).split()
    ]
    assert words == [word for s in passage for word in s.text.split()]
    counted = [int(re.search(r"(\d+) words?$", unit.counts)[1]) for unit in made]
    assert sum(counted) == len(words)
    assert all(counted)


@settings(deadline=None, derandomize=True, max_examples=150)
@given(CUTS)
def test_cuts_survive_being_written_and_read(answer):
    passage = sample.short().passage()
    cuts = units.cuts(answer, passage)
    assert units.cuts(units.as_answer(cuts, passage), passage) == cuts


def test_what_somebody_wrote_keeps_its_lines():
    assert stills.remark("He counts.\nAnd <then>?", "Memo") == (
        '<p class="mu-still-memo"><strong>Memo</strong> He counts.<br>\nAnd &lt;then&gt;?</p>'
    )
    assert stills.written_text("One.\nTwo.\n\nThree.") == (
        '<p class="mu-still-memo">One.<br>\nTwo.</p><p class="mu-still-memo">Three.</p>'
    )

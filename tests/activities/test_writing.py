"""Writing freely: what is said of a text, which nobody but people judge, and what its box does."""

from __future__ import annotations

import pytest
from meaningunits.activities.writing.kind import LONGEST, Writing, tidy
from meaningunits.tasks.kind import Context
from pages import Page, opened

MEMO = Writing("What stays with you?", 4, 8)
MARKED = Writing("What stays with you?", 4, 8, marked=4)
SLUG = "sample/write"


def told(kind: Writing, answer: object) -> list[tuple[str, str, str]]:
    share, messages = kind.judge(answer, Context("sample/write"))
    assert share == 0  # people give points, or nobody does
    return [(m.name, m.verdict, m.what) for m in messages]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (None, ("nothing-yet", "look", "There is nothing written here yet.")),
        ("", ("nothing-yet", "look", "There is nothing written here yet.")),
        (" \n ", ("nothing-yet", "look", "There is nothing written here yet.")),
        (
            7,
            (
                "unreadable",
                "mend",
                "This could not be read: it is not a text between quotation marks.",
            ),
        ),
        (
            "Only this.",
            ("short", "look", "You have written 2 words so far; 4 to 8 words are asked for."),
        ),
        ("one " * 9, ("long", "look", "You have written 9 words; 4 to 8 words are asked for.")),
        ("one two three four", ("kept", "told", "Your text is kept: 4 words.")),
        ("one " * 8, ("kept", "told", "Your text is kept: 8 words.")),
    ],
)
def test_of_a_text_only_its_length_is_said(answer, said):
    assert told(MEMO, answer) == [said]


def test_who_reads_it_is_said():
    def why(kind):
        (message,) = kind.judge("one two three four", Context("sample/write"))[1]
        return message.why

    assert why(MEMO) == "It is your own: nobody marks it."
    assert why(MARKED) == "A person reads it and gives up to 4 points."


def test_a_still_keeps_lines_and_paragraphs_and_nothing_is_markup():
    still = MEMO.still("<b>one</b>\ntwo\n\nthree")
    assert "&lt;b&gt;one&lt;/b&gt;<br>\ntwo</p>" in still
    assert ">three</p>" in still
    assert "3 words." in still


@pytest.fixture
def page(tasks) -> Page:
    return opened(SLUG)


def test_a_text_is_kept_as_it_was_written(page):
    page.act("write", text="  One.\r\n\r\nTwo,  \nand more.\n")
    assert page.widget.work["text"] == "  One.\n\nTwo,\nand more."
    assert tidy(page.widget.work["text"]) == page.widget.work["text"]


def test_a_text_beyond_all_bounds_is_refused_and_not_cut(page):
    page.act("write", text="here")
    reply = page.act("write", text="a" * (LONGEST + 1))
    assert reply["refused"]
    assert "shorten it, or keep the rest elsewhere" in reply["said"]
    assert page.widget.work["text"] == "here"


def test_a_draft_is_held_until_the_text_is_kept_and_is_no_answer(page, tasks):
    page.tell("draft", box="text", text="half a thou")
    assert page.widget.work["text"] == ""
    assert opened(SLUG).widget.drafts == {"text": "half a thou"}
    page.act("write", text="half  a\nthou")  # white space aside, this is it
    assert opened(SLUG).widget.drafts == {}
    assert not (tasks / "drafts").exists()


@pytest.mark.parametrize("box", ["", 3, None, "x" * 500])
def test_a_draft_of_no_box_is_passed_over(page, box):
    page.tell("draft", box=box, text="lost?")
    assert opened(SLUG).widget.drafts == {}

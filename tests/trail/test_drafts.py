"""Drafts: what is being written is held beside the trail, and is never an answer."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.page.boxes import Boxes
from meaningunits.trail.drafts import FOLDER, LONGEST, Drafts

SLUG = "sample/write"


def files(folder) -> list[str]:
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_only_the_last_text_of_a_box_is_held_and_an_empty_one_is_none(here):
    mine = Drafts(here / "trail.jsonl", SLUG)
    mine.keep("text", "He")
    mine.keep("text", "He counts.")
    mine.keep("title", "Counting")
    assert mine.all() == {"text": "He counts.", "title": "Counting"}
    assert files(here) == ["drafts/sample--write.json"]
    mine.keep("title", " \n")  # Enter in a field where nothing was written
    assert Drafts(here / "trail.jsonl", SLUG).all() == {"text": "He counts."}
    mine.drop(lambda text: text == "He")
    assert mine.all() == {"text": "He counts."}
    mine.drop(lambda text: text == "He counts.")
    assert mine.all() == {}
    assert [*here.iterdir()] == []  # the folder too


def test_two_tasks_do_not_know_of_each_other(here):
    one, other = (Drafts(here / "trail.jsonl", f"sample/{name}") for name in ("one", "other"))
    one.keep("text", "one")
    other.keep("text", "other")
    one.drop(lambda _: True)
    assert (one.all(), other.all()) == ({}, {"text": "other"})


@pytest.mark.parametrize(
    "raw",
    [b"", b"{", b"[1, 2]", b'{"text": 3}', b"\xff\xfe{}", b'{"text": "ab', b"null", b"[" * 90000],
)
def test_a_torn_or_strange_file_is_no_draft_and_is_written_over(here, raw):
    mine = Drafts(here / "trail.jsonl", SLUG)
    mine.path.parent.mkdir()
    mine.path.write_bytes(raw)
    assert mine.all() == {}
    mine.keep("text", "again")
    assert mine.all() == {"text": "again"}


def test_where_nothing_can_be_written_it_says_so_and_nothing_breaks(here, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    boxes = Boxes(SLUG)
    monkeypatch.setattr(os, "replace", full)
    said, appeared = boxes.hold("text", "He counts.")
    assert said == "Your draft could not be held: No space left on device."
    assert not appeared
    boxes.settle({"what": "write", "text": "He counts."})  # no error either
    assert boxes.held() == {}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_read_only_is_told_of(here):
    here.chmod(0o555)
    try:
        assert "Permission denied" in Boxes(SLUG).hold("text", "x")[0]
    finally:
        here.chmod(0o755)


def test_a_file_where_the_folder_should_be_is_told_of(here):
    (here / FOLDER).write_text("mine", "utf-8")
    said, _ = Boxes(SLUG).hold("text", "He counts.")
    assert said.startswith("Your draft could not be held: ")
    assert (here / FOLDER).read_text("utf-8") == "mine"


@pytest.mark.parametrize("box", [None, 3, "", "x" * 200, ["text"], {"a": 1}])
def test_a_box_without_a_name_is_not_held(here, box):
    assert Boxes(SLUG).hold(box, "He counts.") == ("", False)
    assert files(here) == []


@pytest.mark.parametrize("box", ["../../x", "/etc/passwd", "a\0b", "\ud800", "__proto__", "a\nb"])
def test_a_hostile_name_of_a_box_is_a_name_and_no_place(here, box):
    boxes = Boxes(SLUG)
    assert boxes.hold(box, "He counts.")[0] == ""
    assert [*boxes.held().values()] == ["He counts."]
    assert files(here) == ["drafts/sample--write.json"]


def test_a_lone_surrogate_and_a_flood_are_held_as_far_as_they_can_be(here):
    boxes = Boxes(SLUG)
    boxes.hold("text", "torn \ud83d paste")
    assert boxes.held() == {"text": "torn ? paste"}


def test_a_draft_that_is_too_long_is_told_so_and_cuts_nothing(here):
    boxes = Boxes(SLUG)
    boxes.hold("text", "It is whole.")
    said = "it has 200,005 characters, and there is room for 200,000."
    assert boxes.hold("text", "x" * (LONGEST + 5)) == (
        f"Your draft could not be held: {said}",
        False,
    )
    assert boxes.held() == {"text": "It is whole."}


def test_it_is_told_when_there_is_a_draft_where_there_was_none(here):
    boxes = Boxes(SLUG)
    assert boxes.hold("text", "He") == ("", True)
    assert boxes.hold("text", "He counts") == ("", False)
    assert boxes.hold("title", "x") == ("", False)
    assert boxes.hold("title", "") == ("", False)
    assert boxes.hold("text", "") == ("", True)


def test_what_is_kept_is_a_draft_no_more_however_its_lines_were_broken(here):
    boxes = Boxes(SLUG)
    boxes.hold("text", "He counts,\n  and counts. ")
    boxes.hold("title", "Counting")
    boxes.settle({"what": "write", "parts": [{"text": "He counts, and counts."}]})
    assert boxes.held() == {"title": "Counting"}
    assert boxes.hold("title", "Counting", {"title": " Counting "}) == ("", True)
    assert boxes.held() == {}


def test_a_draft_is_no_answer_and_leaves_the_trail_alone(here):
    mine = trail.here()
    mine.record(SLUG, "write", "kept")
    before = mine.path.read_bytes()
    Boxes(SLUG).hold("text", "not kept")
    assert mine.path.read_bytes() == before
    assert mine.current(SLUG) == "kept"


@settings(deadline=None)
@given(st.dictionaries(st.text(min_size=1, max_size=9), st.text(max_size=40), max_size=5))
def test_what_was_held_last_is_what_comes_back(tmp_path_factory, texts):
    mine = Drafts(tmp_path_factory.mktemp("drafts") / "trail.jsonl", SLUG)
    for box, text in texts.items():
        mine.keep(box, "before")
        mine.keep(box, text)
    assert mine.all() == {box: text for box, text in texts.items() if text.strip()}

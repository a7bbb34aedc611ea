"""What every widget does alike: it tells, refuses, lays the panel beside, holds drafts, keeps."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from meaningunits import trail
from meaningunits.page.base import UNREAD, UNREAD_PART, Base, Refused
from meaningunits.tasks import catalogue
from meaningunits.tasks.diagnosis import Diagnosis
from meaningunits.tasks.item import Item
from meaningunits.tasks.kind import Kind, Unreadable
from pages import Page

ROWS = {
    "nothing-yet": Diagnosis("mend", "Nothing yet."),
    "unreadable": Diagnosis("mend", "Unread: {detail}."),
    "counted": Diagnosis("good", "Counted."),
    "panel": Diagnosis("told", "The panel's."),
}


@dataclass(frozen=True)
class Adding(Kind[Any]):
    """Numbers in a mapping; a text is none."""

    diagnoses = ROWS
    task = "Add."
    widget = None
    alone: bool = False
    carries: str | None = None

    def asks(self, slug):
        return "Add."

    def read(self, answer):
        if isinstance(answer, str) or (isinstance(answer, dict) and "x" in answer.values()):
            raise Unreadable("a word is no number")
        return answer

    def judged(self, read, context):
        told = [self.say("panel", context)] if context.reveal else []
        return 0.5, [self.say("counted", context), *told]

    def draw(self, read):
        return ""

    def in_words(self, read):
        return []


class Bare(Base):
    """A widget that adds nothing to the base but what it must."""

    has_panel = True

    def drawn(self, answer):
        return {"drawn": None if answer is trail.NOTHING else answer}

    def done(self, answer, action):
        if action.get("what") == "refuse":
            raise Refused("Not so.")
        if action.get("what") == "stumble":
            raise KeyError("x")
        return "set", action.get("to"), "Done."


@pytest.fixture
def make(here, monkeypatch):
    """Makes a page of a task of our own."""
    of = catalogue.of
    items: dict[str, Item] = {}
    monkeypatch.setattr(catalogue, "of", lambda name: items if name == "own" else of(name))

    def made(slug="own/task", widget=Bare, host="lesson", **kind):
        items[slug] = Item(slug, "Own", Adding(**kind), 2, host)
        return Page(widget(items[slug]))

    return made


def test_a_widget_that_adds_nothing_shows_the_task_and_the_answer(make):
    page = make()
    assert page.widget.task == {
        "slug": "own/task", "title": "Own", "sentence": "Add.", "file": "trail.jsonl",
        "place": str(trail.here().path),
    }  # fmt: skip
    assert (page.widget.work, page.widget.feedback, page.widget.panel) == ({"drawn": None}, {}, {})
    assert page.act("set", to=3) == {"said": "Done.", "n": 1, "view": "v", "stamp": 1}
    assert page.widget.work == {"drawn": 3}
    assert page.tell("panel", show=True) == {
        "said": "The panel is shown beside your work.", "n": 2, "view": "v", "stamp": 2
    }  # fmt: skip
    assert (page.widget.panel, page.widget.laid_beside(3)) == ({}, {})


def test_what_was_done_is_said_and_what_was_not_as_well(make):
    page = make()
    refused = {"view": "v", "refused": True}
    assert page.act("refuse") == refused | {"said": "Not so.", "n": 1, "stamp": 1}
    stumbled = "That could not be done (KeyError: 'x'). Nothing is lost."
    assert page.act("stumble") == refused | {"said": stumbled, "n": 2, "stamp": 2}
    assert page.tell("act")["said"] == "This could not be understood; nothing was changed."
    assert page.tell("act", action=[])["refused"]
    count = len(page.replies)
    for content in ("text", {}, {"do": 5}, {"do": ["act"]}, {"do": "jump"}):
        page.widget._handle_custom_msg(content, [])
    assert (len(page.replies), page.widget.stamp) == (count, count)


def test_what_changes_nothing_writes_nothing(make):
    page = make()
    written = []
    for to in (1, 1, 1.0, True, [1], [1]):
        assert page.act("set", to=to)["said"] == "Done."
        written.append(len(trail.here().log().entries))
    assert written == [1, 1, 2, 3, 4, 4]


def test_a_check_says_when_and_of_which_answer(make):
    page = make()
    page.act("set", to=3)
    seen = []
    page.widget.on_change(seen.append)
    assert page.tell("check")["said"] == ""
    told = page.widget.feedback
    assert re.fullmatch(r"\d\d:\d\d", told["at"])
    assert (told["heading"], told["stale"], told["offer"]) == ("Own: 1 of 2 points", False, False)
    assert [card["what"] for card in told["messages"]] == ["Counted."]
    assert len(seen) == 1
    page.act("set", to=4)
    assert page.widget.feedback["stale"]
    page.tell("check")
    # The second check of another answer tells the panel's, which a page lays beside instead.
    assert [card["what"] for card in page.widget.feedback["messages"]] == ["Counted."]
    assert page.widget.feedback["offer"]
    page.widget.judges = False
    reply = page.tell("check")
    said = "Nothing is checked here: this page only shows what is there."
    assert (reply["said"], reply["refused"]) == (said, True)
    assert page.widget.status["unsure"] is None


@pytest.mark.parametrize(
    ("how", "has_panel"),
    [({"host": "exercise"}, True), ({"alone": True}, True), ({}, False)],
)
def test_where_there_is_no_panel_to_be_shown_it_is_refused(how, has_panel, make, monkeypatch):
    monkeypatch.setattr(Bare, "has_panel", has_panel)
    page = make(**how)
    page.act("set", to=3)
    reply = page.tell("panel", show=True)
    assert (reply["said"], reply["refused"]) == ("The panel is not shown here.", True)
    assert not page.widget.status["panel"]


def test_the_panel_is_beside_the_work_while_it_is_shown(make, monkeypatch):
    monkeypatch.setattr(Bare, "laid_beside", lambda self, answer: {"of": answer})
    page = make()
    first = page.tell("panel", show=True)
    said = "Do your own work first: the panel is shown beside it."
    assert (first["said"], page.widget.status["panel"]) == (said, False)
    page.act("set", to=3)
    assert page.widget.panel == {}
    assert page.tell("panel", show=True)["said"] == "The panel is shown beside your work."
    assert (page.widget.panel, page.widget.status["panel"]) == ({"of": 3}, True)
    assert [e.word for e in trail.here().log().of("own/task") if e.is_event] == [catalogue.REVEALED]
    page.act("set", to=4)
    assert page.widget.panel == {"of": 4}
    assert page.tell("panel", show=1)["said"] == "The panel is hidden."
    assert page.widget.panel == {}


def test_a_draft_goes_when_its_text_is_kept_and_not_before(make):
    page = make()
    page.tell("draft", box="a", text="some words")
    page.tell("draft", box="b", text="others")
    page.act("set", to={"a": "some  words"})
    assert page.widget.drafts == {"b": "others"}
    assert page.tell("draft", box="b", text="some words")["said"] == ""
    assert page.widget.drafts == {}
    long = "x" * 200
    assert page.tell("draft", box=long, text="t")["said"] == ""
    assert page.widget.drafts == {}


def test_a_trouble_is_told_until_all_is_saved(make, monkeypatch):
    page = make()
    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", lambda *_: 3)
        reply = page.act("set", to=3)
        why = reply["said"]
        assert why.startswith("Your answer could not be saved to trail.jsonl")
        assert "refused" not in reply
        assert page.widget.status["why"] == why
        page.widget.refresh()
        assert page.widget.status["why"] == why
    page.tell("retry")
    assert (page.widget.status["why"], page.widget.status["saved"]) == ("", True)
    assert page.widget._trouble == ""


def test_an_answer_in_code_is_read_as_far_as_it_can_be(make):
    widget = make().widget
    assert widget.as_read(None) == (None, "")
    assert widget.as_read({"a": 1}) == ({"a": 1}, "")
    assert widget.as_read("text") == (None, UNREAD.format("a word is no number"))
    part = {"a": 1, "b": "x"}
    assert widget.as_read(part) == ({"a": 1}, UNREAD_PART.format("a word is no number"))
    assert [make(carries=slug).widget.rests_on() for slug in (None, "own/other")] == [
        (), ("own/other",)
    ]  # fmt: skip


def test_the_listeners_are_told_of_each_new_answer_once(make):
    page = make()
    seen = []
    page.widget.on_change(lambda log: seen.append(log.state("own/task").value))
    page.act("set", to=3)
    page.act("set", to=3)
    page.tell("look")
    page.tell("undo")
    page.tell("redo")
    page.widget.refresh()
    assert seen == [3, trail.NOTHING, 3]


def test_whoever_cannot_show_a_widget_is_told_the_task_unless_words_follow(make):
    page = make()
    assert page.widget._repr_mimebundle_()[0]["text/plain"] == "Own\nAdd."
    page.widget.on_record(lambda log: {})
    assert page.widget._repr_mimebundle_()[0]["text/plain"] == ""


def test_a_page_can_set_no_state(make):
    page = make()
    page.widget.set_state({"work": {"drawn": "forged"}})
    assert page.widget.work == {"drawn": None}


def test_a_trail_that_cannot_be_read_leaves_what_was_shown(make, monkeypatch):
    page = make()
    page.act("set", to=3)
    log = trail.here().log()
    problem = trail.Problem(0, "the file is locked")
    broken = trail.Log((), (problem,))
    with monkeypatch.context() as patch:
        patch.setattr(trail.Trail, "log", lambda _: broken)
        reply = page.act("set", to=4)
        said = "The trail cannot be read just now, so nothing was changed."
        assert (reply["said"], reply["refused"]) == (said, True)
        assert page.widget.work == {"drawn": 3}
        status = page.widget.status
        assert (status["saved"], status["inert"], status["gone"]) == (False, True, False)
        assert status["why"] == "The file is locked. What you see is what was there before."
    assert trail.here().log().entries == log.entries


def test_a_line_that_cannot_be_read_stops_nothing(make):
    trail.here().path.write_bytes(b"junk\n")
    page = make()
    seen = []
    page.widget.on_change(seen.append)
    assert page.act("set", to=3)["said"] == "Done."
    status = page.widget.status
    assert (page.widget.work, len(seen)) == ({"drawn": 3}, 1)
    assert (status["saved"], status["inert"], status["why"]) == (True, False, "")
    noticed = "Noticed while reading it: line 1: left out: not a line of JSON."
    assert status["trail"][-1] == noticed


def test_of_a_trail_that_cannot_be_read_nobody_is_told(make, monkeypatch):
    page = make()
    seen = []
    page.widget.on_change(seen.append)
    answer = trail.here().record("own/task", "set", 3)
    for number, times in ((0, 0), (1, 1)):
        log = trail.Log((answer,), (trail.Problem(number, "odd"),))
        monkeypatch.setattr(trail.Trail, "log", lambda _, log=log: log)
        page.widget.refresh()
        assert len(seen) == times

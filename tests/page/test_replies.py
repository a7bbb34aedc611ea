"""What a page may say to a widget, and what it is answered: each word that any page sends."""

from __future__ import annotations

import json
import re
from pathlib import Path

import meaningunits
import pytest
from meaningunits import trail
from meaningunits.tasks.kind import Refused
from pages import lines, opened

PACKAGE = Path(meaningunits.__file__).parent
#: A word that a page's script says to its widget.
SENT = re.compile(r"\bthis\.tell\(\"([a-z ]+)\"")
#: The words of a trail that lacks something, which are handed on (``page/gone.js``).
CHOSEN = {"put back", "begin anew"}
#: What is sent along with a word.
SET = {"action": {"what": "set", "at": [9, 0]}}
MORE = {"try": SET, "act": SET, "draft": {"box": "x", "text": "y"}, "panel": {"show": True}}


def sent() -> list[str]:
    """Every word that a script of a widget sends."""
    scripts = [path.read_text("utf-8") for path in PACKAGE.rglob("*.js")]
    return sorted({word for script in scripts for word in SENT.findall(script)} | CHOSEN)


@pytest.fixture
def page(tasks):
    found = opened("sample/divide")
    found.widget.on_record(lambda _log: {"kept": "whole"})
    return found


def test_each_word_that_a_page_sends_is_answered_with_its_number(page):
    words = sent()
    assert {"hello", "look", "act", "try", "record", "check", *CHOSEN} <= {*words}
    page.act("set", at=[8, 0])
    for word in words:
        reply = page.tell(word, **MORE.get(word, {}))
        assert (reply["n"], reply["view"]) == (page.n, "v"), word
        assert "Error" not in reply["said"], word


def test_what_each_button_of_the_page_is_answered(page):
    said = [("undo", {}), ("redo", {}), ("panel", {"show": True})]
    told = [page.tell(word, **more)["said"] for word, more in said]
    page.act("set", at=[8, 0])
    said += [("undo", {}), ("redo", {}), ("redo", {}), ("panel", {"show": True}),
             ("panel", {"show": False}), ("check", {}), ("unsure", {}), ("unsure", {}),
             ("retry", {}), ("put back", {}), ("begin anew", {}), ("hello", {})]  # fmt: skip
    told += [page.tell(word, **more)["said"] for word, more in said[3:]]
    assert told == [
        "There is nothing to undo.",
        "There is nothing to redo.",
        "Do your own work first: the panel is shown beside it.",
        "Taken back.",
        "Done again.",
        "There is nothing to redo.",
        "The panel is shown beside your work.",
        "The panel is hidden.",
        "",
        "Marked: the map names it among what to come back to.",
        "The mark is off.",
        "Saved.",
        "Nothing is missing.",
        "Nothing is missing.",
        "",
    ]


def test_the_notebooks_copy_is_handed_over_where_there_is_one_and_nothing_else_happens(tasks):
    page = opened("sample/divide")
    page.act("set", at=[8, 0])
    before = len(page.replies), lines()
    page.widget._handle_custom_msg({"do": "record", "n": 7, "view": "v"}, [])
    assert (len(page.replies), lines()) == before  # there is no copy: nothing is answered
    seen = []
    page.widget.on_record(lambda log: seen.append(log) or {"kept": "whole"})
    reply = page.tell("record")
    assert reply == {"said": "", "record": {"kept": "whole"}, "n": page.n, "view": "v"}
    assert [log.state("sample/divide").value for log in seen] == [[8]]
    assert lines() == before[1]


def test_what_cannot_be_tried_is_told_why_where_it_is_refused_and_not_where_it_stumbles(
    page, monkeypatch
):
    reply = page.tell("try", action={"what": "set", "at": [9, 0]})
    assert (reply["said"], "why" in reply) == ("", False)
    assert reply["tried"]["cuts"] == [[9, 0]]
    assert lines() == []

    def refused(*_):
        raise Refused("Not here.")

    monkeypatch.setattr(page.widget, "done", refused)
    reply = page.tell("try", action={"what": "set", "at": [9, 0]})
    assert (reply["said"], reply["tried"], reply["why"]) == ("", None, "Not here.")
    monkeypatch.setattr(page.widget, "done", lambda *_: 1 / 0)
    reply = page.tell("try", action={"what": "set", "at": [9, 0]})
    assert (reply["said"], reply["tried"], reply["why"]) == ("", None, "")


@pytest.mark.parametrize("word", ["hello", "look"])
def test_a_look_saves_what_could_not_be_saved_before(page, monkeypatch, word):
    with monkeypatch.context() as patch:
        patch.setattr(trail.os, "write", lambda *_: 3)
        page.act("set", at=[8, 0])
    assert not page.widget.status["saved"]
    page.tell(word)
    assert page.widget.status["saved"]
    assert [json.loads(line)["value"] for line in lines() if line.endswith("}")] == [[8]]


def test_a_page_is_told_of_its_task_what_it_shows(tasks):
    page = opened("sample/divide")
    task = page.widget.task
    own = set(page.widget.described())
    assert {key: value for key, value in task.items() if key not in own} == {
        "slug": "sample/divide",
        "title": page.widget.item.title,
        "sentence": page.widget.kind.task,
        "file": "trail.jsonl",
        "place": str(tasks / "trail.jsonl"),
    }


def status(page):
    """What the page is told of how things stand, but for the words about the trail."""
    told = dict(page.widget.status)
    assert len(told.pop("trail")) == 4
    return told


def test_how_things_stand_is_told_whole(page):
    nothing = {
        "saved": True, "text": "Nothing saved yet", "why": "", "inert": False, "gone": False,
        "record": [None, False, None], "undo": False, "redo": False, "answered": False,
        "panel": False, "hints": {"of": 0, "given": []}, "unsure": False,
    }  # fmt: skip
    assert status(page) == nothing
    seen = []
    page.widget.on_change(seen.append)
    page.tell("draft", box="memo", text="half a")
    assert page.widget.drafts == {"memo": "half a"}
    held = {"text": "Nothing saved yet; a draft is held", "record": [None, True, None]}
    assert (status(page), len(seen)) == (nothing | held, 1)
    page.tell("draft", box="memo", text="half a thought")
    assert (page.widget.drafts, len(seen)) == ({"memo": "half a thought"}, 1)
    page.tell("draft", box="memo", text="")
    assert (status(page), page.widget.drafts, len(seen)) == (nothing, {}, 2)
    page.act("set", at=[8, 0])
    page.tell("unsure")
    at = trail.here().log().state("sample/divide").answers[-1].at
    answered = {
        "text": f"Saved {trail.clock(at)}", "record": [at.isoformat(), False, None], "undo": True,
        "answered": True, "panel": True, "unsure": True,
    }  # fmt: skip
    assert status(page) == nothing | answered
    page.tell("undo")
    undone = {"redo": True, "unsure": True}
    assert {key: status(page)[key] for key in undone} == undone


@pytest.mark.parametrize(("length", "echoed"), [(39, True), (40, False)])
def test_a_reply_echoes_a_name_that_is_not_endless(page, length, echoed):
    page.widget._handle_custom_msg({"do": "look", "n": 1, "view": "x" * length}, [])
    assert page.replies[-1]["view"] == ("x" * length if echoed else None)

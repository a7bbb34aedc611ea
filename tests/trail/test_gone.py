"""A trail that another program deleted, replaced or changed: noticed, and nothing is lost."""

from __future__ import annotations

import json
import os
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.tasks import catalogue
from meaningunits.trail import Trail, TrailError, TrailGone
from pages import opened

ITEM = "sample/divide"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "trail.jsonl"


def values(log) -> list:
    return [e.value for e in log.entries if not e.is_event]


def first_line(path) -> bytes:
    return path.read_bytes().split(b"\n")[0] + b"\n"


def altered(path) -> bytes:
    return path.read_bytes().replace(b'"value":2', b'"value":9')


CHANGES = {
    "emptied": lambda path: path.write_bytes(b""),
    "deleted": lambda path: path.unlink(),
    "replaced": lambda path: path.write_bytes(b"something else\n"),
    "cut short": lambda path: path.write_bytes(first_line(path)),
    "moved": lambda path: path.rename(path.with_name("elsewhere")),
    "changed": lambda path: path.write_bytes(altered(path)),
}
each = pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)


@each
def test_nothing_is_written_until_somebody_has_chosen_and_all_is_as_it_was(change, path):
    here = Trail(path)
    for number in (1, 2):
        here.record(ITEM, "write", number)
    change(path)
    there = path.read_bytes() if path.exists() else None
    with pytest.raises(TrailGone, match="deleted, replaced or changed by another program"):
        here.record(ITEM, "write", 3)
    with pytest.raises(TrailGone):
        here.undo(ITEM)
    assert values(here.log()) == [1, 2]
    assert here.current(ITEM) == 2
    assert here.unsaved == 0
    assert (path.read_bytes() if path.exists() else None) == there


@each
def test_what_is_remembered_is_put_back(change, path):
    here = Trail(path)
    for number in (1, 2):
        here.record(ITEM, "write", number)
    change(path)
    gone = here.gone
    assert here.put_back() == len(gone)
    assert here.gone == ()
    assert here.current(ITEM) == Trail(path).current(ITEM) == 2
    assert {1, 2} <= set(values(Trail(path).log()))
    here.record(ITEM, "write", 3)
    assert Trail(path).current(ITEM) == 3
    assert here.put_back() == 0


@each
def test_who_begins_anew_finds_beside_it_what_was_there(change, path):
    here = Trail(path)
    for number in (1, 2):
        here.record(ITEM, "write", number)
    change(path)
    gone = here.gone
    aside = here.let_go()
    assert trail.parse(aside.read_bytes()).entries == gone
    assert here.gone == ()
    assert here.log() == Trail(path).log()
    here.record(ITEM, "write", 3)
    assert Trail(path).current(ITEM) == 3
    assert here.let_go() is None


def test_a_file_that_comes_back_by_itself_is_no_loss(path):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    path.rename(path.with_name("elsewhere"))
    assert len(here.gone) == 1
    path.with_name("elsewhere").rename(path)
    assert here.gone == ()
    here.record(ITEM, "write", 2)
    assert values(Trail(path).log()) == [1, 2]


def test_what_was_changed_is_put_back_right_after_what_it_was_changed_to(path):
    here = Trail(path)
    for n in range(4):
        here.record(ITEM, "write", n)
    path.write_bytes(altered(path))
    here.put_back()
    changed, again = [e for e in Trail(path).log().entries if e.value in (9, 2)]
    assert (changed.value, again.value) == (9, 2)
    assert again.at - changed.at == timedelta(microseconds=1)


def test_what_others_wrote_meanwhile_stays(path):
    here, other = Trail(path), Trail(path)
    here.record(ITEM, "write", 1)
    path.unlink()
    other.record("sample/read", "write", "theirs")
    here.put_back()
    assert set(values(Trail(path).log())) == {1, "theirs"}


def test_clearing_is_no_loss(path):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    here.clear()
    assert here.gone == ()
    here.record(ITEM, "write", 2)
    assert values(Trail(path).log()) == [2]


def test_what_cannot_be_put_back_or_laid_aside_stays_remembered(path, monkeypatch):
    here = Trail(path)
    here.record(ITEM, "write", 1)
    path.unlink()

    def full(*_):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(TrailError, match="No space left"):
            here.put_back()
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(TrailError, match="nothing was changed"):
            here.let_go()
    assert values(here.log()) == [1]
    here.put_back()
    assert values(Trail(path).log()) == [1]


STEPS = st.lists(
    st.sampled_from(["write", "write", "write", *CHANGES, "put back", "begin anew", "undo"]),
    max_size=25,
)


@settings(deadline=None, max_examples=60)
@given(STEPS)
def test_whatever_happens_to_the_file_no_entry_is_lost(steps):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "trail.jsonl")
        here = Trail(path)
        made: set[int] = set()
        for step in steps:
            if step == "write":
                try:
                    here.record(ITEM, "write", len(made))
                except TrailGone:
                    assert here.gone
                else:
                    made.add(len(made))
            elif step == "undo":
                try:
                    here.undo(ITEM)
                except TrailGone:
                    assert here.gone
            elif step == "put back":
                here.put_back()
                assert here.gone == ()
            elif step == "begin anew":
                here.let_go()
                assert here.gone == ()
            elif path.exists():
                CHANGES[step](path)
            # In the file, beside it, or in memory: each value that was ever written is somewhere.
            known = [*here.log().entries]
            for aside in Path(folder).glob("trail-set-aside-*.jsonl"):
                known += trail.parse(aside.read_bytes()).entries
            elsewhere = Path(folder, "elsewhere")
            known += trail.parse(elsewhere.read_bytes()).entries if elsewhere.exists() else ()
            assert made <= {e.value for e in known}
            if not here.gone:
                assert here.log().entries == Trail(path).log().entries


# In a widget.


@pytest.fixture
def page(tasks):
    opened_page = opened("sample/divide")
    opened_page.act("set", at=[9, 0])
    return opened_page


def test_a_widget_says_so_shows_what_was_there_and_writes_nothing(page, tmp_path):
    here = trail.here()
    before = page.widget.work
    here.path.unlink()
    page.tell("look")
    status = page.widget.status
    assert status["gone"]
    assert status["inert"]
    assert not status["saved"]
    assert status["why"].startswith(
        "trail.jsonl was deleted, replaced or changed by another program: 1 step of your work is "
        "not in it any more."
    )
    assert page.widget.work == before
    page.act("set", at=[12, 0])
    assert not here.path.exists()
    assert page.widget.work == before


def test_a_click_puts_back_what_the_page_remembers(page):
    here = trail.here()
    wanted = here.path.read_bytes()
    here.path.unlink()
    assert page.tell("put back")["said"] == "1 step put back."
    assert here.path.read_bytes() == wanted
    assert page.widget.status["saved"]
    assert page.tell("put back")["said"] == "Nothing is missing."


def test_a_click_begins_anew_and_says_where_the_rest_lies(page):
    here = trail.here()
    here.path.unlink()
    said = page.tell("begin anew")["said"]
    assert said.startswith("You begin anew. What was there before lies in trail-set-aside-")
    assert page.widget.work != []
    assert here.current("sample/divide") is trail.NOTHING
    assert page.tell("begin anew")["said"] == "Nothing is missing."


@pytest.mark.parametrize("way", ["put back", "begin anew"])
def test_what_is_chosen_in_one_task_holds_in_every_task_of_the_page(page, way):
    other = opened("sample/write")
    trail.here().path.unlink()
    page.tell("look")
    assert other.widget.status["gone"]
    assert other.widget.status["text"] == "Not saved"
    page.tell(way)
    assert not other.widget.status["gone"]
    assert not other.widget.status["inert"]
    assert other.widget.status["why"] == ""
    assert not other.act("write", text="It goes on.").get("refused")


def test_an_answer_in_code_is_told_too(tasks):
    catalogue.answer("sample/divide", [9])
    trail.here().path.unlink()
    said = str(catalogue.answer("sample/divide", [9, 15]))
    assert said.startswith("Not saved. trail.jsonl was deleted, replaced or changed")
    assert json.dumps(trail.here().current("sample/divide")) == "[9]"

"""Rules of entries, values, drafts and what is remembered: at the limit, beside it, and whole."""

from __future__ import annotations

import errno
import json
import os
from datetime import UTC, datetime, timedelta

import numpy as np
import pytest
from meaningunits.trail import NOTHING, Entry, Log, Problem, Trail, parse, plain, values
from meaningunits.trail.drafts import LONGEST, Drafts
from meaningunits.trail.memory import Memory
from meaningunits.trail.storage import File, lines

START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def entry(second, value=None, **more):
    made = {"id": f"e{second}", "at": START + timedelta(seconds=second), "item": "a/b"}
    return Entry(**made | {"word": "set", "value": second if value is None else value} | more)


# Values


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (
            object(),
            "An answer is made of numbers, words, lists and mappings; this holds a object.",
        ),
        (2**values.LONGEST_NUMBER, "An answer cannot hold a number of thousands of digits."),
        (-(2**values.LONGEST_NUMBER), "An answer cannot hold a number of thousands of digits."),
        (float("nan"), "An answer cannot hold 'not a number' or infinity."),
        (float("-inf"), "An answer cannot hold 'not a number' or infinity."),
        ({None: 1}, "The names (keys) in an answer must be words or whole numbers."),
        ({1.5: 1}, "The names (keys) in an answer must be words or whole numbers."),
        ({1: 1, "1": 2}, "Two names (keys) in an answer would be the same once written down."),
    ],
    ids=lambda given: given if isinstance(given, str) else "",
)
def test_why_a_value_is_refused_is_told_whole(value, said):
    with pytest.raises(TypeError) as why:
        plain(value)
    assert str(why.value) == said


@pytest.mark.parametrize(
    ("value", "made"),
    [
        (2**values.LONGEST_NUMBER - 1, 2**values.LONGEST_NUMBER - 1),
        ({2.0: 1, np.int64(3): 2, np.float64(4): 3, True: 4}, {"2": 1, "3": 2, "4": 3, "True": 4}),
        ({2, "10", "9"}, ["10", "9", 2]),
        ({10, 9}, [9, 10]),
        (iter(()), []),
        ({}, {}),
        (type("Word", (str,), {})("ä\ud800"), "ä?"),
        (type("Number", (int,), {})(3), 3),
        (type("Share", (float,), {})(0.5), 0.5),
    ],
    ids=lambda given: str(type(given)),
)
def test_a_value_that_is_rare_is_made_plain(value, made):
    found = plain(value)
    assert (found, type(found)) == (made, type(made))
    assert json.loads(json.dumps(found)) == made


def test_no_answer_is_nothing_and_says_so():
    assert (repr(NOTHING), bool(NOTHING)) == ("NOTHING", False)


# Entries


@pytest.mark.parametrize(("year", "is_read"), [(1, False), (3, True), (9998, True), (9999, False)])
def test_a_time_is_read_where_the_calendar_goes_on_after_it(year, is_read):
    log = parse(lines([entry(1, at=START.replace(year=year))]))
    assert len(log.entries) == is_read
    assert log.problems == (
        () if is_read else (Problem(1, "left out: a time at the end of the calendar"),)
    )


def test_a_trail_that_an_editor_has_marked_is_read():
    log = parse(b"\xef\xbb\xbf" + lines([entry(1)]))
    assert log == Log((entry(1),))


def test_a_line_that_is_an_event_is_one_and_is_written_as_it_was_read():
    for is_event in (False, True):
        one = entry(1, {"a": [1, "–"]}, is_event=is_event)
        word = "event" if is_event else "action"
        assert one.line() == (
            '{"v":1,"id":"e1","at":"2026-11-02T09:00:01.000000+00:00","item":"a/b",'
            f'"{word}":"set","value":{{"a":[1,"–"]}}}}'
        )
        assert parse(one.line().encode()) == Log((one,))


def test_what_is_there_already_is_not_added_and_what_others_answered_is_kept():
    log = parse(b"junk\n" + lines([entry(1), entry(2, item="c/d")]))
    kept, touched = log.state("c/d"), log.state("a/b")
    more = log.extended(entry(1, 9), entry(3))
    assert [one.value for one in more.entries] == [1, 2, 3]
    assert more.problems == log.problems != ()
    assert more.state("c/d") is kept
    assert more.state("a/b") is not touched
    assert (more.state("a/b").value, log.state("a/b").value) == (3, 1)
    assert more.items == ("a/b", "c/d")


# A file on a disk


@pytest.mark.parametrize(
    ("before", "between", "alone"),
    [(b"", b"", True), (b"\n", b"", True), (b"x\n", b"", True), (b"x", b"\n", False)],
)
def test_a_line_is_appended_and_one_that_is_torn_is_ended_first(before, between, alone, tmp_path):
    path = tmp_path / "trail.jsonl"
    path.write_bytes(before)
    here = File(path)
    was = here.stamp()
    first, after = here.append(entry(1))
    assert path.read_bytes() == before + between + lines([entry(1)])
    assert first == was
    assert after == (here.stamp() if alone else None)
    assert here.fleeting() == ""


def test_a_file_is_only_ever_added_to_and_no_system_changes_its_line_ends(tmp_path, monkeypatch):
    binary, opened, seen = 1 << 30, os.open, []

    def opens(path, flags, mode):
        seen.append(flags)
        return opened(path, flags & ~binary, mode)

    monkeypatch.setattr(os, "O_BINARY", binary, raising=False)  # as Windows has it
    monkeypatch.setattr(os, "open", opens)
    File(tmp_path / "trail.jsonl").append(entry(1))
    assert seen == [os.O_RDWR | os.O_APPEND | os.O_CREAT | binary]


# What is remembered


def test_what_is_gone_stands_in_its_place_and_what_is_wrong_with_the_file_is_still_told():
    memory = Memory()
    whole = parse(lines([entry(1), entry(2), entry(3)]))
    assert memory.joined(whole) is whole
    assert memory.gone == ()
    left = parse(lines([entry(1)]) + b"junk\n" + lines([entry(2, 9), entry(4)]))
    found = memory.joined(left)
    assert [one.value for one in found.entries] == [1, 2, 3, 4]
    assert found.problems == left.problems != ()
    assert memory.gone == (entry(2), entry(3))
    assert memory.joined(whole.extended(entry(4))).entries == (*whole.entries, entry(4))
    assert memory.gone == ()
    memory.joined(left)
    memory.forget()
    assert memory.gone == ()
    assert memory.joined(left) is left


def test_how_many_entries_are_gone_is_told_whole(tmp_path):
    for many, count in ((1, "1 entry"), (2, "2 entries")):
        here = Trail(tmp_path / f"trail-{many}.jsonl")
        for n in range(many):
            here.record("a/b", "set", n)
        here.path.unlink()
        with pytest.raises(OSError, match="by another program") as why:
            here.record("a/b", "set", 9)
        assert str(why.value) == (
            f"trail-{many}.jsonl was deleted, replaced or changed by another program: {count} "
            "that this notebook knows of are not in it any more. Nothing was written. Any task "
            "on this page offers to put them back, or to begin anew."
        )


# Drafts


def test_a_draft_is_held_up_to_its_longest_length(tmp_path):
    mine = Drafts(tmp_path / "trail.jsonl", "a/b/c")
    assert mine.path == tmp_path / "drafts" / "a--b--c.json"
    mine.keep("text", "x" * LONGEST)
    assert mine.all() == {"text": "x" * LONGEST}
    with pytest.raises(OSError, match=r"^\[Errno \d+\] it has 200,001 characters, and ") as why:
        mine.keep("text", "y" * (LONGEST + 1))
    assert why.value.errno == errno.EFBIG
    assert why.value.strerror == "it has 200,001 characters, and there is room for 200,000"
    assert mine.all() == {"text": "x" * LONGEST}


def test_a_draft_that_stays_the_same_is_not_written_again(tmp_path, monkeypatch):
    mine = Drafts(tmp_path / "trail.jsonl", "a/b")
    mine.keep("text", "ä")
    monkeypatch.setattr(os, "replace", lambda *_: 1 / 0)
    mine.keep("text", "ä")
    mine.keep("title", " \n")
    mine.drop(lambda _: False)
    assert mine.all() == {"text": "ä"}


def test_a_draft_that_can_be_read_is_held_beside_what_cannot(tmp_path):
    mine = Drafts(tmp_path / "trail.jsonl", "a/b")
    mine.path.parent.mkdir()
    mine.path.write_text('{"a": "one", "b": 2, "d": "four"}')
    assert mine.all() == {"a": "one", "d": "four"}
    mine.drop(lambda text: text == "four")
    assert json.loads(mine.path.read_text("utf-8")) == {"a": "one"}
    (mine.path.parent / "note").touch()
    mine.keep("a", "")
    assert [path.name for path in mine.path.parent.iterdir()] == ["note"]
    mine.keep("a", "")
    mine.drop(lambda _: True)

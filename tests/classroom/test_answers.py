"""Answers are looked for: for each task the newest of trail and saved outputs counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from meaningunits.classroom.saved import RESTORED, as_trail, together, told_apart
from meaningunits.my_work.trails import merged
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue
from meaningunits.tasks.variants import EVENT
from meaningunits.trail import Entry, Log, parse

MAREK, HANNE = "meaning-units/divide-marek", "meaning-units/divide-hanne"
START = datetime(2026, 11, 2, 9, tzinfo=UTC)


def entry(minute: int, item: str, value, word: str = "cut", is_event: bool = False) -> Entry:
    at = START + timedelta(minutes=minute)
    return Entry(f"{item}-{minute}-{word}", at, item, word, value, is_event)


def cut(minute: int, place: int, item: str = MAREK) -> Entry:
    return entry(minute, item, {"cuts": [place]})


def undo(minute: int) -> Entry:
    return entry(minute, MAREK, None, "undo", is_event=True)


def lines(*entries: Entry) -> bytes:
    return b"".join(each.line().encode() + b"\n" for each in entries)


def notebook(*entries: Entry) -> dict:
    """A notebook that was saved when its trail held these entries."""
    log = Log(entries)
    return {
        "cells": [
            {
                "outputs": [
                    {"output_type": "display_data", "data": bundle(catalogue.find(slug), log)}
                ]
            }
            for slug in (MAREK, HANNE)
        ]
    }


def given(raw: bytes) -> dict:
    log = parse(raw)
    assert log.problems == ()
    return {slug: log.state(slug).value for slug in log.items if log.state(slug).value}


def test_without_a_trail_the_outputs_count():
    saved = notebook(cut(0, 5), cut(1, 9, HANNE))
    assert given(as_trail(saved)) == {MAREK: {"cuts": [5]}, HANNE: {"cuts": [9]}}
    assert {e.word for e in parse(as_trail(saved)).entries} == {RESTORED}


def drawn(minute: int, number: int) -> Entry:
    return entry(minute, MAREK, {"number": number}, EVENT, is_event=True)


@pytest.mark.parametrize("newer", ["here", "there"])
@pytest.mark.parametrize("first", ["here", "there"])
def test_an_answer_is_judged_by_the_numbers_it_was_given_to(first, newer):
    """Two machines draw numbers each; whichever drew first, the newest answer keeps its own."""
    at = {"here": (0, 1)[first == "there"], "there": (0, 1)[first == "here"]}
    when = {"here": (4, 5)[newer == "here"], "there": (4, 5)[newer == "there"]}
    here = [drawn(at["here"], 11), cut(3, 9, HANNE), cut(when["here"], 1)]
    there = [drawn(at["there"], 22), cut(when["there"], 2)]
    number, place = (11, 1) if newer == "here" else (22, 2)
    kept, other = told_apart(lines(*here), lines(*there))
    for whole in (
        merged(kept, other),
        together(lines(*here), notebook(*there)),
        together(together(lines(*here), notebook(*there)), notebook(*there)),
    ):
        log = parse(whole)
        assert log.events(MAREK, EVENT)[0].value == {"number": number}
        assert given(whole) == {MAREK: {"cuts": [place]}, HANNE: {"cuts": [9]}}


def test_numbers_that_were_only_looked_at_take_no_answer_away():
    opened, answered = lines(drawn(9, 22)), lines(drawn(0, 11), cut(1, 5))
    for one, other in ((opened, answered), (answered, opened)):
        whole = merged(*told_apart(one, other))
        assert given(whole) == {MAREK: {"cuts": [5]}}
        assert parse(whole).events(MAREK, EVENT)[0].value == {"number": 11}
    book = notebook(drawn(0, 11), cut(1, 5))
    assert parse(together(opened, book)).events(MAREK, EVENT)[0].value == {"number": 11}
    assert together(answered, notebook(drawn(9, 22))) == answered


def test_for_each_task_the_newest_counts():
    raw = lines(cut(0, 5), cut(6, 7, HANNE))
    saved = notebook(cut(4, 6), cut(1, 9, HANNE))
    assert given(together(raw, saved)) == {MAREK: {"cuts": [6]}, HANNE: {"cuts": [7]}}


def test_a_task_that_the_trail_does_not_know_is_in_the_outputs():
    raw = lines(cut(9, 5))
    assert given(together(raw, notebook(cut(1, 3, HANNE)))) == {
        MAREK: {"cuts": [5]},
        HANNE: {"cuts": [3]},
    }


def test_what_the_notebook_shows_of_the_same_trail_changes_no_byte_of_it():
    for entries in ((cut(0, 5), cut(3, 6)), (cut(0, 5), undo(2)), ()):
        raw = lines(*entries)
        assert together(raw, notebook(*entries)) == raw
        assert together(raw, notebook(*entries[:1])) == raw  # saved a while before


def test_taking_back_is_an_answer_too():
    older, newer = (cut(0, 5),), (cut(0, 5), undo(2))
    assert given(together(lines(*older), notebook(*newer))) == {}
    assert given(together(lines(*newer), notebook(*older))) == {}
    assert given(together(lines(cut(3, 8)), notebook(*newer))) == {MAREK: {"cuts": [8]}}


def test_what_is_restored_once_is_not_restored_again():
    raw = together(lines(cut(0, 5)), notebook(cut(4, 6)))
    assert together(raw, notebook(cut(4, 6))) == raw


def test_numbers_that_were_drawn_come_with_the_answer_to_them():
    slug = "selection/weights"
    drawn = entry(0, slug, 17, "variant", is_event=True)
    log = Log((drawn, entry(1, slug, {"a": 3})))
    book = {"cells": [{"outputs": [{"data": {**bundle(catalogue.find(slug), log)}}]}]}
    assert [(e.word, e.value) for e in parse(together(b"", book)).entries] == [
        ("variant", 17),
        (RESTORED, {"a": 3}),
    ]
    assert together(lines(drawn, log.entries[1]), book) == lines(drawn, log.entries[1])


@pytest.mark.parametrize("end", [b"x", b'{"v":1,"id":"torn', b""])
def test_a_torn_line_swallows_no_answer(end):
    raw = lines(cut(0, 5)) + end
    log = parse(together(raw, notebook(cut(1, 9, HANNE))))
    assert {slug: log.state(slug).value for slug in log.items} == {
        MAREK: {"cuts": [5]},
        HANNE: {"cuts": [9]},
    }
    assert end in together(raw, notebook(cut(1, 9, HANNE)))


def test_a_byte_order_mark_costs_no_answer():
    assert given(b"\xef\xbb\xbf" + lines(cut(0, 5))) == {MAREK: {"cuts": [5]}}


def test_foreign_data_in_outputs_is_passed_over():
    mimetype = next(m for m in bundle(catalogue.find(MAREK), Log()) if "meaningunits" in m)
    for data in (None, [], {"slug": 3}, {"slug": MAREK, "answer": 1, "at": 7, "events": "x"}):
        book = {"cells": [{"outputs": [{"data": {mimetype: data}}]}, "no cell", {"outputs": 3}]}
        assert parse(together(b"", book)).problems == ()

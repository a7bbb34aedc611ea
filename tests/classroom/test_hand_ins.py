"""Hand-ins made up by the hundred: each gets its points, or is said to lack its answers."""

from __future__ import annotations

import json

import pytest
from answers_of import FORMS, NAME, hand_ins, release, wrong
from class_of import automatic, ideal_answers
from meaningunits.classroom.preflight.written import as_lines
from meaningunits.trail import Trail, parse


def test_every_hand_in_of_a_sample_gets_what_it_deserves(tmp_path):
    _, spec = release()
    mine = {item.slug for item in automatic(NAME).values()}
    full = {slug: v for slug, v in ideal_answers(NAME, tmp_path).items() if slug in mine}
    sample = enumerate(hand_ins(19, 100, full))
    said = [(made.about, wrong(made, spec, tmp_path / str(n))) for n, made in sample]
    assert [one for one in said if one[1]] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_trail_is_read_in_every_form(form, tmp_path):
    here = Trail(tmp_path / "trail.jsonl")
    for value in ("Größe ਊ", 2, [3]):  # the second letter's bytes are both line feeds
        here.record("start-here/first", "done", value)
    raw = here.path.read_bytes()
    assert parse(as_lines(FORMS[form](raw))).entries == parse(raw).entries


def test_what_is_no_trail_stays_as_it_is():
    for raw in (b"", b"x", b"}\r{", b'{"item"', json.dumps([{"item": 1}]).encode()):
        assert as_lines(raw) == raw

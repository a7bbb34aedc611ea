"""A learner is told while it can be mended that answers would not go along."""

from __future__ import annotations

import json

import meaningunits as mu
from meaningunits import trail
from meaningunits.doctor.handing_in import under_another_name, without_answers
from meaningunits.tasks.kept import MIMETYPE

SLUG = "meaning-units/two-coders"


def book(folder, *, ran=True, output=None):
    outputs = [{"output_type": "display_data", "data": output}] if output else []
    cell = {"cell_type": "code", "source": [f'mu.ask("{SLUG}")'], "outputs": outputs}
    cell["execution_count"] = 1 if ran else None
    (folder / "x.ipynb").write_text(json.dumps({"cells": [cell]}), encoding="utf-8")


def test_a_trail_under_another_name_is_named_by_the_check_and_by_the_doctor(tmp_path, monkeypatch):
    here = tmp_path / "trail.jsonl"
    monkeypatch.setenv(trail.VARIABLE, str(here))
    other = trail.Trail(tmp_path / "trail (1).jsonl")
    other.record(SLUG, "set", {})
    note = "trail (1).jsonl holds an answer to this task, and trail.jsonl does not."
    assert [n for n in mu.check(SLUG).notes if n.startswith(note)]
    assert not mu.check("meaning-units/shift-or-not").notes
    (finding,) = under_another_name(here)
    assert str(finding).count("trail (1).jsonl holds 1 entry that trail.jsonl lacks")
    other.path.rename(here)
    assert under_another_name(here) == []
    assert not mu.check(SLUG).notes


def test_what_was_begun_anew_is_not_offered_again(tmp_path):
    here = trail.Trail(tmp_path / "trail.jsonl")
    here.record(SLUG, "set", {})
    here.clear()
    assert under_another_name(here.path) == []


def test_the_doctor_names_a_worked_notebook_that_holds_no_answers(tmp_path):
    book(tmp_path)
    assert [f.level for f in without_answers(tmp_path)] == ["mend"]
    (tmp_path / "trail.jsonl").write_bytes(b"")
    (finding,) = without_answers(tmp_path)
    assert (finding.level, "Hand in trail.jsonl with it" in str(finding)) == ("note", True)
    book(tmp_path, output={MIMETYPE: {"slug": SLUG, "answer": None}})
    assert without_answers(tmp_path) == []
    book(tmp_path, ran=False)
    assert without_answers(tmp_path) == []

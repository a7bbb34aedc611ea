"""Functions that a student wrote: what they give comes out of the sandbox, and no score does."""

from __future__ import annotations

import base64
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from class_of import ROOT
from conftest import SANDBOXED
from functions_of import ANSWER, CELL, NAME, SLUG, WAYS
from meaningunits import trail
from meaningunits.classroom import assignment, pool
from meaningunits.classroom.grading import outside, submission
from meaningunits.tasks import catalogue

pytestmark = SANDBOXED


@pytest.fixture(scope="module")
def warm():
    with pool.Pool() as made:
        made.warm(["meaningunits"], [SLUG])
        yield made


@pytest.fixture(scope="module")
def spec():
    text = (ROOT / "exercises" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8")
    return assignment.from_notebook(NAME, NAME, json.loads(text))


@pytest.fixture(scope="module")
def graded(warm, spec, tmp_path_factory):
    """All ways in one batch: of the exercise, what comes before and with its task on agreement."""
    cells = [c for c in spec.release["cells"] if c["cell_type"] == "code"]
    ids = [c["metadata"].get("nbgrader", {}).get("grade_id") for c in cells]
    kept = [cells[0], *(c for c, i in zip(cells, ids, strict=True) if i in (ANSWER, CELL))]
    setting = {
        "specs": [submission.plain_spec(spec)], "cell_timeout": 60, "total": 300,
        "max_lines": 1000, "max_traceback": 100,
    }  # fmt: skip

    own = trail.Trail(tmp_path_factory.mktemp("own") / trail.FILENAME)
    own.event(SLUG, "variant", {"number": 777})
    numbers = base64.b64encode(own.path.read_bytes()).decode()

    def one(way: str) -> dict:
        book = json.loads(json.dumps({**spec.release, "cells": kept}))
        book["cells"][1]["source"] = WAYS[way][0]
        files = {trail.FILENAME: numbers} if way == "own numbers" else {}
        task = {"student": way, "files": files, "notebooks": {NAME: json.dumps(book)}}
        return submission.grade(task, setting, warm.run, warm.language_info)

    with ThreadPoolExecutor(2) as threads:
        return dict(zip(WAYS, threads.map(one, WAYS), strict=True))


@pytest.mark.parametrize("way", WAYS)
def test_points_are_those_of_what_the_functions_give(graded, way):
    _, points, inside = WAYS[way]
    made = graded[way]
    assert made["status"] == "graded", made["reason"]
    assert [CELL, points, 3] in made["notebooks"][0]["scores"]
    differs = [flag for flag in made["flags"] if flag.startswith("score-differs")]
    assert len(differs) == bool(inside)
    if inside:
        assert f"said {inside} points in the notebook; computed outside it is {points:g}, which " \
               "counts" in differs[0]  # fmt: skip
    assert bool(made["fallback"]) == (way == "in a kernel")


def test_the_names_of_the_functions_are_read_from_the_assignments_own_cell(spec):
    assert outside.functions(spec) == {SLUG: {"observed": "observed", "kappa": "kappa"}}
    (cell,) = (c for c in spec.cells if c.grade_id == CELL)
    for call, wanted in (
        (f"mu.grade({SLUG!r}, kappa=mine)", {SLUG: {"kappa": "mine"}}),
        (f"mu.grade({SLUG!r}, **functions)", {}),
        (f"mu.grade({SLUG!r}, kappa=lambda table: 1)", {}),
        (f"mu.grade({SLUG!r}, kappa=globals().get('kappa', None))", {}),
    ):
        other = assignment.AssignmentSpec(NAME, NAME, (replace(cell, source=call),))
        assert outside.functions(other) == wanted, call
        assert (CELL in outside.ours(other)) == bool(wanted), call


def test_a_function_that_takes_too_long_gives_nothing_and_the_next_cell_runs(warm):
    slow = "import time\ndef kappa(table):\n    time.sleep(60)"
    job = {"cells": [[0, slow], [1, "'on'"]], "files": {}, "cell_timeout": 1}
    ran = warm.run(job | {"ask": [[0, SLUG, {"kappa": "kappa"}]]})
    assert ran["outcomes"] == [[0, None]]
    assert ran["cells"][1][2][-1]["data"]["text/plain"] == "'on'"


def test_trying_a_function_shows_nothing_in_the_notebook(graded):
    (honest, showing) = (
        json.loads(graded[way]["notebooks"][0]["text"])["cells"][2]["outputs"]
        for way in ("honest", "shows and prints")
    )
    assert [o["output_type"] for o in honest] == ["stream", "execute_result"]
    tables = len(catalogue.find(SLUG).at(0).kind.tables) + 1
    assert [o["output_type"] for o in showing].count("display_data") == tables

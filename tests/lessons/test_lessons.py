"""Every lesson: runs from top to bottom offline, keeps the arc, and borrows no graded case."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from cells import Ran, Runner
from class_of import ROOT
from meaningunits import numbering, trail
from meaningunits.activities.guessing.kind import Prediction
from meaningunits.activities.writing.kind import Writing
from meaningunits.tasks import catalogue, hints

COURSE = ROOT / "course"
LESSONS = numbering.lessons(COURSE, ".ipynb")

#: A proxy that is none.
NOBODY = "http://127.0.0.1:9"
#: A side room is taken at any time: nothing comes before it.
BEFORE = "Two questions from before"
#: What every lesson from 01 on, and every side room, holds, in this order.
ARC = ["A scene", BEFORE, "Predict", "Worked", "Alone", "The limits", "Memo"]


def name(path: Path) -> str:
    return path.stem


def is_room(path: Path) -> bool:
    return numbering.is_room(numbering.number(path.stem))


ROOMS = [path for path in LESSONS if is_room(path)]


def cells(path: Path, kind: str) -> list[str]:
    book = json.loads(path.read_text(encoding="utf-8"))
    return ["".join(c["source"]) for c in book["cells"] if c["cell_type"] == kind]


def offline() -> dict[str, str]:
    """An environment in which whatever reached out would fail, not hang: nobody listens there."""
    environment = {k: v for k, v in os.environ.items() if k != "NBGRADER_EXECUTION"}
    return environment | dict.fromkeys(("http_proxy", "https_proxy", "ALL_PROXY"), NOBODY)


@pytest.fixture(scope="module")
def runner():
    made = Runner(offline())
    yield made
    made.close()


def flaws(run: Ran) -> list[str]:
    """What a lesson may not do: stumble, complain, or become a job.

    The rules of the course: under a minute of work, whatever else the machine does, and under 2 GB.
    """
    large = [f"{run.most} kB"] if run.most >= 2 * 1024**2 else []
    long = [f"{run.spent} s"] if run.spent >= 60 else []
    return [*run.errors, *run.stderr, *long, *large]


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_a_lesson_runs_from_top_to_bottom_offline(path, tmp_path, runner):
    run = runner.run(path, **{trail.VARIABLE: str(tmp_path / "trail.jsonl")})
    assert flaws(run) == []
    assert run.cells == len(cells(path, "code")) > 0


@pytest.mark.slow
def test_a_lesson_runs_in_a_kernel_as_well(tmp_path):
    (path,) = [path for path in LESSONS if path.stem.startswith("02_")]
    run = subprocess.run(
        [sys.executable, "-m", "nbconvert", "--to=notebook", "--execute", "--stdout", str(path)],
        env=offline() | {trail.VARIABLE: str(tmp_path / "trail.jsonl")},
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    outputs = [o for c in json.loads(run.stdout)["cells"] for o in c.get("outputs", [])]
    assert outputs
    assert not [o for o in outputs if o.get("name") == "stderr"]
    assert not [o for o in outputs if o["output_type"] == "error"]


STUMBLES = {
    "a cell that raises": ("1 / 0", "ZeroDivisionError"),
    "a cell that is no Python": ("1 +", "SyntaxError"),
    "a value that cannot be shown": (
        "class Odd:\n    def _repr_html_(self):\n        raise KeyError('odd')\nOdd()",
        "KeyError",
    ),
    "a warning": ("import warnings; warnings.warn('old')", "UserWarning: old"),
    "a name of the lesson before": ("before", "NameError"),
    "a module of the course that is loaded": (
        "import sys; assert not [m for m in sys.modules if m.startswith('meaningunits')]",
        "",
    ),
    "the network": (
        "import urllib.request; urllib.request.urlopen('http://example.org')",
        "refused",
    ),
    "an end": ("import os; os._exit(3)", "ended"),
}


@pytest.mark.parametrize(("source", "said"), STUMBLES.values(), ids=STUMBLES)
def test_a_lesson_that_stumbles_would_be_seen(source, said, tmp_path, runner):
    path = tmp_path / "stumbles.ipynb"
    sources = ["before = 1", source]
    for number, each in enumerate(sources):
        cell = {"cell_type": "code", "source": each, "metadata": {}, "outputs": []}
        path.write_text(json.dumps({"cells": [cell]}), "utf-8")
        found = flaws(runner.run(path))
        if number == 0 or not said:
            assert found == []
        else:
            assert said in "".join(found)


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_a_lesson_asks_for_items_that_exist_and_are_not_graded(path):
    text = "\n".join(cells(path, "code"))
    slugs = set(re.findall(r'mu\.(?:ask|answer|check)\("([^"]+)"', text))
    for slug in slugs:
        assert catalogue.find(slug).host == "lesson", slug
    assert "mu.grade" not in text


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_what_a_lesson_shows_of_an_interview_says_it_is_invented(path):
    text = "\n".join(cells(path, "markdown"))
    assert "invented" in text.lower()


@pytest.mark.parametrize("path", [p for p in LESSONS if p.stem[:2] != "00"], ids=name)
def test_a_lesson_keeps_the_arc(path):
    text = "\n".join(cells(path, "markdown"))
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    arc = [one for one in ARC if not (is_room(path) and one == BEFORE)]
    places = [next((i for i, h in enumerate(headings) if h.startswith(a)), None) for a in arc]
    assert None not in places, dict(zip(arc, places, strict=True))
    assert places == sorted(places)
    assert re.search(r"About \d+ minutes", text)
    assert "what this cannot tell you" in text.lower()


@pytest.mark.parametrize("path", LESSONS, ids=name)
def test_every_item_of_the_lesson_is_used_in_it(path):
    module = path.stem.partition("_")[2].replace("_", "-")
    used = path.read_text(encoding="utf-8")
    for item in catalogue.of(module).values():
        if item.host == "lesson":
            assert item.slug in used, item.slug


@pytest.mark.parametrize("path", ROOMS, ids=name)
def test_a_side_room_has_no_points_no_exercise_and_help_with_every_question(path):
    called = path.stem.partition("_")[2]
    items = [*catalogue.of(called.replace("_", "-")).values()]
    assert items
    assert not [one.slug for one in items if one.points or one.host != "lesson"]
    assert not [*ROOT.glob(f"solutions/*{called}")]
    asked = [one.slug for one in items if not isinstance(one.kind, Prediction | Writing)]
    assert [slug for slug in asked if not hints.of(slug)] == []

"""An instructor's week, from a new course to exported marks, formgrader in a real browser."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import lab as labs
import pytest
from class_of import ROOT
from conftest import without
from meaningunits import trail

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NAME = "02_meaning_units"
STUDENT = "farah"
MEMO = "meaning-units--memo"
TASK = "meaning-units/memo"
WRITTEN = "After 47 I could not decide: the towel *ends* the scene, and yet it begins the counting."
TYPED = "And this was typed into the cell by hand."
COMMENT = "You show both readings. Say a little more about yourself as the reader."
DIVISION = [45, 56, 66]
DEAD = "My sketch: ![the towel](attachment:towel.png)"


class Office(labs.Lab):
    """A Jupyter server in a course folder, with nbgrader's pages; no notebook is opened here."""

    def __init__(self, course: Path, folder: Path) -> None:
        self.folder = course
        self.url = f"http://127.0.0.1:{labs.port()}"
        log = folder / "server.log"
        self.log = log.open("wb")
        command = [sys.executable, "-m", "jupyter_server", "--ServerApp.open_browser=False"]
        self.process = subprocess.Popen(
            [*command, *(option for option in self._more() if "LabApp" not in option)],
            env=os.environ | self._own(folder),
            stdout=self.log,
            stderr=subprocess.STDOUT,
            cwd=course,  # nbgrader looks for its settings where the server was started
        )
        self._wait(log)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A new course with one graded submission: divided in the widget, memo in the notebook."""
    checkout = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "solutions" / NAME, checkout / "solutions" / NAME)
    place = tmp_path_factory.mktemp("taught") / "course"
    assert classroom(checkout, "new", str(place)) == 0
    folder = place / "submitted" / STUDENT / NAME
    shutil.copytree(place / "release" / NAME, folder)
    path = folder / f"{NAME}.ipynb"
    book = json.loads(path.read_text(encoding="utf-8"))
    (memo,) = [
        c for c in book["cells"] if c["metadata"].get("nbgrader", {}).get("grade_id") == MEMO
    ]
    memo["source"] = TYPED
    # What Colab leaves, and an image that stayed behind: as handed in, formgrader answers 500.
    book["metadata"]["widgets"] = {
        "application/vnd.jupyter.widget-state+json": {"0123": {"model_name": "AnyModel"}}
    }
    own = {"cell_type": "markdown", "id": "own", "metadata": {}, "source": DEAD}
    book["cells"].append(own)
    path.write_text(json.dumps(book), encoding="utf-8")
    theirs = trail.Trail(folder / trail.FILENAME)
    theirs.record("meaning-units/divide-hanne", "cut", DIVISION)
    theirs.record(TASK, "write", WRITTEN)
    assert classroom(place, "check", NAME) == 0
    assert classroom(place, "grade", NAME) == 0
    return place


def classroom(place: Path, *arguments: str) -> int:
    """Run one of our commands in a folder, as an instructor does; returns its exit status."""
    run = subprocess.run(
        [sys.executable, "-m", "meaningunits", "classroom", *arguments],
        cwd=place,
        env={k: v for k, v in os.environ.items() if k != trail.VARIABLE},
        capture_output=True,
        text=True,
    )
    assert not run.returncode or not run.stdout, run.stdout + run.stderr
    return run.returncode


def marks(place: Path) -> dict[str, str]:
    """The student's row of the exported marks."""
    assert classroom(place, "export") == 0
    with (place / "grades-csv.csv").open(encoding="utf-8") as file:
        return next(row for row in csv.DictReader(file) if row["student_id"] == STUDENT)


@pytest.fixture(scope="module")
def office(course, tmp_path_factory):
    if reason := labs.missing():
        without(reason)
    made = Office(course, tmp_path_factory.mktemp("office"))
    yield made
    made.stop()


@pytest.fixture
def page(chromium):
    """A page that reaches this machine only, whatever nbgrader's pages ask for."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.route(
        lambda url: urlsplit(url).hostname not in (None, "127.0.0.1"), lambda route: route.abort()
    )
    yield context.new_page()
    context.close()


def kept(page, part: str):
    """Wait for nbgrader's answer that it has kept a score or a comment."""
    return page.expect_response(lambda r: f"/formgrader/api/{part}/" in r.url and r.ok)


def test_an_instructor_reads_marks_and_sends_feedback(course, office, page, shots):
    before = marks(course)
    assert (before["status"], before["score"]) == ("needs-marking", "")
    pages = f"{office.url}/formgrader"
    # JupyterLab's own page signs the browser in; nbgrader's pages do not take the token.
    page.goto(f"{office.url}/lab?token={labs.TOKEN}")
    page.goto(f"{pages}/gradebook/{NAME}/{NAME}")
    page.get_by_role("link", name="Submission #1").click()
    page.wait_for_selector(".nbgrader_cell")

    # What the student did in the widget is there to be read, and why it got its points.
    still = page.locator(".mu-still").filter(has_text="Your answer, saved").first
    assert still.locator(".mu-still-unit").count() == len(DIVISION) + 1
    assert still.locator(".mu-still-unit").first.is_visible()
    page.get_by_text("noticed a shift of meaning somewhere in").first.scroll_into_view_if_needed()
    still.screenshot(path=shots / "formgrader-still.png")

    assert page.get_by_text("My sketch:").is_visible()

    # The memo stands right above its box for the score: what was written, and what was typed.
    over = page.locator(".nbgrader_cell").filter(has=page.locator(f"[id='{MEMO}']"))
    for text in (WRITTEN, TYPED, "Written in the task above", "Typed into this cell"):
        assert over.get_by_text(text).is_visible(), text
    # "No response." stands over no answer that was given, and over those that were not.
    given = page.locator("[id='meaning-units--divide-hanne--answer-comment']")
    assert given.input_value() == ""
    assert page.get_by_text("# Answered in the task above.").count() == 1
    none = page.locator("[id='meaning-units--divide-marek--answer-comment']")
    assert none.get_attribute("placeholder") == "No response."

    # Points and a comment for the memo.
    score = page.locator(f"[id='{MEMO}']")
    page.wait_for_selector(f"[id='{MEMO}'].needs_manual_grade")
    with kept(page, "grade"):
        score.fill("2.5")
        score.press("Tab")
    comment = page.locator(f"[id='{MEMO}-comment']")
    with kept(page, "comment"):
        comment.fill(COMMENT)
        comment.blur()
    comment.scroll_into_view_if_needed()
    page.screenshot(path=shots / "formgrader-memo.png")
    page.reload()
    page.wait_for_function("id => document.getElementById(id).value === '2.5'", arg=MEMO)
    assert "needs_manual_grade" not in score.get_attribute("class")

    # The feedback, and what the student sees of it.
    page.goto(f"{pages}/manage_submissions/{NAME}")
    row = page.locator("tr").filter(has_text=STUDENT)
    row.locator(".generate-feedback a").click()
    page.get_by_text(f"Successfully generated feedback for '{NAME}'").wait_for(timeout=30_000)
    report = course / "feedback" / STUDENT / NAME / f"{NAME}.html"
    page.goto(report.as_uri())
    seen = page.inner_text("body")
    assert COMMENT in seen
    assert "2.5 / 4" in seen
    assert "noticed a shift of meaning somewhere in" in seen
    assert WRITTEN in seen
    assert TYPED in seen
    assert "BEGIN SOLUTION" not in seen
    page.screenshot(path=shots / "formgrader-report-top.png")
    page.get_by_text(COMMENT).scroll_into_view_if_needed()
    page.screenshot(path=shots / "formgrader-report-memo.png")

    # The mark is there now, in our export and on the student's page too.
    after = marks(course)
    assert after["status"] == "graded"
    assert float(after["score"]) == float(before["score_so_far"]) + 2.5
    assert classroom(course, "feedback", NAME) == 0
    assert classroom(course, "report", NAME) == 0
    page.goto((report.parent / "overview.html").as_uri())
    seen = page.inner_text("body")
    assert COMMENT in seen
    assert f"{float(after['score']):g} of 20" in seen
    page.screenshot(path=shots / "feedback-overview.png", full_page=True)
    page.goto((course / "reports" / f"{NAME}.html").as_uri())
    assert STUDENT in page.inner_text("body")

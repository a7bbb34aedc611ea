"""Late penalties follow the marks and the due dates, and a plugin beside the config is found."""

from __future__ import annotations

import csv
import shutil
import sqlite3
import sys
from contextlib import closing

import pytest
import taught
from meaningunits import cli
from meaningunits.classroom import course as courses
from meaningunits.classroom import results
from meaningunits.classroom.grading.gradebook import Writer
from meaningunits.classroom.grading.summary import Row, table

PLUGIN = """
from nbgrader.plugins import BasePlugin


class Tenth(BasePlugin):
    def late_submission_penalty(self, student_id, score, total_seconds_late):
        return score / 10
"""


@pytest.fixture
def place(class_taught, tmp_path, monkeypatch):
    """The taught course, whose penalty is a tenth of what a late submission has."""
    place = tmp_path / "course"
    shutil.copytree(class_taught, place)
    monkeypatch.chdir(place)
    with (place / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write('\nc.AssignLatePenalties.plugin_class = "tenth_off.Tenth"\n')
    (place / "tenth_off.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.delitem(sys.modules, "tenth_off", raising=False)
    return place


def do(place, what: str, *values) -> None:
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        db.execute(what, values)


def due(place, when: str | None) -> None:
    do(place, "update assignment set duedate = ?", when)


def row(place, who: str = "s0001") -> results.Result:
    found = results.read(courses.find(place))
    return next(r for r in found.results if r.student.id == who)


def test_a_penalty_follows_due_dates_marks_and_extensions(place):
    full = row(place).score
    assert row(place).penalty == 0
    due(place, "2026-11-01 00:00:00.000000")
    assert row(place).penalty == pytest.approx(full / 10)
    assert row(place).score == pytest.approx(full * 0.9)
    do(place, "update grade set manual_score = 1 where manual_score is not null")
    assert row(place).penalty == pytest.approx((full - 2) / 10)
    do(place, "update submitted_assignment set extension = '1970-01-03 00:00:00.000000'")
    assert row(place).penalty == 0
    do(place, "update submitted_assignment set extension = null")
    assert row(place).penalty > 0
    due(place, None)
    assert (row(place).penalty, row(place).score) == (0, full - 2)


def test_grading_makes_them_anew_and_the_table_shows_them(place):
    due(place, "2026-11-01 00:00:00.000000")
    writer = Writer(courses.find(place), taught.NAME)
    try:
        writer.penalize()
        found = writer.standings()["s0001"]
    finally:
        writer.close()
    assert found.penalty == pytest.approx(row(place).penalty)
    assert found.score == pytest.approx(row(place).score)
    shown = Row("s0001", taught.NAME, "graded", 9.0, 20, penalty=1.0)
    assert "late: a penalty of 1." in table([shown])
    assert shown.cells()[-1] == "1"


def test_the_export_and_the_students_page_say_them(place):
    due(place, "2026-11-01 00:00:00.000000")
    assert cli.main(["classroom", "export"]) == 0
    with (place / "grades-csv.csv").open(encoding="utf-8", newline="") as file:
        said = {r["student_id"]: r["late_penalty"] for r in csv.DictReader(file)}
    assert float(said["s0001"]) > 0
    assert cli.main(["classroom", "feedback", "--pages-only", "--student", "s0001"]) == 0
    page = place / "feedback" / "s0001" / taught.NAME / "overview.html"
    assert "taken off for being late" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("hidden", [False, True])
def test_the_report_says_them_on_the_page_and_in_the_table(place, hidden):
    words = ["classroom", "report", *(["--hide-names"] if hidden else [])]
    file = f"reports/{taught.NAME}{'-without-names' if hidden else ''}"
    assert cli.main(words) == 0
    assert "late penalty" not in (place / f"{file}.html").read_text(encoding="utf-8")
    due(place, "2026-11-01 00:00:00.000000")
    assert cli.main(words) == 0
    page = (place / f"{file}.html").read_text(encoding="utf-8")
    off = f"{row(place).penalty:g} off for being late"
    assert off in page
    with (place / f"{file}-students.csv").open(encoding="utf-8-sig", newline="") as sheet:
        penalties = [float(r["late_penalty"]) for r in csv.DictReader(sheet)]
    assert sum(p > 0 for p in penalties) == page.count("off for being late") > 1
    assert f"A late penalty is taken off the points of {sum(p > 0 for p in penalties)}" in page


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "could not be loaded"),
        ("import nothing_like_it\n", "could not be loaded"),
        (PLUGIN.replace("score / 10", "1 / 0"), "failed for s0"),
    ],
)
def test_a_plugin_that_does_not_work_is_told_in_a_sentence(place, text, says, capsys):
    due(place, "2026-11-01 00:00:00.000000")
    (place / "tenth_off.py").unlink()
    if text:
        (place / "tenth_off.py").write_text(text, encoding="utf-8")
    assert cli.main(["classroom", "export"]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert "AssignLatePenalties.plugin_class" in said

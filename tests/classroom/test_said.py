"""What the classroom's commands say where a name was mistyped."""

from __future__ import annotations

import errno
import os
from types import SimpleNamespace

import pytest
from damage import dump
from handins import PLAIN, put, source_notebook
from meaningunits import cli
from meaningunits.classroom import results
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.grading import command
from meaningunits.classroom.grading.batch import Batch, Stop
from meaningunits.classroom.grading.summary import MARKING, Row


@pytest.fixture
def course(tmp_path, monkeypatch):
    raw = dump(source_notebook())
    for name in ("p1", "p2"):
        put(tmp_path / "release" / name, {f"{name}.ipynb": raw})
    put(tmp_path / "source" / "later", {"later.ipynb": raw})
    put(tmp_path / "submitted" / "ann" / PLAIN, {f"{PLAIN}.ipynb": raw})
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_closing_line_counts_what_is_asked_about_apart_from_what_is_told():
    def row(*flags: str) -> Row:
        return Row("ann", PLAIN, MARKING, 3, 4, flags=list(flags))

    mark, kernel = "mark: the 3 of 4 for why waits.", "kernel: run in a real kernel."
    rows = [row(), row(mark), row(kernel), row(mark, "times: odd.")]
    assert command._closing(PLAIN, rows) == (
        "p1: 4 needs-marking, 1 flagged, 2 with a word on marks by hand, 1 in a real kernel. "
        "Written to grading-summary.csv."
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("P1", "There is no assignment 'P1' here. Did you mean p1? Released here: p1, p2."),
        ("ann", "There is no assignment 'ann' here. Released here: p1, p2."),
        (
            "later",
            "The assignment later is not released yet. Run `nbgrader generate_assignment later "
            "--force` here; it fills the gradebook.",
        ),
    ],
)
def test_a_mistyped_assignment_is_told_and_the_nearest_is_named(course, name, said, capsys):
    assert cli.main(["classroom", "check", name]) == 2
    assert capsys.readouterr().err == f"{said}\n"


def test_without_a_gradebook_nobody_is_told_to_release_a_mistyped_name(course):
    given = SimpleNamespace()
    with pytest.raises(Stop, match=r"Did you mean p1\?"):
        Batch(find_course(course), "P1", None, given)
    with pytest.raises(Stop, match="There is no gradebook here"):
        Batch(find_course(course), "p1", None, given)


@pytest.mark.parametrize("name", ["kurs [2026]", "a * b", "#1 50%", "Jörgs kurs"])
def test_a_course_may_be_called_almost_anything(course, name, monkeypatch, capsys):
    monkeypatch.chdir(course.rename(course.parent / name))
    assert cli.main(["classroom", "check", "p1"]) == 0
    assert "p1: 1 fine." in capsys.readouterr().out


def test_a_course_whose_gradebook_would_be_looked_for_elsewhere_is_told(
    course, monkeypatch, capsys
):
    place = course.rename(course.parent / "kurs?")
    monkeypatch.chdir(place)
    assert cli.main(["classroom", "check", "p1"]) == 2
    assert capsys.readouterr().err == (
        f"{place} has a question mark in its name, where the address of a gradebook ends: it "
        "would be looked for in another place. Rename the folder and run this again.\n"
    )
    assert not (place.parent / "kurs").exists()


@pytest.mark.parametrize("task", ["feedback", "report"])
def test_a_trouble_of_the_disk_without_a_file_names_the_course(course, task, monkeypatch, capsys):
    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(results, "read", full)
    assert cli.main(["classroom", task, "p1"]) == 2
    said = f"{course}: a file: No space left on device. Put it right and run this again.\n"
    assert capsys.readouterr().err == said


def test_an_assignment_after_a_student_is_no_student(monkeypatch):
    told = []
    monkeypatch.setattr(cli, "_grade", lambda given: told.append(given) or 0)
    assert cli.main(["classroom", "grade", "--student", "phansen", PLAIN]) == 0
    assert [(given.student, given.assignment) for given in told] == [(["phansen"], PLAIN)]

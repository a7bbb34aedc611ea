"""What the classroom's commands say where a name was mistyped."""

from __future__ import annotations

import pytest
from damage import dump
from handins import PLAIN, put, source_notebook
from meaningunits import cli


@pytest.fixture
def course(tmp_path, monkeypatch):
    raw = dump(source_notebook())
    for name in ("p1", "p2"):
        put(tmp_path / "release" / name, {f"{name}.ipynb": raw})
    put(tmp_path / "source" / "later", {"later.ipynb": raw})
    put(tmp_path / "submitted" / "ann" / PLAIN, {f"{PLAIN}.ipynb": raw})
    monkeypatch.chdir(tmp_path)
    return tmp_path


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


def test_an_assignment_after_a_student_is_no_student(monkeypatch):
    told = []
    monkeypatch.setattr(cli, "_grade", lambda given: told.append(given) or 0)
    assert cli.main(["classroom", "grade", "--student", "phansen", PLAIN]) == 0
    assert [(given.student, given.assignment) for given in told] == [(["phansen"], PLAIN)]

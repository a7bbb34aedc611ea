"""A small course for tests of a term: its gradebook is filled directly, nothing is run for it."""

from __future__ import annotations

import json
import warnings
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import warm
from meaningunits import cli
from meaningunits.classroom.new import tools_on_path
from nbgrader.api import Gradebook

warm.heads()

ONE, TWO, THREE = "01_first", "02_second", "03_third"
#: id → first name, last name, e-mail, Canvas's number.
CLASS = {
    "jdoe": ("Jane", "Doe", "jane@example.org", "41231"),
    "jmuller": ("Jörg", "Müller", "joerg@example.org", "41232"),
    "sobrien": ("Seán", "O'Brien-Smith", "sean@example.org", "41233"),
    "li": ("小龍", "李", "li@example.org", "41234"),
}
COMMENT = "Look at the **second** part again."


def course(place: Path, people=CLASS, exercises=(ONE, TWO, THREE)) -> Path:
    """A course directory: each exercise has a test worth 6 points and an essay worth 4."""
    place.mkdir(parents=True, exist_ok=True)
    (place / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.course_id = "small"\n', encoding="utf-8"
    )
    with tools_on_path(), Gradebook(f"sqlite:///{place / 'gradebook.db'}", "small") as book:
        for name in exercises:
            folder = place / "release" / name
            folder.mkdir(parents=True)
            (folder / f"{name}.ipynb").write_text(json.dumps(released(name)), encoding="utf-8")
            book.add_assignment(name)
            book.add_notebook(name, name)
            book.add_grade_cell("test", name, name, max_score=6, cell_type="code")
            book.add_grade_cell("essay", name, name, max_score=4, cell_type="markdown")
            for cell in ("test", "essay"):
                book.add_source_cell(cell, name, name, source="", cell_type="code")
            book.add_solution_cell("essay", name, name)
        for student, (first, last, mail, number) in people.items():
            book.add_student(
                student, first_name=first, last_name=last, email=mail, lms_user_id=number
            )
    return place


def released(name: str) -> dict:
    """What students were given."""
    cells = [{"cell_type": "markdown", "metadata": {}, "source": f"# Exercise {name}"}]
    return {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def marked(place: Path, name: str, marks: dict, came: datetime | None = None) -> None:
    """Put marks into the gradebook: student → (points of the test, points of the essay or None)."""
    with Gradebook(f"sqlite:///{place / 'gradebook.db'}", "small") as book:
        for student, (test, essay) in marks.items():
            handed(place, name, student)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # nbgrader's own, at each submission it adds
                submission = book.update_or_create_submission(name, student)
            submission.timestamp = came or datetime(2026, 11, 2, 9, 30)
            for grade in submission.notebooks[0].grades:
                if grade.name == "test":
                    grade.auto_score, grade.needs_manual_grade = test, False
                else:
                    grade.manual_score, grade.needs_manual_grade = essay, essay is None
        book.db.commit()


def handed(place: Path, name: str, student: str) -> Path:
    """A folder with something handed in."""
    folder = place / "submitted" / student / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.ipynb").write_text(f'{{"cells": [], "of": "{student}"}}', encoding="utf-8")
    return folder


def archive(path: Path, members: dict[str, str]) -> Path:
    """A zip with some files in it."""
    with zipfile.ZipFile(path, "w") as made:
        for name, text in members.items():
            made.writestr(name, text)
    return path


def say(place: Path, capsys: pytest.CaptureFixture, *words: str, status: int = 0) -> str:
    """Run ``meaningunits classroom`` in a course; what it printed, both streams."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        got = cli.main(["classroom", *words])
    told = capsys.readouterr()
    assert got == status, told.out + told.err
    return told.out + told.err


def script(place: Path, capsys: pytest.CaptureFixture, *words: str, status: int = 0) -> dict:
    """The same with ``--json``."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        got = cli.main(["classroom", *words, "--json"])
    told = capsys.readouterr()
    assert got == status, told.out + told.err
    return json.loads(told.out)


def book(place: Path) -> Gradebook:
    """The course's gradebook."""
    return Gradebook(f"sqlite:///{place / 'gradebook.db'}", "small")

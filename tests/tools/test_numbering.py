"""Lessons have numbers, side rooms have letters, and whatever looks for lessons finds both."""

from __future__ import annotations

import tomllib

import pytest
from class_of import ROOT
from meaningunits import numbering
from meaningunits.classroom import afterwards
from meaningunits.tasks.feedback import Message


@pytest.mark.parametrize(
    ("stem", "number"),
    [
        ("04_themes", "04"),
        ("A_whos_asking", "A"),
        ("my_study", ""),
        ("Untitled", ""),
        ("AB_x", ""),
        ("4_x", ""),
        ("a_x", ""),
        ("A_", ""),
        ("00_start_here.new", ""),
        ("Ä_x", ""),
    ],
)
def test_a_lesson_has_two_digits_and_a_side_room_one_capital_letter(stem, number):
    assert numbering.number(stem) == number


def test_the_main_path_comes_first_whatever_order_the_folder_has(tmp_path):
    for name in ("B_y.py", "10_x.py", "A_x.py", "02_x.py", "A_x.ipynb", "my_study.py", "notes.md"):
        (tmp_path / name).touch()
    found = [path.name for path in numbering.lessons(tmp_path, ".py")]
    assert found == ["02_x.py", "10_x.py", "A_x.py", "B_y.py"]


@pytest.mark.parametrize(
    ("heading", "number", "title"),
    [
        ("# 04 Themes", "04", "Themes"),
        ("# Exercise 04: Themes", "04", "Themes"),
        ("# Side room A: Who is asking?", "A", "Who is asking?"),
    ],
)
def test_a_heading_says_number_and_title(heading, number, title):
    assert numbering.HEADING.search(f"x\n{heading}\ny").groups() == (number, title)


def test_what_a_page_is_called_within_a_sentence():
    assert numbering.called("04") == "lesson 04"
    assert numbering.called("A") == "side room A"


@pytest.mark.parametrize(
    ("lesson", "said"),
    [
        ("02: Turns", "See lesson 02, “Turns”."),
        ("A: Half done", "See side room A, “Half done”."),
        ("", ""),
    ],
)
def test_feedback_refers_to_a_side_room_by_its_letter(lesson, said):
    assert Message("x", "look", "So.", lesson=lesson).see == said


def test_a_report_finds_the_passage_of_a_side_room():
    assert afterwards.place_of("A: Half done") == ("A_whos_asking.ipynb", "Half done")


def test_every_lesson_and_side_room_travels_in_the_wheel():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]
    taken = [*settings["build"]["targets"]["wheel"]["force-include"].values()]
    inside = "meaningunits/data/workspace/lessons/"
    notebooks = [path.name for path in numbering.lessons(ROOT / "course", ".ipynb")]
    assert [at.removeprefix(inside) for at in taken if at.startswith(inside)] == notebooks

"""Marks by hand stand while what they were given for stands; what is graded anew, and what not."""

from __future__ import annotations

from pathlib import Path

import pytest
from meaningunits.classroom.grading import fingerprint


def package(place: Path) -> Path:
    """Something like the installed package: a file of each kind."""
    for name, text in {
        "tasks/code.py": 'def one():\n    """Say one."""\n    return 1\n',
        "data/panel.json": '{"a": [1], "b": 2}',
        "data/codebook.toml": 'name = "one"\n',
        "data/interviews/hanne.txt": "A: Yes.\n\nB: No.\n",
        "activities/coding/diagnoses.toml": '[nothing]\nwhat = "Nothing yet."\n',
        "look.css": "a { color: red }\n",
        "classroom/export.py": "one = 1\n",
    }.items():
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return place


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tasks/code.py", "# why\ndef one():\n    '''Other words.'''\n\n    return 1  # one\n"),
        ("data/panel.json", '{"b": 2,\n "a": [1]}\n'),
        ("data/codebook.toml", '# a remark\nname   = "one"\n'),
        ("data/interviews/hanne.txt", "\ufeffA: Yes. \r\n\r\nB: No.  \r\n\r\n"),
        ("activities/coding/diagnoses.toml", '[nothing]\nwhat = "Nothing so far."\n'),
        ("look.css", "a { color: blue }\n"),
        ("classroom/export.py", "two = 2\n"),
        ("tasks/__pycache__/code.pyc", "compiled"),
        ("README.md", "More words."),
    ],
)
def test_what_can_change_no_score_grades_nothing_anew(tmp_path, file, text):
    before = fingerprint.library(package(tmp_path))
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(text, encoding="utf-8", newline="")
    assert fingerprint.library(tmp_path) == before


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("tasks/code.py", "def one():\n    return 2\n"),
        ("tasks/code.py", "def one(:\n"),
        ("tasks/core.py", ""),
        ("data/panel.json", '{"a": [1], "b": 3}'),
        ("data/codebook.toml", 'name = "two"\n'),
        ("data/interviews/hanne.txt", "A: Yes.\n\nB: Yes.\n"),
    ],
)
def test_what_can_change_a_score_grades_anew(tmp_path, file, text):
    keep = tmp_path / "kept"
    before = fingerprint.library(package(tmp_path / "package"), keep)
    assert fingerprint.library(tmp_path / "package", keep) == before
    (tmp_path / "package" / file).write_text(text, encoding="utf-8")
    assert fingerprint.library(tmp_path / "package", keep) != before

"""Marks by hand stand while what they were given for stands; what is graded anew, and what not."""

from __future__ import annotations

import argparse
import json
import shutil
import sqlite3
from pathlib import Path

import pytest
from class_of import nbgrader
from conftest import SANDBOXED
from damage import dump, mark
from handins import PLAIN, put, released, source_notebook, summary, worked
from meaningunits.classroom.grading import command, fingerprint, gradebook, reading
from meaningunits.classroom.grading.standing import Mark, decide, settled


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


# ------------------------------------------------------------------ one mark


GIVEN = {"given": "a", "of": 4, "marked": None, "said": ""}
TAKEN = {"given": "b", "of": 4, "marked": "a", "said": "…"}


@pytest.mark.parametrize(
    ("what", "mark_", "before", "given", "most", "after", "marked", "says"),
    [
        ("nobody marked it", Mark(None, True), GIVEN, "b", 4, Mark(None, True), None, ""),
        ("the same text", Mark(3, False), GIVEN, "a", 4, Mark(3, False), "a", ""),
        ("another text", Mark(3, False), GIVEN, "b", 4, Mark(3, True), "a", "3 of 4 for why waits"),
        ("another again", Mark(3, True), TAKEN, "c", 4, Mark(3, True), "a", "changed since"),
        ("the first is back", Mark(3, True), TAKEN, "a", 4, Mark(3, False), "a", ""),
        ("marked anew since", Mark(1, False), TAKEN, "b", 4, Mark(1, False), "b", ""),
        ("it failed", Mark(3, False), GIVEN, None, None, Mark(3, True), "a", "not be graded"),
        ("twice the points", Mark(3, False), GIVEN, "a", 8, Mark(6, False), "a", "now 6 of 8"),
        ("both", Mark(3, False), GIVEN, "b", 8, Mark(6, True), "a", "the 6 of 8 for why waits"),
        ("no points any more", Mark(3, False), GIVEN, "a", 0, Mark(3, False), "a", ""),
        ("nothing is known", Mark(3, False), {}, "a", 4, Mark(3, True), None, "is not known"),
    ],
)  # fmt: skip
def test_a_mark_stands_while_its_text_stands(what, mark_, before, given, most, after, marked, says):
    found = decide("why", mark_, before, given, most, person=True)
    assert found.mark == after, what
    assert found.memory["marked"] == marked
    assert says in found.memory["said"]
    assert bool(says) == bool(found.memory["said"])


@pytest.mark.parametrize("committed", [False, True])
def test_a_kill_between_journal_and_gradebook_changes_no_mark_twice(committed):
    first = decide("why", Mark(3, False), GIVEN, "b", 8, person=True)
    there = first.mark if committed else Mark(3, False)
    again = decide("why", there, first.memory, "b", 8, person=True)
    assert again.mark == first.mark == Mark(6, True)
    assert again.memory["marked"] == "a"
    known = settled({"x/why": again.memory})["x/why"]
    assert decide("why", Mark(3, False), known, "b", 8, person=True).mark == Mark(3, False)


# ------------------------------------------------------------------ a class


@pytest.fixture(scope="module")
def marked(tmp_path_factory):
    """Two students, graded, and one of them marked: 3 of 4 for the essay."""
    place = tmp_path_factory.mktemp("marked")
    put(place, {"nbgrader_config.py": b"c = get_config()\n"})
    put(place / "source" / PLAIN, {f"{PLAIN}.ipynb": dump(source_notebook())})
    nbgrader(place, "generate_assignment", PLAIN)
    for who in ("ada", "bo"):
        hand_in(place, who)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(place)
        assert grade() == 0
    by_hand(place, "ada", "why", 3)
    return place


@pytest.fixture
def course(marked, tmp_path, monkeypatch):
    """That course, to go on with."""
    place = shutil.copytree(marked, tmp_path / "course")
    monkeypatch.chdir(place)
    return place


def hand_in(place: Path, who: str, **written: str) -> None:
    book = worked(released(place / "release", PLAIN), PLAIN)
    for one in book["cells"]:
        one["source"] = written.get(mark(one).get("grade_id", ""), one["source"])
    put(place / "submitted" / who / PLAIN, {f"{PLAIN}.ipynb": dump(book)})


def grade(**more) -> int:
    plain = {"assignment": PLAIN, "workers": 2, "scheduler": None, "student": None}
    return command.run(argparse.Namespace(**{**plain, "again": False, "no_sandbox": False, **more}))


CELL = (
    "grade where cell_id in (select id from base_cell where name = ?) and notebook_id in (select "
    "n.id from submitted_notebook n join submitted_assignment s on s.id = n.assignment_id where "
    "s.student_id = ?)"
)


def by_hand(place: Path, who: str, cell: str, points: float) -> None:
    """As formgrader does it."""
    where = CELL.removeprefix("grade ")
    with sqlite3.connect(place / "gradebook.db") as db:
        said = f"update grade set manual_score = ?, needs_manual_grade = 0 {where}"
        db.execute(said, (points, cell, who))


def stands(place: Path, who: str = "ada", cell: str = "why") -> tuple[float, bool]:
    with sqlite3.connect(place / "gradebook.db") as db:
        found = f"select manual_score, needs_manual_grade from {CELL}"
        manual, waits = db.execute(found, (cell, who)).fetchone()
    return manual, not waits


@pytest.mark.slow
@SANDBOXED
def test_marks_stand_through_everything_but_another_text(course, monkeypatch, capsys):
    by_hand(course, "ada", "test-odds", 0.5)
    by_hand(course, "bo", "why", 2)
    for again in (False, True):
        assert grade(again=again) == 0
        assert stands(course) == (3, True)
    monkeypatch.setattr(reading, "library", lambda *_: "newer")
    assert grade() == 0
    assert stands(course) == (3, True)
    hand_in(course, "ada", why="Because the people are\nbelow the  line.", thirds="thirds = 3")
    assert grade() == 0
    assert stands(course) == (3, True)
    assert stands(course, cell="test-odds") == (0.5, True)
    assert "mark:" not in capsys.readouterr().out
    hand_in(course, "ada", why="Because I say so.")
    assert grade() == 0
    assert stands(course) == (3, False)
    assert stands(course, "bo") == (2, True)
    printed = " ".join(capsys.readouterr().out.split())
    assert "3 of 4 for why waits to be looked at again" in printed
    assert grade() == 0  # and the next morning it is still said
    assert "3 of 4 for why waits" in summary(course)["ada"]["flags"]
    assert summary(course)["bo"]["flags"] == ""
    put(course / "submitted" / "ada" / PLAIN, {f"{PLAIN}.ipynb": b"no notebook"})
    assert grade() == 1
    assert stands(course) == (3, False)
    hand_in(course, "ada")
    assert grade() == 0
    assert stands(course) == (3, True)


@pytest.mark.slow
@SANDBOXED
def test_a_mark_that_is_given_while_grading_runs_is_kept(course, monkeypatch):
    write = gradebook.Writer.write

    def meanwhile(writer, *how):
        by_hand(course, "ada", "why", 1)
        by_hand(course, "bo", "why", 2)
        return write(writer, *how)

    with monkeypatch.context() as patch:
        patch.setattr(gradebook.Writer, "write", meanwhile)
        assert grade(again=True) == 0
    assert [stands(course), stands(course, "bo")] == [(1, True), (2, True)]
    assert grade(again=True) == 0
    assert [stands(course), stands(course, "bo")] == [(1, True), (2, True)]


@pytest.mark.slow
@SANDBOXED
def test_a_mark_is_put_on_the_scale_of_changed_points_once(course, capsys):
    book = json.loads(dump(source_notebook()))
    for one in book["cells"]:
        if mark(one).get("grade_id") == "why":
            mark(one)["points"] = 8
    put(course / "source" / PLAIN, {f"{PLAIN}.ipynb": dump(book)})
    nbgrader(course, "generate_assignment", PLAIN, "--force")
    assert grade() == 0
    assert "3 of 4 for why is now 6 of 8" in " ".join(capsys.readouterr().out.split())
    assert "3 of 4 for why is now 6 of 8" in summary(course)["ada"]["flags"]
    assert grade(again=True) == 0
    assert stands(course) == (6, True)


@pytest.mark.slow
@SANDBOXED
def test_marks_that_no_journal_knows_of_stand_too(course):
    shutil.rmtree(course / ".grading")
    assert grade() == 0
    assert stands(course) == (3, True)
    (course / ".grading" / f"{PLAIN}.jsonl").unlink()
    hand_in(course, "ada", why="Because I say so.")
    assert grade() == 0
    assert stands(course) == (3, False)


@pytest.mark.slow
@SANDBOXED
def test_a_rehearsal_says_what_a_run_would_do_and_does_nothing(course, capsys):
    hand_in(course, "bo", thirds="thirds = 3")
    hand_in(course, "cy")
    put(course / "submitted" / "di" / PLAIN, {f"{PLAIN}.ipynb": b"no notebook"})
    capsys.readouterr()
    files = {p: p.read_bytes() for p in course.rglob("*") if p.is_file()}
    for more, said in [
        ({}, "would grade 2 submissions (1 new, 1 changed), leave 1 as graded, refuse 1."),
        ({"again": True}, "would grade 3 submissions (1 new, 1 changed, 1 once more), refuse 1."),
    ]:
        assert grade(dry_run=True, **more) == 1
        first, *rows, last = capsys.readouterr().out.splitlines()
        assert first == f"{PLAIN}: {said}"
        assert last == "Nothing was run, and nothing was written (--dry-run)."
        told = [row.split(":")[0].strip() for row in rows if row.startswith("  ") and row[2] != " "]
        assert told == [*(["ada"] if more else []), "bo", "cy", "di"]
    assert {p: p.read_bytes() for p in course.rglob("*") if p.is_file()} == files
    assert grade() == 1
    assert set(summary(course)) == {"ada", "bo", "cy", "di"}

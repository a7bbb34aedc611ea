"""The gradebook is copied before each grading and can be brought back; damage to it is told."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import taught
from meaningunits import cli
from meaningunits.classroom import backups, held, naming
from meaningunits.classroom import course as courses


@pytest.fixture
def place(class_taught, tmp_path, monkeypatch):
    """A copy of the taught course, in which the commands are run."""
    shutil.copytree(class_taught, tmp_path / "course")
    monkeypatch.chdir(tmp_path / "course")
    return tmp_path / "course"


def run(place: Path, *words: str) -> int:
    return cli.main(["classroom", *words])


def marks(file: Path) -> list[float]:
    with closing(sqlite3.connect(file)) as db:
        rows = db.execute("select manual_score from grade where manual_score is not null")
        return [row[0] for row in rows]


def change(place: Path, what: str) -> None:
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        db.execute(what)


def test_a_copy_is_whole_and_only_so_many_are_kept(place):
    course = courses.find(place)
    now = datetime(2026, 11, 2, tzinfo=UTC)
    for day in range(backups.MOST + 3):
        change(place, f"update grade set extra_credit = {day}")
        assert backups.make(course, now=now + timedelta(days=day)) is not None
        backups.make(course, now=now + timedelta(days=day, hours=1))  # nothing new: no copy
    found = backups.listed(course)
    assert len(found) == backups.MOST
    assert [found[0].name[:10], found[-1].name[:10]] == ["2026-11-24", "2026-11-05"]
    assert marks(found[0].book) == [3.0, 3.0, 3.0]


def test_a_copy_that_does_not_fit_stops_before_anything_is_changed(place, monkeypatch):
    def full(source, target):
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(backups, "copy", full)
    with pytest.raises(backups.BackupError, match=r"gradebook\.db: database or disk is full"):
        backups.make(courses.find(place))
    assert not [*(place / backups.FOLDER).iterdir()]


def test_the_whole_gradebook_comes_back_and_what_was_replaced_is_kept(place, capsys):
    backups.make(courses.find(place))
    (place / ".grading" / f"{taught.NAME}.jsonl").write_text("newer\n")
    change(place, "update grade set manual_score = 1 where manual_score is not null")
    assert run(place, "restore") == 0
    assert "24              3" in capsys.readouterr().out
    assert run(place, "restore", "--copy", "newest") == 0
    assert marks(place / "gradebook.db") == [3.0, 3.0, 3.0]
    assert not (place / ".grading" / f"{taught.NAME}.jsonl").exists()
    kept = Path(capsys.readouterr().out.split("is kept in ")[1].split(". Run")[0])
    assert marks(kept / "gradebook.db") == [1.0, 1.0, 1.0]
    assert (kept / f"{taught.NAME}.jsonl").read_text() == "newer\n"


def test_the_marks_of_one_assignment_come_back_alone(place, capsys):
    backups.make(courses.find(place))
    change(place, "update grade set manual_score = null, needs_manual_grade = 1")
    change(place, "update student set first_name = 'Kari' where id = 's0009'")
    assert run(place, "restore", taught.NAME, "--copy", "newest") == 0
    assert marks(place / "gradebook.db") == [3.0, 3.0, 3.0]
    with closing(sqlite3.connect(place / "gradebook.db")) as db:
        assert db.execute("select count(*) from student where first_name = 'Kari'").fetchone()[0]
    assert "24 submissions" in capsys.readouterr().out
    assert run(place, "restore", "07_nothing", "--copy", "newest") == 2
    assert "Nothing was changed" in capsys.readouterr().err


def test_a_copy_that_is_not_there_is_told_with_those_that_are(place, capsys):
    assert run(place, "restore") == 2
    assert "makes one before it grades" in capsys.readouterr().err
    made = backups.make(courses.find(place))
    assert run(place, "restore", "--copy", "1999") == 2
    said = capsys.readouterr().err
    assert "No copy is called '1999'" in said
    assert made.name in said


DAMAGE = {
    "overwritten": lambda raw: b"not a database, by no means" * 400,
    "cut in half": lambda raw: raw[: len(raw) // 2],
    "a page of it overwritten": lambda raw: raw[:4096] + b"\xff" * 4096 + raw[8192:],
    "emptied": lambda raw: b"",
}


@pytest.mark.parametrize("damage", DAMAGE)
@pytest.mark.parametrize(
    "words", [["check"], ["grade", "--no-sandbox"], ["report"], ["feedback"], ["export"]], ids=str
)
def test_damage_is_found_at_once_by_every_command_and_mended(place, capsys, words, damage):
    backups.make(courses.find(place))
    path = place / "gradebook.db"
    path.write_bytes(DAMAGE[damage](path.read_bytes()))
    damaged = path.read_bytes()
    before = sorted(place.iterdir())
    assert run(place, *words) == 2
    said = capsys.readouterr().err
    assert str(path) in said
    assert "meaningunits classroom restore" in said
    assert sorted(place.iterdir()) == before
    assert run(place, "restore", "--copy", "newest") == 0
    assert (place / "gradebook.db.replaced-1").read_bytes() == damaged
    assert marks(path) == [3.0, 3.0, 3.0]


EMPTYING = {
    "every row": "; ".join(
        f"delete from {table}"
        for table in ("grade", "comment", "submitted_notebook", "submitted_assignment", "student",
                      "assignment", "notebook")
    ),
    "the submissions": "delete from submitted_assignment",
    "the points": "delete from grade",
    "most of the class": "delete from submitted_assignment where student_id > 's0004'",
    "the marks by hand": "update grade set manual_score = null, needs_manual_grade = 1",
}  # fmt: skip


@pytest.mark.parametrize("what", [*EMPTYING, "the file"])
def test_an_emptied_gradebook_is_used_by_no_command_until_it_is_brought_back(place, capsys, what):
    backups.make(courses.find(place))
    assert run(place, "export") == 0
    sent = (place / "grades-csv.csv").read_bytes()
    (place / "gradebook.db").rename(place / "whole.db")
    if what != "the file":
        shutil.copyfile(place / "whole.db", place / "gradebook.db")
        with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
            db.executescript(EMPTYING[what])
    for words in (["check"], ["grade", "--no-sandbox"], ["report"], ["feedback"], ["export"]):
        capsys.readouterr()
        assert run(place, *words) == 2, words
        said = capsys.readouterr().err
        assert f"for {taught.NAME} 23 graded submissions and 3 marks by hand" in said
        assert "meaningunits classroom restore" in said
    assert (place / "grades-csv.csv").read_bytes() == sent
    assert len(backups.listed(courses.find(place, whole=False))) == 1
    assert run(place, "restore", "--copy", "newest") == 0
    assert marks(place / "gradebook.db") == [3.0, 3.0, 3.0]
    assert run(place, "export") == 0
    assert (place / "grades-csv.csv").read_bytes() == sent
    # What was replaced is the newest copy now, and not what is offered.
    assert run(place, "restore", "--copy", "newest") == 0
    assert marks(place / "gradebook.db") == [3.0, 3.0, 3.0]


def test_what_was_emptied_on_purpose_is_used_once_that_is_said(place, capsys):
    assert run(place, "export") == 0
    change(place, EMPTYING["the submissions"])
    assert run(place, "export") == 2
    said = capsys.readouterr().err
    place_named = Path(said.split("on purpose, take ")[1].split(" away")[0])
    place_named.unlink()
    assert run(place, "export") == 0


@pytest.mark.parametrize(
    ("known", "now", "is_lost"),
    [
        ((4, 2), (4, 2), False),
        ((4, 2), (2, 1), False),
        ((4, 2), (1, 1), True),
        ((4, 3), (4, 1), True),
        ((4, 1), (4, 0), False),
        ((1, 0), (0, 0), True),
        ((0, 0), (0, 0), False),
    ],
)
def test_a_gradebook_is_emptied_where_more_than_half_is_gone(known, now, is_lost):
    assert bool(held.emptied({"x": known}, {"x": now})) is is_lost
    assert bool(held.emptied({"x": known, "y": (1, 1)}, {"x": now, "y": (1, 1)})) is is_lost


def test_a_gradebook_whose_tables_are_gone_is_no_gradebook(place):
    change(place, "drop table assignment")
    with pytest.raises(courses.CourseError, match="was emptied"):
        courses.find(place)


def test_a_full_disk_names_the_file_and_leaves_what_was_there(place, monkeypatch, capsys):
    assert run(place, "export") == 0
    before = (place / "grades-csv.csv").read_bytes()

    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    for words, file in ((["export"], "grades-csv.csv"), (["report"], f"{taught.NAME}.html")):
        capsys.readouterr()
        assert run(place, *words) == 2
        said = capsys.readouterr().err
        assert f"{file}: No space left on device" in said
    assert (place / "grades-csv.csv").read_bytes() == before
    assert not [*place.glob(".*.part")]


def test_an_error_that_names_its_file_keeps_the_name(tmp_path):
    with pytest.raises(FileNotFoundError) as found, naming.naming("other"):
        (tmp_path / "gone").read_bytes()
    assert found.value.filename == str(tmp_path / "gone")

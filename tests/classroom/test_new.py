"""A new course directory: ready to teach from, or nothing at all."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
import warm
from class_of import ROOT
from meaningunits import cli
from meaningunits.classroom import course as courses
from meaningunits.classroom import new, results

warm.heads()

NAME = "02_meaning_units"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    place = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "solutions" / NAME, place / "solutions" / NAME)
    return place


@pytest.fixture(scope="module")
def made(checkout, tmp_path_factory):
    place = tmp_path_factory.mktemp("new") / "kurs å"
    new.make(place, checkout, "autumn")
    return place


def test_it_holds_sources_releases_gradebook_settings_and_guide(made):
    assert {p.name for p in made.iterdir()} == {
        "source", "release", "gradebook.db", "nbgrader_config.py", "GUIDE.md",
    }  # fmt: skip
    assert len((made / "nbgrader_config.py").read_text(encoding="utf-8").splitlines()) <= 20


def test_the_release_is_the_committed_exercise_and_the_source_has_no_trail(made):
    mine = json.loads((made / "release" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    ours = json.loads((ROOT / "exercises" / NAME / f"{NAME}.ipynb").read_text(encoding="utf-8"))
    assert [c["source"] for c in mine["cells"]] == [c["source"] for c in ours["cells"]]
    assert not list(made.rglob("trail.jsonl"))


def test_the_gradebook_knows_what_is_asked(made):
    found = results.read(courses.find(made))
    assert found.most(NAME) == 20
    assert [cell.by_hand for cell in found.asked[NAME]].count(True) == 1


def test_nbgrader_reads_its_settings_there(made):
    course = courses.find(made)
    assert course.course_id == "autumn"
    assert course.kept == {NAME: ["trail.jsonl"]}
    assert course.folder("release", NAME) == made / "release" / NAME


def test_the_guide_names_the_exercises_with_their_points(made):
    guide = (made / "GUIDE.md").read_text(encoding="utf-8")
    assert f"| `{NAME}` | 20 | 16 | 4 |" in guide
    assert "$" not in guide
    commands = ("check", "grade", "report", "feedback", "export")
    assert all(f"meaningunits classroom {command}" in guide for command in commands)


def test_every_command_that_the_guide_names_exists(made, capsys):
    guide = (made / "GUIDE.md").read_text(encoding="utf-8")
    named = set(re.findall(r"meaningunits classroom (\w+)", guide))
    assert len(named) >= 6
    for command in named:
        with pytest.raises(SystemExit) as end:
            cli.main(["classroom", command, "--help"])
        assert end.value.code == 0
    capsys.readouterr()


@pytest.mark.parametrize("words", [[], ["classroom"]])
def test_who_names_no_command_is_told_which_there_are(words, capsys):
    assert cli.main(words) == 2
    told = capsys.readouterr().err
    assert all(name in told for name in (["collect", "regrade"] if words else ["start", "doctor"]))


def test_what_lies_there_is_never_overwritten(checkout, tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("mine")
    assert cli.main(["classroom", "new", str(tmp_path), "--from", str(checkout)]) == 2
    assert "not empty" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_without_sources_it_says_where_they_are_to_be_had(tmp_path, capsys):
    there = tmp_path / "elsewhere"
    assert cli.main(["classroom", "new", str(there), "--from", str(tmp_path)]) == 2
    assert "--from" in capsys.readouterr().err
    assert not there.exists()


def test_a_gradebook_elsewhere_is_written_into_the_settings(checkout, tmp_path):
    url = f"sqlite:///{tmp_path / 'marks.db'}"
    new.make(tmp_path / "course", checkout, "c", url)
    assert (tmp_path / "marks.db").exists()
    assert courses.find(tmp_path / "course").db_url == url


def test_a_password_is_not_written_down(tmp_path, monkeypatch):
    url = "postgresql://teacher:secret@127.0.0.1/marks"
    text = new._config("c", url)
    assert "secret" not in text
    (tmp_path / "nbgrader_config.py").write_text(text, encoding="utf-8")
    (tmp_path / "source").mkdir()
    monkeypatch.setenv(new.VARIABLE, url)
    assert courses.find(tmp_path).db_url == url


def test_a_gradebook_that_cannot_be_reached_leaves_nothing_behind(checkout, tmp_path, capsys):
    url = f"sqlite:///{tmp_path / 'no' / 'such' / 'folder' / 'marks.db'}"
    there = tmp_path / "course"
    arguments = ["classroom", "new", str(there), "--from", str(checkout), "--db", url]
    assert cli.main(arguments) == 2
    assert "gradebook" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.slow
def test_it_works_where_the_environment_is_not_activated(made, checkout, tmp_path):
    """nbgrader looks for alembic on PATH, and there it is not."""
    code = "import sys; from meaningunits.cli import main; sys.exit(main(sys.argv[1:]))"
    there = tmp_path / "course"
    run = subprocess.run(
        [sys.executable, "-c", code, "classroom", "new", str(there), "--from", str(checkout)],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    # By alembic's own command; the other one by what tests have in its place (``warm.heads``).
    assert version(there) == version(made)


def version(course):
    with closing(sqlite3.connect(course / "gradebook.db")) as db:
        return db.execute("select version_num from alembic_version").fetchall()


@pytest.mark.parametrize("name", ["a course [1]", "what?", "all*"])
def test_no_course_is_made_where_nbgrader_would_take_the_path_for_a_pattern(tmp_path, name):
    with pytest.raises(courses.CourseError, match="Name a folder without") as said:
        new.make(tmp_path / name / "course", ROOT, "x")
    assert str(tmp_path / name / "course") in str(said.value)
    assert [*tmp_path.iterdir()] == []

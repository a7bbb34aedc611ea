"""``classroom grade`` over a gradebook that is not SQLite: a PostgreSQL server of one's own."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import SimpleNamespace

import classes
import lab as labs
import marked
import pytest
from class_of import nbgrader
from conftest import SANDBOXED, without
from meaningunits import cli
from meaningunits.classroom import course as courses
from meaningunits.classroom import held
from meaningunits.classroom.marking.desk import Desk

pytestmark = [pytest.mark.slow, SANDBOXED]
#: One of each that a gradebook tells apart: full, in part, with an error as a comment, nothing.
WAYS = ["full", "half", "broken", "blank"]


@pytest.fixture(scope="module")
def server():
    """The address of an empty database server, which does not run as root."""
    programs = [*Path("/usr/lib/postgresql").glob("*/bin/postgres")]
    if not programs:
        without("PostgreSQL is not installed (Debian: apt install postgresql)")
    nobody = {"user": "nobody", "group": "nogroup"} if os.getuid() == 0 else {}
    home = Path(tempfile.mkdtemp(prefix="postgres-"))
    if nobody:
        shutil.chown(home, **nobody)

    def run(program: str, *words: str) -> None:
        command = [programs[0].with_name(program), "-D", home / "data", *words]
        how = {"cwd": home, "env": {"LC_ALL": "C.UTF-8"}, "stdout": subprocess.DEVNULL}
        subprocess.run(command, check=True, **how, **nobody)

    port = labs.port()
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home}"
    run("initdb", "-A", "trust", "-U", "grader", "-E", "UTF8")
    run("pg_ctl", "start", "-w", "-t", "60", "-l", str(home / "log"), "-o", options)
    try:
        yield f"postgresql+psycopg://grader@127.0.0.1:{port}/"
    finally:
        run("pg_ctl", "stop", "-w", "-m", "fast")
        shutil.rmtree(home)


def database(server: str, name: str) -> str:
    """A new database of the server, and its address."""
    from sqlalchemy import create_engine, text

    engine = create_engine(server + "postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as db:
        db.execute(text(f"create database {name}"))
    engine.dispose()
    return server + name


@pytest.fixture(scope="module")
def both(server, tmp_path_factory):
    """One class with its gradebook in PostgreSQL: graded by nbgrader, and by us, twice."""
    places, urls = {}, {}
    for name in ("ours", "theirs"):
        place = places[name] = tmp_path_factory.mktemp(name) / "course"
        url = urls[name] = database(server, name)
        # Where references are enforced, nbgrader itself needs a course's name.
        config = f"c.CourseDirectory.db_url = {url!r}\nc.CourseDirectory.course_id = 'one'\n"
        classes.plain_course(place, config)
        students = classes.plain_class(place, len(WAYS), WAYS)
    ours, theirs = places.values()
    with ThreadPoolExecutor(1) as beside:
        reference = beside.submit(nbgrader, theirs, "autograde", classes.PLAIN)
        classes.grade(ours, classes.PLAIN, "--student", students[0])
        classes.grade(ours, classes.PLAIN)
        classes.grade(ours, classes.PLAIN, "--again")
        reference.result()
    return SimpleNamespace(ours=ours, theirs=theirs, students=students, address=urls["ours"])


def exported(place: Path) -> list[dict[str, str]]:
    nbgrader(place, "export", "--to=grades.csv")
    with (place / "grades.csv").open(encoding="utf-8", newline="") as file:
        return sorted(csv.DictReader(file), key=lambda row: row["student_id"])


def test_scores_are_nbgraders_and_no_file_became_the_gradebook(both):
    ours, theirs = exported(both.ours), exported(both.theirs)
    assert [row["student_id"] for row in ours] == sorted(both.students)
    assert ours == theirs
    assert not [*both.ours.rglob("*.db")]
    with (both.ours / "grading-summary.csv").open(encoding="utf-8", newline="") as file:
        said = {row["student"]: float(row["score"]) for row in csv.DictReader(file)}
    assert said == {row["student_id"]: float(row["score"]) for row in ours}


def test_what_follows_reads_it_too(both, monkeypatch, capsys):
    monkeypatch.chdir(both.ours)
    assert cli.main(["classroom", "report", classes.PLAIN]) == 0
    assert f"{len(WAYS)} submissions" in capsys.readouterr().out
    nbgrader(both.ours, "generate_feedback", classes.PLAIN)
    pages = [both.ours / "feedback" / s / classes.PLAIN for s in both.students]
    assert all(any(page.glob("*.html")) for page in pages)


def test_marks_on_a_server_stand_and_one_that_was_emptied_is_not_graded_into(both):
    from sqlalchemy import create_engine, text

    place, engine = both.ours, create_engine(both.address)
    of = (
        "notebook_id in (select n.id from submitted_notebook n join submitted_assignment s on "
        "s.id = n.assignment_id where s.student_id = :who)"
    )
    marked = text(f"update grade set manual_score = 0.5, needs_manual_grade = false where {of}")
    rows = text("select id, auto_score, manual_score, needs_manual_grade from grade order by id")
    with engine.begin() as db:
        before = db.execute(rows).all()
        assert db.execute(marked, {"who": both.students[0]}).rowcount > 1
        with_marks = db.execute(rows).all()
    try:
        assert "mark:" not in classes.grade(place, classes.PLAIN, "--again").stdout
        with engine.begin() as db:
            assert db.execute(rows).all() == with_marks
            db.execute(text("update grade set manual_score = null, auto_score = null"))
        run = classes.grade(place, classes.PLAIN, check=False)
        assert run.returncode == 2
        assert "was emptied" in run.stderr
        assert "the database's own dump" in run.stderr
        assert both.address not in run.stderr
    finally:
        back = text("update grade set auto_score = :auto, manual_score = :manual, "
                    "needs_manual_grade = :waits where id = :id")  # fmt: skip
        names = ("id", "auto", "manual", "waits")
        with engine.begin() as db:
            db.execute(back, [dict(zip(names, row, strict=True)) for row in before])
        (place / held.PLACE).unlink()
        engine.dispose()


def test_a_server_that_is_gone_is_told_in_a_sentence(both, tmp_path):
    place = tmp_path / "course"
    shutil.copytree(both.ours, place)
    (place / "nbgrader_config.py").write_text(
        "c = get_config()\nc.CourseDirectory.db_url = "
        f"'postgresql+psycopg://grader@127.0.0.1:{labs.port()}/ours'\n"
        "c.CourseDirectory.course_id = 'one'\n",
        encoding="utf-8",
    )
    run = classes.grade(place, classes.PLAIN, check=False)
    assert run.returncode == 2
    assert "The gradebook could not be read" in run.stderr
    assert "Traceback" not in run.stderr


def test_two_markers_at_one_moment_do_not_write_over_each_other_on_a_server(server, tmp_path):
    made, _ = marked.course(tmp_path, 3, db=database(server, "marking"))
    desks = [Desk(courses.find(made), marked.NAME, name) for name in ("HP", "AB")]
    assert marked.at_once(desks) == 1
    (asked,) = desks[0].questions
    (waits,) = {desk.all(asked)[0].row.waits for desk in desks}
    assert not waits
    for desk in desks:
        desk.book.close()

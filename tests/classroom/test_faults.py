"""``classroom grade`` when something is killed, full or locked, and on a cluster: it goes on."""

from __future__ import annotations

import argparse
import contextlib
import errno
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import classes
import pytest
from class_of import nbgrader
from conftest import SANDBOXED
from damage import dump, mark
from handins import PLAIN, gradebook, put, released, scores, source_notebook, summary, worked
from meaningunits.classroom import sandbox
from meaningunits.classroom.grading import batch, command, engine, filing, reading

pytestmark = [pytest.mark.slow, SANDBOXED]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory):
    """A course of ten, graded in peace: what every other run must come to."""
    place = tmp_path_factory.mktemp("faults") / "undisturbed"
    put(place, {"nbgrader_config.py": b"c = get_config()\n"})
    put(place / "source" / PLAIN, {f"{PLAIN}.ipynb": dump(source_notebook())})
    nbgrader(place, "generate_assignment", PLAIN)
    book = worked(released(place / "release", PLAIN), PLAIN)
    for n in range(10):
        for cell in book["cells"]:
            if mark(cell).get("grade_id") == "odds":
                cell["source"] = f"import time\ntime.sleep(.6)\nodds = {'1/9' if n % 2 else n}"
        put(place / "submitted" / f"student{n}" / PLAIN, {f"{PLAIN}.ipynb": dump(book)})
    fresh = place.with_name("fresh")
    shutil.copytree(place, fresh)
    assert classes.grade(place, "--workers", "5").returncode == 0
    return place


@pytest.fixture
def course(undisturbed, tmp_path):
    """The same course, not graded yet."""
    place = tmp_path / "course"
    shutil.copytree(undisturbed.with_name("fresh"), place)
    return place


def equals(place: Path, undisturbed: Path) -> None:
    assert gradebook(place) == gradebook(undisturbed)
    assert summary(place) == summary(undisturbed)
    kept = [sorted(p.relative_to(top) for p in (top / "autograded").rglob("*"))
            for top in (place, undisturbed)]  # fmt: skip
    assert kept[0] == kept[1]


def started(place: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "meaningunits", "classroom", "grade", PLAIN],
        cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        # Whoever runs the tests in a shell's background has interrupts ignored, and so would it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )  # fmt: skip


def until(what, run: subprocess.Popen) -> None:
    """Wait for something that the command does; fails when it ends without."""
    while not what():
        # A look a hundredth of a second: to look all the time would take a core from the run.
        with contextlib.suppress(subprocess.TimeoutExpired):
            run.wait(0.01)
            raise AssertionError(run.stderr.read())


def below(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        with contextlib.suppress(FileNotFoundError):  # a thread that is done
            found += map(int, (task / "children").read_text().split())
    return found


def test_a_command_that_is_killed_goes_on_where_it_stopped(course, undisturbed):
    journal = course / ".grading" / f"{PLAIN}.jsonl"
    with started(course) as run:
        until(lambda: journal.exists() and journal.read_bytes().count(b"\n") >= 2, run)
        run.send_signal(signal.SIGKILL)
    done = journal.read_bytes().count(b"\n")
    assert 2 <= done < 10
    # Somebody it was still at: left half written, and the line torn.
    text = journal.read_text("utf-8")
    at = max(name for name in (f"student{n}" for n in range(10)) if f'"{name}"' not in text)
    (course / "autograded" / at / ".being-written-x").mkdir(parents=True, exist_ok=True)
    with journal.open("a", encoding="utf-8") as file:
        file.write(f'{{"student": "{at}", "digest"')
    again = classes.grade(course, "--workers", "5")
    assert journal.read_bytes().count(b'"trace"') == 10  # nobody was graded twice
    assert "10 of 10" not in again.stderr
    equals(course, undisturbed)


def test_an_interrupted_command_says_how_to_go_on(course, undisturbed):
    with started(course) as run:
        until(lambda: (course / ".grading" / f"{PLAIN}.modules.json").exists(), run)
        run.send_signal(signal.SIGINT)
        said = run.stderr.read()
    assert run.returncode == 2
    assert "run this again to go on" in said
    assert "Traceback" not in said
    classes.grade(course, "--workers", "5")
    equals(course, undisturbed)


def test_a_worker_that_is_killed_is_replaced_within_the_run(course, undisturbed):
    with started(course) as run:
        until(lambda: (course / ".grading" / f"{PLAIN}.modules.json").exists(), run)
        for child in below(run.pid):
            os.kill(child, signal.SIGKILL)
        said = run.stderr.read()
    assert run.returncode == 0, said
    equals(course, undisturbed)


def given(**more) -> argparse.Namespace:
    # The students of this course sleep more than they work.
    plain = {"assignment": PLAIN, "workers": 5, "scheduler": None, "student": None}
    return argparse.Namespace(**{**plain, "again": False, "no_sandbox": False, **more})


def test_a_full_disk_stops_the_run_and_loses_nothing(course, undisturbed, monkeypatch, capsys):
    monkeypatch.chdir(course)
    put_there, left = filing._put, [7]

    def full(path, content, permissions):
        left[0] -= 1
        if left[0] < 0:
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        put_there(path, content, permissions)

    with monkeypatch.context() as patch:
        patch.setattr(filing, "_put", full)
        assert command.run(given()) == 2
    said = capsys.readouterr().err
    assert "No space left on device" in said
    assert "run this again" in said
    assert command.run(given()) == 0
    equals(course, undisturbed)


def test_a_locked_gradebook_stops_the_run_and_loses_nothing(
    course, undisturbed, monkeypatch, capsys
):
    monkeypatch.chdir(course)
    monkeypatch.setattr(batch, "Writer", partial(batch.Writer, patience=0.1))
    with closing(sqlite3.connect(course / "gradebook.db", isolation_level=None)) as db, db:
        db.execute("begin immediate")
        assert command.run(given()) == 2
        db.execute("rollback")
    said = capsys.readouterr().err
    assert "locked" in said
    assert "Then run this again" in said
    assert "Traceback" not in said
    assert command.run(given()) == 0
    equals(course, undisturbed)


def test_a_second_run_grades_only_what_is_new(course, undisturbed, monkeypatch, capsys):
    monkeypatch.chdir(course)
    assert command.run(given(student=["student1", "student2"])) == 0
    with closing(sqlite3.connect("gradebook.db")) as db, db:  # a person marks one meanwhile
        db.execute("update grade set manual_score = 4, needs_manual_grade = 0 where cell_id in "
                   "(select id from base_cell where name = 'why') and notebook_id in (select id "
                   "from submitted_notebook limit 1)")  # fmt: skip
    assert command.run(given()) == 0
    marked = [float(row["score"]) for row in summary(course).values()]
    assert sum(marked) == sum(float(r["score"]) for r in summary(undisturbed).values()) + 4
    assert scores(course) == scores(undisturbed)
    assert len(Path(".grading", f"{PLAIN}.jsonl").read_text().splitlines()) == 10
    assert command.run(given(student=["nobody"])) == 2
    assert "No submission by nobody" in capsys.readouterr().err


def test_after_an_update_of_the_library_everything_is_graded_anew(course, monkeypatch):
    monkeypatch.chdir(course)
    journal = Path(".grading", f"{PLAIN}.jsonl")
    for _ in range(2):
        assert command.run(given(student=["student1"])) == 0
        assert len(journal.read_text().splitlines()) == 1
    monkeypatch.setattr(reading, "library", lambda *_: "newer")
    assert command.run(given(student=["student1"])) == 0
    assert len(journal.read_text().splitlines()) == 2


def test_without_bubblewrap_it_refuses_unless_told_the_risk(course, monkeypatch, capsys):
    monkeypatch.chdir(course)
    monkeypatch.setattr(sandbox.shutil, "which", lambda *_, **__: None)
    assert command.run(given()) == 2
    said = capsys.readouterr().err
    assert "bubblewrap" in said
    assert "--no-sandbox" in said
    assert not Path("autograded").exists()
    assert command.run(given(no_sandbox=True, student=["student1"])) == 0
    assert "can read and change whatever you can" in capsys.readouterr().err
    assert summary(course)["student1"]["status"] == "needs-marking"


def test_no_folder_no_gradebook_no_assignment_are_told(course, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(course)
    assert command.run(given(assignment="p9")) == 2
    (course / "gradebook.db").unlink()
    assert command.run(given()) == 2
    monkeypatch.chdir(tmp_path)
    assert command.run(given(assignment=None)) == 2
    said = capsys.readouterr().err
    assert "There is no assignment 'p9' here. Did you mean p1? Released here: p1.\n" in said
    assert said.count("generate_assignment") == 2
    assert "Traceback" not in said


CLUSTER = """
from distributed import LocalCluster
if __name__ == "__main__":
    with LocalCluster(n_workers=1, threads_per_worker=2, dashboard_address=None) as cluster:
        print(cluster.scheduler_address, flush=True)
        input()
"""


def test_a_cluster_gives_the_same(course, undisturbed, tmp_path):
    pytest.importorskip("distributed")
    (tmp_path / "cluster.py").write_text(CLUSTER)
    cluster = subprocess.Popen(
        [sys.executable, tmp_path / "cluster.py"], cwd=tmp_path, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        address = cluster.stdout.readline().strip()
        classes.grade(course, PLAIN, "--scheduler", address)
    finally:
        cluster.communicate("\n", timeout=60)
    equals(course, undisturbed)


class Told:
    """Stands for a cluster and for what waits for its tasks; one student's task always fails."""

    loop, sizes = None, ()

    def __init__(self, **_):
        self.waiting = []

    def nthreads(self):
        return {"one": 1}

    def scatter(self, about, **_):
        return about

    def submit(self, function, data, about, **_):
        students = [json.loads(one)["student"] for one in data]
        self.sizes = (*self.sizes, len(students))
        return SimpleNamespace(key=f"{students} {len(self.sizes)}", result=partial(_done, students))

    def add(self, future):
        self.waiting.append(future)

    def __next__(self):
        return self.waiting.pop(0)


def _done(students):
    if "s7" in students:
        raise ConnectionError("the worker died")
    return json.dumps([{"student": student, "status": "graded"} for student in students])


def test_a_task_of_a_cluster_that_fails_costs_nobody_else_a_grade(monkeypatch):
    distributed = pytest.importorskip("distributed")
    monkeypatch.setattr(distributed, "as_completed", Told)
    cluster = engine.Cluster.__new__(engine.Cluster)
    cluster.client, cluster.more = Told(), {}
    students = [f"s{n}" for n in range(40)]

    def task(student):
        read = None if student == "s9" else {"student": student}
        return SimpleNamespace(student=student, data=read)

    came = [*cluster.results(students, task, {})]
    assert sorted(made.student for made, _ in came) == sorted(students)
    assert max(cluster.client.sizes) == engine.TOGETHER
    assert cluster.client.sizes[-1] == 1
    results = {made.student: result for made, result in came}
    assert results.pop("s9") is None  # it could not be read: there was nothing to run
    lost = results.pop("s7")
    assert lost["status"] == "failed"
    assert "the worker died" in lost["reason"]
    assert all(results[student]["student"] == student for student in results)


def test_an_address_where_no_cluster_is_is_told(course):
    pytest.importorskip("distributed")
    run = classes.grade(course, PLAIN, "--scheduler", "tcp://127.0.0.1:9", check=False)
    assert run.returncode == 2
    assert "No Dask scheduler answers" in run.stderr

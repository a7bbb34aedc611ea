"""Whole runs of grading, in this process: what is said, what is kept, and when nothing is done.

What a run leaves is held as text in ``graded.txt``; ``runs_here`` has the course and the pool.
"""

from __future__ import annotations

import argparse
import base64
import csv
import json
import os
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import handins
import pytest
import runs_here
from meaningunits.classroom.assignment import from_notebook, load
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.grading import batch, command, reading
from meaningunits.classroom.grading.fingerprint import library
from meaningunits.classroom.grading.gradebook import GradebookError
from meaningunits.tasks import catalogue
from runs_here import HANNE, entries, first, hand_in, second
from said import sections

HELD = sections(Path(__file__).with_name("graded.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    place = tmp_path_factory.mktemp("course")
    library(reading.PACKAGE, place / ".grading")
    return runs_here.course(place)


@pytest.fixture
def place(made, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", os.environ["PATH"])
    monkeypatch.chdir(shutil.copytree(made, tmp_path / "course"))
    return tmp_path / "course"


@pytest.fixture
def run(place, monkeypatch, capsys):
    """Grades: returns the exit code, what was said, and the pool that ran."""

    def graded(**more):
        pools = []
        monkeypatch.setattr(
            command, "Pool", lambda **given: pools.append(runs_here.Here(**given)) or pools[0]
        )
        given = {
            "assignment": None, "workers": 1, "scheduler": None, "student": None, "again": False,
            "no_sandbox": True, "dry_run": False,
        }  # fmt: skip
        capsys.readouterr()
        code = command.run(argparse.Namespace(**given | more))
        out, err = capsys.readouterr()
        return SimpleNamespace(
            code=code, out=out, err=err, pool=pools[0] if pools else None,
            ran=[job for pool in pools for job in pool.jobs if job.get("give_back")],
        )  # fmt: skip

    return graded


def way():
    """Answers, cut by cut, to the one that earns all."""
    ideal = catalogue.find(HANNE).kind.ideal()
    return [ideal[: n + 1] for n in range(len(ideal))]


def small(place):
    """Two who handed in everything: one with all of it right."""
    hand_in(place, "ada", {"b1.ipynb": first("x = 4", "Mine."), "b2.ipynb": second("y = 1"),
                           "trail.jsonl": entries(*way())})  # fmt: skip
    hand_in(place, "ben", {"b1.ipynb": first("x = 1"), "b2.ipynb": second("y = 2")})


def whole(place):
    """A class in which each meets with something else."""
    small(place)
    hand_in(place, "cleo", {"b1.ipynb": first("x = 1")})
    hand_in(place, "dan", {"b1.ipynb": b"{", "b2.ipynb": second("y = 1")})
    hand_in(place, "eve", {"b1.ipynb": first(), "b2.ipynb": second("# end: took too long")})
    hand_in(place, "finn", {"b1.ipynb": first("told['broken'] = 'it fell'")})
    shell = "told['needs_kernel'] = 'it has a\\tshell line'"
    hand_in(place, "gus", {"b1.ipynb": first(shell), "b2.ipynb": second("y = 1"), "own.txt": b"o"})
    hand_in(place, "hal", {})
    (place / "submitted" / "ida").mkdir()
    more = "class mu:\n    grade = staticmethod(lambda slug: 3)\n\nfiles['plot.txt'] = b'1'"
    hand_in(place, "jon", {"b1.ipynb": first(more), "b2.ipynb": second("told['left_out'] = 7"),
                           "timestamp.txt": b"2026-11-02 10:00:00 UTC",
                           "trail.jsonl": entries([3], who="jon")})  # fmt: skip


def kept(place):
    """All that a run leaves, as text: the gradebook, the summary, the files, the journal."""
    lines = ["gradebook: points, by hand, whether it waits; comments; when; flagged"]
    found = handins.gradebook(place)
    with closing(sqlite3.connect(place / "gradebook.db")) as db:
        flagged = db.execute(
            "select s.student_id, group_concat(n.flagged) from submitted_notebook n join "
            "submitted_assignment s on s.id = n.assignment_id group by 1 order by 1"
        ).fetchall()
    for who, up in flagged:
        points = [f"{cell} {auto} {manual} {waits}" for student, cell, auto, manual, waits
                  in found["grades"] if student == who]  # fmt: skip
        said = [f"{cell} {said}" for student, cell, _, said in found["comments"] if student == who]
        at = {at for student, at, _ in found["submissions"] if student == who}
        lines.append(f"  {who}: {', '.join(points)}; {', '.join(said)}; {at}; {up}")
    lines.append("summary")
    with (place / "grading-summary.csv").open(encoding="utf-8", newline="") as file:
        lines += [f"  {' | '.join(row)}".rstrip(" |") for row in csv.reader(file)]
    lines.append("autograded")
    top = place / "autograded"
    for path in sorted(path for path in top.rglob("*") if path.is_file()):
        lines.append(f"  {path.relative_to(top)}")
        if path.suffix == ".ipynb":
            lines += [f"    {line}" for line in shown(json.loads(path.read_text()))]
    lines.append("journal")
    for line in (place / ".grading" / "a.jsonl").read_text().splitlines():
        lines.append(f"  {entry(json.loads(line))}")
    return "\n".join(lines)


def shown(notebook):
    """The code cells of a notebook with what they gave."""
    for one in notebook["cells"]:
        if one["cell_type"] == "code":
            outputs = [
                "".join(
                    o.get("text") or o.get("evalue") or o.get("data", {}).get("text/plain", "")
                ).partition("\n")[0]
                for o in one["outputs"]
            ]
            yield f"[{one['execution_count']}] {''.join(one['source'])!r} → {outputs}"


def entry(found):
    """A line of the journal, without its digests."""
    marks = "; ".join(
        f"{name} {'given' if mark['given'] else mark['given']!r} of {mark['of']}"
        f"{' marked' if mark['marked'] else ''} {mark['said']}".rstrip()
        + ("" if mark.keys() == {"given", "of", "marked", "said"} else f" {sorted(mark)}")
        for name, mark in found["marks"].items()
    )
    about = [found["student"], found["status"], *found["notebooks"]]
    about += ["digest"] * bool(found["digest"]) + ["trace"] * bool(found["trace"])
    return f"{' '.join(about)} | {found['fallback']} | {found['reason']} | {marks}"


def same(name, text):
    """Compare with what is held; what is new is printed, to be read and put there."""
    print(f"## {name}\n\n{text}")
    assert text.strip() == HELD.get(name, "").strip()


def test_the_course_is_as_nbgrader_makes_one(made):
    course = find_course(made, whole=False)
    for spec in load(course, "a"):
        told = from_notebook("a", spec.notebook, json.loads(json.dumps(spec.release)))
        assert spec.cells == told.cells


def test_a_class_is_graded_whole(place, run):
    whole(place)
    done = run()
    same("a class: what is said", f"{done.code}\n{done.out}\n{done.err}")
    same("a class: what is kept", kept(place))
    assert done.pool.given == {"walls": False, "hide": [str(place)]}
    assert done.pool.warmed == ["started", ([], [HANNE]), (["json"], [HANNE])]
    assert done.pool.closed == 1


def test_what_the_pool_is_asked(place, run):
    small(place)
    hand_in(place, "ada", {"data/mine.csv": b"1"})
    (place / "source" / "a" / "data").mkdir(parents=True)
    (place / "source" / "a" / "data" / "ours.csv").write_text("2")
    (place / "source" / "a" / "b1.ipynb").write_text("{}")
    one, two, *_ = run().ran
    files = {name: base64.b64decode(data) for name, data in one["files"].items()}
    assert files == {
        "data/mine.csv": b"1", "trail.jsonl": entries(*way()), "data/ours.csv": b"2"
    }  # fmt: skip
    assert one["cells"] == [[1, "x = 4"], [2, "x / 2"], [3, f'mu.grade("{HANNE}")']]
    del one["files"], one["cells"], two["files"]
    assert one == {
        "cell_timeout": 30, "total": 300.0, "give_back": True, "watch": [3],
        "watch_file": "trail.jsonl", "ask": [], "kernel": "python3", "executor": "fork",
    }  # fmt: skip
    assert two == one | {"cells": [[0, "y = 1"], [1, "assert y == 1"]], "watch": []}


def test_a_second_run_does_nothing_and_says_the_same(place, run):
    whole(place)
    before, was = run(), kept(place)
    done = run(student=["ada", "ben", "cleo", "gus", "jon"])
    assert done.ran == []
    assert kept(place) == was
    assert set(done.out.splitlines()[1:]) < {*before.out.splitlines()}
    again = run()
    assert [job["cells"][0][1] for job in again.ran] == [
        "x = 0",
        "# end: took too long",
        "told['broken'] = 'it fell'",
    ]
    assert (again.out, again.err, again.code) == (before.out, before.err, before.code)


@pytest.mark.parametrize(
    ("change", "jobs"),
    [
        ({}, 0),
        ({"b1.ipynb": first("x = 2")}, 2),
        ({"b2.ipynb": second("y = 3")}, 2),
        ({"data.csv": b"1"}, 2),
        ({"trail.jsonl": entries([4])}, 2),
        ({"timestamp.txt": b"2026-11-02 10:00:00 UTC"}, 2),
    ],
)
def test_whoever_hands_in_something_else_is_graded_anew_and_nobody_else(change, jobs, place, run):
    small(place)
    run()
    hand_in(place, "ben", change)
    done = run()
    assert len(done.ran) == jobs
    assert run().ran == []


def test_what_is_not_there_any_more_is_made_anew(place, run):
    small(place)
    run()
    was = kept(place)
    shutil.rmtree(place / "autograded" / "ada")
    assert len(run().ran) == 2
    (place / "autograded" / "ben" / "a" / "b2.ipynb").unlink()
    assert len(run().ran) == 2
    (place / ".grading" / "a.jsonl").unlink()
    assert len(run().ran) == 4
    assert kept(place) == was
    assert len(run(again=True).ran) == 4
    assert len(run(again=True, student=["ben"]).ran) == 2
    (place / "source" / "a").mkdir(parents=True)
    (place / "source" / "a" / "ours.csv").write_text("2")
    assert len(run().ran) == 4


def test_a_run_over_a_few_leaves_the_others_rows(place, run):
    whole(place)
    run()
    before = handins.summary(place)
    hand_in(place, "ben", {"b1.ipynb": first("x = 4")})
    done = run(student=["ben"])
    assert (done.code, len(done.ran)) == (0, 2)
    assert done.out == (
        "a: 1 graded. Written to grading-summary.csv.\n"
        "student  status             score  what\n"
        "ben      graded              2/10\n"
    )
    after = handins.summary(place)
    assert after.pop("ben") == before.pop("ben") | {"score": "2"}
    assert after == before
    lost = run(student=["ben", "zoe", "yan"])
    assert lost.code == 2
    said = lost.err.splitlines()[-1]
    assert (
        said
        == f"No submission by yan, zoe was found. A submission lies in {place}/submitted/STUDENT/a."
    )
    shutil.rmtree(place / "submitted" / "ben")
    run()
    assert "ben" not in handins.summary(place)


def test_what_modules_an_assignment_needs_is_learnt_once(place, run):
    small(place)
    assert run().pool.warmed == ["started", ([], [HANNE]), (["json"], [HANNE])]
    hand_in(place, "ben", {"b1.ipynb": first("x = 2")})
    done = run()
    assert done.pool.warmed == ["started", (["json"], [HANNE])]
    assert not any(job.get("modules") for job in done.pool.jobs)
    kept = place / ".grading" / "a.modules.json"
    for damaged in ("", "[]", "{}", json.dumps({"of": "another", "modules": ["os"]})):
        kept.write_text(damaged)
        assert run().pool.warmed == ["started", ([], [HANNE]), (["json"], [HANNE])]
    known = json.loads(kept.read_text())
    kept.write_text(json.dumps(known | {"modules": ["os", 5]}))
    assert run().pool.warmed == ["started", (["os"], [HANNE])]


def by_hand(place, student, points, cell="memo"):
    """A person marks a cell in formgrader."""
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        db.execute(
            "update grade set manual_score = ?, needs_manual_grade = 0 where cell_id = (select id "
            "from base_cell where name = ?) and notebook_id in (select n.id from submitted_notebook"
            " n join submitted_assignment s on s.id = n.assignment_id where s.student_id = ?)",
            (points, cell, student),
        )


def test_a_mark_by_hand_stands_while_its_text_does(place, run):
    small(place)
    run()
    by_hand(place, "ada", 3)
    done = run(again=True)
    assert (done.code, len(done.ran)) == (0, 4)
    assert done.out.splitlines()[2] == "ada      graded              9/10"
    hand_in(place, "ada", {"b1.ipynb": first("x = 4", "Another."), "b2.ipynb": second("y = 1")})
    same("a mark by hand: what is said", run().out)
    same("a mark by hand: what is kept", kept(place))
    by_hand(place, "ada", 2.5)
    assert run().out.splitlines()[2] == "ada      graded            8.5/10"
    hand_in(place, "ada", {"b1.ipynb": b"{"})
    same("a mark by hand: a broken file", run().out)


def test_a_rehearsal_does_nothing_and_says_what_would_be_done(place, run):
    whole(place)
    run(student=["ada", "ben", "cleo"])
    by_hand(place, "ada", 3)
    hand_in(place, "ben", {"b1.ipynb": first("x = 2")})
    hand_in(place, "kim", {"b1.ipynb.txt": first(), "b2.ipynb": second()})
    was = kept(place), set(place.rglob("*"))
    same("a rehearsal", run(dry_run=True).out)
    same("a rehearsal: once more", run(dry_run=True, again=True).out)
    same("a rehearsal: few", run(dry_run=True, student=["ada", "cleo"]).out)
    assert was == (kept(place), set(place.rglob("*")))


def test_how_far_it_is_is_counted_and_the_line_is_left_clean(place, run, monkeypatch):
    seen = []

    class Progress:
        def __init__(self, total):
            seen.append(total)

        def step(self, *, skipped):
            seen.append(skipped)

        def close(self):
            seen.append("closed")

    monkeypatch.setattr(batch.summary, "Progress", Progress)
    whole(place)
    run(student=["ada", "dan"])
    assert sorted(map(str, seen)) == ["2", "False", "False", "closed"]
    seen.clear()
    run(student=["ada", "ben"])
    assert sorted(map(str, seen)) == ["2", "False", "True", "closed"]
    assert seen[-1] == "closed"


def test_results_are_written_by_so_many_and_after_so_long(place, run, monkeypatch):
    written = []
    write = batch.Batch._write
    now = [0.0]

    def seen(one, results, *more):
        written.append(len(results))
        write(one, results, *more)

    monkeypatch.setattr(batch.Batch, "_write", seen)
    monkeypatch.setattr(batch, "BATCH", 2)
    monkeypatch.setattr(batch, "time", SimpleNamespace(monotonic=lambda: now[0]))
    for name in ("ada", "ben", "cleo", "dora", "emil"):
        hand_in(place, name, {"b1.ipynb": first(), "b2.ipynb": second()})
    run()
    assert written == [2, 2, 1]
    written.clear()
    monkeypatch.setattr(batch, "BATCH", 9)
    run(again=True)
    assert written == [5]
    written.clear()

    def slowly():
        now[0] += 1.0
        return now[0]

    monkeypatch.setattr(batch, "time", SimpleNamespace(monotonic=slowly))
    run(again=True)
    assert written == [3, 2]  # more than two seconds after the last
    assert [who["score"] for who in handins.summary(place).values()] == ["0"] * 5


def test_a_run_that_is_stopped_writes_what_was_graded(place, run, monkeypatch):
    small(place)
    grade, step = runs_here.Here.run, batch.summary.Progress.step
    there = threading.Event()

    def stepped(self, **how):
        there.set()
        step(self, **how)

    def stopped(self, job):
        if job.get("give_back") and "x = 1" in str(job["cells"]):
            there.wait(60)  # the first is graded, and waits to be written with others
            raise KeyboardInterrupt
        return grade(self, job)

    monkeypatch.setattr(batch.summary.Progress, "step", stepped)
    monkeypatch.setattr(runs_here.Here, "run", stopped)
    done = run()
    assert (done.code, done.err.splitlines()[-1]) == (
        2, "Stopped. What was graded is kept; run this again to go on."
    )  # fmt: skip
    entries = (place / ".grading" / "a.jsonl").read_text().splitlines()
    assert [json.loads(line)["student"] for line in entries] == ["ada"]
    monkeypatch.setattr(runs_here.Here, "run", grade)
    assert len(run().ran) == 2


@pytest.mark.parametrize(
    ("problem", "tried"),
    [
        (OSError(28, "No space left on device", "/x/y"), [["ada", "ben"]]),
        (GradebookError("It is locked."), [["ada", "ben"]]),
        (KeyboardInterrupt(), [["ada", "ben"]] * 2),
    ],
    ids=lambda case: type(case).__name__,
)
def test_what_could_not_be_written_is_not_tried_again_in_the_same_run(
    problem, tried, place, run, monkeypatch
):
    small(place)
    written = []

    def fails(_one, results, *_):
        written.append(sorted(made.student for made, _ in results))
        raise problem

    with monkeypatch.context() as patch:
        patch.setattr(batch, "BATCH", 2)
        patch.setattr(batch, "time", SimpleNamespace(monotonic=lambda: 0.0))
        patch.setattr(batch.Batch, "_write", fails)
        assert run().code == 2
    assert written == tried
    assert len(run().ran) == 4  # both notebooks of both


def test_what_the_course_adds_and_a_gradebook_elsewhere_are_told(place, run, monkeypatch):
    small(place)
    with (place / "nbgrader_config.py").open("a") as file:
        file.write("c.Autograde.autograde_preprocessors = ['mine.Own']\n")
    assert "Not run here: Own, which this course adds to nbgrader's own steps.\n" in run().err
    monkeypatch.setattr(command.backups, "file_of", lambda course: None)
    assert f"{command.backups.SERVER}\n" in run().err


def test_a_task_that_cannot_be_computed_outside_stops_all(place, run):
    small(place)
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        db.execute("update source_cell set source = source || ' / 2' where name = 'hanne'")
    done = run()
    assert done.code == 2
    assert done.err.splitlines()[-1].startswith(
        "The test cell hanne of b1 cannot be graded: it has"
    )
    assert done.ran == []


def test_a_pool_that_does_not_start_stops_all(place, run, monkeypatch):
    small(place)

    def broken(self, modules, slugs):
        raise command.PoolError("It did not start.")

    monkeypatch.setattr(runs_here.Here, "warm", broken)
    done = run()
    assert (done.code, done.err.splitlines()[-1], done.ran) == (2, "It did not start.", [])
    assert not (place / "grading-summary.csv").exists()

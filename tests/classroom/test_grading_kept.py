"""What grading files, remembers and says, and what its command leads to."""

from __future__ import annotations

import argparse
import base64
import errno
import io
import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from meaningunits.classroom.assignment import AssignmentSpec, from_notebook
from meaningunits.classroom.grading import (
    batch,
    command,
    filing,
    journal,
    learnt,
    outside,
    summary,
)
from runs_here import HANNE, book, cell

# Filing


@pytest.fixture
def filed(tmp_path):
    """Files a result of ada's, and tells what lies there."""
    course = SimpleNamespace(
        permissions=0o440, folder=lambda step, name, student: tmp_path / step / student / name
    )
    place = tmp_path / "autograded" / "ada" / "a"

    def put(texts, made=None, files=None):
        books = [{"name": name, "text": text} for name, text in texts.items()]
        result = {"student": "ada", "notebooks": books, "files": encoded(made or {})}
        filing.file(course, "a", result, encoded(files or {}))
        return {
            p.relative_to(place).as_posix(): p.read_text() for p in place.rglob("*") if p.is_file()
        }

    put.course, put.place = course, place
    return put


def encoded(files):
    return {name: base64.b64encode(data.encode()).decode() for name, data in files.items()}


def test_a_result_takes_the_place_of_an_earlier_one_whole(filed):
    beside = {"in.csv": "i", "sub/d.txt": "d"}
    outside = {"../out.txt": "x", "/tmp/out.txt": "x", "n.ipynb": "x"}
    made = {"plot.txt": "p", "in.csv": "changed"}
    found = filed({"b": "one", "c": None}, made, beside | outside)
    assert found == {"b.ipynb": "one", "in.csv": "changed", "sub/d.txt": "d", "plot.txt": "p"}
    assert {p.stat().st_mode & 0o777 for p in filed.place.rglob("*") if p.is_file()} == {0o440}
    assert filed.place.stat().st_mode & 0o777 == 0o755
    assert filed({"c": "two\ud800"}) == {"c.ipynb": "two?"}
    assert os.listdir(filed.place.parent) == ["a"]
    assert filed({"b": None}) == {}
    assert os.listdir(filed.place.parent) == []


def test_a_folder_where_a_file_was_is_left_out_and_all_else_is_filed(filed):
    found = filed({"b": "one"}, {"x/y": "2", "z": "3", "w": "4"}, {"x": "1", "z/a": "5"})
    assert found == {"b.ipynb": "one", "x": "1", "z/a": "5", "w": "4"}


def test_where_it_cannot_be_written_the_earlier_stays_and_nothing_is_left_beside(
    filed, monkeypatch
):
    filed({"b": "one"})

    def full(path, content, permissions):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(filing, "_put", full)
    with pytest.raises(OSError, match="full"):
        filed({"b": "two"})
    assert os.listdir(filed.place.parent) == ["a"]
    assert (filed.place / "b.ipynb").read_text() == "one"


@pytest.mark.parametrize("what", ["link", "file", "folder", "nothing"])
def test_whatever_stands_in_the_place_is_taken_away(what, filed, tmp_path):
    aside = tmp_path / "aside"
    aside.mkdir()
    (aside / "kept").touch()
    filed.place.parent.mkdir(parents=True)
    if what == "link":
        filed.place.symlink_to(aside)
    elif what == "file":
        filed.place.touch()
    elif what == "folder":
        filed.place.mkdir()
        (filed.place / "old.txt").touch()
    assert filed({"b": "one"}) == {"b.ipynb": "one"}
    assert not filed.place.is_symlink()
    assert (aside / "kept").exists()


def test_what_a_killed_run_left_is_swept_and_nothing_else(filed):
    filed({"b": "one"})
    top = filed.place.parent
    for name in (".being-written-x", ".being-removed-y", "other", ".being-x"):
        (top / name).mkdir()
    filing.sweep(filed.course, "a", "ada")
    assert sorted(os.listdir(top)) == [".being-x", "a", "other"]
    filing.sweep(filed.course, "a", "nobody")


@pytest.mark.parametrize(
    ("text", "found"),
    [('{"cells": []}', {"cells": []}), ('{"cells": {}}', None), ("{}", None), ("[]", None),
     ("{", None), (None, None)],
)  # fmt: skip
def test_an_earlier_notebook_is_read_where_it_is_one(text, found, filed):
    if text is not None:
        filed({"b": text})
    assert filing.filed(filed.course, "a", "ada", "b") == found


# The journal


def test_a_journal_has_the_last_line_of_each_and_passes_over_what_is_torn(tmp_path):
    assert journal.names(tmp_path) == []
    one = journal.Journal(tmp_path, "a")
    assert (one.entries, one.lines, one.torn) == ({}, 0, False)
    one.add([{"student": "ada", "n": 1}, {"student": "bén", "n": 1}])
    one.add(entry for entry in [{"student": "ada", "n": 2}])
    text = (
        '{"student": "ada", "n": 1}\n{"student": "b\\u00e9n", "n": 1}\n{"student": "ada", "n": 2}\n'
    )
    assert one.path.read_text() == text
    held = {"ada": {"student": "ada", "n": 2}, "bén": {"student": "bén", "n": 1}}
    assert (one.entries, one.lines) == (held, 3)
    again = journal.Journal(tmp_path, "a")
    assert (again.entries, again.lines, again.torn) == (held, 3, False)
    with one.path.open("a") as file:
        file.write('[]\n5\n{"n": 1}\n{"student": "ad')
    torn = journal.Journal(tmp_path, "a")
    assert (torn.entries, torn.lines, torn.torn) == (held, 3, True)
    torn.add([{"student": "cleo"}])
    assert (torn.lines, torn.torn) == (4, False)
    assert one.path.read_text().endswith('{"student": "ad\n{"student": "cleo"}\n')
    assert journal.Journal(tmp_path, "a").entries == held | {"cleo": {"student": "cleo"}}
    (tmp_path / ".grading" / "b.jsonl").touch()
    (tmp_path / ".grading" / "c.json").touch()
    assert sorted(journal.names(tmp_path)) == ["a", "b"]


@pytest.mark.parametrize(("times", "lines"), [(14, 14), (15, 2)])
def test_a_journal_is_tidied_when_most_of_it_was_replaced(times, lines, tmp_path):
    one = journal.Journal(tmp_path, "a")
    for n in range(times - 1):
        one.add([{"student": "ada", "n": n}])
    one.add([{"student": "ben"}])
    held = dict(one.entries)
    one.tidy()
    assert (one.lines, len(one.path.read_text().splitlines())) == (lines, lines)
    assert journal.Journal(tmp_path, "a").entries == held


# What is said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (89.4, "89 s"), (89.6, "2 min"), (90, "2 min"), (150, "2 min"), (151, "3 min"),
     (5369, "89 min"), (5371, "1 h 30 min"), (7260, "2 h 1 min")],
)  # fmt: skip
def test_a_span_is_told_as_one_would(seconds, said):
    assert summary._span(seconds) == said


def test_where_a_terminal_follows_the_line_is_written_over(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(summary.time, "monotonic", lambda: now[0])
    out = io.StringIO()
    out.isatty = lambda: True
    progress = summary.Progress(3, out, "checked")
    for seconds in (0.19, 0.2, 0.3):
        now[0] = seconds
        progress.step()
    said = "2 of 3 checked, 10.0 a second, 0 s left"
    assert out.getvalue() == f"\r{said:<70}"
    progress.close()
    assert out.getvalue() == f"\r{said:<70}\r{' ' * 70}\r"
    plain = io.StringIO()
    summary.Progress(3, plain).close()
    assert plain.getvalue() == ""


def test_rows_of_several_assignments_are_named_with_theirs():
    rows = [
        summary.Row("ada", "a1", "graded", 1.23456, 4, penalty=0.5, repairs=["Put right."]),
        summary.Row("b\n", "a2", "failed", None, 4, reason="Why.", flags=["One.", "Two."]),
    ]
    assert summary.table(rows).splitlines() == [
        "student   status             score  what",
        "a1 / ada  graded          1.2346/4  late: a penalty of 0.5.",
        f"{'':36}Put right.",
        "a2 / b�   failed                 –  Why.",
        f"{'':36}One.",
        f"{'':36}Two.",
    ]
    assert rows[0].cells() == ["ada", "a1", "graded", "1.2346", "4", "", "Put right.", "", "0.5"]
    assert rows[1].cells() == ["b�", "a2", "failed", "", "4", "One. Two.", "", "Why.", ""]


def test_a_summary_that_cannot_be_read_is_written_anew(tmp_path):
    path = tmp_path / summary.FILENAME
    head = "student,assignment,status,score,max_score,flags,repairs,reason,late_penalty"
    path.write_bytes(b"\xff\xfe")
    row = summary.Row("ada", "a1", "graded", 2, 4)
    summary.keep(tmp_path, [row], set())
    assert path.read_text().splitlines() == [head, "ada,a1,graded,2,4,,,,"]
    path.write_text("student,assignment,score\nben,a1,3\n,,\n")
    summary.keep(tmp_path, [row], set())
    assert path.read_text().splitlines() == [
        head, ",,,,,,,,", "ada,a1,graded,2,4,,,,", "ben,a1,,3,,,,,"
    ]  # fmt: skip


# The command


def test_without_one_worker_nothing_is_begun(monkeypatch, capsys):
    monkeypatch.setenv("PATH", os.environ["PATH"])
    given = argparse.Namespace(workers=0, scheduler=None, no_sandbox=False)
    assert command.run(given) == 2
    said = "--workers is how many submissions run at a time: 1 or more.\n"
    assert capsys.readouterr().err == said


@pytest.mark.parametrize(
    ("walls", "checked", "said"), [(True, [1], ""), (False, [], f"{command.RISK}\n")]
)
def test_a_pool_is_behind_walls_unless_that_is_refused(walls, checked, said, monkeypatch, capsys):
    done, pools = [], []

    class Pool:
        def __init__(self, **given):
            self.given, self.did = given, []
            pools.append(self)

        def start(self):
            self.did.append("start")

        def close(self):
            self.did.append("close")

    monkeypatch.setattr(command.sandbox, "check", lambda: done.append(1))
    monkeypatch.setattr(command, "Pool", Pool)

    def broken(place):
        raise command.CourseError("no course")

    monkeypatch.setattr(command, "find_course", broken)
    given = argparse.Namespace(workers=None, scheduler=None, no_sandbox=not walls)
    with pytest.raises(command.CourseError):
        command.Session(given)
    (pool,) = pools
    assert (pool.given, pool.did) == (
        {"walls": walls, "hide": [str(Path.cwd())]},
        ["start", "close"],
    )
    assert (done, capsys.readouterr().err) == (checked, said)


def test_an_engine_is_made_once_and_told_of_each_assignment(monkeypatch):
    made = []

    class Cluster:
        def __init__(self, address, more):
            made.append(address)
            self.more, self.closed = more, False

        def close(self):
            self.closed = True

    monkeypatch.setattr(command, "Cluster", Cluster)
    monkeypatch.setattr(command, "find_course", lambda place: "course")
    given = argparse.Namespace(workers=None, scheduler="tcp://x", no_sandbox=False)
    session = command.Session(given)
    for slugs in (["s"], ["t"]):
        engine = session.engine_for(["r"], slugs, ["m"])
        assert engine.more == {"releases": ["r"], "slugs": slugs, "walls": True, "modules": ["m"]}
    assert made == ["tcp://x"]
    session.close()
    assert engine.closed
    monkeypatch.setattr(command, "Local", lambda pool, workers: (pool, workers))
    monkeypatch.setattr(command, "cores", lambda: 7)
    for workers, many in ((None, 7), (3, 3)):
        session.engine, session.pool, session.given.workers = None, "pool", workers
        assert session.engine_for([], [], []) == ("pool", many)


def test_assignments_are_those_of_which_something_came(monkeypatch):
    monkeypatch.setattr(command.check, "assignments", lambda course: ["a", "b"])
    course = SimpleNamespace(students=lambda name: ["ada"] if name == "b" else [])
    assert command.assignments_of(course, None) == ["b"]
    assert command.assignments_of(course, "a") == ["a"]
    course.students = lambda name: []
    with pytest.raises(command.Stop) as why:
        command.assignments_of(course, None)
    assert str(why.value) == (
        "There are no submissions: no student's folder holds a released assignment."
    )
    assert command._closing("a", []) == "a: no submissions. Written to grading-summary.csv."


def test_a_narrow_terminal_leaves_room_for_forty_letters():
    words = "word " * 20
    row = summary.Row("ada", "a", "graded", 1, 4, flags=[words.strip()])
    lines = summary.table([row], width=30).splitlines()
    assert [len(line) - 35 for line in lines[1:]] == [39, 39, 19]
    wide = summary.table([row], width=76).splitlines()
    assert len(wide[1]) - 35 == 39
    exact = summary.Row("ada", "a", "graded", 1, 4, flags=["x" * 40 + " y"])
    assert [line[35:] for line in summary.table([exact], width=30).splitlines()[1:]] == [
        "x" * 40,
        "y",
    ]


@pytest.mark.parametrize(
    ("home", "is_theirs"),
    [("ada", True), ("a", False), ("link", False), ("file", False), ("nobody", False)],
)
def test_whose_folder_it_is(home, is_theirs, tmp_path):
    course = SimpleNamespace(folder=lambda step, name, student: tmp_path / step / student / name)
    top = tmp_path / "submitted"
    for name in ("ada", "a"):
        (top / name).mkdir(parents=True)
    (top / "link").symlink_to(top / "ada")
    (top / "file").touch()
    one = batch.Batch.__new__(batch.Batch)
    one.course, one.assignment = course, "a"
    assert one._is_a_students(home) is is_theirs


@pytest.mark.parametrize(("several", "name"), [(False, "memo"), (True, "b1/memo")])
def test_where_two_markers_part_is_told_by_cell_and_by_notebook_where_there_are_several(
    several, name
):
    one = batch.Batch.__new__(batch.Batch)
    one.specs = ("b1", "b2") if several else ("b1",)
    before = {"b1/memo": {"given": "x"}, "b1/other": {"given": "y"}}
    found = one._parted(before, [name])
    assert [known["parted"] for known in found.values()] == [True, False]
    assert found["b1/memo"]["given"] == "x"


def test_source_notebooks_are_read_where_all_are_there(tmp_path):
    course = SimpleNamespace(folder=lambda step, name: tmp_path / step / name)
    specs = tuple(AssignmentSpec("a", name, ()) for name in ("b1", "b2"))
    place = tmp_path / "source" / "a"
    place.mkdir(parents=True)
    (place / "b1.ipynb").write_text('{"n": 1}')
    assert batch._sources(course, specs) == []
    (place / "b2.ipynb").write_text("{")
    assert batch._sources(course, specs) == []
    (place / "b2.ipynb").write_text('{"n": 2}')
    assert batch._sources(course, specs) == [{"n": 1}, {"n": 2}]
    assert batch._sources(course, ()) == []


@pytest.mark.parametrize(
    ("points", "said"), [(0, "0 points"), (0.5, "0.5 points"), (1.0, None), (3, "3 points")]
)
def test_what_a_cell_is_worth_here_and_in_the_course_is_told_where_it_differs(points, said):
    test = cell(f'mu.grade("{HANNE}")', grade_id="h", grade=True, locked=True, points=points)
    found = outside.rescaled(from_notebook("a", "b", book(test)))
    rest = "here and 1 in the course: the share that was earned counts."
    assert found == ([f"h is worth {said} {rest}"] if said else [])


def test_modules_are_known_again_for_the_very_same_notebooks(tmp_path):
    books = [{"cells": []}]
    assert learnt.load(tmp_path, "a", books) == []
    learnt.keep(tmp_path, "a", books, ["os", "re"])
    assert learnt.load(tmp_path, "a", books) == ["os", "re"]
    assert learnt.load(tmp_path, "a", [{"cells": [1]}]) == learnt.load(tmp_path, "b", books) == []

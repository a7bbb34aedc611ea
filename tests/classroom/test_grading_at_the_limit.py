"""What grading does at its limits and says in rare cases, without a sandbox and without a class."""

from __future__ import annotations

import argparse
import errno
import io
import json
import os
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec, CellSpec, checksum
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.grading import (
    batch,
    command,
    engine,
    fingerprint,
    flags,
    gradebook,
    journal,
    one_id,
    rehearsal,
    sanitizing,
    scoring,
    standing,
    submission,
    summary,
    traces,
)
from meaningunits.classroom.grading.standing import Mark
from meaningunits.doctor import machine

HANNE = "meaning-units/divide-hanne"


def cell(source="", kind="code", outputs=(), **note):
    """A cell of a notebook, as nbgrader marks it where it does."""
    made = {"cell_type": kind, "source": source, "metadata": {}}
    if kind == "code":
        made |= {"outputs": list(outputs), "execution_count": None}
    if note:
        made["metadata"]["nbgrader"] = note
    return made


def known(grade_id, source="", **more):
    """A cell that the gradebook knows: a test of two points."""
    plain = {
        "cell_type": "code", "released": source, "points": 2.0, "locked": True, "solution": False,
        "grade": True,
    }  # fmt: skip
    bare = {"source": source, "cell_type": more.get("cell_type", "code"),
            "metadata": {"nbgrader": {"grade_id": grade_id, **{
                k: v for k, v in {**plain, **more}.items() if k in ("grade", "points", "solution")
            }}}}  # fmt: skip
    return CellSpec(grade_id, source=source, checksum=checksum(bare), **{**plain, **more})


# Before a notebook runs


@pytest.mark.parametrize(
    ("note", "locked"),
    [
        ({}, False),
        ({"grade": True}, True),
        ({"grade": True, "locked": False}, True),
        ({"locked": True}, True),
        ({"locked": False}, False),
        ({"solution": True}, False),
        ({"solution": True, "grade": True}, False),
        ({"solution": True, "locked": True}, False),
    ],
)
def test_a_cell_is_the_assignments_where_no_answer_stands_in_it(note, locked):
    assert sanitizing.is_locked(note) is locked


def test_every_cell_is_put_right_whatever_stands_before_it():
    one, two = known("one", "assert a"), known("two", "assert b")
    spec = AssignmentSpec("a", "a", (one, two), {"name": "python3", "language": "python"})
    test = {"grade": True, "points": 1, "locked": True}
    cells = [
        cell("no note"),
        cell("a copy", grade_id="two", **test),
        cell("of no gradebook", grade_id="gone", **test),
        cell("changed", outputs=[{"output_type": "stream"}], grade_id="one", **test),
        cell("no id", locked=False),
        cell("changed too", grade_id="two", **test),
    ]
    cells[0]["metadata"] |= {"collapsed": True, "scrolled": True, "tags": ["kept"]}
    found = sanitizing.sanitized({"cells": cells, "metadata": {"kernelspec": {"name": "r"}}}, spec)
    assert found["metadata"] == {"kernelspec": {"name": "python3", "language": "python"}}
    assert [c["source"] for c in found["cells"]] == [
        "no note", "a copy", "of no gradebook", "assert a", "no id", "assert b",
    ]  # fmt: skip
    notes = [sanitizing.mark(c) for c in found["cells"]]
    assert [note.get("grade_id") for note in notes] == [None, None, None, "one", None, "two"]
    assert [note.get("points") for note in notes] == [None, None, 1, 2.0, None, 2.0]
    assert found["cells"][0]["metadata"] == {"tags": ["kept"]}
    assert not any(c["outputs"] for c in found["cells"])
    plain = {"cells": [], "metadata": {"kernelspec": {"name": "r"}}}
    without = AssignmentSpec("a", "a", ())
    assert sanitizing.sanitized(plain, without)["metadata"] == {"kernelspec": {"name": "r"}}


# What a cell earns


ERROR = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}


def value(text):
    return {"output_type": "execute_result", "data": {"text/plain": text}, "metadata": {}}


def stream(name, text=""):
    return {"output_type": "stream", "name": name, "text": text}


@pytest.mark.parametrize(
    ("outputs", "points"),
    [
        ([], 2.0),
        ([ERROR], 0.0),
        ([stream("stderr")], 0.0),
        ([stream("stdout")], 2.0),
        ([value("0.5")], 0.5),
        ([value("0")], 0.0),
        ([value("2")], 2.0),
        ([value("-1")], 2.0),
        ([value("'x'")], 2.0),
        ([value("1"), ERROR], 1.0),
        ([ERROR, value("1")], 0.0),
    ],
)
def test_what_a_test_cell_earns(outputs, points):
    test = cell(outputs=outputs, grade=True, points=2, grade_id="t")
    assert scoring.points_of(test) == points


@pytest.mark.parametrize("text", ["2.1", "inf"])
def test_more_than_a_cell_is_worth_is_no_score(text):
    with pytest.raises(scoring.NoScore) as why:
        scoring.points_of(cell(outputs=[value(text)], grade=True, points=2, grade_id="t"))
    assert str(why.value) == f"The test cell t gave {float(text):g} points and is worth 2."


def test_a_traceback_is_cut_where_it_is_longer_than_it_may_be_and_not_without_a_limit():
    for most, kept in ((-1, list("abcdefg")), (7, list("abcdefg")),
                       (6, ["a", "b", "c", "... Traceback truncated ...", "f", "g"])):  # fmt: skip
        error = {**ERROR, "traceback": list("abcdefg")}
        book = {"cells": [cell("text", "markdown"), cell(outputs=[error])]}
        scoring.limit(book, -1, most)
        assert book["cells"][1]["outputs"][0]["traceback"] == kept


# One submission


def ran(**more):
    """What a sandbox gives back."""
    return {
        "cells": [],
        "files": {},
        "seen": [],
        "outcomes": [],
        "ended": None,
        "left_out": 0,
    } | more


def graded(spec, notebooks, **given):
    """A submission's result, and the jobs that it was."""
    jobs = []

    def run(job):
        jobs.append(job)
        return given.get("ran") or ran()

    specs = [submission.plain_spec(one) for one in spec]
    setting = {"specs": specs, "cell_timeout": 30, "max_lines": 9, "max_traceback": 9, "total": 60}
    texts = {name: book and json.dumps(book) for name, book in notebooks.items()}
    task = {"student": "ada", "files": {}, "notebooks": texts}
    return submission.grade(task, setting, run, {"name": "python"}), jobs


def book(*cells):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}


def test_a_notebook_that_was_not_handed_in_earns_nothing_and_the_others_count():
    specs = [AssignmentSpec("a", name, (known("t", "assert x"),)) for name in ("b1", "b2", "b3")]
    test = cell("assert x", grade_id="t", grade=True, locked=True, points=2)
    found, jobs = graded(specs, {"b1": None, "b2": book(test), "b3": None})
    assert [(b["name"], b["scores"]) for b in found["notebooks"]] == [
        ("b1", [["t", 0.0, 2.0]]), ("b2", [["t", 2.0, 2.0]]), ("b3", [["t", 0.0, 2.0]]),
    ]  # fmt: skip
    assert [b["text"] is None for b in found["notebooks"]] == [True, False, True]
    assert (found["status"], found["reason"], found["flags"]) == ("graded", "", [])
    assert (found["files"], found["fallback"], len(jobs)) == ({}, "", 1)


def test_only_code_that_is_there_and_not_to_be_skipped_is_run():
    skipped = cell("2")
    skipped["metadata"]["tags"] = [submission.SKIP]
    tagged = cell("3")
    tagged["metadata"]["tags"] = ["another"]
    spec = AssignmentSpec("a", "b", ())
    notebook = book(cell("1"), cell(" \n"), cell("text", "markdown"), skipped, tagged)
    _, (job,) = graded([spec], {"b": notebook})
    assert job["cells"] == [[0, "1"], [4, "3"]]
    assert (job["kernel"], job["executor"]) == ("python3", "fork")


def test_what_a_notebook_made_is_filed_with_it_and_what_was_left_out_is_said():
    spec = AssignmentSpec("a", "b", ())
    made = ran(files={"plot.txt": "eA=="}, left_out=7)
    found, _ = graded([spec], {"b": book(cell("1"))}, ran=made)
    assert found["files"] == {"plot.txt": "eA=="}
    assert found["flags"] == ["output: 7 characters of output were left out."]


@pytest.mark.parametrize(
    ("more", "reason", "is_broken"),
    [
        (
            {"broken": "it fell"},
            "The grader's own machinery failed: it fell. Run this again.",
            True,
        ),
        (
            {"ended": {"cell": 2, "why": "took too long"}},
            "Code cell 2 of b took too long. What ran before it is kept in the autograded "
            "notebook; nothing was scored.",
            False,
        ),
    ],
)
def test_why_a_submission_could_not_be_graded_is_said_whole(more, reason, is_broken):
    spec = AssignmentSpec("a", "b", (known("t", "assert x"),))
    test = cell("assert x", grade_id="t", grade=True, locked=True, points=2)
    found, _ = graded([spec], {"b": book(cell("1"), cell("", "markdown"), test)}, ran=ran(**more))
    assert (found["status"], found["reason"]) == ("failed", reason)
    assert (found["notebooks"][0]["text"] is None) is is_broken
    assert found["notebooks"][0]["scores"] == []


# A mark by hand that may stand


def decided(mark, before, given="a", most=4):
    return standing.decide("memo", mark, before, given, most, person=True)


@pytest.mark.parametrize(
    ("before", "given", "why"),
    [
        ({"given": "a", "of": 4, "marked": "a"}, None, "what is handed in now could not be graded"),
        ({}, "a", "which text it was given for is not known"),
        ({"given": "b", "of": 4, "marked": "b"}, "a", "what it was given for was changed since"),
    ],
)
def test_why_a_mark_waits_to_be_looked_at_again(before, given, why):
    found = decided(Mark(3, False), before, given)
    assert found.mark == Mark(3, True)
    assert found.memory["said"] == (
        f"mark: the 3 of 4 for memo waits to be looked at again: {why}."
    )


def test_what_a_mark_was_given_for_is_remembered_while_two_markers_part():
    waits = Mark(3, True)
    before = {"given": "a", "of": 4, "marked": "z", "parted": True}
    found = decided(waits, before)
    assert found.mark == waits
    assert found.memory == {
        "given": "a", "of": 4, "marked": "z", "parted": True,
        "said": "mark: two markers part on memo, and have not agreed yet.",
    }  # fmt: skip
    assert decided(Mark(3, False), {"given": "a", "of": 4, "marked": "z"}).memory == {
        "given": "a", "of": 4, "marked": "a", "said": "",
    }  # fmt: skip


# What is compared between students


def test_a_text_is_compared_where_a_person_marks_it_and_it_is_long_enough():
    long, short = "so many words that differ " * 8, "few words"
    assert traces.sketch(short) == []
    assert traces.sketch("x" * (traces.TEXT - 1)) == []
    assert traces.sketch("xy " * (traces.TEXT // 2))
    sources = {"memo": (long, True), "code": (long, False), "brief": (short, True)}
    assert traces.trace(b"", {}, sources)["texts"] == {"memo": traces.sketch(long)}


def test_a_trail_goes_on_too_long_after_a_day_and_not_at_it(tmp_path):
    own = trail.Trail(tmp_path / trail.FILENAME)
    at = own.record(HANNE, "cut", [5]).at.replace(tzinfo=None)
    raw = own.path.read_bytes()
    day = traces.SLACK
    assert traces.trace(raw, {}, {}, (at - day).isoformat())["flags"] == []
    late = at - day - timedelta(microseconds=1)
    assert traces.trace(raw, {}, {}, late.isoformat())["flags"] == [
        "times: the trail goes on after the submission was handed in. A clock that was wrong does "
        "that, and so does a trail that was sent later."
    ]


@pytest.mark.parametrize(("many", "pairs"), [(flags.CROWD, 435), (flags.CROWD + 1, 0)])
def test_what_a_crowd_has_is_no_reason_to_look_at_two(many, pairs):
    shared = [f"c{n}" for n in range(5)]
    told = {
        f"s{n}": flags.Telling(frozenset([*shared, f"own {n}"]), frozenset(), frozenset())
        for n in range(many)
    }
    assert len([*flags.Answers(told)._candidates()]) == pairs


# The library's fingerprint


def test_a_docstring_means_nothing_wherever_it_stands():
    told = '"""{0}"""'
    code = f"{told}\nimport os\n\n\nclass A:\n    {told}\n\n    def f(self):\n        {told}\n"
    code += "        return {1}\n"
    place = Path("a.py")
    first = fingerprint.meaning(place, code.format("One.", 1).encode())
    assert fingerprint.meaning(place, code.format("Two.", 1).encode()) == first
    assert fingerprint.meaning(place, code.format("One.", 2).encode()) != first


def test_a_fingerprint_is_kept_and_one_that_says_nothing_is_made_anew(tmp_path):
    package, keep = tmp_path / "package", tmp_path / "keep"
    package.mkdir()
    (package / "a.py").write_text("x = 1\n")
    found = fingerprint.library(package, keep)
    kept = keep / "library.json"
    assert json.loads(kept.read_text())["is"] == found
    known = json.loads(kept.read_text())
    kept.write_text(json.dumps(known | {"is": "as it was kept"}))
    assert fingerprint.library(package, keep) == "as it was kept"
    for damaged in (json.dumps({"of": known["of"]}), "[]", "{", ""):
        kept.write_text(damaged)
        assert fingerprint.library(package, keep) == found
    kept.write_text(json.dumps(known | {"is": "as it was kept"}))
    (package / "a.py").write_text("x = 2\n")
    assert fingerprint.library(package, keep) not in (found, "as it was kept")


# A run


def test_a_batch_is_written_student_by_student_and_kept_in_the_journal(monkeypatch, tmp_path):
    done, entries = [], []
    monkeypatch.setattr(batch, "Ledger", lambda _root: SimpleNamespace(parted=lambda _name: {}))
    monkeypatch.setattr(batch.filing, "sweep", lambda *_: done.append(("swept", *_[1:])))
    monkeypatch.setattr(
        batch.filing, "file", lambda _c, _a, result, files: done.append((result["student"], files))
    )
    one = batch.Batch.__new__(batch.Batch)
    one.course, one.assignment, one.specs = SimpleNamespace(root=tmp_path), "a", (None,)
    journal = SimpleNamespace(entries={}, add=entries.extend)
    writer = SimpleNamespace(write=lambda results, _ahead: done.append([*results]), memory={})
    results = [
        (batch.Made(name, {"files": {"f": name}} if name != "cleo" else None, f"of {name}"),
         batch._unrun(batch.Made(name, refused="Why.")))
        for name in ("cleo", "ada", "ben")
    ]  # fmt: skip
    one._write(results, writer, journal)
    *filed, written = done
    assert filed == [
        ("swept", "a", "ada"), ("ada", {"f": "ada"}), ("swept", "a", "ben"), ("ben", {"f": "ben"}),
        ("swept", "a", "cleo"), ("cleo", {}),
    ]  # fmt: skip
    assert [result["student"] for result in written] == ["ada", "ben", "cleo"]
    assert entries == [
        {
            "student": name, "digest": f"of {name}", "status": "failed", "reason": "Why.",
            "flags": [], "fallback": "", "trace": None, "notebooks": [], "marks": {},
        }
        for name in ("ada", "ben", "cleo")
    ]  # fmt: skip


def test_a_mark_that_is_about_to_change_is_written_down_ahead_and_that_submission_runs_again(
    tmp_path,
):
    own = journal.Journal(tmp_path, "a")
    before = {"student": "ada", "digest": "d", "status": "graded", "flags": ["f"], "marks": {}}
    own.add([before, before | {"student": "ben"}])
    changed = {"given": "n", "from": [3, False], "old": {"given": "o"}}
    stays = {"given": "n"}
    batch._ahead(own, {"ben": {"b/memo": stays}, "cleo": {}})
    assert own.lines == 2
    memory = {"ada": {"b/memo": changed, "b/more": stays}, "ben": {"b/memo": stays},
              "dora": {"b/memo": changed}}  # fmt: skip
    batch._ahead(own, memory)
    assert journal.Journal(tmp_path, "a").entries == {
        "ada": before | {"digest": "", "marks": memory["ada"]},
        "ben": before | {"student": "ben"},
        "dora": {"student": "dora", "digest": "", "status": "failed", "marks": memory["dora"]},
    }
    assert own.lines == 4


def test_an_earlier_result_stands_while_it_is_of_this_and_all_of_it_is_there(tmp_path):
    one = batch.Batch.__new__(batch.Batch)
    one.course = SimpleNamespace(folder=lambda *_: tmp_path)
    one.assignment = "a"
    entry = {"student": "ada", "digest": "d", "status": "graded", "notebooks": ["b1", "b2"]}
    in_place = {"ada": None}
    (tmp_path / "b1.ipynb").touch()
    assert not one._stands(entry, "d", in_place)
    (tmp_path / "b2.ipynb").touch()
    assert one._stands(entry, "d", in_place)
    assert not one._stands(entry, "other", in_place)
    assert not one._stands(entry, "d", {})
    assert not one._stands(None, "d", in_place)
    assert not one._stands(entry | {"status": "failed"}, "d", in_place)


def test_what_was_graded_before_there_was_a_journal_is_read_from_the_autograded_folder(
    monkeypatch,
):
    def handed_in(text):
        note = {"solution": True, "grade": True, "points": 4, "checksum": "released"}
        return book(cell(text, "markdown", grade_id="memo", **note))

    old = {"b1": handed_in("mine"), "b2": None, "b3": handed_in("mine"), "b4": handed_in("mine")}
    monkeypatch.setattr(batch.filing, "filed", lambda _c, _a, _s, name: old[name])
    one = batch.Batch.__new__(batch.Batch)
    one.course, one.assignment = None, "a"
    text = json.dumps(handed_in("mine"))
    other = json.dumps(handed_in("another"))
    result = {
        "notebooks": [
            {"name": "b1", "text": text, "given": {"memo": "now"}},
            {"name": "b2", "text": text, "given": {"memo": "now"}},
            {"name": "b3", "text": None, "given": {}},
            {"name": "b4", "text": other, "given": {"memo": "now"}},
        ]
    }
    journal = SimpleNamespace(entries={})
    assert one._before("ada", result, journal) == {
        "b1/memo": {"given": "now", "of": 4.0},
        "b4/memo": {"given": "", "of": 4.0},
    }
    journal.entries["ada"] = {"marks": {"b1/memo": {"given": "known"}}}
    assert one._before("ada", result, journal) == {"b1/memo": {"given": "known"}}


class Run(SimpleNamespace):
    def grade(self):
        raise self.problem

    def close(self):
        self.closed.append(True)


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "/x/y"),
            "/x/y: No space left on device. What was graded before this is kept; put it right (is "
            "the disk full?) and run this again: it goes on where it stopped.\n",
        ),
        (
            OSError("broken"),
            "a file: broken. What was graded before this is kept; put it right (is the disk full?) "
            "and run this again: it goes on where it stopped.\n",
        ),
        (
            KeyboardInterrupt(),
            "\nStopped. What was graded is kept; run this again to go on.\n",
        ),
        (batch.Stop("Not so."), "Not so.\n"),
    ],
)
def test_a_run_that_ends_early_says_how_to_go_on(problem, said, monkeypatch, capsys):
    closed = []
    monkeypatch.setattr(command, "Session", lambda _given: Run(problem=problem, closed=closed))
    monkeypatch.setenv("PATH", os.environ["PATH"])
    assert command.run(argparse.Namespace()) == 2
    assert capsys.readouterr().err == said
    assert closed == [True]


@pytest.mark.parametrize(("status", "code"), [("graded", 0), ("needs-marking", 0), ("failed", 1)])
def test_a_run_fails_where_a_submission_did(status, code, monkeypatch):
    rows = [summary.Row("ada", "a", status, None, 2)]
    session = SimpleNamespace(grade=lambda: rows, close=lambda: None)
    monkeypatch.setattr(command, "Session", lambda _given: session)
    monkeypatch.setenv("PATH", os.environ["PATH"])
    assert command.run(argparse.Namespace()) == code


def test_a_rehearsal_says_what_would_be_done_and_breaks_no_name(monkeypatch, capsys):
    rows = [
        summary.Row("ada", "a", rehearsal.NEW, None, 2),
        summary.Row(
            "ben", "a", rehearsal.CHANGED, None, 2, repairs=["well-known-and-long-word " * 6]
        ),
        summary.Row("cleo", "a", rehearsal.LEFT, None, 2),
        summary.Row("dan", "a", rehearsal.REFUSED, None, 2, reason="No notebook."),
        summary.Row("eve", "a", rehearsal.AGAIN, None, 2),
    ]
    monkeypatch.setattr(rehearsal, "Rehearsal", lambda *_: SimpleNamespace(rows=lambda: rows))
    monkeypatch.setattr(rehearsal.telling, "width", lambda: 60)
    assert rehearsal.run(None, ["a"], argparse.Namespace(student=None)) == 1
    word = "well-known-and-long-word"
    assert capsys.readouterr().out.splitlines() == [
        "a: would grade 3 submissions (1 new, 1 changed, 1 once more), leave 1 as graded, "
        "refuse 1.",
        "  ada: new",
        f"  ben: changed {word}",
        f"    {word} {word}",
        f"    {word} {word}",
        f"    {word}",
        "  dan: refused No notebook.",
        "  eve: once more",
        "Nothing was run, and nothing was written (--dry-run).",
    ]
    del rows[3]
    assert rehearsal.run(None, ["a"], argparse.Namespace(student=["cleo"])) == 0
    assert "  cleo: left as it is" in capsys.readouterr().out.splitlines()


def test_a_table_breaks_no_name_and_colours_the_status_alone(monkeypatch):
    monkeypatch.setattr(summary, "colour", lambda text, look: f"<{look}|{text}>")
    row = summary.Row(
        "ada", "a", summary.MARKING, 1.5, 4, flags=["not-to-be-broken-anywhere x"] * 2
    )
    assert summary.table([row], width=30).splitlines() == [
        "student  status             score  what",
        "ada      <wait|needs-marking  >    1.5/4  not-to-be-broken-anywhere x",
        f"{'':35}not-to-be-broken-anywhere x",
    ]
    long = summary.Row("ada", "a", summary.FAILED, None, 4, reason=f"{'x' * 30} not-to-be-broken")
    assert summary.table([long], width=30).splitlines()[1:] == [
        f"ada      <bad|failed         >        –  {'x' * 30}",
        f"{'':35}not-to-be-broken",
    ]


def test_progress_counts_each_and_is_said_every_few_seconds(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(summary.time, "monotonic", lambda: now[0])
    out = io.StringIO()
    progress = summary.Progress(200, out)
    for seconds in (4.9, 5.0, 9.9, 10.0):
        now[0] = 100 + seconds
        progress.step(skipped=seconds == 4.9)
    assert out.getvalue().splitlines() == [
        "2 of 200 graded, 0.2 a second, 16 min left",
        "4 of 200 graded, 0.3 a second, 11 min left",
    ]
    assert summary.Progress(9, out).line(100.0) == "0 of 9 graded"


def test_cores_are_those_that_this_process_may_use(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 3, 5}, raising=False)
    assert engine.cores() == 3
    monkeypatch.delattr(os, "sched_getaffinity")
    monkeypatch.setattr(os, "cpu_count", lambda: 7)
    assert engine.cores() == 7
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert engine.cores() == 1


# The gradebook


@pytest.fixture
def marked(tmp_path, monkeypatch):
    """A course whose assignment has a test, an essay and a task, and one who is in pieces."""
    from nbgrader.api import Gradebook

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", str(machine.scripts("alembic", "alembic")), prepend=os.pathsep)
    with Gradebook(f"sqlite:///{tmp_path / 'gradebook.db'}") as book:
        book.add_assignment("a")
        book.add_notebook("b", "a")
        book.add_grade_cell("test", "b", "a", max_score=2, cell_type="code")
        book.add_grade_cell("essay", "b", "a", max_score=4, cell_type="markdown")
        book.add_solution_cell("essay", "b", "a")
        book.add_task_cell("task", "b", "a", max_score=3, cell_type="markdown")
        book.add_student("Jo\u0308rg")
        book.add_student("ada")
    return find_course(tmp_path, whole=False)


def result(student, *scores, comments=()):
    books = [{"name": "b", "text": "{}", "scores": list(scores), "comments": dict(comments),
              "given": {}}]  # fmt: skip
    return {"student": student, "status": "graded", "notebooks": books, "timestamp": None,
            "before": {}, "flags": [], "reason": ""}  # fmt: skip


def test_a_task_that_a_person_marks_waits_and_takes_a_comment(marked):
    writer = gradebook.Writer(marked, "a")
    try:
        (notebook,) = writer.known.notebooks.values()
        assert {*writer.known.graded[notebook]} == {"test", "essay", "task"}
        assert {*writer.known.commented[notebook]} == {"essay", "task"}
        given = [["test", 1.5, 2.0], ["essay", None, 4.0], ["task", None, 3.0]]
        comments = {"essay": scoring.NO_RESPONSE, "task": None}
        writer.write([result("ada", *given, comments=comments)])
        found = writer.standings()["ada"]
        assert found == gradebook.Standing(1.5, True, frozenset({"b/essay", "b/task"}), 0.0)
        full = [["test", 2.0, 2.0], ["essay", 0.0, 4.0], ["task", 0.0, 3.0]]
        writer.write([result("ben", *full)])
        assert writer.standings()["ben"].waiting == frozenset()
        assert writer._place() == f" {marked.root / 'gradebook.db'}"
    finally:
        writer.close()
    server = SimpleNamespace(course=SimpleNamespace(db_url="postgresql://u:secret@h/x"))
    assert gradebook.Writer._place(server) == ""


def test_how_many_ids_were_joined_is_told(marked):
    from sqlalchemy import create_engine

    engine = create_engine(marked.db_url)
    with engine.begin() as db:
        assert one_id.join(db) == 1
        assert one_id.join(db) == 0
    engine.dispose()

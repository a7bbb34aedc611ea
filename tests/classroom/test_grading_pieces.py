"""The pieces of grading one by one: what is read, put in, scored, filed and remembered."""

from __future__ import annotations

import argparse
import base64
import copy
import errno
import io
import json
import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePosixPath
from types import SimpleNamespace

import pytest
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec, CellSpec, checksum, from_notebook
from meaningunits.classroom.grading import (
    batch,
    command,
    filing,
    given,
    journal,
    learnt,
    outside,
    reading,
    sanitizing,
    scoring,
    submission,
    summary,
)
from meaningunits.tasks import catalogue
from meaningunits.tasks.feedback import Feedback
from runs_here import HANNE, book, cell, entries, first

RESULT = {"output_type": "execute_result", "metadata": {}, "execution_count": 1}


def value(text):
    return RESULT | {"data": {"text/plain": text}}


def stream(name, text=""):
    return {"output_type": "stream", "name": name, "text": text}


ERROR = {"output_type": "error", "ename": "E", "evalue": "", "traceback": []}


# Reading


@pytest.fixture
def reader(tmp_path, monkeypatch):
    """Reads the submissions of ``a``, whose source has ``files``."""
    monkeypatch.setattr(reading, "library", lambda *_: "the library")

    def made(ignored=(), kept=(), **files):
        for name, data in files.items():
            path = tmp_path / "source" / "a" / name.replace("__", "/").replace("_", ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(data)
        course = SimpleNamespace(
            root=tmp_path, cell_timeout=30, max_lines=9, max_traceback=8, ignore_pattern="warn",
            kept={"a": list(kept)}, ignored=list(ignored),
            folder=lambda step, name, student=".": tmp_path / step / student / name,
        )  # fmt: skip
        return reading.Reader(course, "a", (from_notebook("a", "b1", first()),), 60)

    return made


def handed_in(tmp_path, **files):
    folder = tmp_path / "submitted" / "ada" / "a"
    for name, data in {"b1.ipynb": "{}", **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return folder


def plain(files):
    return {name: base64.b64decode(data).decode() for name, data in files.items()}


def test_a_submission_is_read_with_the_courses_own_files_over_it(reader, tmp_path):
    made = reader(ours_csv="ours", mine_csv="not yours", sub__more_csv="m", kept=["mine.csv"])
    handed_in(tmp_path, **{"mine.csv": "mine", "ours.csv": "changed", "other.ipynb": "{}"})
    found = made.read("ada")
    assert (found.student, found.timestamp, len(found.digest)) == ("ada", None, 64)
    assert found.data | {"files": plain(found.data["files"])} == {
        "student": "ada", "notebooks": {"b1": "{}"}, "timestamp": None,
        "files": {"mine.csv": "mine", "ours.csv": "ours", "sub/more.csv": "m"},
    }  # fmt: skip
    setting = dict(made.setting)
    assert setting.pop("specs") == [submission.plain_spec(from_notebook("a", "b1", first()))]
    assert setting == {
        "cell_timeout": 30, "max_lines": 9, "max_traceback": 8, "ignore": "warn", "total": 60
    }  # fmt: skip
    assert made.read("ada", frozenset({"b1"})).data["notebooks"] == {"b1": None}


@pytest.mark.parametrize(
    ("path", "patterns", "is_ignored"),
    [
        ("a.csv", [], False),
        ("a.ipynb", [], True),
        ("a.pyc", ["*.pyc"], True),
        ("x/a.pyc", ["*.pyc"], True),
        ("__pycache__/a.txt", ["*.pyc", "__pycache__"], True),
        ("a.PYC", ["*.pyc"], False),
        (".a", ["*"], False),
        (".a", [".*"], True),
        (".x/a", ["a"], True),
        (".x/b", ["*x"], False),
    ],
)
def test_a_file_is_passed_over_as_nbgrader_does(path, patterns, is_ignored, reader):
    assert reader(ignored=patterns)._ignored(PurePosixPath(path)) is is_ignored


def test_anything_that_can_change_a_result_changes_the_digest(reader, tmp_path):
    folder = handed_in(tmp_path, **{"a.txt": "1", "skipped.tmp": "1"})
    seen = [reader(ignored=["*.tmp"]).read("ada").digest]

    def digest(**how):
        found = reader(ignored=["*.tmp"], **how).read("ada").digest
        is_new = found not in seen
        seen.append(found)
        return is_new

    assert not digest()
    (folder / "skipped.tmp").write_text("2")
    assert not digest()
    (folder / "a.txt").write_text("2")
    assert digest()
    (folder / "a.txt").rename(folder / "b.txt")
    assert digest()
    (folder / "b1.ipynb").write_text("{ }")
    assert digest()
    assert digest(ours_csv="1")
    assert digest(ours_csv="2")


def test_what_is_too_large_together_is_refused_and_what_is_as_large_is_not(
    reader, tmp_path, monkeypatch
):
    monkeypatch.setattr(reading, "LARGEST", 10)
    folder = handed_in(tmp_path, **{"a.txt": "12345", "b.txt": "12345", "c.ipynb": "x" * 99})
    assert len(reader().read("ada").data["files"]) == 2
    (folder / "b.txt").write_text("123456")
    with pytest.raises(reading.Unreadable) as why:
        reader().read("ada")
    assert str(why.value) == (
        "The files beside the notebook are larger than 0 MB together. Ask for the submission "
        "without them."
    )
    assert 96 << 20 == 100663296


def test_what_cannot_be_read_is_told(reader, tmp_path):
    folder = handed_in(tmp_path, **{"b1.ipynb": b"\xff"})
    with pytest.raises(reading.Unreadable, match=r"^It could not be read: .*0xff.*\.$"):
        reader().read("ada")
    (folder / "b1.ipynb").unlink()
    with pytest.raises(reading.Unreadable, match=r"^It could not be read: .*b1.ipynb.*\.$"):
        reader().read("ada")


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("2026-11-02 10:00:00 UTC\n", datetime(2026, 11, 2, 10)),
        (" \n", None),
    ],
)
def test_when_it_was_handed_in_is_read(text, at, reader, tmp_path):
    handed_in(tmp_path, **{"timestamp.txt": text})
    found = reader().read("ada")
    assert found.timestamp == at
    assert found.data["timestamp"] == (at and at.isoformat())


def test_a_time_that_is_none_is_told(reader, tmp_path):
    handed_in(tmp_path, **{"timestamp.txt": "yesterday"})
    with pytest.raises(reading.Unreadable) as why:
        reader().read("ada")
    assert str(why.value) == (
        "timestamp.txt does not hold a time. Write one there, as in 2026-11-24 12:00:00 UTC, or "
        "take the file away."
    )


# Before a notebook runs


@pytest.mark.parametrize("kind", ["code", "markdown"])
def test_a_cell_of_another_kind_is_made_what_the_assignment_says(kind):
    other = "markdown" if kind == "code" else "code"
    right = cell("assert x", kind, "t", locked=True, grade=True, points=2)
    spec = from_notebook("a", "b", book(right))
    wrong = cell("mine", other, "t", grade=True, points=1)
    found = sanitizing.sanitized(book(wrong, cell("x")), spec)["cells"][0]
    assert (found["cell_type"], found["source"]) == (kind, "assert x")
    assert ("outputs" in found, "execution_count" in found) == ((kind == "code"),) * 2
    note = sanitizing.mark(found)
    assert (note["points"], note["checksum"]) == (2.0, sanitizing.mark(right)["checksum"])


@pytest.mark.parametrize("was_locked", [True, False])
def test_a_cell_is_locked_where_the_assignment_says_so(was_locked):
    right = cell("import x", grade_id="s", locked=not was_locked)
    spec = from_notebook("a", "b", book(cell("import x", grade_id="s", locked=True)))
    spec = replace(spec, cells=(replace(spec.cells[0], locked=not was_locked),))
    spec = replace(spec, cells=(replace(spec.cells[0], checksum=checksum(right)),))
    found = sanitizing.sanitized(book(cell("mine", grade_id="s", locked=was_locked)), spec)
    assert sanitizing.mark(found["cells"][0])["locked"] is not was_locked
    assert found["cells"][0]["source"] == ("mine" if was_locked else "import x")


def test_an_answer_keeps_its_text_and_gets_the_points_and_the_checksum_of_the_assignment():
    right = cell("Yours.", "markdown", "m", grade=True, solution=True, points=4)
    spec = from_notebook("a", "b", book(right))
    mine = cell("Mine.", "markdown", "m", grade=True, solution=True, points=9)
    mine["metadata"]["nbgrader"]["locked"] = True
    found = sanitizing.sanitized(book(mine), spec)["cells"][0]
    note = sanitizing.mark(found)
    assert (found["source"], note["points"], note["checksum"]) == (
        "Mine.", 4.0, sanitizing.mark(right)["checksum"],
    )  # fmt: skip


def test_a_gradebook_that_contradicts_itself_is_told_whole():
    spec = AssignmentSpec(
        "a", "b", (CellSpec("t", "code", "s", "s", 2.0, "none", True, False, True),)
    )
    test = cell("s", grade_id="t", locked=True, grade=True, points=2)
    with pytest.raises(sanitizing.Inconsistent) as why:
        sanitizing.sanitized(book(test), spec)
    assert str(why.value) == (
        "The gradebook's text of the cell t is not the one that its checksum was made of. Run "
        "`nbgrader generate_assignment` for this assignment again, and then this."
    )
    task = {"student": "ada", "files": {}, "notebooks": {"b": json.dumps(book(test))}}
    setting = {"specs": [submission.plain_spec(spec)]}
    found = submission.grade(task, setting, lambda job: 1 / 0, {})
    assert (found["status"], found["reason"]) == ("failed", str(why.value))


# What a run gives


def test_what_came_back_is_put_into_its_cells_and_nowhere_else():
    shown = book(cell("1"), cell("2"), cell("3"))
    scoring.put_in(
        shown, [[0, 1, ["a"]], [2, 2, ["c"]], [3, 3, ["d"]], [-1, 4, ["e"]]], {"name": "p"}
    )
    assert [(c["execution_count"], c["outputs"]) for c in shown["cells"]] == [
        (1, ["a"]), (None, []), (2, ["c"])
    ]  # fmt: skip
    assert shown["metadata"]["language_info"] == {"name": "p"}


def test_what_of_stderr_is_passed_over_is_dropped_and_nothing_else():
    texts = (("stderr", "a warning"), ("stdout", "a warning"), ("stderr", "bad"))
    outputs = [*(stream(*text) for text in texts), ERROR | {"ename": "warning"}]
    shown = book(cell("text", "markdown"), cell("1"))
    shown["cells"][1]["outputs"] = list(outputs)
    scoring.limit(shown, -1, -1, "warn")
    assert shown["cells"][1]["outputs"] == outputs[1:]
    scoring.limit(shown, -1, -1)
    assert shown["cells"][1]["outputs"] == outputs[1:]


CUT = "... Output truncated ..."


@pytest.mark.parametrize(
    ("texts", "most", "kept"),
    [
        (["a\nb\nc"], 3, ["a\nb\nc"]),
        (["a\nb\nc\nd"], 3, [f"a\nb\n{CUT}"]),
        (["a\nb", "c"], 3, ["a\nb", "c"]),
        (["a\nb", "c\nd", "e"], 3, ["a\nb", CUT]),
        (["a\nb", "c", "d"], 3, ["a\nb", "c"]),
        (["a"], 0, []),
    ],
)
def test_lines_are_counted_over_all_that_a_cell_prints(texts, most, kept):
    one = value("x" * 999)
    found = scoring._limited([*(stream("stdout", text) for text in texts), one], most)
    assert [o["text"] for o in found[:-1]] == kept
    assert found[-1] is one


def test_what_is_printed_counts_for_nothing_and_what_follows_it_does():
    shown = cell("1", grade_id="t", grade=True, points=2)
    for outputs, points, said in (
        ([stream("stdout", "9"), value("1.5")], 1.5, 1.5),
        ([value("1.5"), stream("stderr")], 1.5, 1.5),
        ([stream("stdout"), ERROR, value("1")], 0.0, 0.0),
        ([stream("stdout"), stream("stderr"), value("1")], 0.0, 0.0),
        ([stream("stdout")], 2.0, None),
        ([value("-0.5")], 2.0, -0.5),
    ):
        shown["outputs"] = outputs
        assert (scoring.points_of(shown), scoring.said(shown)) == (points, said)
    shown["outputs"] = [RESULT | {"data": {}}]
    with pytest.raises(scoring.NoScore) as why:
        scoring.points_of(shown)
    assert str(why.value) == "The value of the test cell t cannot be shown as text."


def test_who_wrote_nothing_earns_nothing_and_a_person_marks_the_rest():
    for kind in ("code", "markdown"):
        made = cell("Yours.", kind, "m", grade=True, solution=True, points=4)
        assert scoring.points_of(made) == 0.0
        made["source"] = "Mine."
        assert scoring.points_of(made) is None
        made["metadata"]["nbgrader"].pop("checksum")
        made["source"] = "Yours."
        assert scoring.points_of(made) is None
    assert scoring.points_of(cell("x", "markdown", "t", grade=True, points=1)) is None


def test_a_comment_says_that_nothing_was_written_and_clears_what_was_said_before():
    made = [
        cell("x", grade_id="untouched", solution=True),
        cell("x", grade_id="touched", solution=True),
        cell("x", "markdown", "task", task=True, points=1),
        cell("x", grade_id="test", grade=True, points=1),
        cell("x"),
    ]
    made[1]["source"] = "y"
    assert scoring.comments(book(*made)) == {
        "untouched": "No response.", "touched": None, "task": None
    }  # fmt: skip
    assert [scoring.in_words(points) for points in (None, 1.0, 0.5)] == [
        "nothing that is a number", "1 points", "0.5 points"
    ]  # fmt: skip


# One submission


def graded(shown, run, **more):
    spec = from_notebook("a", "b", shown)
    setting = {"specs": [submission.plain_spec(spec)], "cell_timeout": 3, "max_lines": 9,
               "max_traceback": 9, "total": 6, "ignore": more.pop("ignore", None)}  # fmt: skip
    task = {
        "student": "ada",
        "files": {},
        "notebooks": {"b": json.dumps(more.pop("handed_in", shown))},
    }
    nothing = {"cells": [], "files": {}, "seen": [], "outcomes": [], "ended": None, "left_out": 0}

    def given(job):
        return copy.deepcopy(nothing | (run(job) if callable(run) else run))

    return submission.grade(task | more, setting, given, {"name": "python"})


def noted(found):
    return json.loads(found["notebooks"][0]["text"])["metadata"]


def test_a_kernel_of_another_language_is_a_reason_by_itself():
    shown = book(cell("1"))
    jobs = []
    for kernel, executor, said, name in (
        ({"name": "ir", "language": "R"}, "kernel", "its language is R", "ir"),
        ({"name": "mine", "language": "python"}, "fork", "", "mine"),
        ({"display_name": "P"}, "fork", "", "python3"),
    ):
        shown["metadata"]["kernelspec"] = kernel
        found = graded(shown, lambda job: jobs.append(job) or {})
        assert found["fallback"] == said
        assert (jobs[-1]["kernel"], jobs[-1]["executor"]) == (name, executor)
    assert len(jobs) == 3


def test_a_real_kernel_is_asked_once_and_why_is_said_in_one_short_line():
    jobs = []

    def run(job):
        jobs.append(job["executor"])
        return {"needs_kernel": "a\nb\t" + "c" * 200, "language": {"name": "told"}}

    found = graded(book(cell("1")), run)
    assert jobs == ["fork", "kernel"]
    assert found["fallback"] == "a b " + "c" * 116
    assert noted(found)["language_info"] == {"name": "told"}
    assert noted(graded(book(cell("1")), {}))["language_info"] == {"name": "python"}


def test_widgets_and_what_is_passed_over_are_put_into_the_notebook():
    state = {"application/vnd.jupyter.widget-state+json": {
        "version_major": 2, "version_minor": 0, "state": {}}}  # fmt: skip
    assert noted(graded(book(cell("1")), {"widgets": state}))["widgets"] == state
    assert "widgets" not in noted(graded(book(cell("1")), {"widgets": "none"}))
    test = cell("1", grade_id="t", grade=True, locked=True, points=2)
    ran = {"cells": [[0, 1, [stream("stderr", "a warning")]]]}
    for ignore, points in ((None, 0.0), ("warn", 2.0)):
        assert graded(book(test), ran, ignore=ignore)["notebooks"][0]["scores"] == [
            ["t", points, 2.0]
        ]


def test_no_score_where_nbgrader_would_stop():
    test = cell("1", grade_id="t", grade=True, locked=True, points=2)
    found = graded(book(test), {"cells": [[0, 1, [value("3")]]]})
    assert (found["status"], found["notebooks"][0]["comments"]) == ("failed", {})
    assert found["reason"] == (
        "The test cell t gave 3 points and is worth 2. nbgrader scores no such notebook; mark it "
        "by hand."
    )


def test_after_a_notebook_that_failed_no_other_is_run():
    spec = [submission.plain_spec(from_notebook("a", name, book(cell("1")))) for name in ("b", "c")]
    setting = {"specs": spec, "cell_timeout": 3, "max_lines": 9, "max_traceback": 9, "total": 6}
    task = {
        "student": "ada",
        "files": {},
        "notebooks": dict.fromkeys("bc", json.dumps(book(cell("1")))),
    }
    found = submission.grade(task, setting, lambda job: {"broken": "it"}, {})
    assert [one["name"] for one in found["notebooks"]] == ["b"]
    assert (found["reason"][-6:], found["notebooks"][0]["text"]) == ("again.", None)


def test_a_trail_that_was_in_a_notebook_is_filed_with_what_came(tmp_path):
    own = entries([3])
    shown = book(cell(f'mu.grade("{HANNE}")', grade_id="h", grade=True, locked=True, points=3))
    from meaningunits.page.show import bundle

    log = trail.parse(own)
    saved = {
        "output_type": "display_data",
        "metadata": {},
        "data": bundle(catalogue.find(HANNE), log),
    }
    handed_in = json.loads(json.dumps(shown))
    handed_in["cells"][0]["outputs"] = [saved]
    jobs = []
    found = graded(shown, lambda job: jobs.append(job) or {}, handed_in=handed_in)
    (name,) = found["files"]
    assert name == trail.FILENAME
    filed = trail.parse(base64.b64decode(found["files"][name]))
    assert filed.state(HANNE).value == log.state(HANNE).value
    assert jobs[0]["files"] == found["files"]
    assert found["trace"]["entries"] == []


def test_a_notebook_is_written_as_lines():
    shown = book(cell("a\nb"), cell("text", "markdown"))
    shown["cells"][0]["outputs"] = [
        stream("stdout", "c\nd"),
        {"output_type": "display_data", "metadata": {}, "data": {
            "text/html": "e\nf", "image/svg+xml": "g\nh", "application/javascript": "i\nj",
            "image/png": "k\nl", "application/json": {"m": 1}}},
        ERROR,
    ]  # fmt: skip
    text = submission.written(shown)
    found = json.loads(text)
    assert text == json.dumps(found, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    assert [one["source"] for one in found["cells"]] == [["a\n", "b"], ["text"]]
    printed, data, _ = found["cells"][0]["outputs"]
    assert printed["text"] == ["c\n", "d"]
    assert data["data"] == {
        "text/html": ["e\n", "f"], "image/svg+xml": ["g\n", "h"],
        "application/javascript": ["i\n", "j"], "image/png": "k\nl", "application/json": {"m": 1},
    }  # fmt: skip


def test_what_was_written_is_found_cell_by_cell_with_whether_a_person_marks_it():
    released = book(
        cell("x = 0\n# here", grade_id="x", solution=True),
        cell("Yours.", "markdown", "m", grade=True, solution=True, points=4),
        cell("x", grade_id="t", grade=True, locked=True, points=1),
        cell("y = 0", grade_id="y", solution=True),
    )
    spec = from_notebook("a", "b", released)
    mine = json.loads(json.dumps(released))
    for one, text in zip(mine["cells"], ("x = 0\nx = 1", "Mine.", "z", "y = 0"), strict=True):
        one["source"] = text
    mine["cells"].append(cell("extra", grade_id="mine", solution=True))
    mine["cells"][-1]["source"] = "own"
    assert submission._Notebook(mine, spec, {}).sources() == {
        "x": ("x = 1", False), "m": ("Mine.", True), "mine": ("own", False)
    }  # fmt: skip


# Our own tasks


def test_what_is_shown_of_our_task_is_what_it_earned():
    feedback = Feedback("t", "T", of=2.0, share=0.25, messages=())
    assert outside.shown(feedback, 7) == [
        {"output_type": "stream", "name": "stdout", "text": f"{feedback}\n"},
        {"output_type": "execute_result", "execution_count": 7, "metadata": {},
         "data": {"text/plain": "0.5"}},
    ]  # fmt: skip


def test_the_answer_that_counts_is_the_one_before_its_cell():
    one, two = (base64.b64encode(entries(*values)).decode() for values in (([3],), ([3], [4, 5])))
    judge = outside.Judge([[2, one], [4, None], [6, two]])
    assert [judge.answer(n, HANNE) for n in (2, 4, 6)] == [[3], [3], [4, 5]]
    assert judge.answer(3, HANNE) is trail.Log().state(HANNE).value


@pytest.mark.parametrize(
    ("source", "slug", "handed"),
    [
        ('mu.grade("s")', "s", {}),
        ('grade("s")', "s", {}),
        ('a.b.grade("s")', "s", {}),
        (
            'import x\nfrom y import z\n"""Text."""\nprint(1)\nmu.ask("t")\nmu.check("t")\n'
            'mu.grade("s")',
            "s",
            {},
        ),
        ('mu.grade("s", f=mine, g=globals().get("own"))', "s", {"f": "mine", "g": "own"}),
        ('mu.grade("s", f=mine.own)', "", {}),
        ('mu.grade("s", f=globals().get("own", None))', "", {}),
        ('mu.grade("s", f=locals().get("own"))', "", {}),
        ('mu.grade("s", f=globals().get(key="own"))', "", {}),
        ('mu.grade("s", **all)', "", {}),
        ('mu.grade("s", 2)', "", {}),
        ("mu.grade(s)", "", {}),
        ("mu.grade(3)", "", {}),
        ("mu.grade()", "", {}),
        ('x = 1\nmu.grade("s")', "", {}),
        ('f(1)\nmu.grade("s")', "", {}),
        ('x\nmu.grade("s")', "", {}),
        ('mu.grade("s")\nprint(1)', "", {}),
        ('x = mu.grade("s")', "", {}),
        ('mu.check("s")', "", {}),
        ("mu.grade", "", {}),
        ("import x", "", {}),
        ("", "", {}),
        ("not python", "", {}),
        ("\0", "", {}),
    ],
)
def test_the_one_call_that_gives_points(source, slug, handed):
    assert outside._call(source) == (slug, handed)


@pytest.mark.parametrize(
    ("source", "asks"),
    [
        ("mu.grade(x)", True),
        ("meaningunits.grade(x)", True),
        ("other.grade(x)", False),
        ("f()(1)", False),
        ("mu.x.grade(x)", True),
        ("mu.check(x)", False),
        ("y = mu.check(x)", True),
        ("mu.judged(x).points", True),
        ("y = mu.judge(x)", True),
        ("y = mu.ask(x)", False),
        ('check("meaning-units/divide-hanne").points', True),
        ('check("nowhere/task").points', False),
        ('grade("meaning-units/divide-hanne")', True),
        ("grade(x)", False),
        ("g(x)", True),
        ("mine(x)", False),
        ("%magic\n!shell\ny = mu.check(x)", True),
        ("  %magic\nmu.grade(x)", True),
        ("y = mu.check(", False),
    ],
)
def test_whether_a_cell_hangs_on_what_we_say_of_an_answer(source, asks):
    taken = (
        "import meaningunits.tasks as ours, json as other\nfrom meaningunits import grade as g\n"
        "from x import mine"
    )
    spec = AssignmentSpec(
        "a", "b", (), release={"cells": [cell(taken), cell("import y as z", "markdown")]}
    )
    names = outside._course_names(spec)
    assert names == {"mu": "", "meaningunits": "", "ours": "", "g": "grade"}
    assert outside._asks_us(source, names) is asks


def test_where_our_cells_are():
    shown = book(
        cell("1"),
        cell("2", grade_id="h", grade=True, locked=True, points=1),
        cell("3", grade_id="h", solution=True),
        cell("4", grade_id="o", grade=True, points=1),
    )
    assert outside.places(shown, {"h": "slug"}) == {1: "slug"}


# What a mark is for


def test_a_mark_is_for_the_text_and_for_the_answers_since_the_last_graded_cell():
    shown = book(
        cell("x = 1", grade_id="x", solution=True),
        cell("y = 1", grade_id="y", solution=True),
        cell("assert", grade_id="t", grade=True, locked=True, points=1),
        cell("words", "markdown"),
        cell("w = 1", grade_id="w", solution=True),
        cell("Mine.", "markdown", "m", grade=True, solution=True, points=4),
        cell("assert", grade_id="u", grade=True, locked=True, points=1),
    )

    def changed(log=b"", ours=None, **texts):
        now = json.loads(json.dumps(shown))
        for one in now["cells"]:
            name = sanitizing.mark(one).get("grade_id") or one["cell_type"]
            one["source"] = texts.get(name, one["source"])
        digests = given.digests(now, trail.parse(log), ours)
        before = given.digests(shown, trail.Log())
        assert [*digests] == ["t", "m", "u"]
        assert {len(digest) for digest in digests.values()} == {24}
        if not log:
            assert given.unlike(shown, now) == {n for n in before if digests[n] != before[n]}
        return {name for name in before if digests[name] != before[name]}

    assert changed(t="other", u="other", markdown="other") == set()
    assert changed(x="x  =\n1 ") == set()
    assert changed(x="x = 2") == changed(y="y = 2") == {"t"}
    assert changed(m="Another.") == {"m"}
    assert changed(w="w = 2") == set()  # the memo is marked for itself
    assert changed(entries([3])) == set()
    assert changed(entries([3]), {"u": HANNE}) == {"u"}
    assert given.points(shown) == {"t": 1.0, "m": 4.0, "u": 1.0}
    del shown["cells"][2]
    assert given.points(shown) == {"m": 4.0, "u": 1.0}
    other = book(cell("assert", grade_id="z", grade=True, points=1))
    assert given.unlike(shown, other) == {"m", "u", "z"}


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


def test_what_no_page_can_show_is_left_out_and_said():
    bad = RESULT | {"data": {"text/plain": "1", "image/png": {"no": "picture"}}}
    found = graded(book(cell("1")), {"cells": [[0, 1, [bad]]]})
    assert found["flags"] == ["output: what no page can show was left out of the outputs."]
    (one,) = json.loads(found["notebooks"][0]["text"])["cells"]
    assert one["outputs"][0]["data"] == {"text/plain": ["1"]}
    found = graded(book(cell("1")), {"cells": [[0, 1, [value("1")]]], "left_out": 3})
    assert found["flags"] == ["output: 3 characters of output were left out."]


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

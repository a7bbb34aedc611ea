"""The pieces of grading one by one: what is read, put into cells, run and scored."""

from __future__ import annotations

import base64
import copy
import json
from dataclasses import replace
from datetime import datetime
from pathlib import PurePosixPath
from types import SimpleNamespace

import pytest
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec, CellSpec, checksum, from_notebook
from meaningunits.classroom.grading import (
    reading,
    sanitizing,
    scoring,
    submission,
)
from meaningunits.tasks import catalogue
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


def test_what_no_page_can_show_is_left_out_and_said():
    bad = RESULT | {"data": {"text/plain": "1", "image/png": {"no": "picture"}}}
    found = graded(book(cell("1")), {"cells": [[0, 1, [bad]]]})
    assert found["flags"] == ["output: what no page can show was left out of the outputs."]
    (one,) = json.loads(found["notebooks"][0]["text"])["cells"]
    assert one["outputs"][0]["data"] == {"text/plain": ["1"]}
    found = graded(book(cell("1")), {"cells": [[0, 1, [value("1")]]], "left_out": 3})
    assert found["flags"] == ["output: 3 characters of output were left out."]

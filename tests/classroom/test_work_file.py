"""A work file handed in as it is: what of it belongs to an exercise is checked and graded."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import classes
import pytest
from class_of import by_hand
from classes import OURS
from conftest import SANDBOXED
from handins import scores
from meaningunits import my_work, trail, workspace
from meaningunits.classroom.course import find
from meaningunits.classroom.preflight import check
from meaningunits.trail.drafts import Drafts

MAREK = "meaning-units/divide-marek"
BOOK = f"{OURS}.ipynb"


@pytest.fixture(autouse=True)
def no_other_trail(monkeypatch):
    monkeypatch.delenv(trail.VARIABLE, raising=False)


@pytest.fixture
def course(tmp_path):
    """A course directory with one release and no gradebook."""
    place = tmp_path / "course"
    place.mkdir()
    shutil.copy(classes.ROOT / "nbgrader_config.py", place)
    shutil.copytree(classes.ROOT / "exercises" / OURS, place / "exercises" / OURS)
    return place


@pytest.fixture
def learner(tmp_path):
    """A workspace with an answer in the exercise's trail."""
    folder = tmp_path / "learner"
    workspace.make(folder)
    trail.Trail(folder / "exercises" / OURS / "trail.jsonl").record(MAREK, "cut", {"cuts": [3]})
    return folder


def said(course: Path, dry_run: bool = False) -> dict[str, tuple[str, str]]:
    rows = check.check(find(course), OURS, dry_run=dry_run)
    return {row.student: (row.verdict, " ".join(row.words)) for row in rows}


def held(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def written(path: Path, text: str) -> bytes:
    """Text in an exercise's by-hand cell; the notebook's bytes."""
    book = json.loads(path.read_text(encoding="utf-8"))
    cell = next(
        c for c in book["cells"]
        if c["cell_type"] == "markdown" and c["metadata"].get("nbgrader", {}).get("solution")
    )  # fmt: skip
    cell["source"] = text
    path.write_text(json.dumps(book), encoding="utf-8")
    return path.read_bytes()


def memo(folder: Path) -> str:
    book = json.loads((folder / BOOK).read_text(encoding="utf-8"))
    return next(
        "".join(c["source"]) for c in book["cells"]
        if c["cell_type"] == "markdown" and c["metadata"].get("nbgrader", {}).get("solution")
    )  # fmt: skip


@pytest.mark.parametrize("where", ["in the exercise's folder", "in the student's own"])
def test_a_work_file_alone_is_a_submission(where, course, learner):
    exercise = learner / "exercises" / OURS
    written(exercise / BOOK, "I was not sure about sentence 14.")
    Drafts(exercise / "trail.jsonl", MAREK).keep("box", "half a sentence")
    home = course / "submitted" / "ann"
    folder = home / OURS
    at = folder if where == "in the exercise's folder" else home
    at.mkdir(parents=True)
    file = my_work.save(learner, at / "my-work.zip")
    raw = file.read_bytes()
    before = held(course)
    verdict, words = said(course, dry_run=True)["ann"]
    assert (held(course), verdict) == (before, check.REPAIRED)
    assert words.startswith("It came in the work file “my-work.zip”, saved ")
    assert said(course)["ann"] == (verdict, words)
    assert memo(folder) == "I was not sure about sentence 14."
    assert (folder / "trail.jsonl").read_bytes() == (exercise / "trail.jsonl").read_bytes()
    assert Drafts(folder / "trail.jsonl", MAREK).all() == {"box": "half a sentence"}
    kept = course / "submitted" / check.ORIGINALS / "ann" / OURS / "my-work.zip"
    assert (kept if at == folder else file).read_bytes() == raw
    once = held(course)
    assert said(course)["ann"] == (verdict, words)
    assert held(course) == once


def test_a_later_work_file_in_the_students_folder_takes_the_place_of_what_came_of_the_first(
    course, learner
):
    exercise = learner / "exercises" / OURS
    home = course / "submitted" / "ann"
    home.mkdir(parents=True)
    written(exercise / BOOK, "first")
    my_work.save(learner, home / "my-work.zip")
    said(course)
    written(exercise / BOOK, "second")
    trail.Trail(exercise / "trail.jsonl").record(MAREK, "cut", {"cuts": [3, 5]})
    my_work.save(learner, home / "my-work.zip")
    said(course)
    assert memo(home / OURS) == "second"
    assert trail.Trail(home / OURS / "trail.jsonl").current(MAREK) == {"cuts": [3, 5]}


def test_a_notebook_that_lies_there_loose_counts_and_the_trails_are_merged(course, learner):
    folder = course / "submitted" / "ann" / OURS
    shutil.copytree(course / "exercises" / OURS, folder)
    loose = written(folder / BOOK, "handed in loose")
    trail.Trail(folder / "trail.jsonl").record(MAREK, "cut", {"cuts": [9]})
    written(learner / "exercises" / OURS / BOOK, "in the file")
    my_work.save(learner, folder / "my-work.zip")
    assert said(course)["ann"][0] == check.REPAIRED
    assert (folder / BOOK).read_bytes() == loose
    entries = trail.Trail(folder / "trail.jsonl").log().entries
    assert [entry.value for entry in entries] == [{"cuts": [3]}, {"cuts": [9]}]


def test_answers_without_a_changed_notebook_are_a_submission_of_the_release(course, learner):
    folder = course / "submitted" / "ann" / OURS
    folder.mkdir(parents=True)
    my_work.save(learner, folder / "my-work.zip")
    said(course)
    release = json.loads((course / "exercises" / OURS / BOOK).read_text(encoding="utf-8"))
    assert json.loads((folder / BOOK).read_text(encoding="utf-8")) == release


def test_a_work_file_with_nothing_of_this_exercise_says_so_or_is_none_handed_in(course, learner):
    (learner / "exercises" / OURS / "trail.jsonl").unlink()
    trail.Trail(learner / "trail.jsonl").record("start-here/first-try", "x", {"ready": "b"})
    for at in (f"ann/{OURS}", "bea"):
        (course / "submitted" / at).mkdir(parents=True)
        my_work.save(learner, course / "submitted" / at / "my-work.zip")
    found = said(course)
    assert found["ann"] == (
        check.REFUSED,
        f"The work file “my-work.zip” holds nothing of {OURS}; no answer of it was saved where it "
        "was made.",
    )
    assert found["bea"][0] == check.MISSING


def test_a_damaged_work_file_is_refused_in_words_and_kept(course, learner):
    folder = course / "submitted" / "ann" / OURS
    folder.mkdir(parents=True)
    file = my_work.save(learner, folder / "my-work.zip")
    raw = file.read_bytes()
    at = raw.index(b"PK\3\4", 10)
    file.write_bytes(raw[: at + 120] + b"????" + raw[at + 124 :])
    before = file.read_bytes()
    verdict, words = said(course)["ann"]
    assert verdict == check.REFUSED
    assert words.startswith("“my-work.zip” is damaged")
    assert words.endswith("Then hand it in again.")
    assert file.read_bytes() == before


# Carried over three machines


@pytest.fixture(scope="module")
def class_of_one(tmp_path_factory):
    return classes.Ours(classes.our_course(tmp_path_factory.mktemp("class")))


def clicked(one: classes.Ours) -> list[tuple[str, Any]]:
    """The answers but for the text that a person marks, which is typed into its cell here."""
    text = by_hand(one.name)
    return [(slug, value) for slug, value in one.answers.items() if slug != text]


def hand_in(place: Path, student: str, workspace_: Path) -> None:
    folder = place / "submitted" / student / OURS
    folder.mkdir(parents=True)
    my_work.save(workspace_, folder / "my-work.zip")


@pytest.mark.slow
@SANDBOXED
def test_work_carried_over_three_machines_by_the_one_file_is_graded_the_same_on_each(
    class_of_one, tmp_path
):
    """One machine has lines that end as on Windows, and a folder named like a drive."""
    ann, place = tmp_path, class_of_one.place
    home = ann / "home" / "ann" / "meaning units"
    work = ann / "C:\\Users\\Ann Müller" / "meaning-units"
    hub = ann / "jovyan" / "meaning-units"
    for folder in (home, work, hub):
        workspace.make(folder)
    answers = clicked(class_of_one)

    def does(folder, some):
        own = trail.Trail(folder / "exercises" / OURS / "trail.jsonl")
        for slug, value in some:
            own.record(slug, "cut", value)

    def carry(start, end):
        file = my_work.save(start, ann / "my-work.zip")
        my_work.restore(file, end)
        once = held(end)
        assert my_work.restore(file, end).changes == []
        assert held(end) == once

    does(home, answers[::2])
    written(home / "exercises" / OURS / BOOK, "I was not sure about sentence 14.")
    carry(home, work)
    path = work / "exercises" / OURS / "trail.jsonl"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    does(work, answers[1::2])
    carry(work, hub)
    carry(hub, home)
    for student, folder in (("home", home), ("work", work), ("hub", hub)):
        hand_in(place, student, folder)
    shutil.copytree(hub / "exercises" / OURS, place / "submitted" / "loose" / OURS)
    class_of_one.clicker("all-at-once")
    classes.grade(place, OURS)
    given = scores(place)
    by_hand = next(name for name in given["home"] if name.endswith("memo"))
    wanted = given["all-at-once"] | {by_hand: None}  # theirs wait for somebody who reads them
    assert sum(filter(None, wanted.values())) > 10
    for student in ("home", "work", "hub", "loose"):
        assert given[student] == wanted, student
        assert memo(place / "autograded" / student / OURS) == "I was not sure about sentence 14."


@pytest.mark.slow
@SANDBOXED
def test_a_course_that_is_brought_up_to_date_in_mid_term_loses_nothing_on_either_side(
    tmp_path, monkeypatch
):
    one = classes.Ours(classes.our_course(tmp_path / "class"))
    lesson, written_in = "02_meaning_units.ipynb", "03_condensing.ipynb"
    exercise = f"exercises/{OURS}/{BOOK}"
    pairs = {name: path.read_bytes() for name, path in workspace.material()}

    def release(files: dict[str, bytes], folder: Path) -> None:
        for name, content in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        found = [(name, folder / name) for name in files]
        monkeypatch.setattr(workspace, "material", lambda: iter(found))

    def changed(raw: bytes) -> bytes:
        book = json.loads(raw)
        text = next(c for c in book["cells"] if c["cell_type"] == "markdown")
        text["source"] = ["".join(text["source"]) + "\n\nA sentence that was forgotten."]
        return json.dumps(book).encode()

    # September: everybody gets the course; two learners work; one has handed in.
    release(pairs, tmp_path / "september")
    early, late = tmp_path / "early", tmp_path / "late"
    for folder in (early, late):
        workspace.make(folder)
        own = trail.Trail(folder / "exercises" / OURS / "trail.jsonl")
        for slug, value in clicked(one):
            own.record(slug, "cut", value)
    opened = json.loads((late / lesson).read_text(encoding="utf-8"))
    for cell in opened["cells"]:
        if cell["cell_type"] == "code":
            said_ = {"output_type": "stream", "name": "stdout", "text": "a widget"}
            cell |= {"outputs": [said_], "execution_count": 1}
    opened["metadata"]["widgets"] = {"state": {}}
    (late / lesson).write_text(json.dumps(opened), encoding="utf-8")
    mine = json.loads((late / written_in).read_text(encoding="utf-8"))
    mine["cells"].append(
        {"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "my memo"}
    )
    (late / written_in).write_text(json.dumps(mine), encoding="utf-8")
    worked = written(late / exercise, "my memo, to be marked")
    trail_before = (late / "exercises" / OURS / "trail.jsonl").read_bytes()
    hand_in(one.place, "early", early)
    classes.grade(one.place, OURS)
    before = scores(one.place)["early"]

    # November: a new version, for the learners and for the class.
    newer = {n: changed(c) if n in (lesson, written_in, exercise) else c for n, c in pairs.items()}
    release(newer, tmp_path / "november")
    made = workspace.make(late)
    assert made.updated == [lesson]
    assert set(made.kept) == {written_in, exercise}
    assert (late / lesson).read_bytes() == newer[lesson]
    assert not (late / "02_meaning_units.new.ipynb").exists()
    assert json.loads((late / written_in).read_text(encoding="utf-8")) == mine
    assert (late / "03_condensing.new.ipynb").read_bytes() == newer[written_in]
    assert (late / exercise).read_bytes() == worked
    assert (late / "exercises" / OURS / "trail.jsonl").read_bytes() == trail_before
    source = one.place / "solutions" / OURS / BOOK
    source.write_bytes(changed(source.read_bytes()))
    submitted = held(one.place / "submitted")
    classes.nbgrader(one.place, "generate_assignment", OURS, "--force")
    assert held(one.place / "submitted") == submitted
    assert scores(one.place)["early"] == before

    # What was made with the old version is handed in under the new one.
    hand_in(one.place, "late", late)
    classes.grade(one.place, OURS)
    given = scores(one.place)
    assert given["early"] == before
    by_hand = next(name for name in before if name.endswith("memo"))
    assert given["late"] == before | {by_hand: None}  # hers waits for somebody who reads it
    assert memo(one.place / "autograded" / "late" / OURS) == "my memo, to be marked"
    classes.grade(one.place, OURS, "--again")
    assert scores(one.place) == given

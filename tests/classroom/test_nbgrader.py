"""The exercises in plain nbgrader, from the repository's root: generate to export."""

from __future__ import annotations

import csv
import html
import json
import re
import shutil
from pathlib import Path

import class_of
import pytest
from class_of import ROOT, by_hand, half, ideal_answers, ideal_cells, nbgrader
from handins import model, scores, words_of
from meaningunits import trail
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue

#: Every exercise there is; what is the same for all is tried on this one.
NAMES = sorted(path.name for path in (ROOT / "solutions").glob("[0-9][0-9]_*"))
NAME = "02_meaning_units"
NOTEBOOK = f"{NAME}.ipynb"

each = pytest.mark.parametrize("name", NAMES)
#: The first of them waits for nbgrader with ten exercises and a few students, one after the other.
pytestmark = [pytest.mark.timeout(1800), pytest.mark.slow]


def automatic(name: str) -> dict[str, float]:
    """Grade id → points of an exercise's automatic cells, as the items have them."""
    return {grade_id: item.points for grade_id, item in class_of.automatic(name).items()}


#: What somebody writes where a person marks it.
WRITTEN = "I was not sure about this, and *here* is why: it cost me $5, and then $6."


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course directory with all exercises and a few students, from generate to export."""
    place = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", place)
    # As a fresh clone is: the exercises are there already, and the gradebook is not.
    shutil.copytree(ROOT / "solutions", place / "solutions")
    shutil.copytree(ROOT / "exercises", place / "exercises")
    for name in NAMES:
        nbgrader(place, "generate_assignment", name, "--force")
        hand_in(place, name, ideal_answers(name, place))
        nbgrader(place, "autograde", name)
        nbgrader(place, "generate_feedback", name)
    nbgrader(place, "export", "--to=grades.csv")
    return place


def hand_in(place: Path, name: str, answers: dict[str, object]) -> None:
    """The class: one blank, one who writes, one half right; in one exercise also two others."""

    def submit(student: str) -> Path:
        folder = place / "submitted" / student / name
        shutil.copytree(place / "exercises" / name, folder)
        return folder

    def notebook(folder: Path) -> dict:
        return json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))

    def keep(folder: Path, book: dict) -> None:
        (folder / f"{name}.ipynb").write_text(json.dumps(book), encoding="utf-8")

    submit("blank")
    # One writes the answers into the cells, and hands in the notebook that this leaves.
    folder = submit("writer")
    book, ideal = notebook(folder), ideal_cells(name)
    for cell in book["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        cell["source"] = ideal.get(grade_id, cell["source"])
    keep(folder, book)
    # One gets some right, in widgets: the notebook is untouched, everything is in the trail.
    folder = submit("halfway")
    for slug, value in answers.items():
        trail.Trail(folder / trail.FILENAME).record(slug, "cut", half(value))
    trail.Trail(folder / trail.FILENAME).record(by_hand(name), "write", WRITTEN)
    if name != NAME:
        return
    folder = submit("clicker")
    for slug, value in answers.items():
        trail.Trail(folder / trail.FILENAME).record(slug, "cut", value)
    # One uploads the notebook alone: what the widgets left in its outputs is all there is.
    log = trail.Trail(folder / trail.FILENAME).log()
    folder = submit("uploader")
    book = notebook(folder)
    for cell in book["cells"]:
        if match := re.search(r'mu\.ask\("([^"]+)"\)', "".join(cell["source"])):
            saved = bundle(catalogue.find(match[1]), log)
            output = {"output_type": "display_data", "metadata": {}, "data": saved}
            cell["outputs"] = [output]
    keep(folder, book)


@each
def test_generating_in_the_course_gives_the_committed_exercise(course, name):
    place = Path("exercises", name, f"{name}.ipynb")
    made = json.loads((course / place).read_text(encoding="utf-8"))
    ours = json.loads((ROOT / place).read_text(encoding="utf-8"))
    assert [c["source"] for c in made["cells"]] == [c["source"] for c in ours["cells"]]


@each
def test_the_ideal_is_full_and_blank_is_nothing(course, name):
    graded = scores(course)
    for grade_id, points in automatic(name).items():
        assert graded["writer"][grade_id] == pytest.approx(points), grade_id
        assert graded["blank"][grade_id] == 0, grade_id


def test_what_was_done_in_widgets_counts_the_same_with_the_trail_and_without(course):
    graded = scores(course)
    for grade_id in automatic(NAME):
        assert graded["clicker"][grade_id] == graded["writer"][grade_id]
        assert graded["uploader"][grade_id] == graded["clicker"][grade_id]


@each
def test_autograde_gives_the_points_that_check_and_grade_give(
    course, name, tmp_path, monkeypatch, capsys
):
    graded = scores(course)["halfway"]
    copy = tmp_path / "copy.jsonl"
    shutil.copy(course / "submitted" / "halfway" / name / trail.FILENAME, copy)
    monkeypatch.setenv(trail.VARIABLE, str(copy))
    some = 0.0
    for item in class_of.automatic(name).values():
        points = catalogue.grade(item.slug)
        assert catalogue.check(item.slug).points == points
        assert graded[item.grade_id] == pytest.approx(points), item.slug
        some += points
    assert 1 < some < 15


def test_the_release_has_no_trail_and_the_students_own_survives(course):
    assert not list((course / "exercises").rglob(trail.FILENAME))
    for student in ("clicker", "halfway"):
        before = (course / "submitted" / student / NAME / trail.FILENAME).read_bytes()
        assert (course / "autograded" / student / NAME / trail.FILENAME).read_bytes() == before


def test_a_trail_in_the_source_folder_would_not_replace_a_students(course):
    source = course / "solutions" / NAME / trail.FILENAME
    source.write_text("{}\n", encoding="utf-8")
    try:
        nbgrader(course, "autograde", NAME, "--student=clicker", "--force")
    finally:
        source.unlink()
    before = (course / "submitted" / "clicker" / NAME / trail.FILENAME).read_bytes()
    assert (course / "autograded" / "clicker" / NAME / trail.FILENAME).read_bytes() == before


def feedback_of(course: Path, student: str, name: str = NAME) -> str:
    path = course / "feedback" / student / name / f"{name}.html"
    return path.read_text(encoding="utf-8")


def test_the_students_report_says_why(course):
    report = feedback_of(course, "halfway")
    assert "noticed a shift of meaning somewhere in" in report
    assert "no answer here yet" in feedback_of(course, "blank")


def secrets(name: str) -> list[str]:
    """What no release and no report of an unsolved submission may hold: the ideal answers."""
    found = []
    for source in ideal_cells(name).values():
        match = re.search(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", source, re.DOTALL)
        if match:
            found += match[1].splitlines()
    # The call's own scaffolding and short lines, which would be found by chance, are no secrets.
    opening = re.compile(r'\s*(mu\.answer\(|"[\w/-]+",|[\])}],?|)$')
    return [line for line in found if len(line.strip()) > 20 and not opening.match(line)]


def leaked(name: str, text: str) -> list[str]:
    plain = re.sub(r"\s+", " ", text)
    return [line for line in secrets(name) if re.sub(r"\s+", " ", line).strip() in plain]


@each
def test_no_solution_stands_in_a_release_or_in_a_report_of_somebody_without_it(course, name):
    assert len(secrets(name)) >= 5
    book = json.loads((ROOT / "exercises" / name / f"{name}.ipynb").read_text(encoding="utf-8"))
    assert not leaked(name, "\n".join("".join(cell["source"]) for cell in book["cells"]))
    for student in ("blank", "halfway"):
        assert not leaked(name, feedback_of(course, student, name)), student
    # The detector sees the fault where it is planted.
    assert leaked(name, "\n".join(ideal_cells(name).values()))


@each
def test_a_full_answer_is_for_the_marker_alone(course, name):
    sentences = model(name)
    assert len(sentences) >= 4
    pages = {"exercise": (ROOT / "exercises" / name / f"{name}.ipynb").read_text("utf-8")}
    for student in ("blank", "halfway"):
        pages[f"{student}'s report"] = feedback_of(course, student, name)
        path = course / "autograded" / student / name / f"{name}.ipynb"
        pages[f"{student}'s notebook"] = path.read_text("utf-8")
    for where, text in pages.items():
        if text.startswith("{"):
            text = "".join("".join(cell["source"]) for cell in json.loads(text)["cells"])
        told = words_of(text)
        assert not [s for s in sentences if s in told], where
    # The detector sees it where it is: in the report of somebody who copied it.
    copied = words_of(feedback_of(course, "writer", name))
    assert [s for s in sentences if s in copied] == sentences


@each
def test_no_response_stands_over_no_answer_that_was_given(course, name):
    written = by_hand(name).replace("/", "--")
    report = feedback_of(course, "halfway", name)
    assert "No response." not in report
    assert "and *here* is why: it cost me $5, and then $6." in words_of_keeping_stars(report)
    assert scores(course)["halfway"][written] is None  # it waits for a person
    assert "No response." in feedback_of(course, "blank", name)
    assert scores(course)["blank"][written] == 0


def words_of_keeping_stars(page: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", page)))


def test_no_report_of_an_exercise_shows_the_panel(course):
    for student in ("blank", "halfway"):
        report = feedback_of(course, student)
        assert "readers cut here" not in report
        assert "All readers cut" not in report


def test_grades_are_exported_for_everyone(course):
    with (course / "grades.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for name in NAMES:
        points = {r["student_id"]: float(r["score"]) for r in rows if r["assignment"] == name}
        assert points["writer"] == 16
        assert points["blank"] == 0
        assert 1 < points["halfway"] < 15


@each
def test_points_in_the_notebook_are_the_items(name):
    book = json.loads((ROOT / "exercises" / name / f"{name}.ipynb").read_text(encoding="utf-8"))
    cells = [c["metadata"]["nbgrader"] for c in book["cells"] if "nbgrader" in c["metadata"]]
    auto = {c["grade_id"]: c["points"] for c in cells if c["grade"] and not c["solution"]}
    assert auto == automatic(name)
    assert len(auto) >= 5
    assert sum(c["points"] for c in cells if c["grade"]) == 20
    assert any(c["grade"] and c["solution"] for c in cells)

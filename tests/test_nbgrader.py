"""The exercises in plain nbgrader, from the repository's root: generate to export."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from meaningunits import items, trail

ROOT = Path(__file__).parent.parent
NAME = "02_meaning_units"
NOTEBOOK = f"{NAME}.ipynb"


def nbgrader(place: Path, *arguments: str) -> str:
    """Run nbgrader in a course directory; returns what it printed."""
    # nbgrader finds alembic on PATH only, and a virtual environment need not be activated.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {k: v for k, v in os.environ.items() if k != trail.VARIABLE} | {"PATH": path}
    run = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=place,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout + run.stderr


def ideal_cells() -> dict[str, str]:
    """The source notebook's solution cells, by grade id."""
    book = json.loads((ROOT / "solutions" / NAME / NOTEBOOK).read_text(encoding="utf-8"))
    return {
        cell["metadata"]["nbgrader"]["grade_id"]: cell["source"]
        for cell in book["cells"]
        if cell["metadata"].get("nbgrader", {}).get("solution")
    }


def ideal_answers() -> dict[str, object]:
    """What the solutions answer, by slug, read by running their cells into a trail of its own."""
    import meaningunits as mu

    for source in ideal_cells().values():
        text = "".join(source)
        if "mu.answer" in text:
            exec(text, {"mu": mu})
    log = trail.here().log()
    return {slug: log.state(slug).value for slug in log.items}


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course directory with four students, taken from generate to export."""
    place = tmp_path_factory.mktemp("course")
    shutil.copy(ROOT / "nbgrader_config.py", place)
    shutil.copytree(ROOT / "solutions", place / "solutions")
    patch = pytest.MonkeyPatch()
    patch.setenv(trail.VARIABLE, str(place / "ideal.jsonl"))
    answers = ideal_answers()
    patch.undo()
    nbgrader(place, "generate_assignment", NAME)

    def submit(student: str) -> Path:
        folder = place / "submitted" / student / NAME
        shutil.copytree(place / "exercises" / NAME, folder)
        return folder

    submit("blank")
    # One writes the answers into the cells, and hands the trail in that this leaves.
    folder = submit("writer")
    book = json.loads((folder / NOTEBOOK).read_text(encoding="utf-8"))
    ideal = ideal_cells()
    for cell in book["cells"]:
        cell["source"] = ideal.get(cell["metadata"].get("nbgrader", {}).get("grade_id"), cell["source"])
    (folder / NOTEBOOK).write_text(json.dumps(book), encoding="utf-8")
    # One works in widgets: the notebook is untouched, everything is in the trail.
    folder = submit("clicker")
    for slug, value in answers.items():
        trail.Trail(folder / trail.FILENAME).record(slug, "cut", value)
    # One gets some right: every second boundary, one number, half of the cases.
    folder = submit("halfway")
    for slug, value in answers.items():
        half = value[::2] if isinstance(value, list) else dict(list(value.items())[: len(value) // 2])
        trail.Trail(folder / trail.FILENAME).record(slug, "cut", half)
    nbgrader(place, "autograde", NAME)
    nbgrader(place, "generate_feedback", NAME)
    nbgrader(place, "export", "--to=grades.csv")
    return place


def scores(course: Path) -> dict[str, dict[str, float]]:
    """Student → grade id → automatic points, as the gradebook has them."""
    code = (
        "import json\nfrom nbgrader.api import Gradebook\n"
        "with Gradebook('sqlite:///gradebook.db') as gb:\n"
        f"    print(json.dumps({{s.student.id: {{g.name: g.auto_score for n in s.notebooks "
        f"for g in n.grades}} for s in gb.assignment_submissions('{NAME}')}}))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=course, capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout.splitlines()[-1])


def test_generating_in_the_course_gives_the_committed_exercise(course):
    made = json.loads((course / "exercises" / NAME / NOTEBOOK).read_text(encoding="utf-8"))
    ours = json.loads((ROOT / "exercises" / NAME / NOTEBOOK).read_text(encoding="utf-8"))
    assert [c["source"] for c in made["cells"]] == [c["source"] for c in ours["cells"]]


def test_the_ideal_is_full_and_blank_is_nothing(course):
    graded = scores(course)
    automatic = {i.grade_id: i.points for i in items.catalogue("meaning-units").values()
                 if i.host == "exercise"}
    for student in ("writer", "clicker"):
        for grade_id, points in automatic.items():
            assert graded[student][grade_id] == pytest.approx(points), (student, grade_id)
    assert all(graded["blank"][grade_id] == 0 for grade_id in automatic)


def test_autograde_gives_the_points_that_check_and_grade_give(course, monkeypatch, capsys):
    graded = scores(course)["halfway"]
    submitted = course / "submitted" / "halfway" / NAME / trail.FILENAME
    copy = course / "copy.jsonl"
    shutil.copy(submitted, copy)
    monkeypatch.setenv(trail.VARIABLE, str(copy))
    some = 0.0
    for item in items.catalogue("meaning-units").values():
        if item.host == "exercise":
            points = items.grade(item.slug)
            assert items.check(item.slug).points == points
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


def feedback_of(course: Path, student: str) -> str:
    return (course / "feedback" / student / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def test_the_students_report_says_why(course):
    report = feedback_of(course, "halfway")
    assert "the meaning turns, and your unit runs on" in report
    assert "no answer here yet" in feedback_of(course, "blank")


def secrets() -> list[str]:
    """What no release and no report of an unsolved submission may hold: the ideal answers."""
    found = []
    for source in ideal_cells().values():
        match = re.search(r"### BEGIN SOLUTION\n(.*?)### END SOLUTION", "".join(source), re.DOTALL)
        if match:
            found += match[1].splitlines()
    opening = re.compile(r'\s*(mu\.answer\(|"[\w/-]+",|\)|)$')  # the call's own scaffolding
    return [line for line in found if not opening.match(line)]


def leaked(text: str) -> list[str]:
    plain = re.sub(r"\s+", " ", text)
    return [line for line in secrets() if re.sub(r"\s+", " ", line).strip() in plain]


def test_no_solution_stands_in_a_release_or_in_a_report_of_somebody_without_it(course):
    assert len(secrets()) >= 5
    assert not leaked((ROOT / "exercises" / NAME / NOTEBOOK).read_text(encoding="utf-8"))
    for student in ("blank", "clicker", "halfway"):
        assert not leaked(feedback_of(course, student)), student
    # The detector sees the fault where it is planted.
    assert leaked("\n".join("".join(source) for source in ideal_cells().values()))


def test_no_report_of_an_exercise_shows_the_panel(course):
    for student in ("blank", "halfway"):
        report = feedback_of(course, student)
        assert "readers cut here" not in report
        assert "All readers cut" not in report


def test_grades_are_exported_for_everyone(course):
    with (course / "grades.csv").open(encoding="utf-8") as file:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert rows["writer"] == rows["clicker"] == 16
    assert rows["blank"] == 0
    assert 1 < rows["halfway"] < 15


def test_points_in_the_notebook_are_the_items(course):
    book = json.loads((ROOT / "exercises" / NAME / NOTEBOOK).read_text(encoding="utf-8"))
    cells = [c["metadata"]["nbgrader"] for c in book["cells"] if "nbgrader" in c["metadata"]]
    auto = {c["grade_id"]: c["points"] for c in cells if c["grade"] and not c["solution"]}
    ours = {i.grade_id: i.points for i in items.catalogue("meaning-units").values()
            if i.host == "exercise"}
    assert auto == ours
    assert sum(c["points"] for c in cells if c["grade"]) == 20

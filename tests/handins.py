"""Hand-ins and what became of them, for tests of the classroom: a small course, a gradebook."""

from __future__ import annotations

import copy
import csv
import html
import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

from class_of import by_hand, ideal_cells
from damage import Notebook, answers, essay, mark, text
from meaningunits.classroom.results import SUMMARY

#: The name of the small course's assignment.
PLAIN = "p1"
#: What the student of the batch wrote: one right, one half right, one wrong, an essay.
WRITTEN = {
    "prevalence": "def prevalence(cases, people):\n    return cases / people",
    "thirds": "thirds = 1.5",
    "odds": "odds = 9",
    "why": "Because the people\nare below the line.",
}


def cell(kind: str, source: str, grade_id: str = "", **flags) -> dict:
    """A cell of a hand-made nbgrader source notebook."""
    made = {"cell_type": kind, "id": grade_id or f"c{len(source)}", "metadata": {}}
    made["source"] = source
    if kind == "code":
        made |= {"execution_count": None, "outputs": []}
    if grade_id:
        plain = {"grade": False, "solution": False, "locked": False, "task": False}
        made["metadata"]["nbgrader"] = {
            **plain, "schema_version": 3, "grade_id": grade_id, **flags
        }  # fmt: skip
    return made


def source_notebook() -> dict:
    """A small course that is not ours, in plain nbgrader (invented)."""
    test = {"grade": True, "locked": True}
    cells = [
        cell("markdown", "# Prévalence – a naïve exercise\n\nCafé visitors were asked (invented)."),
        cell("code", "import math\nLIMIT = 0.5", "setup", locked=True),
        cell("markdown", "## One: write the prevalence as a share"),
        cell(
            "code",
            "def prevalence(cases, people):\n    ### BEGIN SOLUTION\n    return cases / people\n"
            "    ### END SOLUTION",
            "prevalence",
            solution=True,
        ),
        cell(
            "code",
            "assert math.isclose(prevalence(5, 50), 0.1)\n### BEGIN HIDDEN TESTS\n"
            "assert prevalence(1, 4) == 0.25\n### END HIDDEN TESTS",
            "test-prevalence",
            points=2,
            **test,
        ),
        cell("markdown", "## Two: how many thirds of it are right?"),
        cell(
            "code",
            "### BEGIN SOLUTION\nthirds = 3\n### END SOLUTION",
            "thirds",
            solution=True,
        ),
        cell(
            "code",
            "# partial credit\nround(thirds * LIMIT * 2, 2)",
            "test-thirds",
            points=3,
            **test,
        ),
        cell("markdown", "Say why.", "why", grade=True, solution=True, points=4),
        cell("markdown", "## Three: the odds"),
        cell("code", "### BEGIN SOLUTION\nodds = 1/9\n### END SOLUTION", "odds", solution=True),
        cell("code", "assert math.isclose(odds, 1 / 9)", "test-odds", points=1, **test),
        cell("markdown", "Draw the two circles by hand.", "draw", task=True, locked=True, points=2),
    ]
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return {"cells": cells, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def released(place: Path, name: str) -> dict:
    return json.loads((place / name / f"{name}.ipynb").read_text(encoding="utf-8"))


def worked(release: dict, name: str) -> Notebook:
    """The release with answers written into it."""
    book = Notebook(copy.deepcopy(release))
    book.name = name
    book.stubs = {mark(c)["grade_id"]: text(c) for c in book["cells"] if mark(c).get("solution")}
    for n, i in enumerate([*answers(book), essay(book)]):
        written = WRITTEN.get(mark(book["cells"][i])["grade_id"])
        book["cells"][i]["source"] = written or f"mine = {n}\nalso = {n}"
    return book


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def student(damage) -> str:
    return damage.name.replace(" ", "-")


def gradebook(place: Path) -> dict[str, list]:
    """What nbgrader's autograder writes, without ids drawn at random; ours raises flags as well."""
    book = "join submitted_notebook n on n.id = {} join submitted_assignment s on s.id = "
    book += "n.assignment_id join base_cell c on c.id = {}"
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        return {
            "grades": db.execute(
                "select s.student_id, c.name, auto_score, manual_score, needs_manual_grade "
                f"from grade g {book.format('g.notebook_id', 'g.cell_id')} order by 1, 2"
            ).fetchall(),
            "comments": db.execute(
                "select s.student_id, c.name, c.type, auto_comment from comment g "
                f"{book.format('g.notebook_id', 'g.cell_id')} order by 1, 2, 3"
            ).fetchall(),
            "submissions": db.execute(
                "select s.student_id, s.timestamp, n.late_submission_penalty "
                "from submitted_notebook n join submitted_assignment s on s.id = n.assignment_id "
                "order by 1"
            ).fetchall(),
        }


def summary(place: Path) -> dict[str, dict[str, str]]:
    with (place / SUMMARY).open(encoding="utf-8", newline="") as file:
        return {row["student"]: row for row in csv.DictReader(file)}


def scores(place: Path) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for who, grade_id, points, _, _ in gradebook(place)["grades"]:
        found.setdefault(who, {})[grade_id] = points
    return found


def model(name: str) -> list[str]:
    """The sentences of the full answer that stands beside the rubric, for the marker alone."""
    text = ideal_cells(name)[by_hand(name).replace("/", "--")]
    text = re.search(r"## BEGIN SOLUTION\n(.*?)## END SOLUTION", text, re.DOTALL)[1]
    return [s for s in re.split(r"(?<=[.?!:])\s+", words_of(text)) if len(s) > 25]


def words_of(text: str) -> str:
    """A text or a page without its marks, however it was broken into lines."""
    text = html.unescape(re.sub(r"<[^>]+>", "", text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`\\]|^>\s", "", text))

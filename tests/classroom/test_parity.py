"""``classroom grade`` beside ``nbgrader autograde``: the same scores, comments and notebooks."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from difflib import unified_diff
from pathlib import Path
from types import SimpleNamespace

import classes
import functions_of
import joined
import pytest
from class_of import nbgrader
from conftest import SANDBOXED
from handins import gradebook
from meaningunits import trail

pytestmark = [pytest.mark.slow, SANDBOXED]
ADDRESS = re.compile(r"0x[0-9a-f]{6,}")
MODEL = re.compile(r"(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])")
CLOCK = re.compile(r"(Recorded at )\d\d:\d\d")
#: Where temporary files lie differs with the machine, and so does the process's number.
CELL = re.compile(r"/[\w/.-]*ipykernel_\d+/\d+\.py")


THEMES = "04_themes"  # whose task on agreement takes functions that a student wrote


@pytest.fixture(scope="module", params=[classes.OURS, THEMES, classes.PLAIN])
def both(request, tmp_path_factory):
    """One class, graded by nbgrader in one place and by us in another."""
    ours, theirs = (tmp_path_factory.mktemp(request.param) / word for word in ("ours", "theirs"))
    if request.param == classes.OURS:
        course = classes.our_course(ours)
        names = classes.Ours(course).class_of(6)
    elif request.param == THEMES:
        course = classes.our_course(ours, (THEMES,))
        mine = classes.Ours(course, THEMES)
        names = mine.class_of(5)
        for way in ("honest", "half", "broken", "shows and prints", "unending", "by hand"):
            names.append(way.replace(" ", "-"))
            mine.put(names[-1], mine.written({functions_of.ANSWER: functions_of.WAYS[way][0]}))
        with (course / "nbgrader_config.py").open("a", encoding="utf-8") as file:
            file.write("\nc.Execute.timeout = 8\n")
    else:
        course = classes.plain_course(ours)
        names = classes.plain_class(course, len(classes.PLAIN_WAYS))
        for name, day in (("full0000", 1), ("half0001", 9)):  # one in time, one late
            stamp = course / "submitted" / name / classes.PLAIN / "timestamp.txt"
            stamp.write_text(f"2026-11-0{day} 12:00:00 UTC", encoding="utf-8")
        with closing(sqlite3.connect(course / "gradebook.db")) as db, db:
            db.execute("update assignment set duedate = '2026-11-05 12:00:00.000000'")
        (course / "nbgrader_config.py").write_text(
            "c = get_config()\nc.LateSubmissionPlugin.penalty_method = 'zero'\n", encoding="utf-8"
        )
    shutil.copytree(course, theirs)
    with (theirs / "nbgrader_config.py").open("a", encoding="utf-8") as file:
        file.write(joined.CONFIG)
    with ThreadPoolExecutor(1) as beside:
        reference = beside.submit(nbgrader, theirs, "autograde", request.param)
        run = classes.grade(ours, request.param)
        reference.result()
    return SimpleNamespace(ours=ours, theirs=theirs, name=request.param, students=names, run=run)


def autograded(place: Path, student: str, name: str) -> dict:
    path = place / "autograded" / student / name / f"{name}.ipynb"
    return json.loads(path.read_text(encoding="utf-8"))


def named(notebook: dict) -> dict:
    """A notebook whose live widgets are numbered by what they and their holders hold."""
    kinds = notebook["metadata"].get("widgets", {}).values()
    held = {name: state for kind in kinds for name, state in kind["state"].items()}
    texts = {name: json.dumps(held[name], sort_keys=True) for name in held}
    plain = {name: MODEL.sub("", texts[name]) for name in held}
    for name in held:
        plain[name] += "".join(sorted(MODEL.sub("", t) for t in texts.values() if name in t))
    text = json.dumps(notebook)
    for number, name in enumerate(sorted(held, key=plain.__getitem__)):
        text = text.replace(name, f"widget {number:03d}")
    return json.loads(MODEL.sub("an id", text))


def normal(notebook: dict) -> list[str]:
    """A notebook without memory addresses, process numbers, the time of day and its moments."""
    for cell in notebook["cells"]:
        cell["metadata"].pop("execution", None)
    text = json.dumps(named(joined.joined_below(notebook)), indent=1, sort_keys=True)
    return CLOCK.sub(r"\1now", CELL.sub("CELL", ADDRESS.sub("0x0", text))).split("\n")


def test_scores_comments_and_penalties_are_nbgraders(both):
    ours, theirs = gradebook(both.ours), gradebook(both.theirs)
    assert len(theirs["grades"]) >= 6 * len(both.students)
    for table, rows in theirs.items():
        assert ours[table] == rows


def test_autograded_notebooks_are_nbgraders(both):
    for student in both.students:
        ours, theirs = (autograded(p, student, both.name) for p in (both.ours, both.theirs))
        differences = [*unified_diff(normal(theirs), normal(ours), lineterm="", n=2)]
        assert not differences, (student, differences[:20])


def test_the_files_beside_them_are_nbgraders(both):
    for student in both.students:
        places = [p / "autograded" / student / both.name for p in (both.ours, both.theirs)]
        names = [sorted(f.name for f in place.iterdir()) for place in places]
        assert names[0] == names[1]
        for name in names[0]:
            ours, theirs = (place / name for place in places)
            assert ours.stat().st_mode == theirs.stat().st_mode, name
            if name == trail.FILENAME:  # an answer written while grading has its own id and time
                ours, theirs = (trail.parse(f.read_bytes()) for f in (ours, theirs))
                assert [(e.item, e.word, e.value) for e in ours.entries] == [
                    (e.item, e.word, e.value) for e in theirs.entries
                ]
            elif not name.endswith(".ipynb"):
                assert ours.read_bytes() == theirs.read_bytes(), name


def test_the_summary_says_what_the_gradebook_says(both):
    with (both.ours / "grading-summary.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert sorted(rows) == sorted(both.students)
    found = gradebook(both.theirs)
    late = {student: penalty or 0 for student, _, penalty in found["submissions"]}
    for student in both.students:
        mine = [row for row in found["grades"] if row[0] == student]
        total = sum(row[2] or 0 for row in mine) - late[student]
        assert float(rows[student]["score"]) == pytest.approx(total)
        waits = any(row[4] for row in mine)
        assert rows[student]["status"] == ("needs-marking" if waits else "graded")
        assert "score-differs" not in rows[student]["flags"]


def test_nbgrader_goes_on_from_there(both):
    with ThreadPoolExecutor(1) as beside:
        reference = beside.submit(nbgrader, both.theirs, "export", "--to=grades.csv")
        nbgrader(both.ours, "generate_feedback", both.name)
        nbgrader(both.ours, "export", "--to=grades.csv")
        reference.result()
    ours, theirs = ((p / "grades.csv").read_text() for p in (both.ours, both.theirs))
    assert sorted(ours.split("\n")) == sorted(theirs.split("\n"))
    for student in both.students:
        page = Path("feedback", student, both.name, f"{both.name}.html")
        assert (both.ours / page).stat().st_size > 10_000
    skipped = nbgrader(both.ours, "autograde", both.name)
    assert "Skipping existing assignment" in skipped

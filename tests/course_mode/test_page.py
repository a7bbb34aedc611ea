"""Which notebooks are ours as delivered, and which of their cells run by themselves."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from lab import environment
from meaningunits import workspace
from meaningunits.course_mode import telling
from meaningunits.course_mode.page import Cell, Page, folded, pages, presses, runs, why_not
from meaningunits.course_mode.progress import in_order

LESSON = pages()["02_meaning_units"]
EXERCISE = pages()["exercise 02_meaning_units"]
STATIC = Path(telling.__file__).parent / "labextensions" / "meaningunits-course" / "static"


def code(source):
    return Cell("code", "one", source)


@pytest.mark.parametrize(
    "source",
    [
        "import meaningunits as mu",
        'mu.ask("meaning-units/divide-farida")',
        "mu.work()",
        "mu.audit()",
        "mu.map()",
        'mu.passage("birgitta", 1, 81)',
        'mu.passage("hanne", 50, 89, open=False)',
    ],
)
def test_our_import_and_the_calls_that_show_run_by_themselves(source):
    assert runs([code(source)]) == ["one"]


@pytest.mark.parametrize(
    "source",
    [
        "import meaningunits as mu\n",
        "import meaningunits as mu; import os",
        "import meaningunits as mu\nimport os",
        'mu.ask("meaning-units/divide-farida");',
        'mu.ask("meaning-units/divide-farida" + name)',
        "mu.ask(name)",
        'mu.ask("a/b", __import__("os").system("x"))',
        'mu.ask("../b")',
        'mu.answer("meaning-units/divide-farida", [1])',
        'mu.check("meaning-units/divide-farida")',
        'mu.grade("meaning-units/divide-farida")',
        "mu.kit()",
        'mu.passage("birgitta", 1, last)',
        'mu.passage("../birgitta", 1, 2)',
        "print(1)",
        "%run x.py",
        "",
    ],
)
def test_nothing_else_runs_by_itself(source):
    assert runs([code(source)]) == []


def test_a_markdown_cell_with_our_words_does_not_run():
    assert runs([Cell("markdown", "one", "import meaningunits as mu")]) == []


def test_every_page_of_the_course_has_its_import_and_all_its_tasks_among_what_runs():
    for page in pages().values():
        by_id = {cell.id: cell.source for cell in page.cells}
        ran = [by_id[one] for one in runs(page.cells)]
        asked = [cell.source for cell in page.cells if cell.source.startswith("mu.ask")]
        assert ran[0] == "import meaningunits as mu", page.name
        assert [source for source in ran if source.startswith("mu.ask")] == asked, page.name


def test_tasks_run_before_what_only_shows():
    sources = [
        "mu.map()",
        'mu.ask("a/b")',
        "mu.work()",
        'mu.ask("a/c")',
        "import meaningunits as mu",
    ]
    cells = [Cell("code", str(n), source) for n, source in enumerate(sources)]
    assert runs(cells) == ["4", "1", "3", "0", "2"]


def test_no_code_of_a_page_is_left_unfolded():
    for page in pages().values():
        code_cells = [cell.id for cell in page.cells if cell.kind == "code"]
        # One exercise has functions to write: there is code to be seen, and no other.
        shown = {cell.id for cell in page.cells if "observed" in cell.source}
        left = [one for one in code_cells if one not in shown]
        assert [one for one in folded(page.cells) if one not in shown] == left, page.name


def test_a_page_says_its_number_its_title_and_how_long_it_takes():
    assert (LESSON.number, LESSON.title) == ("02", "Meaning units")
    assert (EXERCISE.number, EXERCISE.title) == ("02", "Dividing interviews into meaning units")
    assert all(20 <= page.minutes <= 200 for page in pages().values())


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("*RADICAL: Read. About 55 minutes.*", 55),
        ("About an hour, alone.", 60),
        ("About an hour and a half.", 90),
        ("**20 points.** About two hours, best in two sittings.", 120),
        ("About two and a half hours, best in two\nsittings.", 150),
        ("As long as you like.", 0),
    ],
)
def test_how_long_a_page_takes_is_read_from_what_it_says(said, minutes):
    assert Page("x.ipynb", (Cell("markdown", "one", said),)).minutes == minutes


def test_every_link_to_a_page_leads_somewhere_and_each_lessons_end_leads_on():
    for page in pages().values():
        here = Path(page.name).parent
        links = [
            link for cell in page.cells for link in re.findall(r"\]\(([^)#:]+\.ipynb)", cell.source)
        ]
        there = {Path(os.path.normpath(here / link)).as_posix() for link in links}
        assert there <= {other.name for other in pages().values()}, page.name
        if page.exercise or page.room:
            continue
        (end,) = re.findall(r"^Next: \[[^]]+\]\(([^)]+)\)", _text(page), flags=re.M)
        on = [*(other for other in in_order() if not other.room)]
        assert end == on[on.index(page) + 1].name


def _text(page):
    return "\n".join(cell.source for cell in page.cells if cell.kind == "markdown")


@pytest.mark.parametrize("page", pages().values(), ids=lambda page: page.name)
def test_every_page_is_taken_for_what_it_is_as_delivered(page, tmp_path):
    assert why_not(page, page.cells, tmp_path) == ""


def test_a_learners_own_cells_and_answers_make_no_page_a_changed_one(tmp_path):
    own = [replace(c, source="mu.answer(1)") if c.free else c for c in EXERCISE.cells]
    assert why_not(EXERCISE, [*own, Cell("code", "mine", "print(1)")], tmp_path) == ""


CHANGED = "This page is not as it came with the course: it was changed, or is older."


@pytest.mark.parametrize("which", [0, 3, 4])
def test_a_page_of_which_any_part_was_changed_is_not_taken_for_ours(which, tmp_path):
    cells = list(LESSON.cells)
    cells[which] = replace(cells[which], source=f"{cells[which].source} ")
    assert why_not(LESSON, cells, tmp_path) == CHANGED


def test_a_page_of_which_a_part_is_missing_is_not_taken_for_ours(tmp_path):
    assert why_not(LESSON, LESSON.cells[1:], tmp_path) == CHANGED


def test_a_second_cell_under_a_name_of_ours_is_noticed(tmp_path):
    twice = [*LESSON.cells, replace(LESSON.cells[4], source='mu.ask("start-here/first-try")')]
    assert why_not(LESSON, twice[::-1], tmp_path) != ""


def test_the_source_of_an_exercise_is_left_alone(tmp_path):
    source = [replace(c, source="### BEGIN SOLUTION") if c.free else c for c in EXERCISE.cells]
    assert why_not(EXERCISE, source, tmp_path) == "This is an exercise's source."


def test_a_page_in_a_courses_own_folders_is_left_alone(tmp_path):
    (tmp_path / "nbgrader_config.py").touch()
    for folder in ("release/02_meaning_units", "submitted/ada/02_meaning_units"):
        assert why_not(EXERCISE, EXERCISE.cells, tmp_path / folder) == (
            "This page lies in a course's own folders, where it waits to be handed out."
        )
    assert why_not(EXERCISE, EXERCISE.cells, tmp_path / "mine" / "02_meaning_units") == ""


def test_what_leaves_something_behind_waits_for_a_person():
    assert presses([code('mu.check("a/b")')]) == {"one": "Compare with your answer"}
    assert presses([code('# This cell gives the points.\nmu.grade("a/b")')]) == {
        "one": "Count the points"
    }
    assert presses([code('mu.grade("a/b", given=globals().get("f"))')]) == {}


# What the page's side is told.


@pytest.fixture
def work(here):
    workspace.make(here)
    return here


def told(page, name):
    return json.loads(telling.told(name, telling.cells_of(page.cells)))


def test_the_bar_says_where_one_is_and_leads_back_on_and_to_the_map(work):
    bar = told(LESSON, "02_meaning_units")["bar"]
    assert (bar["label"], bar["title"], bar["said"]) == (
        "02",
        "Meaning units",
        f"0 of 5 tasks · {LESSON.minutes} min left",
    )  # fmt: skip
    assert bar["ways"] == {
        "back": {
            "path": "exercises/01_reading_the_study/01_reading_the_study.ipynb",
            "title": "Exercise 01: Reading a study",
        },
        "next": {
            "path": "exercises/02_meaning_units/02_meaning_units.ipynb",
            "title": "Exercise 02: Dividing interviews into meaning units",
        },
    }
    assert bar["map"]["path"] == bar["work"]["path"] == "00_start_here.ipynb"


def test_the_bar_leads_from_side_room_to_side_room_and_never_off_the_main_path(work, monkeypatch):
    rooms = [page for page in pages().values() if page.room]
    bars = [told(page, page.stem)["bar"] for page in rooms]
    assert [bar["label"] for bar in bars] == [f"Side room {page.number}" for page in rooms]
    assert "back" not in bars[0]["ways"]
    assert "next" not in bars[-1]["ways"]
    assert bars[0]["map"]["path"] == "00_start_here.ipynb"
    assert [bar["ways"]["next"]["path"] for bar in bars[:-1]] == [page.name for page in rooms[1:]]
    monkeypatch.chdir(work / "exercises" / "10_journal_club")
    assert [*json.loads(telling.progress("exercise 10_journal_club"))["ways"]] == ["back"]


def test_the_bar_of_an_exercise_leads_out_of_its_folder(work, monkeypatch):
    monkeypatch.chdir(work / "exercises" / "02_meaning_units")
    ways = told(EXERCISE, "exercise 02_meaning_units")["bar"]["ways"]
    assert ways["back"]["path"] == "../../02_meaning_units.ipynb"
    assert ways["next"]["path"] == "../../03_condensing.ipynb"


def test_a_page_that_lies_alone_leads_nowhere(here):
    bar = told(LESSON, "02_meaning_units")["bar"]
    assert (bar["ways"], bar["map"], bar["work"]) == ({}, None, None)


def test_the_bar_counts_what_is_answered(work):
    import meaningunits as mu

    mu.answer("meaning-units/guess-agreement", 2)
    bar = json.loads(telling.progress("02_meaning_units"))
    assert bar["said"] == f"1 of 5 tasks · {5 * round(LESSON.minutes * 4 / 25)} min left"
    assert [done for _, _, done in bar["tasks"]] == [False, True, False, False, False]
    assert bar["next"] == 0


def test_the_bar_goes_on_with_what_is_half_done_and_not_before_something_is_begun(work):
    import meaningunits as mu

    def now():
        return json.loads(telling.progress("02_meaning_units"))["next"]

    assert now() == -1
    mu.answer("meaning-units/divide-farida", [44])  # the last of the page, and half done
    assert now() == 4
    assert "(02 Meaning units, task 5 of 5)" in mu.map().continued
    mu.answer("meaning-units/divide-leif", [56])
    assert now() == 2  # it was worked on later


def test_a_task_is_led_to_where_what_explains_it_begins_and_once_begun_to_itself(work):
    import meaningunits as mu

    def first_lines(name, at):
        cells = {cell.id: cell.source.splitlines()[0] for cell in pages()[name].cells}
        return [cells[task[at]] for task in json.loads(telling.progress(name))["tasks"]]

    mu.answer("meaning-units/guess-agreement", 2)
    assert first_lines("02_meaning_units", 1) == [
        "## Read the whole",
        'mu.ask("meaning-units/guess-agreement")',
        "## Alone",
        "## Memo",
        "## If you like: another passage",
    ]
    # Without a heading of its own a task begins with what stands right above it, or with itself;
    # and the passage that it is about is no other task.
    assert first_lines("01_reading_the_study", 1)[2].startswith("**Four statements.**")
    assert 'mu.ask("journal-club/my-question")' in first_lines("10_journal_club", 1)
    assert (
        first_lines("exercise 02_meaning_units", 1)[1]
        == "## 2. Who speaks, and what is meant (3 points)"
    )


def test_a_name_that_is_no_page_is_told_so_and_nothing_runs(here):
    said = told(LESSON, "99_other")
    assert said == {"why": "This version of the course has no such page.", "run": []}


# The proof.

ASK = f"""
import sys; sys.path.insert(0, "")
n = {{"__name__": "proof"}}
exec(open({str(STATIC / "proof.py")!r}).read(), n)
{{before}}
print(n["told"](lambda t: t.told("02_meaning_units", "[]")))
print("" in sys.path, n["restored"](), sys.path.index("") == len(sys.path) - 1)
"""


def proof(folder, before=""):
    done = subprocess.run(
        [sys.executable, "-c", ASK.replace("{before}", before)],
        cwd=folder, env=environment(), capture_output=True, text=True, check=True,
    )  # fmt: skip
    said, path = done.stdout.splitlines()
    return json.loads(said), path


@pytest.mark.parametrize("name", ["meaningunits", "tomllib", "dataclasses", "importlib"])
def test_no_file_beside_a_page_is_run_while_it_comes_alive(name, tmp_path):
    (tmp_path / f"{name}.py").write_text("open('ran', 'w')")
    said, path = proof(tmp_path)
    assert "unproven" not in said
    assert said["bar"]["title"] == "Meaning units"
    assert not (tmp_path / "ran").exists()
    assert path == "False {} True"


def test_another_meaningunits_that_is_in_use_already_is_found_out(tmp_path):
    (tmp_path / "meaningunits.py").write_text("")
    said, _ = proof(tmp_path, "import meaningunits")
    assert said == {"unproven": str(tmp_path / "meaningunits.py")}


def test_where_the_course_is_not_installed_that_is_said(tmp_path):
    done = subprocess.run(
        [sys.executable, "-S", "-I", "-c", ASK.replace("{before}", "")],
        cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout.splitlines()[0]) == {"unproven": "missing"}

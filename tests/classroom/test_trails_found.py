"""A trail is found whatever it is called, however it is written, wherever it lies; or asked for."""

from __future__ import annotations

import copy
import io
import json
import zipfile
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest
from class_of import ROOT
from handins import put
from meaningunits import trail
from meaningunits.classroom.answers import RestoreTrail
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.preflight import check
from meaningunits.classroom.preflight.missing import ASK, GIVEN_UP, NONE
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue

OURS = "02_meaning_units"
BOOK = f"{OURS}.ipynb"
MAREK, HANNE = "meaning-units/divide-marek", "meaning-units/divide-hanne"
ELSEWHERE = "selection/weights"
RELEASE = json.loads((ROOT / "exercises" / OURS / BOOK).read_text("utf-8"))
UNTOUCHED = json.dumps(RELEASE).encode()


@pytest.fixture
def course(tmp_path, monkeypatch):
    monkeypatch.delenv(trail.VARIABLE, raising=False)
    put(tmp_path / "release" / OURS, {BOOK: UNTOUCHED})
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n", "utf-8")
    home = tmp_path / "submitted" / "ann"

    def run(**how) -> tuple[str, str, list[str]]:
        (row,) = check.check(find_course(tmp_path), OURS, **how)
        return row.verdict, " ".join(row.words), row.trail

    def given() -> dict:
        log = trail.parse((home / OURS / "trail.jsonl").read_bytes())
        return {slug: log.state(slug).value for slug in log.items}

    return SimpleNamespace(home=home, place=home / OURS, run=run, given=given, tmp=tmp_path)


def made(folder, *answers: tuple[str, int]) -> bytes:
    """A trail with these answers, as a widget writes it."""
    folder.mkdir()
    own = trail.Trail(folder / "trail.jsonl")
    for slug, at in answers:
        own.record(slug, "cut", {"cuts": [at]})
    return (folder / "trail.jsonl").read_bytes()


def zipped(**files: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return raw.getvalue()


def run_and_cleared() -> dict:
    """A notebook that was run, its outputs cleared by a program that leaves the counters."""
    book = copy.deepcopy(RELEASE)
    code = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
    code["execution_count"] = 3
    return book


NAMES = [
    "trail (1).jsonl", "trail-1.jsonl", "trail.json", "trail.txt", "trail.jsonl.txt",
    "Trail.JSONL", "sub/trail.jsonl", "doejane_41231_900002_trail.jsonl", "answers.jsonl",
]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["trail.jsonl", *NAMES])
def test_the_answers_are_found_under_every_name_and_in_every_encoding(course, name, encoding, end):
    raw = made(course.tmp / "own", (MAREK, 5), (HANNE, 9))
    sent = raw.decode().replace("\n", end).encode(encoding)
    put(course.place, {BOOK: UNTOUCHED, name: sent})
    assert plainly(course.place) == {MAREK: {"cuts": [5]}, HANNE: {"cuts": [9]}}
    verdict, words, troubles = course.run()
    assert (verdict in ("fine", "repaired"), troubles) == (True, []), words
    assert course.given() == {MAREK: {"cuts": [5]}, HANNE: {"cuts": [9]}}
    if name != "trail.jsonl":
        assert f"The answers in “{name}” (2 entries) were put into trail.jsonl." in words
    elif "16" in encoding:
        assert (
            "trail.jsonl was written in another form (UTF-16, or as a list); it is in UTF-8 now."
            in words
        )
        kept = course.home.parent / ".originals" / "ann" / OURS / "trail.jsonl"
        assert kept.read_bytes() == sent
    else:
        assert (verdict, words) == ("fine", "")
    again = course.run()
    assert (again[0], course.given()) == (verdict, {MAREK: {"cuts": [5]}, HANNE: {"cuts": [9]}})


def plainly(folder, book: dict = RELEASE, name: str = OURS) -> dict:
    """What nbgrader's own autograder is given of a folder, by our preprocessor."""
    resources = {"metadata": {"path": str(folder), "name": name}}
    RestoreTrail().preprocess(book, resources)
    path = folder / "trail.jsonl"
    there = path.read_bytes() if path.is_file() else b""
    log = trail.parse(resources.get("outputs", {}).get("trail.jsonl", there))
    assert log.problems == ()
    return {slug: log.state(slug).value for slug in log.items}


def test_nbgraders_own_autograder_finds_what_another_notebook_of_the_folder_shows(course):
    shown = showing(ELSEWHERE, {"a": 1})
    put(course.place, {BOOK: UNTOUCHED, "b.ipynb": json.dumps(shown).encode(), "c.ipynb": b"{"})
    put(course.place, {"trail.txt": made(course.tmp / "own", (MAREK, 5))})
    both = {MAREK: {"cuts": [5]}, ELSEWHERE: {"a": 1}}
    assert plainly(course.place) == plainly(course.place, shown, "b") == both
    # A copy has the same tasks: it is not what is graded.
    put(course.place, {"d.ipynb": json.dumps(showing(MAREK, {"cuts": [7]})).encode()})
    assert plainly(course.place) == both


def showing(slug: str, answer) -> dict:
    """A notebook with one task, which shows an answer to it in its output."""
    mine = trail.Entry("x", datetime(2027, 1, 1, tzinfo=UTC), slug, "did", answer)
    shown = bundle(catalogue.find(slug), trail.Log((mine,)))
    cell = {"cell_type": "code", "source": f'mu.ask("{slug}")', "metadata": {}}
    return {"cells": [{**cell, "outputs": [{"output_type": "display_data", "data": shown}]}]}


def test_a_dry_run_says_the_same_and_writes_nothing(course):
    raw = made(course.tmp / "own", (MAREK, 5))
    put(course.place, {BOOK: UNTOUCHED, "trail (1).jsonl": raw})
    said = course.run(dry_run=True)
    assert not (course.place / "trail.jsonl").exists()
    assert course.run() == said


def test_a_trail_in_an_archive_or_beside_the_folder_is_found(course):
    put(course.place, {BOOK: UNTOUCHED})
    packed = zipped(**{"meaning-units/trail.jsonl": made(course.tmp / "own", (MAREK, 5))})
    put(course.home, {"trail.jsonl": made(course.tmp / "more", (HANNE, 9)), "mine.zip": packed})
    words = course.run()[1]
    assert "The answers in “mine.zip: meaning-units/trail.jsonl” (1 entry) were put into" in words
    assert course.given() == {MAREK: {"cuts": [5]}, HANNE: {"cuts": [9]}}


def test_two_trails_are_one_with_each_entry_once(course):
    one = made(course.tmp / "one", (MAREK, 5))
    other = made(course.tmp / "other", (HANNE, 9))
    put(course.place, {BOOK: UNTOUCHED, "trail.jsonl": one, "trail (1).jsonl": one + other})
    assert (
        "The answers in “trail (1).jsonl” (1 entry) were put into trail.jsonl." in course.run()[1]
    )
    assert (course.place / "trail.jsonl").read_bytes() == one + other


def test_of_a_trail_of_several_pages_only_what_fits_is_used_and_the_rest_is_counted(course):
    raw = made(course.tmp / "own", (MAREK, 5), (ELSEWHERE, 3), (ELSEWHERE, 4))
    put(course.place, {BOOK: UNTOUCHED, "sub/trail.jsonl": raw})
    said = "(1 entry) were put into trail.jsonl (2 entries of other tasks were left)."
    assert said in course.run()[1]
    assert course.given() == {MAREK: {"cuts": [5]}}


@pytest.mark.parametrize("why", ["cleared", "set-aside"])
def test_a_trail_that_was_let_go_on_purpose_stays_so(course, why):
    raw = made(course.tmp / "own", (MAREK, 5))
    put(course.place, {BOOK: UNTOUCHED, f"trail-{why}-2026-11-02.jsonl": raw})
    assert course.run() == ("fine", "", [])
    assert not (course.place / "trail.jsonl").exists()


# Where nothing came along


def test_answers_that_stayed_behind_are_asked_for_and_are_no_zero(course):
    put(course.place, {BOOK: json.dumps(run_and_cleared()).encode()})
    assert course.run() == ("refused", ASK, [])
    assert ASK.startswith("answers missing: ask for trail.jsonl.")
    put(course.place, {"trail.jsonl": made(course.tmp / "own", (MAREK, 5))})
    assert course.run() == ("fine", "", [])


def test_whoever_grades_can_say_that_there_are_no_answers(course):
    put(course.place, {BOOK: json.dumps(run_and_cleared()).encode()})
    assert course.run()[0] == "refused"
    (course.place / NONE).touch()
    assert course.run() == ("fine", "", [GIVEN_UP])
    put(course.place, {"trail.jsonl": made(course.tmp / "own", (MAREK, 5))})
    assert course.run() == ("fine", "", [])  # the file came after all


def test_a_lessons_trail_is_none_of_the_exercises(course):
    book = json.dumps(run_and_cleared()).encode()
    put(course.place, {BOOK: book, "trail.jsonl": made(course.tmp / "own", (ELSEWHERE, 5))})
    assert course.run()[:2] == ("refused", ASK)


def test_a_notebook_as_it_was_handed_out_is_untouched_and_not_missing(course):
    put(course.place, {BOOK: UNTOUCHED})
    assert course.run() == ("fine", "", [])


@pytest.mark.parametrize("what", ["trail", "undone", "outputs", "code"])
def test_where_anything_came_along_an_unanswered_task_is_unanswered(course, what):
    book, files = run_and_cleared(), {}
    if what in ("trail", "undone"):
        files["trail.jsonl"] = made(course.tmp / "own", (MAREK, 5))
    if what == "undone":
        own = trail.Trail(course.tmp / "own" / "trail.jsonl")
        own.undo(MAREK)
        files["trail.jsonl"] = own.path.read_bytes()
    if what == "outputs":
        data = bundle(catalogue.find(MAREK), trail.Log())
        code = next(cell for cell in book["cells"] if cell["cell_type"] == "code")
        code["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
    if what == "code":
        own = next(
            cell
            for cell in book["cells"]
            if cell["cell_type"] == "code" and cell["metadata"].get("nbgrader", {}).get("solution")
        )
        own["source"] = "cuts = [5]"
    put(course.place, files | {BOOK: json.dumps(book).encode()})
    assert course.run() == ("fine", "", [])

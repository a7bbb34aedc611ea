"""The right notebook: of several the one that was worked in, of an archive what lay beside it."""

from __future__ import annotations

import copy
import io
import json
import unicodedata
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest
from class_of import ROOT
from handins import put
from meaningunits import trail
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.preflight import check
from meaningunits.page.show import bundle
from meaningunits.tasks import catalogue

OURS = "02_meaning_units"
BOOK = f"{OURS}.ipynb"
MAREK = "meaning-units/divide-marek"
RELEASE = json.loads((ROOT / "exercises" / OURS / BOOK).read_text("utf-8"))
UNTOUCHED = json.dumps(RELEASE).encode()


def written(*texts: str) -> bytes:
    """The release with an answer in code, and cells that somebody added."""
    book = copy.deepcopy(RELEASE)
    marks = [(cell, cell["metadata"].get("nbgrader", {})) for cell in book["cells"]]
    own = next(c for c, mark in marks if mark.get("solution") and c["cell_type"] == "code")
    own["source"] = "mine = 1"
    for i, text in enumerate(texts):
        book["cells"].append(
            {"cell_type": "markdown", "id": f"own-{i}", "metadata": {}, "source": text}
        )
    return json.dumps(book).encode()


def answered(folder: Path, *cuts: int) -> bytes:
    """The release with an answer in the output of its task, as a widget leaves it."""
    folder.mkdir(parents=True)
    own = trail.Trail(folder / "trail.jsonl")
    own.record(MAREK, "cut", {"cuts": list(cuts)})
    book = copy.deepcopy(RELEASE)
    cell = next(c for c in book["cells"] if MAREK in "".join(c["source"]))
    data = bundle(catalogue.find(MAREK), own.log())
    cell["outputs"] = [{"output_type": "display_data", "metadata": {}, "data": data}]
    return json.dumps(book).encode()


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course directory with the release of our exercise, and a way to hand in and check."""
    monkeypatch.delenv(trail.VARIABLE, raising=False)
    put(tmp_path / "course" / "release" / OURS, {BOOK: UNTOUCHED})
    (tmp_path / "course" / "nbgrader_config.py").write_text("c = get_config()\n", "utf-8")
    top = tmp_path / "course" / "submitted"

    def hand_in(files: dict[str, bytes]) -> None:
        put(top / "ann" / OURS, files)

    def run() -> tuple[str, str]:
        (row,) = check.check(find_course(tmp_path / "course"), OURS)
        return row.verdict, " ".join(row.words)

    place = top / "ann" / OURS
    return SimpleNamespace(hand_in=hand_in, run=run, place=place, top=top, work=tmp_path / "work")


def texts(raw: bytes) -> list[str]:
    return ["".join(cell["source"]) for cell in json.loads(raw)["cells"]]


# Several notebooks


def test_a_worked_copy_counts_where_the_original_is_as_it_was_handed_out(course):
    course.hand_in({BOOK: UNTOUCHED, f"{OURS}-Copy1.ipynb": written("Mine.")})
    verdict, words = course.run()
    said = f"“{BOOK}” is as it was handed out; “{OURS}-Copy1.ipynb”, which somebody worked in, was"
    assert (verdict, f"{said} taken." in words) == ("repaired", True)
    assert "Mine." in texts((course.place / BOOK).read_bytes())
    assert sorted(p.name for p in course.place.iterdir()) == [BOOK]
    kept = {p.name: p.read_bytes() for p in (course.top / ".originals").rglob("*.ipynb")}
    assert kept == {BOOK: UNTOUCHED, f"{OURS}-Copy1.ipynb": written("Mine.")}
    assert course.run()[0] == "repaired"  # told again
    assert "Mine." in texts((course.place / BOOK).read_bytes())


def test_a_copy_that_was_worked_in_by_hand_and_eye_only_counts_as_well(course):
    raw = answered(course.work, 5, 9)
    course.hand_in({BOOK: UNTOUCHED, "final.ipynb": raw})
    assert "“final.ipynb”, which somebody worked in, was taken." in course.run()[1]
    assert b'"cuts"' in (course.place / BOOK).read_bytes()


def test_a_packed_copy_counts_beside_an_original_that_nobody_touched(course):
    course.hand_in({BOOK: UNTOUCHED, "mine.zip": packed({BOOK: written("Mine."), "x.csv": b"1"})})
    assert "was taken" in course.run()[1]
    assert "Mine." in texts((course.place / BOOK).read_bytes())
    assert (course.place / "x.csv").read_bytes() == b"1"


@pytest.mark.parametrize("raw", [UNTOUCHED, b"no notebook", written("Mine.")])
def test_a_copy_with_nothing_more_in_it_changes_nothing_and_nothing_is_said(course, raw):
    course.hand_in({BOOK: written("Mine."), "copy.ipynb": raw})
    assert course.run() == ("fine", "")
    assert (course.place / BOOK).read_bytes() == written("Mine.")


def test_nothing_is_said_where_nobody_touched_any(course):
    course.hand_in({BOOK: UNTOUCHED, f"{OURS}-Copy1.ipynb": UNTOUCHED})
    assert course.run() == ("fine", "")


@pytest.mark.parametrize(("book", "copy_"), [(("a",), ("a", "b")), (("a", "b"), ("a",))])
def test_the_one_that_holds_all_that_is_in_the_other_counts(course, book, copy_):
    course.hand_in({BOOK: written(*book), "copy.ipynb": written(*copy_)})
    counts, other = (BOOK, "copy.ipynb") if len(book) > len(copy_) else ("copy.ipynb", BOOK)
    said = f"“{counts}” holds all that is in the others and counts; “{other}” was passed over."
    assert said in course.run()[1]
    assert {"a", "b"} <= {*texts((course.place / BOOK).read_bytes())}


def test_of_two_that_differ_the_one_with_the_newest_answers_counts(course):
    old, new = (answered(course.work / name, cut) for name, cut in (("old", 5), ("new", 9)))
    course.hand_in({BOOK: old, "later.ipynb": new})
    said = f"“later.ipynb” has the newest answers and counts; “{BOOK}” was passed over."
    assert said in course.run()[1]
    assert b'"cuts": [\n' in (course.place / BOOK).read_bytes()
    held = (course.place / BOOK).read_bytes()
    assert b"9" in held.split(b'"cuts"')[1][:40]


def test_two_that_differ_without_a_time_are_refused_with_their_names(course):
    course.hand_in({BOOK: written("one"), "other.ipynb": written("two")})
    assert course.run() == (
        "refused",
        "Several different notebooks of this assignment were worked in, and it cannot be known "
        f"which one counts: “{BOOK}”, “other.ipynb”. Hand in only the one you mean, as {BOOK}.",
    )
    assert sorted(p.name for p in course.place.iterdir()) == [BOOK, "other.ipynb"]


# Archives of every system


def packed(files: dict[str, bytes], encoding: str = "utf-8", flagged: bool = True) -> bytes:
    """An archive whose names are spelled as given, with or without a word about their letters."""
    made, names = io.BytesIO(), {}
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for i, (name, content) in enumerate(files.items()):
            raw = name.encode(encoding)
            names[f"{i:x}".rjust(len(raw), "Q").encode()] = raw
            archive.writestr(zipfile.ZipInfo(f"{i:x}".rjust(len(raw), "Q")), content)
    whole = made.getvalue()
    for standing_in, raw in names.items():
        whole = whole.replace(standing_in, raw)
    if flagged:
        for start, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
            parts = whole.split(start)
            parts[1:] = [
                p[: at - 4] + bytes([p[at - 4], p[at - 3] | 8]) + p[at - 2 :] for p in parts[1:]
            ]
            whole = start.join(parts)
    return whole


MINE, TRAIL, LESSONS = written("Mine."), b'{"mine": 1}\n', b'{"of": "the lesson"}\n'
FOLDER = {BOOK: MINE, "trail.jsonl": TRAIL, "Größe.csv": b"1"}
LESSON = json.dumps(RELEASE | {"cells": RELEASE["cells"][:1]}).encode()


def under(place: str, files: dict[str, bytes] = FOLDER, sign: str = "/") -> dict[str, bytes]:
    return {f"{place}{sign}{name}": content for name, content in files.items()}


WORKSPACE = (
    {BOOK: LESSON, "trail.jsonl": LESSONS, "01_reading_the_study.ipynb": LESSON}
    | under(
        "exercises/01_reading_the_study", {"01_reading_the_study.ipynb": LESSON, "trail.jsonl": b""}
    )
    | under(f"exercises/{OURS}")
)
DECOMPOSED = {unicodedata.normalize("NFD", name): content for name, content in FOLDER.items()}
PACKED = {
    "the folder": packed(under(OURS)),
    "its files alone": packed(FOLDER),
    "Windows": packed(under(OURS, sign="\\")),
    "Windows, with a drive": packed(under(f"C:\\Users\\Jörg\\{OURS}", sign="\\")),
    "code page 437": packed(under("Jörg"), "cp437", flagged=False),
    "UTF-8 without a word": packed(under("Jörg"), flagged=False),
    "a Mac": packed(under("Jo\u0308rg", DECOMPOSED) | {f"__MACOSX/._{BOOK}": b"x"}),
    "a whole workspace": packed(under("meaning-units", WORKSPACE)),
    "a whole workspace on Windows": packed(
        under("meaning-units", {n.replace("/", "\\"): c for n, c in WORKSPACE.items()}, "\\")
    ),
    "an archive in an archive": packed({"week 2.zip": packed(under(OURS)), "read me.txt": b"hi"}),
}


@pytest.mark.parametrize("raw", PACKED.values(), ids=PACKED)
def test_an_archive_gives_the_notebook_and_what_lay_beside_it(course, raw):
    course.hand_in({"my work.zip": raw})
    verdict, words = course.run()
    assert verdict == "repaired", words
    assert "The notebook was taken out of an archive" in words
    beside = {
        p.relative_to(course.place).as_posix(): p for p in course.place.rglob("*") if p.is_file()
    }
    assert "Mine." in texts(beside.pop(BOOK).read_bytes())
    assert {name: path.read_bytes() for name, path in beside.items()} == {
        "trail.jsonl": TRAIL,
        "Größe.csv": b"1",
    }
    assert course.run()[0] == "repaired"


def test_a_workspace_that_was_unpacked_gives_the_exercise_and_not_the_lesson(course):
    put(course.top / "ann", WORKSPACE)
    assert course.run()[0] == "repaired"
    assert "Mine." in texts((course.place / BOOK).read_bytes())
    assert (course.place / "trail.jsonl").read_bytes() == TRAIL


def test_a_workspace_unpacked_in_the_exercises_folder_does_not_leave_the_lessons_trail(course):
    course.hand_in(WORKSPACE)
    assert course.run()[0] == "repaired"
    assert "Mine." in texts((course.place / BOOK).read_bytes())
    assert (course.place / "trail.jsonl").read_bytes() == TRAIL
    kept = {p.read_bytes() for p in (course.top / ".originals").rglob("*") if p.is_file()}
    assert {LESSON, LESSONS} <= kept
    assert course.run()[0] == "repaired"
    assert (course.place / "trail.jsonl").read_bytes() == TRAIL


@pytest.mark.parametrize("name", [BOOK, f"{OURS}-1.ipynb", "my work.zip"])
def test_an_archive_gives_what_lay_beside_whatever_it_is_called(course, name):
    course.hand_in({name: packed(FOLDER)})
    assert course.run()[0] == "repaired"
    assert (course.place / "trail.jsonl").read_bytes() == TRAIL


def test_a_trail_in_an_archive_and_one_beside_the_archive_become_one(course):
    course.hand_in({"my work.zip": packed(FOLDER), "trail.jsonl": b'{"loose": 1}\n'})
    assert course.run()[0] == "repaired"
    assert (course.place / "trail.jsonl").read_bytes() == b'{"loose": 1}\n' + TRAIL


def test_a_damaged_file_in_an_archive_is_named_and_the_rest_is_taken(course):
    raw = packed({BOOK: MINE, "trail.jsonl": TRAIL})
    made = io.BytesIO(raw)
    with zipfile.ZipFile(made, "a") as archive:
        archive.writestr("data.csv", b"AAAAAAAAAAAA")
    course.hand_in({"my work.zip": made.getvalue().replace(b"AAAAAAAAAAAA", b"AAAAAABAAAAA")})
    verdict, words = course.run()
    assert verdict == "repaired"
    assert "In the archive “data.csv” could not be unpacked and is missing." in words
    assert (course.place / "trail.jsonl").read_bytes() == TRAIL
    assert not (course.place / "data.csv").exists()


@pytest.mark.parametrize("name", ["../x.csv", "a/../../x.csv", "..\\x.csv"])
def test_no_path_of_an_archive_leads_out_of_the_folder(course, name):
    course.hand_in({"my work.zip": packed({BOOK: MINE, name: b"1"})})
    assert course.run()[0] == "repaired"
    assert not [*course.top.parent.rglob("x.csv")]


def test_an_archive_that_holds_itself_over_and_over_is_no_trouble(course):
    raw = packed({BOOK: MINE})
    for _ in range(8):
        raw = packed({"deeper.zip": raw})
    course.hand_in({"my work.zip": raw})
    assert course.run() == (
        "refused",
        "There is no notebook of this assignment in the archive. Open the notebook in Jupyter, "
        "save it, and hand in the file that ends in .ipynb.",
    )

"""One person is one student however the name is written, and no file with a time stops anybody."""

from __future__ import annotations

import unicodedata
from types import SimpleNamespace

import pytest
from damage import dump
from handins import PLAIN, put, source_notebook
from meaningunits.classroom.course import find as find_course
from meaningunits.classroom.preflight import check, people, timestamps

BOOK = f"{PLAIN}.ipynb"
ONE = unicodedata.normalize("NFC", "Jörg Müller")
TWO = unicodedata.normalize("NFD", ONE)


@pytest.fixture
def course(tmp_path):
    """A course directory with a release, and a way to check it."""
    raw = dump(source_notebook())
    put(tmp_path / "release" / PLAIN, {BOOK: raw})

    def run(**how) -> dict[str, tuple[str, str]]:
        rows = check.check(find_course(tmp_path), PLAIN, **how)
        return {row.student: (row.verdict, " ".join(row.words)) for row in rows}

    return SimpleNamespace(top=tmp_path / "submitted", raw=raw, run=run)


# Names


def test_a_name_in_two_pieces_is_the_student_of_that_name(course):
    put(course.top / TWO / PLAIN, {BOOK: course.raw})
    assert course.run(dry_run=True) == {ONE: ("repaired", people.CALLED)}
    assert [p.name for p in course.top.iterdir()] == [TWO]
    assert course.run(students={TWO}) == {ONE: ("repaired", people.CALLED)}
    assert (course.top / ONE / PLAIN / BOOK).read_bytes() == course.raw
    assert course.run()[ONE][0] in ("fine", "repaired")
    assert [p.name for p in course.top.iterdir() if p.name[0] != "."] == [ONE]


def test_what_one_person_handed_in_under_two_forms_of_a_name_comes_together(course):
    put(course.top / ONE / "other", {"x.ipynb": course.raw})
    put(course.top / TWO / PLAIN, {BOOK: course.raw})
    assert course.run() == {ONE: ("repaired", people.CALLED)}
    assert (course.top / ONE / "other" / "x.ipynb").is_file()
    assert (course.top / ONE / PLAIN / BOOK).read_bytes() == course.raw


def test_the_same_twice_counts_once_and_what_differs_is_refused(course):
    for name in (ONE, TWO):
        put(course.top / name / PLAIN, {BOOK: course.raw})
    assert course.run() == {ONE: ("repaired", people.CALLED)}
    put(course.top / TWO / PLAIN, {"more.txt": b"x"})
    assert course.run() == {ONE: ("refused", people.TWICE)}
    assert (course.top / TWO / PLAIN / "more.txt").read_bytes() == b"x"


def test_names_that_only_look_a_little_alike_stay_two(course):
    for name in ("Jorg", ONE):
        put(course.top / name / PLAIN, {BOOK: course.raw})
    assert course.run() == {"Jorg": ("fine", ""), ONE: ("fine", "")}


# Times

NOW = "2026-11-24 12:00:00.000000 UTC"


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"2026-11-24 12:00:00 UTC", b"2026-11-24 12:00:00.25 UTC\n", b"2026-11-24T12:00:00Z",
        b"2026-11-24 12:00:00 Europe/Oslo\n", b"24 Nov 2026 12:00 UTC",
    ],
)  # fmt: skip
def test_a_time_that_nbgrader_reads_stays_as_it_is(tmp_path, raw):
    (tmp_path / "timestamp.txt").write_bytes(raw)
    assert timestamps.mend(tmp_path, tmp_path / "kept", dry_run=False) == []
    assert (tmp_path / "timestamp.txt").read_bytes() == raw


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["2026-11-24 12:00:00 UTC\r\n", "24 Nov 2026 12:00:00 +0000"])
def test_a_time_in_other_letters_is_written_in_nbgraders(tmp_path, encoding, text):
    raw = text.encode(encoding)
    (tmp_path / "timestamp.txt").write_bytes(raw)
    said = timestamps.mend(tmp_path, tmp_path / "kept", dry_run=True)
    assert (said, (tmp_path / "timestamp.txt").read_bytes()) == ([timestamps.REWRITTEN], raw)
    assert timestamps.mend(tmp_path, tmp_path / "kept", dry_run=False) == said
    assert (tmp_path / "timestamp.txt").read_text("utf-8") == f"{NOW}\n"
    assert (tmp_path / "kept" / "timestamp.txt").read_bytes() == raw
    assert timestamps.mend(tmp_path, tmp_path / "kept", dry_run=False) == []


@pytest.mark.parametrize(
    "text",
    ["24.11.2026 12:00", "24/11/2026 12:00:00", "11/24/2026 12:00 PM", "24. 11. 2026, 12:00"],
)
def test_a_local_date_with_one_reading_is_read_and_one_with_two_is_not(text):
    assert timestamps.read(text) == NOW
    assert timestamps.read(text.replace("24", "05")) == ""
    assert timestamps.read("11.11.2026 12:00") == "2026-11-11 12:00:00.000000 UTC"


@pytest.mark.parametrize(
    "raw",
    [b"yesterday", b"\xff\xd8\xff\xe0", b"05.11.2026 12:00", b"2026-13-45 12:00:00", b"x" * 20_000],
)
def test_a_file_that_holds_no_time_is_set_aside_and_its_student_is_graded(course, raw):
    put(course.top / "ann" / PLAIN, {BOOK: course.raw, "timestamp.txt": raw})
    assert course.run() == {"ann": ("repaired", timestamps.SET_ASIDE)}
    assert not (course.top / "ann" / PLAIN / "timestamp.txt").exists()
    (kept,) = (course.top / ".originals").rglob("timestamp.txt")
    assert kept.read_bytes() == raw
    assert course.run()["ann"] == ("repaired", timestamps.SET_ASIDE)  # told again

"""What the gradebook says of a class: not graded is not zero, and nobody is missing."""

from __future__ import annotations

import csv
import io
import json
import shutil
import sqlite3
from contextlib import closing

import pytest
import taught
from meaningunits import cli
from meaningunits.classroom import course as courses
from meaningunits.classroom import export, held, results, sheets


@pytest.fixture(scope="module")
def place(class_taught, tmp_path_factory):
    return shutil.copytree(class_taught, tmp_path_factory.mktemp("taught") / "course")


@pytest.fixture(scope="module")
def found(place):
    return results.read(courses.find(place))


def by_id(found):
    return {r.student.id: r for r in found.results}


def test_everybody_who_is_known_or_handed_in_has_a_result(found):
    expected = {f"s{n:04}" for n in range(1, taught.STUDENTS + 1)}
    assert set(by_id(found)) == expected | {taught.WAITING, taught.ABSENT}


@pytest.mark.parametrize(
    ("student", "status"),
    [
        ("s0001", results.GRADED),
        ("s0004", results.MARKING),
        (taught.FAILED, results.FAILED),
        (taught.WAITING, results.WAITING),
        (taught.ABSENT, results.ABSENT),
    ],
)
def test_each_says_where_it_stands(found, student, status):
    assert by_id(found)[student].status == status


def test_what_has_no_mark_is_none_and_never_zero(found):
    for student in ("s0004", taught.FAILED, taught.WAITING, taught.ABSENT):
        assert by_id(found)[student].score is None
    assert by_id(found)["s0004"].so_far is not None
    assert by_id(found)[taught.FAILED].so_far is None


def test_a_failure_keeps_the_reason_that_grading_gave(found):
    assert by_id(found)[taught.FAILED].reason == taught.REASON


def test_a_mark_is_the_sum_of_its_cells(found):
    row = by_id(found)["s0001"]
    assert row.score == pytest.approx(sum(row.cells.values()))
    assert row.cells[taught.MANUAL] == 3


def test_a_late_penalty_is_taken_off_and_never_below_nothing():
    who = results.Student("s")
    late = results.Result(who, "a", results.GRADED, {"x": 5.0}, penalty=2.0)
    lost = results.Result(who, "a", results.GRADED, {"x": 1.0}, penalty=2.0)
    assert (late.score, lost.score) == (3.0, 0.0)


def test_cells_are_in_the_notebooks_order_and_say_who_marks_them(found):
    asked = found.asked[taught.NAME]
    assert [cell.by_hand for cell in asked] == [False] * 8 + [True]
    assert asked[-1].grade_id == taught.MANUAL
    assert found.most(taught.NAME) == 20


def test_a_missing_gradebook_is_told_with_what_to_do(tmp_path):
    with pytest.raises(results.ResultsError, match="generate_assignment"):
        results.read(courses.find(tmp_path))


def test_an_unknown_assignment_is_told_with_what_there_is(place):
    with pytest.raises(results.ResultsError, match=f"has: {taught.NAME}"):
        results.read(courses.find(place), ["07_nothing"])


# ------------------------------------------------------------------ export


def rows(found, name, **how):
    """What a reader of CSV gets from the file: rows as lists."""
    text = sheets.text_of(export.FORMATS[name](found, **how))
    return list(csv.reader(io.StringIO(text, newline="")))


def test_plain_rows_round_trip_whatever_the_names_hold(found):
    read = list(csv.DictReader(io.StringIO(sheets.text_of(export.plain(found)), newline="")))
    assert len(read) == taught.STUDENTS + 2
    told = {row["student_id"]: row for row in read}
    assert told["s0001"]["last_name"] == "Öberg, jr"
    assert told["s0002"]["first_name"] == 'Jo "Joe"'
    assert told["s0004"]["first_name"] == "李"
    assert told["s0005"]["first_name"] == "Zeilen\nSprung"
    assert float(told["s0001"]["score"]) == pytest.approx(by_id(found)["s0001"].score)


def test_no_cell_begins_a_formula(found):
    for name in export.FORMATS:
        for row in rows(found, name):
            for cell in row:
                assert cell == "-" or not cell.startswith(tuple("=+-@\t\r"))
    told = {row[0]: row for row in rows(found, "csv")}
    assert told["s0003"][1:3] == ["'+1", "'=SUM(A1:A9)"]


def test_a_negative_number_stays_a_number():
    assert sheets.cell(-1.5) == "-1.5"
    assert sheets.cell("-1.5") == "'-1.5"


def test_ungraded_is_empty_in_every_format_and_never_zero(found):
    told = {row[0]: row for row in rows(found, "csv")}
    assert told[taught.FAILED][6:8] == ["", ""]
    assert told["s0004"][6] == ""
    assert float(told["s0004"][7]) > 0
    canvas = {row[3]: row for row in rows(found, "canvas")}
    assert canvas[taught.FAILED][5] == canvas[taught.WAITING][5] == canvas["s0004"][5] == ""
    moodle = {row[2]: row for row in rows(found, "moodle")}
    assert moodle[taught.FAILED][4] == moodle["s0004"][4] == "-"


def test_canvas_gets_the_columns_its_import_looks_for(found):
    head, possible, *students = rows(found, "canvas")
    assert head == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", taught.NAME]
    assert "Points Possible" in possible[0]
    assert possible[5] == "20"
    first = next(row for row in students if row[3] == "s0001")
    assert first[:2] == ["Öberg, jr, Åsa", "4711"]
    assert {len(row) for row in students} == {6}


def test_moodle_gets_columns_that_can_be_mapped_to_a_user(found):
    head, *students = rows(found, "moodle")
    assert head == ["First name", "Last name", "ID number", "Email address", taught.NAME]
    assert all(row[2] for row in students)


def test_points_so_far_stand_there_only_when_asked_for(found):
    canvas = {row[3]: row for row in rows(found, "canvas", so_far=True)}
    assert float(canvas["s0004"][5]) == pytest.approx(by_id(found)["s0004"].so_far)
    assert canvas[taught.FAILED][5] == ""


def test_pandas_reads_the_file_as_it_was_meant(found, tmp_path):
    import pandas as pd

    sheets.write(tmp_path / "grades.csv", export.plain(found))
    table = pd.read_csv(tmp_path / "grades.csv", dtype={"student_id": str})
    assert table["score"].notna().sum() == len(taught.MARKED)
    assert set(table["status"]) == {"graded", "needs-marking", "failed", "not graded yet",
                                    "not handed in"}  # fmt: skip


# ------------------------------------------------------------------ a mark that becomes empty


@pytest.fixture
def own(place, tmp_path, monkeypatch):
    """A copy of the course that was exported, to be changed."""
    shutil.copytree(place, tmp_path / "course")
    monkeypatch.chdir(tmp_path / "course")
    assert cli.main(["classroom", "export"]) == 0
    return tmp_path / "course"


DECOMPOSED, COMPOSED = "Jo\u0308rg", "J\u00f6rg"


def one_submission(place, student: str) -> None:
    change(place, f"update submitted_assignment set student_id = '{student}' "
                  "where student_id = 's0001'")  # fmt: skip


@pytest.mark.parametrize("known", ["pieces alone", "both", "both, handed in as pieces"])
def test_a_roster_with_an_id_in_pieces_is_of_the_one_who_handed_in(own, known):
    change(own, f"insert into student (id, first_name) values ('{DECOMPOSED}', 'Joerg')")
    if known == "both":
        change(own, f"insert into student (id, email) values ('{COMPOSED}', 'j@example.org')")
        one_submission(own, COMPOSED)
    elif known != "pieces alone":
        one_submission(own, DECOMPOSED)
    for _ in range(2):
        found = results.read(courses.find(own))
        (who,) = [s for s in found.students if "rg" in s.id]
        assert (who.id, who.first) == (COMPOSED, "Joerg")
        (result,) = [r for r in found.results if r.student == who]
        assert (result.score is not None) is (known != "pieces alone")
    assert who.email == ("j@example.org" if known == "both" else "")


def test_two_who_both_handed_in_under_one_name_stay_two(own):
    for student, of in ((DECOMPOSED, "s0001"), (COMPOSED, "s0002")):
        change(own, f"insert into student (id) values ('{student}')")
        change(own, f"update submitted_assignment set student_id = '{student}' "
                    f"where student_id = '{of}'")  # fmt: skip
    found = results.read(courses.find(own))
    assert sum("rg" in s.id for s in found.students) == 2
    assert sum(r.score is not None for r in found.results) == 3


def change(place, what: str) -> None:
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        db.execute(what)


@pytest.mark.parametrize("to", export.FORMATS)
def test_a_mark_never_becomes_empty_without_who_and_why(own, to, capsys):
    assert capsys.readouterr().err == ""
    change(own, "update grade set needs_manual_grade = 1 where manual_score is not null")
    said = "mark: the 3 of 4 for the memo waits to be looked at again: it was changed since."
    entry = {"student": "s0001", "marks": {"x/y": {"said": said}}}
    (own / ".grading" / f"{taught.NAME}.jsonl").write_text(json.dumps(entry) + "\n")
    for _ in range(2):  # nor the second time
        assert cli.main(["classroom", "export", "--to", to]) == 0
        warned = capsys.readouterr().err
        assert "3 marks that were exported before are empty now" in warned
        assert f"s0001, {taught.NAME}: was " in warned
        assert f"needs-marking now: {said}" in warned
        assert "s0003" in warned
    change(own, "update grade set needs_manual_grade = 0 where manual_score is not null")
    assert cli.main(["classroom", "export", "--to", to]) == 0
    assert capsys.readouterr().err == ""


def test_whoever_is_gone_from_the_gradebook_is_named(own, capsys):
    shutil.rmtree(own / "submitted" / "s0001")
    for student in ("s0001", "s0002"):
        change(own, f"delete from submitted_assignment where student_id = '{student}'")
        change(own, f"delete from student where id = '{student}'")
        capsys.readouterr()
        assert cli.main(["classroom", "export"]) == 0
    said = capsys.readouterr().err
    assert "s0001, 02_meaning_units: was" in said
    assert "no longer has them" in said
    assert "s0002, 02_meaning_units: was" in said
    for table in ("grade", "comment", "submitted_notebook", "submitted_assignment", "student"):
        change(own, f"delete from {table}")
    shutil.rmtree(own / "submitted")
    (own / held.PLACE).unlink()  # emptied on purpose
    assert cli.main(["classroom", "export"]) == 2
    said = capsys.readouterr().err
    assert "nobody and nothing to export" in said
    assert "s0001" in said

"""The files that Canvas and Moodle write and read, row by row: the class in, pages out."""

from __future__ import annotations

import csv
import io
import json
import shutil
import zipfile

import pytest
import terms
from meaningunits.classroom.lms import giving, platform
from meaningunits.classroom.lms.names import Handed
from meaningunits.classroom.lms.platform import Platform
from terms import ONE, TWO

#: As Canvas exports its gradebook: a row of columns posted by hand, one of points, the test
#: student.
CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Exercise 1 (5011),Exercise 2 (5012),Final Score
,,,,,Manual Posting,,
    Points Possible,,,,,10.00,10.00,(read only)
"Doe, Jane",41231,S-7,jdoe,"Morning, group A",,,
"Müller, Jörg",41232,S-8,jmuller,Evening,8.5,,85
"Nguyen, Ngoc Anh",41299,S-9,ngoc,Evening,,,
"Student, Test",1,,abcdef,Evening,,,
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    place = terms.course(tmp_path_factory.mktemp("small") / "course")
    terms.marked(place, ONE, {"jdoe": (6, 3.5), "jmuller": (4, None), "li": (0, 0)})
    return place


@pytest.fixture
def place(made, tmp_path):
    return shutil.copytree(made, tmp_path / "course")


def rows(path, between=","):
    text = path.read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text), delimiter=between))


def test_canvass_own_export_is_the_class(place, capsys):
    (place / "g.csv").write_text(CANVAS, encoding="utf-8-sig")
    told = terms.script(place, capsys, "roster", "g.csv")
    assert (told["system"], told["new"]) == ("canvas", ["ngoc"])
    assert told["not_listed"] == ["li", "sobrien"]
    assert told["columns"] == ["Exercise 1 (5011)", "Exercise 2 (5012)"]
    with terms.book(place) as book:
        new = book.find_student("ngoc")
        assert (new.first_name, new.last_name, new.lms_user_id) == ("Ngoc Anh", "Nguyen", "41299")
        assert book.find_student("jdoe").email == "jane@example.org"  # not in the list: it stays
    terms.say(place, capsys, "undo")
    with terms.book(place) as book:
        assert "ngoc" not in [s.id for s in book.students]


def test_marks_go_back_to_canvas_under_its_own_names_for_columns_and_people(place, capsys):
    (place / "g.csv").write_text(CANVAS, encoding="utf-8")
    terms.say(place, capsys, "roster", "g.csv")
    terms.say(place, capsys, "excuse", ONE, "ngoc")
    terms.say(place, capsys, "export", "--to", "canvas")
    got = rows(place / "grades-canvas.csv")
    assert got[0] == [
        "Student",
        "ID",
        "SIS User ID",
        "SIS Login ID",
        "Section",
        "Exercise 1 (5011)",
    ]
    assert got[1] == ["    Points Possible", "", "", "", "", "10"]
    by_id = {row[3]: row for row in got[2:]}
    assert by_id["jdoe"] == ["Doe, Jane", "41231", "S-7", "jdoe", "Morning, group A", "9.5"]
    assert by_id["ngoc"][-1] == "EX"
    assert by_id["jmuller"][-1] == ""  # not marked to the end
    assert by_id["sobrien"][-1] == ""  # handed nothing in
    assert by_id["li"][-1] == "0"  # earned


def test_a_column_that_is_not_plain_is_asked_for_and_kept(place, capsys):
    text = CANVAS.replace("Exercise 1", "Homework: units").replace("Exercise 2", "Quiz")
    (place / "g.csv").write_text(text, encoding="utf-8")
    terms.say(place, capsys, "roster", "g.csv")
    assert "Say which: --column" in terms.say(place, capsys, "export", "--to", "canvas")
    chosen = f"{ONE}=Homework: units (5011)"
    terms.say(place, capsys, "export", "--to", "canvas", "--column", chosen)
    terms.say(place, capsys, "export", "--to", "canvas")
    assert rows(place / "grades-canvas.csv")[0][5] == "Homework: units (5011)"


@pytest.mark.parametrize(
    ("columns", "exercise", "expected"),
    [
        (["Exercise 1 (7)", "Exercise 10 (8)"], "01_first", "Exercise 1 (7)"),
        (["First (7)", "Exercise 1 (8)"], "01_first", "First (7)"),
        (["01_first"], "01_first", "01_first"),
        (["Lab 1 (7)", "Quiz 1 (8)"], "01_first", ""),
        (["Exercise 11 (7)"], "01_first", ""),
        ([], "01_first", ""),
    ],
)
def test_a_column_is_taken_only_where_it_can_be_no_other(columns, exercise, expected):
    assert Platform(columns).column(exercise) == expected


def test_semicolons_and_a_mark_for_excel(place, capsys):
    terms.say(place, capsys, "export", "--to", "canvas", "--semicolon", "--bom")
    assert (place / "grades-canvas.csv").read_bytes().startswith(b"\xef\xbb\xbfStudent;ID;")
    got = rows(place / "grades-canvas.csv", ";")
    assert {row[3]: row[-1] for row in got[2:]}["jdoe"] == "9,5"


MOODLE = (
    "Vorname;Nachname;ID-Nummer;E-Mail-Adresse;Aufgabe: Exercise 1;Kurs gesamt\r\n"
    "Jane;Doe;jdoe;jane@example.org;-;-\r\nNgoc Anh;Nguyen;ngoc;ngoc@example.org;-;-\r\n"
)


def test_moodles_list_in_german_is_the_class_as_well(place, capsys):
    (place / "m.csv").write_text(MOODLE, encoding="utf-8")
    told = terms.script(place, capsys, "roster", "m.csv")
    assert (told["system"], told["new"], told["changed"]) == ("moodle", ["ngoc"], [])


def test_moodle_reads_no_grade_where_there_is_no_mark(place, capsys):
    terms.say(place, capsys, "excuse", ONE, "sobrien")
    terms.say(place, capsys, "export", "--to", "moodle")
    got = {row[2]: row[-1] for row in rows(place / "grades-moodle.csv")[1:]}
    assert got == {"jdoe": "9.5", "jmuller": "-", "li": "0", "sobrien": "-"}


WORKSHEET = """\
Identifier;Full name;Email address;Status;Grade;Maximum grade;Last modified (grade)
Participant 7;Jane Doe;jane@example.org;Submitted;;10,00;-
Participant 8;Jörg Müller;joerg@example.org;Submitted;3,00;10,00;-
Participant 9;Ngoc;ngoc@example.org;No submission;;10,00;-
"""


def test_moodles_worksheet_is_filled_in_and_every_other_cell_stays(place, capsys):
    (place / "w.csv").write_text(WORKSHEET, encoding="utf-8-sig")
    told = terms.say(place, capsys, "export", ONE, "--onto", "w.csv")
    before, after = rows(place / "w.csv", ";"), rows(place / "grades-worksheet.csv", ";")
    assert after[1] == [*before[1][:4], "9,5", *before[1][5:]]
    assert [after[0], *after[2:]] == [before[0], *before[2:]]
    assert (place / "grades-worksheet.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert "Not in the worksheet: li" in told


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a,b\n1,2\n", "no list of Canvas's or Moodle's"),
        ("nothing", "holds no table"),
        ("First name,Last name,ID number\nA,B,1\nC,D,1\n", "more than once"),
        ("First name,Last name,ID number\nA,B,\n", "nothing in the column"),
        ("First name,Last name,ID number\nA,B,a/b\n", "cannot be the name of a folder"),
        (CANVAS.splitlines()[0] + "\n", "Nobody is in that list"),
    ],
)
def test_a_list_that_cannot_be_used_is_told_and_nobody_is_changed(place, capsys, text, said):
    (place / "g.csv").write_text(text, encoding="utf-8")
    assert said in terms.say(place, capsys, "roster", "g.csv", status=2)
    assert not (place / platform.PLACE).exists()


# Pages back


PAGE = b"<html><head><style>p{}</style></head><body>\n<p>Well done</p>\n\n<p>x</p></body></html>"


@pytest.mark.parametrize("file", ["x.ipynb", "work.zip", "essay.pdf"])
def test_in_canvas_a_page_opens_under_the_name_of_the_file_it_answers(file):
    made = giving.fitting(Handed("canvas", "doejane", "1", file, f"doejane_1_2_{file}"), PAGE, ONE)
    if file.endswith(".ipynb"):
        (cell,) = json.loads(made)["cells"]
        assert cell["source"] == "<p>Well done</p>\n<p>x</p>"
    elif file.endswith(".zip"):
        with zipfile.ZipFile(io.BytesIO(made)) as archive:
            assert archive.read(f"{ONE}.html") == PAGE
    else:
        assert made == PAGE


def test_what_came_from_the_platform_goes_back_and_who_is_not_in_it_is_named(place, capsys):
    came = {
        "doejane_41231_900001_01_first.ipynb": "Jane's",
        "mullerjorg_41232_900010_my_work.zip": "Jörg's",
        "obriensmithsean_41233_text.html": "typed",
    }
    zipped = terms.archive(place / "s.zip", came)
    terms.say(place, capsys, "collect", ONE, str(zipped))
    told = terms.script(place, capsys, "return", ONE, status=1)
    assert told["pages"]["canvas"] == sorted(came)[:2]
    assert set(told["left_out"]) == {"li", "sobrien"}
    with zipfile.ZipFile(place / "return" / f"{ONE}-canvas.zip") as archive:
        assert b"Jane Doe" in archive.read("doejane_41231_900001_01_first.ipynb")


def test_a_group_is_answered_once(place, capsys):
    member = "Group A_31_assignsubmission_file_/01_first.ipynb"
    zipped = terms.archive(place / "s.zip", {member: "ours"})
    (place / "lms-ids.csv").write_text(
        "system,exercise,number,name,student_id\nmoodle,,,Group A,jdoe jmuller\n", encoding="utf-8"
    )
    terms.say(place, capsys, "collect", ONE, str(zipped))
    told = terms.script(place, capsys, "return", ONE, status=1)
    assert told["pages"]["moodle"] == [f"Group A_31_assignsubmission_file_{ONE}.html"]
    assert "group" in told["left_out"]["jmuller"]


def test_without_a_download_it_is_not_known_how_the_platform_calls_anybody(place, capsys):
    assert "Collect the download first" in terms.say(place, capsys, "return", TWO, status=2)

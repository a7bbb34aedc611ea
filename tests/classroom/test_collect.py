"""What Canvas and Moodle let one download goes into ``submitted/``, each file to whose it is."""

from __future__ import annotations

import csv
import json
import shutil

import pytest
import terms
from meaningunits.classroom.lms import names, people, tables, taken
from meaningunits.classroom.results import Student
from terms import ONE, TWO

#: Names as ``ContentZipper`` and ``mod_assign`` make them.
NAMES = {
    "doejane_41231_900001_02_meaning_units.ipynb":
        ("canvas", "doejane", "41231", "02_meaning_units.ipynb"),
    "muellerjoerg_LATE_41232_900010_02_meaning_units-1.ipynb":
        ("canvas", "muellerjoerg", "41232", "02_meaning_units-1.ipynb"),
    "李小龍_41234_900020_trail.jsonl": ("canvas", "李小龍", "41234", "trail.jsonl"),
    "team_a_41231_900001_my_work_12_3.zip": ("canvas", "team_a", "41231", "my_work_12_3.zip"),
    "anon_x3Kd9_900001_trail.jsonl": ("canvas", "", "x3Kd9", "trail.jsonl"),
    "LATE_anon_77_900001_trail.jsonl": ("canvas", "", "77", "trail.jsonl"),
    "doejane_41231_text.html": ("canvas", "doejane", "41231", "text.html"),
    "doejane_LATE_41231_link.html": ("canvas", "doejane", "41231", "link.html"),
    "again/doejane_41231_900001_essay.pdf": ("canvas", "doejane", "41231", "essay.pdf"),
    "Jane Doe_123_assignsubmission_file_/02_x.ipynb": ("moodle", "Jane Doe", "123", "02_x.ipynb"),
    "Jane Doe_123_assignsubmission_file/a/trail.jsonl":
        ("moodle", "Jane Doe", "123", "a/trail.jsonl"),
    "Jane Doe_123_assignsubmission_file_02_x.ipynb": ("moodle", "Jane Doe", "123", "02_x.ipynb"),
    "Group A-Jane Doe_123_assignsubmission_file_/x.pdf":
        ("moodle", "Group A-Jane Doe", "123", "x.pdf"),
    "Participant_123_assignsubmission_file_/x.ipynb": ("moodle", "", "123", "x.ipynb"),
    "top/Jane Doe_123_assignsubmission_onlinetext_/onlinetext.html":
        ("moodle", "Jane Doe", "123", "onlinetext.html"),
}  # fmt: skip


@pytest.mark.parametrize("member", NAMES)
def test_a_name_says_whose_the_file_is_and_what_it_was_called(member):
    found = names.read(member)
    assert (found.system, found.name, found.number, found.file) == NAMES[member]
    assert found.late == ("LATE_" in member)
    assert found.typed == member.endswith(("text.html", "link.html"))


@pytest.mark.parametrize(
    "member",
    ["readme.txt", "__MACOSX/doejane_1_2_x.ipynb", "a/._doejane_1_2_x.ipynb", "doejane_41231_x.pdf",
     "Jane Doe_123_assignsubmission_file_/", ""],
)  # fmt: skip
def test_what_no_platform_names_so_is_nobodys(member):
    assert names.read(member) is None


def canvas_infers(name):
    """As Canvas finds who is meant: the first two parts of a name that are numbers alone."""
    return [part for part in name.split("_") if part.isdigit()][:2]


def moodle_infers(path):
    """As Moodle's importer, since 4.1, reads a path: participant, plugin, and the file's name."""
    parts = f"/import/{path}".split("/")
    while parts:
        info = parts.pop(0).split("_", 4)
        if len(info) >= 4 and info[1].isnumeric():
            return int(info[1]), f"{info[2]}_{info[3]}", "/".join([[*info, ""][4], *parts])
    return None


@pytest.mark.parametrize("member", [m for m in NAMES if NAMES[m][0] == "moodle"])
def test_a_page_goes_back_to_moodle_under_a_name_that_its_importer_reads(member):
    back = names.back(names.read(member), "overview.html")
    assert moodle_infers(back) == (123, "assignsubmission_file", "overview.html")
    assert len(back.split("_", 4)) == 5  # as versions before 3.1 want it


@pytest.mark.parametrize("member", [m for m in NAMES if "_9000" in m and "anon" not in m])
def test_a_page_goes_back_to_canvas_under_the_name_it_came_with(member):
    back = names.back(names.read(member), "overview.html")
    file = next(part for part in member.split("_") if part.startswith("9000"))
    assert canvas_infers(back) == [NAMES[member][2], file]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return terms.course(tmp_path_factory.mktemp("small") / "course")


@pytest.fixture
def place(made, tmp_path):
    return shutil.copytree(made, tmp_path / "course")


CANVAS = {
    "doejane_41231_900001_01_first.ipynb": "notebook of Jane",
    "doejane_41231_900002_trail.jsonl": "trail of Jane",
    "mullerjorg_LATE_41232_900010_01_first-1.ipynb": "notebook of Jörg",
    "mullerjorg_LATE_41232_900011_trail-1.jsonl": "trail of Jörg",
    "obriensmithsean_41233_900020_essay.pdf": "PDF",
    "李小龍_41234_text.html": "typed",
    "notes.txt": "of nobody",
}


def folder(place, student, exercise=ONE):
    at = place / "submitted" / student / exercise
    return {p.relative_to(at).as_posix(): p.read_text() for p in at.rglob("*") if p.is_file()}


def test_a_canvas_download_goes_to_its_students_whole(place, capsys):
    zipped = terms.archive(place / "s.zip", CANVAS)
    told = terms.script(place, capsys, "collect", ONE, str(zipped))
    assert told["students"] == dict.fromkeys(terms.CLASS, "new")
    assert folder(place, "jdoe") == {
        "01_first.ipynb": "notebook of Jane",
        "trail.jsonl": "trail of Jane",
    }
    assert folder(place, "jmuller")["trail-1.jsonl"] == "trail of Jörg"
    assert folder(place, "sobrien") == {"essay.pdf": "PDF"}
    assert (told["late"], told["typed"]) == (["jmuller"], ["li"])
    assert told["others"] == ["notes.txt"]


def test_a_browser_that_unpacks_by_itself_leaves_a_folder_that_is_taken_as_well(place, capsys):
    terms.archive(place / "s.zip", CANVAS)
    shutil.unpack_archive(place / "s.zip", place / "s")
    terms.say(place, capsys, "collect", ONE, "s")
    assert folder(place, "jdoe")["trail.jsonl"] == "trail of Jane"


def test_the_same_download_again_changes_nothing_even_after_a_repair(place, capsys):
    zipped = terms.archive(place / "s.zip", CANVAS)
    terms.say(place, capsys, "collect", ONE, str(zipped))
    repaired = place / "submitted/jdoe" / ONE / "01_first.ipynb"
    repaired.write_text("repaired")
    told = terms.script(place, capsys, "collect", ONE, str(zipped))
    assert set(told["students"].values()) == {"as before"}
    assert repaired.read_text() == "repaired"


def test_a_newer_hand_in_takes_the_place_and_the_former_is_kept(place, capsys):
    terms.say(place, capsys, "collect", ONE, str(terms.archive(place / "s.zip", CANVAS)))
    newer = {"doejane_41231_900007_01_first-1.ipynb": "second thoughts"}
    told = terms.script(place, capsys, "collect", ONE, str(terms.archive(place / "t.zip", newer)))
    assert told["students"] == {"jdoe": "handed in again"}
    assert folder(place, "jdoe") == {"01_first-1.ipynb": "second thoughts"}
    kept = place / "submitted/.earlier/jdoe" / ONE / "1"
    assert (kept / "trail.jsonl").read_text() == "trail of Jane"


def test_a_dry_run_says_the_same_and_writes_nothing(place, capsys):
    zipped = terms.archive(place / "s.zip", CANVAS)
    before = sorted(p for p in place.rglob("*"))
    told = terms.script(place, capsys, "collect", ONE, str(zipped), "--dry-run")
    assert len(told["students"]) == 4
    assert sorted(p for p in place.rglob("*")) == before


def test_who_is_not_known_is_asked_for_once_and_then_known(place, capsys):
    members = {"ngocanh_555_900001_x.ipynb": "new", **CANVAS}
    zipped = terms.archive(place / "s.zip", members)
    told = terms.script(place, capsys, "collect", ONE, str(zipped), status=1)
    assert told["unknown"] == ["ngocanh (canvas 555)"]
    assert len(told["students"]) == 4
    path = place / people.FILE
    with path.open(encoding="utf-8", newline="") as file:
        head, line = csv.reader(file)
    assert line == ["canvas", "", "555", "ngocanh", "", ""]
    line[4] = "ngoc"
    # As a German Excel saves it.
    path.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(";".join(r) for r in (head, line)).encode())
    assert terms.script(place, capsys, "collect", ONE, str(zipped))["students"]["ngoc"] == "new"
    other = terms.archive(place / "t.zip", {"ngocanh_555_900033_y.ipynb": "second"})
    told = terms.script(place, capsys, "collect", TWO, str(other))
    assert told["students"] == {"ngoc": "new"}


def test_a_group_is_one_line_and_each_of_it_gets_the_work(place, capsys):
    members = {"team_a_41231_900001_01_first.ipynb": "ours"}
    zipped = terms.archive(place / "s.zip", members)
    told = terms.script(place, capsys, "collect", ONE, str(zipped), status=1)
    assert told["unknown"] == ["team_a (canvas 41231)"]  # not Jane, who handed it in for them
    text = (place / people.FILE).read_text().replace("team_a,,", "team_a,jdoe li,")
    (place / people.FILE).write_text(text)
    terms.say(place, capsys, "collect", ONE, str(zipped))
    assert folder(place, "jdoe") == folder(place, "li") == {"01_first.ipynb": "ours"}


MOODLE = {
    "Jane Doe_123_assignsubmission_file_/01_first.ipynb": "Jane",
    "Jane Doe_123_assignsubmission_file_/trail.jsonl": "trail",
    "Group A-Jörg Müller_124_assignsubmission_file_/01_first.ipynb": "Jörg",
    "Participant_125_assignsubmission_file_/01_first.ipynb": "hidden",
}
WORKSHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Last modified (submission)\r\n"
    "Participant 123,Jane Doe,jane@example.org,Submitted,,20.00,"
    '"Tuesday, 3 November 2026, 10:05 AM"'
    "\r\nParticipant 125,,sean@example.org,Submitted,,20.00,-\r\n"
)


def test_moodles_people_are_known_by_name_and_where_it_is_hidden_by_the_worksheet(place, capsys):
    zipped = terms.archive(place / "s.zip", MOODLE)
    told = terms.script(place, capsys, "collect", ONE, str(zipped), status=1)
    assert sorted(told["students"]) == ["jdoe", "jmuller"]
    assert told["unknown"] == ["somebody (moodle 125)"]
    (place / "w.csv").write_text(WORKSHEET, encoding="utf-8")
    told = terms.script(place, capsys, "collect", ONE, str(zipped), "w.csv")
    assert told["students"]["sobrien"] == "new"


def test_the_worksheet_says_when_the_work_came(place, capsys, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    zipped = terms.archive(place / "s.zip", MOODLE)
    (place / "w.csv").write_text(WORKSHEET, encoding="utf-8")
    terms.say(place, capsys, "collect", ONE, str(zipped), "w.csv")
    told = (place / "submitted/jdoe" / ONE / "timestamp.txt").read_text()
    assert told.startswith("2026-11-03 ")
    assert not (place / "submitted/sobrien" / ONE / "timestamp.txt").exists()


def test_two_of_one_name_are_not_taken_for_one_another():
    known = [Student("a", "Jane", "Doe"), Student("b", "Jane", "Doe")]
    handed = names.read("Jane Doe_123_assignsubmission_file_/x.ipynb")
    assert people.People(known).of(handed, ONE) == ()


def test_somebody_at_the_keyboard_is_asked_with_a_guess():
    who = people.People([Student("doejane")])
    asked = []

    def answer(question):
        asked.append(question)
        return ""

    (line,) = who.ask([names.read("doejane_9_900001_x.ipynb")], ONE, answer)
    assert line.student_id == "doejane"
    assert "[doejane]" in asked[0]


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda p: p.write_text("not a zip"), "cannot be opened"),
        (lambda p: terms.archive(p, {"x.ipynb": "", "y.pdf": ""}), "no bulk download"),
        (lambda p: terms.archive(p, {"doejane_1_2_../../x": ""}), "no bulk download"),
        (lambda p: None, "There is no"),
    ],
)
def test_what_is_no_download_is_told_and_nothing_is_touched(place, capsys, make, words):
    make(place / "s.zip")
    assert words in terms.say(place, capsys, "collect", ONE, "s.zip", status=2)
    assert not (place / "submitted").exists()


def test_the_record_of_what_came_survives_and_a_damaged_one_is_named(place, capsys):
    zipped = terms.archive(place / "s.zip", CANVAS)
    terms.say(place, capsys, "collect", ONE, str(zipped))
    assert taken.read(place)[ONE]["jdoe"][0].handed.file == "01_first.ipynb"
    (place / taken.PLACE).write_text(json.dumps({"x": 1}))
    assert "is damaged" in terms.say(place, capsys, "collect", ONE, str(zipped), status=2)


def test_tables_are_read_whatever_stands_between_their_cells(tmp_path):
    for encoding in ("utf-8-sig", "utf-16", "cp1252", "utf-8"):
        for between in ",;\t":
            path = tmp_path / "t.csv"
            path.write_bytes(
                f'Vorname{between}Nachname\r\nJörg{between}"M{between}x"'.encode(encoding)
            )
            table = tables.read(path)
            assert (table.known("first"), table.known("last")) == (0, 1)
            assert table.rows == (("Jörg", f"M{between}x"),)

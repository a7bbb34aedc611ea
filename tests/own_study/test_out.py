"""One's own study, the way out: tables, a workbook, a codebook, the report, all in one file."""

from __future__ import annotations

import csv
import io
import os
import re
import sys
import zipfile

import pytest
from meaningunits import cli, trail
from meaningunits.material import own
from meaningunits.own_study import tabled, writing
from meaningunits.own_study.opening import Opened
from meaningunits.own_study.shown import study as mu_study
from meaningunits.tasks import catalogue
from studies import small, worked


def test_a_study_goes_into_one_file_and_comes_out_of_it_whole(home):
    folder = home / "mine"
    folder.mkdir()
    study = small(folder, "anna")
    study.pseudonyms("anna", {"Anna": "Eva"})
    worked(study, trail.Trail(folder / "trail.jsonl"))
    study.export()
    made = study.pack()
    with zipfile.ZipFile(folder / "out" / made.names[0]) as archive:
        names = archive.namelist()
        archive.extractall(home / "there")
    assert not [name for name in names if "/private/" in name or "/out/" in name]
    there = home / "there" / "mine"
    again = Opened(there, trail.Trail(there / "trail.jsonl"))
    assert again.interview("anna").text == study.interview("anna").text
    assert len(again.table("units").rows) == 3
    study.pack(private=True)
    with zipfile.ZipFile(folder / "out" / "mine.zip") as archive:
        assert "mine/private/pseudonyms.json" in archive.namelist()
    (home / "other").mkdir()
    other = small(home / "other", "anna")
    assert "work on" in str(other.merge(folder / "out" / "mine.zip", "Kim"))


def test_a_report_is_written_anew_unless_somebody_wrote_in_it(home):
    study = small(home, "anna")
    study.report()
    worked(study)
    assert "report.docx" in study.report().names
    assert "I work there myself" in (home / "out" / "report.md").read_text("utf-8")
    (home / "out" / "report.md").write_text("mine", "utf-8")
    assert "report-2.docx" in study.report().names
    assert (home / "out" / "report.md").read_text("utf-8") == "mine"


def test_whatever_somebody_wrote_stands_in_the_report_as_it_was_written(home):
    study = small(home, "anna")
    strange = "*laughs* _so_ **bold** [a](b) | <b> \x0b & https://example.org \n\n# no heading"
    record = trail.here().record
    record("my-study/statement", "write", strange)
    record("my-study/appraisal", "judge", {"1": {"judgement": "no concerns", "reason": strange}})
    record("my-study/read-anna", "memo", [{"from": [1, 1], "to": [1, 2], "text": strange}])
    record(
        "my-study/board",
        "assign",
        {
            "themes": {"T1": {"name": "*T*"}},
            "codes": {"n1": {"name": "*n*", "theme": "T1", "memo": strange}},
            "units": {"anna 1–4": ["n1"]},
        },
    )
    assert "report.docx" in study.report().names
    text = (home / "out" / "report.md").read_text("utf-8")
    assert text.count("laughs") == 4
    assert "<b>" not in text.replace("\\<b\\>", "")
    assert "\n# no heading" not in text
    page = (home / "out" / "report.html").read_text("utf-8")
    assert page.count("*laughs* _so_ **bold**") == 4
    assert "<b>" not in page.partition("<main>")[2]


def test_whoever_reads_only_the_first_lines_of_a_command_gets_no_traceback(home, monkeypatch):
    small(home, "anna")
    read, write = os.pipe()
    os.close(read)
    with open(write, "w", encoding="utf-8") as closed:
        monkeypatch.setattr(sys, "stdout", closed)
        assert cli.main(["study", "show", "--study", str(home)]) == 0


def test_the_report_has_what_was_done_to_a_text_and_not_what_one_was_asked_to_look_at(home):
    study = mu_study(home)
    talk = "Pär: Åsa såg två änglar. Det var så.\r\nI: Jaså?\r\nPär: Ja. Rut också.\r\n"
    Opened.take(study, talk.encode("cp1252"), "p.txt", language="sv")
    study.pseudonyms("p", {"Åsa": "Eva"})
    study.pseudonyms("p", {"Rut": "Pia"})
    assert "with its pseudonyms" in str(study.leave_out("p"))
    study.bring_back("p")
    memo = {"from": [1, 1], "to": [2, 2], "text": "Why two?"}
    trail.here().record("my-study/read-p", "memo", [memo])
    study.report()
    text = (home / "out" / "report.md").read_text("utf-8").replace("\\", "")
    assert "guessed to be Windows-1252." in text
    assert "Pseudonyms were put in place (2 sentence(s), counted each time)." in text
    for advice in ("look whether", "leave it out", "is back as it was"):
        assert advice not in text
    assert "- p 1–2, “Eva såg" in text


def test_what_a_saved_page_says_of_ones_own_transcripts_is_not_that_they_are_invented(home):
    study = small(home, "anna")
    worked(study)
    still = catalogue.find("my-study/saturation").kind.still({"predicted": 0})
    assert "nvented" not in still
    assert own.STATUS in still


def test_no_cell_that_leaves_here_is_a_formula(home):
    study = small(home, "anna")
    worked(study)
    study.export()
    for path in (home / "out").glob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"))):
            for cell in row:
                assert not re.match(r"\s*[=+@\t]|-\D", cell), (path.name, cell)
    codes = (home / "out" / "codes.csv").read_text("utf-8")
    assert "'+Counting" in codes
    assert "'=HYPERLINK" in codes
    with zipfile.ZipFile(home / "out" / "study.xlsx") as book:
        sheets = [n for n in book.namelist() if "sheets/sheet" in n]
        assert len(sheets) == len(study.tables())
        assert not any(b"<f>" in book.read(name) for name in sheets)
        assert "'=HYPERLINK" in book.read("xl/sharedStrings.xml").decode().replace("&quot;", '"')


@pytest.mark.parametrize(
    ("cell", "put"),
    [("=1+1", "'=1+1"), (" =1", "' =1"), ("-2,5", "-2,5"), ("-x", "'-x"), ("＝A1", "'＝A1"),
     ("a=b", "a=b"), ("\t1", "'\t1"), (3, 3), ("", "")],
)  # fmt: skip
def test_what_looks_like_a_formula_gets_an_apostrophe(cell, put):
    assert writing.neutral(cell) == put


def test_a_cell_that_a_workbook_cannot_hold_ends_with_a_note_and_stands_whole_in_the_csv(tmp_path):
    table = tabled.Table("units", ("text",), (("x" * 40_000,),))
    told = writing.workbook([table], tmp_path / "a.xlsx")
    assert told == [
        "1 cell(s) of “units” hold more than a workbook's cell can; they end with a note, and "
        "stand whole in units.csv."
    ]
    writing.csv_files([table], tmp_path)
    assert "x" * 40_000 in (tmp_path / "units.csv").read_text("utf-8")


def test_where_no_workbook_can_be_written_the_tables_are_there_all_the_same(home, monkeypatch):
    study = small(home, "anna")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    made = study.export()
    assert "pip install XlsxWriter" in str(made)
    assert {"units.csv", "taguette-codebook.csv"} <= set(made.names)
    assert "study.xlsx" not in made.names


def test_a_codebook_goes_to_taguette_with_its_rules(home):
    study = small(home, "anna")
    worked(study)
    made = writing.taguette(study.table("codes"))
    assert made.startswith("\ufeff")  # by which Taguette knows UTF-8
    assert list(csv.reader(io.StringIO(made[1:]))) == [
        ["tag", "description"],
        ["Alone.Going home", "Every leaving that is told of."],
        ['\'=HYPERLINK("x").+Counting', "'-1 number or more in place of it"],
    ]


def test_the_report_calls_themes_by_their_names_and_has_what_was_written_of_them(home):
    study = small(home, "anna", "bo")
    worked(study)
    unit = "anna 1–4"
    # As somebody writes it in code: the themes are the board's.
    trail.here().record("my-study/structure", "relate", {
        "relations": {"r1": {"from": "T2", "to": "T1", "name": "makes necessary", "units": [unit]}},
        "against": {unit: "She stays."},
        "alone": {"T1": "Only two speak of it."},
        "memo": "Leaving comes first.\n\nThen the counting.",
    })  # fmt: skip
    study.enter()
    study.report()
    text = (home / "out" / "report.md").read_text("utf-8").replace("\\", "")
    theme = '=HYPERLINK("x")'
    for part in (
        f"{theme} makes necessary Alone. Units: {unit}.",
        f"Speaks against: {unit}. She stays.",
        "Alone rests on one voice. Only two speak of it.",
        "Leaving comes first.",
        "Then the counting.",
        "| anna 5–9 | Someone goes home alone, late. |",
        "“Interviewer: How was it? Tell me. Anna: anna one two. Three four five.”",
    ):
        assert part in text, part
    memos = {row[1]: row[6] for row in study.table("memos").rows}
    assert memos["A structure of your themes"].startswith("Leaving comes first.")
    kind = catalogue.find("my-study/structure").kind.with_own(study.log())
    words = str(list(kind.words(study.log().state("my-study/structure").value)))
    assert "T2" not in words
    told = str(catalogue.judged("my-study/structure", study.log()))
    assert f"Relation r1 (“{theme}” → “Alone”)" in " ".join(told.split())
    assert not re.search(r"\bT\d\b", told)
    texts = {row[3]: row[8] for row in study.table("units").rows}
    assert texts["anna 10–11"] == "Nobody came. I slept."
    assert texts[unit].startswith("Interviewer: How was it? Tell me. Anna: anna one two.")


def test_a_study_that_is_opened_from_elsewhere_writes_out_the_work_in_its_own_folder(home):
    folder = home / "mine"
    folder.mkdir()
    study = small(folder, "anna")
    worked(study, trail.Trail(folder / "trail.jsonl"))
    again = mu_study(folder)  # as before, the notebook stands in the folder above
    told = "You are in another folder than the study. Its tables and reports are of the work in"
    assert told in repr(again)
    again.export()
    again.report()
    assert len((folder / "out" / "units.csv").read_text("utf-8-sig").splitlines()) == 4
    assert "Going home" in (folder / "out" / "report.md").read_text("utf-8")
    assert "transcript_p1.ipynb" in str(again.rename("anna", "P1"))
    assert {row[1] for row in mu_study(folder).table("units").rows} == {"p1"}

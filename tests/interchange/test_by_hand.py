"""As somebody uses it: the notebook's two calls, the command line, and what each says."""

from __future__ import annotations

import csv
import subprocess
import sys

import coded
import meaningunits as mu
import pytest
from meaningunits import cli
from meaningunits.interchange import reading
from meaningunits.interchange.model import InterchangeError
from meaningunits.trail import Trail


@pytest.fixture
def done(own_trail):
    return coded.fill(Trail(own_trail))


def said(capsys, *arguments):
    status = cli.main(list(arguments))
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_what_one_did_goes_out_and_comes_in_again_as_an_answer(done, here):
    out = mu.to_qda("mine.qdpx", name="Ana")
    assert str(out).startswith(f"Written: {here / 'mine.qdpx'}. ")
    back = mu.from_qda("mine.qdpx")
    again = Trail(here / "again.jsonl")
    again.record(coded.BOARD, "give", back.board())
    assert again.current(coded.BOARD) == coded.CODED


def test_a_file_of_ours_is_replaced_and_any_other_is_left(done, here):
    mu.to_qda("mine.qdpx")
    first = (here / "mine.qdpx").read_bytes()
    mu.to_qda("mine.qdpx")
    assert (here / "mine.qdpx").read_bytes() == first
    (here / "theirs.qdpx").write_bytes(b"something else")
    with pytest.raises(InterchangeError, match="was not written by this course"):
        mu.to_qda("theirs.qdpx")
    assert (here / "theirs.qdpx").read_bytes() == b"something else"


def test_where_nothing_was_done_there_is_nothing_to_write(here):
    with pytest.raises(InterchangeError, match="There is nothing to write yet"):
        mu.to_qda("mine.qdpx")
    assert list(here.iterdir()) == []


def test_a_name_that_says_neither_project_nor_codebook_is_refused(done):
    with pytest.raises(InterchangeError, match=r"the ending \.qdpx or \.qdc"):
        mu.to_qda("mine.zip")


def test_the_codes_alone_hold_what_was_written_about_them(done):
    mu.to_qda("codes.qdc")
    codes = {c.name: c.description for c in mu.from_qda("codes.qdc").project.every_code().values()}
    assert codes["Left standing"] == "Goes in: being left."
    assert codes["C1 Hard feelings"].endswith("\n\nMemo: Mine are in it.")


def test_the_panel_alone_can_go_out_and_each_reader_is_a_coder(here):
    mu.to_qda("panel.qdpx", panel=True)
    back = mu.from_qda("panel.qdpx")
    assert list(back.coders.values()) == ["Panel reader A", "Panel reader B", "Panel reader C"]
    with pytest.raises(InterchangeError, match=r"Several coded: .* Say whose: board\(coder='…'\)"):
        back.board()


def test_a_stray_control_character_in_a_memo_does_not_keep_the_work_from_going_out(own_trail):
    trail = Trail(own_trail)
    trail.record(coded.READ, "add", [{**coded.MEMO, "text": "Ding \x07 dong"}])
    mu.to_qda("mine.qdpx")
    (memo,) = mu.from_qda("mine.qdpx").memos("tomas")
    assert memo["text"] == "Ding � dong"


def test_the_command_writes_reads_and_makes_a_table(done, here, capsys):
    status, shown, _ = said(capsys, "qda", "out", "mine.qdpx", "--name", "Ana")
    assert status == 0
    assert "mine.qdpx" in shown
    assert reading.read("mine.qdpx").project.users[0].name == "Ana"
    status, shown, _ = said(capsys, "qda", "in", "mine.qdpx", "--csv", "all.csv")
    assert status == 0
    assert shown.startswith("From Meaning Units ")
    with (here / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    (row,) = [row for row in rows if row["unit"] == "53–58"]
    assert row["condensation"] == "A colleague keeps coming to walk with him."
    assert (row["codes"], row["against"]) == (
        "S5 Not alone between meetings; Left standing",
        "Left standing",
    )
    assert said(capsys, "qda", "in", "mine.qdpx", "--csv", "all.csv")[0] == 1


def test_the_command_says_what_is_wrong_in_a_sentence(here, capsys):
    for arguments in (("in", "none.qdpx"), ("out", "mine.qdpx"), ("out", "mine.docx")):
        status, shown, wrong = said(capsys, "qda", *arguments)
        assert (status, shown) == (1, "")
        assert len(wrong.splitlines()) == 1


def test_the_work_of_one_exercise_goes_out_from_its_folder(here, capsys):
    folder = here / "exercises" / "02"
    folder.mkdir(parents=True)
    coded.fill(Trail(folder / "trail.jsonl"))
    assert said(capsys, "qda", "out", "mine.qdpx", str(folder))[0] == 0
    assert mu.from_qda("mine.qdpx").condensations("leif") == coded.CONDENSED


def test_references_are_printed_and_written(here, capsys):
    status, shown, _ = said(capsys, "cite", "kish-1965")
    assert (status, shown) == (0, "Kish L. Survey sampling. New York, NY: Wiley, 1965.\n")
    assert said(capsys, "cite", "--as", "ris", "--output", "all.ris")[0] == 0
    assert (here / "all.ris").read_bytes().count(b"ER  - ") > 70
    assert said(capsys, "cite", "--as", "ris", "--output", "all.ris")[0] == 1
    assert "no reference 'nobody'" in said(capsys, "cite", "nobody")[2]


def test_neither_call_loads_what_is_heavy():
    code = (
        "import sys, meaningunits as mu; mu.cite('kish-1965'); mu.to_qda, mu.from_qda; "
        "print(sorted({'numpy', 'pandas', 'lxml', 'plotly', 'networkx'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

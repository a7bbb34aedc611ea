"""One's own study, the way in: from transcripts of every format to frozen texts and their pages."""

from __future__ import annotations

import json
import re

import files
import pytest
from meaningunits import cli, trail, transcripts
from meaningunits.activities.coding import board as boards
from meaningunits.material.corpus import SPEAKERS, load
from meaningunits.own_study.folder import MANIFEST, StudyError
from meaningunits.own_study.shown import study as mu_study
from meaningunits.own_study.study import Study
from meaningunits.tasks import catalogue
from studies import ENDINGS, STRANGE, small, talk, worked


def test_twelve_transcripts_in_four_languages_and_every_format_go_through_to_the_report(home):
    folder = home / "study"
    folder.mkdir()
    said = {}
    for n in range(12):
        language, turns = talk(n, 5200)
        ending = ENDINGS[n % len(ENDINGS)]
        (folder / f"p{n}{ending}").write_bytes(files.made(ending, turns))
        said[f"p{n}"] = (language, turns)
    study = mu_study(folder)
    assert [e.name for e in study.manifest.entries] == sorted(said)
    for entry, interview in zip(study.manifest.entries, study.interviews, strict=True):
        language, turns = said[entry.name]
        assert entry.language == language
        assert entry.speakers["Interviewer"] == "I"
        assert len(interview.turns) == len(turns)
        assert sum(len(s.text.split()) for s in interview.sentences) >= 5000
        words = " ".join(interview.text.split())
        assert words == " ".join(" ".join(part for _, part in turns).split())
        assert all(interview.quote(s.span) == s.text for s in interview.sentences)
    worked(study)
    made = study.export()
    assert made.names[0] == "study.xlsx"
    units = study.to_frame()
    assert len(units) == 36
    assert set(units["codes"]) == {"+Counting", "Going home", ""}
    report = study.report()
    text = (folder / "out" / "report.md").read_text("utf-8")
    for part in (
        "I work there myself",
        "How do people tell of a late evening?",
        "Going home (12 units of 12 transcript(s))",
        "Alone follows Counting",
        "There is one coder, so agreement cannot be said",
        "What this cannot tell",
    ):
        assert part in text.replace("\\", "")
    assert text.index("Who reads here") < text.index("The question") < text.index("Themes and")
    for end in ("docx", "html", "md"):
        papers = {f"{name}.{end}" for name in ("report", "journal-club", "appraisal")}
        assert papers <= set(report.names)
        assert (folder / "out" / f"report.{end}").stat().st_size > 1000
    for log_of in study.log().items:
        assert catalogue.judged(log_of, study.log()).messages, log_of


def test_positions_stay_where_they_are_under_strange_signs_and_when_the_study_is_opened_again(home):
    study = small(home, "anna")
    interview = study.interview("anna")
    assert STRANGE in interview.text
    before = [(s.number, s.span, s.text) for s in interview.sentences]
    worked(study)
    key = "anna 5–8"
    words = boards.unit_of(key).text
    (home / "anna.txt").write_text("Interviewer: Something else altogether.\n\nAnna: Yes.\n")
    again = mu_study(home)
    assert [(s.number, s.span, s.text) for s in again.interview("anna").sentences] == before
    assert boards.unit_of(key).text == words
    assert [t for t in again.told if "anna.txt was changed since it came in" in t]
    frozen = home / "transcripts" / "anna.json"
    raw = frozen.read_text("utf-8")
    frozen.write_text(raw.replace("\n", "\r\n"), "utf-8", newline="")
    assert mu_study(home).interview("anna").text == interview.text
    frozen.write_text(raw.replace("went home", "stayed"), "utf-8")
    assert "is not as it was frozen" in str(mu_study(home))


def test_a_study_has_a_folder_of_its_own_and_its_file_is_not_believed(home):
    (home / ".meaningunits").mkdir()
    (home / ".meaningunits" / "delivered.json").write_text("{}")
    assert "is the course's own folder" in str(mu_study(home))
    small_home = home / "mine"
    small_home.mkdir()
    small(small_home, "anna")
    manifest = json.loads((small_home / MANIFEST).read_text("utf-8"))
    for name in ("../../etc/passwd", "marek", "Anna", ""):
        manifest["transcripts"][0]["name"] = name
        (small_home / MANIFEST).write_text(json.dumps(manifest))
        assert "cannot be read" in str(mu_study(small_home)), name
    assert load("marek").pseudonym == "Marek"


def test_a_study_leads_to_the_page_of_each_transcript(home):
    small(home, "anna")
    assert '<a href="transcript_anna.ipynb">anna</a>' in mu_study(home)._repr_html_()
    (home / "s").mkdir()
    assert 'href="s/transcript_anna.ipynb"' in small(home / "s", "anna")._repr_html_()


def test_speakers_are_corrected_and_no_place_moves(home):
    study = small(home, "anna")
    before = study.interview("anna").fingerprint
    told = str(study.call("anna", {"Anna": "Eva", "Interviewer": "Ulla"}))
    assert "Interviewer = Ulla, Anna = Eva" in told
    assert study.interview("anna").fingerprint == before
    assert {s.speaker for s in mu_study(home).interview("anna").sentences} == {"Eva", "Ulla"}
    assert "Nobody is called “X”" in str(study.call("anna", {"X": "Y"}))


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (("I", "L"), ["Interviewer", "L."]),
        (("F", "I"), ["Interviewer", "I."]),
        (("Q", "A"), ["Interviewer", "A"]),
        (("I1", "I2", "P"), ["I1", "I2", "P"]),
        (("Läkare", "GP"), ["Läkare", "GP"]),
    ],
)
def test_nobody_is_taken_for_a_speaker_of_ours(home, labels, shown):
    turns = [(label, f"Words of {n}.") for n, label in enumerate([*labels, *labels])]
    study = mu_study(home)
    Study.take(study, files.plain(turns), "x.txt")
    said = [SPEAKERS[turn.speaker] for turn in study.interview("x").turns]
    assert list(dict.fromkeys(said)) == shown


def test_a_name_that_a_system_keeps_for_itself_gets_another(home):
    study = mu_study(home)
    Study.paste(study, "I: So?\n\nP: Yes.\n\nI: Oh.", "CON")
    assert study.manifest.entries[0].name == "tcon"


def test_what_cannot_come_in_says_so_and_the_rest_comes_in(home):
    (home / "bad.docx").write_bytes(b"no")
    (home / "leif.txt").write_bytes(b"I: One of ours is called so.\n\nP: Yes.\n\nI: Oh.")
    study = mu_study(home)
    assert [e.name for e in study.manifest.entries] == ["leifx2"]
    assert load("leif").pseudonym == "Leif"
    assert any("“bad.docx” is not the ZIP archive" in text for text in study.told)
    (home / "again.txt").write_bytes((home / "leif.txt").read_bytes())
    assert any("is here already as 'leifx2'" in t for t in mu_study(home).told)


def test_two_notebooks_that_are_open_take_nothing_away_from_one_another(home):
    one, two = small(home, "anna"), mu_study(home)
    one.paste("I: So?\n\nBo: Yes.\n\nI: Oh.", "Bo")
    two.call("anna", {"Anna": "Eva"})
    two.paste("I: So?\n\nCia: No.\n\nI: Oh.", "Cia")
    assert [e.name for e in mu_study(home).manifest.entries] == ["anna", "bo", "cia"]
    assert mu_study(home).manifest.entry("anna").speakers["Anna"] == "Eva"


def test_a_source_names_who_speaks(home):
    small(home, "anna")
    (source,) = catalogue.find("my-study/convergence").kind.sources
    assert [turn.speaker for turn in source.turns] == ["Interviewer", "Anna"] * 2
    assert source.made == "your own"


def test_what_is_left_out_comes_back_with_the_work_on_it(home):
    study = small(home, "anna", "bo")
    worked(study)
    assert "is out" in str(study.leave_out("bo"))
    again = mu_study(home)
    assert [e.name for e in again.manifest.entries] == ["anna"]
    again.add("bo.txt")
    assert [e.name for e in mu_study(home).manifest.entries] == ["anna", "bo"]
    assert len(again.table("units").rows) == 6


def test_the_pages_of_a_study_ask_what_is_there_and_are_never_written_twice(home):
    study = small(home, "anna")
    pages = sorted(path.name for path in home.glob("*.ipynb"))
    assert pages == ["my_study.ipynb", "transcript_anna.ipynb"]
    asked = {
        slug
        for page in pages
        for slug in re.findall(
            r'mu\.(?:ask|check)\(\\"([^"\\]+)\\"\)', (home / page).read_text("utf-8")
        )
    }
    assert asked == set(catalogue.of(catalogue.MY_STUDY))
    walk = json.loads((home / "my_study.ipynb").read_text("utf-8"))
    code = ["".join(c["source"]) for c in walk["cells"] if c["cell_type"] == "code"]
    assert code[0].startswith("import meaningunits as mu\nstudy = mu.study()")
    assert code[1:3] == ['mu.ask("my-study/statement")', 'mu.ask("my-study/question")']
    (home / "my_study.ipynb").write_text("mine")
    small(home, "anna", "bo")
    assert (home / "my_study.ipynb").read_text() == "mine"
    assert study.folder == home


def test_a_task_of_a_study_that_is_not_open_says_how_to_open_it(home):
    catalogue.enter(())
    with pytest.raises(LookupError, match="no study is open here"):
        catalogue.find("my-study/board")


def test_the_command_makes_a_study_and_brings_work_out(home, capsys):
    (home / "anna.txt").write_bytes(files.plain([("I", "So?"), ("Anna", "Yes. No."), ("I", "Oh.")]))
    assert cli.main(["study", "new", "s", "anna.txt", "none.txt", "--title", "Nights"]) == 1
    out = capsys.readouterr()
    assert "anna came in as “anna”: 4 sentences" in out.out
    assert "“none.txt” could not be opened" in out.err
    assert "meaningunits study open s" in out.out
    assert cli.main(["study", "add", "--study", "s", "anna.txt"]) == 1
    assert "is here already as 'anna'" in capsys.readouterr().err
    assert cli.main(["study", "call", "--study", "s", "anna", "Anna=Eva"]) == 0
    assert cli.main(["study", "show", "--study", "s"]) == 0
    assert "Anna = Eva" in capsys.readouterr().out
    for deed in (["export"], ["report"], ["pack"], ["copy", "t"]):
        assert cli.main(["study", deed[0], "--study", "s", *deed[1:]]) == 0
    assert (home / "s" / "out" / "study.xlsx").is_file()
    assert cli.main(["study", "show", "--study", "nowhere"]) == 1
    assert "There is no study in" in capsys.readouterr().err


def test_a_damaged_manifest_is_told_and_nothing_is_written_over_it(home):
    small(home, "anna")
    for damaged in ("[" * 100_000, '{"format": 1, "title": "", "transcripts": [{}]}', "{"):
        (home / MANIFEST).write_text(damaged)
        assert "cannot be read" in str(mu_study(home))
        assert (home / MANIFEST).read_text() == damaged
    with pytest.raises(StudyError):
        Study(home)


def test_what_is_dropped_on_the_page_comes_in_piece_by_piece(home):
    from meaningunits.own_study.drop import Drop

    study = mu_study(home)
    sent = []
    drop = Drop(study)
    drop.send = lambda told, *_: sent.append(told)
    raw = files.docx(["Interviewer: So?", "Anna: Yes.", "Interviewer: Oh."])
    drop._hear(drop, {"do": "piece", "name": "anna.docx", "at": 0, "bytes": len(raw)}, [raw[:50]])
    assert sent.pop() == {"more": 50}
    drop._hear(drop, {"do": "piece", "name": "anna.docx", "at": 50, "bytes": len(raw)}, [raw[50:]])
    assert "anna came in as “anna”" in (told := sent.pop()["said"][0])
    assert told.endswith("Run the cells of this page again, so that its tasks know of it.")
    drop._hear(drop, {"do": "piece", "name": "anna.docx", "at": 7, "bytes": 9}, [b"x"])
    assert sent.pop()["refused"]
    drop._hear(drop, {"do": "paste", "title": "Bo", "text": "I: Hm?\n\nBo: Yes.\n\nI: Oh."}, [])
    assert sent.pop()["said"][0].startswith("Bo came in")
    for strange in (None, {"do": "piece"}, {"do": "paste"}, {"do": "piece", "bytes": 10**12}):
        drop._hear(drop, strange, None)
    assert [e.name for e in study.manifest.entries] == ["anna", "bo"]
    assert transcripts.ENDINGS[0] in drop.endings


def test_what_was_left_out_comes_back_with_its_pseudonyms_and_never_with_real_names(home):
    study = small(home, "anna", "bo")
    study.pseudonyms("bo", {"bo": "Ulf", "Bo": "Ulf"})
    worked(study)
    text = study.interview("bo").text
    assert "Ulf one two." in text
    study.leave_out("bo")
    assert "Left out: bo." in repr(study)
    study.pseudonyms("anna", {"Nobody": "Noone"})
    told = str(study.add("bo.txt"))
    assert "It was left out and is back as it was frozen, with its pseudonyms." in told
    back = mu_study(home).interview("bo")
    assert back.text == text.replace("Nobody", "Noone")
    assert {s.speaker for s in back.sentences} == {"I", "Ulf"}
    assert len(study.table("units").rows) == 6
    study.leave_out("bo")
    (home / "bo.txt").unlink()
    assert "came in as “bo”" in str(study.bring_back("bo"))
    assert str(study.bring_back("bo")) == "No transcript 'bo' is left out. Left out: none."


def test_another_text_under_the_name_of_one_that_is_left_out_takes_no_work_over(home):
    study = small(home, "anna", "bo")
    worked(study)
    study.leave_out("bo")
    (home / "bo.txt").write_bytes(files.plain([("I", "Quite another?"), ("Bo", "Yes. It is.")]))
    assert "came in as “box2”" in str(study.add("bo.txt"))
    assert [row[1] for row in study.table("units").rows] == ["anna"] * 3
    with pytest.raises(StudyError, match=r"There is a transcript 'bo' already \(left out\)"):
        Study.add(study, "anna.txt", name="Bo")


def named(study, name: str) -> list[list[str]]:
    """Units, codes and relations as they stand in tables, with a transcript's name blotted out."""
    found = [("units", (1, 3, 9, 10, 11)), ("codes", (1, 6)), ("relations", (1, 3))]
    return [
        [re.sub(rf"\b{name}\b", "…", str(row[i])) for i in columns]
        for table, columns in found
        for row in study.table(table).rows
    ]


def test_a_transcript_that_is_renamed_keeps_all_work_on_it_and_its_old_name_stands_nowhere(home):
    study = small(home, "karinberg", "bo")
    worked(study)
    record = trail.here().record
    record("my-study/saturation", "try", {"order": ["karinberg", "bo"], "guess": 1})
    record("my-study/memo", "write", "See karinberg 3, and think of /karinberg.")
    (home / "drafts").mkdir()
    (home / "drafts" / "my-study--read-karinberg.json").write_text("{}")
    study.enter()
    before = named(study, "karinberg")
    studies = study.copy_for(home / "kim")
    told = str(study.rename("karinberg", "P1"))
    assert "transcript_karinberg.ipynb is transcript_p1.ipynb now." in told
    assert named(study, "p1") == before
    assert ["…", "… 5–9"] in [row[:2] for row in before]
    assert [e.name for e in mu_study(home).manifest.entries] == ["bo", "p1"]
    raw = (home / "trail.jsonl").read_text("utf-8")
    assert "karinberg " not in raw.replace("karinberg one", "")
    assert "-karinberg" not in raw
    assert '"order":["p1","bo"]' in raw
    assert (home / "drafts" / "my-study--read-p1.json").is_file()
    page = (home / "transcript_p1.ipynb").read_text("utf-8")
    assert "my-study/divide-p1" in page
    assert "karinberg" not in page
    assert trail.here().gone == ()
    assert trail.here().undo("my-study/divide-p1")
    assert trail.here().redo("my-study/divide-p1")
    assert named(study, "p1") == before
    # A colleague's copy still calls it so: their work is laid beside mine all the same.
    theirs = trail.Trail(studies / "trail.jsonl")
    theirs.record("my-study/divide-karinberg", "cut", [2])
    study.merge(studies, "Kim")
    assert {row[1] for row in study.table("units").rows if row[0] == "Kim"} == {"p1"}
    (home / "lee.jsonl").write_bytes((studies / "trail.jsonl").read_bytes())
    study.merge(home / "lee.jsonl", "Lee")
    assert {row[1] for row in study.table("units").rows if row[0] == "Lee"} == {"p1"}
    assert list(json.loads((home / "private" / "renamed.json").read_text())) == ["karinberg"]
    assert str(study.rename("p1", "P 1 ")).startswith("P1 is called “P 1” now.")
    assert str(study.rename("p1", " ")) == "Say what to call it, such as “P1”."
    assert "There is a transcript 'bo' already." in str(study.rename("p1", "Bo"))
    study.rename("p1", "karinberg")
    assert "my-study/divide-karinberg" in study.log().items


def test_a_name_of_a_person_as_a_files_name_is_told_and_a_neutral_one_proposed(home):
    turns = files.plain([("I", "So?"), ("P", "Yes. No. So it was."), ("I", "Oh.")])
    for name in ("Interview 3", "Karin Berg", "participant_04_final", "P7"):
        (home / f"{name}.txt").write_bytes(turns.replace(b"Oh", name.encode()))
    told = {line.split(" came in")[0]: line for line in mu_study(home).told if "came in" in line}
    assert 'study.rename("karinberg", "P2")' in told["Karin Berg"]
    assert not [name for name in told if name != "Karin Berg" and "rename" in told[name]]
    assert cli.main(["study", "rename", "karinberg", "Person 9"]) == 0
    assert cli.main(["study", "rename", "p7", "person9"]) == 1
    assert cli.main(["study", "leave-out", "p7"]) == 0
    assert cli.main(["study", "bring-back", "p7"]) == 0
    (home / "x.txt").write_bytes(turns)
    assert cli.main(["study", "add", "x.txt", "--name", "Person 10"]) == 0
    assert [e.title for e in mu_study(home).manifest.entries if e.file == "x.txt"] == ["Person 10"]
    assert cli.main(["study", "add", "x.txt", "bo.txt", "--name", "Person 11"]) == 1

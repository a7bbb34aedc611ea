"""One's own study from transcripts to report: twelve of them, four languages, every format."""

from __future__ import annotations

import ast
import csv
import io
import json
import random
import re
import shutil
import sys
import zipfile
from pathlib import Path

import files
import pytest
from class_of import ROOT
from meaningunits import cli, trail, transcripts
from meaningunits.activities.coding import board as boards
from meaningunits.material import own
from meaningunits.material.corpus import SPEAKERS, load
from meaningunits.own_study import tables, tasks, writing
from meaningunits.own_study.folder import MANIFEST, StudyError
from meaningunits.own_study.opening import Opened
from meaningunits.own_study.shown import study as mu_study
from meaningunits.own_study.study import Study
from meaningunits.page.find import find
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import activity

PACKAGE = ROOT / "course" / "meaningunits"
ENDINGS = (".txt", ".docx", ".odt", ".pdf", ".vtt", ".srt", ".csv", ".md")
TALK = {
    "en": (
        "I stayed late that evening. Nobody had asked me to. Dr. Lane said nothing, and then he "
        "left. What was I to do? I thought of the boy, i.e. of his mother. It took a long time.",
        "What happened then?",
    ),
    "sv": (
        "Jag stannade kvar den kvällen. Ingen hade bett mig. Dr. Berg sa inget, dvs. han gick. Vad "
        "skulle jag göra? Jag tänkte på pojken, bl.a. Det tog lång tid.",
        "Vad hände sedan?",
    ),
    "de": (
        "Ich blieb an dem Abend länger. Niemand hatte mich gebeten. Dr. Lang sagte nichts, d. h. "
        "er ging. Was sollte ich tun? Ich dachte an den Jungen, z. B. Es dauerte lange.",
        "Was geschah dann?",
    ),
    "fr": (
        "Je suis restée tard ce soir-là. Personne ne me l'avait demandé. M. Lang n'a rien dit. Que "
        "faire ? J'ai pensé au garçon et à sa mère. Cela a duré longtemps.",
        "Et ensuite ?",
    ),
}
STRANGE = "\U0001f469\u200d\u2695\ufe0f Ja e\u0301ta\u0301, \u202bشكرا لك\u202c!"


def talk(n: int, words: int) -> tuple[str, files.Turns]:
    """An invented interview of so many words, in one of four languages."""
    language = ("en", "sv", "de", "fr")[n % 4]
    said, asked = TALK[language]
    luck, turns, so_far = random.Random(n), [], 0
    parts = re.split(r"(?<=[.?!])\s(?=[A-ZÀ-Þ])", said)
    while so_far < words:
        answer = " ".join(luck.choice(parts) for _ in range(luck.randint(3, 9)))
        turns += [("Interviewer", asked), (f"Person{n}", f"{answer} Nr {len(turns)}.")]
        so_far += len(answer.split()) + 6
    return language, turns


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A folder to work in, with its own trail; what was entered is taken out again."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(trail.VARIABLE, str(tmp_path / "trail.jsonl"))
    yield tmp_path
    own.enter(())
    catalogue.enter(())


def small(folder: Path, *names: str) -> Opened:
    """A study of short transcripts, with two turns of the interviewer each."""
    for name in names:
        turns = [
            ("Interviewer", "How was it? Tell me."),
            (
                name.capitalize(),
                f"{name} one two. Three four five. Six seven {STRANGE} Eight nine.",
            ),
            ("Interviewer", "And then?"),
            (name.capitalize(), f"Then {name} went home. It was late. Nobody came. I slept."),
        ]
        (folder / f"{name}.txt").write_bytes(files.plain(turns, end="\r\n"))
    return mu_study(folder)


def worked(study: Study, log=None, cut: int = 4) -> None:
    """Divide, condense, code and relate, as an answer in code does it."""
    record = (log or trail.here()).record
    names = [i.name for i in study.interviews]
    record(tasks.slug("statement"), "write", "I work there myself. I expect tiredness.")
    record(tasks.slug("question"), "write", "How do people tell of a late evening?")
    units = {}
    for name in names:
        last = len(load(name).sentences)
        memo = {"from": [3, 1], "to": [3, 2], "text": "Numbers instead of a story: why?"}
        record(tasks.slug("read", name), "memo", [memo])
        record(tasks.slug("divide", name), "cut", [cut, last - 2])
        key = f"{cut + 1}–{last - 2}"
        record(tasks.slug("condense", name), "condense", {key: "Someone goes home alone, late."})
        units |= {f"{name} {key}": ["n1"], f"{name} 1–{cut}": ["n2"]}
    board = {
        "themes": {"T1": {"name": "Alone"}, "T2": {"name": '=HYPERLINK("x")'}},
        "codes": {
            "n1": {"name": "Going home", "theme": "T1", "memo": "Every leaving that is told of."},
            "n2": {"name": "+Counting", "theme": "T2", "memo": "-1 number or more in place of it"},
        },
        "units": units,
        "against": {f"{names[0]} 1–{cut}": ["n2"]},
    }
    record(tasks.slug("board"), "assign", board)
    carried = list(units)[:2]
    relation = {"from": "T1", "to": "T2", "name": "follows", "units": carried, "memo": "In time."}
    record(
        tasks.slug("structure"),
        "relate",
        {
            "themes": {"T1": {"name": "Alone", "codes": ["n1"]}, "T2": {"name": "Counting",
                                                                       "codes": ["n2"]}},
            "relations": {"r1": relation},
            "units": units,
            "codes": {"n1": "Going home", "n2": "Counting"},
            "against": {carried[0]: "Here somebody stays on purpose, and says so twice."},
        },
    )  # fmt: skip
    study.enter()
    finding = "T1"
    quote = load(names[0]).sentence(3).text
    record(
        tasks.slug("convergence"),
        "record",
        {f"{finding}/{names[0]}": {"meaning": "match", "examples": "differ", "code": "partial "
                                   "agreement", "quote": quote, "at": [3, 3]}},
    )  # fmt: skip
    record(tasks.slug("appraisal"), "judge", {
        "study": {"reason": "My own study, 2026, not yet published anywhere."},
        "4a": {"judgement": "some concerns", "reason": "I asked only those who had stayed on.",
               "evidence": [{"place": "transcript", "at": f"{names[0]} 3", "quote": "one two",
                             "speaks": "concern"}]},
    })  # fmt: skip


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


def about_texts() -> set[str]:
    """Activities that work on interviews: they import the interviews, or another that does."""
    home = PACKAGE / "activities"
    imports: dict[str, set[str]] = {}
    for path in home.rglob("*.py"):
        parts = path.relative_to(home).parts[:-1]
        if not parts:
            continue
        name = ".".join(parts)
        package = ("meaningunits", "activities", *parts)
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.level:
                whole = [*package[: len(package) - node.level + 1], *(node.module or "").split(".")]
                found = {".".join([*whole, a.name]).strip(".") for a in node.names} | {
                    ".".join(whole)
                }
                imports.setdefault(name, set()).update(found)
    reads = re.compile(
        r"meaningunits\.material\.(corpus\.load|corpus\.Passage|quotable\.Source|corpus$)"
    )
    direct = {n for n, found in imports.items() if any(reads.match(f) for f in found)}
    while True:
        more = {
            name
            for name, found in imports.items()
            for other in direct
            if any(f.startswith(f"meaningunits.activities.{other}.") for f in found)
        }
        if more <= direct:
            return direct
        direct |= more


def test_every_activity_on_texts_takes_ones_own_study_in_place_of_ours(home):
    study = small(home, "anna", "bo")
    shown = {item.kind.widget for item in catalogue.of(catalogue.MY_STUDY).values()}
    wanted = about_texts()
    assert {"reading", "dividing", "coding", "labs.saturation", "appraising"} <= wanted
    assert wanted - {"coding"} <= shown | {"labs"}, wanted - shown
    assert activity(type(catalogue.find("themes/board").kind)) in shown
    worked(study)
    matrix = catalogue.find("my-study/matrix").kind.with_own(study.log())
    assert list(matrix.coded("mine").themes) == ["T1", "T2"]
    for slug, item in catalogue.of(catalogue.MY_STUDY).items():
        assert item.kind.task
        assert "invented" not in item.kind.asks(slug), slug
        told = catalogue.judged(slug, study.log())
        whole = f"{told} {item.kind.still(study.log().state(slug).value)}"
        for word in ("invented", "panel", "lesson 02, and", "Balint", "nine interviews"):
            assert word not in whole, (slug, word, whole)


def test_every_task_of_a_study_can_be_shown_and_done_before_anything_is_there(home):
    study = small(home, "anna")
    for log in ("empty", "worked"):
        if log == "worked":
            worked(study)
        for slug, item in catalogue.of(catalogue.MY_STUDY).items():
            widget = find(item.kind.widget)(item)
            state = json.dumps([widget.task, widget.work, widget.feedback], default=str)
            for word in ("invented", "lesson 02", "lesson 04", "prepared starting", "Balint"):
                assert word not in state, (slug, word)
            widget.close()


@pytest.mark.parametrize(
    ("language", "condensed", "names"),
    [
        ("sv", "Läkaren satt i bilen hela natten utan att Karin visste det", set()),
        ("de", "Der Arzt saß in dem Auto und dachte an Frau Meier und drei Kinder", set()),
        (
            "en",
            "The doctor sat in my car with Karin and thought of seven children",
            {"first-person"},
        ),
        ("sv", "Bilen", {"label"}),
    ],
)
def test_checks_of_form_know_which_language_they_know(home, language, condensed, names):
    study = mu_study(home)
    talk = files.plain(
        [("I", "Hm?"), ("P", "Ja, så var det då i bilen. Det var allt."), ("I", "Hm.")]
    )
    Study.take(study, talk, "anna.txt", language=language)
    record = trail.here().record
    record("my-study/divide-anna", "cut", [1, 3])
    record("my-study/condense-anna", "condense", {"2–3": condensed})
    told = catalogue.judged("my-study/condense-anna", study.log()).messages
    about = {m.name for m in told if m.verdict in ("mend", "look")}
    assert names <= about
    if language != "en":
        assert about == names


def test_with_one_coder_it_is_said_what_cannot_be_compared(home):
    study = small(home, "anna")
    worked(study)
    for slug in ("divide-anna", "board"):
        told = str(catalogue.judged(f"my-study/{slug}", study.log()))
        assert "nothing here can be compared" in " ".join(told.split())
    assert study.table("agreement").note == tables.ALONE
    assert "only coder" in catalogue.find("my-study/coders").kind.asks("my-study/coders")


def test_coders_work_on_copies_and_nobody_is_overwritten(home):
    study = small(home, "anna", "bo")
    worked(study)
    place = study.copy_for(home / "kim")
    assert not (place / "trail.jsonl").exists()
    theirs = trail.Trail(place / "trail.jsonl")
    worked(Study(place, theirs.log()), theirs, cut=3)
    study.enter()
    assert "work on" in str(study.merge(place, "Kim"))
    told = " ".join(str(catalogue.judged("my-study/divide-anna", study.log())).split())
    assert (
        "You and Kim: 1 of your 2 cuts stand where Kim cut too, and 1 one sentence beside" in told
    )
    assert {row[0] for row in study.table("agreement").rows} == {"me, Kim"}
    assert {row[0] for row in study.table("units").rows} == {"me", "Kim"}
    kind = catalogue.find("my-study/coders").kind
    assert kind.there == {"Kim": "Kim"}
    shown = find(kind.widget)(catalogue.find("my-study/coders"))
    assert shown.work["names"] == ["You", "Kim"]
    assert [name for _, name in shown.work["interviews"]] == ["anna", "bo"]
    assert shown.work["groups"]
    assert shown.work["places"]
    shown.close()
    before = (home / "coders" / "Kim.jsonl").read_bytes()
    theirs.record("my-study/memo", "write", "More.")
    assert "holds all that came from them before" in str(study.merge(place, "Kim"))
    other = trail.Trail(home / "lee.jsonl")
    other.record("my-study/divide-anna", "cut", [2])
    assert str(study.merge(home / "lee.jsonl", "Kim")).startswith("Kim-2:")
    assert (home / "coders" / "Kim.jsonl").read_bytes().startswith(before)
    assert "your own trail" in str(study.merge(home / "trail.jsonl"))
    manifest = json.loads((place / MANIFEST).read_text("utf-8"))
    manifest["transcripts"][0]["fingerprint"] = "0" * 64
    (place / MANIFEST).write_text(json.dumps(manifest))
    assert "They worked on another text of anna" in str(study.merge(place, "Kim"))


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
    again = Opened(there, trail.Trail(there / "trail.jsonl").log())
    assert again.interview("anna").text == study.interview("anna").text
    assert len(again.table("units").rows) == 3
    study.pack(private=True)
    with zipfile.ZipFile(folder / "out" / "mine.zip") as archive:
        assert "mine/private/pseudonyms.json" in archive.namelist()
    (home / "other").mkdir()
    other = small(home / "other", "anna")
    assert "work on" in str(other.merge(folder / "out" / "mine.zip", "Kim"))


def test_work_copied_from_me_is_no_second_opinion(home):
    study = small(home, "anna")
    worked(study)
    copy = home / "copy"
    shutil.copytree(home, copy, ignore=lambda *_: ["copy"])
    theirs = trail.Trail(copy / "trail.jsonl")
    assert "to which nothing was added" in str(study.merge(copy))
    theirs.record("my-study/divide-anna", "cut", [2])
    study.merge(copy, "Lee")
    assert study.coders["Lee"].items == ("my-study/divide-anna",) or list(
        study.coders["Lee"].items
    ) == ["my-study/divide-anna"]


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
        assert len(sheets) == 8
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
    table = tables.Table("units", ("text",), (("x" * 40_000,),))
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


def test_speakers_are_corrected_and_no_place_moves(home):
    study = small(home, "anna")
    before = study.interview("anna").fingerprint
    told = str(study.call("anna", {"Anna": "Eva", "Interviewer": "Ulla"}))
    assert "Anna: Eva" in told
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

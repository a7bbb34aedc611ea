"""One's own study at work: every activity of the course on it, with one coder and with several."""

from __future__ import annotations

import ast
import json
import re
import shutil

import files
import meaningunits as mu
import pytest
from class_of import ROOT
from meaningunits import trail
from meaningunits.own_study import comparisons
from meaningunits.own_study.folder import MANIFEST
from meaningunits.own_study.shown import study as mu_study
from meaningunits.own_study.study import Study
from meaningunits.page.find import find
from meaningunits.tasks import catalogue
from meaningunits.tasks.kind import activity
from studies import small, worked

PACKAGE = ROOT / "course" / "meaningunits"


#: A coding with faults that somebody put into it beforehand, and says where: no study has one.
WITH_PLANTED_FAULTS = {"checking"}


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
                found = {".".join([*whole, a.name]).strip(".") for a in node.names}
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
    units = {f"{name} {place}": ["n1"] for name in ("anna", "bo") for place in ("1–4", "5–9")}
    board = {"themes": {"T1": {"name": "A"}}, "codes": {"n1": {"name": "a", "theme": "T1"}}}
    trail.here().record("my-study/board", "assign", {**board, "units": units})
    shown = {item.kind.widget for item in catalogue.of(catalogue.MY_STUDY).values()}
    wanted = about_texts()
    assert {"reading", "dividing", "coding", "labs.saturation", "appraising"} <= wanted
    assert wanted - {"coding"} - WITH_PLANTED_FAULTS <= shown | {"labs"}, wanted - shown
    assert activity(type(catalogue.find("themes/board").kind)) in shown
    worked(study)
    matrix = catalogue.find("my-study/matrix").kind.with_own(study.log())
    assert list(matrix.coded("mine").themes) == ["T1", "T2"]
    for slug, item in catalogue.of(catalogue.MY_STUDY).items():
        assert item.kind.task
        assert "invented" not in item.kind.asks(slug), slug
        told = catalogue.judged(slug, study.log())
        whole = f"{told} {item.kind.still(study.log().state(slug).value)}"
        for word in ("invented", "panel", "lesson 02, and", "Balint", "nine interviews", "doctor"):
            assert word not in whole, (slug, word, whole)


def test_every_task_of_a_study_can_be_shown_and_done_before_anything_is_there(home):
    study = small(home, "anna")
    for log in ("empty", "worked"):
        if log == "worked":
            worked(study)
        for slug, item in catalogue.of(catalogue.MY_STUDY).items():
            widget = find(item.kind.widget)(item)
            state = json.dumps([widget.task, widget.work, widget.feedback], default=str)
            for word in (
                "invented",
                "lesson 02",
                "lesson 04",
                "prepared starting",
                "Balint",
                "doctor",
            ):
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
    assert study.table("agreement").note == comparisons.ALONE
    assert "only coder" in catalogue.find("my-study/coders").kind.asks("my-study/coders")


def test_coders_work_on_copies_and_nobody_is_overwritten(home):
    study = small(home, "anna", "bo")
    worked(study)
    place = study.copy_for(home / "kim")
    theirs = trail.Trail(place / "trail.jsonl")
    assert [(e.item, e.value["units"]) for e in theirs.log().entries] == [("my-study/board", {})]
    assert "to which nothing was added" in str(study.merge(place, "Kim"))
    worked(Study(place, theirs), theirs, cut=3)
    study.enter()
    assert "work on" in str(study.merge(place, "Kim"))
    told = " ".join(str(catalogue.judged("my-study/divide-anna", study.log())).split())
    assert (
        "You and Kim: 1 of your 2 cuts stand where Kim cut too, and 1 one sentence beside" in told
    )
    assert {row[0] for row in study.table("agreement").rows} == {"me, Kim"}
    assert {row[0] for row in study.table("units").rows} == {"me", "Kim"}
    kind = catalogue.find("my-study/coders").kind
    assert kind.there == {"mine": "You", "Kim": "Kim"}
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


def test_a_transcript_is_left_out_beside_a_merged_coder_and_the_rest_is_still_written_out(home):
    study = small(home, "anna", "bo")
    worked(study)
    theirs = trail.Trail(home / "kim.jsonl")
    worked(study, theirs, cut=3)
    study.merge(home / "kim.jsonl", "Kim")
    assert "bo is out" in str(study.leave_out("bo"))
    assert "units.csv" in study.export().names
    assert {row[1] for row in study.table("units").rows} == {"anna"}
    assert "could not be judged" not in str(catalogue.judged("my-study/board", study.log()))
    study.bring_back("bo")
    assert {row[1] for row in study.table("units").rows} == {"anna", "bo"}


def test_signs_of_ones_own_are_codes_of_ones_own_and_what_is_nowhere_is_told_at_once(home):
    study = small(home, "anna")
    answer = mu.answer
    answer("my-study/divide-anna", [4, 9])
    board = {
        "themes": {"A": {"name": "Home"}},
        "codes": {
            "c1": {"name": "Going", "theme": "A"},
            "n2": {"name": "Old"},
            "c14": {"name": "Late", "theme": "T7"},
        },
        "units": {"anna 1–4": ["c1", "c14"], "anna 5–9": "c1", "anna 10–11": ["c14", "n2"]},
        "against": {"anna 1–4": ["c14"]},
    }
    told = str(answer("my-study/board", board))
    assert told.partition(" But: ")[2] == "There is no such theme here: T7. Themes are: A."
    made = study.table("units").rows
    assert [row[-2] for row in made] == ["Going; Late", "Going", "Old; Late"]
    assert made[0][-1] == "Late"
    assert [row[1:3] for row in study.table("codes").rows] == [
        ("Going", "Home"), ("Old", ""), ("Late", ""),
    ]  # fmt: skip
    assert [row[1:3] for row in study.table("themes").rows] == [("Home", "Going")]
    assert "nothing new" in str(answer("my-study/board", board))
    told = " ".join(str(mu.check("my-study/board")).split())
    assert "your signs have others: c1 is n1, c14 is n3 and A is T1." in told
    board["units"] |= {"anna 5–9": ["C2"], "p9 1–3": ["c1"]}
    told = str(answer("my-study/board", board))
    assert "But: This task has no such unit: p9 1–3." in told
    assert "They are anna 1–4, anna 5–9 and anna 10–11." in told
    assert "There is no such code here: C2." in told
    assert [row[-2] for row in study.table("units").rows] == ["Going; Late", "", "Old; Late"]


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


def test_feedback_on_ones_own_units_speaks_of_nobody_as_a_doctor_and_says_why_no_rule_is_one(home):
    study = mu_study(home)
    for name in ("anna", "bo"):
        talk = [("I", "So?"), (name, f"I did not go, said {name}. It was late."), ("I", "Oh.")]
        Study.take(study, files.plain(talk), f"{name}.txt", language="en")
    record = trail.here().record
    for name in ("anna", "bo"):
        record(f"my-study/divide-{name}", "cut", [1, 3])
        record(f"my-study/condense-{name}", "condense", {"2–3": "I went there late in my own car"})
    record("my-study/board", "assign", {
        "codes": {"n1": {"name": "Going"}, "n2": {"name": "Late", "memo": "Only late ones"}},
        "units": {"anna 2–3": ["n1"], "bo 2–3": ["n2"]},
    })  # fmt: skip
    study.enter()
    told = {
        m.name: m
        for slug in ("my-study/condense-anna", "my-study/board")
        for m in catalogue.judged(slug, study.log()).messages
    }
    assert {"first-person", "negation-lost", "no-rule", "one-interview"} <= told.keys()
    assert "doctor" not in " ".join(f"{m.what} {m.why} {m.look}" for m in told.values())
    rule = told["no-rule"]
    names = "“Going” and “Late”"
    assert rule.what == f"These codes have no rule yet that another person could use: {names}."
    assert rule.why.startswith("“Late” has a few words, which are a second name and no rule. In")
    assert "(8 words or more)" in rule.look

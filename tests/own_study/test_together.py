"""Two coders of one study: a copy with the codebook, late pseudonyms, where they part and why."""

from __future__ import annotations

import ast
import json
import re
import shutil

import meaningunits as mu
import pytest
from class_of import ROOT
from meaningunits import trail
from meaningunits.own_study import fitting
from meaningunits.own_study.folder import MANIFEST, PRIVATE
from meaningunits.own_study.shown import study as mu_study
from meaningunits.own_study.study import Study
from meaningunits.tasks import catalogue
from meaningunits.trail import Trail, parse
from studies import small, worked

BOARD = {
    "themes": {"T1": {"name": "Alone"}},
    "codes": {
        "n1": {"name": "Going home", "theme": "T1", "memo": "Every leaving that is told of."},
        "n2": {"name": "Late"},
    },
}
UNITS = {"anna 1–4": ["n2"], "anna 5–9": ["n1"], "anna 10–11": ["n1", "n2"], "bo 1–4": ["n2"]}


@pytest.fixture
def mine(home):
    """A folder for the study, beside which others lie."""
    folder = home / "mine"
    folder.mkdir()
    return folder


def copied(study, place, **units):
    """A colleague's copy, in which all units are coded but for what is said otherwise."""
    Study.copy_for(study, place)
    work = Trail(place / "trail.jsonl")
    record = work.record
    record("my-study/divide-anna", "cut", [4, 9])
    record("my-study/board", "assign", {**BOARD, "units": {**UNITS, **units}})
    return work


def with_board(mine):
    study = small(mine, "anna", "bo")
    trail.here().record("my-study/divide-anna", "cut", [4, 9])
    trail.here().record("my-study/board", "assign", {**BOARD, "units": UNITS})
    study.enter()
    return study


@pytest.mark.parametrize("how", ["folder", "zip", "manifest"])
def test_a_pseudonym_that_was_found_after_the_copy_shuts_no_coder_out(home, mine, how):
    study = with_board(mine)
    work = copied(study, home / "kim")
    work.record("my-study/memo", "write", "Anna was quick.")
    memo = {"from": [7, 1], "to": [7, 1], "text": "A name."}
    work.record("my-study/read-anna", "memo", [memo])
    assert "Sentences changed" in str(study.pseudonyms("anna", {"Anna": "Maja", "anna": "maja"}))
    came = home / "kim"
    if how == "zip":
        came = shutil.make_archive(str(home / "kim-zip"), "zip", came)
    if how == "manifest":
        shutil.rmtree(came / "transcripts")
    told = str(study.merge(came, "Kim"))
    assert "work on 4 tasks came in" in told
    assert "all their work on it stands" in told
    assert "In their own words stand names of your list: Anna." in told
    assert {row[1] for row in study.table("units").rows if row[0] == "Kim"} == {"anna", "bo"}
    rows = [row for row in study.table("memos").rows if row[0] == "Kim"]
    assert [row[-1] for row in rows] == ["Anna was quick.", "A name."]


def test_a_pseudonym_of_more_words_moves_a_colleagues_words_with_it(home, mine):
    study = small(mine, "anna", "bo")  # no work of one's own yet: it may have more words
    work = copied(study, home / "kim")
    sentence = study.interview("anna").sentence(8).text
    assert sentence == "Then anna went home."
    memos = [{"from": [8, a], "to": [8, b], "text": "Here."} for a, b in ((2, 3), (4, 4))]
    work.record("my-study/read-anna", "memo", memos)
    work.record("my-study/divide-anna", "cut", [4, [8, 3]])
    words = {"anna 8:2–9": ["n1"]}
    work.record("my-study/board", "assign", {**BOARD, "units": words})
    assert "Sentences changed" in str(study.pseudonyms("anna", {"anna": "Maja von Berg"}))
    assert "stands" in str(study.merge(home / "kim", "Kim"))
    rows = [row[5] for row in study.table("memos").rows]
    assert rows == ["Maja von Berg went", "home."]
    texts = {row[3]: row[8] for row in study.table("units").rows}
    assert texts["anna 8:2–9:3"].startswith("Maja von Berg went home.")
    assert study.coders["Kim"].state("my-study/divide-anna").value == [4, [8, 5]]
    told = str(study.pseudonyms("anna", {"Then": "Once upon"}))
    assert "places inside sentences would move" in told  # a colleague's work is work


def test_only_what_was_done_on_another_text_is_left_out(home, mine):
    study = with_board(mine)
    work = copied(study, home / "kim")
    work.record("my-study/condense-anna", "condense", {"5–9": "Somebody goes."})
    told = json.loads((home / "kim" / MANIFEST).read_text("utf-8"))
    told["transcripts"][0]["fingerprint"] = "0" * 64
    (home / "kim" / MANIFEST).write_text(json.dumps(told))
    said = str(study.merge(home / "kim", "Kim"))
    assert said.startswith("Kim: work on 1 task came in. They worked on another text of anna: ")
    assert "left out; everything else came in." in said
    assert {row[3] for row in study.table("units").rows if row[0] == "Kim"} == {"bo 1–4"}
    alone = home / "lee"
    Study.copy_for(study, alone, codebook=False)
    Trail(alone / "trail.jsonl").record("my-study/divide-anna", "cut", [4])
    (alone / MANIFEST).write_text(json.dumps(told))
    assert str(study.merge(alone, "Lee")).startswith("They worked on another text of anna: ")


def test_texts_are_the_same_only_where_nothing_but_names_of_the_list_differs():
    mine = [["A", ["Maja left.", "So it was."]], ["B", ["Yes."]]]
    names = {"Rosa", "Maja"}
    same = fitting.differ_in_names_only
    assert same([["A", ["Rosa left.", "So it was."]], ["B", ["Yes."]]], mine, names)
    assert not same([["A", ["Ewa left.", "So it was."]], ["B", ["Yes."]]], mine, names)
    assert not same([["A", ["Rosa left.", "So it is."]], ["B", ["Yes."]]], mine, names)
    assert not same([["A", ["Rosa left."]], ["B", ["So it was.", "Yes."]]], mine, names)
    assert not same([["A", ["Rosa left.", "So it was."]]], mine, names)


def test_a_copy_has_the_codebook_and_if_asked_the_units_and_none_of_the_work(home, mine):
    study = with_board(mine)
    trail.here().record("my-study/memo", "write", "Mine.")
    Study.copy_for(study, home / "kim", units=True)
    there = parse((home / "kim" / "trail.jsonl").read_bytes())
    assert set(there.items) == {"my-study/board", "my-study/divide-anna"}
    assert there.state("my-study/board").value == {**BOARD, "units": {}}
    assert "nothing was added" in str(study.merge(home / "kim", "Kim"))
    work = Trail(home / "kim" / "trail.jsonl")
    work.record("my-study/board", "assign", {**BOARD, "units": {"anna 1–4": ["n1"]}})
    assert "work on 1 task came in" in str(study.merge(home / "kim", "Kim"))
    Study.copy_for(study, home / "lee", codebook=False)
    assert not (home / "lee" / "trail.jsonl").exists()


def test_where_two_coders_part_with_decision_and_reason_stands_in_table_report_and_code(home, mine):
    study = with_board(mine)
    copied(study, home / "kim", **{"anna 5–9": ["n2"], "anna 10–11": ["n1"]})
    study.merge(home / "kim", "Kim")
    reason = "Nobody leaves in these words."
    talk = {"mine|Kim": {"anna 5–9": {"decision": "second", "reason": reason}}}
    asked = str(mu.ask("my-study/coders"))
    assert "anna 5–9: Going home / Late" in asked
    value = {"sides": ["mine", "Kim"], "interview": "anna", "decisions": talk}
    assert "But" not in str(mu.answer("my-study/coders", value))
    rows = [(row[2], *row[4:]) for row in study.table("differences").rows]
    assert rows == [
        ("anna 5–9", "Going home", "Late", "as Kim has it", reason),
        ("anna 10–11", "Going home; Late", "Going home", "", ""),
    ]
    told = " ".join(str(mu.check("my-study/coders")).split())
    assert "You and Kim part at 2 places of anna: anna 5–9 (Going home / Late); anna" in told
    study.report()
    text = (mine / "out" / "report.md").read_text("utf-8").replace("\\", "")
    assert f"| anna 5–9, me, Kim | Going home / Late | as Kim has it. {reason} |" in text
    assert "| anna 10–11, me, Kim | Going home; Late / Going home | not decided yet |" in text


def test_sets_of_codes_that_overlap_are_counted_in_part_and_it_is_said(home, mine):
    study = with_board(mine)
    copied(study, home / "kim", **{"anna 10–11": ["n1"]})
    study.merge(home / "kim", "Kim")
    made = study.table("agreement")
    assert "“A” beside “A + B” counts as no agreement" in made.note
    about = {(row[1], row[2], row[3]): row[4] for row in made.rows}
    whole = ("all of them", "Codes, unit by unit, all codes")
    assert about[*whole, "Percentage agreement"] == 0.75
    assert about[*whole, "Cohen's κ"] < about[*whole, "Krippendorff's α for sets (MASI)"] < 1
    only = "Codes, unit by unit, only “{}”"
    assert about["all of them", only.format("Going home"), "Cohen's κ"] == 1
    assert about["all of them", only.format("Late"), "Cohen's κ"] == 0.5
    lee = copied(study, home / "lee")
    lee.record("my-study/divide-anna", "cut", [5, 9])
    units = {"anna 1–5": ["n2"], "anna 6–9": ["n1"], "anna 10–11": ["n1"]}
    lee.record("my-study/board", "assign", {**BOARD, "units": units})
    study.merge(home / "lee", "Lee")
    made = study.table("agreement")
    ends = [row for row in made.rows if "boundary similarity" in row[3].casefold()]
    assert [row[:2] for row in ends] == [("me, Kim", "anna"), ("me, Lee", "anna")]
    assert "each of these numbers is less sure than it looks" in made.note


def test_what_a_colleague_wrote_stands_in_the_tables_with_their_name(home, mine):
    study = small(mine, "anna", "bo")
    worked(study)
    place = Study.copy_for(study, home / "kim")
    worked(study, Trail(place / "trail.jsonl"), cut=3)
    study.merge(place, "Kim")
    for name in ("units", "codes", "memos", "condensations", "themes", "relations"):
        made = study.table(name)
        assert made.columns[0] == "coder"
        assert {row[0] for row in made.rows} == {"me", "Kim"}, name
    about = [row[1] for row in study.table("memos").rows if row[0] == "Kim"]
    assert {"Who reads here", "Your research question", "Reading"} <= set(about)


def test_an_answer_that_replaces_more_than_it_holds_says_so_and_can_be_taken_back(home):
    study = small(home, "anna")
    first = {"from": [3, 1], "to": [3, 2], "text": "One."}
    more = {"from": [5, 1], "to": [5, 1], "text": "Two."}
    answer = mu.answer
    assert "replaces" not in str(answer("my-study/read-anna", [first]))
    told = str(answer("my-study/read-anna", [more]))
    assert "It replaces the whole answer of" in told
    assert "; 1 part of that one is not in it." in told
    assert 'study.undo("read-anna")' in told
    assert "stands again" in str(study.undo("read-anna"))
    assert study.current("read", "anna") == [first]
    assert "replaces" not in str(answer("my-study/read-anna", [*study.current("read-anna"), more]))
    assert "nothing to" not in str(study.undo("read", "anna"))
    assert "stands again" in str(study.redo("read", "anna"))
    assert len(study.current("read", "anna")) == 2
    assert study.current("board") is None
    assert "no task called" in str(study.undo("red", "anna"))


def test_quotations_are_chosen_for_every_theme_that_has_enough_and_stand_in_the_report(home):
    study = small(home, "anna", "bo")
    assert "three units of two transcripts" in str(study.ask("quotes"))
    assert "three units of two transcripts" in str(mu.answer("my-study/quotes-T1", {}))
    for name in ("anna", "bo"):
        mu.answer(f"my-study/divide-{name}", [4, 9])
    units = {**UNITS, "bo 5–9": ["n1"]}
    told = {"units": units, "against": {"bo 5–9": ["n1"]}}
    mu.answer("my-study/board", {**BOARD, **told})
    asked = str(study.ask("quotes"))
    assert "Your theme “Alone”: 3 units of 2 people, from your board." in asked
    assert "  anna 5–9: “" in asked
    assert "invented" not in asked
    chosen = {"anna 5–9": "printed", "bo 5–9": "printed", "anna 10–11": "left out"}
    assert "But" not in str(mu.answer("my-study/quotes-T1", chosen))
    told = " ".join(str(mu.check("my-study/quotes-T1")).split())
    assert "For the theme: 1. Against it: 1." in told
    assert "room for 3 to 5" in told
    assert [row[:4] for row in study.table("quotations").rows] == [
        ("Alone", "anna, sentences 5–9", "anna", "for"),
        ("Alone", "bo, sentences 5–9", "bo", "against"),
    ]
    study.report()
    text = (home / "out" / "report.md").read_text("utf-8").replace("\\", "")
    head, _, rest = text.partition("Quotations that were chosen:")
    assert head.rstrip().endswith("### Alone")
    assert (
        rest.lstrip().startswith("- “anna went home. It was late.” (anna, sentences 5–9)") or rest
    )
    study.rename("anna", "P1")
    assert [row[1] for row in study.table("quotations").rows] == [
        "P1, sentences 5–9", "bo, sentences 5–9",
    ]  # fmt: skip
    mu.answer("my-study/board", {**BOARD, "units": {}})
    assert "quotes-T1" in str(mu.audit())  # an answer to what is no task now is told all the same
    assert "my-study/quotes-T1" not in catalogue.of(catalogue.MY_STUDY)


def test_a_task_that_is_none_says_why(home):
    study = small(home, "anna", "bo")
    study.call("anna", {"Interviewer": "Lena"})
    assert 'study.call("anna", {"LABEL": "interviewer"})' in str(mu.ask("my-study/turns-anna"))
    study.leave_out("bo")
    assert 'study.bring_back("bo")' in str(mu.answer("my-study/divide-bo", [1]))


def test_the_docs_block_runs_from_top_to_bottom_on_a_fresh_study_with_a_colleague(
    home, monkeypatch
):
    mine = home / "my-study"
    mine.mkdir()
    monkeypatch.setenv(trail.VARIABLE, str(mine / "trail.jsonl"))
    Study.copy_for(small(mine, "anna", "bo"), home / "kim")
    work = Trail(home / "kim" / "trail.jsonl")
    work.record("my-study/board", "assign", {**BOARD, "units": {"anna 5–9": ["n2"]}})
    monkeypatch.chdir(mine)
    text = (ROOT / "docs" / "own-study.md").read_text("utf-8")
    blocks = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    block = next(one for one in blocks if "mu.answer" in one)
    there: dict = {}
    answered = set()
    for node in ast.parse(block).body:
        code = ast.unparse(node)
        if not isinstance(node, ast.Expr):
            exec(code, there)
            continue
        told = str(eval(code, there))
        if code.startswith("mu.answer"):
            slug = node.value.args[0].value
            answered.add(slug)
            assert re.fullmatch(r"Recorded at \S+\.", told), (slug, told)
    there_are = {slug for slug in catalogue.of(catalogue.MY_STUDY) if not slug.endswith("-bo")}
    assert answered - {"my-study/divide-bo"} == there_are
    log = there["study"].log()
    for slug in answered:
        feedback = catalogue.judged(slug, log)
        amiss = {
            m.name
            for m in feedback.messages
            if m.name.startswith(("unread", "no-such", "nothing-yet"))
        }
        assert not amiss, (slug, str(feedback))
        assert "Not read" not in str(list(catalogue.find(slug).kind.words(log.state(slug).value)))
    assert there["study"].table("differences").rows[0][-2] == "left open: both readings stand"
    assert (mine / "out" / "report.docx").is_file()
    assert not (mine / "out" / PRIVATE).exists()
    assert mu_study(mine).table("units").rows

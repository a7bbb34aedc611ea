"""The audit: a trail told as a story, traced to the words, reported; whatever state it is in."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from html.parser import HTMLParser

import lab as labs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.activities.coding import across as spread
from meaningunits.activities.coding import board as boards
from meaningunits.review import report as audit_report
from meaningunits.review import story as audit
from meaningunits.review.trace import traces
from meaningunits.review.widget import Audit
from meaningunits.trail import Log, Trail
from pages import Page

READ = "meaning-units/read-tomas"
DIVIDE = "meaning-units/divide-leif"
CONDENSE = "condensing/condense-leif"
BOARD = "themes/board"
MAP = "general-structure/map"
COMPARE = "second-coder/compare"

CODED = {
    "codes": {"n1": {"name": "Left standing", "theme": "T1", "memo": "Goes in: being left."}},
    "themes": {"T1": {"name": "Alone with it"}},
    "units": {"leif 45–52": ["n1"], "leif 53–58": ["n1", "S5"], "leif 59–63": []},
    "against": {"leif 53–58": ["n1"]},
}
RELATED = {
    "themes": {
        "T1": {"name": "Alone with it", "codes": ["n1"]},
        "S": {"name": "Security", "codes": ["S5"]},
    },
    "units": CODED["units"],
    "codes": {"n1": "Left standing"},
    "relations": {
        "r1": {"from": "T1", "to": "S", "name": "is met by", "units": ["leif 45–52", "leif 53–58"],
               "memo": "The dog comes on Wednesdays."},
    },
}  # fmt: skip
MEMO = {"from": [46, 1], "to": [47, 3], "text": "I held my breath."}


@pytest.fixture
def kept(tmp_path):
    """A trail through all five steps, with something taken back on the way."""
    made = Trail(tmp_path / "trail.jsonl")
    made.record(READ, "add", [{**MEMO, "from": [12, 1], "to": [14, 6]}])
    made.record(DIVIDE, "cut", [44])
    made.record(DIVIDE, "cut", [44, 52])
    made.undo(DIVIDE)
    made.record(DIVIDE, "cut", [44, 52, 58, 63])
    made.event(DIVIDE, "check", {"points": 3.2})
    made.record(CONDENSE, "write", {"53–58": "A colleague keeps coming to walk with him."})
    made.record("condensing/guess-words", "guess", 3)
    made.record(BOARD, "give", {"units": {"leif 45–52": []}})
    made.record(BOARD, "give", CODED)
    talked = {"leif 50–55": {"decision": "open", "reason": "Both have words to stand on."}}
    compared = {"sides": ["a", "b"], "interview": "leif", "decisions": {"a|b": talked}}
    made.record(COMPARE, "decide", compared)
    made.record(MAP, "relate", RELATED)
    return made


def walk(nodes):
    for node in nodes:
        yield node
        yield from walk(node.below)


def test_every_entry_that_did_something_is_a_moment_in_its_step(kept):
    told = audit.story(kept.log())
    assert [m.step for m in told.moments] == [
        "read", *["divided"] * 5, "condensed", "other", *["coded"] * 3, "structured"
    ]  # fmt: skip
    assert [m.form for m in told.moments if m.step == "divided"] == [
        "made", "made", "undone", "made", "checked"
    ]  # fmt: skip
    gone = [m.n for m in told.moments if not m.stands]
    assert gone == [3]
    assert "3.2 of 4 points" in told.moments[5].what
    counts = {step.key: (step.made, step.undone, step.checked) for step in told.steps}
    assert counts["divided"] == (3, 1, 1)
    assert counts["coded"] == (3, 0, 0)


def test_what_changed_is_told_and_nothing_else(kept):
    told = {m.n: m.what for m in audit.story(kept.log()).moments}
    assert "Unit 45–52" in told[3]
    assert "Unit 41–44" not in told[3]
    assert told[4].startswith("Taken back: ")
    assert "Left standing" in told[10]
    assert "is met by" in told[12]


def test_memos_rules_reasons_and_guesses_are_gathered_with_their_time(kept):
    told = audit.story(kept.log())
    texts = [note.text for note in told.memos]
    assert any("I held my breath" in text for text in texts)
    assert "Goes in: being left." in texts
    assert any("Both have words" in text for text in texts)
    assert "The dog comes on Wednesdays." in texts
    assert [(note.where, note.text) for note in told.guesses] == [("A guess", "3")]
    rule = next(note for note in told.memos if note.text == "Goes in: being left.")
    assert rule.at == kept.log().state(BOARD).answers[1].at  # since then, not since the first


def test_a_moment_is_shown_as_it_was_and_says_what_was_new(kept):
    log = kept.log()
    told = audit.story(log)
    then = audit.then(log, told, 3)
    assert [head for head, _, _ in then.lines] == ["Unit 41–44", "Unit 45–52", "Unit 53–102"]
    assert [fresh for *_, fresh in then.lines] == [False, True, True]
    assert audit.then(log, told, 0) is audit.then(log, told, 99) is None


def test_a_relation_leads_through_themes_codes_and_units_to_sentences(kept):
    relation = traces(kept.log())[0]
    assert relation.what == "relation"
    assert relation.name == "Alone with it → is met by → Security"
    assert [node.what for node in relation.below] == ["theme", "theme"]
    codes = [node.name for node in walk([relation]) if node.what == "code"]
    assert codes[0] == "Left standing"
    units = [node for node in walk([relation]) if node.what == "unit"]
    assert {node.name for node in units} == {"Leif, sentences 45–52", "Leif, sentences 53–58"}
    for node in units:
        key = "leif " + node.name.split()[-1]
        assert [list(line) for line in node.lines] == spread.quoted(key)["lines"]
        unit = boards.unit_at(key)
        first, last = unit.place
        assert [line[0] for line in node.lines] == list(range(first, last + 1))
    walked = next(node for node in units if node.name.endswith("53–58"))
    assert walked.said == "A colleague keeps coming to walk with him."
    assert any("own division" in note for note in walked.notes)
    assert any("Talked over" in note for note in walked.notes)


def test_a_code_says_what_became_of_it_and_what_speaks_against(kept):
    code = next(n for n in walk(traces(kept.log())) if n.name == "Left standing")
    assert code.said == "Goes in: being left."
    assert any("made, as “Left standing”" in note for note in code.notes)
    assert any("leif 53–58" in note for note in code.notes)


def test_a_relation_without_units_and_a_unit_without_its_theme_are_said(tmp_path):
    made = Trail(tmp_path / "trail.jsonl")
    bare = json.loads(json.dumps(RELATED))
    bare["relations"]["r1"]["units"] = []
    made.record(MAP, "relate", bare)
    relation = traces(made.log())[0]
    assert any("No unit" in note for note in relation.notes)
    assert all("None of the relation's units" in node.notes[0] for node in relation.below)
    bare["relations"]["r1"]["units"] = ["leif 103–110"]
    made.record(MAP, "relate", bare)
    relation = traces(made.log())[0]
    assert [node.name for node in relation.below if node.what == "unit"] == [
        "Leif, sentences 103–110"
    ]


def test_a_decision_is_filed_under_the_unit_it_is_about_and_not_under_its_neighbour(tmp_path):
    made = Trail(tmp_path / "trail.jsonl")
    units = {"tomas 63–72": ["S5"], "tomas 73–82": ["S5"], "tomas 116–119": ["S5"]}
    made.record(BOARD, "give", {"units": units})
    talked = {
        "tomas 72–79": {"decision": "open", "reason": "He measures the pressure."},
        "tomas 88–95": {"decision": "open", "reason": "Nobody made a unit of this here."},
        "tomas 115–123": {"decision": "open", "reason": "Too long a stretch for this unit."},
    }
    compared = {"sides": ["a", "b"], "interview": "tomas", "decisions": {"a|b": talked}}
    made.record(COMPARE, "decide", compared)
    found = {n.name: " ".join(n.notes) for n in walk(traces(made.log())) if n.what == "unit"}
    assert "Talked over" not in found["Tomas, sentences 63–72"]
    assert "Talked over, tomas 72–79" in found["Tomas, sentences 73–82"]
    assert "Talked over" not in found["Tomas, sentences 116–119"]
    assert "Nobody made a unit" not in str(found)


def test_each_unit_says_whose_borders_it_has(kept):
    found = {n.name: " ".join(n.notes) for n in walk(traces(kept.log())) if n.what == "unit"}
    assert "A unit of one's own division" in found["Leif, sentences 53–58"]
    kept.record(BOARD, "give", {"units": {"farida 64–72": ["S2"], "leif 60–66": ["S5"]}})
    found = {n.name: " ".join(n.notes) for n in walk(traces(kept.log())) if n.what == "unit"}
    assert "A prepared unit" in found["Farida, sentences 64–72"]
    # Cut otherwise than it was coded: the code is on the unit that holds its words.
    assert "Leif, sentences 60–66" not in found
    assert "A unit of one's own division" in found["Leif, sentences 59–63"]
    alone = json.loads(json.dumps(RELATED))
    alone["relations"]["r1"]["units"] = ["leif 60–66"]
    kept.record(MAP, "relate", alone)
    found = {n.name: " ".join(n.notes) for n in walk(traces(kept.log())) if n.what == "unit"}
    assert "Not a unit of one's own division as it stands now" in found["Leif, sentences 60–66"]


def test_a_code_in_no_theme_is_not_called_a_theme(tmp_path):
    made = Trail(tmp_path / "trail.jsonl")
    alone = json.loads(json.dumps(RELATED))
    alone["themes"]["n1"] = {"name": "Left standing", "codes": ["n1"]}
    alone["relations"]["r1"]["from"] = "n1"
    made.record(MAP, "relate", alone)
    first, second = traces(made.log())[0].below
    assert (first.what, first.name) == ("code", "Left standing")
    assert first.below[0].what == "unit"
    assert second.what == "theme"


def test_a_structure_on_the_prepared_set_says_that_the_codes_are_the_panels(tmp_path):
    made = Trail(tmp_path / "trail.jsonl")
    themes = {"T1": {"name": "Said", "codes": ["S2"]}, "T2": {"name": "There", "codes": ["S5"]}}
    arrow = {"from": "T1", "to": "T2", "name": "lets", "units": ["farida 64–72"]}
    made.record(MAP, "relate", {"themes": themes, "relations": {"r1": arrow}})
    nodes = list(walk(traces(made.log())))
    assert any("the codes are the panel's" in note for n in nodes for note in n.notes)
    assert any("A prepared unit" in note for n in nodes for note in n.notes)


def test_what_was_shown_is_called_by_its_name_and_moments_add_up(kept):
    kept.event(MAP, "reveal", {})
    kept.event(BOARD, "reveal", {})
    kept.record("general-structure/which-carries", "write", {"pen": "a"})
    kept.record("general-structure/which-carries", "write", {"pen": "b"})
    kept.record("general-structure/without", "write", {"a": "needed"})
    told = audit.story(kept.log())
    structure, board, first, second, sorted_ = told.moments[-5:]
    assert structure.what == "The study's own structure was shown."
    assert board.what == "The panel's work was shown."
    assert first.what.startswith("1. “Leif 103–114.")
    assert "Somebody who is there → gives the courage for" in first.what
    assert "(before: Somebody who is there" in second.what
    assert sorted_.what.startswith("a. “")
    assert sorted_.what.endswith("”: needed")
    text = audit_report.counted(told)
    assert text.startswith(f"{len(told.moments)} moments (")
    assert sum(map(int, re.findall(r"\d+", text)[1:])) == len(told.moments)
    assert text in audit_report.html(told, [])


def test_a_missing_step_is_not_said_to_be_prepared_where_one_did_the_rest_oneself(kept):
    log = Log(tuple(e for e in kept.log().entries if e.item != READ))
    (gap,) = audit_report.gaps(audit.story(log))
    assert gap.startswith("Read: no memo from reading")
    assert "prepared" not in gap


@pytest.mark.parametrize("steps", [(), (READ,), (DIVIDE,), (CONDENSE,), (BOARD,), (MAP,)])
def test_it_works_when_only_one_lesson_was_done(kept, steps):
    log = Log(tuple(e for e in kept.log().entries if e.item in steps))
    told, made = audit.story(log), traces(log)
    text = audit_report.markdown(told, made)
    assert "invented" in text
    if not steps:
        assert told.empty
        assert "Nothing has been done" in text
    else:
        done = [s.key for s in told.steps if s.made]
        order = [k for k in audit.STEPS if k != "other"]
        assert len(audit_report.gaps(told)) == order.index(done[0])
        assert bool(made) == (steps[0] in (CONDENSE, BOARD, MAP))


def test_torn_and_foreign_lines_are_left_out_and_reported(kept):
    raw = kept.path.read_bytes()
    lines = raw.splitlines(keepends=True)
    torn = b"".join([*lines[:5], b"nonsense\n", *lines[5:], b'{"v":1,"id"'])
    log = trail.parse(torn)
    told = audit.story(log)
    assert len(told.moments) == len(audit.story(kept.log()).moments)
    assert len(told.problems) == 2
    for text in told.problems:
        assert audit_report.md(text) in audit_report.markdown(told, traces(log))


def test_two_kernels_that_wrote_at_once_are_told_in_order_of_time(tmp_path):
    path = tmp_path / "trail.jsonl"
    one, other = Trail(path), Trail(path)
    for i in range(6):
        (one, other)[i % 2].record((DIVIDE, BOARD)[i % 2], "give", {
            DIVIDE: [44, 52, 58][: i // 2 + 1],
            BOARD: {"units": {key: ["S5"] for key in list(CODED["units"])[: i // 2 + 1]}},
        }[(DIVIDE, BOARD)[i % 2]])  # fmt: skip
    told = audit.story(Trail(path).log())
    assert [m.step for m in told.moments] == ["divided", "coded"] * 3
    # Each task's change is told against its own last answer, not the other's.
    assert "leif 53–58" in told.moments[3].what
    assert "leif 45–52" not in told.moments[3].what
    shuffled = b"".join(sorted(path.read_bytes().splitlines(keepends=True)))
    again = audit.story(trail.parse(shuffled))
    assert [m.what for m in again.moments] == [m.what for m in told.moments]


def test_a_task_that_is_gone_and_an_answer_in_another_shape_are_told_all_the_same(tmp_path):
    made = Trail(tmp_path / "trail.jsonl")
    made.record("gone/task", "write", {"a": 1})
    for slug in (READ, DIVIDE, CONDENSE, BOARD, COMPARE, MAP):
        for value in (None, 3, "words", [1, [2]], {"units": 3}, {"x": {"y": [1]}}, {}):
            made.record(slug, "write", value)
    log = made.log()
    told = audit.story(log)
    assert "not in this version" in told.moments[0].title
    assert len(told.moments) == 1 + 6 * 7
    audit_report.html(told, traces(log))


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["units", "codes", "relations", "from", "to", "decisions", "leif 1"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(deadline=None, derandomize=True, max_examples=80)
@given(st.lists(st.tuples(st.sampled_from([READ, DIVIDE, CONDENSE, BOARD, COMPARE, MAP]), anything),
                max_size=4))  # fmt: skip
def test_whatever_a_trail_holds_it_can_be_told(rows):
    entries = [
        trail.Entry(f"{n}", datetime(2026, 1, 1, 0, n, tzinfo=UTC), slug, "write", value)
        for n, (slug, value) in enumerate(rows)
    ]
    log = Log(tuple(entries))
    told = audit.story(log)
    assert len(told.moments) == len(rows)
    made = traces(log)
    assert audit_report.markdown(told, made).startswith("<!--")
    assert audit_report.html(told, made).startswith("<!DOCTYPE")
    for n in range(1, len(rows) + 1):
        audit.then(log, told, n)


# The report.

NASTY = '<script>alert(1)</script> | *bold* `code` [link](http://x) & "quotes" # head'


class Tags(HTMLParser):
    """Every tag and attribute of a page, to see what it would load or run."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))


def nasty(folder):
    made = Trail(folder / "trail.jsonl")
    made.record(READ, "add", [{"from": [12, 1], "to": [12, 2], "text": NASTY}])
    made.record(
        BOARD, "give", {**CODED, "codes": {"n1": {"name": NASTY, "theme": "T1", "memo": NASTY}}}
    )
    related = json.loads(json.dumps(RELATED))
    related["relations"]["r1"] |= {"name": NASTY, "memo": NASTY}
    made.record(MAP, "relate", related)
    made.record("gone/<b>task</b>", "write", NASTY)
    return made.log()


def test_the_page_runs_and_loads_nothing_and_shows_what_was_typed(tmp_path):
    log = nasty(tmp_path)
    page = audit_report.html(audit.story(log), traces(log))
    parser = Tags()
    parser.feed(page)
    names = {tag for tag, _ in parser.tags}
    assert not names & {"script", "img", "iframe", "link", "object", "embed", "base", "form"}
    ids = {attributes.get("id") for _, attributes in parser.tags}
    for _, attributes in parser.tags:
        assert not any(name.startswith("on") or name == "src" for name in attributes)
        if "href" in attributes:  # within the page, and there is what it leads to
            assert attributes["href"][:1] == "#"
            assert attributes["href"][1:] in ids
    assert "@import" not in page
    assert "url(" not in page
    assert "alert(1)" in page
    assert page.count("invented") >= 1
    assert page.count("<style>") == 1


def test_the_markdown_shows_what_was_typed_and_does_nothing_else(tmp_path):
    log = nasty(tmp_path)
    text = audit_report.markdown(audit.story(log), traces(log))
    shown = text.split("-->", 1)[1]
    assert "<script" not in shown.replace("\\<script", "")
    assert all(
        re.fullmatch(r'<a id="[a-z0-9-]+">|</a>', tag)
        for tag in re.findall(r"(?<!\\)<[^>]+>", shown)
    )
    assert not re.search(r"(?<!\\)\]\(http", shown)
    for row in [line for line in shown.splitlines() if line.startswith("| ")]:
        assert len(re.findall(r"(?<!\\)\|", row)) == 6, row


def test_both_reports_hold_the_same_words_of_the_interview(kept):
    log = kept.log()
    told, made = audit.story(log), traces(log)
    page, text = audit_report.html(told, made), audit_report.markdown(told, made)
    for node in walk(made):
        for n, _, words in node.lines:
            assert audit_report.md(words) in text
            assert f'<span class="mu-num">{n}</span>' in page


def test_each_unit_stands_once_and_every_link_leads_somewhere(kept):
    log = kept.log()
    text = audit_report.markdown(audit.story(log), traces(log))
    assert text.count("Then in February he stopped coming") == 1
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert len(anchors) == len(set(anchors))
    links = re.findall(r"\]\(#([^)]+)\)", text)
    assert set(links) <= set(anchors)
    heads = re.findall(r"^## .*?</a>(.*)$", text, re.M)
    assert [head for head in heads if f"[{head}](" not in text] == []
    assert "[Leif 53–58](#unit-" in text.split("## ")[-2]  # the index


def test_what_was_undone_and_done_again_stands_and_is_counted(kept):
    kept.undo(MAP)
    kept.redo(MAP)
    log = kept.log()
    told = audit.story(log)
    assert [(m.form, m.stands) for m in told.moments[-3:]] == [
        ("made", True), ("undone", True), ("redone", True)
    ]  # fmt: skip
    assert dict(audit_report.summary(told))["Structured"].startswith(
        "1 decision, 1 taken back, 1 done again;"
    )
    assert "is met by" in audit_report.markdown(told, traces(log))
    kept.undo(MAP)
    told = audit.story(kept.log())
    assert [m.stands for m in told.moments if m.form == "redone"] == [False]


def test_the_report_tells_in_words_and_shows_no_innards(kept):
    kept.record("second-coder/curve", "write", {"predicted": 5, "order": ["tomas", "leif"]})
    kept.record("gone/task", "write", {"order": ["tomas", "leif"], "x": {"y": [1, 2]}})
    log = kept.log()
    told = audit.story(log)
    assert told.moments[-1].what == "order: tomas, leif; x: y: 1, 2"
    text = audit_report.markdown(told, traces(log)) + "".join(m.what for m in told.moments)
    assert not re.search(r'(?<!\\)[{}]|\["|": ', text)


def test_the_word_file_says_what_the_page_says_and_its_links_lead_somewhere(kept, tmp_path):
    import docx

    log = kept.log()
    told, made = audit.story(log), traces(log)
    path = audit_report.write(tmp_path, told, made, "trail.jsonl")[2]
    document = docx.Document(str(path))
    words = "\n".join(p.text for p in document.paragraphs)
    assert "Halvard came" in words
    assert "Code: Left standing" in words
    xml = document.element.xml
    named = set(re.findall(r'<w:bookmarkStart [^>]*w:name="([^"]+)"', xml))
    assert set(re.findall(r'<w:hyperlink w:anchor="([^"]+)"', xml)) <= named
    assert audit_report.write(tmp_path, told, made, "trail.jsonl")[2] == path
    path.write_bytes(b"my own letter")
    assert audit_report.write(tmp_path, told, made, "trail.jsonl")[2].name.endswith("-2.docx")
    assert path.read_bytes() == b"my own letter"


def test_a_report_is_written_anew_and_no_other_file_is_overwritten(kept, tmp_path):
    log = kept.log()
    told, made = audit.story(log), traces(log)
    first = audit_report.write(tmp_path, told, made, "trail.jsonl")
    assert audit_report.write(tmp_path, told, made, "trail.jsonl") == first
    first[0].write_text("my own notes", encoding="utf-8")
    second = audit_report.write(tmp_path, told, made, "trail.jsonl")
    assert second[0].name == "how-i-got-here-2.md"
    assert first[0].read_text(encoding="utf-8") == "my own notes"


# The view.


@pytest.fixture
def page(kept, here):
    return Page(Audit())


def test_the_view_replays_and_traces_and_writes_nothing_into_the_trail(page, tmp_path):
    before = (tmp_path / "trail.jsonl").read_bytes()
    assert len(page.widget.work["moments"]) == 12
    told = page.tell("try", action={"what": "then", "n": 3})["then"]
    assert told["lines"][0][0] == "Unit 41–44"
    traced = page.tell("try", action={"what": "trace", "n": 0})["trace"]["node"]
    assert traced["below"][0]["below"][0]["below"][0]["lines"]
    assert not page.act("export").get("refused")
    assert (tmp_path / "how-i-got-here.html").exists()
    for action in (
        {},
        None,
        [],
        {"what": "then"},
        {"what": "then", "n": True},
        {"what": "trace", "n": 99},
    ):
        reply = page.tell("try", action=action)
        assert "then" not in reply
        assert "trace" not in reply
    for deed in ("undo", "redo", "check", "panel"):
        page.tell(deed)
    assert page.act("x")["refused"]
    assert (tmp_path / "trail.jsonl").read_bytes() == before


def test_the_view_follows_what_is_done_elsewhere(page):
    trail.here().record(DIVIDE, "cut", [44])
    page.tell("look")
    assert len(page.widget.work["moments"]) == 13


def test_an_empty_folder_is_told_so(here):
    page = Page(Audit())
    assert page.widget.work["moments"] == []
    assert page.act("export")["refused"]


def test_a_folder_that_cannot_be_written_is_told_so(page, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(audit_report, "write", full)
    assert "No space left" in page.act("export")["said"]


def test_outside_a_notebook_the_report_is_printed(kept, here):
    code = "import meaningunits as mu; print(mu.audit())"
    said = labs.printed(code)
    assert audit_report.TITLE in said
    assert "Halvard came" in said

"""The widgets without a browser: what the page says is done, refused, or not believed."""

from __future__ import annotations

import json
import subprocess
import sys

import lab as labs
import pytest
import sample
from meaningunits import trail
from meaningunits.activities.dividing.kind import Dividing
from meaningunits.activities.dividing.widget import Segmenter, beside
from meaningunits.activities.reading.widget import Reader
from meaningunits.material import units
from meaningunits.page import find as widgets
from meaningunits.page import show
from meaningunits.page.base import sources
from meaningunits.tasks import catalogue
from pages import lines, opened


@pytest.fixture
def segmenter(tasks):
    return opened("sample/divide")


@pytest.fixture
def reader(tasks):
    return opened("sample/read")


def kept(slug="sample/divide"):
    return trail.here().current(slug)


MEMO = {"from": [3, 1], "to": [3, 2], "text": "She counts."}


# Finding and building.


def test_a_widget_is_found_by_the_name_an_item_gives():
    assert widgets.find("dividing") is Segmenter
    assert widgets.find("reading") is Reader


@pytest.mark.parametrize("name", [None, "", "nobody", "show", "base", "../base", "a.b"])
def test_a_name_without_a_widget_finds_none(name):
    assert widgets.find(name) is None


def test_sources_are_the_base_and_then_each_stem():
    script, sheet = sources(show.__file__, "page/passage")
    assert script.index("class Widget") < script.index("class Passage")
    assert sheet.index("--mu-ink") < sheet.index(".mu-foot") < sheet.index(".mu-words")


# Dividing.


def test_a_boundary_is_set_moved_and_removed_and_each_is_a_line(segmenter):
    segmenter.act("set", at=[8, 0])
    segmenter.act("set", at=[15, 0])
    segmenter.act("move", **{"from": [15, 0], "to": [14, 0]})
    segmenter.act("remove", at=[8, 0])
    values = [json.loads(line) for line in lines()]
    assert [v["action"] for v in values] == ["set", "set", "move", "remove"]
    assert [v["value"] for v in values] == [[8], [8, 15], [8, 14], [14]]


def test_what_is_shown_is_what_is_kept(segmenter):
    reply = segmenter.act("set", at=[8, 0])
    assert segmenter.widget.work["cuts"] == [[8, 0]]
    assert segmenter.widget.work["units"][0] == {
        "name": "Unit 1",
        "counts": "8 sentences · 80 words",
    }
    assert segmenter.widget.status["saved"]
    assert segmenter.widget.status["text"].startswith("Saved ")
    assert reply["said"] == "A unit ends after sentence 8. 2 units."


def test_a_cut_between_words_is_kept_exactly_and_ends_are_sentence_ends(segmenter):
    segmenter.act("set", at=[13, 7])
    assert kept() == [[13, 7]]
    words = units.words_in(sample.short().sentence(13))
    segmenter.act("set", at=[13, words])
    assert kept() == [[13, 7], 13]


def test_removing_the_last_boundary_leaves_an_empty_division_not_nothing(segmenter):
    segmenter.act("set", at=[8, 0])
    segmenter.act("remove", at=[8, 0])
    assert kept() == []


def test_setting_what_is_set_writes_nothing(segmenter):
    segmenter.act("set", at=[8, 0])
    segmenter.act("set", at=[8, 0])
    assert len(lines()) == 1


def test_undo_and_redo_go_through_the_trail(segmenter):
    segmenter.act("set", at=[8, 0])
    segmenter.act("set", at=[9, 0])
    segmenter.tell("undo")
    assert kept() == [8]
    assert segmenter.widget.status["redo"]
    segmenter.tell("redo")
    assert kept() == [8, 9]
    assert not segmenter.widget.status["redo"]
    for _ in range(4):
        segmenter.tell("undo")
    assert kept() is trail.NOTHING
    assert segmenter.widget.work["cuts"] == []


HOSTILE = [
    {"what": "set", "at": [0, 0]},
    {"what": "set", "at": [35, 0]},
    {"what": "set", "at": [36, 1]},
    {"what": "set", "at": [-1, 0]},
    {"what": "set", "at": [3, -1]},
    {"what": "set", "at": [True, False]},
    {"what": "set", "at": [3.0, 0]},
    {"what": "set", "at": ["3", 0]},
    {"what": "set", "at": [3]},
    {"what": "set", "at": [3, 0, 0]},
    {"what": "set", "at": [[3], 0]},
    {"what": "set", "at": {"0": 3, "1": 0}},
    {"what": "set", "at": None},
    {"what": "set", "at": [10**4000, 0]},
    {"what": "set"},
    {"what": "move", "from": [3, 0], "to": [4, 0]},
    {"what": "remove", "at": [3, 0]},
    {"what": "write", "value": [1, 2]},
    {"what": ["set"], "at": [3, 0]},
    {"value": [3]},
    {},
]


@pytest.mark.parametrize("action", HOSTILE, ids=lambda a: str(a)[:50])
def test_an_action_that_cannot_be_is_refused_in_words_and_writes_nothing(segmenter, action):
    reply = segmenter.tell("act", action=action)
    assert reply["refused"]
    assert reply["said"].endswith(".")
    assert "Error" not in reply["said"]
    assert lines() == []
    assert segmenter.widget.work["cuts"] == []


@pytest.mark.parametrize("action", [None, "set", 3, [1], True])
def test_an_action_that_is_no_action_is_refused(segmenter, action):
    assert segmenter.tell("act", action=action)["refused"]
    assert lines() == []


@pytest.mark.parametrize(
    "content", [None, "hello", 7, [], {}, {"do": None}, {"do": ["act"]}, {"do": "close"}]
)
def test_a_message_that_is_none_of_ours_is_passed_over(segmenter, content):
    before = len(segmenter.replies)
    segmenter.widget._handle_custom_msg(content, [])
    assert len(segmenter.replies) == before
    assert lines() == []


def test_the_page_cannot_set_state(segmenter):
    segmenter.act("set", at=[8, 0])
    shown = dict(segmenter.widget.work)
    state = {"work": {"cuts": [[1, 0]]}, "status": {"saved": True}, "_esm": "stolen", "task": {}}
    segmenter.widget._handle_msg({"content": {"data": {"method": "update", "state": state}}})
    assert segmenter.widget.work == shown
    assert segmenter.widget.task["slug"] == "sample/divide"
    assert "stolen" not in segmenter.widget._esm


def test_a_reply_echoes_no_more_than_a_number_and_a_name(segmenter):
    segmenter.widget._handle_custom_msg({"do": "look", "n": {"a": 1}, "view": "x" * 500}, [])
    assert segmenter.replies[-1]["n"] is None
    assert segmenter.replies[-1]["view"] is None


@pytest.mark.parametrize(
    ("written", "cuts", "noted"),
    [
        ("hello", [], True),
        ({"a": 1}, [], True),
        ([3, "x"], [[3, 0]], True),
        ([3, 99], [[3, 0]], True),
        ([3, 35], [[3, 0]], False),
        (4, [[4, 0]], False),
        ([[5, 2], 5, 3.0], [[3, 0], [5, 2], [5, 0]], False),
        ([[5, 0]], [[4, 0]], False),
        ([], [], False),
        (None, [], True),
        (True, [], True),
    ],
)
def test_an_answer_written_in_code_is_drawn_as_far_as_it_goes(tasks, written, cuts, noted):
    trail.here().record("sample/divide", "write", written)
    page = opened("sample/divide")
    assert page.widget.work["cuts"] == cuts
    assert bool(page.widget.work["note"]) == noted
    page.act("set", at=[8, 0])
    assert [8, 0] in page.widget.work["cuts"]
    assert not page.widget.work["note"]


# Saved or not.


def full_disk(monkeypatch):
    def fail(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(trail.os, "write", fail)


def test_what_cannot_be_written_is_not_called_saved_but_counts(segmenter, monkeypatch):
    with monkeypatch.context() as patch:
        full_disk(patch)
        reply = segmenter.act("set", at=[8, 0])
        status = segmenter.widget.status
        assert not status["saved"]
        assert status["text"] == "Not saved"
        assert "No space left on device" in status["why"]
        assert "could not be saved" in reply["said"]
        assert segmenter.widget.work["cuts"] == [[8, 0]]
        segmenter.act("set", at=[9, 0])
        assert segmenter.widget.work["cuts"] == [[8, 0], [9, 0]]
    assert lines() == []
    segmenter.tell("retry")
    assert segmenter.widget.status["saved"]
    assert [json.loads(line)["value"] for line in lines()] == [[8], [8, 9]]


def test_a_trail_that_cannot_be_read_leaves_the_work_on_screen_and_takes_no_action(
    segmenter, tasks, monkeypatch
):
    segmenter.act("set", at=[8, 0])
    (tasks / "trail.jsonl").rename(tasks / "aside")
    (tasks / "trail.jsonl").mkdir()
    segmenter.tell("look")
    assert segmenter.widget.work["cuts"] == [[8, 0]]
    assert segmenter.widget.status["inert"]
    assert not segmenter.widget.status["saved"]
    assert segmenter.act("set", at=[9, 0])["refused"]


def test_a_stumble_in_the_widget_is_said_and_loses_nothing(segmenter, monkeypatch):
    monkeypatch.setattr(segmenter.widget, "done", lambda *_: 1 / 0)
    reply = segmenter.act("set", at=[8, 0])
    assert reply["refused"]
    assert "Nothing is lost" in reply["said"]


# Others at the same trail.


def test_two_widgets_on_one_task_both_follow_the_trail(tasks):
    one, two = opened("sample/divide"), opened("sample/divide")
    one.act("set", at=[8, 0])
    two.act("set", at=[9, 0])
    assert one.widget.work == two.widget.work
    assert kept() == [8, 9]


def test_an_answer_written_in_code_stands_in_the_live_widget_at_once(segmenter):
    catalogue.answer("sample/divide", [8])
    written = segmenter.widget.work
    segmenter.act("remove", at=[8, 0])
    segmenter.act("set", at=[8, 0])
    assert written == segmenter.widget.work
    assert segmenter.widget.status["answered"]


def test_another_kernels_lines_are_seen_before_an_action_and_on_focus(segmenter, tasks):
    segmenter.act("set", at=[8, 0])
    trail.Trail(tasks / "trail.jsonl").record("sample/divide", "set", [8, 20])
    segmenter.act("set", at=[9, 0])
    assert kept() == [8, 9, 20]
    trail.Trail(tasks / "trail.jsonl").record("sample/divide", "set", [30])
    segmenter.tell("look")
    assert segmenter.widget.work["cuts"] == [[30, 0]]


def test_running_a_cell_again_replaces_its_widget_and_no_other(tasks):
    first, other = opened("sample/divide", "a"), opened("sample/divide", "b")
    second = opened("sample/divide", "a")
    assert first.widget.comm is None
    second.act("set", at=[8, 0])
    assert other.widget.work["cuts"] == [[8, 0]]
    assert first.widget.work["cuts"] == []


# Checking, and the panel.


def test_a_check_tells_cards_with_places_and_is_in_the_trail(segmenter):
    segmenter.act("set", at=[3, 0])
    segmenter.tell("check")
    feedback = segmenter.widget.feedback
    assert feedback["heading"].startswith("Testa, the whole of it: ")
    assert all(
        {"what", "why", "look", "place", "symbol", "word"} <= set(m) for m in feedback["messages"]
    )
    assert any(m["place"] for m in feedback["messages"])
    assert len(trail.here().log().events("sample/divide", catalogue.CHECKED)) == 1
    assert not feedback["stale"]
    segmenter.act("set", at=[8, 0])
    assert segmenter.widget.feedback["stale"]


def test_the_panel_is_offered_after_the_second_different_try(segmenter):
    segmenter.act("set", at=[3, 0])
    segmenter.tell("check")
    segmenter.tell("check")
    assert not segmenter.widget.feedback["offer"]
    segmenter.act("set", at=[8, 0])
    segmenter.tell("check")
    assert segmenter.widget.feedback["offer"]
    assert segmenter.widget.panel == {}
    assert not any("readers cut here" in m["what"] for m in segmenter.widget.feedback["messages"])


def test_the_panel_on_request_is_laid_beside_and_put_on_record(segmenter):
    assert segmenter.tell("panel", show=True)["refused"]
    segmenter.act("set", at=[8, 0])
    segmenter.tell("panel", show=True)
    assert segmenter.widget.panel["coders"] == list(sample.READERS)
    assert len(trail.here().log().events("sample/divide", catalogue.REVEALED)) == 1
    segmenter.tell("panel", show=False)
    assert segmenter.widget.panel == {}


def test_an_exercise_never_shows_the_panel(tasks):
    page = opened("sample/divide-graded")
    for at in ([12, 0], [20, 0]):
        page.act("set", at=at)
        page.tell("check")
    assert page.tell("panel", show=True)["refused"]
    assert page.widget.panel == {}
    assert not page.widget.status["panel"]
    assert not page.widget.feedback["offer"]
    assert "Reader Ea" not in json.dumps(page.widget.get_state(), default=str)


def test_a_reader_has_no_panel(reader):
    reader.act("add", memo=MEMO)
    assert reader.tell("panel", show=True)["refused"]


def test_places_beside_ones_own_say_who_cut_and_how_far_it_is_shared(tasks):
    kind = catalogue.find("sample/divide").kind
    found = beside(kind.benchmark, list(sample.READERS), frozenset({3, 15, 23}))
    by_place = {row["at"]: row for row in found["places"]}
    assert by_place[3]["word"] == "Only you"
    assert by_place[15]["word"] == "Agreed"
    assert by_place[8]["word"] == by_place[9]["word"] == "Nearly agreed"
    assert "after 9" in by_place[8]["said"]
    assert by_place[26]["word"] == "Disputed"
    assert by_place[26]["lanes"] == [False, True, True, False]
    assert [r["coder"] for r in by_place[26]["reasons"]] == ["Reader Ea", "Reader Bo"]
    assert len({row["symbol"] for row in found["places"]}) == len(
        {r["word"] for r in found["places"]}
    )


def test_the_widgets_points_are_mu_grades(segmenter, capsys):
    for n in (8, 15, 23):
        segmenter.act("set", at=[n, 0])
    segmenter.tell("check")
    points = catalogue.grade("sample/divide")
    assert f"{points:g} of 5 points" in segmenter.widget.feedback["heading"]
    assert points > 0
    # nbgrader reads the number; a person reads when that was, and that it does not follow.
    assert repr(points) == repr(float(points))
    told = points._repr_html_()
    assert told.startswith(f"<p>{points:g} of 5 points, as your answer stood at ")
    assert told.endswith(
        "After a change, Check says the new points; they are counted again when your work is "
        "graded.</p>"
    )


def test_what_was_said_stands_there_the_next_morning_while_the_answer_is_the_same(segmenter):
    segmenter.act("set", at=[8, 0])
    segmenter.tell("check")
    said = segmenter.widget.feedback
    again = opened("sample/divide").widget.feedback
    assert (again["heading"], again["messages"]) == (said["heading"], said["messages"])
    assert not again["stale"]
    segmenter.act("set", at=[15, 0])
    assert opened("sample/divide").widget.feedback == {}


def test_running_every_cell_again_adds_no_check_of_what_was_checked(segmenter):
    segmenter.act("set", at=[8, 0])
    for _ in range(2):
        catalogue.check("sample/divide")
    assert [json.loads(line).get("event") for line in lines()] == [None, "check"]


def test_under_grading_points_are_a_bare_number(segmenter, monkeypatch, capsys):
    monkeypatch.setenv("NBGRADER_EXECUTION", "autograde")
    assert type(catalogue.grade("sample/divide")) is float


# Reading.


def test_a_memo_is_kept_changed_and_removed(reader):
    reader.act("add", memo=MEMO)
    assert kept("sample/read") == [MEMO]
    shown = reader.widget.work["memos"][0]
    assert shown["quote"] == "Twice, actually."
    assert shown["where"] == "Sentence 3"
    reader.act("edit", memo=MEMO, text="She counts again.")
    assert kept("sample/read")[0]["text"] == "She counts again."
    reader.act("remove", memo=kept("sample/read")[0])
    assert kept("sample/read") == []


def test_memos_stand_in_the_order_of_the_text(reader):
    reader.act("add", memo={**MEMO, "from": [20, 1], "to": [21, 2]})
    reader.act("add", memo=MEMO)
    assert [m["where"] for m in reader.widget.work["memos"]] == ["Sentence 3", "Sentences 20–21"]


def test_a_lone_memo_written_in_code_stays_when_another_is_added(tasks):
    trail.here().record("sample/read", "write", MEMO)
    page = opened("sample/read")
    other = {**MEMO, "from": [20, 1], "to": [21, 2]}
    page.act("add", memo=other)
    assert kept("sample/read") == [MEMO, other]


HOSTILE_MEMOS = [
    None,
    [],
    {},
    {**MEMO, "from": [0, 1]},
    {**MEMO, "to": [3, 99]},
    {**MEMO, "from": [4, 1]},
    {**MEMO, "from": [True, 1]},
    {**MEMO, "from": "3,1"},
    {**MEMO, "text": None},
    {**MEMO, "text": ["a"]},
    {**MEMO, "text": "x" * 4001},
]


@pytest.mark.parametrize("memo", HOSTILE_MEMOS, ids=lambda m: str(m)[:50])
def test_a_memo_that_cannot_be_is_refused(reader, memo):
    reply = reader.act("add", memo=memo)
    assert reply["refused"]
    assert "Error" not in reply["said"]
    assert lines() == []


def test_changing_a_memo_that_is_gone_is_refused_and_shows_how_it_stands(reader, tasks):
    reader.act("add", memo=MEMO)
    trail.Trail(tasks / "trail.jsonl").record("sample/read", "edit", [{**MEMO, "text": "Other."}])
    reply = reader.act("edit", memo=MEMO, text="Mine.")
    assert reply["refused"]
    assert reader.widget.work["memos"][0]["text"] == "Other."


def test_half_a_character_in_a_memo_does_no_harm(reader):
    reader.act("add", memo={**MEMO, "text": "a\ud800b"})
    assert kept("sample/read")[0]["text"] == "a?b"


# Telling of the trail.


def test_the_help_tells_what_the_trail_holds_and_where_it_lies(segmenter, tasks):
    segmenter.act("set", at=[8, 0])
    told = " ".join(segmenter.widget.status["trail"])
    assert str(tasks / "trail.jsonl") in told
    assert "It has 1 lines so far, 1 of them about this task" in told
    for what in ("open", "copy", "clears"):
        assert what in told


# Showing.


def test_outside_a_notebook_the_task_is_shown_in_writing(tasks):
    code = (
        "import sys, sample; sample.install(); import meaningunits as mu;"
        "print(mu.ask('sample/divide'));"
        "print('ipywidgets' in sys.modules, 'IPython' in sys.modules)"
    )
    said = labs.printed(code)
    assert "Testa, the whole of it (5 points)" in said
    assert 'mu.answer("sample/divide"' in said
    assert said.splitlines()[-1] == "False False"


IN_A_SHELL = """
import sys, json, sample; sample.install()
from IPython.core.interactiveshell import InteractiveShell
from IPython.utils.capture import capture_output
shell = InteractiveShell.instance()
import meaningunits as mu
mu.answer({slug!r}, {answer!r})
with capture_output() as said:
    mu.ask({slug!r})
kinds = [sorted(output.data) for output in said.outputs]
print(json.dumps([kinds, said.outputs[-1].data, "ipywidgets" in sys.modules]))
"""


def shown_in_a_shell(tasks, slug, answer, **environment):
    code = IN_A_SHELL.format(slug=slug, answer=answer)
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env=labs.environment() | {"IPYTHONDIR": str(tasks), **environment},
        cwd=tasks,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return json.loads(done.stdout.splitlines()[-1])


def test_under_grading_there_is_a_still_and_no_widget(tasks):
    kinds, last, has_widgets = shown_in_a_shell(
        tasks, "sample/divide", [8], NBGRADER_EXECUTION="autograde"
    )
    assert kinds == [sorted([show.MIMETYPE, "text/html", "text/plain"])]
    assert not has_widgets
    assert last[show.MIMETYPE]["answer"] == [8]
    assert "Unit 2" in last["text/html"]


def test_in_a_notebook_there_is_a_widget_and_then_the_answer(tasks):
    kinds, last, _ = shown_in_a_shell(tasks, "sample/read", [MEMO])
    assert len(kinds) == 2
    assert "application/vnd.jupyter.widget-view+json" in kinds[0]
    assert last[show.MIMETYPE]["slug"] == "sample/read"
    assert last[show.MIMETYPE]["answer"] == [MEMO]


def test_a_task_whose_widget_is_not_there_is_shown_in_writing(tasks, monkeypatch):
    item = catalogue.find("sample/divide")
    monkeypatch.setattr(Dividing, "widget", "nobody")
    copy = show.bundle(item, trail.here().log())
    for kind in ("text/html", "text/plain"):
        assert "Divide Testa" in copy[kind]


def test_the_notebooks_copy_names_version_time_and_variant(tasks):
    item = catalogue.find("sample/divide")
    empty = show.bundle(item, trail.here().log())[show.MIMETYPE]
    assert empty == {"v": 1, "slug": "sample/divide", "answer": None, "events": [], "at": None}
    trail.here().event("sample/divide", "variant", 3)
    entry = trail.here().record("sample/divide", "set", [8])
    catalogue.check("sample/divide")
    full = show.bundle(item, trail.here().log())[show.MIMETYPE]
    assert full["answer"] == [8]
    assert full["at"] == entry.at.isoformat()
    assert [(e["event"], e["value"]) for e in full["events"]] == [("variant", 3)]


def test_the_notebooks_copy_follows_every_change_and_every_check(segmenter):
    copies = []
    segmenter.widget.on_change(lambda log: copies.append(log.state("sample/divide").value))
    segmenter.act("set", at=[8, 0])
    segmenter.tell("look")
    segmenter.tell("check")
    segmenter.tell("undo")
    assert copies == [[8], [8], trail.NOTHING]


def test_what_a_widget_rests_on_are_tasks_of_this_course_and_not_its_own(here):
    resting = {}
    for module in catalogue.lessons():
        for item in catalogue.of(module).values():
            widget = getattr(item.kind, "widget", None)
            if widget in ("letter", "condensing", "coding", "relating"):
                resting[item.slug] = widgets.find(item.kind.widget)(item).rests_on()
    for slug, others in resting.items():
        assert slug not in others
        assert [catalogue.find(other).slug for other in others] == list(others)
    assert sum(map(bool, resting.values())) >= 4  # condensing, coding, relating, a letter

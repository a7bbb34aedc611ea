"""What comes back to a student: levels, where it is taught, what to try next, and no orders."""

from __future__ import annotations

import json
import random
import re
import shutil

import class_of
import marked
import pytest
from bs4 import BeautifulSoup
from meaningunits import cli
from meaningunits.classroom import afterwards, changes, feedback
from meaningunits.classroom import course as courses
from meaningunits.classroom.afterwards import Reached
from meaningunits.classroom.marking.desk import Desk
from meaningunits.tasks import catalogue
from nbgrader.api import Gradebook

EXERCISES = sorted(p.name for p in (class_of.ROOT / "solutions").glob("[0-9]*"))
GIVEN = dict(zip(marked.LINES, (1.0, 0.5, 1.0, 0.0), strict=True))


@pytest.fixture(scope="module")
def place(to_mark, tmp_path_factory):
    """A course in which one student's memo is marked, and another's was changed afterwards."""
    made = tmp_path_factory.mktemp("afterwards") / "course"
    shutil.copytree(to_mark, made)
    desk = Desk(courses.find(made), marked.NAME, "HP", random.Random(1))
    (asked,) = desk.questions
    found = desk.all(asked)
    order = [one.student for one in found]
    for one in found[:2]:
        seen = one.row.seen(one.text.digest)
        desk.save(asked, one.student, GIVEN, "*Who* <b>are</b> you?", seen)
    desk.book.close()
    with Gradebook(f"sqlite:///{made / 'gradebook.db'}", "marked") as book:
        book.find_grade(marked.CELL, marked.NAME, marked.NAME, order[1]).manual_score = 4.0
        book.db.commit()
    return made, order


def page(place, student, monkeypatch, *more):
    monkeypatch.chdir(place)
    assert cli.main(["classroom", "feedback", marked.NAME, "--pages-only", *more]) == 0
    path = place / "feedback" / student / marked.NAME / feedback.PAGE
    return BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")


def test_a_page_tells_each_line_of_the_rubric_and_the_next_level(place, monkeypatch):
    made, order = place
    shown = page(made, order[0], monkeypatch)
    table = next(t for t in shown.find_all("table") if "Line by line" in t.caption.text)
    rows = [[c.text.strip() for c in row.find_all(["th", "td"])] for row in table.tbody("tr")]
    assert [row[:3] for row in rows] == [
        ["The place", "1", "1"], ["Both readings", "½", "1"], ["The decision", "1", "1"],
        ["The reader", "0", "1"],
    ]  # fmt: skip
    assert rows[3][3:] == ["It says nothing about you as a reader.", "There is a general remark."]
    assert rows[0][4] == "–"
    assert shown.find("em", string="Who")  # the marker's Markdown, and their tags as written
    assert "<b>are</b>" in shown.text


def test_levels_that_are_no_more_the_mark_are_not_told(place, monkeypatch):
    made, order = place
    assert "Line by line" not in page(made, order[1], monkeypatch).text
    assert "Line by line" not in page(made, order[2], monkeypatch).text  # not marked


def test_what_to_try_next_stands_first_with_a_task_of_the_kind_and_a_passage(place, monkeypatch):
    made, order = place
    shown = page(made, order[0], monkeypatch)
    heading = shown.find("h2", string="To try next")
    steps = heading.find_next("ol").find_all("li")
    assert 1 <= len(steps) <= afterwards.STEPS
    assert any("The reader: the next level is: There is a general remark." in s.text for s in steps)
    weak = {s: catalogue.find(s).judge(None) for s in ("meaning-units/divide-hanne",)}
    (step,) = afterwards.next_steps(weak, {}, {})
    assert (step.task, step.lesson) == ("Farida", "02: How to write it down")
    assert afterwards._alike("meaning-units/two-coders") == ""  # a quiz may ask for anything


def test_passages_are_links_where_the_lessons_have_an_address(place, monkeypatch, capsys):
    made, order = place
    plain = page(made, order[0], monkeypatch)
    assert not plain.find_all("a")
    assert "(02_meaning_units.ipynb)" in plain.text
    address = "https://hub.example.org/lab/tree/mu/"
    links = page(made, order[0], monkeypatch, "--lessons", address).find_all("a")
    assert links
    where = re.compile(
        r"https://hub\.example\.org/lab/tree/mu/02_meaning_units\.ipynb(#[\w,:%-]+)?$"
    )
    assert all(where.match(link["href"]) for link in links)
    assert page(made, order[0], monkeypatch).find_all("a")  # it is remembered
    assert changes.state(made).lessons == address.rstrip()
    assert cli.main(["classroom", "undo"]) == 0
    assert not page(made, order[0], monkeypatch).find_all("a")
    for wrong in ("javascript:alert(1)", "hub.example.org", "file:///x"):
        assert cli.main(["classroom", "feedback", marked.NAME, "--lessons", wrong]) == 2
        assert "no address of the web" in capsys.readouterr().err


def headings(name):
    """Every heading of a lesson's notebook."""
    book = json.loads((class_of.ROOT / "course" / name).read_text(encoding="utf-8"))
    lines = [
        "".join(c["source"]).splitlines() for c in book["cells"] if c["cell_type"] == "markdown"
    ]
    return {line.lstrip("#").strip() for cell in lines for line in cell if line.startswith("#")}


@pytest.mark.parametrize("name", EXERCISES)
def test_nothing_on_a_page_asks_for_what_can_no_more_be_done_and_each_passage_is_there(name):
    """Over blank answers and half ones, to every task that the notebook marks."""
    for item in class_of.automatic(name).values():
        one = item.at(0)
        answers = [{}, [], None]
        if (ideal := getattr(one.kind, "ideal", None)) is not None:
            answers.append(class_of.half(ideal()))
        for answer in answers:
            for message in afterwards.afterwards(one.judge(answer)).messages:
                said = f"{message.what} {message.why} {message.look}"
                assert "mu." not in said, (item.slug, message.name)
                if message.name in (afterwards.NOTHING, afterwards.LEFT_OUT):
                    assert not re.search(r"\byet\b|[Cc]ommit|Give a|Write", said), said
                if message.lesson:
                    notebook, heading = afterwards.place_of(message.lesson)
                    assert heading in headings(notebook), message.lesson


def test_the_next_step_of_a_rubric_is_at_its_lowest_line():
    lines = [
        Reached("a", "½", "1", "x", "more"),
        Reached("b", "1½", "4½", "x", "much more"),
        Reached("c", "1", "1", "x", ""),
    ]
    (step,) = afterwards.next_steps({}, {"x--memo": lines}, {"x--memo": "Memo"})
    assert (step.about, step.what) == ("Memo", "b: the next level is: much more")
    assert afterwards.next_steps({}, {"x--memo": lines[2:]}, {}) == []


def test_what_was_seen_in_an_answer_comes_before_what_was_left_out():
    item = catalogue.find("meaning-units/whoever-speaks")
    case, *rest = item.kind.cases
    wrong = {case.key: next(label for label in item.kind.labels if label != case.label)}
    wrong |= {c.key: c.label for c in rest[: len(rest) // 2]}
    said = item.judge(wrong)
    assert said.names[0] == afterwards.LEFT_OUT
    (step,) = afterwards.next_steps({item.slug: said}, {}, {})
    assert "Not judged" not in step.what
    assert step.lesson == "02: "  # no message names a passage: the exercise's own lesson
    assert (
        afterwards.link(step.lesson, "https://e.org/x") == "https://e.org/x/02_meaning_units.ipynb"
    )


def test_who_has_nearly_everything_is_sent_nowhere():
    item = catalogue.find("meaning-units/divide-hanne")
    full = item.judge(sorted(item.kind.benchmark.coders[0]))
    assert full.share > afterwards.WORTH_TRYING
    assert afterwards.next_steps({item.slug: full}, {}, {}) == []

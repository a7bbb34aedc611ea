"""What the one writer writes into nbgrader's gradebook: new rows, flags, penalties, troubles."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import datetime

import pytest
import runs_here
from meaningunits.classroom import course as courses
from meaningunits.classroom.grading import changes, gradebook, one_id, raising
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError, OperationalError


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return runs_here.course(tmp_path_factory.mktemp("course"))


@pytest.fixture
def place(made, tmp_path):
    (tmp_path / "gradebook.db").write_bytes((made / "gradebook.db").read_bytes())
    return tmp_path


@pytest.fixture
def writer(place):
    found = gradebook.Writer(courses.find(place, whole=False), "a", patience=0.1)
    yield found
    found.close()


def result(student, x=1.0, memo=None, status="graded", **more):
    """A result of ``b1`` and ``b2``: what ``test-x`` and the memo earn."""
    books = [
        {"name": "b1", "scores": [["test-x", x, 2.0], ["hanne", 0.0, 3.0], ["memo", memo, 4.0]],
         "comments": {"x": None, "memo": more.pop("comment", None)}, "given": {"memo": "d"}},
        {"name": "b2", "scores": [["test-y", 1.0, 1.0]], "comments": {"y": None}, "given": {}},
    ]  # fmt: skip
    return {"student": student, "status": status, "notebooks": books, "timestamp": None,
            "before": {}, **more}  # fmt: skip


def asked(place, said):
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        return db.execute(said).fetchall()


def test_a_result_is_written_once_however_often_it_comes(writer, place):
    for x in (1.0, 2.0):
        standings = writer.write([result("ada", x), result("ben")])
    waits = frozenset({"b1/memo"})
    assert standings == writer.standings() == {
        "ada": gradebook.Standing(3.0, True, waits), "ben": gradebook.Standing(2.0, True, waits)
    }  # fmt: skip
    for table, many in (
        ("student", 2), ("submitted_assignment", 2), ("submitted_notebook", 4), ("grade", 8),
        ("comment", 6),
    ):  # fmt: skip
        assert asked(place, f"select count(*) from {table}") == [(many,)], table
    assert asked(place, "select flagged, late_submission_penalty from submitted_notebook") == [
        (0, None)
    ] * 4  # fmt: skip


def test_when_it_came_is_written_and_stays_where_nothing_is_told(writer, place):
    when = datetime(2026, 11, 2, 10)
    told = []
    for at in (None, when, None, when.replace(hour=11)):
        writer.write([result("ada", timestamp=at)])
        told += asked(place, "select timestamp from submitted_assignment")
    hours = [at and int(at[11:13]) for (at,) in told]
    assert hours == [None, 10, 10, 11]


def test_a_comment_is_cleared_and_one_that_nobody_spoke_of_stays(writer, place):
    said = "select c.auto_comment from comment c join base_cell b on b.id = c.cell_id where b.name "
    for comment, now in (("No response.", "No response."), (None, None)):
        writer.write([result("ada", comment=comment)])
        assert asked(place, f"{said}= 'memo'") == [(now,)]
    writer.write([result("ada", comment="No response.")])
    silent = result("ada")
    silent["notebooks"][0]["comments"] = {}
    writer.write([silent])
    assert asked(place, f"{said}= 'memo'") == [("No response.",)]
    writer.write([result("ada", status="failed", notebooks=[])])
    assert asked(place, f"{said}= 'memo'") == [(None,)]


def test_what_failed_has_no_points_not_even_earlier_ones(writer, place):
    writer.write([result("ada")])
    found = writer.write([result("ada", status="failed", notebooks=[])])
    every = frozenset({"b1/memo", "b1/test-x", "b1/hanne", "b2/test-y"})
    assert found == {"ada": gradebook.Standing(0.0, True, every)}
    assert asked(place, "select distinct auto_score, needs_manual_grade from grade") == [(None, 1)]


def test_points_by_hand_and_more_and_penalties_are_in_what_stands(writer, place):
    writer.write([result("ada"), result("ben"), result("cleo", x=None)])
    ben = "in (select n.id from submitted_notebook n join submitted_assignment s on s.id = "
    ben += "n.assignment_id where s.student_id = 'ben')"
    cell = "(select id from base_cell where name = '{}')"
    asked(place, f"update grade set extra_credit = 0.5 where cell_id = {cell.format('test-x')} and "
          f"notebook_id {ben}")  # fmt: skip
    asked(place, f"update grade set manual_score = 0, needs_manual_grade = 0 where cell_id = "
          f"{cell.format('test-y')} and notebook_id {ben}")  # fmt: skip
    asked(place, f"update submitted_notebook set late_submission_penalty = 0.25 where id {ben}")
    found = writer.standings()
    assert found["ada"] == gradebook.Standing(2.0, True, frozenset({"b1/memo"}))
    assert found["ben"] == gradebook.Standing(1.0, True, frozenset({"b1/memo"}), 0.5)
    assert found["cleo"].score == 1.0
    asked(place, f"update submitted_notebook set late_submission_penalty = 9 where id {ben}")
    assert writer.standings()["ben"].score == 0.0


def test_what_will_be_remembered_is_told_before_it_is_written(writer, place):
    seen = []

    def ahead(memory):
        seen.append((memory, asked(place, "select count(*) from grade")))

    writer.write([result("ada")], ahead)
    ((memory, before),) = seen
    assert before == [(0,)]
    assert memory == writer.memory
    assert {name: known["given"] for name, known in memory["ada"].items()} == {
        "b1/test-x": "", "b1/hanne": "", "b1/memo": "d", "b2/test-y": ""
    }  # fmt: skip

    def stop(memory):
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        writer.write([result("ben")], stop)
    assert asked(place, "select id from student") == [("ada",)]
    assert list(writer.write([result("ben")])) == ["ben"]


def test_where_another_wrote_the_same_meanwhile_it_is_looked_again(writer, place, monkeypatch):
    other = gradebook.Writer(courses.find(place, whole=False), "a")
    other.write([result("ada", 2.0)])
    other.close()
    found = writer.write([result("ada", 1.0)])
    assert found["ada"].score == 2.0
    assert asked(place, "select count(*) from student") == [(1,)]
    problem = IntegrityError("x", {}, Exception("y"))

    def always(*_):
        raise problem

    monkeypatch.setattr(writer, "_write", always)
    with pytest.raises(IntegrityError):
        writer.write([result("ada")])


def test_what_is_wrong_with_a_gradebook_is_said_whole(writer, place, monkeypatch):
    def locked(*_):
        raise OperationalError("x", {}, Exception("database is locked\nmore"))

    monkeypatch.setattr(writer, "_standings", locked)
    with pytest.raises(gradebook.GradebookError) as why:
        writer.standings()
    assert str(why.value) == (
        f"The gradebook {place / 'gradebook.db'} could not be used: database is locked. What was "
        "graded before this is kept. If another program has it open (formgrader, another "
        "`classroom grade`), let that finish; if the disk is full, make room; if nbgrader was "
        "updated, make a copy of the gradebook and run `nbgrader db upgrade`. Then run this again: "
        "it goes on where it stopped."
    )


def flagged(place):
    return asked(
        place,
        "select s.student_id, max(n.flagged), min(n.flagged) from submitted_notebook n join "
        "submitted_assignment s on s.id = n.assignment_id group by 1 order by 1",
    )


def test_a_flag_goes_up_when_something_new_is_seen_and_down_when_it_is_gone(writer, place):
    writer.write([result(name) for name in ("ada", "ben", "cleo")])
    up = [("ada", 1, 1), ("ben", 0, 0), ("cleo", 0, 0)]
    down = [("ada", 0, 0), *up[1:]]
    kept = place / ".grading" / "a.flags.json"
    asking = {"ada": ["times: odd.", "late: more."], "ben": ["late: more."], "cleo": []}
    writer.raise_flags(asking)
    assert flagged(place) == up
    assert [*json.loads(kept.read_text())] == ["ada"]
    # Whoever looked into it takes it down, and it stays down …
    asked(place, "update submitted_notebook set flagged = 0")
    writer.raise_flags(asking | {"ada": ["kernel: other.", "times: odd."]})
    assert flagged(place) == down
    # … until there is something new.
    writer.raise_flags(asking | {"ada": ["times: odd.", "coder: new."]})
    assert flagged(place) == up
    writer.raise_flags({"ben": ["times: odd."]})
    assert flagged(place) == [("ada", 1, 1), ("ben", 1, 1), ("cleo", 0, 0)]
    assert [*json.loads(kept.read_text())] == ["ada", "ben"]
    writer.raise_flags({"ada": [], "ben": []})
    assert flagged(place) == down
    assert json.loads(kept.read_text()) == {}
    for damaged in ("[]", "{"):
        kept.write_text(damaged)
        writer.raise_flags(asking)
        assert flagged(place) == up


def test_more_than_a_statement_takes_are_flagged_in_parts(writer, monkeypatch):
    done = []

    class Engine:
        def begin(self):
            return self

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def execute(self, what):
            done.append([len(v) for v in what.compile().params.values() if isinstance(v, list)])

    raising._set(Engine(), "a", [f"s{n}" for n in range(801)], True)
    assert done == [[400], [400], [1]]
    raising._set(Engine(), "a", [], True)
    assert len(done) == 3
    assert [len(part) for part in gradebook._parts([*"abcde"], 2)] == [2, 2, 1]


def test_a_roster_in_pieces_is_joined_with_all_that_is_known(place):
    engine = create_engine(f"sqlite:///{place / 'gradebook.db'}")
    pieces, whole = "zoe\u0308", "zo\u00eb"
    asked(place, "insert into student (id, first_name) values ('ada', 'Ada')")
    asked(place, f"insert into student (id, first_name, email) values ('{pieces}', 'Z', 'z@x')")
    with engine.begin() as db:
        assert one_id.join(db) == 1
    said = "select id, first_name, last_name, email from student order by 1"
    assert asked(place, said) == [("ada", "Ada", None, None), (whole, "Z", None, "z@x")]
    asked(place, f"insert into student (id, first_name, last_name) values ('{pieces}', 'Y', 'L')")
    asked(place, "insert into student (id) values ('b\u00fc')")
    asked(place, "insert into student (id) values ('bu\u0308')")
    with engine.begin() as db:
        assert one_id.join(db) == 2
    assert asked(place, said) == [
        ("ada", "Ada", None, None), ("b\u00fc", None, None, None), (whole, "Z", "L", "z@x")
    ]  # fmt: skip
    engine.dispose()


def test_of_two_forms_with_one_assignment_each_both_stay(place, writer):
    pieces, whole = "zoe\u0308", "zo\u00eb"
    writer.write([result(whole), result(pieces)])
    engine = create_engine(f"sqlite:///{place / 'gradebook.db'}")
    with engine.begin() as db:
        assert one_id.join(db) == 0
    assert {name for (name,) in asked(place, "select id from student")} == {pieces, whole}
    asked(place, f"delete from submitted_assignment where student_id = '{whole}'")
    with engine.begin() as db:
        assert one_id.join(db) == 1
    assert asked(place, "select student_id from submitted_assignment") == [(whole,)]
    engine.dispose()


def test_what_is_known_stays_as_it_is_should_a_batch_not_be_written():
    known = changes.Known("a", None, {}, {}, {}, {"ada"}, {"ada": 1}, {1: 2}, {3: 4}, {5: 6})
    other = known.copy()
    assert other == known
    for kept in (other.students, other.submissions, other.books, other.grades, other.comments):
        kept.clear()
    assert known.students == {"ada"}
    assert (known.submissions, known.books, known.grades, known.comments) == (
        {"ada": 1}, {1: 2}, {3: 4}, {5: 6}
    )  # fmt: skip


def test_nobody_can_mark_between_reading_the_marks_and_writing(writer, place, monkeypatch):
    writer.write([result("ada")])
    add = changes.Changes.add
    refused = []

    def meanwhile(self, one):
        with closing(sqlite3.connect(place / "gradebook.db", timeout=0)) as db:
            try:
                db.execute("update grade set manual_score = 1")
            except sqlite3.OperationalError as problem:
                refused.append(str(problem))
        add(self, one)

    monkeypatch.setattr(changes.Changes, "add", meanwhile)
    writer.write([result("ada"), result("ben")])
    assert refused == ["database is locked"] * 2


def test_whoever_is_in_the_roster_in_pieces_is_the_one_who_handed_in(place):
    asked(place, "insert into student (id, first_name) values ('zoe\u0308', 'Z')")
    writer = gradebook.Writer(courses.find(place, whole=False), "a")
    try:
        writer.write([result("zo\u00eb")])
    finally:
        writer.close()
    assert asked(place, "select id, first_name from student") == [("zo\u00eb", "Z")]

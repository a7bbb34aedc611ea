"""Marking together: rubric, ledger, two markers, and the gradebook that formgrader reads too."""

from __future__ import annotations

import http.client
import json
import random
import shutil
import sqlite3
import threading
from contextlib import closing

import marked
import pandas as pd
import pytest
from meaningunits import cli, trail
from meaningunits.classroom import course as courses
from meaningunits.classroom import results
from meaningunits.classroom.grading.standing import Mark, decide, settled, told
from meaningunits.classroom.ledger import AGREED, FILE, MARK, Entry, Ledger, Marked
from meaningunits.classroom.marking import agreeing, answers, place, rubric, seeing, view
from meaningunits.classroom.marking.command import marker
from meaningunits.classroom.marking.desk import Changed, Desk, Refused
from meaningunits.classroom.marking.server import Server
from meaningunits.classroom.telling import Stop
from meaningunits.tasks import catalogue
from nbgrader.api import Gradebook

STUDENTS = 8
FULL = dict.fromkeys(marked.LINES, 1.0)
HALF = dict.fromkeys(marked.LINES, 0.5)


@pytest.fixture
def place_(to_mark, tmp_path):
    """A course of this test's own."""
    shutil.copytree(to_mark, tmp_path / "course")
    return tmp_path / "course"


@pytest.fixture
def sit(place_):
    """Sits a marker down at a desk."""
    desks = []

    def down(name: str) -> Desk:
        desks.append(Desk(courses.find(place_), marked.NAME, name, random.Random(1)))
        return desks[-1]

    yield down
    for desk in desks:
        desk.book.close()


def save(desk, number, levels, comment="", **more):
    """Set levels for an answer as it is now."""
    (asked,) = desk.questions
    one = see(desk, number)
    seen = one.row.seen(one.text.digest)
    return desk.save(asked, one.student, levels, comment, seen, **more)


def see(desk, number):
    (asked,) = desk.questions
    return next(a for a in desk.all(asked) if a.number == number)


def formgrader(place, student, score=None, comment=None):
    """What formgrader's page does when somebody types a score or a comment into it."""
    with Gradebook(f"sqlite:///{place / 'gradebook.db'}", "marked") as book:
        if score is not None:
            grade = book.find_grade(marked.CELL, marked.NAME, marked.NAME, student)
            grade.manual_score, grade.needs_manual_grade = score, False
        if comment is not None:
            found = book.find_comment(marked.CELL, marked.NAME, marked.NAME, student)
            found.manual_comment = comment
        book.db.commit()


def in_formgrader(place, student):
    """What formgrader shows: score, whether it needs a mark, and the comment."""
    with Gradebook(f"sqlite:///{place / 'gradebook.db'}", "marked") as book:
        grade = book.find_grade(marked.CELL, marked.NAME, marked.NAME, student)
        comment = book.find_comment(marked.CELL, marked.NAME, marked.NAME, student)
        return grade.manual_score, grade.needs_manual_grade, comment.comment


# ------------------------------------------------------------------ the rubric


TABLE = """## 9. Memo: two places (4 points, marked by a person)

Write *one* page.

**How it is marked.** Each line earns 0, ½ or 1½ points.

| | 0 | ½ | 1½ |
|---|---|---|---|
| **The place** | None. *"In the middle."* | Named. | Number \\| words. *"After 34."* (or so) |
| **The reader** | Nothing. | A remark. | Something. |
"""


def test_a_rubric_is_the_table_above_the_cell():
    found = rubric.question([TABLE], "x--memo", 3)
    assert (found.title, found.words) == ("Memo: two places", "Write *one* page.")
    first, second = found.rubric.lines
    assert [(v.points, v.words, v.example) for v in first.levels] == [
        (0, "None.", "In the middle."),
        (0.5, "Named.", ""),
        (1.5, "Number | words. (or so)", "After 34."),
    ]
    assert (second.name, second.most) == ("The reader", 1.5)
    assert first.above(0.5).points == 1.5
    assert first.above(1.5) is None


def test_levels_sum_on_the_scale_that_the_question_has_now():
    found = rubric.question([TABLE], "x--memo", 6).rubric
    assert found.points({"The place": 0.5, "The reader": 1.5}) == 4
    assert found.points({"The place": 0.5}) is None
    assert found.misfit({"The place": 0.5}) == ""
    assert found.misfit({"The plaice": 0.5}) == "The rubric has no line 'The plaice'."
    assert found.misfit({"The place": 1}) == "'The place' has no level of 1."


@pytest.mark.parametrize(
    ("most", "levels"),
    [(2, [0, 0.5, 1, 1.5, 2]), (7, list(range(8))), (10, [0, 2.5, 5, 7.5, 10]), (0, [0])],
)
def test_where_there_is_no_rubric_one_line_has_the_points(most, levels):
    found = rubric.question(["## A letter", "| a | b |\n|---|---|\n| 1 | 2 |"], "x--y", most).rubric
    assert not found.written
    (line,) = found.lines
    assert sorted({level.points for level in line.levels}) == levels


def test_every_exercise_has_a_rubric_that_sums_to_its_points():
    from class_of import ROOT

    for path in sorted((ROOT / "exercises").glob("*/*.ipynb")):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        (at,) = [
            i for i, c in enumerate(cells)
            if c["cell_type"] == "markdown" and c["metadata"].get("nbgrader", {}).get("grade")
        ]  # fmt: skip
        note = cells[at]["metadata"]["nbgrader"]
        above = list(answers._above(cells, note["grade_id"]))
        found = rubric.question(above, note["grade_id"], note["points"])
        assert found.rubric.written, path.name
        assert found.rubric.scale == 1, path.name
        assert len(found.rubric.lines) == 4
        levels = [level for line in found.rubric.lines for level in line.levels]
        assert all(level.words and level.example for level in levels)


@pytest.mark.parametrize(
    ("points", "said"), [(0, "0"), (0.5, "½"), (2.75, "2¾"), (3, "3"), (1 / 3, "0.33")]
)
def test_points_are_told_as_a_rubric_writes_them(points, said):
    assert rubric.told(points) == said


# ------------------------------------------------------------------ the ledger


def entry(who, levels, text="t", what=MARK, comment=""):
    points = None if None in levels else sum(levels)
    given = {name: v for name, v in zip("ab", levels, strict=True) if v is not None}
    return Entry(what, who, "ex", "cell", "s", text, given, points, comment)


def after(tmp_path, *entries) -> Marked:
    ledger = Ledger(tmp_path)
    for one in entries:
        ledger.add(one)
    return Ledger(tmp_path).of("ex", "cell", "s")


def test_the_first_who_finishes_counts_and_not_the_first_who_begins(tmp_path):
    found = after(
        tmp_path, entry("HP", [1, None]), entry("AB", [1, 0]), entry("HP", [1, 1]),
        entry("AB", [0, 0]),
    )  # fmt: skip
    assert found.counts("t").marker == "AB"
    assert found.counts("t").levels == {"a": 0, "b": 0}  # as AB has it now
    assert found.differ("t") == ("a", "b")
    assert found.is_parted("t")


def test_two_who_differ_in_levels_and_not_in_points_do_not_wait(tmp_path):
    found = after(tmp_path, entry("HP", [1, 0]), entry("AB", [0, 1]))
    assert found.differ("t") == ("a", "b")
    assert not found.is_parted("t")


def test_what_was_agreed_counts_until_it_is_taken_back(tmp_path):
    first = entry("HP", [1, 0]), entry("AB", [0, 0]), entry("AB", [1, 0], what=AGREED)
    found = after(tmp_path, *first)
    assert (found.counts("t").what, found.is_parted("t")) == (AGREED, False)
    found = after(tmp_path, entry("AB", [1, None], what=AGREED))
    assert (found.counts("t").marker, found.is_parted("t")) == ("HP", True)
    assert found.talk.levels == {"a": 1}


def test_marks_of_another_text_do_not_count(tmp_path):
    found = after(tmp_path, entry("HP", [1, 0], "old"), entry("AB", [1, 1], "new"))
    assert found.counts("new").marker == "AB"
    assert not found.is_parted("new")
    assert found.counts("other") is None


def test_a_damaged_line_is_named_and_nothing_is_guessed(tmp_path):
    ledger = Ledger(tmp_path)
    ledger.add(entry("HP", [1, 1]))
    with (tmp_path / FILE).open("a") as file:
        file.write('{"what": "mark", "mar\n')
    with pytest.raises(Stop, match="line 2, is damaged") as told_:
        ledger.of("ex", "cell", "s")
    assert "marks themselves are in the gradebook" in str(told_.value)


def test_an_order_once_drawn_stays_and_who_is_new_comes_last(tmp_path):
    one, other = Ledger(tmp_path), Ledger(tmp_path)
    assert one.keep_order("ex", "cell", ["b", "a"]) == ["b", "a"]
    assert other.keep_order("ex", "cell", ["a", "c", "b"]) == ["b", "a", "c"]
    assert one.order("ex", "cell") == ["b", "a", "c"]


# ------------------------------------------------------------------ two markers


def test_agreement_is_what_pandas_counts_and_alpha_is_krippendorffs():
    luck = random.Random(4)
    lines = tuple(rubric.Line(name, tuple(rubric.Level(p) for p in (0, 0.5, 1))) for name in "ab")
    pairs = [
        (entry("HP", [luck.choice((0, 0.5, 1)), 1.0]), entry("AB", [luck.choice((0, 0.5, 1)), 0.5]))
        for _ in range(14)
    ]
    found = agreeing.alike("HP", "AB", pairs, rubric.Rubric(lines, 2))
    table = pd.DataFrame(
        [{"a": x.levels["a"] == y.levels["a"], "b": x.levels["b"] == y.levels["b"],
          "x": x.points, "y": y.points} for x, y in pairs]
    )  # fmt: skip
    assert [line.alike for line in found.lines] == [table["a"].sum(), table["b"].sum()]
    assert (found.alike, found.levels) == (table["a"].sum(), 28)
    assert found.part_at == "b"
    assert found.more == pytest.approx((table["x"] - table["y"]).mean())
    # α once more: observed over expected squared differences of mid-ranks.
    both = pd.concat([table["x"], table["y"]])
    ranks = both.rank()
    x, y = ranks.iloc[:14].to_numpy(), ranks.iloc[14:].to_numpy()
    observed = 2 * ((x - y) ** 2).sum()
    every = ranks.to_numpy()
    expected = ((every[:, None] - every[None, :]) ** 2).sum()
    assert found.alpha == pytest.approx(1 - observed * (28 - 1) / expected)
    assert found.low <= found.alpha <= found.high


def test_of_few_answers_no_coefficient_is_told_and_of_none_nothing():
    line = rubric.Line("a", (rubric.Level(0), rubric.Level(1)))
    one = rubric.Rubric((line, rubric.Line("b", line.levels)), 2)
    few = [(entry("HP", [1, 0]), entry("AB", [1, 1]))] * (agreeing.FEWEST - 1)
    assert agreeing.alike("HP", "AB", few, one).alpha is None
    assert agreeing.alike("HP", "AB", [], one) is None
    same = [(entry("HP", [1, 0]), entry("AB", [1, 0]))] * 12  # nothing to tell apart
    assert agreeing.alike("HP", "AB", same, one).alpha is None


# ------------------------------------------------------------------ a desk


def test_a_mark_is_what_formgrader_shows_and_what_is_exported(sit, place_):
    desk = sit("HP")
    one = save(desk, 1, FULL | {"The reader": 0.5}, "Both readings, **well** weighed.")
    assert (one.state, one.points) == (seeing.DONE, 3.5)
    shown = in_formgrader(place_, one.student)
    assert shown == (3.5, False, "Both readings, **well** weighed.")
    row = next(r for r in results.read(courses.find(place_)).results if r.student.id == one.student)
    assert (row.status, row.cells[marked.CELL]) == ("graded", 3.5)


def test_half_a_mark_is_none_and_is_kept(sit, place_):
    one = save(sit("HP"), 1, {"The place": 1.0}, "So far.")
    assert (one.state, one.points) == (seeing.BEGUN, None)
    assert in_formgrader(place_, one.student) == (None, True, "So far.")
    assert see(sit("HP"), 1).levels == {"The place": 1.0}  # the next morning


def test_what_formgrader_changed_meanwhile_is_not_written_over(sit, place_):
    desk = sit("HP")
    (asked,) = desk.questions
    one = see(desk, 1)
    formgrader(place_, one.student, score=2.5, comment="Mine.")
    with pytest.raises(Changed, match=r"it has a mark of 2\.5 and a comment now") as said:
        desk.save(asked, one.student, FULL, "", one.row.seen(one.text.digest), replace=True)
    assert not said.value.replace
    with pytest.raises(Changed, match="it has a mark of"):  # and not that it may be replaced
        desk.save(asked, one.student, FULL, "", one.row.seen(one.text.digest))
    assert in_formgrader(place_, one.student) == (2.5, False, "Mine.")
    assert desk.ledger.of(marked.NAME, asked.key, one.student) == Marked()


def test_a_mark_from_elsewhere_is_replaced_only_when_that_is_said(sit, place_):
    desk = sit("HP")
    student = see(desk, 1).student
    formgrader(place_, student, score=2.5)
    assert (see(desk, 1).state, see(desk, 1).points) == (seeing.OUTSIDE, 2.5)
    with pytest.raises(Changed, match="was not set on this page") as said:
        save(desk, 1, {"The place": 0.0})
    assert said.value.replace
    save(desk, 1, {"The place": 0.0}, replace=True)  # begun, and the other still counts
    assert in_formgrader(place_, student)[:2] == (2.5, False)
    save(desk, 1, HALF, replace=True)
    assert in_formgrader(place_, student)[:2] == (2.0, False)


def test_of_two_who_save_at_the_same_moment_one_is_told(sit):
    assert marked.at_once([sit("HP"), sit("AB")]) == 1


def test_formgrader_and_the_page_side_by_side_see_each_other(sit, place_):
    desk = sit("HP")
    student = save(desk, 1, FULL).student
    formgrader(place_, student, score=3.0, comment="From formgrader.")
    one = see(desk, 1)
    assert (one.state, one.points, one.comment) == (seeing.OUTSIDE, 3.0, "From formgrader.")
    (asked,) = desk.questions
    assert ("From formgrader.", 1) in desk.bank(asked)


def test_another_text_has_the_mark_looked_at_again_and_it_may_stand(sit, place_):
    desk = sit("HP")
    student = save(desk, 1, FULL).student
    old = see(desk, 1)
    path = place_ / "submitted" / student / marked.NAME / trail.FILENAME
    trail.Trail(path).record(marked.TASK, "write", "Another text, after 47.")
    marked.grade_again(place_, student)
    with Gradebook(f"sqlite:///{place_ / 'gradebook.db'}", "marked") as book:  # as `grade` does
        grade = book.find_grade(marked.CELL, marked.NAME, marked.NAME, student)
        grade.needs_manual_grade = True
        book.db.commit()
    assert see(desk, 1).state == seeing.AGAIN
    assert see(desk, 1).levels == FULL
    (asked,) = desk.questions
    with pytest.raises(Changed):  # a page that still shows the old text
        desk.save(asked, student, HALF, "", old.row.seen(old.text.digest))
    one = save(desk, 1, FULL)
    assert (one.state, in_formgrader(place_, student)[:2]) == (seeing.DONE, (4.0, False))


def test_who_wrote_nothing_has_the_notebooks_nothing_and_comes_last(sit):
    desk = sit("HP")
    (asked,) = desk.questions
    *_, last = desk.all(asked)
    assert (last.state, last.points, last.to_do) == (seeing.EMPTY, 0.0, False)
    one = save(desk, last.number, HALF)
    assert (one.state, one.points) == (seeing.DONE, 2.0)
    desk.undo()
    assert (see(desk, last.number).state, see(desk, last.number).row.waits) == (seeing.EMPTY, False)


def test_undo_takes_back_the_last_of_all_and_not_what_somebody_changed_since(sit, place_):
    desk = sit("HP")
    save(desk, 1, FULL)
    save(desk, 2, FULL, "First.")
    save(desk, 2, HALF, "Second.")
    _, one = desk.undo()
    assert (one.number, one.points, one.comment) == (2, 4.0, "First.")
    _, one = desk.undo()
    assert (one.state, one.comment, in_formgrader(place_, one.student)[0]) == ("open", "", None)
    formgrader(place_, see(desk, 1).student, comment="Seen.")
    with pytest.raises(Changed):
        desk.undo()


# ------------------------------------------------------------------ two at two desks


def test_a_second_marker_sees_nothing_of_the_firsts_levels_before_having_set_all(sit):
    one, other = sit("HP"), sit("AB")
    save(one, 1, FULL, "Well done.")
    theirs = see(other, 1)
    assert (theirs.state, theirs.points, theirs.levels, theirs.others) == ("theirs", None, {}, {})
    assert theirs.comment == ""
    assert theirs.to_do  # the first five are everybody's
    assert not see(other, STUDENTS - 1).shared
    save(other, 1, FULL | {"The reader": 0.0})
    assert set(see(other, 1).others) == {"HP"}


def test_where_two_part_the_mark_waits_until_they_agreed(sit, place_):
    one, other = sit("HP"), sit("AB")
    student = save(one, 1, FULL, "Well done.").student
    save(other, 1, FULL | {"The reader": 0.0}, "Who are you?")
    assert in_formgrader(place_, student) == (4.0, True, "Well done.")
    assert see(one, 1).state == see(other, 1).state == seeing.PARTED
    del_reader = dict.fromkeys(marked.LINES[:3], 1.0)
    assert see(one, 1).levels == del_reader  # where they are alike stands already
    save(one, 1, del_reader, "Say who you are.")  # talked about, and not yet done
    assert in_formgrader(place_, student) == (4.0, True, "Well done.")
    made = save(one, 1, FULL | {"The reader": 0.5}, "Say who you are.")
    assert (made.state, made.points) == (seeing.BOTH, 3.5)
    assert in_formgrader(place_, student) == (3.5, False, "Say who you are.")
    assert see(other, 1).state == seeing.BOTH
    assert other.ledger.parted(marked.NAME) == {}


def test_where_two_are_alike_the_mark_stands_and_a_lone_comment_is_kept(sit, place_):
    one, other = sit("HP"), sit("AB")
    student = save(one, 1, HALF).student
    assert save(other, 1, HALF, "Name the place.").state == seeing.BOTH
    assert in_formgrader(place_, student) == (2.0, False, "Name the place.")


def test_grading_again_leaves_a_parted_mark_waiting_and_says_so():
    before = {"given": "a", "of": 4, "marked": "a", "said": ""}
    waits = Mark(4.0, True)
    found = decide("memo", waits, before | {"parted": True}, "a", 4, person=True)
    assert found.mark == waits
    memory = settled({"n/memo": found.memory})
    assert told(memory, {"n/memo"}) == ["mark: two markers part on memo, and have not agreed yet."]
    assert told(memory, set()) == []  # once they agreed
    # Without that, the mark of a text that is as it was stands.
    assert decide("memo", waits, before | {"parted": False}, "a", 4, person=True).mark == Mark(
        4.0, False
    )
    # And another text is another reason to wait.
    changed = decide("memo", waits, before | {"parted": True}, "b", 4, person=True)
    assert "changed since" in changed.memory["said"]


# ------------------------------------------------------------------ what is beside


def test_the_place_is_the_one_that_the_memo_names_with_who_cut_there(sit):
    item = catalogue.find("meaning-units/divide-marek")
    cuts = {"s1": [47, 62], "s2": [62], "s3": None}
    found = place.place(item, "After 62, “I kept it”, 3 of 4, 1,250 and 50 % aside.", [62], cuts)
    at = {s.number: s for s in found.sentences}
    assert [s.number for s in found.sentences if s.named] == [62]
    assert (at[62].own, at[62].others, found.students) == (True, 2, 2)
    assert at[62].coders == sum(62 in c for c in item.kind.benchmark.coders)
    assert at[60].asks
    assert place.place(item, "Somewhere in the middle.", [62], cuts) is None
    # Whoever quotes and gives no number has named a place as well.
    words = item.kind.passage.interview.sentence(62).text
    by_words = place.place(item, f"Where he says “{words}” I hesitated.", [62], cuts)
    assert [s.number for s in by_words.sentences if s.named] == [62]
    assert place.place(item, "He “said that nobody ever came”.", [62], cuts) is None
    items = sit("HP").items.values()
    assert place.about(items, "one place in Marek's interview").slug == item.slug
    assert place.about(items, "a memo") is None  # three divisions: nobody knows which


def test_a_text_and_its_model_are_shown_as_written_and_nothing_is_loaded():
    html = answers.shown("See <script>x</script> ![a](http://e.org/p.png) [l](javascript:x) **b**")
    assert "<script" not in html
    assert "<img" not in html
    assert "javascript:" not in html
    assert "<strong>b</strong>" in html


def test_the_model_answer_and_earlier_versions_lie_beside(sit):
    desk = sit("HP")
    (asked,) = desk.questions
    assert asked.model.startswith("*A full answer")
    one = see(desk, 1)
    first, last = answers.versions(desk.items[asked.key], desk.log(one.student))
    assert (last.text.split(), first.words < last.words) == (one.text.plain.split(), True)
    rest = view.elsewhere_page(desk, 1, one)
    assert catalogue.find("meaning-units/divide-hanne").title in rest


# ------------------------------------------------------------------ the page


@pytest.fixture
def served(sit):
    server = Server(sit("HP"))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def ask(server, method, path, headers=None, body=None):
    """One request as it is; returns status, headers and text."""
    with closing(http.client.HTTPConnection("127.0.0.1", server.server_port)) as line:
        line.request(
            method, path, body, {"Host": f"127.0.0.1:{server.server_port}"} | (headers or {})
        )
        answer = line.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read().decode()


def test_the_page_is_for_who_has_the_token_on_this_machine(served):
    key = {"Cookie": f"{served.cookie}={served.token}"}
    status, headers, _ = ask(served, "GET", f"/?token={served.token}")
    assert (status, headers["Location"]) == (303, "/")
    assert "HttpOnly; SameSite=Strict" in headers["Set-Cookie"]
    assert ask(served, "GET", "/1/1")[0] == 403
    assert ask(served, "GET", "/1/1?token=guess")[0] == 403
    assert ask(served, "GET", "/1/1", key | {"Host": "evil.example:80"})[0] == 403
    status, headers, _ = ask(served, "GET", "/1/1", key)
    assert status == 200
    assert "default-src 'none'; script-src 'self'" in headers["Content-Security-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert ask(served, "GET", "/1/99", key)[0] == 400
    assert served.server_address[0] == "127.0.0.1"


def test_a_form_of_another_page_saves_nothing(served):
    key = {"Cookie": f"{served.cookie}={served.token}"}
    one = see(served.desk, 1)
    body = json.dumps({
        "question": 1, "answer": 1, "levels": FULL, "comment": "",
        "seen": one.row.seen(one.text.digest),
    })  # fmt: skip
    ours = key | {"X-Marking": "1"}
    assert ask(served, "POST", "/save", key, body)[0] == 403
    assert ask(served, "POST", "/save", ours | {"Origin": "http://evil.example"}, body)[0] == 403
    assert ask(served, "POST", "/save", ours, "{")[0] == 400
    assert see(served.desk, 1).state == seeing.OPEN
    status, _, text = ask(served, "POST", "/save", ours, body)
    assert (status, json.loads(text)["points"]) == (200, 4.0)


def test_names_are_nowhere_until_they_are_asked_for(served):
    key = {"Cookie": f"{served.cookie}={served.token}", "X-Marking": "1"}
    every = [f"/1/{n}" for n in range(1, STUDENTS + 1)] + ["/1", "/1/1/rest"]
    hidden = "".join(ask(served, "GET", path, key)[2] for path in every)
    students = [f"s{n:02}" for n in range(1, STUDENTS + 1)]
    assert not [s for s in students if s in hidden]
    assert ask(served, "POST", "/names", key, "{}")[0] == 200
    assert all(f"Given{s} Family{s}" in ask(served, "GET", "/1/1", key)[2] for s in students)


def test_the_next_answer_is_the_next_that_is_to_do_and_then_the_page_that_says_how_far(served):
    key = {"Cookie": f"{served.cookie}={served.token}"}

    def leads(path):
        return ask(served, "GET", path, key)[1]["Location"]

    assert leads("/1/1/next") == "/1/2"
    for number in (2, 3):
        save(served.desk, number, FULL)
    save(served.desk, 4, {"The place": 1.0})
    assert leads("/1/1/next") == "/1/4"
    assert leads("/1/1/next?line=0") == "/1/5"  # one line for all: 4 has it
    assert leads(f"/1/{STUDENTS}/next") == "/1/1"
    for number in range(1, STUDENTS):
        save(served.desk, number, FULL)
    assert leads("/1/2/next") == "/1"
    assert "Every answer has its mark" in ask(served, "GET", "/1", key)[2]


# ------------------------------------------------------------------ the command


@pytest.mark.parametrize("name", ["", "  ", "<b>", "x" * 21, "_"])
def test_a_marker_has_a_name_that_can_stand_beside_a_level(name):
    with pytest.raises(Stop, match="--as HP"):
        marker(name)


def test_what_cannot_be_marked_is_told_in_a_sentence(place_, monkeypatch, capsys):
    monkeypatch.chdir(place_)

    def said(*arguments):
        assert cli.main(["classroom", "mark", *arguments, "--no-browser"]) == 2
        return capsys.readouterr().err

    assert "Did you mean 02_meaning_units?" in said("02_meaning")
    assert "letters" in said(marked.NAME, "--as", "")
    shutil.rmtree(place_ / "submitted")
    with closing(sqlite3.connect(place_ / "gradebook.db")) as db, db:
        for table in ("comment", "grade", "submitted_notebook", "submitted_assignment"):
            db.execute(f"delete from {table}")
    (place_ / ".grading" / "held.json").unlink(missing_ok=True)
    assert "Nothing of 02_meaning_units is graded yet" in said(marked.NAME)


def test_a_level_that_the_rubric_does_not_have_is_refused(sit):
    with pytest.raises(Refused, match="no level of 7"):
        save(sit("HP"), 1, FULL | {"The reader": 7.0})

"""nbgrader's rules on plain data beside nbgrader's own code, and ours for what is compared."""

from __future__ import annotations

import base64
import copy
import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from meaningunits import trail
from meaningunits.classroom.assignment import AssignmentSpec, CellSpec, checksum
from meaningunits.classroom.grading import (
    flags,
    outside,
    sanitizing,
    scoring,
    submission,
    summary,
    traces,
)
from meaningunits.classroom.grading.engine import imported
from meaningunits.tasks import catalogue
from nbgrader.preprocessors import LimitOutput
from nbgrader.utils import compute_checksum, determine_grade

TEXTS = st.sampled_from(
    ["0", "0.0", "1", "1.5", "2", "3", "-1", "nan", "inf", "1e-3", "True", "None", "'x'", " 1 ",
     "1_0", "[1]", "1.0\n", "", "١"]
)  # fmt: skip
OUTPUT = st.one_of(
    st.builds(lambda t: {"output_type": "stream", "name": "stdout", "text": t}, TEXTS),
    st.builds(lambda t: {"output_type": "stream", "name": "stderr", "text": t}, TEXTS),
    st.builds(
        lambda t: {
            "output_type": "execute_result", "data": {"text/plain": t}, "metadata": {},
            "execution_count": 1,
        },
        TEXTS,
    ),
    st.just({"output_type": "display_data", "data": {"text/plain": "1"}, "metadata": {}}),
    st.builds(lambda: {"output_type": "error", "ename": "E", "evalue": "", "traceback": ["x"] * 9}),
)  # fmt: skip


def graded(outputs: list[dict], *, solution: bool = False, touched: bool = True) -> dict:
    mark = {
        "grade": True, "solution": solution, "locked": not solution, "grade_id": "t", "points": 2,
        "schema_version": 3, "task": False,
    }  # fmt: skip
    cell = {"cell_type": "code", "source": "x", "execution_count": 1, "outputs": outputs,
            "metadata": {"nbgrader": mark}}  # fmt: skip
    mark["checksum"] = "another" if touched else checksum(cell)
    return cell


@given(st.lists(OUTPUT, max_size=4), st.booleans(), st.booleans())
def test_every_cell_scores_as_in_nbgrader(outputs, solution, touched):
    cell = graded(copy.deepcopy(outputs), solution=solution, touched=touched)
    theirs = nbformat.from_dict(copy.deepcopy(cell))
    assert checksum(cell) == compute_checksum(theirs)
    try:
        wanted = determine_grade(theirs, logging.getLogger("quiet"))[0]
    except (ValueError, KeyError):
        with pytest.raises(scoring.NoScore):
            scoring.points_of(cell)
    else:
        assert scoring.points_of(cell) == wanted


@given(st.lists(OUTPUT, max_size=5), st.integers(-1, 4), st.integers(-1, 12).filter(bool))
def test_output_is_cut_as_in_nbgrader(outputs, lines, traceback):
    cell = graded(copy.deepcopy(outputs))
    theirs = nbformat.from_dict({"cells": [copy.deepcopy(cell)], "metadata": {}})
    LimitOutput(max_lines=lines, max_traceback=traceback).preprocess_cell(theirs.cells[0], {}, 0)
    scoring.limit({"cells": [cell]}, lines, traceback)
    assert cell["outputs"] == theirs.cells[0].outputs


def spec(**more) -> AssignmentSpec:
    source = 'mu.grade("meaning-units/divide-hanne")'
    plain = {
        "grade_id": "meaning-units--divide-hanne", "cell_type": "code", "source": source,
        "released": source, "points": 3.0, "checksum": None, "locked": True, "solution": False,
        "grade": True,
    }  # fmt: skip
    return AssignmentSpec("a", "a", (CellSpec(**{**plain, **more}),))


CALL = 'mu.grade("meaning-units/divide-hanne")'


@pytest.mark.parametrize(
    "more",
    [
        {}, {"points": 5.0}, {"grade_id": "mine"}, {"source": f"import meaningunits as mu\n{CALL}"},
        {"source": f"# Checked first.\nmu.check('meaning-units/divide-hanne')\n{CALL}"},
    ],
)  # fmt: skip
def test_our_task_is_computed_outside_whatever_its_cell_is_called_and_worth(more):
    changed = spec(**more)
    (grade_id,) = outside.ours(changed)
    assert grade_id == more.get("grade_id", "meaning-units--divide-hanne")
    assert outside.ours(changed)[grade_id] == "meaning-units/divide-hanne"
    assert outside.refused(changed) == []


@pytest.mark.parametrize("more", [{"locked": False}, {"solution": True}, {"source": "2.0"}])
def test_a_cell_that_asks_no_task_of_ours_or_that_a_person_marks_keeps_nbgraders_rules(more):
    assert outside.ours(spec(**more)) == {}
    assert outside.refused(spec(**more)) == []


@pytest.mark.parametrize(
    ("source", "why"),
    [
        (f"{CALL[:-1]}, f=f)", "meaning-units/divide-hanne takes nothing but its slug"),
        (f"{CALL} and {CALL}", "it has more in it than the one call"),
        (f"{CALL} / 2", "it has more in it than the one call"),
        (f"assert answer\n{CALL}", "it has more in it than the one call"),
        (f"{CALL}\n2.0", "it has more in it than the one call"),
        (f"points = {CALL}\npoints", "it has more in it than the one call"),
        ("for slug in slugs:\n    mu.grade(slug)", "it has more in it than the one call"),
        ("%time\nmu.grade(slug)", "it has more in it than the one call"),
        ('mu.check("meaning-units/divide-hanne").points', "it has more in it than the one call"),
        ('grade("meaning-units/divide-hanne") + 1', "it has more in it than the one call"),
        ('mu.grade("meaning-units/nowhere")', "the course has no task 'meaning-units/nowhere'"),
        ('mu.grade("meaning-units/memo")', "meaning-units/memo has no points to give"),
    ],
)
def test_what_cannot_be_computed_outside_is_refused_in_words(source, why):
    changed = spec(source=source)
    assert outside.ours(changed) == {}
    assert outside.refused(changed) == [
        f"The test cell meaning-units--divide-hanne of a cannot be graded: {why}. Points of this "
        'course\'s tasks come from a cell that holds mu.grade("SLUG") and nothing else, for these '
        "are computed outside the notebook. Change the cell in the source, run `nbgrader "
        "generate_assignment a --force`, and grade again."
    ]


def test_our_functions_are_known_by_other_names_and_a_courses_own_are_left_alone():
    taken = {"cell_type": "code", "source": ["from meaningunits import grade as g, check\n",
                                             "import meaningunits as course"]}  # fmt: skip
    for source in ("g(slug)", "course.grade(slug)", "float(check(slug).points)"):
        changed = replace(spec(source=source), release={"cells": [taken]})
        assert len(outside.refused(changed)) == 1, source
    for source in (
        "assert grade(3) == 4",
        "check(f(2))",
        "mine.grade(3)",
        "assert mu > 3",
        "mu.check('meaning-units/divide-hanne')\nassert f(2) == 4",
    ):
        assert outside.refused(spec(source=source)) == [], source


@pytest.mark.parametrize(
    ("outputs", "points"),
    [
        ([], None),
        ([{"output_type": "error", "ename": "E", "evalue": "", "traceback": []}], 0.0),
        ([{"output_type": "stream", "name": "stderr", "text": "w"}], 0.0),
        ([{"output_type": "execute_result", "data": {"text/plain": "True"}}], None),
        ([{"output_type": "execute_result", "data": {}}], None),
        ([{"output_type": "execute_result", "data": {"text/plain": "99.5"}}], 99.5),
    ],
)
def test_what_a_cell_said_is_read_whatever_it_is_worth(outputs, points):
    assert scoring.said(graded(outputs)) == points


def test_a_changed_point_value_is_said_once_for_the_assignment():
    assert outside.rescaled(spec(points=1.0)) == []
    assert outside.rescaled(spec(points=5.0)) == [
        "meaning-units--divide-hanne is worth 5 points here and 1 in the course: the share that "
        "was earned counts."
    ]


@pytest.mark.parametrize("of", [3.0, 5.0, 1.0])
@pytest.mark.parametrize("grade_id", ["meaning-units--divide-hanne", "mine"])
def test_a_forged_score_earns_nothing_and_an_honest_one_its_share(tmp_path, of, grade_id):
    slug = "meaning-units/divide-hanne"
    best = sorted(catalogue.find(slug).kind.benchmark.coders[0])
    for said, cuts, points, flagged in (
        (5.0, [], 0.0, True), (1.0, best, of, False), (0.0, [], 0.0, False), (of, [], 0.0, True),
    ):  # fmt: skip
        own = trail.Trail(tmp_path / f"{said}{len(cuts)}.jsonl")
        own.record(slug, "cut", cuts)
        seen = base64.b64encode(own.path.read_bytes()).decode()
        cell = graded([{"output_type": "execute_result", "execution_count": 1, "metadata": {},
                        "data": {"text/plain": repr(said)}}])  # fmt: skip
        mine = cell["metadata"]["nbgrader"]
        mine |= {"grade_id": grade_id, "points": of}
        changed = spec(points=of, grade_id=grade_id)
        one = submission._Notebook({"cells": [cell], "metadata": {}}, changed, {})
        one.judge = outside.Judge([[0, seen]])
        one._score(outside.places(one.notebook, outside.ours(changed)))
        assert one.scores == [[grade_id, points, of]]
        assert bool(one.flags) is flagged
        assert scoring.points_of(cell) == points  # and nbgrader's page shows what counts


def test_the_trail_counts_as_it_stood_before_the_test_cell(tmp_path):
    own = trail.Trail(tmp_path / trail.FILENAME)
    slug = "meaning-units/divide-hanne"
    best = sorted(catalogue.find(slug).kind.benchmark.coders[0])
    own.record(slug, "cut", best)
    early = base64.b64encode(own.path.read_bytes()).decode()
    own.record(slug, "cut", [])
    late = base64.b64encode(own.path.read_bytes()).decode()
    judge = outside.Judge([[3, early], [5, None], [7, late]])
    assert judge.feedback(3, slug).points == judge.feedback(5, slug).points > 0.9
    assert judge.feedback(7, slug).points == 0
    assert judge.feedback(9, slug).points == 0
    shown = outside.shown(judge.feedback(3, slug), 4)
    cell = graded(shown)
    cell["metadata"]["nbgrader"]["points"] = 3
    assert scoring.points_of(cell) == judge.feedback(3, slug).points


def test_a_gradebook_that_contradicts_itself_is_told():
    cell = graded([])
    cell["metadata"]["nbgrader"]["grade_id"] = "meaning-units--divide-hanne"
    with pytest.raises(sanitizing.Inconsistent, match="generate_assignment"):
        sanitizing.sanitized({"cells": [cell], "metadata": {}}, spec(checksum="of something else"))


def test_what_two_share_by_chance_is_not_flagged():
    same = {
        "shape": traces.SHAPE, "answered": 0, "entries": [], "moments": [],
        "variants": {}, "texts": {},
        "answers": {"odd": [], "left": [], "kept": []}, "code": "", "flags": [],
    }  # fmt: skip
    assert flags.across({"a": same, "b": same}) == {}
    log = b""
    lone = traces.trace(log, {"meaning-units/divide-hanne": ([5, 9], 0.5)}, {"f": ("x = 1", False)})
    assert not any(lone["answers"].values())
    assert not lone["code"]
    assert not lone["texts"]
    many = {name: {**same, "code": "abc"} for name in "abcdefgh"}
    assert flags.across(many)["a"] == [
        "same-answers: the code of all answers is as by b, c, d, e and 3 more, but for spaces. "
        "Working side by side does that."
    ]


def test_a_trail_that_goes_on_after_it_was_handed_in_is_flagged(tmp_path):
    own = trail.Trail(tmp_path / trail.FILENAME)
    own.record("meaning-units/divide-hanne", "cut", [5])
    raw = own.path.read_bytes()
    now = datetime.now(UTC).replace(tzinfo=None)
    assert not traces.trace(raw, {}, {}, now.isoformat())["flags"]
    before = (now - timedelta(days=3)).isoformat()
    assert "after the submission" in traces.trace(raw, {}, {}, before)["flags"][0]


def test_imports_are_read_at_the_left_margin_only():
    book = {"cells": [{"cell_type": "code", "source": ["import a.b as c\n", "from d import e\n",
                                                        "    import f\n", "# import g"]},
                      {"cell_type": "markdown", "source": "import h"}]}  # fmt: skip
    assert imported(book) == ["a.b", "d"]


def test_the_summary_keeps_what_was_not_in_this_run(tmp_path):
    row = summary.Row("ada", "a1", summary.FAILED, None, 9, reason="Not\x1b[2J a notebook.")
    summary.keep(tmp_path, [row, summary.Row("ben", "a1", summary.GRADED, 4.5, 9)], {"a1"})
    summary.keep(tmp_path, [summary.Row("ada", "a2", summary.MARKING, 0, 5)], {"a2"})
    summary.keep(tmp_path, [summary.Row("ada", "a1", summary.GRADED, 0, 9)], set())
    lines = (tmp_path / summary.FILENAME).read_text().splitlines()
    assert lines[0] == (
        "student,assignment,status,score,max_score,flags,repairs,reason,late_penalty"
    )
    assert lines[1:] == ["ada,a1,graded,0,9,,,,", "ben,a1,graded,4.5,9,,,,",
                         "ada,a2,needs-marking,0,5,,,,"]  # fmt: skip
    assert "\x1b" not in summary.table([row])

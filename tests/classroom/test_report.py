"""The instructor's report: its numbers, made again from the same submissions by other means."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from itertools import combinations, pairwise

import pandas as pd
import pytest
import segeval
import taught
from meaningunits.classroom import course as courses
from meaningunits.classroom import report as reports
from meaningunits.classroom.report import command, page, statistics, tables
from meaningunits.material import coding, corpus
from meaningunits.tasks import catalogue


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return taught.course(tmp_path_factory.mktemp("taught"))


@pytest.fixture(scope="module")
def report(place):
    return reports.gather(courses.find(place), taught.NAME)


@pytest.fixture(scope="module")
def marks(place):
    """Student × cell, straight out of the database; who has no marks is not in it."""
    query = """
        select s.student_id as student, c.name as cell, coalesce(g.manual_score, g.auto_score) as p
        from grade g join base_cell c on g.cell_id = c.id
        join submitted_notebook n on g.notebook_id = n.id
        join submitted_assignment s on n.assignment_id = s.id"""
    with closing(sqlite3.connect(place / "gradebook.db")) as db, db:
        table = pd.read_sql(query, db)
    return table.pivot(index="student", columns="cell", values="p").drop(taught.FAILED)


@pytest.fixture(scope="module")
def answers(place):
    """Slug → every student's last answer, read from the trails line by line."""
    found: dict[str, dict[str, object]] = {}
    for path in (place / "submitted").glob("s*/*/trail.jsonl"):
        student = path.parent.parent.name
        if student == taught.FAILED:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            entry = json.loads(line)
            if "action" in entry:
                found.setdefault(entry["item"], {})[student] = entry["value"]
    return found


def test_the_class_is_counted_by_where_everybody_stands(report):
    assert report.counts == {
        "graded": 3,
        "needs-marking": taught.STUDENTS - 4,
        "failed": 1,
        "not graded yet": 1,
        "not handed in": 1,
    }


def test_points_are_the_sums_of_the_marks(report, marks):
    sums = sorted(marks.sum(axis=1, skipna=True))
    assert sorted(report.scores) == pytest.approx(sums)
    assert report.spread.mean == pytest.approx(pd.Series(sums).mean())
    assert report.spread.median == pytest.approx(pd.Series(sums).median())


def test_difficulty_and_discrimination_are_what_pandas_makes_of_the_marks(report, marks):
    for row in report.tasks:
        given = marks[row.grade_id].dropna()
        assert row.marked == len(given)
        assert row.difficulty == pytest.approx(given.mean() / row.most)
        assert row.full == (given >= row.most).sum()
        rest = marks.drop(columns=row.grade_id).sum(axis=1, skipna=True)[given.index]
        if len(given) < statistics.LEAST_FOR_CORRELATION:
            assert row.discrimination is None
        else:
            assert row.discrimination == pytest.approx(given.corr(rest))


def test_a_correlation_needs_something_that_varies():
    assert statistics.correlation([(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]) is None
    assert statistics.correlation([(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]) == pytest.approx(-1)


def test_a_histogram_loses_nobody():
    bars = statistics.histogram([0, 0.99, 1, 19.999, 20, 25, -1], 20)
    assert sum(students for _, students in bars) == 7
    assert (bars[0], bars[1], bars[20]) == ((0, 3), (1, 1), (20, 2))


def test_a_diagnosis_counts_each_student_once(report, answers):
    item = catalogue.find("meaning-units/divide-hanne")
    given = answers[item.slug].values()
    missed = sum("missed-shift" in item.judge(answer).names for answer in given)
    assert missed > 0
    told = {(d.slug, d.message.name): d.students for d in report.diagnosed}
    assert told[item.slug, "missed-shift"] == missed
    assert told[item.slug, "nothing-yet"] == taught.STUDENTS - 1 - len(given)


def test_praise_is_not_among_what_is_to_be_mended(report):
    assert {d.message.verdict for d in report.diagnosed} <= {"mend", "look"}


def test_where_the_class_and_the_panel_cut_is_counted_from_trails_and_codings(report, answers):
    told = next(r for r in report.readings if r.slug == "meaning-units/divide-hanne")
    given = list(answers[told.slug].values())
    panel = coding.panel("hanne").codings
    assert told.students == len(given)
    for gap in told.gaps:
        assert gap.share == pytest.approx(sum(gap.sentence in a for a in given) / len(given))
        assert gap.coders == sum(gap.sentence in c.boundaries for c in panel)


def test_agreement_is_what_segeval_finds(report, answers):
    told = next(r for r in report.readings if r.slug == "meaning-units/divide-hanne")
    kind = catalogue.find(told.slug).kind
    first, last = kind.passage.first, kind.passage.last

    def masses(cuts):
        ends = [first - 1, *sorted(c for c in cuts if first <= c < last), last]
        return [b - a for a, b in pairwise(ends)]

    def alike(a, b):
        return float(segeval.boundary_similarity(masses(a), masses(b), n_t=2))

    given = [set(a) for a in answers[told.slug].values()]
    panel = [c.boundaries for c in coding.panel("hanne").codings]
    pairs = [alike(a, b) for a, b in combinations(given, 2)]
    assert told.with_itself == pytest.approx(sum(pairs) / len(pairs))
    both = [alike(a, b) for a in given for b in panel]
    assert told.with_panel == pytest.approx(sum(both) / len(both))


def test_who_needs_help_comes_first_and_is_told_with_what(report):
    flags = [person.needs_help for person in report.people]
    assert flags == sorted(flags, reverse=True)
    failed = next(p for p in report.people if p.result.student.id == taught.FAILED)
    assert failed.needs_help
    weak = [p for p in report.people if p.share is not None and p.needs_help]
    assert weak
    assert all(p.share < 0.5 and p.look_at for p in weak)


def test_the_page_says_it_all_and_needs_nothing_from_outside(report):
    text = page.html(report)
    assert text.startswith("<!DOCTYPE html>")
    assert "Exercise 02: Dividing interviews into meaning units" in text
    assert taught.REASON in text
    assert corpus.load("hanne").status in text
    assert 'src="http' not in text
    assert "<link" not in text.split("</head>")[0].replace(plotly(), "")
    assert "=SUM(A1:A9)" in text  # a name is a name on a page
    assert 'Jo "Joe"' not in text  # and is escaped there
    assert "Jo &#34;Joe&#34;" in text


def plotly():
    from plotly.offline import get_plotlyjs

    return get_plotlyjs()


def test_hidden_names_are_nowhere(place):
    hidden = reports.gather(courses.find(place), taught.NAME, hide_names=True)
    everything = page.html(hidden).replace(plotly(), "")
    everything += json.dumps(tables.tables(hidden))
    for student, (first, *_) in taught.NAMES.items():
        assert student not in everything
        assert first.splitlines()[0] not in everything
    assert "Student 7" in everything


def test_a_course_with_nothing_graded_says_what_to_do(tmp_path, place):
    import shutil

    from nbgrader.api import Gradebook

    empty = tmp_path / "course"
    shutil.copytree(place, empty)
    with Gradebook(f"sqlite:///{empty / 'gradebook.db'}", "taught") as gradebook:
        for student in [s.id for s in gradebook.students]:
            gradebook.remove_student(student)
    text = page.html(reports.gather(courses.find(empty), taught.NAME))
    assert "Nothing has been graded yet" in text


def test_the_command_writes_page_and_tables(place, monkeypatch, capsys):
    from meaningunits import cli

    monkeypatch.chdir(place)
    assert cli.main(["classroom", "report", taught.NAME]) == 0
    assert (place / command.FOLDER / f"{taught.NAME}.html").stat().st_size > 1_000_000
    with (place / command.FOLDER / f"{taught.NAME}-students.csv").open(encoding="utf-8") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert rows[taught.FAILED]["reason"] == taught.REASON
    assert rows[taught.FAILED]["score_so_far"] == ""
    assert cli.main(["classroom", "report", "07_nothing"]) == 2
    assert "does not know" in capsys.readouterr().err


@pytest.mark.browser
def test_the_page_in_a_browser_is_clean_in_both_themes_and_widths(place, chromium, axe, shots):
    path = place / "look.html"
    path.write_text(page.html(reports.gather(courses.find(place), taught.NAME)), encoding="utf-8")
    for theme in ("light", "dark"):
        for width in (1280, 800):
            context = chromium.new_context(
                viewport={"width": width, "height": 900}, color_scheme=theme
            )
            shown = context.new_page()
            asked: list[str] = []
            shown.on("request", lambda request, asked=asked: asked.append(request.url))
            shown.goto(path.as_uri())
            shown.wait_for_function("document.querySelectorAll('.main-svg').length > 4")
            shown.evaluate(axe)
            found = shown.evaluate("axe.run(document.body)")["violations"]
            assert [v["id"] for v in found] == []
            assert shown.evaluate("document.body.scrollWidth <= innerWidth")
            assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
            shown.screenshot(path=str(shots / f"report-{theme}-{width}.png"))
            context.close()

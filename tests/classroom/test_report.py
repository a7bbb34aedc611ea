"""The instructor's report: its numbers, made again from the same submissions by other means."""

from __future__ import annotations

import csv
import html
import json
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations, pairwise

import numpy as np
import pandas as pd
import pytest
import segeval
import taught
from meaningunits import trail
from meaningunits.classroom import course as courses
from meaningunits.classroom import feedback, judgements
from meaningunits.classroom import report as reports
from meaningunits.classroom.grading import flags as grading_flags
from meaningunits.classroom.grading import raising
from meaningunits.classroom.report import (
    command,
    effort,
    flagged,
    intervals,
    options,
    page,
    statistics,
    tables,
    term,
    term_page,
    thursday,
)
from meaningunits.classroom.results import Result, Student
from meaningunits.material import coding, corpus
from meaningunits.tasks import catalogue
from meaningunits.tasks.feedback import Feedback, Message
from scipy.stats import theilslopes
from sqlalchemy import create_engine, text


@pytest.fixture(scope="module")
def place(class_taught, tmp_path_factory):
    return shutil.copytree(class_taught, tmp_path_factory.mktemp("taught") / "course")


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
    told = 0
    for row in report.tasks:
        given = marks[row.grade_id].dropna()
        assert row.marked == len(given)
        if len(given) < statistics.LEAST_FOR_MEAN:  # three were marked by a person
            assert (row.difficulty, row.discrimination) == (None, None)
            continue
        assert row.difficulty.value == pytest.approx(given.mean() / row.most)
        assert row.full == (given >= row.most).sum()
        rest = marks.drop(columns=row.grade_id).sum(axis=1, skipna=True)[given.index]
        assert row.discrimination.value == pytest.approx(given.corr(rest))
        told += 1
    assert told == len(report.tasks) - 1


def drawn(rows, measure, n=2000):
    """Between what a number of a table lies, its rows drawn anew by numpy: 2.5 and 97.5 %."""
    luck = np.random.default_rng(5)
    found = [measure(rows.iloc[luck.integers(len(rows), size=len(rows))]) for _ in range(n)]
    return np.nanpercentile(found, [2.5, 97.5])


def test_intervals_are_those_that_numpy_draws_and_hold_the_number(report, marks):
    row = next(r for r in report.tasks if r.grade_id == "meaning-units--reasons-ragnhild")
    low, high = drawn(marks, lambda m: m[row.grade_id].mean() / row.most)
    assert (row.difficulty.low, row.difficulty.high) == pytest.approx((low, high), abs=0.03)

    def apart(m):
        return m[row.grade_id].corr(m.drop(columns=row.grade_id).sum(axis=1))

    low, high = drawn(marks, apart, 500)
    around = row.discrimination
    assert (around.low, around.high) == pytest.approx((low, high), abs=0.08)
    assert around.low <= around.value <= around.high


def test_reliability_is_cronbachs_alpha_of_the_marks_that_everybody_has(report, marks):
    whole = marks.dropna(axis=1)
    k = whole.shape[1]

    def alpha(m):
        return k / (k - 1) * (1 - m.var().sum() / m.sum(axis=1).var())

    assert report.reliability.value == pytest.approx(alpha(whole))
    low, high = drawn(whole, alpha)
    assert (report.reliability.low, report.reliability.high) == pytest.approx((low, high), abs=0.05)


def test_of_few_students_no_number_is_told_that_they_cannot_bear():
    few = [0.1, 0.5, 0.9, 1.0]
    assert intervals.between(few, intervals.mean, 5) is None
    assert intervals.between([*few, 1.0], intervals.mean, 5).value == pytest.approx(0.7)
    assert intervals.alpha([[1.0, 2.0]]) is None
    assert intervals.alpha([[1.0, 2.0], [2.0, 1.0]]) is None  # all sums are the same
    assert intervals.slope([1.0, 2.0]) is None
    assert intervals.slope([0.9, 0.8, 0.1, 0.6]) == pytest.approx(-0.1)


def test_a_correlation_needs_something_that_varies():
    assert statistics.correlation([(1.0, 1.0), (1.0, 2.0), (1.0, 3.0)]) is None
    assert statistics.correlation([(1.0, 3.0), (2.0, 2.0), (3.0, 1.0)]) == pytest.approx(-1)


def test_a_histogram_loses_nobody():
    bars = statistics.histogram([0, 0.99, 1, 19.999, 20, 25, -1], 20)
    assert sum(students for _, students in bars) == 7
    assert (bars[0], bars[1], bars[20]) == ((0, 3), (1, 1), (20, 2))


def test_a_diagnosis_counts_each_student_once_at_each_place(report, answers):
    item = catalogue.find("meaning-units/divide-hanne")
    told_at = [
        {(m.name, m.place) for m in item.judge(answer).messages}
        for answer in answers[item.slug].values()
    ]
    mine = [d for d in report.diagnosed if d.slug == item.slug]
    missed = [d for d in mine if d.message.name == "missed-shift"]
    assert len({d.message.place for d in missed}) == len(missed) > 1
    for told in missed:
        assert told.students == sum(("missed-shift", told.message.place) in t for t in told_at)
        assert told.worded == told.students  # at one place the words are the same
    (nothing,) = [d.students for d in mine if d.message.name == "nothing-yet"]
    assert nothing == taught.STUDENTS - 1 - len(answers[item.slug])


def test_of_words_that_differ_the_report_says_how_many_were_given_them():
    item = catalogue.find("meaning-units/divide-hanne")

    def told(what, lesson=""):
        said = Message("out-of-range", "mend", what, lesson=lesson)
        return {item.slug: Feedback(item.slug, item.title, 3, 0, (said, said))}

    nine = told("9 lies outside.")
    given = [told("5 lies outside.", "02: Turns"), nine, nine]
    (found,) = reports.diagnosed({item.slug: item}, given)
    assert (found.message.what, found.students, found.worded, found.of) == (
        "9 lies outside.",
        3,
        2,
        3,
    )
    assert found.message.lesson == "02: Turns"
    assert page._diagnosis(found)[1:] == [
        "✗ Mend: 9 lies outside. See lesson 02, “Turns”. (these words: 2)", "3 (100%)",
    ]  # fmt: skip


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


def test_options_are_counted_from_the_trails_and_the_rest_from_the_database(report, answers, marks):
    item = catalogue.find("meaning-units/reasons-ragnhild")
    given = pd.DataFrame(answers[item.slug]).T  # students × cases
    most = {row.grade_id: row.most for row in report.tasks}
    others = marks.drop(columns=item.grade_id)
    share = others.sum(axis=1) / others.notna().mul(pd.Series(most)).sum(axis=1)
    case = item.kind.cases[0]
    mine = [o for o in report.options if o.question == f"{case.key}: {case.text}"]
    assert [o.option for o in mine] == list(item.kind.labels)
    for one in mine:
        who = given.index[given[case.key] == one.option]
        assert (one.students, one.of) == (len(who), given[case.key].notna().sum())
        assert one.right == (one.option == case.label)
        expected = share[who].mean() if len(who) else None
        assert one.rest == (None if expected is None else pytest.approx(expected))


def test_what_lures_is_wrong_and_chosen_by_a_quarter_or_by_more_than_what_is_right():
    def chosen(option, right, students):
        return options.Chosen("s", "q", option, right, students, 20, 0.5)

    found = [
        chosen("a", True, 4),
        chosen("b", False, 11),
        chosen("c", False, 5),
        chosen("d", False, 0),
    ]
    assert [o.option for o in options.luring(found)] == ["b", "c"]
    assert options.luring([chosen("a", True, 17), chosen("b", False, 3)]) == []
    assert [o.option for o in options.luring([chosen("a", True, 1), chosen("b", False, 3)])] == [
        "b"
    ]


def test_of_few_answers_nobodys_choice_is_told(answers):
    item = catalogue.find("meaning-units/reasons-ragnhild")
    few = dict(list(answers[item.slug].items())[: options.FEWEST - 1])
    assert options.chosen([item], {item.slug: few}, {}) == ()


def test_minutes_tries_and_checks_are_what_sql_makes_of_the_trails(place, report):
    rows = []
    for path in (place / "submitted").glob("s*/*/trail.jsonl"):
        if path.parent.parent.name != taught.FAILED:
            for n, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
                e = json.loads(line)
                rows.append((path.parent.parent.name, n, e["at"], e["item"], e.get("event"),
                             json.dumps(e["value"], sort_keys=True)))  # fmt: skip
    with closing(sqlite3.connect(":memory:")) as db:
        pd.DataFrame(rows, columns=["who", "n", "at", "item", "event", "value"]).to_sql("t", db)
        told = pd.read_sql(
            """
            select item, who, sum(min_) as minutes, sum(try) as tries,
                sum(event = 'check') as checks
            from (select item, who, event,
                    coalesce(case when gap <= 10 then gap end, 0) as min_,
                    event is null and (value <> before or before is null) as try
                  from (select *, 1440 * (julianday(at) -
                      julianday(lag(at) over (partition by who order by at))) as gap,
                      lag(value) over (partition by who, item order by at) as before
                    from t))
            group by item, who""",
            db,
        )
    told["checks"] = told["checks"].fillna(0)
    middle = told.groupby("item")[["minutes", "tries", "checks"]].median()
    for one in report.efforts:
        if one.slug in middle.index and one.students >= effort.FEWEST:
            assert one.students == (told["item"] == one.slug).sum()
            found = one.minutes, one.tries, one.checks
            assert found == pytest.approx(tuple(middle.loc[one.slug]), abs=1e-3)


def at(minute, item, word="done", value=1, is_event=False):
    when = datetime(2026, 11, 2, 9, tzinfo=UTC) + timedelta(minutes=minute)
    return trail.Entry(f"{minute}{word}", when, item, word, value, is_event)


def test_a_pause_is_no_work_and_the_same_answer_again_no_try():
    log = trail.Log((
        at(0, "a"), at(4, "a", value=2), at(5, "a", value=2), at(6, "a", "check", None, True),
        at(30, "b"), at(33, "a", value=1), at(34, "b", "hint", {"step": 1}, True),
    ))  # fmt: skip
    assert effort.worked(log) == {
        "a": effort.Worked(minutes=9, tries=3, checks=1, hints=0),
        "b": effort.Worked(minutes=1, tries=1, checks=0, hints=1),
    }


def test_three_places_are_named_where_the_class_parted_most_evenly_of_each_task_one(report):
    found = report.partings
    assert len(found) == thursday.MOST == len({one.task for one in found})
    assert [one.evenly for one in found] == sorted((one.evenly for one in found), reverse=True)
    hanne = next(r for r in report.readings if r.slug == "meaning-units/divide-hanne")
    most = max(hanne.gaps, key=lambda gap: (4 * gap.share * (1 - gap.share), -gap.sentence))
    (told,) = thursday.partings([hanne], (), {})
    cut = round(most.share * hanne.students)
    assert told.sides.startswith(f"{cut} of {hanne.students} end a unit here")
    assert hanne.text[most.sentence] in told.words
    assert f"of the readers {most.coders} of {hanne.coders} do" in told.sides


def test_the_page_tells_in_words_what_it_shows(report):
    lure = options.Chosen(report.partings[0].task, "What?", "That.", False, 9, 20, 0.9)
    text = page.html(replace(report, options=(lure,))).replace(plotly(), "")
    for words in ("To talk about on Thursday", report.partings[0].sides, "Cronbach's α, is",
                  "What was chosen instead", "9 of 20", "How they worked",
                  "Never checked"):  # fmt: skip
        assert words in text or html.escape(words) in text, words


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
    everything += json.dumps(tables.tables(hidden), ensure_ascii=False)
    for student in ("s0023", *taught.NAMES):
        assert student not in everything
    for first, last, *_ in taught.NAMES.values():
        assert first.splitlines()[0] not in everything
        assert last.strip("-+1") == "" or last not in everything
    assert "Öberg" not in everything  # which a file was called, in a reason
    assert reports.HIDDEN in everything
    assert "Student 7" in everything
    assert hidden.flagged == (
        ("two texts have long stretches in common", 2), ("the times in a trail do not fit", 1),
    )  # fmt: skip
    assert all(words in everything for words, _ in hidden.flagged)


def test_what_is_worth_asking_about_stands_beside_a_name_and_what_is_not_is_left_out(report):
    flags = {p.result.student.id: p.flags for p in report.people if p.flags}
    assert flags == {
        "s0001": (
            "same-text: memo has the same words as by s0002. Writing it together does that.",
            "times: lines of the trail are out of order. A clock that was wrong does that.",
        ),
        "s0002": (taught.FLAGS["s0002"],),
    }
    text = page.html(report)
    assert "Worth asking about" in text
    assert "None of it is a verdict" in text
    assert "real kernel" not in text
    assert "ask how they worked together, and what you allow" in text


def test_every_flag_that_asks_has_words_without_names_and_is_taken_apart():
    assert {word.rstrip(":") for word in grading_flags.ASK} == set(flagged.PLAINLY)
    assert set(flagged.MEANS) == set(flagged.PLAINLY)
    said = [
        grading_flags._SAYS[kind].format(what="x", others="a, b") for kind in grading_flags._SAYS
    ]
    assert all(one.startswith(grading_flags.ASK) for one in said)
    assert grading_flags.apart(" ".join(said)) == said


def test_a_report_without_names_lies_beside_the_one_with_them(place, monkeypatch):
    from meaningunits import cli

    monkeypatch.chdir(place)
    assert cli.main(["classroom", "report", taught.NAME]) == 0
    named = {path.name: path.read_bytes() for path in (place / command.FOLDER).iterdir()}
    assert cli.main(["classroom", "report", taught.NAME, "--hide-names"]) == 0
    for name, content in named.items():
        assert (place / command.FOLDER / name).read_bytes() == content
    both = {path.name for path in (place / command.FOLDER).iterdir()}
    assert {n.replace(taught.NAME, f"{taught.NAME}-without-names") for n in named} == both - set(
        named
    )


# Over the term


WEEKS = ("01_a", "02_b", "03_c", "04_d")
#: Student → shares by week; None for not handed in.
SHARES = {
    "falls": [0.9, 0.7, 0.6, 0.4],
    "one bad week": [0.8, 0.8, 0.2, 0.8],
    "low and steady": [0.3, 0.3, 0.3, 0.3],
    "gone": [0.7, 0.6, None, None],
    "with the class": [0.7, 0.6, 0.7, 0.6],
    "rises": [0.4, 0.5, 0.7, 0.8],
    "middle": [0.65, 0.62, 0.66, 0.61],
}


@pytest.fixture(scope="module")
def weeks(report):
    """Four reports with those shares, in everything else like the taught exercise's."""
    told = report.people[-1].look_at[:1] or report.people[0].look_at[:1]
    found = []
    for at, name in enumerate(WEEKS):
        people = [
            reports.Person(
                Result(Student(who, who), name, "graded" if s[at] is not None else "not handed in"),
                s[at], told,
            )
            for who, s in SHARES.items()
        ]  # fmt: skip
        found.append(replace(report, assignment=name, people=tuple(people)))
    return found


def test_a_line_falls_beside_the_class_by_the_median_of_its_steps(weeks):
    table = pd.DataFrame(SHARES, dtype=float)  # weeks × students
    beside = table.sub(table.median(axis=1), axis=0)
    over = term.gather(weeks)
    assert [line.name for line in over.lines if line.has_fallen] == ["falls"]
    assert over.lines[0].name == "falls"
    for line in over.lines:
        mine = beside[line.name].dropna()
        assert line.beside == pytest.approx(tuple(mine))
        if len(mine) > 2:
            expected = theilslopes(mine, range(len(mine))).slope
            assert line.slope == pytest.approx(expected)
            assert line.fall == pytest.approx(max(0, -expected * (len(mine) - 1)))
        else:
            assert (line.slope, line.has_fallen) == (None, False)
    (gone,) = [line for line in over.lines if line.is_away]
    assert (gone.name, gone.missing) == ("gone", ("03_c", "04_d"))


def test_each_week_has_the_middle_and_the_middle_half_that_pandas_finds(weeks):
    table = pd.DataFrame(SHARES, dtype=float)
    for at, week in enumerate(term.gather(weeks).weeks):
        given = table.iloc[at].dropna()
        assert (week.marked, week.middle.value) == (len(given), pytest.approx(given.median()))
        assert (week.low, week.high) == pytest.approx(tuple(given.quantile([0.25, 0.75])))
        assert week.middle.low <= week.middle.value <= week.middle.high


def test_the_class_page_says_in_words_what_it_draws_and_hides_names(weeks):
    text = term_page.html(term.gather(weeks)).replace(plotly(), "")
    assert "from 90% to 40%; beside the class it fell by" in text
    assert "not there: 03_c, 04_d" in text
    assert "The class&#39;s middle goes from 70% in 01_a to 60% in 04_d" in text.replace(
        "'", "&#39;"
    )
    hidden = term.gather(weeks, hide_names=True)
    both = term_page.html(hidden).replace(plotly(), "") + json.dumps(term_page.tables(hidden))
    assert not [name for name in SHARES if f'"{name}"' in both or f">{name}<" in both]
    assert "Student 7" in both
    two = term_page.html(term.gather(weeks[:2])).replace(plotly(), "")
    assert "A trend takes three exercises" in two


def test_of_few_students_the_term_tells_no_middle(weeks):
    few = [replace(report, people=report.people[:4]) for report in weeks]
    (week, *_) = term.gather(few).weeks
    assert (week.middle, week.low, week.high) == (None, None, None)
    assert "Too few students" in term_page.html(term.gather(few))


# Formgrader


@pytest.fixture
def raised(place, tmp_path):
    """A copy of the course, and flags put into its gradebook and read back."""
    made = tmp_path / "course"
    shutil.copytree(place, made)
    course = courses.find(made)
    engine = create_engine(course.db_url)
    query = (
        "select s.student_id from submitted_notebook n "
        "join submitted_assignment s on n.assignment_id = s.id where n.flagged"
    )

    def raise_(given):
        raising.raise_flags(course, taught.NAME, engine, given)
        return up()

    def up(change=""):
        with engine.begin() as db:
            if change:
                db.execute(text(change))
            return set(db.execute(text(query)).scalars())

    yield made, raise_, up
    engine.dispose()


SAME = "same-text: memo has the same words as by s0002. Writing it together does that."


def test_formgrader_shows_a_flag_until_somebody_took_it_down_and_again_for_something_new(raised):
    _, raise_, up = raised
    assert raise_({"s0001": [SAME], "s0004": [taught.FLAGS["s0004"]], "s0005": []}) == {"s0001"}
    assert up("update submitted_notebook set flagged = 0") == set()
    assert raise_({"s0001": [SAME]}) == set()  # somebody has asked, and it is no news
    assert raise_({"s0001": [SAME, "times: …"]}) == {"s0001"}
    assert raise_({"s0002": [SAME]}) == {"s0001", "s0002"}  # who was not graded now stays
    assert raise_({"s0001": []}) == {"s0002"}


def test_a_flag_that_a_person_put_up_stays(raised):
    _, raise_, up = raised
    first = "(select min(id) from submitted_notebook)"
    (mine,) = up(f"update submitted_notebook set flagged = 1 where id = {first}")
    assert raise_({mine: []}) == {mine}


def test_nbgraders_own_feedback_says_nothing_of_a_flag(raised):
    made, raise_, _ = raised
    course = courses.find(made)
    shutil.copytree(made / "release" / taught.NAME, made / "autograded" / "s0001" / taught.NAME)
    page_of = made / "feedback" / "s0001" / taught.NAME / f"{taught.NAME}.html"

    def given():
        assert feedback.reports(course, taught.NAME, ["s0001"]) == {}
        return page_of.read_text(encoding="utf-8")

    before = given()
    assert raise_({"s0001": [SAME]}) == {"s0001"}
    assert given() == before
    assert "same-text" not in before
    assert "s0002" not in before


def test_a_task_in_a_cell_of_another_name_has_its_title_and_its_diagnoses(tmp_path, place):
    own = tmp_path / "course"
    shutil.copytree(place, own)
    before = reports.gather(courses.find(own), taught.NAME)
    task = "meaning-units/divide-marek"
    with closing(sqlite3.connect(own / "gradebook.db")) as db, db:
        for table in ("base_cell", "source_cell"):
            changed = f"update {table} set name = 'my-own' where name = ?"
            assert db.execute(changed, (task.replace("/", "--"),)).rowcount == 1
    after = reports.gather(courses.find(own), taught.NAME)
    assert after.titles["my-own"] == catalogue.find(task).title
    assert any(told.slug == task for told in after.diagnosed)
    assert after.diagnosed == before.diagnosed
    assert after.readings == before.readings
    made = judgements.tasks(courses.find(own), taught.NAME)
    assert made["my-own"].slug == task


def test_a_course_with_nothing_graded_says_what_to_do(tmp_path, place):
    from nbgrader.api import Gradebook

    empty = tmp_path / "course"
    shutil.copytree(place, empty)
    (empty / ".grading" / "held.json").unlink(missing_ok=True)  # a new class
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


@pytest.mark.browser
def test_the_class_page_in_a_browser_is_clean_and_no_wider_than_its_window(
    weeks, tmp_path, chromium, axe, shots
):
    path = tmp_path / "term.html"
    path.write_text(term_page.html(term.gather(weeks)), encoding="utf-8")
    context = chromium.new_context(viewport={"width": 800, "height": 900})
    shown = context.new_page()
    asked: list[str] = []
    shown.on("request", lambda request: asked.append(request.url))
    shown.goto(path.as_uri())
    shown.wait_for_selector(".main-svg")
    shown.evaluate(axe)
    assert [v["id"] for v in shown.evaluate("axe.run(document.body)")["violations"]] == []
    assert shown.evaluate("document.body.scrollWidth <= innerWidth")
    assert all(url.startswith(("file:", "data:", "blob:")) for url in asked)
    shown.screenshot(path=str(shots / "term-800.png"), full_page=True)
    context.close()

"""A report as one HTML page that needs nothing else: no network, no other file."""

from __future__ import annotations

from html import escape
from typing import Any

from ...figures import plotly as look
from ...tasks.feedback import VERDICTS
from ..pages import document, table
from ..results import ABSENT, FAILED, GRADED, MARKING, WAITING
from . import NEEDS_HELP, Person, Report, figures
from .readings import Gap, Reading
from .statistics import LEAST_FOR_CORRELATION, TaskRow

#: Of the diagnoses the commonest stand on the page; all of them in the CSV.
MOST_DIAGNOSES = 20


def html(report: Report) -> str:
    """The page: distribution, tasks, diagnoses, readings, and who needs help with what."""
    from plotly.offline import get_plotlyjs

    scripts = f"<script>{get_plotlyjs()}</script>" if report.scores else ""
    title = f"{report.assignment} · {report.course}"
    sections = [_head(report), _points(report)]
    if report.scores:
        sections += [_tasks(report), _diagnoses(report), *map(_reading, report.readings)]
    sections.append(_people(report))
    return document(title, "".join(sections), head=scripts)


def _head(report: Report) -> str:
    hidden = (
        " Names are hidden; the numbers mean nothing and change each time."
        if report.names_hidden
        else " This page names students: keep it as you keep marks."
    )
    facts = [
        ("handed in", sum(report.counts.values()) - report.counts[ABSENT]),
        ("graded", report.counts[GRADED]),
        ("need marking", report.counts[MARKING]),
        ("failed", report.counts[FAILED]),
        ("not graded yet", report.counts[WAITING]),
        ("not handed in", report.counts[ABSENT]),
    ]
    shown = "".join(f"<div><dt>{name}</dt><dd>{n:,}</dd></div>" for name, n in facts)
    return (
        f"<h1>{escape(report.title)}</h1><p>{escape(report.assignment)}, course "
        f"{escape(report.course)}, {report.most:g} points."
        f'{hidden}</p><dl class="mu-facts">{shown}</dl>'
    )


def _points(report: Report) -> str:
    if report.spread is None:
        return (
            "<h2>Points</h2><p>Nothing has been graded yet. Run <code>meaningunits classroom grade"
            f" {escape(report.assignment)}</code>, then this again.</p>"
        )
    s = report.spread
    waiting = (
        f" {report.counts[MARKING]:,} of them still wait for the part that a person marks, so this "
        "is what they have so far."
        if report.counts[MARKING]
        else ""
    )
    return (
        f"<h2>Points</h2><p>{s.students:,} students: from {s.lowest:g} to {s.highest:g} of "
        f"{report.most:g}, half of them at {s.median:.3g} or more, {s.mean:.3g} on average."
        f"{waiting}"
        f"</p>{_figure(figures.distribution(report), 'How many students have how many points')}"
    )


def _tasks(report: Report) -> str:
    head = ("Task", "Points", "Marked", "Class mean", "Full", "None", "Tells apart")
    rows = [_task(row, report) for row in report.tasks]
    shown = table("Every task, in the notebook's order", head, rows, numbers=range(1, 7))
    return (
        "<h2>Tasks</h2><p><b>Class mean</b> is the share of the points reached. <b>Tells apart</b> "
        "is how a task's points go along with the points of the other tasks, from −1 to 1: near 0 "
        "or below, look at what the task asks before you look at the class. It is left out below "
        f"{LEAST_FOR_CORRELATION} students and where everybody has the same.</p>"
        f"{_figure(figures.tasks(report), 'Share of the points reached at each task')}{shown}"
    )


def _task(row: TaskRow, report: Report) -> list[str]:
    name = report.titles.get(row.grade_id, row.grade_id)
    by = " (marked by a person)" if row.by_hand else ""
    mean = "–" if row.difficulty is None else f"{row.difficulty:.0%}"
    apart = "–" if row.discrimination is None else f"{row.discrimination:.2f}".replace("-", "−")
    return [f"{name}{by}", f"{row.most:g}", str(row.marked), mean, str(row.full), str(row.none),
            apart]  # fmt: skip


def _diagnoses(report: Report) -> str:
    if not report.diagnosed:
        return (
            "<h2>What was said most often</h2><p>Nothing to mend was found, or this assignment's "
            "tasks are not this course's own: reasons are known of those alone.</p>"
        )
    rows = []
    for d in report.diagnosed[:MOST_DIAGNOSES]:
        symbol, word = VERDICTS[d.message.verdict]
        see = f" {d.message.see}" if d.message.see else ""
        share = f"{d.students:,} ({d.students / d.of:.0%})"
        rows.append([d.task, f"{symbol} {word}: {d.message.what}{see}", share])
    head = ("Task", "Diagnosis, in the words it most often had", "Students")
    left = len(report.diagnosed) - len(rows)
    more = f"<p>{left} rarer ones stand in the CSV.</p>" if left else ""
    return (
        "<h2>What was said most often</h2><p>What many share is a lesson to give; what one has, a "
        "talk.</p>" + table("Diagnoses by frequency", head, rows, numbers=(2,)) + more
    )


def _reading(told: Reading) -> str:
    if not told.students:
        return f"<h2>Divided: {escape(told.title)}</h2><p>Nobody has divided this yet.</p>"
    alike = "–" if told.with_itself is None else f"{told.with_itself:.2f}"
    rows = [_place(gap, told) for gap in told.named]
    differ = len(told.differing)
    where = (
        f"At {differ} {'place' if differ == 1 else 'places'} most of the class and most of the "
        "panel part ways; they are marked ◆. Read these aloud in class: both sides have reasons."
        if differ
        else "Nowhere do most of the class and most of the panel part ways."
    )
    head = ("After", "The sentence, and the one after it", "Class", "Panel", "Part ways")
    return (
        f"<h2>Divided: {escape(told.title)}</h2>"
        f'<p class="mu-note">{escape(told.status)}</p>'
        f"<p>{told.students:,} divisions. Boundary similarity B (0 none, 1 the same): the class "
        f"with itself {alike}, with the panel {told.with_panel:.2f}; the panel with itself "
        f"{told.panel_itself:.2f}; the best thoughtless answer with the panel "
        f"{told.thoughtless:.2f}. Agreement is not truth: a class that agrees may have read "
        f"carelessly together. {where}</p>"
        + _figure(figures.boundaries(told), f"Where the class and the panel cut {told.interview}")
        + table("Places where the panel or a quarter of the class cut", head, rows, (2, 3))
    )


def _place(gap: Gap, told: Reading) -> list[str]:
    after = told.text.get(gap.sentence + 1, "")
    words = f"{told.text[gap.sentence]} ‖ {after}"
    mark = "◆" if gap in told.differing else ""
    return [str(gap.sentence), words, f"{gap.share:.0%}", f"{gap.coders} of {told.coders}", mark]


def _people(report: Report) -> str:
    first = [p for p in report.people if p.needs_help]
    rest = [p for p in report.people if not p.needs_help]
    head = ("Student", "Standing", "So far", "Look at first")
    parts = [
        "<h2>Who needs help, and with what</h2><p>First those whose work failed to run or is not "
        f"there, and those with less than {NEEDS_HELP:.0%} of the points marked so far.</p>"
    ]
    if first:
        rows = map(_person, first)
        parts.append(table("Needs a look", head, rows, (2,)))
    else:
        parts.append("<p>Nobody, by that measure.</p>")
    if rest:
        shown = table("Everybody else", head, map(_person, rest), (2,))
        parts.append(f"<details><summary>Everybody else ({len(rest):,})</summary>{shown}</details>")
    return "".join(parts)


def _person(person: Person) -> list[str]:
    result = person.result
    so_far = "–" if person.share is None else f"{result.so_far:g} ({person.share:.0%})"
    look_at = [f"{task}: {m.what}" for task, m in person.look_at]
    if result.reason:
        look_at.insert(0, result.reason)
    name = result.student.name
    shown = name if name == result.student.id else f"{name} ({result.student.id})"
    return [shown, result.status, so_far, " · ".join(look_at)]


def _figure(figure: Any, name: str) -> str:
    drawn = figure.to_html(full_html=False, include_plotlyjs=False, config=look.CONFIG)
    return f'<figure aria-label="{escape(name)}" style="margin:0">{drawn}</figure>'

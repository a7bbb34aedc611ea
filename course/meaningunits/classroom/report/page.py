"""A report as one HTML page that needs nothing else: no network, no other file.

The words are in ``report.html.jinja``; here is what goes into its tables and figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...figures import plotly as look
from ...tasks.feedback import VERDICTS
from ..pages import page
from ..results import ABSENT, FAILED, GRADED, MARKING, WAITING
from . import NEEDS_HELP, Diagnosed, Person, Report, figures, flagged
from .effort import Effort
from .intervals import Between
from .options import Chosen, luring
from .readings import Gap, Reading
from .statistics import LEAST_FOR_CORRELATION, LEAST_FOR_MEAN, TaskRow

if TYPE_CHECKING:
    from plotly.graph_objects import Figure

#: Of the diagnoses the commonest stand on the page; all of them in the CSV.
MOST_DIAGNOSES = 20
#: And of wrong options.
MOST_LURES = 12


@dataclass(frozen=True)
class Shown:
    """A class's reading of a passage as it is shown: its figure, and its table's rows."""

    of: Reading
    drawn: str = ""
    rows: tuple[list[str], ...] = ()


def html(report: Report) -> str:
    """The page: distribution, tasks, diagnoses, readings, and who needs help with what."""
    from plotly.offline import get_plotlyjs

    graded = bool(report.scores)
    return page(
        "report/report.html.jinja",
        f"{report.assignment} · {report.course}",
        report=report,
        scripts=get_plotlyjs() if graded else "",
        facts=_facts(report),
        marking=report.counts[MARKING],
        late=sum(bool(p.result.penalty) for p in report.people),
        distribution=_drawn(figures.distribution(report)) if report.spread else "",
        reached=_drawn(figures.tasks(report)) if graded else "",
        least_for_correlation=LEAST_FOR_CORRELATION,
        task_rows=[_task(row, report) for row in report.tasks],
        diagnosis_rows=[_diagnosis(d) for d in report.diagnosed[:MOST_DIAGNOSES]],
        rarer=max(len(report.diagnosed) - MOST_DIAGNOSES, 0),
        readings=[_reading(told) for told in report.readings] if graded else [],
        reliability=report.reliability,
        fewest=LEAST_FOR_MEAN,
        lure_rows=[_lure(o, report) for o in luring(report.options)[:MOST_LURES]],
        effort_rows=[_effort(e, report) for e in report.efforts],
        hinted=sum(e.hinted for e in report.efforts),
        doubled=report.doubled,
        meaning_rows=flagged.meanings(report.flagged),
        flag_rows=[[p.result.student.name, flag] for p in report.people for flag in p.flags],
        needs_help=NEEDS_HELP,
        help_rows=[_person(p) for p in report.people if p.needs_help],
        rest_rows=[_person(p) for p in report.people if not p.needs_help],
    )


def _facts(report: Report) -> list[tuple[str, int]]:
    return [
        ("handed in", sum(report.counts.values()) - report.counts[ABSENT]),
        ("graded", report.counts[GRADED]),
        ("need marking", report.counts[MARKING]),
        ("failed", report.counts[FAILED]),
        ("not graded yet", report.counts[WAITING]),
        ("not handed in", report.counts[ABSENT]),
    ]


def _task(row: TaskRow, report: Report) -> list[str]:
    name = report.titles.get(row.grade_id, row.grade_id)
    by = " (marked by a person)" if row.by_hand else ""
    mean = in_words(row.difficulty, ".0%")
    apart = in_words(row.discrimination, ".2f")
    return [f"{name}{by}", f"{row.most:g}", str(row.marked), mean, str(row.full), str(row.none),
            apart]  # fmt: skip


def in_words(told: Between | None, form: str) -> str:
    """A number with its interval, as in ``64% (55–72%)``; a dash where there is none.

    Parameters
    ----------
    told : Between or None
    form : str
        As an f-string writes it.
    """
    if told is None:
        return "–"
    value, low, high = (
        format(n, form).replace("-", "−") for n in (told.value, told.low, told.high)
    )
    return f"{value} ({low.removesuffix('%')} to {high})"


def _lure(one: Chosen, report: Report) -> list[str]:
    rest = "–" if one.rest is None else f"{one.rest:.0%}"
    title = report.slugs.get(one.slug, one.slug)
    return [title, one.question, one.option, f"{one.students} of {one.of}", rest]


def _effort(one: Effort, report: Report) -> list[str]:
    def told(number: float | None, form: str) -> str:
        return "–" if number is None else format(number, form)

    never = "–" if one.unchecked is None else f"{one.unchecked} of {one.students}"
    return [report.slugs.get(one.slug, one.slug), str(one.students), told(one.minutes, ".0f"),
            told(one.tries, "g"), told(one.checks, "g"), never]  # fmt: skip


def _diagnosis(told: Diagnosed) -> list[str]:
    symbol, word = VERDICTS[told.message.verdict]
    see = f" {told.message.see}" if told.message.see else ""
    share = f"{told.students:,} ({told.students / told.of:.0%})"
    others = f" (these words: {told.worded:,})" if told.worded < told.students else ""
    return [told.task, f"{symbol} {word}: {told.message.what}{see}{others}", share]


def _reading(told: Reading) -> Shown:
    if not told.students:
        return Shown(told)
    rows = tuple(_place(gap, told) for gap in told.named)
    return Shown(told, _drawn(figures.boundaries(told)), rows)


def _place(gap: Gap, told: Reading) -> list[str]:
    after = told.text.get(gap.sentence + 1, "")
    words = f"{told.text[gap.sentence]} ‖ {after}"
    mark = "≠" if gap in told.differing else ""
    return [str(gap.sentence), words, f"{gap.share:.0%}", f"{gap.coders} of {told.coders}", mark]


def _person(person: Person) -> list[str]:
    result = person.result
    so_far = "–" if person.share is None else f"{result.so_far:g} ({person.share:.0%})"
    if result.penalty:
        so_far += f", {result.penalty:g} off for being late"
    look_at = [f"{task}: {m.what}" for task, m in person.look_at]
    if result.reason:
        look_at.insert(0, result.reason)
    name = result.student.name
    shown = name if name == result.student.id else f"{name} ({result.student.id})"
    return [shown, result.status, so_far, " · ".join(look_at)]


def _drawn(figure: Figure) -> str:
    """A figure as HTML; its library stands once, in the page's head."""
    return str(figure.to_html(full_html=False, include_plotlyjs=False, config=look.CONFIG))

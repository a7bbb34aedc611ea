"""The class page: a class over the term as one HTML page, and as CSV."""

from __future__ import annotations

from typing import Any

from ...figures import plotly as look
from ..pages import page
from .intervals import Between
from .page import in_words
from .term import FELL, Line, Term, Week

#: In a larger class only those lines are drawn that fell: the others stand in the CSV.
MOST_LINES = 60


def html(term: Term) -> str:
    """The page: each exercise, the class's line, and who needs help with what."""
    from plotly.offline import get_plotlyjs

    falling = [line for line in term.lines if line.has_fallen or line.is_away]
    return page(
        "report/term.html.jinja",
        f"The term · {term.course}",
        term=term,
        scripts=get_plotlyjs() if term.weeks else "",
        drawn=_drawn(term) if term.weeks else "",
        week_rows=[_week(week) for week in term.weeks],
        words=_in_words(term),
        fell=FELL,
        trend=len(term.weeks) > 2,
        help_rows=[_help(line) for line in falling],
        rest_rows=[_rest(line) for line in term.lines if line not in falling],
    )


def tables(term: Term) -> dict[str, list[list[Any]]]:
    """File name's end → rows, the header first."""
    names = [week.exercise for week in term.weeks]
    return {
        "exercises": [
            ["exercise", "handed_in", "marked", "median_share", "low", "high", "quarter",
             "three_quarters", "reliability", "minutes", "hardest"],
            *(
                [w.exercise, w.handed_in, w.marked, *_numbers(w.middle), w.low, w.high,
                 w.reliability and w.reliability.value, w.minutes, w.hardest]
                for w in term.weeks
            ),
        ],
        "students": [
            ["student", *names, "slope", "fell", "missing"],
            *(
                [line.name, *line.shares, line.slope, line.fall, " ".join(line.missing)]
                for line in term.lines
            ),
        ],
    }  # fmt: skip


def _numbers(told: Between | None) -> list[float | None]:
    return [None, None, None] if told is None else [told.value, told.low, told.high]


def _week(week: Week) -> list[str]:
    half = "–" if week.low is None else f"{week.low:.0%} to {week.high:.0%}"
    minutes = "–" if week.minutes is None else f"{week.minutes:.0f}"
    return [week.exercise, str(week.handed_in), in_words(week.middle, ".0%"), half,
            in_words(week.reliability, ".2f"), minutes, week.hardest or "–"]  # fmt: skip


def _in_words(term: Term) -> str:
    """What the figure shows, in a sentence."""
    told = [(week, week.middle.value) for week in term.weeks if week.middle]
    if not told:
        return "Too few students have marks for a line of the class."
    if len(told) == 1:
        return f"In {told[0][0].exercise} half of the class reached {told[0][1]:.0%} or more."
    (first, begins), (last, ends) = told[0], told[-1]
    low, high = min(told, key=lambda t: t[1]), max(told, key=lambda t: t[1])
    return (
        f"The class's middle goes from {begins:.0%} in {first.exercise} to {ends:.0%} in "
        f"{last.exercise}; it is lowest in {low[0].exercise} ({low[1]:.0%}) and highest in "
        f"{high[0].exercise} ({high[1]:.0%}). Exercises differ in how hard they are: a step of the "
        "class says more about the exercise than about the class."
    )


def _help(line: Line) -> list[str]:
    said = []
    if line.missing:
        said.append(f"not there: {', '.join(line.missing)}")
    if line.has_fallen:
        there = [share for share in line.shares if share is not None]
        said.append(
            f"from {there[0]:.0%} to {there[-1]:.0%}; beside the class it fell by "
            f"{100 * line.fall:.0f} points of a hundred over {len(there)} exercises"
        )
    what = [f"{task}: {message.what}" for task, message in line.look_at]
    what += [f"named more than once: lesson {lesson}" for lesson in line.lessons]
    return [line.name, "; ".join(said), " · ".join(what)]


def _rest(line: Line) -> list[str]:
    shares = ["–" if share is None else f"{share:.0%}" for share in line.shares]
    return [line.name, " ".join(shares)]


def _drawn(term: Term) -> str:
    """The class's middle with its middle half, and each student's line."""
    import plotly.graph_objects as go

    names = [week.exercise for week in term.weeks]
    lines = [line for line in term.lines if len(term.lines) <= MOST_LINES or line.has_fallen]
    figure = go.Figure()
    for line in lines:
        figure.add_scatter(
            x=names, y=line.shares, name=line.name.replace("<", "‹"), mode="lines+markers",
            showlegend=False,
            line={"width": 2 if line.has_fallen else 0.8,
                  "color": look.LEARNER if line.has_fallen else look.PANEL},
            marker={"size": 4}, opacity=1 if line.has_fallen else 0.45,
            hovertemplate="%{fullData.name}: %{y:.0%}<extra></extra>",
        )  # fmt: skip
    figure.add_scatter(
        x=names, y=[week.middle and week.middle.value for week in term.weeks], name="the middle",
        mode="lines+markers", line={"width": 4, "color": look.PANEL},
        error_y={
            "type": "data", "symmetric": False, "color": look.PANEL, "thickness": 1.5,
            "array": [w.high - w.middle.value if w.middle and w.high is not None else 0
                      for w in term.weeks],
            "arrayminus": [w.middle.value - w.low if w.middle and w.low is not None else 0
                           for w in term.weeks],
        },
        hovertemplate="the middle: %{y:.0%}<extra></extra>",
    )  # fmt: skip
    look.template()
    figure.update_layout(template=look.NAME, height=380, margin={"t": 24, "r": 16})
    figure.update_yaxes(title_text="Share of the points marked", tickformat=".0%", range=[0, 1.04])
    figure.update_xaxes(title_text="Exercise", type="category")
    return str(figure.to_html(full_html=False, include_plotlyjs=False, config=look.CONFIG))

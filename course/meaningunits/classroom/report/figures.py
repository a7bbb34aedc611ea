"""A report's three figures. What each shows also stands in words or in a table beside it."""

from __future__ import annotations

from typing import Any

from ...figures import plotly as figures
from . import Report
from .readings import Reading
from .statistics import histogram


def distribution(report: Report) -> Any:
    """How many students have how many points so far."""
    import plotly.graph_objects as go

    bars = histogram(report.scores, report.most)
    figure = go.Figure(
        go.Bar(
            x=[points for points, _ in bars],
            y=[students for _, students in bars],
            marker_color=figures.LEARNER,
            hovertemplate="%{x} points: %{y} students<extra></extra>",
        )
    )
    _dress(figure, f"Points so far, of {report.most:g} (rounded down)", "Students")
    few = max(students for _, students in bars) <= 6  # no half students on the axis
    figure.update_yaxes(dtick=1 if few else None, tickformat=",d", rangemode="tozero")
    return figure


def tasks(report: Report) -> Any:
    """Share of the points that the class reached at each task."""
    import plotly.graph_objects as go

    rows = [row for row in report.tasks if row.difficulty is not None]
    names = [report.titles.get(row.grade_id, row.grade_id) for row in rows]
    figure = go.Figure(
        go.Bar(
            x=[row.difficulty.value for row in rows if row.difficulty],
            error_x={
                "type": "data",
                "symmetric": False,
                "color": figures.PANEL,
                "thickness": 1.5,
                "array": [r.difficulty.high - r.difficulty.value for r in rows if r.difficulty],
                "arrayminus": [r.difficulty.value - r.difficulty.low for r in rows if r.difficulty],
            },
            y=names,
            orientation="h",
            marker_color=figures.LEARNER,
            text=[f"{row.difficulty.value:.0%}" for row in rows if row.difficulty],
            textposition="inside",
            insidetextanchor="start",
            hovertemplate="%{y}: %{x:.0%} of the points<extra></extra>",
        )
    )
    _dress(figure, "Share of the points reached, class mean", "")
    figure.update_xaxes(range=[0, 1.08], tickformat=".0%")
    figure.update_yaxes(autorange="reversed")
    figure.update_layout(height=90 + 34 * len(rows))
    return figure


def boundaries(told: Reading) -> Any:
    """Where the class cut (bars) and where the panel did (marks), sentence by sentence."""
    import plotly.graph_objects as go

    at = [gap.sentence for gap in told.gaps]
    panel = [gap for gap in told.gaps if gap.coders]
    figure = go.Figure(
        [
            go.Bar(
                x=at,
                y=[gap.share for gap in told.gaps],
                name="class",
                marker_color=figures.LEARNER,
                hovertemplate="after sentence %{x}: %{y:.0%} of the class<extra></extra>",
            ),
            go.Scatter(
                x=[gap.sentence for gap in panel],
                y=[gap.coders / told.coders for gap in panel],
                name="panel",
                mode="markers",
                marker={"symbol": "diamond", "size": 11, "color": "#fff",
                        "line": {"width": 2, "color": figures.PANEL}},
                hovertemplate="after sentence %{x}: %{y:.0%} of the panel<extra></extra>",
            ),
        ]
    )  # fmt: skip
    _dress(figure, f"{told.interview}: a unit ends after sentence …", "Share who cut here")
    figure.update_yaxes(range=[0, 1.08], tickformat=".0%")
    figure.update_layout(showlegend=True, legend={"orientation": "h", "y": 1.15, "x": 0})
    return figure


def _dress(figure: Any, x: str, y: str) -> None:
    figures.template()
    figure.update_layout(template=figures.NAME, height=300, margin={"t": 24, "r": 16})
    figure.update_xaxes(title_text=x)
    figure.update_yaxes(title_text=y)

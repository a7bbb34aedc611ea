"""Figures in the course's one visual language: a plotly template, and how to show a figure.

plotly is loaded when the template is first asked for, not when this module is imported.
"""

from __future__ import annotations

from functools import cache
from typing import Any

NAME = "meaningunits"

#: What can be read on white and on JupyterLab's dark paper alike; a figure cannot ask which it is.
INK = "#7a828a"
LINE = "rgba(122, 130, 138, 0.28)"
LEARNER, PANEL, DIFFER = "#2f8fd0", "#7d93a8", "#c98a1b"

#: The five themes, as in ``look.css``: never without the theme's letter.
THEMES = ("#56b4e9", "#009e73", "#f0e442", "#d55e00", "#cc79a7")

#: For ``figure.show(config=CONFIG)``: of the mode bar only the image download is left.
CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "responsive": True,
    "modeBarButtons": [["toImage"]],
    "toImageButtonOptions": {"format": "svg", "filename": "meaning-units"},
}


@cache
def template() -> Any:
    """The plotly template, registered under ``NAME`` so that figures can name it.

    Returns
    -------
    plotly.graph_objects.layout.Template
    """
    import plotly.graph_objects as go
    import plotly.io as pio

    axis = {
        "color": INK,
        "gridcolor": LINE,
        "linecolor": LINE,
        "zerolinecolor": LINE,
        "ticks": "outside",
        "tickcolor": LINE,
        "title": {"standoff": 12},
        "automargin": True,
    }
    made = go.layout.Template(
        layout={
            "paper_bgcolor": "rgba(0, 0, 0, 0)",
            "plot_bgcolor": "rgba(0, 0, 0, 0)",
            "colorway": [LEARNER, PANEL, DIFFER, *THEMES],
            "font": {"family": "system-ui, sans-serif", "size": 13, "color": INK},
            "title": {"x": 0, "xanchor": "left", "font": {"size": 16}},
            "margin": {"l": 56, "r": 24, "t": 48, "b": 48},
            "showlegend": False,  # direct labels before legends
            "hoverlabel": {"font": {"family": "system-ui, sans-serif"}},
            "xaxis": axis | {"showgrid": False},
            "yaxis": axis,
        }
    )
    pio.templates[NAME] = made
    return made

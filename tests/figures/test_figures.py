"""The figures' language: loaded late, see-through, and the same hues as everything else."""

from __future__ import annotations

import re

import lab as labs
from meaningunits import look
from meaningunits.figures import plotly as figures


def test_importing_figures_does_not_load_plotly():
    code = "import sys, meaningunits.figures.plotly; print('plotly' in sys.modules)"
    said = labs.printed(code)
    assert said.strip() == "False"


def test_the_template_is_there_by_name_and_lets_the_page_show_through():
    import plotly.graph_objects as go

    template = figures.template()
    drawn = go.Figure(go.Bar(x=[1], y=[2]), layout={"template": figures.NAME})
    assert drawn.layout.template == template
    assert drawn.layout.template.layout.paper_bgcolor.endswith(", 0)")
    assert drawn.layout.template.layout.plot_bgcolor.endswith(", 0)")
    assert figures.template() is template


def test_of_the_mode_bar_only_the_download_is_left():
    assert figures.CONFIG["modeBarButtons"] == [["toImage"]]
    assert figures.CONFIG["displaylogo"] is False


def test_a_theme_has_the_same_hue_in_figures_and_widgets():
    said = re.findall(r"--mu-theme-(\d): (#[0-9a-f]{6})", look.CSS)
    assert [hue for _, hue in sorted(said)] == list(figures.THEMES)

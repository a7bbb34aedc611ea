"""The map of the study: complete, in two forms, and honest about what is not known."""

from __future__ import annotations

import re

from meaningunits.material import study
from meaningunits.material.study_map import STOPS, study_map


def test_every_stop_says_where_it_stands():
    assert [stop.name for stop in STOPS][:4] == ["Asked", "Of whom", "How", "Found"]
    assert all(stop.where and stop.lines for stop in STOPS)
    known = re.compile(
        r"Abstract|Table [12]|[Tt]itle|[Aa]rticle in brief|Slides|Look in the article"
    )
    assert all(known.search(stop.where) for stop in STOPS)


def test_steps_and_themes_are_the_studys_own():
    text = repr(study_map())
    for step in study.STEPS:
        assert f"{step.number}. {step.name}" in text
    for theme in study.THEMES:
        assert f"{theme.code} · {theme.name} ({len(theme.subthemes)})." in text
    assert sum(len(theme.subthemes) for theme in study.THEMES) == 26


def test_what_is_not_known_is_left_to_the_article():
    last = STOPS[-1]
    assert last.where == "Look in the article"
    for missing in ("found and chosen", "asked", "limits"):
        assert missing in last.lines[0]


def test_the_table_holds_what_the_text_holds_and_every_subtheme():
    html = study_map()._repr_html_()
    for stop in STOPS:
        assert re.search(rf'role="rowheader"[^>]*>{re.escape(stop.name)}<', html)
    assert len(re.findall(r"<li\b", html)) == 26
    assert str(study.CITATION.doi) in html
    assert "<script" not in html

"""What browser tests look with: themes and widths, axe, a notebook's trail, the Tab key alone."""

from __future__ import annotations

import json

import lab as labs
from meaningunits.tasks.kept import MIMETYPE  # noqa: F401 -- the name a notebook keeps an answer under

#: Colours hang on the theme, and places on the width: each of both is looked at.
LOOKS = [("Light", 1280), ("Dark", 800)]


def entries(path):
    return [json.loads(line) for line in (path.parent / "trail.jsonl").read_text().splitlines()]


def violations(desk, axe):
    if not desk.page.evaluate("Boolean(window.axe)"):
        desk.page.evaluate(axe)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = desk.page.evaluate(
        "tags => axe.run('.mu-widget', {runOnly: tags}).then(r => r.violations)", tags
    )
    return [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in found]


def graded(slug, folder):
    """Points that a fresh process gives over the trail in a folder."""
    code = f"import meaningunits as mu; points = mu.grade({slug!r}); print(points)"
    return float(labs.printed(code, folder, labs.PYTHON).splitlines()[-1])


def tab_to(desk, what):
    """By Tab alone, from the widget's own frame, to what a selector names."""
    desk.widget().focus()
    for _ in range(20):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("what => document.activeElement.matches(what)", what):
            return
    raise AssertionError(f"Tab does not lead to {what}")


def answers(path):
    return [e["value"] for e in entries(path) if "action" in e]


def at_rest(desk):
    """Wait until the slider's place is kept: it is, a little after the last key."""
    desk.page.wait_for_function(
        "() => !document.querySelector('.mu-widget').hasAttribute('data-busy')"
    )

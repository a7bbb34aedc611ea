"""The widgets' style sheets: several widgets stand on one page, and none may restyle another."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest
from meaningunits.tasks import catalogue

ROOT = Path(__file__).parent.parent
WIDGETS = ROOT / "course" / "meaningunits" / "widgets"
PAGES = sorted([*ROOT.glob("course/[0-9][0-9]_*.py"), *ROOT.glob("solutions/*/*.py")])


def parts(widget: str) -> set[str]:
    """The stems of a widget's style sheets, the base's left out."""
    found = re.search(r"sources\(([^)]*)\)", (WIDGETS / f"{widget}.py").read_text("utf-8"))
    return {stem.strip(" \"'\n") for stem in found[1].split(",")} if found else set()


def rules(stem: str) -> dict[str, list[str]]:
    """What a sheet says of each class wherever it stands on the page."""
    found = defaultdict(list)
    path = WIDGETS / f"{stem}.css"
    sheet = path.read_text("utf-8") if path.exists() else ""
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet)):
        for selector in map(str.strip, selectors.split(",")):
            everywhere = re.fullmatch(r"(?:\.mu-widget )?\w*(\.mu-[\w-]+)", selector)
            if everywhere:
                found[everywhere[1]].append(" ".join(body.split()))
    return found


def clashes(stems: set[str]) -> list[str]:
    """Classes that two sheets style everywhere, and differently."""
    said = defaultdict(dict)
    for stem in stems:
        for name, bodies in rules(stem).items():
            said[name][stem] = bodies
    return [
        f"{name}: {', '.join(sorted(sheets))}"
        for name, sheets in sorted(said.items())
        if len({str(bodies) for bodies in sheets.values()}) > 1
    ]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_widgets_of_one_page_leave_each_others_looks_alone(page):
    slugs = set(re.findall(r'mu\.ask\("([^"]+)"', page.read_text("utf-8")))
    named = {catalogue.find(slug).kind.widget for slug in slugs} - {None}
    assert clashes(set().union(*map(parts, named))) == []


def test_a_clash_would_be_seen():
    assert clashes({"reader", "matrix"})  # the two have a search field of another width each

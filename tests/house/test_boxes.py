"""Every box that somebody writes in, found by itself: a draft's name, or it only finds things.

A draft comes back by its box's name after a crash. So the name is made of what the box is about, a
unit or a row or a question, and of nothing that another page draws otherwise.
"""

from __future__ import annotations

import re
from pathlib import Path

import meaningunits
import pytest

#: Where a script makes something to write in; the attributes follow, or stand around it.
_MADE = re.compile(r'"textarea"\s*,|\btype:\s*"(?:text|search|number)"')
#: What a name must not be made of: numbers that shift, and what is drawn by lot.
_SHIFTS = re.compile(r"this\.id\b|this\.view|\bview\b|\bi\b|\bn\b|\.size|\.length|fields|Math\.")

PACKAGE = Path(meaningunits.__file__).parent
SCRIPTS = sorted(PACKAGE.rglob("*.js"))


def where(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def attributes(script: str, at: int) -> str:
    """The braces that stand around a place of a script, or else the next that open there."""
    depth, start = 0, None
    for i in range(at, max(at - 800, -1), -1):
        depth += {"}": 1, "{": -1}.get(script[i], 0)
        if depth < 0:
            start = i
            break
    before = script[max(start - 30, 0) : start] if start is not None else ""
    if start is None or not re.search(r'(?:"input"|"textarea"),\s*$', before):
        start = script.index("{", at)
    depth = 0
    for i in range(start, len(script)):
        depth += {"{": 1, "}": -1}.get(script[i], 0)
        if not depth:
            return script[start : i + 1]
    return script[start:]


def amiss(script: str) -> list[str]:
    """What of a script's boxes is neither named nor passing, and names that shift."""
    found = []
    for made in _MADE.finditer(script):
        given = attributes(script, made.start())
        line = script.count("\n", 0, made.start()) + 1
        name = re.search(r'"data-box":\s*(`[^`]*`|"[^"]*"|[\w.]+)', given)
        if name is None and '"data-passing"' not in given:
            found.append(f"{line}: has no name")
        elif name and _SHIFTS.search(name[1]):
            found.append(f"{line}: {name[1]} is not the same on another page")
    return found


@pytest.mark.parametrize("path", SCRIPTS, ids=where)
def test_every_box_to_write_in_has_a_name_that_stays(path):
    assert amiss(path.read_text("utf-8")) == []


def test_boxes_are_found():
    assert sum(len(_MADE.findall(path.read_text("utf-8"))) for path in SCRIPTS) >= 20


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ('make("textarea", { id, "data-box": `reason ${row.key}` })', []),
        ('make("input", { type: "search", "data-passing": true })', []),
        ('make("textarea", { id, oninput: () => { this.go(); } })', ["1: has no name"]),
        ('make("input", { id, type: "text", maxlength: "9" })', ["1: has no name"]),
        ('make("input", { type: "number", min: `${least}` })', ["1: has no name"]),
        (
            'make("textarea", { "data-box": `box ${i}` })',
            ["1: `box ${i}` is not the same on another page"],
        ),
        (
            'make("textarea", { "data-box": `${this.id}-text` })',
            ["1: `${this.id}-text` is not the same on another page"],
        ),
        ('make("input", { type: "checkbox", value: key })', []),
    ],
)
def test_a_box_without_a_name_is_seen(script, told):
    assert amiss(script) == told

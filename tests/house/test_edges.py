"""Whatever one presses or types into has an edge that is seen: 3 to 1 against paper."""

import re
from pathlib import Path

import meaningunits
import pytest

PACKAGE = Path(meaningunits.__file__).parent
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
#: What says that a rule is about something to press or to type into.
PRESSED = re.compile(r"cursor:\s*(?:pointer|grab)|min-height:\s*(?:2[4-9]|[34]\d)px")
TYPED = re.compile(r"\b(?:input|textarea|select|button)\b|file-selector-button|search")
SHEETS = sorted(PACKAGE.rglob("*.css"))


def faint(sheet: str) -> list[str]:
    """Selectors of controls whose whole edge is a line that is there for decoration."""
    plain = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    return [
        selector.strip()
        for selector, body in RULE.findall(plain)
        if re.search(r"border:\s*1px solid var\(--mu-line\)", body)
        and (PRESSED.search(body) or TYPED.search(selector))
    ]


@pytest.mark.parametrize("path", SHEETS, ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_no_control_has_the_faint_line_for_an_edge(path):
    assert faint(path.read_text(encoding="utf-8")) == []


def test_a_faint_edge_would_be_found():
    assert faint(".a { border: 1px solid var(--mu-line); cursor: pointer; }") == [".a"]
    assert faint(".a textarea { border: 1px solid var(--mu-line); }") == [".a textarea"]
    assert faint(".a { border: 1px solid var(--mu-line); }") == []

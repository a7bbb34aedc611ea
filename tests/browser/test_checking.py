"""The checker in a real JupyterLab: a row looked up, judged and shown by keyboard alone; axe."""

from __future__ import annotations

import pytest
from eyes import answers, tab_to, violations

pytestmark = pytest.mark.browser

SLUG = "machine-as-coder/rows"


def on(desk, what):
    return desk.page.evaluate("what => document.activeElement.matches(what)", what)


def test_rows_are_checked_by_keyboard_and_look_right_in_both_themes_and_narrow(desk, lab, axe):
    path = lab.notebook("checker", f'mu.ask("{SLUG}")')
    desk.open(path)
    before = desk.cells()
    tab_to(desk, ".mu-check-tab")
    # The second row: looked up, found sound, and the sentence found by the search.
    desk.press("ArrowRight")
    assert on(desk, '[data-key="b"]')
    desk.press("l")
    assert answers(path)[-1] == {"b": {"looked": True}}
    assert "sentence 41" in desk.widget().locator(".mu-check-located").inner_text()
    desk.press("1", "Enter")
    assert on(desk, ".mu-pick")
    tab_to(desk, ".mu-check-text .mu-line")
    desk.page.keyboard.press("/")
    desk.page.keyboard.type("out loud in the car")
    desk.page.keyboard.press("Escape")
    assert on(desk, '.mu-line[data-n="41"]')
    desk.press("Shift+ArrowDown", "Enter")
    assert answers(path)[-1]["b"] == {"looked": True, "found": "sound", "at": [41, 42]}
    desk.press("Control+z")
    assert desk.widget().locator(".mu-line[data-quoted]").count() == 0
    desk.press("Control+Shift+Z", "Escape")
    assert on(desk, '[data-key="b"]')
    # Where there are no such words there is nothing to attach.
    desk.press("ArrowRight", "2")
    assert answers(path)[-1]["c"] == {"found": "no such words"}
    for key in "ddxa":
        desk.page.keyboard.press(key)
    assert desk.cells() == before
    desk.widget().get_by_role("button", name="Check").focus()
    desk.press("Enter")
    assert on(desk, ".mu-score")
    for look in (("Light", 1280), ("Dark", 390)):
        desk.look(*look)
        assert violations(desk, axe) == [], look
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, look

"""The segmenter in a real JupyterLab: work by keyboard alone, and what could spoil it."""

from __future__ import annotations

import json

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser

MIMETYPE = "application/vnd.meaningunits.answer+json"


def enter_work(desk, which=0):
    """Into the text by Tab alone, from the widget's own frame."""
    desk.widget(which).focus()
    for _ in range(6):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.matches('.mu-gap')"):
            return
    raise AssertionError("Tab does not lead into the text")


def saved_output(path):
    notebook = json.loads(path.read_text())
    return next(o for o in notebook["cells"][1]["outputs"] if MIMETYPE in o["data"])["data"]


def test_a_division_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("divide", 'mu.ask("sample/divide")')
    desk.open(path)
    assert desk.status() == "Nothing saved yet"
    before = desk.cells()
    enter_work(desk)
    desk.press(*["ArrowDown"] * 8, "Enter")  # after 9
    desk.press(*["ArrowDown"] * 6, "Enter")  # after 15
    desk.press(*["ArrowDown"] * 8, "Enter")  # after 23
    desk.press("PageUp", "PageUp", "Shift+ArrowUp")  # 9 becomes 8
    desk.press("End", *["ArrowUp"] * 5, *["ArrowRight"] * 3, "Enter")  # inside 30
    desk.press("Shift+ArrowRight")
    assert [e["value"] for e in entries(path)][-1] == [8, 15, 23, [30, 4]]
    desk.press("Control+z")
    assert desk.widget().locator('.mu-gap[aria-pressed="true"]').count() == 4
    desk.press("Control+Shift+Z")
    desk.press("Delete")
    assert entries(path)[-1]["value"] == [8, 15, 23]
    assert desk.status().startswith("Saved ")

    # From the text to the check, and from its first message back.
    for _ in range(8):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.textContent") == "Check":
            break
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "mu-score"
    heading = desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert desk.page.evaluate("document.activeElement.matches('.mu-gap')")
    assert desk.cells() == before

    desk.save()
    data = saved_output(path)
    assert data[MIMETYPE]["answer"] == [8, 15, 23]
    assert "Unit 4" in "".join(data["text/html"])

    # The kernel goes, the page goes; the work is there again.
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator('.mu-gap[aria-pressed="true"]').count() == 3
    assert desk.status().startswith("Saved ")
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    again = desk.widget().locator(".mu-heading").inner_text()
    points = labs.graded("sample/divide", path.parent)
    assert points > 0
    for said in (heading, again):
        assert f": {points:g} of 5 points" in said


def test_keys_pressed_inside_never_reach_the_notebook(desk, lab):
    path = lab.notebook("keys", 'mu.ask("sample/divide")', "1 + 1")
    desk.open(path)
    # The keys would do harm: outside the widget they do.
    before = desk.cells()
    desk.page.evaluate("window.jupyterapp.shell.currentWidget.content.activeCellIndex = 1")
    before[1] = 1
    for start in ("enter", "root", "check"):
        if start == "enter":
            enter_work(desk)
        elif start == "root":
            desk.page.keyboard.press("Escape")
        else:
            desk.widget().get_by_role("button", name="Check").focus()
        for key in [*"ddxabmyz00jk", "ArrowDown", "ArrowUp", "Shift+ArrowDown", "Shift+j"]:
            desk.page.keyboard.press(key)
        desk.settled()
        assert desk.cells() == before, start
        assert desk.widget().count() == 1
    # Combinations with Ctrl are the notebook's own, wherever the focus is.
    enter_work(desk)
    desk.press("Enter")
    desk.page.wait_for_function("window.jupyterapp.shell.currentWidget.context.model.dirty")
    desk.page.keyboard.press("Control+s")
    desk.page.wait_for_function("!window.jupyterapp.shell.currentWidget.context.model.dirty")
    # Escape twice leaves for the notebook, and there the keys are the notebook's again.
    enter_work(desk)
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("Escape")
    desk.page.keyboard.press("a")
    desk.page.wait_for_function(
        "window.jupyterapp.shell.currentWidget.content.widgets.length === 4"
    )


def test_by_mouse_a_boundary_is_set_dragged_and_joined_again(desk, lab):
    path = lab.notebook("mouse", 'mu.ask("sample/divide")')
    desk.open(path)
    gap = desk.widget().locator('.mu-gap[data-n="3"][data-k="0"]')
    gap.click()
    desk.settled()
    assert entries(path)[-1]["value"] == [3]
    start = gap.bounding_box()
    goal = desk.widget().locator('.mu-gap[data-n="5"][data-k="0"]').bounding_box()
    x = start["x"] + 300
    desk.page.mouse.move(x, start["y"] + start["height"] / 2)
    desk.page.mouse.down()
    desk.page.mouse.move(x, start["y"] + 60, steps=4)
    desk.page.mouse.move(x, goal["y"] + goal["height"] / 2, steps=4)
    desk.page.mouse.up()
    desk.settled()
    assert entries(path)[-1]["value"] == [5]
    assert entries(path)[-1]["action"] == "move"
    desk.widget().locator('.mu-gap[data-n="5"][data-k="0"]').click()
    desk.settled()
    assert entries(path)[-1]["value"] == []
    # Between words, by the toggle.
    desk.widget().get_by_role("button", name="Cut between words").click()
    words = desk.widget().locator('.mu-line[data-n="4"] .mu-words').first
    box = words.bounding_box()
    desk.page.mouse.click(box["x"] + 120, box["y"] + 12)
    desk.settled()
    n, k = entries(path)[-1]["value"][0]
    assert n == 4
    assert 1 <= k <= 5
    assert desk.widget().locator(".mu-part-of[data-from]").count() == 2


def test_the_panel_lies_beside_ones_own_after_a_second_try(desk, lab, axe):
    path = lab.notebook("panel", 'mu.answer("sample/divide", [3, 15])', 'mu.ask("sample/divide")')
    desk.open(path)
    check = desk.widget().get_by_role("button", name="Check")
    check.click()
    desk.settled()
    assert not desk.widget().locator(".mu-offer").count()
    desk.widget().locator('.mu-gap[data-n="8"][data-k="0"]').click()
    desk.settled()
    check.click()
    desk.settled()
    assert desk.widget().locator(".mu-offer").is_visible()
    desk.widget().get_by_role("button", name="Show the panel").click()
    desk.settled()
    words = desk.widget().locator(".mu-beside > p:first-child").all_inner_texts()
    assert any(w.startswith("✓ Agreed.") for w in words)
    assert any(w.startswith("○ Only you.") for w in words)
    assert any(w.startswith("≠ Disputed.") for w in words)
    assert violations(desk, axe) == []
    desk.widget().get_by_role("button", name="Hide the panel").click()
    desk.settled()
    assert not desk.widget().locator(".mu-beside").count()


def test_a_message_leads_to_its_place_and_the_place_to_its_message(desk, lab):
    path = lab.notebook(
        "place", 'mu.answer("sample/divide", [3, 15, 24])', 'mu.ask("sample/divide")'
    )
    desk.open(path)
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    card = desk.widget().locator(".mu-card:has(.mu-show)").first
    where = card.locator(".mu-where").inner_text()
    card.get_by_role("button", name="Show me the place").press("Enter")
    n = desk.page.evaluate("Number(document.activeElement.dataset.n)")
    assert str(n) in where.replace("–", " ").split()
    desk.widget().locator(".mu-chip").first.click()
    assert desk.page.evaluate("document.activeElement.className").startswith("mu-card")


def test_a_kernel_that_dies_is_said_and_nothing_is_called_saved(desk, lab):
    path = lab.notebook("dies", 'mu.ask("sample/divide")', "import os, signal")
    desk.open(path)
    enter_work(desk)
    desk.press("Enter")
    assert desk.status().startswith("Saved ")
    count = len(entries(path))
    lab.kill_kernels()
    desk.page.keyboard.press("ArrowDown")
    desk.page.keyboard.press("Enter")
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    assert desk.widget().get_by_role("button", name="Check").is_disabled()
    assert len(entries(path)) == count
    assert desk.widget().locator('.mu-gap[aria-pressed="true"]').count() == 1


def test_a_view_from_saved_state_says_that_it_is_not_connected(desk, lab):
    path = lab.notebook("dead", 'mu.ask("sample/divide")')
    desk.open(path)
    enter_work(desk)
    desk.press("Enter")
    desk.command("@jupyter-widgets/jupyterlab-manager:saveWidgetState")
    desk.page.wait_for_timeout(300)
    desk.page.evaluate("window.jupyterapp.shell.currentWidget.context.model.setMetadata('x', 1)")
    desk.save()
    assert "widgets" in json.loads(path.read_text())["metadata"]
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path, run=False)
    desk.page.wait_for_selector('.mu-widget[data-state="waiting"]')
    desk.page.wait_for_timeout(300)
    said = desk.status()
    assert said == (
        "Not connected – run the first cell of this page (import …) and then this one to go on; "
        "what was saved is safe in trail.jsonl, and what you write meanwhile waits in this browser"
    )
    count = len(entries(path))
    desk.widget().locator('.mu-gap[data-n="8"][data-k="0"]').click()
    desk.page.wait_for_timeout(200)
    assert len(entries(path)) == count
    assert desk.widget().locator('.mu-gap[aria-pressed="true"]').count() == 1
    desk.run()
    assert desk.status().startswith("Saved ")
    desk.command("@jupyter-widgets/jupyterlab-manager:saveWidgetState")


def test_two_views_of_one_task_show_the_same(desk, lab):
    path = lab.notebook("two", 'mu.ask("sample/divide")', 'mu.ask("sample/divide")')
    desk.open(path)
    desk.page.wait_for_function(
        "document.querySelectorAll('.mu-widget[data-state=live]').length === 2"
    )
    enter_work(desk)
    desk.press("Enter")
    other = desk.widget(1).locator('.mu-gap[data-n="1"]')
    desk.page.wait_for_function("g => g.ariaPressed === 'true'", arg=other.element_handle())
    first = desk.status(0)
    desk.bring(1)
    assert desk.status(1) == first


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    answer = [3, [13, 6], 15, 24]
    path = lab.notebook("looks", f'mu.answer("sample/divide", {answer})', 'mu.ask("sample/divide")')
    desk.open(path)
    assert violations(desk, axe) == []
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        desk.page.screenshot(path=shots / f"segmenter-checked-{theme}-{width}.png")
    desk.widget().get_by_role("button", name="Keyboard and saving").click()
    desk.widget().get_by_role("button", name="Show the panel").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        desk.widget().locator(".mu-title").scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"segmenter-panel-{theme}-{width}.png")

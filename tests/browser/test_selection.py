"""The selection lab in a real JupyterLab: a guess and sliders by keyboard alone, and axe."""

from __future__ import annotations

import re

import pytest
from eyes import LOOKS, answers, at_rest, entries, graded, tab_to, violations
from meaningunits.trail import Trail

pytestmark = pytest.mark.browser

VARIANT = 1


def test_a_fair_invitation_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("repair", 'mu.ask("selection/repair")')
    # Of a variant whose goal lies elsewhere: in some, twelve out of a hundred is within the goal.
    Trail(path.with_name("trail.jsonl")).event("selection/repair", "variant", {"number": VARIANT})
    desk.open(path)
    variant = entries(path)[0]
    assert variant["value"] == {"number": VARIANT}
    before = desk.cells()
    # Nothing can be moved, and nothing is shown, before there is a guess.
    assert desk.widget().locator("input[type=range]:not(:disabled)").count() == 0
    assert not desk.widget().locator(".mu-shown").is_visible()
    tab_to(desk, ".mu-first-guess input")
    desk.page.keyboard.type("8")
    desk.press("Enter")
    assert answers(path) == [{"predicted": 8}]
    # The guess leads on to the first slider.
    desk.page.wait_for_function("document.activeElement.dataset.key === 'invite helped'")
    desk.page.keyboard.press("Home")
    for _ in range(12):
        desk.page.keyboard.press("ArrowRight")
    at_rest(desk)
    assert answers(path)[-1] == {"predicted": 8, "invite helped": 12}
    # Many keys, few lines: what is kept is where the slider came to rest.
    assert len(answers(path)) <= 6
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("PageDown")
    at_rest(desk)
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("End")
    at_rest(desk)
    final = answers(path)[-1]
    assert final["invite harmed"] == 100
    assert final["invite neither"] < 40
    desk.press("Control+z")
    assert "invite harmed" not in answers_now(desk)
    desk.press("Control+Shift+Z")
    came = desk.widget().locator(".mu-came").inner_text()
    said = r"Your guess: 8 times\. With the sliders as they are now, the answer is [\d.]+ times\. "
    assert re.fullmatch(said + r"This is not the goal\.", came)
    # To the check and back; and no key has reached the notebook.
    for _ in range(9):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.textContent") == "Check":
            break
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "mu-score"
    heading = desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert desk.page.evaluate("document.activeElement.type") == "range"
    for key in "ddxab":
        desk.page.keyboard.press(key)
    assert desk.cells() == before

    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert [e["value"] for e in entries(path) if e.get("event") == "variant"] == [variant["value"]]
    assert desk.widget().locator('[data-key="invite harmed"]').input_value() == "100"
    points = graded("selection/repair", path.parent)
    assert f": {points:g} of 3 points" in heading


def answers_now(desk):
    """Which sliders the page shows away from where all of them start."""
    return desk.widget().evaluate(
        """node => [...node.querySelectorAll('input[type=range]')]
             .filter(i => i.value !== '40').map(i => i.dataset.key)"""
    )


def test_a_dragged_slider_shows_what_comes_while_it_moves_and_keeps_where_it_rests(desk, lab):
    path = lab.notebook(
        "dragged", 'mu.answer("selection/lab", {"predicted": 5})', 'mu.ask("selection/lab")'
    )
    desk.open(path)
    count = len(entries(path))
    slider = desk.widget().locator('[data-key="stay harmed"]')
    box = slider.bounding_box()
    words = desk.widget().locator(".mu-words-of")
    before = words.inner_text()
    y = box["y"] + box["height"] / 2
    desk.page.mouse.move(box["x"] + 8, y)
    desk.page.mouse.down()
    desk.page.mouse.move(box["x"] + box["width"] / 2, y, steps=8)
    desk.page.wait_for_function(
        "before => document.querySelector('.mu-words-of').innerText !== before", arg=before
    )
    assert len(entries(path)) == count
    desk.page.mouse.up()
    at_rest(desk)
    assert len(entries(path)) == count + 1
    kept = entries(path)[-1]["value"]["stay harmed"]
    assert 35 <= kept <= 65
    assert slider.input_value() == str(kept)
    assert slider.get_attribute("aria-valuetext") == f"{kept} %"


def test_axe_finds_nothing_and_nothing_overflows_in_any_theme_or_width(desk, lab, axe, shots):
    path = lab.notebook("lab-looks", 'mu.ask("selection/lab")')
    desk.open(path)
    assert violations(desk, axe) == []
    assert "Invented mechanism" in desk.widget().inner_text()
    desk.widget().locator(".mu-first-guess input").fill("5")
    desk.widget().get_by_role("button", name="Keep my guess").click()
    desk.settled()
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    desk.widget().get_by_text("The same as a table").click()
    assert desk.widget().locator(".mu-table tbody tr").count() == 5
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        desk.page.screenshot(path=shots / f"selection-{theme}-{width}.png")

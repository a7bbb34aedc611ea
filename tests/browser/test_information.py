"""The turn coder and the information lab in a real JupyterLab: keyboard alone, and axe."""

from __future__ import annotations

import pytest
from eyes import LOOKS, answers, at_rest, entries, graded, tab_to, violations
from meaningunits.material.interviewer_turns import CODES
from meaningunits.tasks import catalogue

pytestmark = pytest.mark.browser

OSKAR = "information/turns-oskar"


def focused(desk):
    return desk.page.evaluate("document.activeElement.dataset.turn")


def test_an_interview_coded_by_keyboard_outlives_the_kernel_and_is_graded_the_same(
    desk, lab, axe, shots
):
    path = lab.notebook("turns", f'mu.ask("{OSKAR}")')
    desk.open(path)
    before = desk.cells()
    assert violations(desk, axe) == []
    desk.page.screenshot(path=shots / "turncoder-opened.png")
    tab_to(desk, ".mu-turn-codes")
    assert focused(desk) == "16"
    # Coding all turns but the last two: by the number keys, by N, and by the arrows.
    asked = catalogue.find(OSKAR).kind.asked
    for turn in asked[:-2]:
        assert focused(desk) == turn.key
        desk.press(*(str(1 + list(CODES).index(code)) for code in turn.codes))
        desk.press("n")
    assert answers(path)[-1] == {turn.key: list(turn.codes) for turn in asked[:-2]}
    # By pressing a button instead: along the row of codes.
    desk.press("ArrowRight", "ArrowRight")
    assert desk.page.evaluate("document.activeElement.dataset.code") == "leading"
    desk.press("Enter")
    assert answers(path)[-1][asked[-2].key] == ["leading"]
    said = desk.widget().locator('[role="status"]').inner_text()
    assert said == f"Turn at sentence {asked[-2].key}: leading. 1 left."
    desk.press("Control+z")
    row = desk.widget().locator(f'[data-turn="{asked[-2].key}"]')
    assert row.locator('[aria-pressed="true"]').count() == 0
    # To the check and back; and no key has reached the notebook.
    for _ in range(9):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.textContent") == "Check":
            break
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "mu-score"
    heading = desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert focused(desk) == asked[-2].key
    for key in "dxab":
        desk.page.keyboard.press(key)
    assert desk.cells() == before
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        desk.page.screenshot(path=shots / f"turncoder-{theme}-{width}.png")

    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    tally = desk.widget().locator(".mu-tally").inner_text()
    assert tally == f"{len(asked) - 2} of {len(asked)} turns coded"
    points = graded(OSKAR, path.parent)
    assert f": {points:g} of 3 points" in heading


def test_the_lab_by_keyboard_answers_the_possible_and_the_impossible(desk, lab, axe, shots):
    cells = [f'mu.ask("information/{name}")' for name in ("back-again", "lab", "cut-off")]
    path = lab.notebook("back", *cells)
    desk.open(path)
    assert not desk.widget().locator(".mu-shown").is_visible()
    tab_to(desk, ".mu-first-guess input")
    desk.page.keyboard.type("0.5")
    desk.press("Enter")
    desk.page.wait_for_function("document.activeElement.dataset.key === 'sensitivity members'")
    assert desk.widget().locator(".mu-shown svg").first.is_visible()
    for _ in range(2):
        desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("PageDown")
    at_rest(desk)
    assert answers(path)[-1] == {"predicted": 0.5, "specificity members": 90}
    assert "This cannot be" in desk.widget().locator(".mu-words-of").inner_text()
    # What cannot be is drawn, and named.
    assert desk.widget().locator(".mu-shown svg").first.is_visible()
    assert desk.widget().locator(".mu-cannot-name").count() == 2
    assert violations(desk, axe) == []
    count = len(entries(path))
    desk.press("Control+z")
    assert desk.widget().locator(".mu-cannot-name").count() == 0
    assert len(entries(path)) == count + 1

    desk.bring(2)
    third = desk.widget(2)
    third.locator(".mu-first-guess input").fill("1")
    third.get_by_role("button", name="Keep my guess").click()
    desk.settled(2)
    desk.press("ArrowRight", which=2)
    assert "From 7 points on" in third.locator(".mu-words-of").inner_text()
    second = desk.widget(1)
    second.locator(".mu-first-guess input").fill("0.5")
    second.get_by_role("button", name="Keep my guess").click()
    desk.settled(1)
    second.get_by_role("button", name="Check").click()
    desk.settled(1)
    second.get_by_text("The same as a table").click()
    assert second.locator(".mu-table tbody tr").count() == 2
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = second.evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        second.locator(".mu-swatches").scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"information-{theme}-{width}.png")
        third.locator(".mu-figure-head").scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"cutoff-{theme}-{width}.png")

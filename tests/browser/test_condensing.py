"""The condenser in a real JupyterLab: condense by keyboard alone, outlive the kernel, axe."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations
from meaningunits import trail

pytestmark = pytest.mark.browser

LEIF, FARIDA = "condensing/condense-leif", "condensing/condense-farida"
DIVISION = "meaning-units/divide-leif"
KETTLE = "She gives a result to the wrong woman, and the group meets her without blame."
COATS = "She leaves in tears and waits that night for a call that does not come."


def enter(desk):
    """Into the work with the Tab key alone."""
    desk.widget().focus()
    for _ in range(6):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.matches('.mu-pair textarea')"):
            return
    raise AssertionError("Tab does not lead to a field")


def at(desk):
    return desk.page.evaluate("document.activeElement.closest('.mu-pair').dataset.key")


def pair(desk, key):
    return desk.widget().locator(f'.mu-pair[data-key="{key}"]')


def test_condensing_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("condense", f'mu.ask("{FARIDA}")')
    desk.open(path)
    before = desk.cells()
    enter(desk)
    assert at(desk) == "64–72"
    # A first person and copied words are seen while they stand there, before anything is kept.
    desk.page.keyboard.type("dd I rang the wrong Mrs Lind")
    check = pair(desk, "64–72").locator(".mu-check.mu-mend").first
    check.wait_for()
    assert pair(desk, "64–72").locator("mark").first.inner_text().startswith("I rang the wrong")
    assert not (path.parent / "trail.jsonl").exists()
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.type(KETTLE)
    desk.press("Control+Enter")
    assert at(desk) == "85–88"
    assert entries(path)[-1]["value"] == {"64–72": KETTLE}
    desk.page.keyboard.type(COATS)
    desk.press("PageUp")  # leaving keeps, too
    assert at(desk) == "64–72"
    assert entries(path)[-1]["value"] == {"64–72": KETTLE, "85–88": COATS}
    assert "✓ kept" in pair(desk, "85–88").inner_text()
    assert desk.cells() == before
    desk.save()

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert pair(desk, "64–72").locator("textarea").input_value() == KETTLE
    assert desk.status().startswith("Saved ")
    # Check, and from a message to its place, by keyboard.
    enter(desk)
    while not desk.page.evaluate("document.activeElement.matches('.mu-primary')"):
        desk.page.keyboard.press("Tab")
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.matches('.mu-score')")
    points = labs.graded(FARIDA, path.parent)
    assert points == 2
    assert f": {points:g} of 3 points" in desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert desk.page.evaluate("document.activeElement.matches('.mu-pair textarea')")


def test_what_is_typed_stays_until_python_has_it(desk, lab):
    path = lab.notebook("typed", f'mu.ask("{FARIDA}")')
    desk.open(path)
    enter(desk)
    desk.page.keyboard.type("Not to be lost.")
    lab.kill_kernels()
    desk.page.keyboard.press("Control+Enter")
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    assert pair(desk, "64–72").locator("textarea").input_value() == "Not to be lost."
    assert "not kept yet" in pair(desk, "64–72").inner_text()
    assert not (path.parent / "trail.jsonl").exists()


def test_ones_own_units_come_along_and_follow_the_division(desk, lab):
    path = lab.notebook("own", f'mu.answer("{DIVISION}", [52, 58])', f'mu.ask("{LEIF}")')
    desk.open(path)
    assert "Your own units" in desk.widget().locator(".mu-told").inner_text()
    area = pair(desk, "53–58").locator("textarea")
    area.fill("A colleague comes by with a dog and asks nothing, until he stays away.")
    desk.press("Control+Enter")
    # One goes back and cuts otherwise: the unit is another, and the sentence is set aside.
    division = trail.Trail(path.parent / trail.FILENAME)
    division.record(DIVISION, "remove", [52])
    leave_and_return(desk)
    desk.page.wait_for_selector('.mu-pair[data-key="53–102"]')
    apart = desk.widget().locator(".mu-apart")
    assert "53–58 A colleague comes by" in apart.inner_text()
    division.undo(DIVISION)
    leave_and_return(desk)
    desk.page.wait_for_selector('.mu-pair[data-key="53–58"]')
    assert area.input_value().startswith("A colleague")
    assert not apart.is_visible()


def leave_and_return(desk):
    """The focus leaves the widget and comes back, as after a visit to another notebook."""
    desk.page.evaluate("document.activeElement.blur()")
    desk.widget().focus()
    desk.settled()


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    answer = {
        "53–58": "He'd tell me they'd got a new one, and that was how I heard of it from Vera.",
        "59–63": "He was in the group when he broke down, and does not let it be called a shield.",
        "82–86": "Written for units that were cut otherwise.",
    }
    path = lab.notebook("looks-cond", f'mu.answer("{LEIF}", {answer!r})', f'mu.ask("{LEIF}")')
    desk.open(path)
    pair(desk, "53–58").locator("summary").first.click()  # once checked, a note says it instead
    assert violations(desk, axe) == []
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    desk.widget().get_by_role("button", name="Show the panel").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        for name, spot in (("top", ".mu-title"), ("cards", ".mu-cards")):
            desk.widget().locator(spot).evaluate("node => node.scrollIntoView()")
            desk.page.screenshot(path=shots / f"condenser-{name}-{theme}-{width}.png")
        pair(desk, "53–58").evaluate("node => node.scrollIntoView()")
        desk.page.screenshot(path=shots / f"condenser-work-{theme}-{width}.png")

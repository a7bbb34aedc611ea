"""The structure map in a real JupyterLab: relate by keyboard alone, outlive the kernel, axe."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser

LESSON, EXERCISE = "general-structure/map", "general-structure/relate"
STATE = {
    "relations": {
        "r1": {
            "from": "T1",
            "to": "T3",
            "name": "lets one see",
            "units": ["leif 88–96", "farida 81–83"],
            "memo": "In both of them the seeing comes without the saying.",
        },
        "r2": {"from": "T1", "to": "T5", "name": "keeps", "units": ["leif 74–81"]},
        "r3": {"from": "T2", "to": "T4", "name": "", "units": []},
        "r4": {"from": "T3", "to": "T1", "name": "presses for", "units": ["leif 16–22"]},
    },
    "against": {"farida 84–88": "Nobody rang: being there between the meetings can fail."},
}


def kept(path):
    return next(e["value"] for e in reversed(entries(path)) if "action" in e)


def focus(desk):
    """What has the focus, in a word or two."""
    return desk.page.evaluate(
        """() => {
          const at = document.activeElement;
          const row = at.closest('.mu-row-of, .mu-pick-of');
          return `${at.tagName.toLowerCase()} ${row?.dataset.key ?? ''}`.trim();
        }"""
    )


def enter(desk):
    """Into the list with the Tab key alone."""
    desk.widget().focus()
    for _ in range(6):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.matches('.mu-row-of')"):
            return
    raise AssertionError("Tab does not lead to the list")


def test_a_structure_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("structure", f'mu.ask("{EXERCISE}")')
    desk.open(path)
    before = desk.cells()
    enter(desk)
    assert focus(desk) == "div T1"
    # Relate T1 to T2, name it, choose a unit, read it in its place.
    desk.page.keyboard.press("r")
    assert focus(desk) == "select"
    desk.page.keyboard.press("Tab")
    desk.press("Enter")
    desk.page.wait_for_function("document.activeElement.matches('.mu-field input')")
    desk.page.keyboard.type("needs")
    desk.press("Control+Enter")
    desk.page.keyboard.press("Tab")
    assert focus(desk) == "input birgitta 16–25"
    for _ in range(8):
        desk.page.keyboard.press("ArrowDown")
    assert focus(desk) == "input marek 60–68"
    desk.press("Enter")
    quote = desk.widget().locator('.mu-pick-of[data-key="marek 60–68"] .mu-quote')
    assert "A whole year you have sat there" in quote.inner_text()
    desk.press("Space")
    assert kept(path)["relations"]["r1"] == {
        "from": "T1",
        "to": "T2",
        "name": "needs",
        "units": ["marek 60–68"],
        "memo": "",
    }
    # A unit that speaks against, and the theme of one voice.
    desk.press("Escape")
    assert focus(desk) == "div r1"
    desk.press("End", *["ArrowUp"] * 4)
    assert focus(desk) == "div ragnhild 100–103"
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type("Being told that it was right can leave one alone with it.")
    desk.press("Escape", "Home", *["ArrowDown"] * 5)
    assert focus(desk) == "div T6"
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.type("Only Birgitta tells of doing it otherwise; it is hers so far.")
    desk.press("Control+Enter")
    assert list(kept(path)["against"]) == ["ragnhild 100–103"]
    assert list(kept(path)["alone"]) == ["T6"]
    # In an exercise nothing shows what speaks against, or which units bear on what.
    shown = desk.widget().locator(".mu-work").inner_text()
    assert "peaks against something, and not" not in shown
    assert "bears on" not in shown
    # Removed, and taken back.
    desk.press("Escape", "ArrowDown")
    assert focus(desk) == "div r1"
    desk.press("Delete")
    assert kept(path)["relations"] == {}
    desk.press("Control+z")
    assert desk.widget().locator('.mu-row-of[data-kind="relation"]').count() == 1
    assert desk.cells() == before
    desk.save()

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.status().startswith("Saved ")
    verbs = desk.widget().locator(".mu-verb text").all_text_contents()
    assert verbs == ["r1 needs"]
    enter(desk)
    while not desk.page.evaluate("document.activeElement.matches('.mu-primary')"):
        desk.page.keyboard.press("Tab")
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.matches('.mu-score')")
    points = labs.graded(EXERCISE, path.parent)
    assert points > 1
    assert f": {points:g} of 6 points" in desk.widget().locator(".mu-heading").inner_text()
    # From a message to its place, and back to the list.
    desk.press("Escape")
    assert focus(desk).startswith("div")


def test_axe_finds_nothing_in_any_theme_or_width_and_the_study_comes_afterwards(
    desk, lab, axe, shots
):
    few = {**STATE, "relations": {k: r for k, r in STATE["relations"].items() if k != "r2"}}
    cells = [f'mu.answer("{LESSON}", {few!r})', f'mu.ask("{LESSON}")']
    path = lab.notebook("looks-structure", *cells)
    desk.open(path)
    assert not desk.widget().locator(".mu-study").is_visible()
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    # Two of these three have a verb: the study's comes before that on asking twice only.
    desk.widget().get_by_role("button", name="Show the study's structure").click()
    desk.settled()
    assert "You have 2 so far" in desk.widget().inner_text()
    desk.widget().get_by_role("button", name="Show the study's structure").click()
    desk.settled()
    study = desk.widget().locator(".mu-study")
    assert "Parallel process" in study.inner_text()
    assert "What it does not say" in study.inner_text()
    desk.widget().locator('.mu-row-of[data-key="r1"]').click()
    desk.widget().locator(".mu-pick-of .mu-read").first.click()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        for name, spot in (
            ("top", ".mu-title"),
            ("work", ".mu-map-and-desk"),
            ("open", ".mu-open"),
            ("study", ".mu-study"),
            ("cards", ".mu-cards"),
        ):
            desk.widget().locator(spot).evaluate("node => node.scrollIntoView()")
            desk.page.screenshot(path=shots / f"structuremap-{name}-{theme}-{width}.png")
    # The row of a theme, and of a unit, in the desk.
    desk.widget().locator('.mu-row-of[data-key="T5"]').click()
    assert violations(desk, axe) == []
    desk.page.screenshot(path=shots / "structuremap-theme.png")
    desk.widget().locator('.mu-row-of[data-key="farida 84–88"]').click()
    assert "Nobody rang" in desk.widget().locator(".mu-desk-of .mu-quote").inner_text()
    assert violations(desk, axe) == []
    desk.page.screenshot(path=shots / "structuremap-unit.png")

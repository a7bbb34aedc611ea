"""The matrix and the independence lab in a real JupyterLab: by keyboard alone, and axe."""

from __future__ import annotations

import pytest
from eyes import LOOKS, answers, at_rest, entries, graded, tab_to, violations
from meaningunits.tasks import catalogue

pytestmark = pytest.mark.browser

SLUG = "triangulation/members-again"


def on(desk, what):
    return desk.page.evaluate("what => document.activeElement.matches(what)", what)


def test_a_cell_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("matrix", f'mu.ask("{SLUG}")')
    desk.open(path)
    before = desk.cells()
    tab_to(desk, ".mu-box")
    # From cell to cell, and on to the comparison.
    desk.press("ArrowDown")
    assert on(desk, '[data-key="secrecy/leader"]')
    desk.press("Enter")
    assert on(desk, '[data-part="meaning"]')
    desk.press("ArrowRight", "Enter")
    assert answers(path)[-1] == {"secrecy/leader": {"meaning": "differ"}}
    desk.press("Tab", "ArrowRight", "Enter")
    assert answers(path)[-1]["secrecy/leader"]["examples"] == "differ"
    # To the code, to the source, search it there, and attach two sentences.
    desk.press("Tab")
    assert on(desk, '[data-part="code"]')
    desk.press(*["ArrowRight"] * 3, "Enter")
    assert answers(path)[-1]["secrecy/leader"]["code"] == "dissonance"
    tab_to(desk, ".mu-source:not([hidden]) .mu-line")
    desk.page.keyboard.press("/")
    desk.page.keyboard.type("leaves with me")
    desk.page.keyboard.press("Escape")
    assert on(desk, '.mu-line[data-n="74"]')
    desk.press("ArrowUp", "ArrowDown", "Shift+ArrowDown", "Enter")
    record = answers(path)[-1]["secrecy/leader"]
    assert record["at"] == [74, 75]
    assert record["quote"].startswith("It leaves with me. One Saturday")
    desk.press("Control+z")
    assert "quote" not in answers_shown(desk)
    desk.press("Control+Shift+Z")
    desk.press("Escape")
    assert on(desk, '[data-key="secrecy/leader"]')
    label = desk.page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert label == "What stays in the room × The leader: dissonance, Sentences 74–75"
    # A silence, in the cell two below; nothing is left to quote there.
    desk.press("ArrowDown", "Enter", "End", "ArrowRight", "ArrowRight", "Enter")
    assert answers(path)[-1]["work/leader"] == {"meaning": "absent"}
    assert not desk.widget().locator(".mu-quoted").is_visible()
    desk.press("Escape")
    for key in "ddxab":
        desk.page.keyboard.press(key)
    assert desk.cells() == before
    desk.widget().get_by_role("button", name="Check").focus()
    desk.press("Enter")
    assert on(desk, ".mu-score")
    heading = desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert on(desk, ".mu-box")

    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    shown = desk.widget().locator('[data-key="secrecy/leader"]').inner_text()
    assert "dissonance" in shown
    assert "74–75" in shown
    points = graded(SLUG, path.parent)
    assert points == 0  # two cells are no more than luck gives
    assert f": {points:g} of 4 points" in heading


def answers_shown(desk):
    return desk.widget().locator('[data-key="secrecy/leader"]').get_attribute("aria-label")


def test_the_lab_draws_what_the_sources_are_worth(desk, lab):
    path = lab.notebook("worth", 'mu.ask("triangulation/lab")')
    desk.open(path)
    tab_to(desk, ".mu-first-guess input")
    desk.page.keyboard.type("3")
    desk.press("Enter")
    desk.page.wait_for_function("document.activeElement.dataset.key === 'same way'")
    assert "it is 1.08" in desk.widget().locator(".mu-came").inner_text()
    desk.press("Tab")
    desk.page.keyboard.press("ArrowRight")
    at_rest(desk)
    assert answers(path)[-1] == {"predicted": 3, "other way": 1}
    assert desk.widget().locator("circle.mu-other").count() == 1
    assert entries(path)[0]["item"] == "triangulation/lab"


def test_axe_finds_nothing_and_nothing_overflows_in_any_theme_or_width(desk, lab, axe, shots):
    kind = catalogue.find("triangulation/members").kind
    quote = kind.source("leader").words(48, 49)
    record = {"meaning": "differ", "examples": "differ", "code": "dissonance", "quote": quote}
    rest = {"between/leader": {"meaning": "absent", "code": "dissonance"}}
    path = lab.notebook(
        "matrix-looks",
        f'mu.answer("triangulation/members", { ({"leaving/leader": record} | rest)!r})',
        'mu.ask("triangulation/members")',
    )
    desk.open(path)
    assert "nvented for teaching" in desk.widget().inner_text()
    desk.widget().locator('[data-key="leaving/leader"]').click()
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        desk.page.set_viewport_size({"width": width, "height": 1700})
        desk.widget().evaluate("node => node.scrollIntoView()")
        desk.page.screenshot(path=shots / f"matrix-{theme}-{width}.png")
    desk.look("Light", 1280)
    worth = lab.notebook(
        "worth-looks",
        'mu.answer("triangulation/lab", {"predicted": 3, "other way": 1})',
        'mu.ask("triangulation/lab")',
    )
    desk.open(worth)
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
        desk.page.set_viewport_size({"width": width, "height": 1700})
        desk.widget().evaluate("node => node.scrollIntoView()")
        desk.page.screenshot(path=shots / f"independence-{theme}-{width}.png")
        # The curve is about sources that all lean the same way: here one does not.
        aside = desk.widget().locator("svg[data-aside]")
        assert aside.count() == 1
        desk.widget().locator('[data-key="other way"]').press("ArrowLeft")
        aside.wait_for(state="detached")
        assert violations(desk, axe) == [], (theme, width)
        desk.widget().locator('[data-key="other way"]').press("ArrowRight")
        aside.wait_for()

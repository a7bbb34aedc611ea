"""Quiz and sorter in a real JupyterLab: a piece of work by keyboard alone, by mouse, and axe."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser

ENTRY, SORT = "start-here/entry-quiz", "reading-the-study/sort-claims"
GUESS = "reading-the-study/guess-burnout"


def kept(path):
    return entries(path)[-1]["value"]


def tab_to(desk, matches, shift=False):
    """Tab on until something that matches has the focus."""
    for _ in range(40):
        desk.page.keyboard.press("Shift+Tab" if shift else "Tab")
        if desk.page.evaluate("m => document.activeElement.matches(m)", matches):
            return
    raise AssertionError(f"Tab does not lead to {matches}")


def test_a_quiz_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("quiz", f'mu.ask("{ENTRY}")')
    desk.open(path)
    before = desk.cells()
    desk.widget().focus()
    tab_to(desk, '[data-q="found"] input')
    desk.press("Space", "ArrowDown", "ArrowDown")
    assert kept(path) == {"found": "c"}
    tab_to(desk, '[data-q="levels"] .mu-item')
    desk.press("ArrowDown", "Shift+ArrowUp")  # its condensation before a theme
    assert kept(path)["levels"] == ["c", "t", "g", "u", "s"]
    assert desk.page.evaluate("document.activeElement.dataset.option") == "c"
    tab_to(desk, '[data-q="leading"] input')
    desk.press("Space", "ArrowDown", "ArrowDown", "ArrowDown", "Space")
    assert kept(path)["leading"] == ["a", "d"]
    desk.press("Control+z")
    assert desk.widget().locator('[data-q="leading"] input:checked').count() == 1
    desk.press("Control+Shift+Z")
    tab_to(desk, '[data-q="sources"] input')
    # What cannot be read stays in its box, and is neither kept nor judged as something else.
    written = len(entries(path))
    desk.page.keyboard.type("some")
    tab_to(desk, ".mu-primary")
    desk.press("Enter")
    box = desk.widget().locator('[data-q="sources"] input')
    assert desk.page.evaluate("document.activeElement.closest('.mu-question')?.dataset.q") == (
        "sources"
    )
    assert (box.input_value(), box.get_attribute("aria-invalid")) == ("some", "true")
    assert "is not a number" in desk.widget().locator('[data-q="sources"] .mu-unread').inner_text()
    assert desk.widget().locator(".mu-heading").count() == 0
    assert len(entries(path)) == written
    desk.press("Control+a")
    desk.page.keyboard.type("4")
    tab_to(desk, '[data-q="travel"] input')
    desk.settled()
    assert box.get_attribute("aria-invalid") is None
    assert desk.widget().locator(".mu-tally").inner_text() == "4 of 10 answered"

    tab_to(desk, ".mu-primary")
    top = "document.querySelector('[data-q=travel] legend').getBoundingClientRect().top"
    seen = desk.page.evaluate(top)
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "mu-score"
    assert abs(desk.page.evaluate(top) - seen) < 4  # whatever was laid above it
    heading = desk.widget().locator(".mu-heading").inner_text()
    desk.press("Escape")
    assert (
        desk.page.evaluate("document.activeElement.closest('.mu-question')?.dataset.q") == "travel"
    )
    assert desk.cells() == before
    desk.widget().locator(".mu-show").nth(1).press("Enter")
    assert desk.page.evaluate("document.activeElement.closest('.mu-question')") is not None

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator('[data-q="leading"] input:checked').count() == 2
    assert desk.widget().locator('[data-q="sources"] input').input_value() == "4"
    assert desk.widget().locator(".mu-item").first.get_attribute("data-option") == "c"
    points = labs.graded(ENTRY, path.parent)
    assert points > 1
    assert f": {points:g} of 10 points" in heading


def test_a_line_is_dragged_to_its_place_and_a_quiz_with_a_dead_kernel_keeps_still(desk, lab):
    path = lab.notebook("quiz-dies", f'mu.ask("{ENTRY}")')
    desk.open(path)
    lines = desk.widget().locator('[data-q="levels"] .mu-item')
    lines.first.evaluate("node => node.scrollIntoView({ block: 'center' })")
    middles = [
        box["y"] + box["height"] / 2 for box in (lines.nth(n).bounding_box() for n in (0, 2))
    ]
    desk.page.mouse.move(lines.first.bounding_box()["x"] + 60, middles[0])
    desk.page.mouse.down()
    desk.page.mouse.move(lines.first.bounding_box()["x"] + 60, middles[1] + 4, steps=4)
    desk.page.mouse.up()
    desk.settled()
    assert kept(path) == {"levels": ["c", "g", "t", "u", "s"]}
    desk.widget().locator('[data-q="found"] input[value="a"]').click()
    desk.settled()
    lab.kill_kernels()
    desk.widget().locator('[data-q="found"] input[value="c"]').click()
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    # A box to write in stays open: what is typed there waits.
    assert desk.widget().locator("input:not([data-box]):enabled").count() == 0
    assert kept(path)["found"] == "a"


def test_cards_are_sorted_by_keyboard_alone(desk, lab):
    path = lab.notebook("sort", f'mu.ask("{SORT}")')
    desk.open(path)
    before = desk.cells()
    desk.widget().focus()
    tab_to(desk, ".mu-card-of")
    desk.press(*"31312123")  # each goes, and the focus on to the next of the pile
    groups = {"1": "finding", "2": "interpretation", "3": "beyond"}
    assert kept(path) == {key: groups[n] for key, n in zip("abcdefgh", "31312123", strict=True)}
    desk.press("Home", "0")
    assert "b" not in kept(path)
    assert desk.page.evaluate("document.activeElement.dataset.key") == "b"
    desk.press("3")
    tab_to(desk, ".mu-primary")
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.className") == "mu-score"
    desk.widget().locator(".mu-links .mu-chip").first.press("Enter")
    assert desk.page.evaluate("document.activeElement.className").startswith("mu-card mu-mend")
    assert desk.widget().locator(".mu-where").inner_text() == "card b"
    desk.widget().locator(".mu-show").press("Enter")
    assert desk.page.evaluate("document.activeElement.dataset.key") == "b"
    desk.press("1")
    assert desk.cells() == before
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator('[data-label="finding"] .mu-card-of').count() == 3
    assert labs.graded(SORT, path.parent) == 4


def test_cards_are_sorted_by_button_and_by_dragging(desk, lab):
    path = lab.notebook("sort-mouse", f'mu.ask("{SORT}")')
    desk.open(path)
    desk.widget().locator('[data-key="a"] .mu-pick').nth(1).click()
    desk.settled()
    assert kept(path) == {"a": "interpretation"}
    # A card is dropped on a group, or on what stands above the pile of it.
    for key, goal in (("c", '[data-group="beyond"]'), ("h", '[data-label="finding"] b')):
        card = desk.widget().locator(f'[data-key="{key}"] .mu-statement')
        card.evaluate("node => node.scrollIntoView({ block: 'center' })")
        start, to = card.bounding_box(), desk.widget().locator(goal).bounding_box()
        desk.page.mouse.move(start["x"] + 40, start["y"] + 8)
        desk.page.mouse.down()
        desk.page.mouse.move(start["x"] + 80, start["y"] + 12, steps=3)
        desk.page.mouse.move(to["x"] + 20, to["y"] + 8, steps=5)
        desk.page.mouse.up()
        desk.settled()
    assert kept(path) == {"a": "interpretation", "c": "beyond", "h": "finding"}
    assert entries(path)[-1]["action"] == "put"


def test_a_guess_is_committed_to_by_keyboard_and_comes_back(desk, lab, axe, shots):
    path = lab.notebook("guess", f'mu.ask("{GUESS}")')
    desk.open(path)
    before = desk.cells()
    desk.widget().focus()
    tab_to(desk, ".mu-guess")
    desk.page.keyboard.type("nine")
    desk.press("Enter")
    assert "0 to 4" in desk.widget().locator(".mu-unread").inner_text()
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.type("3")
    desk.press("Enter")
    assert kept(path) == 3
    assert desk.widget().locator(".mu-kept").inner_text().startswith("You said 3.")
    assert not desk.widget().get_by_role("button", name="Check").is_visible()
    assert violations(desk, axe) == []
    desk.look("Dark", 800)
    assert violations(desk, axe) == []
    desk.page.screenshot(path=shots / "guess-Dark-800.png")
    assert desk.cells() == before
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator(".mu-guess").input_value() == "3"
    assert kept(path) == 3  # a guess earns nothing: what counts is that it is still there


SHOWN = {
    "quiz": (ENTRY, {"found": "a", "leading": ["a", "b"], "sources": 1, "unit": "b"}),
    "sorter": (SORT, {"a": "beyond", "b": "interpretation", "c": "finding", "d": "finding"}),
}


@pytest.mark.parametrize("what", SHOWN)
def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots, what):
    slug, answer = SHOWN[what]
    path = lab.notebook(f"{what}-looks", f'mu.answer("{slug}", {answer!r})', f'mu.ask("{slug}")')
    desk.open(path)
    assert violations(desk, axe) == []
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        desk.widget().evaluate("e => e.scrollIntoView()")
        assert violations(desk, axe) == [], (theme, width)
        desk.page.screenshot(path=shots / f"{what}-{theme}-{width}.png")
        desk.widget().locator(".mu-foot").evaluate("e => e.scrollIntoView()")
        desk.page.screenshot(path=shots / f"{what}-{theme}-{width}-cards.png")
        inner, outer = desk.widget().evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
    desk.widget().get_by_role("button", name="Keyboard and saving").click()
    assert violations(desk, axe) == []

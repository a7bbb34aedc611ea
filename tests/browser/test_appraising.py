"""Board and letter in a real JupyterLab: by keyboard alone, outlive the kernel, axe."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser

PORTERS, LETTER = "journal-club/porters-board", "journal-club/porters-letter"
REASON = "All found through the two who began it, so doubters were not asked."


def tab_to(desk, selector, which=0):
    """On with the Tab key alone."""
    for _ in range(20):
        if desk.page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        desk.page.keyboard.press("Tab")
    raise AssertionError(f"Tab does not lead to {selector}")


def test_a_row_and_a_letter_by_keyboard_outlive_the_kernel(desk, lab):
    path = lab.notebook("board", f'mu.ask("{PORTERS}")', f'mu.ask("{LETTER}")')
    desk.open(path)
    before = desk.cells()
    desk.widget().focus()
    tab_to(desk, ".mu-lamp")
    for _ in range(3):  # 1, 2, 3, 4a
        desk.page.keyboard.press("ArrowRight")
    assert desk.page.evaluate("document.activeElement.ariaLabel") == "4a Selection: open"
    tab_to(desk, "input[type=radio]")
    desk.press("Space", "ArrowDown", "ArrowDown")
    tab_to(desk, "textarea")
    desk.page.keyboard.type(REASON)
    desk.press("Control+Enter")
    tab_to(desk, "[id$=-at]")
    desk.page.keyboard.type("6")
    tab_to(desk, "[id$=-quote]")
    desk.page.keyboard.type("everyone who was asked agreed")
    tab_to(desk, "[id$=-speaks]")
    desk.page.keyboard.type("+")  # a list is chosen from by its first letter
    desk.press("Enter")
    kept = entries(path)[-1]["value"]["4a"]
    assert kept == {
        "judgement": "serious concerns",
        "reason": REASON,
        "evidence": [
            {
                "place": "report",
                "at": "6",
                "quote": "everyone who was asked agreed",
                "speaks": "reassures",
            }
        ],
    }
    desk.press("PageDown")  # the next row, standing on its judgement
    assert desk.page.evaluate("document.activeElement.closest('.mu-board-row').dataset.key") == "4b"
    # The letter beside it has the row by now: take it in, and write on.
    letter = desk.widget(1)
    letter.focus()
    letter.locator(".mu-own-row button").wait_for()
    tab_to(desk, ".mu-own-row button")
    desk.press("Enter", which=1)
    assert letter.locator("textarea").input_value() == REASON
    assert desk.cells() == before
    desk.save()

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    desk.settled(1)
    assert desk.widget(1).locator("textarea").input_value() == REASON
    # A light that its own evidence speaks against is found by the check, and leads to its row.
    desk.widget().focus()
    tab_to(desk, ".mu-primary")
    desk.press("Enter")
    assert "concern-from-nowhere" not in desk.widget().inner_text()
    card = desk.widget().locator(".mu-card", has_text="none of your evidence raises a concern")
    n = int(card.get_attribute("data-card"))
    desk.widget().locator(".mu-links .mu-chip").nth(n - 1).focus()
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.dataset.card") == str(n)
    card.locator(".mu-show").focus()
    desk.press("Enter")
    assert desk.page.evaluate("document.activeElement.closest('.mu-board-row').dataset.key") == "4a"
    points = labs.graded(PORTERS, path.parent)
    assert points == 0  # its form earns nothing: a person reads it
    assert "points" not in desk.widget().locator(".mu-heading").inner_text()


def test_what_is_typed_in_a_reason_stays_until_python_has_it(desk, lab):
    path = lab.notebook("board-typed", 'mu.ask("journal-club/plan")')
    desk.open(path)
    desk.widget().focus()
    tab_to(desk, "textarea")
    desk.page.keyboard.type("Not to be lost.")
    lab.kill_kernels()
    desk.page.keyboard.press("Control+Enter")
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    assert desk.widget().locator("textarea").first.input_value() == "Not to be lost."
    assert "not kept yet" in desk.widget().inner_text()
    assert not (path.parent / "trail.jsonl").exists()


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    place = {"place": "report", "at": "6", "speaks": "concern"}
    board = {
        "1": {"judgement": "no concerns", "reason": "One sentence says what is asked, of whom."},
        "4a": {
            "judgement": "serious concerns",
            "reason": REASON,
            "evidence": [
                {**place, "quote": "everyone who was asked agreed"},
                {**place, "at": "9", "quote": "twelve take part today"},
            ],
        },
        "4b": {"judgement": "some concerns"},
        "4c": {"judgement": "no concerns", "reason": "Nothing else changed in those four years."},
        "5": {"judgement": "cannot tell", "reason": "They do not say who read the diaries."},
    }
    letter = {
        "title": "Who was asked?",
        "text": f"Tveit and Sorrel wrote. {REASON}",
        "rows": ["4a"],
    }
    setting = {"need": {"judgement": "fits", "reason": "Porters here walk as far as there."}}
    path = lab.notebook(
        "looks-board",
        f'mu.answer("{PORTERS}", {board!r})',
        f'mu.answer("{LETTER}", {letter!r})',
        f'mu.answer("journal-club/worksheet", {setting!r})',
        f'mu.ask("{PORTERS}")',
        f'mu.ask("{LETTER}")',
        'mu.ask("journal-club/worksheet")',
        'mu.ask("journal-club/plan")',
    )
    desk.open(path)
    desk.page.wait_for_function(
        "document.querySelectorAll('.mu-widget[data-state=live]').length > 3"
    )
    desk.widget().locator(".mu-lamp", has_text="4a").click()
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        for n, name in enumerate(("board", "letter", "worksheet", "plan")):
            inner, outer = desk.widget(n).evaluate("e => [e.scrollWidth, e.clientWidth]")
            assert inner <= outer + 1, (name, theme, width)
            desk.widget(n).locator(".mu-title").evaluate("node => node.scrollIntoView()")
            desk.page.screenshot(path=shots / f"{name}-{theme}-{width}.png")
        desk.widget().locator(".mu-cards").evaluate("node => node.scrollIntoView()")
        desk.page.screenshot(path=shots / f"board-cards-{theme}-{width}.png")

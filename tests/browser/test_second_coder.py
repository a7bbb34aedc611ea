"""Two coders, the curve, the matrix and the audit view in a real JupyterLab, by keyboard alone."""

from __future__ import annotations

import pytest
from eyes import LOOKS, entries, tab_to, violations

pytestmark = pytest.mark.browser

REASON = "“I only came for the points” is his own word for it."


#: What sticks out of the widget at the right, unless its own box scrolls.
WIDER = """root => root.scrollWidth <= root.clientWidth + 1 ? [] :
  [...root.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right
    > root.getBoundingClientRect().right + 1).map(e => e.tagName + '.' + e.className)"""


def values(path, slug):
    return [e["value"] for e in entries(path) if e["item"] == slug and "action" in e]


def looked_at(desk, axe, shots, name, which=0):
    """Axe, and nothing wider than its place, in both themes and widths; keeps pictures."""
    for theme, width in LOOKS:
        desk.look(theme, width)
        desk.page.set_viewport_size({"width": width, "height": 2400})
        desk.widget(which).evaluate("e => e.scrollIntoView({block: 'start'})")
        desk.page.screenshot(path=shots / f"{name}-{theme}-{width}.png")
        assert violations(desk, axe) == [], (theme, width)
        assert desk.widget(which).evaluate(WIDER) == [], (theme, width)
    desk.look("Light", 1280)


def test_a_disagreement_is_talked_over_by_keyboard_and_outlives_the_kernel(desk, lab, axe, shots):
    slug = "second-coder/compare"
    path = lab.notebook("compare", f'mu.ask("{slug}")')
    desk.open(path)
    before = desk.cells()
    assert "invented" in desk.widget().locator(".mu-invented").inner_text()
    # What is compared is chosen, and the numbers part as the lesson says.
    desk.widget().locator(".mu-numbers-of select").select_option("S1")
    desk.settled()
    rows = desk.widget().locator(".mu-measures tbody tr").all_inner_texts()
    shown = {row.split("\t")[0]: row.split("\t")[1] for row in rows if "\t" in row}
    assert shown["Percentage agreement"].startswith("0.97")
    assert shown["Cohen's κ"].startswith("0.00")
    # By keyboard: into the list, down one, to the decision, a reason, kept.
    desk.widget().locator(".mu-place-item").first.focus()
    desk.page.keyboard.press("ArrowDown")
    key = desk.page.evaluate("document.activeElement.querySelector('b').textContent")
    desk.page.keyboard.press("Enter")
    assert desk.page.evaluate("document.activeElement.type") == "radio"
    desk.page.keyboard.press("ArrowDown")
    desk.page.keyboard.press("ArrowDown")
    assert desk.page.evaluate("document.activeElement.value") == "both"
    desk.page.keyboard.press("Tab")
    desk.press("Control+Enter")
    assert "a reason" in desk.widget().locator(".mu-why").inner_text()
    assert desk.page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    desk.page.keyboard.type(REASON)
    desk.press("Control+Enter")
    assert values(path, slug)[-1]["decisions"] == {
        "a|b": {key: {"decision": "both", "reason": REASON}}
    }
    assert desk.page.evaluate("document.activeElement.matches('.mu-place-item')")
    assert "1 decided" in desk.widget().inner_text()
    desk.widget().get_by_role("button", name="Show the panel").click()
    desk.settled()
    desk.widget().locator(".mu-place-item").first.click()
    assert desk.widget().locator(".mu-moderated").count() >= 1
    for letter in "ddxab":
        desk.page.keyboard.press(letter)
    assert desk.cells() == before
    assert violations(desk, axe) == []
    looked_at(desk, axe, shots, "compare")

    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    desk.widget().locator(".mu-place-item", has_text=key).click()
    assert desk.widget().locator("textarea").input_value() == REASON
    assert desk.widget().locator('input[value="both"]').is_checked()


def test_an_order_is_changed_and_a_cell_opened_by_keyboard(desk, lab, axe, shots):
    curve, matrix = "second-coder/curve", "second-coder/matrix"
    path = lab.notebook("curve", f'mu.ask("{curve}")', f'mu.ask("{matrix}")')
    desk.open(path)
    before = desk.cells()
    tab_to(desk, ".mu-first-guess input")
    desk.page.keyboard.type("6")
    desk.press("Enter")
    assert "not reached at all" in desk.widget().locator(".mu-came").inner_text()
    rows = desk.widget().locator(".mu-order-row")
    rows.nth(6).focus()
    desk.press(*["Alt+ArrowUp"] * 6)
    assert values(path, curve)[-1]["order"][:2] == ["leif", "tomas"]
    assert desk.page.evaluate("document.activeElement.dataset.key") == "leif"
    desk.press("Enter")
    desk.page.wait_for_selector(".mu-quoted .mu-unit-line")
    desk.press("Control+z")
    assert rows.nth(1).get_attribute("data-key") == "leif"
    # The drawing says in words what it shows, and the table has every number.
    told = desk.widget().locator("svg").get_attribute("aria-label")
    assert "curve of codes" in told
    desk.widget().get_by_text("The same as a table").click()
    assert desk.widget().locator(".mu-table tbody tr").count() == 9

    cells = desk.widget(1).locator(".mu-cell")
    assert desk.widget(1).locator('.mu-crossing [tabindex="0"]').count() == 1
    cells.first.focus()
    desk.press("End", *["ArrowDown"] * 4, *["ArrowLeft"] * 2, which=1)
    desk.press("Enter", which=1)
    assert values(path, matrix)[-1]["cell"] == ["E", "leif"]
    assert desk.widget(1).locator(".mu-quoted .mu-unit").count() == 5
    desk.press("Home", "Enter", which=1)
    assert values(path, matrix)[-1]["opened"] == ["E"]
    assert desk.page.evaluate("document.activeElement.getAttribute('aria-expanded')") == "true"
    for letter in "ddxab":
        desk.page.keyboard.press(letter)
    assert desk.cells() == before
    for name, which in (("curve", 0), ("crossing", 1)):
        looked_at(desk, axe, shots, name, which)
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert rows.nth(1).get_attribute("data-key") == "leif"
    assert desk.widget(1).locator(".mu-quoted .mu-unit").count() == 5


BOARD = {
    "codes": {
        "n1": {"name": "Left <b>standing</b>", "theme": "T1", "memo": "Goes in: being left."}
    },
    "themes": {"T1": {"name": "Alone with it"}},
    "units": {"leif 45–52": ["n1"], "leif 53–58": ["n1", "S5"], "leif 59–63": []},
}
MAP = {
    "themes": {
        "T1": {"name": "Alone with it", "codes": ["n1"]},
        "S": {"name": "Security", "codes": ["S5"]},
    },
    "units": BOARD["units"],
    "codes": {"n1": "Left standing", "S5": "Not alone between meetings"},
    "relations": {
        "r1": {
            "from": "T1",
            "to": "S",
            "name": "is met by",
            "units": ["leif 45–52", "leif 53–58"],
            "memo": "The dog comes on Wednesdays.",
        }
    },
}
DID = f"""
mu.answer("sample/divide", [8, 15, 23])
mu.answer("sample/divide", [8, 15])
mu.answer("condensing/condense-leif", {{"53–58": "A colleague keeps coming to walk with him."}})
mu.answer("themes/board", {BOARD!r})
mu.answer("general-structure/map", {MAP!r})
"""


def test_a_trail_is_replayed_traced_to_its_words_and_written_as_a_report(desk, lab, axe, shots):
    path = lab.notebook("audit", DID, "mu.audit()")
    desk.open(path)
    before = desk.cells()
    count = len(entries(path))
    tab_to(desk, "input[type=range]")
    told = "document.activeElement.getAttribute('aria-valuetext')"
    assert desk.page.evaluate(told).startswith("5 of 5: ")
    desk.press("Home")
    assert "Divided" in desk.page.evaluate(told)
    desk.page.wait_for_function(
        "() => document.querySelector('.mu-then').textContent.includes('Unit 16–23')"
    )
    desk.press("ArrowRight")
    assert "taken away" in desk.widget().locator(".mu-moment-what").inner_text()
    desk.press("End")
    # From the relation back to the sentences, what was written kept as words.
    tree = desk.widget().locator(".mu-tree")
    for words in ("is met by", "Left <b>standing</b>", "A colleague keeps coming", "Halvard came"):
        assert words in tree.text_content()
    assert tree.locator("b", has_text="standing").count() == 0
    desk.widget().get_by_role("button", name="Write the report").press("Enter")
    desk.settled()
    report = path.parent / "how-i-got-here.html"
    assert "Written: how-i-got-here.md" in desk.widget().inner_text()
    for letter in "ddxab":
        desk.page.keyboard.press(letter)
    assert desk.cells() == before
    assert len(entries(path)) == count  # looking leaves no trace
    looked_at(desk, axe, shots, "audit")
    # The report stands on its own, and shows what was typed as what was typed.
    alone = desk.page.context.new_page()
    alone.route("**/*", lambda route: route.abort())
    alone.set_content(report.read_text(encoding="utf-8"))
    assert "Left <b>standing</b>" in alone.locator("main").inner_text()
    assert "Halvard came" in alone.locator("main").inner_text()
    alone.screenshot(path=shots / "audit-report.png", full_page=True)

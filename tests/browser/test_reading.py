"""The reader in a real JupyterLab: read, search, write memos by keyboard and by mouse."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser


def enter_text(desk):
    desk.widget().focus()
    for _ in range(8):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.matches('.mu-line')"):
            return
    raise AssertionError("Tab does not lead into the text")


def write(desk, text):
    desk.page.keyboard.press("Enter")
    assert desk.page.evaluate("document.activeElement.tagName") == "TEXTAREA"
    desk.page.keyboard.type(text)
    desk.press("Control+Enter")


def test_memos_by_keyboard_outlive_the_kernel_and_are_graded_the_same(desk, lab):
    path = lab.notebook("read", 'mu.ask("sample/read")')
    desk.open(path)
    before = desk.cells()
    enter_text(desk)
    desk.press("ArrowDown", "ArrowDown", "Shift+ArrowDown")
    write(desk, "dd x: she counts.")  # letters that would delete or cut the cell outside
    assert entries(path)[-1]["value"][0]["from"] == [3, 1]
    assert entries(path)[-1]["value"][0]["to"][0] == 4
    assert desk.page.evaluate("document.activeElement.matches('.mu-line')")
    desk.press("/")
    desk.page.keyboard.type("leader")
    assert desk.widget().locator(".mu-tally").inner_text() == "1 of 1"
    desk.press("Escape")
    write(desk, "Without her they talk about parking.")
    desk.press("End", "ArrowUp", "ArrowUp")
    write(desk, "A desk, a back, a wife.")
    # In the list: change one, remove one, undo.
    desk.press("m", "ArrowDown", "e")
    desk.page.keyboard.type("!")
    desk.press("Control+Enter")
    assert "parking.!" in entries(path)[-1]["value"][1]["text"]
    desk.press("m", "Delete")
    assert len(entries(path)[-1]["value"]) == 2
    desk.press("Control+z")
    assert desk.widget().locator(".mu-memo-item").count() == 3
    assert desk.cells() == before
    desk.save()

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert desk.widget().locator(".mu-memo-item").count() == 3
    assert desk.widget().locator("mark.mu-memo").count() >= 3
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    points = labs.graded("sample/read", path.parent)
    assert points == 3
    assert f": {points:g} of 3 points" in desk.widget().locator(".mu-heading").inner_text()


def test_words_marked_with_the_mouse_become_a_memo_and_are_found_again(desk, lab):
    path = lab.notebook("mark", 'mu.ask("sample/read")')
    desk.open(path)
    line = desk.widget().locator('.mu-line[data-n="4"] .mu-words')
    box = line.bounding_box()
    desk.page.mouse.move(box["x"] + 45, box["y"] + 12)
    desk.page.mouse.down()
    desk.page.mouse.move(box["x"] + 260, box["y"] + 12, steps=6)
    desk.page.mouse.up()
    area = desk.widget().locator("textarea")
    area.wait_for(state="visible")
    quoted = desk.widget().locator(".mu-form blockquote").inner_text()
    desk.page.keyboard.type("An autumn like that.")  # the cursor is in the box already
    desk.widget().get_by_role("button", name="Keep memo").click()
    desk.settled()
    assert entries(path)[-1]["value"][0]["text"] == "An autumn like that."
    memo = entries(path)[-1]["value"][0]
    assert memo["from"][0] == memo["to"][0] == 4
    assert desk.widget().locator(".mu-memo-item blockquote").inner_text() == quoted
    assert desk.widget().locator("mark.mu-memo").inner_text() == quoted
    desk.widget().locator(".mu-text").evaluate("t => t.scrollTop = t.scrollHeight")
    desk.widget().get_by_role("button", name="Sentence 4", exact=True).click()
    assert desk.page.evaluate("document.activeElement.dataset.n") == "4"
    # A finger that touches a sentence is offered the memo there.
    line.dispatch_event("pointerup", {"pointerType": "touch"})
    desk.widget().get_by_text("Write a memo on this").click()
    desk.page.keyboard.type("Touched.")
    assert area.input_value() == "Touched."


def test_markup_in_a_memo_is_only_text(desk, lab):
    path = lab.notebook("markup", 'mu.ask("sample/read")')
    desk.open(path)
    enter_text(desk)
    write(desk, "<img src=x onerror=alert(1)><b>bold</b>")
    assert desk.widget().locator(".mu-memo-item p").inner_text().startswith("<img")
    assert desk.page.locator(".jp-OutputArea img, .jp-OutputArea .mu-memo-item p b").count() == 0


def test_a_memo_stays_in_its_box_until_python_has_it(desk, lab):
    path = lab.notebook("draft", 'mu.ask("sample/read")')
    desk.open(path)
    enter_text(desk)
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type("Not to be lost.")
    lab.kill_kernels()
    desk.page.keyboard.press("Control+Enter")
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    assert desk.widget().locator("textarea").input_value() == "Not to be lost."
    assert not (path.parent / "trail.jsonl").exists()


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    memos = [
        {"from": [4, 1], "to": [5, 6], "text": "The autumn comes before the wish to leave."},
        {"from": [13, 3], "to": [13, 12], "text": "A mirror held by somebody else."},
    ]
    path = lab.notebook(
        "looks-read", f'mu.answer("sample/read", {memos!r})', 'mu.ask("sample/read")'
    )
    desk.open(path)
    assert violations(desk, axe) == []
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    desk.widget().locator(".mu-search").fill("the")
    desk.widget().locator(".mu-line[data-n='6']").focus()
    desk.page.keyboard.press("Enter")
    desk.page.keyboard.type("He came back.")
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        desk.widget().locator(".mu-title").scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"reader-{theme}-{width}.png")


def test_in_a_text_of_an_hour_one_goes_on_where_one_stopped(desk, lab, axe):
    memo = {"from": [164, 1], "to": [164, 5], "text": "Since the group, he says."}
    path = lab.notebook(
        "hour",
        f'mu.answer("a-whole-hour/read-nils", [{memo!r}])',
        'mu.ask("a-whole-hour/read-nils")',
    )
    # The sample's reader knows the sample only.
    written = path.read_text(encoding="utf-8")
    assert "import sample; sample.install()" in written
    path.write_text(written.replace("import sample; sample.install()", ""), encoding="utf-8")
    desk.open(path)
    offer = desk.widget().get_by_role("button", name="Go on where you stopped")
    # In a browser that knows no place yet, the last memo says it.
    assert offer.inner_text() == "Go on where you stopped: sentence 165, about minute 12"
    assert violations(desk, axe) == []
    offer.click()
    assert desk.page.evaluate("document.activeElement.dataset.n") == "165"
    assert not offer.is_visible()
    jump = desk.widget().get_by_label("Go to a minute of the hour")
    twenty = jump.locator("option", has_text="20 (").get_attribute("value")
    jump.select_option(twenty)
    assert desk.page.evaluate("document.activeElement.dataset.n") == twenty
    desk.page.wait_for_function(
        "n => Object.entries(localStorage).some(([key, at]) => key.startsWith('meaningunits-at')"
        " && Math.abs(at - n) < 3)",
        arg=int(twenty),
    )
    desk.page.goto("about:blank")
    desk.open(path)
    assert offer.inner_text().startswith("Go on where you stopped: sentence ")
    assert "about minute 19" in offer.inner_text() or "about minute 20" in offer.inner_text()

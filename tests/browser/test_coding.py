"""The code board in a real JupyterLab: by keyboard alone, by dragging, and past a dead kernel."""

from __future__ import annotations

import lab as labs
import pytest
from eyes import LOOKS, entries, violations

pytestmark = pytest.mark.browser

FARIDA, BOARD, OWN = "themes/code-farida", "themes/board", "themes/build-own"


def last(path):
    return entries(path)[-1]["value"]


def enter(desk):
    """Onto a card with the Tab key alone."""
    desk.widget().focus()
    for _ in range(12):
        desk.page.keyboard.press("Tab")
        if desk.page.evaluate("document.activeElement.matches('.mu-unit-card')"):
            return
    raise AssertionError("Tab does not lead to a card")


def card(desk, key):
    return desk.widget().locator(f'.mu-unit-card[data-key="{key}"]')


def focused(desk, selector):
    return desk.page.evaluate("s => document.activeElement.matches(s)", selector)


def test_coding_by_keyboard_outlives_the_kernel_and_is_graded_the_same(desk, lab):
    path = lab.notebook("code", f'mu.ask("{FARIDA}")')
    desk.open(path)
    before = desk.cells()
    enter(desk)
    desk.press("s", "2")  # the sign of a code
    assert last(path) == {"units": {"farida 64–72": ["S2"]}}
    desk.press("ArrowDown", "Enter")  # the picker, by a part of the name
    desk.page.keyboard.type("same boat")
    desk.press("Enter")
    assert last(path)["units"]["farida 73–80"] == ["I4"]
    assert focused(desk, '.mu-unit-card[data-key="farida 73–80"]')
    desk.press("ArrowRight", "-")  # to its code: spoken against
    assert last(path)["against"] == {"farida 73–80": ["I4"]}
    assert "against" in card(desk, "farida 73–80").locator(".mu-code").inner_text()
    desk.press("Escape", "ArrowDown", "ArrowDown", "s", "5", "s", "3", "ArrowRight", "Delete")
    assert last(path)["units"]["farida 84–88"] == ["S5"]
    desk.press("Control+z", "Control+Shift+Z", "ArrowDown", "0")
    assert last(path)["units"]["farida 89–91"] == []
    assert "✓ no code" in card(desk, "farida 89–91").inner_text()
    desk.press("x")
    assert card(desk, "farida 89–91").locator(".mu-around").count() == 6
    assert desk.widget().locator(".mu-tally").inner_text() == "4 of 7 looked at"
    assert desk.cells() == before
    desk.save()

    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert card(desk, "farida 64–72").locator(".mu-code").inner_text() == "S2 Faults are tolerated"
    assert desk.status().startswith("Saved ")
    # Dragging does the same as a key, and a click opens the code's entry.
    desk.widget().get_by_role("button", name="E2 More joy in work").drag_to(
        card(desk, "farida 89–91"), target_position={"x": 80, "y": 20}
    )
    desk.settled()
    assert last(path)["units"]["farida 89–91"] == ["E2"]
    # With the mouse: the switch beside a code; or the code, which stays in hand for its keys.
    switch = card(desk, "farida 89–91").locator(".mu-turn")
    switch.click()
    desk.settled()
    assert last(path)["against"]["farida 89–91"] == ["E2"]
    assert (switch.get_attribute("aria-pressed"), switch.inner_text()) == ("true", "✓ against")
    card(desk, "farida 89–91").locator(".mu-code").click()
    desk.press("-")
    assert "farida 89–91" not in last(path)["against"]
    desk.widget().get_by_role("button", name="S5 Not alone").first.click()
    assert "or can ring a member" in desk.widget().locator(".mu-entry").inner_text()
    desk.widget().get_by_role("button", name="Show its units in context").click()
    assert desk.widget().locator(".mu-unit-card:visible").count() == 1
    assert card(desk, "farida 84–88").locator(".mu-around").count() == 6
    # Check, and from a message to its place.
    desk.widget().get_by_role("button", name="Check").click()
    desk.settled()
    assert focused(desk, ".mu-score")
    points = labs.graded(FARIDA, path.parent)
    assert 0 < points < 4
    assert f": {points:g} of 4 points" in desk.widget().locator(".mu-heading").inner_text()
    # A note on a unit stands on its card, which its number opens.
    shows = desk.widget().get_by_role("button", name="Show me the place")
    numbers = desk.widget().locator(".mu-links .mu-chip")
    for n in range(numbers.count()):
        if not shows.count():
            numbers.nth(n).click()
    shows.first.click()
    assert focused(desk, ".mu-unit-card")
    desk.press("ArrowRight")  # to what one can mend first, and only then to the message about it
    assert focused(desk, ".mu-code, .mu-tool")
    # The sign of a code in a note leads to its entry.
    sign = desk.widget().locator(".mu-card .mu-show[title]:visible").first
    named = sign.inner_text()
    sign.click()
    assert named in desk.widget().locator(".mu-beside-entry").inner_text()


def test_building_by_keyboard_with_memo_merge_split_and_history(desk, lab):
    path = lab.notebook("build", f'mu.ask("{OWN}")')
    desk.open(path)
    enter(desk)
    desk.press("n")
    desk.page.keyboard.type("What lies at home")
    desk.press("Enter")
    assert last(path)["codes"]["n1"]["name"] == "What lies at home"
    assert last(path)["units"] == {"oskar 43–54": ["n1"]}
    desk.press("ArrowDown", "1", "ArrowDown", "n")
    desk.page.keyboard.type("Meeting oneself")
    desk.press("Enter")
    widget = desk.widget()
    widget.get_by_role("button", name="n1 What lies at home").last.click()
    memo = widget.locator(".mu-entry").get_by_label("Memo")
    memo.fill("In: what somebody carries home. Out: the illness alone.")
    desk.press("Control+Enter")
    assert last(path)["codes"]["n1"]["memo"].startswith("In: ")
    widget.get_by_label("New theme: its name").fill("Turning round")
    desk.press("Enter")
    widget.locator(".mu-entry").get_by_label("Theme").select_option("T1")
    desk.settled()
    assert last(path)["codes"]["n1"]["theme"] == "T1"
    widget.get_by_text("Split: choose units").click()
    assert len(widget.locator(".mu-entry .mu-box").first.inner_text().split()) > 6  # its words too
    widget.locator(".mu-entry").get_by_label("Oskar 55–58").check()
    widget.get_by_label("New code's name").fill("Answering too soon")
    widget.get_by_role("button", name="Split off").click()
    desk.settled()
    assert last(path)["units"]["oskar 55–58"] == ["n3"]
    widget.get_by_label("Merge into").select_option("n3")
    widget.get_by_role("button", name="Merge", exact=True).click()
    desk.settled()
    assert last(path)["merged"] == {"n1": "n3"}
    assert "n3 Answering too soon" in widget.locator(".mu-entry").inner_text()  # it stays open
    assert memo.input_value().startswith("From “What lies at home”: In: what somebody carries")
    past = widget.locator(".mu-past").inner_text()
    assert "split off from “What lies at home”" in past
    assert "took in “What lies at home” and its memo, with 2 units" in past
    # What is typed while the kernel dies stays, and says that it is not kept.
    memo.fill("In: a home seen. Not to be lost.")
    lab.kill_kernels()
    desk.page.keyboard.press("Control+Enter")
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    assert memo.input_value() == "In: a home seen. Not to be lost."
    assert "not kept yet" in widget.locator(".mu-entry").inner_text()


#: Where two words of a text stand, on the page.
ENDS = """(node, ends) => {
  const text = node.firstChild, words = text.textContent.split(" ");
  const box = (n) => {
    const range = document.createRange(), from = words.slice(0, n).join(" ").length + (n ? 1 : 0);
    range.setStart(text, from);
    range.setEnd(text, from + words[n].length);
    return range.getBoundingClientRect();
  };
  const [a, b] = ends.map(box);
  return [[a.left + 1, a.top + a.height / 2], [b.right - 1, b.top + b.height / 2]];
}"""


def select_words(desk, number, first, last):
    """Select words of a sentence in the text beside, as a mouse that is dragged over them does."""
    words = desk.widget().locator(f'.mu-text-row[data-n="{number}"] .mu-words')
    words.scroll_into_view_if_needed()
    start, end = words.evaluate(ENDS, [first, last])
    desk.page.mouse.move(*start)
    desk.page.mouse.down()
    desk.page.mouse.move(*end, steps=4)
    desk.page.mouse.up()
    assert len(desk.page.evaluate("getSelection().toString()").split()) == last - first + 1


def test_a_large_board_is_searched_selected_heaped_and_marked_word_by_word(desk, lab):
    cuts = [n for n in range(41, 102) if n % 5]
    code = f'mu.answer("meaning-units/divide-leif", {cuts!r}); mu.ask("{BOARD}")'
    path = lab.notebook("large", code)
    desk.open(path)
    widget, page = desk.widget(), desk.page
    assert widget.locator(".mu-unit-card").count() < 40  # of 57: what is in view, and a little more
    enter(desk)
    # The study's codebook is closed: no list shows it, and one act opens it.
    desk.press("n")
    assert "No code yet" in widget.locator(".mu-picker").inner_text()
    desk.press("Escape")
    assert widget.get_by_text("I4 Same boat").count() == 0
    # Several at once, by keys: selected, heaped, and named afterwards.
    desk.press("Space", "Shift+ArrowDown", "Shift+ArrowDown", "h")
    heap = [key for key, codes in last(path)["units"].items() if codes == ["n1"]]
    assert heap == ["leif 41", "leif 42", "leif 43"]
    widget.get_by_role("button", name="Clear").click()
    # Words of a unit, by keys: the first and the last, then what the code is called.
    widget.get_by_placeholder("Search words").fill("church organs")
    assert widget.locator(".mu-unit-card").count() == 1
    desk.press("ArrowDown", "w", "ArrowRight", "Space", "ArrowRight", "ArrowRight", "Space")
    assert "3 words: parked at a" in widget.locator(".mu-finger-said").inner_text()
    widget.get_by_role("button", name="Make a code called by these words").click()
    desk.settled()
    assert last(path)["codes"]["n2"]["name"] == "parked at a"
    assert last(path)["words"] == {"leif 47": {"n2": ["47:2–47:4"]}}
    assert widget.locator(".mu-evidence").inner_text() == "parked at a"
    # By dragging over other words; and with the mouse the code is taken off.
    card(desk, "leif 47").get_by_role("button", name="Stands on the words marked").click()
    words = card(desk, "leif 47").locator(".mu-word")
    words.nth(5).hover()
    page.mouse.down()
    words.nth(7).hover()
    page.mouse.up()
    widget.get_by_role("button", name="It stands on these words").click()
    desk.settled()
    assert last(path)["words"] == {"leif 47": {"n2": ["47:6–47:8"]}}
    card(desk, "leif 47").get_by_role("button", name="Take it off").click()
    desk.settled()
    assert (last(path)["units"]["leif 47"], "words" in last(path)) == ([], False)
    # Words that are selected as in any text, then + Code: these words are coded, and no more.
    select_words(desk, 47, 2, 4)
    card(desk, "leif 47").get_by_role("button", name="Give a code").click()
    page.keyboard.type("Unheard")
    desk.press("Enter")
    assert last(path)["words"] == {"leif 47": {"n3": ["47:3–47:5"]}}
    assert last(path)["codes"]["n3"]["name"] == "Unheard"
    # From one heap to another, with the keys on the canvas.
    widget.get_by_placeholder("Search words").fill("")
    widget.get_by_role("button", name="Heaps side by side").click()
    widget.locator('.mu-heap-card[data-key="leif 42"]').focus()
    desk.press("Shift+ArrowRight")
    assert last(path)["units"]["leif 42"] == ["n2"]
    desk.press("Control+z")
    assert widget.locator('.mu-heap-card[data-key="leif 42"][data-heap="n1"]').count() == 1


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    coded = {"64–72": ["S2"], "73–80": ["I4", "C5"], "81–83": ["I1"], "89–91": [], "92–101": ["E1"]}
    own = {
        "codes": {
            "n1": {"name": "Saying nothing so as not to be asked", "theme": "T1", "memo": "In: …"},
            "n2": {"name": "A way back that is not talked of", "theme": "T1"},
        },
        "themes": {"T1": {"name": "What is kept from the others"}},
        "units": {"leif 53–58": ["n1"], "tomas 116–119": ["n1", "n2"], "leif 41–44": []},
    }
    path = lab.notebook(
        "looks-codeboard",
        f'mu.answer("{FARIDA}", {coded!r}); mu.answer("{BOARD}", {own!r})',
        f'mu.ask("{FARIDA}")',
        f'mu.ask("{BOARD}")',
    )
    desk.open(path)
    widget, board = desk.widget(), desk.widget(1)
    widget.get_by_role("button", name="Check").click()
    desk.settled()
    widget.get_by_role("button", name="Show the panel").click()
    widget.get_by_role("button", name="I4 Same boat").last.click()
    board.get_by_role("button", name="n1 Saying nothing").last.click()
    desk.settled()
    for theme, width in LOOKS:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        for which, name in ((widget, "code"), (board, "build")):
            which.locator(".mu-title").evaluate("node => node.scrollIntoView()")
            desk.page.screenshot(path=shots / f"codeboard-{name}-{theme}-{width}.png")
        widget.locator(".mu-cards").evaluate("node => node.scrollIntoView()")
        desk.page.screenshot(path=shots / f"codeboard-cards-{theme}-{width}.png")

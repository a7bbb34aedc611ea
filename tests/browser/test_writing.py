"""Writing in a real JupyterLab: nothing typed is lost, whatever ends the kernel or the tab."""

from __future__ import annotations

import json
import os
import signal

import pytest
from eyes import LOOKS, MIMETYPE, violations
from lab import TOKEN
from meaningunits.trail import Trail

pytestmark = pytest.mark.browser

TEXT = "The towel is an ending of its own, and I wanted it to be hers."
BOARD, LETTER = "themes/board", "journal-club/letter"


def box(desk):
    return desk.widget().locator("textarea")


def drafts(path, slug="sample/write"):
    found = path.parent / "drafts" / f"{slug.replace('/', '--')}.json"
    return json.loads(found.read_text("utf-8")) if found.exists() else {}


def entries(path, slug):
    found = path.parent / "trail.jsonl"
    lines = found.read_text("utf-8").splitlines() if found.exists() else []
    return [e for e in map(json.loads, lines) if e["item"] == slug]


def held(desk, field, text):
    """Wait until Python says that it holds a draft of a field."""
    desk.page.wait_for_function(
        "([node, text]) => node.dataset.held === text", arg=[field.element_handle(), text]
    )


def kill(desk):
    """End every kernel as a crash does, at once and without a word."""
    for number in kernels(desk.lab):
        os.kill(number, signal.SIGKILL)


def kernels(lab) -> list[int]:
    """The process ids of the kernels that this test's own server started."""
    children = f"/proc/{lab.process.pid}/task/{lab.process.pid}/children"
    found = []
    with open(children, encoding="ascii") as file:
        for number in map(int, file.read().split()):
            with open(f"/proc/{number}/cmdline", encoding="utf-8") as command:
                if "ipykernel" in command.read():
                    found.append(number)
    assert found
    return found


def reopen(desk, path):
    """Close the tab, and open the notebook anew on another kernel."""
    desk.page.goto("about:blank")
    desk.lab.kill_kernels()
    desk.open(path)


def test_what_is_typed_comes_back_after_the_kernel_was_killed(desk, lab, shots):
    path = lab.notebook("write", 'mu.ask("sample/write")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type(TEXT)
    assert "15 words of 8 to 20" in desk.widget().inner_text()
    held(desk, box(desk), TEXT)
    assert drafts(path) == {"text": TEXT}
    assert desk.status() == "Nothing saved yet; a draft is held"
    assert not (path.parent / "trail.jsonl").exists()  # a draft is no answer
    desk.save()
    saved = json.loads(path.read_text("utf-8"))
    told = json.dumps(saved["cells"][1]["outputs"])
    assert (
        "No answer yet; a draft is held beside it, which counts once it is kept" in told
    )  # a marker can see that there is one
    assert "The towel" not in told
    kill(desk)
    reopen(desk, path)
    assert box(desk).input_value() == TEXT
    assert "not kept yet" in desk.widget().inner_text()
    desk.page.screenshot(path=shots / "writing-draft.png")
    box(desk).focus()
    desk.press("Control+Enter")
    desk.widget().get_by_text("✓ kept").wait_for()
    assert drafts(path) == {}
    assert [e["value"] for e in entries(path, "sample/write")] == [TEXT]


def test_what_is_typed_comes_back_after_the_tab_was_closed(desk, lab):
    path = lab.notebook("write-tab", 'mu.ask("sample/write")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type(TEXT)
    held(desk, box(desk), TEXT)
    desk.page.goto("about:blank")
    desk.open(path)  # the same kernel
    assert box(desk).input_value() == TEXT


def test_what_no_kernel_took_over_is_there_when_the_cell_is_run_again(desk, lab):
    path = lab.notebook("write-away", 'mu.ask("sample/write")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type(TEXT)
    # The notebook is restarted before anything was held.
    desk.within(
        "a kernel again",
        "() => window.jupyterapp.shell.currentWidget.context.sessionContext.session.kernel"
        ".restart().then(() => null)",
    )
    desk.run()
    desk.page.wait_for_function(
        "text => document.querySelector('.mu-widget textarea')?.value === text", arg=TEXT
    )
    held(desk, box(desk), TEXT)
    assert drafts(path) == {"text": TEXT}


def test_what_is_typed_on_a_page_without_a_kernel_outlives_its_tab(desk, lab, shots):
    path = lab.notebook("write-dead", 'mu.ask("sample/write")', 'mu.ask("confounding/lab")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type("Before. ")
    held(desk, box(desk), "Before. ")
    lab.kill_kernels()
    desk.page.keyboard.type("Just then. ")  # on its way when the kernel ends
    desk.page.wait_for_function(
        "document.querySelector('.mu-saved').textContent.startsWith('Not connected')",
        timeout=15_000,
    )
    desk.page.keyboard.type("And after.")
    text = "Before. Just then. And after."
    assert box(desk).input_value() == text
    desk.page.screenshot(path=shots / "writing-dead.png")
    desk.page.goto("about:blank")
    assert drafts(path) == {"text": "Before. "}
    desk.open(path)
    assert box(desk).input_value() == text
    assert "not kept yet" in desk.widget().inner_text()
    held(desk, box(desk), text)
    assert drafts(path) == {"text": text}
    assert desk.page.evaluate("Object.keys(localStorage).filter(n => n.includes('sample'))") == []


def test_what_was_typed_before_the_answer_changed_elsewhere_is_added_and_nothing_is_lost(desk, lab):
    path = lab.notebook("write-both", 'mu.ask("sample/write")')
    desk.open(path)
    lab.kill_kernels()
    box(desk).click()
    desk.page.keyboard.type("Typed here.")
    desk.page.goto("about:blank")
    Trail(path.parent / "trail.jsonl").record("sample/write", "write", "Kept elsewhere.")
    desk.open(path)
    assert box(desk).input_value() == "Kept elsewhere.\n\nTyped here."
    held(desk, box(desk), "Kept elsewhere.\n\nTyped here.")
    assert [e["value"] for e in entries(path, "sample/write")] == ["Kept elsewhere."]


def test_a_draft_does_not_come_back_over_a_number_that_was_kept_after_it(desk, lab):
    path = lab.notebook("write-older", 'mu.ask("information/back-again")')
    desk.open(path)
    guess = desk.widget().locator(".mu-first-guess input")
    guess.click()
    desk.page.keyboard.type("a tenth")
    held(desk, guess, "a tenth")
    guess.press("Control+a")
    desk.page.keyboard.type("0,3")
    guess.press("Enter")
    desk.settled()
    assert drafts(path, "information/back-again") == {}
    kill(desk)
    reopen(desk, path)
    assert "Your guess: 0.3." in desk.widget().locator(".mu-kept").inner_text()
    assert "a tenth" not in desk.widget().inner_text()
    assert [e["value"] for e in entries(path, "information/back-again")] == [{"predicted": 0.3}]


def test_a_text_too_long_for_its_box_is_told_so_and_stays_whole(desk, lab, axe, shots):
    path = lab.notebook("write-long", 'mu.ask("condensing/condense-farida")')
    desk.open(path)
    area = box(desk).first
    text = "I" * 1999 + "😀" * 3
    area.fill(text)
    told = desk.widget().locator(".mu-no-room")
    said = "There is room for 2,000 characters here; this has 2,002. Until it is 2 shorter it is"
    assert told.inner_text() == f"{said} held as a draft only."
    assert told.get_attribute("id") in area.get_attribute("aria-describedby").split()
    desk.page.keyboard.press("Tab")
    desk.settled()
    assert area.input_value() == text
    assert entries(path, "condensing/condense-farida") == []
    told.scroll_into_view_if_needed()
    desk.page.screenshot(path=shots / "writing-too-long.png")
    kill(desk)
    reopen(desk, path)
    assert box(desk).first.input_value() == text
    assert told.is_visible()
    box(desk).first.fill("A towel of her own.")
    assert not told.is_visible()
    desk.page.keyboard.press("Tab")
    desk.settled()
    assert len(entries(path, "condensing/condense-farida")) == 1


def test_a_memo_of_the_reader_comes_back_at_its_words(desk, lab, shots):
    path = lab.notebook("write-memo", 'mu.ask("sample/read")')
    desk.open(path)
    desk.widget().locator(".mu-line").nth(3).click()
    desk.press("Enter")
    desk.page.keyboard.type(TEXT)
    held(desk, box(desk), TEXT)
    quoted = desk.widget().locator(".mu-form blockquote").inner_text()
    kill(desk)
    reopen(desk, path)
    desk.widget().locator(".mu-form").wait_for()
    assert box(desk).input_value() == TEXT
    assert desk.widget().locator(".mu-form blockquote").inner_text() == quoted
    desk.page.screenshot(path=shots / "writing-memo-draft.png")
    box(desk).focus()
    desk.press("Control+Enter")
    desk.widget().locator(".mu-memo-item").wait_for()
    assert drafts(path, "sample/read") == {}


def test_a_memo_that_was_cancelled_does_not_come_back(desk, lab):
    path = lab.notebook("write-cancel", 'mu.ask("sample/read")')
    desk.open(path)
    desk.widget().locator(".mu-line").nth(3).click()
    desk.press("Enter")
    desk.page.keyboard.type(TEXT)
    held(desk, box(desk), TEXT)
    desk.widget().get_by_role("button", name="Cancel").click()
    desk.page.wait_for_function("() => !document.querySelector('[data-busy]')")
    reopen(desk, path)
    assert not desk.widget().locator(".mu-form").is_visible()
    assert drafts(path, "sample/read") == {}


def test_a_rule_of_the_code_board_comes_back_at_its_code(desk, lab, shots):
    path = lab.notebook("write-rule", f'mu.ask("{BOARD}")')
    desk.open(path)
    field = desk.widget().locator("[data-box^='new add']")
    for name in ("One code", "Another"):
        field.click()
        desk.page.keyboard.type(name)
        desk.press("Enter")
    rows = desk.widget().locator(".mu-code-row")
    rows.filter(has_text="One code").click()
    memo = desk.widget().locator("[data-box='memo n1']")
    memo.click()
    desk.page.keyboard.type(TEXT)
    held(desk, memo, TEXT)
    kill(desk)
    reopen(desk, path)
    memo = desk.widget().locator("[data-box='memo n1']")
    memo.wait_for()  # its code is open again
    assert memo.input_value() == TEXT
    desk.page.screenshot(path=shots / "writing-rule-draft.png")
    rows = desk.widget().locator(".mu-code-row")
    memo.click()
    rows.filter(has_text="Another").click()  # leaving keeps it
    desk.settled()
    assert entries(path, BOARD)[-1]["value"]["codes"]["n1"]["memo"] == TEXT
    assert desk.widget().locator("[data-box='memo n2']").input_value() == ""
    assert drafts(path, BOARD) == {}


def test_a_letter_comes_back_part_by_part(desk, lab):
    path = lab.notebook("write-letter", f'mu.ask("{LETTER}")')
    desk.open(path)
    title, text = (desk.widget().locator(f"[data-box='{part}']") for part in ("title", "text"))
    title.click()
    desk.page.keyboard.type("Who stopped")
    text.click()  # leaving keeps the heading
    desk.settled()
    desk.page.keyboard.type(TEXT)
    held(desk, text, TEXT)
    assert drafts(path, LETTER) == {"text": TEXT}
    kill(desk)
    reopen(desk, path)
    assert text.input_value() == TEXT
    assert title.input_value() == "Who stopped"


def recorded(desk, path, slug="sample/write"):
    """The last copy of an answer in the saved notebook: as data, and what its still says."""
    desk.save()
    found = [
        output["data"]
        for cell in json.loads(path.read_text("utf-8"))["cells"]
        for output in cell["outputs"]
        if output.get("data", {}).get(MIMETYPE, {}).get("slug") == slug
    ]
    return found[-1][MIMETYPE]["answer"], "".join(found[-1]["text/html"])


def folded(desk, text):
    """Wait until the record below the task holds a text."""
    desk.page.wait_for_function(
        "text => document.querySelector('.mu-still')?.textContent.includes(text)", arg=text
    )


def beside(desk, path):
    """A second tab with the same notebook, on the same kernel; Lab gives it a workspace's name."""
    second = type(desk)(desk.lab, desk.page.context.new_page())
    name = path.relative_to(desk.lab.folder).as_posix()
    second.page.goto(f"{desk.lab.url}/doc/workspaces/second/tree/{name}?token={TOKEN}&reset")
    second.page.wait_for_function(
        "window.jupyterapp?.shell?.currentWidget?.context", timeout=60_000
    )
    second.ready()
    second.page.wait_for_selector('.mu-widget[data-state="live"]', timeout=60_000)
    return second


def write(desk, text):
    box(desk).fill(text)
    desk.press("Control+Enter")
    desk.settled()


def test_the_folded_record_is_the_answer_after_the_tab_was_opened_again(desk, lab):
    path = lab.notebook("record-tab", 'mu.ask("sample/write")')
    desk.open(path)
    write(desk, "First I counted.")
    folded(desk, "First I counted.")
    assert recorded(desk, path)[0] == "First I counted."
    desk.page.goto("about:blank")
    desk.open(path, run=False)  # the same kernel, whose widget is alive still
    desk.page.wait_for_selector('.mu-widget[data-state="live"]')
    write(desk, "Then I did not.")
    folded(desk, "Then I did not.")
    answer, still = recorded(desk, path)
    assert answer == "Then I did not."
    assert "Then I did not." in still


def test_the_folded_record_is_the_answer_on_another_kernel_and_in_a_second_tab(desk, lab):
    path = lab.notebook("record-kernel", 'mu.ask("sample/write")')
    desk.open(path)
    write(desk, "First I counted.")
    folded(desk, "First I counted.")
    desk.save()
    reopen(desk, path)
    folded(desk, "First I counted.")
    desk.save()
    second = beside(desk, path)
    write(second, "Then I did not.")
    folded(second, "Then I did not.")
    assert recorded(second, path)[0] == "Then I did not."
    folded(desk, "Then I did not.")
    box(desk).fill("And now?")
    box(desk).focus()
    desk.press("Control+Enter")
    folded(desk, "And now?")
    folded(second, "And now?")
    assert recorded(second, path)[0] == "And now?"
    second.page.close()


def test_a_trail_that_is_deleted_while_the_page_is_open_is_put_back_by_a_click(desk, lab, shots):
    path = lab.notebook("record-gone", 'mu.ask("sample/write")')
    mine = path.parent / "trail.jsonl"
    desk.open(path)
    write(desk, "First I counted.")
    before = mine.read_bytes()
    mine.unlink()
    desk.page.locator(".jp-Cell").first.click()
    box(desk).focus()
    put_back = desk.widget().get_by_role("button", name="Put back what this page remembers")
    put_back.wait_for()
    assert "trail.jsonl was deleted, replaced or changed by another" in desk.widget().inner_text()
    assert box(desk).input_value() == "First I counted."
    assert not mine.exists()
    desk.page.screenshot(path=shots / "writing-gone.png")
    put_back.click()
    put_back.wait_for(state="hidden")
    assert mine.read_bytes() == before
    write(desk, "Then I did not.")
    mine.unlink()
    desk.page.locator(".jp-Cell").first.click()
    box(desk).focus()
    desk.widget().get_by_role("button", name="Begin anew").click()
    put_back.wait_for(state="hidden")
    assert box(desk).input_value() == ""
    (aside,) = path.parent.glob("trail-set-aside-*.jsonl")
    assert "Then I did not." in aside.read_text("utf-8")
    write(desk, "A new beginning.")
    assert [e["value"] for e in entries(path, "sample/write")] == ["A new beginning."]


def test_axe_finds_nothing_in_any_theme_or_width(desk, lab, axe, shots):
    path = lab.notebook("write-looks", 'mu.ask("sample/write")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type(TEXT)
    held(desk, box(desk), TEXT)
    for theme, width in [*LOOKS, ("Light", 390)]:
        desk.look(theme, width)
        assert violations(desk, axe) == [], (theme, width)
        desk.page.screenshot(path=shots / f"writing-{theme}-{width}.png")

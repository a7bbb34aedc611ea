"""Writing in a real JupyterLab: nothing that was typed is lost, whatever ends the kernel or the tab."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.browser

TEXT = "The towel is an ending of its own, and I wanted it to be hers."


def box(desk):
    return desk.widget().locator("textarea")


def drafts(path):
    found = path.parent / "drafts" / "sample--write.json"
    return json.loads(found.read_text("utf-8")) if found.exists() else {}


def held(desk, text):
    """Wait until Python says that it holds a draft."""
    desk.page.wait_for_function(
        "text => document.querySelector('.mu-widget textarea').dataset.held === text", arg=text
    )


def test_what_is_typed_comes_back_after_the_kernel_was_killed(desk, lab, shots):
    path = lab.notebook("write", 'mu.ask("sample/write")')
    desk.open(path)
    box(desk).click()
    desk.page.keyboard.type(TEXT)
    assert "15 words of 8 to 20" in desk.widget().inner_text()
    held(desk, TEXT)
    assert drafts(path) == {"text": TEXT}
    assert not (path.parent / "trail.jsonl").exists()  # a draft is no answer
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path)
    assert box(desk).input_value() == TEXT
    assert "not kept yet" in desk.widget().inner_text()
    desk.page.screenshot(path=shots / "writing-draft.png")
    box(desk).focus()
    desk.press("Control+Enter")
    desk.widget().get_by_text("✓ kept").wait_for()
    assert drafts(path) == {}

"""Files that the course makes, downloaded by a click in a real JupyterLab."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

#: All of it is tried on another host, too.
HOST = True

LETTER = {
    "title": "On nine who stayed",
    "text": "Dear editor,\n\nnobody who left was asked.",
    "name": "A reader",
}


def fetched(desk, button, folder):
    """The file that a click on a button brings, where the browser keeps it."""
    with desk.page.expect_download() as coming:
        button.click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def test_the_letter_is_downloaded_as_word_by_a_click(desk, lab, tmp_path, shots):
    docx = pytest.importorskip("docx")
    path = lab.notebook(
        "letter-file",
        f'mu.answer("journal-club/letter", {LETTER!r})',
        'mu.ask("journal-club/letter")',
        "mu.letter()",
    )
    desk.open(path)
    files = desk.page.locator(".mu-files")
    files.wait_for()
    button = files.get_by_role("button", name="Download letter.docx (for Word)")
    button.focus()
    desk.page.keyboard.press("Tab")  # reached and used by keyboard as well
    desk.page.keyboard.press("Shift+Tab")
    assert button.evaluate("e => e === document.activeElement")
    got = fetched(desk, button, tmp_path)
    assert got.name == "letter.docx"
    words = "\n".join(paragraph.text for paragraph in docx.Document(got).paragraphs)
    assert "nobody who left was asked." in words
    assert got.read_bytes() == (path.parent / "letter.docx").read_bytes()
    assert "letter.docx was handed to your browser" in files.inner_text()
    # Where it lies is said as well, in words that are still there when the kernel is not.
    assert desk.page.locator(".mu code", has_text="letter.docx").count() == 1
    for theme, width in (("Light", 1280), ("Dark", 390)):
        desk.look(theme, width)
        files.scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"downloads-{theme}-{width}.png")
        inner, outer = files.evaluate("e => [e.scrollWidth, e.clientWidth]")
        assert inner <= outer + 1, (theme, width)
    (path.parent / "letter.docx").unlink()
    button.click()
    desk.page.wait_for_function(
        "document.querySelector('.mu-files').innerText.includes('could not be read')"
    )


def test_the_audits_report_is_downloaded_by_a_click(desk, lab, tmp_path):
    path = lab.notebook("audit-file", f'mu.answer("journal-club/letter", {LETTER!r})', "mu.audit()")
    desk.open(path)
    desk.widget().get_by_role("button", name="Write the report").click()
    desk.settled()
    for name in ("how-i-got-here.md", "how-i-got-here.html"):
        got = fetched(desk, desk.widget().get_by_role("button", name=f"Download {name}"), tmp_path)
        assert got.read_bytes() == (path.parent / name).read_bytes()

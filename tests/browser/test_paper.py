"""A lesson on paper and elsewhere: run in a real JupyterLab, saved, and shown without it."""

from __future__ import annotations

import re
from html import unescape

import lab as labs
import nbformat
import pytest
from meaningunits.tasks import catalogue

pytestmark = pytest.mark.browser

#: All of it is tried on another host, too.
HOST = True

QUIZ, DIVIDE = "start-here/first-try", "sample/divide"
CUTS = [8, 14, 15, 26]


def pages(path):
    """A saved notebook as nbconvert makes it, and as it does for strangers."""
    from nbconvert import HTMLExporter

    book = nbformat.read(path, as_version=4)
    made = {}
    for name, sanitized in (("paper", False), ("strangers", True)):
        made[name], _ = HTMLExporter(sanitize_html=sanitized).from_notebook_node(book)
    return made


def test_a_notebook_on_paper_has_each_task_its_answer_and_its_feedback(desk, lab, chromium, shots):
    path = lab.notebook(
        "paper",
        f'mu.ask("{QUIZ}")',
        f'mu.answer("{DIVIDE}", {CUTS})\nmu.ask("{DIVIDE}")',
        'mu.ask("sample/divide-graded")',
    )
    desk.open(path)
    desk.widget().locator('input[value="b"]').click()
    desk.settled()
    for which in (0, 1):
        desk.bring(which)
        desk.widget(which).get_by_role("button", name="Check").click()
        desk.settled(which)
    # On the screen the widget stands for itself; what is kept for paper is not in the way.
    still = desk.page.locator(".mu-still")
    assert still.count() == 3
    assert not any(still.nth(n).is_visible() for n in range(3))
    heading = desk.widget(1).locator(".mu-heading").inner_text().split("  ")[0]
    first = desk.widget(1).locator(".mu-card strong").first.inner_text()
    desk.save()

    for name, page in pages(path).items():
        place = path.with_name(f"{name}.html")
        place.write_text(page, encoding="utf-8")
        context = chromium.new_context(viewport={"width": 900, "height": 1200}, offline=True)
        shown = context.new_page()
        shown.goto(place.as_uri(), wait_until="domcontentloaded")
        shown.emulate_media(media="print")
        text = " ".join(shown.locator("body").inner_text().split())
        shown.screenshot(path=shots / f"paper-{name}.png", full_page=True)
        context.close()
        for said in ("A first try", "Not yet comfortable.", "Good too.", first):
            assert said in text, (name, said)
        assert heading.split(": ")[0] in text
        assert text.count(catalogue.find(QUIZ).kind.task) == 1, (name, "each task is told once")
        assert "My dentist noticed it before I did" in text
        assert "No answer yet." in text
        for bad in ("object at 0x", "--mu-", "<section", "<p ", ":where(", "Error displaying"):
            assert bad not in text, (name, bad)

    # And in a raw reading of the file: what each output says where nothing else is understood.
    book = nbformat.read(path, as_version=4)
    plain = [
        o["data"]["text/plain"] for c in book.cells for o in c.get("outputs", ()) if "data" in o
    ]
    assert not [text for text in plain if "object at 0x" in text]
    assert any("Good too." in text for text in plain)
    html = [
        o["data"].get("text/html", "")
        for c in book.cells
        for o in c.get("outputs", ())
        if "data" in o
    ]
    assert "<style" not in "".join(html)
    assert "Not yet comfortable." in unescape(re.sub(r"<[^>]+>", "", "".join(html)))


def test_without_a_kernel_what_was_kept_is_there_to_be_read(desk, lab, shots):
    path = lab.notebook("kept", f'mu.ask("{QUIZ}")')
    desk.open(path)
    desk.widget().locator('input[value="b"]').click()
    desk.settled()
    desk.save()
    lab.kill_kernels()
    desk.page.goto("about:blank")
    desk.open(path, run=False)
    still = desk.page.locator(".mu-still")
    still.wait_for()
    assert "Not yet comfortable." in still.inner_text()
    assert "run the first cell of the page and then this one" in still.inner_text()
    for theme, width in (("Light", 1280), ("Dark", 390)):
        desk.look(theme, width)
        still.scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"kept-{theme}-{width}.png")
    assert labs.graded(QUIZ, path.parent) == 1

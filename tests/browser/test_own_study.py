"""One's own study in a real JupyterLab: drop transcripts on the page, and work on one of them."""

from __future__ import annotations

import shutil

import files
import pytest
from eyes import entries

pytestmark = pytest.mark.browser

TALK = [
    ("Interviewer", "How was it? Tell me."),
    ("Anna", "I stayed late. Nobody had asked me to. Then I went home."),
    ("Interviewer", "And then?"),
    ("Anna", "I wrote three lines. That was all."),
]


@pytest.fixture
def page(lab):
    """A notebook that opens the study of its own folder; taken away afterwards."""
    path = lab.notebook("own-study", "study = mu.study()\nstudy", 'mu.ask("my-study/statement")')
    yield path
    shutil.rmtree(path.parent)


def dropped(desk, path, raw: bytes, name: str):
    """Choose a file, as dropping does; the last line that is said of it."""
    field = desk.page.locator('[data-widget="drop"]')
    before = field.locator("li").count()
    (path.parent.parent / name).write_bytes(raw)
    field.locator("input[type=file]").set_input_files(path.parent.parent / name)
    line = field.locator("li").nth(before)
    line.wait_for()
    (path.parent.parent / name).unlink()  # not before: the page reads it from there
    return line


def test_a_dropped_transcript_comes_in_and_is_read_and_divided_on_its_page(
    desk, lab, page, shots, axe
):
    desk.open(page)
    assert dropped(desk, page, b"no", "bad.docx").get_attribute("class") == "mu-why"
    said = dropped(desk, page, files.docx([f"{a}: {b}" for a, b in TALK]), "anna.docx")
    assert "anna came in as “anna”: 8 sentences" in said.inner_text()
    desk.page.locator('[data-widget="drop"] summary').click()
    for theme, width in (("Light", 1280), ("Dark", 390)):
        desk.look(theme, width)
        desk.page.locator('[data-widget="drop"]').scroll_into_view_if_needed()
        desk.page.screenshot(path=shots / f"own-study-{theme}-{width}.png")
        assert flaws(desk, axe) == []
    desk.look("Light", 1280)
    desk.open(page.parent / "transcript_anna.ipynb")
    desk.within(
        "scrolling to the division",
        """() => {
          const { content } = window.jupyterapp.shell.currentWidget;
          const at = content.widgets.findIndex(
            cell => cell.model.type === "code" && cell.model.sharedModel.source.includes("divide"));
          content.activeCellIndex = at;
          return content.scrollToItem(at);
        }""",
    )
    widget = desk.page.locator(".mu-widget", has_text="Divide anna's interview, sentences 1 to 8")
    gap = widget.locator(".mu-gap").nth(3)
    gap.click()
    widget.get_by_text("2 units").first.wait_for()
    assert entries(page)[-1]["item"] == "my-study/divide-anna"
    assert entries(page)[-1]["value"] == [4]


def flaws(desk, axe):
    """What axe finds amiss in the field."""
    if not desk.page.evaluate("Boolean(window.axe)"):
        desk.page.evaluate(axe)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = desk.page.evaluate(
        "tags => axe.run('.mu-drop', {runOnly: tags}).then(r => r.violations)", tags
    )
    return [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in found]

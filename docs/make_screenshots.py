"""Make the README's pictures anew: ``python docs/make_screenshots.py``, with the tests' extras.

Uses the browser tests' own harness, so a picture shows what the tests have looked at.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from meaningunits import trail

ROOT = Path(__file__).resolve().parent.parent
SLUG = "meaning-units/divide-farida"
VIEW = {"width": 1400, "height": 1180}


def main() -> None:
    sys.path.insert(0, str(ROOT / "tests"))
    import lab as labs

    with tempfile.TemporaryDirectory() as scratch, labs.browser() as chromium:
        lab = labs.Lab(Path(scratch))
        try:
            # A learner's work: a first try that was checked, and a second one.
            own = trail.Trail(lab.folder / trail.FILENAME)
            own.record(SLUG, "write", [36, 41, 50])
            own.event(SLUG, "check", {})
            own.record(SLUG, "write", [36, 41, 45, 53])
            page = chromium.new_page(viewport=VIEW)
            desk = labs.Desk(lab, page)
            desk.open(lab.folder / "02_meaning_units.ipynb")
            for theme, name in (("Light", "segmenter"), ("Dark", "segmenter-dark")):
                desk.look(theme, VIEW["width"])
                page.set_viewport_size(VIEW)
                show(page, SLUG)
                widget = page.locator(".mu-widget", has_text="sentences 33 to 63").first
                if name == "segmenter":
                    widget.get_by_role("button", name="Check").click()
                    widget.locator(".mu-card").first.wait_for()
                    widget.get_by_role("button", name="Show the panel").first.click()
                    widget.locator(".mu-lanes-head:not([hidden])").wait_for()
                widget.locator('.mu-line[data-n="44"]').evaluate("e => e.scrollIntoView()")
                page.wait_for_timeout(600)  # fonts and scrolling come to rest
                panel = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden)")
                panel.screenshot(path=str(ROOT / "docs" / "images" / f"{name}.png"))
        finally:
            lab.stop()


def show(page, slug: str) -> None:
    """Bring the cell that asks for a task to the top: a notebook draws only what is in view."""
    page.evaluate(
        """slug => {
          const { content } = window.jupyterapp.shell.currentWidget;
          const asks = cell => cell.model.sharedModel.source.includes(`ask("${slug}`);
          const i = content.widgets.findIndex(asks);
          content.activeCellIndex = i;
          return content.scrollToItem(i, 'start');
        }""",
        slug,
    )


if __name__ == "__main__":
    main()

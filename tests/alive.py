"""A page of the course in course mode: how a browser test goes to it, and waits."""

from __future__ import annotations

from lab import TOKEN

SHOWN = ".jp-NotebookPanel:not(.lm-mod-hidden)"


def go(desk, path):
    """Type the address of a page, and do nothing else."""
    name = path.relative_to(desk.lab.folder).as_posix()
    desk.page.goto(f"{desk.lab.url}/doc/tree/{name}?token={TOKEN}&reset")


def state(desk, *wanted):
    desk.page.wait_for_function(
        "([shown, wanted]) => wanted.includes(document.querySelector(shown)?.dataset.course)",
        arg=[SHOWN, list(wanted)],
        timeout=60_000,
    )


def bar(desk):
    return desk.page.locator(f"{SHOWN} .mu-bar-line .mu-bar-said")


def see(desk, words):
    """Scroll to the cell of these words: an older Lab takes what is far off out of the page."""
    desk.within(
        "scrolling to a cell",
        """words => {
          const { content } = window.jupyterapp.shell.currentWidget;
          const said = cell => cell.model.sharedModel.source.includes(words);
          return content.scrollToItem(content.widgets.findIndex(said), "start");
        }""",
        words,
    )

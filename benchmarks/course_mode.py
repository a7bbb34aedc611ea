"""How soon a page is live, from its address and after a restart, beside running cells by hand.

Run it from the checkout: ``python benchmarks/course_mode.py``. It starts a JupyterLab and a
Chromium of its own (as the browser tests do) and prints medians of both ways in one run, and their
ratio. The way by hand is the two acts without a person's own time: open the page, run all cells.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course")]

import lab as labs  # noqa: E402
from meaningunits import workspace  # noqa: E402

ROUNDS = 5
PAGE = "02_meaning_units.ipynb"
LIVE = '.mu-widget[data-state="live"]:not([data-old])'
OLD = "() => document.querySelectorAll('.mu-widget').forEach(node => { node.dataset.old = ''; })"
SWITCH = """on => window.jupyterapp.serviceManager.settings.save(
  "meaningunits-course:plugin", JSON.stringify({courseMode: on})).then(() => null)"""
RESTART = """() => window.jupyterapp.shell.currentWidget.sessionContext.restartKernel()
  .then(() => null)"""


def timed(act: Callable[[], object]) -> float:
    """Seconds that an act takes."""
    start = perf_counter()
    act()
    return perf_counter() - start


def opened(desk: labs.Desk, page: Path, by_itself: bool) -> float:
    """Seconds from the page's address, on a server without a kernel, to its first live task."""
    desk.lab.kill_kernels()

    def act() -> None:
        desk.open(page, run=not by_itself)
        desk.page.wait_for_selector(LIVE, state="attached", timeout=60_000)

    return timed(act)


def restarted(desk: labs.Desk, by_itself: bool) -> float:
    """Seconds from a restart of the kernel to the first task that is live again."""
    desk.page.evaluate(OLD)

    def act() -> None:
        desk.within("the restart", RESTART)
        if not by_itself:
            desk.command("notebook:run-all-cells")
        desk.page.wait_for_selector(LIVE, state="attached", timeout=60_000)

    return timed(act)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, labs.browser() as chromium:
        lab = labs.Lab(Path(folder))
        try:
            workspace.make(lab.folder / "work")
            page = lab.folder / "work" / PAGE
            desk = labs.Desk(lab, chromium.new_page(viewport={"width": 1280, "height": 900}))
            told = {}
            for by_itself in (True, False):
                desk.open(page, run=False)
                desk.within("the setting", SWITCH, by_itself)
                opened(desk, page, by_itself)  # the first time files come from the disk
                told[by_itself] = (
                    median(opened(desk, page, by_itself) for _ in range(ROUNDS)),
                    median(restarted(desk, by_itself) for _ in range(ROUNDS)),
                )
            for n, what in enumerate(("address to first live task", "restart to live again")):
                alone, by_hand = told[True][n], told[False][n]
                print(
                    f"{what:28} by itself {alone:5.1f} s   cells run {by_hand:5.1f} s   "
                    f"ratio {alone / by_hand:.2f}"
                )
        finally:
            lab.stop()


if __name__ == "__main__":
    main()

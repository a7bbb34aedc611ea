"""How fluid segmenter and code board are on an interview of an hour, beside a lesson's size.

Run it from the checkout: ``python benchmarks/long.py``. It starts a JupyterLab and a Chromium of
its own. Each act is told in ms and as a ratio to the same act on a passage of a lesson.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course"), str(ROOT / "benchmarks")]

import lab as labs  # noqa: E402
from board import KEY, NEXT, SAVED  # noqa: E402
from meaningunits import trail  # noqa: E402
from meaningunits.tasks import catalogue  # noqa: E402

ROUNDS = 15
DIVIDED = ("meaning-units/divide-leif", "a-whole-hour/divide-ewa")
CODED = ("themes/code-farida", "a-whole-hour/code-ewa")

#: From a click on a gap until the page shows the boundary, and until it has painted it as saved.
CUT = """at => new Promise(done => {
  const widget = document.querySelector('.mu-widget');
  const gaps = [...widget.querySelectorAll('.mu-gap')];
  const gap = gaps[Math.floor(gaps.length * at)];
  const was = gap.getAttribute('aria-pressed');
  let shown;
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (!shown && gap.getAttribute('aria-pressed') !== was) shown = performance.now() - start;
    if (!shown || widget.hasAttribute('data-busy')) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done([shown, performance.now() - start])));
  });
  watch.observe(widget, {attributes: true, subtree: true, childList: true});
  gap.click();
})"""


def opened(lab: labs.Lab, chromium: Any, slug: str, answer: Any) -> tuple[Any, labs.Desk]:
    """A page with one task on it, answered beforehand."""
    path = lab.notebook(slug.replace("/", "-"), f'mu.ask("{slug}")')
    path.write_text(path.read_text().replace("import sample; sample.install()\\n", ""))
    trail.Trail(path.parent / trail.FILENAME).record(slug, "write", answer)
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    desk = labs.Desk(lab, page)
    desk.open(path)
    page.evaluate("document.querySelector('.mu-widget').scrollIntoView()")
    return page, desk


def dividing(lab: labs.Lab, chromium: Any, slug: str) -> dict[str, float]:
    """Medians on a passage whose shifts that most readers heard are cut."""
    page, desk = opened(lab, chromium, slug, catalogue.find(slug).kind.ideal())
    shown, saved = [], []
    for n in range(ROUNDS):
        seen, kept = page.evaluate(CUT, 0.1 + 0.8 * n / ROUNDS)
        desk.settled()
        shown.append(seen)
        saved.append(kept)
    page.close()
    return {"a cut is shown": median(shown), "a cut is saved": median(saved)}


def coding(lab: labs.Lab, chromium: Any, slug: str) -> dict[str, float]:
    """Medians on a board of which each unit was given what a reader gave it."""
    kind = catalogue.find(slug).kind
    codes = kind.benchmark.coders[0]
    given = {f"{a}–{b}": sorted(own) for (a, b), own in zip(kind.ends, codes, strict=True)}
    page, desk = opened(lab, chromium, slug, given)
    found: dict[str, list[float]] = {
        "the next unit": [],
        "a key gives a code": [],
        "it is saved": [],
    }
    for _ in range(min(ROUNDS, len(kind.ends) - 1)):
        found["the next unit"].append(page.evaluate(NEXT))
        for act, script in (("a key gives a code", KEY), ("it is saved", SAVED)):
            found[act].append(page.evaluate(script))
            desk.settled()
    page.close()
    return {act: median(times) for act, times in found.items()}


def main() -> None:
    if reason := labs.missing():
        raise SystemExit(f"Cannot measure: {reason}.")
    with tempfile.TemporaryDirectory() as folder, labs.browser() as chromium:
        lab = labs.Lab(Path(folder))
        try:
            for act, (small, large) in ((dividing, DIVIDED), (coding, CODED)):
                first, then = (act(lab, chromium, slug) for slug in (small, large))
                print(f"{small} → {large}")
                for name, ms in first.items():
                    print(f"  {name:<20} {ms:.0f} → {then[name]:.0f} ({then[name] / ms:.1f}×)")
        finally:
            lab.stop()


if __name__ == "__main__":
    main()

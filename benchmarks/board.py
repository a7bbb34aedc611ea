"""How fluid the code board is at the size of real work: 12, 400 and 2,000 units, with 60 codes.

Run it from the checkout: ``python benchmarks/board.py``. It starts a JupyterLab and a Chromium of
its own (as the browser tests do). Each act is told in ms and as a ratio to the same act on a board
of twelve units, which depends less on the machine: what grows with the units shows there.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course")]

import lab as labs  # noqa: E402
from meaningunits import trail  # noqa: E402
from meaningunits.activities.coding.words import before, written  # noqa: E402
from meaningunits.material import corpus  # noqa: E402

SIZES, CODES, ROUNDS = (12, 400, 2000), 60, 15

#: From a key on the current unit until the page has painted that unit with another code.
KEY = """() => new Promise(done => {
  const card = document.querySelector('.mu-unit-card[data-open]');
  const was = card.querySelectorAll('.mu-code').length;
  card.focus();
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (card.querySelectorAll('.mu-code').length === was) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  });
  watch.observe(card, {attributes: true, subtree: true, childList: true});
  card.dispatchEvent(new KeyboardEvent('keydown', {key: '1', bubbles: true}));
})"""

#: From a key on the current unit until Python has written it, and the page says so.
SAVED = """() => new Promise(done => {
  const widget = document.querySelector('.mu-widget');
  const card = document.querySelector('.mu-unit-card[data-open]');
  card.focus();
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (widget.hasAttribute('data-busy')) return;
    watch.disconnect();
    done(performance.now() - start);
  });
  card.dispatchEvent(new KeyboardEvent('keydown', {key: '2', bubbles: true}));
  watch.observe(widget, {attributes: true});
})"""

#: From an arrow key until the page has painted the next unit open.
NEXT = """() => new Promise(done => {
  const card = document.querySelector('.mu-unit-card[tabindex="0"]');
  card.focus();
  const start = performance.now();
  card.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""

#: From a letter in the search until the page has painted what it finds.
SEARCH = """text => new Promise(done => {
  const box = document.querySelector('.mu-units .mu-search');
  const start = performance.now();
  box.value = text;
  box.dispatchEvent(new Event('input'));
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
})"""


def board(size: int) -> dict[str, Any]:
    """A board of so many units over all interviews, cut by their words and coded by luck."""
    luck = random.Random(size)
    names = corpus.names()
    total = sum(before(name)[-1] for name in names)
    keys = []
    for name in names:
        words, interview = before(name)[-1], corpus.load(name)
        count = max(round(size * words / total), 1)
        cuts = [round(words * i / count) for i in range(count + 1)]
        keys += [f"{name} {written((a, b), interview)}" for a, b in pairwise(cuts)]
    memo = "In: what somebody else would find again. Out: the rest."
    codes = {
        f"n{n}": {"name": f"A code of one's own {n}", "theme": f"T{n % 9 + 1}", "memo": memo}
        for n in range(1, CODES + 1)
    }
    own = {f"T{n}": {"name": f"A theme of one's own {n}"} for n in range(1, 10)}
    units = {key: luck.sample(list(codes), luck.choice([0, 1, 1, 2, 3])) for key in keys}
    return {"codes": codes, "themes": own, "units": units}


def measured(lab: labs.Lab, chromium: Any, size: int) -> dict[str, float]:
    """The median of each act, in ms."""
    path = lab.notebook(f"board-{size}", 'mu.ask("themes/board")')
    path.write_text(path.read_text().replace("import sample; sample.install()\\n", ""))
    trail.Trail(path.parent / trail.FILENAME).record("themes/board", "write", board(size))
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    desk = labs.Desk(lab, page)
    desk.open(path)
    page.evaluate("document.querySelector('.mu-widget').scrollIntoView()")
    acts = ("a key gives a code", "it is saved", "the next unit", "search")
    found: dict[str, list[float]] = {act: [] for act in acts}
    for n in range(ROUNDS):
        found["the next unit"].append(page.evaluate(NEXT))
        found["a key gives a code"].append(page.evaluate(KEY))
        desk.settled()
        found["it is saved"].append(page.evaluate(SAVED))
        desk.settled()
        found["search"].append(page.evaluate(SEARCH, ["the", "door", "moth", ""][n % 4]))
    page.evaluate(SEARCH, "")
    drawn = page.evaluate("document.querySelectorAll('.mu-unit-card').length")
    page.close()
    return {name: median(times) for name, times in found.items()} | {"cards in the page": drawn}


def main() -> None:
    if reason := labs.missing():
        raise SystemExit(f"Cannot measure: {reason}.")
    with tempfile.TemporaryDirectory() as folder, labs.browser() as chromium:
        lab = labs.Lab(Path(folder))
        try:
            found = {size: measured(lab, chromium, size) for size in SIZES}
        finally:
            lab.stop()
    for name in found[SIZES[0]]:
        first = found[SIZES[0]][name]
        told = [
            f"{size}: {found[size][name]:.0f} ({found[size][name] / first:.1f}×)" for size in SIZES
        ]
        print(f"{name:<22} {'   '.join(told)}")
    lengths = {size: len(json.dumps(board(size))) // 1024 for size in SIZES}
    print(f"{'kB a step in the trail':<22} {lengths}")


if __name__ == "__main__":
    main()

"""How fast the widgets answer: click → saved → shown, input → painted, frames while scrolling.

Run it from the checkout: ``python benchmarks/widgets.py``. It starts a JupyterLab and a Chromium
of its own (as the browser tests do) and prints medians.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "course")]

import lab as labs  # noqa: E402
import sample  # noqa: E402

ROUNDS = 15

#: From the click until the page has drawn a frame that shows the boundary and the word "Saved".
CLICK = """n => new Promise(done => {
  const widget = document.querySelector('.mu-widget');
  const gap = widget.querySelector(`.mu-gap[data-n="${n}"]`);
  const was = gap.getAttribute('aria-pressed');
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (gap.getAttribute('aria-pressed') === was || widget.hasAttribute('data-busy')) return;
    if (!widget.querySelector('.mu-saved').textContent.startsWith('Saved')) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  });
  watch.observe(widget, {attributes: true, subtree: true, childList: true});
  gap.click();
})"""

#: From a slider's input until the page has painted what Python made of it; each place in turn. The
#: first has to wait for Python, the others find what Python told ahead.
SLIDE = """([key, places]) => new Promise(async done => {
  const widget = document.querySelector('.mu-widget');
  const slider = widget.querySelector(`[data-key="${key}"]`);
  const words = widget.querySelector('.mu-words-of');
  const times = [];
  for (const place of places) {
    const start = performance.now();
    await new Promise(painted => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(painted));
      });
      watch.observe(words, {childList: true});
      slider.value = String(place);
      slider.dispatchEvent(new Event('input'));
    });
    times.push(performance.now() - start);
  }
  slider.dispatchEvent(new Event('change'));
  done(times);
})"""

#: From a code's number on a card until the card shows it and the page has drawn a frame.
CODE = """n => new Promise(done => {
  const widget = document.querySelector('.mu-widget');
  const card = widget.querySelectorAll('.mu-unit-card')[n];
  const was = card.querySelectorAll('.mu-code').length;
  card.focus();
  const start = performance.now();
  const watch = new MutationObserver(() => {
    if (widget.hasAttribute('data-busy')) return;
    if (card.querySelectorAll('.mu-code').length === was) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  });
  watch.observe(widget, {attributes: true, subtree: true, childList: true});
  for (const key of ['S', '3']) {
    card.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  }
})"""

#: From choosing what is shown until the page has drawn a frame with it.
FILTER = """value => new Promise(done => {
  const select = document.querySelectorAll('.mu-filter select')[1];
  const start = performance.now();
  select.value = value;
  select.dispatchEvent(new Event('change'));
  requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
})"""

#: Scroll from top to bottom in steps of a strong flick; the time of each frame.
SCROLL = """() => new Promise(done => {
  const text = document.querySelector('.mu-text, .mu-deck');
  const frames = [];
  let last = performance.now();
  text.scrollTop = 0;
  const step = now => {
    frames.push(now - last);
    last = now;
    const bottom = text.scrollTop + text.clientHeight >= text.scrollHeight - 1;
    if (bottom || frames.length > 600) return done(frames);
    text.scrollTop += 140;
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})"""


def spread(values: list[float]) -> str:
    ordered = sorted(values)
    worst = ordered[int(0.95 * (len(ordered) - 1))]
    return f"median {median(ordered):.0f} ms, 95 % under {worst:.0f} ms ({len(ordered)} times)"


def main() -> None:
    if reason := labs.missing():
        raise SystemExit(f"Cannot measure: {reason}.")
    words = sum(len(s.text.split()) for s in sample.long().sentences)
    size = len(sample.long().sentences)
    with tempfile.TemporaryDirectory() as folder:
        lab = labs.Lab(Path(folder))
        try:
            with labs.browser() as chromium:
                desk = labs.Desk(lab, chromium.new_page(viewport={"width": 1280, "height": 900}))
                desk.open(lab.notebook("segmenter", 'mu.ask("sample/divide-long")'))
                print(f"Segmenter, {words:,} words in {size:,} sentences")
                places = [1 + i * (size - 2) // (ROUNDS - 1) for i in range(ROUNDS)]
                set_ = [desk.page.evaluate(CLICK, n) for n in places]
                removed = [desk.page.evaluate(CLICK, n) for n in places]
                print(f"  click → saved → shown: {spread(set_)}; join: {spread(removed)}")
                print(f"  scrolling, frame to frame: {spread(desk.page.evaluate(SCROLL))}")
                guessed = 'mu.answer("selection/lab", {"predicted": 5})'
                desk.open(lab.notebook("selection", guessed, 'mu.ask("selection/lab")'))
                print("Selection lab")
                places = [21 + i for i in range(4 * ROUNDS)]
                slid = desk.page.evaluate(SLIDE, ["stay neither", places])
                print(f"  a slider's input → what Python made of it painted: {spread(slid)}")
                print(f"  the first, which waits for Python: {slid[0]:.0f} ms")
                sets = [["O"], ["W"], ["O", "W"], ["O", "W", "C"], ["O", "W", "R"], ["R"]]
                guessed = f'mu.answer("confounding/lab", {{"predicted": 0, "tried": {sets}}})'
                desk.open(lab.notebook("confounding", guessed, 'mu.ask("confounding/lab")'))
                print(f"Confounding lab, {len(sets) + 1} sets tried")
                places = [round(-1 + 0.05 * i, 2) for i in range(40)]
                slid = desk.page.evaluate(SLIDE, ["W to B", places])
                print(f"  a slider's input → what Python made of it painted: {spread(slid)}")
                print(f"  the first, which waits for Python: {slid[0]:.0f} ms")
                desk.open(lab.notebook("board", 'mu.ask("sample/board-long")'))
                units = desk.widget().locator(".mu-unit-card").count()
                print(f"Code board, {units} units")
                places = [1 + i * (units - 2) // (ROUNDS - 1) for i in range(ROUNDS)]
                coded = [desk.page.evaluate(CODE, n) for n in places]
                print(f"  key → saved → shown: {spread(coded)}")
                chosen = [desk.page.evaluate(FILTER, v) for v in ("bare", "all") * (ROUNDS // 2)]
                print(f"  a filter chosen → shown: {spread(chosen)}")
                print(f"  scrolling, frame to frame: {spread(desk.page.evaluate(SCROLL))}")
                desk.open(lab.notebook("reader", 'mu.ask("sample/read-long")'))
                print(f"Reader, {words:,} words")
                print(f"  scrolling, frame to frame: {spread(desk.page.evaluate(SCROLL))}")
                search = """() => { const i = document.querySelector('.mu-search'); i.value = 'the';
                  const s = performance.now(); i.dispatchEvent(new Event('input'));
                  return [performance.now() - s, document.querySelectorAll('.mu-hit').length]; }"""
                time, hits = desk.page.evaluate(search)
                print(f"  search with {hits:,} matches: {time:.0f} ms")
        finally:
            lab.stop()


if __name__ == "__main__":
    main()

// Pointing at the segmenter's text: click a gap, click between words, drag a boundary.

const A_DRAG = 5; // pixels: less is a click that trembled

class Pointing {
  constructor(segmenter, box) {
    this.segmenter = segmenter;
    this.box = box;
    this.drag = null;
    const events = {
      click: this.click, pointerdown: this.down, pointermove: this.over,
      pointerup: this.up, pointercancel: this.stop, pointerleave: this.out,
    };
    for (const [name, what] of Object.entries(events)) box.addEventListener(name, what.bind(this));
  }

  click(event) {
    const { segmenter } = this;
    if (this.dragged) {
      this.dragged = false;
      return;
    }
    const gap = event.target.closest(".mu-gap");
    if (gap) return segmenter.toggle(Number(gap.dataset.n), Number(gap.dataset.k));
    if (!(event.altKey || segmenter.fine)) return;
    const place = this.between(event.clientX, event.clientY);
    if (place) segmenter.toggle(...place);
  }

  /** The place between words that is nearest to a point, or null. */
  between(x, y) {
    const { passage, lines } = this.segmenter;
    const at = caretAt(x, y);
    const words = (at?.node.nodeType === Node.TEXT_NODE ? at.node.parentElement : at?.node)?.closest?.(".mu-words");
    if (!words || !this.box.contains(words)) return null;
    const n = Number(words.closest(".mu-line").dataset.n);
    const from = Number(words.closest(".mu-part-of").dataset.from ?? 0);
    const offset = charactersBefore(words, at.node, at.offset) + passage.bounds(n, from + 1)[0];
    const k = passage.wordAt(n, offset);
    const [start, end] = passage.bounds(n, k);
    const nearest = offset - start < end - offset ? k - 1 : k;
    if (nearest >= passage.count(n)) return n === passage.last ? null : [n, 0];
    if (nearest < 1) return lines.has(n - 1) ? [n - 1, 0] : null;
    return [n, nearest];
  }

  /** The gap between sentences that is nearest to a point, or null. */
  gapAt(x, y) {
    const { gaps } = this.segmenter;
    const there = document.elementFromPoint(x, y);
    const gap = there?.closest?.(".mu-gap:not(.mu-caret)");
    if (gap && this.box.contains(gap)) return [Number(gap.dataset.n), Number(gap.dataset.k)];
    const line = there?.closest?.(".mu-line");
    if (!line || !this.box.contains(line)) return null;
    const { top, height } = line.getBoundingClientRect();
    const n = Number(line.dataset.n) - (y < top + height / 2 ? 1 : 0);
    return gaps.has(keyOf(n, 0)) ? [n, 0] : null;
  }

  down(event) {
    this.dragged = false;
    const gap = event.target.closest('.mu-gap[aria-pressed="true"]');
    if (!gap || event.button !== 0 || !this.segmenter.usable) return;
    const from = [Number(gap.dataset.n), Number(gap.dataset.k)];
    this.drag = { from, gap, x: event.clientX, y: event.clientY, to: null };
  }

  over(event) {
    const { drag, segmenter } = this;
    if (!drag) {
      if ((segmenter.fine || event.altKey) && event.pointerType === "mouse") this.hover(event);
      return;
    }
    const far = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > A_DRAG;
    if (!this.dragged && !far) return;
    if (!this.dragged) drag.gap.setPointerCapture?.(event.pointerId);
    this.dragged = true;
    this.scrollNear(event.clientY);
    const fine = segmenter.fine || event.altKey;
    drag.to = fine ? this.between(event.clientX, event.clientY) : this.gapAt(event.clientX, event.clientY);
    this.aim(drag.to);
  }

  hover(event) {
    const place = this.segmenter.usable && this.between(event.clientX, event.clientY);
    if (place && place[1]) this.segmenter.showCaret(...place);
    else this.segmenter.hideCaret();
  }

  /** Show where a boundary would fall. */
  aim(place) {
    this.box.querySelector(".mu-target")?.classList.remove("mu-target");
    this.box.toggleAttribute("data-dragging", Boolean(this.drag));
    const gap = place && (this.segmenter.gaps.get(keyOf(...place)) ?? this.segmenter.showCaret(...place));
    gap?.classList.add("mu-target");
  }

  scrollNear(y) {
    const { top, bottom } = this.box.getBoundingClientRect();
    if (y < top + 30) this.box.scrollTop -= 12;
    if (y > bottom - 30) this.box.scrollTop += 12;
  }

  up() {
    const { drag } = this;
    this.stop();
    if (this.dragged && drag?.to) this.segmenter.move(drag.from, drag.to);
  }

  stop() {
    this.drag = null;
    this.aim(null);
    this.segmenter.hideCaret();
  }

  out() { if (!this.drag) this.segmenter.hideCaret(); }
}

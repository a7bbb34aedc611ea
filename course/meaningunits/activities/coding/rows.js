// A list of which only what is in view is drawn: each row stands where the rows before it end.

const FEW = 24; // up to so many rows are all drawn
const AHEAD = 500; // px above and below what is in view that are drawn as well

class Rows {
  /** `make` makes a row's node, `fill` draws it, `guess` says how high it may be before it is drawn. */
  constructor({ label, makeRow, fill, guess }) {
    Object.assign(this, { makeRow, fill, guess });
    this.keys = [];
    this.heights = new Map(); // key -> px, once it was drawn
    this.nodes = new Map(); // key -> node, of those that are drawn
    this.room = make("div", { class: "mu-rows-room" });
    this.box = make("div", { class: "mu-deck", role: "group", "aria-label": label }, this.room);
    this.box.addEventListener("scroll", () => this.show(), { passive: true });
    this.sized = new ResizeObserver(([{ contentRect: { width } }]) => {
      if (width && width !== this.width) { // another width: every height is another
        this.width = width;
        this.heights.clear();
        this.show();
      }
    });
    this.sized.observe(this.box);
  }

  end() { this.sized.disconnect(); }

  /** Show these rows in this order; what they hold may have changed. */
  draw(keys, pinned) {
    this.keys = keys;
    this.pinned = pinned;
    this.index = new Map(keys.map((key, i) => [key, i]));
    for (const [key, node] of this.nodes) {
      if (this.index.has(key)) this.fill(key, node);
      else this.drop(key, node);
    }
    this.show();
  }

  drop(key, node) {
    node.remove();
    this.nodes.delete(key);
  }

  /** A row's height is another now. */
  changed(key) { this.heights.delete(key); this.show(); }

  /** Where each row begins. */
  place() {
    this.tops = new Float64Array(this.keys.length + 1);
    this.keys.forEach((key, i) => { this.tops[i + 1] = this.tops[i] + (this.heights.get(key) ?? this.guess(key)); });
    this.room.style.height = `${this.tops[this.keys.length]}px`;
  }

  first(y) { // the row at a height, by halves
    let [low, high] = [0, this.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tops[middle + 1] <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  show() {
    for (let round = 0; round < 3; round++) {
      this.place();
      const wanted = this.inView();
      for (const [key, node] of this.nodes) if (!wanted.has(key) && !node.contains(document.activeElement)) this.drop(key, node);
      let before = null;
      for (const key of wanted) {
        let node = this.nodes.get(key);
        if (!node) {
          node = this.makeRow(key);
          this.nodes.set(key, node);
          this.fill(key, node);
        }
        const after = before ? before.nextSibling : this.room.firstChild;
        if (node !== after) this.room.insertBefore(node, after);
        before = node;
      }
      for (const [key, node] of this.nodes) if (this.index.has(key)) node.style.top = `${this.tops[this.index.get(key)]}px`;
      if (!this.measure()) break;
    }
  }

  inView() {
    if (this.keys.length <= FEW) return new Set(this.keys);
    const [top, below] = [this.box.scrollTop - AHEAD, this.box.scrollTop + this.box.clientHeight + AHEAD];
    const [from, to] = [this.first(Math.max(top, 0)), this.first(below)];
    const wanted = new Set(this.keys.slice(from, to + 1));
    if (this.pinned && this.index.has(this.pinned)) wanted.add(this.pinned); // where Tab leads to
    return new Set([...wanted].sort((a, b) => this.index.get(a) - this.index.get(b)));
  }

  /** Whether some row is of another height than was thought. */
  measure() {
    let other = false;
    for (const [key, node] of this.nodes) {
      const height = node.offsetHeight;
      if (!height || this.heights.get(key) === height) continue;
      this.heights.set(key, height);
      other = true;
    }
    return other;
  }

  /** Bring a row into view. */
  reveal(key) {
    const i = this.index?.get(key);
    if (i === undefined) return;
    this.place();
    const [top, below] = [this.tops[i], this.tops[i + 1]];
    const { scrollTop, clientHeight } = this.box;
    if (top < scrollTop) this.box.scrollTop = top - 6;
    else if (below > scrollTop + clientHeight) this.box.scrollTop = Math.min(below - clientHeight + 6, top - 6);
    this.show();
  }

  scrollNear(x, y) {
    const { left, right, top, bottom } = this.box.getBoundingClientRect();
    if (x < left || x > right) return;
    if (y < top + 30) this.box.scrollTop -= 12;
    if (y > bottom - 30) this.box.scrollTop += 12;
  }
}

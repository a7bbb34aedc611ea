// The text beside the units, with a stripe for each code, where there is room for it.

const LANES = 4; // stripes side by side; more share the last

class TextPane {
  constructor(board) {
    this.board = board;
    this.rows = new Map(); // sentence -> its row
    this.head = make("p", { class: "mu-text-head" });
    this.text = make("div", { class: "mu-text-rows", tabindex: "0", role: "region", "aria-label": "The text with its codes" });
    this.node = make("div", { class: "mu-text-pane" }, this.head, this.text);
    this.sized = new ResizeObserver(() => { if (this.there && this.key && !this.rows.size) this.follow(this.key); });
    this.sized.observe(this.node);
    this.text.addEventListener("click", (event) => {
      const n = Number(event.target.closest("[data-n]")?.dataset.n);
      const code = event.target.closest(".mu-stripe")?.dataset.code;
      const at = [...board.byKey.values()].find((card) => card.name === this.name && card.start[0] <= n && card.end[0] >= n);
      if (code) board.select(code);
      if (at) board.cards_.focusOn(at.key, { shown: true });
    });
  }

  end() { this.sized.disconnect(); }

  get there() { return this.node.offsetParent !== null; }

  /** Show the interview of this unit, and the unit in it. */
  follow(key) {
    this.key = key;
    if (!this.there || !this.board.byKey.has(key)) return;
    this.draw();
    const row = this.rows.get(this.board.card(key).start[0]);
    if (row) reveal(this.text, row);
  }

  draw() {
    const card = this.there && this.key && this.board.byKey.get(this.key);
    if (!card) return;
    const { name: who, lines } = this.board.text(card.name);
    if (card.name !== this.name) {
      this.name = card.name;
      this.rows = new Map(lines.map(([n, speaker, turn, words]) => [n, make(
        "div", { class: "mu-text-row", "data-n": n, "data-speaker": speaker },
        make("p", { class: "mu-unit-line" }, make("span", { class: "mu-num" }, String(n), " "), " ", turn && make("b", {}, `${turn} `), make("span", { class: "mu-words", "data-of": card.name, "data-n": n, "data-from": 1 }, words)), make("span", { class: "mu-lanes" }),
      )]));
      this.text.replaceChildren(...this.rows.values());
      this.text.scrollTop = 0;
    }
    say(this.head, `${who}, ${this.board.whereText(card.start[0], card.end[0]).replace("unit", "sentence")} of ${lines.length}. Solid: told; hatched: spoken against.`);
    const stripes = this.stripes();
    for (const [n, row] of this.rows) {
      const here = stripes.filter(({ from, to }) => from <= n && n <= to);
      const inside = card.start[0] <= n && n <= card.end[0];
      const ends = [...this.board.byKey.values()].some(({ name, end }) => name === card.name && end[0] === n);
      const now = JSON.stringify([here.map((one) => [one.code, one.lane, one.from === n, one.against, one.label]), inside, ends]);
      if (row.dataset.now === now) continue;
      row.dataset.now = now;
      row.toggleAttribute("data-current", inside);
      row.toggleAttribute("data-ends", ends);
      row.lastChild.replaceChildren(...here.map(({ code, lane, from, against, label }) => make(
        "span", { class: "mu-stripe", "data-code": code, "data-hue": this.board.hue(code), "data-against": against, title: label, style: `left: ${lane * 26 + 8}px` },
        from === n ? make("b", {}, code) : "",
      )));
    }
  }

  /** Each coded stretch of this interview, in a lane where no other stands. */
  stripes() {
    const found = [];
    for (const { key, name, start, end } of this.board.byKey.values()) {
      if (name !== this.name) continue;
      const unit = this.board.unit(key);
      for (const code of unit.codes) {
        const places = unit.words[code]?.map(bounds) ?? [[start, end]];
        for (const [[from], [to]] of places) found.push({ code, from, to, against: unit.against.includes(code), label: this.board.label(code) });
      }
    }
    const ends = [];
    for (const one of found.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const free = ends.findIndex((end) => end < one.from);
      one.lane = Math.min(free < 0 ? ends.length : free, LANES - 1);
      ends[one.lane] = one.to;
    }
    return found;
  }
}

/** Scroll a box so that a node in it is seen. */
function reveal(box, node) {
  const outer = box.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.top < outer.top || inner.bottom > outer.bottom) box.scrollTop += inner.top - outer.top - 40;
}

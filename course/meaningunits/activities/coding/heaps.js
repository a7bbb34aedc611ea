// Heaps side by side: each code of one's own as a column of its units, to be laid from one to another.

class Heaps {
  constructor(board) {
    this.board = board;
    this.shown = false;
    this.row = make("div", { class: "mu-heaps-row" });
    this.button = make("button", { type: "button", class: "mu-tool", "data-free": true, "aria-pressed": "false", onclick: () => this.toggle() }, "Heaps side by side");
    this.node = make("section", { class: "mu-heaps", hidden: true, "aria-label": "Heaps side by side", tabindex: "-1" }, this.row);
  }

  toggle() {
    this.shown = !this.shown;
    this.button.setAttribute("aria-pressed", String(this.shown));
    this.node.hidden = !this.shown;
    this.draw();
    if (this.shown) this.node.scrollIntoView({ block: "nearest" });
  }

  draw() {
    if (!this.shown) return;
    const { board } = this;
    const codes = board.listed.filter(({ own, count }) => own || count);
    const held = new Map(codes.map(({ id }) => [id, []]));
    for (const key of board.order) for (const code of board.unit(key).codes) held.get(code)?.push(key);
    const now = JSON.stringify([codes.map(({ id }) => [board.label(id), board.hue(id)]), [...held]]);
    if (now === this.drawn) return;
    this.drawn = now;
    const at = this.node.contains(document.activeElement) ? document.activeElement.dataset : null;
    this.row.replaceChildren(...codes.map(({ id }) => this.makeHeap(id, held.get(id))), make("div", { class: "mu-heap-new" }, "A new heap: drop units here, or select some and press H."));
    if (at?.key) (this.row.querySelector(`[data-heap="${at.heap}"][data-key="${at.key}"]`) ?? this.node).focus({ preventScroll: true });
  }

  makeHeap(code, keys) {
    const { board } = this;
    const cards = keys.map((key) => {
      const { where } = board.card(key);
      const card = make(
        "div", { class: "mu-heap-card", tabindex: "0", "data-key": key, "data-heap": code, role: "group", "aria-label": `${where} in ${board.label(code)}` },
        make("b", {}, where), " ", board.brief(key).slice(0, 140),
      );
      card.addEventListener("click", () => { if (!card.dragged) board.cards_.focusOn(key, { shown: true }); });
      draggable(card, board, {
        what: () => ({ text: where }), onto: ".mu-heap, .mu-heap-new, .mu-code-row",
        drop: (target) => dropUnits(board, target, [key], code),
      });
      return card;
    });
    return make(
      "div", { class: "mu-heap", "data-code": code, "data-hue": board.hue(code) },
      make("button", { type: "button", class: "mu-heap-head", "data-free": true, onclick: () => board.select(code, { focus: true }) }, board.codes.get(code).own ? "" : board.sign(code), make("b", {}, ` ${board.codes.get(code).name}`), make("span", { class: "mu-count" }, ` ${keys.length}`)),
      make("div", { class: "mu-heap-cards" }, ...cards),
    );
  }

  /** From heap to heap with the arrows; Delete takes a unit off. */
  key(event) {
    const card = event.target.closest?.(".mu-heap-card");
    if (!card) return false;
    const { key, heap } = card.dataset;
    const column = card.closest(".mu-heap");
    const step = { ArrowUp: card.previousSibling, ArrowDown: card.nextSibling }[event.key];
    const next = { ArrowLeft: column.previousSibling, ArrowRight: column.nextSibling }[event.key];
    if (event.key === "Delete" || event.key === "Backspace") this.board.act({ what: "take", units: [key], code: heap });
    else if (next?.dataset.code && event.shiftKey) this.board.act({ what: "shift", units: [key], code: heap, into: next.dataset.code });
    else if (next) next.querySelector(".mu-heap-card, .mu-heap-head")?.focus();
    else if (step) step.focus();
    else if (event.key === "Enter") this.board.cards_.focusOn(key, { shown: true });
    else return event.key.startsWith("Arrow");
    return true;
  }
}

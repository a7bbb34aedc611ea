// The units of a board: found, filtered, selected, and one of them current.

class CodeCards {
  constructor(board) {
    this.board = board;
    this.cards = new Map(); // key -> UnitCard, of those that are drawn
    this.picked = new Set();
    this.around = new Set();
    this.current = null;
    this.letter = ""; // a theme's letter that waits for its number
    this.coder = "";
    this.density = null;
    this.picker = new CodePicker(board);
    this.done = make("span", { class: "mu-tally", role: "status" });
    this.shownOf = make("span", { class: "mu-count" });
    this.interview = this.makeSelect("Interview", () => this.filter());
    this.which = this.makeSelect("Show", () => this.filter());
    this.coders = this.makeSelect("As coded by", () => { this.coder = this.coders.select.value; this.filter(); });
    this.search = make("input", { type: "search", class: "mu-search", "data-passing": true, placeholder: "Search words, codes, memos", "aria-label": "Search words, codes and memos", oninput: () => this.filter() });
    this.dense = make("button", { type: "button", class: "mu-tool mu-dense", "data-free": true, "aria-pressed": "false", onclick: () => this.setDensity(this.density === "line" ? "open" : "line") }, "One line each");
    this.rows = board.rows = new Rows({
      label: "Units",
      makeRow: (key) => {
        const card = new UnitCard(this, key);
        this.cards.set(key, card);
        return card.node;
      },
      fill: (key) => this.cards.get(key).fill(),
      guess: (key) => (this.isOpen(key) ? 110 + 26 * Math.ceil(this.words(key).length / 70) : 37),
    });
    this.list = this.rows.box;
    this.many = make("div", { class: "mu-many", hidden: true });
    this.empty = make("p", { class: "mu-note", hidden: true });
    this.node = make(
      "div", { class: "mu-units" },
      make("div", { class: "mu-filters" }, this.search, this.interview.node, this.which.node, this.coders.node, this.dense),
      make("div", { class: "mu-filters" }, this.done, this.shownOf),
      this.empty, this.list, this.many,
    );
    this.fill(this.which, [
      ["all", "all units"], ["open", "not looked at yet"], ["bare", "without a code"], ["code", "with the open code, in context"],
      ["memo", "with a memo"], ["against", "spoken against"], ["picked", "selected"], ["differ", "where readers differ from me"],
    ]);
    this.fill(this.coders, [["", "me"], ["A", "reader A"], ["B", "reader B"], ["C", "reader C"]]);
    this.list.addEventListener("focusin", (event) => {
      const key = event.target.closest(".mu-unit-card")?.dataset.key;
      if (key) this.rove(key);
    });
  }

  makeSelect(name, onchange) {
    const select = make("select", { onchange, "data-free": true });
    return { select, node: make("label", { class: "mu-filter" }, `${name} `, select) };
  }

  fill({ select }, rows) {
    const kept = select.value;
    select.replaceChildren(...rows.map(([value, text]) => make("option", { value }, text)));
    if (rows.some(([value]) => value === kept)) select.value = kept;
  }

  // What the board holds of a unit.

  words(key) {
    const card = this.board.card(key);
    if (!this.texts.has(key)) this.texts.set(key, this.board.lines(card, 0).map(({ words }) => words).join(" "));
    return this.texts.get(key);
  }

  codesOf(key) {
    if (!this.coder) return { codes: this.board.unit(key).codes, readers: false };
    return { codes: this.readers?.[key]?.readers.find((r) => r.name === this.coder)?.codes ?? [], readers: true };
  }

  isOpen(key) { return this.density === "open" || key === this.current; }

  // Showing.

  draw({ done = "" }) {
    const { order } = this.board;
    const now = order.join();
    if (now !== this.drawnOf) {
      this.drawnOf = now;
      this.texts = new Map();
      this.density ??= order.length > FEW ? "line" : "open";
      this.dense.hidden = order.length <= 5;
      for (const key of this.picked) if (!this.board.byKey.has(key)) this.picked.delete(key);
      const names = [...new Set(order.map((key) => this.board.card(key).name))];
      this.fill(this.interview, [["", "all"], ...names.map((name) => [name, this.board.text(name).name])]);
      this.interview.node.hidden = names.length < 2;
      if (!this.board.byKey.has(this.current)) this.current = order[0] ?? null;
    }
    const within = this.list.contains(document.activeElement);
    say(this.done, done);
    this.filter();
    if (within && !this.list.contains(document.activeElement)) this.focusOn(this.current);
  }

  setDensity(density) {
    this.density = density;
    this.board.board.dataset.dense = density;
    this.board.pane.follow(this.current);
    this.dense.setAttribute("aria-pressed", String(density === "line"));
    this.rows.heights.clear();
    this.filter();
    this.rows.reveal(this.current);
  }

  /** Show the units that are asked for; those of a code, with what stands around them. */
  filter() {
    const [name, which] = [this.interview.select.value, this.which.select.value];
    const { open, order } = this.board;
    const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const differs = (key) => (this.readers?.[key]?.readers ?? []).some(({ codes }) => String(codes) !== String(this.board.unit(key).codes));
    const wanted = {
      all: () => true, open: (key) => !this.board.unit(key).decided, bare: (key) => this.codesOf(key).codes.length === 0,
      code: (key) => open && this.codesOf(key).codes.includes(open), memo: (key) => this.board.unit(key).note,
      against: (key) => this.board.unit(key).against.length, picked: (key) => this.picked.has(key), differ: differs,
    }[which];
    const said = (key) => {
      const memos = this.codesOf(key).codes.flatMap((code) => [this.board.label(code), this.board.codes.get(code)?.memo ?? ""]);
      return [this.board.card(key).where, this.board.card(key).gist, this.words(key), this.board.unit(key).note, ...memos].join("\n").toLowerCase();
    };
    const shown = order.filter((key) => (!name || this.board.card(key).name === name) && wanted(key) && (!words.length || words.every((word) => said(key).includes(word))));
    if (!shown.includes(this.current) && shown.length) this.rove(shown[0]);
    const inContext = which === "code";
    if (inContext !== Boolean(this.inContext)) this.rows.heights.clear();
    this.inContext = inContext;
    this.keys = shown;
    this.dense.setAttribute("aria-pressed", String(this.density === "line"));
    this.board.board.dataset.dense = this.density;
    this.rows.draw(shown, this.current);
    for (const key of this.cards.keys()) if (!this.rows.nodes.has(key)) this.cards.delete(key);
    this.mark(this.messages ?? []);
    this.drawBeside();
    this.empty.hidden = shown.length > 0;
    say(this.shownOf, shown.length === order.length ? "" : `${shown.length} of ${order.length} shown`);
    say(this.empty, which === "code" && !open ? "Open a code in the list, and its units stand here." : "No unit like that. “All units” and an empty search bring everything back.");
    this.drawMany();
  }

  drawMany() {
    const { board, picked } = this;
    const count = [...picked].length;
    if (this.many.contains(this.picker.node)) return;
    this.many.hidden = count === 0;
    if (!count) return void this.many.replaceChildren();
    const tool = (text, what) => make("button", { type: "button", class: "mu-tool", onclick: what }, text);
    const shared = [...board.codes.keys()].filter((code) => [...picked].some((key) => board.unit(key).codes.includes(code)));
    const off = make("select", { "aria-label": "Take a code off the selected units", onchange: () => off.value && board.act({ what: "take", units: [...picked], code: off.value }) }, make("option", { value: "" }, "− Code"), ...shared.map((code) => make("option", { value: code }, board.label(code))));
    this.many.replaceChildren(
      make("b", {}, `${count} selected`), tool("+ Code", () => this.choose(null)), ...(board.task.builds ? [tool("Heap (h)", () => this.heap())] : []),
      ...(shared.length ? [off] : []), tool("No code", () => board.act({ what: "bare", units: [...picked] })), tool("Clear", () => { this.picked.clear(); this.filter(); this.focusOn(this.current); }),
    );
  }

  /** Notes have come or gone: every card may be of another height. */
  again() {
    if (!this.keys) return;
    this.rows.heights.clear();
    this.rows.show();
  }

  pick(key, { all = false } = {}) {
    if (all && this.lastPicked) {
      const [a, b] = [this.keys.indexOf(this.lastPicked), this.keys.indexOf(key)].sort((x, y) => x - y);
      for (const one of this.keys.slice(Math.max(a, 0), b + 1)) this.picked.add(one);
    } else if (!this.picked.delete(key)) this.picked.add(key);
    this.lastPicked = key;
    this.rows.draw(this.keys, this.current);
    this.drawMany();
    this.board.announce(`${this.picked.size} selected`);
  }

  heap() { this.board.act({ what: "heap", units: this.board.targets(this.current) }); }
  /** Choose a code for a unit (null: those selected); where words of it are selected, for these. */
  choose(key, then = null) {
    const card = this.cards.get(key);
    const words = then ? null : card?.takeSelected();
    const to = words ? (picked) => card.giveWords(words, picked) : then;
    this.picker.show(key === null ? [...this.picked] : this.board.targets(key, { only: Boolean(to) }), key === null ? this.many : card.node, to);
    if (words) this.picker.input.placeholder = "A code for the selected words";
  }

  /** A code by its key, or dropped on a unit: for the words of it that are selected, else for all of it. */
  give(key, code, { only = false } = {}) {
    const card = this.cards.get(key);
    const words = card?.takeSelected();
    if (words) card.giveWords(words, { code });
    else if (only) this.board.act({ what: "give", units: this.board.targets(key), code });
    else this.board.toggle(key, code);
  }

  surround(key) {
    if (!this.around.delete(key)) this.around.add(key);
    this.rows.heights.delete(key);
    this.rows.draw(this.keys, this.current);
  }

  finger(key, code = null) { this.focusOn(key); this.cards.get(key).point(code); }
  writeNote(key) { this.focusOn(key); this.cards.get(key).write(); }

  showCode() {
    this.which.select.value = "code";
    this.filter();
    this.focusOn(this.keys[0]);
  }

  mark(messages) {
    this.messages = messages;
    for (const { chips } of this.cards.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      this.cards.get(place && this.at(...place))?.chips.append(make(
        "button",
        { type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what, "aria-label": `Note ${i + 1}, ${word}`, onclick: () => this.board.showCard(i + 1) },
        String(i + 1),
      ));
    });
  }

  beside(panel) {
    this.readers = panel;
    const there = Object.keys(panel).length > 0;
    this.coders.node.hidden = !there;
    if (!there) this.coder = this.coders.select.value = "";
    if (!there && this.which.select.value === "differ") this.which.select.value = "all";
    this.which.select.querySelector('[value="differ"]').hidden = !there;
    this.rows.heights.clear();
    if (this.keys) this.filter();
  }

  drawBeside() {
    for (const [key, { beside }] of this.cards) {
      const { readers = [], reason = "" } = this.readers?.[key] ?? {};
      const now = JSON.stringify([readers, reason]);
      if (beside.dataset.now === now) continue;
      beside.dataset.now = now;
      const alike = new Set(readers.map(({ said }) => said)).size === 1;
      const rows = alike ? [make("p", {}, `✓ All readers: ${readers[0].said}`)] : readers.map(({ name, said }) => make("p", {}, make("b", {}, `Reader ${name}: `), said));
      beside.replaceChildren(...(readers.length ? rows : []), ...(reason ? [make("p", { class: "mu-differ" }, "≠ ", reason)] : []));
    }
  }

  at(a, b) {
    const all = [...this.board.byKey.values()];
    return (all.find(({ place }) => place[0] === a && place[1] === b) ?? all.find(({ place }) => place[0] === a))?.key;
  }

  // Keys and focus: one tab stop, the card one is at.

  rove(key) {
    if (key === this.current) return;
    const before = this.current;
    this.letter = "";
    this.current = key;
    this.rows.pinned = key;
    for (const one of [before, key]) {
      if (this.density === "line") this.rows.heights.delete(one);
      this.cards.get(one)?.fill();
    }
    if (this.density === "line" && this.keys) this.rows.show();
    this.board.pane.follow(key);
  }

  focusOn(key, { shown = false } = {}) {
    if (!this.board.byKey.has(key)) return;
    if (!this.keys.includes(key)) {
      if (!shown) return;
      this.which.select.value = "all";
      this.interview.select.value = this.search.value = "";
      this.filter();
    }
    this.rove(key);
    this.rows.reveal(key);
    this.cards.get(key)?.node.focus({ preventScroll: true });
  }

  /** What can be done with a unit, or with a code of it. */
  acts(target) {
    const node = target.closest?.(".mu-unit-card");
    if (!node || isTyping(target)) return [];
    if (target.closest("[data-code]")) return [["Delete", "Take the code away"], ["-", "Mark it as spoken against, or take the mark off"], ["W", "Mark the words it stands on"]];
    if (target !== node) return [];
    const { builds } = this.board.task;
    return [
      ["Enter", "Choose a code by its name"],
      ...(builds ? [["N", "Make a code and give it"], ["H", "Lay it on a new heap"]] : []),
      ["0", "It has no code"], [" ", "Select it, or let it go"], ["W", "Mark words of it"], ["M", "Write a memo on it"],
      ["X", "Show or hide what stands around it"], ["/", "Search"], ["ArrowRight", "Go to its codes"],
    ];
  }

  key(event) {
    if (this.picker.key(event)) return true;
    const { key, altKey, shiftKey, target } = event;
    if (target === this.search && (key === "Escape" || key === "ArrowDown" || key === "Enter")) {
      if (key === "Escape" && this.search.value) { this.search.value = ""; this.filter(); } else this.focusOn(this.current);
      return true;
    }
    const node = target.closest?.(".mu-unit-card");
    if (!node || altKey) return false;
    const card = this.cards.get(node.dataset.key);
    if (card?.fingers?.key(event)) return true;
    if (isTyping(target) && !target.matches(".mu-pick")) return key === "Escape" && target.matches("textarea") ? (node.focus(), true) : false;
    const chip = target.closest("[data-code]")?.dataset.code;
    if (chip && (key === "Delete" || key === "Backspace")) return this.board.act({ what: "take", units: [card.key], code: chip }), true;
    if (chip && (key === "-" || key === "–")) return this.board.act({ what: "against", unit: card.key, code: chip }), true;
    if (chip && key.toLowerCase() === "w") return this.finger(card.key, chip), true;
    if (key === "ArrowRight" || key === "ArrowLeft") return this.across(node, target, key === "ArrowRight" ? 1 : -1);
    if (key === "Escape" && target !== node) return node.focus(), true;
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    const to = step && this.keys[this.keys.indexOf(card.key) + step];
    if (step && shiftKey && to) { if (!this.picked.has(card.key)) this.pick(card.key); this.pick(to, { all: true }); }
    if (step) return this.focusOn(to ?? card.key), true;
    if (key === "Home" || key === "End") return this.focusOn(this.keys.at(key === "Home" ? 0 : -1)), true;
    if (target !== node) return false; // Enter and Space belong to the button one is on
    return this.onCard(key, card.key);
  }

  onCard(key, unit) {
    const { board, letter } = this;
    if (key === " ") return this.pick(unit), true;
    if (key === "/") return this.search.focus(), true;
    if (!board.usable) return false;
    this.letter = "";
    const typed = key.toUpperCase();
    const { decided, codes } = board.unit(unit);
    if (/^\d$/.test(key)) {
      const code = letter ? `${letter}${key}` : `n${key}`;
      if (board.codes.has(code)) this.give(unit, code);
      else if (!letter && key === "0") board.act(decided && !codes.length ? { what: "forget", unit } : { what: "bare", units: board.targets(unit) });
      else board.announce(`There is no code ${code} here.`);
    } else if (key === "Enter" || (typed === "N" && board.task.builds)) this.choose(unit);
    else if (typed === "X") this.surround(unit);
    else if (typed === "H" && board.task.builds) this.heap();
    else if (typed === "W") this.finger(unit);
    else if (typed === "M") this.writeNote(unit);
    else if (board.codes.has(`${typed}1`) && typed.length === 1) {
      this.letter = typed;
      board.announce(`${typed}, and the number`);
    } else return false;
    return true;
  }

  /** Along a card's codes and buttons, then the messages about it; and back to the card. */
  across(node, target, by) {
    const stops = [node, ...node.querySelectorAll(".mu-code-of button, .mu-unit-foot .mu-tool"), ...node.querySelectorAll(".mu-chip")];
    stops[Math.max(0, Math.min(stops.indexOf(target) + by, stops.length - 1))]?.focus({ preventScroll: true });
    return true;
  }
}

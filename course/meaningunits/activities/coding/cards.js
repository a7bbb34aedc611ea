// The cards of a code board: each unit with its words, its codes, and what stands around it.

const AROUND = 3; // sentences of context on either side
const DRAGGED = 6; // px from which on a press is a drag

class CodeCards {
  constructor(board) {
    this.board = board;
    this.cards = new Map(); // key of a unit -> its nodes
    this.units = new Map();
    this.current = null;
    this.letter = ""; // a theme's letter that waits for its number
    this.coder = "";
    this.picker = new CodePicker(board);
    this.done = make("span", { class: "mu-tally", role: "status" });
    this.interview = this.makeSelect("Interview", () => this.filter());
    this.which = this.makeSelect("Show", () => this.filter());
    this.coders = this.makeSelect("As coded by", () => { this.coder = this.coders.select.value; this.filter(); });
    this.list = make("div", { class: "mu-deck" });
    this.empty = make("p", { class: "mu-note", hidden: true });
    this.node = make(
      "div", { class: "mu-units" },
      make("div", { class: "mu-filters" }, this.interview.node, this.which.node, this.coders.node, this.done),
      this.empty, this.list,
    );
    this.fill(this.which, [
      ["all", "all units"], ["open", "not looked at yet"], ["bare", "without a code"],
      ["code", "with the open code, in context"], ["differ", "where readers differ from me"],
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

  unit(key) { return this.units.get(key); }

  // Showing.

  draw({ units = [], done = "" }) {
    this.units = new Map(units.map((unit) => [unit.key, unit]));
    const within = this.list.contains(document.activeElement);
    for (const unit of units) this.drawCard(this.cards.get(unit.key) ?? this.makeCard(unit), unit);
    const nodes = units.map(({ key }) => this.cards.get(key).node);
    if (nodes.length !== this.list.children.length || nodes.some((n, i) => n !== this.list.children[i])) this.list.replaceChildren(...nodes);
    say(this.done, done);
    const names = [...new Set(units.map(({ name }) => name))];
    this.fill(this.interview, [["", "all"], ...names.map((name) => [name, this.board.task.texts[name].name])]);
    this.interview.node.hidden = names.length < 2;
    if (!this.units.has(this.current)) this.current = units[0]?.key ?? null;
    this.rove(this.current);
    this.filter();
    if (within && !this.list.contains(document.activeElement)) this.focusOn(this.current);
  }

  makeCard(unit) {
    const id = `${this.board.id}-unit-${this.cards.size}`;
    const card = { drawn: "", around: false };
    card.state = make("span", { class: "mu-state" });
    card.chips = make("span", { class: "mu-chips" });
    card.gist = make("p", { class: "mu-gist" });
    card.text = make("div", { class: "mu-unit-text" });
    card.codes = make("div", { class: "mu-codes" });
    card.beside = make("div", { class: "mu-noted" });
    const tool = (text, what, label) => make("button", { type: "button", class: "mu-tool", tabindex: "-1", "aria-label": `${label}: ${unit.where}`, onclick: what }, text);
    card.bare = tool("No code", () => this.board.act({ what: "bare", unit: unit.key }), "This unit carries no code");
    card.more = tool("Context", () => this.surround(unit.key), "Show what stands around it");
    card.pick = tool("+ Code", () => this.picker.show(unit.key, card.node), "Give a code");
    card.node = make(
      "div", { class: "mu-unit-card", role: "group", tabindex: "-1", "aria-labelledby": id, "data-key": unit.key },
      make("p", { class: "mu-unit-top", id }, make("b", {}, unit.where), " ", card.state, card.chips),
      card.gist, card.text,
      make("div", { class: "mu-unit-foot" }, card.codes, card.pick, card.bare, card.more),
      card.beside,
    );
    this.cards.set(unit.key, card);
    return card;
  }

  drawCard(card, unit) {
    const now = JSON.stringify([unit, [...unit.codes].map((code) => [this.board.label(code), this.board.hue(code)])]);
    if (now === card.drawn) return;
    card.drawn = now;
    say(card.state, unit.codes.length ? "" : unit.decided ? "· ✓ no code" : "· not looked at");
    card.node.dataset.state = unit.codes.length ? "coded" : unit.decided ? "bare" : "open";
    card.bare.setAttribute("aria-pressed", String(unit.decided && !unit.codes.length));
    card.gist.hidden = !unit.gist;
    card.gist.replaceChildren(make("b", {}, `${unit.whose}: `), unit.gist);
    this.drawText(card, unit);
    const at = card.codes.contains(document.activeElement) ? document.activeElement : null;
    const same = at && `.${at.classList.contains("mu-turn") ? "mu-turn" : "mu-code"}[data-code="${at.dataset.code}"]`;
    card.codes.replaceChildren(...unit.codes.map((code) => this.makeChip(unit, code)));
    if (at) (card.codes.querySelector(same) ?? card.node).focus({ preventScroll: true });
  }

  /** A code on a unit, and beside it the switch that says whether the unit speaks against it. */
  makeChip(unit, code) {
    const against = unit.against.includes(code);
    const label = this.board.label(code);
    const chip = make(
      "button",
      {
        type: "button", class: "mu-code", tabindex: "-1", "data-code": code, "data-hue": this.board.hue(code),
        "data-against": against, title: "Opens the code; Delete takes it away, - marks it as spoken against",
        // Opened with the mouse, the code stays in hand: the keys that the title names are for it.
        onclick: (event) => {
          this.board.select(code, { focus: event.detail === 0 });
          if (event.detail) chip.focus({ preventScroll: true });
        },
      },
      make("span", {}, label), against ? make("span", { class: "mu-unseen" }, ", spoken against") : "",
    );
    const turn = make(
      "button",
      {
        type: "button", class: "mu-turn", tabindex: "-1", "data-code": code, "aria-pressed": String(against),
        "aria-label": `${label}, spoken against: ${unit.where}`,
        title: against ? "Take the mark “against” off" : "Mark it as spoken against: the thing is missing here, has failed, or something else brought it",
        onclick: () => this.board.act({ what: "against", unit: unit.key, code }),
      },
      against ? "✓ against" : "against?",
    );
    return make("span", { class: "mu-code-of" }, chip, turn);
  }

  /** A unit's words; with its context, the sentences around it in a quieter voice. */
  drawText(card, unit) {
    const { lines } = this.board.task.texts[unit.name];
    const [[from, first], [to, last]] = [unit.start, unit.end];
    const edge = card.around || this.inContext ? AROUND : 0;
    const rows = lines.slice(Math.max(0, from - 1 - edge), to + edge).map(([n, speaker, who, words], i) => {
      const outside = n < from || n > to;
      const said = words.split(" ").slice(n === from ? first - 1 : 0, n === to ? last : undefined).join(" ");
      return make(
        "p", { class: outside ? "mu-unit-line mu-around" : "mu-unit-line", "data-speaker": speaker },
        make("span", { class: "mu-num", "aria-hidden": "true" }, String(n)), " ",
        (who || i === 0) && make("b", {}, `${who || (speaker === "I" ? "Interviewer" : speaker)} `), said,
      );
    });
    card.text.replaceChildren(...rows);
    card.more.setAttribute("aria-pressed", String(edge > 0));
  }

  surround(key) {
    const card = this.cards.get(key);
    card.around = !card.around;
    this.drawText(card, this.unit(key));
  }

  /** Show the cards that are asked for; those of a code, with what stands around them. */
  filter() {
    const [name, which] = [this.interview.select.value, this.which.select.value];
    const { open } = this.board;
    const codesOf = (unit) => this.coder ? this.readers?.[unit.key]?.readers.find((r) => r.name === this.coder)?.codes ?? [] : unit.codes;
    const differs = (unit) => (this.readers?.[unit.key]?.readers ?? []).some(({ codes }) => String(codes) !== String(unit.codes));
    const wanted = {
      all: () => true, open: (unit) => !unit.decided, bare: (unit) => codesOf(unit).length === 0,
      code: (unit) => open && codesOf(unit).includes(open), differ: differs,
    }[which];
    let shown = 0;
    for (const [key, unit] of this.units) {
      const keep = (!name || unit.name === name) && wanted(unit);
      this.cards.get(key).node.hidden = !keep;
      shown += keep;
    }
    const inContext = which === "code";
    if (inContext !== Boolean(this.inContext)) {
      this.inContext = inContext;
      for (const [key, unit] of this.units) this.drawText(this.cards.get(key), unit);
    }
    this.empty.hidden = shown > 0;
    say(this.empty, which === "code" && !open ? "Open a code in the list, and its units stand here." : "No unit like that. “All units” brings everything back.");
    if (this.cards.get(this.current)?.node.hidden) {
      const first = this.shown()[0];
      if (first) this.rove(first);
    }
  }

  showCode() {
    this.which.select.value = "code";
    this.filter();
    this.focusOn(this.shown()[0], { shown: true });
  }

  mark(messages) {
    for (const { chips } of this.cards.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      const card = place && this.cards.get(this.at(...place));
      card?.chips.append(make(
        "button",
        { type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what, "aria-label": `Message ${i + 1}, ${word}`, onclick: () => this.board.showCard(i + 1) },
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
    for (const [key, { beside }] of this.cards) {
      const { readers = [], reason = "" } = panel[key] ?? {};
      const alike = new Set(readers.map(({ said }) => said)).size === 1;
      const rows = alike ? [make("p", {}, `✓ All readers: ${readers[0].said}`)] : readers.map(({ name, said }) => make("p", {}, make("b", {}, `Reader ${name}: `), said));
      beside.replaceChildren(...(readers.length ? rows : []), ...(reason ? [make("p", { class: "mu-differ" }, "≠ ", reason)] : []));
    }
    this.filter();
  }

  at(a, b) {
    const all = [...this.units.values()];
    return (all.find(({ place }) => place[0] === a && place[1] === b) ?? all.find(({ place }) => place[0] === a))?.key;
  }

  // Keys and focus: one tab stop, the card one is at.

  shown() { return [...this.units.keys()].filter((key) => !this.cards.get(key).node.hidden); }

  rove(key) {
    if (key !== this.current) this.letter = "";
    this.current = key;
    for (const [other, { node }] of this.cards) node.tabIndex = other === key ? 0 : -1;
  }

  focusOn(key, { shown = false } = {}) {
    const card = this.cards.get(key);
    if (!card) return;
    if (card.node.hidden && shown) {
      this.which.select.value = "all";
      this.interview.select.value = "";
      this.filter();
    }
    this.rove(key);
    card.node.focus({ preventScroll: true });
    card.node.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  key(event) {
    if (this.picker.key(event)) return true;
    const { key, altKey, target } = event;
    const node = target.closest?.(".mu-unit-card");
    if (!node || altKey || isTyping(target)) return false;
    const unit = this.unit(node.dataset.key);
    const chip = target.closest(".mu-code, .mu-turn")?.dataset.code;
    if (chip && (key === "Delete" || key === "Backspace")) return this.board.act({ what: "take", unit: unit.key, code: chip }), true;
    if (chip && (key === "-" || key === "–")) return this.board.act({ what: "against", unit: unit.key, code: chip }), true;
    if (key === "ArrowRight" || key === "ArrowLeft") return this.across(node, target, key === "ArrowRight" ? 1 : -1);
    if (key === "Escape" && target !== node) return node.focus(), true;
    const here = this.shown();
    const step = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (step) return this.focusOn(here[here.indexOf(unit.key) + step] ?? unit.key), true;
    if (key === "Home" || key === "End") return this.focusOn(here.at(key === "Home" ? 0 : -1)), true;
    if (target !== node) return false; // Enter and Space belong to the button one is on
    return this.onCard(key, unit, node);
  }

  onCard(key, unit, node) {
    if (!this.board.usable) return false;
    const { letter } = this;
    this.letter = "";
    const typed = key.toUpperCase();
    if (/^\d$/.test(key)) {
      const code = letter ? `${letter}${key}` : `n${key}`;
      if (this.board.codes.has(code)) this.board.toggle(unit.key, code);
      else if (!letter && key === "0") this.board.act({ what: unit.decided && !unit.codes.length ? "forget" : "bare", unit: unit.key });
      else this.board.announce(`There is no code ${code} here.`);
    } else if (key === "Enter" || (typed === "N" && this.board.task.builds)) this.picker.show(unit.key, node);
    else if (typed === "X") this.surround(unit.key);
    else if (this.board.codes.has(`${typed}1`) && typed.length === 1) {
      this.letter = typed;
      this.board.announce(`${typed}, and the number`);
    } else return false;
    return true;
  }

  /** Along a card's codes and buttons, then the messages about it; and back to the card. */
  across(node, target, by) {
    const stops = [node, ...node.querySelectorAll(".mu-code, .mu-turn, .mu-unit-foot .mu-tool"), ...node.querySelectorAll(".mu-chip")];
    stops[Math.max(0, Math.min(stops.indexOf(target) + by, stops.length - 1))]?.focus({ preventScroll: true });
    return true;
  }
}

/** Drag a code from the list onto a card. */
function draggable(node, board, code) {
  node.addEventListener("pointerdown", (event) => {
    node.dragged = false;
    if (!board.usable || event.button !== 0) return;
    const start = [event.clientX, event.clientY];
    let ghost = null;
    let over = null;
    const move = (e) => {
      if (e.pointerId !== event.pointerId) return;
      if (!ghost && Math.hypot(e.clientX - start[0], e.clientY - start[1]) < DRAGGED) return;
      ghost ??= board.root.appendChild(make("div", { class: "mu-ghost", "aria-hidden": "true" }, board.label(code)));
      const box = board.root.getBoundingClientRect();
      ghost.style.transform = `translate(${e.clientX - box.left + 8}px, ${e.clientY - box.top + 8}px)`;
      const card = document.elementsFromPoint(e.clientX, e.clientY).map((found) => found.closest?.(".mu-unit-card")).find((found) => found && board.work.contains(found));
      if (card !== over) {
        over?.removeAttribute("data-over");
        card?.toggleAttribute("data-over", true);
        over = card ?? null;
      }
    };
    const stop = (e) => {
      if (e.pointerId !== event.pointerId) return;
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      over?.removeAttribute("data-over");
      if (!ghost) return;
      ghost.remove();
      node.dragged = true; // the click that may follow is not meant as one
      if (over && e.type === "pointerup") board.act({ what: "give", unit: over.dataset.key, code });
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  });
}

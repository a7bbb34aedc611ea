// Rows of a coding, one open at a time: look its quotation up, say what was found, show where.

class Checker extends Widget {
  makeWork() {
    this.rows = {};
    this.tabs = new Map(); // key -> {node, word, chips}
    this.current = this.task.rows[0].key;
    this.passage = new Passage(this.task.text);
    this.lines = new Map(); // n -> {node, words, drawn}
    this.anchor = this.at = this.passage.first;
    return [
      make("p", { class: "mu-made-up" }, this.task.made),
      this.makeList(),
      make("div", { class: "mu-checking" }, this.makeRow(), this.makeText()),
    ];
  }

  acts(target) {
    if (target.closest?.(".mu-line")) return [["Enter", "Attach this sentence"], ["/", "Search the text"], ["N", "Next match"], ["P", "Previous match"], ["Escape", "Back to the list"]];
    if (!target.closest?.(".mu-check-tab") && !this.desk.contains(target)) return [];
    return [...this.task.labels.map(({ label }, i) => [String(i + 1), `Say “${label}”, or take it back`]), ["L", "Look the quotation up"]];
  }

  keys() {
    return [
      ["←, →, ↑, ↓", "in the list: from row to row"],
      ["Enter", "in the list: go on to the open row"],
      [`1 to ${this.task.labels.length}`, "in the list or the row: say what you found; the same key takes it back"],
      ["L", "in the list or the row: look the quotation up"],
      ["↑, ↓", "in the text: previous or next sentence; with Shift: several"],
      ["Enter", "in the text: attach these sentences"],
      ["/", "in the text: search it"],
      ["N, P", "in the text: next or previous match"],
      ["Escape", "from the row or the text back to the list"],
    ];
  }

  // Building.

  makeList() {
    const nodes = this.task.rows.map(({ key, code }) => {
      const word = make("span", { class: "mu-check-word" });
      const chips = make("span", { class: "mu-chips" });
      const button = make(
        "button", {
          type: "button", class: "mu-check-tab", tabindex: "-1", "data-key": key,
          onclick: () => this.open(key), onfocus: () => this.open(key),
        },
        make("b", {}, key), ` ${code.slice(0, 2)} `, word,
      );
      this.tabs.set(key, { node: button, word, chips });
      return make("div", { class: "mu-check-item" }, button, chips);
    });
    this.tallied = make("p", { class: "mu-tally" });
    this.list = make("div", { class: "mu-check-list", role: "group", "aria-label": "Rows of the coding" }, ...nodes);
    return make("div", {}, this.list, this.tallied);
  }

  makeRow() {
    const name = `${this.id}-row`;
    this.heading = make("div", { class: "mu-part", role: "heading", "aria-level": "4", id: name });
    this.rule = make("p", { class: "mu-note" });
    this.quote = make("blockquote", {});
    this.says = make("p", { class: "mu-check-says" });
    this.look = make("button", { type: "button", class: "mu-button", onclick: () => this.lookUp() }, "Look it up");
    this.located = make("p", { class: "mu-check-located" });
    this.goTo = make("button", { type: "button", class: "mu-show", onclick: () => this.toLocated() }, "Show me");
    this.picks = this.task.labels.map(({ label, text }, i) => make(
      "button", {
        type: "button", class: "mu-pick", "aria-pressed": "false", "data-label": label,
        onclick: () => this.find(label),
      },
      make("b", {}, `${i + 1} ${label}`), make("span", {}, text),
    ));
    this.where = make("button", { type: "button", class: "mu-show", onclick: () => this.toPlace() });
    this.remove = make("button", { type: "button", class: "mu-tool", onclick: () => this.act({ what: "unplace", row: this.current }) }, "Take away");
    this.noPlace = make("p", { class: "mu-note" });
    this.notes = new NoteBoxes();
    this.noted = make("div");
    this.desk = make(
      "div", { class: "mu-check-row", role: "group", "aria-labelledby": name },
      this.heading, this.rule, this.quote, this.says, this.noted,
      make("div", { class: "mu-check-look" }, this.look, this.located, this.goTo),
      make("p", { class: "mu-row-label", id: `${name}-found` }, "What did you find?"),
      make("div", { class: "mu-check-picks", role: "group", "aria-labelledby": `${name}-found` }, ...this.picks),
      make("p", { class: "mu-row-label" }, "The sentence that decides it"),
      this.noPlace,
      make("div", { class: "mu-tools" }, this.where, this.remove),
    );
    return this.desk;
  }

  makeText() {
    this.text = make("div", { class: "mu-text", role: "listbox", "aria-multiselectable": "true", "aria-label": `${this.passage.name}, sentence by sentence` });
    for (const [turn, lines, opens] of this.passage.chunks()) {
      const speaker = opens ? [makeSpeaker(turn)] : [];
      speaker[0]?.setAttribute("aria-hidden", "true");
      this.text.append(makeChunk(lines, { role: "group", "aria-label": turn.who, "data-key": turn.key }, ...speaker, ...lines.map((line) => this.makeLine(line))));
    }
    this.search = new Search(this);
    this.attach = make("button", { type: "button", class: "mu-button", onclick: () => this.place() });
    return make(
      "div", { class: "mu-check-text" },
      make("div", { class: "mu-bar" }, ...this.search.nodes), this.text,
      make("div", { class: "mu-attach" }, this.attach),
    );
  }

  makeLine({ n, text }) {
    const words = make("p", { class: "mu-words", role: "presentation" }, text);
    const node = make(
      "div", {
        class: "mu-line", role: "option", "data-n": n, "aria-selected": "false", tabindex: n === this.passage.first ? "0" : "-1",
        onfocus: () => this.rove(n), onclick: (event) => this.press(n, event.shiftKey), ondblclick: () => this.place(),
      },
      make("span", { class: "mu-num", "aria-hidden": "true" }, String(n)), words,
    );
    this.lines.set(n, { node, words, drawn: "" });
    return node;
  }

  // Showing what Python says.

  get row() { return this.task.rows.find(({ key }) => key === this.current); }
  get checkNow() { return this.rows[this.current] ?? {}; }

  drawWork() {
    const { rows = {}, note } = this.model.get("work");
    this.rows = rows;
    for (const [key, { node, word }] of this.tabs) {
      const { found, at } = rows[key] ?? {};
      say(word, found || (rows[key] ? "looked up" : "open"));
      node.dataset.state = found ? (at || found === this.task.nowhere ? "whole" : "found") : "open";
      const { code, where } = this.task.rows.find((row) => row.key === key);
      node.setAttribute("aria-label", `Row ${key}, ${where}, ${code}: ${word.textContent}`);
    }
    const done = Object.values(rows).filter(({ found }) => found).length;
    say(this.tallied, `${done} of ${counted(this.task.rows.length, "row")} checked`);
    this.drawNote(note);
    this.drawRow();
    if (this.shownOnce) return;
    this.shownOnce = true;
    requestAnimationFrame(() => this.toUnit()); // once it is on the page
  }

  drawRow() {
    const { key, unit, where, code, rule, quote, says } = this.row;
    const { found, at, located, stands = [], near } = this.checkNow;
    for (const [other, { node }] of this.tabs) {
      node.tabIndex = other === key ? 0 : -1;
      node.setAttribute("aria-current", String(other === key));
    }
    say(this.heading, `${key}. ${where} · ${code}`);
    show(this.noted, this.notes.of(key));
    say(this.rule, `The codebook: ${rule}`);
    say(this.quote, quote.startsWith("“") ? quote : `“${quote}”`);
    say(this.says, `The machine: ${says}`);
    this.look.hidden = Boolean(located);
    say(this.located, located || "");
    this.goTo.hidden = !(stands.length || near);
    for (const button of this.picks) button.setAttribute("aria-pressed", String(button.dataset.label === found));
    const nowhere = found === this.task.nowhere;
    say(this.noPlace, nowhere ? "There is nothing to attach." : at ? "" : "None yet: choose a sentence of the text and attach it (Enter, or a double click).");
    this.noPlace.hidden = Boolean(at);
    this.where.hidden = this.remove.hidden = !at;
    say(this.where, this.checkNow.where || "");
    say(this.attach, `Attach to row ${key} what is marked`);
    for (const [n, { node }] of this.lines) {
      const lies = ([a, b]) => n >= a && n <= b;
      node.toggleAttribute("data-quoted", Boolean(at && lies(at)));
      node.toggleAttribute("data-stands", stands.some(lies) || n === near);
      node.toggleAttribute("data-unit", lies(unit));
    }
  }

  drawStatus() {
    super.drawStatus();
    for (const button of [...this.picks, this.look, this.remove, this.attach]) button.disabled = !this.usable;
  }

  drawMarks(messages, stale) {
    this.list.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.tabs.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good" || verdict === "told") return;
      this.tabs.get(this.task.rows[place[0] - 1]?.key)?.chips.append(make(
        "button", {
          type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what, "aria-label": `Note ${i + 1}, ${word}`,
          onclick: () => this.showCard(i + 1),
        }, String(i + 1),
      ));
    });
  }

  // Doing something.

  lookUp() { if (this.usable) this.act({ what: "look", row: this.current }); }

  find(label) {
    if (this.usable) this.act({ what: "find", row: this.current, label: this.checkNow.found === label ? null : label });
  }

  place() {
    const [from, to] = this.range;
    if (this.usable) this.act({ what: "place", row: this.current, from, to });
  }

  open(key) {
    if (this.current === key) return;
    this.current = key;
    this.drawRow();
    this.toUnit();
  }

  /** The unit of the open row at the top of the text. */
  toUnit() {
    const { node } = this.lines.get(this.row.unit[0]);
    this.text.scrollTop += node.getBoundingClientRect().top - this.text.getBoundingClientRect().top - 40;
  }

  toLocated() {
    const { stands = [], near } = this.checkNow;
    const n = stands[0]?.[0] ?? near;
    if (n) this.pick(n, false);
  }

  toPlace() { if (this.checkNow.at) this.pick(this.checkNow.at[0], false); }

  // The text: one tab stop, arrows inside, a search.

  get range() { return [Math.min(this.anchor, this.at), Math.max(this.anchor, this.at)]; }

  rove(n) {
    this.lines.get(this.at).node.tabIndex = -1;
    this.at = n;
    this.lines.get(n).node.tabIndex = 0;
  }

  press(n, further) {
    this.lines.get(n).node.focus({ preventScroll: true });
    if (!further) this.anchor = n;
    this.mark();
  }

  pick(n, further) {
    if (!further) return this.focusOn(n);
    this.bring(n);
    this.mark();
  }

  mark() {
    const [a, b] = this.range;
    for (const [n, { node }] of this.lines) {
      const on = String(n >= a && n <= b);
      if (node.getAttribute("aria-selected") !== on) node.setAttribute("aria-selected", on);
    }
  }

  focusOn(n) {
    this.bring(n);
    this.anchor = n;
    this.mark();
  }

  bring(n) {
    const { node } = this.lines.get(n);
    node.focus({ preventScroll: true });
    this.text.scrollIntoView({ block: "nearest" });
    reveal(this.text, node);
  }

  /** Matches of the search, as marks in the sentences. */
  paint() {
    const hits = new Map();
    this.search.hits.forEach(([n, start, end], i) => {
      hits.set(n, [...(hits.get(n) ?? []), [start, end, i === this.search.current]]);
    });
    for (const [n, line] of this.lines) {
      const drawn = hits.has(n) ? JSON.stringify(hits.get(n)) : "";
      if (drawn === line.drawn) continue;
      line.drawn = drawn;
      const { text } = this.passage.line(n);
      const parts = [];
      let done = 0;
      for (const [start, end, now] of hits.get(n) ?? []) {
        parts.push(text.slice(done, start), make("mark", { class: now ? "mu-hit mu-now" : "mu-hit" }, text.slice(start, end)));
        done = end;
      }
      line.words.replaceChildren(...parts, text.slice(done));
    }
  }

  // Keys and focus.

  key(event) {
    const { key, altKey, target } = event;
    if (altKey) return false;
    if (this.search.key(event)) return true;
    if (target.closest?.(".mu-line")) return this.keyInText(event);
    const inList = Boolean(target.closest?.(".mu-check-tab"));
    if (!inList && !this.desk.contains(target)) return false;
    const label = this.task.labels[Number(key) - 1];
    if (label && /^[1-9]$/.test(key)) this.find(label.label);
    else if (key.toLowerCase() === "l") this.lookUp();
    else if (!inList && key === "Escape") this.enterWork();
    else if (inList) return this.keyInList(key);
    else return false;
    return true;
  }

  keyInList(key) {
    const order = [...this.tabs.keys()];
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    const to = by ? order[order.indexOf(this.current) + by] : { Home: order[0], End: order.at(-1) }[key];
    if (to) this.tabs.get(to).node.focus();
    else if (key === "Enter") (this.look.hidden ? this.picks[0] : this.look).focus();
    else return Boolean(by);
    return true;
  }

  keyInText(event) {
    const { key, shiftKey } = event;
    const { first, last } = this.passage;
    const to = {
      ArrowUp: this.at - 1, ArrowDown: this.at + 1, Home: first, End: last, PageUp: this.at - 10, PageDown: this.at + 10,
    }[key];
    if (to !== undefined) this.pick(Math.min(Math.max(to, first), last), shiftKey);
    else if (key === "Enter" || key === " ") this.place();
    else if (key === "/") this.search.input.focus();
    else if (key.toLowerCase() === "n") this.search.go(1);
    else if (key.toLowerCase() === "p") this.search.go(-1);
    else if (key === "Escape") this.enterWork();
    else return false;
    return true;
  }

  enterWork() { this.tabs.get(this.current).node.focus(); }

  /** In its row, below what the machine said. */
  anchorOf([n]) { return this.task.rows[n - 1] ? this.notes.anchor(this.task.rows[n - 1].key) : null; }
  openPlace([n]) { this.open(this.task.rows[n - 1].key); }

  showPlace([n]) {
    this.open(this.task.rows[n - 1].key);
    this.enterWork();
    this.list.scrollIntoView({ block: "nearest" });
  }

  whereText(a) { return `row ${this.task.rows[a - 1]?.key ?? ""}`; }
}

export default Widget.shown(Checker);

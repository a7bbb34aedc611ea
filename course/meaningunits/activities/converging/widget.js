// Findings by sources: open a cell, compare, give the code, and attach the place in the source.

const CODE_SIGNS = { agreement: "=", "partial agreement": "≈", silence: "○", dissonance: "≠" };
const COMPARED = [
  ["meaning", "Meaning and prominence", [["match", "match"], ["differ", "differ"], ["absent", "the source says nothing"]]],
  ["examples", "Specific examples", [["match", "match"], ["differ", "differ"]]],
];

class Matrix extends Widget {
  makeWork() {
    this.records = {};
    this.boxes = new Map(); // cell key -> {node, sign, word, quoted, chips}
    this.places = new Map(); // source key -> SourceText
    const [first] = this.task.cells;
    this.current = first.key;
    this.rows = new Map(); // part -> [{value, button}]
    for (const source of this.task.sources) this.places.set(source.key, new SourceText(this, source));
    this.counts = make("p", { class: "mu-counts" });
    const picture = make("div", {}, this.counts, this.makeGrid());
    return [make("div", { class: "mu-matrix-page" }, picture, this.makeDesk())];
  }

  acts(target) {
    if (!target.closest?.(".mu-line")) return [];
    return [["Enter", "Attach this as the quotation"], ["/", "Search the source"], ["N", "Next match"], ["P", "Previous match"], ["Escape", "Back to the matrix"]];
  }

  keys() {
    return [
      ["↑, ↓, ←, →", "in the matrix: from cell to cell"],
      ["Enter", "in the matrix: go on to the comparison"],
      ["←, →", "in a row of choices: from one to the next; Enter chooses it, or takes it back"],
      ["↑, ↓", "in the source: previous or next sentence; with Shift: several"],
      ["Enter", "in the source: attach these sentences as the quotation"],
      ["/", "in the source: search it"],
      ["N, P", "in the source: next or previous match"],
    ];
  }

  // The grid.

  makeGrid() {
    const { sources, findings, cells, first } = this.task;
    const cellAt = (f, s) => cells.find((cell) => cell.finding === f && cell.source === s);
    const head = make(
      "tr", { role: "row" },
      make("th", { scope: "col", role: "columnheader" }, first),
      ...sources.map(({ name, made }) => make(
        "th", { scope: "col", role: "columnheader" }, name, make("span", { class: "mu-made" }, made),
      )),
    );
    const rows = findings.map((finding) => make(
      "tr", { role: "row" },
      make("th", { scope: "row", role: "rowheader" }, make("b", {}, finding.name), make("span", { class: "mu-finding" }, finding.text)),
      ...sources.map((source) => this.makeBox(cellAt(finding.key, source.key))),
    ));
    this.grid = make(
      "table", { class: "mu-matrix", role: "grid", "aria-label": `${this.task.title}: findings by sources` },
      make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, ...rows),
    );
    return make("div", { class: "mu-matrix-frame" }, this.grid);
  }

  makeBox(cell) {
    if (!cell) return make("td", { role: "gridcell", class: "mu-unasked", "aria-label": "not part of this task", title: "not part of this task" }, "–");
    const [sign, word, quoted, chips] = ["mu-sign", "mu-code", "mu-has-quote", "mu-chips"].map((name) => make("span", { class: name }));
    const says = make("span", { class: "mu-box-says" });
    sign.setAttribute("aria-hidden", "true");
    const node = make(
      "td", {
        role: "gridcell", class: "mu-box", tabindex: "-1", "data-key": cell.key, "aria-selected": "false",
        onclick: () => this.open(cell.key), onfocus: () => this.open(cell.key),
      },
      sign, word, says, quoted, chips,
    );
    this.boxes.set(cell.key, { node, sign, word, says, quoted, chips });
    return node;
  }

  // The desk for the cell that is open.

  makeDesk() {
    this.heading = make("div", { class: "mu-part", role: "heading", "aria-level": "4", id: `${this.id}-cell` });
    this.finding = make("p", { class: "mu-says" });
    const rows = COMPARED.map(([part, label, values]) => this.makeRow(part, label, values));
    const codes = this.task.codes.map((code) => [code, `${CODE_SIGNS[code]} ${code}`]);
    const code = this.makeRow("code", "So the code is", codes);
    this.byRule = make("p", { class: "mu-note", hidden: true }, "It follows from your comparison.");
    code.append(this.byRule);
    this.noQuote = make("p", { class: "mu-note" }, "No quotation yet: choose a sentence of the source and press Enter, or double-click it.");
    this.quote = make("blockquote", {});
    this.where = make("button", { type: "button", class: "mu-show", onclick: () => this.toQuote() });
    this.remove = make("button", { type: "button", class: "mu-tool", onclick: () => this.act({ what: "unquote", cell: this.current }) }, "Take away");
    this.quoted = make("div", { class: "mu-quoted" }, make("p", { class: "mu-row-label" }, "Quotation"), this.noQuote, this.quote, make("div", { class: "mu-tools" }, this.where, this.remove));
    this.attach = make("button", { type: "button", class: "mu-button", onclick: () => this.shown.attach() }, "Attach what is marked");
    this.notes = new NoteBoxes();
    this.noted = make("div");
    this.panes = make("div", { class: "mu-panes" }, ...[...this.places.values()].map(({ node }) => node));
    this.judging = make("div", { class: "mu-judging", role: "group", "aria-labelledby": `${this.id}-cell` }, this.heading, this.finding, this.noted, ...rows, this.quoted, code);
    return make("div", { class: "mu-cell-desk" }, this.judging, make("div", {}, this.panes, make("div", { class: "mu-attach" }, this.attach)));
  }

  makeRow(part, label, values) {
    const name = `${this.id}-${part}`;
    const buttons = values.map(([value, text], i) => {
      const button = make(
        "button", {
          type: "button", class: "mu-pick", role: "radio", "aria-checked": "false", tabindex: i ? "-1" : "0",
          "data-part": part, "data-value": value, onclick: () => this.choose(part, value),
        }, text,
      );
      return { value, button };
    });
    this.rows.set(part, buttons);
    return make(
      "div", { class: "mu-row", "data-row": part },
      make("p", { class: "mu-row-label", id: name }, label),
      make("div", { class: "mu-picks", role: "radiogroup", "aria-labelledby": name }, ...buttons.map(({ button }) => button)),
    );
  }

  get cell() { return this.task.cells.find(({ key }) => key === this.current); }
  get shown() { return this.places.get(this.cell.source); }

  choose(part, value) {
    if (!this.usable) return;
    const now = this.records[this.current]?.[part];
    this.act({ what: "record", cell: this.current, part, value: now === value ? null : value });
  }

  quoteSentences(from, to) {
    if (this.usable) this.act({ what: "quote", cell: this.current, from, to });
  }

  toQuote() {
    const at = this.records[this.current]?.at;
    if (at) this.shown.focusOn(at[0]);
  }

  // Showing what Python says.

  drawWork() {
    const { cells = {}, note } = this.model.get("work");
    this.records = cells;
    for (const [key, box] of this.boxes) this.drawBox(box, cells[key], key);
    this.drawCounts(cells);
    this.drawNote(note);
    this.drawDesk();
  }

  /** How many cells have each code: what the picture says as a whole. */
  drawCounts(cells) {
    const codes = Object.values(cells).map(({ code }) => code);
    const open = this.task.cells.length - codes.filter(Boolean).length;
    this.counts.replaceChildren(
      ...this.task.codes.map((code) => make(
        "span", { class: "mu-count", "data-code": code }, make("b", {}, `${CODE_SIGNS[code]} `), `${code} ${codes.filter((each) => each === code).length}`,
      )),
      make("span", { class: "mu-count" }, `open ${open}`),
    );
  }

  drawBox({ node, sign, word, says, quoted }, record, key) {
    const code = record?.code;
    say(sign, code ? CODE_SIGNS[code] : "");
    say(word, code ?? (record ? "begun" : "open"));
    const words = record?.quote ?? "";
    say(says, words && `“${words.length > 70 ? `${words.slice(0, 68).replace(/\s+\S*$/, "")} …` : words}”`);
    say(quoted, record?.quote ? record.where.toLowerCase() : "");
    node.dataset.code = code ?? (record ? "begun" : "open");
    const { name } = this.task.cells.find((cell) => cell.key === key);
    node.setAttribute("aria-label", `${name}: ${code ?? (record ? "begun" : "open")}${record?.quote ? `, ${record.where}` : ""}`);
  }

  drawDesk() {
    const { cell } = this;
    const record = this.records[cell.key] ?? {};
    for (const [key, { node }] of this.boxes) {
      node.tabIndex = key === this.current ? 0 : -1;
      node.setAttribute("aria-selected", String(key === this.current));
    }
    say(this.heading, cell.name);
    show(this.noted, this.notes.of(cell.key));
    say(this.finding, `${this.task.first}: ${this.task.findings.find(({ key }) => key === cell.finding).text}`);
    const silent = record.meaning === "absent";
    this.judging.querySelector('[data-row="examples"]').hidden = silent;
    this.quoted.hidden = silent;
    for (const [part, buttons] of this.rows) {
      const chosen = buttons.findIndex(({ value }) => value === record[part]);
      const holds = buttons.findIndex(({ button }) => button === document.activeElement);
      buttons.forEach(({ value, button }, i) => {
        button.setAttribute("aria-checked", String(value === record[part]));
        button.tabIndex = i === Math.max(holds >= 0 ? holds : chosen, 0) ? 0 : -1;
      });
    }
    this.byRule.hidden = !record.follows;
    say(this.quote, record.quote ?? "");
    this.quote.hidden = this.where.hidden = this.remove.hidden = !record.quote;
    this.noQuote.hidden = Boolean(record.quote);
    say(this.where, record.where ?? "");
    for (const [key, place] of this.places) {
      place.node.hidden = key !== cell.source;
      if (key === cell.source) place.markQuote(record.at);
    }
  }

  drawStatus() {
    super.drawStatus();
    for (const buttons of this.rows.values()) for (const { button } of buttons) button.disabled = !this.usable;
    this.remove.disabled = this.attach.disabled = !this.usable;
  }

  drawMarks(messages, stale) {
    this.grid.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.boxes.values()) chips.replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good" || verdict === "told") return;
      const cell = this.task.cells[place[0] - 1];
      if (!cell) return;
      this.boxes.get(cell.key).chips.append(make(
        "button", {
          type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what, "aria-label": `Note ${i + 1}, ${word}`,
          onclick: (event) => { event.stopPropagation(); this.showCard(i + 1); },
        }, String(i + 1),
      ));
    });
  }

  // Keys and focus.

  open(key) {
    if (this.current !== key) {
      this.current = key;
      this.drawDesk();
    }
    this.shown.showQuote();
  }

  key(event) {
    const { key, target, altKey } = event;
    if (altKey) return false;
    const box = target.closest?.(".mu-box");
    if (box) return this.keyInGrid(key, box);
    const pick = target.closest?.(".mu-pick");
    if (pick) return this.keyInRow(key, pick);
    return this.shown.key(event);
  }

  keyInGrid(key, box) {
    const { sources, findings } = this.task;
    const { source, finding } = this.cell;
    if (key === "Enter" || key === " ") {
      this.rows.get("meaning").find(({ button }) => button.tabIndex === 0).button.focus();
      return true;
    }
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key];
    if (!step) return false;
    let row = findings.findIndex((f) => f.key === finding) + step[0];
    let column = sources.findIndex((s) => s.key === source) + step[1];
    while (findings[row] && sources[column]) {
      const there = this.boxes.get(`${findings[row].key}/${sources[column].key}`);
      if (there) return there.node.focus(), true;
      row += step[0];
      column += step[1];
    }
    return true;
  }

  keyInRow(key, pick) {
    const buttons = this.rows.get(pick.dataset.part).map(({ button }) => button);
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    if (by) {
      const next = buttons[buttons.indexOf(pick) + by];
      if (next) {
        for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
        next.focus();
      }
      return true;
    }
    if (key !== "Escape") return false; // Enter and Space press the button
    this.enterWork();
    return true;
  }

  enterWork() { this.boxes.get(this.current).node.focus(); }

  /** In the desk of its cell, below what is to be compared. */
  anchorOf([n]) { return this.task.cells[n - 1] ? this.notes.anchor(this.task.cells[n - 1].key) : null; }
  openPlace([n]) { this.open(this.task.cells[n - 1].key); }

  showPlace([n]) {
    this.open(this.task.cells[n - 1].key);
    this.enterWork();
    this.boxes.get(this.current).node.scrollIntoView({ block: "nearest" });
  }

  whereText(a) { return this.task.cells[a - 1]?.name ?? ""; }
}

/** A source to search and to quote from: numbered sentences, one tab stop, arrows inside. */
class SourceText {
  constructor(matrix, source) {
    this.matrix = matrix;
    this.passage = new Passage(source);
    this.lines = new Map(); // n -> {node, words, drawn}
    this.anchor = this.at = this.passage.first;
    this.text = make("div", { class: "mu-text", role: "listbox", "aria-multiselectable": "true", "aria-label": `${source.name}, sentence by sentence` });
    for (const [turn, lines, opens] of this.passage.chunks()) {
      const speaker = opens && turn.who ? [makeSpeaker(turn)] : [];
      speaker[0]?.setAttribute("aria-hidden", "true");
      const label = turn.who || (source.turns.length > 1 ? `Paragraph ${turn.n}` : source.name);
      this.text.append(makeChunk(lines, { role: "group", "aria-label": label, "data-key": turn.key }, ...speaker, ...lines.map((line) => this.makeLine(line))));
    }
    this.search = new Search(this);
    const bar = make("div", { class: "mu-bar", hidden: this.lines.size < 20 }, ...this.search.nodes);
    this.node = make(
      "div", { class: "mu-source", hidden: true },
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, source.name),
      make("p", { class: "mu-note" }, source.status, source.cite ? ` ${source.cite}` : ""),
      bar, this.text,
    );
  }

  /** Said by the task that the source belongs to; it has the one voice. */
  announce(text) { this.matrix.announce(text); }

  makeLine({ n, text }) {
    const words = make("p", { class: "mu-words", role: "presentation" }, text);
    const node = make(
      "div", {
        class: "mu-line", role: "option", "data-n": n, "aria-selected": "false", tabindex: n === this.passage.first ? "0" : "-1",
        onfocus: () => this.rove(n), onclick: (event) => this.press(n, event.shiftKey), ondblclick: () => this.attachAt(n),
      },
      make("span", { class: "mu-num" }, String(n), " "), words,
    );
    this.lines.set(n, { node, words, drawn: "" });
    return node;
  }

  rove(n) {
    this.lines.get(this.at).node.tabIndex = -1;
    this.at = n;
    this.lines.get(n).node.tabIndex = 0;
  }

  pick(n, further) {
    this.focusOn(n);
    if (!further) this.anchor = n;
    this.mark();
  }

  /** A sentence that was clicked is in view: nothing scrolls, so that a second click meets it again. */
  press(n, further) {
    this.lines.get(n).node.focus({ preventScroll: true });
    if (!further) this.anchor = n;
    this.mark();
  }

  /** The sentence under the pointer, or the stretch that it lies in. */
  attachAt(n) {
    const [a, b] = this.range;
    if (n < a || n > b) this.press(n, false);
    this.attach();
  }

  get range() { return [Math.min(this.anchor, this.at), Math.max(this.anchor, this.at)]; }

  mark() {
    const [a, b] = this.range;
    for (const [n, { node }] of this.lines) {
      const on = String(n >= a && n <= b);
      if (node.getAttribute("aria-selected") !== on) node.setAttribute("aria-selected", on);
    }
  }

  attach() { this.matrix.quoteSentences(...this.range); }

  /** Bring the quotation, or where one was, into view; nothing outside the source moves. */
  showQuote() {
    const quoted = [...this.lines.values()].find(({ node }) => node.hasAttribute("data-quoted"));
    if (quoted) reveal(this.text, quoted.node);
  }

  markQuote(at) {
    for (const [n, { node }] of this.lines) node.toggleAttribute("data-quoted", Boolean(at && n >= at[0] && n <= at[1]));
  }

  focusOn(n) {
    const { node } = this.lines.get(n);
    node.focus({ preventScroll: true });
    reveal(this.text, node);
  }

  /** Matches of the search, as marks in the sentences. */
  paint() {
    const hits = new Map();
    this.search.hits.forEach(([n, start, end], i) => {
      hits.set(n, [...(hits.get(n) ?? []), [start, end, i === this.search.current]]);
    });
    for (const [n, line] of this.lines) {
      const drawn = JSON.stringify(hits.get(n) ?? "");
      if (drawn === line.drawn || (drawn === '""' && !line.drawn)) continue;
      line.drawn = drawn === '""' ? "" : drawn;
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

  key(event) {
    if (this.search.key(event)) return true;
    const { key, shiftKey, target } = event;
    if (!target.closest?.(".mu-line")) return false;
    const to = {
      ArrowUp: this.at - 1, ArrowDown: this.at + 1, Home: this.passage.first, End: this.passage.last,
      PageUp: this.at - 10, PageDown: this.at + 10,
    }[key];
    if (to !== undefined) this.pick(Math.min(Math.max(to, this.passage.first), this.passage.last), shiftKey);
    else if (key === "Enter" || key === " ") this.attach();
    else if (key === "/") this.search.input.focus();
    else if (key.toLowerCase() === "n") this.search.go(1);
    else if (key.toLowerCase() === "p") this.search.go(-1);
    else if (key === "Escape") this.matrix.enterWork();
    else return false;
    return true;
  }
}

export default Widget.shown(Matrix);

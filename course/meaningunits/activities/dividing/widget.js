// Dividing a transcript: boundaries are set, moved and removed; Python says what they make.

const keyOf = (n, k) => `${n}.${k}`;

class Segmenter extends Widget {
  makeWork() {
    this.passage = new Passage(this.task.text);
    this.gaps = new Map(); // "n.k" -> the button at that place
    this.heads = new Map(); // "n.k" -> the heading of the unit that begins after that place
    this.lines = new Map(); // n -> the element that holds the sentence's parts
    this.cuts = new Set();
    this.focus = [this.passage.first, 0];
    this.fine = false;
    this.text = this.makeText();
    this.finer = make(
      "button",
      { type: "button", class: "mu-tool", "aria-pressed": "false", onclick: () => this.toggleFine() },
      "Cut between words",
    );
    this.tally = make("span", { class: "mu-tally" });
    this.dashes = make("span", { class: "mu-tally mu-dashes", hidden: true }, "beside the text: a note speaks of these sentences");
    this.lanes = make("div", { class: "mu-lanes-head", hidden: true });
    this.hour = hourOf(this, {
      node: (n) => this.lines.get(n),
      focus: (n) => this.focusOn(Math.min(n, this.passage.last - 1), 0),
      last: () => Math.max(0, ...[...this.cuts].map((key) => parseInt(key, 10))),
    });
    const parts = [this.tally, this.dashes, ...(this.hour?.nodes ?? []), make("span", { class: "mu-grow" }), this.finer];
    return [make("div", { class: "mu-bar" }, ...parts), this.lanes, this.text];
  }

  follows() {
    const { units = [] } = this.model.get("work");
    return [`${counted(units.length, "unit")}.`];
  }

  acts(target) {
    const gap = target.closest?.(".mu-gap");
    if (!gap) return [];
    const cut = this.cuts.has(keyOf(gap.dataset.n, gap.dataset.k));
    return [
      ["Enter", cut ? "Join the two units again" : "End a unit here"],
      ...(cut ? [
        ["Shift+ArrowUp", "Move the boundary up by a sentence"], ["Shift+ArrowDown", "Move the boundary down by a sentence"],
        ["Shift+ArrowLeft", "Move the boundary back by a word"], ["Shift+ArrowRight", "Move the boundary on by a word"],
      ] : []),
      ["ArrowLeft", "Go back into the sentence, by a word"],
      ["PageUp", "Go to the boundary before"], ["PageDown", "Go to the next boundary"],
    ];
  }

  keys() {
    return [
      ["↑, ↓", "previous or next gap between sentences"],
      ["Enter", "end a unit here, or join again"],
      ["→, ←", "go into the sentence, word by word"],
      ["Shift+↑, Shift+↓", "move the boundary by a sentence (Shift+←, Shift+→: by a word)"],
      ["Home, End", "first or last gap"],
      ["PageUp, PageDown", "previous or next boundary"],
    ];
  }

  // Building the text.

  makeText() {
    this.heads.set("0.0", this.makeHead());
    const box = make(
      "div",
      { class: "mu-text", role: "group", "aria-label": `Interview with ${this.passage.name}` },
      this.heads.get("0.0"),
    );
    box.classList.toggle("mu-whole", !this.passage.isLong);
    for (const [turn, lines, opens] of this.passage.chunks()) {
      const nodes = opens ? [makeSpeaker(turn)] : [];
      for (const line of lines) nodes.push(...this.makeLine(line));
      box.append(makeChunk(lines, { "data-key": turn.key }, ...nodes));
    }
    this.caret = this.makeGap(0, 0, "mu-caret");
    this.caret.hidden = true;
    box.append(this.caret);
    this.pointing = new Pointing(this, box);
    box.addEventListener("focusin", (event) => this.onGapFocus(event));
    box.addEventListener("focusout", (event) => this.onGapBlur(event));
    return box;
  }

  makeLine({ n, text }) {
    const holder = make("div", { class: "mu-line", "data-n": n }, this.makePart(n, text, true));
    this.lines.set(n, holder);
    if (n === this.passage.last) return [holder];
    return [holder, this.makeGap(n, 0)];
  }

  makePart(n, text, first) {
    const number = make("span", { class: "mu-num" }, first ? String(n) : "");
    const words = make("p", { class: "mu-words" }, text);
    return make("div", { class: "mu-part-of" }, number, words);
  }

  makeGap(n, k, kind = "") {
    const gap = make(
      "button",
      {
        type: "button", class: `mu-gap ${kind}`, tabindex: "-1", "aria-pressed": "false",
      },
      make("span", { class: "mu-crop", "aria-hidden": "true" }),
      make("span", { class: "mu-hint", "aria-hidden": "true" }),
    );
    this.place(gap, n, k);
    if (!kind) this.gaps.set(keyOf(n, k), gap);
    return gap;
  }

  place(gap, n, k) {
    gap.dataset.n = n;
    gap.dataset.k = k;
    gap.setAttribute("aria-label", this.label(n, k));
    if (n) gap.setAttribute("aria-description", this.around(n, k)); // else nowhere yet
  }

  /** What a gap stands after (or in), with who says it; and who speaks next where that is somebody else. */
  around(n, k) {
    const { turn, text } = this.passage.line(n);
    const next = k ? turn : this.passage.line(n + 1).turn;
    return `Sentence ${n}, ${turn.who}: ${text}${next === turn ? "" : ` Then ${next.who} speaks.`}`;
  }

  label(n, k) {
    if (!k) return `End a unit after sentence ${n}`;
    const { words } = this.passage.line(n);
    const before = words.slice(Math.max(k - 3, 0), k).join(" ");
    const after = words.slice(k, k + 3).join(" ");
    return `End a unit inside sentence ${n}, between “${before}” and “${after}”`;
  }

  // Showing what Python says.

  drawWork() {
    const { cuts = [], units = [], note } = this.model.get("work");
    const before = this.cuts;
    const focused = this.text.contains(document.activeElement);
    this.cuts = new Set(cuts.map(([n, k]) => keyOf(n, k)));
    const touched = new Set();
    for (const key of [...before, ...this.cuts]) {
      if (before.has(key) === this.cuts.has(key)) continue;
      const [n, k] = key.split(".").map(Number);
      if (k) touched.add(n);
      else this.drawGap(n);
    }
    touched.forEach((n) => this.drawInside(n));
    this.drawHeads(cuts, units);
    this.hour?.drawn();
    this.drawNote(note);
    this.hideCaret();
    say(this.tally, counted(units.length, "unit"));
    this.setTabStop();
    if (focused) this.focusOn(...this.focus);
  }

  drawGap(n) {
    const gap = this.gaps.get(keyOf(n, 0));
    const cut = this.cuts.has(keyOf(n, 0));
    gap.setAttribute("aria-pressed", String(cut));
    if (cut) this.addHead(keyOf(n, 0), gap);
    else this.dropHead(keyOf(n, 0));
  }

  /** A sentence with cuts inside it is drawn in parts, with a gap between them. */
  drawInside(n) {
    const holder = this.lines.get(n);
    for (const key of [...this.gaps.keys()]) {
      if (key.startsWith(`${n}.`) && !key.endsWith(".0")) {
        this.dropHead(key);
        this.gaps.delete(key);
      }
    }
    const { words } = this.passage.line(n);
    const inside = [];
    for (let k = 1; k < words.length; k++) if (this.cuts.has(keyOf(n, k))) inside.push(k);
    const nodes = [];
    [0, ...inside].forEach((from, i) => {
      const to = inside[i] ?? words.length;
      nodes.push(this.makePart(n, words.slice(from, to).join(" "), from === 0));
      nodes.at(-1).dataset.from = from;
      if (to === words.length) return;
      const gap = this.makeGap(n, to);
      gap.setAttribute("aria-pressed", "true");
      nodes.push(gap);
    });
    holder.replaceChildren(...holder.querySelectorAll(":scope > .mu-chips"), ...nodes);
    for (const k of inside) this.addHead(keyOf(n, k), this.gaps.get(keyOf(n, k)));
  }

  addHead(key, gap) {
    const head = this.makeHead();
    this.heads.set(key, head);
    gap.after(head);
  }

  /** What a unit is called: a heading, so that one can go from unit to unit. */
  makeHead() { return make("div", { class: "mu-unit", role: "heading", "aria-level": "4" }); }

  dropHead(key) {
    this.heads.get(key)?.remove();
    this.heads.delete(key);
  }

  drawHeads(cuts, units) {
    const keys = ["0.0", ...cuts.map(([n, k]) => keyOf(n, k))];
    keys.forEach((key, i) => {
      const head = this.heads.get(key);
      const { name, counts } = units[i] ?? {};
      if (!head || !name) return;
      if (!head.firstChild) head.append(make("b"), " · ", make("span"));
      say(head.firstChild, name);
      say(head.lastChild, counts);
    });
  }

  // Doing something.

  toggle(n, k) {
    if (!this.usable) return;
    this.focus = [n, k];
    this.act({ what: this.cuts.has(keyOf(n, k)) ? "remove" : "set", at: [n, k] });
  }

  move(from, to) {
    if (!this.usable || !to || keyOf(...from) === keyOf(...to)) return;
    this.focus = to;
    this.act({ what: "move", from, to });
  }

  toggleFine() {
    this.fine = !this.fine;
    this.finer.setAttribute("aria-pressed", String(this.fine));
    this.text.toggleAttribute("data-fine", this.fine);
    this.hideCaret();
  }

  // Places, in reading order: (n, 0) after sentence n, (n, k) inside it after its k-th word.

  sentenceStep([n, k], by) {
    const to = by < 0 ? n - 1 : k ? n : n + 1;
    return this.gaps.has(keyOf(to, 0)) ? [to, 0] : null;
  }

  wordStep([n, k], by) {
    const count = this.passage.count(n);
    let at = k || count;
    at += by;
    if (at >= 1 && at < count) return [n, at];
    if (at === count && n !== this.passage.last) return [n, 0];
    if (at > count) return this.passage.count(n + 1) > 1 ? [n + 1, 1] : this.sentenceStep([n + 1, 1], 1);
    return this.gaps.has(keyOf(n - 1, 0)) ? [n - 1, 0] : null;
  }

  cutStep([n, k], by) {
    const order = (key) => {
      const [m, l] = key.split(".").map(Number);
      return m * 1e6 + (l || 1e6 - 1);
    };
    const here = order(keyOf(n, k));
    const there = [...this.cuts]
      .filter((key) => (order(key) - here) * by > 0)
      .sort((a, b) => (order(a) - order(b)) * by)[0];
    return there ? there.split(".").map(Number) : null;
  }

  key(event) {
    const { key, shiftKey, altKey } = event;
    const gap = event.target.closest?.(".mu-gap");
    if (!gap || altKey) return false;
    const here = [Number(gap.dataset.n), Number(gap.dataset.k)];
    const by = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[key];
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    if (key === "Enter" || key === " ") {
      if (!event.repeat) this.toggle(...here);
    } else if (key === "Home") this.focusOn(this.passage.first, 0);
    else if (key === "End") this.focusOn(this.passage.last - 1, 0);
    else if (key === "PageUp" || key === "PageDown") this.goTo(this.cutStep(here, by));
    else if (by && shiftKey) {
      if (this.cuts.has(keyOf(...here))) {
        this.move(here, sideways ? this.wordStep(here, by) : this.sentenceStep(here, by));
      }
    } else if (by) this.goTo(sideways ? this.wordStep(here, by) : this.sentenceStep(here, by));
    else if ((key === "Delete" || key === "Backspace") && this.cuts.has(keyOf(...here))) this.toggle(...here);
    else return false;
    return true;
  }

  // Focus: one tab stop, which stays where one last was.

  goTo(place) { if (place) this.focusOn(...place); }

  focusOn(n, k) {
    const gap = this.gaps.get(keyOf(n, k)) ?? this.showCaret(n, k);
    if (!gap) return;
    this.focus = [n, k];
    this.setTabStop();
    gap.focus({ preventScroll: true });
    reveal(this.text, gap);
  }

  setTabStop() {
    const [n, k] = this.focus;
    const gap = this.gaps.get(keyOf(n, k)) ?? this.gaps.get(keyOf(n, 0)) ?? this.gaps.get(keyOf(n - 1, 0));
    if (this.tabStop !== gap) {
      if (this.tabStop) this.tabStop.tabIndex = -1;
      if (gap) gap.tabIndex = 0;
      this.tabStop = gap;
    }
  }

  onGapFocus(event) {
    const gap = event.target.closest(".mu-gap");
    if (!gap) return;
    this.focus = [Number(gap.dataset.n), Number(gap.dataset.k)];
    this.setTabStop();
    if (gap !== this.caret) this.hideCaret();
  }

  onGapBlur(event) {
    if (event.target === this.caret && !this.text.contains(event.relatedTarget)) this.hideCaret(true);
  }

  enterWork() { this.focusOn(...this.focus); }

  /** Beside the sentence; in a long transcript, which is drawn piece by piece, below. */
  anchorOf([a]) { return this.passage.isLong ? null : this.lines.get(a) ?? null; }

  showPlace([a, b]) {
    for (const n of [b, a]) this.lines.get(n)?.scrollIntoView({ block: "nearest", behavior: "instant" });
    this.focusOn(this.gaps.has(keyOf(a, 0)) ? a : a - 1, 0);
    if (still()) return;
    for (let n = a; n <= b; n++) {
      this.lines.get(n)?.animate([{ background: "var(--mu-mark)" }, {}], { duration: 1200 });
    }
  }

  // The one caret between words: shown where somebody points or where the keyboard is.

  showCaret(n, k) {
    if (!k) return null;
    const parts = [...this.lines.get(n).querySelectorAll(".mu-part-of")];
    const part = parts.findLast((node) => Number(node.dataset.from ?? 0) < k);
    const words = part.querySelector(".mu-words");
    const before = this.passage.bounds(n, Number(part.dataset.from ?? 0) + 1)[0];
    const range = document.createRange();
    range.setStart(words.firstChild, this.passage.bounds(n, k)[1] - before);
    const at = range.getBoundingClientRect();
    const box = this.text.getBoundingClientRect();
    this.caret.style.left = `${at.left - box.left + this.text.scrollLeft + 2}px`;
    this.caret.style.top = `${at.top - box.top + this.text.scrollTop}px`;
    this.caret.style.height = `${at.height}px`;
    this.place(this.caret, n, k);
    this.caret.hidden = false;
    return this.caret;
  }

  hideCaret(anyway = false) {
    if (anyway || document.activeElement !== this.caret) this.caret.hidden = true;
  }

  // What others said: the feedback's places, and the panel's boundaries.

  drawMarks(messages, stale) {
    this.text.querySelectorAll(".mu-chips").forEach((node) => node.remove());
    this.text.querySelectorAll("[data-mark]").forEach((node) => delete node.dataset.mark);
    this.text.toggleAttribute("data-stale", Boolean(stale));
    this.dashes.hidden = true;
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place) return;
      for (let n = place[0]; n <= place[1]; n++) {
        for (const node of [this.lines.get(n), n < place[1] && this.gaps.get(keyOf(n, 0))]) {
          if (node && !node.dataset.mark) node.dataset.mark = verdict;
        }
      }
      const chip = make(
        "button",
        {
          type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what,
          "aria-label": `Note ${i + 1}, ${word}: ${what}`, onclick: () => this.showCard(i + 1),
        },
        String(i + 1),
      );
      this.chipsOf(place[0])?.append(chip);
      this.dashes.hidden = false;
    });
  }

  chipsOf(n) {
    const holder = this.lines.get(n);
    if (!holder) return null;
    const there = holder.querySelector(":scope > .mu-chips");
    if (there) return there;
    holder.prepend(make("div", { class: "mu-chips" }));
    return holder.firstChild;
  }

  drawPanel({ coders = [], places = [] }) {
    this.text.querySelectorAll(".mu-beside, .mu-lanes").forEach((node) => node.remove());
    for (const gap of this.gaps.values()) this.place(gap, Number(gap.dataset.n), Number(gap.dataset.k));
    this.root.toggleAttribute("data-panel", coders.length > 0);
    this.root.style.setProperty("--mu-lanes", coders.length + 1);
    this.lanes.hidden = coders.length === 0;
    const letters = ["You", ...coders.map((_, i) => String.fromCharCode(65 + i))];
    const isPlain = coders.every((name, i) => name === `Reader ${letters[i + 1]}`);
    const named = isPlain
      ? `${letters.slice(1).join(", ")}: the panel's readers`
      : coders.map((name, i) => `${letters[i + 1]} ${name}`).join(" · ");
    this.lanes.replaceChildren(
      make("span", { class: "mu-legend" }, `${named}. ✓ agreed, ▸ agreed without you, ≈ nearly agreed, ≠ disputed, ○ only you.`),
      make("span", { class: "mu-letters", "aria-hidden": "true" }, ...letters.map((letter) => make("b", {}, letter))),
    );
    for (const row of places) {
      const gap = this.gaps.get(keyOf(row.at, 0));
      if (!gap) continue;
      gap.append(make(
        "span", { class: "mu-lanes", "aria-hidden": "true" },
        ...row.lanes.map((cut, i) => make("i", { class: i ? "" : "mu-own" }, cut ? "■" : "")),
      ));
      gap.after(this.makeBeside(row));
      gap.setAttribute("aria-description", `${this.around(row.at, 0)} ${row.word}. ${row.said}`); // by arrows, too
    }
  }

  makeBeside({ symbol, word, said, reasons }) {
    return make(
      "div", { class: "mu-beside", "data-word": word },
      make("p", {}, make("b", {}, `${symbol} ${word}.`), ` ${said}`),
      ...reasons.map(({ coder, text }) => make("p", { class: "mu-reason" }, make("b", {}, `${coder}:`), ` ${text}`)),
    );
  }
}

export default Widget.shown(Segmenter);

// Reading a transcript: search it, mark words in it, and keep a memo where something strikes.

class Reader extends Widget {
  makeWork() {
    this.passage = new Passage(this.task.text);
    this.lines = new Map(); // n -> {node, words, drawn}
    this.memos = [];
    this.anchor = this.at = this.passage.first;
    this.chosen = null; // the words marked for a memo: {from, to}
    this.text = this.makeText();
    // For the finger only: keys have Enter, and a sentence is one option of a list.
    this.pen = make(
      "span", { class: "mu-button mu-pen", "aria-hidden": "true", onclick: () => this.desk.write(this.chosen) },
      "Write a memo on this",
    );
    this.search = new Search(this);
    this.desk = new Desk(this);
    this.hour = hourOf(this, {
      node: (n) => this.lines.get(n)?.node,
      focus: (n) => this.focusOn(n),
      last: () => Math.max(0, ...this.memos.map(({ to }) => to[0])),
    });
    const bar = make("div", { class: "mu-bar" }, ...this.search.nodes, ...(this.hour?.nodes ?? []));
    this.listen = () => this.onSelection();
    return [bar, make("div", { class: "mu-reading" }, this.text, this.desk.node)];
  }

  acts(target) {
    if (target.closest?.(".mu-memo-item") === target) return [["Enter", "Go to the place"], ["E", "Edit the memo"], ["Delete", "Remove the memo"], ["M", "Back to the text"]];
    if (!target.closest?.(".mu-line")) return [];
    return [["Enter", "Write a memo on this"], ["M", "Go to the memos"], ["/", "Search the text"], ["N", "Next match"], ["P", "Previous match"]];
  }

  keys() {
    return [
      ["↑, ↓", "previous or next sentence"],
      ["Shift+↑, Shift+↓", "mark several sentences"],
      ["Enter", "write a memo on what is marked"],
      ["Ctrl+Enter", "keep the memo that you are writing"],
      ["/", "search the text"],
      ["N, P", "next or previous match"],
      ["M", "go to the memos; there Enter goes to the place, E edits, Delete removes"],
    ];
  }

  begin() {
    super.begin();
    document.addEventListener("selectionchange", this.listen);
  }

  end() {
    super.end();
    document.removeEventListener("selectionchange", this.listen);
  }

  makeText() {
    const box = make("div", {
      class: "mu-text", role: "listbox", "aria-multiselectable": "true",
      "aria-label": `Interview with ${this.passage.name}, sentence by sentence`,
    });
    for (const [turn, lines, opens] of this.passage.chunks()) {
      const label = `Turn ${turn.n}, ${turn.who}`;
      const nodes = lines.map((line) => this.makeLine(line));
      const speaker = opens ? [makeSpeaker(turn)] : [];
      speaker[0]?.setAttribute("aria-hidden", "true");
      box.append(makeChunk(lines, { role: "group", "aria-label": label, "data-key": turn.key }, ...speaker, ...nodes));
    }
    box.addEventListener("focusin", (event) => this.onLineFocus(event));
    box.addEventListener("pointerup", (event) => setTimeout(() => this.onPointed(event)));
    return box;
  }

  makeLine({ n, text }) {
    const words = make("p", { class: "mu-words", role: "presentation" }, text);
    const node = make(
      "div",
      {
        class: "mu-line", role: "option", "data-n": n, "aria-selected": "false",
        tabindex: n === this.passage.first ? "0" : "-1",
      },
      make("span", { class: "mu-num" }, String(n), " "),
      words,
    );
    this.lines.set(n, { node, words, drawn: "" });
    return node;
  }

  // Showing memos and matches: a sentence is drawn anew only when what lies on it has changed.

  drawWork() {
    const { memos = [], note } = this.model.get("work");
    this.memos = memos;
    this.drawNote(note);
    this.hour?.drawn();
    this.desk.drawList();
    this.paint();
  }

  paint() {
    const ranges = new Map();
    const add = (n, range) => ranges.set(n, [...(ranges.get(n) ?? []), range]);
    this.memos.forEach((memo, i) => {
      const look = i === this.desk.current ? "mu-memo mu-now" : "mu-memo";
      this.covered(memo).forEach(([n, ...bounds]) => add(n, [...bounds, look]));
    });
    const { writing } = this.desk; // the field has the browser's own selection now
    if (writing && !writing.memo) this.covered(writing).forEach(([n, ...bounds]) => add(n, [...bounds, "mu-memo mu-now"]));
    this.search.hits.forEach(([n, start, end], i) => {
      add(n, [start, end, i === this.search.current ? "mu-hit mu-now" : "mu-hit"]);
    });
    for (const [n, line] of this.lines) {
      const drawn = JSON.stringify(ranges.get(n) ?? []);
      if (drawn === line.drawn || (drawn === "[]" && !line.drawn)) continue;
      line.drawn = drawn === "[]" ? "" : drawn;
      if (drawn.includes("mu-memo")) line.node.setAttribute("aria-description", "has a memo");
      else line.node.removeAttribute("aria-description");
      line.words.replaceChildren(...pieces(this.passage.line(n).text, ranges.get(n) ?? []));
    }
  }

  /** The sentences of a stretch: [n, first letter, last letter] of each. */
  covered({ from, to }) {
    return Array.from({ length: to[0] - from[0] + 1 }, (_, i) => from[0] + i).map((n) => [
      n,
      n === from[0] ? this.passage.bounds(n, from[1])[0] : 0,
      n === to[0] ? this.passage.bounds(n, to[1])[1] : this.passage.line(n).text.length,
    ]);
  }

  drawMarks(messages, stale) {
    this.text.toggleAttribute("data-stale", Boolean(stale));
    this.text.querySelectorAll(".mu-chips").forEach((node) => node.remove());
    for (const { node } of this.lines.values()) delete node.dataset.mark;
    messages.forEach(({ place, verdict, what }, i) => {
      if (!place || verdict === "good") return;
      for (let n = place[0]; n <= place[1]; n++) {
        const line = this.lines.get(n);
        if (line && !line.node.dataset.mark) line.node.dataset.mark = verdict;
      }
      // For the pointer only: a sentence is one option of a list, and the card has the same link.
      const chip = make(
        "span",
        { class: `mu-chip mu-${verdict}`, "aria-hidden": "true", title: what, onclick: () => this.showCard(i + 1) },
        String(i + 1),
      );
      this.lines.get(place[0])?.node.append(make("span", { class: "mu-chips", "aria-hidden": "true" }, chip));
    });
  }

  // Marking words, by keyboard and by pointer.

  mark(from, to) {
    this.chosen = { from, to };
    for (const [n, { node }] of this.lines) {
      const on = String(n >= from[0] && n <= to[0]);
      if (node.getAttribute("aria-selected") !== on) node.setAttribute("aria-selected", on);
    }
  }

  unmark() {
    this.chosen = null;
    this.pen.remove();
    this.anchor = this.at;
    for (const { node } of this.lines.values()) {
      if (node.getAttribute("aria-selected") === "true") node.setAttribute("aria-selected", "false");
    }
  }

  onSelection() {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    if (!this.text.contains(range.commonAncestorContainer)) return;
    const words = this.wordsIn(range);
    if (words) this.mark(...words);
    if (words && window.matchMedia("(pointer: coarse)").matches) this.offerPen();
    this.pointed = Boolean(words);
  }

  /** Words marked with the mouse open the memo, and what is typed next goes into it. A finger that
      marks or touches something is offered the memo there: the field's keyboard would cover the text. */
  onPointed({ shiftKey, target, pointerType }) {
    const line = target.closest?.(".mu-line");
    if (line && shiftKey) return this.markUpTo(Number(line.dataset.n));
    if (target === this.pen) return;
    const selection = document.getSelection();
    const finger = pointerType === "touch";
    if (this.pointed && !selection.isCollapsed) {
      if (finger) this.offerPen();
      else this.desk.write(this.chosen);
    } else if (selection.isCollapsed) {
      if (!this.desk.writing) this.unmark();
      if (line && finger && this.usable) this.touched(Number(line.dataset.n));
    }
    this.pointed = false;
  }

  touched(n) {
    const { from, to } = this.whole(n, n);
    this.mark(from, to);
    this.offerPen();
    this.pen.scrollIntoView({ block: "nearest", behavior: "instant" }); // not under the dock
  }

  offerPen() { this.lines.get(this.chosen.to[0])?.node.append(this.pen); }

  /** With Shift held, a click marks whole sentences from the one that was clicked before. */
  markUpTo(n) {
    document.getSelection().removeAllRanges();
    const { from, to } = this.whole(Math.min(this.anchor, n), Math.max(this.anchor, n));
    this.mark(from, to);
    this.desk.write(this.chosen);
  }

  /** First and last word in a range of the page, or null. */
  wordsIn(range) {
    const touched = [...this.lines].filter(([, { words }]) => range.intersectsNode(words));
    if (!touched.length) return null;
    const offset = (n, node, at, otherwise) =>
      this.lines.get(n).words.contains(node) ? charactersBefore(this.lines.get(n).words, node, at) : otherwise;
    let first = touched[0][0];
    let last = touched.at(-1)[0];
    const text = (n) => this.passage.line(n).text;
    let start = offset(first, range.startContainer, range.startOffset, 0);
    let end = offset(last, range.endContainer, range.endOffset, text(last).length);
    while (text(first)[start] === " ") start++;
    while (text(last)[end - 1] === " ") end--;
    if (start >= text(first).length) [first, start] = [first + 1, 0];
    if (end <= 0) [last, end] = [last - 1, text(last - 1)?.length];
    if (first > last || (first === last && start >= end)) return null;
    return [[first, this.passage.wordAt(first, start)], [last, this.passage.wordAt(last, end - 1)]];
  }

  key(event) {
    const { key, shiftKey, altKey } = event;
    if (altKey || isTyping(event.target)) return this.desk.key(event) || this.search.key(event);
    if (this.desk.node.contains(event.target)) return this.desk.key(event);
    if (!event.target.closest?.(".mu-line")) return false;
    const to = {
      ArrowUp: this.at - 1, ArrowDown: this.at + 1, Home: this.passage.first, End: this.passage.last,
      PageUp: this.at - 10, PageDown: this.at + 10,
    }[key];
    if (to !== undefined) this.step(to, shiftKey);
    else if (key === "Enter" || key === " ") this.desk.write(this.chosen ?? this.whole(this.at, this.at));
    else if (key === "/") this.search.input.focus();
    else if (key.toLowerCase() === "n") this.search.go(1);
    else if (key.toLowerCase() === "p") this.search.go(-1);
    else if (key.toLowerCase() === "m") this.desk.focus();
    else if (key === "Escape" && this.chosen) this.unmark();
    else return false;
    return true;
  }

  combo(event) { return event.key === "Enter" && this.desk.combo(event); }

  step(to, extends_) {
    const n = Math.min(Math.max(to, this.passage.first), this.passage.last);
    document.getSelection().removeAllRanges();
    this.focusOn(n);
    if (!extends_) return this.unmark();
    const { from, to: end } = this.whole(Math.min(this.anchor, n), Math.max(this.anchor, n));
    this.mark(from, end);
  }

  whole(a, b) { return { from: [a, 1], to: [b, this.passage.count(b)] }; }

  focusOn(n) {
    const { node } = this.lines.get(n);
    node.focus({ preventScroll: true });
    reveal(this.text, node);
  }

  onLineFocus(event) {
    const line = event.target.closest(".mu-line");
    if (!line) return;
    this.lines.get(this.at).node.tabIndex = -1;
    this.at = Number(line.dataset.n);
    line.tabIndex = 0;
  }

  enterWork() { this.focusOn(this.at); }

  /** Beside the memo or the mark that it is about. A list of sentences may hold no note. */
  anchorOf([a, b]) { return this.desk.itemAt(a, b); }

  showPlace([a, b]) {
    for (const n of [b, a]) this.lines.get(n)?.node.scrollIntoView({ block: "nearest", behavior: "instant" });
    this.focusOn(a);
  }

  takeUp(boxes) { this.desk.takeUp(boxes); }
  answered(message) { this.desk.answered(message); }
}

/** A sentence's text in pieces: text nodes, and marks where ranges [start, end, class] lie. */
function pieces(text, ranges) {
  const edges = [...new Set([0, text.length, ...ranges.flatMap(([a, b]) => [a, b])])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((start, i) => {
    const end = edges[i + 1];
    const kinds = ranges.filter(([a, b]) => a <= start && b >= end).map(([, , kind]) => kind);
    const part = text.slice(start, end);
    return kinds.length ? make("mark", { class: [...new Set(kinds)].join(" ") }, part) : part;
  });
}

export default Widget.shown(Reader);

// The reader's desk: the memo being written, and the list of those that were kept.

class Desk {
  constructor(reader) {
    this.reader = reader;
    this.writing = null; // {from, to} of a new memo, or {memo} of one that is being changed
    this.current = -1;
    this.notes = new NoteBoxes();
    this.head = make("div", { class: "mu-part", role: "heading", "aria-level": "4" });
    this.list = make("ol", { class: "mu-memos" });
    this.empty = make(
      "p", { class: "mu-note" },
      "Your memos will stand here, each with the words it is about. Select words in the text, or press Enter on a sentence.",
    );
    this.form = this.makeForm();
    this.node = make("div", { class: "mu-desk" }, this.form, this.head, this.empty, this.list);
    this.list.addEventListener("focusin", (event) => this.onFocus(event));
  }

  makeForm() {
    const { id } = this.reader;
    this.quote = make("blockquote", { id: `${id}-quote` });
    this.area = make("textarea", {
      rows: "4", id: `${id}-memo`, "data-box": "memo", "data-room": "4000", "aria-describedby": `${id}-quote ${id}-keeping`,
    });
    this.keep = make("button", { type: "button", class: "mu-button mu-primary", onclick: () => this.commit() }, "Keep memo");
    return make(
      "div", { class: "mu-form", hidden: true },
      this.quote,
      make("label", { for: this.area.id }, this.reader.task.prompt),
      this.area,
      make(
        "div", { class: "mu-status" }, this.keep,
        make("button", { type: "button", class: "mu-button", onclick: () => this.cancel() }, "Cancel"),
        make("span", { class: "mu-note", id: `${id}-keeping` }, "Not saved until you keep it (Ctrl+Enter). Escape closes; your words wait here."),
      ),
    );
  }

  // Writing.

  write(what, { quietly = false } = {}) {
    if (!this.reader.usable || !what) return;
    // The same words marked a little wider are the same memo; on another sentence it is another one.
    const goesOn = this.writing && !this.writing.memo && !what.memo && touch(this.writing, what);
    const draft = goesOn ? this.area.value : "";
    if (draft.trim() && boxOf(what) !== this.area.dataset.box) this.reader.drafts.drop(this.area.dataset.box);
    else if (this.writing && !goesOn) this.reader.drafts.flush(this.area); // it waits where it was begun
    if (this.writing && !goesOn) this.remember();
    this.writing = what;
    this.quote.textContent = what.memo?.quote ?? this.quoted(what);
    this.area.value = what.memo?.text ?? (draft || (this.left?.at === place(what) ? this.left.text : ""));
    this.area.dataset.box = boxOf(what);
    if (draft.trim()) this.reader.drafts.typed(this.area);
    this.form.hidden = false;
    if (quietly) return;
    this.area.focus({ preventScroll: true });
    // What was begun here is back when the drafts have seen the box.
    queueMicrotask(() => { if (!what.memo && this.area.value.trim()) this.reader.announce("What you began here is in the field."); });
    this.reader.pen.remove();
    this.reader.paint();
    this.form.scrollIntoView({ block: "nearest" });
  }

  /** Open the memo that was being written when the page or the kernel went away. */
  takeUp(boxes) {
    for (const box of boxes) {
      const memo = this.reader.memos.find((one) => box === boxOf({ memo: one }));
      const [, at] = /^memo (.+)$/.exec(box) ?? [];
      if (memo) return this.write({ memo }, { quietly: true });
      const [from, to] = at ? JSON.parse(at) : [];
      if ([from, to].every((end) => this.reader.lines.has(end?.[0]))) return this.write({ from, to }, { quietly: true });
    }
  }

  /** The words as they stand, for the eye only: what is kept is quoted by Python. */
  quoted({ from, to }) {
    const parts = [];
    for (let n = from[0]; n <= to[0]; n++) {
      const { words } = this.reader.passage.line(n);
      parts.push(words.slice(n === from[0] ? from[1] - 1 : 0, n === to[0] ? to[1] : words.length).join(" "));
    }
    return parts.join(" ");
  }

  commit() {
    const text = this.area.value.trim();
    if (!this.writing || !this.reader.usable) return;
    if (!text) return this.area.focus();
    const { memo, from, to } = this.writing;
    this.sent = true;
    if (memo) this.reader.act({ what: "edit", memo: plain(memo), text });
    else this.reader.act({ what: "add", memo: { from, to, text } });
  }

  /** The memo's box closes only when Python has the memo. */
  answered(message) {
    if (!this.sent) return;
    this.sent = false;
    if (message.refused) return;
    this.left = null;
    this.close();
  }

  /** Leave the form without throwing away what was begun: it is there when one comes back. */
  leave() {
    this.remember();
    this.close();
  }

  remember() {
    const text = this.area.value;
    if (this.writing && !this.writing.memo && text.trim()) this.left = { at: place(this.writing), text };
  }

  cancel() {
    this.reader.drafts.drop(this.area.dataset.box);
    this.close();
  }

  close() {
    const within = this.form.contains(document.activeElement);
    this.writing = null;
    this.form.hidden = true;
    this.area.value = "";
    this.reader.unmark();
    this.reader.paint();
    if (within) this.reader.enterWork();
  }

  // The list.

  drawList() {
    const { memos } = this.reader;
    const within = this.list.contains(document.activeElement);
    this.head.textContent = memos.length ? counted(memos.length, "memo") : "Memos";
    this.empty.hidden = memos.length > 0;
    // The memo being written here was kept in another tab: it stands in the list.
    const begun = this.writing && !this.writing.memo && !this.sent && this.area.value.trim();
    if (begun && memos.some((one) => place(one) === place(this.writing) && one.text.startsWith(begun))) {
      this.left = null;
      this.close();
    }
    if (this.current >= memos.length) this.current = memos.length - 1;
    this.list.replaceChildren(...memos.map((memo, i) => this.makeItem(memo, i)));
    if (within) this.focus();
  }

  makeItem(memo, i) {
    const tool = (text, what) =>
      make("button", { type: "button", class: "mu-tool", tabindex: "-1", onclick: what, "aria-label": `${text}: ${memo.where}` }, text);
    return make(
      "li", { class: "mu-memo-item", "aria-label": `Memo on ${memo.where.toLowerCase()}: ${memo.text}`, tabindex: i === Math.max(this.current, 0) ? "0" : "-1", "data-i": i },
      make("button", { type: "button", class: "mu-show", tabindex: "-1", onclick: () => this.goTo(i) }, memo.where),
      make("blockquote", {}, memo.quote),
      make("p", {}, memo.text),
      make("div", { class: "mu-tools" }, tool("Edit", () => this.edit(i)), tool("Remove", () => this.remove(i))),
      this.notes.of(place(memo)),
    );
  }

  /** Where a note on these sentences stands: in what was kept there, if anything was. */
  itemAt(a, b) {
    const i = this.reader.memos.findIndex(({ from, to }) => from[0] <= b && to[0] >= a);
    return i < 0 ? null : this.notes.anchor(place(this.reader.memos[i]));
  }

  focus() { (this.list.children[Math.max(this.current, 0)] ?? this.list.firstChild)?.focus(); }

  onFocus(event) {
    const item = event.target.closest(".mu-memo-item");
    const i = Number(item?.dataset.i ?? -1);
    if (i < 0 || i === this.current) return;
    this.current = i;
    for (const other of this.list.children) other.tabIndex = other === item ? 0 : -1;
    this.reader.paint();
  }

  goTo(i) {
    this.current = i;
    this.reader.paint();
    const { from, to } = this.reader.memos[i];
    this.reader.showPlace([from[0], to[0]]);
  }

  edit(i) { this.write({ memo: this.reader.memos[i] }); }
  remove(i) { this.reader.act({ what: "remove", memo: plain(this.reader.memos[i]) }); }

  key(event) {
    const { key, target } = event;
    if (this.form.contains(target)) {
      if (key !== "Escape") return false;
      this.leave();
      return true;
    }
    const item = target.closest?.(".mu-memo-item");
    if (!item || target !== item) return false;
    const i = Number(item.dataset.i);
    if (key === "ArrowDown" || key === "ArrowUp") this.list.children[i + (key === "ArrowDown" ? 1 : -1)]?.focus();
    else if (key === "Enter") this.goTo(i);
    else if (key.toLowerCase() === "e") this.edit(i);
    else if (key === "Delete" || key === "Backspace") this.remove(i);
    else if (key === "Escape" || key.toLowerCase() === "m") this.reader.enterWork();
    else return false;
    return true;
  }

  combo(event) {
    if (!this.form.contains(event.target)) return false;
    this.commit();
    return true;
  }
}

const plain = ({ from, to, text }) => ({ from, to, text });
const boxOf = ({ memo, from, to }) => memo ? `edit ${place(memo)}` : `memo ${place({ from, to })}`;
const touch = (a, b) => a.from[0] <= b.to[0] && b.from[0] <= a.to[0];
const place = ({ from, to }) => JSON.stringify([from, to]);

const SEARCHED = 900; // ms without a letter until it is said what was found

/** Search in the text: matches counted, next and previous. */
class Search {
  constructor(reader) {
    this.reader = reader;
    this.hits = []; // [sentence, start, end]
    this.current = -1;
    this.input = make("input", { type: "search", class: "mu-search", placeholder: "Search the text", "aria-label": "Search the text", "data-passing": true });
    this.count = make("span", { class: "mu-tally" });
    const tool = (label, text, by) =>
      make("button", { type: "button", class: "mu-tool", "aria-label": label, title: label, onclick: () => this.go(by) }, text);
    this.nodes = [this.input, tool("Previous match", "↑", -1), tool("Next match", "↓", 1), this.count];
    this.input.addEventListener("input", () => {
      this.find();
      clearTimeout(this.pause); // said when somebody has stopped typing, and not after each letter
      this.pause = setTimeout(() => this.tell(), SEARCHED);
    });
  }

  /** How many there are, and the one that Enter leads to. */
  tell() {
    clearTimeout(this.pause);
    if (!this.input.value.trim()) return;
    const { length } = this.hits;
    const [n] = this.hits[this.current] ?? [];
    this.reader.announce(!length ? "No match." : `Match ${this.current + 1} of ${length}: sentence ${n}, ${this.reader.passage.line(n).text} Enter goes there.`);
  }

  find() {
    const wanted = this.input.value.trim();
    this.hits = [];
    if (wanted) {
      const pattern = new RegExp(wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, " "), "giu");
      for (const { n, text } of this.reader.passage.lines.values()) {
        for (const match of text.matchAll(pattern)) this.hits.push([n, match.index, match.index + match[0].length]);
      }
    }
    this.current = this.hits.length ? Math.max(this.hits.findIndex(([n]) => n >= this.reader.at), 0) : -1;
    this.show();
  }

  show() {
    const { length } = this.hits;
    const none = this.input.value.trim() ? "no match" : "";
    say(this.count, length ? `${this.current + 1} of ${length}` : none);
    this.reader.paint();
    const hit = this.hits[this.current];
    if (hit) reveal(this.reader.text, this.reader.lines.get(hit[0]).node);
  }

  go(by) {
    const { length } = this.hits;
    if (!length) return this.reader.announce(this.input.value.trim() ? "No match." : "Search for something first.");
    this.current = (this.current + by + length) % length;
    this.show();
    if (this.reader.text.contains(document.activeElement)) this.land();
    else this.tell();
  }

  /** To the sentence of the match, which is said by having the focus. */
  land() {
    clearTimeout(this.pause);
    this.reader.announce(`Match ${this.current + 1} of ${this.hits.length}.`);
    this.reader.focusOn(this.hits[this.current][0]);
  }

  key(event) {
    if (event.target !== this.input) return false;
    if (event.key === "Enter" && this.hits.length && !event.shiftKey) this.land();
    else if (event.key === "Enter") this.go(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") this.reader.focusOn(this.hits[this.current]?.[0] ?? this.reader.at);
    else return false;
    return true;
  }
}

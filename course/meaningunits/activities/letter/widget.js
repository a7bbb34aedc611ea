// A letter beside one's own board: rows are taken in as a draft, and the words are counted.

class LetterDesk extends Widget {
  makeWork() {
    this.board = make("ul", { class: "mu-own-rows", "aria-label": "Rows of your board" });
    this.none = make("p", { class: "mu-note" }, "Your board is empty still. What you write in it stands here, ready to be taken in; you can also write without it.");
    this.parts = {};
    const field = (part, label, tag, attributes) => {
      const state = make("span", { class: "mu-state" });
      const node = make(tag, { class: "mu-writing", id: `${this.id}-letter-${part}`, "data-room": String(part === "text" ? this.task.longest.text : this.task.longest.line), ...attributes });
      this.parts[part] = new Writing(
        node, state, (text) => this.act({ what: "write", part, text }), part === "text" ? paragraphs : squeezed,
      );
      return make("div", { class: "mu-board-part" }, make("label", { class: "mu-writing-label", for: node.id }, make("b", {}, label), state), node);
    };
    const title = field("title", "Heading", "input", { type: "text", "data-box": "title", autocomplete: "off" });
    const text = field("text", "Letter", "textarea", { "data-box": "text", rows: "12", spellcheck: "true" });
    const name = field("name", "Signed", "input", { type: "text", "data-box": "name", autocomplete: "off" });
    this.tally = make("p", { class: "mu-words-count" });
    this.parts.text.field.addEventListener("input", () => this.drawCount());
    return [
      make("p", { class: "mu-letter-about" }, make("b", {}, "About: "), this.task.about),
      make(
        "div", { class: "mu-letter" },
        make("div", { class: "mu-paper" }, title, text, this.tally, name),
        make("div", { class: "mu-beside-letter" }, make("p", { class: "mu-writing-label" }, make("b", {}, "From your board")), this.none, this.board),
      ),
    ];
  }

  keys() { return [["Ctrl+Enter", "keep what you wrote"]]; }

  drawWork() {
    const work = this.model.get("work");
    for (const [part, writing] of Object.entries(this.parts)) writing.show(work[part] ?? "");
    this.drawCount();
    this.drawBoard(work.board ?? []);
    this.drawNote(work.note);
  }

  /** While somebody writes, the count is theirs; Python's stands once it is kept. */
  drawCount() {
    const writing = this.parts.text;
    const n = paragraphs(writing.field.value).split(/\s+/).filter(Boolean).length;
    say(this.tally, `${n} of ${this.task.least} to ${this.task.most} words`);
    this.tally.toggleAttribute("data-over", n > this.task.most);
  }

  drawBoard(board) {
    const now = JSON.stringify(board);
    if (now === this.drawn) return;
    this.drawn = now;
    const at = document.activeElement?.closest?.(".mu-own-row")?.dataset.key;
    this.none.hidden = board.length > 0;
    this.board.replaceChildren(...board.map(({ key, title, judgement, symbol, reason, places, taken }) => make(
      "li", { class: "mu-own-row", "data-key": key, "data-taken": taken, "data-says": reason || taken ? "yes" : null },
      make("p", {}, make("b", {}, `${key} ${title}`), judgement ? ` · ${symbol} ${judgement}` : " · not judged yet"),
      make("p", {}, reason || "No reason yet."),
      places.length > 0 && make("p", { class: "mu-note" }, places.join(" · ")),
      make("button", {
        type: "button", class: "mu-tool", disabled: !this.usable || !(reason || taken),
        "aria-label": `${taken ? "Leave out" : "Take in"}: ${key} ${title}`,
        onclick: () => this.take(key, taken),
      }, taken ? "✓ Taken in (leave out)" : "Take in"),
    )));
    if (at) this.board.querySelector(`[data-key="${at}"] button`)?.focus();
  }

  take(key, taken) {
    this.parts.text.keep(); // what is being written comes first
    this.act({ what: taken ? "leave" : "take", row: key });
  }

  drawStatus() {
    super.drawStatus();
    for (const writing of Object.values(this.parts)) writing.setUsable(this.usable);
    // Only what may be pressed changes: a list drawn anew would lose the focus that stands in it.
    for (const row of this.board.children) row.lastChild.disabled = !this.usable || !row.dataset.says;
  }

  combo(event) {
    if (event.key !== "Enter") return false;
    for (const writing of Object.values(this.parts)) if (writing.field === event.target) writing.keep();
    return true;
  }

  enterWork() { this.parts.text.field.focus(); }
  showPlace() { this.enterWork(); }
}

export default Widget.shown(LetterDesk);

// One box to write in: the text is kept when one leaves it, and its words are counted.

class WritingDesk extends Widget {
  makeWork() {
    const { length, reader } = this.task;
    this.state = make("span", { class: "mu-state" });
    this.field = make("textarea", {
      class: "mu-writing mu-desk", id: `${this.id}-text`, "data-box": "text", rows: "8", spellcheck: "true",
      "aria-describedby": `${this.id}-count`,
    });
    this.writing = new Writing(this.field, this.state, (text) => this.act({ what: "write", text }), tidied);
    this.field.addEventListener("input", () => this.drawCount());
    this.tally = make("p", { class: "mu-words-written", id: `${this.id}-count` });
    return [
      make("label", { class: "mu-writing-label", for: this.field.id },
        make("b", {}, "Your text"), length ? ` (${length})` : "", " ", this.state),
      this.field,
      make("div", { class: "mu-under-writing" }, this.tally, make("p", { class: "mu-note" }, reader)),
    ];
  }

  keys() { return [["Ctrl+Enter", "keep what you wrote"]]; }

  drawWork() {
    const work = this.model.get("work");
    this.writing.show(work.text ?? "");
    this.drawCount();
    this.drawNote(work.note);
  }

  drawCount() {
    const { least, most, length } = this.task;
    const n = this.field.value.split(/\s+/).filter(Boolean).length;
    say(this.tally, `${counted(n, "word")}${length ? ` of ${length}` : ""}`);
    this.tally.toggleAttribute("data-over", Boolean(most) && n > most);
    this.tally.toggleAttribute("data-under", n > 0 && n < least);
  }

  drawStatus() {
    super.drawStatus();
    this.writing.setUsable(this.usable);
  }

  combo(event) {
    if (event.key !== "Enter") return false;
    this.writing.keep();
    return true;
  }

  enterWork() { this.field.focus(); }
  showPlace() { this.enterWork(); }
}

/** A text as Python keeps it: its own lines, without space at their ends. */
function tidied(text) {
  return text.replace(/\r\n?/g, "\n").split("\n").map((line) => line.trimEnd()).join("\n").replace(/^\n+/, "").trimEnd();
}

export default Widget.shown(WritingDesk);

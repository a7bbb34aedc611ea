// A guess to commit to. It has no check of its own: what came out is told further down the page.

class Guess extends Widget {
  makeWork() {
    const name = `${this.id}-guess`;
    this.input = make("input", { type: "text", inputmode: "decimal", autocomplete: "off", id: name, class: "mu-guess", "data-box": "guess" });
    this.commit = make("button", { type: "button", class: "mu-button mu-primary", onclick: () => this.send() }, "Commit");
    this.kept = make("p", { class: "mu-kept" });
    return [
      make("div", { class: "mu-guessing" }, make("label", { for: name }, `Your guess, from ${this.task.range}:`), this.input, this.commit),
      this.kept,
    ];
  }

  keys() { return [["Enter", "commit to the number"]]; }

  drawWork() {
    const { guess = "", note } = this.model.get("work");
    const writing = document.activeElement === this.input || this.input.dataset.draft;
    if (guess || !writing) this.input.value = guess;
    say(this.kept, guess ? `You said ${guess}. You will meet it again beside what came out.` : "");
    this.drawNote(note);
  }

  drawStatus() {
    super.drawStatus();
    this.check.hidden = true;
    this.input.disabled = this.commit.disabled = !this.usable;
  }

  send() { this.act({ what: "guess", value: this.input.value }); }

  key(event) {
    if (event.key !== "Enter" || event.target !== this.input) return false;
    this.send();
    return true;
  }

  enterWork() { this.input.focus(); }
}

export default Widget.shown(Guess);

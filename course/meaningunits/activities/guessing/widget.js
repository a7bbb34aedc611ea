// A guess to commit to. It has no check of its own: what came out is told further down the page.

class Guess extends Widget {
  makeWork() {
    const name = `${this.id}-guess`;
    this.number = new NumberBox(this, "guess", (value) => ({ what: "guess", value }), { class: "mu-number mu-guess" });
    this.input = this.number.input;
    this.commit = make("button", { type: "button", class: "mu-button mu-primary", onclick: () => this.send() }, "Commit");
    this.kept = make("p", { class: "mu-kept" });
    return [
      make("div", { class: "mu-guessing" }, make("label", { for: name }, `Your guess, from ${this.task.range}:`), this.input, this.commit),
      this.number.trouble,
      this.kept,
    ];
  }

  keys() { return [["Enter", "commit to the number"]]; }

  drawWork() {
    const { guess = "", note } = this.model.get("work");
    this.number.show(guess);
    say(this.kept, guess ? `You said ${guess}. You will see it again beside the right number.` : "");
    this.drawNote(note);
  }

  drawStatus() {
    super.drawStatus();
    this.check.hidden = this.unsure.button.hidden = true;
    this.commit.disabled = !this.usable;
  }

  send() { this.number.send(); }

  answered(message) {
    if (!this.number.answered(message)) return;
    if (message.refused) this.input.focus();
    else this.drawWork();
  }

  unanswered(deed) {
    this.number.unanswered();
    super.unanswered(deed);
  }

  key(event) {
    if (event.key !== "Enter" || event.target !== this.input) return false;
    this.send();
    return true;
  }

  enterWork() { this.input.focus(); }
}

export default Widget.shown(Guess);

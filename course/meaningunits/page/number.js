// A box for a number: any spelling may be typed, Python reads it. What it refuses stays, with why.

class NumberBox {
  /** `name` is the box's own in its widget; `action(text)` is what is done with what was typed. */
  constructor(widget, name, action, attributes = {}) {
    Object.assign(this, { widget, action, kept: "", saying: null, looking: null, refused: false, typing: false, waits: false });
    this.trouble = make("p", { class: "mu-unread", id: `${widget.id}-${name}-unread`, hidden: true });
    this.input = make("input", {
      type: "text", inputmode: "decimal", autocomplete: "off", class: "mu-number", id: `${widget.id}-${name}`, "data-box": name,
      ...attributes,
    });
    this.input.addEventListener("input", () => {
      this.typing = true;
      if (this.refused) this.readable(); // what was said was said of another number
      if (this.isBack) this.look();
    });
    widget.onUsable.push(() => { if (this.waits) this.send(); });
    this.input.addEventListener("keydown", ({ key }) => { if (key === "Enter" && this.isBack) this.send(); });
  }

  /** Whether what stands here was typed before the page was opened, and never kept. */
  get isBack() { return this.input.dataset.draft === "back"; }

  /** Ask what is wrong with a number that came back, and keep nothing. */
  look() { this.looking = this.widget.tell("try", { action: this.action(this.input.value.trim()) }); }

  /** What was typed and not sent, not answered or not read: none of it is overwritten. */
  get holds() { return this.typing || this.saying !== null || this.refused; }

  /** Send what stands there when it is left; a box that was and is empty has nothing to say. */
  leave() {
    if (this.input.value.trim() || this.kept) return this.send();
    this.readable();
    this.typing = false;
  }

  send() {
    this.waits = !this.widget.usable;
    if (this.waits) return this.readable("Not kept yet: it will be, as soon as this task is connected again.");
    if (this.isBack) this.input.dataset.draft = "typed";
    this.readable();
    this.typing = false;
    this.saying = this.widget.tell("act", { action: this.action(this.input.value.trim()) });
  }

  /** Show what is kept. */
  show(text) {
    this.kept = text;
    if (!this.holds) this.input.value = text;
  }

  /** True when this is the word on what was sent; `more` is what stands behind a reason. */
  answered(message, more = "") {
    if (this.looking && message.n === this.looking) {
      this.looking = null;
      if (this.isBack) this.readable(`${message.why || "Not kept yet: press Enter in the box to keep it."}${more}`);
    }
    if (this.saying === null || message.n !== this.saying) return false;
    this.saying = null;
    if (message.refused) this.widget.tellNoTrouble(); // it stands beside the box
    this.readable(message.refused ? `${message.said}${more}` : "");
    return true;
  }

  unanswered() { this.saying = null; }

  /** Say beside the box that it cannot be read, or with nothing to say that it can. */
  readable(why = "") {
    this.refused = Boolean(why);
    say(this.trouble, why && this.kept ? `${why} Until then ${this.kept} counts, which you kept before.` : why);
    this.trouble.hidden = !why;
    const said = { "aria-invalid": "true", "aria-describedby": this.trouble.id };
    for (const [name, value] of Object.entries(said)) {
      if (why) this.input.setAttribute(name, value);
      else this.input.removeAttribute(name);
    }
  }
}

// A text field that is kept when one leaves it, and never overwrites what somebody is writing.

class Writing {
  /** `send(text)` tells Python what to keep; `squeeze` says what of a text counts. */
  constructor(field, state, send, squeeze = squeezed) {
    Object.assign(this, { field, state, send, squeeze, kept: "", sent: null, usable: false });
    field.addEventListener("input", () => this.drawState());
    field.addEventListener("blur", () => this.keep());
  }

  /** What Python holds: shown, unless somebody is writing something else there. */
  show(text) {
    if (text !== this.kept || this.sent !== null) {
      const own = this.squeeze(this.field.value);
      const follows = own === this.kept || own === text || (own === this.sent && text !== this.kept);
      const typing = this.field === document.activeElement || this.field.dataset.draft === "back";
      if (follows && !(typing && own === text)) this.field.value = text;
      if (this.sent === text) this.sent = null;
      this.kept = text;
    }
    this.drawState();
  }

  get open() { return this.squeeze(this.field.value) !== this.kept; }

  keep() {
    const text = this.squeeze(this.field.value);
    if (!this.usable || text === this.kept || text === this.sent) return;
    this.sent = text;
    this.send(this.field.value);
  }

  setUsable(usable) {
    this.usable = usable;
    if (!usable) this.sent = null; // nobody answered: it has to be sent again
    // What could not be kept while Python was away is kept now.
    // A draft that came back is for somebody to look at first.
    else if (this.field !== document.activeElement && this.field.dataset.draft !== "back") this.keep();
  }

  drawState() {
    const text = this.squeeze(this.field.value);
    say(this.state, this.open ? "not kept yet" : text ? "✓ kept" : "");
    this.field.toggleAttribute("data-kept", Boolean(text) && !this.open);
  }
}

/** A text as it is kept: white space folded. */
function squeezed(text) { return text.split(/\s+/).filter(Boolean).join(" "); }

/** The same, with paragraphs left as they are. */
function paragraphs(text) {
  return text.split(/\n\s*\n/).map(squeezed).filter(Boolean).join("\n\n");
}

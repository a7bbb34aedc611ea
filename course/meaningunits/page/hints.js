// Hints on demand: one at a time, in the order nudge, pointer, worked reason.

class Hints {
  /** `ask()` tells Python that the next one is wanted. */
  constructor(id, ask) {
    this.node = make("section", { class: "mu-hints", id: `${id}-hints`, "aria-label": "Hints", hidden: true });
    this.button = make("button", { type: "button", class: "mu-button", "aria-controls": this.node.id, hidden: true, onclick: ask });
    this.drawn = 0;
  }

  draw(hints, usable) {
    const { of = 0, given = [] } = hints ?? {};
    this.button.hidden = !of;
    this.button.disabled = !usable || given.length === of;
    say(this.button, given.length ? `Hint ${given.length} of ${of}` : "Hint");
    this.button.setAttribute("aria-label", given.length === of ? `All ${of} hints are shown` : `Show hint ${given.length + 1} of ${of}`);
    this.node.hidden = !given.length;
    if (this.drawn === given.length) return;
    this.node.replaceChildren(...given.map(([name, text], i) => make(
      "p", { class: "mu-given", tabindex: "-1" }, make("b", {}, `Hint ${i + 1}: ${name}`), " ", text,
    )));
    this.drawn = given.length;
  }

  /** The one that was just given. */
  enter() {
    this.node.lastElementChild?.focus({ preventScroll: true });
    this.node.lastElementChild?.scrollIntoView({ block: "nearest" });
  }
}

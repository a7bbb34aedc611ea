// A trail that lacks what the kernel knows of it: two ways to go on, and nothing before that.

class Gone {
  /** `choose(what)` tells Python. */
  constructor(choose) {
    const button = (text, what, main) => make(
      "button", { type: "button", class: `mu-button${main ? " mu-primary" : ""}`, onclick: () => choose(what) }, text,
    );
    this.node = make(
      "p", { class: "mu-gone", hidden: true },
      button("Put back what this page remembers", "put back", true), " ", button("Begin anew", "begin anew"),
    );
  }

  show(gone, usable) {
    this.node.hidden = !gone || !usable;
  }
}

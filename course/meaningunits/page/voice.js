// The one voice of a widget: what was done, and what of what stands there is new because of it.

const SPOKEN = 400; // characters of what is new that are said; the rest is there to be read

class Voice {
  /** `lines()` gives what follows from the answer as it stands: a ratio, paths, a count. */
  constructor(lines) {
    this.lines = lines;
    this.node = make("p", { class: "mu-unseen", role: "status" });
    this.known = new Set();
    this.parts = [];
  }

  /** Say something; what is said in one go is one message. */
  say(...texts) {
    const said = texts.filter(Boolean);
    if (!said.length) return;
    if (!this.parts.length) queueMicrotask(() => this.speak());
    this.parts.push(...said);
  }

  speak() {
    const text = this.parts.splice(0).join(" ");
    // The same words once more are another text, or nobody would hear them.
    this.node.textContent = text === this.node.textContent ? `${text}\u00a0` : text;
  }

  /** The lines that were not there when this was asked last; `besides` has been said already. */
  news(besides = "") {
    const lines = this.lines();
    const fresh = lines.filter((line) => line && !this.known.has(line) && !besides.includes(line));
    this.known = new Set(lines);
    let room = SPOKEN;
    return fresh.filter((line, i) => (room -= line.length) > 0 || i === 0);
  }
}

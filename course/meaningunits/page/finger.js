// Put a finger on the words: mark words of a text, by dragging, by touching the first and the last, or by keys.

/**
 * A text of which words can be marked. `lines` are [number, words, first word (from 1), who]; `onmark` gets the
 * places that are marked, such as ["41:3–41:9"], when one is done, and null when one leaves it.
 */
class Finger {
  constructor({ lines, marked = [], label, done, actions }) {
    this.words = []; // [sentence, word, node]
    this.done = done;
    this.from = this.to = null; // where the stretch begins and ends, by their index
    this.text = make("div", { class: "mu-finger-text", role: "group", "aria-label": label }, ...lines.map((line) => this.makeLine(line)));
    this.said = make("p", { class: "mu-finger-said", role: "status" });
    const tool = (text, what) => make("button", { type: "button", class: "mu-tool", "data-finger": text, onclick: what }, text);
    this.tools = actions.map(([text, what]) => tool(text, () => { if (this.chosen().length) what(this.chosen()); else this.tell(); }));
    this.node = make(
      "div", { class: "mu-finger" }, this.text, this.said,
      make("div", { class: "mu-finger-tools" }, ...this.tools, tool("Cancel", () => this.done(null))),
    );
    for (const place of marked) this.mark(place);
    this.paint();
    this.rove(this.from ?? 0);
    this.text.addEventListener("pointerdown", (event) => this.down(event));
  }

  makeLine([n, words, first, who]) {
    const nodes = words.split(" ").flatMap((word, i) => {
      const node = make("span", { class: "mu-word", tabindex: "-1", "data-i": this.words.length }, word);
      this.words.push([n, first + i, node]);
      return [node, " "];
    });
    return make("p", { class: "mu-unit-line" }, make("span", { class: "mu-num" }, String(n), " "), " ", who && make("b", {}, `${who} `), ...nodes);
  }

  /** Mark a place that was marked before: "41:3–41:9", or whole sentences. */
  mark(place) {
    const [[a, k], [b, m]] = bounds(place);
    const on = this.words.flatMap(([n, w], i) => ((n > a || (n === a && w >= k)) && (n < b || (n === b && w <= m)) ? [i] : []));
    if (!on.length) return;
    this.from = Math.min(this.from ?? on[0], on[0]);
    this.to = Math.max(this.to ?? 0, on.at(-1));
  }

  get stretch() { return this.from === null ? null : [Math.min(this.from, this.to), Math.max(this.from, this.to)]; }

  /** What is marked, as it stands in an answer. */
  chosen() {
    if (!this.stretch) return [];
    const [[a, k], [b, m]] = this.stretch.map((i) => this.words[i]);
    return [`${a}:${k}–${b}:${m}`];
  }

  paint() {
    const [a, b] = this.stretch ?? [1, 0];
    this.words.forEach(([, , node], i) => {
      node.toggleAttribute("data-on", i >= a && i <= b);
      node.setAttribute("aria-pressed", String(i >= a && i <= b));
    });
    this.tell();
  }

  tell() {
    const [a, b] = this.stretch ?? [1, 0];
    const words = this.words.slice(a, b + 1).map(([, , node]) => node.textContent);
    const most = words.length > 12 ? [...words.slice(0, 5), "…", ...words.slice(-5)] : words;
    say(this.said, words.length ? `${counted(words.length, "word")}: ${most.join(" ")}` : "Drag over the words, or touch the first and then the last. With keys: arrows to go, Space at the first word and at the last.");
  }

  // The mouse and the finger.

  down(event) {
    const at = this.at(event.target);
    if (at === null || event.button !== 0) return;
    event.preventDefault();
    const begun = this.waits;
    if (begun) this.to = at; // the second touch: the last word
    else this.from = this.to = at;
    this.waits = false;
    this.rove(at);
    this.words[at][2].focus({ preventScroll: true });
    this.paint();
    if (begun) return;
    const move = (e) => {
      const over = this.at(document.elementFromPoint(e.clientX, e.clientY));
      if (over !== null && over !== this.to) { this.to = over; this.moved = true; this.paint(); }
    };
    const stop = () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      this.waits = !this.moved; // touched, and not dragged: it waits for the last word
      this.moved = false;
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  }

  at(node) {
    const word = node?.closest?.(".mu-word");
    return word && this.text.contains(word) ? Number(word.dataset.i) : null;
  }

  // Keys.

  rove(i) {
    this.words[this.current ?? 0]?.[2].setAttribute("tabindex", "-1");
    this.current = Math.max(0, Math.min(i, this.words.length - 1));
    this.words[this.current]?.[2].setAttribute("tabindex", "0");
  }

  focus() { this.words[this.current]?.[2].focus({ preventScroll: true }); }

  key(event) {
    const { key, shiftKey, target } = event;
    if (!this.node.contains(target)) return false;
    if (key === "Escape") return this.done(null), true;
    if (this.at(target) === null) return false;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key] ?? this.line({ ArrowDown: 1, ArrowUp: -1 }[key]);
    const end = { Home: -this.words.length, End: this.words.length }[key];
    if (step !== undefined || end !== undefined) {
      if (shiftKey && this.from === null) this.from = this.current;
      this.rove(this.current + (step ?? end));
      if (shiftKey || this.waits) { this.to = this.current; this.paint(); }
      this.focus();
    } else if (key === " ") {
      if (this.waits) this.to = this.current;
      else this.from = this.to = this.current;
      this.waits = !this.waits;
      this.paint();
    } else if (key === "Enter") this.tools[0].click();
    else return false;
    return true;
  }

  /** How many words there are to the same place in the next line, or the one before. */
  line(by) {
    if (by === undefined) return undefined;
    const { left, top, height } = this.words[this.current][2].getBoundingClientRect();
    let best = 0;
    for (let i = this.current; i >= 0 && i < this.words.length; i += by) {
      const box = this.words[i][2].getBoundingClientRect();
      const lines = Math.abs(box.top - top) / height;
      if (lines > 2.5 && best) break;
      if (lines > 0.5 && (by > 0 ? box.left <= left + 4 || !best : box.left >= left - 4 || !best)) best = i - this.current;
      if (lines > 0.5 && by < 0 && box.left <= left) break;
    }
    return best;
  }
}

/** A place as it is written, as its first and last word: "41:3–41:9" is [[41, 3], [41, 9]]. */
function bounds(place) {
  const [a, k, b, m] = /^(\d+)(?::(\d+))?(?:–(\d+)(?::(\d+))?)?$/.exec(place)?.slice(1) ?? [];
  return [[Number(a), Number(k ?? 1)], [Number(b ?? a), m === undefined ? Infinity : Number(m)]];
}

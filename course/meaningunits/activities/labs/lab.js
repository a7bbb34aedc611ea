// Every lab: a guess first, then sliders. What a slider leads to comes from Python while it moves.

const RESTS = 300; // ms after the last key on a slider before its place is kept

/** A number as it is read, with a minus sign; what is to be typed has a hyphen. */
const read = (number) => String(number).replace("-", "−");

const SVG = "http://www.w3.org/2000/svg";

/** An element of a drawing. */
function draw(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value != null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** A table from {caption, head, rows}; the first cell of a row names it. */
function tableOf({ caption, head, rows }) {
  return make(
    "table", { class: "mu-table" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...head.map((cell) => (
      cell ? make("th", { scope: "col" }, cell) : make("td", {})
    )))),
    make("tbody", {}, ...rows.map(([first, ...cells]) => make(
      "tr", {}, make("th", { scope: "row" }, first), ...cells.map((cell) => make("td", {}, cell)),
    ))),
  );
}

class Lab extends Widget {
  // What a lab adds.

  /** Nodes of the drawing, built once. */
  makeFigure() { return []; }
  /** Draw an outcome (one with a table: without, there are words only); `predicted` is the guess. */
  drawFigure(_outcome, _predicted) {}

  // Building.

  makeWork() {
    this.sliders = new Map(); // key -> {input, value, slider}
    this.moving = null; // the key of a slider that is not at rest
    this.asked = 0; // the number of the try that is not answered yet
    this.next = null; // what to try when it is
    this.ahead = new Map(); // place of a slider -> what it leads to, told by Python before it moves
    this.foreseeing = false; // whether that has been asked for and not answered yet
    this.guess = this.makeGuess();
    this.came = make("p", { class: "mu-came" });
    const groups = this.task.groups.map((group, i) => this.makeGroup(group, i));
    const given = make("ul", { class: "mu-given" }, ...this.task.given.map((line) => make("li", {}, line)));
    this.controls = make("div", { class: "mu-controls" }, given, ...groups);
    this.words = make("div", { class: "mu-words-of" });
    this.table = make("div", { class: "mu-numbers" });
    this.figure = make(
      "div", { class: "mu-shown", hidden: true },
      this.came, ...this.makeFigure(), this.words,
      make("details", { class: "mu-as-table" }, make("summary", {}, "The same as a table"), this.table),
    );
    this.empty = make(
      "p", { class: "mu-note mu-empty" },
      "What comes of it will stand here, once you have committed to a guess.",
    );
    return [this.guess, make("div", { class: "mu-lab" }, this.controls, make("div", {}, this.empty, this.figure))];
  }

  makeGuess() {
    const { question, least, most, unit } = this.task.guess;
    const name = `${this.id}-guess`;
    this.box = new NumberBox(this, "guess", (value) => ({ what: "predict", value }));
    this.number = this.box.input;
    this.commit = make(
      "button", { type: "button", class: "mu-button mu-primary", onclick: () => this.predict() }, "Keep my guess",
    );
    this.kept = make("p", { class: "mu-kept", hidden: true });
    this.form = make(
      "div", { class: "mu-status" },
      this.number, make("span", {}, `${unit ? `${unit} (` : ""}${read(least)} to ${read(most)}${unit ? ")" : ""}`), this.commit,
    );
    return make(
      "div", { class: "mu-first-guess" },
      make("label", { for: name }, make("b", {}, "First, your guess. "), question), this.form, this.box.trouble, this.kept,
    );
  }

  makeGroup({ name, sliders }, i) {
    const rows = sliders.map((slider) => this.makeSlider(slider, name));
    const legend = make("legend", { id: `${this.id}-group-${i}` }, name);
    return make("fieldset", { class: "mu-sliders" }, legend, ...rows);
  }

  makeSlider(slider, group) {
    const id = `${this.id}-${slider.key.replace(/\W+/g, "-")}`;
    const value = make("output", { for: id, class: "mu-value" });
    const input = make("input", {
      type: "range", id, min: slider.least, max: slider.most, step: slider.step, "data-key": slider.key,
      "aria-label": `${group ? `${group}: ` : ""}${slider.label}`,
      onfocus: () => this.foresee(slider.key),
      oninput: () => this.onMove(slider.key),
      onchange: () => this.onRest(slider.key),
      onblur: () => this.keep(),
    });
    this.sliders.set(slider.key, { input, value, slider });
    return make("div", { class: "mu-slider" }, make("label", { for: id }, slider.label), input, value);
  }

  keys() {
    return [
      ["Tab, Shift+Tab", "next or previous slider"],
      ["←, →", "a step down or up; PageUp and PageDown: ten"],
      ["Enter", "keep your guess, while you are writing it"],
    ];
  }

  // Doing something.

  predict() {
    this.box.send();
  }

  onMove(key) {
    const { input } = this.sliders.get(key);
    this.moving = key;
    this.name(key, Number(input.value));
    this.root.toggleAttribute("data-busy", true);
    const known = this.known(key);
    if (!known) {
      this.try({ what: "set", key, value: Number(input.value) });
      return this.foresee(key);
    }
    this.asked = 0;
    this.next = null;
    this.show(known);
  }

  /** Ask Python what every place of a slider leads to, so that moving it waits for nobody. */
  foresee(key) {
    if (!this.usable || !this.has || this.foreseeing || this.known(key)) return;
    this.foreseeing = true;
    this.tell("try", { action: { what: "ahead", key } });
  }

  /** What a slider leads to where it stands, if Python has told and nothing else has changed. */
  known(key) {
    const found = this.ahead.get(`${key} ${Number(this.sliders.get(key).input.value)}`);
    // `more` is what a lab's outcome depends on besides its sliders.
    const rest = ({ predicted, values, more = null }) => JSON.stringify([predicted, { ...values, [key]: null }, more]);
    return found && rest(found) === rest(this.model.get("work")) ? found : null;
  }

  /** Ask Python what it would lead to: one question at a time, and always the latest next. */
  try(action) {
    if (!this.usable) return;
    if (this.asked) return void (this.next = action);
    this.tell("try", { action });
    this.asked = this.count;
  }

  onRest(key) {
    clearTimeout(this.rest);
    this.moving = key;
    this.rest = setTimeout(() => this.keep(), RESTS);
  }

  /** Let the slider's place be the answer. */
  keep() {
    clearTimeout(this.rest);
    const key = this.moving;
    if (key === null) return;
    this.moving = this.next = null;
    this.act({ what: "set", key, value: Number(this.sliders.get(key).input.value) });
  }

  /** Whatever is done next is done after the slider's place is kept. */
  tell(what, more = {}) {
    if (this.moving !== null && !["try", "hello", "act"].includes(what)) this.keep();
    return super.tell(what, more);
  }

  answered(message) {
    if ("ahead" in message) {
      this.foreseeing = false;
      const { key, places } = message.ahead;
      this.ahead = new Map(places.map(([place, work]) => [`${key} ${place}`, work]));
    }
    if ("tried" in message && message.n === this.asked) {
      this.asked = 0;
      const { next } = this;
      this.next = null;
      if (next) this.try(next);
      else if (message.tried && this.moving !== null) this.show(message.tried);
    }
    if (this.moving !== null) this.root.toggleAttribute("data-busy", true);
    else if (message.refused) this.drawWork();
    if (this.box.answered(message)) {
      if (message.refused) this.number.focus();
      this.leading = !message.refused;
      this.leadOn();
    }
  }

  /** From a kept guess to the first slider: Python's word and its numbers come in either order. */
  leadOn() {
    const first = this.sliders.values().next().value?.input;
    if (!this.leading || !first || first.disabled) return;
    this.leading = false;
    first.focus();
  }

  unanswered(deed) {
    this.asked = 0;
    this.next = null;
    this.foreseeing = false;
    this.box.unanswered();
    super.unanswered(deed);
  }

  // Showing what Python says.

  drawWork() {
    if (this.moving === null) this.show(this.model.get("work"));
  }

  show({ predicted = null, values = {}, outcome = {}, beside = "", note }) {
    this.has = predicted !== null;
    for (const [key, { input }] of this.sliders) {
      if (key !== this.moving) input.value = values[key];
      this.name(key, Number(input.value));
    }
    this.form.hidden = this.has;
    this.kept.hidden = !this.has;
    if (this.has) say(this.kept, `You guessed ${read(predicted)} ${this.task.guess.unit}.`.replace(" .", "."));
    this.empty.hidden = this.has;
    this.figure.hidden = !this.has;
    say(this.came, beside);
    this.figure.toggleAttribute("data-undrawn", !outcome.table); // a sentence says why
    const words = outcome.words ?? [];
    this.words.replaceChildren(...words.map((line) => make("p", {}, line)));
    this.table.replaceChildren(...(outcome.table ? [tableOf(outcome.table)] : []));
    if (outcome.table) this.drawFigure(outcome, predicted);
    this.drawNote(note);
    this.drawStatus();
    this.leadOn();
  }

  name(key, at) {
    const { input, value, slider } = this.sliders.get(key);
    const text = `${read(at)} ${slider.unit}`;
    say(value, text);
    if (input.getAttribute("aria-valuetext") !== text) input.setAttribute("aria-valuetext", text);
  }

  drawStatus() {
    super.drawStatus();
    for (const { input } of this.sliders.values()) input.disabled = !this.usable || !this.has;
    this.commit.disabled = !this.usable;
  }

  // Keys and focus.

  key(event) {
    if (event.target === this.number && event.key === "Enter") {
      this.predict();
      return true;
    }
    return false; // sliders have keys of their own
  }

  /** Ctrl+Z on a slider is ours; in a number field it stays the field's own. */
  combo(event) {
    if (event.key.toLowerCase() !== "z" || !event.target.matches("input[type=range]")) return false;
    this.tell(event.shiftKey ? "redo" : "undo");
    return true;
  }

  enterWork() {
    if (this.has) this.sliders.values().next().value?.input.focus();
    else this.number.focus();
  }

  backText() { return "Back to the lab"; }
}

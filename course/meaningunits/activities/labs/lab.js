// Every lab: a guess first, then sliders. What a slider leads to comes from Python while it moves.

const RESTS = 300; // ms after the last key on a slider before its place is kept

/** A number as it is read, with a minus sign; what is to be typed has a hyphen. */
const read = (number) => String(number).replace("-", "−");

/** A number with its unit: "1 interview", "2 interviews". */
const withUnit = (number, { unit, one }) => `${read(number)} ${number === 1 ? one : unit}`;

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
    this.moving = new Set(); // the keys of sliders that are not at rest
    this.hold = new Hold(this);
    this.held = new Map(); // key -> its numbers in sentences
    this.aimed = null; // the name of the challenge that is looked at
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
    this.narrow = false; // whether the page is so narrow that drawings are made anew for it
    const figure = this.makeFigure();
    const drawings = () => [...this.figure.querySelectorAll("svg.mu-drawing")];
    this.figure = make(
      "div", { class: "mu-shown", hidden: true },
      this.came, ...this.makeSentences(), this.makeTry(), ...figure, this.words,
      make("details", { class: "mu-as-table" }, make("summary", {}, "The same as a table"), this.table),
      new Picture(this.task.title, drawings, (text) => this.announce(text)).node,
    );
    new ResizeObserver(() => {
      const narrow = this.figure.clientWidth > 0 && this.figure.clientWidth < 480 * textScale(this.figure);
      if (narrow === this.narrow) return;
      this.narrow = narrow;
      if (this.has && !this.figure.hidden) this.show(this.shownNow);
    }).observe(this.figure);
    this.empty = make(
      "p", { class: "mu-note mu-empty" },
      "The result will stand here when you have made a guess.",
    );
    return [this.guess, make("div", { class: "mu-lab" }, this.controls, make("div", {}, this.empty, this.figure))];
  }

  makeGuess() {
    const { question, least, most, unit, choices } = this.task.guess;
    if (choices.length) return this.makeChoice(question, choices);
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

  /** A direction to guess, where a number would be too much to ask. */
  makeChoice(question, choices) {
    const buttons = choices.map(([text]) => make(
      "button", { type: "button", class: "mu-button mu-choice", onclick: () => this.act({ what: "predict", value: text }) }, text,
    ));
    this.box = null;
    this.number = buttons[0];
    this.commit = null;
    this.choices = buttons;
    this.kept = make("p", { class: "mu-kept", hidden: true });
    this.form = make("div", { class: "mu-status", role: "group", "aria-label": "Your guess" }, ...buttons);
    return make("div", { class: "mu-first-guess" }, make("p", {}, make("b", {}, "First, your guess. "), question), this.form, this.kept);
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

  /** How things stand, in sentences whose numbers can be dragged. */
  makeSentences() {
    return this.task.sentences.map((parts) => make("p", { class: "mu-sentence" }, ...parts.map((part) => {
      if (!Array.isArray(part)) return part;
      const node = this.hold.number(part[0]);
      this.held.set(part[0], [...(this.held.get(part[0]) ?? []), node]);
      return node;
    })));
  }

  /** Settings with a name, challenges, and the way back to the start. */
  makeTry() {
    const button = (text, attributes, what) => make(
      "button", { type: "button", class: "mu-preset", ...attributes, onclick: what }, text,
    );
    this.presets = make("span", { class: "mu-dares" });
    this.dares = make("span", { class: "mu-dares" });
    this.back = button("Back to the start", { class: "mu-tool" }, () => { if (this.back.getAttribute("aria-disabled") === "false") this.act({ what: "start" }); });
    this.dare = make("p", { class: "mu-dare", hidden: true });
    return make(
      "div", {},
      make("div", { class: "mu-try", role: "group", "aria-label": "Try" }, this.dares, this.presets, this.back), this.dare,
    );
  }

  drawTry({ challenges = [], presets = [] }) {
    const offered = JSON.stringify(presets);
    if (offered !== this.offered) {
      this.offered = offered;
      this.presets.replaceChildren(...presets.map(([name, values]) => make(
        "button", { type: "button", class: "mu-preset", onclick: () => this.act({ what: "set", values }) }, name,
      )));
    }
    const names = challenges.map(({ name }) => name);
    if (JSON.stringify(names) !== this.dared) {
      this.dared = JSON.stringify(names);
      this.dares.replaceChildren(...names.map((name) => make(
        "button", { type: "button", class: "mu-preset", "data-dare": name, "aria-pressed": "false", onclick: () => this.aim(name) }, `Challenge: ${name}`,
      )));
    }
    for (const node of this.dares.children) node.setAttribute("aria-pressed", String(node.dataset.dare === this.aimed));
    const now = challenges.find(({ name }) => name === this.aimed);
    this.dare.hidden = !now;
    if (now) this.dare.replaceChildren(now.text, " ", make("b", { class: now.met ? "mu-met" : "" }, `${now.met ? "✓ " : ""}${now.now}`));
  }

  aim(name) {
    this.aimed = this.aimed === name ? null : name;
    this.drawTry(this.shownNow ?? {});
    if (this.aimed) this.announce(this.dare.textContent);
  }

  /** What came out, in a sentence, the guess beside it, and how far the challenge is that is looked at. */
  follows() {
    const { heard = "", beside = "", challenges = [] } = this.model.get("work");
    return [heard, beside, challenges.find(({ name }) => name === this.aimed)?.now ?? ""];
  }

  keys() {
    return [
      ["Tab, Shift+Tab", "next or previous slider"],
      ["←, →", "a step down or up; PageUp and PageDown: ten"],
      ["Enter", "keep your guess, while you are writing it"],
      ["drag", "a number in a sentence, or a mark in the drawing: what its slider does"],
    ];
  }

  // Doing something.

  predict() {
    this.box?.send();
  }

  /** Whether something can be moved now. */
  get free() { return this.usable && this.has; }

  valueOf(key) { return Number(this.sliders.get(key).input.value); }

  focusSlider(key) { this.sliders.get(key)?.input.focus({ preventScroll: true }); }

  /** Sliders go where somebody drags them: {key: value}, held within their ends and on their steps. */
  moveTo(values) {
    let moved = false;
    for (const [key, value] of Object.entries(values)) {
      const { input } = this.sliders.get(key) ?? {};
      if (!input || !Number.isFinite(value)) continue;
      const was = input.value;
      input.value = value; // a range holds it within its ends, and on a step
      if (input.value === was) continue;
      moved = true;
      this.moving.add(key);
      this.name(key, Number(input.value));
    }
    if (moved) this.onMoved();
  }

  onMove(key) {
    this.moving.add(key);
    this.name(key, this.valueOf(key));
    this.onMoved();
  }

  onMoved() {
    this.root.toggleAttribute("data-busy", true);
    const [key, second] = this.moving;
    const known = second === undefined && this.known(key);
    if (!known) {
      this.try(this.deed());
      return this.foresee(key);
    }
    this.asked = 0;
    this.next = null;
    this.show(known);
  }

  /** What is done when the sliders rest where they stand. */
  deed() {
    const [key, second] = this.moving;
    if (second === undefined) return { what: "set", key, value: this.valueOf(key) };
    return { what: "set", values: Object.fromEntries([...this.moving].map((each) => [each, this.valueOf(each)])) };
  }

  /** Ask Python what every place of a slider leads to, so that moving it waits for nobody. */
  foresee(key) {
    if (!this.usable || !this.has || this.foreseeing || this.quiet || this.known(key)) return;
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

  letBe({ dataset: { key } }) {
    clearTimeout(this.resting);
    this.moving.delete(key);
    this.show(this.model.get("work"));
    if (!this.moving.size) this.root.toggleAttribute("data-busy", this.waiting.size > 0);
  }

  onRest(key) {
    clearTimeout(this.resting);
    this.moving.add(key);
    this.resting = setTimeout(() => this.keep(), RESTS);
  }

  /** Whatever was dragged is let go: it stays there. */
  rest() { this.keep(); }

  /** Let the sliders' places be the answer. */
  keep() {
    clearTimeout(this.resting);
    if (!this.moving.size) return;
    const deed = this.deed();
    this.moving.clear();
    this.next = null;
    this.act(deed);
  }

  /** Whatever is done next is done after the slider's place is kept. */
  tell(what, more = {}) {
    if (this.moving.size && (!["try", "hello", "act"].includes(what))) this.keep();
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
      else if (message.tried && this.moving.size) this.show(message.tried);
    }
    if (this.moving.size) this.root.toggleAttribute("data-busy", true);
    else if (message.refused) this.drawWork();
    if (this.box?.answered(message)) {
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
    this.box?.unanswered();
    super.unanswered(deed);
  }

  // Showing what Python says.

  drawWork() {
    if (!this.moving.size) this.show(this.model.get("work"));
  }

  show(work) {
    const { predicted = null, values = {}, outcome = {}, beside = "", note } = work;
    this.shownNow = work;
    this.has = predicted !== null;
    for (const [key, { input }] of this.sliders) {
      if (!this.moving.has(key)) input.value = values[key];
      this.name(key, Number(input.value));
    }
    this.form.hidden = this.has;
    this.kept.hidden = !this.has;
    const named = this.task.guess.choices.find(([, number]) => number === predicted)?.[0];
    if (this.has) say(this.kept, `Your guess: ${named ?? withUnit(predicted, this.task.guess)}.`.replace(" .", "."));
    if (this.box === null && this.choosing && this.has) this.leading = true;
    this.choosing = !this.has;
    this.empty.hidden = this.has;
    this.figure.hidden = !this.has;
    say(this.came, beside);
    this.figure.toggleAttribute("data-undrawn", !(outcome.table || outcome.drawn)); // a sentence says why
    const words = outcome.words ?? [];
    this.words.replaceChildren(...words.map((line) => make("p", {}, line)));
    this.table.replaceChildren(...(outcome.table ? [tableOf(outcome.table)] : []));
    if (outcome.table || outcome.drawn) this.drawFigure(outcome, predicted);
    if (this.has) this.drawTry(work);
    this.drawNote(note);
    this.drawStatus();
    this.leadOn();
  }

  name(key, at) {
    const { input, value, slider } = this.sliders.get(key);
    const text = withUnit(at, slider);
    say(value, text);
    if (input.getAttribute("aria-valuetext") !== text) input.setAttribute("aria-valuetext", text);
    for (const node of this.held.get(key) ?? []) {
      say(node, slider.unit === "%" ? `${read(at)}\u00a0%` : read(at));
      node.toggleAttribute("data-moving", this.moving.has(key));
    }
  }

  drawStatus() {
    super.drawStatus();
    for (const { input } of this.sliders.values()) input.disabled = !this.usable || !this.has;
    for (const node of this.choices ?? [this.commit]) node.disabled = !this.usable;
    for (const node of this.presets.children) node.disabled = !this.free;
    const moved = [...this.sliders.values()].some(({ input, slider }) => Number(input.value) !== slider.start);
    this.back.setAttribute("aria-disabled", String(!this.free || !moved)); // it keeps the focus
  }

  // Keys and focus.

  key(event) {
    if (this.box && event.target === this.number && event.key === "Enter") {
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

  /** Below the guess, or below the slider that it is about. */
  anchorOf([n]) { return n ? [...this.sliders.values()][n - 1]?.input.parentElement ?? null : this.guess.lastElementChild; }
  whereText(n) { return n ? [...this.sliders.values()][n - 1]?.slider.label ?? "" : "your guess"; }

  showPlace([n]) {
    const slider = [...this.sliders.values()][n - 1];
    if (n && !slider) return this.enterWork();
    const place = n ? slider.input : this.guess;
    if (n || !this.has) (n ? slider.input : this.number).focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  }

  enterWork() {
    if (this.has) this.sliders.values().next().value?.input.focus();
    else this.number.focus();
  }

}

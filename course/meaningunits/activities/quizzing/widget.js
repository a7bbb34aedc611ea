// A quiz: each question is one stop of the Tab key, with arrows inside it.

class Quiz extends Widget {
  makeWork() {
    this.rows = new Map(); // key -> {node, question, chips, ...}
    this.last = this.task.questions[0]?.key;
    const nodes = this.task.questions.map((question, i) => this.makeQuestion(question, i + 1));
    this.tally = make("span", { class: "mu-tally" });
    return [make("div", { class: "mu-answered" }, this.tally), ...nodes];
  }

  keys() {
    return [
      ["Tab, Shift+Tab", "next or previous question"],
      ["↑, ↓", "go through the options"],
      ["Space", "mark an option, or take the mark away"],
      ["Shift+↑, Shift+↓", "move a line up or down, where an order is asked for"],
    ];
  }

  // Building.

  makeQuestion(question, n) {
    const chips = make("span", { class: "mu-chips" });
    const legend = make("legend", {}, make("b", { class: "mu-n" }, `${n}. `), question.text, " ", chips);
    legend.id = `${this.id}-${n}`;
    const row = { question, n, chips, legend };
    const body = {
      single: () => this.makeOptions(row, "radio"),
      multiple: () => this.makeOptions(row, "checkbox"),
      numeric: () => this.makeNumber(row),
      ordering: () => this.makeOrder(row),
    }[question.form]();
    row.node = make("fieldset", { class: "mu-question", "data-q": question.key }, legend, ...body);
    row.node.addEventListener("focusin", () => { this.last = question.key; });
    this.rows.set(question.key, row);
    return row.node;
  }

  makeOptions(row, type) {
    const { key, options } = row.question;
    row.inputs = new Map();
    const lines = options.map(([option, text], i) => {
      const input = make("input", {
        type, name: `${this.id}-${key}`, value: option,
        onchange: (event) => this.onChosen(row, option, event.target),
      });
      if (type === "checkbox") input.tabIndex = i ? -1 : 0;
      row.inputs.set(option, input);
      return make("label", { class: "mu-option" }, input, make("span", {}, make("span", { class: "mu-n" }, `${option} `), text));
    });
    if (type === "checkbox") lines.push(make("p", { class: "mu-note" }, "Several may be right."));
    return lines;
  }

  makeNumber(row) {
    const { key } = row.question;
    row.number = new NumberBox(this, key, (value) => ({ what: "say", question: key, value }), {
      "aria-labelledby": row.legend.id, onchange: () => row.number.leave(),
    });
    row.input = row.number.input;
    return [row.input, row.number.trouble];
  }

  makeOrder(row) {
    row.items = new Map();
    row.list = make("ol", { class: "mu-order", "aria-labelledby": row.legend.id });
    for (const [option, text] of row.question.options) {
      const button = (label, sign, by) => make(
        "button",
        { type: "button", class: "mu-tool", tabindex: "-1", "aria-label": `${label}: ${text}`, onclick: () => this.shift(row, option, by) },
        sign,
      );
      const item = make(
        "li", { class: "mu-item", tabindex: "-1", "data-option": option },
        make("span", {}, text), button("Up", "↑", -1), button("Down", "↓", 1),
      );
      item.addEventListener("focusin", () => this.rove(row, option));
      item.addEventListener("pointerdown", (event) => { if (this.usable) dragged(event, item, (by) => this.shift(row, option, by)); });
      row.items.set(option, item);
    }
    row.order = row.question.options.map(([option]) => option);
    row.at = row.order[0];
    row.keep = make(
      "button",
      { type: "button", class: "mu-button", onclick: () => this.order(row, row.order) },
      "Keep this order",
    );
    return [row.list, row.keep];
  }

  // Showing what Python says.

  drawWork() {
    const { said = {}, note } = this.model.get("work");
    for (const [key, row] of this.rows) {
      const answer = said[key];
      row.node.toggleAttribute("data-answered", answer !== undefined);
      if (row.inputs) {
        const chosen = [].concat(answer ?? []);
        for (const [option, input] of row.inputs) input.checked = chosen.includes(option);
      } else if (row.number) row.number.show(String(answer ?? "")); // what cannot be read stays
      else this.drawOrder(row, answer);
    }
    this.drawNote(note);
    this.drawTally();
  }

  /** A number that was not kept is no answer, and what stood there before is not unseen. */
  drawTally() {
    const done = Object.keys(this.model.get("work").said ?? {}).length;
    const open = this.numbers.filter(({ refused }) => refused).length;
    const told = open ? `; ${counted(open, "number")} ${open === 1 ? "is" : "are"} not kept` : "";
    say(this.tally, `${done} of ${this.rows.size} answered${told}`);
  }

  drawOrder(row, answer) {
    row.order = answer ?? row.question.options.map(([option]) => option);
    row.keep.hidden = answer !== undefined;
    const focused = row.list.contains(document.activeElement);
    row.list.replaceChildren(...row.order.map((option) => row.items.get(option)));
    row.list.querySelectorAll(".mu-tool").forEach((button) => { button.disabled = !this.usable; });
    this.rove(row, row.at);
    if (focused || row.refocus) row.items.get(row.at).focus({ preventScroll: true });
    row.refocus = false;
  }

  drawStatus() {
    super.drawStatus();
    for (const row of this.rows.values()) {
      row.node.querySelectorAll("input:not([data-box]), button:not(.mu-chip)").forEach((node) => { node.disabled = !this.usable; });
    }
  }

  /** A note is called as its question: 5; of several 5a, 5b. What is about none is the dot. */
  signsOf(messages) {
    const of = (n) => messages.filter(({ place }) => place?.[0] === n);
    return messages.map((message) => {
      const n = message.place?.[0];
      const its = n ? of(n) : [];
      return n ? `${n}${its.length > 1 ? String.fromCharCode(97 + its.indexOf(message)) : ""}` : "·";
    });
  }

  /** Below its question. */
  anchorOf([n]) { return [...this.rows.values()][n - 1]?.node.lastElementChild ?? null; }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    for (const { chips } of this.rows.values()) chips.replaceChildren();
    const rows = [...this.rows.values()];
    const signs = this.signsOf(messages);
    messages.forEach(({ place, verdict, word, what }, i) => {
      const row = place && rows[place[0] - 1];
      if (!row) return;
      const chip = make(
        "button",
        {
          type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what,
          "aria-label": `Note ${signs[i]}, ${word}`, onclick: () => this.showCard(i + 1),
        },
        signs[i],
      );
      row.chips.append(chip);
    });
  }

  // Doing something.

  onChosen(row, option, input) {
    const { key, form } = row.question;
    if (form === "single") this.act({ what: "choose", question: key, value: option });
    else this.act({ what: "mark", question: key, value: option, on: input.checked });
  }

  get numbers() { return [...this.rows.values()].map(({ number }) => number).filter(Boolean); }

  answered(message) {
    super.answered(message);
    const sent = this.numbers.some((box) => box.answered(message, " Check waits for a number here."));
    this.drawTally();
    if (!sent) return;
    this.drawWork();
    if (this.checkLater) this.askCheck();
  }

  unanswered(deed) {
    this.numbers.forEach((box) => box.unanswered());
    this.checkLater = false;
    super.unanswered(deed);
  }

  /** What stands in a box and cannot be read must not be judged as what stood there before. */
  askCheck() {
    this.checkLater = this.numbers.some(({ saying }) => saying !== null);
    if (this.checkLater) return;
    const box = this.numbers.find(({ refused }) => refused);
    if (box) box.input.focus();
    else super.askCheck();
  }

  order(row, value) { this.act({ what: "order", question: row.question.key, value }); }

  shift(row, option, by) {
    const from = row.order.indexOf(option);
    const to = from + by;
    if (!this.usable || to < 0 || to >= row.order.length) return;
    const order = row.order.filter((other) => other !== option);
    order.splice(to, 0, option);
    row.at = option;
    row.refocus = true;
    this.order(row, order);
  }

  rove(row, option) {
    row.at = option;
    for (const [key, item] of row.items) item.tabIndex = key === option ? 0 : -1;
  }

  key(event) {
    const { key, target, shiftKey, altKey } = event;
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (!by || altKey) return false;
    if (target.matches("input[type=checkbox]")) return this.step(target, by);
    const item = target.closest(".mu-item");
    if (!item) return false; // radio buttons and text fields have arrows of their own
    const row = this.rows.get(target.closest(".mu-question").dataset.q);
    const option = item.dataset.option;
    if (shiftKey) this.shift(row, option, by);
    else {
      const next = row.order[row.order.indexOf(option) + by];
      if (next) row.items.get(next).focus();
    }
    return true;
  }

  step(input, by) {
    const row = this.rows.get(input.closest(".mu-question").dataset.q);
    const all = [...row.inputs.values()];
    const next = all[all.indexOf(input) + by];
    if (!next) return true;
    for (const other of all) other.tabIndex = other === next ? 0 : -1;
    next.focus();
    return true;
  }

  /** Ctrl+Z on a box is ours; in a text field it stays the field's own. */
  combo(event) {
    if (event.key.toLowerCase() !== "z" || !event.target.matches("input:not([type=text])")) return false;
    this.tell(event.shiftKey ? "redo" : "undo");
    return true;
  }

  stopOf(row) {
    if (row.input) return row.input;
    if (row.items) return row.items.get(row.at);
    const all = [...row.inputs.values()];
    return all.find((input) => input.checked && input.type === "radio") ?? all.find((input) => input.tabIndex === 0) ?? all[0];
  }

  showPlace([n]) {
    const row = [...this.rows.values()][n - 1];
    if (!row) return;
    row.node.scrollIntoView({ block: "nearest" });
    this.stopOf(row).focus({ preventScroll: true });
  }

  enterWork() { this.stopOf(this.rows.get(this.last)).focus(); }
  whereText(n) { return `question ${n}`; }
}

export default Widget.shown(Quiz);

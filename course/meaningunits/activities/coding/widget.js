// The code board: cards of units on one side, codes on the other, and what goes from one to the other.

class Codeboard extends Widget {
  makeWork() {
    this.open = null; // the code whose entry is open
    this.told = make("div", { class: "mu-board-told" });
    this.tree = new CodeTree(this);
    this.cards_ = new CodeCards(this);
    this.apart = make("div", { class: "mu-apart" });
    return [
      this.told,
      make("div", { class: "mu-board" }, this.cards_.node, this.tree.node),
      this.apart,
    ];
  }

  keys() {
    const rows = [
      ["↑, ↓", "previous or next unit"],
      ["Enter", "choose a code by its name"],
    ];
    if (Object.keys(this.task.codebook).length) rows.push(["C, 1", "give C1, or take it away: a theme's letter, then the number"]);
    if (this.task.builds) rows.push(["N", "make a code and give it to this unit"], ["1", "give n1, or take it away: a code of your own by its number"]);
    return [
      ...rows,
      ["0", "this unit carries no code"],
      ["X", "show or hide what stands around the unit"],
      ["→, ←", "to the unit's codes, and back"],
      ["Delete", "on a code of a unit: take it away"],
      ["-", "on a code of a unit: mark it as spoken against, or take the mark off"],
    ];
  }

  // Showing what Python says.

  drawWork() {
    const work = this.model.get("work");
    this.codes = new Map((work.codes ?? []).map((code) => [code.id, code]));
    this.themes = new Map((work.themes ?? []).map((theme) => [theme.id, theme]));
    this.told.replaceChildren(...(work.told ?? []).map((line) => make("p", { class: "mu-told" }, line)));
    this.drawNote(work.note);
    this.cards_.draw(work);
    if (this.open && !this.codes.has(this.open)) this.open = null;
    this.tree.draw(work);
    this.drawApart(work.apart ?? []);
  }

  drawApart(apart) {
    this.apart.hidden = apart.length === 0;
    this.apart.replaceChildren(
      make("p", { class: "mu-note" }, "Set aside: coded on units that you have since cut otherwise. Nothing here is lost."),
      ...apart.map(({ key, where, codes }) => make(
        "p", {}, make("b", {}, where), ` ${codes.join("; ") || "no code"} `,
        make("button", { type: "button", class: "mu-tool", "aria-label": `Remove ${where}`, onclick: () => this.act({ what: "forget", unit: key }) }, "Remove"),
      )),
    );
  }

  drawStatus() {
    super.drawStatus();
    if (this.usable) this.tree.entry.resume();
    const now = `${this.usable} ${this.cards_.cards.size} ${this.codes?.size} ${this.open}`;
    if (now === this.switched) return; // hundreds of buttons, and nothing about them has changed
    this.switched = now;
    for (const node of this.work.querySelectorAll("button, input, select, textarea")) {
      if (!node.matches("[data-box], [data-free]")) node.disabled = !this.usable;
    }
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    this.cards_.mark(messages);
  }

  drawPanel(panel) {
    this.cards_.beside(panel);
  }

  takeUp(boxes) {
    const code = boxes.map((box) => /^(?:memo|name|split) (.+)$/.exec(box)?.[1]).find((id) => this.codes.has(id));
    if (code) this.select(code);
  }

  answered(message) {
    this.tree.answered(message);
  }

  // What several parts need.

  hue(code) { return this.themes.get(this.codes.get(code)?.theme)?.hue ?? 0; }

  /** A code's sign and name; the sign alone would be a colour for those who do not know it. */
  label(code) {
    const { own, id, name, label } = this.codes.get(code) ?? { label: code };
    return own ? `${id} ${name}` : label;
  }

  toggle(unit, code) {
    const has = this.cards_.unit(unit)?.codes.includes(code);
    this.act({ what: has ? "take" : "give", unit, code });
  }

  select(code, { focus = false } = {}) {
    this.open = code;
    this.tree.drawOpen();
    if (code) this.tree.reveal();
    this.cards_.filter();
    if (focus) this.tree.focusEntry();
  }

  // Keys and focus.

  key(event) { return this.cards_.key(event) || this.tree.key(event); }
  combo(event) { return this.tree.combo(event); }
  showPlace([a, b]) { this.cards_.focusOn(this.cards_.at(a, b), { shown: true }); }
  enterWork() { this.cards_.focusOn(this.cards_.current, { shown: true }); }
  backText() { return "Back to the units"; }
  whereText(a, b) { return a === b ? `unit ${a}` : `unit ${a}–${b}`; }
}

export default Widget.shown(Codeboard);

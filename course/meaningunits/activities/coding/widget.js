// The code board: units on one side, codes on the other, the text beside them; what goes from one to the other.

const NO_CODES = Object.freeze({ codes: [], against: [], words: {}, note: "", decided: false });

class Codeboard extends Widget {
  makeWork() {
    this.open = null; // the code whose entry is open
    this.byKey = new Map();
    this.notes = new NoteBoxes();
    this.order = [];
    this.codes = new Map();
    this.themes = new Map();
    this.changed.cards = () => this.drawWork();
    this.told = make("div", { class: "mu-board-told" });
    this.pane = new TextPane(this);
    this.tree = new CodeTree(this);
    this.cards_ = new CodeCards(this);
    this.heaps = new Heaps(this);
    this.entries = new Entries(this);
    this.apart = make("div", { class: "mu-apart" });
    if (this.task.builds) this.cards_.dense.after(this.heaps.button);
    this.cards_.node.append(this.heaps.node);
    return [
      this.told, this.apart,
      this.board = make("div", { class: "mu-board" }, this.pane.node, this.cards_.node, this.tree.node),
      this.entries.node,
    ];
  }

  end() {
    super.end();
    this.rows.end();
    this.pane.end();
  }

  acts(target) { return this.cards_.acts(target); }

  keys() {
    const rows = [
      ["↑, ↓", "previous or next unit"],
      ["Enter", "choose a code by its name"],
    ];
    if (Object.keys(this.task.codebook).length) rows.push(["C, 1", "give C1, or take it away: a theme's letter, then the number"]);
    if (this.task.builds) rows.push(["N", "make a code and give it to this unit"], ["1", "give n1, or take it away: a code of your own by its number"], ["H", "lay the selected units, or this one, on a new heap"]);
    return [
      ...rows,
      ["0", "this unit has no code"],
      ["Space", "select the unit, or let it go; codes then go to all that are selected"],
      ["Shift+↓", "select up to the next unit"],
      ["W", "mark words: on a unit, to give them a code; on a code of a unit, the words it stands on"],
      ["M", "write a memo on the unit"],
      ["/", "search"],
      ["X", "show or hide what stands around the unit"],
      ["→, ←", "to the unit's codes, and back"],
      ["Delete", "on a code of a unit: take it away"],
      ["-", "on a code of a unit: mark it as spoken against, or take the mark off"],
    ];
  }

  // Showing what Python says.

  drawWork() {
    const work = this.model.get("work");
    const cards = this.model.get("cards") ?? [];
    if (cards !== this.cardsDrawn) {
      this.cardsDrawn = cards;
      this.byKey = new Map(cards.map((card) => [card.key, card]));
      this.order = cards.map(({ key }) => key);
    }
    this.said_ = work.units ?? {};
    this.codes = new Map((work.codes ?? []).map((code) => [code.id, code]));
    this.themes = new Map((work.themes ?? []).map((theme) => [theme.id, theme]));
    const used = [...this.codes.values()].some(({ own, count }) => !own && count);
    if (used && this.tree.closed && !this.usedBefore) this.tree.closed = false;
    this.usedBefore = used;
    const shut = this.task.builds && this.tree.closed;
    this.listed = [...this.codes.values()].filter(({ own, count }) => own || count || !shut); // a code in use is in sight
    this.told.replaceChildren(...(work.told ?? []).map((line) => make("p", { class: "mu-told" }, line)));
    this.drawNote(work.note);
    this.cards_.draw(work);
    if (this.open && !this.codes.has(this.open)) this.open = work.merged?.[this.open] ?? null; // it goes on as the one that took it in
    this.tree.draw(work);
    this.pane.key ??= this.cards_.current;
    this.pane.draw();
    this.heaps.draw();
    this.entries.draw();
    this.drawApart(work.apart ?? []);
    this.work.toggleAttribute("data-many", this.order.length > FEW);
  }

  drawApart(apart) {
    this.apart.hidden = apart.length === 0;
    const places = (name) => this.order.filter((key) => key.startsWith(`${name} `)).map((key) => [key, this.card(key).where]);
    const now = JSON.stringify([apart, this.order]);
    if (now === this.apartDrawn) return;
    this.apartDrawn = now;
    this.apart.replaceChildren(
      make("p", { class: "mu-note" }, "Set aside: coded on units that are not here now. Nothing is lost; place each on the unit it belongs to, or remove it."),
      ...apart.map(({ key, where, codes, why }) => {
        const to = make("select", { "aria-label": `Place ${where} on` }, ...places(key.split(" ")[0]).map(([value, text]) => make("option", { value }, text)));
        return make(
          "p", {}, make("b", {}, where), ` ${codes.join("; ") || "no code"}${why ? ` (${why})` : ""} `,
          to.options.length ? to : "", to.options.length ? make("button", { type: "button", class: "mu-tool", "aria-label": `Place ${where}`, onclick: () => this.act({ what: "place", unit: key, to: to.value }) }, "Place it there") : "",
          make("button", { type: "button", class: "mu-tool", "aria-label": `Remove ${where}`, onclick: () => this.act({ what: "forget", unit: key }) }, "Remove"),
        );
      }),
    );
  }

  drawStatus() {
    super.drawStatus();
    if (this.usable) this.tree.entry.resume();
    const now = `${this.usable} ${this.codes.size} ${this.open}`;
    if (now === this.switched) return; // hundreds of buttons, and nothing about them has changed
    this.switched = now;
    for (const card of this.cards_.cards.values()) card.fill();
    for (const node of this.work.querySelectorAll("button, input, select, textarea")) {
      if (!node.matches("[data-box], [data-free], .mu-unit-card *, [data-passing]")) node.disabled = !this.usable;
    }
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    this.cards_.mark(messages);
    this.linkNotes();
    this.cards_.again();
  }

  /** In the notes, too, signs of the study's codes lead to their entries; a note stays as it is once linked. */
  linkNotes() {
    for (const card of this.verdicts.all()) {
      if (card.dataset.linked) continue;
      card.dataset.linked = "yes";
      const texts = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
      const found = [];
      while (texts.nextNode()) if (!texts.currentNode.parentNode.closest("button, .mu-nth")) found.push(texts.currentNode);
      for (const node of found) {
        const parts = withEntries(this, node.data);
        if (parts.length > 1) node.replaceWith(...parts);
      }
    }
  }

  drawPanel(panel) { this.cards_.beside(panel); }

  takeUp(boxes) {
    const note = boxes.map((box) => /^note (.+)$/.exec(box)?.[1]).find((key) => this.byKey.has(key));
    if (note) this.cards_.writeNote(note);
    const code = boxes.map((box) => /^(?:memo|name|split) (.+)$/.exec(box)?.[1]).find((id) => this.codes.has(id));
    if (code) this.select(code);
  }

  answered(message) {
    this.tree.answered(message);
    if (message.refused) this.drawWork(); // what was shown ahead is taken back
  }

  /** Codes given and taken are shown at once; that they are saved is said when they are. */
  act(action) {
    const { what, units, code } = action;
    if (!this.usable || !["give", "take", "bare"].includes(what)) return super.act(action);
    super.act(action);
    this.said_ = { ...this.said_ };
    for (const key of units ?? [action.unit]) {
      const unit = this.unit(key);
      const codes = what === "bare" ? [] : what === "take" ? unit.codes.filter((one) => one !== code) : [...new Set([...unit.codes, code])];
      this.said_[key] = { ...unit, codes, decided: true };
      this.cards_.cards.get(key)?.fill();
    }
  }

  // What several parts need.

  card(key) { return this.byKey.get(key); }
  text(name) { return this.model.get("texts")[name]; }
  unit(key) { return { ...NO_CODES, ...this.said_?.[key] }; }
  hue(code) { return this.themes.get(this.codes.get(code)?.theme)?.hue ?? 0; }

  /** A unit in a line: its condensation, or its words where a reader's note is about more than these. */
  brief(key) {
    const { gist, by, whose } = this.card(key);
    return gist && (by === "you" || whose.startsWith("Prepared")) ? gist : this.cards_.words(key);
  }

  /** The sentences of a unit, and a few around it: only the words that are in it. */
  lines({ name, start: [from, first], end: [to, last] }, edge) {
    const { lines } = this.text(name);
    return lines.slice(Math.max(0, from - 1 - edge), to + edge).map(([n, speaker, turn, words], i) => ({
      n, speaker, outside: n < from || n > to, from: n === from ? first : 1,
      who: turn || (i === 0 ? (speaker === "I" ? "Interviewer" : speaker) : ""),
      words: words.split(" ").slice(n === from ? first - 1 : 0, n === to ? last : undefined).join(" "),
    }));
  }

  /** A code's sign and name; the sign alone would be a colour for those who do not know it. */
  label(code) {
    const { own, id, name, label } = this.codes.get(code) ?? { label: code };
    return own ? `${id} ${name}` : label;
  }

  /** A code in little room: one's own by its name, short, and round; the study's by its sign, square. */
  sign(code, against = false) {
    return make("span", { class: "mu-sign", "data-hue": this.hue(code), "data-own": Boolean(this.codes.get(code)?.own), "data-against": against, title: this.label(code) }, this.codes.get(code)?.sign ?? code);
  }

  letter({ letter, own, hue }) { return make("span", { class: "mu-sign", "data-hue": hue, "data-own": own }, letter); }

  /** The units that something is done to: those that are selected, else this one. */
  targets(key, { only = false } = {}) {
    const { picked } = this.cards_;
    return picked.size && (!only || picked.has(key)) ? this.order.filter((one) => picked.has(one)) : [key];
  }

  toggle(keys, code) {
    const units = Array.isArray(keys) ? keys : this.targets(keys);
    const has = units.every((key) => this.unit(key).codes.includes(code));
    this.act({ what: has ? "take" : "give", units, code });
  }

  select(code, { focus = false } = {}) {
    this.open = code;
    this.tree.drawOpen();
    if (code) this.tree.reveal();
    this.drawStatus();
    if (this.cards_.which.select.value === "code") this.cards_.filter();
    if (focus) this.tree.focusEntry();
  }

  // Keys and focus.

  key(event) { return this.cards_.key(event) || this.heaps.key(event) || this.tree.key(event); }
  combo(event) { return this.tree.combo(event); }
  /** On its card, below what stands there of one's own. */
  anchorOf([a, b]) {
    const key = this.cards_.at(a, b);
    return key ? this.notes.anchor(key) : null;
  }
  openPlace(place) { this.showPlace(place); }

  showPlace([a, b]) { this.cards_.focusOn(this.cards_.at(a, b), { shown: true }); }
  enterWork() { this.cards_.focusOn(this.cards_.current, { shown: true }); }
  whereText(a, b) { return a === b ? `unit ${a}` : `unit ${a}–${b}`; }
}

export default Widget.shown(Codeboard);

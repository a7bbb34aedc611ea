// What one is at: a theme, a relation with the units that carry it, or a unit in its place.

const AROUND = 3; // sentences shown before and after a unit

/** A field whose text is kept when one leaves it: what stands there, what is kept, what was sent. */
class Field {
  constructor(node, send, usable) {
    Object.assign(this, { node, send, usable, kept: "", sent: null });
    node.addEventListener("blur", () => this.keep());
  }

  show(text) {
    const own = squeezed(this.node.value);
    const follows = own === this.kept || own === this.sent || own === text;
    if (follows && own !== text && this.node.dataset.draft !== "back") this.node.value = text;
    if (this.sent === text) this.sent = null;
    this.kept = text;
  }

  keep() {
    const text = squeezed(this.node.value);
    if (!this.usable() || text === this.kept || text === this.sent) return;
    this.sent = text;
    this.send(text);
  }
}

class StructureDesk {
  constructor(map) {
    this.map = map;
    this.shown = null; // {kind, key, update, leave}
    this.node = make("div", { class: "mu-at-work", role: "region", "aria-label": "What you are working on" });
  }

  /** Show what the map is at, built anew only when it is something else than before. */
  draw() {
    if (!this.map.at) return this.node.replaceChildren();
    const { kind, key } = this.map.at;
    const one = this.map.find(kind, key);
    if (this.shown?.kind !== kind || this.shown?.key !== key) {
      this.shown?.leave();
      const made = { theme: () => this.makeTheme(one), relation: () => this.makeRelation(one), unit: () => this.makeUnit(one) }[kind]();
      this.shown = { kind, key, ...made };
      this.node.replaceChildren(...made.nodes);
    }
    this.shown.update(one);
    this.drawUsable();
  }

  /** Forget what was shown: it is not there any more. */
  forget() { this.shown = null; }

  drawUsable() {
    const off = !this.map.usable;
    for (const node of this.node.querySelectorAll("textarea, input[type=text]")) {
      if (off) node.mu.sent = null; // nobody answered: it has to be sent again
      else if (node !== document.activeElement && node.dataset.draft !== "back") node.mu.keep(); // what could not be kept while away
    }
    for (const node of this.node.querySelectorAll(".mu-button, select, input[type=checkbox]")) node.disabled = off;
  }

  enter() {
    const fields = [...this.node.querySelectorAll("select, input[type=text], textarea")];
    fields.find((node) => !node.closest("[hidden]"))?.focus();
  }

  /** A label, a field and what is said below it. */
  makeField(label, own, send, { rows = 2, hint = "", line = false } = {}) {
    const id = `${this.map.id}-field-${this.fields = (this.fields ?? 0) + 1}`;
    const node = line
      ? make("input", { type: "text", id, "data-box": own, "data-room": "120", autocomplete: "off" })
      : make("textarea", { id, "data-box": own, rows: String(rows), "data-room": String(this.map.task.longest) });
    const field = new Field(node, send, () => this.map.usable);
    node.mu = field;
    if (hint) node.setAttribute("aria-describedby", `${id}-hint`);
    const box = make(
      "div", { class: "mu-field" }, make("label", { for: id }, label), node,
      hint && make("p", { class: "mu-note", id: `${id}-hint` }, hint),
    );
    return { box, field };
  }

  makeTheme({ key }) {
    const head = make("div", { class: "mu-desk-head", role: "heading", "aria-level": "4" });
    const codes = make("p", { class: "mu-note" });
    const id = `${this.map.id}-to-${key}`;
    const to = make("select", { id });
    const add = make("button", { type: "button", class: "mu-button", onclick: () => this.map.relate(key, to.value) }, "Relate");
    const arrows = make("div", { class: "mu-links" });
    const quotes = make("div", { class: "mu-quotes" });
    const { box, field } = this.makeField(
      this.map.task.hidden ? "Does only one person tell this theme? How do you understand this?" : "Only one person speaks of this theme. How do you understand this?",
      `theme ${key}`,
      (text) => this.map.act({ what: "alone", theme: key, text }),
      { hint: this.map.task.hidden ? "Only if all units of this theme come from one interview. To take your answer back, empty the field." : "" },
    );
    const update = (theme) => {
      say(head, `${key} ${theme.name}`);
      say(codes, theme.codes.length ? `It contains ${theme.codes.map(([code, name]) => `${code} ${name}`.trim()).join(", ")}.${theme.voices ? ` Units: ${theme.voices}.` : ""}` : "No code is in it yet.");
      const others = this.map.now.themes.filter((other) => other.key !== key);
      if (to.children.length !== others.length) {
        to.replaceChildren(...others.map((other) => make("option", { value: other.key }, `${other.key} ${other.name}`)));
      }
      arrows.replaceChildren(...theme.relations.map((r) => this.makeLink("relation", r)));
      this.drawQuotes(quotes, theme.units);
      box.hidden = !(theme.alone || theme.marked || this.map.task.hidden);
      field.show(theme.note);
    };
    return {
      nodes: [
        head, codes,
        make("div", { class: "mu-relate" }, make("label", { for: id }, "Relate it to"), to, add),
        arrows, box, quotes,
      ],
      update, leave: () => field.keep(),
    };
  }

  makeRelation({ key }) {
    const head = make("div", { class: "mu-desk-head", role: "heading", "aria-level": "4" });
    const state = make("p", { class: "mu-note" });
    const name = this.makeField("The verb: what does the first do to the second?", `relation ${key} name`, (text) => this.map.act({ what: "name", relation: key, text }), { line: true });
    const memo = this.makeField("Memo: what made you think so, and what would speak against it?", `relation ${key} memo`, (text) => this.map.act({ what: "because", relation: key, text }));
    const turn = make("button", { type: "button", class: "mu-button", onclick: () => this.map.act({ what: "turn", relation: key }) }, "Turn the arrow round");
    const remove = make("button", { type: "button", class: "mu-button", onclick: () => this.map.remove(key) }, "Remove");
    const picks = make("div", { class: "mu-picks-of", role: "group", "aria-label": "Units that support it" });
    this.pickAt = null;
    picks.addEventListener("focusin", (event) => {
      const own = event.target.closest(".mu-pick-of");
      if (own) this.pickAt = own.dataset.key;
      this.rovePicks(picks);
    });
    const update = (relation) => {
      say(head, `${key}: ${this.map.nameOf(relation.from)} → ${relation.name || "…"} → ${this.map.nameOf(relation.to)}`);
      say(state, relation.words ? `${relation.symbol} ${relation.words}` : "");
      name.field.show(relation.name);
      memo.field.show(relation.memo);
      this.drawPicks(picks, relation);
    };
    return {
      nodes: [
        head, state, name.box, make("div", { class: "mu-part" }, "Units that support it"), picks, memo.box,
        make("div", { class: "mu-tools" }, turn, remove),
      ],
      update, leave: () => { name.field.keep(); memo.field.keep(); }, name: name.field.node,
    };
  }

  /** The units to choose from: those that bear on both themes first, where that is shown. */
  drawPicks(box, relation) {
    const ends = [relation.from, relation.to];
    const count = (unit) => unit.on.filter((key) => ends.includes(key)).length;
    const groups = this.map.task.hidden
      ? [...new Set(this.map.now.units.map(({ who }) => who))].map((who) => [this.map.personOf(who), this.map.now.units.filter((unit) => unit.who === who)])
      : [
        ["Belong to both", this.map.now.units.filter((unit) => count(unit) === 2)],
        [`On ${this.map.nameOf(ends[0])}`, this.map.now.units.filter((unit) => count(unit) === 1 && unit.on.includes(ends[0]))],
        [`On ${this.map.nameOf(ends[1])}`, this.map.now.units.filter((unit) => count(unit) === 1 && unit.on.includes(ends[1]))],
        ["On neither", this.map.now.units.filter((unit) => count(unit) === 0)],
      ];
    const gone = relation.gone.map((key) => ({ key, says: "not on your board any more", on: [], who: key.split(" ")[0], where: key, lost: true }));
    if (gone.length) groups.push(["Set aside", gone]);
    const stamp = JSON.stringify(groups.map(([title, units]) => [title, units.map(({ key }) => key)]));
    if (box.dataset.stamp !== stamp) {
      box.dataset.stamp = stamp;
      const inside = box.contains(document.activeElement) ? this.pickAt : null;
      box.replaceChildren(...groups.filter(([, units]) => units.length).map(([title, units]) => make(
        "div", { class: "mu-pick-group" }, make("p", { class: "mu-rows-head" }, title), ...units.map((unit) => this.makePick(relation.key, unit)),
      )));
      if (inside) box.querySelector(`[data-key="${CSS.escape(inside)}"] input`)?.focus({ preventScroll: true });
    }
    for (const node of box.querySelectorAll(".mu-pick-of")) {
      const on = relation.units.includes(node.dataset.key);
      const tick = node.querySelector("input");
      if (tick.checked !== on) tick.checked = on;
    }
    this.rovePicks(box);
  }

  makePick(relation, unit) {
    const id = `${this.map.id}-pick-${this.fields = (this.fields ?? 0) + 1}`;
    const tick = make("input", {
      type: "checkbox", id, tabindex: "-1",
      onchange: (event) => this.map.act({ what: "back", relation, unit: unit.key, on: event.target.checked }),
    });
    const text = make("div", { class: "mu-quote", hidden: true });
    const more = !unit.lost && make("button", {
      type: "button", class: "mu-tool mu-read", tabindex: "-1", "aria-expanded": "false", "aria-label": `Read ${unit.key} in its place`,
      onclick: () => this.toggleQuote(text, more, unit),
    }, "Read");
    const says = unit.says || (unit.lost ? "" : this.words(unit.who, unit.start, unit.end).slice(0, 160));
    return make(
      "div", { class: "mu-pick-of", "data-key": unit.key },
      tick, make("label", { for: id }, make("b", {}, `${this.map.personOf(unit.who)} ${unit.where} `), says), more, text,
    );
  }

  rovePicks(box) {
    const ticks = [...box.querySelectorAll(".mu-pick-of")];
    const at = ticks.find((node) => node.dataset.key === this.pickAt) ?? ticks[0];
    for (const node of ticks) node.querySelector("input").tabIndex = node === at ? 0 : -1;
  }

  makeUnit({ key, who }) {
    const head = make("div", { class: "mu-desk-head", role: "heading", "aria-level": "4" });
    const codes = make("p", { class: "mu-note" });
    const against = make("p", { class: "mu-against" });
    const text = make("div", { class: "mu-quote" });
    const links = make("div", { class: "mu-links" });
    const { box, field } = this.makeField(
      "Does it speak against something? What does it change in your structure?",
      `unit ${key}`,
      (said) => this.map.act({ what: "against", unit: key, text: said }),
      { rows: 3, hint: "To take your answer back, empty the field." },
    );
    const update = (unit) => {
      say(head, `${this.map.personOf(who)} ${unit.where}`);
      say(codes, unit.codes.map(([code, name]) => `${code} ${name}`.trim()).join(" · "));
      against.hidden = !unit.opposes;
      say(against, unit.opposes);
      if (!text.firstChild) text.append(...this.makeQuote(unit));
      links.replaceChildren(...unit.backs.map((r) => this.makeLink("relation", r)));
      field.show(unit.note);
    };
    return { nodes: [head, codes, against, text, links, box], update, leave: () => field.keep() };
  }

  makeLink(kind, key) {
    const one = this.map.find(kind, key);
    const words = `${key}: ${this.map.nameOf(one.from)} → ${one.name || "…"} → ${this.map.nameOf(one.to)}`;
    return make("p", {}, make("button", { type: "button", class: "mu-show", onclick: () => this.map.choose(kind, key) }, words));
  }

  drawQuotes(box, keys) {
    const stamp = keys.join();
    if (box.dataset.stamp === stamp) return;
    box.dataset.stamp = stamp;
    box.replaceChildren(...keys.map((key) => {
      const unit = this.map.find("unit", key);
      const text = make("div", { class: "mu-quote", hidden: true });
      const more = make("button", {
        type: "button", class: "mu-tool mu-read", "aria-expanded": "false", "aria-label": `Read ${key} in its place`,
        onclick: () => this.toggleQuote(text, more, unit),
      }, "Read");
      const no = unit.against.length ? " ✗" : "";
      return make("div", { class: "mu-cited" }, make("b", {}, `${this.map.personOf(unit.who)} ${unit.where}${no} `), unit.says, " ", more, text);
    }));
  }

  // Words in their place.

  words(who, [a, k], [b, m]) {
    const lines = this.map.task.people[who]?.lines ?? [];
    return lines.filter(([n]) => n >= a && n <= b).map(([n, , , text]) => cut(text, n === a ? k : 1, n === b ? m : null)).join(" ");
  }

  toggleQuote(text, more, unit) {
    if (!text.firstChild) text.append(...this.makeQuote(unit));
    text.hidden = !text.hidden;
    more.setAttribute("aria-expanded", String(!text.hidden));
  }

  makeQuote({ who, start: [a, k], end: [b, m] }) {
    let speaker = "";
    return (this.map.task.people[who]?.lines ?? []).filter(([n]) => n >= a - AROUND && n <= b + AROUND).map(([n, name, letter, text]) => {
      const opens = name !== speaker;
      speaker = name;
      const inside = n >= a && n <= b;
      const words = n === a && n === b ? cut(text, k, m) : n === a ? cut(text, k, null) : n === b ? cut(text, 1, m) : text;
      const whole = words === text;
      return make(
        "p", { class: "mu-quote-line", "data-speaker": letter, "data-around": inside ? null : "true" },
        make("span", { class: "mu-num" }, String(n)), " ", opens && make("b", {}, `${name} `),
        inside && !whole ? make("span", {}, n === a && k > 1 ? "… " : "", words, n === b && m ? " …" : "") : text,
      );
    });
  }

  /** Arrows among the units to choose from, and Enter to read one. */
  key({ key, target }) {
    const pick = target.closest(".mu-pick-of");
    if (!pick || !target.matches("input")) return false;
    const all = [...this.node.querySelectorAll(".mu-pick-of")];
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (by) all[all.indexOf(pick) + by]?.querySelector("input").focus();
    else if (key === "Enter") pick.querySelector(".mu-read")?.click();
    else return false;
    return true;
  }
}

/** Words k to m of a text (to its end where m is null). */
function cut(text, k, m) { return text.split(" ").slice(k - 1, m ?? undefined).join(" "); }

/** A text as it is kept: white space folded. */
function squeezed(text) { return text.split(/\s+/).filter(Boolean).join(" "); }

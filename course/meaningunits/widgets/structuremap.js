// A structure: a map to look at, a list of everything in it, and beside it what one works on.

const SVG = "http://www.w3.org/2000/svg";
const FULL = 900; // px from which on the wide drawing is shown
const AROUND = 3; // sentences shown before and after a unit

/** An element of a drawing; as `make`. */
function draw(tag, attributes = {}, ...children) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child != null && child !== false));
  return node;
}

/** A field whose text is kept when one leaves it: what stands there, what is kept, what was sent. */
class Field {
  constructor(node, send, usable) {
    Object.assign(this, { node, send, usable, kept: "", sent: null });
    node.addEventListener("blur", () => this.keep());
  }

  show(text) {
    const own = squeezed(this.node.value);
    const follows = own === this.kept || own === this.sent || own === text;
    if (follows && own !== text) this.node.value = text;
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

class StructureMap extends Widget {
  makeWork() {
    this.at = null; // {kind, key} of what one is at
    this.detail = null; // what the desk shows now: {kind, key, update}
    this.rows = new Map(); // "kind key" -> node
    this.told = make("p", { class: "mu-told" });
    this.sheet = make("div", { class: "mu-sheet" });
    this.beside = null;
    this.list = make("div", {
      class: "mu-rows", role: "listbox", "aria-label": "Themes, relations and units", tabindex: "-1",
    });
    this.desk = make("div", { class: "mu-desk-of", role: "region", "aria-label": "What you are at" });
    this.open = make("div", { class: "mu-open" });
    this.apart = make("div", { class: "mu-apart" });
    this.study = make("section", { class: "mu-study", "aria-label": "The study's own structure", hidden: true });
    const id = `${this.id}-whole`;
    this.memoArea = make("textarea", { id, rows: "3", maxlength: String(this.task.longest) });
    this.memo = new Field(this.memoArea, (text) => this.act({ what: "memo", text }), () => this.usable);
    this.list.addEventListener("click", (event) => this.onPick(event));
    this.list.addEventListener("focusin", (event) => this.onRow(event));
    this.watch = new ResizeObserver(() => this.drawSheet());
    return [
      this.told,
      this.sheet,
      make("div", { class: "mu-two" }, this.list, this.desk),
      this.open,
      this.apart,
      make(
        "div", { class: "mu-whole" },
        make("label", { for: id }, "Memo: the structure as a whole, in two or three sentences"),
        this.memoArea,
      ),
      this.study,
    ];
  }

  begin() {
    super.begin();
    this.watch.observe(this.root);
  }

  end() {
    this.watch.disconnect();
    super.end();
  }

  keys() {
    return [
      ["↑, ↓", "previous or next theme, relation or unit"],
      ["Enter", "work on it; Escape goes back to the list"],
      ["r", "on a theme: relate it to another"],
      ["Delete", "on a relation: remove it"],
      ["Space", "on a unit of a relation: choose it, or not; Enter reads it in its place"],
      ["Ctrl+Enter", "keep what is written"],
    ];
  }

  // Showing what Python says.

  drawWork() {
    const work = this.model.get("work");
    this.now = { themes: [], relations: [], units: [], lists: [], apart: [], ...work };
    say(this.told, work.told ?? "");
    this.told.hidden = !work.told;
    this.drawNote(work.note);
    this.memo.show(work.memo ?? "");
    this.drawSheet();
    this.drawList();
    this.drawOpen();
    this.drawApart();
    this.drawDesk();
  }

  find(kind, key) {
    const all = { theme: this.now.themes, relation: this.now.relations, unit: this.now.units }[kind] ?? [];
    return all.find((one) => one.key === key);
  }

  nameOf(key) { return this.find("theme", key)?.name ?? ""; }
  personOf(name) { return this.task.people[name]?.name ?? name; }

  // The drawing: to look at and to click on; the list is the way for the keyboard.

  drawSheet() {
    const drawings = this.now?.drawings;
    if (!drawings) return;
    const which = this.root.clientWidth >= FULL ? 0 : 1;
    const stamp = JSON.stringify([which, drawings[which], this.at]);
    if (stamp === this.drawnSheet) return;
    this.drawnSheet = stamp;
    this.sheet.replaceChildren(this.makeDrawing(drawings[which], this.now.words, (kind, key) => this.choose(kind, key)));
  }

  makeDrawing({ width, height, boxes, arrows }, words, chosen) {
    const head = `${this.id}-head${this.heads = (this.heads ?? 0) + 1}`;
    const svg = draw(
      "svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": words, class: "mu-drawing" },
      draw(
        "defs", {},
        draw(
          "marker", { id: head, viewBox: "0 0 10 10", refX: "9", refY: "5", markerWidth: "7.5", markerHeight: "7.5", orient: "auto-start-reverse" },
          draw("path", { d: "M0 0 10 5 0 10z", class: "mu-head" }),
        ),
      ),
    );
    const on = (kind, key) => (this.at?.kind === kind && this.at?.key === key && chosen ? "true" : null);
    for (const { key, path: [a, b, c, d], bend, state, both } of arrows) {
      const way = `M${a} ${b}Q${bend[0]} ${bend[1]} ${c} ${d}`;
      svg.append(draw(
        "g", { class: "mu-arrow", "data-state": state, "data-on": on("relation", key), onclick: chosen && (() => chosen("relation", key)) },
        draw("path", { d: way, class: "mu-wide" }),
        draw("path", { d: way, class: "mu-way", "marker-end": `url(#${head})`, "marker-start": both && `url(#${head})` }),
      ));
    }
    for (const { key, text, x, y, w, state } of arrows) {
      svg.append(draw(
        "g", { class: "mu-verb", "data-state": state, "data-on": on("relation", key), onclick: chosen && (() => chosen("relation", key)) },
        draw("rect", { x: x - w / 2, y: y - 11, width: w, height: 22, rx: 4 }),
        draw("text", { x, y: y + 4.5, "text-anchor": "middle" }, text),
      ));
    }
    for (const { key, lines, x, y, w, h, codes = [], lonely, alone, hue } of boxes) {
      const top = y - h / 2;
      const node = draw(
        "g", { class: "mu-box", "data-on": on("theme", key), "data-lonely": lonely && "true", "data-hue": hue, onclick: chosen && (() => chosen("theme", key)) },
        draw("rect", { x: x - w / 2, y: top, width: w, height: h, rx: 7 }),
      );
      lines.forEach((line, i) => node.append(draw("text", { x, y: top + 24 + 18 * i, "text-anchor": "middle" }, line)));
      const row = top + h - 14;
      const step = Math.min(30, (w - 16) / Math.max(codes.length, 1));
      codes.forEach((code, i) => {
        const cx = x + (i - (codes.length - 1) / 2) * step;
        node.append(
          draw("rect", { class: "mu-sub", x: cx - step / 2 + 2, y: row - 11, width: step - 4, height: 16, rx: 8 }),
          draw("text", { class: "mu-sub-name", x: cx, y: row + 1, "text-anchor": "middle" }, code),
        );
      });
      const flags = [lonely && "○ no relation", alone && "1 one voice"].filter(Boolean);
      flags.forEach((flag, i) => node.append(draw("text", { class: "mu-flag", x, y: top + h + 14 + 13 * i, "text-anchor": "middle" }, flag)));
      svg.append(node);
    }
    return svg;
  }

  // The list.

  drawList() {
    const focused = this.list.contains(document.activeElement);
    const { themes, relations, units } = this.now;
    const parts = [["Themes", themes.map((one) => this.makeRow("theme", one.key, ...this.themeRow(one)))]];
    const arrows = relations.map((one) => this.makeRow("relation", one.key, ...this.relationRow(one)));
    parts.push(["Relations", arrows]);
    for (const who of [...new Set(units.map((unit) => unit.who))]) {
      const own = units.filter((unit) => unit.who === who);
      parts.push([`Units: ${this.personOf(who)}`, own.map((one) => this.makeRow("unit", one.key, ...this.unitRow(one)))]);
    }
    const stamp = JSON.stringify(parts.map(([title, rows]) => [title, rows.map(({ node }) => node.textContent)]));
    if (stamp !== this.drawnList) {
      this.drawnList = stamp;
      this.rows = new Map(parts.flatMap(([, rows]) => rows.map(({ id, node }) => [id, node])));
      this.list.replaceChildren(...parts.map(([title, rows], i) => {
        const name = `${this.id}-part-${i}`;
        const none = "None yet. Choose a theme, and relate it to another.";
        const empty = rows.length === 0 && make("p", { class: "mu-note", role: "presentation" }, none);
        return make(
          "div", { role: "group", "aria-labelledby": name },
          make("div", { class: "mu-rows-head", id: name, role: "presentation" }, title),
          ...rows.map(({ node }) => node), empty,
        );
      }));
    }
    if (!this.at || !this.find(this.at.kind, this.at.key)) {
      const lost = this.at;
      this.at = themes[0] ? { kind: "theme", key: themes[0].key } : null;
      if (lost) this.detail = null;
    }
    this.mark();
    if (focused && !this.list.contains(document.activeElement)) this.rowAt()?.focus({ preventScroll: true });
  }

  themeRow({ name, voices, relations, alone, marked }) {
    const count = relations.length;
    return [name, [count ? `${count} ${count === 1 ? "relation" : "relations"}` : "○ no relation", voices, (alone || marked) && "1 one voice"]];
  }

  relationRow({ from, to, name, units, symbol, words }) {
    return [`${this.nameOf(from)} → ${name || "…"} → ${this.nameOf(to)}`, [`${units.length} unit${units.length === 1 ? "" : "s"}`, words && `${symbol} ${words}`]];
  }

  unitRow({ says, on, against, marked, backs, who, start, end }) {
    const text = says || this.words(who, start, end).slice(0, 110);
    const no = against.length ? "✗ speaks against" : marked && "✗ against";
    return [text, [on.join(" "), backs.length && `carries ${backs.join(", ")}`, no, marked && "taken up"]];
  }

  makeRow(kind, key, text, notes) {
    const id = `${kind} ${key}`;
    const name = kind === "unit" ? key.split(" ").slice(1).join(" ") : key;
    const node = make(
      "div", { class: "mu-row-of", role: "option", "aria-selected": "false", tabindex: "-1", "data-kind": kind, "data-key": key },
      make("b", { class: "mu-n" }, name), " ", make("span", { class: "mu-row-text" }, text),
      make("span", { class: "mu-row-notes" }, notes.filter(Boolean).map((note) => ` · ${note}`).join("")),
      make("span", { class: "mu-chips" }),
    );
    return { id, node };
  }

  mark() {
    for (const node of this.rows.values()) {
      const on = node === this.rowAt();
      node.tabIndex = on ? 0 : -1;
      node.setAttribute("aria-selected", String(on));
    }
  }

  rowAt() { return this.at && this.rows.get(`${this.at.kind} ${this.at.key}`); }

  onPick(event) {
    const row = event.target.closest(".mu-row-of");
    if (row && !event.target.closest(".mu-chip")) this.choose(row.dataset.kind, row.dataset.key);
  }

  onRow(event) {
    const row = event.target.closest(".mu-row-of");
    if (row) this.choose(row.dataset.kind, row.dataset.key, { quietly: true });
  }

  /** Go to a theme, a relation or a unit. */
  choose(kind, key, { quietly = false } = {}) {
    if (!this.find(kind, key)) return;
    const moved = this.at?.kind !== kind || this.at?.key !== key;
    this.at = { kind, key };
    this.mark();
    if (moved) {
      this.drawSheet();
      this.drawDesk();
    }
    if (quietly) return;
    const row = this.rowAt();
    row?.focus({ preventScroll: true });
    if (row) revealIn(this.list, row);
  }

  // What is to be looked at again.

  drawOpen() {
    const { lists } = this.now;
    const stamp = JSON.stringify(lists);
    if (stamp === this.drawnOpen) return;
    this.drawnOpen = stamp;
    this.open.hidden = this.task.hidden;
    const title = lists.length ? "What your map shows" : "Nothing left open on the map";
    const hint = lists.length
      ? "It does not say that anything is wrong: look at each, and mend it or say in a memo why it stays."
      : "Whether the structure is a good one, no list can say.";
    this.open.replaceChildren(
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, title),
      make("p", { class: "mu-note" }, hint),
      ...lists.map(({ title, text, rows }) => make(
        "p", { class: "mu-open-row" }, make("b", {}, `${title}: `), text ?? "",
        ...rows.flatMap(({ kind, key, text: what }, i) => [
          i ? " · " : "",
          make("button", { type: "button", class: "mu-show", onclick: () => this.choose(kind, key) }, what),
        ]),
      )),
    );
  }

  drawApart() {
    const { apart } = this.now;
    this.apart.hidden = apart.length === 0;
    this.apart.replaceChildren(
      make("p", { class: "mu-note" }, "Set aside: these lead to themes that are not on your board any more. Nothing here is lost."),
      ...apart.map(({ key, text }) => make(
        "p", {}, `${text} `,
        make("button", { type: "button", class: "mu-tool", "aria-label": `Remove ${key}`, onclick: () => this.act({ what: "remove", relation: key }) }, "Remove"),
      )),
    );
  }

  // The desk: what one is at.

  drawDesk() {
    if (!this.at) return this.desk.replaceChildren();
    const { kind, key } = this.at;
    const one = this.find(kind, key);
    if (this.detail?.kind !== kind || this.detail?.key !== key) {
      this.detail?.leave();
      const made = { theme: () => this.makeTheme(one), relation: () => this.makeRelation(one), unit: () => this.makeUnit(one) }[kind]();
      this.detail = { kind, key, ...made };
      this.desk.replaceChildren(...made.nodes);
      this.desk.scrollTop = 0;
    }
    this.detail.update(one);
    this.drawUsable();
  }

  /** A label, a field and what is said below it. */
  makeField(label, send, { rows = 2, hint = "", line = false } = {}) {
    const id = `${this.id}-field-${this.fields = (this.fields ?? 0) + 1}`;
    const node = line
      ? make("input", { type: "text", id, maxlength: "120", autocomplete: "off" })
      : make("textarea", { id, rows: String(rows), maxlength: String(this.task.longest) });
    const field = new Field(node, send, () => this.usable);
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
    const id = `${this.id}-to-${key}`;
    const to = make("select", { id });
    const add = make("button", { type: "button", class: "mu-button", onclick: () => this.relate(key, to.value) }, "Relate");
    const arrows = make("div", { class: "mu-links" });
    const quotes = make("div", { class: "mu-quotes" });
    const { box, field } = this.makeField(
      "It rests on one voice: what do you make of that?",
      (text) => this.act({ what: "alone", theme: key, text }),
      { hint: this.task.hidden ? "Only if all units that bear on it come from one interview. Empty takes it back." : "" },
    );
    const update = (theme) => {
      say(head, `${key} ${theme.name}`);
      say(codes, theme.codes.length ? `Gathers ${theme.codes.map(([code, name]) => `${code} ${name}`.trim()).join(", ")}.${theme.voices ? ` Units: ${theme.voices}.` : ""}` : "No code is in it yet.");
      const others = this.now.themes.filter((other) => other.key !== key);
      if (to.children.length !== others.length) {
        to.replaceChildren(...others.map((other) => make("option", { value: other.key }, `${other.key} ${other.name}`)));
      }
      arrows.replaceChildren(...theme.relations.map((r) => this.makeLink("relation", r)));
      this.drawQuotes(quotes, theme.units);
      box.hidden = !(theme.alone || theme.marked || this.task.hidden);
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
    const name = this.makeField("The verb: what does the first do to the second?", (text) => this.act({ what: "name", relation: key, text }), { line: true });
    const memo = this.makeField("Memo: what made you think so, and what would speak against it?", (text) => this.act({ what: "because", relation: key, text }));
    const turn = make("button", { type: "button", class: "mu-button", onclick: () => this.act({ what: "turn", relation: key }) }, "Turn it round");
    const remove = make("button", { type: "button", class: "mu-button", onclick: () => this.remove(key) }, "Remove");
    const picks = make("div", { class: "mu-picks-of", role: "group", "aria-label": "Units that carry it" });
    this.pickAt = null;
    picks.addEventListener("focusin", (event) => {
      const own = event.target.closest(".mu-pick-of");
      if (own) this.pickAt = own.dataset.key;
      this.rovePicks(picks);
    });
    const update = (relation) => {
      say(head, `${key}: ${this.nameOf(relation.from)} → ${relation.name || "…"} → ${this.nameOf(relation.to)}`);
      say(state, relation.words ? `${relation.symbol} ${relation.words}` : "");
      name.field.show(relation.name);
      memo.field.show(relation.memo);
      this.drawPicks(picks, relation);
    };
    return {
      nodes: [
        head, state, name.box, make("div", { class: "mu-part" }, "Units that carry it"), picks, memo.box,
        make("div", { class: "mu-tools" }, turn, remove),
      ],
      update, leave: () => { name.field.keep(); memo.field.keep(); }, name: name.field.node,
    };
  }

  /** The units to choose from: those that bear on both themes first, where that is shown. */
  drawPicks(box, relation) {
    const ends = [relation.from, relation.to];
    const count = (unit) => unit.on.filter((key) => ends.includes(key)).length;
    const groups = this.task.hidden
      ? [...new Set(this.now.units.map(({ who }) => who))].map((who) => [this.personOf(who), this.now.units.filter((unit) => unit.who === who)])
      : [
        ["Bear on both", this.now.units.filter((unit) => count(unit) === 2)],
        [`On ${this.nameOf(ends[0])}`, this.now.units.filter((unit) => count(unit) === 1 && unit.on.includes(ends[0]))],
        [`On ${this.nameOf(ends[1])}`, this.now.units.filter((unit) => count(unit) === 1 && unit.on.includes(ends[1]))],
        ["On neither", this.now.units.filter((unit) => count(unit) === 0)],
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
    const id = `${this.id}-pick-${this.fields = (this.fields ?? 0) + 1}`;
    const tick = make("input", {
      type: "checkbox", id, tabindex: "-1",
      onchange: (event) => this.act({ what: "back", relation, unit: unit.key, on: event.target.checked }),
    });
    const text = make("div", { class: "mu-quote", hidden: true });
    const more = !unit.lost && make("button", {
      type: "button", class: "mu-tool mu-read", tabindex: "-1", "aria-expanded": "false", "aria-label": `Read ${unit.key} in its place`,
      onclick: () => this.toggleQuote(text, more, unit),
    }, "Read");
    const says = unit.says || (unit.lost ? "" : this.words(unit.who, unit.start, unit.end).slice(0, 160));
    return make(
      "div", { class: "mu-pick-of", "data-key": unit.key },
      tick, make("label", { for: id }, make("b", {}, `${this.personOf(unit.who)} ${unit.where} `), says), more, text,
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
      "Does it speak against something? What do you make of that?",
      (said) => this.act({ what: "against", unit: key, text: said }),
      { rows: 3, hint: "Empty takes it back." },
    );
    const update = (unit) => {
      say(head, `${this.personOf(who)} ${unit.where}`);
      say(codes, unit.codes.map(([code, name]) => `${code} ${name}`.trim()).join(" · "));
      against.hidden = unit.against.length === 0;
      say(against, unit.against.length ? `✗ Speaks against: ${unit.against.join(", ")}` : "");
      if (!text.firstChild) text.append(...this.makeQuote(unit));
      links.replaceChildren(...unit.backs.map((r) => this.makeLink("relation", r)));
      field.show(unit.note);
    };
    return { nodes: [head, codes, against, text, links, box], update, leave: () => field.keep() };
  }

  makeLink(kind, key) {
    const one = this.find(kind, key);
    const words = `${key}: ${this.nameOf(one.from)} → ${one.name || "…"} → ${this.nameOf(one.to)}`;
    return make("p", {}, make("button", { type: "button", class: "mu-show", onclick: () => this.choose(kind, key) }, words));
  }

  drawQuotes(box, keys) {
    const stamp = keys.join();
    if (box.dataset.stamp === stamp) return;
    box.dataset.stamp = stamp;
    box.replaceChildren(...keys.map((key) => {
      const unit = this.find("unit", key);
      const text = make("div", { class: "mu-quote", hidden: true });
      const more = make("button", {
        type: "button", class: "mu-tool mu-read", "aria-expanded": "false", "aria-label": `Read ${key} in its place`,
        onclick: () => this.toggleQuote(text, more, unit),
      }, "Read");
      const no = unit.against.length ? " ✗" : "";
      return make("div", { class: "mu-quoted" }, make("b", {}, `${this.personOf(unit.who)} ${unit.where}${no} `), unit.says, " ", more, text);
    }));
  }

  // Words in their place.

  words(who, [a, k], [b, m]) {
    const lines = this.task.people[who]?.lines ?? [];
    return lines.filter(([n]) => n >= a && n <= b).map(([n, , , text]) => cut(text, n === a ? k : 1, n === b ? m : null)).join(" ");
  }

  toggleQuote(text, more, unit) {
    if (!text.firstChild) text.append(...this.makeQuote(unit));
    text.hidden = !text.hidden;
    more.setAttribute("aria-expanded", String(!text.hidden));
  }

  makeQuote({ who, start: [a, k], end: [b, m] }) {
    let speaker = "";
    return (this.task.people[who]?.lines ?? []).filter(([n]) => n >= a - AROUND && n <= b + AROUND).map(([n, name, letter, text]) => {
      const opens = name !== speaker;
      speaker = name;
      const inside = n >= a && n <= b;
      const words = n === a && n === b ? cut(text, k, m) : n === a ? cut(text, k, null) : n === b ? cut(text, 1, m) : text;
      const whole = words === text;
      return make(
        "p", { class: "mu-quote-line", "data-speaker": letter, "data-around": inside ? null : "true" },
        make("span", { class: "mu-num", "aria-hidden": "true" }, String(n)), " ", opens && make("b", {}, `${name} `),
        inside && !whole ? make("span", {}, n === a && k > 1 ? "… " : "", words, n === b && m ? " …" : "") : text,
      );
    });
  }

  // Doing something.

  relate(from, to) {
    if (!this.usable || !to) return;
    this.before = new Set(this.now.relations.map(({ key }) => key));
    this.act({ what: "relate", from, to });
  }

  remove(key) {
    const rows = this.now.relations.map((one) => one.key);
    const i = rows.indexOf(key);
    const next = rows[i + 1] ?? rows[i - 1];
    const theme = this.find("relation", key)?.from;
    this.act({ what: "remove", relation: key });
    if (next) this.choose("relation", next);
    else if (theme) this.choose("theme", theme);
  }

  /** A relation that was just made is where one goes on: it wants a verb. */
  answered(message) {
    if (!this.before) return;
    const made = message.refused ? null : this.now.relations.find(({ key }) => !this.before.has(key));
    if (!made && !message.refused) return;
    this.before = null;
    if (!made) return;
    this.choose("relation", made.key, { quietly: true });
    this.detail.name?.focus({ preventScroll: true });
  }

  drawStatus() {
    super.drawStatus();
    this.drawUsable();
  }

  drawUsable() {
    const off = !this.usable;
    this.memoArea.readOnly = off;
    if (off) this.memo.sent = null;
    for (const node of this.desk.querySelectorAll("textarea, input[type=text]")) {
      node.readOnly = off;
      if (off) node.mu.sent = null; // nobody answered: it has to be sent again
    }
    for (const node of this.desk.querySelectorAll(".mu-button, select, input[type=checkbox]")) node.disabled = off;
    if (!off && this.memoArea !== document.activeElement) this.memo.keep();
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    const rows = [...this.rows.values()];
    for (const row of rows) row.querySelector(".mu-chips").replaceChildren();
    messages.forEach(({ place, verdict, symbol, word, what }, i) => {
      if (!place || verdict === "good") return;
      // An option of a list may hold no button: the mark is for the eye and the mouse.
      rows[place[0] - 1]?.querySelector(".mu-chips").append(make(
        "span", { class: `mu-chip mu-${verdict}`, title: `${word}: ${what}`, onclick: () => this.showCard(i + 1) },
        `${symbol} ${i + 1}`,
      ));
    });
  }

  // The study's own structure, afterwards.

  besideText(shown) { return shown ? "Hide the study's structure" : "Show the study's structure"; }
  offerText() { return "You have tried twice: the study's own structure can be laid beside yours now, with what it does not say."; }

  drawPanel(panel) {
    const { drawings, says, silence = [], source } = panel;
    this.study.hidden = !drawings;
    if (!drawings) return this.study.replaceChildren();
    const which = this.root.clientWidth >= FULL ? 0 : 1;
    this.study.replaceChildren(
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "The study's own structure"),
      make("div", { class: "mu-sheet" }, this.makeDrawing(drawings[which], says, null)),
      make("p", {}, says),
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "What it does not say"),
      make("ul", {}, ...silence.map((line) => make("li", {}, line))),
      make("p", { class: "mu-note" }, `In our words, from the abstract. ${source}`),
    );
  }

  // Keys and focus.

  key(event) {
    const { key, altKey, shiftKey, target } = event;
    if (altKey || shiftKey) return false;
    const row = target.closest?.(".mu-row-of");
    if (row && this.list.contains(row)) return this.keyInList(key);
    if (!this.desk.contains(target)) return false;
    if (key === "Escape") return this.rowAt()?.focus(), true;
    const pick = target.closest(".mu-pick-of");
    if (!pick || !target.matches("input")) return false;
    const all = [...this.desk.querySelectorAll(".mu-pick-of")];
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (by) all[all.indexOf(pick) + by]?.querySelector("input").focus();
    else if (key === "Enter") pick.querySelector(".mu-read")?.click();
    else return false;
    return true;
  }

  keyInList(key) {
    const rows = [...this.rows.values()];
    const i = rows.indexOf(this.rowAt());
    const to = { ArrowUp: i - 1, ArrowDown: i + 1, Home: 0, End: rows.length - 1, PageUp: i - 8, PageDown: i + 8 }[key];
    const { kind, key: name } = this.at;
    if (to !== undefined) {
      const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
      this.choose(next.dataset.kind, next.dataset.key);
    } else if (key === "Enter") this.enterDesk();
    else if (key === "r" && kind === "theme") this.desk.querySelector("select")?.focus();
    else if (key === "Delete" && kind === "relation" && this.usable) this.remove(name);
    else return false;
    return true;
  }

  combo(event) {
    if (event.key !== "Enter" || !event.target.matches("textarea, input[type=text]")) return false;
    (event.target === this.memoArea ? this.memo : event.target.mu)?.keep();
    return true;
  }

  enterDesk() {
    const first = [...this.desk.querySelectorAll("select, input[type=text], textarea")]
      .find((node) => !node.closest("[hidden]"));
    first?.focus();
  }

  showPlace([n]) {
    const row = [...this.rows.values()][n - 1];
    if (row) this.choose(row.dataset.kind, row.dataset.key);
  }
  enterWork() { this.rowAt()?.focus({ preventScroll: true }); }
  backText() { return "Back to the map"; }
  whereText(n) {
    const row = [...this.rows.values()][n - 1];
    return row ? `${row.dataset.kind} ${row.dataset.key}` : "";
  }
}

/** Words k to m of a text (to its end where m is null). */
function cut(text, k, m) { return text.split(" ").slice(k - 1, m ?? undefined).join(" "); }

/** A text as it is kept: white space folded. */
function squeezed(text) { return text.split(/\s+/).filter(Boolean).join(" "); }

/** Scroll a box so that a node in it is seen, only if it is not. */
function revealIn(box, node) {
  const outer = box.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.top < outer.top + 30) box.scrollBy({ top: inner.top - outer.top - 40, behavior: "instant" });
  else if (inner.bottom > outer.bottom - 10) box.scrollBy({ top: inner.bottom - outer.bottom + 20, behavior: "instant" });
}

export default Widget.shown(StructureMap);

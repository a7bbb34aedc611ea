// A structure: a map to look at, a list of everything in it, and beside it what one works on.

const FULL = 950; // px from which on the wide drawing is shown
const HALF = 610; // and the narrow one; below, that for a phone

class StructureMap extends Widget {
  makeWork() {
    this.at = null; // {kind, key} of what one is at
    this.rows = new Map(); // "kind key" -> node
    this.told = make("p", { class: "mu-told" });
    this.sheet = make("div", { class: "mu-sheet", tabindex: "0", role: "region", "aria-label": "The map" });
    this.files = new MapFiles(this);
    this.list = make("div", {
      class: "mu-rows", role: "listbox", "aria-label": "Themes, relations and units", tabindex: "-1",
    });
    this.desk = new StructureDesk(this);
    this.notes = new NoteBoxes();
    this.noted = make("div");
    this.open = make("div", { class: "mu-open" });
    this.apart = make("div", { class: "mu-apart" });
    this.study = make("section", { class: "mu-study", "aria-label": "The study's own structure", hidden: true });
    const id = `${this.id}-whole`;
    this.memoArea = make("textarea", { id, "data-box": "memo", rows: "3", "data-room": String(this.task.longest) });
    this.memo = new Field(this.memoArea, (text) => this.act({ what: "memo", text }), () => this.usable);
    this.list.addEventListener("click", (event) => this.onPick(event));
    this.list.addEventListener("focusin", (event) => this.onRow(event));
    this.watch = new ResizeObserver(() => this.drawSheet());
    return [
      this.told,
      make("div", { class: "mu-map-and-desk" }, make("div", {}, this.sheet, this.files.node), this.list, make("div", { class: "mu-desk-of" }, this.noted, this.desk.node)),
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

  acts(target) {
    if (!this.list.contains(target) || !target.closest?.(".mu-row-of")) return [];
    const { kind } = this.at ?? {};
    return [
      ["Enter", "Work on it"],
      ...(kind === "theme" ? [["r", "Relate it to another theme"], ...this.whichSheet() === 0 ? [
        ["Shift+ArrowUp", "Move its box up on the map"], ["Shift+ArrowDown", "Move its box down on the map"],
        ["Shift+ArrowLeft", "Move its box left on the map"], ["Shift+ArrowRight", "Move its box right on the map"],
      ] : []] : []),
      ...(kind === "relation" ? [["Delete", "Remove the relation"]] : []),
    ];
  }

  keys() {
    return [
      ["↑, ↓", "previous or next theme, relation or unit"],
      ["Enter", "work on it; Escape goes back to the list"],
      ["r", "on a theme: relate it to another"],
      ["Delete", "on a relation: remove it"],
      ["Space", "on a unit of a relation: choose it, or not; Enter reads it in its place"],
      ["Shift+↑, Shift+→", "on a theme: move its box on the map"],
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
    this.desk.draw();
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
    const which = this.whichSheet();
    const scale = textScale(this.root);
    const stamp = JSON.stringify([which, scale, drawings[which], this.at]);
    if (stamp === this.drawnSheet) return;
    this.drawnSheet = stamp;
    const { scrollLeft, scrollTop } = this.sheet;
    const svg = drawStructure(drawings[which], {
      head: `${this.id}-head`, words: this.now.words, at: this.at, chosen: (kind, key) => this.choose(kind, key), scale,
    });
    if (which === 0) movable(svg, { usable: () => this.usable, put: (theme, at) => this.act({ what: "move", theme, at }) });
    this.sheet.replaceChildren(svg);
    Object.assign(this.sheet, { scrollLeft, scrollTop });
    this.files.again.hidden = !this.now.moved;
  }

  /** The drawing for the room that there is. */
  whichSheet() {
    const room = this.root.clientWidth / textScale(this.root);
    return room >= FULL ? 0 : room >= HALF ? 1 : 2;
  }

  /** Move the box of the theme one is at, a step. */
  nudge(key) {
    const box = this.now.drawings[0].boxes.find((one) => one.key === this.at?.key);
    const [dx, dy] = { ArrowLeft: [-20, 0], ArrowRight: [20, 0], ArrowUp: [0, -20], ArrowDown: [0, 20] }[key] ?? [];
    if (this.at?.kind !== "theme" || !box || dx === undefined || this.whichSheet() !== 0) return false;
    this.act({ what: "move", theme: box.key, at: [Math.max(box.x + dx, 0), Math.max(box.y + dy, 0)] });
    return true;
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
      if (lost) this.desk.forget();
    }
    this.mark();
    if (focused && !this.list.contains(document.activeElement)) this.rowAt()?.focus({ preventScroll: true });
  }

  themeRow({ name, voices, relations, alone, marked }) {
    const count = relations.length;
    return [name, [count ? counted(count, "relation") : "○ no relation", voices, (alone || marked) && "● one voice"]];
  }

  relationRow({ from, to, name, units, symbol, words }) {
    return [`${this.nameOf(from)} → ${name || "…"} → ${this.nameOf(to)}`, [counted(units.length, "unit"), words && `${symbol} ${words}`]];
  }

  unitRow({ says, on, against, marked, backs, who, start, end }) {
    const text = says || this.desk.words(who, start, end).slice(0, 110);
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
    this.drawNoted();
    for (const node of this.rows.values()) {
      const on = node === this.rowAt();
      node.tabIndex = on ? 0 : -1;
      node.setAttribute("aria-selected", String(on));
    }
  }

  drawNoted() { if (this.at) show(this.noted, this.notes.of(`${this.at.kind} ${this.at.key}`)); }

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
      this.desk.draw();
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
      ? "These lines are not mistakes. Look at each: change the map, or say in a memo why you leave it as it is."
      : "No list can say whether the structure is a good one.";
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
      make("p", { class: "mu-note" }, "Set aside: these lead to themes that are not on the map any more. Nothing here is lost."),
      ...apart.map(({ key, text }) => make(
        "p", {}, `${text} `,
        make("button", { type: "button", class: "mu-tool", "aria-label": `Remove ${key}`, onclick: () => this.act({ what: "remove", relation: key }) }, "Remove"),
      )),
    );
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

  takeUp(boxes) {
    const [, kind, key] = boxes.map((box) => /^(theme|relation|unit) (.+?)(?: (?:name|memo))?$/.exec(box)).find(Boolean) ?? [];
    if (kind) this.choose(kind, key, { quietly: true });
  }

  /** A relation that was just made is where one goes on: it wants a verb. */
  answered(message) {
    if (this.files.answered(message)) return;
    if (!this.before) return;
    const made = message.refused ? null : this.now.relations.find(({ key }) => !this.before.has(key));
    if (!made && !message.refused) return;
    this.before = null;
    if (!made) return;
    this.choose("relation", made.key, { quietly: true });
    this.desk.shown.name?.focus({ preventScroll: true });
  }

  drawStatus() {
    super.drawStatus();
    this.drawUsable();
  }

  drawUsable() {
    const off = !this.usable;
    this.desk.drawUsable();
    if (off) this.memo.sent = null;
    if (!off && this.memoArea !== document.activeElement && this.memoArea.dataset.draft !== "back") this.memo.keep();
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    const rows = [...this.rows.values()];
    for (const row of rows) row.querySelector(".mu-chips").replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good") return;
      // An option of a list may hold no button: the mark is for the eye and the mouse.
      rows[place[0] - 1]?.querySelector(".mu-chips").append(make(
        "span", { class: `mu-chip mu-${verdict}`, title: `${word}: ${what}`, onclick: () => this.showCard(i + 1) },
        String(i + 1),
      ));
    });
  }

  // The study's own structure, afterwards.

  besideText(shown) { return shown ? "Hide the study's structure" : "Show the study's structure"; }
  offerText() { return "You have tried twice: now you can see the study's own structure beside yours, and what it does not say."; }

  drawPanel(panel) {
    const { drawings, says, silence = [], source } = panel;
    this.study.hidden = !drawings;
    if (!drawings) return this.study.replaceChildren();
    const which = this.whichSheet();
    this.study.replaceChildren(
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "The study's own structure"),
      make("div", { class: "mu-sheet", tabindex: "0", role: "region", "aria-label": "The study's map" }, drawStructure(drawings[which], { head: `${this.id}-study`, words: says, scale: textScale(this.root) })),
      make("p", {}, says),
      make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "What it does not say"),
      make("ul", {}, ...silence.map((line) => make("li", {}, line))),
      make("p", { class: "mu-note" }, `In our words, from the abstract. ${source}`),
    );
  }

  // Keys and focus.

  key(event) {
    const { key, altKey, shiftKey, target } = event;
    if (shiftKey && !altKey && this.list.contains(target) && key.startsWith("Arrow")) return this.nudge(key);
    if (altKey || shiftKey) return false;
    const row = target.closest?.(".mu-row-of");
    if (row && this.list.contains(row)) return this.keyInList(key);
    if (!this.desk.node.contains(target)) return false;
    if (key === "Escape") return this.rowAt()?.focus(), true;
    return this.desk.key(event);
  }

  keyInList(key) {
    const rows = [...this.rows.values()];
    const i = rows.indexOf(this.rowAt());
    const to = { ArrowUp: i - 1, ArrowDown: i + 1, Home: 0, End: rows.length - 1, PageUp: i - 8, PageDown: i + 8 }[key];
    const { kind, key: name } = this.at;
    if (to !== undefined) {
      const next = rows[Math.min(Math.max(to, 0), rows.length - 1)];
      this.choose(next.dataset.kind, next.dataset.key);
    } else if (key === "Enter") this.desk.enter();
    else if (key.toLowerCase() === "r" && kind === "theme") this.desk.node.querySelector("select")?.focus();
    else if (key === "Delete" && kind === "relation" && this.usable) this.remove(name);
    else return false;
    return true;
  }

  combo(event) {
    if (event.key !== "Enter" || !event.target.matches("textarea, input[type=text]")) return false;
    (event.target === this.memoArea ? this.memo : event.target.mu)?.keep();
    return true;
  }

  /** Above what one works on, while that is what the note is about. */
  anchorOf([n]) {
    const key = [...this.rows.keys()][n - 1];
    return key ? this.notes.anchor(key) : null;
  }
  openPlace(place) { this.showPlace(place); }

  showPlace([n]) {
    const row = [...this.rows.values()][n - 1];
    if (row) this.choose(row.dataset.kind, row.dataset.key);
  }
  enterWork() { this.rowAt()?.focus({ preventScroll: true }); }
  whereText(n) {
    const row = [...this.rows.values()][n - 1];
    return row ? `${row.dataset.kind} ${row.dataset.key}` : "";
  }
}

/** Scroll a box so that a node in it is seen, only if it is not. */
function revealIn(box, node) {
  const outer = box.getBoundingClientRect();
  const inner = node.getBoundingClientRect();
  if (inner.top < outer.top + 30) box.scrollBy({ top: inner.top - outer.top - 40, behavior: "instant" });
  else if (inner.bottom > outer.bottom - 10) box.scrollBy({ top: inner.bottom - outer.bottom + 20, behavior: "instant" });
}

export default Widget.shown(StructureMap);

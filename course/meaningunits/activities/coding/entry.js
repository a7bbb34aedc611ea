// The entry of one code: what it means, its memo and history; what can be done to it; entries side by side.

const FIRST = 12; // words of a unit, where one chooses among units

/** The entry of one code: what it means, its memo and history; and what can be done to it. */
class CodeEntry {
  constructor(board) {
    this.board = board;
    this.code = null;
    const id = `${board.id}-entry`;
    this.name = make("div", { class: "mu-part", role: "heading", "aria-level": "4", tabindex: "-1" });
    this.about = make("div", { class: "mu-about" });
    this.memo = make("textarea", { id: `${id}-memo`, "data-box": "memo", rows: "3", "data-room": String(board.task.longest.memo), onblur: () => this.keep() });
    this.state = make("span", { class: "mu-state" });
    this.show = make("button", { type: "button", class: "mu-tool", onclick: () => board.cards_.showCode() }, "Show its units in context");
    this.besideIt = make("button", { type: "button", class: "mu-tool", "data-free": true, onclick: () => board.entries.add(this.code.id) }, "Lay it beside others");
    this.closer = make("button", { type: "button", class: "mu-tool mu-close", "data-free": true, "aria-label": "Close this entry", onclick: () => board.select(null) }, "×");
    this.tools = make("div", { class: "mu-entry-tools" });
    this.past = make("div", { class: "mu-past" });
    this.node = make(
      "div", { class: "mu-entry", hidden: true },
      this.closer, this.name, this.about, this.show, this.besideIt,
      make("label", { for: this.memo.id }, board.task.builds ? "Memo: what goes in, what stays out" : "Memo", " ", this.state), this.memo,
      this.tools, this.past,
    );
    this.memo.addEventListener("input", () => this.drawState());
  }

  draw(code) {
    this.node.hidden = !code;
    if (!code) {
      if (this.code) this.keep();
      this.code = this.toolsDrawn = null;
      return;
    }
    if (code.id !== this.code?.id) {
      if (this.code) this.keep();
      this.kept = this.memo.value = code.memo;
      this.memo.dataset.box = `memo ${code.id}`;
      this.toolsDrawn = null;
    } else if (code.memo !== this.kept) {
      if (document.activeElement !== this.memo) this.memo.value = code.memo;
      this.kept = code.memo;
    }
    this.code = code;
    say(this.name, this.board.label(code.id));
    this.drawAbout(code);
    this.show.hidden = !code.count && !this.board.isBeside;
    this.drawState();
    if (this.board.task.builds) this.drawTools(code);
  }

  drawAbout({ id }) {
    if (this.aboutOf === id) return;
    this.aboutOf = id;
    this.about.replaceChildren(...aboutEntry(this.board, id));
  }

  drawState() {
    const text = this.memo.value.trim();
    say(this.state, text === this.kept ? (text ? "✓ kept" : "") : "not kept yet");
  }

  keep() {
    const memo = this.memo.value.trim();
    if (!this.code || !this.board.usable || memo === this.kept || !this.board.codes.has(this.code.id)) return;
    this.board.act({ what: "memo", code: this.code.id, memo });
  }

  /** A memo that could not be kept while Python was away is kept now. */
  resume() { if (document.activeElement !== this.memo && this.memo.dataset.draft !== "back") this.keep(); }

  /** What can be done to a code of one's own board; drawn anew only when something about it changed. */
  drawTools(code) {
    const { themes } = this.board;
    const others = this.board.listed.filter(({ id }) => id !== code.id);
    const units = this.board.order.filter((key) => this.board.unit(key).codes.includes(code.id)).map((key) => this.board.card(key));
    const inSight = [...themes.values()].filter((t) => t.own || !this.board.tree.closed || t.id === code.theme);
    const now = JSON.stringify([code, others.map(({ id, name }) => [id, name]), inSight, units.map(({ key }) => key)]);
    if (now === this.toolsDrawn || (this.tools.contains(document.activeElement) && document.activeElement.value && !this.board.sentTool)) return;
    this.board.sentTool = false;
    this.toolsDrawn = now;
    const within = this.tools.contains(document.activeElement);
    const act = (action) => { this.board.sentTool = true; this.board.act({ code: code.id, ...action }); };
    const button = (text, onclick) => make("button", { type: "button", class: "mu-tool", onclick }, text);
    const row = (text, ...nodes) => make("div", { class: "mu-row" }, make("label", {}, make("span", {}, text), nodes[0]), ...nodes.slice(1));
    const pick = (rows, value) => {
      const select = make("select", {}, ...rows.map(([id, text]) => make("option", { value: id, selected: id === value }, text)));
      return select;
    };
    const name = make("input", { type: "text", "data-box": `name ${code.id}`, value: code.name, "data-room": String(this.board.task.longest.name) });
    const theme = pick([...(code.own ? [["", "no theme"]] : []), ...inSight.map((t) => [t.id, t.own ? t.short : `${t.id} ${t.short}`])], code.theme);
    theme.addEventListener("change", () => act({ what: "move", theme: theme.value }));
    const into = pick([["", "choose a code"], ...others.map(({ id }) => [id, this.board.label(id)])], "");
    const boxes = units.map((unit) => make("input", { type: "checkbox", value: unit.key }));
    const split = make("input", { type: "text", "data-box": `split ${code.id}`, "data-room": String(this.board.task.longest.name) });
    this.tools.replaceChildren(...[
      row("Name", name, button("Rename", () => act({ what: "rename", name: name.value }))),
      row("Theme", theme),
      others.length && row("Merge into", into, button("Merge", () => into.value && act({ what: "merge", into: into.value }))),
      units.length > 1 && make(
        "details", {},
        make("summary", {}, "Split: choose units for a new code"),
        ...boxes.map((box, i) => make("label", { class: "mu-box", title: this.board.cards_.words(units[i].key) }, box, make("span", {}, make("b", {}, units[i].where), ` ${firstOf(this.board.cards_.words(units[i].key))}`))),
        row("New code's name", split, button("Split off", () => act({ what: "split", name: split.value, units: boxes.filter((b) => b.checked).map((b) => b.value) }))),
      ),
      code.own && button("Delete this code", () => act({ what: "drop" })),
    ].filter(Boolean));
    const { history } = code;
    this.past.replaceChildren(...(history.length ? [make("p", { class: "mu-lead" }, "How it came about"), make("ol", {}, ...history.map((line) => make("li", {}, line)))] : []));
    if (within) this.name.focus({ preventScroll: true });
  }

  answered() {}

  /** Dropped on another code: what merging would do is one press away, and not done yet. */
  offerMerge(into) {
    const select = [...this.tools.querySelectorAll("select")].find((one) => [...one.options].some(({ value }) => value === into) && one.options[0].text === "choose a code");
    if (!select) return;
    select.value = into;
    select.closest(".mu-row").querySelector("button").focus();
    this.board.announce(`Merge into ${this.board.label(into)}? Press Merge.`);
  }

  focus() { this.name.focus({ preventScroll: false }); }

  combo(event) {
    if (event.key !== "Enter" || event.target !== this.memo) return false;
    this.keep();
    return true;
  }
}

/** The first words of a unit, by which one knows it again. */
function firstOf(text) {
  const words = text.split(" ");
  return words.length > FIRST + 2 ? `${words.slice(0, FIRST).join(" ")} …` : text;
}

/** A text in which signs of the study's codes lead to their entries, beside one that is open. */
function withEntries(board, text, beside) {
  return text.split(/\b([CISPE]\d)\b/).map((part, i) => i % 2 && board.task.codebook[part]
    ? make("button", { type: "button", class: "mu-show", "data-free": true, title: board.codes.get(part)?.label ?? part, onclick: () => { if (beside) board.entries.add(beside); board.entries.add(part); } }, part) : part);
}

/** What the codebook says of a code; signs of other codes in it lead to their entries. */
function aboutEntry(board, id) {
  const entry = board.task.codebook[id];
  if (!entry) return [];
  const linked = (text) => withEntries(board, text, id);
  const list = (title, rows) => [make("p", { class: "mu-lead" }, title), make("ul", {}, ...rows.map((row) => make("li", {}, ...linked(row))))];
  return [
    make("p", { class: "mu-note" }, `In the study: ${entry.study}`),
    make("p", {}, ...linked(entry.definition)),
    ...list("Goes in", entry.include), ...list("Goes elsewhere", entry.exclude),
    make("p", { class: "mu-lead" }, "Example (invented)"), make("blockquote", {}, entry.example),
    ...(entry.note ? [make("p", { class: "mu-note" }, ...linked(entry.note))] : []),
  ];
}

/** Entries side by side, below the board. */
class Entries {
  constructor(board) {
    this.board = board;
    this.ids = [];
    this.row = make("div", { class: "mu-entries-row" });
    this.node = make("section", { class: "mu-entries", hidden: true, "aria-label": "Entries side by side" }, make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, "Side by side"), this.row);
  }

  add(id) {
    if (!this.ids.includes(id)) this.ids.push(id);
    this.draw();
    this.node.scrollIntoView({ block: "nearest" });
    this.row.children[this.ids.indexOf(id)]?.focus({ preventScroll: true });
  }

  draw() {
    this.ids = this.ids.filter((id) => this.board.codes.has(id));
    this.node.hidden = !this.ids.length;
    const codes = this.ids.map((id) => this.board.codes.get(id));
    const now = JSON.stringify(codes.map(({ id, label, memo, count }) => [id, label, memo, count]));
    if (now === this.drawn) return;
    this.drawn = now;
    this.row.replaceChildren(...codes.map(({ id, memo, count }) => make(
      "article", { class: "mu-beside-entry", tabindex: "-1", "data-hue": this.board.hue(id) },
      make("button", { type: "button", class: "mu-tool mu-close", "data-free": true, "aria-label": `Put ${this.board.label(id)} away`, onclick: () => { this.ids = this.ids.filter((one) => one !== id); this.draw(); } }, "×"),
      make("p", {}, make("b", {}, this.board.label(id)), make("span", { class: "mu-count" }, ` ${counted(count, "unit")}`)),
      ...aboutEntry(this.board, id), ...(memo ? [make("p", { class: "mu-lead" }, "Memo"), make("p", {}, memo)] : []),
    )));
  }
}

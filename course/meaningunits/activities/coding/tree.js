// The codes of a board, theme by theme, and the entry of the one that is open.

class CodeTree {
  constructor(board) {
    this.board = board;
    this.folded = new Set(board.task.builds ? ["C", "I", "S", "P", "E"] : []);
    this.current = null; // the code that Tab leads to
    this.list = make("div", { class: "mu-themes" });
    this.entry = new CodeEntry(board);
    const builds = board.task.builds;
    this.head = make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, builds ? "Codes and themes" : "Codebook");
    this.newTheme = this.makeNew("New theme", "theme");
    this.newCode = this.makeNew("New code", "add");
    this.empty = make("p", { class: "mu-note" }, "Your codes will stand here, under their themes. Write a name above, or press N on a unit.");
    this.node = make(
      "div", { class: "mu-tree" }, this.head,
      builds && this.newCode, builds && this.newTheme, builds && this.empty, this.list, this.entry.node,
    );
  }

  makeNew(name, what) {
    const input = make("input", { type: "text", "data-box": `new ${what}`, "aria-label": `${name}: its name`, placeholder: `${name}…`, "data-room": String(this.board.task.longest.name) });
    const submit = () => {
      const text = input.value.trim();
      if (!text || !this.board.usable) return input.focus();
      this.sent = input;
      this.board.act({ what, name: text });
    };
    input.addEventListener("keydown", (event) => { if (event.key === "Enter") submit(); });
    return make("div", { class: "mu-new" }, input, make("button", { type: "button", class: "mu-tool", onclick: submit, "aria-label": `Make it: ${name.toLowerCase()}` }, "Make"));
  }

  /** What was typed goes only when Python has it. */
  answered(message) {
    if (this.sent && !message.refused) this.sent.value = "";
    this.sent = null;
    this.entry.answered(message);
  }

  draw({ codes = [], themes = [] }) {
    const focused = this.list.contains(document.activeElement) && document.activeElement.dataset.code;
    const now = JSON.stringify([codes.map(({ id, label, count, theme }) => [id, label, count, theme]), themes, [...this.folded]]);
    if (now !== this.drawn) {
      this.drawn = now;
      const loose = codes.filter(({ theme }) => !theme);
      const groups = [...themes.filter(({ own }) => own), ...(loose.length ? [{ id: "", short: "under no theme yet", own: true, hue: 0 }] : []), ...themes.filter(({ own }) => !own)];
      this.list.replaceChildren(...groups.map((theme) => this.makeTheme(theme, codes.filter((code) => code.theme === theme.id))));
      this.current = codes.some(({ id }) => id === this.current) ? this.current : null;
      this.rove(this.current ?? this.stops()[0]?.dataset.code);
      if (focused) this.list.querySelector(`[data-code="${focused}"]`)?.focus({ preventScroll: true });
    }
    this.empty.hidden = codes.some(({ own }) => own);
    this.drawOpen();
  }

  makeTheme(theme, codes) {
    const folded = this.folded.has(theme.id);
    const count = codes.reduce((sum, code) => sum + code.count, 0);
    const id = `${this.board.id}-theme-${theme.id || "none"}`;
    const head = make(
      "button",
      {
        type: "button", class: "mu-theme-head", "data-hue": theme.hue, "aria-expanded": String(!folded), "aria-controls": id, title: theme.name ?? "",
        tabindex: "-1", "data-code": `theme:${theme.id}`, onclick: () => this.fold(theme.id),
      },
      make("span", { "aria-hidden": "true" }, folded ? "▸ " : "▾ "),
      theme.id && !theme.own ? make("b", {}, `${theme.id} `) : "", make("span", {}, theme.short), count ? make("span", { class: "mu-count" }, ` ${count}`) : "",
    );
    const rows = codes.map((code) => {
      const node = make(
        "button",
        {
          type: "button", class: "mu-code-row", tabindex: "-1", "data-code": code.id, "data-hue": theme.hue,
          onclick: () => { if (!node.dragged) this.board.select(this.board.open === code.id ? null : code.id); },
        },
        make("b", {}, code.id), ` ${code.name}`, make("span", { class: "mu-count" }, ` ${code.count || ""}`),
      );
      draggable(node, this.board, code.id);
      return node;
    });
    return make("div", { class: "mu-theme" }, head, make("div", { id, hidden: folded }, ...(rows.length ? rows : [make("p", { class: "mu-note" }, "no code yet")])));
  }

  fold(theme) {
    if (!this.folded.delete(theme)) this.folded.add(theme);
    this.draw(this.board.model.get("work"));
    this.list.querySelector(`[data-code="theme:${theme}"]`)?.focus({ preventScroll: true });
  }

  drawOpen() {
    const { open } = this.board;
    for (const row of this.list.querySelectorAll(".mu-code-row")) row.setAttribute("aria-pressed", String(row.dataset.code === open));
    this.entry.draw(open && this.board.codes.get(open));
  }

  /** Bring the open entry into the list's own view, without moving the notebook. */
  reveal() {
    const [top, below] = [this.entry.node.offsetTop, this.node.scrollTop + this.node.clientHeight];
    if (top > below - 120) this.node.scrollTop = top - this.node.clientHeight / 3;
  }

  focusEntry() { this.entry.focus(); }

  stops() { return [...this.list.querySelectorAll(".mu-theme-head, .mu-code-row")].filter((node) => !node.closest("[hidden]")); }

  rove(code) {
    this.current = code;
    const stops = this.stops();
    const at = stops.find((node) => node.dataset.code === code) ?? stops[0];
    for (const node of this.list.querySelectorAll(".mu-theme-head, .mu-code-row")) node.tabIndex = node === at ? 0 : -1;
  }

  key(event) {
    const stop = event.target.closest?.(".mu-theme-head, .mu-code-row");
    if (!stop || event.altKey) return false;
    const stops = this.stops();
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const end = { Home: 0, End: stops.length - 1 }[event.key];
    const next = step ? stops[stops.indexOf(stop) + step] : stops[end];
    const folds = stop.matches(".mu-theme-head") && { ArrowRight: "false", ArrowLeft: "true" }[event.key];
    if (folds) {
      if (stop.getAttribute("aria-expanded") === folds) this.fold(stop.dataset.code.slice("theme:".length));
      return true;
    }
    if (step === undefined && end === undefined) return false;
    if (next) {
      this.rove(next.dataset.code);
      next.focus();
    }
    return true;
  }

  combo(event) { return this.entry.combo(event); }
}

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
    this.tools = make("div", { class: "mu-entry-tools" });
    this.past = make("div", { class: "mu-past" });
    this.node = make(
      "div", { class: "mu-entry", hidden: true },
      this.name, this.about, this.show,
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
    const entry = this.board.task.codebook[id];
    const list = (title, rows) => [make("p", { class: "mu-lead" }, title), make("ul", {}, ...rows.map((row) => make("li", {}, row)))];
    this.about.replaceChildren(...(entry ? [
      make("p", { class: "mu-note" }, `In the study: ${entry.study}`),
      make("p", {}, entry.definition),
      ...list("Goes in", entry.include), ...list("Goes elsewhere", entry.exclude),
      make("p", { class: "mu-lead" }, "Example (invented)"), make("blockquote", {}, entry.example),
      entry.note && make("p", { class: "mu-note" }, entry.note),
    ].filter(Boolean) : []));
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
    const { codes, themes, cards_ } = this.board;
    const others = [...codes.values()].filter(({ id }) => id !== code.id);
    const units = [...cards_.units.values()].filter((unit) => unit.codes.includes(code.id));
    const now = JSON.stringify([code, others.map(({ id, name }) => [id, name]), [...themes.values()], units.map(({ key }) => key)]);
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
    const theme = pick([...(code.own ? [["", "no theme"]] : []), ...[...themes.values()].map((t) => [t.id, t.own ? t.short : `${t.id} ${t.short}`])], code.theme);
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
        ...boxes.map((box, i) => make("label", { class: "mu-box" }, box, ` ${units[i].where}`)),
        row("New code's name", split, button("Split off", () => act({ what: "split", name: split.value, units: boxes.filter((b) => b.checked).map((b) => b.value) }))),
      ),
      code.own && button("Delete this code", () => act({ what: "drop" })),
    ].filter(Boolean));
    const { history } = code;
    this.past.replaceChildren(...(history.length ? [make("p", { class: "mu-lead" }, "How it came about"), make("ol", {}, ...history.map((line) => make("li", {}, line)))] : []));
    if (within) this.name.focus({ preventScroll: true });
  }

  answered() {}

  focus() { this.name.focus({ preventScroll: false }); }

  combo(event) {
    if (event.key !== "Enter" || event.target !== this.memo) return false;
    this.keep();
    return true;
  }
}

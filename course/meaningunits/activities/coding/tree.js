// The codes of a board, theme by theme, and the entry of the one that is open.

class CodeTree {
  constructor(board) {
    this.board = board;
    this.folded = new Set();
    this.closed = board.task.builds; // the study's codebook: no list shows it until it is asked for
    this.current = null; // the code that Tab leads to
    this.list = make("div", { class: "mu-themes" });
    this.entry = new CodeEntry(board);
    const builds = board.task.builds;
    this.head = make("div", { class: "mu-part", role: "heading", "aria-level": "4" }, builds ? "Codes and themes" : "Codebook");
    this.newTheme = this.makeNew("New theme", "theme");
    this.newCode = this.makeNew("New code", "add");
    this.empty = make("p", { class: "mu-note" }, "Your codes will stand here, under their themes. Write a name above, or press N on a unit.");
    this.search = make("input", { type: "search", class: "mu-search", "data-passing": true, placeholder: "Find a code", "aria-label": "Find a code", oninput: () => this.again() });
    this.study = make("div", { class: "mu-study", hidden: true });
    this.node = make(
      "div", { class: "mu-codes-side" }, this.head, this.search,
      builds && this.newCode, builds && this.newTheme, builds && this.empty,
      make("div", { class: "mu-tree" }, this.list, this.study), this.entry.node,
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

  again() { this.drawn = null; this.draw(this.board.model.get("work")); }

  /** The study's themes are closed until they are asked for, or one of their codes is used. */
  setClosed(closed) {
    this.closed = closed;
    this.board.drawWork();
    this.study.querySelector("button")?.focus({ preventScroll: true });
  }

  drawStudy(themes) {
    const there = this.board.task.builds && themes.some(({ own }) => !own);
    this.study.hidden = !there;
    if (!there || this.study.dataset.now === String(this.closed)) return;
    this.study.dataset.now = this.closed;
    this.study.replaceChildren(
      this.closed ? "The study's themes are closed until you ask. " : "The study's themes are open. ",
      make("button", { type: "button", class: "mu-show", "data-free": true, onclick: () => this.setClosed(!this.closed) }, this.closed ? "Open them" : "Close them"),
    );
  }

  /** What was typed goes only when Python has it. */
  answered(message) {
    if (this.sent && !message.refused) this.sent.value = "";
    this.sent = null;
    this.entry.answered(message);
  }

  draw({ codes = [], themes = [], loose: unitsLoose = 0 }) {
    const focused = this.list.contains(document.activeElement) && document.activeElement.dataset.code;
    const wanted = this.search.value.trim().toLowerCase();
    const all = codes;
    const listed = new Set(this.board.listed.map(({ id }) => id));
    codes = codes.filter(({ id, label, memo }) => listed.has(id) && (!wanted || `${id} ${label}\n${memo}`.toLowerCase().includes(wanted)));
    this.search.hidden = all.length < 8;
    const shownThemes = themes.filter(({ id, own }) => codes.some(({ theme }) => theme === id) || (own && !wanted) || (!own && !this.closed && !wanted));
    const now = JSON.stringify([codes.map(({ id, label, count, theme }) => [id, label, count, theme]), shownThemes, unitsLoose, [...this.folded]]);
    this.drawStudy(themes);
    if (now !== this.drawn) {
      this.drawn = now;
      this.most = Math.max(1, ...codes.map(({ count }) => count));
      const loose = codes.filter(({ theme }) => !theme);
      themes = shownThemes;
      const groups = [...themes.filter(({ own }) => own), ...(loose.length ? [{ id: "", short: "under no theme yet", own: true, hue: 0, units: unitsLoose }] : []), ...themes.filter(({ own }) => !own)];
      this.list.replaceChildren(...groups.map((theme) => this.makeTheme(theme, codes.filter((code) => code.theme === theme.id))));
      this.current = codes.some(({ id }) => id === this.current) ? this.current : null;
      this.rove(this.current ?? this.stops()[0]?.dataset.code);
      if (focused) this.list.querySelector(`[data-code="${focused}"]`)?.focus({ preventScroll: true });
    }
    this.empty.hidden = all.some(({ own }) => own);
    this.drawOpen();
  }

  makeTheme(theme, codes) {
    const folded = this.folded.has(theme.id);
    const id = `${this.board.id}-theme-${theme.id || "none"}`;
    const head = make(
      "button",
      {
        type: "button", class: "mu-theme-head", "data-hue": theme.hue, "aria-expanded": String(!folded), "aria-controls": id, title: theme.name ?? "",
        tabindex: "-1", "data-code": `theme:${theme.id}`, onclick: () => this.fold(theme.id),
      },
      make("span", { "aria-hidden": "true" }, folded ? "▸ " : "▾ "),
      theme.id ? this.board.letter(theme) : "", make("span", {}, theme.short), theme.units ? make("span", { class: "mu-count" }, ` ${counted(theme.units, "unit")}`) : "",
    );
    const rows = codes.map((code) => {
      const node = make(
        "button",
        {
          type: "button", class: "mu-code-row", tabindex: "-1", "data-code": code.id, "data-hue": theme.hue,
          onclick: () => { if (!node.dragged) this.board.select(this.board.open === code.id ? null : code.id); },
        },
        make("b", {}, code.id), make("span", { class: "mu-code-name" }, ` ${code.name}`),
        make("span", { class: "mu-bar-of", "aria-hidden": "true", style: `width: ${Math.round((34 * code.count) / this.most)}px` }), make("span", { class: "mu-count", title: counted(code.count, "unit") }, ` ${code.count || ""}`),
      );
      draggable(node, this.board, {
        what: () => ({ text: this.board.label(code.id) }),
        onto: this.board.task.builds ? ".mu-unit-card, .mu-theme-head, .mu-code-row" : ".mu-unit-card",
        drop: (target) => this.dropped(code.id, target),
      });
      return node;
    });
    return make("div", { class: "mu-theme" }, head, make("div", { id, hidden: folded }, ...(rows.length ? rows : [make("p", { class: "mu-note" }, "no code yet")])));
  }

  /** A code dropped on a unit is given; on a theme it moves there; on another code they are one, if that is meant. */
  dropped(code, target) {
    const { board } = this;
    if (target.matches(".mu-unit-card")) board.cards_.give(target.dataset.key, code, { only: true });
    else if (target.matches(".mu-theme-head")) board.act({ what: "move", code, theme: target.dataset.code.slice("theme:".length) });
    else if (target.dataset.code !== code) {
      board.select(code);
      this.entry.offerMerge(target.dataset.code);
    }
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

  /** The open entry has a place of its own below the list, and begins at its top. */
  reveal() { this.entry.node.scrollTop = 0; }

  focusEntry() { this.entry.focus(); }

  stops() { return [...this.list.querySelectorAll(".mu-theme-head, .mu-code-row")].filter((node) => !node.closest("[hidden]")); }

  rove(code) {
    this.current = code;
    const stops = this.stops();
    const at = stops.find((node) => node.dataset.code === code) ?? stops[0];
    for (const node of this.list.querySelectorAll(".mu-theme-head, .mu-code-row")) node.tabIndex = node === at ? 0 : -1;
  }

  key(event) {
    if (event.target === this.search && event.key === "Enter") {
      const code = this.stops().map((node) => node.dataset.code).find((id) => !id.startsWith("theme:"));
      if (code) this.board.toggle(this.board.targets(this.board.cards_.current), code);
      return true;
    }
    if (event.target === this.search && event.key === "Escape" && this.search.value) return this.search.value = "", this.again(), true;
    if (event.target === this.search && event.key === "ArrowDown") return this.stops()[0]?.focus(), true;
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

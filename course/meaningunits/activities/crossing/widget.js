// The matrix: a table of counts, one tab stop, arrows inside; Enter opens the units of a cell.

class CrossingTable extends Widget {
  makeWork() {
    this.at = [0, 0]; // row and column of the focus; column 0 is the theme's own name
    const id = `${this.id}-source`;
    this.source = make("select", { id, class: "mu-select", onchange: () => this.act({ what: "source", key: this.source.value }) });
    this.by = make("select", { id: `${this.id}-by`, class: "mu-select", onchange: () => this.act({ what: "by", key: this.by.value }) });
    this.head = make("thead");
    this.body = make("tbody");
    this.table = make(
      "table", { class: "mu-crossing" },
      this.caption = make("caption"), this.head, this.body,
    );
    this.table.addEventListener("focusin", (event) => this.onCell(event));
    this.units = make("div", { class: "mu-units-of" });
    return [
      make("div", { class: "mu-source" }, make("label", { for: id }, "Whose codes?"), this.source, make("label", { for: this.by.id }, "Counted"), this.by),
      make("div", { class: "mu-wide", tabindex: "-1" }, this.table),
      this.units,
      make("p", { class: "mu-crossing-objection" }, this.task.objection),
    ];
  }

  keys() {
    return [
      ["↑, ↓, ←, →", "to another cell"],
      ["Enter", "in a cell: its units; on a theme's name: its codes"],
      ["Home, End", "to the first or last cell of the row"],
    ];
  }

  drawWork() {
    const { sources = [], source, by, caption = "", bys = [], whos = [], names = [], lines = [], cell, note } = this.model.get("work");
    const within = this.table.contains(document.activeElement);
    this.names = names;
    this.lines = lines;
    const known = JSON.stringify(sources);
    if (this.knownSources !== known) {
      this.knownSources = known;
      this.source.replaceChildren(...sources.map(([key, name]) => make("option", { value: key }, name)));
    }
    this.source.value = source;
    if (!this.by.options.length) this.by.replaceChildren(...bys.map(([key, told]) => make("option", { value: key }, told)));
    this.by.value = by;
    this.table.dataset.by = by;
    say(this.caption, caption);
    const most = Math.max(1, ...lines.flatMap(({ cells }) => cells.map(([n]) => n)));
    this.head.replaceChildren(make(
      "tr", {}, make("td", {}), ...whos.map((who) => make("th", { scope: "col" }, make("span", {}, who))),
      make("th", { scope: "col", class: "mu-sum" }, "all units"), make("th", { scope: "col", class: "mu-sum" }, "interviews"),
    ));
    this.body.replaceChildren(...lines.map((line) => this.makeLine(line, whos, most, cell)));
    this.units.replaceChildren(...(cell ? [
      make("p", { class: "mu-units-head" }, cell.head),
      cell.rows.length
        ? make("div", {}, quotations(cell.rows, cell.head), cell.closed && make("p", { class: "mu-note" }, cell.closed))
        : make("p", { class: "mu-note" }, cell.closed || "No unit here. Was it not so, not asked, or not heard?"),
    ] : [make("p", { class: "mu-note" }, "Open a cell, and the units behind its number stand here.")]));
    this.rove(this.at);
    if (within) this.focusCell();
    this.drawNote(note);
  }

  makeLine({ key, name, theme, hue, opens, open, cells, units, voices }, whos, most, cell) {
    const sign = opens ? (open ? "▾ " : "▸ ") : "";
    const label = opens
      ? make(
        "button",
        { type: "button", class: "mu-line-name", tabindex: "-1", "aria-expanded": String(open), onclick: () => this.act({ what: "open", key }) },
        make("span", { "aria-hidden": "true" }, sign), name,
      )
      : make("span", { class: "mu-line-name" }, name);
    return make(
      "tr", { class: theme ? "mu-of-theme" : "mu-of-code" },
      make("th", { scope: "row", class: `mu-hue-${hue}` }, label),
      ...cells.map(([n, against], i) => {
        const told = `${name}, ${whos[i]}: ${counted(n, "unit")}${against ? `, ${against} against` : ""}`;
        const chosen = cell && cell.key === key && cell.name === this.names[i];
        const button = make(
          "button",
          {
            type: "button", class: "mu-cell", tabindex: "-1", "aria-label": told, "aria-pressed": String(Boolean(chosen)),
            onclick: () => this.act({ what: "cell", key, name: this.names[i] }),
          },
          n ? String(n) : "·", against ? make("span", { class: "mu-against-count" }, ` ⊖${against}`) : null,
        );
        button.style.setProperty("--mu-part-of", `${Math.round((n / most) * 55)}%`);
        button.style.setProperty("--mu-long", String(n / most));
        return make("td", { class: `mu-hue-${hue}` }, button);
      }),
      make("td", { class: "mu-sum" }, String(units)), make("td", { class: "mu-sum" }, `${voices} of ${cells.length}`),
    );
  }

  drawStatus() {
    super.drawStatus();
    this.source.disabled = this.by.disabled = !this.usable;
    for (const node of this.table.querySelectorAll("button")) node.disabled = !this.usable;
  }

  // Focus: one tab stop, arrows inside.

  stop(row, column) {
    const tr = this.body.children[row];
    return tr?.children[column]?.querySelector("button") ?? null;
  }

  rove([row, column]) {
    const last = this.body.children.length - 1;
    let at = [Math.min(Math.max(row, 0), last), Math.min(Math.max(column, 0), this.names.length)];
    if (!this.stop(...at)) at = [at[0], 1];
    this.at = at;
    for (const node of this.table.querySelectorAll("button")) node.tabIndex = -1;
    const node = this.stop(...at);
    if (node) node.tabIndex = 0;
  }

  focusCell() {
    const node = this.stop(...this.at);
    node?.focus({ preventScroll: true });
    node?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  onCell(event) {
    const td = event.target.closest("td, th");
    if (td) this.rove([[...this.body.children].indexOf(td.parentElement), td.cellIndex]);
  }

  key(event) {
    if (!this.table.contains(event.target) || event.altKey) return false;
    const [row, column] = this.at;
    const to = {
      ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1], Home: [row, 0], End: [row, this.names.length],
    }[event.key];
    if (!to) return false; // Enter and Space are the button's own
    this.rove(to);
    this.focusCell();
    return true;
  }

  enterWork() { this.focusCell(); }
}

export default Widget.shown(CrossingTable);

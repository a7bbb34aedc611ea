// The DAG editor: one graph as a drawing and as a table, and beside it what is decided about it.

class DagEditor extends Widget {
  makeWork() {
    const { asked, story, own, outcome, exposure } = this.task;
    this.has = (part) => asked.includes(part);
    this.cell = null; // the table's cell that Tab leads to: [from, to]
    this.row = null; // the variable whose mark Tab leads to
    this.chosen = null; // the arrow that was clicked: [from, to]
    this.shownNodes = "";
    this.dag = new Dag({
      link: this.has("edges") ? (from, to) => this.arrow(from, to) : null,
      node: (key) => this.onNode(key),
      edge: this.has("edges") ? (from, to, both) => this.choose([from, to, both]) : null,
      move: this.has("edges") ? (node, place) => this.usable && this.act({ what: "move", node, place }) : null,
    });
    this.tools = make("div", { class: "mu-status mu-arrow-tools", hidden: true });
    const hint = this.has("edges")
      ? "Drag a variable onto another to draw an arrow, or use the table; drag it elsewhere to move it. Click an arrow to turn or remove it."
      : "";
    this.matrix = make("div", { class: "mu-numbers" });
    this.sets = this.has("adjust") && this.makeSets();
    this.parts = make("div", {});
    this.words = make("div", { class: "mu-told" });
    const table = this.has("edges")
      ? make("div", { class: "mu-box" }, this.matrix)
      : make("details", { class: "mu-as-table" }, make("summary", {}, "The arrows as a table"), this.matrix);
    const controls = make(
      "div", { class: "mu-decide" },
      this.has("edges") && table,
      own > 0 && this.makeOwn(),
      this.has("effect") && this.makeEffects(),
      this.sets,
      this.has("parts") && make("fieldset", { class: "mu-sliders" }, make("legend", {}, "What part does each play?"), this.parts),
      !this.has("edges") && table,
    );
    this.tale = story.length === 0 ? null : make(
      "ol", { class: "mu-story", "aria-label": "The story" },
      ...story.map((text, i) => make("li", { tabindex: "-1", "data-n": i + 1 }, text, " ", make("span", { class: "mu-chips" }))),
    );
    const bar = this.task.levels.length > 0 && this.makeLevels();
    this.pair = `${exposure} and ${outcome}`;
    return [
      this.tale, bar,
      make(
        "div", { class: "mu-dag-editor" },
        make(
          "div", {}, hint && make("p", { class: "mu-note" }, hint), this.dag.svg, this.tools,
          make("div", { class: "mu-status" }, this.has("edges") && this.makeTidy(), new Picture(this.task.title, () => [this.dag.svg], (text) => this.announce(text)).node),
          this.words,
        ),
        controls,
      ),
    ].filter(Boolean);
  }

  makeSets() {
    this.marks = make("div", { class: "mu-marks" });
    this.none = new Map();
    const button = (value, text) => {
      const node = make(
        "button",
        {
          type: "button", class: "mu-pick", "aria-pressed": "false",
          onclick: () => this.act({ what: "none", value: node.getAttribute("aria-pressed") === "true" ? "" : value }),
        },
        text,
      );
      this.none.set(value, node);
      return node;
    };
    this.decided = make("p", { class: "mu-decided" });
    return make(
      "fieldset", { class: "mu-sliders" },
      make("legend", {}, "What do you adjust for?"), this.marks,
      make("div", { class: "mu-picks" }, button("needed", "Nothing to adjust for"), button("suffices", "No measured set is enough")),
      this.decided,
    );
  }

  makeEffects() {
    this.effects = new Map();
    const rows = this.task.effects.map(([name, text]) => {
      const input = make("input", {
        type: "radio", name: `${this.id}-effect`, value: name, onchange: () => this.act({ what: "effect", value: name }),
      });
      this.effects.set(name, input);
      return make("label", { class: "mu-option" }, input, make("span", {}, make("b", {}, name), ` – ${text}`));
    });
    return make("fieldset", { class: "mu-sliders" }, make("legend", {}, "Which effect do you want?"), ...rows);
  }

  makeOwn() {
    const name = `${this.id}-own`;
    this.naming = make("input", { type: "text", id: name, class: "mu-naming", "data-box": "naming", "data-room": "60", autocomplete: "off" });
    this.adding = make("button", { type: "button", class: "mu-button", onclick: () => this.add() }, "Add");
    this.owned = make("div", { class: "mu-owned" });
    return make(
      "fieldset", { class: "mu-sliders" },
      make("legend", {}, "Variables of your own"),
      make("div", { class: "mu-status" }, make("label", { for: name }, "Name"), this.naming, this.adding),
      this.owned,
      ...this.makeEnds(), this.makeText(),
    );
  }

  /** Graphs without end: how difficult, which one, and another one. */
  makeLevels() {
    const id = `${this.id}-level`;
    this.level = make("select", { id, class: "mu-part-pick mu-level" }, ...this.task.levels.map((name) => make("option", { value: name }, name)));
    this.which = make("span", { class: "mu-which" });
    this.another = make(
      "button", { type: "button", class: "mu-button", onclick: () => { if (this.usable) this.act({ what: "another", level: this.level.value }); } }, "Another one",
    );
    return make("div", { class: "mu-status mu-levels" }, make("label", { for: id }, "How difficult?"), this.level, this.another, this.which);
  }

  makeTidy() {
    this.tidy = make("button", { type: "button", class: "mu-tool", onclick: () => { if (this.usable) this.act({ what: "tidy" }); } }, "Tidy up");
    return this.tidy;
  }

  /** Exposure and outcome, whose names may be one's own. */
  makeEnds() {
    this.ends = new Map();
    return [["exposure", this.task.exposure], ["outcome", this.task.outcome]].map(([role, key]) => {
      const id = `${this.id}-name-${role}`;
      const box = make("input", {
        type: "text", id, class: "mu-naming", "data-box": `name-${role}`, "data-room": "60", autocomplete: "off",
        onchange: () => this.rename(key),
      });
      this.ends.set(key, box);
      return make("div", { class: "mu-status" }, make("label", { for: id }, role === "exposure" ? "Exposure" : "Outcome"), box);
    });
  }

  rename(key) {
    const box = this.ends.get(key);
    const { name } = this.nodes.find((node) => node.key === key);
    if (this.usable && box.value.trim() && box.value.trim() !== name) this.act({ what: "rename", node: key, name: box.value });
    else box.value = name;
  }

  /** The graph as text that dagitty.net gives and reads. */
  makeText() {
    const id = `${this.id}-dagitty`;
    this.text = make("textarea", { id, class: "mu-dagitty", rows: "7", spellcheck: "false", "data-passing": "", "data-room": "20000" });
    const tool = (text, what) => make("button", { type: "button", class: "mu-button", onclick: what }, text);
    this.pasting = tool("Read this text", () => { if (this.usable) this.act({ what: "paste", text: this.text.value }); });
    return make(
      "details", { class: "mu-as-table" },
      make("summary", {}, "As DAGitty’s text: paste and copy"),
      make("label", { for: id }, "On dagitty.net it stands under “Model code”. What you read in replaces this graph; undo brings it back."),
      this.text,
      make(
        "div", { class: "mu-status" }, this.pasting,
        tool("Copy", () => this.copy()), tool("This graph’s text", () => { this.text.value = this.written; }),
      ),
    );
  }

  copy() {
    this.text.value = this.written;
    this.text.select();
    const said = () => this.announce("The graph’s text was copied.");
    navigator.clipboard?.writeText(this.written).then(said, () => this.announce("The text is marked: press Ctrl+C."));
  }

  /** The estimate, each path, and which sets are enough. */
  follows() {
    const { told: { estimate = "", paths, sets = "" } = {} } = this.model.get("work");
    return [estimate, sets, ...(paths ?? []).map(({ text, words }) => `${text}: ${words}`)];
  }

  acts(target) {
    const { from, to } = target.closest?.(".mu-cell")?.dataset ?? {};
    if (!from || !this.has("edges")) return [];
    const named = (key) => this.nodes.find((node) => node.key === key)?.name ?? key;
    const there = target.getAttribute("aria-pressed") === "true";
    const moved = ["up", "down", "left", "right"].map((way) => [`Alt+Arrow${way[0].toUpperCase()}${way.slice(1)}`, `Move ${named(from)} ${way} in the drawing`]);
    return [
      ["Enter", there ? "Take the arrow away" : `Draw the arrow: ${named(from)} causes ${named(to)}`],
      ...(this.task.own ? [["B", "Something unmeasured causes both, or not"]] : []),
      ...moved,
    ];
  }

  keys() {
    const rows = [["Tab, Shift+Tab", "next or previous part of the task"]];
    if (this.has("edges")) {
      rows.push(["←, →, ↑, ↓", "go through the table: rows are causes, columns what they cause"]);
      rows.push(["Space, Enter", "draw the arrow of a cell, or take it away"]);
      rows.push(["Alt+arrows", "in the table: move the row’s variable in the drawing"]);
      if (this.task.own) rows.push(["B", "in the table: something unmeasured causes both, or not"]);
    }
    if (this.has("adjust")) {
      rows.push(["↑, ↓", "go through the variables to adjust for"], ["Space", "mark one, or take the mark away"]);
    }
    return rows;
  }

  // Showing what Python says.

  drawWork() {
    const { nodes = [], edges = [], said = {}, graph = "", told = {}, dagitty = "", practice = {}, note } = this.model.get("work");
    const focused = this.work.contains(document.activeElement) ? document.activeElement : null;
    const again = focused?.dataset ? { ...focused.dataset } : null;
    this.nodes = nodes;
    this.edges = edges;
    if (this.chosen && !edges.some((edge) => this.isChosen(edge))) this.chosen = null;
    if (this.text && this.written !== dagitty) {
      if (!this.text.value || this.text.value === this.written) this.text.value = dagitty;
      this.written = dagitty;
    }
    if (this.which) {
      const { level, n, done } = practice;
      say(this.which, `Graph ${n} (${level})${done ? `; right so far: ${done}` : ""}`);
      if (this.level !== document.activeElement) this.level.value = level;
    }
    for (const [key, box] of this.ends ?? []) {
      const { name } = nodes.find((node) => node.key === key);
      if (box !== document.activeElement) box.value = name;
    }
    this.work.toggleAttribute("data-many", nodes.length > 11);
    const roles = nodes.filter(({ adjusted }) => adjusted).map(({ name }) => name);
    this.dag.show(
      nodes,
      edges.map((edge) => ({ ...edge, chosen: this.isChosen(edge) })),
      `Causal graph. ${graph}${roles.length ? ` Adjusted for: ${roles.join(", ")}.` : ""}`,
    );
    const shape = JSON.stringify(nodes.map(({ key, name, role }) => [key, name, role]));
    if (shape !== this.shownNodes) {
      this.shownNodes = shape;
      if (this.has("edges")) this.makeMatrix();
      if (this.sets) this.makeMarks();
      if (this.has("parts")) this.makeParts();
      if (this.owned) this.makeOwned();
    }
    if (this.has("edges")) this.drawMatrix();
    else this.drawList();
    for (const { key, adjusted, part } of nodes) {
      const box = this.boxes?.get(key);
      if (box) box.checked = adjusted;
      const pick = this.picks?.get(key);
      if (pick) pick.value = part;
    }
    for (const [value, button] of this.none ?? []) button.setAttribute("aria-pressed", String(said.none === value));
    if (this.decided) {
      say(this.decided, said.adjust ?? "");
      this.decided.toggleAttribute("data-open", !said.none && roles.length === 0);
    }
    for (const [name, input] of this.effects ?? []) input.checked = said.effect === name;
    this.drawTold(told);
    this.drawTools();
    this.drawNote(note);
    this.drawStatus();
    if (again && focused && !focused.isConnected) this.refocus(again);
  }

  refocus({ from, to, own }) {
    if (from) this.cells.get(`${from} ${to}`)?.focus();
    else if (own) this.naming.focus();
  }

  makeMatrix() {
    this.cells = new Map();
    const head = this.nodes.map(({ key, name }) => make("th", { scope: "col", title: name }, key));
    const rows = this.nodes.map((a) => make(
      "tr", {},
      make("th", { scope: "row" }, make("b", {}, a.key), ` ${a.name}`),
      ...this.nodes.map((b) => make("td", {}, a.key === b.key ? make("span", { class: "mu-self" }, "·") : this.makeCell(a, b))),
    ));
    this.matrix.replaceChildren(make(
      "table", { class: "mu-table mu-matrix" },
      make("caption", {}, "Arrows: the row causes the column."),
      make("thead", {}, make("tr", {}, make("td", {}), ...head)),
      make("tbody", {}, ...rows),
    ));
    if (!this.cell || !this.cells.has(this.cell.join(" "))) this.cell = [this.nodes[0].key, this.nodes[1].key];
  }

  makeCell(a, b) {
    const cell = make("button", {
      type: "button", class: "mu-cell", "data-from": a.key, "data-to": b.key, "aria-pressed": "false",
      "aria-label": `${a.name} causes ${b.name}`, title: `${a.name} causes ${b.name}`,
      onclick: () => this.toggle(a.key, b.key), onfocus: () => this.rove(a.key, b.key),
    });
    this.cells.set(`${a.key} ${b.key}`, cell);
    return cell;
  }

  drawMatrix() {
    const there = new Map(this.edges.flatMap((edge) => [[`${edge.from} ${edge.to}`, edge], ...(edge.both ? [[`${edge.to} ${edge.from}`, edge]] : [])]));
    for (const [pair, cell] of this.cells) {
      const edge = there.get(pair);
      cell.setAttribute("aria-pressed", String(Boolean(edge)));
      if (edge?.fixed) cell.setAttribute("aria-disabled", "true");
      else cell.removeAttribute("aria-disabled");
      say(cell, edge ? (edge.both ? "↔" : "→") : "");
    }
    this.rove(...this.cell);
  }

  drawList() {
    const name = new Map(this.nodes.map((node) => [node.key, node.key === node.name ? node.key : `${node.key} ${node.name}`]));
    const causes = [...new Set(this.edges.map(({ from }) => from))];
    const rows = causes.map((a) => [
      name.get(a), this.edges.filter(({ from }) => from === a).map(({ to }) => name.get(to)).join(", "),
    ]);
    this.matrix.replaceChildren(tableOf({ caption: "Each arrow runs from a cause to what it causes.", head: ["Cause", "Arrows to"], rows }));
  }

  makeMarks() {
    this.boxes = new Map();
    const rows = this.nodes.filter(({ role }) => !["exposure", "outcome"].includes(role)).map(({ key, name, role }) => {
      const hidden = role === "not measured";
      const box = make("input", {
        type: "checkbox", value: key, "data-hidden": hidden, tabindex: "-1",
        onchange: (event) => this.act({ what: "adjust", node: key, on: event.target.checked }),
        onfocus: () => this.mark(key),
      });
      if (!hidden) this.boxes.set(key, box);
      box.disabled = hidden;
      return make("label", { class: "mu-option" }, box, make("span", {}, make("b", {}, key), `${name === key ? "" : ` ${name}`}${hidden ? " (not measured)" : ""}`));
    });
    this.marks.replaceChildren(...rows);
    this.mark(this.boxes.has(this.row) ? this.row : this.boxes.keys().next().value);
  }

  makeParts() {
    this.picks = new Map();
    const rows = this.nodes.filter(({ role }) => !["exposure", "outcome"].includes(role)).map(({ key, name }) => {
      const id = `${this.id}-part-${key}`;
      const pick = make(
        "select", { id, class: "mu-part-pick", onchange: (event) => this.act({ what: "part", node: key, value: event.target.value }) },
        make("option", { value: "" }, "choose"),
        ...this.task.parts.map(([part, text]) => make("option", { value: part }, `${part}: ${text}`)),
      );
      this.picks.set(key, pick);
      return make("div", { class: "mu-part-row" }, make("label", { for: id }, make("b", {}, key), ` ${name}`), pick);
    });
    this.parts.replaceChildren(...rows);
  }

  makeOwned() {
    const mine = this.nodes.filter((node) => node.mine);
    this.owned.replaceChildren(...mine.map(({ key, name, role }) => {
      const box = make("input", {
        type: "checkbox", "data-own": key, onchange: (event) => this.act({ what: "measured", node: key, on: event.target.checked }),
      });
      box.checked = role !== "not measured";
      return make(
        "div", { class: "mu-status" },
        make("span", {}, make("b", {}, key), ` ${name}`),
        make("label", { class: "mu-option" }, box, make("span", {}, "measured")),
        make(
          "button",
          { type: "button", class: "mu-tool", "data-own": key, "aria-label": `Remove ${name}`, onclick: () => this.act({ what: "drop", node: key }) },
          "Remove",
        ),
      );
    }));
  }

  drawTold({ paths, sets, implied, estimate, why = [] }) {
    const parts = [];
    if (estimate) parts.push(make("p", { class: "mu-came" }, estimate));
    if (paths) {
      parts.push(make("p", { class: "mu-figure-head" }, `Paths between ${this.pair}`));
      parts.push(paths.length
        ? make("ul", { class: "mu-paths" }, ...paths.map(({ text, words, right, nodes }) => {
          const row = make("li", { "data-right": String(right) }, make("span", { class: "mu-path-mark", "aria-hidden": "true" }, right ? "✓" : "✗"));
          row.append(this.dag.named(text, nodes, row), make("span", {}, ` ${words}`));
          return row;
        }))
        : make("p", {}, "None yet."));
    }
    if (sets) parts.push(make("p", { class: "mu-enough" }, sets));
    if (why.length) parts.push(make("ul", { class: "mu-why-of" }, ...why.map((line) => make("li", {}, line))));
    if (implied?.length) {
      parts.push(make(
        "details", { class: "mu-as-table" },
        make("summary", {}, `What data could contradict (${implied.length})`),
        make("ul", {}, ...implied.map((line) => make("li", {}, line))),
      ));
    } else if (implied) parts.push(make("p", { class: "mu-note" }, "This graph says nothing that data on the measured variables could contradict."));
    const open = this.words.querySelector("details")?.open;
    this.words.replaceChildren(...parts);
    if (open) this.words.querySelector("details")?.setAttribute("open", "");
  }

  drawTools() {
    this.tools.hidden = !this.chosen;
    if (!this.chosen) return;
    const [from, to, both] = this.chosen;
    const common = make(
      "button", { type: "button", class: "mu-tool", onclick: () => this.act({ what: "both", from, to }) },
      both ? "Remove" : "Common cause, not measured",
    );
    const tool = (text, what) => make(
      "button", { type: "button", class: "mu-tool", onclick: () => this.act({ what, from, to }) }, text,
    );
    this.tools.replaceChildren(...[
      make("span", {}, `${from} ${both ? "↔" : "→"} ${to}`),
      ...(both ? [] : [tool("Turn round", "turn"), tool("Remove", "remove")]), this.task.own > 0 && common,
      make("button", { type: "button", class: "mu-tool", onclick: () => this.choose(null) }, "Leave it"),
    ].filter(Boolean));
  }

  drawStatus() {
    super.drawStatus();
    const off = !this.usable;
    for (const list of [this.boxes, this.picks, this.effects, this.none]) {
      for (const node of list?.values() ?? []) node.disabled = off;
    }
    for (const cell of this.cells?.values() ?? []) cell.disabled = off;
    if (this.naming) this.adding.disabled = this.pasting.disabled = off;
    for (const box of this.ends?.values() ?? []) box.disabled = off;
    this.owned?.querySelectorAll("input, button").forEach((node) => { node.disabled = off; });
  }

  drawMarks(messages, stale) {
    this.work.toggleAttribute("data-stale", Boolean(stale));
    if (!this.tale) return;
    const lines = [...this.tale.children];
    for (const line of lines) line.querySelector(".mu-chips").replaceChildren();
    messages.forEach(({ place, verdict, word, what }, i) => {
      if (!place || verdict === "good") return;
      for (const line of lines.slice(place[0] - 1, place[1])) {
        line.querySelector(".mu-chips").append(make(
          "button",
          {
            type: "button", class: `mu-chip mu-${verdict}`, tabindex: "-1", title: what,
            "aria-label": `Note ${i + 1}, ${word}`, onclick: () => this.showCard(i + 1),
          },
          String(i + 1),
        ));
      }
    });
  }

  // Doing something.

  arrow(from, to) { this.act({ what: "arrow", from, to }); }

  toggle(from, to) {
    const edge = this.edges.find((one) => one.from === from && one.to === to);
    if (edge?.fixed) this.announce("This arrow is given.");
    else if (!edge && this.edges.some((one) => one.both && one.from === to && one.to === from)) this.act({ what: "both", from, to });
    else if (edge?.both) this.act({ what: "both", from, to });
    else this.act({ what: edge ? "remove" : "arrow", from, to });
  }

  choose(arrow) {
    this.chosen = arrow;
    this.dag.show(this.nodes, this.edges.map((edge) => ({ ...edge, chosen: this.isChosen(edge) })), this.dag.svg.getAttribute("aria-label"));
    this.drawTools();
  }

  isChosen({ from, to, both }) {
    return this.chosen?.[0] === from && this.chosen?.[1] === to && Boolean(this.chosen[2]) === Boolean(both);
  }

  /** A click on a variable marks it, where there is something to mark. */
  onNode(key) {
    const box = this.boxes?.get(key);
    if (this.usable && box) this.act({ what: "adjust", node: key, on: !box.checked });
  }

  add() {
    const name = this.naming.value.trim();
    if (!this.usable || !name) return this.naming.focus();
    this.adds = true;
    this.act({ what: "add", name });
  }

  answered(message) {
    if (this.adds) {
      this.adds = false;
      if (!message.refused) this.naming.value = "";
      this.naming.focus();
    }
    if (message.refused) this.drawWork(); // a box that was ticked in vain is unticked
  }

  // Keys and focus: the table and the marks are one tab stop each.

  key(event) {
    const { key, target, altKey } = event;
    if (altKey) return target.matches(".mu-cell") && this.nudge(target.dataset.from, key);
    if (target.matches(".mu-cell") && key.toLowerCase() === "b" && this.task.own) {
      const { from, to } = target.dataset;
      return this.act({ what: "both", from, to }), true;
    }
    if (target === this.naming && key === "Enter") return this.add(), true;
    if (target.matches(".mu-cell")) return this.step(target, key);
    if (target.matches(".mu-marks input")) return this.nextMark(target.value, { ArrowUp: -1, ArrowDown: 1 }[key]);
    return false;
  }

  /** Move a variable a little, by the keyboard. */
  nudge(node, key) {
    const by = { ArrowUp: [0, -0.08], ArrowDown: [0, 0.08], ArrowLeft: [-0.06, 0], ArrowRight: [0.06, 0] }[key];
    if (!by) return false;
    const { x, y } = this.dag.at.get(node);
    const place = this.dag.placeFor(node, [x, y]);
    this.act({ what: "move", node, place: place.map((share, i) => Math.round(1000 * (share + by[i])) / 1000) });
    return true;
  }

  step({ dataset: { from, to } }, key) {
    const keys = this.nodes.map((node) => node.key);
    const [dy, dx] = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[key] ?? [0, 0];
    if (key === "Home" || key === "End") {
      const row = keys.filter((other) => other !== from);
      return this.cells.get(`${from} ${row.at(key === "Home" ? 0 : -1)}`).focus(), true;
    }
    if (!dx && !dy) return false;
    let [i, j] = [keys.indexOf(from), keys.indexOf(to)];
    do {
      [i, j] = [i + dy, j + dx];
      if (!(i in keys) || !(j in keys)) return true;
    } while (i === j); // over the empty diagonal
    this.cells.get(`${keys[i]} ${keys[j]}`).focus();
    return true;
  }

  nextMark(value, by) {
    if (!by) return false;
    const keys = [...this.boxes.keys()];
    this.boxes.get(keys[keys.indexOf(value) + by])?.focus();
    return true;
  }

  rove(from, to) {
    this.cell = [from, to];
    for (const [pair, cell] of this.cells) cell.tabIndex = pair === `${from} ${to}` ? 0 : -1;
  }

  mark(key) {
    this.row = key;
    for (const [other, box] of this.boxes) box.tabIndex = other === key ? 0 : -1;
  }

  /** Ctrl+Z on a box is ours; in a text field it stays the field's own. */
  combo(event) {
    if (event.key.toLowerCase() !== "z" || !event.target.matches("input:not([type=text]), select")) return false;
    this.tell(event.shiftKey ? "redo" : "undo");
    return true;
  }

  /** In the line of what is told that it is about. */
  anchorOf([n]) { return this.tale?.children[n - 1]?.lastElementChild ?? null; }

  showPlace([n]) {
    const line = this.tale?.children[n - 1];
    if (!line) return this.enterWork();
    line.focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
  }

  enterWork() {
    const cell = this.has("edges") && this.cells.get(this.cell.join(" "));
    (cell || this.work.querySelector("input:not(:disabled):not([tabindex='-1']), select"))?.focus();
  }

}

export default Widget.shown(DagEditor);

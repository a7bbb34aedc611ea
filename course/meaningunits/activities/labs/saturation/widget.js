// The saturation curve: what each interview brought first, and the interviews as a list to reorder.

const HIGH = 210;
const FOOT = 40;
const LEFT = 34;

class SaturationCurve extends Lab {
  makeFigure() {
    this.drawing = draw("svg", { role: "img", class: "mu-drawing" });
    this.order = make("ol", { class: "mu-interviews-order", "aria-label": "The interviews in order" });
    this.at = 0;
    this.opened = null; // the interview whose units are shown
    this.brought = null; // what Python said of it
    const tool = (text, action) => make(
      "button", { type: "button", class: "mu-tool", onclick: () => this.usable && this.act(action) }, text,
    );
    this.tools = [
      tool("Draw an order by luck", { what: "draw" }),
      tool("As they were given", { what: "order", value: [] }),
    ];
    return [
      make("p", { class: "mu-curve-head mu-drawing" }, "Codes met so far, one interview after another; drag the edge of the base"),
      this.drawing,
      make("div", { class: "mu-bar" }, make("b", {}, "The order"), make("span", { class: "mu-grow" }), ...this.tools),
      this.order,
    ];
  }

  makeWork() {
    const nodes = super.makeWork();
    const id = `${this.id}-source`;
    this.source = make("select", { id, class: "mu-select", onchange: () => this.act({ what: "source", value: this.source.value }) });
    this.controls.prepend(make("div", { class: "mu-source" }, make("label", { for: id }, "Whose codes?"), this.source), this.asks = make("p", { class: "mu-note mu-asks" }));
    this.controls.append(make("p", { class: "mu-curve-objection" }, this.task.objection));
    return nodes;
  }

  keys() {
    return [
      ...super.keys(),
      ["↑, ↓", "in the order: previous or next interview"],
      ["Alt+↑, Alt+↓", "in the order: move the interview earlier or later"],
      ["Enter", "in the order: the units in which its new codes stand"],
    ];
  }

  show(work) {
    super.show(work);
    const { sources = [], source } = work;
    const known = JSON.stringify(sources);
    if (this.knownSources !== known) {
      this.knownSources = known;
      this.source.replaceChildren(...sources.map(([key, name]) => make("option", { value: key }, name)));
    }
    this.source.value = source;
    say(this.asks, work.asks ?? "");
    this.rows = work.outcome?.rows ?? [];
    const asked = JSON.stringify([source, this.rows.map(({ key }) => key)]);
    if (this.lookedAt !== asked) { // another order: an interview may have brought something else
      this.lookedAt = asked;
      if (this.opened) this.lookUp(this.opened);
    }
    this.drawOrder();
  }

  drawStatus() {
    super.drawStatus();
    if (!this.source) return;
    this.source.disabled = !this.usable || !this.has;
    for (const node of this.tools) node.disabled = !this.usable || !this.has;
  }

  // The drawing.

  drawFigure({ rows, runs, base, base_codes: codes, reached, notation, words }) {
    this.wide = this.narrow ? 360 : 600; // the drawing's own units
    const step = (this.wide - LEFT) / rows.length;
    const top = Math.max(rows.at(-1).total, 1);
    const tall = new Scale("codes", "y", [0, top], [HIGH, 26]);
    const long = new Scale("interviews", "x", [0, rows.length], [LEFT, this.wide]);
    const y = (count) => tall.at(count);
    const x = (i) => long.at(i);
    const edge = draw(
      "g", {}, draw("rect", { x: x(base) - 17, y: 6, width: 34, height: HIGH - 6, class: "mu-reach-of" }),
      draw("circle", { cx: x(base), cy: 14, r: 5.5, class: "mu-grip", ...long.says(base) }),
    );
    this.hold.mark(this.drawing, edge, ["base"], ([px]) => ({ base: long.of(px) }));
    const nodes = [
      draw("rect", { x: LEFT, y: 6, width: base * step, height: HIGH - 6, class: "mu-base", ...long.says(base, { "data-edge": "right" }) }),
      draw("text", { x: LEFT + 6, y: 21, class: "mu-svg-quiet" }, `base: ${counted(codes, "code")}`),
      draw("line", { x1: LEFT, x2: this.wide, y1: HIGH, y2: HIGH, class: "mu-axis" }),
      ...tall.ticks([0, top], LEFT - 8),
      draw("path", { d: `M${LEFT} ${HIGH}h0.01`, class: "mu-reach-of", ...long.says(0, { "data-tick": "" }) }),
      draw("path", { d: `M${this.wide} ${HIGH}h0.01`, class: "mu-reach-of", ...long.says(rows.length, { "data-tick": "" }) }),
    ];
    const met = runs.find((run) => run.met);
    if (met) {
      const width = (met.last - met.first + 1) * step;
      nodes.push(
        draw("rect", { x: x(met.first - 1), y: 6, width, height: HIGH - 6, class: "mu-met" }),
        draw("text", { x: x(met.first - 1) + 6, y: HIGH - 44, "font-weight": 600 }, `✓ ${notation}`),
      );
    }
    const line = rows.map(({ total }, i) => `${i ? "H" : "M"}${x(i) + 6} ${i ? "" : y(total)}${i ? `V${y(total)}` : ""}`).join("");
    nodes.push(draw("path", { d: `${line}H${this.wide - 6}`, class: "mu-curve" }));
    rows.forEach(({ name, new: fresh, total }, i) => {
      const height = HIGH - y(fresh);
      nodes.push(
        draw("rect", { x: x(i) + 6, y: HIGH - height, width: step - 14, height, class: "mu-fresh", ...tall.says(fresh, { "data-edge": "top" }) }),
        draw("text", { x: x(i) + step / 2 - 1, y: HIGH - height - 5, "text-anchor": "middle" }, fresh ? `+${fresh}` : "0"),
        draw("text", { x: x(i) + step / 2 - 1, y: HIGH + 17, "text-anchor": "middle", class: "mu-name", "font-size": 12 }, this.narrow ? name.slice(0, 4) : name),
        draw("text", { x: x(i) + step / 2 - 1, y: HIGH + 33, "text-anchor": "middle", class: "mu-svg-quiet" }, String(total)),
      );
    });
    this.drawing.setAttribute("viewBox", `0 0 ${this.wide} ${HIGH + FOOT}`);
    const where = reached === null ? "Not reached." : `Reached: ${notation}.`;
    this.drawing.setAttribute("aria-label", `A curve of codes met so far, from ${rows[0].total} to ${top}. ${where} ${words[1]}`);
    this.drawing.replaceChildren(...nodes, edge);
  }

  // The order.

  drawOrder() {
    const within = this.order.contains(document.activeElement);
    this.order.replaceChildren(...this.rows.map((row, i) => this.makeRow(row, i)));
    if (within) this.focusRow();
  }

  makeRow({ key, name, new: fresh, codes }, i) {
    const open = this.opened === key;
    const tool = (text, label, what) => make(
      "button", { type: "button", class: "mu-tool", tabindex: "-1", "aria-label": `${label}: ${name}`, title: label, onclick: what }, text,
    );
    const signs = codes.map((code) => (/^[A-Z]\d/.test(code) ? code.split(" ")[0] : code)).join(", ");
    const about = make(
      "span", { class: "mu-about" },
      make("b", {}, `${i + 1}. ${name}`), ` ${fresh ? `${fresh} new: ${signs}` : "nothing new"}`,
    );
    const more = fresh
      ? tool(open ? "Close" : "Units", open ? "Close the units" : "The units with its new codes", () => this.toggle(key))
      : null;
    if (more) more.setAttribute("aria-expanded", String(open));
    return make(
      "li", { class: "mu-order-row", tabindex: i === this.at ? "0" : "-1", "data-i": i, "data-key": key, onfocus: () => this.rove(i) },
      make(
        "div", { class: "mu-bar" }, about, make("span", { class: "mu-grow" }),
        more, tool("↑", "Move earlier", () => this.move(i, -1)), tool("↓", "Move later", () => this.move(i, 1)),
      ),
      open && this.brought?.name === key && (this.brought.rows.length
        ? quotations(this.brought.rows, `What ${name} brought first`)
        : make("p", { class: "mu-note" }, this.brought.closed)),
    );
  }

  rove(i) {
    this.at = i;
    for (const [n, node] of [...this.order.children].entries()) node.tabIndex = n === i ? 0 : -1;
  }

  focusRow() { this.order.children[this.at]?.focus({ preventScroll: true }); }

  move(i, by) {
    const to = i + by;
    if (!this.usable || to < 0 || to >= this.rows.length) return;
    const keys = this.rows.map(({ key }) => key);
    keys.splice(to, 0, ...keys.splice(i, 1));
    this.at = to;
    this.act({ what: "order", value: keys });
  }

  toggle(key) {
    this.opened = this.opened === key ? null : key;
    if (this.opened) this.lookUp(key);
    this.drawOrder();
  }

  lookUp(key) { if (this.usable) this.tell("try", { action: { what: "units", value: key } }); }

  answered(message) {
    super.answered(message);
    if (!("units" in message)) return;
    this.brought = message.units;
    this.drawOrder();
  }

  key(event) {
    const row = event.target.closest?.(".mu-order-row");
    if (!row || event.target !== row) return super.key(event);
    const i = Number(row.dataset.i);
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by && event.altKey) this.move(i, by);
    else if (by) this.order.children[i + by]?.focus();
    else if (event.key === "Home") this.order.firstChild?.focus();
    else if (event.key === "End") this.order.lastChild?.focus();
    else if (event.key === "Enter" && this.rows[i].new) this.toggle(this.rows[i].key);
    else return false;
    return true;
  }

  combo(event) {
    if (event.key.toLowerCase() !== "z" || !this.order.contains(event.target)) return super.combo(event);
    this.tell(event.shiftKey ? "redo" : "undo");
    return true;
  }
}

export default Widget.shown(SaturationCurve);

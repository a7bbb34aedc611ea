// The confounding lab's drawing: the graph, and under it every estimate tried beside the truth.

const FOREST = { wide: 600, left: 128, right: 70, row: 30, top: 34 };

class ConfoundingLab extends Lab {
  makeWork() {
    const nodes = super.makeWork();
    this.controls.prepend(this.makeAdjust(), this.makeEffects());
    return nodes;
  }

  makeFigure() {
    this.dag = new Dag();
    this.forest = draw("svg", { role: "img", class: "mu-drawing mu-forest" });
    return [
      this.dag.svg,
      make("p", { class: "mu-figure-head mu-drawing" }, "Each set you tried, and what a regression gives with it"),
      this.forest,
    ];
  }

  makeAdjust() {
    this.boxes = new Map();
    const rows = this.task.others.map(([key, name], i) => {
      const box = make("input", {
        type: "checkbox", value: key, tabindex: i ? "-1" : "0",
        onchange: (event) => this.act({ what: "adjust", node: key, on: event.target.checked }),
        onfocus: () => { for (const other of this.boxes.values()) other.tabIndex = other === box ? 0 : -1; },
      });
      this.boxes.set(key, box);
      return make("label", { class: "mu-option" }, box, make("span", {}, make("b", {}, key), ` ${name}`));
    });
    return make("fieldset", { class: "mu-sliders" }, make("legend", {}, "Adjust for"), ...rows);
  }

  makeEffects() {
    this.effects = new Map();
    const rows = this.task.effects.map(([name, text]) => {
      const input = make("input", {
        type: "radio", name: `${this.id}-effect`, value: name, onchange: () => this.act({ what: "effect", value: name }),
      });
      this.effects.set(name, input);
      return make("label", { class: "mu-option", title: text }, input, make("span", {}, `the ${name} effect`));
    });
    return make("fieldset", { class: "mu-sliders" }, make("legend", {}, "Hold it against"), ...rows);
  }

  makeGroup(group, i) {
    const node = super.makeGroup(group, i);
    node.classList.add("mu-many");
    return node;
  }

  keys() {
    return [["↑, ↓", "go through the variables to adjust for; Space marks one"], ...super.keys()];
  }

  drawFigure(outcome) {
    const { nodes = [], edges = [], graph = "", adjust = [], effect } = outcome;
    const shown = edges.filter(({ off }) => !off);
    const names = nodes.filter(({ adjusted }) => adjusted).map(({ name }) => name);
    this.dag.show(nodes, shown, `Causal graph. ${graph}${names.length ? ` Adjusted for: ${names.join(", ")}.` : ""}`);
    for (const [key, box] of this.boxes) box.checked = adjust.includes(key);
    for (const [name, input] of this.effects) input.checked = name === effect;
    this.drawForest(outcome);
  }

  drawForest({ rows = [], truth, said, words = [] }) {
    const { wide, left, right, row, top } = FOREST;
    const values = [0, truth, ...rows.map(({ estimate }) => estimate)];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const pad = Math.max(high - low, 0.1) * 0.08;
    const x = (value) => left + ((value - low + pad) / (high - low + 2 * pad)) * (wide - left - right);
    const foot = top + rows.length * row;
    this.forest.setAttribute("viewBox", `0 0 ${wide} ${foot + 24}`);
    this.forest.setAttribute("aria-label", `Estimates beside the truth. ${words.slice(0, 2).join(" ")} The table below has every set tried.`);
    const near = Math.abs(x(truth) - x(0)) < 70;
    this.forest.replaceChildren(
      draw("line", { x1: x(0), x2: x(0), y1: top - 8, y2: foot, class: "mu-zero" }),
      draw("line", { x1: x(truth), x2: x(truth), y1: top - 8, y2: foot, class: "mu-truth" }),
      draw("text", { x: x(truth), y: top - 14, "text-anchor": "middle", class: "mu-true" }, said),
      draw("text", { x: x(0), y: near ? foot + 16 : top - 14, "text-anchor": "middle", class: "mu-svg-quiet" }, "no effect: 0"),
      ...rows.flatMap(({ set, estimate, value, ok, now }, i) => {
        const y = top + (i + 0.5) * row;
        const weight = now ? 700 : 400;
        return [
          now && draw("rect", { x: 0, y: y - row / 2 + 2, width: wide, height: row - 4, rx: 4, class: "mu-now" }),
          draw("text", { x: 6, y: y + 4.5, "font-weight": weight }, set),
          draw("line", { x1: x(truth), x2: x(estimate), y1: y, y2: y, class: "mu-off-by" }),
          ok
            ? draw("circle", { cx: x(estimate), cy: y, r: 5.5, class: "mu-dot-ok" })
            : draw("path", { d: `M${x(estimate)} ${y - 6.5} l6.5 6.5 l-6.5 6.5 l-6.5 -6.5 Z`, class: "mu-dot-off" }),
          draw("text", { x: wide - 4, y: y + 4.5, "text-anchor": "end", "font-weight": weight }, `${value} ${ok ? "✓" : "✗"}`),
        ];
      }).filter(Boolean),
    );
  }

  drawStatus() {
    super.drawStatus();
    for (const list of [this.boxes, this.effects]) {
      for (const node of list?.values() ?? []) node.disabled = !this.usable || !this.has;
    }
  }

  key(event) {
    const { target, key } = event;
    const by = { ArrowUp: -1, ArrowDown: 1 }[key];
    if (by && target.matches("input[type=checkbox]")) {
      const all = [...this.boxes.values()];
      all[all.indexOf(target) + by]?.focus();
      return true;
    }
    return super.key(event);
  }

  combo(event) {
    if (event.key.toLowerCase() === "z" && event.target.matches("input[type=checkbox], input[type=radio]")) {
      this.tell(event.shiftKey ? "redo" : "undo");
      return true;
    }
    return super.combo(event);
  }

  /** What comes first here is what to adjust for. */
  leadOn() {
    const first = this.boxes.values().next().value;
    if (!this.leading || !first || first.disabled) return;
    this.leading = false;
    first.focus();
  }

  enterWork() {
    if (this.has) [...this.boxes.values()].find((box) => box.tabIndex === 0)?.focus();
    else super.enterWork();
  }
}

export default Widget.shown(ConfoundingLab);

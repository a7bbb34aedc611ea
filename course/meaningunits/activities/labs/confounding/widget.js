// The confounding lab's drawing: the graph with what stands on its arrows, every path between the two
// in words, under it every estimate tried beside the truth, and a collider as people.

const FOREST = { wide: 640, left: 236, set: 112, right: 78, row: 54, top: 34 };
const NARROW = { wide: 350, left: 112, set: 0, right: 66, row: 66, top: 34 };
const DRAG = 90; // of the drawing's units along which an arrow's number goes up by one

class ConfoundingLab extends Lab {
  makeWork() {
    const nodes = super.makeWork();
    this.controls.prepend(this.makeAdjust(), this.makeEffects());
    return [this.makeTwo(), ...nodes];
  }

  /** Before anything else: two circles, and the question between them. */
  makeTwo() {
    this.two = draw(
      "svg", { class: "mu-two-circles", viewBox: "0 0 420 88", role: "img", "aria-label": "Joins a group, and exhaustion, with a question mark between them." },
      draw("circle", { cx: 66, cy: 44, r: 42 }), draw("circle", { cx: 354, cy: 44, r: 42 }),
      draw("text", { x: 66, y: 41, "text-anchor": "middle" }, "joins"), draw("text", { x: 66, y: 57, "text-anchor": "middle" }, "a group"),
      draw("text", { x: 354, y: 48, "text-anchor": "middle" }, "exhaustion"),
      draw("path", { d: "M112 44H298", class: "mu-line" }), draw("path", { d: "M306 44l-12 -6v12z", class: "mu-head" }),
      draw("text", { x: 206, y: 34, "text-anchor": "middle", class: "mu-key" }, "?"),
    );
    return this.two;
  }

  makeFigure() {
    this.dag = new Dag({
      node: (key) => { if (this.free && this.boxes.has(key)) this.act({ what: "adjust", node: key, on: !this.boxes.get(key).checked }); },
      label: (node, from, to) => this.holdArrow(node, from, to),
    });
    this.paths = make("ul", { class: "mu-paths-of" });
    this.forest = draw("svg", { role: "img", class: "mu-drawing mu-forest" });
    this.leavers = make("div", { class: "mu-leavers", hidden: true });
    const key = (kind, text) => make("span", {}, make("i", { class: `mu-run mu-run-${kind}` }), text);
    return [
      make("p", { class: "mu-figure-head mu-drawing" }, "Press a box to adjust for it; drag a number on an arrow. Filled arrowhead: more of the first gives more of the second. Hollow: more gives less"),
      this.dag.svg,
      make("p", { class: "mu-swatches mu-drawing" }, key("causal", "carries the effect"), key("open", "open: brings in bias"), key("closed", "closed")),
      make("p", { class: "mu-figure-head" }, "Every path between the two (choose one to see it in the drawing)"), this.paths,
      make("p", { class: "mu-figure-head mu-drawing" }, "Each set you tried, and what a regression gives with it"),
      this.forest, this.leavers,
    ];
  }

  holdArrow(node, from, to) {
    const key = `${from} to ${to}`;
    this.hold.mark(this.dag.svg, node, [key], ([x], { from: [x0], was }) => ({ [key]: was[key] + (x - x0) / DRAG }));
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
    return make("fieldset", { class: "mu-sliders" }, make("legend", {}, "Compare it with"), ...rows);
  }

  makeGroup(group, i) {
    const node = super.makeGroup(group, i);
    node.classList.add("mu-many");
    return node;
  }

  keys() {
    return [["↑, ↓", "go through the variables to adjust for; Space marks one"], ...super.keys()];
  }

  show(work) {
    const has = (work.predicted ?? null) !== null;
    this.two.toggleAttribute("hidden", has);
    this.controls.hidden = !has; // first a question, then letters and numbers
    super.show(work);
  }

  drawFigure(outcome) {
    const { nodes = [], edges = [], graph = "", adjust = [], effect } = outcome;
    const names = nodes.filter(({ adjusted }) => adjusted).map(({ name }) => name);
    this.dag.show(nodes, edges, `Causal graph. ${graph}${names.length ? ` Adjusted for: ${names.join(", ")}.` : ""}`);
    for (const [key, box] of this.boxes) box.checked = adjust.includes(key);
    for (const [name, input] of this.effects) input.checked = name === effect;
    this.drawPaths(outcome);
    this.drawForest(outcome);
    this.drawLeavers(outcome);
  }

  drawPaths({ paths = [] }) {
    this.paths.replaceChildren(...paths.map(({ nodes, text, through, words, open, causal, right }) => {
      const row = make(
        "li", { "data-state": open ? (causal ? "causal" : "open") : "closed" },
        make("span", { class: "mu-path-mark", "aria-hidden": "true" }, right ? "✓" : "✗"),
      );
      row.append(make("span", {}, this.dag.named(text, nodes, row), ` ${through}`, make("br"), words));
      return row;
    }));
    this.dag.light(null);
  }

  drawForest({ rows = [], truth, said, words = [], nodes = [] }) {
    const { wide, left, set: aside, right, row, top } = this.narrow ? NARROW : FOREST;
    const values = [0, truth, ...rows.map(({ estimate }) => estimate)];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const pad = Math.max(high - low, 0.1) * 0.08;
    const x = new Scale("estimate", "x", [low - pad, high + pad], [left, wide - right]);
    const foot = top + rows.length * row;
    this.forest.setAttribute("viewBox", `0 0 ${wide} ${foot + 24}`);
    this.forest.setAttribute("aria-label", `Estimates beside the truth. ${words.slice(0, 2).join(" ")} The table below has every set tried.`);
    const zero = x.at(0);
    const near = Math.abs(x.at(truth) - zero) < 90;
    const now = rows.findIndex((each) => each.now);
    this.forest.replaceChildren(
      draw("rect", { x: 0, y: top + now * row + 2, width: wide, height: row - 4, rx: 4, class: "mu-now" }),
      draw("line", { x1: zero, x2: zero, y1: top - 8, y2: foot, class: "mu-zero", ...x.says(0, { "data-tick": "" }) }),
      draw("path", { d: `M${x.to} ${top}h0.01`, class: "mu-reach-of", ...x.says(high + pad, { "data-tick": "" }) }),
      draw("line", { x1: x.at(truth), x2: x.at(truth), y1: top - 8, y2: foot, class: "mu-truth", ...x.says(truth) }),
      draw("text", { x: x.at(truth), y: top - 14, "text-anchor": "middle", class: "mu-true" }, said),
      draw("text", { x: zero, y: near ? foot + 16 : top - 14, "text-anchor": "middle", class: "mu-svg-quiet" }, "no effect: 0"),
      ...rows.flatMap(({ set, estimate, value, ok, now, states = [], adjust = [] }, i) => {
        const y = top + (i + 0.5) * row;
        const weight = now ? 700 : 400;
        const at = x.at(estimate);
        return [
          this.makeSmall(nodes, states, adjust, y),
          draw("text", { x: aside, y: aside ? y + 4.5 : y - 20, "font-weight": weight }, set),
          draw("line", { x1: x.at(truth), x2: at, y1: y, y2: y, class: "mu-off-by" }),
          ok
            ? draw("circle", { cx: at, cy: y, r: 5.5, class: "mu-dot-ok", ...x.says(estimate) })
            : draw("path", { d: `M${at} ${y - 6.5} l6.5 6.5 l-6.5 6.5 l-6.5 -6.5 Z`, class: "mu-dot-off", ...x.says(estimate) }),
          draw("text", { x: wide - 4, y: y + 4.5, "text-anchor": "end", "font-weight": weight }, `${value} ${ok ? "✓" : "✗"}`),
        ];
      }).filter(Boolean),
    );
  }

  /** The graph again, small: what is open with one set. */
  makeSmall(nodes, states, adjust, y) {
    const at = new Map(nodes.map(({ key, place: [u, v] }) => [key, [8 + u * 88, y - 18 + v * 36]]));
    return draw(
      "g", { class: "mu-small" },
      ...states.filter(([a, b]) => at.has(a) && at.has(b)).map(([a, b, state]) => draw("line", { x1: at.get(a)[0], y1: at.get(a)[1], x2: at.get(b)[0], y2: at.get(b)[1], class: `mu-small-${state}` })),
      ...[...at].map(([key, [cx, cy]]) => (adjust.includes(key)
        ? draw("rect", { x: cx - 4.5, y: cy - 4.5, width: 9, height: 9, class: "mu-small-adjusted" })
        : draw("circle", { cx, cy, r: 3.5 }))),
    );
  }

  /** A collider as people, once a set with it was tried: who left fades, and a slope is there. */
  drawLeavers({ dots }) {
    this.leavers.hidden = !dots;
    if (!dots) return;
    const { people, left_over: slope, count, names: [first, second, third] } = dots;
    const [wide, high] = [320, 240];
    const drawn = JSON.stringify([slope, first]);
    if (this.leavers.dataset.drawn === drawn) return;
    this.leavers.dataset.drawn = drawn;
    const panel = (id, only) => {
      const x = new Scale(`trait-${id}`, "x", [-3, 3], [8, wide - 8]);
      const y = new Scale(`other-${id}`, "y", [-3, 3], [high - 22, 18]);
      const line = (by) => draw("line", { x1: x.at(-2.6), y1: y.at(-2.6 * by), x2: x.at(2.6), y2: y.at(2.6 * by), class: only ? "mu-slope" : "mu-flat" });
      return draw(
        "svg", { viewBox: `0 0 ${wide} ${high}`, role: "img", class: "mu-drawing", "aria-label": only ? `Those who remain: the line has a slope of ${read(Number(slope.toFixed(2)))}.` : "All of them: the line is flat." },
        draw("path", { d: `M8 18V${high - 22}H${wide - 8}`, class: "mu-axis" }),
        ...people.map(([u, v, stays]) => draw("circle", { cx: x.at(u), cy: y.at(v), r: 3.4, class: only && !stays ? "mu-faded" : only ? "mu-stays" : "mu-all-of" })),
        line(only ? slope : 0),
        draw("text", { x: 12, y: 13, class: "mu-svg-quiet" }, `↑ more ${second}`),
        draw("text", { x: wide - 8, y: high - 6, "text-anchor": "end", class: "mu-svg-quiet" }, `more: ${first} →`),
      );
    };
    const up = slope > 0 ? "rises" : "falls";
    this.leavers.replaceChildren(
      make("p", { class: "mu-figure-head" }, `Why not “${third}”? Here “${first}” and ${second} have no effect on each other, and both decide who remains (the arrows are invented and strong, so that one can see it)`),
      make(
        "div", { class: "mu-two" },
        make("figure", {}, panel("all", false), make("figcaption", {}, make("b", {}, `All ${people.length}. `), "The line is flat: if you know one of the two, this tells you nothing about the other.")),
        make("figure", {}, panel("left", true), make("figcaption", {}, make("b", {}, `The ${count} who remain. `), `The others are pale, because they have left. Now the line ${up} by ${read(Number(slope.toFixed(2)))}: an effect out of nothing.`)),
      ),
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

// A causal graph as a drawing: variables as named boxes, arrows between them. Python gives places.

const DAG = { wide: 600, high: 330, left: 78, top: 30 };

class Dag {
  /** `on` is told what the pointer did: `link(from, to)`, `node(key)`, `edge(from, to)`. */
  constructor(on = {}) {
    this.on = on;
    this.moved = new Map(); // key -> [x, y]: where somebody dragged it, in this view only
    this.nodes = [];
    this.edges = [];
    this.arrows = draw("g", { class: "mu-arrows" });
    this.boxes = draw("g", { class: "mu-boxes" });
    this.ghost = draw("path", { class: "mu-ghost" });
    this.svg = draw(
      "svg", { class: "mu-dag", role: "img", viewBox: `0 0 ${DAG.wide} ${DAG.high}` },
      this.arrows, this.ghost, this.boxes,
    );
  }

  show(nodes, edges, label) {
    this.nodes = nodes;
    this.edges = edges;
    this.svg.setAttribute("aria-label", label);
    this.paint();
  }

  paint() {
    this.at = new Map(this.nodes.map((node) => [node.key, this.boxOf(node)]));
    // Only as high as need be: a graph without consequences needs no room below.
    const boxes = [...this.at.values()];
    const top = Math.min(...boxes.map(({ y, h }) => y - h)) - 6;
    const foot = Math.max(...boxes.map(({ y, h }) => y + h)) + 6;
    this.svg.setAttribute("viewBox", `0 ${top} ${DAG.wide} ${Math.max(foot - top, 140)}`);
    this.arrows.replaceChildren(...this.edges.map((edge) => this.makeArrow(edge)));
    this.boxes.replaceChildren(...this.nodes.map((node) => this.makeBox(node)));
  }

  /** Where a variable's box stands, and how large it is. */
  boxOf({ key, name, role, adjusted, place: [u, v] }) {
    const under = [role, adjusted && "adjusted for"].filter(Boolean).join(", ");
    const wide = Math.max(7.6 * (key.length + name.length + 1), 5.9 * under.length) + 20;
    const [x, y] = this.moved.get(key) ?? [
      DAG.left + u * (DAG.wide - 2 * DAG.left),
      DAG.top + v * (DAG.high - 2 * DAG.top),
    ];
    const half = wide / 2 + 2;
    return { x: Math.min(Math.max(x, half), DAG.wide - half), y, w: wide / 2, h: under ? 22 : 16, under };
  }

  makeBox({ key, name, role, adjusted, mine }) {
    const { x, y, w, h, under } = this.at.get(key);
    const node = draw(
      "g",
      {
        class: "mu-node", transform: `translate(${x} ${y})`, "data-key": key,
        "data-role": role.replace(" ", "-"), "data-adjusted": adjusted ? "" : null, "data-mine": mine ? "" : null,
      },
      draw("rect", { x: -w, y: -h, width: 2 * w, height: 2 * h, rx: adjusted ? 0 : 10 }),
      draw(
        "text", { "text-anchor": "middle", y: under ? -2 : 5 },
        draw("tspan", { class: "mu-key" }, key), draw("tspan", { dx: 5 }, name),
      ),
      under && draw("text", { "text-anchor": "middle", y: 14, class: "mu-role" }, under),
    );
    node.addEventListener("pointerdown", (event) => this.press(event, key));
    return node;
  }

  makeArrow({ from, to, bend, fixed, chosen }) {
    const [a, b] = [this.at.get(from), this.at.get(to)];
    const free = this.moved.has(from) || this.moved.has(to);
    const by = free ? 0 : bend;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const [mx, my] = [(a.x + b.x) / 2 - by * dy, (a.y + b.y) / 2 + by * dx];
    const [sx, sy] = this.border(a, mx, my, 2);
    const [tx, ty] = this.border(b, mx, my, 3);
    const angle = Math.atan2(ty - my, tx - mx);
    const wing = (turn) => `${tx - 10 * Math.cos(angle + turn)} ${ty - 10 * Math.sin(angle + turn)}`;
    const line = `M${sx} ${sy} Q${mx} ${my} ${tx - 5 * Math.cos(angle)} ${ty - 5 * Math.sin(angle)}`;
    const arrow = draw(
      "g", { class: "mu-arrow", "data-from": from, "data-to": to, "data-fixed": fixed ? "" : null, "data-chosen": chosen ? "" : null },
      draw("path", { class: "mu-reach", d: line }),
      draw("path", { class: "mu-line", d: line }),
      draw("path", { class: "mu-head", d: `M${tx} ${ty} L${wing(0.42)} L${wing(-0.42)} Z` }),
    );
    if (!fixed && this.on.edge) arrow.addEventListener("click", () => this.on.edge(from, to));
    return arrow;
  }

  /** Where a line from a box's middle towards a point leaves the box. */
  border({ x, y, w, h }, px, py, gap) {
    const [dx, dy] = [px - x, py - y];
    const by = Math.min((w + gap) / Math.abs(dx || 1e-9), (h + gap) / Math.abs(dy || 1e-9));
    return [x + dx * by, y + dy * by];
  }

  /** The pointer's place in the drawing's own units. */
  placeOf(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    return [point.x, point.y];
  }

  under([x, y], not) {
    return this.nodes.find(({ key }) => {
      const box = this.at.get(key);
      return key !== not && Math.abs(x - box.x) <= box.w + 4 && Math.abs(y - box.y) <= box.h + 4;
    })?.key;
  }

  /** A press on a variable: let go on another it links them, elsewhere it moves, at once it is a click. */
  press(event, key) {
    if (event.button !== 0 || !(this.on.node || this.on.link)) return;
    event.preventDefault();
    const start = [event.clientX, event.clientY];
    const home = this.at.get(key);
    let dragged = false;
    let over = null;
    const mark = (to) => {
      if (to === over) return;
      for (const box of this.boxes.children) box.toggleAttribute("data-over", box.dataset.key === to);
      over = to;
    };
    const move = (e) => {
      if (e.pointerId !== event.pointerId) return;
      dragged ||= Math.hypot(e.clientX - start[0], e.clientY - start[1]) > 6;
      if (!dragged) return;
      const [x, y] = this.placeOf(e);
      mark(this.on.link ? this.under([x, y], key) ?? null : null);
      this.ghost.setAttribute("d", `M${home.x} ${home.y} L${x} ${y}`);
    };
    const stop = (e) => {
      if (e.pointerId !== event.pointerId) return;
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      this.ghost.setAttribute("d", "");
      const to = over;
      mark(null);
      if (e.type === "pointercancel") return;
      if (!dragged) this.on.node?.(key);
      else if (to) this.on.link(key, to);
      else this.moveTo(key, this.placeOf(e));
    };
    const listeners = [["pointermove", move], ["pointerup", stop], ["pointercancel", stop]];
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  }

  moveTo(key, [x, y]) {
    const { w, h } = this.at.get(key);
    this.moved.set(key, [
      Math.min(Math.max(x, w + 2), DAG.wide - w - 2),
      Math.min(Math.max(y, h + 2), DAG.high - h - 2),
    ]);
    this.paint();
  }
}

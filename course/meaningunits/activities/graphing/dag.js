// A causal graph as a drawing: variables as named boxes, arrows between them. Python gives places.

const DAG = { wide: 640, left: 84, high: 330, top: 30, narrow: 360, tall: 520, head: 11, gap: 34, most: 120 };

class Dag {
  /** `on` is told what the pointer did: `link(from, to)`, `node(key)`, `edge(from, to)`, `move(key, place)`. */
  constructor(on = {}) {
    this.on = on;
    this.nodes = [];
    this.edges = [];
    this.rooted = null; // the widget it stands in
    this.lit = null; // keys of the path that is named just now
    this.arrows = draw("g", { class: "mu-arrows" });
    this.boxes = draw("g", { class: "mu-boxes" });
    this.ghost = draw("path", { class: "mu-ghost" });
    this.svg = draw(
      "svg", { class: "mu-dag mu-drawing", role: "img", viewBox: `0 0 ${DAG.wide} ${DAG.high}` },
      this.arrows, this.ghost, this.boxes,
    );
    const watch = new ResizeObserver(() => {
      const root = this.svg.closest(".mu-widget");
      if (root && !this.rooted) watch.observe(this.rooted = root); // larger text changes this first
      const narrow = this.svg.clientWidth > 0 && this.svg.clientWidth < 440 * textScale(this.svg);
      if (narrow === this.narrow) return;
      this.narrow = narrow; // laid out anew, from above to below, and not made smaller
      if (this.nodes.length) this.paint();
    });
    watch.observe(this.svg);
  }

  show(nodes, edges, label) {
    this.nodes = nodes;
    this.edges = edges;
    this.svg.setAttribute("aria-label", label);
    this.paint();
  }

  get wide() { return this.narrow ? DAG.narrow : Math.max(DAG.wide, ...(this.nodes.length > 10 ? [940] : [])); }

  /** How high a narrow drawing is: as many variables need. */
  get tall() { return Math.min(DAG.tall, 150 + 65 * this.nodes.length); }

  paint() {
    this.at = new Map(this.nodes.map((node) => [node.key, this.boxOf(node)]));
    this.spread();
    const boxes = [...this.at.values()];
    const top = Math.min(...boxes.map(({ y, h }) => y - h)) - 8;
    const foot = Math.max(...boxes.map(({ y, h }) => y + h)) + 8;
    const high = Math.max(foot - top, 140);
    this.svg.setAttribute("viewBox", `0 ${top} ${this.wide} ${high}`);
    this.frame = [top, high];
    this.arrows.replaceChildren(...this.edges.map((edge) => this.makeArrow(edge)));
    this.boxes.replaceChildren(...this.nodes.map((node) => this.makeBox(node)));
    this.light(this.lit);
  }

  /** Lines of a name that fit into a box. */
  linesOf(key, name) {
    const words = name.split(" ");
    const lines = [[]];
    const most = this.narrow ? 13 : 20;
    for (const word of words) {
      const line = lines.at(-1);
      if (line.length && [...line, word].join(" ").length > most) lines.push([word]);
      else line.push(word);
    }
    return lines.map((line) => line.join(" "));
  }

  /** Where a variable's box stands, and how large it is. */
  boxOf({ key, name, role, adjusted, place: [u, v], put }) {
    const under = [role, adjusted && "adjusted for"].filter(Boolean).join(", ");
    const lines = this.linesOf(key, name);
    const wide = Math.max(...lines.map((line, i) => 7.6 * ((i ? 0 : key.length + 1) + line.length)), 6.3 * under.length) + 20;
    const [w, h] = [Math.min(wide, this.narrow ? 168 : 220) / 2, (lines.length * 16 + (under ? 13 : 0) + 18) / 2];
    const [x, y] = this.narrow
      ? [w + 4 + v * (DAG.narrow - 2 * w - 8), 30 + u * (this.tall - 60)]
      : [DAG.left + u * (this.wide - 2 * DAG.left), DAG.top + v * (DAG.high - 2 * DAG.top)];
    return { x: Math.min(Math.max(x, w + 3), this.wide - w - 3), y, w, h, under, lines, fixed: Boolean(put) };
  }

  /** Boxes move apart until none covers another and no arrow is shorter than it can be seen. */
  spread() {
    const boxes = [...this.at.entries()];
    const linked = new Set(this.edges.flatMap(({ from, to }) => [`${from} ${to}`, `${to} ${from}`]));
    for (let round = 0; round < DAG.most; round++) {
      let moved = false;
      for (const [i, [key, a]] of boxes.entries()) {
        for (const [other, b] of boxes.slice(i + 1)) {
          const put = a.fixed && b.fixed; // where somebody has put both they stay, as far as one can see them
          const need = linked.has(`${key} ${other}`) ? (put ? 26 : DAG.gap) : put ? 3 : 10;
          const [dx, dy] = [Math.abs(a.x - b.x) - a.w - b.w, Math.abs(a.y - b.y) - a.h - b.h];
          const apart = dx > 0 && dy > 0 ? Math.hypot(dx, dy) : Math.max(dx, dy);
          if (apart >= need) continue;
          moved = true;
          const up = a.y === b.y ? (i % 2 ? 1 : -1) : Math.sign(a.y - b.y);
          const by = (need - apart) / (put || !(a.fixed || b.fixed) ? 2 : 1) + 0.2;
          if (put || !a.fixed) a.y += up * by;
          if (put || !b.fixed) b.y -= up * by;
        }
      }
      if (!moved) return;
    }
  }

  makeBox({ key, role, adjusted, mine }) {
    const { x, y, w, h, under, lines } = this.at.get(key);
    const first = 21 - h;
    const node = draw(
      "g",
      {
        class: "mu-node", transform: `translate(${x} ${y})`, "data-key": key,
        "data-role": role.replace(" ", "-"), "data-adjusted": adjusted ? "" : null, "data-mine": mine ? "" : null,
      },
      draw("rect", { x: -w, y: -h, width: 2 * w, height: 2 * h, rx: adjusted ? 0 : 10 }),
      ...lines.map((line, i) => draw(
        "text", { "text-anchor": "middle", y: first + 16 * i },
        i === 0 && draw("tspan", { class: "mu-key" }, key), line !== key && draw("tspan", i === 0 ? { dx: 5 } : {}, line),
      )),
      under && draw("text", { "text-anchor": "middle", y: h - 7, class: "mu-role" }, under),
    );
    node.addEventListener("pointerdown", (event) => this.press(event, key));
    return node;
  }

  makeArrow({ from, to, bend = 0, fixed, chosen, both, text, strength, state, off }) {
    const [a, b] = [this.at.get(from), this.at.get(to)];
    const by = (a.fixed || b.fixed ? 0 : this.narrow ? bend * 0.6 : bend) || (both ? 0.2 : 0);
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const [mx, my] = [(a.x + b.x) / 2 - by * dy, (a.y + b.y) / 2 + by * dx];
    const [sx, sy] = this.border(a, mx, my, both ? 3 : 2);
    const [tx, ty] = this.border(b, mx, my, 3);
    const headAt = (x, y, angle) => {
      const wing = (turn) => `${x - DAG.head * Math.cos(angle + turn)} ${y - DAG.head * Math.sin(angle + turn)}`;
      return draw("path", { class: "mu-head", d: `M${x} ${y} L${wing(0.42)} L${wing(-0.42)} Z` });
    };
    const angle = Math.atan2(ty - my, tx - mx);
    const back = Math.atan2(sy - my, sx - mx);
    const short = DAG.head * 0.8;
    const start = both ? [sx - short * Math.cos(back), sy - short * Math.sin(back)] : [sx, sy];
    const end = [tx - short * Math.cos(angle), ty - short * Math.sin(angle)];
    const line = `M${start.join(" ")} Q${mx} ${my} ${end.join(" ")}`;
    const middle = [(sx + 2 * mx + tx) / 4, (sy + 2 * my + ty) / 4];
    const width = strength == null ? null : 1.2 + 5 * Math.min(Math.abs(strength), 1);
    const label = text && draw(
      "g", { class: "mu-arrow-label", transform: `translate(${middle.join(" ")})` },
      draw("rect", { class: "mu-reach-of", x: -23, y: -17, width: 46, height: 34 }), draw("rect", { x: -23, y: -10, width: 46, height: 20, rx: 4 }), draw("text", { "text-anchor": "middle", y: 4.5 }, text),
    );
    const arrow = draw(
      "g", {
        class: "mu-arrow", "data-from": from, "data-to": to, "data-fixed": fixed ? "" : null, "data-chosen": chosen ? "" : null,
        "data-both": both ? "" : null, "data-off": off ? "" : null, "data-state": state, "data-less": strength < 0 ? "" : null,
        "data-long": Math.hypot(tx - sx, ty - sy),
      },
      draw("path", { class: "mu-reach", d: line }),
      draw("path", { class: "mu-line", d: line, style: width && `stroke-width: ${width}` }),
      both && headAt(sx, sy, back), headAt(tx, ty, angle), label,
    );
    if (label && this.on.label) this.on.label(label, from, to);
    if (!fixed && this.on.edge) arrow.addEventListener("click", () => this.on.edge(from, to, Boolean(both)));
    return arrow;
  }

  /** Bring one path out of the others, by the keys along it; null: all alike. */
  light(path) {
    this.lit = path;
    const on = new Set((path ?? []).slice(1).flatMap((key, i) => [`${path[i]} ${key}`, `${key} ${path[i]}`]));
    for (const arrow of this.arrows.children) {
      arrow.toggleAttribute("data-lit", on.has(`${arrow.dataset.from} ${arrow.dataset.to}`));
    }
    this.svg.toggleAttribute("data-lights", Boolean(path));
  }

  /** A path's name as a button: pointer, finger and keyboard show the path in the drawing. */
  named(text, nodes, row) {
    const show = () => this.light(nodes);
    const hide = () => this.light(null);
    const button = make("button", { type: "button", class: "mu-path", "aria-label": `${text}: show it in the drawing` }, text);
    button.addEventListener("focus", show);
    button.addEventListener("blur", hide);
    row.addEventListener("pointerenter", show);
    row.addEventListener("pointerleave", () => (row.contains(document.activeElement) ? show() : hide()));
    return button;
  }

  /** Where a line from a box's middle towards a point leaves the box. */
  border({ x, y, w, h }, px, py, gap) {
    const [dx, dy] = [px - x, py - y];
    const by = Math.min((w + gap) / Math.abs(dx || 1e-9), (h + gap) / Math.abs(dy || 1e-9));
    return [x + dx * by, y + dy * by];
  }

  under([x, y], not) {
    return this.nodes.find(({ key }) => {
      const box = this.at.get(key);
      return key !== not && Math.abs(x - box.x) <= box.w + 4 && Math.abs(y - box.y) <= box.h + 4;
    })?.key;
  }

  /** A press on a variable: let go on another it links them, elsewhere it moves, at once it is a click. */
  press(event, key) {
    if (event.button !== 0 || !(this.on.node || this.on.link || this.on.move)) return;
    event.preventDefault();
    const home = this.at.get(key);
    let [over, last] = [null, null];
    const mark = (to) => {
      if (to === over) return;
      for (const box of this.boxes.children) box.toggleAttribute("data-over", box.dataset.key === to);
      over = to;
    };
    let dragged = false;
    follow(event, (moved) => {
      dragged = true;
      last = placeIn(this.svg, moved);
      mark(this.on.link ? this.under(last, key) ?? null : null);
      this.ghost.setAttribute("d", this.on.move || this.on.link ? `M${home.x} ${home.y} L${last.join(" ")}` : "");
    }, (let_go) => {
      this.ghost.setAttribute("d", "");
      const to = over;
      mark(null);
      if (!dragged) this.on.node?.(key);
      else if (let_go && to) this.on.link(key, to);
      else if (let_go) this.on.move?.(key, this.placeFor(key, last));
    });
  }

  /** A place in the drawing as it is kept: from 0 to 1 across and down, however wide the page is. */
  placeFor(key, [x, y]) {
    const { w } = this.at.get(key);
    const hold = (share) => Math.round(1000 * Math.min(Math.max(share, -0.5), 2.5)) / 1000;
    return this.narrow
      ? [hold((y - 30) / (this.tall - 60)), hold((x - w - 4) / (DAG.narrow - 2 * w - 8))]
      : [hold((x - DAG.left) / (this.wide - 2 * DAG.left)), hold((y - DAG.top) / (DAG.high - 2 * DAG.top))];
  }
}

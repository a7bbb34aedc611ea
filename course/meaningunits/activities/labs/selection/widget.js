// The selection lab's drawing: a thousand people before three doors, nine who are asked, and what they say.

const WIDE = 960; // the drawing's own units
const KINDS = ["M0-1A1 1 0 1 1 0 1A1 1 0 1 1 0-1", "M-.88-.88H.88V.88H-.88Z", "M0-1.1L1.05.85H-1.05Z"];
const LOOK = {
  wide: { wide: WIDE, gap: 34, pitch: 10, r: 3.9, columns: [0.25, 0.33, 0.2, 0.22], font: 13.5, rowTop: 32, least: 42 },
  narrow: { wide: 360, gap: 24, pitch: 5.6, r: 2.2, columns: [0.25, 0.29, 0.22, 0.24], font: 12, rowTop: 30, least: 38 },
};
const CAME = {
  join: ["never joined", "never joined"], stay: ["left", "left"], invite: ["not invited", "not asked"],
};

class SelectionLab extends Lab {
  makeFigure() {
    this.people = draw("svg", { role: "img", class: "mu-drawing mu-people" });
    this.nine = draw("svg", { role: "img", class: "mu-drawing" });
    this.columns = draw("svg", { role: "img", class: "mu-drawing" });
    this.head = make("p", { class: "mu-figure-head mu-drawing" });
    this.nineHead = make("p", { class: "mu-figure-head mu-drawing" }, "Some of them, chosen by chance: does each praise the group?");
    this.again = make("button", { type: "button", class: "mu-button", onclick: () => this.drawAgain() }, "Draw again");
    this.drawn = { of: "", seed: 7, last: [], counts: [] };
    return [
      make("p", { class: "mu-figure-head mu-drawing" }, "A thousand people before the doors. Drag a door's edge. Grey: these people have gone, and are not asked"),
      this.people,
      make("div", { class: "mu-two mu-drawing" }, make("div", {}, this.nineHead, this.nine, this.again), make("div", {}, this.head, this.columns)),
    ];
  }

  drawFigure(outcome, predicted) {
    Object.assign(this, { outcome, predicted });
    this.drawPeople(outcome);
    this.drawNine(outcome);
    this.drawColumns(outcome, predicted);
  }

  drawPeople({ people, bars, words }) {
    const look = LOOK[this.narrow ? "narrow" : "wide"];
    const doors = people[0].keys.map((key) => key.split(" ")[0]);
    const columns = look.columns.slice(3 - doors.length);
    const whole = columns.reduce((sum, share) => sum + share, 0);
    const room = look.wide - look.gap * doors.length;
    let x = 0;
    const at = columns.map((share) => {
      const place = [x, (share / whole) * room];
      x += place[1] + look.gap;
      return place;
    });
    const parts = [];
    let y = look.font * 2 + 26;
    for (const [k, row] of people.entries()) {
      const { reached } = row;
      const stop = reached.map((n, c) => (c < doors.length ? n - reached[c + 1] : n));
      const per = at.map(([, wide]) => Math.max(Math.floor(wide / look.pitch), 1));
      const high = Math.max(look.least, ...stop.map((n, c) => Math.ceil(n / per[c]) * look.pitch));
      parts.push(draw("path", { d: KINDS[k], transform: `translate(6 ${y - 10}) scale(5)`, class: `mu-kind-${k}` }));
      parts.push(draw("text", { x: 16, y: y - 5.5, "font-size": look.font }, `${reached[0]} ${row.kind} (${bars[0].shares[k]})`));
      const asked = bars.find(({ name }) => name === "Interviewed");
      parts.push(draw("text", { x: at.at(-1)[0], y: y - 5.5, "font-size": look.font }, `${reached.at(-1)}${asked ? ` (${asked.shares[k]})` : ""}`));
      stop.forEach((n, c) => parts.push(this.makeCrowd(k, n, at[c][0], y, per[c], look, c === doors.length)));
      row.keys.forEach((key, d) => parts.push(...this.makeDoor(key, row.chances[d], at[d + 1][0] - look.gap / 2, y, high, look)));
      y += high + look.rowTop + 14;
    }
    const sum = (c) => people.reduce((all, { reached }) => all + reached[c], 0);
    const heads = [...doors.map((name, d) => [sum(d) - sum(d + 1), CAME[name][this.narrow ? 1 : 0]]), [sum(doors.length), this.narrow ? "to ask" : "could be interviewed"]];
    heads.forEach(([n, text], c) => parts.push(
      draw("text", { x: at[c][0], y: look.font, "font-weight": 600, "font-size": look.font + 1, "data-count": n }, n.toLocaleString("en")),
      draw("text", { x: at[c][0], y: 2 * look.font + 3, "font-size": look.font, class: "mu-svg-quiet" }, text),
    ));
    this.people.setAttribute("viewBox", `0 0 ${look.wide} ${y - 12}`);
    this.people.setAttribute("aria-label", `A thousand people, each where they stopped. ${words.slice(0, 2).join(" ")}`);
    this.people.replaceChildren(...parts);
  }

  /** A crowd as one path: each person of it a shape. */
  makeCrowd(kind, n, x, y, per, { pitch, r }, stays) {
    const d = Array.from({ length: n }, (_, i) => shapeAt(kind, x + r + (i % per) * pitch, y + r + Math.floor(i / per) * pitch, r)).join("");
    return draw("path", { d: d || "M0 0", class: stays ? `mu-kind-${kind} mu-there` : "mu-gone", "data-people": n });
  }

  /** A door: a wall with a gap in it as wide as the chance, whose two edges can be dragged. */
  makeDoor(key, chance, x, y, high, look) {
    const middle = y + high / 2;
    const scale = new Scale(`door ${key}`, "y", [0, 1], [middle, y + high]);
    const [top, foot] = [2 * middle - scale.at(chance), scale.at(chance)];
    const can = this.sliders.has(key);
    const parts = [
      draw("line", { x1: x, x2: x, y1: y - 2, y2: Math.max(top, y - 2), class: "mu-wall" }),
      draw("line", { x1: x, x2: x, y1: Math.min(foot, y + high + 2), y2: y + high + 2, class: "mu-wall" }),
      draw("path", { d: `M${x} ${middle}h0.01`, class: "mu-reach-of", ...scale.says(0, { "data-tick": "" }) }),
      draw("path", { d: `M${x} ${y + high}h0.01`, class: "mu-reach-of", ...scale.says(1, { "data-tick": "" }) }),
      draw("line", { x1: x, x2: x, y1: top, y2: foot, class: "mu-gap-of" }),
      draw("text", { x, y: y + high + look.font + 4, "text-anchor": "middle", "font-size": Math.max(look.font - 1, 12), "font-weight": 600, class: can ? "mu-own" : "" }, `${Math.round(100 * chance)}\u00a0%`),
    ];
    if (!can) return parts;
    const edges = [top, foot].map((edge, i) => draw("circle", { cx: x, cy: edge, r: this.narrow ? 4 : 4.5, class: "mu-grip", ...(i ? scale.says(chance) : {}) }));
    const reach = Math.max(look.gap, 34); // a finger’s
    const grip = draw("g", {}, draw("rect", { x: x - reach / 2, y: y - 6, width: reach, height: high + 12, class: "mu-reach-of" }), ...edges);
    parts.push(this.hold.mark(this.people, grip, [key], ([, py]) => ({ [key]: 100 * scale.of(Math.abs(py - middle) + middle) })));
    return parts;
  }

  // Nine of them.

  drawAgain() {
    const { drawn_from: from } = this.outcome ?? {};
    if (!from) return;
    const luck = () => (this.drawn.seed = (this.drawn.seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    this.drawn.last = from.flatMap(([n, mix], group) => Array.from({ length: n }, () => {
      let at = luck();
      const kind = Math.max(mix.findIndex(([share]) => (at -= share) < 0), 0);
      return { kind, gone: group > 0, says: luck() < mix[kind][1] };
    }));
    const count = this.drawn.last.filter(({ says }) => says).length;
    this.drawn.counts[count] = (this.drawn.counts[count] ?? 0) + 1;
    this.drawNine(this.outcome);
    this.drawColumns(this.outcome, this.predicted);
    this.announce(`${count} of ${this.drawn.last.length} praise the group.`);
  }

  drawNine({ drawn_from: from }) {
    const of = JSON.stringify(from ?? "");
    if (this.drawn.of !== of) this.drawn = { of, seed: 7, last: [], counts: [] }; // another setting
    this.again.disabled = !from;
    const { last } = this.drawn;
    const all = last.length ? last : (from ?? []).flatMap(([n], group) => Array.from({ length: n }, () => ({ gone: group > 0 })));
    const per = 10;
    const step = 36;
    this.nine.setAttribute("viewBox", `0 0 ${per * step} ${Math.max(Math.ceil(all.length / per), 1) * 48}`);
    const told = last.map(({ says }) => (says ? "yes" : "no")).join(", ");
    this.nine.setAttribute("aria-label", told ? `Asked: ${told}.` : `${counted(all.length, "person", "people")} to be drawn.`);
    this.nine.replaceChildren(...all.flatMap(({ kind, says, gone }, i) => {
      const [x, y] = [(i % per) * step + 16, Math.floor(i / per) * 48 + 14];
      if (kind === undefined) return [draw("circle", { cx: x, cy: y, r: 10, class: "mu-unknown" }), draw("text", { x, y: y + 4.5, "text-anchor": "middle", class: "mu-svg-quiet" }, "?")];
      return [
        draw("path", { d: shapeAt(kind, x, y, 10), class: `mu-kind-${kind}${gone ? " mu-had-left" : ""}` }),
        draw("text", { x, y: y + 27, "text-anchor": "middle", "font-weight": says ? 700 : 400, class: says ? "" : "mu-svg-quiet" }, says ? "yes" : "no"),
      ];
    }));
  }

  drawColumns({ distribution, chances, asked, words }, predicted) {
    this.columns.toggleAttribute("data-aside", !distribution);
    if (!distribution) {
      this.columns.setAttribute("aria-label", "Nobody is left to ask.");
      return void this.columns.replaceChildren(draw("text", { x: 180, y: 60, "text-anchor": "middle", class: "mu-own" }, "Nobody is left to ask."));
    }
    const wide = 360;
    const high = 118;
    const most = distribution.length - 1;
    const top = Math.max(...distribution, 0.2);
    const step = wide / distribution.length;
    const x = new Scale("praise", "x", [0, most], [step / 2, wide - step / 2]);
    const y = new Scale("chance", "y", [0, top], [high, 20]);
    const draws = this.drawn.counts.reduce((sum, n) => sum + n, 0);
    say(this.head, `Of ${asked} asked, how many praise? Columns: the chance of each number${draws ? `; dots: your ${draws} draw${draws > 1 ? "s" : ""}` : ""}`);
    this.columns.setAttribute("viewBox", `0 0 ${wide} ${high + 46}`);
    this.columns.setAttribute("aria-label", `Columns with the chance of each number of people who report benefit. ${words[2]}`);
    const every = most > 12 ? 2 : 1;
    this.columns.replaceChildren(...[
      draw("path", { d: `M0 ${high}h0.01`, class: "mu-reach-of", ...y.says(0, { "data-tick": "" }) }),
      draw("path", { d: `M0 20h0.01`, class: "mu-reach-of", ...y.says(top, { "data-tick": "" }) }),
      ...distribution.flatMap((chance, k) => {
        const all = k === asked;
        const n = this.drawn.counts[k] ?? 0;
        return [
          draw("rect", { x: x.at(k) - step / 2 + 1.5, y: y.at(chance), width: Math.max(step - 3, 1), height: high - y.at(chance), class: all ? "mu-all" : "mu-some", ...y.says(chance, { "data-edge": "top" }) }),
          (all || chance > 0.08) && step > 24 && draw("text", { x: x.at(k), y: y.at(chance) - 5, "text-anchor": "middle" }, chances[k]),
          ...Array.from({ length: Math.min(n, 12) }, (_, i) => draw("circle", { cx: x.at(k), cy: high - 5 - i * 8, r: 3.2, class: "mu-drawn" })),
        ];
      }),
      ...x.ticks([...Array(most + 1).keys()].filter((k) => k === most || (k % every === 0 && k < most)), high + 16),
      ...(this.task.guess.most === asked ? guessMark(x, predicted, high + 22, "you") : []),
    ].filter(Boolean));
  }
}

/** One of the three shapes, somewhere: a disc, a square, a triangle. */
function shapeAt(kind, x, y, r) {
  const [a, b] = [x.toFixed(1), y.toFixed(1)];
  if (kind === 0) return `M${a} ${(y - r).toFixed(1)}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}`;
  if (kind === 1) return `M${(x - r * 0.88).toFixed(1)} ${(y - r * 0.88).toFixed(1)}h${(1.76 * r).toFixed(1)}v${(1.76 * r).toFixed(1)}h${(-1.76 * r).toFixed(1)}z`;
  return `M${a} ${(y - 1.1 * r).toFixed(1)}l${(1.05 * r).toFixed(1)} ${(1.95 * r).toFixed(1)}h${(-2.1 * r).toFixed(1)}z`;
}

export default Widget.shown(SelectionLab);

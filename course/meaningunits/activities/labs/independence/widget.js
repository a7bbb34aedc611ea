// The independence lab's drawing: the sources as counted and as worth, and the curve for more.

const HIGH = 250;
const LEFT = 44;
const FLOOR = HIGH - 40;
const FAR = 4; // a bar longer than so many times the count is broken off, and says so

class IndependenceLab extends Lab {
  makeFigure() {
    this.row = draw("svg", { role: "img", class: "mu-drawing" });
    this.curve = draw("svg", { role: "img", class: "mu-drawing" });
    const head = (text) => make("p", { class: "mu-figure-head mu-drawing" }, text);
    this.beyond = make("p", { class: "mu-note" }, "The curve is about sources that all lean the same way; here some lean the other way.");
    return [
      head("Counted, and worth"), this.row,
      head("What more sources of the same kind would be worth (drag the point)"), this.curve, this.beyond,
    ];
  }

  drawFigure(outcome) {
    this.wide = this.narrow ? 350 : 560; // the drawing's own units
    this.drawRow(outcome);
    this.drawCurve(outcome);
  }

  drawRow({ same, other, count, worth, worths, words }) {
    const most = Math.max(count, Math.min(worth ?? Infinity, FAR * count));
    const scale = new Scale("sources", "x", [0, most], [0, this.wide - 14]);
    const step = scale.at(1);
    const r = Math.min(step / 2 - 2, 13);
    const dots = [...Array(count)].flatMap((_, i) => {
      const x = scale.at(i + 0.5);
      const over = i >= same;
      return [
        draw("circle", { cx: x, cy: 20, r, class: over ? "mu-other" : "mu-same", ...scale.says(i + 0.5) }),
        draw("text", { x, y: 25, "text-anchor": "middle", class: "mu-on" }, over ? "−" : "+"),
      ];
    });
    const end = scale.at(worth ?? most);
    const broken = worth === null || worth > most;
    const every = Math.ceil(most / 12);
    const ticks = [...Array(Math.floor(most / every) + 1)].map((_, i) => i * every);
    this.row.setAttribute("viewBox", `0 0 ${this.wide} 104`);
    this.row.setAttribute("aria-label", `${counted(same, "source")} ${same === 1 ? "leans" : "lean"} the same way, ${other} the other way. ${words[0]}`);
    this.row.replaceChildren(
      ...dots,
      draw("rect", { x: 0, y: 44, width: Math.max(end, 1), height: 12, class: "mu-worth", ...(broken ? {} : scale.says(worth, { "data-edge": "right" })) }),
      ...(broken ? [draw("path", { d: `M${end} 42l14 8l-14 8z`, class: "mu-worth", ...scale.says(worth ?? Infinity) })] : []),
      ...scale.ticks(ticks, 71),
      draw("text", { x: 0, y: 95, "font-weight": 600 }, worth === null ? "worth: without limit" : `worth ${worths}`),
    );
  }

  drawCurve({ curve, rho, same, other, ceiling, ceilings, words }) {
    const most = curve.length;
    const x = new Scale("counted", "x", [1, most], [LEFT, this.wide - 80]);
    const y = new Scale("worth", "y", [0, most], [FLOOR, 12]);
    const line = (values) => values.map((value, i) => `${x.at(i + 1)},${y.at(value)}`).join(" ");
    const ends = x.to + 8;
    const [atTop, atEnd] = [y.at(most), y.at(curve.at(-1))];
    const apart = Math.abs(atTop - atEnd) > 16;
    this.beyond.hidden = !other;
    this.curve.setAttribute("viewBox", `0 0 ${this.wide} ${HIGH}`);
    this.curve.setAttribute("aria-label", `Curve of what 1 to ${most} sources are worth when the correlation of their errors is ${Math.round(100 * rho)} per cent. ${words.at(-1)}`);
    this.curve.toggleAttribute("data-aside", other > 0);
    const here = draw(
      "g", {},
      draw("circle", { cx: x.at(same), cy: y.at(curve[same - 1]), r: 16, class: "mu-reach-of" }),
      draw("circle", { cx: x.at(same), cy: y.at(curve[same - 1]), r: 6.5, class: "mu-grip", ...x.says(same) }),
    );
    this.hold.mark(this.curve, here, ["same way", "shared"], ([px, py]) => {
      const k = Math.max(Math.round(x.of(px)), 1);
      const worth = Math.min(Math.max(y.of(py), 1), k);
      return { "same way": k, ...(k > 1 ? { shared: (100 * (k / worth - 1)) / (k - 1) } : {}) };
    });
    this.curve.replaceChildren(...[
      draw("line", { x1: LEFT, y1: FLOOR, x2: x.to, y2: FLOOR, class: "mu-axis" }),
      ...x.ticks([1, 4, 8, 12], FLOOR + 17),
      draw("text", { x: (LEFT + x.to) / 2, y: FLOOR + 35, "text-anchor": "middle", class: "mu-svg-quiet" }, "sources that lean the same way"),
      ...y.ticks([0, 4, 8, 12], LEFT - 8),
      draw("polyline", { points: line(curve.map((_, i) => i + 1)), class: "mu-counted" }),
      draw("text", { x: ends, y: atTop + 4, class: "mu-svg-quiet" }, apart ? "counted" : "counted = worth"),
      ceiling && ceiling < most && draw("line", { x1: LEFT, y1: y.at(ceiling), x2: x.to, y2: y.at(ceiling), class: "mu-ceiling", ...y.says(ceiling) }),
      ceiling && ceiling < most && draw("text", { x: x.to, y: y.at(ceiling) - 6, "text-anchor": "end", class: "mu-svg-quiet" }, `never more than ${ceilings}`),
      draw("polyline", { points: line(curve), class: "mu-curve" }),
      apart && draw("text", { x: ends, y: atEnd + 4, class: "mu-own" }, "worth"),
      here,
    ].filter(Boolean));
  }
}

export default Widget.shown(IndependenceLab);

// The independence lab's drawing: the sources as counted and as worth, and the curve for more.

const WIDE = 560; // the drawing's own units
const HIGH = 230;
const LEFT = 44;
const FLOOR = HIGH - 34;

class IndependenceLab extends Lab {
  makeFigure() {
    this.row = draw("svg", { role: "img", class: "mu-drawing" });
    this.curve = draw("svg", { role: "img", class: "mu-drawing" });
    const head = (text) => make("p", { class: "mu-figure-head mu-drawing" }, text);
    this.beyond = make("div", {}, head("What more sources of the same kind would be worth"), this.curve);
    return [head("Counted, and worth"), this.row, this.beyond];
  }

  drawFigure(outcome) {
    this.drawRow(outcome);
    this.beyond.hidden = outcome.other > 0; // it is about sources that all lean the same way
    this.drawCurve(outcome);
  }

  drawRow({ same, other, count, worth, worths, words }) {
    const most = Math.max(count, Math.min(worth ?? 2 * count, 2 * count));
    const step = Math.min(44, WIDE / most);
    const dots = [...Array(count)].flatMap((_, i) => {
      const x = i * step + step / 2;
      const over = i >= same;
      return [
        draw("circle", { cx: x, cy: 22, r: Math.min(step / 2 - 3, 13), class: over ? "mu-other" : "mu-same" }),
        draw("text", { x, y: 27, "text-anchor": "middle", class: "mu-on" }, over ? "−" : "+"),
      ];
    });
    const width = Math.min((worth ?? most) * step, WIDE);
    const label = worth === null ? "worth: without limit" : `worth ${worths}`;
    this.row.setAttribute("viewBox", `0 0 ${WIDE} 82`);
    this.row.setAttribute("aria-label", `${same} sources lean the same way, ${other} the other way. ${words[0]}`);
    this.row.replaceChildren(
      ...dots,
      draw("rect", { x: 0, y: 46, width: Math.max(width, 2), height: 12, class: "mu-worth" }),
      draw("text", { x: 0, y: 76, "font-weight": 600 }, label),
    );
  }

  drawCurve({ curve, rho, same, ceiling, ceilings, words }) {
    const most = curve.length;
    const x = (k) => LEFT + ((k - 1) / (most - 1)) * (WIDE - LEFT - 80);
    const y = (value) => FLOOR - (value / most) * (FLOOR - 12);
    const line = (values) => values.map((value, i) => `${x(i + 1)},${y(value)}`).join(" ");
    const counted = curve.map((_, i) => i + 1);
    const ends = x(most) + 8;
    const atEnd = y(curve.at(-1));
    this.curve.setAttribute("viewBox", `0 0 ${WIDE} ${HIGH}`);
    this.curve.setAttribute("aria-label", `Curve of what 1 to ${most} sources are worth when they share ${Math.round(100 * rho)} per cent of their error. ${words.at(-1)}`);
    this.curve.replaceChildren(...[
      draw("line", { x1: LEFT, y1: FLOOR, x2: x(most), y2: FLOOR, class: "mu-axis" }),
      ...[1, 4, 8, 12].map((k) => draw("text", { x: x(k), y: FLOOR + 17, "text-anchor": "middle", class: "mu-svg-quiet" }, String(k))),
      draw("text", { x: (LEFT + x(most)) / 2, y: FLOOR + 32, "text-anchor": "middle", class: "mu-svg-quiet" }, "sources that lean the same way"),
      ...[1, 4, 8, 12].map((k) => draw("text", { x: LEFT - 8, y: y(k) + 4, "text-anchor": "end", class: "mu-svg-quiet" }, String(k))),
      draw("polyline", { points: line(counted), class: "mu-counted" }),
      draw("text", { x: ends, y: y(most) + 4, class: "mu-svg-quiet" }, "counted"),
      ceiling && ceiling < most && draw("line", { x1: LEFT, y1: y(ceiling), x2: x(most), y2: y(ceiling), class: "mu-ceiling" }),
      ceiling && ceiling < most && draw("text", { x: x(most), y: y(ceiling) - 6, "text-anchor": "end", class: "mu-svg-quiet" }, `never more than ${ceilings}`),
      draw("polyline", { points: line(curve), class: "mu-curve" }),
      rho > 0 && draw("text", { x: ends, y: atEnd + 4, class: "mu-own" }, "worth"),
      draw("circle", { cx: x(same), cy: y(curve[same - 1]), r: 5.5, class: "mu-here" }),
    ].filter(Boolean));
  }
}

export default Widget.shown(IndependenceLab);

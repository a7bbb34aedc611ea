// The E-value calculator's drawing: all pairs of strengths, and the line from which on they explain.

const PLANE = { side: 380, left: 52, foot: 46, top: 14 };

class ExplainingLab extends Lab {
  makeWork() {
    const nodes = super.makeWork();
    this.controls.prepend(this.makeResult());
    return nodes;
  }

  makeResult() {
    this.fields = new Map();
    const scale = `${this.id}-scale`;
    this.scale = make(
      "select", { id: scale, class: "mu-part-pick", onchange: (event) => this.act({ what: "scale", value: event.target.value }) },
      ...this.task.scales.map(([name, text]) => make("option", { value: name }, text)),
    );
    const rows = this.task.numbers.map(([key, text]) => {
      const box = new NumberBox(this, key, (value) => ({ what: "number", key, value }), {
        class: "mu-put-in mu-number", placeholder: key === "null" ? "no effect" : "none", "data-key": key,
        onchange: () => box.leave(),
      });
      this.fields.set(key, box);
      return make("div", { class: "mu-field" }, make("label", { for: box.input.id }, text), box.input, box.trouble);
    });
    return make(
      "fieldset", { class: "mu-sliders mu-result" },
      make("legend", {}, "The result, as reported"),
      make("div", { class: "mu-field" }, make("label", { for: scale }, "Scale"), this.scale), ...rows,
    );
  }

  makeFigure() {
    this.plane = draw("svg", { role: "img", class: "mu-drawing mu-plane" });
    return [make("p", { class: "mu-figure-head mu-drawing" }, "How strong would it have to be?"), this.plane];
  }

  keys() {
    return [["Enter", "put a number in, while you are writing it"], ...super.keys()];
  }

  show(work) {
    super.show(work);
    const { scale, numbers = {} } = work.more ?? {};
    if (scale) this.scale.value = scale;
    for (const [key, box] of this.fields) box.show(String(numbers[key] ?? ""));
  }

  drawFigure({ point, limit, curve, nearer, strengths: [a, b], enough, words }) {
    const { side, left, foot, top } = PLANE;
    const most = Math.max(10, Math.ceil(point * 1.35));
    const wide = left + side + 20;
    const at = (x, y) => [left + ((x - 1) / (most - 1)) * side, top + (1 - (y - 1) / (most - 1)) * side];
    const inside = (pairs) => pairs.filter(([x, y]) => x <= most && y <= most * 1.02);
    const line = (pairs) => inside(pairs).map((pair, i) => `${i ? "L" : "M"}${at(...pair).map((v) => v.toFixed(1)).join(" ")}`).join("");
    const step = most <= 12 ? 1 : most <= 30 ? 5 : 10;
    const ticks = [];
    for (let t = step === 1 ? 1 : step; t <= most; t += step) ticks.push(t);
    const own = at(Math.min(a, most), Math.min(b, most));
    const field = inside(curve);
    const region = field.length
      ? `${line(field)}L${at(most, field.at(-1)[1]).join(" ")}L${at(most, most).join(" ")}L${at(field[0][0], most).join(" ")}Z`
      : "";
    this.plane.setAttribute("viewBox", `0 0 ${wide} ${top + side + foot}`);
    this.plane.setAttribute("aria-label", `All pairs of strengths. ${words.join(" ")}`);
    const mark = (value, text, dy) => value > 1 && value <= most ? [
      draw("circle", { cx: at(value, value)[0], cy: at(value, value)[1], r: 4.5, class: "mu-e" }),
      draw("text", { x: at(value, value)[0] + 9, y: at(value, value)[1] + dy }, text),
    ] : [];
    this.plane.replaceChildren(...[
      region && draw("path", { d: region, class: "mu-region" }),
      draw("path", { d: `M${left} ${top}V${top + side}H${left + side}`, class: "mu-axis" }),
      ...ticks.flatMap((t) => [
        draw("text", { x: at(t, 1)[0], y: top + side + 17, "text-anchor": "middle", class: "mu-svg-quiet" }, String(t)),
        draw("text", { x: left - 8, y: at(1, t)[1] + 4, "text-anchor": "end", class: "mu-svg-quiet" }, String(t)),
      ]),
      draw("text", { x: left + side / 2, y: top + side + 38, "text-anchor": "middle" }, "goes with the exposure (risk ratio)"),
      draw("text", { x: 13, y: top + side / 2, "text-anchor": "middle", transform: `rotate(-90 13 ${top + side / 2})` }, "goes with the outcome (risk ratio)"),
      curve.length && draw("path", { d: line(curve), class: "mu-edge" }),
      nearer.length && draw("path", { d: line(nearer), class: "mu-edge mu-nearer" }),
      ...mark(limit, `limit ${limit?.toFixed(2)}`, -7),
      ...mark(point, `E-value ${point.toFixed(2)}`, -7),
      region && draw("text", { x: left + side - 8, y: top + 18, "text-anchor": "end", class: "mu-svg-quiet" }, "strong enough"),
      draw("path", { d: `M${own[0]} ${own[1] - 8}l8 8l-8 8l-8 -8Z`, class: "mu-mind" }),
      draw("text", { x: own[0] + 13, y: own[1] + 5, class: "mu-own" }, enough ? "yours ✓ enough" : "yours ✗ not enough"),
    ].filter(Boolean));
  }

  boxes() { return [...this.fields.values()].map(({ input }) => input); }

  answered(message) {
    super.answered(message);
    const box = [...this.fields.values()].find((each) => each.answered(message));
    if (!box) return;
    if (!message.refused) this.drawWork();
  }

  unanswered(deed) {
    this.fields.forEach((box) => box.unanswered());
    super.unanswered(deed);
  }

  drawStatus() {
    super.drawStatus();
    for (const node of this.boxes()) node.disabled = !this.has;
    this.scale.disabled = !this.usable || !this.has;
  }

  key(event) {
    if (event.key === "Enter" && event.target.matches?.(".mu-result input")) {
      event.target.dispatchEvent(new Event("change"));
      return true;
    }
    return super.key(event);
  }

  combo(event) {
    if (event.key.toLowerCase() === "z" && event.target === this.scale) {
      this.tell(event.shiftKey ? "redo" : "undo");
      return true;
    }
    return super.combo(event);
  }

  leadOn() {
    if (!this.leading || this.scale.disabled) return;
    this.leading = false;
    this.scale.focus();
  }
}

export default Widget.shown(ExplainingLab);

// The E-value calculator's drawing: all pairs of strengths, and the line from which on they explain.

const PLANE = { full: 380, small: 270, left: 52, foot: 46, top: 14 };

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
    this.split = draw("svg", { role: "img", class: "mu-drawing" });
    this.plane = draw("svg", { role: "img", class: "mu-drawing mu-plane" });
    const head = (text) => make("p", { class: "mu-figure-head mu-drawing" }, text);
    return [
      head("Here the exposure does nothing. A ring: has the unmeasured variable. Filled: is ill"), this.split,
      head("How strong would it have to be? Drag the diamond"), this.plane,
    ];
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

  drawFigure(outcome) {
    this.drawSplit(outcome);
    this.drawPlane(outcome);
  }

  /** Two groups of a hundred people: who has the variable, and who is ill. */
  drawSplit({ split: { groups }, words }) {
    const [pitch, per] = [13, this.narrow ? 25 : 20];
    const parts = groups.flatMap(({ having, ill, ill_having: illWith }, g) => {
      const [left, down] = this.narrow ? [0, g * 100] : [g * 300, 0];
      const [have, sick] = [Math.round(having), Math.round(illWith)];
      const others = Math.round(ill - illWith);
      const people = Array.from({ length: 100 }, (_, i) => {
        const has = i < have;
        const isIll = has ? i < sick : i - have < others;
        const place = { cx: left + 7 + (i % per) * pitch, cy: down + 26 + Math.floor(i / per) * pitch };
        return [
          has && draw("circle", { ...place, r: 5.6, class: "mu-ring" }),
          draw("circle", { ...place, r: has ? 3.2 : 3.8, class: isIll ? "mu-ill" : "mu-well" }),
        ];
      }).flat().filter(Boolean);
      const fine = (n) => read(Number(n.toPrecision(3)));
      return [
        draw("text", { x: left, y: down + 12, "font-weight": 600 }, `${fine(having)} of 100 have it, ${fine(ill)} are ill`), ...people,
      ];
    });
    this.split.setAttribute("viewBox", this.narrow ? "0 0 350 190" : "0 0 570 90");
    this.split.setAttribute("aria-label", `Two groups of a hundred people. ${words[1] ?? words[0]}`);
    this.split.replaceChildren(...parts);
  }

  drawPlane({ far = 1, point = 1, limit = null, curve, nearer, strengths: [a, b], enough, words, impossible, texts = {} }) {
    const { left, foot, top } = PLANE;
    const side = this.narrow ? PLANE.small : PLANE.full;
    const ends = [...this.sliders.values()].map(({ slider }) => slider.most);
    const ticks = ratioTicks(1, Math.max(...ends, point * 1.15));
    const most = ticks.at(-1);
    const x = new Scale("exposure", "x", [1, most], [left, left + side], true);
    const y = new Scale("outcome", "y", [1, most], [top + side, top], true);
    const at = (u, v) => [x.at(u), y.at(v)];
    const line = (pairs) => pairs.filter(([u, v]) => u <= most && v <= most).map((pair, i) => `${i ? "L" : "M"}${at(...pair).map((v) => v.toFixed(1)).join(" ")}`).join("");
    const end = (far * (most - 1)) / (most - far); // where the curve leaves the plane
    const edge = curve.length ? [[end, most], ...curve.filter(([u, v]) => u <= most && v <= most), [most, end]] : [];
    const region = edge.length ? `${line(edge)}L${at(most, most).join(" ")}Z` : "";
    this.plane.setAttribute("viewBox", `0 0 ${left + side + 20} ${top + side + foot}`);
    this.plane.setAttribute("aria-label", `All pairs of strengths. ${words.join(" ")}`);
    const mark = (value, text) => value > 1 ? [
      draw("circle", { cx: x.at(value), cy: y.at(value), r: 4.5, class: "mu-e", ...x.says(value) }),
      draw("circle", { cx: x.at(value), cy: y.at(value), r: 1, class: "mu-e", ...y.says(value) }),
      x.at(value) > left + side - 110
        ? draw("text", { x: x.at(value) - 9, y: y.at(value) + 14, "text-anchor": "end" }, text)
        : draw("text", { x: x.at(value) + 9, y: y.at(value) - 7 }, text),
    ] : [];
    const [px, py] = at(a, b);
    const turned = px > left + side - 130;
    const verdict = impossible ? "yours" : enough ? "yours ✓ enough" : "yours ✗ not enough";
    const own = draw(
      "g", {},
      draw("circle", { cx: px, cy: py, r: 16, class: "mu-reach-of" }),
      draw("path", { d: `M${px} ${py - 8}l8 8l-8 8l-8 -8Z`, class: "mu-mind mu-grip", ...x.says(a) }),
      draw("circle", { cx: px, cy: py, r: 1, class: "mu-e", ...y.says(b) }),
    );
    this.hold.mark(this.plane, own, ["with exposure", "with outcome"], ([dx, dy]) => ({ "with exposure": x.of(dx), "with outcome": y.of(dy) }));
    this.plane.replaceChildren(...[
      region && draw("path", { d: region, class: "mu-region" }),
      draw("path", { d: `M${left} ${top}V${top + side}H${left + side}`, class: "mu-axis" }),
      ...x.ticks(ticks, top + side + 17), ...y.ticks(ticks, left - 8),
      draw("text", { x: left + side / 2, y: top + side + 38, "text-anchor": "middle" }, "goes with the exposure (risk ratio)"),
      draw("text", { x: 13, y: top + side / 2, "text-anchor": "middle", transform: `rotate(-90 13 ${top + side / 2})` }, "goes with the outcome (risk ratio)"),
      edge.length && draw("path", { d: line(edge), class: "mu-edge" }),
      nearer.length && draw("path", { d: line(nearer), class: "mu-edge mu-nearer" }),
      ...mark(limit, `limit ${texts.limit}`), ...mark(point, `E-value ${texts.point}`),
      region && draw("text", { x: left + side - 8, y: top + 18, "text-anchor": "end", class: "mu-svg-quiet" }, "strong enough"),
      impossible && draw("text", { x: left + side / 2, y: top + 40, "text-anchor": "middle", class: "mu-cannot-name" }, "no result: these numbers cannot be"),
      own,
      draw("text", { x: turned ? px + 8 : px + 13, y: turned ? py + 26 : py + 5, "text-anchor": turned ? "end" : "start", class: "mu-own" }, verdict),
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

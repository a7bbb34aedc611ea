// The information lab's drawing: truth and report of two groups as bars, and the ratio on a line.

const WIDE = 560; // the drawing's own units
const LEFT = 78; // where the bars begin
const FULL = WIDE - LEFT - 62; // all of a group; the per cent stands behind it
const ARM = 92;
const BAR = 24;
const TICKS = [0.1, 0.2, 0.5, 1, 2, 5, 10];

class InformationLab extends Lab {
  makeFigure() {
    this.bars = draw("svg", { role: "img", class: "mu-drawing" });
    this.line = draw("svg", { role: "img", class: "mu-drawing" });
    const head = (text) => make("p", { class: "mu-figure-head mu-drawing" }, text);
    const swatch = (kind, text) => make("span", {}, make("i", { class: `mu-swatch mu-swatch-${kind}` }), text);
    const key = make(
      "p", { class: "mu-swatches mu-drawing" },
      swatch("says", "have it and say so"), swatch("denies", "have it and say no"),
      swatch("mistaken", "say so without having it"),
    );
    return [
      head("Of 100 in each group, who has it and who says so"), key, this.bars,
      head("The ratio of the two groups; at 1 there is no difference"), this.line,
    ];
  }

  drawFigure(outcome, predicted) {
    const { arms, ratios, words } = outcome;
    this.bars.setAttribute("viewBox", `0 0 ${WIDE} ${arms.length * ARM - 6}`);
    this.bars.setAttribute("aria-label", `Two bars for each group, the truth and the report. ${words.slice(0, 3).join(" ")}`);
    this.bars.replaceChildren(...arms.flatMap((arm, i) => this.makeArm(arm, i * ARM)));
    this.line.setAttribute("viewBox", `0 0 ${WIDE} 94`);
    this.line.setAttribute("aria-label", `A line with the true and the reported ratio. ${words.at(-1)}`);
    this.line.replaceChildren(...this.makeLine(ratios, predicted));
  }

  makeArm({ name, says, denies, mistaken, labels, fine }, y) {
    return [
      draw("text", { x: 0, y: y + 13, "font-weight": 600 }, name),
      ...this.makeBar("truth", y + 19, [[says, "says", labels.says], [denies, "denies", labels.denies]], fine.true),
      ...this.makeBar("report", y + 19 + BAR + 5, [[says, "says", labels.says], [mistaken, "mistaken", labels.mistaken]], fine.reported),
    ];
  }

  makeBar(name, y, pieces, total) {
    const parts = [
      draw("text", { x: LEFT - 10, y: y + 16, "text-anchor": "end", class: "mu-svg-quiet" }, name),
      draw("line", { x1: LEFT, x2: LEFT + FULL, y1: y + BAR, y2: y + BAR, class: "mu-ground" }),
    ];
    let x = LEFT;
    for (const [share, kind, label] of pieces) {
      const width = share * FULL;
      if (width > 0.5) {
        parts.push(draw("rect", { x: x + 0.75, y: y + 0.75, width: Math.max(width - 1.5, 0.5), height: BAR - 1.5, class: `mu-piece-${kind}` }));
      }
      // The number only where it fits; the table has every one.
      if (width > 7 * label.length + 2) parts.push(draw("text", { x: x + width / 2, y: y + 16.5, "text-anchor": "middle", class: `mu-label-${kind}` }, label));
      x += width;
    }
    parts.push(draw("text", { x: x + 7, y: y + 17, "font-weight": 600 }, total));
    return parts;
  }

  /** Where a ratio lies: on a line on which halving and doubling are the same step. */
  place(ratio) {
    const [least, most] = [TICKS[0], TICKS.at(-1)];
    const inside = Math.min(Math.max(ratio, least), most);
    return 14 + ((Math.log(inside) - Math.log(least)) / (Math.log(most) - Math.log(least))) * (WIDE - 28);
  }

  makeLine(ratios, predicted) {
    const y = 46;
    const parts = [draw("line", { x1: 14, x2: WIDE - 14, y1: y, y2: y, class: "mu-ground" })];
    for (const tick of TICKS) {
      const x = this.place(tick);
      const one = tick === 1;
      parts.push(
        draw("line", { x1: x, x2: x, y1: y - (one ? 9 : 4), y2: y + (one ? 9 : 4), class: one ? "mu-ground mu-one" : "mu-ground" }),
        draw("text", { x, y: y + 24, "text-anchor": "middle", class: "mu-svg-quiet", "font-weight": one ? 600 : 400 }, String(tick)),
      );
    }
    parts.push(...this.makeMark(ratios.true, "○ true", y, y - 32), ...this.makeMark(ratios.reported, "◆ reported", y, y - 14));
    if (this.task.guess.unit === "" && predicted > 0) {
      parts.push(draw("text", { x: this.place(predicted), y: y + 42, "text-anchor": "middle", class: "mu-own" }, "▲ you"));
    }
    return parts;
  }

  /** A ratio on the line and its name above; beyond the line's ends, with an arrow. */
  makeMark(ratio, word, y, at) {
    if (ratio === null) return [];
    const x = this.place(ratio);
    const [least, most] = [TICKS[0], TICKS.at(-1)];
    const beyond = ratio < least ? "← " : ratio > most ? "→ " : "";
    const room = 7 * (word.length + 6) / 2;
    const middle = Math.min(Math.max(x, room), WIDE - room);
    const shape = word.startsWith("○")
      ? draw("circle", { cx: x, cy: y, r: 6.5, class: "mu-mark-true" })
      : draw("path", { d: `M${x - 7} ${y}l7 -7l7 7l-7 7z`, class: "mu-mark-seen" });
    return [shape, draw("text", { x: middle, y: at, "text-anchor": "middle", "font-weight": 600 }, `${beyond}${word} ${ratio.toFixed(2)}`)];
  }
}

export default Widget.shown(InformationLab);

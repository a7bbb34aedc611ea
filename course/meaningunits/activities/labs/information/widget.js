// The information lab's drawing: truth and report of two groups as bars, and the ratio on a line.

const LEFT = 64; // where the bars begin
const ARM = 96;
const BAR = 24;

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
      head("Of 100 in each group, who has it and who says so (a round handle can be dragged)"), key, this.bars,
      head("The ratio of the two groups; at 1 there is no difference"), this.line,
    ];
  }

  drawFigure(outcome, predicted) {
    const { arms, ratios, ratio_texts: texts = {}, words, impossible } = outcome;
    this.back_again = Boolean(outcome.back);
    this.wide = this.narrow ? 350 : 560; // the drawing's own units
    this.share = new Scale("share", "x", [0, 1], [LEFT, this.wide - 66]); // the per cent stands behind
    const foot = arms.length * ARM;
    this.bars.setAttribute("viewBox", `0 0 ${this.wide} ${foot + 14}`);
    this.bars.setAttribute("aria-label", `Two bars for each group, the truth and the report. ${words.slice(0, 3).join(" ")}`);
    this.bars.replaceChildren(
      ...arms.flatMap((arm, i) => this.makeArm(arm, i * ARM)),
      ...[0, 0.25, 0.5, 0.75, 1].map((share) => draw(
        "text", { x: this.share.at(share), y: foot + 6, "text-anchor": "middle", class: "mu-svg-quiet", ...this.share.says(share, { "data-tick": "" }) }, read(100 * share),
      )),
    );
    this.line.setAttribute("viewBox", `0 0 ${this.wide} 104`);
    this.line.setAttribute("aria-label", `A line with the true and the reported ratio. ${words.at(-1)}`);
    this.line.replaceChildren(...this.makeLine(ratios, texts, predicted, impossible));
  }

  makeArm(arm, y) {
    const { name, says, denies, mistaken, labels, fine, least, most } = arm;
    const [top, below] = [y + 19, y + 19 + BAR + 5];
    const cannot = arm.true === null;
    const report = cannot
      ? this.makeBar("report", below, [[arm.reported, "cannot", fine.reported]], fine.reported)
      : this.makeBar("report", below, [[says, "says", labels.says], [mistaken, "mistaken", labels.mistaken]], fine.reported);
    return [
      draw("text", { x: 0, y: y + 13, "font-weight": 600 }, name),
      ...(cannot
        ? this.makeCannot(top, least, most)
        : this.makeBar("truth", top, [[says, "says", labels.says], [denies, "denies", labels.denies]], fine.true)),
      ...report,
      ...this.makeGrips(arm, top, below),
    ];
  }

  /** In place of a truth that cannot be: what these errors allow at all. */
  makeCannot(y, least, most) {
    const [from, to] = [this.share.at(least), this.share.at(most)];
    const beside = to < (LEFT + this.share.to) / 2 ? [to + 10, y + 20, "start"] : from > (LEFT + this.share.to) / 2 ? [from - 10, y + 20, "end"] : [(from + to) / 2, y + 10, "middle"];
    const [tx, ty, anchor] = beside;
    return [
      draw("text", { x: LEFT - 10, y: y + 16, "text-anchor": "end", class: "mu-svg-quiet" }, "truth"),
      draw("path", { d: `M${from} ${y + 8}v14M${to} ${y + 8}v14M${from} ${y + 15}H${to}`, class: "mu-bracket" }),
      draw("text", { x: tx, y: ty, "text-anchor": anchor, class: "mu-cannot-name" }, "no truth: a report lies in here"),
    ];
  }

  makeBar(name, y, pieces, total) {
    const parts = [
      draw("text", { x: LEFT - 10, y: y + 16, "text-anchor": "end", class: "mu-svg-quiet" }, name),
      draw("line", { x1: LEFT, x2: this.share.to, y1: y + BAR, y2: y + BAR, class: "mu-ground" }),
    ];
    let sum = 0;
    for (const [share, kind, label] of pieces) {
      const [x, end] = [this.share.at(sum), this.share.at(sum + share)];
      const width = end - x;
      sum += share;
      if (width > 0.5) {
        parts.push(draw("rect", {
          x, y: y + 0.75, width, height: BAR - 1.5, class: `mu-piece-${kind}`, ...this.share.says(sum, { "data-edge": "right" }),
        }));
      }
      // The number only where it fits; the table has every one.
      if (width > 7 * label.length + 2) parts.push(draw("text", { x: x + width / 2, y: y + 16.5, "text-anchor": "middle", class: `mu-label-${kind}` }, label));
    }
    parts.push(draw("text", { x: this.share.at(sum) + 11, y: y + 17, "font-weight": 600 }, total));
    return parts;
  }

  /** Handles where a slider's number can be seen: the truth's end, the border of those who deny, the report's end. */
  makeGrips({ name, says, denies, mistaken, reported, true: truth }, top, below) {
    const grips = [];
    const grip = (what, share, y, to) => {
      const key = `${what} ${name}`;
      if (!this.sliders.has(key)) return;
      const x = this.share.at(share);
      const node = draw("g", {}, draw("circle", { cx: x, cy: y, r: 16, class: "mu-reach-of" }), draw("circle", { cx: x, cy: y, r: 5, class: "mu-grip", ...this.share.says(share) }));
      grips.push(this.hold.mark(this.bars, node, [key], ([px]) => ({ [key]: 100 * to(this.share.of(px)) })));
    };
    if (truth === null) return grips;
    if (this.back_again) { // the truth follows from the report: its end is dragged by who says so
      const wrong = truth < 1 ? mistaken / (1 - truth) : 0;
      grip("sensitivity", truth, top, (share) => Math.min((reported - wrong * (1 - share)) / Math.max(share, 0.001), 1));
      return grips;
    }
    grip("true", says + denies, top, (share) => share);
    if (truth > 0) grip("sensitivity", says, top + BAR, (share) => Math.min(share / truth, 1));
    if (truth < 1) grip("specificity", says + mistaken, below + BAR, (share) => Math.min(1 - (share - says) / (1 - truth), 1));
    return grips;
  }

  makeLine(ratios, texts, predicted, impossible) {
    const y = 50;
    const there = [ratios.true, ratios.reported].filter((ratio) => ratio > 0);
    const guessed = this.task.guess.unit === "" && predicted > 0 ? [predicted] : [];
    const ticks = ratioTicks(Math.min(0.1, ...there, ...guessed), Math.max(10, ...there, ...guessed));
    const scale = new Scale("ratio", "x", [ticks[0], ticks.at(-1)], [24, this.wide - 24], true);
    const shown = ticks.length > 12 ? ticks.filter((tick) => /^0*[.]?0*1/.test(String(tick))) : ticks;
    const one = scale.at(1);
    return [
      draw("line", { x1: scale.from, x2: scale.to, y1: y, y2: y, class: "mu-ground" }),
      ...ticks.map((tick) => draw("line", { x1: scale.at(tick), x2: scale.at(tick), y1: y - 4, y2: y + 4, class: "mu-ground" })),
      draw("line", { x1: one, x2: one, y1: y - 9, y2: y + 9, class: "mu-ground mu-one" }),
      ...scale.ticks(shown, y + 24),
      ...(impossible ? [draw("text", { x: this.wide / 2, y: 20, "text-anchor": "middle", class: "mu-cannot-name" }, "no ratio: one of the numbers cannot be")] : []),
      ...this.makeMark(scale, ratios.true, `true ${texts.true}`, y, y - 36), ...this.makeMark(scale, ratios.reported, `reported ${texts.reported}`, y, y - 17),
      ...guessed.flatMap((guess) => guessMark(scale, guess, y + 32)),
    ];
  }

  /** A ratio on the line and its name above it; none at all is said at the line's end. */
  makeMark(scale, ratio, text, y, at) {
    if (ratio == null) return [];
    const x = scale.at(ratio);
    const turned = x > this.wide / 2;
    const shape = text.startsWith("true")
      ? draw("circle", { cx: x, cy: y, r: 6.5, class: "mu-mark-true", ...scale.says(ratio) })
      : draw("path", { d: `M${x - 7} ${y}l7 -7l7 7l-7 7z`, class: "mu-mark-seen", ...scale.says(ratio) });
    return [
      draw("line", { x1: x, x2: x, y1: at - 9, y2: y - 7, class: "mu-lead" }), shape,
      draw("text", { x: turned ? x - 5 : x + 5, y: at, "text-anchor": turned ? "end" : "start", "font-weight": 600 }, ratio ? text : `${text}, beyond the line`),
    ];
  }
}

export default Widget.shown(InformationLab);

// The cut-off lab's drawing: a dot for each person, the line, and who is better off at every line.

const LEFT = 74;
const DOT = 6.5;

class CutoffLab extends Lab {
  makeFigure() {
    this.dots = draw("svg", { role: "img", class: "mu-drawing" });
    return [make("p", { class: "mu-figure-head mu-drawing" }, "Each dot is a person; filled: at the line or above it. Drag the line"), this.dots];
  }

  drawFigure({ line, most, called, groups, better, words }) {
    this.wide = this.narrow ? 350 : 560; // the drawing's own units
    const x = new Scale("score", "x", [0, most], [LEFT + 10, this.wide - (this.narrow ? 52 : 60)]);
    const step = x.at(1) - x.at(0);
    const rows = groups.map(({ counts }) => Math.max(...counts) * (2 * DOT + 3) + 14);
    const parts = [];
    let y = 24;
    groups.forEach(({ name, counts, share }, g) => {
      const ground = y + rows[g];
      parts.push(
        draw("text", { x: 0, y: ground - 6, "font-weight": 600 }, name),
        draw("line", { x1: LEFT, x2: x.at(most) + 10, y1: ground, y2: ground, class: "mu-ground" }),
        draw("text", { x: this.wide, y: ground - 6, "text-anchor": "end", "font-weight": 600 }, share),
      );
      counts.forEach((count, score) => {
        for (let k = 0; k < count; k++) {
          const cy = ground - DOT - 4 - k * (2 * DOT + 3);
          parts.push(draw("circle", { cx: x.at(score), cy, r: DOT - 1, class: score >= line ? "mu-dot mu-over" : "mu-dot", ...x.says(score) }));
        }
      });
      y = ground + 12;
    });
    const cut = x.at(line) - step / 2;
    const turned = cut > this.wide - 170;
    const held = draw(
      "g", {},
      draw("rect", { x: cut - 17, y: 0, width: 34, height: y + 14, class: "mu-reach-of" }),
      draw("line", { x1: cut, x2: cut, y1: 18, y2: y + 14, class: "mu-cut", ...x.says(line - 0.5) }),
      draw("circle", { cx: cut, cy: 18, r: 5.5, class: "mu-grip" }),
    );
    this.hold.mark(this.dots, held, ["from"], ([px]) => ({ from: Math.ceil(x.of(px)) }));
    parts.push(
      ...x.ticks([...Array(most + 1).keys()], y + 8),
      held,
      draw("text", { x: turned ? cut - 10 : cut + 10, y: 12, "text-anchor": turned ? "end" : "start", class: "mu-cut-name" }, `${called} from ${line} on`),
      ...this.makeVerdicts(better, line, x, y + 34, groups),
    );
    this.dots.setAttribute("viewBox", `0 0 ${this.wide} ${y + 64}`);
    this.dots.setAttribute("aria-label", `Dots for the scores of two groups, and a line through them. ${words[0]}`);
    this.dots.replaceChildren(...parts);
  }

  /** Under each line, by a letter, the group that is better off there. */
  makeVerdicts(better, line, x, y, groups) {
    const letters = new Map(groups.map(({ name }) => [name, name[0].toUpperCase()]));
    const parts = [draw("text", { x: 0, y, class: "mu-svg-quiet" }, "better off")];
    better.forEach((name, i) => {
      const here = i + 1 === line;
      parts.push(draw("text", {
        x: x.at(i + 1), y, "text-anchor": "middle", "font-weight": here ? 700 : 400, class: here ? "mu-cut-name" : "mu-svg-quiet",
      }, letters.get(name) ?? "="));
    });
    const meant = [...letters].map(([name, letter]) => `${letter} ${name}`).join(", ");
    parts.push(draw("text", { x: x.at(1) - 5, y: y + 20, class: "mu-svg-quiet" }, `${meant}, = alike`));
    return parts;
  }
}

export default Widget.shown(CutoffLab);

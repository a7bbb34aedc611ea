// The cut-off lab's drawing: a dot for each person, the line, and who is better off at every line.

const WIDE = 560; // the drawing's own units
const LEFT = 84;
const DOT = 7;

class CutoffLab extends Lab {
  makeFigure() {
    this.dots = draw("svg", { role: "img", class: "mu-drawing" });
    return [make("p", { class: "mu-figure-head mu-drawing" }, "Each dot is a person; filled: at the line or above it"), this.dots];
  }

  drawFigure({ line, most, called, groups, better, words }) {
    const step = (WIDE - LEFT - 64) / most;
    const x = (score) => LEFT + 10 + score * step;
    const rows = groups.map(({ counts }) => Math.max(...counts) * (2 * DOT + 3) + 14);
    const parts = [];
    let y = 24;
    groups.forEach(({ name, counts, share }, g) => {
      const ground = y + rows[g];
      parts.push(
        draw("text", { x: 0, y: ground - 6, "font-weight": 600 }, name),
        draw("line", { x1: LEFT, x2: x(most) + 14, y1: ground, y2: ground, class: "mu-ground" }),
        draw("text", { x: WIDE, y: ground - 6, "text-anchor": "end", "font-weight": 600 }, share),
      );
      counts.forEach((count, score) => {
        for (let k = 0; k < count; k++) {
          const cy = ground - DOT - 4 - k * (2 * DOT + 3);
          parts.push(draw("circle", { cx: x(score), cy, r: DOT - 1, class: score >= line ? "mu-dot mu-over" : "mu-dot" }));
        }
      });
      y = ground + 12;
    });
    const cut = x(line) - step / 2;
    for (let score = 0; score <= most; score++) {
      parts.push(draw("text", { x: x(score), y: y + 8, "text-anchor": "middle", class: "mu-svg-quiet" }, String(score)));
    }
    parts.push(
      draw("line", { x1: cut, x2: cut, y1: 16, y2: y + 14, class: "mu-cut" }),
      draw("text", { x: cut > WIDE - 170 ? cut - 6 : cut + 6, y: 12, "text-anchor": cut > WIDE - 170 ? "end" : "start", class: "mu-cut-name" }, `${called} from ${line} on`),
      ...this.makeVerdicts(better, line, x, y + 34, groups),
    );
    this.dots.setAttribute("viewBox", `0 0 ${WIDE} ${y + 64}`);
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
        x: x(i + 1), y, "text-anchor": "middle", "font-weight": here ? 700 : 400, class: here ? "mu-cut-name" : "mu-svg-quiet",
      }, letters.get(name) ?? "="));
    });
    const meant = [...letters].map(([name, letter]) => `${letter} ${name}`).join(", ");
    parts.push(draw("text", { x: x(1) - 5, y: y + 20, class: "mu-svg-quiet" }, `${meant}, = alike`));
    return parts;
  }
}

export default Widget.shown(CutoffLab);

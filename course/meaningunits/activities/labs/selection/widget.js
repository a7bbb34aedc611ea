// The selection lab's drawing: a bar for each stage, and how many of those asked say that it helped.

const WIDE = 560; // the drawing's own units
const BAR = 26;
const ROW = 62;

class SelectionLab extends Lab {
  makeFigure() {
    this.bars = draw("svg", { role: "img", class: "mu-drawing" });
    this.columns = draw("svg", { role: "img", class: "mu-drawing" });
    this.head = make("p", { class: "mu-figure-head mu-drawing" });
    return [make("p", { class: "mu-figure-head mu-drawing" }, "Who is there"), this.bars, this.head, this.columns];
  }

  drawFigure(outcome, predicted) {
    this.drawBars(outcome);
    this.drawColumns(outcome, predicted);
  }

  drawBars({ bars, words }) {
    this.bars.setAttribute("viewBox", `0 0 ${WIDE} ${bars.length * ROW - 8}`);
    this.bars.setAttribute("aria-label", `Bars of who is there at each stage. ${words[0]} ${words[1]}`);
    this.bars.replaceChildren(...bars.flatMap((bar, i) => this.makeBar(bar, i * ROW)));
  }

  makeBar({ name, people, kinds, mix, shares, reports }, y) {
    const parts = [
      draw("text", { x: 0, y: y + 13, "font-weight": 600 }, name),
      draw("text", { x: 96, y: y + 13, class: "mu-svg-quiet" }, `${people} of 1,000`),
      draw("text", { x: WIDE, y: y + 13, "text-anchor": "end" }, `${reports} report benefit`),
    ];
    let x = 0;
    mix.forEach((share, i) => {
      const width = share * WIDE;
      const label = `${kinds[i]} ${shares[i]}`;
      parts.push(draw("rect", { x, y: y + 19, width: Math.max(width - 1.5, 0), height: BAR, class: `mu-kind-${i}` }));
      // A label only where it fits; the table has every number.
      const fits = width > 7.4 * label.length + 10 ? label : width > 44 ? shares[i] : "";
      if (fits) parts.push(draw("text", { x: x + 7, y: y + 37, class: "mu-on" }, fits));
      x += width;
    });
    return parts;
  }

  drawColumns({ distribution, chances, asked, words }, predicted) {
    const guessed = this.task.guess.most === asked ? Math.round(predicted) : -1;
    const step = WIDE / distribution.length;
    const high = 110;
    const top = Math.max(...distribution, 0.2);
    say(this.head, `Of ${asked} people asked, how many report benefit? The chance of each number`);
    this.columns.setAttribute("viewBox", `0 0 ${WIDE} ${high + 44}`);
    this.columns.setAttribute("aria-label", `Columns with the chance of each number of people who report benefit. ${words[2]}`);
    this.columns.replaceChildren(...distribution.flatMap((chance, k) => {
      const height = (chance / top) * (high - 20);
      const x = k * step;
      const all = k === asked;
      return [
        draw("rect", { x: x + 2, y: high - height, width: Math.max(step - 4, 1), height, class: all ? "mu-all" : "mu-some" }),
        (all || chance > 0.08) && step > 24 && draw("text", { x: x + step / 2, y: high - height - 5, "text-anchor": "middle" }, chances[k]),
        draw("text", { x: x + step / 2, y: high + 16, "text-anchor": "middle", "font-weight": all ? 600 : 400 }, all ? `all ${k}` : String(k)),
        k === guessed && draw("text", { x: x + step / 2, y: high + 35, "text-anchor": "middle", class: "mu-own" }, "▲ you"),
      ];
    }).filter(Boolean));
  }
}

export default Widget.shown(SelectionLab);

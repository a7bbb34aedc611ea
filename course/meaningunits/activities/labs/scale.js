// An axis of a drawing: where a number stands, and which number stands where somebody drags a mark.

/** Least to most of an axis, from one place in the drawing to another; `log`: doubling is one step. */
class Scale {
  constructor(name, axis, [least, most], [from, to], log = false) {
    Object.assign(this, { name, axis, least, most, from, to, log });
  }

  at(number) {
    const { least, most, from, to, log } = this;
    const f = log ? Math.log : (value) => value;
    return from + ((f(Math.min(Math.max(number, least), most)) - f(least)) / (f(most) - f(least))) * (to - from);
  }

  /** The number that stands at a place. */
  of(place) {
    const { least, most, from, to, log } = this;
    const share = Math.min(Math.max((place - from) / (to - from), 0), 1);
    return log ? least * (most / least) ** share : least + share * (most - least);
  }

  /** Whether a number lies beyond the axis: it is drawn at the end then, with an arrow. */
  beyond(number) { return number > this.most * (1 + 1e-9) ? 1 : number < this.least * (1 - 1e-9) - 1e-12 ? -1 : 0; }

  /** What a mark says of itself, so that its place can be held against its number. */
  says(number, more = {}) {
    return { "data-scale": `${this.axis} ${this.name}${this.log ? " log" : ""}`, "data-number": number, "data-beyond": this.beyond(number) || null, ...more };
  }

  /** Ticks with their numbers, centred on their place. */
  ticks(numbers, across, attributes = {}) {
    return numbers.filter((number) => !this.beyond(number)).map((number) => draw(
      "text", {
        class: "mu-svg-quiet", "text-anchor": this.axis === "x" ? "middle" : "end",
        ...(this.axis === "x" ? { x: this.at(number), y: across } : { x: across, y: this.at(number), "dominant-baseline": "central" }),
        ...this.says(number, { "data-tick": "" }), ...attributes,
      }, read(number),
    ));
  }
}

/** The ticks of a ratio's axis that reach from one number to another: 0.1, 0.2, 0.5, 1, 2 … */
function ratioTicks(least, most) {
  const found = [];
  for (let ten = Math.floor(Math.log10(least)); ten <= Math.ceil(Math.log10(most)); ten++) {
    for (const one of [1, 2, 5]) found.push(Number((one * 10 ** ten).toPrecision(3)));
  }
  const from = found.findLastIndex((tick) => tick <= least * 1.0001);
  const to = found.findIndex((tick) => tick >= most * 0.9999);
  return found.slice(from, to + 1);
}

/** A pointer from below at the place of a guess, and whose it is. */
function guessMark(scale, number, y, text = "you") {
  const x = scale.at(number);
  const turned = x > scale.to - 40;
  return [
    draw("path", { d: `M${x} ${y}l6 10h-12z`, class: "mu-own-mark", ...scale.says(number) }),
    draw("text", { x: turned ? x - 10 : x + 10, y: y + 10, "text-anchor": turned ? "end" : "start", class: "mu-own" }, text),
  ];
}
